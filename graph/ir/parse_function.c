// Functions, in pretty and in generic form.
#include <string.h>

#include "graph/ir/parse_internal.h"

// What the header of a function says.
typedef struct weft_function_header_s {
  weft_location_t location;
  weft_token_t name_token;
  const char* name;
  bool is_private;
  bool is_declaration;
  weft_list_t argument_names;  // weft_token_t; empty for a declaration
  weft_list_t argument_types;
  weft_list_t argument_attrs;  // const weft_attr_t*, NULL without attributes
  weft_list_t result_types;
  weft_list_t result_attrs;
  weft_list_t attrs;
} weft_function_header_t;

// An optional dictionary as one attribute; NULL when absent or empty.
static weft_status_t weft_parse_dict_or_null(weft_parser_t* parser, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_list_t entries = {0};
  const weft_location_t location = weft_token_location(&parser->token);
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &entries));
  if (entries.count == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_note_unknown_attrs(parser, entries.data, entries.count, location));
  return weft_attr_dict(parser->graph, entries.data, entries.count, out_attr);
}

// %arg0: T {...} loc(...); without the name in declarations.
static weft_status_t weft_parse_function_argument(weft_parser_t* parser,
                                                  weft_function_header_t* header) {
  const weft_token_t name = parser->token;
  const weft_type_t* type = NULL;
  const weft_attr_t* attrs = NULL;
  if (name.kind == WEFT_TOKEN_VALUE) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &header->argument_names, sizeof(name), &name));
  }
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
  WEFT_RETURN_IF_ERROR(weft_parse_dict_or_null(parser, &attrs));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_location(parser, NULL));
  WEFT_RETURN_IF_ERROR(weft_list_push(parser, &header->argument_types, sizeof(type), &type));
  WEFT_RETURN_IF_ERROR(weft_list_push(parser, &header->argument_attrs, sizeof(attrs), &attrs));
  if (header->argument_names.count != 0 &&
      header->argument_names.count != header->argument_types.count) {
    return weft_parser_fail(parser, &name, "either all arguments have names or none");
  }
  return weft_ok_status();
}

static weft_status_t weft_parse_function_arguments(weft_parser_t* parser,
                                                   weft_function_header_t* header) {
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  bool more = !weft_token_is(&parser->token, ')');
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_function_argument(parser, header));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_parser_expect(parser, ')');
}

static weft_status_t weft_parse_function_result(weft_parser_t* parser,
                                                weft_function_header_t* header) {
  const weft_type_t* type = NULL;
  const weft_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
  WEFT_RETURN_IF_ERROR(weft_parse_dict_or_null(parser, &attrs));
  WEFT_RETURN_IF_ERROR(weft_list_push(parser, &header->result_types, sizeof(type), &type));
  return weft_list_push(parser, &header->result_attrs, sizeof(attrs), &attrs);
}

// -> T, -> (T {...}, U)
static weft_status_t weft_parse_function_results(weft_parser_t* parser,
                                                 weft_function_header_t* header) {
  if (parser->token.kind != WEFT_TOKEN_ARROW) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (!weft_token_is(&parser->token, '(')) {
    const weft_type_t* type = NULL;
    const weft_attr_t* attrs = NULL;
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &header->result_types, sizeof(type), &type));
    return weft_list_push(parser, &header->result_attrs, sizeof(attrs), &attrs);
  }
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  bool more = !weft_token_is(&parser->token, ')');
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_function_result(parser, header));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_parser_expect(parser, ')');
}

// ---- creation

