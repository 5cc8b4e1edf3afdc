// Ranks that see each other's memory: the collectives of `local` and `shm`.
//
// A transport embeds weft_peers_t, fills weft_peer_memory_vtable_t, and has all of weft_comm_run.
// Members post what they bring, wait until all have posted, compare the posts, and read each
// other's inputs, or write each other's outputs, in place. Memory that others cannot see goes
// through a staging area piece by piece; how a collective is cut never shows in its result.
#ifndef WEFT_RUNTIME_COMM_PEERS_H_
#define WEFT_RUNTIME_COMM_PEERS_H_

#include "runtime/comm/control.h"

typedef struct weft_peers_s weft_peers_t;

// Bytes of each of the two staging areas of a rank.
#define WEFT_PEERS_STAGING_BYTES ((size_t)1 << 20)

// All slots are required.
typedef struct weft_peer_memory_vtable_s {
  // Writes the address by which other ranks find |size_bytes| at |data|. False: they cannot.
  bool (*publish)(weft_peers_t* peers, const void* data, size_t size_bytes, uint64_t* out_address);
  // Finds what |rank| published. What was found before stays valid until the call after the next
  // for the same rank.
  weft_status_t (*resolve)(weft_peers_t* peers, uint32_t rank, uint64_t address, size_t size_bytes,
                           void** out_data);
  // Provides WEFT_PEERS_STAGING_BYTES that can be published, valid until the communicator is
  // destroyed. Called once for each area, when it is first needed.
  weft_status_t (*stage)(weft_peers_t* peers, void** out_area);
} weft_peer_memory_vtable_t;

// What a ring entry is still needed for.
typedef struct weft_ring_use_s {
  weft_comm_group_t group;
  uint64_t target;  // free when all members arrived here; 0: never used
} weft_ring_use_t;

// Another rank as the search for deadlocks sees it.
typedef struct weft_rank_view_s {
  uint64_t epoch;
  uint64_t target;
  weft_comm_group_t group;
  bool waits;
  bool closed;
  bool moves;  // may go on without help
} weft_rank_view_t;

struct weft_peers_s {
  weft_comm_t comm;
  const weft_peer_memory_vtable_t* memory;
  weft_control_t* control;
  weft_slot_t* slot;  // this rank's
  uint64_t timeout_ns;
  uint64_t spin_ns;
  bool spin_is_known;
  // By group.
  uint64_t* rounds;       // posted so far
  uint64_t* collectives;  // begun so far
  weft_ring_use_t ring[WEFT_CONTROL_RING];
  uint32_t ring_next;
  // By member of the group at hand.
  const weft_post_t** posts;
  const void** inputs;
  void** outputs;
  weft_rank_view_t* views;  // by rank
  void* staging[2];         // input, output; NULL until needed
};

// Joins |control| as rank |rank|. |timeout_ns| 0: wait for ever. On failure nothing is held.
WEFT_MUST_USE weft_status_t weft_peers_init(weft_peers_t* peers, const weft_comm_vtable_t* vtable,
                                            const weft_peer_memory_vtable_t* memory,
                                            weft_control_t* control, uint32_t rank,
                                            uint64_t timeout_ns, weft_allocator_t allocator);

// Leaves the job; |control| stays the transport's.
void weft_peers_deinit(weft_peers_t* peers);

// For the vtables of transports.
weft_status_t weft_peers_run(weft_comm_t* comm, const weft_collective_t* collective);
weft_status_t weft_peers_add_group(weft_comm_t* comm, weft_comm_group_t group,
                                   const weft_comm_members_t* members);
void weft_peers_abort(weft_comm_t* comm, const char* reason);

#endif  // WEFT_RUNTIME_COMM_PEERS_H_
