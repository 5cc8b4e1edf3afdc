// weft run: repeats a step graph on data.
//
// Everything that can be refused is refused before the first step, and nothing is written before
// that. Ctrl-C ends the run with its step and keeps --save, also on several ranks.
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "graph/ir/roles.h"
#include "memory/counting_allocator.h"
#include "memory/large_blocks.h"
#include "runtime/base/float_convert.h"
#include "runtime/launch/supervisor.h"
#include "tools/command.h"
#include "tools/plan_device.h"
#include "tools/run_agree.h"
#include "tools/run_feed.h"
#include "tools/run_job.h"
#include "tools/run_paths.h"
#include "tools/run_place.h"
#include "tools/run_plan.h"
#include "tools/run_report.h"
#include "tools/run_save.h"
#include "tools/run_stop.h"

// Everything one run owns, released in reverse order of creation.
typedef struct run_s {
  weft_run_options_t options;
  weft_arena_t arena;
  char* text;
  size_t text_size;
  weft_graph_t* graph;
  const weft_function_t* function;
  weft_roles_t roles;
  bool is_laid_out;  // over ranks, perhaps a single one
  bool is_read;      // the step, or the plan
  weft_run_plan_t
      made;  // what the file was, where it was a plan; its parts are |plan| and |program|
  weft_layout_t layout;
  weft_program_t* program;  // NULL unless laid out
  weft_environment_t environment;
  weft_run_rank_t* rank;    // this process among several; NULL on its own
  weft_machine_t* machine;  // that the plan is made for; NULL for a plan that is there
  weft_device_t* device;
  weft_plan_t* plan;
  weft_counting_allocator_t counter;
  weft_executor_t* executor;
  weft_run_storage_t storage;
  weft_run_feed_t feed;
  weft_comm_counters_t aside;  // what was sent before the first step and for --show
  weft_run_report_t report;
  weft_run_stop_t stop;
  weft_run_scalar_t* scalars;  // loss first, then metrics
  uint32_t* scalar_results;
  size_t scalar_count;
  bool has_loss;
  bool is_feeding;  // a failure now is one of the data
  bool is_refused;  // all ranks failed alike before the first step
  bool has_dumped;  // --dump-after has shown a graph
  int end_signal;   // that ended the steps early; 0: none
} run_t;

static void print_log_line(void* user_data, weft_log_level_t level, const char* message) {
  (void)user_data;
  fprintf(stderr, "weft: %s: %s\n", weft_log_level_name(level), message);
}

// The step --------------------------------------------------------------------------------------

static weft_status_t load_graph(run_t* run) {
  const char* path = run->options.graph_path;
  WEFT_RETURN_IF_ERROR(weft_command_read_file(path, &run->text, &run->text_size));
  WEFT_RETURN_IF_ERROR(weft_graph_parse(run->text, run->text_size, path, NULL,
                                        weft_allocator_system(), &run->graph));
  WEFT_RETURN_IF_ERROR(weft_graph_verify(run->graph));
  for (uint32_t i = 0; i < run->graph->note_count && run->options.verbose; ++i) {
    fprintf(stderr, "weft: note: %s:%u:%u: %s\n", path, run->graph->notes[i].location.line,
            run->graph->notes[i].location.column, run->graph->notes[i].text);
  }
  WEFT_RETURN_IF_ERROR(weft_graph_find_entry(run->graph, &run->function));
  return weft_roles_compute(run->function, &run->arena, &run->roles);
}

static weft_status_t apply_role(run_t* run, const char* name, size_t length, weft_role_t role) {
  for (uint32_t i = 0; i < run->roles.argument_count; ++i) {
    weft_argument_role_t* argument = &run->roles.arguments[i];
    if (strlen(argument->name) != length || strncmp(argument->name, name, length) != 0) continue;
    if (role == WEFT_ROLE_CONST && argument->result >= 0) {
      return WEFT_STATUS(INVALID_INPUT,
                         "--role %s=const: the step returns a new value for '%s'; give it the role "
                         "param or state",
                         argument->name, argument->name);
    }
    argument->role = role;
    argument->is_inferred = false;
    return weft_ok_status();
  }
  return WEFT_STATUS(NOT_FOUND, "--role: the step has no argument '%.*s'; %s lists its arguments",
                     (int)length, name, run->options.lister);
}

static weft_status_t apply_roles(run_t* run) {
  for (size_t p = 0; p < run->options.roles.count; ++p) {
    const weft_run_pair_t* pair = &run->options.roles.items[p];
    const weft_role_t role = weft_role_from_name(pair->value);
    if (role == WEFT_ROLE_NONE || role >= WEFT_ROLE_LOSS) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "--role %s=%s: must be param, state, batch, hyper, rng or const",
                         pair->name, pair->value);
    }
    for (const char* at = pair->name; *at;) {
      const size_t length = strcspn(at, ",");
      WEFT_RETURN_IF_ERROR(apply_role(run, at, length, role));
      at += length + (at[length] == ',');
    }
  }
  return weft_ok_status();
}

