// The small expressions of schedules and inits: a number, or name(argument, key=argument).
#ifndef WEFT_RUNTIME_IO_EXPRESSION_H_
#define WEFT_RUNTIME_IO_EXPRESSION_H_

#include "weft/status.h"

#define WEFT_EXPRESSION_MAX_ARGUMENTS 8

typedef struct weft_expression_argument_s {
  const char* key;  // in the text; NULL for a positional argument
  size_t key_size;
  double value;
  int column;  // of the argument, from 1
} weft_expression_argument_t;

typedef struct weft_expression_s {
  const char* text;
  const char* name;  // in the text; NULL for a bare number, which is then the only argument
  size_t name_size;
  size_t argument_count;  // positional ones come first
  weft_expression_argument_t arguments[WEFT_EXPRESSION_MAX_ARGUMENTS];
} weft_expression_t;

// A parameter that a form of expression takes: positional ones in order, then by key.
typedef struct weft_expression_parameter_s {
  const char* key;
  bool is_required;
  double minimum;  // smallest value allowed
} weft_expression_parameter_t;

// A form: "cosine(peak, warmup=, steps=, min=)".
typedef struct weft_expression_form_s {
  const char* name;
  const char* usage;  // for errors
  int kind;
  size_t parameter_count;
  weft_expression_parameter_t parameters[4];
} weft_expression_form_t;

// Parses |text|. INVALID_INPUT names the column (from 1) and what was expected.
WEFT_MUST_USE weft_status_t weft_expression_parse(const char* text,
                                                  weft_expression_t* out_expression);

// Finds the form of |expression| among |forms| and its arguments' values: |out_values[i]| belongs
// to parameter i, 0 where it is not given. |what| says in errors what the forms are ("schedule").
// INVALID_INPUT names unknown, repeated, missing and too small arguments.
WEFT_MUST_USE weft_status_t weft_expression_match(const weft_expression_t* expression,
                                                  const weft_expression_form_t* forms,
                                                  size_t form_count, const char* what,
                                                  const weft_expression_form_t** out_form,
                                                  double out_values[4]);

#endif  // WEFT_RUNTIME_IO_EXPRESSION_H_
