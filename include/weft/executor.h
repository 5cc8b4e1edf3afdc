// Running compiled steps on a device.
#ifndef WEFT_EXECUTOR_H_
#define WEFT_EXECUTOR_H_

#include "weft/comm.h"
#include "weft/plan.h"

#ifdef __cplusplus
extern "C" {
#endif

// A device to run on.
typedef struct weft_device_s weft_device_t;

typedef struct weft_cpu_device_options_s {
  size_t struct_size;    // sizeof(weft_cpu_device_options_t)
  int32_t thread_count;  // 0: one per core the process may use
  bool pin_threads;      // bind each thread to a core
} weft_cpu_device_options_t;

// Creates the CPU device. |options| may be NULL: all cores, pinned. The device must outlive what is
// compiled for it. Free with weft_device_destroy.
WEFT_API WEFT_MUST_USE weft_status_t
weft_cpu_device_create(const weft_cpu_device_options_t* options, weft_allocator_t allocator,
                       weft_device_t** out_device);

// Frees |device|; NULL is harmless. No plan's kernels may still be prepared on it: release
// executors first. Ends its threads' work but leaves the process's OpenMP threads.
WEFT_API void weft_device_destroy(weft_device_t* device);

// Compiles the entry function of a verified |graph| for |device|: passes, lowering, memory layout.
// |graph| is only read, and not referenced afterwards. UNSUPPORTED with file:line:column for what
// the device cannot compute. One thread at a time per device. Free with weft_plan_release.
WEFT_API WEFT_MUST_USE weft_status_t weft_compile(const weft_graph_t* graph, weft_device_t* device,
                                                  weft_allocator_t allocator,
                                                  weft_plan_t** out_plan);

// Compiles the program that each rank runs (one replica of |options->rank_count| partitions, as the
// partitioner writes it): its collectives become calls of the executor's communicator. Every rank
// gets the same plan. OUT_OF_MEMORY, with the least that is possible, when no schedule keeps
// the memory budget. Otherwise as weft_compile, which is this for one rank without a machine.
WEFT_API WEFT_MUST_USE weft_status_t weft_compile_with(const weft_graph_t* graph,
                                                       const weft_compile_options_t* options,
                                                       weft_device_t* device,
                                                       weft_allocator_t allocator,
                                                       weft_plan_t** out_plan);

// A plan with its memory: owns the storage of all arguments and results. Externally synchronised.
typedef struct weft_executor_s weft_executor_t;

// Allocates the arenas of |plan| from |allocator|, prepares every kernel and fills the constants.
// Arguments start as zeros. |plan|, |device| and |comm| must outlive the executor. |comm| is this
// rank's communicator, of as many ranks as the plan is for, or NULL for one rank; every rank
// creates its executors in the same order, which compares their plans: INVALID_ARGUMENT on all
// ranks when they differ. Arenas that hold what collectives read are best allocated from
// weft_comm_memory(comm).
WEFT_API WEFT_MUST_USE weft_status_t weft_executor_create(const weft_plan_t* plan,
                                                          weft_device_t* device, weft_comm_t* comm,
                                                          weft_allocator_t allocator,
                                                          weft_executor_t** out_executor);

// Frees the executor and its arenas; views of arguments and results dangle then. NULL is harmless.
WEFT_API void weft_executor_release(weft_executor_t* executor);

// Gives a view of argument |index|'s storage, to be filled before a step and read after it.
// Arguments that a result aliases are updated in place by each step; all others keep what the
// caller wrote.
WEFT_API WEFT_MUST_USE weft_status_t weft_executor_argument(weft_executor_t* executor,
                                                            uint32_t index,
                                                            weft_tensor_t* out_view);

// Gives a view of result |index|: of the argument it aliases, or of storage that the next step
// overwrites.
WEFT_API WEFT_MUST_USE weft_status_t weft_executor_result(weft_executor_t* executor, uint32_t index,
                                                          weft_tensor_t* out_view);

// Runs one step and blocks until it is done. weft allocates nothing meanwhile; the vendor library
// may take small blocks of its own. After an error, arguments that the step updates hold old or new
// values: fill them again before the next step.
WEFT_API WEFT_MUST_USE weft_status_t weft_executor_step(weft_executor_t* executor);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_EXECUTOR_H_