// Arguments of one inferred role and reason.
typedef struct role_group_s {
  const weft_argument_role_t* first;
  const weft_argument_role_t* second;
  uint32_t count;
} role_group_t;

#define ROLE_GROUP_CAPACITY 16  // more than there are reasons

static size_t group_inferred_roles(const weft_roles_t* roles, role_group_t* groups) {
  size_t count = 0;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_argument_role_t* argument = &roles->arguments[i];
    if (!argument->is_inferred) continue;
    size_t g = 0;
    while (g < count && (groups[g].first->role != argument->role ||
                         strcmp(groups[g].first->reason, argument->reason) != 0)) {
      ++g;
    }
    if (g == ROLE_GROUP_CAPACITY) continue;
    if (g == count) groups[count++] = (role_group_t){.first = argument};
    if (++groups[g].count == 2) groups[g].second = argument;
  }
  return count;
}

// A group takes two lines: hundreds of arguments tell the same story.
static void print_inferred_roles(const run_t* run) {
  role_group_t groups[ROLE_GROUP_CAPACITY];
  const size_t count = group_inferred_roles(&run->roles, groups);
  if (count == 0 || run->options.quiet) return;
  fprintf(stderr, "weft: note: roles that %s does not state (--role changes them):\n",
          run->options.graph_path);
  for (size_t g = 0; g < count; ++g) {
    const role_group_t* group = &groups[g];
    fprintf(stderr, "  %-6s %s", weft_role_name(group->first->role), group->first->name);
    if (group->second) fprintf(stderr, ", %s", group->second->name);
    if (group->count > 2) fprintf(stderr, " and %u more", group->count - 2);
    fprintf(stderr, "\n         because %s\n", group->first->reason);
  }
  for (uint32_t i = 0; i < run->roles.result_count; ++i) {
    const weft_result_role_t* result = &run->roles.results[i];
    if (!result->is_inferred || result->role != WEFT_ROLE_LOSS) continue;
    fprintf(stderr, "  loss   result %u\n         because %s\n", i, result->reason);
  }
}

// A step that computes a loss but keeps nothing would repeat the same numbers for ever.
static void warn_about_no_update(const run_t* run) {
  for (uint32_t i = 0; i < run->roles.argument_count; ++i) {
    if (run->roles.arguments[i].result >= 0) return;
  }
  for (uint32_t i = 0; i < run->roles.result_count; ++i) {
    if (run->roles.results[i].role != WEFT_ROLE_LOSS) continue;
    fprintf(stderr,
            "weft: warning: no result is written over an argument, so that nothing is trained; "
            "donate\n  parameters and states where the step is exported, as in jax.jit(step, "
            "donate_argnums=(0, 1))\n");
    return;
  }
}

// Integers of --synthetic are drawn without knowing what they stand for.
static void note_random_integers(const run_t* run) {
  const weft_argument_role_t* first = NULL;
  uint32_t count = 0;
  for (uint32_t i = 0; i < run->roles.argument_count && run->options.synthetic; ++i) {
    const weft_argument_role_t* argument = &run->roles.arguments[i];
    const weft_dtype_t dtype = run->function->argument_types[i]->dtype;
    if (argument->role != WEFT_ROLE_BATCH || dtype == WEFT_DTYPE_I1 ||
        !weft_dtype_is_integer(dtype))
      continue;
    if (weft_run_pairs_find(&run->options.data, argument->name) ||
        weft_run_pairs_find(&run->options.set, argument->name)) {
      continue;
    }
    if (count++ == 0) first = argument;
  }
  if (count == 0) return;
  char others[32] = "";
  if (count > 1) snprintf(others, sizeof(others), " and %u more", count - 1);
  fprintf(
      stderr,
      "weft: note: integers of '%s'%s are drawn at random from 0 to 255; looked up in a smaller "
      "table\n  they may give nan: --data %s=FILE or --set %s=VALUE says which to take\n",
      first->name, others, first->name, first->name);
}

static void print_notes(const run_t* run) {
  print_inferred_roles(run);
  if (run->options.quiet) return;
  warn_about_no_update(run);
  note_random_integers(run);
  if (run->program) weft_layout_print_notes(run->program);
}

static bool is_main_rank(const run_t* run) {
  return run->environment.rank == 0;
}

static weft_status_t dump_graph(void* user_data, const weft_pass_t* pass,
                                const weft_graph_t* graph) {
  run_t* run = user_data;
  const char* wanted = run->options.dump_after;
  char* text = NULL;
  size_t size = 0;
  if (strcmp(wanted, "all") != 0 && strcmp(wanted, pass->name) != 0) return weft_ok_status();
  run->has_dumped = true;
  WEFT_RETURN_IF_ERROR(
      weft_graph_print(graph, WEFT_PRINT_DEFAULT, weft_allocator_system(), &text, &size));
  printf("// after %s: %s\n%s", pass->name, pass->description, text);
  fflush(stdout);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return weft_ok_status();
}

