// Where the plan of a subcommand comes from: a file that `weft plan -o` wrote, or a step that is
// compiled at once, by the same options as with `weft plan`.
#ifndef WEFT_TOOLS_PLAN_SOURCE_H_
#define WEFT_TOOLS_PLAN_SOURCE_H_

#include "tools/layout.h"
#include "weft/executor.h"
#include "weft/plan.h"

// Values of getopt_long; see tools/layout.h.
enum { WEFT_PLAN_SOURCE_OPTION_THREADS = 768 };

// clang-format off
#define WEFT_PLAN_SOURCE_LONG_OPTIONS                                   \
  WEFT_LAYOUT_LONG_OPTIONS,                                             \
  WEFT_SCHEDULE_LONG_OPTIONS,                                           \
  {"threads", required_argument, NULL, WEFT_PLAN_SOURCE_OPTION_THREADS}
// clang-format on

// For the commands that look at plans and take steps, too.
#define WEFT_PLAN_SOURCE_HELP                                                        \
  WEFT_LAYOUT_HELP WEFT_SCHEDULE_HELP                                                \
      "  --threads N            compute threads of each rank, for the memory that\n" \
      "                         kernels need (default: one for each usable core)\n\n"

typedef struct weft_plan_source_s {
  const char* path;
  weft_layout_options_t layout;
  int32_t threads;        // 0: one for each usable core
  bool is_quiet;          // prints no notes of strategies
  bool replaces_machine;  // --cluster is another machine than that of a plan that is read
  weft_arena_t arena;     // of |layout|
  // What the plan of a step is made with, kept until the end.
  weft_graph_t* step;
  weft_layout_t made_layout;
  bool has_layout;
  weft_program_t* program;
  weft_machine_t* machine;
  weft_device_t* device;
} weft_plan_source_t;

// Room for what |argc| arguments can hold. Deinitialise in every case, after the plan is released.
WEFT_MUST_USE weft_status_t weft_plan_source_init(int argc, weft_plan_source_t* out_source);
void weft_plan_source_deinit(weft_plan_source_t* source);

// Takes one option of the table above; other values are left alone.
WEFT_MUST_USE weft_status_t weft_plan_source_take(weft_plan_source_t* source, int option,
                                                  const char* argument);

// Reads the plan at |path|, or compiles the step that is there. INVALID_ARGUMENT for options that
// are wrong, or that a plan which is there already cannot follow. Free with weft_plan_release.
WEFT_MUST_USE weft_status_t weft_plan_source_open(weft_plan_source_t* source,
                                                  weft_plan_t** out_plan);

#endif  // WEFT_TOOLS_PLAN_SOURCE_H_
