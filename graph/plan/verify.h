// The verifier: proof that plans may run, by code that shares nothing with what made them.
//
// It reads the plan's data and believes none of it. For every rank it checks that views lie in
// their buffers and buffers in their arenas; that waits name earlier instructions; that no two
// instructions which touch common bytes, one writing, are unordered (vector clocks over streams);
// that everything read was written; that results, arguments and aliases are what they say. Over all
// ranks: the same collectives with the same kind, count, element type, reduction and root in the
// same order on every member of each group, and an acyclic union of all waits, stream orders and
// collectives. Peak memory and counts against a budget.
//
// Model: a collective reads its input and writes its output from its start to its completion, on
// its rank; it completes when every member has started it and no peer reads this rank's bytes any
// more (weft_comm_run). A rank issues instructions as plan.h says, and every issued instruction
// that may start does so eventually.
//
// O(instructions * streams + pairs of overlapping accesses). Plans that are one object are checked
// once, whatever the number of ranks.
#ifndef WEFT_GRAPH_PLAN_VERIFY_H_
#define WEFT_GRAPH_PLAN_VERIFY_H_

#include "graph/plan/plan.h"

// weft_plan_verify is in weft/plan.h.

// The common case: every one of the plan's ranks runs |plan|.
WEFT_MUST_USE weft_status_t weft_plan_verify_spmd(const weft_plan_t* plan,
                                                  weft_allocator_t allocator);

#endif  // WEFT_GRAPH_PLAN_VERIFY_H_
