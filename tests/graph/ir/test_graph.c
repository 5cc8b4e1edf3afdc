// Graphs: strings, functions, blocks, operations, notes, statuses, and running out of memory.
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "tests/testing/testing.h"

static weft_graph_t* weft_new_graph(void) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_create("step.mlir", weft_testing_allocator(), &graph));
  return graph;
}

static const weft_type_t* weft_f32(weft_graph_t* graph) {
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_tensor(graph, WEFT_DTYPE_F32, 0, NULL, NULL, NULL, &type));
  return type;
}

START_TEST(strings_are_interned) {
  weft_graph_t* graph = weft_new_graph();
  const char* first = NULL;
  const char* again = NULL;
  const char* prefix = NULL;
  WEFT_ASSERT_OK(weft_graph_intern(graph, "abc", 3, &first));
  WEFT_ASSERT_OK(weft_graph_intern(graph, "abcdef", 3, &again));
  WEFT_ASSERT_OK(weft_graph_intern(graph, "ab", 2, &prefix));
  ck_assert_ptr_eq(first, again);
  ck_assert_ptr_ne(first, prefix);
  ck_assert_str_eq(prefix, "ab");
  // Thousands of strings force the table to grow; every one must be found again.
  static const char* strings[3000];
  char text[16];
  for (int i = 0; i < 3000; ++i) {
    const int length = snprintf(text, sizeof(text), "s%d", i);
    WEFT_ASSERT_OK(weft_graph_intern(graph, text, (size_t)length, &strings[i]));
  }
  for (int i = 0; i < 3000; ++i) {
    const int length = snprintf(text, sizeof(text), "s%d", i);
    WEFT_ASSERT_OK(weft_graph_intern(graph, text, (size_t)length, &again));
    ck_assert_ptr_eq(strings[i], again);
    ck_assert_str_eq(again, text);
  }
  weft_graph_release(graph);
}
END_TEST

START_TEST(functions_are_found_by_name) {
  weft_graph_t* graph = weft_new_graph();
  weft_function_t* functions[40];
  char name[16];
  for (uint32_t i = 0; i < 40; ++i) {
    (void)snprintf(name, sizeof(name), "f%u", i);
    WEFT_ASSERT_OK(weft_function_create(graph, name, NULL, 0, NULL, 0, &functions[i]));
    ck_assert_uint_eq(functions[i]->index, i);
  }
  ck_assert_uint_eq(graph->function_count, 40);
  ck_assert_ptr_eq(weft_graph_find_function(graph, "f17"), functions[17]);
  ck_assert_ptr_null(weft_graph_find_function(graph, "f40"));
  weft_function_t* twice = NULL;
  WEFT_ASSERT_STATUS(weft_function_create(graph, "f3", NULL, 0, NULL, 0, &twice), INVALID_INPUT,
                     "function '@f3' is defined twice");
  weft_graph_release(graph);
}
END_TEST

// Tools run main; with one public function its name does not matter.
START_TEST(the_entry_is_main_or_the_only_public_function) {
  weft_graph_t* graph = weft_new_graph();
  weft_function_t* a = NULL;
  weft_function_t* b = NULL;
  weft_function_t* entry = NULL;
  ck_assert_ptr_null(weft_graph_main(graph));
  WEFT_ASSERT_OK(weft_function_create(graph, "a", NULL, 0, NULL, 0, &a));
  ck_assert_ptr_eq(weft_graph_main(graph), a);
  WEFT_ASSERT_OK(weft_function_create(graph, "b", NULL, 0, NULL, 0, &b));
  ck_assert_ptr_null(weft_graph_main(graph));
  b->is_private = true;
  ck_assert_ptr_eq(weft_graph_main(graph), a);
  b->is_private = false;
  WEFT_ASSERT_OK(weft_function_create(graph, "main", NULL, 0, NULL, 0, &entry));
  ck_assert_ptr_eq(weft_graph_main(graph), entry);
  weft_graph_release(graph);
}
END_TEST

