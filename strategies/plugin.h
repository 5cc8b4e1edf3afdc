// Strategies from shared objects.
#ifndef WEFT_STRATEGIES_PLUGIN_H_
#define WEFT_STRATEGIES_PLUGIN_H_

#include "weft/strategy.h"

// Loads the shared object at |path|, a path even without a slash, and finds its table. NOT_FOUND
// when there is no such file, INVALID_INPUT when it is no plug-in or was built for another
// interface. Free the handle with weft_plugin_close.
WEFT_MUST_USE weft_status_t weft_plugin_open(const char* path, weft_allocator_t allocator,
                                             void** out_handle,
                                             const weft_strategy_plugin_t** out_table);
void weft_plugin_close(void* handle);

// Checks a descriptor: sizes, names, that defaults and presets are values of their options.
// INVALID_INPUT says what is wrong with it.
WEFT_MUST_USE weft_status_t weft_plugin_check_strategy(const weft_strategy_t* strategy,
                                                       weft_allocator_t allocator);

#endif  // WEFT_STRATEGIES_PLUGIN_H_
