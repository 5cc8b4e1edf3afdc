// The strings of mhlo.sharding, in the form XLA prints:
//
//   {replicated}   {maximal device=0}   {devices=[2,1,4]<=[8] last_tile_dim_replicate}
//   {devices=[4,2]<=[2,4]T(1,0)}   {devices=[2,2]0,1,2,3}   {{replicated}, {devices=...}}
//
// A tile assignment is an array of all devices; its first dimensions cut those of the value, the
// rest is for groups of devices that hold the same (or parts of a sum).
#include <inttypes.h>
#include <string.h>

#include "runtime/base/plural.h"
#include "sharding/annotation_internal.h"

// Dimensions of a tile assignment: those of the value and a few of groups.
#define MAX_TILE_DIMS (WEFT_MAX_RANK + 4)

typedef struct tile_s {
  uint32_t* dims;
  uint32_t dim_count;
  uint32_t device_count;
  uint32_t* devices;
} tile_t;

static weft_status_t product(const weft_sharding_text_t* text, const uint32_t* sizes,
                             uint32_t count, uint32_t* out_product) {
  uint64_t value = 1;
  *out_product = 0;
  for (uint32_t i = 0; i < count; ++i) {
    value *= sizes[i];
    if (value > WEFT_MESH_MAX_RANKS) {
      return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED, "has more than %d devices",
                                     WEFT_MESH_MAX_RANKS);
    }
  }
  *out_product = (uint32_t)value;
  return weft_ok_status();
}

// [2,4]T(1,0): the numbers 0 ... 7 as an array of that shape, transposed.
static weft_status_t parse_iota(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                tile_t* tile) {
  uint32_t* sizes = NULL;
  uint32_t* order = NULL;
  uint32_t count = 0;
  uint32_t order_count = 0;
  uint32_t device_count = 0;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_numbers(text, '[', ']', 1, WEFT_MESH_MAX_RANKS,
                                                  &reader->scratch, &sizes, &count));
  WEFT_RETURN_IF_ERROR(product(text, sizes, count, &device_count));
  if (device_count != tile->device_count || count == 0 || count > MAX_TILE_DIMS) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT,
                                   "the tiles have %" PRIu32
                                   " devices, the list behind '<=' has "
                                   "%" PRIu32,
                                   tile->device_count, device_count);
  }
  uint32_t axes[MAX_TILE_DIMS];
  for (uint32_t i = 0; i < count; ++i) axes[i] = i;
  if (weft_sharding_text_accept_word(text, "T")) {
    uint32_t seen = 0;
    WEFT_RETURN_IF_ERROR(weft_sharding_text_numbers(text, '(', ')', 0, MAX_TILE_DIMS,
                                                    &reader->scratch, &order, &order_count));
    for (uint32_t i = 0; i < order_count && i < count; ++i) {
      axes[i] = order[i];
      seen |= UINT32_C(1) << order[i];
    }
    if (order_count != count || seen != (UINT32_C(1) << count) - 1) {
      return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT,
                                     "'T(...)' is no permutation of %" PRIu32 " dimensions", count);
    }
  }
  for (uint32_t i = 0; i < device_count; ++i) {
    uint32_t rest = i;
    uint32_t index[MAX_TILE_DIMS] = {0};
    for (uint32_t d = count; d-- > 0;) {
      index[axes[d]] = rest % sizes[axes[d]];
      rest /= sizes[axes[d]];
    }
    uint32_t device = 0;
    for (uint32_t d = 0; d < count; ++d) device = device * sizes[d] + index[d];
    tile->devices[i] = device;
  }
  return weft_ok_status();
}

