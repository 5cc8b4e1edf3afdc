// Collectives as instructions: every kind along every dimension, over groups of every form, run by
// threads over a local communicator and compared with the evaluator, bit by bit; random programs
// of collectives and what surrounds them; what cannot be an instruction.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/passes/pass.h"
#include "graph/plan/lower.h"
#include "runtime/base/string_buffer.h"
#include "tests/graph/plan/replay.h"
#include "tests/runtime/comm/session.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

#define TIMEOUT_NS UINT64_C(20000000000)

// Running -----------------------------------------------------------------------------------------

typedef struct case_s {
  const weft_graph_t* graph;
  uint32_t argument_count;
  uint32_t result_count;
  const weft_tensor_t* inputs;  // of all ranks
  const weft_tensor_t* expected;
  const weft_machine_t* machine;  // to overlap on; NULL: one stream
} case_t;

static void compare(const case_t* test, weft_rank_t* rank, weft_executor_t* executor, int step) {
  for (uint32_t i = 0; i < test->result_count; ++i) {
    weft_tensor_t view;
    RANK_OK(rank, weft_executor_result(executor, i, &view));
    const weft_tensor_t* expected = &test->expected[rank->rank * test->result_count + i];
    RANK_CHECK(rank,
               weft_shape_equal(&view.shape, &expected->shape) &&
                   memcmp(view.data, expected->data, weft_shape_size_bytes(&view.shape)) == 0,
               "step %d: result %u is not the evaluator's", step, i);
  }
}

static void run_steps(const case_t* test, weft_rank_t* rank, weft_executor_t* executor) {
  // Twice: the second step must find nothing that the first one left.
  for (int step = 0; step < 2; ++step) {
    for (uint32_t i = 0; i < test->argument_count; ++i) {
      weft_tensor_t view;
      RANK_OK(rank, weft_executor_argument(executor, i, &view));
      memcpy(view.data, test->inputs[rank->rank * test->argument_count + i].data,
             weft_shape_size_bytes(&view.shape));
    }
    RANK_OK(rank, weft_executor_step(executor));
    compare(test, rank, executor, step);
  }
}

static void run_rank(weft_rank_t* rank) {
  const case_t* test = rank->context;
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options), .thread_count = 1};
  const weft_compile_options_t compile = {.struct_size = sizeof(compile),
                                          .rank_count = rank->size,
                                          .machine = test->machine,
                                          .overlap = WEFT_OVERLAP_ON};
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  weft_executor_t* executor = NULL;
  RANK_OK(rank, weft_cpu_device_create(&options, weft_allocator_system(), &device));
  RANK_OK(rank, weft_compile_with(test->graph, &compile, device, weft_allocator_system(), &plan));
  RANK_OK(rank,
          weft_executor_create(plan, device, rank->comm, weft_comm_memory(rank->comm), &executor));
  run_steps(test, rank, executor);
  weft_executor_release(executor);
  weft_plan_release(plan);
  weft_device_destroy(device);
}

// Small integers: no sum of them rounds in any type.
static void fill(uint64_t seed, weft_tensor_t* tensor) {
  random_stream_t random = random_stream(seed);
  const bool is_signed = weft_dtype_is_float(tensor->shape.dtype) ||
                         tensor->shape.dtype == WEFT_DTYPE_I32 ||
                         tensor->shape.dtype == WEFT_DTYPE_I64;
  for (int64_t i = 0; i < weft_shape_element_count(&tensor->shape); ++i) {
    const uint32_t limit = tensor->shape.dtype == WEFT_DTYPE_I1 ? 2 : 5;
    const double value = random_below(&random, limit);
    tensor_set(tensor, i, is_signed ? value - 2 : value);
  }
}

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  weft_status_t status =
      weft_graph_parse(text, strlen(text), "ranks.mlir", NULL, weft_allocator_system(), &graph);
  if (weft_status_is_ok(status)) status = weft_graph_verify(graph);
  if (!weft_status_is_ok(status)) printf("%s\n", text);
  WEFT_ASSERT_OK(status);
  return graph;
}

// The storage of the plan, by itself.
static void replay(const weft_graph_t* graph, uint32_t ranks) {
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  const weft_allocator_t allocator = weft_allocator_system();
  WEFT_ASSERT_OK(weft_pass_run_pipeline(graph, true, NULL, NULL, allocator, &lowered));
  WEFT_ASSERT_OK(weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = ranks},
                                 allocator, &plan));
  plan_replay(plan);
  weft_plan_release(plan);
}

static void check(const char* text, uint32_t ranks, uint64_t seed) {
  weft_graph_t* graph = parse(text);
  const weft_function_t* function = weft_graph_main(graph);
  const uint32_t arguments = function->argument_count;
  const uint32_t results = function->result_count;
  weft_tensor_t* inputs = calloc((size_t)ranks * arguments, sizeof(*inputs));
  weft_tensor_t* expected = calloc((size_t)ranks * results, sizeof(*expected));
  for (uint32_t i = 0; i < ranks * arguments; ++i) {
    weft_shape_t shape;
    weft_type_to_shape(function->argument_types[i % arguments], &shape);
    WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_allocator_system(), &inputs[i]));
    fill(seed * 1000 + i, &inputs[i]);
  }
  printf("%u ranks, seed %" PRIu64 ":\n%s\n", ranks, seed, text);
  fflush(stdout);
  replay(graph, ranks);
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = ranks};
  WEFT_ASSERT_OK(weft_interp_run_spmd(function, grid, inputs, NULL, expected));
  case_t test = {.graph = graph,
                 .argument_count = arguments,
                 .result_count = results,
                 .inputs = inputs,
                 .expected = expected};
  weft_session_local.run(ranks, TIMEOUT_NS, run_rank, &test);
  // The same with collectives on a stream of their own, as on a machine with fast links.
  weft_machine_t* machine = NULL;
  WEFT_ASSERT_OK(weft_machine_named("h100x8", weft_allocator_system(), &machine));
  test.machine = machine;
  weft_session_local.run(ranks, TIMEOUT_NS, run_rank, &test);
  weft_machine_release(machine);
  for (uint32_t i = 0; i < ranks * arguments; ++i) weft_tensor_deinit(&inputs[i]);
  for (uint32_t i = 0; i < ranks * results; ++i) weft_tensor_deinit(&expected[i]);
  free(inputs);
  free(expected);
  weft_graph_release(graph);
}

