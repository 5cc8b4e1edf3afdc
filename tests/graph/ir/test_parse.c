// Tests of the parser: that every spelling of an operation gives the same graph, that literals have
// the right bits, and that what is wrong is said at the right place.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "tests/testing/testing.h"

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "t.mlir", NULL, weft_testing_allocator(), &graph));
  return graph;
}

// ---- spellings --------------------------------------------------------------------------------

// Two bodies of a function that has values of the usual types.
typedef struct spelling_case_s {
  const char* pretty;
  const char* generic;
} spelling_case_t;

static const char spelling_head[] =
    "func.func private @f(%x: tensor<2x3xf32>, %y: tensor<2x3xf32>) -> tensor<2x3xf32>\n"
    "func.func @main(%a: tensor<2x3xf32>, %b: tensor<2x3xf32>, %s: tensor<f32>, %i: tensor<i32>, "
    "%p: tensor<i1>, %t: tuple<tensor<f32>, tensor<i1>>, %k: tensor<1x8x8x4xf32>, "
    "%w: tensor<3x3x4x16xf32>, %u: tensor<2xui64>) {\n";

static const spelling_case_t spelling_cases[] = {
    {"%r = stablehlo.add %a, %b : tensor<2x3xf32>",
     "%r = \"stablehlo.add\"(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>"},
    {"%r = stablehlo.add %a, %b {m.n = 1 : i32} : (tensor<2x3xf32>, tensor<2x3xf32>) -> "
     "tensor<2x3xf32>",
     "%r = \"stablehlo.add\"(%a, %b) {m.n = 1 : i32} : (tensor<2x3xf32>, tensor<2x3xf32>) -> "
     "tensor<2x3xf32>"},
    {"%r = stablehlo.convert %a : (tensor<2x3xf32>) -> tensor<2x3xbf16>",
     "%r = \"stablehlo.convert\"(%a) : (tensor<2x3xf32>) -> tensor<2x3xbf16>"},
    {"%r = stablehlo.broadcast %a, sizes = [4, 5] : (tensor<2x3xf32>) -> tensor<4x5x2x3xf32>",
     "%r = \"stablehlo.broadcast\"(%a) {broadcast_sizes = dense<[4, 5]> : tensor<2xi64>} : "
     "(tensor<2x3xf32>) -> tensor<4x5x2x3xf32>"},
    {"%r = stablehlo.broadcast_in_dim %s, dims = [] : (tensor<f32>) -> tensor<4xf32>",
     "%r = \"stablehlo.broadcast_in_dim\"(%s) <{broadcast_dimensions = array<i64>}> : "
     "(tensor<f32>) -> tensor<4xf32>"},
    {"%r = stablehlo.broadcast_in_dim %s, dims = [] : (tensor<f32>) -> tensor<4xf32>",
     "%r = \"stablehlo.broadcast_in_dim\"(%s) {broadcast_dimensions = dense<> : tensor<0xi64>} : "
     "(tensor<f32>) -> tensor<4xf32>"},
    {"%r = stablehlo.compare GE, %a, %b, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> "
     "tensor<2x3xi1>",
     "%r = \"stablehlo.compare\"(%a, %b) <{compare_type = #stablehlo<comparison_type FLOAT>, "
     "comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<2x3xf32>, "
     "tensor<2x3xf32>) -> tensor<2x3xi1>"},
    {"%r = stablehlo.compare EQ, %a, %b : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>",
     "%r = \"stablehlo.compare\"(%a, %b) {comparison_direction = \"EQ\"} : (tensor<2x3xf32>, "
     "tensor<2x3xf32>) -> tensor<2x3xi1>"},
    {"%r = stablehlo.composite \"weft.gelu\" %a {composite_attributes = {eps = 1.0 : f32}, "
     "decomposition = @f, version = 1 : i32} : (tensor<2x3xf32>) -> tensor<2x3xf32>",
     "%r = \"stablehlo.composite\"(%a) <{name = \"weft.gelu\", composite_attributes = {eps = 1.0 : "
     "f32}, decomposition = @f, version = 1 : i32}> : (tensor<2x3xf32>) -> tensor<2x3xf32>"},
    {"%r = stablehlo.concatenate %a, %b, dim = 1 : (tensor<2x3xf32>, tensor<2x3xf32>) -> "
     "tensor<2x6xf32>",
     "%r = \"stablehlo.concatenate\"(%a, %b) {dimension = 1} : (tensor<2x3xf32>, "
     "tensor<2x3xf32>) -> tensor<2x6xf32>"},
    {"%r = stablehlo.constant {m.n} dense<1.5> : tensor<2xf32>",
     "%r = \"stablehlo.constant\"() <{value = dense<[1.5, 1.5]> : tensor<2xf32>}> {m.n} : () -> "
     "tensor<2xf32>"},
    {"%r = stablehlo.convolution(%k, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], "
     "window = {stride = [1, 2], pad = [[1, 1], [0, 2]], lhs_dilate = [1, 1], rhs_dilate = [2, 1], "
     "reverse = [false, true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : "
     "(tensor<1x8x8x4xf32>, tensor<3x3x4x16xf32>) -> tensor<1x6x4x16xf32>",
     "%r = \"stablehlo.convolution\"(%k, %w) {batch_group_count = 1 : i64, dimension_numbers = "
     "#stablehlo.conv<raw input_batch_dimension = 0, input_feature_dimension = 3, "
     "input_spatial_dimensions = [1, 2], kernel_input_feature_dimension = 2, "
     "kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1], "
     "output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, "
     "2]>, feature_group_count = 1 : i64, window_strides = dense<[1, 2]> : tensor<2xi64>, padding "
     "= "
     "dense<[[1, 1], [0, 2]]> : tensor<2x2xi64>, lhs_dilation = dense<1> : tensor<2xi64>, "
     "rhs_dilation = array<i64: 2, 1>, window_reversal = dense<[false, true]> : tensor<2xi1>} : "
     "(tensor<1x8x8x4xf32>, tensor<3x3x4x16xf32>) -> tensor<1x6x4x16xf32>"},
    {"%r = stablehlo.custom_call @\"a b\"(%a) {backend_config = \"\"} : (tensor<2x3xf32>) -> "
     "tensor<2x3xf32>",
     "%r = \"stablehlo.custom_call\"(%a) <{backend_config = \"\", call_target_name = \"a b\"}> : "
     "(tensor<2x3xf32>) -> tensor<2x3xf32>"},
    {"%r = stablehlo.dot_general %a, %b, batching_dims = [0] x [0], contracting_dims = [1] x [1], "
     "precision = [DEFAULT, HIGHEST] : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2xf32>",
     "%r = \"stablehlo.dot_general\"(%a, %b) <{dot_dimension_numbers = "
     "#stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], "
     "lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = "
     "[#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<2x3xf32>, "
     "tensor<2x3xf32>) -> tensor<2xf32>"},
    {"%r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [1] : (tensor<2x3xf32>, "
     "tensor<2x3xf32>) -> tensor<2x2xf32>",
     "%r = \"stablehlo.dot_general\"(%a, %b) <{dot_dimension_numbers = "
     "#stablehlo.dot<rhs_contracting_dimensions = [1], lhs_batching_dimensions = [], "
     "lhs_contracting_dimensions = [1]>}> : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x2xf32>"},
    {"%r = stablehlo.dynamic_slice %a, %i, %i, sizes = [1, 2] : (tensor<2x3xf32>, tensor<i32>, "
     "tensor<i32>) -> tensor<1x2xf32>",
     "%r = \"stablehlo.dynamic_slice\"(%a, %i, %i) <{slice_sizes = array<i64: 1, 2>}> : "
     "(tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x2xf32>"},
    {"%r = stablehlo.get_tuple_element %t[1] : (tuple<tensor<f32>, tensor<i1>>) -> tensor<i1>",
     "%r = \"stablehlo.get_tuple_element\"(%t) <{index = 1 : i32}> : (tuple<tensor<f32>, "
     "tensor<i1>>) -> tensor<i1>"},
    {"%r = stablehlo.iota dim = 1 : tensor<2x3xi32>",
     "%r = \"stablehlo.iota\"() <{iota_dimension = 1 : i64}> : () -> tensor<2x3xi32>"},
    {"%r:2 = stablehlo.optimization_barrier %a, %s : tensor<2x3xf32>, tensor<f32>",
     "%r:2 = \"stablehlo.optimization_barrier\"(%a, %s) : (tensor<2x3xf32>, tensor<f32>) -> "
     "(tensor<2x3xf32>, tensor<f32>)"},
    {"stablehlo.optimization_barrier()", "\"stablehlo.optimization_barrier\"() : () -> ()"},
    {"%r = stablehlo.pad %a, %s, low = [0, -1], high = [2, 1], interior = [0, 1] : "
     "(tensor<2x3xf32>, tensor<f32>) -> tensor<4x5xf32>",
     "%r = \"stablehlo.pad\"(%a, %s) {edge_padding_low = dense<[0, -1]> : tensor<2xi64>, "
     "edge_padding_high = [2, 1], interior_padding = array<i64: 0, 1>} : (tensor<2x3xf32>, "
     "tensor<f32>) -> tensor<4x5xf32>"},
    {"%r = stablehlo.reduce(%a init: %s) applies stablehlo.add across dimensions = [1] : "
     "(tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>",
     "%r = \"stablehlo.reduce\"(%a, %s) <{dimensions = array<i64: 1>}> ({\n^bb0(%m: tensor<f32>, "
     "%n: tensor<f32>):\n%o = stablehlo.add %m, %n : tensor<f32>\nstablehlo.return %o : "
     "tensor<f32>\n}) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>"},
    {"%r:2 = stablehlo.reduce(%a init: %s), (%b init: %s) across dimensions = [0, 1] : "
     "(tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>, tensor<f32>) -> (tensor<f32>, tensor<f32>)\n"
     " reducer(%m: tensor<f32>, %n: tensor<f32>) (%q: tensor<f32>, %v: tensor<f32>) {\n"
     "stablehlo.return %m, %v : tensor<f32>, tensor<f32>\n}",
     "%r:2 = \"stablehlo.reduce\"(%a, %b, %s, %s) <{dimensions = array<i64: 0, 1>}> ({\n"
     "^bb0(%m: tensor<f32>, %q: tensor<f32>, %n: tensor<f32>, %v: tensor<f32>):\n"
     "stablehlo.return %m, %v : tensor<f32>, tensor<f32>\n}) : (tensor<2x3xf32>, tensor<2x3xf32>, "
     "tensor<f32>, tensor<f32>) -> (tensor<f32>, tensor<f32>)"},
    {"%r = stablehlo.reduce_precision %a, format = e5m10 : tensor<2x3xf32>",
     "%r = \"stablehlo.reduce_precision\"(%a) <{exponent_bits = 5 : i32, mantissa_bits = 10 : "
     "i32}> : (tensor<2x3xf32>) -> tensor<2x3xf32>"},
    {"%r = stablehlo.reverse %a, dims = [1] : tensor<2x3xf32>",
     "%r = \"stablehlo.reverse\"(%a) <{dimensions = array<i64: 1>}> : (tensor<2x3xf32>) -> "
     "tensor<2x3xf32>"},
    {"%r, %q = stablehlo.rng_bit_generator %u, algorithm = THREE_FRY : (tensor<2xui64>) -> "
     "(tensor<2xui64>, tensor<4xui32>)",
     "%r:2 = \"stablehlo.rng_bit_generator\"(%u) <{rng_algorithm = #stablehlo<rng_algorithm "
     "THREE_FRY>}> : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)"},
    {"%r = stablehlo.select %p, %a, %b : tensor<i1>, tensor<2x3xf32>",
     "%r = \"stablehlo.select\"(%p, %a, %b) : (tensor<i1>, tensor<2x3xf32>, tensor<2x3xf32>) -> "
     "tensor<2x3xf32>"},
    {"%r = stablehlo.slice %a [0:2, 0:3:2] : (tensor<2x3xf32>) -> tensor<2x2xf32>",
     "%r = \"stablehlo.slice\"(%a) {limit_indices = dense<[2, 3]> : tensor<2xi64>, start_indices = "
     "dense<0> : tensor<2xi64>, strides = array<i64: 1, 2>} : (tensor<2x3xf32>) -> "
     "tensor<2x2xf32>"},
    {"%r = stablehlo.transpose %a, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>",
     "%r = \"stablehlo.transpose\"(%a) <{permutation = array<i64: 1, 0>}> : (tensor<2x3xf32>) -> "
     "tensor<3x2xf32>"},
    {"%r = stablehlo.tuple %s, %p : tuple<tensor<f32>, tensor<i1>>",
     "%r = \"stablehlo.tuple\"(%s, %p) : (tensor<f32>, tensor<i1>) -> tuple<tensor<f32>, "
     "tensor<i1>>"},
    {"%r:2 = stablehlo.while(%c = %i, %d = %a) : tensor<i32>, tensor<2x3xf32> attributes {m.n}\n"
     "cond {\nstablehlo.return %p : tensor<i1>\n} do {\nstablehlo.return %c, %d : tensor<i32>, "
     "tensor<2x3xf32>\n}",
     "%r:2 = \"stablehlo.while\"(%i, %a) ({\n^bb0(%c: tensor<i32>, %d: tensor<2x3xf32>):\n"
     "stablehlo.return %p : tensor<i1>\n}, {\n^bb0(%e: tensor<i32>, %g: tensor<2x3xf32>):\n"
     "stablehlo.return %e, %g : tensor<i32>, tensor<2x3xf32>\n}) {m.n} : (tensor<i32>, "
     "tensor<2x3xf32>) -> (tensor<i32>, tensor<2x3xf32>)"},
    {"%r = chlo.erf %a : tensor<2x3xf32> -> tensor<2x3xf32>",
     "%r = \"chlo.erf\"(%a) : (tensor<2x3xf32>) -> tensor<2x3xf32>"},
    {"%r, %q = chlo.top_k(%a, k = 2) : tensor<2x3xf32> -> (tensor<2x2xf32>, tensor<2x2xi32>)",
     "%r:2 = \"chlo.top_k\"(%a) <{k = 2 : i64}> : (tensor<2x3xf32>) -> (tensor<2x2xf32>, "
     "tensor<2x2xi32>)"},
    {"%r = call @f(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>",
     "%r = \"func.call\"(%a, %b) <{callee = @f}> : (tensor<2x3xf32>, tensor<2x3xf32>) -> "
     "tensor<2x3xf32>"},
    {"%r = stablehlo.after_all : !stablehlo.token",
     "%r = \"stablehlo.after_all\"() : () -> !stablehlo.token"},
    {"check.expect_eq%a, %b : tensor<2x3xf32>",
     "\"check.expect_eq\"(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> ()"},
    {"check.expect_eq_const %a, dense<1.0> : tensor<2x3xf32>",
     "\"check.expect_eq_const\"(%a) <{value = dense<1.0> : tensor<2x3xf32>}> : (tensor<2x3xf32>) "
     "-> ()"},
    {"check.expect_almost_eq_const %a, dense<1.0> : tensor<2x3xf32> {tolerance = 0.1 : f64}",
     "\"check.expect_almost_eq_const\"(%a) {value = dense<1.0> : tensor<2x3xf32>, tolerance = 0.1 "
     ": f64} : (tensor<2x3xf32>) -> ()"},
    {"check.expect_almost_eq %a, %b, tolerance = 0.1 : tensor<2x3xf32>",
     "\"check.expect_almost_eq\"(%a, %b) {tolerance = 0.1 : f64} : (tensor<2x3xf32>, "
     "tensor<2x3xf32>) -> ()"},
    {"check.expect_close %a, %b, max_ulp_difference = 3, min_ulp_difference = 1 : "
     "tensor<2x3xf32>, tensor<2x3xf32>",
     "\"check.expect_close\"(%a, %b) {max_ulp_difference = 3 : ui64, min_ulp_difference = 1 : "
     "ui64} : (tensor<2x3xf32>, tensor<2x3xf32>) -> ()"},
    {"check.expect_close %a, %b {max_ulp_difference = 3 : ui64} : tensor<2x3xf32>, "
     "tensor<2x3xf32>",
     "\"check.expect_close\"(%a, %b) {max_ulp_difference = 3 : ui64} : (tensor<2x3xf32>, "
     "tensor<2x3xf32>) -> ()"},
    {"interpreter.print %a : tensor<2x3xf32>",
     "\"interpreter.print\"(%a) : (tensor<2x3xf32>) -> ()"},
    {"%r = sdy.sharding_constraint %a <@mesh, [{}, {\"x\"}]> : tensor<2x3xf32>",
     "%r = \"sdy.sharding_constraint\"(%a) <{sharding = #sdy.sharding<@mesh, [{}, {\"x\"}]>}> : "
     "(tensor<2x3xf32>) -> tensor<2x3xf32>"},
    {"%r = sdy.reshard %a <@mesh, [{\"x\"}, {}]> : tensor<2x3xf32>",
     "%r = \"sdy.reshard\"(%a) <{sharding = #sdy.sharding<@mesh, [{\"x\"}, {}]>}> : "
     "(tensor<2x3xf32>) -> tensor<2x3xf32>"},
    {"%r = sdy.manual_computation(%s) in_shardings=[<@mesh, []>] out_shardings=[<@mesh, []>] "
     "manual_axes={\"x\"} (%m: tensor<f32>) {\nsdy.return %m : tensor<f32>\n} : (tensor<f32>) -> "
     "tensor<f32>",
     "%r = \"sdy.manual_computation\"(%s) <{in_shardings = #sdy.sharding_per_value<[<@mesh, []>]>, "
     "manual_axes = #sdy<manual_axes{\"x\"}>, out_shardings = #sdy.sharding_per_value<[<@mesh, "
     "[]>]>}> ({\n^bb0(%m: tensor<f32>):\nsdy.return %m : tensor<f32>\n}) : (tensor<f32>) -> "
     "tensor<f32>"},
};
#define SPELLING_CASE_COUNT (int)(sizeof(spelling_cases) / sizeof(spelling_cases[0]))

