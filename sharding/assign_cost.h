// What a change of placement along one mesh axis costs, for comparing choices.
//
// The closed formulas of the collectives on one axis at a time: cheap enough to ask for every
// operand of every candidate. The conversions themselves are planned over all axes together
// (reshard.h), which can only be cheaper.
#ifndef WEFT_SHARDING_ASSIGN_COST_H_
#define WEFT_SHARDING_ASSIGN_COST_H_

#include "sharding/partition_internal.h"

// Bytes each rank sends to bring a value of |bytes| (whole along |axis|, as cut by the other axes)
// from |from| to |to| along |axis|.
double weft_assign_axis_cost(const weft_mesh_t* mesh, uint32_t axis, weft_axis_state_t from,
                             weft_axis_state_t to, double bytes);

#endif  // WEFT_SHARDING_ASSIGN_COST_H_
