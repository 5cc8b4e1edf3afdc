// Plans of fully sharded layers on the virtual clock: N equal layers whose computation takes c and
// whose gather takes a. What PyTorch's tests of FSDP2 measure with sleeping kernels is exact here.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/plan/machine.h"
#include "graph/plan/plan.h"
#include "graph/plan/timeline.h"
#include "runtime/base/string_buffer.h"
#include "runtime/device/sim/sim_device.h"
#include "tests/graph/plan/exact_machine.h"
#include "tests/testing/testing.h"

#define RANKS 4
#define ROWS 64
#define WIDTH 32
#define X "tensor<64x32xf32>"
#define W "tensor<32x32xf32>"
#define SHARD "tensor<8x32xf32>"
#define WORLD "replica_groups = dense<[[0, 1, 2, 3]]> : tensor<1x4xi64>"

static void append_gather(weft_string_buffer_t* text, uint32_t layer) {
  weft_string_buffer_append_format(
      text,
      "  %%g%u = \"stablehlo.all_gather\"(%%w%u) <{all_gather_dim = 0 : i64, " WORLD
      ", channel_handle = #stablehlo.channel_handle<handle = %u, type = 1>, "
      "use_global_device_ids}> : (" SHARD ") -> " W "\n",
      layer, layer, layer);
}

static void append_arguments(weft_string_buffer_t* text, char name, const char* type,
                             uint32_t layers) {
  for (uint32_t i = 1; i <= layers; ++i) {
    weft_string_buffer_append_format(text, ", %%%c%u: %s", name, i, type);
  }
}

// x_i = x_(i-1) w_i.
static void forward_text(uint32_t layers, weft_string_buffer_t* text) {
  weft_string_buffer_append_cstring(text, "func.func @main(%x0: " X);
  append_arguments(text, 'w', SHARD, layers);
  weft_string_buffer_append_cstring(text, ") -> " X " {\n");
  for (uint32_t i = 1; i <= layers; ++i) {
    append_gather(text, i);
    weft_string_buffer_append_format(
        text,
        "  %%x%u = stablehlo.dot_general %%x%u, %%g%u, contracting_dims = [1] x [0] : (" X ", " W
        ") -> " X "\n",
        i, i - 1, i);
  }
  weft_string_buffer_append_format(text, "  return %%x%u : " X "\n}\n", layers);
}

// From the last layer to the first: w's gradient d_i = x_i^T y_i, reduced and cut; y_(i-1) = y_i
// w_i^T.
static void backward_text(uint32_t layers, weft_string_buffer_t* text) {
  weft_string_buffer_append_format(text, "func.func @main(%%y%u: " X, layers);
  append_arguments(text, 'w', SHARD, layers);
  append_arguments(text, 'x', X, layers);
  weft_string_buffer_append_cstring(text, ") -> (" X);
  for (uint32_t i = 1; i <= layers; ++i) weft_string_buffer_append_cstring(text, ", " SHARD);
  weft_string_buffer_append_cstring(text, ") {\n");
  for (uint32_t i = layers; i >= 1; --i) {
    append_gather(text, i);
    weft_string_buffer_append_format(
        text,
        "  %%y%u = stablehlo.dot_general %%y%u, %%g%u, contracting_dims = [1] x [1] : (" X ", " W
        ") -> " X
        "\n"
        "  %%d%u = stablehlo.dot_general %%x%u, %%y%u, contracting_dims = [0] x [0] : (" X ", " X
        ") -> " W
        "\n"
        "  %%r%u = \"stablehlo.reduce_scatter\"(%%d%u) <{scatter_dimension = 0 : i64, " WORLD
        ", channel_handle = #stablehlo.channel_handle<handle = %u, type = 1>, "
        "use_global_device_ids}> ({\n"
        "  ^bb0(%%a: tensor<f32>, %%b: tensor<f32>):\n"
        "    %%s = stablehlo.add %%a, %%b : tensor<f32>\n"
        "    stablehlo.return %%s : tensor<f32>\n"
        "  }) : (" W ") -> " SHARD "\n",
        i - 1, i, i, i, i, i, i, i, 100 + i);
  }
  weft_string_buffer_append_cstring(text, "  return %y0");
  for (uint32_t i = 1; i <= layers; ++i) weft_string_buffer_append_format(text, ", %%r%u", i);
  weft_string_buffer_append_cstring(text, " : " X);
  for (uint32_t i = 1; i <= layers; ++i) weft_string_buffer_append_cstring(text, ", " SHARD);
  weft_string_buffer_append_cstring(text, "\n}\n");
}

