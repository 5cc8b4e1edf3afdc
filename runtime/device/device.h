// Devices behind one vtable: what the executor needs to run a plan somewhere.
//
// A device prepares each kernel of a plan once (picks an implementation, creates library
// primitives, reports the workspace it wants) and then launches prepared kernels on buffer
// addresses as often as needed. weft itself allocates nothing in a launch; the libraries that it
// calls (oneDNN on the CPU, for contractions and convolutions) may.
//
// Launches go to streams, which run what they are given one after another and beside each other.
// The host gives work to all streams of an executor from one thread, in the plan's issue order.
#ifndef WEFT_RUNTIME_DEVICE_DEVICE_H_
#define WEFT_RUNTIME_DEVICE_DEVICE_H_

#include "graph/plan/plan.h"
#include "weft/executor.h"

typedef struct weft_prepared_kernel_s weft_prepared_kernel_t;

// A queue of work on a device. NULL where the device has none for the purpose: the work is then
// done on the calling thread before the call returns.
typedef struct weft_device_stream_s weft_device_stream_t;

// A collective to launch, with the members of its group for those who only reckon its cost. Lives
// as long as the executor.
typedef struct weft_device_collective_s {
  weft_comm_t* comm;  // NULL on devices that compute nothing
  weft_collective_t call;
  const uint32_t* members;  // ranks
  uint32_t member_count;
} weft_device_collective_t;

// Work beside a plan's on a thread of the host; |thread| counts from 0 to |thread_count| - 1.
typedef void (*weft_device_thread_fn_t)(void* context, int32_t thread, int32_t thread_count);

typedef struct weft_device_vtable_s {
  const char* name;  // "cpu"

  // Frees the device; no prepared kernel of it may be left.
  void (*destroy)(weft_device_t* device);

  // Prepares |kernel|, which outlives the result. |*out_workspace_bytes| is the scratch memory each
  // launch needs (64-byte aligned, may be 0). UNSUPPORTED when the device has no implementation;
  // the message names the operation. May allocate. Not thread-safe per device.
  weft_status_t (*prepare)(weft_device_t* device, const weft_kernel_t* kernel,
                           weft_prepared_kernel_t** out_prepared, size_t* out_workspace_bytes);
  void (*release)(weft_device_t* device, weft_prepared_kernel_t* prepared);

  // Creates a stream for work of |kind|, of at most |capacity| launches and waits between two
  // synchronisations. NULL in |*out_stream|: the calling thread does the work.
  weft_status_t (*create_stream)(weft_device_t* device, weft_stream_kind_t kind, uint32_t capacity,
                                 weft_device_stream_t** out_stream);
  // The stream is idle.
  void (*destroy_stream)(weft_device_t* device, weft_device_stream_t* stream);

  // Runs a prepared kernel on |stream|. |inputs| and |outputs| are the addresses of the views'
  // first elements (buffer base + offset_bytes), |workspace| of the size asked for; all stay valid
  // until the stream is synchronised. Takes no memory from weft's allocators; compute streams use
  // all threads of the device. Fails only when a library it calls does, and not before the stream
  // is synchronised where it does not run on the calling thread.
  weft_status_t (*launch)(weft_device_t* device, weft_device_stream_t* stream,
                          const weft_prepared_kernel_t* prepared, void* const* inputs,
                          void* const* outputs, void* workspace);

  // Runs a collective on |stream|; otherwise as launch. All collectives of one communicator have to
  // be ordered, by one stream or by waits.
  weft_status_t (*launch_collective)(weft_device_t* device, weft_device_stream_t* stream,
                                     const weft_device_collective_t* collective);

  // Names what was launched on |stream| so far since it was last synchronised.
  uint64_t (*mark)(weft_device_t* device, weft_device_stream_t* stream);
  // What is launched on |stream| from now on runs after |other| has done everything that |mark|
  // names. A calling thread that does the work itself waits here; ABORTED when what it waits for
  // failed, whose own failure is told when |other| is synchronised.
  weft_status_t (*wait)(weft_device_t* device, weft_device_stream_t* stream,
                        weft_device_stream_t* other, uint64_t mark);
  // Blocks until |stream| is idle; its first failure since the last synchronisation.
  weft_status_t (*synchronize)(weft_device_t* device, weft_device_stream_t* stream);

  // Devices that compute nothing but time (sim) do not allocate buffers, cannot look at predicates
  // and have no communicator: for them only, what a loop, a branch or a copy between device and
  // host comes to on |stream|. NULL on all others.
  weft_status_t (*launch_control)(weft_device_t* device, weft_device_stream_t* stream,
                                  const weft_plan_t* plan, const weft_instruction_t* instruction);

  // Calls |fn| once on each thread that the device has on the host and waits: for work that is
  // none of a plan's, such as filling arguments. NULL: there are none beside the caller's.
  void (*run_on_threads)(weft_device_t* device, weft_device_thread_fn_t fn, void* context);
} weft_device_vtable_t;

struct weft_device_s {
  const weft_device_vtable_t* vtable;
};

#endif  // WEFT_RUNTIME_DEVICE_DEVICE_H_
