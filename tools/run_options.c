// Command line of `weft run`.
#include "tools/run_options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/comm/reduce.h"
#include "runtime/io/init.h"
#include "runtime/io/schedule.h"
#include "tools/command.h"

enum {
  OPTION_DATA = 256,
  OPTION_HYPER,
  OPTION_INIT,
  OPTION_SET,
  OPTION_ROLE,
  OPTION_SHOW,
  OPTION_LOAD,
  OPTION_RESUME,
  OPTION_SAVE,
  OPTION_LOG,
  OPTION_STEPS,
  OPTION_SEED,
  OPTION_ORDER,
  OPTION_SYNTHETIC,
  OPTION_FORCE,
  OPTION_JSON,
  OPTION_QUIET,
  OPTION_VERBOSE,
  OPTION_THREADS,
  OPTION_NO_PIN,
  OPTION_STUCK_DELAY,
  OPTION_TIMEOUT,
  OPTION_DUMP_AFTER,
};

static const struct option run_long_options[] = {
    {"data", required_argument, NULL, OPTION_DATA},
    {"hyper", required_argument, NULL, OPTION_HYPER},
    {"init", required_argument, NULL, OPTION_INIT},
    {"set", required_argument, NULL, OPTION_SET},
    {"role", required_argument, NULL, OPTION_ROLE},
    {"show", required_argument, NULL, OPTION_SHOW},
    {"load", required_argument, NULL, OPTION_LOAD},
    {"resume", required_argument, NULL, OPTION_RESUME},
    {"save", required_argument, NULL, OPTION_SAVE},
    {"log", required_argument, NULL, OPTION_LOG},
    {"steps", required_argument, NULL, OPTION_STEPS},
    {"seed", required_argument, NULL, OPTION_SEED},
    {"order", required_argument, NULL, OPTION_ORDER},
    {"synthetic", no_argument, NULL, OPTION_SYNTHETIC},
    {"force", no_argument, NULL, OPTION_FORCE},
    {"json", no_argument, NULL, OPTION_JSON},
    {"quiet", no_argument, NULL, OPTION_QUIET},
    {"verbose", no_argument, NULL, OPTION_VERBOSE},
    {"threads", required_argument, NULL, OPTION_THREADS},
    {"no-pin", no_argument, NULL, OPTION_NO_PIN},
    {"stuck-delay", required_argument, NULL, OPTION_STUCK_DELAY},
    {"timeout", required_argument, NULL, OPTION_TIMEOUT},
    {"dump-after", required_argument, NULL, OPTION_DUMP_AFTER},
    WEFT_LAYOUT_LONG_OPTIONS,
    WEFT_SCHEDULE_LONG_OPTIONS,
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

void weft_run_print_help(void) {
  printf(
      "usage: weft run FILE [option...]\n\n"
      "Runs a step graph, or exactly the plan that `weft plan` made of it: fills its\n"
      "arguments by role and name, repeats the step and reports the loss. Roles come\n"
      "from weft.role attributes or are inferred; `weft graph FILE.mlir` lists them.\n\n"
      "values\n"
      "  --data NAME=SOURCE     batch argument: rows of a .npy or .safetensors file\n"
      "                         (FILE:TENSOR), the bytes of a text file or a folder\n"
      "                         (FOLDER:*.h,*.c), or tokens (FILE:u16, FILE:i32)\n"
      "  --order ORDER          of the rows: shuffled (default) or sequential; of\n"
      "                         batches where batch arguments have several lengths\n"
      "  --synthetic            seeded random values for batch arguments without --data\n"
      "  --hyper NAME=EXPR      3e-4, constant(3e-4), warmup(3e-4,100),\n"
      "                         linear(1e-3,0,steps=900), cosine(3e-4,warmup=100,\n"
      "                         steps=900,min=3e-5); from step `steps` on the end\n"
      "                         value holds: --steps of the whole run unless given,\n"
      "                         so that the last step is one short of it\n"
      "  --load FILE            params and state by name from a .safetensors file\n"
      "  --resume FILE          the same, and go on after the step it was saved at\n"
      "  --init NAME=EXPR       first value: zeros, ones, value(x), normal(s),\n"
      "                         truncated_normal(s), uniform(a,b), xavier_uniform,\n"
      "                         xavier_normal, lecun_normal or he_normal; here and with\n"
      "                         --set, a * in NAME stands for anything\n"
      "  --set NAME=VALUE       a number, a,b,c or text:STRING (bytes, rest zero)\n"
      "  --role NAME,..=ROLE    param, state, batch, hyper, rng or const\n"
      "  --seed N               of first values, data order, rng arguments (default 0)\n\n"
      "running\n"
      "  --steps N              number of steps (default 1)\n"
      "  --threads N            compute threads (default: one for each usable core)\n"
      "  --no-pin               leave threads unbound\n\n" WEFT_LAYOUT_HELP WEFT_SCHEDULE_HELP
      "ranks\n"
      "  --stuck-delay SECONDS  after which a rank that makes no progress is reported\n"
      "                         (default 10); a job that is about to stop does not wait\n"
      "                         longer for such a rank\n"
      "  --timeout SECONDS      after which such a rank ends the job (default 1800)\n\n"
      "output\n"
      "  --save FILE            params and state to a .safetensors file at the end;\n"
      "                         Ctrl-C or SIGTERM, to any rank, too, ends the run with\n"
      "                         its step and saves as well; the second one, or one\n"
      "                         before the first step, ends it at once, saving nothing\n"
      "  --log FILE             a JSON object a line for each step: loss, metrics, time\n"
      "  --show NAME[=text]     print a result after each step; =text as bytes\n"
      "  --force                replace files that exist\n"
      "  --json                 the lines of --log on standard output, and a summary\n"
      "  --quiet                no progress, no notes\n"
      "  --verbose              all notes, and the memory in parts\n"
      "  --dump-after PASS      print the graph after a pass first; see `weft graph`\n\n"
      "example\n"
      "  weft run examples/gpt/step.mlir --data tokens=/usr/include:*.h --steps 200 \\\n"
      "    --hyper 'lr=warmup(1e-3,20)' --save gpt.safetensors\n\n"
      "exit codes: 0 success, 1 the run failed, 2 usage: options that are wrong\n"
      "            whatever the step is, 3 bad input: a file is, or options do not fit\n"
      "            the step, 4 unsupported, 124 a rank made no progress until\n"
      "            --timeout, 128+N a rank, or the run, was ended by signal N: 130\n"
      "            (Ctrl-C) or 143 (SIGTERM) ended early; everything is saved if the\n"
      "            run says so\n");
}

bool weft_run_name_matches(const char* pattern, const char* name) {
  const char* star = NULL;  // the last one met, and where what it stands for ends
  const char* resume = NULL;
  while (*name) {
    if (*pattern == '*') {
      star = pattern++;
      resume = name;
    } else if (*pattern == *name) {
      ++pattern;
      ++name;
    } else if (star) {
      pattern = star + 1;
      name = ++resume;
    } else {
      return false;
    }
  }
  while (*pattern == '*') ++pattern;
  return *pattern == '\0';
}

const char* weft_run_pairs_find(const weft_run_pairs_t* pairs, const char* name) {
  for (size_t i = pairs->count; i-- > 0;) {
    if (weft_run_name_matches(pairs->items[i].name, name)) return pairs->items[i].value;
  }
  return NULL;
}

// Splits "NAME=VALUE" in place; |default_value| stands in when there is no '='.
static weft_status_t add_pair(weft_run_options_t* options, weft_run_pairs_t* pairs, int capacity,
                              const char* option, char* argument, const char* default_value) {
  if (!pairs->items) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&options->arena, (size_t)capacity,
                                                   sizeof(*pairs->items), (void**)&pairs->items));
  }
  char* equals = strchr(argument, '=');
  if (equals == argument || *argument == '\0' || (!equals && !default_value)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' must have the form NAME=VALUE", option, argument);
  }
  const char* value = default_value;
  if (equals) {
    *equals = '\0';
    value = equals + 1;
  }
  // Names of --init are patterns, of which the last one wins; --show and --role only list.
  const bool is_once =
      pairs == &options->data || pairs == &options->hyper || pairs == &options->set;
  for (size_t i = 0; i < pairs->count && is_once; ++i) {
    if (strcmp(pairs->items[i].name, argument) != 0) continue;
    return WEFT_STATUS(INVALID_ARGUMENT, "%s %s is given twice", option, argument);
  }
  pairs->items[pairs->count++] = (weft_run_pair_t){.name = argument, .value = value};
  return weft_ok_status();
}

