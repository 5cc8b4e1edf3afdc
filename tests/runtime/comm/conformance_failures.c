// What communicators must do when something is wrong: name it to everybody, and never hang.
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#include "tests/runtime/comm/conformance.h"
#include "tests/testing/testing.h"

static uint64_t now_ns(void) {
  struct timespec now;
  (void)clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static void sleep_ms(long ms) {
  const struct timespec pause = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
  (void)nanosleep(&pause, NULL);
}

// A buffer large enough for every collective below, one for each thread.
static _Thread_local uint64_t buffer_in[4096];
static _Thread_local uint64_t buffer_out[4096];

static weft_collective_t all_reduce(size_t count) {
  return (weft_collective_t){.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                             .dtype = WEFT_DTYPE_F32,
                             .reduction = WEFT_REDUCTION_SUM,
                             .count = count,
                             .source = -1,
                             .target = -1,
                             .input = buffer_in,
                             .output = buffer_out,
                             .instruction = 41};
}

// ---- Mismatches ----

// What rank 1 runs where the others run all_reduce(100), and what everybody must be told.
typedef struct mismatch_s {
  weft_collective_t other;
  const char* expected;
} mismatch_t;

static void run_mismatch(weft_rank_t* rank) {
  const mismatch_t* mismatch = rank->context;
  weft_collective_t right = all_reduce(100);
  weft_collective_t wrong = mismatch->other;
  wrong.input = buffer_in;
  wrong.output = buffer_out;
  RANK_OK(rank, weft_comm_run(rank->comm, &right));
  weft_comm_note(rank->comm, 7, 40);
  RANK_STATUS(rank, weft_comm_run(rank->comm, rank->rank == 1 ? &wrong : &right), INVALID_ARGUMENT,
              mismatch->expected);
  // And so for ever, for every call.
  RANK_STATUS(rank, weft_comm_run(rank->comm, &right), INVALID_ARGUMENT, mismatch->expected);
  RANK_STATUS(rank, weft_comm_barrier(rank->comm, "end"), INVALID_ARGUMENT, mismatch->expected);
}

void weft_conformance_mismatches(const weft_transport_t* transport) {
  mismatch_t rows[8];
  for (int i = 0; i < 8; ++i) rows[i].other = all_reduce(100);
  rows[0].other.kind = WEFT_COLLECTIVE_ALL_GATHER;
  rows[0].expected =
      "the ranks disagree about collective 2 of group 0: rank 0 runs all_reduce of 100 f32 (sum), "
      "step 7, instruction 41, but rank 1 runs all_gather of 100 f32, step 7, instruction 41";
  rows[1].other.count = 101;
  rows[1].expected = "but rank 1 runs all_reduce of 101 f32 (sum)";
  rows[2].other.dtype = WEFT_DTYPE_I32;
  rows[2].expected = "but rank 1 runs all_reduce of 100 i32 (sum)";
  rows[3].other.reduction = WEFT_REDUCTION_MAX;
  rows[3].expected = "but rank 1 runs all_reduce of 100 f32 (max)";
  rows[4].other.instruction = 42;
  rows[4].expected = "but rank 1 runs all_reduce of 100 f32 (sum), step 7, instruction 42";
  rows[5].other.kind = WEFT_COLLECTIVE_BROADCAST;
  rows[5].other.root = 2;
  rows[5].expected = "but rank 1 runs broadcast of 100 f32 from member 2";
  rows[6].other.kind = WEFT_COLLECTIVE_BARRIER;
  rows[6].other.count = 0;
  rows[6].expected = "but rank 1 runs barrier ''";
  // Too large to travel with the post, while the others' travels.
  rows[7].other.count = 4000;
  rows[7].expected = "but rank 1 runs all_reduce of 4000 f32 (sum)";
  for (int i = 0; i < 8; ++i) transport->run(3, 0, run_mismatch, &rows[i]);
}

// ---- Orders ----

static bool add_pairs(weft_rank_t* rank, weft_comm_group_t* out_pairs) {
  static const uint32_t pairs[4][2] = {{0, 1}, {1, 2}, {0, 2}, {1, 0}};
  for (int i = 0; i < 4; ++i) {
    if (!weft_rank_expect_ok(rank, __FILE__, __LINE__,
                             weft_comm_add_group(rank->comm, pairs[i], 2, &out_pairs[i]))) {
      return false;
    }
  }
  return true;
}

// Two groups of the same ranks, in different orders.
static void run_swapped_groups(weft_rank_t* rank) {
  weft_comm_group_t pairs[4];
  if (!add_pairs(rank, pairs) || rank->rank == 2) return;
  weft_collective_t c = all_reduce(10);
  c.group = rank->rank == 0 ? pairs[0] : pairs[3];
  RANK_STATUS(rank, weft_comm_run(rank->comm, &c), INVALID_ARGUMENT,
              "the ranks run their collectives in different orders");
}

// Each waits for the next one, around three pairs; a third group of ranks is not at fault.
static void run_circle(weft_rank_t* rank) {
  weft_comm_group_t pairs[4];
  if (!add_pairs(rank, pairs)) return;
  static const int first[3] = {0, 1, 2};
  weft_collective_t c = all_reduce(10);
  c.group = pairs[first[rank->rank]];
  RANK_STATUS(rank, weft_comm_run(rank->comm, &c), INVALID_ARGUMENT,
              "the ranks run their collectives in different orders");
}

// A rank that computes for long is waited for: no deadlock is found where there is none.
static void run_slow(weft_rank_t* rank) {
  weft_comm_group_t pairs[4];
  if (!add_pairs(rank, pairs)) return;
  weft_collective_t c = all_reduce(10);
  if (rank->rank == 2) sleep_ms(300);
  if (rank->rank != 0) {
    c.group = pairs[1];
    RANK_OK(rank, weft_comm_run(rank->comm, &c));
  }
  if (rank->rank != 2) {
    c.group = pairs[0];
    RANK_OK(rank, weft_comm_run(rank->comm, &c));
  }
  RANK_OK(rank, weft_comm_barrier(rank->comm, "end"));
}

// Groups that ranks name differently.
static void run_other_groups(weft_rank_t* rank) {
  static const uint32_t members[2][2] = {{0, 1}, {1, 0}};
  weft_comm_group_t group = 77;
  if (rank->rank == 1) RANK_OK(rank, weft_comm_barrier(rank->comm, "rank 0 was first"));
  weft_status_t status = weft_comm_add_group(rank->comm, members[rank->rank], 2, &group);
  if (rank->rank == 0) {
    RANK_OK(rank, status);
    RANK_OK(rank, weft_comm_barrier(rank->comm, "rank 0 was first"));
  } else {
    RANK_STATUS(rank, status, INVALID_ARGUMENT,
                "member 0 of group 1 is rank 1 on rank 1 but rank 0");
    RANK_STATUS(rank, weft_comm_add_group(rank->comm, members[0], 1, &group), INVALID_ARGUMENT,
                "group 1 has 1 members on rank 1 but 2");
  }
}

void weft_conformance_orders(const weft_transport_t* transport) {
  transport->run(3, 0, run_swapped_groups, NULL);
  transport->run(3, 0, run_circle, NULL);
  transport->run(3, 0, run_slow, NULL);
  transport->run(2, 0, run_other_groups, NULL);
}

// ---- Aborts ----

// The context is memory that all ranks share: the time of the abort, and the longest time from
// there until a waiting rank was told.
typedef struct abort_times_s {
  atomic_ullong abort_ns;
  atomic_ullong late_ns;
} abort_times_t;

static void run_abort(weft_rank_t* rank) {
  abort_times_t* times = (abort_times_t*)(uintptr_t)rank->context;
  if (rank->rank == 1) {
    sleep_ms(150);
    atomic_store_explicit(&times->abort_ns, now_ns(), memory_order_seq_cst);
    weft_comm_abort(rank->comm, "the disk is full");
    weft_comm_abort(rank->comm, "second thoughts");
  } else {
    RANK_STATUS(rank, weft_comm_barrier(rank->comm, "end"), ABORTED,
                "rank 1 aborted the job: the disk is full");
    const uint64_t late_ns =
        now_ns() - atomic_load_explicit(&times->abort_ns, memory_order_seq_cst);
    unsigned long long longest = atomic_load_explicit(&times->late_ns, memory_order_relaxed);
    while (longest < late_ns &&
           !atomic_compare_exchange_weak_explicit(&times->late_ns, &longest, late_ns,
                                                  memory_order_relaxed, memory_order_relaxed)) {
    }
  }
  RANK_STATUS(rank, weft_comm_barrier(rank->comm, "end"), ABORTED,
              "rank 1 aborted the job: the disk is full");
  const weft_collective_t c = all_reduce(10);
  RANK_STATUS(rank, weft_comm_run(rank->comm, &c), ABORTED, "the disk is full");
}

// Sleepers look around 10, 110 and 210 ms after they went to sleep. One that nobody woke would come
// 60 ms late; on a busy machine one that was woken may, too, but not always.
static void check_that_aborts_wake(const weft_transport_t* transport) {
  abort_times_t* times =
      mmap(NULL, sizeof(*times), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  ck_assert_ptr_ne(times, MAP_FAILED);
  uint64_t shortest = UINT64_MAX;
  for (int attempt = 0; attempt < 10 && shortest > 20000000; ++attempt) {
    atomic_store_explicit(&times->late_ns, 0, memory_order_relaxed);
    transport->run(3, 0, run_abort, times);
    const uint64_t late_ns = atomic_load_explicit(&times->late_ns, memory_order_relaxed);
    if (late_ns < shortest) shortest = late_ns;
  }
  (void)munmap(times, sizeof(*times));
  ck_assert_msg(shortest <= 20000000,
                "nobody woke up within 20 ms of an abort, but %.1f ms at best",
                (double)shortest / 1e6);
}

// A collective that all have entered completes, whatever comes after.
static void run_late_abort(weft_rank_t* rank) {
  for (int i = 0; i < 200; ++i) {
    const weft_collective_t c = all_reduce(i % 2 == 0 ? 10 : 4000);
    RANK_OK(rank, weft_comm_run(rank->comm, &c));
  }
  if (rank->rank == 0) weft_comm_abort(rank->comm, NULL);
  if (rank->rank == 0) RANK_STATUS(rank, weft_comm_barrier(rank->comm, ""), ABORTED, "rank 0");
}

void weft_conformance_abort(const weft_transport_t* transport) {
  check_that_aborts_wake(transport);
  transport->run(3, 0, run_late_abort, NULL);
}

// Rank 2 leaves early; the others must not wait for it.
static void run_close(weft_rank_t* rank) {
  const weft_collective_t c = all_reduce(10);
  RANK_OK(rank, weft_comm_run(rank->comm, &c));
  if (rank->rank == 2) {
    sleep_ms(50);
    weft_comm_destroy(rank->comm);
    rank->comm = NULL;
    return;
  }
  RANK_STATUS(rank, weft_comm_barrier(rank->comm, "end"), ABORTED,
              "waits for rank 2 in barrier 2 of group 0, which has closed its communicator");
}

void weft_conformance_close(const weft_transport_t* transport) {
  transport->run(3, 0, run_close, NULL);
}

static void run_timeout(weft_rank_t* rank) {
  RANK_OK(rank, weft_comm_barrier(rank->comm, "begin"));
  if (rank->rank == 1) {
    weft_comm_note(rank->comm, 3, 17);
    sleep_ms(600);
  }
  RANK_STATUS(rank, weft_comm_barrier(rank->comm, "end"), ABORTED,
              "in barrier 2 of group 0 waited longer than 0.200 s for rank 1 (step 3, instruction "
              "17), which is running");
}

void weft_conformance_timeout(const weft_transport_t* transport) {
  transport->run(3, 200000000, run_timeout, NULL);
}

// ---- Arguments ----

typedef struct argument_s {
  weft_collective_t collective;
  const char* expected;
} argument_t;

static void run_arguments(weft_rank_t* rank) {
  static const uint32_t one[1] = {1};
  weft_comm_group_t group = WEFT_COMM_WORLD;
  RANK_OK(rank, weft_comm_add_group(rank->comm, one, 1, &group));
  argument_t rows[12];
  for (int i = 0; i < 12; ++i) rows[i].collective = all_reduce(10);
  rows[0].collective.group = 9;
  rows[0].expected = "all_reduce: there is no group 9, the last is 1";
  rows[1].collective.kind = WEFT_COLLECTIVE_KIND_COUNT_;
  rows[1].expected = "7 is no kind of collective";
  rows[2].collective.dtype = WEFT_DTYPE_OPAQUE;
  rows[2].expected = "all_reduce: opaque is no element type that can be moved";
  rows[3].collective.reduction = WEFT_REDUCTION_NONE;
  rows[3].expected = "all_reduce: the reduction none is not defined on f32";
  rows[4].collective.reduction = WEFT_REDUCTION_XOR;
  rows[4].expected = "all_reduce: the reduction xor is not defined on f32";
  rows[5].collective.input = NULL;
  rows[5].expected = "all_reduce of 10 f32 has no input address";
  rows[6].collective.output = NULL;
  rows[6].expected = "all_reduce of 10 f32 has no output address";
  rows[7].collective.output = (uint8_t*)buffer_in + 8;
  rows[7].expected = "all_reduce of 10 f32: input and output overlap";
  rows[8].collective.count = SIZE_MAX / 7;
  rows[8].expected = "is larger than memory";
  rows[9].collective.kind = WEFT_COLLECTIVE_BROADCAST;
  rows[9].collective.root = 3;
  rows[9].expected = "broadcast: the root is member 3 of a group of 2";
  rows[10].collective.kind = WEFT_COLLECTIVE_PERMUTE;
  rows[10].collective.target = 2;
  rows[10].expected = "permute: source -1 or target 2 is no member of a group of 2";
  rows[11].collective.group = group;
  rows[11].expected = "all_reduce: rank 0 is no member of group 1";
  for (int i = 0; i < (rank->rank == 0 ? 12 : 11); ++i) {
    RANK_STATUS(rank, weft_comm_run(rank->comm, &rows[i].collective), INVALID_ARGUMENT,
                rows[i].expected);
  }
  static const uint32_t twice[3] = {0, 1, 0};
  static const uint32_t beyond[1] = {2};
  RANK_STATUS(rank, weft_comm_add_group(rank->comm, twice, 3, &group), INVALID_ARGUMENT,
              "rank 0 is member 0 and member 2 of the group");
  RANK_STATUS(rank, weft_comm_add_group(rank->comm, beyond, 1, &group), INVALID_ARGUMENT,
              "member 0 of the group is rank 2, but there are 2");
  RANK_STATUS(rank, weft_comm_add_group(rank->comm, one, 0, &group), INVALID_ARGUMENT,
              "a group needs at least one member");
  // Nothing of this was sent.
  RANK_OK(rank, weft_comm_barrier(rank->comm, "end"));
}

// Members that name each other wrongly are told so, all of them.
static void run_permutations(weft_rank_t* rank) {
  weft_collective_t c = all_reduce(10);
  c.kind = WEFT_COLLECTIVE_PERMUTE;
  c.target = (int32_t)(rank->rank + 1) % 3;
  c.source = rank->rank == 0 ? 1 : (int32_t)rank->rank - 1;
  RANK_STATUS(rank, weft_comm_run(rank->comm, &c), INVALID_ARGUMENT,
              "permute: member 0 expects data from member 1, which sends to 2");
}

void weft_conformance_arguments(const weft_transport_t* transport) {
  transport->run(2, 0, run_arguments, NULL);
  transport->run(3, 0, run_permutations, NULL);
}
