// How the collectives of all peers are timed: comm_bench.c and mpi_bench.c give the operations.
//
// A sample is a batch of equal calls between two barriers; its time is that of the slowest rank,
// divided by the calls. Rank 0 prints one JSON line for each operation and size.
#ifndef WEFT_TESTS_BENCH_COMM_BENCH_H_
#define WEFT_TESTS_BENCH_COMM_BENCH_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BENCH_LEAST_SAMPLES = 7, BENCH_MOST_SAMPLES = 200 };

typedef struct bench_peer_s {
  const char* name;
  int rank;
  // Does |operation| on |bytes|: the buffer of all_reduce (in place), the output of all_gather, the
  // input of reduce_scatter, and what each rank copies.
  void (*run)(const char* operation, size_t bytes);
  void (*barrier)(void);
  double (*maximum)(double value);  // over the ranks
} bench_peer_t;

static inline double bench_now_s(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static inline int bench_compare(const void* a, const void* b) {
  const double x = *(const double*)a;
  const double y = *(const double*)b;
  return (x > y) - (x < y);
}

static inline double bench_sample(const bench_peer_t* peer, const char* operation, size_t bytes,
                                  int calls) {
  peer->barrier();
  const double begin = bench_now_s();
  for (int i = 0; i < calls; ++i) peer->run(operation, bytes);
  return peer->maximum((bench_now_s() - begin) / calls);
}

// Samples of about 2 ms and at least |seconds| in all.
static inline void bench_operation(const bench_peer_t* peer, const char* operation, size_t bytes,
                                   double seconds) {
  double samples[BENCH_MOST_SAMPLES];
  double first = bench_sample(peer, operation, bytes, 3);
  first = bench_sample(peer, operation, bytes, 3);
  const int calls = first > 1e-3 ? 1 : (int)(2e-3 / first) + 1;
  int count = 0;
  double total = 0;
  while (count < BENCH_MOST_SAMPLES && (count < BENCH_LEAST_SAMPLES || total < seconds)) {
    samples[count] = bench_sample(peer, operation, bytes, calls);
    total += samples[count++] * calls;
  }
  qsort(samples, (size_t)count, sizeof(samples[0]), bench_compare);
  if (peer->rank != 0) return;
  printf(
      "{\"peer\": \"%s\", \"operation\": \"%s\", \"bytes\": %zu, \"median_us\": %.3f, "
      "\"fastest_us\": %.3f, \"samples\": %d}\n",
      peer->name, operation, bytes, samples[count / 2] * 1e6, samples[0] * 1e6, count);
  fflush(stdout);
}

// All sizes of the operations in |operations|, which ends with NULL.
static inline void bench_all(const bench_peer_t* peer, const char* const* operations,
                             size_t largest, double seconds) {
  for (int i = 0; operations[i] != NULL; ++i) {
    for (size_t bytes = 1024; bytes <= largest; bytes *= 4) {
      bench_operation(peer, operations[i], bytes, seconds);
    }
  }
}

#endif  // WEFT_TESTS_BENCH_COMM_BENCH_H_
