// Log sink: where notes that are not errors go (a file skipped, an inference made).
//
// The library never prints. Whoever wants its notes passes a sink; a NULL sink drops them. A sink
// is plain data of the caller; its callback must be thread-safe if the object it is given to is.
#ifndef WEFT_RUNTIME_BASE_LOG_H_
#define WEFT_RUNTIME_BASE_LOG_H_

#include "weft/allocator.h"

typedef enum weft_log_level_e {
  WEFT_LOG_DEBUG = 0,
  WEFT_LOG_INFO,
  WEFT_LOG_WARNING,
  WEFT_LOG_ERROR,
} weft_log_level_t;

// Receives one line without a newline, valid during the call.
typedef void (*weft_log_fn_t)(void* user_data, weft_log_level_t level, const char* message);

typedef struct weft_log_sink_s {
  weft_log_fn_t fn;  // NULL drops everything
  void* user_data;
  weft_log_level_t minimum_level;  // notes below are dropped unformatted
  weft_allocator_t allocator;      // for lines longer than the stack buffer
} weft_log_sink_t;

// Whether a note of |level| would reach the callback; guards notes that are costly to compute.
bool weft_log_is_enabled(const weft_log_sink_t* sink, weft_log_level_t level);

// Formats a note and hands it to |sink| (NULL is harmless). When memory for a long line is out, its
// beginning is delivered, ending in "...".
void weft_log(const weft_log_sink_t* sink, weft_log_level_t level, const char* format, ...)
    WEFT_PRINTF(3, 4);

// Lower-case name of |level| ("warning"); static storage.
const char* weft_log_level_name(weft_log_level_t level);

#endif  // WEFT_RUNTIME_BASE_LOG_H_
