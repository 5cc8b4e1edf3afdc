// Reading descriptions: from nodes with positions to figures, each checked where it stands.
#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/machine_internal.h"
#include "graph/plan/machine_yaml.h"

// More ranks than this in one dimension, or in all, are a mistake.
#define WEFT_MACHINE_MAX_RANKS (1u << 24)
#define WEFT_MACHINE_MAX_KEY 32

typedef struct weft_machine_reader_s {
  const char* file_name;
  weft_machine_t* machine;
} weft_machine_reader_t;

#define WEFT_REFUSE(reader, node, format, ...)                                       \
  WEFT_STATUS(INVALID_INPUT, "%s:%u:%u: " format, (reader)->file_name, (node)->line, \
              (node)->column, __VA_ARGS__)

// Whoever reads a section gets its map and what it fills.
typedef weft_status_t (*weft_section_fn_t)(const weft_machine_reader_t* reader,
                                           const weft_yaml_node_t* node, void* target);

typedef struct weft_section_s {
  const char* key;
  weft_section_fn_t read;
} weft_section_t;

// ---- scalars ------------------------------------------------------------------------------------

static const char* weft_node_says(const weft_yaml_node_t* node) {
  return node->kind == WEFT_YAML_SCALAR ? node->text
                                        : (node->kind == WEFT_YAML_LIST ? "a list" : "a map");
}

static weft_status_t weft_refuse_value(const weft_machine_reader_t* reader,
                                       const weft_yaml_node_t* node, const char* key,
                                       const char* expected) {
  return WEFT_REFUSE(reader, node, "%s: expected %s, found '%.64s'", key, expected,
                     weft_node_says(node));
}

// Plain decimal numbers only: strtod also reads hexadecimal, infinities and NaN.
static bool weft_parse_plain_number(const char* text, double* out_value) {
  if (*text == '\0' || strspn(text, "+-.0123456789eE") != strlen(text)) return false;
  char* end = NULL;
  const locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (locale == (locale_t)0) {
    *out_value = strtod(text, &end);
  } else {
    *out_value = strtod_l(text, &end, locale);
    freelocale(locale);
  }
  return end != text && *end == '\0' && isfinite(*out_value);
}

static weft_status_t weft_read_number(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, const char* key, double least,
                                      double most, const char* what, double* out_value) {
  double value = 0;
  char expected[160];
  const bool is_number = node->kind == WEFT_YAML_SCALAR && !node->is_quoted &&
                         weft_parse_plain_number(node->text, &value);
  if (is_number && value >= least && value <= most) {
    *out_value = value;
    return weft_ok_status();
  }
  (void)snprintf(expected, sizeof(expected), "a number from %.15g to %.15g (%s)", least, most,
                 what);
  return weft_refuse_value(reader, node, key, expected);
}

static weft_status_t weft_read_bool(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, const char* key,
                                    bool* out_value) {
  const bool is_scalar = node->kind == WEFT_YAML_SCALAR && !node->is_quoted;
  if (is_scalar && strcmp(node->text, "true") == 0) {
    *out_value = true;
  } else if (is_scalar && strcmp(node->text, "false") == 0) {
    *out_value = false;
  } else {
    return weft_refuse_value(reader, node, key, "true or false");
  }
  return weft_ok_status();
}

// True for what a quoted text of YAML cannot hold as it is: control characters, and what YAML
// counts as the end of a line or of a file's first bytes.
static bool weft_is_unprintable(const char* c) {
  static const char* const sequences[] = {"\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9",
                                          "\xef\xbb\xbf"};
  for (size_t i = 0; i < sizeof(sequences) / sizeof(sequences[0]); ++i) {
    if (strncmp(c, sequences[i], strlen(sequences[i])) == 0) return true;
  }
  return (unsigned char)*c < 0x20 || *c == 0x7f;
}

