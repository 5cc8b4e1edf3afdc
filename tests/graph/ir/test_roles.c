// Roles: what attributes state, what is inferred and why, names, and how donors find their results.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/roles.h"
#include "tests/testing/testing.h"

static weft_graph_t* weft_test_graph;
static weft_arena_t weft_test_arena;

static void weft_set_up(void) {
  weft_test_graph = NULL;
  weft_arena_init(weft_testing_allocator(), &weft_test_arena);
}

static void weft_tear_down(void) {
  weft_arena_deinit(&weft_test_arena);
  weft_graph_release(weft_test_graph);
}

static weft_status_t weft_roles_of(const char* text, weft_roles_t* out_roles) {
  weft_graph_release(weft_test_graph);
  weft_test_graph = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "step.mlir", NULL, weft_testing_allocator(),
                                  &weft_test_graph));
  WEFT_ASSERT_OK(weft_graph_verify(weft_test_graph));
  return weft_roles_compute(weft_graph_main(weft_test_graph), &weft_test_arena, out_roles);
}

static void weft_assert_argument(const weft_roles_t* roles, uint32_t index, weft_role_t role,
                                 const char* name, int32_t result) {
  const weft_argument_role_t* argument = &roles->arguments[index];
  ck_assert_msg(argument->role == role, "argument %u is %s, expected %s", index,
                weft_role_name(argument->role), weft_role_name(role));
  ck_assert_str_eq(argument->name, name);
  ck_assert_int_eq(argument->result, result);
  if (result >= 0) ck_assert_int_eq(roles->results[result].argument, (int)index);
  ck_assert(argument->is_inferred == (argument->reason != NULL));
}

START_TEST(stated_roles_are_read) {
  weft_roles_t roles;
  WEFT_ASSERT_OK(weft_roles_of(
      "func.func @main(\n"
      "    %a: tensor<f32> {weft.role = \"param\", weft.name = \"p\", weft.init = \"ones\", "
      "tf.aliasing_output = 1 : i32},\n"
      "    %b: tensor<f32> {weft.role = \"state\", weft.name = \"s\"},\n"
      "    %c: tensor<f32> {weft.role = \"batch\"}, %d: tensor<2xf32> {weft.role = \"hyper\"},\n"
      "    %e: tensor<f32> {weft.role = \"rng\"}, %g: tensor<f32> {weft.role = \"const\"})\n"
      "    -> (tensor<f32> {weft.role = \"metric\", weft.name = \"accuracy\"}, tensor<f32>,\n"
      "        tensor<f32> {weft.role = \"loss\"}, tensor<f32>) {\n"
      "  func.return %b, %a, %c, %e : tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>\n}\n",
      &roles));
  weft_assert_argument(&roles, 0, WEFT_ROLE_PARAM, "p", 1);
  weft_assert_argument(&roles, 1, WEFT_ROLE_STATE, "s", -1);
  weft_assert_argument(&roles, 2, WEFT_ROLE_BATCH, "c", -1);
  weft_assert_argument(&roles, 3, WEFT_ROLE_HYPER, "d", -1);
  weft_assert_argument(&roles, 4, WEFT_ROLE_RNG, "e", -1);
  weft_assert_argument(&roles, 5, WEFT_ROLE_CONST, "g", -1);
  ck_assert_str_eq(roles.arguments[0].init, "ones");
  ck_assert_ptr_null(roles.arguments[1].init);
  ck_assert_str_eq(roles.results[0].name, "accuracy");
  ck_assert_int_eq((int)roles.results[0].role, (int)WEFT_ROLE_METRIC);
  ck_assert_str_eq(roles.results[1].name, "p");
  ck_assert_int_eq((int)roles.results[1].role, (int)WEFT_ROLE_NONE);
  ck_assert_int_eq((int)roles.results[2].role, (int)WEFT_ROLE_LOSS);
  // With a stated loss another number is a metric.
  ck_assert_int_eq((int)roles.results[3].role, (int)WEFT_ROLE_METRIC);
  ck_assert(roles.results[3].is_inferred && !roles.results[2].is_inferred);
}
END_TEST

