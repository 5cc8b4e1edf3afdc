// Explanations of plans: why instructions start when they start, what hides communication, and what
// would make a step shorter.
//
// Everything comes from the plan and the machine: the timeline with its binding predecessors, the
// conflicts of views on buffers, and the bytes that buffers share over time. Every "what if" is
// answered by changing the input and running the timeline again, not by a rule.
#ifndef WEFT_GRAPH_PLAN_EXPLAIN_H_
#define WEFT_GRAPH_PLAN_EXPLAIN_H_

#include "graph/plan/timeline.h"
#include "runtime/base/string_buffer.h"

// Why an instruction did not start before another one had completed.
typedef enum weft_reason_e {
  WEFT_REASON_BEGIN,       // it starts with the step
  WEFT_REASON_STREAM,      // the other runs before it on its stream
  WEFT_REASON_LINK,        // the other used the link
  WEFT_REASON_READS,       // it reads what the other wrote
  WEFT_REASON_OVERWRITES,  // it writes what the other read or wrote
  WEFT_REASON_MEMORY,      // its bytes were another buffer's, which the other was the last to use
  WEFT_REASON_PLACE,       // it was issued no earlier: the schedule put it there
  WEFT_REASON_COUNT_,
} weft_reason_t;

typedef struct weft_cause_s {
  weft_reason_t reason;
  uint32_t after;  // position whose completion its start waited for; NONE at the step's begin
  // READS, OVERWRITES, MEMORY: the instruction in conflict, which is |after| or completes with it.
  uint32_t conflict;
  uint32_t buffer;  // of its own bytes that are in conflict, or WEFT_BUFFER_NONE
} weft_cause_t;

// A change, and the step it leads to.
typedef struct weft_what_if_s {
  const char* change;  // "the link were twice as fast"
  const char* option;  // what of the command does it; NULL: nothing
  double step_ns;
  bool is_made;  // by a plan that was made with |option|, not by a change to this one
} weft_what_if_t;

// What may make a step shorter, with the value that did.
typedef enum weft_remedy_kind_e {
  WEFT_REMEDY_OVERLAP,  // collectives beside the computation
  WEFT_REMEDY_BUFFERS,  // more gathered units at once
  WEFT_REMEDY_MEMORY,   // a larger memory budget
  WEFT_REMEDY_BUCKETS,  // buckets of another size
  WEFT_REMEDY_KEEP,     // nothing is gathered twice
  WEFT_REMEDY_UNITS,    // other units
  WEFT_REMEDY_COUNT_,
} weft_remedy_kind_t;

// What is known of the options that a plan was made with: for each kind of change, the option that
// would bring it about, or NULL.
typedef struct weft_explanation_options_s {
  // What this plan alone suggests: gathers of what was gathered before disappear,
  const char* keep_gathered;
  // and collectives of buckets that were closed because they are full become one with the next.
  const char* larger_buckets;
  int64_t bucket_bytes;     // at which they are full
  int64_t bucket_elements;  // the same, where that is given; 0 otherwise
  // What is given with the size of buckets, to part some ("--opt bucket_mb"), and its unit.
  const char* bucket_option;
  double bucket_unit_bytes;
  // By kind: plans that were made with an option and take less; |change| is NULL where there is
  // none.
  weft_what_if_t remedies[WEFT_REMEDY_COUNT_];
} weft_explanation_options_t;

typedef struct weft_explanation_s {
  const weft_plan_t* plan;
  const weft_machine_t* machine;
  weft_timeline_t timeline;
  weft_bounds_t bounds;
  double* exposed_ns;          // by position; 0 for computation
  double* stream_load_ns;      // by stream
  double* stream_transfer_ns;  // of it, collectives and copies, inside of loops and branches, too
  weft_explanation_options_t options;  // nothing, unless the caller says more
  uint32_t* path;                      // critical path: positions from the step's begin to its end
  uint32_t path_count;
  weft_what_if_t* what_ifs;  // about the whole step, those that gain something
  uint32_t what_if_count;
  const struct weft_course_s* course;
  const struct weft_hazards_s* hazards;
} weft_explanation_t;

