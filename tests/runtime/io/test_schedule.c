// Schedules: a wrong learning rate trains a model, only worse; so values are checked, not shapes.
#include "runtime/io/schedule.h"

#include <math.h>

#include "tests/testing/testing.h"

static weft_schedule_t parse(const char* text) {
  weft_schedule_t schedule;
  WEFT_ASSERT_OK(weft_schedule_parse(text, &schedule));
  return schedule;
}

static double at(const char* text, int64_t step, int64_t total) {
  const weft_schedule_t schedule = parse(text);
  return weft_schedule_evaluate(&schedule, step, total);
}

START_TEST(constants_are_constant) {
  ck_assert_double_eq(at("3e-4", 0, 10), 3e-4);
  ck_assert_double_eq(at("constant(3e-4)", 9, 10), 3e-4);
  ck_assert_double_eq(at("0", 5, 10), 0);
  ck_assert_double_eq(at("-1.5", 1000000, 10), -1.5);
}
END_TEST

START_TEST(warmup_rises_by_equal_steps) {
  for (int64_t step = 0; step < 4; ++step) {
    ck_assert_double_eq_tol(at("warmup(0.4, 4)", step, 100), 0.1 * (double)(step + 1), 1e-16);
  }
  ck_assert_double_eq(at("warmup(0.4, 4)", 4, 100), 0.4);
  ck_assert_double_eq(at("warmup(0.4, 4)", 99, 100), 0.4);
  ck_assert_double_eq(at("warmup(0.4, 0)", 0, 100), 0.4);
}
END_TEST

START_TEST(linear_is_straight) {
  ck_assert_double_eq(at("linear(1, 0)", 0, 10), 1);
  ck_assert_double_eq_tol(at("linear(1, 0)", 5, 10), 0.5, 1e-16);
  ck_assert_double_eq_tol(at("linear(1, 0)", 9, 10), 0.1, 1e-15);
  ck_assert_double_eq(at("linear(1, 0)", 10, 10), 0);
  ck_assert_double_eq(at("linear(1, 0)", 99, 10), 0);
  ck_assert_double_eq_tol(at("linear(1, 0, steps=1000)", 250, 10), 0.75, 1e-16);
  ck_assert_double_eq_tol(at("linear(0, 2, 8)", 2, 10), 0.5, 1e-16);
  // Warm-up to 1 in steps 0 and 1, then down over the remaining 8.
  ck_assert_double_eq(at("linear(1, 0, warmup=2)", 0, 10), 0.5);
  ck_assert_double_eq(at("linear(1, 0, warmup=2)", 1, 10), 1);
  ck_assert_double_eq(at("linear(1, 0, warmup=2)", 2, 10), 1);
  ck_assert_double_eq(at("linear(1, 0, warmup=2)", 6, 10), 0.5);
}
END_TEST

START_TEST(cosine_follows_its_formula) {
  ck_assert_double_eq(at("cosine(2)", 0, 100), 2);
  ck_assert_double_eq_tol(at("cosine(2)", 50, 100), 1, 1e-15);
  ck_assert_double_eq_tol(at("cosine(2)", 25, 100), 1 + sqrt(0.5), 1e-15);
  ck_assert_double_eq_tol(at("cosine(2)", 100, 100), 0, 1e-15);
  ck_assert_double_eq_tol(at("cosine(2, min=1)", 500, 100), 1, 1e-15);
  ck_assert_double_eq_tol(at("cosine(2, min=1)", 50, 100), 1.5, 1e-15);
  ck_assert_double_eq(at("cosine(3e-4,warmup=100)", 0, 1000), 3e-4 / 100);
  ck_assert_double_eq(at("cosine(3e-4,warmup=100)", 99, 1000), 3e-4);
  ck_assert_double_eq(at("cosine(3e-4,warmup=100)", 100, 1000), 3e-4);
  ck_assert_double_eq_tol(at("cosine(3e-4,warmup=100)", 550, 1000), 1.5e-4, 1e-18);
  ck_assert_double_eq_tol(at("cosine(2, steps=10)", 5, 1000), 1, 1e-15);
  // A run that is shorter than its warm-up only warms up.
  ck_assert_double_eq(at("cosine(1, warmup=100)", 9, 10), 0.1);
  ck_assert_double_eq_tol(at("cosine(1, warmup=100, min=0.25)", 100, 10), 0.25, 1e-16);
}
END_TEST

START_TEST(bad_schedules_are_refused) {
  weft_schedule_t schedule;
  WEFT_ASSERT_STATUS(weft_schedule_parse("cosin(1)", &schedule), INVALID_INPUT,
                     "'cosin' is not a known schedule; schedules are a number, constant, warmup");
  WEFT_ASSERT_STATUS(weft_schedule_parse("linear(1)", &schedule), INVALID_INPUT,
                     "lacks 'end': the form is linear(start, end, steps=n, warmup=w)");
  WEFT_ASSERT_STATUS(weft_schedule_parse("cosine(1, warmup=-2)", &schedule), INVALID_INPUT,
                     "column 11 of 'cosine(1, warmup=-2)': 'warmup' is below 0");
  WEFT_ASSERT_STATUS(weft_schedule_parse("cosine(1, steps=0)", &schedule), INVALID_INPUT,
                     "'steps' is below 1");
  WEFT_ASSERT_STATUS(weft_schedule_parse("cosine(1, decay=2)", &schedule), INVALID_INPUT,
                     "column 11 of 'cosine(1, decay=2)': the form is cosine(");
  WEFT_ASSERT_STATUS(weft_schedule_parse("", &schedule), INVALID_INPUT, "column 1");
  WEFT_ASSERT_STATUS(weft_schedule_parse("cosine(1,min=2)", &schedule), INVALID_INPUT,
                     "'cosine(1,min=2)': min is 2, above the value 1");
  WEFT_ASSERT_STATUS(weft_schedule_parse("cosine(-1)", &schedule), INVALID_INPUT,
                     "min is 0, above the value -1");
  WEFT_ASSERT_STATUS(weft_schedule_parse("cosine(1,warmup=5,steps=5)", &schedule), INVALID_INPUT,
                     "a warmup of 5 steps leaves none of the 5 to fall in");
  WEFT_ASSERT_STATUS(weft_schedule_parse("linear(1,0,warmup=9,steps=5)", &schedule), INVALID_INPUT,
                     "a warmup of 9 steps leaves none of the 5");
  WEFT_ASSERT_OK(weft_schedule_parse("cosine(1,min=1,warmup=4,steps=5)", &schedule));
  WEFT_ASSERT_OK(weft_schedule_parse("linear(-1,1)", &schedule));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("schedule");
  TCase* values = tcase_create("values");
  tcase_add_test(values, constants_are_constant);
  tcase_add_test(values, warmup_rises_by_equal_steps);
  tcase_add_test(values, linear_is_straight);
  tcase_add_test(values, cosine_follows_its_formula);
  suite_add_tcase(suite, values);
  TCase* errors = tcase_create("errors");
  tcase_add_test(errors, bad_schedules_are_refused);
  suite_add_tcase(suite, errors);
  return suite;
}
