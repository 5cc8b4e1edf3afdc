// weft strategies: lists strategies and describes them from the tables they are made of.
#include <string.h>

#include "strategies/option_values.h"
#include "strategies/registry.h"
#include "tools/command.h"

#define LINE_WIDTH 100

typedef struct strategies_options_s {
  const char* name;           // NULL: all
  const char** plugin_paths;  // in the order given
  uint32_t plugin_count;
  bool json;
} strategies_options_t;

static void print_help(void) {
  printf(
      "usage: weft strategies [NAME] [option...]\n\n"
      "Lists the strategies that lay a step out over ranks, or describes one: its\n"
      "options with their defaults, what it provides and requires, its other names.\n"
      "NAME is a strategy or an alias.\n\n"
      "  --plugin PATH   also the strategies of this shared object; repeatable\n"
      "  --json          as JSON: an array of strategies, or one object\n\n"
      "examples\n"
      "  weft strategies fsdp\n"
      "  weft strategies --plugin ./ddp_large.so\n\n"
      "exit codes: 0 success, 2 usage or no such strategy, 3 no valid plug-in,\n"
      "            4 a strategy of Lightning that weft does not have\n");
}

// Text ------------------------------------------------------------------------------------------

// Prints |text| from column |column| on, broken at spaces into lines that begin at |indent|.
static void print_wrapped(size_t column, size_t indent, const char* text) {
  bool is_first = true;
  while (*text) {
    const size_t size = strcspn(text, " ");
    if (!is_first && column + 1 + size > LINE_WIDTH) {
      printf("\n%*s", (int)indent, "");
      column = indent;
      is_first = true;
    }
    printf("%s%.*s", is_first ? "" : " ", (int)size, text);
    column += size + !is_first;
    is_first = false;
    text += size;
    while (*text == ' ') ++text;
  }
  putchar('\n');
}

static size_t larger(size_t a, size_t b) {
  return a > b ? a : b;
}

static const char* start_sentence(weft_strategy_start_t start) {
  switch (start) {
    case WEFT_START_REEXEC:
      return "the command is started again for each rank";
    case WEFT_START_FORK:
      return "each rank is forked";
    case WEFT_START_NONE:
      break;
  }
  return "nothing is started: there is one rank";
}

// Names are wrapped like words, with commas.
static weft_status_t join_aliases(const weft_strategy_t* strategy, weft_arena_t* arena,
                                  const char** out_text) {
  *out_text = "also";
  for (uint32_t i = 0; i < strategy->alias_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(arena, out_text, "%s %s%s", *out_text,
                                           strategy->aliases[i].name,
                                           i + 1 < strategy->alias_count ? "," : ""));
  }
  return weft_ok_status();
}

static weft_status_t print_list(const weft_strategy_registry_t* registry, weft_arena_t* arena) {
  const uint32_t count = weft_strategy_registry_count(registry);
  size_t width = 0;
  for (uint32_t i = 0; i < count; ++i) {
    width = larger(width, strlen(weft_strategy_registry_at(registry, i)->name));
  }
  for (uint32_t i = 0; i < count; ++i) {
    const weft_strategy_t* strategy = weft_strategy_registry_at(registry, i);
    const char* origin = weft_strategy_registry_origin(registry, i);
    printf("%-*s  ", (int)width, strategy->name);
    print_wrapped(width + 2, width + 2, strategy->description);
    if (strategy->alias_count) {
      const char* aliases = NULL;
      WEFT_RETURN_IF_ERROR(join_aliases(strategy, arena, &aliases));
      printf("%*s", (int)width + 2, "");
      print_wrapped(width + 2, width + 2, aliases);
    }
    if (origin) printf("%*sfrom %s\n", (int)width + 2, "", origin);
  }
  printf("\n`weft strategies NAME` describes one.\n");
  return weft_ok_status();
}

static weft_status_t print_options(const weft_strategy_values_t* values, weft_arena_t* arena) {
  const weft_strategy_t* strategy = values->strategy;
  size_t name_width = 0;
  size_t value_width = 0;
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    name_width = larger(name_width, strlen(strategy->options[i].name));
    value_width = larger(value_width, strlen(values->values[i]));
  }
  printf("\noptions, with their defaults (--opt NAME=VALUE)\n");
  if (strategy->option_count == 0) printf("  none\n");
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    const weft_option_t* option = &strategy->options[i];
    const size_t indent = 2 + name_width + 2 + value_width + 2;
    const char* range = NULL;
    WEFT_RETURN_IF_ERROR(weft_option_describe(option, arena, &range));
    printf("  %-*s  %-*s  ", (int)name_width, option->name, (int)value_width, values->values[i]);
    print_wrapped(indent, indent, range);
    printf("      ");
    print_wrapped(6, 6, option->help);
  }
  return weft_ok_status();
}

