// Gathering again: no gathered argument lives from the forward to the backward pass, and the bits
// stay.
#include "strategies/regather.h"

#include <stdio.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/ir/op_attrs.h"
#include "graph/plan/cluster.h"
#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

#define RANKS 2
#define MAX_GATHERS 512
#define MAX_VALUES 8

// What every program has: w, gathered on channel 1, is read in both passes; u, gathered on channel
// 3, in the backward pass alone; v, on channel 2, in the forward pass alone.
#define GATHER(name, value, channel)                                                   \
  "  " name " = \"stablehlo.all_gather\"(" value                                       \
  ") <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, " \
  "channel_handle = #stablehlo.channel_handle<handle = " channel                       \
  ", type = 1>, "                                                                      \
  "use_global_device_ids}> : (tensor<6xf32>) -> tensor<12xf32>\n"
#define HEAD(loss) \
  "func.func @main(%w: tensor<6xf32>, %u: tensor<6xf32>, %v: tensor<6xf32>, %x: "              \
  "tensor<4x3xf32>) -> (tensor<f32>" loss ", tensor<3x4xf32>, tensor<16xf32>) {\n"             \
  "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n" GATHER("%g", "%w", "1")            \
  GATHER("%gv", "%v", "2") GATHER("%gu", "%u", "3")                                            \
  "  %m = stablehlo.reshape %g : (tensor<12xf32>) -> tensor<3x4xf32>\n"                        \
  "  %mv = stablehlo.reshape %gv : (tensor<12xf32>) -> tensor<3x4xf32>\n"                      \
  "  %mu = stablehlo.reshape %gu : (tensor<12xf32>) -> tensor<3x4xf32>\n"
#define LOSS " {weft.role = \"loss\", weft.name = \"loss\"}"
#define FORWARD                                                                                  \
  "  %s0 = stablehlo.add %m, %mv : tensor<3x4xf32>\n"                                            \
  "  %h = stablehlo.dot_general %x, %s0, contracting_dims = [1] x [0] : (tensor<4x3xf32>, "      \
  "tensor<3x4xf32>) -> tensor<4x4xf32>\n"                                                        \
  "  %t = stablehlo.tanh %h : tensor<4x4xf32>\n"                                                 \
  "  %loss = stablehlo.reduce(%t init: %zero) applies stablehlo.add across dimensions = [0, 1] " \
  ": (tensor<4x4xf32>, tensor<f32>) -> tensor<f32>\n"
// The backward pass reads a layout of %g that the forward pass reads, one that it does not, and %g
// beside a slice of it.
#define BACKWARD                                                                              \
  "  %bw = stablehlo.dot_general %x, %t, contracting_dims = [0] x [0] : (tensor<4x3xf32>, "   \
  "tensor<4x4xf32>) -> tensor<3x4xf32>\n"                                                     \
  "  %b1 = stablehlo.multiply %bw, %m : tensor<3x4xf32>\n"                                    \
  "  %b2 = stablehlo.add %b1, %mu : tensor<3x4xf32>\n"                                        \
  "  %mt = stablehlo.transpose %m, dims = [1, 0] : (tensor<3x4xf32>) -> tensor<4x3xf32>\n"    \
  "  %b3 = stablehlo.dot_general %b2, %mt, contracting_dims = [1] x [0] : (tensor<3x4xf32>, " \
  "tensor<4x3xf32>) -> tensor<3x3xf32>\n"                                                     \
  "  %b4 = stablehlo.dot_general %b3, %m, contracting_dims = [1] x [0] : (tensor<3x3xf32>, "  \
  "tensor<3x4xf32>) -> tensor<3x4xf32>\n"                                                     \
  "  %part = stablehlo.slice %g [2:6] : (tensor<12xf32>) -> tensor<4xf32>\n"                  \
  "  %both = stablehlo.concatenate %g, %part, dim = 0 : (tensor<12xf32>, tensor<4xf32>) -> "  \
  "tensor<16xf32>\n"
#define RETURN(second) \
  "  return %loss, " second ", %both : tensor<f32>, tensor<3x4xf32>, tensor<16xf32>\n}\n"

