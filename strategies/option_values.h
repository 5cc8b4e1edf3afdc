// Values of options: from what users write to checked texts, and from those to C values.
//
// A checked text is canonical: "true" or "false", digits without exponent for integers, choices as
// they are spelled in the table. Numbers keep the user's spelling.
#ifndef WEFT_STRATEGIES_OPTION_VALUES_H_
#define WEFT_STRATEGIES_OPTION_VALUES_H_

#include "strategies/registry.h"

// Checks |size| bytes of |text| as a value of |option|. INVALID_INPUT says what |owner|'s option
// takes and what it got.
WEFT_MUST_USE weft_status_t weft_option_parse(const weft_option_t* option, const char* owner,
                                              const char* text, size_t size, weft_arena_t* arena,
                                              const char** out_value);

// Combines the defaults of |strategy|, the presets of |alias| (may be NULL) and |settings|, each
// "NAME=VALUE". A setting that contradicts a preset, or is given twice, is an error.
WEFT_MUST_USE weft_status_t weft_option_combine(const weft_strategy_t* strategy,
                                                const weft_strategy_alias_t* alias,
                                                const char* const* settings, uint32_t setting_count,
                                                weft_arena_t* arena,
                                                weft_strategy_values_t* out_values);

// What a checked text stands for; 0 for "auto".
bool weft_option_to_bool(const char* value);
int64_t weft_option_to_integer(const char* value);
double weft_option_to_number(const char* value);
bool weft_option_is_auto(const char* value);

// "integer from 0 to 3", "number >= 0 (MiB), or auto", "FULL_SHARD, SHARD_GRAD_OP or NO_SHARD".
WEFT_MUST_USE weft_status_t weft_option_describe(const weft_option_t* option, weft_arena_t* arena,
                                                 const char** out_text);

#endif  // WEFT_STRATEGIES_OPTION_VALUES_H_
