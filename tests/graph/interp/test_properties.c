// Structured operations on random shapes and values against direct loops over the definition.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/graph/interp/evaluate.h"
#include "tests/testing/testing.h"

enum { MAX_ELEMENTS = 4096 };

typedef struct random_s {
  uint64_t seed;
  uint64_t count;
} random_t;

static int64_t random_between(random_t* random, int64_t low, int64_t high) {
  const double unit = ((double)evaluate_uniform(random->seed, random->count++) + 1.0) / 2.0;
  const int64_t value = low + (int64_t)(unit * (double)(high - low + 1));
  return value > high ? high : value;
}

static void random_floats(random_t* random, float* data, int64_t count) {
  for (int64_t i = 0; i < count; ++i) data[i] = evaluate_uniform(random->seed, random->count++);
}

// ---- dot_general ----

// lhs [b, m, k1, k2] x rhs [k2, n, k1, b], contracting (k1, k2): every kind of dimension moves.
START_TEST(dot_general_sums_products) {
  random_t random = {.seed = weft_testing_seed()};
  for (int round = 0; round < 20; ++round) {
    const int64_t b = random_between(&random, 0, 3), m = random_between(&random, 1, 9),
                  n = random_between(&random, 1, 9), k1 = random_between(&random, 1, 5),
                  k2 = random_between(&random, 0, 5);
    static float x[MAX_ELEMENTS], y[MAX_ELEMENTS];
    random_floats(&random, x, b * m * k1 * k2);
    random_floats(&random, y, b * n * k1 * k2);
    char text[1024];
    (void)snprintf(
        text, sizeof(text),
        "func.func @main(%%x: tensor<%dx%dx%dx%dxf32>, %%y: tensor<%dx%dx%dx%dxf32>) -> "
        "tensor<%dx%dx%dxf32> {\n"
        "  %%r = stablehlo.dot_general %%x, %%y, batching_dims = [0] x [3], contracting_dims = "
        "[2, 3] x [2, 0] : (tensor<%dx%dx%dx%dxf32>, tensor<%dx%dx%dx%dxf32>) -> "
        "tensor<%dx%dx%dxf32>\n"
        "  return %%r : tensor<%dx%dx%dxf32>\n}",
        (int)b, (int)m, (int)k1, (int)k2, (int)k2, (int)n, (int)k1, (int)b, (int)b, (int)m, (int)n,
        (int)b, (int)m, (int)k1, (int)k2, (int)k2, (int)n, (int)k1, (int)b, (int)b, (int)m, (int)n,
        (int)b, (int)m, (int)n);
    const int64_t x_dims[] = {b, m, k1, k2};
    const int64_t y_dims[] = {k2, n, k1, b};
    const weft_tensor_t inputs[2] = {evaluate_view(WEFT_DTYPE_F32, 4, x_dims, x),
                                     evaluate_view(WEFT_DTYPE_F32, 4, y_dims, y)};
    weft_tensor_t output;
    evaluate_main(text, inputs, 2, &output);
    const float* r = output.data;
    for (int64_t i = 0; i < b * m * n; ++i) {
      const int64_t ib = i / (m * n), im = i / n % m, in = i % n;
      double sum = 0.0;
      for (int64_t p = 0; p < k1; ++p) {
        for (int64_t q = 0; q < k2; ++q) {
          sum += (double)x[((ib * m + im) * k1 + p) * k2 + q] *
                 (double)y[((q * n + in) * k1 + p) * b + ib];
        }
      }
      ck_assert_float_eq_tol(r[i], (float)sum, 1e-6f);
    }
    weft_tensor_deinit(&output);
  }
}
END_TEST

