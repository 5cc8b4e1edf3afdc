// Bump allocator over a list of geometrically growing blocks, newest first.
//
// Unusual: large blocks are aligned to 2 MiB, the common size of huge pages, for allocators that
// can make use of it: most of what a large arena costs is its pages' first use. And one block stays
// when an arena is rewound: a stack whose frames begin at a block's end would else take and give
// back the largest block for each of them.
#include "runtime/base/arena.h"

#include <stdalign.h>
#include <stdio.h>
#include <string.h>

#include "runtime/base/checked_math.h"

#define WEFT_ARENA_ALIGNMENT 16
#define WEFT_ARENA_FIRST_BLOCK_BYTES ((size_t)4096)
#define WEFT_ARENA_LARGEST_BLOCK_BYTES ((size_t)4 << 20)
// From this size on.
#define WEFT_ARENA_LARGE_BYTES ((size_t)3 << 19)
#define WEFT_ARENA_LARGE_ALIGNMENT ((size_t)2 << 20)

struct weft_arena_block_s {
  alignas(WEFT_ARENA_ALIGNMENT) weft_arena_block_t* older;
  size_t size_bytes;  // of the whole block, this header included
  size_t offset;      // first free byte, counted from the header
};

void weft_arena_init(weft_allocator_t allocator, weft_arena_t* out_arena) {
  *out_arena = (weft_arena_t){
      .allocator = allocator,
      .next_block_size_bytes = WEFT_ARENA_FIRST_BLOCK_BYTES,
  };
}

static size_t weft_arena_block_alignment(size_t size_bytes) {
  return size_bytes < WEFT_ARENA_LARGE_BYTES ? WEFT_ARENA_ALIGNMENT : WEFT_ARENA_LARGE_ALIGNMENT;
}

static void weft_arena_release_block(weft_arena_t* arena, weft_arena_block_t* block) {
  if (block == NULL) return;
  arena->reserved_bytes -= block->size_bytes;
  weft_allocator_release(arena->allocator, block, block->size_bytes,
                         weft_arena_block_alignment(block->size_bytes));
}

// Gives the newest block back, or keeps it instead of the smaller one that is kept.
static void weft_arena_pop_block(weft_arena_t* arena) {
  weft_arena_block_t* block = arena->head;
  arena->head = block->older;
  if (block->size_bytes <= WEFT_ARENA_LARGEST_BLOCK_BYTES &&
      (arena->spare == NULL || arena->spare->size_bytes < block->size_bytes)) {
    weft_arena_block_t* smaller = arena->spare;
    arena->spare = block;
    block = smaller;
  }
  weft_arena_release_block(arena, block);
}

void weft_arena_deinit(weft_arena_t* arena) {
  while (arena->head != NULL) weft_arena_pop_block(arena);
  weft_arena_release_block(arena, arena->spare);
  arena->spare = NULL;
  arena->used_bytes = 0;
  arena->next_block_size_bytes = WEFT_ARENA_FIRST_BLOCK_BYTES;
}

static weft_status_t weft_arena_push_block(weft_arena_t* arena, size_t payload_bytes) {
  size_t needed = 0;
  if (!weft_checked_add_size(payload_bytes, sizeof(weft_arena_block_t), &needed)) {
    return WEFT_STATUS(OUT_OF_MEMORY, "an arena allocation of %zu bytes exceeds the address space",
                       payload_bytes);
  }
  // A zeroed arena (never initialised by weft_arena_init) has no block size yet.
  size_t size_bytes = arena->next_block_size_bytes;
  if (size_bytes == 0) size_bytes = WEFT_ARENA_FIRST_BLOCK_BYTES;
  const size_t next =
      size_bytes < WEFT_ARENA_LARGEST_BLOCK_BYTES ? size_bytes * 2 : WEFT_ARENA_LARGEST_BLOCK_BYTES;
  if (size_bytes < needed) size_bytes = needed;
  void* memory = NULL;
  if (arena->spare != NULL && arena->spare->size_bytes >= size_bytes) {
    memory = arena->spare;
    size_bytes = arena->spare->size_bytes;
    arena->spare = NULL;
  } else {
    WEFT_RETURN_IF_ERROR(weft_allocator_allocate(arena->allocator, size_bytes,
                                                 weft_arena_block_alignment(size_bytes), &memory));
    arena->reserved_bytes += size_bytes;
  }
  weft_arena_block_t* block = memory;
  *block = (weft_arena_block_t){
      .older = arena->head,
      .size_bytes = size_bytes,
      .offset = sizeof(weft_arena_block_t),
  };
  arena->head = block;
  arena->next_block_size_bytes = next;
  return weft_ok_status();
}

