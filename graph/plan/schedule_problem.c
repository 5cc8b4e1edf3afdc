// What each instruction of a body is to the scheduler, and the fixed order of its computation.
//
// Lowering writes instructions where the graph has them, and loops where they are first needed.
// That is a good order for computation, with exceptions that only communication notices: loops that
// pack a gradient stand before the reduction, although they could run when the gradient is there;
// loops that unpack or convert a gathered value stand behind the gather, although nobody needs them
// yet; loops that convert a shard stand before its gather. The first run as soon as they can, the
// second just before their reader, the third when their gather may start.
#include <stdlib.h>
#include <string.h>

#include "graph/plan/schedule_internal.h"

// Gathers whose first read lies between two reads of one value: more than that many mean another
// pass over the layers. A block of layers has fewer.
#define FIRST_READS_IN_BLOCK 3

typedef struct classes_s {
  weft_schedule_problem_t* problem;
  bool* is_given;     // by node: computed from arguments and constants alone
  bool* reads_drain;  // by node
  bool* is_behind;    // by node: reads, at second hand too, a drain that leads to no anchor
  bool* is_anchored;  // by node: a contraction or control flow waits for it
  bool* is_eager;     // by node: main, runs as soon as it can
  bool* is_lazy;      // by node: main, runs just before its first reader
} classes_t;

// Graph of hazards -------------------------------------------------------------------------------

static weft_status_t list_successors(weft_schedule_problem_t* problem) {
  const weft_hazards_t* hazards = &problem->hazards;
  const uint32_t count = problem->count;
  uint32_t* starts = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, (size_t)count + 2, sizeof(*starts),
                                                 (void**)&starts));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, hazards->starts[count],
                                                 sizeof(*problem->successors),
                                                 (void**)&problem->successors));
  // Counts go two places up, so that filling leaves the starts where they belong.
  for (uint32_t e = 0; e < hazards->starts[count]; ++e) ++starts[hazards->predecessors[e] + 2];
  for (uint32_t i = 0; i < count; ++i) starts[i + 2] += starts[i + 1];
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t e = hazards->starts[i]; e < hazards->starts[i + 1]; ++e) {
      problem->successors[starts[hazards->predecessors[e] + 1]++] = i;
    }
  }
  problem->successor_starts = starts;
  return weft_ok_status();
}

static bool reads(const weft_schedule_problem_t* problem, uint32_t node, uint32_t predecessor) {
  const weft_hazards_t* hazards = &problem->hazards;
  for (uint32_t e = hazards->starts[node]; e < hazards->starts[node + 1]; ++e) {
    if (hazards->predecessors[e] == predecessor) return hazards->is_flow[e];
  }
  return false;
}

// Buffers -----------------------------------------------------------------------------------------

typedef struct touching_s {
  const weft_plan_t* plan;
  uint32_t* last_node;  // by buffer: node that touched it last, plus 1
  uint32_t node;
  uint32_t* out;  // NULL: count only
  uint32_t count;
} touching_t;

static void touch(touching_t* touching, const weft_view_t* view) {
  const weft_buffer_kind_t kind = touching->plan->buffers[view->buffer].kind;
  if (kind != WEFT_BUFFER_STEP && kind != WEFT_BUFFER_HOST) return;
  if (touching->last_node[view->buffer] == touching->node + 1) return;
  touching->last_node[view->buffer] = touching->node + 1;
  if (touching->out) touching->out[touching->count] = view->buffer;
  ++touching->count;
}

static void touch_instruction(touching_t* touching, const weft_instruction_t* instruction) {
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      touch_instruction(touching, &block->instructions[i]);
    }
  }
  if (instruction->block_count) {
    touch(touching, instruction->predicate);
    return;
  }
  const weft_kernel_t* kernel = &instruction->kernel;
  for (uint32_t v = 0; v < kernel->input_count; ++v) touch(touching, &kernel->inputs[v]);
  for (uint32_t v = 0; v < kernel->output_count; ++v) touch(touching, &kernel->outputs[v]);
}

static weft_status_t list_touched(weft_schedule_problem_t* problem) {
  touching_t touching = {.plan = problem->plan};
  const uint32_t buffers = problem->plan->buffer_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, (size_t)problem->count + 1,
                                                 sizeof(*problem->touched_starts),
                                                 (void**)&problem->touched_starts));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      problem->arena, buffers, sizeof(*touching.last_node), (void**)&touching.last_node));
  for (int fills = 0; fills < 2; ++fills) {
    memset(touching.last_node, 0, buffers * sizeof(*touching.last_node));
    touching.out = fills ? problem->touched : NULL;
    touching.count = 0;
    for (uint32_t i = 0; i < problem->count; ++i) {
      touching.node = i;
      problem->touched_starts[i] = touching.count;
      touch_instruction(&touching, &problem->plan->body.instructions[i]);
    }
    problem->touched_starts[problem->count] = touching.count;
    if (fills) continue;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
        problem->arena, touching.count, sizeof(*problem->touched), (void**)&problem->touched));
  }
  return weft_ok_status();
}

