// From what annotations say about devices to the mesh of a function.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "sharding/annotation_internal.h"

// A device number below 2^16 has at most 16 digits.
#define MAX_DIGITS 16

weft_status_t weft_annotation_devices(weft_annotation_reader_t* reader,
                                      const weft_sharding_text_t* text, uint32_t count) {
  if (reader->device_count == 0) {
    reader->device_count = count;
    reader->device_source = text->text;
  }
  if (reader->device_count == count) return weft_ok_status();
  return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT,
                                 "is over %" PRIu32 " devices, but '%s' is over %" PRIu32, count,
                                 reader->device_source, reader->device_count);
}

static weft_status_t add_cut(weft_annotation_reader_t* reader, const weft_sharding_text_t* text,
                             uint32_t cut) {
  uint32_t at = 0;
  while (at < reader->cut_count && reader->cuts[at] < cut) ++at;
  if (at < reader->cut_count && reader->cuts[at] == cut) return weft_ok_status();
  if (reader->cut_count == WEFT_MAX_CUTS) {
    return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED,
                                   "the annotations of '@%s' cut its devices in too many ways",
                                   reader->function->name);
  }
  memmove(&reader->cuts[at + 1], &reader->cuts[at],
          (reader->cut_count - at) * sizeof(reader->cuts[0]));
  reader->cuts[at] = cut;
  ++reader->cut_count;
  return weft_ok_status();
}

weft_status_t weft_annotation_add_cuts(weft_annotation_reader_t* reader,
                                       const weft_sharding_text_t* text, weft_digits_t digits) {
  for (uint32_t i = 0; i < digits.count; ++i) {
    if (digits.at[i].size == 1) continue;
    WEFT_RETURN_IF_ERROR(add_cut(reader, text, digits.at[i].stride));
    WEFT_RETURN_IF_ERROR(add_cut(reader, text, digits.at[i].stride * digits.at[i].size));
  }
  return weft_ok_status();
}

// ---- orders of devices --------------------------------------------------------------------------

// Finds the digits of the numbers at 0, |step|, 2 |step| ... of |devices|, |count| of them, minor
// to major: each runs as far as its numbers grow evenly. Sets |*out_count| to 0 when the runs do
// not fill the sequence.
static void find_digits(const uint32_t* devices, uint32_t step, uint32_t count,
                        weft_digit_t* out_digits, uint32_t* out_count) {
  uint32_t digit_count = 0;
  *out_count = 0;
  while (count > 1) {
    if (digit_count == MAX_DIGITS || devices[step] <= devices[0]) return;
    const uint32_t stride = devices[step] - devices[0];
    uint32_t size = 2;
    while (size < count && devices[size * step] == devices[0] + size * stride) ++size;
    if (count % size != 0) return;
    out_digits[digit_count++] = (weft_digit_t){.stride = stride, .size = size};
    step *= size;
    count /= size;
  }
  *out_count = digit_count;
}

// Whether the digits of the dimensions give the numbers of the whole array.
static bool digits_give(const weft_digits_t* dims, const uint32_t* sizes, uint32_t dim_count,
                        const uint32_t* devices, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t rest = i;
    uint32_t number = 0;
    for (uint32_t d = dim_count; d-- > 0;) {
      uint32_t position = rest % sizes[d];
      rest /= sizes[d];
      for (uint32_t k = dims[d].count; k-- > 0;) {
        number += position % dims[d].at[k].size * dims[d].at[k].stride;
        position /= dims[d].at[k].size;
      }
    }
    if (number != devices[i]) return false;
  }
  return true;
}

static weft_status_t check_permutation(const weft_sharding_text_t* text, const uint32_t* devices,
                                       uint32_t count, weft_arena_t* arena) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(bool), &memory));
  bool* seen = memory;
  for (uint32_t i = 0; i < count; ++i) {
    if (devices[i] >= count) {
      return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "names device %" PRIu32 " of %" PRIu32,
                                     devices[i], count);
    }
    if (seen[devices[i]]) {
      return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "names device %" PRIu32 " twice",
                                     devices[i]);
    }
    seen[devices[i]] = true;
  }
  return weft_ok_status();
}

