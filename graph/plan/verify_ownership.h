// Whose data the bytes of an arena hold: a map from ranges of bytes to buffers that can be copied.
//
// A binary tree over the addresses whose nodes split only where neighbours differ. Copies share
// nodes; a node is changed in place when it was made after the last copy, else replaced.
#ifndef WEFT_GRAPH_PLAN_VERIFY_OWNERSHIP_H_
#define WEFT_GRAPH_PLAN_VERIFY_OWNERSHIP_H_

#include "weft/allocator.h"

// Bytes that hold no buffer's data in every way control may have come here.
#define WEFT_OWNER_NONE UINT32_MAX

// A range of bytes with one owner, or (children != 0) two halves.
typedef struct weft_ownership_node_s {
  uint32_t children;  // index of a pair, 0 for none
  uint32_t owner;
} weft_ownership_node_t;

typedef struct weft_ownership_pair_s {
  weft_ownership_node_t nodes[2];
  uint32_t version;
} weft_ownership_pair_t;

typedef struct weft_ownership_s {
  weft_allocator_t allocator;
  weft_ownership_pair_t* pairs;
  uint32_t pair_count;
  uint32_t pair_capacity;
  uint32_t free_pair;  // list through nodes[0].children; 0 at the end
  uint32_t version;
  uint64_t size;  // bytes, a power of two
  weft_ownership_node_t root;
  weft_status_code_t failure;  // OUT_OF_MEMORY once an assignment could not be made
} weft_ownership_t;

// A copy of a state; valid as long as the map.
typedef weft_ownership_node_t weft_ownership_state_t;

// Nobody owns anything.
void weft_ownership_init(uint64_t size_bytes, weft_allocator_t allocator,
                         weft_ownership_t* out_ownership);
void weft_ownership_deinit(weft_ownership_t* ownership);

// Gives [begin, end) to |owner|. Failures are kept in |failure|.
void weft_ownership_assign(weft_ownership_t* ownership, uint64_t begin, uint64_t end,
                           uint32_t owner);

// True when |owner| has all of [begin, end); else |*out_byte| is the first byte it does not have,
// and |*out_owner| whose that is.
bool weft_ownership_holds(const weft_ownership_t* ownership, uint64_t begin, uint64_t end,
                          uint32_t owner, uint64_t* out_byte, uint32_t* out_owner);

weft_ownership_state_t weft_ownership_copy(weft_ownership_t* ownership);
void weft_ownership_restore(weft_ownership_t* ownership, weft_ownership_state_t state);

// Bytes whose owner is another one in |state| than now belong to nobody.
void weft_ownership_meet(weft_ownership_t* ownership, weft_ownership_state_t state);

#endif  // WEFT_GRAPH_PLAN_VERIFY_OWNERSHIP_H_
