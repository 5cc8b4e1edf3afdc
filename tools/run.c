// weft run: repeats a step graph on data.
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "graph/ir/roles.h"
#include "memory/counting_allocator.h"
#include "runtime/base/float_convert.h"
#include "tools/command.h"
#include "tools/run_feed.h"
#include "tools/run_report.h"

// Everything one run owns, released in reverse order of creation.
typedef struct run_s {
  weft_run_options_t options;
  weft_arena_t arena;
  char* text;
  size_t text_size;
  weft_graph_t* graph;
  const weft_function_t* function;
  weft_roles_t roles;
  weft_device_t* device;
  weft_plan_t* plan;
  weft_counting_allocator_t counter;
  weft_executor_t* executor;
  weft_run_feed_t feed;
  weft_run_report_t report;
  weft_run_scalar_t* scalars;  // loss first, then metrics
  uint32_t* scalar_results;
  size_t scalar_count;
  bool has_loss;
} run_t;

static volatile sig_atomic_t run_interrupted;

static void on_interrupt(int signal_number) {
  (void)signal_number;
  run_interrupted = 1;
}

// Ends after the running step, so that --save still happens; a second signal kills.
static void catch_interrupts(void) {
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_handler = on_interrupt;
  action.sa_flags = (int)SA_RESETHAND;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

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
  run->function = weft_graph_main(run->graph);
  if (!run->function) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: no entry function: name one '@main' or make it the only public one",
                       path);
  }
  return weft_roles_compute(run->function, &run->arena, &run->roles);
}

static weft_status_t apply_role(run_t* run, const char* name, size_t length, weft_role_t role) {
  for (uint32_t i = 0; i < run->roles.argument_count; ++i) {
    weft_argument_role_t* argument = &run->roles.arguments[i];
    if (strlen(argument->name) != length || strncmp(argument->name, name, length) != 0) continue;
    argument->role = role;
    argument->is_inferred = false;
    return weft_ok_status();
  }
  return WEFT_STATUS(NOT_FOUND, "--role: the step has no argument '%.*s'", (int)length, name);
}

static weft_status_t apply_roles(run_t* run) {
  for (size_t p = 0; p < run->options.roles.count; ++p) {
    const weft_run_pair_t* pair = &run->options.roles.items[p];
    const weft_role_t role = weft_role_from_name(pair->value);
    if (role == WEFT_ROLE_NONE || role >= WEFT_ROLE_LOSS) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "--role '%s' must be param, state, batch, hyper, rng or const",
                         pair->value);
    }
    for (const char* at = pair->name; *at;) {
      const size_t length = strcspn(at, ",");
      WEFT_RETURN_IF_ERROR(apply_role(run, at, length, role));
      at += length + (at[length] == ',');
    }
  }
  for (uint32_t i = 0; i < run->roles.argument_count && !run->options.quiet; ++i) {
    const weft_argument_role_t* argument = &run->roles.arguments[i];
    if (!argument->is_inferred) continue;
    fprintf(stderr, "weft: note: argument '%s' is taken as %s: %s\n", argument->name,
            weft_role_name(argument->role), argument->reason ? argument->reason : "");
  }
  return weft_ok_status();
}

static weft_status_t compile_step(run_t* run) {
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options),
                                             .thread_count = run->options.threads,
                                             .pin_threads = run->options.pin};
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(&options, weft_allocator_system(), &run->device));
  WEFT_RETURN_IF_ERROR(weft_compile(run->graph, run->device, weft_allocator_system(), &run->plan));
  weft_counting_allocator_init(weft_allocator_system(), &run->counter);
  return weft_executor_create(run->plan, run->device,
                              weft_counting_allocator_interface(&run->counter), &run->executor);
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
    WEFT_RETURN_IF_ERROR(weft_executor_result(run->executor, run->scalar_results[i], &tensor));
    run->scalars[i].value = load_f64(tensor.shape.dtype, tensor.data);
  }
  return weft_ok_status();
}

