// Which values satisfy check.* operations, and what a failure says.
#include <stdio.h>

#include "tests/graph/interp/evaluate.h"
#include "tests/testing/testing.h"

// Runs |check| on constants %a and %b of |type|.
static weft_status_t check_pair(const char* a, const char* b, const char* type, const char* check) {
  char text[1024];
  (void)snprintf(text, sizeof(text),
                 "func.func @main() {\n"
                 "  %%a = stablehlo.constant dense<%s> : %s\n"
                 "  %%b = stablehlo.constant dense<%s> : %s\n"
                 "  %s\n"
                 "  return\n"
                 "}",
                 a, type, b, type, check);
  return evaluate_text(text);
}

START_TEST(equality_ignores_the_sign_of_zero_and_takes_nan_as_equal) {
  const char* check = "check.expect_eq %a, %b : tensor<f32>";
  WEFT_ASSERT_OK(check_pair("0.0", "-0.0", "tensor<f32>", check));
  WEFT_ASSERT_OK(check_pair("0x7FC00000", "0xFFC00001", "tensor<f32>", check));
  WEFT_ASSERT_STATUS(check_pair("1.0", "0x7FC00000", "tensor<f32>", check), CHECK_FAILED,
                     "got 1, expected nan");
  WEFT_ASSERT_STATUS(check_pair("1.0", "1.00000012", "tensor<f32>", check), CHECK_FAILED,
                     "test.mlir:4:3: check.expect_eq does not hold: got 1, expected 1.00000012");
}
END_TEST

START_TEST(failures_show_the_first_difference_and_both_values) {
  WEFT_ASSERT_STATUS(check_pair("[[1, 2], [3, 4]]", "[[1, 2], [5, 6]]", "tensor<2x2xi32>",
                                "check.expect_eq %a, %b : tensor<2x2xi32>"),
                     CHECK_FAILED,
                     "at index [1, 0]: got 3, expected 5; actual value [[1, 2], [3, 4]], expected "
                     "value [[1, 2], [5, 6]] : tensor<2x2xi32>");
  WEFT_ASSERT_STATUS(check_pair("[1, 2]", "0", "tensor<2xi32>",
                                "check.expect_eq_const %a, dense<1> : tensor<2xi32>"),
                     CHECK_FAILED, "at index [1]: got 2, expected 1");
}
END_TEST

START_TEST(tolerances_are_absolute) {
  const char* type = "tensor<f64>";
  const char* plain = "check.expect_almost_eq %a, %b : tensor<f64>";
  WEFT_ASSERT_OK(check_pair("1000.0", "1000.00009", type, plain));
  WEFT_ASSERT_STATUS(check_pair("1000.0", "1000.00011", type, plain), CHECK_FAILED,
                     "within 0.0001");
  WEFT_ASSERT_OK(check_pair("1.0", "1.4", type,
                            "check.expect_almost_eq %a, %b, tolerance = 0.5 : tensor<f64>"));
  WEFT_ASSERT_OK(check_pair("0x7FF0000000000000", "0x7FF0000000000000", type, plain));
  WEFT_ASSERT_STATUS(check_pair("0x7FF0000000000000", "1.0", type, plain), CHECK_FAILED,
                     "got inf, expected 1");
  WEFT_ASSERT_OK(check_pair("1.0", "0.0", type,
                            "check.expect_almost_eq_const %a, dense<1.00005> : tensor<f64>"));
}
END_TEST

START_TEST(distances_count_steps_of_the_type) {
  const char* type = "tensor<f32>";
  const char* within_two =
      "check.expect_close %a, %b, max_ulp_difference = 2 : tensor<f32>, tensor<f32>";
  const char* exactly_two =
      "check.expect_close %a, %b, max_ulp_difference = 2, min_ulp_difference = 2 : tensor<f32>, "
      "tensor<f32>";
  WEFT_ASSERT_OK(check_pair("0x3F800000", "0x3F800002", type, within_two));
  WEFT_ASSERT_OK(check_pair("0x3F800000", "0x3F800002", type, exactly_two));
  WEFT_ASSERT_STATUS(check_pair("0x3F800000", "0x3F800001", type, exactly_two), CHECK_FAILED,
                     "within 2 to 2 ulp, is 1 ulp away");
  WEFT_ASSERT_STATUS(check_pair("0x3F800000", "0x3F800003", type, within_two), CHECK_FAILED,
                     "is 3 ulp away");
  // One step below and one above zero are two steps apart; the zeros are the same place.
  WEFT_ASSERT_OK(check_pair("0x80000001", "0x00000001", type, exactly_two));
  WEFT_ASSERT_OK(check_pair("-0.0", "0.0", type, within_two));
  WEFT_ASSERT_OK(check_pair("0x7FC00000", "0x7FC00000", type, within_two));
  WEFT_ASSERT_STATUS(check_pair("0x7F800000", "0x7F7FFFFF", type, within_two), CHECK_FAILED,
                     "got inf");
}
END_TEST

START_TEST(custom_calls_check_as_well) {
  const char* type = "tensor<3xi32>";
  const char* call =
      "stablehlo.custom_call @check.expect_eq(%a, %b) {has_side_effect = true} : (tensor<3xi32>, "
      "tensor<3xi32>) -> ()";
  WEFT_ASSERT_OK(check_pair("[1, 2, 3]", "[1, 2, 3]", type, call));
  WEFT_ASSERT_STATUS(check_pair("[1, 2, 3]", "[1, 2, 4]", type, call), CHECK_FAILED,
                     "check.expect_eq does not hold: at index [2]");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("check");
  TCase* values = weft_testing_check_leaks(tcase_create("values"));
  tcase_add_test(values, equality_ignores_the_sign_of_zero_and_takes_nan_as_equal);
  tcase_add_test(values, tolerances_are_absolute);
  tcase_add_test(values, distances_count_steps_of_the_type);
  tcase_add_test(values, custom_calls_check_as_well);
  suite_add_tcase(suite, values);
  TCase* messages = weft_testing_check_leaks(tcase_create("messages"));
  tcase_add_test(messages, failures_show_the_first_difference_and_both_values);
  suite_add_tcase(suite, messages);
  return suite;
}
