// Inference of operations on elements: every operation with every element type.
//
// The element types an operation takes are written down here a second time, from the specification.
#include <stdio.h>
#include <string.h>

#include "graph/ir/infer.h"
#include "tests/testing/testing.h"

enum {
  BOOL = 1,
  SIGNED = 2,
  UNSIGNED = 4,
  FLOAT = 8,
  INTEGER = SIGNED | UNSIGNED,
  NUMBER = INTEGER | FLOAT,
  ANY = NUMBER | BOOL,
};

typedef struct weft_elementwise_case_s {
  weft_opcode_t opcode;
  unsigned classes;
} weft_elementwise_case_t;

// Operations whose operands and result have one type.
static const weft_elementwise_case_t weft_cases[] = {
    {WEFT_OP_ABS, SIGNED | FLOAT},
    {WEFT_OP_ADD, ANY},
    {WEFT_OP_AND, INTEGER | BOOL},
    {WEFT_OP_ATAN2, FLOAT},
    {WEFT_OP_CBRT, FLOAT},
    {WEFT_OP_CEIL, FLOAT},
    {WEFT_OP_CHLO_ERF, FLOAT},
    {WEFT_OP_CHLO_ERFC, FLOAT},
    {WEFT_OP_CHLO_ERF_INV, FLOAT},
    {WEFT_OP_CHLO_SQUARE, NUMBER},
    {WEFT_OP_COSINE, FLOAT},
    {WEFT_OP_COUNT_LEADING_ZEROS, INTEGER},
    {WEFT_OP_DIVIDE, NUMBER},
    {WEFT_OP_EXPONENTIAL, FLOAT},
    {WEFT_OP_EXPONENTIAL_MINUS_ONE, FLOAT},
    {WEFT_OP_FLOOR, FLOAT},
    {WEFT_OP_LOG, FLOAT},
    {WEFT_OP_LOGISTIC, FLOAT},
    {WEFT_OP_LOG_PLUS_ONE, FLOAT},
    {WEFT_OP_MAXIMUM, ANY},
    {WEFT_OP_MINIMUM, ANY},
    {WEFT_OP_MULTIPLY, ANY},
    {WEFT_OP_NEGATE, NUMBER},
    {WEFT_OP_NOT, INTEGER | BOOL},
    {WEFT_OP_OR, INTEGER | BOOL},
    {WEFT_OP_POPCNT, INTEGER},
    {WEFT_OP_POWER, NUMBER},
    {WEFT_OP_REMAINDER, NUMBER},
    {WEFT_OP_ROUND_NEAREST_AFZ, FLOAT},
    {WEFT_OP_ROUND_NEAREST_EVEN, FLOAT},
    {WEFT_OP_RSQRT, FLOAT},
    {WEFT_OP_SHIFT_LEFT, INTEGER},
    {WEFT_OP_SHIFT_RIGHT_ARITHMETIC, INTEGER},
    {WEFT_OP_SHIFT_RIGHT_LOGICAL, INTEGER},
    {WEFT_OP_SIGN, SIGNED | FLOAT},
    {WEFT_OP_SINE, FLOAT},
    {WEFT_OP_SQRT, FLOAT},
    {WEFT_OP_SUBTRACT, NUMBER},
    {WEFT_OP_TAN, FLOAT},
    {WEFT_OP_TANH, FLOAT},
    {WEFT_OP_XOR, INTEGER | BOOL},
};

// Elementwise operations with rules of their own, tested in test_infer.c.
static const weft_opcode_t weft_others[] = {
    WEFT_OP_CLAMP,     WEFT_OP_COMPARE,          WEFT_OP_CONVERT,
    WEFT_OP_IS_FINITE, WEFT_OP_REDUCE_PRECISION, WEFT_OP_SELECT,
};

static unsigned weft_class_of(weft_dtype_t dtype) {
  if (dtype == WEFT_DTYPE_I1) return BOOL;
  if (weft_dtype_is_float(dtype)) return FLOAT;
  return weft_dtype_is_signed(dtype) ? SIGNED : UNSIGNED;
}

static weft_graph_t* weft_test_graph;
static weft_function_t* weft_test_function;

static void weft_set_up(void) {
  WEFT_ASSERT_OK(weft_graph_create("test.mlir", weft_testing_allocator(), &weft_test_graph));
  WEFT_ASSERT_OK(weft_function_create(weft_test_graph, "f", NULL, 0, NULL, 0, &weft_test_function));
}

static void weft_tear_down(void) {
  weft_graph_release(weft_test_graph);
}

static const weft_type_t* weft_tensor(weft_dtype_t dtype, int32_t rank, int64_t a, int64_t b) {
  const int64_t dims[2] = {a, b};
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_tensor(weft_test_graph, dtype, rank, dims, NULL, NULL, &type));
  return type;
}

static weft_value_t* weft_value(const weft_type_t* type) {
  weft_value_t* value = NULL;
  WEFT_ASSERT_OK(weft_block_add_argument(weft_test_function->body, type, &value));
  return value;
}

