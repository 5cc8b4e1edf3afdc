// Left folds with the body of a reduction, over many independent positions (lanes) at once.
//
// Sums of floats accumulate in f64 and are rounded once at the end; every other body is applied in
// its own types.
#ifndef WEFT_GRAPH_INTERP_FOLD_H_
#define WEFT_GRAPH_INTERP_FOLD_H_

#include "graph/interp/region.h"

typedef struct weft_interp_fold_s {
  weft_interp_region_t region;
  uint32_t count;              // operands reduced together
  weft_dtype_t* dtypes;        // of the elements, one per operand
  const void** init_elements;  // one element per operand
  bool wide_sum;               // a single float operand that is added up
  double* sums;                // wide_sum
  double* addends;
  // lanes[k]: accumulator of operand k; lanes[count + k]: the elements to fold in.
  void** lanes;
} weft_interp_fold_t;

// Prepares a fold with region |region_index| of |op|, whose operands are |count| tensors and then
// |count| scalars to start from. Memory comes from the interpreter's stack.
WEFT_MUST_USE weft_status_t weft_interp_fold_prepare(weft_interp_t* interp,
                                                     weft_interp_frame_t* frame,
                                                     const weft_op_t* op, uint32_t region_index,
                                                     const weft_interp_value_t* operands,
                                                     weft_interp_fold_t* out_fold);

// Sets |lanes| accumulators to the initial values.
void weft_interp_fold_start(weft_interp_fold_t* fold, int64_t lanes);

// Folds in element |offsets|[i] of each tensor in |sources| for lane i; offset -1 stands for the
// initial value (padding).
WEFT_MUST_USE weft_status_t weft_interp_fold_gather(weft_interp_fold_t* fold, int64_t lanes,
                                                    const void* const* sources,
                                                    const int64_t* offsets);

// Stores the accumulators at element |position| ... of |targets|.
void weft_interp_fold_finish(weft_interp_fold_t* fold, int64_t lanes, void* const* targets,
                             int64_t position);

#endif  // WEFT_GRAPH_INTERP_FOLD_H_
