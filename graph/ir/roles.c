// Roles: reads what the text states and infers the rest.
//
// Whether a donated argument is a parameter or optimizer state is told by one backward data-flow
// pass: does a contraction depend on it? The pass is linear; functions are summarised before their
// callers, so that a helper shared by the model and the optimizer does not mix the two.
#include "graph/ir/roles.h"

#include <inttypes.h>
#include <string.h>

#include "graph/ir/call_order.h"
#include "graph/ir/interner_internal.h"
#include "graph/ir/op_attrs.h"
#include "runtime/base/hash.h"

static const char* const weft_role_names[WEFT_ROLE_COUNT_] = {
    [WEFT_ROLE_NONE] = "none",   [WEFT_ROLE_PARAM] = "param", [WEFT_ROLE_STATE] = "state",
    [WEFT_ROLE_BATCH] = "batch", [WEFT_ROLE_HYPER] = "hyper", [WEFT_ROLE_RNG] = "rng",
    [WEFT_ROLE_CONST] = "const", [WEFT_ROLE_LOSS] = "loss",   [WEFT_ROLE_METRIC] = "metric",
};

const char* weft_role_name(weft_role_t role) {
  return weft_role_names[role];
}

weft_role_t weft_role_from_name(const char* name) {
  for (int i = WEFT_ROLE_NONE + 1; i < WEFT_ROLE_COUNT_; ++i) {
    if (strcmp(weft_role_names[i], name) == 0) return (weft_role_t)i;
  }
  return WEFT_ROLE_NONE;
}

static bool weft_role_is_of_result(weft_role_t role) {
  return role == WEFT_ROLE_LOSS || role == WEFT_ROLE_METRIC;
}

// ---- what contractions depend on ----------------------------------------------------------------

typedef struct weft_reach_s {
  weft_arena_t scratch;
  uint8_t* flags;  // by value id: a contraction depends on the value
  bool changed;
} weft_reach_t;

static void weft_reach_mark(weft_reach_t* reach, const weft_value_t* value, bool flag) {
  if (!flag || reach->flags[value->id]) return;
  reach->flags[value->id] = 1;
  reach->changed = true;
}

static bool weft_reach_any_result(const weft_reach_t* reach, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (reach->flags[op->results[i]->id]) return true;
  }
  return false;
}

static bool weft_reach_argument(const weft_reach_t* reach, const weft_block_t* block,
                                uint32_t index) {
  return index < block->argument_count && reach->flags[block->arguments[index]->id];
}

static void weft_reach_block(weft_reach_t* reach, const weft_block_t* block);

// A loop carries value k from the body's return to its arguments and to its result.
static void weft_reach_while(weft_reach_t* reach, const weft_op_t* op) {
  const weft_block_t* condition = op->regions[0];
  const weft_block_t* body = op->regions[1];
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const bool flag = reach->flags[op->results[i]->id] || weft_reach_argument(reach, body, i) ||
                      weft_reach_argument(reach, condition, i);
    weft_reach_mark(reach, terminator->operands[i], flag);
  }
  weft_reach_block(reach, body);
  weft_reach_block(reach, condition);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const bool flag = reach->flags[op->results[i]->id] || weft_reach_argument(reach, body, i) ||
                      weft_reach_argument(reach, condition, i);
    weft_reach_mark(reach, op->operands[i], flag);
  }
}

static void weft_reach_op(weft_reach_t* reach, const weft_op_t* op) {
  if (op->opcode == WEFT_OP_WHILE) {
    weft_reach_while(reach, op);
    return;
  }
  const bool contraction = op->opcode == WEFT_OP_DOT || op->opcode == WEFT_OP_DOT_GENERAL ||
                           op->opcode == WEFT_OP_CONVOLUTION;
  const bool flag = contraction || weft_reach_any_result(reach, op);
  for (uint32_t r = 0; r < op->region_count; ++r) {
    const weft_block_t* region = op->regions[r];
    if (region->op_count == 0) continue;
    const weft_op_t* terminator = region->ops[region->op_count - 1];
    for (uint32_t i = 0; i < terminator->operand_count; ++i) {
      weft_reach_mark(reach, terminator->operands[i], flag);
    }
    weft_reach_block(reach, region);
  }
  const weft_function_t* callee = op->opcode == WEFT_OP_FUNC_CALL || op->opcode == WEFT_OP_COMPOSITE
                                      ? weft_op_callee(op)
                                      : NULL;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const bool inside =
        callee != NULL && callee->body != NULL && weft_reach_argument(reach, callee->body, i);
    weft_reach_mark(reach, op->operands[i], flag || inside);
  }
}

