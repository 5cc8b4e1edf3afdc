// Whether a changed plan still does what the plan did, found by brute force.
#ifndef WEFT_TESTS_GRAPH_PLAN_PLAN_ORACLE_H_
#define WEFT_TESTS_GRAPH_PLAN_PLAN_ORACLE_H_

#include "graph/plan/plan.h"

#define PLAN_ORACLE_TEXT_CAPACITY 160

// What a plan does to symbols instead of numbers: every byte of an argument or constant is a symbol
// of its own, every byte that an instruction writes a symbol made from the instruction and all
// bytes it reads. Two plans with equal symbols in their arguments and results at the end compute
// the same.
typedef struct plan_meaning_s {
  uint64_t symbol;
  // The first thing that no plan may do, or "": bytes beyond a buffer or an arena, two accesses in
  // no order, two collectives in no order.
  char fault[PLAN_ORACLE_TEXT_CAPACITY];
} plan_meaning_t;

// Walks |plan| in issue order and compares all pairs of instructions that no path of waits, streams
// and issues connects. Quadratic in instructions, linear in bytes moved.
void plan_oracle_run(const weft_plan_t* plan, plan_meaning_t* out_meaning);

#endif  // WEFT_TESTS_GRAPH_PLAN_PLAN_ORACLE_H_
