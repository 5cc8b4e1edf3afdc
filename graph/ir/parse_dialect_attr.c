// Attributes that start with '#': aliases, StableHLO's enumerations and structures, and everything
// else as text.
#include <string.h>

#include "graph/ir/parse_internal.h"

// ---- structures

// Structures that are read into fields. Empty lists and zero numbers are what these leave out when
// printed, so dropping them makes all spellings equal.
typedef struct weft_struct_info_s {
  const char* name;
  bool drops_empty;  // fields that are [] or 0 equal absent ones
} weft_struct_info_t;

static const weft_struct_info_t weft_structs[] = {
    {.name = "stablehlo.dot", .drops_empty = true},
    {.name = "stablehlo.gather", .drops_empty = true},
    {.name = "stablehlo.scatter", .drops_empty = true},
    {.name = "stablehlo.channel_handle"},
    {.name = "stablehlo.output_operand_alias"},
    {.name = "stablehlo.result_accuracy"},
    {.name = "stablehlo.dot_algorithm"},
};

static const weft_struct_info_t* weft_find_struct(const char* name, size_t length) {
  for (size_t i = 0; i < sizeof(weft_structs) / sizeof(weft_structs[0]); ++i) {
    if (strlen(weft_structs[i].name) == length && memcmp(weft_structs[i].name, name, length) == 0) {
      return &weft_structs[i];
    }
  }
  return NULL;
}

static bool weft_field_is_empty(const weft_attr_t* value) {
  if (value->kind == WEFT_ATTR_DENSE_ARRAY) return value->as.dense_array.count == 0;
  return value->kind == WEFT_ATTR_INTEGER && value->as.integer == 0;
}

static weft_status_t weft_parse_field(weft_parser_t* parser, bool drops_empty,
                                      weft_list_t* fields) {
  const weft_token_t token = parser->token;
  const char* name = NULL;
  const weft_attr_t* value = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_word(parser, "the name of a field", &name));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  WEFT_RETURN_IF_ERROR(weft_token_is(&parser->token, '[') ? weft_parse_i64_list(parser, &value)
                                                          : weft_parse_attr(parser, &value));
  for (uint32_t i = 0; i < fields->count; ++i) {
    if (((const weft_named_attr_t*)fields->data)[i].name == name) {
      return weft_parser_fail(parser, &token, "the field '%s' is given twice", name);
    }
  }
  if (fields->count >= 64)
    return weft_parser_fail(parser, &token, "the structure has too many fields");
  if (drops_empty && weft_field_is_empty(value)) return weft_ok_status();
  return weft_attrs_push(parser, fields, name, value);
}

// The fields and the closing bracket.
static weft_status_t weft_parse_struct_fields(weft_parser_t* parser, const char* name,
                                              const weft_attr_t** out_attr) {
  const weft_struct_info_t* info = weft_find_struct(name, strlen(name));
  weft_list_t fields = {0};
  bool more = !weft_token_is(&parser->token, '>');
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_field(parser, info != NULL && info->drops_empty, &fields));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
  return weft_attr_struct(parser->graph, name, fields.data, fields.count, out_attr);
}

weft_status_t weft_parse_struct_body(weft_parser_t* parser, const char* name,
                                     const weft_attr_t** out_attr) {
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '<'));
  return weft_parse_struct_fields(parser, name, out_attr);
}

// ---- convolution dimensions

// One of the three groups: two named dimensions and the spatial ones.
typedef struct weft_conv_group_s {
  char first;   // 'b' or 'o' or 'i': letter of the first named dimension
  char second;  // letter of the second
  const char* first_field;
  const char* second_field;
  const char* spatial_field;
} weft_conv_group_t;

static const weft_conv_group_t weft_conv_groups[3] = {
    {.first = 'b',
     .second = 'f',
     .first_field = "input_batch_dimension",
     .second_field = "input_feature_dimension",
     .spatial_field = "input_spatial_dimensions"},
    {.first = 'i',
     .second = 'o',
     .first_field = "kernel_input_feature_dimension",
     .second_field = "kernel_output_feature_dimension",
     .spatial_field = "kernel_spatial_dimensions"},
    {.first = 'b',
     .second = 'f',
     .first_field = "output_batch_dimension",
     .second_field = "output_feature_dimension",
     .spatial_field = "output_spatial_dimensions"},
};

