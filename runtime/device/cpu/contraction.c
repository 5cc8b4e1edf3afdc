// Contractions: oneDNN's matmul on the operands' own strides where it can, on packed copies where
// it cannot, and our own loops for f64 and integers.
//
// The dimensions of each group (batch, m, n, k) are sorted and merged by strides. Then the ways to
// run it are tried from the cheapest on: nothing packed, the smallest operand packed, and so on.
// A packed operand is a dense copy in the workspace, made by a loop kernel, which also converts
// the element type (f16 runs as f32, mixed types as the wider).
//
// weft itself allocates nothing in a launch, but oneDNN does: see dnnl_adapter.c.
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/checked_math.h"
#include "runtime/device/cpu/cpu_internal.h"
#include "runtime/device/cpu/dnnl_adapter.h"
#include "runtime/device/cpu/parallel.h"
#include "runtime/device/cpu/program.h"

// Operands, in this order everywhere.
enum { WEFT_LHS, WEFT_RHS, WEFT_OUT, WEFT_SIDES };

typedef struct weft_contraction_prepared_s {
  weft_prepared_kernel_t base;
  weft_dnnl_primitive_t* primitive;  // NULL: own loops
  weft_allocator_t allocator;
  size_t primitive_workspace;
  bool swapped;  // the product is computed transposed: the sides change places
  // One oneDNN call per batch element, shared by the threads, instead of the primitive.
  bool looped;
  weft_dnnl_tensor_t tensors[WEFT_SIDES];  // left, right, result
  // Copies, NULL where an operand is used as it is.
  weft_prepared_kernel_t* pack[WEFT_SIDES];
  size_t pack_offset[WEFT_SIDES];
  weft_prepared_kernel_t* clear;  // only this, when there is nothing to sum
  bool empty;
  // Own loops, on dense [batch, m, k], [batch, k, n] and [batch, m, n].
  weft_register_class_t register_class;
  int64_t batch, m, n, k;
  int64_t size;
} weft_contraction_prepared_t;

// Dimensions that run together, with the strides in the operands that have them.
typedef struct weft_group_s {
  int32_t rank;
  int64_t dims[WEFT_MAX_RANK];
  int64_t strides[WEFT_SIDES][WEFT_MAX_RANK];
} weft_group_t;

enum { WEFT_BATCH, WEFT_M, WEFT_N, WEFT_K, WEFT_GROUPS };

// Which operands have a group's dimensions.
static const bool weft_group_sides[WEFT_GROUPS][WEFT_SIDES] = {
    [WEFT_BATCH] = {true, true, true},
    [WEFT_M] = {true, false, true},
    [WEFT_N] = {false, true, true},
    [WEFT_K] = {true, true, false},
};

// ---- groups -------------------------------------------------------------------------------------

static void weft_group_init(const weft_contraction_kernel_t* kernel, const weft_view_t* views[],
                            int which, weft_group_t* group) {
  const int32_t ranks[WEFT_GROUPS] = {kernel->batch_rank, kernel->m_rank, kernel->n_rank,
                                      kernel->k_rank};
  // First dimension of the group in each operand.
  const int32_t lhs[WEFT_GROUPS] = {0, ranks[WEFT_BATCH], 0, ranks[WEFT_BATCH] + ranks[WEFT_M]};
  const int32_t rhs[WEFT_GROUPS] = {0, 0, ranks[WEFT_BATCH], ranks[WEFT_BATCH] + ranks[WEFT_N]};
  const int32_t out[WEFT_GROUPS] = {0, ranks[WEFT_BATCH], ranks[WEFT_BATCH] + ranks[WEFT_M], 0};
  const int32_t first[WEFT_SIDES] = {lhs[which], rhs[which], out[which]};
  *group = (weft_group_t){0};
  for (int32_t d = 0; d < ranks[which]; ++d) {
    const int side = weft_group_sides[which][WEFT_LHS] ? WEFT_LHS : WEFT_RHS;
    const int64_t dim = views[side]->dims[first[side] + d];
    if (dim == 1) continue;
    group->dims[group->rank] = dim;
    for (int s = 0; s < WEFT_SIDES; ++s) {
      if (weft_group_sides[which][s]) {
        group->strides[s][group->rank] = views[s]->strides[first[s] + d];
      }
    }
    ++group->rank;
  }
}

