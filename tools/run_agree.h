// Whether all ranks of `weft run` were given the same values to run with.
#ifndef WEFT_TOOLS_RUN_AGREE_H_
#define WEFT_TOOLS_RUN_AGREE_H_

#include "tools/run_options.h"
#include "weft/comm.h"

// Collective. Equal programs compute different things when ranks seed them, feed them or count
// steps differently, and copies of parameters would drift apart without anybody noticing.
// INVALID_ARGUMENT, with the same text on every rank, names an option that differs and the first
// rank where it does. What only says how a rank works (--threads) or reports may differ.
WEFT_MUST_USE weft_status_t weft_run_agree(const weft_run_options_t* options, weft_comm_t* comm);

// Collective: hands |status| of something that each rank has done its part of through, so that none
// takes for done what failed elsewhere. The lowest rank that failed keeps its own, the others get
// ABORTED: "rank 1 failed |activity|".
WEFT_MUST_USE weft_status_t weft_run_settle(weft_comm_t* comm, weft_status_t status,
                                            const char* activity);

#endif  // WEFT_TOOLS_RUN_AGREE_H_
