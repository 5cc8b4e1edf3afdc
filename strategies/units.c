// Which parameters are one unit: by name first, then by what the graph repeats, and what is left by
// when it is used.
//
// Of what no block has, a part that is small against the rest is no unit of its own: it would save
// little memory and cost as many collectives as a large one.
#include "strategies/units.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/cluster.h"
#include "strategies/flatten.h"
#include "strategies/layout_ops.h"
#include "strategies/repetition.h"

#define UNUSED UINT32_MAX

// A part of the parameters outside of blocks is a unit from this share of their bytes on.
#define LEAST_SHARE 8

// Units of parameters that no block has. No name looks so.
enum { BEFORE_BLOCKS, BETWEEN_BLOCKS, BEHIND_BLOCKS, PART_COUNT };
static const char* const part_names[PART_COUNT] = {"(before)", "(between)", "(behind)"};

// Patterns --------------------------------------------------------------------------------------

typedef struct pattern_s {
  const char* text;
  bool is_used;
} pattern_t;

static weft_status_t split_patterns(const char* text, weft_arena_t* arena, pattern_t** out_patterns,
                                    uint32_t* out_count) {
  uint32_t count = 1;
  for (const char* at = text; *at; ++at) count += *at == ',';
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(**out_patterns), (void**)out_patterns));
  *out_count = 0;
  for (const char* at = text; *at;) {
    at += strspn(at, ", ");
    const size_t size = strcspn(at, ", ");
    if (size == 0) continue;
    pattern_t* pattern = &(*out_patterns)[(*out_count)++];
    *pattern = (pattern_t){0};
    WEFT_RETURN_IF_ERROR(weft_arena_copy_string(arena, at, size, &pattern->text));
    at += size;
  }
  return weft_ok_status();
}

// The shortest run of leading parts of |name| that fits |pattern|, from its beginning or from a
// later part on; 0: none does. |name| is written to and put back.
static size_t matched_length(const char* pattern, char* name) {
  for (size_t end = 1; name[end - 1] != '\0'; ++end) {
    if (name[end] != '.' && name[end] != '\0') continue;
    const char separator = name[end];
    bool fits = false;
    name[end] = '\0';
    for (const char* from = name; from && !fits;) {
      fits = fnmatch(pattern, from, 0) == 0;
      from = strchr(from, '.');
      if (from) ++from;
    }
    name[end] = separator;
    if (fits) return end;
  }
  return 0;
}

// The longest leading part of |name| that some pattern finds: the innermost, "*.mlp" inside of
// "h*".
static weft_status_t find_part(pattern_t* patterns, uint32_t count, const char* name,
                               weft_arena_t* arena, char** out_part) {
  const size_t size = strlen(name);
  size_t longest = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, size + 1, (void**)out_part));
  memcpy(*out_part, name, size + 1);
  for (uint32_t p = 0; p < count; ++p) {
    const size_t length = matched_length(patterns[p].text, *out_part);
    if (length > 0) patterns[p].is_used = true;
    if (length > longest) longest = length;
  }
  (*out_part)[longest] = '\0';
  return weft_ok_status();
}

// Rows have names of their own; a pattern may be meant for what they are of, too.
static weft_status_t find_by_patterns(const weft_strategy_context_t* context, pattern_t* patterns,
                                      uint32_t count, uint32_t argument, const char** out_unit) {
  char* part = NULL;
  WEFT_RETURN_IF_ERROR(
      find_part(patterns, count, context->roles->arguments[argument].name, context->arena, &part));
  *out_unit = part;
  if (part[0] != '\0' || !context->layers || !context->layers[argument]) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      find_part(patterns, count, context->stacked_names[argument], context->arena, &part));
  *out_unit = part;
  if (part[0] == '\0') return weft_ok_status();
  // A layer's name ends in the number of the row.
  return weft_arena_format(context->arena, out_unit, "%s%s", part,
                           strrchr(context->layers[argument], '['));
}

