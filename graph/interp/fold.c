// Left folds with the body of a reduction.
#include "graph/interp/fold.h"

#include <string.h>

weft_status_t weft_interp_fold_prepare(weft_interp_t* interp, weft_interp_frame_t* frame,
                                       const weft_op_t* op, uint32_t region_index,
                                       const weft_interp_value_t* operands,
                                       weft_interp_fold_t* out_fold) {
  *out_fold = (weft_interp_fold_t){.count = op->result_count};
  WEFT_RETURN_IF_ERROR(
      weft_interp_region_prepare(interp, frame, op, region_index, &out_fold->region));
  const uint32_t count = out_fold->count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, count, sizeof(weft_dtype_t), &memory));
  out_fold->dtypes = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, count, sizeof(void*), &memory));
  out_fold->init_elements = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, 2 * (size_t)count, sizeof(void*), &memory));
  out_fold->lanes = memory;
  bool own_types = true;
  for (uint32_t k = 0; k < count; ++k) {
    out_fold->dtypes[k] = operands[k].type->dtype;
    out_fold->init_elements[k] = weft_interp_data(operands[count + k]);
    own_types = own_types && operands[count + k].type->dtype == out_fold->dtypes[k] &&
                out_fold->region.block->arguments[k]->type->dtype == out_fold->dtypes[k];
  }
  if (!own_types) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: the body computes in other element types than its operands",
                          op->name);
  }
  for (uint32_t k = 0; k < 2 * count; ++k) {
    WEFT_RETURN_IF_ERROR(
        weft_interp_scratch(interp, WEFT_INTERP_MAX_LANES, sizeof(uint64_t), &out_fold->lanes[k]));
  }
  out_fold->wide_sum = count == 1 && weft_dtype_is_float(out_fold->dtypes[0]) &&
                       weft_interp_region_binary_opcode(out_fold->region.block) == WEFT_OP_ADD;
  if (!out_fold->wide_sum) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, WEFT_INTERP_MAX_LANES, sizeof(double), &memory));
  out_fold->sums = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, WEFT_INTERP_MAX_LANES, sizeof(double), &memory));
  out_fold->addends = memory;
  return weft_ok_status();
}

void weft_interp_fold_start(weft_interp_fold_t* fold, int64_t lanes) {
  for (uint32_t k = 0; k < fold->count; ++k) {
    weft_interp_fill(fold->lanes[k], lanes, fold->init_elements[k],
                     weft_dtype_size_bytes(fold->dtypes[k]));
  }
  if (fold->wide_sum) {
    weft_interp_load_f64(fold->dtypes[0], fold->lanes[0], lanes, fold->sums);
  }
}

#define WEFT_INTERP_GATHER_LANES(type)                                                            \
  for (int64_t i = 0; i < lanes; ++i) {                                                           \
    ((type*)target)[i] = offsets[i] < 0 ? *(const type*)init : ((const type*)source)[offsets[i]]; \
  }

static void weft_interp_gather_lanes(size_t size, int64_t lanes, const void* source,
                                     const void* init, const int64_t* offsets, void* target) {
  switch (size) {
    case 1:
      WEFT_INTERP_GATHER_LANES(uint8_t)
      break;
    case 2:
      WEFT_INTERP_GATHER_LANES(uint16_t)
      break;
    case 4:
      WEFT_INTERP_GATHER_LANES(uint32_t)
      break;
    default:
      WEFT_INTERP_GATHER_LANES(uint64_t)
      break;
  }
}

weft_status_t weft_interp_fold_gather(weft_interp_fold_t* fold, int64_t lanes,
                                      const void* const* sources, const int64_t* offsets) {
  for (uint32_t k = 0; k < fold->count; ++k) {
    weft_interp_gather_lanes(weft_dtype_size_bytes(fold->dtypes[k]), lanes, sources[k],
                             fold->init_elements[k], offsets, fold->lanes[fold->count + k]);
  }
  if (fold->wide_sum) {
    weft_interp_load_f64(fold->dtypes[0], fold->lanes[1], lanes, fold->addends);
    for (int64_t i = 0; i < lanes; ++i) fold->sums[i] += fold->addends[i];
    return weft_ok_status();
  }
  return weft_interp_region_apply(&fold->region, lanes, (const void* const*)fold->lanes,
                                  fold->lanes);
}

void weft_interp_fold_finish(weft_interp_fold_t* fold, int64_t lanes, void* const* targets,
                             int64_t position) {
  if (fold->wide_sum) {
    weft_interp_store_f64(fold->dtypes[0], fold->sums, lanes, fold->lanes[0]);
  }
  for (uint32_t k = 0; k < fold->count; ++k) {
    const size_t size = weft_dtype_size_bytes(fold->dtypes[k]);
    memcpy((char*)targets[k] + (size_t)position * size, fold->lanes[k], (size_t)lanes * size);
  }
}
