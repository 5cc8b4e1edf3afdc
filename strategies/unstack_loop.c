// Which turn of a loop it is: integers that follow from constants, and loops turn by turn.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "strategies/unstack_internal.h"

// Numbers ----------------------------------------------------------------------------------------

static bool is_number(const weft_value_t* value) {
  const weft_type_t* type = value->type;
  return type->kind == WEFT_TYPE_TENSOR && type->rank == 0 &&
         (weft_dtype_is_integer(type->dtype) || type->dtype == WEFT_DTYPE_I1) &&
         weft_dtype_bit_width(type->dtype) <= 64;
}

// |value| as |dtype| holds it.
static int64_t wrap(weft_dtype_t dtype, uint64_t value) {
  const int width = weft_dtype_bit_width(dtype);
  if (width >= 64) return (int64_t)value;
  const uint64_t mask = (UINT64_C(1) << width) - 1;
  value &= mask;
  const bool is_negative =
      weft_dtype_is_signed(dtype) && dtype != WEFT_DTYPE_I1 && ((value >> (width - 1)) & 1);
  return (int64_t)(is_negative ? value | ~mask : value);
}

static bool is_less(weft_dtype_t dtype, int64_t a, int64_t b) {
  return weft_dtype_is_signed(dtype) ? a < b : (uint64_t)a < (uint64_t)b;
}

static bool compare(const weft_op_t* op, int64_t a, int64_t b) {
  const weft_dtype_t dtype = op->operands[0]->type->dtype;
  weft_compare_attrs_t attrs;
  weft_op_compare_attrs(op, &attrs);
  switch (attrs.direction) {
    case WEFT_COMPARISON_EQ:
      return a == b;
    case WEFT_COMPARISON_NE:
      return a != b;
    case WEFT_COMPARISON_LT:
      return is_less(dtype, a, b);
    case WEFT_COMPARISON_LE:
      return !is_less(dtype, b, a);
    case WEFT_COMPARISON_GT:
      return is_less(dtype, b, a);
    case WEFT_COMPARISON_GE:
      return !is_less(dtype, a, b);
  }
  return false;
}

static bool read_constant(const weft_op_t* op, int64_t* out_value) {
  const weft_attr_t* attr = weft_op_value(op);
  const weft_dtype_t dtype = op->results[0]->type->dtype;
  const size_t size = weft_dtype_size_bytes(dtype);
  uint64_t bits = 0;
  if (!attr || attr->kind != WEFT_ATTR_DENSE || !attr->as.dense.data || size > sizeof(bits)) {
    return false;
  }
  memcpy(&bits, attr->as.dense.data, size);
  *out_value = wrap(dtype, bits);
  return true;
}

// By zero, nothing is known.
static bool divide(weft_opcode_t opcode, weft_dtype_t dtype, int64_t a, int64_t b,
                   int64_t* out_value) {
  const bool is_quotient = opcode == WEFT_OP_DIVIDE;
  if (b == 0 || dtype == WEFT_DTYPE_I1) return false;
  if (!weft_dtype_is_signed(dtype)) {
    const uint64_t x = (uint64_t)a;
    const uint64_t y = (uint64_t)b;
    *out_value = wrap(dtype, is_quotient ? x / y : x % y);
  } else if (b == -1) {
    *out_value = is_quotient ? wrap(dtype, 0 - (uint64_t)a) : 0;
  } else {
    *out_value = is_quotient ? a / b : a % b;
  }
  return true;
}

// False for what is not computed here.
static bool fold(const weft_op_t* op, const int64_t* in, int64_t* out_value) {
  const weft_dtype_t dtype = op->results[0]->type->dtype;
  const uint64_t a = (uint64_t)in[0];
  const uint64_t b = (uint64_t)in[1];
  switch (op->opcode) {
    case WEFT_OP_CONSTANT:
      return read_constant(op, out_value);
    case WEFT_OP_ADD:
      *out_value = dtype == WEFT_DTYPE_I1 ? (int64_t)(a | b) : wrap(dtype, a + b);
      return true;
    case WEFT_OP_SUBTRACT:
      *out_value = wrap(dtype, a - b);
      return dtype != WEFT_DTYPE_I1;
    case WEFT_OP_MULTIPLY:
      *out_value = wrap(dtype, a * b);
      return true;
    case WEFT_OP_DIVIDE:
    case WEFT_OP_REMAINDER:
      return divide(op->opcode, dtype, in[0], in[1], out_value);
    case WEFT_OP_NEGATE:
      *out_value = wrap(dtype, 0 - a);
      return dtype != WEFT_DTYPE_I1;
    case WEFT_OP_AND:
      *out_value = (int64_t)(a & b);
      return true;
    case WEFT_OP_OR:
      *out_value = (int64_t)(a | b);
      return true;
    case WEFT_OP_NOT:
      *out_value = wrap(dtype, ~a);
      return true;
    case WEFT_OP_MINIMUM:
      *out_value = is_less(dtype, in[1], in[0]) ? in[1] : in[0];
      return true;
    case WEFT_OP_MAXIMUM:
      *out_value = is_less(dtype, in[0], in[1]) ? in[1] : in[0];
      return true;
    case WEFT_OP_COMPARE:
      *out_value = compare(op, in[0], in[1]);
      return true;
    case WEFT_OP_SELECT:
      *out_value = in[0] ? in[1] : in[2];
      return true;
    case WEFT_OP_CONVERT:
      *out_value = dtype == WEFT_DTYPE_I1 ? in[0] != 0 : wrap(dtype, a);
      return true;
    case WEFT_OP_RESHAPE:
      *out_value = in[0];
      return true;
    default:
      return false;
  }
}

