// Rates of matrix products over grids of sizes, by the device's own kernels.
#include <math.h>
#include <string.h>

#include "tools/bench_calibrate.h"

// Products above this many FLOPs are not measured: they run at the rate of the largest that were.
#define MOST_FLOPS 1.2e9

typedef struct product_s {
  weft_dtype_t dtype;
  int64_t batch, m, n, k;
  bool left_transposed;   // stored [k, m]
  bool right_transposed;  // stored [n, k]
} product_t;

typedef struct product_kernel_s {
  weft_kernel_t kernel;
  weft_view_t inputs[2];
  weft_view_t output;
} product_kernel_t;

// A batch is stored one after the other, or, |by_heads|, as attention has it: [batch / heads,
// length, heads, width], where width is the side whose elements follow each other.
enum { HEADS = 8 };

static weft_view_t matrix(weft_dtype_t dtype, int64_t batch, int64_t rows, int64_t columns,
                          bool transposed, bool by_heads) {
  const int64_t heads = batch % HEADS == 0 ? HEADS : 1;
  const int64_t width = transposed ? rows : columns;
  const int64_t apart = by_heads ? heads * width : width;
  return (weft_view_t){.dtype = dtype,
                       .rank = 4,
                       .dims = {batch / heads, heads, rows, columns},
                       .strides = {heads * rows * columns, by_heads ? width : rows * columns,
                                   transposed ? 1 : apart, transposed ? apart : 1}};
}

static void init_product(const product_t* product, product_kernel_t* out) {
  memset(out, 0, sizeof(*out));
  const weft_dtype_t result = product->dtype == WEFT_DTYPE_BF16 ? WEFT_DTYPE_F32 : product->dtype;
  // Scores (nt) come from two operands by heads; what scores are multiplied with and what they give
  // are such operands, too.
  const bool batched = product->batch > 1;
  const bool scores = batched && !product->left_transposed && product->right_transposed;
  out->inputs[0] = matrix(product->dtype, product->batch, product->m, product->k,
                          product->left_transposed, scores);
  // The right operand's dimensions are [n, k]: as written means stored [k, n].
  out->inputs[1] = matrix(product->dtype, product->batch, product->n, product->k,
                          !product->right_transposed, batched);
  out->output = matrix(result, product->batch, product->m, product->n, false, batched && !scores);
  out->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_CONTRACTION,
                                .inputs = out->inputs,
                                .input_count = 2,
                                .outputs = &out->output,
                                .output_count = 1,
                                .in_place = UINT32_MAX};
  out->kernel.as.contraction =
      (weft_contraction_kernel_t){.batch_rank = 2, .m_rank = 1, .n_rank = 1, .k_rank = 1};
}

static size_t view_bytes(const weft_view_t* view) {
  size_t bytes = weft_dtype_size_bytes(view->dtype);
  for (int32_t d = 0; d < view->rank; ++d) bytes *= (size_t)view->dims[d];
  return (bytes + 4095) / 4096 * 4096;
}

// GFLOP/s; 0 when the product is too large to be measured.
static weft_status_t measure_product(weft_bench_t* bench, const product_t* product,
                                     double* out_gflops) {
  product_kernel_t made;
  const double flops =
      2 * (double)product->batch * (double)product->m * (double)product->n * (double)product->k;
  *out_gflops = 0;
  init_product(product, &made);
  const size_t left = view_bytes(&made.inputs[0]), right = view_bytes(&made.inputs[1]);
  if (flops > MOST_FLOPS || left + right + view_bytes(&made.output) > bench->memory_bytes) {
    return weft_ok_status();
  }
  void* const inputs[2] = {bench->memory, bench->memory + left};
  void* const outputs[1] = {bench->memory + left + right};
  double ns = 0;
  WEFT_RETURN_IF_ERROR(weft_bench_kernel(bench, &made.kernel, inputs, outputs, 0, 1, &ns));
  *out_gflops = flops / ns;
  return weft_ok_status();
}

// Sizes that were left out get the rate of the nearest smaller ones.
static void fill_gaps(weft_bench_grid_t* grid) {
  const uint32_t* counts = grid->counts;
  for (uint32_t i = 0; i < counts[0]; ++i) {
    for (uint32_t j = 0; j < counts[1]; ++j) {
      for (uint32_t l = 0; l < counts[2]; ++l) {
        double* rate = &grid->gflops[(i * counts[1] + j) * counts[2] + l];
        if (*rate > 0) continue;
        const double below[3] = {
            i > 0 ? grid->gflops[((i - 1) * counts[1] + j) * counts[2] + l] : 0,
            j > 0 ? grid->gflops[(i * counts[1] + j - 1) * counts[2] + l] : 0,
            l > 0 ? rate[-1] : 0,
        };
        *rate = fmax(below[0], fmax(below[1], below[2]));
      }
    }
  }
}

