// Makes, finds and maps a job's file.
//
// The file is as large as if every rank used all of the machine's memory, and sealed at that size:
// no process can shrink it under another one's feet, and addresses are given out without asking.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/comm/reduce.h"
#include "runtime/comm/shm/shm_internal.h"

// Known to newer headers only; says that nobody will execute the file.
#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#endif

#define WEFT_SHM_ALIGNMENT ((uint64_t)2 << 20)  // of spans: a huge page

static uint64_t weft_shm_align(uint64_t value) {
  return (value + WEFT_SHM_ALIGNMENT - 1) / WEFT_SHM_ALIGNMENT * WEFT_SHM_ALIGNMENT;
}

uint64_t weft_shm_span_offset(const weft_control_t* control, uint32_t rank) {
  return weft_shm_align(control->size_bytes) + rank * control->span_bytes;
}

// No rank can touch more than the machine has.
static uint64_t weft_shm_span_bytes(void) {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page_bytes = sysconf(_SC_PAGESIZE);
  const uint64_t minimum = UINT64_C(1) << 30;
  const uint64_t memory = pages > 0 && page_bytes > 0 ? (uint64_t)pages * (uint64_t)page_bytes : 0;
  return weft_shm_align(memory > minimum ? memory : minimum);
}

static weft_status_t weft_shm_file_create(uint64_t size_bytes, int* out_fd) {
  *out_fd = -1;
  struct rlimit limit;
  // Beyond this limit the system would send a signal instead of an error.
  if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
      limit.rlim_cur < size_bytes) {
    return WEFT_STATUS(IO,
                       "the limit on file sizes (ulimit -f) is %llu bytes, but the job's memory is "
                       "a file of %llu, nearly all of it unused",
                       (unsigned long long)limit.rlim_cur, (unsigned long long)size_bytes);
  }
  const unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  int fd = memfd_create("weft-job", flags | MFD_NOEXEC_SEAL);
  if (fd < 0 && errno == EINVAL) fd = memfd_create("weft-job", flags);
  if (fd < 0) return WEFT_STATUS(IO, "cannot create the job's memory: %s", strerror(errno));
  if (ftruncate(fd, (off_t)size_bytes) != 0 ||
      fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0) {
    weft_status_t status = WEFT_STATUS(IO, "cannot size the job's memory to %llu bytes: %s",
                                       (unsigned long long)size_bytes, strerror(errno));
    (void)close(fd);
    return status;
  }
  *out_fd = fd;
  return weft_ok_status();
}

// Maps the control block of |fd|, which the job owns from now on, even on failure.
static weft_status_t weft_shm_job_map(int fd, size_t control_bytes, weft_allocator_t allocator,
                                      weft_shm_job_t** out_job) {
  void* memory = NULL;
  weft_status_t status = weft_allocator_allocate_array(allocator, 1, sizeof(weft_shm_job_t),
                                                       _Alignof(weft_shm_job_t), &memory);
  if (!weft_status_is_ok(status)) {
    (void)close(fd);
    return status;
  }
  weft_shm_job_t* job = memory;
  job->allocator = allocator;
  job->fd = fd;
  job->control_bytes = control_bytes;
  void* control = mmap(NULL, control_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (control == MAP_FAILED) {
    status = WEFT_STATUS(IO, "cannot map the job's control block: %s", strerror(errno));
    weft_shm_job_destroy(job);
    return status;
  }
  job->control = control;
  *out_job = job;
  return weft_ok_status();
}

weft_status_t weft_shm_job_create(uint32_t size, weft_allocator_t allocator,
                                  weft_shm_job_t** out_job) {
  *out_job = NULL;
  if (size == 0 || size > WEFT_REDUCE_MAX_MEMBERS) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a job has 1 to %d ranks, not %u", WEFT_REDUCE_MAX_MEMBERS,
                       size);
  }
  const size_t control_bytes = weft_control_size_bytes(size);
  const uint64_t span_bytes = weft_shm_span_bytes();
  int fd = -1;
  WEFT_RETURN_IF_ERROR(
      weft_shm_file_create(weft_shm_align(control_bytes) + size * span_bytes, &fd));
  WEFT_RETURN_IF_ERROR(weft_shm_job_map(fd, control_bytes, allocator, out_job));
  (*out_job)->control->span_bytes = span_bytes;
  weft_control_init((*out_job)->control, size);
  return weft_ok_status();
}

