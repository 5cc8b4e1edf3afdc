// Contractions of random groups, sizes, strides and types against sums in double or wrapping
// integers.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/runtime/device/cpu/kernel_testing.h"

typedef struct contraction_case_s {
  weft_kernel_t kernel;
  weft_view_t inputs[2];
  weft_view_t output;
  weft_testing_array_t arrays[3];
  int32_t ranks[4];  // batch, m, n, k
  int64_t dims[4][4];
} contraction_case_t;

static void append(weft_view_t* view, const contraction_case_t* c, int group) {
  for (int32_t d = 0; d < c->ranks[group]; ++d) view->dims[view->rank++] = c->dims[group][d];
}

// Sizes and types are set; makes the arrays.
static void case_init(contraction_case_t* c, weft_testing_random_t* random, weft_dtype_t lhs,
                      weft_dtype_t rhs, weft_dtype_t out) {
  const weft_dtype_t types[3] = {lhs, rhs, out};
  static const int groups[3][3] = {{0, 1, 3}, {0, 2, 3}, {0, 1, 2}};
  for (int i = 0; i < 3; ++i) {
    c->arrays[i].view = (weft_view_t){.dtype = types[i]};
    for (int g = 0; g < 3; ++g) append(&c->arrays[i].view, c, groups[i][g]);
    weft_testing_array_init(random, i < 2, (uint32_t)i, &c->arrays[i]);
    if (i < 2) weft_testing_array_randomise(random, false, &c->arrays[i]);
  }
  c->inputs[0] = c->arrays[0].view;
  c->inputs[1] = c->arrays[1].view;
  c->output = c->arrays[2].view;
  c->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_CONTRACTION,
                              .inputs = c->inputs,
                              .input_count = 2,
                              .outputs = &c->output,
                              .output_count = 1,
                              .in_place = UINT32_MAX};
  c->kernel.as.contraction = (weft_contraction_kernel_t){.batch_rank = c->ranks[0],
                                                         .m_rank = c->ranks[1],
                                                         .n_rank = c->ranks[2],
                                                         .k_rank = c->ranks[3]};
}

static int64_t group_count(const contraction_case_t* c, int group) {
  int64_t count = 1;
  for (int32_t d = 0; d < c->ranks[group]; ++d) count *= c->dims[group][d];
  return count;
}

// Unit in the last place of the result's type, relative.
static double epsilon_of(weft_dtype_t dtype) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      return 0x1p-7;
    case WEFT_DTYPE_F16:
      return 0x1p-10;
    case WEFT_DTYPE_F32:
      return 0x1p-22;
    default:
      return 0x1p-50;
  }
}

static void check_element(const contraction_case_t* c, const int64_t at[3], const char* what) {
  const int64_t m = group_count(c, 1), n = group_count(c, 2), k = group_count(c, 3);
  const weft_dtype_t dtype = c->output.dtype;
  const int64_t index = (at[0] * m + at[1]) * n + at[2];
  double sum = 0, magnitude = 0;
  uint64_t wrapped = 0;
  for (int64_t i = 0; i < k; ++i) {
    const int64_t a = (at[0] * m + at[1]) * k + i, b = (at[0] * n + at[2]) * k + i;
    const double product =
        weft_testing_read(&c->arrays[0], a) * weft_testing_read(&c->arrays[1], b);
    sum += product;
    magnitude += fabs(product);
    if (!weft_dtype_is_float(dtype)) {
      wrapped += (uint64_t)weft_testing_read_integer(&c->arrays[0], a) *
                 (uint64_t)weft_testing_read_integer(&c->arrays[1], b);
    }
  }
  if (!weft_dtype_is_float(dtype)) {
    ck_assert_msg(memcmp(&wrapped, weft_testing_element(&c->arrays[2], index),
                         weft_dtype_size_bytes(dtype)) == 0,
                  "%s: element %lld is %lld, expected %lld", what, (long long)index,
                  (long long)weft_testing_read_integer(&c->arrays[2], index), (long long)wrapped);
    return;
  }
  const double got = weft_testing_read(&c->arrays[2], index);
  const double accumulated = dtype == WEFT_DTYPE_F64 ? 0x1p-45 : 0x1p-18;
  const double tolerance = fabs(sum) * epsilon_of(dtype) + magnitude * accumulated;
  ck_assert_msg(fabs(got - sum) <= tolerance,
                "%s: element (%lld, %lld, %lld) is %.9g, expected %.9g", what, (long long)at[0],
                (long long)at[1], (long long)at[2], got, sum);
}

