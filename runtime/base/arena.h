// Bump allocator for data that lives and dies together: graphs, plans, parser scratch.
//
// Blocks grow geometrically; individual frees do not exist. Externally synchronised.
#ifndef WEFT_RUNTIME_BASE_ARENA_H_
#define WEFT_RUNTIME_BASE_ARENA_H_

#include "weft/allocator.h"

typedef struct weft_arena_block_s weft_arena_block_t;

typedef struct weft_arena_s {
  weft_allocator_t allocator;
  weft_arena_block_t* head;   // newest block, linked to older ones
  weft_arena_block_t* spare;  // the largest that a rewind freed, for the next block
  size_t next_block_size_bytes;
  size_t used_bytes;      // handed out, with alignment padding
  size_t reserved_bytes;  // taken from the allocator
} weft_arena_t;

// A position to rewind to.
typedef struct weft_arena_mark_s {
  weft_arena_block_t* block;
  size_t offset;
  size_t used_bytes;
  size_t next_block_size_bytes;
} weft_arena_mark_t;

// Initialises an empty arena; takes no memory until the first allocation.
void weft_arena_init(weft_allocator_t allocator, weft_arena_t* out_arena);

// Frees every block. Harmless on a zeroed or deinitialised arena.
void weft_arena_deinit(weft_arena_t* arena);

// Allocates |size_bytes| zeroed bytes aligned to 16 (or |alignment|, a power of two, if larger is
// asked through weft_arena_allocate_aligned). 0 bytes give a valid unique pointer.
WEFT_MUST_USE weft_status_t weft_arena_allocate(weft_arena_t* arena, size_t size_bytes,
                                                void** out_pointer);
WEFT_MUST_USE weft_status_t weft_arena_allocate_aligned(weft_arena_t* arena, size_t size_bytes,
                                                        size_t alignment, void** out_pointer);

// |count| zeroed elements; the product is checked for overflow.
WEFT_MUST_USE weft_status_t weft_arena_allocate_array(weft_arena_t* arena, size_t count,
                                                      size_t element_size_bytes,
                                                      void** out_pointer);

// Copies |size| bytes of text and adds a NUL.
WEFT_MUST_USE weft_status_t weft_arena_copy_string(weft_arena_t* arena, const char* data,
                                                   size_t size, const char** out_string);

// printf into the arena.
WEFT_MUST_USE weft_status_t weft_arena_format(weft_arena_t* arena, const char** out_string,
                                              const char* format, ...) WEFT_PRINTF(3, 4);

// Remembers the current position / frees everything allocated since |mark|, but for one block that
// stays with the arena.
weft_arena_mark_t weft_arena_mark(const weft_arena_t* arena);
void weft_arena_rewind(weft_arena_t* arena, weft_arena_mark_t mark);

#endif  // WEFT_RUNTIME_BASE_ARENA_H_
