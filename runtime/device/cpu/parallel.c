// Parallel regions on libgomp without compiler pragmas.
//
// GOMP_parallel is the entry point that GCC's code calls for "#pragma omp parallel". Calling it
// directly lets gcc and clang builds share one runtime, and so one set of threads, with oneDNN.
#include "runtime/device/cpu/parallel.h"

#include <omp.h>
#include <stddef.h>

// libgomp is not built for ThreadSanitizer, which has to be told what it orders: everything before
// a region comes before its threads' work, and that before everything after it.
#if defined(__SANITIZE_THREAD__)
#define WATCHED_FOR_RACES 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define WATCHED_FOR_RACES 1
#endif
#endif

#ifdef WATCHED_FOR_RACES
#include <sanitizer/tsan_interface.h>
#define HAPPENS_AFTER(address) __tsan_acquire(address)
#define HAPPENS_BEFORE(address) __tsan_release(address)
#else
#define HAPPENS_AFTER(address) ((void)(address))
#define HAPPENS_BEFORE(address) ((void)(address))
#endif

extern void GOMP_parallel(void (*fn)(void*), void* data, unsigned thread_count, unsigned flags);

typedef struct weft_parallel_region_s {
  weft_parallel_fn_t fn;
  void* context;
} weft_parallel_region_t;

static void weft_parallel_enter(void* data) {
  const weft_parallel_region_t* region = data;
  HAPPENS_AFTER(data);
  region->fn(region->context, omp_get_thread_num(), omp_get_num_threads());
  HAPPENS_BEFORE(data);
}

void weft_parallel_set_thread_count(int32_t thread_count) {
  if (omp_get_max_threads() != thread_count) omp_set_num_threads(thread_count);
}

void weft_parallel_run(int32_t thread_count, weft_parallel_fn_t fn, void* context) {
  if (thread_count <= 1) {
    fn(context, 0, 1);
    return;
  }
  weft_parallel_region_t region = {.fn = fn, .context = context};
  HAPPENS_BEFORE(&region);
  GOMP_parallel(weft_parallel_enter, &region, (unsigned)thread_count, 0);
  HAPPENS_AFTER(&region);
}
