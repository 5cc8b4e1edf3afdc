// Sweep placement: a best-fit heap simulated over time.
//
// Free blocks below the top of the arena are kept in two treaps, by offset (to join neighbours) and
// by size (to find the tightest). Priorities are hashes of a counter, so shapes are deterministic.
#include "memory/offset_planner_internal.h"
#include "runtime/base/hash.h"

#define WEFT_SWEEP_NONE 0u

// One free block; linked into both treaps under its index. Index 0 is the empty tree.
typedef struct weft_free_block_s {
  size_t offset;
  size_t size_bytes;
  uint64_t priority;
  uint32_t children[2][2];  // [tree][side]
} weft_free_block_t;

enum { WEFT_SWEEP_BY_OFFSET = 0, WEFT_SWEEP_BY_SIZE = 1 };

typedef struct weft_sweep_s {
  weft_free_block_t* blocks;
  uint32_t* spare;  // stack of unused block indices
  uint32_t spare_count;
  uint32_t roots[2];
  uint64_t priority_counter;
  size_t top;  // end of the arena so far
} weft_sweep_t;

// Whether block |a| sorts before (size, offset) or (offset) of |key| in |tree|.
static bool weft_sweep_before(const weft_free_block_t* a, const weft_free_block_t* key, int tree) {
  if (tree == WEFT_SWEEP_BY_SIZE && a->size_bytes != key->size_bytes) {
    return a->size_bytes < key->size_bytes;
  }
  return a->offset < key->offset;
}

// Splits |root| into blocks before |key| and the others.
static void weft_sweep_split(weft_sweep_t* sweep, uint32_t root, const weft_free_block_t* key,
                             int tree, uint32_t* out_before, uint32_t* out_after) {
  uint32_t* before = out_before;
  uint32_t* after = out_after;
  while (root != WEFT_SWEEP_NONE) {
    uint32_t* children = sweep->blocks[root].children[tree];
    if (weft_sweep_before(&sweep->blocks[root], key, tree)) {
      *before = root;
      before = &children[1];
      root = children[1];
    } else {
      *after = root;
      after = &children[0];
      root = children[0];
    }
  }
  *before = WEFT_SWEEP_NONE;
  *after = WEFT_SWEEP_NONE;
}

// Joins two trees, all of |left| before all of |right|.
static uint32_t weft_sweep_merge(weft_sweep_t* sweep, uint32_t left, uint32_t right, int tree) {
  uint32_t result = WEFT_SWEEP_NONE;
  uint32_t* link = &result;
  while (left != WEFT_SWEEP_NONE && right != WEFT_SWEEP_NONE) {
    if (sweep->blocks[left].priority >= sweep->blocks[right].priority) {
      *link = left;
      link = &sweep->blocks[left].children[tree][1];
      left = *link;
    } else {
      *link = right;
      link = &sweep->blocks[right].children[tree][0];
      right = *link;
    }
  }
  *link = left != WEFT_SWEEP_NONE ? left : right;
  return result;
}

static void weft_sweep_insert(weft_sweep_t* sweep, size_t offset, size_t size_bytes) {
  if (size_bytes == 0) return;
  const uint32_t index = sweep->spare[--sweep->spare_count];
  sweep->blocks[index] = (weft_free_block_t){
      .offset = offset,
      .size_bytes = size_bytes,
      .priority = weft_hash_u64(WEFT_HASH_SEED, ++sweep->priority_counter),
  };
  for (int tree = 0; tree < 2; ++tree) {
    uint32_t before = WEFT_SWEEP_NONE;
    uint32_t after = WEFT_SWEEP_NONE;
    weft_sweep_split(sweep, sweep->roots[tree], &sweep->blocks[index], tree, &before, &after);
    before = weft_sweep_merge(sweep, before, index, tree);
    sweep->roots[tree] = weft_sweep_merge(sweep, before, after, tree);
  }
}

