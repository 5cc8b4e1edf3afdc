// The public builder: a training step of a small perceptron built in C, and its mistakes.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/roles.h"
#include "tests/testing/testing.h"
#include "weft/builder.h"

static weft_builder_t* weft_b;

static void weft_set_up(void) {
  WEFT_ASSERT_OK(weft_builder_create(weft_testing_allocator(), &weft_b));
}

static void weft_tear_down(void) {
  weft_builder_release(weft_b);
  weft_b = NULL;
}

static const weft_type_t* weft_f32(int32_t rank, int64_t a, int64_t b) {
  const int64_t dims[2] = {a, b};
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_builder_tensor_type(weft_b, WEFT_DTYPE_F32, rank, dims, &type));
  return type;
}

static weft_value_t* weft_binary(weft_block_t* block, const char* name, weft_value_t* a,
                                 weft_value_t* b) {
  weft_value_t* operands[2] = {a, b};
  weft_value_t* result = NULL;
  WEFT_ASSERT_OK(weft_builder_add(weft_b, block, name, operands, 2, NULL, 0, NULL, &result));
  return result;
}

static const weft_attr_t* weft_list(uint32_t count, int64_t first) {
  const weft_attr_t* attr = NULL;
  WEFT_ASSERT_OK(weft_builder_attr_i64_list(weft_b, &first, count, &attr));
  return attr;
}

// lhs contracted with rhs over one dimension each.
static weft_value_t* weft_matmul(weft_block_t* block, weft_value_t* lhs, int64_t lhs_dim,
                                 weft_value_t* rhs, int64_t rhs_dim) {
  const weft_named_attr_t fields[] = {
      {"lhs_contracting_dimensions", weft_list(1, lhs_dim)},
      {"rhs_contracting_dimensions", weft_list(1, rhs_dim)},
  };
  weft_named_attr_t attr = {"dot_dimension_numbers", NULL};
  WEFT_ASSERT_OK(weft_builder_attr_struct(weft_b, "stablehlo.dot", fields, 2, &attr.value));
  weft_value_t* operands[2] = {lhs, rhs};
  weft_value_t* result = NULL;
  WEFT_ASSERT_OK(weft_builder_add(weft_b, block, "stablehlo.dot_general", operands, 2, &attr, 1,
                                  NULL, &result));
  return result;
}

static weft_value_t* weft_broadcast(weft_block_t* block, weft_value_t* value,
                                    const weft_type_t* type) {
  const weft_named_attr_t attr = {"broadcast_dimensions", weft_list(0, 0)};
  weft_value_t* result = NULL;
  WEFT_ASSERT_OK(weft_builder_add(weft_b, block, "stablehlo.broadcast_in_dim", &value, 1, &attr, 1,
                                  type, &result));
  return result;
}

static weft_value_t* weft_sum(weft_function_t* function, weft_value_t* value, int64_t first,
                              int64_t second) {
  weft_block_t* body = weft_function_body(function);
  weft_block_t* region = NULL;
  WEFT_ASSERT_OK(
      weft_builder_add_reducer(weft_b, function, "stablehlo.add", WEFT_DTYPE_F32, &region));
  const float zero = 0.0f;
  weft_value_t* operands[2] = {value, NULL};
  WEFT_ASSERT_OK(
      weft_builder_add_constant(weft_b, body, weft_f32(0, 0, 0), &zero, true, &operands[1]));
  const int64_t dims[2] = {first, second};
  weft_named_attr_t attr = {"dimensions", NULL};
  WEFT_ASSERT_OK(weft_builder_attr_i64_list(weft_b, dims, 2, &attr.value));
  const weft_builder_op_t op = {
      .struct_size = sizeof(op),
      .name = "stablehlo.reduce",
      .operands = operands,
      .operand_count = 2,
      .attrs = &attr,
      .attr_count = 1,
      .regions = &region,
      .region_count = 1,
  };
  weft_value_t* result = NULL;
  uint32_t count = 0;
  WEFT_ASSERT_OK(weft_builder_add_op(weft_b, body, &op, &result, 1, &count));
  ck_assert_uint_eq(count, 1);
  return result;
}

static void weft_set_argument(weft_function_t* function, uint32_t index, const char* name,
                              const char* role, int32_t aliased_result) {
  weft_argument_options_t options = WEFT_ARGUMENT_OPTIONS_INIT;
  options.name = name;
  options.role = role;
  options.aliased_result = aliased_result;
  WEFT_ASSERT_OK(weft_builder_set_argument(weft_b, function, index, &options));
}

