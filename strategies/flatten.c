// Which parameters share a bucket, and the new function's arguments and results.
//
// The function is written in demand order: operations that gradients depend on keep their order; a
// bucket's gradient is put together when its last part is there; what reads gradients or new values
// follows. There is no circle, because a parameter whose gradient or factors depend on some
// parameter's new value stays out of the buckets, and because what gradients and factors read of
// an update that is the same before and after it (the exponentials that a softmax of a parameter
// adds up) is computed once more from the parameter itself.
#include "strategies/flatten.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/passes/donate.h"
#include "graph/plan/cluster.h"
#include "runtime/base/checked_math.h"
#include "strategies/flatten_internal.h"

// Members ---------------------------------------------------------------------------------------

weft_status_t weft_param_block(const char* name, weft_arena_t* arena, const char** out_block) {
  size_t length = 0;
  for (size_t start = 0; name[start] != '\0' && length == 0;) {
    size_t end = start;
    while (name[end] != '\0' && name[end] != '.' && name[end] != '/') ++end;
    if (end > start && name[end - 1] >= '0' && name[end - 1] <= '9') length = end;
    start = name[end] == '\0' ? end : end + 1;
  }
  char* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, length + 1, (void**)&copy));
  memcpy(copy, name, length);
  copy[length] = '\0';
  *out_block = copy;
  return weft_ok_status();
}

typedef struct candidate_s {
  const weft_update_t* update;
  uint32_t ready;     // position of the operation that gives the last gradient
  uint32_t rule;      // number of the first candidate with the same rule
  const char* block;  // or its unit; "" for all if buckets may go across blocks
  uint32_t unit;      // number of the first candidate in the same block
  uint32_t group;     // and of the first one with the same rule there
} candidate_t;

typedef struct taint_s {
  bool* tainted;  // by value id: depends on the new value of a parameter or state
  bool found;
} taint_t;

static weft_status_t visit_taint(void* user_data, weft_value_t* value) {
  taint_t* taint = user_data;
  taint->found = taint->found || taint->tainted[value->id];
  return weft_ok_status();
}

// Whether a node depends on a gradient. What does not is the same before the update and after it (a
// decayed or converted parameter), and a gradient may depend on it.
static bool is_updated(const weft_update_node_t* node, const weft_update_t* update,
                       const bool* tainted) {
  for (uint32_t o = 0; o < node->op->operand_count; ++o) {
    const weft_leaf_t* leaf = &node->operands[o];
    if (leaf->kind == WEFT_LEAF_GRADIENT) return true;
    if (leaf->kind == WEFT_LEAF_NODE && tainted[update->nodes[leaf->number].op->results[0]->id]) {
      return true;
    }
  }
  return false;
}

// Marks what depends on an update's operations.
static weft_status_t mark_tainted(const weft_function_t* function, const weft_updates_t* updates,
                                  bool* tainted) {
  for (uint32_t i = 0; i < updates->count; ++i) {
    const weft_update_t* update = &updates->updates[i];
    for (uint32_t n = 0; n < update->node_count; ++n) {
      const weft_update_node_t* node = &update->nodes[n];
      tainted[node->op->results[0]->id] = is_updated(node, update, tainted);
    }
  }
  taint_t taint = {.tainted = tainted};
  for (uint32_t i = 0; i < function->body->op_count; ++i) {
    const weft_op_t* op = function->body->ops[i];
    taint.found = false;
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, visit_taint, &taint));
    for (uint32_t r = 0; taint.found && r < op->result_count; ++r) {
      tainted[op->results[r]->id] = true;
    }
  }
  return weft_ok_status();
}

static bool depends_on_updates(const weft_update_t* update, const bool* tainted) {
  for (uint32_t i = 0; i < update->gradient_count; ++i) {
    if (tainted[update->gradients[i]->id]) return true;
  }
  for (uint32_t n = 0; n < update->node_count; ++n) {
    const weft_update_node_t* node = &update->nodes[n];
    for (uint32_t o = 0; o < node->op->operand_count; ++o) {
      if (node->operands[o].kind == WEFT_LEAF_SCALAR && tainted[node->operands[o].value->id]) {
        return true;
      }
    }
  }
  return false;
}

weft_status_t weft_updates_mark_dependent(const weft_function_t* function,
                                          const weft_updates_t* updates, weft_arena_t* arena,
                                          bool* out_is_dependent) {
  bool* tainted = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, function->graph->value_count,
                                                 sizeof(*tainted), (void**)&tainted));
  WEFT_RETURN_IF_ERROR(mark_tainted(function, updates, tainted));
  for (uint32_t i = 0; i < updates->count; ++i) {
    out_is_dependent[i] = depends_on_updates(&updates->updates[i], tainted);
  }
  return weft_ok_status();
}

