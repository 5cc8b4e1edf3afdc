// Strategies: how a step is laid out over ranks, described as data plus one hook.
//
// A strategy neither runs nor communicates. Its hook says which arguments of the step are cut along
// which axes of the mesh and which graph rewrites to use; everything else follows from the sharding
// mechanism. Built-in strategies and strategies loaded from shared objects use the same interface,
// so a copy of a built-in descriptor with another hook or other defaults is a strategy.
//
// A shared object needs these headers only: it exports `weft_strategy_plugin` (see the end) and
// calls weft through the table it is given, never by symbol.
#ifndef WEFT_STRATEGY_H_
#define WEFT_STRATEGY_H_

#include "weft/graph.h"
#include "weft/tensor.h"

#ifdef __cplusplus
extern "C" {
#endif

// Counts up with every incompatible change of this header.
#define WEFT_STRATEGY_ABI 1u

typedef enum weft_option_type_e {
  WEFT_OPTION_BOOL,     // true, false
  WEFT_OPTION_INTEGER,  // decimal, may be negative
  WEFT_OPTION_NUMBER,   // decimal fraction
  WEFT_OPTION_TEXT,
  WEFT_OPTION_CHOICE,  // one of |choices|
} weft_option_type_t;

typedef struct weft_option_s {
  const char* name;
  weft_option_type_t type;
  const char* default_value;   // as a user would write it
  const char* unit;            // "MiB"; NULL for none
  const char* help;            // one line
  const char* const* choices;  // CHOICE: ended by NULL
  double minimum;              // INTEGER, NUMBER: smallest value allowed
  double maximum;              // largest
  bool allows_auto;            // "auto" is a value, too
} weft_option_t;

// Another name of a strategy, with options it presets.
typedef struct weft_strategy_alias_s {
  const char* name;
  const char* options;  // "stage=2,offload_optimizer=true", or NULL
  const char* description;
} weft_strategy_alias_t;

// How ranks are started when the user starts one process only.
typedef enum weft_strategy_start_e {
  WEFT_START_NONE,    // one process, one rank
  WEFT_START_REEXEC,  // a fresh process of the same command per rank
  WEFT_START_FORK,    // forked before any thread or device exists
} weft_strategy_start_t;

typedef struct weft_strategy_context_s weft_strategy_context_t;
typedef struct weft_strategy_api_s weft_strategy_api_t;

// Static data. |requires| and |conflicts| are sentences for people; the hook checks them.
typedef struct weft_strategy_s {
  size_t struct_size;  // sizeof(weft_strategy_t)
  uint32_t abi;        // WEFT_STRATEGY_ABI
  const char* name;
  const char* description;  // one line
  const weft_strategy_alias_t* aliases;
  uint32_t alias_count;
  const weft_option_t* options;
  uint32_t option_count;
  const char* const* provides;  // ended by NULL
  const char* const* requires_;
  const char* const* conflicts;
  weft_strategy_start_t start;
  // Says how the step is laid out. Called once per compilation on every rank, with equal arguments:
  // it must be deterministic.
  weft_status_t (*apply)(const weft_strategy_api_t* api, weft_strategy_context_t* context);
} weft_strategy_t;

typedef struct weft_strategy_argument_s {
  const char* name;
  const char* role;  // "param", "state", "batch", "hyper", "rng", "const"
  weft_shape_t shape;
  bool is_updated;  // a result is written over it
} weft_strategy_argument_t;

// When the gathered form of cut parameters is given up.
typedef enum weft_regather_e {
  WEFT_REGATHER_NEVER,     // gathered once per step, kept from the forward to the backward pass
  WEFT_REGATHER_BACKWARD,  // freed after the forward use and gathered again in the backward pass
  WEFT_REGATHER_LATER,     // as BACKWARD, but kept where the backward pass begins with it
} weft_regather_t;

// Parameters of equal update rule share 1-D buckets; see docs/strategies.md.
typedef struct weft_flatten_policy_s {
  size_t struct_size;
  uint64_t bucket_bytes;  // a bucket is closed once it holds this many bytes of parameters
  bool wrap_blocks;       // buckets never cross the boundary of a block of layers
  uint32_t param_axes;    // mask: buckets of parameters are cut along these axes
  uint32_t state_axes;    // mask: buckets of optimizer state; includes |param_axes|
  weft_regather_t regather;
  // Mask, within |state_axes|: gradients that add up over micro-batches are cut along these axes,
  // which reduces them after each micro-batch, along all data axes. 0: they are kept whole and
  // reduced once, after the last micro-batch. Without micro-batches it makes no difference.
  uint32_t gradient_axes;
  // Units in place of blocks of layers, which |wrap_blocks| is then about: names of parameters up
  // to and including a part at which one of these patterns fits, separated by commas ("h*,*.mlp").
  // Policies of hooks built before it existed end here. NULL: blocks are told by their
  // numbers, or by what the graph repeats.
  const char* wrap;
  // What ranks add up of f16 and bf16 is rounded to these before. Otherwise, and with policies that
  // end here, it is f32 until it has been added up: twice the bytes, and the sum of one device.
  bool rounds_terms;
} weft_flatten_policy_t;

// What the plan of a layout is predicted to take.
typedef struct weft_strategy_prediction_s {
  size_t struct_size;  // sizeof(weft_strategy_prediction_t)
  double step_ns;      // of one step, on the machine that the plan is for
  // Of one rank's device memory; workspaces of kernels count where it is known on what they run.
  uint64_t peak_bytes;
} weft_strategy_prediction_t;

typedef weft_status_t weft_strategy_apply_fn_t(const weft_strategy_api_t* api,
                                               weft_strategy_context_t* context);

// What a hook may ask and do. Axes are named by number, sets of axes by bit mask.
struct weft_strategy_api_s {
  size_t struct_size;
  uint32_t abi;

  // Options, with defaults and presets applied; types and ranges are checked before the hook runs.
  bool (*option_bool)(const weft_strategy_context_t* context, const char* name);
  int64_t (*option_integer)(const weft_strategy_context_t* context, const char* name);
  double (*option_number)(const weft_strategy_context_t* context, const char* name);
  const char* (*option_text)(const weft_strategy_context_t* context, const char* name);
  bool (*option_is_auto)(const weft_strategy_context_t* context, const char* name);

  // The mesh. |data_axes| are those that no placement of the user takes: batches are cut along
  // them.
  uint32_t (*axis_count)(const weft_strategy_context_t* context);
  const char* (*axis_name)(const weft_strategy_context_t* context, uint32_t axis);
  uint32_t (*axis_size)(const weft_strategy_context_t* context, uint32_t axis);
  uint32_t (*data_axes)(const weft_strategy_context_t* context);

  // The step's arguments.
  uint32_t (*argument_count)(const weft_strategy_context_t* context);
  void (*argument)(const weft_strategy_context_t* context, uint32_t index,
                   weft_strategy_argument_t* out_argument);

  // Cuts dimension |dim| of argument |index| along |axis|, after what cuts it already.
  weft_status_t (*shard_argument)(weft_strategy_context_t* context, uint32_t index, uint32_t axis,
                                  int32_t dim);
  // Cuts dimension 0 of every batch argument along the axes of the mask, in mesh order.
  weft_status_t (*shard_batch)(weft_strategy_context_t* context, uint32_t axes);
  // Groups parameters, their gradients and states into buckets. Parameters that are cut already, by
  // shard_argument or by the user, stand alone.
  weft_status_t (*flatten)(weft_strategy_context_t* context, const weft_flatten_policy_t* policy);

  // A failure with a message for the user, a remark that tools print once.
  weft_status_t (*fail)(weft_strategy_context_t* context, const char* message);
  void (*note)(weft_strategy_context_t* context, const char* message);

  // Bytes of buckets at which adding |bytes| up along |axes| costs least beside the computation, by
  // latency and bandwidth of the machine that the plan is for; |scatters|: each rank gets a part of
  // the sums. 0 when nobody says which machine that is, or when it has nothing to hide collectives
  // behind.
  uint64_t (*bucket_bytes)(const weft_strategy_context_t* context, uint32_t axes, bool scatters,
                           uint64_t bytes);

  // Whether micro-batches are written one after the other in the program of a rank, so that their
  // collectives overlap and their values can be given up, or run in a loop, which is smaller. The
  // bits are the same. Unless it is called, the number of operations decides.
  void (*unroll_accumulation)(weft_strategy_context_t* context, bool unrolls);

  // How many micro-batches a step is worked off in; 1: all samples at once.
  uint32_t (*micro_batches)(const weft_strategy_context_t* context);

  // Most bytes of device memory that the plan of a rank may take, by giving values up where it has
  // to; 0: nobody said.
  uint64_t (*memory_budget_bytes)(const weft_strategy_context_t* context);

  // What the plan takes that comes out if |apply| is called in place of this hook, with the same
  // options, mesh and placements, and nothing is given up. It lays the step out and schedules it,
  // which takes as long as that does; what |apply| asks for and notes is forgotten. Its failures
  // are those of laying out and of planning; UNSUPPORTED inside of |apply|.
  weft_status_t (*predict)(const weft_strategy_context_t* context, weft_strategy_apply_fn_t* apply,
                           weft_strategy_prediction_t* out_prediction);
};

// What a shared object exports under the name "weft_strategy_plugin".
typedef struct weft_strategy_plugin_s {
  uint32_t abi;  // WEFT_STRATEGY_ABI the object was compiled with; checked before anything else
  size_t strategy_size;  // sizeof(weft_strategy_t)
  const weft_strategy_t* const* strategies;
  uint32_t strategy_count;
} weft_strategy_plugin_t;

#ifdef __cplusplus
}
#endif

#endif  // WEFT_STRATEGY_H_
