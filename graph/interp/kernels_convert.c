// Kernels between element types: convert, compare, select, reduce_precision.
//
// convert goes through one of three exact carriers (f64, i64, ui64) in blocks, so that there is one
// reader per source and one writer per target and carrier instead of one loop per pair.
#include <math.h>
#include <string.h>

#include "graph/interp/kernels.h"
#include "runtime/base/float_convert.h"

enum { WEFT_CONVERT_BLOCK = 256 };

void weft_interp_load_f64(weft_dtype_t dtype, const void* source, int64_t count, double* out) {
  switch (dtype) {
    case WEFT_DTYPE_F16:
      for (int64_t i = 0; i < count; ++i) {
        out[i] = (double)weft_f16_to_f32(((const uint16_t*)source)[i]);
      }
      break;
    case WEFT_DTYPE_BF16:
      for (int64_t i = 0; i < count; ++i) {
        out[i] = (double)weft_bf16_to_f32(((const uint16_t*)source)[i]);
      }
      break;
    case WEFT_DTYPE_F32:
      for (int64_t i = 0; i < count; ++i) out[i] = (double)((const float*)source)[i];
      break;
    default:
      memcpy(out, source, (size_t)count * sizeof(double));
      break;
  }
}

static void weft_load_i64(weft_dtype_t dtype, const void* source, int64_t count, int64_t* out) {
  switch (dtype) {
    case WEFT_DTYPE_I8:
      for (int64_t i = 0; i < count; ++i) out[i] = ((const int8_t*)source)[i];
      break;
    case WEFT_DTYPE_I16:
      for (int64_t i = 0; i < count; ++i) out[i] = ((const int16_t*)source)[i];
      break;
    case WEFT_DTYPE_I32:
      for (int64_t i = 0; i < count; ++i) out[i] = ((const int32_t*)source)[i];
      break;
    default:
      memcpy(out, source, (size_t)count * sizeof(int64_t));
      break;
  }
}

static void weft_load_u64(weft_dtype_t dtype, const void* source, int64_t count, uint64_t* out) {
  switch (dtype) {
    case WEFT_DTYPE_I1:
    case WEFT_DTYPE_UI8:
      for (int64_t i = 0; i < count; ++i) out[i] = ((const uint8_t*)source)[i];
      break;
    case WEFT_DTYPE_UI16:
      for (int64_t i = 0; i < count; ++i) out[i] = ((const uint16_t*)source)[i];
      break;
    case WEFT_DTYPE_UI32:
      for (int64_t i = 0; i < count; ++i) out[i] = ((const uint32_t*)source)[i];
      break;
    default:
      memcpy(out, source, (size_t)count * sizeof(uint64_t));
      break;
  }
}

void weft_interp_store_f64(weft_dtype_t dtype, const double* source, int64_t count, void* out) {
  switch (dtype) {
    case WEFT_DTYPE_F16:
      for (int64_t i = 0; i < count; ++i) ((uint16_t*)out)[i] = weft_f64_to_f16(source[i]);
      break;
    case WEFT_DTYPE_BF16:
      for (int64_t i = 0; i < count; ++i) ((uint16_t*)out)[i] = weft_f64_to_bf16(source[i]);
      break;
    case WEFT_DTYPE_F32:
      for (int64_t i = 0; i < count; ++i) ((float*)out)[i] = (float)source[i];
      break;
    default:
      memcpy(out, source, (size_t)count * sizeof(double));
      break;
  }
}

// Writes 64-bit integers to any integer type: the low bits.
static void weft_store_bits(weft_dtype_t dtype, const uint64_t* source, int64_t count, void* out) {
  switch (weft_dtype_size_bytes(dtype)) {
    case 1:
      if (dtype == WEFT_DTYPE_I1) {
        for (int64_t i = 0; i < count; ++i) ((uint8_t*)out)[i] = source[i] != 0;
      } else {
        for (int64_t i = 0; i < count; ++i) ((uint8_t*)out)[i] = (uint8_t)source[i];
      }
      break;
    case 2:
      for (int64_t i = 0; i < count; ++i) ((uint16_t*)out)[i] = (uint16_t)source[i];
      break;
    case 4:
      for (int64_t i = 0; i < count; ++i) ((uint32_t*)out)[i] = (uint32_t)source[i];
      break;
    default:
      memcpy(out, source, (size_t)count * sizeof(uint64_t));
      break;
  }
}