// Writing -----------------------------------------------------------------------------------------

// A way to say which ranks meet, and how many they are.
typedef struct groups_s {
  uint32_t ranks;
  const char* rows;
  uint32_t row_count;
  uint32_t column_count;
  const char* mode;  // attributes behind the groups of all_reduce and its like
  bool has_channel;
  uint32_t size;  // ranks that meet
} groups_t;

#define CHANNEL ", channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>"
#define FLAT CHANNEL ", use_global_device_ids"

static const groups_t group_forms[] = {
    {1, "[[0]]", 1, 1, FLAT, true, 1},
    {2, "[[0, 1]]", 1, 2, FLAT, true, 2},
    {2, "[[1, 0]]", 1, 2, FLAT, true, 2},
    {2, "[[1], [0]]", 2, 1, FLAT, true, 1},
    {3, "[[0, 1, 2]]", 1, 3, FLAT, true, 3},
    {3, "[[2, 0, 1]]", 1, 3, FLAT, true, 3},
    {4, "[[0, 1, 2, 3]]", 1, 4, FLAT, true, 4},
    {4, "[[3, 1, 0, 2]]", 1, 4, FLAT, true, 4},
    {4, "[[0, 2], [1, 3]]", 2, 2, FLAT, true, 2},
    {4, "[[1, 0], [3, 2]]", 2, 2, FLAT, true, 2},
    // Groups of replicas: there is one, and all its partitions meet, or each stays alone.
    {3, "[[0]]", 1, 1, CHANNEL, true, 3},
    {4, "[[0]]", 1, 1, CHANNEL, true, 4},
    {3, "[[0]]", 1, 1, "", false, 1},
};
#define GROUP_FORM_COUNT (sizeof(group_forms) / sizeof(group_forms[0]))

typedef struct program_s {
  weft_string_buffer_t body;
  weft_string_buffer_t values;  // of the return
  weft_string_buffer_t types;
  uint32_t count;
} program_t;

static void program_init(program_t* program) {
  weft_string_buffer_init(weft_allocator_system(), &program->body);
  weft_string_buffer_init(weft_allocator_system(), &program->values);
  weft_string_buffer_init(weft_allocator_system(), &program->types);
  program->count = 0;
}

static void type_text(const char* dtype, int32_t rank, const int64_t* dims, char out_text[64]) {
  int used = snprintf(out_text, 64, "tensor<");
  for (int32_t i = 0; i < rank; ++i) {
    used += snprintf(out_text + used, 64 - (size_t)used, "%" PRId64 "x", dims[i]);
  }
  snprintf(out_text + used, 64 - (size_t)used, "%s>", dtype);
}

// Every value becomes a result.
static void add_result(program_t* program, const char* type) {
  const char* comma = program->count ? ", " : "";
  weft_string_buffer_append_format(&program->values, "%s%%v%u", comma, program->count);
  weft_string_buffer_append_format(&program->types, "%s%s", comma, type);
  ++program->count;
}

static void groups_text(const groups_t* groups, char out_text[160]) {
  snprintf(out_text, 160, "replica_groups = dense<%s> : tensor<%ux%uxi64>", groups->rows,
           groups->row_count, groups->column_count);
}

static void add_all_reduce(program_t* program, const groups_t* groups, const char* combine,
                           const char* dtype, const char* value, const char* type) {
  char text[160];
  groups_text(groups, text);
  weft_string_buffer_append_format(
      &program->body,
      "  %%v%u = \"stablehlo.all_reduce\"(%s) <{%s%s}> ({\n  ^bb0(%%p: tensor<%s>, %%q: "
      "tensor<%s>):\n    %%s = stablehlo.%s %%p, %%q : tensor<%s>\n    stablehlo.return %%s : "
      "tensor<%s>\n  }) : (%s) -> %s\n",
      program->count, value, text, groups->mode, dtype, dtype, combine, dtype, dtype, type, type);
  add_result(program, type);
}

static void add_reduce_scatter(program_t* program, const groups_t* groups, const char* combine,
                               const char* dtype, const char* value, int32_t rank,
                               const int64_t* dims, int32_t dim) {
  char text[160];
  char from[64];
  char to[64];
  int64_t local[4];
  memcpy(local, dims, (size_t)rank * sizeof(*dims));
  local[dim] /= groups->size;
  groups_text(groups, text);
  type_text(dtype, rank, dims, from);
  type_text(dtype, rank, local, to);
  weft_string_buffer_append_format(
      &program->body,
      "  %%v%u = \"stablehlo.reduce_scatter\"(%s) <{scatter_dimension = %d : i64, %s%s}> ({\n  "
      "^bb0(%%p: tensor<%s>, %%q: tensor<%s>):\n    %%s = stablehlo.%s %%p, %%q : tensor<%s>\n    "
      "stablehlo.return %%s : tensor<%s>\n  }) : (%s) -> %s\n",
      program->count, value, dim, text, groups->mode, dtype, dtype, combine, dtype, dtype, from,
      to);
  add_result(program, to);
}

