// An allocator that counts: live bytes, their peak, blocks and allocations.
//
// Wraps any allocator. Tests fail on what is left at the end; the run tool reports the peak.
// Thread-safe: the counters are relaxed atomics, exact once the threads that allocate are joined.
#ifndef WEFT_MEMORY_COUNTING_ALLOCATOR_H_
#define WEFT_MEMORY_COUNTING_ALLOCATOR_H_

#include <stdatomic.h>

#include "weft/allocator.h"

typedef struct weft_counting_allocator_s {
  weft_allocator_t parent;
  atomic_size_t live_bytes;
  atomic_size_t peak_bytes;
  atomic_size_t live_blocks;
  atomic_size_t allocation_count;
} weft_counting_allocator_t;

typedef struct weft_allocation_counts_s {
  size_t live_bytes;  // requested sizes, without the parent's overhead
  size_t peak_bytes;  // highest live_bytes since init or the last reset
  size_t live_blocks;
  size_t allocation_count;  // successful allocations ever made
} weft_allocation_counts_t;

// Initialises the caller's |*out_allocator| over |parent|. There is nothing to deinitialise.
void weft_counting_allocator_init(weft_allocator_t parent,
                                  weft_counting_allocator_t* out_allocator);

// The interface of |allocator|, valid as long as it.
weft_allocator_t weft_counting_allocator_interface(weft_counting_allocator_t* allocator);

weft_allocation_counts_t weft_counting_allocator_counts(const weft_counting_allocator_t* allocator);

// Lowers the peak to the bytes live now, to measure one phase.
void weft_counting_allocator_reset_peak(weft_counting_allocator_t* allocator);

#endif  // WEFT_MEMORY_COUNTING_ALLOCATOR_H_
