// Attributes as text.
#include <string.h>

#include "graph/ir/print_internal.h"
#include "runtime/base/float_convert.h"

// Constants of more elements than this are written as the hexadecimal digits of their bytes, as
// MLIR does: shorter and faster both ways.
#define WEFT_HEX_MIN_ELEMENTS 101
#define WEFT_ELIDE_MIN_ELEMENTS 17

// ---- names ------------------------------------------------------------------------------------

static bool weft_is_word_char(char c, bool first) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return true;
  return !first && ((c >= '0' && c <= '9') || c == '.' || c == '$');
}

static bool weft_is_word(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    if (!weft_is_word_char(text[i], i == 0)) return false;
  }
  return size != 0;
}

void weft_print_quoted(weft_printer_t* printer, const char* data, size_t size) {
  static const char digits[] = "0123456789ABCDEF";
  weft_put_char(printer, '"');
  for (size_t i = 0; i < size; ++i) {
    const unsigned char c = (unsigned char)data[i];
    if (c == '\\') {
      weft_put(printer, "\\\\");
    } else if (c >= 0x20 && c < 0x7F && c != '"') {
      weft_put_char(printer, (char)c);
    } else {
      weft_put_char(printer, '\\');
      weft_put_char(printer, digits[c >> 4]);
      weft_put_char(printer, digits[c & 15]);
    }
  }
  weft_put_char(printer, '"');
}

static void weft_print_symbol_part(weft_printer_t* printer, const char* name, size_t size) {
  weft_put_char(printer, '@');
  if (weft_is_word(name, size)) {
    weft_string_buffer_append(&printer->out, name, size);
  } else {
    weft_print_quoted(printer, name, size);
  }
}

void weft_print_symbol(weft_printer_t* printer, const char* name) {
  weft_print_symbol_part(printer, name, strlen(name));
}

void weft_print_nested_symbol(weft_printer_t* printer, const char* name) {
  for (;;) {
    const char* separator = strstr(name, "::@");
    const size_t size = separator == NULL ? strlen(name) : (size_t)(separator - name);
    weft_print_symbol_part(printer, name, size);
    if (separator == NULL) return;
    weft_put(printer, "::");
    name = separator + 3;
  }
}

// ---- numbers ----------------------------------------------------------------------------------

// One element at |data|.
static void weft_print_element(weft_printer_t* printer, weft_dtype_t dtype, const char* data) {
  const size_t size_bytes = weft_dtype_size_bytes(dtype);
  uint64_t bits = 0;
  memcpy(&bits, data, size_bytes);
  switch (dtype) {
    case WEFT_DTYPE_I1:
      weft_put(printer, bits != 0 ? "true" : "false");
      return;
    case WEFT_DTYPE_BF16:
    case WEFT_DTYPE_F16:
    case WEFT_DTYPE_F32:
    case WEFT_DTYPE_F64:
      break;
    default: {
      const int shift = 64 - 8 * (int)size_bytes;
      if (weft_dtype_is_signed(dtype)) {
        weft_put_i64(printer, (int64_t)(bits << shift) >> shift);
      } else {
        weft_put_u64(printer, bits);
      }
      return;
    }
  }
  double value = weft_f64_from_bits(bits);
  if (dtype == WEFT_DTYPE_BF16) value = (double)weft_bf16_to_f32((uint16_t)bits);
  if (dtype == WEFT_DTYPE_F16) value = (double)weft_f16_to_f32((uint16_t)bits);
  if (dtype == WEFT_DTYPE_F32) value = (double)weft_f32_from_bits((uint32_t)bits);
  if (value - value != 0.0) {
    // Infinities and NaNs by their own bits: a conversion could change a NaN's payload.
    weft_string_buffer_append_format(&printer->out, "0x%0*llX", (int)size_bytes * 2,
                                     (unsigned long long)bits);
    return;
  }
  weft_print_float(printer, dtype, value);
}

static void weft_print_integer(weft_printer_t* printer, const weft_attr_t* attr, bool with_type) {
  const weft_type_t* type = attr->type;
  const bool is_unsigned =
      type != NULL && weft_dtype_is_integer(type->dtype) && !weft_dtype_is_signed(type->dtype);
  if (is_unsigned) {
    weft_put_u64(printer, (uint64_t)attr->as.integer);
  } else {
    weft_put_i64(printer, attr->as.integer);
  }
  if (type == NULL || !with_type) return;
  weft_put(printer, " : ");
  weft_print_type(printer, type);
}