// The double nearest to |magnitude| whose last bit is set when it is not exact: rounding it again
// to at most 51 bits gives what rounding |magnitude| at once gives.
static double weft_round_to_odd(uint64_t magnitude) {
  int shift = 0;
  bool inexact = false;
  while (magnitude >> 53 != 0) {
    inexact = inexact || (magnitude & 1) != 0;
    magnitude >>= 1;
    ++shift;
  }
  return ldexp((double)(magnitude | (inexact ? 1u : 0u)), shift);
}

static void weft_integers_to_float(weft_dtype_t target, const uint64_t* bits, bool is_signed,
                                   int64_t count, void* out) {
  double wide[WEFT_CONVERT_BLOCK];
  for (int64_t i = 0; i < count; ++i) {
    const bool negative = is_signed && (int64_t)bits[i] < 0;
    if (target == WEFT_DTYPE_F64) {
      wide[i] = is_signed ? (double)(int64_t)bits[i] : (double)bits[i];
    } else {
      const double magnitude = weft_round_to_odd(negative ? 0 - bits[i] : bits[i]);
      wide[i] = negative ? -magnitude : magnitude;
    }
  }
  weft_interp_store_f64(target, wide, count, out);
}

// Saturating, NaN to 0.
static uint64_t weft_f64_to_integer(double x, weft_dtype_t target) {
  if (target == WEFT_DTYPE_I1) return x != 0;
  if (isnan(x)) return 0;
  const int width = weft_dtype_bit_width(target);
  if (weft_dtype_is_signed(target)) {
    const double limit = ldexp(1.0, width - 1);
    const int64_t lowest = width == 64 ? INT64_MIN : -(INT64_C(1) << (width - 1));
    if (x >= limit) return (uint64_t)(-(lowest + 1));
    if (x <= -limit) return (uint64_t)lowest;
    return (uint64_t)(int64_t)x;
  }
  if (x >= ldexp(1.0, width)) return width == 64 ? UINT64_MAX : (UINT64_C(1) << width) - 1;
  return x <= 0 ? 0 : (uint64_t)x;
}

static void weft_convert_block(int64_t count, const void* source, void* target,
                               const weft_interp_kernel_params_t* params) {
  uint64_t bits[WEFT_CONVERT_BLOCK];
  if (weft_dtype_is_float(params->source)) {
    double wide[WEFT_CONVERT_BLOCK];
    weft_interp_load_f64(params->source, source, count, wide);
    if (weft_dtype_is_float(params->target)) {
      weft_interp_store_f64(params->target, wide, count, target);
      return;
    }
    for (int64_t i = 0; i < count; ++i) bits[i] = weft_f64_to_integer(wide[i], params->target);
  } else {
    const bool is_signed = weft_dtype_is_signed(params->source);
    if (is_signed) {
      int64_t wide[WEFT_CONVERT_BLOCK];
      weft_load_i64(params->source, source, count, wide);
      memcpy(bits, wide, (size_t)count * sizeof(bits[0]));
    } else {
      weft_load_u64(params->source, source, count, bits);
    }
    if (weft_dtype_is_float(params->target)) {
      weft_integers_to_float(params->target, bits, is_signed, count, target);
      return;
    }
  }
  weft_store_bits(params->target, bits, count, target);
}

void weft_interp_convert_kernel(int64_t count, const void* const* inputs, void* output,
                                const weft_interp_kernel_params_t* params) {
  const char* source = inputs[0];
  char* target = output;
  const size_t source_size = weft_dtype_size_bytes(params->source);
  const size_t target_size = weft_dtype_size_bytes(params->target);
  for (int64_t done = 0; done < count; done += WEFT_CONVERT_BLOCK) {
    const int64_t left = count - done;
    weft_convert_block(left < WEFT_CONVERT_BLOCK ? left : WEFT_CONVERT_BLOCK,
                       source + (size_t)done * source_size, target + (size_t)done * target_size,
                       params);
  }
}

// ---- compare ----

#define WEFT_COMPARE_LOOP(relation) \
  for (int64_t i = 0; i < count; ++i) out[i] = WEFT_LOAD(a[i]) relation WEFT_LOAD(b[i])

#define WEFT_COMPARE_BODY      \
  uint8_t* out = output;       \
  switch (params->direction) { \
    case WEFT_COMPARISON_EQ:   \
      WEFT_COMPARE_LOOP(==);   \
      break;                   \
    case WEFT_COMPARISON_NE:   \
      WEFT_COMPARE_LOOP(!=);   \
      break;                   \
    case WEFT_COMPARISON_GE:   \
      WEFT_COMPARE_LOOP(>=);   \
      break;                   \
    case WEFT_COMPARISON_GT:   \
      WEFT_COMPARE_LOOP(>);    \
      break;                   \
    case WEFT_COMPARISON_LE:   \
      WEFT_COMPARE_LOOP(<=);   \
      break;                   \
    case WEFT_COMPARISON_LT:   \
      WEFT_COMPARE_LOOP(<);    \
      break;                   \
  }

