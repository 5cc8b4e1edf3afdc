// Unstacking: loops over layers become layers, bit by bit the same step; what does not fit stays.
#include "strategies/unstack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/ir/op_attrs.h"
#include "graph/passes/pass.h"
#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

#define LAYERS 3

// A step of three layers as scans write it: forward over rows, saving what each layer reads, and
// backward over rows from the last one on. %s: the limit of the forward loop; what the forward loop
// does besides; what is computed before the loops and behind them; what the parameter is updated
// by; attributes of the parameter.
static const char step_text[] =
    "func.func @main(\n"
    "    %%w: tensor<3x4x4xf32> {tf.aliasing_output = 0 : i32, weft.role = \"param\", weft.name = "
    "\"params.layers.w\"%s},\n"
    "    %%m: tensor<3x4x4xf32> {tf.aliasing_output = 1 : i32, weft.role = \"state\", weft.name = "
    "\"m.layers.w\"},\n"
    "    %%x: tensor<2x4xf32> {weft.role = \"batch\", weft.name = \"x\"},\n"
    "    %%turns: tensor<i32> {weft.role = \"hyper\", weft.name = \"turns\"})\n"
    "    -> (tensor<3x4x4xf32>, tensor<3x4x4xf32>, tensor<f32>) {\n"
    "  %%zero = stablehlo.constant dense<0> : tensor<i32>\n"
    "  %%one = stablehlo.constant dense<1> : tensor<i32>\n"
    "  %%two = stablehlo.constant dense<2> : tensor<i32>\n"
    "  %%three = stablehlo.constant dense<3> : tensor<i32>\n"
    "  %%f0 = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %%h0 = stablehlo.constant dense<0.0> : tensor<3x2x4xf32>\n"
    "  %%g0 = stablehlo.constant dense<0.0> : tensor<3x4x4xf32>\n"
    "%s"
    "  %%f:4 = stablehlo.while(%%i = %%zero, %%y = %%x, %%ws = %%w, %%hs = %%h0) : tensor<i32>, "
    "tensor<2x4xf32>, tensor<3x4x4xf32>, tensor<3x2x4xf32>\n"
    "  cond {\n"
    "    %%p = stablehlo.compare LT, %%i, %s, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
    "    stablehlo.return %%p : tensor<i1>\n"
    "  } do {\n"
    "    %%s = stablehlo.dynamic_slice %%ws, %%i, %%zero, %%zero, sizes = [1, 4, 4] : "
    "(tensor<3x4x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x4xf32>\n"
    "    %%r = stablehlo.reshape %%s : (tensor<1x4x4xf32>) -> tensor<4x4xf32>\n"
    "    %%l = stablehlo.broadcast_in_dim %%y, dims = [1, 2] : (tensor<2x4xf32>) -> "
    "tensor<1x2x4xf32>\n"
    "    %%hn = stablehlo.dynamic_update_slice %%hs, %%l, %%i, %%zero, %%zero : "
    "(tensor<3x2x4xf32>, tensor<1x2x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> "
    "tensor<3x2x4xf32>\n"
    "    %%d = stablehlo.dot_general %%y, %%r, contracting_dims = [1] x [0] : (tensor<2x4xf32>, "
    "tensor<4x4xf32>) -> tensor<2x4xf32>\n"
    "    %%t = stablehlo.tanh %%d : tensor<2x4xf32>\n"
    "    %%n = stablehlo.add %%i, %%one : tensor<i32>\n"
    "%s"
    "    stablehlo.return %%n, %s, %%ws, %%hn : tensor<i32>, tensor<2x4xf32>, "
    "tensor<3x4x4xf32>, tensor<3x2x4xf32>\n"
    "  }\n"
    "  %%b:5 = stablehlo.while(%%i = %%zero, %%y = %%f#1, %%ws = %%w, %%hs = %%f#3, %%gs = %%g0) : "
    "tensor<i32>, tensor<2x4xf32>, tensor<3x4x4xf32>, tensor<3x2x4xf32>, tensor<3x4x4xf32>\n"
    "  cond {\n"
    "    %%p = stablehlo.compare NE, %%i, %%three, SIGNED : (tensor<i32>, tensor<i32>) -> "
    "tensor<i1>\n"
    "    stablehlo.return %%p : tensor<i1>\n"
    "  } do {\n"
    "    %%j = stablehlo.subtract %%two, %%i : tensor<i32>\n"
    "    %%s = stablehlo.dynamic_slice %%ws, %%j, %%zero, %%zero, sizes = [1, 4, 4] : "
    "(tensor<3x4x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x4xf32>\n"
    "    %%r = stablehlo.reshape %%s : (tensor<1x4x4xf32>) -> tensor<4x4xf32>\n"
    "    %%hr = stablehlo.dynamic_slice %%hs, %%j, %%zero, %%zero, sizes = [1, 2, 4] : "
    "(tensor<3x2x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x4xf32>\n"
    "    %%h = stablehlo.reshape %%hr : (tensor<1x2x4xf32>) -> tensor<2x4xf32>\n"
    "    %%g = stablehlo.dot_general %%h, %%y, contracting_dims = [0] x [0] : (tensor<2x4xf32>, "
    "tensor<2x4xf32>) -> tensor<4x4xf32>\n"
    "    %%gl = stablehlo.reshape %%g : (tensor<4x4xf32>) -> tensor<1x4x4xf32>\n"
    "    %%gn = stablehlo.dynamic_update_slice %%gs, %%gl, %%j, %%zero, %%zero : "
    "(tensor<3x4x4xf32>, tensor<1x4x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> "
    "tensor<3x4x4xf32>\n"
    "    %%d = stablehlo.dot_general %%y, %%r, contracting_dims = [1] x [1] : (tensor<2x4xf32>, "
    "tensor<4x4xf32>) -> tensor<2x4xf32>\n"
    "    %%n = stablehlo.add %%i, %%one : tensor<i32>\n"
    "    stablehlo.return %%n, %%d, %%ws, %%hs, %%gn : tensor<i32>, tensor<2x4xf32>, "
    "tensor<3x4x4xf32>, tensor<3x2x4xf32>, tensor<3x4x4xf32>\n"
    "  }\n"
    "  %%c = stablehlo.constant dense<0.9> : tensor<3x4x4xf32>\n"
    "  %%cm = stablehlo.multiply %%c, %%m : tensor<3x4x4xf32>\n"
    "  %%mn = stablehlo.add %%cm, %%b#4 : tensor<3x4x4xf32>\n"
    "%s"
    "  %%wn = stablehlo.subtract %%w, %s : tensor<3x4x4xf32>\n"
    "  %%loss = stablehlo.reduce(%%f#1 init: %%f0) applies stablehlo.add across dimensions = [0, "
    "1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<f32>\n"
    "  return %%wn, %%mn, %%loss : tensor<3x4x4xf32>, tensor<3x4x4xf32>, tensor<f32>\n"
    "}\n";

