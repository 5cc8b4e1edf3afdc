// Propagation: what shardings of a few values make of the others, who wins where they disagree, and
// that nothing that was asked for is changed. Values are found by their names in the text.
#include "sharding/propagate.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "graph/passes/pass.h"
#include "runtime/base/random.h"
#include "runtime/base/string_buffer.h"
#include "tests/testing/testing.h"

typedef struct propagation_test_s {
  weft_arena_t arena;
  weft_graph_t* graph;
  weft_mesh_t mesh;
  weft_annotations_t annotations;
} propagation_test_t;

static void init_graph(propagation_test_t* t, const char* mesh) {
  weft_arena_init(weft_testing_allocator(), &t->arena);
  WEFT_ASSERT_OK(weft_mesh_parse(mesh, &t->arena, &t->mesh));
  WEFT_ASSERT_OK(
      weft_annotations_create(weft_graph_main(t->graph), &t->mesh, &t->arena, &t->annotations));
}

static void init_text(propagation_test_t* t, const char* mesh, const char* text, size_t size) {
  WEFT_ASSERT_OK(
      weft_graph_parse(text, size, "test.mlir", NULL, weft_testing_allocator(), &t->graph));
  WEFT_ASSERT_OK(weft_graph_verify(t->graph));
  init_graph(t, mesh);
}

static void init(propagation_test_t* t, const char* mesh, const char* text) {
  init_text(t, mesh, text, strlen(text));
}

static void deinit(propagation_test_t* t) {
  weft_arena_deinit(&t->arena);
  weft_graph_release(t->graph);
}

static const weft_value_t* find_in(const weft_block_t* block, const char* name) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    const weft_value_t* value = block->arguments[i];
    if (value->name != NULL && strcmp(value->name, name) == 0) return value;
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->result_count; ++k) {
      if (op->results[k]->name != NULL && strcmp(op->results[k]->name, name) == 0) {
        return op->results[k];
      }
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      const weft_value_t* value = find_in(op->regions[k], name);
      if (value != NULL) return value;
    }
  }
  return NULL;
}

static const weft_value_t* find(const propagation_test_t* t, const char* name) {
  const weft_value_t* value = find_in(t->annotations.function->body, name);
  ck_assert_msg(value != NULL, "no value '%s'", name);
  return value;
}

static void pin(propagation_test_t* t, const char* name, const char* sharding) {
  const weft_value_t* value = find(t, name);
  weft_sharding_t parsed;
  WEFT_ASSERT_OK(weft_sharding_parse(sharding, &t->mesh, value->type->rank, &parsed));
  weft_annotations_pin(&t->annotations, value, &parsed, false);
}

static void pin_open(propagation_test_t* t, const char* name, const char* sharding,
                     uint32_t closed_dims, uint8_t priority) {
  pin(t, name, sharding);
  weft_annotation_t* annotation = &t->annotations.values[find(t, name)->id];
  annotation->closed_dims = closed_dims;
  annotation->priority = priority;
}

static void propagate(propagation_test_t* t) {
  WEFT_ASSERT_OK(weft_sharding_propagate(&t->annotations, weft_testing_allocator()));
}

static void expect_text(propagation_test_t* t, const weft_annotation_t* annotation,
                        const char* name, const char* expected) {
  const char* text = NULL;
  ck_assert_msg(annotation->is_set, "%s has no sharding", name);
  WEFT_ASSERT_OK(weft_sharding_format(&t->mesh, &annotation->sharding, &t->arena, &text));
  ck_assert_msg(strcmp(text, expected) == 0, "%s is %s, expected %s", name, text, expected);
}

static void expect(propagation_test_t* t, const char* name, const char* expected) {
  expect_text(t, &t->annotations.values[find(t, name)->id], name, expected);
}

static void expect_result(propagation_test_t* t, uint32_t index, const char* expected) {
  expect_text(t, &t->annotations.results[index], "the result", expected);
}

// ---- layers -------------------------------------------------------------------------------------

static const char* const mlp =
    "func.func @main(%x: tensor<8x16xf32>, %w1: tensor<16x32xf32>, %b1: tensor<32xf32>, %w2: "
    "tensor<32x16xf32>) -> (tensor<8x16xf32>, tensor<16x32xf32>) {\n"
    "  %h = stablehlo.dot %x, %w1 : (tensor<8x16xf32>, tensor<16x32xf32>) -> tensor<8x32xf32>\n"
    "  %bb = stablehlo.broadcast_in_dim %b1, dims = [1] : (tensor<32xf32>) -> tensor<8x32xf32>\n"
    "  %s = stablehlo.add %h, %bb : tensor<8x32xf32>\n"
    "  %a = stablehlo.tanh %s : tensor<8x32xf32>\n"
    "  %y = stablehlo.dot %a, %w2 : (tensor<8x32xf32>, tensor<32x16xf32>) -> tensor<8x16xf32>\n"
    // The gradient of w1 for some gradient of a.
    "  %g = stablehlo.dot_general %x, %a, contracting_dims = [0] x [0] : (tensor<8x16xf32>, "
    "tensor<8x32xf32>) -> tensor<16x32xf32>\n"
    "  return %y, %g : tensor<8x16xf32>, tensor<16x32xf32>\n}\n";

START_TEST(batch_and_tensor_parallel_layers) {
  propagation_test_t t;
  init(&t, "dp=2,tp=4", mlp);
  pin(&t, "x", "[{\"dp\"}, {}]");
  pin(&t, "w1", "[{}, {\"tp\"}]");
  propagate(&t);
  expect(&t, "h", "[{\"dp\"}, {\"tp\"}]");
  expect(&t, "b1", "[{\"tp\"}]");
  expect(&t, "bb", "[{\"dp\"}, {\"tp\"}]");
  expect(&t, "a", "[{\"dp\"}, {\"tp\"}]");
  expect(&t, "w2", "[{\"tp\"}, {}]");  // the contraction runs along both sides
  expect(&t, "y", "[{\"dp\"}, {}]");
  expect(&t, "g", "[{}, {\"tp\"}]");
  expect_result(&t, 0, "[{\"dp\"}, {}]");
  expect_result(&t, 1, "[{}, {\"tp\"}]");
  deinit(&t);
}
END_TEST