// Roles -------------------------------------------------------------------------------------------

static bool holds_collective(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) return true;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      if (holds_collective(&block->instructions[i])) return true;
    }
  }
  return false;
}

static bool is_loop(const weft_schedule_problem_t* problem, uint32_t node) {
  const weft_instruction_t* instruction = &problem->plan->body.instructions[node];
  return instruction->kind == WEFT_INSTRUCTION_KERNEL &&
         instruction->kernel.kind == WEFT_KERNEL_LOOP;
}

// What a step is about; everything that leads there keeps its order.
static bool is_anchor(const weft_instruction_t* instruction) {
  if (instruction->block_count) return true;
  if (instruction->kind != WEFT_INSTRUCTION_KERNEL) return false;
  const weft_kernel_t* kernel = &instruction->kernel;
  return kernel->kind == WEFT_KERNEL_CONTRACTION ||
         (kernel->kind == WEFT_KERNEL_OP && kernel->as.op.op &&
          kernel->as.op.op->opcode == WEFT_OP_CONVOLUTION);
}

static bool writes_kind(const weft_schedule_problem_t* problem, uint32_t node,
                        weft_buffer_kind_t kind) {
  const weft_kernel_t* kernel = &problem->plan->body.instructions[node].kernel;
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    if (problem->plan->buffers[kernel->outputs[v].buffer].kind != kind) return false;
  }
  return kernel->output_count > 0;
}

// A task is a prefetch when nothing has to be computed first but from arguments, or when it brings
// back what was moved to the host.
static bool is_prefetch(const classes_t* classes, uint32_t node, bool is_given) {
  const weft_schedule_problem_t* problem = classes->problem;
  const weft_instruction_t* instruction = &problem->plan->body.instructions[node];
  if (!writes_kind(problem, node, WEFT_BUFFER_STEP)) return false;
  if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) return true;
  return is_given && instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER;
}

static void classify_forwards(classes_t* classes) {
  weft_schedule_problem_t* problem = classes->problem;
  const weft_hazards_t* hazards = &problem->hazards;
  for (uint32_t i = 0; i < problem->count; ++i) {
    weft_schedule_node_t* node = &problem->nodes[i];
    bool is_given = true;
    bool is_behind = false;
    bool is_unpacking = false;
    bool is_from_gathered = true;
    for (uint32_t e = hazards->starts[i]; e < hazards->starts[i + 1]; ++e) {
      const uint32_t p = hazards->predecessors[e];
      is_given = is_given && classes->is_given[p];
      if (!hazards->is_flow[e]) continue;
      const bool is_drained = problem->nodes[p].role == WEFT_SCHEDULE_DRAIN;
      classes->reads_drain[i] = classes->reads_drain[i] || is_drained;
      is_behind = is_behind || classes->is_behind[p] || (is_drained && !classes->is_anchored[p]);
      const bool is_gathered =
          problem->nodes[p].role == WEFT_SCHEDULE_PREFETCH || classes->is_lazy[p];
      is_unpacking = is_unpacking || is_gathered;
      is_from_gathered = is_from_gathered && (is_gathered || classes->is_given[p]);
    }
    classes->is_behind[i] = is_behind;
    if (node->stream) {
      const bool fetches = is_prefetch(classes, i, is_given);
      node->role = fetches ? WEFT_SCHEDULE_PREFETCH : WEFT_SCHEDULE_DRAIN;
      ++problem->task_count;
      problem->prefetch_count += fetches;
      continue;
    }
    classes->is_given[i] = is_given && is_loop(problem, i);
    classes->is_lazy[i] = is_unpacking && is_from_gathered && is_loop(problem, i);
  }
}

static void mark_anchored(classes_t* classes) {
  const weft_schedule_problem_t* problem = classes->problem;
  const weft_hazards_t* hazards = &problem->hazards;
  for (uint32_t i = problem->count; i-- > 0;) {
    if (!classes->is_anchored[i] && !is_anchor(&problem->plan->body.instructions[i])) continue;
    classes->is_anchored[i] = true;
    for (uint32_t e = hazards->starts[i]; e < hazards->starts[i + 1]; ++e) {
      classes->is_anchored[hazards->predecessors[e]] = true;
    }
  }
}

