// Buckets: which parameters share one, where they lie, and that the flattened step is the same
// function.
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/passes/pass.h"
#include "strategies/flatten.h"
#include "tests/testing/testing.h"

// SGD with momentum on w and b, plain SGD on s; the norm of w's gradient is a metric and clips.
static const char step_text[] =
    "func.func public @main(\n"
    "    %w: tensor<3x5xf32> {weft.role = \"param\", weft.name = \"h0.w\", tf.aliasing_output = 0 "
    ": i32},\n"
    "    %b: tensor<5xf32> {weft.role = \"param\", weft.name = \"h1.b\", tf.aliasing_output = 1 : "
    "i32},\n"
    "    %s: tensor<7xf32> {weft.role = \"param\", weft.name = \"s\", tf.aliasing_output = 2 : "
    "i32},\n"
    "    %mw: tensor<3x5xf32> {weft.role = \"state\", weft.name = \"m.w\", tf.aliasing_output = 3 "
    ": i32},\n"
    "    %mb: tensor<5xf32> {weft.role = \"state\", weft.name = \"m.b\", tf.aliasing_output = 4 : "
    "i32},\n"
    "    %x: tensor<4x3xf32> {weft.role = \"batch\", weft.name = \"x\"},\n"
    "    %y: tensor<4x7xf32> {weft.role = \"batch\", weft.name = \"y\"})\n"
    "    -> (tensor<3x5xf32>, tensor<5xf32>, tensor<7xf32>, tensor<3x5xf32>, tensor<5xf32>,\n"
    "        tensor<f32> {weft.role = \"loss\", weft.name = \"loss\"}) {\n"
    "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %h = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<4x3xf32>, "
    "tensor<3x5xf32>) -> tensor<4x5xf32>\n"
    "  %bb = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<5xf32>) -> tensor<4x5xf32>\n"
    "  %a = stablehlo.add %h, %bb : tensor<4x5xf32>\n"
    "  %gw = stablehlo.dot_general %x, %a, contracting_dims = [0] x [0] : (tensor<4x3xf32>, "
    "tensor<4x5xf32>) -> tensor<3x5xf32>\n"
    "  %gb = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<4x5xf32>, tensor<f32>) -> tensor<5xf32>\n"
    "  %gs = stablehlo.reduce(%y init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<4x7xf32>, tensor<f32>) -> tensor<7xf32>\n"
    "  %sq = stablehlo.multiply %gw, %gw : tensor<3x5xf32>\n"
    "  %norm = stablehlo.reduce(%sq init: %zero) applies stablehlo.add across dimensions = [0, 1] "
    ": (tensor<3x5xf32>, tensor<f32>) -> tensor<f32>\n"
    "  %lr = stablehlo.constant dense<0.5> : tensor<f32>\n"
    "  %rate = stablehlo.multiply %lr, %norm : tensor<f32>\n"
    "  %beta = stablehlo.constant dense<0.25> : tensor<3x5xf32>\n"
    "  %betab = stablehlo.constant dense<0.25> : tensor<5xf32>\n"
    "  %rw = stablehlo.broadcast_in_dim %rate, dims = [] : (tensor<f32>) -> tensor<3x5xf32>\n"
    "  %rb = stablehlo.broadcast_in_dim %rate, dims = [] : (tensor<f32>) -> tensor<5xf32>\n"
    "  %rs = stablehlo.broadcast_in_dim %rate, dims = [] : (tensor<f32>) -> tensor<7xf32>\n"
    "  %mw1 = stablehlo.multiply %mw, %beta : tensor<3x5xf32>\n"
    "  %mw2 = stablehlo.add %mw1, %gw : tensor<3x5xf32>\n"
    "  %uw = stablehlo.multiply %rw, %mw2 : tensor<3x5xf32>\n"
    "  %nw = stablehlo.subtract %w, %uw : tensor<3x5xf32>\n"
    "  %mb1 = stablehlo.multiply %mb, %betab : tensor<5xf32>\n"
    "  %mb2 = stablehlo.add %mb1, %gb : tensor<5xf32>\n"
    "  %ub = stablehlo.multiply %rb, %mb2 : tensor<5xf32>\n"
    "  %nb = stablehlo.subtract %b, %ub : tensor<5xf32>\n"
    "  %us = stablehlo.multiply %rs, %gs : tensor<7xf32>\n"
    "  %ns = stablehlo.subtract %s, %us : tensor<7xf32>\n"
    "  %sum = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0, 1] : "
    "(tensor<4x5xf32>, tensor<f32>) -> tensor<f32>\n"
    "  return %nw, %nb, %ns, %mw2, %mb2, %sum : tensor<3x5xf32>, tensor<5xf32>, tensor<7xf32>, "
    "tensor<3x5xf32>, tensor<5xf32>, tensor<f32>\n"
    "}\n";

