// Rewrites that keep every bit of every value, and common subexpressions.
//
// Works forward in one walk: an operation is looked at after its operands have taken their final
// form in the target. Values of an enclosing scope are visible inside the regions of control flow,
// so the table of known expressions keeps an undo log per region. The regions of reductions, sorts
// and their like stay self-contained: devices translate them into programs of their own.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/passes/pass.h"
#include "graph/passes/rewrite.h"
#include "runtime/base/hash.h"

typedef struct known_op_s {
  uint64_t hash;
  weft_op_t* op;
  uint32_t bucket;
  uint32_t next;  // older one in the bucket, its position in the log + 1; 0: none
} known_op_t;

typedef struct simplify_state_s {
  uint32_t* buckets;      // newest one of each, as |next|
  uint32_t bucket_count;  // power of two
  known_op_t* log;        // what was inserted, newest last
  uint32_t log_count;
  uint32_t* scope_starts;
  uint32_t* scope_floors;  // by scope: first entry of the log that may be used in it
  uint32_t scope_count;
} simplify_state_t;

// Common subexpressions --------------------------------------------------------------------------

static uint64_t hash_attr(uint64_t hash, const weft_attr_t* attr) {
  hash = weft_hash_u64(hash, (uint64_t)attr->kind);
  switch (attr->kind) {
    case WEFT_ATTR_DENSE: {
      // A splat equals the same values written out, so only the first element counts.
      const weft_type_t* type = attr->type;
      const size_t size = type ? weft_dtype_size_bytes(type->dtype) : 0;
      return attr->as.dense.data && attr->as.dense.size_bytes >= size
                 ? weft_hash_bytes(hash, attr->as.dense.data, size)
                 : hash;
    }
    case WEFT_ATTR_DENSE_ARRAY:
      return weft_hash_bytes(
          hash, attr->as.dense_array.data,
          attr->as.dense_array.count * weft_dtype_size_bytes(attr->as.dense_array.dtype));
    case WEFT_ATTR_INTEGER:
      return weft_hash_u64(hash, (uint64_t)attr->as.integer);
    case WEFT_ATTR_ENUM:
      return weft_hash_bytes(hash, attr->as.enumeration.value, strlen(attr->as.enumeration.value));
    default:
      return hash;
  }
}

static uint64_t hash_op(const weft_op_params_t* params) {
  uint64_t hash = (uint64_t)params->opcode;
  for (uint32_t i = 0; i < params->operand_count; ++i) {
    hash = hash * UINT64_C(0x100000001b3) ^ params->operands[i]->id;
  }
  uint64_t attrs = 0;
  for (uint32_t i = 0; i < params->attr_count; ++i) {
    attrs ^= hash_attr(WEFT_HASH_SEED, params->attrs[i].value);  // order does not matter
  }
  const weft_type_t* type = params->result_types[0];
  hash = weft_hash_u64(hash ^ attrs, (uint64_t)type->dtype);
  const size_t rank = type->kind == WEFT_TYPE_TENSOR ? (size_t)type->rank : 0;
  return weft_hash_quickly(hash, type->dims, rank * sizeof(*type->dims));
}

static bool attrs_equal(const weft_op_t* op, const weft_op_params_t* params) {
  if (op->attr_count != params->attr_count) return false;
  for (uint32_t i = 0; i < params->attr_count; ++i) {
    const weft_attr_t* other = weft_op_attr(op, params->attrs[i].name);
    if (!other || !weft_attr_equal(other, params->attrs[i].value)) return false;
  }
  return true;
}

static bool op_matches(const weft_op_t* op, const weft_op_params_t* params) {
  if (op->opcode != params->opcode || op->operand_count != params->operand_count ||
      op->result_count != params->result_count) {
    return false;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (op->operands[i] != params->operands[i]) return false;
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (op->results[i]->type != params->result_types[i]) return false;
  }
  return attrs_equal(op, params);
}

