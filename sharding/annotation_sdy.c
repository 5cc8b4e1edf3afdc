// Shardy's attributes: meshes and shardings.
//
//   mesh      <["x"=2, "y"=4], device_ids=[0, 4, ...]>
//   sharding  <@mesh, [{"x"}, {"y":(1)2, ?}p1], replicated={"y":(2)2}, unreduced={"z"}>
//
// Names of the attributes (#sdy.sharding) may stand in front of the angle brackets.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "sharding/annotation_internal.h"

// ---- meshes -------------------------------------------------------------------------------------

typedef struct axis_list_s {
  weft_written_axis_t axes[WEFT_MESH_MAX_AXES];
  uint32_t count;
  uint32_t device_count;
} axis_list_t;

// "x"=2
static weft_status_t parse_mesh_axis(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                     axis_list_t* list) {
  if (list->count == WEFT_MESH_MAX_AXES) {
    return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED, "has more than %d axes", WEFT_MESH_MAX_AXES);
  }
  weft_written_axis_t* axis = &list->axes[list->count];
  WEFT_RETURN_IF_ERROR(weft_sharding_text_name(text, &reader->scratch, &axis->name));
  for (uint32_t a = 0; a < list->count; ++a) {
    if (strcmp(list->axes[a].name, axis->name) == 0) {
      return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "has two axes \"%s\"", axis->name);
    }
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
  WEFT_RETURN_IF_ERROR(
      weft_sharding_text_number(text, "the size of an axis", 1, WEFT_MESH_MAX_RANKS, &axis->size));
  const uint64_t device_count = (uint64_t)list->device_count * axis->size;
  if (device_count > WEFT_MESH_MAX_RANKS) {
    return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED, "has more than %d devices",
                                   WEFT_MESH_MAX_RANKS);
  }
  list->device_count = (uint32_t)device_count;
  ++list->count;
  return weft_ok_status();
}

// The devices of a mesh that lists none.
static weft_status_t list_devices(weft_arena_t* arena, uint32_t count,
                                  const uint32_t** out_devices) {
  void* memory = NULL;
  *out_devices = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(uint32_t), &memory));
  uint32_t* devices = memory;
  for (uint32_t i = 0; i < count; ++i) devices[i] = i;
  *out_devices = devices;
  return weft_ok_status();
}

// Gives each axis its digits: its own one where devices are in order. |devices| may be NULL.
static weft_status_t set_axis_digits(weft_annotation_reader_t* reader,
                                     const weft_sharding_text_t* text, const uint32_t* devices,
                                     axis_list_t* list) {
  uint32_t sizes[WEFT_MESH_MAX_AXES] = {0};
  weft_digits_t digits[WEFT_MESH_MAX_AXES] = {{0}};
  for (uint32_t a = 0; a < list->count; ++a) sizes[a] = list->axes[a].size;
  if (devices == NULL && reader->order != NULL) {
    WEFT_RETURN_IF_ERROR(list_devices(&reader->scratch, list->device_count, &devices));
  }
  if (devices != NULL) {
    WEFT_RETURN_IF_ERROR(weft_annotation_digits(reader, text, devices, sizes, list->count, digits));
  }
  uint32_t stride = list->device_count;
  for (uint32_t a = 0; a < list->count; ++a) {
    weft_written_axis_t* axis = &list->axes[a];
    void* memory = NULL;
    stride /= axis->size;
    const uint32_t count = digits[a].count > 0 ? digits[a].count : 1;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&reader->scratch, count, sizeof(weft_digit_t), &memory));
    weft_digit_t* copy = memory;
    copy[0] = (weft_digit_t){.stride = stride, .size = axis->size};
    for (uint32_t i = 0; i < digits[a].count; ++i) copy[i] = digits[a].at[i];
    for (uint32_t i = 0; i < count; ++i) copy[i].axis = axis->name;
    axis->digits = (weft_digits_t){.at = copy, .count = count};
  }
  return weft_ok_status();
}

