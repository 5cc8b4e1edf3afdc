// Reader of safetensors files.
//
// Unusual: jansson allocates with malloc, not with our allocator; its tree lives only while a file
// is being opened. Names and metadata are copied out.
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "memory/buffer.h"
#include "runtime/base/arena.h"
#include "runtime/base/checked_math.h"
#include "runtime/io/convert.h"
#include "runtime/io/file.h"
#include "runtime/io/safetensors.h"
#include "runtime/io/safetensors_internal.h"

struct weft_safetensors_s {
  weft_allocator_t allocator;
  weft_arena_t arena;  // everything below
  weft_buffer_t file;
  const char* path;
  weft_safetensors_entry_t* entries;  // sorted by name
  size_t count;
  weft_safetensors_metadata_item_t* metadata;  // in the file's order
  size_t metadata_count;
};

static const char* const weft_safetensors_dtype_names[WEFT_DTYPE_COUNT_] = {
    [WEFT_DTYPE_I1] = "BOOL",   [WEFT_DTYPE_I8] = "I8",    [WEFT_DTYPE_I16] = "I16",
    [WEFT_DTYPE_I32] = "I32",   [WEFT_DTYPE_I64] = "I64",  [WEFT_DTYPE_UI8] = "U8",
    [WEFT_DTYPE_UI16] = "U16",  [WEFT_DTYPE_UI32] = "U32", [WEFT_DTYPE_UI64] = "U64",
    [WEFT_DTYPE_BF16] = "BF16", [WEFT_DTYPE_F16] = "F16",  [WEFT_DTYPE_F32] = "F32",
    [WEFT_DTYPE_F64] = "F64",
};

const char* weft_safetensors_dtype_name(weft_dtype_t dtype) {
  return (unsigned)dtype < WEFT_DTYPE_COUNT_ ? weft_safetensors_dtype_names[dtype] : NULL;
}

weft_dtype_t weft_safetensors_dtype_from_name(const char* name) {
  for (int i = 0; i < WEFT_DTYPE_COUNT_; ++i) {
    const char* candidate = weft_safetensors_dtype_names[i];
    if (candidate != NULL && strcmp(candidate, name) == 0) return (weft_dtype_t)i;
  }
  return WEFT_DTYPE_INVALID;
}

// ---- the header ----

// Where the header and the tensors' bytes lie in the file.
typedef struct weft_safetensors_layout_s {
  const char* path;
  const char* header;
  size_t header_size;
  const char* data;
  size_t data_size;
} weft_safetensors_layout_t;

static weft_status_t weft_safetensors_find_header(const void* data, size_t size, const char* path,
                                                  weft_safetensors_layout_t* out_layout) {
  if (size < WEFT_SAFETENSORS_LENGTH_BYTES) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: has %zu bytes, too few for a safetensors file, which starts with the "
                       "8-byte length of its header",
                       path, size);
  }
  const unsigned char* bytes = data;
  uint64_t header_size = 0;
  for (int i = WEFT_SAFETENSORS_LENGTH_BYTES - 1; i >= 0; --i) {
    header_size = header_size << 8 | bytes[i];
  }
  if (header_size > WEFT_SAFETENSORS_MAX_HEADER_BYTES) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: states a header of %llu bytes, more than the format's limit of %llu",
                       path, (unsigned long long)header_size,
                       (unsigned long long)WEFT_SAFETENSORS_MAX_HEADER_BYTES);
  }
  const size_t rest = size - WEFT_SAFETENSORS_LENGTH_BYTES;
  if (header_size > rest) {
    return WEFT_STATUS(
        INVALID_INPUT,
        "%s: states a header of %llu bytes, but only %zu follow: the file is cut off "
        "or not a safetensors file",
        path, (unsigned long long)header_size, rest);
  }
  *out_layout = (weft_safetensors_layout_t){
      .path = path,
      .header = (const char*)data + WEFT_SAFETENSORS_LENGTH_BYTES,
      .header_size = (size_t)header_size,
      .data = (const char*)data + WEFT_SAFETENSORS_LENGTH_BYTES + header_size,
      .data_size = rest - (size_t)header_size,
  };
  if (out_layout->header_size == 0 || out_layout->header[0] != '{') {
    return WEFT_STATUS(INVALID_INPUT, "%s: the header does not start with '{'", path);
  }
  return weft_ok_status();
}

static weft_status_t weft_safetensors_read_dtype(const char* path, const char* name,
                                                 const json_t* fields, weft_shape_t* out_shape) {
  const char* dtype = json_string_value(json_object_get(fields, "dtype"));
  if (dtype == NULL) {
    return WEFT_STATUS(INVALID_INPUT, "%s: tensor '%s' has no string 'dtype'", path, name);
  }
  out_shape->dtype = weft_safetensors_dtype_from_name(dtype);
  if (out_shape->dtype == WEFT_DTYPE_INVALID) {
    return WEFT_STATUS(UNSUPPORTED,
                       "%s: tensor '%s' has the element type '%s', which weft cannot "
                       "hold",
                       path, name, dtype);
  }
  return weft_ok_status();
}

