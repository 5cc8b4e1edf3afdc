// The op table: complete, consistent, and found by name.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "tests/testing/testing.h"

// If this fails, an operation was added to the enumeration but not to the table or the name index.
START_TEST(every_opcode_has_a_row) {
  for (int i = WEFT_OP_UNREGISTERED + 1; i < WEFT_OP_COUNT_; ++i) {
    const weft_op_info_t* row = weft_op_info((weft_opcode_t)i);
    ck_assert_msg(row->name != NULL && strchr(row->name, '.') != NULL, "opcode %d has no name", i);
    ck_assert_msg(weft_opcode_from_name(row->name, strlen(row->name)) == (weft_opcode_t)i,
                  "'%s' is not found by its name", row->name);
    ck_assert_msg(row->infer != NULL, "'%s' has no inference", row->name);
    ck_assert_msg(row->min_operands >= 0, "'%s'", row->name);
    ck_assert_msg(row->max_operands == WEFT_OP_VARIADIC || row->max_operands >= row->min_operands,
                  "'%s' takes %d to %d operands", row->name, row->min_operands, row->max_operands);
    ck_assert_msg(row->max_results == WEFT_OP_VARIADIC || row->max_results >= row->min_results,
                  "'%s' gives %d to %d results", row->name, row->min_results, row->max_results);
    ck_assert_msg(row->max_regions == WEFT_OP_VARIADIC || row->max_regions >= row->min_regions,
                  "'%s'", row->name);
    ck_assert_msg((int)row->form < WEFT_FORM_COUNT_, "'%s'", row->name);
  }
}
END_TEST

START_TEST(other_names_are_unregistered) {
  static const char* const names[] = {
      "",        "stablehlo", "stablehlo.", "stablehlo.ad", "stablehlo.addd", "stablehlo.zzz",
      "aaa.add", "zzz.add",   "chlo.erfcx", "Stablehlo.add"};
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    ck_assert_msg(weft_opcode_from_name(names[i], strlen(names[i])) == WEFT_OP_UNREGISTERED,
                  "'%s' was found", names[i]);
  }
  // The name need not be terminated, and its length counts.
  ck_assert_int_eq((int)weft_opcode_from_name("stablehlo.add, ", 13), (int)WEFT_OP_ADD);
  ck_assert_int_eq((int)weft_opcode_from_name("stablehlo.log_plus_one", 13), (int)WEFT_OP_LOG);
}
END_TEST

// The parser and the verifier read these rules: each must name a struct or enum that exists.
START_TEST(attribute_rules_are_complete) {
  for (int i = 0; i < WEFT_OP_COUNT_; ++i) {
    const weft_op_info_t* row = weft_op_info((weft_opcode_t)i);
    for (uint32_t k = 0; k < row->attr_rule_count; ++k) {
      const weft_attr_rule_t* rule = &row->attr_rules[k];
      ck_assert_ptr_eq(weft_op_attr_rule((weft_opcode_t)i, rule->name), rule);
      switch (rule->kind) {
        case WEFT_ATTR_RULE_ENUM:
        case WEFT_ATTR_RULE_ENUM_LIST:
          ck_assert_msg(weft_enum_values(rule->type_name) != NULL, "%s: %s", row->name, rule->name);
          break;
        case WEFT_ATTR_RULE_STRUCT:
          ck_assert_msg(weft_struct_rule_find(rule->type_name) != NULL, "%s: %s", row->name,
                        rule->name);
          break;
        default:
          ck_assert_msg(rule->type_name == NULL, "%s: %s", row->name, rule->name);
      }
    }
    ck_assert_ptr_null(weft_op_attr_rule((weft_opcode_t)i, "no such attribute"));
  }
}
END_TEST