START_TEST(results_are_propagated_backwards) {
  propagation_test_t t;
  init(&t, "dp=2", mlp);
  weft_sharding_t sharding;
  WEFT_ASSERT_OK(weft_sharding_parse("[{\"dp\"}, {}]", &t.mesh, 2, &sharding));
  t.annotations.results[0] = (weft_annotation_t){
      .sharding = sharding, .closed_dims = 3, .is_set = true, .is_pinned = true};
  propagate(&t);
  expect(&t, "y", "[{\"dp\"}, {}]");
  expect(&t, "a", "[{\"dp\"}, {}]");
  expect(&t, "x", "[{\"dp\"}, {}]");
  expect(&t, "w1", "[{}, {}]");
  expect(&t, "g", "[{}, {}]");
  deinit(&t);
}
END_TEST

START_TEST(nothing_asked_is_nothing_cut) {
  propagation_test_t t;
  init(&t, "dp=2", mlp);
  propagate(&t);
  expect(&t, "x", "[{}, {}]");
  expect(&t, "y", "[{}, {}]");
  expect_result(&t, 0, "[{}, {}]");
  deinit(&t);
}
END_TEST

START_TEST(reshapes_carry_axes_to_the_dimensions_they_cut) {
  propagation_test_t t;
  init(&t, "a=2,b=2,c=3",
       "func.func @main(%x: tensor<8xf32>, %y: tensor<6xf32>, %z: tensor<2x6xf32>) -> "
       "tensor<2x4xf32> {\n"
       "  %x24 = stablehlo.reshape %x : (tensor<8xf32>) -> tensor<2x4xf32>\n"
       "  %x42 = stablehlo.reshape %x : (tensor<8xf32>) -> tensor<4x2xf32>\n"
       "  %x222 = stablehlo.reshape %x24 : (tensor<2x4xf32>) -> tensor<2x2x2xf32>\n"
       "  %y23 = stablehlo.reshape %y : (tensor<6xf32>) -> tensor<2x3xf32>\n"
       "  %y32 = stablehlo.reshape %y : (tensor<6xf32>) -> tensor<3x2xf32>\n"
       "  %z12 = stablehlo.reshape %z : (tensor<2x6xf32>) -> tensor<12xf32>\n"
       "  return %x24 : tensor<2x4xf32>\n}\n");
  pin(&t, "x", "[{\"a\", \"b\"}]");
  pin(&t, "y", "[{\"c\"}]");
  pin(&t, "z", "[{}, {\"a\"}]");
  propagate(&t);
  expect(&t, "x24", "[{\"a\"}, {\"b\"}]");
  expect(&t, "x42", "[{\"a\", \"b\"}, {}]");
  expect(&t, "x222", "[{\"a\"}, {\"b\"}, {}]");
  expect(&t, "y23", "[{}, {}]");  // three pieces of six are no pieces of two
  expect(&t, "y32", "[{\"c\"}, {}]");
  expect(&t, "z12", "[{}]");  // the minor part of a dimension is not cut alone
  deinit(&t);
}
END_TEST

// Breaks when a batch that the ranks do not divide is worked off by every rank as a whole.
START_TEST(uneven_cuts_spread_like_even_ones) {
  propagation_test_t t;
  init(&t, "dp=3,tp=2",
       "func.func @main(%x: tensor<8x4xf32>, %w: tensor<4x6xf32>, %k: tensor<i32>) -> "
       "(tensor<8x6xf32>, tensor<4x6xf32>, tensor<8x4xf32>) {\n"
       "  %u = stablehlo.tanh %x : tensor<8x4xf32>\n"
       "  %h = stablehlo.dot %u, %w : (tensor<8x4xf32>, tensor<4x6xf32>) -> tensor<8x6xf32>\n"
       "  %g = stablehlo.dot_general %u, %h, contracting_dims = [0] x [0] : (tensor<8x4xf32>, "
       "tensor<8x6xf32>) -> tensor<4x6xf32>\n"
       "  %t = stablehlo.transpose %u, dims = [1, 0] : (tensor<8x4xf32>) -> tensor<4x8xf32>\n"
       "  %o = stablehlo.reshape %h : (tensor<8x6xf32>) -> tensor<8x1x2x3xf32>\n"
       "  %b = stablehlo.broadcast_in_dim %o, dims = [1, 0, 2, 3] : (tensor<8x1x2x3xf32>) -> "
       "tensor<1x8x2x3xf32>\n"
       "  %l:2 = stablehlo.while(%i = %k, %v = %u) : tensor<i32>, tensor<8x4xf32>\n"
       "  cond {\n"
       "    %c = stablehlo.compare LT, %i, %k : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
       "    stablehlo.return %c : tensor<i1>\n"
       "  } do {\n"
       "    %n = stablehlo.add %v, %v : tensor<8x4xf32>\n"
       "    stablehlo.return %i, %n : tensor<i32>, tensor<8x4xf32>\n"
       "  }\n"
       "  return %h, %g, %l#1 : tensor<8x6xf32>, tensor<4x6xf32>, tensor<8x4xf32>\n}\n");
  pin(&t, "x", "[{\"dp\"}, {}]");
  pin(&t, "w", "[{}, {}]");
  propagate(&t);
  expect(&t, "u", "[{\"dp\"}, {}]");
  expect(&t, "h", "[{\"dp\"}, {}]");
  expect(&t, "g", "[{}, {}]");
  expect(&t, "t", "[{}, {\"dp\"}]");
  expect(&t, "o", "[{\"dp\"}, {}, {}, {}]");
  expect(&t, "b", "[{}, {\"dp\"}, {}, {}]");
  expect(&t, "n", "[{\"dp\"}, {}]");
  expect_result(&t, 0, "[{\"dp\"}, {}]");
  expect_result(&t, 2, "[{\"dp\"}, {}]");
  deinit(&t);
}
END_TEST

