// The CPU device: creation, and the dispatch of kernels to their implementations.
#include "graph/ir/op_table.h"
#include "runtime/base/checked_math.h"
#include "runtime/device/cpu/cpu_internal.h"
#include "runtime/device/cpu/dnnl_adapter.h"
#include "runtime/device/cpu/parallel.h"
#include "runtime/device/cpu/stream.h"
#include "runtime/topology/topology.h"

weft_status_t weft_cpu_reserve(weft_prepared_kernel_t* prepared, size_t size_bytes,
                               size_t* out_offset) {
  size_t padded = 0;
  *out_offset = prepared->workspace_bytes;
  if (!weft_checked_align_size(size_bytes, WEFT_CPU_ALIGNMENT, &padded) ||
      !weft_checked_add_size(prepared->workspace_bytes, padded, &prepared->workspace_bytes)) {
    return WEFT_STATUS(UNSUPPORTED, "a workspace of %zu bytes is too large", size_bytes);
  }
  return weft_ok_status();
}

// ---- kernels ------------------------------------------------------------------------------------

static weft_status_t weft_cpu_choose(const weft_kernel_t* kernel,
                                     const weft_cpu_op_kernel_t** out_implementation) {
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      *out_implementation = &weft_cpu_loop_kernel;
      return weft_ok_status();
    case WEFT_KERNEL_CONTRACTION:
      *out_implementation = &weft_cpu_contraction_kernel;
      return weft_ok_status();
    case WEFT_KERNEL_OP:
      break;
    case WEFT_KERNEL_COLLECTIVE:
      return WEFT_STATUS(INVALID_ARGUMENT, "collectives are run by communicators, not by devices");
  }
  const weft_op_t* op = kernel->as.op.op;
  *out_implementation = weft_cpu_op_kernels[op->opcode];
  if (*out_implementation == NULL) {
    return WEFT_CPU_UNSUPPORTED(op, "the cpu device has no kernel for %s", op->name);
  }
  return weft_ok_status();
}

static void weft_cpu_release_kernel(weft_prepared_kernel_t* prepared) {
  if (prepared == NULL) return;
  for (weft_prepared_kernel_t* child = prepared->first_child; child != NULL;) {
    weft_prepared_kernel_t* next = child->next_sibling;
    weft_cpu_release_kernel(child);
    child = next;
  }
  if (prepared->deinit != NULL) prepared->deinit(prepared);
  // The arena holds the struct it is part of.
  weft_arena_t arena = prepared->arena;
  weft_arena_deinit(&arena);
}

static weft_status_t weft_cpu_prepare_kernel(const weft_cpu_device_t* device,
                                             const weft_kernel_t* kernel,
                                             weft_prepared_kernel_t** out_prepared,
                                             size_t* out_workspace_bytes) {
  *out_prepared = NULL;
  *out_workspace_bytes = 0;
  const weft_cpu_op_kernel_t* implementation = NULL;
  WEFT_RETURN_IF_ERROR(weft_cpu_choose(kernel, &implementation));
  weft_arena_t arena;
  weft_arena_init(device->allocator, &arena);
  void* memory = NULL;
  weft_status_t status = weft_arena_allocate(&arena, implementation->size_bytes, &memory);
  if (!weft_status_is_ok(status)) {
    weft_arena_deinit(&arena);
    return status;
  }
  weft_prepared_kernel_t* prepared = memory;
  prepared->arena = arena;
  prepared->kernel = kernel;
  status = implementation->prepare(device, prepared);
  if (!weft_status_is_ok(status)) {
    weft_cpu_release_kernel(prepared);
    return status;
  }
  *out_prepared = prepared;
  *out_workspace_bytes = prepared->workspace_bytes;
  return weft_ok_status();
}

static weft_status_t weft_cpu_prepare(weft_device_t* base, const weft_kernel_t* kernel,
                                      weft_prepared_kernel_t** out_prepared,
                                      size_t* out_workspace_bytes) {
  const weft_cpu_device_t* device = (const weft_cpu_device_t*)base;
  weft_parallel_set_thread_count(device->thread_count);
  return weft_cpu_prepare_kernel(device, kernel, out_prepared, out_workspace_bytes);
}

static void weft_cpu_release(weft_device_t* base, weft_prepared_kernel_t* prepared) {
  (void)base;
  weft_cpu_release_kernel(prepared);
}