static weft_graph_t* parse_body(const char* body) {
  char text[4096];
  const int size = snprintf(text, sizeof(text), "%s%s\nreturn\n}\n", spelling_head, body);
  ck_assert_int_lt(size, (int)sizeof(text));
  return parse(text);
}

// A device would compute something else for the one spelling than for the other.
START_TEST(test_spellings) {
  weft_graph_t* pretty = parse_body(spelling_cases[_i].pretty);
  weft_graph_t* generic = parse_body(spelling_cases[_i].generic);
  ck_assert_msg(weft_graph_equal(pretty, generic), "%s", spelling_cases[_i].pretty);
  weft_graph_release(pretty);
  weft_graph_release(generic);
}
END_TEST

// Equality itself: a comparison that always said yes would pass everything above.
START_TEST(test_spellings_differ) {
  for (int i = 0; i < SPELLING_CASE_COUNT; ++i) {
    weft_graph_t* left = parse_body(spelling_cases[i].pretty);
    weft_graph_t* right = parse_body(spelling_cases[(i + 7) % SPELLING_CASE_COUNT].generic);
    ck_assert_msg(!weft_graph_equal(left, right), "%s", spelling_cases[i].pretty);
    weft_graph_release(left);
    weft_graph_release(right);
  }
  static const char* const bodies[] = {
      "%r = stablehlo.add %a, %b : tensor<2x3xf32>", "%r = stablehlo.add %b, %a : tensor<2x3xf32>",
      "%r = stablehlo.add %a, %b {m.n = 1 : i32} : tensor<2x3xf32>",
      "%r = stablehlo.add %a, %b {m.n = 2 : i32} : tensor<2x3xf32>",
      "%r = stablehlo.multiply %a, %b : tensor<2x3xf32>"};
  for (size_t i = 0; i < 5; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      weft_graph_t* left = parse_body(bodies[i]);
      weft_graph_t* right = parse_body(bodies[j]);
      ck_assert_msg(weft_graph_equal(left, right) == (i == j), "%s / %s", bodies[i], bodies[j]);
      weft_graph_release(left);
      weft_graph_release(right);
    }
  }
}
END_TEST

