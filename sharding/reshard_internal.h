// What planning and emission of resharding share.
#ifndef WEFT_SHARDING_RESHARD_INTERNAL_H_
#define WEFT_SHARDING_RESHARD_INTERNAL_H_

#include "sharding/reshard.h"

// Elements of a dimension of |size| that each of |pieces| ranks holds.
static inline int64_t weft_reshard_piece(int64_t size, uint32_t pieces) {
  return size / pieces + (size % pieces != 0);
}

// True when the pieces of a dimension of |size| cut |major| ways are whole multiples of its pieces
// cut |major| * |minor| ways, so that cutting further or gathering the minor axes moves whole
// pieces. Rounding up can prevent that: 5 cut 2 ways is 3 + 2, cut 4 ways 2 + 2 + 1 + 0. A single
// element is always in the first piece.
static inline bool weft_reshard_nests(int64_t size, uint32_t major, uint32_t minor) {
  return major == 1 || size <= 1 ||
         weft_reshard_piece(size, major) ==
             weft_reshard_piece(size, major * minor) * (int64_t)minor;
}

// |sharding| without the axes of size 1, which cut nothing.
weft_sharding_t weft_reshard_without_unit_axes(const weft_mesh_t* mesh,
                                               const weft_sharding_t* sharding);

// True when |step|, of a plan from |from| to |to|, adds up short floats as f32: along axes that
// want that, or because it adds up only a part of what ranks have to add up. Steps along time axes
// alone do not count as such.
bool weft_reshard_sums_wide(const weft_mesh_t* mesh, const weft_sharding_t* from,
                            const weft_sharding_t* to, weft_dtype_t dtype,
                            const weft_reshard_step_t* step);

#endif  // WEFT_SHARDING_RESHARD_INTERNAL_H_