typedef struct unstack_case_s {
  weft_arena_t arena;
  weft_graph_t* step;
  weft_roles_t roles;
  weft_unstacking_t unstacking;
} unstack_case_t;

static void unstack_text(const char* text, size_t size, const bool* excluded,
                         unstack_case_t* out_case) {
  const weft_allocator_t allocator = weft_testing_allocator();
  weft_graph_t* parsed = NULL;
  bool none[64] = {false};
  *out_case = (unstack_case_t){0};
  weft_arena_init(allocator, &out_case->arena);
  WEFT_ASSERT_OK(weft_graph_parse(text, size, "step.mlir", NULL, allocator, &parsed));
  WEFT_ASSERT_OK(weft_graph_verify(parsed));
  WEFT_ASSERT_OK(weft_pass_run_pipeline(parsed, true, NULL, NULL, allocator, &out_case->step));
  weft_graph_release(parsed);
  WEFT_ASSERT_OK(
      weft_roles_compute(weft_graph_main(out_case->step), &out_case->arena, &out_case->roles));
  WEFT_ASSERT_OK(weft_unstack(out_case->step, &out_case->roles, excluded ? excluded : none,
                              &out_case->arena, allocator, &out_case->unstacking));
  if (out_case->unstacking.graph) WEFT_ASSERT_OK(weft_graph_verify(out_case->unstacking.graph));
}

typedef struct variant_s {
  const char* attrs;   // of the parameter
  const char* before;  // the loops
  const char* limit;   // of the forward loop
  const char* besides;
  const char* carried;  // from turn to turn
  const char* behind;   // the loops; NULL: nothing
  const char* update;   // NULL: the momentum
} variant_t;

static void unstack_variant(const variant_t* variant, const bool* excluded,
                            unstack_case_t* out_case) {
  char text[16384];
  const int size =
      snprintf(text, sizeof(text), step_text, variant->attrs, variant->before, variant->limit,
               variant->besides, variant->carried, variant->behind ? variant->behind : "",
               variant->update ? variant->update : "%mn");
  ck_assert_int_lt(size, (int)sizeof(text));
  unstack_text(text, (size_t)size, excluded, out_case);
}