typedef void(text_fn_t)(uint32_t layers, weft_string_buffer_t* text);

typedef struct course_s {
  double step_ns;
  double second_step_ns;
  double compute_ns;  // of one product
  double gather_ns;
  double reduce_ns;
  weft_plan_memory_t memory;
} course_t;

static weft_plan_t* make_plan(text_fn_t* write, uint32_t layers, const weft_machine_t* machine,
                              weft_overlap_t overlap, uint32_t buffers, uint64_t budget) {
  const weft_allocator_t allocator = weft_testing_allocator();
  const weft_cpu_device_options_t one = {.struct_size = sizeof(one), .thread_count = 1};
  const weft_compile_options_t options = {
      .struct_size = sizeof(options),
      .rank_count = RANKS,
      .machine = machine,
      .overlap = overlap,
      .gather_buffers = buffers,
      .memory = {.budget_bytes = budget, .keep_computed = true}};
  weft_string_buffer_t text;
  weft_graph_t* graph = NULL;
  weft_device_t* cpu = NULL;
  weft_plan_t* plan = NULL;
  weft_string_buffer_init(allocator, &text);
  write(layers, &text);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  WEFT_ASSERT_OK(weft_graph_parse(text.data, text.size, "layers.mlir", NULL, allocator, &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  WEFT_ASSERT_OK(weft_cpu_device_create(&one, allocator, &cpu));
  WEFT_ASSERT_OK(weft_compile_with(graph, &options, cpu, allocator, &plan));
  weft_device_destroy(cpu);
  weft_graph_release(graph);
  weft_string_buffer_deinit(&text);
  return plan;
}

static void find_costs(const weft_plan_t* plan, const weft_machine_t* machine, course_t* course) {
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    const double cost = weft_timeline_instruction_ns(plan, instruction, machine);
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      const bool gathers = instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER;
      *(gathers ? &course->gather_ns : &course->reduce_ns) = cost;
    } else if (instruction->kernel.kind == WEFT_KERNEL_CONTRACTION) {
      course->compute_ns = cost;
    }
  }
}

static course_t run_plan(weft_plan_t* plan, weft_machine_t* machine) {
  weft_device_t* device = NULL;
  weft_executor_t* executor = NULL;
  course_t course = {0};
  find_costs(plan, machine, &course);
  weft_plan_memory(plan, &course.memory);
  WEFT_ASSERT_OK(weft_sim_device_create(machine, weft_testing_allocator(), &device));
  WEFT_ASSERT_OK(weft_executor_create(plan, device, NULL, weft_testing_allocator(), &executor));
  WEFT_ASSERT_OK(weft_executor_step(executor));
  course.step_ns = weft_sim_device_clock_ns(device);
  WEFT_ASSERT_OK(weft_executor_step(executor));
  course.second_step_ns = weft_sim_device_clock_ns(device) - course.step_ns;
  // The plan's own prediction is the same, by other code.
  ck_assert_double_eq_tol((double)plan->prediction.step_ns, course.step_ns, 1);
  ck_assert_double_le((double)plan->prediction.bound_ns, course.step_ns + 1);
  weft_executor_release(executor);
  weft_device_destroy(device);
  weft_plan_release(plan);
  weft_machine_release(machine);
  return course;
}

static course_t run(text_fn_t* write, uint32_t layers, double bandwidth, weft_overlap_t overlap,
                    uint32_t buffers) {
  weft_machine_t* machine = exact_machine(RANKS, bandwidth, 0, 1);
  return run_plan(make_plan(write, layers, machine, overlap, buffers, 0), machine);
}

// Gathers of 3 KiB at 1 byte/ns take 3 us, at 10 bytes/ns 0.3 us; a product takes 131 us.
#define EXPECT_NS(actual, expected) ck_assert_double_eq_tol(actual, expected, 1e-6 * (expected))

// Breaks when another gather than the first is waited for.
START_TEST(forward_exposes_the_first_gather_only) {
  for (uint32_t layers = 1; layers <= 12; ++layers) {
    for (double bandwidth = 0.025; bandwidth < 100; bandwidth *= 4) {
      const course_t course = run(forward_text, layers, bandwidth, WEFT_OVERLAP_ON, 2);
      ck_assert_double_le(course.gather_ns, course.compute_ns);
      EXPECT_NS(course.step_ns, course.gather_ns + layers * course.compute_ns);
      EXPECT_NS(course.second_step_ns, course.step_ns);
    }
  }
}
END_TEST

