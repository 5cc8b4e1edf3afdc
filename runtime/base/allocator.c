// Dispatch of the allocator interface: argument checks and the out-of-memory message.
#include "weft/allocator.h"

#include <string.h>

#include "runtime/base/checked_math.h"

weft_status_t weft_allocator_allocate(weft_allocator_t allocator, size_t size_bytes,
                                      size_t alignment, void** out_pointer) {
  *out_pointer = NULL;
  if (allocator.vtable == NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "allocation of %zu bytes from an allocator that is not "
                       "initialised",
                       size_bytes);
  }
  if (alignment == 0 || (alignment & (alignment - 1)) != 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "alignment %zu is not a power of two", alignment);
  }
  if (size_bytes == 0) return weft_ok_status();
  void* pointer = allocator.vtable->allocate(allocator.self, size_bytes, alignment);
  if (pointer == NULL) {
    return WEFT_STATUS(OUT_OF_MEMORY, "out of memory allocating %zu bytes", size_bytes);
  }
  *out_pointer = pointer;
  return weft_ok_status();
}

weft_status_t weft_allocator_allocate_array(weft_allocator_t allocator, size_t count,
                                            size_t element_size_bytes, size_t alignment,
                                            void** out_pointer) {
  *out_pointer = NULL;
  size_t size_bytes = 0;
  if (!weft_checked_mul_size(count, element_size_bytes, &size_bytes)) {
    return WEFT_STATUS(OUT_OF_MEMORY,
                       "the size of %zu elements of %zu bytes exceeds the address "
                       "space",
                       count, element_size_bytes);
  }
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, size_bytes, alignment, out_pointer));
  if (*out_pointer != NULL) memset(*out_pointer, 0, size_bytes);
  return weft_ok_status();
}

void weft_allocator_release(weft_allocator_t allocator, void* pointer, size_t size_bytes,
                            size_t alignment) {
  if (pointer == NULL) return;
  allocator.vtable->release(allocator.self, pointer, size_bytes, alignment);
}