typedef struct weft_conv_positions_s {
  int64_t first;
  int64_t second;
  int64_t spatial[WEFT_MAX_RANK];  // position of each spatial dimension, -1 while unknown
  int64_t rank;
} weft_conv_positions_t;

// Takes one entry of a group: a letter or the number of a spatial dimension.
static weft_status_t weft_parse_conv_entry(weft_parser_t* parser, const weft_conv_group_t* group,
                                           weft_conv_positions_t* positions) {
  const weft_token_t token = parser->token;
  int64_t* slot = NULL;
  uint64_t spatial = 0;
  if (token.kind == WEFT_TOKEN_IDENTIFIER && token.length == 1) {
    if (*token.start == group->first) slot = &positions->first;
    if (*token.start == group->second) slot = &positions->second;
  } else if (token.kind == WEFT_TOKEN_INTEGER && weft_token_to_u64(&token, &spatial) &&
             spatial < WEFT_MAX_RANK - 2) {
    slot = &positions->spatial[spatial];
  }
  if (slot == NULL) {
    char what[64] = "'b', 'f' or a spatial dimension's number";
    if (group->first == 'i') memcpy(what + 1, "i', 'o", 6);
    return weft_parser_expected(parser, &token, what);
  }
  if (*slot >= 0) {
    return weft_parser_fail(parser, &token, "the dimension '%.*s' is given twice",
                            (int)token.length, token.start);
  }
  *slot = positions->rank++;
  return weft_parser_advance(parser);
}

static weft_status_t weft_push_i64_field(weft_parser_t* parser, weft_list_t* fields,
                                         const char* name, int64_t value) {
  const weft_type_t* type = NULL;
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(parser->graph, WEFT_DTYPE_I64, NULL, &type));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(parser->graph, type, value, &attr));
  return weft_attrs_push(parser, fields, name, attr);
}

static weft_status_t weft_parse_conv_group(weft_parser_t* parser, const weft_conv_group_t* group,
                                           weft_list_t* fields) {
  weft_conv_positions_t positions = {.first = -1, .second = -1};
  for (int i = 0; i < WEFT_MAX_RANK; ++i) positions.spatial[i] = -1;
  const weft_token_t start = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  bool more = true;
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_conv_entry(parser, group, &positions));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  bool complete = positions.first >= 0 && positions.second >= 0;
  const int64_t spatial_count = positions.rank - 2;
  for (int64_t i = 0; complete && i < spatial_count; ++i) {
    if (positions.spatial[i] < 0) complete = false;
  }
  if (!complete) {
    return weft_parser_fail(parser, &start,
                            "the dimensions must name '%c', '%c' and the spatial dimensions 0, 1, "
                            "... once each",
                            group->first, group->second);
  }
  const weft_attr_t* spatial = NULL;
  WEFT_RETURN_IF_ERROR(weft_push_i64_field(parser, fields, group->first_field, positions.first));
  WEFT_RETURN_IF_ERROR(weft_push_i64_field(parser, fields, group->second_field, positions.second));
  WEFT_RETURN_IF_ERROR(
      weft_attr_i64_array(parser->graph, positions.spatial, (uint32_t)spatial_count, &spatial));
  return weft_attrs_push(parser, fields, group->spatial_field, spatial);
}

weft_status_t weft_parse_conv_dimensions(weft_parser_t* parser, const weft_attr_t** out_attr) {
  weft_list_t fields = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_conv_group(parser, &weft_conv_groups[0], &fields));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "x"));
  WEFT_RETURN_IF_ERROR(weft_parse_conv_group(parser, &weft_conv_groups[1], &fields));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_arrow(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_conv_group(parser, &weft_conv_groups[2], &fields));
  return weft_attr_struct(parser->graph, "stablehlo.conv", fields.data, fields.count, out_attr);
}

// #stablehlo.conv<[b, f, 0]x[o, i, 0]->[b, f, 0]> or #stablehlo.conv<raw input_batch_dimension = 0,
// ...>.
static weft_status_t weft_parse_conv_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  const weft_token_t next = weft_parser_peek(parser);
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '<'));
  if (weft_token_is_word(&next, "raw")) WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (!weft_token_is(&next, '[')) {
    return weft_parse_struct_fields(parser, "stablehlo.conv", out_attr);
  }
  WEFT_RETURN_IF_ERROR(weft_parse_conv_dimensions(parser, out_attr));
  return weft_parser_expect(parser, '>');
}

