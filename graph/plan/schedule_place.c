// One order of all instructions, found by running them on paper.
//
// Computation runs in its fixed order. Whenever a link is free, a task that may start is chosen for
// it; it stands in the order before the computation that runs at that time, so that it is issued in
// time. Prefetches may start when so few gathered units are held that another fits, and go before
// whatever would delay their reader; the other tasks may start when their operands are written.
//
// Where bytes are limited, nothing starts that there is no room for: tasks are put off, and
// computation waits for tasks that give room when they end, such as copies to the host.
#include <math.h>
#include <string.h>

#include "graph/plan/schedule_internal.h"

// How many prefetches ahead are checked before something else gets the link.
#define LOOK_AHEAD 8

typedef struct entry_s {
  double key;
  uint32_t node;
} entry_t;

typedef struct heap_s {
  entry_t* entries;  // smallest key first, then smallest node
  uint32_t count;
} heap_t;

typedef struct link_s {
  double free_ns;          // the last task ends
  double idle_ns;          // until then it idles on purpose
  bool is_idling;          // on purpose
  double contention;       // of the last task
  heap_t later;            // tasks by the time they may start
  heap_t drains;           // that may start, by deadline
  double waiting_ns;       // of all |drains|
  heap_t prefetches;       // that may start, by deadline
  uint32_t next_prefetch;  // in problem->prefetches: all before have started or are another link's
  uint32_t oldest;         // task that holds its bytes
  uint32_t youngest;
} link_t;

typedef struct placing_s {
  const weft_schedule_problem_t* problem;
  const weft_schedule_policy_t* policy;
  uint32_t* order;
  uint32_t* stalls;  // by node: what it waits for to have room
  uint32_t order_count;
  double now;      // stream 0 is done with all that is placed
  double left_ns;  // of the computation that runs, while it does
  uint32_t main_done;
  uint32_t units_allowed;
  link_t* links;      // by stream; 0 unused
  double* ready_ns;   // by node: end of what it waits for, as far as that is placed
  uint32_t* missing;  // by node: predecessors that are not placed
  bool* is_placed;    // by node
  bool* is_allowed;   // by node: prefetches that have a buffer
  // POST nodes without missing predecessors; [1]: that run as soon as they can.
  heap_t posts_later[2];   // by the time they may start
  heap_t posts[2];         // that may start, by node
  bool is_forced;          // stream 0 waits: no idling
  double most_contention;  // of any task
  weft_schedule_room_t room;

  double* end_ns;         // by node: of tasks
  uint32_t* next_task;    // by node: the task behind it on its link
  uint32_t next_fetched;  // in problem->prefetches: all before are placed
  uint32_t next_place;    // of the computation behind the present one in the fixed order
  size_t next_bytes;      // that its prefetches want and do not have
  size_t returned_bytes;  // by the present computation when it ends
  uint32_t* stack;
  uint32_t* cursor;  // by node: predecessors before it are placed
} placing_t;

// Heaps -------------------------------------------------------------------------------------------

static bool entry_before(const entry_t* a, const entry_t* b) {
  return a->key < b->key || (a->key == b->key && a->node < b->node);
}

static void heap_push(heap_t* heap, double key, uint32_t node) {
  const entry_t entry = {.key = key, .node = node};
  uint32_t at = heap->count++;
  while (at > 0) {
    const uint32_t parent = (at - 1) / 2;
    if (!entry_before(&entry, &heap->entries[parent])) break;
    heap->entries[at] = heap->entries[parent];
    at = parent;
  }
  heap->entries[at] = entry;
}

static uint32_t heap_pop(heap_t* heap) {
  const uint32_t node = heap->entries[0].node;
  const entry_t moved = heap->entries[--heap->count];
  uint32_t at = 0;
  for (;;) {
    uint32_t child = 2 * at + 1;
    if (child >= heap->count) break;
    if (child + 1 < heap->count && entry_before(&heap->entries[child + 1], &heap->entries[child])) {
      ++child;
    }
    if (!entry_before(&heap->entries[child], &moved)) break;
    heap->entries[at] = heap->entries[child];
    at = child;
  }
  heap->entries[at] = moved;
  return node;
}