static weft_status_t name_by_patterns(const weft_strategy_context_t* context, const char** units) {
  const weft_roles_t* roles = context->roles;
  const char* option = NULL;
  pattern_t* patterns = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(split_patterns(context->policy.wrap, context->arena, &patterns, &count));
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].role != WEFT_ROLE_PARAM) continue;
    WEFT_RETURN_IF_ERROR(find_by_patterns(context, patterns, count, i, &units[i]));
  }
  for (uint32_t p = 0; p < count; ++p) {
    if (patterns[p].is_used) continue;
    WEFT_RETURN_IF_ERROR(
        weft_arena_format(context->arena, &option, "--opt wrap=%s", context->policy.wrap));
    return weft_strategy_context_refuse_pattern(context, option, patterns[p].text, "parameter",
                                                WEFT_ROLE_PARAM);
  }
  return weft_ok_status();
}

// Blocks -----------------------------------------------------------------------------------------

static bool is_row(const weft_strategy_context_t* context, uint32_t argument) {
  return context->layers && context->layers[argument];
}

// What names say about blocks.
typedef struct naming_s {
  uint32_t count;     // parameters that are no rows
  uint32_t in_block;  // of which names say a block
  bool has_rows;
  bool is_stated;      // the step names some parameter itself
  bool are_same;       // all are in one block
  bool are_positions;  // blocks are told by bare numbers, which are positions in lists and tuples
  const char* block;   // of the first one that is in a block
} naming_t;

static bool is_made_up(const weft_argument_role_t* role) {
  if (role->is_named || strncmp(role->name, "arg", 3) != 0) return false;
  return role->name[3 + strspn(role->name + 3, "0123456789")] == '\0';
}

static bool is_number(const char* part, size_t size) {
  return size > 0 && strspn(part, "0123456789") >= size;
}

// A bare number is the position in a tuple as likely as in a list of layers, unless the list has a
// name.
static bool is_position(const char* block) {
  const char* last = strrchr(block, '.');
  if (!last) return is_number(block, strlen(block));
  const char* before = last;
  while (before > block && before[-1] != '.') --before;
  return is_number(last + 1, strlen(last + 1)) && is_number(before, (size_t)(last - before));
}

// The block that the name says behind its first |skipped| bytes, which all names share.
static weft_status_t name_block(const weft_strategy_context_t* context, uint32_t argument,
                                size_t skipped, const char** out_block) {
  const weft_argument_role_t* role = &context->roles->arguments[argument];
  const char* block = NULL;
  *out_block = "";
  if (is_made_up(role) || strlen(role->name) <= skipped) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_param_block(role->name + skipped, context->arena, &block));
  if (block[0] == '\0') return weft_ok_status();
  return weft_arena_copy_string(context->arena, role->name, skipped + strlen(block), out_block);
}

static weft_status_t name_blocks(const weft_strategy_context_t* context, size_t skipped,
                                 const char** units, naming_t* out_naming) {
  const weft_roles_t* roles = context->roles;
  naming_t naming = {.are_same = true, .are_positions = true};
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].role != WEFT_ROLE_PARAM) continue;
    if (is_row(context, i)) {
      units[i] = context->layers[i];
      naming.has_rows = true;
      continue;
    }
    WEFT_RETURN_IF_ERROR(name_block(context, i, skipped, &units[i]));
    ++naming.count;
    naming.is_stated = naming.is_stated || roles->arguments[i].is_named;
    if (units[i][0] == '\0') continue;
    if (naming.in_block++ == 0) naming.block = units[i];
    naming.are_same = naming.are_same && strcmp(naming.block, units[i]) == 0;
    naming.are_positions = naming.are_positions && is_position(units[i]);
  }
  naming.are_same = naming.are_same && naming.in_block == naming.count && naming.count > 0;
  *out_naming = naming;
  return weft_ok_status();
}

static int compare_texts(const void* x, const void* y) {
  return strcmp(*(const char* const*)x, *(const char* const*)y);
}

