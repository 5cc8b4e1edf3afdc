// Tests of the printer: exact texts. Whole files are in test_round_trip.c.
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "tests/testing/testing.h"

static void expect_print(const char* source, weft_print_flags_t flags, const char* expected) {
  const weft_allocator_t allocator = weft_testing_allocator();
  weft_graph_t* graph = NULL;
  char* text = NULL;
  size_t size = 0;
  WEFT_ASSERT_OK(weft_graph_parse(source, strlen(source), "t.mlir", NULL, allocator, &graph));
  WEFT_ASSERT_OK(weft_graph_print(graph, flags, allocator, &text, &size));
  ck_assert_str_eq(text, expected);
  weft_allocator_release(allocator, text, size + 1, 1);
  weft_graph_release(graph);
}

static const char step[] =
    "module @step attributes {mhlo.num_replicas = 1 : i32} {\n"
    "  func.func public @main(%w: tensor<2x3xf32> {weft.role = \"param\"}, %x: tensor<3xf32>) -> "
    "(tensor<2xf32> {jax.result_info = \"loss\"}) {\n"
    "    %init = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "    %y = stablehlo.dot_general %w, %x, contracting_dims = [1] x [0] : (tensor<2x3xf32>, "
    "tensor<3xf32>) -> tensor<2xf32> loc(\"dot\")\n"
    "    %n = \"stablehlo.reduce\"(%w, %init) <{dimensions = array<i64: 1>}> ({\n"
    "    ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n"
    "      %s = stablehlo.add %a, %b : tensor<f32>\n"
    "      stablehlo.return %s : tensor<f32>\n"
    "    }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>\n"
    "    %z = stablehlo.add %y, %n {m.kept} : tensor<2xf32>\n"
    "    return %z : tensor<2xf32>\n"
    "  }\n"
    "}\n";

START_TEST(test_pretty) {
  expect_print(
      step, WEFT_PRINT_DEFAULT,
      "module @step attributes {mhlo.num_replicas = 1 : i32} {\n"
      "  func.func public @main(%arg0: tensor<2x3xf32> {weft.role = \"param\"}, %arg1: "
      "tensor<3xf32>) -> (tensor<2xf32> {jax.result_info = \"loss\"}) {\n"
      "    %0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>\n"
      "    %1 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : "
      "(tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>\n"
      "    %2 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.add across dimensions = [1] : "
      "(tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>\n"
      "    %3 = stablehlo.add %1, %2 {m.kept} : tensor<2xf32>\n"
      "    return %3 : tensor<2xf32>\n"
      "  }\n"
      "}\n");
}
END_TEST

START_TEST(test_generic) {
  expect_print(
      step, WEFT_PRINT_GENERIC,
      "\"builtin.module\"() ({\n"
      "  \"func.func\"() ({\n"
      "  ^bb0(%arg0: tensor<2x3xf32>, %arg1: tensor<3xf32>):\n"
      "    %0 = \"stablehlo.constant\"() {value = dense<0.000000e+00> : tensor<f32>} : () -> "
      "tensor<f32>\n"
      "    %1 = \"stablehlo.dot_general\"(%arg0, %arg1) {dot_dimension_numbers = "
      "#stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : "
      "(tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>\n"
      "    %2 = \"stablehlo.reduce\"(%arg0, %0) ({\n"
      "    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):\n"
      "      %3 = \"stablehlo.add\"(%arg2, %arg3) : (tensor<f32>, tensor<f32>) -> tensor<f32>\n"
      "      \"stablehlo.return\"(%3) : (tensor<f32>) -> ()\n"
      "    }) {dimensions = array<i64: 1>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>\n"
      "    %4 = \"stablehlo.add\"(%1, %2) {m.kept} : (tensor<2xf32>, tensor<2xf32>) -> "
      "tensor<2xf32>\n"
      "    \"func.return\"(%4) : (tensor<2xf32>) -> ()\n"
      "  }) {function_type = (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>, sym_name = "
      "\"main\", sym_visibility = \"public\", arg_attrs = [{weft.role = \"param\"}, {}], res_attrs "
      "= [{jax.result_info = \"loss\"}]} : () -> ()\n"
      "}) {sym_name = \"step\", mhlo.num_replicas = 1 : i32} : () -> ()\n");
}
END_TEST

// Readers that do not know weft's own operations would refuse their dialect.
START_TEST(test_own_operations) {
  static const char own[] =
      "func.func @main(%a: tensor<2x5xf32>, %o: tensor<i64>) -> tensor<1xf32> {\n"
      "  %r = \"weft.exact_sum\"(%a, %o) <{segments = array<i64: 4, 100>, square}> : "
      "(tensor<2x5xf32>, tensor<i64>) -> tensor<1x12xi64>\n"
      "  %s = \"weft.exact_round\"(%r) : (tensor<1x12xi64>) -> tensor<1xf32>\n"
      "  return %s : tensor<1xf32>\n}\n";
  static const char pretty[] =
      "module {\n"
      "  func.func public @main(%arg0: tensor<2x5xf32>, %arg1: tensor<i64>) -> tensor<1xf32> {\n"
      "    %0 = stablehlo.custom_call @weft.exact_sum(%arg0, %arg1) {api_version = 4 : i32, "
      "backend_config = {segments = array<i64: 4, 100>, square}} : (tensor<2x5xf32>, tensor<i64>) "
      "-> tensor<1x12xi64>\n"
      "    %1 = stablehlo.custom_call @weft.exact_round(%0) {api_version = 4 : i32, "
      "backend_config = {}} : (tensor<1x12xi64>) -> tensor<1xf32>\n"
      "    return %1 : tensor<1xf32>\n"
      "  }\n"
      "}\n";
  expect_print(own, WEFT_PRINT_DEFAULT, pretty);
  // And back: the call is the operation again, in both forms.
  expect_print(pretty, WEFT_PRINT_DEFAULT, pretty);
  expect_print(
      pretty, WEFT_PRINT_GENERIC,
      "\"builtin.module\"() ({\n"
      "  \"func.func\"() ({\n"
      "  ^bb0(%arg0: tensor<2x5xf32>, %arg1: tensor<i64>):\n"
      "    %0 = \"stablehlo.custom_call\"(%arg0, %arg1) {api_version = 4 : i32, "
      "backend_config = {segments = array<i64: 4, 100>, square}, call_target_name = "
      "\"weft.exact_sum\"} : (tensor<2x5xf32>, tensor<i64>) -> tensor<1x12xi64>\n"
      "    %1 = \"stablehlo.custom_call\"(%0) {api_version = 4 : i32, backend_config = {}, "
      "call_target_name = \"weft.exact_round\"} : (tensor<1x12xi64>) -> tensor<1xf32>\n"
      "    \"func.return\"(%1) : (tensor<1xf32>) -> ()\n"
      "  }) {function_type = (tensor<2x5xf32>, tensor<i64>) -> tensor<1xf32>, sym_name = "
      "\"main\", sym_visibility = \"public\"} : () -> ()\n"
      "}) : () -> ()\n");
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(pretty, strlen(pretty), "t.mlir", NULL, weft_testing_allocator(), &graph));
  ck_assert_int_eq(graph->functions[0]->body->ops[0]->opcode, WEFT_OP_EXACT_SUM);
  ck_assert_int_eq(graph->functions[0]->body->ops[1]->opcode, WEFT_OP_EXACT_ROUND);
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  weft_graph_release(graph);
}
END_TEST