static const char step[] = HEAD(LOSS) FORWARD BACKWARD RETURN("%b4");

// Loops of both passes take %m, and the backward one %g, from outside.
#define LOOP(name, start, extra)                                                        \
  "  " name ":2 = stablehlo.while(%i = %i0, %a = " start                                \
  ") : tensor<i32>, tensor<3x4xf32>\n"                                                  \
  "  cond {\n"                                                                          \
  "    %c = stablehlo.compare LT, %i, %i3 : (tensor<i32>, tensor<i32>) -> tensor<i1>\n" \
  "    stablehlo.return %c : tensor<i1>\n"                                              \
  "  } do {\n"                                                                          \
  "    %p = stablehlo.multiply %a, %m : tensor<3x4xf32>\n" extra                        \
  "    %j = stablehlo.add %i, %i1 : tensor<i32>\n"                                      \
  "    stablehlo.return %j, %p : tensor<i32>, tensor<3x4xf32>\n"                        \
  "  }\n"
static const char loop_step[] = HEAD(LOSS) 
    "  %i0 = stablehlo.constant dense<0> : tensor<i32>\n"
    "  %i1 = stablehlo.constant dense<1> : tensor<i32>\n"
    "  %i3 = stablehlo.constant dense<3> : tensor<i32>\n" LOOP("%f", "%mv", "")
    "  %s0 = stablehlo.add %f#1, %mv : tensor<3x4xf32>\n"
    "  %h = stablehlo.dot_general %x, %s0, contracting_dims = [1] x [0] : (tensor<4x3xf32>, "
    "tensor<3x4xf32>) -> tensor<4x4xf32>\n"
    "  %t = stablehlo.tanh %h : tensor<4x4xf32>\n"
    "  %loss = stablehlo.reduce(%t init: %zero) applies stablehlo.add across dimensions = [0, 1] "
    ": (tensor<4x4xf32>, tensor<f32>) -> tensor<f32>\n" BACKWARD
    LOOP("%k", "%b4",
         "    %again = stablehlo.reshape %g : (tensor<12xf32>) -> tensor<3x4xf32>\n"
         "    %more = stablehlo.add %p, %again : tensor<3x4xf32>\n") RETURN("%k#1");

typedef struct regather_case_s {
  weft_graph_t* source;
  weft_graph_t* target;
} regather_case_t;

static regather_case_t regather(const char* text, const uint32_t* units) {
  regather_case_t test = {0};
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "step.mlir", NULL, allocator, &test.source));
  WEFT_ASSERT_OK(weft_graph_verify(test.source));
  WEFT_ASSERT_OK(weft_regather(test.source, units, allocator, &test.target));
  WEFT_ASSERT_OK(weft_graph_verify(test.target));
  return test;
}

static void regather_case_deinit(regather_case_t* test) {
  weft_graph_release(test->source);
  weft_graph_release(test->target);
}

// Passes ------------------------------------------------------------------------------------------

static bool is_layout(const weft_op_t* op) {
  return op->opcode == WEFT_OP_RESHAPE || op->opcode == WEFT_OP_SLICE ||
         op->opcode == WEFT_OP_TRANSPOSE || op->opcode == WEFT_OP_BROADCAST_IN_DIM ||
         op->opcode == WEFT_OP_CONVERT;
}

// The gather of an argument that |value| is a layout of, or NULL.
static const weft_op_t* gather_of(const weft_value_t* value) {
  while (value->op && is_layout(value->op)) value = value->op->operands[0];
  if (!value->op || value->op->opcode != WEFT_OP_ALL_GATHER) return NULL;
  const weft_op_t* gather = value->op;
  for (value = gather->operands[0]; value->op && is_layout(value->op);) {
    value = value->op->operands[0];
  }
  return value->op ? NULL : gather;
}

static int64_t channel_of(const weft_op_t* op) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  return attrs.channel.handle;
}

typedef struct readers_s {
  const weft_op_t* gathers[MAX_GATHERS];
  uint32_t gather_count;
  uint32_t forward[MAX_GATHERS];  // operations of each pass that read it
  uint32_t backward[MAX_GATHERS];
  bool* is_forward;  // by value id
  bool reader_is_forward;
} readers_t;

