// Operations that give the elements of their operand in another order, shape or type.
#ifndef WEFT_STRATEGIES_LAYOUT_OPS_H_
#define WEFT_STRATEGIES_LAYOUT_OPS_H_

#include <stdbool.h>

#include "graph/ir/opcode.h"

static inline bool weft_is_layout_op(weft_opcode_t opcode) {
  return opcode == WEFT_OP_RESHAPE || opcode == WEFT_OP_SLICE || opcode == WEFT_OP_TRANSPOSE ||
         opcode == WEFT_OP_BROADCAST_IN_DIM || opcode == WEFT_OP_CONVERT;
}

#endif  // WEFT_STRATEGIES_LAYOUT_OPS_H_
