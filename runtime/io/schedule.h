// Schedules of hyper arguments: a number per step, from an expression.
//
//   3e-4                                     the same as constant(3e-4)
//   constant(v)
//   warmup(v, w)                             v * min(1, (k + 1) / w)
//   linear(a, b, steps=n, warmup=w)          warm-up to a, then straight to b at step n, then b
//   cosine(v, warmup=w, steps=n, min=m)      warm-up to v, then half a cosine to m at step n, then
//   m
//
// k is the step, from 0. A warm-up of w steps gives (k + 1) / w of the value in steps 0 ... w - 1.
// n is the number of steps of the whole run unless given, so that the end value would be that of
// the step behind the last one; n - 1 gives it to the last step. w and m are 0.
#ifndef WEFT_RUNTIME_IO_SCHEDULE_H_
#define WEFT_RUNTIME_IO_SCHEDULE_H_

#include "weft/status.h"

typedef enum weft_schedule_kind_e {
  WEFT_SCHEDULE_CONSTANT = 0,
  WEFT_SCHEDULE_WARMUP,
  WEFT_SCHEDULE_LINEAR,
  WEFT_SCHEDULE_COSINE,
} weft_schedule_kind_t;

// Plain value.
typedef struct weft_schedule_s {
  weft_schedule_kind_t kind;
  double start;  // value after the warm-up
  double end;    // value at the end (linear, cosine)
  double warmup_steps;
  double steps;  // 0: the total number of steps
} weft_schedule_t;

// Parses |text|. INVALID_INPUT names the column and what was expected, or what contradicts itself:
// a cosine that would rise, a warm-up that is not over before the end.
WEFT_MUST_USE weft_status_t weft_schedule_parse(const char* text, weft_schedule_t* out_schedule);

// The value at |step| of |total_steps|.
double weft_schedule_evaluate(const weft_schedule_t* schedule, int64_t step, int64_t total_steps);

#endif  // WEFT_RUNTIME_IO_SCHEDULE_H_