// What the readers of a node say about it.
typedef struct readers_s {
  uint32_t count;
  bool only_prefetches;  // or feeders of them
  bool only_drains;      // or loops that only drains read
  bool only_sums;        // POST loops that wait for another drain
  bool leads_to_task;
} readers_t;

static readers_t look_at_readers(const classes_t* classes, uint32_t i) {
  const weft_schedule_problem_t* problem = classes->problem;
  readers_t readers = {.only_prefetches = true, .only_drains = true, .only_sums = true};
  for (uint32_t s = problem->successor_starts[i]; s < problem->successor_starts[i + 1]; ++s) {
    const uint32_t successor = problem->successors[s];
    const weft_schedule_node_t* node = &problem->nodes[successor];
    readers.leads_to_task =
        readers.leads_to_task || weft_schedule_is_task(node) || node->leads_to_task;
    if (!reads(problem, successor, i)) continue;
    ++readers.count;
    readers.only_prefetches = readers.only_prefetches && (node->role == WEFT_SCHEDULE_PREFETCH ||
                                                          node->role == WEFT_SCHEDULE_FEEDER);
    readers.only_sums = readers.only_sums && node->role == WEFT_SCHEDULE_POST &&
                        is_loop(problem, successor) && classes->reads_drain[successor];
    readers.only_drains =
        readers.only_drains && (node->role == WEFT_SCHEDULE_DRAIN || classes->is_eager[successor]);
  }
  return readers;
}

static void classify_backwards(classes_t* classes) {
  weft_schedule_problem_t* problem = classes->problem;
  for (uint32_t i = problem->count; i-- > 0;) {
    weft_schedule_node_t* node = &problem->nodes[i];
    if (node->stream) continue;
    const readers_t readers = look_at_readers(classes, i);
    if (classes->is_given[i] && readers.count && readers.only_prefetches) {
      node->role = WEFT_SCHEDULE_FEEDER;
    } else if (classes->is_behind[i] && !classes->is_anchored[i]) {
      node->role = WEFT_SCHEDULE_POST;
      node->leads_to_task = readers.leads_to_task;
      node->is_early = is_loop(problem, i) && readers.count && readers.only_sums;
    } else {
      classes->is_eager[i] =
          is_loop(problem, i) && !classes->reads_drain[i] && readers.count && readers.only_drains;
    }
  }
}

// The fixed order ---------------------------------------------------------------------------------

typedef struct ordering_s {
  classes_t* classes;
  bool* is_placed;    // by node
  uint32_t* missing;  // by node: predecessors on stream 0 that are not placed
  uint32_t* stack;
} ordering_t;

static bool is_main(const weft_schedule_problem_t* problem, uint32_t node) {
  return problem->nodes[node].role == WEFT_SCHEDULE_MAIN;
}

static void append_main(ordering_t* ordering, uint32_t node) {
  weft_schedule_problem_t* problem = ordering->classes->problem;
  ordering->is_placed[node] = true;
  problem->nodes[node].main_index = problem->main_count;
  problem->main[problem->main_count++] = node;
}

// Places |root| behind all main nodes it needs that were put off, deepest first.
static void place_with_needed(ordering_t* ordering, uint32_t root) {
  const weft_schedule_problem_t* problem = ordering->classes->problem;
  const weft_hazards_t* hazards = &problem->hazards;
  uint32_t size = 0;
  ordering->stack[size++] = root;
  while (size) {
    const uint32_t node = ordering->stack[size - 1];
    const uint32_t before = size;
    for (uint32_t e = hazards->starts[node + 1]; e-- > hazards->starts[node];) {
      const uint32_t p = hazards->predecessors[e];
      if (ordering->is_placed[p] || !is_main(problem, p)) continue;
      ordering->stack[size++] = p;
      break;  // one at a time: the stack never holds a node twice
    }
    if (size > before) continue;
    --size;
    if (!ordering->is_placed[node]) append_main(ordering, node);
  }
}

// |node| is placed: loops that wait for nothing else follow at once.
static void release_eager(ordering_t* ordering, uint32_t from_index) {
  weft_schedule_problem_t* problem = ordering->classes->problem;
  for (uint32_t index = from_index; index < problem->main_count; ++index) {
    const uint32_t node = problem->main[index];
    const uint32_t end = problem->successor_starts[node + 1];
    for (uint32_t s = problem->successor_starts[node]; s < end; ++s) {
      const uint32_t successor = problem->successors[s];
      if (--ordering->missing[successor] || ordering->is_placed[successor]) continue;
      if (ordering->classes->is_eager[successor]) append_main(ordering, successor);
    }
  }
}

