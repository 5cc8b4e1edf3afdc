// Options that lay a step out over ranks.
#include "tools/layout.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/plural.h"

weft_status_t weft_layout_options_init(int argc, weft_arena_t* arena,
                                       weft_layout_options_t* out_options) {
  const size_t count = argc > 0 ? (size_t)argc : 1;
  *out_options = (weft_layout_options_t){.most_ranks = WEFT_MESH_MAX_RANKS};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(const char*), (void**)&out_options->settings));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(const char*), (void**)&out_options->places));
  return weft_arena_allocate_array(arena, count, sizeof(const char*),
                                   (void**)&out_options->plugins);
}

static weft_status_t take_count(const char* option, const char* argument, uint32_t least,
                                uint32_t most, uint32_t* out_count) {
  char* end = NULL;
  const unsigned long count = strtoul(argument, &end, 10);
  if (end == argument || *end != '\0' || *argument == '-' || count < least || count > most) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s takes a number from %u to %u, not '%s'", option, least,
                       most, argument);
  }
  *out_count = (uint32_t)count;
  return weft_ok_status();
}

// Of two strategies, neither is more likely to be meant.
static weft_status_t take_once(const char* option, const char* argument, const char** value) {
  if (*value && strcmp(*value, argument) != 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s is given twice: '%s' and '%s'", option, *value,
                       argument);
  }
  *value = argument;
  return weft_ok_status();
}

static weft_status_t take_devices(const char* argument, weft_layout_options_t* options) {
  uint32_t devices = 0;
  WEFT_RETURN_IF_ERROR(take_count("--devices", argument, 1, options->most_ranks, &devices));
  if (options->devices && options->devices != devices) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--devices is given twice: %u and %u", options->devices,
                       devices);
  }
  options->devices = devices;
  return weft_ok_status();
}

static weft_status_t take_overlap(const char* argument, weft_layout_options_t* options) {
  static const char* const words[WEFT_OVERLAP_COUNT_] = {
      [WEFT_OVERLAP_AUTO] = "auto", [WEFT_OVERLAP_ON] = "on", [WEFT_OVERLAP_OFF] = "off"};
  for (int i = 0; i < WEFT_OVERLAP_COUNT_; ++i) {
    if (strcmp(argument, words[i]) != 0) continue;
    options->overlap = (weft_overlap_t)i;
    options->has_overlap = true;
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT, "--overlap takes auto, on or off, not '%s'", argument);
}

// "500MB", "1.5GiB", "4096".
static weft_status_t take_bytes(const char* option, const char* argument, uint64_t* out_bytes) {
  static const struct {
    const char* unit;
    double bytes;
  } units[] = {{"", 1.0},
               {"B", 1.0},
               {"kB", 1e3},
               {"KB", 1e3},
               {"KiB", 1024.0},
               {"MB", 1e6},
               {"MiB", 1048576.0},
               {"GB", 1e9},
               {"GiB", 1073741824.0},
               {"TB", 1e12},
               {"TiB", 1099511627776.0}};
  char* end = NULL;
  const double number = strtod(argument, &end);
  for (size_t i = 0; end != argument && i < sizeof(units) / sizeof(units[0]); ++i) {
    if (strcmp(end, units[i].unit) != 0) continue;
    const double bytes = number * units[i].bytes;
    if (!(bytes >= 1.0 && bytes < 9e18)) break;
    *out_bytes = (uint64_t)bytes;
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "%s takes a number of bytes such as 500MB or 1.5GiB, not '%s'", option,
                     argument);
}

// "gather,host": what is not named is kept.
static weft_status_t take_give_up(const char* argument, weft_memory_policy_t* policy) {
  struct {
    const char* word;
    bool* keeps;
  } kinds[] = {{"gather", &policy->keep_gathered},
               {"compute", &policy->keep_computed},
               {"host", &policy->keep_on_device}};
  const size_t count = sizeof(kinds) / sizeof(kinds[0]);
  for (size_t k = 0; k < count; ++k) *kinds[k].keeps = true;
  for (const char* at = argument;;) {
    const size_t length = strcspn(at, ",");
    size_t k = 0;
    while (k < count &&
           (strlen(kinds[k].word) != length || memcmp(kinds[k].word, at, length) != 0)) {
      ++k;
    }
    if (k == count) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "--give-up takes gather, compute and host, separated by commas, not '%s'",
                         argument);
    }
    *kinds[k].keeps = false;
    if (at[length] == '\0') return weft_ok_status();
    at += length + 1;
  }
}

