// Annotations: what the texts of sdy and mhlo say, told back by a short description of everything
// that was pinned, and messages for texts that are wrong.
#include "sharding/annotation.h"

#include <inttypes.h>
#include <string.h>

#include "runtime/base/string_buffer.h"
#include "sharding/propagate.h"
#include "tests/testing/testing.h"

static weft_arena_t arena;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
}

static void tear_down(void) {
  weft_arena_deinit(&arena);
}

// ---- descriptions -------------------------------------------------------------------------------

// "arg0 [{"x"}, {}] open 1 p2 replicated y; "
static void describe(weft_string_buffer_t* out, const weft_mesh_t* mesh, const char* name,
                     uint32_t index, const weft_annotation_t* annotation) {
  if (!annotation->is_pinned) return;
  const char* text = NULL;
  ck_assert(annotation->is_set);
  WEFT_ASSERT_OK(weft_sharding_format(mesh, &annotation->sharding, &arena, &text));
  weft_string_buffer_append_format(out, "%s%" PRIu32 " %s", name, index, text);
  for (int32_t d = 0; d < annotation->sharding.rank; ++d) {
    if ((annotation->closed_dims >> d & 1) == 0) {
      weft_string_buffer_append_format(out, " open %d", d);
    }
    if (annotation->dim_priorities[d] != 0) {
      weft_string_buffer_append_format(out, " p%d of %d", annotation->dim_priorities[d], d);
    }
  }
  if (annotation->priority != 0) {
    weft_string_buffer_append_format(out, " p%d", annotation->priority);
  }
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if ((annotation->replicated_axes >> a & 1) == 0) continue;
    weft_string_buffer_append_format(out, " replicated %s", mesh->axes[a].name);
  }
  weft_string_buffer_append_cstring(out, "; ");
}

static void describe_block(weft_string_buffer_t* out, const weft_annotations_t* annotations,
                           const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->result_count; ++k) {
      const char* name = strrchr(op->name, '.') + 1;
      describe(out, annotations->mesh, name, k, &annotations->values[op->results[k]->id]);
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      describe_block(out, annotations, op->regions[k]);
    }
  }
}

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  const weft_parse_options_t options = {.struct_size = sizeof(options), .first_line = 1};
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "a.mlir", &options, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

// Fails unless @main of |text| is described by |expected|.
static void expect(const char* text, const char* expected) {
  weft_graph_t* graph = parse(text);
  const weft_function_t* function = weft_graph_main(graph);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  WEFT_ASSERT_OK(weft_annotations_read(function, &arena, &mesh, &annotations));
  ck_assert_ptr_eq(annotations.mesh, &mesh);
  weft_string_buffer_t out;
  weft_string_buffer_init(weft_testing_allocator(), &out);
  char axes[256];
  weft_string_buffer_append_format(&out, "mesh %s; ", weft_mesh_format(&mesh, axes, sizeof(axes)));
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    describe(&out, &mesh, "arg", i, &annotations.values[function->body->arguments[i]->id]);
  }
  describe_block(&out, &annotations, function->body);
  for (uint32_t i = 0; i < function->result_count; ++i) {
    describe(&out, &mesh, "result", i, &annotations.results[i]);
  }
  ck_assert_str_eq(out.data, expected);
  weft_string_buffer_deinit(&out);
  weft_graph_release(graph);
}

// The same for one argument of four dimensions with |attrs|, after |meshes|.
static void expect_attrs(const char* meshes, const char* attrs, const char* expected) {
  const char* text = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &text,
                                   "%s\nfunc.func @main(%%a: tensor<8x8x8x8xf32> {%s}) {\n"
                                   "  func.return\n}\n",
                                   meshes, attrs));
  expect(text, expected);
}

static weft_status_t read_text(const char* text) {
  weft_graph_t* graph = parse(text);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  weft_status_t status = weft_annotations_read(weft_graph_main(graph), &arena, &mesh, &annotations);
  weft_graph_release(graph);
  return status;
}

static weft_status_t read_attrs(const char* meshes, const char* attrs) {
  const char* text = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &text,
                                   "%s\nfunc.func @main(%%a: tensor<8x8xf32> {%s}) {\n"
                                   "  func.return\n}\n",
                                   meshes, attrs));
  return read_text(text);
}

// ---- sdy ----------------------------------------------------------------------------------------

#define MESH "sdy.mesh @mesh = <[\"x\"=2, \"y\"=4]>"
#define SDY(TEXT) "sdy.sharding = #sdy.sharding<" TEXT ">"

