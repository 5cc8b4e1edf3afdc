// The course of a job's steps: one word that ranks and signals change by compare-and-swap.
#include "runtime/comm/course.h"

#define WEFT_COURSE_SIGNAL_BITS 8
#define WEFT_COURSE_SIGNAL_MASK UINT64_C(0xff)

// A rank that reads an old word either sees enough steps begun, which holds for every later word,
// too, or tries to swap it, which fails. So the order of this one word's changes is all that
// matters; acquire and release are for |first_step|.

// C11 takes no const object for an atomic load.
static uint64_t weft_course_gate(const weft_course_t* course) {
  weft_course_t* source = (weft_course_t*)(uintptr_t)course;
  return atomic_load_explicit(&source->gate, memory_order_acquire);
}

void weft_course_look(const weft_course_t* course, weft_course_view_t* out_view) {
  weft_course_t* source = (weft_course_t*)(uintptr_t)course;
  const uint64_t gate = weft_course_gate(course);
  *out_view = (weft_course_view_t){
      .begun = gate >> WEFT_COURSE_SIGNAL_BITS,
      .first_step = atomic_load_explicit(&source->first_step, memory_order_relaxed),
      .signal = (int)(gate & WEFT_COURSE_SIGNAL_MASK),
      .ended = atomic_load_explicit(&source->ended, memory_order_acquire),
  };
}

void weft_course_set_first(weft_course_t* course, uint64_t first_step) {
  // Made visible by the swap in weft_course_begin.
  atomic_store_explicit(&course->first_step, first_step, memory_order_relaxed);
}

bool weft_course_begin(weft_course_t* course, uint64_t index) {
  unsigned long long gate = weft_course_gate(course);
  const uint64_t begun = index + 1;
  for (;;) {
    if (gate >> WEFT_COURSE_SIGNAL_BITS >= begun) return true;
    if ((gate & WEFT_COURSE_SIGNAL_MASK) != 0) return false;
    if (atomic_compare_exchange_weak_explicit(&course->gate, &gate,
                                              begun << WEFT_COURSE_SIGNAL_BITS,
                                              memory_order_acq_rel, memory_order_acquire)) {
      return true;
    }
  }
}

void weft_course_end(weft_course_t* course) {
  atomic_fetch_add_explicit(&course->ended, 1, memory_order_acq_rel);
}

bool weft_course_close(weft_course_t* course, int signal_number) {
  unsigned long long gate = weft_course_gate(course);
  const uint64_t number = (uint64_t)signal_number & WEFT_COURSE_SIGNAL_MASK;
  for (;;) {
    if (gate >> WEFT_COURSE_SIGNAL_BITS == 0) return false;
    if ((gate & WEFT_COURSE_SIGNAL_MASK) != 0) return true;
    if (atomic_compare_exchange_weak_explicit(&course->gate, &gate, gate | number,
                                              memory_order_acq_rel, memory_order_acquire)) {
      return true;
    }
  }
}

void weft_course_refuse(weft_course_t* course) {
  atomic_store_explicit(&course->refused, 1, memory_order_release);
}

bool weft_course_is_refused(const weft_course_t* course) {
  weft_course_t* source = (weft_course_t*)(uintptr_t)course;
  return atomic_load_explicit(&source->refused, memory_order_acquire) != 0;
}

void weft_course_time_out(weft_course_t* course) {
  atomic_store_explicit(&course->timed_out, 1, memory_order_release);
}

bool weft_course_has_timed_out(const weft_course_t* course) {
  weft_course_t* source = (weft_course_t*)(uintptr_t)course;
  return atomic_load_explicit(&source->timed_out, memory_order_acquire) != 0;
}