// Texts of descriptions go into messages and plans, so they are short and printable.
static weft_status_t weft_read_text(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, const char* key, size_t most,
                                    const char** out_text) {
  bool is_text =
      node->kind == WEFT_YAML_SCALAR && node->text[0] != '\0' && strlen(node->text) <= most;
  for (const char* c = is_text ? node->text : ""; *c != '\0'; ++c) {
    if (weft_is_unprintable(c)) is_text = false;
  }
  if (!is_text) {
    char expected[80];
    (void)snprintf(expected, sizeof(expected), "one line of 1 to %zu bytes", most);
    return weft_refuse_value(reader, node, key, expected);
  }
  return weft_arena_copy_string(&reader->machine->arena, node->text, strlen(node->text), out_text);
}

// ---- maps ---------------------------------------------------------------------------------------

static size_t weft_smaller_size(size_t a, size_t b) {
  return a < b ? a : b;
}

// Insertions, deletions and substitutions that make |b| of |a|.
static size_t weft_key_distance(const char* a, const char* b) {
  size_t row[WEFT_MACHINE_MAX_KEY + 1];
  const size_t b_size = strlen(b);
  for (size_t j = 0; j <= b_size; ++j) row[j] = j;
  for (size_t i = 1; a[i - 1] != '\0'; ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b_size; ++j) {
      const size_t above = row[j];
      row[j] = weft_smaller_size(diagonal + (a[i - 1] != b[j - 1]),
                                 weft_smaller_size(above, row[j - 1]) + 1);
      diagonal = above;
    }
  }
  return row[b_size];
}

typedef struct weft_key_search_s {
  const char* wanted;
  const char* closest;
  size_t distance;
} weft_key_search_t;

static void weft_key_offer(weft_key_search_t* search, const char* candidate) {
  const size_t size = strlen(search->wanted);
  if (size > WEFT_MACHINE_MAX_KEY || strlen(candidate) > WEFT_MACHINE_MAX_KEY) return;
  const size_t distance = weft_key_distance(search->wanted, candidate);
  if (distance > size / 3 + 1 || (search->closest != NULL && distance >= search->distance)) return;
  search->closest = candidate;
  search->distance = distance;
}

static weft_status_t weft_refuse_key(const weft_machine_reader_t* reader,
                                     const weft_yaml_node_t* node, const char* section,
                                     const weft_key_search_t* search) {
  const bool has_closest = search->closest != NULL;
  return WEFT_REFUSE(reader, node->key, "%s has no key '%.64s'%s%s%s", section, node->key->text,
                     has_closest ? "; is it '" : "", has_closest ? search->closest : "",
                     has_closest ? "'?" : "");
}

static weft_status_t weft_check_map(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, const char* section) {
  if (node->kind != WEFT_YAML_MAP) {
    return weft_refuse_value(reader, node, section, "a map of keys and values");
  }
  // Sections have some dozens of keys at most (more are refused as unknown), so this is no loop to
  // worry about.
  if (node->count > 512) return WEFT_REFUSE(reader, node, "%s has too many keys", section);
  for (const weft_yaml_node_t* a = node->first; a != NULL; a = a->next) {
    for (const weft_yaml_node_t* b = node->first; b != a; b = b->next) {
      if (strcmp(a->key->text, b->key->text) != 0) continue;
      return WEFT_REFUSE(reader, a->key, "%s has '%.64s' twice; the first is in line %u", section,
                         a->key->text, b->key->line);
    }
  }
  return weft_ok_status();
}

// Reads a map whose keys are |fields| of |target| and |sections|; either may be NULL.
static weft_status_t weft_read_map(const weft_machine_reader_t* reader,
                                   const weft_yaml_node_t* node, const char* name,
                                   const weft_machine_field_t* fields,
                                   const weft_section_t* sections, void* target) {
  WEFT_RETURN_IF_ERROR(weft_check_map(reader, node, name));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    const char* key = entry->key->text;
    weft_key_search_t search = {.wanted = key};
    bool is_known = false;
    for (const weft_machine_field_t* field = fields; field != NULL && field->key; ++field) {
      weft_key_offer(&search, field->key);
      if (strcmp(field->key, key) != 0) continue;
      is_known = true;
      WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, key, field->least, field->most,
                                            field->what,
                                            (double*)(void*)((char*)target + field->offset)));
    }
    for (const weft_section_t* section = sections; section != NULL && section->key; ++section) {
      weft_key_offer(&search, section->key);
      if (strcmp(section->key, key) != 0) continue;
      is_known = true;
      WEFT_RETURN_IF_ERROR(section->read(reader, entry, target));
    }
    if (!is_known) return weft_refuse_key(reader, entry, name, &search);
  }
  return weft_ok_status();
}

