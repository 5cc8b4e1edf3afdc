// Matches the instructions of two plans.
#include "tools/diff_match.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/hash.h"

// Names and work --------------------------------------------------------------------------------

static uint64_t hash_text(uint64_t hash, const char* text) {
  return weft_hash_bytes(hash, text, strlen(text) + 1);
}

// Shapes and strides, but not where the bytes lie.
static uint64_t hash_views(uint64_t hash, const weft_view_t* views, uint32_t count) {
  hash = weft_hash_u64(hash, count);
  for (uint32_t i = 0; i < count; ++i) {
    hash = weft_hash_u64(hash, (uint64_t)views[i].dtype);
    for (int32_t d = 0; d < views[i].rank; ++d) {
      hash = weft_hash_u64(hash, (uint64_t)views[i].dims[d]);
      hash = weft_hash_u64(hash, (uint64_t)views[i].strides[d]);
    }
  }
  return hash;
}

static uint64_t hash_origin(uint64_t hash, const weft_op_t* op) {
  if (!op) return hash;
  hash = hash_text(hash, op->name);
  hash = weft_hash_u64(hash, op->location.line);
  return op->location.name ? hash_text(hash, op->location.name) : hash;
}

static uint64_t hash_loop(uint64_t hash, const weft_loop_kernel_t* loop) {
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    const weft_loop_step_t* step = &loop->steps[i];
    hash = weft_hash_u64(hash, (uint64_t)step->kind);
    hash = weft_hash_u64(hash, (uint64_t)step->opcode);
    hash = weft_hash_u64(hash, (uint64_t)step->result_dtype);
    hash = weft_hash_u64(hash, step->immediate_bits);
    for (uint32_t o = 0; o < step->operand_count; ++o)
      hash = weft_hash_u64(hash, step->operands[o]);
  }
  return hash;
}

static uint64_t hash_instruction(uint64_t hash, const weft_instruction_t* instruction);

static uint64_t hash_blocks(uint64_t hash, const weft_instruction_t* instruction) {
  hash = weft_hash_u64(hash, (uint64_t)instruction->trip_count);
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    hash = weft_hash_u64(hash, block->instruction_count);
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      hash = hash_instruction(hash, &block->instructions[i]);
    }
  }
  return hash;
}

static uint64_t hash_instruction(uint64_t hash, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  hash = weft_hash_u64(hash, (uint64_t)instruction->kind);
  hash = hash_origin(hash, instruction->op);
  if (instruction->block_count) return hash_blocks(hash, instruction);
  hash = weft_hash_u64(hash, (uint64_t)kernel->kind);
  hash = hash_views(hash, kernel->inputs, kernel->input_count);
  hash = hash_views(hash, kernel->outputs, kernel->output_count);
  if (kernel->kind == WEFT_KERNEL_LOOP) hash = hash_loop(hash, &kernel->as.loop);
  if (kernel->kind == WEFT_KERNEL_COLLECTIVE) {
    const weft_collective_kernel_t* call = &kernel->as.collective;
    hash = weft_hash_u64(hash, (uint64_t)call->kind);
    hash = weft_hash_u64(hash, (uint64_t)call->reduction);
    hash = weft_hash_u64(hash, (uint64_t)call->count);
  }
  return hash;
}

// Matching --------------------------------------------------------------------------------------

static weft_status_t list_items(weft_arena_t* arena, weft_diff_side_t* side) {
  const weft_plan_t* plan = side->plan;
  const weft_instruction_t* anchor = NULL;
  side->count = plan->body.instruction_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, side->count, sizeof(*side->items), (void**)&side->items));
  for (uint32_t i = 0; i < side->count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    weft_diff_item_t* item = &side->items[i];
    *item = (weft_diff_item_t){.instruction = instruction,
                               .key = hash_instruction(WEFT_HASH_SEED, instruction),
                               .origin = hash_origin(WEFT_HASH_SEED, instruction->op),
                               .partner = UINT32_MAX,
                               .anchor = anchor};
    if (instruction->stream == 0) anchor = instruction;
  }
  return weft_ok_status();
}

typedef struct ordered_s {
  uint64_t key;
  uint32_t position;
} ordered_t;

static int compare_ordered(const void* a, const void* b) {
  const ordered_t* x = a;
  const ordered_t* y = b;
  if (x->key != y->key) return x->key < y->key ? -1 : 1;
  return x->position < y->position ? -1 : x->position > y->position;
}

