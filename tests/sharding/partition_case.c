#include "tests/sharding/partition_case.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/passes/pass.h"
#include "runtime/base/string_buffer.h"
#include "tests/testing/testing.h"

#define MAX_RANKS 8

// ---- set-up -------------------------------------------------------------------------------------

void partition_case_init(const char* text, size_t size, const char* mesh,
                         partition_case_t* out_test) {
  memset(out_test, 0, sizeof(*out_test));
  const weft_allocator_t allocator = weft_testing_allocator();
  weft_arena_init(allocator, &out_test->arena);
  WEFT_ASSERT_OK(weft_mesh_parse(mesh, &out_test->arena, &out_test->mesh));
  weft_graph_t* parsed = NULL;
  weft_graph_t* flat = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, size, "case.mlir", NULL, allocator, &parsed));
  WEFT_ASSERT_OK(weft_graph_verify(parsed));
  WEFT_ASSERT_OK(weft_pass_inline(parsed, allocator, &flat));
  WEFT_ASSERT_OK(weft_pass_simplify(flat, allocator, &out_test->global));
  weft_graph_release(parsed);
  weft_graph_release(flat);
  out_test->function = weft_graph_main(out_test->global);
  WEFT_ASSERT_OK(weft_annotations_create(out_test->function, &out_test->mesh, &out_test->arena,
                                         &out_test->annotations));
}

void partition_case_init_function(const weft_function_t* function, const weft_mesh_t* mesh,
                                  partition_case_t* out_test) {
  memset(out_test, 0, sizeof(*out_test));
  weft_arena_init(weft_testing_allocator(), &out_test->arena);
  out_test->mesh = *mesh;
  out_test->function = function;
  WEFT_ASSERT_OK(
      weft_annotations_create(function, &out_test->mesh, &out_test->arena, &out_test->annotations));
}

void partition_case_deinit(partition_case_t* test) {
  weft_graph_release(test->local);
  weft_graph_release(test->partition.graph);
  weft_graph_release(test->global);
  weft_arena_deinit(&test->arena);
}

static weft_sharding_t parse_sharding(partition_case_t* test, const char* text,
                                      const weft_type_t* type) {
  weft_sharding_t sharding;
  WEFT_ASSERT_OK(weft_sharding_parse(text, &test->mesh, type->rank, &sharding));
  return sharding;
}

void partition_case_pin(partition_case_t* test, uint32_t index, const char* sharding) {
  const weft_value_t* argument = test->function->body->arguments[index];
  const weft_sharding_t parsed = parse_sharding(test, sharding, argument->type);
  weft_annotations_pin(&test->annotations, argument, &parsed, false);
}

void partition_case_pin_result(partition_case_t* test, uint32_t index, const char* sharding) {
  weft_annotation_t* annotation = &test->annotations.results[index];
  annotation->sharding = parse_sharding(test, sharding, test->function->result_types[index]);
  annotation->closed_dims = UINT32_MAX;
  annotation->is_set = true;
  annotation->is_pinned = true;
}

static const char* role_of(const weft_function_t* function, uint32_t index) {
  const weft_attr_t* attrs = function->argument_attrs[index];
  if (!attrs) return "";
  const weft_attr_t* role =
      weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "weft.role");
  return role ? role->as.string.data : "";
}

void partition_case_pin_role(partition_case_t* test, const char* role, const char* axis) {
  for (uint32_t i = 0; i < test->function->argument_count; ++i) {
    if (strcmp(role_of(test->function, i), role) != 0) continue;
    const weft_value_t* argument = test->function->body->arguments[i];
    weft_sharding_t sharding = weft_sharding_replicated(argument->type);
    if (axis && sharding.rank > 0) {
      sharding.dims[0] =
          weft_axes_with(sharding.dims[0], (uint32_t)weft_mesh_find_axis(&test->mesh, axis));
    }
    weft_annotations_pin(&test->annotations, argument, &sharding, false);
  }
}

weft_status_t partition_case_partition(partition_case_t* test) {
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_RETURN_IF_ERROR(weft_sharding_propagate(&test->annotations, allocator));
  WEFT_RETURN_IF_ERROR(
      weft_sharding_partition(&test->annotations, &test->arena, allocator, &test->partition));
  weft_graph_t* simple = NULL;
  WEFT_RETURN_IF_ERROR(weft_pass_simplify(test->partition.graph, allocator, &simple));
  weft_status_t status = weft_pass_eliminate_dead_code(simple, allocator, &test->local);
  weft_graph_release(simple);
  return status;
}

