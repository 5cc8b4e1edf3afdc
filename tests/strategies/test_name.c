// Names as users type them: the same word must be found in any case, and a slip must be answered
// with the name that was meant, not with any.
#include "strategies/name.h"

#include <string.h>

#include "tests/testing/testing.h"

START_TEST(case_does_not_matter) {
  ck_assert(weft_name_equal("FSDP", 4, "fsdp"));
  ck_assert(weft_name_equal("fsdp_rest", 4, "fsdp"));
  ck_assert(!weft_name_equal("fsdp", 4, "fsdp_cpu_offload"));
  ck_assert(!weft_name_equal("fsdp", 3, "fsdp"));
  ck_assert(!weft_name_equal("fsdx", 4, "fsdp"));
  ck_assert(weft_name_equal("", 0, ""));
}
END_TEST

START_TEST(valid_names) {
  static const char* const valid[] = {"a", "ddp", "deepspeed_stage_2", "x9_"};
  static const char* const invalid[] = {"", "9a", "_a", "Ddp", "a-b", "a b", "\xc3\xa4", NULL};
  for (size_t i = 0; i < sizeof(valid) / sizeof(valid[0]); ++i) {
    ck_assert_msg(weft_name_is_valid(valid[i]), "%s", valid[i]);
  }
  for (size_t i = 0; i < sizeof(invalid) / sizeof(invalid[0]); ++i) {
    ck_assert_msg(!weft_name_is_valid(invalid[i]), "row %zu", i);
  }
  char name[WEFT_NAME_CAPACITY + 1];
  memset(name, 'a', sizeof(name));
  name[WEFT_NAME_CAPACITY - 1] = '\0';
  ck_assert(weft_name_is_valid(name));
  name[WEFT_NAME_CAPACITY - 1] = 'a';
  name[WEFT_NAME_CAPACITY] = '\0';
  ck_assert(!weft_name_is_valid(name));
}
END_TEST

static const char* const known[] = {"ddp", "fsdp", "deepspeed", "deepspeed_stage_2",
                                    "deepspeed_stage_3"};

static const char* closest(const char* wanted) {
  weft_name_search_t search;
  weft_name_search_init(wanted, strlen(wanted), &search);
  for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); ++i) {
    weft_name_search_offer(&search, known[i]);
  }
  return search.closest;
}

START_TEST(slips_are_recognised) {
  static const struct {
    const char* wanted;
    const char* closest;
  } rows[] = {
      {"dpp", "ddp"},             // a wrong letter
      {"fdsp", "fsdp"},           // swapped letters
      {"FSDPP", "fsdp"},          // one too many
      {"deepsped", "deepspeed"},  // one too few
      {"deepspeed-stage-3", "deepspeed_stage_3"},
      {"deepspeed_stage_4", "deepspeed_stage_2"},  // the first of equally close ones
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    const char* found = closest(rows[i].wanted);
    ck_assert_msg(found != NULL, "%s: nothing found", rows[i].wanted);
    ck_assert_str_eq(found, rows[i].closest);
  }
}
END_TEST

START_TEST(other_words_have_no_closest_name) {
  ck_assert_ptr_null(closest("xyzzy"));
  ck_assert_ptr_null(closest(""));
  ck_assert_ptr_null(closest("q"));
  char endless[300];
  memset(endless, 'd', sizeof(endless) - 1);
  endless[sizeof(endless) - 1] = '\0';
  ck_assert_ptr_null(closest(endless));
}
END_TEST

START_TEST(lists_name_two) {
  static const char* const names[] = {"a", "b.c", "d", "e"};
  static const char* const texts[] = {"'a'", "'a' and 'b.c'", "'a', 'b.c' and 1 more",
                                      "'a', 'b.c' and 2 more"};
  weft_name_list_t list = {.count = 0};
  char text[32];
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    weft_name_list_add(&list, names[i]);
    ck_assert_str_eq(weft_name_list_format(&list, text, sizeof(text)), texts[i]);
  }
  ck_assert_str_eq(weft_name_list_format(&list, text, 6), "'a', ");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("name");
  TCase* test_case = tcase_create("compare");
  tcase_add_test(test_case, case_does_not_matter);
  tcase_add_test(test_case, valid_names);
  suite_add_tcase(suite, test_case);
  test_case = tcase_create("closest");
  tcase_add_test(test_case, slips_are_recognised);
  tcase_add_test(test_case, other_words_have_no_closest_name);
  suite_add_tcase(suite, test_case);
  test_case = tcase_create("list");
  tcase_add_test(test_case, lists_name_two);
  suite_add_tcase(suite, test_case);
  return suite;
}
