// Each trial makes a whole plan: from the program of one rank for options of the schedule, from the
// step for those of the strategy. What does not compile is no remedy, whatever the reason.
#include "tools/explain_trials.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A plan is a remedy if it takes this much less.
#define LEAST_GAIN 1e-3

// What is exposed by less than this share of the step is worth no trial of another strategy.
#define LEAST_EXPOSED 5e-3

typedef struct made_s {
  double step_ns;  // INFINITY: there is no such plan
  size_t peak_bytes;
} made_t;

// Plans -------------------------------------------------------------------------------------------

static weft_compile_options_t own_options(const weft_explain_trials_t* trials) {
  const weft_plan_source_t* source = trials->source;
  const weft_plan_t* plan = trials->explanation->plan;
  uint32_t links = 0;
  for (uint32_t s = 0; s < plan->stream_count; ++s) {
    links += plan->streams[s].kind == WEFT_STREAM_LINK;
  }
  return (weft_compile_options_t){.struct_size = sizeof(weft_compile_options_t),
                                  .rank_count = plan->rank_count,
                                  .machine = trials->explanation->machine,
                                  .overlap = source->layout.overlap,
                                  .gather_buffers = source->layout.gather_buffers,
                                  .separate_links = source->layout.separate_links || links > 1,
                                  .memory = source->layout.memory};
}

static void make_schedule(const weft_explain_trials_t* trials, const weft_graph_t* program,
                          const weft_compile_options_t* options, made_t* out_made) {
  weft_plan_t* plan = NULL;
  weft_plan_memory_t memory;
  *out_made = (made_t){.step_ns = INFINITY};
  weft_status_t status =
      weft_compile_with(program, options, trials->device, weft_allocator_system(), &plan);
  if (weft_status_is_ok(status)) {
    weft_plan_memory(plan, &memory);
    *out_made =
        (made_t){.step_ns = (double)plan->prediction.step_ns, .peak_bytes = memory.peak_bytes};
  }
  weft_plan_release(plan);
  weft_status_release(status);
}

// The plan of the step with |setting| in place of what was said of that option.
static void make_strategy(const weft_explain_trials_t* trials, const char* setting,
                          made_t* out_made) {
  const weft_plan_source_t* source = trials->source;
  const weft_compile_options_t compile = own_options(trials);
  const size_t name_size = strcspn(setting, "=") + 1;
  weft_layout_options_t options = source->layout;
  weft_layout_t layout;
  weft_program_t* program = NULL;
  *out_made = (made_t){.step_ns = INFINITY};
  weft_status_t status =
      weft_arena_allocate_array(trials->arena, source->layout.setting_count + 1,
                                sizeof(*options.settings), (void**)&options.settings);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    return;
  }
  options.setting_count = 0;
  for (uint32_t i = 0; i < source->layout.setting_count; ++i) {
    const char* given = source->layout.settings[i];
    if (strncmp(given, setting, name_size) != 0) options.settings[options.setting_count++] = given;
  }
  options.settings[options.setting_count++] = setting;
  status = weft_layout_init(&options, &layout);
  if (weft_status_is_ok(status)) {
    status = weft_layout_apply(&layout, &options, source->step, NULL, NULL, &program);
  }
  if (weft_status_is_ok(status)) make_schedule(trials, program->graph, &compile, out_made);
  weft_program_release(program);
  weft_layout_deinit(&layout);
  weft_status_release(status);
}

static bool is_gain(const weft_explain_trials_t* trials, const made_t* made) {
  return made->step_ns < trials->explanation->timeline.step_ns * (1 - LEAST_GAIN);
}

static void set_remedy(weft_explain_trials_t* trials, weft_remedy_kind_t kind, const made_t* made,
                       const char* change, const char* option) {
  trials->explanation->options.remedies[kind] = (weft_what_if_t){
      .change = change, .option = option, .step_ns = made->step_ns, .is_made = true};
}

// Schedules ---------------------------------------------------------------------------------------

// A plan that declined to overlap is made again as it is.
static weft_status_t try_overlap(weft_explain_trials_t* trials, const weft_graph_t* program) {
  const weft_explanation_t* explanation = trials->explanation;
  weft_compile_options_t options = own_options(trials);
  made_t made;
  const bool may_be_off =
      !trials->source->step || trials->source->layout.overlap == WEFT_OVERLAP_OFF;
  if (!may_be_off || explanation->plan->stream_count > 1 ||
      !(explanation->stream_transfer_ns[0] > 0)) {
    return weft_ok_status();
  }
  options.overlap = WEFT_OVERLAP_AUTO;
  make_schedule(trials, program, &options, &made);
  if (!is_gain(trials, &made)) return weft_ok_status();
  set_remedy(trials, WEFT_REMEDY_OVERLAP, &made, "transfers ran beside the computation",
             "--overlap auto");
  return weft_ok_status();
}