static void deinit_case(unstack_case_t* test) {
  weft_graph_release(test->unstacking.graph);
  weft_graph_release(test->step);
  weft_arena_deinit(&test->arena);
}

static uint32_t count_everywhere(const weft_graph_t* graph, weft_opcode_t opcode) {
  return program_case_count_outside(graph, opcode) + program_case_count_inside(graph, opcode);
}

// Values -----------------------------------------------------------------------------------------

static void fill(uint64_t seed, weft_tensor_t* tensor) {
  random_stream_t random = random_stream(seed);
  for (int64_t i = 0; i < weft_shape_element_count(&tensor->shape); ++i) {
    const bool is_float = weft_dtype_is_float(tensor->shape.dtype);
    tensor_set(tensor, i, is_float ? random_below(&random, 4096) / 4096.0 : 3);
  }
}

static void init_like(const weft_type_t* type, weft_tensor_t* out_tensor) {
  weft_shape_t shape;
  weft_type_to_shape(type, &shape);
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), out_tensor));
}

// Runs both functions on equal values and compares all results, rows with their place in the whole.
static void compare(const unstack_case_t* test, uint64_t seed, double tolerance) {
  static weft_tensor_t inputs[64];
  static weft_tensor_t rows[256];
  static weft_tensor_t expected[64];
  static weft_tensor_t actual[256];
  const weft_function_t* step = weft_graph_main(test->step);
  const weft_function_t* layers = weft_graph_main(test->unstacking.graph);
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  ck_assert_uint_le(layers->argument_count, 256);
  for (uint32_t i = 0; i < step->argument_count; ++i) {
    init_like(step->argument_types[i], &inputs[i]);
    fill(seed * 100 + i, &inputs[i]);
    const uint32_t count = test->unstacking.row_counts[i];
    const char* data = inputs[i].data;
    for (uint32_t r = 0; r < count; ++r) {
      weft_tensor_t* row = &rows[test->unstacking.first_arguments[i] + r];
      init_like(layers->argument_types[test->unstacking.first_arguments[i] + r], row);
      const size_t size = weft_shape_size_bytes(&row->shape);
      ck_assert_uint_eq(size * count, weft_shape_size_bytes(&inputs[i].shape));
      memcpy(row->data, data + r * size, size);
    }
  }
  WEFT_ASSERT_OK(weft_interp_run(step, inputs, step->argument_count, &options, expected));
  WEFT_ASSERT_OK(weft_interp_run(layers, rows, layers->argument_count, &options, actual));
  uint32_t at = 0;
  for (uint32_t i = 0; i < step->result_count; ++i) {
    const int32_t argument = test->roles.results[i].argument;
    const uint32_t count = argument >= 0 ? test->unstacking.row_counts[argument] : 1;
    const int64_t size = weft_shape_element_count(&expected[i].shape) / count;
    for (uint32_t r = 0; r < count; ++r, ++at) {
      ck_assert_int_eq(weft_shape_element_count(&actual[at].shape), size);
      ck_assert_int_eq(test->unstacking.roles.results[at].argument,
                       argument < 0 ? -1 : (int)(test->unstacking.first_arguments[argument] + r));
      for (int64_t e = 0; e < size; ++e) {
        const double a = tensor_get(&expected[i], r * size + e);
        const double b = tensor_get(&actual[at], e);
        const double error = a > b ? a - b : b - a;
        ck_assert_msg(error <= tolerance, "result %u row %u element %d: %.9g instead of %.9g", i, r,
                      (int)e, b, a);
      }
    }
  }
  ck_assert_uint_eq(at, layers->result_count);
  for (uint32_t i = 0; i < step->argument_count; ++i) weft_tensor_deinit(&inputs[i]);
  for (uint32_t i = 0; i < layers->argument_count; ++i) weft_tensor_deinit(&rows[i]);
  for (uint32_t i = 0; i < step->result_count; ++i) weft_tensor_deinit(&expected[i]);
  for (uint32_t i = 0; i < layers->result_count; ++i) weft_tensor_deinit(&actual[i]);
}

// Taken apart ------------------------------------------------------------------------------------

// Loops are gone, and nothing is put together again.
static void check_is_apart(const unstack_case_t* test, uint32_t loops) {
  const weft_graph_t* graph = test->unstacking.graph;
  ck_assert_ptr_nonnull(graph);
  ck_assert_uint_eq(test->unstacking.loop_count, loops);
  ck_assert_uint_eq(count_everywhere(graph, WEFT_OP_WHILE), 0);
  ck_assert_uint_eq(count_everywhere(graph, WEFT_OP_DYNAMIC_SLICE), 0);
  ck_assert_uint_eq(count_everywhere(graph, WEFT_OP_DYNAMIC_UPDATE_SLICE), 0);
  ck_assert_uint_eq(count_everywhere(graph, WEFT_OP_CONCATENATE), 0);
}