// Linear regression with momentum, without a single role.
START_TEST(roles_are_inferred_from_donation_and_use) {
  weft_roles_t roles;
  WEFT_ASSERT_OK(weft_roles_of(
      "func.func public @main(%arg0: tensor<4xf32> {tf.aliasing_output = 0 : i32},\n"
      "    %arg1: tensor<4xf32> {tf.aliasing_output = 1 : i32}, %arg2: tensor<8x4xf32>,\n"
      "    %arg3: tensor<f32>, %arg4: tensor<2xui32>, %arg5: tensor<i32> {tf.aliasing_output = 3 : "
      "i32})\n"
      "    -> (tensor<4xf32> {jax.result_info = \"result[0]['w']\"}, tensor<4xf32> "
      "{jax.result_info = \"result[1].m\"},\n"
      "        tensor<f32> {jax.result_info = \"result[2]\"}, tensor<i32>, tensor<f32>) {\n"
      "  %0 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0] : "
      "(tensor<8x4xf32>, tensor<4xf32>) -> tensor<8xf32>\n"
      "  %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [0] x [0] : (tensor<8xf32>, "
      "tensor<8x4xf32>) -> tensor<4xf32>\n"
      "  %2 = stablehlo.add %arg1, %1 : tensor<4xf32>\n"
      "  %3 = stablehlo.subtract %arg0, %2 : tensor<4xf32>\n"
      "  %c = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %4 = stablehlo.add %arg5, %c : tensor<i32>\n"
      "  func.return %3, %2, %arg3, %4, %arg3 : tensor<4xf32>, tensor<4xf32>, tensor<f32>, "
      "tensor<i32>, tensor<f32>\n}\n",
      &roles));
  weft_assert_argument(&roles, 0, WEFT_ROLE_PARAM, "0.w", 0);
  ck_assert_str_eq(roles.arguments[0].reason, "it is donated and a contraction depends on it");
  weft_assert_argument(&roles, 1, WEFT_ROLE_STATE, "1.m", 1);
  ck_assert_str_eq(roles.arguments[1].reason, "it is donated and no contraction depends on it");
  weft_assert_argument(&roles, 2, WEFT_ROLE_BATCH, "arg2", -1);
  ck_assert_str_eq(roles.arguments[2].reason, "it is not donated");
  weft_assert_argument(&roles, 3, WEFT_ROLE_HYPER, "arg3", -1);
  weft_assert_argument(&roles, 4, WEFT_ROLE_RNG, "arg4", -1);
  weft_assert_argument(&roles, 5, WEFT_ROLE_STATE, "arg5", 3);
  ck_assert_int_eq((int)roles.results[2].role, (int)WEFT_ROLE_LOSS);
  ck_assert_str_eq(roles.results[2].name, "loss");
  ck_assert_str_eq(roles.results[2].reason,
                   "it is the first floating-point number that replaces no argument");
  ck_assert_int_eq((int)roles.results[4].role, (int)WEFT_ROLE_METRIC);
}
END_TEST

// A parameter is found through calls and loops; a helper that the optimizer shares does not turn
// its state into parameters.
START_TEST(contractions_are_found_through_calls_and_loops) {
  weft_roles_t roles;
  WEFT_ASSERT_OK(weft_roles_of(
      "func.func @main(%w: tensor<4x4xf32> {tf.aliasing_output = 0 : i32}, %m: tensor<4x4xf32> "
      "{tf.aliasing_output = 1 : i32},\n"
      "    %v: tensor<4x4xf32> {tf.aliasing_output = 2 : i32}, %x: tensor<4x4xf32>)\n"
      "    -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) {\n"
      "  %a = func.call @scale(%w) : (tensor<4x4xf32>) -> tensor<4x4xf32>\n"
      "  %b = func.call @product(%x, %a) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>\n"
      "  %n = func.call @scale(%m) : (tensor<4x4xf32>) -> tensor<4x4xf32>\n"
      "  %i = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %r:3 = stablehlo.while(%k = %i, %p = %v, %q = %x) : tensor<i32>, tensor<4x4xf32>, "
      "tensor<4x4xf32>\n"
      "  cond {\n"
      "    %l = stablehlo.constant dense<3> : tensor<i32>\n"
      "    %t = stablehlo.compare LT, %k, %l : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %t : tensor<i1>\n"
      "  } do {\n"
      "    %d = stablehlo.dot_general %q, %q, contracting_dims = [1] x [0] : (tensor<4x4xf32>, "
      "tensor<4x4xf32>) -> tensor<4x4xf32>\n"
      "    stablehlo.return %k, %p, %p : tensor<i32>, tensor<4x4xf32>, tensor<4x4xf32>\n"
      "  }\n"
      "  func.return %b, %n, %r#1 : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>\n}\n"
      "func.func private @scale(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {\n"
      "  %r = stablehlo.add %a, %a : tensor<4x4xf32>\n  func.return %r : tensor<4x4xf32>\n}\n"
      "func.func private @product(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {\n"
      "  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<4x4xf32>, "
      "tensor<4x4xf32>) -> tensor<4x4xf32>\n  func.return %r : tensor<4x4xf32>\n}\n",
      &roles));
  weft_assert_argument(&roles, 0, WEFT_ROLE_PARAM, "w", 0);
  weft_assert_argument(&roles, 1, WEFT_ROLE_STATE, "m", 1);
  // v reaches the loop's contraction only in its second iteration.
  weft_assert_argument(&roles, 2, WEFT_ROLE_PARAM, "v", 2);
}
END_TEST

