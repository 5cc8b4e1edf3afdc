// Least squares over the kernels of a few small training steps.
//
// Every kernel gives one equation: measured - launch = start + a * computing + b * traffic, and
// every collective measured = start + a * predicted. Errors count in proportion to the time, so
// that small kernels say as much as large ones, and large errors less than their square, so that no
// single kernel decides. What little data cannot tell stays as it is for kernels by themselves.
#include "tools/bench_in_step.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/plan/machine.h"
#include "tools/bench_models.h"
#include "tools/bench_step.h"
#include "tools/layout.h"

enum { MOST_SAMPLES = 8192, TERMS = 3 };

typedef struct sample_s {
  double terms[TERMS];
  double measured_ns;  // without what the description calls launching
} sample_t;

typedef struct samples_s {
  sample_t* items;
  uint32_t count;
} samples_t;

typedef struct fit_s {
  weft_bench_t* bench;
  weft_machine_t* machine;
  samples_t kinds[WEFT_MACHINE_KIND_COUNT_];
} fit_t;

// ---- samples ------------------------------------------------------------------------------------

static void add_sample(fit_t* fit, const weft_machine_parts_t* parts, double measured_ns) {
  samples_t* samples = &fit->kinds[parts->kind];
  if (samples->count == MOST_SAMPLES || !(measured_ns > 0)) return;
  samples->items[samples->count++] =
      (sample_t){.terms = {1, parts->computing_ns, parts->traffic_ns},
                 .measured_ns = measured_ns - parts->fixed_ns};
}

static void add_samples(fit_t* fit, const weft_plan_block_t* block,
                        const weft_machine_parts_t* parts, const weft_bench_step_times_t* times) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    const uint32_t id = instruction->id;
    if (instruction->block_count == 0 && times->runs[id] > 0) {
      add_sample(fit, &parts[id], times->instruction_ns[id] / times->runs[id]);
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      add_samples(fit, &instruction->blocks[b], parts, times);
    }
  }
}

#define SAMPLE_NS 250e6
enum { FEWEST_STEPS = 10, MOST_STEPS = 200, QUICK_STEPS = 30, ROUNDS = 8 };
#define PAUSE_NS 50e6

static weft_status_t run_plan(fit_t* fit, const weft_plan_t* plan, weft_arena_t* arena) {
  weft_bench_t* bench = fit->bench;
  weft_bench_step_times_t times;
  weft_machine_parts_t* parts = NULL;
  double total = 1;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)plan->instruction_count + 1,
                                                 sizeof(*parts), (void**)&parts));
  WEFT_RETURN_IF_ERROR(weft_machine_plan_parts(fit->machine, plan, arena, parts));
  for (uint32_t i = 0; i < plan->instruction_count; ++i) {
    total += weft_machine_parts_ns(fit->machine, &parts[i]);
  }
  // Equally many on all ranks, whose figures may differ.
  WEFT_RETURN_IF_ERROR(weft_bench_mean(bench, &total));
  const double most = bench->is_quick ? QUICK_STEPS : MOST_STEPS;
  const weft_bench_step_options_t options = {
      .steps = (uint32_t)fmin(most, fmax(FEWEST_STEPS, SAMPLE_NS / total)),
      .rounds = bench->is_quick ? 2 : ROUNDS,
      .pause_ns = PAUSE_NS,
  };
  WEFT_RETURN_IF_ERROR(weft_bench_step(bench, plan, &options, arena, &times));
  add_samples(fit, &plan->body, parts, &times);
  return weft_ok_status();
}

static weft_status_t compile_and_run(fit_t* fit, const weft_graph_t* graph) {
  weft_plan_t* plan = NULL;
  weft_arena_t arena;
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .rank_count = fit->bench->rank_count};
  WEFT_RETURN_IF_ERROR(
      weft_compile_with(graph, &options, fit->bench->device, weft_allocator_system(), &plan));
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = run_plan(fit, plan, &arena);
  weft_arena_deinit(&arena);
  weft_plan_release(plan);
  return status;
}

