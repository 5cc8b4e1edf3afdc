// Checks an operation against its row of the op table: numbers of operands, results and regions,
// and the presence, kinds and fields of its attributes. Values of attributes are the business of
// the inference functions.
#include <inttypes.h>
#include <string.h>

#include "graph/ir/infer_internal.h"

static const char* weft_attr_kind_text(weft_attr_kind_t kind) {
  static const char* const texts[] = {
      [WEFT_ATTR_UNIT] = "a name without a value",
      [WEFT_ATTR_BOOL] = "a boolean",
      [WEFT_ATTR_INTEGER] = "an integer",
      [WEFT_ATTR_FLOAT] = "a floating-point number",
      [WEFT_ATTR_STRING] = "a string",
      [WEFT_ATTR_TYPE] = "a type",
      [WEFT_ATTR_SYMBOL] = "a symbol",
      [WEFT_ATTR_ARRAY] = "an array",
      [WEFT_ATTR_DICT] = "a dictionary",
      [WEFT_ATTR_DENSE] = "a dense literal",
      [WEFT_ATTR_DENSE_ARRAY] = "a list of numbers",
      [WEFT_ATTR_ENUM] = "an enumerator",
      [WEFT_ATTR_STRUCT] = "a structure",
      [WEFT_ATTR_OPAQUE] = "an attribute that weft does not know",
  };
  return texts[kind];
}

static weft_status_t weft_row_wrong_kind(const weft_infer_t* infer, const weft_attr_rule_t* rule,
                                         const weft_attr_t* attr, const char* expected) {
  return weft_infer_bad_attr(infer, rule->name, "is %s, expected %s",
                             weft_attr_kind_text(attr->kind), expected);
}

static weft_status_t weft_row_check_enum(const weft_infer_t* infer, const weft_attr_rule_t* rule,
                                         const weft_attr_t* attr) {
  if (attr->kind != WEFT_ATTR_ENUM) {
    return weft_infer_bad_attr(infer, rule->name, "is %s, expected #%s",
                               weft_attr_kind_text(attr->kind), rule->type_name);
  }
  if (strcmp(attr->as.enumeration.name, rule->type_name) != 0) {
    return weft_infer_bad_attr(infer, rule->name, "is a #%s, expected a #%s",
                               attr->as.enumeration.name, rule->type_name);
  }
  const char* const* values = weft_enum_values(rule->type_name);
  for (; *values != NULL; ++values) {
    if (strcmp(*values, attr->as.enumeration.value) == 0) return weft_ok_status();
  }
  return weft_infer_bad_attr(infer, rule->name, "has the value '%s', which #%s does not have",
                             attr->as.enumeration.value, rule->type_name);
}