// Pieces of 3, 3 and 2 rows are no pieces of 6, 6 and 4 elements as shardings have them, and
// windows must not reach from one piece into the next.
START_TEST(uneven_cuts_stop_where_dimensions_are_joined_or_read_by_windows) {
  propagation_test_t t;
  init(&t, "dp=3",
       "func.func @main(%x: tensor<8x2xf32>, %y: tensor<16xf32>, %z: tensor<f32>) -> "
       "(tensor<16xf32>, tensor<8x2xf32>, tensor<4x2xf32>) {\n"
       "  %r = stablehlo.reshape %x : (tensor<8x2xf32>) -> tensor<16xf32>\n"
       "  %s = stablehlo.reshape %y : (tensor<16xf32>) -> tensor<8x2xf32>\n"
       "  %p = \"stablehlo.reduce_window\"(%x, %z) <{window_dimensions = array<i64: 2, 1>, "
       "window_strides = array<i64: 2, 1>}> ({\n"
       "    ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n"
       "      %m = stablehlo.add %a, %b : tensor<f32>\n"
       "      stablehlo.return %m : tensor<f32>\n"
       "  }) : (tensor<8x2xf32>, tensor<f32>) -> tensor<4x2xf32>\n"
       "  return %r, %s, %p : tensor<16xf32>, tensor<8x2xf32>, tensor<4x2xf32>\n}\n");
  pin(&t, "x", "[{\"dp\"}, {}]");
  pin(&t, "y", "[{\"dp\"}]");
  propagate(&t);
  expect(&t, "r", "[{}]");
  expect(&t, "s", "[{}, {}]");
  expect(&t, "p", "[{}, {}]");
  deinit(&t);
}
END_TEST

START_TEST(indexed_dimensions_pass_where_they_are_equally_long) {
  propagation_test_t t;
  init(&t, "a=2",
       "func.func @main(%t: tensor<8x4xf32>, %u: tensor<2x4xf32>, %i: tensor<i32>, %b: "
       "tensor<16xf32>) -> tensor<8x4xf32> {\n"
       "  %d = stablehlo.dynamic_update_slice %t, %u, %i, %i : (tensor<8x4xf32>, tensor<2x4xf32>, "
       "tensor<i32>, tensor<i32>) -> tensor<8x4xf32>\n"
       "  %p = stablehlo.slice %b [0:8] : (tensor<16xf32>) -> tensor<8xf32>\n"
       "  %q = stablehlo.concatenate %b, %p, dim = 0 : (tensor<16xf32>, tensor<8xf32>) -> "
       "tensor<24xf32>\n"
       "  return %d : tensor<8x4xf32>\n}\n");
  pin(&t, "t", "[{\"a\"}, {}]");
  pin(&t, "b", "[{\"a\"}]");
  propagate(&t);
  expect(&t, "d", "[{\"a\"}, {}]");
  expect(&t, "u", "[{}, {}]");
  expect(&t, "p", "[{}]");  // parts of a bucket do not inherit its cut
  expect(&t, "q", "[{}]");
  deinit(&t);
}
END_TEST

// ---- conflicts ----------------------------------------------------------------------------------

START_TEST(axis_lists_that_disagree_give_their_common_prefix) {
  propagation_test_t t;
  init(&t, "a=2,b=2,c=2",
       "func.func @main(%x: tensor<8xf32>, %y: tensor<8xf32>) -> tensor<8xf32> {\n"
       "  %s = stablehlo.add %x, %y : tensor<8xf32>\n"
       "  %u = stablehlo.tanh %s : tensor<8xf32>\n"
       "  return %u : tensor<8xf32>\n}\n");
  pin(&t, "x", "[{\"a\", \"b\"}]");
  pin(&t, "y", "[{\"a\", \"c\"}]");
  propagate(&t);
  expect(&t, "s", "[{\"a\"}]");
  expect(&t, "u", "[{\"a\"}]");
  deinit(&t);
}
END_TEST

START_TEST(no_axis_is_used_twice) {
  propagation_test_t t;
  init(&t, "a=2",
       "func.func @main(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %p: tensor<4x4xf32>, %q: "
       "tensor<4x4xf32>) -> tensor<4x8xf32> {\n"
       "  %y = stablehlo.dot %x, %w : (tensor<4x6xf32>, tensor<6x8xf32>) -> tensor<4x8xf32>\n"
       "  %s = stablehlo.add %p, %q : tensor<4x4xf32>\n"
       "  %z = stablehlo.dot_general %x, %x, contracting_dims = [1] x [1] : (tensor<4x6xf32>, "
       "tensor<4x6xf32>) -> tensor<4x4xf32>\n"
       "  return %y : tensor<4x8xf32>\n}\n");
  pin(&t, "x", "[{\"a\"}, {}]");
  pin(&t, "w", "[{}, {\"a\"}]");
  pin(&t, "p", "[{\"a\"}, {}]");
  pin(&t, "q", "[{}, {\"a\"}]");
  propagate(&t);
  // The leading dimension wins: the batch, where frontends write it first.
  expect(&t, "y", "[{\"a\"}, {}]");
  expect(&t, "s", "[{\"a\"}, {}]");
  expect(&t, "z", "[{\"a\"}, {}]");
  deinit(&t);
}
END_TEST

START_TEST(what_is_clear_goes_before_what_is_not) {
  propagation_test_t t;
  init(&t, "a=2",
       "func.func @main(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>) -> tensor<4x8xf32> {\n"
       // Two factors compete for the axis here, but the reader of y decides.
       "  %y = stablehlo.dot %x, %w : (tensor<4x6xf32>, tensor<6x8xf32>) -> tensor<4x8xf32>\n"
       "  %u = stablehlo.tanh %y : tensor<4x8xf32>\n"
       "  return %u : tensor<4x8xf32>\n}\n");
  pin(&t, "x", "[{\"a\"}, {}]");
  pin(&t, "w", "[{}, {\"a\"}]");
  pin(&t, "u", "[{}, {\"a\"}]");
  propagate(&t);
  expect(&t, "y", "[{}, {\"a\"}]");
  deinit(&t);
}
END_TEST

