// Steps and their programs on the evaluator. Padding of what ranks get is garbage on purpose.
#include "tests/strategies/program_case.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

#define MAX_TEXTS 8

// Set-up ------------------------------------------------------------------------------------------

// Splits |text| at |separator| into copies in |arena|.
static uint32_t split(weft_arena_t* arena, const char* text, char separator,
                      const char* out_parts[MAX_TEXTS]) {
  uint32_t count = 0;
  while (text != NULL && *text != '\0') {
    const char* end = strchr(text, separator);
    const size_t size = end ? (size_t)(end - text) : strlen(text);
    char* copy = NULL;
    ck_assert_uint_lt(count, MAX_TEXTS);
    WEFT_ASSERT_OK(weft_arena_allocate(arena, size + 1, (void**)&copy));
    memcpy(copy, text, size);
    copy[size] = '\0';
    out_parts[count++] = copy;
    text = end ? end + 1 : NULL;
  }
  return count;
}

weft_status_t program_case_init(const char* text, size_t size, const program_layout_t* layout,
                                program_case_t* out_test) {
  const char* settings[MAX_TEXTS];
  const char* places[MAX_TEXTS];
  const weft_allocator_t allocator = weft_testing_allocator();
  *out_test = (program_case_t){0};
  weft_arena_init(allocator, &out_test->arena);
  WEFT_ASSERT_OK(weft_graph_parse(text, size, "step.mlir", NULL, allocator, &out_test->step));
  WEFT_ASSERT_OK(weft_graph_verify(out_test->step));
  WEFT_ASSERT_OK(weft_mesh_parse(layout->mesh, &out_test->arena, &out_test->mesh));
  WEFT_ASSERT_OK(weft_strategy_registry_create(allocator, &out_test->registry));
  const uint32_t setting_count = split(&out_test->arena, layout->settings, ',', settings);
  WEFT_ASSERT_OK(weft_strategy_registry_select(out_test->registry, layout->strategy, settings,
                                               setting_count, &out_test->arena, &out_test->values));
  const weft_program_options_t options = {
      .struct_size = sizeof(options),
      .values = &out_test->values,
      .mesh = &out_test->mesh,
      .roles = layout->roles,
      .places = places,
      .place_count = split(&out_test->arena, layout->places, ';', places),
      .micro_batches = layout->micro_batches,
  };
  WEFT_RETURN_IF_ERROR(
      weft_program_create(out_test->step, &options, allocator, &out_test->program));
  WEFT_ASSERT_OK(weft_graph_verify(out_test->program->graph));
  return weft_ok_status();
}

void program_case_deinit(program_case_t* test) {
  weft_program_release(test->program);
  weft_strategy_registry_release(test->registry);
  weft_graph_release(test->step);
  weft_arena_deinit(&test->arena);
}

static uint32_t count_in(const weft_block_t* block, weft_opcode_t opcode, bool nested) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    count += op->opcode == opcode;
    for (uint32_t r = 0; nested && r < op->region_count; ++r) {
      count += count_in(op->regions[r], opcode, true);
    }
  }
  return count;
}

uint32_t program_case_count_outside(const weft_graph_t* graph, weft_opcode_t opcode) {
  return count_in(weft_graph_main(graph)->body, opcode, false);
}

uint32_t program_case_count_inside(const weft_graph_t* graph, weft_opcode_t opcode) {
  return count_in(weft_graph_main(graph)->body, opcode, true) -
         program_case_count_outside(graph, opcode);
}

void program_case_print(const program_case_t* test) {
  char* text = NULL;
  size_t size = 0;
  WEFT_ASSERT_OK(weft_graph_print(test->program->graph, WEFT_PRINT_ELIDE_LARGE,
                                  weft_testing_allocator(), &text, &size));
  printf("%s\n", text);
  fflush(stdout);
  weft_allocator_release(weft_testing_allocator(), text, size + 1, 1);
}

// Tensors -----------------------------------------------------------------------------------------

void program_case_random_argument(const program_case_t* test, uint64_t seed, uint32_t index,
                                  uint32_t integer_limit, weft_tensor_t* out_tensor) {
  const weft_program_t* program = test->program;
  random_stream_t random = random_stream(seed * 1000 + index);
  weft_shape_t shape;
  weft_type_to_shape(weft_graph_main(program->step)->argument_types[index], &shape);
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), out_tensor));
  const bool is_positive = program->roles.arguments[index].role == WEFT_ROLE_STATE;
  for (int64_t i = 0; i < weft_shape_element_count(&shape); ++i) {
    if (!weft_dtype_is_float(shape.dtype)) {
      tensor_set(out_tensor, i,
                 random_below(&random, shape.dtype == WEFT_DTYPE_I1 ? 2 : integer_limit));
      continue;
    }
    const double unit = random_below(&random, 1u << 20) / (double)(1u << 20);
    tensor_set(out_tensor, i, is_positive ? unit : 2 * unit - 1);
  }
}