static void weft_print_float_attr(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_print_float(printer, attr->type == NULL ? WEFT_DTYPE_F64 : attr->type->dtype,
                   attr->as.number);
  if (attr->type == NULL) return;
  weft_put(printer, " : ");
  weft_print_type(printer, attr->type);
}

// ---- dense ------------------------------------------------------------------------------------

static bool weft_all_elements_equal(const weft_attr_t* attr, size_t size_bytes) {
  const char* data = attr->as.dense.data;
  if (attr->type->element_count == 0) return false;
  if (attr->as.dense.splat) return true;
  // Every element equals its neighbour.
  const size_t rest = ((size_t)attr->type->element_count - 1) * size_bytes;
  return rest == 0 || memcmp(data, data + size_bytes, rest) == 0;
}

static const char* weft_print_nested(weft_printer_t* printer, const weft_attr_t* attr,
                                     int32_t depth, const char* data) {
  const weft_type_t* type = attr->type;
  if (depth == type->rank) {
    weft_print_element(printer, type->dtype, data);
    return data + weft_dtype_size_bytes(type->dtype);
  }
  weft_put_char(printer, '[');
  for (int64_t i = 0; i < type->dims[depth]; ++i) {
    if (i != 0) weft_put(printer, ", ");
    data = weft_print_nested(printer, attr, depth + 1, data);
  }
  weft_put_char(printer, ']');
  return data;
}

static void weft_print_hex(weft_printer_t* printer, const unsigned char* data, size_t size) {
  static const char digits[] = "0123456789ABCDEF";
  weft_put(printer, "\"0x");
  for (size_t i = 0; i < size; ++i) {
    const char pair[2] = {digits[data[i] >> 4], digits[data[i] & 15]};
    weft_string_buffer_append(&printer->out, pair, 2);
  }
  weft_put_char(printer, '"');
}

static void weft_print_dense_body(weft_printer_t* printer, const weft_attr_t* attr) {
  const weft_type_t* type = attr->type;
  if (attr->as.dense.data == NULL) {
    weft_put(printer, attr->as.dense.text == NULL ? "" : attr->as.dense.text);
    return;
  }
  const int64_t count = type->element_count;
  if (count == 0) return;
  if (weft_all_elements_equal(attr, weft_dtype_size_bytes(type->dtype))) {
    weft_print_element(printer, type->dtype, attr->as.dense.data);
  } else if (count >= WEFT_ELIDE_MIN_ELEMENTS && (printer->flags & WEFT_PRINT_ELIDE_LARGE) != 0) {
    weft_put(printer, "...");
  } else if (count >= WEFT_HEX_MIN_ELEMENTS && type->dtype != WEFT_DTYPE_I1) {
    weft_print_hex(printer, attr->as.dense.data, attr->as.dense.size_bytes);
  } else {
    (void)weft_print_nested(printer, attr, 0, attr->as.dense.data);
  }
}

static void weft_print_dense(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_put(printer, "dense<");
  weft_print_dense_body(printer, attr);
  weft_put(printer, "> : ");
  weft_print_type(printer, attr->type);
}

static void weft_print_array_elements(weft_printer_t* printer, const weft_attr_t* attr) {
  const char* data = attr->as.dense_array.data;
  const size_t size_bytes = weft_dtype_size_bytes(attr->as.dense_array.dtype);
  for (uint32_t i = 0; i < attr->as.dense_array.count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_element(printer, attr->as.dense_array.dtype, data + i * size_bytes);
  }
}

static void weft_print_dense_array(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_put(printer, "array<");
  weft_put(printer, weft_dtype_name(attr->as.dense_array.dtype));
  if (attr->as.dense_array.count != 0) weft_put(printer, ": ");
  weft_print_array_elements(printer, attr);
  weft_put_char(printer, '>');
}

void weft_print_i64_list(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_put_char(printer, '[');
  weft_print_array_elements(printer, attr);
  weft_put_char(printer, ']');
}

// ---- enumerations and structures --------------------------------------------------------------

