// Gathering after a conversion: half the bytes where every reader takes half the bytes, and the
// bits stay.
#include "strategies/narrow.h"

#include <string.h>

#include "graph/interp/interp.h"
#include "graph/plan/cluster.h"
#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

#define RANKS 2
#define MAX_VALUES 8

#define GATHER(name, value, channel, from, to)                                         \
  "  " name " = \"stablehlo.all_gather\"(" value                                       \
  ") <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, " \
  "channel_handle = #stablehlo.channel_handle<handle = " channel                       \
  ", type = 1>, use_global_device_ids}> : (tensor<" from ">) -> tensor<" to ">\n"
#define GATHER_W GATHER("%g", "%w", "1", "6xf32", "12xf32")
#define HEAD(result)                                                                    \
  "func.func @main(%w: tensor<6xf32>, %x: tensor<4x3xbf16>, %at: tensor<2x1xi32>) -> (" \
  "tensor<4x4xbf16>, " result ") {\n"
#define PRODUCT                                                                             \
  "  %y = stablehlo.dot_general %x, %c, contracting_dims = [1] x [0] : (tensor<4x3xbf16>, " \
  "tensor<3x4xbf16>) -> tensor<4x4xbf16>\n"

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "step.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

static weft_graph_t* narrow(const weft_graph_t* source) {
  weft_graph_t* target = NULL;
  WEFT_ASSERT_OK(weft_narrow_gathers(source, weft_testing_allocator(), &target));
  if (target) WEFT_ASSERT_OK(weft_graph_verify(target));
  return target;
}

static void run(const weft_graph_t* graph, const weft_tensor_t* inputs, weft_tensor_t* outputs) {
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = RANKS};
  WEFT_ASSERT_OK(weft_interp_run_spmd(weft_graph_main(graph), grid, inputs, &options, outputs));
}

static void check_bits(const weft_graph_t* source, const weft_graph_t* target) {
  const weft_function_t* function = weft_graph_main(source);
  const uint32_t arguments = function->argument_count;
  const uint32_t results = function->result_count;
  weft_tensor_t inputs[RANKS * MAX_VALUES];
  weft_tensor_t expected[RANKS * MAX_VALUES];
  weft_tensor_t actual[RANKS * MAX_VALUES];
  random_stream_t random = random_stream(weft_testing_seed());
  for (uint32_t i = 0; i < RANKS * arguments; ++i) {
    weft_shape_t shape;
    weft_type_to_shape(function->argument_types[i % arguments], &shape);
    WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &inputs[i]));
    const bool is_index = shape.dtype == WEFT_DTYPE_I32;
    for (int64_t k = 0; k < weft_shape_element_count(&shape); ++k) {
      const double value = random_below(&random, is_index ? 3 : 100000);
      tensor_set(&inputs[i], k, is_index ? value : value / 50000.0 - 1.0);
    }
  }
  run(source, inputs, expected);
  run(target, inputs, actual);
  for (uint32_t i = 0; i < RANKS * results; ++i) {
    ck_assert_mem_eq(expected[i].data, actual[i].data, weft_shape_size_bytes(&expected[i].shape));
    weft_tensor_deinit(&expected[i]);
    weft_tensor_deinit(&actual[i]);
  }
  for (uint32_t i = 0; i < RANKS * arguments; ++i) weft_tensor_deinit(&inputs[i]);
}

// All gathers of |graph|, by element type of what they give.
typedef struct gathers_s {
  uint32_t f32_count;
  uint32_t bf16_count;
  size_t bytes;
  size_t bytes_as_f32;
} gathers_t;

static gathers_t count_gathers(const weft_graph_t* graph) {
  const weft_block_t* body = weft_graph_main(graph)->body;
  gathers_t gathers = {0};
  for (uint32_t i = 0; i < body->op_count; ++i) {
    if (body->ops[i]->opcode != WEFT_OP_ALL_GATHER) continue;
    const weft_type_t* type = body->ops[i]->results[0]->type;
    gathers.f32_count += type->dtype == WEFT_DTYPE_F32;
    gathers.bf16_count += type->dtype == WEFT_DTYPE_BF16;
    gathers.bytes += weft_type_size_bytes(type);
    gathers.bytes_as_f32 += (size_t)type->element_count * 4;
  }
  return gathers;
}

// Breaks when |text| is not narrowed to |expected| gathers in bf16 and none in f32, or other bits.
static void check_narrowed(const char* text, uint32_t expected) {
  weft_graph_t* source = parse(text);
  weft_graph_t* target = narrow(source);
  ck_assert_ptr_nonnull(target);
  const gathers_t gathers = count_gathers(target);
  ck_assert_uint_eq(gathers.f32_count, 0);
  ck_assert_uint_eq(gathers.bf16_count, expected);
  check_bits(source, target);
  weft_graph_release(target);
  weft_graph_release(source);
}

