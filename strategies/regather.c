// Repeats the gathering of arguments for readers behind the loss.
#include "strategies/regather.h"

#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/roles.h"
#include "graph/passes/rewrite.h"
#include "graph/plan/cluster.h"
#include "sharding/spmd.h"
#include "strategies/layout_ops.h"

typedef struct regather_s {
  const weft_function_t* function;
  bool* is_forward;       // by value id: the loss depends on it
  bool* is_gathered;      // by value id: a gathered argument or a layout of one
  bool* is_read_forward;  // by value id of the gathers: some forward operation reads it
  const uint32_t* units;  // by argument, or NULL
  weft_value_t** first;   // by value id: the copy for the forward pass, once there are two
  weft_value_t** again;   // by value id: the copy for the backward pass
  int64_t next_channel;
} regather_t;

// An argument, or a layout of one: it is there when it is gathered again.
static bool is_argument(const weft_value_t* value) {
  while (value->op && weft_is_layout_op(value->op->opcode)) value = value->op->operands[0];
  return !value->op;
}

// The argument that a gather is of.
static uint32_t argument_behind(const weft_value_t* gather) {
  const weft_value_t* value = gather->op->operands[0];
  while (value->op) value = value->op->operands[0];
  return value->index;
}

static const weft_value_t* gather_behind(const weft_value_t* value) {
  while (value->op->opcode != WEFT_OP_ALL_GATHER) value = value->op->operands[0];
  return value;
}

// Marks ------------------------------------------------------------------------------------------

static weft_status_t mark_forward_input(void* user_data, weft_value_t* value) {
  regather_t* state = user_data;
  state->is_forward[value->id] = true;
  return weft_ok_status();
}

static bool op_is_forward(const regather_t* state, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (state->is_forward[op->results[i]->id]) return true;
  }
  return false;
}

static weft_status_t mark_forward(regather_t* state, const weft_roles_t* roles) {
  const weft_block_t* body = state->function->body;
  const weft_op_t* end = body->ops[body->op_count - 1];
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    if (roles->results[i].role == WEFT_ROLE_LOSS) state->is_forward[end->operands[i]->id] = true;
  }
  for (uint32_t i = body->op_count; i-- > 0;) {
    const weft_op_t* op = body->ops[i];
    if (op_is_forward(state, op)) {
      WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, mark_forward_input, state));
    }
  }
  return weft_ok_status();
}

static weft_status_t mark_read_forward(void* user_data, weft_value_t* value) {
  regather_t* state = user_data;
  if (!state->is_gathered[value->id]) return weft_ok_status();
  state->is_read_forward[gather_behind(value)->id] = true;
  return weft_ok_status();
}

static weft_status_t mark_gathered(regather_t* state) {
  const weft_block_t* body = state->function->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    weft_collective_attrs_t attrs;
    const bool one_operand = op->operand_count == 1 && op->result_count == 1;
    if (op->opcode == WEFT_OP_ALL_GATHER && one_operand && is_argument(op->operands[0])) {
      state->is_gathered[op->results[0]->id] = true;
    } else if (weft_is_layout_op(op->opcode) && state->is_gathered[op->operands[0]->id]) {
      state->is_gathered[op->results[0]->id] = true;
    } else if (op_is_forward(state, op)) {
      WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, mark_read_forward, state));
    }
    weft_op_collective_attrs(op, &attrs);
    if (attrs.channel.handle >= state->next_channel) state->next_channel = attrs.channel.handle + 1;
  }
  return weft_ok_status();
}

// Units that are kept -----------------------------------------------------------------------------

// Which unit an operation reads, and in which pass. One that reads several has several.
typedef struct read_s {
  uint32_t unit;
  bool is_forward;
} read_t;

typedef struct reads_s {
  const regather_t* state;
  weft_arena_t* arena;
  read_t* items;  // in the order of operations
  uint32_t count;
  uint32_t capacity;
  bool is_forward;  // of the operation that is looked at
} reads_t;

static weft_status_t add_read(void* user_data, weft_value_t* value) {
  reads_t* reads = user_data;
  if (!reads->state->is_gathered[value->id]) return weft_ok_status();
  if (reads->count == reads->capacity) {
    const uint32_t capacity = reads->capacity ? 2 * reads->capacity : 256;
    read_t* grown = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(reads->arena, capacity, sizeof(*grown), (void**)&grown));
    if (reads->count) memcpy(grown, reads->items, reads->count * sizeof(*grown));
    reads->items = grown;
    reads->capacity = capacity;
  }
  reads->items[reads->count++] =
      (read_t){.unit = reads->state->units[argument_behind(gather_behind(value))],
               .is_forward = reads->is_forward};
  return weft_ok_status();
}

static weft_status_t list_reads(const regather_t* state, reads_t* reads) {
  const weft_block_t* body = state->function->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    const bool is_gathered = op->result_count == 1 && state->is_gathered[op->results[0]->id];
    if (is_gathered) continue;
    reads->is_forward = op_is_forward(state, op);
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, add_read, reads));
  }
  return weft_ok_status();
}

