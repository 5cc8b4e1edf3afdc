// Waiting for other ranks: a look, a short spin, then sleep.
//
// Every wait ends: a sleeper wakes up now and then to see whether the ranks it waits for are alive,
// whether they wait for each other, and whether its time is over.
#include <sched.h>
#include <stdio.h>
#include <string.h>

#include "runtime/comm/peers_internal.h"

// How long a rank spins before it sleeps: about what a sleep and a wake-up cost.
#define WEFT_WAIT_SPIN_NS 20000
// When a sleeper looks around for the first time, and how often from then on.
#define WEFT_WAIT_FIRST_LOOK_NS 10000000
#define WEFT_WAIT_LOOK_NS 100000000

static inline void weft_wait_pause(void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#endif
}

void weft_peers_arrive(weft_peers_t* peers, weft_comm_group_t group, uint64_t phase) {
  // Pairs with the loads in weft_wait_has_arrived, and with the sleepers' in weft_control_ring.
  atomic_store_explicit(&peers->slot->turns[group].arrived, phase, memory_order_seq_cst);
  const weft_comm_members_t* members = &peers->comm.groups[group];
  for (uint32_t i = 0; i < members->count; ++i) {
    weft_control_ring(weft_control_slot(peers->control, members->ranks[i]));
  }
}

static bool weft_wait_has_arrived(const weft_peers_t* peers, uint32_t rank, weft_comm_group_t group,
                                  uint64_t phase) {
  weft_slot_t* slot = weft_control_slot(peers->control, rank);
  return atomic_load_explicit(&slot->turns[group].arrived, memory_order_seq_cst) >= phase;
}

// ---- Spinning ----

// Spinning pays only if every rank has a processor to itself. Known when all ranks have joined.
static uint64_t weft_wait_spin_ns(weft_peers_t* peers) {
  if (peers->spin_is_known) return peers->spin_ns;
  uint64_t cpus[WEFT_CONTROL_CPU_WORDS] = {0};
  for (uint32_t rank = 0; rank < peers->comm.size; ++rank) {
    weft_slot_t* slot = weft_control_slot(peers->control, rank);
    // Pairs with the store at the end of weft_control_join.
    const unsigned state = atomic_load_explicit(&slot->state, memory_order_acquire);
    if (state != WEFT_SLOT_JOINED && state != WEFT_SLOT_CLOSED) return 0;
    for (uint32_t i = 0; i < WEFT_CONTROL_CPU_WORDS; ++i) cpus[i] |= slot->cpus[i];
  }
  uint32_t count = 0;
  for (uint32_t i = 0; i < WEFT_CONTROL_CPU_WORDS; ++i) {
    count += (uint32_t)__builtin_popcountll(cpus[i]);
  }
  peers->spin_ns = count >= peers->comm.size ? WEFT_WAIT_SPIN_NS : 0;
  peers->spin_is_known = true;
  return peers->spin_ns;
}

static bool weft_wait_spin(weft_peers_t* peers, uint32_t rank, weft_comm_group_t group,
                           uint64_t phase, uint64_t start_ns) {
  const uint64_t spin_ns = weft_wait_spin_ns(peers);
  if (spin_ns == 0) return false;
  do {
    for (int i = 0; i < 32; ++i) {
      if (weft_wait_has_arrived(peers, rank, group, phase)) return true;
      weft_wait_pause();
    }
  } while (weft_control_now_ns() - start_ns < spin_ns);
  return false;
}

// ---- Looking around ----

static void weft_wait_describe(const weft_peers_t* peers, weft_comm_group_t group, char* out_text,
                               size_t capacity) {
  weft_progress_t progress;
  weft_progress_read(&peers->slot->progress, &progress);
  char rank_text[WEFT_PEERS_RANK_TEXT_CAPACITY];
  (void)snprintf(out_text, capacity, "%s in %s %llu of group %u",
                 weft_peers_describe_rank(peers, peers->comm.rank, rank_text, sizeof(rank_text)),
                 weft_collective_name(progress.kind), (unsigned long long)progress.collective,
                 group);
}

static weft_status_t weft_wait_timed_out(const weft_peers_t* peers, uint32_t rank,
                                         weft_comm_group_t group) {
  char self_text[2 * WEFT_PEERS_RANK_TEXT_CAPACITY];
  char rank_text[WEFT_PEERS_RANK_TEXT_CAPACITY];
  weft_wait_describe(peers, group, self_text, sizeof(self_text));
  // Before the abort, so that who sees that knows why.
  weft_course_time_out(peers->comm.course);
  weft_progress_t progress;
  weft_progress_read(&weft_control_slot(peers->control, rank)->progress, &progress);
  return WEFT_STATUS(ABORTED, "%s waited longer than %.3f s for %s, which is %s", self_text,
                     (double)peers->timeout_ns / 1e9,
                     weft_peers_describe_rank(peers, rank, rank_text, sizeof(rank_text)),
                     weft_control_is_stopped(peers->control, rank)
                         ? "stopped by a signal"
                         : weft_progress_state_name(progress.state));
}

