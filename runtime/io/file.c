// Mapped files and atomic files over POSIX calls.
#include "runtime/io/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

static void weft_file_unmap(weft_buffer_t* buffer) {
  if (buffer->data != NULL) (void)munmap(buffer->data, buffer->size_bytes);
}

static weft_status_t weft_file_map_descriptor(int descriptor, const char* path,
                                              weft_buffer_t* out_buffer) {
  struct stat info;
  if (fstat(descriptor, &info) != 0) {
    return WEFT_STATUS(IO, "%s: cannot be examined: %s", path, strerror(errno));
  }
  if (S_ISDIR(info.st_mode)) {
    return WEFT_STATUS(INVALID_INPUT, "%s: is a folder where a file is expected", path);
  }
  if (!S_ISREG(info.st_mode)) {
    return WEFT_STATUS(INVALID_INPUT, "%s: is not a regular file", path);
  }
  const size_t size_bytes = (size_t)info.st_size;
  void* data = NULL;
  if (size_bytes != 0) {
    data = mmap(NULL, size_bytes, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (data == MAP_FAILED) {
      return WEFT_STATUS(IO, "%s: cannot be mapped: %s", path, strerror(errno));
    }
  }
  weft_provenance_t provenance = weft_provenance_host();
  provenance.kind = WEFT_MEMORY_MAPPED;
  provenance.flags = WEFT_MEMORY_READ_ONLY;
  weft_buffer_init_owned(data, size_bytes, provenance, weft_file_unmap, NULL, out_buffer);
  return weft_ok_status();
}

weft_status_t weft_file_map(const char* path, weft_buffer_t* out_buffer) {
  *out_buffer = (weft_buffer_t){.data = NULL};
  // O_NONBLOCK: opening a pipe nobody writes to must not hang.
  const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    if (errno == ENOENT || errno == ENOTDIR) {
      return WEFT_STATUS(NOT_FOUND, "%s: does not exist", path);
    }
    return WEFT_STATUS(IO, "%s: cannot be opened: %s", path, strerror(errno));
  }
  weft_status_t status = weft_file_map_descriptor(descriptor, path, out_buffer);
  (void)close(descriptor);
  return status;
}

// ---- atomic files ----

// Frees the two names and forgets the file.
static void weft_atomic_file_forget(weft_atomic_file_t* file) {
  weft_allocator_release(file->allocator, file->path, file->path_capacity, 1);
  weft_allocator_release(file->allocator, file->temporary_path, file->temporary_capacity, 1);
  *file = (weft_atomic_file_t){.descriptor = -1};
}

// Where |path| leads if it is a symbolic link, which stays one; else |path| itself. |buffer| has
// PATH_MAX bytes.
static weft_status_t weft_file_follow(const char* path, char* buffer, const char** out_path) {
  struct stat info;
  *out_path = path;
  if (lstat(path, &info) != 0 || !S_ISLNK(info.st_mode)) return weft_ok_status();
  *out_path = realpath(path, buffer);
  if (*out_path != NULL) return weft_ok_status();
  return WEFT_STATUS(IO, "%s: the symbolic link cannot be followed: %s", path, strerror(errno));
}

static weft_status_t weft_atomic_file_name(const char* link, weft_atomic_file_t* file) {
  char followed[PATH_MAX];
  const char* path = NULL;
  WEFT_RETURN_IF_ERROR(weft_file_follow(link, followed, &path));
  // Room for ".", a process id, ".", an attempt and ".tmp".
  const size_t suffix_capacity = 64;
  file->path_capacity = strlen(path) + 1;
  file->temporary_capacity = file->path_capacity + suffix_capacity;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(file->allocator, file->path_capacity, 1, &memory));
  file->path = memory;
  memcpy(file->path, path, file->path_capacity);
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate(file->allocator, file->temporary_capacity, 1, &memory));
  file->temporary_path = memory;
  return weft_ok_status();
}

// Opens the folder that |path| is in; negative without one, or where its name is too long.
static int weft_file_open_folder(const char* path, int flags) {
  char folder[4096];
  const char* slash = strrchr(path, '/');
  const size_t length = slash == NULL ? 0 : (size_t)(slash - path);
  if (length >= sizeof(folder)) return -1;
  memcpy(folder, path, length);
  folder[length] = '\0';
  return open(slash == NULL ? "." : length == 0 ? "/" : folder, flags | O_CLOEXEC, 0666);
}

