// The assignment: where partial sums are kept, where they are resolved, and what strategies see.
#include <stdio.h>
#include <string.h>

#include "graph/passes/pass.h"
#include "sharding/partition.h"
#include "tests/sharding/partition_case.h"
#include "tests/testing/testing.h"

static void init_text(const char* text, const char* mesh, partition_case_t* test) {
  partition_case_init(text, strlen(text), mesh, test);
}

static void expect_sync_point(const weft_value_t* value, const char* op, const char* type) {
  ck_assert_ptr_nonnull(value->op);
  ck_assert_str_eq(value->op->name, op);
  ck_assert_str_eq(weft_type_text(value->block->graph, value->type), type);
}

// A gradient that is scaled, decayed and used in momentum and parameter.
static const char sgd_text[] =
    "func.func @main(%x: tensor<8x6xf32>, %d: tensor<8x4xf32>,\n"
    "    %w: tensor<6x4xf32> {tf.aliasing_output = 0 : i32},\n"
    "    %m: tensor<6x4xf32> {tf.aliasing_output = 1 : i32})\n"
    "    -> (tensor<6x4xf32>, tensor<6x4xf32>) {\n"
    "  %k = stablehlo.constant dense<0.1> : tensor<6x4xf32>\n"
    "  %g = stablehlo.dot_general %x, %d, contracting_dims = [0] x [0]\n"
    "      : (tensor<8x6xf32>, tensor<8x4xf32>) -> tensor<6x4xf32>\n"
    "  %t = stablehlo.transpose %g, dims = [1, 0] : (tensor<6x4xf32>) -> tensor<4x6xf32>\n"
    "  %r = stablehlo.transpose %t, dims = [1, 0] : (tensor<4x6xf32>) -> tensor<6x4xf32>\n"
    "  %n = stablehlo.negate %r : tensor<6x4xf32>\n"
    "  %s = stablehlo.multiply %n, %k : tensor<6x4xf32>\n"
    "  %wd = stablehlo.multiply %w, %k : tensor<6x4xf32>\n"
    "  %e = stablehlo.add %s, %wd : tensor<6x4xf32>\n"
    "  %mk = stablehlo.multiply %m, %k : tensor<6x4xf32>\n"
    "  %nm = stablehlo.add %mk, %e : tensor<6x4xf32>\n"
    "  %nw = stablehlo.subtract %w, %nm : tensor<6x4xf32>\n"
    "  return %nw, %nm : tensor<6x4xf32>, tensor<6x4xf32>\n"
    "}\n";

