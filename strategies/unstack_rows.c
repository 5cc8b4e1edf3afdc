// What operations do to stacks, row by row.
//
// An operation that reads no stack is copied. One that reads stacks and works on each row by itself
// is written once per row. For all others the stack is put together, which is always right.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "strategies/unstack_internal.h"

bool weft_unstacker_has_rows(const weft_unstacker_t* unstacker, const weft_value_t* value) {
  return unstacker->stacks[value->id].rows != NULL;
}

weft_status_t weft_unstacker_row_type(weft_unstacker_t* unstacker, const weft_type_t* type,
                                      const weft_type_t** out_type) {
  return weft_spmd_type(&unstacker->builder, type->dtype, type->rank - 1, type->dims + 1, out_type);
}

// Values -----------------------------------------------------------------------------------------

static weft_status_t emit_reshape(weft_unstacker_t* unstacker, weft_value_t* value,
                                  const weft_type_t* type, weft_value_t** out_value) {
  *out_value = value;
  if (value->type == type) return weft_ok_status();
  return weft_spmd_emit(&unstacker->builder, WEFT_OP_RESHAPE, &value, 1, NULL, 0, type, out_value);
}

static weft_status_t name_attr(weft_unstacker_t* unstacker, const char* name,
                               weft_named_attr_t* out_attr) {
  return weft_graph_intern(unstacker->rewrite.target, name, strlen(name), &out_attr->name);
}

static weft_status_t i64_attr(weft_unstacker_t* unstacker, const char* name, const int64_t* values,
                              uint32_t count, weft_named_attr_t* out_attr) {
  WEFT_RETURN_IF_ERROR(name_attr(unstacker, name, out_attr));
  return weft_attr_i64_array(unstacker->rewrite.target, values, count, &out_attr->value);
}

static weft_status_t emit_splat(weft_unstacker_t* unstacker, const weft_attr_t* constant,
                                const weft_type_t* type, weft_value_t** out_value) {
  weft_named_attr_t value;
  WEFT_RETURN_IF_ERROR(name_attr(unstacker, "value", &value));
  WEFT_RETURN_IF_ERROR(weft_attr_dense(unstacker->rewrite.target, type, constant->as.dense.data,
                                       true, &value.value));
  return weft_spmd_emit(&unstacker->builder, WEFT_OP_CONSTANT, NULL, 0, &value, 1, type, out_value);
}

// Whether |value|, of the new function, has equal elements.
static bool is_uniform(const weft_value_t* value) {
  const weft_op_t* op = value->op;
  if (!op) return false;
  if (op->opcode == WEFT_OP_BROADCAST_IN_DIM) return op->operands[0]->type->rank == 0;
  const weft_attr_t* attr = op->opcode == WEFT_OP_CONSTANT ? weft_op_value(op) : NULL;
  return attr && attr->kind == WEFT_ATTR_DENSE && attr->as.dense.splat;
}

// Row |row| of a value of the new function.
static weft_status_t slice_row(weft_unstacker_t* unstacker, weft_value_t* value, int64_t row,
                               weft_value_t** out_value) {
  const weft_type_t* type = NULL;
  weft_value_t* slice = NULL;
  WEFT_RETURN_IF_ERROR(weft_unstacker_row_type(unstacker, value->type, &type));
  if (value->op && value->op->opcode == WEFT_OP_CONSTANT) {
    const weft_attr_t* constant = weft_op_value(value->op);
    if (constant && constant->kind == WEFT_ATTR_DENSE && constant->as.dense.splat) {
      return emit_splat(unstacker, constant, type, out_value);
    }
  }
  if (value->op && value->op->opcode == WEFT_OP_BROADCAST_IN_DIM &&
      value->op->operands[0]->type->rank == 0) {
    return weft_spmd_emit_broadcast(&unstacker->builder, value->op->operands[0], type, out_value);
  }
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_slice(&unstacker->builder, value, 0, row, row + 1, &slice));
  return emit_reshape(unstacker, slice, type, out_value);
}