weft_status_t weft_layout_options_take(weft_layout_options_t* options, int option,
                                       const char* argument) {
  switch (option) {
    case WEFT_LAYOUT_OPTION_STRATEGY:
      return take_once("--strategy", argument, &options->strategy);
    case WEFT_LAYOUT_OPTION_DEVICES:
      return take_devices(argument, options);
    case WEFT_LAYOUT_OPTION_MESH:
      return take_once("--mesh", argument, &options->mesh);
    case WEFT_LAYOUT_OPTION_OPT:
      options->settings[options->setting_count++] = argument;
      return weft_ok_status();
    case WEFT_LAYOUT_OPTION_PLACE:
      options->places[options->place_count++] = argument;
      return weft_ok_status();
    case WEFT_LAYOUT_OPTION_PLUGIN:
      options->plugins[options->plugin_count++] = argument;
      return weft_ok_status();
    case WEFT_LAYOUT_OPTION_ACCUMULATE:
      return take_count("--accumulate", argument, 1, WEFT_MESH_MAX_RANKS, &options->micro_batches);
    case WEFT_LAYOUT_OPTION_CLUSTER:
      return take_once("--cluster", argument, &options->cluster);
    case WEFT_LAYOUT_OPTION_OVERLAP:
      return take_overlap(argument, options);
    case WEFT_LAYOUT_OPTION_BUFFERS:
      options->has_buffers = true;
      return take_count("--buffers", argument, 0, 1024, &options->gather_buffers);
    case WEFT_LAYOUT_OPTION_SEPARATE_LINKS:
      options->separate_links = true;
      return weft_ok_status();
    case WEFT_LAYOUT_OPTION_MEMORY_BUDGET:
      return take_bytes("--memory-budget", argument, &options->memory.budget_bytes);
    case WEFT_LAYOUT_OPTION_GIVE_UP:
      options->has_give_up = true;
      return take_give_up(argument, &options->memory);
    default:
      return weft_ok_status();
  }
}

bool weft_layout_options_given(const weft_layout_options_t* options) {
  return options->strategy || options->mesh || options->devices || options->setting_count ||
         options->place_count || options->plugin_count || options->micro_batches;
}

bool weft_schedule_options_given(const weft_layout_options_t* options) {
  return options->cluster || options->has_overlap || options->has_buffers ||
         options->separate_links || options->memory.budget_bytes || options->has_give_up;
}

weft_status_t weft_layout_machine(const char* cluster, weft_machine_t** out_machine) {
  char* text = NULL;
  size_t size = 0;
  *out_machine = NULL;
  if (!cluster) return weft_machine_named("cpu", weft_allocator_system(), out_machine);
  // No built-in name looks like a path.
  if (!strchr(cluster, '/') && !strchr(cluster, '.')) {
    return weft_command_usage_error(
        weft_machine_named(cluster, weft_allocator_system(), out_machine));
  }
  WEFT_RETURN_IF_ERROR(weft_command_read_file(cluster, &text, &size));
  weft_status_t status =
      weft_machine_read(cluster, text, size, weft_allocator_system(), out_machine);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return status;
}

static weft_status_t read_mesh(const weft_layout_options_t* options, weft_layout_t* layout) {
  char text[32];
  if (options->mesh) {
    weft_status_t status = weft_mesh_parse(options->mesh, &layout->arena, &layout->mesh);
    WEFT_RETURN_IF_ERROR_WHILE(weft_command_usage_error(status), "while reading --mesh");
    if (layout->mesh.rank_count > options->most_ranks) {
      return WEFT_STATUS(INVALID_ARGUMENT, "--mesh %s has %u ranks, more than the %u that can run",
                         options->mesh, layout->mesh.rank_count, options->most_ranks);
    }
    if (options->devices == 0 || options->devices == layout->mesh.rank_count) {
      return weft_ok_status();
    }
    return WEFT_STATUS(INVALID_ARGUMENT, "--mesh %s has %u rank%s, --devices says %u",
                       options->mesh, layout->mesh.rank_count, weft_plural(layout->mesh.rank_count),
                       options->devices);
  }
  snprintf(text, sizeof(text), "dp=%u", options->devices ? options->devices : 1);
  return weft_mesh_parse(text, &layout->arena, &layout->mesh);
}