// Whether no block has two parameters: what is numbered is parameters, then.
static weft_status_t are_single(const weft_strategy_context_t* context, const char** units,
                                const naming_t* naming, bool* out_are_single) {
  const char** sorted = NULL;
  uint32_t count = 0;
  *out_are_single = true;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(context->arena, naming->in_block, sizeof(*sorted),
                                                 (void**)&sorted));
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    if (!is_row(context, i) && units[i][0] != '\0') sorted[count++] = units[i];
  }
  if (count > 1) qsort(sorted, count, sizeof(*sorted), compare_texts);
  for (uint32_t i = 1; i < count; ++i) {
    if (strcmp(sorted[i - 1], sorted[i]) == 0) *out_are_single = false;
  }
  return weft_ok_status();
}

// How well names tell blocks.
typedef enum trust_e {
  TRUSTED,
  DOUBTED,  // what the graph repeats comes first: JAX made them of positions
  REFUSED,  // they number nothing, or something else: parameters, or "b1" of every layer
} trust_t;

static weft_status_t judge_names(const weft_strategy_context_t* context, const char** units,
                                 const naming_t* naming, trust_t* out_trust) {
  bool are_params = false;
  bool fits = false;
  *out_trust = naming->in_block == 0 && !naming->has_rows ? REFUSED : TRUSTED;
  if (naming->in_block == 0 || naming->has_rows || naming->is_stated) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(are_single(context, units, naming, &are_params));
  WEFT_RETURN_IF_ERROR(
      weft_repetition_compare(context->function, context->roles, units, context->arena, &fits));
  if (naming->are_positions) *out_trust = DOUBTED;
  if (are_params || !fits) *out_trust = REFUSED;
  return weft_ok_status();
}

static weft_status_t find_blocks(const weft_strategy_context_t* context,
                                 weft_param_units_t* found_units) {
  const uint32_t count = context->roles->argument_count;
  const char** units = found_units->names;
  const char** found = NULL;
  const char* all = "";
  naming_t naming;
  trust_t trust = TRUSTED;
  WEFT_RETURN_IF_ERROR(name_blocks(context, 0, units, &naming));
  while (naming.are_same && naming.count > 1) {
    all = naming.block;
    WEFT_RETURN_IF_ERROR(name_blocks(context, strlen(all) + 1, units, &naming));
  }
  WEFT_RETURN_IF_ERROR(judge_names(context, units, &naming, &trust));
  if (trust == TRUSTED) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(context->arena, count, sizeof(*found), (void**)&found));
  for (uint32_t i = 0; i < count; ++i) found[i] = "";
  WEFT_RETURN_IF_ERROR(weft_repetition_find(context->function, context->roles, context->arena,
                                            found, &found_units->repeated_count));
  if (found_units->repeated_count > 0) {
    found_units->source = WEFT_UNITS_REPEATED;
    memcpy(units, found, count * sizeof(*units));
  } else if (trust == REFUSED) {
    found_units->source = WEFT_UNITS_UNKNOWN;
    for (uint32_t i = 0; i < count; ++i) {
      if (context->roles->arguments[i].role == WEFT_ROLE_PARAM) units[i] = all;
    }
  }
  return weft_ok_status();
}

// Uses ------------------------------------------------------------------------------------------

typedef struct uses_s {
  uint32_t* origins;  // by value id: one more than the argument that the value is a layout of
  uint32_t* first;    // by argument: position of the first operation that computes with it
  uint32_t position;
} uses_t;

static weft_status_t note_use(void* user_data, weft_value_t* value) {
  uses_t* uses = user_data;
  const uint32_t origin = uses->origins[value->id];
  if (origin > 0 && uses->first[origin - 1] == UNUSED) uses->first[origin - 1] = uses->position;
  return weft_ok_status();
}

