// Data parallel: every rank holds everything and computes a part of the batch; gradients are summed
// by one all-reduce for each bucket. Its variants differ in how ranks are started only.
#include "strategies/families.h"

weft_flatten_policy_t weft_ddp_policy(uint64_t bucket_bytes) {
  return (weft_flatten_policy_t){.struct_size = sizeof(weft_flatten_policy_t),
                                 .bucket_bytes = bucket_bytes};
}

static weft_status_t apply_ddp(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  const uint64_t bucket_bytes =
      api->option_is_auto(context, "bucket_mb")
          ? weft_family_auto_bucket_bytes(api, context, false,
                                          weft_family_eighth_bytes(api, context))
          : weft_family_bucket_bytes(api->option_number(context, "bucket_mb"));
  weft_flatten_policy_t policy = weft_ddp_policy(bucket_bytes);
  policy.rounds_terms = weft_family_rounds_terms(api, context);
  WEFT_RETURN_IF_ERROR(weft_family_unroll_accumulation(api, context));
  return weft_family_lay_out(api, context, &policy);
}

static const weft_option_t options[] = {
    {.name = "bucket_mb",
     .type = WEFT_OPTION_NUMBER,
     .default_value = "25",
     .unit = "MiB",
     .help = "size at which a bucket of parameters is closed; one all-reduce sums the gradients of "
             "a bucket; 0: a bucket for each parameter; auto: where latency and the last bucket "
             "cost least on the machine of --cluster; without one, or on cpu, an eighth of all "
             "parameters, from 1 to 64 MiB",
     .minimum = 0,
     .maximum = 1048576,
     .allows_auto = true},
    WEFT_FAMILY_REDUCE_DTYPE,
    WEFT_FAMILY_UNROLL_ACCUMULATION,
    {.name = "find_unused_parameters",
     .type = WEFT_OPTION_BOOL,
     .default_value = "false",
     .help = "changes nothing, it is there for the names that Lightning users know: which "
             "parameters are unused is known from the graph"},
};

static const char* const provides[] = {
    "parameters, gradients and optimizer states whole on every rank",
    "equal bits on every rank, and for every size of buckets",
    "one all-reduce of gradients for each bucket and step",
    NULL,
};
static const char* const requires[] = {
    "an argument of role batch, unless one rank runs; its dimension 0 is cut along the data axes, "
    "best when it divides",
    NULL,
};
static const char* const conflicts[] = {NULL};

#define UNUSED_ALIASES(prefix)                                                               \
  {.name = prefix "_find_unused_parameters_false",                                           \
   .options = "find_unused_parameters=false",                                                \
   .description = "the same as " prefix},                                                    \
  {                                                                                          \
    .name = prefix "_find_unused_parameters_true", .options = "find_unused_parameters=true", \
    .description = "the same as " prefix ": unused parameters are known from the graph"      \
  }

static const weft_strategy_alias_t ddp_aliases[] = {UNUSED_ALIASES("ddp")};
static const weft_strategy_alias_t spawn_aliases[] = {UNUSED_ALIASES("ddp_spawn")};
static const weft_strategy_alias_t fork_aliases[] = {
    UNUSED_ALIASES("ddp_fork"),
    {.name = "ddp_notebook", .description = "ddp_fork, by the name that notebooks use"},
    UNUSED_ALIASES("ddp_notebook"),
};

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof((array)[0])))

#define DDP(name_text, description_text, alias_array, start_method)                               \
  {                                                                                               \
    .struct_size = sizeof(weft_strategy_t), .abi = WEFT_STRATEGY_ABI, .name = (name_text),        \
    .description = (description_text), .aliases = (alias_array),                                  \
    .alias_count = COUNT(alias_array), .options = options, .option_count = COUNT(options),        \
    .provides = provides, .requires_ = requires, .conflicts = conflicts, .start = (start_method), \
    .apply = apply_ddp                                                                            \
  }

const weft_strategy_t weft_strategy_ddp =
    DDP("ddp", "data parallel: each rank computes a part of the batch, gradients are summed",
        ddp_aliases, WEFT_START_REEXEC);

const weft_strategy_t weft_strategy_ddp_spawn =
    DDP("ddp_spawn", "the same as ddp_fork: weft forks where Lightning spawns", spawn_aliases,
        WEFT_START_FORK);

const weft_strategy_t weft_strategy_ddp_fork =
    DDP("ddp_fork", "ddp whose ranks are forked, not started as the same command again",
        fork_aliases, WEFT_START_FORK);
