// Collectives of ranks with plans of their own: they match, and all of them can complete.
//
// On each rank collectives are totally ordered (verify_order.c), and everything else only waits for
// what is issued before it. So the union of all ranks' orders is acyclic exactly if the collectives
// can be carried out by ranks that walk their lists: each waits at its next collective until all
// members of the group are there. That walk also finds members that disagree. Loops and branches
// with collectives inside have to be the same on all ranks; they count as one event of all.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/verify_internal.h"
#include "runtime/base/hash.h"

// An instruction of a plan's body that is a collective, or holds some.
typedef struct ranks_event_s {
  const weft_instruction_t* instruction;
  uint32_t groups;  // index into the plan's group sets; UINT32_MAX: all ranks
} ranks_event_t;

// A plan that one rank or several have.
typedef struct ranks_plan_s {
  const weft_verify_t* verify;
  ranks_event_t* events;
  uint32_t event_count;
  uint32_t* group_of;  // [set][rank]: number of the group
} ranks_plan_t;

typedef struct ranks_group_s {
  const uint32_t* members;
  uint32_t size;
  uint32_t arrived;
  uint32_t first_rank;  // that arrived
} ranks_group_t;

typedef struct ranks_s {
  weft_arena_t* scratch;
  const weft_verify_t* const* verifies;
  uint32_t rank_count;
  ranks_plan_t* plans;
  uint32_t plan_count;
  uint32_t* plan_of;  // by rank
  ranks_group_t* groups;
  uint32_t group_count;
  uint32_t* slots;  // hash table of groups: number + 1
  uint32_t slot_count;
  uint32_t* next;   // by rank: its next event
  uint32_t* ready;  // stack of ranks that go on
  uint32_t ready_count;
} ranks_t;

// Events -----------------------------------------------------------------------------------------

static bool has_collective(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) return true;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      if (has_collective(&instruction->blocks[b].instructions[i])) return true;
    }
  }
  return false;
}

static weft_status_t list_events(ranks_t* ranks, ranks_plan_t* plan) {
  const weft_plan_block_t* body = &plan->verify->plan->body;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(ranks->scratch, body->instruction_count,
                                                 sizeof(*plan->events), (void**)&plan->events));
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    const weft_instruction_t* instruction = &body->instructions[i];
    if (!has_collective(instruction)) continue;
    plan->events[plan->event_count++] =
        (ranks_event_t){.instruction = instruction,
                        .groups = instruction->kind == WEFT_INSTRUCTION_COLLECTIVE
                                      ? instruction->kernel.as.collective.groups
                                      : UINT32_MAX};
  }
  return weft_ok_status();
}

// Groups -----------------------------------------------------------------------------------------

// The number of the group with these members, on whatever plan.
static uint32_t intern_group(ranks_t* ranks, const uint32_t* members, uint32_t size) {
  const uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, members, size * sizeof(*members));
  for (uint32_t at = (uint32_t)hash & (ranks->slot_count - 1);;
       at = (at + 1) & (ranks->slot_count - 1)) {
    if (ranks->slots[at] == 0) {
      ranks->groups[ranks->group_count] = (ranks_group_t){.members = members, .size = size};
      ranks->slots[at] = ++ranks->group_count;
      return ranks->group_count - 1;
    }
    const ranks_group_t* group = &ranks->groups[ranks->slots[at] - 1];
    if (group->size == size && memcmp(group->members, members, size * sizeof(*members)) == 0) {
      return ranks->slots[at] - 1;
    }
  }
}

static weft_status_t number_groups(ranks_t* ranks, ranks_plan_t* plan) {
  const weft_plan_t* source = plan->verify->plan;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(ranks->scratch,
                                                 (size_t)source->groups_count * ranks->rank_count,
                                                 sizeof(*plan->group_of), (void**)&plan->group_of));
  for (uint32_t s = 0; s < source->groups_count; ++s) {
    const weft_plan_groups_t* set = &source->groups[s];
    for (uint32_t g = 0; g < set->group_count; ++g) {
      const uint32_t* members = set->members + (size_t)g * set->group_size;
      const uint32_t number = intern_group(ranks, members, set->group_size);
      for (uint32_t m = 0; m < set->group_size; ++m) {
        plan->group_of[(size_t)s * ranks->rank_count + members[m]] = number;
      }
    }
  }
  return weft_ok_status();
}