static void weft_group_swap(weft_group_t* group, int32_t a, int32_t b) {
  const int64_t dim = group->dims[a];
  group->dims[a] = group->dims[b];
  group->dims[b] = dim;
  for (int s = 0; s < WEFT_SIDES; ++s) {
    const int64_t stride = group->strides[s][a];
    group->strides[s][a] = group->strides[s][b];
    group->strides[s][b] = stride;
  }
}

// Sorts by the stride in |key| and merges neighbours that continue each other in all operands.
static void weft_group_merge(weft_group_t* group, int which, int key) {
  for (int32_t i = 1; i < group->rank; ++i) {
    for (int32_t k = i; k > 0 && llabs(group->strides[key][k - 1]) < llabs(group->strides[key][k]);
         --k) {
      weft_group_swap(group, k - 1, k);
    }
  }
  for (int32_t i = 0; i + 1 < group->rank;) {
    bool merges = true;
    for (int s = 0; s < WEFT_SIDES; ++s) {
      merges = merges && (!weft_group_sides[which][s] ||
                          group->strides[s][i] == group->strides[s][i + 1] * group->dims[i + 1]);
    }
    if (!merges) {
      ++i;
      continue;
    }
    group->dims[i + 1] *= group->dims[i];
    for (int32_t k = i; k + 1 < group->rank; ++k) {
      group->dims[k] = group->dims[k + 1];
      for (int s = 0; s < WEFT_SIDES; ++s) group->strides[s][k] = group->strides[s][k + 1];
    }
    --group->rank;
  }
}

static int64_t weft_group_count(const weft_group_t* group) {
  int64_t count = 1;
  for (int32_t d = 0; d < group->rank; ++d) count *= group->dims[d];
  return count;
}

// ---- oneDNN -------------------------------------------------------------------------------------

// A matrix dimension: one size with a stride in two operands.
typedef struct weft_matrix_dim_s {
  int64_t size;
  int64_t strides[WEFT_SIDES];
} weft_matrix_dim_t;

typedef struct weft_matmul_s {
  weft_group_t batch;  // strides of 0 broadcast
  weft_matrix_dim_t m, n, k;
} weft_matmul_t;

// Takes the largest dimension of |group| as matrix dimension; the others become batch dimensions.
static bool weft_matmul_take(weft_matmul_t* matmul, const weft_group_t* group,
                             weft_matrix_dim_t* dim) {
  int32_t best = 0;
  *dim = (weft_matrix_dim_t){.size = 1};
  for (int32_t d = 1; d < group->rank; ++d) {
    if (group->dims[d] > group->dims[best]) best = d;
  }
  for (int32_t d = 0; d < group->rank; ++d) {
    if (d == best) {
      dim->size = group->dims[d];
      for (int s = 0; s < WEFT_SIDES; ++s) dim->strides[s] = group->strides[s][d];
      continue;
    }
    weft_group_t* batch = &matmul->batch;
    if (batch->rank + 2 >= WEFT_DNNL_MAX_RANK) return false;
    batch->dims[batch->rank] = group->dims[d];
    for (int s = 0; s < WEFT_SIDES; ++s) batch->strides[s][batch->rank] = group->strides[s][d];
    ++batch->rank;
  }
  return true;
}

// Whether oneDNN takes the strides: it wants each dimension to lie around or inside of the others.
// Slices with steps may interleave them.
static bool weft_matmul_nests(const weft_dnnl_tensor_t* tensor) {
  for (int32_t outer = 0; outer < tensor->rank; ++outer) {
    for (int32_t inner = 0; inner < tensor->rank; ++inner) {
      if (outer == inner || tensor->dims[outer] == 1 || tensor->dims[inner] == 1) continue;
      if (tensor->strides[inner] <= tensor->strides[outer] &&
          tensor->strides[outer] < tensor->strides[inner] * tensor->dims[inner]) {
        return false;
      }
    }
  }
  return true;
}

