// What `weft plan` shows people: streams, collectives, memory, times.
#ifndef WEFT_TOOLS_PLAN_TABLE_H_
#define WEFT_TOOLS_PLAN_TABLE_H_

#include <stdio.h>

#include "graph/plan/plan.h"

// Prints |plan|; |title| says what it is a plan of.
WEFT_MUST_USE weft_status_t weft_plan_table_print(const weft_plan_t* plan, const char* title,
                                                  FILE* file);

// A time in the unit that suits it ("1.234 ms"), or "-"; writes to |text| and returns it.
#define WEFT_PLAN_TIME_CAPACITY 32
const char* weft_plan_format_time(uint64_t ns, char text[WEFT_PLAN_TIME_CAPACITY]);

#endif  // WEFT_TOOLS_PLAN_TABLE_H_
