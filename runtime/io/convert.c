// Element type conversion: every value passes through int64 (with a flag for the upper half of
// ui64) or f64, which hold all values of the types they stand for exactly.
#include "runtime/io/convert.h"

#include <math.h>
#include <string.h>

#include "runtime/base/float_convert.h"

// What a conversion between two types has to do.
typedef enum weft_convert_route_e {
  WEFT_CONVERT_NONE = 0,
  WEFT_CONVERT_COPY,
  WEFT_CONVERT_INTEGER,           // to an integer type, checked
  WEFT_CONVERT_INTEGER_TO_FLOAT,  // exact by the table
  WEFT_CONVERT_FLOAT,             // rounded
} weft_convert_route_t;

// Integer bits a float type holds exactly.
static int weft_convert_exact_bits(weft_dtype_t dtype) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      return 8;
    case WEFT_DTYPE_F16:
      return 11;
    case WEFT_DTYPE_F32:
      return 24;
    case WEFT_DTYPE_F64:
      return 53;
    default:
      return 0;
  }
}

static weft_convert_route_t weft_convert_route(weft_dtype_t from, weft_dtype_t to) {
  const bool from_counts = weft_dtype_is_integer(from) || from == WEFT_DTYPE_I1;
  // Files may hold other bytes than 0 and 1.
  if (from == WEFT_DTYPE_I1 && to == WEFT_DTYPE_I1) return WEFT_CONVERT_INTEGER;
  if (from == to) return weft_dtype_size_bytes(from) != 0 ? WEFT_CONVERT_COPY : WEFT_CONVERT_NONE;
  if (from_counts && weft_dtype_is_integer(to)) return WEFT_CONVERT_INTEGER;
  if (from_counts && weft_dtype_is_float(to)) {
    const bool exact = weft_dtype_bit_width(from) <= weft_convert_exact_bits(to);
    return exact ? WEFT_CONVERT_INTEGER_TO_FLOAT : WEFT_CONVERT_NONE;
  }
  const bool floats = weft_dtype_is_float(from) && weft_dtype_is_float(to);
  return floats ? WEFT_CONVERT_FLOAT : WEFT_CONVERT_NONE;
}

bool weft_convert_is_supported(weft_dtype_t from, weft_dtype_t to) {
  return weft_convert_route(from, to) != WEFT_CONVERT_NONE;
}

// An integer of any type: |bits| is the two's complement value, unless it is a ui64 above
// INT64_MAX.
typedef struct weft_wide_integer_s {
  int64_t bits;
  bool is_above;
} weft_wide_integer_t;

#define WEFT_CONVERT_LOAD(type, source) \
  type value;                           \
  memcpy(&value, source, sizeof(value))

static weft_wide_integer_t weft_convert_load_integer(weft_dtype_t dtype, const void* source) {
  switch (dtype) {
    case WEFT_DTYPE_I1: {
      WEFT_CONVERT_LOAD(uint8_t, source);
      return (weft_wide_integer_t){value != 0, false};
    }
    case WEFT_DTYPE_UI8: {
      WEFT_CONVERT_LOAD(uint8_t, source);
      return (weft_wide_integer_t){value, false};
    }
    case WEFT_DTYPE_I8: {
      WEFT_CONVERT_LOAD(int8_t, source);
      return (weft_wide_integer_t){value, false};
    }
    case WEFT_DTYPE_UI16: {
      WEFT_CONVERT_LOAD(uint16_t, source);
      return (weft_wide_integer_t){value, false};
    }
    case WEFT_DTYPE_I16: {
      WEFT_CONVERT_LOAD(int16_t, source);
      return (weft_wide_integer_t){value, false};
    }
    case WEFT_DTYPE_UI32: {
      WEFT_CONVERT_LOAD(uint32_t, source);
      return (weft_wide_integer_t){value, false};
    }
    case WEFT_DTYPE_I32: {
      WEFT_CONVERT_LOAD(int32_t, source);
      return (weft_wide_integer_t){value, false};
    }
    default: {
      WEFT_CONVERT_LOAD(int64_t, source);
      return (weft_wide_integer_t){value, dtype == WEFT_DTYPE_UI64 && value < 0};
    }
  }
}

// Writes the low bytes; false when the value is outside the type.
static bool weft_convert_store_integer(weft_wide_integer_t value, weft_dtype_t dtype,
                                       void* target) {
  const int width = weft_dtype_bit_width(dtype);
  const bool is_signed = weft_dtype_is_signed(dtype);
  if (value.is_above && dtype != WEFT_DTYPE_UI64) return false;
  if (!value.is_above) {
    if (!is_signed && value.bits < 0) return false;
    const int value_bits = is_signed ? width - 1 : width;
    // Shifting by 63 or more leaves the sign, which was checked or always fits.
    if (value_bits < 63) {
      const int64_t high = value.bits >> value_bits;
      if (high != 0 && !(is_signed && high == -1)) return false;
    }
  }
  // The host is little-endian, as the file formats are.
  memcpy(target, &value.bits, weft_dtype_size_bytes(dtype));
  return true;
}