static weft_status_t weft_cpu_launch(weft_device_t* base, weft_device_stream_t* stream,
                                     const weft_prepared_kernel_t* prepared, void* const* inputs,
                                     void* const* outputs, void* workspace) {
  const weft_cpu_device_t* device = (const weft_cpu_device_t*)base;
  if (stream != NULL) {
    weft_cpu_stream_launch(stream, prepared, inputs, outputs, workspace);
    return weft_ok_status();
  }
  weft_parallel_set_thread_count(device->thread_count);
  return prepared->launch(device, prepared, inputs, outputs, workspace);
}

static weft_status_t weft_cpu_launch_collective(weft_device_t* base, weft_device_stream_t* stream,
                                                const weft_device_collective_t* collective) {
  (void)base;
  if (stream == NULL) return weft_comm_run(collective->comm, &collective->call);
  weft_cpu_stream_launch_collective(stream, collective);
  return weft_ok_status();
}

// ---- children -----------------------------------------------------------------------------------

weft_status_t weft_cpu_add_child(const weft_cpu_device_t* device, weft_prepared_kernel_t* parent,
                                 const weft_kernel_t* kernel, weft_prepared_kernel_t** out_child) {
  size_t workspace_bytes = 0;
  WEFT_RETURN_IF_ERROR(weft_cpu_prepare_kernel(device, kernel, out_child, &workspace_bytes));
  weft_prepared_kernel_t* child = *out_child;
  child->next_sibling = parent->first_child;
  parent->first_child = child;
  return weft_cpu_reserve(parent, workspace_bytes, &child->child_workspace_offset);
}

weft_status_t weft_cpu_launch_child(const weft_cpu_device_t* device,
                                    const weft_prepared_kernel_t* child, void* const* inputs,
                                    void* const* outputs, char* workspace) {
  return child->launch(device, child, inputs, outputs, workspace + child->child_workspace_offset);
}

void weft_cpu_set_dense_strides(weft_view_t* view) {
  int64_t stride = 1;
  for (int32_t d = view->rank - 1; d >= 0; --d) {
    view->strides[d] = stride;
    stride *= view->dims[d];
  }
}

// Everything a loop kernel of one input, one output and two steps points to.
typedef struct weft_cpu_copy_s {
  weft_kernel_t kernel;
  weft_view_t from;
  weft_view_t to;
  weft_loop_step_t steps[2];
  weft_loop_output_t output;
} weft_cpu_copy_t;

static weft_status_t weft_cpu_add_loop(const weft_cpu_device_t* device,
                                       weft_prepared_kernel_t* parent, const weft_view_t* from,
                                       const weft_view_t* to, const weft_loop_step_t steps[2],
                                       uint32_t step_count, weft_prepared_kernel_t** out_child) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&parent->arena, sizeof(weft_cpu_copy_t), &memory));
  weft_cpu_copy_t* copy = memory;
  if (from != NULL) copy->from = *from;
  copy->to = *to;
  copy->steps[0] = steps[0];
  copy->steps[1] = steps[1];
  copy->output = (weft_loop_output_t){.value = step_count - 1};
  copy->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_LOOP,
                                 .inputs = &copy->from,
                                 .input_count = from != NULL ? 1 : 0,
                                 .outputs = &copy->to,
                                 .output_count = 1,
                                 .in_place = UINT32_MAX};
  weft_loop_kernel_t* loop = &copy->kernel.as.loop;
  loop->rank = to->rank;
  for (int32_t d = 0; d < to->rank; ++d) loop->dims[d] = to->dims[d];
  loop->steps = copy->steps;
  loop->step_count = step_count;
  loop->outputs = &copy->output;
  loop->output_count = 1;
  return weft_cpu_add_child(device, parent, &copy->kernel, out_child);
}

weft_status_t weft_cpu_add_copy(const weft_cpu_device_t* device, weft_prepared_kernel_t* parent,
                                const weft_view_t* from, const weft_view_t* to,
                                weft_prepared_kernel_t** out_child) {
  const weft_loop_step_t steps[2] = {
      {.kind = WEFT_LOOP_LOAD, .result_dtype = from->dtype},
      {.kind = WEFT_LOOP_COMPUTE,
       .opcode = WEFT_OP_CONVERT,
       .dtype = from->dtype,
       .result_dtype = to->dtype,
       .operand_count = 1},
  };
  return weft_cpu_add_loop(device, parent, from, to, steps, from->dtype == to->dtype ? 1 : 2,
                           out_child);
}

weft_status_t weft_cpu_add_clear(const weft_cpu_device_t* device, weft_prepared_kernel_t* parent,
                                 const weft_view_t* to, weft_prepared_kernel_t** out_child) {
  const weft_loop_step_t steps[2] = {{.kind = WEFT_LOOP_IMMEDIATE, .result_dtype = to->dtype}};
  return weft_cpu_add_loop(device, parent, NULL, to, steps, 1, out_child);
}