// Puts ranks in the place of devices.
static weft_status_t to_ranks(weft_annotation_reader_t* reader, const uint32_t* devices,
                              uint32_t count, const uint32_t** out_ranks) {
  void* memory = NULL;
  *out_ranks = devices;
  // Another number of devices is reported where the numbers are compared.
  if (reader->order == NULL || reader->order_count != count) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reader->scratch, (size_t)count * 2, sizeof(uint32_t), &memory));
  uint32_t* rank_of = memory;
  uint32_t* ranks = rank_of + count;
  for (uint32_t rank = 0; rank < count; ++rank) rank_of[reader->order[rank]] = rank;
  for (uint32_t i = 0; i < count; ++i) ranks[i] = rank_of[devices[i]];
  *out_ranks = ranks;
  return weft_ok_status();
}

static weft_status_t not_transposed(weft_annotation_reader_t* reader,
                                    const weft_sharding_text_t* text, const uint32_t* devices,
                                    uint32_t count) {
  if (reader->order != NULL) {
    return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED,
                                   "the order of the devices is no transposition of that of '%s'",
                                   reader->order_source);
  }
  void* memory = NULL;
  weft_arena_t* arena = reader->arena;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(uint32_t), &memory));
  memcpy(memory, devices, count * sizeof(uint32_t));
  reader->order = memory;
  reader->order_count = count;
  reader->order_source = text->text;
  return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED,
                                 "the order of the devices is no transposition of 0 ... %" PRIu32,
                                 count - 1);
}

weft_status_t weft_annotation_digits(weft_annotation_reader_t* reader,
                                     const weft_sharding_text_t* text, const uint32_t* devices,
                                     const uint32_t* dims, uint32_t dim_count,
                                     weft_digits_t* out_dims) {
  uint32_t count = 1;
  const uint32_t* ranks = NULL;
  for (uint32_t d = 0; d < dim_count; ++d) count *= dims[d];
  WEFT_RETURN_IF_ERROR(check_permutation(text, devices, count, &reader->scratch));
  WEFT_RETURN_IF_ERROR(to_ranks(reader, devices, count, &ranks));
  bool is_transposition = ranks[0] == 0;
  uint32_t step = 1;
  for (uint32_t d = dim_count; d-- > 0;) {
    weft_digit_t found[MAX_DIGITS];
    uint32_t digit_count = 0;
    void* memory = NULL;
    find_digits(ranks, step, dims[d], found, &digit_count);
    is_transposition = is_transposition && (digit_count > 0 || dims[d] == 1);
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&reader->scratch, digit_count, sizeof(weft_digit_t), &memory));
    weft_digit_t* digits = memory;
    for (uint32_t i = 0; i < digit_count; ++i) digits[digit_count - 1 - i] = found[i];
    out_dims[d] = (weft_digits_t){.at = digits, .count = digit_count};
    step *= dims[d];
  }
  if (is_transposition && digits_give(out_dims, dims, dim_count, ranks, count)) {
    return weft_ok_status();
  }
  return not_transposed(reader, text, devices, count);
}

