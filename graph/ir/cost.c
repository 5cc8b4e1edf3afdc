// FLOPs and bytes of operations. Figures are doubles: a large contraction overflows 64-bit integers
// long before a double loses a digit that matters here.
#include "graph/ir/cost.h"

#include <math.h>

#include "graph/ir/infer.h"
#include "graph/ir/op_attrs.h"
#include "graph/ir/op_functions_internal.h"
#include "runtime/base/checked_math.h"

static double weft_value_elements(const weft_value_t* value) {
  return weft_type_is_computable(value->type) ? (double)value->type->element_count : 0.0;
}

static double weft_value_bytes(const weft_value_t* value) {
  return (double)weft_type_size_bytes(value->type);
}

static double weft_operand_elements(const weft_op_t* op, uint32_t index) {
  return index < op->operand_count ? weft_value_elements(op->operands[index]) : 0.0;
}

static double weft_result_elements(const weft_op_t* op) {
  return op->result_count == 0 ? 0.0 : weft_value_elements(op->results[0]);
}

// Operands and results move once; nothing is computed.
static void weft_cost_moved(const weft_op_t* op, weft_op_cost_t* out_cost) {
  *out_cost = (weft_op_cost_t){0};
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    out_cost->read_bytes += weft_value_bytes(op->operands[i]);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    out_cost->write_bytes += weft_value_bytes(op->results[i]);
  }
}

void weft_op_cost(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_op_cost_fn_t* function = weft_op_info(op->opcode)->cost;
  // The verifier does not look into operations that cannot run, so neither may the functions below.
  if (function == NULL || !weft_op_is_computable(op)) {
    weft_cost_moved(op, out_cost);
  } else {
    function(op, out_cost);
  }
}

double weft_block_flops(const weft_block_t* block) {
  double flops = 0.0;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    weft_op_cost_t cost;
    weft_op_cost(block->ops[i], &cost);
    flops += cost.flops;
  }
  return flops;
}

static double weft_region_flops(const weft_op_t* op, uint32_t index) {
  return index < op->region_count ? weft_block_flops(op->regions[index]) : 0.0;
}

void weft_cost_nothing(const weft_op_t* op, weft_op_cost_t* out_cost) {
  (void)op;
  *out_cost = (weft_op_cost_t){0};
}

void weft_cost_elementwise(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  const double per_element =
      op->opcode == WEFT_OP_CONVERT ? 0.0 : (op->opcode == WEFT_OP_CLAMP ? 2.0 : 1.0);
  out_cost->flops = per_element * weft_result_elements(op);
}

// Reads as much as it writes, plus its indices, whatever the operand's size.
void weft_cost_slice(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  out_cost->read_bytes += out_cost->write_bytes - weft_value_bytes(op->operands[0]);
}

void weft_cost_dot(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  const weft_type_t* lhs = op->operands[0]->type;
  if (!weft_type_is_computable(lhs)) return;
  weft_dot_dims_t dims;
  weft_op_dot_dims(op, &dims);
  double depth = 1.0;
  for (uint32_t i = 0; i < dims.lhs_contracting.count; ++i) {
    depth *= (double)lhs->dims[dims.lhs_contracting.data[i]];
  }
  out_cost->flops = 2.0 * weft_result_elements(op) * depth;
}

void weft_cost_convolution(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  const weft_type_t* kernel = op->operands[1]->type;
  if (!weft_type_is_computable(kernel)) return;
  weft_conv_dims_t dims;
  weft_op_conv_dims(op, &dims);
  // Each result element sums over the kernel's window and input features.
  const double outputs = (double)kernel->dims[dims.kernel_output_feature];
  const double depth = outputs == 0.0 ? 0.0 : (double)kernel->element_count / outputs;
  out_cost->flops = 2.0 * weft_result_elements(op) * depth;
}

// One addition per element, after a multiplication for squares.
void weft_cost_exact_sum(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  const double per_element = weft_op_bool(op, "square", false) ? 2.0 : 1.0;
  const double shares = (double)weft_op_integer(op, "shares", 1);
  out_cost->flops = per_element * weft_operand_elements(op, 0) / shares;
}

void weft_cost_reduce(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  // The first element of each result needs no combining step.
  const double steps = weft_operand_elements(op, 0) - weft_result_elements(op);
  out_cost->flops = (steps > 0.0 ? steps : 0.0) * weft_region_flops(op, 0);
}

static double weft_window_elements(const weft_op_t* op) {
  weft_window_t window;
  weft_op_window(op, &window);
  double elements = 1.0;
  for (int32_t i = 0; i < window.rank; ++i) elements *= (double)window.dims[i].size;
  return elements;
}

void weft_cost_reduce_window(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  out_cost->flops =
      weft_result_elements(op) * (weft_window_elements(op) - 1.0) * weft_region_flops(op, 0);
}

