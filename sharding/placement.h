// Shardings: where the elements of one value live on a mesh.
//
// Every mesh axis has one placement for a value: Replicate (all ranks along it hold the same),
// Shard(d) (dimension d is cut along it) or Partial(op) (the value is the reduction of what the
// ranks along it hold). Written per dimension, as Shardy does, because several axes may cut one
// dimension and their order matters: axes[0] of a dimension cuts first.
//
// A dimension of N elements cut p ways has ceil(N / p) elements on every rank; rank position k
// holds [k * ceil(N / p), ...). Where p does not divide N the elements beyond N are padding: their
// values are unspecified and no result may depend on them.
#ifndef WEFT_SHARDING_PLACEMENT_H_
#define WEFT_SHARDING_PLACEMENT_H_

#include "graph/ir/graph.h"
#include "sharding/mesh.h"
#include "weft/comm.h"

// Plain value, zero-initialised then filled, so that memcmp-like comparison is sound. The default
// (only |rank| set) is replicated.
typedef struct weft_sharding_s {
  int32_t rank;                     // of the tensor; 0 for tokens
  weft_axes_t dims[WEFT_MAX_RANK];  // axes that cut each dimension, major to minor
  weft_axes_t partial;              // axes along which the value is a partial result (sorted)
  weft_reduction_t reduction;       // of |partial|; NONE when that is empty
} weft_sharding_t;

// Replicated sharding of a value of |type|.
weft_sharding_t weft_sharding_replicated(const weft_type_t* type);

bool weft_sharding_equal(const weft_sharding_t* a, const weft_sharding_t* b);
bool weft_sharding_is_replicated(const weft_sharding_t* sharding);

// Mask of the axes in |dims| / of all axes in use.
uint32_t weft_sharding_dim_axes(const weft_sharding_t* sharding);
uint32_t weft_sharding_used_axes(const weft_sharding_t* sharding);

// True when a value that is partial along |axes| is the same, bit by bit, whether it is summed
// along |first| and then along the rest or along all at once. The tree of a reduction over ranks
// splits groups at powers of two, so |first| must be the minor axes, of a power of two of ranks, or
// all.
bool weft_sharding_sums_in_order(const weft_mesh_t* mesh, uint32_t axes, uint32_t first);

// How many pieces dimension |dim| is cut into.
uint32_t weft_sharding_pieces(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                              int32_t dim);

// True when some dimension of |dims| is cut unevenly, so that shards carry padding.
bool weft_sharding_has_padding(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                               const weft_type_t* type);

// True when ranks hold f32 where the value is of |dtype|: it is a partial sum of short floats along
// one of mesh->wide_axes.
bool weft_sharding_is_wide(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                           weft_dtype_t dtype);

// Interns the type one rank holds of a value of global type |type| (tokens and tuples as they are).
WEFT_MUST_USE weft_status_t weft_sharding_local_type(weft_graph_t* graph, const weft_mesh_t* mesh,
                                                     const weft_sharding_t* sharding,
                                                     const weft_type_t* type,
                                                     const weft_type_t** out_type);

// Bytes one rank holds.
uint64_t weft_sharding_local_bytes(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                                   const weft_type_t* type);

// First index and number of valid elements of dimension |dim| on |rank|.
void weft_sharding_range(const weft_mesh_t* mesh, const weft_sharding_t* sharding, int32_t dim,
                         int64_t size, uint32_t rank, int64_t* out_start, int64_t* out_count);

// Shardy's text: [{"dp"}, {"tp", "x"}], and `, unreduced={"y"}` (with `:max` after the brace for
// reductions other than sum). Terminated, in |arena|.
WEFT_MUST_USE weft_status_t weft_sharding_format(const weft_mesh_t* mesh,
                                                 const weft_sharding_t* sharding,
                                                 weft_arena_t* arena, const char** out_text);

// Reads what weft_sharding_format writes for a value of |rank| dimensions. INVALID_INPUT.
WEFT_MUST_USE weft_status_t weft_sharding_parse(const char* text, const weft_mesh_t* mesh,
                                                int32_t rank, weft_sharding_t* out_sharding);

// Slices rank |rank|'s shard out of the dense global |tensor|; padding is filled with zeros. For
// partial axes position 0 gets the value and the others the identity of the reduction (zeros for
// sum). |*out_shard| is owned by the caller. Used to scatter inputs and by tests.
WEFT_MUST_USE weft_status_t weft_sharding_slice(const weft_mesh_t* mesh,
                                                const weft_sharding_t* sharding,
                                                const weft_tensor_t* tensor, uint32_t rank,
                                                weft_allocator_t allocator,
                                                weft_tensor_t* out_shard);

// Puts the global tensor together from the shards of all ranks (rank_count of them); partial axes
// are reduced in position order, in f64 for floats. INVALID_ARGUMENT when ranks that must hold the
// same bits do not: the message names both ranks and the first index. |*out_tensor| is owned by the
// caller.
WEFT_MUST_USE weft_status_t weft_sharding_assemble(
    const weft_mesh_t* mesh, const weft_sharding_t* sharding, const weft_shape_t* global_shape,
    const weft_tensor_t* shards, weft_allocator_t allocator, weft_tensor_t* out_tensor);

#endif  // WEFT_SHARDING_PLACEMENT_H_
