// What collectives should give, one element at a time, written without the library's kernels.
#ifndef WEFT_TESTS_RUNTIME_COMM_REFERENCE_H_
#define WEFT_TESTS_RUNTIME_COMM_REFERENCE_H_

#include "weft/comm.h"

// Fills |data| with |count| values that depend on |seed|, |rank| and the position only: finite ones
// of different sizes, and now and then zeros of both signs, infinities, NaN and extremes.
void weft_reference_fill(uint64_t seed, uint32_t rank, weft_dtype_t dtype, size_t count,
                         void* data);

// Combines element |index| of |inputs| in the documented order and writes it to |output|.
void weft_reference_reduce(weft_reduction_t reduction, weft_dtype_t dtype,
                           const void* const* inputs, uint32_t member_count, size_t index,
                           void* output);

// Whether two elements are the same: bit by bit, but that one NaN is as good as another.
bool weft_reference_equal(weft_dtype_t dtype, const void* a, const void* b);

// 64 random bits of |counter| under |seed|.
uint64_t weft_reference_random(uint64_t seed, uint64_t counter);

#endif  // WEFT_TESTS_RUNTIME_COMM_REFERENCE_H_