// jax.buffer_donor names no result: donors take free results of their type in order.
START_TEST(donors_are_paired_in_order) {
  weft_roles_t roles;
  WEFT_ASSERT_OK(weft_roles_of(
      "func.func @main(%a: tensor<2xf32> {jax.buffer_donor = true}, %b: tensor<2xf32>,\n"
      "    %c: tensor<3xf32> {jax.buffer_donor = true}, %d: tensor<2xf32> {jax.buffer_donor = "
      "true},"
      "\n    %e: tensor<2xf32> {tf.aliasing_output = 1 : i32}, %g: tensor<2xf32> {jax.buffer_donor "
      "= true})\n"
      "    -> (tensor<3xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) {\n"
      "  func.return %c, %a, %b, %d : tensor<3xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>\n"
      "}\n",
      &roles));
  ck_assert_int_eq(roles.arguments[0].result, 2);
  ck_assert_int_eq(roles.arguments[1].result, -1);
  ck_assert_int_eq(roles.arguments[2].result, 0);
  ck_assert_int_eq(roles.arguments[3].result, 3);
  ck_assert_int_eq(roles.arguments[4].result, 1);
  // No result is left, but the argument is still donated.
  ck_assert_int_eq(roles.arguments[5].result, -1);
  ck_assert_int_eq((int)roles.arguments[5].role, (int)WEFT_ROLE_STATE);
  ck_assert_int_eq((int)roles.arguments[1].role, (int)WEFT_ROLE_BATCH);
}
END_TEST

START_TEST(mistakes_name_the_argument) {
  weft_roles_t roles;
  WEFT_ASSERT_STATUS(
      weft_roles_of("\nfunc.func @main(%a: tensor<f32> {weft.role = \"weight\"}) {\n  func.return\n"
                    "}\n",
                    &roles),
      INVALID_INPUT,
      "step.mlir:2:1: argument #0 of '@main' has the unknown weft.role 'weight', expected param, "
      "state, batch, hyper, rng or const");
  WEFT_ASSERT_STATUS(
      weft_roles_of("func.func @main(%a: tensor<f32> {weft.role = \"loss\"}) {\n  func.return\n}\n",
                    &roles),
      INVALID_INPUT, "has the unknown weft.role 'loss'");
  WEFT_ASSERT_STATUS(
      weft_roles_of("func.func @main(%a: tensor<f32>) -> (tensor<f32> {weft.role = \"param\"}) {\n"
                    "  func.return %a : tensor<f32>\n}\n",
                    &roles),
      INVALID_INPUT, "result #0 of '@main' has the unknown weft.role 'param', expected loss or");
  WEFT_ASSERT_STATUS(
      weft_roles_of("func.func @main(%a: tensor<f32> {weft.name = 3 : i32}) {\n  func.return\n}\n",
                    &roles),
      INVALID_INPUT, "attribute 'weft.name' of argument #0 of '@main' is no string");
  WEFT_ASSERT_STATUS(
      weft_roles_of("func.func @main(%a: tensor<f32> {weft.name = \"x\"}, %b: tensor<f32> "
                    "{weft.name = \"x\"}) {\n  func.return\n}\n",
                    &roles),
      INVALID_INPUT, "two arguments of '@main' have the weft.name 'x'");
  WEFT_ASSERT_STATUS(
      weft_roles_of(
          "func.func @main(%a: tensor<f32> {weft.role = \"const\", tf.aliasing_output = 0 "
          ": i32}) -> tensor<f32> {\n  func.return %a : tensor<f32>\n}\n",
          &roles),
      INVALID_INPUT,
      "argument #0 of '@main' has the weft.role 'const', but result #0 is its new value; expected "
      "param or state");
}
END_TEST