// Other calls stay calls, also those of a name of weft's that say more.
START_TEST(test_other_calls) {
  static const char text[] =
      "module {\n"
      "  func.func public @main(%arg0: tensor<1x12xi64>) -> tensor<1xf32> {\n"
      "    %0 = stablehlo.custom_call @weft.exact_round(%arg0) {api_version = 4 : i32, "
      "backend_config = {}, has_side_effect = true} : (tensor<1x12xi64>) -> tensor<1xf32>\n"
      "    %1 = stablehlo.custom_call @weft.unknown(%arg0) {api_version = 4 : i32, "
      "backend_config = {}} : (tensor<1x12xi64>) -> tensor<1xf32>\n"
      "    return %1 : tensor<1xf32>\n"
      "  }\n"
      "}\n";
  expect_print(text, WEFT_PRINT_DEFAULT, text);
}
END_TEST

START_TEST(test_locations) {
  expect_print("func.func @f() {\n  \"t.a\"() : () -> () loc(\"x\")\n  return\n}\n",
               WEFT_PRINT_LOCATIONS,
               "module {\n  func.func public @f() {\n    \"t.a\"() : () -> () loc(\"x\")\n"
               "    return loc(\"t.mlir\":3:3)\n  } loc(\"t.mlir\":1:1)\n}\n");
}
END_TEST