static weft_status_t parse_integer(const char* option, const char* text, int64_t minimum,
                                   int64_t maximum, int64_t* out_value) {
  char* end = NULL;
  errno = 0;
  const long long value = strtoll(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || value < minimum || value > maximum) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' must be an integer from %lld to %lld", option,
                       text, (long long)minimum, (long long)maximum);
  }
  *out_value = value;
  return weft_ok_status();
}

static weft_status_t parse_order(const char* text, bool* out_sequential) {
  *out_sequential = strcmp(text, "sequential") == 0;
  if (*out_sequential || strcmp(text, "shuffled") == 0) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "--order '%s' must be shuffled or sequential", text);
}

static weft_status_t apply_pair_option(weft_run_options_t* options, int option, int capacity) {
  switch (option) {
    case OPTION_DATA:
      return add_pair(options, &options->data, capacity, "--data", optarg, NULL);
    case OPTION_HYPER:
      return add_pair(options, &options->hyper, capacity, "--hyper", optarg, NULL);
    case OPTION_INIT:
      return add_pair(options, &options->init, capacity, "--init", optarg, NULL);
    case OPTION_SET:
      return add_pair(options, &options->set, capacity, "--set", optarg, NULL);
    case OPTION_ROLE:
      return add_pair(options, &options->roles, capacity, "--role", optarg, NULL);
    default:
      return add_pair(options, &options->show, capacity, "--show", optarg, "value");
  }
}

