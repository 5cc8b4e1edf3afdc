// Who reads what whom wrote, from the views of a body's instructions.
//
// Control flow counts as one access of everything its blocks touch. Writers of a buffer are kept in
// a list, newest first; a writer that covers an older one takes its place. Of very long lists only
// the newest are looked at: a dependency less keeps a bound a bound.
#include <inttypes.h>
#include <string.h>

#include "graph/plan/timeline_internal.h"

#define MOST_WRITERS 1024

typedef struct flow_range_s {
  int64_t first;  // bytes
  int64_t end;
  bool is_dense;  // every byte between them
} flow_range_t;

typedef struct flow_writer_s {
  flow_range_t range;
  uint32_t position;
  uint32_t next;  // older writer of the buffer
} flow_writer_t;

typedef struct flow_build_s {
  weft_arena_t* arena;
  uint32_t* heads;  // by buffer
  flow_writer_t* writers;
  uint32_t writer_count;
  uint32_t writer_capacity;
  uint32_t* edges;
  size_t edge_count;
  size_t edge_capacity;
  uint32_t position;
  size_t own_edges;  // first edge of |position|
} flow_build_t;

static flow_range_t view_range(const weft_view_t* view) {
  const int64_t size = (int64_t)weft_dtype_size_bytes(view->dtype);
  flow_range_t range = {.first = view->offset_bytes, .end = view->offset_bytes + size};
  int64_t elements = 1;
  for (int32_t d = 0; d < view->rank; ++d) {
    const int64_t reach = (view->dims[d] - 1) * view->strides[d] * size;
    if (view->dims[d] == 0) return (flow_range_t){.first = range.first, .end = range.first};
    if (reach > 0) range.end += reach;
    if (reach < 0) range.first += reach;
    elements *= view->dims[d];
  }
  range.is_dense = elements * size == range.end - range.first;
  return range;
}

// Doubles an array in the arena; what it leaves behind is at most as large as it is.
static weft_status_t grow(weft_arena_t* arena, size_t element_size, size_t count, void** array,
                          size_t* capacity) {
  const size_t wanted = *capacity ? *capacity * 2 : 256;
  void* larger = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, wanted, element_size, &larger));
  if (count) memcpy(larger, *array, count * element_size);
  *array = larger;
  *capacity = wanted;
  return weft_ok_status();
}

static bool is_known(const flow_build_t* build, uint32_t writer) {
  for (size_t i = build->own_edges; i < build->edge_count; ++i) {
    if (build->edges[i] == writer) return true;
  }
  return false;
}

static weft_status_t add_edge(flow_build_t* build, uint32_t writer) {
  if (writer == build->position || is_known(build, writer)) return weft_ok_status();
  if (build->edge_count == build->edge_capacity) {
    WEFT_RETURN_IF_ERROR(grow(build->arena, sizeof(*build->edges), build->edge_count,
                              (void**)&build->edges, &build->edge_capacity));
  }
  build->edges[build->edge_count++] = writer;
  return weft_ok_status();
}

static weft_status_t read_view(flow_build_t* build, const weft_view_t* view) {
  const flow_range_t range = view_range(view);
  uint32_t seen = 0;
  for (uint32_t w = build->heads[view->buffer]; w != WEFT_COURSE_NONE && seen < MOST_WRITERS;
       w = build->writers[w].next, ++seen) {
    const flow_writer_t* writer = &build->writers[w];
    if (writer->range.end <= range.first || range.end <= writer->range.first) continue;
    WEFT_RETURN_IF_ERROR(add_edge(build, writer->position));
    if (writer->range.is_dense && writer->range.first <= range.first &&
        writer->range.end >= range.end) {
      break;
    }
  }
  return weft_ok_status();
}

static weft_status_t write_view(flow_build_t* build, const weft_view_t* view) {
  const flow_range_t range = view_range(view);
  uint32_t* head = &build->heads[view->buffer];
  while (range.is_dense && *head != WEFT_COURSE_NONE &&
         build->writers[*head].range.first >= range.first &&
         build->writers[*head].range.end <= range.end) {
    *head = build->writers[*head].next;
  }
  if (build->writer_count == build->writer_capacity) {
    size_t capacity = build->writer_capacity;
    WEFT_RETURN_IF_ERROR(grow(build->arena, sizeof(*build->writers), build->writer_count,
                              (void**)&build->writers, &capacity));
    build->writer_capacity = (uint32_t)capacity;
  }
  build->writers[build->writer_count] =
      (flow_writer_t){.range = range, .position = build->position, .next = *head};
  *head = build->writer_count++;
  return weft_ok_status();
}

static weft_status_t visit(flow_build_t* build, const weft_instruction_t* instruction,
                           bool writes) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const bool has_blocks = instruction->block_count > 0;
  if (!has_blocks && writes) {
    for (uint32_t i = 0; i < kernel->output_count; ++i) {
      WEFT_RETURN_IF_ERROR(write_view(build, &kernel->outputs[i]));
    }
  } else if (!has_blocks) {
    for (uint32_t i = 0; i < kernel->input_count; ++i) {
      WEFT_RETURN_IF_ERROR(read_view(build, &kernel->inputs[i]));
    }
  } else if (!writes) {
    WEFT_RETURN_IF_ERROR(read_view(build, &instruction->predicate));
  }
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      WEFT_RETURN_IF_ERROR(visit(build, &instruction->blocks[b].instructions[i], writes));
    }
  }
  return weft_ok_status();
}

static void sort_edges(uint32_t* edges, size_t count) {
  for (size_t i = 1; i < count; ++i) {
    const uint32_t edge = edges[i];
    size_t at = i;
    for (; at > 0 && edges[at - 1] > edge; --at) edges[at] = edges[at - 1];
    edges[at] = edge;
  }
}

weft_status_t weft_flow_compute(const weft_plan_t* plan, weft_arena_t* arena,
                                weft_flow_t* out_flow) {
  const uint32_t count = plan->body.instruction_count;
  flow_build_t build = {.arena = arena};
  uint32_t* starts = NULL;
  *out_flow = (weft_flow_t){0};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, (size_t)count + 1, sizeof(*starts), (void**)&starts));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, plan->buffer_count, sizeof(*build.heads),
                                                 (void**)&build.heads));
  memset(build.heads, 0xff, plan->buffer_count * sizeof(*build.heads));
  for (uint32_t i = 0; i < count; ++i) {
    build.position = i;
    build.own_edges = build.edge_count;
    WEFT_RETURN_IF_ERROR(visit(&build, &plan->body.instructions[i], false));
    WEFT_RETURN_IF_ERROR(visit(&build, &plan->body.instructions[i], true));
    if (build.edge_count > UINT32_MAX) {
      return WEFT_STATUS(UNSUPPORTED, "a plan with more than 2^32 dependencies");
    }
    sort_edges(build.edges + build.own_edges, build.edge_count - build.own_edges);
    starts[i + 1] = (uint32_t)build.edge_count;
  }
  *out_flow = (weft_flow_t){.starts = starts, .predecessors = build.edges};
  return weft_ok_status();
}
