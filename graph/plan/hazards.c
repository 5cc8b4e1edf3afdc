// Conflicts between instructions, buffer by buffer.
//
// The bounds of all accesses cut a buffer into segments that every access covers whole or not at
// all. Each segment remembers its last writer and who has read it since; walking the accesses in
// order gives the nearest conflicts directly. Buffers that nobody writes have none, and where
// many small and many large accesses meet, neighbouring segments are taken together, so that work
// stays proportional to the accesses.
#include "graph/plan/hazards.h"

#include <stdlib.h>
#include <string.h>

#define NOBODY UINT32_MAX
// Segments that an access may cover on average before segments are taken together.
#define SEGMENTS_PER_ACCESS 32

typedef struct access_s {
  uint32_t position;
  bool is_write;
  int64_t begin;  // bytes of the buffer
  int64_t end;
} access_t;

typedef struct edge_s {
  uint32_t from;
  uint32_t to;
  bool is_flow;
} edge_t;

typedef struct reader_s {
  uint32_t position;
  uint32_t next;
} reader_t;

typedef struct search_s {
  const weft_plan_t* plan;
  weft_arena_t scratch;
  uint32_t position;   // of the instruction whose views are visited
  bool counts;         // first of two passes over all views
  uint32_t* starts;    // buffer_count + 1
  access_t* accesses;  // grouped by buffer, positions ascending
  edge_t* edges;
  uint32_t edge_count;
  uint32_t edge_capacity;
  // Of the buffer at hand.
  int64_t* bounds;  // segment s is [bounds[s], bounds[s + 1])
  uint32_t bound_count;
  uint32_t* writers;  // by segment
  uint32_t* readers;  // by segment: first in |reader_pool|
  reader_t* reader_pool;
  uint32_t reader_count;
  uint32_t reader_capacity;
} search_t;

// Accesses --------------------------------------------------------------------------------------

// A reduction of nothing writes its initial value, so a view without elements counts as one.
void weft_hazards_view_bytes(const weft_view_t* view, int64_t* out_begin, int64_t* out_end) {
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  *out_begin = view->offset_bytes;
  *out_end = view->offset_bytes + element;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) continue;
    const int64_t reach = (view->dims[i] - 1) * view->strides[i] * element;
    *(reach < 0 ? out_begin : out_end) += reach;
  }
}

static void visit_view(search_t* search, const weft_view_t* view, bool is_write) {
  access_t access = {.position = search->position, .is_write = is_write};
  weft_hazards_view_bytes(view, &access.begin, &access.end);
  if (search->counts) {
    ++search->starts[view->buffer + 1];
  } else {
    search->accesses[search->starts[view->buffer]++] = access;
  }
}

static void visit_block(search_t* search, const weft_plan_block_t* block);

static void visit_instruction(search_t* search, const weft_instruction_t* instruction) {
  if (instruction->block_count) {
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      visit_block(search, &instruction->blocks[b]);
    }
    visit_view(search, instruction->predicate, false);
    return;
  }
  const weft_kernel_t* kernel = &instruction->kernel;
  for (uint32_t v = 0; v < kernel->input_count; ++v) visit_view(search, &kernel->inputs[v], false);
  for (uint32_t v = 0; v < kernel->output_count; ++v) visit_view(search, &kernel->outputs[v], true);
}

static void visit_block(search_t* search, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    visit_instruction(search, &block->instructions[i]);
  }
}

static void visit_body(search_t* search, bool counts) {
  const weft_plan_block_t* body = &search->plan->body;
  search->counts = counts;
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    search->position = i;
    visit_instruction(search, &body->instructions[i]);
  }
}

static weft_status_t collect_accesses(search_t* search) {
  const uint32_t count = search->plan->buffer_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&search->scratch, (size_t)count + 2,
                                                 sizeof(*search->starts), (void**)&search->starts));
  visit_body(search, true);
  for (uint32_t i = 0; i < count; ++i) search->starts[i + 1] += search->starts[i];
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&search->scratch, search->starts[count],
                                                 sizeof(*search->accesses),
                                                 (void**)&search->accesses));
  visit_body(search, false);
  memmove(search->starts + 1, search->starts, count * sizeof(*search->starts));
  search->starts[0] = 0;
  return weft_ok_status();
}

// Segments --------------------------------------------------------------------------------------

static int compare_bounds(const void* a, const void* b) {
  const int64_t left = *(const int64_t*)a;
  const int64_t right = *(const int64_t*)b;
  return (left > right) - (left < right);
}

