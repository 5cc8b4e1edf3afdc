// Which parameters are taken apart, and the new function.
#include "strategies/unstack.h"

#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/passes/donate.h"
#include "graph/passes/pass.h"
#include "graph/plan/cluster.h"
#include "strategies/flatten.h"
#include "strategies/unstack_internal.h"
#include "strategies/update.h"

// Choosing ---------------------------------------------------------------------------------------

typedef struct reader_s {
  const weft_op_t* loop;  // the first one that reads rows of it; NULL: none
  bool is_whole;          // something needs all of it
} reader_t;

typedef struct choice_s {
  const weft_function_t* function;
  const weft_roles_t* roles;
  const bool* excluded;
  weft_numbers_t numbers;
  uint32_t* uses;     // by value id, over all regions
  uint32_t* origins;  // by value id: one more than the argument that it is, or converts
  reader_t* readers;  // by argument
  bool* is_stacked;   // by argument
  uint32_t* params;   // by argument that is stacked: the parameter that it is, or is a state of
} choice_t;

static void count_uses(const weft_block_t* block, uint32_t* uses) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t o = 0; o < op->operand_count; ++o) ++uses[op->operands[o]->id];
    for (uint32_t r = 0; r < op->region_count; ++r) count_uses(op->regions[r], uses);
  }
}

// Whether |op| reads one row of its first operand, in each turn a known one.
static bool reads_row(const choice_t* choice, const weft_op_t* op, const weft_value_t* stacked) {
  if (op->opcode != WEFT_OP_DYNAMIC_SLICE || op->operands[0] != stacked) return false;
  // As the turns were counted, numbers are those of the last one.
  if (!choice->numbers.known[op->operands[1]->id]) return false;
  const weft_type_t* from = stacked->type;
  const weft_type_t* to = op->results[0]->type;
  if (to->dims[0] != 1) return false;
  for (int32_t d = 1; d < from->rank; ++d) {
    if (to->dims[d] != from->dims[d]) return false;
  }
  return true;
}

// Whether the turns of |loop| do nothing with carried value |index| but read rows of it and hand it
// on.
static bool reads_rows(const choice_t* choice, const weft_op_t* loop, uint32_t index) {
  const weft_block_t* body = loop->regions[1];
  const weft_value_t* carried = body->arguments[index];
  uint32_t rows = 0;
  if (choice->uses[loop->regions[0]->arguments[index]->id] > 0) return false;
  if (body->ops[body->op_count - 1]->operands[index] != carried) return false;
  for (uint32_t i = 0; i < body->op_count; ++i) rows += reads_row(choice, body->ops[i], carried);
  return rows > 0 && choice->uses[carried->id] == rows + 1;
}

static void look_at_loop(choice_t* choice, const weft_op_t* loop) {
  int64_t turns = 0;
  const bool is_known = weft_numbers_count_turns(&choice->numbers, loop, &turns);
  for (uint32_t i = 0; i < loop->operand_count; ++i) {
    const uint32_t origin = choice->origins[loop->operands[i]->id];
    if (origin == 0) continue;
    reader_t* reader = &choice->readers[origin - 1];
    if (!is_known || !reads_rows(choice, loop, i)) {
      reader->is_whole = true;
    } else if (!reader->loop) {
      reader->loop = loop;
    }
  }
}

// A value that regions read, or a collective or a product, is needed as a whole. Elementwise
// operations, the optimizer's among them, go row by row.
static weft_status_t look_at_input(void* user_data, weft_value_t* value) {
  choice_t* choice = user_data;
  const uint32_t origin = choice->origins[value->id];
  if (origin > 0) choice->readers[origin - 1].is_whole = true;
  return weft_ok_status();
}

static weft_status_t look_at_op(choice_t* choice, const weft_op_t* op) {
  weft_numbers_fold(&choice->numbers, op);
  if (op->opcode == WEFT_OP_CONVERT) {
    choice->origins[op->results[0]->id] = choice->origins[op->operands[0]->id];
    return weft_ok_status();
  }
  if (op->opcode == WEFT_OP_WHILE) {
    look_at_loop(choice, op);
    return weft_ok_status();
  }
  if (op->region_count == 0 &&
      (weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || op->opcode == WEFT_OP_FUNC_RETURN)) {
    return weft_ok_status();
  }
  if (op->opcode == WEFT_OP_REDUCE) return weft_ok_status();
  return weft_op_visit_inputs(op, look_at_input, choice);
}