START_TEST(values_are_pinned) {
  expect(MESH
         "\nfunc.func @main(%a: tensor<8x4xf32> {" SDY("@mesh, [{\"x\"}, {}]") "}, %b: tensor<f32>)"
         " -> (tensor<8x4xf32> {" SDY("@mesh, [{}, {\"y\"}]") "}, tensor<f32> {" SDY("@mesh, []")
         "}) {\n"
         "  %0 = stablehlo.add %a, %a {sdy.sharding = #sdy.sharding_per_value<[<@mesh, [{\"y\"}, "
         "{}]>]>} : tensor<8x4xf32>\n"
         "  %1 = sdy.sharding_constraint %0 <@mesh, [{\"x\"}, {\"y\"}]> : tensor<8x4xf32>\n"
         "  %2 = sdy.reshard %1 <@mesh, [{}, {}]> : tensor<8x4xf32>\n"
         "  %3 = stablehlo.negate %2 {" SDY("@mesh, [{}, {\"y\", \"x\"}]") "} : tensor<8x4xf32>\n"
         "  func.return %3, %b : tensor<8x4xf32>, tensor<f32>\n}\n",
         "mesh x=2,y=4; arg0 [{\"x\"}, {}]; add0 [{\"y\"}, {}]; "
         "sharding_constraint0 [{\"x\"}, {\"y\"}]; reshard0 [{}, {}]; "
         "negate0 [{}, {\"y\", \"x\"}]; result0 [{}, {\"y\"}]; result1 []; ");
}
END_TEST

START_TEST(unread_constraints_pin_their_operand) {
  expect(MESH
         "\nfunc.func @main(%a: tensor<8x4xf32>) -> tensor<8x4xf32> {\n"
         "  %0 = sdy.sharding_constraint %a <@mesh, [{\"x\"}, {\"y\"}]> : tensor<8x4xf32>\n"
         "  func.return %a : tensor<8x4xf32>\n}\n",
         "mesh x=2,y=4; arg0 [{\"x\"}, {\"y\"}]; ");
}
END_TEST

START_TEST(regions_and_several_results_are_read) {
  expect(
      MESH
      "\nfunc.func @main(%a: tensor<8xf32>, %i: tensor<i32>) {\n"
      "  %0:2 = stablehlo.while(%p = %a, %q = %i) : tensor<8xf32>, tensor<i32> attributes "
      "{sdy.sharding = #sdy.sharding_per_value<[<@mesh, [{\"y\"}]>, #sdy.sharding<@mesh, []>]>}\n"
      "  cond {\n"
      "    %c = stablehlo.compare LT, %q, %q : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %n = stablehlo.negate %p {mhlo.sharding = \"{devices=[2,4]<=[8] "
      "last_tile_dim_replicate}\"} : tensor<8xf32>\n"
      "    stablehlo.return %n, %q : tensor<8xf32>, tensor<i32>\n"
      "  }\n"
      "  func.return\n}\n",
      "mesh x=2,y=4; while0 [{\"y\"}]; while1 []; negate0 [{\"x\"}]; ");
}
END_TEST

START_TEST(dimensions_are_open_or_closed) {
  expect_attrs(MESH, SDY("@mesh, [{\"x\", ?}, {?}, {}, {\"y\"}]"),
               "mesh x=2,y=4; arg0 [{\"x\"}, {}, {}, {\"y\"}] open 0 open 1; ");
  expect_attrs(MESH, SDY("@mesh, [{\"x\"}p1, {?}p3, {}, {\"y\", ?}p2]"),
               "mesh x=2,y=4; arg0 [{\"x\"}, {}, {}, {\"y\"}] p1 of 0 open 1 p3 of 1 open 3 p2 of "
               "3; ");
  expect_attrs(MESH, SDY("@mesh, [{\"x\"}p1, {?}p3, {?}p1, {?}p2]"),
               "mesh x=2,y=4; arg0 [{\"x\"}, {}, {}, {}] p1 of 0 open 1 p3 of 1 open 2 p1 of 2 "
               "open 3 p2 of 3 p1; ");
  expect_attrs(MESH, SDY("@mesh, [{?}, {?}, {?}, {?}], replicated={\"x\"}, unreduced={\"y\"}"),
               "mesh x=2,y=4; arg0 [{}, {}, {}, {}], unreduced={\"y\"} open 0 open 1 open 2 open 3 "
               "replicated x; ");
}
END_TEST

START_TEST(sub_axes_refine_the_mesh) {
  expect_attrs("sdy.mesh @mesh = <[\"x\"=8, \"y\"=2]>",
               SDY("@mesh, [{\"x\":(1)2}, {\"x\":(4)2, \"y\"}, {}, {}], replicated={\"x\":(2)2}"),
               "mesh x:0=2,x:1=2,x:2=2,y=2; arg0 [{\"x:0\"}, {\"x:2\", \"y\"}, {}, {}] replicated "
               "x:1; ");
  // Whole axes become their parts, major first.
  expect(
      "sdy.mesh @mesh = <[\"x\"=4]>\n"
      "func.func @main(%a: tensor<4xf32> {" SDY("@mesh, [{\"x\"}]") "}, %b: tensor<4xf32> {" SDY(
          "@mesh, [{\"x\":(2)2}]") "}) {\n  func.return\n}\n",
      "mesh x:0=2,x:1=2; arg0 [{\"x:0\", \"x:1\"}]; arg1 [{\"x:1\"}]; ");
}
END_TEST

