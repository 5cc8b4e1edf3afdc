// Writing the program of one rank: short forms for the operations that resharding and the
// partitioner put between those of the step.
//
// Everything is appended to builder->block at builder->location. Operations are checked as they are
// made, so the result of a misuse is a status, not a graph that fails to verify later. The values
// that depend on the rank come from stablehlo.partition_id; the pass `simplify` later merges the
// equal ones.
#ifndef WEFT_SHARDING_SPMD_H_
#define WEFT_SHARDING_SPMD_H_

#include "sharding/reshard.h"

// Appends an operation with one result. |result_type| may be NULL where it follows from the
// operands (it must be given for reshape, convert, iota, broadcast_in_dim and the like).
WEFT_MUST_USE weft_status_t weft_spmd_emit(weft_spmd_builder_t* builder, weft_opcode_t opcode,
                                           weft_value_t* const* operands, uint32_t operand_count,
                                           const weft_named_attr_t* attrs, uint32_t attr_count,
                                           const weft_type_t* result_type,
                                           weft_value_t** out_value);

// The same for an operation of any form; params->result_types may be absent as above. The location
// is the builder's.
WEFT_MUST_USE weft_status_t weft_spmd_emit_op(weft_spmd_builder_t* builder, weft_op_params_t params,
                                              weft_op_t** out_op);

// Tensor type of |dtype| in the graph that is being built.
WEFT_MUST_USE weft_status_t weft_spmd_type(weft_spmd_builder_t* builder, weft_dtype_t dtype,
                                           int32_t rank, const int64_t* dims,
                                           const weft_type_t** out_type);

// |type| with |size| as dimension |dim|.
WEFT_MUST_USE weft_status_t weft_spmd_resized_type(weft_spmd_builder_t* builder,
                                                   const weft_type_t* type, int32_t dim,
                                                   int64_t size, const weft_type_t** out_type);

// ---- scalars ------------------------------------------------------------------------------------

// The constant |value| as a scalar of any element type; floats get the nearest number.
WEFT_MUST_USE weft_status_t weft_spmd_emit_integer(weft_spmd_builder_t* builder, weft_dtype_t dtype,
                                                   int64_t value, weft_value_t** out_value);

// The scalar x with x op y = y for every y, as a value of |dtype|: -0.0 for sums of floats, so that
// not even the sign of a zero changes. INVALID_ARGUMENT when |dtype| has no such reduction.
WEFT_MUST_USE weft_status_t weft_spmd_emit_identity(weft_spmd_builder_t* builder,
                                                    weft_reduction_t reduction, weft_dtype_t dtype,
                                                    weft_value_t** out_value);

// True when the result depends on the order in which values are combined: sums of floats.
bool weft_spmd_reduction_rounds(weft_reduction_t reduction, weft_dtype_t dtype);

// The operation that combines two values of |dtype|, as the region of a reduction has it: add, or
// `or` for sums of booleans. WEFT_OP_UNREGISTERED when |dtype| has no such reduction.
weft_opcode_t weft_spmd_reduction_opcode(weft_reduction_t reduction, weft_dtype_t dtype);

// The region (a, b) -> a op b over scalars of |dtype|, as reduce, all_reduce and reduce_scatter
// take it.
WEFT_MUST_USE weft_status_t weft_spmd_emit_reducer(weft_spmd_builder_t* builder,
                                                   weft_reduction_t reduction, weft_dtype_t dtype,
                                                   weft_block_t** out_block);

// ---- elementwise --------------------------------------------------------------------------------

// An operation of two operands of one type: add, subtract, multiply, and ...
WEFT_MUST_USE weft_status_t weft_spmd_emit_binary(weft_spmd_builder_t* builder,
                                                  weft_opcode_t opcode, weft_value_t* lhs,
                                                  weft_value_t* rhs, weft_value_t** out_value);

// |direction| is "EQ", "LT" ...; the comparison type is what the operands' element type implies.
WEFT_MUST_USE weft_status_t weft_spmd_emit_compare(weft_spmd_builder_t* builder,
                                                   const char* direction, weft_value_t* lhs,
                                                   weft_value_t* rhs, weft_value_t** out_value);

