// What a first partition tells about gradients in buckets: where each is complete.
//
// Ranks add up a bucket at once. A gradient that the step needs whole before (its own norms scale
// it, column by column) would be added up again with those of its bucket that are still in parts,
// and one that is complete for each micro-batch at another place would have them all wait for it.
// So buckets are formed anew where they have gradients of several kinds.
//
// Gradients that are in parts to the end are computed from whole values, so that parts can be
// scaled by them, or they can be added to parts. For one that is not that would be a waste: the
// optimizer that makes it may keep what it needs cut.
#ifndef WEFT_STRATEGIES_BUCKET_KINDS_H_
#define WEFT_STRATEGIES_BUCKET_KINDS_H_

#include "sharding/partition.h"
#include "strategies/flatten.h"

// By argument of the step.
typedef struct weft_bucket_kinds_s {
  uint64_t* kinds;  // for weft_flatten_options_t
  bool* is_whole;   // some gradient of the parameter depends on samples and is whole
} weft_bucket_kinds_t;

// |partition| is of the flattened function. Gradients that do not depend on samples count as in
// parts along |axes|: a bucket more would cost more than adding them up. |*out_differs| when some
// bucket has parameters of several kinds, or some gradient is whole.
WEFT_MUST_USE weft_status_t weft_bucket_kinds(const weft_flattening_t* flattening,
                                              const weft_roles_t* roles,
                                              const weft_partition_t* partition, uint32_t axes,
                                              weft_arena_t* arena, weft_bucket_kinds_t* out_kinds,
                                              bool* out_differs);

#endif  // WEFT_STRATEGIES_BUCKET_KINDS_H_