// ---- literals ---------------------------------------------------------------------------------

typedef struct literal_case_s {
  const char* literal;   // with its type
  const char* elements;  // little-endian bytes in hexadecimal; those of one element for a splat
  bool splat;
} literal_case_t;

static const literal_case_t literal_cases[] = {
    {"dense<1.0> : tensor<4xf32>", "0000803f", true},
    {"dense<[1.0, -2.5]> : tensor<2xf32>", "0000803f000020c0", false},
    {"dense<0x7FC00001> : tensor<f32>", "0100c07f", true},
    {"dense<[0xFF800000, 1.0]> : tensor<2xf32>", "000080ff0000803f", false},
    {"dense<1.0E+1> : tensor<f32>", "00002041", true},
    // Halfway between two floats: to even; and just above.
    {"dense<[16777217.0, 16777217.0000001]> : tensor<2xf32>",
     "0000804b"
     "0100804b",
     false},
    {"dense<[1.0e39, -1.0e39]> : tensor<2xf32>", "0000807f000080ff", false},
    {"dense<1.401298464e-45> : tensor<f32>", "01000000", true},
    {"dense<0.1> : tensor<f64>", "9a9999999999b93f", true},
    {"dense<-0.0> : tensor<f64>", "0000000000000080", true},
    {"dense<4.9406564584124654e-324> : tensor<f64>", "0100000000000000", true},
    {"dense<123456789012345678901234567890.0> : tensor<f64>", "3e376cff90eef845", true},
    {"dense<65520.0> : tensor<f16>", "007c", true},
    {"dense<65519.0> : tensor<f16>", "ff7b", true},
    {"dense<1.00390625> : tensor<bf16>", "803f", true},
    {"dense<[-128, 127, 255, 0x80]> : tensor<4xi8>", "807fff80", false},
    {"dense<[65535, -32768]> : tensor<2xi16>", "ffff0080", false},
    {"dense<255> : tensor<ui8>", "ff", true},
    {"dense<[18446744073709551615, 1]> : tensor<2xui64>", "ffffffffffffffff0100000000000000",
     false},
    {"dense<-9223372036854775808> : tensor<i64>", "0000000000000080", true},
    {"dense<[true, false, 1]> : tensor<3xi1>", "010001", false},
    {"dense<[[1, 2], [3, 4]]> : tensor<2x2xi8>", "01020304", false},
    {"dense<[[[1], [2]]]> : tensor<1x2x1xi8>", "0102", false},
    {"dense<\"0x01020304\"> : tensor<2xi16>", "01020304", false},
    {"dense<\"0x0102\"> : tensor<2xi16>", "0102", true},
    {"dense<\"0x05\"> : tensor<3xi1>", "010001", false},
    {"dense<\"0x010001\"> : tensor<3xi1>", "010001", false},
    {"dense<> : tensor<0xf32>", "", false},
    {"dense<> : tensor<2x0x3xf32>", "", false},
    {"dense<[]> : tensor<0xf32>", "", false},
    {"dense<[[], []]> : tensor<2x0xi32>", "", false},
};