// Larger than every tile of the blocked product, with remainders in all three directions.
START_TEST(large_products_cross_all_tiles) {
  enum { M = 131, N = 517, K = 1100 };
  static int32_t x[M * K], y[K * N];
  for (int64_t i = 0; i < M * K; ++i) x[i] = (int32_t)(i * 7919 % 201) - 100;
  for (int64_t i = 0; i < K * N; ++i) y[i] = (int32_t)(i * 104729 % 201) - 100;
  const int64_t x_dims[] = {M, K};
  const int64_t y_dims[] = {K, N};
  const weft_tensor_t inputs[2] = {evaluate_view(WEFT_DTYPE_I32, 2, x_dims, x),
                                   evaluate_view(WEFT_DTYPE_I32, 2, y_dims, y)};
  weft_tensor_t outputs[2];
  evaluate_main(
      "func.func @main(%x: tensor<131x1100xi32>, %y: tensor<1100x517xi32>) -> "
      "(tensor<131x517xi32>, tensor<131x517xf64>) {\n"
      "  %r = stablehlo.dot %x, %y : (tensor<131x1100xi32>, tensor<1100x517xi32>) -> "
      "tensor<131x517xi32>\n"
      "  %u = stablehlo.convert %x : (tensor<131x1100xi32>) -> tensor<131x1100xf64>\n"
      "  %v = stablehlo.convert %y : (tensor<1100x517xi32>) -> tensor<1100x517xf64>\n"
      "  %s = stablehlo.dot %u, %v : (tensor<131x1100xf64>, tensor<1100x517xf64>) -> "
      "tensor<131x517xf64>\n"
      "  return %r, %s : tensor<131x517xi32>, tensor<131x517xf64>\n}",
      inputs, 2, outputs);
  for (int64_t i = 0; i < M; ++i) {
    for (int64_t j = 0; j < N; ++j) {
      int32_t sum = 0;
      for (int64_t k = 0; k < K; ++k) sum += x[i * K + k] * y[k * N + j];
      ck_assert_int_eq(((const int32_t*)outputs[0].data)[i * N + j], sum);
      ck_assert_double_eq(((const double*)outputs[1].data)[i * N + j], (double)sum);
    }
  }
  weft_tensor_deinit(&outputs[0]);
  weft_tensor_deinit(&outputs[1]);
}
END_TEST

// ---- convolution ----

typedef struct conv_case_s {
  int64_t n, h, w, c;  // input [n, h, w, c]
  int64_t kh, kw, o;   // kernel [kh, kw, c / groups, o]
  int64_t stride[2], low[2], high[2], base[2], window[2];
  bool reversed[2];
  int64_t feature_groups, batch_groups;
  int64_t out_h, out_w;
} conv_case_t;

static int64_t out_size(int64_t size, int64_t kernel, const conv_case_t* c, int d) {
  const int64_t dilated = size == 0 ? 0 : (size - 1) * c->base[d] + 1;
  const int64_t padded = dilated + c->low[d] + c->high[d];
  const int64_t window = (kernel - 1) * c->window[d] + 1;
  return padded < window ? 0 : (padded - window) / c->stride[d] + 1;
}

static void random_conv(random_t* random, conv_case_t* c) {
  c->feature_groups = random_between(random, 1, 2);
  c->batch_groups = c->feature_groups == 1 ? random_between(random, 1, 2) : 1;
  c->n = c->batch_groups * random_between(random, 1, 2);
  c->c = c->feature_groups * random_between(random, 1, 3);
  c->o = c->feature_groups * c->batch_groups * random_between(random, 1, 3);
  c->h = random_between(random, 1, 6);
  c->w = random_between(random, 1, 6);
  c->kh = random_between(random, 1, 3);
  c->kw = random_between(random, 1, 3);
  for (int d = 0; d < 2; ++d) {
    c->stride[d] = random_between(random, 1, 2);
    c->base[d] = random_between(random, 1, 2);
    c->window[d] = random_between(random, 1, 2);
    c->low[d] = random_between(random, 0, 3);
    c->high[d] = random_between(random, 0, 3);
    c->reversed[d] = random_between(random, 0, 1) == 1;
  }
  c->out_h = out_size(c->h, c->kh, c, 0);
  c->out_w = out_size(c->w, c->kw, c, 1);
}

// The input under a position of the dilated, padded image; 0 outside.
static double conv_input(const conv_case_t* c, const float* x, int64_t n, int64_t y, int64_t z,
                         int64_t feature) {
  if (y < 0 || z < 0 || y % c->base[0] != 0 || z % c->base[1] != 0) return 0.0;
  const int64_t h = y / c->base[0], w = z / c->base[1];
  if (h >= c->h || w >= c->w) return 0.0;
  return (double)x[((n * c->h + h) * c->w + w) * c->c + feature];
}