// Where an argument's shards were asked for in the step's text, it stays.
static bool is_annotated(const weft_attr_t* attrs) {
  for (uint32_t i = 0; attrs && i < attrs->as.dict.count; ++i) {
    if (strstr(attrs->as.dict.entries[i].name, "sharding")) return true;
  }
  return false;
}

static bool may_be_taken_apart(const choice_t* choice, uint32_t argument) {
  const weft_attr_t** attrs = choice->function->argument_attrs;
  return !choice->excluded[argument] && choice->roles->arguments[argument].result >= 0 &&
         !choice->readers[argument].is_whole && !(attrs && is_annotated(attrs[argument]));
}

// A parameter and its states have one layout.
// Rows of vectors are scalars, which no bucket holds.
static void choose(choice_t* choice, const weft_updates_t* updates, const uint32_t* owners,
                   const bool* is_dependent) {
  for (uint32_t u = 0; u < updates->count; ++u) {
    const weft_update_t* update = &updates->updates[u];
    const reader_t* reader = &choice->readers[update->param];
    bool fits = reader->loop && may_be_taken_apart(choice, update->param) &&
                update->type->rank > 1 && update->type->dims[0] > 1 && !is_dependent[u];
    for (uint32_t s = 0; s < update->state_count && fits; ++s) {
      fits = owners[update->states[s]] == 1 && may_be_taken_apart(choice, update->states[s]);
    }
    if (!fits) continue;
    choice->is_stacked[update->param] = true;
    choice->params[update->param] = update->param;
    for (uint32_t s = 0; s < update->state_count; ++s) {
      choice->is_stacked[update->states[s]] = true;
      choice->params[update->states[s]] = update->param;
    }
  }
}

static weft_status_t find_stacked(choice_t* choice, weft_arena_t* arena, bool* out_any) {
  const weft_block_t* body = choice->function->body;
  const uint32_t values = choice->function->graph->value_count;
  const uint32_t arguments = body->argument_count;
  weft_updates_t updates;
  uint32_t* owners = NULL;
  bool* is_dependent = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, values, sizeof(*choice->numbers.known),
                                                 (void**)&choice->numbers.known));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, values, sizeof(*choice->numbers.values),
                                                 (void**)&choice->numbers.values));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, values, sizeof(*choice->uses), (void**)&choice->uses));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, values, sizeof(*choice->origins), (void**)&choice->origins));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, arguments, sizeof(*choice->readers),
                                                 (void**)&choice->readers));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, arguments, sizeof(*choice->is_stacked),
                                                 (void**)&choice->is_stacked));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, arguments, sizeof(*choice->params),
                                                 (void**)&choice->params));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, arguments, sizeof(*owners), (void**)&owners));
  count_uses(body, choice->uses);
  for (uint32_t i = 0; i < arguments; ++i) choice->origins[body->arguments[i]->id] = i + 1;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(look_at_op(choice, body->ops[i]));
  }
  *out_any = false;
  for (uint32_t i = 0; i < arguments; ++i) *out_any = *out_any || choice->readers[i].loop;
  if (!*out_any) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_updates_find(choice->function, choice->roles, arena, &updates));
  for (uint32_t u = 0; u < updates.count; ++u) {
    for (uint32_t s = 0; s < updates.updates[u].state_count; ++s) {
      ++owners[updates.updates[u].states[s]];
    }
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, updates.count, sizeof(*is_dependent),
                                                 (void**)&is_dependent));
  WEFT_RETURN_IF_ERROR(
      weft_updates_mark_dependent(choice->function, &updates, arena, is_dependent));
  choose(choice, &updates, owners, is_dependent);
  *out_any = false;
  for (uint32_t i = 0; i < arguments; ++i) *out_any = *out_any || choice->is_stacked[i];
  return weft_ok_status();
}

