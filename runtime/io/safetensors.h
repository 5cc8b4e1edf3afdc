// safetensors files: a length, a JSON header, then the tensors' bytes without gaps.
//
// Reading maps the file and trusts nothing in it: the header's length and JSON, names, element
// types, shapes against offsets, gaps and overlaps are all checked before anything is returned.
#ifndef WEFT_RUNTIME_IO_SAFETENSORS_H_
#define WEFT_RUNTIME_IO_SAFETENSORS_H_

#include "runtime/io/file.h"
#include "weft/tensor.h"

// Immutable once opened; thread-safe.
typedef struct weft_safetensors_s weft_safetensors_t;

// Valid as long as the file it is of.
typedef struct weft_safetensors_entry_s {
  const char* name;
  weft_shape_t shape;
  const void* data;  // in the mapped file; the format does not promise any alignment
  size_t size_bytes;
} weft_safetensors_entry_t;

// Opens the file at |path|. NOT_FOUND, IO, or INVALID_INPUT with one sentence that names the file
// and the tensor. UNSUPPORTED for element types weft has not (8-bit floats). Free with close.
WEFT_MUST_USE weft_status_t weft_safetensors_open(const char* path, weft_allocator_t allocator,
                                                  weft_safetensors_t** out_file);

// The same from |size| bytes of memory that outlive the result; |label| names them in errors.
WEFT_MUST_USE weft_status_t weft_safetensors_open_memory(const void* data, size_t size,
                                                         const char* label,
                                                         weft_allocator_t allocator,
                                                         weft_safetensors_t** out_file);

void weft_safetensors_close(weft_safetensors_t* file);

// The path or label it was opened with.
const char* weft_safetensors_path(const weft_safetensors_t* file);

// Tensors, sorted by name.
size_t weft_safetensors_count(const weft_safetensors_t* file);
const weft_safetensors_entry_t* weft_safetensors_entry(const weft_safetensors_t* file,
                                                       size_t index);

// The entry called |name|; NULL when there is none.
const weft_safetensors_entry_t* weft_safetensors_find(const weft_safetensors_t* file,
                                                      const char* name);

// Copies tensor |name| into |data| of type |shape|. NOT_FOUND when it is missing; INVALID_INPUT
// naming both types when it is another: nothing is converted.
WEFT_MUST_USE weft_status_t weft_safetensors_copy(const weft_safetensors_t* file, const char* name,
                                                  const weft_shape_t* shape, void* data);

// Value of |key| in the file's metadata; NULL when there is none.
const char* weft_safetensors_metadata(const weft_safetensors_t* file, const char* key);
size_t weft_safetensors_metadata_count(const weft_safetensors_t* file);

typedef struct weft_safetensors_item_s {
  const char* name;  // UTF-8
  weft_shape_t shape;
  const void* data;
} weft_safetensors_item_t;

typedef struct weft_safetensors_metadata_item_s {
  const char* key;
  const char* value;
} weft_safetensors_metadata_item_t;

typedef struct weft_safetensors_write_options_s {
  size_t struct_size;  // sizeof(weft_safetensors_write_options_t)
  bool overwrite;      // replace an existing file
  const weft_safetensors_metadata_item_t* metadata;
  size_t metadata_count;
} weft_safetensors_write_options_t;

weft_safetensors_write_options_t weft_safetensors_write_default_options(void);

// Writes |count| tensors to |path|, atomically: after a failure the path is as it was. Names are
// listed sorted; data is laid out by element size, so that every tensor is aligned to its element.
// The bytes depend on the content only. INVALID_INPUT when the file exists and may not be replaced.
WEFT_MUST_USE weft_status_t weft_safetensors_write(const char* path,
                                                   const weft_safetensors_item_t* items,
                                                   size_t count,
                                                   const weft_safetensors_write_options_t* options,
                                                   weft_allocator_t allocator);

// Where weft_safetensors_write would put everything: for processes that write one file together.
// The |data| of items is not looked at. The same items give the same layout everywhere.
typedef struct weft_safetensors_layout_s weft_safetensors_layout_t;

// |path|, for messages, and |items| outlive the layout. Fails as weft_safetensors_write does before
// it writes.
WEFT_MUST_USE weft_status_t
weft_safetensors_layout_create(const char* path, const weft_safetensors_item_t* items, size_t count,
                               const weft_safetensors_write_options_t* options,
                               weft_allocator_t allocator, weft_safetensors_layout_t** out_layout);
// NULL is harmless.
void weft_safetensors_layout_destroy(weft_safetensors_layout_t* layout);

size_t weft_safetensors_layout_file_bytes(const weft_safetensors_layout_t* layout);

// Where the first byte of items[item] is in the file.
size_t weft_safetensors_layout_offset(const weft_safetensors_layout_t* layout, size_t item);

// Writes all that is not data to |file|, which is empty.
WEFT_MUST_USE weft_status_t weft_safetensors_layout_begin(const weft_safetensors_layout_t* layout,
                                                          weft_atomic_file_t* file);

#endif  // WEFT_RUNTIME_IO_SAFETENSORS_H_