#define WEFT_FILE_LINK_CAPACITY 32

// The path by which a file without a name is given one.
static void weft_file_link(int descriptor, char* out_path) {
  (void)snprintf(out_path, WEFT_FILE_LINK_CAPACITY, "/proc/self/fd/%d", descriptor);
}

// True when the open file without a name will get one for certain: failing in the end would lose
// what was written.
static bool weft_file_can_be_named(int descriptor) {
  char link[WEFT_FILE_LINK_CAPACITY];
  struct statfs info;
  weft_file_link(descriptor, link);
  if (access(link, F_OK) != 0 || fstatfs(descriptor, &info) != 0) return false;
  switch ((unsigned long)info.f_type) {
    case EXT4_SUPER_MAGIC:  // and its older versions
    case XFS_SUPER_MAGIC:
    case BTRFS_SUPER_MAGIC:
    case TMPFS_MAGIC:
    case OVERLAYFS_SUPER_MAGIC:
      return true;
    default:
      return false;
  }
}

// Opens a file without a name beside |path|; -1 where there is no such thing.
static int weft_file_open_unnamed(const char* path) {
  const int descriptor = weft_file_open_folder(path, O_TMPFILE | O_WRONLY);
  if (descriptor < 0 || weft_file_can_be_named(descriptor)) return descriptor;
  (void)close(descriptor);
  return -1;
}

// Makes the temporary name: a new file where none is open, else one more name of the open one.
static bool weft_atomic_file_make_name(weft_atomic_file_t* file) {
  char link[WEFT_FILE_LINK_CAPACITY];
  if (file->descriptor < 0) {
    file->descriptor = open(file->temporary_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    return file->descriptor >= 0;
  }
  weft_file_link(file->descriptor, link);
  return linkat(AT_FDCWD, link, AT_FDCWD, file->temporary_path, AT_SYMLINK_FOLLOW) == 0;
}

static weft_status_t weft_atomic_file_take_name(weft_atomic_file_t* file) {
  // Left-overs of killed processes may hold some names.
  for (int attempt = 0; attempt < 100; ++attempt) {
    (void)snprintf(file->temporary_path, file->temporary_capacity, "%s.%ld.%d.tmp", file->path,
                   (long)getpid(), attempt);
    file->is_named = weft_atomic_file_make_name(file);
    if (file->is_named) return weft_ok_status();
    if (errno != EEXIST) break;
  }
  return WEFT_STATUS(IO, "%s: cannot be created: %s", file->temporary_path, strerror(errno));
}

static weft_status_t weft_atomic_file_create(weft_atomic_file_t* file) {
  struct stat info;
  const bool exists = lstat(file->path, &info) == 0;
  if (exists && !file->overwrite) {
    return WEFT_STATUS(INVALID_INPUT, "%s: already exists and may not be replaced", file->path);
  }
  // Renaming would take the place of a device or a pipe, for every other program, too.
  if (exists && !S_ISREG(info.st_mode)) {
    return WEFT_STATUS(INVALID_INPUT, "%s: is not a regular file, which a file could replace",
                       file->path);
  }
  file->descriptor = weft_file_open_unnamed(file->path);
  return file->descriptor >= 0 ? weft_ok_status() : weft_atomic_file_take_name(file);
}

weft_status_t weft_atomic_file_open(const char* path, bool overwrite, weft_allocator_t allocator,
                                    weft_atomic_file_t* out_file) {
  *out_file =
      (weft_atomic_file_t){.allocator = allocator, .descriptor = -1, .overwrite = overwrite};
  weft_status_t status = weft_atomic_file_name(path, out_file);
  if (weft_status_is_ok(status)) status = weft_atomic_file_create(out_file);
  if (!weft_status_is_ok(status)) weft_atomic_file_forget(out_file);
  return status;
}

// The kernel writes at most 2 GiB at once; smaller pieces keep signals responsive.
#define WEFT_FILE_PIECE ((size_t)64 << 20)

static size_t weft_file_piece(size_t rest) {
  return rest < WEFT_FILE_PIECE ? rest : WEFT_FILE_PIECE;
}

static weft_status_t weft_file_write_failure(const char* path, size_t size) {
  return WEFT_STATUS(IO, "%s: writing %zu bytes failed: %s", path, size, strerror(errno));
}

weft_status_t weft_atomic_file_write(weft_atomic_file_t* file, const void* data, size_t size) {
  const char* bytes = data;
  size_t written = 0;
  while (written < size) {
    const ssize_t result =
        write(file->descriptor, bytes + written, weft_file_piece(size - written));
    if (result < 0 && errno == EINTR) continue;
    if (result < 0) return weft_file_write_failure(file->path, size);
    written += (size_t)result;
  }
  return weft_ok_status();
}

weft_status_t weft_file_write_at(int descriptor, const char* path, const void* data, size_t size,
                                 size_t offset) {
  const char* bytes = data;
  size_t written = 0;
  while (written < size) {
    const ssize_t result = pwrite(descriptor, bytes + written, weft_file_piece(size - written),
                                  (off_t)(offset + written));
    if (result < 0 && errno == EINTR) continue;
    if (result < 0) return weft_file_write_failure(path, size);
    written += (size_t)result;
  }
  return weft_ok_status();
}

weft_status_t weft_atomic_file_reserve(weft_atomic_file_t* file, size_t size) {
  int result = 0;
  do {
    result = size > 0 ? fallocate(file->descriptor, 0, 0, (off_t)size) : 0;
  } while (result != 0 && errno == EINTR);
  const bool is_refused = result != 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG);
  // Whatever else it says, the file system cannot tell.
  return is_refused ? weft_file_write_failure(file->path, size) : weft_ok_status();
}

