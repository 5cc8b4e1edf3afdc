// Maps pages with mmap and places them through hwloc.
//
// Unusual: a refused placement (containers often forbid mbind) costs speed, not correctness, so it
// is counted and logged while the allocation succeeds.
#include "memory/page_allocator.h"

#include <errno.h>
#include <hwloc.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "runtime/base/checked_math.h"

#define WEFT_HUGE_PAGE_BYTES ((size_t)2 << 20)

struct weft_page_allocator_s {
  weft_page_allocator_options_t options;
  size_t page_bytes;
  hwloc_topology_t topology;  // NULL with first touch
  int32_t node_count;
  bool places;
  atomic_size_t refusal_count;
};

weft_page_allocator_options_t weft_page_allocator_default_options(void) {
  return (weft_page_allocator_options_t){
      .struct_size = sizeof(weft_page_allocator_options_t),
      .parent = weft_allocator_system(),
      .huge_pages = true,
      .placement = WEFT_PAGE_PLACEMENT_FIRST_TOUCH,
  };
}

static bool weft_page_allocator_maps(const weft_page_allocator_t* allocator, size_t size_bytes) {
  return size_bytes >= allocator->options.threshold_bytes;
}

// Alignment of a mapped block: huge pages form only inside aligned 2 MiB.
static size_t weft_page_allocator_alignment(const weft_page_allocator_t* allocator,
                                            size_t size_bytes, size_t alignment) {
  size_t result = allocator->page_bytes;
  if (allocator->options.huge_pages && size_bytes >= WEFT_HUGE_PAGE_BYTES) {
    result = WEFT_HUGE_PAGE_BYTES;
  }
  return alignment > result ? alignment : result;
}

// Maps |length| bytes (whole pages) at |alignment|: maps more and gives the ends back.
static void* weft_page_map(size_t length, size_t alignment, size_t page_bytes) {
  size_t mapped_length = 0;
  if (!weft_checked_add_size(length, alignment - page_bytes, &mapped_length)) return NULL;
  char* base =
      mmap(NULL, mapped_length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) return NULL;
  const size_t head = (size_t)(-(uintptr_t)base & (uintptr_t)(alignment - 1));
  const size_t tail = mapped_length - head - length;
  if (head != 0) (void)munmap(base, head);
  if (tail != 0) (void)munmap(base + head + length, tail);
  return base + head;
}

static void weft_page_place(weft_page_allocator_t* allocator, void* pointer, size_t length) {
  hwloc_const_nodeset_t nodes = hwloc_topology_get_topology_nodeset(allocator->topology);
  hwloc_membind_policy_t policy = HWLOC_MEMBIND_INTERLEAVE;
  if (allocator->options.placement == WEFT_PAGE_PLACEMENT_NODE) {
    policy = HWLOC_MEMBIND_BIND;
    nodes = hwloc_get_obj_by_type(allocator->topology, HWLOC_OBJ_NUMANODE,
                                  (unsigned)allocator->options.node)
                ->nodeset;
  }
  if (hwloc_set_area_membind(allocator->topology, pointer, length, nodes, policy,
                             HWLOC_MEMBIND_BYNODESET) == 0) {
    return;
  }
  // Relaxed: a statistic, read after the threads are joined.
  atomic_fetch_add_explicit(&allocator->refusal_count, 1, memory_order_relaxed);
  weft_log(allocator->options.log, WEFT_LOG_WARNING,
           "the system refused to place %zu bytes on NUMA nodes: %s", length, strerror(errno));
}

static void* weft_page_allocate(void* self, size_t size_bytes, size_t alignment) {
  weft_page_allocator_t* allocator = self;
  const weft_allocator_t parent = allocator->options.parent;
  if (!weft_page_allocator_maps(allocator, size_bytes)) {
    return parent.vtable->allocate(parent.self, size_bytes, alignment);
  }
  size_t length = 0;
  if (!weft_checked_align_size(size_bytes, allocator->page_bytes, &length)) return NULL;
  void* pointer =
      weft_page_map(length, weft_page_allocator_alignment(allocator, size_bytes, alignment),
                    allocator->page_bytes);
  if (pointer == NULL) return NULL;
  // A hint: kernels without transparent huge pages refuse it, and nothing depends on it.
  if (allocator->options.huge_pages) (void)madvise(pointer, length, MADV_HUGEPAGE);
  if (allocator->places) weft_page_place(allocator, pointer, length);
  return pointer;
}

