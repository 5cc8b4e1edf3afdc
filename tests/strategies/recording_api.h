// An interface for hooks that writes down what they ask for, so that tests see a layout as text.
#ifndef WEFT_TESTS_STRATEGIES_RECORDING_API_H_
#define WEFT_TESTS_STRATEGIES_RECORDING_API_H_

#include "strategies/registry.h"

#define RECORDING_AXIS_CAPACITY 4
#define RECORDING_TEXT_CAPACITY 2048

// What trial |i| of a hook is told.
typedef struct recording_trial_s {
  double step_ms;
  double peak_mib;
  weft_status_code_t refusal;  // OK: none
} recording_trial_t;

// What a hook sees, and what it did.
struct weft_strategy_context_s {
  weft_strategy_values_t values;
  uint32_t axis_count;
  uint32_t axis_sizes[RECORDING_AXIS_CAPACITY];
  uint32_t data_axes;
  const weft_strategy_argument_t* arguments;
  uint32_t argument_count;
  uint32_t micro_batches;   // 0 as 1
  uint64_t bucket_divisor;  // of bytes: what a machine wants buckets to be; 0: no machine
  uint64_t budget_bytes;    // of the plan
  const recording_trial_t* trials;
  uint32_t trial_count;                 // that may be asked for
  uint32_t tried;                       // that were
  char calls[RECORDING_TEXT_CAPACITY];  // one line for each call that lays something out
  char notes[RECORDING_TEXT_CAPACITY];  // one line for each note
};

extern const weft_strategy_api_t recording_api;

#endif  // WEFT_TESTS_STRATEGIES_RECORDING_API_H_
