// State of storage assignment, shared by the storage*.c files.
#ifndef WEFT_GRAPH_PLAN_STORAGE_INTERNAL_H_
#define WEFT_GRAPH_PLAN_STORAGE_INTERNAL_H_

#include "graph/plan/lower_internal.h"

typedef struct weft_loop_range_s {
  uint32_t first;   // first instruction of the condition
  uint32_t last;    // the while instruction itself
  uint32_t parent;  // enclosing loop, or UINT32_MAX
} weft_loop_range_t;

typedef struct weft_slot_s {
  weft_instruction_t* instruction;
  const weft_plan_block_t* block;
  uint32_t loop;  // innermost loop, or UINT32_MAX
  bool removed;
} weft_slot_t;

typedef struct weft_access_s {
  uint32_t instruction;
  bool is_write;
  const weft_view_t* view;
} weft_access_t;

typedef struct weft_storage_s {
  weft_lowering_t* lowering;
  weft_plan_t* plan;
  weft_slot_t* slots;  // by instruction id
  uint32_t slot_count;
  weft_loop_range_t* loops;
  uint32_t loop_count;
  weft_access_t* accesses;  // grouped by buffer
  uint32_t* access_starts;  // listed_count + 1
  uint32_t listed_count;    // buffers when accesses were listed; workspaces come behind
  uint32_t* parent;         // union-find over buffers
  size_t* offset;           // by buffer: where it starts in its parent
  uint32_t* next_member;    // by buffer: next of the same group, UINT32_MAX at the end
  uint32_t* last_member;    // by root
  uint32_t* first;          // by root
  uint32_t* last;           // by root, loops included
} weft_storage_t;

// True for kernels and collectives, which work on views; control flow reads its predicate.
static inline bool weft_has_views(const weft_instruction_t* instruction) {
  return instruction->kind == WEFT_INSTRUCTION_KERNEL ||
         instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
}

// Numbers all instructions in issue order and finds the loops around them.
WEFT_MUST_USE weft_status_t weft_storage_number(weft_storage_t* storage);

// Lists the accesses of every buffer, in issue order.
WEFT_MUST_USE weft_status_t weft_storage_collect_accesses(weft_storage_t* storage);

// First and last instruction that touches |buffer|, loops included: UINT32_MAX and 0 for none.
void weft_storage_lifetime(const weft_storage_t* storage, uint32_t buffer, uint32_t* out_first,
                           uint32_t* out_last);

// Merges buffers where a copy or an update can happen in place, renames the views to what they
// became and drops the copies (storage_share.c). The body is in program order.
WEFT_MUST_USE weft_status_t weft_storage_share(weft_storage_t* storage);

// By buffer of the body as lowered: the one whose bytes it would have a part of, itself where it
// would share none. Changes nothing but numbers that are given again.
WEFT_MUST_USE weft_status_t weft_storage_groups(weft_lowering_t* lowering, weft_arena_t* arena,
                                                uint32_t** out_roots);

// Adds workspaces, finds lifetimes over the streams and gives every buffer its offset
// (storage_layout.c).
WEFT_MUST_USE weft_status_t weft_storage_lay_out(weft_storage_t* storage);

// By position in the body, what has to be waited for where the bytes are: |needs|, and whoever may
// still use memory that is somebody else's now. NULL where the plan's waits are just those
// (storage_waits.c).
WEFT_MUST_USE weft_status_t weft_storage_waits(weft_storage_t* storage,
                                               const weft_schedule_needs_t* needs,
                                               weft_plan_waits_t** out_waits);

#endif  // WEFT_GRAPH_PLAN_STORAGE_INTERNAL_H_