static void weft_page_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  weft_page_allocator_t* allocator = self;
  const weft_allocator_t parent = allocator->options.parent;
  if (!weft_page_allocator_maps(allocator, size_bytes)) {
    parent.vtable->release(parent.self, pointer, size_bytes, alignment);
    return;
  }
  const size_t mask = allocator->page_bytes - 1;
  (void)munmap(pointer, (size_bytes + mask) & ~mask);
}

// Looks the NUMA nodes up when the placement needs them.
static weft_status_t weft_page_allocator_discover(weft_page_allocator_t* allocator) {
  const weft_page_allocator_options_t* options = &allocator->options;
  if (options->placement == WEFT_PAGE_PLACEMENT_FIRST_TOUCH) return weft_ok_status();
  if (hwloc_topology_init(&allocator->topology) != 0) {
    allocator->topology = NULL;
    return WEFT_STATUS(IO, "hwloc cannot create a topology: %s", strerror(errno));
  }
  if (hwloc_topology_load(allocator->topology) != 0) {
    return WEFT_STATUS(IO, "hwloc cannot read the machine's topology: %s", strerror(errno));
  }
  allocator->node_count = hwloc_get_nbobjs_by_type(allocator->topology, HWLOC_OBJ_NUMANODE);
  if (options->placement == WEFT_PAGE_PLACEMENT_NODE &&
      (options->node < 0 || options->node >= allocator->node_count)) {
    return WEFT_STATUS(NOT_FOUND, "NUMA node %d does not exist: this machine has %d",
                       (int)options->node, (int)allocator->node_count);
  }
  const int32_t minimum = options->minimum_node_count == 0 ? 2 : options->minimum_node_count;
  allocator->places = allocator->node_count >= minimum;
  return weft_ok_status();
}

weft_status_t weft_page_allocator_create(const weft_page_allocator_options_t* options,
                                         weft_page_allocator_t** out_allocator) {
  *out_allocator = NULL;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "page allocator options have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      options->parent, 1, sizeof(weft_page_allocator_t), _Alignof(weft_page_allocator_t), &memory));
  weft_page_allocator_t* allocator = memory;
  allocator->options = *options;
  if (allocator->options.threshold_bytes == 0) {
    allocator->options.threshold_bytes = WEFT_HUGE_PAGE_BYTES;
  }
  allocator->page_bytes = (size_t)sysconf(_SC_PAGESIZE);
  atomic_init(&allocator->refusal_count, 0);
  weft_status_t status = weft_page_allocator_discover(allocator);
  if (!weft_status_is_ok(status)) {
    weft_page_allocator_destroy(allocator);
    return status;
  }
  *out_allocator = allocator;
  return weft_ok_status();
}

void weft_page_allocator_destroy(weft_page_allocator_t* allocator) {
  if (allocator == NULL) return;
  if (allocator->topology != NULL) hwloc_topology_destroy(allocator->topology);
  weft_allocator_release(allocator->options.parent, allocator, sizeof(*allocator),
                         _Alignof(weft_page_allocator_t));
}

int32_t weft_page_allocator_node_count(const weft_page_allocator_t* allocator) {
  return allocator->node_count;
}

size_t weft_page_allocator_refusal_count(const weft_page_allocator_t* allocator) {
  return atomic_load_explicit(&allocator->refusal_count, memory_order_relaxed);
}

static const weft_allocator_vtable_t weft_page_allocator_vtable = {
    .allocate = weft_page_allocate,
    .release = weft_page_release,
};

weft_allocator_t weft_page_allocator_interface(weft_page_allocator_t* allocator) {
  return (weft_allocator_t){.vtable = &weft_page_allocator_vtable, .self = allocator};
}