static bool heap_remove(heap_t* heap, uint32_t node) {
  const uint32_t count = heap->count;
  uint32_t kept = 0;
  heap->count = 0;
  // What is left is pushed again, to places that have been read.
  for (uint32_t i = 0; i < count; ++i) {
    const entry_t entry = heap->entries[i];
    if (entry.node == node) continue;
    heap_push(heap, entry.key, entry.node);
    ++kept;
  }
  return kept < count;
}

static double deadline_key(const placing_t* placing, uint32_t node) {
  return (double)placing->problem->nodes[node].deadline;
}

// Times to come -----------------------------------------------------------------------------------

// When the computation at |place| of the fixed order would start if nothing stalled from |at| on.
static double expected_ns(const placing_t* placing, double at, uint32_t place) {
  const weft_schedule_problem_t* problem = placing->problem;
  if (place > problem->main_count) place = problem->main_count;
  if (place <= placing->main_done) return at;
  return at + placing->left_ns + problem->main_elapsed[place] -
         problem->main_elapsed[placing->main_done];
}

uint32_t weft_schedule_release(const weft_schedule_problem_t* problem, uint32_t gather_buffers,
                               uint32_t unit) {
  if (unit < gather_buffers) return 0;
  const uint32_t freed = problem->units[unit - gather_buffers].end;
  const uint32_t read = problem->units[unit].begin;
  const uint32_t place = freed < read ? freed + 1 : read;
  return place < problem->main_count ? place : problem->main_count;
}

static uint32_t place_of_release(const placing_t* placing, uint32_t unit) {
  return weft_schedule_release(placing->problem, placing->policy->gather_buffers, unit);
}

// True when |drain|, started at |at|, delays no prefetch past its reader that would be in time
// without it.
static bool is_harmless(placing_t* placing, uint32_t stream, uint32_t drain, double at) {
  const weft_schedule_problem_t* problem = placing->problem;
  link_t* link = &placing->links[stream];
  double with = at + problem->nodes[drain].cost_ns;
  double without = at;
  uint32_t seen = 0;
  for (uint32_t i = link->next_prefetch; i < problem->prefetch_count && seen < LOOK_AHEAD; ++i) {
    const uint32_t prefetch = problem->prefetches[i];
    const weft_schedule_node_t* node = &problem->nodes[prefetch];
    if (node->stream != stream || placing->is_placed[prefetch]) {
      link->next_prefetch += i == link->next_prefetch;
      continue;
    }
    ++seen;
    double release = at;
    if (!placing->is_allowed[prefetch]) {
      release = expected_ns(placing, at, place_of_release(placing, node->unit));
    }
    const double deadline = expected_ns(placing, at, node->deadline);
    with = (with > release ? with : release) + node->cost_ns;
    without = (without > release ? without : release) + node->cost_ns;
    if (with <= without) return true;
    if (with > deadline) return false;
  }
  return true;
}

// Room --------------------------------------------------------------------------------------------

// Takes back what tasks held that end by |time|.
static size_t retire(placing_t* placing, double time) {
  size_t bytes = 0;
  for (uint32_t s = 1; s < placing->problem->stream_count; ++s) {
    uint32_t* task = &placing->links[s].oldest;
    while (*task != WEFT_SCHEDULE_NONE && placing->end_ns[*task] <= time) {
      bytes += weft_schedule_room_give(&placing->room, *task);
      *task = placing->next_task[*task];
    }
  }
  return bytes;
}

// The first task to end of those that hold bytes, or WEFT_SCHEDULE_NONE.
static uint32_t first_to_end(const placing_t* placing) {
  uint32_t first = WEFT_SCHEDULE_NONE;
  for (uint32_t s = 1; s < placing->problem->stream_count; ++s) {
    const uint32_t task = placing->links[s].oldest;
    if (task == WEFT_SCHEDULE_NONE) continue;
    if (first == WEFT_SCHEDULE_NONE || placing->end_ns[task] < placing->end_ns[first]) first = task;
  }
  return first;
}

static void hold(placing_t* placing, uint32_t task, double end) {
  link_t* link = &placing->links[placing->problem->nodes[task].stream];
  const size_t bytes = weft_schedule_room_take(&placing->room, task);
  const uint32_t deadline = placing->problem->nodes[task].deadline;
  if (placing->problem->nodes[task].role == WEFT_SCHEDULE_PREFETCH &&
      deadline <= placing->next_place) {
    placing->next_bytes -= bytes < placing->next_bytes ? bytes : placing->next_bytes;
  }
  placing->end_ns[task] = end;
  placing->next_task[task] = WEFT_SCHEDULE_NONE;
  if (link->oldest == WEFT_SCHEDULE_NONE) {
    link->oldest = task;
  } else {
    placing->next_task[link->youngest] = task;
  }
  link->youngest = task;
}