static void run_case(contraction_case_t* c, weft_testing_random_t* random, int32_t threads,
                     const char* what) {
  void* inputs[2] = {c->arrays[0].data, c->arrays[1].data};
  void* outputs[1] = {c->arrays[2].data};
  weft_testing_launch(weft_testing_device(threads), &c->kernel, inputs, outputs);
  const int64_t batch = group_count(c, 0), m = group_count(c, 1), n = group_count(c, 2);
  const int64_t total = batch * m * n;
  for (int64_t i = 0; i < total; ++i) {
    // Large results are sampled.
    const int64_t index = total > 3000 ? weft_testing_random_range(random, 0, total - 1) : i;
    if (i > 3000) break;
    const int64_t at[3] = {index / n / m, index / n % m, index % n};
    check_element(c, at, what);
  }
}

static void case_deinit(contraction_case_t* c) {
  for (int i = 0; i < 3; ++i) weft_testing_array_deinit(&c->arrays[i]);
}

static const weft_dtype_t type_sets[][3] = {
    {WEFT_DTYPE_F32, WEFT_DTYPE_F32, WEFT_DTYPE_F32},
    {WEFT_DTYPE_F32, WEFT_DTYPE_F32, WEFT_DTYPE_F32},
    {WEFT_DTYPE_BF16, WEFT_DTYPE_BF16, WEFT_DTYPE_F32},
    {WEFT_DTYPE_BF16, WEFT_DTYPE_BF16, WEFT_DTYPE_BF16},
    {WEFT_DTYPE_F16, WEFT_DTYPE_F16, WEFT_DTYPE_F16},
    {WEFT_DTYPE_F16, WEFT_DTYPE_F16, WEFT_DTYPE_F32},
    {WEFT_DTYPE_BF16, WEFT_DTYPE_F32, WEFT_DTYPE_F32},
    {WEFT_DTYPE_F64, WEFT_DTYPE_F64, WEFT_DTYPE_F64},
    {WEFT_DTYPE_I32, WEFT_DTYPE_I32, WEFT_DTYPE_I32},
    {WEFT_DTYPE_I8, WEFT_DTYPE_I8, WEFT_DTYPE_I32},
    {WEFT_DTYPE_UI16, WEFT_DTYPE_UI16, WEFT_DTYPE_UI16},
    {WEFT_DTYPE_I64, WEFT_DTYPE_I64, WEFT_DTYPE_I64},
};
#define TYPE_SETS (sizeof(type_sets) / sizeof(type_sets[0]))

START_TEST(random_contractions_match) {
  weft_testing_random_t random = {weft_testing_seed()};
  for (int round = 0; round < 160; ++round) {
    contraction_case_t c = {0};
    static const int64_t sizes[] = {1, 2, 3, 4, 7, 16, 19, 33};
    int64_t total = 1;
    for (int g = 0; g < 4; ++g) {
      c.ranks[g] = (int32_t)weft_testing_random_range(&random, 0, g == 0 ? 2 : 3);
      for (int32_t d = 0; d < c.ranks[g]; ++d) {
        c.dims[g][d] = sizes[weft_testing_random_bits(&random) % 8];
        while (total * c.dims[g][d] > 400000) c.dims[g][d] = (c.dims[g][d] + 1) / 2;
        total *= c.dims[g][d];
      }
    }
    if (round % 23 == 3 && c.ranks[3] > 0) c.dims[3][0] = 0;
    if (round % 23 == 9 && c.ranks[1] > 0) c.dims[1][0] = 0;
    const weft_dtype_t* types = type_sets[(size_t)round % TYPE_SETS];
    case_init(&c, &random, types[0], types[1], types[2]);
    char what[96];
    snprintf(what, sizeof(what), "round %d (%s x %s -> %s)", round, weft_dtype_name(types[0]),
             weft_dtype_name(types[1]), weft_dtype_name(types[2]));
    run_case(&c, &random, 1 + round % 2, what);
    case_deinit(&c);
  }
}
END_TEST

