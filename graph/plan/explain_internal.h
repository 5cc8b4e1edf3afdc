// What the explain_*.c files share: trials of changed courses, and names.
#ifndef WEFT_GRAPH_PLAN_EXPLAIN_INTERNAL_H_
#define WEFT_GRAPH_PLAN_EXPLAIN_INTERNAL_H_

#include "graph/plan/explain.h"
#include "graph/plan/timeline_internal.h"

// A copy of the explanation's course whose items may be changed.
typedef struct weft_trial_s {
  weft_course_t course;
  weft_arena_t* arena;
  weft_arena_mark_t mark;
} weft_trial_t;

WEFT_MUST_USE weft_status_t weft_trial_begin(const weft_explanation_t* explanation,
                                             weft_arena_t* arena, weft_trial_t* out_trial);

// Runs the changed course and gives back what the trial took of the arena.
WEFT_MUST_USE weft_status_t weft_trial_end(weft_trial_t* trial, double* out_step_ns);

// Lets |position|, if it is not on stream 0, be issued once what it conflicts with on stream 0 has
// completed, whatever memory that takes.
void weft_trial_issue_early(const weft_explanation_t* explanation, weft_course_t* course,
                            uint32_t position);

// Halves what is transferred over |resource|, inside of loops and branches, too.
void weft_trial_halve(weft_course_t* course, uint32_t resource);

// Whether |position| gathers, or copies onto the device: what buffers hold.
bool weft_explanation_is_gather(const weft_explanation_t* explanation, uint32_t position);

// The changes alone of weft_explanation_of, which takes some forty timelines less.
WEFT_MUST_USE weft_status_t
weft_explanation_what_ifs(const weft_explanation_t* explanation, uint32_t position,
                          weft_arena_t* arena, weft_instruction_explanation_t* out_explanation);

// The position of the body's instruction with number |id|, or WEFT_COURSE_NONE.
uint32_t weft_explanation_position(const weft_plan_t* plan, uint32_t id);

// "ag7", or "#12 (dot_general)"; "?" when |arena| is out of memory.
const char* weft_explanation_name(const weft_explanation_t* explanation, uint32_t position,
                                  weft_arena_t* arena);

// The same of any instruction, nested ones included.
const char* weft_instruction_label(const weft_instruction_t* instruction, weft_arena_t* arena);

// "12.34 us".
void weft_explanation_append_time(weft_string_buffer_t* text, double ns);

#endif  // WEFT_GRAPH_PLAN_EXPLAIN_INTERNAL_H_
