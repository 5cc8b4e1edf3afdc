// Saving at the end of `weft run`: every rank writes its own part of one file.
#ifndef WEFT_TOOLS_RUN_SAVE_H_
#define WEFT_TOOLS_RUN_SAVE_H_

#include "tools/run_feed.h"

// Writes params, state and rng keys to options->save_path, whole or not at all. All ranks call this
// at the same time and learn of each other's failures; only rank 0's path counts.
WEFT_MUST_USE weft_status_t weft_run_save(const weft_run_feed_t* feed, int64_t next_step);

#endif  // WEFT_TOOLS_RUN_SAVE_H_
