// single_device: the step as it is written, on one rank.
#include <stdio.h>

#include "strategies/families.h"

static weft_status_t apply_single_device(const weft_strategy_api_t* api,
                                         weft_strategy_context_t* context) {
  const uint64_t ranks = weft_family_rank_count(api, context, UINT32_MAX);
  WEFT_RETURN_IF_ERROR(weft_family_unroll_accumulation(api, context));
  if (ranks == 1) return weft_ok_status();
  char message[128];
  snprintf(message, sizeof(message),
           "it runs on one rank, and the mesh has %llu; ddp is the closest for several",
           (unsigned long long)ranks);
  return api->fail(context, message);
}

static const weft_option_t options[] = {WEFT_FAMILY_UNROLL_ACCUMULATION};

static const char* const provides[] = {
    "the step as it is written, without collectives",
    NULL,
};
static const char* const requires[] = {
    "a mesh of one rank",
    NULL,
};
static const char* const conflicts[] = {
    "more than one device",
    NULL,
};

const weft_strategy_t weft_strategy_single_device = {
    .struct_size = sizeof(weft_strategy_t),
    .abi = WEFT_STRATEGY_ABI,
    .name = "single_device",
    .description = "one rank runs the step as it is written",
    .options = options,
    .option_count = sizeof(options) / sizeof(options[0]),
    .provides = provides,
    .requires_ = requires,
    .conflicts = conflicts,
    .start = WEFT_START_NONE,
    .apply = apply_single_device,
};
