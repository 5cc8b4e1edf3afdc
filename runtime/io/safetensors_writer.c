// Writer of safetensors files. Where everything lies is known before a byte of data is, so that
// several processes can write one file.
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/arena.h"
#include "runtime/base/checked_math.h"
#include "runtime/base/string_buffer.h"
#include "runtime/io/file.h"
#include "runtime/io/safetensors.h"
#include "runtime/io/safetensors_internal.h"

// The data starts at a multiple of this, so that mapped tensors are aligned for vector loads.
#define WEFT_SAFETENSORS_DATA_ALIGNMENT ((size_t)64)

// An item and where its bytes go.
typedef struct weft_safetensors_slot_s {
  const weft_safetensors_item_t* item;
  size_t size_bytes;
  size_t begin;
} weft_safetensors_slot_t;

struct weft_safetensors_layout_s {
  weft_allocator_t allocator;
  weft_arena_t arena;
  const char* path;
  weft_safetensors_slot_t* slots;     // sorted by name
  weft_safetensors_slot_t** by_data;  // in the order of the data
  const weft_safetensors_item_t* items;
  size_t count;
  size_t data_size;
  weft_string_buffer_t header;
  unsigned char length[WEFT_SAFETENSORS_LENGTH_BYTES];  // of the header
};

weft_safetensors_write_options_t weft_safetensors_write_default_options(void) {
  return (weft_safetensors_write_options_t){.struct_size =
                                                sizeof(weft_safetensors_write_options_t)};
}

static int weft_safetensors_compare_slots(const void* left, const void* right) {
  const weft_safetensors_slot_t* a = left;
  const weft_safetensors_slot_t* b = right;
  return strcmp(a->item->name, b->item->name);
}

// Wider elements first, so that every tensor starts at a multiple of its element size.
static int weft_safetensors_compare_widths(const void* left, const void* right) {
  const weft_safetensors_slot_t* a = *(weft_safetensors_slot_t* const*)left;
  const weft_safetensors_slot_t* b = *(weft_safetensors_slot_t* const*)right;
  const size_t a_width = weft_dtype_size_bytes(a->item->shape.dtype);
  const size_t b_width = weft_dtype_size_bytes(b->item->shape.dtype);
  if (a_width != b_width) return a_width > b_width ? -1 : 1;
  return strcmp(a->item->name, b->item->name);
}

static weft_status_t weft_safetensors_measure_item(const weft_safetensors_layout_t* layout,
                                                   weft_safetensors_slot_t* slot) {
  const weft_safetensors_item_t* item = slot->item;
  if (strcmp(item->name, WEFT_SAFETENSORS_METADATA_NAME) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: a tensor cannot be called '%s'", layout->path,
                       item->name);
  }
  if (weft_safetensors_dtype_name(item->shape.dtype) == NULL) {
    return WEFT_STATUS(UNSUPPORTED,
                       "%s: tensor '%s' has the element type %s, which the format has "
                       "not",
                       layout->path, item->name, weft_dtype_name(item->shape.dtype));
  }
  slot->size_bytes = weft_shape_size_bytes(&item->shape);
  return weft_ok_status();
}

// Sorts the items and gives each its place in the data.
static weft_status_t weft_safetensors_lay_out(weft_safetensors_layout_t* layout,
                                              const weft_safetensors_item_t* items) {
  void* slots = NULL;
  void* by_data = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&layout->arena, layout->count, sizeof(*layout->slots), &slots));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&layout->arena, layout->count, sizeof(*layout->by_data), &by_data));
  layout->slots = slots;
  layout->by_data = by_data;
  layout->items = items;
  for (size_t i = 0; i < layout->count; ++i) {
    layout->slots[i].item = &items[i];
    WEFT_RETURN_IF_ERROR(weft_safetensors_measure_item(layout, &layout->slots[i]));
  }
  qsort(layout->slots, layout->count, sizeof(*layout->slots), weft_safetensors_compare_slots);
  for (size_t i = 0; i < layout->count; ++i) {
    const char* name = layout->slots[i].item->name;
    if (i > 0 && strcmp(layout->slots[i - 1].item->name, name) == 0) {
      return WEFT_STATUS(INVALID_ARGUMENT, "%s: two tensors are called '%s'", layout->path, name);
    }
    layout->by_data[i] = &layout->slots[i];
  }
  qsort(layout->by_data, layout->count, sizeof(*layout->by_data), weft_safetensors_compare_widths);
  for (size_t i = 0; i < layout->count; ++i) {
    layout->by_data[i]->begin = layout->data_size;
    if (!weft_checked_add_size(layout->data_size, layout->by_data[i]->size_bytes,
                               &layout->data_size)) {
      return WEFT_STATUS(INVALID_ARGUMENT, "%s: the tensors exceed the address space",
                         layout->path);
    }
  }
  return weft_ok_status();
}