// A step that stays as it is only goes through the passes every step goes through.
static weft_status_t dump_passes(run_t* run) {
  weft_graph_t* graph = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_pass_run_pipeline(run->graph, false, dump_graph, run, weft_allocator_system(), &graph));
  weft_graph_release(graph);
  return weft_ok_status();
}

static weft_status_t apply_layout(run_t* run, bool dumps) {
  const weft_compile_options_t compile =
      weft_layout_compile_options(&run->options.layout, run->layout.mesh.rank_count);
  weft_device_t* device = NULL;
  WEFT_RETURN_IF_ERROR(weft_layout_trial_device(&run->layout, &device));
  const weft_program_options_t options = {.struct_size = sizeof(options),
                                          .values = &run->layout.values,
                                          .mesh = &run->layout.mesh,
                                          .roles = &run->roles,
                                          .places = run->options.layout.places,
                                          .place_count = run->options.layout.place_count,
                                          .machine = run->machine,
                                          .compile = &compile,
                                          .device = device,
                                          .micro_batches = run->options.layout.micro_batches,
                                          .observer = dumps ? dump_graph : NULL,
                                          .observer_user_data = run};
  weft_status_t status =
      weft_program_create(run->graph, &options, weft_allocator_system(), &run->program);
  weft_device_destroy(device);
  return status;
}

// Lays the step out. Who starts ranks shows the graphs, not each of them.
static weft_status_t lay_out(run_t* run) {
  const bool dumps = run->options.dump_after && is_main_rank(run) &&
                     run->environment.launcher != WEFT_LAUNCHER_WEFT;
  if (run->is_laid_out) {
    WEFT_RETURN_IF_ERROR(apply_layout(run, dumps));
  } else if (dumps) {
    WEFT_RETURN_IF_ERROR(dump_passes(run));
  }
  if (!dumps || run->has_dumped) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "--dump-after '%s': no such pass here; `weft graph --help`",
                     run->options.dump_after);
}

static weft_status_t plan_step(run_t* run) {
  const uint32_t ranks = run->is_laid_out ? run->layout.mesh.rank_count : 1;
  const weft_graph_t* graph = run->program ? run->program->graph : run->graph;
  weft_cpu_device_options_t options = {.struct_size = sizeof(options),
                                       .thread_count = run->options.threads,
                                       .pin_threads = run->options.pin};
  const weft_compile_options_t compile = weft_layout_compile_options(&run->options.layout, ranks);
  WEFT_RETURN_IF_ERROR(weft_run_place(&run->environment, &options));
  if (run->made.plan) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_device_limit(run->options.graph_path, run->made.plan, &options.thread_count));
  }
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(&options, weft_allocator_system(), &run->device));
  if (run->made.plan) {
    return run->rank ? weft_run_plan_agree(&run->made, weft_run_rank_comm(run->rank))
                     : weft_ok_status();
  }
  return weft_compile_with(graph, &compile, run->device, weft_allocator_system(), &run->plan);
}

static weft_status_t make_executor(run_t* run) {
  weft_comm_t* comm = run->rank ? weft_run_rank_comm(run->rank) : NULL;
  // What collectives read lies where the other ranks see it.
  weft_counting_allocator_init(comm ? weft_comm_memory(comm) : weft_allocator_system(),
                               &run->counter);
  WEFT_RETURN_IF_ERROR(weft_executor_create(run->plan, run->device, comm,
                                            weft_counting_allocator_interface(&run->counter),
                                            &run->executor));
  // Nothing more is planned; the steps have the memory.
  weft_large_block_drop();
  run->storage = (weft_run_storage_t){.function = run->function,
                                      .executor = run->executor,
                                      .device = run->device,
                                      .program = run->program,
                                      .comm = comm,
                                      .rank = run->environment.rank};
  return weft_ok_status();
}

// Results ---------------------------------------------------------------------------------------

static weft_status_t collect_scalars(run_t* run) {
  const uint32_t count = run->roles.result_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&run->arena, count, sizeof(*run->scalars), (void**)&run->scalars));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&run->arena, count, sizeof(*run->scalar_results),
                                                 (void**)&run->scalar_results));
  static const weft_role_t order[] = {WEFT_ROLE_LOSS, WEFT_ROLE_METRIC};
  for (size_t o = 0; o < sizeof(order) / sizeof(order[0]); ++o) {
    for (uint32_t i = 0; i < count; ++i) {
      const weft_type_t* type = run->function->result_types[i];
      if (run->roles.results[i].role != order[o] || type->element_count != 1) continue;
      run->scalars[run->scalar_count].name = run->roles.results[i].name;
      run->scalars[run->scalar_count].dtype = type->dtype;
      run->scalar_results[run->scalar_count++] = i;
      run->has_loss = run->has_loss || order[o] == WEFT_ROLE_LOSS;
    }
  }
  return weft_ok_status();
}

