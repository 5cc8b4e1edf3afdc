// Scanner and argument matching of small expressions.
//
// Unusual: numbers are read with a locale of our own, as the host program may have set one with a
// decimal comma.
#include "runtime/io/expression.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct weft_expression_scanner_s {
  const char* text;
  const char* cursor;
} weft_expression_scanner_t;

static int weft_expression_column(const weft_expression_scanner_t* scanner) {
  return (int)(scanner->cursor - scanner->text) + 1;
}

static weft_status_t weft_expression_expected(const weft_expression_scanner_t* scanner,
                                              const char* what) {
  if (*scanner->cursor == '\0') {
    return WEFT_STATUS(INVALID_INPUT, "column %d of '%s': expected %s where the text ends",
                       weft_expression_column(scanner), scanner->text, what);
  }
  return WEFT_STATUS(INVALID_INPUT, "column %d of '%s': expected %s, found '%c'",
                     weft_expression_column(scanner), scanner->text, what, *scanner->cursor);
}

static void weft_expression_skip_blanks(weft_expression_scanner_t* scanner) {
  while (*scanner->cursor == ' ' || *scanner->cursor == '\t') ++scanner->cursor;
}

static bool weft_expression_accept(weft_expression_scanner_t* scanner, char c) {
  weft_expression_skip_blanks(scanner);
  if (*scanner->cursor != c) return false;
  ++scanner->cursor;
  return true;
}

static bool weft_expression_is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// A name of letters, digits and underscores; empty when there is none.
static size_t weft_expression_scan_name(weft_expression_scanner_t* scanner, const char** out_name) {
  weft_expression_skip_blanks(scanner);
  *out_name = scanner->cursor;
  if (!weft_expression_is_letter(*scanner->cursor)) return 0;
  while (weft_expression_is_letter(*scanner->cursor) ||
         (*scanner->cursor >= '0' && *scanner->cursor <= '9')) {
    ++scanner->cursor;
  }
  return (size_t)(scanner->cursor - *out_name);
}