static void add_all_gather(program_t* program, const groups_t* groups, const char* dtype,
                           const char* value, int32_t rank, const int64_t* dims, int32_t dim) {
  char text[160];
  char from[64];
  char to[64];
  int64_t whole[4];
  memcpy(whole, dims, (size_t)rank * sizeof(*dims));
  whole[dim] *= groups->size;
  groups_text(groups, text);
  type_text(dtype, rank, dims, from);
  type_text(dtype, rank, whole, to);
  weft_string_buffer_append_format(
      &program->body,
      "  %%v%u = \"stablehlo.all_gather\"(%s) <{all_gather_dim = %d : i64, %s%s}> : (%s) -> %s\n",
      program->count, value, dim, text, groups->mode, from, to);
  add_result(program, to);
}

static void add_all_to_all(program_t* program, const groups_t* groups, const char* dtype,
                           const char* value, int32_t rank, const int64_t* dims, int32_t split,
                           int32_t concat) {
  char text[160];
  char from[64];
  char to[64];
  int64_t result[4];
  memcpy(result, dims, (size_t)rank * sizeof(*dims));
  result[split] /= groups->size;
  result[concat] *= groups->size;
  groups_text(groups, text);
  type_text(dtype, rank, dims, from);
  type_text(dtype, rank, result, to);
  weft_string_buffer_append_format(
      &program->body,
      "  %%v%u = \"stablehlo.all_to_all\"(%s) <{split_dimension = %d : i64, concat_dimension = %d "
      ": i64, split_count = %u : i64, %s%s}> : (%s) -> %s\n",
      program->count, value, split, concat, groups->size, text, groups->has_channel ? CHANNEL : "",
      from, to);
  add_result(program, to);
}

static void add_broadcast(program_t* program, const groups_t* groups, const char* value,
                          const char* type) {
  char text[160];
  groups_text(groups, text);
  weft_string_buffer_append_format(
      &program->body, "  %%v%u = \"stablehlo.collective_broadcast\"(%s) <{%s%s}> : (%s) -> %s\n",
      program->count, value, text, groups->has_channel ? CHANNEL : "", type, type);
  add_result(program, type);
}

static void add_permute(program_t* program, const char* pairs, uint32_t pair_count,
                        const char* channel, const char* value, const char* type) {
  weft_string_buffer_append_format(
      &program->body,
      "  %%v%u = \"stablehlo.collective_permute\"(%s) <{source_target_pairs = dense<%s> : "
      "tensor<%ux2xi64>%s}> : (%s) -> %s\n",
      program->count, value, pairs, pair_count, channel, type, type);
  add_result(program, type);
}

// Wraps the body in a function of |arguments|, runs and frees it.
static void program_check(program_t* program, const char* arguments, uint32_t ranks,
                          uint64_t seed) {
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_string_buffer_append_format(&text, "func.func @main(%s) -> (%s) {\n", arguments,
                                   program->types.data);
  weft_string_buffer_append_format(&text, "%s  return %s : %s\n}\n", program->body.data,
                                   program->values.data, program->types.data);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  check(text.data, ranks, seed);
  weft_string_buffer_deinit(&text);
  weft_string_buffer_deinit(&program->body);
  weft_string_buffer_deinit(&program->values);
  weft_string_buffer_deinit(&program->types);
}

// Every kind --------------------------------------------------------------------------------------

#define CUBE "tensor<12x24x36xi32>"
static const int64_t cube[] = {12, 24, 36};

// Breaks when a block lies where the member that gets it does not look.
START_TEST(every_dimension_over_every_group) {
  for (size_t g = 0; g < GROUP_FORM_COUNT; ++g) {
    const groups_t* groups = &group_forms[g];
    program_t program;
    program_init(&program);
    add_all_reduce(&program, groups, "add", "i32", "%x", CUBE);
    for (int32_t dim = 0; dim < 3; ++dim) {
      add_all_gather(&program, groups, "i32", "%x", 3, cube, dim);
      add_reduce_scatter(&program, groups, "add", "i32", "%x", 3, cube, dim);
    }
    // Without use_global_device_ids these two take partitions, whichever form the others have.
    const bool lists_all = groups->size == groups->column_count;
    for (int32_t i = 0; lists_all && i < 9; ++i) {
      add_all_to_all(&program, groups, "i32", "%x", 3, cube, i / 3, i % 3);
    }
    if (lists_all) add_broadcast(&program, groups, "%x", CUBE);
    program_check(&program, "%x: " CUBE, groups->ranks, weft_testing_seed() + g);
  }
}
END_TEST

START_TEST(permutations) {
  static const struct {
    uint32_t ranks;
    const char* pairs;
    uint32_t count;
    const char* channel;
  } rows[] = {
      {1, "[[0, 0]]", 1, CHANNEL},
      {2, "[[0, 1], [1, 0]]", 2, CHANNEL},
      {2, "[[1, 0]]", 1, CHANNEL},
      {3, "[[0, 1], [1, 2], [2, 0]]", 3, CHANNEL},
      {3, "[[1, 1], [2, 0]]", 2, CHANNEL},
      {4, "[[3, 0], [0, 2]]", 2, CHANNEL},
      // Pairs of replicas: there is one, so each rank sends to itself.
      {1, "[[0, 0]]", 1, ""},
      {3, "[[0, 0]]", 1, ""},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    program_t program;
    program_init(&program);
    add_permute(&program, rows[i].pairs, rows[i].count, rows[i].channel, "%x", "tensor<3x5xf32>");
    program_check(&program, "%x: tensor<3x5xf32>", rows[i].ranks, weft_testing_seed() + i);
  }
}
END_TEST

