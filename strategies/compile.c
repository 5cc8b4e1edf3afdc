// From a step graph to a plan: the pass pipeline, then lowering for one device, again and again
// where a memory budget has to be kept.
#include <string.h>

#include "graph/ir/support.h"
#include "graph/passes/pass.h"
#include "graph/plan/lower.h"
#include "runtime/device/device.h"

#ifdef NDEBUG
#define COMPILE_VERIFIES_PASSES false
#else
#define COMPILE_VERIFIES_PASSES true
#endif

// Asks the device by preparing the kernel once; libraries cache what they build.
static weft_status_t kernel_workspace(void* user_data, const weft_kernel_t* kernel,
                                      size_t* out_workspace_bytes) {
  weft_device_t* device = user_data;
  weft_prepared_kernel_t* prepared = NULL;
  WEFT_RETURN_IF_ERROR(device->vtable->prepare(device, kernel, &prepared, out_workspace_bytes));
  device->vtable->release(device, prepared);
  return weft_ok_status();
}

// Memory ----------------------------------------------------------------------------------------

#define MOST_ATTEMPTS 16

typedef struct compilation_s {
  const weft_graph_t* graph;
  const weft_compile_options_t* options;
  weft_device_t* device;
  weft_allocator_t allocator;
  weft_overlap_t overlap;
  bool counts_alone;           // see weft_rematerialise_options_t
  weft_plan_demand_t* demand;  // of every compilation that gives nothing up
} compilation_t;

// Compiles with |buffers| gathered units at once and |saved_bytes| given up.
static weft_status_t compile_once(const compilation_t* compilation, uint32_t buffers,
                                  size_t saved_bytes, weft_plan_t** out_plan) {
  const weft_compile_options_t* options = compilation->options;
  const weft_schedule_options_t schedule = {.machine = options->machine,
                                            .overlap = compilation->overlap,
                                            .gather_buffers = buffers,
                                            .separate_links = options->separate_links};
  const weft_rematerialise_options_t rematerialise = {.machine = options->machine,
                                                      .policy = options->memory,
                                                      .saved_bytes = saved_bytes,
                                                      .counts_alone = compilation->counts_alone};
  const weft_plan_lower_options_t lower = {
      .rank_count = options->rank_count ? options->rank_count : 1,
      .workspace = kernel_workspace,
      .user_data = compilation->device,
      .schedule = options->machine ? &schedule : NULL,
      .rematerialise = saved_bytes ? &rematerialise : NULL,
      .out_demand = saved_bytes ? NULL : compilation->demand,
  };
  weft_graph_t* lowered = NULL;
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_pass_run_pipeline(compilation->graph, COMPILE_VERIFIES_PASSES, NULL,
                                              NULL, compilation->allocator, &lowered));
  return weft_plan_lower(lowered, &lower, compilation->allocator, out_plan);
}

static size_t peak_bytes(const weft_plan_t* plan) {
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  return memory.peak_bytes;
}

// Replaces |*best| by |plan| when that needs less.
static void keep_smaller(weft_plan_t** best, weft_plan_t* plan) {
  const bool is_smaller = peak_bytes(plan) < peak_bytes(*best);
  weft_plan_release(is_smaller ? *best : plan);
  if (is_smaller) *best = plan;
}

// No plan of the step that |plan| is of takes less.
static size_t least_bytes(const weft_plan_t* plan, const weft_plan_demand_t* demand) {
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  return memory.peak_bytes - memory.step_bytes + demand->step_bytes;
}

// Fewer gathered units at once cost least.
static weft_status_t try_fewer_buffers(const compilation_t* compilation, uint32_t* buffers,
                                       weft_plan_t** best) {
  const size_t budget = (size_t)compilation->options->memory.budget_bytes;
  if ((*best)->stream_count == 1 || *buffers == 1) return weft_ok_status();
  for (uint32_t fewer = 2; fewer >= 1 && peak_bytes(*best) > budget; --fewer) {
    weft_plan_t* plan = NULL;
    if (*buffers != 0 && fewer >= *buffers) continue;
    WEFT_RETURN_IF_ERROR(compile_once(compilation, fewer, 0, &plan));
    if (peak_bytes(plan) < peak_bytes(*best)) *buffers = fewer;
    keep_smaller(best, plan);
  }
  return weft_ok_status();
}

