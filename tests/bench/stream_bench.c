// What streams of the CPU device cost beside the kernels on them: instructions that do nothing, one
// after the other on a stream and handed over from stream to stream.
//
// usage: stream_bench [COUNT]. Prints nanoseconds of wall time for each instruction, least of 5
// runs of COUNT (20,000) instructions:
//
//   compute    all on the compute stream
//   beside     on a stream of their own, which the compute stream waits for once
//   two        in turn on two streams of their own, without waits
//   filled 2   in turn on the compute stream and one beside it, each instruction waiting for one of
//              about 16 before on the other stream, so that no stream runs dry
//   filled 3   so on three streams
//   hand-over  in turn on the compute stream and on one beside it, each waiting for the one before:
//              nothing overlaps, and every instruction finds its stream idle
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "runtime/device/cpu/stream.h"
#include "weft/executor.h"

enum { RUNS = 5 };

typedef struct bench_s {
  weft_device_t* device;
  weft_device_stream_t* streams[3];  // the first computes
  weft_prepared_kernel_t kernel;
  uint64_t* marks;
  uint32_t count;
} bench_t;

static weft_status_t do_nothing(const weft_cpu_device_t* device,
                                const weft_prepared_kernel_t* prepared, void* const* inputs,
                                void* const* outputs, char* workspace) {
  (void)device, (void)prepared, (void)inputs, (void)outputs, (void)workspace;
  return weft_ok_status();
}

static void require(weft_status_t status) {
  if (weft_status_is_ok(status)) return;
  fprintf(stderr, "stream_bench: %s\n", weft_status_text(status));
  exit(1);
}

static int64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void launch(bench_t* bench, uint32_t stream) {
  if (stream != 0) {
    weft_cpu_stream_launch(bench->streams[stream], &bench->kernel, NULL, NULL, NULL);
  } else {
    require(do_nothing((const weft_cpu_device_t*)bench->device, &bench->kernel, NULL, NULL, NULL));
  }
}

static void wait(bench_t* bench, uint32_t stream, uint32_t other, uint64_t mark) {
  require(weft_cpu_stream_wait(bench->device, bench->streams[stream], bench->streams[other], mark));
}

static uint64_t mark(bench_t* bench, uint32_t stream) {
  return weft_cpu_stream_mark(bench->device, bench->streams[stream]);
}

static void compute(bench_t* bench) {
  for (uint32_t i = 0; i < bench->count; ++i) launch(bench, 0);
}

static void beside(bench_t* bench) {
  for (uint32_t i = 0; i < bench->count; ++i) launch(bench, 1);
}

static void two(bench_t* bench) {
  for (uint32_t i = 0; i < bench->count; ++i) launch(bench, 1 + i % 2);
}

static void fill(bench_t* bench, uint32_t streams) {
  // No multiple of |streams|: what is waited for ran on another one.
  const uint32_t lag = 1 + 15 / streams * streams;
  for (uint32_t i = 0; i < bench->count; ++i) {
    const uint32_t stream = i % streams;
    if (i >= lag) wait(bench, stream, (i - lag) % streams, bench->marks[i - lag]);
    launch(bench, stream);
    bench->marks[i] = mark(bench, stream);
  }
}

static void filled_2(bench_t* bench) {
  fill(bench, 2);
}

static void filled_3(bench_t* bench) {
  fill(bench, 3);
}

static void hand_over(bench_t* bench) {
  for (uint32_t i = 0; i < bench->count; ++i) {
    const uint32_t stream = i % 2;
    if (i > 0) wait(bench, stream, 1 - stream, mark(bench, 1 - stream));
    launch(bench, stream);
  }
}

static void measure(bench_t* bench, const char* name, void (*run)(bench_t* bench)) {
  int64_t least = INT64_MAX;
  for (int i = 0; i < RUNS; ++i) {
    const int64_t begin = now_ns();
    run(bench);
    for (int s = 0; s < 3; ++s) {
      require(weft_cpu_stream_synchronize(bench->device, bench->streams[s]));
    }
    const int64_t taken = now_ns() - begin;
    if (taken < least) least = taken;
  }
  printf("%-10s %8.0f ns\n", name, (double)least / bench->count);
}

int main(int argc, char** argv) {
  bench_t bench = {.kernel = {.launch = do_nothing}, .count = 20000};
  if (argc > 1) bench.count = (uint32_t)strtoul(argv[1], NULL, 10);
  const weft_allocator_t allocator = weft_allocator_system();
  bench.marks = calloc(bench.count, sizeof(*bench.marks));
  if (bench.marks == NULL || bench.count == 0) return 2;
  require(weft_cpu_device_create(
      &(weft_cpu_device_options_t){.struct_size = sizeof(weft_cpu_device_options_t),
                                   .thread_count = 1},
      allocator, &bench.device));
  for (int s = 0; s < 3; ++s) {
    require(weft_cpu_stream_create(bench.device, s == 0 ? WEFT_STREAM_COMPUTE : WEFT_STREAM_LINK,
                                   3 * bench.count, &bench.streams[s]));
  }
  measure(&bench, "compute", compute);
  measure(&bench, "beside", beside);
  measure(&bench, "two", two);
  measure(&bench, "filled 2", filled_2);
  measure(&bench, "filled 3", filled_3);
  measure(&bench, "hand-over", hand_over);
  for (int s = 0; s < 3; ++s) weft_cpu_stream_destroy(bench.device, bench.streams[s]);
  weft_device_destroy(bench.device);
  free(bench.marks);
  return 0;
}