// Operations that are functions of their operands and attributes alone. A barrier is one too, but
// exists to keep two computations apart.
static bool is_shareable(const weft_op_params_t* params) {
  if (params->region_count != 0 || params->result_count == 0) return false;
  if (params->opcode == WEFT_OP_UNREGISTERED || params->opcode == WEFT_OP_OPTIMIZATION_BARRIER ||
      params->opcode == WEFT_OP_CUSTOM_CALL) {
    return false;
  }
  const weft_op_flags_t flags = weft_op_info(params->opcode)->flags;
  return (flags & (WEFT_OP_FLAG_SIDE_EFFECT | WEFT_OP_FLAG_COLLECTIVE | WEFT_OP_FLAG_TERMINATOR)) ==
         0;
}

static bool is_control_flow(weft_opcode_t opcode) {
  return opcode == WEFT_OP_WHILE || opcode == WEFT_OP_IF || opcode == WEFT_OP_CASE;
}

static uint32_t scope_floor(const simplify_state_t* state) {
  return state->scope_count ? state->scope_floors[state->scope_count - 1] : 0;
}

static void simplify_scope_changed(weft_rewrite_t* rewrite, const weft_op_t* op, bool entered) {
  simplify_state_t* state = rewrite->user_data;
  if (entered) {
    const uint32_t floor = is_control_flow(op->opcode) ? scope_floor(state) : state->log_count;
    state->scope_starts[state->scope_count] = state->log_count;
    state->scope_floors[state->scope_count++] = floor;
    return;
  }
  const uint32_t start = state->scope_starts[--state->scope_count];
  while (state->log_count > start) {
    const known_op_t* known = &state->log[--state->log_count];
    state->buckets[known->bucket] = known->next;
  }
}

// Creates the operation in |into|, or finds the same one, and gives its results.
static weft_status_t emit(weft_rewrite_t* rewrite, weft_block_t* into,
                          const weft_op_params_t* params, weft_op_t** out_op) {
  simplify_state_t* state = rewrite->user_data;
  const bool shareable = is_shareable(params);
  uint64_t hash = 0;
  uint32_t bucket = 0;
  if (shareable) {
    hash = hash_op(params);
    bucket = (uint32_t)hash & (state->bucket_count - 1);
    for (uint32_t at = state->buckets[bucket]; at > scope_floor(state);
         at = state->log[at - 1].next) {
      const known_op_t* known = &state->log[at - 1];
      if (known->hash != hash || !op_matches(known->op, params)) continue;
      *out_op = known->op;
      return weft_ok_status();
    }
  }
  weft_op_params_t located = *params;
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(rewrite->target, params->location, &located.location));
  WEFT_RETURN_IF_ERROR(weft_op_create(into, &located, out_op));
  if (!shareable) return weft_ok_status();
  state->log[state->log_count] =
      (known_op_t){.hash = hash, .op = *out_op, .bucket = bucket, .next = state->buckets[bucket]};
  state->buckets[bucket] = ++state->log_count;
  return weft_ok_status();
}

// Identities -------------------------------------------------------------------------------------

static bool is_identity_list(weft_i64_list_t list) {
  for (uint32_t i = 0; i < list.count; ++i) {
    if (list.data[i] != (int64_t)i) return false;
  }
  return true;
}

// The partitioner's markers: nothing to do where they change no shape.
static bool is_marker(const char* target) {
  return strcmp(target, "Sharding") == 0 || strcmp(target, "SPMDFullToShardShape") == 0 ||
         strcmp(target, "SPMDShardToFullShape") == 0;
}

static bool is_full_slice(const weft_op_t* op) {
  const weft_i64_list_t starts = weft_op_i64_list(op, "start_indices");
  const weft_i64_list_t strides = weft_op_i64_list(op, "strides");
  for (uint32_t i = 0; i < starts.count; ++i) {
    if (starts.data[i] != 0 || (i < strides.count && strides.data[i] != 1)) return false;
  }
  return true;
}

// True when |op| returns its operand unchanged, given that the types are the same.
static bool is_identity_of_same_type(const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_RESHAPE:
    case WEFT_OP_CONVERT:
    case WEFT_OP_BITCAST_CONVERT:
    case WEFT_OP_SDY_SHARDING_CONSTRAINT:
    case WEFT_OP_SDY_RESHARD:
      return true;
    case WEFT_OP_TRANSPOSE:
      return is_identity_list(weft_op_i64_list(op, "permutation"));
    case WEFT_OP_BROADCAST_IN_DIM:
      return is_identity_list(weft_op_i64_list(op, "broadcast_dimensions"));
    case WEFT_OP_SLICE:
      return is_full_slice(op);
    case WEFT_OP_CUSTOM_CALL:
      return is_marker(weft_op_custom_call_target(op));
    default:
      return false;
  }
}