// The last segment that begins at or before |byte|.
static uint32_t segment_at(const search_t* search, int64_t byte) {
  uint32_t low = 0;
  uint32_t high = search->bound_count - 1;
  while (high - low > 1) {
    const uint32_t middle = low + (high - low) / 2;
    *(search->bounds[middle] <= byte ? &low : &high) = middle;
  }
  return low;
}

static void keep_every(search_t* search, uint32_t step) {
  const uint32_t last = search->bound_count - 1;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < last; i += step) search->bounds[kept++] = search->bounds[i];
  search->bounds[kept++] = search->bounds[last];
  search->bound_count = kept;
}

static weft_status_t cut_segments(search_t* search, const access_t* accesses, uint32_t count) {
  uint64_t covered = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&search->scratch, 2 * (size_t)count,
                                                 sizeof(*search->bounds), (void**)&search->bounds));
  for (uint32_t i = 0; i < count; ++i) {
    search->bounds[2 * i] = accesses[i].begin;
    search->bounds[2 * i + 1] = accesses[i].end;
  }
  qsort(search->bounds, 2 * (size_t)count, sizeof(*search->bounds), compare_bounds);
  search->bound_count = 1;
  for (uint32_t i = 1; i < 2 * count; ++i) {
    if (search->bounds[i] == search->bounds[search->bound_count - 1]) continue;
    search->bounds[search->bound_count++] = search->bounds[i];
  }
  for (uint32_t i = 0; i < count; ++i) {
    covered += segment_at(search, accesses[i].end - 1) - segment_at(search, accesses[i].begin) + 1;
  }
  const uint64_t limit = (uint64_t)count * SEGMENTS_PER_ACCESS;
  if (covered > limit) keep_every(search, (uint32_t)(covered / limit) + 1);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &search->scratch, search->bound_count, sizeof(*search->writers), (void**)&search->writers));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &search->scratch, search->bound_count, sizeof(*search->readers), (void**)&search->readers));
  memset(search->writers, 0xff, search->bound_count * sizeof(*search->writers));
  memset(search->readers, 0xff, search->bound_count * sizeof(*search->readers));
  search->reader_count = 0;
  return weft_ok_status();
}

// Conflicts -------------------------------------------------------------------------------------

static weft_status_t grow(weft_arena_t* arena, void** items, size_t item_size, uint32_t count,
                          uint32_t* capacity) {
  if (count < *capacity) return weft_ok_status();
  void* grown = NULL;
  const uint32_t larger = *capacity ? 2 * *capacity : 1024;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, larger, item_size, &grown));
  if (count) memcpy(grown, *items, count * item_size);
  *items = grown;
  *capacity = larger;
  return weft_ok_status();
}

static weft_status_t add_edge(search_t* search, uint32_t from, uint32_t to, bool is_flow) {
  if (from == NOBODY || from == to) return weft_ok_status();
  if (search->edge_count) {
    edge_t* last = &search->edges[search->edge_count - 1];
    if (last->from == from && last->to == to) {
      last->is_flow = last->is_flow || is_flow;
      return weft_ok_status();
    }
  }
  WEFT_RETURN_IF_ERROR(grow(&search->scratch, (void**)&search->edges, sizeof(*search->edges),
                            search->edge_count, &search->edge_capacity));
  search->edges[search->edge_count++] = (edge_t){.from = from, .to = to, .is_flow = is_flow};
  return weft_ok_status();
}

static weft_status_t read_segment(search_t* search, uint32_t segment, uint32_t position) {
  const uint32_t first = search->readers[segment];
  WEFT_RETURN_IF_ERROR(add_edge(search, search->writers[segment], position, true));
  if (first != NOBODY && search->reader_pool[first].position == position) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(grow(&search->scratch, (void**)&search->reader_pool,
                            sizeof(*search->reader_pool), search->reader_count,
                            &search->reader_capacity));
  search->reader_pool[search->reader_count] = (reader_t){.position = position, .next = first};
  search->readers[segment] = search->reader_count++;
  return weft_ok_status();
}

static weft_status_t write_segment(search_t* search, uint32_t segment, uint32_t position) {
  uint32_t reader = search->readers[segment];
  // Readers come after the last writer, so it needs no conflict of its own behind them.
  if (reader == NOBODY) {
    WEFT_RETURN_IF_ERROR(add_edge(search, search->writers[segment], position, false));
  }
  for (; reader != NOBODY; reader = search->reader_pool[reader].next) {
    WEFT_RETURN_IF_ERROR(add_edge(search, search->reader_pool[reader].position, position, false));
  }
  search->readers[segment] = NOBODY;
  search->writers[segment] = position;
  return weft_ok_status();
}

