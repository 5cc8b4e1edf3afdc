// Placements: text, what a rank holds, and tensors that are cut and put together again.
#include "sharding/placement.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

static weft_arena_t arena;
static weft_graph_t* graph;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_graph_create("placement.mlir", weft_testing_allocator(), &graph));
}

static void tear_down(void) {
  weft_graph_release(graph);
  weft_arena_deinit(&arena);
}

static weft_mesh_t mesh_of(const char* text) {
  weft_mesh_t mesh;
  WEFT_ASSERT_OK(weft_mesh_parse(text, &arena, &mesh));
  return mesh;
}

static weft_sharding_t sharding_of(const weft_mesh_t* mesh, const char* text, int32_t rank) {
  weft_sharding_t sharding;
  WEFT_ASSERT_OK(weft_sharding_parse(text, mesh, rank, &sharding));
  return sharding;
}

static const weft_type_t* type_of(weft_dtype_t dtype, int32_t rank, const int64_t* dims) {
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_tensor(graph, dtype, rank, dims, NULL, NULL, &type));
  return type;
}

// ---- text ---------------------------------------------------------------------------------------

START_TEST(texts_are_read_and_written) {
  static const char* const texts[] = {
      "[{\"x\"}, {}]",
      "[{}, {\"z\", \"x\"}]",
      "[{}, {}], unreduced={\"x\", \"y\"}",
      "[{\"z\"}, {}], unreduced={\"y\"}:max",
      "[{}, {}], unreduced={\"y\"}:xor",
  };
  const weft_mesh_t mesh = mesh_of("x=2,y=3,z=4");
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    const weft_sharding_t sharding = sharding_of(&mesh, texts[i], 2);
    const char* text = NULL;
    WEFT_ASSERT_OK(weft_sharding_format(&mesh, &sharding, &arena, &text));
    ck_assert_str_eq(text, texts[i]);
  }
  // Blanks do not matter, and partial axes are kept in the order of the mesh.
  const weft_sharding_t a = sharding_of(&mesh, " [ {\"x\"},{} ] ,unreduced={\"z\",\"y\"}:sum ", 2);
  const weft_sharding_t b = sharding_of(&mesh, "[{\"x\"}, {}], unreduced={\"y\", \"z\"}", 2);
  ck_assert(weft_sharding_equal(&a, &b));
  const weft_sharding_t scalar = sharding_of(&mesh, "[]", 0);
  ck_assert(weft_sharding_is_replicated(&scalar));
}
END_TEST

START_TEST(bad_texts_are_refused) {
  static const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"", "expected '[' before the end"},
      {"[{\"x\"}]", "has 1 dimension, but the value has 2"},
      {"[{}, {}, {}]", "has more dimensions than the 2 of the value"},
      {"[{\"q\"}, {}]", "the mesh x=2,y=3 has no axis \"q\""},
      {"[{\"x\"}, {\"x\"}]", "axis \"x\" is used twice"},
      {"[{\"x\", \"x\"}, {}]", "axis \"x\" is used twice"},
      {"[{\"x\"}, {}], unreduced={\"x\"}", "axis \"x\" is used twice"},
      {"[{\"x\" \"y\"}, {}]", "expected ',', got '\"y\"' in column 7"},
      {"[{x}, {}]", "expected the name of an axis in quotes, got 'x' in column 3"},
      {"[{\"x\"}, {}", "expected ',' before the end"},
      {"[{}, {}] x", "expected the end, got 'x' in column 10"},
      {"[{}, {}], reduced={\"x\"}", "expected unreduced={...}, got 'reduced'"},
      {"[{}, {}], unreduced={}", "unreduced names no axis"},
      {"[{}, {}], unreduced={\"x\"}:mean", "expected a reduction (sum, product"},
      {"[{\"x}, {}]", "in column 3"},
  };
  const weft_mesh_t mesh = mesh_of("x=2,y=3");
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_sharding_t sharding;
    WEFT_ASSERT_STATUS(weft_sharding_parse(cases[i].text, &mesh, 2, &sharding), INVALID_INPUT,
                       cases[i].message);
  }
}
END_TEST

// ---- what a rank holds --------------------------------------------------------------------------

