// The communicator object: what every transport shares, and the vtable that a transport fills.
//
// weft_comm_run and the other public calls check their arguments and count bytes here, so that a
// transport sees only collectives that are right on this rank. A transport embeds weft_comm_t as
// its first member. One thread at a time may use a communicator, but for weft_comm_abort,
// weft_comm_memory's allocator and readers of the progress cell.
#ifndef WEFT_RUNTIME_COMM_COMM_H_
#define WEFT_RUNTIME_COMM_COMM_H_

#include <stdatomic.h>

#include "runtime/comm/course.h"
#include "weft/comm.h"

// ---- Progress ----

typedef enum weft_progress_state_e {
  WEFT_PROGRESS_ABSENT = 0,  // the rank has not joined yet
  WEFT_PROGRESS_RUNNING,     // executing instructions
  WEFT_PROGRESS_WAITING,     // asleep in a collective, until other ranks arrive
  WEFT_PROGRESS_IDLE,        // between steps
  WEFT_PROGRESS_DONE,        // the communicator was destroyed
  WEFT_PROGRESS_STATE_COUNT_,
} weft_progress_state_t;

// "running"; static storage, never NULL.
const char* weft_progress_state_name(weft_progress_state_t state);

// The instruction of collectives and notes that belong to none.
#define WEFT_COMM_NO_INSTRUCTION UINT64_MAX

// The step of a rank that has not begun one.
#define WEFT_COMM_NO_STEP UINT64_MAX

// What a rank was doing when it was last looked at.
typedef struct weft_progress_s {
  weft_progress_state_t state;
  uint64_t step;         // the last that was begun, or WEFT_COMM_NO_STEP
  uint64_t instruction;  // WEFT_COMM_NO_INSTRUCTION: in none
  // The collective that was started last. |collective| counts from 1 within |group|; 0: none yet.
  weft_collective_kind_t kind;
  weft_comm_group_t group;
  uint64_t collective;
  // Of the last change, on CLOCK_MONOTONIC and as coarse as the system's clock tick.
  uint64_t changed_ns;
} weft_progress_t;

// The record while its owner changes it; lies where the supervisor sees it, too. Every field is
// relaxed: a reader may see one field newer than another, never a torn one.
typedef struct weft_progress_cell_s {
  atomic_uint state;
  atomic_uint kind;
  atomic_uint group;
  atomic_ullong step;
  atomic_ullong instruction;
  atomic_ullong collective;
  atomic_ullong changed_ns;
} weft_progress_cell_t;

void weft_progress_read(const weft_progress_cell_t* cell, weft_progress_t* out_progress);

// ---- Watching ----

// A rank that keeps others waiting, as one of those sees it.
typedef struct weft_stall_s {
  uint32_t rank;
  int32_t process;       // 0: it has not joined
  bool is_stopped;       // by a signal
  uint64_t duration_ns;  // that it has been like this
  weft_progress_t progress;
} weft_stall_t;

// What a rank does while it waits, in jobs that nobody else watches.
typedef struct weft_comm_watch_s {
  uint64_t delay_ns;  // before a rank that others wait for is told of
  // Called on one waiting rank, and again when the time has doubled; NULL: never. Must not run
  // collectives.
  void (*stalled)(const weft_comm_t* comm, const weft_stall_t* stall);
  // Where |stalled| puts its words.
  void (*notice)(void* user_data, const char* text);
  void* user_data;
} weft_comm_watch_t;

// Transports without a shared control block never call it.
void weft_comm_set_watch(weft_comm_t* comm, const weft_comm_watch_t* watch);

// ---- Transports ----

// Members of a group in group order; |self| is this rank's place among them, -1 if it is none.
typedef struct weft_comm_members_s {
  uint32_t* ranks;
  uint32_t count;
  int32_t self;
} weft_comm_members_t;

// All slots are required. A transport's failure is final: weft_comm_run keeps it.
typedef struct weft_comm_vtable_s {
  // Frees the transport and the object. Does not wait for other ranks.
  void (*destroy)(weft_comm_t* comm);
  // See weft_comm_memory.
  weft_allocator_t (*memory)(weft_comm_t* comm);
  // Checks that the other ranks name the same members as group number |group|; called before the
  // group is entered into the table. Need not wait for them.
  weft_status_t (*add_group)(weft_comm_t* comm, weft_comm_group_t group,
                             const weft_comm_members_t* members);
  // Runs a collective of which this rank is a member. Blocks.
  weft_status_t (*run)(weft_comm_t* comm, const weft_collective_t* collective);
  // Thread-safe; async-signal-safe where processes share nothing but memory.
  void (*abort)(weft_comm_t* comm, const char* reason);
} weft_comm_vtable_t;

#define WEFT_COMM_FAILURE_CAPACITY 1024

struct weft_comm_s {
  const weft_comm_vtable_t* vtable;
  weft_allocator_t allocator;
  uint32_t rank;
  uint32_t size;
  weft_comm_members_t* groups;
  uint32_t group_count;
  uint32_t group_capacity;
  weft_comm_counters_t counters;
  weft_comm_watch_t watch;
  weft_progress_cell_t* progress;     // where notes go; never NULL
  weft_progress_cell_t own_progress;  // of transports that share none
  weft_course_t* course;              // of the job's steps; never NULL
  weft_course_t own_course;           // of transports that share none
  // The first failure of run, repeated by every later call; OK while there is none.
  weft_status_code_t failure_code;
  char failure[WEFT_COMM_FAILURE_CAPACITY];
};

// Initialises the shared part with group 0. |size| > |rank|. On failure nothing is held.
WEFT_MUST_USE weft_status_t weft_comm_init(weft_comm_t* comm, const weft_comm_vtable_t* vtable,
                                           uint32_t rank, uint32_t size,
                                           weft_allocator_t allocator);
void weft_comm_deinit(weft_comm_t* comm);

// The members of |group|, or NULL when there is no such group.
const weft_comm_members_t* weft_comm_group_members(const weft_comm_t* comm,
                                                   weft_comm_group_t group);

// ---- For executors ----

// Tells the supervisor and the reports of other ranks what this rank is doing now. A few stores and
// a read of the coarse clock: cheap enough for every instruction.
void weft_comm_note(weft_comm_t* comm, uint64_t step, uint64_t instruction);

// Notes that the rank is in no instruction: a step is done.
void weft_comm_note_idle(weft_comm_t* comm);

// The course of the steps of all ranks.
weft_course_t* weft_comm_course(weft_comm_t* comm);

// ---- Shared by transports ----

// Notes that collective |number| of its group begins.
void weft_comm_note_collective(weft_comm_t* comm, const weft_collective_t* collective,
                               uint64_t number);

// Bytes that a member counts as sent for |collective| among |member_count| members.
uint64_t weft_collective_sent_bytes(const weft_collective_t* collective, uint32_t member_count,
                                    uint32_t self);

// Elements that |collective| reads from |input| and writes to |output| on one member; exact because
// weft_comm_run checks for overflow.
size_t weft_collective_input_count(const weft_collective_t* collective, uint32_t member_count);
size_t weft_collective_output_count(const weft_collective_t* collective, uint32_t member_count);

// For a BARRIER, |input| may name it: a terminated text of which transports compare this many
// bytes. NULL: no name.
#define WEFT_COMM_BARRIER_NAME_CAPACITY 64

#endif  // WEFT_RUNTIME_COMM_COMM_H_
