// Byte streams from files and folders.
//
// Unusual: a folder is walked with an explicit list of folders instead of recursion, and its files
// are sorted by whole path afterwards, so that neither depth nor the file system's order matters.
#include "runtime/io/byte_stream.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/base/arena.h"
#include "runtime/base/checked_math.h"
#include "runtime/io/file.h"

#define WEFT_BYTE_STREAM_ALIGNMENT 64

typedef struct weft_found_file_s {
  const char* path;
  size_t size_bytes;
} weft_found_file_t;

// A folder that is still to be listed.
typedef struct weft_pending_folder_s {
  const char* path;
  struct weft_pending_folder_s* next;
} weft_pending_folder_t;

typedef struct weft_folder_walk_s {
  const weft_byte_stream_options_t* options;
  weft_arena_t arena;  // paths and the list of folders
  weft_pending_folder_t* pending;
  weft_allocator_t allocator;
  weft_found_file_t* files;
  size_t file_count;
  size_t file_capacity;
  size_t skipped_count;
} weft_folder_walk_t;

weft_byte_stream_options_t weft_byte_stream_default_options(void) {
  return (weft_byte_stream_options_t){.struct_size = sizeof(weft_byte_stream_options_t)};
}

static void weft_folder_skip(weft_folder_walk_t* walk, const char* path, int error) {
  ++walk->skipped_count;
  weft_log(walk->options->log, WEFT_LOG_WARNING, "%s: skipped: %s", path, strerror(error));
}

static bool weft_folder_matches(const weft_byte_stream_options_t* options, const char* name) {
  for (size_t i = 0; i < options->pattern_count; ++i) {
    if (fnmatch(options->patterns[i], name, 0) == 0) return true;
  }
  return options->pattern_count == 0;
}

static weft_status_t weft_folder_add_pending(weft_folder_walk_t* walk, const char* path) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&walk->arena, sizeof(weft_pending_folder_t), &memory));
  weft_pending_folder_t* folder = memory;
  *folder = (weft_pending_folder_t){.path = path, .next = walk->pending};
  walk->pending = folder;
  return weft_ok_status();
}

static weft_status_t weft_folder_add_file(weft_folder_walk_t* walk, const char* path,
                                          size_t size_bytes) {
  if (walk->file_count == walk->file_capacity) {
    const size_t capacity = walk->file_capacity == 0 ? 256 : walk->file_capacity * 2;
    void* grown = NULL;
    WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(walk->allocator, capacity,
                                                       sizeof(weft_found_file_t), 16, &grown));
    if (walk->file_count != 0) {
      memcpy(grown, walk->files, walk->file_count * sizeof(weft_found_file_t));
    }
    weft_allocator_release(walk->allocator, walk->files,
                           walk->file_capacity * sizeof(weft_found_file_t), 16);
    walk->files = grown;
    walk->file_capacity = capacity;
  }
  walk->files[walk->file_count++] = (weft_found_file_t){.path = path, .size_bytes = size_bytes};
  return weft_ok_status();
}

static weft_status_t weft_folder_add_entry(weft_folder_walk_t* walk, const char* folder,
                                           const char* name) {
  if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) return weft_ok_status();
  const weft_arena_mark_t mark = weft_arena_mark(&walk->arena);
  const size_t length = strlen(folder);
  const char* separator = length > 0 && folder[length - 1] == '/' ? "" : "/";
  const char* path = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_format(&walk->arena, &path, "%s%s%s", folder, separator, name));
  struct stat info;
  if (lstat(path, &info) != 0) {
    weft_folder_skip(walk, path, errno);
    return weft_ok_status();
  }
  if (S_ISDIR(info.st_mode)) return weft_folder_add_pending(walk, path);
  if (weft_folder_matches(walk->options, name)) {
    if (S_ISLNK(info.st_mode) && stat(path, &info) != 0) {
      weft_folder_skip(walk, path, errno);
      return weft_ok_status();
    }
    if (S_ISREG(info.st_mode)) return weft_folder_add_file(walk, path, (size_t)info.st_size);
  }
  weft_arena_rewind(&walk->arena, mark);
  return weft_ok_status();
}

static weft_status_t weft_folder_list(weft_folder_walk_t* walk, const char* folder) {
  DIR* stream = opendir(folder);
  if (stream == NULL) {
    weft_folder_skip(walk, folder, errno);
    return weft_ok_status();
  }
  weft_status_t status = weft_ok_status();
  while (weft_status_is_ok(status)) {
    errno = 0;
    const struct dirent* entry = readdir(stream);
    if (entry == NULL) {
      if (errno != 0) weft_folder_skip(walk, folder, errno);
      break;
    }
    status = weft_folder_add_entry(walk, folder, entry->d_name);
  }
  (void)closedir(stream);
  return status;
}

static int weft_found_file_compare(const void* left, const void* right) {
  return strcmp(((const weft_found_file_t*)left)->path, ((const weft_found_file_t*)right)->path);
}