static void print_sentences(const char* title, const char* const* sentences) {
  if (!*sentences) return;
  printf("\n%s\n", title);
  for (; *sentences; ++sentences) {
    printf("  - ");
    print_wrapped(4, 4, *sentences);
  }
}

static void print_aliases(const weft_strategy_t* strategy) {
  size_t width = 0;
  for (uint32_t i = 0; i < strategy->alias_count; ++i) {
    width = larger(width, strlen(strategy->aliases[i].name));
  }
  if (strategy->alias_count) printf("\naliases\n");
  for (uint32_t i = 0; i < strategy->alias_count; ++i) {
    printf("  %-*s  ", (int)width, strategy->aliases[i].name);
    print_wrapped(width + 4, width + 4, strategy->aliases[i].description);
    if (strategy->aliases[i].options) {
      printf("%*ssets %s\n", (int)width + 4, "", strategy->aliases[i].options);
    }
  }
}

static weft_status_t print_strategy(const weft_strategy_values_t* values, const char* origin,
                                    weft_arena_t* arena) {
  const weft_strategy_t* strategy = values->strategy;
  if (values->selected_name != strategy->name) {
    printf("%s is an alias of %s\n\n", values->selected_name, strategy->name);
  }
  printf("%s: ", strategy->name);
  print_wrapped(strlen(strategy->name) + 2, 2, strategy->description);
  WEFT_RETURN_IF_ERROR(print_options(values, arena));
  print_sentences("provides", strategy->provides);
  print_sentences("requires", strategy->requires_);
  print_sentences("conflicts with", strategy->conflicts);
  print_aliases(strategy);
  printf("\nranks: %s\n", start_sentence(strategy->start));
  if (origin) printf("from plug-in %s\n", origin);
  return weft_ok_status();
}

// JSON ------------------------------------------------------------------------------------------

static void print_json_text(const char* text) {
  if (!text) {
    fputs("null", stdout);
    return;
  }
  putchar('"');
  weft_command_print_json_text(stdout, text);
  putchar('"');
}

static void print_json_member(const char* key, const char* text) {
  printf(", \"%s\": ", key);
  print_json_text(text);
}

static void print_json_texts(const char* key, const char* const* texts) {
  printf(",\n   \"%s\": [", key);
  for (size_t i = 0; texts && texts[i]; ++i) {
    if (i) fputs(", ", stdout);
    print_json_text(texts[i]);
  }
  putchar(']');
}

static void print_json_option(const weft_option_t* option, const char* value) {
  static const char* const types[] = {
      [WEFT_OPTION_BOOL] = "bool",     [WEFT_OPTION_INTEGER] = "integer",
      [WEFT_OPTION_NUMBER] = "number", [WEFT_OPTION_TEXT] = "text",
      [WEFT_OPTION_CHOICE] = "choice",
  };
  printf("\n    {\"name\": ");
  print_json_text(option->name);
  print_json_member("type", types[option->type]);
  print_json_member("default", option->default_value);
  print_json_member("value", value);
  print_json_member("unit", option->unit);
  if (option->type == WEFT_OPTION_INTEGER || option->type == WEFT_OPTION_NUMBER) {
    printf(", \"minimum\": %.17g, \"maximum\": %.17g", option->minimum, option->maximum);
  }
  printf(", \"allows_auto\": %s", option->allows_auto ? "true" : "false");
  if (option->type == WEFT_OPTION_CHOICE) print_json_texts("choices", option->choices);
  print_json_member("help", option->help);
  putchar('}');
}

