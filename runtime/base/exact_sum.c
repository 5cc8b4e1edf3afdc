// Digits, carries and rounding, all in integers: only squares are computed in floating point.
#include "runtime/base/exact_sum.h"

#include <string.h>

#include "runtime/base/float_convert.h"

#define WEFT_DIGIT_MASK INT64_C(0xffffffff)
// A term adds less than 2^32 to a digit, so this many leave a digit below 2^62.
#define WEFT_PENDING_LIMIT (UINT32_C(1) << 29)

int64_t weft_exact_sum_limb_count(weft_dtype_t dtype) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
    case WEFT_DTYPE_F16:
    case WEFT_DTYPE_F32:
      return WEFT_EXACT_SUM_LIMBS_F32;
    case WEFT_DTYPE_F64:
      return WEFT_EXACT_SUM_LIMBS_F64;
    default:
      return 0;
  }
}

int32_t weft_exact_sum_base(int64_t limb_count) {
  if (limb_count == WEFT_EXACT_SUM_LIMBS_F32) return -149;
  return limb_count == WEFT_EXACT_SUM_LIMBS_F64 ? -1074 : 0;
}

void weft_exact_sum_init(weft_dtype_t dtype, int64_t* limbs, weft_exact_sum_t* out_sum) {
  const int64_t limb_count = weft_exact_sum_limb_count(dtype);
  *out_sum = (weft_exact_sum_t){.limbs = limbs,
                                .digit_count = (int32_t)limb_count - WEFT_EXACT_SUM_SPECIALS,
                                .base = weft_exact_sum_base(limb_count)};
}

// value / 2^32 rounded down, without leaving what the standard defines for negative values.
static int64_t weft_digit_carry(int64_t value) {
  return (value - (value & WEFT_DIGIT_MASK)) / (WEFT_DIGIT_MASK + 1);
}

static void weft_digits_normalize(int64_t* digits, int32_t count) {
  for (int32_t i = 0; i + 1 < count; ++i) {
    const int64_t carry = weft_digit_carry(digits[i]);
    digits[i] &= WEFT_DIGIT_MASK;
    // Wraps where sums of too many rows do.
    digits[i + 1] = (int64_t)((uint64_t)digits[i + 1] + (uint64_t)carry);
  }
}

void weft_exact_sum_normalize(weft_exact_sum_t* sum) {
  weft_digits_normalize(sum->limbs, sum->digit_count);
  sum->pending = 0;
}

void weft_exact_sum_add_integer(weft_exact_sum_t* sum, int64_t integer, int32_t exponent) {
  const int32_t bit = exponent - sum->base;
  const int32_t first = bit / 32;
  const int64_t scale = INT64_C(1) << (bit % 32);
  int64_t* digit = &sum->limbs[first];
  // Halves of the magnitude, shifted apart: each product is below 2^63.
  const int64_t magnitude = integer < 0 ? -integer : integer;
  const int64_t low = (magnitude & WEFT_DIGIT_MASK) * scale;
  const int64_t high = (magnitude >> 32) * scale + (low >> 32);
  const int64_t sign = integer < 0 ? -1 : 1;
  // The last digit takes whatever is left.
  const int32_t above = sum->digit_count - 1 - first;
  if (above == 0) {
    digit[0] += sign * magnitude * scale;
  } else if (above == 1) {
    digit[0] += sign * (low & WEFT_DIGIT_MASK);
    digit[1] += sign * high;
  } else {
    digit[0] += sign * (low & WEFT_DIGIT_MASK);
    digit[1] += sign * (high & WEFT_DIGIT_MASK);
    digit[2] += sign * (high >> 32);
  }
  if (++sum->pending == WEFT_PENDING_LIMIT) weft_exact_sum_normalize(sum);
}