// ---- the device ---------------------------------------------------------------------------------

static weft_status_t weft_read_gflops(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  WEFT_RETURN_IF_ERROR(weft_check_map(reader, node, "gflops"));
  // What a description does not name runs as f32, not as the default device's.
  memset(device->gflops, 0, sizeof(device->gflops));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    const char* name = entry->key->text;
    const weft_dtype_t dtype = weft_dtype_from_name(name, strlen(name));
    if (dtype == WEFT_DTYPE_INVALID) {
      weft_key_search_t search = {.wanted = name};
      for (int d = WEFT_DTYPE_I1; d <= WEFT_DTYPE_F64; ++d) {
        weft_key_offer(&search, weft_dtype_name((weft_dtype_t)d));
      }
      return weft_refuse_key(reader, entry, "gflops", &search);
    }
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, name, 1e-6, 1e12, "GFLOP/s, above 0",
                                          &device->gflops[dtype]));
  }
  if (device->gflops[WEFT_DTYPE_F32] > 0) return weft_ok_status();
  return WEFT_REFUSE(reader, node, "%s", "gflops needs the key 'f32'");
}

// Finds the operation whose name is the key of |entry|.
static weft_status_t weft_read_opcode(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* entry, const char* section,
                                      weft_opcode_t* out_opcode) {
  weft_key_search_t search = {.wanted = entry->key->text};
  for (int op = 1; op < WEFT_OP_COUNT_; ++op) {
    const char* name = weft_machine_opcode_name((weft_opcode_t)op);
    if (name == NULL) continue;
    weft_key_offer(&search, name);
    if (strcmp(name, entry->key->text) != 0) continue;
    *out_opcode = (weft_opcode_t)op;
    return weft_ok_status();
  }
  return weft_refuse_key(reader, entry, section, &search);
}

static weft_status_t weft_read_elementwise(const weft_machine_reader_t* reader,
                                           const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  WEFT_RETURN_IF_ERROR(weft_check_map(reader, node, "elementwise"));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    weft_opcode_t opcode = WEFT_OP_UNREGISTERED;
    WEFT_RETURN_IF_ERROR(weft_read_opcode(reader, entry, "elementwise", &opcode));
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, entry->key->text, 0, 1e9,
                                          "ns for an element", &device->elementwise[opcode]));
  }
  return weft_ok_status();
}

static weft_status_t weft_read_operations(const weft_machine_reader_t* reader,
                                          const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  WEFT_RETURN_IF_ERROR(weft_check_map(reader, node, "operations"));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    weft_opcode_t opcode = WEFT_OP_UNREGISTERED;
    WEFT_RETURN_IF_ERROR(weft_read_opcode(reader, entry, "operations", &opcode));
    WEFT_RETURN_IF_ERROR(weft_read_map(reader, entry, entry->key->text,
                                       weft_machine_operation_fields, NULL,
                                       &device->operations[opcode]));
  }
  return weft_ok_status();
}

static weft_status_t weft_read_loop(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  return weft_read_map(reader, node, "loop", weft_machine_loop_fields, NULL, &device->loop);
}

static weft_status_t weft_read_host_copy(const weft_machine_reader_t* reader,
                                         const weft_yaml_node_t* node, void* target) {
  return weft_read_map(reader, node, "host_copy", weft_machine_host_fields, NULL, target);
}

static weft_status_t weft_check_list(const weft_machine_reader_t* reader,
                                     const weft_yaml_node_t* node, const char* key, uint32_t least,
                                     uint32_t most) {
  if (node->kind == WEFT_YAML_LIST && node->count >= least && node->count <= most) {
    return weft_ok_status();
  }
  char expected[80];
  (void)snprintf(expected, sizeof(expected), "a list of %u to %u entries", least, most);
  if (node->kind != WEFT_YAML_LIST) return weft_refuse_value(reader, node, key, expected);
  return WEFT_REFUSE(reader, node, "%s: expected %s, found %u", key, expected, node->count);
}

