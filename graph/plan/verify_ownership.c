// The map from bytes to owners. Pairs are addressed by index, because the table grows; recursion is
// as deep as a size has bits.
#include "graph/plan/verify_ownership.h"

#include <string.h>

typedef weft_ownership_node_t node_t;

void weft_ownership_init(uint64_t size_bytes, weft_allocator_t allocator,
                         weft_ownership_t* out_ownership) {
  *out_ownership = (weft_ownership_t){
      .allocator = allocator, .pair_count = 1, .size = 1, .root = {.owner = WEFT_OWNER_NONE}};
  while (out_ownership->size < size_bytes) out_ownership->size *= 2;
}

void weft_ownership_deinit(weft_ownership_t* ownership) {
  weft_allocator_release(ownership->allocator, ownership->pairs,
                         ownership->pair_capacity * sizeof(*ownership->pairs), 16);
  ownership->pairs = NULL;
  ownership->pair_capacity = 0;
}

// Pairs ------------------------------------------------------------------------------------------

static bool grow(weft_ownership_t* ownership) {
  const uint32_t capacity = ownership->pair_capacity ? 2 * ownership->pair_capacity : 1024;
  weft_ownership_pair_t* grown = NULL;
  if (capacity > UINT32_MAX / 4) {
    ownership->failure = WEFT_STATUS_OUT_OF_MEMORY;
    return false;
  }
  weft_status_t status =
      weft_allocator_allocate(ownership->allocator, capacity * sizeof(*grown), 16, (void**)&grown);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    ownership->failure = WEFT_STATUS_OUT_OF_MEMORY;
    return false;
  }
  if (ownership->pair_capacity) {
    memcpy(grown, ownership->pairs, ownership->pair_count * sizeof(*grown));
  }
  weft_allocator_release(ownership->allocator, ownership->pairs,
                         ownership->pair_capacity * sizeof(*grown), 16);
  ownership->pairs = grown;
  ownership->pair_capacity = capacity;
  return true;
}

// 0 when memory is out.
static uint32_t take_pair(weft_ownership_t* ownership, node_t left, node_t right) {
  uint32_t pair = ownership->free_pair;
  if (pair != 0) {
    ownership->free_pair = ownership->pairs[pair].nodes[0].children;
  } else {
    if (ownership->pair_count >= ownership->pair_capacity && !grow(ownership)) return 0;
    pair = ownership->pair_count++;
  }
  ownership->pairs[pair] =
      (weft_ownership_pair_t){.nodes = {left, right}, .version = ownership->version};
  return pair;
}

// Gives back what no copy can see.
static void drop(weft_ownership_t* ownership, node_t node) {
  if (node.children == 0) return;
  weft_ownership_pair_t* pair = &ownership->pairs[node.children];
  if (pair->version != ownership->version) return;
  drop(ownership, pair->nodes[0]);
  drop(ownership, pair->nodes[1]);
  pair->nodes[0].children = ownership->free_pair;
  ownership->free_pair = node.children;
}

// One node for two halves; leaves with one owner become one.
static node_t join_halves(weft_ownership_t* ownership, uint32_t pair) {
  const node_t left = ownership->pairs[pair].nodes[0];
  const node_t right = ownership->pairs[pair].nodes[1];
  if (left.children != 0 || right.children != 0 || left.owner != right.owner) {
    return (node_t){.children = pair, .owner = WEFT_OWNER_NONE};
  }
  ownership->pairs[pair].nodes[0].children = ownership->free_pair;
  ownership->free_pair = pair;
  return left;
}

// Assignments ------------------------------------------------------------------------------------