// device_ids=[0, 2, 1, 3]
static weft_status_t parse_device_ids(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                      axis_list_t* list, bool* out_is_maximal) {
  uint32_t* devices = NULL;
  uint32_t count = 0;
  if (!weft_sharding_text_accept_word(text, "device_ids")) {
    return weft_sharding_text_expected(text, "device_ids=[...]");
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_numbers(text, '[', ']', 0, UINT32_MAX, &reader->scratch,
                                                  &devices, &count));
  if (count != list->device_count) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT,
                                   "names %" PRIu32 " devices, but its axes have %" PRIu32, count,
                                   list->device_count);
  }
  // One device without axes: everything lives there.
  *out_is_maximal = list->count == 0;
  if (*out_is_maximal) devices = NULL;
  return set_axis_digits(reader, text, devices, list);
}

// <["x"=2, "y"=4], device_ids=[...]>
static weft_status_t parse_mesh(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                weft_written_mesh_t* out_mesh) {
  axis_list_t list = {.device_count = 1};
  void* memory = NULL;
  *out_mesh = (weft_written_mesh_t){.axis_count = 0};
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '<'));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '['));
  while (!weft_sharding_text_accept(text, ']')) {
    if (list.count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    WEFT_RETURN_IF_ERROR(parse_mesh_axis(reader, text, &list));
  }
  if (weft_sharding_text_accept(text, ',')) {
    WEFT_RETURN_IF_ERROR(parse_device_ids(reader, text, &list, &out_mesh->is_maximal));
  } else {
    WEFT_RETURN_IF_ERROR(set_axis_digits(reader, text, NULL, &list));
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '>'));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->scratch, list.count,
                                                 sizeof(weft_written_axis_t), &memory));
  if (list.count > 0) memcpy(memory, list.axes, list.count * sizeof(weft_written_axis_t));
  out_mesh->axes = memory;
  out_mesh->axis_count = list.count;
  out_mesh->device_count = list.device_count;
  return weft_ok_status();
}

static bool same_digits(weft_digits_t a, weft_digits_t b) {
  if (a.count != b.count) return false;
  for (uint32_t i = 0; i < a.count; ++i) {
    if (a.at[i].stride != b.at[i].stride || a.at[i].size != b.at[i].size) return false;
  }
  return true;
}

static bool same_mesh(const weft_written_mesh_t* a, const weft_written_mesh_t* b) {
  if (a->axis_count != b->axis_count || a->is_maximal != b->is_maximal) return false;
  for (uint32_t i = 0; i < a->axis_count; ++i) {
    if (strcmp(a->axes[i].name, b->axes[i].name) != 0 ||
        !same_digits(a->axes[i].digits, b->axes[i].digits)) {
      return false;
    }
  }
  return true;
}

// Adds a mesh to those that were met, if it is new.
static weft_status_t add_mesh(weft_annotation_reader_t* reader, const weft_sharding_text_t* text,
                              const weft_written_mesh_t* mesh, weft_written_mesh_t** out_mesh) {
  weft_written_mesh_t** last = &reader->meshes;
  for (; *last != NULL; last = &(*last)->next) {
    // Equal meshes inside of shardings are one; named ones are looked up by name.
    if (mesh->name == NULL && (*last)->name == NULL && same_mesh(mesh, *last)) {
      *out_mesh = *last;
      return weft_ok_status();
    }
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&reader->scratch, sizeof(*mesh), &memory));
  *out_mesh = memory;
  **out_mesh = *mesh;
  (*out_mesh)->next = NULL;
  *last = *out_mesh;
  // Without axes a mesh says nothing about how many devices there are.
  if (mesh->axis_count == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_annotation_devices(reader, text, mesh->device_count));
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    WEFT_RETURN_IF_ERROR(weft_annotation_add_cuts(reader, text, mesh->axes[a].digits));
  }
  return weft_ok_status();
}

