// The parser's frame: tokens, errors, scratch lists, names in scope, and the module itself.
#include <stdio.h>
#include <string.h>

#include "graph/ir/parse_internal.h"
#include "runtime/base/hash.h"

// ---- tokens

weft_location_t weft_token_location(const weft_token_t* token) {
  return (weft_location_t){.line = token->line, .column = token->column};
}

weft_status_t weft_parser_advance(weft_parser_t* parser) {
  parser->token = weft_lexer_next(&parser->lexer);
  if (parser->token.kind == WEFT_TOKEN_ERROR) {
    return WEFT_STATUS_AT(parser->graph, weft_token_location(&parser->token), INVALID_INPUT, "%s",
                          parser->lexer.error);
  }
  return weft_ok_status();
}

weft_token_t weft_parser_peek(const weft_parser_t* parser) {
  weft_lexer_t lexer = parser->lexer;
  return weft_lexer_next(&lexer);
}

weft_status_t weft_parser_continue_at(weft_parser_t* parser, const char* cursor) {
  weft_lexer_t* lexer = &parser->lexer;
  const char* line = lexer->cursor;
  while ((line = memchr(line, '\n', (size_t)(cursor - line))) != NULL) {
    lexer->line++;
    lexer->line_start = ++line;
  }
  lexer->cursor = cursor;
  return weft_parser_advance(parser);
}

// ---- errors

weft_status_t weft_parser_fail(const weft_parser_t* parser, const weft_token_t* token,
                               const char* format, ...) {
  char message[512];
  va_list arguments;
  va_start(arguments, format);
  (void)vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  const bool named = parser->op_name != NULL;
  return WEFT_STATUS_AT(parser->graph, weft_token_location(token), INVALID_INPUT, "%s%s%s",
                        named ? parser->op_name : "", named ? ": " : "", message);
}

weft_status_t weft_parser_expected(const weft_parser_t* parser, const weft_token_t* token,
                                   const char* what) {
  if (token->kind == WEFT_TOKEN_END) {
    return weft_parser_fail(parser, token, "expected %s, but the text ends here", what);
  }
  const int shown = token->length > 60 ? 60 : (int)token->length;
  return weft_parser_fail(parser, token, "expected %s, found '%.*s%s'", what, shown, token->start,
                          token->length > 60 ? "..." : "");
}

weft_status_t weft_parser_locate(const weft_parser_t* parser, const weft_token_t* token,
                                 weft_status_t status) {
  if (status == NULL || weft_status_code(status) != WEFT_STATUS_INVALID_INPUT) return status;
  weft_status_t located = weft_parser_fail(parser, token, "%s", weft_status_message(status));
  weft_status_release(status);
  return located;
}

static weft_status_t weft_parser_expected_char(const weft_parser_t* parser, char punctuation) {
  char what[4] = {'\'', punctuation, '\'', '\0'};
  return weft_parser_expected(parser, &parser->token, what);
}

weft_status_t weft_parser_expect(weft_parser_t* parser, char punctuation) {
  if (!weft_token_is(&parser->token, punctuation)) {
    return weft_parser_expected_char(parser, punctuation);
  }
  return weft_parser_advance(parser);
}

weft_status_t weft_parser_expect_arrow(weft_parser_t* parser) {
  if (parser->token.kind != WEFT_TOKEN_ARROW) {
    return weft_parser_expected(parser, &parser->token, "'->'");
  }
  return weft_parser_advance(parser);
}

weft_status_t weft_parser_expect_word(weft_parser_t* parser, const char* word) {
  if (!weft_token_is_word(&parser->token, word)) {
    char what[64];
    (void)snprintf(what, sizeof(what), "'%s'", word);
    return weft_parser_expected(parser, &parser->token, what);
  }
  return weft_parser_advance(parser);
}

weft_status_t weft_parser_accept(weft_parser_t* parser, char punctuation, bool* out_accepted) {
  *out_accepted = weft_token_is(&parser->token, punctuation);
  return *out_accepted ? weft_parser_advance(parser) : weft_ok_status();
}

weft_status_t weft_parser_enter(weft_parser_t* parser, const weft_token_t* token) {
  if (parser->depth >= parser->max_nesting) {
    return weft_parser_fail(parser, token,
                            "the nesting of regions, attributes and types is deeper than %u",
                            parser->max_nesting);
  }
  parser->depth++;
  return weft_ok_status();
}

