// Reports: puts what happened to a job into words, for tools to print.
#ifndef WEFT_RUNTIME_LAUNCH_REPORT_H_
#define WEFT_RUNTIME_LAUNCH_REPORT_H_

#include "runtime/base/string_buffer.h"
#include "runtime/launch/supervisor.h"

// How a rank ended: "exited with code 7", "was killed by SIGKILL", "still runs". Appends to |text|.
void weft_supervisor_describe_end(const weft_rank_outcome_t* rank, weft_string_buffer_t* text);

// Where a rank is, or was when it left: "in all_reduce of instruction #12, step 3"; "after step 3";
// "before its first step". Appends to |text|.
void weft_supervisor_describe_progress(const weft_rank_progress_t* progress,
                                       weft_string_buffer_t* text);

// One line without its end for a STUCK, RESUMED, BUSY, STOPPING or FAILING event. Appends to
// |text|.
void weft_supervisor_describe_event(const weft_supervisor_event_t* event,
                                    weft_string_buffer_t* text);

// The final report: what failed first (rank, host, process, how it ended, where it was) and a line
// for every other rank. Appends nothing for a job that succeeded or stopped.
void weft_supervisor_describe(const weft_supervisor_outcome_t* outcome, weft_string_buffer_t* text);

#endif  // WEFT_RUNTIME_LAUNCH_REPORT_H_