// Ids index analyses' arrays, so they must be dense and unique over functions and regions.
START_TEST(value_ids_are_dense) {
  weft_graph_t* graph = weft_new_graph();
  const weft_type_t* f32 = weft_f32(graph);
  const weft_type_t* types[3] = {f32, f32, f32};
  uint32_t next = 0;
  for (int f = 0; f < 3; ++f) {
    char name[16];
    (void)snprintf(name, sizeof(name), "f%d", f);
    weft_function_t* function = NULL;
    WEFT_ASSERT_OK(weft_function_create(graph, name, types, 3, types, 1, &function));
    for (uint32_t i = 0; i < 3; ++i) {
      ck_assert_uint_eq(function->body->arguments[i]->id, next++);
      ck_assert_uint_eq(function->body->arguments[i]->index, i);
    }
    weft_block_t* region = NULL;
    WEFT_ASSERT_OK(weft_block_create(function, types, 2, &region));
    next += 2;
    const weft_op_params_t params = {
        .opcode = WEFT_OP_SORT,
        .operands = function->body->arguments,
        .operand_count = 2,
        .result_types = types,
        .result_count = 2,
        .regions = &region,
        .region_count = 1,
    };
    weft_op_t* op = NULL;
    WEFT_ASSERT_OK(weft_op_create(function->body, &params, &op));
    ck_assert_uint_eq(op->results[0]->id, next++);
    ck_assert_uint_eq(op->results[1]->id, next++);
    ck_assert_ptr_eq(region->parent, op);
    ck_assert_ptr_eq(op->results[1]->op, op);
  }
  ck_assert_uint_eq(graph->value_count, next);
  weft_graph_release(graph);
}
END_TEST

// The parser adds arguments one at a time; none may be lost when the list grows.
START_TEST(arguments_can_be_added_one_by_one) {
  weft_graph_t* graph = weft_new_graph();
  weft_function_t* function = NULL;
  WEFT_ASSERT_OK(weft_function_create(graph, "f", NULL, 0, NULL, 0, &function));
  weft_value_t* values[100];
  for (uint32_t i = 0; i < 100; ++i) {
    WEFT_ASSERT_OK(weft_block_add_argument(function->body, weft_f32(graph), &values[i]));
  }
  ck_assert_uint_eq(function->body->argument_count, 100);
  for (uint32_t i = 0; i < 100; ++i) ck_assert_ptr_eq(function->body->arguments[i], values[i]);
  weft_graph_release(graph);
}
END_TEST

START_TEST(operations_keep_their_attributes) {
  weft_graph_t* graph = weft_new_graph();
  weft_function_t* function = NULL;
  WEFT_ASSERT_OK(weft_function_create(graph, "f", NULL, 0, NULL, 0, &function));
  const int64_t list[] = {1, 2};
  char name[] = "dims";
  weft_named_attr_t attrs[3] = {{.name = name}, {.name = "k"}, {.name = "way"}};
  WEFT_ASSERT_OK(weft_attr_i64_array(graph, list, 2, &attrs[0].value));
  WEFT_ASSERT_OK(weft_attr_integer(graph, NULL, 9, &attrs[1].value));
  WEFT_ASSERT_OK(weft_attr_enum(graph, "x.way", "UP", &attrs[2].value));
  const weft_op_params_t params = {
      .opcode = WEFT_OP_UNREGISTERED, .name = "foo.bar", .attrs = attrs, .attr_count = 3};
  weft_op_t* op = NULL;
  WEFT_ASSERT_OK(weft_op_create(function->body, &params, &op));
  name[0] = 'X';
  ck_assert_str_eq(op->name, "foo.bar");
  ck_assert_int_eq(weft_op_i64_list(op, "dims").data[1], 2);
  ck_assert_uint_eq(weft_op_i64_list(op, "k").count, 0);
  ck_assert_int_eq(weft_op_integer(op, "k", -1), 9);
  ck_assert_int_eq(weft_op_integer(op, "missing", -1), -1);
  ck_assert_str_eq(weft_op_enum(op, "way"), "UP");
  ck_assert_ptr_null(weft_op_enum(op, "k"));
  weft_graph_release(graph);
}
END_TEST