// Describes one operand with matrix dimensions |rows| and |columns|; false when oneDNN cannot read
// such strides fast.
static bool weft_matmul_tensor(const weft_matmul_t* matmul, int side, weft_dtype_t dtype,
                               const weft_matrix_dim_t* rows, const weft_matrix_dim_t* columns,
                               weft_dnnl_tensor_t* out_tensor) {
  int64_t row_stride = rows->strides[side], column_stride = columns->strides[side];
  if (rows->size == 1 && columns->size == 1) {
    row_stride = column_stride = 1;
  } else if (rows->size == 1) {
    // A vector: any row length will do.
    row_stride = column_stride == 1 ? columns->size : 1;
  } else if (columns->size == 1) {
    column_stride = 1;
  }
  const bool by_rows = column_stride == 1 && row_stride >= columns->size;
  const bool by_columns = row_stride == 1 && column_stride >= rows->size;
  if (!by_rows && !by_columns) return false;
  *out_tensor = (weft_dnnl_tensor_t){.dtype = dtype, .rank = matmul->batch.rank + 2};
  for (int32_t d = 0; d < matmul->batch.rank; ++d) {
    const int64_t stride = matmul->batch.strides[side][d];
    if (stride < 0 || (stride == 0 && side == WEFT_OUT)) return false;
    out_tensor->dims[d] = stride == 0 ? 1 : matmul->batch.dims[d];
    out_tensor->strides[d] = stride == 0 ? rows->size * columns->size : stride;
  }
  const int32_t at = matmul->batch.rank;
  out_tensor->dims[at] = rows->size;
  out_tensor->dims[at + 1] = columns->size;
  out_tensor->strides[at] = row_stride;
  out_tensor->strides[at + 1] = column_stride;
  return weft_matmul_nests(out_tensor);
}

// oneDNN's batched product loses up to half of its speed on matrices of the size of attention's;
// measured with version 2.6 on AVX-512: its plain product of each is faster from about 96 on.
static bool weft_contraction_prefers_loop(const weft_cpu_device_t* device,
                                          const weft_matmul_t* matmul, weft_dtype_t result,
                                          weft_dtype_t operand) {
  const int64_t larger = matmul->m.size > matmul->n.size ? matmul->m.size : matmul->n.size;
  const int64_t smaller = matmul->m.size > matmul->n.size ? matmul->n.size : matmul->m.size;
  return result == WEFT_DTYPE_F32 && operand == WEFT_DTYPE_F32 && larger >= 96 && larger <= 1024 &&
         smaller >= 16 && matmul->k.size >= 16 && matmul->k.size <= 1024 &&
         weft_group_count(&matmul->batch) >= 2 * (int64_t)device->thread_count &&
         weft_group_count(&matmul->batch) >= 8;
}

// Tries to make a oneDNN primitive for |views|; leaves it NULL when there is no fast one.
static weft_status_t weft_contraction_try(const weft_cpu_device_t* device,
                                          weft_contraction_prepared_t* contraction,
                                          const weft_view_t* views[WEFT_SIDES]) {
  const weft_contraction_kernel_t* kernel = &contraction->base.kernel->as.contraction;
  weft_group_t groups[WEFT_GROUPS];
  for (int g = 0; g < WEFT_GROUPS; ++g) {
    weft_group_init(kernel, views, g, &groups[g]);
    weft_group_merge(&groups[g], g, g == WEFT_K ? WEFT_LHS : WEFT_OUT);
  }
  weft_matmul_t matmul = {.batch = groups[WEFT_BATCH]};
  if (groups[WEFT_K].rank > 1 || matmul.batch.rank + 2 > WEFT_DNNL_MAX_RANK ||
      !weft_matmul_take(&matmul, &groups[WEFT_M], &matmul.m) ||
      !weft_matmul_take(&matmul, &groups[WEFT_N], &matmul.n) ||
      !weft_matmul_take(&matmul, &groups[WEFT_K], &matmul.k)) {
    return weft_ok_status();
  }
  weft_dnnl_tensor_t lhs, rhs, out;
  const bool swapped = matmul.n.strides[WEFT_OUT] != 1 && matmul.n.size > 1;
  const int left = swapped ? WEFT_RHS : WEFT_LHS, right = swapped ? WEFT_LHS : WEFT_RHS;
  const weft_matrix_dim_t* rows = swapped ? &matmul.n : &matmul.m;
  const weft_matrix_dim_t* columns = swapped ? &matmul.m : &matmul.n;
  if (!weft_matmul_tensor(&matmul, left, views[left]->dtype, rows, &matmul.k, &lhs) ||
      !weft_matmul_tensor(&matmul, right, views[right]->dtype, &matmul.k, columns, &rhs) ||
      !weft_matmul_tensor(&matmul, WEFT_OUT, views[WEFT_OUT]->dtype, rows, columns, &out)) {
    return weft_ok_status();
  }
  const int32_t at = matmul.batch.rank;
  if (out.strides[at + 1] != 1) return weft_ok_status();
  contraction->swapped = swapped;
  contraction->tensors[0] = lhs;
  contraction->tensors[1] = rhs;
  contraction->tensors[2] = out;
  contraction->looped = weft_contraction_prefers_loop(device, &matmul, views[WEFT_OUT]->dtype,
                                                      views[WEFT_LHS]->dtype);
  if (contraction->looped) return weft_ok_status();
  return weft_dnnl_matmul_create(device->dnnl, &lhs, &rhs, &out, device->allocator,
                                 &contraction->primitive, &contraction->primitive_workspace);
}

