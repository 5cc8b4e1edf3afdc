// The memory of one job on one host, as its supervisor sees it: made before the ranks start,
// watched while they run.
//
// All of it is one anonymous file, known by a descriptor: a control block and a range of addresses
// for each rank, whose pages exist only once they are touched. It has no name, so nothing is left
// behind however the processes end. A job object is for one thread at a time, but for
// weft_shm_job_abort.
#ifndef WEFT_RUNTIME_COMM_SHM_SHM_JOB_H_
#define WEFT_RUNTIME_COMM_SHM_SHM_JOB_H_

#include "runtime/comm/comm.h"

typedef struct weft_shm_job_s weft_shm_job_t;

// Creates the memory of a job of |size| ranks.
WEFT_MUST_USE weft_status_t weft_shm_job_create(uint32_t size, weft_allocator_t allocator,
                                                weft_shm_job_t** out_job);

// Maps a job that this process got the descriptor of, by inheritance or over a socket. |fd| stays
// the caller's. INVALID_ARGUMENT when it is no job of this version of weft.
WEFT_MUST_USE weft_status_t weft_shm_job_attach(int fd, weft_allocator_t allocator,
                                                weft_shm_job_t** out_job);

// Maps the job that is descriptor |fd| of |process|, for ranks that have no ancestor in common. IO
// with the reason when the system does not let one process open the other's files: both have to run
// as the same user, and see each other's process numbers.
WEFT_MUST_USE weft_status_t weft_shm_job_open(int32_t process, int fd, weft_allocator_t allocator,
                                              weft_shm_job_t** out_job);

// Unmaps and closes. The memory goes when the last process has done so. NULL is harmless.
void weft_shm_job_destroy(weft_shm_job_t* job);

// The descriptor. It is closed on exec: whoever starts a rank with exec clears FD_CLOEXEC in the
// child, and tells it the number.
int weft_shm_job_fd(const weft_shm_job_t* job);

uint32_t weft_shm_job_size(const weft_shm_job_t* job);

typedef struct weft_shm_rank_report_s {
  weft_progress_t progress;
  int32_t process;  // 0: the rank has not joined yet
} weft_shm_rank_report_t;

// What |rank| < size was doing when it last said so. Never blocks, whatever state the rank is in.
void weft_shm_job_progress(const weft_shm_job_t* job, uint32_t rank,
                           weft_shm_rank_report_t* out_report);

// Makes every waiting and later call of all ranks fail with ABORTED and |reason|, unless the job
// was aborted before. Thread-safe, async-signal-safe.
void weft_shm_job_abort(weft_shm_job_t* job, const char* reason);

// The course of the job's steps.
weft_course_t* weft_shm_job_course(weft_shm_job_t* job);

// OK while nothing has ended the job, else the failure that every rank gets.
WEFT_MUST_USE weft_status_t weft_shm_job_failure(weft_shm_job_t* job);

#endif  // WEFT_RUNTIME_COMM_SHM_SHM_JOB_H_