// ---- enumerations and the rest

// #stablehlo<comparison_direction EQ>: true when the brackets hold two words.
static bool weft_is_enum_body(weft_parser_t* parser) {
  weft_lexer_t lexer = parser->lexer;
  const weft_token_t first = weft_lexer_next(&lexer);
  const weft_token_t second = weft_lexer_next(&lexer);
  const weft_token_t third = weft_lexer_next(&lexer);
  return first.kind == WEFT_TOKEN_IDENTIFIER && second.kind == WEFT_TOKEN_IDENTIFIER &&
         weft_token_is(&third, '>');
}

static weft_status_t weft_parse_enum_body(weft_parser_t* parser, const weft_token_t* dialect,
                                          const weft_attr_t** out_attr) {
  const char* mnemonic = NULL;
  const char* value = NULL;
  const char* name = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '<'));
  WEFT_RETURN_IF_ERROR(weft_parse_word(parser, "an enumeration's name", &mnemonic));
  WEFT_RETURN_IF_ERROR(weft_parse_word(parser, "an enumeration's value", &value));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
  WEFT_RETURN_IF_ERROR(weft_arena_format(&parser->scratch, &name, "%.*s.%s",
                                         (int)dialect->length - 1, dialect->start + 1, mnemonic));
  return weft_attr_enum(parser->graph, name, value, out_attr);
}

// #dialect.anything<...> as text.
static weft_status_t weft_parse_opaque_attr(weft_parser_t* parser, const weft_token_t* name,
                                            const weft_attr_t** out_attr) {
  const char* end = name->start + name->length;
  if (*end == '<') {
    WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, end, &end));
    WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end));
  }
  const char* text = NULL;
  // The name itself is no alias: its '#' goes in front.
  const weft_text_span_t span = {.begin = name->start + 1, .end = end};
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "#", span, "", &text));
  return weft_attr_opaque(parser->graph, text, out_attr);
}

static weft_status_t weft_parse_alias_use(weft_parser_t* parser, const weft_token_t* name,
                                          const weft_attr_t** out_attr) {
  const weft_name_entry_t* alias =
      weft_name_table_find(&parser->aliases, name->start, name->length);
  if (alias != NULL && alias->attr != NULL) {
    *out_attr = alias->attr;
    return weft_ok_status();
  }
  if (alias != NULL) {
    return weft_parser_fail(parser, name, "'%.*s' stands for a location, not for an attribute",
                            (int)name->length, name->start);
  }
  return weft_parser_fail(parser, name, "the attribute alias '%.*s' is not defined",
                          (int)name->length, name->start);
}

weft_status_t weft_parse_hash_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  const weft_token_t name = parser->token;
  const bool bracket = name.start[name.length] == '<';
  const char* word = name.start + 1;
  const size_t word_length = name.length - 1;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (!bracket && memchr(name.start, '.', name.length) == NULL) {
    return weft_parse_alias_use(parser, &name, out_attr);
  }
  if (!bracket) return weft_parse_opaque_attr(parser, &name, out_attr);
  if (word_length == 9 && memcmp(word, "stablehlo", 9) == 0 && weft_is_enum_body(parser)) {
    return weft_parse_enum_body(parser, &name, out_attr);
  }
  static const char mode[] = "stablehlo.result_accuracy_mode";
  if (word_length == sizeof(mode) - 1 && memcmp(word, mode, word_length) == 0) {
    const char* value = NULL;
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '<'));
    WEFT_RETURN_IF_ERROR(weft_parse_word(parser, "a result accuracy mode", &value));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
    return weft_attr_enum(parser->graph, mode, value, out_attr);
  }
  if (word_length == 14 && memcmp(word, "stablehlo.conv", 14) == 0) {
    return weft_parse_conv_attr(parser, out_attr);
  }
  const weft_struct_info_t* info = weft_find_struct(word, word_length);
  if (info != NULL) return weft_parse_struct_body(parser, info->name, out_attr);
  return weft_parse_opaque_attr(parser, &name, out_attr);
}
