// The communicator among processes of one host.
#ifndef WEFT_RUNTIME_COMM_SHM_SHM_H_
#define WEFT_RUNTIME_COMM_SHM_SHM_H_

#include "runtime/comm/comm.h"

typedef struct weft_comm_shm_options_s {
  size_t struct_size;  // sizeof(weft_comm_shm_options_t)
  uint32_t rank;
  uint32_t size;               // ranks of the job; checked against the job
  int job_fd;                  // of a job, see shm_job.h; stays the caller's
  uint64_t timeout_ns;         // longest wait for another rank; 0: none
  weft_allocator_t allocator;  // for the object, not for data
} weft_comm_shm_options_t;

// Rank 0 of 1, no job, a time-out of 30 minutes, the system's allocator.
weft_comm_shm_options_t weft_comm_shm_default_options(void);

// Joins the job as one of its ranks. Does not wait for the others. INVALID_ARGUMENT when the rank
// is taken or the job has another size. A process that forks afterwards must not use the
// communicator in the child.
WEFT_MUST_USE weft_status_t weft_comm_shm_create(const weft_comm_shm_options_t* options,
                                                 weft_comm_t** out_comm);

#endif  // WEFT_RUNTIME_COMM_SHM_SHM_H_