// The text buffer keeps a failure itself, so none is reported here.
static int weft_safetensors_append_piece(const char* data, size_t size, void* buffer) {
  weft_string_buffer_append(buffer, data, size);
  return 0;
}

// Appends |text| as a JSON string; jansson checks the UTF-8 and escapes.
static weft_status_t weft_safetensors_append_string(weft_safetensors_layout_t* layout,
                                                    const char* text) {
  json_t* string = json_string(text);
  if (string == NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: the name or metadata '%s' is not valid UTF-8",
                       layout->path, text);
  }
  const int result =
      json_dump_callback(string, weft_safetensors_append_piece, &layout->header, JSON_ENCODE_ANY);
  json_decref(string);
  if (result != 0) {
    return WEFT_STATUS(INTERNAL, "%s: jansson cannot write the string '%s'", layout->path, text);
  }
  return weft_ok_status();
}

static weft_status_t weft_safetensors_append_metadata(
    weft_safetensors_layout_t* layout, const weft_safetensors_write_options_t* options) {
  if (options->metadata_count == 0) return weft_ok_status();
  weft_string_buffer_append_cstring(&layout->header, "\"" WEFT_SAFETENSORS_METADATA_NAME "\":{");
  for (size_t i = 0; i < options->metadata_count; ++i) {
    const weft_safetensors_metadata_item_t* item = &options->metadata[i];
    for (size_t j = 0; j < i; ++j) {
      if (strcmp(options->metadata[j].key, item->key) == 0) {
        return WEFT_STATUS(INVALID_ARGUMENT, "%s: metadata '%s' is given twice", layout->path,
                           item->key);
      }
    }
    if (i > 0) weft_string_buffer_append_char(&layout->header, ',');
    WEFT_RETURN_IF_ERROR(weft_safetensors_append_string(layout, item->key));
    weft_string_buffer_append_char(&layout->header, ':');
    WEFT_RETURN_IF_ERROR(weft_safetensors_append_string(layout, item->value));
  }
  weft_string_buffer_append_char(&layout->header, '}');
  return weft_ok_status();
}

static weft_status_t weft_safetensors_append_slot(weft_safetensors_layout_t* layout,
                                                  const weft_safetensors_slot_t* slot) {
  const weft_shape_t* shape = &slot->item->shape;
  weft_string_buffer_t* header = &layout->header;
  if (header->size > 1) weft_string_buffer_append_char(header, ',');
  WEFT_RETURN_IF_ERROR(weft_safetensors_append_string(layout, slot->item->name));
  weft_string_buffer_append_format(header, ":{\"dtype\":\"%s\",\"shape\":[",
                                   weft_safetensors_dtype_name(shape->dtype));
  for (int32_t i = 0; i < shape->rank; ++i) {
    weft_string_buffer_append_format(header, "%s%lld", i > 0 ? "," : "", (long long)shape->dims[i]);
  }
  weft_string_buffer_append_format(header, "],\"data_offsets\":[%zu,%zu]}", slot->begin,
                                   slot->begin + slot->size_bytes);
  return weft_ok_status();
}

static weft_status_t weft_safetensors_write_header(
    weft_safetensors_layout_t* layout, const weft_safetensors_write_options_t* options) {
  weft_string_buffer_t* header = &layout->header;
  weft_string_buffer_append_char(header, '{');
  WEFT_RETURN_IF_ERROR(weft_safetensors_append_metadata(layout, options));
  for (size_t i = 0; i < layout->count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_safetensors_append_slot(layout, &layout->slots[i]));
  }
  weft_string_buffer_append_char(header, '}');
  while ((header->size + WEFT_SAFETENSORS_LENGTH_BYTES) % WEFT_SAFETENSORS_DATA_ALIGNMENT != 0 &&
         header->status == NULL) {
    weft_string_buffer_append_char(header, ' ');
  }
  WEFT_RETURN_IF_ERROR(weft_string_buffer_finish(header));
  if (header->size > WEFT_SAFETENSORS_MAX_HEADER_BYTES) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: a header of %zu bytes exceeds the format's limit",
                       layout->path, header->size);
  }
  for (int i = 0; i < WEFT_SAFETENSORS_LENGTH_BYTES; ++i) {
    layout->length[i] = (unsigned char)((uint64_t)header->size >> (8 * i));
  }
  return weft_ok_status();
}

