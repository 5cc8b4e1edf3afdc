// Bodies of reduce, scatter, sort, map and their like, applied to many elements.
//
// A body whose operations are all elementwise on scalars becomes a short list of kernel calls on
// registers, which hold one element per lane: the same kernels that whole tensors use, so both ways
// compute the same function. Any other body is evaluated lane by lane like a function.
#ifndef WEFT_GRAPH_INTERP_REGION_H_
#define WEFT_GRAPH_INTERP_REGION_H_

#include "graph/interp/interp_internal.h"
#include "graph/interp/kernels.h"

#define WEFT_INTERP_MAX_LANES 256

typedef struct weft_interp_region_step_s {
  weft_interp_kernel_t kernel;
  uint32_t operands[3];
  uint32_t result;
} weft_interp_region_step_t;

typedef struct weft_interp_region_s {
  weft_interp_t* interp;
  weft_interp_frame_t* frame;
  const weft_op_t* op;
  const weft_block_t* block;
  uint32_t argument_count;
  uint32_t result_count;
  size_t* result_sizes;  // bytes of one element
  bool is_program;
  // Programs: the first |argument_count| registers are the inputs of weft_interp_region_apply.
  weft_interp_region_step_t* steps;
  uint32_t step_count;
  uint32_t* result_registers;
  const void** registers;  // storage of each register
  void** lane_copies;      // per result, for results that are arguments
} weft_interp_region_t;

// Prepares region |index| of |op|; memory comes from the interpreter's stack. UNSUPPORTED when an
// argument or result of the body is not a scalar tensor.
WEFT_MUST_USE weft_status_t weft_interp_region_prepare(weft_interp_t* interp,
                                                       weft_interp_frame_t* frame,
                                                       const weft_op_t* op, uint32_t index,
                                                       weft_interp_region_t* out_region);

// Applies the body to |lanes| <= WEFT_INTERP_MAX_LANES elements: |inputs| has an array per
// argument, |outputs| one per result. Outputs may be inputs.
WEFT_MUST_USE weft_status_t weft_interp_region_apply(weft_interp_region_t* region, int64_t lanes,
                                                     const void* const* inputs,
                                                     void* const* outputs);

// The opcode of a body that is one operation on its two arguments in order (or swapped, for
// commutative operations), else WEFT_OP_UNREGISTERED.
weft_opcode_t weft_interp_region_binary_opcode(const weft_block_t* block);

#endif  // WEFT_GRAPH_INTERP_REGION_H_