weft_status_t weft_unstacker_row(weft_unstacker_t* unstacker, const weft_value_t* value,
                                 int64_t row, weft_value_t** out_value) {
  const weft_stack_t* stack = &unstacker->stacks[value->id];
  weft_value_t* whole = stack->base;
  if (stack->rows && stack->rows[row]) {
    *out_value = stack->rows[row];
    return weft_ok_status();
  }
  if (!stack->rows) WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, value, &whole));
  return slice_row(unstacker, whole, row, out_value);
}

// Few rows written over |base|.
static weft_status_t update_base(weft_unstacker_t* unstacker, const weft_value_t* value,
                                 const weft_type_t* line, weft_value_t** out_value) {
  const weft_stack_t* stack = &unstacker->stacks[value->id];
  weft_value_t* operands[2 + WEFT_MAX_RANK];
  const uint32_t rank = (uint32_t)value->type->rank;
  *out_value = stack->base;
  for (int64_t i = 0; i < value->type->dims[0]; ++i) {
    if (!stack->rows[i]) continue;
    operands[0] = *out_value;
    WEFT_RETURN_IF_ERROR(emit_reshape(unstacker, stack->rows[i], line, &operands[1]));
    for (uint32_t d = 0; d < rank; ++d) {
      WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&unstacker->builder, WEFT_DTYPE_I64,
                                                  d == 0 ? i : 0, &operands[2 + d]));
    }
    WEFT_RETURN_IF_ERROR(weft_spmd_emit(&unstacker->builder, WEFT_OP_DYNAMIC_UPDATE_SLICE, operands,
                                        2 + rank, NULL, 0, stack->base->type, out_value));
  }
  return weft_ok_status();
}

// Whether fewer rows have been written than are those of |base|.
static bool is_mostly_base(const weft_stack_t* stack, int64_t count) {
  int64_t written = 0;
  for (int64_t i = 0; i < count; ++i) written += stack->rows[i] != NULL;
  return stack->base && 2 * written < count;
}

static weft_status_t join_rows(weft_unstacker_t* unstacker, const weft_value_t* value,
                               weft_value_t** out_value) {
  const weft_type_t* type = NULL;
  const weft_type_t* line = NULL;
  const weft_type_t* i64 = NULL;
  const int64_t count = value->type->dims[0];
  weft_value_t** lines = NULL;
  weft_named_attr_t dimension;
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(unstacker->rewrite.target, value->type, &type));
  WEFT_RETURN_IF_ERROR(weft_spmd_resized_type(&unstacker->builder, type, 0, 1, &line));
  if (is_mostly_base(&unstacker->stacks[value->id], count)) {
    return update_base(unstacker, value, line, out_value);
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(unstacker->arena, (size_t)count, sizeof(*lines), (void**)&lines));
  for (int64_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, value, i, &lines[i]));
    WEFT_RETURN_IF_ERROR(emit_reshape(unstacker, lines[i], line, &lines[i]));
  }
  *out_value = lines[0];
  if (count == 1) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(name_attr(unstacker, "dimension", &dimension));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(unstacker->rewrite.target, WEFT_DTYPE_I64, NULL, &i64));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(unstacker->rewrite.target, i64, 0, &dimension.value));
  return weft_spmd_emit(&unstacker->builder, WEFT_OP_CONCATENATE, lines, (uint32_t)count,
                        &dimension, 1, type, out_value);
}

weft_status_t weft_unstacker_whole(weft_unstacker_t* unstacker, const weft_value_t* value,
                                   weft_value_t** out_value) {
  weft_stack_t* stack = &unstacker->stacks[value->id];
  const bool is_known = unstacker->numbers.known[value->id];
  if (!stack->whole && is_known) {
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&unstacker->builder, value->type->dtype,
                                                unstacker->numbers.values[value->id],
                                                &stack->whole));
  } else if (!stack->whole && stack->rows) {
    WEFT_RETURN_IF_ERROR(join_rows(unstacker, value, &stack->whole));
  }
  *out_value = stack->whole;
  unstacker->rewrite.map[value->id] = stack->whole;
  if (stack->whole) return weft_ok_status();
  return WEFT_STATUS(INTERNAL, "a value of a stacked step was read before it was written");
}

// One row ----------------------------------------------------------------------------------------

