// Prices a plan, runs it and sets both times side by side.
#include "tools/bench_compare.h"

#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/machine.h"
#include "tools/bench_step.h"

// ---- report -------------------------------------------------------------------------------------

static const char* kind_of(const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      return "loops";
    case WEFT_KERNEL_CONTRACTION:
      return "contractions";
    case WEFT_KERNEL_COLLECTIVE:
      return weft_collective_name(kernel->as.collective.kind);
    case WEFT_KERNEL_OP:
      break;
  }
  return weft_op_info(kernel->as.op.op->opcode)->name;
}

typedef struct kind_row_s {
  const char* name;
  uint32_t count;
  double predicted_ns;
  double measured_ns;
} kind_row_t;

typedef struct comparison_s {
  const weft_bench_step_times_t* times;
  const weft_machine_parts_t* parts;  // predicted, of one run, by instruction id
  const weft_machine_t* machine;
  kind_row_t rows[64];
  uint32_t row_count;
  bool is_verbose;
} comparison_t;

static double percent(double predicted, double measured) {
  return measured > 0 ? 100 * (predicted / measured - 1) : 0;
}

static void print_views(const weft_kernel_t* kernel) {
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const weft_view_t* view =
        i < kernel->input_count ? &kernel->inputs[i] : &kernel->outputs[i - kernel->input_count];
    printf("%s[", i == kernel->input_count ? " ->" : " ");
    for (int32_t d = 0; d < view->rank; ++d) {
      printf("%s%lld:%lld", d > 0 ? " " : "", (long long)view->dims[d],
             (long long)view->strides[d]);
    }
    printf("]");
  }
}

static void add_instruction(comparison_t* comparison, const weft_instruction_t* instruction) {
  const uint32_t id = instruction->id;
  const double measured = comparison->times->instruction_ns[id];
  const uint32_t runs = comparison->times->runs[id];
  const weft_machine_parts_t* parts = &comparison->parts[id];
  const double predicted = weft_machine_parts_ns(comparison->machine, parts) * runs;
  const char* name = kind_of(instruction);
  uint32_t row = 0;
  while (row < comparison->row_count && strcmp(comparison->rows[row].name, name) != 0) ++row;
  if (row < sizeof(comparison->rows) / sizeof(comparison->rows[0])) {
    if (row == comparison->row_count) comparison->rows[comparison->row_count++].name = name;
    comparison->rows[row].count += runs;
    comparison->rows[row].predicted_ns += predicted;
    comparison->rows[row].measured_ns += measured;
  }
  if (!comparison->is_verbose) return;
  printf("#%-5u %-24s %9.2f us predicted %9.2f us measured %+7.1f %%", id, name, predicted / 1e3,
         measured / 1e3, percent(predicted, measured));
  printf("  %.2f us computing %.2f us traffic", parts->computing_ns / 1e3, parts->traffic_ns / 1e3);
  if (instruction->kernel.kind == WEFT_KERNEL_LOOP) {
    printf("  %u steps", instruction->kernel.as.loop.step_count);
  }
  print_views(&instruction->kernel);
  printf("\n");
}

static void add_block(comparison_t* comparison, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->block_count == 0) add_instruction(comparison, instruction);
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      add_block(comparison, &instruction->blocks[b]);
    }
  }
}

static void print_row(const char* name, uint32_t count, double predicted, double measured) {
  printf("%-28s %6u %14.1f %14.1f %+8.1f %%\n", name, count, predicted / 1e3, measured / 1e3,
         percent(predicted, measured));
}

// A median that is so much above the fastest steps tells of what short computations do not meet:
// processes that take turns with this one, here or on the host.
#define DISTURBED 1.15

static void report(comparison_t* comparison, const weft_plan_t* plan, uint32_t steps,
                   bool is_disturbed) {
  const weft_bench_step_times_t* times = comparison->times;
  add_block(comparison, &plan->body);
  printf("%-28s %6s %14s %14s %10s   (machine %s, fastest tenth of %u steps)\n", "kernels",
         "number", "predicted us", "measured us", "error", weft_machine_name(comparison->machine),
         steps);
  kind_row_t sum = {0};
  for (uint32_t i = 0; i < comparison->row_count; ++i) {
    const kind_row_t* row = &comparison->rows[i];
    print_row(row->name, row->count, row->predicted_ns, row->measured_ns);
    sum.count += row->count;
    sum.predicted_ns += row->predicted_ns;
    sum.measured_ns += row->measured_ns;
  }
  print_row("sum", sum.count, sum.predicted_ns, sum.measured_ns);
  print_row("step", 1, sum.predicted_ns, times->step_ns);
  print_row("step (median)", 1, sum.predicted_ns, times->median_ns);
  if (is_disturbed || times->median_ns > DISTURBED * times->step_ns) {
    printf("something else slowed this machine down: measure again\n");
  }
}