static weft_status_t find_result(const run_t* run, const char* name, uint32_t* out_index) {
  for (uint32_t i = 0; i < run->roles.result_count; ++i) {
    if (strcmp(run->roles.results[i].name, name) == 0) {
      *out_index = i;
      return weft_ok_status();
    }
  }
  return WEFT_STATUS(NOT_FOUND, "--show: the step has no result '%s'", name);
}

static weft_status_t show_results(const run_t* run) {
  for (size_t p = 0; p < run->options.show.count; ++p) {
    const weft_run_pair_t* pair = &run->options.show.items[p];
    uint32_t index = 0;
    weft_tensor_t tensor;
    WEFT_RETURN_IF_ERROR(find_result(run, pair->name, &index));
    WEFT_RETURN_IF_ERROR(weft_executor_result(run->executor, index, &tensor));
    const bool as_text = strcmp(pair->value, "text") == 0;
    const size_t size = weft_dtype_size_bytes(tensor.shape.dtype);
    if (!as_text) printf("%s =", pair->name);
    for (int64_t i = 0; i < weft_shape_element_count(&tensor.shape); ++i) {
      const double value =
          load_f64(tensor.shape.dtype, (const uint8_t*)tensor.data + (size_t)i * size);
      if (!as_text) {
        printf(" %.9g", value);
      } else if (value >= 0.0 && value < 256.0) {
        putchar((int)value);
      }
    }
    if (!as_text) putchar('\n');
    fflush(stdout);
  }
  return weft_ok_status();
}

static weft_status_t check_show(const run_t* run) {
  for (size_t p = 0; p < run->options.show.count; ++p) {
    const weft_run_pair_t* pair = &run->options.show.items[p];
    uint32_t index = 0;
    WEFT_RETURN_IF_ERROR(find_result(run, pair->name, &index));
    if (strcmp(pair->value, "text") != 0 && strcmp(pair->value, "value") != 0) {
      return WEFT_STATUS(INVALID_ARGUMENT, "--show %s='%s' must be value or text", pair->name,
                         pair->value);
    }
  }
  return weft_ok_status();
}

// The loop --------------------------------------------------------------------------------------

static weft_status_t run_steps(run_t* run, int64_t* out_next_step) {
  *out_next_step = run->feed.first_step;
  catch_interrupts();
  for (int64_t i = 0; i < run->options.steps && !run_interrupted; ++i) {
    const int64_t step = run->feed.first_step + i;
    const double begin_ms = weft_run_now_ms();
    WEFT_RETURN_IF_ERROR_WHILE(weft_run_feed_step(&run->feed, step), "while feeding step %lld",
                               (long long)step);
    WEFT_RETURN_IF_ERROR_WHILE(weft_executor_step(run->executor), "while running step %lld",
                               (long long)step);
    const double step_ms = weft_run_now_ms() - begin_ms;
    WEFT_RETURN_IF_ERROR(read_scalars(run));
    WEFT_RETURN_IF_ERROR(weft_run_report_step(&run->report, step, run->scalars, run->scalar_count,
                                              run->has_loss, step_ms));
    WEFT_RETURN_IF_ERROR(show_results(run));
    *out_next_step = step + 1;
  }
  return weft_ok_status();
}

static void print_inputs(const run_t* run) {
  if (run->options.quiet || run->options.json || !run->feed.dataset) return;
  for (size_t i = 0; i < run->feed.dataset_count; ++i) {
    const char* name = run->roles.arguments[run->feed.dataset_arguments[i]].name;
    fprintf(stderr, "%s: %s", name, weft_dataset_describe(run->feed.dataset, i));
    double entropy = 0.0;
    weft_status_t status = weft_dataset_unigram_entropy(run->feed.dataset, i, &entropy);
    if (weft_status_is_ok(status)) {
      fprintf(stderr, ", unigram entropy %.3f nats", entropy);
    }
    weft_status_release(status);
    fputc('\n', stderr);
  }
}

