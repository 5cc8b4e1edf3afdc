// Running functions: frames, loops, bounds, memory, errors.
#include <stdio.h>
#include <string.h>

#include "graph/interp/interp_internal.h"
#include "tests/graph/interp/evaluate.h"
#include "tests/testing/testing.h"

// Breaks when an operation joins the table without an evaluator: it would be "unsupported".
START_TEST(every_opcode_has_an_evaluator) {
  static const weft_opcode_t without[] = {
      WEFT_OP_UNREGISTERED, WEFT_OP_RETURN,     WEFT_OP_FUNC_RETURN,
      WEFT_OP_SDY_MESH,     WEFT_OP_SDY_RETURN, WEFT_OP_SDY_MANUAL_COMPUTATION,
  };
  for (int i = 0; i < WEFT_OP_COUNT_; ++i) {
    bool expected = true;
    for (size_t k = 0; k < sizeof(without) / sizeof(without[0]); ++k) {
      if (without[k] == (weft_opcode_t)i) expected = false;
    }
    ck_assert_msg((weft_interp_op_fn((weft_opcode_t)i) != NULL) == expected, "%s",
                  weft_op_info((weft_opcode_t)i)->name);
  }
}
END_TEST

START_TEST(results_do_not_share_storage_with_arguments) {
  float data[3] = {1.0f, 2.0f, 3.0f};
  const int64_t dims[1] = {3};
  const weft_tensor_t input = evaluate_view(WEFT_DTYPE_F32, 1, dims, data);
  weft_tensor_t outputs[2];
  evaluate_main(
      "func.func @main(%a: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>) {\n"
      "  return %a, %a : tensor<3xf32>, tensor<3xf32>\n"
      "}",
      &input, 1, outputs);
  ck_assert_ptr_ne(outputs[0].data, data);
  ck_assert_ptr_ne(outputs[0].data, outputs[1].data);
  ck_assert_int_eq(memcmp(outputs[0].data, data, sizeof(data)), 0);
  ck_assert_int_eq(memcmp(outputs[1].data, data, sizeof(data)), 0);
  weft_tensor_deinit(&outputs[0]);
  weft_tensor_deinit(&outputs[1]);
}
END_TEST

// In-place updates must never reach the caller's memory, a constant, or a value still in use.
START_TEST(updates_in_place_leave_other_owners_alone) {
  int32_t data[3] = {1, 2, 3};
  const int64_t dims[1] = {3};
  const weft_tensor_t input = evaluate_view(WEFT_DTYPE_I32, 1, dims, data);
  weft_tensor_t outputs[3];
  evaluate_main(
      "func.func @main(%a: tensor<3xi32>) -> (tensor<3xi32>, tensor<3xi32>, tensor<3xi32>) {\n"
      "  %i = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %u = stablehlo.constant dense<9> : tensor<1xi32>\n"
      "  %c = stablehlo.constant dense<[4, 5, 6]> : tensor<3xi32>\n"
      "  %x = stablehlo.dynamic_update_slice %a, %u, %i : (tensor<3xi32>, tensor<1xi32>, "
      "tensor<i32>) -> tensor<3xi32>\n"
      "  %y = stablehlo.dynamic_update_slice %c, %u, %i : (tensor<3xi32>, tensor<1xi32>, "
      "tensor<i32>) -> tensor<3xi32>\n"
      "  %s = stablehlo.add %x, %x : tensor<3xi32>\n"
      "  %z = stablehlo.dynamic_update_slice %s, %u, %i : (tensor<3xi32>, tensor<1xi32>, "
      "tensor<i32>) -> tensor<3xi32>\n"
      "  %t = stablehlo.add %s, %c : tensor<3xi32>\n"
      "  return %y, %z, %t : tensor<3xi32>, tensor<3xi32>, tensor<3xi32>\n"
      "}",
      &input, 1, outputs);
  static const int32_t expected[3][3] = {{4, 9, 6}, {2, 9, 6}, {6, 23, 12}};
  ck_assert_int_eq(data[1], 2);
  for (int i = 0; i < 3; ++i) {
    ck_assert_int_eq(memcmp(outputs[i].data, expected[i], sizeof(expected[i])), 0);
    weft_tensor_deinit(&outputs[i]);
  }
}
END_TEST

