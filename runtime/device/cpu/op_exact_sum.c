// exact_sum and exact_round.
//
// Threads take contiguous parts of the elements. A segment that lies in one part is written in
// place; those at the two ends of a part may go on in the neighbours' parts, so that their rows are
// kept apart and merged when all are done. Rows are integers: the cut does not show in the result.
#include "runtime/base/exact_sum.h"

#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

// The row of a segment that is not in one part.
typedef struct weft_exact_share_s {
  int64_t segment;  // -1: none
  int64_t limbs[WEFT_EXACT_SUM_MAX_LIMBS];
} weft_exact_share_t;

typedef struct weft_exact_sum_prepared_s {
  weft_prepared_kernel_t base;
  weft_dtype_t dtype;
  bool square;
  bool has_offset;
  int64_t shares;  // parts of the elements, of which the launch adds up one
  weft_i64_list_t segments;
  int64_t count;
  int64_t limb_count;
  size_t shares_offset;  // two shares per thread
} weft_exact_sum_prepared_t;

typedef struct weft_exact_sum_run_s {
  const weft_cpu_device_t* device;
  const weft_exact_sum_prepared_t* kernel;
  const char* data;
  int64_t* rows;
  int64_t offset;
  weft_exact_share_t* shares;
  // The elements that are in a segment.
  int64_t begin, end;
} weft_exact_sum_run_t;

// 16-bit elements become f32, squares rounded as the multiplication of such elements is.
static void weft_exact_sum_narrow(const weft_exact_sum_run_t* run, const char* data, size_t count,
                                  weft_exact_sum_t* sum) {
  const weft_step_table_t* table = run->device->steps;
  const bool is_f16 = run->kernel->dtype == WEFT_DTYPE_F16;
  float values[WEFT_EXACT_BLOCK];
  (is_f16 ? table->widen_f16 : table->widen_bf16)(data, values, count);
  if (run->kernel->square) {
    const size_t granules = (count + WEFT_GRANULE - 1) / WEFT_GRANULE;
    memset(values + count, 0, (granules * WEFT_GRANULE - count) * sizeof(values[0]));
    const size_t stride = WEFT_GRANULE * sizeof(values[0]);
    weft_step_args_t args = {.dst = values,
                             .src = {values, values},
                             .src_stride = {stride, stride},
                             .granules = granules};
    table->ops[WEFT_OP_MULTIPLY][WEFT_REGISTER_F32](&args);
    (is_f16 ? table->round_f16 : table->round_bf16)(&args);
  }
  table->exact_sum_f32(values, count, false, sum);
}

static void weft_exact_sum_range(const weft_exact_sum_run_t* run, int64_t begin, int64_t end,
                                 int64_t* limbs) {
  const weft_exact_sum_prepared_t* kernel = run->kernel;
  const weft_step_table_t* table = run->device->steps;
  const int64_t size = (int64_t)weft_dtype_size_bytes(kernel->dtype);
  weft_exact_sum_t sum;
  weft_exact_sum_init(kernel->dtype, limbs, &sum);
  for (int64_t i = begin; i < end; i += WEFT_EXACT_BLOCK) {
    const size_t count = (size_t)(end - i < WEFT_EXACT_BLOCK ? end - i : WEFT_EXACT_BLOCK);
    const char* data = run->data + i * size;
    if (kernel->dtype == WEFT_DTYPE_F64) {
      table->exact_sum_f64((const void*)data, count, kernel->square, &sum);
    } else if (kernel->dtype == WEFT_DTYPE_F32) {
      table->exact_sum_f32((const void*)data, count, kernel->square, &sum);
    } else {
      weft_exact_sum_narrow(run, data, count, &sum);
    }
  }
  weft_exact_sum_normalize(&sum);
}

// Boundary |index| as a position in the operand.
static int64_t weft_exact_sum_boundary(const weft_exact_sum_run_t* run, int64_t index) {
  return weft_exact_sum_position(run->kernel->segments.data[index], run->offset,
                                 run->kernel->count);
}