// w <- w - lr * d/dw sum((x w)^2): forward, backward and update.
static weft_function_t* weft_build_step(void) {
  const weft_type_t* types[3] = {weft_f32(2, 5, 3), weft_f32(2, 8, 5), weft_f32(0, 0, 0)};
  weft_function_t* function = NULL;
  WEFT_ASSERT_OK(weft_builder_add_function(weft_b, "main", types, 3, &function));
  weft_block_t* body = weft_function_body(function);
  weft_value_t* w = weft_block_argument(body, 0);
  weft_value_t* x = weft_block_argument(body, 1);
  weft_value_t* lr = weft_block_argument(body, 2);
  weft_value_t* y = weft_matmul(body, x, 1, w, 0);
  weft_value_t* loss = weft_sum(function, weft_binary(body, "stablehlo.multiply", y, y), 0, 1);
  weft_value_t* dy = weft_binary(body, "stablehlo.add", y, y);
  weft_value_t* dw = weft_matmul(body, x, 0, dy, 0);
  weft_value_t* step =
      weft_binary(body, "stablehlo.multiply", weft_broadcast(body, lr, types[0]), dw);
  weft_value_t* results[2] = {weft_binary(body, "stablehlo.subtract", w, step), loss};
  const char* const roles[2] = {NULL, "loss"};
  WEFT_ASSERT_OK(weft_builder_return(weft_b, function, results, 2, roles));
  weft_set_argument(function, 0, "w", "param", 0);
  weft_set_argument(function, 1, "x", NULL, -1);
  return function;
}

// If this fails, C users cannot build a step that the rest of weft understands.
START_TEST(a_step_is_built_and_verified) {
  weft_build_step();
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_builder_finish(weft_b, &graph));
  weft_b = NULL;
  ck_assert(graph->frozen);
  const weft_function_t* function = weft_graph_main(graph);
  ck_assert_ptr_nonnull(function);
  ck_assert_uint_eq(function->result_count, 2);
  ck_assert_str_eq(weft_type_text(graph, function->result_types[0]), "tensor<5x3xf32>");
  ck_assert_str_eq(weft_type_text(graph, function->result_types[1]), "tensor<f32>");
  weft_arena_t arena;
  weft_roles_t roles;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_roles_compute(function, &arena, &roles));
  ck_assert_str_eq(roles.arguments[0].name, "w");
  ck_assert_int_eq((int)roles.arguments[0].role, (int)WEFT_ROLE_PARAM);
  ck_assert_int_eq(roles.arguments[0].result, 0);
  ck_assert_int_eq((int)roles.arguments[1].role, (int)WEFT_ROLE_BATCH);
  ck_assert_int_eq((int)roles.arguments[2].role, (int)WEFT_ROLE_HYPER);
  ck_assert_int_eq((int)roles.results[1].role, (int)WEFT_ROLE_LOSS);
  weft_arena_deinit(&arena);
  weft_graph_release(graph);
}
END_TEST

// The same calls give the same graph; operations hold what was asked for.
START_TEST(operations_are_what_was_asked_for) {
  weft_function_t* function = weft_build_step();
  const weft_block_t* body = weft_function_body(function);
  const weft_op_t* dot = body->ops[0];
  ck_assert_int_eq((int)dot->opcode, (int)WEFT_OP_DOT_GENERAL);
  weft_dot_dims_t dims;
  weft_op_dot_dims(dot, &dims);
  ck_assert_uint_eq(dims.lhs_batching.count, 0);
  ck_assert_int_eq(dims.lhs_contracting.data[0], 1);
  ck_assert_int_eq(dims.rhs_contracting.data[0], 0);
  weft_shape_t shape;
  WEFT_ASSERT_OK(weft_value_shape(dot->results[0], &shape));
  ck_assert_int_eq(shape.rank, 2);
  ck_assert_int_eq(shape.dims[0], 8);
  ck_assert_int_eq(shape.dims[1], 3);
  ck_assert_ptr_null(weft_block_argument(body, 3));
  ck_assert_ptr_eq(weft_value_type(dot->results[0]), weft_f32(2, 8, 3));
}
END_TEST

