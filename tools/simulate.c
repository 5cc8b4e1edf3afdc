// weft simulate: runs a plan on paper, on as many ranks of a machine as wanted, with trouble.
#include "graph/plan/simulate.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/json_text.h"
#include "graph/plan/plan_text.h"
#include "graph/plan/simulate_trace.h"
#include "graph/plan/timeline.h"
#include "runtime/base/plural.h"
#include "strategies/program_text.h"
#include "tools/command.h"
#include "tools/output_file.h"
#include "tools/plan_file.h"
#include "tools/plan_machine.h"
#include "tools/plan_source.h"

#define MOST_RANKS 65536
#define MOST_STEPS 100000

typedef struct simulate_options_s {
  weft_plan_source_t source;
  const char* trace;
  uint32_t trace_ranks;
  weft_simulation_options_t simulation;
  bool force;
  bool json;
  bool help;
} simulate_options_t;

static void print_help(void) {
  printf(
      "usage: weft simulate FILE [option...]\n\n"
      "Runs steps of a plan on paper: every rank's streams, collectives that start when\n"
      "their last member does, computation slowed by collectives beside it. FILE is a\n"
      "plan that `weft plan -o` wrote, or a step, which is compiled first;\n"
      "docs/simulation.md describes the model.\n\n"
      "machine\n"
      "  --cluster NAME|FILE  another machine than the plan was made for, or the\n"
      "                       machine that a step is compiled for\n"
      "  --ranks N            a multiple of the plan's ranks: more members of groups\n"
      "                       along the outermost axis; each rank does the same work\n"
      "  --steps N            steps to simulate (1)\n\n"
      "trouble, drawn from the seed\n"
      "  --straggler F:X      a fraction F of all ranks computes X times longer\n"
      "  --slow-link F:X      collectives of a fraction F of all ranks take X times\n"
      "                       longer\n"
      "  --jitter S           relative standard deviation of every computation's time\n"
      "  --fail P             probability that a rank dies in a step\n"
      "  --seed N             (0)\n\n"
      "output\n"
      "  --trace FILE         the steps in the format of chrome://tracing and Perfetto\n"
      "  --trace-ranks N      ranks that the trace shows (8)\n"
      "  --force              replaces a trace that exists\n"
      "  --json               as one JSON object\n\n"
      "of a step\n\n" WEFT_PLAN_SOURCE_HELP
      "examples\n"
      "  weft simulate step.mlir --strategy fsdp --devices 8 --cluster h100x8\n"
      "  weft simulate step.plan --ranks 1024 --straggler 0.01:1.3 --jitter 0.02\n\n"
      "exit codes: 0 success, 2 usage, 3 a file does not read, or options\n"
      "            do not fit it, 4 unsupported\n");
}

// Report ----------------------------------------------------------------------------------------

typedef struct simulate_report_s {
  const simulate_options_t* options;
  const weft_plan_t* plan;
  const weft_machine_t* machine;
  uint32_t ranks;
  weft_simulation_t simulation;
  weft_timeline_t timeline;
  weft_bounds_t bounds;
  double* stream_load_ns;
  double* stream_transfer_ns;  // of it, collectives and copies, inside of loops, too
  int64_t samples;             // of a step on all ranks; 0: unknown
} simulate_report_t;

static double mean_step_ns(const weft_simulation_t* simulation) {
  double sum_ns = 0;
  for (uint32_t i = 0; i < simulation->step_count; ++i) sum_ns += simulation->step_ns[i];
  return simulation->step_count > 0 ? sum_ns / simulation->step_count : 0;
}

static double longest_step_ns(const weft_simulation_t* simulation) {
  double longest_ns = 0;
  for (uint32_t i = 0; i < simulation->step_count; ++i) {
    longest_ns = fmax(longest_ns, simulation->step_ns[i]);
  }
  return longest_ns;
}

static double gap(const simulate_report_t* report, double step_ns) {
  return report->bounds.bound_ns > 0 ? step_ns / report->bounds.bound_ns - 1 : 0;
}