static weft_status_t apply_number_option(weft_run_options_t* options, int option) {
  int64_t value = 0;
  switch (option) {
    case OPTION_STEPS:
      return parse_integer("--steps", optarg, 1, INT64_MAX / 2, &options->steps);
    case OPTION_SEED:
      WEFT_RETURN_IF_ERROR(parse_integer("--seed", optarg, 0, INT64_MAX, &value));
      options->seed = (uint64_t)value;
      return weft_ok_status();
    default:
      WEFT_RETURN_IF_ERROR(parse_integer("--threads", optarg, 1, 4096, &value));
      options->threads = (int32_t)value;
      return weft_ok_status();
  }
}

static weft_status_t parse_seconds(const char* option, const char* text, double* out_seconds) {
  char* end = NULL;
  const double value = strtod(text, &end);
  if (end == text || *end != '\0' || !(value > 0.0 && value <= 1e6)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' must be a number of seconds from 0 to 1e6",
                       option, text);
  }
  *out_seconds = value;
  return weft_ok_status();
}

static weft_status_t set_load(weft_run_options_t* options, bool resume) {
  if (options->load_path) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "a run starts from one file: give --load or --resume, once");
  }
  options->load_path = optarg;
  options->resume = resume;
  return weft_ok_status();
}

static weft_status_t apply_option(weft_run_options_t* options, int option, int capacity,
                                  bool* out_help) {
  switch (option) {
    case OPTION_LOAD:
    case OPTION_RESUME:
      return set_load(options, option == OPTION_RESUME);
    case OPTION_SAVE:
      options->save_path = optarg;
      break;
    case OPTION_LOG:
      options->log_path = optarg;
      break;
    case OPTION_ORDER:
      return parse_order(optarg, &options->sequential);
    case OPTION_STEPS:
    case OPTION_SEED:
    case OPTION_THREADS:
      return apply_number_option(options, option);
    case OPTION_SYNTHETIC:
      options->synthetic = true;
      break;
    case OPTION_FORCE:
      options->force = true;
      break;
    case OPTION_JSON:
      options->json = true;
      break;
    case OPTION_QUIET:
      options->quiet = true;
      break;
    case OPTION_VERBOSE:
      options->verbose = true;
      break;
    case OPTION_NO_PIN:
      options->pin = false;
      break;
    case OPTION_STUCK_DELAY:
      return parse_seconds("--stuck-delay", optarg, &options->stuck_delay_s);
    case OPTION_TIMEOUT:
      return parse_seconds("--timeout", optarg, &options->timeout_s);
    case OPTION_DUMP_AFTER:
      options->dump_after = optarg;
      break;
    case 'h':
      *out_help = true;
      break;
    default:
      if (option >= WEFT_LAYOUT_OPTION_STRATEGY) {
        return weft_layout_options_take(&options->layout, option, optarg);
      }
      return apply_pair_option(options, option, capacity);
  }
  return weft_ok_status();
}