void weft_cost_select_and_scatter(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  const double windows = weft_operand_elements(op, 1);
  out_cost->flops = windows * ((weft_window_elements(op) - 1.0) * weft_region_flops(op, 0) +
                               weft_region_flops(op, 1));
}

void weft_cost_scatter(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  const uint32_t first_update = (op->operand_count - 1) / 2 + 1;
  out_cost->flops = weft_operand_elements(op, first_update) * weft_region_flops(op, 0);
}

// n log2(n) comparisons in each line along the dimension.
void weft_cost_sort(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  const weft_type_t* type = op->operands[0]->type;
  if (!weft_type_is_computable(type) || type->rank == 0) return;
  const int64_t dim =
      op->opcode == WEFT_OP_SORT ? weft_op_sort_dimension(op) : (int64_t)type->rank - 1;
  const double length = (double)type->dims[dim];
  const double per_comparison = op->opcode == WEFT_OP_SORT ? weft_region_flops(op, 0) : 1.0;
  if (length > 1.0) {
    out_cost->flops = (double)type->element_count * log2(length) * per_comparison;
  }
}

void weft_cost_map(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  out_cost->flops = weft_result_elements(op) * weft_region_flops(op, 0);
}

void weft_cost_all_reduce(const weft_op_t* op, weft_op_cost_t* out_cost) {
  weft_cost_moved(op, out_cost);
  double elements = 0.0;
  for (uint32_t i = 0; i < op->operand_count; ++i) elements += weft_operand_elements(op, i);
  // Each process combines its share of every element once per peer: one step per element.
  out_cost->flops = elements * weft_region_flops(op, 0);
}

// ---- trip counts
// ---------------------------------------------------------------------------------

// The value of an integer scalar constant.
static bool weft_value_integer(const weft_value_t* value, int64_t* out_integer) {
  const weft_op_t* op = value->op;
  if (op == NULL || op->opcode != WEFT_OP_CONSTANT) return false;
  const weft_attr_t* attr = weft_op_value(op);
  if (attr == NULL || attr->as.dense.data == NULL || attr->type->element_count != 1) return false;
  switch (attr->type->dtype) {
    case WEFT_DTYPE_I32:
      *out_integer = *(const int32_t*)attr->as.dense.data;
      return true;
    case WEFT_DTYPE_UI32:
      *out_integer = *(const uint32_t*)attr->as.dense.data;
      return true;
    case WEFT_DTYPE_I64:
      *out_integer = *(const int64_t*)attr->as.dense.data;
      return true;
    default:
      return false;
  }
}

// The constant by which |block| (a loop's body) increments its argument |index|.
static bool weft_loop_step(const weft_block_t* block, uint32_t index, int64_t* out_step) {
  const weft_op_t* terminator = block->ops[block->op_count - 1];
  const weft_op_t* add = terminator->operands[index]->op;
  if (add == NULL || add->opcode != WEFT_OP_ADD || add->block != block) return false;
  const weft_value_t* counter = block->arguments[index];
  if (add->operands[0] == counter) return weft_value_integer(add->operands[1], out_step);
  if (add->operands[1] == counter) return weft_value_integer(add->operands[0], out_step);
  return false;
}

bool weft_while_trip_count(const weft_op_t* op, int64_t* out_count) {
  *out_count = 0;
  if (!weft_op_is_computable(op)) return false;
  const weft_block_t* condition = op->regions[0];
  const weft_op_t* terminator = condition->ops[condition->op_count - 1];
  const weft_op_t* compare = terminator->operand_count == 1 ? terminator->operands[0]->op : NULL;
  if (compare == NULL || compare->opcode != WEFT_OP_COMPARE || compare->block != condition) {
    return false;
  }
  weft_compare_attrs_t attrs;
  weft_op_compare_attrs(compare, &attrs);
  const weft_value_t* counter = compare->operands[0];
  int64_t limit = 0;
  int64_t start = 0;
  int64_t step = 0;
  int64_t distance = 0;
  if (counter->op != NULL || counter->block != condition ||
      !weft_value_integer(compare->operands[1], &limit) ||
      !weft_value_integer(op->operands[counter->index], &start) ||
      !weft_loop_step(op->regions[1], counter->index, &step) || step <= 0) {
    return false;
  }
  if (attrs.direction == WEFT_COMPARISON_LE) {
    if (!weft_checked_add_i64(limit, 1, &limit)) return false;
  } else if (attrs.direction != WEFT_COMPARISON_LT) {
    return false;
  }
  if (__builtin_sub_overflow(limit, start, &distance)) return false;
  *out_count = distance <= 0 ? 0 : (distance - 1) / step + 1;
  return true;
}
