// Programs as text that travels with a plan: all that is needed to load, feed and save a step that
// was laid out before, without its graph.
#ifndef WEFT_STRATEGIES_PROGRAM_TEXT_H_
#define WEFT_STRATEGIES_PROGRAM_TEXT_H_

#include "runtime/base/string_buffer.h"
#include "strategies/program.h"

// Under which name a plan carries the text (weft_plan_attachment).
#define WEFT_PROGRAM_ATTACHMENT "program"

// What made a program, as the user wrote it. Of a program that was read, it lives in its arena.
typedef struct weft_program_origin_s {
  const char* strategy;  // name or alias
  weft_strategy_start_t start;
  const char** option_names;
  const char** option_values;
  uint32_t option_count;
  const char* const* places;
  uint32_t place_count;
  uint32_t micro_batches;
} weft_program_origin_t;

// What |options| say of a program that was made with them; refers to them, arrays are in |arena|.
WEFT_MUST_USE weft_status_t weft_program_origin_init(const weft_program_options_t* options,
                                                     weft_arena_t* arena,
                                                     weft_program_origin_t* out_origin);

// Appends |program|, which was made as |origin| says.
WEFT_MUST_USE weft_status_t weft_program_write_text(const weft_program_t* program,
                                                    const weft_program_origin_t* origin,
                                                    weft_string_buffer_t* text);

// Reads what weft_program_write_text wrote to a program without a graph, whose step has arguments
// and results but no operations and is called |step_name|; both outputs belong to the program.
// INVALID_INPUT with |file_name|, line and reason for anything else; memory is proportional to
// |size|. Free with weft_program_release.
WEFT_MUST_USE weft_status_t weft_program_read_text(const char* file_name, const char* text,
                                                   size_t size, const char* step_name,
                                                   weft_allocator_t allocator,
                                                   weft_program_origin_t* out_origin,
                                                   weft_program_t** out_program);

#endif  // WEFT_STRATEGIES_PROGRAM_TEXT_H_