// A chain of 50 operations may hold two of its values at a time, not fifty.
START_TEST(values_are_freed_after_their_last_use) {
  char text[8192] = "func.func @main(%v0: tensor<65536xf32>) -> tensor<65536xf32> {\n";
  size_t used = strlen(text);
  for (int i = 0; i < 50; ++i) {
    used += (size_t)snprintf(text + used, sizeof(text) - used,
                             "  %%v%d = stablehlo.reverse %%v%d, dims = [0] : tensor<65536xf32>\n",
                             i + 1, i);
  }
  (void)snprintf(text + used, sizeof(text) - used, "  return %%v50 : tensor<65536xf32>\n}");
  weft_graph_t* graph = evaluate_parse(text);
  static float data[65536];
  const int64_t dims[1] = {65536};
  const weft_tensor_t input = evaluate_view(WEFT_DTYPE_F32, 1, dims, data);
  data[7] = 7.0f;
  weft_tensor_t output;
  uint64_t peak = 0;
  weft_interp_options_t options = evaluate_options();
  options.out_peak_live_bytes = &peak;
  WEFT_ASSERT_OK(weft_interp_run(weft_graph_main(graph), &input, 1, &options, &output));
  ck_assert_uint_eq(peak, 2 * sizeof(data));
  ck_assert_int_eq(memcmp(output.data, data, sizeof(data)), 0);
  weft_tensor_deinit(&output);
  weft_graph_release(graph);
}
END_TEST

START_TEST(a_loop_frees_what_it_carries) {
  weft_graph_t* graph = evaluate_parse(
      "func.func @main() -> tensor<1024xf32> {\n"
      "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %x = stablehlo.constant dense<0.0> : tensor<1024xf32>\n"
      "  %one = stablehlo.constant dense<1.0> : tensor<1024xf32>\n"
      "  %r:2 = stablehlo.while(%i = %zero, %v = %x) : tensor<i32>, tensor<1024xf32>\n"
      "  cond {\n"
      "    %n = stablehlo.constant dense<100> : tensor<i32>\n"
      "    %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %s = stablehlo.constant dense<1> : tensor<i32>\n"
      "    %j = stablehlo.add %i, %s : tensor<i32>\n"
      "    %w = stablehlo.add %v, %one : tensor<1024xf32>\n"
      "    stablehlo.return %j, %w : tensor<i32>, tensor<1024xf32>\n"
      "  }\n"
      "  return %r#1 : tensor<1024xf32>\n"
      "}");
  uint64_t peak = 0;
  weft_tensor_t output;
  weft_interp_options_t options = evaluate_options();
  options.out_peak_live_bytes = &peak;
  WEFT_ASSERT_OK(weft_interp_run(weft_graph_main(graph), NULL, 0, &options, &output));
  ck_assert_float_eq(((const float*)output.data)[1023], 100.0f);
  ck_assert_uint_le(peak, 4 * 4096 + 256);
  weft_tensor_deinit(&output);
  weft_graph_release(graph);
}
END_TEST

static const char endless_loop[] =
    "func.func @main() -> tensor<i32> {\n"
    "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
    "  %r = stablehlo.while(%i = %zero) : tensor<i32>\n"
    "  cond {\n"
    "    %c = stablehlo.constant dense<true> : tensor<i1>\n"
    "    stablehlo.return %c : tensor<i1>\n"
    "  } do {\n"
    "    %j = stablehlo.add %i, %i : tensor<i32>\n"
    "    stablehlo.return %j : tensor<i32>\n"
    "  }\n"
    "  return %r : tensor<i32>\n"
    "}";

START_TEST(an_endless_loop_is_stopped) {
  weft_graph_t* graph = evaluate_parse(endless_loop);
  weft_tensor_t output;
  weft_interp_options_t options = evaluate_options();
  options.max_operations = 1000;
  WEFT_ASSERT_STATUS(weft_interp_run(weft_graph_main(graph), NULL, 0, &options, &output), ABORTED,
                     "stopped after 1000 operations");
  ck_assert_ptr_null(output.data);
  weft_graph_release(graph);
}
END_TEST

