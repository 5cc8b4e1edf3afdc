// Who waits for whom, written down in issue order.
//
// Every stream knows how far each other stream had come at its last wait, and an instruction of
// another stream than stream 0 starts with what stream 0 knew when it was issued. So an instruction
// waits only for what it would not know to be complete otherwise.
#ifndef WEFT_GRAPH_PLAN_WAITS_H_
#define WEFT_GRAPH_PLAN_WAITS_H_

#include "runtime/base/arena.h"

#define WEFT_WAITS_NONE UINT32_MAX

// Instructions are named by their positions in the body. What a stream knows of another one is a
// position, too: everything of that stream that stands before it is complete.
typedef struct weft_waits_s {
  uint32_t stream_count;
  uint32_t position;   // of the instruction at hand
  uint32_t stream;     // its stream
  uint32_t* wanted;    // by stream: what it wants to wait for, or WEFT_WAITS_NONE
  uint32_t* known;     // [stream][stream]
  uint32_t* known_at;  // [row][stream]: what is complete when an instruction of another stream is
  uint32_t* rows;      // by position
  uint32_t row_count;
  uint32_t* list;  // what the last instruction waits for, ascending
  uint32_t list_count;
} weft_waits_t;

// |task_count|: instructions of other streams than stream 0.
WEFT_MUST_USE weft_status_t weft_waits_init(weft_arena_t* arena, uint32_t stream_count,
                                            uint32_t instruction_count, uint32_t task_count,
                                            weft_waits_t* out_waits);

// Turns to the next instruction.
void weft_waits_begin(weft_waits_t* waits, uint32_t position, uint32_t stream);

// It has to come behind |task| of |stream|.
void weft_waits_want(weft_waits_t* waits, uint32_t task, uint32_t stream);

// What is complete of |stream| when the instruction at hand starts, as far as is known by now.
uint32_t weft_waits_known(const weft_waits_t* waits, uint32_t stream);

// It wants no more: writes |list|.
void weft_waits_end(weft_waits_t* waits);

#endif  // WEFT_GRAPH_PLAN_WAITS_H_
