// What `weft check` prints: lines or one JSON object.
#include "tools/check_report.h"

#include <inttypes.h>
#include <string.h>

#include "graph/interp/format.h"
#include "runtime/base/plural.h"
#include "tools/command.h"

void weft_check_report_init(bool json, bool verbose, weft_check_report_t* out_report) {
  *out_report = (weft_check_report_t){.verbose = verbose, .color = weft_command_use_color(stdout)};
  if (json) out_report->cases = json_array();
}

void weft_check_report_deinit(weft_check_report_t* report) {
  json_decref(report->cases);
  json_decref(report->results);
}

static void report_json(weft_check_report_t* report, const weft_check_case_t* check_case) {
  const weft_function_t* function = check_case->function;
  json_t* entry =
      json_pack("{s:s, s:i, s:s?, s:s, s:b}", "file", check_case->module->path, "line",
                (int)(function != NULL ? function->location.line : check_case->module->first_line),
                "function", function != NULL ? function->name : NULL, "outcome",
                weft_check_outcome_name(check_case->outcome), "checks", check_case->checks);
  if (check_case->message.size > 0) {
    (void)json_object_set_new(entry, "message", json_string(check_case->message.data));
  }
  if (check_case->output.size > 0) {
    (void)json_object_set_new(entry, "output", json_string(check_case->output.data));
  }
  if (report->results != NULL) {
    (void)json_object_set_new(entry, "results", report->results);
    report->results = NULL;
  }
  (void)json_array_append_new(report->cases, entry);
}

static void report_line(const weft_check_report_t* report, const weft_check_case_t* check_case) {
  static const char* const colors[] = {
      [WEFT_CHECK_PASSED] = "\033[32m",
      [WEFT_CHECK_FAILED] = "\033[31m",
      [WEFT_CHECK_UNSUPPORTED] = "\033[33m",
      [WEFT_CHECK_BAD_INPUT] = "\033[31m",
  };
  if (check_case->output.size > 0) {
    (void)fwrite(check_case->output.data, 1, check_case->output.size, stdout);
  }
  if (check_case->outcome == WEFT_CHECK_BAD_INPUT) {
    fprintf(stderr, "weft: %s\n", check_case->message.data);
    return;
  }
  if (check_case->outcome == WEFT_CHECK_PASSED && !report->verbose) return;
  const char* name = weft_check_outcome_name(check_case->outcome);
  printf("%s%s%s %s", report->color ? colors[check_case->outcome] : "", name,
         report->color ? "\033[0m" : "", check_case->module->path);
  if (check_case->function != NULL) {
    printf(":%" PRIu32 " @%s", check_case->function->location.line, check_case->function->name);
  }
  if (check_case->outcome == WEFT_CHECK_PASSED && !check_case->checks) {
    printf(": ran, checks nothing");
  }
  if (check_case->message.size > 0) printf("\n  %s", check_case->message.data);
  printf("\n");
}

void weft_check_report_case(weft_check_report_t* report, const weft_check_case_t* check_case) {
  ++report->counts[check_case->outcome];
  if (report->cases != NULL) {
    report_json(report, check_case);
    if (check_case->outcome == WEFT_CHECK_BAD_INPUT) {
      fprintf(stderr, "weft: %s\n", check_case->message.data);
    }
  } else {
    report_line(report, check_case);
    (void)fflush(stdout);
  }
}

