// gather and scatter, with the names of the specification's formulas.
#include <string.h>

#include "graph/interp/ops.h"
#include "graph/interp/region.h"
#include "graph/ir/op_attrs.h"

// The index operand of gather or scatter: a box of positions, each with a vector of indices.
typedef struct weft_interp_indices_s {
  weft_interp_value_t value;
  int64_t vector_dim;     // rank of the operand: one scalar index per position
  int64_t vector_stride;  // 0 when scalar
  int32_t rank;           // of the box
  int64_t dims[WEFT_MAX_RANK];
  int64_t strides[WEFT_MAX_RANK];
} weft_interp_indices_t;

static void weft_interp_indices_init(weft_interp_value_t value, int64_t vector_dim,
                                     weft_interp_indices_t* out_indices) {
  *out_indices = (weft_interp_indices_t){.value = value, .vector_dim = vector_dim};
  int64_t strides[WEFT_MAX_RANK];
  weft_interp_strides(value.type, strides);
  for (int32_t i = 0; i < value.type->rank; ++i) {
    if (i == vector_dim) {
      out_indices->vector_stride = strides[i];
      continue;
    }
    out_indices->dims[out_indices->rank] = value.type->dims[i];
    out_indices->strides[out_indices->rank] = strides[i];
    ++out_indices->rank;
  }
}

static int64_t weft_interp_box_count(int32_t rank, const int64_t* dims) {
  int64_t count = 1;
  for (int32_t i = 0; i < rank; ++i) count *= dims[i];
  return count;
}

// Start of the slice in operand coordinates: mapped indices plus the batching position.
static void weft_interp_full_start(const weft_interp_indices_t* indices, const int64_t* position,
                                   weft_i64_list_t index_map, weft_i64_list_t operand_batching,
                                   weft_i64_list_t indices_batching, int64_t* out_start) {
  int64_t base = 0;
  for (int32_t i = 0; i < indices->rank; ++i) base += position[i] * indices->strides[i];
  for (uint32_t i = 0; i < index_map.count; ++i) {
    out_start[index_map.data[i]] =
        weft_interp_index_at(indices->value, base + (int64_t)i * indices->vector_stride);
  }
  for (uint32_t i = 0; i < operand_batching.count; ++i) {
    const int64_t dim = indices_batching.data[i];
    out_start[operand_batching.data[i]] = position[dim < indices->vector_dim ? dim : dim - 1];
  }
}

weft_status_t weft_interp_eval_gather(weft_interp_t* interp, weft_interp_frame_t* frame,
                                      const weft_op_t* op, weft_interp_value_t* operands,
                                      weft_interp_value_t* results) {
  (void)frame;
  weft_gather_dims_t dims;
  weft_op_gather_dims(op, &dims);
  const weft_type_t* operand = operands[0].type;
  const weft_type_t* type = op->results[0]->type;
  const size_t size = weft_dtype_size_bytes(type->dtype);
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[0]));
  if (type->element_count == 0) return weft_ok_status();
  weft_interp_indices_t indices;
  weft_interp_indices_init(operands[1], dims.index_vector_dim, &indices);

  int64_t operand_strides[WEFT_MAX_RANK];
  int64_t result_strides[WEFT_MAX_RANK];
  weft_interp_strides(operand, operand_strides);
  weft_interp_strides(type, result_strides);
  // Where the dimensions of the slice and of the box of positions lie in the result.
  int64_t slice_strides[WEFT_MAX_RANK] = {0};
  int64_t batch_strides[WEFT_MAX_RANK] = {0};
  uint32_t offset_dim = 0;
  for (int32_t i = 0; i < operand->rank; ++i) {
    if (weft_i64_list_contains(dims.collapsed_slice_dims, i)) continue;
    if (weft_i64_list_contains(dims.operand_batching_dims, i)) continue;
    slice_strides[i] = result_strides[dims.offset_dims.data[offset_dim++]];
  }
  int32_t batch_rank = 0;
  for (int32_t i = 0; i < type->rank; ++i) {
    if (!weft_i64_list_contains(dims.offset_dims, i)) {
      batch_strides[batch_rank++] = result_strides[i];
    }
  }

  int64_t position[WEFT_MAX_RANK] = {0};
  do {
    int64_t start[WEFT_MAX_RANK] = {0};
    weft_interp_full_start(&indices, position, dims.start_index_map, dims.operand_batching_dims,
                           dims.start_indices_batching_dims, start);
    int64_t from = 0;
    int64_t to = 0;
    for (int32_t i = 0; i < operand->rank; ++i) {
      const int64_t limit = operand->dims[i] - dims.slice_sizes.data[i];
      const int64_t clamped = start[i] < 0 ? 0 : (start[i] > limit ? limit : start[i]);
      from += clamped * operand_strides[i];
    }
    for (int32_t i = 0; i < indices.rank; ++i) to += position[i] * batch_strides[i];
    weft_interp_copy_strided(
        size, operand->rank, dims.slice_sizes.data,
        (const char*)weft_interp_data(operands[0]) + from * (int64_t)size, operand_strides,
        (char*)weft_interp_mutable_data(results[0]) + to * (int64_t)size, slice_strides);
  } while (weft_interp_next_index(indices.rank, indices.dims, position));
  return weft_ok_status();
}

