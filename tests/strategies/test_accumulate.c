// Micro-batches: a step worked off in parts is the same function as the step at once, on every
// number of ranks, in a loop and without; where the loop gathers and reduces; what cannot be cut
// into micro-batches.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "strategies/accumulate.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

// Sums in another order, relative to the largest element of a result.
#define TOLERANCE 1e-4

typedef struct strategy_row_s {
  const char* name;
  const char* settings;
} strategy_row_t;

static const strategy_row_t strategies[] = {
    {"ddp", NULL},
    {"deepspeed_stage_1", NULL},
    {"deepspeed_stage_2", NULL},
    {"fsdp", "sharding_strategy=FULL_SHARD"},
    {"fsdp", "sharding_strategy=SHARD_GRAD_OP"},
    {"fsdp", "unroll_accumulation=false"},
};
#define STRATEGY_COUNT (sizeof(strategies) / sizeof(strategies[0]))

// The same in loops, but for the last one.
#define LOOP "unroll_accumulation=false"
static const strategy_row_t loops[] = {
    {"ddp", LOOP},
    {"deepspeed_stage_1", LOOP},
    {"deepspeed_stage_2", LOOP},
    {"fsdp", LOOP ",sharding_strategy=FULL_SHARD"},
    {"fsdp", LOOP ",sharding_strategy=SHARD_GRAD_OP"},
};
#define LOOP_COUNT (sizeof(loops) / sizeof(loops[0]))

static const char* const meshes[] = {NULL, "dp=1", "dp=2", NULL, "dp=4"};

static program_layout_t layout(const strategy_row_t* strategy, uint32_t ranks, uint32_t micro) {
  return (program_layout_t){.strategy = strategy->name,
                            .mesh = meshes[ranks],
                            .settings = strategy->settings,
                            .micro_batches = micro};
}

// Equality ----------------------------------------------------------------------------------------

static void check_text(const char* text, size_t size, const program_layout_t* how, uint64_t seed,
                       uint32_t integer_limit) {
  program_case_t test;
  printf("%s %s on %s, %u micro-batches\n", how->strategy, how->settings ? how->settings : "",
         how->mesh, how->micro_batches);
  fflush(stdout);
  WEFT_ASSERT_OK(program_case_init(text, size, how, &test));
  program_case_compare(&test, seed, integer_limit, TOLERANCE);
  program_case_deinit(&test);
}

// Every strategy on |ranks| ranks.
static void check_everywhere(const char* text, uint32_t ranks, uint32_t micro) {
  const uint64_t seed = weft_testing_seed();
  for (size_t s = 0; s < STRATEGY_COUNT; ++s) {
    const program_layout_t how = layout(&strategies[s], ranks, micro);
    check_text(text, strlen(text), &how, seed, 10);
  }
}

static void check_file(const char* path, uint32_t ranks, uint32_t micro, uint32_t integer_limit) {
  const uint64_t seed = weft_testing_seed();
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  // Small steps, below, are checked with all strategies under sanitizers, too.
  for (size_t s = 0; s < STRATEGY_COUNT; s += weft_testing_rounds(1, 3)) {
    const program_layout_t how = layout(&strategies[s], ranks, micro);
    check_text(text, size, &how, seed, integer_limit);
  }
  weft_testing_free_file(text, size);
}

START_TEST(mlp_is_the_same_function) {
  check_file("examples/mlp/step.mlir", 1, 4, 10);
  check_file("examples/mlp/step.mlir", 2, 2, 10);
  check_file("examples/mlp/step.mlir", 4, 4, 10);
}
END_TEST

START_TEST(cnn_is_the_same_function) {
  check_file("examples/cnn/step.mlir", 1, 2, 10);
  check_file("examples/cnn/step.mlir", 2, 4, 10);
  check_file("examples/cnn/step.mlir", 4, 2, 10);
}
END_TEST

START_TEST(gpt_is_the_same_function) {
  check_file("examples/gpt/tiny/step.mlir", 1, 4, 256);
  check_file("examples/gpt/tiny/step.mlir", 2, 2, 256);
}
END_TEST

// Small steps: one parameter w with momentum, another b without, and BODY between. The batch has 24
// samples. LOSS, NW and NB are values of the body.
#define TYPE_W "tensor<3x5xf32>"
#define ARGUMENTS                                                                                 \
  "    %w: " TYPE_W                                                                               \
  " {weft.role = \"param\", weft.name = \"h0.w\", tf.aliasing_output = 0 : i32},\n"               \
  "    %b: tensor<5xf32> {weft.role = \"param\", weft.name = \"h1.b\", tf.aliasing_output = 1 : " \
  "i32},\n"                                                                                       \
  "    %m: " TYPE_W                                                                               \
  " {weft.role = \"state\", weft.name = \"m.w\", tf.aliasing_output = 2 : i32},\n"                \
  "    %x: tensor<24x3xf32> {weft.role = \"batch\", weft.name = \"x\"}"
#define RESULTS \
  TYPE_W ", tensor<5xf32>, " TYPE_W ", tensor<f32> {weft.role = \"loss\", weft.name = \"loss\"}"
// a = x w + b; the loss is the mean of squares.
#define FORWARD                                                                                    \
  "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"                                        \
  "  %h = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<24x3xf32>, " TYPE_W \
  ") -> tensor<24x5xf32>\n"                                                                        \
  "  %bb = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<5xf32>) -> tensor<24x5xf32>\n"      \
  "  %a = stablehlo.add %h, %bb : tensor<24x5xf32>\n"