// Group 0 is all ranks in their order.
static weft_status_t init_groups(ranks_t* ranks) {
  uint64_t count = 1;
  uint32_t* world = NULL;
  for (uint32_t p = 0; p < ranks->plan_count; ++p) {
    const weft_plan_t* plan = ranks->plans[p].verify->plan;
    for (uint32_t s = 0; s < plan->groups_count; ++s) count += plan->groups[s].group_count;
  }
  ranks->slot_count = 2;
  while (ranks->slot_count < 2 * count) ranks->slot_count *= 2;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(ranks->scratch, count, sizeof(*ranks->groups),
                                                 (void**)&ranks->groups));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(ranks->scratch, ranks->slot_count,
                                                 sizeof(*ranks->slots), (void**)&ranks->slots));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(ranks->scratch, ranks->rank_count, sizeof(*world), (void**)&world));
  for (uint32_t r = 0; r < ranks->rank_count; ++r) world[r] = r;
  intern_group(ranks, world, ranks->rank_count);
  for (uint32_t p = 0; p < ranks->plan_count; ++p) {
    WEFT_RETURN_IF_ERROR(number_groups(ranks, &ranks->plans[p]));
  }
  return weft_ok_status();
}

// Comparison -------------------------------------------------------------------------------------

// The channel that the operation behind a collective names, 0 for none.
static int64_t channel_of(const weft_instruction_t* instruction) {
  weft_collective_attrs_t attrs;
  if (!instruction->op || !weft_op_has_flag(instruction->op, WEFT_OP_FLAG_COLLECTIVE)) return 0;
  weft_op_collective_attrs(instruction->op, &attrs);
  return attrs.channel.handle;
}

// What members of a group have to agree on; NULL when they do. Names and channels tell collectives
// apart that are otherwise alike, where the plans have them.
static const char* difference_of_calls(const ranks_t* ranks, const weft_instruction_t* in_a,
                                       const weft_instruction_t* in_b) {
  const weft_collective_kernel_t* a = &in_a->kernel.as.collective;
  const weft_collective_kernel_t* b = &in_b->kernel.as.collective;
  if (a->kind != b->kind) return "kind";
  if (a->reduction != b->reduction) return "reduction";
  if (a->dtype != b->dtype) return "element type";
  if (a->count != b->count) return "number of elements";
  if (a->root != b->root) return "root";
  if (in_a->name && in_b->name && strcmp(in_a->name, in_b->name) != 0) return "name";
  if (channel_of(in_a) != channel_of(in_b)) return "channel";
  if (a->kind != WEFT_COLLECTIVE_PERMUTE) return NULL;
  const size_t bytes = 2 * (size_t)ranks->rank_count * sizeof(*a->peers);
  return memcmp(a->peers, b->peers, bytes) == 0 ? NULL : "sources and targets";
}

static const weft_instruction_t* next_with_collective(const weft_plan_block_t* block,
                                                      uint32_t* inout_at) {
  while (*inout_at < block->instruction_count) {
    const weft_instruction_t* instruction = &block->instructions[(*inout_at)++];
    if (has_collective(instruction)) return instruction;
  }
  return NULL;
}

static const char* difference_of_events(const ranks_t* ranks, const weft_plan_t* plan_a,
                                        const weft_instruction_t* a, const weft_plan_t* plan_b,
                                        const weft_instruction_t* b);

