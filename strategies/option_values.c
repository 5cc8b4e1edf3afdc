// Parsing and checking of option values. Presets are checked like a user's settings, so that a
// mistake in a table shows when the strategy is registered.
#include "strategies/option_values.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/string_buffer.h"
#include "strategies/dead_names.h"
#include "strategies/name.h"

// Largest integer that a double counts to without gaps: limits and exponent forms are doubles.
#define INTEGER_LIMIT 9007199254740992.0

// Conversions ------------------------------------------------------------------------------------

bool weft_option_is_auto(const char* value) {
  return strcmp(value, "auto") == 0;
}

bool weft_option_to_bool(const char* value) {
  return strcmp(value, "true") == 0;
}

int64_t weft_option_to_integer(const char* value) {
  return strtoll(value, NULL, 10);
}

double weft_option_to_number(const char* value) {
  if (weft_option_is_auto(value)) return 0;
  // The C locale keeps the decimal point a point whatever the process has set.
  const locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (locale == (locale_t)0) return strtod(value, NULL);
  const double number = strtod_l(value, NULL, locale);
  freelocale(locale);
  return number;
}

// Checks -----------------------------------------------------------------------------------------

// Digits with an optional sign, fraction and exponent: no hexadecimal, infinity or NaN, which
// strtod would read, too.
static bool is_decimal(const char* text) {
  const char* c = text;
  if (*c == '+' || *c == '-') ++c;
  const size_t whole = strspn(c, "0123456789");
  c += whole;
  size_t fraction = 0;
  if (*c == '.') {
    fraction = strspn(++c, "0123456789");
    c += fraction;
  }
  if (whole + fraction == 0) return false;
  if (*c == 'e' || *c == 'E') {
    ++c;
    if (*c == '+' || *c == '-') ++c;
    const size_t exponent = strspn(c, "0123456789");
    if (exponent == 0) return false;
    c += exponent;
  }
  return *c == '\0';
}

static weft_status_t refuse(const weft_option_t* option, const char* owner, const char* text,
                            weft_arena_t* arena) {
  const char* wanted = NULL;
  WEFT_RETURN_IF_ERROR(weft_option_describe(option, arena, &wanted));
  return WEFT_STATUS(INVALID_INPUT, "option %s of %s takes %s; got '%s'", option->name, owner,
                     wanted, text);
}

static bool parse_bool(const char* text, const char** out_value) {
  const size_t size = strlen(text);
  if (weft_name_equal(text, size, "true")) {
    *out_value = "true";
  } else if (weft_name_equal(text, size, "false")) {
    *out_value = "false";
  } else {
    return false;
  }
  return true;
}

// Whole numbers, also as "2e8".
static bool parse_integer(const weft_option_t* option, const char* text, int64_t* out_value) {
  if (!is_decimal(text)) return false;
  const double number = weft_option_to_number(text);
  if (!(fabs(number) <= INTEGER_LIMIT) || number != floor(number)) return false;
  if (number < option->minimum || number > option->maximum) return false;
  *out_value = (int64_t)number;
  return true;
}

static bool parse_number(const weft_option_t* option, const char* text) {
  if (!is_decimal(text)) return false;
  const double number = weft_option_to_number(text);
  return isfinite(number) && number >= option->minimum && number <= option->maximum;
}

static bool parse_choice(const weft_option_t* option, const char* text, const char** out_value) {
  for (const char* const* choice = option->choices; *choice; ++choice) {
    if (!weft_name_equal(text, strlen(text), *choice)) continue;
    *out_value = *choice;
    return true;
  }
  return false;
}

weft_status_t weft_option_parse(const weft_option_t* option, const char* owner, const char* text,
                                size_t size, weft_arena_t* arena, const char** out_value) {
  const char* copy = NULL;
  *out_value = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(arena, text, size, &copy));
  if (option->allows_auto && weft_name_equal(text, size, "auto")) {
    *out_value = "auto";
    return weft_ok_status();
  }
  bool is_valid = true;
  int64_t integer = 0;
  *out_value = copy;
  switch (option->type) {
    case WEFT_OPTION_BOOL:
      is_valid = parse_bool(copy, out_value);
      break;
    case WEFT_OPTION_INTEGER:
      is_valid = parse_integer(option, copy, &integer);
      if (is_valid) {
        WEFT_RETURN_IF_ERROR(weft_arena_format(arena, out_value, "%lld", (long long)integer));
      }
      break;
    case WEFT_OPTION_NUMBER:
      is_valid = parse_number(option, copy);
      break;
    case WEFT_OPTION_CHOICE:
      is_valid = parse_choice(option, copy, out_value);
      break;
    case WEFT_OPTION_TEXT:
      break;
  }
  if (is_valid) return weft_ok_status();
  *out_value = NULL;
  return refuse(option, owner, copy, arena);
}