void weft_exact_sum_add(weft_exact_sum_t* sum, double value) {
  const uint64_t bits = weft_f64_to_bits(value);
  const int32_t field = (int32_t)((bits >> 52) & 0x7ff);
  uint64_t fraction = bits & ((UINT64_C(1) << 52) - 1);
  const bool negative = bits >> 63 != 0;
  if (field == 0x7ff) {
    const int32_t special = fraction != 0 ? 2 : (negative ? 1 : 0);
    ++sum->limbs[sum->digit_count + special];
    return;
  }
  int32_t exponent = (field == 0 ? 1 : field) - 1023 - 52;
  if (field != 0) fraction |= UINT64_C(1) << 52;
  if (fraction == 0) return;
  // Zeros at the end that lie below a row of f32.
  if (exponent < sum->base) {
    fraction >>= sum->base - exponent;
    exponent = sum->base;
  }
  const int64_t magnitude = (int64_t)fraction;
  weft_exact_sum_add_integer(sum, negative ? -magnitude : magnitude, exponent);
}

// The element at |index|, or its square as a multiplication gives it.
static double weft_exact_sum_element(weft_dtype_t dtype, const void* data, int64_t index,
                                     bool square) {
  if (dtype == WEFT_DTYPE_F64) {
    const double value = ((const double*)data)[index];
    return square ? value * value : value;
  }
  if (dtype == WEFT_DTYPE_F32) {
    const float value = ((const float*)data)[index];
    return (double)(square ? value * value : value);
  }
  const uint16_t bits = ((const uint16_t*)data)[index];
  const bool is_f16 = dtype == WEFT_DTYPE_F16;
  const float value = is_f16 ? weft_f16_to_f32(bits) : weft_bf16_to_f32(bits);
  if (!square) return (double)value;
  const float product = value * value;
  return (double)(is_f16 ? weft_f16_to_f32(weft_f32_to_f16(product))
                         : weft_bf16_to_f32(weft_f32_to_bf16(product)));
}

void weft_exact_sum_add_array(weft_exact_sum_t* sum, weft_dtype_t dtype, const void* data,
                              int64_t count, bool square) {
  for (int64_t i = 0; i < count; ++i) {
    weft_exact_sum_add(sum, weft_exact_sum_element(dtype, data, i, square));
  }
}

void weft_exact_sum_merge(weft_exact_sum_t* sum, const int64_t* limbs) {
  const int32_t limb_count = sum->digit_count + WEFT_EXACT_SUM_SPECIALS;
  weft_exact_sum_normalize(sum);
  for (int32_t i = 0; i < limb_count; ++i) sum->limbs[i] += limbs[i];
  weft_exact_sum_normalize(sum);
}

// ---- rounding -----------------------------------------------------------------------------------

// A magnitude: 32-bit digits, least significant first. One more than a row has, as the last digit
// of a row is wider.
typedef struct weft_exact_magnitude_s {
  uint32_t digits[WEFT_EXACT_SUM_MAX_LIMBS];
  int32_t count;
  bool negative;
} weft_exact_magnitude_t;

static void weft_exact_magnitude(const int64_t* limbs, int32_t digit_count,
                                 weft_exact_magnitude_t* out_magnitude) {
  int64_t digits[WEFT_EXACT_SUM_MAX_LIMBS];
  memcpy(digits, limbs, (size_t)digit_count * sizeof(digits[0]));
  weft_digits_normalize(digits, digit_count);
  const uint64_t last = (uint64_t)digits[digit_count - 1];
  out_magnitude->count = digit_count + 1;
  out_magnitude->negative = last >> 63 != 0;
  for (int32_t i = 0; i < digit_count; ++i) out_magnitude->digits[i] = (uint32_t)digits[i];
  out_magnitude->digits[digit_count] = (uint32_t)(last >> 32);
  if (!out_magnitude->negative) return;
  uint64_t carry = 1;
  for (int32_t i = 0; i < out_magnitude->count; ++i) {
    carry += (uint32_t)~out_magnitude->digits[i];
    out_magnitude->digits[i] = (uint32_t)carry;
    carry >>= 32;
  }
}

// Position of the highest bit that is set; -1 for zero.
static int32_t weft_magnitude_top(const weft_exact_magnitude_t* magnitude) {
  for (int32_t i = magnitude->count - 1; i >= 0; --i) {
    for (int32_t bit = 31; bit >= 0; --bit) {
      if ((magnitude->digits[i] >> bit & 1) != 0) return 32 * i + bit;
    }
  }
  return -1;
}

static uint32_t weft_magnitude_bit(const weft_exact_magnitude_t* magnitude, int32_t position) {
  return magnitude->digits[position / 32] >> (position % 32) & 1;
}

