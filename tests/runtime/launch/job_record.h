// What the ranks of launch_job, its supervisor and the test share: one file, mapped by all. It
// stands in for the communicator's control block.
#ifndef WEFT_TESTS_RUNTIME_LAUNCH_JOB_RECORD_H_
#define WEFT_TESTS_RUNTIME_LAUNCH_JOB_RECORD_H_

#include <stdatomic.h>
#include <stdint.h>

#include "runtime/comm/course.h"

enum { JOB_RANK_LIMIT = 16 };

typedef struct job_rank_s {
  atomic_int pid;
  atomic_int state;  // weft_rank_state_t
  atomic_uint serial;
  atomic_int step;
} job_rank_t;

typedef struct job_record_s {
  atomic_uint is_aborted;
  atomic_uint arrived;     // in the barrier
  atomic_uint generation;  // of the barrier; ranks sleep on it
  atomic_llong fault_ns;   // CLOCK_MONOTONIC, when the fault happened
  atomic_int grandchild;   // its process
  char store[128];
  weft_course_t course;  // with --stoppable
  job_rank_t ranks[JOB_RANK_LIMIT];
} job_record_t;

#endif  // WEFT_TESTS_RUNTIME_LAUNCH_JOB_RECORD_H_