// Explains the whole plan. |costs_ns| as in weft_timeline_compute. Everything lives in |arena|.
WEFT_MUST_USE weft_status_t weft_plan_explain(const weft_plan_t* plan,
                                              const weft_machine_t* machine, const double* costs_ns,
                                              weft_arena_t* arena,
                                              weft_explanation_t* out_explanation);

// Position of the body's instruction that is called |name| ("ag7") or numbered so ("#12"), or that
// has it inside: |out_inside| is then that instruction, otherwise NULL. NOT_FOUND with some names
// that there are.
WEFT_MUST_USE weft_status_t weft_explanation_find(const weft_explanation_t* explanation,
                                                  const char* name, uint32_t* out_position,
                                                  const weft_instruction_t** out_inside);

// What bound the start of |position|.
WEFT_MUST_USE weft_status_t weft_explanation_cause(const weft_explanation_t* explanation,
                                                   uint32_t position, weft_arena_t* arena,
                                                   weft_cause_t* out_cause);

// Whether |position| is a gather that computation waits for, and that waited for memory or for its
// place, which is where the schedule has a buffer for it.
WEFT_MUST_USE weft_status_t weft_explanation_waits_for_room(const weft_explanation_t* explanation,
                                                            uint32_t position, weft_arena_t* arena,
                                                            bool* out_waits);

typedef struct weft_overlap_part_s {
  uint32_t position;
  double ns;  // that both run
} weft_overlap_part_t;

typedef struct weft_instruction_explanation_s {
  uint32_t position;
  weft_cause_t* causes;  // from |position| back to the step's begin
  uint32_t cause_count;
  weft_overlap_part_t* beside;  // computation that runs meanwhile; of computation, transfers
  uint32_t beside_count;
  uint32_t* waiters;  // positions whose start its completion bound
  uint32_t waiter_count;
  double slack_ns;  // it may take so much longer before the step does
  weft_what_if_t* what_ifs;
  uint32_t what_if_count;
} weft_instruction_explanation_t;

// Explains one instruction. Everything lives in |arena|.
WEFT_MUST_USE weft_status_t weft_explanation_of(const weft_explanation_t* explanation,
                                                uint32_t position, weft_arena_t* arena,
                                                weft_instruction_explanation_t* out_explanation);

// Append the explanations as sentences, or as one JSON object.
WEFT_MUST_USE weft_status_t weft_explanation_print(const weft_explanation_t* explanation,
                                                   weft_arena_t* arena, weft_string_buffer_t* text);
WEFT_MUST_USE weft_status_t weft_explanation_print_json(const weft_explanation_t* explanation,
                                                        weft_arena_t* arena,
                                                        weft_string_buffer_t* text);
WEFT_MUST_USE weft_status_t weft_instruction_explanation_print(
    const weft_explanation_t* explanation, const weft_instruction_explanation_t* instruction,
    weft_arena_t* arena, weft_string_buffer_t* text);
WEFT_MUST_USE weft_status_t weft_instruction_explanation_print_json(
    const weft_explanation_t* explanation, const weft_instruction_explanation_t* instruction,
    weft_arena_t* arena, weft_string_buffer_t* text);

// Append where |inside| runs in the loop or branch at |position|, and for how long.
WEFT_MUST_USE weft_status_t weft_inside_explanation_print(const weft_explanation_t* explanation,
                                                          uint32_t position,
                                                          const weft_instruction_t* inside,
                                                          weft_arena_t* arena,
                                                          weft_string_buffer_t* text);
WEFT_MUST_USE weft_status_t weft_inside_explanation_print_json(
    const weft_explanation_t* explanation, uint32_t position, const weft_instruction_t* inside,
    weft_arena_t* arena, weft_string_buffer_t* text);

#endif  // WEFT_GRAPH_PLAN_EXPLAIN_H_