static bool shares_state(const weft_update_t* update, const uint32_t* owners) {
  for (uint32_t i = 0; i < update->state_count; ++i) {
    if (owners[update->states[i]] != 1) return true;
  }
  return false;
}

static uint32_t ready_position(const weft_function_t* function, const weft_update_t* update,
                               const uint32_t* positions) {
  uint32_t last = 0;
  for (uint32_t i = 0; i < update->gradient_count; ++i) {
    const weft_value_t* gradient = update->gradients[i];
    if (gradient->op && gradient->block == function->body && positions[gradient->id] > last) {
      last = positions[gradient->id];
    }
  }
  return last;
}

static int compare_ready(const void* x, const void* y) {
  const candidate_t* a = x;
  const candidate_t* b = y;
  if (a->ready != b->ready) return a->ready < b->ready ? -1 : 1;
  return a->update->param < b->update->param ? -1 : a->update->param > b->update->param;
}

static bool same_rule(const candidate_t* a, const candidate_t* b,
                      const weft_flatten_options_t* options) {
  const uint64_t* kinds = options->kinds;
  if (kinds && kinds[a->update->param] != kinds[b->update->param]) return false;
  return weft_update_same_rule(a->update, b->update);
}

// Numbers the rules by their first candidates.
static weft_status_t number_rules(candidate_t* candidates, uint32_t count,
                                  const weft_flatten_options_t* options, weft_arena_t* arena) {
  uint32_t* firsts = NULL;
  uint32_t first_count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*firsts), (void**)&firsts));
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t k = 0;
    while (k < first_count && !same_rule(&candidates[i], &candidates[firsts[k]], options)) ++k;
    if (k == first_count) firsts[first_count++] = i;
    candidates[i].rule = firsts[k];
  }
  return weft_ok_status();
}

static int compare_group(const void* x, const void* y) {
  const candidate_t* a = *(const candidate_t* const*)x;
  const candidate_t* b = *(const candidate_t* const*)y;
  const int order = strcmp(a->block, b->block);
  if (order != 0) return order;
  if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
  return a < b ? -1 : a > b;  // of one array: by number
}

// Numbers blocks, and rules in blocks, by candidates, so that nothing has to be compared with all.
static weft_status_t number_groups(candidate_t* candidates, uint32_t count, weft_arena_t* arena) {
  candidate_t** sorted = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*sorted), (void**)&sorted));
  for (uint32_t i = 0; i < count; ++i) sorted[i] = &candidates[i];
  if (count > 1) qsort(sorted, count, sizeof(*sorted), compare_group);
  for (uint32_t i = 0; i < count; ++i) {
    const candidate_t* last = i > 0 ? sorted[i - 1] : NULL;
    const bool same_unit = last && strcmp(last->block, sorted[i]->block) == 0;
    const uint32_t number = (uint32_t)(sorted[i] - candidates);
    sorted[i]->unit = same_unit ? last->unit : number;
    sorted[i]->group = same_unit && last->rule == sorted[i]->rule ? last->group : number;
  }
  return weft_ok_status();
}

// A bucket has one layout for a parameter and its states.
static bool has_excluded_state(const weft_update_t* update, const weft_flatten_options_t* options) {
  if (!options->excluded) return false;
  for (uint32_t s = 0; s < update->state_count; ++s) {
    if (options->excluded[update->states[s]]) return true;
  }
  return false;
}

