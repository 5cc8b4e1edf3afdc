// Every rank computes the same placement from the same cores, so that none has to be told.
//
// A launcher that binds its ranks (srun, mpirun, jsrun) leaves each with cores of its own: nothing
// is left to cut. One that does not (torchrun) leaves all of them with all cores.
#include "tools/run_place.h"

#include "runtime/topology/rank_placement.h"

static weft_status_t place_rank(const weft_topology_t* topology, int32_t rank, int32_t rank_count,
                                weft_cpu_device_options_t* options) {
  weft_rank_placement_t placement;
  WEFT_RETURN_IF_ERROR(weft_rank_placement_compute(topology, rank_count, options->thread_count,
                                                   weft_allocator_system(), &placement));
  // The system moves threads that share cores better than a fixed choice would.
  if (placement.shares_cores) options->pin_threads = false;
  // As for threads, binding is an optimisation: where the system refuses it, ranks run unbound.
  if (options->pin_threads) {
    weft_status_t status = weft_rank_placement_bind(&placement, topology, rank);
    options->pin_threads = weft_status_is_ok(status);
    weft_status_release(status);
  }
  options->thread_count = placement.ranks[rank].thread_count;
  weft_rank_placement_deinit(&placement);
  return weft_ok_status();
}

weft_status_t weft_run_place(const weft_environment_t* environment,
                             weft_cpu_device_options_t* options) {
  // A launcher that does not say which ranks are here: all are, as long as memory is shared.
  const bool is_known = environment->local_world_size > 0;
  const uint32_t rank = is_known ? environment->local_rank : environment->rank;
  const uint32_t count = is_known ? environment->local_world_size : environment->world_size;
  if (environment->launcher == WEFT_LAUNCHER_NONE || count <= 1) return weft_ok_status();
  weft_topology_t* topology = NULL;
  WEFT_RETURN_IF_ERROR(weft_topology_create(weft_allocator_system(), &topology));
  const bool is_placed =
      environment->launcher != WEFT_LAUNCHER_WEFT && weft_topology_is_bound(topology);
  weft_status_t status = weft_ok_status();
  if (!is_placed) status = place_rank(topology, (int32_t)rank, (int32_t)count, options);
  weft_topology_destroy(topology);
  return status;
}