START_TEST(meshes_share_their_devices) {
  // Written inside, under several names, with axes of size 1, and with the devices reordered.
  expect_attrs("", SDY("mesh<[\"a\"=3]>, [{\"a\"}, {}, {}, {}]"),
               "mesh a=3; arg0 [{\"a\"}, {}, {}, {}]; ");
  expect_attrs("sdy.mesh @mesh = <[\"p\"=1, \"x\"=2, \"q\"=1, \"y\"=2, \"r\"=1]>",
               SDY("@mesh, [{\"q\", \"x\"}, {}, {}, {}]"),
               "mesh p=1,x=2,q=1,y=2,r=1; arg0 [{\"q\", \"x\"}, {}, {}, {}]; ");
  expect(
      "sdy.mesh @flat = <[\"x\"=8]>\nsdy.mesh @deep = <[\"a\"=2, \"x\"=4]>\n"
      "func.func @main(%a: tensor<8xf32> {" SDY("@flat, [{\"x\"}]") "}, %b: tensor<4xf32> {" SDY(
          "@deep, [{\"x\"}]") "}) {\n  func.return\n}\n",
      "mesh a=2,x=4; arg0 [{\"a\", \"x\"}]; arg1 [{\"x\"}]; ");
  expect_attrs("sdy.mesh @mesh = <[\"x\"=2, \"y\"=4], device_ids=[0, 2, 4, 6, 1, 3, 5, 7]>",
               SDY("@mesh, [{\"x\"}, {\"y\"}, {}, {}]"),
               "mesh y=4,x=2; arg0 [{\"x\"}, {\"y\"}, {}, {}]; ");
  expect_attrs("sdy.mesh @mesh = <[\"x\"=4, \"y\"=2], device_ids=[0, 2, 4, 6, 1, 3, 5, 7]>",
               SDY("@mesh, [{\"x\"}, {}, {}, {}]"),
               "mesh x:1=2,y=2,x:0=2; arg0 [{\"x:0\", \"x:1\"}, {}, {}, {}]; ");
  // The second half of an axis whose devices are not in order.
  expect_attrs("sdy.mesh @mesh = <[\"x\"=8], device_ids=[0, 4, 2, 6, 1, 5, 3, 7]>",
               SDY("@mesh, [{\"x\":(4)2}, {}, {}, {}]"),
               "mesh x:2=2,x:1=2,x:0=2; arg0 [{\"x:2\"}, {}, {}, {}]; ");
}
END_TEST

START_TEST(any_order_of_devices_is_read) {
  weft_graph_t* graph = parse(
      "sdy.mesh @mesh = <[\"x\"=2, \"y\"=2], device_ids=[3, 2, 1, 0]>\n"
      "sdy.mesh @turned = <[\"a\"=2, \"b\"=2], device_ids=[3, 1, 2, 0]>\n"
      "func.func @main(%a: tensor<8xf32> {" SDY("@turned, [{\"a\"}]") "}, %b: tensor<8xf32> {" SDY(
          "@mesh, [{\"x\", \"y\"}]") "}) {\n  func.return\n}\n");
  const weft_function_t* function = weft_graph_main(graph);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  const char* text = NULL;
  WEFT_ASSERT_OK(weft_annotations_read(function, &arena, &mesh, &annotations));
  // The first list that is met is the order of ranks: 3, 1, 2, 0.
  ck_assert_uint_eq(mesh.rank_count, 4);
  ck_assert_ptr_nonnull(mesh.devices);
  for (uint32_t r = 0; r < 4; ++r) {
    ck_assert_uint_eq(mesh.devices[r], ((const uint32_t[]){3, 1, 2, 0})[r]);
  }
  for (uint32_t i = 0; i < 2; ++i) {
    const weft_annotation_t* annotation = &annotations.values[function->body->arguments[i]->id];
    WEFT_ASSERT_OK(weft_sharding_format(&mesh, &annotation->sharding, &arena, &text));
    ck_assert_str_eq(text, i == 0 ? "[{\"a\"}]" : "[{\"b\", \"a\"}]");
  }
  weft_graph_release(graph);
}
END_TEST

START_TEST(meshes_without_axes_replicate) {
  expect_attrs("sdy.mesh @empty = <[]>", SDY("@empty, [{}, {}, {}, {}]"),
               "mesh ; arg0 [{}, {}, {}, {}]; ");
  expect("func.func @main(%a: tensor<8xf32>) {\n  func.return\n}\n", "mesh ; ");
  WEFT_ASSERT_STATUS(
      read_text(MESH "\nsdy.mesh @one = <[], device_ids=[3]>\n"
                     "func.func @main(%a: tensor<8xf32> {" SDY(
                         "@mesh, [{}]") "}, %b: tensor<8xf32>"
                                        " {" SDY("@one, [{}]") "}) {\n  func.return\n}\n"),
      UNSUPPORTED, "puts the value on one of 8 devices");
}
END_TEST