typedef struct flat_case_s {
  weft_arena_t arena;
  weft_graph_t* step;  // after passes
  weft_roles_t roles;
  weft_updates_t updates;
  weft_flattening_t flattening;
} flat_case_t;

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  weft_graph_t* step = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "step.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  WEFT_ASSERT_OK(weft_pass_run_pipeline(graph, true, NULL, NULL, weft_testing_allocator(), &step));
  weft_graph_release(graph);
  return step;
}

static void flatten(const char* text, uint64_t bucket_bytes, bool wrap_blocks, uint32_t ranks,
                    flat_case_t* out_case) {
  memset(out_case, 0, sizeof(*out_case));
  weft_arena_init(weft_testing_allocator(), &out_case->arena);
  out_case->step = parse(text);
  const weft_function_t* function = weft_graph_main(out_case->step);
  WEFT_ASSERT_OK(weft_roles_compute(function, &out_case->arena, &out_case->roles));
  WEFT_ASSERT_OK(
      weft_updates_find(function, &out_case->roles, &out_case->arena, &out_case->updates));
  const weft_flatten_options_t options = {.policy = {.struct_size = sizeof(options.policy),
                                                     .bucket_bytes = bucket_bytes,
                                                     .wrap_blocks = wrap_blocks},
                                          .element_multiple = ranks};
  WEFT_ASSERT_OK(weft_flatten_params(out_case->step, &out_case->roles, &out_case->updates, &options,
                                     &out_case->arena, weft_testing_allocator(),
                                     &out_case->flattening));
  WEFT_ASSERT_OK(weft_graph_verify(out_case->flattening.graph));
}

static void flat_case_deinit(flat_case_t* flat) {
  weft_graph_release(flat->flattening.graph);
  weft_graph_release(flat->step);
  weft_arena_deinit(&flat->arena);
}

START_TEST(equal_rules_share_buckets) {
  flat_case_t flat;
  flatten(step_text, UINT64_MAX, false, 2, &flat);
  const weft_flattening_t* flattening = &flat.flattening;
  // w and b have momentum, s has none: two rules.
  ck_assert_uint_eq(flattening->bucket_count, 2);
  const weft_bucket_t* momentum =
      &flattening->buckets
           [flattening->arguments[0].argument == flattening->buckets[0].param_argument ? 0 : 1];
  ck_assert_uint_eq(momentum->member_count, 2);
  ck_assert_int_eq(momentum->element_count, 64);  // two members of 32, a multiple of 2 * 32
  ck_assert_int_eq(flattening->arguments[0].offset % WEFT_BUCKET_ALIGNMENT, 0);
  ck_assert_int_eq(flattening->arguments[1].offset % WEFT_BUCKET_ALIGNMENT, 0);
  ck_assert_int_ne(flattening->arguments[0].offset, flattening->arguments[1].offset);
  // The states lie in a bucket of the same layout.
  ck_assert_uint_eq(flattening->arguments[3].argument, momentum->first_state_argument);
  ck_assert_int_eq(flattening->arguments[3].offset, flattening->arguments[0].offset);
  ck_assert_int_eq(flattening->arguments[4].offset, flattening->arguments[1].offset);
  // Batches and the loss stand alone.
  ck_assert_int_eq(flattening->arguments[5].offset, -1);
  ck_assert_int_eq(flattening->results[0], -1);
  ck_assert_int_eq(flattening->results[5], 0);
  const weft_function_t* function = weft_graph_main(flattening->graph);
  ck_assert_uint_eq(function->body->argument_count, 2 + 2 + 1);
  ck_assert_uint_eq(function->result_count, 1 + 2 + 1);
  flat_case_deinit(&flat);
}
END_TEST

