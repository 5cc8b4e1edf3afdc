// Sharding rules, as text: which dimensions belong together, what is reduced, what stays whole. And
// every opcode has a rule or says why not. test_rule_property.c checks that the rules are true.
#include "sharding/rule.h"

#include <stdio.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "sharding/rule_internal.h"
#include "tests/testing/testing.h"

typedef struct rule_case_s {
  const char* arguments;
  const char* ops;  // the last one is looked at
  const char* text;
} rule_case_t;

static weft_graph_t* parse(const char* arguments, const char* ops) {
  static char text[8192];
  weft_graph_t* graph = NULL;
  const int size =
      snprintf(text, sizeof(text), "func.func @main(%s) {\n%s\nreturn\n}\n", arguments, ops);
  ck_assert_int_lt(size, (int)sizeof(text));
  WEFT_ASSERT_OK(
      weft_graph_parse(text, (size_t)size, "test.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

// The operation before the function's end.
static const weft_op_t* last_op(const weft_graph_t* graph) {
  const weft_block_t* body = weft_graph_main(graph)->body;
  return body->ops[body->op_count - 2];
}

static void check_texts(const rule_case_t* cases, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    weft_graph_t* graph = parse(cases[i].arguments, cases[i].ops);
    weft_arena_t arena;
    weft_sharding_rule_t rule;
    const char* text = NULL;
    weft_arena_init(weft_testing_allocator(), &arena);
    WEFT_ASSERT_OK(weft_sharding_rule(last_op(graph), &arena, &rule));
    WEFT_ASSERT_OK(weft_sharding_rule_format(&rule, &arena, &text));
    ck_assert_msg(strcmp(text, cases[i].text) == 0, "%s\n  gives    %s\n  expected %s",
                  cases[i].ops, text, cases[i].text);
    weft_arena_deinit(&arena);
    weft_graph_release(graph);
  }
}

#define CHECK_TEXTS(cases) check_texts(cases, sizeof(cases) / sizeof((cases)[0]))

START_TEST(every_opcode_has_a_rule_or_a_reason) {
  for (int opcode = 0; opcode < WEFT_OP_COUNT_; ++opcode) {
    weft_rule_fn_t* function = weft_rule_function((weft_opcode_t)opcode);
    const char* reason = weft_rule_reason((weft_opcode_t)opcode);
    const char* name = weft_op_info((weft_opcode_t)opcode)->name;
    ck_assert_msg((function == NULL) != (reason == NULL), "'%s' (%d): a rule or a reason", name,
                  opcode);
    // Whatever is elementwise by the op table cuts all dimensions freely.
    if ((weft_op_info((weft_opcode_t)opcode)->flags & WEFT_OP_FLAG_ELEMENTWISE) != 0) {
      ck_assert_msg(function == weft_rule_elementwise, "'%s' is elementwise", name);
    }
    // Terminators and collectives have none.
    const weft_op_flags_t none =
        WEFT_OP_FLAG_TERMINATOR | WEFT_OP_FLAG_COLLECTIVE | WEFT_OP_FLAG_MODULE_LEVEL;
    if ((weft_op_info((weft_opcode_t)opcode)->flags & none) != 0) {
      ck_assert_msg(function == NULL, "'%s' has a rule", name);
    }
  }
}
END_TEST

START_TEST(operations_without_a_rule_say_where_and_why) {
  static const rule_case_t cases[] = {
      {"%x: tensor<2xf32>", "%0 = stablehlo.partition_id : tensor<ui32>",
       "test.mlir:2:1: 'stablehlo.partition_id' cannot be partitioned: a global program has no "
       "process number"},
      {"%x: tensor<2xf32>",
       "%0 = \"stablehlo.all_gather\"(%x) <{all_gather_dim = 0 : i64, replica_groups = "
       "dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2xf32>) -> tensor<4xf32>",
       "a global program does not communicate"},
      {"%x: tensor<2xf32>",
       "%0 = stablehlo.custom_call @mystery(%x) : (tensor<2xf32>) -> tensor<2xf32>",
       "it is unknown how '@mystery' treats dimensions"},
      {"%x: tensor<2xf32>", "%0 = \"other.op\"(%x) : (tensor<2xf32>) -> tensor<2xf32>",
       "'other.op' cannot be partitioned: it is unknown"},
      {"%x: tensor<2xcomplex<f32>>", "%0 = stablehlo.add %x, %x : tensor<2xcomplex<f32>>",
       "a type that weft does not compute"},
      {"%p: tensor<i1>, %x: tensor<2xf32>",
       "%0 = \"stablehlo.if\"(%p) ({ stablehlo.return %x : tensor<2xf32> }, { stablehlo.return %x "
       ": tensor<2xf32> }) : (tensor<i1>) -> tensor<2xf32>",
       "its values are laid out like those of its regions"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_graph_t* graph = parse(cases[i].arguments, cases[i].ops);
    weft_arena_t arena;
    weft_sharding_rule_t rule;
    weft_arena_init(weft_testing_allocator(), &arena);
    WEFT_ASSERT_STATUS(weft_sharding_rule(last_op(graph), &arena, &rule), UNSUPPORTED,
                       cases[i].text);
    weft_arena_deinit(&arena);
    weft_graph_release(graph);
  }
}
END_TEST

START_TEST(elementwise_operations_share_all_dimensions) {
  static const rule_case_t cases[] = {
      {"%x: tensor<2x3xf32>", "%0 = stablehlo.add %x, %x : tensor<2x3xf32>",
       "([i, j], [i, j]) -> ([i, j])"},
      {"%x: tensor<f32>", "%0 = stablehlo.negate %x : tensor<f32>", "([]) -> ([])"},
      {"%p: tensor<i1>, %x: tensor<2x3xf32>",
       "%0 = stablehlo.select %p, %x, %x : tensor<i1>, tensor<2x3xf32>",
       "([], [i, j], [i, j]) -> ([i, j])"},
      {"%a: tensor<f32>, %x: tensor<3xf32>",
       "%0 = stablehlo.clamp %a, %x, %x : (tensor<f32>, tensor<3xf32>, tensor<3xf32>) -> "
       "tensor<3xf32>",
       "([], [i], [i]) -> ([i])"},
      {"%x: tensor<2xf32>",
       "%0 = \"stablehlo.map\"(%x, %x) ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %c = "
       "stablehlo.power %a, %b : tensor<f32> stablehlo.return %c : tensor<f32> }) {dimensions = "
       "array<i64: 0>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>",
       "([i], [i]) -> ([i])"},
      {"%x: tensor<2xf32>, %y: tensor<2xi32>",
       "%0:2 = stablehlo.optimization_barrier %x, %y : tensor<2xf32>, tensor<2xi32>",
       "([i], [j]) -> ([i], [j])"},
      {"%x: tensor<2x3xf32>",
       "%0 = stablehlo.custom_call @Sharding(%x) {mhlo.sharding = \"{replicated}\"} : "
       "(tensor<2x3xf32>) -> tensor<2x3xf32>",
       "([i, j]) -> ([i, j])"},
  };
  CHECK_TEXTS(cases);
}
END_TEST

START_TEST(shapes_and_layouts) {
  static const rule_case_t cases[] = {
      {"%x: tensor<3x1xf32>",
       "%0 = stablehlo.broadcast_in_dim %x, dims = [1, 2] : (tensor<3x1xf32>) -> "
       "tensor<2x3x4xf32>",
       "([j, _]) -> ([i, j, k])"},
      {"%x: tensor<3xf32>",
       "%0 = stablehlo.broadcast %x, sizes = [2, 5] : (tensor<3xf32>) -> tensor<2x5x3xf32>",
       "([k]) -> ([i, j, k])"},
      {"%x: tensor<2x3x4xf32>",
       "%0 = stablehlo.transpose %x, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>",
       "([j, k, i]) -> ([i, j, k])"},
      {"%x: tensor<2x3xf32>", "%0 = stablehlo.reverse %x, dims = [1] : tensor<2x3xf32>",
       "([i, j]) -> ([i, j]) {j: whole}"},
      {"%x: tensor<6x4xf32>",
       "%0 = stablehlo.slice %x [0:6, 1:3] : (tensor<6x4xf32>) -> tensor<6x2xf32>",
       "([i, j]) -> ([i, j]) {j: special}"},
      {"%x: tensor<6x4xf32>, %z: tensor<f32>",
       "%0 = stablehlo.pad %x, %z, low = [0, 1], high = [0, 0], interior = [0, 0] : "
       "(tensor<6x4xf32>, tensor<f32>) -> tensor<6x5xf32>",
       "([i, j], []) -> ([i, j]) {j: special}"},
      {"%x: tensor<6x4xf32>, %y: tensor<6x1xf32>",
       "%0 = stablehlo.concatenate %x, %y, dim = 1 : (tensor<6x4xf32>, tensor<6x1xf32>) -> "
       "tensor<6x5xf32>",
       "([i, j], [i, j]) -> ([i, j]) {j: special}"},
      {"", "%0 = stablehlo.iota dim = 1 : tensor<2x3xi32>", "() -> ([i, j]) {j: special}"},
      {"", "%0 = stablehlo.constant dense<1.0> : tensor<2x3xf32>", "() -> ([i, j])"},
      {"%x: tensor<5x4xf32>",
       "%0 = stablehlo.bitcast_convert %x : (tensor<5x4xf32>) -> tensor<5x4x2xui16>",
       "([i, j]) -> ([i, j, k]) {k: whole}"},
      {"%x: tensor<5x2xf32>",
       "%0 = stablehlo.bitcast_convert %x : (tensor<5x2xf32>) -> tensor<5xf64>",
       "([i, j]) -> ([i]) {j: whole}"},
      {"%s: tensor<2xui64>",
       "%0:2 = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> "
       "(tensor<2xui64>, tensor<4x3xui32>)",
       "([i]) -> ([i], [j, k]) {i: whole, j: special, k: special}"},
  };
  CHECK_TEXTS(cases);
}
END_TEST

START_TEST(reshapes_are_factored) {
  static const rule_case_t cases[] = {
      {"%x: tensor<12xf32>", "%0 = stablehlo.reshape %x : (tensor<12xf32>) -> tensor<3x4xf32>",
       "([i j]) -> ([i, j])"},
      {"%x: tensor<2x3x4xf32>",
       "%0 = stablehlo.reshape %x : (tensor<2x3x4xf32>) -> tensor<6x4xf32>",
       "([i, j, k]) -> ([i j, k])"},
      {"%x: tensor<1x8x1x2xf32>",
       "%0 = stablehlo.reshape %x : (tensor<1x8x1x2xf32>) -> tensor<8x2x1xf32>",
       "([_, i, _, j]) -> ([i, j, _])"},
      // Heads: [batch, time, features] -> [batch, time, heads, features of a head].
      {"%x: tensor<2x5x12xf32>",
       "%0 = stablehlo.reshape %x : (tensor<2x5x12xf32>) -> tensor<2x5x3x4xf32>",
       "([i, j, k l]) -> ([i, j, k, l])"},
      // Halves are common, thirds are not.
      {"%x: tensor<6x4xf32>", "%0 = stablehlo.reshape %x : (tensor<6x4xf32>) -> tensor<4x6xf32>",
       "([i j, m]) -> ([i k, l]) {j: whole, k: whole, l: whole, m: whole}"},
      {"%x: tensor<3x2x5xf32>",
       "%0 = stablehlo.reshape %x : (tensor<3x2x5xf32>) -> tensor<2x3x5xf32>",
       "([i, l, m]) -> ([j, k, m]) {i: whole, j: whole, k: whole, l: whole}"},
      {"%x: tensor<f32>", "%0 = stablehlo.reshape %x : (tensor<f32>) -> tensor<1x1xf32>",
       "([]) -> ([_, _])"},
      {"%x: tensor<0x3xf32>", "%0 = stablehlo.reshape %x : (tensor<0x3xf32>) -> tensor<2x0xf32>",
       "([_, _]) -> ([_, _])"},
  };
  CHECK_TEXTS(cases);
}
END_TEST

#define CONV_DIMS "dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]"

START_TEST(contractions) {
  static const rule_case_t cases[] = {
      {"%x: tensor<2x3xf32>, %y: tensor<3x4xf32>",
       "%0 = stablehlo.dot %x, %y : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>",
       "([i, k], [k, j]) -> ([i, j]) {k: reduction sum}"},
      {"%x: tensor<5x2x3xf32>, %y: tensor<4x3x5xf32>",
       "%0 = stablehlo.dot_general %x, %y, batching_dims = [0] x [2], contracting_dims = [2] x "
       "[1] : (tensor<5x2x3xf32>, tensor<4x3x5xf32>) -> tensor<5x2x4xf32>",
       "([i, j, l], [k, l, i]) -> ([i, j, k]) {l: reduction sum}"},
      {"%x: tensor<2x3xi1>, %y: tensor<3xi1>",
       "%0 = stablehlo.dot %x, %y : (tensor<2x3xi1>, tensor<3xi1>) -> tensor<2xi1>",
       "([i, j], [j]) -> ([i]) {j: reduction or}"},
      {"%x: tensor<2x8x8x3xf32>, %k: tensor<3x3x3x6xf32>",
       "%0 = stablehlo.convolution(%x, %k) " CONV_DIMS
       ", window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : "
       "(tensor<2x8x8x3xf32>, tensor<3x3x3x6xf32>) -> tensor<2x6x6x6xf32>",
       "([i, l, o, k], [n, q, k, j]) -> ([i, m, p, j]) {k: reduction sum, l: whole, m: whole, n: "
       "whole, o: whole, p: whole, q: whole}"},
      // One by one in space: the dimensions run through.
      {"%x: tensor<2x8x8x3xf32>, %k: tensor<1x1x3x6xf32>",
       "%0 = stablehlo.convolution(%x, %k) " CONV_DIMS
       ", window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : "
       "(tensor<2x8x8x3xf32>, tensor<1x1x3x6xf32>) -> tensor<2x8x8x6xf32>",
       "([i, l, n, k], [m, o, k, j]) -> ([i, l, n, j]) {k: reduction sum, m: whole, o: whole}"},
      {"%x: tensor<2x8x8x4xf32>, %k: tensor<3x3x2x6xf32>",
       "%0 = stablehlo.convolution(%x, %k) " CONV_DIMS
       ", window = {} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : "
       "(tensor<2x8x8x4xf32>, tensor<3x3x2x6xf32>) -> tensor<2x6x6x6xf32>",
       "([j, m, p, i l], [o, r, l, i k]) -> ([j, n, q, i k]) {l: reduction sum, m: whole, n: "
       "whole, o: whole, p: whole, q: whole, r: whole}"},
      {"%x: tensor<4x8x8x3xf32>, %k: tensor<3x3x3x6xf32>",
       "%0 = stablehlo.convolution(%x, %k) " CONV_DIMS
       ", window = {} {batch_group_count = 2 : i64, feature_group_count = 1 : i64} : "
       "(tensor<4x8x8x3xf32>, tensor<3x3x3x6xf32>) -> tensor<2x6x6x6xf32>",
       "([i j, m, p, l], [o, r, l, i k]) -> ([j, n, q, i k]) {l: reduction sum, m: whole, n: "
       "whole, o: whole, p: whole, q: whole, r: whole}"},
  };
  CHECK_TEXTS(cases);
}
END_TEST

#define ADD_REGION                                                          \
  "({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %c = stablehlo.add %a, %b : " \
  "tensor<f32> stablehlo.return %c : tensor<f32> })"
#define GE_REGION                                                                   \
  "({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %c = stablehlo.compare GE, %a, %b : " \
  "(tensor<f32>, tensor<f32>) -> tensor<i1> stablehlo.return %c : tensor<i1> }"

START_TEST(reductions_and_windows) {
  static const rule_case_t cases[] = {
      {"%x: tensor<2x3xf32>",
       "%z = stablehlo.constant dense<0.0> : tensor<f32>\n"
       "%0 = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [1] : "
       "(tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>",
       "([i, j], []) -> ([i]) {j: reduction sum}"},
      {"%x: tensor<2x3xf32>, %z: tensor<f32>",
       "%0 = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [0, 1] : "
       "(tensor<2x3xf32>, tensor<f32>) -> tensor<f32>",
       "([i, j], []) -> ([]) {i: reduction sum, j: reduction sum, partial operand 1}"},
      // Taking the initial value into the maximum several times changes nothing.
      {"%x: tensor<3xf32>, %z: tensor<f32>",
       "%0 = stablehlo.reduce(%x init: %z) applies stablehlo.maximum across dimensions = [0] : "
       "(tensor<3xf32>, tensor<f32>) -> tensor<f32>",
       "([i], []) -> ([]) {i: reduction max}"},
      {"%x: tensor<3xi32>",
       "%z = stablehlo.constant dense<1> : tensor<i32>\n"
       "%0 = stablehlo.reduce(%x init: %z) applies stablehlo.multiply across dimensions = [0] : "
       "(tensor<3xi32>, tensor<i32>) -> tensor<i32>",
       "([i], []) -> ([]) {i: reduction product}"},
      {"%x: tensor<3xi1>, %z: tensor<i1>",
       "%0 = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [0] : "
       "(tensor<3xi1>, tensor<i1>) -> tensor<i1>",
       "([i], []) -> ([]) {i: reduction or}"},
      // Not a reduction that ranks could finish.
      {"%x: tensor<2x3xf32>, %z: tensor<f32>",
       "%0 = \"stablehlo.reduce\"(%x, %z) ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %c = "
       "stablehlo.subtract %a, %b : tensor<f32> stablehlo.return %c : tensor<f32> }) {dimensions "
       "= array<i64: 1>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>",
       "([i, j], []) -> ([i]) {j: whole}"},
      {"%x: tensor<2x8xf32>, %z: tensor<f32>",
       "%0 = \"stablehlo.reduce_window\"(%x, %z) " ADD_REGION
       " {window_dimensions = array<i64: 1, 3>} : (tensor<2x8xf32>, tensor<f32>) -> "
       "tensor<2x6xf32>",
       "([i, j], []) -> ([i, k]) {j: whole, k: whole}"},
      // Windows side by side: whole windows can be dealt out.
      {"%x: tensor<2x8xf32>, %z: tensor<f32>",
       "%0 = \"stablehlo.reduce_window\"(%x, %z) " ADD_REGION
       " {window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 2>} : "
       "(tensor<2x8xf32>, tensor<f32>) -> tensor<2x4xf32>",
       "([i, j k], []) -> ([i, j]) {k: whole}"},
      {"%x: tensor<2x8xf32>, %s: tensor<2x6xf32>, %z: tensor<f32>",
       "%0 = \"stablehlo.select_and_scatter\"(%x, %s, %z) " GE_REGION ", "
       "{ ^bb0(%a: tensor<f32>, "
       "%b: tensor<f32>): %c = stablehlo.add %a, %b : tensor<f32> stablehlo.return %c : "
       "tensor<f32> }) {window_dimensions = array<i64: 1, 3>} : (tensor<2x8xf32>, "
       "tensor<2x6xf32>, tensor<f32>) -> tensor<2x8xf32>",
       "([i, j], [i, k], []) -> ([i, j]) {j: whole, k: whole}"},
      {"%x: tensor<2x8xf32>, %y: tensor<2x8xi32>",
       "%0:2 = \"stablehlo.sort\"(%x, %y) ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>, %p: "
       "tensor<i32>, %q: tensor<i32>): %c = stablehlo.compare LT, %a, %b : (tensor<f32>, "
       "tensor<f32>) -> tensor<i1> stablehlo.return %c : tensor<i1> }) {dimension = -1 : i64} : "
       "(tensor<2x8xf32>, tensor<2x8xi32>) -> (tensor<2x8xf32>, tensor<2x8xi32>)",
       "([i, j], [i, j]) -> ([i, j], [i, j]) {j: whole}"},
      {"%x: tensor<2x8xf32>",
       "%0:2 = chlo.top_k(%x, k = 3) : tensor<2x8xf32> -> (tensor<2x3xf32>, tensor<2x3xi32>)",
       "([i, j]) -> ([i, k], [i, k]) {j: whole, k: whole}"},
      {"%x: tensor<4x2xf32>",
       "%0 = \"weft.exact_sum\"(%x) {segments = array<i64: 0, 8>} : (tensor<4x2xf32>) -> "
       "tensor<1x12xi64>",
       "([i, j]) -> ([k, l]) {i: reduction sum, j: reduction sum, k: whole, l: whole}"},
      {"%x: tensor<4x2xf32>",
       "%0 = \"weft.exact_sum\"(%x) {segments = array<i64: 0, 3, 8>} : (tensor<4x2xf32>) -> "
       "tensor<2x12xi64>",
       "([i, j]) -> ([k, l]) {i: special, j: whole, k: whole, l: whole}"},
      {"%x: tensor<4x12xi64>",
       "%0 = \"weft.exact_round\"(%x) : (tensor<4x12xi64>) -> tensor<4xf32>",
       "([i, j]) -> ([i]) {j: whole}"},
  };
  CHECK_TEXTS(cases);
}
END_TEST

#define SCATTER_ADD                                                                     \
  "({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %c = stablehlo.add %a, %b : tensor<f32> " \
  "stablehlo.return %c : tensor<f32> })"

START_TEST(indexed_dimensions) {
  static const rule_case_t cases[] = {
      // An embedding: rows of a table.
      {"%x: tensor<10x4xf32>, %i: tensor<2x3x1xi32>",
       "%0 = \"stablehlo.gather\"(%x, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = "
       "[2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, "
       "slice_sizes = array<i64: 1, 4>}> : (tensor<10x4xf32>, tensor<2x3x1xi32>) -> "
       "tensor<2x3x4xf32>",
       "([i, j], [k, l, m]) -> ([k, l, j]) {i: special, m: whole}"},
      // Batching dimensions, and a window shorter than its dimension.
      {"%x: tensor<5x10x4xf32>, %i: tensor<3x5xi32>",
       "%0 = \"stablehlo.gather\"(%x, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = "
       "[2, 3], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map "
       "= [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 3>}> : "
       "(tensor<5x10x4xf32>, tensor<3x5xi32>) -> tensor<3x5x2x3xf32>",
       "([i, j, l], [n, i]) -> ([n, i, k, m]) {j: special, k: whole, l: whole, m: whole}"},
      {"%x: tensor<10x4xf32>, %i: tensor<2x3x1xi32>, %u: tensor<2x3x4xf32>",
       "%0 = \"stablehlo.scatter\"(%x, %i, %u) " SCATTER_ADD
       " {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], "
       "inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>} : "
       "(tensor<10x4xf32>, tensor<2x3x1xi32>, tensor<2x3x4xf32>) -> tensor<10x4xf32>",
       "([i, j], [k, l, m], [k, l, j]) -> ([i, j]) {i: special, k: reduction sum, l: reduction "
       "sum, m: whole, partial operand 0}"},
      // Into zeros: every rank can start from them.
      {"%i: tensor<3x1xi32>, %u: tensor<3x4xf32>",
       "%z = stablehlo.constant dense<0.0> : tensor<f32>\n"
       "%x = stablehlo.broadcast_in_dim %z, dims = [] : (tensor<f32>) -> tensor<10x4xf32>\n"
       "%0 = \"stablehlo.scatter\"(%x, %i, %u) " SCATTER_ADD
       " {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], "
       "inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>} : "
       "(tensor<10x4xf32>, tensor<3x1xi32>, tensor<3x4xf32>) -> tensor<10x4xf32>",
       "([i, j], [k, l], [k, j]) -> ([i, j]) {i: special, k: reduction sum, l: whole}"},
      // A window that is indexed can be pushed over the end: it does not run along.
      {"%x: tensor<4xf32>, %i: tensor<1xi32>, %u: tensor<4xf32>",
       "%0 = \"stablehlo.scatter\"(%x, %i, %u) " SCATTER_ADD
       " {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], "
       "scatter_dims_to_operand_dims = [0], index_vector_dim = 0>} : "
       "(tensor<4xf32>, tensor<1xi32>, tensor<4xf32>) -> tensor<4xf32>",
       "([i], [k], [j]) -> ([i]) {i: special, j: whole, k: whole, partial operand 0}"},
      // Updates that replace depend on their order.
      {"%x: tensor<10xf32>, %i: tensor<3x1xi32>, %u: tensor<3xf32>",
       "%0 = \"stablehlo.scatter\"(%x, %i, %u) ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): "
       "stablehlo.return %b : tensor<f32> }) {scatter_dimension_numbers = "
       "#stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], "
       "index_vector_dim = 1>} : (tensor<10xf32>, tensor<3x1xi32>, tensor<3xf32>) -> "
       "tensor<10xf32>",
       "([i], [j, k], [j]) -> ([i]) {i: special, j: whole, k: whole}"},
      {"%x: tensor<10x4xf32>, %i: tensor<i32>",
       "%0 = stablehlo.dynamic_slice %x, %i, %i, sizes = [2, 4] : (tensor<10x4xf32>, tensor<i32>, "
       "tensor<i32>) -> tensor<2x4xf32>",
       "([i, k], [], []) -> ([j, k]) {i: special, j: whole}"},
      {"%x: tensor<10x4xf32>, %u: tensor<2x4xf32>, %i: tensor<i32>",
       "%0 = stablehlo.dynamic_update_slice %x, %u, %i, %i : (tensor<10x4xf32>, tensor<2x4xf32>, "
       "tensor<i32>, tensor<i32>) -> tensor<10x4xf32>",
       "([i, k], [j, k], [], []) -> ([i, k]) {i: special, j: whole}"},
  };
  CHECK_TEXTS(cases);
}
END_TEST

// ---- linearity ----------------------------------------------------------------------------------

typedef struct linear_case_s {
  const char* arguments;
  const char* ops;
  weft_linearity_t linearity;
  uint64_t operands;
  bool keeps_any_reduction;
} linear_case_t;

START_TEST(linearity) {
  static const linear_case_t cases[] = {
      {"%x: tensor<2xf32>", "%0 = stablehlo.subtract %x, %x : tensor<2xf32>", WEFT_LINEARITY_JOINT,
       3, false},
      {"%x: tensor<2xf32>", "%0 = stablehlo.multiply %x, %x : tensor<2xf32>",
       WEFT_LINEARITY_SEPARATE, 3, false},
      {"%x: tensor<2xf32>", "%0 = stablehlo.divide %x, %x : tensor<2xf32>", WEFT_LINEARITY_SEPARATE,
       1, false},
      {"%x: tensor<2xi32>", "%0 = stablehlo.divide %x, %x : tensor<2xi32>", WEFT_LINEARITY_NONE, 0,
       false},
      // Adding booleans is OR.
      {"%x: tensor<2xi1>", "%0 = stablehlo.add %x, %x : tensor<2xi1>", WEFT_LINEARITY_NONE, 0,
       false},
      {"%x: tensor<2xf32>", "%0 = stablehlo.tanh %x : tensor<2xf32>", WEFT_LINEARITY_NONE, 0,
       false},
      {"%p: tensor<2xi1>, %x: tensor<2xf32>",
       "%0 = stablehlo.select %p, %x, %x : tensor<2xi1>, tensor<2xf32>", WEFT_LINEARITY_JOINT, 6,
       true},
      {"%x: tensor<2xbf16>", "%0 = stablehlo.convert %x : (tensor<2xbf16>) -> tensor<2xf32>",
       WEFT_LINEARITY_JOINT, 1, false},
      {"%x: tensor<2xf32>", "%0 = stablehlo.convert %x : (tensor<2xf32>) -> tensor<2xbf16>",
       WEFT_LINEARITY_NONE, 0, false},
      // 200 + 100 is 44 in eight bits and 300 in nine: only narrowing commutes with wrapping.
      {"%x: tensor<2xui8>", "%0 = stablehlo.convert %x : (tensor<2xui8>) -> tensor<2xui16>",
       WEFT_LINEARITY_NONE, 0, false},
      {"%x: tensor<2xi64>", "%0 = stablehlo.convert %x : (tensor<2xi64>) -> tensor<2xi32>",
       WEFT_LINEARITY_JOINT, 1, false},
      {"%x: tensor<2x3xf32>", "%0 = stablehlo.reshape %x : (tensor<2x3xf32>) -> tensor<6xf32>",
       WEFT_LINEARITY_JOINT, 1, true},
      {"%x: tensor<2xf32>, %z: tensor<f32>",
       "%0 = stablehlo.pad %x, %z, low = [1], high = [0], interior = [0] : (tensor<2xf32>, "
       "tensor<f32>) -> tensor<3xf32>",
       WEFT_LINEARITY_JOINT, 3, true},
      {"%x: tensor<2xf32>",
       "%z = stablehlo.constant dense<0.0> : tensor<f32>\n"
       "%0 = stablehlo.pad %x, %z, low = [1], high = [0], interior = [0] : (tensor<2xf32>, "
       "tensor<f32>) -> tensor<3xf32>",
       WEFT_LINEARITY_JOINT, 1, true},
      {"%x: tensor<2xf32>, %z: tensor<f32>",
       "%0 = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [0] : "
       "(tensor<2xf32>, tensor<f32>) -> tensor<f32>",
       WEFT_LINEARITY_JOINT, 3, false},
      {"%x: tensor<2xf32>, %z: tensor<f32>",
       "%0 = stablehlo.reduce(%x init: %z) applies stablehlo.maximum across dimensions = [0] : "
       "(tensor<2xf32>, tensor<f32>) -> tensor<f32>",
       WEFT_LINEARITY_NONE, 0, false},
      {"%x: tensor<2x3xf32>, %y: tensor<3x4xf32>",
       "%0 = stablehlo.dot %x, %y : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>",
       WEFT_LINEARITY_SEPARATE, 3, false},
      {"%x: tensor<10xf32>, %i: tensor<3x1xi32>, %u: tensor<3xf32>",
       "%0 = \"stablehlo.scatter\"(%x, %i, %u) " SCATTER_ADD
       " {scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], "
       "scatter_dims_to_operand_dims = [0], index_vector_dim = 1>} : (tensor<10xf32>, "
       "tensor<3x1xi32>, tensor<3xf32>) -> tensor<10xf32>",
       WEFT_LINEARITY_JOINT, 5, false},
      {"%x: tensor<10x4xf32>, %u: tensor<2x4xf32>, %i: tensor<i32>",
       "%0 = stablehlo.dynamic_update_slice %x, %u, %i, %i : (tensor<10x4xf32>, tensor<2x4xf32>, "
       "tensor<i32>, tensor<i32>) -> tensor<10x4xf32>",
       WEFT_LINEARITY_JOINT, 3, true},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_graph_t* graph = parse(cases[i].arguments, cases[i].ops);
    weft_arena_t arena;
    weft_sharding_rule_t rule;
    weft_arena_init(weft_testing_allocator(), &arena);
    WEFT_ASSERT_OK(weft_sharding_rule(last_op(graph), &arena, &rule));
    ck_assert_msg(
        rule.linearity == cases[i].linearity && rule.linear_operands == cases[i].operands &&
            rule.keeps_any_reduction == cases[i].keeps_any_reduction,
        "%s: linearity %d in operands %#llx, any reduction %d", cases[i].ops, (int)rule.linearity,
        (unsigned long long)rule.linear_operands, (int)rule.keeps_any_reduction);
    weft_arena_deinit(&arena);
    weft_graph_release(graph);
  }
}
END_TEST

START_TEST(barriers_of_any_size_are_identities) {
  static char text[16384];
  size_t size = (size_t)snprintf(text, sizeof(text), "%%0:100 = stablehlo.optimization_barrier ");
  for (int i = 0; i < 100; ++i) {
    size += (size_t)snprintf(text + size, sizeof(text) - size, "%s%%x", i > 0 ? ", " : "");
  }
  for (int i = 0; i < 100; ++i) {
    size +=
        (size_t)snprintf(text + size, sizeof(text) - size, "%stensor<2xf32>", i > 0 ? ", " : " : ");
  }
  weft_graph_t* graph = parse("%x: tensor<2xf32>", text);
  weft_arena_t arena;
  weft_sharding_rule_t rule;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_sharding_rule(last_op(graph), &arena, &rule));
  ck_assert(rule.is_identity);
  ck_assert_uint_eq(rule.factor_count, 0);
  weft_arena_deinit(&arena);
  weft_graph_release(graph);
}
END_TEST

// Appends "1x1x...x1x" or similar.
static size_t append_dims(char* text, size_t capacity, int count, int size) {
  size_t used = 0;
  for (int i = 0; i < count; ++i) {
    used += (size_t)snprintf(text + used, capacity - used, "%dx", size);
  }
  return used;
}

START_TEST(the_highest_ranks_fit) {
  // A convolution over 14 spatial dimensions has the most factors, 14 * 3 + 3; a reshape whose
  // dimensions are all tangled has one per dimension and side.
  char dims[64];
  char spatial[64] = "";
  char text[2048];
  append_dims(dims, sizeof(dims), 14, 2);
  for (int i = 0; i < 14; ++i) {
    snprintf(spatial + strlen(spatial), sizeof(spatial) - strlen(spatial), "%d, ", i);
  }
  char arguments[256];
  snprintf(arguments, sizeof(arguments), "%%x: tensor<2x%s3xf32>, %%k: tensor<%s3x4xf32>", dims,
           dims);
  char ones[64];
  append_dims(ones, sizeof(ones), 14, 1);
  snprintf(text, sizeof(text),
           "%%0 = stablehlo.convolution(%%x, %%k) dim_numbers = [b, %sf]x[%si, o]->[b, %sf], "
           "window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : "
           "(tensor<2x%s3xf32>, tensor<%s3x4xf32>) -> tensor<2x%s4xf32>",
           spatial, spatial, spatial, dims, dims, ones);
  weft_graph_t* graph = parse(arguments, text);
  weft_arena_t arena;
  weft_sharding_rule_t rule;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_sharding_rule(last_op(graph), &arena, &rule));
  ck_assert_uint_eq(rule.factor_count, 14 * 3 + 3);
  weft_graph_release(graph);

  graph = parse("%x: tensor<3x2x3x2x3x2x3x2x3x2x3x2x3x2x3x2xf32>",
                "%0 = stablehlo.reshape %x : (tensor<3x2x3x2x3x2x3x2x3x2x3x2x3x2x3x2xf32>) -> "
                "tensor<2x3x2x3x2x3x2x3x2x3x2x3x2x3x2x3xf32>");
  WEFT_ASSERT_OK(weft_sharding_rule(last_op(graph), &arena, &rule));
  ck_assert_uint_eq(rule.factor_count, 32);
  weft_arena_deinit(&arena);
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("sharding rules");
  TCase* table = weft_testing_check_leaks(tcase_create("table"));
  tcase_add_test(table, every_opcode_has_a_rule_or_a_reason);
  tcase_add_test(table, operations_without_a_rule_say_where_and_why);
  suite_add_tcase(suite, table);
  TCase* texts = weft_testing_check_leaks(tcase_create("texts"));
  tcase_add_test(texts, elementwise_operations_share_all_dimensions);
  tcase_add_test(texts, shapes_and_layouts);
  tcase_add_test(texts, reshapes_are_factored);
  tcase_add_test(texts, contractions);
  tcase_add_test(texts, reductions_and_windows);
  tcase_add_test(texts, indexed_dimensions);
  tcase_add_test(texts, linearity);
  suite_add_tcase(suite, texts);
  TCase* limits = weft_testing_check_leaks(tcase_create("limits"));
  tcase_add_test(limits, barriers_of_any_size_are_identities);
  tcase_add_test(limits, the_highest_ranks_fit);
  suite_add_tcase(suite, limits);
  return suite;
}