START_TEST(test_literals) {
  const literal_case_t* expected = &literal_cases[_i];
  char text[512];
  (void)snprintf(text, sizeof(text), "func.func @f() { %%c = stablehlo.constant %s\n return }",
                 expected->literal);
  weft_graph_t* graph = parse(text);
  const weft_attr_t* value = weft_op_attr(graph->functions[0]->body->ops[0], "value");
  ck_assert_int_eq(value->kind, WEFT_ATTR_DENSE);
  ck_assert_msg(value->as.dense.splat == expected->splat, "%s", expected->literal);
  ck_assert_uint_eq(value->as.dense.size_bytes, strlen(expected->elements) / 2);
  const unsigned char* data = value->as.dense.data;
  for (size_t i = 0; i < value->as.dense.size_bytes; ++i) {
    char digits[3];
    (void)snprintf(digits, sizeof(digits), "%02x", data[i]);
    ck_assert_msg(memcmp(digits, expected->elements + 2 * i, 2) == 0, "%s: byte %zu is %s",
                  expected->literal, i, digits);
  }
  weft_graph_release(graph);
}
END_TEST

// Scalar attributes are read by another path than elements.
START_TEST(test_scalar_attributes) {
  weft_graph_t* graph = parse(
      "func.func @f() attributes {a = 5, b = -1 : i8, c = 255 : i8, d = 200 : ui8, e = true, "
      "f = 1.5, g = 0x7F800000 : f32, h = 1 : i1, i = \"a\\22\\0A\\\\\", j = @x::@\"y z\", k = "
      "unit, l, m = [1, 2 : i32], n = 0.1 : f32} { return }");
  const weft_function_t* f = graph->functions[0];
#define ATTR(name) weft_attr_find(f->attrs, f->attr_count, name)
  ck_assert_int_eq(ATTR("a")->as.integer, 5);
  ck_assert_int_eq(ATTR("a")->type->dtype, WEFT_DTYPE_I64);
  ck_assert_int_eq(ATTR("b")->as.integer, -1);
  ck_assert_int_eq(ATTR("c")->as.integer, -1);
  ck_assert_int_eq(ATTR("d")->as.integer, 200);
  ck_assert(ATTR("e")->as.boolean);
  ck_assert_double_eq(ATTR("f")->as.number, 1.5);
  ck_assert_int_eq(ATTR("f")->type->dtype, WEFT_DTYPE_F64);
  ck_assert(ATTR("g")->as.number > 1e300);
  ck_assert_int_eq(ATTR("h")->kind, WEFT_ATTR_BOOL);
  ck_assert_str_eq(ATTR("i")->as.string.data, "a\"\n\\");
  ck_assert_str_eq(ATTR("j")->as.symbol, "x::@y z");
  ck_assert_int_eq(ATTR("k")->kind, WEFT_ATTR_UNIT);
  ck_assert_int_eq(ATTR("l")->kind, WEFT_ATTR_UNIT);
  ck_assert_uint_eq(ATTR("m")->as.array.count, 2);
  // Rounded to f32, as the type says.
  ck_assert_double_eq(ATTR("n")->as.number, (double)0.1F);
#undef ATTR
  weft_graph_release(graph);
}
END_TEST

// ---- structure --------------------------------------------------------------------------------

START_TEST(test_functions) {
  weft_graph_t* graph = parse(
      "module @jit_step attributes {m.n = 1 : i32} {\n"
      "  func.func public @main(%arg0: tensor<f32> {weft.role = \"param\"} loc(\"x\"), "
      "%arg1: tensor<i1>) -> (tensor<f32> {jax.result_info = \"loss\"}, tensor<i1>) {\n"
      "    return %arg0, %arg1 : tensor<f32>, tensor<i1>\n  }\n"
      "  func.func private @\"a b\"(tensor<2xf32>)\n}\n");
  ck_assert_str_eq(graph->module_name, "jit_step");
  ck_assert_uint_eq(graph->attr_count, 1);
  ck_assert_uint_eq(graph->function_count, 2);
  const weft_function_t* main = weft_graph_main(graph);
  ck_assert_ptr_eq(main, graph->functions[0]);
  ck_assert_uint_eq(main->body->argument_count, 2);
  ck_assert_str_eq(main->body->arguments[1]->name, "arg1");
  ck_assert_ptr_nonnull(main->argument_attrs[0]);
  ck_assert_ptr_null(main->argument_attrs[1]);
  ck_assert_ptr_nonnull(main->result_attrs[0]);
  ck_assert_ptr_null(main->result_attrs[1]);
  const weft_function_t* declared = weft_graph_find_function(graph, "a b");
  ck_assert_ptr_nonnull(declared);
  ck_assert_ptr_null(declared->body);
  ck_assert(declared->is_private);
  ck_assert_uint_eq(declared->argument_count, 1);
  weft_graph_release(graph);
}
END_TEST

// Names of several results in one statement, and of results by number.
START_TEST(test_result_names) {
  weft_graph_t* graph = parse(
      "func.func @f(%x: tensor<f32>) {\n"
      "  %a:2, %b = \"t.three\"() : () -> (tensor<f32>, tensor<i1>, tensor<i8>)\n"
      "  \"t.use\"(%a#1, %a#0, %b) : (tensor<i1>, tensor<f32>, tensor<i8>) -> ()\n"
      "  return\n}\n");
  weft_op_t* const* ops = graph->functions[0]->body->ops;
  ck_assert_ptr_eq(ops[1]->operands[0], ops[0]->results[1]);
  ck_assert_ptr_eq(ops[1]->operands[1], ops[0]->results[0]);
  ck_assert_ptr_eq(ops[1]->operands[2], ops[0]->results[2]);
  ck_assert_str_eq(ops[0]->results[1]->name, "a#1");
  ck_assert_str_eq(ops[0]->results[2]->name, "b");
  ck_assert_uint_eq(ops[0]->location.line, 2);
  ck_assert_uint_eq(ops[0]->location.column, 3);
  weft_graph_release(graph);
}
END_TEST

// Aliases before and locations behind their uses.
START_TEST(test_aliases_and_locations) {
  weft_graph_t* graph = parse(
      "#list = [1, 2]\n!t = tensor<2xf32>\n!u = tuple<!t, !t>\n"
      "func.func @f(%x: !t, %y: !u) attributes {a = #list, b = #d.o<!t, #list>} {\n"
      "  \"t.a\"() : () -> () loc(#loc3)\n"
      "  \"t.b\"() : () -> () loc(fused[#loc1, \"z\"])\n"
      "  \"t.c\"() : () -> () loc(unknown)\n"
      "  return loc(#loc4)\n} loc(#loc1)\n"
      "#loc1 = loc(\"W\\\"0\")\n#loc2 = loc(\"a.py\":1:2)\n"
      "#loc3 = loc(callsite(#loc1 at #loc2))\n#loc4 = loc(\"self\"(#loc4))\n");
  const weft_function_t* f = graph->functions[0];
  ck_assert_str_eq(weft_type_text(graph, f->body->arguments[1]->type),
                   "tuple<tensor<2xf32>, tensor<2xf32>>");
  ck_assert_str_eq(weft_attr_find(f->attrs, f->attr_count, "b")->as.text,
                   "#d.o<tensor<2xf32>, #list>");
  ck_assert_str_eq(f->location.name, "\"W\\\"0\"");
  ck_assert_str_eq(f->body->ops[0]->location.name, "callsite(\"W\\\"0\" at \"a.py\":1:2)");
  ck_assert_str_eq(f->body->ops[1]->location.name, "fused[\"W\\\"0\", \"z\"]");
  ck_assert_ptr_null(f->body->ops[2]->location.name);
  ck_assert_str_eq(f->body->ops[3]->location.name, "\"self\"(unknown)");
  weft_graph_release(graph);
}
END_TEST