// One element as a double, exact but for 64-bit integers beyond 2^53.
static double load_f64(weft_dtype_t dtype, const void* data) {
  int64_t integer = 0;
  const size_t size = weft_dtype_size_bytes(dtype);
  if (dtype == WEFT_DTYPE_F64) {
    double value = 0.0;
    memcpy(&value, data, size);
    return value;
  }
  if (dtype == WEFT_DTYPE_F32) {
    float value = 0.0f;
    memcpy(&value, data, size);
    return (double)value;
  }
  memcpy(&integer, data, size);
  if (dtype == WEFT_DTYPE_F16) return (double)weft_f16_to_f32((uint16_t)integer);
  if (dtype == WEFT_DTYPE_BF16) return (double)weft_bf16_to_f32((uint16_t)integer);
  if (!weft_dtype_is_signed(dtype)) return (double)(uint64_t)integer;
  const int shift = 64 - 8 * (int)size;
  return (double)((int64_t)((uint64_t)integer << shift) >> shift);
}

static weft_status_t read_scalars(run_t* run) {
  for (size_t i = 0; i < run->scalar_count; ++i) {
    weft_tensor_t tensor;
    WEFT_RETURN_IF_ERROR(weft_run_storage_result(&run->storage, run->scalar_results[i], &tensor));
    run->scalars[i].value = load_f64(tensor.shape.dtype, tensor.data);
  }
  return weft_ok_status();
}

// One element, as many digits as its type has.
static void print_element(weft_dtype_t dtype, const void* data) {
  const size_t size = weft_dtype_size_bytes(dtype);
  if (weft_dtype_is_float(dtype)) {
    const double value = load_f64(dtype, data);
    if (isnan(value)) {
      printf(" nan");  // its sign means nothing
    } else {
      printf(" %.*g", dtype == WEFT_DTYPE_F64 ? 17 : 9, value);
    }
    return;
  }
  uint64_t bits = 0;
  memcpy(&bits, data, size);
  const int shift = 64 - 8 * (int)size;
  if (weft_dtype_is_signed(dtype)) {
    printf(" %" PRId64, (int64_t)(bits << shift) >> shift);
  } else {
    printf(" %" PRIu64, bits);
  }
}

static weft_status_t find_result(const run_t* run, const char* name, uint32_t* out_index) {
  for (uint32_t i = 0; i < run->roles.result_count; ++i) {
    if (strcmp(run->roles.results[i].name, name) == 0) {
      *out_index = i;
      return weft_ok_status();
    }
  }
  return WEFT_STATUS(NOT_FOUND, "--show: the step has no result '%s'; %s lists them", name,
                     run->options.lister);
}

// A result that is being shown.
typedef struct shown_s {
  weft_dtype_t dtype;
  bool as_text;
} shown_t;

static weft_status_t show_elements(void* user_data, int64_t first, int64_t count,
                                   const void* data) {
  const shown_t* shown = user_data;
  const size_t size = weft_dtype_size_bytes(shown->dtype);
  (void)first;
  for (int64_t i = 0; i < count; ++i) {
    const uint8_t* element = (const uint8_t*)data + (size_t)i * size;
    if (!shown->as_text) {
      print_element(shown->dtype, element);
      continue;
    }
    const double value = load_f64(shown->dtype, element);
    if (value >= 0.0 && value < 256.0) putchar((int)value);
  }
  return weft_ok_status();
}

static weft_status_t show_result(const run_t* run, const weft_run_pair_t* pair) {
  uint32_t index = 0;
  WEFT_RETURN_IF_ERROR(find_result(run, pair->name, &index));
  shown_t shown = {.dtype = run->function->result_types[index]->dtype,
                   .as_text = strcmp(pair->value, "text") == 0};
  const bool is_line = is_main_rank(run) && !shown.as_text;
  if (is_line) printf("%s =", pair->name);
  WEFT_RETURN_IF_ERROR_WHILE(
      weft_run_storage_read_result(&run->storage, index, show_elements, &shown),
      "while reading --show '%s'", pair->name);
  if (is_line) putchar('\n');
  fflush(stdout);
  return weft_ok_status();
}

// Adds what was counted between |before| and |after| to |sum|.
static void add_counters(const weft_comm_counters_t* before, const weft_comm_counters_t* after,
                         weft_comm_counters_t* sum) {
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    sum->calls[kind] += after->calls[kind] - before->calls[kind];
    sum->bytes[kind] += after->bytes[kind] - before->bytes[kind];
  }
  sum->wait_ns += after->wait_ns - before->wait_ns;
}

