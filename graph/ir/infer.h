// Result types of operations, and the checks of the specification that go with them.
//
// One function per family of operations serves two callers: the verifier, which compares what the
// function gives with the stated result types of a graph it must not change, and the builder, which
// interns it.
#ifndef WEFT_GRAPH_IR_INFER_H_
#define WEFT_GRAPH_IR_INFER_H_

#include "graph/ir/op_table.h"

// Checks an operation that stands in a graph: its operands, attributes and regions, and that its
// result types are what follows from them. The row must have been checked. Of operations with a
// value that weft cannot compute (opaque element types, dynamic dimensions) only the numbers of
// values that control flow passes on and the signatures of functions are checked.
WEFT_MUST_USE weft_status_t weft_infer_check(const weft_op_t* op);

// Gives the result types of the operation that |params| describes, to be appended to |block|.
//
// params->result_types may be given; then they are checked. They must be given for operations whose
// result does not follow from the operands (reshape, convert, iota, custom_call ...):
// INVALID_ARGUMENT names those. The array lives in the graph's arena. The attributes are checked
// first.
WEFT_MUST_USE weft_status_t weft_infer_result_types(weft_block_t* block,
                                                    const weft_op_params_t* params,
                                                    const weft_type_t* const** out_types,
                                                    uint32_t* out_count);

// Checks the numbers of operands, results and regions and the attributes of |op| against its row.
WEFT_MUST_USE weft_status_t weft_infer_check_row(const weft_op_t* op);

// True when the values and block arguments of |op| all are tensors that weft can compute, tokens,
// or tuples of those.
bool weft_op_is_computable(const weft_op_t* op);

#endif  // WEFT_GRAPH_IR_INFER_H_