static double conv_expected(const conv_case_t* c, const float* x, const float* k, int64_t n,
                            int64_t oy, int64_t ox, int64_t o) {
  const int64_t channels = c->c / c->feature_groups;
  const int64_t feature_base = o / (c->o / c->feature_groups) * channels;
  const int64_t batch = n + o / (c->o / c->batch_groups) * (c->n / c->batch_groups);
  double sum = 0.0;
  for (int64_t i = 0; i < c->kh; ++i) {
    for (int64_t j = 0; j < c->kw; ++j) {
      for (int64_t f = 0; f < channels; ++f) {
        const int64_t ki = c->reversed[0] ? c->kh - 1 - i : i;
        const int64_t kj = c->reversed[1] ? c->kw - 1 - j : j;
        sum += conv_input(c, x, batch, oy * c->stride[0] + i * c->window[0] - c->low[0],
                          ox * c->stride[1] + j * c->window[1] - c->low[1],
                          c->feature_groups == 1 ? f : feature_base + f) *
               (double)k[((ki * c->kw + kj) * channels + f) * c->o + o];
      }
    }
  }
  return sum;
}

static void conv_text(const conv_case_t* c, char* text, size_t capacity) {
  char types[3][64];
  (void)snprintf(types[0], sizeof(types[0]), "tensor<%dx%dx%dx%dxf32>", (int)c->n, (int)c->h,
                 (int)c->w, (int)c->c);
  (void)snprintf(types[1], sizeof(types[1]), "tensor<%dx%dx%dx%dxf32>", (int)c->kh, (int)c->kw,
                 (int)(c->c / c->feature_groups), (int)c->o);
  (void)snprintf(types[2], sizeof(types[2]), "tensor<%dx%dx%dx%dxf32>",
                 (int)(c->n / c->batch_groups), (int)c->out_h, (int)c->out_w, (int)c->o);
  (void)snprintf(
      text, capacity,
      "func.func @main(%%x: %s, %%k: %s) -> %s {\n"
      "  %%r = stablehlo.convolution(%%x, %%k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, "
      "f], window = {stride = [%d, %d], pad = [[%d, %d], [%d, %d]], lhs_dilate = [%d, %d], "
      "rhs_dilate = [%d, %d], reverse = [%s, %s]} {batch_group_count = %d : i64, "
      "feature_group_count = %d : i64} : (%s, %s) -> %s\n"
      "  return %%r : %s\n}",
      types[0], types[1], types[2], (int)c->stride[0], (int)c->stride[1], (int)c->low[0],
      (int)c->high[0], (int)c->low[1], (int)c->high[1], (int)c->base[0], (int)c->base[1],
      (int)c->window[0], (int)c->window[1], c->reversed[0] ? "true" : "false",
      c->reversed[1] ? "true" : "false", (int)c->batch_groups, (int)c->feature_groups, types[0],
      types[1], types[2], types[2]);
}

START_TEST(convolutions_follow_the_definition) {
  random_t random = {.seed = weft_testing_seed()};
  for (int round = 0; round < 60; ++round) {
    conv_case_t c;
    random_conv(&random, &c);
    ck_assert(c.feature_groups > 0 && c.batch_groups > 0);
    const int64_t row = c.o * c.out_w;
    const int64_t image = row * c.out_h;
    static float x[MAX_ELEMENTS], k[MAX_ELEMENTS];
    random_floats(&random, x, c.n * c.h * c.w * c.c);
    random_floats(&random, k, c.kh * c.kw * c.c / c.feature_groups * c.o);
    char text[2048];
    conv_text(&c, text, sizeof(text));
    const int64_t x_dims[] = {c.n, c.h, c.w, c.c};
    const int64_t k_dims[] = {c.kh, c.kw, c.c / c.feature_groups, c.o};
    const weft_tensor_t inputs[2] = {evaluate_view(WEFT_DTYPE_F32, 4, x_dims, x),
                                     evaluate_view(WEFT_DTYPE_F32, 4, k_dims, k)};
    weft_tensor_t output;
    evaluate_main(text, inputs, 2, &output);
    const float* r = output.data;
    ck_assert_int_eq(weft_shape_element_count(&output.shape), c.n / c.batch_groups * image);
    for (int64_t i = 0; image > 0 && i < c.n / c.batch_groups * image; ++i) {
      const double expected =
          conv_expected(&c, x, k, i / image, i / row % c.out_h, i / c.o % c.out_w, i % c.o);
      ck_assert_msg(fabs((double)r[i] - expected) < 1e-5, "element %d: %g, expected %g\n%s", (int)i,
                    (double)r[i], expected, text);
    }
    weft_tensor_deinit(&output);
  }
}
END_TEST