#define LOSS(a)                                                                                  \
  "  %count = stablehlo.constant dense<120.0> : tensor<f32>\n"                                   \
  "  %sq = stablehlo.multiply " a ", " a                                                         \
  " : tensor<24x5xf32>\n"                                                                        \
  "  %sum = stablehlo.reduce(%sq init: %zero) applies stablehlo.add across dimensions = [0, 1] " \
  ": (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>\n"                                           \
  "  %loss = stablehlo.divide %sum, %count : tensor<f32>\n"
// Gradients from the derivative da, and the updates.
#define BACKWARD(da)                                                                 \
  "  %gw = stablehlo.dot_general %x, " da                                            \
  ", contracting_dims = [0] x [0] : (tensor<24x3xf32>, tensor<24x5xf32>) -> " TYPE_W \
  "\n"                                                                               \
  "  %gb = stablehlo.reduce(" da                                                     \
  " init: %zero) applies stablehlo.add across dimensions = [0] : "                   \
  "(tensor<24x5xf32>, tensor<f32>) -> tensor<5xf32>\n"                               \
  "  %beta = stablehlo.constant dense<0.5> : " TYPE_W                                \
  "\n"                                                                               \
  "  %lw = stablehlo.constant dense<0.0625> : " TYPE_W                               \
  "\n"                                                                               \
  "  %lb = stablehlo.constant dense<0.125> : tensor<5xf32>\n"                        \
  "  %m1 = stablehlo.multiply %m, %beta : " TYPE_W                                   \
  "\n"                                                                               \
  "  %nm = stablehlo.add %m1, %gw : " TYPE_W                                         \
  "\n"                                                                               \
  "  %uw = stablehlo.multiply %nm, %lw : " TYPE_W                                    \
  "\n"                                                                               \
  "  %nw = stablehlo.subtract %w, %uw : " TYPE_W                                     \
  "\n"                                                                               \
  "  %ub = stablehlo.multiply %gb, %lb : tensor<5xf32>\n"                            \
  "  %nb = stablehlo.subtract %b, %ub : tensor<5xf32>\n"
#define RETURN "  return %nw, %nb, %nm, %loss"
#define RETURN_TYPES " : " TYPE_W ", tensor<5xf32>, " TYPE_W ", tensor<f32>"
#define STEP(more_arguments, more_results, body, more_values, more_types)            \
  "func.func public @main(\n" ARGUMENTS more_arguments ") -> (" RESULTS more_results \
  ") {\n" FORWARD body RETURN more_values RETURN_TYPES more_types "\n}\n"

static const char plain_step[] = STEP("", "", LOSS("%a") BACKWARD("%a"), "", "");

START_TEST(three_micro_batches_are_the_same_function) {
  check_everywhere(plain_step, 1, 3);
  check_everywhere(plain_step, 2, 3);
  check_everywhere(plain_step, 4, 2);
  check_everywhere(plain_step, 2, 4);
}
END_TEST

// Meshes of two axes: what is cut along one of them meets there in every micro-batch.
START_TEST(meshes_of_two_axes_are_the_same_function) {
  static const program_layout_t rows[] = {
      {.strategy = "fsdp",
       .mesh = "replicate=2,shard=2",
       .settings = "sharding_strategy=HYBRID_SHARD",
       .micro_batches = 3},
      {.strategy = "ddp", .mesh = "dp=2,tp=2", .places = "h0.w=tp:1", .micro_batches = 3},
      {.strategy = "fsdp", .mesh = "dp=2,tp=2", .places = "h0.w=tp:0", .micro_batches = 2},
      {.strategy = "deepspeed_stage_2",
       .mesh = "tp=2,dp=2",
       .places = "h1.b=tp:0",
       .micro_batches = 4},
      {.strategy = "deepspeed_stage_3", .mesh = "dp=3", .micro_batches = 4},
  };
  const uint64_t seed = weft_testing_seed();
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    check_text(plain_step, strlen(plain_step), &rows[i], seed, 10);
  }
}
END_TEST

// Noise of a replicated key over the whole batch: every micro-batch takes its own rows of it.
START_TEST(random_numbers_are_those_of_the_whole_batch) {
  check_everywhere(
      STEP(", %k: tensor<2xui64> {weft.role = \"rng\", weft.name = \"key\"}", "",
           "  %state, %bits = stablehlo.rng_bit_generator %k, algorithm = THREE_FRY : "
           "(tensor<2xui64>) -> (tensor<2xui64>, tensor<24x5xui32>)\n"
           "  %one = stablehlo.constant dense<1> : tensor<24x5xui32>\n"
           "  %bit = stablehlo.and %bits, %one : tensor<24x5xui32>\n"
           "  %mask = stablehlo.convert %bit : (tensor<24x5xui32>) -> tensor<24x5xf32>\n"
           "  %d = stablehlo.multiply %a, %mask : tensor<24x5xf32>\n" LOSS("%d") BACKWARD("%d"),
           "", ""),
      2, 3);
}
END_TEST

// The number of a sample weighs it: micro-batches must know where they are.
#define WEIGHTS                                        \
  "  %n = stablehlo.iota dim = 0 : tensor<24x5xf32>\n" \
  "  %d = stablehlo.multiply %a, %n : tensor<24x5xf32>\n"
START_TEST(numbers_of_samples_are_those_of_the_whole_batch) {
  check_everywhere(STEP("", "", WEIGHTS LOSS("%d") BACKWARD("%d"), "", ""), 1, 4);
  check_everywhere(STEP("", "", WEIGHTS LOSS("%d") BACKWARD("%d"), "", ""), 4, 3);
}
END_TEST

