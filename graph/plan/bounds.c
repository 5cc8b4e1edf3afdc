// Lower bounds of the step time.
//
// For one resource that runs one thing at a time, each instruction on it with a head (nothing lets
// it start earlier) and a tail (so much must follow it), no schedule is shorter than the preemptive
// one, which takes O(n log n) and equals the largest, over all sets of instructions, of least head
// + sum of costs + least tail (Carlier, "The one-machine sequencing problem", 1982). Heads and
// tails are longest paths, raised by whole loads: an instruction starts after everything it depends
// on, and what of that uses one link runs one after another. That raise is what makes the bound at
// least the flow shop's optimum on chains. Loads of all predecessors are computed for 64
// instructions at a time, one bit of a word each, where computation and communication meet.
//
// Contention only lengthens schedules, so bounds leave it out. Loops with collectives inside load
// both cores and links, each with its part: other orders might run these parts beside each other.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/hazards.h"
#include "graph/plan/timeline_internal.h"

#define BATCH 64
#define MOST_BATCHES 8
#define RESOURCE_COMPUTE 0

typedef struct bounds_job_s {
  double head_ns;
  double cost_ns;
  double tail_ns;
  uint32_t position;
} bounds_job_t;

typedef struct bounds_s {
  const weft_course_t* course;
  weft_hazards_t flow;
  double* costs;        // at least so much passes from start to end
  double* loads;        // of it, what holds the own resource
  double* heads;        // earliest start
  double* tails;        // at least so much after the end
  uint32_t* resources;  // NONE, or index into |resource_count|
  uint32_t resource_count;
  uint64_t* masks;  // scratch, by position
} bounds_t;

static double cost_of(const weft_course_item_t* item) {
  return item->cost.compute_ns + item->cost.transfer_ns;
}

// Control flow with collectives inside needs links besides the cores that compute.
static bool needs_both(const weft_course_t* course, const weft_course_item_t* item) {
  return !weft_course_is_transfer(item) && item->cost.transfer_ns > 0 && item->stream == 0 &&
         !weft_machine_collectives_compute(course->machine);
}

static uint32_t resource_of(const weft_course_t* course, const weft_course_item_t* item) {
  const bool is_collective = item->call != WEFT_COURSE_NONE;
  if (!weft_course_is_transfer(item)) {
    return item->stream == 0 ? RESOURCE_COMPUTE : WEFT_COURSE_NONE;
  }
  if (is_collective && weft_machine_collectives_compute(course->machine)) return RESOURCE_COMPUTE;
  return item->resource + 1;
}

static weft_status_t bounds_init(const weft_course_t* course, weft_arena_t* arena,
                                 bounds_t* out_bounds) {
  const uint32_t count = course->count;
  bounds_t bounds = {.course = course, .resource_count = course->resource_count + 1};
  WEFT_RETURN_IF_ERROR(weft_hazards_compute(course->plan, arena, &bounds.flow));
  double** const columns[] = {&bounds.costs, &bounds.loads, &bounds.heads, &bounds.tails};
  for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, count, sizeof(double), (void**)columns[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*bounds.resources),
                                                 (void**)&bounds.resources));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*bounds.masks), (void**)&bounds.masks));
  for (uint32_t i = 0; i < count; ++i) {
    const weft_cost_t* cost = &course->items[i].cost;
    const bool both = needs_both(course, &course->items[i]);
    // What is inside might overlap in another order.
    bounds.costs[i] = both ? fmax(cost->compute_ns, cost->transfer_ns) : cost_of(&course->items[i]);
    bounds.loads[i] = both ? cost->compute_ns : bounds.costs[i];
    bounds.resources[i] = resource_of(course, &course->items[i]);
  }
  *out_bounds = bounds;
  return weft_ok_status();
}