START_TEST(ranks_hold_their_part) {
  const weft_mesh_t mesh = mesh_of("x=2,y=3");
  const weft_type_t* type = type_of(WEFT_DTYPE_BF16, 2, (const int64_t[]){10, 7});
  const weft_sharding_t sharding = sharding_of(&mesh, "[{\"y\", \"x\"}, {}]", 2);
  const weft_type_t* local = NULL;
  WEFT_ASSERT_OK(weft_sharding_local_type(graph, &mesh, &sharding, type, &local));
  ck_assert_str_eq(weft_type_text(graph, local), "tensor<2x7xbf16>");
  ck_assert_uint_eq(weft_sharding_local_bytes(&mesh, &sharding, type), 28);
  ck_assert_uint_eq(weft_sharding_pieces(&mesh, &sharding, 0), 6);
  ck_assert_uint_eq(weft_sharding_dim_axes(&sharding), 3);
  ck_assert(weft_sharding_has_padding(&mesh, &sharding, type));
  // y is the major axis: rank 3 (x 1, y 0) is second. Five pieces of two fill the ten rows.
  static const int64_t starts[] = {0, 4, 8, 2, 6, 10};
  for (uint32_t rank = 0; rank < 6; ++rank) {
    int64_t start = 0;
    int64_t count = 0;
    weft_sharding_range(&mesh, &sharding, 0, 10, rank, &start, &count);
    ck_assert_int_eq(start, starts[rank]);
    ck_assert_int_eq(count, start < 10 ? 2 : 0);
  }
  const weft_type_t* even = type_of(WEFT_DTYPE_F32, 2, (const int64_t[]){12, 7});
  ck_assert(!weft_sharding_has_padding(&mesh, &sharding, even));
  const weft_sharding_t replicated = weft_sharding_replicated(even);
  ck_assert_int_eq(replicated.rank, 2);
  ck_assert(weft_sharding_is_replicated(&replicated));
  ck_assert(!weft_sharding_is_replicated(&sharding));
}
END_TEST

START_TEST(partial_axes_are_used_axes) {
  const weft_mesh_t mesh = mesh_of("x=2,y=3");
  const weft_sharding_t sharding = sharding_of(&mesh, "[{\"x\"}], unreduced={\"y\"}", 1);
  ck_assert_uint_eq(weft_sharding_dim_axes(&sharding), 1);
  ck_assert_uint_eq(weft_sharding_used_axes(&sharding), 3);
  weft_sharding_t other = sharding;
  ck_assert(weft_sharding_equal(&sharding, &other));
  other.reduction = WEFT_REDUCTION_MAX;
  ck_assert(!weft_sharding_equal(&sharding, &other));
}
END_TEST

START_TEST(dynamic_dimensions_are_not_cut) {
  const weft_mesh_t mesh = mesh_of("x=2");
  const weft_type_t* type = type_of(WEFT_DTYPE_F32, 2, (const int64_t[]){WEFT_DIM_DYNAMIC, 4});
  const weft_type_t* local = NULL;
  const weft_sharding_t second = sharding_of(&mesh, "[{}, {\"x\"}]", 2);
  WEFT_ASSERT_OK(weft_sharding_local_type(graph, &mesh, &second, type, &local));
  ck_assert_str_eq(weft_type_text(graph, local), "tensor<?x2xf32>");
  const weft_sharding_t first = sharding_of(&mesh, "[{\"x\"}, {}]", 2);
  WEFT_ASSERT_STATUS(weft_sharding_local_type(graph, &mesh, &first, type, &local), UNSUPPORTED,
                     "dimension 0 of tensor<?x4xf32> has no fixed size");
}
END_TEST

// ---- tensors ------------------------------------------------------------------------------------

static weft_tensor_t tensor_of(weft_dtype_t dtype, int32_t rank, const int64_t* dims) {
  weft_shape_t shape = {.dtype = dtype, .rank = rank};
  for (int32_t d = 0; d < rank; ++d) shape.dims[d] = dims[d];
  weft_tensor_t tensor;
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &tensor));
  return tensor;
}

