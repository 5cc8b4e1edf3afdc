// Steps one behind the other on the virtual clock: what a step may begin with, and what it costs
// that no step begins before the one before has ended.
//
// PyTorch's test of FSDP2's post-optimizer event, exactly: a heavy layer that every rank holds
// whole, with a forward pass of c and a backward pass of 2c, then a light layer that is gathered in
// a < c. A gather that waits for all computation issued before it makes an iteration 3c + a; one
// that waits for the parameters alone 3c.
#include <math.h>
#include <stdio.h>

#include "graph/plan/plan.h"
#include "graph/plan/timeline.h"
#include "runtime/base/string_buffer.h"
#include "runtime/device/sim/sim_device.h"
#include "tests/graph/plan/exact_machine.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

#define RANKS 4
#define STEPS 5
#define WORLD "replica_groups = dense<[[0, 1, 2, 3]]> : tensor<1x4xi64>"
#define CHANNEL(handle)                                         \
  "channel_handle = #stablehlo.channel_handle<handle = " handle \
  ", type = 1>, "                                               \
  "use_global_device_ids"
#define X "tensor<64x32xf32>"
#define Z "tensor<64x1xf32>"
#define H "tensor<32x32xf32>"
#define W "tensor<32x1xf32>"
#define SHARD "tensor<8x1xf32>"

// Of one rank. |waits|: what is gathered is computed from what the heavy layer gives.
static void write_text(uint32_t heavy, bool waits, weft_string_buffer_t* text) {
  weft_string_buffer_append_cstring(
      text, "func.func @main(%y0: " X ", %h: " H " {tf.aliasing_output = 0 : i32}, %w: " SHARD
            " {tf.aliasing_output = 1 : i32}) -> (" H ", " SHARD ", " X ") {\n");
  for (uint32_t i = 1; i <= heavy; ++i) {
    weft_string_buffer_append_format(
        text,
        "  %%y%u = stablehlo.dot_general %%y%u, %%h, contracting_dims = [1] x [0] : (" X ", " H
        ") -> " X "\n",
        i, i - 1);
  }
  if (waits) {
    weft_string_buffer_append_format(text,
                                     "  %%c = stablehlo.slice %%y%u [0:8, 0:1] : (" X ") -> " SHARD
                                     "\n"
                                     "  %%v = stablehlo.add %%w, %%c : " SHARD "\n",
                                     heavy);
  }
  weft_string_buffer_append_format(
      text,
      "  %%g = \"stablehlo.all_gather\"(%%%s) <{all_gather_dim = 0 : i64, " WORLD ", " CHANNEL("1")
      "}> : (" SHARD ") -> " W "\n"
      "  %%z = stablehlo.dot_general %%y%u, %%g, contracting_dims = [1] x [0] : (" X ", " W
      ") -> " Z "\n"
      "  %%dw = stablehlo.dot_general %%y%u, %%z, contracting_dims = [0] x [0] : (" X ", " Z
      ") -> " W "\n"
      "  %%r = \"stablehlo.reduce_scatter\"(%%dw) <{scatter_dimension = 0 : i64, " WORLD ", "
      CHANNEL("2") "}> ({\n"
      "  ^bb0(%%a: tensor<f32>, %%b: tensor<f32>):\n"
      "    %%s = stablehlo.add %%a, %%b : tensor<f32>\n"
      "    stablehlo.return %%s : tensor<f32>\n"
      "  }) : (" W ") -> " SHARD "\n"
      "  %%d%u = stablehlo.dot_general %%z, %%g, contracting_dims = [1] x [1] : (" Z ", " W
      ") -> " X "\n",
      waits ? "v" : "w", heavy, heavy, heavy);
  for (uint32_t i = heavy; i >= 1; --i) {
    weft_string_buffer_append_format(
        text,
        "  %%p%u = stablehlo.dot_general %%y%u, %%d%u, contracting_dims = [0] x [0] : (" X ", " X
        ") -> " H
        "\n"
        "  %%d%u = stablehlo.dot_general %%d%u, %%h, contracting_dims = [1] x [1] : (" X ", " H
        ") -> " X "\n",
        i, i - 1, i, i - 1, i);
  }
  weft_string_buffer_append_format(text, "  %%s%u = stablehlo.subtract %%h, %%p%u : " H "\n", heavy,
                                   heavy);
  for (uint32_t i = heavy; i > 1; --i) {
    weft_string_buffer_append_format(text, "  %%s%u = stablehlo.subtract %%s%u, %%p%u : " H "\n",
                                     i - 1, i, i - 1);
  }
  weft_string_buffer_append_cstring(text,
                                    "  %nw = stablehlo.subtract %w, %r : " SHARD
                                    "\n  return %s1, %nw, %d0 : " H ", " SHARD ", " X "\n}\n");
}