static void weft_sweep_remove(weft_sweep_t* sweep, uint32_t index) {
  for (int tree = 0; tree < 2; ++tree) {
    uint32_t* link = &sweep->roots[tree];
    while (*link != index) {
      const int side = weft_sweep_before(&sweep->blocks[*link], &sweep->blocks[index], tree);
      link = &sweep->blocks[*link].children[tree][side];
    }
    const uint32_t* children = sweep->blocks[index].children[tree];
    *link = weft_sweep_merge(sweep, children[0], children[1], tree);
  }
  sweep->spare[sweep->spare_count++] = index;
}

// The first block at or after |key| in |tree|, or the last one before it.
static uint32_t weft_sweep_find(const weft_sweep_t* sweep, const weft_free_block_t* key, int tree,
                                bool at_or_after) {
  uint32_t found = WEFT_SWEEP_NONE;
  uint32_t node = sweep->roots[tree];
  while (node != WEFT_SWEEP_NONE) {
    const bool before = weft_sweep_before(&sweep->blocks[node], key, tree);
    if (before != at_or_after) found = node;
    node = sweep->blocks[node].children[tree][before ? 1 : 0];
  }
  return found;
}

// Gives bytes back, joined with free neighbours; the arena's top never sinks, it is the peak.
static void weft_sweep_free(weft_sweep_t* sweep, size_t offset, size_t size_bytes) {
  weft_free_block_t key = {.offset = offset};
  const uint32_t below = weft_sweep_find(sweep, &key, WEFT_SWEEP_BY_OFFSET, false);
  if (below != WEFT_SWEEP_NONE) {
    const weft_free_block_t block = sweep->blocks[below];
    if (block.offset + block.size_bytes == offset) {
      weft_sweep_remove(sweep, below);
      offset = block.offset;
      size_bytes += block.size_bytes;
    }
  }
  key.offset = offset + size_bytes;
  const uint32_t above = weft_sweep_find(sweep, &key, WEFT_SWEEP_BY_OFFSET, true);
  if (above != WEFT_SWEEP_NONE && sweep->blocks[above].offset == key.offset) {
    size_bytes += sweep->blocks[above].size_bytes;
    weft_sweep_remove(sweep, above);
  }
  weft_sweep_insert(sweep, offset, size_bytes);
}

// Takes bytes from the tightest free block, else from the end of the arena, growing it; a free
// block at the end is used up first.
static size_t weft_sweep_take(weft_sweep_t* sweep, size_t size_bytes, size_t alignment) {
  weft_free_block_t key = {.size_bytes = size_bytes};
  uint32_t chosen = weft_sweep_find(sweep, &key, WEFT_SWEEP_BY_SIZE, true);
  if (chosen != WEFT_SWEEP_NONE) {
    const weft_free_block_t* block = &sweep->blocks[chosen];
    const size_t padding = weft_offset_align(block->offset, alignment) - block->offset;
    if (block->size_bytes - size_bytes < padding) {
      // Whatever the padding is, a block this large takes it.
      key.size_bytes = size_bytes + alignment - 1;
      chosen = weft_sweep_find(sweep, &key, WEFT_SWEEP_BY_SIZE, true);
    }
  }
  if (chosen == WEFT_SWEEP_NONE) {
    key.offset = sweep->top;
    const uint32_t last = weft_sweep_find(sweep, &key, WEFT_SWEEP_BY_OFFSET, false);
    size_t begin = sweep->top;
    if (last != WEFT_SWEEP_NONE &&
        sweep->blocks[last].offset + sweep->blocks[last].size_bytes == sweep->top) {
      begin = sweep->blocks[last].offset;
      weft_sweep_remove(sweep, last);
    }
    const size_t offset = weft_offset_align(begin, alignment);
    weft_sweep_insert(sweep, begin, offset - begin);
    if (offset + size_bytes > sweep->top) {
      sweep->top = offset + size_bytes;
    } else {
      weft_sweep_insert(sweep, offset + size_bytes, sweep->top - offset - size_bytes);
    }
    return offset;
  }
  const weft_free_block_t block = sweep->blocks[chosen];
  weft_sweep_remove(sweep, chosen);
  const size_t offset = weft_offset_align(block.offset, alignment);
  weft_sweep_insert(sweep, block.offset, offset - block.offset);
  weft_sweep_insert(sweep, offset + size_bytes,
                    block.offset + block.size_bytes - offset - size_bytes);
  return offset;
}

