// Ranks that nothing tells apart, as the simulator sees them: classes, and groups of classes.
#ifndef WEFT_GRAPH_PLAN_SIMULATE_INTERNAL_H_
#define WEFT_GRAPH_PLAN_SIMULATE_INTERNAL_H_

#include "graph/plan/simulate.h"
#include "graph/plan/timeline_internal.h"

// One set of groups, with one group for all that have equal members.
typedef struct weft_class_groups_s {
  uint32_t count;
  uint32_t* starts;    // count + 1
  uint32_t* members;   // classes, ascending
  uint32_t* samples;   // by group: one of the course's groups it stands for
  uint32_t* of_class;  // by class
} weft_class_groups_t;

typedef struct weft_rank_classes_s {
  uint32_t count;
  uint32_t* of_rank;
  uint32_t* first_ranks;        // by class
  uint32_t* sizes;              // by class
  weft_class_groups_t* groups;  // by set of the course
} weft_rank_classes_t;

// Splits |rank_count| ranks, told apart by |labels|, until two ranks of a class have groups with
// the same classes of members and the same costs. Changes |labels|; everything lives in |arena|.
WEFT_MUST_USE weft_status_t weft_rank_classes_compute(const weft_course_t* course,
                                                      uint32_t rank_count, uint32_t* labels,
                                                      weft_arena_t* arena,
                                                      weft_rank_classes_t* out_classes);

#endif  // WEFT_GRAPH_PLAN_SIMULATE_INTERNAL_H_
