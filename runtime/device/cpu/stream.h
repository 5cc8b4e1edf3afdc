// A stream that is a thread of its own: a queue of kernels, collectives and waits.
//
// The executor's caller computes; only what runs beside it (collectives, copies) has a stream here.
#ifndef WEFT_RUNTIME_DEVICE_CPU_STREAM_H_
#define WEFT_RUNTIME_DEVICE_CPU_STREAM_H_

#include "runtime/device/cpu/cpu_internal.h"

weft_status_t weft_cpu_stream_create(weft_device_t* base, weft_stream_kind_t kind,
                                     uint32_t capacity, weft_device_stream_t** out_stream);
void weft_cpu_stream_destroy(weft_device_t* base, weft_device_stream_t* stream);

// Appends work; |stream| is not NULL. The queue has room: see create_stream.
void weft_cpu_stream_launch(weft_device_stream_t* stream, const weft_prepared_kernel_t* prepared,
                            void* const* inputs, void* const* outputs, void* workspace);
void weft_cpu_stream_launch_collective(weft_device_stream_t* stream,
                                       const weft_device_collective_t* collective);

uint64_t weft_cpu_stream_mark(weft_device_t* base, weft_device_stream_t* stream);
weft_status_t weft_cpu_stream_wait(weft_device_t* base, weft_device_stream_t* stream,
                                   weft_device_stream_t* other, uint64_t mark);
weft_status_t weft_cpu_stream_synchronize(weft_device_t* base, weft_device_stream_t* stream);

#endif  // WEFT_RUNTIME_DEVICE_CPU_STREAM_H_