static void init_inputs(const program_case_t* test, uint64_t seed, uint32_t integer_limit,
                        weft_tensor_t* inputs) {
  const uint32_t count = test->program->roles.argument_count;
  ck_assert_uint_le(count, PROGRAM_CASE_MAX_VALUES);
  ck_assert_uint_le(test->program->roles.result_count, PROGRAM_CASE_MAX_VALUES);
  for (uint32_t i = 0; i < count; ++i) {
    program_case_random_argument(test, seed, i, integer_limit, &inputs[i]);
  }
}

static void deinit_tensors(weft_tensor_t* tensors, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) weft_tensor_deinit(&tensors[i]);
}

// What the ranks get
// -------------------------------------------------------------------------------

// Storage of every rank: garbage where no argument of the step is.
static void scatter_inputs(const program_case_t* test, const weft_tensor_t* inputs,
                           weft_tensor_t* shards) {
  const weft_program_t* program = test->program;
  const uint32_t arguments = program->program_argument_count;
  for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) {
    for (uint32_t i = 0; i < arguments; ++i) {
      weft_tensor_t* shard = &shards[rank * arguments + i];
      const weft_shape_t* shape = &program->program_arguments[i].local_shape;
      WEFT_ASSERT_OK(weft_tensor_init(shape, weft_testing_allocator(), shard));
      const int byte = shape->dtype == WEFT_DTYPE_I1 ? 1 : 0xff;
      weft_testing_fill_bytes(shard->data, byte, weft_shape_size_bytes(shape));
    }
    for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
      for (uint32_t p = 0; p < program->arguments[i].part_count; ++p) {
        weft_tensor_t* shard = &shards[rank * arguments + program->arguments[i].parts[p].argument];
        WEFT_ASSERT_OK(weft_program_scatter(program, i, p, rank, &inputs[i], shard));
      }
    }
  }
}

// Runs the program; |outputs| has all results of rank 0, then of rank 1, ...
static void run_ranks(const program_case_t* test, const weft_tensor_t* inputs,
                      weft_tensor_t* outputs) {
  const uint32_t ranks = test->mesh.rank_count;
  const uint32_t arguments = test->program->program_argument_count;
  const weft_function_t* function = weft_graph_main(test->program->graph);
  ck_assert_uint_le(ranks, PROGRAM_CASE_MAX_RANKS);
  ck_assert_uint_eq(function->argument_count, arguments);
  ck_assert_uint_eq(function->result_count, test->program->program_result_count);
  weft_tensor_t* shards = calloc((size_t)ranks * arguments, sizeof(*shards));
  scatter_inputs(test, inputs, shards);
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = ranks};
  weft_status_t status = weft_interp_run_spmd(function, grid, shards, &options, outputs);
  deinit_tensors(shards, ranks * arguments);
  free(shards);
  if (!weft_status_is_ok(status)) program_case_print(test);
  WEFT_ASSERT_OK(status);
}

// What |rank|, whose results are |results|, has of argument |argument| after the step.
static void gather_parts(const weft_program_t* program, const weft_roles_t* roles,
                         uint32_t argument, uint32_t rank, const weft_tensor_t* results,
                         weft_tensor_t* tensor) {
  for (uint32_t p = 0; p < program->arguments[argument].part_count; ++p) {
    const int32_t result = roles->arguments[program->arguments[argument].parts[p].argument].result;
    ck_assert_int_ge(result, 0);
    WEFT_ASSERT_OK(weft_program_gather(program, argument, p, rank, &results[result], tensor));
  }
}

// Result |index| of the step, from all ranks.
static void collect_result(const program_case_t* test, const weft_roles_t* roles, uint32_t index,
                           const weft_tensor_t* outputs, weft_tensor_t* out_tensor) {
  const weft_program_t* program = test->program;
  const uint32_t results = program->program_result_count;
  const int32_t argument = program->roles.results[index].argument;
  weft_shape_t shape;
  weft_type_to_shape(weft_graph_main(program->step)->result_types[index], &shape);
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), out_tensor));
  weft_testing_fill_bytes(out_tensor->data, 0xee, weft_shape_size_bytes(&shape));
  for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) {
    if (argument >= 0) {
      gather_parts(program, roles, (uint32_t)argument, rank, &outputs[rank * results], out_tensor);
      continue;
    }
    const int32_t result = program->results[index];
    ck_assert_int_ge(result, 0);
    ck_assert(weft_sharding_is_replicated(&program->program_results[result].sharding));
    const weft_tensor_t* local = &outputs[rank * results + (uint32_t)result];
    ck_assert(weft_shape_equal(&local->shape, &shape));
    const size_t bytes = weft_shape_size_bytes(&shape);
    if (rank == 0) weft_testing_copy_bytes(out_tensor->data, local->data, bytes);
    ck_assert_msg(weft_testing_same_bytes(out_tensor->data, local->data, bytes),
                  "result %u has other bits on rank %u than on rank 0", index, rank);
  }
}