// Names ------------------------------------------------------------------------------------------

// How many bytes of both names are the same, up to the end of a part.
static size_t common_parts(const char* a, size_t size, const char* b) {
  size_t end = 0;
  for (size_t i = 0; i <= size; ++i) {
    const bool at_end_a = i == size || a[i] == '.';
    const bool at_end_b = b[i] == '\0' || b[i] == '.';
    if (at_end_a && at_end_b) end = i;
    if (i == size || a[i] != b[i]) break;
  }
  return end;
}

// How much of |param|'s name the names of all stacked parameters that its loop is the first for
// begin with.
static size_t layer_prefix(const choice_t* choice, uint32_t param) {
  const char* name = choice->roles->arguments[param].name;
  size_t size = strlen(name);
  for (uint32_t i = 0; i < choice->roles->argument_count; ++i) {
    if (!choice->is_stacked[i] || choice->params[i] != i) continue;
    if (choice->readers[i].loop != choice->readers[param].loop) continue;
    size = common_parts(name, size, choice->roles->arguments[i].name);
  }
  return size;
}

// "params.layers.w1" -> "params.layers.3.w1", where all of the loop's parameters are in
// "params.layers"; "mu.layers.w1" -> "mu.layers.3.w1", for a state of it.
static weft_status_t row_name(const choice_t* choice, uint32_t argument, int64_t row,
                              weft_arena_t* arena, const char** out_name) {
  const uint32_t param = choice->params[argument];
  const char* name = choice->roles->arguments[argument].name;
  const char* rest = choice->roles->arguments[param].name + layer_prefix(choice, param);
  size_t size = strlen(name);
  uint32_t parts = rest[0] != '\0' && rest[0] != '.';
  for (const char* at = rest; *at; ++at) parts += *at == '.';
  for (uint32_t p = 0; p < parts && size > 0; ++p) {
    do {
      --size;
    } while (size > 0 && name[size] != '.');
  }
  const char* tail = name + size;
  return weft_arena_format(arena, out_name, "%.*s%s%lld%s%s", (int)size, name, size ? "." : "",
                           (long long)row, *tail && *tail != '.' ? "." : "", tail);
}

static weft_status_t name_layers(const choice_t* choice, weft_arena_t* arena,
                                 weft_unstacking_t* unstacking) {
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, unstacking->roles.argument_count,
                                                 sizeof(*unstacking->layers),
                                                 (void**)&unstacking->layers));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, unstacking->roles.argument_count,
                                                 sizeof(*unstacking->stacked_names),
                                                 (void**)&unstacking->stacked_names));
  for (uint32_t i = 0; i < choice->roles->argument_count; ++i) {
    if (!choice->is_stacked[i]) continue;
    const char* name = choice->roles->arguments[choice->params[i]].name;
    const size_t size = layer_prefix(choice, choice->params[i]);
    for (uint32_t r = 0; r < unstacking->row_counts[i]; ++r) {
      unstacking->stacked_names[unstacking->first_arguments[i] + r] =
          choice->roles->arguments[i].name;
      WEFT_RETURN_IF_ERROR(weft_arena_format(
          arena, &unstacking->layers[unstacking->first_arguments[i] + r], "%.*s[%u]",
          size ? (int)size : (int)strlen("layers"), size ? name : "layers", r));
    }
  }
  return weft_ok_status();
}

static int compare_names(const void* x, const void* y) {
  return strcmp(*(const char* const*)x, *(const char* const*)y);
}

