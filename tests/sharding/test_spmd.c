// What depends on the rank in the program of one rank: positions, masks, identities.
#include "sharding/spmd.h"

#include <inttypes.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

#define MAX_RANKS 8

// A program that is being written: one argument at most, one result.
typedef struct program_s {
  weft_graph_t* graph;
  weft_function_t* function;
  weft_spmd_builder_t builder;
} program_t;

static void begin(const weft_mesh_t* mesh, const weft_type_t* argument, weft_graph_t* graph,
                  program_t* out_program) {
  *out_program = (program_t){.graph = graph};
  WEFT_ASSERT_OK(weft_function_create(graph, "main", &argument, argument == NULL ? 0 : 1, NULL, 0,
                                      &out_program->function));
  out_program->builder =
      (weft_spmd_builder_t){.mesh = mesh, .block = out_program->function->body, .next_channel = 1};
}

// Returns |result| and runs the program on all ranks.
static void run(program_t* program, weft_value_t* result, const weft_tensor_t* inputs,
                weft_tensor_t* outputs) {
  const weft_op_params_t params = {
      .opcode = WEFT_OP_FUNC_RETURN, .operands = &result, .operand_count = 1};
  weft_op_t* op = NULL;
  WEFT_ASSERT_OK(weft_op_create(program->function->body, &params, &op));
  void* memory = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate(&program->graph->arena, sizeof(weft_type_t*), &memory));
  const weft_type_t** types = memory;
  types[0] = result->type;
  program->function->result_types = types;
  program->function->result_count = 1;
  WEFT_ASSERT_OK(weft_arena_allocate(&program->graph->arena, sizeof(const weft_attr_t*), &memory));
  program->function->result_attrs = memory;
  WEFT_ASSERT_OK(weft_graph_verify(program->graph));
  weft_graph_freeze(program->graph);
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {1, program->builder.mesh->rank_count};
  WEFT_ASSERT_OK(weft_interp_run_spmd(program->function, grid, inputs, &options, outputs));
}

START_TEST(positions_are_those_of_the_mesh) {
  const uint64_t seed = weft_testing_seed();
  for (uint64_t i = 0; i < 200; ++i) {
    random_stream_t random = random_stream(seed + i);
    const weft_mesh_t mesh = random_mesh(&random);
    weft_axes_t axes = {.count = 0};
    for (uint32_t k = 0; k < mesh.axis_count; ++k) {
      const uint32_t axis = random_below(&random, mesh.axis_count + 1);
      if (axis < mesh.axis_count && !weft_axes_contain(axes, axis)) {
        axes = weft_axes_with(axes, axis);
      }
    }
    weft_graph_t* graph = NULL;
    program_t program;
    weft_value_t* position = NULL;
    weft_tensor_t outputs[MAX_RANKS];
    WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
    begin(&mesh, NULL, graph, &program);
    WEFT_ASSERT_OK(weft_spmd_emit_position(&program.builder, axes, &position));
    ck_assert_int_eq(position->type->dtype, WEFT_DTYPE_I32);
    ck_assert_int_eq(position->type->rank, 0);
    run(&program, position, NULL, outputs);
    for (uint32_t rank = 0; rank < mesh.rank_count; ++rank) {
      ck_assert_msg(
          (uint32_t)tensor_get(&outputs[rank], 0) == weft_mesh_position(&mesh, axes, rank),
          "seed %" PRIu64 ": rank %u is at %g", seed + i, rank, tensor_get(&outputs[rank], 0));
      weft_tensor_deinit(&outputs[rank]);
    }
    weft_graph_release(graph);
  }
}
END_TEST

// What |outputs| must be when dimensions of |mask| are masked by 77: padding 77, the rest |inputs|.
static void check_masked(uint64_t seed, const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                         const weft_shape_t* shape, uint32_t mask, const weft_tensor_t* inputs,
                         const weft_tensor_t* outputs) {
  for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) {
    const weft_shape_t* local = &inputs[rank].shape;
    for (int64_t i = 0; i < weft_shape_element_count(local); ++i) {
      bool is_padding = false;
      int64_t rest = i;
      for (int32_t d = local->rank; d-- > 0; rest /= local->dims[d]) {
        int64_t start = 0;
        int64_t count = 0;
        weft_sharding_range(mesh, sharding, d, shape->dims[d], rank, &start, &count);
        is_padding = is_padding || ((mask >> d & 1) != 0 && rest % local->dims[d] >= count);
      }
      const double expected = is_padding ? 77.0 : tensor_get(&inputs[rank], i);
      ck_assert_msg(tensor_get(&outputs[rank], i) == expected,
                    "seed %" PRIu64 ": rank %u, element %" PRId64 ": expected %g, got %g", seed,
                    rank, i, expected, tensor_get(&outputs[rank], i));
    }
  }
}