// Takes |size_bytes| from the newest block; NULL when they do not fit.
static void* weft_arena_bump(weft_arena_t* arena, size_t size_bytes, size_t alignment) {
  weft_arena_block_t* block = arena->head;
  if (block == NULL) return NULL;
  const uintptr_t free_address = (uintptr_t)block + block->offset;
  const size_t padding = (size_t)(-free_address & (uintptr_t)(alignment - 1));
  const size_t available = block->size_bytes - block->offset;
  if (padding > available || size_bytes > available - padding) return NULL;
  block->offset += padding + size_bytes;
  arena->used_bytes += padding + size_bytes;
  return (char*)block + block->offset - size_bytes;
}

weft_status_t weft_arena_allocate_aligned(weft_arena_t* arena, size_t size_bytes, size_t alignment,
                                          void** out_pointer) {
  *out_pointer = NULL;
  if (alignment == 0 || (alignment & (alignment - 1)) != 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "alignment %zu is not a power of two", alignment);
  }
  if (alignment < WEFT_ARENA_ALIGNMENT) alignment = WEFT_ARENA_ALIGNMENT;
  // Zero-byte requests take one byte so that their pointers differ.
  const size_t taken_bytes = size_bytes == 0 ? 1 : size_bytes;
  void* pointer = weft_arena_bump(arena, taken_bytes, alignment);
  if (pointer == NULL) {
    size_t payload_bytes = 0;
    if (!weft_checked_add_size(taken_bytes, alignment, &payload_bytes)) {
      return WEFT_STATUS(OUT_OF_MEMORY,
                         "an arena allocation of %zu bytes exceeds the address space", size_bytes);
    }
    WEFT_RETURN_IF_ERROR(weft_arena_push_block(arena, payload_bytes));
    pointer = weft_arena_bump(arena, taken_bytes, alignment);
  }
  memset(pointer, 0, taken_bytes);
  *out_pointer = pointer;
  return weft_ok_status();
}

weft_status_t weft_arena_allocate(weft_arena_t* arena, size_t size_bytes, void** out_pointer) {
  return weft_arena_allocate_aligned(arena, size_bytes, WEFT_ARENA_ALIGNMENT, out_pointer);
}

weft_status_t weft_arena_allocate_array(weft_arena_t* arena, size_t count,
                                        size_t element_size_bytes, void** out_pointer) {
  *out_pointer = NULL;
  size_t size_bytes = 0;
  if (!weft_checked_mul_size(count, element_size_bytes, &size_bytes)) {
    return WEFT_STATUS(OUT_OF_MEMORY,
                       "the size of %zu elements of %zu bytes exceeds the address space", count,
                       element_size_bytes);
  }
  return weft_arena_allocate(arena, size_bytes, out_pointer);
}

weft_status_t weft_arena_copy_string(weft_arena_t* arena, const char* data, size_t size,
                                     const char** out_string) {
  *out_string = NULL;
  size_t capacity = 0;
  if (!weft_checked_add_size(size, 1, &capacity)) {
    return WEFT_STATUS(OUT_OF_MEMORY, "a string of %zu bytes exceeds the address space", size);
  }
  void* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_aligned(arena, capacity, 1, &copy));
  if (size != 0) memcpy(copy, data, size);
  *out_string = copy;
  return weft_ok_status();
}

weft_status_t weft_arena_format(weft_arena_t* arena, const char** out_string, const char* format,
                                ...) {
  *out_string = NULL;
  va_list arguments;
  va_start(arguments, format);
  const int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  if (length < 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "printf rejects the format '%s'", format);
  }
  void* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, (size_t)length + 1, &text));
  va_start(arguments, format);
  (void)vsnprintf(text, (size_t)length + 1, format, arguments);
  va_end(arguments);
  *out_string = text;
  return weft_ok_status();
}

weft_arena_mark_t weft_arena_mark(const weft_arena_t* arena) {
  return (weft_arena_mark_t){
      .block = arena->head,
      .offset = arena->head == NULL ? 0 : arena->head->offset,
      .used_bytes = arena->used_bytes,
      .next_block_size_bytes = arena->next_block_size_bytes,
  };
}

void weft_arena_rewind(weft_arena_t* arena, weft_arena_mark_t mark) {
  while (arena->head != NULL && arena->head != mark.block) weft_arena_pop_block(arena);
  if (arena->head != NULL) arena->head->offset = mark.offset;
  arena->used_bytes = mark.used_bytes;
  // Else an arena that is filled and rewound again and again, as a stack, would soon take the
  // largest block for a few bytes, each time.
  arena->next_block_size_bytes = mark.next_block_size_bytes;
}
