// Manual computations: what is read of them, what is refused, and what surrounds their bodies in
// the program of a rank. What they compute is compared with JAX by
// tests/sharding/programs/jax_shard_map_sdy.mlir.
#include <string.h>

#include "graph/ir/graph.h"
#include "runtime/base/string_buffer.h"
#include "sharding/partition.h"
#include "sharding/propagate.h"
#include "tests/testing/testing.h"

static weft_arena_t arena;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
}

static void tear_down(void) {
  weft_arena_deinit(&arena);
}

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "a.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

// A function of one argument with one computation, whose body gets %m and gives %r.
static const char* program(const char* meshes, const char* argument, const char* shardings,
                           const char* local, const char* body, const char* result) {
  const char* text = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &text,
                                   "%s\nfunc.func @main(%%a: %s) -> %s {\n"
                                   "  %%0 = sdy.manual_computation(%%a) %s (%%m: %s) {\n%s\n"
                                   "  } : (tensor<8x4xf32>) -> %s\n"
                                   "  func.return %%0 : %s\n}\n",
                                   meshes, argument, result, shardings, local, body, result,
                                   result));
  return text;
}

#define MESH "sdy.mesh @mesh = <[\"x\"=2, \"y\"=2]>"
#define PASS "    sdy.return %m : tensor<4x4xf32>"

static weft_status_t read_text(const char* text) {
  weft_graph_t* graph = parse(text);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  weft_status_t status = weft_annotations_read(weft_graph_main(graph), &arena, &mesh, &annotations);
  weft_graph_release(graph);
  return status;
}

// ---- reading ------------------------------------------------------------------------------------

// Axes that are not manual are whole in the body, whatever is asked for along them.
START_TEST(shardings_along_manual_axes) {
  weft_graph_t* graph =
      parse(program(MESH, "tensor<8x4xf32>",
                    "in_shardings=[<@mesh, [{\"x\", ?}, {\"y\"}p1], replicated={}>] "
                    "out_shardings=[<@mesh, [{\"x\"}, {\"y\", ?}]>] manual_axes={\"x\"}",
                    "tensor<4x4xf32>", PASS, "tensor<8x4xf32>"));
  const weft_function_t* function = weft_graph_main(graph);
  const weft_op_t* op = function->body->ops[0];
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  WEFT_ASSERT_OK(weft_annotations_read(function, &arena, &mesh, &annotations));
  const weft_annotation_t* in = &annotations.values[op->regions[0]->arguments[0]->id];
  const weft_annotation_t* out = &annotations.values[op->results[0]->id];
  const char* text = NULL;
  ck_assert(in->is_pinned && out->is_pinned);
  ck_assert_uint_eq(in->closed_dims, 3);
  ck_assert_uint_eq(out->closed_dims, 3);
  WEFT_ASSERT_OK(weft_sharding_format(&mesh, &in->sharding, &arena, &text));
  ck_assert_str_eq(text, "[{\"x\"}, {}]");
  WEFT_ASSERT_OK(weft_sharding_format(&mesh, &out->sharding, &arena, &text));
  ck_assert_str_eq(text, "[{\"x\"}, {}]");
  ck_assert_uint_eq(mesh.rank_count, 4);
  weft_graph_release(graph);
}
END_TEST

