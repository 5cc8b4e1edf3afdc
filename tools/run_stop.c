// Signals close the course of the steps; see runtime/comm/course.h.
#include "tools/run_stop.h"

#include <signal.h>
#include <string.h>

// What a signal closes. Set before signals are caught.
static _Atomic(weft_course_t*) run_course;

static void set_action(void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

// The second signal, whichever of the two it is, ends the process.
static void on_signal(int signal_number) {
  weft_course_t* course = atomic_load_explicit(&run_course, memory_order_relaxed);
  set_action(SIG_DFL);
  if (course) weft_course_close(course, signal_number);
}

void weft_run_stop_init(weft_comm_t* comm, int64_t first_step, weft_run_stop_t* out_stop) {
  memset(out_stop, 0, sizeof(*out_stop));
  out_stop->course = comm ? weft_comm_course(comm) : &out_stop->own;
  weft_course_set_first(out_stop->course, (uint64_t)first_step);
  atomic_store_explicit(&run_course, out_stop->course, memory_order_relaxed);
}

bool weft_run_stop_begin(weft_run_stop_t* stop, int64_t index) {
  if (!weft_course_begin(stop->course, (uint64_t)index)) return false;
  // Before the first step there is nothing to keep.
  if (!stop->is_catching) set_action(on_signal);
  stop->is_catching = true;
  return true;
}

void weft_run_stop_end(weft_run_stop_t* stop) {
  weft_course_end(stop->course);
}

int weft_run_stop_signal(const weft_run_stop_t* stop) {
  weft_course_view_t view;
  weft_course_look(stop->course, &view);
  return view.signal;
}

void weft_run_stop_deinit(weft_run_stop_t* stop) {
  if (stop->is_catching) set_action(SIG_IGN);
  stop->is_catching = false;
  atomic_store_explicit(&run_course, NULL, memory_order_relaxed);
}
