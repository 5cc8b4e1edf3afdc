// Streams as threads: one mutex and one condition for each. Whoever waits spins for about as long
// as a sleep and a wake-up take, where the rank has a core that its threads do not compute on; a
// hand-over between streams costs a tenth and less then. tests/bench/stream_bench.c measures it.
//
// After a failure a stream drops the rest of its work, so that whoever waits for it is not left
// waiting; the failure is told when it is synchronised or waited for.
#include "runtime/device/cpu/stream.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "runtime/topology/topology.h"

#define SPIN_NS 20000

typedef enum work_kind_e {
  WORK_KERNEL,
  WORK_COLLECTIVE,
  WORK_WAIT,
} work_kind_t;

typedef struct work_s {
  work_kind_t kind;
  union {
    struct {
      const weft_prepared_kernel_t* prepared;
      void* const* inputs;
      void* const* outputs;
      void* workspace;
    } kernel;
    const weft_device_collective_t* collective;
    struct {
      weft_device_stream_t* stream;
      uint64_t mark;
    } wait;
  } as;
} work_t;

struct weft_device_stream_s {
  weft_cpu_device_t device;  // as the creator's, but for one thread
  pthread_t thread;
  pthread_mutex_t mutex;
  pthread_cond_t changed;  // any of the fields below
  work_t* work;            // number n at n % capacity
  uint32_t capacity;
  // Numbers ever; written under the mutex, and looked at without it by who spins.
  _Atomic uint64_t submitted;
  _Atomic uint64_t completed;
  bool stopping;
  bool spins;  // a core is spare
  // Work with these numbers failed, or was dropped after a failure: [failed_begin, failed_end).
  uint64_t failed_begin;
  uint64_t failed_end;
  weft_status_t failure;  // of failed_begin, handed out once
};

// True while work is dropped: from a failure to the next synchronisation.
static bool is_failing(const weft_device_stream_t* stream) {
  return stream->failed_end == UINT64_MAX;
}

static void complete_one(weft_device_stream_t* stream, weft_status_t status) {
  pthread_mutex_lock(&stream->mutex);
  if (!weft_status_is_ok(status)) {
    stream->failed_begin = stream->completed;
    stream->failed_end = UINT64_MAX;
    stream->failure = status;
  }
  ++stream->completed;
  pthread_cond_broadcast(&stream->changed);
  pthread_mutex_unlock(&stream->mutex);
}

static int64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// Looks at |number| until it has reached |least|, but not for long.
static void spin_until(const weft_device_stream_t* stream, const _Atomic uint64_t* number,
                       uint64_t least) {
  if (!stream->spins) return;
  int64_t end = 0;
  for (;;) {
    for (int i = 0; i < 32; ++i) {
      if (atomic_load_explicit(number, memory_order_relaxed) >= least) return;
#if defined(__x86_64__) || defined(__i386__)
      __builtin_ia32_pause();
#endif
    }
    const int64_t now = now_ns();
    if (end == 0) end = now + SPIN_NS;
    if (now >= end) return;
  }
}

// Blocks until |stream| has done what |mark| names; false when it failed before.
static bool wait_for(weft_device_stream_t* stream, uint64_t mark) {
  spin_until(stream, &stream->completed, mark);
  pthread_mutex_lock(&stream->mutex);
  while (stream->completed < mark) pthread_cond_wait(&stream->changed, &stream->mutex);
  const bool is_well = mark <= stream->failed_begin || mark > stream->failed_end;
  pthread_mutex_unlock(&stream->mutex);
  return is_well;
}

static weft_status_t run_work(const weft_device_stream_t* stream, const work_t* work) {
  switch (work->kind) {
    case WORK_KERNEL:
      return work->as.kernel.prepared->launch(&stream->device, work->as.kernel.prepared,
                                              work->as.kernel.inputs, work->as.kernel.outputs,
                                              work->as.kernel.workspace);
    case WORK_COLLECTIVE:
      return weft_comm_run(work->as.collective->comm, &work->as.collective->call);
    case WORK_WAIT:
      break;
  }
  if (wait_for(work->as.wait.stream, work->as.wait.mark)) return weft_ok_status();
  return WEFT_STATUS(ABORTED, "another stream of this rank failed");
}

static void* run_stream(void* context) {
  weft_device_stream_t* stream = context;
  for (;;) {
    // Nobody else writes what it has completed.
    spin_until(stream, &stream->submitted, stream->completed + 1);
    pthread_mutex_lock(&stream->mutex);
    while (!stream->stopping && stream->completed == stream->submitted) {
      pthread_cond_wait(&stream->changed, &stream->mutex);
    }
    const bool has_work = stream->completed < stream->submitted;
    const bool drops = is_failing(stream);
    const work_t work = has_work ? stream->work[stream->completed % stream->capacity] : (work_t){0};
    pthread_mutex_unlock(&stream->mutex);
    if (!has_work) return NULL;
    complete_one(stream, drops ? weft_ok_status() : run_work(stream, &work));
  }
}