static void weft_reach_block(weft_reach_t* reach, const weft_block_t* block) {
  for (uint32_t i = block->op_count; i > 0; --i) weft_reach_op(reach, block->ops[i - 1]);
}

// Loops need another pass when a flag travels round; chains of carried values rarely need a third.
// The bound keeps the pass linear; beyond it a parameter may be taken for state.
#define WEFT_REACH_MAX_PASSES 8

static weft_status_t weft_reach_compute(const weft_function_t* root, weft_reach_t* reach) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reach->scratch, root->graph->value_count, 1, &memory));
  reach->flags = memory;
  const weft_function_t* const* order = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_call_order(root, &reach->scratch, &order, &count));
  for (uint32_t i = 0; i < count; ++i) {
    for (int pass = 0; pass < WEFT_REACH_MAX_PASSES; ++pass) {
      reach->changed = false;
      if (order[i]->body != NULL) weft_reach_block(reach, order[i]->body);
      if (!reach->changed) break;
    }
  }
  return weft_ok_status();
}

// ---- reading attributes -------------------------------------------------------------------------

typedef struct weft_role_reader_s {
  const weft_function_t* function;
  weft_arena_t* arena;
  weft_roles_t* roles;
} weft_role_reader_t;

static const weft_attr_t* weft_role_attr(const weft_attr_t* dict, const char* name) {
  if (dict == NULL || dict->kind != WEFT_ATTR_DICT) return NULL;
  return weft_attr_find(dict->as.dict.entries, dict->as.dict.count, name);
}

bool weft_roles_is_donor(const weft_attr_t* attrs) {
  const weft_attr_t* donor = weft_role_attr(attrs, "jax.buffer_donor");
  return donor != NULL && donor->kind == WEFT_ATTR_BOOL && donor->as.boolean;
}

// The string attribute |name| of an argument or result, or NULL when absent.
static weft_status_t weft_role_string(const weft_role_reader_t* reader, const char* what,
                                      uint32_t index, const weft_attr_t* dict, const char* name,
                                      const char** out_text) {
  const weft_attr_t* attr = weft_role_attr(dict, name);
  *out_text = NULL;
  if (attr == NULL) return weft_ok_status();
  if (attr->kind != WEFT_ATTR_STRING) {
    return WEFT_STATUS_AT(reader->function->graph, reader->function->location, INVALID_INPUT,
                          "attribute '%s' of %s #%" PRIu32 " of '@%s' is no string", name, what,
                          index, reader->function->name);
  }
  *out_text = attr->as.string.data;
  return weft_ok_status();
}

// The stated role of an argument or result, NONE when there is none.
static weft_status_t weft_role_stated(const weft_role_reader_t* reader, const char* what,
                                      uint32_t index, const weft_attr_t* dict, bool of_result,
                                      weft_role_t* out_role) {
  const char* text = NULL;
  *out_role = WEFT_ROLE_NONE;
  WEFT_RETURN_IF_ERROR(weft_role_string(reader, what, index, dict, "weft.role", &text));
  if (text == NULL) return weft_ok_status();
  const weft_role_t role = weft_role_from_name(text);
  if (role == WEFT_ROLE_NONE || weft_role_is_of_result(role) != of_result) {
    return WEFT_STATUS_AT(
        reader->function->graph, reader->function->location, INVALID_INPUT,
        "%s #%" PRIu32 " of '@%s' has the unknown weft.role '%s', expected %s", what, index,
        reader->function->name, text,
        of_result ? "loss or metric" : "param, state, batch, hyper, rng or const");
  }
  *out_role = role;
  return weft_ok_status();
}

// ---- aliasing -----------------------------------------------------------------------------------

static weft_status_t weft_roles_read_aliases(const weft_role_reader_t* reader) {
  const weft_function_t* function = reader->function;
  weft_roles_t* roles = reader->roles;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_attr_t* alias = weft_role_attr(function->argument_attrs[i], "tf.aliasing_output");
    if (alias == NULL) continue;
    const bool fits = alias->kind == WEFT_ATTR_INTEGER && alias->as.integer >= 0 &&
                      alias->as.integer < (int64_t)roles->result_count &&
                      roles->results[alias->as.integer].argument < 0;
    if (!fits) {
      return WEFT_STATUS_AT(function->graph, function->location, INVALID_INPUT,
                            "argument #%" PRIu32
                            " of '@%s' has a tf.aliasing_output that no result is left for",
                            i, function->name);
    }
    roles->arguments[i].result = (int32_t)alias->as.integer;
    roles->results[alias->as.integer].argument = (int32_t)i;
  }
  return weft_ok_status();
}

