// Hooks may ask for options that exist only, in the type they have: anything else fails the test.
#include "tests/strategies/recording_api.h"

#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "strategies/option_values.h"

static const char* value_of(const weft_strategy_context_t* context, const char* name,
                            weft_option_type_t a, weft_option_type_t b) {
  const weft_strategy_t* strategy = context->values.strategy;
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    if (strcmp(strategy->options[i].name, name) != 0) continue;
    const weft_option_type_t type = strategy->options[i].type;
    ck_assert_msg(type == a || type == b, "option %s of %s is asked for in another type", name,
                  strategy->name);
    return context->values.values[i];
  }
  ck_abort_msg("%s has no option %s", strategy->name, name);
  return NULL;
}

static bool option_bool(const weft_strategy_context_t* context, const char* name) {
  return weft_option_to_bool(value_of(context, name, WEFT_OPTION_BOOL, WEFT_OPTION_BOOL));
}

static int64_t option_integer(const weft_strategy_context_t* context, const char* name) {
  return weft_option_to_integer(value_of(context, name, WEFT_OPTION_INTEGER, WEFT_OPTION_INTEGER));
}

static double option_number(const weft_strategy_context_t* context, const char* name) {
  return weft_option_to_number(value_of(context, name, WEFT_OPTION_NUMBER, WEFT_OPTION_NUMBER));
}

static const char* option_text(const weft_strategy_context_t* context, const char* name) {
  return value_of(context, name, WEFT_OPTION_TEXT, WEFT_OPTION_CHOICE);
}

static bool option_is_auto(const weft_strategy_context_t* context, const char* name) {
  return weft_option_is_auto(weft_strategy_value(&context->values, name));
}

static uint32_t axis_count(const weft_strategy_context_t* context) {
  return context->axis_count;
}

static const char* axis_name(const weft_strategy_context_t* context, uint32_t axis) {
  static const char* const names[RECORDING_AXIS_CAPACITY] = {"a", "b", "c", "d"};
  ck_assert_uint_lt(axis, context->axis_count);
  return names[axis];
}

static uint32_t axis_size(const weft_strategy_context_t* context, uint32_t axis) {
  ck_assert_uint_lt(axis, context->axis_count);
  return context->axis_sizes[axis];
}

static uint32_t data_axes(const weft_strategy_context_t* context) {
  return context->data_axes;
}

static uint32_t argument_count(const weft_strategy_context_t* context) {
  return context->argument_count;
}

static void argument(const weft_strategy_context_t* context, uint32_t index,
                     weft_strategy_argument_t* out_argument) {
  ck_assert_uint_lt(index, context->argument_count);
  *out_argument = context->arguments[index];
}

// Appends to one of the texts of the context.
#define RECORD(text, ...)                                                                        \
  do {                                                                                           \
    const size_t size_ = strlen(text);                                                           \
    const int written_ = snprintf((text) + size_, RECORDING_TEXT_CAPACITY - size_, __VA_ARGS__); \
    ck_assert_uint_lt(size_ + (size_t)written_, RECORDING_TEXT_CAPACITY);                        \
  } while (0)

static weft_status_t shard_argument(weft_strategy_context_t* context, uint32_t index, uint32_t axis,
                                    int32_t dim) {
  ck_assert_uint_lt(index, context->argument_count);
  RECORD(context->calls, "shard %s dim %d along %s\n", context->arguments[index].name, dim,
         axis_name(context, axis));
  return weft_ok_status();
}

static weft_status_t shard_batch(weft_strategy_context_t* context, uint32_t axes) {
  RECORD(context->calls, "batch %x\n", axes);
  return weft_ok_status();
}