// ---- windows ----

typedef struct window_case_s {
  int64_t size, window, stride, low, high, base, dilation, out;
} window_case_t;

// Every window of a 1-D reduce_window folded by hand; padding and holes count as the initial value.
START_TEST(windows_fold_what_they_cover) {
  random_t random = {.seed = weft_testing_seed()};
  for (int round = 0; round < 100; ++round) {
    window_case_t c = {.size = random_between(&random, 1, 12),
                       .window = random_between(&random, 1, 4),
                       .stride = random_between(&random, 1, 3),
                       .low = random_between(&random, -1, 3),
                       .high = random_between(&random, -1, 3),
                       .base = random_between(&random, 1, 3),
                       .dilation = random_between(&random, 1, 3)};
    const int64_t padded = (c.size - 1) * c.base + 1 + c.low + c.high;
    const int64_t extent = (c.window - 1) * c.dilation + 1;
    if (padded < extent) continue;
    c.out = (padded - extent) / c.stride + 1;
    int32_t x[12];
    for (int64_t i = 0; i < c.size; ++i) x[i] = (int32_t)random_between(&random, -9, 9);
    char text[1024];
    // Not commutative, so that the order of the fold shows: acc * 3 - x, from 5.
    (void)snprintf(
        text, sizeof(text),
        "func.func @main(%%x: tensor<%dxi32>) -> tensor<%dxi32> {\n"
        "  %%z = stablehlo.constant dense<5> : tensor<i32>\n"
        "  %%three = stablehlo.constant dense<3> : tensor<i32>\n"
        "  %%r = \"stablehlo.reduce_window\"(%%x, %%z) <{window_dimensions = array<i64: %d>, "
        "window_strides = array<i64: %d>, base_dilations = array<i64: %d>, window_dilations = "
        "array<i64: %d>, padding = dense<[[%d, %d]]> : tensor<1x2xi64>}> ({\n"
        "  ^bb0(%%a: tensor<i32>, %%b: tensor<i32>):\n"
        "    %%m = stablehlo.multiply %%a, %%three : tensor<i32>\n"
        "    %%s = stablehlo.subtract %%m, %%b : tensor<i32>\n"
        "    stablehlo.return %%s : tensor<i32>\n"
        "  }) : (tensor<%dxi32>, tensor<i32>) -> tensor<%dxi32>\n"
        "  return %%r : tensor<%dxi32>\n}",
        (int)c.size, (int)c.out, (int)c.window, (int)c.stride, (int)c.base, (int)c.dilation,
        (int)c.low, (int)c.high, (int)c.size, (int)c.out, (int)c.out);
    const weft_tensor_t input = evaluate_view(WEFT_DTYPE_I32, 1, &c.size, x);
    weft_tensor_t output;
    evaluate_main(text, &input, 1, &output);
    for (int64_t o = 0; o < c.out; ++o) {
      int32_t expected = 5;
      for (int64_t k = 0; k < c.window; ++k) {
        const int64_t position = o * c.stride + k * c.dilation - c.low;
        const bool inside = position >= 0 && position % c.base == 0 && position / c.base < c.size;
        expected = expected * 3 - (inside ? x[position / c.base] : 5);
      }
      ck_assert_msg(((const int32_t*)output.data)[o] == expected, "window %d\n%s", (int)o, text);
    }
    weft_tensor_deinit(&output);
  }
}
END_TEST