static const weft_attr_t* splat_constant(const weft_value_t* value) {
  if (!value->op || value->op->opcode != WEFT_OP_CONSTANT) return NULL;
  const weft_attr_t* attr = weft_op_attr(value->op, "value");
  if (!attr || attr->kind != WEFT_ATTR_DENSE || !attr->as.dense.data) return NULL;
  return attr->as.dense.splat || value->type->element_count == 1 ? attr : NULL;
}

// True for constants of which every bit is 0: +0.0, for floats.
static bool is_zero_constant(const weft_value_t* value) {
  static const uint8_t zeros[16] = {0};
  const weft_attr_t* splat = splat_constant(value);
  const size_t size = splat ? weft_dtype_size_bytes(value->type->dtype) : 0;
  return size > 0 && size <= sizeof(zeros) && memcmp(splat->as.dense.data, zeros, size) == 0;
}

static bool keeps_splats(weft_opcode_t opcode) {
  return opcode == WEFT_OP_BROADCAST_IN_DIM || opcode == WEFT_OP_BROADCAST ||
         opcode == WEFT_OP_RESHAPE || opcode == WEFT_OP_TRANSPOSE || opcode == WEFT_OP_SLICE ||
         opcode == WEFT_OP_REVERSE;
}

static weft_status_t emit_splat(weft_rewrite_t* rewrite, const weft_op_t* op,
                                const weft_attr_t* splat, const weft_type_t* type,
                                weft_block_t* into, weft_op_t** out_op) {
  const weft_attr_t* value = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_dense(rewrite->target, type, splat->as.dense.data, true, &value));
  weft_named_attr_t attr = {.value = value};
  WEFT_RETURN_IF_ERROR(weft_graph_intern(rewrite->target, "value", 5, &attr.name));
  const weft_op_params_t params = {.opcode = WEFT_OP_CONSTANT,
                                   .result_types = &type,
                                   .result_count = 1,
                                   .attrs = &attr,
                                   .attr_count = 1,
                                   .location = op->location};
  return emit(rewrite, into, &params, out_op);
}

// Compositions: outer(inner(x)) as one operation on x --------------------------------------------

// |*out_list| = the list that makes one operation of two, in |scratch|.
static weft_status_t compose_lists(weft_rewrite_t* rewrite, const weft_op_t* outer,
                                   const weft_op_t* inner, const char* name,
                                   weft_i64_list_t* out_list) {
  const weft_i64_list_t first = weft_op_i64_list(inner, name);
  const weft_i64_list_t second = weft_op_i64_list(outer, name);
  int64_t* data = NULL;
  // transpose: result dimension i comes from second[i] of the middle, so from first[second[i]];
  // broadcast_in_dim: operand dimension i goes to first[i] of the middle, so to second[first[i]].
  const bool forward = outer->opcode == WEFT_OP_BROADCAST_IN_DIM;
  const weft_i64_list_t from = forward ? first : second;
  const weft_i64_list_t through = forward ? second : first;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, from.count, sizeof(*data), (void**)&data));
  for (uint32_t i = 0; i < from.count; ++i) data[i] = through.data[from.data[i]];
  *out_list = (weft_i64_list_t){.data = data, .count = from.count};
  return weft_ok_status();
}

static const char* composed_list_name(weft_opcode_t opcode) {
  if (opcode == WEFT_OP_TRANSPOSE) return "permutation";
  if (opcode == WEFT_OP_BROADCAST_IN_DIM) return "broadcast_dimensions";
  return NULL;
}

