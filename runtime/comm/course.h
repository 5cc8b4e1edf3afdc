// The course of a job's steps: how far the ranks have begun, and after which step all of them stop.
//
// Ranks ask before each step whether they may begin it; whoever wants the job to end, closes the
// course. Both go by one atomic word, so that they cannot cross: the word holds how many steps the
// foremost rank has begun, and a signal's number once it is closed, after which it stays as it is.
// Every rank then runs exactly that many steps: none waits in a collective for one that stopped
// earlier, and no step needs a collective to agree on it. Lies in memory that all ranks share,
// zeroed at first.
#ifndef WEFT_RUNTIME_COMM_COURSE_H_
#define WEFT_RUNTIME_COMM_COURSE_H_

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct weft_course_s {
  atomic_ullong gate;        // steps begun << 8 | number of the signal
  atomic_ullong first_step;  // number of the step that is begun first
  atomic_uint ended;         // ranks that begin no more steps
  atomic_uint refused;
  atomic_uint timed_out;
} weft_course_t;

// What it was like at one moment.
typedef struct weft_course_view_s {
  uint64_t begun;       // steps that any rank has begun
  uint64_t first_step;  // the number of the first of them
  int signal;           // why it was closed; 0: it is open
  uint32_t ended;       // ranks that begin no more steps
} weft_course_view_t;

void weft_course_look(const weft_course_t* course, weft_course_view_t* out_view);

// Says which number the first step has; every rank says the same, before it begins a step.
void weft_course_set_first(weft_course_t* course, uint64_t first_step);

// Whether the rank may begin its step number |index|, counted from 0 by every rank alike. Once it
// may not, it never may again.
bool weft_course_begin(weft_course_t* course, uint64_t index);

// Says that the calling rank begins no more steps, whyever.
void weft_course_end(weft_course_t* course);

// Closes the course because of signal 1 <= |signal_number| < 256, unless it is closed: all ranks
// stop after the last step that any of them has begun. False, and nothing changes, when none has
// begun any. Async-signal-safe.
bool weft_course_close(weft_course_t* course, int signal_number);

// Before the first step: all ranks found wrong, alike, what they were given, and rank 0 says so.
// That is no failure of a rank.
void weft_course_refuse(weft_course_t* course);
bool weft_course_is_refused(const weft_course_t* course);

// A rank has waited for another until the time-out, and the job ends because of that.
void weft_course_time_out(weft_course_t* course);
bool weft_course_has_timed_out(const weft_course_t* course);

#endif  // WEFT_RUNTIME_COMM_COURSE_H_
