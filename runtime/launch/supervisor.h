// Supervisor: starts the ranks of one job on this host, watches them, and ends all of them when one
// fails.
//
// SIGINT and SIGTERM, to it or to a rank, let the ranks finish a step they agree on and end by
// themselves, where they can (|stop|). A second signal, or a rank that is stuck on the way, ends
// the job at once, and so do all other signals.
//
// It is no rank itself. Whatever happens, when weft_supervisor_run returns every process of the job
// is gone and reaped, and so is what they started. It prints nothing: events and an outcome say
// what happened, and weft_supervisor_describe (report.h) puts the outcome into words.
//
// Process structure: a guard process leads the job's process group and does nothing but wait for
// the supervisor's end, so that even kill -9 of the supervisor leaves nothing behind; ranks also
// carry a parent-death signal. The supervisor is a child subreaper: processes that a rank leaves
// behind become its children and are ended, too.
#ifndef WEFT_RUNTIME_LAUNCH_SUPERVISOR_H_
#define WEFT_RUNTIME_LAUNCH_SUPERVISOR_H_

#include "runtime/launch/environment.h"
#include "weft/allocator.h"

// Exit codes that mean something to, or come from, the supervisor.
enum {
  // A rank exits with this when it ends only because another rank failed (its communicator was
  // aborted): it is then never taken for the culprit.
  WEFT_EXIT_PEER_FAILED = 103,
  // The job was ended because a rank made no progress until the time-out (as timeout(1) does).
  WEFT_EXIT_STUCK = 124,
  // A rank could not be started after the fork (program not found and so on).
  WEFT_EXIT_NOT_STARTED = 127,
};

// What a rank is doing, as far as waiting and being stuck go.
typedef enum weft_rank_state_e {
  WEFT_RANK_STATE_STARTING = 0,  // has not begun to run steps
  WEFT_RANK_STATE_RUNNING,       // executes instructions of a step
  WEFT_RANK_STATE_WAITING,       // waits for other ranks
  WEFT_RANK_STATE_IDLE,          // between steps or after the last: reads, writes, saves
  WEFT_RANK_STATE_DONE,          // left its communicator, or finished its steps
} weft_rank_state_t;

enum { WEFT_PROGRESS_TEXT_CAPACITY = 128 };

// A rank's progress record at one moment. Texts are for reports and cut when too long.
typedef struct weft_rank_progress_s {
  weft_rank_state_t state;
  uint64_t serial;  // differs from the last reading when the rank got on in between
  int64_t step;     // -1: none
  char instruction[WEFT_PROGRESS_TEXT_CAPACITY];  // "instruction #12"; "" when unknown
  char collective[WEFT_PROGRESS_TEXT_CAPACITY];   // "" when in none
} weft_rank_progress_t;

typedef enum weft_rank_end_e {
  WEFT_RANK_RUNNING = 0,
  WEFT_RANK_EXITED,    // |code| is its exit code
  WEFT_RANK_SIGNALLED  // |code| is the signal
} weft_rank_end_t;

typedef struct weft_rank_outcome_s {
  int64_t pid;  // 0: never started
  weft_rank_end_t end;
  int code;
  bool was_killed;                // the supervisor signalled it before it ended
  int64_t end_ns;                 // when it ended, since the job's start
  bool has_progress;              // |progress| was read
  weft_rank_progress_t progress;  // at the job's first failure, else the last
} weft_rank_outcome_t;

typedef enum weft_job_end_e {
  WEFT_JOB_SUCCEEDED = 0,
  WEFT_JOB_STOPPED,      // all ranks stopped after a step because of |signal|, and succeeded
  WEFT_JOB_RANK_FAILED,  // |culprit| ended with a failure
  WEFT_JOB_RANK_LEFT,    // |culprit| exited with 0 while all others wait for it
  WEFT_JOB_RANK_STUCK,   // |culprit| made no progress until the time-out, or until others gave up
  WEFT_JOB_INTERRUPTED,  // ended at once because of |signal|
} weft_job_end_t;

// How a job ended. Owned by the caller: free with weft_supervisor_outcome_deinit.
typedef struct weft_supervisor_outcome_s {
  weft_job_end_t end;
  // For the shell: 0; the culprit's exit code, or 128 + its signal; 1 when a rank left; 124 when it
  // was stuck; 128 + |signal| (SIGTERM: 143, SIGINT: 130).
  int exit_code;
  int32_t culprit;   // the rank that failed first, -1 without
  int signal;        // why the job stopped or was ended, 0 without
  bool is_stopping;  // the ranks were asked to stop after a step
  int64_t fault_ns;  // since the job's start: when the failure was noticed
  int64_t end_ns;    // since the job's start: when everything was gone
  char host[WEFT_ENVIRONMENT_HOST_CAPACITY];
  uint32_t rank_count;
  weft_rank_outcome_t* ranks;
  weft_allocator_t allocator;
} weft_supervisor_outcome_t;

void weft_supervisor_outcome_deinit(weft_supervisor_outcome_t* outcome);