START_TEST(aliases_are_followed) {
  expect("#s = #sdy.sharding<@mesh, [{\"x\"}]>\n" MESH
         "\nfunc.func @main(%a: tensor<8xf32> {sdy.sharding = #s}) {\n"
         "  %0 = stablehlo.negate %a {sdy.sharding = #sdy.sharding_per_value<[#s]>} : "
         "tensor<8xf32>\n  func.return\n}\n",
         "mesh x=2,y=4; arg0 [{\"x\"}]; negate0 [{\"x\"}]; ");
}
END_TEST

START_TEST(wrong_sdy_texts_are_refused) {
  static const struct {
    const char* attrs;
    const char* message;
  } cases[] = {
      {SDY("@none, [{}, {}]"),
       "a.mlir:2:1: sdy.sharding of argument #0 '#sdy.sharding<@none, [{}, {}]>': the module has "
       "no mesh @none"},
      {SDY("@mesh, [{}]"), "has 1 dimension, but the value is tensor<8x8xf32>"},
      {SDY("@mesh, [{\"z\"}, {}]"), "unknown axis \"z\"; the mesh @mesh has \"x\", \"y\""},
      {SDY("@mesh, [{\"x\"}, {\"x\"}]"), "axis \"x\" is used twice"},
      {SDY("@mesh, [{\"y\":(1)2}, {\"y\"}]"), "axis \"y:0\" is used twice"},
      {SDY("@mesh, [{\"x\"}, {}], replicated={\"x\"}"), "axis \"x\" is used twice"},
      {SDY("@mesh, [{\"x\"}, {}], unreduced={\"x\"}"), "axis \"x\" is used twice"},
      {SDY("@mesh, [{\"y\":(3)2}, {}]"), "axis \"y\" of size 4 has no part (3)2"},
      {SDY("@mesh, [{\"y\":(4)2}, {}]"), "axis \"y\" of size 4 has no part (4)2"},
      {SDY("@mesh, [{\"y\":(1)1}, {}]"), "axis \"y\" of size 4 has no part (1)1"},
      {SDY("@mesh, [{\"y\":(0)2}, {}]"), "'0' is not from 1 to 65536"},
      {SDY("@mesh, [{\"x\"}q1, {}]"), "expected a priority from p0 to p255, got 'q1'"},
      {SDY("@mesh, [{\"x\"}p256, {}]"), "expected a priority from p0 to p255, got 'p256'"},
      {SDY("@mesh, [{?, \"x\"}, {}]"), "expected '}', got ','"},
      {SDY("@mesh, [{x}, {}]"), "expected the name of an axis in quotes, got 'x'"},
      {SDY("[{\"x\"}, {}]"), "expected a mesh (@name or mesh<...>), got '['"},
      {SDY("@mesh"), "expected ',', got '>'"},
      {SDY("@mesh, [{}, {}], sharded={}"), "expected replicated={...} or unreduced={...}"},
      {SDY("mesh<[\"a\"=2, \"a\"=2]>, [{}, {}]"), "has two axes \"a\""},
      {SDY("mesh<[\"a\"=0]>, [{}, {}]"), "'0' is not from 1 to 65536"},
      {SDY("mesh<[\"a\"=2], device_ids=[0]>, [{}, {}]"), "names 1 devices, but its axes have 2"},
      {SDY("mesh<[\"a\"=2], device_ids=[1, 1]>, [{}, {}]"), "names device 1 twice"},
      {SDY("mesh<[\"a\"=2], device_ids=[1, 2]>, [{}, {}]"), "names device 2 of 2"},
      {"sdy.sharding = #sdy.sharding_per_value<[<@mesh, [{}, {}]>, <@mesh, []>]>",
       "has shardings for 2 values, but there are 1"},
      {"sdy.sharding = 3 : i32", "sdy.sharding of argument #0 is no text of a sharding"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    WEFT_ASSERT_STATUS(read_attrs(MESH, cases[i].attrs), INVALID_INPUT, cases[i].message);
  }
}
END_TEST

START_TEST(wrong_meshes_are_refused) {
  WEFT_ASSERT_STATUS(
      read_text(
          "sdy.mesh @a = <[\"x\"=2, \"y\"=3], device_ids=[0, 1, 2, 5, 4, 3]>\n"
          "sdy.mesh @b = <[\"x\"=6]>\n"
          "func.func @main(%a: tensor<8xf32> {" SDY("@a, [{\"x\"}]") "}, %b: tensor<8xf32> {" SDY(
              "@b, [{\"x\"}]") "}) {\n"
                               "  func.return\n}\n"),
      UNSUPPORTED,
      "a.mlir:2:1: mesh '#sdy.mesh<[\"x\"=6]>': the order of the devices is no transposition of "
      "that of '#sdy.mesh<[\"x\"=2, \"y\"=3], device_ids=[0, 1, 2, 5, 4, 3]>'");
  WEFT_ASSERT_STATUS(
      read_attrs("sdy.mesh @mesh = <[\"x\"=300, \"y\"=300]>", SDY("@mesh, [{}, {}]")), UNSUPPORTED,
      "has more than 65536 devices");
  WEFT_ASSERT_STATUS(
      read_attrs("sdy.mesh @mesh = <[\"a\"=1, \"b\"=1, \"c\"=1, \"d\"=1, \"e\"=1, \"f\"=1, \"g\"=1,"
                 " \"h\"=1, \"i\"=1]>",
                 SDY("@mesh, [{}, {}]")),
      UNSUPPORTED, "has more than 8 axes");
  // Two and three of six devices: no mesh has groups of both.
  WEFT_ASSERT_STATUS(
      read_text(
          "sdy.mesh @a = <[\"x\"=2, \"y\"=3]>\nsdy.mesh @b = <[\"x\"=3, \"y\"=2]>\n"
          "func.func @main(%a: tensor<8xf32> {" SDY("@a, [{\"x\"}]") "}, %b: tensor<8xf32> {" SDY(
              "@b, [{\"x\"}]") "}) {\n"
                               "  func.return\n}\n"),
      UNSUPPORTED, "cut its devices into groups of 2 and of 3, which no mesh has both");
  WEFT_ASSERT_STATUS(
      read_text(
          "sdy.mesh @a = <[\"x\"=2]>\nsdy.mesh @b = <[\"x\"=4]>\n"
          "func.func @main(%a: tensor<8xf32> {" SDY("@a, [{\"x\"}]") "}, %b: tensor<8xf32> {" SDY(
              "@b, [{\"x\"}]") "}) {\n"
                               "  func.return\n}\n"),
      INVALID_INPUT, "is over 4 devices, but '#sdy.mesh<[\"x\"=2]>' is over 2");
  WEFT_ASSERT_STATUS(
      read_text("module attributes {mhlo.num_partitions = 4 : i32} {\nsdy.mesh @a = <[\"x\"=2]>\n"
                "func.func @main(%a: tensor<8xf32> {" SDY("@a, [{\"x\"}]") "}) {\n"
                                                                           "  func.return\n}\n}\n"),
      INVALID_INPUT, "mhlo.num_partitions '4': is over 4 devices");
}
END_TEST

START_TEST(operations_are_refused_where_they_are) {
  WEFT_ASSERT_STATUS(
      read_text(MESH "\nfunc.func @main(%a: tensor<8xf32>) -> tensor<8xf32> {\n"
                     "  %0 = sdy.sharding_constraint %a <@mesh, [{\"q\"}]> : tensor<8xf32>\n"
                     "  func.return %0 : tensor<8xf32>\n}\n"),
      INVALID_INPUT, "a.mlir:3:3: sdy.sharding_constraint '#sdy.sharding<@mesh, [{\"q\"}]>'");
  WEFT_ASSERT_STATUS(
      read_text(MESH "\nfunc.func @main(%a: tensor<8xf32> {" SDY(
          "@mesh, [{\"x\"}]") ", mhlo.sharding = \"{replicated}\"}) {\n  func.return\n}\n"),
      INVALID_INPUT, "mhlo.sharding of argument #0 '{replicated}': contradicts another sharding");
}
END_TEST

// ---- mhlo ---------------------------------------------------------------------------------------

static void expect_mhlo(const char* sharding, const char* expected) {
  const char* attrs = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &attrs, "mhlo.sharding = \"%s\"", sharding));
  expect_attrs("", attrs, expected);
}