START_TEST(statuses_name_the_place) {
  weft_graph_t* graph = weft_new_graph();
  const weft_location_t place = {.line = 12, .column = 7};
  WEFT_ASSERT_STATUS(WEFT_STATUS_AT(graph, place, INVALID_INPUT, "%d is %s", 3, "odd"),
                     INVALID_INPUT, "step.mlir:12:7: 3 is odd");
  const weft_location_t nowhere = {0};
  WEFT_ASSERT_STATUS(WEFT_STATUS_AT(graph, nowhere, UNSUPPORTED, "no"), UNSUPPORTED,
                     "step.mlir: no");
  for (int i = 0; i < 20; ++i) WEFT_ASSERT_OK(weft_graph_add_note(graph, place, "note %d", i));
  ck_assert_uint_eq(graph->note_count, 20);
  ck_assert_str_eq(graph->notes[19].text, "note 19");
  ck_assert_uint_eq(graph->notes[19].location.line, 12);
  weft_graph_release(graph);
}
END_TEST

// Builds a small graph and reports the first failure.
static weft_status_t weft_build_small(weft_graph_t** out_graph) {
  WEFT_RETURN_IF_ERROR(weft_graph_create(NULL, weft_testing_allocator(), out_graph));
  weft_graph_t* graph = *out_graph;
  for (int64_t i = 0; i < 40; ++i) {
    char name[16];
    (void)snprintf(name, sizeof(name), "f%d", (int)i);
    const int64_t dims[2] = {i, 1000};
    const weft_type_t* type = NULL;
    weft_function_t* function = NULL;
    weft_op_t* op = NULL;
    const weft_attr_t* attr = NULL;
    WEFT_RETURN_IF_ERROR(weft_type_tensor(graph, WEFT_DTYPE_F32, 2, dims, NULL, NULL, &type));
    const weft_type_t* signature = NULL;
    WEFT_RETURN_IF_ERROR(weft_type_function(graph, &type, 1, &type, 1, &signature));
    WEFT_RETURN_IF_ERROR(weft_attr_type(graph, signature, &attr));
    WEFT_RETURN_IF_ERROR(weft_function_create(graph, name, &type, 1, &type, 1, &function));
    const weft_op_params_t params = {
        .opcode = WEFT_OP_FUNC_RETURN, .operands = function->body->arguments, .operand_count = 1};
    WEFT_RETURN_IF_ERROR(weft_op_create(function->body, &params, &op));
    WEFT_RETURN_IF_ERROR(weft_graph_add_note(graph, op->location, "%s", name));
  }
  return weft_ok_status();
}

// Whichever allocation fails, the failure is reported, nothing leaks and nothing is torn.
START_TEST(every_allocation_may_fail) {
  for (size_t count = 0;; ++count) {
    ck_assert_uint_lt(count, 1000);
    weft_graph_t* graph = NULL;
    weft_testing_fail_allocations_after(count);
    weft_status_t status = weft_build_small(&graph);
    weft_testing_fail_allocations_after(SIZE_MAX);
    const bool done = status == NULL;
    if (!done) WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    weft_graph_release(graph);
    ck_assert_uint_eq(weft_testing_live_blocks(), 0);
    if (done) break;
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("graph");
  TCase* test_case = weft_testing_check_leaks(tcase_create("structure"));
  tcase_add_test(test_case, strings_are_interned);
  tcase_add_test(test_case, functions_are_found_by_name);
  tcase_add_test(test_case, the_entry_is_main_or_the_only_public_function);
  tcase_add_test(test_case, value_ids_are_dense);
  tcase_add_test(test_case, arguments_can_be_added_one_by_one);
  tcase_add_test(test_case, operations_keep_their_attributes);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("reporting"));
  tcase_add_test(test_case, statuses_name_the_place);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("memory"));
  tcase_add_test(test_case, every_allocation_may_fail);
  suite_add_tcase(suite, test_case);
  return suite;
}
