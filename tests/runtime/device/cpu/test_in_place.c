// dynamic_update_slice and scatter where the result shares the first operand's storage: only the
// named elements change, and the result equals the one in storage of its own.
#include <stdlib.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "tests/runtime/device/cpu/kernel_testing.h"

#define ROWS 64
#define COLUMNS 300

static const char update_text[] =
    "func.func @main(%a: tensor<64x300xf32>, %u: tensor<3x300xf32>, %i: tensor<i32>, %j: "
    "tensor<i32>) -> tensor<64x300xf32> {\n"
    "  %r = stablehlo.dynamic_update_slice %a, %u, %i, %j : (tensor<64x300xf32>, "
    "tensor<3x300xf32>, tensor<i32>, tensor<i32>) -> tensor<64x300xf32>\n"
    "  return %r : tensor<64x300xf32>\n"
    "}\n";

static const char scatter_text[] =
    "func.func @main(%a: tensor<64x300xf32>, %i: tensor<3x1xi32>, %u: tensor<3x300xf32>) -> "
    "tensor<64x300xf32> {\n"
    "  %r = \"stablehlo.scatter\"(%a, %i, %u) <{scatter_dimension_numbers = "
    "#stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], "
    "scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({\n"
    "  ^bb0(%x: tensor<f32>, %y: tensor<f32>):\n"
    "    %s = stablehlo.add %x, %y : tensor<f32>\n"
    "    stablehlo.return %s : tensor<f32>\n"
    "  }) : (tensor<64x300xf32>, tensor<3x1xi32>, tensor<3x300xf32>) -> tensor<64x300xf32>\n"
    "  return %r : tensor<64x300xf32>\n"
    "}\n";

static weft_view_t dense_view(const weft_type_t* type, uint32_t buffer) {
  weft_view_t view = {.buffer = buffer, .dtype = type->dtype, .rank = type->rank};
  int64_t stride = 1;
  for (int32_t d = type->rank - 1; d >= 0; --d) {
    view.dims[d] = type->dims[d];
    view.strides[d] = stride;
    stride *= type->dims[d];
  }
  return view;
}

// Runs the first operation of |text| with its result in |out|.
static void run(const char* text, void* const* inputs, float* out) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "test", NULL, weft_testing_allocator(), &graph));
  const weft_op_t* op = graph->functions[0]->body->ops[0];
  weft_view_t views[4], output = dense_view(op->results[0]->type, 9);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    views[i] = dense_view(op->operands[i]->type, i);
  }
  weft_kernel_t kernel = {.kind = WEFT_KERNEL_OP,
                          .inputs = views,
                          .input_count = op->operand_count,
                          .outputs = &output,
                          .output_count = 1,
                          .in_place = inputs[0] == out ? 0 : UINT32_MAX};
  kernel.as.op.op = op;
  void* outputs[1] = {out};
  weft_testing_launch(weft_testing_device(2), &kernel, inputs, outputs);
  weft_graph_release(graph);
}

static float original[ROWS][COLUMNS], apart[ROWS][COLUMNS], together[ROWS][COLUMNS];
static float updates[3][COLUMNS];

static void fill(void) {
  for (int r = 0; r < ROWS; ++r) {
    for (int c = 0; c < COLUMNS; ++c) original[r][c] = (float)(r * 1000 + c);
  }
  for (int r = 0; r < 3; ++r) {
    for (int c = 0; c < COLUMNS; ++c) updates[r][c] = (float)(-1 - r * 500 - c);
  }
  memcpy(together, original, sizeof(original));
}

START_TEST(update_slice_shares_storage) {
  fill();
  // Clamped to row 61, the last that leaves room for three.
  int32_t row = 63, column = 0;
  void* inputs[4] = {original, updates, &row, &column};
  run(update_text, inputs, &apart[0][0]);
  inputs[0] = together;
  run(update_text, inputs, &together[0][0]);
  for (int r = 0; r < ROWS; ++r) {
    for (int c = 0; c < COLUMNS; ++c) {
      const float want = r >= 61 ? updates[r - 61][c] : original[r][c];
      ck_assert_msg(apart[r][c] == want && together[r][c] == want,
                    "(%d, %d): %g apart, %g in place, expected %g", r, c, (double)apart[r][c],
                    (double)together[r][c], (double)want);
    }
  }
}
END_TEST

START_TEST(scatter_shares_storage) {
  fill();
  int32_t rows[3] = {5, 64, 5};
  void* inputs[3] = {original, rows, updates};
  run(scatter_text, inputs, &apart[0][0]);
  inputs[0] = together;
  run(scatter_text, inputs, &together[0][0]);
  for (int r = 0; r < ROWS; ++r) {
    for (int c = 0; c < COLUMNS; ++c) {
      float want = original[r][c];
      if (r == 5) want = want + updates[0][c] + updates[2][c];
      ck_assert_msg(apart[r][c] == want && together[r][c] == want,
                    "(%d, %d): %g apart, %g in place, expected %g", r, c, (double)apart[r][c],
                    (double)together[r][c], (double)want);
    }
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("runtime/device/cpu/in_place");
  TCase* storage = weft_testing_check_leaks(tcase_create("storage"));
  tcase_add_checked_fixture(storage, NULL, weft_testing_devices_deinit);
  tcase_add_test(storage, update_slice_shares_storage);
  tcase_add_test(storage, scatter_shares_storage);
  suite_add_tcase(suite, storage);
  return suite;
}