START_TEST(elementwise_operations_come_before_contractions) {
  propagation_test_t t;
  init(&t, "a=2",
       "func.func @main(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %m: tensor<4x8xf32>) -> "
       "tensor<4x8xf32> {\n"
       "  %y = stablehlo.dot %x, %w : (tensor<4x6xf32>, tensor<6x8xf32>) -> tensor<4x8xf32>\n"
       "  %s = stablehlo.add %y, %m : tensor<4x8xf32>\n"
       "  return %s : tensor<4x8xf32>\n}\n");
  pin(&t, "x", "[{\"a\"}, {}]");
  pin(&t, "m", "[{}, {\"a\"}]");
  propagate(&t);
  expect(&t, "s", "[{}, {\"a\"}]");
  expect(&t, "y", "[{}, {\"a\"}]");
  expect(&t, "w", "[{}, {\"a\"}]");
  deinit(&t);
}
END_TEST

START_TEST(priorities_decide_who_comes_first) {
  static const char* const text =
      "func.func @main(%x: tensor<8xf32>, %y: tensor<8xf32>) -> tensor<8xf32> {\n"
      "  %s = stablehlo.add %x, %y : tensor<8xf32>\n"
      "  return %s : tensor<8xf32>\n}\n";
  for (uint8_t first = 0; first < 2; ++first) {
    propagation_test_t t;
    init(&t, "a=2,b=2", text);
    pin_open(&t, "x", "[{\"a\"}]", 0, first);
    pin_open(&t, "y", "[{\"b\"}]", 0, (uint8_t)(1 - first));
    propagate(&t);
    expect(&t, "s", first == 0 ? "[{\"a\"}]" : "[{\"b\"}]");
    expect(&t, "x", "[{\"a\"}]");
    expect(&t, "y", "[{\"b\"}]");
    deinit(&t);
  }
}
END_TEST

START_TEST(closed_dimensions_stay_and_open_ones_grow) {
  propagation_test_t t;
  init(&t, "a=2,b=2",
       "func.func @main(%x: tensor<8x4xf32>, %y: tensor<8x4xf32>, %z: tensor<8x4xf32>) -> "
       "tensor<8x4xf32> {\n"
       "  %s = stablehlo.add %x, %y : tensor<8x4xf32>\n"
       "  %u = stablehlo.add %s, %z : tensor<8x4xf32>\n"
       "  return %u : tensor<8x4xf32>\n}\n");
  pin(&t, "x", "[{\"a\"}, {\"b\"}]");
  pin(&t, "y", "[{}, {}]");                   // closed: whole, whatever others do
  pin_open(&t, "z", "[{}, {}]", 1u << 0, 0);  // only the second dimension is open
  propagate(&t);
  expect(&t, "x", "[{\"a\"}, {\"b\"}]");
  expect(&t, "y", "[{}, {}]");
  expect(&t, "z", "[{}, {\"b\"}]");
  expect(&t, "u", "[{\"a\"}, {\"b\"}]");
  deinit(&t);
}
END_TEST

// ---- control flow and constraints ---------------------------------------------------------------

static const char* const loop =
    "func.func @main(%x: tensor<8x4xf32>, %n: tensor<i32>) -> tensor<8x4xf32> {\n"
    "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
    "  %one = stablehlo.constant dense<1> : tensor<i32>\n"
    "  %r:2 = stablehlo.while(%i = %zero, %c = %x) : tensor<i32>, tensor<8x4xf32>\n"
    "  cond {\n"
    "    %p = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
    "    stablehlo.return %p : tensor<i1>\n"
    "  } do {\n"
    "    %j = stablehlo.add %i, %one : tensor<i32>\n"
    "    %d = stablehlo.tanh %c : tensor<8x4xf32>\n"
    "    %e = stablehlo.negate %d : tensor<8x4xf32>\n"
    "    stablehlo.return %j, %e : tensor<i32>, tensor<8x4xf32>\n"
    "  }\n"
    "  %out = stablehlo.abs %r#1 : tensor<8x4xf32>\n"
    "  return %out : tensor<8x4xf32>\n}\n";

// All values of one element type in a block and below.
static void expect_all(propagation_test_t* t, const weft_block_t* block, const char* expected) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    const weft_value_t* value = block->arguments[i];
    if (value->type->rank != 2) continue;
    expect_text(t, &t->annotations.values[value->id], "an argument", expected);
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->result_count; ++k) {
      if (op->results[k]->type->rank != 2) continue;
      expect_text(t, &t->annotations.values[op->results[k]->id], op->name, expected);
    }
    for (uint32_t k = 0; k < op->region_count; ++k) expect_all(t, op->regions[k], expected);
  }
}

START_TEST(carried_values_of_loops_have_one_sharding) {
  static const char* const starts[] = {"x", "out", "d"};
  for (int i = 0; i < 3; ++i) {
    propagation_test_t t;
    init(&t, "dp=4,tp=2", loop);
    pin(&t, starts[i], "[{\"dp\"}, {\"tp\"}]");
    propagate(&t);
    expect_all(&t, t.annotations.function->body, "[{\"dp\"}, {\"tp\"}]");
    deinit(&t);
  }
}
END_TEST

START_TEST(branches_end_alike) {
  propagation_test_t t;
  init(&t, "dp=4",
       "func.func @main(%x: tensor<8x4xf32>, %y: tensor<8x4xf32>, %k: tensor<i32>) -> "
       "tensor<8x4xf32> {\n"
       "  %r = \"stablehlo.case\"(%k) ({\n"
       "    %a = stablehlo.tanh %x : tensor<8x4xf32>\n"
       "    stablehlo.return %a : tensor<8x4xf32>\n"
       "  }, {\n"
       "    %b = stablehlo.negate %y : tensor<8x4xf32>\n"
       "    stablehlo.return %b : tensor<8x4xf32>\n"
       "  }) : (tensor<i32>) -> tensor<8x4xf32>\n"
       "  return %r : tensor<8x4xf32>\n}\n");
  pin(&t, "x", "[{\"dp\"}, {}]");
  propagate(&t);
  expect_all(&t, t.annotations.function->body, "[{\"dp\"}, {}]");
  deinit(&t);
}
END_TEST