static void run_program(const program_case_t* test, const weft_tensor_t* inputs,
                        weft_tensor_t* out_results) {
  const weft_program_t* program = test->program;
  const uint32_t count = test->mesh.rank_count * program->program_result_count;
  weft_arena_t arena;
  weft_roles_t roles;
  weft_tensor_t* outputs = calloc(count, sizeof(*outputs));
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_roles_compute(weft_graph_main(program->graph), &arena, &roles));
  run_ranks(test, inputs, outputs);
  for (uint32_t i = 0; i < program->roles.result_count; ++i) {
    collect_result(test, &roles, i, outputs, &out_results[i]);
  }
  deinit_tensors(outputs, count);
  free(outputs);
  weft_arena_deinit(&arena);
}

// Comparison --------------------------------------------------------------------------------------

static void compare_tensors(const program_case_t* test, uint64_t seed, uint32_t result,
                            const weft_tensor_t* expected, const weft_tensor_t* actual,
                            double tolerance) {
  const int64_t count = weft_shape_element_count(&expected->shape);
  const bool is_float = weft_dtype_is_float(expected->shape.dtype);
  double largest = 1;
  // Two roundings: of a partial sum and of the sum.
  if (expected->shape.dtype == WEFT_DTYPE_BF16) tolerance = fmax(tolerance, 1.0 / 128);
  if (expected->shape.dtype == WEFT_DTYPE_F16) tolerance = fmax(tolerance, 1.0 / 1024);
  for (int64_t i = 0; i < count; ++i) {
    const double magnitude = fabs(tensor_get(expected, i));
    if (isfinite(magnitude) && magnitude > largest) largest = magnitude;
  }
  for (int64_t i = 0; i < count; ++i) {
    const double a = tensor_get(expected, i);
    const double b = tensor_get(actual, i);
    if (a == b || (isnan(a) && isnan(b))) continue;
    if (is_float && fabs(a - b) <= tolerance * largest) continue;
    program_case_print(test);
    ck_abort_msg("seed %" PRIu64 ": result %u ('%s') differs at %" PRId64 ": %.9g instead of %.9g",
                 seed, result, test->program->roles.results[result].name, i, b, a);
  }
}

void program_case_compare(const program_case_t* test, uint64_t seed, uint32_t integer_limit,
                          double tolerance) {
  static weft_tensor_t inputs[PROGRAM_CASE_MAX_VALUES];
  static weft_tensor_t expected[PROGRAM_CASE_MAX_VALUES];
  static weft_tensor_t actual[PROGRAM_CASE_MAX_VALUES];
  const weft_roles_t* roles = &test->program->roles;
  init_inputs(test, seed, integer_limit, inputs);
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_interp_run(weft_graph_main(test->program->step), inputs,
                                 roles->argument_count, &options, expected));
  run_program(test, inputs, actual);
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    compare_tensors(test, seed, i, &expected[i], &actual[i], tolerance);
  }
  deinit_tensors(inputs, roles->argument_count);
  deinit_tensors(expected, roles->result_count);
  deinit_tensors(actual, roles->result_count);
}

void program_case_compare_bits(const program_case_t* a, const program_case_t* b, uint64_t seed,
                               uint32_t integer_limit) {
  static weft_tensor_t inputs[PROGRAM_CASE_MAX_VALUES];
  static weft_tensor_t expected[PROGRAM_CASE_MAX_VALUES];
  static weft_tensor_t actual[PROGRAM_CASE_MAX_VALUES];
  const weft_roles_t* roles = &a->program->roles;
  init_inputs(a, seed, integer_limit, inputs);
  run_program(a, inputs, expected);
  run_program(b, inputs, actual);
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    ck_assert_msg(weft_testing_same_bytes(expected[i].data, actual[i].data,
                                          weft_shape_size_bytes(&expected[i].shape)),
                  "seed %" PRIu64 ": result %u ('%s') has other bits", seed, i,
                  roles->results[i].name);
  }
  deinit_tensors(inputs, roles->argument_count);
  deinit_tensors(expected, roles->result_count);
  deinit_tensors(actual, roles->result_count);
}

double program_case_other_bits(const program_case_t* test, uint64_t seed, uint32_t integer_limit,
                               double tolerance) {
  static weft_tensor_t inputs[PROGRAM_CASE_MAX_VALUES];
  static weft_tensor_t expected[PROGRAM_CASE_MAX_VALUES];
  static weft_tensor_t actual[PROGRAM_CASE_MAX_VALUES];
  const weft_roles_t* roles = &test->program->roles;
  init_inputs(test, seed, integer_limit, inputs);
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_interp_run(weft_graph_main(test->program->step), inputs,
                                 roles->argument_count, &options, expected));
  run_program(test, inputs, actual);
  int64_t all = 0;
  int64_t others = 0;
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    const int64_t count = weft_shape_element_count(&expected[i].shape);
    if (!weft_dtype_is_float(expected[i].shape.dtype)) continue;
    for (int64_t k = 0; k < count; ++k) {
      const double a = tensor_get(&expected[i], k);
      if (!(fabs(a - tensor_get(&actual[i], k)) <= tolerance * fabs(a))) ++others;
    }
    all += count;
  }
  deinit_tensors(inputs, roles->argument_count);
  deinit_tensors(expected, roles->result_count);
  deinit_tensors(actual, roles->result_count);
  return all > 0 ? (double)others / (double)all : 0;
}