void weft_parser_leave(weft_parser_t* parser) {
  parser->depth--;
}

// ---- lists

weft_status_t weft_list_push(weft_parser_t* parser, weft_list_t* list, size_t item_size_bytes,
                             const void* item) {
  if (list->count == list->capacity) {
    // The text is under 4 GiB and every item takes a byte of it, so that a count fits 32 bits; the
    // doubling must not wrap.
    const uint32_t capacity = list->capacity == 0               ? 8
                              : list->capacity > UINT32_MAX / 2 ? UINT32_MAX
                                                                : list->capacity * 2;
    void* data = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&parser->scratch, capacity, item_size_bytes, &data));
    if (list->count != 0) memcpy(data, list->data, list->count * item_size_bytes);
    list->data = data;
    list->capacity = capacity;
  }
  memcpy((char*)list->data + list->count * item_size_bytes, item, item_size_bytes);
  list->count++;
  return weft_ok_status();
}

// ---- names

static weft_status_t weft_name_table_grow(weft_parser_t* parser, weft_name_table_t* table) {
  const uint32_t capacity = table->capacity == 0 ? 64 : table->capacity * 2;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&parser->tables, capacity, sizeof(weft_name_entry_t), &memory));
  weft_name_entry_t* entries = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&parser->tables, (size_t)capacity * 2, sizeof(uint32_t), &memory));
  uint32_t* buckets = memory;
  if (table->count != 0) memcpy(entries, table->entries, table->count * sizeof(weft_name_entry_t));
  for (uint32_t i = 0; i < table->count; ++i) {
    uint32_t* bucket = &buckets[entries[i].hash & (capacity * 2 - 1)];
    entries[i].next = *bucket;
    *bucket = i + 1;
  }
  *table = (weft_name_table_t){.entries = entries,
                               .buckets = buckets,
                               .count = table->count,
                               .capacity = capacity,
                               .bucket_count = capacity * 2};
  return weft_ok_status();
}

weft_status_t weft_name_table_add(weft_parser_t* parser, weft_name_table_t* table,
                                  const weft_name_entry_t* entry) {
  if (table->count == table->capacity) {
    WEFT_RETURN_IF_ERROR(weft_name_table_grow(parser, table));
  }
  weft_name_entry_t* slot = &table->entries[table->count++];
  *slot = *entry;
  slot->hash = weft_hash_bytes(WEFT_HASH_SEED, entry->name, entry->name_length);
  uint32_t* bucket = &table->buckets[slot->hash & (table->bucket_count - 1)];
  slot->next = *bucket;
  *bucket = table->count;
  return weft_ok_status();
}

const weft_name_entry_t* weft_name_table_find(const weft_name_table_t* table, const char* name,
                                              size_t name_length) {
  if (table->count == 0) return NULL;
  const uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, name, name_length);
  uint32_t index = table->buckets[hash & (table->bucket_count - 1)];
  while (index != 0) {
    const weft_name_entry_t* entry = &table->entries[index - 1];
    if (entry->hash == hash && entry->name_length == name_length &&
        memcmp(entry->name, name, name_length) == 0) {
      return entry;
    }
    index = entry->next;
  }
  return NULL;
}

void weft_name_table_truncate(weft_name_table_t* table, uint32_t count) {
  // Newer entries sit at the heads of their buckets, so that taking them off in reverse order
  // restores the buckets.
  while (table->count > count) {
    const weft_name_entry_t* entry = &table->entries[--table->count];
    table->buckets[entry->hash & (table->bucket_count - 1)] = entry->next;
  }
}

// ---- module

// #name = attribute, #name = loc(...), !name = type.
static weft_status_t weft_parse_alias(weft_parser_t* parser) {
  const weft_token_t name = parser->token;
  weft_name_entry_t entry = {.name = name.start, .name_length = name.length};
  if (weft_name_table_find(&parser->aliases, name.start, name.length) != NULL) {
    return weft_parser_fail(parser, &name, "the alias '%.*s' is defined twice", (int)name.length,
                            name.start);
  }
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  if (name.kind == WEFT_TOKEN_BANG) {
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &entry.type));
  } else if (weft_token_is_word(&parser->token, "loc")) {
    WEFT_RETURN_IF_ERROR(weft_parse_location_text(parser, &entry.text));
  } else {
    WEFT_RETURN_IF_ERROR(weft_parse_attr(parser, &entry.attr));
  }
  return weft_name_table_add(parser, &parser->aliases, &entry);
}