// The same inside a loop: the number of the partition is asked for in its body, if anywhere.
START_TEST(numbers_of_samples_are_right_inside_loops) {
  static const char text[] = STEP(
      "", "",
      "  %i0 = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %i1 = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %i3 = stablehlo.constant dense<3> : tensor<i32>\n"
      "  %l:2 = stablehlo.while(%i = %i0, %v = %a) : tensor<i32>, tensor<24x5xf32>\n"
      "  cond {\n"
      "    %c = stablehlo.compare LT, %i, %i3 : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %n = stablehlo.iota dim = 0 : tensor<24x5xi32>\n"
      "    %ib = stablehlo.broadcast_in_dim %i, dims = [] : (tensor<i32>) -> tensor<24x5xi32>\n"
      "    %ni = stablehlo.multiply %n, %ib : tensor<24x5xi32>\n"
      "    %nf = stablehlo.convert %ni : (tensor<24x5xi32>) -> tensor<24x5xf32>\n"
      "    %v2 = stablehlo.add %v, %nf : tensor<24x5xf32>\n"
      "    %j = stablehlo.add %i, %i1 : tensor<i32>\n"
      "    stablehlo.return %j, %v2 : tensor<i32>, tensor<24x5xf32>\n"
      "  }\n" LOSS("%l#1") BACKWARD("%l#1"),
      "", "");
  check_everywhere(text, 1, 4);
  check_everywhere(text, 2, 3);
}
END_TEST

// Breaks when a state that begins the same for all samples is taken for one that need not be cut,
// and is gathered for the products of the loop.
START_TEST(states_of_loops_may_begin_alike) {
  static const char text[] = STEP(
      "", "",
      "  %i0 = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %i1 = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %i3 = stablehlo.constant dense<3> : tensor<i32>\n"
      "  %l:2 = stablehlo.while(%i = %i0, %v = %bb) : tensor<i32>, tensor<24x5xf32>\n"
      "  cond {\n"
      "    %c = stablehlo.compare LT, %i, %i3 : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %p = stablehlo.dot_general %v, %w, contracting_dims = [1] x [1] : (tensor<24x5xf32>, "
      "tensor<3x5xf32>) -> tensor<24x3xf32>\n"
      "    %q = stablehlo.dot_general %p, %w, contracting_dims = [1] x [0] : (tensor<24x3xf32>, "
      "tensor<3x5xf32>) -> tensor<24x5xf32>\n"
      "    %r = stablehlo.add %q, %a : tensor<24x5xf32>\n"
      "    %v2 = stablehlo.tanh %r : tensor<24x5xf32>\n"
      "    %j = stablehlo.add %i, %i1 : tensor<i32>\n"
      "    stablehlo.return %j, %v2 : tensor<i32>, tensor<24x5xf32>\n"
      "  }\n" LOSS("%l#1") BACKWARD("%l#1"),
      "", "");
  check_everywhere(text, 1, 3);
  check_everywhere(text, 2, 2);
}
END_TEST

// A sum over the batch inside a loop: samples meet there, once per turn.
START_TEST(sums_inside_loops_are_refused) {
  static const char text[] = STEP(
      "", "",
      "  %i0 = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %i1 = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %i3 = stablehlo.constant dense<3> : tensor<i32>\n"
      "  %l:2 = stablehlo.while(%i = %i0, %v = %b) : tensor<i32>, tensor<5xf32>\n"
      "  cond {\n"
      "    %c = stablehlo.compare LT, %i, %i3 : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %vb = stablehlo.broadcast_in_dim %v, dims = [1] : (tensor<5xf32>) -> tensor<24x5xf32>\n"
      "    %p = stablehlo.tanh %vb : tensor<24x5xf32>\n"
      "    %q = stablehlo.multiply %p, %a : tensor<24x5xf32>\n"
      "    %s = stablehlo.reduce(%q init: %zero) applies stablehlo.add across dimensions = [0] : "
      "(tensor<24x5xf32>, tensor<f32>) -> tensor<5xf32>\n"
      "    %j = stablehlo.add %i, %i1 : tensor<i32>\n"
      "    stablehlo.return %j, %s : tensor<i32>, tensor<5xf32>\n"
      "  }\n"
      "  %lb2 = stablehlo.broadcast_in_dim %l#1, dims = [1] : (tensor<5xf32>) -> tensor<24x5xf32>\n"
      "  %d = stablehlo.add %a, %lb2 : tensor<24x5xf32>\n" LOSS("%d") BACKWARD("%d"),
      "", "");
  for (size_t s = 0; s < STRATEGY_COUNT; ++s) {
    program_case_t test;
    const program_layout_t how = layout(&strategies[s], 2, 2);
    WEFT_ASSERT_STATUS(program_case_init(text, strlen(text), &how, &test), UNSUPPORTED,
                       "cannot be cut into micro-batches");
    program_case_deinit(&test);
  }
}
END_TEST