static weft_status_t waits_for_room(const weft_explain_trials_t* trials, bool* out_waits) {
  const weft_explanation_t* explanation = trials->explanation;
  *out_waits = false;
  for (uint32_t i = 0; i < explanation->timeline.count && !*out_waits; ++i) {
    WEFT_RETURN_IF_ERROR(weft_explanation_waits_for_room(explanation, i, trials->arena, out_waits));
  }
  return weft_ok_status();
}

// The fewest buffers that gain nearly as much as any number of them.
static weft_status_t try_buffers(weft_explain_trials_t* trials, const weft_graph_t* program) {
  static const uint32_t counts[] = {2, 3, 4, 6, 8, 12, 16, 32, 64};
  const size_t most = sizeof(counts) / sizeof(counts[0]);
  weft_compile_options_t options = own_options(trials);
  made_t best = {.step_ns = INFINITY};
  const char* change = NULL;
  const char* option = NULL;
  char bytes[WEFT_COMMAND_BYTES_CAPACITY];
  uint32_t best_count = 0;
  bool waits = false;
  WEFT_RETURN_IF_ERROR(waits_for_room(trials, &waits));
  if (!waits) return weft_ok_status();
  for (size_t i = 0; i < most; ++i) {
    made_t made;
    if (counts[i] <= trials->source->layout.gather_buffers) continue;
    options.gather_buffers = counts[i];
    make_schedule(trials, program, &options, &made);
    const bool is_better = made.step_ns < best.step_ns * (1 - LEAST_GAIN);
    // Once it gains, more of the same that does not is the end.
    if (best_count > 0 && !is_better) break;
    if (!is_gain(trials, &made)) continue;
    best = made;
    best_count = counts[i];
  }
  if (best_count == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_arena_format(
      trials->arena, &change, "%u gathered units were held at once, with %s in all", best_count,
      weft_command_format_bytes(best.peak_bytes, bytes)));
  WEFT_RETURN_IF_ERROR(weft_arena_format(trials->arena, &option, "--buffers %u", best_count));
  set_remedy(trials, WEFT_REMEDY_BUFFERS, &best, change, option);
  return weft_ok_status();
}

// What a plan takes for which nothing is given up, rounded up.
static weft_status_t format_budget(size_t bytes, weft_arena_t* arena, const char** out_text) {
  const double gibibytes = (double)bytes / 1073741824.0;
  if (gibibytes >= 1) {
    return weft_arena_format(arena, out_text, "%.1fGiB", ceil(gibibytes * 10) / 10);
  }
  if (gibibytes >= 1.0 / 1024) {
    return weft_arena_format(arena, out_text, "%.1fMiB", ceil(gibibytes * 10240) / 10);
  }
  return weft_arena_format(arena, out_text, "%.0fKiB", ceil((double)bytes / 1024));
}