static weft_status_t weft_copy_function_attrs(weft_parser_t* parser, weft_function_t* function,
                                              const weft_function_header_t* header) {
  const weft_attr_t* const* arguments = header->argument_attrs.data;
  const weft_attr_t* const* results = header->result_attrs.data;
  for (uint32_t i = 0; i < header->argument_attrs.count; ++i) {
    function->argument_attrs[i] = arguments[i];
  }
  for (uint32_t i = 0; i < header->result_attrs.count; ++i) function->result_attrs[i] = results[i];
  if (header->attrs.count == 0) return weft_ok_status();
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&parser->graph->arena, header->attrs.count,
                                                 sizeof(weft_named_attr_t), &memory));
  memcpy(memory, header->attrs.data, header->attrs.count * sizeof(weft_named_attr_t));
  function->attrs = memory;
  function->attr_count = header->attrs.count;
  return weft_note_unknown_attrs(parser, function->attrs, function->attr_count, header->location);
}

static weft_status_t weft_create_function(weft_parser_t* parser,
                                          const weft_function_header_t* header,
                                          weft_function_t** out_function) {
  weft_function_t* function = NULL;
  const weft_status_t status = weft_function_create(
      parser->graph, header->name, header->argument_types.data, header->argument_types.count,
      header->result_types.data, header->result_types.count, &function);
  WEFT_RETURN_IF_ERROR(weft_parser_locate(parser, &header->name_token, status));
  function->location = header->location;
  function->is_private = header->is_private;
  WEFT_RETURN_IF_ERROR(weft_copy_function_attrs(parser, function, header));
  *out_function = function;
  return weft_ok_status();
}

// Reads { ops } into the function's body; the current token is the brace.
static weft_status_t weft_parse_function_body(weft_parser_t* parser, weft_function_t* function,
                                              const weft_list_t* argument_names) {
  parser->function = function;
  weft_name_table_truncate(&parser->values, 0);
  const weft_token_t start = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_enter(parser, &start));
  WEFT_RETURN_IF_ERROR(
      weft_define_arguments(parser, function->body, argument_names->data, argument_names->count));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '{'));
  WEFT_RETURN_IF_ERROR(weft_parse_block_ops(parser, function->body));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '}'));
  weft_parser_leave(parser);
  weft_name_table_truncate(&parser->values, 0);
  parser->function = NULL;
  parser->op_name = NULL;
  return weft_ok_status();
}

// ---- pretty form

// What the header says may not be said again as an attribute.
static weft_status_t weft_check_function_attrs(weft_parser_t* parser,
                                               const weft_function_header_t* header,
                                               const weft_token_t* at) {
  static const char* const names[] = {"arg_attrs", "function_type", "res_attrs", "sym_name",
                                      "sym_visibility"};
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (weft_attr_find(header->attrs.data, header->attrs.count, names[i]) == NULL) continue;
    return weft_parser_fail(parser, at, "the attribute '%s' belongs to the generic form", names[i]);
  }
  return weft_ok_status();
}

static weft_status_t weft_parse_function_header(weft_parser_t* parser,
                                                weft_function_header_t* header) {
  header->location = weft_token_location(&parser->token);
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  header->is_private =
      weft_token_is_word(&parser->token, "private") || weft_token_is_word(&parser->token, "nested");
  if (header->is_private || weft_token_is_word(&parser->token, "public")) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  }
  header->name_token = parser->token;
  if (parser->token.kind != WEFT_TOKEN_SYMBOL) {
    return weft_parser_expected(parser, &parser->token, "the function's name, as @name");
  }
  WEFT_RETURN_IF_ERROR(weft_parser_symbol_name(parser, &parser->token, &header->name));
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_function_arguments(parser, header));
  WEFT_RETURN_IF_ERROR(weft_parse_function_results(parser, header));
  if (!weft_token_is_word(&parser->token, "attributes")) return weft_ok_status();
  const weft_token_t at = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_attr_dict(parser, &header->attrs));
  return weft_check_function_attrs(parser, header, &at);
}