static void order_main(ordering_t* ordering) {
  const classes_t* classes = ordering->classes;
  weft_schedule_problem_t* problem = classes->problem;
  const weft_hazards_t* hazards = &problem->hazards;
  for (uint32_t i = 0; i < problem->count; ++i) {
    for (uint32_t e = hazards->starts[i]; e < hazards->starts[i + 1]; ++e) {
      ordering->missing[i] += !weft_schedule_is_task(&problem->nodes[hazards->predecessors[e]]);
    }
  }
  for (int puts_off = 1; puts_off >= 0; --puts_off) {
    for (uint32_t i = 0; i < problem->count; ++i) {
      if (!is_main(problem, i) || ordering->is_placed[i]) continue;
      if (puts_off && classes->is_lazy[i]) continue;
      const uint32_t index = problem->main_count;
      place_with_needed(ordering, i);
      release_eager(ordering, index);
    }
  }
}

static weft_status_t find_main(classes_t* classes) {
  weft_schedule_problem_t* problem = classes->problem;
  const uint32_t count = problem->count;
  ordering_t ordering = {.classes = classes};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, count, sizeof(*ordering.is_placed),
                                                 (void**)&ordering.is_placed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, count, sizeof(*ordering.missing),
                                                 (void**)&ordering.missing));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, (size_t)count + 1,
                                                 sizeof(*ordering.stack), (void**)&ordering.stack));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, count, sizeof(*problem->main),
                                                 (void**)&problem->main));
  order_main(&ordering);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, (size_t)problem->main_count + 1,
                                                 sizeof(*problem->main_elapsed),
                                                 (void**)&problem->main_elapsed));
  for (uint32_t m = 0; m < problem->main_count; ++m) {
    problem->main_elapsed[m + 1] =
        problem->main_elapsed[m] + problem->nodes[problem->main[m]].cost_ns;
  }
  return weft_ok_status();
}

// Deadlines and units -----------------------------------------------------------------------------

static uint32_t place_of_reader(const weft_schedule_problem_t* problem, uint32_t reader) {
  const weft_schedule_node_t* node = &problem->nodes[reader];
  if (node->role == WEFT_SCHEDULE_MAIN) return node->main_index;
  if (weft_schedule_is_task(node)) return node->deadline;
  return problem->main_count + reader;
}

static void find_deadlines(weft_schedule_problem_t* problem) {
  for (uint32_t i = problem->count; i-- > 0;) {
    weft_schedule_node_t* node = &problem->nodes[i];
    if (!weft_schedule_is_task(node)) continue;
    node->deadline = WEFT_SCHEDULE_NONE;
    for (uint32_t s = problem->successor_starts[i]; s < problem->successor_starts[i + 1]; ++s) {
      const uint32_t place = place_of_reader(problem, problem->successors[s]);
      if (place < node->deadline) node->deadline = place;
    }
    node->last_use = node->deadline;
  }
}

typedef struct keyed_s {
  uint32_t key;
  uint32_t node;
} keyed_t;

static int compare_keyed(const void* a, const void* b) {
  const keyed_t* left = a;
  const keyed_t* right = b;
  if (left->key != right->key) return left->key < right->key ? -1 : 1;
  return (left->node > right->node) - (left->node < right->node);
}

static weft_status_t sort_prefetches(weft_schedule_problem_t* problem) {
  keyed_t* keyed = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->prefetch_count,
                                                 sizeof(*keyed), (void**)&keyed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->prefetch_count,
                                                 sizeof(*problem->prefetches),
                                                 (void**)&problem->prefetches));
  for (uint32_t i = 0; i < problem->count; ++i) {
    if (problem->nodes[i].role != WEFT_SCHEDULE_PREFETCH) continue;
    keyed[count++] = (keyed_t){.key = problem->nodes[i].deadline, .node = i};
  }
  qsort(keyed, count, sizeof(*keyed), compare_keyed);
  for (uint32_t i = 0; i < count; ++i) problem->prefetches[i] = keyed[i].node;
  return weft_ok_status();
}