// A chain in which each name doubles the one before must not take exponential time or memory.
START_TEST(test_alias_explosion) {
  char text[16384];
  size_t size = 0;
  size += (size_t)snprintf(text, sizeof(text), "!t0 = tensor<f32>\n");
  for (int i = 1; i < 60; ++i) {
    size += (size_t)snprintf(text + size, sizeof(text) - size, "!t%d = tuple<!t%d, !t%d>\n", i,
                             i - 1, i - 1);
  }
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_STATUS(weft_graph_parse(text, size, "t.mlir", NULL, weft_testing_allocator(), &graph),
                     INVALID_INPUT, "the aliases expand to more than");
  size = (size_t)snprintf(text, sizeof(text), "func.func @f() { return loc(#loc59) }\n");
  size += (size_t)snprintf(text + size, sizeof(text) - size, "#loc0 = loc(\"a\")\n");
  for (int i = 1; i < 60; ++i) {
    size += (size_t)snprintf(text + size, sizeof(text) - size,
                             "#loc%d = loc(fused[#loc%d, #loc%d])\n", i, i - 1, i - 1);
  }
  graph = parse(text);
  const char* name = graph->functions[0]->body->ops[0]->location.name;
  ck_assert_ptr_nonnull(name);
  ck_assert_uint_lt(strlen(name), 2048);
  weft_graph_release(graph);
}
END_TEST

START_TEST(test_resources) {
  weft_graph_t* graph = parse(
      "func.func @f() { %c = stablehlo.constant dense_resource<\"a b\"> : tensor<2xi16>\n return "
      "}\n"
      "{-# dialect_resources: { builtin: { x: \"0x01000000FF\", \"a b\": "
      "\"0x0100000001020304\" } } #-}\n");
  const weft_attr_t* value = weft_op_attr(graph->functions[0]->body->ops[0], "value");
  ck_assert_uint_eq(value->as.dense.size_bytes, 4);
  ck_assert(memcmp(value->as.dense.data, "\x01\x02\x03\x04", 4) == 0);
  weft_graph_release(graph);
}
END_TEST

// Reported once per name, and only what weft does not know.
START_TEST(test_notes) {
  weft_graph_t* graph = parse(
      "func.func @f(%a: tensor<f32> {tf.aliasing_output = 0 : i32, foo.bar}) {\n"
      "  %0 = stablehlo.abs %a {foo.bar, mhlo.sharding = \"\"} : tensor<f32>\n"
      "  %1 = stablehlo.abs %a {other} : tensor<f32>\n  return\n}\n");
  ck_assert_uint_eq(graph->note_count, 2);
  ck_assert_ptr_nonnull(strstr(graph->notes[0].text, "'foo.bar'"));
  ck_assert_uint_eq(graph->notes[0].location.line, 1);
  ck_assert_ptr_nonnull(strstr(graph->notes[1].text, "'other'"));
  ck_assert_uint_eq(graph->notes[1].location.line, 3);
  weft_graph_release(graph);
}
END_TEST

// One operation weft cannot read must not take the others with it.
START_TEST(test_unknown_operations) {
  weft_graph_t* graph = parse(
      "func.func @f(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %0 = t.usual %a, %a {k = 1 : i32} : tensor<4xf32>\n"
      "  %1 = t.arrow %0 : tensor<4xf32> -> tensor<i1>\n"
      "  %2 = stablehlo.fft %0, type = FFT, length = [4] : (tensor<4xf32>) -> tensor<3xf32>\n"
      "  t.region %0 of {\n    %x = t.inner : i32\n  } end\n"
      "  %3:2 = t.pair(%0) : tensor<4xf32>, tensor<4xf32>\n"
      "  return %3#1 : tensor<4xf32>\n}\n");
  weft_op_t* const* ops = graph->functions[0]->body->ops;
  ck_assert_uint_eq(graph->functions[0]->body->op_count, 6);
  for (int i = 0; i < 5; ++i) ck_assert_int_eq(ops[i]->opcode, WEFT_OP_UNREGISTERED);
  ck_assert_uint_eq(ops[0]->operand_count, 2);
  ck_assert_ptr_null(weft_op_attr(ops[0], "weft.text"));
  ck_assert_str_eq(weft_type_text(graph, ops[1]->results[0]->type), "tensor<i1>");
  ck_assert_str_eq(weft_type_text(graph, ops[2]->results[0]->type), "tensor<3xf32>");
  ck_assert_ptr_eq(ops[2]->operands[0], ops[0]->results[0]);
  ck_assert_str_eq(weft_op_attr(ops[2], "weft.text")->as.string.data,
                   "%0, type = FFT, length = [4] : (tensor<4xf32>) -> tensor<3xf32>");
  ck_assert_str_eq(weft_op_attr(ops[3], "weft.text")->as.string.data,
                   "%0 of { %x = t.inner : i32 } end");
  ck_assert_uint_eq(ops[4]->result_count, 2);
  weft_graph_release(graph);
}
END_TEST

// Statements need not start a line: behind its types, an unknown operation ends where another
// statement plainly begins.
START_TEST(test_unknown_operations_on_one_line) {
  weft_graph_t* graph = parse(
      "func.func @f(%a: tensor<4xf32>) -> tensor<4xf32> { %x = t.usual %a : tensor<4xf32> "
      "%y:2 = t.odd %x, along [1] : tensor<4xf32>, tensor<4xf32> %z = t.to %y#1 : tensor<4xf32> to "
      "%a : tensor<4xf32> %w = stablehlo.add %z, %x : tensor<4xf32> t.none %w : tensor<4xf32> "
      "\"t.quoted\"(%w) : (tensor<4xf32>) -> () t.last %w of 3 : tensor<4xf32> "
      "return %w : tensor<4xf32> }\n");
  static const struct {
    const char* name;
    uint32_t operand_count;
  } expected[] = {{"t.usual", 1}, {"t.odd", 1},    {"t.to", 2},   {"stablehlo.add", 2},
                  {"t.none", 1},  {"t.quoted", 1}, {"t.last", 1}, {"func.return", 1}};
  const weft_block_t* body = graph->functions[0]->body;
  ck_assert_uint_eq(body->op_count, 8);
  for (int i = 0; i < 8; ++i) {
    ck_assert_str_eq(body->ops[i]->name, expected[i].name);
    ck_assert_uint_eq(body->ops[i]->operand_count, expected[i].operand_count);
  }
  ck_assert_uint_eq(body->ops[1]->result_count, 2);
  ck_assert_uint_eq(body->ops[0]->location.column, 52);
  ck_assert_ptr_eq(body->ops[3]->operands[0], body->ops[2]->results[0]);
  weft_graph_release(graph);
}
END_TEST