// Raises heads and tails to the longest paths through what they are.
static void propagate(bounds_t* bounds) {
  const uint32_t count = bounds->course->count;
  const weft_hazards_t* flow = &bounds->flow;
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t e = flow->starts[i]; e < flow->starts[i + 1]; ++e) {
      const uint32_t p = flow->predecessors[e];
      bounds->heads[i] = fmax(bounds->heads[i], bounds->heads[p] + bounds->costs[p]);
    }
  }
  for (uint32_t i = count; i-- > 0;) {
    for (uint32_t e = flow->starts[i]; e < flow->starts[i + 1]; ++e) {
      const uint32_t p = flow->predecessors[e];
      bounds->tails[p] = fmax(bounds->tails[p], bounds->tails[i] + bounds->costs[i]);
    }
  }
}

// Loads per resource before or after the instructions of a batch, with the least head or tail of
// what makes them up.
typedef struct bounds_loads_s {
  double* sums;    // [bit][resource]
  double* leasts;  // [bit][resource]
} bounds_loads_t;

static void loads_clear(const bounds_t* bounds, bounds_loads_t* loads) {
  for (uint32_t i = 0; i < BATCH * bounds->resource_count; ++i) {
    loads->sums[i] = 0;
    loads->leasts[i] = INFINITY;
  }
  memset(bounds->masks, 0, bounds->course->count * sizeof(*bounds->masks));
}

static void loads_add(const bounds_t* bounds, bounds_loads_t* loads, uint32_t position,
                      double end_ns) {
  if (bounds->resources[position] == WEFT_COURSE_NONE) return;
  for (uint64_t bits = bounds->masks[position]; bits; bits &= bits - 1) {
    const uint32_t at =
        (uint32_t)__builtin_ctzll(bits) * bounds->resource_count + bounds->resources[position];
    loads->sums[at] += bounds->loads[position];
    loads->leasts[at] = fmin(loads->leasts[at], end_ns);
  }
}

static double loads_largest(const bounds_t* bounds, const bounds_loads_t* loads, uint32_t bit) {
  double largest = 0;
  for (uint32_t r = 0; r < bounds->resource_count; ++r) {
    const uint32_t at = bit * bounds->resource_count + r;
    if (loads->sums[at] > 0) largest = fmax(largest, loads->leasts[at] + loads->sums[at]);
  }
  return largest;
}

// |batch| is ascending.
static void raise_heads(bounds_t* bounds, const uint32_t* batch, uint32_t size,
                        bounds_loads_t* loads) {
  const weft_hazards_t* flow = &bounds->flow;
  loads_clear(bounds, loads);
  uint32_t pending = size;
  for (uint32_t i = size ? batch[size - 1] + 1 : 0; i-- > 0;) {
    uint64_t mask = bounds->masks[i];
    if (mask) loads_add(bounds, loads, i, bounds->heads[i]);
    if (pending > 0 && batch[pending - 1] == i) mask |= (uint64_t)1 << --pending;
    if (!mask) continue;
    for (uint32_t e = flow->starts[i]; e < flow->starts[i + 1]; ++e) {
      bounds->masks[flow->predecessors[e]] |= mask;
    }
  }
  for (uint32_t b = 0; b < size; ++b) {
    bounds->heads[batch[b]] = fmax(bounds->heads[batch[b]], loads_largest(bounds, loads, b));
  }
}

static void raise_tails(bounds_t* bounds, const uint32_t* batch, uint32_t size,
                        bounds_loads_t* loads) {
  const weft_hazards_t* flow = &bounds->flow;
  loads_clear(bounds, loads);
  uint32_t reached = 0;
  for (uint32_t i = size ? batch[0] : 0; i < bounds->course->count; ++i) {
    uint64_t mask = 0;
    for (uint32_t e = flow->starts[i]; e < flow->starts[i + 1]; ++e) {
      mask |= bounds->masks[flow->predecessors[e]];
    }
    bounds->masks[i] = mask;
    if (mask) loads_add(bounds, loads, i, bounds->tails[i]);
    if (reached < size && batch[reached] == i) bounds->masks[i] |= (uint64_t)1 << reached++;
  }
  for (uint32_t b = 0; b < size; ++b) {
    bounds->tails[batch[b]] = fmax(bounds->tails[batch[b]], loads_largest(bounds, loads, b));
  }
}