// Reads the dimensions and the number of bytes they take.
static weft_status_t weft_safetensors_read_shape(const char* path, const char* name,
                                                 const json_t* fields, weft_shape_t* shape,
                                                 size_t* out_size_bytes) {
  const json_t* dims = json_object_get(fields, "shape");
  if (!json_is_array(dims)) {
    return WEFT_STATUS(INVALID_INPUT, "%s: tensor '%s' has no array 'shape'", path, name);
  }
  const size_t rank = json_array_size(dims);
  if (rank > WEFT_MAX_RANK) {
    return WEFT_STATUS(UNSUPPORTED,
                       "%s: tensor '%s' has %zu dimensions, more than weft's limit of "
                       "%d",
                       path, name, rank, WEFT_MAX_RANK);
  }
  shape->rank = (int32_t)rank;
  int64_t size_bytes = (int64_t)weft_dtype_size_bytes(shape->dtype);
  bool overflows = false;
  bool empty = false;
  for (size_t i = 0; i < rank; ++i) {
    const json_t* dim = json_array_get(dims, i);
    if (!json_is_integer(dim) || json_integer_value(dim) < 0) {
      return WEFT_STATUS(INVALID_INPUT, "%s: dimension %zu of tensor '%s' is not an integer >= 0",
                         path, i, name);
    }
    shape->dims[i] = json_integer_value(dim);
    empty = empty || shape->dims[i] == 0;
    overflows = !weft_checked_mul_i64(size_bytes, shape->dims[i], &size_bytes) || overflows;
  }
  if (overflows && !empty) {
    return WEFT_STATUS(INVALID_INPUT, "%s: the size of tensor '%s' exceeds 2^63 bytes", path, name);
  }
  *out_size_bytes = empty ? 0 : (size_t)size_bytes;
  return weft_ok_status();
}

static weft_status_t weft_safetensors_read_offsets(const weft_safetensors_layout_t* layout,
                                                   const char* name, const json_t* fields,
                                                   weft_safetensors_entry_t* entry) {
  const json_t* offsets = json_object_get(fields, "data_offsets");
  const json_t* begin_json = json_array_get(offsets, 0);
  const json_t* end_json = json_array_get(offsets, 1);
  if (json_array_size(offsets) != 2 || !json_is_integer(begin_json) || !json_is_integer(end_json) ||
      json_integer_value(begin_json) < 0 ||
      json_integer_value(end_json) < json_integer_value(begin_json)) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: 'data_offsets' of tensor '%s' are not two integers "
                       "0 <= begin <= end",
                       layout->path, name);
  }
  const uint64_t begin = (uint64_t)json_integer_value(begin_json);
  const uint64_t end = (uint64_t)json_integer_value(end_json);
  if (end > layout->data_size) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: tensor '%s' ends at byte %llu of the data, which has "
                       "%zu bytes",
                       layout->path, name, (unsigned long long)end, layout->data_size);
  }
  if (end - begin != entry->size_bytes) {
    char text[WEFT_SHAPE_TEXT_CAPACITY];
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: tensor '%s' of type %s needs %zu bytes, but its offsets "
                       "span %llu",
                       layout->path, name, weft_shape_format(&entry->shape, text, sizeof(text)),
                       entry->size_bytes, (unsigned long long)(end - begin));
  }
  entry->data = layout->data + begin;
  return weft_ok_status();
}

static weft_status_t weft_safetensors_read_entry(weft_safetensors_t* file,
                                                 const weft_safetensors_layout_t* layout,
                                                 const char* name, const json_t* fields,
                                                 weft_safetensors_entry_t* entry) {
  if (!json_is_object(fields)) {
    return WEFT_STATUS(INVALID_INPUT, "%s: tensor '%s' is not described by a JSON object",
                       layout->path, name);
  }
  WEFT_RETURN_IF_ERROR(weft_safetensors_read_dtype(layout->path, name, fields, &entry->shape));
  WEFT_RETURN_IF_ERROR(
      weft_safetensors_read_shape(layout->path, name, fields, &entry->shape, &entry->size_bytes));
  WEFT_RETURN_IF_ERROR(weft_safetensors_read_offsets(layout, name, fields, entry));
  if (json_object_size(fields) != 3) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: tensor '%s' has fields besides dtype, shape and "
                       "data_offsets",
                       layout->path, name);
  }
  return weft_arena_copy_string(&file->arena, name, strlen(name), &entry->name);
}

