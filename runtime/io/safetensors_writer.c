// Writer of safetensors files.
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

typedef struct weft_safetensors_writer_s {
  const char* path;
  weft_safetensors_slot_t* slots;     // sorted by name
  weft_safetensors_slot_t** by_data;  // in the order of the data
  size_t count;
  size_t data_size;
  weft_string_buffer_t header;
} weft_safetensors_writer_t;

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

static weft_status_t weft_safetensors_measure_item(const weft_safetensors_writer_t* writer,
                                                   weft_safetensors_slot_t* slot) {
  const weft_safetensors_item_t* item = slot->item;
  if (strcmp(item->name, WEFT_SAFETENSORS_METADATA_NAME) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: a tensor cannot be called '%s'", writer->path,
                       item->name);
  }
  if (weft_safetensors_dtype_name(item->shape.dtype) == NULL) {
    return WEFT_STATUS(UNSUPPORTED,
                       "%s: tensor '%s' has the element type %s, which the format has "
                       "not",
                       writer->path, item->name, weft_dtype_name(item->shape.dtype));
  }
  slot->size_bytes = weft_shape_size_bytes(&item->shape);
  return weft_ok_status();
}

// Sorts the items and gives each its place in the data.
static weft_status_t weft_safetensors_lay_out(weft_safetensors_writer_t* writer,
                                              const weft_safetensors_item_t* items,
                                              weft_arena_t* arena) {
  void* slots = NULL;
  void* by_data = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, writer->count, sizeof(*writer->slots), &slots));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, writer->count, sizeof(*writer->by_data), &by_data));
  writer->slots = slots;
  writer->by_data = by_data;
  for (size_t i = 0; i < writer->count; ++i) {
    writer->slots[i].item = &items[i];
    WEFT_RETURN_IF_ERROR(weft_safetensors_measure_item(writer, &writer->slots[i]));
  }
  qsort(writer->slots, writer->count, sizeof(*writer->slots), weft_safetensors_compare_slots);
  for (size_t i = 0; i < writer->count; ++i) {
    const char* name = writer->slots[i].item->name;
    if (i > 0 && strcmp(writer->slots[i - 1].item->name, name) == 0) {
      return WEFT_STATUS(INVALID_ARGUMENT, "%s: two tensors are called '%s'", writer->path, name);
    }
    writer->by_data[i] = &writer->slots[i];
  }
  qsort(writer->by_data, writer->count, sizeof(*writer->by_data), weft_safetensors_compare_widths);
  for (size_t i = 0; i < writer->count; ++i) {
    writer->by_data[i]->begin = writer->data_size;
    if (!weft_checked_add_size(writer->data_size, writer->by_data[i]->size_bytes,
                               &writer->data_size)) {
      return WEFT_STATUS(INVALID_ARGUMENT, "%s: the tensors exceed the address space",
                         writer->path);
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
static weft_status_t weft_safetensors_append_string(weft_safetensors_writer_t* writer,
                                                    const char* text) {
  json_t* string = json_string(text);
  if (string == NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: the name or metadata '%s' is not valid UTF-8",
                       writer->path, text);
  }
  const int result =
      json_dump_callback(string, weft_safetensors_append_piece, &writer->header, JSON_ENCODE_ANY);
  json_decref(string);
  if (result != 0) {
    return WEFT_STATUS(INTERNAL, "%s: jansson cannot write the string '%s'", writer->path, text);
  }
  return weft_ok_status();
}

static weft_status_t weft_safetensors_append_metadata(
    weft_safetensors_writer_t* writer, const weft_safetensors_write_options_t* options) {
  if (options->metadata_count == 0) return weft_ok_status();
  weft_string_buffer_append_cstring(&writer->header, "\"" WEFT_SAFETENSORS_METADATA_NAME "\":{");
  for (size_t i = 0; i < options->metadata_count; ++i) {
    const weft_safetensors_metadata_item_t* item = &options->metadata[i];
    for (size_t j = 0; j < i; ++j) {
      if (strcmp(options->metadata[j].key, item->key) == 0) {
        return WEFT_STATUS(INVALID_ARGUMENT, "%s: metadata '%s' is given twice", writer->path,
                           item->key);
      }
    }
    if (i > 0) weft_string_buffer_append_char(&writer->header, ',');
    WEFT_RETURN_IF_ERROR(weft_safetensors_append_string(writer, item->key));
    weft_string_buffer_append_char(&writer->header, ':');
    WEFT_RETURN_IF_ERROR(weft_safetensors_append_string(writer, item->value));
  }
  weft_string_buffer_append_char(&writer->header, '}');
  return weft_ok_status();
}

static weft_status_t weft_safetensors_append_slot(weft_safetensors_writer_t* writer,
                                                  const weft_safetensors_slot_t* slot) {
  const weft_shape_t* shape = &slot->item->shape;
  weft_string_buffer_t* header = &writer->header;
  if (header->size > 1) weft_string_buffer_append_char(header, ',');
  WEFT_RETURN_IF_ERROR(weft_safetensors_append_string(writer, slot->item->name));
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
    weft_safetensors_writer_t* writer, const weft_safetensors_write_options_t* options) {
  weft_string_buffer_append_char(&writer->header, '{');
  WEFT_RETURN_IF_ERROR(weft_safetensors_append_metadata(writer, options));
  for (size_t i = 0; i < writer->count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_safetensors_append_slot(writer, &writer->slots[i]));
  }
  weft_string_buffer_append_char(&writer->header, '}');
  while ((writer->header.size + WEFT_SAFETENSORS_LENGTH_BYTES) % WEFT_SAFETENSORS_DATA_ALIGNMENT !=
             0 &&
         writer->header.status == NULL) {
    weft_string_buffer_append_char(&writer->header, ' ');
  }
  WEFT_RETURN_IF_ERROR(weft_string_buffer_finish(&writer->header));
  if (writer->header.size > WEFT_SAFETENSORS_MAX_HEADER_BYTES) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: a header of %zu bytes exceeds the format's limit",
                       writer->path, writer->header.size);
  }
  return weft_ok_status();
}

