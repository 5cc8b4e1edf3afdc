// The partitioner against the evaluator: what collectives the rank's program has, and that virtual
// ranks that run it get what the global program gives.
#include "sharding/partition.h"

#include <stdio.h>
#include <string.h>

#include "tests/sharding/partition_case.h"
#include "tests/testing/testing.h"

static void init_text(const char* text, const char* mesh, partition_case_t* test) {
  partition_case_init(text, strlen(text), mesh, test);
}

// ---- multi-layer perceptrons --------------------------------------------------------------------

// Forward and backward of y = relu(x w1) w2, loss = sum(y^2) / 64, plain gradient descent.
static const char mlp_text[] =
    "module @mlp {\n"
    "  func.func public @main(%x: tensor<8x6xf32>, %w1: tensor<6x16xf32>, %w2: tensor<16x4xf32>)\n"
    "      -> (tensor<6x16xf32>, tensor<16x4xf32>, tensor<f32>) {\n"
    "    %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "    %r = stablehlo.constant dense<0.01> : tensor<f32>\n"
    "    %zh = stablehlo.broadcast_in_dim %z, dims = [] : (tensor<f32>) -> tensor<8x16xf32>\n"
    "    %a = stablehlo.dot_general %x, %w1, contracting_dims = [1] x [0]\n"
    "        : (tensor<8x6xf32>, tensor<6x16xf32>) -> tensor<8x16xf32>\n"
    "    %h = stablehlo.maximum %a, %zh : tensor<8x16xf32>\n"
    "    %y = stablehlo.dot_general %h, %w2, contracting_dims = [1] x [0]\n"
    "        : (tensor<8x16xf32>, tensor<16x4xf32>) -> tensor<8x4xf32>\n"
    "    %y2 = stablehlo.multiply %y, %y : tensor<8x4xf32>\n"
    "    %s = stablehlo.reduce(%y2 init: %z) applies stablehlo.add across dimensions = [0, 1]\n"
    "        : (tensor<8x4xf32>, tensor<f32>) -> tensor<f32>\n"
    "    %loss = stablehlo.multiply %s, %r : tensor<f32>\n"
    "    %ry = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<8x4xf32>\n"
    "    %dy = stablehlo.multiply %y, %ry : tensor<8x4xf32>\n"
    "    %dw2 = stablehlo.dot_general %h, %dy, contracting_dims = [0] x [0]\n"
    "        : (tensor<8x16xf32>, tensor<8x4xf32>) -> tensor<16x4xf32>\n"
    "    %dh = stablehlo.dot_general %dy, %w2, contracting_dims = [1] x [1]\n"
    "        : (tensor<8x4xf32>, tensor<16x4xf32>) -> tensor<8x16xf32>\n"
    "    %m = stablehlo.compare GT, %a, %zh : (tensor<8x16xf32>, tensor<8x16xf32>)\n"
    "        -> tensor<8x16xi1>\n"
    "    %da = stablehlo.select %m, %dh, %zh : tensor<8x16xi1>, tensor<8x16xf32>\n"
    "    %dw1 = stablehlo.dot_general %x, %da, contracting_dims = [0] x [0]\n"
    "        : (tensor<8x6xf32>, tensor<8x16xf32>) -> tensor<6x16xf32>\n"
    "    %r1 = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<6x16xf32>\n"
    "    %u1 = stablehlo.multiply %dw1, %r1 : tensor<6x16xf32>\n"
    "    %n1 = stablehlo.subtract %w1, %u1 : tensor<6x16xf32>\n"
    "    %r2 = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<16x4xf32>\n"
    "    %u2 = stablehlo.multiply %dw2, %r2 : tensor<16x4xf32>\n"
    "    %n2 = stablehlo.subtract %w2, %u2 : tensor<16x4xf32>\n"
    "    return %n1, %n2, %loss : tensor<6x16xf32>, tensor<16x4xf32>, tensor<f32>\n"
    "  }\n"
    "}\n";

// One all_reduce for each gradient, one for the loss, nothing else.
START_TEST(mlp_data_parallel) {
  partition_case_t test;
  init_text(mlp_text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}, {}]");
  partition_case_pin(&test, 2, "[{}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[]; all_reduce f32[16,4]; all_reduce f32[6,16]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// Column then row: the forward pass resolves the row-parallel product only.
START_TEST(mlp_tensor_parallel) {
  partition_case_t test;
  init_text(mlp_text, "tp=2", &test);
  partition_case_pin(&test, 0, "[{}, {}]");
  partition_case_pin(&test, 1, "[{}, {\"tp\"}]");
  partition_case_pin(&test, 2, "[{\"tp\"}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[8,4]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("partition");
  TCase* mlp = weft_testing_check_leaks(tcase_create("mlp"));
  tcase_add_test(mlp, mlp_data_parallel);
  tcase_add_test(mlp, mlp_tensor_parallel);
  suite_add_tcase(suite, mlp);
  return suite;
}
