// Option values: a value must be read as meant or refused with what the option takes, whatever the
// locale; nothing may be accepted that the strategy would read differently.
#include "strategies/option_values.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "tests/testing/testing.h"

static weft_arena_t arena;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
}

static void tear_down(void) {
  weft_arena_deinit(&arena);
}

static const char* const colors[] = {"RED", "BLUE", NULL};

static const weft_option_t options[] = {
    {.name = "flag", .type = WEFT_OPTION_BOOL, .default_value = "false", .help = ""},
    {.name = "count",
     .type = WEFT_OPTION_INTEGER,
     .default_value = "2",
     .help = "",
     .minimum = -3,
     .maximum = 1e12},
    {.name = "size",
     .type = WEFT_OPTION_NUMBER,
     .default_value = "auto",
     .unit = "MiB",
     .help = "",
     .minimum = 0,
     .maximum = 100,
     .allows_auto = true},
    {.name = "color",
     .type = WEFT_OPTION_CHOICE,
     .default_value = "RED",
     .help = "",
     .choices = colors},
    {.name = "title", .type = WEFT_OPTION_TEXT, .default_value = "", .help = ""},
};

static const weft_strategy_alias_t aliases[] = {{"blue", "color=BLUE,size=2.5", ""}};

static const weft_strategy_t strategy = {
    .name = "sample",
    .aliases = aliases,
    .alias_count = 1,
    .options = options,
    .option_count = sizeof(options) / sizeof(options[0]),
};

// "NAME=VALUE" to the canonical text of the value.
static weft_status_t combine(const weft_strategy_alias_t* alias, const char* a, const char* b,
                             weft_strategy_values_t* out_values) {
  const char* settings[2] = {a, b};
  return weft_option_combine(&strategy, alias, settings, (uint32_t)((a != NULL) + (b != NULL)),
                             &arena, out_values);
}

