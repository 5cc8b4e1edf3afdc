// exact_sum and exact_round on the CPU device against the scalar definition: limb by limb, for
// every instruction set, thread count and way to cut the elements into segments.
#include "runtime/base/exact_sum.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "runtime/base/float_convert.h"
#include "runtime/device/cpu/cpu_internal.h"
#include "tests/runtime/device/cpu/kernel_testing.h"

enum { kMaxSegments = 40, kMaxCount = 60000 };

static const weft_dtype_t dtypes[] = {WEFT_DTYPE_F32, WEFT_DTYPE_F64, WEFT_DTYPE_BF16,
                                      WEFT_DTYPE_F16};

// How the magnitudes of elements are spread.
typedef enum spread_e {
  SPREAD_CLOSE,      // a few powers of two apart
  SPREAD_MEDIUM,     // about as far as one level of the vector code reaches
  SPREAD_WIDE,       // beyond all levels
  SPREAD_SUBNORMAL,  // nothing but subnormals and zeros
  SPREAD_LARGEST,    // the largest values: sums overflow, squares are infinite
  SPREAD_SPECIAL,    // a NaN or an infinity now and then
  SPREAD_COUNT_,
} spread_t;

static uint64_t random_pattern(weft_testing_random_t* random, weft_dtype_t dtype, spread_t spread) {
  const int mantissa = dtype == WEFT_DTYPE_F64    ? 52
                       : dtype == WEFT_DTYPE_F32  ? 23
                       : dtype == WEFT_DTYPE_BF16 ? 7
                                                  : 10;
  const int width = (int)weft_dtype_size_bytes(dtype) * 8;
  const int64_t top = ((int64_t)1 << (width - 1 - mantissa)) - 1;  // exponent field of infinity
  const uint64_t fraction = weft_testing_random_bits(random) >> (64 - mantissa);
  const uint64_t sign = weft_testing_random_bits(random) << (width - 1);
  int64_t exponent = 0;
  const int64_t middle = top / 2;
  if (spread == SPREAD_CLOSE) exponent = middle + weft_testing_random_range(random, -4, 0);
  if (spread == SPREAD_MEDIUM) exponent = middle - weft_testing_random_range(random, 0, 60);
  if (spread == SPREAD_WIDE) exponent = weft_testing_random_range(random, 0, top - 1);
  if (spread == SPREAD_LARGEST) exponent = top - 1 - weft_testing_random_range(random, 0, 1);
  if (spread == SPREAD_SPECIAL) {
    exponent = weft_testing_random_range(random, 0, 2000) == 0 ? top : middle;
  }
  if (exponent < 0) exponent = 0;
  const bool zero = weft_testing_random_range(random, 0, 15) == 0;
  const uint64_t magnitude =
      zero ? 0
           : (uint64_t)exponent << mantissa |
                 (exponent == top && weft_testing_random_range(random, 0, 2) > 0 ? 0 : fraction);
  return (magnitude | sign) & (width == 64 ? UINT64_MAX : ((UINT64_C(1) << width) - 1));
}

static void fill(weft_testing_random_t* random, weft_dtype_t dtype, spread_t spread, int64_t count,
                 char* data) {
  const size_t size = weft_dtype_size_bytes(dtype);
  for (int64_t i = 0; i < count; ++i) {
    const uint64_t pattern = random_pattern(random, dtype, spread);
    memcpy(data + (size_t)i * size, &pattern, size);
  }
}

typedef struct case_s {
  weft_dtype_t dtype;
  int64_t count;
  int64_t offset;
  bool has_offset;
  bool square;
  int32_t segment_count;
  int64_t segments[kMaxSegments + 1];
} case_t;

static int compare_integers(const void* left, const void* right) {
  const int64_t a = *(const int64_t*)left;
  const int64_t b = *(const int64_t*)right;
  return a < b ? -1 : a > b;
}

