// The control block: what the ranks of one job share beside their data, in memory that all of them,
// and the supervisor, see. Zeroed memory that weft_control_init has been run on once.
//
// A rank writes only its own slot (but for two words of a report), the abort cell, the course and
// the group table; every hand-over is a store with release order that a load with acquire order
// pairs with. A rank sleeps on one word only, its own doorbell, whatever it waits for, so that
// whoever changes something wakes exactly the ranks that care, and an abort wakes everybody.
#ifndef WEFT_RUNTIME_COMM_CONTROL_H_
#define WEFT_RUNTIME_COMM_CONTROL_H_

#include "runtime/comm/comm.h"

#define WEFT_CONTROL_GROUPS 1024        // groups of one job
#define WEFT_CONTROL_RING 4             // rounds a rank may have posted that others still read
#define WEFT_CONTROL_INLINE_BYTES 2048  // data that travels with a post
#define WEFT_CONTROL_CPU_WORDS 16       // of 64 processors each
#define WEFT_CONTROL_REASON_CAPACITY 1024

// A round is the exchange of one piece of a collective; most have one. Its phases, of which each
// member counts the last it reached in |weft_turn_t.arrived|, are 4 round + one of these.
enum {
  WEFT_PHASE_POSTED = 1,  // the member's post may be read, and its memory that the post names
  WEFT_PHASE_LEFT = 4,    // the member reads and writes nothing of other members any more
};

// What a member brings to a round. Written before WEFT_PHASE_POSTED, then read-only until all
// members left.
typedef struct weft_post_s {
  // The collective, as its member sees it.
  uint32_t kind;
  uint32_t dtype;
  uint32_t reduction;
  int32_t root;
  int32_t source;
  int32_t target;
  uint64_t count;
  uint64_t collective;  // number within the group
  uint64_t instruction;
  uint64_t step;
  // The piece: elements from |position| on; the shortest |length| of all members is exchanged.
  uint64_t position;
  uint64_t length;
  // Where other members find input and output from |position| on, in terms of the transport, and
  // how many bytes apart the parts for or of different members are.
  uint64_t input;
  uint64_t input_stride;
  uint64_t output;
  uint64_t output_stride;
  bool shows_output;  // whether |output| is there
  // The input instead, if it is small; a barrier's name.
  _Alignas(64) uint8_t payload[WEFT_CONTROL_INLINE_BYTES];
} weft_post_t;

// How far a rank is in one group.
typedef struct weft_turn_s {
  atomic_ullong arrived;
  // Index in the ring of the posts of even and odd rounds.
  uint32_t ring[2];
} weft_turn_t;

typedef enum weft_slot_state_e {
  WEFT_SLOT_FREE = 0,
  WEFT_SLOT_JOINING,
  WEFT_SLOT_JOINED,
  WEFT_SLOT_CLOSED,
} weft_slot_state_t;

typedef struct weft_slot_s {
  // Written while JOINING.
  _Alignas(128) atomic_uint state;
  int32_t process;
  uint64_t process_start;      // tells processes of one number apart; 0: unknown
  uint64_t process_namespace;  // in which |process| means something
  uint64_t cpus[WEFT_CONTROL_CPU_WORDS];
  // For sleeping: see weft_control_ring.
  _Alignas(128) atomic_uint doorbell;
  atomic_uint sleeping;
  // What the rank waits for, while |wait_epoch| is odd: all members of the group to arrive there.
  _Alignas(128) atomic_ullong wait_epoch;
  atomic_uint wait_group;
  atomic_ullong wait_target;
  // Written by the ranks that wait for this one, see stall.c: how long it has to keep them waiting
  // before they tell of it again, and of which moment they told while it was stopped.
  atomic_ullong next_stall_ns;
  atomic_ullong stall_changed_ns;
  _Alignas(128) weft_progress_cell_t progress;
  _Alignas(128) weft_turn_t turns[WEFT_CONTROL_GROUPS];
  weft_post_t posts[WEFT_CONTROL_RING];
} weft_slot_t;

