// Which instructions of two plans are the same: the matching that `weft diff` tells of.
//
// Instructions are matched by name where they have one, and otherwise by what they are: the
// operation of the step they stem from, and their kernel and shapes.
#ifndef WEFT_TOOLS_DIFF_MATCH_H_
#define WEFT_TOOLS_DIFF_MATCH_H_

#include "graph/plan/plan.h"

// One instruction of the body as the comparison sees it.
typedef struct weft_diff_item_s {
  const weft_instruction_t* instruction;
  uint64_t key;                      // equal for the same work; the n-th of a kind counts
  uint64_t origin;                   // equal for the same operation of the step
  uint32_t partner;                  // position in the other plan, or UINT32_MAX
  const weft_instruction_t* anchor;  // instruction of stream 0 before it
  bool is_moved;
} weft_diff_item_t;

typedef struct weft_diff_side_s {
  weft_plan_t* plan;
  weft_diff_item_t* items;
  uint32_t count;
} weft_diff_side_t;

// Fills the items of both |sides|, whose plans are set, and finds their partners. Everything lives
// in |arena|. Collectives that are left and have the name of one on the other side are partners,
// and so are computations that stem from the same operation; what differs about them is told of.
WEFT_MUST_USE weft_status_t weft_diff_match(weft_diff_side_t sides[2], weft_arena_t* arena);

// A partner whose work is not equal: another kernel, other shapes.
bool weft_diff_is_changed(const weft_diff_item_t* a, const weft_diff_item_t* b);

#endif  // WEFT_TOOLS_DIFF_MATCH_H_
