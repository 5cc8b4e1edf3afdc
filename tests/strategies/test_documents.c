// docs/strategies.md must name every strategy, alias and option there is, with the defaults of the
// option tables: a document that says something else is wrong.
#include <stdio.h>
#include <string.h>

#include "strategies/registry.h"
#include "tests/testing/testing.h"

static char* text;
static size_t text_size;
static weft_strategy_registry_t* registry;

static void set_up(void) {
  text = weft_testing_read_file("docs/strategies.md", &text_size);
  WEFT_ASSERT_OK(weft_strategy_registry_create(weft_testing_allocator(), &registry));
}

static void tear_down(void) {
  weft_strategy_registry_release(registry);
  weft_testing_free_file(text, text_size);
}

// Whether the document has |word| between back quotes.
static bool has_code(const char* word) {
  const size_t size = strlen(word);
  for (const char* found = strstr(text, word); found; found = strstr(found + 1, word)) {
    if (found > text && found[-1] == '`' && found[size] == '`') return true;
  }
  return false;
}

START_TEST(every_name_is_described) {
  for (uint32_t i = 0; i < weft_strategy_registry_count(registry); ++i) {
    const weft_strategy_t* strategy = weft_strategy_registry_at(registry, i);
    ck_assert_msg(has_code(strategy->name), "`%s` is missing", strategy->name);
    for (uint32_t a = 0; a < strategy->alias_count; ++a) {
      ck_assert_msg(has_code(strategy->aliases[a].name), "`%s` is missing",
                    strategy->aliases[a].name);
    }
  }
}
END_TEST

// A row "| strategy | `option` | default |" of the table of options.
START_TEST(every_option_has_its_row) {
  for (uint32_t i = 0; i < weft_strategy_registry_count(registry); ++i) {
    const weft_strategy_t* strategy = weft_strategy_registry_at(registry, i);
    // The starts of ddp share their options.
    if (strncmp(strategy->name, "ddp_", 4) == 0) continue;
    for (uint32_t o = 0; o < strategy->option_count; ++o) {
      const weft_option_t* option = &strategy->options[o];
      char row[256];
      snprintf(row, sizeof(row), "| `%s` | `%s` | %s |", strategy->name, option->name,
               option->default_value);
      ck_assert_msg(strstr(text, row) != NULL, "no row '%s'", row);
      for (const char* const* choice = option->choices; choice && *choice; ++choice) {
        ck_assert_msg(strstr(text, *choice) != NULL, "%s is missing", *choice);
      }
    }
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("documents");
  TCase* test_case = weft_testing_check_leaks(tcase_create("strategies"));
  tcase_add_checked_fixture(test_case, set_up, tear_down);
  tcase_add_test(test_case, every_name_is_described);
  tcase_add_test(test_case, every_option_has_its_row);
  suite_add_tcase(suite, test_case);
  return suite;
}