// {-# ... #-}: resources are read when a dense_resource needs them.
static weft_status_t weft_skip_metadata(weft_parser_t* parser) {
  const weft_token_t start = parser->token;
  const char* end = start.start;
  WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, start.start, &end));
  if (end[-2] != '-' || end[-3] != '#') {
    return weft_parser_fail(parser, &start, "the file metadata must end with '#-}'");
  }
  return weft_parser_continue_at(parser, end);
}

static bool weft_token_is_string(const weft_token_t* token, const char* text) {
  const size_t length = strlen(text);
  return token->kind == WEFT_TOKEN_STRING && token->length == length + 2 &&
         memcmp(token->start + 1, text, length) == 0;
}

// One statement beside the functions, inside or outside a module's braces.
static weft_status_t weft_parse_module_statement(weft_parser_t* parser) {
  const weft_token_t* token = &parser->token;
  if (token->kind == WEFT_TOKEN_HASH || token->kind == WEFT_TOKEN_BANG) {
    return weft_parse_alias(parser);
  }
  if (token->kind == WEFT_TOKEN_METADATA) return weft_skip_metadata(parser);
  if (weft_token_is_word(token, "func.func") || weft_token_is_word(token, "func")) {
    return weft_parse_function(parser);
  }
  if (weft_token_is_string(token, "func.func")) return weft_parse_generic_function(parser);
  if (weft_token_is_word(token, "module") || weft_token_is_word(token, "builtin.module") ||
      weft_token_is_string(token, "builtin.module")) {
    return WEFT_STATUS_AT(parser->graph, weft_token_location(token), UNSUPPORTED,
                          "a second module in one text is not supported: separate modules with "
                          "lines of '// -----'");
  }
  return weft_parse_module_op(parser);
}

static weft_status_t weft_parse_module_body(weft_parser_t* parser) {
  while (!weft_token_is(&parser->token, '}')) {
    if (parser->token.kind == WEFT_TOKEN_END) {
      return weft_parser_expected(parser, &parser->token, "'}' at the end of the module");
    }
    WEFT_RETURN_IF_ERROR(weft_parse_module_statement(parser));
  }
  return weft_parser_advance(parser);
}

static weft_status_t weft_set_module_attrs(weft_parser_t* parser, const weft_list_t* attrs,
                                           weft_location_t location) {
  weft_graph_t* graph = parser->graph;
  const weft_named_attr_t* items = attrs->data;
  weft_named_attr_t* copy = NULL;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, attrs->count, sizeof(weft_named_attr_t), &memory));
  copy = memory;
  for (uint32_t i = 0; i < attrs->count; ++i) {
    if (strcmp(items[i].name, "sym_name") != 0) {
      copy[graph->attr_count++] = items[i];
      continue;
    }
    const weft_attr_t* name = items[i].value;
    const bool is_text =
        name->kind == WEFT_ATTR_STRING && strlen(name->as.string.data) == name->as.string.size;
    if (!is_text || graph->module_name != NULL) {
      return WEFT_STATUS_AT(graph, location, INVALID_INPUT,
                            "the module's name must be given once, as a string without NULs");
    }
    graph->module_name = name->as.string.data;
  }
  graph->attrs = copy;
  return weft_note_unknown_attrs(parser, graph->attrs, graph->attr_count, location);
}

// module @name attributes {...} { ... } loc(...)
static weft_status_t weft_parse_module(weft_parser_t* parser) {
  const weft_location_t location = weft_token_location(&parser->token);
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (parser->token.kind == WEFT_TOKEN_SYMBOL) {
    WEFT_RETURN_IF_ERROR(
        weft_parser_symbol_name(parser, &parser->token, &parser->graph->module_name));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  }
  weft_list_t attrs = {0};
  if (weft_token_is_word(&parser->token, "attributes")) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parse_attr_dict(parser, &attrs));
  }
  WEFT_RETURN_IF_ERROR(weft_set_module_attrs(parser, &attrs, location));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '{'));
  WEFT_RETURN_IF_ERROR(weft_parse_module_body(parser));
  return weft_parse_optional_location(parser, NULL);
}

