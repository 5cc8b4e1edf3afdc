// What `weft run` must not write over.
#ifndef WEFT_TOOLS_RUN_PATHS_H_
#define WEFT_TOOLS_RUN_PATHS_H_

#include "tools/run_options.h"

// INVALID_ARGUMENT when --save or --log name a file that the run reads, or each other's. --save may
// take the place of the checkpoint that was loaded.
WEFT_MUST_USE weft_status_t weft_run_paths_check(const weft_run_options_t* options,
                                                 weft_arena_t* arena);

#endif  // WEFT_TOOLS_RUN_PATHS_H_
