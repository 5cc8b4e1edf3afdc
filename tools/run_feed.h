// Values of a step's arguments: where each one comes from before the first and before every step.
#ifndef WEFT_TOOLS_RUN_FEED_H_
#define WEFT_TOOLS_RUN_FEED_H_

#include "graph/ir/roles.h"
#include "runtime/io/dataset.h"
#include "runtime/io/schedule.h"
#include "tools/run_options.h"
#include "tools/run_storage.h"

// Arguments that change with the step.
typedef struct weft_run_hyper_s {
  uint32_t argument;
  weft_schedule_t schedule;
} weft_run_hyper_t;

typedef struct weft_run_feed_s {
  const weft_run_options_t* options;
  const weft_roles_t* roles;
  const weft_run_storage_t* storage;
  weft_arena_t arena;
  weft_dataset_t* dataset;      // NULL without --data
  uint32_t* dataset_arguments;  // by dataset argument: argument of the step
  size_t dataset_count;
  weft_run_hyper_t* hypers;
  size_t hyper_count;
  uint32_t* fresh_rngs;  // rng arguments that the step does not update itself
  size_t fresh_rng_count;
  int64_t first_step;        // 0, or where --resume goes on
  int64_t samples_per_step;  // of the first batch argument
  const char* sample_unit;
} weft_run_feed_t;

// Fills every argument that is set once and opens every source that is read in each step. All
// options are checked here: names that do not exist, values that do not fit, missing values.
// Nothing is written to disk. Deinitialise |*out_feed| in every case.
WEFT_MUST_USE weft_status_t weft_run_feed_init(const weft_run_options_t* options,
                                               const weft_roles_t* roles,
                                               const weft_run_storage_t* storage,
                                               const weft_log_sink_t* log,
                                               weft_run_feed_t* out_feed);
void weft_run_feed_deinit(weft_run_feed_t* feed);

// Fills the arguments of step |step|.
WEFT_MUST_USE weft_status_t weft_run_feed_step(weft_run_feed_t* feed, int64_t step);

// Whether --save writes argument |index|: params, state and rng keys.
bool weft_run_feed_is_saved(const weft_run_feed_t* feed, uint32_t index);

// In the metadata of what --save writes: the step to go on at, and what the data's order and keys
// follow from.
#define WEFT_RUN_STEP_KEY "weft.step"
#define WEFT_RUN_SEED_KEY "weft.seed"
#define WEFT_RUN_ORDER_KEY "weft.order"

// The value of --order.
const char* weft_run_order_name(const weft_run_options_t* options);

#endif  // WEFT_TOOLS_RUN_FEED_H_