// Descriptions -----------------------------------------------------------------------------------

static void describe_range(const weft_option_t* option, const char* type,
                           weft_string_buffer_t* buffer) {
  const bool is_integer = option->type == WEFT_OPTION_INTEGER;
  const double limit = is_integer ? INTEGER_LIMIT : INFINITY;
  const bool has_minimum = option->minimum > -limit;
  const bool has_maximum = option->maximum < limit;
  weft_string_buffer_append_cstring(buffer, type);
  if (has_minimum) {
    weft_string_buffer_append_format(buffer, is_integer ? " %s %.0f" : " %s %.15g",
                                     has_maximum ? "from" : "of at least", option->minimum);
  }
  if (has_maximum) {
    weft_string_buffer_append_format(buffer, is_integer ? " %s %.0f" : " %s %.15g",
                                     has_minimum ? "to" : "of at most", option->maximum);
  }
  if (option->unit) weft_string_buffer_append_format(buffer, " (%s)", option->unit);
}

static void describe_choices(const weft_option_t* option, weft_string_buffer_t* buffer) {
  for (const char* const* choice = option->choices; *choice; ++choice) {
    if (choice != option->choices) {
      weft_string_buffer_append_cstring(buffer, choice[1] || option->allows_auto ? ", " : " or ");
    }
    weft_string_buffer_append_cstring(buffer, *choice);
  }
}

weft_status_t weft_option_describe(const weft_option_t* option, weft_arena_t* arena,
                                   const char** out_text) {
  *out_text = NULL;
  weft_string_buffer_t buffer;
  weft_string_buffer_init(arena->allocator, &buffer);
  switch (option->type) {
    case WEFT_OPTION_BOOL:
      weft_string_buffer_append_cstring(&buffer,
                                        option->allows_auto ? "true, false" : "true or false");
      break;
    case WEFT_OPTION_INTEGER:
      describe_range(option, "an integer", &buffer);
      break;
    case WEFT_OPTION_NUMBER:
      describe_range(option, "a number", &buffer);
      break;
    case WEFT_OPTION_CHOICE:
      describe_choices(option, &buffer);
      break;
    case WEFT_OPTION_TEXT:
      weft_string_buffer_append_cstring(&buffer, "a text");
      break;
  }
  if (option->allows_auto) weft_string_buffer_append_cstring(&buffer, " or auto");
  weft_status_t status = weft_string_buffer_finish(&buffer);
  if (weft_status_is_ok(status)) {
    status = weft_arena_copy_string(arena, buffer.data, buffer.size, out_text);
  }
  weft_string_buffer_deinit(&buffer);
  return status;
}

// Combination ------------------------------------------------------------------------------------

// Where the value of an option comes from; later ones count more.
typedef enum option_source_e { SOURCE_DEFAULT, SOURCE_PRESET, SOURCE_SETTING } option_source_t;

typedef struct combination_s {
  const weft_strategy_t* strategy;
  const char* selected_name;
  const char** values;
  uint8_t* sources;
  weft_arena_t* arena;
} combination_t;

static weft_status_t refuse_unknown(const combination_t* combination, const char* name,
                                    size_t size) {
  const weft_strategy_t* strategy = combination->strategy;
  weft_status_t status = weft_ok_status();
  if (weft_dead_option_find(strategy->name, name, size, &status)) return status;
  if (strategy->option_count == 0) {
    return WEFT_STATUS(INVALID_INPUT, "strategy %s has no options, and so no '%.*s'",
                       strategy->name, (int)size, name);
  }
  weft_name_search_t search;
  weft_name_search_init(name, size, &search);
  const char* known = "";
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    const char* option = strategy->options[i].name;
    weft_name_search_offer(&search, option);
    WEFT_RETURN_IF_ERROR(
        weft_arena_format(combination->arena, &known, "%s%s%s", known, i ? ", " : "", option));
  }
  if (search.closest) {
    return WEFT_STATUS(INVALID_INPUT, "strategy %s has no option '%.*s'; did you mean '%s'?",
                       strategy->name, (int)size, name, search.closest);
  }
  return WEFT_STATUS(INVALID_INPUT, "strategy %s has no option '%.*s'; it has %s", strategy->name,
                     (int)size, name, known);
}