// The last read of a unit in the forward pass is followed by one of the backward pass of the same
// unit, if at all: then the unit is as if it were read in the backward pass alone.
static weft_status_t keep_adjacent(regather_t* state, weft_arena_t* scratch) {
  const weft_block_t* body = state->function->body;
  reads_t reads = {.state = state, .arena = scratch};
  uint32_t* last = NULL;  // by unit: one more than the place of its last read in the forward pass
  if (!state->units) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(list_reads(state, &reads));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, body->argument_count, sizeof(*last), (void**)&last));
  for (uint32_t i = 0; i < reads.count; ++i) {
    if (reads.items[i].is_forward) last[reads.items[i].unit] = i + 1;
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    if (op->opcode != WEFT_OP_ALL_GATHER || !state->is_gathered[op->results[0]->id]) continue;
    const uint32_t unit = state->units[argument_behind(op->results[0])];
    const uint32_t next = last[unit];
    const bool is_adjacent = next > 0 && next < reads.count && reads.items[next].unit == unit;
    if (is_adjacent) state->is_read_forward[op->results[0]->id] = false;
  }
  return weft_ok_status();
}

// Copies ----------------------------------------------------------------------------------------

// The second copy of a gathered |value|: its gather on a new channel, then the layouts behind it.
static weft_status_t gather_again(weft_rewrite_t* rewrite, const weft_value_t* value,
                                  weft_block_t* into) {
  regather_t* state = rewrite->user_data;
  if (state->again[value->id]) return weft_ok_status();
  const weft_op_t* op = value->op;
  const weft_value_t* operand = op->operands[0];
  weft_value_t* const mapped_operand = rewrite->map[operand->id];
  const bool is_gather = op->opcode == WEFT_OP_ALL_GATHER;
  if (!is_gather) {
    WEFT_RETURN_IF_ERROR(gather_again(rewrite, operand, into));
    rewrite->map[operand->id] = state->again[operand->id];
  }
  state->first[value->id] = rewrite->map[value->id];
  WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, op, into));
  state->again[value->id] = rewrite->map[value->id];
  if (is_gather) {
    WEFT_RETURN_IF_ERROR(weft_spmd_set_channel(rewrite->target, into->ops[into->op_count - 1],
                                               state->next_channel++));
  }
  rewrite->map[operand->id] = mapped_operand;
  rewrite->map[value->id] = state->first[value->id];
  return weft_ok_status();
}

typedef struct inputs_s {
  weft_rewrite_t* rewrite;
  weft_block_t* into;
  bool to_second;
} inputs_t;

// Exchanges the copies that an operation of the backward pass reads.
static weft_status_t exchange_input(void* user_data, weft_value_t* value) {
  inputs_t* inputs = user_data;
  weft_rewrite_t* rewrite = inputs->rewrite;
  regather_t* state = rewrite->user_data;
  if (value->block != state->function->body || !state->is_gathered[value->id]) {
    return weft_ok_status();
  }
  if (!state->is_read_forward[gather_behind(value)->id]) return weft_ok_status();
  if (inputs->to_second) WEFT_RETURN_IF_ERROR(gather_again(rewrite, value, inputs->into));
  rewrite->map[value->id] = inputs->to_second ? state->again[value->id] : state->first[value->id];
  return weft_ok_status();
}

static weft_status_t regather_op(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                                 bool* out_done) {
  regather_t* state = rewrite->user_data;
  *out_done = false;
  if (op->block != state->function->body || op_is_forward(state, op)) return weft_ok_status();
  if (op->result_count == 1 && state->is_gathered[op->results[0]->id]) return weft_ok_status();
  inputs_t inputs = {.rewrite = rewrite, .into = into, .to_second = true};
  WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, exchange_input, &inputs));
  WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, op, into));
  inputs.to_second = false;
  *out_done = true;
  return weft_op_visit_inputs(op, exchange_input, &inputs);
}

static weft_status_t rewrite_all(weft_rewrite_t* rewrite, regather_t* state) {
  const uint32_t values = rewrite->source->value_count;
  weft_arena_t* scratch = &rewrite->scratch;
  weft_roles_t roles;
  bool** marks[] = {&state->is_forward, &state->is_gathered, &state->is_read_forward};
  for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(scratch, values, sizeof(bool), (void**)marks[i]));
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, values, sizeof(*state->first), (void**)&state->first));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, values, sizeof(*state->again), (void**)&state->again));
  WEFT_RETURN_IF_ERROR(weft_roles_compute(state->function, scratch, &roles));
  WEFT_RETURN_IF_ERROR(mark_forward(state, &roles));
  WEFT_RETURN_IF_ERROR(mark_gathered(state));
  WEFT_RETURN_IF_ERROR(keep_adjacent(state, scratch));
  return weft_rewrite_function(rewrite, state->function);
}

weft_status_t weft_regather(const weft_graph_t* source, const uint32_t* units,
                            weft_allocator_t allocator, weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_rewrite_t rewrite;
  regather_t state = {.function = weft_graph_main(source), .units = units, .next_channel = 1};
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &rewrite));
  rewrite.rewrite_op = regather_op;
  rewrite.user_data = &state;
  return weft_rewrite_finish(&rewrite, rewrite_all(&rewrite, &state), out_graph);
}