weft_status_t weft_layout_init(const weft_layout_options_t* options, weft_layout_t* out_layout) {
  *out_layout = (weft_layout_t){0};
  weft_arena_init(weft_allocator_system(), &out_layout->arena);
  if (options->has_give_up && !options->memory.budget_bytes) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--give-up says how a memory budget is kept: it needs --memory-budget");
  }
  WEFT_RETURN_IF_ERROR(
      weft_strategy_registry_create(weft_allocator_system(), &out_layout->registry));
  for (uint32_t i = 0; i < options->plugin_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_strategy_registry_load(out_layout->registry, options->plugins[i]));
  }
  WEFT_RETURN_IF_ERROR(read_mesh(options, out_layout));
  const char* name = options->strategy;
  if (!name) name = out_layout->mesh.rank_count > 1 ? "auto" : "single_device";
  WEFT_RETURN_IF_ERROR(weft_command_usage_error(weft_strategy_registry_select(
      out_layout->registry, name, options->settings, options->setting_count, &out_layout->arena,
      &out_layout->values)));
  if (out_layout->values.strategy->start != WEFT_START_NONE || out_layout->mesh.rank_count == 1) {
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT, "strategy '%s' runs on one device, not on %u", name,
                     out_layout->mesh.rank_count);
}

void weft_layout_deinit(weft_layout_t* layout) {
  weft_strategy_registry_release(layout->registry);
  weft_arena_deinit(&layout->arena);
}

weft_compile_options_t weft_layout_compile_options(const weft_layout_options_t* options,
                                                   uint32_t rank_count) {
  return (weft_compile_options_t){.struct_size = sizeof(weft_compile_options_t),
                                  .rank_count = rank_count,
                                  .machine = options->machine,
                                  .overlap = options->overlap,
                                  .gather_buffers = options->gather_buffers,
                                  .separate_links = options->separate_links,
                                  .memory = options->memory};
}

weft_status_t weft_layout_trial_device(const weft_layout_t* layout, weft_device_t** out_device) {
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options), .thread_count = 1};
  *out_device = NULL;
  // Strategies of plug-ins may compare, too, but nothing says which do.
  if (strcmp(layout->values.strategy->name, "auto") != 0) return weft_ok_status();
  return weft_cpu_device_create(&options, weft_allocator_system(), out_device);
}

weft_status_t weft_layout_apply(const weft_layout_t* layout, const weft_layout_options_t* options,
                                const weft_graph_t* step, weft_pass_observer_fn_t* observer,
                                void* user_data, weft_program_t** out_program) {
  const weft_compile_options_t compile =
      weft_layout_compile_options(options, layout->mesh.rank_count);
  weft_device_t* device = NULL;
  if (!options->device) WEFT_RETURN_IF_ERROR(weft_layout_trial_device(layout, &device));
  const weft_program_options_t program = {.struct_size = sizeof(program),
                                          .values = &layout->values,
                                          .mesh = &layout->mesh,
                                          .places = options->places,
                                          .place_count = options->place_count,
                                          .machine = options->machine,
                                          .compile = &compile,
                                          .device = options->device ? options->device : device,
                                          .micro_batches = options->micro_batches,
                                          .observer = observer,
                                          .observer_user_data = user_data};
  weft_status_t status = weft_program_create(step, &program, weft_allocator_system(), out_program);
  weft_device_destroy(device);
  return status;
}

void weft_layout_print_notes(const weft_program_t* program) {
  for (uint32_t i = 0; i < program->note_count; ++i) {
    fprintf(stderr, "weft: note: %s\n", program->notes[i]);
  }
}