static weft_status_t collect_candidates(const weft_function_t* function, const weft_roles_t* roles,
                                        weft_updates_t* updates,
                                        const weft_flatten_options_t* options, weft_arena_t* arena,
                                        candidate_t** out_candidates, uint32_t* out_count) {
  const uint32_t values = function->graph->value_count;
  bool* is_dependent = NULL;
  uint32_t* owners = NULL;
  uint32_t* positions = NULL;
  candidate_t* candidates = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, updates->count, sizeof(*is_dependent),
                                                 (void**)&is_dependent));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, values, sizeof(*positions), (void**)&positions));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, roles->argument_count, sizeof(*owners), (void**)&owners));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, updates->count, sizeof(*candidates), (void**)&candidates));
  WEFT_RETURN_IF_ERROR(weft_updates_mark_dependent(function, updates, arena, is_dependent));
  for (uint32_t i = 0; i < function->body->op_count; ++i) {
    const weft_op_t* op = function->body->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) positions[op->results[r]->id] = i;
  }
  for (uint32_t i = 0; i < updates->count; ++i) {
    const weft_update_t* update = &updates->updates[i];
    for (uint32_t s = 0; s < update->state_count; ++s) ++owners[update->states[s]];
  }
  uint32_t count = 0;
  for (uint32_t i = 0; i < updates->count; ++i) {
    const weft_update_t* update = &updates->updates[i];
    const char** reason = &updates->reasons[update->param];
    if (options->excluded && options->excluded[update->param]) {
      *reason = "it is placed by itself";
    } else if (has_excluded_state(update, options)) {
      *reason = "a state of it is placed by itself";
    } else if (is_dependent[i]) {
      *reason = "its update depends on new values of other parameters or of itself";
    } else if (shares_state(update, owners)) {
      *reason = "it shares a state with another parameter";
    } else {
      candidate_t* candidate = &candidates[count++];
      *candidate =
          (candidate_t){.update = update, .ready = ready_position(function, update, positions)};
      if (options->units) candidate->block = options->units[update->param];
      if (!options->units) {
        WEFT_RETURN_IF_ERROR(
            weft_param_block(roles->arguments[update->param].name, arena, &candidate->block));
      }
    }
  }
  if (count > 1) qsort(candidates, count, sizeof(*candidates), compare_ready);
  for (uint32_t i = 0; i < count && !options->policy.wrap_blocks; ++i) candidates[i].block = "";
  WEFT_RETURN_IF_ERROR(number_rules(candidates, count, options, arena));
  WEFT_RETURN_IF_ERROR(number_groups(candidates, count, arena));
  *out_candidates = candidates;
  *out_count = count;
  return weft_ok_status();
}

// Buckets ---------------------------------------------------------------------------------------

static uint64_t bucket_bytes(const weft_bucket_t* bucket) {
  return (uint64_t)bucket->element_count * weft_dtype_size_bytes(bucket->members[0]->type->dtype);
}

// The open bucket of this rule (and block), or a new one. |latest|: by group, the number of its
// latest bucket, from 1 on.
static weft_bucket_t* open_bucket(weft_flattening_t* flattening, const candidate_t* candidate,
                                  const weft_flatten_policy_t* policy, uint32_t* latest) {
  uint32_t* number = &latest[candidate->group];
  if (*number > 0) {
    weft_bucket_t* bucket = &flattening->buckets[*number - 1];
    if (bucket_bytes(bucket) < policy->bucket_bytes) return bucket;
  }
  *number = ++flattening->bucket_count;
  weft_bucket_t* bucket = &flattening->buckets[*number - 1];
  *bucket = (weft_bucket_t){.block = candidate->block};
  return bucket;
}

static weft_status_t add_member(weft_bucket_t* bucket, const weft_update_t* update,
                                weft_arena_t* arena) {
  const uint32_t count = bucket->member_count;
  // Full at every power of two.
  if ((count & (count - 1)) == 0) {
    const uint32_t capacity = count ? 2 * count : 1;
    const weft_update_t** members = NULL;
    int64_t* offsets = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, capacity, sizeof(*members), (void**)&members));
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, capacity, sizeof(*offsets), (void**)&offsets));
    if (count) memcpy(members, bucket->members, count * sizeof(*members));
    if (count) memcpy(offsets, bucket->offsets, count * sizeof(*offsets));
    bucket->members = members;
    bucket->offsets = offsets;
  }
  bucket->members[count] = update;
  bucket->offsets[count] = bucket->element_count;
  bucket->element_count += update->type->element_count;
  ++bucket->member_count;
  return weft_ok_status();
}

static weft_status_t align_elements(int64_t* count, uint32_t multiple) {
  size_t aligned = 0;
  const size_t unit = (size_t)multiple;
  if (!weft_checked_add_size((size_t)*count, unit - 1, &aligned) ||
      aligned > (size_t)INT32_MAX * 64) {
    return WEFT_STATUS(OUT_OF_MEMORY, "a bucket of parameters exceeds the address space");
  }
  *count = (int64_t)(aligned / unit * unit);
  return weft_ok_status();
}

