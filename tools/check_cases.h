// Cases of `weft check`: functions without arguments that check themselves.
#ifndef WEFT_TOOLS_CHECK_CASES_H_
#define WEFT_TOOLS_CHECK_CASES_H_

#include "graph/ir/graph.h"
#include "runtime/base/string_buffer.h"

typedef enum weft_check_outcome_e {
  WEFT_CHECK_PASSED,
  WEFT_CHECK_FAILED,
  WEFT_CHECK_UNSUPPORTED,
  WEFT_CHECK_BAD_INPUT,  // the module does not parse or verify
} weft_check_outcome_t;

// One module of a file.
typedef struct weft_check_module_s {
  const char* path;
  uint32_t first_line;
  weft_graph_t* graph;   // NULL when it did not parse
  weft_status_t status;  // why nothing of it is run; OK otherwise
  // A function that is compared with another way to run it, and is no case; NULL when there is
  // none.
  const weft_function_t* compared;
} weft_check_module_t;

// A function to run, or, with |function| NULL, a module that cannot be run.
typedef struct weft_check_case_s {
  const weft_check_module_t* module;
  const weft_function_t* function;
  bool checks;  // something of what it may run is a check
  weft_check_outcome_t outcome;
  weft_string_buffer_t message;  // of a case that did not pass
  weft_string_buffer_t output;   // what interpreter.print wrote
} weft_check_case_t;

typedef struct weft_check_suite_s {
  weft_arena_t arena;
  weft_check_module_t* modules;
  uint32_t module_count;
  weft_check_case_t* cases;
  uint32_t case_count;
  const char* advice;  // about files without cases; NULL: the usual one
} weft_check_suite_t;

// Changes a graph that was read and is not verified yet.
typedef weft_status_t(weft_check_prepare_fn_t)(weft_graph_t** graph);

// Reads the modules of all files. Files that cannot be read or hold no module are modules with a
// status. |prepare| is called for every other one; it may be NULL. Fails only when memory is out.
WEFT_MUST_USE weft_status_t weft_check_suite_load(const char* const* paths, uint32_t path_count,
                                                  weft_check_prepare_fn_t* prepare,
                                                  weft_check_suite_t* out_suite);
void weft_check_suite_deinit(weft_check_suite_t* suite);

// Finds the cases of all modules, once. A file without any gets one that is bad input. Fails only
// when memory is out.
WEFT_MUST_USE weft_status_t weft_check_suite_find_cases(weft_check_suite_t* suite);

typedef struct weft_check_run_options_s {
  uint32_t jobs;            // cases run side by side
  uint64_t max_operations;  // per case
  // Called for every case in the order of the files, as soon as it and all before it are done.
  void (*report)(void* user_data, const weft_check_case_t* check_case);
  void* user_data;
} weft_check_run_options_t;

// Runs all cases.
WEFT_MUST_USE weft_status_t weft_check_suite_run(weft_check_suite_t* suite,
                                                 const weft_check_run_options_t* options);

// Name of an outcome ("passed").
const char* weft_check_outcome_name(weft_check_outcome_t outcome);

#endif  // WEFT_TOOLS_CHECK_CASES_H_