static void print_times(const simulate_report_t* report) {
  char a[WEFT_TOOL_TIME_CAPACITY];
  char b[WEFT_TOOL_TIME_CAPACITY];
  const weft_simulation_t* simulation = &report->simulation;
  const double mean_ns = mean_step_ns(simulation);
  printf("step           %s", weft_tool_format_time(mean_ns, a));
  if (simulation->step_count > 1) {
    printf(", mean of %" PRIu32 ", longest %s", simulation->step_count,
           weft_tool_format_time(longest_step_ns(simulation), b));
  }
  printf("\nexposed        %s, mean over ranks\n",
         weft_tool_format_time(simulation->exposed_ns, a));
  printf("  waiting      %s, for late members of collectives\n",
         weft_tool_format_time(simulation->waiting_ns, a));
  printf("no trouble     %s, %s exposed\n", weft_tool_format_time(report->timeline.step_ns, a),
         weft_tool_format_time(report->timeline.exposed_ns, b));
  printf("lower bound    %s, gap %.2f %%\n", weft_tool_format_time(report->bounds.bound_ns, a),
         100 * gap(report, mean_ns));
  if (report->samples > 0 && mean_ns > 0) {
    printf("throughput     %.6g samples/s, %" PRId64 " in a step\n",
           (double)report->samples * 1e9 / mean_ns, report->samples);
  }
}

static void print_text(const simulate_report_t* report) {
  char a[WEFT_TOOL_TIME_CAPACITY];
  char b[WEFT_TOOL_TIME_CAPACITY];
  char bytes[WEFT_COMMAND_BYTES_CAPACITY];
  const weft_simulation_t* simulation = &report->simulation;
  weft_plan_memory_t memory;
  weft_plan_memory(report->plan, &memory);
  printf("%s: %" PRIu32 " rank%s of %s", report->options->source.path, report->ranks,
         weft_plural(report->ranks), weft_machine_name(report->machine));
  if (simulation->class_count > 1) {
    printf(", %" PRIu32 " kinds of ranks told apart", simulation->class_count);
  }
  printf("\n");
  if (report->ranks > weft_machine_rank_count(report->machine)) {
    printf("               which describes %" PRIu64 ": its outermost dimension is taken to grow\n",
           weft_machine_rank_count(report->machine));
  }
  if (simulation->step_count > 0) print_times(report);
  if (simulation->failed_rank >= 0) {
    printf("failure        rank %" PRId64 " dies in step %" PRIu32 ", after %s\n",
           simulation->failed_rank, simulation->failed_step,
           weft_tool_format_time(simulation->failed_ns, a));
    printf("  noticed      by all after %s, %s later\n",
           weft_tool_format_time(simulation->stopped_ns, a),
           weft_tool_format_time(simulation->stopped_ns - simulation->failed_ns, b));
  }
  for (uint32_t s = 0; s < report->plan->stream_count; ++s) {
    const double load_ns = report->stream_load_ns[s];
    printf("%-14s %s, %.1f %% of the step without trouble", report->plan->streams[s].name,
           weft_tool_format_time(load_ns, a),
           report->timeline.step_ns > 0 ? 100 * load_ns / report->timeline.step_ns : 0);
    const double transfer_ns = report->stream_transfer_ns[s];
    if (report->plan->streams[s].kind == WEFT_STREAM_COMPUTE && transfer_ns > 0) {
      printf("; %s of it communication", weft_tool_format_time(transfer_ns, a));
    }
    printf("\n");
  }
  printf("peak           %s of each rank", weft_command_format_bytes(memory.peak_bytes, bytes));
  if (memory.host_bytes > 0) {
    printf(", and %s in host memory", weft_command_format_bytes(memory.host_bytes, bytes));
  }
  printf("\n");
}