// Prefetches whose first reader stands before |place|.
static uint32_t first_reads_before(const weft_schedule_problem_t* problem, uint32_t place) {
  uint32_t low = 0;
  uint32_t high = problem->prefetch_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (problem->nodes[problem->prefetches[middle]].deadline < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static int compare_places(const void* a, const void* b) {
  const uint32_t left = *(const uint32_t*)a;
  const uint32_t right = *(const uint32_t*)b;
  return (left > right) - (left < right);
}

// A value that is kept from the forward to the backward pass is read twice, far apart: what lies
// between is not its use.
static weft_status_t find_last_use(weft_schedule_problem_t* problem, uint32_t prefetch) {
  weft_schedule_node_t* node = &problem->nodes[prefetch];
  const uint32_t begin = problem->successor_starts[prefetch];
  const uint32_t end = problem->successor_starts[prefetch + 1];
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  uint32_t* places = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(problem->arena, end - begin, sizeof(*places), (void**)&places));
  for (uint32_t s = begin; s < end; ++s) {
    const uint32_t place = place_of_reader(problem, problem->successors[s]);
    if (place < problem->main_count) places[count++] = place;
  }
  qsort(places, count, sizeof(*places), compare_places);
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t between =
        first_reads_before(problem, places[i]) - first_reads_before(problem, node->last_use + 1);
    if (places[i] > node->last_use && between > FIRST_READS_IN_BLOCK) break;
    node->last_use = places[i];
  }
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}

static double elapsed(const weft_schedule_problem_t* problem, uint32_t from, uint32_t to) {
  if (to > problem->main_count) to = problem->main_count;
  return from < to ? problem->main_elapsed[to] - problem->main_elapsed[from] : 0;
}

// Values belong together when one is used for most of the time that the other is.
static bool joins(const weft_schedule_problem_t* problem, const weft_schedule_unit_t* unit,
                  const weft_schedule_node_t* node) {
  if (node->deadline >= problem->main_count) return unit->begin >= problem->main_count;
  if (node->deadline > unit->end) return false;
  if (node->deadline == unit->begin) return true;
  const uint32_t end = node->last_use < unit->end ? node->last_use : unit->end;
  const double shared = elapsed(problem, node->deadline, end + 1);
  const double of_unit = elapsed(problem, unit->begin, unit->end + 1);
  const double of_node = elapsed(problem, node->deadline, node->last_use + 1);
  return 2 * shared > (of_unit < of_node ? of_unit : of_node);
}

static weft_status_t find_units(weft_schedule_problem_t* problem) {
  WEFT_RETURN_IF_ERROR(sort_prefetches(problem));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->prefetch_count,
                                                 sizeof(*problem->units), (void**)&problem->units));
  for (uint32_t i = 0; i < problem->prefetch_count; ++i) {
    weft_schedule_node_t* node = &problem->nodes[problem->prefetches[i]];
    WEFT_RETURN_IF_ERROR(find_last_use(problem, problem->prefetches[i]));
    if (!problem->unit_count || !joins(problem, &problem->units[problem->unit_count - 1], node)) {
      problem->units[problem->unit_count++] =
          (weft_schedule_unit_t){.first = i, .begin = node->deadline, .end = node->last_use};
    }
    weft_schedule_unit_t* unit = &problem->units[problem->unit_count - 1];
    ++unit->count;
    if (node->last_use > unit->end) unit->end = node->last_use;
    node->unit = problem->unit_count - 1;
  }
  return weft_ok_status();
}

// The problem -------------------------------------------------------------------------------------

static weft_status_t classify(weft_schedule_problem_t* problem) {
  classes_t classes = {.problem = problem};
  bool** marks[] = {&classes.is_given,    &classes.reads_drain, &classes.is_behind,
                    &classes.is_anchored, &classes.is_eager,    &classes.is_lazy};
  for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(problem->arena, problem->count, sizeof(bool), (void**)marks[i]));
  }
  mark_anchored(&classes);
  classify_forwards(&classes);
  classify_backwards(&classes);
  return find_main(&classes);
}

weft_status_t weft_schedule_problem_init(const weft_plan_t* plan,
                                         const weft_schedule_model_t* model, weft_arena_t* arena,
                                         weft_schedule_problem_t* out_problem) {
  const uint32_t count = plan->body.instruction_count;
  weft_schedule_problem_t* problem = out_problem;
  *problem = (weft_schedule_problem_t){
      .plan = plan, .arena = arena, .count = count, .stream_count = model->stream_count};
  WEFT_RETURN_IF_ERROR(weft_hazards_compute(plan, arena, &problem->hazards));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*problem->nodes), (void**)&problem->nodes));
  for (uint32_t i = 0; i < count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    problem->nodes[i] = (weft_schedule_node_t){
        .stream = model->streams[i],
        .cost_ns = model->costs_ns[i],
        .contention = model->contention[i],
        .is_barrier = instruction->block_count > 0 && holds_collective(instruction)};
  }
  WEFT_RETURN_IF_ERROR(list_successors(problem));
  WEFT_RETURN_IF_ERROR(list_touched(problem));
  WEFT_RETURN_IF_ERROR(classify(problem));
  find_deadlines(problem);
  return find_units(problem);
}