// All ranks take part. What is sent for it is no part of the step.
static weft_status_t show_results(run_t* run) {
  weft_comm_counters_t before = {0};
  weft_comm_counters_t after = {0};
  if (run->options.show.count == 0) return weft_ok_status();
  if (run->rank) weft_comm_counters(weft_run_rank_comm(run->rank), &before);
  for (size_t p = 0; p < run->options.show.count; ++p) {
    WEFT_RETURN_IF_ERROR(show_result(run, &run->options.show.items[p]));
  }
  if (run->rank) weft_comm_counters(weft_run_rank_comm(run->rank), &after);
  add_counters(&before, &after, &run->aside);
  return weft_ok_status();
}

// Text comes without line ends of its own.
static void end_shown_text(const run_t* run) {
  for (size_t p = 0; p < run->options.show.count && is_main_rank(run); ++p) {
    if (strcmp(run->options.show.items[p].value, "text") != 0) continue;
    putchar('\n');
    fflush(stdout);
    return;
  }
}

static weft_status_t check_show(const run_t* run) {
  for (size_t p = 0; p < run->options.show.count; ++p) {
    uint32_t index = 0;
    WEFT_RETURN_IF_ERROR(find_result(run, run->options.show.items[p].name, &index));
  }
  return weft_ok_status();
}

// The loop --------------------------------------------------------------------------------------

static weft_status_t run_step(run_t* run, int64_t step, int64_t* out_next_step) {
  const double begin_ms = weft_run_now_ms();
  run->is_feeding = true;
  WEFT_RETURN_IF_ERROR_WHILE(weft_run_feed_step(&run->feed, step), "while feeding step %lld",
                             (long long)step);
  run->is_feeding = false;
  WEFT_RETURN_IF_ERROR_WHILE(weft_executor_step(run->executor), "while running step %lld",
                             (long long)step);
  *out_next_step = step + 1;
  const double step_ms = weft_run_now_ms() - begin_ms;
  WEFT_RETURN_IF_ERROR(read_scalars(run));
  weft_run_report_step(&run->report, step, run->scalars, run->scalar_count, run->has_loss, step_ms);
  return show_results(run);
}

static weft_status_t run_steps(run_t* run, int64_t* out_next_step) {
  weft_status_t status = weft_ok_status();
  const int64_t first_step = run->feed.first_step;
  *out_next_step = first_step;
  weft_run_stop_init(run->rank ? weft_run_rank_comm(run->rank) : NULL, first_step, &run->stop);
  for (int64_t i = 0; i < run->options.steps && weft_status_is_ok(status); ++i) {
    if (!weft_run_stop_begin(&run->stop, i)) break;
    status = run_step(run, first_step + i, out_next_step);
  }
  weft_run_stop_end(&run->stop);
  end_shown_text(run);
  return status;
}

static void print_inputs(run_t* run) {
  const bool is_silent = run->options.quiet || run->options.json;
  for (size_t i = 0; i < run->feed.dataset_count; ++i) {
    const char* name = run->roles.arguments[run->feed.dataset_arguments[i]].name;
    double entropy = 0.0;
    weft_status_t status = weft_dataset_unigram_entropy(run->feed.dataset, i, &entropy);
    const bool has_entropy = weft_status_is_ok(status);
    weft_status_release(status);
    if (has_entropy) run->report.unigram_entropy = entropy;
    if (is_silent) continue;
    fprintf(stderr, "%s: %s\n", name, weft_dataset_describe(run->feed.dataset, i));
    if (!has_entropy) continue;
    fprintf(stderr, "%s: unigram entropy %.4f nats, the loss of knowing byte frequencies only\n",
            name, entropy);
  }
}

// What the steps alone sent: |counted| is from before anything is saved.
static void count_communication(const run_t* run, const weft_comm_counters_t* counted,
                                weft_run_communication_t* out_communication) {
  *out_communication = (weft_run_communication_t){.rank_count = run->layout.mesh.rank_count};
  weft_plan_communication(run->plan, run->environment.rank, &out_communication->predicted);
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    out_communication->counted.calls[kind] = counted->calls[kind] - run->aside.calls[kind];
    out_communication->counted.bytes[kind] = counted->bytes[kind] - run->aside.bytes[kind];
  }
  out_communication->counted.wait_ns = counted->wait_ns - run->aside.wait_ns;
}

static void print_summary(const run_t* run, int64_t next_step,
                          const weft_comm_counters_t* counted) {
  weft_plan_memory_t memory;
  weft_run_communication_t communication;
  weft_plan_memory(run->plan, &memory);
  count_communication(run, counted, &communication);
  const weft_run_summary_t summary = {
      .steps = next_step - run->feed.first_step,
      .memory = &memory,
      // Here the host's memory is the device's: what waits in it was counted, too.
      .measured_peak_bytes =
          weft_counting_allocator_counts(&run->counter).peak_bytes - memory.host_bytes,
      .next_step = next_step,
      .communication = run->rank ? &communication : NULL,
  };
  weft_run_report_summary(&run->report, &summary);
}

