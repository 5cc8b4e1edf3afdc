// The machine that a plan is looked at on.
#ifndef WEFT_TOOLS_PLAN_MACHINE_H_
#define WEFT_TOOLS_PLAN_MACHINE_H_

#include "graph/plan/plan.h"
#include "weft/machine.h"

// Opens the machine that |cluster| names, a file or a built-in description, or, for NULL, the one
// that |plan| was scheduled for, whose description it carries; INVALID_ARGUMENT when it was made
// for none. Free with weft_machine_release.
WEFT_MUST_USE weft_status_t weft_tool_plan_machine(const weft_plan_t* plan, const char* cluster,
                                                   weft_machine_t** out_machine);

// Writes a time of |ns| in the unit that suits it ("12.345 ms") into |text| and returns |text|.
#define WEFT_TOOL_TIME_CAPACITY 32
const char* weft_tool_format_time(double ns, char text[WEFT_TOOL_TIME_CAPACITY]);

#endif  // WEFT_TOOLS_PLAN_MACHINE_H_