// Integer batches, several of them, one that is a scalar; a metric that counts and one that is the
// largest of all samples.
START_TEST(batches_and_metrics_of_every_kind) {
  static const char text[] = STEP(
      ", %y: tensor<24xi32> {weft.role = \"batch\", weft.name = \"y\"}"
      ", %s: tensor<f32> {weft.role = \"batch\", weft.name = \"s\"}",
      ", tensor<i32> {weft.role = \"metric\", weft.name = \"hits\"}"
      ", tensor<f32> {weft.role = \"metric\", weft.name = \"largest\"}"
      ", tensor<i32> {weft.role = \"metric\", weft.name = \"smallest\"}"
      ", tensor<i1> {weft.role = \"metric\", weft.name = \"all\"}",
      "  %izero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %imax = stablehlo.constant dense<2147483647> : tensor<i32>\n"
      "  %low = stablehlo.constant dense<0xFF800000> : tensor<f32>\n"
      "  %true = stablehlo.constant dense<true> : tensor<i1>\n"
      "  %three = stablehlo.constant dense<3> : tensor<24xi32>\n"
      "  %is = stablehlo.compare EQ, %y, %three : (tensor<24xi32>, tensor<24xi32>) -> "
      "tensor<24xi1>\n"
      "  %ii = stablehlo.convert %is : (tensor<24xi1>) -> tensor<24xi32>\n"
      "  %hits = stablehlo.reduce(%ii init: %izero) applies stablehlo.add across dimensions = [0] "
      ": (tensor<24xi32>, tensor<i32>) -> tensor<i32>\n"
      "  %largest = stablehlo.reduce(%a init: %low) applies stablehlo.maximum across dimensions = "
      "[0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>\n"
      "  %smallest = stablehlo.reduce(%y init: %imax) applies stablehlo.minimum across dimensions "
      "= [0] : (tensor<24xi32>, tensor<i32>) -> tensor<i32>\n"
      "  %lt = stablehlo.compare GE, %y, %three : (tensor<24xi32>, tensor<24xi32>) -> "
      "tensor<24xi1>\n"
      "  %all = stablehlo.reduce(%lt init: %true) applies stablehlo.and across dimensions = [0] : "
      "(tensor<24xi1>, tensor<i1>) -> tensor<i1>\n"
      "  %yf = stablehlo.convert %y : (tensor<24xi32>) -> tensor<24xf32>\n"
      "  %yb = stablehlo.broadcast_in_dim %yf, dims = [0] : (tensor<24xf32>) -> tensor<24x5xf32>\n"
      "  %sb = stablehlo.broadcast_in_dim %s, dims = [] : (tensor<f32>) -> tensor<24x5xf32>\n"
      "  %e = stablehlo.subtract %a, %yb : tensor<24x5xf32>\n"
      "  %d = stablehlo.multiply %e, %sb : tensor<24x5xf32>\n" LOSS("%d") BACKWARD("%d"),
      ", %hits, %largest, %smallest, %all", ", tensor<i32>, tensor<f32>, tensor<i32>, tensor<i1>");
  check_everywhere(text, 1, 2);
  check_everywhere(text, 2, 3);
  check_everywhere(text, 4, 3);
}
END_TEST

// A value that all micro-batches share is used in the loop and in the update.
START_TEST(shared_values_are_seen_by_the_loop_and_the_update) {
  static const char text[] =
      STEP("", ", " TYPE_W " {weft.role = \"metric\", weft.name = \"scaled\"}",
           "  %two = stablehlo.constant dense<2.0> : " TYPE_W
           "\n"
           "  %scaled = stablehlo.multiply %w, %two : " TYPE_W
           "\n"
           "  %h2 = stablehlo.dot_general %x, %scaled, contracting_dims = [1] x [0] : "
           "(tensor<24x3xf32>, " TYPE_W ") -> tensor<24x5xf32>\n" LOSS("%h2") BACKWARD("%h2"),
           ", %scaled", ", " TYPE_W);
  check_everywhere(text, 2, 2);
  check_everywhere(text, 4, 2);
}
END_TEST

// Structure ---------------------------------------------------------------------------------------

typedef struct structure_s {
  uint32_t gathers_inside;
  uint32_t gathers_outside;
  uint32_t scatters_inside;
  uint32_t scatters_outside;
  uint32_t sums_inside;
} structure_t;

static structure_t structure_of(const strategy_row_t* strategy) {
  program_case_t test;
  const program_layout_t how = layout(strategy, 2, 3);
  WEFT_ASSERT_OK(program_case_init(plain_step, strlen(plain_step), &how, &test));
  const weft_graph_t* graph = test.program->graph;
  const structure_t structure = {
      .gathers_inside = program_case_count_inside(graph, WEFT_OP_ALL_GATHER),
      .gathers_outside = program_case_count_outside(graph, WEFT_OP_ALL_GATHER),
      .scatters_inside = program_case_count_inside(graph, WEFT_OP_REDUCE_SCATTER),
      .scatters_outside = program_case_count_outside(graph, WEFT_OP_REDUCE_SCATTER),
      .sums_inside = program_case_count_inside(graph, WEFT_OP_ALL_REDUCE),
  };
  ck_assert_uint_eq(program_case_count_outside(graph, WEFT_OP_WHILE), 1);
  program_case_deinit(&test);
  return structure;
}

// Breaks when gradients are sent once per micro-batch, or parameters are gathered and kept where
// they must not be.
START_TEST(collectives_stand_where_the_strategy_says) {
  structure_t ddp = structure_of(&loops[0]);
  ck_assert_uint_eq(ddp.gathers_inside + ddp.gathers_outside, 0);
  ck_assert_uint_eq(ddp.scatters_inside + ddp.scatters_outside, 0);
  ck_assert_uint_eq(ddp.sums_inside, 0);
  const structure_t stage_1 = structure_of(&loops[1]);
  ck_assert_uint_eq(stage_1.scatters_inside + stage_1.sums_inside, 0);
  ck_assert_uint_eq(stage_1.scatters_outside, 2);  // momentum, and none: two buckets
  ck_assert_uint_eq(stage_1.gathers_inside, 0);
  const structure_t stage_2 = structure_of(&loops[2]);
  ck_assert_uint_eq(stage_2.scatters_inside, 2);
  ck_assert_uint_eq(stage_2.scatters_outside, 0);
  ck_assert_uint_eq(stage_2.sums_inside + stage_2.gathers_inside, 0);
  const structure_t full = structure_of(&loops[3]);
  ck_assert_uint_eq(full.scatters_inside, 2);
  ck_assert_uint_eq(full.gathers_inside, 2);
  ck_assert_uint_eq(full.gathers_outside, 0);
  const structure_t grad_op = structure_of(&loops[4]);
  ck_assert_uint_eq(grad_op.scatters_inside, 2);
  ck_assert_uint_eq(grad_op.gathers_inside, 0);
  ck_assert_uint_eq(grad_op.gathers_outside, 2);
}
END_TEST

