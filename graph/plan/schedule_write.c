// A chosen order becomes the plan's: positions, streams, waits and names.
//
// An instruction waits only for what it would not know to be complete otherwise. What that is
// follows from counting: every stream knows how far each other stream had come at its last wait,
// and an instruction of another stream than stream 0 starts with what stream 0 knew when it was
// issued.
#include <string.h>

#include "graph/plan/schedule_internal.h"

typedef struct writing_s {
  const weft_schedule_problem_t* problem;
  weft_plan_t* plan;
  const uint32_t* order;
  weft_instruction_kind_t* kinds;  // by node
  uint32_t last_collective;        // node, on any link
  uint32_t* ids;                   // by node, as weft_storage_number will count them
  uint32_t* ordinals;              // by node: place on its stream, from 1; tasks only
  uint32_t* known;     // [stream][stream]: how far a stream has come as far as another knows
  uint32_t* known_at;  // [ordinal of all tasks][stream]: what is complete when a task is
  uint32_t* slots;     // by node: row of |known_at|
  uint32_t* wanted;    // by stream: task to wait for, or WEFT_SCHEDULE_NONE
  uint32_t* fenced;    // by node: first task that it fences, or WEFT_SCHEDULE_NONE
  uint32_t* next_fenced;
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
  const size_t streams = problem->stream_count;
  uint32_t** by_node[] = {&writing->ids, &writing->ordinals, &writing->slots, &writing->fenced,
                          &writing->next_fenced};
  for (size_t i = 0; i < sizeof(by_node) / sizeof(by_node[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->count,
                                                   sizeof(**by_node[i]), (void**)by_node[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, streams * streams,
                                                 sizeof(*writing->known), (void**)&writing->known));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->task_count * streams,
                                                 sizeof(*writing->known_at),
                                                 (void**)&writing->known_at));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, streams, sizeof(*writing->wanted),
                                                 (void**)&writing->wanted));
  memset(writing->fenced, 0xff, problem->count * sizeof(*writing->fenced));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->count,
                                                 sizeof(*writing->kinds), (void**)&writing->kinds));
  uint32_t id = 0;
  for (uint32_t p = 0; p < problem->count; ++p) {
    writing->kinds[p] = problem->plan->body.instructions[p].kind;
    const uint32_t node = writing->order[p];
    id += count_nested(&problem->plan->body.instructions[node]);
    writing->ids[node] = id++;
    if (fences[node] == WEFT_SCHEDULE_NONE) continue;
    writing->next_fenced[node] = writing->fenced[fences[node]];
    writing->fenced[fences[node]] = node;
  }
  return weft_ok_status();
}

// Waits -------------------------------------------------------------------------------------------

static void want(writing_t* writing, uint32_t stream, uint32_t task) {
  const uint32_t other = writing->problem->nodes[task].stream;
  if (other == 0 || other == stream) return;
  const uint32_t wanted = writing->wanted[other];
  if (wanted == WEFT_SCHEDULE_NONE || writing->ordinals[task] > writing->ordinals[wanted]) {
    writing->wanted[other] = task;
  }
}

static bool is_collective(const writing_t* writing, uint32_t node) {
  return writing->problem->nodes[node].stream != 0 &&
         writing->kinds[node] == WEFT_INSTRUCTION_COLLECTIVE;
}

static void find_wanted(writing_t* writing, uint32_t node, const uint32_t* latest) {
  const weft_schedule_problem_t* problem = writing->problem;
  const uint32_t stream = problem->nodes[node].stream;
  memset(writing->wanted, 0xff, problem->stream_count * sizeof(*writing->wanted));
  for (uint32_t e = problem->hazards.starts[node]; e < problem->hazards.starts[node + 1]; ++e) {
    want(writing, stream, problem->hazards.predecessors[e]);
  }
  for (uint32_t task = writing->fenced[node]; task != WEFT_SCHEDULE_NONE;
       task = writing->next_fenced[task]) {
    want(writing, stream, task);
  }
  // One communicator is called in one order, whatever streams its collectives are on.
  if (is_collective(writing, node) && writing->last_collective != WEFT_SCHEDULE_NONE) {
    want(writing, stream, writing->last_collective);
  }
  for (uint32_t s = 1; s < problem->stream_count && problem->nodes[node].is_barrier; ++s) {
    if (latest[s] != WEFT_SCHEDULE_NONE) want(writing, stream, latest[s]);
  }
}