START_TEST(masks_replace_padding) {
  const uint64_t seed = weft_testing_seed();
  uint32_t replaced = 0;
  for (uint64_t i = 0; i < 300; ++i) {
    random_stream_t random = random_stream(seed + i);
    const weft_mesh_t mesh = random_mesh(&random);
    weft_shape_t shape = {.dtype = WEFT_DTYPE_I32, .rank = 1 + (int32_t)random_below(&random, 3)};
    for (int32_t d = 0; d < shape.rank; ++d) shape.dims[d] = 1 + random_below(&random, 7);
    const uint32_t mask = random_below(&random, 8);
    weft_graph_t* graph = NULL;
    const weft_type_t* type = NULL;
    const weft_type_t* local_type = NULL;
    WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
    WEFT_ASSERT_OK(weft_type_from_shape(graph, &shape, &type));
    const weft_sharding_t sharding =
        random_sharding(&random, &mesh, type, WEFT_REDUCTION_NONE, false);
    WEFT_ASSERT_OK(weft_sharding_local_type(graph, &mesh, &sharding, type, &local_type));
    program_t program;
    weft_value_t* fill = NULL;
    weft_value_t* masked = NULL;
    weft_tensor_t inputs[MAX_RANKS];
    weft_tensor_t outputs[MAX_RANKS];
    begin(&mesh, local_type, graph, &program);
    weft_value_t* argument = program.function->body->arguments[0];
    WEFT_ASSERT_OK(weft_spmd_emit_integer(&program.builder, WEFT_DTYPE_I32, 77, &fill));
    WEFT_ASSERT_OK(
        weft_spmd_emit_mask(&program.builder, argument, type, &sharding, mask, fill, &masked));
    if (masked != argument) ++replaced;
    weft_shape_t local;
    weft_type_to_shape(local_type, &local);
    for (uint32_t rank = 0; rank < mesh.rank_count; ++rank) {
      random_tensor(&random, &local, WEFT_REDUCTION_NONE, &inputs[rank]);
    }
    run(&program, masked, inputs, outputs);
    check_masked(seed + i, &mesh, &sharding, &shape, mask, inputs, outputs);
    for (uint32_t rank = 0; rank < mesh.rank_count; ++rank) {
      weft_tensor_deinit(&inputs[rank]);
      weft_tensor_deinit(&outputs[rank]);
    }
    weft_graph_release(graph);
  }
  // Otherwise the masks above were all empty.
  ck_assert_uint_gt(replaced, 50);
}
END_TEST

// identity op x has the bits of x, for values at the ends of every type.
static void check_identity(weft_reduction_t reduction, weft_dtype_t dtype) {
  static const double values[] = {0.0, -0.0, 1.0, -1.0, 100.0, -128.0, 127.0, 3.0};
  const weft_mesh_t mesh = {.rank_count = 1};
  const weft_shape_t shape = {.dtype = dtype, .rank = 1, .dims = {8}};
  weft_graph_t* graph = NULL;
  const weft_type_t* type = NULL;
  program_t program;
  weft_value_t* identity = NULL;
  weft_value_t* result = NULL;
  weft_tensor_t input;
  weft_tensor_t output;
  WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_type_from_shape(graph, &shape, &type));
  begin(&mesh, type, graph, &program);
  WEFT_ASSERT_OK(weft_spmd_emit_identity(&program.builder, reduction, dtype, &identity));
  WEFT_ASSERT_OK(weft_spmd_emit_broadcast(&program.builder, identity, type, &identity));
  WEFT_ASSERT_OK(weft_spmd_emit_binary(&program.builder,
                                       weft_spmd_reduction_opcode(reduction, dtype), identity,
                                       program.function->body->arguments[0], &result));
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &input));
  for (int64_t i = 0; i < 8; ++i) tensor_set(&input, i, values[i]);
  run(&program, result, &input, &output);
  ck_assert_msg(memcmp(input.data, output.data, weft_shape_size_bytes(&shape)) == 0,
                "the identity of reduction %d changes a value of %s", (int)reduction,
                weft_dtype_name(dtype));
  weft_tensor_deinit(&input);
  weft_tensor_deinit(&output);
  weft_graph_release(graph);
}

START_TEST(identities_change_no_bit) {
  uint32_t missing = 0;
  for (int dtype = WEFT_DTYPE_I1; dtype <= WEFT_DTYPE_F64; ++dtype) {
    for (int reduction = WEFT_REDUCTION_SUM; reduction < WEFT_REDUCTION_COUNT_; ++reduction) {
      const weft_opcode_t opcode =
          weft_spmd_reduction_opcode((weft_reduction_t)reduction, (weft_dtype_t)dtype);
      if (opcode == WEFT_OP_UNREGISTERED) {
        ++missing;
        continue;
      }
      check_identity((weft_reduction_t)reduction, (weft_dtype_t)dtype);
    }
  }
  ck_assert_uint_eq(missing, 3 * 4);  // the bitwise ones of the float types
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("spmd");
  TCase* positions = weft_testing_check_leaks(tcase_create("positions"));
  tcase_add_test(positions, positions_are_those_of_the_mesh);
  suite_add_tcase(suite, positions);
  TCase* masks = weft_testing_check_leaks(tcase_create("masks"));
  tcase_add_test(masks, masks_replace_padding);
  suite_add_tcase(suite, masks);
  TCase* identities = weft_testing_check_leaks(tcase_create("identities"));
  tcase_add_test(identities, identities_change_no_bit);
  suite_add_tcase(suite, identities);
  return suite;
}
