// The vector kernels of reductions, compiled once for each instruction set.
#ifndef WEFT_RUNTIME_COMM_REDUCE_INTERNAL_H_
#define WEFT_RUNTIME_COMM_REDUCE_INTERNAL_H_

#include "weft/comm.h"

// Kernels work on whole vectors of this many bytes.
#define WEFT_REDUCE_VECTOR_BYTES 64

// Combines |vector_count| vectors of |a| and |b|. Any alignment; |output| may equal an input.
typedef void (*weft_combine_fn_t)(void* output, const void* a, const void* b, size_t vector_count);

// Converts |count| elements, a multiple of those of a vector of f32.
typedef void (*weft_widen_fn_t)(float* output, const void* input, size_t count);
typedef void (*weft_narrow_fn_t)(uint16_t* output, const float* input, size_t count);

typedef struct weft_reduce_kernels_s {
  weft_combine_fn_t combine[WEFT_REDUCTION_COUNT_][WEFT_DTYPE_COUNT_];
  weft_widen_fn_t widen[WEFT_DTYPE_COUNT_];    // f16 and bf16 only
  weft_narrow_fn_t narrow[WEFT_DTYPE_COUNT_];  // f16 and bf16 only
} weft_reduce_kernels_t;

// NULL when the compiler was not told to use the instruction set.
const weft_reduce_kernels_t* weft_reduce_kernels_avx512(void);
const weft_reduce_kernels_t* weft_reduce_kernels_avx2(void);
const weft_reduce_kernels_t* weft_reduce_kernels_baseline(void);

#endif  // WEFT_RUNTIME_COMM_REDUCE_INTERNAL_H_