static weft_status_t weft_read_level(const weft_machine_reader_t* reader,
                                     const weft_yaml_node_t* node, bool is_last,
                                     weft_machine_level_t* level) {
  *level = (weft_machine_level_t){.capacity_bytes = -1, .bandwidth = -1, .lane_bandwidth = -1};
  WEFT_RETURN_IF_ERROR(
      weft_read_map(reader, node, "a level of the memory", weft_machine_level_fields, NULL, level));
  if (level->bandwidth < 0) {
    return WEFT_REFUSE(reader, node, "%s", "a level of the memory needs the key 'bandwidth'");
  }
  if (level->lane_bandwidth < 0) level->lane_bandwidth = level->bandwidth;
  if (is_last && level->capacity_bytes >= 0) {
    return WEFT_REFUSE(reader, node, "%s",
                       "the last level is the memory: it has no key 'capacity', because everything "
                       "fits");
  }
  if (!is_last && level->capacity_bytes < 0) {
    return WEFT_REFUSE(reader, node, "%s",
                       "a level before the last is a cache and needs the key 'capacity'");
  }
  if (is_last) level->capacity_bytes = WEFT_MACHINE_LARGEST;
  return weft_ok_status();
}

static weft_status_t weft_read_levels(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, "levels", 1, WEFT_MACHINE_MAX_LEVELS));
  device->level_count = 0;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    weft_machine_level_t* level = &device->levels[device->level_count];
    WEFT_RETURN_IF_ERROR(weft_read_level(reader, entry, entry->next == NULL, level));
    if (device->level_count > 0 && level->capacity_bytes <= level[-1].capacity_bytes) {
      return WEFT_REFUSE(reader, entry, "%s", "levels have to be listed from the smallest on");
    }
    ++device->level_count;
  }
  return weft_ok_status();
}

static weft_status_t weft_read_memory(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  static const weft_section_t sections[] = {{"levels", weft_read_levels}, {NULL, NULL}};
  return weft_read_map(reader, node, "memory", weft_machine_memory_fields, sections, target);
}

// ---- measured rates -----------------------------------------------------------------------------

typedef struct weft_grid_read_s {
  weft_machine_grid_t grid;
  bool has_form;
} weft_grid_read_t;

static weft_status_t weft_read_numbers(const weft_machine_reader_t* reader,
                                       const weft_yaml_node_t* node, const char* key,
                                       uint32_t most_count, bool ascends, const char* what,
                                       const double** out_values, uint32_t* out_count) {
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, key, 1, most_count));
  double* values = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->machine->arena, node->count,
                                                 sizeof(*values), (void**)&values));
  uint32_t count = 0;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, key, 1e-6, 1e15, what, &values[count]));
    if (ascends && count > 0 && values[count] <= values[count - 1]) {
      return WEFT_REFUSE(reader, entry, "%s: expected ascending numbers, found '%s'", key,
                         entry->text);
    }
    ++count;
  }
  *out_values = values;
  *out_count = count;
  return weft_ok_status();
}

static weft_status_t weft_read_axis(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, weft_grid_read_t* read,
                                    int axis) {
  return weft_read_numbers(reader, node, node->key->text, 64, true, "a size",
                           &read->grid.axes[axis], &read->grid.counts[axis]);
}

static weft_status_t weft_read_axis_m(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  return weft_read_axis(reader, node, target, 0);
}

static weft_status_t weft_read_axis_n(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  return weft_read_axis(reader, node, target, 1);
}

static weft_status_t weft_read_axis_k(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  return weft_read_axis(reader, node, target, 2);
}

static weft_status_t weft_read_form(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, void* target) {
  weft_grid_read_t* read = target;
  for (int form = 0; form < WEFT_MACHINE_FORM_COUNT_; ++form) {
    if (node->kind == WEFT_YAML_SCALAR && strcmp(weft_machine_form_names[form], node->text) == 0) {
      read->grid.form = (weft_machine_form_t)form;
      read->has_form = true;
      return weft_ok_status();
    }
  }
  return weft_refuse_value(reader, node, "form",
                           "nn, nt, tn, tt, one of them behind batched_, convolution or "
                           "convolution_weights");
}