// What the prefetches of the next computation want: they have to find room while or after the
// present one runs, when nobody waits for anything any more.
static void look_ahead(placing_t* placing, const weft_schedule_node_t* node) {
  const weft_schedule_problem_t* problem = placing->problem;
  if (node->role != WEFT_SCHEDULE_MAIN) return;
  placing->next_place = node->main_index + 1;
  placing->next_bytes = 0;
  for (uint32_t i = placing->next_fetched; i < problem->prefetch_count; ++i) {
    const uint32_t prefetch = problem->prefetches[i];
    if (placing->is_placed[prefetch]) {
      placing->next_fetched += i == placing->next_fetched;
    } else if (problem->nodes[prefetch].deadline <= placing->next_place) {
      placing->next_bytes += weft_schedule_room_wanted(&placing->room, prefetch);
    } else {
      break;
    }
  }
}

static bool is_room_for_next(const placing_t* placing, size_t more_bytes) {
  const weft_schedule_room_t* room = &placing->room;
  return room->live_bytes + more_bytes + placing->next_bytes <=
         room->limit_bytes + placing->returned_bytes;
}

// Prefetches take room in the order in which they are read: one that is ready early, because its
// value has just been copied to the host, would have it for longest.
static bool has_room(placing_t* placing, uint32_t task) {
  const weft_schedule_problem_t* problem = placing->problem;
  const weft_schedule_room_t* room = &placing->room;
  if (room->limit_bytes == 0) return true;
  const uint32_t deadline = problem->nodes[task].deadline;
  const size_t bytes = weft_schedule_room_wanted(room, task);
  if (bytes == 0) return true;
  if (!weft_schedule_room_fits(room, bytes)) return false;
  if (problem->nodes[task].role == WEFT_SCHEDULE_PREFETCH) {
    uint32_t* next = &placing->next_fetched;
    while (placing->is_placed[problem->prefetches[*next]]) ++*next;
    if (problem->nodes[problem->prefetches[*next]].deadline < deadline) return false;
  }
  return deadline <= placing->next_place || is_room_for_next(placing, bytes);
}

static void advance_links(placing_t* placing, double until);

// The computation |index| could start at |start|: when it has room. Where no task is left to wait
// for, it starts without.
static double make_room(placing_t* placing, uint32_t index, double start) {
  weft_schedule_room_t* room = &placing->room;
  if (room->limit_bytes == 0) return start;
  room->lagging_bytes = retire(placing, start);
  room->taken_bytes = weft_schedule_room_take(room, index);
  placing->returned_bytes = weft_schedule_room_returned(room, index);
  look_ahead(placing, &placing->problem->nodes[index]);
  while (room->live_bytes > room->limit_bytes || !is_room_for_next(placing, 0)) {
    advance_links(placing, start);
    const uint32_t task = first_to_end(placing);
    if (task == WEFT_SCHEDULE_NONE) break;
    placing->stalls[index] = task;
    start = placing->end_ns[task];
    room->lagging_bytes += retire(placing, start);
    placing->returned_bytes = weft_schedule_room_returned(room, index);
  }
  return start;
}

static void leave_room(placing_t* placing, uint32_t index) {
  weft_schedule_room_t* room = &placing->room;
  weft_schedule_room_give(room, index);
  room->taken_bytes = 0;
  room->lagging_bytes = 0;
  placing->returned_bytes = 0;
}

// Placing -----------------------------------------------------------------------------------------

static void make_ready(placing_t* placing, uint32_t node) {
  const weft_schedule_node_t* described = &placing->problem->nodes[node];
  if (described->role == WEFT_SCHEDULE_POST) {
    const bool is_early =
        described->is_early || (placing->policy->updates_early && described->leads_to_task);
    heap_push(&placing->posts_later[is_early], placing->ready_ns[node], node);
  } else if (described->role == WEFT_SCHEDULE_DRAIN || placing->is_allowed[node]) {
    heap_push(&placing->links[described->stream].later, placing->ready_ns[node], node);
  }
}