START_TEST(refusals) {
  static const struct {
    const char* meshes;
    const char* shardings;
    const char* local;
    const char* body;
    const char* result;
    weft_status_code_t code;
    const char* text;
  } rows[] = {
      {MESH,
       "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
       "manual_axes={\"z\"}",
       "tensor<4x4xf32>", PASS, "tensor<8x4xf32>", WEFT_STATUS_INVALID_INPUT,
       "a.mlir:3:3: sdy.manual_computation: no mesh has the manual axis \"z\""},
      {MESH,
       "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<2x4xf32>", "    sdy.return %m : tensor<2x4xf32>", "tensor<4x4xf32>",
       WEFT_STATUS_INVALID_INPUT,
       "a.mlir:3:3: sdy.manual_computation: operand #0 is tensor<8x4xf32>, which its sharding does "
       "not cut to the tensor<2x4xf32> of the body"},
      {MESH,
       "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<4x4xf32>", PASS, "tensor<8x4xf32>", WEFT_STATUS_INVALID_INPUT,
       "result #0 is tensor<8x4xf32>, which its sharding does not cut to the tensor<4x4xf32>"},
      {"sdy.mesh @mesh = <[\"x\"=3]>",
       "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<3x4xf32>", "    sdy.return %m : tensor<3x4xf32>", "tensor<8x4xf32>",
       WEFT_STATUS_INVALID_INPUT,
       "operand #0 is tensor<8x4xf32>, of which dimension 0 is cut into 3 unequal pieces"},
      {MESH,
       "in_shardings=[<@mesh, [{\"x\"}, {}]>, <@mesh, []>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<4x4xf32>", PASS, "tensor<8x4xf32>", WEFT_STATUS_INVALID_INPUT,
       "has shardings for 2 values, but there are 1"},
      {MESH,
       "in_shardings=[<@mesh, [{\"x\"}, {}], unreduced={\"y\"}>] "
       "out_shardings=[<@mesh, [{\"x\"}, {}]>] manual_axes={\"x\", \"y\"}",
       "tensor<4x4xf32>", PASS, "tensor<8x4xf32>", WEFT_STATUS_UNSUPPORTED,
       "has unreduced values, which are not supported in a manual computation"},
      {MESH,
       "in_shardings=[<@mesh, [{\"q\"}, {}]>] out_shardings=[<@mesh, [{}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<4x4xf32>", PASS, "tensor<8x4xf32>", WEFT_STATUS_INVALID_INPUT, "unknown axis \"q\""},
      {"sdy.mesh @mesh = <[\"x\"=4], device_ids=[0, 1, 3, 2]>",
       "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<2x4xf32>", "    sdy.return %m : tensor<2x4xf32>", "tensor<8x4xf32>",
       WEFT_STATUS_UNSUPPORTED, "on devices in an order that no axes describe is not supported"},
      {MESH,
       "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<4x4xf32>",
       "    %1 = sdy.manual_computation(%m) in_shardings=[<@mesh, [{\"y\"}, {}]>] "
       "out_shardings=[<@mesh, [{\"y\"}, {}]>] manual_axes={\"y\"} (%n: tensor<2x4xf32>) {\n"
       "      sdy.return %n : tensor<2x4xf32>\n"
       "    } : (tensor<4x4xf32>) -> tensor<4x4xf32>\n"
       "    sdy.return %1 : tensor<4x4xf32>",
       "tensor<8x4xf32>", WEFT_STATUS_UNSUPPORTED,
       "a.mlir:4:5: sdy.manual_computation inside of another one is not supported"},
      {MESH,
       "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
       "manual_axes={\"x\"}",
       "tensor<4x4xf32>",
       "    %1 = stablehlo.slice %a [0:4, 0:4] : (tensor<8x4xf32>) -> tensor<4x4xf32>\n"
       "    sdy.return %1 : tensor<4x4xf32>",
       "tensor<8x4xf32>", WEFT_STATUS_INVALID_INPUT,
       "a.mlir:4:5: 'stablehlo.slice' in the body of a manual computation reads a value from "
       "outside"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_status_t status = read_text(program(rows[i].meshes, "tensor<8x4xf32>", rows[i].shardings,
                                             rows[i].local, rows[i].body, rows[i].result));
    ck_assert_msg(
        weft_status_code(status) == rows[i].code && strstr(weft_status_text(status), rows[i].text),
        "row %zu: %s: %s", i, weft_status_code_name(weft_status_code(status)),
        weft_status_text(status));
    weft_status_release(status);
  }
}
END_TEST

// ---- the program of a rank ----------------------------------------------------------------------

#define SUM                                                                                      \
  "    %1 = \"stablehlo.all_reduce\"(%m) <{channel_handle = #stablehlo.channel_handle<handle = " \
  "1, "                                                                                          \
  "type = 1>, replica_groups = dense<[[0, 2], [1, 3]]> : tensor<2x2xi64>, "                      \
  "use_global_device_ids}> ({\n"                                                                 \
  "    ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n"                                                \
  "      %s = stablehlo.add %p, %q : tensor<f32>\n"                                              \
  "      stablehlo.return %s : tensor<f32>\n"                                                    \
  "    }) : (tensor<4x2xf32>) -> tensor<4x2xf32>\n"                                              \
  "    sdy.return %1 : tensor<4x2xf32>"

static bool moves_data(const weft_op_t* op) {
  return op->opcode == WEFT_OP_ALL_REDUCE || op->opcode == WEFT_OP_ALL_GATHER ||
         op->opcode == WEFT_OP_ALL_TO_ALL || op->opcode == WEFT_OP_REDUCE_SCATTER ||
         op->opcode == WEFT_OP_COLLECTIVE_PERMUTE || op->opcode == WEFT_OP_DYNAMIC_SLICE;
}

// Fails the test unless |text|'s rank has its argument as |argument|, and |expected| are the
// collectives and slices of its program.
static void expect_program(const char* text, const char* argument, const char* expected) {
  weft_graph_t* graph = parse(text);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  weft_partition_t partition;
  weft_string_buffer_t names;
  const char* sharding = NULL;
  WEFT_ASSERT_OK(weft_annotations_read(weft_graph_main(graph), &arena, &mesh, &annotations));
  WEFT_ASSERT_OK(weft_sharding_propagate(&annotations, weft_testing_allocator()));
  WEFT_ASSERT_OK(
      weft_sharding_partition(&annotations, &arena, weft_testing_allocator(), &partition));
  WEFT_ASSERT_OK(weft_sharding_format(&mesh, &partition.arguments[0], &arena, &sharding));
  ck_assert_str_eq(sharding, argument);
  weft_string_buffer_init(weft_testing_allocator(), &names);
  const weft_block_t* body = weft_graph_main(partition.graph)->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    if (!moves_data(body->ops[i])) continue;
    weft_string_buffer_append_format(&names, "%s ", strchr(body->ops[i]->name, '.') + 1);
  }
  ck_assert_str_eq(names.data, expected);
  weft_string_buffer_deinit(&names);
  weft_graph_release(partition.graph);
  weft_graph_release(graph);
}