// Names of rows that are those of other arguments give way: "params.layers.w[3]".
static weft_status_t make_names_unique(const choice_t* choice, weft_arena_t* arena,
                                       weft_unstacking_t* unstacking) {
  weft_roles_t* roles = &unstacking->roles;
  const char** names = NULL;
  bool is_unique = true;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, roles->argument_count, sizeof(*names), (void**)&names));
  for (uint32_t i = 0; i < roles->argument_count; ++i) names[i] = roles->arguments[i].name;
  qsort(names, roles->argument_count, sizeof(*names), compare_names);
  for (uint32_t i = 1; i < roles->argument_count; ++i) {
    is_unique = is_unique && strcmp(names[i - 1], names[i]) != 0;
  }
  for (uint32_t i = 0; i < choice->roles->argument_count && !is_unique; ++i) {
    for (uint32_t r = 0; r < unstacking->row_counts[i] && choice->is_stacked[i]; ++r) {
      WEFT_RETURN_IF_ERROR(
          weft_arena_format(arena, &roles->arguments[unstacking->first_arguments[i] + r].name,
                            "%s[%u]", choice->roles->arguments[i].name, r));
    }
  }
  return weft_ok_status();
}

// The signature ----------------------------------------------------------------------------------

// First arguments and results that are new, and roles.
static weft_status_t lay_out(const choice_t* choice, weft_arena_t* arena,
                             weft_unstacking_t* unstacking, uint32_t* first_results) {
  const weft_roles_t* old = choice->roles;
  weft_roles_t* roles = &unstacking->roles;
  uint32_t count = 0;
  for (uint32_t i = 0; i < old->argument_count; ++i) {
    const weft_type_t* type = choice->function->body->arguments[i]->type;
    unstacking->first_arguments[i] = count;
    unstacking->row_counts[i] = choice->is_stacked[i] ? (uint32_t)type->dims[0] : 1;
    count += unstacking->row_counts[i];
  }
  roles->argument_count = count;
  count = 0;
  for (uint32_t i = 0; i < old->result_count; ++i) {
    const int32_t argument = old->results[i].argument;
    first_results[i] = count;
    count += argument >= 0 ? unstacking->row_counts[argument] : 1;
  }
  roles->result_count = count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, roles->argument_count, sizeof(*roles->arguments), (void**)&roles->arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, roles->result_count,
                                                 sizeof(*roles->results), (void**)&roles->results));
  for (uint32_t i = 0; i < old->argument_count; ++i) {
    const int32_t result = old->arguments[i].result;
    for (uint32_t r = 0; r < unstacking->row_counts[i]; ++r) {
      const uint32_t at = unstacking->first_arguments[i] + r;
      roles->arguments[at] = old->arguments[i];
      if (result >= 0) roles->arguments[at].result = (int32_t)(first_results[result] + r);
      if (!choice->is_stacked[i]) continue;
      WEFT_RETURN_IF_ERROR(row_name(choice, i, r, arena, &roles->arguments[at].name));
    }
  }
  WEFT_RETURN_IF_ERROR(make_names_unique(choice, arena, unstacking));
  for (uint32_t i = 0; i < old->result_count; ++i) {
    const int32_t argument = old->results[i].argument;
    const uint32_t rows = argument >= 0 ? unstacking->row_counts[argument] : 1;
    for (uint32_t r = 0; r < rows; ++r) {
      weft_result_role_t* role = &roles->results[first_results[i] + r];
      *role = old->results[i];
      if (argument >= 0) role->argument = (int32_t)(unstacking->first_arguments[argument] + r);
      if (rows == 1) continue;
      role->name = roles->arguments[role->argument].name;
    }
  }
  return weft_ok_status();
}

static weft_status_t add_types(weft_unstacker_t* unstacker, const weft_type_t* type, uint32_t rows,
                               const weft_type_t** out_types) {
  const weft_type_t* own = NULL;
  if (rows == 1) return weft_rewrite_type(unstacker->rewrite.target, type, out_types);
  WEFT_RETURN_IF_ERROR(
      weft_spmd_type(&unstacker->builder, type->dtype, type->rank - 1, type->dims + 1, &own));
  for (uint32_t r = 0; r < rows; ++r) out_types[r] = own;
  return weft_ok_status();
}

static weft_status_t copy_attrs(weft_unstacker_t* unstacker, const weft_attr_t* const* from,
                                uint32_t index, const weft_attr_t** to) {
  if (!from || !from[index]) return weft_ok_status();
  return weft_rewrite_attr(unstacker->rewrite.target, from[index], to);
}

