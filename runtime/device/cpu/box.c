// Strided block copies.
#include "runtime/device/cpu/box.h"

#include <string.h>

void weft_box_merge(weft_box_t* box) {
  weft_box_t merged = {0};
  for (int32_t d = 0; d < box->rank; ++d) {
    if (box->dims[d] == 1) continue;
    const int32_t last = merged.rank - 1;
    if (last >= 0 && merged.from[last] == box->from[d] * box->dims[d] &&
        merged.to[last] == box->to[d] * box->dims[d]) {
      merged.dims[last] *= box->dims[d];
      merged.from[last] = box->from[d];
      merged.to[last] = box->to[d];
    } else {
      weft_box_add(&merged, box->dims[d], box->from[d], box->to[d]);
    }
  }
  if (merged.rank == 0) weft_box_add(&merged, 1, 0, 0);
  *box = merged;
}

int64_t weft_box_count(const weft_box_t* box) {
  int64_t count = 1;
  for (int32_t d = 0; d < box->rank; ++d) count *= box->dims[d];
  return count;
}

static void weft_box_copy_row(const weft_box_t* box, int64_t size, const char* from, char* to) {
  const int32_t last = box->rank - 1;
  const int64_t count = box->dims[last];
  if (box->from[last] == size && box->to[last] == size) {
    memcpy(to, from, (size_t)(count * size));
    return;
  }
  for (int64_t i = 0; i < count; ++i) {
    memcpy(to + i * box->to[last], from + i * box->from[last], (size_t)size);
  }
}

void weft_box_copy(const weft_box_t* box, int64_t size, const char* from, char* to) {
  int64_t at[WEFT_MAX_RANK] = {0};
  if (weft_box_count(box) == 0) return;
  if (box->rank == 1) {
    if (box->dims[0] == 1) {
      memcpy(to, from, (size_t)size);
    } else {
      weft_box_copy_row(box, size, from, to);
    }
    return;
  }
  for (;;) {
    weft_box_copy_row(box, size, from, to);
    int32_t d = box->rank - 2;
    for (; d >= 0; --d) {
      from += box->from[d];
      to += box->to[d];
      if (++at[d] < box->dims[d]) break;
      at[d] = 0;
      from -= box->from[d] * box->dims[d];
      to -= box->to[d] * box->dims[d];
    }
    if (d < 0) return;
  }
}