// Marks where the resource changes along a dependency: readers (heads) or writers (tails).
static uint32_t find_crossings(const bounds_t* bounds, bool readers, uint32_t* out_positions) {
  const uint32_t count = bounds->course->count;
  const weft_hazards_t* flow = &bounds->flow;
  memset(bounds->masks, 0, count * sizeof(*bounds->masks));
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t e = flow->starts[i]; e < flow->starts[i + 1]; ++e) {
      const uint32_t p = flow->predecessors[e];
      if (bounds->resources[p] != bounds->resources[i]) bounds->masks[readers ? i : p] = 1;
    }
  }
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (bounds->masks[i]) out_positions[found++] = i;
  }
  return found;
}

// Of more crossings than the batches take, an even selection counts.
static uint32_t thin(uint32_t* positions, uint32_t count) {
  const uint32_t most = BATCH * MOST_BATCHES;
  if (count <= most) return count;
  for (uint32_t i = 0; i < most; ++i) {
    positions[i] = positions[(uint64_t)i * (count - 1) / (most - 1)];
  }
  return most;
}

static weft_status_t raise_by_loads(bounds_t* bounds, weft_arena_t* arena) {
  bounds_loads_t loads;
  uint32_t* positions = NULL;
  const size_t cells = (size_t)BATCH * bounds->resource_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, cells, sizeof(*loads.sums), (void**)&loads.sums));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, cells, sizeof(*loads.leasts), (void**)&loads.leasts));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, bounds->course->count, sizeof(*positions),
                                                 (void**)&positions));
  uint32_t count = thin(positions, find_crossings(bounds, true, positions));
  for (uint32_t at = 0; at < count; at += BATCH) {
    raise_heads(bounds, positions + at, count - at < BATCH ? count - at : BATCH, &loads);
  }
  count = thin(positions, find_crossings(bounds, false, positions));
  for (uint32_t at = 0; at < count; at += BATCH) {
    raise_tails(bounds, positions + at, count - at < BATCH ? count - at : BATCH, &loads);
  }
  return weft_ok_status();
}

// Preemptive one-machine schedule ---------------------------------------------------------------

static int compare_heads(const void* left, const void* right) {
  const bounds_job_t* a = left;
  const bounds_job_t* b = right;
  if (a->head_ns != b->head_ns) return a->head_ns < b->head_ns ? -1 : 1;
  return a->position < b->position ? -1 : a->position > b->position;
}

// A binary heap of jobs with the longest tail on top.
static void heap_push(bounds_job_t** heap, uint32_t size, bounds_job_t* job) {
  uint32_t at = size;
  for (; at > 0 && heap[(at - 1) / 2]->tail_ns < job->tail_ns; at = (at - 1) / 2) {
    heap[at] = heap[(at - 1) / 2];
  }
  heap[at] = job;
}

