// Files: mapped for reading, written atomically.
#ifndef WEFT_RUNTIME_IO_FILE_H_
#define WEFT_RUNTIME_IO_FILE_H_

#include "memory/buffer.h"

// Maps the regular file at |path| read-only as a buffer of kind MAPPED (data NULL when it is
// empty). Free with weft_buffer_deinit. NOT_FOUND when it does not exist, INVALID_INPUT for folders
// and devices, IO otherwise. A file that others shrink while it is mapped ends the process
// (SIGBUS).
WEFT_MUST_USE weft_status_t weft_file_map(const char* path, weft_buffer_t* out_buffer);

// A file that appears whole or not at all: written without a name where the file system has that,
// so that a process that is killed leaves nothing, otherwise beside its destination under another
// name, then renamed. Externally synchronised.
typedef struct weft_atomic_file_s {
  weft_allocator_t allocator;
  char* path;
  char* temporary_path;
  size_t path_capacity;
  size_t temporary_capacity;
  int descriptor;  // -1 when closed
  bool overwrite;
  bool is_named;  // temporary_path exists
} weft_atomic_file_t;

// Starts writing |path|, or what it leads to as a symbolic link. INVALID_INPUT when that exists and
// |overwrite| is false, or is a folder, a device or a pipe, whose place nothing takes; IO with the
// system's reason when the folder cannot be written. End with commit or abort.
WEFT_MUST_USE weft_status_t weft_atomic_file_open(const char* path, bool overwrite,
                                                  weft_allocator_t allocator,
                                                  weft_atomic_file_t* out_file);

// Appends |size| bytes. IO names the file and the reason (a full disk, a quota).
WEFT_MUST_USE weft_status_t weft_atomic_file_write(weft_atomic_file_t* file, const void* data,
                                                   size_t size);

// Takes the space for |size| bytes in all, where the file system can say whether it has it: what
// does not fit fails here and not after most of it is written.
WEFT_MUST_USE weft_status_t weft_atomic_file_reserve(weft_atomic_file_t* file, size_t size);

// Writes |size| bytes at |offset| of the file open as |descriptor|, wherever its position is.
// Several threads and processes can do so at the same time. |path| names it in messages.
WEFT_MUST_USE weft_status_t weft_file_write_at(int descriptor, const char* path, const void* data,
                                               size_t size, size_t offset);

// Flushes to the disk and gives the file its name; on failure removes it. Ends |file|. Without
// overwrite, a file that appeared meanwhile is kept and INVALID_INPUT returned.
WEFT_MUST_USE weft_status_t weft_atomic_file_commit(weft_atomic_file_t* file);

// Removes what was written. Harmless after commit and on a zeroed file.
void weft_atomic_file_abort(weft_atomic_file_t* file);

#endif  // WEFT_RUNTIME_IO_FILE_H_