// |predicate| is a scalar or of the shape of the others.
WEFT_MUST_USE weft_status_t weft_spmd_emit_select(weft_spmd_builder_t* builder,
                                                  weft_value_t* predicate, weft_value_t* on_true,
                                                  weft_value_t* on_false, weft_value_t** out_value);

WEFT_MUST_USE weft_status_t weft_spmd_emit_convert(weft_spmd_builder_t* builder,
                                                   weft_value_t* value, weft_dtype_t dtype,
                                                   weft_value_t** out_value);

// ---- shapes -------------------------------------------------------------------------------------

// |scalar| in every element of |type| (whose element type is that of |scalar|).
WEFT_MUST_USE weft_status_t weft_spmd_emit_broadcast(weft_spmd_builder_t* builder,
                                                     weft_value_t* scalar, const weft_type_t* type,
                                                     weft_value_t** out_value);

// The index along |dim| in every element of a tensor of |type|.
WEFT_MUST_USE weft_status_t weft_spmd_emit_iota(weft_spmd_builder_t* builder,
                                                const weft_type_t* type, int32_t dim,
                                                weft_value_t** out_value);

// |low| and |high| elements more along |dim|, of value |fill| (a scalar), or zeros when that is
// NULL. The value itself when both are 0; negative numbers crop.
WEFT_MUST_USE weft_status_t weft_spmd_emit_pad(weft_spmd_builder_t* builder, weft_value_t* value,
                                               int32_t dim, int64_t low, int64_t high,
                                               weft_value_t* fill, weft_value_t** out_value);

// Elements [start, limit) of |dim|; the value itself when that is all.
WEFT_MUST_USE weft_status_t weft_spmd_emit_slice(weft_spmd_builder_t* builder, weft_value_t* value,
                                                 int32_t dim, int64_t start, int64_t limit,
                                                 weft_value_t** out_value);

// |size| elements of |dim| from |start|, an integer scalar. Clamped as dynamic_slice does: pad
// first where a slice may reach over the end.
WEFT_MUST_USE weft_status_t weft_spmd_emit_dynamic_slice(weft_spmd_builder_t* builder,
                                                         weft_value_t* value, int32_t dim,
                                                         weft_value_t* start, int64_t size,
                                                         weft_value_t** out_value);

// ---- collectives --------------------------------------------------------------------------------
// Over the groups of ranks along |axes|, members in the order of positions. Each gives the value
// itself when the groups have one member.

// Combines elementwise; every member gets the result.
WEFT_MUST_USE weft_status_t weft_spmd_emit_all_reduce(weft_spmd_builder_t* builder,
                                                      weft_value_t* value, weft_axes_t axes,
                                                      weft_reduction_t reduction,
                                                      weft_value_t** out_value);

// Combines elementwise; member k gets piece k of |dim|, which the group size divides.
WEFT_MUST_USE weft_status_t weft_spmd_emit_reduce_scatter(weft_spmd_builder_t* builder,
                                                          weft_value_t* value, weft_axes_t axes,
                                                          weft_reduction_t reduction, int32_t dim,
                                                          weft_value_t** out_value);

// Puts the members' values one after the other along |dim|.
WEFT_MUST_USE weft_status_t weft_spmd_emit_all_gather(weft_spmd_builder_t* builder,
                                                      weft_value_t* value, weft_axes_t axes,
                                                      int32_t dim, weft_value_t** out_value);

// Sends piece k of |split_dim| (which the group size divides) to member k and puts what arrives one
// after the other along |concat_dim|.
WEFT_MUST_USE weft_status_t weft_spmd_emit_all_to_all(weft_spmd_builder_t* builder,
                                                      weft_value_t* value, weft_axes_t axes,
                                                      int32_t split_dim, int32_t concat_dim,
                                                      weft_value_t** out_value);

// Rank sources[r] sends its value to rank r, for every rank of the mesh; a negative source: rank r
// gets zeros. The sources are distinct.
WEFT_MUST_USE weft_status_t weft_spmd_emit_permute(weft_spmd_builder_t* builder,
                                                   weft_value_t* value, const int64_t* sources,
                                                   weft_value_t** out_value);

// Puts |op|, a copy of a collective, on |channel|.
WEFT_MUST_USE weft_status_t weft_spmd_set_channel(weft_graph_t* graph, weft_op_t* op,
                                                  int64_t channel);

#endif  // WEFT_SHARDING_SPMD_H_