// ---- choice of a way ----------------------------------------------------------------------------

// The type in which |side| enters the product.
static weft_dtype_t weft_contraction_dtype(const weft_kernel_t* kernel, int side) {
  const weft_dtype_t lhs = kernel->inputs[0].dtype, rhs = kernel->inputs[1].dtype;
  const weft_dtype_t out = kernel->outputs[0].dtype;
  if (!weft_dtype_is_float(out)) return out;
  if (lhs == WEFT_DTYPE_F64 || rhs == WEFT_DTYPE_F64 || out == WEFT_DTYPE_F64) {
    return WEFT_DTYPE_F64;
  }
  if (lhs == WEFT_DTYPE_BF16 && rhs == WEFT_DTYPE_BF16 &&
      (out == WEFT_DTYPE_BF16 || out == WEFT_DTYPE_F32)) {
    return side == WEFT_OUT ? out : WEFT_DTYPE_BF16;
  }
  return WEFT_DTYPE_F32;
}

// The dense copy of |view|.
static weft_view_t weft_contraction_dense(const weft_view_t* view, weft_dtype_t dtype) {
  weft_view_t dense = *view;
  dense.dtype = dtype;
  dense.buffer = WEFT_BUFFER_NONE;
  dense.offset_bytes = 0;
  weft_cpu_set_dense_strides(&dense);
  return dense;
}

static int64_t weft_view_bytes(const weft_view_t* view) {
  int64_t bytes = (int64_t)weft_dtype_size_bytes(view->dtype);
  for (int32_t d = 0; d < view->rank; ++d) bytes *= view->dims[d];
  return bytes;
}

// Reserves the place of a packed operand and adds the copy to or from it.
static weft_status_t weft_contraction_pack(const weft_cpu_device_t* device,
                                           weft_contraction_prepared_t* contraction, int side,
                                           const weft_view_t* view, const weft_view_t* packed) {
  weft_prepared_kernel_t* base = &contraction->base;
  WEFT_RETURN_IF_ERROR(
      weft_cpu_reserve(base, (size_t)weft_view_bytes(packed), &contraction->pack_offset[side]));
  return weft_cpu_add_copy(device, base, side == WEFT_OUT ? packed : view,
                           side == WEFT_OUT ? view : packed, &contraction->pack[side]);
}

static bool weft_contraction_is_ready(const weft_contraction_prepared_t* contraction) {
  return contraction->primitive != NULL || contraction->looped;
}

