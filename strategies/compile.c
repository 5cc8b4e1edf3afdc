// From a step graph to a plan: the pass pipeline, then lowering for one device, again and again
// where a memory budget has to be kept (compile_budget.c).
#include "graph/ir/support.h"
#include "graph/passes/pass.h"
#include "strategies/compile_internal.h"

#ifdef NDEBUG
#define COMPILE_VERIFIES_PASSES false
#else
#define COMPILE_VERIFIES_PASSES true
#endif

// Libraries cache what they build for it.
weft_status_t weft_compile_workspace(void* user_data, const weft_kernel_t* kernel,
                                     size_t* out_workspace_bytes) {
  weft_device_t* device = user_data;
  weft_prepared_kernel_t* prepared = NULL;
  WEFT_RETURN_IF_ERROR(device->vtable->prepare(device, kernel, &prepared, out_workspace_bytes));
  device->vtable->release(device, prepared);
  return weft_ok_status();
}

weft_status_t weft_compile_recipe(const weft_compilation_t* compilation,
                                  const weft_recipe_t* recipe, weft_schedule_strain_t* out_strain,
                                  weft_plan_demand_t* out_demand, weft_plan_t** out_plan) {
  const weft_compile_options_t* options = compilation->options;
  const weft_schedule_options_t schedule = {.machine = options->machine,
                                            .overlap = recipe->overlap,
                                            .gather_buffers = recipe->buffers,
                                            .separate_links = options->separate_links,
                                            .limit_bytes = recipe->limit_bytes,
                                            .out_strain = out_strain};
  const weft_rematerialise_options_t rematerialise = {
      .machine = options->machine,
      .policy = {.keep_gathered = !(recipe->means & WEFT_MEANS_GATHER),
                 .keep_computed = !(recipe->means & WEFT_MEANS_COMPUTE),
                 .keep_on_device = !(recipe->means & WEFT_MEANS_HOST)},
      .saved_bytes = recipe->saved_bytes,
      .counts_alone = recipe->counts_alone};
  const weft_plan_lower_options_t lower = {
      .rank_count = options->rank_count ? options->rank_count : 1,
      .workspace = weft_compile_workspace,
      .user_data = compilation->device,
      .schedule = options->machine ? &schedule : NULL,
      .rematerialise = recipe->saved_bytes ? &rematerialise : NULL,
      .step_limit_bytes = recipe->layout_bytes,
      .out_demand = out_demand,
  };
  weft_graph_t* lowered = NULL;
  if (out_strain) *out_strain = (weft_schedule_strain_t){0};
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_pass_run_pipeline(compilation->graph, COMPILE_VERIFIES_PASSES, NULL,
                                              NULL, compilation->allocator, &lowered));
  return weft_plan_lower(lowered, &lower, compilation->allocator, out_plan);
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
  const weft_compilation_t compilation = {
      .graph = graph, .options = options, .device = device, .allocator = allocator};
  const weft_recipe_t recipe = {.overlap = options->overlap, .buffers = options->gather_buffers};
  const weft_function_t* entry = weft_graph_main(graph);
  if (entry) WEFT_RETURN_IF_ERROR(weft_function_check_supported(entry));
  WEFT_RETURN_IF_ERROR(weft_compile_recipe(&compilation, &recipe, NULL, &demand, out_plan));
  return weft_compile_keep_budget(&compilation, &recipe, &demand, out_plan);
}

weft_status_t weft_compile(const weft_graph_t* graph, weft_device_t* device,
                           weft_allocator_t allocator, weft_plan_t** out_plan) {
  const weft_compile_options_t options = {.struct_size = sizeof(options)};
  return weft_compile_with(graph, &options, device, allocator, out_plan);
}
