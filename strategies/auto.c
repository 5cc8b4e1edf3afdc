// auto: the quickest of some strategies among those whose plans fit a memory budget.
//
// Each is laid out and scheduled, which is all that its plan depends on; what is compared are the
// figures of the plans. Of strategies that take about the same, the first in the table is taken.
#include <stdio.h>
#include <string.h>

#include "strategies/families.h"
#include "strategies/size_text.h"

// What a strategy has to gain against the one taken so far, as a share of the step.
#define LEAST_GAIN 0.01

typedef struct candidate_s {
  const char* name;
  weft_strategy_apply_fn_t* lay_out;
} candidate_t;

static weft_status_t lay_out_alone(const weft_strategy_api_t* api,
                                   weft_strategy_context_t* context) {
  return weft_strategy_single_device.apply(api, context);
}

static weft_status_t lay_out_policy(const weft_strategy_api_t* api,
                                    weft_strategy_context_t* context,
                                    const weft_flatten_policy_t* policy) {
  WEFT_RETURN_IF_ERROR(weft_family_unroll_accumulation(api, context));
  return weft_family_lay_out(api, context, policy);
}

static weft_status_t lay_out_ddp(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  const weft_flatten_policy_t policy = weft_ddp_policy(WEFT_DDP_BUCKET_BYTES);
  return lay_out_policy(api, context, &policy);
}

static weft_status_t lay_out_zero_2(const weft_strategy_api_t* api,
                                    weft_strategy_context_t* context) {
  const weft_flatten_policy_t policy = weft_deepspeed_policy(
      2, api->data_axes(context),
      weft_deepspeed_bucket_bytes(api, context, WEFT_DEEPSPEED_BUCKET_ELEMENTS));
  return lay_out_policy(api, context, &policy);
}

static weft_status_t lay_out_shard_grad_op(const weft_strategy_api_t* api,
                                           weft_strategy_context_t* context) {
  const weft_flatten_policy_t policy =
      weft_fsdp_policy(api->data_axes(context), UINT64_MAX, true, WEFT_REGATHER_NEVER);
  return lay_out_policy(api, context, &policy);
}

static weft_status_t lay_out_full_shard(const weft_strategy_api_t* api,
                                        weft_strategy_context_t* context) {
  const weft_flatten_policy_t policy =
      weft_fsdp_policy(api->data_axes(context), UINT64_MAX, true, WEFT_REGATHER_LATER);
  return lay_out_policy(api, context, &policy);
}

static const candidate_t alone = {"single_device", lay_out_alone};

// The simpler one first.
static const candidate_t candidates[] = {
    {"ddp", lay_out_ddp},
    {"deepspeed_stage_2", lay_out_zero_2},
    {"fsdp", lay_out_full_shard},
    {"fsdp with sharding_strategy=SHARD_GRAD_OP", lay_out_shard_grad_op},
};

#define CANDIDATE_COUNT (sizeof(candidates) / sizeof(candidates[0]))

// What is known of the candidates.
typedef struct comparison_s {
  const candidate_t* list;
  size_t count;
  weft_strategy_prediction_t predictions[CANDIDATE_COUNT];
  bool is_possible[CANDIDATE_COUNT];
  bool has_budget;
  bool is_strict;  // nothing is given up to keep it
  double budget_mib;
} comparison_t;

// Predicting ------------------------------------------------------------------------------------

// What one strategy cannot do, another may be able to.
static bool is_refusal(weft_status_t status) {
  const weft_status_code_t code = weft_status_code(status);
  return code == WEFT_STATUS_UNSUPPORTED || code == WEFT_STATUS_INVALID_INPUT ||
         code == WEFT_STATUS_INVALID_ARGUMENT;
}

static void note_refusal(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                         const char* name, weft_status_t status) {
  char message[400];
  snprintf(message, sizeof(message), "auto leaves %s out: %s", name, weft_status_text(status));
  api->note(context, message);
}

static weft_status_t predict(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                             comparison_t* comparison) {
  size_t possible = 0;
  for (size_t i = 0; i < comparison->count; ++i) {
    comparison->predictions[i].struct_size = sizeof(comparison->predictions[i]);
    weft_status_t status =
        api->predict(context, comparison->list[i].lay_out, &comparison->predictions[i]);
    comparison->is_possible[i] = weft_status_is_ok(status);
    if (comparison->is_possible[i]) {
      ++possible;
      continue;
    }
    // Where all refuse, it is the step or the command that is wrong; the last says so.
    if (!is_refusal(status) || (possible == 0 && i + 1 == comparison->count)) return status;
    note_refusal(api, context, comparison->list[i].name, status);
    weft_status_release(status);
  }
  return weft_ok_status();
}

// Choosing --------------------------------------------------------------------------------------

static double peak_mib(const comparison_t* comparison, size_t index) {
  return (double)comparison->predictions[index].peak_bytes / (double)WEFT_MIB;
}

static bool fits(const comparison_t* comparison, size_t index) {
  return !comparison->has_budget || peak_mib(comparison, index) <= comparison->budget_mib;
}

