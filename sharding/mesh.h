// Meshes: named axes of ranks.
//
// A mesh of axes a0 ... ak numbers its ranks row-major: rank = ((c0 * n1 + c1) * n2 + c2) ..., so
// the last axis varies fastest. An axis list names some axes, major to minor; the ranks that differ
// only in those coordinates form a group.
#ifndef WEFT_SHARDING_MESH_H_
#define WEFT_SHARDING_MESH_H_

#include "runtime/base/arena.h"
#include "weft/status.h"

#define WEFT_MESH_MAX_AXES 8
// Most ranks of a mesh.
#define WEFT_MESH_MAX_RANKS 65536

typedef struct weft_mesh_axis_s {
  const char* name;
  uint32_t size;  // at least 1
} weft_mesh_axis_t;

// Immutable; lives in an arena.
typedef struct weft_mesh_s {
  uint32_t axis_count;
  weft_mesh_axis_t axes[WEFT_MESH_MAX_AXES];
  uint32_t rank_count;  // product of the sizes; 1 without axes
  // Mask of axes whose ranks are to run one after the other. What they give is added up or put side
  // by side, but ranks cannot exchange parts: no sum is scattered along such an axis, and no cut is
  // moved to another dimension.
  uint32_t time_axes;
  // Mask of axes along which partial sums of f16 and bf16 are f32, until ranks have added them up.
  uint32_t wide_axes;
  // By rank: the number that the frontend's device of that rank has in its list of devices. NULL:
  // the rank's own number.
  const uint32_t* devices;
} weft_mesh_t;

// Distinct axes of a mesh by number, major to minor. Zero is the empty list. Small, because every
// value of a program has a list for each dimension.
typedef struct weft_axes_s {
  uint8_t count;
  uint8_t packed[3];  // 3 bits for each, the first in the lowest; 0 behind the last
} weft_axes_t;
_Static_assert(WEFT_MESH_MAX_AXES <= 8, "8 axes of 3 bits");

// The number of axis |index| of the list.
static inline uint32_t weft_axes_at(weft_axes_t axes, uint32_t index) {
  const uint32_t list =
      (uint32_t)axes.packed[0] | (uint32_t)axes.packed[1] << 8 | (uint32_t)axes.packed[2] << 16;
  return list >> (3 * index) & 7;
}

// Reads "dp=4,tp=2"; names are letters, digits and '_', distinct; sizes at least 1. The mesh's
// names live in |arena|. INVALID_INPUT that quotes the offending part.
WEFT_MUST_USE weft_status_t weft_mesh_parse(const char* text, weft_arena_t* arena,
                                            weft_mesh_t* out_mesh);

// Writes "dp=4,tp=2" into |buffer|, always terminated, and returns |buffer|.
const char* weft_mesh_format(const weft_mesh_t* mesh, char* buffer, size_t capacity);

// Number of the axis called |name|, or -1.
int32_t weft_mesh_find_axis(const weft_mesh_t* mesh, const char* name);

// Coordinate of |rank| on |axis|.
uint32_t weft_mesh_coordinate(const weft_mesh_t* mesh, uint32_t rank, uint32_t axis);

// |mask| of axes without those of one rank, which cut nothing.
uint32_t weft_mesh_cutting_axes(const weft_mesh_t* mesh, uint32_t mask);

// Product of the axes' sizes: the size of their groups.
uint32_t weft_mesh_axes_size(const weft_mesh_t* mesh, weft_axes_t axes);

// The same of a mask of axes.
static inline uint64_t weft_mesh_mask_size(const weft_mesh_t* mesh, uint32_t mask) {
  uint64_t size = 1;
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if (mask >> a & 1) size *= mesh->axes[a].size;
  }
  return size;
}

// Position of |rank| in its group over |axes|: its coordinates row-major in the order of the list.
uint32_t weft_mesh_position(const weft_mesh_t* mesh, weft_axes_t axes, uint32_t rank);

// Writes rank_count rank numbers: the groups over |axes| one after the other, each in the order of
// positions, groups in the order of their smallest rank. There are rank_count / size groups.
void weft_mesh_groups(const weft_mesh_t* mesh, weft_axes_t axes, uint32_t* out_ranks);

static inline bool weft_axes_equal(weft_axes_t a, weft_axes_t b) {
  return a.count == b.count && a.packed[0] == b.packed[0] && a.packed[1] == b.packed[1] &&
         a.packed[2] == b.packed[2];
}
// Some order of lists: below, at or above 0.
int weft_axes_compare(weft_axes_t a, weft_axes_t b);
static inline bool weft_axes_contain(weft_axes_t axes, uint32_t axis) {
  for (uint32_t i = 0; i < axes.count; ++i) {
    if (weft_axes_at(axes, i) == axis) return true;
  }
  return false;
}
// Bit mask of the axes.
static inline uint32_t weft_axes_mask(weft_axes_t axes) {
  uint32_t mask = 0;
  for (uint32_t i = 0; i < axes.count; ++i) mask |= UINT32_C(1) << weft_axes_at(axes, i);
  return mask;
}
// |axes| with |axis| added as the minor-most; it must not be in the list.
weft_axes_t weft_axes_with(weft_axes_t axes, uint32_t axis);
// |axes| without those in |mask|, order kept.
weft_axes_t weft_axes_without(weft_axes_t axes, uint32_t mask);
// The first |count| axes.
weft_axes_t weft_axes_first(weft_axes_t axes, uint32_t count);
// The longest common prefix of two lists.
weft_axes_t weft_axes_common_prefix(weft_axes_t a, weft_axes_t b);

#endif  // WEFT_SHARDING_MESH_H_
