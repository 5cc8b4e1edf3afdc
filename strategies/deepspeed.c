// DeepSpeed's ZeRO: ddp whose optimizer states (stage 1), gradients (2) and parameters (3) are cut
// over the ranks.
//
// In a compiled step no stage keeps a whole gradient longer than until its bucket is reduced, so
// stages 1 and 2 differ while gradients add up over micro-batches only.
#include <string.h>

#include "strategies/families.h"

weft_flatten_policy_t weft_deepspeed_policy(int64_t stage, uint32_t axes, uint64_t bucket_bytes) {
  return (weft_flatten_policy_t){
      .struct_size = sizeof(weft_flatten_policy_t),
      .bucket_bytes = bucket_bytes,
      .param_axes = stage >= 3 ? axes : 0,
      .state_axes = stage >= 1 ? axes : 0,
      .regather = stage >= 3 ? WEFT_REGATHER_BACKWARD : WEFT_REGATHER_NEVER,
      .gradient_axes = stage >= 2 ? axes : 0,
  };
}

uint64_t weft_deepspeed_bucket_bytes(const weft_strategy_api_t* api,
                                     const weft_strategy_context_t* context, int64_t elements) {
  size_t element_bytes = 1;
  const uint32_t count = api->argument_count(context);
  for (uint32_t i = 0; i < count; ++i) {
    weft_strategy_argument_t argument;
    api->argument(context, i, &argument);
    const size_t bytes = weft_dtype_size_bytes(argument.shape.dtype);
    if (strcmp(argument.role, "param") == 0 && bytes > element_bytes) element_bytes = bytes;
  }
  return (uint64_t)elements * element_bytes;  // at most 1e12 * 16
}

static weft_status_t apply_deepspeed(const weft_strategy_api_t* api,
                                     weft_strategy_context_t* context) {
  const int64_t stage = api->option_integer(context, "stage");
  const uint32_t axes = api->data_axes(context);
  if (stage >= 1 && axes == 0 && api->axis_count(context) > 0) {
    return weft_family_misuse(api, context,
                              "it cuts along the data axes, but placements take every axis of the "
                              "mesh; give the mesh one more axis or choose stage 0");
  }
  const uint64_t bucket_bytes =
      api->option_is_auto(context, "reduce_bucket_size")
          ? weft_family_auto_bucket_bytes(api, context, stage >= 1,
                                          weft_family_eighth_bytes(api, context))
          : weft_deepspeed_bucket_bytes(api, context,
                                        api->option_integer(context, "reduce_bucket_size"));
  weft_flatten_policy_t policy = weft_deepspeed_policy(stage, axes, bucket_bytes);
  policy.wrap = weft_family_wrap(api, context);
  WEFT_RETURN_IF_ERROR(weft_family_accumulate_whole(api, context, &policy));
  policy.wrap_blocks = policy.wrap != NULL;
  policy.rounds_terms = weft_family_rounds_terms(api, context);
  WEFT_RETURN_IF_ERROR(weft_family_unroll_accumulation(api, context));
  return weft_family_lay_out(api, context, &policy);
}

static const weft_option_t options[] = {
    {.name = "stage",
     .type = WEFT_OPTION_INTEGER,
     .default_value = "2",
     .help = "what is cut over the ranks: 0 nothing, 1 optimizer states, 2 also gradients that add "
             "up over micro-batches, 3 also parameters",
     .minimum = 0,
     .maximum = 3},
    {.name = "reduce_bucket_size",
     .type = WEFT_OPTION_INTEGER,
     .default_value = "200000000",
     .unit = "elements",
     .help = "number of parameters at which a bucket is closed; buckets are shared by gradients, "
             "states and parameters, so it is also the size of what is gathered; auto: as "
             "bucket_mb=auto of ddp",
     .minimum = 1,
     .maximum = 1e12,
     .allows_auto = true},
    {.name = "wrap",
     .type = WEFT_OPTION_TEXT,
     .default_value = "",
     .help = "units, of which no bucket holds two, by patterns with commas between: as with fsdp; "
             "empty: buckets are filled regardless of names"},
    WEFT_FAMILY_REDUCE_DTYPE,
    WEFT_FAMILY_ACCUMULATE_WHOLE,
    WEFT_FAMILY_UNROLL_ACCUMULATION,
};

static const weft_strategy_alias_t aliases[] = {
    {"deepspeed_stage_1", "stage=1", "ZeRO-1: optimizer states are cut"},
    {"deepspeed_stage_2", "stage=2", "ZeRO-2: optimizer states and gradients are cut"},
    {"deepspeed_stage_3", "stage=3", "ZeRO-3: optimizer states, gradients and parameters are cut"},
};

static const char* const provides[] = {
    "optimizer states in parts of 1/n (stages 1, 2, 3), parameters in parts of 1/n (stage 3)",
    "the bits that ddp gives on as many ranks, but for the limits in docs/strategies.md",
    "one reduce-scatter of gradients and one all-gather of parameters for each bucket and step; "
    "two all-gathers with stage 3",
    NULL,
};
static const char* const requires[] = {
    "an argument of role batch, unless one rank runs; its dimension 0 is cut along the data axes, "
    "best when it divides",
    "a data axis: one that no placement takes (stages 1, 2, 3)",
    NULL,
};
static const char* const conflicts[] = {"patterns of wrap that no parameter's name fits", NULL};

const weft_strategy_t weft_strategy_deepspeed = {
    .struct_size = sizeof(weft_strategy_t),
    .abi = WEFT_STRATEGY_ABI,
    .name = "deepspeed",
    .description = "ZeRO: data parallel with states, gradients and parameters cut, by stage",
    .aliases = aliases,
    .alias_count = sizeof(aliases) / sizeof(aliases[0]),
    .options = options,
    .option_count = sizeof(options) / sizeof(options[0]),
    .provides = provides,
    .requires_ = requires,
    .conflicts = conflicts,
    .start = WEFT_START_REEXEC,
    .apply = apply_deepspeed,
};
