// Whether ranks with plans of their own meet in their collectives, found by trying.
#ifndef WEFT_TESTS_GRAPH_PLAN_RANKS_ORACLE_H_
#define WEFT_TESTS_GRAPH_PLAN_RANKS_ORACLE_H_

#include "graph/plan/plan.h"

typedef enum ranks_outcome_e {
  RANKS_MEET,    // every rank comes to its end
  RANKS_DIFFER,  // members of a group call something else at the same time
  RANKS_STICK,   // ranks wait for each other, or for one that has come to its end
} ranks_outcome_t;

// Lets the ranks walk their collectives, each as far as it comes, until nobody comes any further.
// Loops are walked twice, branches one after the other. Equal calls have equal names, kinds, types,
// counts, roots, reductions and groups. Quadratic in ranks, linear in collectives.
ranks_outcome_t ranks_oracle_run(const weft_plan_t* const* plans, uint32_t rank_count);

#endif  // WEFT_TESTS_GRAPH_PLAN_RANKS_ORACLE_H_
