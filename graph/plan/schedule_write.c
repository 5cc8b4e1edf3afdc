// A chosen order becomes the plan's: positions, streams, waits and names.
//
// Waits for room are written like all others: memory is laid out by them. Which of them it needs in
// the end is seen then (storage_waits.c), from what else every instruction has to wait for.
#include <string.h>

#include "graph/plan/schedule_internal.h"
#include "graph/plan/waits.h"

typedef struct writing_s {
  const weft_schedule_problem_t* problem;
  weft_plan_t* plan;
  const uint32_t* order;
  weft_instruction_kind_t* kinds;  // by node
  uint32_t last_collective;        // node, on any link
  uint32_t* ids;                   // by position, as weft_storage_number will count them
  uint32_t* positions;             // by node
  uint32_t* latest;                // by stream: node
  uint32_t* fenced;                // by node: first task that it fences, or WEFT_SCHEDULE_NONE
  uint32_t* next_fenced;
  weft_waits_t waits;
  weft_schedule_needs_t* needs;
} writing_t;

static uint32_t count_nested(const weft_instruction_t* instruction) {
  uint32_t count = 0;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      count += 1 + count_nested(&block->instructions[i]);
    }
  }
  return count;
}

static weft_status_t writing_init(writing_t* writing, const uint32_t* fences) {
  const weft_schedule_problem_t* problem = writing->problem;
  const uint32_t streams = problem->stream_count;
  weft_arena_t* arena = problem->arena;
  uint32_t** by_node[] = {&writing->ids, &writing->positions, &writing->fenced,
                          &writing->next_fenced};
  for (size_t i = 0; i < sizeof(by_node) / sizeof(by_node[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, problem->count, sizeof(**by_node[i]), (void**)by_node[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, streams, sizeof(*writing->latest),
                                                 (void**)&writing->latest));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, problem->count, sizeof(*writing->kinds),
                                                 (void**)&writing->kinds));
  WEFT_RETURN_IF_ERROR(
      weft_waits_init(arena, streams, problem->count, problem->task_count, &writing->waits));
  memset(writing->latest, 0xff, streams * sizeof(*writing->latest));
  memset(writing->fenced, 0xff, problem->count * sizeof(*writing->fenced));
  uint32_t id = 0;
  for (uint32_t p = 0; p < problem->count; ++p) {
    writing->kinds[p] = problem->plan->body.instructions[p].kind;
    const uint32_t node = writing->order[p];
    id += count_nested(&problem->plan->body.instructions[node]);
    writing->ids[p] = id++;
    writing->positions[node] = p;
    if (fences[node] == WEFT_SCHEDULE_NONE) continue;
    writing->next_fenced[node] = writing->fenced[fences[node]];
    writing->fenced[fences[node]] = node;
  }
  return weft_ok_status();
}

// Waits -------------------------------------------------------------------------------------------

static void want(writing_t* writing, uint32_t node) {
  if (node == WEFT_SCHEDULE_NONE) return;
  weft_waits_want(&writing->waits, writing->positions[node], writing->problem->nodes[node].stream);
}

static bool is_collective(const writing_t* writing, uint32_t node) {
  return writing->problem->nodes[node].stream != 0 &&
         writing->kinds[node] == WEFT_INSTRUCTION_COLLECTIVE;
}

// Common bytes, and one communicator: it is called in one order, whatever streams its collectives
// are on.
static void want_needed(writing_t* writing, uint32_t node) {
  const weft_schedule_problem_t* problem = writing->problem;
  for (uint32_t e = problem->hazards.starts[node]; e < problem->hazards.starts[node + 1]; ++e) {
    want(writing, problem->hazards.predecessors[e]);
  }
  if (is_collective(writing, node) || problem->nodes[node].is_barrier) {
    want(writing, writing->last_collective);
  }
}

// What has to be complete so that there is room, and what no control flow with collectives runs
// beside.
static void want_more(writing_t* writing, uint32_t node) {
  const weft_schedule_problem_t* problem = writing->problem;
  for (uint32_t task = writing->fenced[node]; task != WEFT_SCHEDULE_NONE;
       task = writing->next_fenced[task]) {
    want(writing, task);
  }
  for (uint32_t s = 1; s < problem->stream_count && problem->nodes[node].is_barrier; ++s) {
    want(writing, writing->latest[s]);
  }
}

static weft_status_t write_waits(writing_t* writing, weft_instruction_t* instruction) {
  uint32_t* waits = NULL;
  weft_waits_end(&writing->waits);
  const uint32_t count = writing->waits.list_count;
  if (count) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&writing->plan->arena, count, sizeof(*waits), (void**)&waits));
  }
  for (uint32_t i = 0; i < count; ++i) waits[i] = writing->ids[writing->waits.list[i]];
  instruction->waits = waits;
  instruction->wait_count = count;
  return weft_ok_status();
}