static uint32_t count_in(const strategy_row_t* strategy, weft_opcode_t opcode) {
  program_case_t test;
  const program_layout_t how = layout(strategy, 2, 3);
  WEFT_ASSERT_OK(program_case_init(plain_step, strlen(plain_step), &how, &test));
  ck_assert_uint_eq(program_case_count_outside(test.program->graph, WEFT_OP_WHILE), 0);
  const uint32_t count = program_case_count_outside(test.program->graph, opcode);
  program_case_deinit(&test);
  return count;
}

// One after the other, what is inside of the loop stands there three times, and each collective has
// a channel of its own.
START_TEST(micro_batches_stand_one_after_the_other) {
  for (size_t s = 0; s < LOOP_COUNT; ++s) {
    const structure_t loop = structure_of(&loops[s]);
    ck_assert_uint_eq(count_in(&strategies[s], WEFT_OP_ALL_GATHER),
                      loop.gathers_outside + 3 * loop.gathers_inside);
    ck_assert_uint_eq(count_in(&strategies[s], WEFT_OP_REDUCE_SCATTER),
                      loop.scatters_outside + 3 * loop.scatters_inside);
    ck_assert_uint_eq(count_in(&strategies[s], WEFT_OP_OPTIMIZATION_BARRIER), 2);
  }
}
END_TEST

START_TEST(collectives_have_channels_of_their_own) {
  program_case_t test;
  int64_t channels[64];
  uint32_t count = 0;
  const program_layout_t how = layout(&strategies[3], 2, 3);
  WEFT_ASSERT_OK(program_case_init(plain_step, strlen(plain_step), &how, &test));
  const weft_block_t* body = weft_graph_main(test.program->graph)->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    weft_collective_attrs_t attrs;
    if (!weft_op_has_flag(body->ops[i], WEFT_OP_FLAG_COLLECTIVE)) continue;
    weft_op_collective_attrs(body->ops[i], &attrs);
    if (attrs.channel.handle <= 0) continue;
    for (uint32_t c = 0; c < count; ++c) ck_assert_int_ne(channels[c], attrs.channel.handle);
    ck_assert_uint_lt(count, 64);
    channels[count++] = attrs.channel.handle;
  }
  ck_assert_uint_ge(count, 12);  // two gathers and two reductions in each of three
  program_case_deinit(&test);
}
END_TEST

// Whole batches ---------------------------------------------------------------------------------

// Takes the mean over the batch off every sample of |in|, which gives |out|; no micro-batch knows
// it.
#define CENTRED(in, out)                                       \
  "  %total" out " = stablehlo.reduce(%" in                    \
  " init: %zero) applies stablehlo.add across dimensions "     \
  "= [0] : (tensor<24x5xf32>, tensor<f32>) -> tensor<5xf32>\n" \
  "  %n" out                                                   \
  " = stablehlo.constant dense<32.0> : tensor<5xf32>\n"        \
  "  %mean" out " = stablehlo.divide %total" out ", %n" out    \
  " : tensor<5xf32>\n"                                         \
  "  %mb" out " = stablehlo.broadcast_in_dim %mean" out        \
  ", dims = [1] : (tensor<5xf32>) -> tensor<24x5xf32>\n"       \
  "  %p" out " = stablehlo.multiply %" in ", %mb" out          \
  " : tensor<24x5xf32>\n"                                      \
  "  %" out " = stablehlo.subtract %" in ", %p" out " : tensor<24x5xf32>\n"

static void check_loops(const char* text, uint32_t count, const char* note) {
  program_case_t test;
  const program_layout_t how = layout(&loops[3], 2, 3);
  WEFT_ASSERT_OK(program_case_init(text, strlen(text), &how, &test));
  ck_assert_uint_eq(program_case_count_outside(test.program->graph, WEFT_OP_WHILE), count);
  bool is_noted = false;
  for (uint32_t i = 0; i < test.program->note_count; ++i) {
    is_noted = is_noted || strstr(test.program->notes[i], note);
  }
  ck_assert_msg(is_noted, "no note has '%s'", note);
  program_case_deinit(&test);
}

// Breaks when statistics become those of a micro-batch.
START_TEST(batch_statistics_are_those_of_the_whole_batch) {
  static const char once[] = STEP("", "", CENTRED("a", "d") LOSS("%d") BACKWARD("%d"), "", "");
  static const char twice[] =
      STEP("", "", CENTRED("a", "c") CENTRED("c", "d") LOSS("%d") BACKWARD("%d"), "", "");
  check_everywhere(once, 1, 2);
  check_everywhere(once, 2, 3);
  check_everywhere(twice, 2, 2);
  check_everywhere(twice, 4, 3);
  check_loops(once, 2, "worked off in 2 passes");
  check_loops(twice, 3, "worked off in 3 passes");
}
END_TEST

START_TEST(results_of_single_samples_are_put_side_by_side) {
  static const char text[] =
      STEP("", ", tensor<24x5xf32>", LOSS("%a") BACKWARD("%a"), ", %a", ", tensor<24x5xf32>");
  check_everywhere(text, 1, 2);
  check_everywhere(text, 2, 3);
  check_loops(text, 1, "the step needs 1 values of all samples at once");
}
END_TEST

