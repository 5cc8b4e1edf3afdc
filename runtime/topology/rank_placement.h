// Which cores each rank of this host runs on.
//
// Ranks get disjoint sets of cores, as equal as they can be, because the slowest rank sets the pace
// of all. Among equal ways to cut the machine, ranks get whole packages, then whole NUMA nodes,
// then whole L3 caches, so that their memory is near and their caches are their own. Kinds of cores
// are dealt out one by one, so that every rank has its share of the fast ones. A plain value once
// computed; the same topology gives the same placement in every process.
#ifndef WEFT_RUNTIME_TOPOLOGY_RANK_PLACEMENT_H_
#define WEFT_RUNTIME_TOPOLOGY_RANK_PLACEMENT_H_

#include "runtime/topology/topology.h"

typedef struct weft_rank_cores_s {
  const int32_t* cores;  // indices into the topology's list, ascending
  int32_t core_count;    // at least 1
  int32_t thread_count;  // threads to run on them
} weft_rank_cores_t;

typedef struct weft_rank_placement_s {
  weft_allocator_t allocator;
  int32_t rank_count;
  weft_rank_cores_t* ranks;
  int32_t* cores;         // storage of the ranks' lists
  int32_t core_capacity;  // its length
  // What does not fit: some core is given to several ranks; some rank has more threads than cores.
  bool shares_cores;
  bool shares_threads;
} weft_rank_placement_t;

// Computes the cores of |rank_count| >= 1 ranks of this host. |threads_per_rank| 0 asks for as many
// threads on every rank as the smallest share has cores: libraries that round differently with
// another number of threads must not make ranks differ. A positive number asks for so many, on
// cores that are close to each other; other cores stay idle. With fewer cores than ranks some share
// one. INVALID_ARGUMENT for other numbers. Free with weft_rank_placement_deinit.
WEFT_MUST_USE weft_status_t weft_rank_placement_compute(const weft_topology_t* topology,
                                                        int32_t rank_count,
                                                        int32_t threads_per_rank,
                                                        weft_allocator_t allocator,
                                                        weft_rank_placement_t* out_placement);

void weft_rank_placement_deinit(weft_rank_placement_t* placement);

// Binds the calling process to the cores of |rank|, and its memory as weft_topology_bind_process
// says. A CPU device created afterwards finds these cores and no others; call it before threads.
// Does nothing when cores are shared: the system balances better than a fixed choice. UNSUPPORTED
// on a description, IO when the system refuses.
WEFT_MUST_USE weft_status_t weft_rank_placement_bind(const weft_rank_placement_t* placement,
                                                     const weft_topology_t* topology, int32_t rank);

// Appends what does not fit as one sentence without a full stop, "4 ranks share 2 cores"; nothing
// when all does.
void weft_rank_placement_append_note(const weft_rank_placement_t* placement,
                                     const weft_topology_t* topology, weft_string_buffer_t* buffer);

#endif  // WEFT_RUNTIME_TOPOLOGY_RANK_PLACEMENT_H_
