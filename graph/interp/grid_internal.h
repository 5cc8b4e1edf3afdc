// State of a grid of processes, shared by grid.c and grid_report.c.
#ifndef WEFT_GRAPH_INTERP_GRID_INTERNAL_H_
#define WEFT_GRAPH_INTERP_GRID_INTERNAL_H_

#include <pthread.h>

#include "graph/interp/grid.h"

typedef enum weft_interp_process_state_e {
  WEFT_INTERP_READY,
  WEFT_INTERP_MEETING,    // at a collective
  WEFT_INTERP_RECEIVING,  // at a recv
  WEFT_INTERP_ENDED,
} weft_interp_process_state_t;

typedef struct weft_interp_process_s {
  weft_interp_grid_state_t* grid;
  weft_interp_t interp;
  const weft_function_t* function;
  weft_interp_value_t* arguments;
  weft_interp_value_t* results;
  weft_interp_process_state_t state;
  pthread_t thread;
  pthread_cond_t turn;  // signalled when the baton comes here
  // While waiting:
  const weft_op_t* op;
  weft_interp_meeting_t meeting;
  const weft_interp_value_t* operands;
  uint32_t operand_count;
  weft_interp_value_t* gathered;  // of all members, filled by the last one to arrive
} weft_interp_process_t;

typedef struct weft_interp_message_s {
  struct weft_interp_message_s* next;  // in order of sending
  const weft_op_t* op;
  int64_t channel;
  uint32_t source;
  uint32_t target;  // or WEFT_INTERP_ANY_PROCESS
  uint32_t count;
  weft_interp_value_t values[];
} weft_interp_message_t;

#define WEFT_INTERP_NOBODY UINT32_MAX

struct weft_interp_grid_state_s {
  weft_interp_run_t* run;
  weft_interp_process_t* processes;
  uint32_t process_count;
  pthread_mutex_t mutex;
  uint32_t current;  // who holds the baton; guarded by |mutex|
  // The rest belongs to the holder of the baton.
  bool failed;
  weft_status_t status;  // the first failure
  weft_interp_message_t* messages;
};

// Status that says for every process where it waits or that it has ended.
weft_status_t weft_interp_grid_deadlock(const weft_interp_grid_state_t* grid);

// Status for a message that nobody received.
weft_status_t weft_interp_grid_undelivered(const weft_interp_grid_state_t* grid);

#endif  // WEFT_GRAPH_INTERP_GRID_INTERNAL_H_