// Where the search for a free result of |type| goes on.
typedef struct weft_donor_cursor_s {
  const weft_type_t* type;
  uint32_t next;
} weft_donor_cursor_t;

static bool weft_roles_is_cursor(const void* item, const void* key) {
  return ((const weft_donor_cursor_t*)item)->type == key;
}

// Pairs arguments marked jax.buffer_donor, in order, with the first free result of the same type.
// For each type the search goes on where it stopped, so that the pairing is linear in practice.
static weft_status_t weft_roles_pair_donors(const weft_role_reader_t* reader) {
  const weft_function_t* function = reader->function;
  weft_roles_t* roles = reader->roles;
  weft_intern_table_t cursors = {0};  // type -> next result to look at
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (!weft_roles_is_donor(function->argument_attrs[i]) || roles->arguments[i].result >= 0) {
      continue;
    }
    const weft_type_t* type = function->body->arguments[i]->type;
    const char* text = weft_type_text(function->graph, type);
    const uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, text, strlen(text));
    weft_donor_cursor_t* cursor =
        (weft_donor_cursor_t*)weft_intern_table_find(&cursors, hash, type, weft_roles_is_cursor);
    if (cursor == NULL) {
      void* memory = NULL;
      WEFT_RETURN_IF_ERROR(weft_arena_allocate(reader->arena, sizeof(*cursor), &memory));
      cursor = memory;
      cursor->type = type;
      WEFT_RETURN_IF_ERROR(weft_intern_table_insert(&cursors, reader->arena, hash, cursor));
    }
    for (; cursor->next < roles->result_count; ++cursor->next) {
      if (function->result_types[cursor->next] != type) continue;
      if (roles->results[cursor->next].argument >= 0) continue;
      roles->arguments[i].result = (int32_t)cursor->next;
      roles->results[cursor->next].argument = (int32_t)i;
      break;
    }
  }
  return weft_ok_status();
}

// ---- inference ----------------------------------------------------------------------------------

static bool weft_type_is_key(const weft_type_t* type) {
  return type->kind == WEFT_TYPE_TENSOR && type->dtype == WEFT_DTYPE_UI32 && type->rank == 1 &&
         type->dims[0] == 2;
}

static void weft_roles_infer_argument(const weft_reach_t* reach, const weft_value_t* value,
                                      bool donated, weft_argument_role_t* out_role) {
  out_role->is_inferred = true;
  if (weft_type_is_key(value->type)) {
    out_role->role = WEFT_ROLE_RNG;
    out_role->reason = "it has the type of a random key";
  } else if (donated && reach->flags[value->id]) {
    out_role->role = WEFT_ROLE_PARAM;
    out_role->reason = "it is donated and a contraction depends on it";
  } else if (donated) {
    out_role->role = WEFT_ROLE_STATE;
    out_role->reason = "it is donated and no contraction depends on it";
  } else if (value->type->kind == WEFT_TYPE_TENSOR && value->type->rank == 0) {
    out_role->role = WEFT_ROLE_HYPER;
    out_role->reason = "it is a number and not donated";
  } else {
    out_role->role = WEFT_ROLE_BATCH;
    out_role->reason = "it is not donated";
  }
}

static weft_status_t weft_roles_arguments(const weft_role_reader_t* reader,
                                          const weft_reach_t* reach) {
  const weft_function_t* function = reader->function;
  for (uint32_t i = 0; i < reader->roles->argument_count; ++i) {
    weft_argument_role_t* argument = &reader->roles->arguments[i];
    const weft_attr_t* dict = function->argument_attrs[i];
    WEFT_RETURN_IF_ERROR(
        weft_role_string(reader, "argument", i, dict, "weft.init", &argument->init));
    WEFT_RETURN_IF_ERROR(weft_role_stated(reader, "argument", i, dict, false, &argument->role));
    if (argument->role == WEFT_ROLE_CONST && argument->result >= 0) {
      return WEFT_STATUS_AT(function->graph, function->location, INVALID_INPUT,
                            "argument #%" PRIu32
                            " of '@%s' has the weft.role 'const', but result #%" PRId32
                            " is its new value; expected param or state",
                            i, function->name, argument->result);
    }
    if (argument->role != WEFT_ROLE_NONE) continue;
    const bool donated = argument->result >= 0 || weft_roles_is_donor(dict);
    weft_roles_infer_argument(reach, function->body->arguments[i], donated, argument);
  }
  return weft_ok_status();
}

