// Lists of calls, walked naively. Shares no code with the verifier.
#include "tests/graph/plan/ranks_oracle.h"

#include <stdlib.h>
#include <string.h>

#include "tests/testing/testing.h"

typedef struct calls_s {
  const weft_instruction_t** items;
  uint32_t count;
  uint32_t capacity;
  uint32_t next;
} calls_t;

static void list_calls(const weft_plan_block_t* block, calls_t* calls) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    const uint32_t turns = instruction->kind == WEFT_INSTRUCTION_WHILE ? 2 : 1;
    for (uint32_t turn = 0; turn < turns; ++turn) {
      for (uint32_t b = 0; b < instruction->block_count; ++b) {
        list_calls(&instruction->blocks[b], calls);
      }
    }
    if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) continue;
    if (calls->count == calls->capacity) {
      calls->capacity = 2 * calls->capacity + 16;
      calls->items = realloc(calls->items, calls->capacity * sizeof(*calls->items));
      ck_assert_ptr_nonnull(calls->items);
    }
    calls->items[calls->count++] = instruction;
  }
}

static const weft_instruction_t* next_call(const calls_t* calls) {
  return calls->next < calls->count ? calls->items[calls->next] : NULL;
}

// The members of the group that |rank| is in.
static const uint32_t* members_of(const weft_plan_t* plan, const weft_instruction_t* call,
                                  uint32_t rank, uint32_t* out_size) {
  const weft_plan_groups_t* set = &plan->groups[call->kernel.as.collective.groups];
  *out_size = set->group_size;
  for (uint32_t i = 0; i < set->group_count * set->group_size; ++i) {
    if (set->members[i] == rank) return &set->members[i / set->group_size * set->group_size];
  }
  ck_abort_msg("rank %u is in no group", rank);
}

static bool same_call(const weft_instruction_t* a, const weft_instruction_t* b) {
  const weft_collective_kernel_t* x = &a->kernel.as.collective;
  const weft_collective_kernel_t* y = &b->kernel.as.collective;
  const bool same_name =
      (!a->name && !b->name) || (a->name && b->name && !strcmp(a->name, b->name));
  return same_name && x->kind == y->kind && x->dtype == y->dtype && x->count == y->count &&
         x->root == y->root && x->reduction == y->reduction;
}

// Whether all members of |rank|'s group are there; |*out_differs| if one calls something else.
static bool group_is_there(const weft_plan_t* const* plans, const calls_t* calls, uint32_t rank,
                           bool* out_differs) {
  uint32_t size = 0;
  bool is_there = true;
  const weft_instruction_t* call = next_call(&calls[rank]);
  const uint32_t* members = members_of(plans[rank], call, rank, &size);
  for (uint32_t m = 0; m < size; ++m) {
    uint32_t other_size = 0;
    const weft_instruction_t* other = next_call(&calls[members[m]]);
    const uint32_t* others =
        other ? members_of(plans[members[m]], other, members[m], &other_size) : NULL;
    if (!other || other_size != size || memcmp(others, members, size * sizeof(*members)) != 0) {
      is_there = false;
    } else if (!same_call(call, other)) {
      *out_differs = true;
    }
  }
  return is_there && !*out_differs;
}

static bool advance(const weft_plan_t* const* plans, calls_t* calls, uint32_t rank_count,
                    bool* out_differs) {
  for (uint32_t r = 0; r < rank_count; ++r) {
    uint32_t size = 0;
    if (!next_call(&calls[r]) || !group_is_there(plans, calls, r, out_differs)) continue;
    const uint32_t* members = members_of(plans[r], next_call(&calls[r]), r, &size);
    for (uint32_t m = 0; m < size; ++m) ++calls[members[m]].next;
    return true;
  }
  return false;
}

ranks_outcome_t ranks_oracle_run(const weft_plan_t* const* plans, uint32_t rank_count) {
  bool differs = false;
  bool sticks = false;
  calls_t* calls = calloc(rank_count, sizeof(*calls));
  ck_assert_ptr_nonnull(calls);
  for (uint32_t r = 0; r < rank_count; ++r) list_calls(&plans[r]->body, &calls[r]);
  while (advance(plans, calls, rank_count, &differs)) continue;
  for (uint32_t r = 0; r < rank_count; ++r) {
    sticks = sticks || next_call(&calls[r]) != NULL;
    free(calls[r].items);
  }
  free(calls);
  return differs ? RANKS_DIFFER : sticks ? RANKS_STICK : RANKS_MEET;
}
