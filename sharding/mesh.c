// Meshes: reading, and the arithmetic between rank numbers and coordinates.
#include "sharding/mesh.h"

#include <stdio.h>
#include <string.h>

static bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static weft_status_t parse_axis(const char* part, size_t size, weft_arena_t* arena,
                                weft_mesh_t* mesh) {
  size_t name_size = 0;
  while (name_size < size && is_name_char(part[name_size])) ++name_size;
  if (name_size == 0 || name_size == size || part[name_size] != '=') {
    return WEFT_STATUS(
        INVALID_INPUT,
        "mesh axis '%.*s': expected NAME=SIZE (dp=2,tp=2), with a name of letters, digits and '_'",
        (int)size, part);
  }
  uint64_t axis_size = 0;
  size_t i = name_size + 1;
  bool is_number = i < size;
  for (; i < size && is_number; ++i) {
    is_number = part[i] >= '0' && part[i] <= '9' && axis_size <= WEFT_MESH_MAX_RANKS;
    axis_size = axis_size * 10 + (uint64_t)(unsigned char)part[i] - '0';
  }
  if (!is_number || axis_size < 1 || axis_size > WEFT_MESH_MAX_RANKS) {
    return WEFT_STATUS(INVALID_INPUT, "mesh axis '%.*s': the size is no number from 1 to %d",
                       (int)size, part, WEFT_MESH_MAX_RANKS);
  }
  if (mesh->axis_count == WEFT_MESH_MAX_AXES) {
    return WEFT_STATUS(INVALID_INPUT, "mesh axis '%.*s': a mesh has at most %d axes", (int)size,
                       part, WEFT_MESH_MAX_AXES);
  }
  weft_mesh_axis_t* axis = &mesh->axes[mesh->axis_count];
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(arena, part, name_size, &axis->name));
  if (weft_mesh_find_axis(mesh, axis->name) >= 0) {
    return WEFT_STATUS(INVALID_INPUT, "mesh axis '%.*s': the mesh has an axis '%s' already",
                       (int)size, part, axis->name);
  }
  if (mesh->rank_count * axis_size > WEFT_MESH_MAX_RANKS) {
    return WEFT_STATUS(INVALID_INPUT, "mesh axis '%.*s': the mesh has more than %d ranks",
                       (int)size, part, WEFT_MESH_MAX_RANKS);
  }
  axis->size = (uint32_t)axis_size;
  mesh->rank_count *= axis->size;
  ++mesh->axis_count;
  return weft_ok_status();
}

weft_status_t weft_mesh_parse(const char* text, weft_arena_t* arena, weft_mesh_t* out_mesh) {
  *out_mesh = (weft_mesh_t){.axis_count = 0};
  weft_mesh_t mesh = {.rank_count = 1};
  if (text[0] == '\0') {
    return WEFT_STATUS(INVALID_INPUT, "the mesh '' has no axes; write dp=4,tp=2");
  }
  for (const char* part = text;;) {
    const size_t size = strcspn(part, ",");
    WEFT_RETURN_IF_ERROR_WHILE(parse_axis(part, size, arena, &mesh), "while reading the mesh '%s'",
                               text);
    if (part[size] == '\0') break;
    part += size + 1;
  }
  *out_mesh = mesh;
  return weft_ok_status();
}

const char* weft_mesh_format(const weft_mesh_t* mesh, char* buffer, size_t capacity) {
  size_t used = 0;
  if (capacity > 0) buffer[0] = '\0';
  for (uint32_t a = 0; a < mesh->axis_count && used < capacity; ++a) {
    const int size = snprintf(buffer + used, capacity - used, "%s%s=%u", a == 0 ? "" : ",",
                              mesh->axes[a].name, mesh->axes[a].size);
    if (size < 0) break;
    used += (size_t)size;
  }
  return buffer;
}

int32_t weft_mesh_find_axis(const weft_mesh_t* mesh, const char* name) {
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if (strcmp(mesh->axes[a].name, name) == 0) return (int32_t)a;
  }
  return -1;
}

// By how much a rank number grows with the coordinate on |axis|.
static uint32_t axis_stride(const weft_mesh_t* mesh, uint32_t axis) {
  uint32_t stride = 1;
  for (uint32_t a = axis + 1; a < mesh->axis_count; ++a) stride *= mesh->axes[a].size;
  return stride;
}

