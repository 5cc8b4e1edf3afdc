// Buckets whose members are complete in time at different places: each member is summed over ranks
// in every micro-batch, as it would be alone, and nothing else changes.
#include "strategies/accumulate_parts.h"

#include <math.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

// Two ranks with two micro-batches each; partitions 0 and 1 are those of rank 0.
#define PARTITIONS 4
#define TIME "dense<[[0, 1], [2, 3]]> : tensor<2x2xi64>"
#define RANKS "dense<[[0, 2], [1, 3]]> : tensor<2x2xi64>"

#define SUM(kind, attrs, groups, channel, from, to)                                          \
  "\"stablehlo." kind "\"(" from ") <{" attrs "replica_groups = " groups                     \
  ", channel_handle = #stablehlo.channel_handle<handle = " channel                           \
  ", type = 1>, use_global_device_ids}> ({\n"                                                \
  "  ^bb0(%x: tensor<f32>, %y: tensor<f32>):\n    %z = stablehlo.add %x, %y : tensor<f32>\n" \
  "    stablehlo.return %z : tensor<f32>\n  }) : " to "\n"
#define SCATTER "scatter_dimension = 0 : i64, "
#define HEAD                                                                                 \
  "func.func @main(%a: tensor<3x2xf32>, %b: tensor<6xf32>) -> tensor<6xf32> {\n  %t = " SUM( \
      "all_reduce", "", TIME, "1", "%a", "(tensor<3x2xf32>) -> tensor<3x2xf32>")
#define MEMBERS                                                                       \
  "  %r = stablehlo.reshape %t : (tensor<3x2xf32>) -> tensor<6xf32>\n"                \
  "  %c = stablehlo.concatenate %r, %b, dim = 0 : (tensor<6xf32>, tensor<6xf32>) -> " \
  "tensor<12xf32>\n"
#define TAIL \
  "  %s = " SUM("reduce_scatter", SCATTER, RANKS, "7", "%c",               \
                "(tensor<12xf32>) -> tensor<6xf32>") "  return %s : " \
                                                     "tensor<6xf32>\n}\n"

static const char mixed[] = HEAD MEMBERS TAIL;
// Both are complete already, and so is nothing of micro-batches alone in the bucket.
static const char complete[] =
    "func.func @main(%a: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<6xf32> {\n"
    "  %c = stablehlo.concatenate %a, %b, dim = 0 : (tensor<6xf32>, tensor<6xf32>) -> "
    "tensor<12xf32>\n" TAIL;

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "step.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

static weft_graph_t* split(const weft_graph_t* source) {
  const weft_mesh_t mesh = {.axes = {{.name = "dp", .size = 2}, {.name = "micro", .size = 2}},
                            .axis_count = 2,
                            .rank_count = PARTITIONS,
                            .time_axes = 2};
  weft_graph_t* target = NULL;
  WEFT_ASSERT_OK(weft_accumulate_parts(source, &mesh, weft_testing_allocator(), &target));
  if (target) WEFT_ASSERT_OK(weft_graph_verify(target));
  return target;
}

// Integers add up exactly, in any order; some are zeros of either sign.
static void init_inputs(weft_tensor_t* inputs) {
  random_stream_t random = random_stream(weft_testing_seed());
  const weft_shape_t shapes[] = {{.dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {3, 2}},
                                 {.dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {6}}};
  for (uint32_t i = 0; i < 2 * PARTITIONS; ++i) {
    WEFT_ASSERT_OK(weft_tensor_init(&shapes[i % 2], weft_testing_allocator(), &inputs[i]));
    for (int64_t k = 0; k < 6; ++k) {
      const double value = (double)random_below(&random, 9) - 4;
      tensor_set(&inputs[i], k, k == 0 ? -0.0 : k == 1 ? 0.0 : value);
    }
  }
}

static void run(const weft_graph_t* graph, const weft_tensor_t* inputs, weft_tensor_t* outputs) {
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = PARTITIONS};
  WEFT_ASSERT_OK(weft_interp_run_spmd(weft_graph_main(graph), grid, inputs, &options, outputs));
}

START_TEST(mixed_buckets_are_two_sums_of_the_same_bits) {
  weft_graph_t* source = parse(mixed);
  weft_graph_t* target = split(source);
  ck_assert_ptr_nonnull(target);
  weft_tensor_t inputs[2 * PARTITIONS];
  weft_tensor_t expected[PARTITIONS];
  weft_tensor_t actual[PARTITIONS];
  init_inputs(inputs);
  run(source, inputs, expected);
  run(target, inputs, actual);
  for (uint32_t i = 0; i < PARTITIONS; ++i) {
    ck_assert_mem_eq(expected[i].data, actual[i].data, weft_shape_size_bytes(&expected[i].shape));
    weft_tensor_deinit(&expected[i]);
    weft_tensor_deinit(&actual[i]);
  }
  for (uint32_t i = 0; i < 2 * PARTITIONS; ++i) weft_tensor_deinit(&inputs[i]);
  weft_graph_release(target);
  weft_graph_release(source);
}
END_TEST

// Breaks when the sum over micro-batches stays in front of the one over ranks.
START_TEST(members_are_summed_over_ranks_first) {
  weft_graph_t* source = parse(mixed);
  weft_graph_t* target = split(source);
  ck_assert_ptr_nonnull(target);
  const weft_block_t* body = weft_graph_main(target)->body;
  const weft_op_t* sum = body->ops[body->op_count - 1]->operands[0]->op;
  ck_assert_int_eq(sum->opcode, WEFT_OP_ADD);
  const weft_op_t* in_time = sum->operands[0]->op;
  ck_assert_int_eq(in_time->opcode, WEFT_OP_ALL_REDUCE);
  const weft_op_t* over_ranks = in_time->operands[0]->op;
  ck_assert_int_eq(over_ranks->opcode, WEFT_OP_REDUCE_SCATTER);
  const weft_op_t* bucket = over_ranks->operands[0]->op;
  ck_assert_int_eq(bucket->opcode, WEFT_OP_CONCATENATE);
  const weft_op_t* member = bucket->operands[0]->op;
  ck_assert_int_eq(member->opcode, WEFT_OP_RESHAPE);
  ck_assert_ptr_eq(member->operands[0], body->arguments[0]);
  ck_assert_int_eq(sum->operands[1]->op->opcode, WEFT_OP_REDUCE_SCATTER);
  ck_assert_ptr_eq(sum->operands[1]->op->operands[0]->op->operands[1], body->arguments[1]);
  weft_graph_release(target);
  weft_graph_release(source);
}
END_TEST

START_TEST(other_buckets_stay) {
  weft_graph_t* source = parse(complete);
  ck_assert_ptr_null(split(source));
  weft_graph_release(source);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/accumulate_parts");
  TCase* buckets = tcase_create("buckets");
  tcase_add_test(buckets, mixed_buckets_are_two_sums_of_the_same_bits);
  tcase_add_test(buckets, members_are_summed_over_ranks_first);
  tcase_add_test(buckets, other_buckets_stay);
  weft_testing_check_leaks(buckets);
  suite_add_tcase(suite, buckets);
  return suite;
}