// Everything about a scatter that does not change from window to window.
typedef struct weft_interp_scatter_s {
  weft_interp_region_t region;
  uint32_t input_count;
  weft_interp_value_t* results;  // being updated
  const weft_interp_value_t* updates;
  const weft_type_t* input;  // type of the first input: all have its dimensions
  int64_t input_strides[WEFT_MAX_RANK];
  int32_t window_rank;
  int64_t window_dims[WEFT_MAX_RANK];            // sizes in the updates
  int64_t window_update_strides[WEFT_MAX_RANK];  // strides in the updates
  int32_t window_input_dims[WEFT_MAX_RANK];      // dimension of the input each one moves along
  void** lanes;                                  // inputs, then updates: one array each
  int64_t targets[WEFT_INTERP_MAX_LANES];        // element offsets
  int64_t sources[WEFT_INTERP_MAX_LANES];
} weft_interp_scatter_t;

static weft_status_t weft_interp_scatter_apply(weft_interp_scatter_t* scatter, int64_t lanes) {
  if (lanes == 0) return weft_ok_status();
  const uint32_t count = scatter->input_count;
  for (uint32_t k = 0; k < count; ++k) {
    const size_t size = weft_dtype_size_bytes(scatter->results[k].type->dtype);
    const char* current = weft_interp_data(scatter->results[k]);
    const char* update = weft_interp_data(scatter->updates[k]);
    char* current_lane = scatter->lanes[k];
    char* update_lane = scatter->lanes[count + k];
    for (int64_t i = 0; i < lanes; ++i) {
      memcpy(current_lane + (size_t)i * size, current + (size_t)scatter->targets[i] * size, size);
      memcpy(update_lane + (size_t)i * size, update + (size_t)scatter->sources[i] * size, size);
    }
  }
  WEFT_RETURN_IF_ERROR(weft_interp_region_apply(
      &scatter->region, lanes, (const void* const*)scatter->lanes, scatter->lanes));
  for (uint32_t k = 0; k < count; ++k) {
    const size_t size = weft_dtype_size_bytes(scatter->results[k].type->dtype);
    char* current = weft_interp_mutable_data(scatter->results[k]);
    const char* lane = scatter->lanes[k];
    for (int64_t i = 0; i < lanes; ++i) {
      memcpy(current + (size_t)scatter->targets[i] * size, lane + (size_t)i * size, size);
    }
  }
  return weft_ok_status();
}

// Applies the updates of one window, whose elements all have different targets. Elements that fall
// outside of the input are skipped one by one.
static weft_status_t weft_interp_scatter_window(weft_interp_scatter_t* scatter,
                                                const int64_t* start, int64_t update_base) {
  int64_t window[WEFT_MAX_RANK] = {0};
  int64_t lanes = 0;
  do {
    int64_t target_index[WEFT_MAX_RANK];
    memcpy(target_index, start, sizeof(target_index));
    int64_t source = update_base;
    for (int32_t i = 0; i < scatter->window_rank; ++i) {
      // The largest start is INT64_MAX (a clamped ui64), so the sum may not be formed blindly.
      int64_t* index = &target_index[scatter->window_input_dims[i]];
      if (__builtin_add_overflow(*index, window[i], index)) *index = INT64_MAX;
      source += window[i] * scatter->window_update_strides[i];
    }
    int64_t target = 0;
    bool inside = true;
    for (int32_t i = 0; i < scatter->input->rank && inside; ++i) {
      inside = target_index[i] >= 0 && target_index[i] < scatter->input->dims[i];
      if (inside) target += target_index[i] * scatter->input_strides[i];
    }
    if (inside) {
      scatter->targets[lanes] = target;
      scatter->sources[lanes] = source;
      ++lanes;
    }
    if (lanes == WEFT_INTERP_MAX_LANES) {
      WEFT_RETURN_IF_ERROR(weft_interp_scatter_apply(scatter, lanes));
      lanes = 0;
    }
  } while (weft_interp_next_index(scatter->window_rank, scatter->window_dims, window));
  return weft_interp_scatter_apply(scatter, lanes);
}