static void check_kept(const char* text) {
  weft_graph_t* source = parse(text);
  weft_graph_t* target = narrow(source);
  ck_assert_ptr_null(target);
  weft_graph_release(source);
}

// Texts -------------------------------------------------------------------------------------------

#define MATRIX                                                          \
  "  %m = stablehlo.reshape %g : (tensor<12xf32>) -> tensor<3x4xf32>\n" \
  "  %c = stablehlo.convert %m : (tensor<3x4xf32>) -> tensor<3x4xbf16>\n" PRODUCT

// A matrix, a part of it that is transposed and repeated, and rows that are looked up.
START_TEST(what_all_readers_convert_is_gathered_converted) {
  static const char text[] = HEAD("tensor<2x4x2xbf16>") GATHER_W MATRIX
      "  %t = stablehlo.transpose %m, dims = [1, 0] : (tensor<3x4xf32>) -> tensor<4x3xf32>\n"
      "  %s = stablehlo.slice %t [0:4, 1:3] : (tensor<4x3xf32>) -> tensor<4x2xf32>\n"
      "  %b = stablehlo.broadcast_in_dim %s, dims = [1, 2] : (tensor<4x2xf32>) -> "
      "tensor<2x4x2xf32>\n"
      "  %d = stablehlo.convert %b : (tensor<2x4x2xf32>) -> tensor<2x4x2xbf16>\n"
      "  return %y, %d : tensor<4x4xbf16>, tensor<2x4x2xbf16>\n}\n";
  check_narrowed(text, 1);
  static const char lookup[] = HEAD("tensor<2x4xbf16>") GATHER_W MATRIX
      "  %r = \"stablehlo.gather\"(%m, %at) <{dimension_numbers = #stablehlo.gather<offset_dims = "
      "[1], "
      "collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = "
      "array<i64: 1, 4>}> : (tensor<3x4xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>\n"
      "  %d = stablehlo.convert %r : (tensor<2x4xf32>) -> tensor<2x4xbf16>\n"
      "  return %y, %d : tensor<4x4xbf16>, tensor<2x4xbf16>\n}\n";
  check_narrowed(lookup, 1);
}
END_TEST

// A gather that another one gathers further counts as one of its moves.
START_TEST(gathers_along_two_axes_are_both_converted) {
  static const char text[] = HEAD("tensor<24xbf16>") GATHER_W MATRIX
      GATHER("%h", "%g", "2", "12xf32", "24xf32")
      "  %d = stablehlo.convert %h : (tensor<24xf32>) -> tensor<24xbf16>\n"
      "  return %y, %d : tensor<4x4xbf16>, tensor<24xbf16>\n}\n";
  check_narrowed(text, 2);
}
END_TEST

// What is computed again begins with a barrier, which takes parameters and others.
START_TEST(barriers_pass_on_what_they_get) {
  static const char text[] = HEAD("tensor<3x4xbf16>") GATHER_W MATRIX
      "  %k:2 = stablehlo.optimization_barrier %y, %m : tensor<4x4xbf16>, tensor<3x4xf32>\n"
      "  %d = stablehlo.convert %k#1 : (tensor<3x4xf32>) -> tensor<3x4xbf16>\n"
      "  return %k#0, %d : tensor<4x4xbf16>, tensor<3x4xbf16>\n}\n";
  check_narrowed(text, 1);
  check_kept(HEAD("tensor<3x4xf32>") GATHER_W MATRIX
             "  %k:2 = stablehlo.optimization_barrier %y, %m : tensor<4x4xbf16>, tensor<3x4xf32>\n"
             "  return %k#0, %k#1 : tensor<4x4xbf16>, tensor<3x4xf32>\n}\n");
}
END_TEST

// The conversion is at the beginning, its reader at the end: nothing is whole in between.
START_TEST(gathers_are_written_where_they_are_read_first) {
  static const char text[] = HEAD("tensor<4x3xbf16>") GATHER_W
      "  %m = stablehlo.reshape %g : (tensor<12xf32>) -> tensor<3x4xf32>\n"
      "  %c = stablehlo.convert %m : (tensor<3x4xf32>) -> tensor<3x4xbf16>\n"
      "  %e = stablehlo.tanh %x : tensor<4x3xbf16>\n" PRODUCT
      "  return %y, %e : tensor<4x4xbf16>, tensor<4x3xbf16>\n}\n";
  weft_graph_t* source = parse(text);
  weft_graph_t* target = narrow(source);
  ck_assert_ptr_nonnull(target);
  const weft_block_t* body = weft_graph_main(target)->body;
  ck_assert_uint_eq(body->op_count, 6);
  static const weft_opcode_t order[] = {WEFT_OP_TANH,    WEFT_OP_CONVERT,     WEFT_OP_ALL_GATHER,
                                        WEFT_OP_RESHAPE, WEFT_OP_DOT_GENERAL, WEFT_OP_FUNC_RETURN};
  for (uint32_t i = 0; i < 6; ++i) ck_assert_int_eq(body->ops[i]->opcode, order[i]);
  check_bits(source, target);
  weft_graph_release(target);
  weft_graph_release(source);
}
END_TEST