// Names that look like two symbols are one where only one can stand.
START_TEST(test_odd_names) {
  expect_print(
      "module @\"a::@b\" {\n  func.func @\"f::@g\"() {\n    stablehlo.custom_call @\"x::@y z\"() : "
      "() -> ()\n    call @\"f::@g\"() : () -> ()\n    return\n  }\n}\n",
      WEFT_PRINT_DEFAULT,
      "module @\"a::@b\" {\n  func.func public @\"f::@g\"() {\n    stablehlo.custom_call "
      "@\"x::@y z\"() : () -> ()\n    \"func.call\"() <{callee = @f::@g}> : () -> ()\n    "
      "return\n  }\n}\n");
}
END_TEST

// An operation behind a return is wrong, but what is printed for it must not become its operand.
START_TEST(test_bare_return) {
  expect_print(
      "func.func @f() {\n  \"func.return\"() : () -> ()\n  %c = stablehlo.constant dense<1> : "
      "tensor<i32>\n  return\n}\n",
      WEFT_PRINT_DEFAULT,
      "module {\n  func.func public @f() {\n    \"func.return\"() : () -> ()\n    %0 = "
      "stablehlo.constant dense<1> : tensor<i32>\n    return\n  }\n}\n");
}
END_TEST

// "applies" would leave out what is odd in the region.
START_TEST(test_odd_reducer) {
  expect_print(
      "func.func @f(%a: tensor<4xf32>, %b: tensor<f32>) {\n"
      "  %0 = \"stablehlo.reduce\"(%a, %b) <{dimensions = array<i64: 0>}> ({\n"
      "  ^bb0(%x: tensor<f32>, %y: tensor<f32>):\n    %s = stablehlo.add %x, %y : tensor<f32>\n"
      "    %t = \"stablehlo.return\"(%s) : (tensor<f32>) -> i1\n"
      "  }) : (tensor<4xf32>, tensor<f32>) -> tensor<f32>\n  return\n}\n",
      WEFT_PRINT_DEFAULT,
      "module {\n  func.func public @f(%arg0: tensor<4xf32>, %arg1: tensor<f32>) {\n"
      "    %0 = stablehlo.reduce(%arg0 init: %arg1) across dimensions = [0] : (tensor<4xf32>, "
      "tensor<f32>) -> tensor<f32>\n     reducer(%arg2: tensor<f32>, %arg3: tensor<f32>) {\n"
      "      %1 = stablehlo.add %arg2, %arg3 : tensor<f32>\n"
      "      %2 = \"stablehlo.return\"(%1) : (tensor<f32>) -> i1\n    }\n    return\n  }\n}\n");
}
END_TEST

// A literal and what is printed for it.
typedef struct literal_case_s {
  const char* source;
  const char* expected;  // NULL: as the source
} literal_case_t;