START_TEST(buckets_close_at_their_size_and_at_blocks) {
  flat_case_t flat;
  flatten(step_text, 4, false, 1, &flat);  // every parameter fills one
  ck_assert_uint_eq(flat.flattening.bucket_count, 3);
  flat_case_deinit(&flat);
  flatten(step_text, UINT64_MAX, true, 1, &flat);  // h0 and h1 are two blocks
  ck_assert_uint_eq(flat.flattening.bucket_count, 3);
  flat_case_deinit(&flat);
  flatten(step_text, UINT64_MAX, false, 3, &flat);
  for (uint32_t b = 0; b < flat.flattening.bucket_count; ++b) {
    ck_assert_int_eq(flat.flattening.buckets[b].element_count % (3 * WEFT_BUCKET_ALIGNMENT), 0);
  }
  flat_case_deinit(&flat);
}
END_TEST

START_TEST(blocks_end_at_the_first_number) {
  static const struct {
    const char* name;
    const char* block;
  } table[] = {{"params.h0.attn.wq", "params.h0"},
               {"layers.11.w", "layers.11"},
               {"wte", ""},
               {"params.lnf.g", ""},
               {"blocks/3/mlp1/w", "blocks/3"},
               {"h2", "h2"}};
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); ++i) {
    const char* block = NULL;
    WEFT_ASSERT_OK(weft_param_block(table[i].name, &arena, &block));
    ck_assert_str_eq(block, table[i].block);
  }
  weft_arena_deinit(&arena);
}
END_TEST

static uint32_t count_ops(const weft_graph_t* graph, weft_opcode_t opcode) {
  const weft_block_t* body = weft_graph_main(graph)->body;
  uint32_t count = 0;
  for (uint32_t i = 0; i < body->op_count; ++i) count += body->ops[i]->opcode == opcode;
  return count;
}

START_TEST(norms_of_members_are_exact_sums) {
  flat_case_t flat;
  flatten(step_text, UINT64_MAX, false, 2, &flat);
  ck_assert_uint_eq(count_ops(flat.flattening.graph, WEFT_OP_EXACT_SUM), 1);
  ck_assert_uint_eq(count_ops(flat.flattening.graph, WEFT_OP_EXACT_ROUND), 1);
  // The reductions that are left: the gradients of b and s, and the loss.
  ck_assert_uint_eq(count_ops(flat.flattening.graph, WEFT_OP_REDUCE), 3);
  ck_assert_uint_eq(flat.flattening.sums.count, 1);
  flat_case_deinit(&flat);
}
END_TEST

// The same function: integers small enough that no sum rounds, so the bits are equal.
static void fill(const weft_type_t* type, uint32_t seed, weft_tensor_t* out_tensor) {
  weft_shape_t shape;
  weft_type_to_shape(type, &shape);
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), out_tensor));
  float* data = out_tensor->data;
  for (int64_t i = 0; i < weft_shape_element_count(&shape); ++i) {
    data[i] = (float)((int)((seed + 7u * (uint32_t)i) % 5u) - 2);
  }
}