static void random_case(weft_testing_random_t* random, case_t* c) {
  static const int64_t sizes[] = {0,    1,    63,   64,    255,   257,
                                  2047, 2048, 2049, 16384, 40000, kMaxCount};
  const int64_t many = sizeof(sizes) / sizeof(sizes[0]);
  *c = (case_t){.dtype = dtypes[weft_testing_random_range(random, 0, 3)],
                .count = sizes[weft_testing_random_range(random, 0, many - 1)],
                .square = weft_testing_random_range(random, 0, 1) == 1,
                .has_offset = weft_testing_random_range(random, 0, 1) == 1,
                .segment_count = (int32_t)weft_testing_random_range(random, 1, kMaxSegments)};
  if (weft_testing_random_range(random, 0, 3) == 0) c->segment_count = 1;
  if (c->has_offset) c->offset = weft_testing_random_range(random, -c->count - 5, c->count + 5);
  const int64_t low = c->offset > 0 ? c->offset - 3 : 0;
  for (int32_t i = 0; i <= c->segment_count; ++i) {
    const int64_t boundary = weft_testing_random_range(random, low, low + c->count + 10);
    c->segments[i] = boundary < 0 ? 0 : boundary;
  }
  qsort(c->segments, (size_t)c->segment_count + 1, sizeof(c->segments[0]), compare_integers);
}

// The scalar definition.
static void expected_rows(const case_t* c, const char* data, int64_t* rows) {
  const int64_t limb_count = weft_exact_sum_limb_count(c->dtype);
  const size_t size = weft_dtype_size_bytes(c->dtype);
  memset(rows, 0, (size_t)(c->segment_count * limb_count) * sizeof(*rows));
  for (int32_t s = 0; s < c->segment_count; ++s) {
    weft_exact_sum_t sum;
    weft_exact_sum_init(c->dtype, rows + s * limb_count, &sum);
    for (int64_t i = 0; i < c->count; ++i) {
      if (c->offset + i < c->segments[s] || c->offset + i >= c->segments[s + 1]) continue;
      weft_exact_sum_add_array(&sum, c->dtype, data + (size_t)i * size, 1, c->square);
    }
    weft_exact_sum_normalize(&sum);
  }
}