// The gradient of max pooling hands every source value to exactly one element: sums agree.
START_TEST(select_and_scatter_keeps_the_sum) {
  random_t random = {.seed = weft_testing_seed()};
  int32_t x[7 * 9], source[3 * 4];
  int32_t total = 0;
  for (int i = 0; i < 63; ++i) x[i] = (int32_t)random_between(&random, -50, 50);
  for (int i = 0; i < 12; ++i) {
    source[i] = (int32_t)random_between(&random, -50, 50);
    total += source[i];
  }
  const int64_t x_dims[] = {7, 9};
  const int64_t source_dims[] = {3, 4};
  const weft_tensor_t inputs[2] = {evaluate_view(WEFT_DTYPE_I32, 2, x_dims, x),
                                   evaluate_view(WEFT_DTYPE_I32, 2, source_dims, source)};
  weft_tensor_t output;
  evaluate_main(
      "func.func @main(%x: tensor<7x9xi32>, %s: tensor<3x4xi32>) -> tensor<7x9xi32> {\n"
      "  %z = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %r = \"stablehlo.select_and_scatter\"(%x, %s, %z) <{window_dimensions = array<i64: 3, 3>, "
      "window_strides = array<i64: 2, 2>}> ({\n"
      "  ^bb0(%a: tensor<i32>, %b: tensor<i32>):\n"
      "    %c = stablehlo.compare GE, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  }, {\n"
      "  ^bb0(%a: tensor<i32>, %b: tensor<i32>):\n"
      "    %c = stablehlo.add %a, %b : tensor<i32>\n"
      "    stablehlo.return %c : tensor<i32>\n"
      "  }) : (tensor<7x9xi32>, tensor<3x4xi32>, tensor<i32>) -> tensor<7x9xi32>\n"
      "  return %r : tensor<7x9xi32>\n}",
      inputs, 2, &output);
  int32_t expected[63] = {0};
  for (int s = 0; s < 12; ++s) {
    int best = -1;
    for (int k = 0; k < 9; ++k) {
      const int at = (s / 4 * 2 + k / 3) * 9 + s % 4 * 2 + k % 3;
      if (best < 0 || x[at] > x[best]) best = at;
    }
    expected[best] += source[s];
  }
  int32_t sum = 0;
  for (int i = 0; i < 63; ++i) sum += ((const int32_t*)output.data)[i];
  ck_assert_int_eq(sum, total);
  ck_assert_int_eq(memcmp(output.data, expected, sizeof(expected)), 0);
  weft_tensor_deinit(&output);
}
END_TEST

// ---- sort, gather, scatter ----

static int compare_pairs(const void* a, const void* b) {
  const int32_t* x = a;
  const int32_t* y = b;
  if (x[0] != y[0]) return x[0] < y[0] ? -1 : 1;
  return x[1] < y[1] ? -1 : x[1] > y[1];
}

// Sorting by a key with many ties must keep the order of the second operand.
START_TEST(sort_is_stable) {
  random_t random = {.seed = weft_testing_seed()};
  int32_t keys[500], places[500], pairs[500][2];
  for (int32_t i = 0; i < 500; ++i) {
    keys[i] = (int32_t)random_between(&random, 0, 20);
    places[i] = i;
    pairs[i][0] = keys[i];
    pairs[i][1] = i;
  }
  const int64_t dims[] = {500};
  const weft_tensor_t inputs[2] = {evaluate_view(WEFT_DTYPE_I32, 1, dims, keys),
                                   evaluate_view(WEFT_DTYPE_I32, 1, dims, places)};
  weft_tensor_t outputs[2];
  evaluate_main(
      "func.func @main(%x: tensor<500xi32>, %y: tensor<500xi32>) -> (tensor<500xi32>, "
      "tensor<500xi32>) {\n"
      "  %r:2 = \"stablehlo.sort\"(%x, %y) <{dimension = 0 : i64, is_stable = true}> ({\n"
      "  ^bb0(%a: tensor<i32>, %b: tensor<i32>, %c: tensor<i32>, %d: tensor<i32>):\n"
      "    %l = stablehlo.compare LT, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %l : tensor<i1>\n"
      "  }) : (tensor<500xi32>, tensor<500xi32>) -> (tensor<500xi32>, tensor<500xi32>)\n"
      "  return %r#0, %r#1 : tensor<500xi32>, tensor<500xi32>\n}",
      inputs, 2, outputs);
  qsort(pairs, 500, sizeof(pairs[0]), compare_pairs);
  for (int i = 0; i < 500; ++i) {
    ck_assert_int_eq(((const int32_t*)outputs[0].data)[i], pairs[i][0]);
    ck_assert_int_eq(((const int32_t*)outputs[1].data)[i], pairs[i][1]);
  }
  weft_tensor_deinit(&outputs[0]);
  weft_tensor_deinit(&outputs[1]);
}
END_TEST