// |node| stands in the order and ends at |end|.
static void place(placing_t* placing, uint32_t node, double end) {
  const weft_schedule_problem_t* problem = placing->problem;
  placing->order[placing->order_count++] = node;
  placing->is_placed[node] = true;
  if (placing->room.limit_bytes && weft_schedule_is_task(&problem->nodes[node])) {
    hold(placing, node, end);
  }
  for (uint32_t s = problem->successor_starts[node]; s < problem->successor_starts[node + 1]; ++s) {
    const uint32_t successor = problem->successors[s];
    if (end > placing->ready_ns[successor]) placing->ready_ns[successor] = end;
    if (--placing->missing[successor] == 0) make_ready(placing, successor);
  }
}

static void move_ready(placing_t* placing, link_t* link, double at) {
  while (link->later.count && link->later.entries[0].key <= at) {
    const uint32_t node = heap_pop(&link->later);
    const bool fetches = placing->problem->nodes[node].role == WEFT_SCHEDULE_PREFETCH;
    heap_push(fetches ? &link->prefetches : &link->drains, deadline_key(placing, node), node);
    if (!fetches) link->waiting_ns += placing->problem->nodes[node].cost_ns;
  }
}

// The task that the link takes at |at|, or WEFT_SCHEDULE_NONE to wait for a better one.
static uint32_t choose(placing_t* placing, uint32_t stream, double at) {
  link_t* link = &placing->links[stream];
  const entry_t* drain = &link->drains.entries[0];
  const bool drains = link->drains.count && has_room(placing, drain->node);
  const bool fetches =
      link->prefetches.count && has_room(placing, link->prefetches.entries[0].node);

  if (!drains) return fetches ? heap_pop(&link->prefetches) : WEFT_SCHEDULE_NONE;
  if (!fetches) {
    const bool waits = placing->policy->reserves && !placing->is_forced &&
                       !link->prefetches.count && !is_harmless(placing, stream, drain->node, at);
    return waits ? WEFT_SCHEDULE_NONE : heap_pop(&link->drains);
  }
  // Reductions that pile up hold gradients.
  const uint32_t held = placing->policy->gather_buffers;
  const uint32_t limit = 1 + (held < 2 ? 2 : held > 8 ? 8 : held);
  const bool piles_up = placing->policy->relieves ? link->waiting_ns > placing->policy->waiting_ns
                                                  : link->drains.count > limit;
  const bool goes_first = piles_up || drain->key <= link->prefetches.entries[0].key ||
                          is_harmless(placing, stream, drain->node, at);
  return heap_pop(goes_first ? &link->drains : &link->prefetches);
}

static void start(placing_t* placing, uint32_t task, double at) {
  const weft_schedule_node_t* node = &placing->problem->nodes[task];
  link_t* link = &placing->links[node->stream];
  link->free_ns = at + node->cost_ns;
  if (node->role == WEFT_SCHEDULE_DRAIN) link->waiting_ns -= node->cost_ns;
  link->contention = node->contention;
  place(placing, task, link->free_ns);
}

// Starts every task that starts by |until|.
static void advance_link(placing_t* placing, uint32_t stream, double until) {
  link_t* link = &placing->links[stream];
  for (;;) {
    double at = link->free_ns > link->idle_ns ? link->free_ns : link->idle_ns;
    move_ready(placing, link, at);
    if (!link->drains.count && !link->prefetches.count) {
      if (!link->later.count) return;
      at = link->later.entries[0].key;
    }
    if (at > until || link->is_idling) return;
    move_ready(placing, link, at);
    const uint32_t node = choose(placing, stream, at);
    if (node == WEFT_SCHEDULE_NONE) {
      link->is_idling = true;
      return;
    }
    start(placing, node, at);
  }
}

static void advance_links(placing_t* placing, double until) {
  for (uint32_t s = 1; s < placing->problem->stream_count; ++s) advance_link(placing, s, until);
}

// The next time at which a link may start something, or infinity.
static double next_event(const placing_t* placing) {
  double next = INFINITY;
  for (uint32_t s = 1; s < placing->problem->stream_count; ++s) {
    const link_t* link = &placing->links[s];
    if (link->is_idling) continue;
    double at = link->free_ns > link->idle_ns ? link->free_ns : link->idle_ns;
    if (!link->drains.count && !link->prefetches.count) {
      if (!link->later.count) continue;
      if (link->later.entries[0].key > at) at = link->later.entries[0].key;
    }
    if (at < next) next = at;
  }
  return next;
}