static void print_json(const simulate_report_t* report, weft_string_buffer_t* text) {
  const weft_simulation_t* simulation = &report->simulation;
  const double mean_ns = mean_step_ns(simulation);
  weft_plan_memory_t memory;
  weft_plan_memory(report->plan, &memory);
  weft_string_buffer_append_cstring(text, "{\"machine\": ");
  weft_json_append_string(text, weft_machine_name(report->machine));
  weft_string_buffer_append_format(
      text, ", \"ranks\": %" PRIu32 ", \"rank_kinds\": %" PRIu32 ", \"step_ns\": [", report->ranks,
      simulation->class_count);
  for (uint32_t i = 0; i < simulation->step_count; ++i) {
    weft_string_buffer_append_format(text, "%s%.3f", i > 0 ? ", " : "", simulation->step_ns[i]);
  }
  weft_string_buffer_append_format(
      text,
      "], \"mean_step_ns\": %.3f, \"exposed_ns\": %.3f, \"waiting_ns\": %.3f, "
      "\"timeline_ns\": %.3f, \"timeline_exposed_ns\": %.3f, \"bound_ns\": %.3f, \"streams\": [",
      mean_ns, simulation->exposed_ns, simulation->waiting_ns, report->timeline.step_ns,
      report->timeline.exposed_ns, report->bounds.bound_ns);
  for (uint32_t s = 0; s < report->plan->stream_count; ++s) {
    weft_string_buffer_append_format(text, "%s{\"name\": ", s > 0 ? ", " : "");
    weft_json_append_string(text, report->plan->streams[s].name);
    weft_string_buffer_append_format(text, ", \"load_ns\": %.3f, \"communication_ns\": %.3f}",
                                     report->stream_load_ns[s], report->stream_transfer_ns[s]);
  }
  weft_string_buffer_append_format(text, "], \"peak_bytes\": %zu, \"host_bytes\": %zu",
                                   memory.peak_bytes, memory.host_bytes);
  if (report->samples > 0) {
    weft_string_buffer_append_format(text, ", \"samples\": %" PRId64, report->samples);
  }
  if (simulation->failed_rank >= 0) {
    weft_string_buffer_append_format(text,
                                     ", \"failure\": {\"rank\": %" PRId64 ", \"step\": %" PRIu32
                                     ", \"failed_ns\": %.3f, \"stopped_ns\": %.3f}",
                                     simulation->failed_rank, simulation->failed_step,
                                     simulation->failed_ns, simulation->stopped_ns);
  }
  weft_string_buffer_append_cstring(text, "}\n");
}

// Samples of a step, from the first batch of the step that the plan was made of.
static weft_status_t count_samples(const simulate_options_t* options, const weft_plan_t* plan,
                                   uint32_t ranks, int64_t* out_samples) {
  weft_program_origin_t origin;
  weft_program_t* program = NULL;
  *out_samples = 0;
  if (!weft_plan_attachment(plan, WEFT_PROGRAM_ATTACHMENT)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_program_of_plan(options->source.path, plan, weft_allocator_system(), &origin, &program));
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    if (program->roles.arguments[i].role != WEFT_ROLE_BATCH) continue;
    const weft_type_t* type = weft_graph_main(program->step)->body->arguments[i]->type;
    if (type->rank == 0) continue;
    *out_samples = type->dims[0] * (ranks / plan->rank_count);
    break;
  }
  weft_program_release(program);
  return weft_ok_status();
}

// Running ---------------------------------------------------------------------------------------

static weft_status_t simulate(simulate_report_t* report, weft_arena_t* arena) {
  const simulate_options_t* options = report->options;
  const weft_plan_t* plan = report->plan;
  const weft_allocator_t allocator = weft_allocator_system();
  weft_simulation_options_t simulation = options->simulation;
  weft_simulation_trace_t trace = {0};
  simulation.machine = report->machine;
  if (!options->trace) {
    return weft_plan_simulate(plan, &simulation, NULL, NULL, arena, &report->simulation);
  }
  weft_status_t status =
      weft_simulation_trace_init(plan, report->ranks, options->trace_ranks, allocator, &trace);
  if (weft_status_is_ok(status)) {
    status = weft_plan_simulate(plan, &simulation, weft_simulation_trace_add, &trace, arena,
                                &report->simulation);
  }
  if (weft_status_is_ok(status)) status = weft_simulation_trace_finish(&trace);
  if (weft_status_is_ok(status)) {
    status = weft_tool_write_file(options->trace, options->force, trace.text.data, trace.text.size);
  }
  weft_simulation_trace_deinit(&trace);
  return status;
}