START_TEST(rows_become_arguments) {
  const variant_t plain = {
      .attrs = "", .before = "", .limit = "%three", .besides = "", .carried = "%t"};
  unstack_case_t test;
  unstack_variant(&plain, NULL, &test);
  check_is_apart(&test, 2);
  const weft_roles_t* roles = &test.unstacking.roles;
  ck_assert_uint_eq(roles->argument_count, 2 * LAYERS + 2);
  ck_assert_str_eq(roles->arguments[1].name, "params.layers.w.1");
  ck_assert_str_eq(roles->arguments[LAYERS].name, "m.layers.w.0");
  ck_assert_str_eq(test.unstacking.layers[2], "params.layers.w[2]");
  ck_assert_ptr_null(test.unstacking.layers[2 * LAYERS]);
  weft_roles_t read;
  WEFT_ASSERT_OK(weft_roles_compute(weft_graph_main(test.unstacking.graph), &test.arena, &read));
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    ck_assert_int_eq(roles->arguments[i].result, i < 2 * LAYERS ? (int)i : -1);
    ck_assert_int_eq(read.arguments[i].result, roles->arguments[i].result);
    ck_assert_int_eq(read.arguments[i].role, roles->arguments[i].role);
    ck_assert_str_eq(read.arguments[i].name, roles->arguments[i].name);
  }
  compare(&test, 1, 0);
  deinit_case(&test);
}
END_TEST

static void unstack_file(const char* path, unstack_case_t* out_case) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  unstack_text(text, size, NULL, out_case);
  weft_testing_free_file(text, size);
}

// As JAX writes them. The norm of all gradients adds up in another order.
START_TEST(steps_of_jax_are_the_same) {
  unstack_case_t test;
  unstack_file("tests/strategies/steps/scan.mlir", &test);
  check_is_apart(&test, 2);
  compare(&test, 2, 0);
  deinit_case(&test);
  unstack_file("tests/strategies/steps/stacked.mlir", &test);
  check_is_apart(&test, 2);
  const weft_roles_t* roles = &test.unstacking.roles;
  bool has_state = false;
  ck_assert_str_eq(roles->arguments[2].name, "params.layers.1.down");
  ck_assert_str_eq(test.unstacking.layers[2], "params.layers[1]");
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    has_state = has_state || strcmp(roles->arguments[i].name, "opt.1.0.mu.layers.2.up") == 0;
  }
  ck_assert(has_state);
  compare(&test, 3, 1e-6);
  deinit_case(&test);
}
END_TEST

// Sums over the rows, alone and with the rest, and rows of what was converted and transposed.
START_TEST(what_is_computed_from_stacks_goes_by_rows) {
  const variant_t variant = {
      .attrs = "",
      .before =
          "  %sq = stablehlo.multiply %w, %w : tensor<3x4x4xf32>\n"
          "  %nrm = stablehlo.reduce(%sq init: %f0) applies stablehlo.add across dimensions = "
          "[0, 1, 2] : (tensor<3x4x4xf32>, tensor<f32>) -> tensor<f32>\n"
          "  %col = stablehlo.reduce(%w init: %f0) applies stablehlo.maximum across "
          "dimensions = [1] : (tensor<3x4x4xf32>, tensor<f32>) -> tensor<3x4xf32>\n"
          "  %colb = stablehlo.broadcast_in_dim %col, dims = [0, 2] : (tensor<3x4xf32>) -> "
          "tensor<3x4x4xf32>\n"
          "  %tr = stablehlo.transpose %colb, dims = [0, 2, 1] : (tensor<3x4x4xf32>) -> "
          "tensor<3x4x4xf32>\n"
          "  %last = stablehlo.slice %tr [2:3, 0:4, 0:4] : (tensor<3x4x4xf32>) -> "
          "tensor<1x4x4xf32>\n"
          "  %lm = stablehlo.reduce(%last init: %nrm) applies stablehlo.add across dimensions "
          "= [0, 1, 2] : (tensor<1x4x4xf32>, tensor<f32>) -> tensor<f32>\n"
          "  %sc = stablehlo.broadcast_in_dim %lm, dims = [] : (tensor<f32>) -> "
          "tensor<2x4xf32>\n",
      .limit = "%three",
      .besides = "    %t2 = stablehlo.multiply %t, %sc : tensor<2x4xf32>\n",
      .carried = "%t2"};
  unstack_case_t test;
  unstack_variant(&variant, NULL, &test);
  check_is_apart(&test, 2);
  compare(&test, 4, 1e-6);
  deinit_case(&test);
}
END_TEST