// 0,1,2,3
static weft_status_t parse_device_list(weft_sharding_text_t* text, tile_t* tile) {
  for (uint32_t i = 0; i < tile->device_count; ++i) {
    if (i > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    WEFT_RETURN_IF_ERROR(
        weft_sharding_text_number(text, "a device number", 0, UINT32_MAX, &tile->devices[i]));
  }
  return weft_ok_status();
}

// devices=[2,1,4]<=[8]
static weft_status_t parse_tile(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                tile_t* out_tile) {
  *out_tile = (tile_t){.dims = NULL};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_numbers(text, '[', ']', 1, WEFT_MESH_MAX_RANKS,
                                                  &reader->scratch, &out_tile->dims,
                                                  &out_tile->dim_count));
  if (out_tile->dim_count > MAX_TILE_DIMS) {
    return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED, "has more than %d dimensions", MAX_TILE_DIMS);
  }
  WEFT_RETURN_IF_ERROR(product(text, out_tile->dims, out_tile->dim_count, &out_tile->device_count));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->scratch, out_tile->device_count,
                                                 sizeof(uint32_t), &memory));
  out_tile->devices = memory;
  if (!weft_sharding_text_accept(text, '<')) return parse_device_list(text, out_tile);
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
  return parse_iota(reader, text, out_tile);
}

// The dimensions of a tile assignment that are for groups, the last ones: how many, and which of
// them holds parts of a sum (-1: none).
typedef struct group_dims_s {
  uint32_t count;
  int32_t unreduced;
} group_dims_t;

// last_tile_dims={replicated, unreduced}
static weft_status_t parse_group_dims(weft_sharding_text_t* text, group_dims_t* groups) {
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '{'));
  while (!weft_sharding_text_accept(text, '}')) {
    if (groups->count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    if (weft_token_is_word(&text->token, "manual") || weft_token_is_word(&text->token, "maximal")) {
      return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED, "%.*s groups of devices are not supported",
                                     (int)text->token.length, text->token.start);
    }
    if (weft_sharding_text_accept_word(text, "unreduced")) {
      if (groups->unreduced >= 0) {
        return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "names unreduced twice");
      }
      groups->unreduced = (int32_t)groups->count;
    } else if (!weft_sharding_text_accept_word(text, "replicated")) {
      return weft_sharding_text_expected(text, "replicated or unreduced");
    }
    ++groups->count;
  }
  return weft_ok_status();
}

// metadata={op_name="..."}: says where the sharding came from.
static weft_status_t skip_metadata(weft_sharding_text_t* text) {
  uint32_t depth = 0;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
  do {
    if (text->token.kind == WEFT_TOKEN_END || text->token.kind == WEFT_TOKEN_ERROR) {
      return weft_sharding_text_expected(text, "'}'");
    }
    if (weft_token_is(&text->token, '{')) ++depth;
    if (weft_token_is(&text->token, '}')) --depth;
    weft_sharding_text_advance(text);
  } while (depth > 0);
  return weft_ok_status();
}

// What follows the kind of a sharding up to its closing brace.
static weft_status_t parse_suffixes(weft_sharding_text_t* text, group_dims_t* groups) {
  *groups = (group_dims_t){.unreduced = -1};
  while (!weft_sharding_text_accept(text, '}')) {
    if (weft_sharding_text_accept_word(text, "last_tile_dim_replicate")) {
      ++groups->count;
    } else if (weft_sharding_text_accept_word(text, "last_tile_dims")) {
      WEFT_RETURN_IF_ERROR(parse_group_dims(text, groups));
    } else if (weft_sharding_text_accept_word(text, "metadata")) {
      WEFT_RETURN_IF_ERROR(skip_metadata(text));
    } else if (weft_token_is_word(&text->token, "shard_as") ||
               weft_token_is_word(&text->token, "shard_like")) {
      return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED,
                                     "shardings that depend on each other (%.*s) are not supported",
                                     (int)text->token.length, text->token.start);
    } else {
      return weft_sharding_text_expected(text, "'}'");
    }
  }
  return weft_ok_status();
}