// Rows looked up in a table and added back at the same places: a histogram times the rows.
START_TEST(scatter_adds_what_gather_read) {
  enum { ROWS = 7, WIDTH = 5, LOOKUPS = 40 };
  random_t random = {.seed = weft_testing_seed()};
  int32_t table[ROWS * WIDTH], indices[LOOKUPS], uses[ROWS] = {0};
  for (int i = 0; i < ROWS * WIDTH; ++i) table[i] = (int32_t)random_between(&random, -99, 99);
  for (int i = 0; i < LOOKUPS; ++i) {
    indices[i] = (int32_t)random_between(&random, 0, ROWS - 1);
    ++uses[indices[i]];
  }
  const int64_t table_dims[] = {ROWS, WIDTH};
  const int64_t index_dims[] = {LOOKUPS, 1};
  const weft_tensor_t inputs[2] = {evaluate_view(WEFT_DTYPE_I32, 2, table_dims, table),
                                   evaluate_view(WEFT_DTYPE_I32, 2, index_dims, indices)};
  weft_tensor_t output;
  evaluate_main(
      "func.func @main(%t: tensor<7x5xi32>, %i: tensor<40x1xi32>) -> tensor<7x5xi32> {\n"
      "  %g = \"stablehlo.gather\"(%t, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = "
      "[1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes "
      "= array<i64: 1, 5>}> : (tensor<7x5xi32>, tensor<40x1xi32>) -> tensor<40x5xi32>\n"
      "  %z = stablehlo.constant dense<0> : tensor<7x5xi32>\n"
      "  %s = \"stablehlo.scatter\"(%z, %i, %g) <{scatter_dimension_numbers = "
      "#stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], "
      "scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({\n"
      "  ^bb0(%a: tensor<i32>, %b: tensor<i32>):\n"
      "    %c = stablehlo.add %a, %b : tensor<i32>\n"
      "    stablehlo.return %c : tensor<i32>\n"
      "  }) : (tensor<7x5xi32>, tensor<40x1xi32>, tensor<40x5xi32>) -> tensor<7x5xi32>\n"
      "  return %s : tensor<7x5xi32>\n}",
      inputs, 2, &output);
  for (int i = 0; i < ROWS * WIDTH; ++i) {
    ck_assert_int_eq(((const int32_t*)output.data)[i], table[i] * uses[i / WIDTH]);
  }
  weft_tensor_deinit(&output);
}
END_TEST

// ---- reduce ----

// A million times the f32 nearest to a third: adding up in f32 would be off in the third digit.
START_TEST(long_sums_do_not_drift) {
  const float expected = (float)((double)0.333333343f * 1e6);
  weft_tensor_t outputs[2];
  evaluate_main(
      "func.func @main() -> (tensor<f32>, tensor<1000xf32>) {\n"
      "  %x = stablehlo.constant dense<0.333333343> : tensor<1000x1000xf32>\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %r = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [0, 1] : "
      "(tensor<1000x1000xf32>, tensor<f32>) -> tensor<f32>\n"
      "  %s = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [0] : "
      "(tensor<1000x1000xf32>, tensor<f32>) -> tensor<1000xf32>\n"
      "  return %r, %s : tensor<f32>, tensor<1000xf32>\n}",
      NULL, 0, outputs);
  ck_assert_float_eq(*(const float*)outputs[0].data, expected);
  ck_assert_float_eq(((const float*)outputs[1].data)[999], (float)((double)0.333333343f * 1e3));
  weft_tensor_deinit(&outputs[0]);
  weft_tensor_deinit(&outputs[1]);
}
END_TEST

