// Floating-point numbers as text. As MLIR writes them: six digits behind the point and an exponent
// where that reads back exactly, otherwise as many digits as it takes.
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/parse_internal.h"
#include "graph/ir/print_internal.h"

#define WEFT_FLOAT_TEXT_BYTES 64

void weft_put_i64(weft_printer_t* printer, int64_t value) {
  if (value < 0) weft_put_char(printer, '-');
  weft_put_u64(printer, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
}

void weft_put_u64(weft_printer_t* printer, uint64_t value) {
  char digits[24];
  size_t size = 0;
  do {
    digits[sizeof(digits) - ++size] = (char)('0' + value % 10);
    value /= 10;
  } while (value != 0);
  weft_string_buffer_append(&printer->out, digits + sizeof(digits) - size, size);
}

// printf writes the decimal point of the process's locale.
static void weft_fix_point(char* text) {
  const char* point = localeconv()->decimal_point;
  const size_t length = strlen(point);
  if (length == 0 || strcmp(point, ".") == 0) return;
  char* found = strstr(text, point);
  if (found == NULL) return;
  *found = '.';
  memmove(found + 1, found + length, strlen(found + length) + 1);
}

// "1e+10" is no float in MLIR: the point must be there.
static void weft_insert_point(char* text) {
  if (strchr(text, '.') != NULL) return;
  char* exponent = strpbrk(text, "e");
  if (exponent == NULL) exponent = text + strlen(text);
  memmove(exponent + 2, exponent, strlen(exponent) + 1);
  memcpy(exponent, ".0", 2);
}

// Whether |text| reads back to the bits of |value| as |dtype|.
static bool weft_reads_back(const char* text, weft_dtype_t dtype, double value) {
  const bool negative = *text == '-';
  const char* cursor = text + (negative ? 1 : 0);
  const double read = weft_parse_decimal(&cursor);
  uint64_t wanted = 0;
  uint64_t got = 0;
  weft_store_float(dtype, value, &wanted);
  weft_store_float(dtype, negative ? -read : read, &got);
  return wanted == got;
}

static void weft_print_float_bits(weft_printer_t* printer, weft_dtype_t dtype, double value) {
  uint64_t bits = 0;
  weft_store_float(dtype, value, &bits);
  weft_string_buffer_append_format(&printer->out, "0x%0*llX", weft_dtype_bit_width(dtype) / 4,
                                   (unsigned long long)bits);
}

void weft_print_float(weft_printer_t* printer, weft_dtype_t dtype, double value) {
  // Opaque float types are read as double and never rounded.
  if (!weft_dtype_is_float(dtype)) dtype = WEFT_DTYPE_F64;
  if (!isfinite(value)) {
    weft_print_float_bits(printer, dtype, value);
    return;
  }
  char text[WEFT_FLOAT_TEXT_BYTES];
  (void)snprintf(text, sizeof(text) - 4, "%.6e", value);
  weft_fix_point(text);
  for (int digits = 4; digits <= 17 && !weft_reads_back(text, dtype, value); ++digits) {
    (void)snprintf(text, sizeof(text) - 4, "%.*g", digits, value);
    weft_fix_point(text);
    weft_insert_point(text);
  }
  weft_put(printer, text);
}
