// Printing descriptions: every figure, so that reading the text gives an equal machine.
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/machine_internal.h"
#include "runtime/base/string_buffer.h"

// The shortest digits that read back exactly. printf and strtod agree on the locale's decimal
// point, which is replaced last.
static void weft_put_number(weft_string_buffer_t* text, double value) {
  char digits[48];
  int precision = 6;
  do {
    (void)snprintf(digits, sizeof(digits), "%.*g", precision, value);
  } while (strtod(digits, NULL) != value && precision++ < 17);
  const char* point = localeconv()->decimal_point;
  char* found = strcmp(point, ".") == 0 ? NULL : strstr(digits, point);
  if (found != NULL) {
    const size_t size = strlen(point);
    *found = '.';
    memmove(found + 1, found + size, strlen(found + size) + 1);
  }
  weft_string_buffer_append_cstring(text, digits);
}

static void weft_put_quoted(weft_string_buffer_t* text, const char* value) {
  weft_string_buffer_append_char(text, '"');
  for (; *value != '\0'; ++value) {
    if (*value == '"' || *value == '\\') weft_string_buffer_append_char(text, '\\');
    weft_string_buffer_append_char(text, *value);
  }
  weft_string_buffer_append_char(text, '"');
}

// "{ a: 1, b: 2 }" of the fields; negative figures are not given.
static void weft_put_fields(weft_string_buffer_t* text, const weft_machine_field_t* fields,
                            const void* source, const char* separator) {
  bool is_first = true;
  for (const weft_machine_field_t* field = fields; field->key != NULL; ++field) {
    const double value = *(const double*)(const void*)((const char*)source + field->offset);
    if (value < 0) continue;
    if (!is_first) weft_string_buffer_append_cstring(text, separator);
    is_first = false;
    weft_string_buffer_append_format(text, "%s: ", field->key);
    weft_put_number(text, value);
  }
}

static void weft_put_numbers(weft_string_buffer_t* text, const double* values, uint32_t count,
                             const char* indent) {
  weft_string_buffer_append_char(text, '[');
  for (uint32_t i = 0; i < count; ++i) {
    if (i > 0) weft_string_buffer_append_cstring(text, i % 12 == 0 ? ",\n" : ", ");
    if (i > 0 && i % 12 == 0) weft_string_buffer_append_cstring(text, indent);
    weft_put_number(text, values[i]);
  }
  weft_string_buffer_append_cstring(text, "]\n");
}

// ---- the network --------------------------------------------------------------------------------

static void weft_put_list(weft_string_buffer_t* text, const weft_machine_t* machine,
                          const char* key) {
  weft_string_buffer_append_format(text, "%s: [", key);
  for (uint32_t d = 0; d < machine->dimension_count; ++d) {
    const weft_machine_dimension_t* dimension = &machine->dimensions[d];
    if (d > 0) weft_string_buffer_append_cstring(text, ", ");
    if (strcmp(key, "topology") == 0) {
      weft_string_buffer_append_cstring(text, weft_machine_wiring_names[dimension->wiring]);
    } else if (strcmp(key, "npus_count") == 0) {
      weft_string_buffer_append_format(text, "%u", dimension->npus);
    } else {
      weft_put_number(text,
                      strcmp(key, "bandwidth") == 0 ? dimension->bandwidth : dimension->latency_ns);
    }
  }
  weft_string_buffer_append_cstring(text, "]\n");
}

static void weft_put_curve(weft_string_buffer_t* text, const weft_machine_curve_t* curve) {
  weft_string_buffer_append_char(text, '[');
  for (uint32_t i = 0; i < curve->count; ++i) {
    weft_string_buffer_append_cstring(text, i == 0 ? "[" : (i % 4 == 0 ? ",\n        [" : ", ["));
    weft_put_number(text, curve->points[i].bytes);
    weft_string_buffer_append_cstring(text, ", ");
    weft_put_number(text, curve->points[i].ns);
    weft_string_buffer_append_char(text, ']');
  }
  weft_string_buffer_append_cstring(text, "]\n");
}

