// Numbers: decimal to binary, range checks, storage of elements.
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/parse_internal.h"
#include "runtime/base/float_convert.h"

static bool weft_is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The parts of a decimal number.
typedef struct weft_decimal_s {
  uint64_t significand;  // up to 19 digits
  bool exact;            // all digits are in |significand|
  int64_t exponent;      // of ten
} weft_decimal_t;

static void weft_take_digits(const char** cursor, bool fraction, weft_decimal_t* decimal) {
  const char* p = *cursor;
  for (; weft_is_digit(*p); ++p) {
    const uint64_t digit = (uint64_t)(*p - '0');
    if (decimal->significand < UINT64_C(100000000000000000)) {
      decimal->significand = decimal->significand * 10 + digit;
      if (fraction) decimal->exponent--;
    } else {
      if (digit != 0) decimal->exact = false;
      if (!fraction) decimal->exponent++;
    }
  }
  *cursor = p;
}

static void weft_take_exponent(const char** cursor, weft_decimal_t* decimal) {
  const char* p = *cursor;
  if (*p != 'e' && *p != 'E') return;
  ++p;
  const bool negative = *p == '-';
  if (*p == '+' || *p == '-') ++p;
  if (!weft_is_digit(*p)) return;
  int64_t exponent = 0;
  for (; weft_is_digit(*p); ++p) {
    if (exponent < 1000000000) exponent = exponent * 10 + (*p - '0');
  }
  decimal->exponent += negative ? -exponent : exponent;
  *cursor = p;
}

// The C library rounds correctly; the C locale keeps the decimal point a point whatever the process
// has set.
static double weft_decimal_by_library(const char* begin) {
  const locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (locale == (locale_t)0) return strtod(begin, NULL);
  const double value = strtod_l(begin, NULL, locale);
  freelocale(locale);
  return value;
}

double weft_parse_decimal(const char** cursor) {
  // Powers of ten that are exact in double (Clinger's fast path).
  static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                  1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const char* begin = *cursor;
  weft_decimal_t decimal = {.exact = true};
  weft_take_digits(cursor, false, &decimal);
  if (**cursor == '.') {
    ++*cursor;
    weft_take_digits(cursor, true, &decimal);
  }
  weft_take_exponent(cursor, &decimal);
  if (decimal.exact && decimal.significand <= UINT64_C(1) << 53) {
    const double significand = (double)decimal.significand;
    if (decimal.significand == 0) return 0.0;
    if (decimal.exponent >= 0 && decimal.exponent <= 22) {
      return significand * powers[decimal.exponent];
    }
    if (decimal.exponent < 0 && decimal.exponent >= -22) {
      return significand / powers[-decimal.exponent];
    }
  }
  return weft_decimal_by_library(begin);
}

bool weft_integer_fits(weft_dtype_t dtype, bool negative, uint64_t magnitude) {
  const int width = weft_dtype_bit_width(dtype);
  const bool is_unsigned = weft_dtype_is_integer(dtype) && !weft_dtype_is_signed(dtype);
  if (magnitude == 0) return true;
  if (negative) return !is_unsigned && magnitude <= UINT64_C(1) << (width - 1);
  return width == 64 || magnitude >> width == 0;
}

void weft_store_bits(weft_dtype_t dtype, uint64_t bits, void* out_element) {
  // Little-endian hosts only: the low bytes come first.
  memcpy(out_element, &bits, weft_dtype_size_bytes(dtype));
}

void weft_store_float(weft_dtype_t dtype, double value, void* out_element) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      weft_store_bits(dtype, weft_f64_to_bf16(value), out_element);
      break;
    case WEFT_DTYPE_F16:
      weft_store_bits(dtype, weft_f64_to_f16(value), out_element);
      break;
    case WEFT_DTYPE_F32:
      weft_store_bits(dtype, weft_f32_to_bits((float)value), out_element);
      break;
    default:
      weft_store_bits(dtype, weft_f64_to_bits(value), out_element);
      break;
  }
}