static weft_status_t visit_access(search_t* search, const access_t* access) {
  const uint32_t last = segment_at(search, access->end - 1);
  for (uint32_t s = segment_at(search, access->begin); s <= last; ++s) {
    if (access->is_write) {
      WEFT_RETURN_IF_ERROR(write_segment(search, s, access->position));
    } else {
      WEFT_RETURN_IF_ERROR(read_segment(search, s, access->position));
    }
  }
  return weft_ok_status();
}

// What an instruction reads comes before what it writes, loops included: they read first what the
// turn before has written, but at the start what was there.
static weft_status_t visit_accesses(search_t* search, const access_t* accesses, uint32_t count) {
  for (uint32_t i = 0; i < count;) {
    uint32_t end = i;
    while (end < count && accesses[end].position == accesses[i].position) ++end;
    for (int writes = 0; writes < 2; ++writes) {
      for (uint32_t a = i; a < end; ++a) {
        if (accesses[a].is_write != (writes != 0)) continue;
        WEFT_RETURN_IF_ERROR(visit_access(search, &accesses[a]));
      }
    }
    i = end;
  }
  return weft_ok_status();
}

static weft_status_t visit_buffers(search_t* search) {
  for (uint32_t b = 0; b < search->plan->buffer_count; ++b) {
    const access_t* accesses = search->accesses + search->starts[b];
    const uint32_t count = search->starts[b + 1] - search->starts[b];
    bool is_written = false;
    for (uint32_t i = 0; i < count && !is_written; ++i) is_written = accesses[i].is_write;
    if (!is_written) continue;
    WEFT_RETURN_IF_ERROR(cut_segments(search, accesses, count));
    WEFT_RETURN_IF_ERROR(visit_accesses(search, accesses, count));
  }
  return weft_ok_status();
}

// Result ----------------------------------------------------------------------------------------

// Sorts by |to|, then by |from|, with two stable counting passes.
static weft_status_t sort_edges(search_t* search, uint32_t count) {
  for (int by_target = 0; by_target < 2; ++by_target) {
    uint32_t* starts = NULL;
    edge_t* sorted = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&search->scratch, (size_t)count + 1,
                                                   sizeof(*starts), (void**)&starts));
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&search->scratch, search->edge_count,
                                                   sizeof(*sorted), (void**)&sorted));
    for (uint32_t e = 0; e < search->edge_count; ++e) {
      ++starts[(by_target ? search->edges[e].to : search->edges[e].from) + 1];
    }
    for (uint32_t i = 0; i < count; ++i) starts[i + 1] += starts[i];
    for (uint32_t e = 0; e < search->edge_count; ++e) {
      const edge_t* edge = &search->edges[e];
      sorted[starts[by_target ? edge->to : edge->from]++] = *edge;
    }
    search->edges = sorted;
  }
  return weft_ok_status();
}

static weft_status_t list_predecessors(search_t* search, weft_arena_t* arena,
                                       weft_hazards_t* hazards) {
  WEFT_RETURN_IF_ERROR(sort_edges(search, hazards->count));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, (size_t)hazards->count + 1, sizeof(*hazards->starts), (void**)&hazards->starts));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, search->edge_count, sizeof(*hazards->predecessors), (void**)&hazards->predecessors));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, search->edge_count, sizeof(*hazards->is_flow), (void**)&hazards->is_flow));
  uint32_t kept = 0;
  uint32_t e = 0;
  for (uint32_t i = 0; i < hazards->count; ++i) {
    hazards->starts[i] = kept;
    for (; e < search->edge_count && search->edges[e].to == i; ++e) {
      const edge_t* edge = &search->edges[e];
      const bool repeats =
          kept > hazards->starts[i] && hazards->predecessors[kept - 1] == edge->from;
      if (!repeats) hazards->predecessors[kept++] = edge->from;
      hazards->is_flow[kept - 1] = edge->is_flow || (repeats && hazards->is_flow[kept - 1]);
    }
  }
  hazards->starts[hazards->count] = kept;
  return weft_ok_status();
}

weft_status_t weft_hazards_compute(const weft_plan_t* plan, weft_arena_t* arena,
                                   weft_hazards_t* out_hazards) {
  *out_hazards = (weft_hazards_t){.count = plan->body.instruction_count};
  weft_hazards_t hazards = *out_hazards;
  search_t search = {.plan = plan};
  weft_arena_init(plan->allocator, &search.scratch);
  weft_status_t status = collect_accesses(&search);
  if (weft_status_is_ok(status)) status = visit_buffers(&search);
  if (weft_status_is_ok(status)) status = list_predecessors(&search, arena, &hazards);
  weft_arena_deinit(&search.scratch);
  if (weft_status_is_ok(status)) *out_hazards = hazards;
  return status;
}