static weft_status_t weft_infer_case(const weft_elementwise_case_t* c, weft_value_t* first,
                                     weft_value_t* last, const weft_type_t** out_type) {
  weft_value_t* operands[2] = {first, last};
  const weft_op_params_t params = {
      .opcode = c->opcode,
      .operands = operands,
      .operand_count = (uint32_t)weft_op_info(c->opcode)->min_operands,
  };
  const weft_type_t* const* types = NULL;
  uint32_t count = 0;
  *out_type = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_result_types(weft_test_function->body, &params, &types, &count));
  ck_assert_uint_eq(count, 1);
  *out_type = types[0];
  return weft_ok_status();
}

#define WEFT_CASE_COUNT ((int)(sizeof(weft_cases) / sizeof(weft_cases[0])))

// If this fails, an operation accepts what it cannot compute or refuses what frontends print.
START_TEST(element_types_are_those_of_the_specification) {
  const weft_elementwise_case_t* c = &weft_cases[_i];
  for (int d = WEFT_DTYPE_I1; d < WEFT_DTYPE_OPAQUE; ++d) {
    const weft_dtype_t dtype = (weft_dtype_t)d;
    const weft_type_t* type = weft_tensor(dtype, 2, 2, 3);
    const weft_type_t* result = NULL;
    weft_status_t status = weft_infer_case(c, weft_value(type), weft_value(type), &result);
    if ((c->classes & weft_class_of(dtype)) != 0) {
      WEFT_ASSERT_OK(status);
      ck_assert_ptr_eq(result, type);
    } else {
      char text[128];
      (void)snprintf(text, sizeof(text),
                     "'%s' operand #0 has type tensor<2x3x%s>, expected a tensor of",
                     weft_op_info(c->opcode)->name, weft_dtype_name(dtype));
      WEFT_ASSERT_STATUS(status, INVALID_INPUT, text);
    }
  }
}
END_TEST

START_TEST(operands_agree_in_type) {
  const weft_elementwise_case_t* c = &weft_cases[_i];
  if (weft_op_info(c->opcode)->min_operands != 2) return;
  const weft_dtype_t dtype = (c->classes & FLOAT) != 0 ? WEFT_DTYPE_F32 : WEFT_DTYPE_I32;
  const weft_dtype_t wider = (c->classes & FLOAT) != 0 ? WEFT_DTYPE_F64 : WEFT_DTYPE_I64;
  const weft_type_t* type = weft_tensor(dtype, 2, 2, 3);
  const weft_type_t* others[] = {weft_tensor(wider, 2, 2, 3), weft_tensor(dtype, 2, 3, 2),
                                 weft_tensor(dtype, 2, 1, 3), weft_tensor(dtype, 1, 2, 0),
                                 weft_tensor(dtype, 0, 0, 0)};
  const weft_type_t* result = NULL;
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); ++i) {
    WEFT_ASSERT_STATUS(weft_infer_case(c, weft_value(type), weft_value(others[i]), &result),
                       INVALID_INPUT, "expected tensor<2x3x");
  }
}
END_TEST

// A token is no tensor of any element type.
START_TEST(tokens_are_refused) {
  const weft_type_t* token = NULL;
  const weft_type_t* result = NULL;
  WEFT_ASSERT_OK(weft_type_token(weft_test_graph, &token));
  WEFT_ASSERT_STATUS(
      weft_infer_case(&weft_cases[_i], weft_value(token), weft_value(token), &result),
      INVALID_INPUT, "has type !stablehlo.token, expected a tensor");
}
END_TEST

// A new elementwise operation must get a line above or a test of its own.
START_TEST(every_elementwise_operation_is_tested) {
  for (int i = 0; i < WEFT_OP_COUNT_; ++i) {
    if ((weft_op_info((weft_opcode_t)i)->flags & WEFT_OP_FLAG_ELEMENTWISE) == 0) continue;
    bool found = false;
    for (int k = 0; k < WEFT_CASE_COUNT; ++k) found = found || (int)weft_cases[k].opcode == i;
    for (size_t k = 0; k < sizeof(weft_others) / sizeof(weft_others[0]); ++k) {
      found = found || (int)weft_others[k] == i;
    }
    ck_assert_msg(found, "'%s' has no test", weft_op_info((weft_opcode_t)i)->name);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("infer_elementwise");
  TCase* test_case = weft_testing_check_leaks(tcase_create("types"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_loop_test(test_case, element_types_are_those_of_the_specification, 0, WEFT_CASE_COUNT);
  tcase_add_loop_test(test_case, operands_agree_in_type, 0, WEFT_CASE_COUNT);
  tcase_add_loop_test(test_case, tokens_are_refused, 0, WEFT_CASE_COUNT);
  suite_add_tcase(suite, test_case);
  test_case = tcase_create("coverage");
  tcase_add_test(test_case, every_elementwise_operation_is_tested);
  suite_add_tcase(suite, test_case);
  return suite;
}