// A prefetch has a buffer from now on.
static void allow(placing_t* placing, uint32_t node) {
  if (placing->problem->nodes[node].role != WEFT_SCHEDULE_PREFETCH) return;
  if (placing->is_allowed[node]) return;
  placing->is_allowed[node] = true;
  if (placing->now > placing->ready_ns[node]) placing->ready_ns[node] = placing->now;
  if (placing->missing[node] == 0) make_ready(placing, node);
}

// The first task of a link that waits for room.
static uint32_t any_task(const placing_t* placing) {
  for (uint32_t s = 1; s < placing->problem->stream_count; ++s) {
    const link_t* link = &placing->links[s];
    if (link->drains.count) return link->drains.entries[0].node;
    if (link->prefetches.count) return link->prefetches.entries[0].node;
  }
  return WEFT_SCHEDULE_NONE;
}

static void start_without_room(placing_t* placing, uint32_t task) {
  link_t* link = &placing->links[placing->problem->nodes[task].stream];
  double at = placing->now > link->free_ns ? placing->now : link->free_ns;
  if (placing->ready_ns[task] > at) at = placing->ready_ns[task];
  const weft_schedule_node_t* node = &placing->problem->nodes[task];
  if (heap_remove(&link->later, task)) {
    if (node->role == WEFT_SCHEDULE_DRAIN) link->waiting_ns += node->cost_ns;
  } else if (!heap_remove(&link->drains, task)) {
    heap_remove(&link->prefetches, task);
  }
  start(placing, task, at);
}

// Stream 0 has nothing to run until |task| or, where that is WEFT_SCHEDULE_NONE, some task is
// complete: lets the links go on until the next of them starts one.
static weft_status_t wait_for_links(placing_t* placing, uint32_t task) {
  for (uint32_t s = 1; s < placing->problem->stream_count; ++s) {
    placing->links[s].is_idling = false;
  }
  const double next = next_event(placing);
  if (next == INFINITY) {
    return WEFT_STATUS(INTERNAL, "the scheduler waits for a collective that nothing releases");
  }
  if (next > placing->now) placing->now = next;
  placing->is_forced = true;
  const uint32_t placed = placing->order_count;
  advance_links(placing, placing->now);
  if (placing->order_count == placed) {
    start_without_room(placing, task == WEFT_SCHEDULE_NONE ? any_task(placing) : task);
  }
  placing->is_forced = false;
  return weft_ok_status();
}

// Computation -------------------------------------------------------------------------------------

// Runs |cost| from |start| beside the links; returns the end.
static double run_beside_links(placing_t* placing, double start, double cost) {
  double time = start;
  placing->left_ns = cost;
  while (placing->left_ns > 0) {
    double factor = 1;
    double until = INFINITY;
    advance_links(placing, time);
    for (uint32_t s = 1; s < placing->problem->stream_count; ++s) {
      const link_t* link = &placing->links[s];
      if (link->free_ns > time) {
        if (link->contention > factor) factor = link->contention;
        if (link->free_ns < until) until = link->free_ns;
      } else if (!link->is_idling && link->later.count && link->later.entries[0].key < until) {
        until = link->later.entries[0].key;
      }
    }
    const double end = time + placing->left_ns * factor;
    if (end <= until || until <= time) {
      time = end;
      break;
    }
    placing->left_ns -= (until - time) / factor;
    time = until;
  }
  placing->left_ns = 0;
  return time;
}

static void run_computation(placing_t* placing, uint32_t index) {
  const weft_schedule_problem_t* problem = placing->problem;
  const weft_schedule_node_t* node = &problem->nodes[index];
  double start = placing->now > placing->ready_ns[index] ? placing->now : placing->ready_ns[index];
  if (node->role == WEFT_SCHEDULE_MAIN) placing->main_done = node->main_index + 1;
  start = make_room(placing, index, start);
  for (uint32_t s = 1; s < problem->stream_count && node->is_barrier; ++s) {
    if (placing->links[s].free_ns > start) start = placing->links[s].free_ns;
  }
  placing->now =
      node->is_barrier ? start + node->cost_ns : run_beside_links(placing, start, node->cost_ns);
  for (uint32_t s = 1; s < problem->stream_count; ++s) {
    link_t* link = &placing->links[s];
    // Barriers hold back what could have started beside them; idling ends where more is known.
    if (link->is_idling || node->is_barrier) link->idle_ns = placing->now;
    link->is_idling = false;
  }
  place(placing, index, placing->now);
  leave_room(placing, index);
}