START_TEST(slices_are_padded_with_zeros) {
  const weft_mesh_t mesh = mesh_of("x=2,y=2");
  const weft_sharding_t sharding = sharding_of(&mesh, "[{\"y\"}, {\"x\"}]", 2);
  weft_tensor_t tensor = tensor_of(WEFT_DTYPE_I32, 2, (const int64_t[]){3, 4});
  for (int32_t i = 0; i < 12; ++i) ((int32_t*)tensor.data)[i] = i + 1;
  static const int32_t expected[4][4] = {{1, 2, 5, 6}, {9, 10, 0, 0}, {3, 4, 7, 8}, {11, 12, 0, 0}};
  for (uint32_t rank = 0; rank < 4; ++rank) {
    weft_tensor_t shard;
    WEFT_ASSERT_OK(
        weft_sharding_slice(&mesh, &sharding, &tensor, rank, weft_testing_allocator(), &shard));
    ck_assert_int_eq(shard.shape.dims[0], 2);
    ck_assert_int_eq(shard.shape.dims[1], 2);
    ck_assert_mem_eq(shard.data, expected[rank], sizeof(expected[rank]));
    weft_tensor_deinit(&shard);
  }
  weft_tensor_t shard;
  WEFT_ASSERT_STATUS(
      weft_sharding_slice(&mesh, &sharding, &tensor, 4, weft_testing_allocator(), &shard),
      INVALID_ARGUMENT, "rank 4 is none of the mesh's 4");
  weft_tensor_deinit(&tensor);
}
END_TEST

START_TEST(partial_slices_hold_the_identity) {
  static const struct {
    weft_dtype_t dtype;
    const char* reduction;
    double identity;
  } cases[] = {
      {WEFT_DTYPE_F32, "sum", 0.0},        {WEFT_DTYPE_BF16, "product", 1.0},
      {WEFT_DTYPE_F16, "max", -INFINITY},  {WEFT_DTYPE_F64, "min", INFINITY},
      {WEFT_DTYPE_I8, "max", -128.0},      {WEFT_DTYPE_I8, "min", 127.0},
      {WEFT_DTYPE_UI16, "max", 0.0},       {WEFT_DTYPE_UI16, "min", 65535.0},
      {WEFT_DTYPE_I32, "min", 2147483647}, {WEFT_DTYPE_UI8, "and", 255.0},
      {WEFT_DTYPE_I1, "and", 1.0},         {WEFT_DTYPE_I1, "or", 0.0},
      {WEFT_DTYPE_I16, "and", -1.0},       {WEFT_DTYPE_I1, "max", 0.0},
  };
  const weft_mesh_t mesh = mesh_of("x=2");
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const char* text = NULL;
    WEFT_ASSERT_OK(
        weft_arena_format(&arena, &text, "[{}], unreduced={\"x\"}:%s", cases[i].reduction));
    const weft_sharding_t sharding = sharding_of(&mesh, text, 1);
    weft_tensor_t tensor = tensor_of(cases[i].dtype, 1, (const int64_t[]){2});
    tensor_set(&tensor, 1, 1.0);
    for (uint32_t rank = 0; rank < 2; ++rank) {
      weft_tensor_t shard;
      WEFT_ASSERT_OK(
          weft_sharding_slice(&mesh, &sharding, &tensor, rank, weft_testing_allocator(), &shard));
      ck_assert_msg(tensor_get(&shard, 1) == (rank == 0 ? 1.0 : cases[i].identity),
                    "case %zu, rank %u: %g", i, rank, tensor_get(&shard, 1));
      weft_tensor_deinit(&shard);
    }
    weft_tensor_deinit(&tensor);
  }
}
END_TEST

START_TEST(reductions_must_exist) {
  const weft_mesh_t mesh = mesh_of("x=2");
  const weft_sharding_t sharding = sharding_of(&mesh, "[{}], unreduced={\"x\"}:xor", 1);
  weft_tensor_t tensor = tensor_of(WEFT_DTYPE_F32, 1, (const int64_t[]){2});
  weft_tensor_t shard;
  WEFT_ASSERT_STATUS(
      weft_sharding_slice(&mesh, &sharding, &tensor, 0, weft_testing_allocator(), &shard),
      INVALID_ARGUMENT, "the reduction 'xor' is not defined for tensor<2xf32>");
  weft_tensor_deinit(&tensor);
}
END_TEST

// Puts together two ranks' scalars, partial along x.
static double reduce_two(weft_dtype_t dtype, const char* reduction, double first, double second) {
  const weft_mesh_t mesh = mesh_of("x=2");
  const char* text = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &text, "[], unreduced={\"x\"}:%s", reduction));
  const weft_sharding_t sharding = sharding_of(&mesh, text, 0);
  weft_tensor_t shards[2] = {tensor_of(dtype, 0, NULL), tensor_of(dtype, 0, NULL)};
  tensor_set(&shards[0], 0, first);
  tensor_set(&shards[1], 0, second);
  weft_tensor_t whole;
  WEFT_ASSERT_OK(weft_sharding_assemble(&mesh, &sharding, &shards[0].shape, shards,
                                        weft_testing_allocator(), &whole));
  const double value = tensor_get(&whole, 0);
  weft_tensor_deinit(&whole);
  weft_tensor_deinit(&shards[0]);
  weft_tensor_deinit(&shards[1]);
  return value;
}