START_TEST(constraints_spread_and_reshards_do_not) {
  propagation_test_t t;
  init(&t, "a=2",
       "module {\nsdy.mesh @mesh = <[\"a\"=2]>\n"
       "func.func @main(%x: tensor<8xf32>, %y: tensor<8xf32>, %z: tensor<4xf32>) -> "
       "tensor<8xf32> {\n"
       "  %u = stablehlo.tanh %x : tensor<8xf32>\n"
       "  %c = sdy.sharding_constraint %u <@mesh, [{\"a\"}]> : tensor<8xf32>\n"
       "  %v = stablehlo.tanh %y : tensor<8xf32>\n"
       "  %r = sdy.reshard %v <@mesh, [{\"a\"}]> : tensor<8xf32>\n"
       "  %b:2 = stablehlo.optimization_barrier %r, %z : tensor<8xf32>, tensor<4xf32>\n"
       "  %w = stablehlo.add %c, %b#0 : tensor<8xf32>\n"
       "  %q = stablehlo.negate %b#1 : tensor<4xf32>\n"
       "  return %w : tensor<8xf32>\n}\n}\n");
  pin(&t, "c", "[{\"a\"}]");
  pin(&t, "r", "[{\"a\"}]");
  propagate(&t);
  expect(&t, "x", "[{\"a\"}]");
  expect(&t, "y", "[{}]");
  expect(&t, "w", "[{\"a\"}]");
  expect(&t, "q", "[{}]");
  expect(&t, "z", "[{}]");
  deinit(&t);
}
END_TEST

START_TEST(operations_without_a_rule_are_reported) {
  propagation_test_t t;
  init(&t, "a=2",
       "func.func @main(%x: tensor<8xf32>) -> tensor<ui32> {\n"
       "  %p = stablehlo.partition_id : tensor<ui32>\n"
       "  return %p : tensor<ui32>\n}\n");
  WEFT_ASSERT_STATUS(weft_sharding_propagate(&t.annotations, weft_testing_allocator()), UNSUPPORTED,
                     "test.mlir:2:3: 'stablehlo.partition_id'");
  deinit(&t);
}
END_TEST

START_TEST(running_out_of_memory_leaves_nothing_behind) {
  for (size_t count = 0; count < 1000; ++count) {
    propagation_test_t t;
    init(&t, "dp=4,tp=2", loop);
    pin(&t, "x", "[{\"dp\"}, {\"tp\"}]");
    const size_t blocks = weft_testing_live_blocks();
    weft_testing_fail_allocations_after(count);
    weft_status_t status = weft_sharding_propagate(&t.annotations, weft_testing_allocator());
    weft_testing_fail_allocations_after(SIZE_MAX);
    const bool failed = status != NULL;
    if (failed) WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    ck_assert_uint_eq(weft_testing_live_blocks(), blocks);
    deinit(&t);
    if (!failed) {
      ck_assert_uint_gt(count, 0);
      return;
    }
  }
  ck_abort_msg("propagation never succeeded");
}
END_TEST

// ---- whole steps --------------------------------------------------------------------------------

static void init_step(propagation_test_t* t, const char* path, const char* mesh) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  weft_graph_t* parsed = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, size, path, NULL, weft_testing_allocator(), &parsed));
  weft_graph_t* flat = NULL;
  WEFT_ASSERT_OK(weft_pass_inline(parsed, weft_testing_allocator(), &flat));
  // What nobody reads would stay whole.
  WEFT_ASSERT_OK(weft_pass_eliminate_dead_code(flat, weft_testing_allocator(), &t->graph));
  weft_graph_release(parsed);
  weft_graph_release(flat);
  weft_testing_free_file(text, size);
  init_graph(t, mesh);
}

static bool has_role(const weft_function_t* function, uint32_t index, const char* role) {
  const weft_attr_t* attrs = function->argument_attrs[index];
  if (attrs == NULL) return false;
  const weft_attr_t* attr =
      weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "weft.role");
  return attr != NULL && strcmp(attr->as.string.data, role) == 0;
}

// Pins arguments of |role|: dimension 0 cut along |axis|, or whole when that is negative.
static void pin_role(propagation_test_t* t, const char* role, int32_t axis) {
  const weft_function_t* function = t->annotations.function;
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    const weft_value_t* argument = function->body->arguments[i];
    if (!has_role(function, i, role)) continue;
    weft_sharding_t sharding = weft_sharding_replicated(argument->type);
    if (axis >= 0 && sharding.rank > 0) {
      sharding.dims[0] = weft_axes_with(sharding.dims[0], (uint32_t)axis);
    }
    weft_annotations_pin(&t->annotations, argument, &sharding, false);
  }
}

static bool all_values(const weft_block_t* block,
                       bool (*check)(const weft_value_t* value, void* user_data), void* user_data) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    if (!check(block->arguments[i], user_data)) return false;
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    for (uint32_t k = 0; k < block->ops[i]->result_count; ++k) {
      if (!check(block->ops[i]->results[k], user_data)) return false;
    }
  }
  return true;
}

typedef struct batch_check_s {
  propagation_test_t* t;
  int64_t batch;
  uint32_t cut;
  uint32_t whole;
} batch_check_t;