static void print_summary(const run_t* run, int64_t steps) {
  weft_plan_memory_t memory;
  weft_plan_memory(run->plan, &memory);
  const size_t measured = weft_counting_allocator_counts(&run->counter).peak_bytes;
  const double median_ms = weft_run_report_median_ms(&run->report);
  if (run->options.json) {
    printf(
        "{\"summary\": {\"steps\": %lld, \"median_step_ms\": %.4f, "
        "\"predicted_peak_bytes\": %zu, \"measured_peak_bytes\": %zu}}\n",
        (long long)steps, median_ms, memory.peak_bytes, measured);
    return;
  }
  if (run->options.quiet) return;
  if (run->report.has_loss) {
    fprintf(stderr, "loss %.4f -> %.4f in %lld steps, ", run->report.first_loss,
            run->report.last_loss, (long long)steps);
  }
  fprintf(stderr, "median step %.2f ms, memory %.1f MiB (predicted %.1f MiB)\n", median_ms,
          (double)measured / 1048576.0, (double)memory.peak_bytes / 1048576.0);
  if (run->options.verbose) {
    fprintf(stderr, "arguments %zu, constants %zu, results %zu, step %zu (live %zu) bytes\n",
            memory.argument_bytes, memory.constant_bytes, memory.result_bytes, memory.step_bytes,
            memory.max_live_bytes);
  }
}

// Refuses early what could only fail after hours of training.
static weft_status_t check_outputs(const weft_run_options_t* options) {
  if (options->save_path && !options->force && access(options->save_path, F_OK) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--save '%s' exists; give --force to replace it",
                       options->save_path);
  }
  if (options->log_path && !options->force && access(options->log_path, F_OK) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--log '%s' exists; give --force to replace it",
                       options->log_path);
  }
  return weft_ok_status();
}

static weft_status_t run_all(run_t* run) {
  const weft_log_sink_t sink = {
      .fn = print_log_line,
      .minimum_level = run->options.verbose ? WEFT_LOG_INFO : WEFT_LOG_WARNING,
      .allocator = weft_allocator_system()};
  WEFT_RETURN_IF_ERROR(check_outputs(&run->options));
  WEFT_RETURN_IF_ERROR(load_graph(run));
  WEFT_RETURN_IF_ERROR(apply_roles(run));
  WEFT_RETURN_IF_ERROR(check_show(run));
  WEFT_RETURN_IF_ERROR(collect_scalars(run));
  WEFT_RETURN_IF_ERROR(compile_step(run));
  WEFT_RETURN_IF_ERROR(weft_run_feed_init(&run->options, run->function, &run->roles, run->executor,
                                          &sink, &run->feed));
  WEFT_RETURN_IF_ERROR(weft_run_report_init(&run->options, &run->report));
  run->report.first_step = run->feed.first_step;
  run->report.samples_per_step = run->feed.samples_per_step;
  run->report.sample_unit = run->feed.sample_unit;
  print_inputs(run);
  int64_t next_step = 0;
  weft_status_t status = run_steps(run, &next_step);
  status = weft_status_join(status, weft_run_report_finish(&run->report));
  if (weft_status_is_ok(status) && run->options.save_path) {
    status = weft_run_feed_save(&run->feed, next_step);
  }
  if (weft_status_is_ok(status)) print_summary(run, next_step - run->feed.first_step);
  return status;
}

static void run_deinit(run_t* run) {
  weft_run_feed_deinit(&run->feed);
  weft_executor_release(run->executor);
  weft_plan_release(run->plan);
  weft_device_destroy(run->device);
  weft_graph_release(run->graph);
  weft_allocator_release(weft_allocator_system(), run->text, run->text_size + 1, 1);
  weft_arena_deinit(&run->arena);
  weft_run_options_deinit(&run->options);
}

static int command_run(int argc, char** argv) {
  run_t run;
  memset(&run, 0, sizeof(run));
  bool help = false;
  int code = WEFT_EXIT_OK;
  weft_arena_init(weft_allocator_system(), &run.arena);
  weft_status_t status = weft_run_options_parse(argc, argv, &run.options, &help);
  if (weft_status_is_ok(status) && help) {
    weft_run_print_help();
  } else if (weft_status_is_ok(status)) {
    status = run_all(&run);
  }
  if (!weft_status_is_ok(status)) code = weft_command_fail(status);
  run_deinit(&run);
  return code;
}

const weft_command_t weft_command_run = {
    .name = "run",
    .summary = "run a step graph: train, or generate",
    .run = command_run,
};
