// The partitioner against the evaluator: what collectives the rank's program has, and that virtual
// ranks that run it get what the global program gives.
#include "sharding/partition.h"

#include <stdio.h>
#include <string.h>

#include "tests/sharding/partition_case.h"
#include "tests/testing/testing.h"

static void init_text(const char* text, const char* mesh, partition_case_t* test) {
  partition_case_init(text, strlen(text), mesh, test);
}

// ---- multi-layer perceptrons --------------------------------------------------------------------

// Forward and backward of y = relu(x w1) w2, loss = sum(y^2) / 64, plain gradient descent.
static const char mlp_text[] =
    "module @mlp {\n"
    "  func.func public @main(%x: tensor<8x6xf32>, %w1: tensor<6x16xf32>, %w2: tensor<16x4xf32>)\n"
    "      -> (tensor<6x16xf32>, tensor<16x4xf32>, tensor<f32>) {\n"
    "    %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "    %r = stablehlo.constant dense<0.01> : tensor<f32>\n"
    "    %zh = stablehlo.broadcast_in_dim %z, dims = [] : (tensor<f32>) -> tensor<8x16xf32>\n"
    "    %a = stablehlo.dot_general %x, %w1, contracting_dims = [1] x [0]\n"
    "        : (tensor<8x6xf32>, tensor<6x16xf32>) -> tensor<8x16xf32>\n"
    "    %h = stablehlo.maximum %a, %zh : tensor<8x16xf32>\n"
    "    %y = stablehlo.dot_general %h, %w2, contracting_dims = [1] x [0]\n"
    "        : (tensor<8x16xf32>, tensor<16x4xf32>) -> tensor<8x4xf32>\n"
    "    %y2 = stablehlo.multiply %y, %y : tensor<8x4xf32>\n"
    "    %s = stablehlo.reduce(%y2 init: %z) applies stablehlo.add across dimensions = [0, 1]\n"
    "        : (tensor<8x4xf32>, tensor<f32>) -> tensor<f32>\n"
    "    %loss = stablehlo.multiply %s, %r : tensor<f32>\n"
    "    %ry = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<8x4xf32>\n"
    "    %dy = stablehlo.multiply %y, %ry : tensor<8x4xf32>\n"
    "    %dw2 = stablehlo.dot_general %h, %dy, contracting_dims = [0] x [0]\n"
    "        : (tensor<8x16xf32>, tensor<8x4xf32>) -> tensor<16x4xf32>\n"
    "    %dh = stablehlo.dot_general %dy, %w2, contracting_dims = [1] x [1]\n"
    "        : (tensor<8x4xf32>, tensor<16x4xf32>) -> tensor<8x16xf32>\n"
    "    %m = stablehlo.compare GT, %a, %zh : (tensor<8x16xf32>, tensor<8x16xf32>)\n"
    "        -> tensor<8x16xi1>\n"
    "    %da = stablehlo.select %m, %dh, %zh : tensor<8x16xi1>, tensor<8x16xf32>\n"
    "    %dw1 = stablehlo.dot_general %x, %da, contracting_dims = [0] x [0]\n"
    "        : (tensor<8x6xf32>, tensor<8x16xf32>) -> tensor<6x16xf32>\n"
    "    %r1 = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<6x16xf32>\n"
    "    %u1 = stablehlo.multiply %dw1, %r1 : tensor<6x16xf32>\n"
    "    %n1 = stablehlo.subtract %w1, %u1 : tensor<6x16xf32>\n"
    "    %r2 = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<16x4xf32>\n"
    "    %u2 = stablehlo.multiply %dw2, %r2 : tensor<16x4xf32>\n"
    "    %n2 = stablehlo.subtract %w2, %u2 : tensor<16x4xf32>\n"
    "    return %n1, %n2, %loss : tensor<6x16xf32>, tensor<16x4xf32>, tensor<f32>\n"
    "  }\n"
    "}\n";

