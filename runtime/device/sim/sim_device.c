// Virtual clocks: every launch moves its stream's clock by what it costs.
#include "runtime/device/sim/sim_device.h"

#include <string.h>

#include "graph/plan/timeline.h"

typedef struct weft_sim_device_s {
  weft_device_t base;
  weft_allocator_t allocator;
  const weft_machine_t* machine;
  double now_ns;
  double busy_ns[WEFT_STREAM_KIND_COUNT_];
} weft_sim_device_t;

struct weft_device_stream_s {
  weft_stream_kind_t kind;
  double clock_ns;  // when all of its work is done
};

struct weft_prepared_kernel_s {
  double cost_ns;
};

static void weft_sim_destroy(weft_device_t* base) {
  weft_sim_device_t* device = (weft_sim_device_t*)base;
  weft_allocator_release(device->allocator, device, sizeof(*device), _Alignof(weft_sim_device_t));
}

static weft_status_t weft_sim_prepare(weft_device_t* base, const weft_kernel_t* kernel,
                                      weft_prepared_kernel_t** out_prepared,
                                      size_t* out_workspace_bytes) {
  const weft_sim_device_t* device = (const weft_sim_device_t*)base;
  *out_workspace_bytes = 0;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(device->allocator, 1, sizeof(**out_prepared),
                                                     _Alignof(weft_prepared_kernel_t),
                                                     (void**)out_prepared));
  (*out_prepared)->cost_ns = weft_machine_kernel_ns(device->machine, kernel);
  return weft_ok_status();
}

static void weft_sim_release(weft_device_t* base, weft_prepared_kernel_t* prepared) {
  const weft_sim_device_t* device = (const weft_sim_device_t*)base;
  weft_allocator_release(device->allocator, prepared, sizeof(*prepared),
                         _Alignof(weft_prepared_kernel_t));
}

static weft_status_t weft_sim_create_stream(weft_device_t* base, weft_stream_kind_t kind,
                                            uint32_t capacity, weft_device_stream_t** out_stream) {
  const weft_sim_device_t* device = (const weft_sim_device_t*)base;
  (void)capacity;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(device->allocator, 1, sizeof(**out_stream),
                                                     _Alignof(weft_device_stream_t),
                                                     (void**)out_stream));
  **out_stream = (weft_device_stream_t){.kind = kind, .clock_ns = device->now_ns};
  return weft_ok_status();
}

static void weft_sim_destroy_stream(weft_device_t* base, weft_device_stream_t* stream) {
  const weft_sim_device_t* device = (const weft_sim_device_t*)base;
  weft_allocator_release(device->allocator, stream, sizeof(*stream),
                         _Alignof(weft_device_stream_t));
}

static weft_status_t weft_sim_advance(weft_device_t* base, weft_device_stream_t* stream,
                                      double cost_ns) {
  weft_sim_device_t* device = (weft_sim_device_t*)base;
  if (stream->clock_ns < device->now_ns) stream->clock_ns = device->now_ns;
  stream->clock_ns += cost_ns;
  device->busy_ns[stream->kind] += cost_ns;
  return weft_ok_status();
}

static weft_status_t weft_sim_launch(weft_device_t* base, weft_device_stream_t* stream,
                                     const weft_prepared_kernel_t* prepared, void* const* inputs,
                                     void* const* outputs, void* workspace) {
  (void)inputs;
  (void)outputs;
  (void)workspace;
  return weft_sim_advance(base, stream, prepared->cost_ns);
}

static weft_status_t weft_sim_launch_collective(weft_device_t* base, weft_device_stream_t* stream,
                                                const weft_device_collective_t* collective) {
  const weft_sim_device_t* device = (const weft_sim_device_t*)base;
  const weft_collective_t* call = &collective->call;
  double bytes = (double)call->count * (double)weft_dtype_size_bytes(call->dtype);
  if (call->kind == WEFT_COLLECTIVE_ALL_GATHER || call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER ||
      call->kind == WEFT_COLLECTIVE_ALL_TO_ALL) {
    bytes *= collective->member_count;
  }
  const weft_machine_collective_t whole = {.kind = call->kind,
                                           .reduction = call->reduction,
                                           .dtype = call->dtype,
                                           .bytes = bytes,
                                           .members = collective->members,
                                           .member_count = collective->member_count,
                                           .scale = 1};
  return weft_sim_advance(base, stream, weft_machine_collective_ns(device->machine, &whole));
}

static weft_status_t weft_sim_launch_control(weft_device_t* base, weft_device_stream_t* stream,
                                             const weft_plan_t* plan,
                                             const weft_instruction_t* instruction) {
  const weft_sim_device_t* device = (const weft_sim_device_t*)base;
  return weft_sim_advance(base, stream,
                          weft_timeline_instruction_ns(plan, instruction, device->machine));
}

// A mark is the stream's clock: times are never negative, so their bits order as they do.
static uint64_t weft_sim_mark(weft_device_t* base, weft_device_stream_t* stream) {
  (void)base;
  uint64_t mark = 0;
  memcpy(&mark, &stream->clock_ns, sizeof(mark));
  return mark;
}

static weft_status_t weft_sim_wait(weft_device_t* base, weft_device_stream_t* stream,
                                   weft_device_stream_t* other, uint64_t mark) {
  (void)base;
  (void)other;
  double clock_ns = 0;
  memcpy(&clock_ns, &mark, sizeof(clock_ns));
  if (stream->clock_ns < clock_ns) stream->clock_ns = clock_ns;
  return weft_ok_status();
}

static weft_status_t weft_sim_synchronize(weft_device_t* base, weft_device_stream_t* stream) {
  weft_sim_device_t* device = (weft_sim_device_t*)base;
  if (device->now_ns < stream->clock_ns) device->now_ns = stream->clock_ns;
  return weft_ok_status();
}

static const weft_device_vtable_t weft_sim_vtable = {
    .name = "sim",
    .destroy = weft_sim_destroy,
    .prepare = weft_sim_prepare,
    .release = weft_sim_release,
    .create_stream = weft_sim_create_stream,
    .destroy_stream = weft_sim_destroy_stream,
    .launch = weft_sim_launch,
    .launch_collective = weft_sim_launch_collective,
    .mark = weft_sim_mark,
    .wait = weft_sim_wait,
    .synchronize = weft_sim_synchronize,
    .launch_control = weft_sim_launch_control,
};

weft_status_t weft_sim_device_create(const weft_machine_t* machine, weft_allocator_t allocator,
                                     weft_device_t** out_device) {
  *out_device = NULL;
  weft_sim_device_t* device = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, 1, sizeof(*device),
                                                     _Alignof(weft_sim_device_t), (void**)&device));
  *device = (weft_sim_device_t){
      .base.vtable = &weft_sim_vtable, .allocator = allocator, .machine = machine};
  *out_device = &device->base;
  return weft_ok_status();
}

double weft_sim_device_clock_ns(const weft_device_t* device) {
  return ((const weft_sim_device_t*)device)->now_ns;
}

double weft_sim_device_busy_ns(const weft_device_t* device, weft_stream_kind_t kind) {
  return ((const weft_sim_device_t*)device)->busy_ns[kind];
}