START_TEST(tile_assignments_become_axes) {
  expect_mhlo("{replicated}", "mesh ; arg0 [{}, {}, {}, {}]; ");
  expect_mhlo("{maximal device=0}", "mesh ; arg0 [{}, {}, {}, {}]; ");
  expect_mhlo("{devices=[2,1,1,1,4]<=[8] last_tile_dim_replicate}",
              "mesh d0=2,d1=4; arg0 [{\"d0\"}, {}, {}, {}]; ");
  expect_mhlo("{devices=[1,4,1,1,2]<=[2,4]T(1,0) last_tile_dim_replicate}",
              "mesh d0=2,d1=4; arg0 [{}, {\"d1\"}, {}, {}]; ");
  expect_mhlo("{devices=[1,8,1,1]<=[2,4]T(1,0)}",
              "mesh d0=2,d1=4; arg0 [{}, {\"d1\", \"d0\"}, {}, {}]; ");
  expect_mhlo("{devices=[2,2,1,1]0,1,2,3}", "mesh d0=2,d1=2; arg0 [{\"d0\"}, {\"d1\"}, {}, {}]; ");
  expect_mhlo("{devices=[2,2,1,1]0,2,1,3}", "mesh d0=2,d1=2; arg0 [{\"d1\"}, {\"d0\"}, {}, {}]; ");
  expect_mhlo("{devices=[4,1,1,1]0,2,1,3}",
              "mesh d0=2,d1=2; arg0 [{\"d1\", \"d0\"}, {}, {}, {}]; ");
  expect_mhlo("{devices=[2,2,1,1]0,1,3,2}", "mesh d0=2,d1=2; arg0 [{\"d0\"}, {\"d1\"}, {}, {}]; ");
  expect_mhlo("{devices=[2,1,1,1,2,2]<=[8] last_tile_dims={unreduced, replicated}}",
              "mesh d0=2,d1=2,d2=2; arg0 [{\"d0\"}, {}, {}, {}], unreduced={\"d1\"}; ");
  expect_mhlo("{devices=[6,1,1,1]<=[6] metadata={op_name=\\22f(x)\\22 source_line=3}}",
              "mesh d0=6; arg0 [{\"d0\"}, {}, {}, {}]; ");
}
END_TEST