static weft_status_t form_buckets(const candidate_t* candidates, uint32_t count,
                                  const weft_flatten_options_t* options, weft_arena_t* arena,
                                  weft_flattening_t* flattening) {
  uint32_t* latest = NULL;
  uint32_t* firsts = NULL;  // by unit: the number of its first bucket, from 1 on
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*flattening->buckets),
                                                 (void**)&flattening->buckets));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*latest), (void**)&latest));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*firsts), (void**)&firsts));
  for (uint32_t i = 0; i < count; ++i) {
    weft_bucket_t* bucket = open_bucket(flattening, &candidates[i], &options->policy, latest);
    const uint32_t number = (uint32_t)(bucket - flattening->buckets);
    uint32_t* first = &firsts[candidates[i].unit];
    if (*first == 0) *first = number + 1;
    if (bucket->member_count == 0) {
      bucket->first_of_block = bucket->block[0] == '\0' ? number : *first - 1;
    }
    WEFT_RETURN_IF_ERROR(add_member(bucket, candidates[i].update, arena));
    WEFT_RETURN_IF_ERROR(align_elements(&bucket->element_count, WEFT_BUCKET_ALIGNMENT));
  }
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    WEFT_RETURN_IF_ERROR(align_elements(&flattening->buckets[b].element_count,
                                        WEFT_BUCKET_ALIGNMENT * options->element_multiple));
  }
  return weft_ok_status();
}

// References ------------------------------------------------------------------------------------

static void set_ref(weft_flattener_t* flattener, const weft_value_t* value, weft_leaf_kind_t kind,
                    uint32_t number, uint32_t bucket, uint32_t member) {
  weft_bucket_ref_t* ref = &flattener->refs[value->id];
  if (ref->kind != WEFT_LEAF_NONE) return;  // a gradient of two parameters: the first one serves
  *ref = (weft_bucket_ref_t){.kind = kind, .number = number, .bucket = bucket, .member = member};
}

static void set_refs(weft_flattener_t* flattener) {
  const weft_flattening_t* flattening = flattener->flattening;
  weft_value_t* const* arguments = flattener->source->body->arguments;
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_bucket_t* bucket = &flattening->buckets[b];
    for (uint32_t m = 0; m < bucket->member_count; ++m) {
      const weft_update_t* update = bucket->members[m];
      set_ref(flattener, arguments[update->param], WEFT_LEAF_PARAM, 0, b, m);
      for (uint32_t i = 0; i < update->state_count; ++i) {
        set_ref(flattener, arguments[update->states[i]], WEFT_LEAF_STATE, i, b, m);
      }
      for (uint32_t i = 0; i < update->gradient_count; ++i) {
        set_ref(flattener, update->gradients[i], WEFT_LEAF_GRADIENT, i, b, m);
      }
      for (uint32_t i = 0; i < update->node_count; ++i) {
        set_ref(flattener, update->nodes[i].op->results[0], WEFT_LEAF_NODE, i, b, m);
      }
    }
  }
}

static weft_status_t visit_early(void* user_data, weft_value_t* value) {
  weft_flattener_t* flattener = user_data;
  flattener->is_early[value->id] = true;
  return weft_ok_status();
}

// Everything that some gradient depends on, gradients included.
static weft_status_t mark_early(weft_flattener_t* flattener) {
  const weft_block_t* body = flattener->source->body;
  for (uint32_t v = 0; v < flattener->source->graph->value_count; ++v) {
    flattener->is_early[v] = flattener->refs[v].kind == WEFT_LEAF_GRADIENT;
  }
  for (uint32_t i = body->op_count; i-- > 0;) {
    const weft_op_t* op = body->ops[i];
    bool early = false;
    for (uint32_t r = 0; r < op->result_count; ++r) {
      early = early || flattener->is_early[op->results[r]->id];
    }
    if (early) WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, visit_early, flattener));
  }
  return weft_ok_status();
}

static weft_status_t visit_factor(void* user_data, weft_value_t* value) {
  weft_flattener_t* flattener = user_data;
  flattener->is_factor[value->id] = true;
  return weft_ok_status();
}

// The scalars of all updates, which equal rules share, and everything that they depend on.
static weft_status_t mark_factors(weft_flattener_t* flattener) {
  const weft_flattening_t* flattening = flattener->flattening;
  const weft_block_t* body = flattener->source->body;
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_update_t* rule = flattening->buckets[b].members[0];
    for (uint32_t n = 0; n < rule->node_count; ++n) {
      const weft_update_node_t* node = &rule->nodes[n];
      for (uint32_t o = 0; o < node->op->operand_count; ++o) {
        const weft_leaf_t* leaf = &node->operands[o];
        if (leaf->kind == WEFT_LEAF_SCALAR) flattener->is_factor[leaf->value->id] = true;
      }
    }
  }
  for (uint32_t i = body->op_count; i-- > 0;) {
    const weft_op_t* op = body->ops[i];
    bool factor = false;
    for (uint32_t r = 0; r < op->result_count; ++r) {
      factor = factor || flattener->is_factor[op->results[r]->id];
    }
    if (factor) WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, visit_factor, flattener));
  }
  return weft_ok_status();
}