// Reads up to |capacity| bytes of |path|, all there are up to the size it had when it was listed.
// False, with errno set, when it cannot be read.
static bool weft_folder_read_file(const char* path, char* target, size_t capacity,
                                  size_t* out_size) {
  *out_size = 0;
  const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return false;
  bool succeeded = true;
  while (*out_size < capacity) {
    const ssize_t result = read(descriptor, target + *out_size, capacity - *out_size);
    if (result < 0 && errno == EINTR) continue;
    succeeded = result >= 0;
    if (result <= 0) break;
    *out_size += (size_t)result;
  }
  const int error = errno;
  (void)close(descriptor);
  errno = error;
  return succeeded;
}

// Reads the found files, one after another, into one buffer.
static weft_status_t weft_folder_read(weft_folder_walk_t* walk, const char* path,
                                      weft_byte_stream_t* out_stream) {
  size_t total = 0;
  for (size_t i = 0; i < walk->file_count; ++i) {
    if (!weft_checked_add_size(total, walk->files[i].size_bytes, &total)) {
      return WEFT_STATUS(OUT_OF_MEMORY, "%s: its files exceed the address space", path);
    }
  }
  WEFT_RETURN_IF_ERROR_WHILE(
      weft_buffer_allocate(walk->allocator, total, WEFT_BYTE_STREAM_ALIGNMENT,
                           weft_provenance_host(), &out_stream->bytes),
      "while reading the folder %s", path);
  char* data = out_stream->bytes.data;
  size_t filled = 0;
  for (size_t i = 0; i < walk->file_count; ++i) {
    size_t size = 0;
    if (walk->files[i].size_bytes != 0 &&
        !weft_folder_read_file(walk->files[i].path, data + filled, walk->files[i].size_bytes,
                               &size)) {
      weft_folder_skip(walk, walk->files[i].path, errno);
      continue;
    }
    ++out_stream->file_count;
    filled += size;
  }
  out_stream->skipped_count = walk->skipped_count;
  out_stream->byte_count = filled;
  return weft_ok_status();
}

static weft_status_t weft_folder_walk(weft_folder_walk_t* walk, const char* path,
                                      weft_byte_stream_t* out_stream) {
  WEFT_RETURN_IF_ERROR(weft_folder_add_pending(walk, path));
  while (walk->pending != NULL) {
    const char* folder = walk->pending->path;
    walk->pending = walk->pending->next;
    WEFT_RETURN_IF_ERROR(weft_folder_list(walk, folder));
  }
  if (walk->file_count == 0) {
    return WEFT_STATUS(NOT_FOUND, "%s: the folder has no %sfile%s (%zu could not be read)", path,
                       walk->options->pattern_count == 0 ? "" : "matching ",
                       walk->options->pattern_count == 0 ? "s" : "", walk->skipped_count);
  }
  qsort(walk->files, walk->file_count, sizeof(*walk->files), weft_found_file_compare);
  return weft_folder_read(walk, path, out_stream);
}

static weft_status_t weft_byte_stream_open_folder(const char* path,
                                                  const weft_byte_stream_options_t* options,
                                                  weft_allocator_t allocator,
                                                  weft_byte_stream_t* out_stream) {
  weft_folder_walk_t walk = {.options = options, .allocator = allocator};
  weft_arena_init(allocator, &walk.arena);
  weft_status_t status = weft_folder_walk(&walk, path, out_stream);
  weft_allocator_release(allocator, walk.files, walk.file_capacity * sizeof(*walk.files), 16);
  weft_arena_deinit(&walk.arena);
  if (!weft_status_is_ok(status)) weft_byte_stream_close(out_stream);
  return status;
}

weft_status_t weft_byte_stream_open(const char* path, const weft_byte_stream_options_t* options,
                                    weft_allocator_t allocator, weft_byte_stream_t* out_stream) {
  *out_stream = (weft_byte_stream_t){.file_count = 0};
  const weft_byte_stream_options_t defaults = weft_byte_stream_default_options();
  if (options == NULL) options = &defaults;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "byte stream options have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  struct stat info;
  if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
    return weft_byte_stream_open_folder(path, options, allocator, out_stream);
  }
  WEFT_RETURN_IF_ERROR(weft_file_map(path, &out_stream->bytes));
  out_stream->byte_count = out_stream->bytes.size_bytes;
  out_stream->file_count = 1;
  return weft_ok_status();
}

void weft_byte_stream_close(weft_byte_stream_t* stream) {
  weft_buffer_deinit(&stream->bytes);
  *stream = (weft_byte_stream_t){.file_count = 0};
}

double weft_unigram_entropy(const void* bytes, size_t size) {
  if (size == 0) return 0;
  const unsigned char* data = bytes;
  uint64_t counts[256] = {0};
  for (size_t i = 0; i < size; ++i) ++counts[data[i]];
  double entropy = 0;
  for (int i = 0; i < 256; ++i) {
    if (counts[i] == 0) continue;
    const double frequency = (double)counts[i] / (double)size;
    entropy -= frequency * log(frequency);
  }
  return entropy;
}