START_TEST(partial_values_are_reduced) {
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_F32, "sum", 1.5, 2.25), 3.75);
  // 1 + 2^-8 needs nine bits: bf16 rounds to even, once.
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_BF16, "sum", 1.0, 0x1p-8), 1.0);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_F16, "product", 3.0, 0.5), 1.5);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_F64, "max", -1.0, 4.0), 4.0);
  ck_assert(isnan(reduce_two(WEFT_DTYPE_F32, "max", (double)NAN, 4.0)));
  ck_assert(isnan(reduce_two(WEFT_DTYPE_F32, "min", 4.0, (double)NAN)));
  ck_assert(!signbit(reduce_two(WEFT_DTYPE_F32, "max", -0.0, 0.0)));
  ck_assert(signbit(reduce_two(WEFT_DTYPE_F32, "min", 0.0, -0.0)));
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_I8, "sum", 100.0, 100.0), -56.0);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_I8, "max", -3.0, 2.0), 2.0);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_UI8, "min", 200.0, 100.0), 100.0);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_I16, "and", 6.0, 3.0), 2.0);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_I1, "sum", 1.0, 1.0), 1.0);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_I1, "xor", 1.0, 1.0), 0.0);
  ck_assert_double_eq(reduce_two(WEFT_DTYPE_UI32, "or", 5.0, 2.0), 7.0);
}
END_TEST

START_TEST(copies_that_differ_are_reported) {
  const weft_mesh_t mesh = mesh_of("x=2,y=2");
  const weft_sharding_t sharding = sharding_of(&mesh, "[{}, {\"y\"}]", 2);
  weft_shape_t whole = {.dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {2, 3}};
  weft_tensor_t shards[4];
  for (int i = 0; i < 4; ++i) {
    shards[i] = tensor_of(WEFT_DTYPE_F32, 2, (const int64_t[]){2, 2});
  }
  // The last column of ranks 1 and 3 is padding: anything may be there.
  tensor_set(&shards[1], 1, 7.0);
  weft_tensor_t tensor;
  WEFT_ASSERT_OK(
      weft_sharding_assemble(&mesh, &sharding, &whole, shards, weft_testing_allocator(), &tensor));
  weft_tensor_deinit(&tensor);
  tensor_set(&shards[3], 2, 7.0);
  WEFT_ASSERT_STATUS(
      weft_sharding_assemble(&mesh, &sharding, &whole, shards, weft_testing_allocator(), &tensor),
      INVALID_ARGUMENT, "ranks 1 and 3 must hold the same elements, but differ at [1, 2]");
  weft_tensor_deinit(&shards[2]);
  shards[2] = tensor_of(WEFT_DTYPE_F32, 2, (const int64_t[]){2, 3});
  WEFT_ASSERT_STATUS(
      weft_sharding_assemble(&mesh, &sharding, &whole, shards, weft_testing_allocator(), &tensor),
      INVALID_ARGUMENT, "rank 2 holds tensor<2x3xf32>, expected tensor<2x2xf32>");
  for (int i = 0; i < 4; ++i) weft_tensor_deinit(&shards[i]);
}
END_TEST

// ---- properties ---------------------------------------------------------------------------------

static const weft_dtype_t dtypes[] = {
    WEFT_DTYPE_I1,  WEFT_DTYPE_I8,   WEFT_DTYPE_I16,  WEFT_DTYPE_I32,  WEFT_DTYPE_I64,
    WEFT_DTYPE_UI8, WEFT_DTYPE_UI16, WEFT_DTYPE_UI32, WEFT_DTYPE_UI64, WEFT_DTYPE_BF16,
    WEFT_DTYPE_F16, WEFT_DTYPE_F32,  WEFT_DTYPE_F64,
};

