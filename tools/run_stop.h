// How Ctrl-C and SIGTERM end a `weft run`: with the running step, and on several ranks with the
// same one everywhere, so that everything can be saved. The second signal of a kind ends the
// process.
#ifndef WEFT_TOOLS_RUN_STOP_H_
#define WEFT_TOOLS_RUN_STOP_H_

#include "runtime/comm/comm.h"

// There is one of them in a process: signals know no other.
typedef struct weft_run_stop_s {
  weft_course_t own;      // on a single device
  weft_course_t* course;  // |own|, or that of all ranks
  bool is_catching;
} weft_run_stop_t;

// |comm| may be NULL. |first_step| is the number of the step that is run first. Signals still end
// the process.
void weft_run_stop_init(weft_comm_t* comm, int64_t first_step, weft_run_stop_t* out_stop);

// Whether step |index|, counted from 0, is to be run. From then on signals only end the steps.
bool weft_run_stop_begin(weft_run_stop_t* stop, int64_t index);

// No more steps are begun here.
void weft_run_stop_end(weft_run_stop_t* stop);

// The number of the signal that ended the steps, of whichever rank; 0: there was none.
int weft_run_stop_signal(const weft_run_stop_t* stop);

// Everything is done: signals change nothing any more. Called before the communicator goes, and
// harmless otherwise.
void weft_run_stop_deinit(weft_run_stop_t* stop);

#endif  // WEFT_TOOLS_RUN_STOP_H_
