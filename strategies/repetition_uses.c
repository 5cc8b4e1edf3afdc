// Where and how the forward pass uses each parameter.
//
// What is computed from parameters alone (converted weights, a sum of a matrix and its low-rank
// update) belongs to whoever reads it beside samples: frontends write some of it for all layers
// before the first. Three walks over the operations, and one for each step of what tells
// parameters apart.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/cluster.h"
#include "runtime/base/hash.h"
#include "strategies/repetition_internal.h"

#define NOWHERE UINT32_MAX

// How many operations on from the one that reads a parameter tell it apart: enough for an addition
// that ends a residual branch. More would tell the last block from the others.
#define PURPOSE_STEPS 2

typedef struct place_s {
  uint32_t position;  // of an operation
  uint32_t operand;   // of it
} place_t;

typedef struct walk_s {
  const weft_function_t* function;
  const weft_roles_t* roles;
  weft_arena_t* arena;
  bool* is_data;     // by value id: computed from samples or random numbers
  bool* is_forward;  // by value id: the loss depends on it
  place_t* places;   // by value id: where what is no data first meets data
  place_t* direct;   // by argument: where it is read first
  uint32_t* last;    // by value id: last forward operation that reads it
  uint64_t* hashes;  // by position: what tells the operation apart
  uint64_t* sums;    // by value id: of the hashes of its readers
  // Of the operation that is looked at.
  uint32_t position;
  uint32_t operand;
  bool found;
  place_t place;
} walk_t;

// Data --------------------------------------------------------------------------------------------

static weft_status_t meet_data(void* user_data, weft_value_t* value) {
  walk_t* walk = user_data;
  walk->found = walk->found || walk->is_data[value->id];
  return weft_ok_status();
}

static weft_status_t note_direct(void* user_data, weft_value_t* value) {
  walk_t* walk = user_data;
  const place_t own = {.position = walk->position, .operand = walk->operand++};
  if (value->op || value->block != walk->function->body) return weft_ok_status();
  if (walk->direct[value->index].position == NOWHERE) walk->direct[value->index] = own;
  return weft_ok_status();
}

static weft_status_t mark_data(walk_t* walk) {
  const weft_block_t* body = walk->function->body;
  bool has_data = false;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    const weft_role_t role = walk->roles->arguments[i].role;
    walk->direct[i] = (place_t){.position = NOWHERE};
    walk->is_data[body->arguments[i]->id] = role == WEFT_ROLE_BATCH || role == WEFT_ROLE_RNG;
    has_data = has_data || role == WEFT_ROLE_BATCH || role == WEFT_ROLE_RNG;
  }
  for (walk->position = 0; walk->position < body->op_count; ++walk->position) {
    const weft_op_t* op = body->ops[walk->position];
    // A step of parameters alone meets them where it reads them.
    walk->found = !has_data;
    walk->operand = 0;
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, meet_data, walk));
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, note_direct, walk));
    for (uint32_t r = 0; r < op->result_count; ++r) walk->is_data[op->results[r]->id] = walk->found;
  }
  return weft_ok_status();
}

// Forward -----------------------------------------------------------------------------------------

static weft_status_t mark_forward_input(void* user_data, weft_value_t* value) {
  walk_t* walk = user_data;
  walk->is_forward[value->id] = true;
  if (walk->last[value->id] == NOWHERE) walk->last[value->id] = walk->position;
  return weft_ok_status();
}

static bool is_any(const bool* flags, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->result_count; ++r) {
    if (flags[op->results[r]->id]) return true;
  }
  return false;
}

// Without a loss, everything is forward.
static weft_status_t mark_forward(walk_t* walk) {
  const weft_block_t* body = walk->function->body;
  const weft_op_t* end = body->ops[body->op_count - 1];
  bool has_loss = false;
  for (uint32_t i = 0; i < walk->roles->result_count && i < end->operand_count; ++i) {
    if (walk->roles->results[i].role != WEFT_ROLE_LOSS) continue;
    walk->is_forward[end->operands[i]->id] = true;
    has_loss = true;
  }
  for (walk->position = body->op_count; walk->position-- > 0;) {
    const weft_op_t* op = body->ops[walk->position];
    for (uint32_t r = 0; r < op->result_count && !has_loss; ++r) {
      walk->is_forward[op->results[r]->id] = true;
    }
    if (is_any(walk->is_forward, op)) {
      WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, mark_forward_input, walk));
    }
  }
  return weft_ok_status();
}

// Places ------------------------------------------------------------------------------------------

static bool is_earlier(const place_t* a, const place_t* b) {
  if (a->position != b->position) return a->position < b->position;
  return a->operand < b->operand;
}

