// Strided views.
#include "graph/plan/view.h"

#include <string.h>

static void set_dense_strides(weft_view_t* view) {
  int64_t stride = 1;
  for (int32_t i = view->rank; i-- > 0;) {
    view->strides[i] = stride;
    stride *= view->dims[i];
  }
}

void weft_view_dense(const weft_type_t* type, uint32_t buffer, weft_view_t* out_view) {
  memset(out_view, 0, sizeof(*out_view));
  out_view->buffer = buffer;
  out_view->dtype = type->dtype;
  out_view->rank = type->rank;
  for (int32_t i = 0; i < type->rank; ++i) out_view->dims[i] = type->dims[i];
  set_dense_strides(out_view);
}

bool weft_view_is_dense(const weft_view_t* view) {
  int64_t stride = 1;
  if (weft_view_element_count(view) == 0) return true;
  for (int32_t i = view->rank; i-- > 0;) {
    if (view->dims[i] != 1 && view->strides[i] != stride) return false;
    stride *= view->dims[i];
  }
  return true;
}

bool weft_view_same(const weft_view_t* a, const weft_view_t* b) {
  if (a->dtype != b->dtype || a->offset_bytes != b->offset_bytes) return false;
  if (weft_view_is_dense(a) && weft_view_is_dense(b)) {
    return weft_view_element_count(a) == weft_view_element_count(b);
  }
  if (a->rank != b->rank) return false;
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i]) return false;
    if (a->dims[i] != 1 && a->strides[i] != b->strides[i]) return false;
  }
  return true;
}

int64_t weft_view_element_count(const weft_view_t* view) {
  int64_t count = 1;
  for (int32_t i = 0; i < view->rank; ++i) count *= view->dims[i];
  return count;
}

void weft_view_transpose(const weft_view_t* view, weft_i64_list_t permutation,
                         weft_view_t* out_view) {
  weft_view_t result = *view;
  for (uint32_t i = 0; i < permutation.count; ++i) {
    result.dims[i] = view->dims[permutation.data[i]];
    result.strides[i] = view->strides[permutation.data[i]];
  }
  *out_view = result;
}

void weft_view_broadcast(const weft_view_t* view, weft_i64_list_t dims, const weft_type_t* type,
                         weft_view_t* out_view) {
  weft_view_t result = *view;
  result.rank = type->rank;
  for (int32_t i = 0; i < type->rank; ++i) {
    result.dims[i] = type->dims[i];
    result.strides[i] = 0;
  }
  for (uint32_t i = 0; i < dims.count; ++i) {
    // A dimension of size 1 repeats: its stride must not be used for the expanded one.
    result.strides[dims.data[i]] = view->dims[i] == 1 ? 0 : view->strides[i];
  }
  *out_view = result;
}

void weft_view_broadcast_scalar(const weft_view_t* view, int32_t rank, const int64_t* dims,
                                weft_view_t* out_view) {
  weft_view_t result = *view;
  result.rank = rank;
  for (int32_t i = 0; i < rank; ++i) {
    result.dims[i] = dims[i];
    result.strides[i] = 0;
  }
  *out_view = result;
}

void weft_view_slice(const weft_view_t* view, weft_i64_list_t starts, weft_i64_list_t strides,
                     const weft_type_t* type, weft_view_t* out_view) {
  weft_view_t result = *view;
  const int64_t element_bytes = (int64_t)weft_dtype_size_bytes(view->dtype);
  for (int32_t i = 0; i < view->rank; ++i) {
    result.offset_bytes += starts.data[i] * view->strides[i] * element_bytes;
    result.strides[i] = view->strides[i] * (strides.count ? strides.data[i] : 1);
    result.dims[i] = type->dims[i];
  }
  *out_view = result;
}

void weft_view_reverse(const weft_view_t* view, weft_i64_list_t dims, weft_view_t* out_view) {
  weft_view_t result = *view;
  const int64_t element_bytes = (int64_t)weft_dtype_size_bytes(view->dtype);
  for (uint32_t i = 0; i < dims.count; ++i) {
    const int64_t d = dims.data[i];
    if (view->dims[d] == 0) continue;
    result.offset_bytes += (view->dims[d] - 1) * view->strides[d] * element_bytes;
    result.strides[d] = -view->strides[d];
  }
  *out_view = result;
}

// Drops dimensions of size 1 and merges neighbours that are one run of elements.
static int32_t collapse(const weft_view_t* view, int64_t* dims, int64_t* strides) {
  int32_t rank = 0;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 1) continue;
    if (rank > 0 && strides[rank - 1] == view->strides[i] * view->dims[i]) {
      dims[rank - 1] *= view->dims[i];
      strides[rank - 1] = view->strides[i];
    } else {
      dims[rank] = view->dims[i];
      strides[rank] = view->strides[i];
      ++rank;
    }
  }
  return rank;
}

bool weft_view_reshape(const weft_view_t* view, const weft_type_t* type, weft_view_t* out_view) {
  weft_view_t result;
  weft_view_dense(type, view->buffer, &result);
  result.offset_bytes = view->offset_bytes;
  if (weft_view_is_dense(view)) {
    *out_view = result;
    return true;
  }
  int64_t dims[WEFT_MAX_RANK];
  int64_t strides[WEFT_MAX_RANK];
  int32_t run = collapse(view, dims, strides);
  // From the innermost dimension outwards: each new dimension must divide what is left of a run.
  int64_t left = run > 0 ? dims[run - 1] : 1;
  int64_t stride = run > 0 ? strides[run - 1] : 1;
  for (int32_t i = result.rank; i-- > 0;) {
    if (result.dims[i] == 1) {
      result.strides[i] = 0;
      continue;
    }
    if (left == 1) {
      if (--run <= 0) return false;
      left = dims[run - 1];
      stride = strides[run - 1];
    }
    if (left % result.dims[i] != 0) return false;
    result.strides[i] = stride;
    stride *= result.dims[i];
    left /= result.dims[i];
  }
  *out_view = result;
  return true;
}
