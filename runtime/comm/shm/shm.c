// Ranks as processes: each maps its own range of the job's file whole, and as much of another
// rank's as that rank has shown so far.
#include "runtime/comm/shm/shm.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

#include "runtime/comm/peers.h"
#include "runtime/comm/shm/shm_internal.h"

// First mapping of another rank's range; each further one is at least twice as large.
#define WEFT_SHM_FIRST_MAPPING_BYTES ((size_t)64 << 20)

// The part of another rank's range that is mapped: from its start on.
typedef struct weft_shm_mapping_s {
  uint8_t* base;
  size_t size_bytes;
} weft_shm_mapping_t;

typedef struct weft_shm_peer_s {
  weft_shm_mapping_t now;
  // The one before, which addresses that were found last may still point to.
  weft_shm_mapping_t before;
} weft_shm_peer_t;

typedef struct weft_shm_comm_s {
  weft_peers_t peers;
  weft_allocator_t allocator;
  weft_shm_job_t* job;
  weft_shm_arena_t arena;
  weft_shm_peer_t* mapped;  // by rank; unused for this one
} weft_shm_comm_t;

static size_t weft_shm_staging_count(const weft_peers_t* peers) {
  return sizeof(peers->staging) / sizeof(peers->staging[0]);
}

// ---- Addresses ----

static bool weft_shm_publish(weft_peers_t* peers, const void* data, size_t size_bytes,
                             uint64_t* out_address) {
  const weft_shm_arena_t* arena = &((weft_shm_comm_t*)peers)->arena;
  const uintptr_t base = (uintptr_t)arena->base;
  const uintptr_t address = (uintptr_t)data;
  if (address < base || address - base > arena->span_bytes ||
      arena->span_bytes - (address - base) < size_bytes) {
    return false;
  }
  *out_address = address - base;
  return true;
}

static void weft_shm_unmap(const weft_shm_mapping_t* mapping) {
  if (mapping->size_bytes != 0) (void)munmap(mapping->base, mapping->size_bytes);
}

static weft_status_t weft_shm_map_peer(weft_shm_comm_t* comm, uint32_t rank, size_t needed_bytes) {
  weft_shm_peer_t* peer = &comm->mapped[rank];
  const weft_control_t* control = comm->peers.control;
  size_t size_bytes =
      peer->now.size_bytes == 0 ? WEFT_SHM_FIRST_MAPPING_BYTES : 2 * peer->now.size_bytes;
  while (size_bytes < needed_bytes) size_bytes *= 2;
  if (size_bytes > control->span_bytes) size_bytes = (size_t)control->span_bytes;
  void* base = mmap(NULL, size_bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE,
                    comm->job->fd, (off_t)weft_shm_span_offset(control, rank));
  if (base == MAP_FAILED) {
    return WEFT_STATUS(IO, "cannot map %zu bytes of the memory of rank %u: %s", size_bytes, rank,
                       strerror(errno));
  }
  // Core files need each page once.
  (void)madvise(base, size_bytes, MADV_DONTDUMP);
  (void)madvise(base, size_bytes, MADV_HUGEPAGE);
  weft_shm_unmap(&peer->before);
  peer->before = peer->now;
  peer->now = (weft_shm_mapping_t){.base = base, .size_bytes = size_bytes};
  return weft_ok_status();
}

static weft_status_t weft_shm_resolve(weft_peers_t* peers, uint32_t rank, uint64_t address,
                                      size_t size_bytes, void** out_data) {
  weft_shm_comm_t* comm = (weft_shm_comm_t*)peers;
  *out_data = NULL;
  const uint64_t span_bytes = peers->control->span_bytes;
  if (address > span_bytes || span_bytes - address < size_bytes) {
    return WEFT_STATUS(INTERNAL, "rank %u published %zu bytes at %llu, outside its memory", rank,
                       size_bytes, (unsigned long long)address);
  }
  if (rank == peers->comm.rank) {
    *out_data = comm->arena.base + address;
    return weft_ok_status();
  }
  const size_t end = (size_t)address + size_bytes;
  if (end > comm->mapped[rank].now.size_bytes) {
    WEFT_RETURN_IF_ERROR(weft_shm_map_peer(comm, rank, end));
  }
  *out_data = comm->mapped[rank].now.base + address;
  return weft_ok_status();
}

static weft_status_t weft_shm_stage(weft_peers_t* peers, void** out_area) {
  weft_shm_comm_t* comm = (weft_shm_comm_t*)peers;
  return weft_allocator_allocate(weft_shm_arena_interface(&comm->arena), WEFT_PEERS_STAGING_BYTES,
                                 64, out_area);
}

