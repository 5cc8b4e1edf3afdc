// One pool of threads for the device and for oneDNN: libgomp's.
#ifndef WEFT_RUNTIME_DEVICE_CPU_PARALLEL_H_
#define WEFT_RUNTIME_DEVICE_CPU_PARALLEL_H_

#include <stdbool.h>
#include <stdint.h>

// Body of a parallel region; |thread| counts from 0 to |thread_count| - 1.
typedef void (*weft_parallel_fn_t)(void* context, int32_t thread, int32_t thread_count);

// Makes regions started from the calling thread, oneDNN's included, use |thread_count| threads.
// Cheap when nothing changes.
void weft_parallel_set_thread_count(int32_t thread_count);

// Calls |fn| once on each of |thread_count| threads and waits. The runtime keeps its threads and
// their team between regions of equal size, so only the first call allocates. With one thread,
// calls |fn| directly.
void weft_parallel_run(int32_t thread_count, weft_parallel_fn_t fn, void* context);

// The part [*out_begin, *out_end) of |count| items that belongs to |thread|: contiguous, in order,
// sizes differing by at most one.
static inline void weft_parallel_part(int64_t count, int32_t thread, int32_t thread_count,
                                      int64_t* out_begin, int64_t* out_end) {
  const int64_t base = count / thread_count;
  const int64_t rest = count % thread_count;
  *out_begin = thread * base + (thread < rest ? thread : rest);
  *out_end = *out_begin + base + (thread < rest ? 1 : 0);
}

#endif  // WEFT_RUNTIME_DEVICE_CPU_PARALLEL_H_
