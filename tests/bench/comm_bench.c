// Times of the shared memory communicator between two processes, beside what the machine copies.
//
// usage: comm_bench [LARGEST_BYTES [SECONDS [OPERATION]]]. "copy" is memcpy by both processes at
// once, each of its own private memory in huge pages: the best the machine's memory does.
#include "tests/bench/comm_bench.h"

#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/comm/shm/shm.h"
#include "runtime/comm/shm/shm_job.h"

enum { RANKS = 2 };

static weft_comm_t* comm;
static uint8_t* input;   // shared
static uint8_t* output;  // shared
static uint8_t* copy_input;
static uint8_t* copy_output;

static void check(weft_status_t status) {
  if (weft_status_is_ok(status)) return;
  fprintf(stderr, "comm_bench: %s\n", weft_status_text(status));
  weft_status_release(status);
  _exit(1);
}

static void run(const char* operation, size_t bytes) {
  weft_collective_t c = {.dtype = WEFT_DTYPE_F32,
                         .reduction = WEFT_REDUCTION_SUM,
                         .count = bytes / sizeof(float) / RANKS,
                         .input = input,
                         .output = output};
  if (strcmp(operation, "copy") == 0) {
    memcpy(copy_output, copy_input, bytes);
    return;
  }
  if (strcmp(operation, "all_reduce") == 0) {
    c.kind = WEFT_COLLECTIVE_ALL_REDUCE;
    c.count = bytes / sizeof(float);
    c.output = input;
  } else if (strcmp(operation, "all_gather") == 0) {
    c.kind = WEFT_COLLECTIVE_ALL_GATHER;
  } else {
    c.kind = WEFT_COLLECTIVE_REDUCE_SCATTER;
  }
  check(weft_comm_run(comm, &c));
}

static void barrier(void) {
  check(weft_comm_barrier(comm, "sample"));
}

static double maximum(double value) {
  weft_tensor_t tensor;
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_F64};
  weft_tensor_init_borrowed(&shape, &value, &tensor);
  check(weft_comm_reduce(comm, WEFT_REDUCE_MAX, &tensor));
  return value;
}

static uint8_t* private_memory(size_t bytes) {
  const size_t page = (size_t)2 << 20;
  uint8_t* memory = aligned_alloc(page, (bytes + page - 1) / page * page);
  (void)madvise(memory, bytes, MADV_HUGEPAGE);
  memset(memory, 0, bytes);
  return memory;
}

// One processor for each rank, as mpirun does it.
static void bind_to(uint32_t rank) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof(allowed), &allowed) != 0) return;
  uint32_t found = 0;
  for (size_t cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
    if (!CPU_ISSET(cpu, &allowed) || found++ != rank) continue;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    (void)sched_setaffinity(0, sizeof(one), &one);
    return;
  }
}

static void rank_main(uint32_t rank, int job_fd, size_t largest, double seconds,
                      const char* const* operations) {
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
  bind_to(rank);
  weft_comm_shm_options_t options = weft_comm_shm_default_options();
  options.rank = rank;
  options.size = RANKS;
  options.job_fd = job_fd;
  check(weft_comm_shm_create(&options, &comm));
  const weft_allocator_t memory = weft_comm_memory(comm);
  check(weft_allocator_allocate(memory, largest, 64, (void**)&input));
  check(weft_allocator_allocate(memory, largest, 64, (void**)&output));
  memset(input, 0, largest);
  memset(output, 0, largest);
  copy_input = private_memory(largest);
  copy_output = private_memory(largest);
  const bench_peer_t peer = {
      .name = "weft", .rank = (int)rank, .run = run, .barrier = barrier, .maximum = maximum};
  bench_all(&peer, operations, largest, seconds);
  weft_allocator_release(memory, input, largest, 64);
  weft_allocator_release(memory, output, largest, 64);
  weft_comm_destroy(comm);
  _exit(0);
}

int main(int argument_count, char** arguments) {
  const size_t largest =
      argument_count > 1 ? (size_t)strtoull(arguments[1], NULL, 10) : (size_t)256 << 20;
  const double seconds = argument_count > 2 ? strtod(arguments[2], NULL) : 0.3;
  const char* all[] = {"copy", "all_reduce", "all_gather", "reduce_scatter", NULL};
  const char* one[] = {argument_count > 3 ? arguments[3] : NULL, NULL};
  const char* const* operations = one[0] != NULL ? one : all;
  weft_shm_job_t* job = NULL;
  check(weft_shm_job_create(RANKS, weft_allocator_system(), &job));
  for (uint32_t rank = 0; rank < RANKS; ++rank) {
    if (fork() == 0) rank_main(rank, weft_shm_job_fd(job), largest, seconds, operations);
  }
  int code = 0;
  for (uint32_t rank = 0; rank < RANKS; ++rank) {
    int status = 0;
    if (wait(&status) < 0 || status != 0) code = 1;
  }
  weft_shm_job_destroy(job);
  return code;
}