static weft_status_t find_first_uses(const weft_strategy_context_t* context, uses_t* uses) {
  const weft_block_t* body = context->function->body;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(context->arena,
                                                 context->function->graph->value_count,
                                                 sizeof(*uses->origins), (void**)&uses->origins));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(context->arena, body->argument_count,
                                                 sizeof(*uses->first), (void**)&uses->first));
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    uses->origins[body->arguments[i]->id] = i + 1;
    uses->first[i] = UNUSED;
  }
  for (uses->position = 0; uses->position < body->op_count; ++uses->position) {
    const weft_op_t* op = body->ops[uses->position];
    const bool is_layout = weft_is_layout_op(op->opcode);
    if (is_layout) uses->origins[op->results[0]->id] = uses->origins[op->operands[0]->id];
    if (!is_layout) WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, note_use, uses));
  }
  return weft_ok_status();
}

// Where the first block begins, and where the last one does.
typedef struct span_s {
  uint32_t first;
  uint32_t last;
} span_t;

static span_t span_of_blocks(const weft_roles_t* roles, const char* const* units,
                             const uint32_t* first_uses) {
  span_t span = {.first = UNUSED};
  const char* unit = NULL;
  uint32_t begin = UNUSED;
  // Parameters of a unit are neighbours nearly always; one that is scattered begins too late.
  for (uint32_t i = 0; i <= roles->argument_count; ++i) {
    const bool is_end = i == roles->argument_count;
    if (!is_end && (roles->arguments[i].role != WEFT_ROLE_PARAM || units[i][0] == '\0')) continue;
    if (is_end || !unit || strcmp(unit, units[i]) != 0) {
      if (begin != UNUSED && begin > span.last) span.last = begin;
      begin = UNUSED;
    }
    if (is_end) break;
    unit = units[i];
    if (first_uses[i] < begin) begin = first_uses[i];
    if (first_uses[i] < span.first) span.first = first_uses[i];
  }
  return span;
}

static int part_of(uint32_t first_use, const span_t* span) {
  if (first_use < span->first) return BEFORE_BLOCKS;
  return first_use > span->last ? BEHIND_BLOCKS : BETWEEN_BLOCKS;
}

static weft_status_t divide_rest(const weft_strategy_context_t* context, const char** units) {
  const weft_roles_t* roles = context->roles;
  double bytes[PART_COUNT] = {0};
  uses_t uses = {0};
  WEFT_RETURN_IF_ERROR(find_first_uses(context, &uses));
  const span_t span = span_of_blocks(roles, units, uses.first);
  if (span.first == UNUSED) return weft_ok_status();
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].role != WEFT_ROLE_PARAM || units[i][0] != '\0') continue;
    bytes[part_of(uses.first[i], &span)] +=
        (double)weft_type_size_bytes(context->function->body->arguments[i]->type);
  }
  int largest = BEFORE_BLOCKS;
  for (int p = 0; p < PART_COUNT; ++p) {
    if (bytes[p] > bytes[largest]) largest = p;
  }
  const double sum = bytes[BEFORE_BLOCKS] + bytes[BETWEEN_BLOCKS] + bytes[BEHIND_BLOCKS];
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].role != WEFT_ROLE_PARAM || units[i][0] != '\0') continue;
    const int part = part_of(uses.first[i], &span);
    units[i] = part_names[LEAST_SHARE * bytes[part] < sum ? largest : part];
  }
  return weft_ok_status();
}

weft_status_t weft_units_find(const weft_strategy_context_t* context,
                              weft_param_units_t* out_units) {
  const uint32_t count = context->roles->argument_count;
  const weft_flatten_policy_t* policy = &context->policy;
  *out_units = (weft_param_units_t){.source = WEFT_UNITS_NAMED};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(context->arena, count, sizeof(*out_units->names),
                                                 (void**)&out_units->names));
  for (uint32_t i = 0; i < count; ++i) out_units->names[i] = "";
  if (policy->wrap) {
    WEFT_RETURN_IF_ERROR(name_by_patterns(context, out_units->names));
  } else if (policy->wrap_blocks) {
    WEFT_RETURN_IF_ERROR(find_blocks(context, out_units));
  } else {
    return weft_ok_status();
  }
  return divide_rest(context, out_units->names);
}