// ---- the stream's owner -------------------------------------------------------------------------

weft_status_t weft_cpu_stream_create(weft_device_t* base, weft_stream_kind_t kind,
                                     uint32_t capacity, weft_device_stream_t** out_stream) {
  *out_stream = NULL;
  if (kind == WEFT_STREAM_COMPUTE) return weft_ok_status();
  const weft_cpu_device_t* device = (const weft_cpu_device_t*)base;
  weft_device_stream_t* stream = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      device->allocator, 1, sizeof(*stream), _Alignof(weft_device_stream_t), (void**)&stream));
  weft_status_t status = weft_allocator_allocate_array(device->allocator, capacity, sizeof(work_t),
                                                       _Alignof(work_t), (void**)&stream->work);
  if (!weft_status_is_ok(status)) {
    weft_allocator_release(device->allocator, stream, sizeof(*stream),
                           _Alignof(weft_device_stream_t));
    return status;
  }
  stream->device = *device;
  stream->device.thread_count = 1;
  stream->capacity = capacity;
  stream->spins = weft_topology_core_count(device->topology) > device->thread_count;
  stream->failed_begin = UINT64_MAX;
  pthread_mutex_init(&stream->mutex, NULL);
  pthread_cond_init(&stream->changed, NULL);
  const int failure = pthread_create(&stream->thread, NULL, run_stream, stream);
  if (failure != 0) {
    pthread_mutex_destroy(&stream->mutex);
    pthread_cond_destroy(&stream->changed);
    weft_allocator_release(device->allocator, stream->work, capacity * sizeof(work_t),
                           _Alignof(work_t));
    weft_allocator_release(device->allocator, stream, sizeof(*stream),
                           _Alignof(weft_device_stream_t));
    return WEFT_STATUS(IO, "cannot start a thread for a stream: %s", strerror(failure));
  }
  *out_stream = stream;
  return weft_ok_status();
}

void weft_cpu_stream_destroy(weft_device_t* base, weft_device_stream_t* stream) {
  const weft_cpu_device_t* device = (const weft_cpu_device_t*)base;
  if (stream == NULL) return;
  pthread_mutex_lock(&stream->mutex);
  stream->stopping = true;
  pthread_cond_broadcast(&stream->changed);
  pthread_mutex_unlock(&stream->mutex);
  pthread_join(stream->thread, NULL);
  pthread_mutex_destroy(&stream->mutex);
  pthread_cond_destroy(&stream->changed);
  weft_status_release(stream->failure);
  weft_allocator_release(device->allocator, stream->work, stream->capacity * sizeof(work_t),
                         _Alignof(work_t));
  weft_allocator_release(device->allocator, stream, sizeof(*stream),
                         _Alignof(weft_device_stream_t));
}

static void submit(weft_device_stream_t* stream, const work_t* work) {
  pthread_mutex_lock(&stream->mutex);
  stream->work[stream->submitted++ % stream->capacity] = *work;
  pthread_cond_broadcast(&stream->changed);
  pthread_mutex_unlock(&stream->mutex);
}

void weft_cpu_stream_launch(weft_device_stream_t* stream, const weft_prepared_kernel_t* prepared,
                            void* const* inputs, void* const* outputs, void* workspace) {
  const work_t work = {
      .kind = WORK_KERNEL,
      .as.kernel = {
          .prepared = prepared, .inputs = inputs, .outputs = outputs, .workspace = workspace}};
  submit(stream, &work);
}

void weft_cpu_stream_launch_collective(weft_device_stream_t* stream,
                                       const weft_device_collective_t* collective) {
  const work_t work = {.kind = WORK_COLLECTIVE, .as.collective = collective};
  submit(stream, &work);
}

// Only the owner submits, so it may look without the lock.
uint64_t weft_cpu_stream_mark(weft_device_t* base, weft_device_stream_t* stream) {
  (void)base;
  return stream == NULL ? 0 : stream->submitted;
}

weft_status_t weft_cpu_stream_wait(weft_device_t* base, weft_device_stream_t* stream,
                                   weft_device_stream_t* other, uint64_t mark) {
  (void)base;
  // The calling thread has done all it was given.
  if (other == NULL || stream == other) return weft_ok_status();
  if (stream == NULL) {
    if (wait_for(other, mark)) return weft_ok_status();
    return WEFT_STATUS(ABORTED, "another stream of this rank failed");
  }
  const work_t work = {.kind = WORK_WAIT, .as.wait = {.stream = other, .mark = mark}};
  submit(stream, &work);
  return weft_ok_status();
}

weft_status_t weft_cpu_stream_synchronize(weft_device_t* base, weft_device_stream_t* stream) {
  (void)base;
  if (stream == NULL) return weft_ok_status();
  (void)wait_for(stream, stream->submitted);
  pthread_mutex_lock(&stream->mutex);
  weft_status_t failure = stream->failure;
  stream->failure = weft_ok_status();
  if (is_failing(stream)) stream->failed_end = stream->submitted;
  pthread_mutex_unlock(&stream->mutex);
  return failure;
}