static weft_status_t weft_read_grid_dtype(const weft_machine_reader_t* reader,
                                          const weft_yaml_node_t* node, void* target) {
  weft_grid_read_t* read = target;
  if (node->kind == WEFT_YAML_SCALAR) {
    read->grid.dtype = weft_dtype_from_name(node->text, strlen(node->text));
  }
  if (read->grid.dtype != WEFT_DTYPE_INVALID) return weft_ok_status();
  return weft_refuse_value(reader, node, "dtype", "an element type such as f32");
}

static weft_status_t weft_read_grid_rates(const weft_machine_reader_t* reader,
                                          const weft_yaml_node_t* node, void* target) {
  weft_grid_read_t* read = target;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_read_numbers(reader, node, "gflops", 64 * 64 * 64, false, "GFLOP/s",
                                         &read->grid.gflops, &count));
  uint32_t wanted = 1;
  for (int axis = 0; axis < WEFT_MACHINE_GRID_AXES; ++axis) {
    if (read->grid.counts[axis] == 0) {
      return WEFT_REFUSE(reader, node->key, "%s", "gflops has to stand behind m, n and k");
    }
    wanted *= read->grid.counts[axis];
  }
  if (count == wanted) return weft_ok_status();
  return WEFT_REFUSE(reader, node, "gflops: expected %u rates, one for each m, n and k, found %u",
                     wanted, count);
}

static weft_status_t weft_read_grid(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, weft_machine_grid_t* out_grid) {
  static const weft_section_t sections[] = {
      {"form", weft_read_form},
      {"dtype", weft_read_grid_dtype},
      {"m", weft_read_axis_m},
      {"n", weft_read_axis_n},
      {"k", weft_read_axis_k},
      {"gflops", weft_read_grid_rates},
      {NULL, NULL},
  };
  weft_grid_read_t read = {.grid = {.dtype = WEFT_DTYPE_INVALID}};
  WEFT_RETURN_IF_ERROR(weft_read_map(reader, node, "a table of rates", NULL, sections, &read));
  const char* missing = !read.has_form                          ? "form"
                        : read.grid.dtype == WEFT_DTYPE_INVALID ? "dtype"
                        : read.grid.gflops == NULL              ? "gflops"
                                                                : NULL;
  if (missing != NULL) {
    return WEFT_REFUSE(reader, node, "a table of rates needs the key '%s'", missing);
  }
  *out_grid = read.grid;
  return weft_ok_status();
}

static weft_status_t weft_read_grids(const weft_machine_reader_t* reader,
                                     const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, "rates", 0, 64));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->machine->arena, node->count,
                                                 sizeof(*device->grids), (void**)&device->grids));
  device->grid_count = 0;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    const weft_machine_grid_t* grid = &device->grids[device->grid_count];
    WEFT_RETURN_IF_ERROR(weft_read_grid(reader, entry, &device->grids[device->grid_count]));
    for (uint32_t i = 0; i < device->grid_count; ++i) {
      if (device->grids[i].form != grid->form || device->grids[i].dtype != grid->dtype) continue;
      return WEFT_REFUSE(reader, entry, "there are two tables of rates for %s of %s",
                         weft_machine_form_names[grid->form], weft_dtype_name(grid->dtype));
    }
    ++device->grid_count;
  }
  return weft_ok_status();
}

static weft_status_t weft_read_contraction(const weft_machine_reader_t* reader,
                                           const weft_yaml_node_t* node, void* target) {
  static const weft_section_t sections[] = {{"rates", weft_read_grids}, {NULL, NULL}};
  return weft_read_map(reader, node, "contraction", weft_machine_contraction_fields, sections,
                       target);
}

static weft_status_t weft_read_in_step(const weft_machine_reader_t* reader,
                                       const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  WEFT_RETURN_IF_ERROR(weft_check_map(reader, node, "step"));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    weft_key_search_t search = {.wanted = entry->key->text};
    int found = -1;
    for (int kind = 0; kind < WEFT_MACHINE_KIND_COUNT_; ++kind) {
      weft_key_offer(&search, weft_machine_kind_names[kind]);
      if (strcmp(entry->key->text, weft_machine_kind_names[kind]) == 0) found = kind;
    }
    if (found < 0) return weft_refuse_key(reader, entry, "step", &search);
    WEFT_RETURN_IF_ERROR(weft_read_map(reader, entry, entry->key->text,
                                       found == WEFT_MACHINE_COLLECTIVES
                                           ? weft_machine_waiting_fields
                                           : weft_machine_in_step_fields,
                                       NULL, &device->in_step[found]));
  }
  return weft_ok_status();
}

