// Element by element reductions over ranks, in one order for every transport.
//
// The value of an element is combined pairwise over the members 0 ... n-1: the range is split at
// the largest power of two below its length, each part is combined by the same rule, then left and
// right are. f16 and bf16 are widened to f32 before and rounded once after. Everything runs in
// whole vectors of 64 bytes, tails in padded ones, so that an element's bits depend neither on
// where it lies nor on the instruction set. Maxima and minima give NaN if either side is NaN, and
// order -0 below +0.
#ifndef WEFT_RUNTIME_COMM_REDUCE_H_
#define WEFT_RUNTIME_COMM_REDUCE_H_

#include "weft/comm.h"

// Most members a reduction takes.
#define WEFT_REDUCE_MAX_MEMBERS 1024

// Whether |reduction| is defined on |dtype|: bitwise ones are not on floats.
bool weft_reduce_is_supported(weft_reduction_t reduction, weft_dtype_t dtype);

// Combines |count| elements of |member_count| inputs, and writes the result to each of
// |output_count| addresses. Any address may have any alignment; an output may equal an input but
// must not overlap one otherwise. |stream| writes around the caches. Requires a supported pair.
void weft_reduce(weft_reduction_t reduction, weft_dtype_t dtype, const void* const* inputs,
                 uint32_t member_count, size_t count, void* const* outputs, uint32_t output_count,
                 bool stream);

// memcpy that can write around the caches. The areas do not overlap.
void weft_stream_copy(void* output, const void* input, size_t size_bytes, bool stream);

// Makes streamed writes visible before the next store with release order.
void weft_stream_fence(void);

#endif  // WEFT_RUNTIME_COMM_REDUCE_H_