int weft_check_report_finish(weft_check_report_t* report) {
  const uint32_t passed = report->counts[WEFT_CHECK_PASSED];
  const uint32_t failed = report->counts[WEFT_CHECK_FAILED];
  const uint32_t unsupported = report->counts[WEFT_CHECK_UNSUPPORTED];
  const uint32_t bad = report->counts[WEFT_CHECK_BAD_INPUT];
  if (report->cases != NULL) {
    json_t* root =
        json_pack("{s:i, s:i, s:i, s:i, s:O}", "passed", (int)passed, "failed", (int)failed,
                  "unsupported", (int)unsupported, "bad_input", (int)bad, "cases", report->cases);
    (void)json_dumpf(root, stdout, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    printf("\n");
    json_decref(root);
  } else {
    printf("%u passed, %u failed, %u unsupported\n", passed, failed, unsupported);
  }
  if (report->has_usage_error) return WEFT_EXIT_USAGE;
  if (bad > 0) return WEFT_EXIT_BAD_INPUT;
  if (failed > 0) return WEFT_EXIT_FAILED;
  return unsupported > 0 ? WEFT_EXIT_UNSUPPORTED : WEFT_EXIT_OK;
}

// "params.w" of a result's weft.name or jax.result_info attribute, or NULL.
static const char* result_name(const weft_function_t* function, uint32_t index) {
  static const char* const names[] = {"weft.name", "jax.result_info"};
  const weft_attr_t* attrs = function->result_attrs[index];
  for (size_t i = 0; attrs != NULL && i < sizeof(names) / sizeof(names[0]); ++i) {
    const weft_attr_t* name =
        weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, names[i]);
    if (name != NULL && name->kind == WEFT_ATTR_STRING) return name->as.string.data;
  }
  return NULL;
}

static void append_result(weft_string_buffer_t* text, const weft_tensor_t* actual,
                          const weft_tensor_t* expected,
                          const weft_check_comparison_t* comparison) {
  if (weft_dtype_is_float(expected->shape.dtype)) {
    weft_string_buffer_append_format(text, "max error %.3g (%.3g relative, tolerance %.3g)",
                                     comparison->max_abs_error, comparison->max_error,
                                     comparison->tolerance);
    if (comparison->not_finite > 0) {
      weft_string_buffer_append_format(text, ", %" PRId64 " not finite", comparison->not_finite);
    }
  } else {
    weft_string_buffer_append_cstring(text, comparison->differing == 0 ? "equal" : "integers");
  }
  if (comparison->differing == 0) return;
  weft_string_buffer_append_format(
      text, "; %" PRId64 " of %" PRId64 " element%s differ%s, first element %" PRId64 ": got ",
      comparison->differing, comparison->element_count,
      weft_plural((uint64_t)comparison->element_count), comparison->differing == 1 ? "s" : "",
      comparison->first);
  weft_interp_format_element(text, expected->shape.dtype, actual->data, comparison->first);
  weft_string_buffer_append_cstring(text, ", expected ");
  weft_interp_format_element(text, expected->shape.dtype, expected->data, comparison->first);
}

void weft_check_report_result(weft_check_report_t* report, const weft_function_t* function,
                              uint32_t index, const weft_tensor_t* actual,
                              const weft_tensor_t* expected,
                              const weft_check_comparison_t* comparison) {
  char shape[WEFT_SHAPE_TEXT_CAPACITY];
  const char* name = result_name(function, index);
  (void)weft_shape_format(&expected->shape, shape, sizeof(shape));
  if (report->cases != NULL) {
    if (report->results == NULL) report->results = json_array();
    (void)json_array_append_new(
        report->results,
        json_pack("{s:i, s:s?, s:s, s:f, s:f, s:f, s:I, s:I}", "result", (int)index, "name", name,
                  "type", shape, "max_abs_error", comparison->max_abs_error, "max_error",
                  comparison->max_error, "tolerance", comparison->tolerance, "differing",
                  (json_int_t)comparison->differing, "not_finite",
                  (json_int_t)comparison->not_finite));
    return;
  }
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  append_result(&text, actual, expected, comparison);
  weft_status_t status = weft_string_buffer_finish(&text);
  const bool differs = comparison->differing > 0;
  printf("  %s%s%s result %" PRIu32 "%s%s %s: %s\n",
         report->color ? (differs ? "\033[31m" : "\033[32m") : "", differs ? "differs" : "ok",
         report->color ? "\033[0m" : "", index, name != NULL ? " " : "", name != NULL ? name : "",
         shape, weft_status_is_ok(status) ? text.data : weft_status_text(status));
  weft_status_release(status);
  weft_string_buffer_deinit(&text);
}
