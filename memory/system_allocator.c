// The process's host allocator: jemalloc if the program links it, called through its extended
// interface so that alignment and size travel with every call (sized frees skip the size lookup);
// otherwise the C library.
//
// Unusual: the references to jemalloc are weak. The weft command links it. libweft.so does not: a
// shared library that brings another malloc along is loaded after the C library, so that part of a
// process would allocate with one and free with the other, and it could not be loaded with dlopen
// (jemalloc needs static thread-local storage). The sanitizers' builds do not link it either, since
// they see overflows, leaks and races only in memory that their own allocator gave out.
#include <jemalloc/jemalloc.h>
#include <stdlib.h>

#include "weft/allocator.h"

#pragma weak mallocx
#pragma weak sdallocx

static void* weft_system_allocate(void* self, size_t size_bytes, size_t alignment) {
  (void)self;
  if (mallocx != NULL) return mallocx(size_bytes, MALLOCX_ALIGN(alignment));
  void* pointer = NULL;
  if (alignment < sizeof(void*)) alignment = sizeof(void*);
  return posix_memalign(&pointer, alignment, size_bytes) == 0 ? pointer : NULL;
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