START_TEST(flattened_step_is_the_same_function) {
  flat_case_t flat;
  flatten(step_text, UINT64_MAX, false, 2, &flat);
  const weft_function_t* step = weft_graph_main(flat.step);
  const weft_function_t* function = weft_graph_main(flat.flattening.graph);
  weft_tensor_t inputs[7];
  weft_tensor_t outputs[6];
  weft_tensor_t flat_inputs[5];
  weft_tensor_t flat_outputs[4];
  for (uint32_t i = 0; i < 7; ++i) fill(step->body->arguments[i]->type, 3 * i + 1, &inputs[i]);
  for (uint32_t i = 0; i < 5; ++i) {
    weft_shape_t shape;
    weft_type_to_shape(function->body->arguments[i]->type, &shape);
    WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &flat_inputs[i]));
  }
  for (uint32_t i = 0; i < 7; ++i) {
    const weft_flat_argument_t* at = &flat.flattening.arguments[i];
    const int64_t offset = at->offset < 0 ? 0 : at->offset;
    memcpy((float*)flat_inputs[at->argument].data + offset, inputs[i].data,
           weft_shape_size_bytes(&inputs[i].shape));
  }
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_interp_run(step, inputs, 7, &options, outputs));
  WEFT_ASSERT_OK(weft_interp_run(function, flat_inputs, 5, &options, flat_outputs));
  for (uint32_t i = 0; i < 5; ++i) {
    const uint32_t argument = (uint32_t)flat.roles.results[i].argument;
    const weft_flat_argument_t* at = &flat.flattening.arguments[argument];
    // Results follow in the order of arguments: the loss, then the buckets.
    const uint32_t result = at->argument - 2 + 1;
    ck_assert_mem_eq((float*)flat_outputs[result].data + at->offset, outputs[i].data,
                     weft_shape_size_bytes(&outputs[i].shape));
  }
  ck_assert_mem_eq(flat_outputs[0].data, outputs[5].data, sizeof(float));
  for (uint32_t i = 0; i < 7; ++i) weft_tensor_deinit(&inputs[i]);
  for (uint32_t i = 0; i < 6; ++i) weft_tensor_deinit(&outputs[i]);
  for (uint32_t i = 0; i < 5; ++i) weft_tensor_deinit(&flat_inputs[i]);
  for (uint32_t i = 0; i < 4; ++i) weft_tensor_deinit(&flat_outputs[i]);
  flat_case_deinit(&flat);
}
END_TEST

// p's new value comes from a product; q's rate depends on p's new value.
static const char odd_text[] =
    "func.func public @main(\n"
    "    %p: tensor<4x4xf32> {weft.role = \"param\", weft.name = \"p\", tf.aliasing_output = 0 : "
    "i32},\n"
    "    %q: tensor<4xf32> {weft.role = \"param\", weft.name = \"q\", tf.aliasing_output = 1 : "
    "i32},\n"
    "    %r: tensor<4xf32> {weft.role = \"param\", weft.name = \"r\", tf.aliasing_output = 2 : "
    "i32},\n"
    "    %x: tensor<4x4xf32> {weft.role = \"batch\", weft.name = \"x\"})\n"
    "    -> (tensor<4x4xf32>, tensor<4xf32>, tensor<4xf32>) {\n"
    "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %np = stablehlo.dot_general %p, %x, contracting_dims = [1] x [0] : (tensor<4x4xf32>, "
    "tensor<4x4xf32>) -> tensor<4x4xf32>\n"
    "  %g = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>\n"
    "  %nr = stablehlo.subtract %r, %g : tensor<4xf32>\n"
    "  %t = stablehlo.reduce(%nr init: %zero) applies stablehlo.maximum across dimensions = [0] : "
    "(tensor<4xf32>, tensor<f32>) -> tensor<f32>\n"
    "  %tb = stablehlo.broadcast_in_dim %t, dims = [] : (tensor<f32>) -> tensor<4xf32>\n"
    "  %u = stablehlo.multiply %g, %tb : tensor<4xf32>\n"
    "  %nq = stablehlo.subtract %q, %u : tensor<4xf32>\n"
    "  return %np, %nq, %nr : tensor<4x4xf32>, tensor<4xf32>, tensor<4xf32>\n"
    "}\n";

START_TEST(what_cannot_join_stands_alone_and_says_why) {
  flat_case_t flat;
  flatten(odd_text, UINT64_MAX, false, 2, &flat);
  ck_assert_uint_eq(flat.flattening.bucket_count, 1);
  ck_assert_int_eq(flat.flattening.arguments[0].offset, -1);
  ck_assert_int_eq(flat.flattening.arguments[1].offset, -1);
  ck_assert_int_eq(flat.flattening.arguments[2].offset, 0);
  ck_assert_ptr_nonnull(strstr(flat.updates.reasons[0], "element by element"));
  ck_assert_ptr_nonnull(strstr(flat.updates.reasons[1], "new values of other parameters"));
  ck_assert_ptr_null(flat.updates.reasons[2]);
  flat_case_deinit(&flat);
}
END_TEST