static void weft_print_enum(weft_printer_t* printer, const weft_attr_t* attr) {
  const char* name = attr->as.enumeration.name;
  const char* dot = strchr(name, '.');
  // One enumeration is an attribute of its own and not of the dialect's enumerations.
  const bool dotted = dot == NULL || strcmp(name, "stablehlo.result_accuracy_mode") == 0;
  weft_put_char(printer, '#');
  if (dotted) {
    weft_put(printer, name);
    weft_put_char(printer, '<');
  } else {
    weft_string_buffer_append(&printer->out, name, (size_t)(dot - name));
    weft_put_char(printer, '<');
    weft_put(printer, dot + 1);
    weft_put_char(printer, ' ');
  }
  weft_put(printer, attr->as.enumeration.value);
  weft_put_char(printer, '>');
}

static void weft_print_field(weft_printer_t* printer, const weft_attr_t* value) {
  switch (value->kind) {
    case WEFT_ATTR_INTEGER:
      weft_print_integer(printer, value, false);
      break;
    case WEFT_ATTR_FLOAT:
      weft_print_float(printer, WEFT_DTYPE_F64, value->as.number);
      break;
    case WEFT_ATTR_DENSE_ARRAY:
      weft_print_i64_list(printer, value);
      break;
    default:
      weft_print_attr(printer, value);
      break;
  }
}

static void weft_print_fields(weft_printer_t* printer, const weft_attr_t* attr) {
  for (uint32_t i = 0; i < attr->as.structure.count; ++i) {
    const weft_named_attr_t* field = &attr->as.structure.fields[i];
    if (i != 0) weft_put(printer, ", ");
    weft_put(printer, field->name);
    weft_put(printer, " = ");
    weft_print_field(printer, field->value);
  }
}

void weft_print_struct_body(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_put_char(printer, '<');
  weft_print_fields(printer, attr);
  weft_put_char(printer, '>');
}

static void weft_print_struct(weft_printer_t* printer, const weft_attr_t* attr) {
  const char* name = attr->as.structure.name;
  weft_put_char(printer, '#');
  weft_put(printer, name);
  if (strcmp(name, "stablehlo.conv") != 0) {
    weft_print_struct_body(printer, attr);
    return;
  }
  weft_put_char(printer, '<');
  if (!weft_print_conv_dimensions(printer, attr)) {
    weft_put(printer, "raw ");
    weft_print_fields(printer, attr);
  }
  weft_put_char(printer, '>');
}

// One bracket of convolution dimensions: which letter or number stands at each position.
typedef struct weft_conv_layout_s {
  char letters[WEFT_MAX_RANK];  // 0: a spatial dimension
  int64_t spatial[WEFT_MAX_RANK];
  int64_t rank;
} weft_conv_layout_t;

static bool weft_place_letter(const weft_attr_t* attr, const char* field, char letter,
                              weft_conv_layout_t* layout) {
  const weft_attr_t* value =
      weft_attr_find(attr->as.structure.fields, attr->as.structure.count, field);
  if (value == NULL || value->kind != WEFT_ATTR_INTEGER) return false;
  const int64_t position = value->as.integer;
  if (position < 0 || position >= layout->rank || layout->letters[position] != 0 ||
      layout->spatial[position] >= 0) {
    return false;
  }
  layout->letters[position] = letter;
  return true;
}

static bool weft_place_spatial(const weft_attr_t* attr, const char* field,
                               weft_conv_layout_t* layout) {
  weft_i64_list_t list;
  const weft_attr_t* value =
      weft_attr_find(attr->as.structure.fields, attr->as.structure.count, field);
  if (!weft_attr_to_i64_list(value, &list) || list.count + 2 > WEFT_MAX_RANK) return false;
  layout->rank = (int64_t)list.count + 2;
  for (int i = 0; i < WEFT_MAX_RANK; ++i) layout->spatial[i] = -1;
  for (uint32_t i = 0; i < list.count; ++i) {
    const int64_t position = list.data[i];
    if (position < 0 || position >= layout->rank || layout->spatial[position] >= 0) return false;
    layout->spatial[position] = i;
  }
  return true;
}

static void weft_print_layout(weft_printer_t* printer, const weft_conv_layout_t* layout) {
  weft_put_char(printer, '[');
  for (int64_t i = 0; i < layout->rank; ++i) {
    if (i != 0) weft_put(printer, ", ");
    if (layout->letters[i] != 0) {
      weft_put_char(printer, layout->letters[i]);
    } else {
      weft_put_i64(printer, layout->spatial[i]);
    }
  }
  weft_put_char(printer, ']');
}