// Each has one reader that needs the gathered elements themselves, or in another type.
START_TEST(one_other_reader_keeps_the_type) {
  check_kept(HEAD("tensor<12xf32>") GATHER_W MATRIX
             "  return %y, %g : tensor<4x4xbf16>, tensor<12xf32>\n}\n");
  check_kept(HEAD("tensor<4x3xf32>") GATHER_W MATRIX
             "  %t = stablehlo.transpose %m, dims = [1, 0] : (tensor<3x4xf32>) -> tensor<4x3xf32>\n"
             "  %n = stablehlo.negate %t : tensor<4x3xf32>\n"
             "  return %y, %n : tensor<4x4xbf16>, tensor<4x3xf32>\n}\n");
  check_kept(HEAD("tensor<12xf16>") GATHER_W MATRIX
             "  %d = stablehlo.convert %g : (tensor<12xf32>) -> tensor<12xf16>\n"
             "  return %y, %d : tensor<4x4xbf16>, tensor<12xf16>\n}\n");
  // Regions take it from outside.
  check_kept(HEAD("tensor<12xf32>") GATHER_W MATRIX
             "  %i0 = stablehlo.constant dense<0> : tensor<i32>\n"
             "  %i1 = stablehlo.constant dense<1> : tensor<i32>\n"
             "  %i3 = stablehlo.constant dense<3> : tensor<i32>\n"
             "  %z = stablehlo.constant dense<1.0> : tensor<12xf32>\n"
             "  %f:2 = stablehlo.while(%i = %i0, %a = %z) : tensor<i32>, tensor<12xf32>\n"
             "  cond {\n"
             "    %q = stablehlo.compare LT, %i, %i3 : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
             "    stablehlo.return %q : tensor<i1>\n"
             "  } do {\n"
             "    %p = stablehlo.multiply %a, %g : tensor<12xf32>\n"
             "    %j = stablehlo.add %i, %i1 : tensor<i32>\n"
             "    stablehlo.return %j, %p : tensor<i32>, tensor<12xf32>\n"
             "  }\n"
             "  return %y, %f#1 : tensor<4x4xbf16>, tensor<12xf32>\n}\n");
}
END_TEST

// More bytes are not sent, and what nobody reads is not touched.
START_TEST(wider_types_and_unread_gathers_stay) {
  check_kept(HEAD("tensor<8x3xf32>") GATHER(
      "%g", "%x", "1", "4x3xbf16",
      "8x3xbf16") "  %c = stablehlo.constant dense<1.0> : tensor<3x4xbf16>\n" PRODUCT
                  "  %d = stablehlo.convert %g : (tensor<8x3xbf16>) -> tensor<8x3xf32>\n"
                  "  return %y, %d : tensor<4x4xbf16>, tensor<8x3xf32>\n}\n");
  check_kept(HEAD("tensor<3x4xbf16>") GATHER(
      "%g", "%w", "1", "6xf32",
      "12xf32") "  %m = stablehlo.reshape %g : (tensor<12xf32>) -> tensor<3x4xf32>\n"
                "  %c = stablehlo.constant dense<1.0> : tensor<3x4xbf16>\n" PRODUCT
                "  return %y, %c : tensor<4x4xbf16>, tensor<3x4xbf16>\n}\n");
}
END_TEST

// Whole programs ----------------------------------------------------------------------------------

static void lay_out(const char* path, const program_layout_t* layout, program_case_t* out_test) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, layout, out_test));
  weft_testing_free_file(text, size);
}

// What gradients are added up in, in order.
static uint32_t list_reductions(const weft_graph_t* graph, weft_dtype_t* out_types) {
  const weft_block_t* body = weft_graph_main(graph)->body;
  uint32_t count = 0;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    if (body->ops[i]->opcode != WEFT_OP_REDUCE_SCATTER) continue;
    ck_assert_uint_lt(count, MAX_VALUES);
    out_types[count++] = body->ops[i]->results[0]->type->dtype;
  }
  return count;
}