// Every sample meets every other one, and is looked for at the other end of the batch.
START_TEST(values_of_all_samples_are_put_side_by_side) {
  static const char similar[] = STEP(
      "", "",
      "  %s = stablehlo.dot_general %a, %a, contracting_dims = [1] x [1] : (tensor<24x5xf32>, "
      "tensor<24x5xf32>) -> tensor<24x24xf32>\n"
      "  %t = stablehlo.tanh %s : tensor<24x24xf32>\n"
      "  %d = stablehlo.dot_general %t, %a, contracting_dims = [1] x [0] : (tensor<24x24xf32>, "
      "tensor<24x5xf32>) -> tensor<24x5xf32>\n" LOSS("%d") BACKWARD("%d"),
      "", "");
  static const char reversed[] =
      STEP("", "",
           "  %r = stablehlo.reverse %a, dims = [0] : tensor<24x5xf32>\n"
           "  %d = stablehlo.multiply %a, %r : tensor<24x5xf32>\n" LOSS("%d") BACKWARD("%d"),
           "", "");
  check_everywhere(similar, 1, 3);
  check_everywhere(similar, 2, 2);
  check_everywhere(reversed, 1, 4);
  check_everywhere(reversed, 4, 2);
}
END_TEST

// What a branch adds up is gathered in front of it.
START_TEST(sums_inside_branches_are_those_of_the_whole_batch) {
  static const char text[] = STEP(
      "", "",
      "  %b0 = stablehlo.slice %b [0:1] : (tensor<5xf32>) -> tensor<1xf32>\n"
      "  %b1 = stablehlo.reshape %b0 : (tensor<1xf32>) -> tensor<f32>\n"
      "  %sign = stablehlo.compare GT, %b1, %zero : (tensor<f32>, tensor<f32>) -> tensor<i1>\n"
      "  %k = stablehlo.convert %sign : (tensor<i1>) -> tensor<i32>\n"
      "  %c = \"stablehlo.case\"(%k) ({\n"
      "    %s = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0] : "
      "(tensor<24x5xf32>, tensor<f32>) -> tensor<5xf32>\n"
      "    stablehlo.return %s : tensor<5xf32>\n"
      "  }, {\n"
      "    stablehlo.return %b : tensor<5xf32>\n"
      "  }) : (tensor<i32>) -> tensor<5xf32>\n"
      "  %cb = stablehlo.broadcast_in_dim %c, dims = [1] : (tensor<5xf32>) -> tensor<24x5xf32>\n"
      "  %d = stablehlo.subtract %a, %cb : tensor<24x5xf32>\n" LOSS("%d") BACKWARD("%d"),
      "", "");
  check_everywhere(text, 1, 2);
  check_everywhere(text, 2, 3);
}
END_TEST

// Optimizers that need whole tensors or norms of them, outside of buckets.
START_TEST(updates_of_any_kind_are_the_same_function) {
  check_file("tests/strategies/steps/lamb.mlir", 2, 2, 10);
  check_file("tests/strategies/steps/adafactor.mlir", 2, 2, 10);
  check_file("tests/strategies/steps/two_optimizers.mlir", 2, 2, 10);
  check_file("tests/strategies/steps/scan.mlir", 2, 2, 10);
}
END_TEST

static uint32_t count_loops(const char* path, const strategy_row_t* strategy) {
  program_case_t test;
  const program_layout_t how = layout(strategy, 2, 2);
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, &how, &test));
  const uint32_t count = program_case_count_outside(test.program->graph, WEFT_OP_WHILE);
  program_case_deinit(&test);
  weft_testing_free_file(text, size);
  return count;
}

// Breaks when activations are moved instead of parameters that are cut to be stored, or a gradient
// that is complete is put in parts again: both would need the whole batch.
START_TEST(updates_of_any_kind_need_one_pass) {
  for (size_t s = 0; s < LOOP_COUNT; ++s) {
    ck_assert_uint_eq(count_loops("tests/strategies/steps/lamb.mlir", &loops[s]), 1);
    ck_assert_uint_eq(count_loops("tests/strategies/steps/adafactor.mlir", &loops[s]), 1);
    ck_assert_uint_eq(count_loops("tests/strategies/steps/two_optimizers.mlir", &loops[s]), 1);
  }
}
END_TEST

// A layer: a product, then what is left of it without its mean over the batch.
static size_t append_layer(char* text, size_t size, uint32_t number) {
  return (size_t)snprintf(
      text, size,
      "  %%h%u = stablehlo.dot_general %%c%u, %%k, contracting_dims = [1] x [0] : "
      "(tensor<24x5xf32>, tensor<5x5xf32>) -> tensor<24x5xf32>\n"
      "  %%t%u = stablehlo.reduce(%%h%u init: %%zero) applies stablehlo.add across dimensions = "
      "[0] : (tensor<24x5xf32>, tensor<f32>) -> tensor<5xf32>\n"
      "  %%mu%u = stablehlo.multiply %%t%u, %%scale : tensor<5xf32>\n"
      "  %%mb%u = stablehlo.broadcast_in_dim %%mu%u, dims = [1] : (tensor<5xf32>) -> "
      "tensor<24x5xf32>\n"
      "  %%s%u = stablehlo.subtract %%h%u, %%mb%u : tensor<24x5xf32>\n"
      "  %%r%u = stablehlo.tanh %%s%u : tensor<24x5xf32>\n"
      "  %%c%u = stablehlo.add %%r%u, %%c%u : tensor<24x5xf32>\n",
      number, number, number, number, number, number, number, number, number, number, number,
      number, number, number + 1, number, number);
}