// ---- the device ---------------------------------------------------------------------------------

// Binding is an optimisation: where the system refuses it, threads run unbound.
static void weft_cpu_bind_thread(void* context, int32_t thread, int32_t thread_count) {
  (void)thread_count;
  const weft_topology_t* topology = context;
  weft_status_release(
      weft_topology_bind_thread(topology, thread % weft_topology_core_count(topology)));
}

static void weft_cpu_unbind_thread(void* context, int32_t thread, int32_t thread_count) {
  (void)thread;
  (void)thread_count;
  weft_status_release(weft_topology_unbind_thread(context));
}

static void weft_cpu_start_thread(void* context, int32_t thread, int32_t thread_count) {
  (void)context;
  (void)thread;
  (void)thread_count;
}

static void weft_cpu_destroy(weft_device_t* base) {
  weft_cpu_device_t* device = (weft_cpu_device_t*)base;
  if (device->pinned) {
    weft_parallel_set_thread_count(device->thread_count);
    weft_parallel_run(device->thread_count, weft_cpu_unbind_thread, device->topology);
  }
  weft_topology_destroy(device->topology);
  weft_dnnl_engine_destroy(device->dnnl, device->allocator);
  weft_allocator_release(device->allocator, device, sizeof(*device), _Alignof(weft_cpu_device_t));
}

static void weft_cpu_run_on_threads(weft_device_t* base, weft_device_thread_fn_t fn,
                                    void* context) {
  const weft_cpu_device_t* device = (const weft_cpu_device_t*)base;
  weft_parallel_set_thread_count(device->thread_count);
  weft_parallel_run(device->thread_count, fn, context);
}

static const weft_device_vtable_t weft_cpu_vtable = {
    .name = "cpu",
    .destroy = weft_cpu_destroy,
    .prepare = weft_cpu_prepare,
    .release = weft_cpu_release,
    .create_stream = weft_cpu_stream_create,
    .destroy_stream = weft_cpu_stream_destroy,
    .launch = weft_cpu_launch,
    .launch_collective = weft_cpu_launch_collective,
    .mark = weft_cpu_stream_mark,
    .wait = weft_cpu_stream_wait,
    .synchronize = weft_cpu_stream_synchronize,
    .run_on_threads = weft_cpu_run_on_threads,
};

static weft_status_t weft_cpu_init(weft_cpu_device_t* device,
                                   const weft_cpu_device_options_t* options) {
  WEFT_RETURN_IF_ERROR(weft_topology_create(device->allocator, &device->topology));
  device->thread_count = options->thread_count;
  if (device->thread_count == 0) device->thread_count = weft_topology_core_count(device->topology);
  weft_parallel_set_thread_count(device->thread_count);
  WEFT_RETURN_IF_ERROR(weft_dnnl_engine_create(device->allocator, &device->dnnl));
  // Starts the threads, so that no launch has to.
  device->pinned = options->pin_threads;
  weft_parallel_run(device->thread_count,
                    device->pinned ? weft_cpu_bind_thread : weft_cpu_start_thread,
                    device->topology);
  return weft_ok_status();
}

weft_status_t weft_cpu_device_create(const weft_cpu_device_options_t* options,
                                     weft_allocator_t allocator, weft_device_t** out_device) {
  *out_device = NULL;
  weft_cpu_device_options_t chosen = {.struct_size = sizeof(chosen), .pin_threads = true};
  if (options != NULL) {
    if (options->struct_size != sizeof(chosen)) {
      return WEFT_STATUS(INVALID_ARGUMENT, "weft_cpu_device_options_t has %zu bytes, expected %zu",
                         options->struct_size, sizeof(chosen));
    }
    chosen = *options;
  }
  if (chosen.thread_count < 0 || chosen.thread_count > 4096) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a cpu device cannot have %d threads",
                       (int)chosen.thread_count);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, 1, sizeof(weft_cpu_device_t),
                                                     _Alignof(weft_cpu_device_t), &memory));
  weft_cpu_device_t* device = memory;
  device->base.vtable = &weft_cpu_vtable;
  device->allocator = allocator;
  device->steps = weft_step_table();
  weft_status_t status = weft_cpu_init(device, &chosen);
  if (!weft_status_is_ok(status)) {
    weft_cpu_destroy(&device->base);
    return status;
  }
  *out_device = &device->base;
  return weft_ok_status();
}