START_TEST(values_become_canonical) {
  static const struct {
    const char* setting;
    const char* name;
    const char* value;
  } rows[] = {
      {"flag=TRUE", "flag", "true"},     {"flag=False", "flag", "false"},
      {"FLAG=true", "flag", "true"},     {"count=2e8", "count", "200000000"},
      {"count=-3", "count", "-3"},       {"count=+007", "count", "7"},
      {"count=1.0", "count", "1"},       {"count=1e12", "count", "1000000000000"},
      {"size=Auto", "size", "auto"},     {"size=.5", "size", ".5"},
      {"size=1e2", "size", "1e2"},       {"color=blue", "color", "BLUE"},
      {"title=a=b c", "title", "a=b c"}, {"title=", "title", ""},
      {"title=auto", "title", "auto"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_strategy_values_t values;
    WEFT_ASSERT_OK(combine(NULL, rows[i].setting, NULL, &values));
    ck_assert_str_eq(weft_strategy_value(&values, rows[i].name), rows[i].value);
  }
}
END_TEST

START_TEST(other_values_are_refused) {
  static const struct {
    const char* setting;
    const char* message;
  } rows[] = {
      {"flag=1", "option flag of sample takes true or false; got '1'"},
      {"flag=auto", "takes true or false; got 'auto'"},
      {"flag=", "takes true or false; got ''"},
      {"count=-4", "option count of sample takes an integer from -3 to 1000000000000; got '-4'"},
      {"count=1e13", "got '1e13'"},
      {"count=2.5", "got '2.5'"},
      {"count=2 ", "got '2 '"},
      {"count= 2", "got ' 2'"},
      {"count=0x10", "got '0x10'"},
      {"count=1e999", "got '1e999'"},
      {"count=auto", "got 'auto'"},
      {"size=-0.1", "option size of sample takes a number from 0 to 100 (MiB) or auto; got '-0.1'"},
      {"size=100.1", "got '100.1'"},
      {"size=nan", "got 'nan'"},
      {"size=inf", "got 'inf'"},
      {"size=1,5", "got '1,5'"},
      {"size=25MiB", "got '25MiB'"},
      {"size=.", "got '.'"},
      {"size=1e", "got '1e'"},
      {"size=", "got ''"},
      {"color=GREEN", "option color of sample takes RED or BLUE; got 'GREEN'"},
      {"color=", "takes RED or BLUE; got ''"},
      {"colour=RED", "strategy sample has no option 'colour'; did you mean 'color'?"},
      {"weight=1",
       "strategy sample has no option 'weight'; it has flag, count, size, color, title"},
      {"flag", "strategy option 'flag' must have the form NAME=VALUE"},
      {"=1", "strategy option '=1' must have the form NAME=VALUE"},
      {"", "strategy option '' must have the form NAME=VALUE"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_strategy_values_t values;
    WEFT_ASSERT_STATUS(combine(NULL, rows[i].setting, NULL, &values), INVALID_INPUT,
                       rows[i].message);
    ck_assert_ptr_null(values.strategy);
  }
}
END_TEST

START_TEST(the_decimal_point_is_a_point_in_every_locale) {
  if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) {
    WEFT_SKIP("the locale de_DE.UTF-8, which has a decimal comma, is not installed");
  }
  weft_strategy_values_t values;
  WEFT_ASSERT_OK(combine(NULL, "size=2.5", NULL, &values));
  ck_assert_double_eq(weft_option_to_number(weft_strategy_value(&values, "size")), 2.5);
  setlocale(LC_ALL, "C");
}
END_TEST

START_TEST(conversions) {
  ck_assert(weft_option_to_bool("true"));
  ck_assert(!weft_option_to_bool("false"));
  ck_assert_int_eq(weft_option_to_integer("-200000000"), -200000000);
  ck_assert_double_eq(weft_option_to_number("-2.5e1"), -25);
  ck_assert_double_eq(weft_option_to_number("auto"), 0);
  ck_assert(weft_option_is_auto("auto"));
  ck_assert(!weft_option_is_auto("automatic"));
}
END_TEST

START_TEST(settings_count_more_than_presets_and_defaults) {
  weft_strategy_values_t values;
  WEFT_ASSERT_OK(combine(NULL, NULL, NULL, &values));
  ck_assert_ptr_eq(values.strategy, &strategy);
  ck_assert_str_eq(values.selected_name, "sample");
  ck_assert_str_eq(weft_strategy_value(&values, "color"), "RED");
  ck_assert_str_eq(weft_strategy_value(&values, "size"), "auto");
  ck_assert_ptr_null(weft_strategy_value(&values, "weight"));

  WEFT_ASSERT_OK(combine(&aliases[0], "count=7", NULL, &values));
  ck_assert_str_eq(values.selected_name, "blue");
  ck_assert_str_eq(weft_strategy_value(&values, "color"), "BLUE");
  ck_assert_str_eq(weft_strategy_value(&values, "size"), "2.5");
  ck_assert_str_eq(weft_strategy_value(&values, "count"), "7");
}
END_TEST

START_TEST(contradictions_are_refused) {
  weft_strategy_values_t values;
  WEFT_ASSERT_STATUS(combine(NULL, "count=1", "count=2", &values), INVALID_INPUT,
                     "option count is given twice, as 1 and as 2");
  WEFT_ASSERT_STATUS(combine(NULL, "count=1", "COUNT=1", &values), INVALID_INPUT,
                     "option count is given twice");
  WEFT_ASSERT_STATUS(
      combine(&aliases[0], "color=RED", NULL, &values), INVALID_INPUT,
      "blue stands for color=BLUE and cannot be given color=RED; use the strategy sample");
  WEFT_ASSERT_STATUS(combine(&aliases[0], "size=auto", NULL, &values), INVALID_INPUT,
                     "blue stands for size=2.5");
  // The same value, however it is spelled, is no contradiction.
  WEFT_ASSERT_OK(combine(&aliases[0], "color=blue", "size=25e-1", &values));
  const weft_strategy_alias_t twice = {"twice", "count=1,count=1", ""};
  WEFT_ASSERT_STATUS(combine(&twice, NULL, NULL, &values), INVALID_INPUT,
                     "alias twice presets option count twice");
}
END_TEST

START_TEST(options_describe_open_ranges) {
  static const struct {
    weft_option_t option;
    const char* text;
  } rows[] = {
      {{.type = WEFT_OPTION_INTEGER, .minimum = 1, .maximum = 1e15},
       "an integer from 1 to 1000000000000000"},
      {{.type = WEFT_OPTION_INTEGER, .minimum = 1, .maximum = INFINITY},
       "an integer of at least 1"},
      {{.type = WEFT_OPTION_INTEGER, .minimum = -1e300, .maximum = 5, .unit = "ranks"},
       "an integer of at most 5 (ranks)"},
      {{.type = WEFT_OPTION_NUMBER, .minimum = 0.5, .maximum = INFINITY},
       "a number of at least 0.5"},
      {{.type = WEFT_OPTION_NUMBER, .minimum = -INFINITY, .maximum = INFINITY}, "a number"},
      {{.type = WEFT_OPTION_BOOL, .allows_auto = true}, "true, false or auto"},
      {{.type = WEFT_OPTION_CHOICE, .choices = colors, .allows_auto = true}, "RED, BLUE or auto"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    const char* text = NULL;
    WEFT_ASSERT_OK(weft_option_describe(&rows[i].option, &arena, &text));
    ck_assert_str_eq(text, rows[i].text);
  }
}
END_TEST

START_TEST(options_describe_themselves) {
  static const char* const expected[] = {"true or false", "an integer from -3 to 1000000000000",
                                         "a number from 0 to 100 (MiB) or auto", "RED or BLUE",
                                         "a text"};
  for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); ++i) {
    const char* text = NULL;
    WEFT_ASSERT_OK(weft_option_describe(&options[i], &arena, &text));
    ck_assert_str_eq(text, expected[i]);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("options");
  TCase* test_case = weft_testing_check_leaks(tcase_create("values"));
  tcase_add_checked_fixture(test_case, set_up, tear_down);
  tcase_add_test(test_case, values_become_canonical);
  tcase_add_test(test_case, other_values_are_refused);
  tcase_add_test(test_case, conversions);
  tcase_add_test(test_case, options_describe_themselves);
  tcase_add_test(test_case, options_describe_open_ranges);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("combination"));
  tcase_add_checked_fixture(test_case, set_up, tear_down);
  tcase_add_test(test_case, settings_count_more_than_presets_and_defaults);
  tcase_add_test(test_case, contradictions_are_refused);
  suite_add_tcase(suite, test_case);
  test_case = tcase_create("locale");
  tcase_add_checked_fixture(test_case, set_up, tear_down);
  tcase_add_test(test_case, the_decimal_point_is_a_point_in_every_locale);
  suite_add_tcase(suite, test_case);
  return suite;
}
