// State of one lowering, shared by the lower_*.c files.
#ifndef WEFT_GRAPH_PLAN_LOWER_INTERNAL_H_
#define WEFT_GRAPH_PLAN_LOWER_INTERNAL_H_

#include "graph/plan/cluster.h"
#include "graph/plan/lower.h"
#include "graph/plan/plan.h"

// What a value has become.
typedef enum weft_lowered_kind_e {
  WEFT_LOWERED_NONE,   // not lowered yet
  WEFT_LOWERED_VIEW,   // bytes of a buffer
  WEFT_LOWERED_SPLAT,  // the same element everywhere; takes no storage
  WEFT_LOWERED_IOTA,   // start + stride * (index along |dimension|); takes no storage
  WEFT_LOWERED_TOKEN,  // orders side effects, no bytes
} weft_lowered_kind_t;

typedef struct weft_lowered_s {
  weft_lowered_kind_t kind;
  union {
    weft_view_t view;
    uint64_t splat_bits;
    struct {
      int32_t dimension;
      int64_t start;
      int64_t stride;
    } iota;
  } as;
} weft_lowered_t;

typedef struct weft_instruction_chunk_s {
  struct weft_instruction_chunk_s* next;
  uint32_t count;
  uint32_t capacity;
  weft_instruction_t items[];
} weft_instruction_chunk_t;

// A growing list of instructions, which stay where they are in the scratch arena until the list
// becomes a plan block.
typedef struct weft_instruction_list_s {
  weft_instruction_chunk_t* first;
  weft_instruction_chunk_t* last;
  uint32_t count;
} weft_instruction_list_t;

// Arrays of the loop being built, kept from one loop to the next: fresh ones for each would be most
// of what lowering allocates.
typedef struct weft_loop_room_s {
  weft_loop_step_t* steps;
  const weft_value_t** known;  // by step: the value it computes or loads
  uint32_t step_capacity;
  weft_view_t* inputs;
  uint32_t input_capacity;
  weft_view_t* output_views;
  uint32_t output_capacity;
} weft_loop_room_t;

typedef struct weft_lowering_s {
  weft_plan_t* plan;
  const weft_graph_t* graph;
  weft_arena_t scratch;  // emptied when the body is written; all below is NULL from then on
  weft_use_info_t uses;
  const weft_lowered_t** values;  // by value id; entries live in |scratch|
  uint32_t* registers;            // by value id: register + 1 in the loop being built
  bool* recompute;                // by value id: repeated by the loops that read it, never stored
  weft_loop_room_t loop_room;
  uint32_t buffer_capacity;
  weft_instruction_list_t* out;  // block being written
  const weft_plan_lower_options_t* options;
} weft_lowering_t;

// Values ----------------------------------------------------------------------------------------

static inline const weft_lowered_t* weft_lowered(const weft_lowering_t* lowering,
                                                 const weft_value_t* value) {
  return lowering->values[value->id];
}

WEFT_MUST_USE weft_status_t weft_lowering_set(weft_lowering_t* lowering, const weft_value_t* value,
                                              const weft_lowered_t* lowered);
WEFT_MUST_USE weft_status_t weft_lowering_set_view(weft_lowering_t* lowering,
                                                   const weft_value_t* value,
                                                   const weft_view_t* view);

// Adds a buffer of |size_bytes|.
WEFT_MUST_USE weft_status_t weft_lowering_add_buffer(weft_lowering_t* lowering,
                                                     weft_buffer_kind_t kind, size_t size_bytes,
                                                     uint32_t* out_buffer);

// Adds a STEP buffer for |value| and sets its view. Where the only user is a transpose, the bytes
// lie in the transpose's order, so that the transpose costs nothing.
WEFT_MUST_USE weft_status_t weft_lowering_allocate_result(weft_lowering_t* lowering,
                                                          const weft_value_t* value,
                                                          weft_view_t* out_view);

