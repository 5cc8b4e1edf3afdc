// Inference of the operations that are not elementwise over one type: the chunks of infer.mlir,
// each of which verifies, or fails with a message that it states.
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "graph/ir/op_table.h"
#include "tests/testing/testing.h"

#define WEFT_CASE_FILE "tests/graph/ir/infer.mlir"
#define WEFT_CASE_SEPARATOR "\n// -----\n"

typedef struct weft_infer_case_s {
  weft_opcode_t opcode;
  char message[256];  // "" when the text verifies
  const char* text;
  size_t size;
} weft_infer_case_t;

// Takes the chunk at |*cursor|, which ends at |end|; false when there is none left.
static bool weft_next_case(const char** cursor, const char* end, weft_infer_case_t* out_case) {
  const char* start = strstr(*cursor, "\n// ok ");
  const char* error = strstr(*cursor, "\n// error ");
  if (start == NULL || (error != NULL && error < start)) start = error;
  if (start == NULL) return false;
  const char* next = strstr(start, WEFT_CASE_SEPARATOR);
  *cursor = next == NULL ? end : next + strlen(WEFT_CASE_SEPARATOR) - 1;
  const bool fails = start == error;
  const char* name = start + (fails ? strlen("\n// error ") : strlen("\n// ok "));
  const size_t name_length = strcspn(name, ":\n");
  out_case->opcode = weft_opcode_from_name(name, name_length);
  ck_assert_msg(out_case->opcode != WEFT_OP_UNREGISTERED, "no operation is called '%.*s'",
                (int)name_length, name);
  out_case->message[0] = '\0';
  if (fails) {
    const char* message = name + name_length + 2;
    const size_t length = strcspn(message, "\n");
    ck_assert_uint_lt(length, sizeof(out_case->message));
    memcpy(out_case->message, message, length);
    out_case->message[length] = '\0';
  }
  out_case->text = start;
  out_case->size = (size_t)((next == NULL ? end : next) - start);
  return true;
}

// Fails the test unless the chunk verifies, or does not, as it says.
static void weft_judge_case(const weft_infer_case_t* c) {
  const char* name = weft_op_info(c->opcode)->name;
  weft_graph_t* graph = NULL;
  weft_status_t status =
      weft_graph_parse(c->text, c->size, "case.mlir", NULL, weft_testing_allocator(), &graph);
  if (status != NULL) {
    ck_abort_msg("%s does not parse: %s\n%.*s", name, weft_testing_describe_failure(status),
                 (int)c->size, c->text);
  }
  status = weft_graph_verify(graph);
  const char* wrong = c->message[0] == '\0' ? weft_testing_describe_failure(status)
                                            : weft_testing_describe_mismatch(
                                                  status, WEFT_STATUS_INVALID_INPUT, c->message);
  if (wrong != NULL) ck_abort_msg("%s: %s\n%.*s", name, wrong, (int)c->size, c->text);
  weft_graph_release(graph);
}

// If this fails, files that are right are refused, or wrong ones reach the evaluator and the
// devices.
START_TEST(texts_are_judged_rightly) {
  size_t size = 0;
  char* contents = weft_testing_read_file(WEFT_CASE_FILE, &size);
  const char* cursor = contents;
  weft_infer_case_t c;
  int count = 0;
  for (; weft_next_case(&cursor, contents + size, &c); ++count) weft_judge_case(&c);
  ck_assert_int_ge(count, 190);
  weft_testing_free_file(contents, size);
}
END_TEST

// The number of operands, results and regions is checked for every operation before anything reads
// them.
START_TEST(counts_are_checked_for_every_operation) {
  for (int i = WEFT_OP_UNREGISTERED + 1; i < WEFT_OP_COUNT_; ++i) {
    const weft_op_info_t* row = weft_op_info((weft_opcode_t)i);
    const weft_op_flags_t skipped = WEFT_OP_FLAG_MODULE_LEVEL | WEFT_OP_FLAG_TERMINATOR;
    if (row->max_operands == WEFT_OP_VARIADIC || (row->flags & skipped) != 0) continue;
    weft_graph_t* graph = NULL;
    weft_function_t* function = NULL;
    const weft_type_t* type = NULL;
    weft_op_t* op = NULL;
    WEFT_ASSERT_OK(weft_graph_create("case.mlir", weft_testing_allocator(), &graph));
    WEFT_ASSERT_OK(weft_type_tensor(graph, WEFT_DTYPE_F32, 0, NULL, NULL, NULL, &type));
    WEFT_ASSERT_OK(weft_function_create(graph, "f", &type, 1, NULL, 0, &function));
    weft_value_t* operands[8];
    for (int k = 0; k < 8; ++k) operands[k] = function->body->arguments[0];
    weft_op_params_t params = {.opcode = (weft_opcode_t)i,
                               .operands = operands,
                               .operand_count = (uint32_t)row->max_operands + 1,
                               .result_types = &type,
                               .result_count = 1};
    WEFT_ASSERT_OK(weft_op_create(function->body, &params, &op));
    params = (weft_op_params_t){.opcode = WEFT_OP_FUNC_RETURN};
    WEFT_ASSERT_OK(weft_op_create(function->body, &params, &op));
    char text[128];
    (void)snprintf(text, sizeof(text), "'%s' has %d operands, expected", row->name,
                   row->max_operands + 1);
    WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT, text);
    weft_graph_release(graph);
  }
}
END_TEST

// Each operation has a text that verifies and one that does not. Those on elements of one type are
// in test_infer_elementwise.c; sdy.mesh stands outside of functions, in test_verify.c.
START_TEST(every_operation_has_both_kinds) {
  size_t size = 0;
  char* contents = weft_testing_read_file(WEFT_CASE_FILE, &size);
  const char* cursor = contents;
  bool good[WEFT_OP_COUNT_] = {false};
  bool bad[WEFT_OP_COUNT_] = {false};
  weft_infer_case_t c;
  while (weft_next_case(&cursor, contents + size, &c)) {
    (c.message[0] == '\0' ? good : bad)[c.opcode] = true;
  }
  weft_testing_free_file(contents, size);
  for (int i = WEFT_OP_UNREGISTERED + 1; i < WEFT_OP_COUNT_; ++i) {
    const weft_op_info_t* row = weft_op_info((weft_opcode_t)i);
    const bool own_rules = i == WEFT_OP_CLAMP || i == WEFT_OP_COMPARE || i == WEFT_OP_CONVERT ||
                           i == WEFT_OP_IS_FINITE || i == WEFT_OP_REDUCE_PRECISION ||
                           i == WEFT_OP_SELECT;
    if ((row->flags & WEFT_OP_FLAG_ELEMENTWISE) != 0 && !own_rules) continue;
    if (i == WEFT_OP_SDY_MESH) continue;
    ck_assert_msg(good[i], "'%s' has no text that verifies", row->name);
    // Anything can be printed.
    ck_assert_msg(bad[i] || i == WEFT_OP_INTERPRETER_PRINT, "'%s' has no text that does not verify",
                  row->name);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("infer");
  TCase* test_case = weft_testing_check_leaks(tcase_create("texts"));
  tcase_add_test(test_case, texts_are_judged_rightly);
  suite_add_tcase(suite, test_case);
  test_case = tcase_create("coverage");
  tcase_add_test(test_case, every_operation_has_both_kinds);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("counts"));
  tcase_add_test(test_case, counts_are_checked_for_every_operation);
  suite_add_tcase(suite, test_case);
  return suite;
}
