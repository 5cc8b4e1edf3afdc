// auto: the strategy that sends the least among those whose estimated memory fits a budget.
//
// The estimate is crude: it counts parameters, gradients and optimizer states and what is whole for
// a moment, and neither activations nor what placements of the user cut. FSDP's SHARD_GRAD_OP is no
// candidate: it sends what ZeRO-2 sends and holds parts of the parameters beside their whole.
#include <stdio.h>
#include <string.h>

#include "strategies/families.h"

// What the estimates are made of, in bytes.
typedef struct step_sizes_s {
  double params;         // all parameters
  double updated;        // those that are updated, so that they have a gradient
  double states;         // optimizer states
  double largest_block;  // updated parameters of one block of layers
  uint64_t ranks;        // along the data axes
} step_sizes_t;

// Length of the part of a parameter's name that tells its block of layers, as buckets are filled:
// up to and including the first part that ends in a number ("params.h12" of "params.h12.mlp.w1"); 0
// without one.
static size_t block_prefix(const char* name) {
  for (size_t i = 0; name[i]; ++i) {
    const bool is_end = name[i + 1] == '.' || name[i + 1] == '/' || name[i + 1] == '\0';
    if (is_end && name[i] >= '0' && name[i] <= '9') return i + 1;
  }
  return 0;
}

static bool is_updated_param(const weft_strategy_argument_t* argument) {
  return strcmp(argument->role, "param") == 0 && argument->is_updated;
}

// Bytes of the updated parameters that are in a block with |name|.
static double block_bytes(const weft_strategy_api_t* api, const weft_strategy_context_t* context,
                          const char* name) {
  const size_t prefix = block_prefix(name);
  const uint32_t count = api->argument_count(context);
  double bytes = 0;
  for (uint32_t i = 0; i < count; ++i) {
    weft_strategy_argument_t argument;
    api->argument(context, i, &argument);
    if (!is_updated_param(&argument) || block_prefix(argument.name) != prefix) continue;
    if (strncmp(argument.name, name, prefix) != 0) continue;
    bytes += (double)weft_shape_size_bytes(&argument.shape);
  }
  return bytes;
}

static step_sizes_t measure_step(const weft_strategy_api_t* api,
                                 const weft_strategy_context_t* context) {
  step_sizes_t sizes = {.ranks = weft_family_rank_count(api, context, api->data_axes(context))};
  const uint32_t count = api->argument_count(context);
  const char* previous = NULL;
  size_t previous_prefix = 0;
  for (uint32_t i = 0; i < count; ++i) {
    weft_strategy_argument_t argument;
    api->argument(context, i, &argument);
    const double bytes = (double)weft_shape_size_bytes(&argument.shape);
    if (strcmp(argument.role, "param") == 0) sizes.params += bytes;
    if (strcmp(argument.role, "state") == 0) sizes.states += bytes;
    if (!is_updated_param(&argument)) continue;
    sizes.updated += bytes;
    const size_t prefix = block_prefix(argument.name);
    const bool is_same =
        previous && prefix == previous_prefix && strncmp(argument.name, previous, prefix) == 0;
    previous = argument.name;
    previous_prefix = prefix;
    if (is_same) continue;
    const double block = block_bytes(api, context, argument.name);
    if (block > sizes.largest_block) sizes.largest_block = block;
  }
  return sizes;
}

// Candidates
// ---------------------------------------------------------------------------------------

static double estimate_ddp(const step_sizes_t* sizes) {
  return sizes->params + sizes->updated + sizes->states;
}

// A bucket's gradients are whole until they are reduced; a step of the default size has one bucket
// unless it has more parameters than that.
static double estimate_zero_2(const step_sizes_t* sizes) {
  const double bucket = 4.0 * (double)WEFT_DEEPSPEED_BUCKET_ELEMENTS;
  const double whole = sizes->updated < bucket ? sizes->updated : bucket;
  return sizes->params + whole + (sizes->updated + sizes->states) / (double)sizes->ranks;
}

// Of one block, parameters and gradients are whole for a moment.
static double estimate_full_shard(const step_sizes_t* sizes) {
  const double frozen = sizes->params - sizes->updated;
  return frozen + 2 * sizes->largest_block +
         (2 * sizes->updated + sizes->states) / (double)sizes->ranks;
}

static weft_status_t lay_out_nothing(const weft_strategy_api_t* api,
                                     weft_strategy_context_t* context) {
  return weft_strategy_single_device.apply(api, context);
}

static weft_status_t lay_out_ddp(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  const weft_flatten_policy_t policy = weft_ddp_policy(WEFT_DDP_BUCKET_BYTES);
  return weft_family_lay_out(api, context, &policy);
}

static weft_status_t lay_out_zero_2(const weft_strategy_api_t* api,
                                    weft_strategy_context_t* context) {
  const weft_flatten_policy_t policy = weft_deepspeed_policy(
      2, api->data_axes(context),
      weft_deepspeed_bucket_bytes(api, context, WEFT_DEEPSPEED_BUCKET_ELEMENTS));
  return weft_family_lay_out(api, context, &policy);
}