#define OVER_BOTH                                                                      \
  "in_shardings=[<@mesh, [{\"x\"}, {\"y\"}]>] out_shardings=[<@mesh, [{}, {\"y\"}]>] " \
  "manual_axes={"                                                                      \
  "\"x\", \"y\"}"

// An argument of which nothing is said is cut as the body wants it: nothing is sent but what the
// body says.
START_TEST(arguments_follow) {
  expect_program(
      program(MESH, "tensor<8x4xf32>", OVER_BOTH, "tensor<4x2xf32>", SUM, "tensor<4x4xf32>"),
      "[{\"x\"}, {\"y\"}]", "all_reduce ");
}
END_TEST

// One that is cut otherwise is converted first.
START_TEST(operands_are_converted) {
  expect_program(
      program(MESH, "tensor<8x4xf32> {sdy.sharding = #sdy.sharding<@mesh, [{\"x\"}, {}]>}",
              OVER_BOTH, "tensor<4x2xf32>", SUM, "tensor<4x4xf32>"),
      "[{\"x\"}, {}]", "dynamic_slice all_reduce ");
  expect_program(
      program(MESH, "tensor<8x4xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {\"x\"}]>}",
              "in_shardings=[<@mesh, [{\"x\"}, {}]>] out_shardings=[<@mesh, [{\"x\"}, {}]>] "
              "manual_axes={\"x\"}",
              "tensor<4x4xf32>", PASS, "tensor<8x4xf32>"),
      "[{}, {\"x\"}]", "all_to_all ");
}
END_TEST

START_TEST(out_of_memory) {
  weft_graph_t* graph =
      parse(program(MESH, "tensor<8x4xf32>", OVER_BOTH, "tensor<4x2xf32>", SUM, "tensor<4x4xf32>"));
  for (size_t count = 0;; ++count) {
    weft_arena_t local;
    weft_mesh_t mesh;
    weft_annotations_t annotations;
    weft_partition_t partition = {.graph = NULL};
    weft_arena_init(weft_testing_allocator(), &local);
    weft_testing_fail_allocations_after(count);
    weft_status_t status =
        weft_annotations_read(weft_graph_main(graph), &local, &mesh, &annotations);
    if (weft_status_is_ok(status)) {
      status = weft_sharding_propagate(&annotations, weft_testing_allocator());
    }
    if (weft_status_is_ok(status)) {
      status = weft_sharding_partition(&annotations, &local, weft_testing_allocator(), &partition);
    }
    weft_testing_fail_allocations_after(SIZE_MAX);
    const bool is_ok = weft_status_is_ok(status);
    if (!is_ok) WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    weft_graph_release(partition.graph);
    weft_arena_deinit(&local);
    if (is_ok) break;
    ck_assert_uint_lt(count, 1000);
  }
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("manual");
  TCase* reading = weft_testing_check_leaks(tcase_create("reading"));
  tcase_add_checked_fixture(reading, set_up, tear_down);
  tcase_add_test(reading, shardings_along_manual_axes);
  tcase_add_test(reading, refusals);
  suite_add_tcase(suite, reading);
  TCase* partition = weft_testing_check_leaks(tcase_create("partition"));
  tcase_add_checked_fixture(partition, set_up, tear_down);
  tcase_add_test(partition, arguments_follow);
  tcase_add_test(partition, operands_are_converted);
  tcase_add_test(partition, out_of_memory);
  suite_add_tcase(suite, partition);
  return suite;
}