static void pin_sgd(partition_case_t* test, const char* state) {
  partition_case_pin(test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(test, 1, "[{\"dp\"}, {}]");
  partition_case_pin(test, 2, state);
  partition_case_pin(test, 3, state);
  WEFT_ASSERT_OK(weft_sharding_propagate(&test->annotations, weft_testing_allocator()));
}

// Everything from the product on is linear: only the product is resolved, once.
START_TEST(gradient_is_resolved_at_its_source) {
  partition_case_t test;
  init_text(sgd_text, "dp=4", &test);
  pin_sgd(&test, "[{}, {}]");
  weft_value_t** values = NULL;
  uint32_t count = 0;
  WEFT_ASSERT_OK(weft_sharding_sync_points(&test.annotations, &test.arena, &values, &count));
  ck_assert_uint_eq(count, 1);
  expect_sync_point(values[0], "stablehlo.dot_general", "tensor<6x4xf32>");
  weft_assignment_t assignment;
  WEFT_ASSERT_OK(weft_sharding_assign(&test.annotations, &test.arena, &assignment));
  ck_assert_uint_eq(assignment.made[values[0]->id].partial.count, 1);
  ck_assert_int_eq(assignment.made[values[0]->id].reduction, WEFT_REDUCTION_SUM);
  ck_assert(weft_sharding_is_replicated(&assignment.values[values[0]->id]));
  for (uint32_t i = 0; i < assignment.op_count; ++i) {
    ck_assert_uint_eq(assignment.ops[i].linear_axes, 0);
  }
  partition_case_deinit(&test);
}
END_TEST

// What reads it is cut by rows, so it is resolved to rows.
START_TEST(gradient_is_resolved_to_what_reads_it) {
  partition_case_t test;
  init_text(sgd_text, "dp=2", &test);
  pin_sgd(&test, "[{\"dp\"}, {}]");
  weft_value_t** values = NULL;
  uint32_t count = 0;
  WEFT_ASSERT_OK(weft_sharding_sync_points(&test.annotations, &test.arena, &values, &count));
  ck_assert_uint_eq(count, 1);
  weft_assignment_t assignment;
  WEFT_ASSERT_OK(weft_sharding_assign(&test.annotations, &test.arena, &assignment));
  const weft_sharding_t* kept = &assignment.values[values[0]->id];
  ck_assert_uint_eq(kept->partial.count, 0);
  ck_assert_uint_eq(kept->dims[0].count, 1);
  ck_assert_uint_eq(kept->dims[1].count, 0);
  WEFT_ASSERT_OK(weft_sharding_partition(&test.annotations, &test.arena, weft_testing_allocator(),
                                         &test.partition));
  WEFT_ASSERT_OK(
      weft_pass_eliminate_dead_code(test.partition.graph, weft_testing_allocator(), &test.local));
  partition_case_expect(&test, "reduce_scatter f32[6,4]");
  partition_case_compare(&test, weft_testing_seed(), 8, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// Two products that are only ever added are reduced as one, where they meet.
START_TEST(sums_of_partial_values_are_resolved_together) {
  static const char text[] =
      "func.func @main(%x: tensor<8x6xf32>, %d: tensor<8x4xf32>, %e: tensor<8x4xf32>)\n"
      "    -> (tensor<6x4xf32>, tensor<f32>) {\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %g = stablehlo.dot_general %x, %d, contracting_dims = [0] x [0]\n"
      "      : (tensor<8x6xf32>, tensor<8x4xf32>) -> tensor<6x4xf32>\n"
      "  %h = stablehlo.dot_general %x, %e, contracting_dims = [0] x [0]\n"
      "      : (tensor<8x6xf32>, tensor<8x4xf32>) -> tensor<6x4xf32>\n"
      "  %s = stablehlo.add %g, %h : tensor<6x4xf32>\n"
      "  %t = stablehlo.tanh %s : tensor<6x4xf32>\n"
      "  %q = stablehlo.multiply %s, %s : tensor<6x4xf32>\n"
      "  %n = stablehlo.reduce(%q init: %z) applies stablehlo.add across dimensions = [0, 1]\n"
      "      : (tensor<6x4xf32>, tensor<f32>) -> tensor<f32>\n"
      "  return %t, %n : tensor<6x4xf32>, tensor<f32>\n"
      "}\n";
  partition_case_t test;
  init_text(text, "dp=4", &test);
  for (uint32_t i = 0; i < 3; ++i) partition_case_pin(&test, i, "[{\"dp\"}, {}]");
  WEFT_ASSERT_OK(weft_sharding_propagate(&test.annotations, weft_testing_allocator()));
  weft_value_t** values = NULL;
  uint32_t count = 0;
  WEFT_ASSERT_OK(weft_sharding_sync_points(&test.annotations, &test.arena, &values, &count));
  ck_assert_uint_eq(count, 1);
  expect_sync_point(values[0], "stablehlo.add", "tensor<6x4xf32>");
  partition_case_deinit(&test);
}
END_TEST

// A smaller linear image is resolved instead of what it stems from.
START_TEST(small_images_are_resolved_themselves) {
  static const char text[] =
      "func.func @main(%x: tensor<8x6xf32>, %d: tensor<8x4xf32>) -> tensor<6xf32> {\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %g = stablehlo.dot_general %x, %d, contracting_dims = [0] x [0]\n"
      "      : (tensor<8x6xf32>, tensor<8x4xf32>) -> tensor<6x4xf32>\n"
      "  %r = stablehlo.reduce(%g init: %z) applies stablehlo.add across dimensions = [1]\n"
      "      : (tensor<6x4xf32>, tensor<f32>) -> tensor<6xf32>\n"
      "  %b = stablehlo.broadcast_in_dim %r, dims = [0] : (tensor<6xf32>) -> tensor<6x9xf32>\n"
      "  %s = stablehlo.slice %b [0:6, 2:3] : (tensor<6x9xf32>) -> tensor<6x1xf32>\n"
      "  %t = stablehlo.tanh %s : tensor<6x1xf32>\n"
      "  %q = stablehlo.reshape %t : (tensor<6x1xf32>) -> tensor<6xf32>\n"
      "  return %q : tensor<6xf32>\n"
      "}\n";
  partition_case_t test;
  init_text(text, "dp=2", &test);
  for (uint32_t i = 0; i < 2; ++i) partition_case_pin(&test, i, "[{\"dp\"}, {}]");
  WEFT_ASSERT_OK(weft_sharding_propagate(&test.annotations, weft_testing_allocator()));
  weft_value_t** values = NULL;
  uint32_t count = 0;
  WEFT_ASSERT_OK(weft_sharding_sync_points(&test.annotations, &test.arena, &values, &count));
  ck_assert_uint_eq(count, 1);
  ck_assert_str_eq(weft_type_text(test.global, values[0]->type), "tensor<6xf32>");
  partition_case_deinit(&test);
}
END_TEST

// Gathering the narrow factor is cheaper than summing the wide product; a weight that is cut, too,
// is a layer that was meant to run on parts.
START_TEST(narrow_operands_are_gathered) {
  static const char text[] =
      "func.func @main(%x: tensor<8x4xf32>, %w: tensor<4x64xf32>) -> tensor<8x64xf32> {\n"
      "  %y = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0]\n"
      "      : (tensor<8x4xf32>, tensor<4x64xf32>) -> tensor<8x64xf32>\n"
      "  return %y : tensor<8x64xf32>\n"
      "}\n";
  static const char* const weights[] = {"[{}, {}]", "[{\"tp\"}, {}]"};
  static const char* const expected[] = {"all_gather f32[8,2]", "all_reduce f32[8,64]"};
  for (uint32_t i = 0; i < 2; ++i) {
    partition_case_t test;
    init_text(text, "tp=2", &test);
    partition_case_pin(&test, 0, "[{}, {\"tp\"}]");
    partition_case_pin(&test, 1, weights[i]);
    WEFT_ASSERT_OK(partition_case_partition(&test));
    partition_case_expect(&test, expected[i]);
    partition_case_compare(&test, weft_testing_seed(), 8, 1e-6);
    partition_case_deinit(&test);
  }
}
END_TEST

// Many values, each read by something that is not linear: the passes come to an end in time that is
// linear in the operations, and every value is resolved at one point only.
START_TEST(long_chains) {
  enum { LENGTH = 2000 };
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  char* text = NULL;
  const size_t capacity = 512 + LENGTH * 160;
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, capacity, (void**)&text));
  size_t used = (size_t)snprintf(
      text, capacity,
      "func.func @main(%%x: tensor<8x6xf32>, %%d: tensor<8x4xf32>) -> tensor<6x4xf32> {\n"
      "  %%g0 = stablehlo.dot_general %%x, %%d, contracting_dims = [0] x [0]\n"
      "      : (tensor<8x6xf32>, tensor<8x4xf32>) -> tensor<6x4xf32>\n"
      "  %%s0 = stablehlo.tanh %%g0 : tensor<6x4xf32>\n");
  for (int i = 1; i <= LENGTH; ++i) {
    used += (size_t)snprintf(text + used, capacity - used,
                             "  %%g%d = stablehlo.negate %%g%d : tensor<6x4xf32>\n"
                             "  %%t%d = stablehlo.tanh %%g%d : tensor<6x4xf32>\n"
                             "  %%s%d = stablehlo.add %%s%d, %%t%d : tensor<6x4xf32>\n",
                             i, i - 1, i, i, i, i - 1, i);
  }
  snprintf(text + used, capacity - used, "  return %%s%d : tensor<6x4xf32>\n}\n", LENGTH);
  partition_case_t test;
  init_text(text, "dp=2", &test);
  for (uint32_t i = 0; i < 2; ++i) partition_case_pin(&test, i, "[{\"dp\"}, {}]");
  WEFT_ASSERT_OK(weft_sharding_propagate(&test.annotations, weft_testing_allocator()));
  weft_value_t** values = NULL;
  uint32_t count = 0;
  WEFT_ASSERT_OK(weft_sharding_sync_points(&test.annotations, &test.arena, &values, &count));
  ck_assert_uint_eq(count, 1);
  expect_sync_point(values[0], "stablehlo.dot_general", "tensor<6x4xf32>");
  partition_case_deinit(&test);
  weft_arena_deinit(&arena);
}
END_TEST

// An operation that nobody can cut is refused where it stands.
START_TEST(unknown_operations_are_refused) {
  static const char text[] =
      "func.func @main(%x: tensor<8x6xf32>) -> tensor<8x6xf32> {\n"
      "  %0 = stablehlo.custom_call @mystery(%x) : (tensor<8x6xf32>) -> tensor<8x6xf32>\n"
      "  return %0 : tensor<8x6xf32>\n"
      "}\n";
  partition_case_t test;
  init_text(text, "dp=2", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  weft_assignment_t assignment;
  WEFT_ASSERT_STATUS(weft_sharding_assign(&test.annotations, &test.arena, &assignment), UNSUPPORTED,
                     "case.mlir:2:3: 'stablehlo.custom_call' cannot be partitioned");
  partition_case_deinit(&test);
}
END_TEST

// ---- what strategies ask for --------------------------------------------------------------------

// A parameter and the gradient that is taken off it.
#define UPDATE(type)                                                                         \
  "func.func @main(%x: tensor<8x6x" type ">, %d: tensor<8x4x" type ">, %w: tensor<6x4x" type \
  ">) -> tensor<6x4x" type                                                                   \
  "> {\n"                                                                                    \
  "  %g = stablehlo.dot_general %x, %d, contracting_dims = [0] x [0] : (tensor<8x6x" type    \
  ">, tensor<8x4x" type ">) -> tensor<6x4x" type                                             \
  ">\n"                                                                                      \
  "  %n = stablehlo.subtract %w, %g : tensor<6x4x" type                                      \
  ">\n"                                                                                      \
  "  return %n : tensor<6x4x" type ">\n}\n"

static uint32_t linear_axes_of(const weft_assignment_t* assignment, weft_opcode_t opcode) {
  for (uint32_t i = 0; i < assignment->op_count; ++i) {
    if (assignment->ops[i].op->opcode == opcode) return assignment->ops[i].linear_axes;
  }
  ck_abort_msg("no such operation");
}

static void assign_update(const char* text, bool is_asked_in_parts, weft_assignment_t* assignment,
                          partition_case_t* test) {
  init_text(text, "dp=4", test);
  partition_case_pin(test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(test, 1, "[{\"dp\"}, {}]");
  partition_case_pin(test, 2, "[{}, {}]");
  // The result is left in parts, so that nobody forces the gradient.
  weft_annotation_t* result = &test->annotations.results[0];
  WEFT_ASSERT_OK(
      weft_sharding_parse("[{}, {}], unreduced={\"dp\"}", &test->mesh, 2, &result->sharding));
  result->is_set = result->is_pinned = true;
  if (is_asked_in_parts) {
    const weft_block_t* body = test->function->body;
    weft_annotations_pin(&test->annotations, body->ops[1]->results[0], &result->sharding, false);
  }
  WEFT_ASSERT_OK(weft_sharding_propagate(&test->annotations, weft_testing_allocator()));
  WEFT_ASSERT_OK(weft_sharding_assign(&test->annotations, &test->arena, assignment));
}

// Breaks when one rank takes its part of the gradient off the parameter and rounds, before the
// other parts are there: what is left of small updates is the rounding.
START_TEST(sums_are_complete_before_short_types_round) {
  partition_case_t test;
  weft_assignment_t assignment;
  assign_update(UPDATE("bf16"), false, &assignment, &test);
  ck_assert_uint_eq(linear_axes_of(&assignment, WEFT_OP_SUBTRACT), 0);
  partition_case_deinit(&test);
  assign_update(UPDATE("f16"), false, &assignment, &test);
  ck_assert_uint_eq(linear_axes_of(&assignment, WEFT_OP_SUBTRACT), 0);
  partition_case_deinit(&test);
  assign_update(UPDATE("f32"), false, &assignment, &test);
  ck_assert_uint_eq(linear_axes_of(&assignment, WEFT_OP_SUBTRACT), 1);
  partition_case_deinit(&test);
  assign_update(UPDATE("bf16"), true, &assignment, &test);
  ck_assert_uint_eq(linear_axes_of(&assignment, WEFT_OP_SUBTRACT), 1);
  partition_case_deinit(&test);
}
END_TEST

// Two parts alone may be added: no operand is whole.
START_TEST(partial_sums_of_short_types_are_added_in_parts) {
  static const char text[] =
      "func.func @main(%x: tensor<8x6xbf16>, %d: tensor<8x4xbf16>, %e: tensor<8x4xbf16>) -> "
      "tensor<6x4xbf16> {\n"
      "  %g = stablehlo.dot_general %x, %d, contracting_dims = [0] x [0] : (tensor<8x6xbf16>, "
      "tensor<8x4xbf16>) -> tensor<6x4xbf16>\n"
      "  %h = stablehlo.dot_general %x, %e, contracting_dims = [0] x [0] : (tensor<8x6xbf16>, "
      "tensor<8x4xbf16>) -> tensor<6x4xbf16>\n"
      "  %s = stablehlo.add %g, %h : tensor<6x4xbf16>\n"
      "  return %s : tensor<6x4xbf16>\n}\n";
  partition_case_t test;
  weft_assignment_t assignment;
  init_text(text, "dp=4", &test);
  for (uint32_t i = 0; i < 3; ++i) partition_case_pin(&test, i, "[{\"dp\"}, {}]");
  WEFT_ASSERT_OK(weft_sharding_propagate(&test.annotations, weft_testing_allocator()));
  WEFT_ASSERT_OK(weft_sharding_assign(&test.annotations, &test.arena, &assignment));
  ck_assert_uint_eq(linear_axes_of(&assignment, WEFT_OP_ADD), 1);
  partition_case_deinit(&test);
}
END_TEST

// A weight that is cut to be stored is gathered by what multiplies with it, even where to move the
// activation would send less; its norm is taken of the parts.
START_TEST(what_is_cut_to_be_stored_is_read_whole) {
  static const char text[] =
      "func.func @main(%x: tensor<4x8xf32>, %w: tensor<8x64xf32>) -> (tensor<4x64xf32>, "
      "tensor<f32>) {\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %k = stablehlo.constant dense<2.0> : tensor<8x64xf32>\n"
      "  %s = stablehlo.multiply %w, %k : tensor<8x64xf32>\n"
      "  %y = stablehlo.dot_general %x, %s, contracting_dims = [1] x [0] : (tensor<4x8xf32>, "
      "tensor<8x64xf32>) -> tensor<4x64xf32>\n"
      "  %q = stablehlo.multiply %w, %w : tensor<8x64xf32>\n"
      "  %n = stablehlo.reduce(%q init: %z) applies stablehlo.add across dimensions = [0, 1] : "
      "(tensor<8x64xf32>, tensor<f32>) -> tensor<f32>\n"
      "  return %y, %n : tensor<4x64xf32>, tensor<f32>\n}\n";
  static const char* const expected[] = {
      "all_to_all f32[2,8]; reduce_scatter f32[4,64]; all_reduce f32[]",
      "all_gather f32[4,64]; all_reduce f32[]"};
  for (uint32_t is_stored_cut = 0; is_stored_cut < 2; ++is_stored_cut) {
    partition_case_t test;
    init_text(text, "dp=2", &test);
    partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
    partition_case_pin(&test, 1, "[{\"dp\"}, {}]");
    test.annotations.values[test.function->body->arguments[1]->id].storage_axes = is_stored_cut;
    WEFT_ASSERT_OK(partition_case_partition(&test));
    partition_case_expect(&test, expected[is_stored_cut]);
    partition_case_compare(&test, weft_testing_seed(), 8, 1e-5);
    partition_case_deinit(&test);
  }
}
END_TEST

// A value that is whole is not put in parts only to be added up again.
START_TEST(partial_axes_are_kept_where_they_are) {
  static const char text[] =
      "func.func @main(%x: tensor<8x6xf32>, %d: tensor<8x4xf32>) -> tensor<6x4xf32> {\n"
      "  %g = stablehlo.dot_general %x, %d, contracting_dims = [0] x [0] : (tensor<8x6xf32>, "
      "tensor<8x4xf32>) -> tensor<6x4xf32>\n"
      "  %t = stablehlo.tanh %g : tensor<6x4xf32>\n"
      "  %n = stablehlo.negate %t : tensor<6x4xf32>\n"
      "  return %n : tensor<6x4xf32>\n}\n";
  static const char split[] = "reduce_scatter f32[6,4]; all_gather f32[6,1]; all_reduce f32[6,4]";
  for (uint32_t keeps = 0; keeps < 2; ++keeps) {
    partition_case_t test;
    init_text(text, "dp=4", &test);
    partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
    partition_case_pin(&test, 1, "[{\"dp\"}, {}]");
    const weft_value_t* value = test.function->body->ops[1]->results[0];
    weft_sharding_t parts;
    WEFT_ASSERT_OK(weft_sharding_parse("[{}, {}], unreduced={\"dp\"}", &test.mesh, 2, &parts));
    weft_annotations_pin(&test.annotations, value, &parts, false);
    test.annotations.values[value->id].keeps_partial = keeps == 1;
    WEFT_ASSERT_OK(partition_case_partition(&test));
    partition_case_expect(&test,
                          keeps == 1 ? "reduce_scatter f32[6,4]; all_gather f32[6,1]" : split);
    partition_case_compare(&test, weft_testing_seed(), 8, 1e-6);
    partition_case_deinit(&test);
  }
}
END_TEST

// Along an axis that is executed in time a sum is never scattered, though rows are all that is
// needed and half the bytes.
START_TEST(nothing_is_scattered_in_time) {
  for (uint32_t in_time = 0; in_time < 2; ++in_time) {
    partition_case_t test;
    init_text(sgd_text, "dp=2", &test);
    test.mesh.time_axes = in_time;
    pin_sgd(&test, "[{\"dp\"}, {}]");
    WEFT_ASSERT_OK(weft_sharding_partition(&test.annotations, &test.arena, weft_testing_allocator(),
                                           &test.partition));
    WEFT_ASSERT_OK(
        weft_pass_eliminate_dead_code(test.partition.graph, weft_testing_allocator(), &test.local));
    partition_case_expect(&test, in_time ? "all_reduce f32[6,4]" : "reduce_scatter f32[6,4]");
    partition_case_compare(&test, weft_testing_seed(), 8, 1e-6);
    partition_case_deinit(&test);
  }
}
END_TEST

// Samples are cut by ranks and in time, their features by ranks, in parts that do not fit what
// reads them. Breaks when ranks exchange rows such that turns need those of others.
START_TEST(turns_keep_their_samples) {
  static const char text[] =
      "func.func @main(%%x: tensor<%dx8xf32>) -> tensor<%dx3xf32> {\n"
      "  %%s = stablehlo.slice %%x [0:%d, 0:3] : (tensor<%dx8xf32>) -> tensor<%dx3xf32>\n"
      "  %%t = stablehlo.tanh %%s : tensor<%dx3xf32>\n"
      "  return %%t : tensor<%dx3xf32>\n}\n";
  static const struct {
    int rows;
    const char* expected;
  } cases[] = {
      {8, "all_to_all f32[2,4]; all_gather f32[1,3]"},
      {12, "all_gather f32[3,4]"},  // three rows do not divide among two ranks
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const int rows = cases[i].rows;
    char step[512];
    snprintf(step, sizeof(step), text, rows, rows, rows, rows, rows, rows, rows);
    partition_case_t test;
    init_text(step, "dp=2,tp=2,turn=2", &test);
    test.mesh.time_axes = 4;
    partition_case_pin(&test, 0, "[{\"dp\", \"turn\"}, {\"tp\"}]");
    partition_case_pin_result(&test, 0, "[{\"dp\", \"turn\"}, {}]");
    WEFT_ASSERT_OK(partition_case_partition(&test));
    partition_case_expect(&test, cases[i].expected);
    partition_case_compare(&test, weft_testing_seed(), 8, 1e-6);
    partition_case_deinit(&test);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("assign");
  TCase* sync_points = weft_testing_check_leaks(tcase_create("sync_points"));
  tcase_add_test(sync_points, gradient_is_resolved_at_its_source);
  tcase_add_test(sync_points, gradient_is_resolved_to_what_reads_it);
  tcase_add_test(sync_points, sums_of_partial_values_are_resolved_together);
  tcase_add_test(sync_points, small_images_are_resolved_themselves);
  tcase_add_test(sync_points, narrow_operands_are_gathered);
  tcase_add_test(sync_points, long_chains);
  suite_add_tcase(suite, sync_points);
  TCase* requests = weft_testing_check_leaks(tcase_create("requests"));
  tcase_add_test(requests, sums_are_complete_before_short_types_round);
  tcase_add_test(requests, partial_sums_of_short_types_are_added_in_parts);
  tcase_add_test(requests, what_is_cut_to_be_stored_is_read_whole);
  tcase_add_test(requests, partial_axes_are_kept_where_they_are);
  tcase_add_test(requests, nothing_is_scattered_in_time);
  tcase_add_test(requests, turns_keep_their_samples);
  suite_add_tcase(suite, requests);
  TCase* errors = weft_testing_check_leaks(tcase_create("errors"));
  tcase_add_test(errors, unknown_operations_are_refused);
  suite_add_tcase(suite, errors);
  return suite;
}