typedef enum weft_supervisor_event_kind_e {
  WEFT_SUPERVISOR_STARTED,  // |rank| runs as |pid|
  WEFT_SUPERVISOR_OUTPUT,   // |rank| wrote |text|, one line without its end, to |stream|
  WEFT_SUPERVISOR_STUCK,    // |rank| made no progress for |duration_ns|
  WEFT_SUPERVISOR_RESUMED,  // a rank that was reported as stuck gets on
  WEFT_SUPERVISOR_BUSY,  // |rank| has done one and the same thing for |duration_ns|; it is at work
  WEFT_SUPERVISOR_STOPPING,  // |signal|: the ranks are about to stop after |step|
  WEFT_SUPERVISOR_FAILING,   // the first failure: the others are about to be ended
  WEFT_SUPERVISOR_ENDED,     // |rank| ended, see |outcome|
} weft_supervisor_event_kind_t;

typedef struct weft_supervisor_event_s {
  weft_supervisor_event_kind_t kind;
  uint32_t rank;  // UINT32_MAX when none is concerned
  int64_t pid;
  int stream;        // OUTPUT: 1 or 2
  const char* text;  // OUTPUT: the line; FAILING: the reason; valid during the call
  size_t text_size;
  int64_t duration_ns;                   // STUCK, BUSY
  bool is_stopped;                       // STUCK: by SIGSTOP or the like
  int signal;                            // STOPPING
  int64_t step;                          // STOPPING
  const weft_rank_progress_t* progress;  // STUCK, BUSY, FAILING: may be NULL
  const weft_rank_outcome_t* outcome;    // ENDED
} weft_supervisor_event_t;

typedef enum weft_supervisor_start_e {
  WEFT_SUPERVISOR_REEXEC = 0,  // each rank executes |program| with |argv|: strategy ddp
  WEFT_SUPERVISOR_FORK,        // each rank runs |child_main|: strategies ddp_spawn and ddp_fork
} weft_supervisor_start_t;

// What the ranks agreed on about stopping.
typedef struct weft_supervisor_stop_s {
  int signal;       // that asked for it first; 0: they are not going to stop
  int64_t step;     // after which all of them stop, counted as users know it
  bool is_reached;  // no rank has a step left to run
} weft_supervisor_stop_t;

typedef struct weft_supervisor_options_s {
  size_t struct_size;
  uint32_t rank_count;
  weft_supervisor_start_t start;
  // REEXEC. Ranks recognise themselves by the WEFT_ variables (weft_environment_detect).
  const char* program;       // NULL: /proc/self/exe
  char* const* argv;         // required, ends with NULL
  char* const* environment;  // NULL: that of this process. WEFT_ variables in it are replaced.
  // FORK: runs in the child, whose exit code it returns. The fork happens before the supervisor
  // starts anything; the caller must not have started a thread or opened a device, for neither
  // survives a fork.
  int (*child_main)(void* user_data, const weft_environment_t* environment);
  int job_fd;              // shared memory the ranks inherit (WEFT_JOB_FD); -1: none
  bool without_store;      // host no rendezvous store
  int64_t stuck_delay_ns;  // 0: 10 s
  int64_t timeout_ns;      // of a stuck rank, 0: 30 minutes, < 0: never
  int64_t grace_ns;        // for the others to leave after |abort|, 0: 200 ms
  int64_t term_ns;         // between SIGTERM and SIGKILL, 0: 200 ms
  // All may be NULL; they run on the caller's thread and must not block.
  void (*event)(void* user_data, const weft_supervisor_event_t* event);
  // Reads |rank|'s record; false: there is none yet.
  bool (*progress)(void* user_data, uint32_t rank, weft_rank_progress_t* out_progress);
  // Asks the ranks to stop after a step they agree on, because of |signal_number|, unless they were
  // asked before; with 0 it only looks. While they cannot, because none has begun a step, it
  // leaves |out_stop->signal| 0, and a signal ends the job at once, as it does without.
  void (*stop)(void* user_data, int signal_number, weft_supervisor_stop_t* out_stop);
  // Makes all ranks leave their collectives with |reason|. |rank| is the culprit or -1.
  void (*abort)(void* user_data, int32_t rank, const char* reason);
  void* user_data;
} weft_supervisor_options_t;

// Sets the defaults: re-exec, no job_fd, all time-outs at their defaults.
void weft_supervisor_options_init(weft_supervisor_options_t* out_options);

// Runs one job to its end and fills |out_outcome|. Rank 0 has this process's standard output and
// error; those of other ranks become OUTPUT events. Standard input is rank 0's, unless it is a
// terminal. Blocks SIGCHLD, SIGINT, SIGTERM and SIGHUP meanwhile and handles them, so it must run
// while there is no other thread that takes signals, and the caller must not start other children
// meanwhile. Fails, with nothing left behind, only when the job could not be started or supervised.
WEFT_MUST_USE weft_status_t weft_supervisor_run(const weft_supervisor_options_t* options,
                                                weft_allocator_t allocator,
                                                weft_supervisor_outcome_t* out_outcome);

#endif  // WEFT_RUNTIME_LAUNCH_SUPERVISOR_H_