// Where gathers take longer than what they could hide behind, the link is never idle.
START_TEST(slow_links_are_never_idle) {
  for (uint32_t layers = 1; layers <= 12; ++layers) {
    const course_t course = run(forward_text, layers, 0.01, WEFT_OVERLAP_ON, 2);
    ck_assert_double_gt(course.gather_ns, course.compute_ns);
    EXPECT_NS(course.step_ns, layers * course.gather_ns + course.compute_ns);
  }
}
END_TEST

// Breaks when more than the first gather and the last reduction is waited for: 2a + 2Nc.
START_TEST(backward_exposes_the_first_gather_and_the_last_reduction) {
  for (uint32_t layers = 1; layers <= 12; ++layers) {
    for (double bandwidth = 0.05; bandwidth < 100; bandwidth *= 4) {
      const course_t course = run(backward_text, layers, bandwidth, WEFT_OVERLAP_ON, 2);
      EXPECT_NS(course.gather_ns, course.reduce_ns);
      EXPECT_NS(course.step_ns, 2 * course.gather_ns + 2 * layers * course.compute_ns);
    }
  }
}
END_TEST

START_TEST(one_stream_adds_everything_up) {
  const course_t course = run(forward_text, 6, 0.1, WEFT_OVERLAP_OFF, 0);
  EXPECT_NS(course.step_ns, 6 * (course.gather_ns + course.compute_ns));
}
END_TEST

// At every speed of the links. Breaks when a schedule loses against program order as run, or where
// overlap is taken though there is nothing beside which the only gather could run.
START_TEST(overlap_pays_on_links_of_any_speed) {
  for (double bandwidth = 0.0025; bandwidth < 100; bandwidth *= 4) {
    for (uint32_t layers = 1; layers <= 9; layers += 4) {
      text_fn_t* const texts[] = {forward_text, backward_text};
      for (uint32_t i = 0; i < 2; ++i) {
        const course_t apart = run(texts[i], layers, bandwidth, WEFT_OVERLAP_OFF, 0);
        const course_t beside = run(texts[i], layers, bandwidth, WEFT_OVERLAP_ON, 2);
        const course_t chosen = run(texts[i], layers, bandwidth, WEFT_OVERLAP_AUTO, 0);
        const double hidden =
            (1 + i) * (layers - 1) * fmin(apart.gather_ns, (1 + i) * apart.compute_ns);
        ck_assert_double_le(beside.step_ns, apart.step_ns * (1 + 1e-9));
        ck_assert_double_le(chosen.step_ns, apart.step_ns * (1 + 1e-9));
        if (layers == 1) EXPECT_NS(chosen.step_ns, apart.step_ns);
        // Of each but the first layer either the gather or what computes beside it is hidden.
        if (i == 0) EXPECT_NS(beside.step_ns, apart.step_ns - hidden);
        ck_assert_double_le(chosen.step_ns, 1.011 * beside.step_ns);
      }
    }
  }
}
END_TEST

// One buffer: each gather waits for the product before. Two are enough here, and more do not take
// more memory than they are asked to.
START_TEST(buffers_trade_memory_for_time) {
  const course_t one = run(forward_text, 8, 0.1, WEFT_OVERLAP_ON, 1);
  const course_t two = run(forward_text, 8, 0.1, WEFT_OVERLAP_ON, 2);
  const course_t chosen = run(forward_text, 8, 0.1, WEFT_OVERLAP_ON, 0);
  EXPECT_NS(one.step_ns, 8 * (one.gather_ns + one.compute_ns));
  EXPECT_NS(two.step_ns, two.gather_ns + 8 * two.compute_ns);
  EXPECT_NS(chosen.step_ns, two.step_ns);
  ck_assert_uint_eq(chosen.memory.step_bytes, two.memory.step_bytes);
  ck_assert_uint_eq(two.memory.step_bytes - one.memory.step_bytes, WIDTH * WIDTH * sizeof(float));
}
END_TEST

// Values that are large next to the workspaces of kernels.
#define TALL_ROWS 4096
#define TALL "tensor<4096x32xf32>"
#define MOST_WORKSPACES 131072