bool weft_print_conv_dimensions(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_conv_layout_t input = {{0}, {0}, 0};
  weft_conv_layout_t kernel = {{0}, {0}, 0};
  weft_conv_layout_t output = {{0}, {0}, 0};
  const bool complete = attr->as.structure.count == 9 &&
                        weft_place_spatial(attr, "input_spatial_dimensions", &input) &&
                        weft_place_letter(attr, "input_batch_dimension", 'b', &input) &&
                        weft_place_letter(attr, "input_feature_dimension", 'f', &input) &&
                        weft_place_spatial(attr, "kernel_spatial_dimensions", &kernel) &&
                        weft_place_letter(attr, "kernel_input_feature_dimension", 'i', &kernel) &&
                        weft_place_letter(attr, "kernel_output_feature_dimension", 'o', &kernel) &&
                        weft_place_spatial(attr, "output_spatial_dimensions", &output) &&
                        weft_place_letter(attr, "output_batch_dimension", 'b', &output) &&
                        weft_place_letter(attr, "output_feature_dimension", 'f', &output);
  if (!complete) return false;
  if (printer == NULL) return true;
  weft_print_layout(printer, &input);
  weft_put_char(printer, 'x');
  weft_print_layout(printer, &kernel);
  weft_put(printer, "->");
  weft_print_layout(printer, &output);
  return true;
}

// ---- all kinds --------------------------------------------------------------------------------

static void weft_print_array(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_put_char(printer, '[');
  for (uint32_t i = 0; i < attr->as.array.count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_attr(printer, attr->as.array.elements[i]);
  }
  weft_put_char(printer, ']');
}

static bool weft_is_skipped(const char* const* skip, const char* name) {
  for (; skip != NULL && *skip != NULL; ++skip) {
    if (strcmp(*skip, name) == 0) return true;
  }
  return false;
}

void weft_print_named_attr(weft_printer_t* printer, const weft_named_attr_t* entry) {
  const size_t length = strlen(entry->name);
  if (weft_is_word(entry->name, length)) {
    weft_put(printer, entry->name);
  } else {
    weft_print_quoted(printer, entry->name, length);
  }
  if (entry->value->kind == WEFT_ATTR_UNIT) return;
  weft_put(printer, " = ");
  weft_print_attr(printer, entry->value);
}

void weft_print_attr_dict(weft_printer_t* printer, const weft_named_attr_t* attrs, uint32_t count,
                          const char* const* skip, const char* prefix) {
  bool any = false;
  for (uint32_t i = 0; i < count; ++i) {
    if (weft_is_skipped(skip, attrs[i].name)) continue;
    weft_put(printer, any ? ", " : prefix);
    if (!any) weft_put_char(printer, '{');
    any = true;
    weft_print_named_attr(printer, &attrs[i]);
  }
  if (any) weft_put_char(printer, '}');
}

void weft_print_attr(weft_printer_t* printer, const weft_attr_t* attr) {
  switch (attr->kind) {
    case WEFT_ATTR_UNIT:
      weft_put(printer, "unit");
      break;
    case WEFT_ATTR_BOOL:
      weft_put(printer, attr->as.boolean ? "true" : "false");
      break;
    case WEFT_ATTR_INTEGER:
      weft_print_integer(printer, attr, true);
      break;
    case WEFT_ATTR_FLOAT:
      weft_print_float_attr(printer, attr);
      break;
    case WEFT_ATTR_STRING:
      weft_print_quoted(printer, attr->as.string.data, attr->as.string.size);
      break;
    case WEFT_ATTR_TYPE:
      weft_print_type(printer, attr->as.type_value);
      break;
    case WEFT_ATTR_SYMBOL:
      weft_print_nested_symbol(printer, attr->as.symbol);
      break;
    case WEFT_ATTR_ARRAY:
      weft_print_array(printer, attr);
      break;
    case WEFT_ATTR_DICT:
      if (attr->as.dict.count == 0) weft_put(printer, "{}");
      weft_print_attr_dict(printer, attr->as.dict.entries, attr->as.dict.count, NULL, "");
      break;
    case WEFT_ATTR_DENSE:
      weft_print_dense(printer, attr);
      break;
    case WEFT_ATTR_DENSE_ARRAY:
      weft_print_dense_array(printer, attr);
      break;
    case WEFT_ATTR_ENUM:
      weft_print_enum(printer, attr);
      break;
    case WEFT_ATTR_STRUCT:
      weft_print_struct(printer, attr);
      break;
    case WEFT_ATTR_OPAQUE:
      weft_put(printer, attr->as.text);
      break;
  }
}
