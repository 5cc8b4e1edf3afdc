// Finds ranks that wait for each other.
//
// Ranks that run their collectives in different orders end up in different groups, each waiting for
// a member that sits in another. Such a state never changes by itself, so it can be recognised from
// outside: a waiting rank can go on only if every member it misses can. What remains after all
// ranks that can go on are struck out is stuck. A rank counts its |wait_epoch| when it starts and
// stops to sleep; if no stuck rank's has changed while this was worked out, all of it was true at
// one moment.
#include <stdio.h>

#include "runtime/comm/peers_internal.h"

const char* weft_peers_describe_rank(const weft_peers_t* peers, uint32_t rank, char* out_text,
                                     size_t capacity) {
  weft_progress_t progress;
  weft_progress_read(&weft_control_slot(peers->control, rank)->progress, &progress);
  const bool has_step = progress.step != WEFT_COMM_NO_STEP;
  const bool has_instruction = progress.instruction != WEFT_COMM_NO_INSTRUCTION;
  const unsigned long long step = progress.step;
  const unsigned long long instruction = progress.instruction;
  if (progress.state == WEFT_PROGRESS_ABSENT || (!has_step && !has_instruction)) {
    (void)snprintf(out_text, capacity, "rank %u", rank);
  } else if (!has_instruction) {
    (void)snprintf(out_text, capacity, "rank %u (after step %llu)", rank, step);
  } else if (!has_step) {
    (void)snprintf(out_text, capacity, "rank %u (instruction %llu)", rank, instruction);
  } else {
    (void)snprintf(out_text, capacity, "rank %u (step %llu, instruction %llu)", rank, step,
                   instruction);
  }
  return out_text;
}

static weft_rank_view_t weft_deadlock_view(const weft_peers_t* peers, uint32_t rank) {
  weft_slot_t* slot = weft_control_slot(peers->control, rank);
  weft_rank_view_t view = {0};
  // Pairs with the additions in weft_wait_sleep.
  view.epoch = atomic_load_explicit(&slot->wait_epoch, memory_order_seq_cst);
  view.waits = view.epoch % 2 != 0;
  view.group = atomic_load_explicit(&slot->wait_group, memory_order_relaxed);
  view.target = atomic_load_explicit(&slot->wait_target, memory_order_relaxed);
  view.closed = atomic_load_explicit(&slot->state, memory_order_seq_cst) == WEFT_SLOT_CLOSED;
  view.moves = !view.waits && !view.closed;
  return view;
}

// The first member that |rank| waits for and that cannot go on; -1: none.
static int64_t weft_deadlock_cause(const weft_peers_t* peers, uint32_t rank) {
  const weft_rank_view_t* view = &peers->views[rank];
  const uint32_t count = weft_control_group_count(peers->control, view->group);
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t member = weft_control_group_member(peers->control, view->group, i);
    weft_turn_t* turn = &weft_control_slot(peers->control, member)->turns[view->group];
    if (peers->views[member].moves) continue;
    if (atomic_load_explicit(&turn->arrived, memory_order_seq_cst) < view->target) {
      return (int64_t)member;
    }
  }
  return -1;
}

static void weft_deadlock_strike_out(weft_peers_t* peers) {
  bool changed = true;
  while (changed) {
    changed = false;
    for (uint32_t rank = 0; rank < peers->comm.size; ++rank) {
      weft_rank_view_t* view = &peers->views[rank];
      if (view->moves || !view->waits) continue;
      if (weft_deadlock_cause(peers, rank) >= 0) continue;
      view->moves = true;
      changed = true;
    }
  }
}

static bool weft_deadlock_is_stable(const weft_peers_t* peers) {
  for (uint32_t rank = 0; rank < peers->comm.size; ++rank) {
    if (peers->views[rank].moves) continue;
    weft_slot_t* slot = weft_control_slot(peers->control, rank);
    if (atomic_load_explicit(&slot->wait_epoch, memory_order_seq_cst) != peers->views[rank].epoch) {
      return false;
    }
  }
  return true;
}

static void weft_deadlock_describe_wait(const weft_peers_t* peers, uint32_t rank, uint32_t cause,
                                        char* out_text, size_t capacity) {
  weft_progress_t progress;
  weft_progress_read(&weft_control_slot(peers->control, rank)->progress, &progress);
  char rank_text[WEFT_PEERS_RANK_TEXT_CAPACITY];
  (void)snprintf(out_text, capacity, "%s waits for rank %u in %s %llu of group %u",
                 weft_peers_describe_rank(peers, rank, rank_text, sizeof(rank_text)), cause,
                 weft_collective_name(progress.kind), (unsigned long long)progress.collective,
                 progress.group);
}

bool weft_peers_find_deadlock(weft_peers_t* peers, char* out_text, size_t capacity,
                              weft_status_code_t* out_code) {
  for (uint32_t rank = 0; rank < peers->comm.size; ++rank) {
    peers->views[rank] = weft_deadlock_view(peers, rank);
  }
  weft_deadlock_strike_out(peers);
  if (peers->views[peers->comm.rank].moves || !weft_deadlock_is_stable(peers)) return false;
  // Following causes ends at a closed rank or goes round; after |size| steps it is going round.
  uint32_t rank = peers->comm.rank;
  for (uint32_t step = 0; step < peers->comm.size; ++step) {
    const int64_t cause = weft_deadlock_cause(peers, rank);
    if (cause < 0) return false;
    if (peers->views[cause].closed) {
      char text[2 * WEFT_PEERS_RANK_TEXT_CAPACITY];
      weft_deadlock_describe_wait(peers, rank, (uint32_t)cause, text, sizeof(text));
      (void)snprintf(out_text, capacity, "%s, which has closed its communicator", text);
      *out_code = WEFT_STATUS_ABORTED;
      return true;
    }
    rank = (uint32_t)cause;
  }
  const int64_t second = weft_deadlock_cause(peers, rank);
  const int64_t third = second < 0 ? -1 : weft_deadlock_cause(peers, (uint32_t)second);
  if (third < 0) return false;
  char first_text[2 * WEFT_PEERS_RANK_TEXT_CAPACITY];
  char second_text[2 * WEFT_PEERS_RANK_TEXT_CAPACITY];
  weft_deadlock_describe_wait(peers, rank, (uint32_t)second, first_text, sizeof(first_text));
  weft_deadlock_describe_wait(peers, (uint32_t)second, (uint32_t)third, second_text,
                              sizeof(second_text));
  (void)snprintf(out_text, capacity,
                 "%s while %s: the ranks run their collectives in different orders", first_text,
                 second_text);
  *out_code = WEFT_STATUS_INVALID_ARGUMENT;
  return true;
}
