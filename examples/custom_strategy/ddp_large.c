// ddp_large: data parallel that cuts large parameters only.
//
// Parameters of many elements, such as embeddings, and their optimizer states are cut along one
// dimension; the many small ones stay whole and share buckets as with ddp, so that they are never
// gathered.
#include <stdio.h>
#include <string.h>
#include <weft/strategy.h>

static int64_t count_elements(const weft_shape_t* shape) {
  int64_t count = 1;
  for (int32_t i = 0; i < shape->rank; ++i) count *= shape->dims[i];
  return count;
}

// The longest dimension: the one that is cut most evenly.
static int32_t longest_dim(const weft_shape_t* shape) {
  int32_t longest = 0;
  for (int32_t i = 1; i < shape->rank; ++i) {
    if (shape->dims[i] > shape->dims[longest]) longest = i;
  }
  return longest;
}

// A state is cut as its parameter is, because it has its shape.
static bool is_large(const weft_strategy_argument_t* argument, int64_t minimum) {
  if (!argument->is_updated || argument->shape.rank == 0) return false;
  if (strcmp(argument->role, "param") != 0 && strcmp(argument->role, "state") != 0) return false;
  return count_elements(&argument->shape) >= minimum;
}

static weft_status_t apply(const weft_strategy_api_t* api, weft_strategy_context_t* context) {
  const int64_t minimum = api->option_integer(context, "min_elements");
  const uint32_t axes = api->data_axes(context);
  uint32_t cut_count = 0;
  if (axes == 0 && api->axis_count(context) > 0) {
    return api->fail(context,
                     "it cuts along the data axes, but placements take every axis of the "
                     "mesh");
  }
  for (uint32_t i = 0; i < api->argument_count(context); ++i) {
    weft_strategy_argument_t argument;
    api->argument(context, i, &argument);
    if (!is_large(&argument, minimum)) continue;
    ++cut_count;
    for (uint32_t axis = 0; axis < api->axis_count(context); ++axis) {
      if (!(axes >> axis & 1)) continue;
      WEFT_RETURN_IF_ERROR(api->shard_argument(context, i, axis, longest_dim(&argument.shape)));
    }
  }
  char message[128];
  snprintf(message, sizeof(message),
           "ddp_large cuts parameters and states of at least min_elements=%lld: %u of them",
           (long long)minimum, cut_count);
  api->note(context, message);
  WEFT_RETURN_IF_ERROR(api->shard_batch(context, axes));
  const weft_flatten_policy_t policy = {
      .struct_size = sizeof(policy),
      .bucket_bytes = UINT64_C(25) << 20,
  };
  return api->flatten(context, &policy);
}

static const weft_option_t options[] = {
    {.name = "min_elements",
     .type = WEFT_OPTION_INTEGER,
     .default_value = "65536",
     .unit = "elements",
     .help = "parameters and states of at least this many elements are cut",
     .minimum = 1,
     .maximum = 1e15},
};

static const weft_strategy_alias_t aliases[] = {
    {"ddp_embedding", "min_elements=1048576", "cuts what is as large as an embedding only"},
};

static const char* const provides[] = {
    "large parameters and their states in parts of 1/n, small ones whole",
    NULL,
};
static const char* const requirements[] = {
    "a data axis: one that no placement takes",
    NULL,
};
static const char* const conflicts[] = {NULL};

static const weft_strategy_t ddp_large = {
    .struct_size = sizeof(weft_strategy_t),
    .abi = WEFT_STRATEGY_ABI,
    .name = "ddp_large",
    .description = "data parallel that cuts large parameters only",
    .aliases = aliases,
    .alias_count = sizeof(aliases) / sizeof(aliases[0]),
    .options = options,
    .option_count = sizeof(options) / sizeof(options[0]),
    .provides = provides,
    .requires_ = requirements,
    .conflicts = conflicts,
    .start = WEFT_START_REEXEC,
    .apply = apply,
};

static const weft_strategy_t* const strategies[] = {&ddp_large};

extern WEFT_API const weft_strategy_plugin_t weft_strategy_plugin;
const weft_strategy_plugin_t weft_strategy_plugin = {
    .abi = WEFT_STRATEGY_ABI,
    .strategy_size = sizeof(weft_strategy_t),
    .strategies = strategies,
    .strategy_count = sizeof(strategies) / sizeof(strategies[0]),
};
