// The process's host allocator: jemalloc, called through its extended interface so that alignment
// and size travel with every call (sized frees skip the size lookup).
//
// Unusual: under AddressSanitizer and ThreadSanitizer libc's aligned_alloc serves instead, because
// the sanitizers see overflows, leaks and races only in memory that their own allocator gave out.
#include "weft/allocator.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define WEFT_SYSTEM_ALLOCATOR_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define WEFT_SYSTEM_ALLOCATOR_SANITIZED 1
#endif
#endif

#if defined(WEFT_SYSTEM_ALLOCATOR_SANITIZED)

#include <stdlib.h>

static void* weft_system_allocate(void* self, size_t size_bytes, size_t alignment) {
  (void)self;
  void* pointer = NULL;
  if (alignment < sizeof(void*)) alignment = sizeof(void*);
  return posix_memalign(&pointer, alignment, size_bytes) == 0 ? pointer : NULL;
}

static void weft_system_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  (void)self;
  (void)size_bytes;
  (void)alignment;
  free(pointer);
}

#else

#include <jemalloc/jemalloc.h>

static void* weft_system_allocate(void* self, size_t size_bytes, size_t alignment) {
  (void)self;
  return mallocx(size_bytes, MALLOCX_ALIGN(alignment));
}

static void weft_system_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  (void)self;
  sdallocx(pointer, size_bytes, MALLOCX_ALIGN(alignment));
}

#endif

static const weft_allocator_vtable_t weft_system_allocator_vtable = {
    .allocate = weft_system_allocate,
    .release = weft_system_release,
};

weft_allocator_t weft_allocator_system(void) {
  return (weft_allocator_t){.vtable = &weft_system_allocator_vtable, .self = NULL};
}