static void heap_pop(bounds_job_t** heap, uint32_t size) {
  bounds_job_t* last = heap[size - 1];
  uint32_t at = 0;
  for (;;) {
    uint32_t child = 2 * at + 1;
    if (child >= size - 1) break;
    if (child + 1 < size - 1 && heap[child + 1]->tail_ns > heap[child]->tail_ns) ++child;
    if (heap[child]->tail_ns <= last->tail_ns) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
}

static double preemptive_ns(bounds_job_t* jobs, uint32_t count, bounds_job_t** heap) {
  double now_ns = 0;
  double bound_ns = 0;
  uint32_t released = 0;
  uint32_t waiting = 0;
  qsort(jobs, count, sizeof(*jobs), compare_heads);
  while (released < count || waiting > 0) {
    if (waiting == 0) now_ns = fmax(now_ns, jobs[released].head_ns);
    while (released < count && jobs[released].head_ns <= now_ns) {
      heap_push(heap, waiting++, &jobs[released++]);
    }
    bounds_job_t* job = heap[0];
    const double end_ns = now_ns + job->cost_ns;
    const double next_ns = released < count ? jobs[released].head_ns : INFINITY;
    if (end_ns <= next_ns) {
      now_ns = end_ns;
      bound_ns = fmax(bound_ns, now_ns + job->tail_ns);
      heap_pop(heap, waiting--);
    } else {
      job->cost_ns -= next_ns - now_ns;
      now_ns = next_ns;
    }
  }
  return bound_ns;
}

// What |position| has of resource |r|.
static double load_on(const bounds_t* bounds, uint32_t position, uint32_t r) {
  const weft_course_t* course = bounds->course;
  if (bounds->resources[position] == r) return bounds->loads[position];
  if (r == RESOURCE_COMPUTE || !needs_both(course, &course->items[position])) return 0;
  return weft_course_transfer_ns(course, position, r - 1);
}

static weft_status_t bound_resources(const bounds_t* bounds, weft_arena_t* arena,
                                     weft_bounds_t* result) {
  const uint32_t count = bounds->course->count;
  bounds_job_t* jobs = NULL;
  bounds_job_t** heap = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*jobs), (void**)&jobs));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*heap), (void**)&heap));
  for (uint32_t r = 0; r < bounds->resource_count; ++r) {
    uint32_t job_count = 0;
    double load_ns = 0;
    for (uint32_t i = 0; i < count; ++i) {
      const double own_ns = load_on(bounds, i, r);
      if (!(own_ns > 0)) continue;
      load_ns += own_ns;
      jobs[job_count++] = (bounds_job_t){.head_ns = bounds->heads[i],
                                         .cost_ns = own_ns,
                                         .tail_ns = bounds->tails[i],
                                         .position = i};
    }
    result->busiest_ns = fmax(result->busiest_ns, load_ns);
    result->flow_shop_ns = fmax(result->flow_shop_ns, preemptive_ns(jobs, job_count, heap));
  }
  return weft_ok_status();
}

weft_status_t weft_course_bounds(const weft_course_t* course, weft_arena_t* arena,
                                 weft_bounds_t* out_bounds) {
  bounds_t bounds;
  *out_bounds = (weft_bounds_t){0};
  WEFT_RETURN_IF_ERROR(bounds_init(course, arena, &bounds));
  propagate(&bounds);
  for (uint32_t i = 0; i < course->count; ++i) {
    out_bounds->critical_path_ns =
        fmax(out_bounds->critical_path_ns, bounds.heads[i] + bounds.costs[i]);
  }
  WEFT_RETURN_IF_ERROR(raise_by_loads(&bounds, arena));
  propagate(&bounds);
  WEFT_RETURN_IF_ERROR(bound_resources(&bounds, arena, out_bounds));
  out_bounds->bound_ns =
      fmax(fmax(out_bounds->critical_path_ns, out_bounds->busiest_ns), out_bounds->flow_shop_ns);
  return weft_ok_status();
}

weft_status_t weft_plan_bounds(const weft_plan_t* plan, const weft_machine_t* machine,
                               const double* costs_ns, weft_arena_t* arena,
                               weft_bounds_t* out_bounds) {
  weft_course_t course;
  *out_bounds = (weft_bounds_t){0};
  WEFT_RETURN_IF_ERROR(weft_course_build(plan, machine, costs_ns, 1, arena, &course));
  return weft_course_bounds(&course, arena, out_bounds);
}

weft_status_t weft_timeline_compute_on(const weft_plan_t* plan, const weft_machine_t* machine,
                                       const double* costs_ns, uint32_t replicas,
                                       weft_arena_t* arena, weft_timeline_t* out_timeline,
                                       weft_bounds_t* out_bounds) {
  weft_course_t course;
  *out_timeline = (weft_timeline_t){0};
  *out_bounds = (weft_bounds_t){0};
  WEFT_RETURN_IF_ERROR(weft_course_build(plan, machine, costs_ns, replicas, arena, &course));
  WEFT_RETURN_IF_ERROR(weft_course_run(&course, arena, out_timeline));
  return weft_course_bounds(&course, arena, out_bounds);
}