weft_status_t weft_safetensors_layout_create(const char* path, const weft_safetensors_item_t* items,
                                             size_t count,
                                             const weft_safetensors_write_options_t* options,
                                             weft_allocator_t allocator,
                                             weft_safetensors_layout_t** out_layout) {
  const weft_safetensors_write_options_t defaults = weft_safetensors_write_default_options();
  weft_safetensors_layout_t* layout = NULL;
  *out_layout = NULL;
  if (options == NULL) options = &defaults;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "safetensors write options have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(
      allocator, sizeof(*layout), _Alignof(weft_safetensors_layout_t), (void**)&layout));
  *layout = (weft_safetensors_layout_t){.allocator = allocator, .path = path, .count = count};
  weft_arena_init(allocator, &layout->arena);
  weft_string_buffer_init(allocator, &layout->header);
  weft_status_t status = weft_safetensors_lay_out(layout, items);
  if (weft_status_is_ok(status)) status = weft_safetensors_write_header(layout, options);
  if (!weft_status_is_ok(status)) {
    weft_safetensors_layout_destroy(layout);
    return status;
  }
  *out_layout = layout;
  return weft_ok_status();
}

void weft_safetensors_layout_destroy(weft_safetensors_layout_t* layout) {
  if (layout == NULL) return;
  weft_string_buffer_deinit(&layout->header);
  weft_arena_deinit(&layout->arena);
  weft_allocator_release(layout->allocator, layout, sizeof(*layout),
                         _Alignof(weft_safetensors_layout_t));
}

static size_t weft_safetensors_data_begin(const weft_safetensors_layout_t* layout) {
  return WEFT_SAFETENSORS_LENGTH_BYTES + layout->header.size;
}

size_t weft_safetensors_layout_file_bytes(const weft_safetensors_layout_t* layout) {
  return weft_safetensors_data_begin(layout) + layout->data_size;
}

size_t weft_safetensors_layout_offset(const weft_safetensors_layout_t* layout, size_t item) {
  const weft_safetensors_slot_t key = {.item = &layout->items[item]};
  const weft_safetensors_slot_t* slot = bsearch(
      &key, layout->slots, layout->count, sizeof(*layout->slots), weft_safetensors_compare_slots);
  return weft_safetensors_data_begin(layout) + slot->begin;
}

weft_status_t weft_safetensors_layout_begin(const weft_safetensors_layout_t* layout,
                                            weft_atomic_file_t* file) {
  WEFT_RETURN_IF_ERROR(weft_atomic_file_write(file, layout->length, sizeof(layout->length)));
  return weft_atomic_file_write(file, layout->header.data, layout->header.size);
}

static weft_status_t weft_safetensors_write_file(const weft_safetensors_layout_t* layout,
                                                 bool overwrite, weft_allocator_t allocator) {
  weft_atomic_file_t file;
  WEFT_RETURN_IF_ERROR(weft_atomic_file_open(layout->path, overwrite, allocator, &file));
  weft_status_t status = weft_safetensors_layout_begin(layout, &file);
  for (size_t i = 0; i < layout->count && weft_status_is_ok(status); ++i) {
    const weft_safetensors_slot_t* slot = layout->by_data[i];
    status = weft_atomic_file_write(&file, slot->item->data, slot->size_bytes);
  }
  if (weft_status_is_ok(status)) return weft_atomic_file_commit(&file);
  weft_atomic_file_abort(&file);
  return status;
}

weft_status_t weft_safetensors_write(const char* path, const weft_safetensors_item_t* items,
                                     size_t count, const weft_safetensors_write_options_t* options,
                                     weft_allocator_t allocator) {
  weft_safetensors_layout_t* layout = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_safetensors_layout_create(path, items, count, options, allocator, &layout));
  weft_status_t status =
      weft_safetensors_write_file(layout, options != NULL && options->overwrite, allocator);
  weft_safetensors_layout_destroy(layout);
  return status;
}