// Walks the subsets of packed operands from the cheapest to the dearest.
static weft_status_t weft_contraction_prepare_dnnl(const weft_cpu_device_t* device,
                                                   weft_contraction_prepared_t* contraction,
                                                   const weft_view_t* views[WEFT_SIDES],
                                                   weft_dtype_t input_dtype,
                                                   weft_dtype_t output_dtype) {
  weft_view_t dense[WEFT_SIDES];
  int64_t bytes[WEFT_SIDES];
  unsigned needed = 0;
  for (int s = 0; s < WEFT_SIDES; ++s) {
    dense[s] = weft_contraction_dense(views[s], s == WEFT_OUT ? output_dtype : input_dtype);
    bytes[s] = weft_view_bytes(&dense[s]);
    if (dense[s].dtype != views[s]->dtype) needed |= 1u << s;
  }
  unsigned tried = 0;
  for (int attempt = 0; attempt < 8 && !weft_contraction_is_ready(contraction); ++attempt) {
    unsigned best = 0;
    int64_t best_bytes = INT64_MAX;
    for (unsigned set = 0; set < 8; ++set) {
      if (((tried >> set) & 1) != 0 || (set & needed) != needed) continue;
      int64_t total = 0;
      for (int s = 0; s < WEFT_SIDES; ++s) total += ((set >> s) & 1) != 0 ? bytes[s] : 0;
      if (total < best_bytes) {
        best = set;
        best_bytes = total;
      }
    }
    if (best_bytes == INT64_MAX) break;
    tried |= 1u << best;
    const weft_view_t* chosen[WEFT_SIDES];
    for (int s = 0; s < WEFT_SIDES; ++s) chosen[s] = ((best >> s) & 1) != 0 ? &dense[s] : views[s];
    WEFT_RETURN_IF_ERROR(weft_contraction_try(device, contraction, chosen));
    if (!weft_contraction_is_ready(contraction)) continue;
    for (int s = 0; s < WEFT_SIDES; ++s) {
      if (((best >> s) & 1) == 0) continue;
      WEFT_RETURN_IF_ERROR(weft_contraction_pack(device, contraction, s, views[s], &dense[s]));
    }
    size_t offset = 0;
    WEFT_RETURN_IF_ERROR(
        weft_cpu_reserve(&contraction->base, contraction->primitive_workspace, &offset));
    contraction->primitive_workspace = offset;
  }
  return weft_ok_status();
}

// |rhs| with k before n.
static weft_view_t weft_contraction_turn(const weft_contraction_kernel_t* kernel,
                                         const weft_view_t* rhs) {
  weft_view_t turned = *rhs;
  for (int32_t d = 0; d < kernel->n_rank + kernel->k_rank; ++d) {
    const int32_t from =
        kernel->batch_rank + (d < kernel->k_rank ? kernel->n_rank + d : d - kernel->k_rank);
    turned.dims[kernel->batch_rank + d] = rhs->dims[from];
    turned.strides[kernel->batch_rank + d] = rhs->strides[from];
  }
  return turned;
}

// Whether |view|'s elements lie in row-major order without gaps. No size is 0.
static bool weft_contraction_is_row_major(const weft_view_t* view) {
  int64_t stride = 1;
  for (int32_t d = view->rank - 1; d >= 0; --d) {
    if (view->dims[d] != 1 && view->strides[d] != stride) return false;
    stride *= view->dims[d];
  }
  return true;
}

static weft_status_t weft_contraction_prepare_own(const weft_cpu_device_t* device,
                                                  weft_contraction_prepared_t* contraction,
                                                  const weft_view_t* views[WEFT_SIDES],
                                                  weft_dtype_t dtype) {
  const weft_contraction_kernel_t* kernel = &contraction->base.kernel->as.contraction;
  const weft_view_t turned = weft_contraction_turn(kernel, views[WEFT_RHS]);
  const weft_view_t* sources[WEFT_SIDES] = {views[WEFT_LHS], &turned, views[WEFT_OUT]};
  contraction->register_class = weft_register_class(dtype);
  contraction->size = (int64_t)weft_dtype_size_bytes(dtype);
  for (int s = 0; s < WEFT_SIDES; ++s) {
    const weft_view_t dense = weft_contraction_dense(sources[s], dtype);
    if (sources[s]->dtype == dtype && weft_contraction_is_row_major(sources[s])) continue;
    WEFT_RETURN_IF_ERROR(weft_contraction_pack(device, contraction, s, sources[s], &dense));
  }
  return weft_ok_status();
}

// ---- launch -------------------------------------------------------------------------------------

typedef struct weft_gemm_run_s {
  const weft_contraction_prepared_t* contraction;
  const weft_step_table_t* table;
  const char* lhs;
  const char* rhs;
  char* out;
} weft_gemm_run_t;

// Rows of one task of the own loops.
#define WEFT_GEMM_TASK_ROWS 64

