// Conversions between the float types, rounding to nearest even.
//
// Exact for every input: subnormals, infinities and signed zeros included. A NaN stays a NaN with
// its sign and the upper bits of its payload, made quiet. f64 goes to f16 and bf16 in one rounding:
// a detour over f32 would round twice. The f32 functions are branch-free selects, so that loops
// over them vectorise. They rely on the default rounding mode.
#ifndef WEFT_RUNTIME_BASE_FLOAT_CONVERT_H_
#define WEFT_RUNTIME_BASE_FLOAT_CONVERT_H_

#include <stdint.h>
#include <string.h>

static inline uint32_t weft_f32_to_bits(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return bits;
}

static inline float weft_f32_from_bits(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof(value));
  return value;
}

static inline uint64_t weft_f64_to_bits(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return bits;
}

static inline double weft_f64_from_bits(uint64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof(value));
  return value;
}

static inline float weft_bf16_to_f32(uint16_t value) {
  return weft_f32_from_bits((uint32_t)value << 16);
}

static inline uint16_t weft_f32_to_bf16(float value) {
  const uint32_t bits = weft_f32_to_bits(value);
  const uint32_t rounded = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
  const uint32_t quiet_nan = (bits >> 16) | 0x40u;
  return (uint16_t)((bits & 0x7fffffffu) > 0x7f800000u ? quiet_nan : rounded);
}

static inline float weft_f16_to_f32(uint16_t value) {
  const uint32_t magnitude = value & 0x7fffu;
  const uint32_t sign = (uint32_t)(value & 0x8000u) << 16;
  // Subnormals: the integer times 2^-24 is exact, and normal in f32.
  const uint32_t subnormal = weft_f32_to_bits((float)(int32_t)magnitude * 0x1p-24f);
  const uint32_t normal = (magnitude << 13) + (112u << 23);
  const uint32_t special = (magnitude << 13) | 0x7f800000u | (magnitude > 0x7c00u ? 0x400000u : 0u);
  const uint32_t finite = magnitude < 0x400u ? subnormal : normal;
  return weft_f32_from_bits(sign | (magnitude >= 0x7c00u ? special : finite));
}

static inline uint16_t weft_f32_to_f16(float value) {
  const uint32_t bits = weft_f32_to_bits(value);
  const uint32_t magnitude = bits & 0x7fffffffu;
  const uint32_t sign = (bits >> 16) & 0x8000u;
  // Below 2^-14 the sum with 0.5 has the spacing of f16 subnormals, so the addition rounds. The
  // operand is clamped to keep the unused lane of larger inputs finite.
  const uint32_t small = magnitude < 0x38800000u ? magnitude : 0u;
  const uint32_t subnormal = weft_f32_to_bits(weft_f32_from_bits(small) + 0.5f) - 0x3f000000u;
  const uint32_t normal = (magnitude + 0xfffu + ((magnitude >> 13) & 1u) - (112u << 23)) >> 13;
  const uint32_t nan = 0x7e00u | ((magnitude >> 13) & 0x3ffu);
  uint32_t result = magnitude < 0x38800000u ? subnormal : normal;
  // 65520 is the midpoint between the largest finite value and the next power of two.
  result = magnitude >= 0x477ff000u ? 0x7c00u : result;
  result = magnitude > 0x7f800000u ? nan : result;
  return (uint16_t)(sign | result);
}

// Rounds |value| to a 16-bit format with |mantissa_bits| stored mantissa bits and the exponent bias
// |bias|. One rounding, from the full significand.
static inline uint16_t weft_f64_round_to_16_bits(double value, int mantissa_bits, int bias) {
  const uint64_t bits = weft_f64_to_bits(value);
  const uint32_t sign = (uint32_t)(bits >> 48) & 0x8000u;
  const int exponent = (int)((bits >> 52) & 0x7ff);
  const uint64_t fraction = bits & ((UINT64_C(1) << 52) - 1);
  const uint32_t infinity = 0x7fffu & ~((1u << mantissa_bits) - 1u);
  if (exponent == 0x7ff) {
    const uint32_t quiet =
        (1u << (mantissa_bits - 1)) | (uint32_t)(fraction >> (52 - mantissa_bits));
    return (uint16_t)(sign | infinity | (fraction != 0 ? quiet : 0u));
  }
  // f64 subnormals are far below half of the smallest 16-bit value.
  if (exponent == 0) return (uint16_t)sign;
  const int target = exponent - 1023 + bias;
  if (target >= 2 * bias + 1) return (uint16_t)(sign | infinity);
  const uint64_t significand = fraction | (UINT64_C(1) << 52);
  // A target exponent of 0 or less is a subnormal: its last place stays, so more bits are dropped.
  const int dropped = 52 - mantissa_bits + (target <= 0 ? 1 - target : 0);
  if (dropped > 53) return (uint16_t)sign;
  uint64_t kept = significand >> dropped;
  const uint64_t rest = significand & ((UINT64_C(1) << dropped) - 1);
  const uint64_t half = UINT64_C(1) << (dropped - 1);
  if (rest > half || (rest == half && (kept & 1) != 0)) ++kept;
  // For normals the hidden bit adds one to the exponent field; a carry moves up by itself, at the
  // top to infinity.
  const uint64_t base = target <= 0 ? 0 : (uint64_t)(target - 1) << mantissa_bits;
  return (uint16_t)(sign | (uint32_t)(base + kept));
}

static inline uint16_t weft_f64_to_f16(double value) {
  return weft_f64_round_to_16_bits(value, 10, 15);
}

static inline uint16_t weft_f64_to_bf16(double value) {
  return weft_f64_round_to_16_bits(value, 7, 127);
}

#endif  // WEFT_RUNTIME_BASE_FLOAT_CONVERT_H_