// Passes rely on these flags; a wrong one removes or reorders what must stay.
START_TEST(flags_match_the_operations) {
  static const weft_opcode_t terminators[] = {WEFT_OP_RETURN, WEFT_OP_FUNC_RETURN,
                                              WEFT_OP_SDY_RETURN};
  static const weft_opcode_t collectives[] = {
      WEFT_OP_ALL_GATHER,           WEFT_OP_ALL_REDUCE,         WEFT_OP_ALL_TO_ALL,
      WEFT_OP_COLLECTIVE_BROADCAST, WEFT_OP_COLLECTIVE_PERMUTE, WEFT_OP_REDUCE_SCATTER};
  size_t found_terminators = 0;
  size_t found_collectives = 0;
  for (int i = 0; i < WEFT_OP_COUNT_; ++i) {
    const weft_op_flags_t flags = weft_op_info((weft_opcode_t)i)->flags;
    found_terminators += (flags & WEFT_OP_FLAG_TERMINATOR) != 0;
    found_collectives += (flags & WEFT_OP_FLAG_COLLECTIVE) != 0;
    if ((flags & WEFT_OP_FLAG_COMMUTATIVE) != 0) {
      ck_assert_int_eq(weft_op_info((weft_opcode_t)i)->min_operands, 2);
    }
  }
  ck_assert_uint_eq(found_terminators, sizeof(terminators) / sizeof(terminators[0]));
  ck_assert_uint_eq(found_collectives, sizeof(collectives) / sizeof(collectives[0]));
  for (size_t i = 0; i < sizeof(terminators) / sizeof(terminators[0]); ++i) {
    ck_assert(weft_op_info(terminators[i])->flags & WEFT_OP_FLAG_TERMINATOR);
  }
  for (size_t i = 0; i < sizeof(collectives) / sizeof(collectives[0]); ++i) {
    ck_assert(weft_op_info(collectives[i])->flags & WEFT_OP_FLAG_COLLECTIVE);
  }
  ck_assert(weft_op_info(WEFT_OP_SEND)->flags & WEFT_OP_FLAG_SIDE_EFFECT);
  ck_assert(!(weft_op_info(WEFT_OP_SUBTRACT)->flags & WEFT_OP_FLAG_COMMUTATIVE));
}
END_TEST

// Positions of a window by the specification's formula, against counting them one by one.
START_TEST(window_counts_match_counting) {
  for (int64_t size = 0; size <= 6; ++size) {
    for (int64_t code = 0; code < 3 * 3 * 3 * 3 * 4; ++code) {
      int64_t rest = code;
      weft_window_dim_t dim = {0};
      dim.size = 1 + rest % 3;
      rest /= 3;
      dim.stride = 1 + rest % 3;
      rest /= 3;
      dim.base_dilation = 1 + rest % 3;
      rest /= 3;
      dim.window_dilation = 1 + rest % 3;
      rest /= 3;
      dim.pad_low = rest - 1;
      dim.pad_high = 2 - rest;
      const int64_t base = (size == 0 ? 0 : (size - 1) * dim.base_dilation + 1) + 1;
      const int64_t covered = (dim.size - 1) * dim.window_dilation + 1;
      int64_t count = 0;
      for (int64_t start = 0; start + covered <= base; start += dim.stride) ++count;
      ck_assert_int_eq(weft_window_dim_count(&dim, size), count);
    }
  }
  const weft_window_dim_t huge = {
      .size = 2, .stride = 1, .pad_low = INT64_MAX, .base_dilation = 1, .window_dilation = 1};
  ck_assert_int_eq(weft_window_dim_count(&huge, 5), -1);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("op_table");
  TCase* test_case = tcase_create("rows");
  tcase_add_test(test_case, every_opcode_has_a_row);
  tcase_add_test(test_case, other_names_are_unregistered);
  tcase_add_test(test_case, attribute_rules_are_complete);
  tcase_add_test(test_case, flags_match_the_operations);
  suite_add_tcase(suite, test_case);
  test_case = tcase_create("windows");
  tcase_add_test(test_case, window_counts_match_counting);
  suite_add_tcase(suite, test_case);
  return suite;
}
