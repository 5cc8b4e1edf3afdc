// Which loop over the micro-batches computes what, and what is kept from one loop to later ones.
//
// The body of a loop begins as everything that its meetings depend on. Computed anew in every loop,
// that takes the least memory, and time that grows with the square of the number of loops. So where
// it would take more than WEFT_ACCUMULATE_MOST_WORK times one computation, results are kept for all
// micro-batches: those whose computation from what is there costs most for each of their bytes
// first. How much it has to cost is lowered until the work is bounded.
#include <string.h>

#include "graph/ir/cost.h"
#include "graph/ir/op_table.h"
#include "graph/plan/cluster.h"
#include "strategies/accumulate_internal.h"

// FLOPs that take as long as a byte takes to be moved, roughly, on any machine.
#define FLOPS_PER_BYTE 8.0
// Loops with an unknown number of turns.
#define UNKNOWN_TURNS 8.0
// Cost of computing a result for each of its bytes, above which it is kept: the first that is tried
// and what it is divided by. Below the last one everything is kept.
#define FIRST_PRICE 1e6
#define PRICE_STEP 1.5
#define LAST_PRICE 0.1

weft_meeting_t* weft_accumulator_meeting(const weft_accumulator_t* state, const weft_op_t* op) {
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    if (state->meetings[m].op == op) return &state->meetings[m];
  }
  return NULL;
}

// Loops -----------------------------------------------------------------------------------------

static uint64_t* readers_of(const weft_accumulator_t* state, const weft_value_t* value) {
  return &state->readers[(size_t)value->id * state->words];
}

static void add_loops(uint64_t* loops, const uint64_t* more, uint32_t words) {
  for (uint32_t w = 0; w < words; ++w) loops[w] |= more[w];
}

static uint32_t count_loops(const uint64_t* loops, uint32_t words) {
  uint32_t count = 0;
  for (uint32_t w = 0; w < words; ++w) count += (uint32_t)__builtin_popcountll(loops[w]);
  return count;
}

static void keep_first_loop(uint64_t* loops, uint32_t words) {
  bool is_found = false;
  for (uint32_t w = 0; w < words; ++w) {
    loops[w] = is_found ? 0 : loops[w] & (~loops[w] + 1);
    is_found = is_found || loops[w] != 0;
  }
}

bool weft_accumulator_loads(const weft_accumulator_t* state, uint32_t position,
                            const weft_value_t* value, uint32_t loop) {
  return state->keeps[position] && weft_loops_have(weft_accumulator_readers(state, value), loop) &&
         !weft_loops_have(weft_accumulator_computers(state, position), loop);
}

bool weft_accumulator_stores(const weft_accumulator_t* state, uint32_t position,
                             const weft_value_t* value, uint32_t loop) {
  const uint64_t* computers = weft_accumulator_computers(state, position);
  if (!state->keeps[position] || !weft_loops_have(computers, loop)) return false;
  const uint64_t* readers = weft_accumulator_readers(state, value);
  for (uint32_t w = 0; w < state->words; ++w) {
    if ((readers[w] & ~computers[w]) != 0) return true;
  }
  return false;
}

// Costs -----------------------------------------------------------------------------------------

static double block_cost(const weft_block_t* block);

static double op_cost(const weft_op_t* op) {
  weft_op_cost_t own;
  weft_op_cost(op, &own);
  double cost = own.write_bytes + own.flops / FLOPS_PER_BYTE;
  // What chooses what else runs costs nothing itself; reductions' regions are counted above.
  const bool runs_regions =
      op->opcode == WEFT_OP_WHILE || op->opcode == WEFT_OP_IF || op->opcode == WEFT_OP_CASE;
  if (!runs_regions) return cost;
  int64_t turns = 1;
  if (op->opcode == WEFT_OP_WHILE && !weft_while_trip_count(op, &turns)) turns = UNKNOWN_TURNS;
  for (uint32_t r = 0; r < op->region_count; ++r) {
    cost += (double)turns * block_cost(op->regions[r]);
  }
  return cost;
}

