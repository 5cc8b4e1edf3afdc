// Locations: kept as the text inside loc(...). Names for them (#loc1) are defined at the end of the
// file, so uses are collected and completed there.
#include <string.h>

#include "graph/ir/parse_internal.h"

// A chain of call sites names each frame by an alias, and frames may share callers, so that full
// expansion can be exponential: what does not fit becomes "unknown".
#define WEFT_LOCATION_MAX_BYTES 1024
#define WEFT_LOCATION_MAX_DEPTH 64

weft_status_t weft_parse_location_text(weft_parser_t* parser, const char** out_text) {
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "loc"));
  const char* begin = parser->token.start;
  if (!weft_token_is(&parser->token, '(')) {
    return weft_parser_expected(parser, &parser->token, "'(' after loc");
  }
  const char* end = begin;
  WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, begin, &end));
  const weft_text_span_t span = {.begin = begin + 1, .end = end - 1};
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "", span, "", out_text));
  return weft_parser_continue_at(parser, end);
}

static weft_status_t weft_push_pending(weft_parser_t* parser, weft_location_t* location) {
  if (parser->pending_count == parser->pending_capacity) {
    const uint32_t capacity = parser->pending_capacity == 0 ? 64 : parser->pending_capacity * 2;
    void* memory = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&parser->tables, capacity,
                                                   sizeof(weft_pending_location_t), &memory));
    if (parser->pending_count != 0) {
      memcpy(memory, parser->pending, parser->pending_count * sizeof(weft_pending_location_t));
    }
    parser->pending = memory;
    parser->pending_capacity = capacity;
  }
  parser->pending[parser->pending_count++] = (weft_pending_location_t){.location = location};
  return weft_ok_status();
}

weft_status_t weft_parse_optional_location(weft_parser_t* parser, weft_location_t* location) {
  if (!weft_token_is_word(&parser->token, "loc")) return weft_ok_status();
  const char* text = "unknown";
  WEFT_RETURN_IF_ERROR(weft_parse_location_text(parser, &text));
  if (location == NULL) return weft_ok_status();
  location->name = strcmp(text, "unknown") == 0 ? NULL : text;
  if (strchr(text, '#') == NULL) return weft_ok_status();
  return weft_push_pending(parser, location);
}

// ---- aliases

typedef struct weft_location_writer_s {
  char text[WEFT_LOCATION_MAX_BYTES];
  size_t size;
} weft_location_writer_t;

static bool weft_location_append(weft_location_writer_t* writer, const char* data, size_t size) {
  if (size > sizeof(writer->text) - writer->size) return false;
  memcpy(writer->text + writer->size, data, size);
  writer->size += size;
  return true;
}

static weft_status_t weft_location_expand(weft_parser_t* parser, const char* text, uint32_t depth,
                                          const char** out_text);

// What the alias |name| stands for, fully expanded; "unknown" when it is not defined, refers to
// itself or is nested too deeply.
static weft_status_t weft_location_of_alias(weft_parser_t* parser, const char* name, size_t length,
                                            uint32_t depth, const char** out_text) {
  *out_text = "unknown";
  const weft_name_entry_t* found = weft_name_table_find(&parser->aliases, name, length);
  if (found == NULL || found->text == NULL) return weft_ok_status();
  weft_name_entry_t* entry = &parser->aliases.entries[found - parser->aliases.entries];
  if (entry->resolution == WEFT_LOCATION_IN_PROGRESS || depth > WEFT_LOCATION_MAX_DEPTH) {
    return weft_ok_status();
  }
  if (entry->resolution == WEFT_LOCATION_AS_WRITTEN) {
    entry->resolution = WEFT_LOCATION_IN_PROGRESS;
    WEFT_RETURN_IF_ERROR(weft_location_expand(parser, entry->text, depth + 1, &entry->text));
    entry->resolution = WEFT_LOCATION_RESOLVED;
  }
  *out_text = entry->text;
  return weft_ok_status();
}

static size_t weft_alias_length(const char* name) {
  const char* p = name + 1;
  while ((*p >= '0' && *p <= '9') || (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
         *p == '_' || *p == '$' || *p == '.' || *p == '-') {
    ++p;
  }
  return (size_t)(p - name);
}

static size_t weft_quoted_length(const char* text) {
  const char* p = text + 1;
  while (*p != '"' && *p != '\0') p += p[0] == '\\' && p[1] != '\0' ? 2 : 1;
  return (size_t)(p - text) + (*p == '"' ? 1 : 0);
}

static weft_status_t weft_location_expand(weft_parser_t* parser, const char* text, uint32_t depth,
                                          const char** out_text) {
  weft_location_writer_t writer = {.size = 0};
  bool fits = true;
  for (const char* p = text; *p != '\0' && fits;) {
    if (*p == '#') {
      const size_t length = weft_alias_length(p);
      const char* expansion = NULL;
      WEFT_RETURN_IF_ERROR(weft_location_of_alias(parser, p, length, depth, &expansion));
      // Half of the room is kept for what follows the alias, so that brackets get closed.
      const size_t expansion_size = strlen(expansion);
      const bool expansion_fits = writer.size + expansion_size <= sizeof(writer.text) / 4 * 3;
      fits = expansion_fits ? weft_location_append(&writer, expansion, expansion_size)
                            : weft_location_append(&writer, "unknown", 7);
      p += length;
      continue;
    }
    const size_t length = *p == '"' ? weft_quoted_length(p) : 1;
    fits = weft_location_append(&writer, p, length);
    p += length;
  }
  if (!fits) {
    *out_text = "unknown";
    return weft_ok_status();
  }
  return weft_graph_intern(parser->graph, writer.text, writer.size, out_text);
}

weft_status_t weft_parser_resolve_locations(weft_parser_t* parser) {
  for (uint32_t i = 0; i < parser->pending_count; ++i) {
    weft_location_t* location = parser->pending[i].location;
    const char* text = NULL;
    WEFT_RETURN_IF_ERROR(weft_location_expand(parser, location->name, 0, &text));
    location->name = strcmp(text, "unknown") == 0 ? NULL : text;
  }
  return weft_ok_status();
}
