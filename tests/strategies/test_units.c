// Units: which parameters share a bucket, by names, by patterns and by use; and the size that a
// machine wants buckets to be.
#include "strategies/units.h"

#include <stdio.h>
#include <string.h>

#include "strategies/context.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

#define PARAM(value, name, type) \
  "    %" value ": tensor<" type "> {weft.role = \"param\", weft.name = \"" name "\"},\n"
#define DOT(result, input, weight)                             \
  "  %" result " = stablehlo.dot_general %" input ", %" weight \
  ", contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>\n"

// Two blocks. The embedding and the head are used at opposite ends, the shared one in both blocks
// after the first has begun; the scale is behind, too. The head's layout is written before the
// first block, and is no use.
static const char step_text[] =
    "func.func @main(\n" PARAM("emb", "params.emb", "4x4xf32") PARAM("a", "params.h0.w", "4x4xf32")
        PARAM("b", "params.h0.mlp.w", "4x4xf32") PARAM("c", "params.h1.w", "4x4xf32")
            PARAM("d", "params.h1.mlp.w", "4x4xf32") PARAM("head", "params.head", "4x4xf32")
                PARAM("scale", "params.scale", "1x1xf32") PARAM("shared", "params.shared",
                                                                "4x4xf32")
    "    %x: tensor<4x4xf32> {weft.role = \"batch\", weft.name = \"x\"})\n"
    "    -> (tensor<4x4xf32>) {\n"
    "  %t = stablehlo.transpose %head, dims = [1, 0] : (tensor<4x4xf32>) -> tensor<4x4xf32>\n"
    DOT("v0", "x", "emb") DOT("v1", "v0", "a") DOT("v2", "v1", "shared") DOT("v3", "v2", "b")
        DOT("v4", "v3", "c") DOT("v5", "v4", "shared") DOT("v6", "v5", "d")
    "  %s = stablehlo.broadcast_in_dim %scale, dims = [0, 1] : (tensor<1x1xf32>) -> "
    "tensor<4x4xf32>\n"
    "  %v7 = stablehlo.multiply %v6, %s : tensor<4x4xf32>\n" DOT("v8", "v7", "t")
    "  return %v8 : tensor<4x4xf32>\n"
    "}\n";

// A tied embedding is used at both ends, so that there is nothing to part. The scale is behind, but
// too small for a unit of its own.
static const char tied_text[] =
    "func.func @main(\n" PARAM("emb", "params.emb", "4x4xf32") PARAM("a", "params.h0.w", "4x4xf32")
        PARAM("scale", "params.scale", "1x1xf32")
    "    %x: tensor<4x4xf32> {weft.role = \"batch\", weft.name = \"x\"})\n"
    "    -> (tensor<4x4xf32>) {\n" DOT("v0", "x", "emb") DOT("v1", "v0", "a")
    "  %s = stablehlo.broadcast_in_dim %scale, dims = [0, 1] : (tensor<1x1xf32>) -> "
    "tensor<4x4xf32>\n"
    "  %v2 = stablehlo.multiply %v1, %s : tensor<4x4xf32>\n" DOT("v3", "v2", "emb")
    "  return %v3 : tensor<4x4xf32>\n"
    "}\n";

// As exported without names: arguments are numbered, and what JAX says about results tells where
// they are in the step's tuple, lists and dictionaries. Twice a scale, then a matrix.
#define JAX_STEP(a, b, c, d) \
  "func.func @main(%arg0: tensor<4x4xf32> {tf.aliasing_output = 0 : i32},\n"                     \
  "    %arg1: tensor<4x4xf32> {tf.aliasing_output = 1 : i32},\n"                                 \
  "    %arg2: tensor<4x4xf32> {tf.aliasing_output = 2 : i32},\n"                                 \
  "    %arg3: tensor<4x4xf32> {tf.aliasing_output = 3 : i32}, %x: tensor<4x4xf32>)\n"            \
  "    -> (tensor<4x4xf32>" a ", tensor<4x4xf32>" b ", tensor<4x4xf32>" c ", tensor<4x4xf32>" d  \
  ",\n        tensor<4x4xf32> {weft.role = \"loss\"}) {\n"                                        \
  "  %t0 = stablehlo.dot_general %x, %x, contracting_dims = [1] x [0] : (tensor<4x4xf32>, "      \
  "tensor<4x4xf32>) -> tensor<4x4xf32>\n" TIMES("s0", "t0", "arg0") DOT("v0", "s0", "arg1")      \
      TIMES("s1", "v0", "arg2") DOT("v1", "s1", "arg3") SUM("arg0") SUM("arg1") SUM("arg2")      \
          SUM("arg3") "  return %sum_arg0, %sum_arg1, %sum_arg2, %sum_arg3, %v1 : "              \
                      "tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, "     \
                      "tensor<4x4xf32>\n"                                                        \
                      "}\n"