weft_status_t weft_annotation_sub_axis(const weft_sharding_text_t* text,
                                       const weft_written_axis_t* axis, uint32_t pre_size,
                                       uint32_t size, weft_arena_t* arena,
                                       weft_digits_t* out_digits) {
  *out_digits = (weft_digits_t){.count = 0};
  const uint64_t end = (uint64_t)pre_size * size;
  if (size < 2 || end > axis->size || axis->size % end != 0) {
    return WEFT_SHARDING_TEXT_FAIL(
        text, INVALID_INPUT, "axis \"%s\" of size %" PRIu32 " has no part (%" PRIu32 ")%" PRIu32,
        axis->name, axis->size, pre_size, size);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, axis->digits.count, sizeof(weft_digit_t), &memory));
  weft_digit_t* digits = memory;
  uint32_t count = 0;
  uint32_t before = 1;  // positions of the digits walked so far
  for (uint32_t i = 0; i < axis->digits.count; ++i) {
    const weft_digit_t digit = axis->digits.at[i];
    const uint32_t behind = before * digit.size;
    const uint32_t low = before > pre_size ? before : pre_size;
    const uint32_t high = behind < end ? behind : (uint32_t)end;
    if (low < high) {
      if (low % before != 0 || behind % high != 0 || high % low != 0) {
        return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED,
                                       "the part (%" PRIu32 ")%" PRIu32
                                       " of axis \"%s\" cuts across the order of its devices",
                                       pre_size, size, axis->name);
      }
      digits[count++] = (weft_digit_t){
          .stride = digit.stride * (behind / high), .size = high / low, .axis = axis->name};
    }
    before = behind;
  }
  *out_digits = (weft_digits_t){.at = digits, .count = count};
  return weft_ok_status();
}

// ---- the mesh -----------------------------------------------------------------------------------

// Boundaries of one axis of the mesh: it is the digit of stride |low| and size |high| / |low|.
typedef struct interval_s {
  uint32_t low;
  uint32_t high;
} interval_t;

static bool digit_contains(const weft_digit_t* digit, interval_t interval) {
  return digit->stride <= interval.low && interval.high <= digit->stride * digit->size;
}

// The written axis that |interval| is, or a part of. |*out_part| is the number of the part, major
// first, or -1 for the whole axis.
static const char* find_written_axis(const weft_annotation_reader_t* reader, interval_t interval,
                                     int32_t* out_part) {
  const char* part_of = NULL;
  *out_part = -1;
  for (const weft_written_mesh_t* mesh = reader->meshes; mesh != NULL; mesh = mesh->next) {
    for (uint32_t a = 0; a < mesh->axis_count; ++a) {
      const weft_digits_t digits = mesh->axes[a].digits;
      int32_t part = 0;
      for (uint32_t i = 0; i < digits.count; ++i) {
        const weft_digit_t* digit = &digits.at[i];
        const uint32_t end = digit->stride * digit->size;
        const bool contains = digit_contains(digit, interval);
        for (uint32_t c = 0; c < reader->cut_count; ++c) {
          const uint32_t cut = reader->cuts[c];
          const uint32_t from = contains ? interval.high : digit->stride;
          part += cut >= from && cut < end;
        }
        if (!contains) continue;
        if (digits.count == 1 && digit->stride == interval.low && end == interval.high) {
          *out_part = -1;
          return mesh->axes[a].name;
        }
        part_of = mesh->axes[a].name;
        *out_part = part;
        break;
      }
    }
  }
  return part_of;
}

static weft_status_t name_axis(const weft_annotation_reader_t* reader, interval_t interval,
                               weft_arena_t* arena, weft_mesh_t* mesh) {
  const char** name = &mesh->axes[mesh->axis_count].name;
  int32_t part = -1;
  const char* written = find_written_axis(reader, interval, &part);
  if (written == NULL) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(arena, name, "d%" PRIu32, mesh->axis_count));
  } else if (part >= 0) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(arena, name, "%s:%" PRId32, written, part));
  } else {
    WEFT_RETURN_IF_ERROR(weft_arena_copy_string(arena, written, strlen(written), name));
  }
  // Axes of different meshes may have one name.
  while (weft_mesh_find_axis(mesh, *name) >= 0) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(arena, name, "%s_%" PRIu32, *name, mesh->axis_count));
  }
  return weft_ok_status();
}