static const literal_case_t literal_cases[] = {
    {"dense<1.0> : tensor<f32>", "dense<1.000000e+00> : tensor<f32>"},
    {"dense<0.1> : tensor<f32>", "dense<1.000000e-01> : tensor<f32>"},
    {"dense<0x3EAAAAAB> : tensor<f32>", "dense<0.33333334> : tensor<f32>"},
    {"dense<0.1> : tensor<f64>", "dense<1.000000e-01> : tensor<f64>"},
    {"dense<0x3FD5555555555555> : tensor<f64>", "dense<0.3333333333333333> : tensor<f64>"},
    {"dense<-0.0> : tensor<f32>", "dense<-0.000000e+00> : tensor<f32>"},
    {"dense<1.0e10> : tensor<f64>", "dense<1.000000e+10> : tensor<f64>"},
    {"dense<123456789.0> : tensor<f64>", "dense<123456789.0> : tensor<f64>"},
    {"dense<0x7F800000> : tensor<f32>", NULL},
    {"dense<0xFFC00001> : tensor<f32>", NULL},
    {"dense<0x7C01> : tensor<f16>", NULL},
    {"dense<0x7F80> : tensor<bf16>", NULL},
    {"dense<0x7FF8000000000000> : tensor<f64>", NULL},
    {"dense<[1, -2]> : tensor<2xi32>", NULL},
    {"dense<[7, 7]> : tensor<2xi32>", "dense<7> : tensor<2xi32>"},
    {"dense<[[1, 2], [3, 4]]> : tensor<2x2xui8>", NULL},
    {"dense<255> : tensor<i8>", "dense<-1> : tensor<i8>"},
    {"dense<255> : tensor<ui8>", NULL},
    {"dense<[true, false]> : tensor<2xi1>", NULL},
    {"dense<> : tensor<0x3xf32>", NULL},
    {"dense<(1.0, 2.0)> : tensor<2xcomplex<f32>>", NULL},
};

START_TEST(test_literals) {
  const literal_case_t* c = &literal_cases[_i];
  char source[256];
  char expected[256];
  (void)snprintf(source, sizeof(source), "func.func @f() { %%c = stablehlo.constant %s\nreturn }",
                 c->source);
  (void)snprintf(expected, sizeof(expected),
                 "module {\n  func.func public @f() {\n    %%0 = stablehlo.constant %s\n    "
                 "return\n  }\n}\n",
                 c->expected == NULL ? c->source : c->expected);
  expect_print(source, WEFT_PRINT_DEFAULT, expected);
}
END_TEST

static const literal_case_t attr_cases[] = {
    {"5 : i32", NULL},
    {"5", "5 : i64"},
    {"200 : ui8", NULL},
    {"3 : index", NULL},
    {"1.5 : f32", "1.500000e+00 : f32"},
    {"0x7FC00000 : f32", NULL},
    {"\"a\\\"\\\\\\0A\\C3\"", "\"a\\22\\\\\\0A\\C3\""},
    {"@f", NULL},
    {"@\"a b\"::@c", NULL},
    {"[1, [true, unit]]", "[1 : i64, [true, unit]]"},
    {"{a, \"b c\" = {}}", NULL},
    {"array<i64: 1, 2>", NULL},
    {"array<i1: true, false>", NULL},
    {"array<f32: 0.5>", "array<f32: 5.000000e-01>"},
    {"array<i8>", NULL},
    {"#stablehlo<precision HIGH>", NULL},
    {"#stablehlo.result_accuracy<ulps = 3, mode = #stablehlo.result_accuracy_mode<TOLERANCE>>",
     NULL},
    {"#stablehlo.channel_handle<handle = 0, type = 1>", NULL},
    {"#stablehlo.conv<[b, 0, f]x[i, o, 0]->[f, b, 0]>", NULL},
    {"#sdy.sharding<@m,   [{\"x\"},\t{}]>", "#sdy.sharding<@m, [{\"x\"}, {}]>"},
    {"tensor<2x?xf32, #stablehlo.bounds<?, 4>>", NULL},
    {"(i32, tuple<>) -> ((i1) -> i1)", NULL},
    {"affine_map<(d0) -> (d0 floordiv 2)>", NULL},
};