static weft_status_t string_attr(weft_graph_t* target, const char* name, const char* text,
                                 weft_named_attr_t* out_attr) {
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, name, strlen(name), &out_attr->name));
  return weft_attr_string(target, text, strlen(text), &out_attr->value);
}

static weft_status_t set_row_attrs(weft_unstacker_t* unstacker, const weft_argument_role_t* role,
                                   const weft_attr_t** out_attrs) {
  weft_graph_t* target = unstacker->rewrite.target;
  weft_named_attr_t attrs[2];
  WEFT_RETURN_IF_ERROR(string_attr(target, "weft.name", role->name, &attrs[0]));
  WEFT_RETURN_IF_ERROR(string_attr(target, "weft.role", weft_role_name(role->role), &attrs[1]));
  return weft_attr_dict(target, attrs, 2, out_attrs);
}

// Rows have their names and roles, and no other attribute of what they were a part of.
static weft_status_t set_attrs(weft_unstacker_t* unstacker, weft_function_t* function,
                               const uint32_t* first_results) {
  const weft_function_t* source = unstacker->source;
  const weft_unstacking_t* unstacking = unstacker->unstacking;
  const weft_roles_t* roles = &unstacking->roles;
  for (uint32_t i = 0; i < source->body->argument_count; ++i) {
    const uint32_t first = unstacking->first_arguments[i];
    const uint32_t rows = unstacking->row_counts[i];
    for (uint32_t r = 0; r < rows && rows > 1; ++r) {
      WEFT_RETURN_IF_ERROR(set_row_attrs(unstacker, &roles->arguments[first + r],
                                         &function->argument_attrs[first + r]));
    }
    if (rows > 1) continue;
    WEFT_RETURN_IF_ERROR(
        copy_attrs(unstacker, source->argument_attrs, i, &function->argument_attrs[first]));
  }
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].result < 0) continue;
    WEFT_RETURN_IF_ERROR(weft_argument_set_alias(unstacker->rewrite.target,
                                                 &function->argument_attrs[i],
                                                 (uint32_t)roles->arguments[i].result));
  }
  for (uint32_t i = 0; i < source->result_count; ++i) {
    const int32_t argument = unstacker->roles->results[i].argument;
    if (argument >= 0 && unstacking->row_counts[argument] > 1) continue;
    WEFT_RETURN_IF_ERROR(
        copy_attrs(unstacker, source->result_attrs, i, &function->result_attrs[first_results[i]]));
  }
  return weft_ok_status();
}

static weft_status_t create_function(weft_unstacker_t* unstacker, const uint32_t* first_results) {
  const weft_function_t* source = unstacker->source;
  const weft_unstacking_t* unstacking = unstacker->unstacking;
  const weft_type_t** arguments = NULL;
  const weft_type_t** results = NULL;
  weft_function_t* function = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, unstacking->roles.argument_count,
                                                 sizeof(*arguments), (void**)&arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, unstacking->roles.result_count,
                                                 sizeof(*results), (void**)&results));
  for (uint32_t i = 0; i < source->body->argument_count; ++i) {
    WEFT_RETURN_IF_ERROR(add_types(unstacker, source->body->arguments[i]->type,
                                   unstacking->row_counts[i],
                                   &arguments[unstacking->first_arguments[i]]));
  }
  for (uint32_t i = 0; i < source->result_count; ++i) {
    const int32_t argument = unstacker->roles->results[i].argument;
    const uint32_t rows = argument >= 0 ? unstacking->row_counts[argument] : 1;
    WEFT_RETURN_IF_ERROR(
        add_types(unstacker, source->result_types[i], rows, &results[first_results[i]]));
  }
  WEFT_RETURN_IF_ERROR(weft_function_create(unstacker->rewrite.target, source->name, arguments,
                                            unstacking->roles.argument_count, results,
                                            unstacking->roles.result_count, &function));
  unstacker->rewrite.function = function;
  unstacker->builder.block = function->body;
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(unstacker->rewrite.target, source->location, &function->location));
  return set_attrs(unstacker, function, first_results);
}