// Emits reshape(reshape(x)), transpose(transpose(x)) and broadcast(broadcast(x)) as one operation.
static weft_status_t try_compose(weft_rewrite_t* rewrite, const weft_op_t* op,
                                 const weft_type_t* type, weft_block_t* into, weft_value_t** out) {
  weft_value_t* operand = weft_rewrite_mapped(rewrite, op->operands[0]);
  const char* list_name = composed_list_name(op->opcode);
  if (!operand->op || operand->op->opcode != op->opcode) return weft_ok_status();
  if (op->opcode != WEFT_OP_RESHAPE && !list_name) return weft_ok_status();
  weft_named_attr_t attr = {0};
  weft_op_params_t params = {.opcode = op->opcode,
                             .operands = operand->op->operands,
                             .operand_count = 1,
                             .result_types = &type,
                             .result_count = 1,
                             .location = op->location};
  if (list_name) {
    weft_i64_list_t list;
    WEFT_RETURN_IF_ERROR(compose_lists(rewrite, op, operand->op, list_name, &list));
    if (is_identity_list(list) && operand->op->operands[0]->type == type) {
      *out = operand->op->operands[0];
      return weft_ok_status();
    }
    WEFT_RETURN_IF_ERROR(weft_attr_i64_array(rewrite->target, list.data, list.count, &attr.value));
    WEFT_RETURN_IF_ERROR(
        weft_graph_intern(rewrite->target, list_name, strlen(list_name), &attr.name));
    params.attrs = &attr;
    params.attr_count = 1;
  } else if (operand->op->operands[0]->type == type) {
    *out = operand->op->operands[0];
    return weft_ok_status();
  }
  weft_op_t* composed = NULL;
  WEFT_RETURN_IF_ERROR(emit(rewrite, into, &params, &composed));
  *out = composed->results[0];
  return weft_ok_status();
}

// The operation itself ---------------------------------------------------------------------------

static weft_status_t simplified_unary(weft_rewrite_t* rewrite, const weft_op_t* op,
                                      const weft_type_t* type, weft_block_t* into,
                                      weft_value_t** out) {
  weft_value_t* operand = weft_rewrite_mapped(rewrite, op->operands[0]);
  weft_op_t* created = NULL;
  if (operand->type == type && is_identity_of_same_type(op)) {
    *out = operand;
    return weft_ok_status();
  }
  if (op->opcode == WEFT_OP_CHLO_SQUARE && is_zero_constant(operand)) {
    *out = operand;
    return weft_ok_status();
  }
  const weft_attr_t* splat = keeps_splats(op->opcode) ? splat_constant(operand) : NULL;
  if (splat) {
    WEFT_RETURN_IF_ERROR(emit_splat(rewrite, op, splat, type, into, &created));
  } else if (op->opcode == WEFT_OP_CHLO_SQUARE) {
    weft_value_t* operands[2] = {operand, operand};
    const weft_op_params_t params = {.opcode = WEFT_OP_MULTIPLY,
                                     .operands = operands,
                                     .operand_count = 2,
                                     .result_types = &type,
                                     .result_count = 1,
                                     .location = op->location};
    WEFT_RETURN_IF_ERROR(emit(rewrite, into, &params, &created));
  } else {
    return try_compose(rewrite, op, type, into, out);
  }
  *out = created->results[0];
  return weft_ok_status();
}

// True when |value| + 0 has the bits of |value|, which -0.0 has not.
static bool is_never_negative_zero(const weft_value_t* value) {
  if (!weft_dtype_is_float(value->type->dtype)) return weft_dtype_is_integer(value->type->dtype);
  const weft_op_t* op = value->op;
  return op && op->opcode == WEFT_OP_MULTIPLY && op->operands[0] == op->operands[1];
}

// Squares of absolute values that were written for complex numbers: x * x + 0 * 0.
static weft_value_t* simplified_binary(const weft_rewrite_t* rewrite, const weft_op_t* op) {
  weft_value_t* left = weft_rewrite_mapped(rewrite, op->operands[0]);
  weft_value_t* right = weft_rewrite_mapped(rewrite, op->operands[1]);
  if (op->opcode == WEFT_OP_MULTIPLY && is_zero_constant(left) && is_zero_constant(right)) {
    return left;
  }
  if (op->opcode != WEFT_OP_ADD) return NULL;
  if (is_zero_constant(right) && is_never_negative_zero(left)) return left;
  return is_zero_constant(left) && is_never_negative_zero(right) ? right : NULL;
}

