// Names of strategies and options that users bring along from Lightning and that this weft answers
// with a sentence instead of a guess.
#ifndef WEFT_STRATEGIES_DEAD_NAMES_H_
#define WEFT_STRATEGIES_DEAD_NAMES_H_

#include "weft/strategy.h"

// Whether |name|, any case, is no strategy of this weft but known: then |*out_status| is NOT_FOUND
// with the modern name, or UNSUPPORTED for one that weft does not have yet.
bool weft_dead_name_find(const char* name, weft_status_t* out_status);

// The same for an option that |size| bytes of |name| call and the built-in |strategy| lacks, as far
// as it belongs to the strategy's family: INVALID_INPUT says why it has no meaning here,
// UNSUPPORTED that it would have one. False for strategies of plug-ins, which may mean something
// else.
bool weft_dead_option_find(const char* strategy, const char* name, size_t size,
                           weft_status_t* out_status);

// Names by number, for tests and documents; NULL behind the last.
const char* weft_dead_name_at(size_t index);
const char* weft_dead_option_at(size_t index);

#endif  // WEFT_STRATEGIES_DEAD_NAMES_H_
