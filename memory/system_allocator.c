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
// Blocks that are aligned to huge pages (those of large arenas) are put on them where the kernel
// allows, and stay with jemalloc for a while when they are released, whatever their size: what is
// above 8 MiB it would give back to the kernel at once. Getting fresh pages, 4 KiB at a time, was a
// quarter of what planning a large step takes.
#include <jemalloc/jemalloc.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "weft/allocator.h"

#pragma weak mallocx
#pragma weak sdallocx

#define HUGE_PAGE_BYTES ((size_t)2 << 20)

static void* allocate(size_t size_bytes, size_t alignment) {
  if (mallocx != NULL) {
    // A named arena of jemalloc's is spared the rule for large sizes; number 0 is always there.
    const int flags = alignment % HUGE_PAGE_BYTES == 0 ? MALLOCX_ARENA(0) : 0;
    return mallocx(size_bytes, MALLOCX_ALIGN(alignment) | flags);
  }
  void* pointer = NULL;
  if (alignment < sizeof(void*)) alignment = sizeof(void*);
  return posix_memalign(&pointer, alignment, size_bytes) == 0 ? pointer : NULL;
}

static void* weft_system_allocate(void* self, size_t size_bytes, size_t alignment) {
  (void)self;
  void* pointer = allocate(size_bytes, alignment);
  const size_t whole_bytes = size_bytes & ~(HUGE_PAGE_BYTES - 1);
  if (pointer != NULL && whole_bytes != 0 && alignment % HUGE_PAGE_BYTES == 0) {
    // A hint: kernels without transparent huge pages refuse it, and nothing depends on it.
    (void)madvise(pointer, whole_bytes, MADV_HUGEPAGE);
  }
  return pointer;
}

static void weft_system_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  (void)self;
  if (sdallocx != NULL) {
    sdallocx(pointer, size_bytes, MALLOCX_ALIGN(alignment));
  } else {
    free(pointer);
  }
}

static const weft_allocator_vtable_t weft_system_allocator_vtable = {
    .allocate = weft_system_allocate,
    .release = weft_system_release,
};

weft_allocator_t weft_allocator_system(void) {
  return (weft_allocator_t){.vtable = &weft_system_allocator_vtable, .self = NULL};
}