weft_status_t weft_parse_function(weft_parser_t* parser) {
  weft_function_header_t header = {0};
  weft_function_t* function = NULL;
  parser->op_name = "func.func";
  WEFT_RETURN_IF_ERROR(weft_parse_function_header(parser, &header));
  WEFT_RETURN_IF_ERROR(weft_create_function(parser, &header, &function));
  if (weft_token_is(&parser->token, '{')) {
    if (header.argument_names.count != header.argument_types.count) {
      return weft_parser_fail(parser, &header.name_token,
                              "the arguments of a function with a body need names");
    }
    WEFT_RETURN_IF_ERROR(weft_parse_function_body(parser, function, &header.argument_names));
  } else {
    function->body = NULL;
  }
  return weft_parse_optional_location(parser, &function->location);
}

// ---- generic form

// Moves a dictionary per argument from an arg_attrs array into |out_attrs|.
static weft_status_t weft_take_dict_list(weft_parser_t* parser, const weft_token_t* at,
                                         const weft_attr_t* array, uint32_t expected,
                                         weft_list_t* out_attrs) {
  if (array->kind != WEFT_ATTR_ARRAY || array->as.array.count != expected) {
    return weft_parser_fail(
        parser, at, "arg_attrs and res_attrs need one dictionary per argument and per result");
  }
  for (uint32_t i = 0; i < expected; ++i) {
    const weft_attr_t* dict = array->as.array.elements[i];
    if (dict->kind != WEFT_ATTR_DICT) {
      return weft_parser_fail(parser, at, "arg_attrs and res_attrs hold dictionaries");
    }
    WEFT_RETURN_IF_ERROR(weft_note_unknown_attrs(parser, dict->as.dict.entries, dict->as.dict.count,
                                                 weft_token_location(at)));
    if (dict->as.dict.count == 0) dict = NULL;
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, out_attrs, sizeof(dict), &dict));
  }
  return weft_ok_status();
}

static weft_status_t weft_take_function_type(weft_parser_t* parser, const weft_attr_t* type,
                                             const weft_token_t* at,
                                             weft_function_header_t* header) {
  if (type == NULL || type->kind != WEFT_ATTR_TYPE ||
      type->as.type_value->kind != WEFT_TYPE_FUNCTION) {
    return weft_parser_fail(parser, at, "the attribute function_type = (T) -> U is missing");
  }
  const weft_type_t* function_type = type->as.type_value;
  for (uint32_t i = 0; i < function_type->tuple_size; ++i) {
    weft_list_t* list =
        i < function_type->input_count ? &header->argument_types : &header->result_types;
    WEFT_RETURN_IF_ERROR(
        weft_list_push(parser, list, sizeof(weft_type_t*), &function_type->elements[i]));
  }
  return weft_ok_status();
}

static bool weft_is_symbol_text(const weft_attr_t* value) {
  return value->kind == WEFT_ATTR_STRING && strlen(value->as.string.data) == value->as.string.size;
}

// Sorts the attributes of "func.func" into the header.
static weft_status_t weft_take_function_attrs(weft_parser_t* parser, const weft_list_t* attrs,
                                              const weft_token_t* at,
                                              weft_function_header_t* header) {
  const weft_named_attr_t* entries = attrs->data;
  WEFT_RETURN_IF_ERROR(weft_take_function_type(
      parser, weft_attr_find(entries, attrs->count, "function_type"), at, header));
  for (uint32_t i = 0; i < attrs->count; ++i) {
    const char* name = entries[i].name;
    const weft_attr_t* value = entries[i].value;
    const bool is_symbol_text = weft_is_symbol_text(value);
    if (strcmp(name, "sym_name") == 0 && is_symbol_text) {
      header->name = value->as.string.data;
    } else if (strcmp(name, "sym_visibility") == 0 && is_symbol_text) {
      header->is_private = strcmp(value->as.string.data, "public") != 0;
    } else if (strcmp(name, "sym_name") == 0 || strcmp(name, "sym_visibility") == 0) {
      return weft_parser_fail(parser, at, "the attribute '%s' must be a string without NULs", name);
    } else if (strcmp(name, "arg_attrs") == 0) {
      WEFT_RETURN_IF_ERROR(weft_take_dict_list(parser, at, value, header->argument_types.count,
                                               &header->argument_attrs));
    } else if (strcmp(name, "res_attrs") == 0) {
      WEFT_RETURN_IF_ERROR(weft_take_dict_list(parser, at, value, header->result_types.count,
                                               &header->result_attrs));
    } else if (strcmp(name, "function_type") != 0) {
      WEFT_RETURN_IF_ERROR(weft_attrs_push(parser, &header->attrs, name, value));
    }
  }
  if (header->name == NULL) {
    return weft_parser_fail(parser, at, "the attribute sym_name = \"...\" is missing");
  }
  return weft_ok_status();
}