static weft_status_t run_strategy(fit_t* fit, const weft_graph_t* graph, const char* strategy) {
  weft_layout_options_t options;
  weft_layout_t layout;
  weft_program_t* program = NULL;
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_layout_options_init(1, &arena, &options);
  options.strategy = strategy;
  options.devices = fit->bench->rank_count;
  options.most_ranks = fit->bench->rank_count;
  if (weft_status_is_ok(status)) {
    status = weft_layout_init(&options, &layout);
    if (weft_status_is_ok(status)) {
      status = weft_layout_apply(&layout, &options, graph, NULL, NULL, &program);
    }
    if (weft_status_is_ok(status)) status = compile_and_run(fit, program->graph);
    weft_program_release(program);
    weft_layout_deinit(&layout);
  }
  weft_arena_deinit(&arena);
  return status;
}

static weft_status_t run_graph(fit_t* fit, const weft_graph_t* graph) {
  if (fit->bench->rank_count == 1) return compile_and_run(fit, graph);
  WEFT_RETURN_IF_ERROR(run_strategy(fit, graph, "ddp"));
  return run_strategy(fit, graph, "fsdp");
}

static weft_status_t run_program(fit_t* fit, weft_writer_t* program) {
  weft_graph_t* graph = NULL;
  const char* text = NULL;
  size_t size = 0;
  weft_status_t status = weft_writer_end(program, &text, &size);
  if (weft_status_is_ok(status)) {
    status =
        weft_graph_parse(text, size, "measurement.mlir", NULL, weft_allocator_system(), &graph);
  }
  if (weft_status_is_ok(status)) status = weft_graph_verify(graph);
  if (weft_status_is_ok(status)) status = run_graph(fit, graph);
  weft_graph_release(graph);
  weft_writer_deinit(program);
  return status;
}

// Batches are per rank: that is what ranks share.
static weft_status_t run_programs(fit_t* fit) {
  static const weft_bench_transformer_t transformers[] = {
      {2, 24, 48, 3, 2, 112}, {4, 40, 96, 4, 2, 320}, {6, 80, 224, 7, 2, 640}};
  static const weft_bench_perceptron_t perceptrons[] = {{48, 80, 160, 12}, {256, 200, 512, 20}};
  static const weft_bench_images_t images = {24, 20, 12, 12};
  const int64_t ranks = fit->bench->rank_count;
  const bool is_quick = fit->bench->is_quick;
  weft_writer_t program;
  for (int i = 0; i < (is_quick ? 1 : 3); ++i) {
    weft_bench_transformer_t sizes = transformers[i];
    // Ranks share the largest step, or it would take long.
    if (i < 2 || sizes.batch % ranks != 0) sizes.batch *= ranks;
    weft_bench_transformer(&sizes, &program);
    WEFT_RETURN_IF_ERROR(run_program(fit, &program));
  }
  for (int i = 0; i < (is_quick ? 1 : 2); ++i) {
    weft_bench_perceptron_t sizes = perceptrons[i];
    sizes.batch *= ranks;
    weft_bench_perceptron(&sizes, &program);
    WEFT_RETURN_IF_ERROR(run_program(fit, &program));
  }
  if (is_quick) return weft_ok_status();
  weft_bench_images_t sizes = images;
  sizes.batch *= ranks;
  weft_bench_images(&sizes, &program);
  return run_program(fit, &program);
}

// ---- the fit ------------------------------------------------------------------------------------

// Solves |a| x = |b| of |count| unknowns, positive definite.
static void solve(double a[TERMS][TERMS], double b[TERMS], int count) {
  for (int i = 0; i < count; ++i) {
    for (int r = i + 1; r < count; ++r) {
      const double factor = a[r][i] / a[i][i];
      for (int c = i; c < count; ++c) a[r][c] -= factor * a[i][c];
      b[r] -= factor * b[i];
    }
  }
  for (int i = count; i-- > 0;) {
    for (int c = i + 1; c < count; ++c) b[i] -= a[i][c] * b[c];
    b[i] /= a[i][i];
  }
}

