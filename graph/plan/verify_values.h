// What the verifier knows of values: what a graph says each one is, and what kernels make of them.
#ifndef WEFT_GRAPH_PLAN_VERIFY_VALUES_H_
#define WEFT_GRAPH_PLAN_VERIFY_VALUES_H_

#include "graph/plan/verify_internal.h"
#include "graph/plan/verify_ownership.h"
#include "graph/plan/verify_term.h"

// A graph in terms.
typedef struct weft_statement_s {
  const weft_plan_t* plan;
  weft_terms_t terms;
  uint32_t* values;  // by value id: a sequence, or WEFT_TERM_NONE
} weft_statement_t;

// States every value of the plan's function (verify_graph.c).
WEFT_MUST_USE weft_status_t weft_statement_init(const weft_plan_t* plan, weft_arena_t* arena,
                                                weft_statement_t* out_statement);

// What a collective takes of operand |operand| of |op|, in the order in which it takes it, and what
// it gives for it.
WEFT_MUST_USE weft_status_t weft_statement_collective(weft_statement_t* statement,
                                                      const weft_op_t* op, uint32_t operand,
                                                      uint32_t* out_taken, uint32_t* out_given);

// Side |side| of a contraction: dimensions in batch, free and contracted order, and how many are
// free.
WEFT_MUST_USE weft_status_t weft_statement_factor(weft_statement_t* statement, const weft_op_t* op,
                                                  uint32_t side, uint32_t* out_sequence,
                                                  int32_t* out_free_rank);

// Memory (verify_memory.c) -----------------------------------------------------------------------

#define WEFT_MEMORY_MAX_PARTS 64  // concatenations that are being put together at a time

// Bytes [begin, end) of an arena hold |sequence| in the order of their addresses, since
// |instruction| wrote it (WEFT_INSTRUCTION_NONE: since the step began).
typedef struct weft_written_s {
  uint64_t begin;
  uint64_t end;
  uint32_t sequence;
  uint32_t instruction;
} weft_written_t;

typedef struct weft_part_s {
  weft_view_t view;
  uint32_t sequence;
} weft_part_t;

// A concatenation of which some parts lie where they belong, in runs with gaps.
typedef struct weft_parts_s {
  const weft_op_t* op;
  weft_part_t* parts;
  uint32_t count;
  uint32_t needed;
  uint32_t depth;  // of the block that writes them
  weft_buffer_kind_t kind;
  uint64_t begin;  // hull of the parts
  uint64_t end;
} weft_parts_t;

typedef struct weft_memory_s {
  const weft_verify_t* verify;
  weft_statement_t* statement;
  weft_ownership_t maps[WEFT_BUFFER_KIND_COUNT_];  // owners are numbers of |written|
  weft_written_t* written;
  uint32_t written_count;
  uint32_t written_capacity;
  weft_parts_t parts[WEFT_MEMORY_MAX_PARTS];
  uint32_t parts_count;
  uint32_t depth;
} weft_memory_t;

typedef struct weft_memory_state_s {
  weft_ownership_state_t of[WEFT_BUFFER_KIND_COUNT_];
} weft_memory_state_t;

void weft_memory_init(const weft_verify_t* verify, weft_statement_t* statement,
                      weft_memory_t* out_memory);
void weft_memory_deinit(weft_memory_t* memory);

// What |view| shows, in row-major order; WEFT_TERM_NONE where that is nothing known. Views of
// constants show those.
WEFT_MUST_USE weft_status_t weft_memory_read(weft_memory_t* memory, const weft_view_t* view,
                                             uint32_t* out_sequence);

// |sequence|, in row-major order of |view|, is written through it. A view with gaps has to be a
// part of the concatenation |op|.
WEFT_MUST_USE weft_status_t weft_memory_write(weft_memory_t* memory,
                                              const weft_instruction_t* instruction,
                                              const weft_view_t* view, uint32_t sequence);

// Nothing is known any more of what |place| spans.
WEFT_MUST_USE weft_status_t weft_memory_forget(weft_memory_t* memory, const weft_place_t* place);

void weft_memory_enter(weft_memory_t* memory);
void weft_memory_leave(weft_memory_t* memory);
void weft_memory_copy(weft_memory_t* memory, weft_memory_state_t* out_state);
void weft_memory_restore(weft_memory_t* memory, const weft_memory_state_t* state);
// What is not the same in |state| is forgotten.
void weft_memory_meet(weft_memory_t* memory, const weft_memory_state_t* state);

// "what 'stablehlo.add' (step.mlir:12:5) gives", for messages: allocates in the scratch arena.
const char* weft_memory_describe(const weft_memory_t* memory, uint32_t sequence);

// Who wrote the first byte of |view|: "#7 (loop)", or "the step's begin".
const char* weft_memory_writer(const weft_memory_t* memory, const weft_view_t* view,
                               char text[WEFT_VERIFY_NAME_CAPACITY]);

// Collectives against operations (verify_origin.c) ------------------------------------------------

// Kind, reduction, groups, root and peers of a collective are those of the operation that it stems
// from.
WEFT_MUST_USE weft_status_t weft_verify_origin(const weft_verify_t* verify,
                                               const weft_instruction_t* instruction);

#endif  // WEFT_GRAPH_PLAN_VERIFY_VALUES_H_