#define INFO(text) " {jax.result_info = \"" text "\"}"
#define TIMES(result, a, b) "  %" result " = stablehlo.multiply %" a ", %" b " : tensor<4x4xf32>\n"
#define SUM(input) "  %sum_" input " = stablehlo.add %" input ", %" input " : tensor<4x4xf32>\n"

typedef struct unit_case_s {
  weft_arena_t arena;
  weft_graph_t* step;
  weft_roles_t roles;
  weft_mesh_t mesh;
  weft_strategy_values_t values;
  weft_strategy_context_t context;
} unit_case_t;

static void unit_case_init(const char* text, const char* mesh, unit_case_t* out_case) {
  const weft_allocator_t allocator = weft_testing_allocator();
  *out_case = (unit_case_t){.values = {.selected_name = "test"}};
  weft_arena_init(allocator, &out_case->arena);
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "step.mlir", NULL, allocator, &out_case->step));
  WEFT_ASSERT_OK(weft_graph_verify(out_case->step));
  const weft_function_t* function = weft_graph_main(out_case->step);
  WEFT_ASSERT_OK(weft_roles_compute(function, &out_case->arena, &out_case->roles));
  WEFT_ASSERT_OK(weft_mesh_parse(mesh, &out_case->arena, &out_case->mesh));
  WEFT_ASSERT_OK(weft_strategy_context_init(function, &out_case->roles, &out_case->mesh,
                                            &out_case->values, 1, NULL, 0, &out_case->arena,
                                            &out_case->context));
}

static void unit_case_deinit(unit_case_t* test) {
  weft_graph_release(test->step);
  weft_arena_deinit(&test->arena);
}

static weft_status_t find(unit_case_t* test, bool wrap_blocks, const char* wrap,
                          const char*** out_units) {
  const weft_flatten_policy_t policy = {
      .struct_size = sizeof(policy), .wrap_blocks = wrap_blocks, .wrap = wrap};
  WEFT_RETURN_IF_ERROR(weft_strategy_api()->flatten(&test->context, &policy));
  weft_param_units_t units;
  WEFT_RETURN_IF_ERROR(weft_units_find(&test->context, &units));
  *out_units = units.names;
  return weft_ok_status();
}

// The units of the step's parameters in order, with commas between.
static void expect(const char* text, bool wrap_blocks, const char* wrap, const char* expected) {
  unit_case_t test;
  const char** units = NULL;
  char line[512] = "";
  uint32_t found = 0;
  unit_case_init(text, "dp=2", &test);
  WEFT_ASSERT_OK(find(&test, wrap_blocks, wrap, &units));
  ck_assert_ptr_nonnull(units);
  for (uint32_t i = 0; i < test.roles.argument_count; ++i) {
    if (test.roles.arguments[i].role != WEFT_ROLE_PARAM) continue;
    const size_t size = strlen(line);
    snprintf(line + size, sizeof(line) - size, "%s%s", found++ > 0 ? "," : "", units[i]);
  }
  ck_assert_str_eq(line, expected);
  unit_case_deinit(&test);
}

START_TEST(blocks_and_what_is_outside) {
  expect(step_text, false, NULL, ",,,,,,,");
  expect(step_text, true, NULL,
         "(before),params.h0,params.h0,params.h1,params.h1,(behind),(behind),(between)");
  expect(tied_text, true, NULL, "(before),params.h0,(before)");
}
END_TEST

