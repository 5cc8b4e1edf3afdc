// Cuts the list of cores along packages, NUMA nodes and caches.
//
// The list is in the order of the hardware, so that each of these is a run of neighbours. A level
// is cut along its runs when that costs no rank a core, else straight through.
#include "runtime/topology/rank_placement.h"

#include <string.h>

typedef enum weft_place_level_e {
  WEFT_PLACE_PACKAGE,
  WEFT_PLACE_NUMA,
  WEFT_PLACE_L3,
  WEFT_PLACE_LEVEL_COUNT_,
} weft_place_level_t;

typedef struct weft_placing_s {
  const weft_topology_t* topology;
  int32_t* owners;  // by core: its rank
  // By level and core: ranks placed in the run that begins at the core.
  int32_t* shares[WEFT_PLACE_LEVEL_COUNT_];
} weft_placing_t;

// A part of the list and the ranks that are to share it.
typedef struct weft_place_task_s {
  int32_t begin;
  int32_t end;
  int32_t first_rank;
  int32_t rank_count;
} weft_place_task_t;

static int32_t weft_place_key(const weft_placing_t* placing, int level, int32_t core) {
  const weft_core_t* info = weft_topology_core(placing->topology, core);
  switch (level) {
    case WEFT_PLACE_PACKAGE:
      return info->package;
    case WEFT_PLACE_NUMA:
      return info->numa_node;
    default:
      return info->l3;
  }
}

// The end of the run of equal keys that begins at |begin|.
static int32_t weft_place_run_end(const weft_placing_t* placing, int level, int32_t begin,
                                  int32_t end) {
  const int32_t key = weft_place_key(placing, level, begin);
  int32_t i = begin + 1;
  while (i < end && weft_place_key(placing, level, i) == key) ++i;
  return i;
}

static void weft_place_straight(const weft_placing_t* placing, const weft_place_task_t* task) {
  const int64_t count = task->end - task->begin;
  for (int32_t rank = 0; rank < task->rank_count; ++rank) {
    const int64_t from = count * rank / task->rank_count;
    const int64_t to = count * (rank + 1) / task->rank_count;
    for (int64_t i = from; i < to; ++i) {
      placing->owners[task->begin + i] = task->first_rank + rank;
    }
  }
}

// Deals the ranks of |task| out to the runs of |level|: each goes where the cores per rank stay
// most. A run too small for a rank stays idle. False when a rank would get fewer cores than by
// cutting straight.
static bool weft_place_deal(const weft_placing_t* placing, int level,
                            const weft_place_task_t* task) {
  int32_t* shares = placing->shares[level];
  const int32_t fair = (task->end - task->begin) / task->rank_count;
  int32_t capacity = 0;
  for (int32_t i = task->begin; i < task->end;) {
    const int32_t end = weft_place_run_end(placing, level, i, task->end);
    shares[i] = 0;
    capacity += (end - i) / fair;
    i = end;
  }
  if (capacity < task->rank_count) return false;
  for (int32_t rank = 0; rank < task->rank_count; ++rank) {
    int32_t best = task->begin;
    int32_t best_cores = 0;
    for (int32_t i = task->begin; i < task->end;) {
      const int32_t end = weft_place_run_end(placing, level, i, task->end);
      const int32_t cores = (end - i) / (shares[i] + 1);
      if (cores > best_cores || (cores == best_cores && shares[i] < shares[best])) {
        best = i;
        best_cores = cores;
      }
      i = end;
    }
    ++shares[best];
  }
  return true;
}