static weft_status_t weft_read_device_source(const weft_machine_reader_t* reader,
                                             const weft_yaml_node_t* node, void* target) {
  weft_machine_device_t* device = target;
  return weft_read_text(reader, node, "source", 4096, &device->source);
}

static weft_status_t weft_read_device(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  static const weft_section_t sections[] = {
      {"gflops", weft_read_gflops},
      {"contraction", weft_read_contraction},
      {"memory", weft_read_memory},
      {"host_copy", weft_read_host_copy},
      {"loop", weft_read_loop},
      {"elementwise", weft_read_elementwise},
      {"operations", weft_read_operations},
      {"step", weft_read_in_step},
      {"source", weft_read_device_source},
      {NULL, NULL},
  };
  weft_machine_t* machine = target;
  return weft_read_map(reader, node, "device", weft_machine_device_fields, sections,
                       &machine->device);
}

// ---- the network --------------------------------------------------------------------------------

static weft_status_t weft_read_collective_key(const weft_machine_reader_t* reader,
                                              const weft_yaml_node_t* entry, const char* section,
                                              weft_collective_kind_t* out_kind) {
  weft_key_search_t search = {.wanted = entry->key->text};
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    const char* name = weft_collective_name((weft_collective_kind_t)kind);
    weft_key_offer(&search, name);
    if (strcmp(name, entry->key->text) != 0) continue;
    *out_kind = (weft_collective_kind_t)kind;
    return weft_ok_status();
  }
  return weft_refuse_key(reader, entry, section, &search);
}

static weft_status_t weft_read_overheads(const weft_machine_reader_t* reader,
                                         const weft_yaml_node_t* node, void* target) {
  weft_machine_dimension_t* dimension = target;
  WEFT_RETURN_IF_ERROR(weft_check_map(reader, node, "alpha"));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    weft_collective_kind_t kind = WEFT_COLLECTIVE_BARRIER;
    WEFT_RETURN_IF_ERROR(weft_read_collective_key(reader, entry, "alpha", &kind));
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, entry->key->text, 0, 1e12, "ns",
                                          &dimension->overhead_ns[kind]));
  }
  return weft_ok_status();
}

// [[bytes, ns], ...], ascending in bytes; times never fall.
static weft_status_t weft_read_curve(const weft_machine_reader_t* reader,
                                     const weft_yaml_node_t* node,
                                     weft_machine_curve_t* out_curve) {
  weft_machine_point_t* points = NULL;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, node->key->text, 1, 256));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->machine->arena, node->count,
                                                 sizeof(*points), (void**)&points));
  uint32_t count = 0;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    WEFT_RETURN_IF_ERROR(weft_check_list(reader, entry, "a measured time", 2, 2));
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry->first, "a measured time's size", 0, 1e15,
                                          "bytes", &points[count].bytes));
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry->first->next, "a measured time", 0, 1e15,
                                          "ns", &points[count].ns));
    if (count > 0 && (points[count].bytes <= points[count - 1].bytes ||
                      points[count].ns < points[count - 1].ns)) {
      return WEFT_REFUSE(reader, entry, "%s",
                         "sizes of measured times have to ascend, and times must not fall");
    }
    ++count;
  }
  *out_curve = (weft_machine_curve_t){.points = points, .count = count};
  return weft_ok_status();
}

static weft_status_t weft_read_measured(const weft_machine_reader_t* reader,
                                        const weft_yaml_node_t* node, void* target) {
  weft_machine_dimension_t* dimension = target;
  WEFT_RETURN_IF_ERROR(weft_check_map(reader, node, "measured"));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    weft_collective_kind_t kind = WEFT_COLLECTIVE_BARRIER;
    WEFT_RETURN_IF_ERROR(weft_read_collective_key(reader, entry, "measured", &kind));
    WEFT_RETURN_IF_ERROR(weft_read_curve(reader, entry, &dimension->measured[kind]));
  }
  return weft_ok_status();
}