static const char chain_head[] =
    "func.func public @main(\n" ARGUMENTS ") -> (" RESULTS ") {\n" FORWARD
    "  %c0 = stablehlo.tanh %a : tensor<24x5xf32>\n"
    "  %scale = stablehlo.constant dense<0.03125> : tensor<5xf32>\n"
    "  %wt = stablehlo.slice %w [0:1, 0:5] : (" TYPE_W
    ") -> tensor<1x5xf32>\n"
    "  %wr = stablehlo.reshape %wt : (tensor<1x5xf32>) -> tensor<5xf32>\n"
    "  %wb = stablehlo.broadcast_in_dim %wr, dims = [0] : (tensor<5xf32>) -> tensor<5x5xf32>\n"
    "  %k = stablehlo.tanh %wb : tensor<5x5xf32>\n";

// A step of |layers| such layers, each of which adds to what goes through.
static size_t write_chain(char* text, size_t size, uint32_t layers) {
  size_t at = (size_t)snprintf(text, size, "%s", chain_head);
  for (uint32_t i = 0; i < layers; ++i) at += append_layer(text + at, size - at, i);
  at += (size_t)snprintf(text + at, size - at, "  %%d = stablehlo.tanh %%c%u : tensor<24x5xf32>\n",
                         layers);
  at += (size_t)snprintf(text + at, size - at, "%s",
                         LOSS("%d") BACKWARD("%d") RETURN RETURN_TYPES "\n}\n");
  ck_assert_uint_lt(at, size);
  return at;
}

// More passes than a machine word has bits.
#define LONG_CHAIN 70

// Breaks when what is kept for all micro-batches is that of another one, or of another pass.
START_TEST(long_chains_of_statistics_are_the_same_function) {
  static char text[1 << 17];
  const uint64_t seed = weft_testing_seed();
  for (size_t s = 0; s < STRATEGY_COUNT; s += weft_testing_rounds(1, 2)) {
    const program_layout_t how = layout(&strategies[s], 2, 3);
    check_text(text, write_chain(text, sizeof(text), 12), &how, seed, 10);
  }
  const program_layout_t how = layout(&strategies[3], 1, 2);
  check_text(text, write_chain(text, sizeof(text), LONG_CHAIN), &how, seed, 10);
}
END_TEST

static const char* find_note(const program_case_t* test, const char* part) {
  for (uint32_t i = 0; i < test->program->note_count; ++i) {
    const char* at = strstr(test->program->notes[i], part);
    if (at) return at;
  }
  ck_abort_msg("no note has '%s'", part);
}

// Breaks when the passes compute everything before them anew: that would be 36 times the work.
START_TEST(long_chains_are_computed_twice_at_most) {
  static char text[1 << 17];
  double work = 0;
  double mebibytes = 0;
  unsigned kept = 0;
  for (size_t s = 0; s < LOOP_COUNT; ++s) {
    program_case_t test;
    const program_layout_t how = layout(&loops[s], 2, 3);
    WEFT_ASSERT_OK(
        program_case_init(text, write_chain(text, sizeof(text), LONG_CHAIN), &how, &test));
    const weft_graph_t* graph = test.program->graph;
    ck_assert_uint_eq(program_case_count_outside(graph, WEFT_OP_WHILE), LONG_CHAIN + 1);
    const char* note = find_note(&test, "which compute ");
    ck_assert_int_eq(sscanf(note, "which compute %lf times as much", &work), 1);
    ck_assert_double_ge(work, 1.0);
    // Gathered parameters, here larger than what they are used for, are gathered for each pass.
    const bool gathers = strstr(how.settings ? how.settings : "", "FULL_SHARD") != NULL;
    ck_assert_double_le(work, gathers ? 4.0 : 2.0);
    // One product of the forward pass, a layer's each, and one of the backward pass.
    const uint32_t products = program_case_count_inside(graph, WEFT_OP_DOT_GENERAL);
    ck_assert_uint_ge(products, LONG_CHAIN + 2);
    ck_assert_uint_le(products, 2 * (LONG_CHAIN + 2));
    note = find_note(&test, "so that it is not more, ");
    ck_assert_int_eq(sscanf(note, "so that it is not more, %u values", &kept), 1);
    ck_assert_uint_ge(kept, 1);
    ck_assert_uint_le(kept, 2 * LONG_CHAIN);
    note = find_note(&test, "from pass to pass: ");
    ck_assert_int_eq(sscanf(note, "from pass to pass: %lf MiB", &mebibytes), 1);
    program_case_deinit(&test);
  }
}
END_TEST

// Memory comes first: what is cheap is computed anew, nothing is kept.
START_TEST(short_chains_keep_nothing) {
  static const char text[] =
      STEP("", "", CENTRED("a", "c") CENTRED("c", "d") LOSS("%d") BACKWARD("%d"), "", "");
  program_case_t test;
  const program_layout_t how = layout(&strategies[3], 2, 3);
  WEFT_ASSERT_OK(program_case_init(text, strlen(text), &how, &test));
  for (uint32_t i = 0; i < test.program->note_count; ++i) {
    ck_assert_ptr_null(strstr(test.program->notes[i], "from pass to pass"));
  }
  program_case_deinit(&test);
}
END_TEST

// Layers of one operation each, so that 24 micro-batches have more than may be written one after
// the other.
#define MANY_OPERATIONS (WEFT_ACCUMULATE_MOST_OPS / 24)

