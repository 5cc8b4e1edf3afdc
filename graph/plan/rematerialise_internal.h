// State of one rematerialisation, shared by the rematerialise*.c files.
#ifndef WEFT_GRAPH_PLAN_REMATERIALISE_INTERNAL_H_
#define WEFT_GRAPH_PLAN_REMATERIALISE_INTERNAL_H_

#include "graph/plan/lower_internal.h"
#include "graph/plan/rematerialise.h"

#define WEFT_NO_POSITION UINT32_MAX

// What happens to a buffer's value between its uses.
typedef enum weft_keeping_e {
  WEFT_KEEP,
  WEFT_REPEAT,   // its instruction runs again
  WEFT_OFFLOAD,  // copied to host memory and back
} weft_keeping_t;

// One buffer; positions are those of the body's instructions, nested accesses count for the owner.
typedef struct weft_remember_s {
  uint32_t first_write;
  uint32_t last_write;
  uint32_t first_read;
  bool is_nested;  // written inside of a loop or branch
  uint32_t first;  // access; WEFT_NO_POSITION: never touched
  uint32_t last;
  weft_keeping_t keeping;
  uint32_t gap;    // not KEEP: reads behind this position read the second copy,
  uint32_t until;  // which can be made up to the reader at this one
  bool is_emitted;
  bool is_stored;  // OFFLOAD: the copy to host memory stands already
  uint32_t copy;   // buffer of the second copy, once the edits are applied
  uint32_t host;   // OFFLOAD: buffer in host memory
} weft_remember_t;

// True when a read at |position| finds the second copy.
static inline bool weft_reads_copy(const weft_remember_t* buffer, uint32_t position) {
  return buffer->keeping != WEFT_KEEP && position > buffer->gap;
}

typedef enum weft_edit_kind_e {
  WEFT_EDIT_ORIGINAL,  // the instruction at |target|
  WEFT_EDIT_REPEAT,    // the instruction at |target| once more
  WEFT_EDIT_OUT,       // buffer |target| to host memory
  WEFT_EDIT_IN,        // and back
} weft_edit_kind_t;

// One instruction of the edited body.
typedef struct weft_edit_s {
  weft_edit_kind_t kind;
  uint32_t target;
  uint32_t at;  // position of the original instruction it stands at, or right before
} weft_edit_t;

typedef struct weft_rematerialisation_s {
  weft_lowering_t* lowering;
  weft_plan_t* plan;
  const weft_rematerialise_options_t* options;
  weft_arena_t arena;
  weft_remember_t* buffers;
  uint32_t buffer_count;  // of the body as lowered
  uint32_t* roots;        // by buffer: the one it shares bytes with while nothing is given up
  double* costs_ns;       // by position
  weft_edit_t* edits;
  uint32_t edit_count;
  uint32_t edit_capacity;
  size_t peak_bytes;       // of the edited body
  uint32_t peak_position;  // where the peak is, in the original body
} weft_rematerialisation_t;

// The first instruction from |position| on that writes |buffer|, which must have one there. The
// parts of a concatenation are written one after the other.
uint32_t weft_remember_writer(const weft_rematerialisation_t* state, uint32_t buffer,
                              uint32_t position);

typedef weft_status_t(weft_visit_access_fn_t)(void* user_data, weft_view_t* view, bool is_write);

// Calls |visit| for every view of |instruction|, nested ones included. Views are writable in the
// plan's arena while it is lowered.
WEFT_MUST_USE weft_status_t weft_visit_accesses(const weft_instruction_t* instruction,
                                                weft_visit_access_fn_t* visit, void* user_data);

// Fills |edits| for the present decisions and measures their peak.
WEFT_MUST_USE weft_status_t weft_rematerialise_measure(weft_rematerialisation_t* state);

// Writes the edited body (rematerialise_apply.c).
WEFT_MUST_USE weft_status_t weft_rematerialise_apply(weft_rematerialisation_t* state);

#endif  // WEFT_GRAPH_PLAN_REMATERIALISE_INTERNAL_H_