// ---- the step -----------------------------------------------------------------------------------

enum { ROUNDS = 10, FEWEST_STEPS = 20, MOST_STEPS = 200 };
#define PAUSE_NS 60e6
// For the machine to be as fast as when it was measured.
#define PATIENCE_NS 15e9
// Of steps of each kind, where their number is not given.
#define MEASURED_NS 0.5e9

// As many on all ranks.
static weft_status_t choose_steps(weft_bench_t* bench, const weft_machine_t* machine,
                                  const weft_machine_parts_t* parts, uint32_t count,
                                  uint32_t* steps) {
  double total = 1;
  for (uint32_t i = 0; i < count; ++i) total += weft_machine_parts_ns(machine, &parts[i]);
  if (*steps > 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_bench_mean(bench, &total));
  const double fitting = MEASURED_NS / total;
  *steps = FEWEST_STEPS;
  if (fitting > FEWEST_STEPS) *steps = fitting < MOST_STEPS ? (uint32_t)fitting : MOST_STEPS;
  return weft_ok_status();
}

static weft_status_t compare_plan(weft_bench_t* bench, const weft_plan_t* plan,
                                  const weft_machine_t* machine, uint32_t steps, bool is_verbose) {
  weft_bench_step_times_t times;
  weft_machine_parts_t* parts = NULL;
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_arena_allocate_array(&arena, (size_t)plan->instruction_count + 1,
                                                   sizeof(*parts), (void**)&parts);
  if (weft_status_is_ok(status)) status = weft_machine_plan_parts(machine, plan, &arena, parts);
  if (weft_status_is_ok(status)) {
    status = choose_steps(bench, machine, parts, plan->instruction_count, &steps);
  }
  bench->patience_ns = PATIENCE_NS;
  if (weft_machine_yardstick_ns(machine) > 0) {
    bench->yardstick_ns = weft_machine_yardstick_ns(machine);
  }
  const weft_bench_step_options_t options = {
      .steps = steps, .rounds = ROUNDS, .pause_ns = PAUSE_NS};
  if (weft_status_is_ok(status)) status = weft_bench_step(bench, plan, &options, &arena, &times);
  if (weft_status_is_ok(status) && bench->rank == 0) {
    comparison_t comparison = {
        .times = &times, .parts = parts, .machine = machine, .is_verbose = is_verbose};
    report(&comparison, plan, steps, bench->was_disturbed);
  }
  weft_arena_deinit(&arena);
  return status;
}

static weft_status_t compare_graph(weft_bench_t* bench, const weft_graph_t* graph,
                                   const weft_machine_t* machine, uint32_t steps, bool is_verbose) {
  weft_plan_t* plan = NULL;
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .rank_count = bench->rank_count};
  WEFT_RETURN_IF_ERROR(
      weft_compile_with(graph, &options, bench->device, weft_allocator_system(), &plan));
  weft_status_t status = compare_plan(bench, plan, machine, steps, is_verbose);
  weft_plan_release(plan);
  return status;
}

static weft_status_t compare_program(weft_bench_t* bench, const weft_graph_t* step,
                                     const weft_layout_options_t* options,
                                     const weft_machine_t* machine, uint32_t steps,
                                     bool is_verbose) {
  weft_layout_t layout;
  weft_program_t* program = NULL;
  weft_layout_options_t own = *options;
  own.machine = machine;
  weft_status_t status = weft_layout_init(options, &layout);
  if (weft_status_is_ok(status)) {
    status = weft_layout_apply(&layout, &own, step, NULL, NULL, &program);
  }
  if (weft_status_is_ok(status)) {
    status = compare_graph(bench, program->graph, machine, steps, is_verbose);
  }
  weft_program_release(program);
  weft_layout_deinit(&layout);
  return status;
}

weft_status_t weft_bench_compare(weft_bench_t* bench, const weft_graph_t* step,
                                 const weft_layout_options_t* layout, const weft_machine_t* machine,
                                 uint32_t steps, bool is_verbose) {
  return weft_layout_options_given(layout)
             ? compare_program(bench, step, layout, machine, steps, is_verbose)
             : compare_graph(bench, step, machine, steps, is_verbose);
}
