// `weft check --differential SEED --strategy NAME`: what a strategy makes of a step, run on virtual
// ranks, as the other side of the comparison.
#ifndef WEFT_TOOLS_CHECK_STRATEGY_H_
#define WEFT_TOOLS_CHECK_STRATEGY_H_

#include "tools/check_differential.h"
#include "tools/layout.h"

typedef struct weft_check_strategy_s {
  const weft_layout_options_t* options;
  weft_check_role_option_t roles;
  uint64_t max_operations;  // of each rank; 0 means no bound
  bool print_notes;
  weft_layout_t layout;
  weft_program_t* program;  // of the function that is compared
  char name[96];            // "4 virtual ranks with fsdp"
} weft_check_strategy_t;

// Reads the layout that |strategy|'s options name and gives a backend that lays graphs out by it.
// Its inputs are cut as a run cuts them, with garbage in what no rank may read, and ranks that have
// to hold the same bits are compared. Close it in every case.
WEFT_MUST_USE weft_status_t weft_check_strategy_open(weft_check_strategy_t* strategy,
                                                     weft_check_backend_t* out_backend);
void weft_check_strategy_close(weft_check_strategy_t* strategy);

#endif  // WEFT_TOOLS_CHECK_STRATEGY_H_