static weft_status_t weft_roles_results(const weft_role_reader_t* reader) {
  const weft_function_t* function = reader->function;
  weft_roles_t* roles = reader->roles;
  bool has_loss = false;
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_role_stated(reader, "result", i, function->result_attrs[i], true,
                                          &roles->results[i].role));
    has_loss = has_loss || roles->results[i].role == WEFT_ROLE_LOSS;
  }
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    weft_result_role_t* result = &roles->results[i];
    const weft_type_t* type = function->result_types[i];
    const bool number = type->kind == WEFT_TYPE_TENSOR && type->rank == 0;
    if (result->role != WEFT_ROLE_NONE || result->argument >= 0 || !number) continue;
    result->is_inferred = true;
    if (!has_loss && weft_dtype_is_float(type->dtype)) {
      has_loss = true;
      result->role = WEFT_ROLE_LOSS;
      result->reason = "it is the first floating-point number that replaces no argument";
    } else {
      result->role = WEFT_ROLE_METRIC;
      result->reason = "it is a number that replaces no argument";
    }
  }
  return weft_ok_status();
}

// ---- names --------------------------------------------------------------------------------------

static bool weft_name_equal(const void* item, const void* key) {
  return strcmp(item, key) == 0;
}

// Adds |name| to |names|; false when it was there.
static weft_status_t weft_names_add(weft_intern_table_t* names, weft_arena_t* arena,
                                    const char* name, bool* out_new) {
  const uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, name, strlen(name));
  *out_new = weft_intern_table_find(names, hash, name, weft_name_equal) == NULL;
  return *out_new ? weft_intern_table_insert(names, arena, hash, name) : weft_ok_status();
}

// "result[0]['h0'].w" -> "0.h0.w": what jax.result_info says without its punctuation.
static weft_status_t weft_name_from_result_info(weft_arena_t* arena, const char* info,
                                                const char** out_name) {
  if (strncmp(info, "result", 6) == 0) info += 6;
  const size_t length = strlen(info);
  void* memory = NULL;
  *out_name = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, length + 1, &memory));
  char* name = memory;
  size_t size = 0;
  for (size_t i = 0; i < length; ++i) {
    const char c = info[i];
    if (c == '\'' || c == '"' || c == ']') continue;
    if (c != '[' && c != '.') {
      name[size++] = c;
    } else if (size > 0 && name[size - 1] != '.') {
      name[size++] = '.';
    }
  }
  if (size > 0) *out_name = name;
  return weft_ok_status();
}

// What the text suggests for argument |index|, or NULL: its value's name unless that is only a
// number, else what JAX says about the result that replaces it.
static weft_status_t weft_roles_suggest_argument(const weft_role_reader_t* reader, uint32_t index,
                                                 const char** out_name) {
  const weft_function_t* function = reader->function;
  const char* value = function->body->arguments[index]->name;
  *out_name = NULL;
  const bool numbered =
      value == NULL || (value[0] >= '0' && value[0] <= '9') ||
      (strncmp(value, "arg", 3) == 0 && strspn(value + 3, "0123456789") == strlen(value + 3));
  if (!numbered) {
    *out_name = value;
    return weft_ok_status();
  }
  const int32_t result = reader->roles->arguments[index].result;
  if (result < 0) return weft_ok_status();
  const char* info = NULL;
  WEFT_RETURN_IF_ERROR(weft_role_string(reader, "result", (uint32_t)result,
                                        function->result_attrs[result], "jax.result_info", &info));
  if (info == NULL) return weft_ok_status();
  return weft_name_from_result_info(reader->arena, info, out_name);
}

static weft_status_t weft_roles_name_arguments(const weft_role_reader_t* reader) {
  const weft_function_t* function = reader->function;
  weft_roles_t* roles = reader->roles;
  weft_intern_table_t names = {0};
  bool is_new = false;
  // Stated names first: they win over those that are made up.
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    weft_argument_role_t* argument = &roles->arguments[i];
    WEFT_RETURN_IF_ERROR(weft_role_string(reader, "argument", i, function->argument_attrs[i],
                                          "weft.name", &argument->name));
    if (argument->name == NULL) continue;
    argument->is_named = true;
    WEFT_RETURN_IF_ERROR(weft_names_add(&names, reader->arena, argument->name, &is_new));
    if (!is_new) {
      return WEFT_STATUS_AT(function->graph, function->location, INVALID_INPUT,
                            "two arguments of '@%s' have the weft.name '%s'", function->name,
                            argument->name);
    }
  }
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    weft_argument_role_t* argument = &roles->arguments[i];
    if (argument->name != NULL) continue;
    WEFT_RETURN_IF_ERROR(weft_roles_suggest_argument(reader, i, &argument->name));
    argument->is_named = argument->name == function->body->arguments[i]->name;
    is_new = false;
    if (argument->name != NULL) {
      WEFT_RETURN_IF_ERROR(weft_names_add(&names, reader->arena, argument->name, &is_new));
    }
    argument->is_named = argument->is_named && is_new;
    // A stated name may be such a number: a step of *batches, whose arguments have been reordered.
    for (uint32_t suffix = i; !is_new; suffix += roles->argument_count) {
      WEFT_RETURN_IF_ERROR(
          weft_arena_format(reader->arena, &argument->name, "arg%" PRIu32, suffix));
      WEFT_RETURN_IF_ERROR(weft_names_add(&names, reader->arena, argument->name, &is_new));
    }
  }
  return weft_ok_status();
}