static void weft_place(const weft_placing_t* placing, weft_place_task_t task) {
  for (int level = 0; level < WEFT_PLACE_LEVEL_COUNT_ && task.rank_count > 1; ++level) {
    if (weft_place_run_end(placing, level, task.begin, task.end) == task.end) continue;
    if (!weft_place_deal(placing, level, &task)) break;
    int32_t rank = task.first_rank;
    for (int32_t i = task.begin; i < task.end;) {
      const int32_t end = weft_place_run_end(placing, level, i, task.end);
      const int32_t share = placing->shares[level][i];
      if (share > 0) {
        // At most three levels deep; runs of deeper levels lie within this one's.
        weft_place(placing, (weft_place_task_t){i, end, rank, share});
      }
      rank += share;
      i = end;
    }
    return;
  }
  weft_place_straight(placing, &task);
}

// Every kind of core by itself, if there are enough of each; else all as one list.
static void weft_place_all(const weft_placing_t* placing, int32_t core_count, int32_t rank_count) {
  bool by_kind = true;
  for (int pass = 0; pass < 2; ++pass) {
    for (int32_t i = 0; i < core_count;) {
      const int32_t kind = weft_topology_core(placing->topology, i)->kind;
      int32_t end = i + 1;
      while (end < core_count && weft_topology_core(placing->topology, end)->kind == kind) ++end;
      if (pass == 0) by_kind = by_kind && end - i >= rank_count;
      if (pass == 1 && by_kind) weft_place(placing, (weft_place_task_t){i, end, 0, rank_count});
      i = end;
    }
  }
  if (!by_kind) weft_place(placing, (weft_place_task_t){0, core_count, 0, rank_count});
}

// ---- lists of the ranks -------------------------------------------------------------------------

// Keeps |wanted| of the rank's cores: neighbours that share as few L3 caches as possible.
static void weft_place_trim(const weft_topology_t* topology, int32_t wanted,
                            weft_rank_cores_t* rank) {
  if (wanted >= rank->core_count) return;
  int32_t best = 0;
  int32_t best_changes = wanted;
  for (int32_t begin = 0; begin + wanted <= rank->core_count; ++begin) {
    int32_t changes = 0;
    for (int32_t i = begin + 1; i < begin + wanted; ++i) {
      const weft_core_t* core = weft_topology_core(topology, rank->cores[i]);
      const weft_core_t* previous = weft_topology_core(topology, rank->cores[i - 1]);
      changes += core->l3 != previous->l3 || core->kind != previous->kind;
    }
    if (changes < best_changes) {
      best = begin;
      best_changes = changes;
    }
  }
  rank->cores += best;
  rank->core_count = wanted;
}

static void weft_place_list(const weft_topology_t* topology, const int32_t* owners,
                            int32_t threads_per_rank, weft_rank_placement_t* placement) {
  const int32_t core_count = weft_topology_core_count(topology);
  int32_t used = 0;
  int32_t least = 0;  // cores of a rank
  for (int32_t rank = 0; rank < placement->rank_count; ++rank) {
    weft_rank_cores_t* cores = &placement->ranks[rank];
    *cores = (weft_rank_cores_t){.cores = &placement->cores[used]};
    if (placement->shares_cores) {
      placement->cores[used++] = (int32_t)((int64_t)core_count * rank / placement->rank_count);
      cores->core_count = 1;
    }
    for (int32_t i = 0; i < core_count && !placement->shares_cores; ++i) {
      if (owners[i] != rank) continue;
      placement->cores[used++] = i;
      ++cores->core_count;
    }
    if (threads_per_rank > 0) weft_place_trim(topology, threads_per_rank, cores);
    if (rank == 0 || cores->core_count < least) least = cores->core_count;
  }
  for (int32_t rank = 0; rank < placement->rank_count; ++rank) {
    placement->ranks[rank].thread_count = threads_per_rank > 0 ? threads_per_rank : least;
  }
  placement->shares_threads = threads_per_rank > least;
}

