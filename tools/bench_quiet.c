#include "tools/bench_quiet.h"

#include <time.h>

// Independent multiplications and additions, as many as keep the units for them busy.
enum { VALUES = 64, ROUNDS = 1000, TRIES = 3, MOST_THREADS = 256 };

#define PAUSE_NS 10000000L
// More than the clock's and the first cache's whims, less than what a neighbour takes.
#define USUAL 1.03

static double time_once(void) {
  float x[VALUES];
  for (int i = 0; i < VALUES; ++i) x[i] = (float)i;
  const double begin = weft_bench_now_ns();
  for (int round = 0; round < ROUNDS; ++round) {
    for (int i = 0; i < VALUES; ++i) x[i] = x[i] * 0.999f + 0.001f;
    __asm__ volatile("" : : "r"(x) : "memory");
  }
  return weft_bench_now_ns() - begin;
}

// By thread. Interrupts lengthen one try, neighbours all of them.
static void time_thread(void* context, int32_t thread, int32_t thread_count) {
  double* times = context;
  (void)thread_count;
  if (thread >= MOST_THREADS) return;
  for (int i = 0; i < TRIES; ++i) {
    const double ns = time_once();
    if (times[thread] <= 0 || ns < times[thread]) times[thread] = ns;
  }
}

static double slowest_thread(weft_bench_t* bench) {
  double times[MOST_THREADS] = {0};
  double slowest = 0;
  if (bench->device->vtable->run_on_threads != NULL) {
    bench->device->vtable->run_on_threads(bench->device, time_thread, times);
  } else {
    time_thread(times, 0, 1);
  }
  for (int i = 0; i < MOST_THREADS; ++i) {
    if (times[i] <= 0) continue;
    if (times[i] > slowest) slowest = times[i];
    if (bench->yardstick_ns <= 0 || times[i] < bench->yardstick_ns) bench->yardstick_ns = times[i];
  }
  return slowest;
}

weft_status_t weft_bench_await_quiet(weft_bench_t* bench) {
  for (;;) {
    // On all ranks the same, so that all go on at the same time.
    double disturbed = slowest_thread(bench) > USUAL * bench->yardstick_ns ? 1 : 0;
    WEFT_RETURN_IF_ERROR(weft_bench_mean(bench, &disturbed));
    if (!(disturbed > 0)) return weft_ok_status();
    if (bench->patience_ns < (double)PAUSE_NS) {
      bench->was_disturbed = true;
      return weft_ok_status();
    }
    bench->patience_ns -= (double)PAUSE_NS;
    const struct timespec pause = {.tv_nsec = PAUSE_NS};
    (void)nanosleep(&pause, NULL);
  }
}