// A stack that the loop takes from outside is the same in each turn, though only one operation
// writes over it.
START_TEST(turns_do_not_write_over_what_others_read) {
  const variant_t variant = {
      .attrs = "",
      .before =
          "  %twice = stablehlo.add %w, %w : tensor<3x4x4xf32>\n"
          "  %none = stablehlo.constant dense<0.0> : tensor<1x4x4xf32>\n",
      .limit = "%three",
      .besides =
          "    %q = stablehlo.dynamic_update_slice %twice, %none, %i, %zero, %zero : "
          "(tensor<3x4x4xf32>, tensor<1x4x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> "
          "tensor<3x4x4xf32>\n"
          "    %qs = stablehlo.reduce(%q init: %f0) applies stablehlo.add across dimensions = [0, "
          "1, 2] : (tensor<3x4x4xf32>, tensor<f32>) -> tensor<f32>\n"
          "    %qb = stablehlo.broadcast_in_dim %qs, dims = [] : (tensor<f32>) -> tensor<2x4xf32>\n"
          "    %t2 = stablehlo.add %t, %qb : tensor<2x4xf32>\n",
      .carried = "%t2"};
  unstack_case_t test;
  unstack_variant(&variant, NULL, &test);
  check_is_apart(&test, 2);
  compare(&test, 5, 1e-4);
  deinit_case(&test);
}
END_TEST

// Kinds of layers, which a list tells, are known turn by turn, and so are their branches.
START_TEST(branches_of_layers_are_taken) {
  const variant_t variant = {
      .attrs = "",
      .before =
          "  %kinds = stablehlo.constant dense<[1, -7, 0]> : tensor<3xi32>\n"
          "  %numbers = stablehlo.iota dim = 0 : tensor<3xi32>\n",
      .limit = "%three",
      .besides =
          "    %ks = stablehlo.dynamic_slice %kinds, %i, sizes = [1] : (tensor<3xi32>, "
          "tensor<i32>) -> tensor<1xi32>\n"
          "    %k = stablehlo.reshape %ks : (tensor<1xi32>) -> tensor<i32>\n"
          "    %ns = stablehlo.dynamic_slice %numbers, %i, sizes = [1] : (tensor<3xi32>, "
          "tensor<i32>) -> tensor<1xi32>\n"
          "    %nr = stablehlo.reshape %ns : (tensor<1xi32>) -> tensor<i32>\n"
          "    %odd = stablehlo.remainder %nr, %two : tensor<i32>\n"
          "    %is = stablehlo.compare EQ, %odd, %one, SIGNED : (tensor<i32>, tensor<i32>) -> "
          "tensor<i1>\n"
          "    %t1 = \"stablehlo.case\"(%k) ({\n"
          "      %c0 = stablehlo.add %t, %t : tensor<2x4xf32>\n"
          "      stablehlo.return %c0 : tensor<2x4xf32>\n"
          "    }, {\n"
          "      %c1 = stablehlo.cosine %t : tensor<2x4xf32>\n"
          "      stablehlo.return %c1 : tensor<2x4xf32>\n"
          "    }, {\n"
          "      stablehlo.return %y : tensor<2x4xf32>\n"
          "    }) : (tensor<i32>) -> tensor<2x4xf32>\n"
          "    %t2 = \"stablehlo.if\"(%is) ({\n"
          "      %i0 = stablehlo.multiply %t1, %y : tensor<2x4xf32>\n"
          "      stablehlo.return %i0 : tensor<2x4xf32>\n"
          "    }, {\n"
          "      stablehlo.return %t1 : tensor<2x4xf32>\n"
          "    }) : (tensor<i1>) -> tensor<2x4xf32>\n",
      .carried = "%t2"};
  unstack_case_t test;
  unstack_variant(&variant, NULL, &test);
  check_is_apart(&test, 2);
  ck_assert_uint_eq(count_everywhere(test.unstacking.graph, WEFT_OP_CASE), 0);
  ck_assert_uint_eq(count_everywhere(test.unstacking.graph, WEFT_OP_IF), 0);
  ck_assert_uint_eq(count_everywhere(test.unstacking.graph, WEFT_OP_COSINE), 1);
  compare(&test, 9, 0);
  deinit_case(&test);
}
END_TEST