static void weft_gemm_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_gemm_run_t* run = context;
  const weft_contraction_prepared_t* c = run->contraction;
  const int64_t blocks = (c->m + WEFT_GEMM_TASK_ROWS - 1) / WEFT_GEMM_TASK_ROWS;
  int64_t begin = 0, end = 0;
  weft_parallel_part(c->batch * blocks, thread, thread_count, &begin, &end);
  for (int64_t task = begin; task < end; ++task) {
    const int64_t batch = task / blocks;
    const int64_t row = task % blocks * WEFT_GEMM_TASK_ROWS;
    const int64_t rows = c->m - row < WEFT_GEMM_TASK_ROWS ? c->m - row : WEFT_GEMM_TASK_ROWS;
    char* out = run->out + (batch * c->m + row) * c->n * c->size;
    memset(out, 0, (size_t)(rows * c->n * c->size));
    run->table->gemm[c->register_class](run->lhs + (batch * c->m + row) * c->k * c->size,
                                        run->rhs + batch * c->k * c->n * c->size, out, rows, c->n,
                                        c->k);
  }
}

typedef struct weft_product_run_s {
  const weft_contraction_prepared_t* contraction;
  const char* sides[WEFT_SIDES];  // left, right, result
  atomic_flag failed;
  weft_status_t status;  // of the thread that set |failed|
} weft_product_run_t;

// Byte offset of batch element |index| of one side.
static int64_t weft_product_offset(const weft_contraction_prepared_t* contraction, int side,
                                   int64_t index) {
  const weft_dnnl_tensor_t* tensor = &contraction->tensors[side];
  const weft_dnnl_tensor_t* result = &contraction->tensors[2];
  int64_t offset = 0;
  for (int32_t d = tensor->rank - 3; d >= 0; --d) {
    // Sizes of 1 broadcast.
    if (tensor->dims[d] > 1) offset += index % result->dims[d] * tensor->strides[d];
    index /= result->dims[d];
  }
  return offset * (int64_t)sizeof(float);
}

static void weft_product_body(void* context, int32_t thread, int32_t thread_count) {
  weft_product_run_t* run = context;
  const weft_contraction_prepared_t* contraction = run->contraction;
  int64_t count = 1, begin = 0, end = 0;
  for (int32_t d = 0; d < contraction->tensors[2].rank - 2; ++d) {
    count *= contraction->tensors[2].dims[d];
  }
  weft_parallel_part(count, thread, thread_count, &begin, &end);
  for (int64_t i = begin; i < end; ++i) {
    const char* at[WEFT_SIDES];
    for (int s = 0; s < WEFT_SIDES; ++s) {
      at[s] = run->sides[s] + weft_product_offset(contraction, s, i);
    }
    weft_status_t status =
        weft_dnnl_multiply(contraction->tensors, at[0], at[1], (void*)(uintptr_t)at[2]);
    if (weft_status_is_ok(status)) continue;
    if (atomic_flag_test_and_set(&run->failed)) {
      weft_status_release(status);
    } else {
      run->status = status;
    }
    return;
  }
}