static weft_status_t weft_read_link_source(const weft_machine_reader_t* reader,
                                           const weft_yaml_node_t* node, void* target) {
  weft_machine_dimension_t* dimension = target;
  return weft_read_text(reader, node, "source", 4096, &dimension->source);
}

static weft_status_t weft_read_links(const weft_machine_reader_t* reader,
                                     const weft_yaml_node_t* node, void* target) {
  static const weft_section_t sections[] = {
      {"alpha", weft_read_overheads},
      {"measured", weft_read_measured},
      {"source", weft_read_link_source},
      {NULL, NULL},
  };
  weft_machine_t* machine = target;
  uint32_t at = 0;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, "links", 1, WEFT_MACHINE_MAX_DIMENSIONS));
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    WEFT_RETURN_IF_ERROR(weft_read_map(reader, entry, "links", weft_machine_link_fields, sections,
                                       &machine->dimensions[at++]));
  }
  return weft_ok_status();
}

static weft_status_t weft_read_topology(const weft_machine_reader_t* reader,
                                        const weft_yaml_node_t* node, void* target) {
  weft_machine_t* machine = target;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, "topology", 1, WEFT_MACHINE_MAX_DIMENSIONS));
  uint32_t at = 0;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next, ++at) {
    int wiring = 0;
    while (wiring < WEFT_WIRING_COUNT_ &&
           (entry->kind != WEFT_YAML_SCALAR ||
            strcmp(weft_machine_wiring_names[wiring], entry->text) != 0)) {
      ++wiring;
    }
    if (wiring == WEFT_WIRING_COUNT_) {
      return weft_refuse_value(reader, entry, "topology", "Ring, FullyConnected or Switch");
    }
    machine->dimensions[at].wiring = (weft_machine_wiring_t)wiring;
  }
  return weft_ok_status();
}

static weft_status_t weft_read_npus_count(const weft_machine_reader_t* reader,
                                          const weft_yaml_node_t* node, void* target) {
  weft_machine_t* machine = target;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, "npus_count", 1, WEFT_MACHINE_MAX_DIMENSIONS));
  uint32_t at = 0;
  double all = 1;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    double count = 0;
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, "npus_count", 1, WEFT_MACHINE_MAX_RANKS,
                                          "a whole number of ranks", &count));
    all *= count;
    if (count != floor(count) || all > WEFT_MACHINE_MAX_RANKS) {
      char expected[80];
      (void)snprintf(expected, sizeof(expected), "whole numbers of at most %u ranks together",
                     WEFT_MACHINE_MAX_RANKS);
      return weft_refuse_value(reader, entry, "npus_count", expected);
    }
    machine->dimensions[at++].npus = (uint32_t)count;
  }
  return weft_ok_status();
}

static weft_status_t weft_read_bandwidth(const weft_machine_reader_t* reader,
                                         const weft_yaml_node_t* node, void* target) {
  weft_machine_t* machine = target;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, "bandwidth", 1, WEFT_MACHINE_MAX_DIMENSIONS));
  uint32_t at = 0;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, "bandwidth", 1e-6, 1e9, "GB/s, above 0",
                                          &machine->dimensions[at++].bandwidth));
  }
  return weft_ok_status();
}

static weft_status_t weft_read_latency(const weft_machine_reader_t* reader,
                                       const weft_yaml_node_t* node, void* target) {
  weft_machine_t* machine = target;
  WEFT_RETURN_IF_ERROR(weft_check_list(reader, node, "latency", 1, WEFT_MACHINE_MAX_DIMENSIONS));
  uint32_t at = 0;
  for (const weft_yaml_node_t* entry = node->first; entry != NULL; entry = entry->next) {
    WEFT_RETURN_IF_ERROR(weft_read_number(reader, entry, "latency", 0, 1e12, "ns",
                                          &machine->dimensions[at++].latency_ns));
  }
  return weft_ok_status();
}

// ---- the machine --------------------------------------------------------------------------------

static weft_status_t weft_read_name(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* node, void* target) {
  weft_machine_t* machine = target;
  return weft_read_text(reader, node, "name", 64, &machine->name);
}

