// From a step graph to a plan: the pass pipeline, then lowering for one device.
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

weft_status_t weft_compile_with(const weft_graph_t* graph, const weft_compile_options_t* options,
                                weft_device_t* device, weft_allocator_t allocator,
                                weft_plan_t** out_plan) {
  *out_plan = NULL;
  weft_graph_t* lowered = NULL;
  const weft_function_t* entry = weft_graph_main(graph);
  if (entry) WEFT_RETURN_IF_ERROR(weft_function_check_supported(entry));
  WEFT_RETURN_IF_ERROR(
      weft_pass_run_pipeline(graph, COMPILE_VERIFIES_PASSES, NULL, NULL, allocator, &lowered));
  const weft_plan_lower_options_t lower = {
      .rank_count = options->rank_count ? options->rank_count : 1,
      .workspace = kernel_workspace,
      .user_data = device,
  };
  return weft_plan_lower(lowered, &lower, allocator, out_plan);
}

weft_status_t weft_compile(const weft_graph_t* graph, weft_device_t* device,
                           weft_allocator_t allocator, weft_plan_t** out_plan) {
  const weft_compile_options_t options = {.struct_size = sizeof(options)};
  return weft_compile_with(graph, &options, device, allocator, out_plan);
}