// Refuses early what could only fail after hours of training.
static weft_status_t check_output(run_t* run, const char* option, const char* path) {
  struct stat info;
  if (!path) return weft_ok_status();
  if (*path == '\0') return WEFT_STATUS(INVALID_ARGUMENT, "%s is given no name", option);
  const bool exists = stat(path, &info) == 0;
  if (!exists && lstat(path, &info) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' is a link that leads nowhere", option, path);
  }
  if (exists && S_ISDIR(info.st_mode)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' is a folder, expected a file", option, path);
  }
  // Lines can go to a pipe or a device; a saved file would take its place.
  const bool is_log = path == run->options.log_path;
  if (exists && !S_ISREG(info.st_mode)) {
    return is_log ? weft_ok_status()
                  : WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' exists and is no regular file", option,
                                path);
  }
  if (exists && !run->options.force) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' exists; give --force to replace it", option,
                       path);
  }
  const char* slash = strrchr(path, '/');
  const char* folder = ".";
  if (slash) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(&run->arena, &folder, "%.*s",
                                           slash == path ? 1 : (int)(slash - path), path));
  }
  if (access(folder, W_OK | X_OK) != 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' cannot be written: folder '%s': %s", option, path,
                       folder, strerror(errno));
  }
  return weft_ok_status();
}

// Reads the step and lays it out: all that can be checked without memory for it.
static weft_status_t read_step(run_t* run) {
  WEFT_RETURN_IF_ERROR(weft_run_paths_check(&run->options, &run->arena));
  WEFT_RETURN_IF_ERROR(check_output(run, "--save", run->options.save_path));
  WEFT_RETURN_IF_ERROR(check_output(run, "--log", run->options.log_path));
  run->is_read = true;
  if (!run->plan) {
    WEFT_RETURN_IF_ERROR(weft_layout_machine(run->options.layout.cluster, &run->machine));
    run->options.layout.machine = run->machine;
    WEFT_RETURN_IF_ERROR(load_graph(run));
  }
  WEFT_RETURN_IF_ERROR(apply_roles(run));
  WEFT_RETURN_IF_ERROR(check_show(run));
  return run->plan ? weft_ok_status() : lay_out(run);
}

// Storage for the step, all that is read once, and the first batch as well, before --log comes into
// being: most bad data shows there.
static weft_status_t fill_step(run_t* run, const weft_log_sink_t* sink) {
  WEFT_RETURN_IF_ERROR(make_executor(run));
  run->is_feeding = true;
  WEFT_RETURN_IF_ERROR(
      weft_run_feed_init(&run->options, &run->roles, &run->storage, sink, &run->feed));
  WEFT_RETURN_IF_ERROR_WHILE(weft_run_feed_step(&run->feed, run->feed.first_step),
                             "while feeding step %lld", (long long)run->feed.first_step);
  run->is_feeding = false;
  return weft_ok_status();
}

// What all ranks tried, so that they give one message about what none of them can do. Ranks that
// failed must not meet others in the collectives of what comes next.
static weft_status_t agree(run_t* run, weft_status_t status) {
  return run->rank ? weft_run_rank_agree(run->rank, status, &run->is_refused) : status;
}

// Opens and checks everything that a step needs.
static weft_status_t prepare(run_t* run) {
  const weft_log_sink_t sink = {.fn = print_log_line,
                                .minimum_level = run->options.verbose ? WEFT_LOG_INFO
                                                 : run->options.quiet ? WEFT_LOG_ERROR
                                                                      : WEFT_LOG_WARNING,
                                .allocator = weft_allocator_system()};
  WEFT_RETURN_IF_ERROR(collect_scalars(run));
  WEFT_RETURN_IF_ERROR(agree(run, plan_step(run)));
  if (is_main_rank(run)) print_notes(run);
  if (run->rank) {
    WEFT_RETURN_IF_ERROR(agree(run, weft_run_agree(&run->options, weft_run_rank_comm(run->rank))));
  }
  WEFT_RETURN_IF_ERROR(agree(run, fill_step(run, &sink)));
  // Nobody begins a step before rank 0 has its log.
  weft_status_t status = weft_run_report_init(&run->options, &run->report);
  if (run->rank) status = weft_run_rank_follow(run->rank, status, &run->is_refused);
  if (weft_status_is_ok(status)) return status;
  return weft_status_join(status, weft_run_report_finish(&run->report));
}