// "builtin.module"() <{...}> ({ ... }) {...} : () -> ()
static weft_status_t weft_parse_generic_module(weft_parser_t* parser) {
  const weft_location_t location = weft_token_location(&parser->token);
  weft_list_t attrs = {0};
  bool has_properties = false;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ')'));
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '<', &has_properties));
  if (has_properties) {
    WEFT_RETURN_IF_ERROR(weft_parse_attr_dict(parser, &attrs));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '{'));
  if (parser->token.kind == WEFT_TOKEN_BLOCK) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  }
  WEFT_RETURN_IF_ERROR(weft_parse_module_body(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ')'));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &attrs));
  WEFT_RETURN_IF_ERROR(weft_set_module_attrs(parser, &attrs, location));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  weft_list_t types = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_type_list(parser, &types));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_arrow(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_result_types(parser, &types));
  return weft_parse_optional_location(parser, NULL);
}

static weft_status_t weft_parse_text(weft_parser_t* parser) {
  bool seen_module = false;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  while (parser->token.kind != WEFT_TOKEN_END) {
    const weft_token_t* token = &parser->token;
    const bool generic = weft_token_is_string(token, "builtin.module");
    const bool is_module = generic || weft_token_is_word(token, "module") ||
                           weft_token_is_word(token, "builtin.module");
    const bool is_first = !seen_module && parser->graph->function_count == 0;
    if (is_module && is_first) {
      seen_module = true;
      WEFT_RETURN_IF_ERROR(generic ? weft_parse_generic_module(parser) : weft_parse_module(parser));
    } else {
      WEFT_RETURN_IF_ERROR(weft_parse_module_statement(parser));
    }
    parser->op_name = NULL;
  }
  parser->graph->end = weft_token_location(&parser->token);
  return weft_parser_resolve_locations(parser);
}

// Makes the parser own a terminated copy of the text and reads it.
static weft_status_t weft_parser_run(weft_parser_t* parser, const char* text, size_t size) {
  weft_location_t location = {0};
  // Some editors write a byte order mark, which says nothing about UTF-8.
  if (size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
    text += 3;
    size -= 3;
  }
  const char* problem = weft_lexer_check_text(text, size, parser->first_line, &location);
  if (problem != NULL) {
    return WEFT_STATUS_AT(parser->graph, location, INVALID_INPUT, "%s", problem);
  }
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&parser->tables, text, size, &parser->text));
  parser->text_size = size;
  parser->lexer = weft_lexer_begin(parser->text, parser->first_line);
  return weft_parse_text(parser);
}

weft_status_t weft_graph_parse(const char* text, size_t size, const char* file_name,
                               const weft_parse_options_t* options, weft_allocator_t allocator,
                               weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_parse_options_t effective = {0};
  if (options != NULL) {
    if (options->struct_size != sizeof(weft_parse_options_t)) {
      return WEFT_STATUS(INVALID_ARGUMENT, "parse options have %zu bytes, expected %zu",
                         options->struct_size, sizeof(weft_parse_options_t));
    }
    effective = *options;
  }
  if (effective.max_nesting > WEFT_MOST_MAX_NESTING) {
    return WEFT_STATUS(INVALID_ARGUMENT, "max_nesting is %u, the most is %u: the parser recurses",
                       effective.max_nesting, WEFT_MOST_MAX_NESTING);
  }
  weft_parser_t parser = {
      .first_line = effective.first_line == 0 ? 1 : effective.first_line,
      .max_nesting = effective.max_nesting == 0 ? WEFT_DEFAULT_MAX_NESTING : effective.max_nesting,
  };
  WEFT_RETURN_IF_ERROR(weft_graph_create(file_name, allocator, &parser.graph));
  if (effective.max_element_count > 0) {
    parser.graph->max_element_count = effective.max_element_count;
  }
  weft_arena_init(allocator, &parser.tables);
  weft_arena_init(allocator, &parser.scratch);
  weft_status_t status = weft_parser_run(&parser, text, size);
  weft_arena_deinit(&parser.scratch);
  weft_arena_deinit(&parser.tables);
  if (status != NULL) {
    weft_graph_release(parser.graph);
    return status;
  }
  weft_graph_freeze(parser.graph);
  *out_graph = parser.graph;
  return weft_ok_status();
}