static double block_cost(const weft_block_t* block) {
  double cost = 0;
  for (uint32_t i = 0; i < block->op_count; ++i) cost += op_cost(block->ops[i]);
  return cost;
}

static double result_bytes(const weft_op_t* op) {
  double bytes = 0;
  for (uint32_t r = 0; r < op->result_count; ++r) {
    bytes += (double)weft_type_size_bytes(op->results[r]->type);
  }
  return bytes;
}

// Places ----------------------------------------------------------------------------------------

typedef struct places_s {
  weft_accumulator_t* state;
  bool is_outside;
  const uint64_t* loops;
} places_t;

static weft_status_t place_input(void* user_data, weft_value_t* value) {
  const places_t* places = user_data;
  weft_accumulator_t* state = places->state;
  if (places->is_outside) state->values[value->id].is_outside = true;
  add_loops(readers_of(state, value), places->loops, state->words);
  return weft_ok_status();
}

static bool any_outside(const weft_accumulator_t* state, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->result_count; ++r) {
    if (state->values[op->results[r]->id].is_outside) return true;
  }
  return false;
}

// The same for all micro-batches, and not worth computing for each of them.
static bool is_shared(const weft_accumulator_t* state, const weft_op_t* op) {
  const weft_accumulator_value_t* value = &state->values[op->results[0]->id];
  if (value->varies || value->is_indexed) return false;
  return state->options->keeps_gathered || !value->is_gathered;
}

static void place_meeting(weft_accumulator_t* state, weft_meeting_t* meeting) {
  meeting->is_live = true;
  state->values[meeting->op->results[0]->id].is_outside = true;
  readers_of(state, meeting->value)[meeting->loop / 64] |= UINT64_C(1) << (meeting->loop % 64);
  if (meeting->loop >= state->loop_count) state->loop_count = meeting->loop + 1;
}

// Backwards from the results: where each operation is written. Its readers have been placed before.
static weft_status_t place_op(weft_accumulator_t* state, uint32_t position) {
  const weft_op_t* op = state->source->body->ops[position];
  uint64_t* loops = &state->computers[(size_t)position * state->words];
  places_t places = {.state = state, .loops = loops};
  places.is_outside = op->result_count == 0 || any_outside(state, op);
  for (uint32_t r = 0; r < op->result_count; ++r) {
    add_loops(loops, readers_of(state, op->results[r]), state->words);
  }
  if (!places.is_outside && count_loops(loops, state->words) == 0) return weft_ok_status();
  weft_meeting_t* meeting = weft_accumulator_meeting(state, op);
  if (meeting) {
    memset(loops, 0, state->words * sizeof(*loops));
    place_meeting(state, meeting);
    return weft_ok_status();
  }
  if (op->result_count > 0) {
    places.is_outside = places.is_outside || is_shared(state, op);
    if (places.is_outside && !state->values[op->results[0]->id].is_indexed) {
      memset(loops, 0, state->words * sizeof(*loops));
    }
  }
  if (state->keeps[position]) keep_first_loop(loops, state->words);
  for (uint32_t r = 0; r < op->result_count; ++r) {
    weft_accumulator_value_t* value = &state->values[op->results[r]->id];
    value->is_outside = places.is_outside;
    if (!places.is_outside || !value->varies) continue;
    return WEFT_STATUS_AT(state->rewrite.source, op->location, UNSUPPORTED,
                          "the step cannot be cut into micro-batches: a value of single samples "
                          "is a result of the step, or the update reads it");
  }
  return weft_op_visit_inputs(op, place_input, &places);
}

static weft_status_t place_all(weft_accumulator_t* state) {
  const weft_block_t* body = state->source->body;
  const size_t size = state->words * sizeof(uint64_t);
  memset(state->readers, 0, state->rewrite.source->value_count * size);
  memset(state->computers, 0, body->op_count * size);
  state->loop_count = 0;
  for (uint32_t v = 0; v < state->rewrite.source->value_count; ++v) {
    state->values[v].is_outside = false;
  }
  for (uint32_t m = 0; m < state->meeting_count; ++m) state->meetings[m].is_live = false;
  for (uint32_t i = body->op_count; i-- > 0;) WEFT_RETURN_IF_ERROR(place_op(state, i));
  return weft_ok_status();
}