static double weft_convert_load_float(weft_dtype_t dtype, const void* source) {
  switch (dtype) {
    case WEFT_DTYPE_BF16: {
      WEFT_CONVERT_LOAD(uint16_t, source);
      return (double)weft_bf16_to_f32(value);
    }
    case WEFT_DTYPE_F16: {
      WEFT_CONVERT_LOAD(uint16_t, source);
      return (double)weft_f16_to_f32(value);
    }
    case WEFT_DTYPE_F32: {
      WEFT_CONVERT_LOAD(float, source);
      return (double)value;
    }
    default: {
      WEFT_CONVERT_LOAD(double, source);
      return value;
    }
  }
}

#undef WEFT_CONVERT_LOAD

static void weft_convert_store_float(double value, weft_dtype_t dtype, void* target) {
  switch (dtype) {
    case WEFT_DTYPE_BF16: {
      const uint16_t bits = weft_f64_to_bf16(value);
      memcpy(target, &bits, sizeof(bits));
      return;
    }
    case WEFT_DTYPE_F16: {
      const uint16_t bits = weft_f64_to_f16(value);
      memcpy(target, &bits, sizeof(bits));
      return;
    }
    case WEFT_DTYPE_F32: {
      const float narrow = (float)value;
      memcpy(target, &narrow, sizeof(narrow));
      return;
    }
    default:
      memcpy(target, &value, sizeof(value));
      return;
  }
}

static weft_status_t weft_convert_integers(weft_dtype_t from, const char* source, weft_dtype_t to,
                                           char* target, size_t count) {
  const size_t from_size = weft_dtype_size_bytes(from);
  const size_t to_size = weft_dtype_size_bytes(to);
  for (size_t i = 0; i < count; ++i) {
    const weft_wide_integer_t value = weft_convert_load_integer(from, source + i * from_size);
    if (weft_convert_store_integer(value, to, target + i * to_size)) continue;
    if (value.is_above) {
      return WEFT_STATUS(INVALID_INPUT, "the %s value %llu does not fit %s", weft_dtype_name(from),
                         (unsigned long long)value.bits, weft_dtype_name(to));
    }
    return WEFT_STATUS(INVALID_INPUT, "the %s value %lld does not fit %s", weft_dtype_name(from),
                       (long long)value.bits, weft_dtype_name(to));
  }
  return weft_ok_status();
}

weft_status_t weft_convert(weft_dtype_t from, const void* source, weft_dtype_t to, void* target,
                           size_t count) {
  const size_t from_size = weft_dtype_size_bytes(from);
  const size_t to_size = weft_dtype_size_bytes(to);
  const char* in = source;
  char* out = target;
  switch (weft_convert_route(from, to)) {
    case WEFT_CONVERT_COPY:
      if (count != 0) memcpy(out, in, count * from_size);
      return weft_ok_status();
    case WEFT_CONVERT_INTEGER:
      return weft_convert_integers(from, in, to, out, count);
    case WEFT_CONVERT_INTEGER_TO_FLOAT:
      for (size_t i = 0; i < count; ++i) {
        const weft_wide_integer_t value = weft_convert_load_integer(from, in + i * from_size);
        weft_convert_store_float((double)value.bits, to, out + i * to_size);
      }
      return weft_ok_status();
    case WEFT_CONVERT_FLOAT:
      for (size_t i = 0; i < count; ++i) {
        weft_convert_store_float(weft_convert_load_float(from, in + i * from_size), to,
                                 out + i * to_size);
      }
      return weft_ok_status();
    case WEFT_CONVERT_NONE:
      break;
  }
  return WEFT_STATUS(UNSUPPORTED, "data of type %s cannot become %s without loss",
                     weft_dtype_name(from), weft_dtype_name(to));
}

weft_status_t weft_store_f64(double value, weft_dtype_t dtype, void* target) {
  if (weft_dtype_is_float(dtype)) {
    weft_convert_store_float(value, dtype, target);
    if (isfinite(value) && !isfinite(weft_convert_load_float(dtype, target))) {
      return WEFT_STATUS(INVALID_INPUT, "%g does not fit %s", value, weft_dtype_name(dtype));
    }
    return weft_ok_status();
  }
  const bool is_bool = dtype == WEFT_DTYPE_I1;
  if (!is_bool && !weft_dtype_is_integer(dtype)) {
    return WEFT_STATUS(UNSUPPORTED, "a value of type %s cannot be made", weft_dtype_name(dtype));
  }
  // Within +-2^63 the cast is defined; f64 integers up to 2^64 reach the upper half of ui64.
  const double limit = 9223372036854775808.0;
  const bool in_i64 = value >= -limit && value < limit;
  const bool is_above = value >= limit && value < 2 * limit;
  weft_wide_integer_t integer = {.bits = 0, .is_above = is_above};
  if (in_i64) integer.bits = (int64_t)value;
  if (is_above) integer.bits = (int64_t)(uint64_t)value;
  const bool exact = is_above || (in_i64 && (double)integer.bits == value);
  if (exact && is_bool && (integer.bits == 0 || integer.bits == 1)) {
    memcpy(target, &integer.bits, 1);
    return weft_ok_status();
  }
  if (!exact || is_bool || !weft_convert_store_integer(integer, dtype, target)) {
    return WEFT_STATUS(INVALID_INPUT, "%g is not a value of type %s", value,
                       weft_dtype_name(dtype));
  }
  return weft_ok_status();
}