static weft_status_t weft_sweep_init(uint32_t item_count, weft_arena_t* scratch,
                                     weft_sweep_t* out_sweep) {
  *out_sweep = (weft_sweep_t){.blocks = NULL};
  // Every live item has at most one free block on each side.
  const uint32_t block_count = item_count * 2 + 2;
  void* blocks = NULL;
  void* spare = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, block_count, sizeof(weft_free_block_t), &blocks));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, block_count, sizeof(uint32_t), &spare));
  out_sweep->blocks = blocks;
  out_sweep->spare = spare;
  for (uint32_t index = block_count - 1; index > WEFT_SWEEP_NONE; --index) {
    out_sweep->spare[out_sweep->spare_count++] = index;
  }
  return weft_ok_status();
}

// When an item starts and ends in the direction of the sweep.
static uint32_t weft_sweep_start(const weft_offset_problem_t* problem, uint32_t index,
                                 bool backward) {
  const weft_offset_item_t* item = &problem->items[index];
  return backward ? problem->time_count - 1 - item->last : item->first;
}

static uint32_t weft_sweep_end(const weft_offset_problem_t* problem, uint32_t index,
                               bool backward) {
  const weft_offset_item_t* item = &problem->items[index];
  return backward ? problem->time_count - 1 - item->first : item->last;
}

// Lists items by their end as chains, one per time. |heads| and |links| hold index + 1.
static weft_status_t weft_sweep_chain_ends(const weft_offset_problem_t* problem, bool backward,
                                           weft_arena_t* scratch, uint32_t** out_heads,
                                           uint32_t** out_links) {
  void* heads = NULL;
  void* links = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->time_count, sizeof(uint32_t), &heads));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(uint32_t), &links));
  *out_heads = heads;
  *out_links = links;
  for (uint32_t i = problem->count; i-- > 0;) {
    const uint32_t end = weft_sweep_end(problem, i, backward);
    (*out_links)[i] = (*out_heads)[end];
    (*out_heads)[end] = i + 1;
  }
  return weft_ok_status();
}

static weft_status_t weft_sweep_run(const weft_offset_problem_t* problem, const uint32_t* order,
                                    bool backward, weft_arena_t* scratch, size_t* out_offsets) {
  weft_sweep_t sweep;
  uint32_t* heads = NULL;
  uint32_t* links = NULL;
  WEFT_RETURN_IF_ERROR(weft_sweep_init(problem->count, scratch, &sweep));
  WEFT_RETURN_IF_ERROR(weft_sweep_chain_ends(problem, backward, scratch, &heads, &links));
  uint32_t freed_until = 0;  // ends below are free again
  for (uint32_t i = 0; i < problem->count; ++i) {
    const uint32_t index = order[i];
    const uint32_t start = weft_sweep_start(problem, index, backward);
    for (; freed_until < start; ++freed_until) {
      for (uint32_t link = heads[freed_until]; link != 0; link = links[link - 1]) {
        weft_sweep_free(&sweep, out_offsets[link - 1], problem->items[link - 1].size_bytes);
      }
    }
    const weft_offset_item_t* item = &problem->items[index];
    out_offsets[index] = weft_sweep_take(&sweep, item->size_bytes, item->alignment);
  }
  return weft_ok_status();
}

weft_status_t weft_offset_place_sweep(const weft_offset_problem_t* problem, const uint32_t* order,
                                      weft_arena_t* scratch, size_t* out_offsets) {
  return weft_sweep_run(problem, order, false, scratch, out_offsets);
}

weft_status_t weft_offset_place_sweep_backward(const weft_offset_problem_t* problem,
                                               const uint32_t* order, weft_arena_t* scratch,
                                               size_t* out_offsets) {
  return weft_sweep_run(problem, order, true, scratch, out_offsets);
}
