// Status values: how every fallible weft function reports its outcome.
//
// A status is one word. NULL is success; anything else points to an immutable record that holds a
// code, the source position that raised it, a message and a chain of "while ..." context lines.
// Whoever receives a failed status owns it and must consume it exactly once: return it, join it,
// or release it. Records are thread-compatible: pass them between threads freely, use them from
// one thread at a time.
#ifndef WEFT_STATUS_H_
#define WEFT_STATUS_H_

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define WEFT_MUST_USE __attribute__((warn_unused_result))
#define WEFT_PRINTF(format_index, first_argument) \
  __attribute__((format(printf, format_index, first_argument)))
#else
#define WEFT_MUST_USE
#define WEFT_PRINTF(format_index, first_argument)
#endif

// Marks a symbol as part of the library's interface; everything else is hidden.
#if defined(__GNUC__)
#define WEFT_API __attribute__((visibility("default")))
#else
#define WEFT_API
#endif

// Outcome classes, grouped by who has to act.
typedef enum weft_status_code_e {
  // Success.
  WEFT_STATUS_OK = 0,

  // Fix the input: text that does not parse, a graph that does not verify, a data file whose
  // content does not match what the step expects. The message says file:line:column if there is
  // one.
  WEFT_STATUS_INVALID_INPUT = 1,
  // Fix the input or wait for a later weft: well-formed, but asks for something weft cannot do.
  WEFT_STATUS_UNSUPPORTED = 2,
  // Fix the input: a named file, function, argument or tensor does not exist.
  WEFT_STATUS_NOT_FOUND = 3,
  // A check that the input itself states does not hold (expect_eq and relatives).
  WEFT_STATUS_CHECK_FAILED = 4,

  // Fix the program: the caller broke a documented precondition.
  WEFT_STATUS_INVALID_ARGUMENT = 8,
  // Fix weft: an internal invariant does not hold.
  WEFT_STATUS_INTERNAL = 9,

  // Retry or free resources: memory, disk, file descriptors.
  WEFT_STATUS_OUT_OF_MEMORY = 16,
  // Retry: the operating system refused an operation; the message carries its reason.
  WEFT_STATUS_IO = 17,

  // Give up: the work was cancelled or a peer failed.
  WEFT_STATUS_ABORTED = 24,
} weft_status_code_t;

typedef struct weft_status_record_s weft_status_record_t;

// NULL means OK.
typedef weft_status_record_t* weft_status_t;

static inline weft_status_t weft_ok_status(void) {
  return NULL;
}

static inline bool weft_status_is_ok(weft_status_t status) {
  return status == NULL;
}

// Returns the code of |status|; does not consume it.
WEFT_API weft_status_code_t weft_status_code(weft_status_t status);

// Returns the upper-snake-case name of |code| ("INVALID_INPUT"), or "UNKNOWN"; static storage.
WEFT_API const char* weft_status_code_name(weft_status_code_t code);

// Returns the first message of |status|: lower case, the cause, no context lines; "" when OK.
// Valid until the status is consumed.
WEFT_API const char* weft_status_message(weft_status_t status);

// Returns message and context joined by "; " as one line, valid until the status is consumed.
WEFT_API const char* weft_status_text(weft_status_t status);

// Source file and line that raised |status| (for "--verbose" reports); "" and 0 when OK.
WEFT_API const char* weft_status_source_file(weft_status_t status);
WEFT_API int weft_status_source_line(weft_status_t status);

// Creates a failed status with a printf-style message. Never returns OK: when memory is out it
// returns a preallocated OUT_OF_MEMORY record. Use through WEFT_STATUS.
WEFT_API WEFT_MUST_USE weft_status_t weft_status_create(weft_status_code_t code,
                                                        const char* source_file, int source_line,
                                                        const char* format, ...) WEFT_PRINTF(4, 5);

// Appends a "while ..." line to a failed |status|, consuming it and returning the annotated one.
// OK passes through untouched.
WEFT_API WEFT_MUST_USE weft_status_t weft_status_annotate(weft_status_t status, const char* format,
                                                          ...) WEFT_PRINTF(2, 3);

// Joins two statuses, consuming both: the first failure stays the code and message, a second one
// becomes a context line. Never loses a failure.
WEFT_API WEFT_MUST_USE weft_status_t weft_status_join(weft_status_t first, weft_status_t second);

// Frees a status that is not returned. Harmless on OK.
WEFT_API void weft_status_release(weft_status_t status);

// Passes a failed |status| through. Tells the compiler, and analysers, that it is never OK, so that
// they do not follow paths on which a failure went unnoticed.
static inline WEFT_MUST_USE weft_status_t weft_status_known_failure(weft_status_t status) {
#if defined(__GNUC__)
  if (status == NULL) __builtin_unreachable();
#endif
  return status;
}

// Raises: WEFT_STATUS(INVALID_INPUT, "expected %d, got %d", a, b).
#define WEFT_STATUS(code, ...) \
  weft_status_known_failure(weft_status_create(WEFT_STATUS_##code, __FILE__, __LINE__, __VA_ARGS__))

// Returns from the enclosing function when |expr| fails; only while nothing is held.
#define WEFT_RETURN_IF_ERROR(expr)                             \
  do {                                                         \
    weft_status_t weft_status_local_ = (expr);                 \
    if (weft_status_local_ != NULL) return weft_status_local_; \
  } while (0)

// The same, adding a printf-style "while ..." line.
#define WEFT_RETURN_IF_ERROR_WHILE(expr, ...)                                                  \
  do {                                                                                         \
    weft_status_t weft_status_local_ = (expr);                                                 \
    if (weft_status_local_ != NULL) {                                                          \
      return weft_status_known_failure(weft_status_annotate(weft_status_local_, __VA_ARGS__)); \
    }                                                                                          \
  } while (0)

#ifdef __cplusplus
}
#endif

#endif  // WEFT_STATUS_H_
