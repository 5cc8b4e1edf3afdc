// Shapes and dense host tensors.
#include "weft/tensor.h"

#include <stdio.h>
#include <string.h>

#include "runtime/base/checked_math.h"

#define WEFT_TENSOR_ALIGNMENT 64

int64_t weft_shape_element_count(const weft_shape_t* shape) {
  // Zero first: beside a zero, the product of the other dimensions may be too large for the type.
  for (int32_t i = 0; i < shape->rank; ++i) {
    if (shape->dims[i] == 0) return 0;
  }
  int64_t count = 1;
  for (int32_t i = 0; i < shape->rank; ++i) count *= shape->dims[i];
  return count;
}

size_t weft_shape_size_bytes(const weft_shape_t* shape) {
  return (size_t)weft_shape_element_count(shape) * weft_dtype_size_bytes(shape->dtype);
}

bool weft_shape_equal(const weft_shape_t* a, const weft_shape_t* b) {
  if (a->dtype != b->dtype || a->rank != b->rank) return false;
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i]) return false;
  }
  return true;
}

const char* weft_shape_format(const weft_shape_t* shape, char* buffer, size_t capacity) {
  if (capacity == 0) return buffer;
  size_t used = 0;
  int written = snprintf(buffer, capacity, "tensor<");
  for (int32_t i = 0; i < shape->rank && written >= 0; ++i) {
    used += (size_t)written;
    if (used >= capacity) return buffer;
    written = snprintf(buffer + used, capacity - used, "%lldx", (long long)shape->dims[i]);
  }
  if (written < 0) return buffer;
  used += (size_t)written;
  if (used < capacity) {
    (void)snprintf(buffer + used, capacity - used, "%s>", weft_dtype_name(shape->dtype));
  }
  return buffer;
}

// The bytes of |shape|, checked; callers may hand in any shape.
static weft_status_t weft_tensor_checked_size(const weft_shape_t* shape, size_t* out_size_bytes) {
  *out_size_bytes = 0;
  if (shape->rank < 0 || shape->rank > WEFT_MAX_RANK) {
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %d is not within 0 to %d", (int)shape->rank,
                       WEFT_MAX_RANK);
  }
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  const size_t element_size_bytes = weft_dtype_size_bytes(shape->dtype);
  if (element_size_bytes == 0) {
    return WEFT_STATUS(UNSUPPORTED, "a tensor of element type %s cannot hold values",
                       weft_dtype_name(shape->dtype));
  }
  int64_t size_bytes = (int64_t)element_size_bytes;
  bool empty = false;
  for (int32_t i = 0; i < shape->rank; ++i) {
    if (shape->dims[i] < 0) {
      return WEFT_STATUS(INVALID_ARGUMENT, "dimension %d of %s is negative", (int)i,
                         weft_shape_format(shape, text, sizeof(text)));
    }
    empty = empty || shape->dims[i] == 0;
  }
  for (int32_t i = 0; i < shape->rank && !empty; ++i) {
    if (!weft_checked_mul_i64(size_bytes, shape->dims[i], &size_bytes)) {
      return WEFT_STATUS(OUT_OF_MEMORY, "the size of %s exceeds the address space",
                         weft_shape_format(shape, text, sizeof(text)));
    }
  }
  *out_size_bytes = empty ? 0 : (size_t)size_bytes;
  return weft_ok_status();
}

weft_status_t weft_tensor_init(const weft_shape_t* shape, weft_allocator_t allocator,
                               weft_tensor_t* out_tensor) {
  *out_tensor = (weft_tensor_t){.data = NULL};
  size_t size_bytes = 0;
  WEFT_RETURN_IF_ERROR(weft_tensor_checked_size(shape, &size_bytes));
  void* data = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, size_bytes, 1, WEFT_TENSOR_ALIGNMENT, &data));
  *out_tensor = (weft_tensor_t){.shape = *shape, .data = data, .allocator = allocator};
  return weft_ok_status();
}

void weft_tensor_init_borrowed(const weft_shape_t* shape, void* data, weft_tensor_t* out_tensor) {
  *out_tensor = (weft_tensor_t){.shape = *shape, .data = data};
}

void weft_tensor_deinit(weft_tensor_t* tensor) {
  if (tensor->allocator.vtable != NULL) {
    weft_allocator_release(tensor->allocator, tensor->data, weft_shape_size_bytes(&tensor->shape),
                           WEFT_TENSOR_ALIGNMENT);
  }
  *tensor = (weft_tensor_t){.data = NULL};
}
