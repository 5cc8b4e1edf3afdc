// Large blocks of memory that the process keeps: what is released is there for the next one.
//
// Planning takes and releases several times what it holds at once. Fresh pages have to be cleared,
// which was a fifth of what planning a large step takes, and general allocators give large blocks
// back to the kernel, or do not find them again among other sizes. Blocks here are whole huge
// pages. Thread-safe.
#ifndef WEFT_MEMORY_LARGE_BLOCKS_H_
#define WEFT_MEMORY_LARGE_BLOCKS_H_

#include <stddef.h>

// Sizes are rounded up to this, and blocks aligned to it.
#define WEFT_LARGE_BLOCK_UNIT_BYTES ((size_t)2 << 20)

// Pages of released blocks go back to the kernel, when somebody takes or releases another one,
// after this time.
#define WEFT_LARGE_BLOCK_KEEP_SECONDS 60

// A block of |size_bytes| with any contents; NULL without memory.
void* weft_large_block_take(size_t size_bytes);

// |size_bytes| is what it was taken with.
void weft_large_block_release(void* block, size_t size_bytes);

// Gives the pages of all released blocks back at once: for when the last plan is made.
void weft_large_block_drop(void);

typedef struct weft_large_block_stats_s {
  size_t reserved_bytes;  // of address space
  size_t taken_bytes;
} weft_large_block_stats_t;

weft_large_block_stats_t weft_large_block_stats(void);

#endif  // WEFT_MEMORY_LARGE_BLOCKS_H_