static weft_status_t note_place(void* user_data, weft_value_t* value) {
  walk_t* walk = user_data;
  place_t* place = &walk->places[value->id];
  const place_t own = {.position = walk->position, .operand = walk->operand++};
  const place_t* met = walk->found ? &own : &walk->place;
  if (is_earlier(met, place)) *place = *met;
  return weft_ok_status();
}

static weft_status_t find_places(walk_t* walk) {
  const weft_block_t* body = walk->function->body;
  for (uint32_t v = 0; v < walk->function->graph->value_count; ++v) {
    walk->places[v] = (place_t){.position = NOWHERE};
  }
  for (walk->position = body->op_count; walk->position-- > 0;) {
    const weft_op_t* op = body->ops[walk->position];
    if (!is_any(walk->is_forward, op)) continue;
    walk->found = is_any(walk->is_data, op);
    walk->operand = 0;
    walk->place = (place_t){.position = NOWHERE};
    for (uint32_t r = 0; r < op->result_count; ++r) {
      const place_t* place = &walk->places[op->results[r]->id];
      if (is_earlier(place, &walk->place)) walk->place = *place;
    }
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, note_place, walk));
  }
  return weft_ok_status();
}

// Symbols -----------------------------------------------------------------------------------------

static uint64_t hash_type(const weft_type_t* type, bool with_sizes) {
  uint64_t hash = weft_hash_u64(WEFT_HASH_SEED, (uint64_t)type->kind);
  hash = weft_hash_u64(hash, (uint64_t)type->dtype);
  if (type->kind != WEFT_TYPE_TENSOR) return hash;
  hash = weft_hash_u64(hash, (uint64_t)type->rank);
  for (int32_t d = 0; d < type->rank && with_sizes; ++d) {
    hash = weft_hash_u64(hash, (uint64_t)type->dims[d]);
  }
  return hash;
}

static uint64_t hash_op(const weft_op_t* op, bool with_sizes) {
  uint64_t hash = weft_hash_u64(WEFT_HASH_SEED, (uint64_t)op->opcode);
  if (op->result_count == 0 || !with_sizes) return hash;
  return weft_hash_u64(hash, hash_type(op->results[0]->type, true));
}

static weft_status_t add_reader(void* user_data, weft_value_t* value) {
  walk_t* walk = user_data;
  // A sum, since readers have no order of their own.
  walk->sums[value->id] += weft_hash_u64(walk->hashes[walk->position], walk->operand++);
  return weft_ok_status();
}

// Takes what tells an operation apart one step further: to what tells its readers apart.
static weft_status_t look_ahead(walk_t* walk) {
  const weft_block_t* body = walk->function->body;
  memset(walk->sums, 0, walk->function->graph->value_count * sizeof(*walk->sums));
  for (walk->position = 0; walk->position < body->op_count; ++walk->position) {
    const weft_op_t* op = body->ops[walk->position];
    walk->operand = 0;
    if (is_any(walk->is_forward, op)) {
      WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, add_reader, walk));
    }
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    uint64_t hash = hash_op(op, true);
    for (uint32_t r = 0; r < op->result_count; ++r) {
      hash = weft_hash_u64(hash, walk->sums[op->results[r]->id]);
    }
    walk->hashes[i] = hash;
  }
  return weft_ok_status();
}

static weft_status_t name_symbols(walk_t* walk, weft_uses_t* uses) {
  const weft_block_t* body = walk->function->body;
  for (uint32_t i = 0; i < body->op_count; ++i) walk->hashes[i] = hash_op(body->ops[i], true);
  for (int step = 0; step < PURPOSE_STEPS; ++step) WEFT_RETURN_IF_ERROR(look_ahead(walk));
  for (uint32_t i = 0; i < uses->count; ++i) {
    weft_use_t* use = &uses->uses[i];
    const weft_value_t* argument = body->arguments[use->argument];
    const weft_op_t* op = body->ops[use->position];
    const uint32_t operand = walk->places[argument->id].operand;
    const uint64_t type = weft_hash_u64(hash_type(argument->type, true), operand);
    const uint64_t kind = weft_hash_u64(hash_type(argument->type, false), operand);
    use->symbols[WEFT_LIKENESS_PURPOSE] = weft_hash_u64(type, walk->hashes[use->position]);
    use->symbols[WEFT_LIKENESS_USE] = weft_hash_u64(type, hash_op(op, true));
    use->symbols[WEFT_LIKENESS_KIND] = weft_hash_u64(kind, hash_op(op, false));
  }
  return weft_ok_status();
}

// Live values -------------------------------------------------------------------------------------

typedef struct live_s {
  int64_t bytes;  // changes by position, then sums
  int64_t count;
} live_t;