// What |value| is in every turn, where a loop hands it on as it is.
static const weft_value_t* source_of(const weft_value_t* value) {
  while (!value->op && value->block->parent) {
    const weft_op_t* loop = value->block->parent;
    if (loop->opcode != WEFT_OP_WHILE || loop->regions[1] != value->block) return value;
    const weft_op_t* end = value->block->ops[value->block->op_count - 1];
    if (end->operands[value->index] != value) return value;
    value = loop->operands[value->index];
  }
  return value;
}

// A known element of a constant list, or of numbers from 0 on: which layer it is, or of what kind.
static bool read_element(const weft_numbers_t* numbers, const weft_op_t* reshape,
                         int64_t* out_value) {
  const weft_op_t* slice = reshape->operands[0]->op;
  if (!slice || slice->opcode != WEFT_OP_DYNAMIC_SLICE || slice->operands[0]->type->rank != 1 ||
      !numbers->known[slice->operands[1]->id]) {
    return false;
  }
  const weft_value_t* list = source_of(slice->operands[0]);
  const weft_dtype_t dtype = list->type->dtype;
  const int64_t last = list->type->dims[0] - 1;
  int64_t at = numbers->values[slice->operands[1]->id];
  if (at < 0) at = weft_dtype_is_signed(slice->operands[1]->type->dtype) ? 0 : last;
  if (at > last) at = last;
  if (!list->op || last < 0) return false;
  if (list->op->opcode == WEFT_OP_IOTA) {
    *out_value = wrap(dtype, (uint64_t)at);
    return true;
  }
  const weft_attr_t* attr = list->op->opcode == WEFT_OP_CONSTANT ? weft_op_value(list->op) : NULL;
  const size_t size = weft_dtype_size_bytes(dtype);
  const bool is_packed = weft_dtype_bit_width(dtype) < 8 && dtype != WEFT_DTYPE_I1;
  uint64_t bits = 0;
  if (!attr || attr->kind != WEFT_ATTR_DENSE || !attr->as.dense.data || is_packed) return false;
  const unsigned char* data = attr->as.dense.data;
  memcpy(&bits, data + (attr->as.dense.splat ? 0 : (size_t)at * size), size);
  *out_value = wrap(dtype, bits);
  return true;
}

bool weft_numbers_fold(weft_numbers_t* numbers, const weft_op_t* op) {
  int64_t in[3] = {0};
  for (uint32_t r = 0; r < op->result_count; ++r) numbers->known[op->results[r]->id] = false;
  if (op->result_count != 1 || op->region_count != 0 || op->operand_count > 3 ||
      !is_number(op->results[0])) {
    return false;
  }
  const uint32_t id = op->results[0]->id;
  if (op->opcode == WEFT_OP_RESHAPE && read_element(numbers, op, &numbers->values[id])) {
    numbers->known[id] = true;
    return true;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (!numbers->known[op->operands[i]->id]) return false;
    in[i] = numbers->values[op->operands[i]->id];
  }
  numbers->known[id] = fold(op, in, &numbers->values[id]);
  return numbers->known[id];
}

bool weft_numbers_read(weft_numbers_t* numbers, const weft_value_t* value,
                       const weft_value_t* written) {
  while (written && written->op && written->op->opcode == WEFT_OP_RESHAPE) {
    written = written->op->operands[0];
  }
  if (!is_number(value) || !written || !written->op || written->op->opcode != WEFT_OP_CONSTANT) {
    return false;
  }
  numbers->known[value->id] = read_constant(written->op, &numbers->values[value->id]);
  return numbers->known[value->id];
}

// Loops ------------------------------------------------------------------------------------------