static weft_status_t try_memory(weft_explain_trials_t* trials, const weft_graph_t* program) {
  weft_compile_options_t options = own_options(trials);
  made_t made;
  const char* size = NULL;
  const char* change = NULL;
  const char* option = NULL;
  options.memory.budget_bytes = 0;
  make_schedule(trials, program, &options, &made);
  if (!is_gain(trials, &made)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(format_budget(made.peak_bytes, trials->arena, &size));
  WEFT_RETURN_IF_ERROR(
      weft_arena_format(trials->arena, &change,
                        "the memory budget were %s, so that nothing had to be given up", size));
  WEFT_RETURN_IF_ERROR(weft_arena_format(trials->arena, &option, "--memory-budget %s", size));
  set_remedy(trials, WEFT_REMEDY_MEMORY, &made, change, option);
  return weft_ok_status();
}

weft_status_t weft_explain_try_schedules(weft_explain_trials_t* trials) {
  const weft_plan_source_t* source = trials->source;
  const weft_plan_t* plan = trials->explanation->plan;
  const weft_plan_memory_actions_t* actions = &plan->memory_actions;
  const weft_graph_t* program = source->program ? source->program->graph : plan->graph;
  const bool has_budget = source->layout.memory.budget_bytes > 0 || actions->regathered > 0 ||
                          actions->recomputed > 0 || actions->offloaded > 0;
  // A search for a plan that keeps a budget takes its time; the budget itself is what to change.
  if (has_budget) return try_memory(trials, program);
  WEFT_RETURN_IF_ERROR(try_overlap(trials, program));
  return try_buffers(trials, program);
}

// Strategies --------------------------------------------------------------------------------------

static const char* value_of(const weft_explain_trials_t* trials, const char* name) {
  const char* text = weft_strategy_value(&trials->source->made_layout.values, name);
  return text ? text : "";
}

static weft_status_t try_setting(weft_explain_trials_t* trials, weft_remedy_kind_t kind,
                                 const char* setting, const char* change) {
  made_t made;
  const char* option = NULL;
  const char* text = NULL;
  char bytes[WEFT_COMMAND_BYTES_CAPACITY];
  make_strategy(trials, setting, &made);
  if (!is_gain(trials, &made)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_arena_format(trials->arena, &text, "%s, with %s in all", change,
                                         weft_command_format_bytes(made.peak_bytes, bytes)));
  WEFT_RETURN_IF_ERROR(weft_arena_format(trials->arena, &option, "--opt %s", setting));
  set_remedy(trials, kind, &made, text, option);
  return weft_ok_status();
}

// Two digits are enough for a size that is the best of a few.
static weft_status_t try_bucket_size(weft_explain_trials_t* trials, bool counts_elements,
                                     double bytes, double* best_ns) {
  const char* setting = NULL;
  const char* change = NULL;
  made_t made;
  if (counts_elements) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_format(trials->arena, &setting, "reduce_bucket_size=%.2g", bytes / 4));
  } else {
    WEFT_RETURN_IF_ERROR(
        weft_arena_format(trials->arena, &setting, "bucket_mb=%.2g", bytes / 1048576));
  }
  make_strategy(trials, setting, &made);
  if (!is_gain(trials, &made) || made.step_ns >= *best_ns * (1 - LEAST_GAIN)) {
    return weft_ok_status();
  }
  *best_ns = made.step_ns;
  WEFT_RETURN_IF_ERROR(weft_arena_format(trials->arena, &change, "buckets were closed at %.2g %s",
                                         counts_elements ? bytes / 4 : bytes / 1048576,
                                         counts_elements ? "elements" : "MiB"));
  const char* option = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_format(trials->arena, &option, "--opt %s", setting));
  set_remedy(trials, WEFT_REMEDY_BUCKETS, &made, change, option);
  return weft_ok_status();
}

// Sizes around the one that the machine would choose, and the given one in powers of two.
static weft_status_t try_buckets(weft_explain_trials_t* trials, bool counts_elements,
                                 int64_t computed_bytes) {
  static const double factors[] = {0.25, 0.5, 1, 2, 4};
  const char* size = value_of(trials, counts_elements ? "reduce_bucket_size" : "bucket_mb");
  const double given = strtod(size, NULL) * (counts_elements ? 4 : 1048576);
  const double middles[] = {(double)computed_bytes, given};
  double best_ns = INFINITY;
  for (size_t m = 0; m < 2; ++m) {
    for (size_t i = 0; i < sizeof(factors) / sizeof(factors[0]) && middles[m] >= 16; ++i) {
      WEFT_RETURN_IF_ERROR(
          try_bucket_size(trials, counts_elements, middles[m] * factors[i], &best_ns));
    }
  }
  return weft_ok_status();
}

static weft_status_t try_fsdp(weft_explain_trials_t* trials) {
  const char* sharding = value_of(trials, "sharding_strategy");
  const bool gathers_again =
      strcmp(value_of(trials, "reshard_after_forward"), "false") != 0 &&
      (strcmp(sharding, "FULL_SHARD") == 0 || strcmp(sharding, "HYBRID_SHARD") == 0);
  if (gathers_again) {
    WEFT_RETURN_IF_ERROR(try_setting(trials, WEFT_REMEDY_KEEP, "reshard_after_forward=false",
                                     "nothing were gathered twice"));
  }
  if (*value_of(trials, "wrap") || strcmp(value_of(trials, "bucket_mb"), "auto") != 0) {
    return weft_ok_status();
  }
  return try_setting(trials, WEFT_REMEDY_UNITS, "auto_wrap=none",
                     "buckets were closed at a size, and not where blocks end");
}

weft_status_t weft_explain_try_strategies(weft_explain_trials_t* trials, int64_t bucket_bytes) {
  const weft_explanation_t* explanation = trials->explanation;
  const char* name = trials->source->made_layout.values.strategy->name;
  const bool wraps = *value_of(trials, "wrap") != '\0';
  if (explanation->timeline.exposed_ns < LEAST_EXPOSED * explanation->timeline.step_ns) {
    return weft_ok_status();
  }
  if (strcmp(name, "ddp") == 0) return try_buckets(trials, false, bucket_bytes);
  if (strcmp(name, "deepspeed") == 0 && !wraps) return try_buckets(trials, true, bucket_bytes);
  if (strcmp(name, "fsdp") != 0) return weft_ok_status();
  if (strcmp(value_of(trials, "auto_wrap"), "none") == 0) {
    WEFT_RETURN_IF_ERROR(try_buckets(trials, false, bucket_bytes));
  }
  return try_fsdp(trials);
}