static weft_status_t weft_wait_look_around(weft_peers_t* peers, weft_comm_group_t group,
                                           uint64_t phase) {
  char text[WEFT_CONTROL_REASON_CAPACITY];
  const weft_comm_members_t* members = &peers->comm.groups[group];
  for (uint32_t i = 0; i < members->count; ++i) {
    const uint32_t rank = members->ranks[i];
    if (weft_wait_has_arrived(peers, rank, group, phase)) continue;
    if (!weft_control_has_ended(peers->control, rank)) continue;
    // It may have arrived before it ended.
    if (weft_wait_has_arrived(peers, rank, group, phase)) continue;
    char rank_text[WEFT_PEERS_RANK_TEXT_CAPACITY];
    weft_wait_describe(peers, group, text, sizeof(text));
    return WEFT_STATUS(ABORTED, "%s, process %d, ended while %s waited for it",
                       weft_peers_describe_rank(peers, rank, rank_text, sizeof(rank_text)),
                       weft_control_slot(peers->control, rank)->process, text);
  }
  weft_status_code_t code = WEFT_STATUS_OK;
  if (weft_peers_find_deadlock(peers, text, sizeof(text), &code)) {
    return weft_status_known_failure(weft_status_create(code, __FILE__, __LINE__, "%s", text));
  }
  weft_peers_tell_stalls(peers);
  return weft_ok_status();
}

// ---- Sleeping ----

static weft_status_t weft_wait_asleep(weft_peers_t* peers, uint32_t rank, weft_comm_group_t group,
                                      uint64_t phase, uint64_t start_ns) {
  weft_slot_t* slot = peers->slot;
  uint64_t look_ns = start_ns + WEFT_WAIT_FIRST_LOOK_NS;
  const uint64_t end_ns = peers->timeout_ns == 0 || peers->timeout_ns > UINT64_MAX - start_ns
                              ? UINT64_MAX
                              : start_ns + peers->timeout_ns;
  for (;;) {
    // Pairs with weft_control_ring: a change after this load changes the bell.
    const uint32_t bell = atomic_load_explicit(&slot->doorbell, memory_order_seq_cst);
    // What arrived counts, even if the job is aborted now: members of one round then agree on it.
    if (weft_wait_has_arrived(peers, rank, group, phase)) return weft_ok_status();
    if (weft_control_is_aborted(peers->control)) return weft_control_abort_status(peers->control);
    const uint64_t now_ns = weft_control_now_ns();
    if (now_ns >= end_ns) return weft_wait_timed_out(peers, rank, group);
    if (now_ns >= look_ns) {
      WEFT_RETURN_IF_ERROR(weft_wait_look_around(peers, group, phase));
      look_ns = now_ns + WEFT_WAIT_LOOK_NS;
    }
    weft_control_sleep(slot, bell, (look_ns < end_ns ? look_ns : end_ns) - now_ns);
  }
}

// Publishes what this rank waits for while it sleeps.
static weft_status_t weft_wait_sleep(weft_peers_t* peers, uint32_t rank, weft_comm_group_t group,
                                     uint64_t phase, uint64_t start_ns) {
  weft_slot_t* slot = peers->slot;
  const unsigned state = atomic_load_explicit(&slot->progress.state, memory_order_relaxed);
  atomic_store_explicit(&slot->wait_group, group, memory_order_relaxed);
  atomic_store_explicit(&slot->wait_target, phase, memory_order_relaxed);
  // Pairs with the loads in deadlock.c.
  atomic_fetch_add_explicit(&slot->wait_epoch, 1, memory_order_seq_cst);
  atomic_store_explicit(&slot->progress.state, WEFT_PROGRESS_WAITING, memory_order_relaxed);
  atomic_store_explicit(&slot->sleeping, 1, memory_order_seq_cst);
  weft_status_t status = weft_wait_asleep(peers, rank, group, phase, start_ns);
  atomic_store_explicit(&slot->sleeping, 0, memory_order_seq_cst);
  atomic_store_explicit(&slot->progress.state, state, memory_order_relaxed);
  atomic_fetch_add_explicit(&slot->wait_epoch, 1, memory_order_seq_cst);
  return status;
}

weft_status_t weft_peers_wait(weft_peers_t* peers, weft_comm_group_t group, uint64_t phase) {
  const weft_comm_members_t* members = &peers->comm.groups[group];
  uint64_t start_ns = 0;
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < members->count && weft_status_is_ok(status); ++i) {
    const uint32_t rank = members->ranks[i];
    if (weft_wait_has_arrived(peers, rank, group, phase)) continue;
    if (start_ns == 0) start_ns = weft_control_now_ns();
    if (weft_wait_spin(peers, rank, group, phase, start_ns)) continue;
    status = weft_wait_sleep(peers, rank, group, phase, start_ns);
  }
  if (start_ns != 0) peers->comm.counters.wait_ns += weft_control_now_ns() - start_ns;
  return status;
}