typedef struct weft_control_group_s {
  atomic_uint state;  // 0 free, 1 being written, 2 complete
  uint32_t count;
} weft_control_group_t;

// Who an abort came from, when it was no rank.
#define WEFT_ABORT_BY_SUPERVISOR UINT32_MAX
#define WEFT_ABORT_BY_CHECK (UINT32_MAX - 1)  // the reason is a whole message

typedef struct weft_abort_cell_s {
  atomic_uint state;  // 0 none, 1 being written, 2 complete
  uint32_t code;      // weft_status_code_t
  uint32_t rank;      // or WEFT_ABORT_BY_*
  char reason[WEFT_CONTROL_REASON_CAPACITY];
} weft_abort_cell_t;

typedef struct weft_control_s {
  uint64_t magic;
  uint64_t size_bytes;
  uint64_t span_bytes;  // of each rank's memory; the transport's business
  uint32_t size;
  uint32_t slots_offset;
  uint64_t members_offset;
  _Alignas(128) weft_abort_cell_t abort;
  _Alignas(128) weft_course_t course;
  weft_control_group_t groups[WEFT_CONTROL_GROUPS];
} weft_control_t;

// Bytes of the control block of |size| ranks, at most WEFT_REDUCE_MAX_MEMBERS; a multiple of 4096.
size_t weft_control_size_bytes(uint32_t size);

// Prepares zeroed memory.
void weft_control_init(weft_control_t* control, uint32_t size);

// Whether |control| was initialised by this version of weft for |size| ranks.
WEFT_MUST_USE weft_status_t weft_control_check(const weft_control_t* control, uint32_t size);

weft_slot_t* weft_control_slot(const weft_control_t* control, uint32_t rank);

// Takes the slot of |rank| for the calling process. INVALID_ARGUMENT when it is taken.
WEFT_MUST_USE weft_status_t weft_control_join(weft_control_t* control, uint32_t rank);

// Marks the slot as closed and wakes whoever waits for the rank.
void weft_control_close(weft_control_t* control, uint32_t rank);

// Whether the process that took the slot of |rank| is known to have ended. False when it cannot be
// told.
bool weft_control_has_ended(const weft_control_t* control, uint32_t rank);

// Whether that process is known to be stopped by a signal.
bool weft_control_is_stopped(const weft_control_t* control, uint32_t rank);

// Aborts the job unless it is already, and wakes everybody. Async-signal-safe.
void weft_control_abort(weft_control_t* control, uint32_t rank, weft_status_code_t code,
                        const char* reason);

// OK while the job is not aborted, else its failure.
WEFT_MUST_USE weft_status_t weft_control_abort_status(weft_control_t* control);
bool weft_control_is_aborted(weft_control_t* control);

// Checks |members| against what the first rank to name |group| said, or says it.
WEFT_MUST_USE weft_status_t weft_control_enter_group(weft_control_t* control, uint32_t rank,
                                                     weft_comm_group_t group,
                                                     const weft_comm_members_t* members);
// Members of a group that a rank entered; group 0 is all of them. 0 members: not entered yet.
uint32_t weft_control_group_count(const weft_control_t* control, weft_comm_group_t group);
uint32_t weft_control_group_member(const weft_control_t* control, weft_comm_group_t group,
                                   uint32_t index);

// ---- Sleeping ----

// Wakes |slot|'s rank if it sleeps; any change it may wait for was stored before with
// memory_order_seq_cst.
void weft_control_ring(weft_slot_t* slot);

// Sleeps until the doorbell is no longer |bell|, or |timeout_ns| have passed, or for no reason.
void weft_control_sleep(weft_slot_t* slot, uint32_t bell, uint64_t timeout_ns);

// CLOCK_MONOTONIC.
uint64_t weft_control_now_ns(void);

#endif  // WEFT_RUNTIME_COMM_CONTROL_H_
