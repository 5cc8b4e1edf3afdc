// What the forward pass does with each parameter, shared by the repetition*.c files.
#ifndef WEFT_STRATEGIES_REPETITION_INTERNAL_H_
#define WEFT_STRATEGIES_REPETITION_INTERNAL_H_

#include "strategies/repetition.h"

// What tells a parameter from others, the most first.
typedef enum weft_likeness_e {
  WEFT_LIKENESS_PURPOSE,  // its type, what reads it, and what is computed from that, two steps on
  WEFT_LIKENESS_USE,      // its type and what reads it
  WEFT_LIKENESS_KIND,     // the same without sizes: layers of other widths are alike
  WEFT_LIKENESS_COUNT_,
} weft_likeness_t;

// A parameter where the forward pass reads it: where it first meets what is computed from samples.
typedef struct weft_use_s {
  uint32_t argument;
  uint32_t position;  // of the operation that does
  uint32_t direct;    // of the first operation that reads the parameter itself
  uint32_t operand;   // of that
  uint64_t bytes;
  uint64_t symbols[WEFT_LIKENESS_COUNT_];
  // Before the use and behind the one before it: the least that the pass has to keep for later.
  double live_bytes;    // no end where one operation reads both
  uint32_t live_count;  // floating-point tensors
} weft_use_t;

typedef struct weft_uses_s {
  weft_use_t* uses;  // in order
  uint32_t count;
} weft_uses_t;

WEFT_MUST_USE weft_status_t weft_uses_find(const weft_function_t* function,
                                           const weft_roles_t* roles, weft_arena_t* arena,
                                           weft_uses_t* out_uses);

#endif  // WEFT_STRATEGIES_REPETITION_INTERNAL_H_