static weft_status_t weft_expression_scan_number(weft_expression_scanner_t* scanner,
                                                 double* out_value) {
  weft_expression_skip_blanks(scanner);
  const char* digits = scanner->cursor;
  if (*digits == '+' || *digits == '-') ++digits;
  const bool is_decimal = (*digits >= '0' && *digits <= '9') || *digits == '.';
  // strtod also reads hexadecimal, inf and nan.
  if (!is_decimal || (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X'))) {
    return weft_expression_expected(scanner, "a decimal number");
  }
  const locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (locale == (locale_t)0) {
    return WEFT_STATUS(OUT_OF_MEMORY, "out of memory for the C locale: %s", strerror(errno));
  }
  char* end = NULL;
  const double value = strtod_l(scanner->cursor, &end, locale);
  freelocale(locale);
  if (end == scanner->cursor) return weft_expression_expected(scanner, "a decimal number");
  if (!isfinite(value)) return weft_expression_expected(scanner, "a number below 1.8e308");
  scanner->cursor = end;
  *out_value = value;
  return weft_ok_status();
}

static weft_status_t weft_expression_scan_argument(weft_expression_scanner_t* scanner,
                                                   weft_expression_t* expression) {
  weft_expression_skip_blanks(scanner);
  if (expression->argument_count == WEFT_EXPRESSION_MAX_ARGUMENTS) {
    return weft_expression_expected(scanner, "no more arguments");
  }
  const size_t index = expression->argument_count++;
  weft_expression_argument_t* argument = &expression->arguments[index];
  argument->column = weft_expression_column(scanner);
  argument->key_size = weft_expression_scan_name(scanner, &argument->key);
  if (argument->key_size == 0) {
    argument->key = NULL;
    if (index > 0 && expression->arguments[index - 1].key != NULL) {
      return weft_expression_expected(scanner, "key=value, as after another one");
    }
  } else if (!weft_expression_accept(scanner, '=')) {
    return weft_expression_expected(scanner, "'='");
  }
  return weft_expression_scan_number(scanner, &argument->value);
}

weft_status_t weft_expression_parse(const char* text, weft_expression_t* out_expression) {
  *out_expression = (weft_expression_t){.text = text};
  weft_expression_scanner_t scanner = {.text = text, .cursor = text};
  const char* name = NULL;
  const size_t name_size = weft_expression_scan_name(&scanner, &name);
  if (name_size == 0) {
    out_expression->argument_count = 1;
    weft_expression_skip_blanks(&scanner);
    out_expression->arguments[0].column = weft_expression_column(&scanner);
    if (*scanner.cursor == '\0') return weft_expression_expected(&scanner, "a number or a name");
    WEFT_RETURN_IF_ERROR(
        weft_expression_scan_number(&scanner, &out_expression->arguments[0].value));
  } else {
    out_expression->name = name;
    out_expression->name_size = name_size;
    if (weft_expression_accept(&scanner, '(') && !weft_expression_accept(&scanner, ')')) {
      do {
        WEFT_RETURN_IF_ERROR(weft_expression_scan_argument(&scanner, out_expression));
      } while (weft_expression_accept(&scanner, ','));
      if (!weft_expression_accept(&scanner, ')')) {
        return weft_expression_expected(&scanner, "',' or ')'");
      }
    }
  }
  weft_expression_skip_blanks(&scanner);
  if (*scanner.cursor != '\0') return weft_expression_expected(&scanner, "the end");
  return weft_ok_status();
}

// ---- matching ----

static bool weft_expression_equals(const char* text, size_t size, const char* name) {
  return text != NULL && strlen(name) == size && memcmp(text, name, size) == 0;
}

// The parameter that argument |index| sets; |form->parameter_count| when there is none.
static size_t weft_expression_parameter_of(const weft_expression_t* expression, size_t index,
                                           const weft_expression_form_t* form) {
  const weft_expression_argument_t* argument = &expression->arguments[index];
  if (argument->key == NULL) return index < form->parameter_count ? index : form->parameter_count;
  for (size_t i = 0; i < form->parameter_count; ++i) {
    if (weft_expression_equals(argument->key, argument->key_size, form->parameters[i].key)) {
      return i;
    }
  }
  return form->parameter_count;
}

static weft_status_t weft_expression_bind(const weft_expression_t* expression,
                                          const weft_expression_form_t* form,
                                          double out_values[4]) {
  bool given[4] = {false};
  for (size_t i = 0; i < expression->argument_count; ++i) {
    const weft_expression_argument_t* argument = &expression->arguments[i];
    const size_t parameter = weft_expression_parameter_of(expression, i, form);
    if (parameter == form->parameter_count) {
      return WEFT_STATUS(INVALID_INPUT, "column %d of '%s': the form is %s", argument->column,
                         expression->text, form->usage);
    }
    const weft_expression_parameter_t* row = &form->parameters[parameter];
    if (given[parameter]) {
      return WEFT_STATUS(INVALID_INPUT, "column %d of '%s': '%s' is given twice", argument->column,
                         expression->text, row->key);
    }
    if (argument->value < row->minimum) {
      return WEFT_STATUS(INVALID_INPUT, "column %d of '%s': '%s' is below %g", argument->column,
                         expression->text, row->key, row->minimum);
    }
    given[parameter] = true;
    out_values[parameter] = argument->value;
  }
  for (size_t i = 0; i < form->parameter_count; ++i) {
    if (form->parameters[i].is_required && !given[i]) {
      return WEFT_STATUS(INVALID_INPUT, "'%s' lacks '%s': the form is %s", expression->text,
                         form->parameters[i].key, form->usage);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_expression_match(const weft_expression_t* expression,
                                    const weft_expression_form_t* forms, size_t form_count,
                                    const char* what, const weft_expression_form_t** out_form,
                                    double out_values[4]) {
  *out_form = NULL;
  for (size_t i = 0; i < 4; ++i) out_values[i] = 0;
  for (size_t i = 0; i < form_count; ++i) {
    if (!weft_expression_equals(expression->name, expression->name_size, forms[i].name)) continue;
    WEFT_RETURN_IF_ERROR(weft_expression_bind(expression, &forms[i], out_values));
    *out_form = &forms[i];
    return weft_ok_status();
  }
  if (expression->name == NULL) {
    return WEFT_STATUS(INVALID_INPUT, "'%s' is a number where a %s has a name", expression->text,
                       what);
  }
  return WEFT_STATUS(INVALID_INPUT, "'%.*s' is not a known %s", (int)expression->name_size,
                     expression->name, what);
}