static weft_status_t parse_tiled(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                                 weft_written_sharding_t* out_sharding) {
  tile_t tile;
  group_dims_t groups;
  weft_digits_t digits[MAX_TILE_DIMS] = {{0}};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(parse_tile(reader, text, &tile));
  WEFT_RETURN_IF_ERROR(parse_suffixes(text, &groups));
  if (groups.count > tile.dim_count) {
    return WEFT_SHARDING_TEXT_FAIL(
        text, INVALID_INPUT, "has %" PRIu32 " dimension%s of tiles, but names %" PRIu32 " groups",
        tile.dim_count, weft_plural(tile.dim_count), groups.count);
  }
  WEFT_RETURN_IF_ERROR(weft_annotation_devices(reader, text, tile.device_count));
  WEFT_RETURN_IF_ERROR(
      weft_annotation_digits(reader, text, tile.devices, tile.dims, tile.dim_count, digits));
  for (uint32_t d = 0; d < tile.dim_count; ++d) {
    WEFT_RETURN_IF_ERROR(weft_annotation_add_cuts(reader, text, digits[d]));
  }
  const uint32_t count = tile.dim_count - groups.count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reader->scratch, count, sizeof(digits[0]), &memory));
  memcpy(memory, digits, count * sizeof(digits[0]));
  out_sharding->dims = memory;
  out_sharding->dim_count = count;
  if (groups.unreduced >= 0) out_sharding->unreduced = digits[count + (uint32_t)groups.unreduced];
  return weft_ok_status();
}

// What is behind the opening brace of one sharding, and the closing one.
static weft_status_t parse_one(weft_annotation_reader_t* reader, weft_sharding_text_t* text,
                               weft_written_sharding_t* out_sharding) {
  group_dims_t groups;
  *out_sharding = (weft_written_sharding_t){.dim_count = 0};
  // XLA prints where a sharding came from in front of the tiles, too.
  while (weft_sharding_text_accept_word(text, "metadata")) {
    WEFT_RETURN_IF_ERROR(skip_metadata(text));
  }
  if (weft_sharding_text_accept_word(text, "devices")) {
    return parse_tiled(reader, text, out_sharding);
  }
  if (weft_token_is_word(&text->token, "manual") || weft_token_is_word(&text->token, "unknown") ||
      weft_token_is_word(&text->token, "unreduced")) {
    return WEFT_SHARDING_TEXT_FAIL(text, UNSUPPORTED, "%.*s shardings are not supported",
                                   (int)text->token.length, text->token.start);
  }
  out_sharding->fits_any_rank = true;
  if (weft_sharding_text_accept_word(text, "maximal")) {
    uint32_t device = 0;
    out_sharding->is_maximal = true;
    if (weft_sharding_text_accept_word(text, "device")) {
      WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
      WEFT_RETURN_IF_ERROR(
          weft_sharding_text_number(text, "a device number", 0, UINT32_MAX, &device));
    }
  } else if (!weft_sharding_text_accept_word(text, "replicated")) {
    return weft_sharding_text_expected(text, "replicated, maximal or devices=[...]");
  }
  return parse_suffixes(text, &groups);
}

weft_status_t weft_annotation_read_mhlo(weft_annotation_reader_t* reader,
                                        weft_sharding_text_t* text,
                                        weft_written_sharding_t** out_shardings,
                                        uint32_t* out_count, bool* out_per_value) {
  void* memory = NULL;
  *out_shardings = NULL;
  *out_count = 0;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '{'));
  *out_per_value = weft_token_is(&text->token, '{');
  if (!*out_per_value) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate(&reader->scratch, sizeof(weft_written_sharding_t), &memory));
    *out_shardings = memory;
    *out_count = 1;
    WEFT_RETURN_IF_ERROR(parse_one(reader, text, memory));
    return weft_sharding_text_expect_end(text);
  }
  uint32_t capacity = 0;
  for (const char* c = text->text; *c != '\0'; ++c) capacity += *c == '{';
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->scratch, capacity,
                                                 sizeof(weft_written_sharding_t), &memory));
  *out_shardings = memory;
  while (!weft_sharding_text_accept(text, '}')) {
    if (*out_count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '{'));
    WEFT_RETURN_IF_ERROR(parse_one(reader, text, &(*out_shardings)[*out_count]));
    ++*out_count;
  }
  return weft_sharding_text_expect_end(text);
}