#define WEFT_COMPARE_KERNEL(name, type)                                    \
  static void name(int64_t count, const void* const* inputs, void* output, \
                   const weft_interp_kernel_params_t* params) {            \
    const type* a = inputs[0];                                             \
    const type* b = inputs[1];                                             \
    WEFT_COMPARE_BODY                                                      \
  }

// Position of a float in the total order -NaN < -inf < ... < -0 < +0 < ... < +inf < +NaN.
static int64_t weft_total_order(uint64_t bits, int width) {
  const uint64_t sign = UINT64_C(1) << (width - 1);
  return (bits & sign) != 0 ? -(int64_t)(bits & (sign - 1)) - 1 : (int64_t)bits;
}

#define WEFT_LOAD(x) (x)
WEFT_COMPARE_KERNEL(weft_compare_i8, int8_t)
WEFT_COMPARE_KERNEL(weft_compare_i16, int16_t)
WEFT_COMPARE_KERNEL(weft_compare_i32, int32_t)
WEFT_COMPARE_KERNEL(weft_compare_i64, int64_t)
WEFT_COMPARE_KERNEL(weft_compare_u8, uint8_t)
WEFT_COMPARE_KERNEL(weft_compare_u16, uint16_t)
WEFT_COMPARE_KERNEL(weft_compare_u32, uint32_t)
WEFT_COMPARE_KERNEL(weft_compare_u64, uint64_t)
WEFT_COMPARE_KERNEL(weft_compare_f32, float)
WEFT_COMPARE_KERNEL(weft_compare_f64, double)
#undef WEFT_LOAD
#define WEFT_LOAD(x) weft_f16_to_f32(x)
WEFT_COMPARE_KERNEL(weft_compare_f16, uint16_t)
#undef WEFT_LOAD
#define WEFT_LOAD(x) weft_bf16_to_f32(x)
WEFT_COMPARE_KERNEL(weft_compare_bf16, uint16_t)
#undef WEFT_LOAD
#define WEFT_LOAD(x) weft_total_order((x), (int)sizeof(x) * 8)
WEFT_COMPARE_KERNEL(weft_compare_total_16, uint16_t)
WEFT_COMPARE_KERNEL(weft_compare_total_32, uint32_t)
WEFT_COMPARE_KERNEL(weft_compare_total_64, uint64_t)
#undef WEFT_LOAD

weft_interp_kernel_fn_t weft_interp_compare_kernel(weft_dtype_t dtype, bool total_order) {
  static const weft_interp_kernel_fn_t plain[WEFT_DTYPE_COUNT_] = {
      [WEFT_DTYPE_I1] = weft_compare_u8,    [WEFT_DTYPE_I8] = weft_compare_i8,
      [WEFT_DTYPE_I16] = weft_compare_i16,  [WEFT_DTYPE_I32] = weft_compare_i32,
      [WEFT_DTYPE_I64] = weft_compare_i64,  [WEFT_DTYPE_UI8] = weft_compare_u8,
      [WEFT_DTYPE_UI16] = weft_compare_u16, [WEFT_DTYPE_UI32] = weft_compare_u32,
      [WEFT_DTYPE_UI64] = weft_compare_u64, [WEFT_DTYPE_BF16] = weft_compare_bf16,
      [WEFT_DTYPE_F16] = weft_compare_f16,  [WEFT_DTYPE_F32] = weft_compare_f32,
      [WEFT_DTYPE_F64] = weft_compare_f64,
  };
  static const weft_interp_kernel_fn_t total[WEFT_DTYPE_COUNT_] = {
      [WEFT_DTYPE_BF16] = weft_compare_total_16,
      [WEFT_DTYPE_F16] = weft_compare_total_16,
      [WEFT_DTYPE_F32] = weft_compare_total_32,
      [WEFT_DTYPE_F64] = weft_compare_total_64,
  };
  if (total_order && weft_dtype_is_float(dtype)) return total[dtype];
  return plain[dtype];
}

// ---- select ----

