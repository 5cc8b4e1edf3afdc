// What the files of the supervisor share.
#ifndef WEFT_RUNTIME_LAUNCH_SUPERVISOR_INTERNAL_H_
#define WEFT_RUNTIME_LAUNCH_SUPERVISOR_INTERNAL_H_

#include <poll.h>
#include <signal.h>
#include <sys/types.h>

#include "runtime/base/arena.h"
#include "runtime/launch/store.h"
#include "runtime/launch/supervisor.h"

enum {
  WEFT_SUPERVISOR_LINE_CAPACITY = 4096,  // longer lines become several
  WEFT_SUPERVISOR_STREAMS = 2,
};

// What a rank writes to one of its streams, on its way to OUTPUT events.
typedef struct weft_supervisor_stream_s {
  int fd;  // -1: closed, or the rank has the supervisor's own
  size_t size;
  char* line;  // WEFT_SUPERVISOR_LINE_CAPACITY bytes
} weft_supervisor_stream_t;

// What was told about a rank that does not get on.
typedef enum weft_supervisor_notice_e {
  WEFT_SUPERVISOR_NOTICE_NONE = 0,
  WEFT_SUPERVISOR_NOTICE_BUSY,
  WEFT_SUPERVISOR_NOTICE_STUCK,
} weft_supervisor_notice_t;

typedef struct weft_supervisor_rank_s {
  pid_t pid;  // 0: not started, or reaped
  weft_supervisor_stream_t streams[WEFT_SUPERVISOR_STREAMS];
  // The watch.
  bool has_progress;
  weft_rank_progress_t progress;
  int64_t changed_ns;  // when the record last changed
  int64_t stopped_ns;  // since when it is stopped; 0: it is not
  weft_supervisor_notice_t notice;
  int64_t next_busy_ns;  // how long it has to be busy to be worth another word
  // Use of the processor, looked at over windows of time.
  int64_t window_ns;  // begin of the running one
  uint64_t window_ticks;
  uint32_t window_looks;  // in the running one, and in how many of them it was ready to run
  uint32_t window_runnable;
  bool is_computing;  // in the last whole one
} weft_supervisor_rank_t;

typedef struct weft_supervisor_s {
  const weft_supervisor_options_t* options;
  weft_supervisor_outcome_t* outcome;
  weft_arena_t arena;
  weft_supervisor_rank_t* ranks;
  uint32_t count;
  uint32_t alive;
  weft_store_server_t* server;
  char token[WEFT_STORE_TOKEN_CAPACITY];
  struct pollfd* items;  // signals, store, streams
  int64_t start_ns;
  // Processes.
  pid_t guard;        // 0: reaped
  pid_t group;        // the job's process group, led by the guard
  int guard_fd;       // the guard ends the group when this closes
  pid_t* bystanders;  // children this process had before
  size_t bystander_count;
  int was_subreaper;
  // Signals.
  int signal_fd;
  sigset_t old_mask;
  struct sigaction old_child_action;
  // The watch.
  int64_t watch_interval_ns;
  int64_t next_watch_ns;
  // Stopping.
  weft_supervisor_stop_t stop;  // |signal| is 0 until it begins
  int64_t stop_ns;              // when it was noticed
  bool was_signalled;           // this process got a signal: the next one ends the job
  // Ending.
  bool is_ending;
  int32_t first_follower;  // first rank that ended because of another, -1
  int64_t term_ns;         // when SIGTERM is due; INT64_MAX: done
  int64_t kill_ns;         // when SIGKILL is due; INT64_MAX: done
} weft_supervisor_t;

int64_t weft_supervisor_now_ns(void);

void weft_supervisor_emit(const weft_supervisor_t* supervisor,
                          const weft_supervisor_event_t* event);

// Asks the ranks to stop because of |signal_number|, or only looks whether they are stopping; true
// when they are.
bool weft_supervisor_stop(weft_supervisor_t* supervisor, int signal_number);

// Begins to end the job: tells the ranks, and sets when they are signalled. Only the first call
// counts. |rank| is the culprit or -1.
void weft_supervisor_fail(weft_supervisor_t* supervisor, weft_job_end_t end, int32_t rank,
                          const char* reason);

// ---- supervisor_process.c ----

// Blocks and catches signals, becomes a subreaper, notes the children there are. Undone by
// weft_supervisor_restore_process, which is harmless without.
WEFT_MUST_USE weft_status_t weft_supervisor_prepare_process(weft_supervisor_t* supervisor);
void weft_supervisor_restore_process(weft_supervisor_t* supervisor);

WEFT_MUST_USE weft_status_t weft_supervisor_start_guard(weft_supervisor_t* supervisor);
WEFT_MUST_USE weft_status_t weft_supervisor_start_rank(weft_supervisor_t* supervisor,
                                                       uint32_t rank);

// Signals every process of the job's group while that is certain to be the job's.
void weft_supervisor_signal_group(const weft_supervisor_t* supervisor, int signal_number);

// Ends and reaps everything that is still there after the ranks: the guard, and what ranks left
// behind. Bounded in time.
void weft_supervisor_sweep(weft_supervisor_t* supervisor);

// ---- supervisor_output.c ----

// Reads what there is without blocking and emits whole lines; at the end of the stream, or with
// |is_last|, also what is left, and closes the descriptor.
void weft_supervisor_read_stream(weft_supervisor_t* supervisor, uint32_t rank, int stream,
                                 bool is_last);

// ---- supervisor_watch.c ----

// Reads |rank|'s record anew.
void weft_supervisor_read_progress(weft_supervisor_t* supervisor, uint32_t rank);

// Whether a signal has stopped the process.
bool weft_supervisor_is_stopped(pid_t pid);

// Reports ranks that are stuck or busy or get on again, and fails the job when one is for too long,
// or stuck while the job is stopping.
void weft_supervisor_watch(weft_supervisor_t* supervisor, int64_t now_ns);

#endif  // WEFT_RUNTIME_LAUNCH_SUPERVISOR_INTERNAL_H_