static char* write_many(size_t* out_size) {
  const size_t capacity = MANY_OPERATIONS * 64 + 8192;
  char* text = malloc(capacity);
  ck_assert_ptr_nonnull(text);
  size_t at = (size_t)snprintf(text, capacity, "%s",
                               "func.func public @main(\n" ARGUMENTS ") -> (" RESULTS
                               ") {\n" FORWARD "  %c0 = stablehlo.tanh %a : tensor<24x5xf32>\n");
  for (uint32_t i = 0; i < MANY_OPERATIONS; ++i) {
    at += (size_t)snprintf(text + at, capacity - at,
                           "  %%c%u = stablehlo.tanh %%c%u : tensor<24x5xf32>\n", i + 1, i);
  }
  at += (size_t)snprintf(text + at, capacity - at,
                         "  %%d = stablehlo.tanh %%c%u : tensor<24x5xf32>\n", MANY_OPERATIONS);
  at += (size_t)snprintf(text + at, capacity - at, "%s",
                         LOSS("%d") BACKWARD("%d") RETURN RETURN_TYPES "\n}\n");
  ck_assert_uint_lt(at, capacity);
  *out_size = at;
  return text;
}

START_TEST(very_many_operations_stay_in_a_loop) {
  size_t size = 0;
  char* text = write_many(&size);
  static const struct {
    const char* settings;
    uint32_t micro;
    uint32_t loops;
    bool is_noted;
  } rows[] = {{NULL, 24, 1, true},
              {NULL, 12, 0, false},
              {LOOP, 24, 1, false},
              {"unroll_accumulation=true", 24, 0, false}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i += weft_testing_rounds(1, 3)) {
    const strategy_row_t strategy = {"ddp", rows[i].settings};
    const program_layout_t how = layout(&strategy, 1, rows[i].micro);
    program_case_t test;
    bool is_noted = false;
    WEFT_ASSERT_OK(program_case_init(text, size, &how, &test));
    ck_assert_uint_eq(program_case_count_outside(test.program->graph, WEFT_OP_WHILE),
                      rows[i].loops);
    for (uint32_t n = 0; n < test.program->note_count; ++n) {
      is_noted = is_noted || strstr(test.program->notes[n], "unroll_accumulation=true writes");
    }
    ck_assert_int_eq(is_noted, rows[i].is_noted);
    program_case_deinit(&test);
  }
  free(text);
}
END_TEST

// Refusals ----------------------------------------------------------------------------------------

START_TEST(batches_that_do_not_divide_are_refused) {
  program_case_t test;
  for (size_t s = 0; s < STRATEGY_COUNT; ++s) {
    program_layout_t how = layout(&strategies[s], 2, 5);
    WEFT_ASSERT_STATUS(program_case_init(plain_step, strlen(plain_step), &how, &test),
                       INVALID_INPUT,
                       "the 24 samples of 'x' do not divide into 5 micro-batches on 2 ranks");
    program_case_deinit(&test);
    how = layout(&strategies[s], 1, 5);
    WEFT_ASSERT_STATUS(program_case_init(plain_step, strlen(plain_step), &how, &test),
                       INVALID_INPUT, "do not divide into 5 micro-batches on 1 rank");
    program_case_deinit(&test);
  }
}
END_TEST

static void add_case(Suite* suite, TCase* test_case) {
  weft_testing_check_leaks(test_case);
  suite_add_tcase(suite, test_case);
}

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/accumulate");
  TCase* mlp = tcase_create("mlp");
  tcase_add_test(mlp, mlp_is_the_same_function);
  add_case(suite, mlp);
  TCase* cnn = tcase_create("cnn");
  tcase_add_test(cnn, cnn_is_the_same_function);
  add_case(suite, cnn);
  TCase* gpt = tcase_create("gpt");
  tcase_add_test(gpt, gpt_is_the_same_function);
  add_case(suite, gpt);
  TCase* steps = tcase_create("steps");
  tcase_add_test(steps, three_micro_batches_are_the_same_function);
  tcase_add_test(steps, meshes_of_two_axes_are_the_same_function);
  tcase_add_test(steps, random_numbers_are_those_of_the_whole_batch);
  tcase_add_test(steps, numbers_of_samples_are_those_of_the_whole_batch);
  tcase_add_test(steps, batches_and_metrics_of_every_kind);
  tcase_add_test(steps, shared_values_are_seen_by_the_loop_and_the_update);
  add_case(suite, steps);
  TCase* whole = tcase_create("whole_batches");
  tcase_add_test(whole, batch_statistics_are_those_of_the_whole_batch);
  tcase_add_test(whole, results_of_single_samples_are_put_side_by_side);
  tcase_add_test(whole, values_of_all_samples_are_put_side_by_side);
  tcase_add_test(whole, sums_inside_branches_are_those_of_the_whole_batch);
  add_case(suite, whole);
  TCase* updates = tcase_create("updates");
  tcase_add_test(updates, updates_of_any_kind_are_the_same_function);
  tcase_add_test(updates, updates_of_any_kind_need_one_pass);
  add_case(suite, updates);
  TCase* inner = tcase_create("loops");
  tcase_add_test(inner, numbers_of_samples_are_right_inside_loops);
  tcase_add_test(inner, states_of_loops_may_begin_alike);
  tcase_add_test(inner, sums_inside_loops_are_refused);
  add_case(suite, inner);
  TCase* structure = tcase_create("structure");
  tcase_add_test(structure, collectives_stand_where_the_strategy_says);
  tcase_add_test(structure, micro_batches_stand_one_after_the_other);
  tcase_add_test(structure, collectives_have_channels_of_their_own);
  tcase_add_test(structure, very_many_operations_stay_in_a_loop);
  add_case(suite, structure);
  TCase* chains = tcase_create("chains");
  tcase_add_test(chains, long_chains_of_statistics_are_the_same_function);
  tcase_add_test(chains, long_chains_are_computed_twice_at_most);
  tcase_add_test(chains, short_chains_keep_nothing);
  add_case(suite, chains);
  TCase* refusals = tcase_create("refusals");
  tcase_add_test(refusals, batches_that_do_not_divide_are_refused);
  add_case(suite, refusals);
  return suite;
}
