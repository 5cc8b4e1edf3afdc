// Runs a plan on owners instead of numbers, to check its storage without the planner's help.
#ifndef WEFT_TESTS_GRAPH_PLAN_REPLAY_H_
#define WEFT_TESTS_GRAPH_PLAN_REPLAY_H_

#include "graph/plan/plan.h"

// Every element that an instruction writes is its buffer's from then on. Fails the test when an
// instruction reads an element that was never written, or that is another buffer's by then, or
// touches a buffer outside of its lifetime or its size. Loops run twice. Returns how many elements
// of the step's arena were read.
size_t plan_replay(const weft_plan_t* plan);

#endif  // WEFT_TESTS_GRAPH_PLAN_REPLAY_H_