static weft_status_t measure_grid(weft_bench_t* bench, int64_t batch, bool left, bool right,
                                  weft_bench_grid_t* grid, double* peak) {
  const uint32_t* counts = grid->counts;
  for (uint32_t i = 0; i < counts[0] * counts[1] * counts[2]; ++i) {
    const product_t product = {.dtype = grid->dtype,
                               .batch = batch,
                               .m = grid->axes[0][i / counts[2] / counts[1]],
                               .n = grid->axes[1][i / counts[2] % counts[1]],
                               .k = grid->axes[2][i % counts[2]],
                               .left_transposed = left,
                               .right_transposed = right};
    WEFT_RETURN_IF_ERROR(measure_product(bench, &product, &grid->gflops[i]));
    if (grid->gflops[i] > *peak) *peak = grid->gflops[i];
  }
  fill_gaps(grid);
  return weft_ok_status();
}

typedef struct grid_plan_s {
  const char* form;
  weft_dtype_t dtype;
  int64_t batch;
  bool left, right;
  bool quick;  // measured by --quick, too
} grid_plan_t;

static const grid_plan_t grid_plans[] = {
    {"nn", WEFT_DTYPE_F32, 1, false, false, true},
    {"nt", WEFT_DTYPE_F32, 1, false, true, true},
    {"tn", WEFT_DTYPE_F32, 1, true, false, true},
    {"tt", WEFT_DTYPE_F32, 1, true, true, false},
    {"batched_nn", WEFT_DTYPE_F32, 32, false, false, true},
    {"batched_nt", WEFT_DTYPE_F32, 32, false, true, true},
    {"batched_tn", WEFT_DTYPE_F32, 32, true, false, true},
    {"nn", WEFT_DTYPE_BF16, 1, false, false, false},
    {"nt", WEFT_DTYPE_BF16, 1, false, true, false},
    {"tn", WEFT_DTYPE_BF16, 1, true, false, false},
};

static void set_axes(weft_bench_grid_t* grid, const int64_t* sizes, uint32_t count) {
  for (int axis = 0; axis < 3; ++axis) {
    grid->counts[axis] = count;
    memcpy(grid->axes[axis], sizes, count * sizeof(*sizes));
  }
}

static void plan_grid(const weft_bench_t* bench, const grid_plan_t* plan, weft_bench_grid_t* grid) {
  static const int64_t single[] = {8, 32, 96, 320, 1088};
  static const int64_t batched[] = {8, 32, 96, 320};
  static const int64_t coarse[] = {32, 224, 1568};
  static const int64_t quick[] = {16, 112, 800};
  static const int64_t quick_batched[] = {16, 96};
  memset(grid, 0, sizeof(*grid));
  grid->form = plan->form;
  grid->dtype = plan->dtype;
  if (bench->is_quick && plan->batch > 1) return set_axes(grid, quick_batched, 2);
  if (bench->is_quick) return set_axes(grid, quick, 3);
  if (plan->batch > 1) return set_axes(grid, batched, 4);
  if (plan->dtype != WEFT_DTYPE_F32) return set_axes(grid, coarse, 3);
  set_axes(grid, single, 5);
}

weft_status_t weft_bench_products(weft_bench_t* bench, weft_string_buffer_t* text,
                                  double peaks[WEFT_DTYPE_COUNT_]) {
  static const weft_dtype_t others[] = {WEFT_DTYPE_F64, WEFT_DTYPE_I32, WEFT_DTYPE_BF16};
  for (size_t i = 0; i < sizeof(grid_plans) / sizeof(grid_plans[0]); ++i) {
    const grid_plan_t* plan = &grid_plans[i];
    weft_bench_grid_t grid;
    if (bench->is_quick && !plan->quick) continue;
    plan_grid(bench, plan, &grid);
    WEFT_RETURN_IF_ERROR(
        measure_grid(bench, plan->batch, plan->left, plan->right, &grid, &peaks[plan->dtype]));
    weft_bench_put_grid(&grid, text);
  }
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); ++i) {
    const product_t product = {
        .dtype = others[i], .batch = 1, .m = 256, .n = 256, .k = 256, .right_transposed = false};
    if (peaks[others[i]] > 0) continue;
    WEFT_RETURN_IF_ERROR(measure_product(bench, &product, &peaks[others[i]]));
  }
  return weft_ok_status();
}