static const char* difference_of_blocks(const ranks_t* ranks, const weft_plan_t* plan_a,
                                        const weft_plan_block_t* a, const weft_plan_t* plan_b,
                                        const weft_plan_block_t* b) {
  uint32_t at_a = 0;
  uint32_t at_b = 0;
  for (;;) {
    const weft_instruction_t* in_a = next_with_collective(a, &at_a);
    const weft_instruction_t* in_b = next_with_collective(b, &at_b);
    if (!in_a || !in_b) return in_a || in_b ? "collectives inside" : NULL;
    const char* difference = difference_of_events(ranks, plan_a, in_a, plan_b, in_b);
    if (difference) return difference;
  }
}

static bool same_group_sets(const weft_plan_groups_t* a, const weft_plan_groups_t* b) {
  return a->group_size == b->group_size && a->group_count == b->group_count &&
         memcmp(a->members, b->members,
                (size_t)a->group_count * a->group_size * sizeof(*a->members)) == 0;
}

// |a| and |b| have collectives, or are some.
static const char* difference_of_events(const ranks_t* ranks, const weft_plan_t* plan_a,
                                        const weft_instruction_t* a, const weft_plan_t* plan_b,
                                        const weft_instruction_t* b) {
  if (a->kind != b->kind) return "kind";
  if (a->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    const weft_collective_kernel_t* call_a = &a->kernel.as.collective;
    const weft_collective_kernel_t* call_b = &b->kernel.as.collective;
    if (!same_group_sets(&plan_a->groups[call_a->groups], &plan_b->groups[call_b->groups])) {
      return "group";
    }
    return difference_of_calls(ranks, a, b);
  }
  if (a->trip_count != b->trip_count) return "number of turns";
  if (a->block_count != b->block_count) return "number of branches";
  for (uint32_t i = 0; i < a->block_count; ++i) {
    const char* difference =
        difference_of_blocks(ranks, plan_a, &a->blocks[i], plan_b, &b->blocks[i]);
    if (difference) return difference;
  }
  return NULL;
}

// The walk ---------------------------------------------------------------------------------------

static const ranks_event_t* event_of(const ranks_t* ranks, uint32_t rank) {
  const ranks_plan_t* plan = &ranks->plans[ranks->plan_of[rank]];
  return ranks->next[rank] < plan->event_count ? &plan->events[ranks->next[rank]] : NULL;
}

static ranks_group_t* group_of(const ranks_t* ranks, uint32_t rank, const ranks_event_t* event) {
  if (event->groups == UINT32_MAX) return &ranks->groups[0];
  const uint32_t* group_of = ranks->plans[ranks->plan_of[rank]].group_of;
  return &ranks->groups[group_of[(size_t)event->groups * ranks->rank_count + rank]];
}

static weft_status_t fail_difference(const ranks_t* ranks, uint32_t rank, uint32_t other,
                                     const char* difference) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char other_name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(event_of(ranks, rank)->instruction, name);
  weft_verify_name(event_of(ranks, other)->instruction, other_name);
  return WEFT_STATUS(INVALID_INPUT,
                     "rank %u calls %s where rank %u of the same group calls %s: they differ in "
                     "%s, which has to be the same on all members",
                     rank, name, other, other_name, difference);
}

static weft_status_t arrive(ranks_t* ranks, uint32_t rank) {
  const ranks_event_t* event = event_of(ranks, rank);
  if (!event) return weft_ok_status();
  ranks_group_t* group = group_of(ranks, rank, event);
  if (group->arrived++ == 0) {
    group->first_rank = rank;
  } else {
    const uint32_t first = group->first_rank;
    const ranks_event_t* other = event_of(ranks, first);
    const weft_plan_t* plan = ranks->plans[ranks->plan_of[rank]].verify->plan;
    const weft_plan_t* other_plan = ranks->plans[ranks->plan_of[first]].verify->plan;
    const char* difference = NULL;
    if (event->instruction->kind != other->instruction->kind) {
      difference = "kind";
    } else if (event->instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      difference = difference_of_calls(ranks, event->instruction, other->instruction);
    } else {
      difference =
          difference_of_events(ranks, plan, event->instruction, other_plan, other->instruction);
    }
    if (difference) return fail_difference(ranks, rank, first, difference);
  }
  if (group->arrived < group->size) return weft_ok_status();
  group->arrived = 0;
  for (uint32_t m = 0; m < group->size; ++m) {
    ++ranks->next[group->members[m]];
    ranks->ready[ranks->ready_count++] = group->members[m];
  }
  return weft_ok_status();
}

