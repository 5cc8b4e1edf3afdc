// State of one flattening, shared by the flatten*.c files.
#ifndef WEFT_STRATEGIES_FLATTEN_INTERNAL_H_
#define WEFT_STRATEGIES_FLATTEN_INTERNAL_H_

#include "graph/passes/rewrite.h"
#include "sharding/spmd.h"
#include "strategies/flatten.h"

// What a value of the step is in the flattened function: part |member| of a bucket's value.
typedef struct weft_bucket_ref_s {
  weft_leaf_kind_t kind;  // NONE: the value is not in a bucket
  uint32_t number;        // of the state, gradient or node
  uint32_t bucket;
  uint32_t member;
} weft_bucket_ref_t;

// Values of one bucket in the flattened function; NULL until written.
typedef struct weft_bucket_values_s {
  weft_value_t* param;
  weft_value_t** states;
  weft_value_t** gradients;
  weft_value_t** nodes;
  uint32_t gradients_missing;  // members' gradients that are not written yet
  // Exact sums of whole members, by leaf, plain and squared: rounded, one per segment.
  weft_value_t** sums;
  bool* sums_wanted;
  bool is_updating;  // its update is being written
} weft_bucket_values_t;

typedef struct weft_flattener_s {
  weft_rewrite_t rewrite;
  weft_spmd_builder_t builder;
  const weft_function_t* source;
  const weft_roles_t* roles;
  weft_flattening_t* flattening;
  weft_arena_t* arena;
  weft_bucket_ref_t* refs;       // by value id of the source
  bool* is_early;                // by value id: some gradient depends on it
  bool* is_factor;               // by value id: a scalar of some bucket's update depends on it
  bool* is_live;                 // by value id: some result depends on it
  weft_value_t** slices;         // by value id: the value as a slice of its bucket
  weft_bucket_values_t* values;  // by bucket
  bool is_late;                  // all gradients are written: others read them as slices
} weft_flattener_t;

// The value as readers behind the gradients see it: a slice of its bucket where it is in one.
// Writes whatever is missing.
WEFT_MUST_USE weft_status_t weft_flattener_need(weft_flattener_t* flattener,
                                                const weft_value_t* value,
                                                weft_value_t** out_value);

// The value of the whole bucket that |ref| is a part of.
WEFT_MUST_USE weft_status_t weft_flattener_bucket_value(weft_flattener_t* flattener,
                                                        const weft_bucket_ref_t* ref,
                                                        weft_value_t** out_value);

// Writes the update of |bucket|, or refuses to when that needs what the update computes.
WEFT_MUST_USE weft_status_t weft_flattener_update(weft_flattener_t* flattener, uint32_t bucket);

// Notes which sums of members are read, and marks what is live once they are exact sums.
WEFT_MUST_USE weft_status_t weft_flattener_find_norms(weft_flattener_t* flattener);

// When |op| sums a whole member or its squares, writes it as a part of the exact sums of all
// buckets of its kind, which ranks then add up at once.
WEFT_MUST_USE weft_status_t weft_flattener_try_norm(weft_flattener_t* flattener,
                                                    const weft_op_t* op, bool* out_done);

#endif  // WEFT_STRATEGIES_FLATTEN_INTERNAL_H_