// Puts an axis of size 1 where its mesh has it. Left out where the mesh is full: it cuts nothing.
static weft_status_t add_unit_axis(const weft_written_axis_t* axis, weft_arena_t* arena,
                                   weft_mesh_t* mesh) {
  if (mesh->axis_count == WEFT_MESH_MAX_AXES || weft_mesh_find_axis(mesh, axis->name) >= 0) {
    return weft_ok_status();
  }
  uint32_t at = mesh->axis_count;
  uint32_t stride = 1;
  while (at > 0 && stride < axis->digits.at[0].stride) stride *= mesh->axes[--at].size;
  memmove(&mesh->axes[at + 1], &mesh->axes[at], (mesh->axis_count - at) * sizeof(mesh->axes[0]));
  ++mesh->axis_count;
  mesh->axes[at].size = 1;
  return weft_arena_copy_string(arena, axis->name, strlen(axis->name), &mesh->axes[at].name);
}

weft_status_t weft_annotation_make_mesh(const weft_annotation_reader_t* reader, weft_arena_t* arena,
                                        weft_mesh_t* out_mesh) {
  *out_mesh = (weft_mesh_t){.rank_count = 1};
  const weft_function_t* function = reader->function;
  if (reader->cut_count > WEFT_MESH_MAX_AXES + 1) {
    return WEFT_STATUS_AT(reader->graph, function->location, UNSUPPORTED,
                          "the annotations of '@%s' need a mesh of %" PRIu32
                          " axes; at most %d are supported",
                          function->name, reader->cut_count - 1, WEFT_MESH_MAX_AXES);
  }
  weft_mesh_t mesh = {.rank_count = 1};
  for (uint32_t i = reader->cut_count; i-- > 1;) {
    const interval_t interval = {.low = reader->cuts[i - 1], .high = reader->cuts[i]};
    if (interval.high % interval.low != 0) {
      return WEFT_STATUS_AT(reader->graph, function->location, UNSUPPORTED,
                            "the annotations of '@%s' cut its devices into groups of %" PRIu32
                            " and of %" PRIu32 ", which no mesh has both",
                            function->name, interval.low, interval.high);
    }
    WEFT_RETURN_IF_ERROR(name_axis(reader, interval, arena, &mesh));
    mesh.axes[mesh.axis_count].size = interval.high / interval.low;
    mesh.rank_count *= mesh.axes[mesh.axis_count].size;
    ++mesh.axis_count;
  }
  for (const weft_written_mesh_t* written = reader->meshes; written != NULL;
       written = written->next) {
    for (uint32_t a = 0; a < written->axis_count; ++a) {
      if (written->axes[a].size != 1) continue;
      WEFT_RETURN_IF_ERROR(add_unit_axis(&written->axes[a], arena, &mesh));
    }
  }
  mesh.devices = reader->order;
  *out_mesh = mesh;
  return weft_ok_status();
}

static weft_status_t add_axis(const weft_sharding_text_t* text, const weft_mesh_t* mesh,
                              uint32_t axis, uint32_t* used, weft_axes_t* axes) {
  if ((*used >> axis & 1) != 0) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "axis \"%s\" is used twice",
                                   mesh->axes[axis].name);
  }
  *used |= UINT32_C(1) << axis;
  *axes = weft_axes_with(*axes, axis);
  return weft_ok_status();
}

weft_status_t weft_annotation_axes(const weft_sharding_text_t* text, const weft_mesh_t* mesh,
                                   weft_digits_t digits, uint32_t* used, weft_axes_t* out_axes) {
  *out_axes = (weft_axes_t){.count = 0};
  for (uint32_t i = 0; i < digits.count; ++i) {
    const weft_digit_t* digit = &digits.at[i];
    uint32_t high = mesh->rank_count;
    for (uint32_t a = 0; a < mesh->axis_count; ++a) {
      const uint32_t size = mesh->axes[a].size;
      const interval_t interval = {.low = high / size, .high = high};
      const bool is_unit = digit->size == 1 && size == 1 && digit->axis != NULL &&
                           strcmp(digit->axis, mesh->axes[a].name) == 0;
      if (is_unit || (size > 1 && digit_contains(digit, interval))) {
        WEFT_RETURN_IF_ERROR(add_axis(text, mesh, a, used, out_axes));
      }
      high = interval.low;
    }
  }
  return weft_ok_status();
}