static weft_status_t weft_contraction_launch(const weft_cpu_device_t* device,
                                             const weft_prepared_kernel_t* prepared,
                                             void* const* inputs, void* const* outputs,
                                             char* workspace) {
  const weft_contraction_prepared_t* contraction = (const weft_contraction_prepared_t*)prepared;
  if (contraction->empty) return weft_ok_status();
  if (contraction->clear != NULL) {
    return weft_cpu_launch_child(device, contraction->clear, inputs, outputs, workspace);
  }
  void* addresses[WEFT_SIDES] = {inputs[0], inputs[1], outputs[0]};
  for (int s = 0; s < WEFT_SIDES; ++s) {
    if (contraction->pack[s] == NULL) continue;
    addresses[s] = workspace + contraction->pack_offset[s];
    if (s == WEFT_OUT) continue;
    WEFT_RETURN_IF_ERROR(
        weft_cpu_launch_child(device, contraction->pack[s], &inputs[s], &addresses[s], workspace));
  }
  if (contraction->looped) {
    weft_product_run_t run = {
        .contraction = contraction,
        .sides = {addresses[contraction->swapped ? WEFT_RHS : WEFT_LHS],
                  addresses[contraction->swapped ? WEFT_LHS : WEFT_RHS], addresses[WEFT_OUT]},
        .failed = ATOMIC_FLAG_INIT};
    weft_parallel_run(device->thread_count, weft_product_body, &run);
    WEFT_RETURN_IF_ERROR(run.status);
  } else if (contraction->primitive != NULL) {
    void* const operands[3] = {addresses[contraction->swapped ? WEFT_RHS : WEFT_LHS],
                               addresses[contraction->swapped ? WEFT_LHS : WEFT_RHS],
                               addresses[WEFT_OUT]};
    WEFT_RETURN_IF_ERROR(weft_dnnl_execute(contraction->primitive, operands,
                                           workspace + contraction->primitive_workspace));
  } else {
    weft_gemm_run_t run = {.contraction = contraction,
                           .table = device->steps,
                           .lhs = addresses[WEFT_LHS],
                           .rhs = addresses[WEFT_RHS],
                           .out = addresses[WEFT_OUT]};
    const double work = (double)contraction->batch * (double)contraction->m *
                        (double)contraction->n * (double)contraction->k;
    weft_parallel_run(work < 65536 ? 1 : device->thread_count, weft_gemm_body, &run);
  }
  if (contraction->pack[WEFT_OUT] == NULL) return weft_ok_status();
  return weft_cpu_launch_child(device, contraction->pack[WEFT_OUT], &addresses[WEFT_OUT], outputs,
                               workspace);
}

// ---- prepare ------------------------------------------------------------------------------------

static void weft_contraction_deinit(weft_prepared_kernel_t* prepared) {
  weft_contraction_prepared_t* contraction = (weft_contraction_prepared_t*)prepared;
  weft_dnnl_primitive_destroy(contraction->primitive, contraction->allocator);
}

static weft_status_t weft_contraction_prepare(const weft_cpu_device_t* device,
                                              weft_prepared_kernel_t* prepared) {
  weft_contraction_prepared_t* contraction = (weft_contraction_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_contraction_launch;
  prepared->deinit = weft_contraction_deinit;
  contraction->allocator = device->allocator;
  const weft_view_t* views[WEFT_SIDES] = {&kernel->inputs[0], &kernel->inputs[1],
                                          &kernel->outputs[0]};
  weft_group_t groups[WEFT_GROUPS];
  for (int g = 0; g < WEFT_GROUPS; ++g) {
    weft_group_init(&kernel->as.contraction, views, g, &groups[g]);
  }
  contraction->batch = weft_group_count(&groups[WEFT_BATCH]);
  contraction->m = weft_group_count(&groups[WEFT_M]);
  contraction->n = weft_group_count(&groups[WEFT_N]);
  contraction->k = weft_group_count(&groups[WEFT_K]);
  contraction->empty = contraction->batch == 0 || contraction->m == 0 || contraction->n == 0;
  if (contraction->empty) return weft_ok_status();
  if (contraction->k == 0) {
    return weft_cpu_add_clear(device, prepared, views[WEFT_OUT], &contraction->clear);
  }
  const weft_dtype_t input = weft_contraction_dtype(kernel, WEFT_LHS);
  const weft_dtype_t output = weft_contraction_dtype(kernel, WEFT_OUT);
  if (input == WEFT_DTYPE_F32 || input == WEFT_DTYPE_BF16) {
    WEFT_RETURN_IF_ERROR(weft_contraction_prepare_dnnl(device, contraction, views, input, output));
    if (weft_contraction_is_ready(contraction)) return weft_ok_status();
    // A processor or a shape that oneDNN has no fast bf16 for.
    if (input == WEFT_DTYPE_BF16) {
      WEFT_RETURN_IF_ERROR(weft_contraction_prepare_dnnl(device, contraction, views, WEFT_DTYPE_F32,
                                                         WEFT_DTYPE_F32));
      if (weft_contraction_is_ready(contraction)) return weft_ok_status();
    }
    return weft_contraction_prepare_own(device, contraction, views, WEFT_DTYPE_F32);
  }
  return weft_contraction_prepare_own(device, contraction, views, input);
}

const weft_cpu_op_kernel_t weft_cpu_contraction_kernel = {
    .size_bytes = sizeof(weft_contraction_prepared_t),
    .prepare = weft_contraction_prepare,
};