// The view of |value|, writing splats and iotas to a buffer first where needed.
WEFT_MUST_USE weft_status_t weft_lowering_view(weft_lowering_t* lowering, const weft_value_t* value,
                                               weft_view_t* out_view);

// The same, dense row-major and starting on an element of its own: copies strided views.
WEFT_MUST_USE weft_status_t weft_lowering_dense_view(weft_lowering_t* lowering,
                                                     const weft_value_t* value,
                                                     weft_view_t* out_view);

// Instructions ----------------------------------------------------------------------------------

// Appends an instruction of |kind| for |op|; the caller fills the rest before the next append.
WEFT_MUST_USE weft_status_t weft_lowering_append(weft_lowering_t* lowering,
                                                 weft_instruction_kind_t kind, const weft_op_t* op,
                                                 weft_instruction_t** out_instruction);

// The instruction appended last to the block being written, which has one.
static inline weft_instruction_t* weft_lowering_last(const weft_lowering_t* lowering) {
  return &lowering->out->last->items[lowering->out->last->count - 1];
}

// Copies |list| to the plan's arena.
WEFT_MUST_USE weft_status_t weft_lowering_finish_block(weft_lowering_t* lowering,
                                                       const weft_instruction_list_t* list,
                                                       weft_plan_block_t* out_block);

// Appends a kernel with room for views; |*out_inputs| and |*out_outputs| are to be filled.
WEFT_MUST_USE weft_status_t
weft_lowering_append_kernel(weft_lowering_t* lowering, weft_kernel_kind_t kind, const weft_op_t* op,
                            uint32_t input_count, uint32_t output_count, weft_view_t** out_inputs,
                            weft_view_t** out_outputs, weft_kernel_t** out_kernel);

// Appends a loop that copies |from| to |to| (equal dimensions).
WEFT_MUST_USE weft_status_t weft_lowering_append_copy(weft_lowering_t* lowering,
                                                      const weft_op_t* op, const weft_view_t* from,
                                                      const weft_view_t* to);

// Appends a loop that writes |lowered| (any kind but TOKEN) of type |type| to |to|.
WEFT_MUST_USE weft_status_t weft_lowering_append_write(weft_lowering_t* lowering,
                                                       const weft_op_t* op,
                                                       const weft_lowered_t* lowered,
                                                       const weft_view_t* to);

// Units -----------------------------------------------------------------------------------------

// Lowers all operations of |block| but its terminator into lowering->out.
WEFT_MUST_USE weft_status_t weft_lower_block(weft_lowering_t* lowering, const weft_block_t* block);

// One cluster as one loop kernel (lower_loop.c).
WEFT_MUST_USE weft_status_t weft_lower_cluster(weft_lowering_t* lowering, const weft_unit_t* unit);

// One operation that only changes layout, or needs no storage: true in |*out_done| when it was one
// (lower_layout.c).
WEFT_MUST_USE weft_status_t weft_lower_layout_op(weft_lowering_t* lowering, const weft_op_t* op,
                                                 bool* out_done);

// while, if, case (lower_control.c).
WEFT_MUST_USE weft_status_t weft_lower_while(weft_lowering_t* lowering, const weft_op_t* op);
WEFT_MUST_USE weft_status_t weft_lower_switch(weft_lowering_t* lowering, const weft_op_t* op);

// all_reduce and its relatives between the ranks of a plan for several (lower_collective.c).
WEFT_MUST_USE weft_status_t weft_lower_collective(weft_lowering_t* lowering, const weft_op_t* op);

// Anything else that has a kernel (lower_op.c).
WEFT_MUST_USE weft_status_t weft_lower_op(weft_lowering_t* lowering, const weft_op_t* op);

// Memory ----------------------------------------------------------------------------------------

// Numbers the instructions, merges buffers where a copy or an update can happen in place, and lays
// out all arenas (storage.c). Called once, after everything is lowered.
WEFT_MUST_USE weft_status_t weft_plan_assign_storage(weft_lowering_t* lowering);

#endif  // WEFT_GRAPH_PLAN_LOWER_INTERNAL_H_