static weft_status_t weft_safetensors_read_metadata(weft_safetensors_t* file,
                                                    const weft_safetensors_layout_t* layout,
                                                    json_t* metadata) {
  if (!json_is_object(metadata)) {
    return WEFT_STATUS(INVALID_INPUT, "%s: '%s' is not a JSON object", layout->path,
                       WEFT_SAFETENSORS_METADATA_NAME);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&file->arena, json_object_size(metadata),
                                                 sizeof(*file->metadata), &memory));
  file->metadata = memory;
  const char* key = NULL;
  json_t* value = NULL;
  json_object_foreach(metadata, key, value) {
    if (!json_is_string(value)) {
      return WEFT_STATUS(INVALID_INPUT, "%s: metadata '%s' is not a string", layout->path, key);
    }
    weft_safetensors_metadata_item_t* item = &file->metadata[file->metadata_count++];
    WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&file->arena, key, strlen(key), &item->key));
    WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&file->arena, json_string_value(value),
                                                json_string_length(value), &item->value));
  }
  return weft_ok_status();
}

// ---- the whole ----

static int weft_safetensors_compare_names(const void* left, const void* right) {
  const weft_safetensors_entry_t* a = left;
  const weft_safetensors_entry_t* b = right;
  return strcmp(a->name, b->name);
}

// By data, empty tensors before the one that starts where they are.
static int weft_safetensors_compare_data(const void* left, const void* right) {
  const weft_safetensors_entry_t* a = left;
  const weft_safetensors_entry_t* b = right;
  const uintptr_t a_begin = (uintptr_t)a->data;
  const uintptr_t b_begin = (uintptr_t)b->data;
  if (a_begin != b_begin) return a_begin < b_begin ? -1 : 1;
  if (a->size_bytes != b->size_bytes) return a->size_bytes < b->size_bytes ? -1 : 1;
  return strcmp(a->name, b->name);
}

// Checks that the tensors cover the data once and without gaps.
static weft_status_t weft_safetensors_check_cover(const weft_safetensors_t* file,
                                                  const weft_safetensors_layout_t* layout) {
  qsort(file->entries, file->count, sizeof(*file->entries), weft_safetensors_compare_data);
  size_t covered = 0;
  for (size_t i = 0; i < file->count; ++i) {
    const weft_safetensors_entry_t* entry = &file->entries[i];
    const size_t begin = (size_t)((const char*)entry->data - layout->data);
    if (begin < covered) {
      return WEFT_STATUS(INVALID_INPUT, "%s: tensors '%s' and '%s' overlap at byte %zu of the data",
                         layout->path, file->entries[i - 1].name, entry->name, begin);
    }
    if (begin > covered) {
      return WEFT_STATUS(INVALID_INPUT,
                         "%s: bytes %zu to %zu of the data, before tensor '%s', "
                         "belong to no tensor",
                         layout->path, covered, begin, entry->name);
    }
    covered = begin + entry->size_bytes;
  }
  if (covered != layout->data_size) {
    return WEFT_STATUS(INVALID_INPUT, "%s: the last %zu bytes belong to no tensor", layout->path,
                       layout->data_size - covered);
  }
  return weft_ok_status();
}

static weft_status_t weft_safetensors_read_root(weft_safetensors_t* file,
                                                const weft_safetensors_layout_t* layout,
                                                json_t* root) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&file->arena, json_object_size(root),
                                                 sizeof(*file->entries), &memory));
  file->entries = memory;
  const char* name = NULL;
  json_t* value = NULL;
  json_object_foreach(root, name, value) {
    if (strcmp(name, WEFT_SAFETENSORS_METADATA_NAME) == 0) {
      WEFT_RETURN_IF_ERROR(weft_safetensors_read_metadata(file, layout, value));
      continue;
    }
    WEFT_RETURN_IF_ERROR(
        weft_safetensors_read_entry(file, layout, name, value, &file->entries[file->count]));
    ++file->count;
  }
  if (file->count == 0) {
    if (layout->data_size == 0) return weft_ok_status();
    return WEFT_STATUS(INVALID_INPUT, "%s: %zu bytes of data belong to no tensor", layout->path,
                       layout->data_size);
  }
  WEFT_RETURN_IF_ERROR(weft_safetensors_check_cover(file, layout));
  qsort(file->entries, file->count, sizeof(*file->entries), weft_safetensors_compare_names);
  return weft_ok_status();
}

