// The device that computes nothing but time: executors run plans on a virtual clock.
//
// What a launch costs comes from a machine's description. Streams keep clocks of their own; waits
// and synchronisations move them forward. No buffer is allocated and no communicator is used: this
// rank stands for all, as in a timeline (graph/plan/timeline.h), but computation is not slowed by
// what runs beside it.
#ifndef WEFT_RUNTIME_DEVICE_SIM_SIM_DEVICE_H_
#define WEFT_RUNTIME_DEVICE_SIM_SIM_DEVICE_H_

#include "graph/plan/machine.h"
#include "runtime/device/device.h"

// |machine| outlives the device. Free with weft_device_destroy.
WEFT_MUST_USE weft_status_t weft_sim_device_create(const weft_machine_t* machine,
                                                   weft_allocator_t allocator,
                                                   weft_device_t** out_device);

// Nanoseconds since the device was created, as of the last synchronisation of any stream.
double weft_sim_device_clock_ns(const weft_device_t* device);

// Nanoseconds that streams of |kind| were busy.
double weft_sim_device_busy_ns(const weft_device_t* device, weft_stream_kind_t kind);

#endif  // WEFT_RUNTIME_DEVICE_SIM_SIM_DEVICE_H_
