// Boxes: small strided blocks that are copied or visited many times at different addresses.
#ifndef WEFT_RUNTIME_DEVICE_CPU_BOX_H_
#define WEFT_RUNTIME_DEVICE_CPU_BOX_H_

#include "weft/tensor.h"

// Dimensions with strides in bytes in two arrays. After weft_box_merge there is at least one, and
// the last has the smallest strides.
typedef struct weft_box_s {
  int32_t rank;
  int64_t dims[WEFT_MAX_RANK];
  int64_t from[WEFT_MAX_RANK];
  int64_t to[WEFT_MAX_RANK];
} weft_box_t;

static inline void weft_box_add(weft_box_t* box, int64_t dim, int64_t from, int64_t to) {
  box->dims[box->rank] = dim;
  box->from[box->rank] = from;
  box->to[box->rank++] = to;
}

// Drops sizes of 1 and merges neighbours that continue each other in both arrays.
void weft_box_merge(weft_box_t* box);

// Number of elements.
int64_t weft_box_count(const weft_box_t* box);

// Copies the box from |from| to |to|, elements of |size| bytes.
void weft_box_copy(const weft_box_t* box, int64_t size, const char* from, char* to);

#endif  // WEFT_RUNTIME_DEVICE_CPU_BOX_H_
