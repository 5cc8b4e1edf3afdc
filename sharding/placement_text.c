// Shardings as text, in Shardy's form: [{"dp"}, {"tp", "x"}], unreduced={"y"}.
#include <string.h>

#include "runtime/base/plural.h"
#include "runtime/base/string_buffer.h"
#include "sharding/placement.h"
#include "sharding/text_internal.h"

static void append_axes(weft_string_buffer_t* buffer, const weft_mesh_t* mesh, weft_axes_t axes) {
  weft_string_buffer_append_char(buffer, '{');
  for (uint32_t i = 0; i < axes.count; ++i) {
    weft_string_buffer_append_format(buffer, "%s\"%s\"", i == 0 ? "" : ", ",
                                     mesh->axes[weft_axes_at(axes, i)].name);
  }
  weft_string_buffer_append_char(buffer, '}');
}

weft_status_t weft_sharding_format(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                                   weft_arena_t* arena, const char** out_text) {
  *out_text = NULL;
  weft_string_buffer_t buffer;
  weft_string_buffer_init(arena->allocator, &buffer);
  weft_string_buffer_append_char(&buffer, '[');
  for (int32_t d = 0; d < sharding->rank; ++d) {
    if (d > 0) weft_string_buffer_append_cstring(&buffer, ", ");
    append_axes(&buffer, mesh, sharding->dims[d]);
  }
  weft_string_buffer_append_char(&buffer, ']');
  if (sharding->partial.count > 0) {
    weft_string_buffer_append_cstring(&buffer, ", unreduced=");
    append_axes(&buffer, mesh, sharding->partial);
    if (sharding->reduction != WEFT_REDUCTION_SUM) {
      weft_string_buffer_append_format(&buffer, ":%s", weft_reduction_name(sharding->reduction));
    }
  }
  weft_status_t status = weft_string_buffer_finish(&buffer);
  if (weft_status_is_ok(status)) {
    status = weft_arena_copy_string(arena, buffer.data, buffer.size, out_text);
  }
  weft_string_buffer_deinit(&buffer);
  return status;
}

// The axis a STRING token names.
static weft_status_t parse_axis(weft_sharding_text_t* text, const weft_mesh_t* mesh, uint32_t* used,
                                uint32_t* out_axis) {
  const weft_token_t token = text->token;
  if (token.kind != WEFT_TOKEN_STRING) {
    return weft_sharding_text_expected(text, "the name of an axis in quotes");
  }
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    const char* name = mesh->axes[a].name;
    if (strlen(name) + 2 != token.length || memcmp(name, token.start + 1, token.length - 2) != 0) {
      continue;
    }
    if ((*used >> a & 1) != 0) {
      return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "axis \"%s\" is used twice", name);
    }
    *used |= UINT32_C(1) << a;
    *out_axis = a;
    weft_sharding_text_advance(text);
    return weft_ok_status();
  }
  char axes[256];
  return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "the mesh %s has no axis %.*s",
                                 weft_mesh_format(mesh, axes, sizeof(axes)), (int)token.length,
                                 token.start);
}

static weft_status_t parse_axes(weft_sharding_text_t* text, const weft_mesh_t* mesh, uint32_t* used,
                                weft_axes_t* out_axes) {
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '{'));
  while (!weft_sharding_text_accept(text, '}')) {
    uint32_t axis = 0;
    if (out_axes->count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    WEFT_RETURN_IF_ERROR(parse_axis(text, mesh, used, &axis));
    *out_axes = weft_axes_with(*out_axes, axis);
  }
  return weft_ok_status();
}

static weft_status_t parse_unreduced(weft_sharding_text_t* text, const weft_mesh_t* mesh,
                                     uint32_t* used, weft_sharding_t* sharding) {
  weft_axes_t axes = {.count = 0};
  if (!weft_sharding_text_accept_word(text, "unreduced")) {
    return weft_sharding_text_expected(text, "unreduced={...}");
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, '='));
  WEFT_RETURN_IF_ERROR(parse_axes(text, mesh, used, &axes));
  if (axes.count == 0) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "unreduced names no axis");
  }
  const uint32_t mask = weft_axes_mask(axes);
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if ((mask >> a & 1) != 0) sharding->partial = weft_axes_with(sharding->partial, a);
  }
  sharding->reduction = WEFT_REDUCTION_SUM;
  if (!weft_sharding_text_accept(text, ':')) return weft_ok_status();
  for (int r = WEFT_REDUCTION_NONE + 1; r < WEFT_REDUCTION_COUNT_; ++r) {
    if (weft_sharding_text_accept_word(text, weft_reduction_name((weft_reduction_t)r))) {
      sharding->reduction = (weft_reduction_t)r;
      return weft_ok_status();
    }
  }
  return weft_sharding_text_expected(text, "a reduction (sum, product, max, min, and, or, xor)");
}

weft_status_t weft_sharding_parse(const char* text, const weft_mesh_t* mesh, int32_t rank,
                                  weft_sharding_t* out_sharding) {
  *out_sharding = (weft_sharding_t){.rank = 0};
  weft_sharding_t sharding = {.rank = 0};
  weft_sharding_text_t reader;
  uint32_t used = 0;
  weft_sharding_text_begin("sharding", text, NULL, (weft_location_t){.line = 0}, &reader);
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(&reader, '['));
  while (!weft_sharding_text_accept(&reader, ']')) {
    if (sharding.rank > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(&reader, ','));
    if (sharding.rank == rank) {
      return WEFT_SHARDING_TEXT_FAIL(&reader, INVALID_INPUT,
                                     "has more dimensions than the %d of the value", rank);
    }
    WEFT_RETURN_IF_ERROR(parse_axes(&reader, mesh, &used, &sharding.dims[sharding.rank]));
    ++sharding.rank;
  }
  if (sharding.rank != rank) {
    return WEFT_SHARDING_TEXT_FAIL(&reader, INVALID_INPUT,
                                   "has %d dimension%s, but the value has %d", sharding.rank,
                                   weft_plural((uint64_t)sharding.rank), rank);
  }
  if (weft_sharding_text_accept(&reader, ',')) {
    WEFT_RETURN_IF_ERROR(parse_unreduced(&reader, mesh, &used, &sharding));
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect_end(&reader));
  *out_sharding = sharding;
  return weft_ok_status();
}