// Reads the size of the control block in |fd|, which may be any file.
static weft_status_t weft_shm_file_check(int fd, size_t* out_control_bytes) {
  struct stat info;
  if (fstat(fd, &info) != 0) {
    return WEFT_STATUS(IO, "descriptor %d of the job: %s", fd, strerror(errno));
  }
  weft_control_t head;
  const ssize_t length = pread(fd, &head, sizeof(head), 0);
  if (length != (ssize_t)sizeof(head)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "descriptor %d is no job's memory", fd);
  }
  WEFT_RETURN_IF_ERROR_WHILE(weft_control_check(&head, head.size), "while reading descriptor %d",
                             fd);
  if ((uint64_t)info.st_size < weft_shm_span_offset(&head, head.size)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "descriptor %d is a job's memory that was cut off", fd);
  }
  *out_control_bytes = (size_t)head.size_bytes;
  return weft_ok_status();
}

// Takes |fd| over, even on failure.
static weft_status_t weft_shm_job_take(int fd, weft_allocator_t allocator,
                                       weft_shm_job_t** out_job) {
  size_t control_bytes = 0;
  weft_status_t status = weft_shm_file_check(fd, &control_bytes);
  if (!weft_status_is_ok(status)) {
    (void)close(fd);
    return status;
  }
  return weft_shm_job_map(fd, control_bytes, allocator, out_job);
}

weft_status_t weft_shm_job_attach(int fd, weft_allocator_t allocator, weft_shm_job_t** out_job) {
  *out_job = NULL;
  const int own_fd = fcntl(fd, F_DUPFD_CLOEXEC, 0);
  if (own_fd < 0) {
    return WEFT_STATUS(IO, "descriptor %d of the job: %s", fd, strerror(errno));
  }
  return weft_shm_job_take(own_fd, allocator, out_job);
}

weft_status_t weft_shm_job_open(int32_t process, int fd, weft_allocator_t allocator,
                                weft_shm_job_t** out_job) {
  *out_job = NULL;
  char path[64];
  (void)snprintf(path, sizeof(path), "/proc/%d/fd/%d", process, fd);
  const int own_fd = open(path, O_RDWR | O_CLOEXEC);
  if (own_fd < 0) {
    return WEFT_STATUS(IO,
                       "cannot open %s, the job's memory: %s; ranks on one host have to run as one "
                       "user and see each other's processes",
                       path, strerror(errno));
  }
  return weft_shm_job_take(own_fd, allocator, out_job);
}

void weft_shm_job_destroy(weft_shm_job_t* job) {
  if (job == NULL) return;
  if (job->control != NULL) (void)munmap(job->control, job->control_bytes);
  (void)close(job->fd);
  weft_allocator_release(job->allocator, job, sizeof(*job), _Alignof(weft_shm_job_t));
}

int weft_shm_job_fd(const weft_shm_job_t* job) {
  return job->fd;
}

uint32_t weft_shm_job_size(const weft_shm_job_t* job) {
  return job->control->size;
}

void weft_shm_job_progress(const weft_shm_job_t* job, uint32_t rank,
                           weft_shm_rank_report_t* out_report) {
  weft_slot_t* slot = weft_control_slot(job->control, rank);
  weft_progress_read(&slot->progress, &out_report->progress);
  // Pairs with the store at the end of weft_control_join.
  const unsigned state = atomic_load_explicit(&slot->state, memory_order_acquire);
  out_report->process = state == WEFT_SLOT_JOINED || state == WEFT_SLOT_CLOSED ? slot->process : 0;
}

void weft_shm_job_abort(weft_shm_job_t* job, const char* reason) {
  weft_control_abort(job->control, WEFT_ABORT_BY_SUPERVISOR, WEFT_STATUS_ABORTED, reason);
}

weft_status_t weft_shm_job_failure(weft_shm_job_t* job) {
  return weft_control_abort_status(job->control);
}

weft_course_t* weft_shm_job_course(weft_shm_job_t* job) {
  return &job->control->course;
}