// Bodies without operations are evaluated as well.
START_TEST(an_endless_loop_that_does_nothing_is_stopped) {
  weft_graph_t* graph = evaluate_parse(
      "func.func @main() -> tensor<i1> {\n"
      "  %true = stablehlo.constant dense<true> : tensor<i1>\n"
      "  %r = stablehlo.while(%x = %true) : tensor<i1>\n"
      "  cond { stablehlo.return %x : tensor<i1> }\n"
      "  do { stablehlo.return %x : tensor<i1> }\n"
      "  return %r : tensor<i1>\n"
      "}");
  weft_tensor_t output;
  weft_interp_options_t options = evaluate_options();
  options.max_operations = 1000;
  WEFT_ASSERT_STATUS(weft_interp_run(weft_graph_main(graph), NULL, 0, &options, &output), ABORTED,
                     "stopped after 1000 operations");
  weft_graph_release(graph);
}
END_TEST

START_TEST(a_run_can_be_cancelled) {
  weft_graph_t* graph = evaluate_parse(endless_loop);
  weft_tensor_t output;
  atomic_bool cancelled;
  atomic_init(&cancelled, true);
  weft_interp_options_t options = evaluate_options();
  options.cancelled = &cancelled;
  WEFT_ASSERT_STATUS(weft_interp_run(weft_graph_main(graph), NULL, 0, &options, &output), ABORTED,
                     "cancelled");
  weft_graph_release(graph);
}
END_TEST

START_TEST(huge_values_are_refused) {
  weft_graph_t* graph = evaluate_parse(
      "func.func @main() -> tensor<2000000000xf64> {\n"
      "  %c = stablehlo.constant dense<0.0> : tensor<2000000000xf64>\n"
      "  return %c : tensor<2000000000xf64>\n"
      "}");
  weft_tensor_t output;
  weft_interp_options_t options = evaluate_options();
  options.max_live_bytes = 1 << 20;
  WEFT_ASSERT_STATUS(
      weft_interp_run(weft_graph_main(graph), NULL, 0, &options, &output), OUT_OF_MEMORY,
      "test.mlir:2:3: stablehlo.constant: tensor<2000000000xf64> takes 16000000000 bytes");
  weft_graph_release(graph);
}
END_TEST

START_TEST(wrong_inputs_are_named) {
  weft_graph_t* graph = evaluate_parse(
      "func.func @main(%a: tensor<3xf32>) -> tensor<3xf32> {\n  return %a : tensor<3xf32>\n}");
  float data[4] = {0};
  const int64_t dims[1] = {4};
  const weft_tensor_t input = evaluate_view(WEFT_DTYPE_F32, 1, dims, data);
  weft_tensor_t output;
  const weft_interp_options_t options = evaluate_options();
  WEFT_ASSERT_STATUS(weft_interp_run(weft_graph_main(graph), &input, 1, &options, &output),
                     INVALID_ARGUMENT,
                     "argument 0 of function main is tensor<3xf32>, got tensor<4xf32>");
  WEFT_ASSERT_STATUS(weft_interp_run(weft_graph_main(graph), NULL, 0, &options, &output),
                     INVALID_ARGUMENT, "takes 1 arguments, got 0");
  weft_graph_release(graph);
}
END_TEST

START_TEST(unsupported_operations_have_locations) {
  WEFT_ASSERT_STATUS(
      evaluate_text("func.func @main() -> tensor<f32> {\n"
                    "  %a = stablehlo.constant dense<1.0> : tensor<f32>\n"
                    "  %b = \"stablehlo.mystery\"(%a) : (tensor<f32>) -> tensor<f32>\n"
                    "  return %b : tensor<f32>\n"
                    "}"),
      UNSUPPORTED, "test.mlir:3:3: unsupported op stablehlo.mystery");
  WEFT_ASSERT_STATUS(
      evaluate_text("func.func @main() -> tensor<f32> {\n"
                    "  %a = stablehlo.constant dense<1.0> : tensor<f32>\n"
                    "  %b = stablehlo.custom_call @magic(%a) : (tensor<f32>) -> tensor<f32>\n"
                    "  return %b : tensor<f32>\n"
                    "}"),
      UNSUPPORTED, "unsupported custom_call target @magic");
}
END_TEST

// The evaluator's own stack is bounded.
START_TEST(very_deep_calls_are_refused) {
  static char text[65536];
  size_t used = 0;
  for (int i = 0; i < 300; ++i) {
    used += (size_t)snprintf(text + used, sizeof(text) - used, "func.func private @f%d() {\n", i);
    if (i > 0) {
      used +=
          (size_t)snprintf(text + used, sizeof(text) - used, "  call @f%d() : () -> ()\n", i - 1);
    }
    used += (size_t)snprintf(text + used, sizeof(text) - used, "  return\n}\n");
  }
  (void)snprintf(text + used, sizeof(text) - used,
                 "func.func @main() {\n  call @f299() : () -> ()\n  return\n}");
  WEFT_ASSERT_STATUS(evaluate_text(text), UNSUPPORTED, "calls nest deeper than 256");
}
END_TEST

