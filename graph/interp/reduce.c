// reduce: a left fold over the reduced dimensions in row-major order, for many results at a time.
#include "graph/interp/fold.h"
#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

// The operand's dimensions split into those that remain and those that are folded away.
typedef struct weft_interp_reduce_dims_s {
  int32_t kept_rank;
  int64_t kept_dims[WEFT_MAX_RANK];
  int64_t kept_strides[WEFT_MAX_RANK];
  int32_t folded_rank;
  int64_t folded_dims[WEFT_MAX_RANK];
  int64_t folded_strides[WEFT_MAX_RANK];
  bool empty;  // nothing to fold in
} weft_interp_reduce_dims_t;

static void weft_interp_reduce_dims_init(const weft_type_t* type, weft_i64_list_t dimensions,
                                         weft_interp_reduce_dims_t* out_dims) {
  *out_dims = (weft_interp_reduce_dims_t){.kept_rank = 0};
  int64_t strides[WEFT_MAX_RANK];
  weft_interp_strides(type, strides);
  for (int32_t i = 0; i < type->rank; ++i) {
    if (weft_i64_list_contains(dimensions, i)) {
      out_dims->folded_dims[out_dims->folded_rank] = type->dims[i];
      out_dims->folded_strides[out_dims->folded_rank++] = strides[i];
      out_dims->empty = out_dims->empty || type->dims[i] == 0;
    } else {
      out_dims->kept_dims[out_dims->kept_rank] = type->dims[i];
      out_dims->kept_strides[out_dims->kept_rank++] = strides[i];
    }
  }
}

static int64_t weft_interp_dot_strides(int32_t rank, const int64_t* index, const int64_t* strides) {
  int64_t offset = 0;
  for (int32_t i = 0; i < rank; ++i) offset += index[i] * strides[i];
  return offset;
}

static weft_status_t weft_interp_reduce_lanes(weft_interp_fold_t* fold,
                                              const weft_interp_reduce_dims_t* dims, int64_t lanes,
                                              const int64_t* bases, const void* const* sources) {
  int64_t offsets[WEFT_INTERP_MAX_LANES];
  int64_t index[WEFT_MAX_RANK] = {0};
  if (dims->empty) return weft_ok_status();
  uint32_t step = 0;
  do {
    const int64_t moved = weft_interp_dot_strides(dims->folded_rank, index, dims->folded_strides);
    for (int64_t i = 0; i < lanes; ++i) offsets[i] = bases[i] + moved;
    WEFT_RETURN_IF_ERROR(weft_interp_fold_gather(fold, lanes, sources, offsets));
    if (++step % 4096 == 0) {
      WEFT_RETURN_IF_ERROR(weft_interp_poll(fold->region.interp, fold->region.op));
    }
  } while (weft_interp_next_index(dims->folded_rank, dims->folded_dims, index));
  return weft_ok_status();
}

// Sums of rows that lie dense in memory: lane by lane, so that memory is read in order.
static void weft_interp_reduce_dense_rows(weft_interp_fold_t* fold, int64_t row_size, int64_t lanes,
                                          const int64_t* bases, const void* source) {
  const size_t size = weft_dtype_size_bytes(fold->dtypes[0]);
  for (int64_t lane = 0; lane < lanes; ++lane) {
    const char* row = (const char*)source + (size_t)bases[lane] * size;
    for (int64_t done = 0; done < row_size; done += WEFT_INTERP_MAX_LANES) {
      const int64_t left = row_size - done;
      const int64_t count = left < WEFT_INTERP_MAX_LANES ? left : WEFT_INTERP_MAX_LANES;
      weft_interp_load_f64(fold->dtypes[0], row + (size_t)done * size, count, fold->addends);
      for (int64_t i = 0; i < count; ++i) fold->sums[lane] += fold->addends[i];
    }
  }
}

// Elements of the folded dimensions if they lie dense and in order, else 0.
static int64_t weft_interp_dense_row_size(const weft_interp_reduce_dims_t* dims) {
  int64_t size = 1;
  for (int32_t i = dims->folded_rank - 1; i >= 0; --i) {
    if (dims->folded_strides[i] != size) return 0;
    size *= dims->folded_dims[i];
  }
  return size;
}

static weft_status_t weft_interp_reduce_all(weft_interp_fold_t* fold,
                                            const weft_interp_reduce_dims_t* dims, int64_t count,
                                            const void* const* sources, void* const* targets) {
  const int64_t row_size = fold->wide_sum ? weft_interp_dense_row_size(dims) : 0;
  int64_t bases[WEFT_INTERP_MAX_LANES];
  int64_t index[WEFT_MAX_RANK] = {0};
  for (int64_t done = 0; done < count; done += WEFT_INTERP_MAX_LANES) {
    const int64_t left = count - done;
    const int64_t lanes = left < WEFT_INTERP_MAX_LANES ? left : WEFT_INTERP_MAX_LANES;
    for (int64_t i = 0; i < lanes; ++i) {
      bases[i] = weft_interp_dot_strides(dims->kept_rank, index, dims->kept_strides);
      (void)weft_interp_next_index(dims->kept_rank, dims->kept_dims, index);
    }
    weft_interp_fold_start(fold, lanes);
    if (row_size > 0) {
      weft_interp_reduce_dense_rows(fold, row_size, lanes, bases, sources[0]);
    } else {
      WEFT_RETURN_IF_ERROR(weft_interp_reduce_lanes(fold, dims, lanes, bases, sources));
    }
    weft_interp_fold_finish(fold, lanes, targets, done);
    WEFT_RETURN_IF_ERROR(weft_interp_poll(fold->region.interp, fold->region.op));
  }
  return weft_ok_status();
}

weft_status_t weft_interp_eval_reduce(weft_interp_t* interp, weft_interp_frame_t* frame,
                                      const weft_op_t* op, weft_interp_value_t* operands,
                                      weft_interp_value_t* results) {
  weft_interp_fold_t fold;
  WEFT_RETURN_IF_ERROR(weft_interp_fold_prepare(interp, frame, op, 0, operands, &fold));
  weft_interp_reduce_dims_t dims;
  weft_interp_reduce_dims_init(operands[0].type, weft_op_i64_list(op, "dimensions"), &dims);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, 2 * (size_t)op->result_count, sizeof(void*), &memory));
  const void** sources = memory;
  void** targets = (void**)memory + op->result_count;
  for (uint32_t k = 0; k < op->result_count; ++k) {
    WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, op->results[k]->type, &results[k]));
    sources[k] = weft_interp_data(operands[k]);
    targets[k] = weft_interp_mutable_data(results[k]);
  }
  return weft_interp_reduce_all(&fold, &dims, op->results[0]->type->element_count, sources,
                                targets);
}