uint32_t weft_mesh_coordinate(const weft_mesh_t* mesh, uint32_t rank, uint32_t axis) {
  return rank / axis_stride(mesh, axis) % mesh->axes[axis].size;
}

uint32_t weft_mesh_cutting_axes(const weft_mesh_t* mesh, uint32_t mask) {
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if (mesh->axes[a].size == 1) mask &= ~(UINT32_C(1) << a);
  }
  return mask;
}

uint32_t weft_mesh_axes_size(const weft_mesh_t* mesh, weft_axes_t axes) {
  uint32_t size = 1;
  for (uint32_t i = 0; i < axes.count; ++i) size *= mesh->axes[weft_axes_at(axes, i)].size;
  return size;
}

uint32_t weft_mesh_position(const weft_mesh_t* mesh, weft_axes_t axes, uint32_t rank) {
  uint32_t position = 0;
  for (uint32_t i = 0; i < axes.count; ++i) {
    position = position * mesh->axes[weft_axes_at(axes, i)].size +
               weft_mesh_coordinate(mesh, rank, weft_axes_at(axes, i));
  }
  return position;
}

// By how much a rank number grows from position 0 of its group to |position|.
static uint32_t position_offset(const weft_mesh_t* mesh, weft_axes_t axes, uint32_t position) {
  uint32_t offset = 0;
  for (uint32_t i = axes.count; i-- > 0;) {
    const uint32_t size = mesh->axes[weft_axes_at(axes, i)].size;
    offset += position % size * axis_stride(mesh, weft_axes_at(axes, i));
    position /= size;
  }
  return offset;
}

void weft_mesh_groups(const weft_mesh_t* mesh, weft_axes_t axes, uint32_t* out_ranks) {
  const uint32_t size = weft_mesh_axes_size(mesh, axes);
  uint32_t written = 0;
  for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) {
    // The member at position 0 is the smallest, so groups come out in its order.
    if (weft_mesh_position(mesh, axes, rank) != 0) continue;
    for (uint32_t k = 0; k < size; ++k) {
      out_ranks[written++] = rank + position_offset(mesh, axes, k);
    }
  }
}

// Lists ---------------------------------------------------------------------------------------

// Puts |axis| at |index|, where there is none yet.
static void put(weft_axes_t* axes, uint32_t index, uint32_t axis) {
  const uint32_t bits = axis << (3 * index);
  axes->packed[0] |= (uint8_t)bits;
  axes->packed[1] |= (uint8_t)(bits >> 8);
  axes->packed[2] |= (uint8_t)(bits >> 16);
}

int weft_axes_compare(weft_axes_t a, weft_axes_t b) {
  if (a.count != b.count) return a.count < b.count ? -1 : 1;
  for (uint32_t i = 0; i < a.count; ++i) {
    const uint32_t left = weft_axes_at(a, i);
    const uint32_t right = weft_axes_at(b, i);
    if (left != right) return left < right ? -1 : 1;
  }
  return 0;
}

weft_axes_t weft_axes_with(weft_axes_t axes, uint32_t axis) {
  put(&axes, axes.count++, axis);
  return axes;
}

weft_axes_t weft_axes_without(weft_axes_t axes, uint32_t mask) {
  weft_axes_t kept = {.count = 0};
  for (uint32_t i = 0; i < axes.count; ++i) {
    const uint32_t axis = weft_axes_at(axes, i);
    if ((mask >> axis & 1) == 0) kept = weft_axes_with(kept, axis);
  }
  return kept;
}

weft_axes_t weft_axes_first(weft_axes_t axes, uint32_t count) {
  weft_axes_t prefix = {.count = 0};
  for (uint32_t i = 0; i < count; ++i) prefix = weft_axes_with(prefix, weft_axes_at(axes, i));
  return prefix;
}

weft_axes_t weft_axes_common_prefix(weft_axes_t a, weft_axes_t b) {
  uint32_t count = 0;
  while (count < a.count && count < b.count && weft_axes_at(a, count) == weft_axes_at(b, count)) {
    ++count;
  }
  return weft_axes_first(a, count);
}