// Breaks when numbers are trusted that say nothing about blocks, or when those that do are not.
START_TEST(names_that_jax_makes_up) {
  // All are in the first part of the step's result.
  expect(JAX_STEP(INFO("result[0]['h0']['b']"), INFO("result[0]['h0']['w']"),
                  INFO("result[0]['h1']['b']"), INFO("result[0]['h1']['w']")),
         true, NULL, "0.h0,0.h0,0.h1,0.h1");
  // Names that number layers come before what the graph repeats.
  expect(JAX_STEP(INFO("result[0]['h0']['w']"), INFO("result[0]['h1']['a']"),
                  INFO("result[0]['h1']['b']"), INFO("result[0]['h1']['c']")),
         true, NULL, "0.h0,0.h1,0.h1,0.h1");
  // Numbers of parameters, positions in lists and no names at all do not.
  const char* repeated = "(block 0),(block 0),(block 1),(block 1)";
  expect(JAX_STEP(INFO("result[0]['w1']"), INFO("result[0]['w2']"), INFO("result[0]['w3']"),
                  INFO("result[0]['w4']")),
         true, NULL, repeated);
  expect(JAX_STEP(INFO("result[0][0]['w']"), INFO("result[0][1]['a']"), INFO("result[0][1]['b']"),
                  INFO("result[0][1]['c']")),
         true, NULL, repeated);
  expect(JAX_STEP("", "", "", ""), true, NULL, repeated);
  // So do numbers that are something else's: 'b1' of every layer.
  expect(JAX_STEP(INFO("result[0]['b1'][0]"), INFO("result[0]['b2'][0]"),
                  INFO("result[0]['b1'][1]"), INFO("result[0]['b2'][1]")),
         true, NULL, repeated);
  // A list that has a name holds layers.
  expect(JAX_STEP(INFO("result[0]['l'][0]['w']"), INFO("result[0]['l'][1]['a']"),
                  INFO("result[0]['l'][1]['b']"), INFO("result[0]['l'][1]['c']")),
         true, NULL, "0.l.0,0.l.1,0.l.1,0.l.1");
  // Patterns do.
  expect(JAX_STEP("", "", "", ""), true, "arg[12]", "(before),arg1,arg2,(behind)");
}
END_TEST

// Breaks when nobody is told that all parameters are gathered at once.
START_TEST(one_unit_is_noted) {
  static const char text[] =
      "func.func @main(\n" PARAM("a", "params.first.w", "4x4xf32")
          PARAM("b", "params.last.w", "4x8xf32") PARAM("c", "params.last.v", "8x4xf32")
      "    %x: tensor<4x4xf32> {weft.role = \"batch\", weft.name = \"x\"})\n"
      "    -> (tensor<4x4xf32> {weft.role = \"loss\"}) {\n"
      "  %0 = stablehlo.multiply %x, %a : tensor<4x4xf32>\n"
      "  %1 = stablehlo.dot_general %0, %b, contracting_dims = [1] x [0] : (tensor<4x4xf32>, "
      "tensor<4x8xf32>) -> tensor<4x8xf32>\n"
      "  %2 = stablehlo.dot_general %1, %c, contracting_dims = [1] x [0] : (tensor<4x8xf32>, "
      "tensor<8x4xf32>) -> tensor<4x4xf32>\n"
      "  %3 = stablehlo.add %2, %0 : tensor<4x4xf32>\n"
      "  return %3 : tensor<4x4xf32>\n"
      "}\n";
  static const char note[] =
      "all 3 parameters are one unit: names number no blocks of layers, and the graph does not "
      "repeat itself; --opt wrap=PATTERN,... makes units of names like 'params.first.w'";
  static const char* const settings[] = {NULL, "wrap=first", "auto_wrap=none"};
  for (int i = 0; i < 3; ++i) {
    program_case_t test;
    const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=2", .settings = settings[i]};
    uint32_t found = 0;
    WEFT_ASSERT_OK(program_case_init(text, strlen(text), &layout, &test));
    for (uint32_t n = 0; n < test.program->note_count; ++n) {
      found += strcmp(test.program->notes[n], note) == 0;
    }
    ck_assert_msg(found == (i == 0), "%u notes with %s", found, settings[i] ? settings[i] : "-");
    program_case_deinit(&test);
  }
}
END_TEST

START_TEST(patterns_name_units) {
  // A pattern may leave leading parts away; numbers mean nothing any more.
  expect(step_text, true, "h*",
         "(before),params.h0,params.h0,params.h1,params.h1,params.head,(between),(between)");
  expect(step_text, true, "params.h?",
         "(before),params.h0,params.h0,params.h1,params.h1,(behind),(behind),(between)");
  // The innermost unit counts, in any order of the patterns.
  const char* nested =
      "(before),params.h0,params.h0.mlp,params.h1,params.h1.mlp,(behind),(behind),(between)";
  expect(step_text, true, "params.h?,*.mlp", nested);
  expect(step_text, true, "mlp, params.h?", nested);
  // What no pattern fits is outside, blocks too.
  expect(step_text, true, "*.h1,params.emb",
         "params.emb,(between),(between),params.h1,params.h1,(behind),(behind),(between)");
}
END_TEST