static weft_plan_t* compile_graph(const weft_graph_t* graph, const weft_machine_t* machine,
                                  weft_overlap_t overlap) {
  const weft_cpu_device_options_t one = {.struct_size = sizeof(one), .thread_count = 1};
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .rank_count = RANKS,
                                          .machine = machine,
                                          .overlap = overlap,
                                          .gather_buffers = 2};
  weft_device_t* cpu = NULL;
  weft_plan_t* plan = NULL;
  WEFT_ASSERT_OK(weft_cpu_device_create(&one, weft_testing_allocator(), &cpu));
  WEFT_ASSERT_OK(weft_compile_with(graph, &options, cpu, weft_testing_allocator(), &plan));
  weft_device_destroy(cpu);
  return plan;
}

static weft_plan_t* compile_text(uint32_t heavy, bool waits, const weft_machine_t* machine,
                                 weft_overlap_t overlap) {
  weft_string_buffer_t text;
  weft_graph_t* graph = NULL;
  weft_string_buffer_init(weft_testing_allocator(), &text);
  write_text(heavy, waits, &text);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  WEFT_ASSERT_OK(
      weft_graph_parse(text.data, text.size, "heavy.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  weft_plan_t* plan = compile_graph(graph, machine, overlap);
  weft_graph_release(graph);
  weft_string_buffer_deinit(&text);
  return plan;
}

typedef struct costs_s {
  double product;  // the longest
  double compute;  // everything on the compute stream
  double gather;
  double reduction;
  uint32_t gathers;
  uint64_t gather_start;  // as planned
} costs_t;

static costs_t costs_of(const weft_plan_t* plan, const weft_machine_t* machine) {
  costs_t costs = {0};
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    const double cost = weft_timeline_instruction_ns(plan, instruction, machine);
    if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) {
      costs.compute += cost;
      costs.product = fmax(costs.product, cost);
    } else if (instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER) {
      costs.gather = cost;
      costs.gather_start = instruction->start_ns;
      ++costs.gathers;
    } else if (instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_REDUCE_SCATTER) {
      costs.reduction = cost;
    }
  }
  return costs;
}

#define EXPECT_NS(actual, expected) ck_assert_double_eq_tol(actual, expected, 1)

// The time of one step, after |STEPS| of them have taken the same on the virtual clock, as planned.
static double period_of(const weft_plan_t* plan, const weft_machine_t* machine) {
  weft_device_t* device = NULL;
  weft_executor_t* executor = NULL;
  double last_ns = 0;
  double period_ns = 0;
  WEFT_ASSERT_OK(weft_sim_device_create(machine, weft_testing_allocator(), &device));
  WEFT_ASSERT_OK(weft_executor_create(plan, device, NULL, weft_testing_allocator(), &executor));
  for (int step = 0; step < STEPS; ++step) {
    WEFT_ASSERT_OK(weft_executor_step(executor));
    const double now_ns = weft_sim_device_clock_ns(device);
    if (step) EXPECT_NS(now_ns - last_ns, period_ns);
    period_ns = now_ns - last_ns;
    last_ns = now_ns;
  }
  EXPECT_NS((double)plan->prediction.step_ns, period_ns);
  weft_executor_release(executor);
  weft_device_destroy(device);
  return period_ns;
}

typedef struct course_s {
  costs_t costs;
  double period;
} course_t;

static course_t run(uint32_t heavy, bool waits, double bandwidth, weft_overlap_t overlap) {
  course_t course;
  weft_machine_t* machine = exact_machine(RANKS, bandwidth, 0, 1);
  weft_plan_t* plan = compile_text(heavy, waits, machine, overlap);
  course.costs = costs_of(plan, machine);
  course.period = period_of(plan, machine);
  weft_plan_release(plan);
  weft_machine_release(machine);
  return course;
}

// Breaks when the light layer's gather waits for computation that it does not read.
START_TEST(a_gather_waits_for_its_parameters_alone) {
  for (double bandwidth = 1e-3; bandwidth < 1; bandwidth *= 1.7) {
    const course_t free = run(1, false, bandwidth, WEFT_OVERLAP_ON);
    const course_t bound = run(1, true, bandwidth, WEFT_OVERLAP_ON);
    const course_t apart = run(1, false, bandwidth, WEFT_OVERLAP_OFF);
    const double a = free.costs.gather;
    const double c = free.costs.product;
    ck_assert_double_lt(a, c);
    ck_assert_uint_eq(free.costs.gather_start, 0);
    // Three heavy products; the light layer's and the updates come to a tenth of one.
    ck_assert_double_ge(free.costs.compute, 3 * c);
    ck_assert_double_le(free.costs.compute, 3.12 * c);
    EXPECT_NS(free.period, free.costs.compute);
    EXPECT_NS(bound.period, bound.costs.compute + a);
    EXPECT_NS((double)bound.costs.gather_start, c);
    EXPECT_NS(apart.period, apart.costs.compute + a + apart.costs.reduction);
  }
}
END_TEST