static weft_graph_t* make_graph(const case_t* c) {
  static char text[8192];
  const char* name = weft_dtype_name(c->dtype);
  int length = snprintf(text, sizeof(text),
                        "func.func @main(%%x: tensor<%lldx%s>, %%o: tensor<i64>) {\n"
                        "  %%r = \"weft.exact_sum\"(%%x%s) <{segments = array<i64: ",
                        (long long)c->count, name, c->has_offset ? ", %o" : "");
  for (int32_t i = 0; i <= c->segment_count; ++i) {
    length += snprintf(text + length, sizeof(text) - (size_t)length, "%s%lld", i == 0 ? "" : ", ",
                       (long long)c->segments[i]);
  }
  (void)snprintf(text + length, sizeof(text) - (size_t)length,
                 ">%s}> : (tensor<%lldx%s>%s) -> tensor<%dx%lldxi64>\n  func.return\n}\n",
                 c->square ? ", square" : "", (long long)c->count, name,
                 c->has_offset ? ", tensor<i64>" : "", c->segment_count,
                 (long long)weft_exact_sum_limb_count(c->dtype));
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "case.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

static void run_case(const case_t* c, const weft_op_t* op, int32_t threads, const char* data,
                     int64_t* rows) {
  const int64_t limb_count = weft_exact_sum_limb_count(c->dtype);
  const weft_view_t inputs[2] = {
      {.buffer = 0, .dtype = c->dtype, .rank = 1, .dims = {c->count}, .strides = {1}},
      {.buffer = 1, .dtype = WEFT_DTYPE_I64}};
  const weft_view_t output = {.buffer = 2,
                              .dtype = WEFT_DTYPE_I64,
                              .rank = 2,
                              .dims = {c->segment_count, limb_count},
                              .strides = {limb_count, 1}};
  weft_kernel_t kernel = {.kind = WEFT_KERNEL_OP,
                          .inputs = inputs,
                          .input_count = c->has_offset ? 2 : 1,
                          .outputs = &output,
                          .output_count = 1,
                          .in_place = UINT32_MAX};
  kernel.as.op.op = op;
  int64_t offset = c->offset;
  void* const in[2] = {(void*)(uintptr_t)data, &offset};
  void* const out[1] = {rows};
  weft_testing_launch(weft_testing_device(threads), &kernel, in, out);
}

// If this fails, ranks or threads that cut the same elements differently get different norms.
START_TEST(rows_equal_the_definition) {
  weft_testing_random_t random = {.state = weft_testing_seed()};
  char* data = aligned_alloc(64, (size_t)kMaxCount * 8 + 64);
  int64_t* expected = malloc(sizeof(*expected) * kMaxSegments * WEFT_EXACT_SUM_MAX_LIMBS);
  int64_t* rows = malloc(sizeof(*rows) * kMaxSegments * WEFT_EXACT_SUM_MAX_LIMBS);
  ck_assert(data != NULL && expected != NULL && rows != NULL);
  for (int round = 0; round < 240; ++round) {
    case_t c;
    random_case(&random, &c);
    const spread_t spread = (spread_t)(round % SPREAD_COUNT_);
    fill(&random, c.dtype, spread, c.count, data);
    expected_rows(&c, data, expected);
    weft_graph_t* graph = make_graph(&c);
    const weft_op_t* op = graph->functions[0]->body->ops[0];
    const int64_t limbs = c.segment_count * weft_exact_sum_limb_count(c.dtype);
    for (int32_t threads = 1; threads <= 4; ++threads) {
      for (int64_t i = 0; i < limbs; ++i) rows[i] = -77;
      run_case(&c, op, threads, data, rows);
      for (int64_t i = 0; i < limbs; ++i) {
        ck_assert_msg(rows[i] == expected[i],
                      "round %d: %lld elements of %s, %d segments, offset %lld, spread %d, %d "
                      "threads%s: limb %lld is %lld, expected %lld",
                      round, (long long)c.count, weft_dtype_name(c.dtype), c.segment_count,
                      (long long)c.offset, (int)spread, threads, c.square ? ", squares" : "",
                      (long long)i, (long long)rows[i], (long long)expected[i]);
      }
    }
    weft_graph_release(graph);
  }
  free(data);
  free(expected);
  free(rows);
}
END_TEST

// Every instruction set that this processor has, block by block.
START_TEST(instruction_sets_agree) {
  const weft_step_table_t* const tables[] = {
      weft_step_table_baseline(),
      __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? weft_step_table_avx2()
                                                                      : NULL,
      __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
              __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
          ? weft_step_table_avx512()
          : NULL,
  };
  weft_testing_random_t random = {.state = weft_testing_seed()};
  static double data[WEFT_EXACT_BLOCK];
  for (int round = 0; round < 600; ++round) {
    const weft_dtype_t dtype = round % 2 == 0 ? WEFT_DTYPE_F32 : WEFT_DTYPE_F64;
    const spread_t spread = (spread_t)(round / 2 % SPREAD_COUNT_);
    const int64_t count = weft_testing_random_range(&random, 0, WEFT_EXACT_BLOCK);
    const bool square = weft_testing_random_range(&random, 0, 1) == 1;
    fill(&random, dtype, spread, count, (char*)data);
    int64_t expected[WEFT_EXACT_SUM_MAX_LIMBS] = {0};
    weft_exact_sum_t sum;
    weft_exact_sum_init(dtype, expected, &sum);
    weft_exact_sum_add_array(&sum, dtype, data, count, square);
    weft_exact_sum_normalize(&sum);
    for (size_t t = 0; t < sizeof(tables) / sizeof(tables[0]); ++t) {
      if (tables[t] == NULL) continue;
      int64_t limbs[WEFT_EXACT_SUM_MAX_LIMBS] = {0};
      weft_exact_sum_init(dtype, limbs, &sum);
      if (dtype == WEFT_DTYPE_F32) {
        tables[t]->exact_sum_f32((const void*)data, (size_t)count, square, &sum);
      } else {
        tables[t]->exact_sum_f64(data, (size_t)count, square, &sum);
      }
      weft_exact_sum_normalize(&sum);
      ck_assert_msg(memcmp(limbs, expected, sizeof(limbs)) == 0,
                    "round %d: %s, %lld elements of %s, spread %d%s", round, tables[t]->isa,
                    (long long)count, weft_dtype_name(dtype), (int)spread,
                    square ? ", squares" : "");
    }
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("exact_sum");
  TCase* kernel = tcase_create("kernel");
  tcase_add_checked_fixture(kernel, NULL, weft_testing_devices_deinit);
  tcase_add_test(kernel, rows_equal_the_definition);
  suite_add_tcase(suite, kernel);
  TCase* steps = tcase_create("steps");
  tcase_add_test(steps, instruction_sets_agree);
  suite_add_tcase(suite, steps);
  return suite;
}
