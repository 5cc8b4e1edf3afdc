// State of an executor, shared by the files of this folder.
#ifndef WEFT_RUNTIME_EXEC_EXECUTOR_INTERNAL_H_
#define WEFT_RUNTIME_EXEC_EXECUTOR_INTERNAL_H_

#include "graph/plan/plan.h"
#include "runtime/comm/comm.h"
#include "runtime/device/device.h"
#include "weft/executor.h"

// One instruction, ready to launch.
typedef struct weft_launch_s {
  weft_prepared_kernel_t* prepared;
  void** inputs;
  void** outputs;
  void* workspace;
  const void* predicate;                // WHILE, SWITCH
  weft_device_collective_t collective;  // COLLECTIVE
  // What its stream has to do until it is done, once it is launched; kept for those waited for.
  uint64_t mark;
  bool is_awaited;
  uint32_t stream;
} weft_launch_t;

struct weft_executor_s {
  weft_allocator_t allocator;
  weft_arena_t arena;  // launch records
  const weft_plan_t* plan;
  weft_device_t* device;
  bool is_virtual;                 // the device computes nothing: no arenas, no communicator
  weft_comm_t* comm;               // NULL for one rank
  weft_comm_group_t* groups;       // this rank's group of each of the plan's group sets
  weft_device_stream_t** streams;  // by the plan's streams; NULL: the calling thread
  uint64_t step;                   // steps begun
  uint8_t* arenas[WEFT_BUFFER_KIND_COUNT_];
  weft_launch_t* launches;  // by instruction id
};

#endif  // WEFT_RUNTIME_EXEC_EXECUTOR_INTERNAL_H_