// Values whose first dimension is the batch are cut along it, others are whole. Constants and
// spread scalars are left out: they are made for each reader.
static bool check_batch(const weft_value_t* value, void* user_data) {
  batch_check_t* check = user_data;
  const weft_op_t* op = value->op;
  if (op != NULL &&
      (op->opcode == WEFT_OP_CONSTANT || op->opcode == WEFT_OP_IOTA ||
       (op->opcode == WEFT_OP_BROADCAST_IN_DIM && op->operands[0]->type->rank == 0))) {
    return true;
  }
  const weft_sharding_t* sharding = &check->t->annotations.values[value->id].sharding;
  const bool is_batch = value->type->rank > 0 && value->type->dims[0] == check->batch;
  const bool is_cut = weft_sharding_dim_axes(sharding) != 0;
  check->cut += is_cut;
  check->whole += !is_cut;
  const bool is_right = is_cut == is_batch && (!is_cut || sharding->dims[0].count == 1);
  if (!is_right) {
    printf("value %u of %s in line %u, %s, is %s\n", value->id,
           value->op == NULL ? "the arguments" : value->op->name,
           value->op == NULL ? 0 : value->op->location.line,
           weft_type_text(check->t->graph, value->type), is_cut ? "cut" : "whole");
  }
  return is_right;
}

START_TEST(the_batch_of_the_gpt_example_is_cut_everywhere) {
  propagation_test_t t;
  init_step(&t, "examples/gpt/step.mlir", "dp=4");
  pin_role(&t, "batch", 0);
  pin_role(&t, "param", -1);
  pin_role(&t, "state", -1);
  propagate(&t);
  batch_check_t check = {.t = &t, .batch = 8};
  const bool ok = all_values(t.annotations.function->body, check_batch, &check);
  printf("gpt: %u values cut, %u whole\n", check.cut, check.whole);
  ck_assert(ok);
  deinit(&t);
}
END_TEST

// One constant serves two updates that are cut differently: it does not tie them together.
START_TEST(shared_constants_do_not_tie_readers_together) {
  propagation_test_t t;
  init(&t, "dp=2",
       "func.func @main(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>, %s: tensor<f32>)\n"
       "    -> (tensor<4x4xf32>, tensor<4x4xf32>) {\n"
       "  %c = stablehlo.constant dense<0.5> : tensor<4x4xf32>\n"
       "  %l = stablehlo.broadcast_in_dim %s, dims = [] : (tensor<f32>) -> tensor<4x4xf32>\n"
       "  %0 = stablehlo.multiply %a, %c : tensor<4x4xf32>\n"
       "  %1 = stablehlo.multiply %b, %c : tensor<4x4xf32>\n"
       "  %2 = stablehlo.add %0, %l : tensor<4x4xf32>\n"
       "  %3 = stablehlo.add %1, %l : tensor<4x4xf32>\n"
       "  return %2, %3 : tensor<4x4xf32>, tensor<4x4xf32>\n"
       "}\n");
  pin(&t, "a", "[{\"dp\"}, {}]");
  pin(&t, "b", "[{}, {\"dp\"}]");
  propagate(&t);
  expect(&t, "2", "[{\"dp\"}, {}]");
  expect(&t, "3", "[{}, {\"dp\"}]");
  expect(&t, "c", "[{}, {}]");
  expect(&t, "l", "[{}, {}]");
  deinit(&t);
}
END_TEST

typedef struct invariant_check_s {
  const propagation_test_t* t;
  const weft_annotation_t* before;
  const int64_t* const* sizes;  // by value id: its dimensions
} invariant_check_t;

// True when somebody asked for a dimension of |size| elements to be cut along |axes|, or further.
static bool is_cut_asked_for(const invariant_check_t* check, int64_t size, weft_axes_t axes) {
  const weft_graph_t* graph = check->t->graph;
  for (uint32_t i = 0; i < graph->value_count; ++i) {
    const weft_annotation_t* asked = &check->before[i];
    for (int32_t d = 0; asked->is_pinned && d < asked->sharding.rank; ++d) {
      const weft_axes_t common = weft_axes_common_prefix(asked->sharding.dims[d], axes);
      if (check->sizes[i][d] == size && weft_axes_equal(common, axes)) return true;
    }
  }
  return false;
}

// Axes once per tensor, uneven cuts where one was asked for, pins kept.
static bool check_invariants(const weft_value_t* value, void* user_data) {
  const invariant_check_t* check = user_data;
  const weft_annotation_t* now = &check->t->annotations.values[value->id];
  const weft_annotation_t* before = &check->before[value->id];
  if (!now->is_set) return false;
  uint32_t seen = 0;
  for (int32_t d = 0; d < now->sharding.rank; ++d) {
    const uint32_t mask = weft_axes_mask(now->sharding.dims[d]);
    if ((seen & mask) != 0) return false;
    seen |= mask;
    const bool is_asked =
        before->is_pinned && weft_axes_equal(now->sharding.dims[d], before->sharding.dims[d]);
    const int64_t pieces = weft_sharding_pieces(&check->t->mesh, &now->sharding, d);
    if (!is_asked && value->type->dims[d] % pieces != 0 &&
        !is_cut_asked_for(check, value->type->dims[d], now->sharding.dims[d])) {
      return false;
    }
    if (!before->is_pinned) continue;
    const bool is_closed = (before->closed_dims >> d & 1) != 0;
    const weft_axes_t prefix =
        weft_axes_common_prefix(now->sharding.dims[d], before->sharding.dims[d]);
    if (!weft_axes_equal(prefix, before->sharding.dims[d])) return false;
    if (is_closed && !is_asked) return false;
  }
  return true;
}

static bool same_annotations(const weft_annotation_t* a, const weft_annotation_t* b,
                             uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (a[i].is_set != b[i].is_set || !weft_sharding_equal(&a[i].sharding, &b[i].sharding)) {
      return false;
    }
  }
  return true;
}

static weft_annotation_t* copy_values(propagation_test_t* t) {
  void* memory = NULL;
  const size_t count = t->graph->value_count;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&t->arena, count, sizeof(weft_annotation_t), &memory));
  memcpy(memory, t->annotations.values, count * sizeof(weft_annotation_t));
  return memory;
}