// A member of the group |rank| waits in that is not there.
static uint32_t missing_member(const ranks_t* ranks, uint32_t rank) {
  const ranks_group_t* group = group_of(ranks, rank, event_of(ranks, rank));
  for (uint32_t m = 0; m < group->size; ++m) {
    const ranks_event_t* event = event_of(ranks, group->members[m]);
    if (!event || group_of(ranks, group->members[m], event) != group) return group->members[m];
  }
  return rank;
}

// |rank| waits for ever. Following who waits for whom ends at a rank that has no collectives left,
// or in a circle.
static weft_status_t fail_stuck(const ranks_t* ranks, uint32_t rank) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char other_name[WEFT_VERIFY_NAME_CAPACITY];
  for (uint32_t i = 0; i < ranks->rank_count; ++i) {
    const uint32_t next = missing_member(ranks, rank);
    if (!event_of(ranks, next)) break;
    rank = next;
  }
  const uint32_t other = missing_member(ranks, rank);
  weft_verify_name(event_of(ranks, rank)->instruction, name);
  if (!event_of(ranks, other)) {
    return WEFT_STATUS(INVALID_INPUT,
                       "rank %u waits in %s for rank %u, which calls no further collective of that "
                       "group",
                       rank, name, other);
  }
  weft_verify_name(event_of(ranks, other)->instruction, other_name);
  return WEFT_STATUS(INVALID_INPUT,
                     "ranks wait for each other in a circle: rank %u in %s for rank %u, which is "
                     "in %s and waits for rank %u",
                     rank, name, other, other_name, missing_member(ranks, other));
}

static weft_status_t walk(ranks_t* ranks) {
  for (uint32_t r = 0; r < ranks->rank_count; ++r) {
    ranks->ready[ranks->ready_count++] = ranks->rank_count - 1 - r;
  }
  while (ranks->ready_count > 0) {
    WEFT_RETURN_IF_ERROR(arrive(ranks, ranks->ready[--ranks->ready_count]));
  }
  for (uint32_t r = 0; r < ranks->rank_count; ++r) {
    if (event_of(ranks, r)) return fail_stuck(ranks, r);
  }
  return weft_ok_status();
}

// Ranks with one plan share its entry. Each plan is looked up among those that differ, of which
// there are few or as many as ranks.
static weft_status_t list_plans(ranks_t* ranks) {
  for (uint32_t r = 0; r < ranks->rank_count; ++r) {
    uint32_t p = r > 0 ? ranks->plan_of[r - 1] : 0;
    if (p >= ranks->plan_count || ranks->plans[p].verify != ranks->verifies[r]) {
      for (p = 0; p < ranks->plan_count && ranks->plans[p].verify != ranks->verifies[r];) ++p;
    }
    ranks->plan_of[r] = p;
    if (p < ranks->plan_count) continue;
    ranks->plans[ranks->plan_count++].verify = ranks->verifies[r];
    WEFT_RETURN_IF_ERROR(list_events(ranks, &ranks->plans[p]));
  }
  return weft_ok_status();
}

weft_status_t weft_verify_ranks(const weft_verify_t* const* verifies, uint32_t rank_count,
                                weft_arena_t* scratch) {
  ranks_t ranks = {.scratch = scratch, .verifies = verifies, .rank_count = rank_count};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, rank_count, sizeof(*ranks.plans), (void**)&ranks.plans));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, rank_count, sizeof(*ranks.plan_of),
                                                 (void**)&ranks.plan_of));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, rank_count, sizeof(*ranks.next), (void**)&ranks.next));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, rank_count, sizeof(*ranks.ready), (void**)&ranks.ready));
  WEFT_RETURN_IF_ERROR(list_plans(&ranks));
  WEFT_RETURN_IF_ERROR(init_groups(&ranks));
  return walk(&ranks);
}
