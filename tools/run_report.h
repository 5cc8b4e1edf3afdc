// What `weft run` shows while it runs: progress on a terminal, plain lines elsewhere, JSON lines.
#ifndef WEFT_TOOLS_RUN_REPORT_H_
#define WEFT_TOOLS_RUN_REPORT_H_

#include <stdio.h>

#include "tools/run_options.h"
#include "weft/plan.h"

// A scalar of one step that is reported.
typedef struct weft_run_scalar_s {
  const char* name;
  double value;
  weft_dtype_t dtype;
} weft_run_scalar_t;

typedef struct weft_run_report_s {
  const weft_run_options_t* options;
  FILE* log;         // --log, or NULL
  int log_errno;     // of the first failed write
  FILE* progress;    // where progress goes, or NULL
  bool is_terminal;  // of progress
  int64_t first_step;
  int64_t samples_per_step;  // tokens or rows of one batch; 0 when unknown
  const char* sample_unit;   // "tokens" or "rows"
  double unigram_entropy;    // of the data, 0 when unknown
  double* step_ms;           // of the last steps, a ring for the median
  size_t step_ms_count;
  double median_ms;  // of step_ms, once the report is finished
  double first_loss;
  double last_loss;
  bool has_loss;
  double started_ms;
  double last_print_ms;
  double shown_ms;      // time of the steps since the last line of progress
  int64_t shown_steps;  // and their number
  int bar_width;        // of the last line; it only shrinks, so that the bar does not flicker
} weft_run_report_t;

// What this rank sent in all steps together, and what the plan says of one.
typedef struct weft_run_communication_s {
  uint32_t rank_count;
  weft_comm_counters_t counted;
  weft_plan_communication_t predicted;
} weft_run_communication_t;

// What is known at the end.
typedef struct weft_run_summary_s {
  int64_t steps;  // that were run
  int64_t next_step;
  const weft_plan_memory_t* memory;  // as planned
  size_t measured_peak_bytes;
  const weft_run_communication_t* communication;  // NULL for one rank
} weft_run_summary_t;

// Milliseconds of a monotonic clock.
double weft_run_now_ms(void);

// Whether lines of |file| can be drawn again in place.
bool weft_run_report_is_terminal(FILE* file);

// Opens --log (refusing to replace a file without --force) and decides where progress goes.
WEFT_MUST_USE weft_status_t weft_run_report_init(const weft_run_options_t* options,
                                                 weft_run_report_t* out_report);

// Reports one finished step; |scalars[0]| is the loss when |has_loss|. A log that cannot be written
// is complained about once and by the finish.
void weft_run_report_step(weft_run_report_t* report, int64_t step, const weft_run_scalar_t* scalars,
                          size_t count, bool has_loss, double step_ms);

// Ends the progress line and closes the log; a failed write is reported here.
WEFT_MUST_USE weft_status_t weft_run_report_finish(weft_run_report_t* report);

// Says at the end, after the finish, what the run came to: on standard error, or with --json as the
// last line of standard output.
void weft_run_report_summary(const weft_run_report_t* report, const weft_run_summary_t* summary);

#endif  // WEFT_TOOLS_RUN_REPORT_H_