// argmax over a middle dimension: two operands reduced together, by hand for every position.
START_TEST(argmax_finds_the_first_largest) {
  random_t random = {.seed = weft_testing_seed()};
  float x[4 * 11 * 3];
  for (int i = 0; i < 132; ++i) x[i] = (float)random_between(&random, 0, 5);
  const int64_t dims[] = {4, 11, 3};
  const weft_tensor_t input = evaluate_view(WEFT_DTYPE_F32, 3, dims, x);
  weft_tensor_t outputs[2];
  evaluate_main(
      "func.func @main(%x: tensor<4x11x3xf32>) -> (tensor<4x3xf32>, tensor<4x3xi32>) {\n"
      "  %i = stablehlo.iota dim = 1 : tensor<4x11x3xi32>\n"
      "  %low = stablehlo.constant dense<0xFF800000> : tensor<f32>\n"
      "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %r:2 = stablehlo.reduce(%x init: %low), (%i init: %zero) across dimensions = [1] : "
      "(tensor<4x11x3xf32>, tensor<4x11x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<4x3xf32>, "
      "tensor<4x3xi32>)\n"
      "   reducer(%a: tensor<f32>, %b: tensor<f32>) (%c: tensor<i32>, %d: tensor<i32>) {\n"
      "    %gt = stablehlo.compare GT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>\n"
      "    %eq = stablehlo.compare EQ, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>\n"
      "    %lt = stablehlo.compare LT, %c, %d : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    %tie = stablehlo.and %eq, %lt : tensor<i1>\n"
      "    %keep = stablehlo.or %gt, %tie : tensor<i1>\n"
      "    %v = stablehlo.select %gt, %a, %b : tensor<i1>, tensor<f32>\n"
      "    %k = stablehlo.select %keep, %c, %d : tensor<i1>, tensor<i32>\n"
      "    stablehlo.return %v, %k : tensor<f32>, tensor<i32>\n"
      "  }\n"
      "  return %r#0, %r#1 : tensor<4x3xf32>, tensor<4x3xi32>\n}",
      &input, 1, outputs);
  for (int p = 0; p < 12; ++p) {
    int best = 0;
    for (int k = 1; k < 11; ++k) {
      if (x[(p / 3 * 11 + k) * 3 + p % 3] > x[(p / 3 * 11 + best) * 3 + p % 3]) best = k;
    }
    ck_assert_int_eq(((const int32_t*)outputs[1].data)[p], best);
    ck_assert_float_eq(((const float*)outputs[0].data)[p], x[(p / 3 * 11 + best) * 3 + p % 3]);
  }
  weft_tensor_deinit(&outputs[0]);
  weft_tensor_deinit(&outputs[1]);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("properties");
  TCase* contractions = weft_testing_check_leaks(tcase_create("contractions"));
  tcase_add_test(contractions, dot_general_sums_products);
  tcase_add_test(contractions, large_products_cross_all_tiles);
  tcase_add_test(contractions, convolutions_follow_the_definition);
  suite_add_tcase(suite, contractions);
  TCase* reductions = weft_testing_check_leaks(tcase_create("reductions"));
  tcase_add_test(reductions, windows_fold_what_they_cover);
  tcase_add_test(reductions, select_and_scatter_keeps_the_sum);
  tcase_add_test(reductions, long_sums_do_not_drift);
  tcase_add_test(reductions, argmax_finds_the_first_largest);
  suite_add_tcase(suite, reductions);
  TCase* indexing = weft_testing_check_leaks(tcase_create("indexing"));
  tcase_add_test(indexing, sort_is_stable);
  tcase_add_test(indexing, scatter_adds_what_gather_read);
  suite_add_tcase(suite, indexing);
  return suite;
}
