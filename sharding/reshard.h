// Resharding: the shortest sequence of collectives from one sharding of a value to another.
#ifndef WEFT_SHARDING_RESHARD_H_
#define WEFT_SHARDING_RESHARD_H_

#include "sharding/placement.h"

typedef enum weft_reshard_kind_e {
  WEFT_RESHARD_ALL_REDUCE,      // partial axes -> replicate
  WEFT_RESHARD_REDUCE_SCATTER,  // partial axes -> shard of |dim|
  WEFT_RESHARD_ALL_GATHER,      // the minor-most axes of |dim| -> replicate
  WEFT_RESHARD_ALL_TO_ALL,      // the minor-most axes of |dim| -> minor-most of |target_dim|
  WEFT_RESHARD_SLICE,           // replicate -> minor-most axes of |dim|; no communication
  WEFT_RESHARD_PERMUTE,         // same local shapes, other ranks (order of axes changed)
  WEFT_RESHARD_TO_PARTIAL,      // replicate -> partial: all positions but 0 get the identity
} weft_reshard_kind_t;

// One step; |after| is the sharding it leaves.
typedef struct weft_reshard_step_s {
  weft_reshard_kind_t kind;
  weft_axes_t axes;  // along which ranks communicate or differ
  int32_t dim;
  int32_t target_dim;
  weft_sharding_t after;
  uint64_t bytes;  // sent by each rank, by the closed formulas; 0 without communication
} weft_reshard_step_t;

#define WEFT_RESHARD_MAX_STEPS (3 * WEFT_MESH_MAX_AXES)

// Plans |from| -> |to| for a value of global |type|: fewest bytes, then fewest steps; ties are
// broken by the order of the kinds above, step by step. Any pair of valid shardings has a plan.
// |out_steps| has room for WEFT_RESHARD_MAX_STEPS.
//
// Axes that neither sharding uses are left alone, and only axes along which |to| is partial are
// made partial. Axes of size 1 mean nothing: shardings that differ only in them have the empty
// plan, and only the last step's |after| (which is |to|) may have them. Along time axes there are
// only all-reduces, all-gathers, in which they are the minor-most if pieces allow it, and what
// needs no communication. Between shardings that have no padding, no step has any. Plans that
// involve more than three or four axes at once may miss the optimum.
WEFT_MUST_USE weft_status_t weft_reshard_plan(const weft_mesh_t* mesh, const weft_type_t* type,
                                              const weft_sharding_t* from,
                                              const weft_sharding_t* to,
                                              weft_reshard_step_t* out_steps,
                                              uint32_t* out_step_count);

// Bytes each rank sends on that plan. Used to compare choices.
WEFT_MUST_USE weft_status_t weft_reshard_bytes(const weft_mesh_t* mesh, const weft_type_t* type,
                                               const weft_sharding_t* from,
                                               const weft_sharding_t* to, uint64_t* out_bytes);

// State of a function that is being written for one rank of an SPMD program.
typedef struct weft_spmd_builder_s {
  const weft_mesh_t* mesh;
  weft_block_t* block;       // operations are appended here
  weft_location_t location;  // of what is emitted
  int64_t next_channel;      // channel of the next collective, counts up from 1
} weft_spmd_builder_t;

// Emits the plan's operations for |value| (of local type, laid out as |from|; |type| is the global
// type) and gives the converted value. Collectives are StableHLO operations over flattened ids
// (partition ids; use_global_device_ids, channel handles), uneven shards included.
WEFT_MUST_USE weft_status_t weft_reshard_emit(weft_spmd_builder_t* builder, weft_value_t* value,
                                              const weft_type_t* type, const weft_sharding_t* from,
                                              const weft_sharding_t* to, weft_value_t** out_value);

// Emits the position of this rank along |axes| as tensor<i32> (partition_id and integer
// arithmetic).
WEFT_MUST_USE weft_status_t weft_spmd_emit_position(weft_spmd_builder_t* builder, weft_axes_t axes,
                                                    weft_value_t** out_value);

// Replaces the padding of a local |value| laid out as |sharding| by |fill| (a scalar of the value's
// element type); the value itself when there is no padding in the dimensions of |dims_mask| (bit d:
// dimension d).
WEFT_MUST_USE weft_status_t weft_spmd_emit_mask(weft_spmd_builder_t* builder, weft_value_t* value,
                                                const weft_type_t* type,
                                                const weft_sharding_t* sharding, uint32_t dims_mask,
                                                weft_value_t* fill, weft_value_t** out_value);

#endif  // WEFT_SHARDING_RESHARD_H_
