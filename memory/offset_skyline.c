// Skyline placement: a segment tree over time holds the height reached so far.
//
// The tree answers "highest top in [first, last]" and "raise [first, last] to a top" in O(log n).
// A raise is stored at the covering nodes only (|raised|) and never pushed down, because heights
// only grow: the maximum over the path is the answer.
#include "memory/offset_planner_internal.h"

typedef struct weft_skyline_s {
  size_t* highest;  // per node: highest top anywhere below
  size_t* raised;   // per node: top that the whole range of the node has at least
} weft_skyline_t;

// The range of times a node covers, and the query's range.
typedef struct weft_skyline_span_s {
  uint32_t node;
  uint32_t low;
  uint32_t high;
} weft_skyline_span_t;

static size_t weft_skyline_max(size_t a, size_t b) {
  return a > b ? a : b;
}

static size_t weft_skyline_query(const weft_skyline_t* skyline, weft_skyline_span_t span,
                                 uint32_t first, uint32_t last) {
  if (first <= span.low && span.high <= last) return skyline->highest[span.node];
  const uint32_t middle = span.low + (span.high - span.low) / 2;
  size_t top = skyline->raised[span.node];
  if (first <= middle) {
    const weft_skyline_span_t left = {2 * span.node, span.low, middle};
    top = weft_skyline_max(top, weft_skyline_query(skyline, left, first, last));
  }
  if (last > middle) {
    const weft_skyline_span_t right = {2 * span.node + 1, middle + 1, span.high};
    top = weft_skyline_max(top, weft_skyline_query(skyline, right, first, last));
  }
  return top;
}

static void weft_skyline_raise(const weft_skyline_t* skyline, weft_skyline_span_t span,
                               uint32_t first, uint32_t last, size_t top) {
  skyline->highest[span.node] = weft_skyline_max(skyline->highest[span.node], top);
  if (first <= span.low && span.high <= last) {
    skyline->raised[span.node] = weft_skyline_max(skyline->raised[span.node], top);
    return;
  }
  const uint32_t middle = span.low + (span.high - span.low) / 2;
  if (first <= middle) {
    const weft_skyline_span_t left = {2 * span.node, span.low, middle};
    weft_skyline_raise(skyline, left, first, last, top);
  }
  if (last > middle) {
    const weft_skyline_span_t right = {2 * span.node + 1, middle + 1, span.high};
    weft_skyline_raise(skyline, right, first, last, top);
  }
}

weft_status_t weft_offset_place_skyline(const weft_offset_problem_t* problem, const uint32_t* order,
                                        weft_arena_t* scratch, size_t* out_offsets) {
  const size_t node_count = (size_t)problem->time_count * 4;
  void* highest = NULL;
  void* raised = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, node_count, sizeof(size_t), &highest));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, node_count, sizeof(size_t), &raised));
  const weft_skyline_t skyline = {.highest = highest, .raised = raised};
  const weft_skyline_span_t root = {1, 0, problem->time_count - 1};
  for (uint32_t i = 0; i < problem->count; ++i) {
    const weft_offset_item_t* item = &problem->items[order[i]];
    const size_t top = weft_skyline_query(&skyline, root, item->first, item->last);
    const size_t offset = weft_offset_align(top, item->alignment);
    out_offsets[order[i]] = offset;
    weft_skyline_raise(&skyline, root, item->first, item->last, offset + item->size_bytes);
  }
  return weft_ok_status();
}