static weft_status_t set_arguments(weft_unstacker_t* unstacker) {
  const weft_unstacking_t* unstacking = unstacker->unstacking;
  weft_value_t** arguments = unstacker->rewrite.function->body->arguments;
  for (uint32_t i = 0; i < unstacker->source->body->argument_count; ++i) {
    weft_stack_t* stack = &unstacker->stacks[unstacker->source->body->arguments[i]->id];
    weft_value_t** own = &arguments[unstacking->first_arguments[i]];
    if (unstacking->row_counts[i] == 1) {
      stack->whole = own[0];
      continue;
    }
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, unstacking->row_counts[i],
                                                   sizeof(*stack->rows), (void**)&stack->rows));
    memcpy(stack->rows, own, unstacking->row_counts[i] * sizeof(*own));
  }
  return weft_ok_status();
}

// The body ---------------------------------------------------------------------------------------

static bool is_inside(const weft_value_t* value, const weft_op_t* op) {
  const weft_op_t* parent = value->block->parent;
  while (parent != NULL && parent != op) parent = parent->block->parent;
  return parent == op;
}

// Writes what |block|, a region of |op| or one in it, reads from outside of |op|: an operation in
// the turn of a loop may read what lies outside of the loop, too.
static weft_status_t need_captures(weft_unstacker_t* unstacker, const weft_op_t* op,
                                   const weft_block_t* block) {
  weft_value_t* whole = NULL;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* inner = block->ops[i];
    for (uint32_t o = 0; o < inner->operand_count; ++o) {
      if (is_inside(inner->operands[o], op)) continue;
      WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, inner->operands[o], &whole));
    }
    for (uint32_t r = 0; r < inner->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(need_captures(unstacker, op, inner->regions[r]));
    }
  }
  return weft_ok_status();
}

static weft_status_t need_wholes(weft_unstacker_t* unstacker, const weft_op_t* op) {
  weft_value_t* whole = NULL;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, op->operands[i], &whole));
  }
  for (uint32_t r = 0; r < op->region_count; ++r) {
    WEFT_RETURN_IF_ERROR(need_captures(unstacker, op, op->regions[r]));
  }
  return weft_ok_status();
}

static weft_status_t write_op(weft_unstacker_t* unstacker, const weft_op_t* op) {
  bool done = false;
  for (uint32_t r = 0; r < op->result_count; ++r) {
    unstacker->stacks[op->results[r]->id] = (weft_stack_t){0};
  }
  if (weft_numbers_fold(&unstacker->numbers, op)) return weft_ok_status();
  if (op->opcode == WEFT_OP_RESHAPE && unstacker->depth > 0 &&
      weft_numbers_read(&unstacker->numbers, op->results[0],
                        unstacker->stacks[op->operands[0]->id].whole)) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(unstacker->rewrite.target, op->location, &unstacker->builder.location));
  if (op->opcode == WEFT_OP_WHILE) {
    WEFT_RETURN_IF_ERROR(weft_unstacker_loop(unstacker, op, &done));
  } else if (op->opcode == WEFT_OP_IF || op->opcode == WEFT_OP_CASE) {
    WEFT_RETURN_IF_ERROR(weft_unstacker_branch(unstacker, op, &done));
  } else {
    WEFT_RETURN_IF_ERROR(weft_unstacker_rows(unstacker, op, &done));
  }
  if (done) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(need_wholes(unstacker, op));
  WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(&unstacker->rewrite, op, unstacker->builder.block));
  for (uint32_t r = 0; r < op->result_count; ++r) {
    const uint32_t id = op->results[r]->id;
    unstacker->stacks[id].whole = unstacker->rewrite.map[id];
  }
  return weft_ok_status();
}

weft_status_t weft_unstacker_block(weft_unstacker_t* unstacker, const weft_block_t* block) {
  for (uint32_t i = 0; i + 1 < block->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(write_op(unstacker, block->ops[i]));
  }
  return weft_ok_status();
}

