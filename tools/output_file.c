// Writes files of subcommands.
#include "tools/output_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/io/file.h"

static weft_status_t write_into(const char* path, const char* text, size_t size) {
  const int descriptor = open(path, O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return WEFT_STATUS(IO, "%s: cannot be opened: %s", path, strerror(errno));
  }
  size_t written = 0;
  while (written < size) {
    const ssize_t result = write(descriptor, text + written, size - written);
    if (result < 0 && errno == EINTR) continue;
    if (result < 0) break;
    written += (size_t)result;
  }
  const int error = written < size ? errno : 0;
  (void)close(descriptor);
  if (error == 0) return weft_ok_status();
  return WEFT_STATUS(IO, "%s: writing %zu bytes failed: %s", path, size, strerror(error));
}

weft_status_t weft_tool_write_file(const char* path, bool replace, const char* text, size_t size) {
  weft_atomic_file_t file;
  struct stat info;
  const bool exists = stat(path, &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "'%s' is a folder, expected a file", path);
  }
  if (exists && !S_ISREG(info.st_mode)) return write_into(path, text, size);
  if (!replace && access(path, F_OK) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "'%s' exists; give --force to replace it", path);
  }
  WEFT_RETURN_IF_ERROR(weft_atomic_file_open(path, replace, weft_allocator_system(), &file));
  weft_status_t status = weft_atomic_file_write(&file, text, size);
  if (weft_status_is_ok(status)) status = weft_atomic_file_commit(&file);
  weft_atomic_file_abort(&file);
  return status;
}