static weft_status_t emit_copy(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into) {
  weft_op_params_t params = {.opcode = op->opcode,
                             .name = op->name,
                             .operand_count = op->operand_count,
                             .result_count = op->result_count,
                             .attr_count = op->attr_count,
                             .location = op->location};
  weft_value_t** operands = NULL;
  const weft_type_t** types = NULL;
  weft_named_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->operand_count,
                                                 sizeof(*operands), (void**)&operands));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->result_count,
                                                 sizeof(*types), (void**)&types));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, op->attr_count, sizeof(*attrs), (void**)&attrs));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = weft_rewrite_mapped(rewrite, op->operands[i]);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(rewrite->target, op->results[i]->type, &types[i]));
  }
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    const char* name = op->attrs[i].name;
    WEFT_RETURN_IF_ERROR(weft_graph_intern(rewrite->target, name, strlen(name), &attrs[i].name));
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(rewrite->target, op->attrs[i].value, &attrs[i].value));
  }
  params.operands = operands;
  params.result_types = types;
  params.attrs = attrs;
  weft_op_t* created = NULL;
  WEFT_RETURN_IF_ERROR(emit(rewrite, into, &params, &created));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    rewrite->map[op->results[i]->id] = created->results[i];
  }
  return weft_ok_status();
}

static weft_status_t simplify_op(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                                 bool* out_done) {
  if (op->region_count != 0) return weft_ok_status();
  const weft_arena_mark_t mark = weft_arena_mark(&rewrite->scratch);
  if (op->operand_count > 0 && op->operand_count <= 2 && op->result_count == 1) {
    const weft_type_t* type = NULL;
    weft_value_t* replacement = NULL;
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(rewrite->target, op->results[0]->type, &type));
    if (op->operand_count == 1) {
      WEFT_RETURN_IF_ERROR(simplified_unary(rewrite, op, type, into, &replacement));
    } else {
      replacement = simplified_binary(rewrite, op);
    }
    if (replacement && replacement->type == type) {
      rewrite->map[op->results[0]->id] = replacement;
      *out_done = true;
    }
  }
  if (!*out_done && op->result_count > 0) {
    WEFT_RETURN_IF_ERROR(emit_copy(rewrite, op, into));
    *out_done = true;
  }
  weft_arena_rewind(&rewrite->scratch, mark);
  return weft_ok_status();
}

static uint32_t count_ops(const weft_block_t* block, uint32_t depth, uint32_t* max_depth) {
  uint32_t count = block->op_count;
  if (depth > *max_depth) *max_depth = depth;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    for (uint32_t r = 0; r < block->ops[i]->region_count; ++r) {
      count += count_ops(block->ops[i]->regions[r], depth + 1, max_depth);
    }
  }
  return count;
}

static weft_status_t simplify_state_init(weft_rewrite_t* rewrite, const weft_function_t* function,
                                         simplify_state_t* state) {
  uint32_t max_depth = 0;
  // Composition can emit a middle operation besides each copy, hence twice the operations.
  const uint32_t op_count = 2 * count_ops(function->body, 1, &max_depth) + 1;
  memset(state, 0, sizeof(*state));
  state->bucket_count = 64;
  while (state->bucket_count < op_count) state->bucket_count *= 2;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, state->bucket_count,
                                                 sizeof(*state->buckets), (void**)&state->buckets));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op_count, sizeof(*state->log),
                                                 (void**)&state->log));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, max_depth + 1,
                                                 sizeof(*state->scope_floors),
                                                 (void**)&state->scope_floors));
  return weft_arena_allocate_array(&rewrite->scratch, max_depth + 1, sizeof(*state->scope_starts),
                                   (void**)&state->scope_starts);
}

weft_status_t weft_pass_simplify(const weft_graph_t* source, weft_allocator_t allocator,
                                 weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_rewrite_t rewrite;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &rewrite));
  simplify_state_t state;
  rewrite.rewrite_op = simplify_op;
  rewrite.scope_changed = simplify_scope_changed;
  rewrite.user_data = &state;
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < source->function_count && weft_status_is_ok(status); ++i) {
    status = simplify_state_init(&rewrite, source->functions[i], &state);
    if (weft_status_is_ok(status)) {
      status = weft_rewrite_function(&rewrite, source->functions[i]);
    }
  }
  return weft_rewrite_finish(&rewrite, status, out_graph);
}
