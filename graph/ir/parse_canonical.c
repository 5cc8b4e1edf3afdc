// One form per attribute, whichever spelling the text chose, as the operation's rules ask for.
#include <string.h>

#include "graph/ir/parse_internal.h"

// Longest list of dimensions: splats of longer types are not expanded.
#define WEFT_MAX_LIST 4096

// ---- lists

// Element |index| of an integer literal as i64.
static int64_t weft_dense_i64(const weft_attr_t* attr, int64_t index) {
  const weft_dtype_t dtype = attr->type->dtype;
  const size_t size_bytes = weft_dtype_size_bytes(dtype);
  const char* data = attr->as.dense.data;
  if (!attr->as.dense.splat) data += (size_t)index * size_bytes;
  int64_t value = 0;
  memcpy(&value, data, size_bytes);
  const int shift = 64 - 8 * (int)size_bytes;
  if (weft_dtype_is_signed(dtype) && shift != 0) {
    value = (int64_t)((uint64_t)value << shift) >> shift;
  }
  return value;
}

static bool weft_is_integer_dtype(weft_dtype_t dtype) {
  return dtype == WEFT_DTYPE_I1 || weft_dtype_is_integer(dtype);
}

// Puts the integers of an attribute into |values|; false when it is no list of integers.
static weft_status_t weft_collect_integers(weft_parser_t* parser, const weft_attr_t* attr,
                                           weft_list_t* values, bool* out_is_list) {
  *out_is_list = false;
  if (attr->kind == WEFT_ATTR_DENSE) {
    const bool readable = attr->as.dense.data != NULL && attr->type->rank <= 1 &&
                          attr->type->element_count <= WEFT_MAX_LIST &&
                          weft_is_integer_dtype(attr->type->dtype);
    if (!readable) return weft_ok_status();
    for (int64_t i = 0; i < attr->type->element_count; ++i) {
      const int64_t value = weft_dense_i64(attr, i);
      WEFT_RETURN_IF_ERROR(weft_list_push(parser, values, sizeof(value), &value));
    }
    *out_is_list = true;
  } else if (attr->kind == WEFT_ATTR_ARRAY) {
    for (uint32_t i = 0; i < attr->as.array.count; ++i) {
      const weft_attr_t* element = attr->as.array.elements[i];
      const bool is_bool = element->kind == WEFT_ATTR_BOOL;
      if (!is_bool && element->kind != WEFT_ATTR_INTEGER) return weft_ok_status();
      const int64_t value = is_bool ? element->as.boolean : element->as.integer;
      WEFT_RETURN_IF_ERROR(weft_list_push(parser, values, sizeof(value), &value));
    }
    *out_is_list = true;
  } else if (attr->kind == WEFT_ATTR_DENSE_ARRAY &&
             weft_dtype_is_signed(attr->as.dense_array.dtype)) {
    const size_t size_bytes = weft_dtype_size_bytes(attr->as.dense_array.dtype);
    const int shift = 64 - 8 * (int)size_bytes;
    for (uint32_t i = 0; i < attr->as.dense_array.count; ++i) {
      int64_t value = 0;
      memcpy(&value, (const char*)attr->as.dense_array.data + i * size_bytes, size_bytes);
      if (shift != 0) value = (int64_t)((uint64_t)value << shift) >> shift;
      WEFT_RETURN_IF_ERROR(weft_list_push(parser, values, sizeof(value), &value));
    }
    *out_is_list = true;
  }
  return weft_ok_status();
}

static weft_status_t weft_to_i64_list(weft_parser_t* parser, const weft_attr_t** attr) {
  if ((*attr)->kind == WEFT_ATTR_DENSE_ARRAY && (*attr)->as.dense_array.dtype == WEFT_DTYPE_I64) {
    return weft_ok_status();
  }
  weft_list_t values = {0};
  bool is_list = false;
  WEFT_RETURN_IF_ERROR(weft_collect_integers(parser, *attr, &values, &is_list));
  if (!is_list) return weft_ok_status();
  return weft_attr_i64_array(parser->graph, values.data, values.count, attr);
}

