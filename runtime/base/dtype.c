// The table of element types.
#include "weft/dtype.h"

#include <string.h>

typedef enum weft_dtype_kind_e {
  WEFT_DTYPE_KIND_NONE = 0,
  WEFT_DTYPE_KIND_BOOL,
  WEFT_DTYPE_KIND_SIGNED,
  WEFT_DTYPE_KIND_UNSIGNED,
  WEFT_DTYPE_KIND_FLOAT,
} weft_dtype_kind_t;

typedef struct weft_dtype_row_s {
  const char* name;
  weft_dtype_kind_t kind;
  unsigned char size_bytes;
  unsigned char bit_width;
} weft_dtype_row_t;

static const weft_dtype_row_t weft_dtype_rows[WEFT_DTYPE_COUNT_] = {
    [WEFT_DTYPE_INVALID] = {"invalid", WEFT_DTYPE_KIND_NONE, 0, 0},
    [WEFT_DTYPE_I1] = {"i1", WEFT_DTYPE_KIND_BOOL, 1, 1},
    [WEFT_DTYPE_I8] = {"i8", WEFT_DTYPE_KIND_SIGNED, 1, 8},
    [WEFT_DTYPE_I16] = {"i16", WEFT_DTYPE_KIND_SIGNED, 2, 16},
    [WEFT_DTYPE_I32] = {"i32", WEFT_DTYPE_KIND_SIGNED, 4, 32},
    [WEFT_DTYPE_I64] = {"i64", WEFT_DTYPE_KIND_SIGNED, 8, 64},
    [WEFT_DTYPE_UI8] = {"ui8", WEFT_DTYPE_KIND_UNSIGNED, 1, 8},
    [WEFT_DTYPE_UI16] = {"ui16", WEFT_DTYPE_KIND_UNSIGNED, 2, 16},
    [WEFT_DTYPE_UI32] = {"ui32", WEFT_DTYPE_KIND_UNSIGNED, 4, 32},
    [WEFT_DTYPE_UI64] = {"ui64", WEFT_DTYPE_KIND_UNSIGNED, 8, 64},
    [WEFT_DTYPE_BF16] = {"bf16", WEFT_DTYPE_KIND_FLOAT, 2, 16},
    [WEFT_DTYPE_F16] = {"f16", WEFT_DTYPE_KIND_FLOAT, 2, 16},
    [WEFT_DTYPE_F32] = {"f32", WEFT_DTYPE_KIND_FLOAT, 4, 32},
    [WEFT_DTYPE_F64] = {"f64", WEFT_DTYPE_KIND_FLOAT, 8, 64},
    [WEFT_DTYPE_OPAQUE] = {"opaque", WEFT_DTYPE_KIND_NONE, 0, 0},
};

// Out-of-range values read as INVALID instead of past the table.
static const weft_dtype_row_t* weft_dtype_row(weft_dtype_t dtype) {
  const unsigned index = (unsigned)dtype;
  return &weft_dtype_rows[index < WEFT_DTYPE_COUNT_ ? index : WEFT_DTYPE_INVALID];
}

size_t weft_dtype_size_bytes(weft_dtype_t dtype) {
  return weft_dtype_row(dtype)->size_bytes;
}

int weft_dtype_bit_width(weft_dtype_t dtype) {
  return weft_dtype_row(dtype)->bit_width;
}

const char* weft_dtype_name(weft_dtype_t dtype) {
  return weft_dtype_row(dtype)->name;
}

weft_dtype_t weft_dtype_from_name(const char* name, size_t name_length) {
  for (int i = WEFT_DTYPE_INVALID + 1; i < WEFT_DTYPE_OPAQUE; ++i) {
    const char* candidate = weft_dtype_rows[i].name;
    if (strlen(candidate) == name_length && memcmp(candidate, name, name_length) == 0) {
      return (weft_dtype_t)i;
    }
  }
  return WEFT_DTYPE_INVALID;
}

bool weft_dtype_is_float(weft_dtype_t dtype) {
  return weft_dtype_row(dtype)->kind == WEFT_DTYPE_KIND_FLOAT;
}

bool weft_dtype_is_integer(weft_dtype_t dtype) {
  const weft_dtype_kind_t kind = weft_dtype_row(dtype)->kind;
  return kind == WEFT_DTYPE_KIND_SIGNED || kind == WEFT_DTYPE_KIND_UNSIGNED;
}

bool weft_dtype_is_signed(weft_dtype_t dtype) {
  return weft_dtype_row(dtype)->kind == WEFT_DTYPE_KIND_SIGNED;
}