static void check_program(const char* path, const program_layout_t* layout, gathers_t expected) {
  const program_layout_t whole = {.strategy = "ddp", .mesh = layout->mesh};
  program_case_t test;
  program_case_t ddp;
  lay_out(path, layout, &test);
  lay_out(path, &whole, &ddp);
  const gathers_t gathers = count_gathers(test.program->graph);
  ck_assert_uint_eq(gathers.f32_count, expected.f32_count);
  ck_assert_uint_eq(gathers.bf16_count, expected.bf16_count);
  ck_assert_uint_eq(gathers.bytes, expected.bytes);
  ck_assert_uint_eq(gathers.bytes_as_f32, expected.bytes_as_f32);
  program_case_compare_bits(&ddp, &test, weft_testing_seed(), 40);
  program_case_deinit(&ddp);
  program_case_deinit(&test);
}

static const char mixed[] = "tests/strategies/steps/mixed.mlir";
static const char blocks[] = "tests/strategies/steps/mixed_blocks.mlir";

// Two buckets, of 384 and 256 elements with padding; the last of them is gathered again where
// nothing is kept.
START_TEST(all_parameters_of_a_step_are_gathered_in_bf16) {
  check_program(mixed, &(program_layout_t){.strategy = "fsdp", .mesh = "dp=4"},
                (gathers_t){.bf16_count = 2, .bytes = 640 * 2, .bytes_as_f32 = 640 * 4});
  check_program(mixed,
                &(program_layout_t){
                    .strategy = "fsdp", .mesh = "dp=4", .settings = "reshard_after_forward=true"},
                (gathers_t){.bf16_count = 3, .bytes = 896 * 2, .bytes_as_f32 = 896 * 4});
}
END_TEST

// Embedding and head are gathered once, in bf16. Of each of the three blocks, gathered twice, `up`
// and `bias` (512 + 32 elements) are; `norm` and `down` are one bucket, in f32.
START_TEST(buckets_with_other_readers_stay) {
  check_program(blocks, &(program_layout_t){.strategy = "fsdp", .mesh = "dp=2"},
                (gathers_t){.f32_count = 6,
                            .bf16_count = 8,
                            .bytes = 6 * 576 * 4 + 6 * 576 * 2 + 2 * 640 * 2,
                            .bytes_as_f32 = 12 * 576 * 4 + 2 * 640 * 4});
}
END_TEST

// What is gathered says nothing about what is added up: gradients of two bytes and of four.
START_TEST(reductions_keep_their_types) {
  static const weft_dtype_t types[] = {WEFT_DTYPE_BF16, WEFT_DTYPE_BF16, WEFT_DTYPE_F32,
                                       WEFT_DTYPE_BF16, WEFT_DTYPE_F32,  WEFT_DTYPE_BF16,
                                       WEFT_DTYPE_F32,  WEFT_DTYPE_F32};
  weft_dtype_t actual[MAX_VALUES];
  program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=2"};
  program_case_t test;
  layout.settings = "reduce_dtype=gradient";
  lay_out(blocks, &layout, &test);
  ck_assert_uint_eq(list_reductions(test.program->graph, actual), 8);
  ck_assert_mem_eq(actual, types, sizeof(types));
  program_case_deinit(&test);
  // Unless asked for, what is not added up yet is not rounded either.
  layout.settings = NULL;
  lay_out(blocks, &layout, &test);
  ck_assert_uint_eq(list_reductions(test.program->graph, actual), 8);
  for (uint32_t i = 0; i < 8; ++i) ck_assert_int_eq(actual[i], WEFT_DTYPE_F32);
  program_case_deinit(&test);
}
END_TEST

// Stage 1 gathers new parameters, which are the state of the step: f32.
START_TEST(new_parameters_are_gathered_as_they_are) {
  check_program(mixed, &(program_layout_t){.strategy = "deepspeed_stage_1", .mesh = "dp=4"},
                (gathers_t){.f32_count = 1, .bytes = 512 * 4, .bytes_as_f32 = 512 * 4});
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/narrow");
  TCase* texts = weft_testing_check_leaks(tcase_create("texts"));
  tcase_add_test(texts, what_all_readers_convert_is_gathered_converted);
  tcase_add_test(texts, gathers_along_two_axes_are_both_converted);
  tcase_add_test(texts, barriers_pass_on_what_they_get);
  tcase_add_test(texts, gathers_are_written_where_they_are_read_first);
  tcase_add_test(texts, one_other_reader_keeps_the_type);
  tcase_add_test(texts, wider_types_and_unread_gathers_stay);
  suite_add_tcase(suite, texts);
  TCase* steps = weft_testing_check_leaks(tcase_create("steps"));
  tcase_add_test(steps, all_parameters_of_a_step_are_gathered_in_bf16);
  tcase_add_test(steps, buckets_with_other_readers_stay);
  tcase_add_test(steps, reductions_keep_their_types);
  tcase_add_test(steps, new_parameters_are_gathered_as_they_are);
  suite_add_tcase(suite, steps);
  return suite;
}
