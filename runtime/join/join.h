// Joining: from what the environment says of a process to a communicator among all ranks.
//
// Ranks of weft's supervisor inherit the job's memory. Others meet at a store (rendezvous.h), where
// rank 0 says where the memory is that it made; the store is left as soon as all have joined.
#ifndef WEFT_RUNTIME_JOIN_JOIN_H_
#define WEFT_RUNTIME_JOIN_JOIN_H_

#include "runtime/comm/comm.h"
#include "runtime/launch/environment.h"

typedef struct weft_join_s weft_join_t;

typedef struct weft_join_options_s {
  size_t struct_size;
  uint64_t timeout_ns;  // for all to come, and in collectives; 0: 30 minutes
  // After which ranks that others wait for are told of where no supervisor does so; 0: 10 s.
  uint64_t notice_delay_ns;
  // Gets such lines, without their end; NULL: nobody. Must not use the communicator.
  void (*notice)(void* user_data, const char* text);
  void* user_data;
} weft_join_options_t;

// Joins the job that |environment| describes (launcher not NONE) and waits for all ranks.
// |*out_comm| is the caller's, |*out_join| then NULL. After a failure |*out_join|, which may be
// NULL, is for weft_join_fail and weft_join_end. ABORTED: not all came, or another one failed.
WEFT_MUST_USE weft_status_t weft_join_begin(const weft_environment_t* environment,
                                            const weft_join_options_t* options,
                                            weft_allocator_t allocator, weft_join_t** out_join,
                                            weft_comm_t** out_comm);

// Tells the other ranks that this one failed before all had joined, so that they do not wait for
// it. Does nothing under weft's supervisor, which sees it end. |join| may be NULL. Takes up to the
// linger times of rendezvous.h if nobody is there. Those that cannot be told wait until their
// time-out, and say for whom.
void weft_join_fail(weft_join_t* join, const weft_environment_t* environment, const char* text,
                    weft_allocator_t allocator);

// After a failure. NULL is harmless.
void weft_join_end(weft_join_t* join);

#endif  // WEFT_RUNTIME_JOIN_JOIN_H_