static const weft_op_t* terminator_of(const weft_block_t* block) {
  return block->ops[block->op_count - 1];
}

// |block|'s arguments become what |values| are, all at once.
static void pass_numbers(weft_numbers_t* numbers, weft_value_t* const* values,
                         const weft_block_t* block) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    const uint32_t to = block->arguments[i]->id;
    numbers->known[to] = numbers->known[values[i]->id];
    numbers->values[to] = numbers->values[values[i]->id];
  }
}

static void fold_block(weft_numbers_t* numbers, const weft_block_t* block) {
  for (uint32_t i = 0; i + 1 < block->op_count; ++i) {
    weft_numbers_fold(numbers, block->ops[i]);
  }
}

// Whether the loop takes another turn; false in |*out_known| when that is not known.
static bool takes_turn(weft_numbers_t* numbers, const weft_op_t* loop, bool* out_known) {
  const weft_block_t* condition = loop->regions[0];
  fold_block(numbers, condition);
  const uint32_t id = terminator_of(condition)->operands[0]->id;
  *out_known = numbers->known[id];
  return *out_known && numbers->values[id] != 0;
}

// What a turn hands on: through a copy, as a carried value may be another one's source.
static void carry_numbers(weft_numbers_t* numbers, const weft_op_t* loop) {
  const weft_block_t* condition = loop->regions[0];
  const weft_block_t* body = loop->regions[1];
  const weft_op_t* end = terminator_of(body);
  // The condition's arguments hold the new numbers until the body's are no longer read.
  for (uint32_t i = 0; i < end->operand_count; ++i) {
    const uint32_t to = condition->arguments[i]->id;
    numbers->known[to] = numbers->known[end->operands[i]->id];
    numbers->values[to] = numbers->values[end->operands[i]->id];
  }
  for (uint32_t i = 0; i < end->operand_count; ++i) {
    const uint32_t to = body->arguments[i]->id;
    numbers->known[to] = numbers->known[condition->arguments[i]->id];
    numbers->values[to] = numbers->values[condition->arguments[i]->id];
  }
}

bool weft_numbers_count_turns(weft_numbers_t* numbers, const weft_op_t* loop, int64_t* out_turns) {
  const weft_block_t* body = loop->regions[1];
  bool is_known = false;
  int64_t turns = 0;
  pass_numbers(numbers, loop->operands, loop->regions[0]);
  pass_numbers(numbers, loop->operands, body);
  while (takes_turn(numbers, loop, &is_known)) {
    ++turns;
    if (turns * (int64_t)body->op_count > WEFT_UNSTACK_MAX_OPS) return false;
    fold_block(numbers, body);
    carry_numbers(numbers, loop);
  }
  *out_turns = turns;
  return is_known;
}

// |from|: operands of an operation of |block|.
static weft_status_t copy_stacks(weft_unstacker_t* unstacker, const weft_block_t* block,
                                 weft_value_t* const* from, uint32_t count,
                                 weft_stack_t* out_stacks) {
  for (uint32_t i = 0; i < count; ++i) {
    weft_value_t* whole = NULL;
    const bool is_known = unstacker->numbers.known[from[i]->id];
    // Rows and numbers stay what they are.
    if (!weft_unstacker_has_rows(unstacker, from[i]) && !is_known) {
      WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, from[i], &whole));
    }
    out_stacks[i] = unstacker->stacks[from[i]->id];
    // What the loop takes from outside is there for the next turn, too.
    out_stacks[i].owns_rows =
        out_stacks[i].owns_rows && unstacker->uses[from[i]->id] == 1 && from[i]->block == block;
  }
  return weft_ok_status();
}

static void set_stacks(weft_unstacker_t* unstacker, weft_value_t* const* to, uint32_t count,
                       const weft_stack_t* stacks) {
  for (uint32_t i = 0; i < count; ++i) unstacker->stacks[to[i]->id] = stacks[i];
}

static weft_status_t write_turns(weft_unstacker_t* unstacker, const weft_op_t* loop,
                                 weft_stack_t* carried) {
  weft_numbers_t* numbers = &unstacker->numbers;
  const weft_block_t* body = loop->regions[1];
  const uint32_t count = loop->operand_count;
  bool is_known = false;
  WEFT_RETURN_IF_ERROR(copy_stacks(unstacker, loop->block, loop->operands, count, carried));
  // Who reads the loop's operands behind it keeps its rows.
  for (uint32_t i = 0; i < count; ++i) carried[i].owns_rows = false;
  pass_numbers(numbers, loop->operands, loop->regions[0]);
  pass_numbers(numbers, loop->operands, body);
  while (takes_turn(numbers, loop, &is_known)) {
    set_stacks(unstacker, body->arguments, count, carried);
    WEFT_RETURN_IF_ERROR(weft_unstacker_block(unstacker, body));
    WEFT_RETURN_IF_ERROR(
        copy_stacks(unstacker, body, terminator_of(body)->operands, count, carried));
    carry_numbers(numbers, loop);
  }
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t from = body->arguments[i]->id;
    numbers->known[loop->results[i]->id] = numbers->known[from];
    numbers->values[loop->results[i]->id] = numbers->values[from];
  }
  set_stacks(unstacker, loop->results, count, carried);
  return weft_ok_status();
}