// Signature -------------------------------------------------------------------------------------

typedef struct signature_s {
  const weft_type_t** types;
  const weft_attr_t** attrs;
  uint32_t count;
} signature_t;

static weft_status_t add_entry(weft_flattener_t* flattener, signature_t* signature,
                               const weft_type_t* type, const weft_attr_t* attrs) {
  weft_graph_t* target = flattener->rewrite.target;
  const uint32_t at = signature->count++;
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, type, &signature->types[at]));
  signature->attrs[at] = NULL;
  if (attrs) WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, attrs, &signature->attrs[at]));
  return weft_ok_status();
}

static weft_status_t string_attr(weft_graph_t* target, const char* name, const char* text,
                                 weft_named_attr_t* out_attr) {
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, name, strlen(name), &out_attr->name));
  return weft_attr_string(target, text, strlen(text), &out_attr->value);
}

static weft_status_t add_bucket_entry(weft_flattener_t* flattener, signature_t* signature,
                                      uint32_t bucket, int32_t state, weft_dtype_t dtype,
                                      bool is_argument) {
  weft_graph_t* target = flattener->rewrite.target;
  char name[64];
  weft_named_attr_t attrs[2];
  const weft_type_t* type = NULL;
  const weft_attr_t* dict = NULL;
  if (state < 0) {
    snprintf(name, sizeof(name), "bucket%u.param", bucket);
  } else {
    snprintf(name, sizeof(name), "bucket%u.state%d", bucket, state);
  }
  WEFT_RETURN_IF_ERROR(string_attr(target, "weft.name", name, &attrs[0]));
  WEFT_RETURN_IF_ERROR(string_attr(target, "weft.role", state < 0 ? "param" : "state", &attrs[1]));
  WEFT_RETURN_IF_ERROR(weft_attr_dict(target, attrs, is_argument ? 2 : 1, &dict));
  WEFT_RETURN_IF_ERROR(weft_type_tensor(
      target, dtype, 1, &flattener->flattening->buckets[bucket].element_count, NULL, NULL, &type));
  const uint32_t at = signature->count++;
  signature->types[at] = type;
  signature->attrs[at] = dict;
  return weft_ok_status();
}

static weft_status_t signature_init(weft_flattener_t* flattener, uint32_t capacity,
                                    signature_t* out_signature) {
  *out_signature = (signature_t){0};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      flattener->arena, capacity, sizeof(*out_signature->types), (void**)&out_signature->types));
  return weft_arena_allocate_array(flattener->arena, capacity, sizeof(*out_signature->attrs),
                                   (void**)&out_signature->attrs);
}

// Arguments that stand alone keep their order; buckets follow.
static weft_status_t list_arguments(weft_flattener_t* flattener, signature_t* signature) {
  weft_flattening_t* flattening = flattener->flattening;
  const weft_function_t* source = flattener->source;
  for (uint32_t i = 0; i < source->body->argument_count; ++i) {
    const weft_value_t* argument = source->body->arguments[i];
    if (flattener->refs[argument->id].kind == WEFT_LEAF_PARAM ||
        flattener->refs[argument->id].kind == WEFT_LEAF_STATE) {
      continue;
    }
    flattening->arguments[i] = (weft_flat_argument_t){.argument = signature->count, .offset = -1};
    WEFT_RETURN_IF_ERROR(add_entry(flattener, signature, argument->type,
                                   source->argument_attrs ? source->argument_attrs[i] : NULL));
  }
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    weft_bucket_t* bucket = &flattening->buckets[b];
    const weft_update_t* rule = bucket->members[0];
    bucket->param_argument = signature->count;
    bucket->first_state_argument = signature->count + 1;
    WEFT_RETURN_IF_ERROR(add_bucket_entry(flattener, signature, b, -1, rule->type->dtype, true));
    for (uint32_t s = 0; s < rule->state_count; ++s) {
      WEFT_RETURN_IF_ERROR(add_bucket_entry(flattener, signature, b, (int32_t)s,
                                            source->body->arguments[rule->states[s]]->type->dtype,
                                            true));
    }
    for (uint32_t m = 0; m < bucket->member_count; ++m) {
      const weft_update_t* update = bucket->members[m];
      flattening->arguments[update->param] =
          (weft_flat_argument_t){.argument = bucket->param_argument, .offset = bucket->offsets[m]};
      for (uint32_t s = 0; s < update->state_count; ++s) {
        flattening->arguments[update->states[s]] = (weft_flat_argument_t){
            .argument = bucket->first_state_argument + s, .offset = bucket->offsets[m]};
      }
    }
  }
  return weft_ok_status();
}