START_TEST(every_reduction_of_every_type) {
  static const char* const combines[] = {"add", "multiply", "maximum", "minimum",
                                         "and", "or",       "xor"};
  static const char* const dtypes[] = {"f32", "f64", "f16", "bf16", "i8",   "i16",
                                       "i32", "i64", "ui8", "ui32", "ui64", "i1"};
  static const int64_t dims[] = {2, 24};
  for (size_t d = 0; d < sizeof(dtypes) / sizeof(dtypes[0]); ++d) {
    for (size_t g = 4; g < 9; ++g) {
      char type[64];
      char argument[80];
      program_t program;
      program_init(&program);
      type_text(dtypes[d], 2, dims, type);
      snprintf(argument, sizeof(argument), "%%x: %s", type);
      const bool is_float = strchr(dtypes[d], 'f') != NULL;
      for (size_t c = 0; c < (is_float ? 4 : 7); ++c) {
        add_all_reduce(&program, &group_forms[g], combines[c], dtypes[d], "%x", type);
        add_reduce_scatter(&program, &group_forms[g], combines[c], dtypes[d], "%x", 2, dims, 1);
      }
      program_check(&program, argument, group_forms[g].ranks, weft_testing_seed() + d);
    }
  }
}
END_TEST

// One operation on several values of different shapes.
#define SEVERAL(groups)                                                                            \
  "func.func @main(%x: tensor<4x6xf32>, %y: tensor<5xf32>, %z: tensor<f32>) -> (tensor<4x6xf32>, " \
  "tensor<5xf32>, tensor<f32>, tensor<4x24xf32>, tensor<4x24xf32>, tensor<1x24xf32>, "             \
  "tensor<1x24xf32>) {\n"                                                                          \
  "  %0:3 = \"stablehlo.all_reduce\"(%x, %y, %z) <{" groups FLAT                                   \
  "}> ({\n  ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n    %s = stablehlo.add %p, %q : "             \
  "tensor<f32>\n    stablehlo.return %s : tensor<f32>\n  }) : (tensor<4x6xf32>, tensor<5xf32>, "   \
  "tensor<f32>) -> (tensor<4x6xf32>, tensor<5xf32>, tensor<f32>)\n"                                \
  "  %n = stablehlo.negate %x : tensor<4x6xf32>\n"                                                 \
  "  %1:2 = \"stablehlo.all_gather\"(%x, %n) <{all_gather_dim = 1 : i64, " groups FLAT             \
  "}> : (tensor<4x6xf32>, tensor<4x6xf32>) -> (tensor<4x24xf32>, tensor<4x24xf32>)\n"              \
  "  %2:2 = \"stablehlo.all_to_all\"(%n, %x) <{split_dimension = 0 : i64, concat_dimension = 1 "   \
  ": i64, split_count = 4 : i64, " groups CHANNEL                                                  \
  "}> : (tensor<4x6xf32>, tensor<4x6xf32>) -> (tensor<1x24xf32>, tensor<1x24xf32>)\n"              \
  "  return %0#0, %0#1, %0#2, %1#0, %1#1, %2#0, %2#1 : tensor<4x6xf32>, tensor<5xf32>, "           \
  "tensor<f32>, tensor<4x24xf32>, tensor<4x24xf32>, tensor<1x24xf32>, tensor<1x24xf32>\n}\n"
START_TEST(several_operands) {
  check(SEVERAL("replica_groups = dense<[[2, 1, 0, 3]]> : tensor<1x4xi64>"), 4,
        weft_testing_seed());
}
END_TEST

// Where in a buffer an operand lies: beside what it came from, in a donated argument, transposed.
START_TEST(operands_and_results_share_buffers) {
  check(
      "func.func @main(%p: tensor<12xf32> {tf.aliasing_output = 0 : i32}, %x: tensor<6xf32>, %y: "
      "tensor<2x3xf32>) -> (tensor<12xf32>, tensor<12xf32>, tensor<6xf32>, tensor<6x2xf32>) {\n"
      "  %a = stablehlo.negate %x : tensor<6xf32>\n"
      "  %0 = \"stablehlo.all_reduce\"(%a) <{replica_groups = dense<[[0, 1]]> : "
      "tensor<1x2xi64>" FLAT
      "}> ({\n  ^bb0(%s: tensor<f32>, %t: tensor<f32>):\n    %u = stablehlo.add %s, %t : "
      "tensor<f32>\n    stablehlo.return %u : tensor<f32>\n  }) : (tensor<6xf32>) -> "
      "tensor<6xf32>\n"
      "  %c = stablehlo.concatenate %a, %0, dim = 0 : (tensor<6xf32>, tensor<6xf32>) -> "
      "tensor<12xf32>\n"
      "  %d = stablehlo.concatenate %0, %a, dim = 0 : (tensor<6xf32>, tensor<6xf32>) -> "
      "tensor<12xf32>\n"
      "  %half = stablehlo.slice %p [6:12] : (tensor<12xf32>) -> tensor<6xf32>\n"
      "  %1 = \"stablehlo.all_gather\"(%half) <{all_gather_dim = 0 : i64, replica_groups = "
      "dense<[[1, 0]]> : tensor<1x2xi64>" FLAT
      "}> : (tensor<6xf32>) -> tensor<12xf32>\n"
      "  %2 = \"stablehlo.reduce_scatter\"(%1) <{scatter_dimension = 0 : i64, replica_groups = "
      "dense<[[0, 1]]> : tensor<1x2xi64>" FLAT
      "}> ({\n  ^bb0(%s: tensor<f32>, %t: tensor<f32>):\n    %u = stablehlo.maximum %s, %t : "
      "tensor<f32>\n    stablehlo.return %u : tensor<f32>\n  }) : (tensor<12xf32>) -> "
      "tensor<6xf32>\n"
      "  %n = stablehlo.add %1, %d : tensor<12xf32>\n"
      "  %t = stablehlo.transpose %y, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>\n"
      "  %3 = \"stablehlo.all_gather\"(%t) <{all_gather_dim = 0 : i64, replica_groups = "
      "dense<[[0, 1]]> : tensor<1x2xi64>" FLAT
      "}> : (tensor<3x2xf32>) -> tensor<6x2xf32>\n"
      "  return %n, %c, %2, %3 : tensor<12xf32>, tensor<12xf32>, tensor<6xf32>, "
      "tensor<6x2xf32>\n}\n",
      2, weft_testing_seed());
}
END_TEST