// What the plan does on the simulated ranks without trouble: its own timeline is for its own ranks.
static weft_status_t look_at_plan(simulate_report_t* report, weft_arena_t* arena) {
  const weft_plan_t* plan = report->plan;
  const uint32_t replicas = report->ranks / plan->rank_count;
  WEFT_RETURN_IF_ERROR(weft_timeline_compute_on(plan, report->machine, NULL, replicas, arena,
                                                &report->timeline, &report->bounds));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, plan->stream_count, sizeof(double),
                                                 (void**)&report->stream_load_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, plan->stream_count, sizeof(double),
                                                 (void**)&report->stream_transfer_ns));
  for (uint32_t i = 0; i < report->timeline.count; ++i) {
    report->stream_load_ns[plan->body.instructions[i].stream] +=
        report->timeline.entries[i].cost_ns;
    report->stream_transfer_ns[plan->body.instructions[i].stream] +=
        report->timeline.entries[i].transfer_ns;
  }
  return weft_ok_status();
}

static weft_status_t run_report(simulate_report_t* report, weft_arena_t* arena) {
  const simulate_options_t* options = report->options;
  weft_string_buffer_t text;
  report->ranks = options->simulation.ranks ? options->simulation.ranks : report->plan->rank_count;
  WEFT_RETURN_IF_ERROR(simulate(report, arena));
  WEFT_RETURN_IF_ERROR(look_at_plan(report, arena));
  WEFT_RETURN_IF_ERROR(count_samples(options, report->plan, report->ranks, &report->samples));
  if (!options->json) {
    print_text(report);
    return weft_ok_status();
  }
  weft_string_buffer_init(weft_allocator_system(), &text);
  print_json(report, &text);
  const weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) fwrite(text.data, 1, text.size, stdout);
  weft_string_buffer_deinit(&text);
  return status;
}

static weft_status_t run_simulate(simulate_options_t* options) {
  weft_plan_t* plan = NULL;
  weft_machine_t* machine = NULL;
  weft_arena_t arena;
  WEFT_RETURN_IF_ERROR(weft_plan_source_open(&options->source, &plan));
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_tool_plan_machine(plan, options->source.layout.cluster, &machine);
  if (weft_status_is_ok(status)) {
    simulate_report_t report = {.options = options, .plan = plan, .machine = machine};
    status = run_report(&report, &arena);
  }
  weft_arena_deinit(&arena);
  weft_machine_release(machine);
  weft_plan_release(plan);
  return status;
}

// Options ---------------------------------------------------------------------------------------

enum {
  OPTION_RANKS = 256,
  OPTION_STEPS,
  OPTION_STRAGGLER,
  OPTION_SLOW_LINK,
  OPTION_JITTER,
  OPTION_FAIL,
  OPTION_SEED,
  OPTION_TRACE,
  OPTION_TRACE_RANKS,
  OPTION_FORCE,
  OPTION_JSON,
};

static const struct option simulate_long_options[] = {
    {"ranks", required_argument, NULL, OPTION_RANKS},
    {"steps", required_argument, NULL, OPTION_STEPS},
    {"straggler", required_argument, NULL, OPTION_STRAGGLER},
    {"slow-link", required_argument, NULL, OPTION_SLOW_LINK},
    {"jitter", required_argument, NULL, OPTION_JITTER},
    {"fail", required_argument, NULL, OPTION_FAIL},
    {"seed", required_argument, NULL, OPTION_SEED},
    {"trace", required_argument, NULL, OPTION_TRACE},
    {"trace-ranks", required_argument, NULL, OPTION_TRACE_RANKS},
    {"force", no_argument, NULL, OPTION_FORCE},
    {"json", no_argument, NULL, OPTION_JSON},
    WEFT_PLAN_SOURCE_LONG_OPTIONS,
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t take_count(const char* option, const char* word, uint32_t most,
                                uint32_t* out_count) {
  char* end = NULL;
  const long count = strtol(word, &end, 10);
  if (end == word || *end != '\0' || count < 1 || count > (long)most) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' must be an integer from 1 to %" PRIu32, option,
                       word, most);
  }
  *out_count = (uint32_t)count;
  return weft_ok_status();
}