static weft_status_t list_results(weft_flattener_t* flattener, signature_t* signature) {
  weft_flattening_t* flattening = flattener->flattening;
  const weft_function_t* source = flattener->source;
  for (uint32_t i = 0; i < source->result_count; ++i) {
    const int32_t argument = flattener->roles->results[i].argument;
    if (argument >= 0 && flattening->arguments[argument].offset >= 0) {
      flattening->results[i] = -1;
      continue;
    }
    flattening->results[i] = (int32_t)signature->count;
    WEFT_RETURN_IF_ERROR(add_entry(flattener, signature, source->result_types[i],
                                   source->result_attrs ? source->result_attrs[i] : NULL));
  }
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_update_t* rule = flattening->buckets[b].members[0];
    WEFT_RETURN_IF_ERROR(add_bucket_entry(flattener, signature, b, -1, rule->type->dtype, false));
    for (uint32_t s = 0; s < rule->state_count; ++s) {
      WEFT_RETURN_IF_ERROR(add_bucket_entry(flattener, signature, b, (int32_t)s,
                                            source->body->arguments[rule->states[s]]->type->dtype,
                                            false));
    }
  }
  return weft_ok_status();
}

static weft_status_t set_aliases(weft_flattener_t* flattener, weft_function_t* function,
                                 uint32_t first_bucket_result) {
  weft_graph_t* target = flattener->rewrite.target;
  const weft_flattening_t* flattening = flattener->flattening;
  for (uint32_t i = 0; i < flattener->source->body->argument_count; ++i) {
    const int32_t result = flattener->roles->arguments[i].result;
    if (result < 0 || flattening->arguments[i].offset >= 0) continue;
    const weft_attr_t** attrs = &function->argument_attrs[flattening->arguments[i].argument];
    WEFT_RETURN_IF_ERROR(
        weft_argument_set_alias(target, attrs, (uint32_t)flattening->results[result]));
  }
  uint32_t result = first_bucket_result;
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_bucket_t* bucket = &flattening->buckets[b];
    for (uint32_t s = 0; s <= bucket->members[0]->state_count; ++s) {
      WEFT_RETURN_IF_ERROR(weft_argument_set_alias(
          target, &function->argument_attrs[bucket->param_argument + s], result++));
    }
  }
  return weft_ok_status();
}

static weft_status_t create_function(weft_flattener_t* flattener, uint32_t* out_bucket_results) {
  const weft_function_t* source = flattener->source;
  weft_rewrite_t* rewrite = &flattener->rewrite;
  signature_t arguments;
  signature_t results;
  weft_function_t* function = NULL;
  const uint32_t capacity = 2 * (source->body->argument_count + source->result_count);
  WEFT_RETURN_IF_ERROR(signature_init(flattener, capacity, &arguments));
  WEFT_RETURN_IF_ERROR(signature_init(flattener, capacity, &results));
  WEFT_RETURN_IF_ERROR(list_arguments(flattener, &arguments));
  WEFT_RETURN_IF_ERROR(list_results(flattener, &results));
  WEFT_RETURN_IF_ERROR(weft_function_create(rewrite->target, source->name, arguments.types,
                                            arguments.count, results.types, results.count,
                                            &function));
  rewrite->function = function;
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(rewrite->target, source->location, &function->location));
  for (uint32_t i = 0; i < arguments.count; ++i) function->argument_attrs[i] = arguments.attrs[i];
  for (uint32_t i = 0; i < results.count; ++i) function->result_attrs[i] = results.attrs[i];
  *out_bucket_results = 0;
  for (uint32_t i = 0; i < source->result_count; ++i) {
    if (flattener->flattening->results[i] >= 0) ++*out_bucket_results;
  }
  for (uint32_t i = 0; i < source->body->argument_count; ++i) {
    const weft_flat_argument_t* at = &flattener->flattening->arguments[i];
    if (at->offset >= 0) continue;
    rewrite->map[source->body->arguments[i]->id] = function->body->arguments[at->argument];
  }
  return set_aliases(flattener, function, *out_bucket_results);
}