// partition_id in the program and in a loop; a loop whose body communicates, as often as the
// ranks' own values say.
START_TEST(loops_with_collectives) {
  check(
      "func.func @main(%x: tensor<4xi32>) -> (tensor<4xi32>, tensor<i32>, tensor<ui32>) {\n"
      "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %one = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %limit = stablehlo.constant dense<40> : tensor<i32>\n"
      "  %id = stablehlo.partition_id : tensor<ui32>\n"
      "  %w:3 = stablehlo.while(%v = %x, %n = %zero, %t = %zero) : tensor<4xi32>, tensor<i32>, "
      "tensor<i32>\n"
      "  cond {\n"
      "    %c = stablehlo.compare LT, %t, %limit : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %r = stablehlo.partition_id : tensor<ui32>\n"
      "    %ri = stablehlo.convert %r : (tensor<ui32>) -> tensor<i32>\n"
      "    %rn = stablehlo.add %ri, %one : tensor<i32>\n"
      "    %sum = \"stablehlo.all_reduce\"(%rn) <{replica_groups = dense<[[0, 1, 2]]> : "
      "tensor<1x3xi64>" FLAT
      "}> ({\n    ^bb0(%p: tensor<i32>, %q: tensor<i32>):\n      %s = stablehlo.add %p, %q : "
      "tensor<i32>\n      stablehlo.return %s : tensor<i32>\n    }) : (tensor<i32>) -> "
      "tensor<i32>\n"
      "    %rb = stablehlo.broadcast_in_dim %ri, dims = [] : (tensor<i32>) -> tensor<4xi32>\n"
      "    %vv = stablehlo.add %v, %rb : tensor<4xi32>\n"
      "    %moved = \"stablehlo.collective_permute\"(%vv) <{source_target_pairs = dense<[[0, 1], "
      "[1, 2], [2, 0]]> : tensor<3x2xi64>" CHANNEL
      "}> : (tensor<4xi32>) -> tensor<4xi32>\n"
      "    %n2 = stablehlo.add %n, %one : tensor<i32>\n"
      "    %t2 = stablehlo.add %t, %sum : tensor<i32>\n"
      "    stablehlo.return %moved, %n2, %t2 : tensor<4xi32>, tensor<i32>, tensor<i32>\n"
      "  }\n"
      "  return %w#0, %w#1, %id : tensor<4xi32>, tensor<i32>, tensor<ui32>\n}\n",
      3, weft_testing_seed());
}
END_TEST

// Random programs ---------------------------------------------------------------------------------

#define MAX_VALUES 48

typedef struct pool_s {
  program_t program;
  random_stream_t random;
  uint32_t ranks;
  int64_t dims[MAX_VALUES][2];  // every value has two dimensions
} pool_t;

static uint32_t pick(pool_t* pool) {
  return random_below(&pool->random, pool->program.count);
}

static const groups_t* pick_groups(pool_t* pool) {
  for (;;) {
    const groups_t* groups = &group_forms[random_below(&pool->random, GROUP_FORM_COUNT)];
    if (groups->ranks == pool->ranks) return groups;
  }
}

static void note_dims(pool_t* pool, int64_t rows, int64_t columns) {
  pool->dims[pool->program.count - 1][0] = rows;
  pool->dims[pool->program.count - 1][1] = columns;
}

static void add_line(pool_t* pool, int64_t rows, int64_t columns, const char* format, const char* a,
                     const char* b, const char* from, const char* from_b) {
  char to[64];
  const int64_t dims[] = {rows, columns};
  type_text("i32", 2, dims, to);
  weft_string_buffer_append_format(&pool->program.body, "  %%v%u = ", pool->program.count);
  if (b) {
    weft_string_buffer_append_format(&pool->program.body, "%s %s, %s", format, a, b);
  } else {
    weft_string_buffer_append_format(&pool->program.body, "%s %s", format, a);
  }
  if (from_b) {
    weft_string_buffer_append_format(&pool->program.body, " : (%s, %s) -> %s\n", from, from_b, to);
  } else if (from) {
    weft_string_buffer_append_format(&pool->program.body, " : (%s) -> %s\n", from, to);
  } else {
    weft_string_buffer_append_format(&pool->program.body, " : %s\n", to);
  }
  add_result(&pool->program, to);
  note_dims(pool, rows, columns);
}

