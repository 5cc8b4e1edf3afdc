// What communicators tell of ranks, in the terms of the supervisor's reports.
#ifndef WEFT_RUNTIME_JOIN_PROGRESS_H_
#define WEFT_RUNTIME_JOIN_PROGRESS_H_

#include "runtime/base/string_buffer.h"
#include "runtime/comm/comm.h"
#include "runtime/launch/supervisor.h"

// Steps are counted as |course| says.
void weft_join_convert_progress(const weft_progress_t* progress, const weft_course_t* course,
                                weft_rank_progress_t* out_progress);

// Appends what is said of a rank that keeps others waiting, without an end of line.
void weft_join_describe_stall(const weft_stall_t* stall, const weft_course_t* course,
                              weft_string_buffer_t* text);

#endif  // WEFT_RUNTIME_JOIN_PROGRESS_H_
