// Opens the sources of datasets and sees them as rows.
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/io/convert.h"
#include "runtime/io/dataset_internal.h"

// PATH and OPTION of a source's text.
typedef struct weft_dataset_location_s {
  const char* path;
  const char* option;  // NULL when there is none
  bool is_folder;
} weft_dataset_location_t;

typedef enum weft_dataset_file_e {
  WEFT_DATASET_FILE_TOKENS,
  WEFT_DATASET_FILE_NPY,
  WEFT_DATASET_FILE_SAFETENSORS,
} weft_dataset_file_t;

static const struct {
  const char* option;
  weft_dtype_t dtype;
} weft_token_types[] = {{"u8", WEFT_DTYPE_UI8}, {"u16", WEFT_DTYPE_UI16}, {"i32", WEFT_DTYPE_I32}};

static weft_status_t weft_dataset_locate(const char* text, weft_arena_t* arena,
                                         weft_dataset_location_t* out_location) {
  *out_location = (weft_dataset_location_t){.path = NULL};
  const size_t size = strlen(text);
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(arena, text, size, &out_location->path));
  struct stat info;
  if (stat(text, &info) != 0) {
    const int error = errno;
    const char* colon = strrchr(text, ':');
    if (colon == NULL) {
      if (error == ENOENT || error == ENOTDIR) {
        return WEFT_STATUS(NOT_FOUND, "%s: does not exist", text);
      }
      return WEFT_STATUS(IO, "%s: cannot be examined: %s", text, strerror(error));
    }
    WEFT_RETURN_IF_ERROR(
        weft_arena_copy_string(arena, text, (size_t)(colon - text), &out_location->path));
    WEFT_RETURN_IF_ERROR(
        weft_arena_copy_string(arena, colon + 1, strlen(colon + 1), &out_location->option));
    if (stat(out_location->path, &info) != 0) {
      return WEFT_STATUS(NOT_FOUND, "neither %s nor %s exists", text, out_location->path);
    }
  }
  out_location->is_folder = S_ISDIR(info.st_mode);
  return weft_ok_status();
}

// ---- what a file is ----

static bool weft_dataset_is_token_type(const char* option) {
  for (size_t i = 0; i < sizeof(weft_token_types) / sizeof(weft_token_types[0]); ++i) {
    if (strcmp(option, weft_token_types[i].option) == 0) return true;
  }
  return false;
}

// Reads the first bytes of a file; false when it has fewer or cannot be read, which whoever opens
// it will tell.
static bool weft_dataset_read_start(const char* path, uint8_t* start, size_t size,
                                    uint64_t* out_file_bytes) {
  struct stat info;
  const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool done = fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode) &&
                    pread(descriptor, start, size, 0) == (ssize_t)size;
  close(descriptor);
  *out_file_bytes = done ? (uint64_t)info.st_size : 0;
  return done;
}

static bool weft_dataset_ends_with(const char* text, const char* suffix) {
  const size_t size = strlen(text);
  const size_t suffix_size = strlen(suffix);
  return size >= suffix_size && strcmp(text + size - suffix_size, suffix) == 0;
}

static weft_dataset_file_t weft_dataset_file_kind(const weft_dataset_location_t* location) {
  uint8_t start[9];
  uint64_t file_bytes = 0;
  if (weft_dataset_ends_with(location->path, ".npy")) return WEFT_DATASET_FILE_NPY;
  if (weft_dataset_ends_with(location->path, ".safetensors")) return WEFT_DATASET_FILE_SAFETENSORS;
  if ((location->option != NULL && weft_dataset_is_token_type(location->option)) ||
      !weft_dataset_read_start(location->path, start, sizeof(start), &file_bytes)) {
    return WEFT_DATASET_FILE_TOKENS;
  }
  if (memcmp(start, "\x93NUMPY", 6) == 0) return WEFT_DATASET_FILE_NPY;
  uint64_t header_bytes = 0;
  memcpy(&header_bytes, start, sizeof(header_bytes));
  const bool is_safetensors = start[8] == '{' && header_bytes <= file_bytes - 8;
  return is_safetensors ? WEFT_DATASET_FILE_SAFETENSORS : WEFT_DATASET_FILE_TOKENS;
}

// ---- the kinds of files ----

static weft_status_t weft_dataset_open_npy(const weft_dataset_location_t* location,
                                           weft_dataset_source_t* source) {
  if (location->option != NULL) {
    return WEFT_STATUS(INVALID_INPUT, "%s: a .npy file takes no option, got '%s'", location->path,
                       location->option);
  }
  WEFT_RETURN_IF_ERROR(weft_npy_open(location->path, &source->npy));
  source->content = source->npy.shape;
  source->data = source->npy.data;
  return weft_ok_status();
}