// Gives up more until the plan, which takes |everything| otherwise, fits, or all was given up. What
// was chosen first may not be what the peak needs: where asking for more changes nothing, twice as
// much is asked for. NULL when nothing takes less.
static weft_status_t try_targets(const compilation_t* compilation, uint32_t buffers,
                                 size_t everything, size_t least, weft_plan_t** out_best) {
  const size_t budget = (size_t)compilation->options->memory.budget_bytes;
  weft_plan_memory_actions_t previous = {0};
  const size_t goal = budget > least ? budget : least;
  size_t best = everything;
  size_t saved = 0;
  size_t peak = everything;
  *out_best = NULL;
  for (int attempt = 0; attempt < MOST_ATTEMPTS && best > budget; ++attempt) {
    weft_plan_t* plan = NULL;
    saved += peak > goal ? peak - goal : 1;
    weft_status_t status = compile_once(compilation, buffers, saved, &plan);
    if (!weft_status_is_ok(status)) {
      weft_plan_release(*out_best);
      *out_best = NULL;
      return status;
    }
    const weft_plan_memory_actions_t actions = plan->memory_actions;
    peak = peak_bytes(plan);
    weft_plan_release(peak < best ? *out_best : plan);
    if (peak < best) {
      *out_best = plan;
      best = peak;
    }
    const bool is_same = memcmp(&actions, &previous, sizeof(actions)) == 0;
    if (is_same && saved >= everything) break;
    if (is_same) saved *= 2;
    previous = actions;
  }
  return weft_ok_status();
}

// Replaces |*best| by |plan|, unless that is NULL: by the quicker one if both keep |budget|, by the
// smaller one otherwise.
static void keep_better(weft_plan_t** best, weft_plan_t* plan, size_t budget) {
  if (!plan) return;
  const bool both_fit = peak_bytes(*best) <= budget && peak_bytes(plan) <= budget;
  const bool is_better = both_fit ? plan->prediction.step_ns < (*best)->prediction.step_ns
                                  : peak_bytes(plan) < peak_bytes(*best);
  weft_plan_release(is_better ? *best : plan);
  if (is_better) *best = plan;
}

// What sharing makes of a body is known for what is kept, so a measure that counts shared bytes
// once finds the right peak. One that counts every value takes more for live than is, and gives
// other values up. Either can find the better plan.
static weft_status_t give_up_values(compilation_t* compilation, uint32_t buffers, size_t everything,
                                    weft_plan_t** best) {
  const size_t budget = (size_t)compilation->options->memory.budget_bytes;
  const size_t least = least_bytes(*best, compilation->demand);
  weft_plan_t* shared = NULL;
  weft_plan_t* alone = NULL;
  WEFT_RETURN_IF_ERROR(try_targets(compilation, buffers, everything, least, &shared));
  compilation->counts_alone = true;
  weft_status_t status = try_targets(compilation, buffers, everything, least, &alone);
  compilation->counts_alone = false;
  keep_better(best, shared, budget);
  keep_better(best, alone, budget);
  return status;
}

// Gives values up with as many gathered units at once as asked for, and with fewer if there is a
// plan: with one, links wait for computation and computation for links.
static weft_status_t give_up_beside_links(compilation_t* compilation, weft_plan_t** best) {
  const uint32_t asked = compilation->options->gather_buffers;
  const size_t budget = (size_t)compilation->options->memory.budget_bytes;
  const size_t everything = peak_bytes(*best);
  uint32_t fewer = asked;
  WEFT_RETURN_IF_ERROR(try_fewer_buffers(compilation, &fewer, best));
  if (peak_bytes(*best) <= budget) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(give_up_values(compilation, fewer, peak_bytes(*best), best));
  return fewer == asked ? weft_ok_status() : give_up_values(compilation, asked, everything, best);
}

