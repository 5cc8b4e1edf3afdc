// From libyaml's events to nodes. The only file that sees libyaml.
#include "graph/plan/machine_yaml.h"

#include <string.h>
#include <yaml.h>

#define WEFT_YAML_MAX_BYTES ((size_t)4 << 20)
#define WEFT_YAML_MAX_DEPTH 8

typedef struct weft_yaml_reader_s {
  const char* file_name;
  yaml_parser_t parser;
  weft_arena_t* arena;
  // Lists and maps that are open, with the last entry of each and, in maps, the key that waits for
  // its value.
  weft_yaml_node_t* open[WEFT_YAML_MAX_DEPTH];
  weft_yaml_node_t* last[WEFT_YAML_MAX_DEPTH];
  weft_yaml_node_t* key[WEFT_YAML_MAX_DEPTH];
  uint32_t depth;
  weft_yaml_node_t* root;
  bool is_done;
} weft_yaml_reader_t;

static weft_status_t weft_yaml_refuse(const weft_yaml_reader_t* reader, yaml_mark_t mark,
                                      const char* what) {
  return WEFT_STATUS(INVALID_INPUT, "%s:%zu:%zu: %s", reader->file_name, mark.line + 1,
                     mark.column + 1, what);
}

static weft_status_t weft_yaml_parser_failure(const weft_yaml_reader_t* reader) {
  const yaml_parser_t* parser = &reader->parser;
  if (parser->error == YAML_MEMORY_ERROR) {
    return WEFT_STATUS(OUT_OF_MEMORY, "no memory to read %s", reader->file_name);
  }
  if (parser->error == YAML_READER_ERROR) {
    return WEFT_STATUS(INVALID_INPUT, "%s: byte %zu: %s", reader->file_name, parser->problem_offset,
                       parser->problem);
  }
  return weft_yaml_refuse(reader, parser->problem_mark, parser->problem);
}

static weft_status_t weft_yaml_add(weft_yaml_reader_t* reader, const yaml_event_t* event,
                                   weft_yaml_kind_t kind, weft_yaml_node_t** out_node) {
  weft_yaml_node_t* node = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(reader->arena, sizeof(*node), (void**)&node));
  node->kind = kind;
  node->line = (uint32_t)event->start_mark.line + 1;
  node->column = (uint32_t)event->start_mark.column + 1;
  *out_node = node;
  if (reader->depth == 0) {
    reader->root = node;
    return weft_ok_status();
  }
  const uint32_t at = reader->depth - 1;
  weft_yaml_node_t* parent = reader->open[at];
  if (parent->kind == WEFT_YAML_MAP && reader->key[at] == NULL) {
    if (kind != WEFT_YAML_SCALAR) {
      return weft_yaml_refuse(reader, event->start_mark, "expected a key, found a list or a map");
    }
    reader->key[at] = node;
    return weft_ok_status();
  }
  node->key = reader->key[at];
  reader->key[at] = NULL;
  if (reader->last[at] == NULL) {
    parent->first = node;
  } else {
    reader->last[at]->next = node;
  }
  reader->last[at] = node;
  ++parent->count;
  return weft_ok_status();
}

static weft_status_t weft_yaml_open(weft_yaml_reader_t* reader, const yaml_event_t* event,
                                    weft_yaml_kind_t kind) {
  weft_yaml_node_t* node = NULL;
  if (reader->depth == WEFT_YAML_MAX_DEPTH) {
    return weft_yaml_refuse(reader, event->start_mark, "lists and maps are nested too deeply");
  }
  WEFT_RETURN_IF_ERROR(weft_yaml_add(reader, event, kind, &node));
  reader->open[reader->depth] = node;
  reader->last[reader->depth] = NULL;
  reader->key[reader->depth] = NULL;
  ++reader->depth;
  return weft_ok_status();
}

static weft_status_t weft_yaml_add_scalar(weft_yaml_reader_t* reader, const yaml_event_t* event) {
  weft_yaml_node_t* node = NULL;
  const char* text = (const char*)event->data.scalar.value;
  const size_t size = event->data.scalar.length;
  if (memchr(text, '\0', size) != NULL) {
    return weft_yaml_refuse(reader, event->start_mark, "a text contains a NUL");
  }
  WEFT_RETURN_IF_ERROR(weft_yaml_add(reader, event, WEFT_YAML_SCALAR, &node));
  node->is_quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
  return weft_arena_copy_string(reader->arena, text, size, &node->text);
}

static bool weft_yaml_is_marked(const yaml_event_t* event) {
  switch (event->type) {
    case YAML_SCALAR_EVENT:
      return event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL;
    case YAML_SEQUENCE_START_EVENT:
      return event->data.sequence_start.anchor != NULL || event->data.sequence_start.tag != NULL;
    case YAML_MAPPING_START_EVENT:
      return event->data.mapping_start.anchor != NULL || event->data.mapping_start.tag != NULL;
    default:
      return event->type == YAML_ALIAS_EVENT;
  }
}

static weft_status_t weft_yaml_take(weft_yaml_reader_t* reader, const yaml_event_t* event) {
  if (weft_yaml_is_marked(event)) {
    return weft_yaml_refuse(reader, event->start_mark,
                            "anchors, aliases and tags are not allowed here");
  }
  switch (event->type) {
    case YAML_SCALAR_EVENT:
      return weft_yaml_add_scalar(reader, event);
    case YAML_SEQUENCE_START_EVENT:
      return weft_yaml_open(reader, event, WEFT_YAML_LIST);
    case YAML_MAPPING_START_EVENT:
      return weft_yaml_open(reader, event, WEFT_YAML_MAP);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      --reader->depth;
      return weft_ok_status();
    case YAML_DOCUMENT_START_EVENT:
      if (reader->root == NULL) return weft_ok_status();
      return weft_yaml_refuse(reader, event->start_mark, "expected one document, found a second");
    case YAML_STREAM_END_EVENT:
      reader->is_done = true;
      return weft_ok_status();
    default:
      return weft_ok_status();
  }
}

weft_status_t weft_yaml_read(const char* file_name, const char* text, size_t size,
                             weft_arena_t* arena, const weft_yaml_node_t** out_root) {
  *out_root = NULL;
  if (size > WEFT_YAML_MAX_BYTES) {
    return WEFT_STATUS(INVALID_INPUT, "%s: has %zu bytes, a description has at most %zu", file_name,
                       size, WEFT_YAML_MAX_BYTES);
  }
  weft_yaml_reader_t reader = {.file_name = file_name, .arena = arena};
  if (!yaml_parser_initialize(&reader.parser)) {
    return WEFT_STATUS(OUT_OF_MEMORY, "no memory to read %s", file_name);
  }
  yaml_parser_set_input_string(&reader.parser, (const unsigned char*)text, size);
  weft_status_t status = weft_ok_status();
  while (weft_status_is_ok(status) && !reader.is_done) {
    yaml_event_t event;
    if (!yaml_parser_parse(&reader.parser, &event)) {
      status = weft_yaml_parser_failure(&reader);
      break;
    }
    status = weft_yaml_take(&reader, &event);
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&reader.parser);
  WEFT_RETURN_IF_ERROR(status);
  if (reader.root == NULL) {
    return WEFT_STATUS(INVALID_INPUT, "%s:1:1: the description is empty", file_name);
  }
  *out_root = reader.root;
  return weft_ok_status();
}
