// The only door to oneDNN. Its types stay in dnnl_adapter.c: version 3 renames most of the API.
#ifndef WEFT_RUNTIME_DEVICE_CPU_DNNL_ADAPTER_H_
#define WEFT_RUNTIME_DEVICE_CPU_DNNL_ADAPTER_H_

#include "weft/allocator.h"
#include "weft/dtype.h"

#define WEFT_DNNL_MAX_RANK 12

typedef struct weft_dnnl_engine_s weft_dnnl_engine_t;
typedef struct weft_dnnl_primitive_s weft_dnnl_primitive_t;

// A strided array; strides count elements and are not negative.
typedef struct weft_dnnl_tensor_s {
  weft_dtype_t dtype;  // F32, BF16
  int32_t rank;
  int64_t dims[WEFT_DNNL_MAX_RANK];
  int64_t strides[WEFT_DNNL_MAX_RANK];
} weft_dnnl_tensor_t;

WEFT_MUST_USE weft_status_t weft_dnnl_engine_create(weft_allocator_t allocator,
                                                    weft_dnnl_engine_t** out_engine);
void weft_dnnl_engine_destroy(weft_dnnl_engine_t* engine, weft_allocator_t allocator);

// out[b..., m, n] = sum over k of lhs[b..., m, k] * rhs[b..., k, n]; batch sizes of 1 broadcast.
// |*out_primitive| is NULL, with an OK status, when oneDNN has no implementation or only its slow
// reference one. |*out_workspace_bytes| is what execution needs.
WEFT_MUST_USE weft_status_t weft_dnnl_matmul_create(
    weft_dnnl_engine_t* engine, const weft_dnnl_tensor_t* lhs, const weft_dnnl_tensor_t* rhs,
    const weft_dnnl_tensor_t* out, weft_allocator_t allocator,
    weft_dnnl_primitive_t** out_primitive, size_t* out_workspace_bytes);

// out = lhs * rhs for the f32 matrices of the last two dimensions of |tensors| (left, right,
// result), which weft_dnnl_matmul_create would accept. Runs on the calling thread when it is part
// of a parallel region; thread-safe. oneDNN takes its scratch memory from the heap; OUT_OF_MEMORY
// when there is none.
WEFT_MUST_USE weft_status_t weft_dnnl_multiply(const weft_dnnl_tensor_t tensors[3], const void* lhs,
                                               const void* rhs, void* out);

// Which gradient a convolution computes, in the terms of its forward direction.
typedef enum weft_dnnl_convolution_kind_e {
  WEFT_DNNL_CONVOLUTION_FORWARD,
  WEFT_DNNL_CONVOLUTION_BACKWARD_DATA,
  WEFT_DNNL_CONVOLUTION_BACKWARD_WEIGHTS,
} weft_dnnl_convolution_kind_t;

// Dimensions in oneDNN's order: image [batch, channel, spatial...], weights [(group,) out, in,
// spatial...], result [batch, channel, spatial...]; strides say where they lie. Dilation 1 is
// dense. Negative padding is not supported.
typedef struct weft_dnnl_convolution_s {
  weft_dnnl_convolution_kind_t kind;
  int32_t spatial_rank;  // 1 ... 3
  weft_dnnl_tensor_t image;
  weft_dnnl_tensor_t weights;
  weft_dnnl_tensor_t result;
  int64_t strides[3];
  int64_t dilations[3];
  int64_t padding_low[3];
  int64_t padding_high[3];
} weft_dnnl_convolution_t;

// The operands of execution are (image, weights, result), of which the one that |kind| computes is
// written. NULL primitive as for weft_dnnl_matmul_create.
WEFT_MUST_USE weft_status_t weft_dnnl_convolution_create(weft_dnnl_engine_t* engine,
                                                         const weft_dnnl_convolution_t* convolution,
                                                         weft_allocator_t allocator,
                                                         weft_dnnl_primitive_t** out_primitive,
                                                         size_t* out_workspace_bytes);

void weft_dnnl_primitive_destroy(weft_dnnl_primitive_t* primitive, weft_allocator_t allocator);

// Runs on the calling thread's OpenMP team; |operands| are the three arrays in the order of the
// create function. One execution of a primitive at a time.
WEFT_MUST_USE weft_status_t weft_dnnl_execute(weft_dnnl_primitive_t* primitive,
                                              void* const operands[3], void* workspace);

#endif  // WEFT_RUNTIME_DEVICE_CPU_DNNL_ADAPTER_H_