// Makes the rename itself durable. Some file systems cannot sync a folder; the file is whole
// anyway.
static void weft_atomic_file_sync_folder(const char* path) {
  const int descriptor = weft_file_open_folder(path, O_RDONLY | O_DIRECTORY);
  if (descriptor < 0) return;
  (void)fsync(descriptor);
  (void)close(descriptor);
}

static weft_status_t weft_atomic_file_rename(const weft_atomic_file_t* file) {
  // A link fails where the name is taken, which a rename would not.
  const int result = file->overwrite ? rename(file->temporary_path, file->path)
                                     : link(file->temporary_path, file->path);
  if (result == 0) {
    if (!file->overwrite) (void)unlink(file->temporary_path);
    return weft_ok_status();
  }
  if (errno == EEXIST) {
    return WEFT_STATUS(INVALID_INPUT, "%s: already exists and may not be replaced", file->path);
  }
  // File systems without hard links: a rename that refuses to replace.
  if (!file->overwrite && (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS) &&
      renameat2(AT_FDCWD, file->temporary_path, AT_FDCWD, file->path, RENAME_NOREPLACE) == 0) {
    return weft_ok_status();
  }
  return WEFT_STATUS(IO, "%s: cannot be given its name: %s", file->path, strerror(errno));
}

weft_status_t weft_atomic_file_commit(weft_atomic_file_t* file) {
  weft_status_t status = weft_ok_status();
  if (fsync(file->descriptor) != 0) {
    status = WEFT_STATUS(IO, "%s: flushing to the disk failed: %s", file->path, strerror(errno));
  }
  if (weft_status_is_ok(status) && !file->is_named) status = weft_atomic_file_take_name(file);
  if (close(file->descriptor) != 0 && weft_status_is_ok(status)) {
    status = WEFT_STATUS(IO, "%s: closing failed: %s", file->path, strerror(errno));
  }
  file->descriptor = -1;
  if (weft_status_is_ok(status)) status = weft_atomic_file_rename(file);
  if (weft_status_is_ok(status)) {
    weft_atomic_file_sync_folder(file->path);
  } else if (file->is_named) {
    (void)unlink(file->temporary_path);
  }
  weft_atomic_file_forget(file);
  return status;
}

void weft_atomic_file_abort(weft_atomic_file_t* file) {
  if (file->path == NULL) return;
  if (file->descriptor >= 0) {
    (void)close(file->descriptor);
    if (file->is_named) (void)unlink(file->temporary_path);
  }
  weft_atomic_file_forget(file);
}