// Attention as a frontend writes it, on heads that lie inside a [batch, time, head, width] array.
START_TEST(attention_on_strided_heads) {
  weft_testing_random_t random = {weft_testing_seed()};
  for (int round = 0; round < 6; ++round) {
    const int part = round % 3;
    const int64_t batch = 3, heads = 4, time = round < 3 ? 40 : 100, width = 24;
    contraction_case_t c = {.ranks = {2, 1, 1, 1}};
    c.dims[0][0] = batch;
    c.dims[0][1] = heads;
    c.dims[1][0] = time;
    c.dims[2][0] = part == 0 ? time : width;
    c.dims[3][0] = part == 0 ? width : time;
    case_init(&c, &random, WEFT_DTYPE_F32, WEFT_DTYPE_F32, WEFT_DTYPE_F32);
    for (int i = 0; i < 3; ++i) {
      weft_testing_array_t* array = &c.arrays[i];
      free(array->storage);
      array->storage_bytes = 1 << 20;
      array->storage = array->data = malloc(array->storage_bytes);
      // Sides with a width lie in [batch, time, head, width], scores in [batch, head, time, time].
      int64_t rows = time * time, inner = time, step = 1;
      const bool is_scores = part == 0 ? i == 2 : i == 0;
      if (!is_scores) {
        rows = width;
        inner = heads * width;
      }
      array->view.strides[0] = is_scores ? heads * time * time : time * heads * width;
      array->view.strides[1] = rows;
      array->view.strides[2] = inner;
      array->view.strides[3] = step;
      if (part == 2 && i == 0) {  // transposed scores
        array->view.strides[2] = 1;
        array->view.strides[3] = time;
      }
      if (part > 0 && i == 1) {  // values: n is the width, k the time
        array->view.strides[2] = 1;
        array->view.strides[3] = heads * width;
      }
      weft_testing_array_randomise(&random, false, array);
    }
    c.inputs[0] = c.arrays[0].view;
    c.inputs[1] = c.arrays[1].view;
    c.output = c.arrays[2].view;
    run_case(&c, &random, 2, part == 0 ? "scores" : (part == 1 ? "values" : "gradient"));
    case_deinit(&c);
  }
}
END_TEST

// Large enough for all blocks of the own f64 loops and of oneDNN.
START_TEST(large_products_match) {
  weft_testing_random_t random = {weft_testing_seed()};
  for (size_t t = 0; t < TYPE_SETS; ++t) {
    contraction_case_t c = {.ranks = {0, 1, 1, 1}};
    c.dims[1][0] = 131;
    c.dims[2][0] = 150;
    c.dims[3][0] = 300;
    case_init(&c, &random, type_sets[t][0], type_sets[t][1], type_sets[t][2]);
    run_case(&c, &random, 2, weft_dtype_name(type_sets[t][2]));
    case_deinit(&c);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("runtime/device/cpu/contraction");
  TCase* products = weft_testing_check_leaks(tcase_create("products"));
  tcase_add_checked_fixture(products, NULL, weft_testing_devices_deinit);
  tcase_add_test(products, random_contractions_match);
  tcase_add_test(products, attention_on_strided_heads);
  tcase_add_test(products, large_products_match);
  suite_add_tcase(suite, products);
  return suite;
}
