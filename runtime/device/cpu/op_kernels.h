// Kernels of single operations on dense operands, and what they share.
#ifndef WEFT_RUNTIME_DEVICE_CPU_OP_KERNELS_H_
#define WEFT_RUNTIME_DEVICE_CPU_OP_KERNELS_H_

#include <string.h>

#include "runtime/device/cpu/cpu_internal.h"
#include "runtime/device/cpu/region.h"

extern const weft_cpu_op_kernel_t weft_cpu_bitcast_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_convolution_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_dynamic_slice_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_dynamic_update_slice_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_exact_round_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_exact_sum_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_gather_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_map_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_pad_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_reduce_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_reduce_window_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_rng_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_scatter_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_select_and_scatter_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_sort_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_top_k_kernel;

// Reads the integer of |dtype| at |address|; unsigned values beyond int64 saturate.
static inline int64_t weft_read_index(weft_dtype_t dtype, const void* address) {
  uint64_t bits = 0;
  memcpy(&bits, address, weft_dtype_size_bytes(dtype));
  switch (dtype) {
    case WEFT_DTYPE_I8:
      return (int8_t)bits;
    case WEFT_DTYPE_I16:
      return (int16_t)bits;
    case WEFT_DTYPE_I32:
      return (int32_t)bits;
    case WEFT_DTYPE_UI64:
      return bits > INT64_MAX ? INT64_MAX : (int64_t)bits;
    default:
      return (int64_t)bits;
  }
}

static inline int64_t weft_clamp_index(int64_t value, int64_t low, int64_t high) {
  return value < low ? low : (value > high ? high : value);
}

static inline int64_t weft_view_count(const weft_view_t* view) {
  int64_t count = 1;
  for (int32_t d = 0; d < view->rank; ++d) count *= view->dims[d];
  return count;
}

// A view on part of a dense operand: its dimensions with other sizes, same strides.
static inline weft_view_t weft_view_with_dims(const weft_view_t* view, const int64_t* dims) {
  weft_view_t part = *view;
  for (int32_t d = 0; d < view->rank; ++d) part.dims[d] = dims[d];
  return part;
}

#endif  // WEFT_RUNTIME_DEVICE_CPU_OP_KERNELS_H_