static const weft_op_t* find_mesh_op(const weft_graph_t* graph, const char* name) {
  for (uint32_t i = 0; i < graph->module_ops->op_count; ++i) {
    const weft_op_t* op = graph->module_ops->ops[i];
    if (op->opcode != WEFT_OP_SDY_MESH) continue;
    const weft_attr_t* symbol = weft_op_attr(op, "sym_name");
    if (symbol != NULL && symbol->kind == WEFT_ATTR_STRING &&
        strcmp(symbol->as.string.data, name) == 0) {
      return op;
    }
  }
  return NULL;
}

// @mesh of the module.
static weft_status_t find_named_mesh(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                     const char* name, weft_written_mesh_t** out_mesh) {
  for (weft_written_mesh_t* mesh = reader->meshes; mesh != NULL; mesh = mesh->next) {
    if (mesh->name != NULL && strcmp(mesh->name, name) == 0) {
      *out_mesh = mesh;
      return weft_ok_status();
    }
  }
  const weft_op_t* op = find_mesh_op(reader->graph, name);
  const weft_attr_t* attr = op != NULL ? weft_op_attr(op, "mesh") : NULL;
  if (attr == NULL || attr->kind != WEFT_ATTR_OPAQUE) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "the module has no mesh @%s", name);
  }
  weft_sharding_text_t mesh_text;
  weft_written_mesh_t mesh;
  weft_sharding_text_begin("mesh", attr->as.text, reader->graph, op->location, &mesh_text);
  if (mesh_text.token.kind == WEFT_TOKEN_HASH) weft_sharding_text_advance(&mesh_text);
  WEFT_RETURN_IF_ERROR(parse_mesh(reader, &mesh_text, &mesh));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect_end(&mesh_text));
  mesh.name = name;
  return add_mesh(reader, &mesh_text, &mesh, out_mesh);
}

static bool accept_hash(weft_sharding_text_t* text, const char* name) {
  const weft_token_t* token = &text->token;
  if (token->kind != WEFT_TOKEN_HASH || token->length != strlen(name) ||
      memcmp(token->start, name, token->length) != 0) {
    return false;
  }
  weft_sharding_text_advance(text);
  return true;
}

// @mesh, or mesh<["x"=2]>
static weft_status_t parse_mesh_use(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                    weft_written_mesh_t** out_mesh) {
  const weft_token_t token = text->token;
  if (token.kind == WEFT_TOKEN_SYMBOL) {
    const bool is_quoted = token.length > 2 && token.start[1] == '"';
    const char* name = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&reader->scratch, token.start + (is_quoted ? 2 : 1),
                                                token.length - (is_quoted ? 3 : 1), &name));
    weft_sharding_text_advance(text);
    return find_named_mesh(reader, text, name, out_mesh);
  }
  weft_written_mesh_t mesh;
  if (!weft_sharding_text_accept_word(text, "mesh") && !accept_hash(text, "#sdy.mesh")) {
    return weft_sharding_text_expected(text, "a mesh (@name or mesh<...>)");
  }
  WEFT_RETURN_IF_ERROR(parse_mesh(reader, text, &mesh));
  return add_mesh(reader, text, &mesh, out_mesh);
}

// ---- shardings ----------------------------------------------------------------------------------

// Digits of one list of axes while it is read.
typedef struct digit_list_s {
  weft_digit_t digits[32];
  uint32_t count;
} digit_list_t;

static const weft_written_axis_t* find_mesh_axis(const weft_written_mesh_t* mesh,
                                                 const char* name) {
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if (strcmp(mesh->axes[a].name, name) == 0) return &mesh->axes[a];
  }
  return NULL;
}

static weft_status_t unknown_axis(const weft_sharding_text_t* text, const weft_written_mesh_t* mesh,
                                  const char* name) {
  char axes[256] = "";
  size_t used = 0;
  for (uint32_t a = 0; a < mesh->axis_count && used + 1 < sizeof(axes); ++a) {
    const int size = snprintf(axes + used, sizeof(axes) - used, "%s\"%s\"", a == 0 ? "" : ", ",
                              mesh->axes[a].name);
    used += size > 0 ? (size_t)size : 0;
  }
  return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "unknown axis \"%s\"; the mesh %s%s has %s",
                                 name, mesh->name != NULL ? "@" : "written in it",
                                 mesh->name != NULL ? mesh->name : "", used > 0 ? axes : "none");
}

