// Files that subcommands write.
#ifndef WEFT_TOOLS_OUTPUT_FILE_H_
#define WEFT_TOOLS_OUTPUT_FILE_H_

#include "weft/status.h"

// Writes a file that appears whole or not at all. INVALID_ARGUMENT when it exists, unless
// |replace|, and when it is a folder. What |path| leads to that is a device or a pipe (/dev/null,
// /dev/stdout that is one) is written into and stays what it is.
WEFT_MUST_USE weft_status_t weft_tool_write_file(const char* path, bool replace, const char* text,
                                                 size_t size);

#endif  // WEFT_TOOLS_OUTPUT_FILE_H_
