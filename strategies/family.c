// What every built-in strategy does in the end: cut the batch, flatten the parameters.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "strategies/families.h"

uint64_t weft_family_rank_count(const weft_strategy_api_t* api,
                                const weft_strategy_context_t* context, uint32_t axes) {
  uint64_t count = 1;
  const uint32_t axis_count = api->axis_count(context);
  for (uint32_t i = 0; i < axis_count; ++i) {
    if (axes >> i & 1) count *= api->axis_size(context, i);
  }
  return count;
}

weft_status_t weft_family_misuse(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                                 const char* message) {
  // The text is the interface's, which names the strategy.
  weft_status_t unfit = api->fail(context, message);
  weft_status_t misuse = WEFT_STATUS(INVALID_ARGUMENT, "%s", weft_status_message(unfit));
  weft_status_release(unfit);
  return misuse;
}

const char* weft_family_wrap(const weft_strategy_api_t* api,
                             const weft_strategy_context_t* context) {
  const char* wrap = api->option_text(context, "wrap");
  return wrap[0] == '\0' ? NULL : wrap;
}

const char* const weft_family_reduce_choices[3] = {"float32", "gradient", NULL};

bool weft_family_rounds_terms(const weft_strategy_api_t* api,
                              const weft_strategy_context_t* context) {
  return strcmp(api->option_text(context, "reduce_dtype"), "gradient") == 0;
}

// Refuses the value that option |name| was given if there are no micro-batches for it to be about.
static weft_status_t need_micro_batches(const weft_strategy_api_t* api,
                                        weft_strategy_context_t* context, const char* name) {
  if (api->micro_batches(context) > 1) return weft_ok_status();
  char message[160];
  snprintf(message, sizeof(message),
           "%s=%s is about micro-batches, but all samples are worked off at once; give a number of "
           "micro-batches, as in --accumulate 4",
           name, api->option_bool(context, name) ? "true" : "false");
  return weft_family_misuse(api, context, message);
}

weft_status_t weft_family_accumulate_whole(const weft_strategy_api_t* api,
                                           weft_strategy_context_t* context,
                                           weft_flatten_policy_t* policy) {
  if (!api->option_bool(context, "accumulate_whole")) return weft_ok_status();
  policy->gradient_axes = 0;
  return need_micro_batches(api, context, "accumulate_whole");
}

weft_status_t weft_family_unroll_accumulation(const weft_strategy_api_t* api,
                                              weft_strategy_context_t* context) {
  if (api->option_is_auto(context, "unroll_accumulation")) return weft_ok_status();
  api->unroll_accumulation(context, api->option_bool(context, "unroll_accumulation"));
  return need_micro_batches(api, context, "unroll_accumulation");
}

static bool has_batch(const weft_strategy_api_t* api, const weft_strategy_context_t* context) {
  const uint32_t count = api->argument_count(context);
  for (uint32_t i = 0; i < count; ++i) {
    weft_strategy_argument_t argument;
    api->argument(context, i, &argument);
    if (strcmp(argument.role, "batch") == 0) return true;
  }
  return false;
}

weft_status_t weft_family_lay_out(const weft_strategy_api_t* api, weft_strategy_context_t* context,
                                  const weft_flatten_policy_t* policy) {
  const uint32_t axes = api->data_axes(context);
  if (weft_family_rank_count(api, context, axes) > 1 && !has_batch(api, context)) {
    return api->fail(context,
                     "the step has no argument of role batch, so every rank would compute the "
                     "same; `weft graph FILE` shows roles, weft.role attributes set them");
  }
  WEFT_RETURN_IF_ERROR(api->shard_batch(context, axes));
  return api->flatten(context, policy);
}

static uint64_t param_bytes(const weft_strategy_api_t* api, const weft_strategy_context_t* context,
                            bool updated_only) {
  uint64_t bytes = 0;
  const uint32_t count = api->argument_count(context);
  for (uint32_t i = 0; i < count; ++i) {
    weft_strategy_argument_t argument;
    api->argument(context, i, &argument);
    if (strcmp(argument.role, "param") != 0 || (updated_only && !argument.is_updated)) continue;
    bytes += weft_shape_size_bytes(&argument.shape);
  }
  return bytes;
}

uint64_t weft_family_eighth_bytes(const weft_strategy_api_t* api,
                                  const weft_strategy_context_t* context) {
  const uint64_t bytes = param_bytes(api, context, false);
  if (bytes / 8 < WEFT_MIB) return WEFT_MIB;
  return bytes / 8 < 64 * WEFT_MIB ? bytes / 8 : 64 * WEFT_MIB;
}

uint64_t weft_family_auto_bucket_bytes(const weft_strategy_api_t* api,
                                       weft_strategy_context_t* context, bool scatters,
                                       uint64_t otherwise) {
  char message[256];
  const uint64_t gradients = param_bytes(api, context, true);
  const uint64_t best = api->bucket_bytes(context, api->data_axes(context), scatters, gradients);
  if (best == 0) return otherwise;
  snprintf(message, sizeof(message),
           "buckets are closed at %.3g MiB: the root of %.1f MiB of gradients times latency times "
           "bandwidth of the machine's collectives",
           (double)best / (double)WEFT_MIB, (double)gradients / (double)WEFT_MIB);
  api->note(context, message);
  return best;
}

uint64_t weft_family_bucket_bytes(double mib) {
  const double bytes = floor(mib * (double)WEFT_MIB);
  return bytes < 9223372036854775808.0 ? (uint64_t)bytes : UINT64_MAX;
}