// ---- collectives --------------------------------------------------------------------------------

static uint32_t count_in(const weft_block_t* block, const char* name) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (strcmp(op->name, name) == 0) ++count;
    for (uint32_t r = 0; r < op->region_count; ++r) count += count_in(op->regions[r], name);
  }
  return count;
}

uint32_t partition_case_count(const partition_case_t* test, const char* name) {
  return count_in(weft_graph_main(test->local)->body, name);
}

static void list_collectives(const weft_block_t* block, char* text, size_t capacity) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    switch (op->opcode) {
      case WEFT_OP_ALL_REDUCE:
      case WEFT_OP_ALL_GATHER:
      case WEFT_OP_REDUCE_SCATTER:
      case WEFT_OP_ALL_TO_ALL:
      case WEFT_OP_COLLECTIVE_PERMUTE: {
        const weft_type_t* type = op->operands[0]->type;
        const size_t used = strlen(text);
        int size = snprintf(text + used, capacity - used, "%s%s %s[", used > 0 ? "; " : "",
                            op->name + strlen("stablehlo."), weft_dtype_name(type->dtype));
        for (int32_t d = 0; d < type->rank && size >= 0; ++d) {
          size += snprintf(text + used + size, capacity - used - (size_t)size, "%s%" PRId64,
                           d > 0 ? "," : "", type->dims[d]);
        }
        snprintf(text + used + size, capacity - used - (size_t)size, "]");
        break;
      }
      default:
        for (uint32_t r = 0; r < op->region_count; ++r) {
          list_collectives(op->regions[r], text, capacity);
        }
        break;
    }
  }
}

void partition_case_print(const partition_case_t* test) {
  if (!test->local) return;
  char* text = NULL;
  size_t size = 0;
  WEFT_ASSERT_OK(weft_graph_print(test->local, WEFT_PRINT_ELIDE_LARGE, weft_testing_allocator(),
                                  &text, &size));
  printf("%s\n", text);
  weft_allocator_release(weft_testing_allocator(), text, size + 1, 1);
}

void partition_case_expect(const partition_case_t* test, const char* expected) {
  char text[8192] = "";
  list_collectives(weft_graph_main(test->local)->body, text, sizeof(text));
  if (strcmp(text, expected) == 0) return;
  partition_case_print(test);
  ck_abort_msg("the rank's program has\n  %s\ninstead of\n  %s", text, expected);
}

// ---- comparison ---------------------------------------------------------------------------------

static void random_input(const weft_function_t* function, random_stream_t* random, uint32_t index,
                         uint32_t integer_limit, weft_tensor_t* out_tensor) {
  weft_shape_t shape;
  weft_type_to_shape(function->argument_types[index], &shape);
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), out_tensor));
  const bool is_float = weft_dtype_is_float(shape.dtype);
  // Optimizer states hold squares.
  const bool is_positive = strcmp(role_of(function, index), "state") == 0;
  for (int64_t i = 0; i < weft_shape_element_count(&shape); ++i) {
    if (!is_float) {
      tensor_set(out_tensor, i,
                 random_below(random, shape.dtype == WEFT_DTYPE_I1 ? 2 : integer_limit));
      continue;
    }
    const double unit = random_below(random, 1u << 20) / (double)(1u << 20);
    tensor_set(out_tensor, i, is_positive ? unit : 2 * unit - 1);
  }
}

void partition_oracle_init(const weft_function_t* function, uint64_t seed, uint32_t integer_limit,
                           partition_oracle_t* out_oracle) {
  memset(out_oracle, 0, sizeof(*out_oracle));
  out_oracle->function = function;
  out_oracle->random = random_stream(seed);
  ck_assert_uint_le(function->argument_count, PARTITION_MAX_VALUES);
  ck_assert_uint_le(function->result_count, PARTITION_MAX_VALUES);
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    random_input(function, &out_oracle->random, i, integer_limit, &out_oracle->inputs[i]);
  }
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_interp_run(function, out_oracle->inputs, function->argument_count, &options,
                                 out_oracle->expected));
}

void partition_oracle_deinit(partition_oracle_t* oracle) {
  for (uint32_t i = 0; i < PARTITION_MAX_VALUES; ++i) {
    weft_tensor_deinit(&oracle->inputs[i]);
    weft_tensor_deinit(&oracle->expected[i]);
  }
}