static weft_status_t mark_forward(void* user_data, weft_value_t* value) {
  ((readers_t*)user_data)->is_forward[value->id] = true;
  return weft_ok_status();
}

static weft_status_t count_reader(void* user_data, weft_value_t* value) {
  readers_t* readers = user_data;
  const weft_op_t* gather = gather_of(value);
  for (uint32_t i = 0; i < readers->gather_count; ++i) {
    if (readers->gathers[i] != gather) continue;
    ++(readers->reader_is_forward ? readers->forward : readers->backward)[i];
  }
  return weft_ok_status();
}

static bool gives_forward(const readers_t* readers, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->result_count; ++r) {
    if (readers->is_forward[op->results[r]->id]) return true;
  }
  return false;
}

// Lists the gathers of arguments and who reads each, with |loss| as the result that the forward
// pass ends in.
static void find_readers(const weft_graph_t* graph, uint32_t loss, weft_arena_t* arena,
                         readers_t* out_readers) {
  const weft_block_t* body = weft_graph_main(graph)->body;
  memset(out_readers, 0, sizeof(*out_readers));
  WEFT_ASSERT_OK(weft_arena_allocate_array(arena, graph->value_count, sizeof(bool),
                                           (void**)&out_readers->is_forward));
  out_readers->is_forward[body->ops[body->op_count - 1]->operands[loss]->id] = true;
  for (uint32_t i = body->op_count; i-- > 0;) {
    if (gives_forward(out_readers, body->ops[i])) {
      WEFT_ASSERT_OK(weft_op_visit_inputs(body->ops[i], mark_forward, out_readers));
    }
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    if (op->opcode == WEFT_OP_ALL_GATHER && gather_of(op->results[0])) {
      ck_assert_uint_lt(out_readers->gather_count, MAX_GATHERS);
      out_readers->gathers[out_readers->gather_count++] = op;
    }
    const bool is_layout_of_gathered = is_layout(op) && gather_of(op->results[0]);
    if (is_layout_of_gathered) continue;
    out_readers->reader_is_forward = gives_forward(out_readers, op);
    WEFT_ASSERT_OK(weft_op_visit_inputs(op, count_reader, out_readers));
  }
}

// No gather is read by both passes, and channels are all different.
static void check_separate(const readers_t* readers) {
  for (uint32_t i = 0; i < readers->gather_count; ++i) {
    ck_assert_msg(readers->forward[i] == 0 || readers->backward[i] == 0,
                  "the gather on channel %lld is read %u times in the forward and %u times in the "
                  "backward pass",
                  (long long)channel_of(readers->gathers[i]), readers->forward[i],
                  readers->backward[i]);
    for (uint32_t k = 0; k < i; ++k) {
      ck_assert_int_ne(channel_of(readers->gathers[i]), channel_of(readers->gathers[k]));
    }
  }
}

// Bits --------------------------------------------------------------------------------------------

static void run(const weft_graph_t* graph, const weft_tensor_t* inputs, weft_tensor_t* outputs) {
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = RANKS};
  WEFT_ASSERT_OK(weft_interp_run_spmd(weft_graph_main(graph), grid, inputs, &options, outputs));
}

static void check_bits(const regather_case_t* test) {
  const weft_function_t* function = weft_graph_main(test->source);
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
    for (int64_t k = 0; k < weft_shape_element_count(&shape); ++k) {
      tensor_set(&inputs[i], k, random_below(&random, 1000) / 500.0 - 1.0);
    }
  }
  run(test->source, inputs, expected);
  run(test->target, inputs, actual);
  for (uint32_t i = 0; i < RANKS * results; ++i) {
    ck_assert_mem_eq(expected[i].data, actual[i].data, weft_shape_size_bytes(&expected[i].shape));
    weft_tensor_deinit(&expected[i]);
    weft_tensor_deinit(&actual[i]);
  }
  for (uint32_t i = 0; i < RANKS * arguments; ++i) weft_tensor_deinit(&inputs[i]);
}

