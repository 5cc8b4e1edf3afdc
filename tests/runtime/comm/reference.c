// The reference: recursion over members, double or 64-bit integers, one rounding at the end.
#include "tests/runtime/comm/reference.h"

#include <math.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "runtime/base/hash.h"

uint64_t weft_reference_random(uint64_t seed, uint64_t counter) {
  return weft_hash_u64(weft_hash_u64(WEFT_HASH_SEED, seed), counter);
}

static float random_float(uint64_t bits) {
  static const float specials[] = {0.0f, -0.0f,  INFINITY,      -INFINITY,
                                   NAN,  1e-40f, 3.4028235e38f, -3.4028235e38f};
  if (bits % 61 == 0) return specials[(bits >> 8) % 8];
  const float fraction = (float)(int32_t)(bits >> 32) * 0x1p-31f;
  return ldexpf(fraction, (int)((bits >> 16) % 12) - 6);
}

static void fill_element(weft_dtype_t dtype, uint64_t bits, uint8_t* output) {
  uint16_t half = 0;
  double wide = 0;
  float single = 0;
  switch (dtype) {
    case WEFT_DTYPE_I1:
      *output = bits & 1;
      return;
    case WEFT_DTYPE_F64:
      wide = (double)random_float(bits) * (1.0 + (double)(bits >> 40) * 0x1p-40);
      memcpy(output, &wide, sizeof(wide));
      return;
    case WEFT_DTYPE_F32:
      single = random_float(bits);
      memcpy(output, &single, sizeof(single));
      return;
    case WEFT_DTYPE_F16:
    case WEFT_DTYPE_BF16:
      half = dtype == WEFT_DTYPE_F16 ? weft_f32_to_f16(random_float(bits))
                                     : weft_f32_to_bf16(random_float(bits));
      memcpy(output, &half, sizeof(half));
      return;
    default:
      memcpy(output, &bits, weft_dtype_size_bytes(dtype));
  }
}

void weft_reference_fill(uint64_t seed, uint32_t rank, weft_dtype_t dtype, size_t count,
                         void* data) {
  const size_t element_bytes = weft_dtype_size_bytes(dtype);
  const uint64_t stream = weft_hash_u64(seed, rank);
  for (size_t i = 0; i < count; ++i) {
    fill_element(dtype, weft_hash_u64(stream, i), (uint8_t*)data + i * element_bytes);
  }
}

// ---- Floats ----

static double load_float(weft_dtype_t dtype, const uint8_t* data) {
  uint16_t half = 0;
  float single = 0;
  double wide = 0;
  switch (dtype) {
    case WEFT_DTYPE_F64:
      memcpy(&wide, data, sizeof(wide));
      return wide;
    case WEFT_DTYPE_F32:
      memcpy(&single, data, sizeof(single));
      return single;
    default:
      memcpy(&half, data, sizeof(half));
      return dtype == WEFT_DTYPE_F16 ? weft_f16_to_f32(half) : weft_bf16_to_f32(half);
  }
}

static double pick(double a, double b, bool larger) {
  if (isnan(a)) return a;
  if (isnan(b)) return b;
  if (a == b) return (signbit(a) != 0) == larger ? b : a;
  return (a > b) == larger ? a : b;
}

// Sums and products of f32 in double are exact enough to round once to what f32 gives.
static double combine_float(weft_reduction_t reduction, weft_dtype_t dtype, double a, double b) {
  double result = 0;
  switch (reduction) {
    case WEFT_REDUCTION_SUM:
      result = a + b;
      break;
    case WEFT_REDUCTION_PRODUCT:
      result = a * b;
      break;
    default:
      result = pick(a, b, reduction == WEFT_REDUCTION_MAX);
      break;
  }
  return dtype == WEFT_DTYPE_F64 ? result : (double)(float)result;
}

static double tree_float(weft_reduction_t reduction, weft_dtype_t dtype, const void* const* inputs,
                         uint32_t first, uint32_t count, size_t index) {
  if (count == 1) {
    return load_float(dtype, (const uint8_t*)inputs[first] + index * weft_dtype_size_bytes(dtype));
  }
  uint32_t left = 1;
  while (left * 2 < count) left *= 2;
  return combine_float(reduction, dtype, tree_float(reduction, dtype, inputs, first, left, index),
                       tree_float(reduction, dtype, inputs, first + left, count - left, index));
}

static void store_float(weft_dtype_t dtype, double value, uint8_t* output) {
  const float single = (float)value;
  uint16_t half = 0;
  switch (dtype) {
    case WEFT_DTYPE_F64:
      memcpy(output, &value, sizeof(value));
      return;
    case WEFT_DTYPE_F32:
      memcpy(output, &single, sizeof(single));
      return;
    default:
      half = dtype == WEFT_DTYPE_F16 ? weft_f32_to_f16(single) : weft_f32_to_bf16(single);
      memcpy(output, &half, sizeof(half));
  }
}

// ---- Integers: no order shows in them, so members are combined as they come ----

static int64_t load_integer(weft_dtype_t dtype, const uint8_t* data) {
  uint64_t bits = 0;
  const size_t size_bytes = weft_dtype_size_bytes(dtype);
  memcpy(&bits, data, size_bytes);
  if (!weft_dtype_is_signed(dtype)) return (int64_t)bits;
  const unsigned shift = 64u - 8u * (unsigned)size_bytes;
  return (int64_t)(bits << shift) >> shift;
}

static bool is_less(weft_dtype_t dtype, int64_t a, int64_t b) {
  return weft_dtype_is_signed(dtype) ? a < b : (uint64_t)a < (uint64_t)b;
}

static int64_t combine_integer(weft_reduction_t reduction, weft_dtype_t dtype, int64_t a,
                               int64_t b) {
  const bool is_logical = dtype == WEFT_DTYPE_I1;
  switch (reduction) {
    case WEFT_REDUCTION_SUM:
      return is_logical ? (a | b) : (int64_t)((uint64_t)a + (uint64_t)b);
    case WEFT_REDUCTION_PRODUCT:
      return (int64_t)((uint64_t)a * (uint64_t)b);
    case WEFT_REDUCTION_MAX:
      return is_less(dtype, a, b) ? b : a;
    case WEFT_REDUCTION_MIN:
      return is_less(dtype, b, a) ? b : a;
    case WEFT_REDUCTION_AND:
      return a & b;
    case WEFT_REDUCTION_OR:
      return a | b;
    default:
      return a ^ b;
  }
}

void weft_reference_reduce(weft_reduction_t reduction, weft_dtype_t dtype,
                           const void* const* inputs, uint32_t member_count, size_t index,
                           void* output) {
  if (weft_dtype_is_float(dtype)) {
    store_float(dtype, tree_float(reduction, dtype, inputs, 0, member_count, index), output);
    return;
  }
  const size_t element_bytes = weft_dtype_size_bytes(dtype);
  int64_t result = load_integer(dtype, (const uint8_t*)inputs[0] + index * element_bytes);
  for (uint32_t i = 1; i < member_count; ++i) {
    // Wider than the type between the steps; maxima and minima need the wrapped value, but those
    // never leave the range.
    result =
        combine_integer(reduction, dtype, result,
                        load_integer(dtype, (const uint8_t*)inputs[i] + index * element_bytes));
  }
  memcpy(output, &result, element_bytes);
}

bool weft_reference_equal(weft_dtype_t dtype, const void* a, const void* b) {
  if (memcmp(a, b, weft_dtype_size_bytes(dtype)) == 0) return true;
  return weft_dtype_is_float(dtype) && isnan(load_float(dtype, a)) && isnan(load_float(dtype, b));
}
