// What the files of the peers' collectives share.
#ifndef WEFT_RUNTIME_COMM_PEERS_INTERNAL_H_
#define WEFT_RUNTIME_COMM_PEERS_INTERNAL_H_

#include "runtime/comm/peers.h"

// One round of a collective, when all members have posted.
typedef struct weft_round_s {
  const weft_collective_t* collective;
  const weft_comm_members_t* members;
  uint32_t self;         // this rank's member number
  size_t element_bytes;  // 0 for barriers
  size_t position;
  size_t length;
  bool is_inline;   // inputs travel with the posts
  uint8_t* output;  // this rank's own, of this round
  size_t output_stride;
} weft_round_t;

// ---- wait.c ----

// Marks this rank as arrived at |phase| of |group| and wakes the members that sleep.
void weft_peers_arrive(weft_peers_t* peers, weft_comm_group_t group, uint64_t phase);

// Waits until every member of |group| arrived at |phase|. INVALID_ARGUMENT when the ranks wait for
// each other in different collectives; ABORTED after an abort, a death, or the time-out.
WEFT_MUST_USE weft_status_t weft_peers_wait(weft_peers_t* peers, weft_comm_group_t group,
                                            uint64_t phase);

// ---- deadlock.c ----

// Writes to |out_text| why this rank, which waits, will wait for ever because the ranks wait for
// each other, or for one that closed its communicator. False when there is no such reason, or none
// yet.
bool weft_peers_find_deadlock(weft_peers_t* peers, char* out_text, size_t capacity,
                              weft_status_code_t* out_code);

// Writes "rank 1 (step 3, instruction 7)" to |out_text| and returns it.
const char* weft_peers_describe_rank(const weft_peers_t* peers, uint32_t rank, char* out_text,
                                     size_t capacity);

#define WEFT_PEERS_RANK_TEXT_CAPACITY 128

// ---- stall.c ----

// Tells the communicator's watch of ranks that keep others waiting, when that is this rank's part.
// This rank waits.
void weft_peers_tell_stalls(const weft_peers_t* peers);

// ---- compare.c ----

// Checks that all posts of |group|'s members, in |peers->posts|, are of one collective.
WEFT_MUST_USE weft_status_t weft_peers_compare(const weft_peers_t* peers,
                                               const weft_collective_t* collective,
                                               const weft_comm_members_t* members);

// ---- exchange.c ----

// Whether other members read this member's input in place, write its output if they see it, and
// cannot do without.
bool weft_exchange_reads_input(const weft_collective_t* collective, uint32_t self);
bool weft_exchange_writes_output(weft_collective_kind_t kind);
bool weft_exchange_needs_output(weft_collective_kind_t kind);

// Does this rank's part of a round, from |peers->posts| to outputs.
WEFT_MUST_USE weft_status_t weft_exchange(weft_peers_t* peers, const weft_round_t* round);

#endif  // WEFT_RUNTIME_COMM_PEERS_INTERNAL_H_