// What fits is better than what does not; then what is quicker, or smaller where neither fits.
static bool is_better(const comparison_t* comparison, size_t a, size_t b) {
  const weft_strategy_prediction_t* predictions = comparison->predictions;
  if (fits(comparison, a) != fits(comparison, b)) return fits(comparison, a);
  if (!fits(comparison, a)) return predictions[a].peak_bytes < predictions[b].peak_bytes;
  return predictions[a].step_ns < predictions[b].step_ns * (1 - LEAST_GAIN);
}

static size_t choose(const comparison_t* comparison) {
  size_t best = comparison->count;
  for (size_t i = 0; i < comparison->count; ++i) {
    if (!comparison->is_possible[i]) continue;
    if (best == comparison->count || is_better(comparison, i, best)) best = i;
  }
  return best;
}

static weft_status_t refuse(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                            const comparison_t* comparison, size_t smallest) {
  const uint64_t ranks = weft_family_rank_count(api, context, UINT32_MAX);
  char message[256];
  char bytes[WEFT_SIZE_TEXT_CAPACITY];
  snprintf(message, sizeof(message),
           "no strategy fits memory_budget_mb=%.15g: on %llu rank%s, %s takes least with %s per "
           "rank",
           comparison->budget_mib, (unsigned long long)ranks, ranks == 1 ? "" : "s",
           comparison->list[smallest].name,
           weft_size_text(comparison->predictions[smallest].peak_bytes, 1, bytes));
  return api->fail(context, message);
}

// Appends what candidate |index| takes.
static size_t describe(const comparison_t* comparison, size_t index, char* text, size_t capacity) {
  char bytes[WEFT_SIZE_TEXT_CAPACITY];
  const int size = snprintf(text, capacity, "%.4g ms a step and %s per rank%s",
                            comparison->predictions[index].step_ns / 1e6,
                            weft_size_text(comparison->predictions[index].peak_bytes, 1, bytes),
                            fits(comparison, index) ? "" : ", too much for the budget");
  return size < 0 || (size_t)size >= capacity ? 0 : (size_t)size;
}

static void note_choice(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                        const comparison_t* comparison, size_t chosen) {
  char message[512];
  const size_t capacity = sizeof(message);
  size_t size = (size_t)snprintf(message, capacity, "auto chose %s, which is predicted to take ",
                                 comparison->list[chosen].name);
  size += describe(comparison, chosen, message + size, capacity - size);
  for (size_t i = 0; i < comparison->count; ++i) {
    if (i == chosen || !comparison->is_possible[i]) continue;
    const int more = snprintf(message + size, capacity - size, "; %s: ", comparison->list[i].name);
    if (more < 0 || (size_t)more >= capacity - size) break;
    size += (size_t)more;
    size += describe(comparison, i, message + size, capacity - size);
  }
  api->note(context, message);
}

static weft_status_t apply_auto(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  const bool is_alone = weft_family_rank_count(api, context, UINT32_MAX) == 1;
  const uint64_t budget_bytes = api->memory_budget_bytes(context);
  comparison_t comparison = {.list = is_alone ? &alone : candidates,
                             .count = is_alone ? 1 : CANDIDATE_COUNT,
                             .has_budget = budget_bytes > 0,
                             .budget_mib = (double)budget_bytes / (double)WEFT_MIB};
  if (!api->option_is_auto(context, "memory_budget_mb")) {
    comparison.has_budget = true;
    comparison.is_strict = true;
    comparison.budget_mib = api->option_number(context, "memory_budget_mb");
  }
  WEFT_RETURN_IF_ERROR(predict(api, context, &comparison));
  const size_t chosen = choose(&comparison);
  if (comparison.is_strict && !fits(&comparison, chosen)) {
    return refuse(api, context, &comparison, chosen);
  }
  note_choice(api, context, &comparison, chosen);
  return comparison.list[chosen].lay_out(api, context);
}

static const weft_option_t options[] = {
    {.name = "memory_budget_mb",
     .type = WEFT_OPTION_NUMBER,
     .default_value = "auto",
     .unit = "MiB",
     .help = "most that the plan may take per rank, workspaces included; auto: what "
             "--memory-budget says, which is kept by giving values up if nothing fits, or no limit",
     .minimum = 0,
     .maximum = 1e9,
     .allows_auto = true},
    WEFT_FAMILY_UNROLL_ACCUMULATION,
};

static const char* const provides[] = {
    "single_device on one rank; else the quickest, as predicted for the machine of --cluster, of "
    "ddp, deepspeed_stage_2, fsdp and fsdp with sharding_strategy=SHARD_GRAD_OP, with their "
    "defaults, that fits the budget",
    "a note that says which, and what each is predicted to take",
    NULL,
};
static const char* const requires[] = {
    "what the chosen strategy requires; planning takes as long as all of them do",
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
    .description =
        "the quickest strategy of those that fit a memory budget, as plans of all predict",
    .options = options,
    .option_count = sizeof(options) / sizeof(options[0]),
    .provides = provides,
    .requires_ = requires,
    .conflicts = conflicts,
    .start = WEFT_START_REEXEC,
    .apply = apply_auto,
};