static weft_status_t weft_safetensors_write_file(const weft_safetensors_writer_t* writer,
                                                 bool overwrite, weft_allocator_t allocator) {
  weft_atomic_file_t file;
  WEFT_RETURN_IF_ERROR(weft_atomic_file_open(writer->path, overwrite, allocator, &file));
  unsigned char length[WEFT_SAFETENSORS_LENGTH_BYTES];
  for (int i = 0; i < WEFT_SAFETENSORS_LENGTH_BYTES; ++i) {
    length[i] = (unsigned char)((uint64_t)writer->header.size >> (8 * i));
  }
  weft_status_t status = weft_atomic_file_write(&file, length, sizeof(length));
  if (weft_status_is_ok(status)) {
    status = weft_atomic_file_write(&file, writer->header.data, writer->header.size);
  }
  for (size_t i = 0; i < writer->count && weft_status_is_ok(status); ++i) {
    const weft_safetensors_slot_t* slot = writer->by_data[i];
    status = weft_atomic_file_write(&file, slot->item->data, slot->size_bytes);
  }
  if (weft_status_is_ok(status)) return weft_atomic_file_commit(&file);
  weft_atomic_file_abort(&file);
  return status;
}

weft_status_t weft_safetensors_write(const char* path, const weft_safetensors_item_t* items,
                                     size_t count, const weft_safetensors_write_options_t* options,
                                     weft_allocator_t allocator) {
  const weft_safetensors_write_options_t defaults = weft_safetensors_write_default_options();
  if (options == NULL) options = &defaults;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "safetensors write options have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  weft_safetensors_writer_t writer = {.path = path, .count = count};
  weft_arena_t arena;
  weft_arena_init(allocator, &arena);
  weft_string_buffer_init(allocator, &writer.header);
  weft_status_t status = weft_safetensors_lay_out(&writer, items, &arena);
  if (weft_status_is_ok(status)) status = weft_safetensors_write_header(&writer, options);
  if (weft_status_is_ok(status)) {
    status = weft_safetensors_write_file(&writer, options->overwrite, allocator);
  }
  weft_string_buffer_deinit(&writer.header);
  weft_arena_deinit(&arena);
  return status;
}