// The usual form stands for the generic one even where frontends never write it; what is not
// readable stays unknown when it is printed and read again.
START_TEST(test_known_operations_in_unknown_forms) {
  weft_graph_t* graph = parse(
      "func.func @f(%a: tensor<4xf32>) {\n"
      "  %0 = stablehlo.all_gather %a {all_gather_dim = 0 : i64, replica_groups = dense<0> : "
      "tensor<1x1xi64>} : (tensor<4xf32>) -> tensor<4xf32>\n"
      "  stablehlo.if whatever (%a) more\n"
      "  return\n}\n");
  weft_op_t* const* ops = graph->functions[0]->body->ops;
  ck_assert_int_eq(ops[0]->opcode, WEFT_OP_ALL_GATHER);
  ck_assert_int_eq(ops[1]->opcode, WEFT_OP_UNREGISTERED);
  char* text = NULL;
  size_t size = 0;
  WEFT_ASSERT_OK(
      weft_graph_print(graph, WEFT_PRINT_DEFAULT, weft_testing_allocator(), &text, &size));
  weft_graph_t* again = parse(text);
  ck_assert(weft_graph_equal(graph, again));
  weft_graph_release(again);
  weft_allocator_release(weft_testing_allocator(), text, size + 1, 1);
  weft_graph_release(graph);
}
END_TEST

// ---- errors -----------------------------------------------------------------------------------

typedef struct error_case_s {
  const char* text;
  const char* message;
} error_case_t;

#define IN_F(body) "func.func @f(%a: tensor<2xf32>, %i: tensor<i32>) {\n" body "\nreturn\n}\n"

static const error_case_t error_cases[] = {
    {"func.func @f(", "t.mlir:1:14: func.func: expected a type, but the text ends here"},
    {"module {\n", "t.mlir:2:1: expected '}' at the end of the module"},
    {"func.func @f() {\n", "t.mlir:2:1: expected '}' at the end of the region"},
    {"func.func @f() { return }\nfunc.func @f() { return }",
     "t.mlir:2:11: func.func: function '@f' "
     "is defined twice"},
    {IN_F("%0 = stablehlo.add %a, %b : tensor<2xf32>"),
     "t.mlir:2:24: stablehlo.add: the value %b is not defined before this use"},
    {IN_F("%0 = stablehlo.add %a, %i : tensor<2xf32>"),
     "t.mlir:2:24: stablehlo.add: operand %i has type tensor<i32>, but the operation states "
     "tensor<2xf32>"},
    {IN_F("%0 = stablehlo.add %a : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>"),
     "t.mlir:2:25: stablehlo.add: 1 operands, but 2 operand types"},
    {IN_F("%a = stablehlo.abs %a : tensor<2xf32>"),
     "t.mlir:2:1: stablehlo.abs: the value %a is defined twice"},
    {IN_F("%0:2 = stablehlo.abs %a : tensor<2xf32>"),
     "t.mlir:2:1: stablehlo.abs: 2 results are named, but there are 1"},
    {IN_F("%0 = stablehlo.abs %a#1 : tensor<2xf32>"),
     "t.mlir:2:20: stablehlo.abs: %a has 1 results, there is no '#1'"},
    {IN_F("%0 = stablehlo.add %a, : tensor<2xf32>"),
     "t.mlir:2:24: stablehlo.add: expected a value %name, found ':'"},
    {IN_F("%0 = stablehlo.abs %a tensor<2xf32>"),
     "t.mlir:2:23: stablehlo.abs: expected ':', found "
     "'tensor'"},
    {IN_F("%0 = stablehlo.transpose %a : (tensor<2xf32>) -> tensor<2xf32>"),
     "t.mlir:2:29: stablehlo.transpose: expected 'dims = ...', found ':'"},
    {IN_F("%0 = stablehlo.transpose %a, dims = [0], dims = [0] : (tensor<2xf32>) -> tensor<2xf32>"),
     "t.mlir:2:42: stablehlo.transpose: the attribute 'permutation' is given twice"},
    {IN_F("%0 = stablehlo.abs %a {x, y = 1, x} : tensor<2xf32>"),
     "t.mlir:2:23: stablehlo.abs: the attribute 'x' is given twice"},
    {IN_F("%0 = stablehlo.abs %a : tensor<2xcomplex<f32>"),
     "t.mlir:3:1: stablehlo.abs: expected '>', found 'return'"},
    {IN_F("%0 = stablehlo.abs %a : tensor<2xwhat>"),
     "t.mlir:2:34: stablehlo.abs: expected an element type such as f32, found 'what'"},
    {IN_F("%0 = stablehlo.abs %a : tensor<99999999999999999999xf32>"),
     "t.mlir:2:32: stablehlo.abs: the dimension does not fit 64 bits"},
    {IN_F("%0 = stablehlo.iota dim = 0 : tensor<65536x65536xf32>"),
     "t.mlir:2:31: stablehlo.iota: "},
    {IN_F("%0 = stablehlo.iota dim = 0 : tensor<1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1xf32>"),
     "the tensor type has more than 16 dimensions"},
    {IN_F("%0 = stablehlo.constant dense<[1.0, 2.0]> : tensor<3xf32>"),
     "t.mlir:2:31: stablehlo.constant: the list has 2 entries, but dimension 0 of tensor<3xf32> "
     "has 3"},
    {IN_F("%0 = stablehlo.constant dense<[[1], [2, 3]]> : tensor<2x2xi32>"),
     "t.mlir:2:32: stablehlo.constant: the list has 1 entries, but dimension 1 of tensor<2x2xi32> "
     "has 2"},
    {IN_F("%0 = stablehlo.constant dense<[1, 2]> : tensor<2x1xi32>"),
     "t.mlir:2:32: stablehlo.constant: expected '['"},
    {IN_F("%0 = stablehlo.constant dense<[[1]]> : tensor<1xi32>"),
     "t.mlir:2:32: stablehlo.constant: expected an element of tensor<1xi32>"},
    {IN_F("%0 = stablehlo.constant dense<256> : tensor<i8>"),
     "t.mlir:2:31: stablehlo.constant: 256 is out of range for the elements of tensor<i8>"},
    {IN_F("%0 = stablehlo.constant dense<-129> : tensor<i8>"), "-129 is out of range"},
    {IN_F("%0 = stablehlo.constant dense<-1> : tensor<ui8>"), "-1 is out of range"},
    {IN_F("%0 = stablehlo.constant dense<2> : tensor<i1>"), "2 is out of range"},
    {IN_F("%0 = stablehlo.constant dense<1> : tensor<f32>"), "write a decimal point"},
    {IN_F("%0 = stablehlo.constant dense<1.5> : tensor<i32>"),
     "a floating-point number is no element of tensor<i32>"},
    {IN_F("%0 = stablehlo.constant dense<true> : tensor<i32>"), "true and false are no elements"},
    {IN_F("%0 = stablehlo.constant dense<0x1FFFFFFFF> : tensor<f32>"), "the bit pattern is wider"},
    {IN_F("%0 = stablehlo.constant dense<nan> : tensor<f32>"), "expected an element"},
    {IN_F("%0 = stablehlo.constant dense<> : tensor<2xf32>"),
     "the literal is empty, but tensor<2xf32> has 2 elements"},
    {IN_F("%0 = stablehlo.constant dense<\"0x010203\"> : tensor<2xi16>"),
     "the raw data has 3 bytes, but tensor<2xi16> takes 4"},
    {IN_F("%0 = stablehlo.constant dense<\"0x0G\"> : tensor<i8>"),
     "t.mlir:2:34: stablehlo.constant: expected hexadecimal digits"},
    {IN_F("%0 = stablehlo.constant dense<1.0 : tensor<f32>"),
     "t.mlir:2:31: stablehlo.constant: the bracket needs '>', but line 4 closes it with '}'"},
    {IN_F("%0 = stablehlo.constant dense_resource<x> : tensor<f32>"),
     "the resource 'x' is not defined"},
    {IN_F("%0 = stablehlo.constant 5 : i32"),
     "t.mlir:2:25: stablehlo.constant: expected a literal"},
    {IN_F("%0 = stablehlo.slice %a [0:2:] : (tensor<2xf32>) -> tensor<2xf32>"),
     "t.mlir:2:30: stablehlo.slice: expected an integer, found ']'"},
    {IN_F("%0 = stablehlo.reduce_precision %a, format = e5x10 : tensor<2xf32>"),
     "expected a float format such as e5m10, found 'e5x10'"},
    {IN_F("%0 = stablehlo.reduce(%a init: %i) applies stablehlo.abs across dimensions = [0] : "
          "(tensor<2xf32>, tensor<i32>) -> tensor<f32>"),
     "t.mlir:2:44: stablehlo.reduce: expected a binary operation"},
    {IN_F("%0 = stablehlo.convolution(%a, %a) dim_numbers = [b, 0, 0]x[i, o, 0]->[b, f, 0] : "
          "(tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>"),
     "the dimension '0' is given twice"},
    {IN_F("\"t.a\"() {k = 300 : i8} : () -> ()"), "300 is out of range for type i8"},
    {IN_F("\"t.a\"() {k = 1.0 : i8} : () -> ()"), "no value of type i8"},
    {IN_F("\"t.a\"() {k = 1 : f32} : () -> ()"), "write a decimal point"},
    {IN_F("\"t.a\"() {k = #nope} : () -> ()"), "the attribute alias '#nope' is not defined"},
    {IN_F("\"t.a\"() {k = !nope} : () -> ()"), "the type alias '!nope' is not defined"},
    {IN_F("\"t.a\"() {k = \"x\\q\"} : () -> ()"), "unknown escape"},
    {IN_F("\"t.a\"() {k = \"x} : () -> ()"), "t.mlir:2:14: the string does not end on its line"},
    {IN_F("\"t.a\"() {k = #d.x<[)>} : () -> ()"),
     "t.mlir:2:19: t.a: the bracket needs ']', but line 2 closes it with ')'"},
    {"func.func @f() { $ }", "t.mlir:1:18: the character does not belong to the language"},
    {"func.func @f() {\n// \xFF\n}", "t.mlir:2:4: the text is not valid UTF-8 here"},
    {"func.func @f() attributes {arg_attrs} { return }",
     "t.mlir:1:16: func.func: the attribute 'arg_attrs' belongs to the generic form"},
    {"\"func.func\"() ({ return }) {sym_name = 5, function_type = () -> ()} : () -> ()",
     "the attribute 'sym_name' must be a string"},
    {"module @a attributes {sym_name = \"b\"} {}", "the module's name must be given once"},
    {"sdy.mesh @m = {\"a\"=2}", "t.mlir:1:15: sdy.mesh: expected '<', found '{'"},
    {"#a = 1\n#a = 2", "t.mlir:2:1: the alias '#a' is defined twice"},
    {"\"func.func\"() ({ return }) {sym_name = \"f\"} : () -> ()",
     "function_type = (T) -> U is missing"},
    {"\"func.func\"() ({ ^bb0(%a: tensor<f32>): return }) {sym_name = \"f\", function_type = () -> "
     "()} : () -> ()",
     "the arguments of the region differ from function_type"},
};

