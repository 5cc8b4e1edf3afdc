// Allocator interface: who allocates takes one of these and frees with it.
//
// A value of two words, copied freely. The state behind it must outlive everything allocated from
// it. Every allocator in weft is thread-safe unless its constructor says otherwise.
#ifndef WEFT_ALLOCATOR_H_
#define WEFT_ALLOCATOR_H_

#include "weft/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct weft_allocator_vtable_s {
  // Allocates |size_bytes| (> 0) at |alignment| (a power of two, >= 1), uninitialised. Returns NULL
  // when memory is out. Does not block beyond the underlying allocator's locks.
  void* (*allocate)(void* self, size_t size_bytes, size_t alignment);
  // Frees a block that allocate returned, with the same size and alignment. |pointer| is not NULL.
  void (*release)(void* self, void* pointer, size_t size_bytes, size_t alignment);
} weft_allocator_vtable_t;

typedef struct weft_allocator_s {
  const weft_allocator_vtable_t* vtable;
  void* self;
} weft_allocator_t;

// The process's host allocator: jemalloc if the program links it (the weft command does), otherwise
// the C library's. Thread-safe, never NULL.
WEFT_API weft_allocator_t weft_allocator_system(void);

// Allocates |size_bytes| at |alignment| and stores the block in |*out_pointer|; 0 bytes give NULL
// and OK. OUT_OF_MEMORY names the size. Free with weft_allocator_release and the same numbers.
WEFT_API WEFT_MUST_USE weft_status_t weft_allocator_allocate(weft_allocator_t allocator,
                                                             size_t size_bytes, size_t alignment,
                                                             void** out_pointer);

// Like weft_allocator_allocate for |count| zeroed elements of |element_size_bytes|; the product is
// checked for overflow.
WEFT_API WEFT_MUST_USE weft_status_t weft_allocator_allocate_array(weft_allocator_t allocator,
                                                                   size_t count,
                                                                   size_t element_size_bytes,
                                                                   size_t alignment,
                                                                   void** out_pointer);

// Frees |pointer| (NULL is harmless).
WEFT_API void weft_allocator_release(weft_allocator_t allocator, void* pointer, size_t size_bytes,
                                     size_t alignment);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_ALLOCATOR_H_