START_TEST(tile_assignments_share_a_mesh) {
  expect(
      "module attributes {mhlo.num_partitions = 8 : i32} {\n"
      "func.func @main(%a: tensor<8x4xf32> {mhlo.sharding = \"{devices=[2,1,4]<=[8] "
      "last_tile_dim_replicate}\"}, %b: tensor<4xf32> {mhlo.sharding = \"{devices=[8]<=[8]}\"})"
      " -> (tensor<8x4xf32> {mhlo.sharding = \"{replicated}\"}) {\n"
      "  %0 = stablehlo.custom_call @Sharding(%a) {backend_config = \"unspecified_dims=[1]\", "
      "mhlo.sharding = \"{devices=[1,4,2]<=[2,2,2]T(2,0,1) last_tile_dim_replicate}\"} : "
      "(tensor<8x4xf32>) -> tensor<8x4xf32>\n"
      "  func.return %0 : tensor<8x4xf32>\n}\n}\n",
      "mesh d0=2,d1=2,d2=2; arg0 [{\"d0\"}, {}]; arg1 [{\"d0\", \"d1\", \"d2\"}]; "
      "custom_call0 [{}, {\"d2\", \"d0\"}] open 1; result0 [{}, {}]; ");
  // Only the module says how many devices there are.
  expect(
      "module attributes {mhlo.num_partitions = 6 : i32} {\n"
      "func.func @main(%a: tensor<8xf32> {mhlo.sharding = \"{replicated}\"}) {\n"
      "  func.return\n}\n}\n",
      "mesh d0=6; arg0 [{}]; ");
  // Axes of a mesh keep their names.
  expect(MESH "\nfunc.func @main(%a: tensor<8xf32> {" SDY(
             "@mesh, [{\"x\"}]") "}, %b: tensor<8xf32> "
                                 "{mhlo.sharding = \"{devices=[4,2]<=[8] "
                                 "last_tile_dim_replicate}\"}) {\n  func.return\n}\n",
         "mesh x=2,y:0=2,y:1=2; arg0 [{\"x\"}]; arg1 [{\"x\", \"y:0\"}]; ");
}
END_TEST

START_TEST(lists_are_for_several_results) {
  expect(
      "func.func @main(%a: tensor<4xf32>, %b: tensor<4xi32>) {\n"
      "  %0:2 = \"stablehlo.sort\"(%a, %b) <{dimension = 0 : i64}> ({\n"
      "  ^bb0(%p: tensor<f32>, %q: tensor<f32>, %r: tensor<i32>, %s: tensor<i32>):\n"
      "    %c = stablehlo.compare LT, %p, %q : (tensor<f32>, tensor<f32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  }) {mhlo.sharding = \"{{replicated}, {devices=[2]<=[2]}}\"} : (tensor<4xf32>, "
      "tensor<4xi32>) -> (tensor<4xf32>, tensor<4xi32>)\n"
      "  func.return\n}\n",
      "mesh d0=2; sort0 [{}]; sort1 [{\"d0\"}]; ");
}
END_TEST