// What an item is matched by: 0 for nothing.
typedef uint64_t (*key_fn_t)(const weft_diff_item_t* item);

static uint64_t equal_key(const weft_diff_item_t* item) {
  return item->key;
}

// Of collectives and copies the name, of computation the origin.
static uint64_t changed_key(const weft_diff_item_t* item) {
  const weft_instruction_t* instruction = item->instruction;
  const uint64_t kind = weft_hash_u64(WEFT_HASH_SEED, (uint64_t)instruction->kind);
  if (instruction->name) return hash_text(kind, instruction->name);
  return instruction->op ? weft_hash_u64(kind, item->origin) : 0;
}

// Those without a partner, by key and position.
static weft_status_t sort_items(weft_arena_t* arena, const weft_diff_side_t* side, key_fn_t key,
                                ordered_t** out_ordered, uint32_t* out_count) {
  *out_count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, side->count, sizeof(**out_ordered), (void**)out_ordered));
  for (uint32_t i = 0; i < side->count; ++i) {
    const ordered_t own = {.key = key(&side->items[i]), .position = i};
    if (own.key && side->items[i].partner == UINT32_MAX) (*out_ordered)[(*out_count)++] = own;
  }
  if (*out_count) qsort(*out_ordered, *out_count, sizeof(**out_ordered), compare_ordered);
  return weft_ok_status();
}

// The n-th instruction of a key on one side goes with the n-th of that key on the other.
static weft_status_t match(weft_diff_side_t* sides, weft_arena_t* arena, key_fn_t key) {
  ordered_t* ordered[2];
  uint32_t counts[2];
  uint32_t at[2] = {0, 0};
  for (int s = 0; s < 2; ++s) {
    WEFT_RETURN_IF_ERROR(sort_items(arena, &sides[s], key, &ordered[s], &counts[s]));
  }
  while (at[0] < counts[0] && at[1] < counts[1]) {
    const ordered_t* a = &ordered[0][at[0]];
    const ordered_t* b = &ordered[1][at[1]];
    if (a->key == b->key) {
      sides[0].items[a->position].partner = b->position;
      sides[1].items[b->position].partner = a->position;
    }
    at[0] += a->key <= b->key;
    at[1] += b->key <= a->key;
  }
  return weft_ok_status();
}

bool weft_diff_is_changed(const weft_diff_item_t* a, const weft_diff_item_t* b) {
  return a->key != b->key;
}

// Moves -----------------------------------------------------------------------------------------

// Marks what is not in the longest ascending run of partners: the least that has moved. Only
// instructions of stream 0, whose order is the computation's.
static weft_status_t mark_moves(weft_diff_side_t* sides, weft_arena_t* arena) {
  weft_diff_side_t* side = &sides[0];
  uint32_t* tails = NULL;     // by length - 1: position of the run's last item
  uint32_t* previous = NULL;  // by position
  uint32_t length = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, side->count, sizeof(*tails), (void**)&tails));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, side->count, sizeof(*previous), (void**)&previous));
  for (uint32_t i = 0; i < side->count; ++i) {
    const uint32_t partner = side->items[i].partner;
    if (partner == UINT32_MAX || side->items[i].instruction->stream != 0 ||
        sides[1].items[partner].instruction->stream != 0) {
      continue;
    }
    uint32_t low = 0;
    uint32_t high = length;
    while (low < high) {
      const uint32_t middle = low + (high - low) / 2;
      if (side->items[tails[middle]].partner < partner) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous[i] = low ? tails[low - 1] : UINT32_MAX;
    tails[low] = i;
    if (low == length) ++length;
    side->items[i].is_moved = true;
  }
  for (uint32_t i = length ? tails[length - 1] : UINT32_MAX; i != UINT32_MAX; i = previous[i]) {
    side->items[i].is_moved = false;
  }
  return weft_ok_status();
}

// All -------------------------------------------------------------------------------------------

weft_status_t weft_diff_match(weft_diff_side_t sides[2], weft_arena_t* arena) {
  for (int s = 0; s < 2; ++s) WEFT_RETURN_IF_ERROR(list_items(arena, &sides[s]));
  WEFT_RETURN_IF_ERROR(match(sides, arena, equal_key));
  WEFT_RETURN_IF_ERROR(match(sides, arena, changed_key));
  return mark_moves(sides, arena);
}