// One all_reduce for each gradient, one for the loss, nothing else.
START_TEST(mlp_data_parallel) {
  partition_case_t test;
  init_text(mlp_text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}, {}]");
  partition_case_pin(&test, 2, "[{}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[]; all_reduce f32[16,4]; all_reduce f32[6,16]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// Column then row: the forward pass resolves the row-parallel product only.
START_TEST(mlp_tensor_parallel) {
  partition_case_t test;
  init_text(mlp_text, "tp=2", &test);
  partition_case_pin(&test, 0, "[{}, {}]");
  partition_case_pin(&test, 1, "[{}, {\"tp\"}]");
  partition_case_pin(&test, 2, "[{\"tp\"}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[8,4]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// ---- one-dimensional buckets --------------------------------------------------------------------

// The same step with both weights and their momenta in one bucket each.
static const char bucket_text[] =
    "module @bucket {\n"
    "  func.func public @main(%x: tensor<8x6xf32>,\n"
    "      %p: tensor<160xf32> {tf.aliasing_output = 0 : i32},\n"
    "      %v: tensor<160xf32> {tf.aliasing_output = 1 : i32})\n"
    "      -> (tensor<160xf32>, tensor<160xf32>, tensor<f32>) {\n"
    "    %s1 = stablehlo.slice %p [0:96] : (tensor<160xf32>) -> tensor<96xf32>\n"
    "    %w1 = stablehlo.reshape %s1 : (tensor<96xf32>) -> tensor<6x16xf32>\n"
    "    %s2 = stablehlo.slice %p [96:160] : (tensor<160xf32>) -> tensor<64xf32>\n"
    "    %w2 = stablehlo.reshape %s2 : (tensor<64xf32>) -> tensor<16x4xf32>\n"
    "    %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "    %r = stablehlo.constant dense<0.01> : tensor<f32>\n"
    "    %a = stablehlo.dot_general %x, %w1, contracting_dims = [1] x [0]\n"
    "        : (tensor<8x6xf32>, tensor<6x16xf32>) -> tensor<8x16xf32>\n"
    "    %h = stablehlo.tanh %a : tensor<8x16xf32>\n"
    "    %y = stablehlo.dot_general %h, %w2, contracting_dims = [1] x [0]\n"
    "        : (tensor<8x16xf32>, tensor<16x4xf32>) -> tensor<8x4xf32>\n"
    "    %y2 = stablehlo.multiply %y, %y : tensor<8x4xf32>\n"
    "    %loss = stablehlo.reduce(%y2 init: %z) applies stablehlo.add across dimensions = [0, 1]\n"
    "        : (tensor<8x4xf32>, tensor<f32>) -> tensor<f32>\n"
    "    %dw2 = stablehlo.dot_general %h, %y, contracting_dims = [0] x [0]\n"
    "        : (tensor<8x16xf32>, tensor<8x4xf32>) -> tensor<16x4xf32>\n"
    "    %dh = stablehlo.dot_general %y, %w2, contracting_dims = [1] x [1]\n"
    "        : (tensor<8x4xf32>, tensor<16x4xf32>) -> tensor<8x16xf32>\n"
    "    %h2 = stablehlo.multiply %h, %h : tensor<8x16xf32>\n"
    "    %da = stablehlo.multiply %dh, %h2 : tensor<8x16xf32>\n"
    "    %dw1 = stablehlo.dot_general %x, %da, contracting_dims = [0] x [0]\n"
    "        : (tensor<8x6xf32>, tensor<8x16xf32>) -> tensor<6x16xf32>\n"
    "    %g1 = stablehlo.reshape %dw1 : (tensor<6x16xf32>) -> tensor<96xf32>\n"
    "    %g2 = stablehlo.reshape %dw2 : (tensor<16x4xf32>) -> tensor<64xf32>\n"
    "    %g = stablehlo.concatenate %g1, %g2, dim = 0\n"
    "        : (tensor<96xf32>, tensor<64xf32>) -> tensor<160xf32>\n"
    "    %rb = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<160xf32>\n"
    "    %mv = stablehlo.multiply %v, %rb : tensor<160xf32>\n"
    "    %gg = stablehlo.multiply %g, %g : tensor<160xf32>\n"
    "    %nv = stablehlo.add %mv, %gg : tensor<160xf32>\n"
    "    %u = stablehlo.multiply %g, %nv : tensor<160xf32>\n"
    "    %ur = stablehlo.multiply %u, %rb : tensor<160xf32>\n"
    "    %np = stablehlo.subtract %p, %ur : tensor<160xf32>\n"
    "    return %np, %nv, %loss : tensor<160xf32>, tensor<160xf32>, tensor<f32>\n"
    "  }\n"
    "}\n";

// Everything cut: one gather of the parameters, one reduce_scatter of the gradients.
START_TEST(bucket_fully_sharded) {
  partition_case_t test;
  init_text(bucket_text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{\"dp\"}]");
  partition_case_pin(&test, 2, "[{\"dp\"}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_gather f32[40]; all_reduce f32[]; reduce_scatter f32[160]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// The state cut, the parameters whole: the new parameters are gathered.
START_TEST(bucket_zero1) {
  partition_case_t test;
  init_text(bucket_text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}]");
  partition_case_pin(&test, 2, "[{\"dp\"}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[]; reduce_scatter f32[160]; all_gather f32[40]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// Seven ranks: 160 elements do not divide, and neither do 8 samples. What is padded is sent as
// little as what is not.
START_TEST(bucket_uneven) {
  partition_case_t test;
  init_text(bucket_text, "dp=7", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{\"dp\"}]");
  partition_case_pin(&test, 2, "[{\"dp\"}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_gather f32[23]; all_reduce f32[]; reduce_scatter f32[161]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

START_TEST(bucket_data_parallel) {
  partition_case_t test;
  init_text(bucket_text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}]");
  partition_case_pin(&test, 2, "[{}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[]; all_reduce f32[160]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// Cut over four, replicated over two: the gradients are scattered, then reduced between replicas.
START_TEST(bucket_hybrid) {
  partition_case_t test;
  init_text(bucket_text, "rep=2,dp=4", &test);
  partition_case_pin(&test, 0, "[{\"rep\", \"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{\"dp\"}]");
  partition_case_pin(&test, 2, "[{\"dp\"}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test,
                        "all_gather f32[40]; all_reduce f32[]; reduce_scatter f32[160]; "
                        "all_reduce f32[40]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// ---- gradients and norms ------------------------------------------------------------------------

// The table is used twice: its gradient has two sums, which are reduced as one.
static const char tied_text[] =
    "func.func @main(%i: tensor<8x1xi32>, %t: tensor<6x4xf32> {tf.aliasing_output = 0 : i32})\n"
    "    -> (tensor<6x4xf32>, tensor<f32>) {\n"
    "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %zt = stablehlo.broadcast_in_dim %z, dims = [] : (tensor<f32>) -> tensor<6x4xf32>\n"
    "  %e = \"stablehlo.gather\"(%t, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1],"
    " collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>,"
    " indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}>"
    " : (tensor<6x4xf32>, tensor<8x1xi32>) -> tensor<8x4xf32>\n"
    "  %h = stablehlo.tanh %e : tensor<8x4xf32>\n"
    "  %l = stablehlo.dot_general %h, %t, contracting_dims = [1] x [1]"
    " : (tensor<8x4xf32>, tensor<6x4xf32>) -> tensor<8x6xf32>\n"
    "  %l2 = stablehlo.multiply %l, %l : tensor<8x6xf32>\n"
    "  %loss = stablehlo.reduce(%l2 init: %z) applies stablehlo.add across dimensions = [0, 1]"
    " : (tensor<8x6xf32>, tensor<f32>) -> tensor<f32>\n"
    "  %g1 = stablehlo.dot_general %l, %h, contracting_dims = [0] x [0]"
    " : (tensor<8x6xf32>, tensor<8x4xf32>) -> tensor<6x4xf32>\n"
    "  %dh = stablehlo.dot_general %l, %t, contracting_dims = [1] x [0]"
    " : (tensor<8x6xf32>, tensor<6x4xf32>) -> tensor<8x4xf32>\n"
    "  %g2 = \"stablehlo.scatter\"(%zt, %i, %dh) <{indices_are_sorted = false,"
    " scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1],"
    " inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>,"
    " unique_indices = false}> ({\n"
    "  ^bb0(%x: tensor<f32>, %y: tensor<f32>):\n"
    "    %s = stablehlo.add %x, %y : tensor<f32>\n"
    "    stablehlo.return %s : tensor<f32>\n"
    "  }) : (tensor<6x4xf32>, tensor<8x1xi32>, tensor<8x4xf32>) -> tensor<6x4xf32>\n"
    "  %g = stablehlo.add %g1, %g2 : tensor<6x4xf32>\n"
    "  %gg = stablehlo.multiply %g, %g : tensor<6x4xf32>\n"
    "  %n2 = stablehlo.reduce(%gg init: %z) applies stablehlo.add across dimensions = [0, 1]"
    " : (tensor<6x4xf32>, tensor<f32>) -> tensor<f32>\n"
    "  %r = stablehlo.rsqrt %n2 : tensor<f32>\n"
    "  %rt = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<6x4xf32>\n"
    "  %u = stablehlo.multiply %g, %rt : tensor<6x4xf32>\n"
    "  %nt = stablehlo.subtract %t, %u : tensor<6x4xf32>\n"
    "  return %nt, %loss : tensor<6x4xf32>, tensor<f32>\n"
    "}\n";

// The norm of the reduced gradient needs no collective.
START_TEST(tied_embedding) {
  partition_case_t test;
  init_text(tied_text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[]; all_reduce f32[6,4]");
  partition_case_compare(&test, weft_testing_seed(), 6, 1e-5);
  partition_case_deinit(&test);
}
END_TEST

// The table cut by rows: every rank looks up its own and the sums meet; logits stay cut. The
// partial gradients of the activations are more bytes than those of the table, so the table's are
// resolved, straight into rows.
START_TEST(vocabulary_parallel) {
  partition_case_t test;
  init_text(tied_text, "tp=2", &test);
  partition_case_pin(&test, 0, "[{}, {}]");
  partition_case_pin(&test, 1, "[{\"tp\"}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(
      &test, "all_reduce f32[8,4]; all_reduce f32[]; reduce_scatter f32[6,4]; all_reduce f32[]");
  partition_case_compare(&test, weft_testing_seed(), 9, 1e-5);
  partition_case_deinit(&test);
}
END_TEST

// Statistics over the batch are resolved as vectors, not where they are spread.
START_TEST(batch_statistics) {
  static const char text[] =
      "func.func @main(%x: tensor<8x6xf32>) -> tensor<8x6xf32> {\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %k = stablehlo.constant dense<0.125> : tensor<6xf32>\n"
      "  %s = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [0]"
      " : (tensor<8x6xf32>, tensor<f32>) -> tensor<6xf32>\n"
      "  %m = stablehlo.multiply %s, %k : tensor<6xf32>\n"
      "  %mb = stablehlo.broadcast_in_dim %m, dims = [1] : (tensor<6xf32>) -> tensor<8x6xf32>\n"
      "  %c = stablehlo.subtract %x, %mb : tensor<8x6xf32>\n"
      "  %c2 = stablehlo.multiply %c, %c : tensor<8x6xf32>\n"
      "  %v = stablehlo.reduce(%c2 init: %z) applies stablehlo.add across dimensions = [0]"
      " : (tensor<8x6xf32>, tensor<f32>) -> tensor<6xf32>\n"
      "  %r = stablehlo.rsqrt %v : tensor<6xf32>\n"
      "  %rb = stablehlo.broadcast_in_dim %r, dims = [1] : (tensor<6xf32>) -> tensor<8x6xf32>\n"
      "  %y = stablehlo.multiply %c, %rb : tensor<8x6xf32>\n"
      "  return %y : tensor<8x6xf32>\n"
      "}\n";
  partition_case_t test;
  init_text(text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[6]; all_reduce f32[6]");
  partition_case_compare(&test, weft_testing_seed(), 9, 1e-5);
  partition_case_deinit(&test);
}
END_TEST

// A batch that does not divide: gradients and loss leave the padding out.
START_TEST(uneven_batch) {
  partition_case_t test;
  init_text(mlp_text, "dp=3", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}, {}]");
  partition_case_pin(&test, 2, "[{}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[]; all_reduce f32[16,4]; all_reduce f32[6,16]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// Batch over one axis, layers over the other: every collective spans one of them.
START_TEST(mlp_two_axes) {
  partition_case_t test;
  init_text(mlp_text, "dp=2,tp=2", &test);
  partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}, {\"tp\"}]");
  partition_case_pin(&test, 2, "[{\"tp\"}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(
      &test, "all_reduce f32[4,4]; all_reduce f32[]; all_reduce f32[8,4]; all_reduce f32[6,8]");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// ---- what frontends write -----------------------------------------------------------------------

static const char constraint_text[] =
    "module @m attributes {mhlo.num_partitions = 4 : i32, weft.producer = \"test\"} {\n"
    "  sdy.mesh @mesh = <[\"dp\"=2, \"tp\"=2]>\n"
    "  func.func public @main(\n"
    "      %x: tensor<8x6xf32> {sdy.sharding = #sdy.sharding<@mesh, [{\"dp\"}, {}]>,\n"
    "                           weft.name = \"x\", weft.role = \"batch\"},\n"
    "      %w: tensor<6x6xf32> {sdy.sharding = #sdy.sharding<@mesh, [{\"tp\"}, {}]>,\n"
    "                           tf.aliasing_output = 1 : i32},\n"
    "      %v: tensor<8x6xf32> {sdy.sharding = #sdy.sharding<@mesh, [{\"dp\"}, {}]>,\n"
    "                           tf.aliasing_output = 0 : i32})\n"
    "      -> (tensor<8x6xf32> {sdy.sharding = #sdy.sharding<@mesh, [{\"tp\"}, {}]>},\n"
    "          tensor<6x6xf32>) {\n"
    "    %0 = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0]\n"
    "        : (tensor<8x6xf32>, tensor<6x6xf32>) -> tensor<8x6xf32>\n"
    "    %1 = sdy.sharding_constraint %0 <@mesh, [{\"dp\", \"tp\"}, {}]> : tensor<8x6xf32>\n"
    "    %2 = stablehlo.tanh %1 : tensor<8x6xf32> loc(\"model/tanh\")\n"
    "    %3 = stablehlo.negate %w : tensor<6x6xf32>\n"
    "    return %2, %3 : tensor<8x6xf32>, tensor<6x6xf32>\n"
    "  }\n"
    "}\n";

static const weft_attr_t* argument_attr(const weft_function_t* function, uint32_t index,
                                        const char* name) {
  const weft_attr_t* attrs = function->argument_attrs[index];
  return attrs ? weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, name) : NULL;
}

// A constraint is a conversion: partial sums are scattered to what it asks for. Roles stay, aliases
// where the shards agree, shardings of the global program go; the module counts ranks.
START_TEST(constraints_and_attributes) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(constraint_text, strlen(constraint_text), "case.mlir", NULL,
                                  weft_testing_allocator(), &graph));
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  WEFT_ASSERT_OK(weft_annotations_read(weft_graph_main(graph), &arena, &mesh, &annotations));
  partition_case_t test;
  partition_case_init_function(weft_graph_main(graph), &mesh, &test);
  test.annotations = annotations;
  test.annotations.mesh = &test.mesh;
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(
      &test, "reduce_scatter f32[4,6]; collective_permute f32[2,6]; all_gather f32[2,6]");
  const weft_function_t* local = weft_graph_main(test.local);
  ck_assert_str_eq(argument_attr(local, 0, "weft.role")->as.string.data, "batch");
  ck_assert_str_eq(argument_attr(local, 0, "weft.name")->as.string.data, "x");
  ck_assert_ptr_null(argument_attr(local, 0, "sdy.sharding"));
  ck_assert_int_eq(argument_attr(local, 1, "tf.aliasing_output")->as.integer, 1);
  ck_assert_ptr_null(argument_attr(local, 2, "tf.aliasing_output"));
  ck_assert_ptr_null(local->result_attrs[0]);
  const weft_graph_t* to = test.local;
  const weft_attr_t* partitions = weft_attr_find(to->attrs, to->attr_count, "mhlo.num_partitions");
  const weft_attr_t* replicas = weft_attr_find(to->attrs, to->attr_count, "mhlo.num_replicas");
  ck_assert_int_eq(partitions->as.integer, 4);
  ck_assert_int_eq(replicas->as.integer, 1);
  ck_assert_ptr_nonnull(weft_attr_find(to->attrs, to->attr_count, "weft.producer"));
  uint32_t named = 0;
  for (uint32_t i = 0; i < local->body->op_count; ++i) {
    const weft_op_t* op = local->body->ops[i];
    if (op->opcode != WEFT_OP_TANH) continue;
    ck_assert_str_eq(op->location.name, "\"model/tanh\"");
    ++named;
  }
  ck_assert_uint_eq(named, 1);
  partition_case_compare(&test, weft_testing_seed(), 8, 1e-6);
  partition_case_deinit(&test);
  weft_arena_deinit(&arena);
  weft_graph_release(graph);
}
END_TEST

// Whatever allocation fails, nothing is left behind.
START_TEST(out_of_memory) {
  bool is_done = false;
  for (size_t count = 0; !is_done; ++count) {
    ck_assert_uint_lt(count, 10000);
    partition_case_t test;
    init_text(bucket_text, "dp=4", &test);
    partition_case_pin(&test, 0, "[{\"dp\"}, {}]");
    partition_case_pin(&test, 1, "[{\"dp\"}]");
    WEFT_ASSERT_OK(weft_sharding_propagate(&test.annotations, weft_testing_allocator()));
    weft_testing_fail_allocations_after(count);
    weft_status_t status = weft_sharding_partition(&test.annotations, &test.arena,
                                                   weft_testing_allocator(), &test.partition);
    weft_testing_fail_allocations_after(SIZE_MAX);
    is_done = weft_status_is_ok(status);
    if (!is_done) {
      ck_assert_ptr_null(test.partition.graph);
      ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_OUT_OF_MEMORY);
    }
    weft_status_release(status);
    partition_case_deinit(&test);
  }
}
END_TEST

// ---- loops --------------------------------------------------------------------------------------

// The sum over micro-batches stays partial in the loop and is resolved once behind it.
START_TEST(loop_accumulates) {
  static const char text[] =
      "func.func @main(%x: tensor<4x8x6xf32>, %g: tensor<4x8x3xf32>) -> tensor<6x3xf32> {\n"
      "  %z = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %one = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %four = stablehlo.constant dense<4> : tensor<i32>\n"
      "  %f = stablehlo.constant dense<0.0> : tensor<6x3xf32>\n"
      "  %0:2 = stablehlo.while(%i = %z, %s = %f) : tensor<i32>, tensor<6x3xf32>\n"
      "   cond {\n"
      "    %c = stablehlo.compare LT, %i, %four : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %n = stablehlo.add %i, %one : tensor<i32>\n"
      "    %xi = stablehlo.dynamic_slice %x, %i, %z, %z, sizes = [1, 8, 6] : (tensor<4x8x6xf32>, "
      "tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x6xf32>\n"
      "    %gi = stablehlo.dynamic_slice %g, %i, %z, %z, sizes = [1, 8, 3] : (tensor<4x8x3xf32>, "
      "tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x3xf32>\n"
      "    %xr = stablehlo.reshape %xi : (tensor<1x8x6xf32>) -> tensor<8x6xf32>\n"
      "    %gr = stablehlo.reshape %gi : (tensor<1x8x3xf32>) -> tensor<8x3xf32>\n"
      "    %d = stablehlo.dot_general %xr, %gr, contracting_dims = [0] x [0] : "
      "(tensor<8x6xf32>, tensor<8x3xf32>) -> tensor<6x3xf32>\n"
      "    %q = stablehlo.add %s, %d : tensor<6x3xf32>\n"
      "    stablehlo.return %n, %q : tensor<i32>, tensor<6x3xf32>\n"
      "  }\n"
      "  %1 = stablehlo.tanh %0#1 : tensor<6x3xf32>\n"
      "  return %1 : tensor<6x3xf32>\n"
      "}\n";
  partition_case_t test;
  init_text(text, "dp=4", &test);
  partition_case_pin(&test, 0, "[{}, {\"dp\"}, {}]");
  partition_case_pin(&test, 1, "[{}, {\"dp\"}, {}]");
  WEFT_ASSERT_OK(partition_case_partition(&test));
  partition_case_expect(&test, "all_reduce f32[6,3]");
  const weft_op_t* last = weft_graph_main(test.local)->body->ops[0];
  for (uint32_t i = 0; last->opcode != WEFT_OP_WHILE; ++i) {
    last = weft_graph_main(test.local)->body->ops[i];
    ck_assert_msg(last->opcode != WEFT_OP_ALL_REDUCE, "the sum is resolved before the loop");
  }
  ck_assert_str_eq(last->regions[1]->ops[last->regions[1]->op_count - 2]->name, "stablehlo.add");
  partition_case_compare(&test, weft_testing_seed(), 10, 1e-6);
  partition_case_deinit(&test);
}
END_TEST

// ---- example steps ------------------------------------------------------------------------------

static uint32_t count_role(const partition_case_t* test, const char* role) {
  uint32_t count = 0;
  const weft_function_t* function = test->function;
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    const weft_attr_t* attrs = function->argument_attrs[i];
    const weft_attr_t* entry =
        weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "weft.role");
    if (strcmp(entry->as.string.data, role) == 0) ++count;
  }
  return count;
}

static const char* const roles_kept_whole[] = {"param", "state", "hyper", "const", "rng"};

// Data parallel: the batch is cut, everything else whole. There is one all_reduce for each
// parameter and |extra| for losses and metrics, and no other collective.
static void check_example(const char* path, const char* mesh, uint32_t extra, uint32_t limit) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  partition_case_t test;
  partition_case_init(text, size, mesh, &test);
  weft_testing_free_file(text, size);
  partition_case_pin_role(&test, "batch", "dp");
  for (uint32_t i = 0; i < sizeof(roles_kept_whole) / sizeof(*roles_kept_whole); ++i) {
    partition_case_pin_role(&test, roles_kept_whole[i], NULL);
  }
  WEFT_ASSERT_OK(partition_case_partition(&test));
  const uint32_t all_reduces = partition_case_count(&test, "stablehlo.all_reduce");
  printf("%s on %s: %u all_reduces\n", path, mesh, all_reduces);
  if (all_reduces != count_role(&test, "param") + extra) partition_case_expect(&test, "");
  ck_assert_uint_eq(all_reduces, count_role(&test, "param") + extra);
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_gather"), 0);
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.reduce_scatter"), 0);
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_to_all"), 0);
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.collective_permute"), 0);
  // The evaluator is what takes long under a sanitizer: one mesh is compared.
  if (!WEFT_TESTING_SANITIZED || strcmp(mesh, "dp=4") == 0) {
    partition_case_compare(&test, weft_testing_seed(), limit, 2e-5);
  }
  partition_case_deinit(&test);
}

// Megatron's cuts: projections into heads and hidden units by columns, those out of them by rows.
static int32_t tensor_parallel_dim(const char* name) {
  static const struct {
    const char* suffix;
    int32_t dim;
  } cuts[] = {{"attn.wq", 1}, {"attn.wk", 1}, {"attn.wv", 1}, {"attn.bq", 0}, {"attn.bk", 0},
              {"attn.bv", 0}, {"attn.wo", 0}, {"mlp.wi", 1},  {"mlp.bi", 0},  {"mlp.wo", 0}};
  for (uint32_t i = 0; i < sizeof(cuts) / sizeof(*cuts); ++i) {
    const size_t size = strlen(cuts[i].suffix);
    const size_t length = strlen(name);
    if (length >= size && strcmp(name + length - size, cuts[i].suffix) == 0) return cuts[i].dim;
  }
  return -1;
}

static void pin_tensor_parallel(partition_case_t* test, bool with_batch) {
  for (uint32_t i = 0; i < test->function->argument_count; ++i) {
    const weft_value_t* argument = test->function->body->arguments[i];
    const char* name = argument_attr(test->function, i, "weft.name")->as.string.data;
    const char* role = argument_attr(test->function, i, "weft.role")->as.string.data;
    weft_sharding_t sharding = weft_sharding_replicated(argument->type);
    const int32_t dim = tensor_parallel_dim(name);
    if (dim >= 0) {
      const int32_t axis = weft_mesh_find_axis(&test->mesh, "tp");
      sharding.dims[dim] = weft_axes_with(sharding.dims[dim], (uint32_t)axis);
    }
    if (with_batch && strcmp(role, "batch") == 0) {
      const int32_t axis = weft_mesh_find_axis(&test->mesh, "dp");
      sharding.dims[0] = weft_axes_with(sharding.dims[0], (uint32_t)axis);
    }
    weft_annotations_pin(&test->annotations, argument, &sharding, false);
  }
}

// Two blocks: each resolves what attention and the hidden layer give, forwards and backwards, on
// activations; the norm of all gradients is one scalar more. With a batch axis, gradients (of 36
// parameters) and loss add their own; what the first block gives back to the embedding is partial
// on both axes and resolved as the gradient of the embedding.
START_TEST(example_gpt_tensor_parallel) {
  size_t size = 0;
  char* text = weft_testing_read_file("examples/gpt/tiny/step.mlir", &size);
  for (uint32_t with_batch = 0; with_batch < 2; ++with_batch) {
    partition_case_t test;
    partition_case_init(text, size, with_batch ? "dp=2,tp=2" : "tp=2", &test);
    pin_tensor_parallel(&test, with_batch != 0);
    WEFT_ASSERT_OK(partition_case_partition(&test));
    if (with_batch) {
      ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_reduce"), 7 + 1 + 36 + 1);
      ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_gather"), 0);
      ck_assert_uint_eq(partition_case_count(&test, "stablehlo.reduce_scatter"), 0);
      ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_to_all"), 0);
    } else {
      partition_case_expect(&test,
                            "all_reduce f32[4,16,32]; all_reduce f32[4,16,32]; "
                            "all_reduce f32[4,16,32]; all_reduce f32[4,16,32]; "
                            "all_reduce f32[4,16,32]; all_reduce f32[4,16,32]; "
                            "all_reduce f32[4,16,32]; all_reduce f32[4,16,32]; all_reduce f32[]");
    }
    if (with_batch || !WEFT_TESTING_SANITIZED) {
      partition_case_compare(&test, weft_testing_seed(), 256, 2e-5);
    }
    partition_case_deinit(&test);
  }
  weft_testing_free_file(text, size);
}
END_TEST

// Parameters or states cut along the batch's axis, tensor by tensor: what the batch asks for goes
// first. Each gradient is scattered, each parameter gathered once.
static void check_sharded_states(const char* path, uint32_t integer_limit, bool cuts_parameters,
                                 uint32_t scatters, uint32_t gathers) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  partition_case_t test;
  partition_case_init(text, size, "dp=2", &test);
  weft_testing_free_file(text, size);
  partition_case_pin_role(&test, "batch", "dp");
  partition_case_pin_role(&test, "state", "dp");
  partition_case_pin_role(&test, "param", cuts_parameters ? "dp" : NULL);
  partition_case_pin_role(&test, "hyper", NULL);
  for (uint32_t i = 0; i < test.function->argument_count; ++i) {
    const char* role = argument_attr(test.function, i, "weft.role")->as.string.data;
    if (strcmp(role, "batch") == 0) continue;
    test.annotations.values[test.function->body->arguments[i]->id].priority = 1;
  }
  WEFT_ASSERT_OK(partition_case_partition(&test));
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.reduce_scatter"), scatters);
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_gather"), gathers);
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_reduce"), 2);
  ck_assert_uint_eq(partition_case_count(&test, "stablehlo.all_to_all"), 0);
  partition_case_compare(&test, weft_testing_seed(), integer_limit, 2e-5);
  partition_case_deinit(&test);
}

START_TEST(example_sharded_states) {
  check_sharded_states("examples/mlp/step.mlir", 10, false, 6, 6);
  check_sharded_states("examples/mlp/step.mlir", 10, true, 6, 6);
  check_sharded_states("examples/gpt/tiny/step.mlir", 256, false, 36, 36);
  // Looking up 64 tokens in a cut table is less to send than the table of 256: their numbers are
  // gathered and what is found is scattered. The table itself is gathered for the logits.
  check_sharded_states("examples/gpt/tiny/step.mlir", 256, true, 37, 37);
}
END_TEST

START_TEST(example_mlp) {
  check_example("examples/mlp/step.mlir", "dp=2", 2, 10);
  check_example("examples/mlp/step.mlir", "dp=4", 2, 10);
}
END_TEST

START_TEST(example_cnn) {
  check_example("examples/cnn/step.mlir", "dp=2", 2, 10);
  check_example("examples/cnn/step.mlir", "dp=4", 2, 10);
}
END_TEST

START_TEST(example_gpt) {
  check_example("examples/gpt/tiny/step.mlir", "dp=2", 1, 256);
  check_example("examples/gpt/tiny/step.mlir", "dp=4", 1, 256);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("partition");
  TCase* mlp = weft_testing_check_leaks(tcase_create("mlp"));
  tcase_add_test(mlp, mlp_data_parallel);
  tcase_add_test(mlp, mlp_tensor_parallel);
  suite_add_tcase(suite, mlp);
  TCase* buckets = weft_testing_check_leaks(tcase_create("buckets"));
  tcase_add_test(buckets, bucket_fully_sharded);
  tcase_add_test(buckets, bucket_zero1);
  tcase_add_test(buckets, bucket_data_parallel);
  tcase_add_test(buckets, bucket_hybrid);
  tcase_add_test(buckets, bucket_uneven);
  suite_add_tcase(suite, buckets);
  TCase* gradients = weft_testing_check_leaks(tcase_create("gradients"));
  tcase_add_test(gradients, tied_embedding);
  tcase_add_test(gradients, vocabulary_parallel);
  tcase_add_test(gradients, batch_statistics);
  tcase_add_test(gradients, uneven_batch);
  tcase_add_test(gradients, mlp_two_axes);
  suite_add_tcase(suite, gradients);
  TCase* frontends = weft_testing_check_leaks(tcase_create("frontends"));
  tcase_add_test(frontends, constraints_and_attributes);
  tcase_add_test(frontends, out_of_memory);
  suite_add_tcase(suite, frontends);
  TCase* loops = weft_testing_check_leaks(tcase_create("loops"));
  tcase_add_test(loops, loop_accumulates);
  suite_add_tcase(suite, loops);
  TCase* examples = weft_testing_check_leaks(tcase_create("examples"));
  tcase_add_test(examples, example_mlp);
  tcase_add_test(examples, example_cnn);
  tcase_add_test(examples, example_gpt);
  tcase_add_test(examples, example_gpt_tensor_parallel);
  tcase_add_test(examples, example_sharded_states);
  suite_add_tcase(suite, examples);
  return suite;
}
