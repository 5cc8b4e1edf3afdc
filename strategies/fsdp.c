// Fully sharded data parallel: parameters, gradients and states are cut over the ranks and
// parameters gathered where they are used, block by block.
#include <string.h>

#include "strategies/families.h"

weft_flatten_policy_t weft_fsdp_policy(uint32_t axes, uint64_t bucket_bytes, bool wrap_blocks,
                                       weft_regather_t regather) {
  return (weft_flatten_policy_t){.struct_size = sizeof(weft_flatten_policy_t),
                                 .bucket_bytes = bucket_bytes,
                                 .wrap_blocks = wrap_blocks,
                                 .param_axes = axes,
                                 .state_axes = axes,
                                 .regather = regather,
                                 .gradient_axes = axes};
}

// The last axis of |axes|; the others replicate.
static uint32_t last_axis(uint32_t axes) {
  uint32_t last = 0;
  for (uint32_t bit = 1; bit && bit <= axes; bit <<= 1) {
    if (axes & bit) last = bit;
  }
  return last;
}

// The axes to cut along, or a failure when there are none to choose from.
static weft_status_t choose_axes(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                                 const char* sharding, uint32_t* out_axes) {
  const uint32_t axes = api->data_axes(context);
  *out_axes = 0;
  if (strcmp(sharding, "NO_SHARD") == 0) return weft_ok_status();
  if (axes == 0 && api->axis_count(context) > 0) {
    return weft_family_misuse(
        api, context,
        "it cuts along the data axes, but placements take every axis of the mesh; "
        "give the mesh one more axis or choose sharding_strategy=NO_SHARD");
  }
  *out_axes = axes;
  if (strcmp(sharding, "HYBRID_SHARD") != 0) return weft_ok_status();
  *out_axes = last_axis(axes);
  if (*out_axes == axes) {
    return weft_family_misuse(
        api, context,
        "HYBRID_SHARD cuts along the last data axis and replicates along the others, "
        "but there is only one; give two, as in --mesh replicate=2,shard=2");
  }
  return weft_ok_status();
}

static weft_status_t choose_regather(const weft_strategy_api_t* api,
                                     weft_strategy_context_t* context, const char* sharding,
                                     weft_regather_t* out_regather) {
  const bool is_cut = strcmp(sharding, "NO_SHARD") != 0;
  bool reshard = is_cut && strcmp(sharding, "SHARD_GRAD_OP") != 0;
  *out_regather = WEFT_REGATHER_NEVER;
  if (!api->option_is_auto(context, "reshard_after_forward")) {
    reshard = api->option_bool(context, "reshard_after_forward");
  }
  if (reshard && !is_cut) {
    return weft_family_misuse(api, context,
                              "reshard_after_forward=true needs cut parameters, and "
                              "sharding_strategy=NO_SHARD cuts none");
  }
  // What the backward pass begins with is kept unless the user says that nothing is.
  if (reshard) {
    *out_regather = api->option_is_auto(context, "reshard_after_forward") ? WEFT_REGATHER_LATER
                                                                          : WEFT_REGATHER_BACKWARD;
  }
  return weft_ok_status();
}

// A block is worth a bucket whatever the machine: parts of one would be gathered and reduced one
// after the other, which costs more than an earlier start of the first gives.
static uint64_t choose_bucket_bytes(const weft_strategy_api_t* api,
                                    weft_strategy_context_t* context, bool wraps, bool is_cut) {
  if (!api->option_is_auto(context, "bucket_mb")) {
    return weft_family_bucket_bytes(api->option_number(context, "bucket_mb"));
  }
  return wraps ? UINT64_MAX : weft_family_auto_bucket_bytes(api, context, is_cut, UINT64_MAX);
}

static weft_status_t apply_fsdp(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  const char* sharding = api->option_text(context, "sharding_strategy");
  uint32_t axes = 0;
  weft_regather_t regather = WEFT_REGATHER_NEVER;
  WEFT_RETURN_IF_ERROR(choose_axes(api, context, sharding, &axes));
  WEFT_RETURN_IF_ERROR(choose_regather(api, context, sharding, &regather));
  const bool wrap_blocks = strcmp(api->option_text(context, "auto_wrap"), "block") == 0;
  const uint64_t bucket_bytes = choose_bucket_bytes(api, context, wrap_blocks, axes != 0);
  weft_flatten_policy_t policy = weft_fsdp_policy(axes, bucket_bytes, wrap_blocks, regather);
  policy.wrap = weft_family_wrap(api, context);
  policy.rounds_terms = weft_family_rounds_terms(api, context);
  WEFT_RETURN_IF_ERROR(weft_family_unroll_accumulation(api, context));
  WEFT_RETURN_IF_ERROR(weft_family_accumulate_whole(api, context, &policy));
  if (policy.wrap && !wrap_blocks) {
    return weft_family_misuse(api, context,
                              "wrap says what is gathered together, and auto_wrap=none that "
                              "everything is; give one of them");
  }
  return weft_family_lay_out(api, context, &policy);
}