static double mebibytes(size_t bytes) {
  return (double)bytes / (1 << 20);
}

static weft_status_t refuse_budget(const weft_plan_t* best, size_t budget,
                                   const weft_plan_demand_t* demand) {
  weft_plan_memory_t memory;
  weft_plan_memory(best, &memory);
  const size_t held = memory.peak_bytes - memory.step_bytes;
  return WEFT_STATUS(OUT_OF_MEMORY,
                     "the memory budget of %.3f MiB cannot be kept: the best plan found takes "
                     "%.3f MiB; no plan can take less than %.3f MiB, since arguments, constants "
                     "and results take %.3f MiB and %s touches %.3f MiB more at once",
                     mebibytes(budget), mebibytes(memory.peak_bytes),
                     mebibytes(least_bytes(best, demand)), mebibytes(held), demand->text,
                     mebibytes(demand->step_bytes));
}

static weft_status_t keep_budget(compilation_t* compilation, weft_plan_t** plan) {
  const weft_compile_options_t* options = compilation->options;
  const size_t budget = (size_t)options->memory.budget_bytes;
  if (budget == 0 || peak_bytes(*plan) <= budget) return weft_ok_status();
  if (!options->machine) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "a memory budget needs a machine, to know what giving values up costs");
  }
  WEFT_RETURN_IF_ERROR(give_up_beside_links(compilation, plan));
  if (peak_bytes(*plan) > budget && options->overlap == WEFT_OVERLAP_AUTO) {
    // What runs beside the computation holds its bytes for longer.
    weft_plan_t* inline_plan = NULL;
    compilation->overlap = WEFT_OVERLAP_OFF;
    WEFT_RETURN_IF_ERROR(compile_once(compilation, options->gather_buffers, 0, &inline_plan));
    const size_t everything = peak_bytes(inline_plan);
    keep_smaller(plan, inline_plan);
    if (peak_bytes(*plan) > budget) {
      WEFT_RETURN_IF_ERROR(give_up_values(compilation, options->gather_buffers, everything, plan));
    }
  }
  if (peak_bytes(*plan) <= budget) return weft_ok_status();
  return refuse_budget(*plan, budget, compilation->demand);
}

weft_status_t weft_compile_with(const weft_graph_t* graph, const weft_compile_options_t* options,
                                weft_device_t* device, weft_allocator_t allocator,
                                weft_plan_t** out_plan) {
  *out_plan = NULL;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "weft_compile_options_t has %zu bytes, expected %zu",
                       options->struct_size, sizeof(*options));
  }
  weft_plan_demand_t demand = {.text = "the step"};
  compilation_t compilation = {.graph = graph,
                               .options = options,
                               .device = device,
                               .allocator = allocator,
                               .overlap = options->overlap,
                               .demand = &demand};
  const weft_function_t* entry = weft_graph_main(graph);
  weft_plan_t* plan = NULL;
  if (entry) WEFT_RETURN_IF_ERROR(weft_function_check_supported(entry));
  WEFT_RETURN_IF_ERROR(compile_once(&compilation, options->gather_buffers, 0, &plan));
  weft_status_t status = keep_budget(&compilation, &plan);
  if (weft_status_is_ok(status)) {
    *out_plan = plan;
  } else {
    weft_plan_release(plan);
  }
  return status;
}

weft_status_t weft_compile(const weft_graph_t* graph, weft_device_t* device,
                           weft_allocator_t allocator, weft_plan_t** out_plan) {
  const weft_compile_options_t options = {.struct_size = sizeof(options)};
  return weft_compile_with(graph, &options, device, allocator, out_plan);
}