weft_status_t weft_unstacker_branch(weft_unstacker_t* unstacker, const weft_op_t* op,
                                    bool* out_done) {
  weft_numbers_t* numbers = &unstacker->numbers;
  const uint32_t index = op->operands[0]->id;
  weft_stack_t* stacks = NULL;
  *out_done = unstacker->depth > 0 && numbers->known[index];
  if (!*out_done) return weft_ok_status();
  int64_t taken = numbers->values[index];
  if (op->opcode == WEFT_OP_IF) taken = taken ? 0 : 1;
  if (taken < 0 || taken >= (int64_t)op->region_count) taken = (int64_t)op->region_count - 1;
  const weft_block_t* block = op->regions[taken];
  const weft_op_t* end = terminator_of(block);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, op->result_count,
                                                 sizeof(*stacks), (void**)&stacks));
  WEFT_RETURN_IF_ERROR(weft_unstacker_block(unstacker, block));
  WEFT_RETURN_IF_ERROR(copy_stacks(unstacker, block, end->operands, op->result_count, stacks));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    numbers->known[op->results[i]->id] = numbers->known[end->operands[i]->id];
    numbers->values[op->results[i]->id] = numbers->values[end->operands[i]->id];
  }
  set_stacks(unstacker, op->results, op->result_count, stacks);
  return weft_ok_status();
}

// Whether |value|, which an operation of |loop|'s body reads, is a stack before the first turn.
static bool starts_with_rows(const weft_unstacker_t* unstacker, const weft_op_t* loop,
                             const weft_value_t* value) {
  const weft_block_t* body = loop->regions[1];
  if (value->block != body) return weft_unstacker_has_rows(unstacker, value);
  return !value->op && weft_unstacker_has_rows(unstacker, loop->operands[value->index]);
}

// Whether an operation of the body reads or writes a row of a stack, as the turns that have just
// been counted say; a loop in it may. Others gain nothing by being written turn by turn.
static bool goes_by_rows(const weft_unstacker_t* unstacker, const weft_op_t* loop) {
  const weft_block_t* body = loop->regions[1];
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    const bool is_read = op->opcode == WEFT_OP_DYNAMIC_SLICE;
    const bool is_written = op->opcode == WEFT_OP_DYNAMIC_UPDATE_SLICE;
    for (uint32_t o = 0; o < op->operand_count && op->opcode == WEFT_OP_WHILE; ++o) {
      if (starts_with_rows(unstacker, loop, op->operands[o])) return true;
    }
    if (!is_read && !is_written) continue;
    if (op->operands[0]->type->rank > 0 && starts_with_rows(unstacker, loop, op->operands[0]) &&
        unstacker->numbers.known[op->operands[is_read ? 1 : 2]->id]) {
      return true;
    }
  }
  return false;
}

weft_status_t weft_unstacker_loop(weft_unstacker_t* unstacker, const weft_op_t* loop,
                                  bool* out_done) {
  weft_stack_t* carried = NULL;
  int64_t turns = 0;
  bool has_rows = false;
  for (uint32_t i = 0; i < loop->operand_count; ++i) {
    has_rows = has_rows || weft_unstacker_has_rows(unstacker, loop->operands[i]);
  }
  *out_done = has_rows && weft_numbers_count_turns(&unstacker->numbers, loop, &turns) &&
              turns > 0 && goes_by_rows(unstacker, loop);
  if (!*out_done) return weft_ok_status();
  // Loops in turns of others multiply.
  const int64_t written = turns * (int64_t)loop->regions[1]->op_count;
  if (unstacker->depth == 0) unstacker->written = 0;
  *out_done = unstacker->written + written <= WEFT_UNSTACK_MAX_OPS;
  if (!*out_done) return weft_ok_status();
  unstacker->written += written;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, loop->operand_count,
                                                 sizeof(*carried), (void**)&carried));
  ++unstacker->depth;
  ++unstacker->unstacking->loop_count;
  weft_status_t status = write_turns(unstacker, loop, carried);
  --unstacker->depth;
  return status;
}