static node_t assign(weft_ownership_t* ownership, node_t node, uint64_t begin, uint64_t size,
                     uint64_t from, uint64_t to, uint32_t owner) {
  if (from <= begin && begin + size <= to) {
    drop(ownership, node);
    return (node_t){.owner = owner};
  }
  if (node.children == 0 && node.owner == owner) return node;
  uint32_t pair = node.children;
  if (pair == 0) {
    pair = take_pair(ownership, node, node);
  } else if (ownership->pairs[pair].version != ownership->version) {
    const weft_ownership_pair_t shared = ownership->pairs[pair];
    pair = take_pair(ownership, shared.nodes[0], shared.nodes[1]);
  }
  if (pair == 0) return node;
  const uint64_t half = size / 2;
  if (from < begin + half) {
    const node_t left =
        assign(ownership, ownership->pairs[pair].nodes[0], begin, half, from, to, owner);
    ownership->pairs[pair].nodes[0] = left;
  }
  if (to > begin + half) {
    const node_t right =
        assign(ownership, ownership->pairs[pair].nodes[1], begin + half, half, from, to, owner);
    ownership->pairs[pair].nodes[1] = right;
  }
  return join_halves(ownership, pair);
}

void weft_ownership_assign(weft_ownership_t* ownership, uint64_t begin, uint64_t end,
                           uint32_t owner) {
  if (begin >= end) return;
  ownership->root = assign(ownership, ownership->root, 0, ownership->size, begin, end, owner);
}

// Questions --------------------------------------------------------------------------------------

static bool holds(const weft_ownership_t* ownership, node_t node, uint64_t begin, uint64_t size,
                  uint64_t from, uint64_t to, uint32_t owner, uint64_t* out_byte,
                  uint32_t* out_owner) {
  if (from >= begin + size || to <= begin) return true;
  if (node.children == 0) {
    if (node.owner == owner) return true;
    *out_byte = from > begin ? from : begin;
    *out_owner = node.owner;
    return false;
  }
  const weft_ownership_pair_t* pair = &ownership->pairs[node.children];
  return holds(ownership, pair->nodes[0], begin, size / 2, from, to, owner, out_byte, out_owner) &&
         holds(ownership, pair->nodes[1], begin + size / 2, size / 2, from, to, owner, out_byte,
               out_owner);
}

bool weft_ownership_holds(const weft_ownership_t* ownership, uint64_t begin, uint64_t end,
                          uint32_t owner, uint64_t* out_byte, uint32_t* out_owner) {
  if (begin >= end) return true;
  return holds(ownership, ownership->root, 0, ownership->size, begin, end, owner, out_byte,
               out_owner);
}

// Copies -----------------------------------------------------------------------------------------

weft_ownership_state_t weft_ownership_copy(weft_ownership_t* ownership) {
  ++ownership->version;
  return ownership->root;
}

void weft_ownership_restore(weft_ownership_t* ownership, weft_ownership_state_t state) {
  ++ownership->version;
  ownership->root = state;
}

static node_t half_of(const weft_ownership_t* ownership, node_t node, uint32_t half) {
  return node.children ? ownership->pairs[node.children].nodes[half] : node;
}

static node_t meet(weft_ownership_t* ownership, node_t a, node_t b) {
  if (a.children == b.children && (a.children != 0 || a.owner == b.owner)) return a;
  if (a.children == 0 && b.children == 0) return (node_t){.owner = WEFT_OWNER_NONE};
  // Nothing is more nobody's than nobody's.
  if (a.children == 0 && a.owner == WEFT_OWNER_NONE) return a;
  if (b.children == 0 && b.owner == WEFT_OWNER_NONE) return b;
  const node_t left = meet(ownership, half_of(ownership, a, 0), half_of(ownership, b, 0));
  const node_t right = meet(ownership, half_of(ownership, a, 1), half_of(ownership, b, 1));
  const uint32_t pair = take_pair(ownership, left, right);
  return pair ? join_halves(ownership, pair) : (node_t){.owner = WEFT_OWNER_NONE};
}

void weft_ownership_meet(weft_ownership_t* ownership, weft_ownership_state_t state) {
  // Both may share nodes from now on.
  ++ownership->version;
  ownership->root = meet(ownership, ownership->root, state);
  ++ownership->version;
}
