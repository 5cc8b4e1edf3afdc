// The ranks of one `weft run`: starting them, and being one of them.
#ifndef WEFT_TOOLS_RUN_JOB_H_
#define WEFT_TOOLS_RUN_JOB_H_

#include "runtime/launch/environment.h"
#include "tools/layout.h"
#include "weft/comm.h"

typedef struct weft_run_job_options_s {
  uint32_t rank_count;
  weft_strategy_start_t start;
  // For ranks that are executed: NULL, and how this process was called, or another program.
  const char* program;
  char* const* argv;
  // Runs one rank in a forked child and returns its exit code.
  int (*rank_main)(void* user_data, const weft_environment_t* environment);
  void* user_data;
  double stuck_delay_s;  // 0: default
  double timeout_s;      // 0: default
} weft_run_job_options_t;

// Recognises what this process is from its environment.
WEFT_MUST_USE weft_status_t weft_run_job_detect(weft_environment_t* out_environment);

// Starts all ranks on this machine and waits for them, printing what goes wrong. Returns the exit
// code of the whole in |*out_code|; a failure means that nothing could be started.
WEFT_MUST_USE weft_status_t weft_run_job_supervise(const weft_run_job_options_t* options,
                                                   int* out_code);

// This rank's connection to the others, however they were started.
typedef struct weft_run_rank_s weft_run_rank_t;

typedef struct weft_run_rank_options_s {
  uint32_t rank_count;
  double stuck_delay_s;  // 0: default
  double timeout_s;      // 0: default
} weft_run_rank_options_t;

// Joins the job and waits for all ranks. ABORTED when they do not all come, or another one failed.
// Leave with |*out_rank| in every case; until this succeeded it has no communicator.
WEFT_MUST_USE weft_status_t weft_run_rank_join(const weft_environment_t* environment,
                                               const weft_run_rank_options_t* options,
                                               weft_run_rank_t** out_rank);
weft_comm_t* weft_run_rank_comm(weft_run_rank_t* rank);

// Whether the job ended because a rank kept another waiting until the time-out.
bool weft_run_rank_has_timed_out(weft_run_rank_t* rank);

// Hands |status| of something that all ranks have just tried through, so that none goes on where
// another failed: a rank that failed as a lower one did, or not at all, gets ABORTED instead. When
// all failed alike, each keeps its own and |*out_is_common| is set. All ranks call this at the same
// time.
WEFT_MUST_USE weft_status_t weft_run_rank_agree(weft_run_rank_t* rank, weft_status_t status,
                                                bool* out_is_common);

// Hands |status| of something that rank 0 has just tried for all through, and the others had no
// part in: its failure is everybody's. All ranks call this at the same time.
WEFT_MUST_USE weft_status_t weft_run_rank_follow(weft_run_rank_t* rank, weft_status_t status,
                                                 bool* out_is_common);

// Refuses what all ranks found wrong alike: calls |tell| on rank 0, and lets no rank go on before
// it has returned. All ranks call this at the same time.
void weft_run_rank_refuse(weft_run_rank_t* rank, void (*tell)(void* user_data), void* user_data);

// Tells the other ranks that this one failed by itself; what failed because of another rank is no
// reason of its own. |status| is only read.
void weft_run_rank_fail(weft_run_rank_t* rank, weft_status_t status);

// Tells the other ranks of a launcher other than weft's supervisor that this one failed before all
// had joined, so that they do not wait for it; does nothing for others and later. |rank| may be
// NULL. |known| may say that this process is no rank, if it failed before it looked. Takes some
// seconds if nobody is there, so |text| is to be printed before.
void weft_run_rank_fail_early(weft_run_rank_t* rank, const weft_environment_t* known,
                              const char* text);

// Leaves the job, after everything allocated from its communicator is released. NULL is harmless.
void weft_run_rank_leave(weft_run_rank_t* rank);

#endif  // WEFT_TOOLS_RUN_JOB_H_
