// Lock step: the processes of a grid are threads of which one executes at a time.
//
// The right to execute (the baton) moves to the next process in order of numbers when its holder
// waits at a collective or ends. So all shared state is used by one thread at a time, and a run is
// as deterministic as a single process. When nobody can go on, the run fails with a report of who
// waits where.
#ifndef WEFT_GRAPH_INTERP_GRID_H_
#define WEFT_GRAPH_INTERP_GRID_H_

#include "graph/interp/interp_internal.h"

// Runs |functions|[i] as process i of |grid|. |arguments| and |results| hold the values of all
// processes one after the other; the arguments' references are taken over. The caller's run must
// not be inside of a grid of more than one process.
WEFT_MUST_USE weft_status_t weft_interp_grid_run(weft_interp_run_t* run,
                                                 const weft_function_t* const* functions,
                                                 weft_interp_grid_t grid,
                                                 weft_interp_value_t* arguments,
                                                 weft_interp_value_t* results);

// What the members of a group agree on when they meet: compared member by member.
typedef struct weft_interp_meeting_s {
  int64_t channel;
  const uint32_t* group;  // process numbers in group order
  uint32_t group_size;
} weft_interp_meeting_t;

// Waits until every member of the group is here with the same operation, channel, group and types.
// Then |*out_operands| holds references to the operands of all members, in group order; they live
// on the interpreter's stack and are released by weft_interp_grid_release.
WEFT_MUST_USE weft_status_t weft_interp_grid_meet(weft_interp_t* interp, const weft_op_t* op,
                                                  const weft_interp_meeting_t* meeting,
                                                  const weft_interp_value_t* operands,
                                                  uint32_t operand_count,
                                                  weft_interp_value_t** out_operands);
void weft_interp_grid_release(weft_interp_t* interp, weft_interp_value_t* operands, uint32_t count);

// Any process may receive the message.
#define WEFT_INTERP_ANY_PROCESS UINT32_MAX

// Leaves |values| (retained) for |target| on |channel|. Does not wait.
WEFT_MUST_USE weft_status_t weft_interp_grid_send(weft_interp_t* interp, const weft_op_t* op,
                                                  int64_t channel, uint32_t target,
                                                  const weft_interp_value_t* values,
                                                  uint32_t count);
// Waits for the oldest message on |channel| that |source| (or any) left for this process, and moves
// its |count| values to |out_values|.
WEFT_MUST_USE weft_status_t weft_interp_grid_receive(weft_interp_t* interp, const weft_op_t* op,
                                                     int64_t channel, uint32_t source,
                                                     weft_interp_value_t* out_values,
                                                     uint32_t count);

#endif  // WEFT_GRAPH_INTERP_GRID_H_
