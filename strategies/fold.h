// Data axes that nothing tells apart are one: how a mesh is written does not show in what ranks
// compute.
#ifndef WEFT_STRATEGIES_FOLD_H_
#define WEFT_STRATEGIES_FOLD_H_

#include "sharding/annotation.h"
#include "strategies/context.h"

// The mesh of |context|, whose hook has run, for partitioning: data axes that follow each other and
// along which the same is cut have become the first of them, and the others have one rank. Ranks
// keep their numbers, axes theirs.
void weft_mesh_fold(const weft_strategy_context_t* context, weft_mesh_t* out_mesh);

// |sharding| without the axes that have one rank in |mesh|.
weft_sharding_t weft_sharding_fold(const weft_mesh_t* mesh, const weft_sharding_t* sharding);

// |sharding| on |folded| as one on |mesh|, from which it was made.
weft_sharding_t weft_sharding_unfold(const weft_mesh_t* mesh, const weft_mesh_t* folded,
                                     const weft_sharding_t* sharding);

// The mesh on which operations are decided, for a program on |mesh|, which was folded: data axes
// are one though there are others between them, or the strategy keeps values cut along some only.
// False if there are none: |*out_mesh| is |mesh|, then. |*out_unfolding| refers to |mesh|.
bool weft_mesh_join(const weft_strategy_context_t* context, const weft_mesh_t* mesh,
                    weft_mesh_t* out_mesh, weft_unfolding_t* out_unfolding);

// |mask| of axes with more than one rank, or |sharding|, on that mesh.
uint32_t weft_mask_join(const weft_unfolding_t* unfolding, uint32_t mask);
weft_sharding_t weft_sharding_join(const weft_unfolding_t* unfolding,
                                   const weft_sharding_t* sharding);

#endif  // WEFT_STRATEGIES_FOLD_H_