// The body --------------------------------------------------------------------------------------

static weft_status_t init_values(weft_flattener_t* flattener) {
  weft_arena_t* arena = flattener->arena;
  const weft_flattening_t* flattening = flattener->flattening;
  weft_value_t* const* arguments = flattener->rewrite.function->body->arguments;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, flattening->bucket_count, sizeof(*flattener->values), (void**)&flattener->values));
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    weft_bucket_t* bucket = &flattening->buckets[b];
    const weft_update_t* rule = bucket->members[0];
    weft_bucket_values_t* values = &flattener->values[b];
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
        arena, rule->gradient_count, sizeof(*bucket->gradients), (void**)&bucket->gradients));
    values->param = arguments[bucket->param_argument];
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
        arena, rule->state_count, sizeof(*values->states), (void**)&values->states));
    for (uint32_t s = 0; s < rule->state_count; ++s) {
      values->states[s] = arguments[bucket->first_state_argument + s];
    }
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
        arena, rule->gradient_count, sizeof(*values->gradients), (void**)&values->gradients));
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, rule->node_count, sizeof(*values->nodes),
                                                   (void**)&values->nodes));
    for (uint32_t g = 0; g < rule->gradient_count; ++g) {
      WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, bucket->member_count,
                                                     sizeof(*bucket->gradients[g]),
                                                     (void**)&bucket->gradients[g]));
    }
    // One entry per leaf that can be measured, plain and squared.
    const uint32_t leaves = 1 + rule->state_count + rule->gradient_count + rule->node_count;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, 2 * leaves, sizeof(*values->sums), (void**)&values->sums));
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, 2 * leaves, sizeof(*values->sums_wanted),
                                                   (void**)&values->sums_wanted));
    values->gradients_missing = bucket->member_count * rule->gradient_count;
  }
  return weft_ok_status();
}

static weft_status_t map_input(void* user_data, weft_value_t* value) {
  weft_flattener_t* flattener = user_data;
  weft_value_t* mapped = NULL;
  return weft_flattener_need(flattener, value, &mapped);
}

// Puts a bucket's gradient together once all its parts are written: nothing has to wait for the
// end.
static weft_status_t note_gradient(weft_flattener_t* flattener, const weft_value_t* value) {
  const weft_bucket_ref_t* ref = &flattener->refs[value->id];
  if (ref->kind != WEFT_LEAF_GRADIENT) return weft_ok_status();
  weft_bucket_values_t* values = &flattener->values[ref->bucket];
  if (--values->gradients_missing > 0) return weft_ok_status();
  const uint32_t count = flattener->flattening->buckets[ref->bucket].members[0]->gradient_count;
  for (uint32_t g = 0; g < count; ++g) {
    weft_value_t* whole = NULL;
    weft_bucket_ref_t gradient = *ref;
    gradient.number = g;
    WEFT_RETURN_IF_ERROR(weft_flattener_bucket_value(flattener, &gradient, &whole));
  }
  return weft_ok_status();
}

// The bucket is converted, not each gradient; whatever else reads one has it written.
static bool is_converted_gradient(const weft_flattener_t* flattener, const weft_op_t* op) {
  const weft_value_t* value = op->result_count == 1 ? op->results[0] : NULL;
  return value && flattener->refs[value->id].kind == WEFT_LEAF_GRADIENT &&
         weft_update_shared_gradient(value) != value;
}

static weft_status_t write_early(weft_flattener_t* flattener) {
  const weft_block_t* body = flattener->source->body;
  weft_block_t* into = flattener->rewrite.function->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    bool early = false;
    for (uint32_t r = 0; r < op->result_count; ++r) {
      early = early || flattener->is_early[op->results[r]->id];
    }
    if (!early) continue;
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, map_input, flattener));
    if (!is_converted_gradient(flattener, op)) {
      WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(&flattener->rewrite, op, into));
    }
    for (uint32_t r = 0; r < op->result_count; ++r) {
      WEFT_RETURN_IF_ERROR(note_gradient(flattener, op->results[r]));
    }
  }
  return weft_ok_status();
}

