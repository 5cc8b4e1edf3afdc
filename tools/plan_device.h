// The threads that a plan was made for: workspaces are as large as so many threads need.
#ifndef WEFT_TOOLS_PLAN_DEVICE_H_
#define WEFT_TOOLS_PLAN_DEVICE_H_

#include "weft/executor.h"
#include "weft/plan.h"

// Under which name a plan carries them: "threads N" for the number that was asked for, "cores N"
// for the usable cores where none was.
#define WEFT_PLAN_DEVICE_ATTACHMENT "device"

// Keeps in |plan| that it was made for |threads| threads; 0: one for each usable core.
WEFT_MUST_USE weft_status_t weft_plan_device_attach(weft_plan_t* plan, int32_t threads);

// Sets |threads|, 0 where the user asked for no number, to what the plan at |path| was made for.
// INVALID_ARGUMENT when the user asked for another number, or for more than there were cores. Plans
// that carry nothing change nothing.
WEFT_MUST_USE weft_status_t weft_plan_device_choose(const char* path, const weft_plan_t* plan,
                                                    int32_t* threads);

// After ranks were placed: lowers |threads| (0: one for each usable core) to the cores that the
// plan was made on.
WEFT_MUST_USE weft_status_t weft_plan_device_limit(const char* path, const weft_plan_t* plan,
                                                   int32_t* threads);

#endif  // WEFT_TOOLS_PLAN_DEVICE_H_
