// A communicator among threads of one process: the virtual ranks of tests and tools. With options
// it is made by weft_comm_local_create_with (weft/comm.h).
#ifndef WEFT_RUNTIME_COMM_LOCAL_LOCAL_H_
#define WEFT_RUNTIME_COMM_LOCAL_LOCAL_H_

#include "runtime/comm/comm.h"

// weft_comm_local_create_with default options.
WEFT_MUST_USE weft_status_t weft_comm_local_create(uint32_t size, weft_allocator_t allocator,
                                                   weft_comm_t** comms);

#endif  // WEFT_RUNTIME_COMM_LOCAL_LOCAL_H_
