// What writing and reading plan files share.
#ifndef WEFT_GRAPH_PLAN_PLAN_TEXT_INTERNAL_H_
#define WEFT_GRAPH_PLAN_PLAN_TEXT_INTERNAL_H_

#include "graph/plan/plan_text.h"
#include "graph/plan/plan_text_lexer.h"

// Words of the format; never NULL for valid enumerators.
const char* weft_plan_buffer_kind_word(weft_buffer_kind_t kind);
const char* weft_plan_stream_kind_word(weft_stream_kind_t kind);
const char* weft_plan_comparison_word(weft_comparison_direction_t direction);

// True for a name that a plan file can hold: letters, digits, '_' and '.', not empty and none of
// the format's own words.
bool weft_plan_is_name(const char* name, size_t length);

// The name of an elementwise operation without its dialect where that is stablehlo.
const char* weft_plan_opcode_word(weft_opcode_t opcode);

// True for what the loop programs of plans are made of.
bool weft_plan_is_loop_opcode(weft_opcode_t opcode);

// The operations of a graph by number: functions in order, an operation before those in its
// regions.
typedef struct weft_plan_ops_s {
  const weft_op_t** ops;  // by number
  uint32_t count;
  uint32_t* slots;  // hash table of numbers + 1 by address, used for look-ups only
  uint32_t slot_mask;
} weft_plan_ops_t;

WEFT_MUST_USE weft_status_t weft_plan_ops_init(const weft_graph_t* graph, weft_arena_t* arena,
                                               weft_plan_ops_t* out_ops);
bool weft_plan_ops_find(const weft_plan_ops_t* ops, const weft_op_t* op, uint32_t* out_number);

// Constants of a graph by their bytes.
typedef struct weft_plan_constants_s {
  const weft_plan_ops_t* ops;
  uint32_t* slots;  // numbers of operations + 1
  uint32_t slot_mask;
} weft_plan_constants_t;

WEFT_MUST_USE weft_status_t weft_plan_constants_init(const weft_plan_ops_t* ops,
                                                     weft_arena_t* arena,
                                                     weft_plan_constants_t* out_constants);
// The first operation that has these bytes.
bool weft_plan_constants_find(const weft_plan_constants_t* constants, const void* data, size_t size,
                              uint32_t* out_number);
// The bytes of a constant operation, once per splat; NULL for operations that have none.
const void* weft_plan_constant_bytes(const weft_op_t* op, size_t* out_size);

// The state of reading a file.
typedef struct weft_plan_reader_s weft_plan_reader_t;

struct weft_plan_reader_s {
  weft_plan_lexer_t lexer;
  weft_plan_t* plan;
  weft_arena_t* arena;  // of the plan
  weft_arena_t scratch;
  weft_plan_ops_t ops;
  uint32_t buffer_capacity;
  uint32_t stream_capacity;
  uint32_t groups_capacity;
  uint32_t argument_capacity;
  uint32_t result_capacity;
  const char* op_word;  // of the kernel being read, in the text
  size_t op_word_length;
  uint32_t depth;     // of blocks
  size_t gap_budget;  // buffers that may be left out from here on
  uint32_t seen;      // lines that may stand in a file once
  const char* text;   // of the file
};

// A number that has to be one of |count| things of the plan: "there is no b7".
WEFT_MUST_USE weft_status_t weft_plan_read_reference(weft_plan_reader_t* reader, const char* prefix,
                                                     const char* what, uint32_t count,
                                                     uint32_t* out_index);

WEFT_MUST_USE weft_status_t weft_plan_read_view(weft_plan_reader_t* reader, weft_view_t* out_view);
// Views up to |end|, which is read, too.
WEFT_MUST_USE weft_status_t weft_plan_read_views(weft_plan_reader_t* reader, char end,
                                                 const weft_view_t** out_views,
                                                 uint32_t* out_count);
// Outputs, kernel, inputs, what is done in place and the workspace (plan_text_kernel.c).
WEFT_MUST_USE weft_status_t weft_plan_read_kernel(weft_plan_reader_t* reader,
                                                  weft_instruction_t* instruction);
// Completes a kernel whose views and operation have been read, and checks all that devices take for
// granted about it (plan_text_check.c).
WEFT_MUST_USE weft_status_t weft_plan_check_kernel(weft_plan_reader_t* reader,
                                                   weft_instruction_t* instruction);
// What the lines on memory and the prediction say against the lines they sum up.
WEFT_MUST_USE weft_status_t weft_plan_check_sums(weft_plan_reader_t* reader);
#endif  // WEFT_GRAPH_PLAN_PLAN_TEXT_INTERNAL_H_
