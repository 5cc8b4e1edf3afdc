// What the files of the CPU device share.
#ifndef WEFT_RUNTIME_DEVICE_CPU_CPU_INTERNAL_H_
#define WEFT_RUNTIME_DEVICE_CPU_CPU_INTERNAL_H_

#include "runtime/base/arena.h"
#include "runtime/device/cpu/loop_steps.h"
#include "runtime/device/device.h"

#define WEFT_CPU_ALIGNMENT 64

typedef struct weft_dnnl_engine_s weft_dnnl_engine_t;
typedef struct weft_topology_s weft_topology_t;

typedef struct weft_cpu_device_s {
  weft_device_t base;
  weft_allocator_t allocator;
  const weft_step_table_t* steps;
  int32_t thread_count;
  bool pinned;
  weft_topology_t* topology;
  weft_dnnl_engine_t* dnnl;
} weft_cpu_device_t;

typedef weft_status_t (*weft_cpu_launch_fn_t)(const weft_cpu_device_t* device,
                                              const weft_prepared_kernel_t* prepared,
                                              void* const* inputs, void* const* outputs,
                                              char* workspace);

// First member of every prepared kernel. Everything that belongs to it lives in its arena.
struct weft_prepared_kernel_s {
  weft_cpu_launch_fn_t launch;
  void (*deinit)(weft_prepared_kernel_t* prepared);  // library objects; NULL when there are none
  weft_arena_t arena;
  const weft_kernel_t* kernel;
  size_t workspace_bytes;
  // Kernels that this one launches, each with its part of the workspace.
  weft_prepared_kernel_t* first_child;
  weft_prepared_kernel_t* next_sibling;
  size_t child_workspace_offset;
};

// Makes a kernel ready: |prepared| is a zeroed struct of |size_bytes| in its own arena.
typedef weft_status_t (*weft_cpu_prepare_fn_t)(const weft_cpu_device_t* device,
                                               weft_prepared_kernel_t* prepared);

// The kernel that implements one opcode (WEFT_KERNEL_OP).
typedef struct weft_cpu_op_kernel_s {
  size_t size_bytes;
  weft_cpu_prepare_fn_t prepare;
} weft_cpu_op_kernel_t;

extern const weft_cpu_op_kernel_t weft_cpu_loop_kernel;
extern const weft_cpu_op_kernel_t weft_cpu_contraction_kernel;
// By opcode; NULL where there is none.
extern const weft_cpu_op_kernel_t* const weft_cpu_op_kernels[WEFT_OP_COUNT_];

// Reserves |size_bytes| of a kernel's workspace, aligned, and returns its offset.
WEFT_MUST_USE weft_status_t weft_cpu_reserve(weft_prepared_kernel_t* prepared, size_t size_bytes,
                                             size_t* out_offset);

// Prepares |kernel|, which must live as long as |parent|, as a part of it.
WEFT_MUST_USE weft_status_t weft_cpu_add_child(const weft_cpu_device_t* device,
                                               weft_prepared_kernel_t* parent,
                                               const weft_kernel_t* kernel,
                                               weft_prepared_kernel_t** out_child);

// Adds a loop that copies |from| to |to|, converting the element type where they differ.
WEFT_MUST_USE weft_status_t weft_cpu_add_copy(const weft_cpu_device_t* device,
                                              weft_prepared_kernel_t* parent,
                                              const weft_view_t* from, const weft_view_t* to,
                                              weft_prepared_kernel_t** out_child);

// Adds a loop that fills |to| with zeros.
WEFT_MUST_USE weft_status_t weft_cpu_add_clear(const weft_cpu_device_t* device,
                                               weft_prepared_kernel_t* parent,
                                               const weft_view_t* to,
                                               weft_prepared_kernel_t** out_child);

// Launches a child of the kernel whose workspace is |workspace|.
WEFT_MUST_USE weft_status_t weft_cpu_launch_child(const weft_cpu_device_t* device,
                                                  const weft_prepared_kernel_t* child,
                                                  void* const* inputs, void* const* outputs,
                                                  char* workspace);

// The register class in which |kind| accumulates values of |value_class|, and the bits of its
// neutral element there.
weft_register_class_t weft_reduce_accumulator_class(weft_reduce_kind_t kind,
                                                    weft_register_class_t value_class);
uint64_t weft_reduce_identity(weft_reduce_kind_t kind, weft_register_class_t register_class);

// Row-major strides of |view|'s dimensions.
void weft_cpu_set_dense_strides(weft_view_t* view);

// UNSUPPORTED with the location of the operation of a WEFT_KERNEL_OP.
#define WEFT_CPU_UNSUPPORTED(op, ...) \
  WEFT_STATUS_AT((op)->block->function->graph, (op)->location, UNSUPPORTED, __VA_ARGS__)

#endif  // WEFT_RUNTIME_DEVICE_CPU_CPU_INTERNAL_H_
