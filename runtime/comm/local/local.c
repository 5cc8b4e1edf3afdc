// Ranks as threads: addresses are published as they are, and nothing is ever staged. The control
// block lies in ordinary memory, which the last rank to be destroyed frees.
#include "runtime/comm/local/local.h"

#include <string.h>

#include "runtime/comm/peers.h"
#include "runtime/comm/reduce.h"

#define WEFT_LOCAL_CONTROL_ALIGNMENT 4096

typedef struct weft_local_job_s {
  atomic_uint rank_count;  // not destroyed yet
  weft_allocator_t allocator;
  weft_control_t* control;
  size_t control_bytes;
} weft_local_job_t;

typedef struct weft_local_comm_s {
  weft_peers_t peers;
  weft_local_job_t* job;
} weft_local_comm_t;

static void weft_local_job_free(weft_local_job_t* job) {
  weft_allocator_release(job->allocator, job->control, job->control_bytes,
                         WEFT_LOCAL_CONTROL_ALIGNMENT);
  weft_allocator_release(job->allocator, job, sizeof(*job), _Alignof(weft_local_job_t));
}

static void weft_local_job_release(weft_local_job_t* job) {
  // Release: what this rank wrote comes before the free; acquire: so does what the others wrote.
  if (atomic_fetch_sub_explicit(&job->rank_count, 1, memory_order_acq_rel) == 1) {
    weft_local_job_free(job);
  }
}

static void weft_local_destroy(weft_comm_t* comm) {
  weft_local_comm_t* local = (weft_local_comm_t*)comm;
  weft_local_job_t* job = local->job;
  weft_peers_deinit(&local->peers);
  weft_allocator_release(job->allocator, local, sizeof(*local), _Alignof(weft_local_comm_t));
  weft_local_job_release(job);
}

static weft_allocator_t weft_local_memory(weft_comm_t* comm) {
  return ((weft_local_comm_t*)comm)->job->allocator;
}

static bool weft_local_publish(weft_peers_t* peers, const void* data, size_t size_bytes,
                               uint64_t* out_address) {
  (void)peers;
  (void)size_bytes;
  *out_address = (uintptr_t)data;
  return true;
}

static weft_status_t weft_local_resolve(weft_peers_t* peers, uint32_t rank, uint64_t address,
                                        size_t size_bytes, void** out_data) {
  (void)peers;
  (void)rank;
  (void)size_bytes;
  *out_data = (void*)(uintptr_t)address;
  return weft_ok_status();
}

static weft_status_t weft_local_stage(weft_peers_t* peers, void** out_area) {
  (void)peers;
  *out_area = NULL;
  return WEFT_STATUS(INTERNAL, "a communicator among threads stages nothing");
}

static const weft_peer_memory_vtable_t weft_local_memory_vtable = {
    .publish = weft_local_publish,
    .resolve = weft_local_resolve,
    .stage = weft_local_stage,
};

static const weft_comm_vtable_t weft_local_vtable = {
    .destroy = weft_local_destroy,
    .memory = weft_local_memory,
    .add_group = weft_peers_add_group,
    .run = weft_peers_run,
    .abort = weft_peers_abort,
};

static weft_status_t weft_local_job_create(uint32_t size, weft_allocator_t allocator,
                                           weft_local_job_t** out_job) {
  *out_job = NULL;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, 1, sizeof(weft_local_job_t),
                                                     _Alignof(weft_local_job_t), &memory));
  weft_local_job_t* job = memory;
  job->allocator = allocator;
  job->control_bytes = weft_control_size_bytes(size);
  weft_status_t status = weft_allocator_allocate_array(allocator, 1, job->control_bytes,
                                                       WEFT_LOCAL_CONTROL_ALIGNMENT, &memory);
  if (!weft_status_is_ok(status)) {
    weft_allocator_release(allocator, job, sizeof(*job), _Alignof(weft_local_job_t));
    return status;
  }
  job->control = memory;
  weft_control_init(job->control, size);
  // The creator's own reference, until all ranks exist.
  atomic_init(&job->rank_count, 1);
  *out_job = job;
  return weft_ok_status();
}

static weft_status_t weft_local_rank_create(weft_local_job_t* job, uint32_t rank,
                                            uint64_t timeout_ns, weft_comm_t** out_comm) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(job->allocator, 1, sizeof(weft_local_comm_t),
                                                     _Alignof(weft_local_comm_t), &memory));
  weft_local_comm_t* local = memory;
  weft_status_t status =
      weft_peers_init(&local->peers, &weft_local_vtable, &weft_local_memory_vtable, job->control,
                      rank, timeout_ns, job->allocator);
  if (!weft_status_is_ok(status)) {
    weft_allocator_release(job->allocator, local, sizeof(*local), _Alignof(weft_local_comm_t));
    return status;
  }
  local->job = job;
  // Relaxed: the ranks' threads are not there yet.
  atomic_fetch_add_explicit(&job->rank_count, 1, memory_order_relaxed);
  *out_comm = &local->peers.comm;
  return weft_ok_status();
}

weft_comm_local_options_t weft_comm_local_default_options(void) {
  return (weft_comm_local_options_t){
      .struct_size = sizeof(weft_comm_local_options_t),
      .size = 1,
      .allocator = weft_allocator_system(),
  };
}

weft_status_t weft_comm_local_create_with(const weft_comm_local_options_t* options,
                                          weft_comm_t** comms) {
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "options of local communicators have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  if (options->size == 0 || options->size > WEFT_REDUCE_MAX_MEMBERS) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a communicator has 1 to %d ranks, not %u",
                       WEFT_REDUCE_MAX_MEMBERS, options->size);
  }
  for (uint32_t rank = 0; rank < options->size; ++rank) comms[rank] = NULL;
  weft_local_job_t* job = NULL;
  WEFT_RETURN_IF_ERROR(weft_local_job_create(options->size, options->allocator, &job));
  weft_status_t status = weft_ok_status();
  for (uint32_t rank = 0; rank < options->size && weft_status_is_ok(status); ++rank) {
    status = weft_local_rank_create(job, rank, options->timeout_ns, &comms[rank]);
  }
  if (!weft_status_is_ok(status)) {
    for (uint32_t rank = 0; rank < options->size; ++rank) {
      weft_comm_destroy(comms[rank]);
      comms[rank] = NULL;
    }
  }
  weft_local_job_release(job);
  return status;
}

weft_status_t weft_comm_local_create(uint32_t size, weft_allocator_t allocator,
                                     weft_comm_t** comms) {
  weft_comm_local_options_t options = weft_comm_local_default_options();
  options.size = size;
  options.allocator = allocator;
  return weft_comm_local_create_with(&options, comms);
}