static weft_status_t weft_to_bool_list(weft_parser_t* parser, const weft_attr_t** attr) {
  if ((*attr)->kind == WEFT_ATTR_DENSE_ARRAY && (*attr)->as.dense_array.dtype == WEFT_DTYPE_I1) {
    return weft_ok_status();
  }
  weft_list_t values = {0};
  weft_list_t bytes = {0};
  bool is_list = false;
  WEFT_RETURN_IF_ERROR(weft_collect_integers(parser, *attr, &values, &is_list));
  if (!is_list) return weft_ok_status();
  for (uint32_t i = 0; i < values.count; ++i) {
    const unsigned char byte = ((const int64_t*)values.data)[i] != 0;
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &bytes, 1, &byte));
  }
  return weft_attr_dense_array(parser->graph, WEFT_DTYPE_I1, bytes.data, bytes.count, attr);
}

// ---- enumerations

static bool weft_is_enum_word(const weft_attr_t* attr) {
  if (attr->kind != WEFT_ATTR_STRING || attr->as.string.size == 0) return false;
  for (size_t i = 0; i < attr->as.string.size; ++i) {
    const char c = attr->as.string.data[i];
    if (c != '_' && (c < 'A' || c > 'Z') && (i == 0 || c < '0' || c > '9')) return false;
  }
  return true;
}

// "EQ" as older texts write it. What is no word could not be printed as an enumeration's value.
static weft_status_t weft_to_enum(weft_parser_t* parser, const char* type_name,
                                  const weft_attr_t** attr) {
  if (!weft_is_enum_word(*attr)) return weft_ok_status();
  return weft_attr_enum(parser->graph, type_name, (*attr)->as.string.data, attr);
}

static weft_status_t weft_canonicalise(weft_parser_t* parser, const weft_attr_rule_t* rule,
                                       const weft_attr_t** attr) {
  switch (rule->kind) {
    case WEFT_ATTR_RULE_I64_LIST:
      return weft_to_i64_list(parser, attr);
    case WEFT_ATTR_RULE_BOOL_LIST:
      return weft_to_bool_list(parser, attr);
    case WEFT_ATTR_RULE_ENUM:
      return weft_to_enum(parser, rule->type_name, attr);
    default:
      // What does not fit its rule is the verifier's to report.
      return weft_ok_status();
  }
}

// ---- unknown attributes

// Attributes frontends attach that weft reads, or that change nothing on one device.
static bool weft_is_known_attr(const char* name) {
  static const char* const prefixes[] = {"weft.", "jax.", "sdy.", "xla.sdy."};
  static const char* const names[] = {
      "tf.aliasing_output",       "mhlo.sharding",     "mhlo.layout_mode",
      "mhlo.memory_kind",         "mhlo.num_replicas", "mhlo.num_partitions",
      "mhlo.frontend_attributes", "no_inline",         "stablehlo.mesh",
  };
  for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); ++i) {
    if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0) return true;
  }
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (strcmp(name, names[i]) == 0) return true;
  }
  return false;
}

static weft_status_t weft_note_unknown_attr(weft_parser_t* parser, const char* name,
                                            weft_location_t location) {
  const size_t length = strlen(name);
  if (weft_is_known_attr(name) || weft_name_table_find(&parser->noted, name, length) != NULL) {
    return weft_ok_status();
  }
  const weft_name_entry_t entry = {.name = name, .name_length = (uint32_t)length};
  WEFT_RETURN_IF_ERROR(weft_name_table_add(parser, &parser->noted, &entry));
  return weft_graph_add_note(parser->graph, location,
                             "the attribute '%s' is unknown: it is kept and has no effect", name);
}

weft_status_t weft_note_unknown_attrs(weft_parser_t* parser, const weft_named_attr_t* attrs,
                                      uint32_t count, weft_location_t location) {
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_note_unknown_attr(parser, attrs[i].name, location));
  }
  return weft_ok_status();
}

weft_status_t weft_canonicalise_attrs(weft_parser_t* parser, weft_op_state_t* state) {
  weft_named_attr_t* attrs = state->attrs.data;
  if (state->opcode == WEFT_OP_UNREGISTERED) return weft_ok_status();
  for (uint32_t i = 0; i < state->attrs.count; ++i) {
    const weft_attr_rule_t* rule = weft_op_attr_rule(state->opcode, attrs[i].name);
    if (rule != NULL) {
      WEFT_RETURN_IF_ERROR(weft_canonicalise(parser, rule, &attrs[i].value));
    } else {
      WEFT_RETURN_IF_ERROR(weft_note_unknown_attr(parser, attrs[i].name, state->location));
    }
  }
  return weft_ok_status();
}
