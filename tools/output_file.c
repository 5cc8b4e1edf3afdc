// Writes files of subcommands.
#include "tools/output_file.h"

#include <unistd.h>

#include "runtime/io/file.h"

weft_status_t weft_tool_write_file(const char* path, bool replace, const char* text, size_t size) {
  weft_atomic_file_t file;
  if (!replace && access(path, F_OK) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "'%s' exists; give --force to replace it", path);
  }
  WEFT_RETURN_IF_ERROR(weft_atomic_file_open(path, replace, weft_allocator_system(), &file));
  weft_status_t status = weft_atomic_file_write(&file, text, size);
  if (weft_status_is_ok(status)) status = weft_atomic_file_commit(&file);
  weft_atomic_file_abort(&file);
  return status;
}