// The first rows of one value behind the last rows of another, in the shape of the arguments: what
// donated arguments are made of.
static void add_mended(pool_t* pool) {
  const uint32_t rows = 1 + random_below(&pool->random, 11);
  uint32_t parts[2];
  char texts[2][128];
  char types[2][64];
  for (uint32_t i = 0; i < 2; ++i) {
    const int64_t dims[] = {i == 0 ? rows : 12 - rows, 4};
    uint32_t value = pick(pool);
    while (pool->dims[value][0] != 12 || pool->dims[value][1] != 4) value = pick(pool);
    char whole[64];
    type_text("i32", 2, pool->dims[value], whole);
    type_text("i32", 2, dims, types[i]);
    const uint32_t start = random_below(&pool->random, (uint32_t)(13 - dims[0]));
    snprintf(texts[i], sizeof(texts[i]), "%%v%u [%u:%u, 0:4]", value, start,
             start + (uint32_t)dims[0]);
    add_line(pool, dims[0], 4, "stablehlo.slice", texts[i], NULL, whole, NULL);
    snprintf(texts[i], sizeof(texts[i]), "%%v%u", pool->program.count - 1);
    if (random_below(&pool->random, 3) > 0) {
      add_line(pool, dims[0], 4, "stablehlo.not", texts[i], NULL, NULL, NULL);
    }
    parts[i] = pool->program.count - 1;
  }
  snprintf(texts[0], sizeof(texts[0]), "%%v%u", parts[0]);
  snprintf(texts[1], sizeof(texts[1]), "%%v%u, dim = 0", parts[1]);
  add_line(pool, 12, 4, "stablehlo.concatenate", texts[0], texts[1], types[0], types[1]);
}

static void add_local(pool_t* pool, uint32_t value, const char* name, const char* type) {
  const int64_t* dims = pool->dims[value];
  char other[16];
  char other_type[64];
  char tail[128];
  const uint32_t second = pick(pool);
  snprintf(other, sizeof(other), "%%v%u", second);
  type_text("i32", 2, pool->dims[second], other_type);
  switch (random_below(&pool->random, 4)) {
    case 0:
      if (memcmp(dims, pool->dims[second], 2 * sizeof(*dims)) == 0) {
        add_line(pool, dims[0], dims[1], "stablehlo.add", name, other, NULL, NULL);
      } else {
        add_line(pool, dims[0], dims[1], "stablehlo.not", name, NULL, NULL, NULL);
      }
      return;
    case 1: {
      const int32_t dim = dims[0] == pool->dims[second][0] ? 1 : 0;
      if (dims[1 - dim] != pool->dims[second][1 - dim] || dims[dim] > 100) return;
      snprintf(tail, sizeof(tail), "%s, dim = %d", other, dim);
      const int64_t sum = dims[dim] + pool->dims[second][dim];
      add_line(pool, dim == 0 ? sum : dims[0], dim == 1 ? sum : dims[1], "stablehlo.concatenate",
               name, tail, type, other_type);
      return;
    }
    case 2: {
      const int64_t keep = dims[0] - (int64_t)random_below(&pool->random, (uint32_t)dims[0]);
      const int64_t start = (int64_t)random_below(&pool->random, (uint32_t)(dims[0] - keep + 1));
      snprintf(tail, sizeof(tail), "%s [%" PRId64 ":%" PRId64 ", 0:%" PRId64 "]", name, start,
               start + keep, dims[1]);
      add_line(pool, keep, dims[1], "stablehlo.slice", tail, NULL, type, NULL);
      return;
    }
    default:
      snprintf(tail, sizeof(tail), "%s, dims = [1, 0]", name);
      add_line(pool, dims[1], dims[0], "stablehlo.transpose", tail, NULL, type, NULL);
      return;
  }
}

static void add_collective(pool_t* pool, uint32_t value, const char* name, const char* type) {
  const groups_t* groups = pick_groups(pool);
  const int64_t dims[] = {pool->dims[value][0], pool->dims[value][1]};
  const int32_t dim = (int32_t)random_below(&pool->random, 2);
  const int64_t size = groups->size;
  const bool divides = dims[dim] % size == 0;
  const bool lists_all = groups->size == groups->column_count;
  switch (random_below(&pool->random, 6)) {
    case 0:
      if (!divides) return;
      add_reduce_scatter(&pool->program, groups, "add", "i32", name, 2, dims, dim);
      note_dims(pool, dim == 0 ? dims[0] / size : dims[0], dim == 1 ? dims[1] / size : dims[1]);
      return;
    case 1:
      if (dims[dim] * size > 100) return;
      add_all_gather(&pool->program, groups, "i32", name, 2, dims, dim);
      note_dims(pool, dim == 0 ? dims[0] * size : dims[0], dim == 1 ? dims[1] * size : dims[1]);
      return;
    case 2:
      if (!divides || !lists_all || dims[1 - dim] * size > 100) return;
      add_all_to_all(&pool->program, groups, "i32", name, 2, dims, dim, 1 - dim);
      note_dims(pool, dim == 0 ? dims[0] / size : dims[0] * size,
                dim == 1 ? dims[1] / size : dims[1] * size);
      return;
    case 3:
      if (!lists_all) return;
      add_broadcast(&pool->program, groups, name, type);
      note_dims(pool, dims[0], dims[1]);
      return;
    case 4:
      add_permute(&pool->program, "[[1, 0], [0, 1]]", 2, CHANNEL, name, type);
      note_dims(pool, dims[0], dims[1]);
      return;
    default:
      add_all_reduce(&pool->program, groups, "add", "i32", name, type);
      note_dims(pool, dims[0], dims[1]);
      return;
  }
}

// Few values are results, so that most are free to share bytes; two are written over the arguments
// where there are any of their type.
static void choose_results(pool_t* pool, bool is_donated[2]) {
  weft_string_buffer_deinit(&pool->program.values);
  weft_string_buffer_deinit(&pool->program.types);
  weft_string_buffer_init(weft_allocator_system(), &pool->program.values);
  weft_string_buffer_init(weft_allocator_system(), &pool->program.types);
  for (uint32_t i = 0; i < 4; ++i) {
    char type[64];
    uint32_t value = i == 2 ? pool->program.count - 1 : pick(pool);
    for (uint32_t k = 0; i < 2 && k < 20; ++k) {
      is_donated[i] = pool->dims[value][0] == 12 && pool->dims[value][1] == 4;
      if (is_donated[i] && value > 1) break;
      value = pick(pool);
    }
    if (i < 2) is_donated[i] = pool->dims[value][0] == 12 && pool->dims[value][1] == 4;
    type_text("i32", 2, pool->dims[value], type);
    weft_string_buffer_append_format(&pool->program.values, "%s%%v%u", i ? ", " : "", value);
    weft_string_buffer_append_format(&pool->program.types, "%s%s", i ? ", " : "", type);
  }
}

