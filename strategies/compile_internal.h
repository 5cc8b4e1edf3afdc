// How one step is compiled several times, shared by compile.c, compile_budget.c and predict.c.
#ifndef WEFT_STRATEGIES_COMPILE_INTERNAL_H_
#define WEFT_STRATEGIES_COMPILE_INTERNAL_H_

#include "graph/plan/lower.h"
#include "runtime/device/device.h"
#include "weft/executor.h"

typedef struct weft_compilation_s {
  const weft_graph_t* graph;
  const weft_compile_options_t* options;
  weft_device_t* device;
  weft_allocator_t allocator;
} weft_compilation_t;

// What is chosen to keep a memory budget. Equal recipes give equal plans.
typedef struct weft_recipe_s {
  weft_overlap_t overlap;
  uint32_t buffers;     // gathered units at once, see weft_compile_options_t
  size_t saved_bytes;   // given up; 0: nothing
  bool counts_alone;    // see weft_rematerialise_options_t
  unsigned means;       // to give up by, WEFT_MEANS_...
  size_t limit_bytes;   // see weft_schedule_options_t
  size_t layout_bytes;  // see weft_plan_lower_options_t.step_limit_bytes
} weft_recipe_t;

enum {
  WEFT_MEANS_GATHER = 1,
  WEFT_MEANS_COMPUTE = 2,
  WEFT_MEANS_HOST = 4,
};

// The scratch memory of |kernel| on a device (|user_data|), which prepares it once to know.
WEFT_MUST_USE weft_status_t weft_compile_workspace(void* user_data, const weft_kernel_t* kernel,
                                                   size_t* out_workspace_bytes);

// Compiles once; |out_strain| and |out_demand| may be NULL.
WEFT_MUST_USE weft_status_t weft_compile_recipe(const weft_compilation_t* compilation,
                                                const weft_recipe_t* recipe,
                                                weft_schedule_strain_t* out_strain,
                                                weft_plan_demand_t* out_demand,
                                                weft_plan_t** out_plan);

// Replaces |*plan|, which |recipe| gave, by the quickest one found that keeps the budget in
// |compilation->options|, unless it does. OUT_OF_MEMORY with what the smallest one found takes
// where none does; |*plan| is released in case of failure.
WEFT_MUST_USE weft_status_t weft_compile_keep_budget(const weft_compilation_t* compilation,
                                                     const weft_recipe_t* recipe,
                                                     const weft_plan_demand_t* demand,
                                                     weft_plan_t** plan);

#endif  // WEFT_STRATEGIES_COMPILE_INTERNAL_H_