static void weft_put_link(weft_string_buffer_t* text, const weft_machine_dimension_t* dimension) {
  weft_string_buffer_append_cstring(text, "  - ");
  weft_put_fields(text, weft_machine_link_fields, dimension, "\n    ");
  weft_string_buffer_append_char(text, '\n');
  if (dimension->source != NULL) {
    weft_string_buffer_append_cstring(text, "    source: ");
    weft_put_quoted(text, dimension->source);
    weft_string_buffer_append_char(text, '\n');
  }
  bool has_alpha = false;
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    if (dimension->overhead_ns[kind] < 0) continue;
    if (!has_alpha) weft_string_buffer_append_cstring(text, "    alpha:\n");
    has_alpha = true;
    weft_string_buffer_append_format(
        text, "      %s: ", weft_collective_name((weft_collective_kind_t)kind));
    weft_put_number(text, dimension->overhead_ns[kind]);
    weft_string_buffer_append_char(text, '\n');
  }
  bool has_measured = false;
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    if (dimension->measured[kind].count == 0) continue;
    if (!has_measured) weft_string_buffer_append_cstring(text, "    measured:\n");
    has_measured = true;
    weft_string_buffer_append_format(
        text, "      %s: ", weft_collective_name((weft_collective_kind_t)kind));
    weft_put_curve(text, &dimension->measured[kind]);
  }
}

// ---- the device ---------------------------------------------------------------------------------

static void weft_put_gflops(weft_string_buffer_t* text, const weft_machine_device_t* device) {
  bool is_first = true;
  weft_string_buffer_append_cstring(text, "  gflops: { ");
  for (int dtype = 0; dtype < WEFT_DTYPE_COUNT_; ++dtype) {
    if (device->gflops[dtype] <= 0) continue;
    weft_string_buffer_append_format(text, "%s%s: ", is_first ? "" : ", ",
                                     weft_dtype_name((weft_dtype_t)dtype));
    weft_put_number(text, device->gflops[dtype]);
    is_first = false;
  }
  weft_string_buffer_append_cstring(text, " }\n");
}

static void weft_put_grid(weft_string_buffer_t* text, const weft_machine_grid_t* grid) {
  static const char* const keys[WEFT_MACHINE_GRID_AXES] = {"m", "n", "k"};
  weft_string_buffer_append_format(text, "      - form: %s\n        dtype: %s\n",
                                   weft_machine_form_names[grid->form],
                                   weft_dtype_name(grid->dtype));
  uint32_t count = 1;
  for (int axis = 0; axis < WEFT_MACHINE_GRID_AXES; ++axis) {
    weft_string_buffer_append_format(text, "        %s: ", keys[axis]);
    weft_put_numbers(text, grid->axes[axis], grid->counts[axis], "            ");
    count *= grid->counts[axis];
  }
  weft_string_buffer_append_cstring(text, "        gflops: ");
  weft_put_numbers(text, grid->gflops, count, "                 ");
}

static void weft_put_memory(weft_string_buffer_t* text, const weft_machine_device_t* device) {
  weft_string_buffer_append_cstring(text, "  memory:\n    ");
  weft_put_fields(text, weft_machine_memory_fields, device, "\n    ");
  weft_string_buffer_append_cstring(text, "\n    levels:\n");
  for (uint32_t i = 0; i < device->level_count; ++i) {
    weft_machine_level_t level = device->levels[i];
    if (i + 1 == device->level_count) level.capacity_bytes = -1;
    weft_string_buffer_append_cstring(text, "      - { ");
    weft_put_fields(text, weft_machine_level_fields, &level, ", ");
    weft_string_buffer_append_cstring(text, " }\n");
  }
}

static void weft_put_operations(weft_string_buffer_t* text, const weft_machine_device_t* device) {
  bool is_first = true;
  for (int op = 0; op < WEFT_OP_COUNT_; ++op) {
    if (device->elementwise[op] < 0) continue;
    if (is_first) weft_string_buffer_append_cstring(text, "  elementwise:\n");
    is_first = false;
    weft_string_buffer_append_format(text, "    %s: ", weft_machine_opcode_name((weft_opcode_t)op));
    weft_put_number(text, device->elementwise[op]);
    weft_string_buffer_append_char(text, '\n');
  }
  is_first = true;
  for (int op = 0; op < WEFT_OP_COUNT_; ++op) {
    const weft_machine_operation_t* operation = &device->operations[op];
    if (operation->per_byte < 0 && operation->per_flop < 0 && operation->per_item < 0) continue;
    if (is_first) weft_string_buffer_append_cstring(text, "  operations:\n");
    is_first = false;
    weft_string_buffer_append_format(text, "    %s: { ",
                                     weft_machine_opcode_name((weft_opcode_t)op));
    weft_put_fields(text, weft_machine_operation_fields, operation, ", ");
    weft_string_buffer_append_cstring(text, " }\n");
  }
}