static void check_random(uint64_t seed, uint32_t ranks, uint32_t op_count) {
  pool_t pool = {.random = random_stream(seed), .ranks = ranks};
  char arguments[160];
  bool is_donated[2];
  program_init(&pool.program);
  for (int i = 0; i < 2; ++i) {
    add_result(&pool.program, "tensor<12x4xi32>");
    note_dims(&pool, 12, 4);
  }
  weft_string_buffer_append_cstring(&pool.program.body, "");
  for (uint32_t i = 0; i < op_count && pool.program.count + 5 < MAX_VALUES; ++i) {
    char name[16];
    char type[64];
    const uint32_t value = pick(&pool);
    snprintf(name, sizeof(name), "%%v%u", value);
    type_text("i32", 2, pool.dims[value], type);
    switch (random_below(&pool.random, 5)) {
      case 0:
        add_mended(&pool);
        break;
      case 1:
      case 2:
        add_local(&pool, value, name, type);
        break;
      default:
        add_collective(&pool, value, name, type);
        break;
    }
  }
  choose_results(&pool, is_donated);
  snprintf(arguments, sizeof(arguments), "%%v0: tensor<12x4xi32>%s, %%v1: tensor<12x4xi32>%s",
           is_donated[0] ? " {tf.aliasing_output = 0 : i32}" : "",
           is_donated[1] ? " {tf.aliasing_output = 1 : i32}" : "");
  program_check(&pool.program, arguments, ranks, seed);
}

START_TEST(random_programs_are_the_evaluators) {
  const uint64_t seed = weft_testing_seed();
  for (uint32_t i = 0; i < 300; ++i) check_random(seed + i, 2 + i % 3, 4 + i % 30);
}
END_TEST

// Refusals ----------------------------------------------------------------------------------------

static void expect_refusal(const char* op, uint32_t ranks, const char* message) {
  char text[1024];
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  snprintf(text, sizeof(text),
           "func.func @main(%%x: tensor<4xf32>) -> tensor<4xf32> {\n  %%0 = %s\n  return %%0 : "
           "tensor<4xf32>\n}\n",
           op);
  weft_graph_t* graph = parse(text);
  WEFT_ASSERT_OK(
      weft_pass_run_pipeline(graph, true, NULL, NULL, weft_allocator_system(), &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_STATUS(weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = ranks},
                                     weft_allocator_system(), &plan),
                     UNSUPPORTED, message);
  ck_assert_ptr_null(plan);
}

#define REDUCE(rows, type, region)                                               \
  "\"stablehlo.all_reduce\"(%x) <{replica_groups = dense<" rows "> : " type FLAT \
  "}> ({\n"                                                                      \
  "  ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n" region "  }) : (tensor<4xf32>) -> tensor<4xf32>"
#define SUM "    %s = stablehlo.add %p, %q : tensor<f32>\n    stablehlo.return %s : tensor<f32>\n"

START_TEST(groups_that_leave_ranks_out_are_refused) {
  const char* message =
      "ranks.mlir:2:3: the replica_groups of 'stablehlo.all_reduce' do not put "
      "each of the 4 ranks";
  expect_refusal(REDUCE("[[0, 1]]", "tensor<1x2xi64>", SUM), 4, message);
  expect_refusal(REDUCE("[[0, 1, 2, 3, 4]]", "tensor<1x5xi64>", SUM), 4, message);
  expect_refusal(REDUCE("[[0, 1, 2], [3, -1, -1]]", "tensor<2x3xi64>", SUM), 4, message);
  expect_refusal(
      "\"stablehlo.collective_broadcast\"(%x) <{replica_groups = dense<[[0, 1]]> : "
      "tensor<1x2xi64>" CHANNEL "}> : (tensor<4xf32>) -> tensor<4xf32>",
      3, "ranks.mlir:2:3: the replica_groups of 'stablehlo.collective_broadcast'");
}
END_TEST

START_TEST(peers_that_do_not_exist_are_refused) {
  expect_refusal(
      "\"stablehlo.collective_permute\"(%x) <{source_target_pairs = dense<[[0, 2]]> : "
      "tensor<1x2xi64>" CHANNEL "}> : (tensor<4xf32>) -> tensor<4xf32>",
      2, "ranks.mlir:2:3: 'stablehlo.collective_permute' names a process that is none of the 2");
}
END_TEST

START_TEST(other_regions_are_refused) {
  const char* message = "ranks.mlir:2:3: communicators reduce by add";
  expect_refusal(REDUCE("[[0, 1]]", "tensor<1x2xi64>",
                        "    %s = stablehlo.subtract %p, %q : tensor<f32>\n    stablehlo.return %s "
                        ": tensor<f32>\n"),
                 2, message);
  expect_refusal(REDUCE("[[0, 1]]", "tensor<1x2xi64>",
                        "    %s = stablehlo.add %p, %p : tensor<f32>\n    stablehlo.return %s : "
                        "tensor<f32>\n"),
                 2, message);
  expect_refusal(REDUCE("[[0, 1]]", "tensor<1x2xi64>", "    stablehlo.return %p : tensor<f32>\n"),
                 2, message);
}
END_TEST