START_TEST(test_errors) {
  const error_case_t* expected = &error_cases[_i];
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_STATUS(weft_graph_parse(expected->text, strlen(expected->text), "t.mlir", NULL,
                                      weft_testing_allocator(), &graph),
                     INVALID_INPUT, expected->message);
  ck_assert_ptr_null(graph);
}
END_TEST

static const error_case_t unsupported_cases[] = {
    {"module {\n}\nmodule {\n}\n", ""},
    {"module {\nmodule {\n}\n}\n", "t.mlir:2:1: a second module in one text"},
    {IN_F("cf.br ^bb1\n^bb1:"), "t.mlir:3:1: regions of more than one block are not supported"},
    {IN_F("\"cf.br\"()[^bb1] : () -> ()"), "branches between blocks are not supported"},
    {IN_F("%0 = t.odd %a"), "t.mlir:2:1: unsupported op 't.odd'"},
    {"\"t.top\"() ({ \"t.x\"() : () -> () }) : () -> ()", "regions outside of functions"},
};

START_TEST(test_unsupported) {
  const error_case_t* expected = &unsupported_cases[_i];
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_STATUS(weft_graph_parse(expected->text, strlen(expected->text), "t.mlir", NULL,
                                      weft_testing_allocator(), &graph),
                     UNSUPPORTED, expected->message);
}
END_TEST

START_TEST(test_nul_byte) {
  static const char text[] = "func.func @f() {\n  retu\0rn }";
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_STATUS(
      weft_graph_parse(text, sizeof(text) - 1, "t.mlir", NULL, weft_testing_allocator(), &graph),
      INVALID_INPUT, "t.mlir:2:7: the text holds a NUL byte");
}
END_TEST

static const char whole_text[] =
    "module @m attributes {a.b = 1 : i32} {\n"
    "  func.func @main(%a: tensor<2xf32> {m.n = \"x\"}) -> (tensor<f32>, tensor<2xf32>) {\n"
    "    %cst = stablehlo.constant dense<0.5> : tensor<f32>\n"
    "    %0 = stablehlo.reduce(%a init: %cst) applies stablehlo.add across dimensions = [0] : "
    "(tensor<2xf32>, tensor<f32>) -> tensor<f32>\n"
    "    %1 = call @f(%a) : (tensor<2xf32>) -> tensor<2xf32> loc(\"x\")\n"
    "    %2 = other.op %1, %1 {k = [1, 2]} : tensor<2xf32>\n"
    "    %3:2 = \"stablehlo.while\"(%0, %2) ({\n"
    "    ^bb0(%i: tensor<f32>, %j: tensor<2xf32>):\n"
    "      %c = stablehlo.compare LT, %i, %cst : (tensor<f32>, tensor<f32>) -> tensor<i1>\n"
    "      stablehlo.return %c : tensor<i1>\n"
    "    }, {\n"
    "    ^bb0(%i: tensor<f32>, %j: tensor<2xf32>):\n"
    "      stablehlo.return %i, %j : tensor<f32>, tensor<2xf32>\n"
    "    }) : (tensor<f32>, tensor<2xf32>) -> (tensor<f32>, tensor<2xf32>)\n"
    "    return %3#0, %3#1 : tensor<f32>, tensor<2xf32>\n"
    "  }\n"
    "  func.func private @f(%a: tensor<2xf32>) -> tensor<2xf32> { return %a : tensor<2xf32> }\n"
    "}";

// A text that was cut off is bad input at a place, never an operation that is not supported.
START_TEST(test_every_cut) {
  const size_t size = sizeof(whole_text) - 1;
  weft_graph_release(parse(whole_text));
  for (size_t cut = 0; cut < size; ++cut) {
    weft_graph_t* graph = NULL;
    weft_status_t status =
        weft_graph_parse(whole_text, cut, "t.mlir", NULL, weft_testing_allocator(), &graph);
    const weft_function_t* entry = NULL;
    // The first letters of "module" are an operation.
    if (weft_status_is_ok(status)) {
      status = weft_graph_find_entry(graph, &entry);
      weft_graph_release(graph);
    }
    unsigned line = 0;
    unsigned column = 0;
    const char* text = weft_status_message(status);
    const bool has_place = sscanf(text, "t.mlir:%u:%u: ", &line, &column) == 2;
    if (weft_status_code(status) != WEFT_STATUS_INVALID_INPUT || !has_place) {
      ck_abort_msg("cut to %zu bytes: %s", cut, text);
    }
    weft_status_release(status);
  }
}
END_TEST