static weft_status_t weft_read_source(const weft_machine_reader_t* reader,
                                      const weft_yaml_node_t* node, void* target) {
  weft_machine_t* machine = target;
  return weft_read_text(reader, node, "source", 4096, &machine->source);
}

static weft_status_t weft_read_collectives_compute(const weft_machine_reader_t* reader,
                                                   const weft_yaml_node_t* node, void* target) {
  weft_machine_t* machine = target;
  return weft_read_bool(reader, node, "collectives_compute", &machine->collectives_compute);
}

// The keys that are lists of one entry for each dimension; the first four are required.
static const char* const weft_dimension_keys[] = {"topology", "npus_count", "bandwidth", "latency",
                                                  "links"};

static weft_status_t weft_check_dimensions(const weft_machine_reader_t* reader,
                                           const weft_yaml_node_t* root) {
  for (size_t i = 0; i < sizeof(weft_dimension_keys) / sizeof(weft_dimension_keys[0]); ++i) {
    const weft_yaml_node_t* list = NULL;
    for (const weft_yaml_node_t* entry = root->first; entry != NULL; entry = entry->next) {
      if (strcmp(entry->key->text, weft_dimension_keys[i]) == 0) list = entry;
    }
    if (list == NULL && i < 4) {
      return WEFT_REFUSE(reader, root, "the description needs the key '%s'",
                         weft_dimension_keys[i]);
    }
    if (i == 0) reader->machine->dimension_count = list->count;
    if (list != NULL && list->count != reader->machine->dimension_count) {
      return WEFT_REFUSE(reader, list,
                         "%s: expected %u entries, one for each dimension of 'topology', found %u",
                         weft_dimension_keys[i], reader->machine->dimension_count, list->count);
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_read_root(const weft_machine_reader_t* reader,
                                    const weft_yaml_node_t* root) {
  static const weft_section_t sections[] = {
      {"name", weft_read_name},           {"source", weft_read_source},
      {"topology", weft_read_topology},   {"npus_count", weft_read_npus_count},
      {"bandwidth", weft_read_bandwidth}, {"latency", weft_read_latency},
      {"links", weft_read_links},         {"collectives_compute", weft_read_collectives_compute},
      {"device", weft_read_device},       {NULL, NULL},
  };
  WEFT_RETURN_IF_ERROR(
      weft_read_map(reader, root, "the description", NULL, sections, reader->machine));
  return weft_check_dimensions(reader, root);
}

// A description without a name is called like its file, without folder and extension.
static weft_status_t weft_name_after_file(weft_machine_t* machine, const char* file_name) {
  const char* slash = strrchr(file_name, '/');
  const char* base = slash != NULL ? slash + 1 : file_name;
  const char* dot = strrchr(base, '.');
  size_t size = dot != NULL && dot != base ? (size_t)(dot - base) : strlen(base);
  if (size > 64) size = 64;
  char name[65];
  for (size_t i = 0; i < size; ++i) name[i] = base[i] < 0x20 || base[i] > 0x7e ? '_' : base[i];
  return weft_arena_copy_string(&machine->arena, name, size, &machine->name);
}

weft_status_t weft_machine_read(const char* file_name, const char* text, size_t size,
                                weft_allocator_t allocator, weft_machine_t** out_machine) {
  *out_machine = NULL;
  weft_machine_t* machine = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, 1, sizeof(*machine), 16, (void**)&machine));
  machine->allocator = allocator;
  weft_arena_init(allocator, &machine->arena);
  weft_machine_set_defaults(machine);
  weft_arena_t nodes;
  weft_arena_init(allocator, &nodes);
  const weft_yaml_node_t* root = NULL;
  const weft_machine_reader_t reader = {.file_name = file_name, .machine = machine};
  weft_status_t status = weft_yaml_read(file_name, text, size, &nodes, &root);
  if (weft_status_is_ok(status)) status = weft_read_root(&reader, root);
  if (weft_status_is_ok(status) && machine->name == NULL) {
    status = weft_name_after_file(machine, file_name);
  }
  weft_arena_deinit(&nodes);
  if (!weft_status_is_ok(status)) {
    weft_machine_release(machine);
    return status;
  }
  *out_machine = machine;
  return weft_ok_status();
}