// "x" or "x":(1)2
static weft_status_t parse_axis_use(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                    const weft_written_mesh_t* mesh, digit_list_t* list) {
  const char* name = NULL;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_name(text, &reader->scratch, &name));
  const weft_written_axis_t* axis = find_mesh_axis(mesh, name);
  if (axis == NULL) return unknown_axis(text, mesh, name);
  weft_digits_t digits = axis->digits;
  if (weft_sharding_text_accept(text, ':')) {
    uint32_t pre_size = 0;
    uint32_t size = 0;
    WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '('));
    WEFT_RETURN_IF_ERROR(weft_sharding_text_number(text, "the size before a part of an axis", 1,
                                                   WEFT_MESH_MAX_RANKS, &pre_size));
    WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ')'));
    WEFT_RETURN_IF_ERROR(weft_sharding_text_number(text, "the size of a part of an axis", 1,
                                                   WEFT_MESH_MAX_RANKS, &size));
    WEFT_RETURN_IF_ERROR(
        weft_annotation_sub_axis(text, axis, pre_size, size, &reader->scratch, &digits));
    WEFT_RETURN_IF_ERROR(weft_annotation_add_cuts(reader, text, digits));
  }
  if (digits.count > sizeof(list->digits) / sizeof(list->digits[0]) - list->count) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "axis \"%s\" is used twice", name);
  }
  memcpy(&list->digits[list->count], digits.at, digits.count * sizeof(digits.at[0]));
  list->count += digits.count;
  return weft_ok_status();
}

static weft_status_t keep_digits(weft_arena_t* arena, const digit_list_t* list,
                                 weft_digits_t* out_digits) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, list->count, sizeof(list->digits[0]), &memory));
  memcpy(memory, list->digits, list->count * sizeof(list->digits[0]));
  *out_digits = (weft_digits_t){.at = memory, .count = list->count};
  return weft_ok_status();
}

// {"x", "y":(1)2}, and {"x", ?} where |out_is_open| is not NULL.
static weft_status_t parse_axis_list(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                     const weft_written_mesh_t* mesh, weft_digits_t* out_digits,
                                     bool* out_is_open) {
  digit_list_t list = {.count = 0};
  bool is_first = true;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '{'));
  while (!weft_sharding_text_accept(text, '}')) {
    if (!is_first) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    is_first = false;
    if (out_is_open != NULL && weft_sharding_text_accept(text, '?')) {
      *out_is_open = true;
      WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '}'));
      break;
    }
    WEFT_RETURN_IF_ERROR(parse_axis_use(reader, text, mesh, &list));
  }
  return keep_digits(&reader->scratch, &list, out_digits);
}

// p1 behind a dimension; 0 when there is none.
static weft_status_t parse_priority(weft_sharding_text_t* text, uint8_t* out_priority) {
  *out_priority = 0;
  const weft_token_t token = text->token;
  if (token.kind != WEFT_TOKEN_IDENTIFIER) return weft_ok_status();
  uint32_t priority = 0;
  bool is_priority = token.length > 1 && token.length <= 4 && token.start[0] == 'p';
  for (uint32_t i = 1; i < token.length && is_priority; ++i) {
    is_priority = token.start[i] >= '0' && token.start[i] <= '9';
    priority = priority * 10 + (uint32_t)(token.start[i] - '0');
  }
  if (!is_priority || priority > UINT8_MAX) {
    return weft_sharding_text_expected(text, "a priority from p0 to p255");
  }
  *out_priority = (uint8_t)priority;
  weft_sharding_text_advance(text);
  return weft_ok_status();
}

