// The CPU device as the other side of `weft check --differential`.
#include <string.h>

#include "tools/check_differential.h"
#include "weft/executor.h"

static weft_status_t copy_tensor(const weft_tensor_t* view, weft_tensor_t* out_copy) {
  WEFT_RETURN_IF_ERROR(weft_tensor_init(&view->shape, weft_allocator_system(), out_copy));
  const size_t size = weft_shape_size_bytes(&view->shape);
  if (size > 0) memcpy(out_copy->data, view->data, size);
  return weft_ok_status();
}

static weft_status_t step_once(weft_executor_t* executor, const weft_function_t* function,
                               const weft_tensor_t* inputs, weft_tensor_t* outputs) {
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    weft_tensor_t view;
    WEFT_RETURN_IF_ERROR(weft_executor_argument(executor, i, &view));
    const size_t size = weft_shape_size_bytes(&inputs[i].shape);
    if (size > 0) memcpy(view.data, inputs[i].data, size);
  }
  WEFT_RETURN_IF_ERROR(weft_executor_step(executor));
  for (uint32_t i = 0; i < function->result_count; ++i) {
    weft_tensor_t view;
    WEFT_RETURN_IF_ERROR(weft_executor_result(executor, i, &view));
    WEFT_RETURN_IF_ERROR(copy_tensor(&view, &outputs[i]));
  }
  return weft_ok_status();
}

static weft_status_t cpu_run(void* self, const weft_graph_t* graph, const weft_function_t* function,
                             const weft_tensor_t* inputs, weft_tensor_t* outputs) {
  weft_device_t* device = self;
  weft_plan_t* plan = NULL;
  weft_executor_t* executor = NULL;
  weft_status_t status = weft_compile(graph, device, weft_allocator_system(), &plan);
  if (weft_status_is_ok(status)) {
    status = weft_executor_create(plan, device, NULL, weft_allocator_system(), &executor);
  }
  if (weft_status_is_ok(status)) status = step_once(executor, function, inputs, outputs);
  weft_executor_release(executor);
  weft_plan_release(plan);
  return status;
}

weft_status_t weft_check_cpu_open(weft_check_backend_t* out_backend) {
  *out_backend = (weft_check_backend_t){.name = "the CPU device", .run = cpu_run};
  weft_device_t* device = NULL;
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(NULL, weft_allocator_system(), &device));
  out_backend->self = device;
  return weft_ok_status();
}

void weft_check_cpu_close(weft_check_backend_t* backend) {
  weft_device_destroy(backend->self);
  backend->self = NULL;
}