static void weft_put_in_step(weft_string_buffer_t* text, const weft_machine_device_t* device) {
  bool is_first = true;
  for (int kind = 0; kind < WEFT_MACHINE_KIND_COUNT_; ++kind) {
    const weft_machine_in_step_t* given = &device->in_step[kind];
    if (given->start_ns < 0 && given->computing < 0 && given->traffic < 0) continue;
    if (is_first) weft_string_buffer_append_cstring(text, "  step:\n");
    is_first = false;
    weft_string_buffer_append_format(text, "    %s: { ", weft_machine_kind_names[kind]);
    weft_put_fields(text,
                    kind == WEFT_MACHINE_COLLECTIVES ? weft_machine_waiting_fields
                                                     : weft_machine_in_step_fields,
                    given, ", ");
    weft_string_buffer_append_cstring(text, " }\n");
  }
}

static void weft_put_device(weft_string_buffer_t* text, const weft_machine_device_t* device) {
  weft_string_buffer_append_cstring(text, "device:\n  ");
  if (device->source != NULL) {
    weft_string_buffer_append_cstring(text, "source: ");
    weft_put_quoted(text, device->source);
    weft_string_buffer_append_cstring(text, "\n  ");
  }
  weft_put_fields(text, weft_machine_device_fields, device, "\n  ");
  weft_string_buffer_append_char(text, '\n');
  weft_put_gflops(text, device);
  weft_string_buffer_append_cstring(text, "  contraction:\n    ");
  weft_put_fields(text, weft_machine_contraction_fields, device, "\n    ");
  weft_string_buffer_append_char(text, '\n');
  if (device->grid_count > 0) weft_string_buffer_append_cstring(text, "    rates:\n");
  for (uint32_t i = 0; i < device->grid_count; ++i) weft_put_grid(text, &device->grids[i]);
  weft_put_memory(text, device);
  weft_string_buffer_append_cstring(text, "  host_copy: { ");
  weft_put_fields(text, weft_machine_host_fields, device, ", ");
  weft_string_buffer_append_cstring(text, " }\n  loop:\n    ");
  weft_put_fields(text, weft_machine_loop_fields, &device->loop, "\n    ");
  weft_string_buffer_append_char(text, '\n');
  weft_put_operations(text, device);
  weft_put_in_step(text, device);
}

weft_status_t weft_machine_print(const weft_machine_t* machine, weft_allocator_t allocator,
                                 char** out_text, size_t* out_size) {
  *out_text = NULL;
  *out_size = 0;
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_string_buffer_append_cstring(&text, "name: ");
  weft_put_quoted(&text, machine->name);
  weft_string_buffer_append_char(&text, '\n');
  if (machine->source != NULL) {
    weft_string_buffer_append_cstring(&text, "source: ");
    weft_put_quoted(&text, machine->source);
    weft_string_buffer_append_char(&text, '\n');
  }
  weft_put_list(&text, machine, "topology");
  weft_put_list(&text, machine, "npus_count");
  weft_put_list(&text, machine, "bandwidth");
  weft_put_list(&text, machine, "latency");
  weft_string_buffer_append_format(&text, "collectives_compute: %s\nlinks:\n",
                                   machine->collectives_compute ? "true" : "false");
  for (uint32_t d = 0; d < machine->dimension_count; ++d) {
    weft_put_link(&text, &machine->dimensions[d]);
  }
  weft_put_device(&text, &machine->device);
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate(allocator, text.size + 1, 1, (void**)out_text);
  }
  if (weft_status_is_ok(status)) {
    memcpy(*out_text, text.data, text.size + 1);
    *out_size = text.size;
  }
  weft_string_buffer_deinit(&text);
  return status;
}
