// A communicator among threads of one process: the virtual ranks of tests and tools.
#ifndef WEFT_RUNTIME_COMM_LOCAL_LOCAL_H_
#define WEFT_RUNTIME_COMM_LOCAL_LOCAL_H_

#include "runtime/comm/comm.h"

typedef struct weft_comm_local_options_s {
  size_t struct_size;  // sizeof(weft_comm_local_options_t)
  uint32_t size;       // ranks
  // Gives all memory, that of weft_comm_memory included: threads see each other's blocks anyway.
  weft_allocator_t allocator;
  uint64_t timeout_ns;  // longest wait for another rank; 0: none
} weft_comm_local_options_t;

// One rank, the system's allocator, no time-out.
weft_comm_local_options_t weft_comm_local_default_options(void);

// Writes one communicator for each rank to |comms|; each is for one thread and is destroyed on its
// own, in any order. INVALID_ARGUMENT for a bad size or struct_size.
WEFT_MUST_USE weft_status_t weft_comm_local_create_with(const weft_comm_local_options_t* options,
                                                        weft_comm_t** comms);

// The same with default options.
WEFT_MUST_USE weft_status_t weft_comm_local_create(uint32_t size, weft_allocator_t allocator,
                                                   weft_comm_t** comms);

#endif  // WEFT_RUNTIME_COMM_LOCAL_LOCAL_H_
