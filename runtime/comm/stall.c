// Tells of ranks that keep others waiting.
//
// Where no supervisor looks at the ranks, those that wait do. Each finds the same: a rank is
// blocked while a member of the group it waits in has not arrived, and one that is not blocked, but
// missed by a rank that is, keeps the others waiting. The lowest blocked rank that is not stopped
// itself speaks. It counts in the other's slot when to speak again, so that another that becomes
// the lowest does not repeat it.
#include "runtime/comm/peers_internal.h"

static bool weft_stall_misses(const weft_peers_t* peers, uint32_t waiter, uint32_t rank) {
  weft_slot_t* slot = weft_control_slot(peers->control, waiter);
  // Pairs with the additions in weft_wait_sleep.
  if (atomic_load_explicit(&slot->wait_epoch, memory_order_seq_cst) % 2 == 0) return false;
  const weft_comm_group_t group = atomic_load_explicit(&slot->wait_group, memory_order_relaxed);
  const uint64_t target = atomic_load_explicit(&slot->wait_target, memory_order_relaxed);
  const weft_turn_t* turn = &weft_control_slot(peers->control, rank)->turns[group];
  atomic_ullong* arrived = (atomic_ullong*)(uintptr_t)&turn->arrived;
  if (atomic_load_explicit(arrived, memory_order_seq_cst) >= target) return false;
  const uint32_t count = weft_control_group_count(peers->control, group);
  for (uint32_t i = 0; i < count; ++i) {
    if (weft_control_group_member(peers->control, group, i) == rank) return true;
  }
  return false;
}

static bool weft_stall_is_blocked(const weft_peers_t* peers, uint32_t rank) {
  for (uint32_t other = 0; other < peers->comm.size; ++other) {
    if (other != rank && weft_stall_misses(peers, rank, other)) return true;
  }
  return false;
}

static bool weft_stall_is_missed(const weft_peers_t* peers, uint32_t rank) {
  for (uint32_t other = 0; other < peers->comm.size; ++other) {
    if (other != rank && weft_stall_misses(peers, other, rank)) return true;
  }
  return false;
}

static bool weft_stall_speaks(const weft_peers_t* peers) {
  for (uint32_t rank = 0; rank < peers->comm.rank; ++rank) {
    if (!weft_stall_is_blocked(peers, rank)) continue;
    if (!weft_control_is_stopped(peers->control, rank)) return false;
  }
  return weft_stall_is_blocked(peers, peers->comm.rank);
}

// How long the record of |rank| has not changed.
static uint64_t weft_stall_still_ns(const weft_peers_t* peers, uint32_t rank, uint64_t now_ns) {
  weft_progress_t progress;
  weft_progress_read(&weft_control_slot(peers->control, rank)->progress, &progress);
  return now_ns > progress.changed_ns ? now_ns - progress.changed_ns : 0;
}

// Whether |stall| is to be told now, and not again before it has lasted twice as long.
static bool weft_stall_is_due(weft_slot_t* slot, const weft_stall_t* stall, uint64_t delay_ns) {
  const uint64_t changed_ns = stall->progress.changed_ns;
  uint64_t next_ns = atomic_load_explicit(&slot->next_stall_ns, memory_order_relaxed);
  // What takes long does so in every step and is told once; who stops again is told of again.
  if (stall->is_stopped &&
      atomic_load_explicit(&slot->stall_changed_ns, memory_order_relaxed) != changed_ns) {
    next_ns = delay_ns;
  }
  if (stall->duration_ns < next_ns) return false;
  atomic_store_explicit(&slot->stall_changed_ns, stall->is_stopped ? changed_ns : 0,
                        memory_order_relaxed);
  atomic_store_explicit(&slot->next_stall_ns, 2 * stall->duration_ns, memory_order_relaxed);
  return true;
}

static void weft_stall_tell(const weft_peers_t* peers, uint32_t rank, uint64_t waited_ns,
                            uint64_t now_ns) {
  const weft_comm_watch_t* watch = &peers->comm.watch;
  weft_slot_t* slot = weft_control_slot(peers->control, rank);
  weft_stall_t stall = {.rank = rank, .duration_ns = weft_stall_still_ns(peers, rank, now_ns)};
  weft_progress_read(&slot->progress, &stall.progress);
  // Between steps nothing changes the record; what counts is how long others have waited.
  const bool is_running = stall.progress.state == WEFT_PROGRESS_RUNNING;
  const uint64_t shorter_ns = stall.duration_ns < waited_ns ? stall.duration_ns : waited_ns;
  if (shorter_ns < watch->delay_ns) return;
  if (!is_running) stall.duration_ns = shorter_ns;
  // Pairs with the store at the end of weft_control_join.
  const unsigned state = atomic_load_explicit(&slot->state, memory_order_acquire);
  if (state == WEFT_SLOT_JOINED || state == WEFT_SLOT_CLOSED) stall.process = slot->process;
  stall.is_stopped = weft_control_is_stopped(peers->control, rank);
  if (weft_stall_is_due(slot, &stall, watch->delay_ns)) watch->stalled(&peers->comm, &stall);
}

void weft_peers_tell_stalls(const weft_peers_t* peers) {
  if (peers->comm.watch.stalled == NULL) return;
  const uint64_t now_ns = weft_control_now_ns();
  uint64_t waited_ns = 0;
  for (uint32_t rank = 0; rank < peers->comm.size; ++rank) {
    if (!weft_stall_is_blocked(peers, rank)) continue;
    const uint64_t still_ns = weft_stall_still_ns(peers, rank, now_ns);
    if (still_ns > waited_ns) waited_ns = still_ns;
  }
  if (waited_ns < peers->comm.watch.delay_ns || !weft_stall_speaks(peers)) return;
  for (uint32_t rank = 0; rank < peers->comm.size; ++rank) {
    if (rank == peers->comm.rank || weft_stall_is_blocked(peers, rank)) continue;
    if (weft_stall_is_missed(peers, rank)) weft_stall_tell(peers, rank, waited_ns, now_ns);
  }
}