// A result's own name, or NULL: stated, its argument's, "loss", or what JAX says.
static weft_status_t weft_roles_suggest_result(const weft_role_reader_t* reader, uint32_t index,
                                               const char** out_name) {
  const weft_attr_t* dict = reader->function->result_attrs[index];
  const weft_result_role_t* result = &reader->roles->results[index];
  WEFT_RETURN_IF_ERROR(weft_role_string(reader, "result", index, dict, "weft.name", out_name));
  if (*out_name != NULL) return weft_ok_status();
  if (result->argument >= 0) {
    *out_name = reader->roles->arguments[result->argument].name;
    return weft_ok_status();
  }
  if (result->role == WEFT_ROLE_LOSS) {
    *out_name = "loss";
    return weft_ok_status();
  }
  const char* info = NULL;
  WEFT_RETURN_IF_ERROR(weft_role_string(reader, "result", index, dict, "jax.result_info", &info));
  return info == NULL ? weft_ok_status()
                      : weft_name_from_result_info(reader->arena, info, out_name);
}

static weft_status_t weft_roles_name_results(const weft_role_reader_t* reader) {
  weft_roles_t* roles = reader->roles;
  weft_intern_table_t names = {0};
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    weft_result_role_t* result = &roles->results[i];
    bool is_new = false;
    WEFT_RETURN_IF_ERROR(weft_roles_suggest_result(reader, i, &result->name));
    if (result->name != NULL) {
      WEFT_RETURN_IF_ERROR(weft_names_add(&names, reader->arena, result->name, &is_new));
    }
    // Numbered names repeat until one is free, so that names of results never fail.
    for (uint32_t suffix = i; !is_new; suffix += roles->result_count) {
      WEFT_RETURN_IF_ERROR(
          weft_arena_format(reader->arena, &result->name, "result%" PRIu32, suffix));
      WEFT_RETURN_IF_ERROR(weft_names_add(&names, reader->arena, result->name, &is_new));
    }
  }
  return weft_ok_status();
}

// ---- entry point --------------------------------------------------------------------------------

static weft_status_t weft_roles_fill(const weft_role_reader_t* reader) {
  WEFT_RETURN_IF_ERROR(weft_roles_read_aliases(reader));
  WEFT_RETURN_IF_ERROR(weft_roles_pair_donors(reader));
  weft_reach_t reach = {0};
  weft_arena_init(reader->function->graph->allocator, &reach.scratch);
  weft_status_t status = weft_reach_compute(reader->function, &reach);
  if (status == NULL) status = weft_roles_arguments(reader, &reach);
  weft_arena_deinit(&reach.scratch);
  WEFT_RETURN_IF_ERROR(status);
  WEFT_RETURN_IF_ERROR(weft_roles_results(reader));
  WEFT_RETURN_IF_ERROR(weft_roles_name_arguments(reader));
  return weft_roles_name_results(reader);
}

weft_status_t weft_roles_compute(const weft_function_t* function, weft_arena_t* arena,
                                 weft_roles_t* out_roles) {
  *out_roles = (weft_roles_t){0};
  if (function->body == NULL) {
    return WEFT_STATUS_AT(function->graph, function->location, UNSUPPORTED, "'@%s' has no body",
                          function->name);
  }
  weft_roles_t roles = {
      .argument_count = function->body->argument_count,
      .result_count = function->result_count,
  };
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, roles.argument_count,
                                                 sizeof(weft_argument_role_t), &memory));
  roles.arguments = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, roles.result_count, sizeof(weft_result_role_t), &memory));
  roles.results = memory;
  for (uint32_t i = 0; i < roles.argument_count; ++i) roles.arguments[i].result = -1;
  for (uint32_t i = 0; i < roles.result_count; ++i) roles.results[i].argument = -1;
  const weft_role_reader_t reader = {.function = function, .arena = arena, .roles = &roles};
  WEFT_RETURN_IF_ERROR(weft_roles_fill(&reader));
  *out_roles = roles;
  return weft_ok_status();
}