// What is kept ----------------------------------------------------------------------------------

// True for what is worth keeping if it costs enough: it differs between micro-batches.
static bool can_keep(const weft_accumulator_t* state, const weft_op_t* op) {
  if (op->result_count == 0 || result_bytes(op) == 0 || weft_accumulator_meeting(state, op)) {
    return false;
  }
  bool varies = false;
  for (uint32_t r = 0; r < op->result_count; ++r) {
    const weft_accumulator_value_t* value = &state->values[op->results[r]->id];
    if (op->results[r]->type->kind != WEFT_TYPE_TENSOR) return false;
    varies = varies || value->varies || value->is_indexed;
  }
  return varies;
}

typedef struct paths_s {
  const double* costs;  // by value id: of the dearest chain of operations from what is there
  double longest;
} paths_t;

static weft_status_t visit_path(void* user_data, weft_value_t* value) {
  paths_t* paths = user_data;
  if (paths->costs[value->id] > paths->longest) paths->longest = paths->costs[value->id];
  return weft_ok_status();
}

// Keeps what costs more than |price| for each of its bytes to compute from arguments and other kept
// results. The dearest chain stands for all of them: it does not count a branch twice.
static weft_status_t choose_kept(weft_accumulator_t* state, double price, double* costs) {
  const weft_block_t* body = state->source->body;
  memset(costs, 0, state->rewrite.source->value_count * sizeof(*costs));
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    paths_t paths = {.costs = costs};
    state->keeps[i] = false;
    if (!can_keep(state, op)) continue;
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, visit_path, &paths));
    double cost = paths.longest + op_cost(op);
    state->keeps[i] = cost > price * result_bytes(op);
    if (state->keeps[i]) cost = result_bytes(op);
    for (uint32_t r = 0; r < op->result_count; ++r) costs[op->results[r]->id] = cost;
  }
  return weft_ok_status();
}

// The cost of all loops, what is loaded and stored included, relative to every operation once.
static double total_work(const weft_accumulator_t* state) {
  const weft_block_t* body = state->source->body;
  double once = 0;
  double total = 0;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    const uint32_t computers = count_loops(weft_accumulator_computers(state, i), state->words);
    if (computers == 0) continue;
    const double cost = op_cost(op);
    once += cost;
    total += computers * cost;
    for (uint32_t r = 0; r < op->result_count && state->keeps[i]; ++r) {
      const uint32_t readers =
          count_loops(weft_accumulator_readers(state, op->results[r]), state->words);
      if (readers > 1) total += readers * (double)weft_type_size_bytes(op->results[r]->type);
    }
  }
  return once > 0 ? total / once : 1;
}

weft_status_t weft_accumulator_place(weft_accumulator_t* state) {
  weft_arena_t* scratch = &state->rewrite.scratch;
  const uint32_t values = state->rewrite.source->value_count;
  const uint32_t ops = state->source->body->op_count;
  uint32_t levels = 1;
  double* costs = NULL;
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    if (state->meetings[m].loop >= levels) levels = state->meetings[m].loop + 1;
  }
  state->words = (levels + 63) / 64;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, (size_t)values * state->words,
                                                 sizeof(uint64_t), (void**)&state->readers));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, (size_t)ops * state->words,
                                                 sizeof(uint64_t), (void**)&state->computers));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, ops, sizeof(bool), (void**)&state->keeps));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, values, sizeof(*costs), (void**)&costs));
  WEFT_RETURN_IF_ERROR(place_all(state));
  state->work = total_work(state);
  for (double price = FIRST_PRICE; state->work > WEFT_ACCUMULATE_MOST_WORK && price > LAST_PRICE;
       price /= PRICE_STEP) {
    WEFT_RETURN_IF_ERROR(choose_kept(state, price, costs));
    WEFT_RETURN_IF_ERROR(place_all(state));
    state->work = total_work(state);
  }
  return weft_ok_status();
}