static bool values_equal(const weft_option_t* option, const char* a, const char* b) {
  if (strcmp(a, b) == 0) return true;
  if (option->type != WEFT_OPTION_NUMBER) return false;
  if (weft_option_is_auto(a) || weft_option_is_auto(b)) return false;
  return weft_option_to_number(a) == weft_option_to_number(b);
}

static weft_status_t combine_value(combination_t* combination, uint32_t index,
                                   option_source_t source, const char* value) {
  const weft_option_t* option = &combination->strategy->options[index];
  if (combination->sources[index] == SOURCE_SETTING) {
    return WEFT_STATUS(INVALID_INPUT, "option %s is given twice, as %s and as %s", option->name,
                       combination->values[index], value);
  }
  if (source == SOURCE_SETTING && combination->sources[index] == SOURCE_PRESET &&
      !values_equal(option, combination->values[index], value)) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s stands for %s=%s and cannot be given %s=%s; use the strategy %s",
                       combination->selected_name, option->name, combination->values[index],
                       option->name, value, combination->strategy->name);
  }
  if (source == SOURCE_PRESET && combination->sources[index] == SOURCE_PRESET) {
    return WEFT_STATUS(INVALID_INPUT, "alias %s presets option %s twice",
                       combination->selected_name, option->name);
  }
  combination->values[index] = value;
  combination->sources[index] = (uint8_t)source;
  return weft_ok_status();
}

static weft_status_t apply_setting(combination_t* combination, const char* text, size_t size,
                                   option_source_t source) {
  const weft_strategy_t* strategy = combination->strategy;
  const char* equals = memchr(text, '=', size);
  if (!equals || equals == text) {
    return WEFT_STATUS(INVALID_INPUT, "strategy option '%.*s' must have the form NAME=VALUE",
                       (int)size, text);
  }
  const size_t name_size = (size_t)(equals - text);
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    if (!weft_name_equal(text, name_size, strategy->options[i].name)) continue;
    const char* value = NULL;
    WEFT_RETURN_IF_ERROR(weft_option_parse(&strategy->options[i], strategy->name, equals + 1,
                                           size - name_size - 1, combination->arena, &value));
    return combine_value(combination, i, source, value);
  }
  return refuse_unknown(combination, text, name_size);
}

static weft_status_t apply_defaults(combination_t* combination) {
  const weft_strategy_t* strategy = combination->strategy;
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    const weft_option_t* option = &strategy->options[i];
    WEFT_RETURN_IF_ERROR(weft_option_parse(option, strategy->name, option->default_value,
                                           strlen(option->default_value), combination->arena,
                                           &combination->values[i]));
  }
  return weft_ok_status();
}

static weft_status_t apply_presets(combination_t* combination, const char* presets) {
  while (presets && *presets) {
    const size_t size = strcspn(presets, ",");
    WEFT_RETURN_IF_ERROR(apply_setting(combination, presets, size, SOURCE_PRESET));
    presets += size;
    if (*presets == ',') ++presets;
  }
  return weft_ok_status();
}

weft_status_t weft_option_combine(const weft_strategy_t* strategy,
                                  const weft_strategy_alias_t* alias, const char* const* settings,
                                  uint32_t setting_count, weft_arena_t* arena,
                                  weft_strategy_values_t* out_values) {
  *out_values = (weft_strategy_values_t){0};
  combination_t combination = {
      .strategy = strategy, .selected_name = alias ? alias->name : strategy->name, .arena = arena};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, strategy->option_count, sizeof(*combination.values), (void**)&combination.values));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate(arena, strategy->option_count, (void**)&combination.sources));
  WEFT_RETURN_IF_ERROR(apply_defaults(&combination));
  if (alias) WEFT_RETURN_IF_ERROR(apply_presets(&combination, alias->options));
  for (uint32_t i = 0; i < setting_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        apply_setting(&combination, settings[i], strlen(settings[i]), SOURCE_SETTING));
  }
  *out_values = (weft_strategy_values_t){.strategy = strategy,
                                         .selected_name = combination.selected_name,
                                         .values = combination.values};
  return weft_ok_status();
}

const char* weft_strategy_value(const weft_strategy_values_t* values, const char* name) {
  for (uint32_t i = 0; i < values->strategy->option_count; ++i) {
    if (strcmp(values->strategy->options[i].name, name) == 0) return values->values[i];
  }
  return NULL;
}