// Whether |op| reads or writes, from operand |first_index| on, one known row of |type|, all of it.
static bool is_one_row(const weft_unstacker_t* unstacker, const weft_op_t* op,
                       const weft_type_t* type, const weft_type_t* part, uint32_t first_index,
                       int64_t* out_row) {
  const weft_numbers_t* numbers = &unstacker->numbers;
  if (type->rank < 1 || part->dims[0] != 1) return false;
  for (int32_t d = 0; d < type->rank; ++d) {
    const uint32_t index = op->operands[first_index + (uint32_t)d]->id;
    if (d > 0 && part->dims[d] != type->dims[d]) return false;
    // The other dimensions have one place for all of them, whatever is asked for.
    if (d == 0 && !numbers->known[index]) return false;
    if (d == 0) *out_row = numbers->values[index];
  }
  const weft_type_t* number = op->operands[first_index]->type;
  if (*out_row < 0) *out_row = weft_dtype_is_signed(number->dtype) ? 0 : INT64_MAX;
  if (*out_row >= type->dims[0]) *out_row = type->dims[0] - 1;
  return true;
}

static weft_status_t read_row(weft_unstacker_t* unstacker, const weft_op_t* op, bool* out_done) {
  const weft_type_t* type = NULL;
  weft_value_t* row = NULL;
  int64_t number = 0;
  *out_done = is_one_row(unstacker, op, op->operands[0]->type, op->results[0]->type, 1, &number);
  if (!*out_done) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, op->operands[0], number, &row));
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(unstacker->rewrite.target, op->results[0]->type, &type));
  return emit_reshape(unstacker, row, type, &unstacker->stacks[op->results[0]->id].whole);
}

// What |line|, of one row, was made from by putting a dimension in front, if it was.
static weft_value_t* without_front(weft_value_t* line, const weft_type_t* type) {
  const weft_op_t* op = line->op;
  if (!op || op->operand_count != 1 || op->operands[0]->type != type) return line;
  if (op->opcode == WEFT_OP_RESHAPE) return op->operands[0];
  if (op->opcode != WEFT_OP_BROADCAST_IN_DIM) return line;
  const weft_i64_list_t dims = weft_op_i64_list(op, "broadcast_dimensions");
  for (uint32_t i = 0; i < dims.count; ++i) {
    if (dims.data[i] != (int64_t)i + 1) return line;
  }
  return op->operands[0];
}

static weft_status_t write_row(weft_unstacker_t* unstacker, const weft_op_t* op, bool* out_done) {
  const weft_value_t* stacked = op->operands[0];
  weft_stack_t* from = &unstacker->stacks[stacked->id];
  weft_stack_t* to = &unstacker->stacks[op->results[0]->id];
  const weft_type_t* type = NULL;
  weft_value_t* line = NULL;
  int64_t number = 0;
  weft_value_t* base = from->base;
  const size_t count = (size_t)(stacked->type->rank > 0 ? stacked->type->dims[0] : 0);
  *out_done = is_one_row(unstacker, op, stacked->type, op->operands[1]->type, 2, &number);
  if (!*out_done) return weft_ok_status();
  // What loops stack starts as zeros; a sample of a batch, say, is no row of a stack.
  if (!from->rows) WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, stacked, &base));
  *out_done = from->rows || is_uniform(base);
  if (!*out_done) return weft_ok_status();
  weft_stack_t written = {.base = base, .owns_rows = true};
  // One use in a turn may be many in a loop.
  const bool is_last_use = unstacker->uses[stacked->id] == 1 && stacked->block == op->block;
  if (from->rows && from->owns_rows && is_last_use) {
    written.rows = from->rows;
  } else {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, count, sizeof(*written.rows),
                                                   (void**)&written.rows));
    if (from->rows) memcpy(written.rows, from->rows, count * sizeof(*written.rows));
  }
  WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, op->operands[1], &line));
  WEFT_RETURN_IF_ERROR(weft_unstacker_row_type(unstacker, stacked->type, &type));
  WEFT_RETURN_IF_ERROR(
      emit_reshape(unstacker, without_front(line, type), type, &written.rows[number]));
  *to = written;
  return weft_ok_status();
}

// Row by row -------------------------------------------------------------------------------------

// One row of |op|'s result, of |type|.
typedef weft_status_t(row_fn_t)(weft_unstacker_t* unstacker, const weft_op_t* op, int64_t row,
                                const weft_type_t* type, weft_value_t** out_value);