START_TEST(wrong_mhlo_texts_are_refused) {
  static const struct {
    const char* sharding;
    const char* message;
  } cases[] = {
      {"", "expected '{' before the end"},
      {"{}", "expected replicated, maximal or devices=[...], got '}'"},
      {"{replicated", "expected '}' before the end"},
      {"{replicated} x", "expected the end, got 'x'"},
      {"{devices=[2,2]<=[8]}", "the tiles have 4 devices, the list behind '<=' has 8"},
      {"{devices=[2,2]<=[2,2]T(1,1)}", "'T(...)' is no permutation of 2 dimensions"},
      {"{devices=[2,2]<=[2,2]T(0)}", "'T(...)' is no permutation of 2 dimensions"},
      {"{devices=[2,2]0,1,2}", "expected ',', got '}'"},
      {"{devices=[2,2]0,1,2,2}", "names device 2 twice"},
      {"{devices=[2,2]0,1,2,4}", "names device 4 of 4"},
      {"{devices=[2,2,2]<=[8]}", "has 3 dimensions, but the value is tensor<8x8xf32>"},
      {"{devices=[2]<=[2]}", "has 1 dimension, but the value is tensor<8x8xf32>"},
      {"{devices=[2,0]<=[0]}", "'0' is not from 1 to 65536"},
      {"{devices=[2,2]<=[4] last_tile_dims={replicated, replicated, replicated}}",
       "has 2 dimensions of tiles, but names 3 groups"},
      {"{{replicated}, {replicated}}", "has shardings for 2 values, but there are 1"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const char* attrs = NULL;
    WEFT_ASSERT_OK(weft_arena_format(&arena, &attrs, "mhlo.sharding = \"%s\"", cases[i].sharding));
    WEFT_ASSERT_STATUS(read_attrs("", attrs), INVALID_INPUT, cases[i].message);
  }
}
END_TEST

START_TEST(other_mhlo_shardings_are_unsupported) {
  static const struct {
    const char* sharding;
    const char* message;
  } cases[] = {
      {"{manual}", "mhlo.sharding of argument #0 '{manual}': manual shardings are not supported"},
      {"{unknown}", "unknown shardings are not supported"},
      {"{devices=[2,1,2]<=[4] last_tile_dims={manual}}", "manual groups of devices"},
      {"{devices=[2,2]<=[4] shard_as 1}", "shardings that depend on each other (shard_as)"},
      {"{devices=[65536,65536]<=[65536,65536]}", "has more than 65536 devices"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const char* attrs = NULL;
    WEFT_ASSERT_OK(weft_arena_format(&arena, &attrs, "mhlo.sharding = \"%s\"", cases[i].sharding));
    WEFT_ASSERT_STATUS(read_attrs("", attrs), UNSUPPORTED, cases[i].message);
  }
  WEFT_ASSERT_STATUS(
      read_text("func.func @main(%a: tensor<8xf32> {mhlo.sharding = \"{devices=[4]0,1,3,2}\"}, "
                "%b: tensor<8xf32> {mhlo.sharding = \"{devices=[4]<=[4]}\"}) {\n"
                "  func.return\n}\n"),
      UNSUPPORTED,
      "mhlo.sharding of argument #1 '{devices=[4]<=[4]}': the order of the devices is no "
      "transposition of that of '{devices=[4]0,1,3,2}'");
  WEFT_ASSERT_STATUS(
      read_text("module attributes {mhlo.num_partitions = 2 : i32} {\n"
                "func.func @main(%a: tensor<8xf32> {mhlo.sharding = \"{maximal device=1}\"}) {\n"
                "  func.return\n}\n}\n"),
      UNSUPPORTED, "puts the value on one of 2 devices");
}
END_TEST

// ---- propagation
// ----------------------------------------------------------------------------------

// Fails unless propagation gives the first operation of @main of |text| the sharding |expected|.
static void expect_propagated(const char* text, const char* expected) {
  weft_graph_t* graph = parse(text);
  const weft_function_t* function = weft_graph_main(graph);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  const char* actual = NULL;
  WEFT_ASSERT_OK(weft_annotations_read(function, &arena, &mesh, &annotations));
  WEFT_ASSERT_OK(weft_sharding_propagate(&annotations, weft_testing_allocator()));
  const weft_annotation_t* first = &annotations.values[function->body->ops[0]->results[0]->id];
  WEFT_ASSERT_OK(weft_sharding_format(&mesh, &first->sharding, &arena, &actual));
  ck_assert_str_eq(actual, expected);
  weft_graph_release(graph);
}

START_TEST(priorities_are_of_dimensions) {
#define ADD(FIRST) \
  MESH "\nfunc.func @main(%a: tensor<8x8xf32> {" SDY(FIRST) "}, %b: tensor<8x8xf32> {" \
  SDY("@mesh, [{\"y\"}, {?}]") "}) {\n"                                              \
  "  %0 = stablehlo.add %a, %b : tensor<8x8xf32>\n  func.return\n}\n"
  // %b comes first where %a waits, although %a's other dimension does not.
  expect_propagated(ADD("@mesh, [{\"x\"}p1, {?}]"), "[{\"y\"}, {}]");
#undef ADD
}
END_TEST

START_TEST(replicated_axes_do_not_cut) {
  static const char text[] = MESH
      "\nfunc.func @main(%%a: tensor<8xf32> {" SDY("@mesh, [{\"x\", \"y\"}]") "}) {\n"
      "  %%0 = stablehlo.negate %%a {sdy.sharding = #sdy.sharding_per_value<[<@mesh, [{?}]%s>]>} : "
      "tensor<8xf32>\n  func.return\n}\n";
  const char* program = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &program, text, ""));
  expect_propagated(program, "[{\"x\", \"y\"}]");
  WEFT_ASSERT_OK(weft_arena_format(&arena, &program, text, ", replicated={\"y\"}"));
  expect_propagated(program, "[{\"x\"}]");
  WEFT_ASSERT_OK(weft_arena_format(&arena, &program, text, ", replicated={\"x\"}"));
  expect_propagated(program, "[{}]");
}
END_TEST