static weft_status_t run_all(run_t* run) {
  int64_t next_step = 0;
  if (!run->is_read) WEFT_RETURN_IF_ERROR(read_step(run));
  if (run->is_laid_out && run->environment.launcher != WEFT_LAUNCHER_NONE) {
    const weft_run_rank_options_t options = {.rank_count = run->layout.mesh.rank_count,
                                             .stuck_delay_s = run->options.stuck_delay_s,
                                             .timeout_s = run->options.timeout_s};
    WEFT_RETURN_IF_ERROR(weft_run_rank_join(&run->environment, &options, &run->rank));
  }
  WEFT_RETURN_IF_ERROR(prepare(run));
  run->report.first_step = run->feed.first_step;
  run->report.samples_per_step = run->feed.samples_per_step;
  run->report.sample_unit = run->feed.sample_unit;
  if (is_main_rank(run)) print_inputs(run);
  weft_comm_counters_t counted = {0};
  if (run->rank) weft_comm_counters(weft_run_rank_comm(run->rank), &run->aside);
  weft_status_t status = run_steps(run, &next_step);
  if (run->rank) weft_comm_counters(weft_run_rank_comm(run->rank), &counted);
  // A log that cannot be written does not cost the trained values.
  const weft_status_t log_status = weft_run_report_finish(&run->report);
  if (weft_status_is_ok(status) && run->options.save_path) {
    status = weft_run_save(&run->feed, next_step);
  }
  if (weft_status_is_ok(status) && is_main_rank(run)) print_summary(run, next_step, &counted);
  run->end_signal = weft_run_stop_signal(&run->stop);
  if (weft_status_is_ok(status) && run->end_signal != 0 && is_main_rank(run)) {
    fprintf(stderr, "weft: interrupted after %lld of %lld steps%s\n",
            (long long)(next_step - run->feed.first_step), (long long)run->options.steps,
            run->options.save_path ? "; everything is saved" : "");
  }
  return weft_status_join(status, log_status);
}

static void run_deinit(run_t* run) {
  weft_run_stop_deinit(&run->stop);
  weft_run_feed_deinit(&run->feed);
  weft_executor_release(run->executor);
  if (!run->made.plan) weft_plan_release(run->plan);
  weft_device_destroy(run->device);
  weft_machine_release(run->machine);
  weft_run_rank_leave(run->rank);
  if (!run->made.plan) weft_program_release(run->program);
  weft_run_plan_deinit(&run->made);
  if (run->is_laid_out) weft_layout_deinit(&run->layout);
  weft_graph_release(run->graph);
  weft_allocator_release(weft_allocator_system(), run->text, run->text_size + 1, 1);
  weft_arena_deinit(&run->arena);
  weft_run_options_deinit(&run->options);
}

// Rank 0 speaks for all.
static void silence_other_ranks(run_t* run) {
  if (is_main_rank(run)) return;
  run->options.quiet = true;
  run->options.verbose = false;
  run->options.json = false;
  run->options.log_path = NULL;
}

// Several processes that each run the whole step would write over each other's files.
static weft_status_t refuse_lonely_rank(void) {
  weft_environment_t environment;
  weft_status_t status = weft_run_job_detect(&environment);
  const bool is_rank = weft_status_is_ok(status) && environment.world_size > 1;
  weft_status_release(status);
  if (!is_rank) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "%s started this process as rank %u of %u, but no layout is given: give "
                     "--strategy, or start a single process",
                     weft_launcher_name(environment.launcher), environment.rank,
                     environment.world_size);
}

// A plan knows its ranks, and was made for them by a strategy that says how they start.
static weft_status_t take_plan(run_t* run) {
  run->options.lister = "`weft graph` of the step that the plan was made of";
  run->plan = run->made.plan;
  run->program = run->made.program;
  run->function = weft_graph_main(run->program->step);
  run->roles = run->program->roles;
  run->is_laid_out = true;
  run->layout.mesh = *run->program->mesh;
  WEFT_RETURN_IF_ERROR(weft_run_job_detect(&run->environment));
  if (run->environment.launcher != WEFT_LAUNCHER_NONE) silence_other_ranks(run);
  return weft_ok_status();
}

// What this process is: one rank of a job that somebody started, the supervisor of one, or neither.
static weft_status_t find_place(run_t* run) {
  WEFT_RETURN_IF_ERROR(weft_run_plan_init(&run->options, &run->made));
  if (run->made.plan) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_device_choose(run->options.graph_path, run->made.plan, &run->options.threads));
    return take_plan(run);
  }
  weft_layout_options_t* layout = &run->options.layout;
  run->is_laid_out = weft_layout_options_given(layout);
  if (!run->is_laid_out) return refuse_lonely_rank();
  WEFT_RETURN_IF_ERROR(weft_run_job_detect(&run->environment));
  const bool is_single = layout->strategy && strcmp(layout->strategy, "single_device") == 0;
  if (run->environment.launcher != WEFT_LAUNCHER_NONE && !layout->mesh && !layout->devices &&
      !is_single) {
    layout->devices = run->environment.world_size;
  }
  WEFT_RETURN_IF_ERROR(weft_layout_init(layout, &run->layout));
  if (run->environment.launcher != WEFT_LAUNCHER_NONE) silence_other_ranks(run);
  return weft_ok_status();
}