// A loop in a layer reads numbers from outside of both loops, which are known and written nowhere
// else.
START_TEST(loops_in_layers_read_what_lies_outside) {
  const variant_t variant = {
      .attrs = "",
      .before = "",
      .limit = "%three",
      .besides =
          "    %in:2 = stablehlo.while(%k = %zero, %z = %t) : tensor<i32>, tensor<2x4xf32>\n"
          "    cond {\n"
          "      %q = stablehlo.compare LT, %k, %two, SIGNED : (tensor<i32>, tensor<i32>) -> "
          "tensor<i1>\n"
          "      stablehlo.return %q : tensor<i1>\n"
          "    } do {\n"
          "      %zn = stablehlo.cosine %z : tensor<2x4xf32>\n"
          "      %kn = stablehlo.add %k, %one : tensor<i32>\n"
          "      stablehlo.return %kn, %zn : tensor<i32>, tensor<2x4xf32>\n"
          "    }\n",
      .carried = "%in#1"};
  unstack_case_t test;
  unstack_variant(&variant, NULL, &test);
  ck_assert_ptr_nonnull(test.unstacking.graph);
  ck_assert_uint_eq(count_everywhere(test.unstacking.graph, WEFT_OP_WHILE), LAYERS);
  compare(&test, 10, 0);
  deinit_case(&test);
}
END_TEST

static uint32_t count_ops(const weft_graph_t* graph) {
  return weft_graph_main(graph)->body->op_count;
}

// A sample is no row of a stack, and what few rows of a long buffer are written over goes by
// those rows.
START_TEST(long_values_do_not_become_rows) {
  const variant_t sample = {
      .attrs = "",
      .before = "  %none = stablehlo.constant dense<0.0> : tensor<1x4xf32>\n",
      .limit = "%three",
      .besides =
          "    %t2 = stablehlo.dynamic_update_slice %t, %none, %zero, %zero : "
          "(tensor<2x4xf32>, tensor<1x4xf32>, tensor<i32>, tensor<i32>) -> "
          "tensor<2x4xf32>\n",
      .carried = "%t2"};
  const variant_t buffer = {
      .attrs = "",
      .before =
          "  %long = stablehlo.constant dense<0.0> : tensor<500x4xf32>\n"
          "  %other = stablehlo.constant dense<1.0> : tensor<500x4xf32>\n"
          "  %some = stablehlo.constant dense<3.0> : tensor<1x4xf32>\n",
      .limit = "%three",
      .besides =
          "    %l1 = stablehlo.dynamic_update_slice %long, %some, %i, %zero : (tensor<500x4xf32>, "
          "tensor<1x4xf32>, tensor<i32>, tensor<i32>) -> tensor<500x4xf32>\n"
          "    %l2 = stablehlo.dynamic_update_slice %long, %some, %two, %zero : "
          "(tensor<500x4xf32>, tensor<1x4xf32>, tensor<i32>, tensor<i32>) -> tensor<500x4xf32>\n"
          "    %l3 = stablehlo.add %l1, %l2 : tensor<500x4xf32>\n"
          "    %l4 = stablehlo.subtract %l3, %other : tensor<500x4xf32>\n"
          "    %ls = stablehlo.reduce(%l4 init: %f0) applies stablehlo.maximum across dimensions = "
          "[0, 1] : (tensor<500x4xf32>, tensor<f32>) -> tensor<f32>\n"
          "    %lb = stablehlo.broadcast_in_dim %ls, dims = [] : (tensor<f32>) -> tensor<2x4xf32>\n"
          "    %t2 = stablehlo.add %t, %lb : tensor<2x4xf32>\n",
      .carried = "%t2"};
  const variant_t* variants[] = {&sample, &buffer};
  for (size_t v = 0; v < 2; ++v) {
    unstack_case_t test;
    unstack_variant(variants[v], NULL, &test);
    ck_assert_ptr_nonnull(test.unstacking.graph);
    ck_assert_uint_eq(test.unstacking.loop_count, 2);
    ck_assert_uint_le(count_ops(test.unstacking.graph), 130);
    compare(&test, 6 + v, 1e-5);
    deinit_case(&test);
  }
}
END_TEST

// Kept whole -------------------------------------------------------------------------------------

static void check_stays(const variant_t* variant, const bool* excluded) {
  unstack_case_t test;
  unstack_variant(variant, excluded, &test);
  ck_assert_ptr_null(test.unstacking.graph);
  deinit_case(&test);
}

