// Values as text, for failures and interpreter.print.
#include "graph/interp/format.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "runtime/base/float_convert.h"

static void weft_interp_format_float(weft_string_buffer_t* buffer, double value, int digits) {
  if (isnan(value)) {
    weft_string_buffer_append_cstring(buffer, signbit(value) ? "-nan" : "nan");
  } else if (isinf(value)) {
    weft_string_buffer_append_cstring(buffer, value < 0 ? "-inf" : "inf");
  } else {
    weft_string_buffer_append_format(buffer, "%.*g", digits, value);
  }
}

void weft_interp_format_element(weft_string_buffer_t* buffer, weft_dtype_t dtype, const void* data,
                                int64_t index) {
  const size_t i = (size_t)index;
  switch (dtype) {
    case WEFT_DTYPE_I1:
      weft_string_buffer_append_cstring(buffer, ((const uint8_t*)data)[i] != 0 ? "true" : "false");
      break;
    case WEFT_DTYPE_I8:
      weft_string_buffer_append_format(buffer, "%d", ((const int8_t*)data)[i]);
      break;
    case WEFT_DTYPE_I16:
      weft_string_buffer_append_format(buffer, "%d", ((const int16_t*)data)[i]);
      break;
    case WEFT_DTYPE_I32:
      weft_string_buffer_append_format(buffer, "%" PRId32, ((const int32_t*)data)[i]);
      break;
    case WEFT_DTYPE_I64:
      weft_string_buffer_append_format(buffer, "%" PRId64, ((const int64_t*)data)[i]);
      break;
    case WEFT_DTYPE_UI8:
      weft_string_buffer_append_format(buffer, "%u", ((const uint8_t*)data)[i]);
      break;
    case WEFT_DTYPE_UI16:
      weft_string_buffer_append_format(buffer, "%u", ((const uint16_t*)data)[i]);
      break;
    case WEFT_DTYPE_UI32:
      weft_string_buffer_append_format(buffer, "%" PRIu32, ((const uint32_t*)data)[i]);
      break;
    case WEFT_DTYPE_UI64:
      weft_string_buffer_append_format(buffer, "%" PRIu64, ((const uint64_t*)data)[i]);
      break;
    case WEFT_DTYPE_BF16:
      weft_interp_format_float(buffer, (double)weft_bf16_to_f32(((const uint16_t*)data)[i]), 4);
      break;
    case WEFT_DTYPE_F16:
      weft_interp_format_float(buffer, (double)weft_f16_to_f32(((const uint16_t*)data)[i]), 5);
      break;
    case WEFT_DTYPE_F32:
      weft_interp_format_float(buffer, (double)((const float*)data)[i], 9);
      break;
    case WEFT_DTYPE_F64:
      weft_interp_format_float(buffer, ((const double*)data)[i], 17);
      break;
    default:
      weft_string_buffer_append_char(buffer, '?');
      break;
  }
}

void weft_interp_format_elements(weft_string_buffer_t* buffer, const weft_type_t* type,
                                 const void* data, int64_t max_elements) {
  if (type->element_count == 0) {
    weft_string_buffer_append_cstring(buffer, "[]");
    return;
  }
  const int64_t count = type->element_count < max_elements ? type->element_count : max_elements;
  for (int64_t i = 0; i < count; ++i) {
    if (i > 0) weft_string_buffer_append_cstring(buffer, ", ");
    // A bracket for every dimension that starts or ends here.
    int64_t span = 1;
    for (int32_t d = type->rank - 1; d >= 0; --d) {
      span *= type->dims[d];
      if (i % span == 0) weft_string_buffer_append_char(buffer, '[');
    }
    weft_interp_format_element(buffer, type->dtype, data, i);
    span = 1;
    for (int32_t d = type->rank - 1; d >= 0; --d) {
      span *= type->dims[d];
      if ((i + 1) % span == 0) weft_string_buffer_append_char(buffer, ']');
    }
  }
  if (count < type->element_count) weft_string_buffer_append_cstring(buffer, ", ...");
}

void weft_interp_format_type(weft_string_buffer_t* buffer, const weft_type_t* type) {
  if (type->kind == WEFT_TYPE_TOKEN) {
    weft_string_buffer_append_cstring(buffer, "!stablehlo.token");
    return;
  }
  if (!weft_type_is_computable(type)) {
    weft_string_buffer_append_cstring(buffer, type->text != NULL ? type->text : "?");
    return;
  }
  weft_shape_t shape;
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  weft_type_to_shape(type, &shape);
  weft_string_buffer_append_cstring(buffer, weft_shape_format(&shape, text, sizeof(text)));
}

void weft_interp_format_index(weft_string_buffer_t* buffer, const weft_type_t* type,
                              int64_t flat_index) {
  int64_t span = type->element_count;
  weft_string_buffer_append_char(buffer, '[');
  for (int32_t d = 0; d < type->rank; ++d) {
    span /= type->dims[d];
    weft_string_buffer_append_format(buffer, "%s%" PRId64, d > 0 ? ", " : "", flat_index / span);
    flat_index %= span;
  }
  weft_string_buffer_append_char(buffer, ']');
}