// A body in a wider type than the operand: bytes of one would be read as the other's.
START_TEST(wider_bodies_are_refused) {
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  weft_graph_t* graph = parse(
      "func.func @main(%x: tensor<4xf16>) -> tensor<4xf32> {\n"
      "  %0 = \"stablehlo.all_reduce\"(%x) <{replica_groups = dense<[[0, 1]]> : "
      "tensor<1x2xi64>" FLAT "}> ({\n  ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n" SUM
      "  }) : (tensor<4xf16>) -> tensor<4xf32>\n"
      "  return %0 : tensor<4xf32>\n}\n");
  WEFT_ASSERT_OK(
      weft_pass_run_pipeline(graph, true, NULL, NULL, weft_allocator_system(), &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_STATUS(weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = 2},
                                     weft_allocator_system(), &plan),
                     UNSUPPORTED, "ranks.mlir:2:3: the region of 'stablehlo.all_reduce' computes");
}
END_TEST

// The text ----------------------------------------------------------------------------------------

static const char printed_step[] =
    "func.func @main(%x: tensor<4x6xf32>) -> (tensor<8x6xf32>, tensor<4x12xf32>, tensor<2x6xf32>, "
    "tensor<ui32>) {\n"
    "  %0 = \"stablehlo.all_gather\"(%x) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, "
    "1], [2, 3]]> : tensor<2x2xi64>" FLAT
    "}> : (tensor<4x6xf32>) -> tensor<8x6xf32>\n"
    "  %1 = \"stablehlo.all_gather\"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, "
    "2], [1, 3]]> : tensor<2x2xi64>" FLAT
    "}> : (tensor<4x6xf32>) -> tensor<4x12xf32>\n"
    "  %2 = \"stablehlo.reduce_scatter\"(%x) <{scatter_dimension = 0 : i64, replica_groups = "
    "dense<[[0, 1], [2, 3]]> : tensor<2x2xi64>" FLAT
    "}> ({\n  ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n" SUM
    "  }) : (tensor<4x6xf32>) -> tensor<2x6xf32>\n"
    "  %3 = stablehlo.partition_id : tensor<ui32>\n"
    "  return %0, %1, %2, %3 : tensor<8x6xf32>, tensor<4x12xf32>, tensor<2x6xf32>, "
    "tensor<ui32>\n}\n";

static const char printed_plan[] =
    "weft-plan 2\n"
    "source \"ranks.mlir\"\n"
    "ranks 4\n"
    "memory argument 128 constant 64 result 512 step 192 host 0 live 192\n"
    "stream compute compute\n"
    "g0 [0 1] [2 3]\n"
    "g1 [0 2] [1 3]\n"
    "b0 argument 96 at 0\n"
    "b2 step 192 at 0 from #1 to #2\n"
    "b5 constant 4 at 0 rank\n"
    "b6 result 192 at 0\n"
    "b7 result 192 at 192\n"
    "b8 result 48 at 384\n"
    "b9 result 4 at 448\n"
    "argument 0 b0 f32[4x6]\n"
    "result 0 b6 f32[8x6]\n"
    "result 1 b7 f32[4x12]\n"
    "result 2 b8 f32[2x6]\n"
    "result 3 b9 ui32[]\n"
    "#0 compute ag1: b6:f32[2x4x6] = all_gather 24 of f32 over g0 (b0:f32[4x6]) from 0\n"
    "#1 compute ag2: b2:f32[2x4x6] = all_gather 24 of f32 over g1 (b0:f32[4x6]) from 1\n"
    "#2 compute: b7:f32[2x4x6|6,12,1] = loop {r0 = in0; out0 = r0} (b2:f32[2x4x6]) from 1\n"
    "#3 compute rs1: b8:f32[2x6] = reduce_scatter sum 12 of f32 over g0 (b0:f32[4x6]) from 2\n"
    "#4 compute: b9:ui32[] = loop {r0 = in0; out0 = r0} (b5:ui32[]) from 5\n";

START_TEST(plan_says_who_meets) {
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  char* text = NULL;
  size_t size = 0;
  weft_graph_t* graph = parse(printed_step);
  WEFT_ASSERT_OK(
      weft_pass_run_pipeline(graph, true, NULL, NULL, weft_allocator_system(), &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_OK(weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = 4},
                                 weft_allocator_system(), &plan));
  WEFT_ASSERT_OK(weft_plan_print(plan, weft_allocator_system(), &text, &size));
  if (strcmp(text, printed_plan) != 0) {
    ck_abort_msg("the plan is\n%s\ninstead of\n%s", text, printed_plan);
  }
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  weft_plan_release(plan);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("lower collective");
  TCase* kinds = tcase_create("kinds");
  tcase_add_test(kinds, every_dimension_over_every_group);
  tcase_add_test(kinds, permutations);
  tcase_add_test(kinds, every_reduction_of_every_type);
  tcase_add_test(kinds, several_operands);
  tcase_add_test(kinds, operands_and_results_share_buffers);
  tcase_add_test(kinds, loops_with_collectives);
  suite_add_tcase(suite, kinds);
  TCase* random = tcase_create("random");
  tcase_add_test(random, random_programs_are_the_evaluators);
  suite_add_tcase(suite, random);
  TCase* refusals = tcase_create("refusals");
  tcase_add_test(refusals, groups_that_leave_ranks_out_are_refused);
  tcase_add_test(refusals, peers_that_do_not_exist_are_refused);
  tcase_add_test(refusals, other_regions_are_refused);
  tcase_add_test(refusals, wider_bodies_are_refused);
  suite_add_tcase(suite, refusals);
  TCase* text = tcase_create("text");
  tcase_add_test(text, plan_says_who_meets);
  suite_add_tcase(suite, text);
  return suite;
}