// What is left: readers of gradients and of new values, side effects, and the results.
static weft_status_t write_late(weft_flattener_t* flattener) {
  const weft_block_t* body = flattener->source->body;
  flattener->is_late = true;
  for (uint32_t i = 0; i + 1 < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) {
      weft_value_t* mapped = NULL;
      // Operations of updates are written with their bucket, or as slices where they are read.
      if (flattener->refs[op->results[r]->id].kind != WEFT_LEAF_NONE) continue;
      if (!flattener->is_live[op->results[r]->id]) continue;
      WEFT_RETURN_IF_ERROR(weft_flattener_need(flattener, op->results[r], &mapped));
    }
    if (op->result_count == 0) {
      WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, map_input, flattener));
      WEFT_RETURN_IF_ERROR(
          weft_rewrite_copy_op(&flattener->rewrite, op, flattener->rewrite.function->body));
    }
  }
  return weft_ok_status();
}

static weft_status_t write_return(weft_flattener_t* flattener, uint32_t alone_count) {
  const weft_flattening_t* flattening = flattener->flattening;
  const weft_block_t* body = flattener->source->body;
  const weft_op_t* end = body->ops[body->op_count - 1];
  const weft_function_t* function = flattener->rewrite.function;
  weft_value_t** operands = NULL;
  uint32_t count = alone_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(flattener->arena, function->result_count,
                                                 sizeof(*operands), (void**)&operands));
  for (uint32_t i = 0; i < end->operand_count; ++i) {
    if (flattening->results[i] < 0) continue;
    WEFT_RETURN_IF_ERROR(
        weft_flattener_need(flattener, end->operands[i], &operands[flattening->results[i]]));
  }
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_update_t* rule = flattening->buckets[b].members[0];
    weft_value_t** nodes = flattener->values[b].nodes;
    WEFT_RETURN_IF_ERROR(weft_flattener_update(flattener, b));
    operands[count++] = nodes[rule->new_param.number];
    for (uint32_t s = 0; s < rule->state_count; ++s) {
      operands[count++] = nodes[rule->new_states[s].number];
    }
  }
  weft_op_t* op = NULL;
  return weft_op_create(
      function->body,
      &(weft_op_params_t){
          .opcode = WEFT_OP_FUNC_RETURN, .operands = operands, .operand_count = count},
      &op);
}

static weft_status_t flatten(weft_flattener_t* flattener) {
  const uint32_t values = flattener->source->graph->value_count;
  weft_arena_t* arena = flattener->arena;
  uint32_t alone_count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, values, sizeof(*flattener->refs), (void**)&flattener->refs));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, values, sizeof(*flattener->is_early),
                                                 (void**)&flattener->is_early));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, values, sizeof(*flattener->is_factor),
                                                 (void**)&flattener->is_factor));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, values, sizeof(*flattener->slices),
                                                 (void**)&flattener->slices));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, values, sizeof(*flattener->is_live),
                                                 (void**)&flattener->is_live));
  set_refs(flattener);
  WEFT_RETURN_IF_ERROR(mark_early(flattener));
  WEFT_RETURN_IF_ERROR(mark_factors(flattener));
  WEFT_RETURN_IF_ERROR(create_function(flattener, &alone_count));
  WEFT_RETURN_IF_ERROR(init_values(flattener));
  WEFT_RETURN_IF_ERROR(weft_flattener_find_norms(flattener));
  flattener->builder.block = flattener->rewrite.function->body;
  WEFT_RETURN_IF_ERROR(write_early(flattener));
  WEFT_RETURN_IF_ERROR(write_late(flattener));
  return write_return(flattener, alone_count);
}

weft_status_t weft_flatten_params(const weft_graph_t* source, const weft_roles_t* roles,
                                  weft_updates_t* updates, const weft_flatten_options_t* options,
                                  weft_arena_t* arena, weft_allocator_t allocator,
                                  weft_flattening_t* out_flattening) {
  *out_flattening = (weft_flattening_t){0};
  const weft_function_t* function = weft_graph_main(source);
  candidate_t* candidates = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      collect_candidates(function, roles, updates, options, arena, &candidates, &count));
  WEFT_RETURN_IF_ERROR(form_buckets(candidates, count, options, arena, out_flattening));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, roles->argument_count,
                                                 sizeof(*out_flattening->arguments),
                                                 (void**)&out_flattening->arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, roles->result_count,
                                                 sizeof(*out_flattening->results),
                                                 (void**)&out_flattening->results));
  weft_flattener_t flattener = {
      .source = function, .roles = roles, .flattening = out_flattening, .arena = arena};
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &flattener.rewrite));
  return weft_rewrite_finish(&flattener.rewrite, flatten(&flattener), &out_flattening->graph);
}