static bool weft_magnitude_any_below(const weft_exact_magnitude_t* magnitude, int32_t position) {
  for (int32_t i = 0; i < position / 32; ++i) {
    if (magnitude->digits[i] != 0) return true;
  }
  const uint32_t mask = (UINT32_C(1) << (position % 32)) - 1;
  return (magnitude->digits[position / 32] & mask) != 0;
}

// A binary interchange format.
typedef struct weft_float_format_s {
  int32_t precision;  // bits of the significand with the hidden one
  int32_t exponent_bits;
} weft_float_format_t;

static bool weft_float_format(weft_dtype_t dtype, weft_float_format_t* out_format) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      *out_format = (weft_float_format_t){.precision = 8, .exponent_bits = 8};
      return true;
    case WEFT_DTYPE_F16:
      *out_format = (weft_float_format_t){.precision = 11, .exponent_bits = 5};
      return true;
    case WEFT_DTYPE_F32:
      *out_format = (weft_float_format_t){.precision = 24, .exponent_bits = 8};
      return true;
    case WEFT_DTYPE_F64:
      *out_format = (weft_float_format_t){.precision = 53, .exponent_bits = 11};
      return true;
    default:
      return false;
  }
}

static uint64_t weft_float_infinity(const weft_float_format_t* format) {
  return ((UINT64_C(1) << format->exponent_bits) - 1) << (format->precision - 1);
}

// The pattern, without sign, of |magnitude| * 2^|base|.
static uint64_t weft_magnitude_round(const weft_exact_magnitude_t* magnitude, int32_t base,
                                     const weft_float_format_t* format) {
  const int32_t top = weft_magnitude_top(magnitude);
  if (top < 0) return 0;
  // Exponents of the last place: of subnormals, and of this value.
  const int32_t least = 3 - (1 << (format->exponent_bits - 1)) - format->precision;
  const int32_t wanted = base + top - (format->precision - 1);
  const int32_t last = wanted < least ? least : wanted;
  const int32_t dropped = last - base;
  uint64_t kept = 0;
  for (int32_t position = top; position >= 0 && position >= dropped; --position) {
    kept = kept << 1 | weft_magnitude_bit(magnitude, position);
  }
  if (dropped < 0) kept <<= -dropped;
  if (dropped > 0 && dropped - 1 <= top && weft_magnitude_bit(magnitude, dropped - 1) != 0) {
    const bool above_half = weft_magnitude_any_below(magnitude, dropped - 1);
    if (above_half || (kept & 1) != 0) ++kept;
  }
  // The hidden bit adds one to the exponent field, and a carry moves up by itself.
  const uint64_t field = (uint64_t)(last - least);
  const uint64_t infinity = weft_float_infinity(format);
  if (field >= infinity >> (format->precision - 1)) return infinity;
  const uint64_t bits = (field << (format->precision - 1)) + kept;
  return bits < infinity ? bits : infinity;
}

bool weft_exact_sum_round(const int64_t* limbs, int64_t limb_count, weft_dtype_t dtype,
                          void* out_element) {
  weft_float_format_t format;
  const int32_t base = weft_exact_sum_base(limb_count);
  if (base == 0 || !weft_float_format(dtype, &format)) return false;
  const int32_t digit_count = (int32_t)limb_count - WEFT_EXACT_SUM_SPECIALS;
  const int64_t* specials = limbs + digit_count;
  const uint64_t sign = UINT64_C(1) << (format.precision + format.exponent_bits - 1);
  const uint64_t infinity = weft_float_infinity(&format);
  uint64_t bits = 0;
  if (specials[2] != 0 || (specials[0] != 0 && specials[1] != 0)) {
    bits = infinity | UINT64_C(1) << (format.precision - 2);
  } else if (specials[0] != 0 || specials[1] != 0) {
    bits = infinity | (specials[1] != 0 ? sign : 0);
  } else {
    weft_exact_magnitude_t magnitude;
    weft_exact_magnitude(limbs, digit_count, &magnitude);
    bits = weft_magnitude_round(&magnitude, base, &format);
    // A sum that rounds to zero keeps its sign; zero itself is positive.
    if (magnitude.negative) bits |= sign;
  }
  memcpy(out_element, &bits, weft_dtype_size_bytes(dtype));
  return true;
}