// The tensor named by the option, or like the argument, or the only one.
static weft_status_t weft_dataset_open_safetensors(const weft_dataset_location_t* location,
                                                   weft_allocator_t allocator,
                                                   weft_dataset_source_t* source) {
  WEFT_RETURN_IF_ERROR(weft_safetensors_open(location->path, allocator, &source->tensors));
  const weft_safetensors_t* file = source->tensors;
  const char* name = location->option != NULL ? location->option : source->name;
  const weft_safetensors_entry_t* entry = weft_safetensors_find(file, name);
  if (entry == NULL && location->option == NULL && weft_safetensors_count(file) == 1) {
    entry = weft_safetensors_entry(file, 0);
  }
  if (entry == NULL) {
    return WEFT_STATUS(NOT_FOUND, "%s: has no tensor '%s' among its %zu", location->path, name,
                       weft_safetensors_count(file));
  }
  source->content = entry->shape;
  source->data = entry->data;
  return weft_ok_status();
}

static void weft_dataset_set_stream(weft_dataset_source_t* source, weft_dtype_t dtype) {
  const size_t size = source->bytes.byte_count / weft_dtype_size_bytes(dtype);
  source->content = (weft_shape_t){.dtype = dtype, .rank = 1, .dims = {(int64_t)size}};
  source->data = source->bytes.bytes.data;
  source->is_bytes = dtype == WEFT_DTYPE_UI8;
}

static weft_status_t weft_dataset_open_tokens(const weft_dataset_location_t* location,
                                              weft_allocator_t allocator,
                                              weft_dataset_source_t* source) {
  weft_dtype_t dtype = location->option == NULL ? WEFT_DTYPE_UI8 : WEFT_DTYPE_INVALID;
  for (size_t i = 0; i < sizeof(weft_token_types) / sizeof(weft_token_types[0]); ++i) {
    if (location->option != NULL && strcmp(location->option, weft_token_types[i].option) == 0) {
      dtype = weft_token_types[i].dtype;
    }
  }
  if (dtype == WEFT_DTYPE_INVALID) {
    return WEFT_STATUS(INVALID_INPUT, "%s: '%s' is not a type of tokens; they are u8, u16 and i32",
                       location->path, location->option);
  }
  WEFT_RETURN_IF_ERROR(weft_byte_stream_open(location->path, NULL, allocator, &source->bytes));
  if (source->bytes.byte_count % weft_dtype_size_bytes(dtype) != 0) {
    return WEFT_STATUS(INVALID_INPUT, "%s: %zu bytes are not a whole number of %s tokens",
                       location->path, source->bytes.byte_count, location->option);
  }
  weft_dataset_set_stream(source, dtype);
  return weft_ok_status();
}

// Splits "*.h,*.c" at its commas.
static weft_status_t weft_dataset_split_patterns(const char* option, weft_arena_t* arena,
                                                 const char*** out_patterns, size_t* out_count) {
  *out_count = 0;
  if (option == NULL || option[0] == '\0') return weft_ok_status();
  size_t count = 1;
  for (const char* c = option; *c != '\0'; ++c) count += *c == ',';
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(char*), &memory));
  *out_patterns = memory;
  for (const char* begin = option; *out_count < count;) {
    const size_t size = strcspn(begin, ",");
    WEFT_RETURN_IF_ERROR(
        weft_arena_copy_string(arena, begin, size, &(*out_patterns)[(*out_count)++]));
    begin += size + 1;
  }
  return weft_ok_status();
}

static weft_status_t weft_dataset_open_folder(const weft_dataset_location_t* location,
                                              const weft_log_sink_t* log,
                                              weft_allocator_t allocator, weft_arena_t* arena,
                                              weft_dataset_source_t* source) {
  const char** patterns = NULL;
  weft_byte_stream_options_t options = weft_byte_stream_default_options();
  options.log = log;
  WEFT_RETURN_IF_ERROR(
      weft_dataset_split_patterns(location->option, arena, &patterns, &options.pattern_count));
  options.patterns = patterns;
  WEFT_RETURN_IF_ERROR(weft_byte_stream_open(location->path, &options, allocator, &source->bytes));
  weft_dataset_set_stream(source, WEFT_DTYPE_UI8);
  return weft_ok_status();
}

// ---- rows ----

static weft_status_t weft_dataset_shape_mismatch(const weft_dataset_source_t* source) {
  char argument[WEFT_SHAPE_TEXT_CAPACITY];
  char content[WEFT_SHAPE_TEXT_CAPACITY];
  return WEFT_STATUS(INVALID_INPUT, "batch argument '%s' of type %s cannot take rows of %s from %s",
                     source->name, weft_shape_format(&source->shape, argument, sizeof(argument)),
                     weft_shape_format(&source->content, content, sizeof(content)), source->path);
}

// Rows of an array: everything behind the first dimension must agree.
static weft_status_t weft_dataset_set_rows(weft_dataset_source_t* source) {
  source->row_elements = 1;
  for (int32_t i = 1; i < source->shape.rank; ++i) {
    if (source->shape.dims[i] != source->content.dims[i]) {
      return weft_dataset_shape_mismatch(source);
    }
    source->row_elements *= source->shape.dims[i];
  }
  source->row_stride = source->row_elements;
  source->row_count = source->content.dims[0];
  if (source->row_count < source->shape.dims[0]) {
    return WEFT_STATUS(INVALID_INPUT, "%s: has %lld rows, too few for one batch of %lld for '%s'",
                       source->path, (long long)source->row_count, (long long)source->shape.dims[0],
                       source->name);
  }
  return weft_ok_status();
}

