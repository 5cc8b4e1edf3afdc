// Dense host tensors: what goes into and comes out of a step.
#ifndef WEFT_TENSOR_H_
#define WEFT_TENSOR_H_

#include "weft/allocator.h"
#include "weft/dtype.h"

#ifdef __cplusplus
extern "C" {
#endif

// Highest rank weft accepts; a type of higher rank is refused when it is created.
#define WEFT_MAX_RANK 16

// Element type and dimension sizes. Plain value, immutable by convention.
typedef struct weft_shape_s {
  weft_dtype_t dtype;
  int32_t rank;
  int64_t dims[WEFT_MAX_RANK];
} weft_shape_t;

// Number of elements: the product of the dimensions, 1 for rank 0. Shapes made by weft are checked
// for overflow when they are created, so the product is exact.
WEFT_API int64_t weft_shape_element_count(const weft_shape_t* shape);

// Bytes of the dense row-major storage.
WEFT_API size_t weft_shape_size_bytes(const weft_shape_t* shape);

WEFT_API bool weft_shape_equal(const weft_shape_t* a, const weft_shape_t* b);

// Writes "tensor<2x3xf32>" into |buffer| (always terminated) and returns |buffer|.
WEFT_API const char* weft_shape_format(const weft_shape_t* shape, char* buffer, size_t capacity);

// Enough for weft_shape_format of any shape.
#define WEFT_SHAPE_TEXT_CAPACITY (WEFT_MAX_RANK * 21 + 32)

// A tensor in row-major order without padding. |data| is aligned to 64 bytes when weft allocated
// it. Externally synchronised.
typedef struct weft_tensor_s {
  weft_shape_t shape;
  void* data;
  // The allocator that frees |data|; {NULL, NULL} when the tensor borrows its storage.
  weft_allocator_t allocator;
} weft_tensor_t;

// Initialises |*out_tensor| with zeroed storage of |shape| owned by the tensor.
WEFT_API WEFT_MUST_USE weft_status_t weft_tensor_init(const weft_shape_t* shape,
                                                      weft_allocator_t allocator,
                                                      weft_tensor_t* out_tensor);

// Initialises |*out_tensor| as a view of caller's |data|, which must outlive it.
WEFT_API void weft_tensor_init_borrowed(const weft_shape_t* shape, void* data,
                                        weft_tensor_t* out_tensor);

// Frees owned storage and zeroes the tensor; harmless on a zeroed one.
WEFT_API void weft_tensor_deinit(weft_tensor_t* tensor);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_TENSOR_H_