// Keeps the text of |status| but makes it a usage error: the command line has to be changed.
static weft_status_t bad_value(const char* option, const char* name, weft_status_t status) {
  if (weft_status_is_ok(status)) return status;
  weft_status_t result =
      WEFT_STATUS(INVALID_ARGUMENT, "%s %s: %s", option, name, weft_status_text(status));
  weft_status_release(status);
  return result;
}

static weft_status_t check_one_source(const weft_run_options_t* options, const char* name) {
  const struct {
    const char* option;
    const weft_run_pairs_t* pairs;
  } sources[] = {{"--data", &options->data},
                 {"--hyper", &options->hyper},
                 {"--init", &options->init},
                 {"--set", &options->set}};
  const char* first = NULL;
  for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); ++i) {
    if (!weft_run_pairs_find(sources[i].pairs, name)) continue;
    if (first) {
      return WEFT_STATUS(INVALID_ARGUMENT, "%s and %s both give values for '%s'; give one of them",
                         first, sources[i].option, name);
    }
    first = sources[i].option;
  }
  return weft_ok_status();
}

// What can be told without the graph, so that a typing error does not wait for its compilation.
static weft_status_t check_values(const weft_run_options_t* options) {
  for (size_t i = 0; i < options->data.count; ++i) {
    if (*options->data.items[i].value != '\0') continue;
    return WEFT_STATUS(INVALID_ARGUMENT, "--data %s has no file", options->data.items[i].name);
  }
  for (size_t i = 0; i < options->hyper.count; ++i) {
    const weft_run_pair_t* pair = &options->hyper.items[i];
    weft_schedule_t schedule;
    WEFT_RETURN_IF_ERROR(
        bad_value("--hyper", pair->name, weft_schedule_parse(pair->value, &schedule)));
    WEFT_RETURN_IF_ERROR(check_one_source(options, pair->name));
  }
  for (size_t i = 0; i < options->init.count; ++i) {
    const weft_run_pair_t* pair = &options->init.items[i];
    weft_init_t init;
    WEFT_RETURN_IF_ERROR(bad_value("--init", pair->name, weft_init_parse(pair->value, &init)));
    WEFT_RETURN_IF_ERROR(check_one_source(options, pair->name));
  }
  for (size_t i = 0; i < options->set.count; ++i) {
    WEFT_RETURN_IF_ERROR(check_one_source(options, options->set.items[i].name));
  }
  for (size_t i = 0; i < options->show.count; ++i) {
    const weft_run_pair_t* pair = &options->show.items[i];
    if (strcmp(pair->value, "text") == 0 || strcmp(pair->value, "value") == 0) continue;
    return WEFT_STATUS(INVALID_ARGUMENT, "--show %s=%s: must be value or text", pair->name,
                       pair->value);
  }
  if (options->json && options->show.count) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--show and --json both write to standard output; give "
                       "one of them, or --log instead of --json");
  }
  if (options->quiet && options->verbose) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--quiet and --verbose exclude each other");
  }
  return weft_ok_status();
}

weft_status_t weft_run_options_parse(int argc, char** argv, weft_run_options_t* out_options,
                                     bool* out_help) {
  *out_options = (weft_run_options_t){.steps = 1, .pin = true};
  weft_arena_init(weft_allocator_system(), &out_options->arena);
  *out_help = false;
  WEFT_RETURN_IF_ERROR(weft_layout_options_init(argc, &out_options->arena, &out_options->layout));
  out_options->layout.most_ranks = WEFT_REDUCE_MAX_MEMBERS;
  optind = 1;
  opterr = 0;
  for (;;) {
    const int option = getopt_long(argc, argv, ":h", run_long_options, NULL);
    if (option == -1) break;
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, run_long_options, "run");
    }
    WEFT_RETURN_IF_ERROR(apply_option(out_options, option, argc, out_help));
  }
  if (*out_help) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_command_only_file(argc, argv, "run", &out_options->graph_path));
  WEFT_RETURN_IF_ERROR(weft_arena_format(&out_options->arena, &out_options->lister,
                                         "`weft graph %s`", out_options->graph_path));
  return check_values(out_options);
}

void weft_run_options_deinit(weft_run_options_t* options) {
  weft_arena_deinit(&options->arena);
}