static const char* const sharding_choices[] = {"FULL_SHARD", "SHARD_GRAD_OP", "NO_SHARD",
                                               "HYBRID_SHARD", NULL};
static const char* const wrap_choices[] = {"block", "none", NULL};

static const weft_option_t options[] = {
    {.name = "sharding_strategy",
     .type = WEFT_OPTION_CHOICE,
     .default_value = "FULL_SHARD",
     .help = "FULL_SHARD: parameters are gathered for the forward and again for the backward pass; "
             "SHARD_GRAD_OP: gathered once per step; NO_SHARD: nothing is cut, as with ddp; "
             "HYBRID_SHARD: FULL_SHARD along the last data axis, replicated along the others",
     .choices = sharding_choices},
    {.name = "auto_wrap",
     .type = WEFT_OPTION_CHOICE,
     .default_value = "block",
     .help = "block: buckets never hold parameters of two blocks of layers, so that a block is "
             "gathered for itself; none: buckets are filled regardless of blocks",
     .choices = wrap_choices},
    {.name = "wrap",
     .type = WEFT_OPTION_TEXT,
     .default_value = "",
     .help = "units in place of blocks, by patterns with commas between: a parameter's unit is its "
             "name up to the part at which a pattern fits, as in 'h*,*.mlp'; the innermost counts; "
             "empty: blocks are told by the numbers in names, or by what the graph repeats"},
    {.name = "reshard_after_forward",
     .type = WEFT_OPTION_BOOL,
     .default_value = "auto",
     .help = "whether gathered parameters are freed after the forward pass and gathered again; "
             "auto: as sharding_strategy says, for FULL_SHARD and HYBRID_SHARD true but for the "
             "last unit, which the backward pass begins with",
     .allows_auto = true},
    {.name = "bucket_mb",
     .type = WEFT_OPTION_NUMBER,
     .default_value = "auto",
     .unit = "MiB",
     .help =
         "size at which a bucket of parameters is closed; 0: a bucket for each parameter; "
         "auto: one bucket for each block or unit; with auto_wrap=none as bucket_mb=auto of ddp "
         "on the machine of --cluster, and one bucket for all without one or on cpu",
     .minimum = 0,
     .maximum = 1048576,
     .allows_auto = true},
    WEFT_FAMILY_REDUCE_DTYPE,
    WEFT_FAMILY_ACCUMULATE_WHOLE,
    WEFT_FAMILY_UNROLL_ACCUMULATION,
};

static const char* const provides[] = {
    "parameters, gradients and optimizer states in parts of 1/n between steps (not with NO_SHARD)",
    "the bits that ddp gives on as many ranks, but for the limits in docs/strategies.md",
    "one reduce-scatter of gradients and two all-gathers of parameters for each bucket and step; "
    "one all-gather of the last unit, unless reshard_after_forward=true, and of all with false; an "
    "all-reduce more with HYBRID_SHARD, or a permute and an all-gather where that would change "
    "bits",
    NULL,
};
static const char* const requires[] = {
    "an argument of role batch, unless one rank runs; its dimension 0 is cut along the data axes, "
    "best when it divides",
    "a data axis: one that no placement takes (not with NO_SHARD)",
    "two data axes or more (HYBRID_SHARD)",
    NULL,
};
static const char* const conflicts[] = {
    "sharding_strategy=NO_SHARD with reshard_after_forward=true",
    "auto_wrap=none with wrap",
    "patterns of wrap that no parameter's name fits",
    NULL,
};

const weft_strategy_t weft_strategy_fsdp = {
    .struct_size = sizeof(weft_strategy_t),
    .abi = WEFT_STRATEGY_ABI,
    .name = "fsdp",
    .description = "data parallel with parameters, gradients and states cut, gathered where used",
    .options = options,
    .option_count = sizeof(options) / sizeof(options[0]),
    .provides = provides,
    .requires_ = requires,
    .conflicts = conflicts,
    .start = WEFT_START_REEXEC,
    .apply = apply_fsdp,
};