static weft_status_t weft_safetensors_read(weft_safetensors_t* file, const void* data,
                                           size_t size) {
  weft_safetensors_layout_t layout;
  WEFT_RETURN_IF_ERROR(weft_safetensors_find_header(data, size, file->path, &layout));
  json_error_t error;
  json_t* root = json_loadb(layout.header, layout.header_size, JSON_REJECT_DUPLICATES, &error);
  if (root == NULL) {
    return WEFT_STATUS(INVALID_INPUT, "%s: the header is not valid JSON at byte %d: %s", file->path,
                       error.position, error.text);
  }
  weft_status_t status = weft_safetensors_read_root(file, &layout, root);
  json_decref(root);
  return status;
}

// Reads the header from |data|; takes |buffer| over, also on failure.
static weft_status_t weft_safetensors_create(const void* data, size_t size, const char* label,
                                             weft_buffer_t* buffer, weft_allocator_t allocator,
                                             weft_safetensors_t** out_file) {
  void* memory = NULL;
  weft_status_t status = weft_allocator_allocate_array(allocator, 1, sizeof(weft_safetensors_t),
                                                       _Alignof(weft_safetensors_t), &memory);
  if (!weft_status_is_ok(status)) {
    weft_buffer_deinit(buffer);
    return status;
  }
  weft_safetensors_t* file = memory;
  file->allocator = allocator;
  file->file = *buffer;
  weft_arena_init(allocator, &file->arena);
  status = weft_arena_copy_string(&file->arena, label, strlen(label), &file->path);
  if (weft_status_is_ok(status)) status = weft_safetensors_read(file, data, size);
  if (!weft_status_is_ok(status)) {
    weft_safetensors_close(file);
    return status;
  }
  *out_file = file;
  return weft_ok_status();
}

weft_status_t weft_safetensors_open(const char* path, weft_allocator_t allocator,
                                    weft_safetensors_t** out_file) {
  *out_file = NULL;
  weft_buffer_t buffer;
  WEFT_RETURN_IF_ERROR(weft_file_map(path, &buffer));
  return weft_safetensors_create(buffer.data, buffer.size_bytes, path, &buffer, allocator,
                                 out_file);
}

weft_status_t weft_safetensors_open_memory(const void* data, size_t size, const char* label,
                                           weft_allocator_t allocator,
                                           weft_safetensors_t** out_file) {
  *out_file = NULL;
  weft_buffer_t nothing = {.data = NULL};
  return weft_safetensors_create(data, size, label, &nothing, allocator, out_file);
}

void weft_safetensors_close(weft_safetensors_t* file) {
  if (file == NULL) return;
  weft_buffer_deinit(&file->file);
  weft_arena_deinit(&file->arena);
  weft_allocator_release(file->allocator, file, sizeof(*file), _Alignof(weft_safetensors_t));
}

const char* weft_safetensors_path(const weft_safetensors_t* file) {
  return file->path;
}

size_t weft_safetensors_count(const weft_safetensors_t* file) {
  return file->count;
}

const weft_safetensors_entry_t* weft_safetensors_entry(const weft_safetensors_t* file,
                                                       size_t index) {
  return &file->entries[index];
}

const weft_safetensors_entry_t* weft_safetensors_find(const weft_safetensors_t* file,
                                                      const char* name) {
  if (file->count == 0) return NULL;
  const weft_safetensors_entry_t key = {.name = name};
  return bsearch(&key, file->entries, file->count, sizeof(*file->entries),
                 weft_safetensors_compare_names);
}

weft_status_t weft_safetensors_copy(const weft_safetensors_t* file, const char* name,
                                    const weft_shape_t* shape, void* data) {
  const weft_safetensors_entry_t* entry = weft_safetensors_find(file, name);
  if (entry == NULL) {
    return WEFT_STATUS(NOT_FOUND, "%s: has no tensor '%s' among its %zu", file->path, name,
                       file->count);
  }
  if (!weft_shape_equal(&entry->shape, shape)) {
    char found[WEFT_SHAPE_TEXT_CAPACITY];
    char expected[WEFT_SHAPE_TEXT_CAPACITY];
    return WEFT_STATUS(INVALID_INPUT, "%s: tensor '%s' is %s where %s is expected", file->path,
                       name, weft_shape_format(&entry->shape, found, sizeof(found)),
                       weft_shape_format(shape, expected, sizeof(expected)));
  }
  // Through the conversion, which makes booleans 0 or 1.
  return weft_convert(shape->dtype, entry->data, shape->dtype, data,
                      (size_t)weft_shape_element_count(shape));
}

const char* weft_safetensors_metadata(const weft_safetensors_t* file, const char* key) {
  for (size_t i = 0; i < file->metadata_count; ++i) {
    if (strcmp(file->metadata[i].key, key) == 0) return file->metadata[i].value;
  }
  return NULL;
}

size_t weft_safetensors_metadata_count(const weft_safetensors_t* file) {
  return file->metadata_count;
}