// Names are unique whatever the text suggests.
START_TEST(made_up_names_give_way) {
  weft_roles_t roles;
  WEFT_ASSERT_OK(weft_roles_of(
      "func.func @main(%x: tensor<f32>, %b: tensor<i32> {weft.name = \"x\"}) -> (tensor<f32> "
      "{jax.result_info = \"loss\"}, tensor<f32> {jax.result_info = \"loss\"}, tensor<i32>) {\n"
      "  func.return %x, %x, %b : tensor<f32>, tensor<f32>, tensor<i32>\n}\n",
      &roles));
  ck_assert_str_eq(roles.arguments[0].name, "arg0");
  ck_assert_str_eq(roles.arguments[1].name, "x");
  ck_assert(!roles.arguments[0].is_named && roles.arguments[1].is_named);
  ck_assert_str_eq(roles.results[0].name, "loss");
  ck_assert_str_eq(roles.results[1].name, "result1");
  ck_assert_str_eq(roles.results[2].name, "result2");
}
END_TEST

START_TEST(role_names_round_trip) {
  for (int i = WEFT_ROLE_NONE + 1; i < WEFT_ROLE_COUNT_; ++i) {
    ck_assert_int_eq((int)weft_role_from_name(weft_role_name((weft_role_t)i)), i);
  }
  ck_assert_int_eq((int)weft_role_from_name("none"), (int)WEFT_ROLE_NONE);
  ck_assert_int_eq((int)weft_role_from_name(""), (int)WEFT_ROLE_NONE);
}
END_TEST

// The inference must agree with what a frontend states: a real step without its weft.* attributes
// gets the same roles back.
START_TEST(inference_agrees_with_an_exporter) {
  size_t size = 0;
  char* text = weft_testing_read_file("examples/gpt/tiny/step.mlir", &size);
  weft_roles_t stated;
  weft_roles_t inferred;
  WEFT_ASSERT_OK(weft_roles_of(text, &stated));
  // "weft.role" becomes an attribute that nobody knows.
  for (char* at = text; (at = strstr(at, "weft.role")) != NULL; ++at) memcpy(at, "else", 4);
  WEFT_ASSERT_OK(weft_roles_of(text, &inferred));
  ck_assert_uint_gt(stated.argument_count, 100);
  ck_assert_uint_eq(stated.argument_count, inferred.argument_count);
  for (uint32_t i = 0; i < stated.argument_count; ++i) {
    ck_assert(!stated.arguments[i].is_inferred && inferred.arguments[i].is_inferred);
    ck_assert_msg(stated.arguments[i].role == inferred.arguments[i].role,
                  "'%s' is %s, but was taken for %s", inferred.arguments[i].name,
                  weft_role_name(stated.arguments[i].role),
                  weft_role_name(inferred.arguments[i].role));
  }
  for (uint32_t i = 0; i < stated.result_count; ++i) {
    ck_assert_int_eq((int)stated.results[i].role, (int)inferred.results[i].role);
  }
  weft_testing_free_file(text, size);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("roles");
  TCase* test_case = weft_testing_check_leaks(tcase_create("stated"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, stated_roles_are_read);
  tcase_add_test(test_case, mistakes_name_the_argument);
  tcase_add_test(test_case, role_names_round_trip);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("inferred"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, roles_are_inferred_from_donation_and_use);
  tcase_add_test(test_case, contractions_are_found_through_calls_and_loops);
  tcase_add_test(test_case, donors_are_paired_in_order);
  tcase_add_test(test_case, made_up_names_give_way);
  tcase_add_test(test_case, inference_agrees_with_an_exporter);
  suite_add_tcase(suite, test_case);
  return suite;
}
