// Shardings: comparison and what a rank holds of a value. No function here allocates but the one
// that interns a type.
#include "sharding/placement.h"

weft_sharding_t weft_sharding_replicated(const weft_type_t* type) {
  weft_sharding_t sharding = {.rank = 0};
  if (type->kind == WEFT_TYPE_TENSOR) sharding.rank = type->rank;
  return sharding;
}

bool weft_sharding_equal(const weft_sharding_t* a, const weft_sharding_t* b) {
  if (a->rank != b->rank || !weft_axes_equal(a->partial, b->partial) ||
      a->reduction != b->reduction) {
    return false;
  }
  for (int32_t d = 0; d < a->rank; ++d) {
    if (!weft_axes_equal(a->dims[d], b->dims[d])) return false;
  }
  return true;
}

bool weft_sharding_is_replicated(const weft_sharding_t* sharding) {
  return weft_sharding_used_axes(sharding) == 0;
}

uint32_t weft_sharding_dim_axes(const weft_sharding_t* sharding) {
  uint32_t mask = 0;
  for (int32_t d = 0; d < sharding->rank; ++d) mask |= weft_axes_mask(sharding->dims[d]);
  return mask;
}

uint32_t weft_sharding_used_axes(const weft_sharding_t* sharding) {
  return weft_sharding_dim_axes(sharding) | weft_axes_mask(sharding->partial);
}

uint32_t weft_sharding_pieces(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                              int32_t dim) {
  return weft_mesh_axes_size(mesh, sharding->dims[dim]);
}

bool weft_sharding_has_padding(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                               const weft_type_t* type) {
  if (type->kind != WEFT_TYPE_TENSOR) return false;
  for (int32_t d = 0; d < sharding->rank; ++d) {
    if (type->dims[d] % weft_sharding_pieces(mesh, sharding, d) != 0) return true;
  }
  return false;
}

// Elements of a dimension of |size| that each of |pieces| ranks holds.
static int64_t piece_size(int64_t size, uint32_t pieces) {
  return size / pieces + (size % pieces != 0);
}

bool weft_sharding_is_wide(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                           weft_dtype_t dtype) {
  return sharding->reduction == WEFT_REDUCTION_SUM && weft_dtype_is_float(dtype) &&
         weft_dtype_size_bytes(dtype) < sizeof(float) &&
         (weft_axes_mask(sharding->partial) & mesh->wide_axes) != 0;
}

bool weft_sharding_sums_in_order(const weft_mesh_t* mesh, uint32_t axes, uint32_t first) {
  uint32_t size = 1;
  uint32_t lowest = 0;  // of |first|
  for (uint32_t a = mesh->axis_count; a-- > 0;) {
    if (mesh->axes[a].size == 1) axes &= ~(UINT32_C(1) << a);
    if ((axes & first) >> a & 1) {
      size *= mesh->axes[a].size;
      lowest = a;
    }
  }
  const uint32_t rest = axes & ~first;
  if (rest == 0) return true;
  return rest < UINT32_C(1) << lowest && (size & (size - 1)) == 0;
}

weft_status_t weft_sharding_local_type(weft_graph_t* graph, const weft_mesh_t* mesh,
                                       const weft_sharding_t* sharding, const weft_type_t* type,
                                       const weft_type_t** out_type) {
  *out_type = NULL;
  if (type->kind != WEFT_TYPE_TENSOR) {
    *out_type = type;
    return weft_ok_status();
  }
  int64_t dims[WEFT_MAX_RANK] = {0};
  for (int32_t d = 0; d < type->rank; ++d) {
    const uint32_t pieces = weft_sharding_pieces(mesh, sharding, d);
    if (type->dims[d] == WEFT_DIM_DYNAMIC && pieces > 1) {
      return WEFT_STATUS(UNSUPPORTED, "dimension %d of %s has no fixed size and cannot be cut", d,
                         weft_type_text(graph, type));
    }
    dims[d] = pieces > 1 ? piece_size(type->dims[d], pieces) : type->dims[d];
  }
  const bool is_wide = weft_sharding_is_wide(mesh, sharding, type->dtype);
  return weft_type_tensor(graph, is_wide ? WEFT_DTYPE_F32 : type->dtype, type->rank, dims,
                          type->text, type->encoding, out_type);
}

uint64_t weft_sharding_local_bytes(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                                   const weft_type_t* type) {
  if (type->kind != WEFT_TYPE_TENSOR) return 0;
  uint64_t bytes = weft_dtype_size_bytes(type->dtype);
  for (int32_t d = 0; d < type->rank; ++d) {
    if (type->dims[d] == WEFT_DIM_DYNAMIC) return 0;
    bytes *= (uint64_t)piece_size(type->dims[d], weft_sharding_pieces(mesh, sharding, d));
  }
  return bytes;
}

void weft_sharding_range(const weft_mesh_t* mesh, const weft_sharding_t* sharding, int32_t dim,
                         int64_t size, uint32_t rank, int64_t* out_start, int64_t* out_count) {
  const int64_t piece = piece_size(size, weft_sharding_pieces(mesh, sharding, dim));
  const int64_t start = piece * weft_mesh_position(mesh, sharding->dims[dim], rank);
  *out_start = start < size ? start : size;
  *out_count = size - *out_start < piece ? size - *out_start : piece;
}