START_TEST(patterns_must_fit) {
  unit_case_t test;
  const char** units = NULL;
  unit_case_init(step_text, "dp=2", &test);
  WEFT_ASSERT_STATUS(find(&test, true, "h?,*.mpl", &units), INVALID_INPUT,
                     "--opt wrap=h?,*.mpl: no parameter has a name like '*.mpl'; did you mean "
                     "'mlp' for 'mpl'?");
  WEFT_ASSERT_STATUS(find(&test, true, "layers.*", &units), INVALID_INPUT,
                     "names look like 'params.emb'");
  // The batch is no parameter.
  WEFT_ASSERT_STATUS(find(&test, true, "x", &units), INVALID_INPUT, "no parameter has a name");
  unit_case_deinit(&test);
}
END_TEST

START_TEST(older_policies_are_taken) {
  unit_case_t test;
  unit_case_init(step_text, "dp=2", &test);
  weft_flatten_policy_t policy = {.struct_size = offsetof(weft_flatten_policy_t, wrap),
                                  .bucket_bytes = 7,
                                  .wrap = "what an older hook leaves there"};
  WEFT_ASSERT_OK(weft_strategy_api()->flatten(&test.context, &policy));
  ck_assert_ptr_null(test.context.policy.wrap);
  ck_assert_uint_eq(test.context.policy.bucket_bytes, 7);
  policy.struct_size -= 8;
  WEFT_ASSERT_STATUS(weft_strategy_api()->flatten(&test.context, &policy), INVALID_ARGUMENT,
                     "was built for another weft");
  policy.struct_size = sizeof(policy) + 8;
  WEFT_ASSERT_STATUS(weft_strategy_api()->flatten(&test.context, &policy), INVALID_ARGUMENT,
                     "was built for another weft");
  unit_case_deinit(&test);
}
END_TEST

// The machine's own formula (tests/graph/plan/test_machine_cost.c), over the ranks that add up.
START_TEST(machines_choose_bucket_sizes) {
  unit_case_t test;
  weft_machine_t* machine = NULL;
  const weft_strategy_api_t* api = weft_strategy_api();
  const uint32_t shard_group[] = {0, 1, 2, 3};
  unit_case_init(step_text, "replicate=2,shard=4", &test);
  ck_assert_uint_eq(api->bucket_bytes(&test.context, 3, true, 1 << 24), 0);
  WEFT_ASSERT_OK(weft_machine_named("ethernet10gx8", weft_testing_allocator(), &machine));
  test.context.machine = machine;
  const uint64_t one_axis = api->bucket_bytes(&test.context, 2, true, 1 << 24);
  ck_assert_uint_eq(one_axis,
                    (uint64_t)weft_machine_bucket_bytes(machine, WEFT_COLLECTIVE_REDUCE_SCATTER,
                                                        shard_group, 4, 1 << 24));
  const uint32_t all[] = {0, 1, 2, 3, 4, 5, 6, 7};
  const uint64_t both_axes = api->bucket_bytes(&test.context, 3, true, 1 << 24);
  ck_assert_uint_eq(both_axes, (uint64_t)weft_machine_bucket_bytes(
                                   machine, WEFT_COLLECTIVE_REDUCE_SCATTER, all, 8, 1 << 24));
  ck_assert_uint_eq(
      api->bucket_bytes(&test.context, 3, false, 1 << 24),
      (uint64_t)weft_machine_bucket_bytes(machine, WEFT_COLLECTIVE_ALL_REDUCE, all, 8, 1 << 24));
  // Four times the bytes, twice the size.
  const double ratio =
      (double)api->bucket_bytes(&test.context, 3, true, 1 << 26) / (double)both_axes;
  ck_assert_msg(ratio > 1.99 && ratio < 2.01, "%f", ratio);
  ck_assert_uint_eq(api->bucket_bytes(&test.context, 3, true, 0), 0);
  ck_assert_uint_eq(api->bucket_bytes(&test.context, 0, true, 1 << 24), 0);
  weft_machine_release(machine);
  // Nothing to hide collectives behind.
  WEFT_ASSERT_OK(weft_machine_named("cpu", weft_testing_allocator(), &machine));
  test.context.machine = machine;
  ck_assert_uint_eq(api->bucket_bytes(&test.context, 3, true, 1 << 24), 0);
  weft_machine_release(machine);
  unit_case_deinit(&test);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/units");
  TCase* units = tcase_create("units");
  tcase_add_test(units, blocks_and_what_is_outside);
  tcase_add_test(units, names_that_jax_makes_up);
  tcase_add_test(units, one_unit_is_noted);
  tcase_add_test(units, patterns_name_units);
  tcase_add_test(units, patterns_must_fit);
  tcase_add_test(units, older_policies_are_taken);
  suite_add_tcase(suite, units);
  TCase* sizes = tcase_create("sizes");
  tcase_add_test(sizes, machines_choose_bucket_sizes);
  suite_add_tcase(suite, sizes);
  return suite;
}