static weft_status_t write_return(weft_unstacker_t* unstacker, const uint32_t* first_results) {
  const weft_unstacking_t* unstacking = unstacker->unstacking;
  const weft_block_t* body = unstacker->source->body;
  const weft_op_t* end = body->ops[body->op_count - 1];
  weft_value_t** operands = NULL;
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(unstacker->arena, unstacking->roles.result_count,
                                                 sizeof(*operands), (void**)&operands));
  for (uint32_t i = 0; i < end->operand_count; ++i) {
    const int32_t argument = unstacker->roles->results[i].argument;
    const uint32_t rows = argument >= 0 ? unstacking->row_counts[argument] : 1;
    weft_value_t** own = &operands[first_results[i]];
    if (rows == 1) WEFT_RETURN_IF_ERROR(weft_unstacker_whole(unstacker, end->operands[i], own));
    for (uint32_t r = 0; r < rows && rows > 1; ++r) {
      WEFT_RETURN_IF_ERROR(weft_unstacker_row(unstacker, end->operands[i], r, &own[r]));
    }
  }
  return weft_op_create(unstacker->builder.block,
                        &(weft_op_params_t){.opcode = WEFT_OP_FUNC_RETURN,
                                            .operands = operands,
                                            .operand_count = unstacking->roles.result_count},
                        &op);
}

static weft_status_t write_function(weft_unstacker_t* unstacker, const choice_t* choice,
                                    const uint32_t* first_results) {
  const uint32_t values = unstacker->source->graph->value_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      unstacker->arena, values, sizeof(*unstacker->stacks), (void**)&unstacker->stacks));
  memset(choice->numbers.known, 0, values * sizeof(*choice->numbers.known));
  WEFT_RETURN_IF_ERROR(weft_unstacker_find_wholes(unstacker));
  WEFT_RETURN_IF_ERROR(create_function(unstacker, first_results));
  WEFT_RETURN_IF_ERROR(set_arguments(unstacker));
  WEFT_RETURN_IF_ERROR(weft_unstacker_block(unstacker, unstacker->source->body));
  return write_return(unstacker, first_results);
}

// What is left of loops: equal rows, identities and operations that nobody reads.
static weft_status_t clean_up(weft_allocator_t allocator, weft_graph_t** graph) {
  weft_graph_t* simple = NULL;
  weft_graph_t* live = NULL;
  weft_status_t status = weft_pass_simplify(*graph, allocator, &simple);
  if (weft_status_is_ok(status)) status = weft_pass_eliminate_dead_code(simple, allocator, &live);
  weft_graph_release(simple);
  weft_graph_release(*graph);
  *graph = live;
  return status;
}

weft_status_t weft_unstack(const weft_graph_t* source, const weft_roles_t* roles,
                           const bool* excluded, weft_arena_t* arena, weft_allocator_t allocator,
                           weft_unstacking_t* out_unstacking) {
  const weft_function_t* function = weft_graph_main(source);
  const uint32_t arguments = function->body->argument_count;
  uint32_t* first_results = NULL;
  bool any = false;
  *out_unstacking = (weft_unstacking_t){.graph = NULL};
  choice_t choice = {.function = function, .roles = roles, .excluded = excluded};
  WEFT_RETURN_IF_ERROR(find_stacked(&choice, arena, &any));
  if (!any) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, arguments,
                                                 sizeof(*out_unstacking->first_arguments),
                                                 (void**)&out_unstacking->first_arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, arguments, sizeof(*out_unstacking->row_counts), (void**)&out_unstacking->row_counts));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, roles->result_count, sizeof(*first_results),
                                                 (void**)&first_results));
  WEFT_RETURN_IF_ERROR(lay_out(&choice, arena, out_unstacking, first_results));
  WEFT_RETURN_IF_ERROR(name_layers(&choice, arena, out_unstacking));
  weft_unstacker_t unstacker = {.source = function,
                                .roles = roles,
                                .arena = arena,
                                .numbers = choice.numbers,
                                .uses = choice.uses,
                                .unstacking = out_unstacking};
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &unstacker.rewrite));
  unstacker.builder.block = unstacker.rewrite.target->module_ops;
  WEFT_RETURN_IF_ERROR(weft_rewrite_finish(&unstacker.rewrite,
                                           write_function(&unstacker, &choice, first_results),
                                           &out_unstacking->graph));
  return clean_up(allocator, &out_unstacking->graph);
}