START_TEST(what_does_not_fit_stays) {
  const bool placed[4] = {true, false, false, false};
  const bool state_placed[4] = {false, true, false, false};
  variant_t variant = {
      .attrs = "", .before = "", .limit = "%turns", .besides = "", .carried = "%t"};
  check_stays(&variant, NULL);  // nobody knows how often
  variant.limit = "%three";
  check_stays(&variant, placed);
  check_stays(&variant, state_placed);
  variant.attrs = ", mhlo.sharding = \"{replicated}\"";
  check_stays(&variant, NULL);
  variant.attrs = "";
  // A sum of all layers in each turn.
  variant.besides =
      "    %all = stablehlo.reduce(%ws init: %f0) applies stablehlo.add across dimensions = [0, 1, "
      "2] : (tensor<3x4x4xf32>, tensor<f32>) -> tensor<f32>\n"
      "    %allb = stablehlo.broadcast_in_dim %all, dims = [] : (tensor<f32>) -> tensor<2x4xf32>\n"
      "    %t2 = stablehlo.add %t, %allb : tensor<2x4xf32>\n";
  variant.carried = "%t2";
  check_stays(&variant, NULL);
  // A layer that the data choose.
  variant.besides =
      "    %ix = stablehlo.convert %y : (tensor<2x4xf32>) -> tensor<2x4xi32>\n"
      "    %im = stablehlo.reduce(%ix init: %zero) applies stablehlo.maximum across dimensions = "
      "[0, 1] : (tensor<2x4xi32>, tensor<i32>) -> tensor<i32>\n"
      "    %any = stablehlo.dynamic_slice %ws, %im, %zero, %zero, sizes = [1, 4, 4] : "
      "(tensor<3x4x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x4xf32>\n"
      "    %anyr = stablehlo.reshape %any : (tensor<1x4x4xf32>) -> tensor<4x4xf32>\n"
      "    %t2 = stablehlo.dot_general %t, %anyr, contracting_dims = [1] x [0] : "
      "(tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>\n";
  check_stays(&variant, NULL);
  // An update that its own norm scales.
  variant.besides = "";
  variant.carried = "%t";
  variant.behind =
      "  %usq = stablehlo.multiply %mn, %mn : tensor<3x4x4xf32>\n"
      "  %unorm = stablehlo.reduce(%usq init: %f0) applies stablehlo.add across dimensions = [0, "
      "1, "
      "2] : (tensor<3x4x4xf32>, tensor<f32>) -> tensor<f32>\n"
      "  %ub = stablehlo.broadcast_in_dim %unorm, dims = [] : (tensor<f32>) -> "
      "tensor<3x4x4xf32>\n"
      "  %ut = stablehlo.divide %mn, %ub : tensor<3x4x4xf32>\n";
  variant.update = "%ut";
  check_stays(&variant, NULL);
  variant.behind = NULL;
  variant.update = NULL;
  variant.carried = "%t2";
  // A product before the loops.
  variant.before =
      "  %dot = stablehlo.dot_general %w, %w, batching_dims = [0] x [0], contracting_dims = [1] x "
      "[1] : (tensor<3x4x4xf32>, tensor<3x4x4xf32>) -> tensor<3x4x4xf32>\n"
      "  %dots = stablehlo.reduce(%dot init: %f0) applies stablehlo.add across dimensions = [0, 1, "
      "2] : (tensor<3x4x4xf32>, tensor<f32>) -> tensor<f32>\n"
      "  %dotb = stablehlo.broadcast_in_dim %dots, dims = [] : (tensor<f32>) -> tensor<2x4xf32>\n";
  variant.besides = "    %t2 = stablehlo.add %t, %dotb : tensor<2x4xf32>\n";
  check_stays(&variant, NULL);
}
END_TEST

// Programs of ranks ------------------------------------------------------------------------------

static void init_program(const char* path, const program_layout_t* layout, program_case_t* out) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, layout, out));
  weft_testing_free_file(text, size);
}

// Breaks when layers are gathered or reduced together: each layer takes collectives of its own.
START_TEST(layers_are_gathered_one_by_one) {
  const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=2"};
  program_case_t test;
  init_program("tests/strategies/steps/scan.mlir", &layout, &test);
  const weft_graph_t* graph = test.program->graph;
  ck_assert_uint_eq(count_everywhere(graph, WEFT_OP_WHILE), 0);
  // Four layers and what is outside, in both passes, but for the unit that is kept.
  ck_assert_uint_ge(program_case_count_outside(graph, WEFT_OP_ALL_GATHER), 8);
  ck_assert_uint_ge(program_case_count_outside(graph, WEFT_OP_REDUCE_SCATTER), 5);
  program_case_compare(&test, 5, 2, 1e-5);
  program_case_deinit(&test);
}
END_TEST

