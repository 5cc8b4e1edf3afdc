// Plan files as inputs of subcommands.
#ifndef WEFT_TOOLS_PLAN_FILE_H_
#define WEFT_TOOLS_PLAN_FILE_H_

#include "strategies/program_plan.h"
#include "weft/plan.h"

// True for text that starts as a plan file does, of whatever version.
bool weft_tool_is_plan(const char* text, size_t size);

// Reads the plan at |path|, which has been verified: INVALID_INPUT with the reason otherwise. Free
// with weft_plan_release.
WEFT_MUST_USE weft_status_t weft_tool_load_plan(const char* path, weft_plan_t** out_plan);

// The same from a text that is there already; |path| is for messages.
WEFT_MUST_USE weft_status_t weft_tool_read_plan(const char* path, const char* text, size_t size,
                                                weft_plan_t** out_plan);

#endif  // WEFT_TOOLS_PLAN_FILE_H_