START_TEST(test_no_entry) {
  static const error_case_t cases[] = {
      {"", "t.mlir:1:1: no entry function: there is no operation up to here; expected"},
      {"// only\n// comments\n", "t.mlir:3:1: no entry function: there is no operation up to here"},
      {"module {\n}", "t.mlir:2:2: no entry function: there is no operation up to here"},
      {"sdy.mesh @m = <[\"x\"=2]>", "t.mlir:1:24: no entry function: the text ends here without"},
      {"func.func @a() { return }\nfunc.func @b() { return }",
       "t.mlir:1:1: no entry function: name one '@main' or make it the only public one"},
      {"\nfunc.func @main(tensor<f32>)", "t.mlir:2:1: the entry function '@main' has no body"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_graph_t* graph = parse(cases[i].text);
    const weft_function_t* entry = NULL;
    WEFT_ASSERT_STATUS(weft_graph_find_entry(graph, &entry), INVALID_INPUT, cases[i].message);
    weft_graph_release(graph);
  }
}
END_TEST

// Columns are those that an editor shows, which hides the mark.
START_TEST(test_byte_order_mark) {
  weft_graph_t* graph = parse(
      "\xEF\xBB\xBF"
      "func.func @main() { return }");
  ck_assert_uint_eq(weft_graph_main(graph)->location.column, 1);
  weft_graph_release(graph);
  static const char twice[] =
      "\xEF\xBB\xBF\xEF\xBB\xBF"
      "func.func @main() { return }";
  WEFT_ASSERT_STATUS(
      weft_graph_parse(twice, sizeof(twice) - 1, "t.mlir", NULL, weft_testing_allocator(), &graph),
      INVALID_INPUT, "t.mlir:1:1: ");
}
END_TEST

// Fills |text| with |count| times |open|, |middle|, |count| times |close|.
static size_t nest(char* text, const char* head, const char* open, const char* middle,
                   const char* close, int count, const char* tail) {
  char* p = text;
  p = stpcpy(p, head);
  for (int i = 0; i < count; ++i) p = stpcpy(p, open);
  p = stpcpy(p, middle);
  for (int i = 0; i < count; ++i) p = stpcpy(p, close);
  p = stpcpy(p, tail);
  return (size_t)(p - text);
}

// Deep nesting must end in a message and not on the stack.
START_TEST(test_nesting) {
  static const struct {
    const char* head;
    const char* open;
    const char* middle;
    const char* close;
    const char* tail;
  } cases[] = {
      {"func.func @f() attributes {a = ", "[", "1", "]", "} { return }"},
      {"func.func @f() attributes {a = ", "{a = ", "1", "}", "} { return }"},
      {"func.func @f() attributes {a = ", "tuple<", "i1", ">", "} { return }"},
      {"func.func @f() attributes {a = ", "() -> (", "i1", ")", "} { return }"},
      {"func.func @f() attributes {a = #d.x", "<", "1", ">", "} { return }"},
      {"func.func @f() {", "\"t.a\"() ({", "", "}) : () -> ()\n", "return }"},
      {"func.func @f() { return loc", "(", "unknown", ")", "}"},
      {"func.func @f() { %c = stablehlo.constant dense<", "[", "1", "]",
       "> : tensor<1xi32>\nreturn }"},
  };
  static char text[2000000];
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const size_t size = nest(text, cases[i].head, cases[i].open, cases[i].middle, cases[i].close,
                             50000, cases[i].tail);
    weft_graph_t* graph = NULL;
    WEFT_ASSERT_STATUS(
        weft_graph_parse(text, size, "t.mlir", NULL, weft_testing_allocator(), &graph),
        INVALID_INPUT, "t.mlir:1:");
  }
  const weft_parse_options_t options = {.struct_size = sizeof(options), .max_nesting = 10};
  for (int depth = 5; depth < 15; ++depth) {
    const size_t size = nest(text, cases[5].head, cases[5].open, cases[5].middle, cases[5].close,
                             depth, cases[5].tail);
    weft_graph_t* graph = NULL;
    weft_status_t status =
        weft_graph_parse(text, size, "t.mlir", &options, weft_testing_allocator(), &graph);
    // The function's body is a level of its own.
    ck_assert_msg((status == NULL) == (depth < 10), "depth %d", depth);
    if (status != NULL) WEFT_ASSERT_STATUS(status, INVALID_INPUT, "is deeper than 10");
    weft_graph_release(graph);
  }
}
END_TEST

START_TEST(test_options) {
  static const char text[] = "func.func @f(%a: tensor<10x10xf32>) { return }";
  weft_parse_options_t options = {.struct_size = sizeof(options), .max_element_count = 99};
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_STATUS(
      weft_graph_parse(text, strlen(text), "t.mlir", &options, weft_testing_allocator(), &graph),
      INVALID_INPUT, "t.mlir:1:18: ");
  options.max_element_count = 100;
  options.first_line = 41;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "t.mlir", &options, weft_testing_allocator(), &graph));
  ck_assert_uint_eq(graph->functions[0]->location.line, 41);
  weft_graph_release(graph);
  options.max_nesting = 5000;
  WEFT_ASSERT_STATUS(
      weft_graph_parse(text, strlen(text), "t.mlir", &options, weft_testing_allocator(), &graph),
      INVALID_ARGUMENT, "max_nesting is 5000");
  options.struct_size = 1;
  WEFT_ASSERT_STATUS(
      weft_graph_parse(text, strlen(text), "t.mlir", &options, weft_testing_allocator(), &graph),
      INVALID_ARGUMENT, "parse options have 1 bytes");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("parse");
  TCase* spellings = weft_testing_check_leaks(tcase_create("spellings"));
  tcase_add_loop_test(spellings, test_spellings, 0, SPELLING_CASE_COUNT);
  tcase_add_test(spellings, test_spellings_differ);
  suite_add_tcase(suite, spellings);
  TCase* literals = weft_testing_check_leaks(tcase_create("literals"));
  tcase_add_loop_test(literals, test_literals, 0,
                      (int)(sizeof(literal_cases) / sizeof(literal_cases[0])));
  tcase_add_test(literals, test_scalar_attributes);
  suite_add_tcase(suite, literals);
  TCase* structure = weft_testing_check_leaks(tcase_create("structure"));
  tcase_add_test(structure, test_functions);
  tcase_add_test(structure, test_result_names);
  tcase_add_test(structure, test_aliases_and_locations);
  tcase_add_test(structure, test_alias_explosion);
  tcase_add_test(structure, test_resources);
  tcase_add_test(structure, test_notes);
  tcase_add_test(structure, test_unknown_operations);
  tcase_add_test(structure, test_unknown_operations_on_one_line);
  tcase_add_test(structure, test_known_operations_in_unknown_forms);
  suite_add_tcase(suite, structure);
  TCase* errors = weft_testing_check_leaks(tcase_create("errors"));
  tcase_add_loop_test(errors, test_errors, 0, (int)(sizeof(error_cases) / sizeof(error_cases[0])));
  tcase_add_loop_test(errors, test_unsupported, 1,
                      (int)(sizeof(unsupported_cases) / sizeof(unsupported_cases[0])));
  tcase_add_test(errors, test_nul_byte);
  tcase_add_test(errors, test_every_cut);
  tcase_add_test(errors, test_no_entry);
  tcase_add_test(errors, test_byte_order_mark);
  tcase_add_test(errors, test_nesting);
  tcase_add_test(errors, test_options);
  suite_add_tcase(suite, errors);
  return suite;
}