static weft_status_t compare_tensors(uint32_t result, const weft_tensor_t* expected,
                                     const weft_tensor_t* actual, double tolerance) {
  const int64_t count = weft_shape_element_count(&expected->shape);
  double largest = 1;
  for (int64_t i = 0; i < count; ++i) {
    const double magnitude = fabs(tensor_get(expected, i));
    if (isfinite(magnitude) && magnitude > largest) largest = magnitude;
  }
  const bool is_float = weft_dtype_is_float(expected->shape.dtype);
  for (int64_t i = 0; i < count; ++i) {
    const double a = tensor_get(expected, i);
    const double b = tensor_get(actual, i);
    if (a == b || (isnan(a) && isnan(b))) continue;
    if (is_float && fabs(a - b) <= tolerance * largest) continue;
    return WEFT_STATUS(INTERNAL, "result %u differs at %" PRId64 ": %.9g instead of %.9g", result,
                       i, b, a);
  }
  return weft_ok_status();
}

static weft_status_t run_local(const partition_case_t* test, const partition_oracle_t* oracle,
                               weft_tensor_t* outputs) {
  static weft_tensor_t shards[MAX_RANKS * PARTITION_MAX_VALUES];
  const weft_function_t* function = weft_graph_main(test->local);
  const uint32_t arguments = function->argument_count;
  const uint32_t ranks = test->mesh.rank_count;
  random_stream_t random = oracle->random;
  for (uint32_t rank = 0; rank < ranks; ++rank) {
    for (uint32_t i = 0; i < arguments; ++i) {
      weft_tensor_t* shard = &shards[rank * arguments + i];
      const weft_sharding_t* sharding = &test->partition.arguments[i];
      const weft_tensor_t* input = &oracle->inputs[i];
      WEFT_ASSERT_OK(
          weft_sharding_slice(&test->mesh, sharding, input, rank, weft_testing_allocator(), shard));
      poison_padding(&random, &test->mesh, sharding, &input->shape, rank, shard);
    }
  }
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = ranks};
  weft_status_t status = weft_interp_run_spmd(function, grid, shards, &options, outputs);
  for (uint32_t i = 0; i < ranks * arguments; ++i) weft_tensor_deinit(&shards[i]);
  return status;
}

static weft_status_t compare_result(const partition_case_t* test, const partition_oracle_t* oracle,
                                    const weft_tensor_t* outputs, uint32_t result,
                                    double tolerance) {
  weft_tensor_t shards[MAX_RANKS];
  weft_tensor_t whole;
  for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) {
    shards[rank] = outputs[rank * test->function->result_count + result];
  }
  WEFT_RETURN_IF_ERROR_WHILE(weft_sharding_assemble(&test->mesh, &test->partition.results[result],
                                                    &oracle->expected[result].shape, shards,
                                                    weft_testing_allocator(), &whole),
                             "while assembling result %u", result);
  weft_status_t status = compare_tensors(result, &oracle->expected[result], &whole, tolerance);
  weft_tensor_deinit(&whole);
  return status;
}

weft_status_t partition_case_check(const partition_case_t* test, const partition_oracle_t* oracle,
                                   double tolerance) {
  static weft_tensor_t outputs[MAX_RANKS * PARTITION_MAX_VALUES];
  const uint32_t results = test->function->result_count;
  const uint32_t ranks = test->mesh.rank_count;
  ck_assert_uint_le(ranks, MAX_RANKS);
  memset(outputs, 0, sizeof(outputs));
  weft_status_t status = run_local(test, oracle, outputs);
  for (uint32_t i = 0; i < results && weft_status_is_ok(status); ++i) {
    status = compare_result(test, oracle, outputs, i, tolerance);
  }
  for (uint32_t i = 0; i < ranks * results; ++i) weft_tensor_deinit(&outputs[i]);
  return status;
}

void partition_case_compare(const partition_case_t* test, uint64_t seed, uint32_t integer_limit,
                            double tolerance) {
  static partition_oracle_t oracle;
  partition_oracle_init(test->function, seed, integer_limit, &oracle);
  weft_status_t status = partition_case_check(test, &oracle, tolerance);
  partition_oracle_deinit(&oracle);
  if (weft_status_is_ok(status)) return;
  partition_case_print(test);
  ck_abort_msg("seed %" PRIu64 ": %s", seed, weft_testing_describe_failure(status));
}