static weft_status_t write_rows(weft_unstacker_t* unstacker, const weft_op_t* op, row_fn_t* write,
                                bool* out_done) {
  const weft_type_t* type = NULL;
  weft_stack_t stack = {.owns_rows = true};
  const weft_type_t* whole = op->results[0]->type;
  WEFT_RETURN_IF_ERROR(weft_unstacker_row_type(unstacker, whole, &type));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, (size_t)whole->dims[0],
                                                 sizeof(*stack.rows), (void**)&stack.rows));
  for (int64_t i = 0; i < whole->dims[0]; ++i) {
    WEFT_RETURN_IF_ERROR(write(unstacker, op, i, type, &stack.rows[i]));
  }
  unstacker->stacks[op->results[0]->id] = stack;
  *out_done = true;
  return weft_ok_status();
}

// |op| on other operands.
static weft_status_t emit_like(weft_unstacker_t* unstacker, const weft_op_t* op,
                               weft_value_t* const* operands, const weft_named_attr_t* attrs,
                               uint32_t attr_count, const weft_type_t* type,
                               weft_value_t** out_value) {
  weft_graph_t* target = unstacker->rewrite.target;
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(target, op->location, &unstacker->builder.location));
  return weft_spmd_emit(&unstacker->builder, op->opcode, operands, op->operand_count, attrs,
                        attr_count, type, out_value);
}

static bool same_dims(const weft_type_t* a, const weft_type_t* b) {
  return a->rank == b->rank && memcmp(a->dims, b->dims, (size_t)a->rank * sizeof(a->dims[0])) == 0;
}

static bool is_elementwise(const weft_op_t* op) {
  if (!weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || op->region_count != 0) return false;
  if (op->operand_count > 3) return false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* type = op->operands[i]->type;
    if (type->rank != 0 && !same_dims(type, op->results[0]->type)) return false;
  }
  return true;
}

static weft_status_t elementwise_row(weft_unstacker_t* unstacker, const weft_op_t* op, int64_t row,
                                     const weft_type_t* type, weft_value_t** out_value) {
  weft_value_t* operands[3] = {NULL};
  weft_named_attr_t* attrs = NULL;
  weft_graph_t* target = unstacker->rewrite.target;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(op->operands[i]->type->rank == 0
                             ? weft_unstacker_whole(unstacker, op->operands[i], &operands[i])
                             : weft_unstacker_row(unstacker, op->operands[i], row, &operands[i]));
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(unstacker->arena, op->attr_count, sizeof(*attrs), (void**)&attrs));
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    WEFT_RETURN_IF_ERROR(name_attr(unstacker, op->attrs[i].name, &attrs[i]));
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, op->attrs[i].value, &attrs[i].value));
  }
  return emit_like(unstacker, op, operands, attrs, op->attr_count, type, out_value);
}

// Zeros that rows have been written over, or zeros: what a sum over turns adds up.
static bool is_over_zeros(const weft_unstacker_t* unstacker, const weft_value_t* value) {
  const weft_stack_t* stack = &unstacker->stacks[value->id];
  const weft_value_t* base = stack->rows ? stack->base : stack->whole;
  if (!base || !is_uniform(base)) return false;
  const weft_op_t* op = base->op;
  if (op->opcode == WEFT_OP_BROADCAST_IN_DIM) op = op->operands[0]->op;
  if (!op || op->opcode != WEFT_OP_CONSTANT) return false;
  const weft_attr_t* attr = weft_op_value(op);
  const unsigned char* bytes = attr && attr->kind == WEFT_ATTR_DENSE ? attr->as.dense.data : NULL;
  const size_t size = weft_dtype_size_bytes(base->type->dtype);
  for (size_t i = 0; bytes && i < size; ++i) {
    if (bytes[i] != 0) return false;
  }
  return bytes != NULL;
}