weft_status_t weft_rank_placement_compute(const weft_topology_t* topology, int32_t rank_count,
                                          int32_t threads_per_rank, weft_allocator_t allocator,
                                          weft_rank_placement_t* out_placement) {
  *out_placement = (weft_rank_placement_t){.allocator = allocator};
  if (rank_count < 1) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%d ranks cannot be placed, at least 1 is needed",
                       (int)rank_count);
  }
  if (threads_per_rank < 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a rank cannot run %d threads", (int)threads_per_rank);
  }
  const int32_t core_count = weft_topology_core_count(topology);
  const int32_t capacity = core_count > rank_count ? core_count : rank_count;
  const size_t scratch_count = (size_t)core_count * (1 + WEFT_PLACE_LEVEL_COUNT_);
  void* memory = NULL;
  void* scratch = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, (size_t)rank_count,
                                                     sizeof(weft_rank_cores_t), 64, &memory));
  out_placement->ranks = memory;
  out_placement->rank_count = rank_count;
  weft_status_t status =
      weft_allocator_allocate_array(allocator, (size_t)capacity, sizeof(int32_t), 64, &memory);
  if (weft_status_is_ok(status)) {
    out_placement->cores = memory;
    out_placement->core_capacity = capacity;
    status = weft_allocator_allocate_array(allocator, scratch_count, sizeof(int32_t), 64, &scratch);
  }
  if (!weft_status_is_ok(status)) {
    weft_rank_placement_deinit(out_placement);
    return status;
  }
  weft_placing_t placing = {.topology = topology, .owners = scratch};
  for (int i = 0; i < WEFT_PLACE_LEVEL_COUNT_; ++i) {
    placing.shares[i] = placing.owners + (size_t)(i + 1) * (size_t)core_count;
  }
  out_placement->shares_cores = rank_count > core_count;
  // A core that no rank is given belongs to none.
  for (int32_t i = 0; i < core_count; ++i) placing.owners[i] = -1;
  if (!out_placement->shares_cores) weft_place_all(&placing, core_count, rank_count);
  weft_place_list(topology, placing.owners, threads_per_rank, out_placement);
  weft_allocator_release(allocator, scratch, scratch_count * sizeof(int32_t), 64);
  return weft_ok_status();
}

void weft_rank_placement_deinit(weft_rank_placement_t* placement) {
  if (placement == NULL) return;
  weft_allocator_release(placement->allocator, placement->ranks,
                         (size_t)placement->rank_count * sizeof(weft_rank_cores_t), 64);
  weft_allocator_release(placement->allocator, placement->cores,
                         (size_t)placement->core_capacity * sizeof(int32_t), 64);
  *placement = (weft_rank_placement_t){.rank_count = 0};
}

weft_status_t weft_rank_placement_bind(const weft_rank_placement_t* placement,
                                       const weft_topology_t* topology, int32_t rank) {
  if (rank < 0 || rank >= placement->rank_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %d of %d on this host does not exist", (int)rank,
                       (int)placement->rank_count);
  }
  if (placement->shares_cores) return weft_ok_status();
  const weft_rank_cores_t* cores = &placement->ranks[rank];
  return weft_topology_bind_process(topology, cores->cores, cores->core_count);
}

void weft_rank_placement_append_note(const weft_rank_placement_t* placement,
                                     const weft_topology_t* topology,
                                     weft_string_buffer_t* buffer) {
  const int32_t core_count = weft_topology_core_count(topology);
  if (placement->shares_cores) {
    weft_string_buffer_append_format(buffer, "%d ranks share %d core%s", (int)placement->rank_count,
                                     (int)core_count, core_count == 1 ? "" : "s");
  } else if (placement->shares_threads) {
    const weft_rank_cores_t* least = &placement->ranks[0];
    for (int32_t i = 1; i < placement->rank_count; ++i) {
      if (placement->ranks[i].core_count < least->core_count) least = &placement->ranks[i];
    }
    weft_string_buffer_append_format(buffer, "%d threads of a rank share %d core%s",
                                     (int)least->thread_count, (int)least->core_count,
                                     least->core_count == 1 ? "" : "s");
  }
}