static weft_status_t weft_interp_scatter_init(weft_interp_t* interp, weft_interp_frame_t* frame,
                                              const weft_op_t* op, const weft_scatter_dims_t* dims,
                                              weft_interp_value_t* operands,
                                              weft_interp_value_t* results,
                                              weft_interp_scatter_t* scatter) {
  const uint32_t count = op->result_count;
  WEFT_RETURN_IF_ERROR(weft_interp_region_prepare(interp, frame, op, 0, &scatter->region));
  scatter->input_count = count;
  scatter->input = operands[0].type;
  scatter->results = results;
  scatter->updates = operands + count + 1;
  weft_interp_strides(scatter->input, scatter->input_strides);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, 2 * (size_t)count, sizeof(void*), &memory));
  scatter->lanes = memory;
  for (uint32_t k = 0; k < 2 * count; ++k) {
    WEFT_RETURN_IF_ERROR(
        weft_interp_scratch(interp, WEFT_INTERP_MAX_LANES, sizeof(int64_t), &scatter->lanes[k]));
  }
  for (uint32_t k = 0; k < count; ++k) {
    results[k] = weft_interp_take(&operands[k]);
    WEFT_RETURN_IF_ERROR(weft_interp_make_writable(interp, op, &results[k]));
  }
  const weft_type_t* updates = scatter->updates[0].type;
  int64_t strides[WEFT_MAX_RANK];
  weft_interp_strides(updates, strides);
  uint32_t next = 0;
  for (int32_t i = 0; i < scatter->input->rank; ++i) {
    if (weft_i64_list_contains(dims->inserted_window_dims, i)) continue;
    if (weft_i64_list_contains(dims->input_batching_dims, i)) continue;
    const int64_t update_dim = dims->update_window_dims.data[next++];
    scatter->window_dims[scatter->window_rank] = updates->dims[update_dim];
    scatter->window_update_strides[scatter->window_rank] = strides[update_dim];
    scatter->window_input_dims[scatter->window_rank] = i;
    ++scatter->window_rank;
  }
  return weft_ok_status();
}

weft_status_t weft_interp_eval_scatter(weft_interp_t* interp, weft_interp_frame_t* frame,
                                       const weft_op_t* op, weft_interp_value_t* operands,
                                       weft_interp_value_t* results) {
  weft_scatter_dims_t dims;
  weft_op_scatter_dims(op, &dims);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, 1, sizeof(weft_interp_scatter_t), &memory));
  weft_interp_scatter_t* scatter = memory;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scatter_init(interp, frame, op, &dims, operands, results, scatter));
  const weft_type_t* updates = scatter->updates[0].type;
  if (updates->element_count == 0) return weft_ok_status();
  weft_interp_indices_t indices;
  weft_interp_indices_init(operands[op->result_count], dims.index_vector_dim, &indices);
  int64_t update_strides[WEFT_MAX_RANK];
  int64_t batch_strides[WEFT_MAX_RANK] = {0};
  weft_interp_strides(updates, update_strides);
  int32_t batch_rank = 0;
  for (int32_t i = 0; i < updates->rank; ++i) {
    if (!weft_i64_list_contains(dims.update_window_dims, i)) {
      batch_strides[batch_rank++] = update_strides[i];
    }
  }
  if (weft_interp_box_count(indices.rank, indices.dims) == 0) return weft_ok_status();
  int64_t position[WEFT_MAX_RANK] = {0};
  do {
    int64_t start[WEFT_MAX_RANK] = {0};
    weft_interp_full_start(&indices, position, dims.scatter_dims_to_operand_dims,
                           dims.input_batching_dims, dims.scatter_indices_batching_dims, start);
    int64_t base = 0;
    for (int32_t i = 0; i < indices.rank; ++i) base += position[i] * batch_strides[i];
    WEFT_RETURN_IF_ERROR(weft_interp_poll(interp, op));
    WEFT_RETURN_IF_ERROR(weft_interp_scatter_window(scatter, start, base));
  } while (weft_interp_next_index(indices.rank, indices.dims, position));
  return weft_ok_status();
}