// Sums of zeros that few rows have been written over: such rows alone. Else a gradient that adds up
// turn by turn would take as many sums as the square of the turns.
static weft_status_t add_rows(weft_unstacker_t* unstacker, const weft_op_t* op, bool* out_done) {
  weft_stack_t sum = {.owns_rows = true};
  const weft_type_t* type = op->results[0]->type;
  bool over_zeros[2];
  bool has_base = false;
  for (uint32_t o = 0; o < 2; ++o) {
    const weft_stack_t* stack = &unstacker->stacks[op->operands[o]->id];
    over_zeros[o] = is_over_zeros(unstacker, op->operands[o]);
    if (!over_zeros[o] && (!stack->rows || stack->base)) return weft_ok_status();
    has_base = has_base || (over_zeros[o] && stack->rows);
    if (over_zeros[o]) sum.base = stack->rows ? stack->base : stack->whole;
  }
  if (!has_base) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, (size_t)type->dims[0],
                                                 sizeof(*sum.rows), (void**)&sum.rows));
  for (int64_t i = 0; i < type->dims[0]; ++i) {
    weft_value_t* terms[2];
    for (uint32_t o = 0; o < 2; ++o) {
      const weft_stack_t* stack = &unstacker->stacks[op->operands[o]->id];
      terms[o] = stack->rows ? stack->rows[i] : NULL;
    }
    sum.rows[i] = terms[0] ? terms[0] : terms[1];
    if (!terms[0] || !terms[1]) continue;
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit_binary(&unstacker->builder, WEFT_OP_ADD, terms[0], terms[1], &sum.rows[i]));
  }
  unstacker->stacks[op->results[0]->id] = sum;
  *out_done = true;
  return weft_ok_status();
}

static weft_status_t reshape_row(weft_unstacker_t* unstacker, const weft_op_t* op, int64_t row,
                                 const weft_type_t* type, weft_value_t** out_value) {
  weft_value_t* from = NULL;
  WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, op->operands[0], row, &from));
  return emit_reshape(unstacker, from, type, out_value);
}

// |list| without its first entry, and each one less: dimensions of rows.
static weft_status_t rows_list(weft_unstacker_t* unstacker, weft_i64_list_t list, const char* name,
                               weft_named_attr_t* out_attr) {
  int64_t values[WEFT_MAX_RANK];
  for (uint32_t i = 1; i < list.count; ++i) values[i - 1] = list.data[i] - 1;
  return i64_attr(unstacker, name, values, list.count - 1, out_attr);
}

static weft_status_t transpose_row(weft_unstacker_t* unstacker, const weft_op_t* op, int64_t row,
                                   const weft_type_t* type, weft_value_t** out_value) {
  weft_value_t* from = NULL;
  weft_named_attr_t attr;
  WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, op->operands[0], row, &from));
  WEFT_RETURN_IF_ERROR(
      rows_list(unstacker, weft_op_i64_list(op, "permutation"), "permutation", &attr));
  return emit_like(unstacker, op, &from, &attr, 1, type, out_value);
}

static weft_status_t broadcast_row(weft_unstacker_t* unstacker, const weft_op_t* op, int64_t row,
                                   const weft_type_t* type, weft_value_t** out_value) {
  weft_value_t* from = NULL;
  weft_named_attr_t attr;
  WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, op->operands[0], row, &from));
  WEFT_RETURN_IF_ERROR(rows_list(unstacker, weft_op_i64_list(op, "broadcast_dimensions"),
                                 "broadcast_dimensions", &attr));
  return emit_like(unstacker, op, &from, &attr, 1, type, out_value);
}

// Reductions -------------------------------------------------------------------------------------

// The operation that the region of a reduction of one value applies; false for anything else.
static bool reduces_by(const weft_op_t* op, weft_opcode_t* out_opcode) {
  if (op->opcode != WEFT_OP_REDUCE || op->operand_count != 2) return false;
  const weft_block_t* body = op->regions[0];
  const weft_op_t* end = body->ops[body->op_count - 1];
  if (body->op_count != 2 || end->operands[0] != body->ops[0]->results[0]) return false;
  const weft_op_t* applied = body->ops[0];
  if (applied->operand_count != 2 || applied->operands[0] == applied->operands[1] ||
      applied->operands[0]->block != body || applied->operands[1]->block != body ||
      applied->results[0]->type->dtype != op->results[0]->type->dtype) {
    return false;
  }
  *out_opcode = applied->opcode;
  return true;
}

