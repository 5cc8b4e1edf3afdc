// A first-fit allocator over one rank's range of the job's file.
//
// Blocks are few and large: a plan's arenas. The whole range is mapped once, so a block's place in
// the file follows from its address. Pages come when they are touched, on the node of whoever does,
// and go when their block is released; other ranks may still have mapped that part of the file,
// which does no harm, because it will be the same part for the next block that is put there.
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "runtime/base/checked_math.h"
#include "runtime/comm/shm/shm_internal.h"

// Of small blocks; larger ones take whole pages.
#define WEFT_SHM_SMALL_ALIGNMENT 64

weft_status_t weft_shm_arena_init(weft_shm_arena_t* arena, int fd, const weft_control_t* control,
                                  uint32_t rank, weft_allocator_t allocator) {
  memset(arena, 0, sizeof(*arena));
  arena->allocator = allocator;
  arena->fd = fd;
  arena->file_offset = weft_shm_span_offset(control, rank);
  arena->span_bytes = (size_t)control->span_bytes;
  arena->page_bytes = (size_t)sysconf(_SC_PAGESIZE);
  arena->free_capacity = 8;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, arena->free_capacity,
                                                     sizeof(weft_shm_extent_t),
                                                     _Alignof(weft_shm_extent_t), &memory));
  arena->free = memory;
  arena->free[0] = (weft_shm_extent_t){.offset = 0, .size_bytes = arena->span_bytes};
  arena->free_count = 1;
  void* base = mmap(NULL, arena->span_bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, fd,
                    (off_t)arena->file_offset);
  if (base == MAP_FAILED) {
    const int reason = errno;
    weft_allocator_release(allocator, arena->free, arena->free_capacity * sizeof(weft_shm_extent_t),
                           _Alignof(weft_shm_extent_t));
    return WEFT_STATUS(IO, "cannot reserve %zu bytes of addresses for shared memory: %s",
                       arena->span_bytes, strerror(reason));
  }
  arena->base = base;
  // A hint that most systems ignore for shared memory.
  (void)madvise(base, arena->span_bytes, MADV_HUGEPAGE);
  (void)pthread_mutex_init(&arena->mutex, NULL);
  return weft_ok_status();
}

void weft_shm_arena_deinit(weft_shm_arena_t* arena) {
  (void)munmap(arena->base, arena->span_bytes);
  weft_allocator_release(arena->allocator, arena->free,
                         arena->free_capacity * sizeof(weft_shm_extent_t),
                         _Alignof(weft_shm_extent_t));
  (void)pthread_mutex_destroy(&arena->mutex);
}

// ---- Allocating ----

// Bytes that a block takes, and where it may begin. The same for allocation and release.
static bool weft_shm_block_size(const weft_shm_arena_t* arena, size_t size_bytes, size_t* alignment,
                                size_t* out_block_bytes) {
  const size_t unit = size_bytes < arena->page_bytes ? WEFT_SHM_SMALL_ALIGNMENT : arena->page_bytes;
  if (*alignment < unit) *alignment = unit;
  return weft_checked_align_size(size_bytes, unit, out_block_bytes);
}

// A release adds one extent at most, an allocation another; so a release never needs memory.
static bool weft_shm_reserve_extents(weft_shm_arena_t* arena) {
  const size_t needed = arena->free_count + arena->live_count + 3;
  if (needed <= arena->free_capacity) return true;
  const size_t capacity = needed * 2;
  weft_shm_extent_t* extents = arena->allocator.vtable->allocate(
      arena->allocator.self, capacity * sizeof(*extents), _Alignof(weft_shm_extent_t));
  if (extents == NULL) return false;
  memcpy(extents, arena->free, arena->free_count * sizeof(*extents));
  weft_allocator_release(arena->allocator, arena->free, arena->free_capacity * sizeof(*extents),
                         _Alignof(weft_shm_extent_t));
  arena->free = extents;
  arena->free_capacity = capacity;
  return true;
}

static void weft_shm_insert_extent(weft_shm_arena_t* arena, size_t index,
                                   weft_shm_extent_t extent) {
  memmove(arena->free + index + 1, arena->free + index,
          (arena->free_count - index) * sizeof(extent));
  arena->free[index] = extent;
  ++arena->free_count;
}