// Errors are relative to the measured time, or to this for kernels that take next to nothing.
#define LEAST_NS 100.0
// Relative errors beyond this count linearly.
#define USUAL_ERROR 0.15
// How many equations what is known before counts for.
#define PRIOR_WEIGHT 2.0

static double predict(const sample_t* sample, const double x[TERMS], int count) {
  double ns = 0;
  for (int t = 0; t < count; ++t) ns += x[t] * sample->terms[t];
  return ns;
}

static void fit_round(const samples_t* samples, const double prior[TERMS], int count,
                      double x[TERMS]) {
  static const double scales[TERMS] = {1 / LEAST_NS, 1, 1};
  double a[TERMS][TERMS] = {{0}}, b[TERMS] = {0};
  for (uint32_t i = 0; i < samples->count; ++i) {
    const sample_t* sample = &samples->items[i];
    const double scale = 1 / fmax(LEAST_NS, sample->measured_ns);
    const double error = fabs(predict(sample, x, count) - sample->measured_ns) * scale;
    const double weight = scale * scale * (error > USUAL_ERROR ? USUAL_ERROR / error : 1);
    for (int r = 0; r < count; ++r) {
      for (int c = 0; c < count; ++c) a[r][c] += weight * sample->terms[r] * sample->terms[c];
      b[r] += weight * sample->terms[r] * sample->measured_ns;
    }
  }
  for (int t = 0; t < count; ++t) {
    const double weight = PRIOR_WEIGHT * scales[t] * scales[t];
    a[t][t] += weight;
    b[t] += weight * prior[t];
  }
  solve(a, b, count);
  memcpy(x, b, (size_t)count * sizeof(*x));
}

static void fit_kind(const samples_t* samples, const double prior[TERMS], int count,
                     double x[TERMS]) {
  static const double least[TERMS] = {0, 0.5, 0}, most[TERMS] = {50e3, 3, 5};
  memcpy(x, prior, TERMS * sizeof(*x));
  for (int round = 0; round < 30; ++round) {
    fit_round(samples, prior, count, x);
    for (int t = 0; t < count; ++t) x[t] = fmin(most[t], fmax(least[t], x[t]));
  }
}

static void put_fits(const fit_t* fit, weft_string_buffer_t* text) {
  static const double loops[TERMS] = {0, 1, 1}, products[TERMS] = {0, 1, 0.2};
  double x[TERMS];
  weft_string_buffer_append_cstring(text, "  step:\n");
  fit_kind(&fit->kinds[WEFT_MACHINE_LOOPS], loops, 3, x);
  weft_string_buffer_append_format(
      text, "    loop: { start: %.4g, computing: %.4g, traffic: %.4g }\n", x[0], x[1], x[2]);
  fit_kind(&fit->kinds[WEFT_MACHINE_PRODUCTS], products, 3, x);
  weft_string_buffer_append_format(
      text, "    contraction: { start: %.4g, computing: %.4g, traffic: %.4g }\n", x[0], x[1], x[2]);
  if (fit->kinds[WEFT_MACHINE_COLLECTIVES].count == 0) return;
  fit_kind(&fit->kinds[WEFT_MACHINE_COLLECTIVES], loops, 2, x);
  weft_string_buffer_append_format(text, "    collective: { start: %.4g, factor: %.4g }\n", x[0],
                                   x[1]);
}

weft_status_t weft_bench_in_step(weft_bench_t* bench, weft_string_buffer_t* text) {
  fit_t fit = {.bench = bench};
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_machine_read("the new description", text->data, text->size,
                                           weft_allocator_system(), &fit.machine);
  for (int kind = 0; kind < WEFT_MACHINE_KIND_COUNT_ && weft_status_is_ok(status); ++kind) {
    status = weft_arena_allocate_array(&arena, MOST_SAMPLES, sizeof(sample_t),
                                       (void**)&fit.kinds[kind].items);
  }
  if (weft_status_is_ok(status)) status = run_programs(&fit);
  if (weft_status_is_ok(status)) {
    put_fits(&fit, text);
    status = weft_string_buffer_finish(text);
  }
  weft_machine_release(fit.machine);
  weft_arena_deinit(&arena);
  return status;
}