// x_i = x_(i-1) w; then g = x_n and, backwards, g = g (x_i^T g): every x_i is read a second time.
static void kept_text(uint32_t layers, weft_string_buffer_t* text) {
  weft_string_buffer_append_cstring(text,
                                    "func.func @main(%x0: " TALL ", %w: " W ") -> " TALL " {\n");
  for (uint32_t i = 1; i <= layers; ++i) {
    weft_string_buffer_append_format(
        text,
        "  %%x%u = stablehlo.dot_general %%x%u, %%w, contracting_dims = [1] x [0] : (" TALL ", " W
        ") -> " TALL "\n",
        i, i - 1);
  }
  for (uint32_t i = layers; i >= 1; --i) {
    char before[16];
    snprintf(before, sizeof(before), i == layers ? "%%x%u" : "%%g%u", i == layers ? i : i + 1);
    weft_string_buffer_append_format(
        text,
        "  %%e%u = stablehlo.dot_general %%x%u, %s, contracting_dims = [0] x [0] : (" TALL ", " TALL
        ") -> " W
        "\n"
        "  %%g%u = stablehlo.dot_general %s, %%e%u, contracting_dims = [1] x [0] : (" TALL ", " W
        ") -> " TALL "\n",
        i, i, before, i, before, i);
  }
  weft_string_buffer_append_cstring(text, "  return %g1 : " TALL "\n}\n");
}

static course_t run_kept(uint32_t layers, double host_bandwidth, uint64_t budget,
                         weft_plan_memory_actions_t* out_actions) {
  weft_machine_t* machine = exact_machine(RANKS, 1, 0, host_bandwidth);
  weft_plan_t* plan = make_plan(kept_text, layers, machine, WEFT_OVERLAP_ON, 0, budget);
  *out_actions = plan->memory_actions;
  return run_plan(plan, machine);
}

// What is copied to the host takes 0.5 ms at 1 byte/ns, a product 8.4 ms. Breaks when a budget is
// not kept because copies lag, when fast copies are waited for, or when a plan that waits for slow
// ones predicts that it does not.
START_TEST(budgets_are_kept_at_any_speed_of_copies) {
  const size_t value = (size_t)TALL_ROWS * WIDTH * sizeof(float);
  for (uint32_t layers = 6; layers <= 12; layers += 3) {
    weft_plan_memory_actions_t actions;
    const course_t all = run_kept(layers, 1, 0, &actions);
    const double computes_ns = 3 * layers * all.compute_ns;
    double slower_ns = 0;
    EXPECT_NS(all.step_ns, computes_ns);
    for (double bandwidth = 1; bandwidth > 1e-3; bandwidth /= 4) {
      const uint64_t budget = all.memory.peak_bytes + MOST_WORKSPACES - (layers - 5) * value;
      const course_t course = run_kept(layers, bandwidth, budget, &actions);
      const double copy_ns = (double)value / bandwidth;
      ck_assert_uint_le(course.memory.peak_bytes, budget);
      ck_assert_uint_eq(course.memory.step_bytes + course.memory.argument_bytes +
                            course.memory.constant_bytes + course.memory.result_bytes,
                        course.memory.peak_bytes);
      ck_assert_uint_ge(actions.offloaded, layers - 5);
      ck_assert_uint_eq(actions.recomputed, 0);
      printf("%u layers, %g bytes/ns: %.0f of %.0f us computation, %u copies of %.0f us\n", layers,
             bandwidth, computes_ns / 1e3, course.step_ns / 1e3, 2 * actions.offloaded,
             copy_ns / 1e3);
      // Hidden where they can be; never more than one after the other.
      if (2 * copy_ns <= course.compute_ns) EXPECT_NS(course.step_ns, computes_ns);
      ck_assert_double_ge(course.step_ns, 2 * actions.offloaded * copy_ns);
      ck_assert_double_le(course.step_ns, computes_ns + 2 * actions.offloaded * copy_ns + 1);
      ck_assert_double_ge(course.step_ns, slower_ns);
      slower_ns = course.step_ns;
    }
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("sim device");
  TCase* layers = tcase_create("layers");
  weft_testing_check_leaks(layers);
  tcase_add_test(layers, forward_exposes_the_first_gather_only);
  tcase_add_test(layers, slow_links_are_never_idle);
  tcase_add_test(layers, backward_exposes_the_first_gather_and_the_last_reduction);
  tcase_add_test(layers, one_stream_adds_everything_up);
  tcase_add_test(layers, overlap_pays_on_links_of_any_speed);
  tcase_add_test(layers, buffers_trade_memory_for_time);
  suite_add_tcase(suite, layers);
  TCase* copies = tcase_create("copies");
  weft_testing_check_leaks(copies);
  tcase_add_test(copies, budgets_are_kept_at_any_speed_of_copies);
  suite_add_tcase(suite, copies);
  return suite;
}