// Both updates divide exponentials of their parameter by the sum of these, as the gradient of a
// logsumexp does; that of v is a result, too.
static const char penalty_text[] =
    "func.func public @main(\n"
    "    %v: tensor<4xf32> {weft.role = \"param\", weft.name = \"v\", tf.aliasing_output = 0 : "
    "i32},\n"
    "    %w: tensor<4xf32> {weft.role = \"param\", weft.name = \"w\", tf.aliasing_output = 1 : "
    "i32},\n"
    "    %x: tensor<4x4xf32> {weft.role = \"batch\", weft.name = \"x\"})\n"
    "    -> (tensor<4xf32>, tensor<4xf32>, tensor<f32>) {\n"
    "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %g = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>\n"
    "  %ev = stablehlo.exponential %v : tensor<4xf32>\n"
    "  %sv = stablehlo.reduce(%ev init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<4xf32>, tensor<f32>) -> tensor<f32>\n"
    "  %bv = stablehlo.broadcast_in_dim %sv, dims = [] : (tensor<f32>) -> tensor<4xf32>\n"
    "  %pv = stablehlo.divide %ev, %bv : tensor<4xf32>\n"
    "  %dv = stablehlo.add %g, %pv : tensor<4xf32>\n"
    "  %nv = stablehlo.subtract %v, %dv : tensor<4xf32>\n"
    "  %ew = stablehlo.exponential %w : tensor<4xf32>\n"
    "  %sw = stablehlo.reduce(%ew init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<4xf32>, tensor<f32>) -> tensor<f32>\n"
    "  %bw = stablehlo.broadcast_in_dim %sw, dims = [] : (tensor<f32>) -> tensor<4xf32>\n"
    "  %pw = stablehlo.divide %ew, %bw : tensor<4xf32>\n"
    "  %dw = stablehlo.add %g, %pw : tensor<4xf32>\n"
    "  %nw = stablehlo.subtract %w, %dw : tensor<4xf32>\n"
    "  return %nv, %nw, %sv : tensor<4xf32>, tensor<4xf32>, tensor<f32>\n"
    "}\n";

START_TEST(sums_that_an_update_waits_for_are_of_the_parameter) {
  for (uint64_t bytes = 4; bytes != 0; bytes = bytes == 4 ? UINT64_MAX : 0) {
    flat_case_t flat;
    flatten(penalty_text, bytes, false, 2, &flat);
    // The sums differ, and with them the rules.
    ck_assert_uint_eq(flat.flattening.bucket_count, 2);
    ck_assert_ptr_null(flat.updates.reasons[0]);
    ck_assert_ptr_null(flat.updates.reasons[1]);
    // The exponentials of each bucket, and once more those of its member, which the sum is over.
    ck_assert_uint_eq(count_ops(flat.flattening.graph, WEFT_OP_EXPONENTIAL), 4);
    ck_assert_uint_eq(count_ops(flat.flattening.graph, WEFT_OP_EXACT_SUM), 0);
    flat_case_deinit(&flat);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/flatten");
  TCase* buckets = weft_testing_check_leaks(tcase_create("buckets"));
  tcase_add_test(buckets, equal_rules_share_buckets);
  tcase_add_test(buckets, buckets_close_at_their_size_and_at_blocks);
  tcase_add_test(buckets, blocks_end_at_the_first_number);
  tcase_add_test(buckets, norms_of_members_are_exact_sums);
  tcase_add_test(buckets, flattened_step_is_the_same_function);
  tcase_add_test(buckets, what_cannot_join_stands_alone_and_says_why);
  tcase_add_test(buckets, sums_that_an_update_waits_for_are_of_the_parameter);
  suite_add_tcase(suite, buckets);
  return suite;
}