static bool read_number(const char* word, char** out_end, double* out_number) {
  *out_number = strtod(word, out_end);
  return *out_end != word && isfinite(*out_number);
}

static weft_status_t take_share(const char* option, const char* word, double* out_share) {
  char* end = NULL;
  if (!read_number(word, &end, out_share) || *end != '\0' || *out_share < 0 || *out_share > 1) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' must be a number from 0 to 1", option, word);
  }
  return weft_ok_status();
}

// FRACTION:FACTOR.
static weft_status_t take_trouble(const char* option, const char* word, double* out_fraction,
                                  double* out_factor) {
  char* end = NULL;
  bool is_valid = read_number(word, &end, out_fraction) && *end == ':';
  is_valid = is_valid && read_number(end + 1, &end, out_factor) && *end == '\0';
  if (!is_valid || *out_fraction < 0 || *out_fraction > 1 || *out_factor < 1 || *out_factor > 1e9) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "%s '%s' must be a fraction from 0 to 1 and a factor from 1 on, as in "
                       "0.01:1.5",
                       option, word);
  }
  return weft_ok_status();
}

static weft_status_t take_seed(const char* word, uint64_t* out_seed) {
  char* end = NULL;
  const unsigned long long seed = strtoull(word, &end, 10);
  if (word[0] < '0' || word[0] > '9' || *end != '\0') {
    return WEFT_STATUS(INVALID_ARGUMENT, "--seed '%s' must be an integer from 0 on", word);
  }
  *out_seed = seed;
  return weft_ok_status();
}

static weft_status_t apply_option(int option, simulate_options_t* options) {
  weft_simulation_options_t* simulation = &options->simulation;
  switch (option) {
    case OPTION_RANKS:
      return take_count("--ranks", optarg, MOST_RANKS, &simulation->ranks);
    case OPTION_STEPS:
      return take_count("--steps", optarg, MOST_STEPS, &simulation->steps);
    case OPTION_STRAGGLER:
      return take_trouble("--straggler", optarg, &simulation->straggler_fraction,
                          &simulation->straggler_factor);
    case OPTION_SLOW_LINK:
      return take_trouble("--slow-link", optarg, &simulation->slow_link_fraction,
                          &simulation->slow_link_factor);
    case OPTION_JITTER:
      return take_share("--jitter", optarg, &simulation->jitter);
    case OPTION_FAIL:
      return take_share("--fail", optarg, &simulation->failure_per_step);
    case OPTION_SEED:
      return take_seed(optarg, &simulation->seed);
    case OPTION_TRACE:
      options->trace = optarg;
      break;
    case OPTION_TRACE_RANKS:
      return take_count("--trace-ranks", optarg, MOST_RANKS, &options->trace_ranks);
    case OPTION_FORCE:
      options->force = true;
      break;
    case OPTION_JSON:
      options->json = true;
      break;
    case 'h':
      options->help = true;
      break;
    default:
      return weft_plan_source_take(&options->source, option, optarg);
  }
  return weft_ok_status();
}

static weft_status_t parse_options(int argc, char** argv, simulate_options_t* options) {
  optind = 1;
  opterr = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_source_init(argc, &options->source));
  options->source.replaces_machine = true;
  for (int option; (option = getopt_long(argc, argv, ":h", simulate_long_options, NULL)) != -1;) {
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, simulate_long_options, "simulate");
    }
    WEFT_RETURN_IF_ERROR(apply_option(option, options));
  }
  if (options->help) return weft_ok_status();
  return weft_command_only_file(argc, argv, "simulate", &options->source.path);
}

static int command_simulate(int argc, char** argv) {
  simulate_options_t options = {.trace_ranks = 8, .simulation = {.steps = 1}};
  weft_status_t status = parse_options(argc, argv, &options);
  if (weft_status_is_ok(status) && options.help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = run_simulate(&options);
  }
  weft_plan_source_deinit(&options.source);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_simulate = {
    .name = "simulate",
    .summary = "run a plan on paper: any number of ranks, stragglers, failures",
    .run = command_simulate,
};