START_TEST(strategies_give_equal_bits) {
  static const struct {
    const char* strategy;
    const char* settings;
  } rows[] = {{"ddp", "bucket_mb=0"},
              {"deepspeed", "stage=1"},
              {"deepspeed", "stage=2"},
              {"deepspeed", "stage=3,reduce_bucket_size=600"},
              {"fsdp", NULL},
              {"fsdp", "auto_wrap=none"},
              {"fsdp", "wrap=layers.?"},
              {"fsdp", "wrap=layers"},
              {"fsdp", "sharding_strategy=SHARD_GRAD_OP"},
              {"fsdp", "sharding_strategy=NO_SHARD"}};
  static const char* const files[] = {"tests/strategies/steps/scan.mlir",
                                      "tests/strategies/steps/stacked.mlir"};
  const uint32_t most = weft_testing_rounds(4, 2);
  for (size_t f = 0; f < 2; ++f) {
    for (uint32_t ranks = 2; ranks <= most; ranks += 2) {
      char mesh[16];
      snprintf(mesh, sizeof(mesh), "dp=%u", ranks);
      program_layout_t layout = {.strategy = "ddp", .mesh = mesh};
      program_case_t first;
      init_program(files[f], &layout, &first);
      program_case_compare(&first, 6, 16, f == 0 ? 1e-5 : 2e-2);
      for (size_t s = 0; s < sizeof(rows) / sizeof(rows[0]); ++s) {
        program_case_t other;
        layout.strategy = rows[s].strategy;
        layout.settings = rows[s].settings;
        init_program(files[f], &layout, &other);
        program_case_compare_bits(&first, &other, 6, 16);
        program_case_deinit(&other);
      }
      program_case_deinit(&first);
    }
  }
}
END_TEST

// One number of each layer stays in one vector, in a bucket as others, and the loop over time
// stays.
START_TEST(layers_are_taken_apart_in_part) {
  const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=2"};
  program_case_t test;
  init_program("tests/strategies/steps/partly.mlir", &layout, &test);
  const weft_program_t* program = test.program;
  ck_assert_uint_eq(program->note_count, 0);
  ck_assert_uint_eq(program_case_count_outside(program->graph, WEFT_OP_WHILE), 2);
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    const char* name = program->roles.arguments[i].name;
    const bool is_row = strstr(name, "layers.w") != NULL;
    ck_assert_uint_eq(program->arguments[i].part_count, is_row ? 4 : 1);
  }
  program_case_compare(&test, 8, 2, 1e-5);
  program_case_deinit(&test);
}
END_TEST

// The backward loop reads from a stack which branches the forward loop took.
START_TEST(branches_are_taken_backward) {
  const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=2", .micro_batches = 2};
  program_case_t test;
  init_program("tests/strategies/steps/alternate.mlir", &layout, &test);
  ck_assert_uint_eq(count_everywhere(test.program->graph, WEFT_OP_CASE), 0);
  program_case_compare(&test, 10, 2, 1e-5);
  program_case_deinit(&test);
}
END_TEST

START_TEST(micro_batches_of_layers) {
  const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=2", .micro_batches = 2};
  program_case_t test;
  init_program("tests/strategies/steps/scan.mlir", &layout, &test);
  program_case_compare(&test, 7, 2, 1e-5);
  program_case_deinit(&test);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("unstack");
  TCase* apart = tcase_create("apart");
  weft_testing_check_leaks(apart);
  tcase_add_test(apart, rows_become_arguments);
  tcase_add_test(apart, steps_of_jax_are_the_same);
  tcase_add_test(apart, what_is_computed_from_stacks_goes_by_rows);
  tcase_add_test(apart, turns_do_not_write_over_what_others_read);
  tcase_add_test(apart, branches_of_layers_are_taken);
  tcase_add_test(apart, loops_in_layers_read_what_lies_outside);
  tcase_add_test(apart, long_values_do_not_become_rows);
  tcase_add_test(apart, what_does_not_fit_stays);
  suite_add_tcase(suite, apart);
  TCase* ranks = tcase_create("ranks");
  weft_testing_check_leaks(ranks);
  tcase_add_test(ranks, layers_are_gathered_one_by_one);
  tcase_add_test(ranks, layers_are_taken_apart_in_part);
  tcase_add_test(ranks, strategies_give_equal_bits);
  tcase_add_test(ranks, branches_are_taken_backward);
  tcase_add_test(ranks, micro_batches_of_layers);
  suite_add_tcase(suite, ranks);
  return suite;
}