static void check_text(const char* text, uint32_t expected_gathers) {
  weft_arena_t arena;
  readers_t readers;
  regather_case_t test = regather(text, NULL);
  weft_arena_init(weft_testing_allocator(), &arena);
  find_readers(test.target, 0, &arena, &readers);
  check_separate(&readers);
  ck_assert_uint_eq(readers.gather_count, expected_gathers);
  // The one that both passes read is there twice, first for the forward pass; the copy is new.
  ck_assert_int_eq(channel_of(readers.gathers[0]), 1);
  ck_assert_uint_gt(readers.forward[0], 0);
  const uint32_t last = readers.gather_count - 1;
  ck_assert_int_gt(channel_of(readers.gathers[last]), 3);
  ck_assert_uint_gt(readers.backward[last], 0);
  ck_assert_ptr_eq(gather_of(readers.gathers[last]->results[0])->operands[0],
                   readers.gathers[0]->operands[0]);
  weft_arena_deinit(&arena);
  check_bits(&test);
  regather_case_deinit(&test);
}

START_TEST(what_both_passes_read_is_gathered_twice) {
  check_text(step, 4);
}
END_TEST

START_TEST(loops_read_the_copy_of_their_pass) {
  check_text(loop_step, 4);
}
END_TEST

static void check_unit(const char* text, const uint32_t* units, uint32_t expected_gathers) {
  weft_arena_t arena;
  readers_t readers;
  regather_case_t test = regather(text, units);
  weft_arena_init(weft_testing_allocator(), &arena);
  find_readers(test.target, 0, &arena, &readers);
  ck_assert_uint_eq(readers.gather_count, expected_gathers);
  weft_arena_deinit(&arena);
  check_bits(&test);
  regather_case_deinit(&test);
}

// Arguments are w, u, v and x; w and v are read by the last operation of the forward pass that
// reads anything gathered, then come w, u with it, and w again.
START_TEST(what_the_backward_pass_begins_with_is_kept) {
  static const uint32_t alone[] = {0, 1, 2, 3};
  static const uint32_t with_u[] = {0, 0, 2, 3};
  static const uint32_t with_v[] = {0, 1, 0, 3};
  // v is read between both uses of w, by the same operation.
  check_unit(step, alone, 4);
  check_unit(step, with_u, 4);
  check_unit(step, with_v, 3);
  // The other way around nothing is in between.
  static const char swapped[] = HEAD(LOSS)
      "  %s0 = stablehlo.add %mv, %m : tensor<3x4xf32>\n"
      "  %h = stablehlo.dot_general %x, %s0, contracting_dims = [1] x [0] : (tensor<4x3xf32>, "
      "tensor<3x4xf32>) -> tensor<4x4xf32>\n"
      "  %t = stablehlo.tanh %h : tensor<4x4xf32>\n"
      "  %loss = stablehlo.reduce(%t init: %zero) applies stablehlo.add across dimensions = [0, 1] "
      ": (tensor<4x4xf32>, tensor<f32>) -> tensor<f32>\n" BACKWARD RETURN("%b4");
  check_unit(swapped, alone, 3);
  // Another unit is read before w is again.
  static const char other_first[] = HEAD(LOSS)
      "  %s0 = stablehlo.add %mv, %m : tensor<3x4xf32>\n"
      "  %h = stablehlo.dot_general %x, %s0, contracting_dims = [1] x [0] : (tensor<4x3xf32>, "
      "tensor<3x4xf32>) -> tensor<4x4xf32>\n"
      "  %t = stablehlo.tanh %h : tensor<4x4xf32>\n"
      "  %loss = stablehlo.reduce(%t init: %zero) applies stablehlo.add across dimensions = [0, 1] "
      ": (tensor<4x4xf32>, tensor<f32>) -> tensor<f32>\n"
      "  %early = stablehlo.tanh %mu : tensor<3x4xf32>\n" BACKWARD
      "  %b5 = stablehlo.add %b4, %early : tensor<3x4xf32>\n" RETURN("%b5");
  check_unit(other_first, alone, 4);
  check_unit(other_first, with_u, 3);
}
END_TEST

