// Reads and writes plan files for subcommands.
#include "tools/plan_file.h"

#include <string.h>

#include "tools/command.h"

bool weft_tool_is_plan(const char* text, size_t size) {
  static const char magic[] = "weft-plan";
  return size >= sizeof(magic) - 1 && memcmp(text, magic, sizeof(magic) - 1) == 0;
}

weft_status_t weft_tool_read_plan(const char* path, const char* text, size_t size,
                                  weft_plan_t** out_plan) {
  return weft_plan_read(path, text, size, weft_allocator_system(), out_plan);
}

weft_status_t weft_tool_load_plan(const char* path, weft_plan_t** out_plan) {
  char* text = NULL;
  size_t size = 0;
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_command_read_file(path, &text, &size));
  weft_status_t status = weft_tool_read_plan(path, text, size, out_plan);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return status;
}
