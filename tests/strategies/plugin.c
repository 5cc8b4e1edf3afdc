// Shared objects that are loaded as plug-ins, one for each macro: GOOD, and those that are wrong in
// one way.
#include <weft/strategy.h>

static weft_status_t apply(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  return api->shard_batch(context, api->data_axes(context));
}

static const char* const nothing[] = {NULL};
static const weft_strategy_alias_t aliases[] = {{"batch_only_slowly", "speed=0.5", "slower"}};
static const weft_option_t options[] = {{.name = "speed",
                                         .type = WEFT_OPTION_NUMBER,
                                         .default_value = "1",
                                         .help = "how fast",
                                         .maximum = 1}};

#define STRATEGY(name_text, aliases_or_null, alias_number)                                 \
  {                                                                                        \
    .struct_size = sizeof(weft_strategy_t), .abi = WEFT_STRATEGY_ABI, .name = (name_text), \
    .description = "cuts the batch", .options = options, .option_count = 1,                \
    .aliases = (aliases_or_null), .alias_count = (alias_number), .provides = nothing,      \
    .requires_ = nothing, .conflicts = nothing, .start = WEFT_START_FORK, .apply = apply   \
  }

static const weft_strategy_t batch_only = STRATEGY("batch_only", aliases, 1);

#if defined(TAKEN_ALIAS)
static const weft_strategy_alias_t taken_aliases[] = {{"deepspeed_stage_1", NULL, "taken"}};
static const weft_strategy_t other = STRATEGY("other", taken_aliases, 1);
#elif defined(TAKEN_NAME)
static const weft_strategy_t other = STRATEGY("ddp", NULL, 0);
#elif defined(TWICE)
static const weft_strategy_t other = STRATEGY("batch_only_slowly", NULL, 0);
#else
static const weft_strategy_t other = STRATEGY("other", NULL, 0);
#endif

static const weft_strategy_t* const strategies[] = {&batch_only, &other};

#if !defined(NO_TABLE)
extern WEFT_API const weft_strategy_plugin_t weft_strategy_plugin;
const weft_strategy_plugin_t weft_strategy_plugin = {
#if defined(OTHER_ABI)
    // Reading anything but the number would end in a crash.
    .abi = WEFT_STRATEGY_ABI + 1,
    .strategy_size = sizeof(weft_strategy_t),
    .strategies = (const weft_strategy_t* const*)8,
    .strategy_count = 1,
#elif defined(OTHER_SIZE)
    .abi = WEFT_STRATEGY_ABI,
    .strategy_size = sizeof(weft_strategy_t) + 8,
    .strategies = strategies,
    .strategy_count = 2,
#elif defined(EMPTY)
    .abi = WEFT_STRATEGY_ABI,
    .strategy_size = sizeof(weft_strategy_t),
#else
    .abi = WEFT_STRATEGY_ABI,
    .strategy_size = sizeof(weft_strategy_t),
    .strategies = strategies,
    .strategy_count = 2,
#endif
};
#else
// What is unused would be a warning.
extern WEFT_API const void* weft_other_table;
const void* weft_other_table = strategies;
#endif
