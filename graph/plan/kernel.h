// What one compute instruction asks of a device: kernels on strided views.
//
// Lowering (graph/plan/lower.c) turns operations into a few kinds of kernels. Layout operations
// (transpose, slice, broadcast_in_dim, reverse, most reshapes) do not become kernels: they become
// strides of the views that other kernels read. Devices see nothing of the graph but these
// descriptors, and, for WEFT_KERNEL_OP, the attributes and regions of one operation.
//
// Everything here is plain immutable data that lives in the plan's arena.
#ifndef WEFT_GRAPH_PLAN_KERNEL_H_
#define WEFT_GRAPH_PLAN_KERNEL_H_

#include "graph/ir/graph.h"
#include "graph/ir/op_attrs.h"
#include "weft/plan.h"

// One step of a loop program: step k defines register k. Programs are in SSA form.
typedef enum weft_loop_step_kind_e {
  WEFT_LOOP_LOAD,       // next element of inputs[input]
  WEFT_LOOP_IMMEDIATE,  // the same constant everywhere
  WEFT_LOOP_IOTA,       // index along iteration dimension |dimension|, as result_dtype
  WEFT_LOOP_COMPUTE,    // an elementwise operation on registers
} weft_loop_step_kind_t;

typedef struct weft_loop_step_s {
  weft_loop_step_kind_t kind;
  weft_opcode_t opcode;       // COMPUTE: a stablehlo or chlo elementwise operation
  weft_dtype_t dtype;         // COMPUTE: element type of operand 0 (of operand 1 for SELECT)
  weft_dtype_t result_dtype;  // element type of the register
  uint32_t operands[3];       // COMPUTE: registers
  uint32_t operand_count;
  uint32_t input;       // LOAD
  int32_t dimension;    // IOTA
  int64_t iota_stride;  // IOTA: value = iota_start + iota_stride * index
  int64_t iota_start;
  uint64_t immediate_bits;                        // IMMEDIATE: element in its low bytes
  weft_comparison_direction_t compare_direction;  // COMPARE
  bool compare_total_order;                       // COMPARE on floats
  int32_t exponent_bits;                          // REDUCE_PRECISION
  int32_t mantissa_bits;
} weft_loop_step_t;

typedef struct weft_loop_output_s {
  uint32_t value;  // register that is written or reduced
  uint32_t view;   // index into the kernel's outputs
  bool is_reduction;
  // Reduction: associative operation ADD, MULTIPLY, MAXIMUM, MINIMUM, AND, OR or XOR over the
  // iteration dimensions whose bit is set in reduced_dims; the output view has stride 0 there.
  weft_opcode_t reduce_opcode;
  uint32_t reduced_dims;
  uint32_t init;  // loop-invariant register combined once with each result element
} weft_loop_output_t;

// An elementwise program over one iteration space, blockwise in cache, with any number of stored
// and reduced outputs. Every view has the rank and dimensions of the iteration space.
typedef struct weft_loop_kernel_s {
  int32_t rank;
  int64_t dims[WEFT_MAX_RANK];
  const weft_loop_step_t* steps;
  uint32_t step_count;
  const weft_loop_output_t* outputs;
  uint32_t output_count;
} weft_loop_kernel_t;

// out[b..., m..., n...] = sum over k... of lhs[b..., m..., k...] * rhs[b..., n..., k...].
// inputs[0] and inputs[1] have their dimensions in exactly these orders, outputs[0] likewise; all
// strided. Products of f16/bf16 are accumulated in f32, of f32 in f32, of f64 in f64; integers
// wrap.
typedef struct weft_contraction_kernel_s {
  int32_t batch_rank;
  int32_t m_rank;
  int32_t n_rank;
  int32_t k_rank;
} weft_contraction_kernel_t;

// One operation with dense row-major inputs and outputs in the operation's order: gather, scatter,
// sort, convolution, reduce with a general region, reduce_window, pad, dynamic slices ...
// Attributes and regions come from |op|, whose graph outlives the plan. Behind the operands come,
// as inputs of rank 0, the values that the regions take from outside.
typedef struct weft_op_kernel_s {
  const weft_op_t* op;
  const weft_value_t* const* captures;
  uint32_t capture_count;
} weft_op_kernel_t;

// One collective on dense buffers: inputs[0] to outputs[0]. Devices never see it.
typedef struct weft_collective_kernel_s {
  weft_collective_kind_t kind;
  weft_reduction_t reduction;
  weft_dtype_t dtype;
  int64_t count;         // elements, see weft_collective_kind_t
  uint32_t groups;       // index into the plan's group sets
  int32_t root;          // BROADCAST: member number
  const int32_t* peers;  // PERMUTE: source and target of each rank of the world, -1 for none
} weft_collective_kernel_t;

typedef enum weft_kernel_kind_e {
  WEFT_KERNEL_LOOP,
  WEFT_KERNEL_CONTRACTION,
  WEFT_KERNEL_OP,
  WEFT_KERNEL_COLLECTIVE,
} weft_kernel_kind_t;

typedef struct weft_kernel_s {
  weft_kernel_kind_t kind;
  const weft_view_t* inputs;
  uint32_t input_count;
  const weft_view_t* outputs;  // outputs may share storage with inputs only where |in_place| says
  uint32_t output_count;
  // Index of the input that output 0 overwrites element by element (same buffer, same bytes), or
  // UINT32_MAX. LOOP kernels may alias any output with any input that has an identical view.
  uint32_t in_place;
  union {
    weft_loop_kernel_t loop;
    weft_contraction_kernel_t contraction;
    weft_op_kernel_t op;
    weft_collective_kernel_t collective;
  } as;
} weft_kernel_t;

// Lists the values of one element that the regions of |op| take from outside, constants excepted,
// in the order of their first use. Allocates in |arena|.
WEFT_MUST_USE weft_status_t weft_op_region_captures(const weft_op_t* op, weft_arena_t* arena,
                                                    const weft_value_t* const** out_captures,
                                                    uint32_t* out_count);

// Translates a region of elementwise scalar operations (a reducer, comparator or combiner) into a
// loop program: LOAD of input i is block argument i, and behind these come |captures|;
// |*out_results| names the register of each returned value. Constants become immediates. Allocates
// in |arena|. UNSUPPORTED with the location of the first operation that is not elementwise, or that
// takes another value from outside.
WEFT_MUST_USE weft_status_t weft_loop_program_from_region(
    const weft_block_t* region, const weft_value_t* const* captures, uint32_t capture_count,
    weft_arena_t* arena, weft_loop_step_t** out_steps, uint32_t* out_step_count,
    uint32_t** out_results);

#endif  // WEFT_GRAPH_PLAN_KERNEL_H_