// The first segment that ends behind |position|; the number of segments when none does.
static int64_t weft_exact_sum_find(const weft_exact_sum_run_t* run, int64_t position) {
  int64_t low = 0;
  int64_t high = (int64_t)run->kernel->segments.count - 1;
  while (low < high) {
    const int64_t middle = low + (high - low) / 2;
    if (weft_exact_sum_boundary(run, middle + 1) > position) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

static void weft_exact_sum_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_exact_sum_run_t* run = context;
  const int64_t limb_count = run->kernel->limb_count;
  weft_exact_share_t* shares = &run->shares[2 * thread];
  shares[0].segment = shares[1].segment = -1;
  // Whole cache lines at least.
  int64_t begin = 0, end = 0;
  weft_parallel_part((run->end - run->begin + WEFT_GRANULE - 1) / WEFT_GRANULE, thread,
                     thread_count, &begin, &end);
  begin = run->begin + begin * WEFT_GRANULE;
  end = weft_clamp_index(run->begin + end * WEFT_GRANULE, run->begin, run->end);
  const int64_t segment_count = (int64_t)run->kernel->segments.count - 1;
  for (int64_t s = weft_exact_sum_find(run, begin); s < segment_count; ++s) {
    const int64_t from = weft_exact_sum_boundary(run, s);
    const int64_t to = weft_exact_sum_boundary(run, s + 1);
    if (from >= end) return;
    const int64_t first = from < begin ? begin : from;
    const int64_t last = to > end ? end : to;
    int64_t* limbs = run->rows + s * limb_count;
    if (from < begin || to > end) {
      weft_exact_share_t* share = &shares[from < begin ? 0 : 1];
      share->segment = s;
      limbs = share->limbs;
      memset(limbs, 0, (size_t)limb_count * sizeof(*limbs));
    }
    weft_exact_sum_range(run, first, last, limbs);
  }
}

static weft_status_t weft_exact_sum_launch(const weft_cpu_device_t* device,
                                           const weft_prepared_kernel_t* prepared,
                                           void* const* inputs, void* const* outputs,
                                           char* workspace) {
  const weft_exact_sum_prepared_t* kernel = (const weft_exact_sum_prepared_t*)prepared;
  const int64_t segment_count = (int64_t)kernel->segments.count - 1;
  weft_exact_sum_run_t run = {
      .device = device,
      .kernel = kernel,
      .data = inputs[0],
      .rows = outputs[0],
      .offset = kernel->has_offset && kernel->shares == 1
                    ? weft_read_index(WEFT_DTYPE_I64, inputs[1])
                    : 0,
      .shares = (weft_exact_share_t*)(void*)(workspace + kernel->shares_offset)};
  memset(run.rows, 0, (size_t)(segment_count * kernel->limb_count) * sizeof(*run.rows));
  run.begin = weft_exact_sum_boundary(&run, 0);
  run.end = weft_exact_sum_boundary(&run, segment_count);
  if (kernel->shares > 1) {
    int64_t first = 0, last = 0;
    weft_exact_sum_share(kernel->count, kernel->shares, weft_read_index(WEFT_DTYPE_I64, inputs[1]),
                         &first, &last);
    run.begin = weft_clamp_index(run.begin, first, last);
    run.end = weft_clamp_index(run.end, first, last);
  }
  const int32_t thread_count = run.end - run.begin < 16384 ? 1 : device->thread_count;
  // A runtime that gives fewer threads leaves the shares of the others alone.
  for (int32_t i = 0; i < 2 * thread_count; ++i) run.shares[i].segment = -1;
  weft_parallel_run(thread_count, weft_exact_sum_body, &run);
  for (int32_t i = 0; i < 2 * thread_count; ++i) {
    if (run.shares[i].segment < 0) continue;
    weft_exact_sum_t sum;
    weft_exact_sum_init(kernel->dtype, run.rows + run.shares[i].segment * kernel->limb_count, &sum);
    weft_exact_sum_merge(&sum, run.shares[i].limbs);
  }
  return weft_ok_status();
}

static weft_status_t weft_exact_sum_prepare(const weft_cpu_device_t* device,
                                            weft_prepared_kernel_t* prepared) {
  weft_exact_sum_prepared_t* sum = (weft_exact_sum_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const weft_op_t* op = kernel->as.op.op;
  prepared->launch = weft_exact_sum_launch;
  sum->dtype = kernel->inputs[0].dtype;
  sum->square = weft_op_bool(op, "square", false);
  sum->has_offset = op->operand_count > 1;
  sum->shares = weft_op_integer(op, "shares", 1);
  sum->segments = weft_op_i64_list(op, "segments");
  sum->count = weft_view_count(&kernel->inputs[0]);
  sum->limb_count = weft_exact_sum_limb_count(sum->dtype);
  return weft_cpu_reserve(prepared, 2 * sizeof(weft_exact_share_t) * (size_t)device->thread_count,
                          &sum->shares_offset);
}

const weft_cpu_op_kernel_t weft_cpu_exact_sum_kernel = {
    .size_bytes = sizeof(weft_exact_sum_prepared_t), .prepare = weft_exact_sum_prepare};

// ---- rounding -----------------------------------------------------------------------------------

typedef struct weft_exact_round_prepared_s {
  weft_prepared_kernel_t base;
  weft_dtype_t dtype;
  int64_t count;
  int64_t limb_count;
} weft_exact_round_prepared_t;

typedef struct weft_exact_round_run_s {
  const weft_exact_round_prepared_t* kernel;
  const int64_t* rows;
  char* elements;
} weft_exact_round_run_t;

static void weft_exact_round_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_exact_round_run_t* run = context;
  const weft_exact_round_prepared_t* kernel = run->kernel;
  const int64_t size = (int64_t)weft_dtype_size_bytes(kernel->dtype);
  int64_t begin = 0, end = 0;
  weft_parallel_part(kernel->count, thread, thread_count, &begin, &end);
  for (int64_t i = begin; i < end; ++i) {
    (void)weft_exact_sum_round(run->rows + i * kernel->limb_count, kernel->limb_count,
                               kernel->dtype, run->elements + i * size);
  }
}

static weft_status_t weft_exact_round_launch(const weft_cpu_device_t* device,
                                             const weft_prepared_kernel_t* prepared,
                                             void* const* inputs, void* const* outputs,
                                             char* workspace) {
  (void)workspace;
  const weft_exact_round_prepared_t* kernel = (const weft_exact_round_prepared_t*)prepared;
  weft_exact_round_run_t run = {.kernel = kernel, .rows = inputs[0], .elements = outputs[0]};
  weft_parallel_run(kernel->count < 256 ? 1 : device->thread_count, weft_exact_round_body, &run);
  return weft_ok_status();
}

static weft_status_t weft_exact_round_prepare(const weft_cpu_device_t* device,
                                              weft_prepared_kernel_t* prepared) {
  (void)device;
  weft_exact_round_prepared_t* rounding = (weft_exact_round_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_exact_round_launch;
  rounding->dtype = kernel->outputs[0].dtype;
  rounding->count = weft_view_count(&kernel->outputs[0]);
  rounding->limb_count = kernel->inputs[0].dims[1];
  // What the launch cannot say: rows and types that cannot be rounded.
  if (weft_exact_sum_base(rounding->limb_count) == 0 ||
      weft_exact_sum_limb_count(rounding->dtype) == 0) {
    const weft_op_t* op = kernel->as.op.op;
    return WEFT_CPU_UNSUPPORTED(op, "%s: rows of %lld limbs cannot be rounded to %s", op->name,
                                (long long)rounding->limb_count, weft_dtype_name(rounding->dtype));
  }
  return weft_ok_status();
}

const weft_cpu_op_kernel_t weft_cpu_exact_round_kernel = {
    .size_bytes = sizeof(weft_exact_round_prepared_t), .prepare = weft_exact_round_prepare};