static weft_reduction_t reduction_of(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_ADD:
      return WEFT_REDUCTION_SUM;
    case WEFT_OP_MAXIMUM:
      return WEFT_REDUCTION_MAX;
    case WEFT_OP_MINIMUM:
      return WEFT_REDUCTION_MIN;
    case WEFT_OP_AND:
      return WEFT_REDUCTION_AND;
    case WEFT_OP_OR:
      return WEFT_REDUCTION_OR;
    default:
      return WEFT_REDUCTION_NONE;
  }
}

// Row |row| reduced over the other dimensions that |op| reduces.
static weft_status_t reduce_row(weft_unstacker_t* unstacker, const weft_op_t* op, int64_t row,
                                const weft_type_t* type, weft_value_t** out_value) {
  weft_graph_t* target = unstacker->rewrite.target;
  const weft_i64_list_t dims = weft_op_i64_list(op, "dimensions");
  int64_t left[WEFT_MAX_RANK];
  uint32_t count = 0;
  weft_opcode_t opcode = WEFT_OP_ADD;
  weft_value_t* operands[2] = {NULL, NULL};
  weft_block_t* region = NULL;
  weft_named_attr_t attr;
  weft_op_t* created = NULL;
  WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, op->operands[0], row, &operands[0]));
  for (uint32_t i = 0; i < dims.count; ++i) {
    if (dims.data[i] > 0) left[count++] = dims.data[i] - 1;
  }
  *out_value = operands[0];
  if (count == 0) return weft_ok_status();
  (void)reduces_by(op, &opcode);
  WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, op->operands[1], &operands[1]));
  WEFT_RETURN_IF_ERROR(i64_attr(unstacker, "dimensions", left, count, &attr));
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(target, op->location, &unstacker->builder.location));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_reducer(&unstacker->builder, reduction_of(opcode),
                                              operands[0]->type->dtype, &region));
  const weft_op_params_t params = {.opcode = WEFT_OP_REDUCE,
                                   .operands = operands,
                                   .operand_count = 2,
                                   .result_types = &type,
                                   .result_count = 1,
                                   .attrs = &attr,
                                   .attr_count = 1,
                                   .regions = &region,
                                   .region_count = 1};
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(&unstacker->builder, params, &created));
  *out_value = created->results[0];
  return weft_ok_status();
}

// Over the rows, too: each by itself, then one after the other.
static weft_status_t reduce_stack(weft_unstacker_t* unstacker, const weft_op_t* op,
                                  bool* out_done) {
  const weft_type_t* type = NULL;
  weft_opcode_t opcode = WEFT_OP_ADD;
  weft_value_t* sum = NULL;
  weft_value_t* row = NULL;
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(unstacker->rewrite.target, op->results[0]->type, &type));
  (void)reduces_by(op, &opcode);
  for (int64_t i = 0; i < op->operands[0]->type->dims[0]; ++i) {
    WEFT_RETURN_IF_ERROR(reduce_row(unstacker, op, i, type, &row));
    if (!sum) {
      sum = row;
      continue;
    }
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(&unstacker->builder, opcode, sum, row, &sum));
  }
  unstacker->stacks[op->results[0]->id].whole = sum;
  *out_done = true;
  return weft_ok_status();
}

// Whether |value| does nothing to what it is combined with, however often: the initial value is
// taken once for each row. Zeros of either sign count as such, as they do where values are summed
// over ranks.
static bool is_neutral(const weft_value_t* value, weft_opcode_t opcode) {
  const weft_attr_t* attr = value->op ? weft_op_value(value->op) : NULL;
  const weft_dtype_t dtype = value->type->dtype;
  const size_t size = weft_dtype_size_bytes(dtype);
  if (!attr || attr->kind != WEFT_ATTR_DENSE || !attr->as.dense.data) return false;
  // Maxima, minima, and, or: taking a value again changes nothing.
  if (opcode != WEFT_OP_ADD) return true;
  const unsigned char* bytes = attr->as.dense.data;
  for (size_t i = 0; i + 1 < size; ++i) {
    if (bytes[i] != 0) return false;
  }
  const unsigned char last = bytes[size - 1];
  return last == 0 || (last == 0x80 && weft_dtype_is_float(dtype));
}