// ---- pinning ------------------------------------------------------------------------------------

START_TEST(values_are_pinned_by_hand) {
  weft_graph_t* graph =
      parse("func.func @main(%a: tensor<8x4xf32>, %b: tensor<f32>) {\n  func.return\n}\n");
  const weft_function_t* function = weft_graph_main(graph);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  weft_sharding_t sharding;
  WEFT_ASSERT_OK(weft_mesh_parse("x=2", &arena, &mesh));
  WEFT_ASSERT_OK(weft_annotations_create(function, &mesh, &arena, &annotations));
  const weft_annotation_t* first = &annotations.values[function->body->arguments[0]->id];
  const weft_annotation_t* second = &annotations.values[function->body->arguments[1]->id];
  ck_assert(!first->is_set && !first->is_pinned);
  WEFT_ASSERT_OK(weft_sharding_parse("[{\"x\"}, {}]", &mesh, 2, &sharding));
  weft_annotations_pin(&annotations, function->body->arguments[0], &sharding, false);
  ck_assert(first->is_set && first->is_pinned);
  ck_assert_uint_eq(first->closed_dims, 3);
  ck_assert(weft_sharding_equal(&first->sharding, &sharding));
  weft_annotations_pin(&annotations, function->body->arguments[0], &sharding, true);
  ck_assert_uint_eq(first->closed_dims, 0);
  ck_assert(!second->is_set);
  weft_graph_release(graph);
}
END_TEST

START_TEST(running_out_of_memory_leaks_nothing) {
  weft_graph_t* graph = parse(MESH "\nfunc.func @main(%a: tensor<8x8xf32> {" SDY(
      "@mesh, [{\"x\"}, {\"y\":(1)2}], replicated={\"y\":(2)2}") "}) {\n  func.return\n}\n");
  for (size_t count = 0;; ++count) {
    weft_arena_t local;
    weft_mesh_t mesh;
    weft_annotations_t annotations;
    weft_arena_init(weft_testing_allocator(), &local);
    weft_testing_fail_allocations_after(count);
    weft_status_t status =
        weft_annotations_read(weft_graph_main(graph), &local, &mesh, &annotations);
    weft_testing_fail_allocations_after(SIZE_MAX);
    const bool is_ok = weft_status_is_ok(status);
    if (!is_ok) WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    weft_arena_deinit(&local);
    if (is_ok) break;
    ck_assert_uint_lt(count, 1000);
  }
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("sharding/annotation");
  TCase* sdy = weft_testing_check_leaks(tcase_create("sdy"));
  tcase_add_checked_fixture(sdy, set_up, tear_down);
  tcase_add_test(sdy, values_are_pinned);
  tcase_add_test(sdy, unread_constraints_pin_their_operand);
  tcase_add_test(sdy, regions_and_several_results_are_read);
  tcase_add_test(sdy, dimensions_are_open_or_closed);
  tcase_add_test(sdy, sub_axes_refine_the_mesh);
  tcase_add_test(sdy, meshes_share_their_devices);
  tcase_add_test(sdy, any_order_of_devices_is_read);
  tcase_add_test(sdy, meshes_without_axes_replicate);
  tcase_add_test(sdy, aliases_are_followed);
  tcase_add_test(sdy, wrong_sdy_texts_are_refused);
  tcase_add_test(sdy, wrong_meshes_are_refused);
  tcase_add_test(sdy, operations_are_refused_where_they_are);
  suite_add_tcase(suite, sdy);
  TCase* mhlo = weft_testing_check_leaks(tcase_create("mhlo"));
  tcase_add_checked_fixture(mhlo, set_up, tear_down);
  tcase_add_test(mhlo, tile_assignments_become_axes);
  tcase_add_test(mhlo, tile_assignments_share_a_mesh);
  tcase_add_test(mhlo, lists_are_for_several_results);
  tcase_add_test(mhlo, wrong_mhlo_texts_are_refused);
  tcase_add_test(mhlo, other_mhlo_shardings_are_unsupported);
  suite_add_tcase(suite, mhlo);
  TCase* propagation = weft_testing_check_leaks(tcase_create("propagation"));
  tcase_add_checked_fixture(propagation, set_up, tear_down);
  tcase_add_test(propagation, priorities_are_of_dimensions);
  tcase_add_test(propagation, replicated_axes_do_not_cut);
  suite_add_tcase(suite, propagation);
  TCase* pin = weft_testing_check_leaks(tcase_create("pin"));
  tcase_add_checked_fixture(pin, set_up, tear_down);
  tcase_add_test(pin, values_are_pinned_by_hand);
  tcase_add_test(pin, running_out_of_memory_leaks_nothing);
  suite_add_tcase(suite, pin);
  return suite;
}
