// Where the ranks of this host run.
#ifndef WEFT_TOOLS_RUN_PLACE_H_
#define WEFT_TOOLS_RUN_PLACE_H_

#include "runtime/launch/environment.h"
#include "weft/executor.h"

// Binds this process to the cores that are its part of the machine, and sets the number of threads
// that fits them; |options| hold what the user asked for (0 threads: as many as fit, pinned or
// not). Does nothing for a process that is no rank or that its launcher placed. Call it before any
// thread is started.
WEFT_MUST_USE weft_status_t weft_run_place(const weft_environment_t* environment,
                                           weft_cpu_device_options_t* options);

#endif  // WEFT_TOOLS_RUN_PLACE_H_
