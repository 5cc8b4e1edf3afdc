// Text as one stream of bytes: a file, or all files of a folder one after another.
#ifndef WEFT_RUNTIME_IO_BYTE_STREAM_H_
#define WEFT_RUNTIME_IO_BYTE_STREAM_H_

#include "memory/buffer.h"
#include "runtime/base/log.h"

typedef struct weft_byte_stream_options_s {
  size_t struct_size;           // sizeof(weft_byte_stream_options_t)
  const char* const* patterns;  // shell patterns of file names ("*.h"); none means all files
  size_t pattern_count;
  const weft_log_sink_t* log;  // hears of files that are skipped; may be NULL
} weft_byte_stream_options_t;

weft_byte_stream_options_t weft_byte_stream_default_options(void);

typedef struct weft_byte_stream_s {
  weft_buffer_t bytes;  // may be larger than |byte_count|
  size_t byte_count;
  size_t file_count;
  size_t skipped_count;  // files and folders that could not be read
} weft_byte_stream_t;

// Opens |path|. A file is mapped, whatever its name. A folder is read once: its regular files whose
// name matches, also in subfolders, sorted by path byte by byte; links to folders are not followed.
// NOT_FOUND when nothing is there or nothing matches. Free with weft_byte_stream_close.
WEFT_MUST_USE weft_status_t weft_byte_stream_open(const char* path,
                                                  const weft_byte_stream_options_t* options,
                                                  weft_allocator_t allocator,
                                                  weft_byte_stream_t* out_stream);

void weft_byte_stream_close(weft_byte_stream_t* stream);

// Entropy of the byte frequencies in nats per byte: the loss of a model that knows nothing but how
// often each byte occurs. 0 for no bytes.
double weft_unigram_entropy(const void* bytes, size_t size);

#endif  // WEFT_RUNTIME_IO_BYTE_STREAM_H_
