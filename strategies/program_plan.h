// The program that a plan carries, read and compared with the plan.
#ifndef WEFT_STRATEGIES_PROGRAM_PLAN_H_
#define WEFT_STRATEGIES_PROGRAM_PLAN_H_

#include "strategies/program_text.h"
#include "weft/plan.h"

// Whether |plan| carries a program.
bool weft_plan_has_program(const weft_plan_t* plan);

// Reads the program of |plan|; |file_name| is for messages. INVALID_INPUT when there is none, or
// when it and the plan do not fit: ranks, arguments and results are the plan's, every argument of
// the step has elements of its own and a name of its own, and what replaces an argument of the step
// replaces those of the plan that hold it. Free with weft_program_release.
WEFT_MUST_USE weft_status_t weft_program_of_plan(const char* file_name, const weft_plan_t* plan,
                                                 weft_allocator_t allocator,
                                                 weft_program_origin_t* out_origin,
                                                 weft_program_t** out_program);

#endif  // WEFT_STRATEGIES_PROGRAM_PLAN_H_
