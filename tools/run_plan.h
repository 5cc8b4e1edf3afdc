// `weft run` of a plan that was made before.
#ifndef WEFT_TOOLS_RUN_PLAN_H_
#define WEFT_TOOLS_RUN_PLAN_H_

#include "tools/plan_file.h"
#include "tools/run_options.h"
#include "weft/comm.h"

typedef struct weft_run_plan_s {
  weft_plan_t* plan;
  weft_program_t* program;
  weft_program_origin_t origin;
  uint64_t hash;  // of the file's bytes
} weft_run_plan_t;

// Reads options->graph_path if it is a plan, verifies it, and refuses options that ask for another
// one; everything stays NULL when it is none. Deinitialise in every case.
WEFT_MUST_USE weft_status_t weft_run_plan_init(const weft_run_options_t* options,
                                               weft_run_plan_t* out_plan);
void weft_run_plan_deinit(weft_run_plan_t* plan);

// INVALID_ARGUMENT on all ranks unless all of them have read the same bytes; all ranks call this.
WEFT_MUST_USE weft_status_t weft_run_plan_agree(const weft_run_plan_t* plan, weft_comm_t* comm);

#endif  // WEFT_TOOLS_RUN_PLAN_H_