typedef struct printed_s {
  char text[256];
  size_t size;
} printed_t;

static void keep_print(void* user_data, const char* text, size_t size) {
  printed_t* printed = user_data;
  ck_assert_uint_lt(printed->size + size, sizeof(printed->text));
  memcpy(printed->text + printed->size, text, size);
  printed->size += size;
}

START_TEST(print_writes_values) {
  weft_graph_t* graph = evaluate_parse(
      "func.func @main() {\n"
      "  %a = stablehlo.constant dense<[[1, -2], [3, 4]]> : tensor<2x2xi8>\n"
      "  %b = stablehlo.constant dense<0xFF800000> : tensor<f32>\n"
      "  %c = stablehlo.constant dense<> : tensor<0xi1>\n"
      "  interpreter.print %a : tensor<2x2xi8>\n"
      "  interpreter.print %b : tensor<f32>\n"
      "  interpreter.print %c : tensor<0xi1>\n"
      "  return\n"
      "}");
  printed_t printed = {.size = 0};
  weft_interp_options_t options = evaluate_options();
  options.print = keep_print;
  options.print_user_data = &printed;
  WEFT_ASSERT_OK(weft_interp_run(weft_graph_main(graph), NULL, 0, &options, NULL));
  ck_assert_str_eq(printed.text,
                   "tensor<2x2xi8> { [[1, -2], [3, 4]] }\n"
                   "tensor<f32> { -inf }\n"
                   "tensor<0xi1> { [] }\n");
  weft_graph_release(graph);
}
END_TEST

// Regions that are no list of scalar operations (here: a call) go another way to the same values.
START_TEST(bodies_with_calls_equal_plain_bodies) {
  WEFT_ASSERT_OK(evaluate_text(
      "func.func private @f(%a: tensor<i32>, %b: tensor<i32>) -> tensor<i32> {\n"
      "  %s = stablehlo.subtract %a, %b : tensor<i32>\n"
      "  return %s : tensor<i32>\n"
      "}\n"
      "func.func @main() {\n"
      "  %x = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>\n"
      "  %z = stablehlo.constant dense<100> : tensor<i32>\n"
      "  %p = stablehlo.reduce(%x init: %z) applies stablehlo.subtract across dimensions = [1] : "
      "(tensor<2x3xi32>, tensor<i32>) -> tensor<2xi32>\n"
      "  %q = \"stablehlo.reduce\"(%x, %z) <{dimensions = array<i64: 1>}> ({\n"
      "  ^bb0(%a: tensor<i32>, %b: tensor<i32>):\n"
      "    %s = func.call @f(%a, %b) : (tensor<i32>, tensor<i32>) -> tensor<i32>\n"
      "    stablehlo.return %s : tensor<i32>\n"
      "  }) : (tensor<2x3xi32>, tensor<i32>) -> tensor<2xi32>\n"
      "  check.expect_eq_const %p, dense<[94, 85]> : tensor<2xi32>\n"
      "  check.expect_eq %p, %q : tensor<2xi32>\n"
      "  return\n"
      "}"));
}
END_TEST

START_TEST(regions_read_values_around_them) {
  WEFT_ASSERT_OK(
      evaluate_text("func.func @main() {\n"
                    "  %x = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>\n"
                    "  %two = stablehlo.constant dense<2> : tensor<i32>\n"
                    "  %m = \"stablehlo.map\"(%x) <{dimensions = array<i64: 0>}> ({\n"
                    "  ^bb0(%a: tensor<i32>):\n"
                    "    %s = stablehlo.multiply %a, %two : tensor<i32>\n"
                    "    stablehlo.return %s : tensor<i32>\n"
                    "  }) : (tensor<3xi32>) -> tensor<3xi32>\n"
                    "  check.expect_eq_const %m, dense<[2, 4, 6]> : tensor<3xi32>\n"
                    "  %t = stablehlo.constant dense<true> : tensor<i1>\n"
                    "  %i = \"stablehlo.if\"(%t) ({\n"
                    "    %s = stablehlo.add %m, %x : tensor<3xi32>\n"
                    "    stablehlo.return %s : tensor<3xi32>\n"
                    "  }, {\n"
                    "    stablehlo.return %x : tensor<3xi32>\n"
                    "  }) : (tensor<i1>) -> tensor<3xi32>\n"
                    "  check.expect_eq_const %i, dense<[3, 6, 9]> : tensor<3xi32>\n"
                    "  return\n"
                    "}"));
}
END_TEST