static bool note_size(const weft_value_t* value, void* user_data) {
  ((const int64_t**)user_data)[value->id] = value->type->dims;
  return true;
}

static const int64_t* const* sizes_of_values(propagation_test_t* t) {
  void* memory = NULL;
  WEFT_ASSERT_OK(
      weft_arena_allocate_array(&t->arena, t->graph->value_count, sizeof(int64_t*), &memory));
  ck_assert(all_values(t->annotations.function->body, note_size, memory));
  return memory;
}

// Pins a random sharding on |value|.
static void pin_randomly(propagation_test_t* t, const weft_value_t* value, weft_random_key_t key,
                         uint64_t* counter) {
  weft_sharding_t sharding = weft_sharding_replicated(value->type);
  uint32_t used = 0;
  for (int32_t d = 0; d < sharding.rank; ++d) {
    const uint64_t axis = weft_random_u64(key, (*counter)++) % (2 * t->mesh.axis_count);
    if (axis >= t->mesh.axis_count || (used >> axis & 1) != 0) continue;
    used |= 1u << axis;
    sharding.dims[d] = weft_axes_with(sharding.dims[d], (uint32_t)axis);
  }
  weft_annotations_pin(&t->annotations, value, &sharding, false);
  weft_annotation_t* annotation = &t->annotations.values[value->id];
  annotation->closed_dims = (uint32_t)weft_random_u64(key, (*counter)++);
  annotation->priority = (uint8_t)(weft_random_u64(key, (*counter)++) % 3);
}

START_TEST(random_requests_are_kept_and_filled_once) {
  static const char* const paths[] = {"examples/mlp/step.mlir", "examples/cnn/step.mlir",
                                      "examples/gpt/step.mlir"};
  const uint64_t first = weft_testing_seed();
  for (uint64_t seed = first; seed < first + 30; ++seed) {
    const weft_random_key_t key = weft_random_key(seed);
    propagation_test_t t;
    uint64_t counter = 0;
    init_step(&t, paths[seed % 3], seed % 2 == 0 ? "a=2,b=2,c=2" : "a=4,b=3");
    const weft_block_t* body = t.annotations.function->body;
    for (int i = 0; i < 20; ++i) {
      const uint64_t pick = weft_random_u64(key, counter++);
      const uint64_t which = weft_random_u64(key, counter++);
      const weft_op_t* op = body->ops[which % body->op_count];
      const weft_value_t* value = body->arguments[which % body->argument_count];
      if (pick % 2 == 0 && op->result_count > 0) value = op->results[0];
      pin_randomly(&t, value, key, &counter);
    }
    weft_annotation_t* before = copy_values(&t);
    propagate(&t);
    invariant_check_t check = {.t = &t, .before = before, .sizes = sizes_of_values(&t)};
    ck_assert_msg(all_values(body, check_invariants, &check), "seed %" PRIu64, seed);
    weft_annotation_t* after = copy_values(&t);
    // Again, from the start and from the end: the same.
    propagate(&t);
    ck_assert_msg(same_annotations(after, t.annotations.values, t.graph->value_count),
                  "seed %" PRIu64 ": a second run changes something", seed);
    memcpy(t.annotations.values, before, t.graph->value_count * sizeof(*before));
    memset(t.annotations.results, 0,
           t.annotations.function->result_count * sizeof(weft_annotation_t));
    propagate(&t);
    ck_assert_msg(same_annotations(after, t.annotations.values, t.graph->value_count),
                  "seed %" PRIu64 ": two runs differ", seed);
    deinit(&t);
  }
}
END_TEST

START_TEST(a_hundred_thousand_operations) {
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_testing_allocator(), &text);
  weft_string_buffer_append_cstring(&text,
                                    "func.func @main(%v0: tensor<64x64xf32>, %w: tensor<64x64xf32>)"
                                    " -> tensor<64x64xf32> {\n");
  const int count = 100000;
  for (int i = 0; i < count; ++i) {
    if (i % 10 == 9) {
      weft_string_buffer_append_format(&text,
                                       "%%v%d = stablehlo.dot %%v%d, %%w : (tensor<64x64xf32>, "
                                       "tensor<64x64xf32>) -> tensor<64x64xf32>\n",
                                       i + 1, i);
    } else {
      weft_string_buffer_append_format(
          &text, "%%v%d = stablehlo.add %%v%d, %%v%d : tensor<64x64xf32>\n", i + 1, i, i);
    }
  }
  weft_string_buffer_append_format(&text, "return %%v%d : tensor<64x64xf32>\n}\n", count);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  propagation_test_t t;
  init_text(&t, "dp=4,tp=4", text.data, text.size);
  weft_string_buffer_deinit(&text);
  // One end forwards, the other end backwards.
  pin(&t, "v0", "[{\"dp\"}, {}]");
  pin(&t, "v100000", "[{\"dp\"}, {\"tp\"}]");
  const clock_t start = clock();
  propagate(&t);
  printf("100000 operations: %.3f s\n", (double)(clock() - start) / CLOCKS_PER_SEC);
  expect(&t, "v99990", "[{\"dp\"}, {\"tp\"}]");
  expect(&t, "v50000", "[{\"dp\"}, {\"tp\"}]");
  deinit(&t);
}
END_TEST

// ---- samples and what is carried
// -----------------------------------------------------------------

