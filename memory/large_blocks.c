// Free memory is a list of spans by address. There are few of them, so that every search is a walk.
// Neighbours become one, and blocks are cut from the highest span that has room: kernels add
// address space downwards, so that what has never been used is used last.
#include "memory/large_blocks.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#define UNIT WEFT_LARGE_BLOCK_UNIT_BYTES
// Address space is reserved in pieces of at least this, each as large as all before it.
#define FIRST_REGION_BYTES ((size_t)64 << 20)

// As many holes there may be between blocks in use, many times what planning leaves.
#define MOST_SPANS 4096

typedef struct span_s {
  uintptr_t begin;
  size_t size_bytes;
  bool is_kept;         // pages of it may be there
  int64_t released_at;  // seconds; the last of them
} span_t;

static struct {
  pthread_mutex_t lock;
  span_t spans[MOST_SPANS];  // free ones, by address
  size_t count;
  weft_large_block_stats_t stats;
} state = {.lock = PTHREAD_MUTEX_INITIALIZER};

// Forks
// --------------------------------------------------------------------------------------------

// A process that forks while another of its threads holds the lock would leave it locked in the
// child, which has no such thread.
static void lock(void) {
  pthread_mutex_lock(&state.lock);
}

static void unlock(void) {
  pthread_mutex_unlock(&state.lock);
}

__attribute__((constructor)) static void watch_forks(void) {
  (void)pthread_atfork(lock, unlock, unlock);
}

// Time --------------------------------------------------------------------------------------------

static int64_t now_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
  return (int64_t)now.tv_sec;
}

// Spans ------------------------------------------------------------------------------------------

static void remove_span(size_t index) {
  --state.count;
  memmove(&state.spans[index], &state.spans[index + 1],
          (state.count - index) * sizeof(*state.spans));
}

static void join_next(size_t index) {
  span_t* span = &state.spans[index];
  const span_t* next = span + 1;
  if (index + 1 >= state.count || span->begin + span->size_bytes != next->begin) return;
  span->size_bytes += next->size_bytes;
  span->is_kept = span->is_kept || next->is_kept;
  if (next->released_at > span->released_at) span->released_at = next->released_at;
  remove_span(index + 1);
}

// There is room for one more.
static void insert_span(const span_t* span) {
  size_t index = state.count;
  while (index > 0 && state.spans[index - 1].begin > span->begin) --index;
  memmove(&state.spans[index + 1], &state.spans[index],
          (state.count - index) * sizeof(*state.spans));
  state.spans[index] = *span;
  ++state.count;
  join_next(index);
  if (index > 0) join_next(index - 1);
}

// Regions ----------------------------------------------------------------------------------------

// Adds address space with room for |size_bytes|.
static bool add_region(size_t size_bytes) {
  size_t size = size_bytes > FIRST_REGION_BYTES ? size_bytes : FIRST_REGION_BYTES;
  if (size < state.stats.reserved_bytes) size = state.stats.reserved_bytes;
  if (size > SIZE_MAX - UNIT || state.count == MOST_SPANS) return false;
  char* base = mmap(NULL, size + UNIT, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (base == MAP_FAILED) return false;
  const size_t head = (size_t)(-(uintptr_t)base & (uintptr_t)(UNIT - 1));
  if (head != 0) (void)munmap(base, head);
  (void)munmap(base + head + size, UNIT - head);
  // A hint: kernels without transparent huge pages refuse it, and nothing depends on it.
  (void)madvise(base + head, size, MADV_HUGEPAGE);
  const span_t span = {.begin = (uintptr_t)base + head, .size_bytes = size};
  insert_span(&span);
  state.stats.reserved_bytes += size;
  return true;
}

// Gives pages back that nobody has wanted for more than |seconds|.
static void drop_old(int64_t now, int64_t seconds) {
  for (size_t i = 0; i < state.count; ++i) {
    span_t* span = &state.spans[i];
    if (!span->is_kept || now - span->released_at <= seconds) continue;
    (void)madvise((void*)span->begin, span->size_bytes, MADV_DONTNEED);
    span->is_kept = false;
  }
}

// Blocks -----------------------------------------------------------------------------------------

static bool round_up(size_t size_bytes, size_t* out_size) {
  if (size_bytes > SIZE_MAX - UNIT) return false;
  *out_size = (size_bytes + UNIT - 1) / UNIT * UNIT;
  return true;
}

static void* take(size_t size) {
  drop_old(now_seconds(), WEFT_LARGE_BLOCK_KEEP_SECONDS);
  size_t end = state.count;
  while (end > 0 && state.spans[end - 1].size_bytes < size) --end;
  if (end == 0) {
    if (!add_region(size)) return NULL;
    end = state.count;
    while (state.spans[end - 1].size_bytes < size) --end;
  }
  span_t* span = &state.spans[end - 1];
  span->size_bytes -= size;
  state.stats.taken_bytes += size;
  void* block = (void*)(span->begin + span->size_bytes);
  if (span->size_bytes == 0) remove_span(end - 1);
  return block;
}

void* weft_large_block_take(size_t size_bytes) {
  size_t size = 0;
  if (!round_up(size_bytes, &size)) return NULL;
  lock();
  void* block = take(size);
  unlock();
  return block;
}

void weft_large_block_release(void* block, size_t size_bytes) {
  size_t size = 0;
  if (block == NULL || !round_up(size_bytes, &size)) return;
  lock();
  const int64_t now = now_seconds();
  const span_t span = {
      .begin = (uintptr_t)block, .size_bytes = size, .released_at = now, .is_kept = true};
  drop_old(now, WEFT_LARGE_BLOCK_KEEP_SECONDS);
  state.stats.taken_bytes -= size;
  // Without room for one more span the block's address space is lost, but not its memory.
  if (state.count < MOST_SPANS) {
    insert_span(&span);
  } else {
    (void)madvise(block, size, MADV_DONTNEED);
  }
  unlock();
}

void weft_large_block_drop(void) {
  lock();
  drop_old(now_seconds(), -1);
  unlock();
}

weft_large_block_stats_t weft_large_block_stats(void) {
  lock();
  const weft_large_block_stats_t stats = state.stats;
  unlock();
  return stats;
}