static void print_json_strategy(const weft_strategy_values_t* values, const char* origin) {
  static const char* const starts[] = {
      [WEFT_START_NONE] = "none", [WEFT_START_REEXEC] = "reexec", [WEFT_START_FORK] = "fork"};
  const weft_strategy_t* strategy = values->strategy;
  printf("  {\"name\": ");
  print_json_text(strategy->name);
  print_json_member("selected", values->selected_name);
  print_json_member("description", strategy->description);
  print_json_member("start", starts[strategy->start]);
  print_json_member("plugin", origin);
  printf(",\n   \"options\": [");
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    if (i) putchar(',');
    print_json_option(&strategy->options[i], values->values[i]);
  }
  printf("],\n   \"aliases\": [");
  for (uint32_t i = 0; i < strategy->alias_count; ++i) {
    printf("%s\n    {\"name\": ", i ? "," : "");
    print_json_text(strategy->aliases[i].name);
    print_json_member("options", strategy->aliases[i].options);
    print_json_member("description", strategy->aliases[i].description);
    putchar('}');
  }
  putchar(']');
  print_json_texts("provides", strategy->provides);
  print_json_texts("requires", strategy->requires_);
  print_json_texts("conflicts", strategy->conflicts);
  putchar('}');
}

static weft_status_t print_json_list(const weft_strategy_registry_t* registry,
                                     weft_arena_t* arena) {
  printf("[\n");
  const uint32_t count = weft_strategy_registry_count(registry);
  for (uint32_t i = 0; i < count; ++i) {
    weft_strategy_values_t values;
    WEFT_RETURN_IF_ERROR(weft_strategy_registry_select(
        registry, weft_strategy_registry_at(registry, i)->name, NULL, 0, arena, &values));
    print_json_strategy(&values, weft_strategy_registry_origin(registry, i));
    printf("%s\n", i + 1 < count ? "," : "");
  }
  printf("]\n");
  return weft_ok_status();
}

// The command -----------------------------------------------------------------------------------

static const char* find_origin(const weft_strategy_registry_t* registry,
                               const weft_strategy_t* strategy) {
  uint32_t i = 0;
  while (weft_strategy_registry_at(registry, i) != strategy) ++i;
  return weft_strategy_registry_origin(registry, i);
}

static weft_status_t show_strategies(const strategies_options_t* options,
                                     weft_strategy_registry_t* registry, weft_arena_t* arena) {
  for (uint32_t i = 0; i < options->plugin_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_strategy_registry_load(registry, options->plugin_paths[i]));
  }
  if (!options->name) {
    return options->json ? print_json_list(registry, arena) : print_list(registry, arena);
  }
  weft_strategy_values_t values;
  WEFT_RETURN_IF_ERROR(weft_command_usage_error(
      weft_strategy_registry_select(registry, options->name, NULL, 0, arena, &values)));
  const char* origin = find_origin(registry, values.strategy);
  if (!options->json) return print_strategy(&values, origin, arena);
  print_json_strategy(&values, origin);
  putchar('\n');
  return weft_ok_status();
}

enum { OPTION_PLUGIN = 256, OPTION_JSON };

static const struct option strategies_long_options[] = {
    {"plugin", required_argument, NULL, OPTION_PLUGIN},
    {"json", no_argument, NULL, OPTION_JSON},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t parse_options(int argc, char** argv, weft_arena_t* arena,
                                   strategies_options_t* out_options, bool* out_help) {
  *out_options = (strategies_options_t){0};
  *out_help = false;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, (size_t)argc, sizeof(*out_options->plugin_paths), (void**)&out_options->plugin_paths));
  optind = 1;
  opterr = 0;
  int option = 0;
  while ((option = getopt_long(argc, argv, ":h", strategies_long_options, NULL)) != -1) {
    switch (option) {
      case OPTION_PLUGIN:
        out_options->plugin_paths[out_options->plugin_count++] = optarg;
        break;
      case OPTION_JSON:
        out_options->json = true;
        break;
      case 'h':
        *out_help = true;
        return weft_ok_status();
      default:
        return weft_command_option_error(option, argv, strategies_long_options, argv[0]);
    }
  }
  if (argc - optind > 1) {
    return WEFT_STATUS(INVALID_ARGUMENT, "more than one strategy given, '%s' and '%s'",
                       argv[optind], argv[optind + 1]);
  }
  if (optind < argc) out_options->name = argv[optind];
  return weft_ok_status();
}

static int run_strategies(int argc, char** argv) {
  strategies_options_t options;
  bool help = false;
  weft_strategy_registry_t* registry = NULL;
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = parse_options(argc, argv, &arena, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = weft_strategy_registry_create(weft_allocator_system(), &registry);
    if (weft_status_is_ok(status)) status = show_strategies(&options, registry, &arena);
  }
  weft_strategy_registry_release(registry);
  weft_arena_deinit(&arena);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_strategies = {
    .name = "strategies",
    .summary = "list the strategies that lay a step out over ranks, or describe one",
    .run = run_strategies,
};