static const uint32_t* knowledge(const writing_t* writing, uint32_t task) {
  return writing->known_at + (size_t)writing->slots[task] * writing->problem->stream_count;
}

// True when |task| is known to be complete, from before or from another task that is waited for.
static bool is_implied(const writing_t* writing, const uint32_t* known, uint32_t task) {
  const weft_schedule_problem_t* problem = writing->problem;
  const uint32_t stream = problem->nodes[task].stream;
  if (known[stream] >= writing->ordinals[task]) return true;
  for (uint32_t s = 1; s < problem->stream_count; ++s) {
    const uint32_t other = writing->wanted[s];
    if (other == WEFT_SCHEDULE_NONE || other == task) continue;
    if (knowledge(writing, other)[stream] >= writing->ordinals[task]) return true;
  }
  return false;
}

static void learn(const writing_t* writing, uint32_t* known, const uint32_t* more) {
  for (uint32_t s = 0; s < writing->problem->stream_count; ++s) {
    if (more[s] > known[s]) known[s] = more[s];
  }
}

static weft_status_t write_waits(writing_t* writing, weft_instruction_t* instruction,
                                 uint32_t* known) {
  const uint32_t streams = writing->problem->stream_count;
  uint32_t* waits = NULL;
  uint32_t count = 0;
  for (uint32_t s = 1; s < streams; ++s) {
    if (writing->wanted[s] == WEFT_SCHEDULE_NONE) continue;
    if (is_implied(writing, known, writing->wanted[s])) continue;
    if (!waits) {
      WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&writing->plan->arena, streams, sizeof(*waits),
                                                     (void**)&waits));
    }
    const uint32_t id = writing->ids[writing->wanted[s]];
    uint32_t at = count++;
    for (; at > 0 && waits[at - 1] > id; --at) waits[at] = waits[at - 1];
    waits[at] = id;
  }
  for (uint32_t s = 1; s < streams; ++s) {
    if (writing->wanted[s] != WEFT_SCHEDULE_NONE) {
      learn(writing, known, knowledge(writing, writing->wanted[s]));
    }
  }
  instruction->waits = waits;
  instruction->wait_count = count;
  return weft_ok_status();
}

static weft_status_t write_all_waits(writing_t* writing) {
  const weft_schedule_problem_t* problem = writing->problem;
  const uint32_t streams = problem->stream_count;
  uint32_t slot = 0;
  uint32_t* latest = NULL;  // by stream
  uint32_t* counts = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(problem->arena, streams, sizeof(*latest), (void**)&latest));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(problem->arena, streams, sizeof(*counts), (void**)&counts));
  memset(latest, 0xff, streams * sizeof(*latest));
  for (uint32_t p = 0; p < problem->count; ++p) {
    const uint32_t node = writing->order[p];
    const uint32_t stream = problem->nodes[node].stream;
    uint32_t* known = writing->known + (size_t)stream * streams;
    if (stream) learn(writing, known, writing->known);
    find_wanted(writing, node, latest);
    WEFT_RETURN_IF_ERROR(write_waits(writing, &writing->plan->body.instructions[p], known));
    if (stream == 0) continue;
    latest[stream] = node;
    if (is_collective(writing, node)) writing->last_collective = node;
    writing->ordinals[node] = ++counts[stream];
    writing->slots[node] = slot;
    memcpy(writing->known_at + (size_t)slot * streams, known, streams * sizeof(*known));
    writing->known_at[(size_t)slot * streams + stream] = counts[stream];
    known[stream] = counts[stream];
    ++slot;
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
                                  const uint32_t* fences, weft_plan_t* plan) {
  writing_t writing = {
      .problem = problem, .plan = plan, .order = order, .last_collective = WEFT_SCHEDULE_NONE};
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