static const weft_peer_memory_vtable_t weft_shm_memory_vtable = {
    .publish = weft_shm_publish,
    .resolve = weft_shm_resolve,
    .stage = weft_shm_stage,
};

// ---- Communicator ----

static void weft_shm_free(weft_shm_comm_t* comm, uint32_t size) {
  for (uint32_t rank = 0; rank < size; ++rank) {
    weft_shm_unmap(&comm->mapped[rank].now);
    weft_shm_unmap(&comm->mapped[rank].before);
  }
  weft_allocator_release(comm->allocator, comm->mapped, size * sizeof(weft_shm_peer_t),
                         _Alignof(weft_shm_peer_t));
  weft_shm_arena_deinit(&comm->arena);
  weft_shm_job_destroy(comm->job);
  weft_allocator_release(comm->allocator, comm, sizeof(*comm), _Alignof(weft_shm_comm_t));
}

static void weft_shm_destroy(weft_comm_t* base) {
  weft_shm_comm_t* comm = (weft_shm_comm_t*)base;
  const weft_allocator_t memory = weft_shm_arena_interface(&comm->arena);
  for (size_t i = 0; i < weft_shm_staging_count(&comm->peers); ++i) {
    weft_allocator_release(memory, comm->peers.staging[i], WEFT_PEERS_STAGING_BYTES, 64);
  }
  const uint32_t size = base->size;
  weft_peers_deinit(&comm->peers);
  weft_shm_free(comm, size);
}

static weft_allocator_t weft_shm_memory(weft_comm_t* base) {
  return weft_shm_arena_interface(&((weft_shm_comm_t*)base)->arena);
}

static const weft_comm_vtable_t weft_shm_vtable = {
    .destroy = weft_shm_destroy,
    .memory = weft_shm_memory,
    .add_group = weft_peers_add_group,
    .run = weft_peers_run,
    .abort = weft_peers_abort,
};

weft_comm_shm_options_t weft_comm_shm_default_options(void) {
  return (weft_comm_shm_options_t){
      .struct_size = sizeof(weft_comm_shm_options_t),
      .size = 1,
      .job_fd = -1,
      .timeout_ns = UINT64_C(1800) * 1000000000u,
      .allocator = weft_allocator_system(),
  };
}

// Takes |job| over, even on failure.
static weft_status_t weft_shm_join(const weft_comm_shm_options_t* options, weft_shm_job_t* job,
                                   weft_comm_t** out_comm) {
  const weft_allocator_t allocator = options->allocator;
  void* memory = NULL;
  void* mapped = NULL;
  weft_shm_comm_t* comm = NULL;
  weft_status_t status = weft_allocator_allocate_array(allocator, 1, sizeof(weft_shm_comm_t),
                                                       _Alignof(weft_shm_comm_t), &memory);
  if (weft_status_is_ok(status)) {
    comm = memory;
    status = weft_allocator_allocate_array(allocator, options->size, sizeof(weft_shm_peer_t),
                                           _Alignof(weft_shm_peer_t), &mapped);
  }
  if (weft_status_is_ok(status)) {
    status = weft_shm_arena_init(&comm->arena, job->fd, job->control, options->rank, allocator);
  }
  if (!weft_status_is_ok(status)) {
    weft_allocator_release(allocator, mapped, options->size * sizeof(weft_shm_peer_t),
                           _Alignof(weft_shm_peer_t));
    weft_allocator_release(allocator, memory, sizeof(weft_shm_comm_t), _Alignof(weft_shm_comm_t));
    weft_shm_job_destroy(job);
    return status;
  }
  comm->allocator = allocator;
  comm->job = job;
  comm->mapped = mapped;
  status = weft_peers_init(&comm->peers, &weft_shm_vtable, &weft_shm_memory_vtable, job->control,
                           options->rank, options->timeout_ns, allocator);
  if (!weft_status_is_ok(status)) {
    weft_shm_free(comm, options->size);
    return status;
  }
  *out_comm = &comm->peers.comm;
  return weft_ok_status();
}

weft_status_t weft_comm_shm_create(const weft_comm_shm_options_t* options, weft_comm_t** out_comm) {
  *out_comm = NULL;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "options of shared memory communicators have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  if (options->rank >= options->size) {
    return WEFT_STATUS(INVALID_ARGUMENT, "there is no rank %u among %u", options->rank,
                       options->size);
  }
  weft_shm_job_t* job = NULL;
  WEFT_RETURN_IF_ERROR(weft_shm_job_attach(options->job_fd, options->allocator, &job));
  weft_status_t status = weft_control_check(job->control, options->size);
  if (!weft_status_is_ok(status)) {
    weft_shm_job_destroy(job);
    return status;
  }
  return weft_shm_join(options, job, out_comm);
}