// Without a loss there is no forward pass that ends before another begins.
START_TEST(nothing_happens_without_a_loss) {
  static const char text[] =
      HEAD(" {weft.role = \"metric\", weft.name = \"sum\"}") FORWARD BACKWARD RETURN("%b4");
  regather_case_t test = regather(text, NULL);
  char* before = NULL;
  char* after = NULL;
  size_t before_size = 0;
  size_t after_size = 0;
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_print(test.source, 0, allocator, &before, &before_size));
  WEFT_ASSERT_OK(weft_graph_print(test.target, 0, allocator, &after, &after_size));
  ck_assert_str_eq(before, after);
  weft_allocator_release(allocator, before, before_size + 1, 1);
  weft_allocator_release(allocator, after, after_size + 1, 1);
  regather_case_deinit(&test);
}
END_TEST

// Whole programs ----------------------------------------------------------------------------------

static int32_t loss_result(const weft_program_t* program) {
  for (uint32_t i = 0; i < program->roles.result_count; ++i) {
    if (program->roles.results[i].role == WEFT_ROLE_LOSS) return program->results[i];
  }
  return -1;
}

// Breaks when some parameter of a fully sharded step stays whole in between; and the bits of both
// ways to gather are the same.
static void check_step(const char* path, uint32_t integer_limit) {
  weft_arena_t arena;
  readers_t readers;
  program_case_t full;
  program_case_t usual;
  program_case_t kept;
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=2"};
  WEFT_ASSERT_OK(program_case_init(text, size, &layout, &usual));
  layout.settings = "reshard_after_forward=true";
  WEFT_ASSERT_OK(program_case_init(text, size, &layout, &full));
  layout.settings = "sharding_strategy=SHARD_GRAD_OP";
  WEFT_ASSERT_OK(program_case_init(text, size, &layout, &kept));
  weft_testing_free_file(text, size);
  weft_arena_init(weft_testing_allocator(), &arena);
  ck_assert_int_ge(loss_result(full.program), 0);
  find_readers(full.program->graph, (uint32_t)loss_result(full.program), &arena, &readers);
  check_separate(&readers);
  const uint32_t gathers = readers.gather_count;
  find_readers(kept.program->graph, (uint32_t)loss_result(kept.program), &arena, &readers);
  ck_assert_uint_gt(gathers, readers.gather_count);
  ck_assert_uint_le(gathers, 2 * readers.gather_count);
  // The gathers of the unit that the backward pass begins with serve both passes: one, or two where
  // rules differ within it.
  uint32_t serves_both = 0;
  find_readers(usual.program->graph, (uint32_t)loss_result(usual.program), &arena, &readers);
  for (uint32_t i = 0; i < readers.gather_count; ++i) {
    serves_both += readers.forward[i] > 0 && readers.backward[i] > 0;
  }
  ck_assert_uint_eq(readers.gather_count + serves_both, gathers);
  ck_assert_msg(serves_both == 1 || serves_both == 2, "%u gathers of %s are kept", serves_both,
                path);
  program_case_compare_bits(&kept, &usual, weft_testing_seed(), integer_limit);
  program_case_deinit(&usual);
  program_case_compare_bits(&kept, &full, weft_testing_seed(), integer_limit);
  weft_arena_deinit(&arena);
  program_case_deinit(&full);
  program_case_deinit(&kept);
}

START_TEST(sharded_steps_keep_nothing_whole) {
  check_step("examples/mlp/step.mlir", 10);
  check_step("examples/cnn/step.mlir", 10);
  check_step("examples/gpt/tiny/step.mlir", 256);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/regather");
  TCase* texts = weft_testing_check_leaks(tcase_create("texts"));
  tcase_add_test(texts, what_both_passes_read_is_gathered_twice);
  tcase_add_test(texts, loops_read_the_copy_of_their_pass);
  tcase_add_test(texts, what_the_backward_pass_begins_with_is_kept);
  tcase_add_test(texts, nothing_happens_without_a_loss);
  suite_add_tcase(suite, texts);
  TCase* steps = weft_testing_check_leaks(tcase_create("steps"));
  tcase_add_test(steps, sharded_steps_keep_nothing_whole);
  suite_add_tcase(suite, steps);
  return suite;
}