// [{"x"}, {?}p1]
static weft_status_t parse_dims(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                const weft_written_mesh_t* mesh,
                                weft_written_sharding_t* sharding) {
  weft_digits_t dims[WEFT_MAX_RANK] = {{0}};
  uint8_t priorities[WEFT_MAX_RANK] = {0};
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '['));
  while (!weft_sharding_text_accept(text, ']')) {
    if (count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    if (count == WEFT_MAX_RANK) {
      return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED, "has more than %d dimensions",
                                     WEFT_MAX_RANK);
    }
    bool is_open = false;
    WEFT_RETURN_IF_ERROR(parse_axis_list(reader, text, mesh, &dims[count], &is_open));
    WEFT_RETURN_IF_ERROR(parse_priority(text, &priorities[count]));
    if (is_open) sharding->open_dims |= UINT32_C(1) << count;
    ++count;
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reader->scratch, count, sizeof(dims[0]), &memory));
  memcpy(memory, dims, count * sizeof(dims[0]));
  sharding->dims = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->scratch, count, 1, &memory));
  memcpy(memory, priorities, count);
  sharding->priorities = memory;
  sharding->dim_count = count;
  return weft_ok_status();
}

// <@mesh, [...], replicated={...}, unreduced={...}>
static weft_status_t parse_sharding(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                    weft_written_sharding_t* out_sharding) {
  weft_written_mesh_t* mesh = NULL;
  *out_sharding = (weft_written_sharding_t){.dim_count = 0};
  (void)accept_hash(text, "#sdy.sharding");
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '<'));
  WEFT_RETURN_IF_ERROR(parse_mesh_use(reader, text, &mesh));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
  WEFT_RETURN_IF_ERROR(parse_dims(reader, text, mesh, out_sharding));
  out_sharding->is_maximal = mesh->is_maximal;
  while (weft_sharding_text_accept(text, ',')) {
    weft_digits_t* digits = NULL;
    if (weft_sharding_text_accept_word(text, "replicated")) {
      digits = &out_sharding->replicated;
    } else if (weft_sharding_text_accept_word(text, "unreduced")) {
      digits = &out_sharding->unreduced;
    } else {
      return weft_sharding_text_expected(text, "replicated={...} or unreduced={...}");
    }
    if (digits->at != NULL) {
      return weft_sharding_text_expected(text, "one list of replicated and of unreduced axes");
    }
    WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
    WEFT_RETURN_IF_ERROR(parse_axis_list(reader, text, mesh, digits, NULL));
  }
  return weft_sharding_text_expect(text, '>');
}

// Appends one sharding to an array that doubles.
static weft_status_t push_sharding(weft_arena_t* arena, const weft_written_sharding_t* sharding,
                                   weft_written_sharding_t** shardings, uint32_t* count) {
  if ((*count & (*count - 1)) == 0) {
    void* memory = NULL;
    const size_t capacity = *count == 0 ? 1 : (size_t)*count * 2;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, capacity, sizeof(*sharding), &memory));
    if (*count > 0) memcpy(memory, *shardings, *count * sizeof(*sharding));
    *shardings = memory;
  }
  (*shardings)[(*count)++] = *sharding;
  return weft_ok_status();
}

weft_status_t weft_annotation_read_sdy(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                       weft_written_sharding_t** out_shardings, uint32_t* out_count,
                                       bool* out_per_value) {
  weft_written_sharding_t sharding;
  *out_shardings = NULL;
  *out_count = 0;
  *out_per_value = accept_hash(text, "#sdy.sharding_per_value");
  if (!*out_per_value) {
    WEFT_RETURN_IF_ERROR(parse_sharding(reader, text, &sharding));
    WEFT_RETURN_IF_ERROR(weft_sharding_text_expect_end(text));
    return push_sharding(&reader->scratch, &sharding, out_shardings, out_count);
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '<'));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '['));
  while (!weft_sharding_text_accept(text, ']')) {
    if (*out_count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    WEFT_RETURN_IF_ERROR(parse_sharding(reader, text, &sharding));
    WEFT_RETURN_IF_ERROR(push_sharding(&reader->scratch, &sharding, out_shardings, out_count));
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '>'));
  return weft_sharding_text_expect_end(text);
}