#define WEFT_SELECT_KERNEL(name, type)                                            \
  static void name(int64_t count, const void* const* inputs, void* output,        \
                   const weft_interp_kernel_params_t* params) {                   \
    (void)params;                                                                 \
    const uint8_t* predicate = inputs[0];                                         \
    const type* a = inputs[1];                                                    \
    const type* b = inputs[2];                                                    \
    type* out = output;                                                           \
    for (int64_t i = 0; i < count; ++i) out[i] = predicate[i] != 0 ? a[i] : b[i]; \
  }

WEFT_SELECT_KERNEL(weft_select_8, uint8_t)
WEFT_SELECT_KERNEL(weft_select_16, uint16_t)
WEFT_SELECT_KERNEL(weft_select_32, uint32_t)
WEFT_SELECT_KERNEL(weft_select_64, uint64_t)

weft_interp_kernel_fn_t weft_interp_select_kernel(weft_dtype_t dtype) {
  switch (weft_dtype_size_bytes(dtype)) {
    case 1:
      return weft_select_8;
    case 2:
      return weft_select_16;
    case 4:
      return weft_select_32;
    case 8:
      return weft_select_64;
    default:
      return NULL;
  }
}

// ---- reduce_precision ----

typedef struct weft_float_format_s {
  int width;
  int exponent_bits;
  int mantissa_bits;
} weft_float_format_t;

// Rounds the mantissa to nearest even, then lets the exponent overflow to infinity or underflow to
// zero (subnormals of the narrow format are flushed, as in XLA). NaN stays.
static uint64_t weft_reduce_bits(uint64_t bits, weft_float_format_t format,
                                 const weft_interp_kernel_params_t* params) {
  const uint64_t sign_bit = UINT64_C(1) << (format.width - 1);
  const uint64_t magnitude = bits & (sign_bit - 1);
  const uint64_t mantissa_mask = (UINT64_C(1) << format.mantissa_bits) - 1;
  const uint64_t infinity = (sign_bit - 1) & ~mantissa_mask;
  if (magnitude >= infinity) return bits;
  uint64_t rounded = magnitude;
  if (params->mantissa_bits < format.mantissa_bits) {
    const int dropped = format.mantissa_bits - params->mantissa_bits;
    const uint64_t half = (UINT64_C(1) << (dropped - 1)) - 1;
    rounded += half + ((magnitude >> dropped) & 1);
    rounded = rounded >> dropped << dropped;
  }
  if (params->exponent_bits < format.exponent_bits) {
    const int64_t bias = (INT64_C(1) << (format.exponent_bits - 1)) - 1;
    const int64_t reduced_bias = (INT64_C(1) << (params->exponent_bits - 1)) - 1;
    const int64_t exponent = (int64_t)(rounded >> format.mantissa_bits);
    if (exponent > bias + reduced_bias) rounded = infinity;
    if (exponent <= bias - reduced_bias) rounded = 0;
  }
  return (bits & sign_bit) | rounded;
}

#define WEFT_REDUCE_PRECISION_KERNEL(name, type, exponent, mantissa)                               \
  static void name(int64_t count, const void* const* inputs, void* output,                         \
                   const weft_interp_kernel_params_t* params) {                                    \
    const weft_float_format_t format = {                                                           \
        .width = (int)sizeof(type) * 8, .exponent_bits = (exponent), .mantissa_bits = (mantissa)}; \
    const type* a = inputs[0];                                                                     \
    type* out = output;                                                                            \
    for (int64_t i = 0; i < count; ++i) out[i] = (type)weft_reduce_bits(a[i], format, params);     \
  }

WEFT_REDUCE_PRECISION_KERNEL(weft_reduce_precision_f16, uint16_t, 5, 10)
WEFT_REDUCE_PRECISION_KERNEL(weft_reduce_precision_bf16, uint16_t, 8, 7)
WEFT_REDUCE_PRECISION_KERNEL(weft_reduce_precision_f32, uint32_t, 8, 23)
WEFT_REDUCE_PRECISION_KERNEL(weft_reduce_precision_f64, uint64_t, 11, 52)

weft_interp_kernel_fn_t weft_interp_reduce_precision_kernel(weft_dtype_t dtype) {
  static const weft_interp_kernel_fn_t kernels[WEFT_DTYPE_COUNT_] = {
      [WEFT_DTYPE_BF16] = weft_reduce_precision_bf16,
      [WEFT_DTYPE_F16] = weft_reduce_precision_f16,
      [WEFT_DTYPE_F32] = weft_reduce_precision_f32,
      [WEFT_DTYPE_F64] = weft_reduce_precision_f64,
  };
  return kernels[dtype];
}
