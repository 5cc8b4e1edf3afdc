// Devices behind one vtable: what the executor needs to run a plan somewhere.
//
// A device prepares each kernel of a plan once (picks an implementation, creates library
// primitives, reports the workspace it wants) and then launches prepared kernels on buffer
// addresses as often as needed. weft itself allocates nothing in a launch; the libraries that it
// calls (oneDNN on the CPU, for contractions and convolutions) may.
#ifndef WEFT_RUNTIME_DEVICE_DEVICE_H_
#define WEFT_RUNTIME_DEVICE_DEVICE_H_

#include "graph/plan/kernel.h"
#include "weft/executor.h"

typedef struct weft_prepared_kernel_s weft_prepared_kernel_t;

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

  // Runs a prepared kernel. |inputs| and |outputs| are the addresses of the views' first elements
  // (buffer base + offset_bytes), |workspace| of the size asked for. Blocks until the result is
  // written (cpu). Takes no memory from weft's allocators; uses all threads of the device. Fails
  // only when a library it calls does.
  weft_status_t (*launch)(weft_device_t* device, const weft_prepared_kernel_t* prepared,
                          void* const* inputs, void* const* outputs, void* workspace);
} weft_device_vtable_t;

struct weft_device_s {
  const weft_device_vtable_t* vtable;
};

#endif  // WEFT_RUNTIME_DEVICE_DEVICE_H_