// Windows of a stream, which share one token with their neighbours.
static weft_status_t weft_dataset_set_windows(weft_dataset_source_t* source) {
  const int64_t batch = source->shape.dims[0];
  const int64_t length = source->shape.dims[1];
  const int64_t tokens = source->content.dims[0];
  if (length < 1) return weft_dataset_shape_mismatch(source);
  source->row_elements = length;
  source->row_stride = length > 1 ? length - 1 : 1;
  source->row_count = tokens < length ? 0 : (tokens - length) / source->row_stride + 1;
  if (source->row_count < batch) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: has %lld tokens, too few for one batch of %lld windows of %lld for "
                       "'%s', which takes %lld",
                       source->path, (long long)tokens, (long long)batch, (long long)length,
                       source->name, (long long)((batch - 1) * source->row_stride + length));
  }
  return weft_ok_status();
}

static weft_status_t weft_dataset_set_geometry(weft_dataset_source_t* source) {
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  if (source->shape.rank < 1 || source->shape.dims[0] < 1) {
    return WEFT_STATUS(INVALID_INPUT, "batch argument '%s' of type %s has no batch dimension",
                       source->name, weft_shape_format(&source->shape, text, sizeof(text)));
  }
  if (source->bytes.bytes.data != NULL && !weft_dtype_is_integer(source->shape.dtype)) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: the data of '%s' is %s, but the argument is %s; give a .npy or "
                       ".safetensors file",
                       source->path, source->name, source->is_bytes ? "text" : "tokens",
                       weft_dtype_name(source->shape.dtype));
  }
  if (!weft_convert_is_supported(source->content.dtype, source->shape.dtype)) {
    return WEFT_STATUS(UNSUPPORTED,
                       "%s: data of type %s cannot become %s without loss, for batch argument '%s'",
                       source->path, weft_dtype_name(source->content.dtype),
                       weft_dtype_name(source->shape.dtype), source->name);
  }
  if (source->content.rank == source->shape.rank) return weft_dataset_set_rows(source);
  // Neighbouring windows share an element, which is right for tokens only.
  if (source->content.rank == 1 && source->shape.rank == 2 &&
      weft_dtype_is_integer(source->shape.dtype)) {
    return weft_dataset_set_windows(source);
  }
  return weft_dataset_shape_mismatch(source);
}

static weft_status_t weft_dataset_describe_source(weft_dataset_source_t* source,
                                                  weft_arena_t* arena) {
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  const char* content = weft_shape_format(&source->content, text, sizeof(text));
  if (source->content.rank == source->shape.rank) {
    return weft_arena_format(arena, &source->description, "%s: %s, %lld rows", source->path,
                             content, (long long)source->row_count);
  }
  if (source->bytes.file_count > 1) {
    return weft_arena_format(arena, &source->description,
                             "%s: %zu files, %lld bytes, %lld windows of %lld", source->path,
                             source->bytes.file_count, (long long)source->content.dims[0],
                             (long long)source->row_count, (long long)source->row_elements);
  }
  return weft_arena_format(arena, &source->description, "%s: %lld tokens, %lld windows of %lld",
                           source->path, (long long)source->content.dims[0],
                           (long long)source->row_count, (long long)source->row_elements);
}

weft_status_t weft_dataset_source_open(const weft_dataset_argument_t* argument,
                                       const weft_log_sink_t* log, weft_allocator_t allocator,
                                       weft_arena_t* arena, weft_dataset_source_t* out_source) {
  *out_source = (weft_dataset_source_t){.shape = argument->shape};
  WEFT_RETURN_IF_ERROR(
      weft_arena_copy_string(arena, argument->name, strlen(argument->name), &out_source->name));
  weft_dataset_location_t location;
  WEFT_RETURN_IF_ERROR_WHILE(weft_dataset_locate(argument->source, arena, &location),
                             "while opening the data of '%s'", argument->name);
  out_source->path = location.path;
  weft_status_t status = NULL;
  if (location.is_folder) {
    status = weft_dataset_open_folder(&location, log, allocator, arena, out_source);
  } else {
    switch (weft_dataset_file_kind(&location)) {
      case WEFT_DATASET_FILE_NPY:
        status = weft_dataset_open_npy(&location, out_source);
        break;
      case WEFT_DATASET_FILE_SAFETENSORS:
        status = weft_dataset_open_safetensors(&location, allocator, out_source);
        break;
      case WEFT_DATASET_FILE_TOKENS:
        status = weft_dataset_open_tokens(&location, allocator, out_source);
        break;
    }
  }
  WEFT_RETURN_IF_ERROR_WHILE(status, "while opening the data of '%s'", argument->name);
  WEFT_RETURN_IF_ERROR(weft_dataset_set_geometry(out_source));
  return weft_dataset_describe_source(out_source, arena);
}

void weft_dataset_source_close(weft_dataset_source_t* source) {
  weft_npy_close(&source->npy);
  weft_safetensors_close(source->tensors);
  weft_byte_stream_close(&source->bytes);
  *source = (weft_dataset_source_t){.name = NULL};
}