static weft_status_t flatten(weft_strategy_context_t* context,
                             const weft_flatten_policy_t* policy) {
  ck_assert_uint_eq(policy->struct_size, sizeof(*policy));
  // What the header promises of every policy.
  ck_assert_uint_eq(policy->param_axes & ~policy->state_axes, 0);
  ck_assert_uint_eq(policy->gradient_axes & ~policy->state_axes, 0);
  RECORD(context->calls, "flatten params %x gradients %x states %x", policy->param_axes,
         policy->gradient_axes, policy->state_axes);
  if (policy->bucket_bytes == UINT64_MAX) {
    RECORD(context->calls, " bytes all");
  } else {
    RECORD(context->calls, " bytes %" PRIu64, policy->bucket_bytes);
  }
  if (policy->wrap) RECORD(context->calls, " wrap %s", policy->wrap);
  RECORD(context->calls, "%s%s\n", policy->wrap_blocks ? " by block" : "",
         policy->regather == WEFT_REGATHER_BACKWARD ? " regathered"
         : policy->regather == WEFT_REGATHER_LATER  ? " regathered later"
                                                    : "");
  return weft_ok_status();
}

static weft_status_t refuse(weft_strategy_context_t* context, const char* message) {
  (void)context;
  return WEFT_STATUS(INVALID_INPUT, "%s", message);
}

static void note(weft_strategy_context_t* context, const char* message) {
  RECORD(context->notes, "%s\n", message);
}

static uint64_t bucket_bytes(const weft_strategy_context_t* context, uint32_t axes, bool scatters,
                             uint64_t bytes) {
  ck_assert_uint_eq(axes, context->data_axes);
  return context->bucket_divisor ? bytes / context->bucket_divisor / (scatters ? 2 : 1) : 0;
}

static void unroll_accumulation(weft_strategy_context_t* context, bool unrolls) {
  RECORD(context->calls, "unroll %s\n", unrolls ? "true" : "false");
}

static uint32_t micro_batches(const weft_strategy_context_t* context) {
  return context->micro_batches > 1 ? context->micro_batches : 1;
}

static uint64_t memory_budget_bytes(const weft_strategy_context_t* context) {
  return context->budget_bytes;
}

// A trial sees what the hook sees; what it does is kept apart.
static weft_status_t predict(const weft_strategy_context_t* context,
                             weft_strategy_apply_fn_t* trial_apply,
                             weft_strategy_prediction_t* out_prediction) {
  weft_strategy_context_t* own = (weft_strategy_context_t*)context;
  weft_strategy_context_t tried = *context;
  tried.calls[0] = '\0';
  tried.notes[0] = '\0';
  ck_assert_uint_eq(out_prediction->struct_size, sizeof(*out_prediction));
  ck_assert_uint_lt(own->tried, own->trial_count);
  const recording_trial_t* trial = &own->trials[own->tried++];
  WEFT_RETURN_IF_ERROR(trial_apply(&recording_api, &tried));
  out_prediction->step_ns = trial->step_ms * 1e6;
  out_prediction->peak_bytes = (uint64_t)(trial->peak_mib * 1048576.0);
  if (trial->refusal == WEFT_STATUS_OK) return weft_ok_status();
  return weft_status_create(trial->refusal, __FILE__, __LINE__, "trial %u fails", own->tried - 1);
}

const weft_strategy_api_t recording_api = {
    .struct_size = sizeof(weft_strategy_api_t),
    .abi = WEFT_STRATEGY_ABI,
    .option_bool = option_bool,
    .option_integer = option_integer,
    .option_number = option_number,
    .option_text = option_text,
    .option_is_auto = option_is_auto,
    .axis_count = axis_count,
    .axis_name = axis_name,
    .axis_size = axis_size,
    .data_axes = data_axes,
    .argument_count = argument_count,
    .argument = argument,
    .shard_argument = shard_argument,
    .shard_batch = shard_batch,
    .flatten = flatten,
    .fail = refuse,
    .note = note,
    .bucket_bytes = bucket_bytes,
    .unroll_accumulation = unroll_accumulation,
    .micro_batches = micro_batches,
    .memory_budget_bytes = memory_budget_bytes,
    .predict = predict,
};
