// What `weft check` prints: lines or one JSON object.
#ifndef WEFT_TOOLS_CHECK_REPORT_H_
#define WEFT_TOOLS_CHECK_REPORT_H_

#include <jansson.h>

#include "tools/check_cases.h"
#include "tools/check_differential.h"

typedef struct weft_check_report_s {
  bool verbose;
  bool color;
  json_t* cases;    // NULL unless JSON
  json_t* results;  // of the module being compared, NULL unless JSON
  uint32_t counts[WEFT_CHECK_BAD_INPUT + 1];
  bool has_usage_error;  // among the bad inputs
} weft_check_report_t;

void weft_check_report_init(bool json, bool verbose, weft_check_report_t* out_report);
void weft_check_report_deinit(weft_check_report_t* report);

// Counts and prints one case.
void weft_check_report_case(weft_check_report_t* report, const weft_check_case_t* check_case);

// Prints how result |index| of |function| compares.
void weft_check_report_result(weft_check_report_t* report, const weft_function_t* function,
                              uint32_t index, const weft_tensor_t* actual,
                              const weft_tensor_t* expected,
                              const weft_check_comparison_t* comparison);

// Prints the last line (or the JSON object) and returns the exit code.
int weft_check_report_finish(weft_check_report_t* report);

#endif  // WEFT_TOOLS_CHECK_REPORT_H_