static weft_status_t reduce(weft_unstacker_t* unstacker, const weft_op_t* op, bool* out_done) {
  weft_opcode_t opcode = WEFT_OP_ADD;
  const weft_i64_list_t dims = weft_op_i64_list(op, "dimensions");
  if (!reduces_by(op, &opcode) || reduction_of(opcode) == WEFT_REDUCTION_NONE ||
      op->operands[0]->type->dims[0] == 0) {
    return weft_ok_status();
  }
  if (!weft_i64_list_contains(dims, 0)) return write_rows(unstacker, op, reduce_row, out_done);
  if (!is_neutral(op->operands[1], opcode)) return weft_ok_status();
  // Rows as they are have not met the initial value.
  if (dims.count == 1 && opcode != WEFT_OP_ADD) return weft_ok_status();
  return reduce_stack(unstacker, op, out_done);
}

// All --------------------------------------------------------------------------------------------

static weft_status_t slice(weft_unstacker_t* unstacker, const weft_op_t* op, bool* out_done) {
  weft_slice_attrs_t attrs;
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* type = NULL;
  weft_value_t* row = NULL;
  weft_op_slice_attrs(op, &attrs);
  const weft_type_t* to = op->results[0]->type;
  if (to->dims[0] != 1) return weft_ok_status();
  for (int32_t d = 1; d < from->rank; ++d) {
    if (to->dims[d] != from->dims[d]) return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, op->operands[0], attrs.starts.data[0], &row));
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(unstacker->rewrite.target, to, &type));
  *out_done = true;
  return emit_reshape(unstacker, row, type, &unstacker->stacks[op->results[0]->id].whole);
}

static bool keeps_rows(const weft_op_t* op) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  if (from->rank == 0 || to->rank == 0 || from->dims[0] != to->dims[0]) return false;
  if (op->opcode == WEFT_OP_RESHAPE) return true;
  const bool is_transpose = op->opcode == WEFT_OP_TRANSPOSE;
  const weft_i64_list_t list =
      weft_op_i64_list(op, is_transpose ? "permutation" : "broadcast_dimensions");
  return list.count > 0 && list.data[0] == 0;
}

weft_status_t weft_unstacker_rows(weft_unstacker_t* unstacker, const weft_op_t* op,
                                  bool* out_done) {
  bool has_rows = false;
  if (op->result_count != 1 || op->results[0]->type->kind != WEFT_TYPE_TENSOR) {
    return weft_ok_status();
  }
  bool has_base = false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_stack_t* stack = &unstacker->stacks[op->operands[i]->id];
    has_rows = has_rows || stack->rows;
    has_base = has_base || (stack->rows && is_mostly_base(stack, op->operands[i]->type->dims[0]));
  }
  if (op->opcode == WEFT_OP_DYNAMIC_SLICE && (has_rows || unstacker->depth > 0)) {
    return read_row(unstacker, op, out_done);
  }
  if (op->opcode == WEFT_OP_DYNAMIC_UPDATE_SLICE && unstacker->depth > 0) {
    return write_row(unstacker, op, out_done);
  }
  if (!has_rows || unstacker->is_whole[op->results[0]->id]) return weft_ok_status();
  if (op->opcode == WEFT_OP_ADD) {
    WEFT_RETURN_IF_ERROR(add_rows(unstacker, op, out_done));
    if (*out_done) return weft_ok_status();
  }
  if (has_base && op->opcode != WEFT_OP_SLICE) return weft_ok_status();
  switch (op->opcode) {
    case WEFT_OP_SLICE:
      return slice(unstacker, op, out_done);
    case WEFT_OP_REDUCE:
      return reduce(unstacker, op, out_done);
    case WEFT_OP_RESHAPE:
      return keeps_rows(op) ? write_rows(unstacker, op, reshape_row, out_done) : weft_ok_status();
    case WEFT_OP_TRANSPOSE:
      return keeps_rows(op) ? write_rows(unstacker, op, transpose_row, out_done) : weft_ok_status();
    case WEFT_OP_BROADCAST_IN_DIM:
      return keeps_rows(op) ? write_rows(unstacker, op, broadcast_row, out_done) : weft_ok_status();
    default:
      return is_elementwise(op) ? write_rows(unstacker, op, elementwise_row, out_done)
                                : weft_ok_status();
  }
}
