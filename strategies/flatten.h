// flatten_params: parameters of equal update rule become slices of 1-D buckets.
//
// A bucket is an argument of its own: the parameters are slices of it, their gradients are
// concatenated to a value of the same layout, and the optimizer updates it element by element. Cut
// along an axis of the mesh a bucket is what fully sharded strategies shard; replicated, its
// gradient is what data parallelism reduces at once. Sums of squares of whole members (gradient
// norms) become exact sums over segments of the bucket, so that neither layout nor shards show in
// the result.
#ifndef WEFT_STRATEGIES_FLATTEN_H_
#define WEFT_STRATEGIES_FLATTEN_H_

#include "strategies/update.h"
#include "weft/strategy.h"

// Members start at multiples of this many elements: 64 bytes of the smallest float.
#define WEFT_BUCKET_ALIGNMENT 32

typedef struct weft_bucket_s {
  const weft_update_t** members;
  int64_t* offsets;  // first element of each member
  uint32_t member_count;
  int64_t element_count;      // padded
  weft_value_t*** gradients;  // by gradient of the rule, then by member: in the flattened function
  const char* block;          // block of layers all members belong to; "" for any
  uint32_t first_of_block;    // the first bucket with members of that block; itself for ""
  // Arguments of the flattened function.
  uint32_t param_argument;
  uint32_t first_state_argument;  // one per state of the rule, in its order
} weft_bucket_t;

// Where an argument of the step is found in the flattened function.
typedef struct weft_flat_argument_s {
  uint32_t argument;
  int64_t offset;  // first element in the bucket; -1 when the argument stands alone
} weft_flat_argument_t;

// Values of the flattened function, in an arena.
typedef struct weft_flat_values_s {
  weft_value_t** items;
  uint32_t count;
  uint32_t capacity;
} weft_flat_values_t;

typedef struct weft_flattening_s {
  weft_graph_t* graph;  // owned by the caller: weft_graph_release
  weft_bucket_t* buckets;
  uint32_t bucket_count;
  weft_flat_argument_t* arguments;  // by argument of the step
  int32_t* results;  // by result of the step: of the flattened function, or -1 when an
                     // argument in a bucket holds it
  // Members of buckets in their own shapes: parameters and states as the step reads them, old and
  // new, gradients as it makes them. Whoever places the buckets says here that buckets are gathered
  // and reduced as a whole.
  weft_flat_values_t params;
  weft_flat_values_t gradients;
  weft_flat_values_t bucket_gradients;  // whole buckets of gradients
  weft_flat_values_t sums;  // exact sums of members: few integers, added up over ranks at once
} weft_flattening_t;

typedef struct weft_flatten_options_s {
  weft_flatten_policy_t policy;
  uint32_t element_multiple;  // bucket sizes are multiples of this: the number of ranks
  const bool* excluded;       // by argument: parameters that stand alone; may be NULL
  const char* const* units;   // by argument: which unit a parameter is of; NULL: its block
  const uint64_t* kinds;      // by argument: only parameters of one kind share buckets; may be NULL
} weft_flatten_options_t;

// Rewrites the entry function of |source| (flat, simplified). |updates| is its own; entries of
// parameters that cannot join a bucket are explained in updates->reasons. Tables live in |arena|.
WEFT_MUST_USE weft_status_t weft_flatten_params(const weft_graph_t* source,
                                                const weft_roles_t* roles, weft_updates_t* updates,
                                                const weft_flatten_options_t* options,
                                                weft_arena_t* arena, weft_allocator_t allocator,
                                                weft_flattening_t* out_flattening);

// By update: whether something but gradients of its own elements follows from new values, its own
// or others', so that it cannot be in a bucket.
WEFT_MUST_USE weft_status_t weft_updates_mark_dependent(const weft_function_t* function,
                                                        const weft_updates_t* updates,
                                                        weft_arena_t* arena,
                                                        bool* out_is_dependent);

// The block of layers a parameter called |name| belongs to: the name up to and including its first
// part that ends in a number ("params.h0.attn.w" -> "params.h0"); "" without one. In |arena|.
WEFT_MUST_USE weft_status_t weft_param_block(const char* name, weft_arena_t* arena,
                                             const char** out_block);

#endif  // WEFT_STRATEGIES_FLATTEN_H_