static weft_status_t weft_row_check_struct(const weft_infer_t* infer, const weft_attr_rule_t* rule,
                                           const weft_attr_t* attr) {
  if (attr->kind != WEFT_ATTR_STRUCT || strcmp(attr->as.structure.name, rule->type_name) != 0) {
    return weft_infer_bad_attr(infer, rule->name, "is %s, expected #%s<...>",
                               weft_attr_kind_text(attr->kind), rule->type_name);
  }
  const weft_struct_rule_t* known = weft_struct_rule_find(rule->type_name);
  for (uint32_t i = 0; i < attr->as.structure.count; ++i) {
    const weft_named_attr_t* entry = &attr->as.structure.fields[i];
    const weft_struct_field_t* field = NULL;
    for (uint32_t k = 0; k < known->field_count && field == NULL; ++k) {
      if (strcmp(known->fields[k].name, entry->name) == 0) field = &known->fields[k];
    }
    if (field == NULL) {
      return weft_infer_bad_attr(infer, rule->name, "has a field '%s' that #%s does not have",
                                 entry->name, rule->type_name);
    }
    weft_i64_list_t list;
    const bool valid = field->is_list ? weft_attr_to_i64_list(entry->value, &list)
                                      : entry->value->kind == WEFT_ATTR_INTEGER;
    if (!valid) {
      return weft_infer_bad_attr(infer, rule->name, "has %s as field '%s', expected %s",
                                 weft_attr_kind_text(entry->value->kind), entry->name,
                                 field->is_list ? "a list of integers" : "an integer");
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_row_check_enum_list(const weft_infer_t* infer,
                                              const weft_attr_rule_t* rule,
                                              const weft_attr_t* attr) {
  if (attr->kind != WEFT_ATTR_ARRAY) return weft_row_wrong_kind(infer, rule, attr, "an array");
  for (uint32_t i = 0; i < attr->as.array.count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_row_check_enum(infer, rule, attr->as.array.elements[i]));
  }
  return weft_ok_status();
}

// The kinds a rule accepts where the kind says it all, and how to call them.
typedef struct weft_rule_kinds_s {
  uint32_t kinds;  // bits 1 << weft_attr_kind_t
  const char* text;
} weft_rule_kinds_t;

static const weft_rule_kinds_t weft_rule_kinds[] = {
    [WEFT_ATTR_RULE_ANY] = {UINT32_MAX, "anything"},
    [WEFT_ATTR_RULE_I64] = {1u << WEFT_ATTR_INTEGER, "an integer"},
    [WEFT_ATTR_RULE_I64_LIST] = {1u << WEFT_ATTR_DENSE_ARRAY, "a list of integers"},
    [WEFT_ATTR_RULE_BOOL_LIST] = {1u << WEFT_ATTR_DENSE_ARRAY, "a list of booleans"},
    [WEFT_ATTR_RULE_BOOL] = {1u << WEFT_ATTR_BOOL | 1u << WEFT_ATTR_UNIT, "a boolean"},
    [WEFT_ATTR_RULE_FLOAT] = {1u << WEFT_ATTR_FLOAT | 1u << WEFT_ATTR_INTEGER, "a number"},
    [WEFT_ATTR_RULE_STRING] = {1u << WEFT_ATTR_STRING, "a string"},
    [WEFT_ATTR_RULE_ENUM] = {1u << WEFT_ATTR_ENUM, "an enumerator"},
    [WEFT_ATTR_RULE_ENUM_LIST] = {1u << WEFT_ATTR_ARRAY, "an array"},
    [WEFT_ATTR_RULE_STRUCT] = {1u << WEFT_ATTR_STRUCT, "a structure"},
    [WEFT_ATTR_RULE_DENSE] = {1u << WEFT_ATTR_DENSE, "a dense literal"},
    [WEFT_ATTR_RULE_I64_MATRIX] = {1u << WEFT_ATTR_DENSE, "a dense literal of a 2-D i64 tensor"},
    [WEFT_ATTR_RULE_SYMBOL] = {1u << WEFT_ATTR_SYMBOL, "a symbol"},
    [WEFT_ATTR_RULE_ARRAY] = {1u << WEFT_ATTR_ARRAY, "an array"},
    [WEFT_ATTR_RULE_DICT] = {1u << WEFT_ATTR_DICT, "a dictionary"},
};

// True for attributes that dialects extend with new spellings.
static bool weft_attr_rule_allows_text(weft_attr_rule_kind_t kind) {
  return kind == WEFT_ATTR_RULE_STRUCT || kind == WEFT_ATTR_RULE_ENUM ||
         kind == WEFT_ATTR_RULE_DENSE || kind == WEFT_ATTR_RULE_I64_MATRIX;
}

static weft_status_t weft_row_check_attr(const weft_infer_t* infer, const weft_attr_rule_t* rule,
                                         const weft_attr_t* attr) {
  // Kept as text because weft cannot read it: unsupported, but perhaps not wrong.
  if (attr->kind == WEFT_ATTR_OPAQUE && weft_attr_rule_allows_text(rule->kind)) {
    return weft_ok_status();
  }
  switch (rule->kind) {
    case WEFT_ATTR_RULE_ENUM:
      return weft_row_check_enum(infer, rule, attr);
    case WEFT_ATTR_RULE_ENUM_LIST:
      return weft_row_check_enum_list(infer, rule, attr);
    case WEFT_ATTR_RULE_STRUCT:
      return weft_row_check_struct(infer, rule, attr);
    default:
      break;
  }
  const weft_rule_kinds_t* accepted = &weft_rule_kinds[rule->kind];
  bool valid = (accepted->kinds & 1u << attr->kind) != 0;
  weft_i64_matrix_t matrix;
  weft_i64_list_t list;
  if (rule->kind == WEFT_ATTR_RULE_I64_MATRIX) {
    valid = valid && weft_attr_to_i64_matrix(attr, &matrix);
  } else if (rule->kind == WEFT_ATTR_RULE_I64_LIST) {
    valid = valid && weft_attr_to_i64_list(attr, &list);
  } else if (rule->kind == WEFT_ATTR_RULE_BOOL_LIST) {
    valid = valid && attr->as.dense_array.dtype == WEFT_DTYPE_I1;
  }
  return valid ? weft_ok_status() : weft_row_wrong_kind(infer, rule, attr, accepted->text);
}

// "expected 2", "expected at least 1": |most| is WEFT_OP_VARIADIC for no upper bound.
static weft_status_t weft_row_check_count(const weft_infer_t* infer, const char* what,
                                          uint32_t count, int16_t least, int16_t most) {
  const bool variadic = most == WEFT_OP_VARIADIC;
  if (count >= (uint32_t)least && (variadic || count <= (uint32_t)most)) return weft_ok_status();
  return weft_infer_bad_op(infer, "has %" PRIu32 " %s, expected %s%d", count, what,
                           variadic ? "at least " : (least == most ? "" : "at most "),
                           variadic || least == most ? (int)least : (int)most);
}

weft_status_t weft_infer_check_row(const weft_op_t* op) {
  const weft_op_info_t* row = weft_op_info(op->opcode);
  const weft_infer_t infer = {.graph = op->block->graph, .op = op};
  WEFT_RETURN_IF_ERROR(weft_row_check_count(&infer, "operands", op->operand_count,
                                            row->min_operands, row->max_operands));
  WEFT_RETURN_IF_ERROR(weft_row_check_count(&infer, "results", op->result_count, row->min_results,
                                            row->max_results));
  WEFT_RETURN_IF_ERROR(weft_row_check_count(&infer, "regions", op->region_count, row->min_regions,
                                            row->max_regions));
  for (uint32_t i = 0; i < row->attr_rule_count; ++i) {
    const weft_attr_rule_t* rule = &row->attr_rules[i];
    const weft_attr_t* attr = weft_op_attr(op, rule->name);
    if (attr != NULL) {
      WEFT_RETURN_IF_ERROR(weft_row_check_attr(&infer, rule, attr));
    } else if (rule->required) {
      return weft_infer_bad_attr(&infer, rule->name, "is missing");
    }
  }
  return weft_ok_status();
}