// Every allocation fails once: no leak, no crash, and OUT_OF_MEMORY each time.
START_TEST(running_out_of_memory_leaves_nothing_behind) {
  weft_graph_t* graph = evaluate_parse(
      "func.func private @f(%a: tensor<8xf32>) -> tensor<8xf32> {\n"
      "  %s = stablehlo.add %a, %a : tensor<8xf32>\n"
      "  return %s : tensor<8xf32>\n"
      "}\n"
      "func.func @main() -> (tensor<8xf32>, tensor<f32>) {\n"
      "  %a = stablehlo.constant dense<1.0> : tensor<8xf32>\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %b = call @f(%a) : (tensor<8xf32>) -> tensor<8xf32>\n"
      "  %c = stablehlo.reduce(%b init: %z) applies stablehlo.add across dimensions = [0] : "
      "(tensor<8xf32>, tensor<f32>) -> tensor<f32>\n"
      "  %d = stablehlo.tuple %a, %c : tuple<tensor<8xf32>, tensor<f32>>\n"
      "  %e = stablehlo.get_tuple_element %d[1] : (tuple<tensor<8xf32>, tensor<f32>>) -> "
      "tensor<f32>\n"
      "  return %b, %e : tensor<8xf32>, tensor<f32>\n"
      "}");
  const weft_interp_options_t options = evaluate_options();
  const size_t before = weft_testing_live_blocks();
  size_t allowed = 0;
  for (;; ++allowed) {
    weft_tensor_t outputs[2];
    weft_testing_fail_allocations_after(allowed);
    weft_status_t status =
        weft_interp_run(weft_graph_find_function(graph, "main"), NULL, 0, &options, outputs);
    weft_testing_fail_allocations_after(SIZE_MAX);
    if (weft_status_is_ok(status)) {
      ck_assert_float_eq(*(const float*)outputs[1].data, 16.0f);
      weft_tensor_deinit(&outputs[0]);
      weft_tensor_deinit(&outputs[1]);
      break;
    }
    WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    ck_assert_uint_eq(weft_testing_live_blocks(), before);
    ck_assert_uint_lt(allowed, 1000);
  }
  ck_assert_uint_gt(allowed, 5);
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("interp");
  TCase* table = weft_testing_check_leaks(tcase_create("table"));
  tcase_add_test(table, every_opcode_has_an_evaluator);
  suite_add_tcase(suite, table);
  TCase* memory = weft_testing_check_leaks(tcase_create("memory"));
  tcase_add_test(memory, results_do_not_share_storage_with_arguments);
  tcase_add_test(memory, updates_in_place_leave_other_owners_alone);
  tcase_add_test(memory, values_are_freed_after_their_last_use);
  tcase_add_test(memory, a_loop_frees_what_it_carries);
  tcase_add_test(memory, running_out_of_memory_leaves_nothing_behind);
  suite_add_tcase(suite, memory);
  TCase* bounds = weft_testing_check_leaks(tcase_create("bounds"));
  tcase_add_test(bounds, an_endless_loop_is_stopped);
  tcase_add_test(bounds, an_endless_loop_that_does_nothing_is_stopped);
  tcase_add_test(bounds, a_run_can_be_cancelled);
  tcase_add_test(bounds, huge_values_are_refused);
  tcase_add_test(bounds, very_deep_calls_are_refused);
  suite_add_tcase(suite, bounds);
  TCase* errors = weft_testing_check_leaks(tcase_create("errors"));
  tcase_add_test(errors, wrong_inputs_are_named);
  tcase_add_test(errors, unsupported_operations_have_locations);
  suite_add_tcase(suite, errors);
  TCase* regions = weft_testing_check_leaks(tcase_create("regions"));
  tcase_add_test(regions, print_writes_values);
  tcase_add_test(regions, bodies_with_calls_equal_plain_bodies);
  tcase_add_test(regions, regions_read_values_around_them);
  suite_add_tcase(suite, regions);
  return suite;
}