static void weft_shm_remove_extent(weft_shm_arena_t* arena, size_t index) {
  --arena->free_count;
  memmove(arena->free + index, arena->free + index + 1,
          (arena->free_count - index) * sizeof(*arena->free));
}

// Cuts [offset, offset + size) out of the free extent |index|.
static void weft_shm_cut_extent(weft_shm_arena_t* arena, size_t index, size_t offset,
                                size_t size_bytes) {
  weft_shm_extent_t* extent = &arena->free[index];
  const size_t head = offset - extent->offset;
  const weft_shm_extent_t tail = {.offset = offset + size_bytes,
                                  .size_bytes = extent->size_bytes - head - size_bytes};
  extent->size_bytes = head;
  if (tail.size_bytes != 0) weft_shm_insert_extent(arena, index + 1, tail);
  if (head == 0) weft_shm_remove_extent(arena, index);
}

static void* weft_shm_allocate_locked(weft_shm_arena_t* arena, size_t size_bytes,
                                      size_t alignment) {
  size_t block_bytes = 0;
  if (!weft_shm_block_size(arena, size_bytes, &alignment, &block_bytes)) return NULL;
  if (!weft_shm_reserve_extents(arena)) return NULL;
  for (size_t i = 0; i < arena->free_count; ++i) {
    const weft_shm_extent_t* extent = &arena->free[i];
    const uintptr_t begin = (uintptr_t)arena->base + extent->offset;
    const size_t padding = (size_t)(-begin & (uintptr_t)(alignment - 1));
    if (padding > extent->size_bytes || extent->size_bytes - padding < block_bytes) continue;
    const size_t offset = extent->offset + padding;
    weft_shm_cut_extent(arena, i, offset, block_bytes);
    ++arena->live_count;
    return arena->base + offset;
  }
  return NULL;
}

static void weft_shm_release_locked(weft_shm_arena_t* arena, size_t offset, size_t size_bytes) {
  size_t index = 0;
  while (index < arena->free_count && arena->free[index].offset < offset) ++index;
  weft_shm_insert_extent(arena, index,
                         (weft_shm_extent_t){.offset = offset, .size_bytes = size_bytes});
  weft_shm_extent_t* extent = &arena->free[index];
  if (index + 1 < arena->free_count && offset + size_bytes == arena->free[index + 1].offset) {
    extent->size_bytes += arena->free[index + 1].size_bytes;
    weft_shm_remove_extent(arena, index + 1);
  }
  if (index > 0 && arena->free[index - 1].offset + arena->free[index - 1].size_bytes == offset) {
    arena->free[index - 1].size_bytes += extent->size_bytes;
    weft_shm_remove_extent(arena, index);
  }
  --arena->live_count;
}

static void* weft_shm_allocate(void* self, size_t size_bytes, size_t alignment) {
  weft_shm_arena_t* arena = self;
  (void)pthread_mutex_lock(&arena->mutex);
  void* pointer = weft_shm_allocate_locked(arena, size_bytes, alignment);
  (void)pthread_mutex_unlock(&arena->mutex);
  return pointer;
}

static void weft_shm_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  weft_shm_arena_t* arena = self;
  size_t block_bytes = 0;
  (void)weft_shm_block_size(arena, size_bytes, &alignment, &block_bytes);
  const size_t offset = (size_t)((uint8_t*)pointer - arena->base);
  // Before the block can be given out again. A refusal keeps pages, not errors.
  if (size_bytes >= arena->page_bytes) {
    (void)fallocate(arena->fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                    (off_t)(arena->file_offset + offset), (off_t)block_bytes);
  }
  (void)pthread_mutex_lock(&arena->mutex);
  weft_shm_release_locked(arena, offset, block_bytes);
  (void)pthread_mutex_unlock(&arena->mutex);
}

static const weft_allocator_vtable_t weft_shm_arena_vtable = {
    .allocate = weft_shm_allocate,
    .release = weft_shm_release,
};

weft_allocator_t weft_shm_arena_interface(weft_shm_arena_t* arena) {
  return (weft_allocator_t){.vtable = &weft_shm_arena_vtable, .self = arena};
}
