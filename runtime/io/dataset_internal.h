// The source of one batch argument: an opened file seen as rows.
#ifndef WEFT_RUNTIME_IO_DATASET_INTERNAL_H_
#define WEFT_RUNTIME_IO_DATASET_INTERNAL_H_

#include "runtime/base/arena.h"
#include "runtime/io/byte_stream.h"
#include "runtime/io/dataset.h"
#include "runtime/io/npy.h"
#include "runtime/io/safetensors.h"

typedef struct weft_dataset_source_s {
  const char* name;    // of the argument
  weft_shape_t shape;  // of the argument
  const char* path;
  weft_shape_t content;  // of the file; rank 1 for streams
  const char* data;
  // Row r is the |row_elements| elements from element r * |row_stride| on. Windows of a stream
  // overlap: their stride is less than their length.
  int64_t row_count;
  int64_t row_elements;
  int64_t row_stride;
  bool is_bytes;
  const char* description;
  // What |data| belongs to; the ones not used are zero.
  weft_npy_t npy;
  weft_safetensors_t* tensors;
  weft_byte_stream_t bytes;
} weft_dataset_source_t;

// Opens the source of |argument| and checks that its rows fit. Strings go to |arena|. Close also
// after a failure.
WEFT_MUST_USE weft_status_t weft_dataset_source_open(const weft_dataset_argument_t* argument,
                                                     const weft_log_sink_t* log,
                                                     weft_allocator_t allocator,
                                                     weft_arena_t* arena,
                                                     weft_dataset_source_t* out_source);

void weft_dataset_source_close(weft_dataset_source_t* source);

#endif  // WEFT_RUNTIME_IO_DATASET_INTERNAL_H_