// The attributes may stand behind the region (older MLIR), but say what the region's arguments
// belong to: reads them ahead when there are no properties in front.
static weft_status_t weft_parse_function_attrs(weft_parser_t* parser, weft_list_t* attrs) {
  bool has_properties = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '<', &has_properties));
  if (has_properties) {
    WEFT_RETURN_IF_ERROR(weft_parse_attr_dict(parser, attrs));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
  }
  if (!weft_token_is(&parser->token, '(')) {
    return weft_parser_expected(parser, &parser->token, "'(' before the function's region");
  }
  const weft_lexer_t lexer = parser->lexer;
  const weft_token_t token = parser->token;
  const char* end = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, token.start, &end));
  WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, attrs));
  parser->lexer = lexer;
  parser->token = token;
  return weft_ok_status();
}

// ({ ^bb0(...): ops }) {attributes, read before} : () -> ()
static weft_status_t weft_parse_generic_function_region(weft_parser_t* parser,
                                                        weft_function_t* function) {
  weft_list_t names = {0};
  weft_list_t types = {0};
  const weft_token_t start = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  if (!weft_token_is(&parser->token, '{')) {
    return weft_parser_expected(parser, &parser->token, "'{' of the function's region");
  }
  const weft_token_t next = weft_parser_peek(parser);
  if (weft_token_is(&next, '}')) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    function->body = NULL;
    return weft_parser_advance(parser);
  }
  if (next.kind == WEFT_TOKEN_BLOCK) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    if (weft_token_is(&parser->token, '(')) {
      WEFT_RETURN_IF_ERROR(weft_parse_arguments(parser, &names, &types));
    }
    if (!weft_token_is(&parser->token, ':')) {
      return weft_parser_expected(parser, &parser->token, "':' after the block's arguments");
    }
    parser->token.punctuation = '{';  // the body starts behind the colon
  }
  bool agrees = types.count == function->body->argument_count;
  for (uint32_t i = 0; agrees && i < types.count; ++i) {
    agrees = function->body->arguments[i]->type == ((const weft_type_t* const*)types.data)[i];
  }
  if (!agrees) {
    return weft_parser_fail(parser, &start,
                            "the arguments of the region differ from function_type");
  }
  return weft_parse_function_body(parser, function, &names);
}

weft_status_t weft_parse_generic_function(weft_parser_t* parser) {
  weft_function_header_t header = {.location = weft_token_location(&parser->token),
                                   .name_token = parser->token};
  weft_list_t attrs = {0};
  weft_list_t read_before = {0};
  weft_list_t types = {0};
  weft_function_t* function = NULL;
  parser->op_name = "func.func";
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ')'));
  WEFT_RETURN_IF_ERROR(weft_parse_function_attrs(parser, &attrs));
  WEFT_RETURN_IF_ERROR(weft_take_function_attrs(parser, &attrs, &header.name_token, &header));
  WEFT_RETURN_IF_ERROR(weft_create_function(parser, &header, &function));
  WEFT_RETURN_IF_ERROR(weft_parse_generic_function_region(parser, function));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ')'));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &read_before));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  WEFT_RETURN_IF_ERROR(weft_parse_type_list(parser, &types));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_arrow(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_result_types(parser, &types));
  return weft_parse_optional_location(parser, &function->location);
}