static void move_ready_posts(placing_t* placing, bool early) {
  heap_t* later = &placing->posts_later[early];
  while (later->count && later->entries[0].key <= placing->now) {
    const uint32_t node = heap_pop(later);
    heap_push(&placing->posts[early], (double)node, node);
  }
}

// Nothing of the fixed order runs before |until|: runs a post node that is over by then. False
// where there is none.
static bool use_gap(placing_t* placing, double until) {
  move_ready_posts(placing, false);
  const heap_t* posts = &placing->posts[0];
  if (!posts->count) return false;
  const uint32_t node = posts->entries[0].node;
  const double cost = placing->problem->nodes[node].cost_ns * placing->most_contention;
  // What has to wait for room is no use.
  if (placing->room.limit_bytes && weft_schedule_room_wanted(&placing->room, node)) return false;
  if (!(placing->now + cost <= until)) return false;
  heap_pop(&placing->posts[0]);
  if (!placing->is_placed[node]) run_computation(placing, node);
  return true;
}

// Places the computation |root| and whatever it needs that is not placed yet, deepest first.
static weft_status_t run_with_needed(placing_t* placing, uint32_t root) {
  const weft_schedule_problem_t* problem = placing->problem;
  const weft_hazards_t* hazards = &problem->hazards;
  uint32_t size = 0;
  if (!placing->is_placed[root]) placing->stack[size++] = root;
  while (size) {
    const uint32_t node = placing->stack[size - 1];
    uint32_t* e = &placing->cursor[node];
    if (*e < hazards->starts[node]) *e = hazards->starts[node];
    while (*e < hazards->starts[node + 1] && placing->is_placed[hazards->predecessors[*e]]) ++*e;
    if (*e < hazards->starts[node + 1]) {
      placing->stack[size++] = hazards->predecessors[*e];
      continue;
    }
    --size;
    if (problem->nodes[node].stream == 0) {
      if (problem->nodes[node].role == WEFT_SCHEDULE_MAIN && !placing->is_placed[node]) {
        while (use_gap(placing, placing->ready_ns[node])) continue;
      }
      if (!placing->is_placed[node]) run_computation(placing, node);
      continue;
    }
    allow(placing, node);
    while (!placing->is_placed[node]) {
      const double start = next_event(placing);
      if (use_gap(placing, start + problem->nodes[node].cost_ns)) continue;
      WEFT_RETURN_IF_ERROR(wait_for_links(placing, node));
    }
  }
  return weft_ok_status();
}

// Lets units be gathered whose buffers are free by now, and runs what feeds their gathers.
static weft_status_t allow_units(placing_t* placing) {
  const weft_schedule_problem_t* problem = placing->problem;
  const weft_hazards_t* hazards = &problem->hazards;
  for (; placing->units_allowed < problem->unit_count; ++placing->units_allowed) {
    const weft_schedule_unit_t* unit = &problem->units[placing->units_allowed];
    if (place_of_release(placing, placing->units_allowed) > placing->main_done) break;
    for (uint32_t i = unit->first; i < unit->first + unit->count; ++i) {
      const uint32_t prefetch = problem->prefetches[i];
      for (uint32_t e = hazards->starts[prefetch]; e < hazards->starts[prefetch + 1]; ++e) {
        if (problem->nodes[hazards->predecessors[e]].role != WEFT_SCHEDULE_FEEDER) continue;
        WEFT_RETURN_IF_ERROR(run_with_needed(placing, hazards->predecessors[e]));
      }
      allow(placing, prefetch);
    }
  }
  return weft_ok_status();
}

// Post nodes --------------------------------------------------------------------------------------

// Runs what holds back collectives and need not wait for anything.
static void run_early_posts(placing_t* placing) {
  for (;;) {
    move_ready_posts(placing, true);
    if (!placing->posts[1].count) return;
    const uint32_t node = heap_pop(&placing->posts[1]);
    if (!placing->is_placed[node]) run_computation(placing, node);
  }
}

