// Small expressions: what a user types on the command line must be read as meant or refused with
// the column.
#include "runtime/io/expression.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "tests/testing/testing.h"

START_TEST(numbers_are_expressions) {
  static const struct {
    const char* text;
    double value;
  } rows[] = {{"3e-4", 3e-4}, {" 1 ", 1},       {"-0.5", -0.5}, {"+2", 2},
              {".5", 0.5},    {"1e300", 1e300}, {"0", 0},       {"5e-324", 5e-324}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_expression_t expression;
    WEFT_ASSERT_OK(weft_expression_parse(rows[i].text, &expression));
    ck_assert_ptr_null(expression.name);
    ck_assert_uint_eq(expression.argument_count, 1);
    ck_assert_double_eq(expression.arguments[0].value, rows[i].value);
  }
}
END_TEST

START_TEST(names_take_arguments) {
  weft_expression_t expression;
  WEFT_ASSERT_OK(weft_expression_parse("cosine( 3e-4 , warmup=100,min = 1e-5 )", &expression));
  ck_assert_uint_eq(expression.name_size, 6);
  ck_assert(strncmp(expression.name, "cosine", 6) == 0);
  ck_assert_uint_eq(expression.argument_count, 3);
  ck_assert_ptr_null(expression.arguments[0].key);
  ck_assert_double_eq(expression.arguments[0].value, 3e-4);
  ck_assert_int_eq(expression.arguments[0].column, 9);
  ck_assert_uint_eq(expression.arguments[1].key_size, 6);
  ck_assert_double_eq(expression.arguments[1].value, 100);
  ck_assert_double_eq(expression.arguments[2].value, 1e-5);
  WEFT_ASSERT_OK(weft_expression_parse("zeros", &expression));
  ck_assert_uint_eq(expression.argument_count, 0);
  WEFT_ASSERT_OK(weft_expression_parse("zeros()", &expression));
  ck_assert_uint_eq(expression.argument_count, 0);
}
END_TEST

START_TEST(errors_name_the_column) {
  static const struct {
    const char* text;
    const char* message;
  } rows[] = {
      {"", "column 1 of '': expected a number or a name where the text ends"},
      {"  ", "column 3 of '  ': expected a number or a name where the text ends"},
      {"3e-4x", "column 5 of '3e-4x': expected the end, found 'x'"},
      {"#", "column 1 of '#': expected a decimal number, found '#'"},
      {"0x10", "column 1 of '0x10': expected a decimal number"},
      {"-inf", "column 1 of '-inf': expected a decimal number"},
      {"1e999", "expected a number below 1.8e308"},
      {"f(", "column 3 of 'f(': expected a decimal number where the text ends"},
      {"f(1", "column 4 of 'f(1': expected ',' or ')' where the text ends"},
      {"f(1 2)", "column 5 of 'f(1 2)': expected ',' or ')', found '2'"},
      {"f(1,)", "column 5 of 'f(1,)': expected a decimal number, found ')'"},
      {"f(a)", "column 4 of 'f(a)': expected '=', found ')'"},
      {"f(a=b)", "column 5 of 'f(a=b)': expected a decimal number, found 'b'"},
      {"f(a=1,2)", "column 7 of 'f(a=1,2)': expected key=value"},
      {"f(1)x", "column 5 of 'f(1)x': expected the end, found 'x'"},
      {"f(1,2,3,4,5,6,7,8,9)", "expected no more arguments"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_expression_t expression;
    WEFT_ASSERT_STATUS(weft_expression_parse(rows[i].text, &expression), INVALID_INPUT,
                       rows[i].message);
  }
}
END_TEST

static const weft_expression_form_t forms[] = {
    {.name = "f",
     .usage = "f(a, b=2)",
     .kind = 5,
     .parameter_count = 2,
     .parameters = {{"a", true, -INFINITY}, {"b", false, 0}}},
    {.name = "g", .usage = "g", .kind = 6},
};

static weft_status_t match(const char* text, double values[4]) {
  weft_expression_t expression;
  WEFT_RETURN_IF_ERROR(weft_expression_parse(text, &expression));
  const weft_expression_form_t* form = NULL;
  return weft_expression_match(&expression, forms, 2, "thing", &form, values);
}

START_TEST(arguments_match_parameters) {
  double values[4] = {0};
  WEFT_ASSERT_OK(match("f(7)", values));
  ck_assert_double_eq(values[0], 7);
  ck_assert_double_eq(values[1], 0);
  WEFT_ASSERT_OK(match("f(b=3,a=4)", values));
  ck_assert_double_eq(values[0], 4);
  ck_assert_double_eq(values[1], 3);
  WEFT_ASSERT_OK(match("f(1,2)", values));
  ck_assert_double_eq(values[1], 2);
  WEFT_ASSERT_OK(match("g", values));
  WEFT_ASSERT_STATUS(match("h(1)", values), INVALID_INPUT, "'h' is not a known thing");
  WEFT_ASSERT_STATUS(match("1", values), INVALID_INPUT, "'1' is a number where a thing has a name");
  WEFT_ASSERT_STATUS(match("f(1,c=2)", values), INVALID_INPUT,
                     "column 5 of 'f(1,c=2)': the form is f(a, b=2)");
  WEFT_ASSERT_STATUS(match("f(1,2,3)", values), INVALID_INPUT, "column 7 of");
  WEFT_ASSERT_STATUS(match("f(1,a=2)", values), INVALID_INPUT, "'a' is given twice");
  WEFT_ASSERT_STATUS(match("f(1,b=-1)", values), INVALID_INPUT, "'b' is below 0");
  WEFT_ASSERT_STATUS(match("f(b=1)", values), INVALID_INPUT, "'f(b=1)' lacks 'a'");
  WEFT_ASSERT_STATUS(match("g(1)", values), INVALID_INPUT, "the form is g");
}
END_TEST

START_TEST(the_locale_does_not_matter) {
  if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) {
    WEFT_SKIP("the locale de_DE.UTF-8, which has a decimal comma, is not installed");
  }
  weft_expression_t expression;
  WEFT_ASSERT_OK(weft_expression_parse("0.25", &expression));
  ck_assert_double_eq(expression.arguments[0].value, 0.25);
  setlocale(LC_ALL, "C");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("expression");
  TCase* parse = tcase_create("parse");
  tcase_add_test(parse, numbers_are_expressions);
  tcase_add_test(parse, names_take_arguments);
  tcase_add_test(parse, errors_name_the_column);
  suite_add_tcase(suite, parse);
  TCase* matching = tcase_create("match");
  tcase_add_test(matching, arguments_match_parameters);
  suite_add_tcase(suite, matching);
  TCase* locale = tcase_create("locale");
  tcase_add_test(locale, the_locale_does_not_matter);
  suite_add_tcase(suite, locale);
  return suite;
}