static weft_status_t write_all_waits(writing_t* writing) {
  const weft_schedule_problem_t* problem = writing->problem;
  const size_t row_bytes = problem->stream_count * sizeof(*writing->waits.wanted);
  for (uint32_t p = 0; p < problem->count; ++p) {
    const uint32_t node = writing->order[p];
    const uint32_t stream = problem->nodes[node].stream;
    weft_waits_begin(&writing->waits, p, stream);
    want_needed(writing, node);
    uint32_t* needed = writing->needs->latest + (size_t)p * problem->stream_count;
    memcpy(needed, writing->waits.wanted, row_bytes);
    want_more(writing, node);
    if (memcmp(needed, writing->waits.wanted, row_bytes) != 0 &&
        writing->needs->first == WEFT_SCHEDULE_NONE) {
      writing->needs->first = p;
    }
    WEFT_RETURN_IF_ERROR(write_waits(writing, &writing->plan->body.instructions[p]));
    if (stream == 0) continue;
    writing->latest[stream] = node;
    if (is_collective(writing, node)) writing->last_collective = node;
  }
  return weft_ok_status();
}

// Moves instructions along the cycles of the permutation: they are large, and a copy of all of them
// would be most of what scheduling takes.
static weft_status_t reorder(const weft_schedule_problem_t* problem, const uint32_t* order,
                             weft_instruction_t* instructions) {
  bool* is_placed = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->count, sizeof(*is_placed),
                                                 (void**)&is_placed));
  for (uint32_t start = 0; start < problem->count; ++start) {
    if (is_placed[start]) continue;
    const weft_instruction_t first = instructions[start];
    uint32_t p = start;
    for (; order[p] != start; p = order[p]) {
      instructions[p] = instructions[order[p]];
      is_placed[p] = true;
    }
    instructions[p] = first;
    is_placed[p] = true;
  }
  for (uint32_t p = 0; p < problem->count; ++p) {
    instructions[p].stream = problem->nodes[order[p]].stream;
  }
  return weft_ok_status();
}

weft_status_t weft_schedule_write(const weft_schedule_problem_t* problem, const uint32_t* order,
                                  const uint32_t* fences, weft_plan_t* plan,
                                  weft_schedule_needs_t* needs) {
  writing_t writing = {.problem = problem,
                       .plan = plan,
                       .order = order,
                       .last_collective = WEFT_SCHEDULE_NONE,
                       .needs = needs};
  WEFT_RETURN_IF_ERROR(writing_init(&writing, fences));
  WEFT_RETURN_IF_ERROR(reorder(problem, order, plan->body.instructions));
  return write_all_waits(&writing);
}

// Names -------------------------------------------------------------------------------------------

static const char* const collective_names[WEFT_COLLECTIVE_KIND_COUNT_] = {
    [WEFT_COLLECTIVE_ALL_REDUCE] = "ar",     [WEFT_COLLECTIVE_ALL_GATHER] = "ag",
    [WEFT_COLLECTIVE_REDUCE_SCATTER] = "rs", [WEFT_COLLECTIVE_ALL_TO_ALL] = "aa",
    [WEFT_COLLECTIVE_BROADCAST] = "bc",      [WEFT_COLLECTIVE_PERMUTE] = "cp",
    [WEFT_COLLECTIVE_BARRIER] = "ba",
};

enum { OFFLOAD = WEFT_COLLECTIVE_KIND_COUNT_, ONLOAD, NAME_COUNT };

static weft_status_t name_block(weft_plan_t* plan, weft_plan_block_t* block, uint32_t* counts) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_instruction_t* instruction = &block->instructions[i];
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      // Blocks were allocated writable in the plan's arena; they are const for everyone else.
      WEFT_RETURN_IF_ERROR(
          name_block(plan, (weft_plan_block_t*)(uintptr_t)&instruction->blocks[b], counts));
    }
    const char* prefix = NULL;
    uint32_t kind = NAME_COUNT;
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      kind = (uint32_t)instruction->kernel.as.collective.kind;
      prefix = collective_names[kind];
    } else if (weft_schedule_is_host_copy(plan, instruction)) {
      const uint32_t target = instruction->kernel.outputs[0].buffer;
      kind = plan->buffers[target].kind == WEFT_BUFFER_HOST ? OFFLOAD : ONLOAD;
      prefix = kind == OFFLOAD ? "off" : "on";
    }
    if (!prefix) continue;
    WEFT_RETURN_IF_ERROR(
        weft_arena_format(&plan->arena, &instruction->name, "%s%u", prefix, ++counts[kind]));
  }
  return weft_ok_status();
}

weft_status_t weft_plan_name_instructions(weft_plan_t* plan) {
  uint32_t counts[NAME_COUNT] = {0};
  return name_block(plan, &plan->body, counts);
}