static weft_status_t run_posts(placing_t* placing) {
  while (placing->order_count < placing->problem->count) {
    double next = next_event(placing);
    bool early = false;
    for (int i = 0; i < 2; ++i) {
      move_ready_posts(placing, i != 0);
      const heap_t* later = &placing->posts_later[i];
      if (later->count && later->entries[0].key <= next) next = later->entries[0].key;
    }
    const heap_t* ready = placing->posts;
    if (ready[0].count && ready[1].count) {
      early = ready[1].entries[0].node < ready[0].entries[0].node;
    } else {
      early = ready[1].count > 0;
    }
    if (ready[early].count) {
      const uint32_t node = heap_pop(&placing->posts[early]);
      if (!placing->is_placed[node]) run_computation(placing, node);
    } else if (next < next_event(placing)) {
      placing->now = next;
    } else {
      WEFT_RETURN_IF_ERROR(wait_for_links(placing, WEFT_SCHEDULE_NONE));
    }
  }
  return weft_ok_status();
}

// Everything --------------------------------------------------------------------------------------

static weft_status_t heap_init(weft_arena_t* arena, uint32_t capacity, heap_t* heap) {
  return weft_arena_allocate_array(arena, capacity, sizeof(*heap->entries), (void**)&heap->entries);
}

static weft_status_t placing_init(const weft_schedule_problem_t* problem, placing_t* placing) {
  weft_arena_t* arena = problem->arena;
  const uint32_t count = problem->count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, problem->stream_count,
                                                 sizeof(*placing->links), (void**)&placing->links));
  for (uint32_t s = 1; s < problem->stream_count; ++s) {
    link_t* link = &placing->links[s];
    link->contention = 1;
    link->oldest = WEFT_SCHEDULE_NONE;
    WEFT_RETURN_IF_ERROR(heap_init(arena, problem->task_count, &link->later));
    WEFT_RETURN_IF_ERROR(heap_init(arena, problem->task_count, &link->drains));
    WEFT_RETURN_IF_ERROR(heap_init(arena, problem->task_count, &link->prefetches));
  }
  for (int i = 0; i < 2; ++i) {
    WEFT_RETURN_IF_ERROR(heap_init(arena, count, &placing->posts_later[i]));
    WEFT_RETURN_IF_ERROR(heap_init(arena, count, &placing->posts[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*placing->ready_ns),
                                                 (void**)&placing->ready_ns));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*placing->end_ns), (void**)&placing->end_ns));
  WEFT_RETURN_IF_ERROR(
      weft_schedule_room_init(problem, placing->policy->limit_bytes, &placing->room));

  memset(placing->stalls, 0xff, count * sizeof(*placing->stalls));
  uint32_t** numbers[] = {&placing->missing, &placing->stack, &placing->cursor,
                          &placing->next_task};
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)count + 1, sizeof(**numbers[i]),
                                                   (void**)numbers[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*placing->is_placed),
                                                 (void**)&placing->is_placed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*placing->is_allowed),
                                                 (void**)&placing->is_allowed));
  placing->most_contention = 1;
  for (uint32_t i = 0; i < count; ++i) {
    const weft_schedule_node_t* node = &problem->nodes[i];
    if (weft_schedule_is_task(node) && node->contention > placing->most_contention) {
      placing->most_contention = node->contention;
    }
  }
  for (uint32_t i = 0; i < count; ++i) {
    placing->missing[i] = problem->hazards.starts[i + 1] - problem->hazards.starts[i];
    if (placing->missing[i] == 0) make_ready(placing, i);
  }
  return weft_ok_status();
}

static weft_status_t run_all(placing_t* placing) {
  const weft_schedule_problem_t* problem = placing->problem;
  for (uint32_t m = 0; m < problem->main_count; ++m) {
    WEFT_RETURN_IF_ERROR(allow_units(placing));
    run_early_posts(placing);
    WEFT_RETURN_IF_ERROR(run_with_needed(placing, problem->main[m]));
  }
  placing->main_done = problem->main_count;
  WEFT_RETURN_IF_ERROR(allow_units(placing));
  WEFT_RETURN_IF_ERROR(run_posts(placing));
  return weft_ok_status();
}

weft_status_t weft_schedule_place(const weft_schedule_problem_t* problem,
                                  const weft_schedule_policy_t* policy, uint32_t* order,
                                  uint32_t* stalls) {
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  placing_t placing = {.problem = problem, .policy = policy, .order = order, .stalls = stalls};
  WEFT_RETURN_IF_ERROR(placing_init(problem, &placing));
  WEFT_RETURN_IF_ERROR(run_all(&placing));
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}
