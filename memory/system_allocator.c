// The process's host allocator: jemalloc if the program links it, called through its extended
// interface so that alignment and size travel with every call (sized frees skip the size lookup);
// otherwise the C library.
//
// Unusual: the references to jemalloc are weak. The weft command links it. libweft.so does not: a
// shared library that brings another malloc along is loaded after the C library, so that part of a
// process would allocate with one and free with the other, and it could not be loaded with dlopen
// (jemalloc needs static thread-local storage). The sanitizers' builds do not link it either, since
// they see overflows, leaks and races only in memory that their own allocator gave out.
//
// Blocks that are aligned to huge pages (those of large arenas) come from large_blocks.h where
// jemalloc is linked, which would give large ones back to the kernel at once. Elsewhere they are
// put on huge pages where the kernel allows.
#include <jemalloc/jemalloc.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "memory/large_blocks.h"
#include "weft/allocator.h"

#pragma weak mallocx
#pragma weak sdallocx

static void* allocate_aligned(size_t size_bytes, size_t alignment) {
  void* pointer = NULL;
  if (alignment < sizeof(void*)) alignment = sizeof(void*);
  if (posix_memalign(&pointer, alignment, size_bytes) != 0) return NULL;
  const size_t whole_bytes = size_bytes / WEFT_LARGE_BLOCK_UNIT_BYTES * WEFT_LARGE_BLOCK_UNIT_BYTES;
  if (whole_bytes != 0 && alignment % WEFT_LARGE_BLOCK_UNIT_BYTES == 0) {
    // A hint: kernels without transparent huge pages refuse it, and nothing depends on it.
    (void)madvise(pointer, whole_bytes, MADV_HUGEPAGE);
  }
  return pointer;
}

static void* weft_system_allocate(void* self, size_t size_bytes, size_t alignment) {
  (void)self;
  if (mallocx == NULL) return allocate_aligned(size_bytes, alignment);
  if (alignment == WEFT_LARGE_BLOCK_UNIT_BYTES) return weft_large_block_take(size_bytes);
  return mallocx(size_bytes, MALLOCX_ALIGN(alignment));
}

static void weft_system_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  (void)self;
  if (mallocx == NULL) {
    free(pointer);
  } else if (alignment == WEFT_LARGE_BLOCK_UNIT_BYTES) {
    weft_large_block_release(pointer, size_bytes);
  } else {
    sdallocx(pointer, size_bytes, MALLOCX_ALIGN(alignment));
  }
}

static const weft_allocator_vtable_t weft_system_allocator_vtable = {
    .allocate = weft_system_allocate,
    .release = weft_system_release,
};

weft_allocator_t weft_allocator_system(void) {
  return (weft_allocator_t){.vtable = &weft_system_allocator_vtable, .self = NULL};
}
