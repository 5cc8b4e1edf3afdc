// Index arithmetic on dense row-major boxes.
#include <string.h>

#include "graph/interp/interp_internal.h"

void weft_interp_strides(const weft_type_t* type, int64_t* out_strides) {
  int64_t stride = 1;
  for (int32_t i = type->rank - 1; i >= 0; --i) {
    out_strides[i] = stride;
    stride *= type->dims[i];
  }
}

bool weft_interp_next_index(int32_t rank, const int64_t* dims, int64_t* index) {
  for (int32_t i = rank - 1; i >= 0; --i) {
    if (++index[i] < dims[i]) return true;
    index[i] = 0;
  }
  return false;
}

// One copy loop per element size: a memcpy of variable size would dominate small rows.
#define WEFT_INTERP_COPY_ROW(type)                                                       \
  do {                                                                                   \
    const type* from = source;                                                           \
    type* to = target;                                                                   \
    for (int64_t i = 0; i < count; ++i) to[i * target_stride] = from[i * source_stride]; \
  } while (0)

static void weft_interp_copy_row(size_t element_size_bytes, int64_t count, const void* source,
                                 int64_t source_stride, void* target, int64_t target_stride) {
  if (source_stride == 1 && target_stride == 1) {
    memcpy(target, source, (size_t)count * element_size_bytes);
    return;
  }
  switch (element_size_bytes) {
    case 1:
      WEFT_INTERP_COPY_ROW(uint8_t);
      break;
    case 2:
      WEFT_INTERP_COPY_ROW(uint16_t);
      break;
    case 4:
      WEFT_INTERP_COPY_ROW(uint32_t);
      break;
    default:
      WEFT_INTERP_COPY_ROW(uint64_t);
      break;
  }
}

void weft_interp_copy_strided(size_t element_size_bytes, int32_t rank, const int64_t* dims,
                              const void* source, const int64_t* source_strides, void* target,
                              const int64_t* target_strides) {
  for (int32_t i = 0; i < rank; ++i) {
    if (dims[i] == 0) return;
  }
  // The longest row the strides allow: fuse inner dimensions that continue each other.
  int32_t inner = rank - 1;
  int64_t count = 1;
  int64_t source_stride = 1;
  int64_t target_stride = 1;
  if (rank > 0) {
    count = dims[inner];
    source_stride = source_strides[inner];
    target_stride = target_strides[inner];
    while (inner > 0 && source_strides[inner - 1] == source_stride * count &&
           target_strides[inner - 1] == target_stride * count) {
      count *= dims[--inner];
    }
  }
  const int32_t outer = inner < 0 ? 0 : inner;
  int64_t index[WEFT_MAX_RANK] = {0};
  do {
    int64_t source_offset = 0;
    int64_t target_offset = 0;
    for (int32_t i = 0; i < outer; ++i) {
      source_offset += index[i] * source_strides[i];
      target_offset += index[i] * target_strides[i];
    }
    weft_interp_copy_row(element_size_bytes, count,
                         (const char*)source + source_offset * (int64_t)element_size_bytes,
                         source_stride, (char*)target + target_offset * (int64_t)element_size_bytes,
                         target_stride);
  } while (weft_interp_next_index(outer, dims, index));
}

void weft_interp_fill(void* target, int64_t count, const void* element, size_t element_size_bytes) {
  const int64_t dims[1] = {count};
  const int64_t source_strides[1] = {0};
  const int64_t target_strides[1] = {1};
  weft_interp_copy_strided(element_size_bytes, 1, dims, element, source_strides, target,
                           target_strides);
}