// A state of the layer is cut to be kept; so are values that are computed from it, but not where
// samples are computed with them.
START_TEST(samples_are_laid_out_before_what_is_carried) {
  static const char* const text =
      "func.func @main(%x: tensor<8x16xf32>, %u: tensor<16x32xf32>) -> (tensor<8x32xf32>, "
      "tensor<16x32xf32>, tensor<16x32xf32>) {\n"
      "  %t = stablehlo.tanh %u : tensor<16x32xf32>\n"
      "  %h = stablehlo.dot %x, %t : (tensor<8x16xf32>, tensor<16x32xf32>) -> tensor<8x32xf32>\n"
      "  %g = stablehlo.dot_general %x, %h, contracting_dims = [0] x [0] : (tensor<8x16xf32>, "
      "tensor<8x32xf32>) -> tensor<16x32xf32>\n"
      "  %n = stablehlo.add %u, %g : tensor<16x32xf32>\n"
      "  %a = stablehlo.abs %u : tensor<16x32xf32>\n"
      "  return %h, %n, %a : tensor<8x32xf32>, tensor<16x32xf32>, tensor<16x32xf32>\n}\n";
  for (uint32_t layout_axes = 0; layout_axes < 2; ++layout_axes) {
    propagation_test_t t;
    init(&t, "dp=2", text);
    t.annotations.layout_axes = layout_axes;
    pin(&t, "x", "[{\"dp\"}, {}]");
    pin_open(&t, "u", "[{\"dp\"}, {}]", UINT32_MAX, 1);
    propagate(&t);
    expect(&t, "h", "[{\"dp\"}, {}]");
    expect(&t, "n", "[{\"dp\"}, {}]");
    expect(&t, "a", "[{\"dp\"}, {}]");
    // Nobody says so where no axes are for samples.
    expect(&t, "t", layout_axes ? "[{}, {}]" : "[{\"dp\"}, {}]");
    ck_assert_int_eq(t.annotations.values[find(&t, "t")->id].is_early, layout_axes != 0);
    ck_assert_int_eq(t.annotations.values[find(&t, "u")->id].is_early, layout_axes != 0);
    ck_assert(!t.annotations.values[find(&t, "g")->id].is_early);
    ck_assert(!t.annotations.values[find(&t, "a")->id].is_early);
    deinit(&t);
  }
}
END_TEST

// A loop counts as one operation: what it reads is early if it computes with samples anywhere.
START_TEST(loops_over_samples_are_early) {
  static const char* const text =
      "func.func @main(%x: tensor<8x16xf32>, %u: tensor<16x16xf32>) -> (tensor<8x16xf32>, "
      "tensor<16x16xf32>) {\n"
      "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %two = stablehlo.constant dense<2> : tensor<i32>\n"
      "  %one = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %t = stablehlo.tanh %u : tensor<16x16xf32>\n"
      "  %r:3 = stablehlo.while(%i = %zero, %h = %x, %w = %t) : tensor<i32>, tensor<8x16xf32>, "
      "tensor<16x16xf32>\n"
      "  cond {\n"
      "    %c = stablehlo.compare LT, %i, %two : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %y = stablehlo.dot %h, %w : (tensor<8x16xf32>, tensor<16x16xf32>) -> tensor<8x16xf32>\n"
      "    %j = stablehlo.add %i, %one : tensor<i32>\n"
      "    stablehlo.return %j, %y, %w : tensor<i32>, tensor<8x16xf32>, tensor<16x16xf32>\n"
      "  }\n"
      "  %n = stablehlo.negate %u : tensor<16x16xf32>\n"
      "  return %r#1, %n : tensor<8x16xf32>, tensor<16x16xf32>\n}\n";
  propagation_test_t t;
  init(&t, "dp=2", text);
  t.annotations.layout_axes = 1;
  pin(&t, "x", "[{\"dp\"}, {}]");
  pin_open(&t, "u", "[{}, {\"dp\"}]", UINT32_MAX, 1);
  propagate(&t);
  expect(&t, "t", "[{}, {}]");
  expect(&t, "w", "[{}, {}]");
  expect(&t, "h", "[{\"dp\"}, {}]");
  expect(&t, "n", "[{}, {\"dp\"}]");
  deinit(&t);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("propagation");
  TCase* layers = weft_testing_check_leaks(tcase_create("layers"));
  tcase_add_test(layers, batch_and_tensor_parallel_layers);
  tcase_add_test(layers, results_are_propagated_backwards);
  tcase_add_test(layers, nothing_asked_is_nothing_cut);
  tcase_add_test(layers, reshapes_carry_axes_to_the_dimensions_they_cut);
  tcase_add_test(layers, uneven_cuts_spread_like_even_ones);
  tcase_add_test(layers, uneven_cuts_stop_where_dimensions_are_joined_or_read_by_windows);
  tcase_add_test(layers, indexed_dimensions_pass_where_they_are_equally_long);
  suite_add_tcase(suite, layers);
  TCase* conflicts = weft_testing_check_leaks(tcase_create("conflicts"));
  tcase_add_test(conflicts, axis_lists_that_disagree_give_their_common_prefix);
  tcase_add_test(conflicts, no_axis_is_used_twice);
  tcase_add_test(conflicts, shared_constants_do_not_tie_readers_together);
  tcase_add_test(conflicts, what_is_clear_goes_before_what_is_not);
  tcase_add_test(conflicts, elementwise_operations_come_before_contractions);
  tcase_add_test(conflicts, priorities_decide_who_comes_first);
  tcase_add_test(conflicts, closed_dimensions_stay_and_open_ones_grow);
  suite_add_tcase(suite, conflicts);
  TCase* flow = weft_testing_check_leaks(tcase_create("flow"));
  tcase_add_test(flow, carried_values_of_loops_have_one_sharding);
  tcase_add_test(flow, branches_end_alike);
  tcase_add_test(flow, constraints_spread_and_reshards_do_not);
  tcase_add_test(flow, operations_without_a_rule_are_reported);
  tcase_add_test(flow, running_out_of_memory_leaves_nothing_behind);
  suite_add_tcase(suite, flow);
  TCase* early = weft_testing_check_leaks(tcase_create("early"));
  tcase_add_test(early, samples_are_laid_out_before_what_is_carried);
  tcase_add_test(early, loops_over_samples_are_early);
  suite_add_tcase(suite, early);
  TCase* steps = weft_testing_check_leaks(tcase_create("steps"));
  tcase_add_test(steps, the_batch_of_the_gpt_example_is_cut_everywhere);
  tcase_add_test(steps, random_requests_are_kept_and_filled_once);
  tcase_add_test(steps, a_hundred_thousand_operations);
  suite_add_tcase(suite, steps);
  return suite;
}