START_TEST(test_attributes) {
  const literal_case_t* c = &attr_cases[_i];
  char source[256];
  char expected[256];
  (void)snprintf(source, sizeof(source), "func.func @f() attributes {a = %s} { return }",
                 c->source);
  (void)snprintf(expected, sizeof(expected),
                 "module {\n  func.func public @f() attributes {a = %s} {\n    return\n  }\n}\n",
                 c->expected == NULL ? c->source : c->expected);
  expect_print(source, WEFT_PRINT_DEFAULT, expected);
}
END_TEST

// Constants over a hundred elements are bytes; over sixteen they can be left out.
START_TEST(test_large_constants) {
  char source[2048];
  char* p = source +
            snprintf(source, sizeof(source), "func.func @f() { %%c = stablehlo.constant dense<[");
  for (int i = 0; i < 101; ++i) p += sprintf(p, "%s%d", i == 0 ? "" : ", ", i);
  (void)sprintf(p, "]> : tensor<101xi8>\nreturn }");
  char expected[2048];
  p = expected + sprintf(expected,
                         "module {\n  func.func public @f() {\n    %%0 = "
                         "stablehlo.constant dense<\"0x");
  for (int i = 0; i < 101; ++i) p += sprintf(p, "%02X", i);
  (void)sprintf(p, "\"> : tensor<101xi8>\n    return\n  }\n}\n");
  expect_print(source, WEFT_PRINT_DEFAULT, expected);
  expect_print(source, WEFT_PRINT_ELIDE_LARGE,
               "module {\n  func.func public @f() {\n    %0 = stablehlo.constant dense<...> : "
               "tensor<101xi8>\n    return\n  }\n}\n");
}
END_TEST

// What a form cannot say is printed generically and not dropped.
START_TEST(test_odd_operations) {
  expect_print(
      "func.func @f(%a: tensor<4xf32>) {\n"
      "  %0 = \"stablehlo.slice\"(%a) {start_indices = array<i64: 0>, limit_indices = "
      "array<i64: 1, 2>, strides = array<i64: 1>} : (tensor<4xf32>) -> tensor<4xf32>\n"
      "  %1:2 = \"stablehlo.abs\"(%a) : (tensor<4xf32>) -> (tensor<f32>, tensor<f32>)\n"
      "  %2 = \"stablehlo.compare\"(%a, %a) {comparison_direction = \" LT\"} : (tensor<4xf32>, "
      "tensor<4xf32>) -> tensor<4xi1>\n"
      "  return\n}\n",
      WEFT_PRINT_DEFAULT,
      "module {\n  func.func public @f(%arg0: tensor<4xf32>) {\n"
      "    %0 = \"stablehlo.slice\"(%arg0) <{start_indices = array<i64: 0>, limit_indices "
      "= array<i64: 1, 2>, strides = array<i64: 1>}> : (tensor<4xf32>) -> tensor<4xf32>\n"
      "    %1:2 = \"stablehlo.abs\"(%arg0) : (tensor<4xf32>) -> (tensor<f32>, "
      "tensor<f32>)\n"
      "    %2 = \"stablehlo.compare\"(%arg0, %arg0) <{comparison_direction = \" LT\"}> : "
      "(tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>\n    return\n  }\n}\n");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("print");
  TCase* modules = weft_testing_check_leaks(tcase_create("modules"));
  tcase_add_test(modules, test_pretty);
  tcase_add_test(modules, test_generic);
  tcase_add_test(modules, test_own_operations);
  tcase_add_test(modules, test_other_calls);
  tcase_add_test(modules, test_locations);
  tcase_add_test(modules, test_odd_operations);
  tcase_add_test(modules, test_odd_names);
  tcase_add_test(modules, test_bare_return);
  tcase_add_test(modules, test_odd_reducer);
  suite_add_tcase(suite, modules);
  TCase* values = weft_testing_check_leaks(tcase_create("values"));
  tcase_add_loop_test(values, test_literals, 0,
                      (int)(sizeof(literal_cases) / sizeof(literal_cases[0])));
  tcase_add_loop_test(values, test_attributes, 0,
                      (int)(sizeof(attr_cases) / sizeof(attr_cases[0])));
  tcase_add_test(values, test_large_constants);
  suite_add_tcase(suite, values);
  return suite;
}