// Data of a kind that cannot be converted is bad data, whatever the library calls it.
static int exit_code(const run_t* run, weft_status_t status) {
  const int code = weft_command_exit_code(weft_status_code(status));
  return run->is_feeding && code == WEFT_EXIT_UNSUPPORTED ? WEFT_EXIT_BAD_INPUT : code;
}

static void print_failure(void* user_data) {
  const weft_status_t* status = user_data;
  fprintf(stderr, "weft: %s\n", weft_status_text(*status));
}

// All ranks have the same |status|.
static int end_refused(run_t* run, weft_status_t status) {
  const int code = exit_code(run, status);
  weft_run_rank_refuse(run->rank, print_failure, &status);
  weft_status_release(status);
  return code;
}

// Whether weft's supervisor watches this process.
static bool is_supervised(const run_t* run) {
  return run->environment.launcher == WEFT_LAUNCHER_WEFT && run->environment.job_fd >= 0;
}

// The exit code of one process, after its |status|, which is released.
static int run_end(run_t* run, weft_status_t status) {
  if (weft_status_is_ok(status)) {
    // A supervisor that all went well for gives the job's code.
    return run->end_signal != 0 && !is_supervised(run) ? 128 + run->end_signal : WEFT_EXIT_OK;
  }
  if (run->is_refused) return end_refused(run, status);
  const bool is_followup = run->rank && weft_status_code(status) == WEFT_STATUS_ABORTED;
  if (run->rank) weft_run_rank_fail(run->rank, status);
  if (is_followup && is_supervised(run)) {
    // The supervisor tells of it once.
    weft_status_release(status);
    return WEFT_EXIT_PEER_FAILED;
  }
  const bool is_stuck = is_followup && weft_run_rank_has_timed_out(run->rank);
  const int code = is_stuck ? WEFT_EXIT_STUCK : exit_code(run, status);
  fprintf(stderr, "weft: %s\n", weft_status_text(status));
  if (!is_followup) {
    weft_run_rank_fail_early(run->rank, &run->environment, weft_status_text(status));
  }
  weft_status_release(status);
  return code;
}

// A rank in a forked child, which has the step already.
static int forked_rank(void* user_data, const weft_environment_t* environment) {
  run_t* run = user_data;
  run->environment = *environment;
  silence_other_ranks(run);
  const int code = run_end(run, run_all(run));
  run_deinit(run);
  return weft_command_end(code);
}

static weft_status_t supervise(run_t* run, char* const* argv, int* out_code) {
  const weft_run_job_options_t options = {
      .rank_count = run->layout.mesh.rank_count,
      .start = run->made.plan ? run->made.origin.start : run->layout.values.strategy->start,
      .argv = argv,
      .rank_main = forked_rank,
      .user_data = run,
      .stuck_delay_s = run->options.stuck_delay_s,
      .timeout_s = run->options.timeout_s};
  // One message about a bad step or file, not one from every rank.
  WEFT_RETURN_IF_ERROR(read_step(run));
  return weft_run_job_supervise(&options, out_code);
}

// Options are taken apart in place, so ranks are started with a copy of what the user typed.
static weft_status_t copy_arguments(run_t* run, int argc, char** argv, char*** out_copy) {
  char** copy = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&run->arena, (size_t)argc + 2, sizeof(*copy), (void**)&copy));
  static char program[] = "weft";
  copy[0] = program;
  for (int i = 0; i < argc; ++i) {
    const size_t size = strlen(argv[i]) + 1;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate(&run->arena, size, (void**)&copy[i + 1]));
    memcpy(copy[i + 1], argv[i], size);
  }
  *out_copy = copy;
  return weft_ok_status();
}

// 128 + N after signal N is what shells report, so that `weft run ... && next` stops.
static int command_run(int argc, char** argv) {
  run_t run;
  memset(&run, 0, sizeof(run));
  bool help = false;
  int code = WEFT_EXIT_OK;
  char** arguments = NULL;
  weft_arena_init(weft_allocator_system(), &run.arena);
  weft_status_t status = copy_arguments(&run, argc, argv, &arguments);
  if (weft_status_is_ok(status)) status = weft_run_options_parse(argc, argv, &run.options, &help);
  if (weft_status_is_ok(status) && help) {
    weft_run_print_help();
    run_deinit(&run);
    return WEFT_EXIT_OK;
  }
  if (weft_status_is_ok(status)) status = find_place(&run);
  const bool is_supervisor = run.is_laid_out && run.environment.launcher == WEFT_LAUNCHER_NONE &&
                             run.layout.mesh.rank_count > 1;
  if (!weft_status_is_ok(status)) {
    code = run_end(&run, status);
  } else if (is_supervisor) {
    status = supervise(&run, arguments, &code);
    if (!weft_status_is_ok(status)) code = run_end(&run, status);
  } else {
    code = run_end(&run, run_all(&run));
  }
  run_deinit(&run);
  return code;
}

const weft_command_t weft_command_run = {
    .name = "run",
    .summary = "run a step graph: train, or generate",
    .run = command_run,
};
