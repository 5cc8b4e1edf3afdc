// Shardings of the values of one function: what users, frontends and strategies ask for, and what
// propagation fills in.
#ifndef WEFT_SHARDING_ANNOTATION_H_
#define WEFT_SHARDING_ANNOTATION_H_

#include "sharding/placement.h"

// What is known of one value. Zero: nothing.
typedef struct weft_annotation_s {
  weft_sharding_t sharding;
  uint32_t closed_dims;  // bit d: dimension d must be cut exactly as stated
  bool is_set;           // |sharding| was asked for or propagated
  bool is_pinned;        // asked for: propagation may extend open dimensions but not change others
  // Of what was asked for, 0 first (sdy `p1`); propagation goes by rounds. The smallest of the
  // dimensions' own.
  uint8_t priority;
  uint8_t dim_priorities[WEFT_MAX_RANK];
  uint32_t replicated_axes;  // mask: axes along which propagation must not cut the value
  // Of the partial axes that were asked for, only those along which the value is computed partial
  // count: it is not made partial along others.
  bool keeps_partial;
  // Mask: axes along which the value is cut to be stored. Operations read it whole along them,
  // except for reductions and those that work element by element.
  uint32_t storage_axes;
  // Carried from step to step as the caller likes: how it is cut along |layout_axes| (below) does
  // not show in any bit.
  bool is_carried;
  // Mask: axes of what was asked for that do not count in the first round, as if they alone had
  // another priority: those along which the value is carried in parts, beside those along which
  // its parts are computed with.
  uint32_t late_axes;
  // By propagation, where there are |layout_axes|: samples, what is cut as they are, or what was
  // asked for with this set (sums over samples that stay in parts) are computed from it. It is laid
  // out before what is carried counts, and computed from whole values.
  bool is_early;
  // By propagation, where there are |layout_axes|: mask of the axes along which samples cut it.
  uint32_t sample_axes;
} weft_annotation_t;

// Axes of a mesh that stand for several axes of another one, for which the program is written: what
// samples cut is decided as if those were one axis. Lists are major to minor, and no axis is in
// lists of two.
typedef struct weft_unfolding_s {
  const weft_mesh_t* mesh;                  // of the program
  weft_axes_t samples[WEFT_MESH_MAX_AXES];  // by axis: what it stands for
  // By axis: those of them along which what is carried, and what follows it, is cut, where samples
  // are not. At least one.
  weft_axes_t kept[WEFT_MESH_MAX_AXES];
} weft_unfolding_t;

// One entry per value id of a graph (only values of |function| are used), and one per result of the
// function. Lives in an arena. Externally synchronised.
typedef struct weft_annotations_s {
  const weft_function_t* function;
  const weft_mesh_t* mesh;
  weft_annotation_t* values;   // by value id: graph->value_count entries
  weft_annotation_t* results;  // by result of the function
  // Mask: axes that cut samples, and along which it does not show in any bit how values are cut
  // that are not samples, but carried, or sums over samples. A sum of all elements of such a value
  // is exact; another sum of them, and a product, is computed whole on each rank, or cut elsewhere.
  uint32_t layout_axes;
  // Mask: those of them along which nothing is kept cut, so that only samples are cut at all.
  uint32_t whole_axes;
  // Sums that are in parts along axes of time, too (weft_mesh_t), are completed in time first, not
  // over ranks inside of loops.
  bool adds_time_first;
  // NULL: the program is written for |mesh|. Read where there are |layout_axes|.
  const weft_unfolding_t* unfolding;
} weft_annotations_t;

// Annotations with nothing set.
WEFT_MUST_USE weft_status_t weft_annotations_create(const weft_function_t* function,
                                                    const weft_mesh_t* mesh, weft_arena_t* arena,
                                                    weft_annotations_t* out_annotations);

// Pins the sharding of |value|: every dimension closed unless |open|.
void weft_annotations_pin(weft_annotations_t* annotations, const weft_value_t* value,
                          const weft_sharding_t* sharding, bool open);

// Reads every annotation a frontend wrote on |function|: sdy.sharding on arguments and results and
// on operations (#sdy.sharding, #sdy.sharding_per_value), sdy.sharding_constraint and sdy.reshard,
// sdy.manual_computation (the sharding of an operand, along the manual axes, is the annotation of
// the body's argument), mhlo.sharding strings on arguments, results and operations, custom calls
// @Sharding. The mesh is the module's sdy.mesh; sub-axes ("x":(1)2) refine it into more axes
// ("x:0", "x:1"); mhlo.sharding strings without a mesh make one of their own tile dimensions. Ranks
// are device numbers, unless the order of the devices is no transposition: then they are positions
// in that order. |*out_mesh| lives in |arena|; without any annotation it has no axes. INVALID_INPUT
// or UNSUPPORTED with the location and the text.
WEFT_MUST_USE weft_status_t weft_annotations_read(const weft_function_t* function,
                                                  weft_arena_t* arena, weft_mesh_t* out_mesh,
                                                  weft_annotations_t* out_annotations);

#endif  // WEFT_SHARDING_ANNOTATION_H_