static weft_status_t lay_out_full_shard(const weft_strategy_api_t* api,
                                        weft_strategy_context_t* context) {
  const weft_flatten_policy_t policy =
      weft_fsdp_policy(api->data_axes(context), UINT64_MAX, true, WEFT_REGATHER_LATER);
  return weft_family_lay_out(api, context, &policy);
}

typedef struct candidate_s {
  const char* name;
  double traffic;  // bytes sent per rank and step, in (n - 1) / n of the updated parameters
  double (*estimate)(const step_sizes_t* sizes);
  weft_status_t (*lay_out)(const weft_strategy_api_t* api, weft_strategy_context_t* context);
} candidate_t;

static const candidate_t alone = {"single_device", 0, estimate_ddp, lay_out_nothing};

// By what they send; of those that send the same, the simpler one first.
static const candidate_t candidates[] = {
    {"ddp", 2, estimate_ddp, lay_out_ddp},
    {"deepspeed_stage_2", 2, estimate_zero_2, lay_out_zero_2},
    {"fsdp", 3, estimate_full_shard, lay_out_full_shard},
};

#define CANDIDATE_COUNT (sizeof(candidates) / sizeof(candidates[0]))

static double to_mib(double bytes) {
  return bytes / (double)WEFT_MIB;
}

static weft_status_t refuse(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                            const candidate_t* smallest, const step_sizes_t* sizes, double budget) {
  char message[256];
  snprintf(message, sizeof(message),
           "no strategy fits memory_budget_mb=%.15g: on %llu rank%s, %s takes least with an "
           "estimated %.1f MiB per rank for parameters, gradients and states",
           to_mib(budget), (unsigned long long)sizes->ranks, sizes->ranks == 1 ? "" : "s",
           smallest->name, to_mib(smallest->estimate(sizes)));
  return api->fail(context, message);
}

static void note_choice(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                        const candidate_t* chosen, const step_sizes_t* sizes, double budget) {
  char message[320];
  const double sent = sizes->ranks ? chosen->traffic * (double)(sizes->ranks - 1) /
                                         (double)sizes->ranks * sizes->updated
                                   : 0;
  int size =
      snprintf(message, sizeof(message),
               "auto chose %s: it sends at most %.1f MiB per rank and step and takes an estimated "
               "%.1f MiB for parameters, gradients and states",
               chosen->name, to_mib(sent), to_mib(chosen->estimate(sizes)));
  if (budget > 0 && chosen != &alone && chosen != &candidates[0]) {
    const candidate_t* before = chosen - 1;
    snprintf(message + size, sizeof(message) - (size_t)size,
             "; %s would take %.1f MiB of the budget of %.1f MiB", before->name,
             to_mib(before->estimate(sizes)), to_mib(budget));
  }
  api->note(context, message);
}

static weft_status_t apply_auto(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  const step_sizes_t sizes = measure_step(api, context);
  WEFT_RETURN_IF_ERROR(weft_family_unroll_accumulation(api, context));
  const bool is_alone = weft_family_rank_count(api, context, UINT32_MAX) == 1;
  const candidate_t* list = is_alone ? &alone : candidates;
  const size_t count = is_alone ? 1 : CANDIDATE_COUNT;
  const bool has_budget = !api->option_is_auto(context, "memory_budget_mb");
  const double budget =
      has_budget ? api->option_number(context, "memory_budget_mb") * (double)WEFT_MIB : 0;
  const candidate_t* smallest = &list[0];
  for (size_t i = 0; i < count; ++i) {
    const double estimate = list[i].estimate(&sizes);
    if (estimate < smallest->estimate(&sizes)) smallest = &list[i];
    if (has_budget && estimate > budget) continue;
    note_choice(api, context, &list[i], &sizes, budget);
    return list[i].lay_out(api, context);
  }
  return refuse(api, context, smallest, &sizes, budget);
}

static const weft_option_t options[] = {
    {.name = "memory_budget_mb",
     .type = WEFT_OPTION_NUMBER,
     .default_value = "auto",
     .unit = "MiB",
     .help = "most that parameters, gradients and optimizer states may take per rank, by a crude "
             "estimate; auto: no limit",
     .minimum = 0,
     .maximum = 1e9,
     .allows_auto = true},
    WEFT_FAMILY_UNROLL_ACCUMULATION,
};

static const char* const provides[] = {
    "single_device on one rank; else the first of ddp, deepspeed_stage_2 and fsdp, with their "
    "defaults, that fits the budget",
    "a note that says which, what it sends and the memory it is estimated to take",
    NULL,
};
static const char* const requires[] = {
    "what the chosen strategy requires",
    NULL,
};
static const char* const conflicts[] = {
    "a budget that no candidate fits",
    NULL,
};

const weft_strategy_t weft_strategy_auto = {
    .struct_size = sizeof(weft_strategy_t),
    .abi = WEFT_STRATEGY_ABI,
    .name = "auto",
    .description = "the strategy that sends the least of those that fit a memory budget",
    .options = options,
    .option_count = sizeof(options) / sizeof(options[0]),
    .provides = provides,
    .requires_ = requires,
    .conflicts = conflicts,
    .start = WEFT_START_REEXEC,
    .apply = apply_auto,
};
