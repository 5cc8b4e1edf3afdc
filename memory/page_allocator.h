// An allocator for large arenas: maps its own pages, hints huge pages, places them on NUMA nodes.
//
// Requests below a threshold go to a parent allocator. On a machine with one NUMA node placement
// has no effect. Placement is set before the first touch, so the pages land where they are told,
// whichever thread writes first. Thread-safe.
#ifndef WEFT_MEMORY_PAGE_ALLOCATOR_H_
#define WEFT_MEMORY_PAGE_ALLOCATOR_H_

#include "runtime/base/log.h"
#include "weft/allocator.h"

typedef enum weft_page_placement_e {
  WEFT_PAGE_PLACEMENT_FIRST_TOUCH = 0,  // the operating system's default
  WEFT_PAGE_PLACEMENT_INTERLEAVE,       // round robin over all nodes
  WEFT_PAGE_PLACEMENT_NODE,             // on one node
} weft_page_placement_t;

typedef struct weft_page_allocator_options_s {
  size_t struct_size;       // sizeof(weft_page_allocator_options_t)
  weft_allocator_t parent;  // serves requests below the threshold, and holds the object
  size_t threshold_bytes;   // 0: one huge page (2 MiB)
  bool huge_pages;          // ask for transparent huge pages
  weft_page_placement_t placement;
  int32_t node;                // logical index, for WEFT_PAGE_PLACEMENT_NODE
  int32_t minimum_node_count;  // nodes needed before pages are placed; 0: 2
  const weft_log_sink_t* log;  // hears of placements the system refused; may be NULL
} weft_page_allocator_options_t;

// Options: system allocator as parent, huge pages, first touch.
weft_page_allocator_options_t weft_page_allocator_default_options(void);

typedef struct weft_page_allocator_s weft_page_allocator_t;

// Creates an allocator. NOT_FOUND when |options->node| does not exist; INVALID_ARGUMENT for another
// struct_size. Free with weft_page_allocator_destroy after everything it gave out.
WEFT_MUST_USE weft_status_t weft_page_allocator_create(const weft_page_allocator_options_t* options,
                                                       weft_page_allocator_t** out_allocator);
void weft_page_allocator_destroy(weft_page_allocator_t* allocator);

weft_allocator_t weft_page_allocator_interface(weft_page_allocator_t* allocator);

// NUMA nodes of this machine; 0 when placement is FIRST_TOUCH, as they are not looked up then.
int32_t weft_page_allocator_node_count(const weft_page_allocator_t* allocator);

// How many mapped blocks the system refused to place so far; each was reported to the log.
size_t weft_page_allocator_refusal_count(const weft_page_allocator_t* allocator);

#endif  // WEFT_MEMORY_PAGE_ALLOCATOR_H_