START_TEST(mistakes_are_reported_where_they_are_made) {
  const weft_type_t* types[2] = {weft_f32(1, 2, 0), weft_f32(1, 3, 0)};
  weft_function_t* function = NULL;
  WEFT_ASSERT_OK(weft_builder_add_function(weft_b, "f", types, 2, &function));
  weft_block_t* body = weft_function_body(function);
  weft_value_t* operands[2] = {weft_block_argument(body, 0), weft_block_argument(body, 1)};
  weft_value_t* result = NULL;
  WEFT_ASSERT_STATUS(
      weft_builder_add(weft_b, body, "stablehlo.add", operands, 2, NULL, 0, NULL, &result),
      INVALID_INPUT,
      "<built>: 'stablehlo.add' operand #1 has type tensor<3xf32>, expected "
      "tensor<2xf32> like operand #0");
  WEFT_ASSERT_STATUS(
      weft_builder_add(weft_b, body, "stablehlo.foo", operands, 1, NULL, 0, NULL, &result),
      NOT_FOUND, "no operation is called 'stablehlo.foo'");
  WEFT_ASSERT_STATUS(
      weft_builder_add(weft_b, body, "stablehlo.add", operands, 1, NULL, 0, NULL, &result),
      INVALID_INPUT, "'stablehlo.add' has 1 operands, expected 2");
  WEFT_ASSERT_STATUS(
      weft_builder_add(weft_b, body, "stablehlo.reshape", operands, 1, NULL, 0, NULL, &result),
      INVALID_ARGUMENT, "state the result types");
  WEFT_ASSERT_STATUS(
      weft_builder_add(weft_b, body, "stablehlo.transpose", operands, 1, NULL, 0, NULL, &result),
      INVALID_INPUT, "attribute 'permutation' is missing");
  WEFT_ASSERT_STATUS(
      weft_builder_add(weft_b, body, "stablehlo.abs", operands, 1, NULL, 0, types[1], &result),
      INVALID_INPUT, "result #0 has type tensor<3xf32>, expected tensor<2xf32>");
  ck_assert_uint_eq(body->op_count, 0);
  weft_argument_options_t options = WEFT_ARGUMENT_OPTIONS_INIT;
  options.role = "weights";
  WEFT_ASSERT_STATUS(weft_builder_set_argument(weft_b, function, 0, &options), INVALID_ARGUMENT,
                     "'weights' is no role");
  options.role = "param";
  WEFT_ASSERT_STATUS(weft_builder_set_argument(weft_b, function, 2, &options), INVALID_ARGUMENT,
                     "there is no #2");
  options.struct_size = 1;
  WEFT_ASSERT_STATUS(weft_builder_set_argument(weft_b, function, 0, &options), INVALID_ARGUMENT,
                     "argument options of 1 bytes");
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_STATUS(weft_builder_finish(weft_b, &graph), INVALID_INPUT,
                     "the function's body is empty");
  WEFT_ASSERT_OK(weft_builder_return(weft_b, function, operands, 2, NULL));
  WEFT_ASSERT_STATUS(weft_builder_return(weft_b, function, operands, 2, NULL), INVALID_ARGUMENT,
                     "'@f' has returned already");
  WEFT_ASSERT_OK(weft_builder_finish(weft_b, &graph));
  weft_b = NULL;
  weft_graph_release(graph);
}
END_TEST

// Every operation whose result follows can be built without a type, the others ask for it.
START_TEST(several_results_and_regions) {
  const weft_type_t* scalar = NULL;
  WEFT_ASSERT_OK(weft_builder_tensor_type(weft_b, WEFT_DTYPE_I32, 0, NULL, &scalar));
  const weft_type_t* types[2] = {scalar, weft_f32(1, 4, 0)};
  weft_function_t* function = NULL;
  WEFT_ASSERT_OK(weft_builder_add_function(weft_b, "main", types, 2, &function));
  weft_block_t* body = weft_function_body(function);
  weft_block_t* regions[2] = {NULL, NULL};
  for (int i = 0; i < 2; ++i) {
    WEFT_ASSERT_OK(weft_builder_add_region(weft_b, function, types, 2, &regions[i]));
  }
  weft_value_t* result = NULL;
  const int32_t ten = 10;
  weft_value_t* compared[2] = {weft_block_argument(regions[0], 0), NULL};
  WEFT_ASSERT_OK(weft_builder_add_constant(weft_b, regions[0], scalar, &ten, true, &compared[1]));
  weft_named_attr_t direction = {"comparison_direction", NULL};
  WEFT_ASSERT_OK(
      weft_builder_attr_enum(weft_b, "stablehlo.comparison_direction", "LT", &direction.value));
  WEFT_ASSERT_OK(weft_builder_add(weft_b, regions[0], "stablehlo.compare", compared, 2, &direction,
                                  1, NULL, &result));
  weft_builder_op_t end = {.struct_size = sizeof(end),
                           .name = "stablehlo.return",
                           .operands = &result,
                           .operand_count = 1};
  WEFT_ASSERT_OK(weft_builder_add_op(weft_b, regions[0], &end, NULL, 0, NULL));
  weft_value_t* carried[2] = {
      weft_binary(regions[1], "stablehlo.add", weft_block_argument(regions[1], 0),
                  weft_block_argument(regions[1], 0)),
      weft_block_argument(regions[1], 1)};
  end.operands = carried;
  end.operand_count = 2;
  WEFT_ASSERT_OK(weft_builder_add_op(weft_b, regions[1], &end, NULL, 0, NULL));
  weft_value_t* inputs[2] = {weft_block_argument(body, 0), weft_block_argument(body, 1)};
  const weft_builder_op_t loop = {
      .struct_size = sizeof(loop),
      .name = "stablehlo.while",
      .operands = inputs,
      .operand_count = 2,
      .regions = regions,
      .region_count = 2,
  };
  weft_value_t* results[2] = {NULL, NULL};
  uint32_t count = 0;
  WEFT_ASSERT_OK(weft_builder_add_op(weft_b, body, &loop, results, 2, &count));
  ck_assert_uint_eq(count, 2);
  ck_assert_ptr_eq(weft_value_type(results[1]), types[1]);
  WEFT_ASSERT_OK(weft_builder_return(weft_b, function, results, 2, NULL));
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_builder_finish(weft_b, &graph));
  weft_b = NULL;
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("builder");
  TCase* test_case = weft_testing_check_leaks(tcase_create("steps"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, a_step_is_built_and_verified);
  tcase_add_test(test_case, operations_are_what_was_asked_for);
  tcase_add_test(test_case, several_results_and_regions);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("mistakes"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, mistakes_are_reported_where_they_are_made);
  suite_add_tcase(suite, test_case);
  return suite;
}
