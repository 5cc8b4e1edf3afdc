// The registry: every strategy by name and alias, and option values as users write them.
#ifndef WEFT_STRATEGIES_REGISTRY_H_
#define WEFT_STRATEGIES_REGISTRY_H_

#include "runtime/base/arena.h"
#include "weft/strategy.h"

// Strategies of one program: the built-in ones, then those of loaded plug-ins. Externally
// synchronised while plug-ins are loaded, then immutable.
typedef struct weft_strategy_registry_s weft_strategy_registry_t;

// Values of all options of one strategy, in the order of its table; texts live in an arena.
typedef struct weft_strategy_values_s {
  const weft_strategy_t* strategy;
  const char* selected_name;  // name or alias the user typed
  const char* const* values;  // as text: "auto" where allowed
} weft_strategy_values_t;

WEFT_MUST_USE weft_status_t weft_strategy_registry_create(weft_allocator_t allocator,
                                                          weft_strategy_registry_t** out_registry);
// Unloads plug-ins; NULL is harmless. No plan or context of their strategies may be left.
void weft_strategy_registry_release(weft_strategy_registry_t* registry);

// Loads the shared object at |path| and adds its strategies. INVALID_INPUT when it is no plug-in,
// was built for another ABI (the message gives both numbers), or takes a name that exists.
WEFT_MUST_USE weft_status_t weft_strategy_registry_load(weft_strategy_registry_t* registry,
                                                        const char* path);

uint32_t weft_strategy_registry_count(const weft_strategy_registry_t* registry);
const weft_strategy_t* weft_strategy_registry_at(const weft_strategy_registry_t* registry,
                                                 uint32_t index);
// Path of the plug-in the strategy came from; NULL for built-in ones.
const char* weft_strategy_registry_origin(const weft_strategy_registry_t* registry, uint32_t index);

// Finds |name| (a name or alias, any case) and combines defaults, the alias's presets and
// |settings|
// ("sharding_strategy=NO_SHARD", one each) into checked values. NOT_FOUND suggests the closest
// name; a name that only older frameworks have answers with the one to use now. INVALID_INPUT names
// the option, its type and range, also when a setting is given twice or contradicts a preset; texts
// are canonical (see option_values.h) and live in |arena|.
WEFT_MUST_USE weft_status_t weft_strategy_registry_select(
    const weft_strategy_registry_t* registry, const char* name, const char* const* settings,
    uint32_t setting_count, weft_arena_t* arena, weft_strategy_values_t* out_values);

// Text of option |name|; NULL when the strategy has none of that name.
const char* weft_strategy_value(const weft_strategy_values_t* values, const char* name);

#endif  // WEFT_STRATEGIES_REGISTRY_H_