// Where the gather takes longer than the heavy forward pass, the rest of it is waited for.
START_TEST(a_longer_gather_costs_what_is_left_of_it) {
  for (double bandwidth = 4e-4; bandwidth < 7e-4; bandwidth *= 1.2) {
    const course_t course = run(1, false, bandwidth, WEFT_OVERLAP_ON);
    const double left = course.costs.gather - course.costs.product;
    ck_assert_double_gt(left, 0);
    ck_assert_uint_eq(course.costs.gather_start, 0);
    EXPECT_NS(course.period, course.costs.compute + left);
  }
}
END_TEST

// It may start when the step begins, and starts at the last product from which it is in time.
START_TEST(a_gather_starts_as_late_as_it_may) {
  for (uint32_t heavy = 1; heavy <= 6; ++heavy) {
    for (double bandwidth = 2e-4; bandwidth < 1; bandwidth *= 2.3) {
      const course_t course = run(heavy, false, bandwidth, WEFT_OVERLAP_ON);
      const double c = course.costs.product;
      const double a = course.costs.gather;
      if (a > heavy * c) continue;
      EXPECT_NS(course.period, course.costs.compute);
      EXPECT_NS((double)course.costs.gather_start, floor((heavy * c - a) / c + 1e-9) * c);
    }
  }
}
END_TEST

// The same of a whole step under fsdp: a heavy layer without training, which ranks hold whole, and
// a light one. The reduction of the only gradient has nothing to run beside.
static const char frozen[] =
    "func.func @main(%x: tensor<256x32xf32> {weft.role = \"batch\"},\n"
    "    %y: tensor<256x1xf32> {weft.role = \"batch\"}, %h: " H
    " {weft.role = \"const\", weft.name = \"heavy\"},\n"
    "    %w: " W
    " {weft.role = \"param\", weft.name = \"light\", tf.aliasing_output = 0 : i32})\n"
    "    -> (" W
    ") {\n"
    "  %a = stablehlo.dot_general %x, %h, contracting_dims = [1] x [0] : (tensor<256x32xf32>, " H
    ") -> tensor<256x32xf32>\n"
    "  %z = stablehlo.dot_general %a, %w, contracting_dims = [1] x [0] : (tensor<256x32xf32>, " W
    ") -> tensor<256x1xf32>\n"
    "  %e = stablehlo.subtract %z, %y : tensor<256x1xf32>\n"
    "  %g = stablehlo.dot_general %a, %e, contracting_dims = [0] x [0] : (tensor<256x32xf32>, "
    "tensor<256x1xf32>) -> " W
    "\n"
    "  %f = stablehlo.constant dense<0.001> : " W
    "\n"
    "  %s = stablehlo.multiply %g, %f : " W
    "\n"
    "  %n = stablehlo.subtract %w, %s : " W
    "\n"
    "  return %n : " W "\n}\n";

START_TEST(fsdp_gathers_beside_a_layer_that_is_whole) {
  const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=4"};
  program_case_t test;
  WEFT_ASSERT_OK(program_case_init(frozen, sizeof(frozen) - 1, &layout, &test));
  for (double bandwidth = 4e-4; bandwidth < 1; bandwidth *= 1.7) {
    weft_machine_t* machine = exact_machine(RANKS, bandwidth, 0, 1);
    weft_plan_t* plan = compile_graph(test.program->graph, machine, WEFT_OVERLAP_ON);
    const costs_t costs = costs_of(plan, machine);
    ck_assert_uint_eq(costs.gathers, 1);
    ck_assert_uint_eq(costs.gather_start, 0);
    ck_assert_double_gt(costs.reduction, 0);
    EXPECT_NS(period_of(plan, machine),
              costs.compute + costs.reduction + fmax(0, costs.gather - costs.product));
    weft_plan_release(plan);
    weft_machine_release(machine);
  }
  program_case_deinit(&test);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("sim steps");
  weft_testing_add_case(suite, tcase_create("hidden"), a_gather_waits_for_its_parameters_alone);
  weft_testing_add_case(suite, tcase_create("longer"), a_longer_gather_costs_what_is_left_of_it);
  weft_testing_add_case(suite, tcase_create("late"), a_gather_starts_as_late_as_it_may);
  weft_testing_add_case(suite, tcase_create("fsdp"), fsdp_gathers_beside_a_layer_that_is_whole);
  return suite;
}
