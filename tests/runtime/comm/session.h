// Runs a function as every rank of a job, as threads or as forked processes, and gathers what
// failed.
//
// Check's assertions work in the test's own process and thread only, so ranks note failures here
// and the test fails when they are done.
#ifndef WEFT_TESTS_RUNTIME_COMM_SESSION_H_
#define WEFT_TESTS_RUNTIME_COMM_SESSION_H_

#include "runtime/comm/comm.h"

#define WEFT_SESSION_MAX_RANKS 8
#define WEFT_SESSION_TEXT_CAPACITY 1024

// One rank inside its function.
typedef struct weft_rank_s {
  weft_comm_t* comm;  // the function may destroy it, and then sets it to NULL
  uint32_t rank;
  uint32_t size;
  const void* context;
  char* failure;          // the first; WEFT_SESSION_TEXT_CAPACITY bytes
  atomic_ullong* shared;  // 16 words that all ranks share, zero at first
} weft_rank_t;

typedef void (*weft_rank_fn_t)(weft_rank_t* rank);

typedef struct weft_transport_s {
  const char* name;
  bool has_processes;
  // Fails the test if a rank noted a failure or ended by a signal other than one it was told to
  // (see weft_session_die). Every rank has 60 s.
  void (*run)(uint32_t size, uint64_t timeout_ns, weft_rank_fn_t fn, const void* context);
} weft_transport_t;

extern const weft_transport_t weft_session_local;
extern const weft_transport_t weft_session_shm;
extern const weft_transport_t weft_session_joined;  // processes that call weft_comm_join

// Kills the calling rank's process in a way that the session expects.
void weft_session_die(void);

// Lets |rank| of the next session be killed by somebody else.
void weft_session_expect_death(uint32_t rank);

// Notes a failure of |rank| unless it has one. Returns false.
bool weft_rank_note(weft_rank_t* rank, const char* file, int line, const char* format, ...)
    WEFT_PRINTF(4, 5);

// Consume |status|; note a failure unless it is OK, or has |code| and contains |substring|.
bool weft_rank_expect_ok(weft_rank_t* rank, const char* file, int line, weft_status_t status);
bool weft_rank_expect_status(weft_rank_t* rank, const char* file, int line, weft_status_t status,
                             weft_status_code_t code, const char* substring);

// The same for use in rank functions that return nothing: end the function on failure.
#define RANK_CHECK(rank, condition, ...)                             \
  do {                                                               \
    if (!(condition)) {                                              \
      (void)weft_rank_note((rank), __FILE__, __LINE__, __VA_ARGS__); \
      return;                                                        \
    }                                                                \
  } while (0)
#define RANK_OK(rank, expr)                                               \
  do {                                                                    \
    if (!weft_rank_expect_ok((rank), __FILE__, __LINE__, (expr))) return; \
  } while (0)
#define RANK_STATUS(rank, expr, code, substring)                                         \
  do {                                                                                   \
    if (!weft_rank_expect_status((rank), __FILE__, __LINE__, (expr), WEFT_STATUS_##code, \
                                 (substring))) {                                         \
      return;                                                                            \
    }                                                                                    \
  } while (0)

#endif  // WEFT_TESTS_RUNTIME_COMM_SESSION_H_
