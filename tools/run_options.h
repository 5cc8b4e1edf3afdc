// Options of `weft run`.
#ifndef WEFT_TOOLS_RUN_OPTIONS_H_
#define WEFT_TOOLS_RUN_OPTIONS_H_

#include "runtime/base/arena.h"
#include "tools/layout.h"

// NAME=VALUE as the user gave it; both point into argv copies that live as long as the options.
typedef struct weft_run_pair_s {
  const char* name;
  const char* value;
} weft_run_pair_t;

typedef struct weft_run_pairs_s {
  weft_run_pair_t* items;
  size_t count;
} weft_run_pairs_t;

typedef struct weft_run_options_s {
  weft_arena_t arena;  // the pairs
  const char* graph_path;
  const char* lister;      // what to run for the names of arguments and results
  weft_run_pairs_t data;   // batch argument -> source
  weft_run_pairs_t hyper;  // hyper argument -> schedule
  weft_run_pairs_t init;   // argument -> weft.init expression
  weft_run_pairs_t set;    // argument -> literal value
  weft_run_pairs_t roles;  // comma-separated arguments -> role
  weft_run_pairs_t show;   // result -> "value" or "text"
  const char* load_path;
  bool resume;  // load_path also says at which step to go on
  const char* save_path;
  const char* log_path;
  int64_t steps;
  uint64_t seed;
  bool sequential;
  bool synthetic;
  bool force;
  bool json;
  bool quiet;
  bool verbose;
  bool pin;
  int32_t threads;
  weft_layout_options_t layout;
  double stuck_delay_s;  // 0: default
  double timeout_s;      // 0: default
  const char* dump_after;
} weft_run_options_t;

// Parses the command line. Sets |*out_help| when help was asked for. INVALID_ARGUMENT says what is
// wrong with which option. Deinitialise |*out_options| in every case.
WEFT_MUST_USE weft_status_t weft_run_options_parse(int argc, char** argv,
                                                   weft_run_options_t* out_options, bool* out_help);
void weft_run_options_deinit(weft_run_options_t* options);

void weft_run_print_help(void);

// Whether |pattern|, in which each '*' stands for any text, matches the whole of |name|.
bool weft_run_name_matches(const char* pattern, const char* name);

// The value given for |name| or for a pattern that matches it, the last one if there are several;
// NULL when none.
const char* weft_run_pairs_find(const weft_run_pairs_t* pairs, const char* name);

#endif  // WEFT_TOOLS_RUN_OPTIONS_H_
