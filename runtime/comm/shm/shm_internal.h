// What the files of the shared memory transport share.
#ifndef WEFT_RUNTIME_COMM_SHM_SHM_INTERNAL_H_
#define WEFT_RUNTIME_COMM_SHM_SHM_INTERNAL_H_

#include <pthread.h>

#include "runtime/comm/control.h"
#include "runtime/comm/shm/shm_job.h"

struct weft_shm_job_s {
  weft_allocator_t allocator;
  int fd;
  weft_control_t* control;
  size_t control_bytes;  // mapped
};

// Where in the job's file the memory of |rank| begins; it has |control->span_bytes|.
uint64_t weft_shm_span_offset(const weft_control_t* control, uint32_t rank);

// ---- arena.c ----

typedef struct weft_shm_extent_s {
  size_t offset;
  size_t size_bytes;
} weft_shm_extent_t;

// Gives out parts of one range of addresses and returns their pages to the system. Thread-safe.
typedef struct weft_shm_arena_s {
  pthread_mutex_t mutex;
  weft_allocator_t allocator;
  int fd;
  uint64_t file_offset;
  uint8_t* base;
  size_t span_bytes;
  size_t page_bytes;
  weft_shm_extent_t* free;  // by offset, none touching the next
  size_t free_count;
  size_t free_capacity;
  size_t live_count;
} weft_shm_arena_t;

// Maps the range of |rank|. |fd| stays the caller's and outlives the arena.
WEFT_MUST_USE weft_status_t weft_shm_arena_init(weft_shm_arena_t* arena, int fd,
                                                const weft_control_t* control, uint32_t rank,
                                                weft_allocator_t allocator);
void weft_shm_arena_deinit(weft_shm_arena_t* arena);

weft_allocator_t weft_shm_arena_interface(weft_shm_arena_t* arena);

#endif  // WEFT_RUNTIME_COMM_SHM_SHM_INTERNAL_H_