static void add_live(walk_t* walk, const weft_value_t* value, uint32_t position, live_t* lives) {
  const uint32_t last = walk->last[value->id];
  if (!walk->is_data[value->id] || last == NOWHERE || last <= position) return;
  const weft_type_t* type = value->type;
  const live_t live = {.bytes = (int64_t)weft_type_size_bytes(type),
                       .count = type->kind == WEFT_TYPE_TENSOR && type->rank > 0 &&
                                weft_dtype_is_float(type->dtype)};
  lives[position + 1].bytes += live.bytes;
  lives[position + 1].count += live.count;
  if (last + 1 >= walk->function->body->op_count) return;
  lives[last + 1].bytes -= live.bytes;
  lives[last + 1].count -= live.count;
}

// What samples themselves take is left out: they are there from the beginning.
static weft_status_t find_narrows(walk_t* walk, weft_uses_t* uses) {
  const weft_block_t* body = walk->function->body;
  live_t* lives = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(walk->arena, body->op_count + 1, sizeof(*lives), (void**)&lives));
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) add_live(walk, op->results[r], i, lives);
  }
  for (uint32_t i = 1; i < body->op_count; ++i) {
    lives[i].bytes += lives[i - 1].bytes;
    lives[i].count += lives[i - 1].count;
  }
  uint32_t next = 0;
  for (uint32_t i = 0; i < uses->count; ++i) {
    weft_use_t* use = &uses->uses[i];
    // Uses of one operation cannot be parted.
    use->live_bytes = INFINITY;
    use->live_count = UINT32_MAX;
    for (; next <= use->position; ++next) {
      if ((double)lives[next].bytes < use->live_bytes) use->live_bytes = (double)lives[next].bytes;
      if (lives[next].count < use->live_count) use->live_count = (uint32_t)lives[next].count;
    }
  }
  return weft_ok_status();
}

// -------------------------------------------------------------------------------------------------

static int compare_uses(const void* x, const void* y) {
  const weft_use_t* a = x;
  const weft_use_t* b = y;
  if (a->position != b->position) return a->position < b->position ? -1 : 1;
  if (a->direct != b->direct) return a->direct < b->direct ? -1 : 1;
  if (a->operand != b->operand) return a->operand < b->operand ? -1 : 1;
  return a->argument < b->argument ? -1 : a->argument > b->argument;
}

static weft_status_t list_uses(walk_t* walk, weft_uses_t* uses) {
  const weft_block_t* body = walk->function->body;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(walk->arena, body->argument_count,
                                                 sizeof(*uses->uses), (void**)&uses->uses));
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    const weft_value_t* argument = body->arguments[i];
    const uint32_t position = walk->places[argument->id].position;
    if (walk->roles->arguments[i].role != WEFT_ROLE_PARAM || position == NOWHERE) continue;
    uses->uses[uses->count++] = (weft_use_t){.argument = i,
                                             .position = position,
                                             .direct = walk->direct[i].position,
                                             .operand = walk->direct[i].operand,
                                             .bytes = weft_type_size_bytes(argument->type)};
  }
  if (uses->count > 1) qsort(uses->uses, uses->count, sizeof(*uses->uses), compare_uses);
  return weft_ok_status();
}

weft_status_t weft_uses_find(const weft_function_t* function, const weft_roles_t* roles,
                             weft_arena_t* arena, weft_uses_t* out_uses) {
  const uint32_t values = function->graph->value_count;
  const weft_block_t* body = function->body;
  walk_t walk = {.function = function, .roles = roles, .arena = arena};
  const struct {
    void** array;
    size_t count;
    size_t size;
  } arrays[] = {{(void**)&walk.is_data, values, sizeof(*walk.is_data)},
                {(void**)&walk.is_forward, values, sizeof(*walk.is_forward)},
                {(void**)&walk.places, values, sizeof(*walk.places)},
                {(void**)&walk.last, values, sizeof(*walk.last)},
                {(void**)&walk.sums, values, sizeof(*walk.sums)},
                {(void**)&walk.direct, body->argument_count, sizeof(*walk.direct)},
                {(void**)&walk.hashes, body->op_count, sizeof(*walk.hashes)}};
  *out_uses = (weft_uses_t){0};
  for (size_t i = 0; i < sizeof(arrays) / sizeof(arrays[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, arrays[i].count, arrays[i].size, arrays[i].array));
  }
  for (uint32_t v = 0; v < values; ++v) walk.last[v] = NOWHERE;
  WEFT_RETURN_IF_ERROR(mark_data(&walk));
  WEFT_RETURN_IF_ERROR(mark_forward(&walk));
  WEFT_RETURN_IF_ERROR(find_places(&walk));
  WEFT_RETURN_IF_ERROR(list_uses(&walk, out_uses));
  WEFT_RETURN_IF_ERROR(name_symbols(&walk, out_uses));
  return find_narrows(&walk, out_uses);
}