// Any bits where ranks only copy; where they reduce, NaNs and negative zeros need not survive.
static void fill(random_stream_t* random, bool any_bits, weft_tensor_t* tensor) {
  const int64_t count = weft_shape_element_count(&tensor->shape);
  const size_t size = weft_dtype_size_bytes(tensor->shape.dtype);
  for (int64_t i = 0; i < count; ++i) {
    char* element = (char*)tensor->data + (size_t)i * size;
    const uint64_t bits = weft_random_u64(random->key, random->next++);
    if (tensor->shape.dtype == WEFT_DTYPE_I1) {
      *element = (char)(bits & 1);
    } else if (any_bits || !weft_dtype_is_float(tensor->shape.dtype)) {
      memcpy(element, &bits, size);
    } else {
      tensor_set(tensor, i, (double)(1 + random_below(random, 7)));
    }
  }
}

static void check_round_trip(uint64_t seed) {
  random_stream_t random = random_stream(seed);
  const weft_mesh_t mesh = random_mesh(&random);
  weft_shape_t shape = {.dtype = dtypes[random_below(&random, sizeof(dtypes) / sizeof(dtypes[0]))],
                        .rank = (int32_t)random_below(&random, 4)};
  for (int32_t d = 0; d < shape.rank; ++d) shape.dims[d] = random_below(&random, 8);
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_from_shape(graph, &shape, &type));
  const bool partial = random_below(&random, 2) == 0;
  const weft_reduction_t reduction =
      partial ? random_reduction(&random, shape.dtype) : WEFT_REDUCTION_NONE;
  const weft_sharding_t sharding = random_sharding(&random, &mesh, type, reduction, false);

  const char* text = NULL;
  weft_sharding_t read;
  WEFT_ASSERT_OK(weft_sharding_format(&mesh, &sharding, &arena, &text));
  WEFT_ASSERT_OK(weft_sharding_parse(text, &mesh, shape.rank, &read));
  ck_assert_msg(weft_sharding_equal(&sharding, &read), "seed %" PRIu64 ": %s", seed, text);

  weft_tensor_t tensor;
  weft_tensor_t shards[8];
  weft_tensor_t whole;
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &tensor));
  fill(&random, sharding.partial.count == 0, &tensor);
  for (uint32_t rank = 0; rank < mesh.rank_count; ++rank) {
    WEFT_ASSERT_OK(weft_sharding_slice(&mesh, &sharding, &tensor, rank, weft_testing_allocator(),
                                       &shards[rank]));
    ck_assert_uint_eq(weft_shape_size_bytes(&shards[rank].shape),
                      weft_sharding_local_bytes(&mesh, &sharding, type));
    poison_padding(&random, &mesh, &sharding, &shape, rank, &shards[rank]);
  }
  WEFT_ASSERT_OK(
      weft_sharding_assemble(&mesh, &sharding, &shape, shards, weft_testing_allocator(), &whole));
  const size_t size = weft_shape_size_bytes(&shape);
  ck_assert_msg(size == 0 || memcmp(whole.data, tensor.data, size) == 0,
                "seed %" PRIu64 ": %s does not survive", seed, text);
  for (uint32_t rank = 0; rank < mesh.rank_count; ++rank) weft_tensor_deinit(&shards[rank]);
  weft_tensor_deinit(&tensor);
  weft_tensor_deinit(&whole);
}

START_TEST(slices_assemble_to_the_tensor) {
  const uint64_t seed = weft_testing_seed();
  for (uint64_t i = 0; i < 3000; ++i) check_round_trip(seed + i);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("sharding/placement");
  TCase* text = weft_testing_check_leaks(tcase_create("text"));
  tcase_add_checked_fixture(text, set_up, tear_down);
  tcase_add_test(text, texts_are_read_and_written);
  tcase_add_test(text, bad_texts_are_refused);
  suite_add_tcase(suite, text);
  TCase* local = weft_testing_check_leaks(tcase_create("local"));
  tcase_add_checked_fixture(local, set_up, tear_down);
  tcase_add_test(local, ranks_hold_their_part);
  tcase_add_test(local, partial_axes_are_used_axes);
  tcase_add_test(local, dynamic_dimensions_are_not_cut);
  suite_add_tcase(suite, local);
  TCase* tensors = weft_testing_check_leaks(tcase_create("tensors"));
  tcase_add_checked_fixture(tensors, set_up, tear_down);
  tcase_add_test(tensors, slices_are_padded_with_zeros);
  tcase_add_test(tensors, partial_slices_hold_the_identity);
  tcase_add_test(tensors, reductions_must_exist);
  tcase_add_test(tensors, partial_values_are_reduced);
  tcase_add_test(tensors, copies_that_differ_are_reported);
  tcase_add_test(tensors, slices_assemble_to_the_tensor);
  suite_add_tcase(suite, tensors);
  return suite;
}
