// What one execution of an operation costs, from its types alone.
#ifndef WEFT_GRAPH_IR_COST_H_
#define WEFT_GRAPH_IR_COST_H_

#include "graph/ir/op_table.h"

// Fills |*out_cost| for one execution of |op|, a verified operation. Operations that only choose
// what else runs (while, if, case, call, composite) cost nothing themselves: add up what they run.
// Values that weft cannot compute count as empty.
void weft_op_cost(const weft_op_t* op, weft_op_cost_t* out_cost);

// FLOPs of one execution of a region's block, without what it calls.
double weft_block_flops(const weft_block_t* block);

// Trip count of a while whose condition compares a counter, which starts at a constant and grows by
// a constant, with a constant: the loops that scans become. False for any other loop.
bool weft_while_trip_count(const weft_op_t* op, int64_t* out_count);

#endif  // WEFT_GRAPH_IR_COST_H_
