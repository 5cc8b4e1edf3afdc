// Counts what passes through to the parent allocator.
//
// All atomics are relaxed: the counters order nothing, and readers that want exact figures have
// joined the allocating threads.
#include "memory/counting_allocator.h"

static void weft_counting_raise_peak(weft_counting_allocator_t* counting, size_t live_bytes) {
  size_t peak = atomic_load_explicit(&counting->peak_bytes, memory_order_relaxed);
  while (peak < live_bytes &&
         !atomic_compare_exchange_weak_explicit(&counting->peak_bytes, &peak, live_bytes,
                                                memory_order_relaxed, memory_order_relaxed)) {
  }
}

static void* weft_counting_allocate(void* self, size_t size_bytes, size_t alignment) {
  weft_counting_allocator_t* counting = self;
  const weft_allocator_t parent = counting->parent;
  void* pointer = parent.vtable->allocate(parent.self, size_bytes, alignment);
  if (pointer == NULL) return NULL;
  const size_t live_bytes =
      atomic_fetch_add_explicit(&counting->live_bytes, size_bytes, memory_order_relaxed) +
      size_bytes;
  atomic_fetch_add_explicit(&counting->live_blocks, 1, memory_order_relaxed);
  atomic_fetch_add_explicit(&counting->allocation_count, 1, memory_order_relaxed);
  weft_counting_raise_peak(counting, live_bytes);
  return pointer;
}

static void weft_counting_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  weft_counting_allocator_t* counting = self;
  const weft_allocator_t parent = counting->parent;
  parent.vtable->release(parent.self, pointer, size_bytes, alignment);
  atomic_fetch_sub_explicit(&counting->live_bytes, size_bytes, memory_order_relaxed);
  atomic_fetch_sub_explicit(&counting->live_blocks, 1, memory_order_relaxed);
}

void weft_counting_allocator_init(weft_allocator_t parent,
                                  weft_counting_allocator_t* out_allocator) {
  out_allocator->parent = parent;
  atomic_init(&out_allocator->live_bytes, 0);
  atomic_init(&out_allocator->peak_bytes, 0);
  atomic_init(&out_allocator->live_blocks, 0);
  atomic_init(&out_allocator->allocation_count, 0);
}

weft_allocation_counts_t weft_counting_allocator_counts(
    const weft_counting_allocator_t* allocator) {
  return (weft_allocation_counts_t){
      .live_bytes = atomic_load_explicit(&allocator->live_bytes, memory_order_relaxed),
      .peak_bytes = atomic_load_explicit(&allocator->peak_bytes, memory_order_relaxed),
      .live_blocks = atomic_load_explicit(&allocator->live_blocks, memory_order_relaxed),
      .allocation_count = atomic_load_explicit(&allocator->allocation_count, memory_order_relaxed),
  };
}

void weft_counting_allocator_reset_peak(weft_counting_allocator_t* allocator) {
  const size_t live_bytes = atomic_load_explicit(&allocator->live_bytes, memory_order_relaxed);
  atomic_store_explicit(&allocator->peak_bytes, live_bytes, memory_order_relaxed);
}

static const weft_allocator_vtable_t weft_counting_allocator_vtable = {
    .allocate = weft_counting_allocate,
    .release = weft_counting_release,
};

weft_allocator_t weft_counting_allocator_interface(weft_counting_allocator_t* allocator) {
  return (weft_allocator_t){.vtable = &weft_counting_allocator_vtable, .self = allocator};
}
