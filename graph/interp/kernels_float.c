// Kernels on floats. Cheap operations compute f16, bf16 and f32 in f32, which rounds the same as
// one rounding of the exact result; functions of libm compute in f64 and round once.
#include <math.h>

#include "graph/interp/kernels.h"
#include "graph/interp/special_functions.h"
#include "graph/ir/op_table.h"
#include "runtime/base/float_convert.h"

#define WEFT_SAME(x) (x)
#define WEFT_F16_TO_F64(x) ((double)weft_f16_to_f32(x))
#define WEFT_BF16_TO_F64(x) ((double)weft_bf16_to_f32(x))
#define WEFT_F32_TO_F64(x) ((double)(x))
#define WEFT_F64_TO_F32(x) ((float)(x))

#define WEFT_UNARY(name, in_t, out_t, load, store, compute)                  \
  static void name(int64_t count, const void* const* inputs, void* output,   \
                   const weft_interp_kernel_params_t* params) {              \
    (void)params;                                                            \
    const in_t* a = inputs[0];                                               \
    out_t* out = output;                                                     \
    for (int64_t i = 0; i < count; ++i) out[i] = store(compute(load(a[i]))); \
  }

#define WEFT_BINARY(name, in_t, load, store, compute)                                    \
  static void name(int64_t count, const void* const* inputs, void* output,               \
                   const weft_interp_kernel_params_t* params) {                          \
    (void)params;                                                                        \
    const in_t* a = inputs[0];                                                           \
    const in_t* b = inputs[1];                                                           \
    in_t* out = output;                                                                  \
    for (int64_t i = 0; i < count; ++i) out[i] = store(compute(load(a[i]), load(b[i]))); \
  }

#define WEFT_TERNARY(name, in_t, load, store, compute)                     \
  static void name(int64_t count, const void* const* inputs, void* output, \
                   const weft_interp_kernel_params_t* params) {            \
    (void)params;                                                          \
    const in_t* a = inputs[0];                                             \
    const in_t* b = inputs[1];                                             \
    const in_t* c = inputs[2];                                             \
    in_t* out = output;                                                    \
    for (int64_t i = 0; i < count; ++i) {                                  \
      out[i] = store(compute(load(a[i]), load(b[i]), load(c[i])));         \
    }                                                                      \
  }

// |narrow| on floats, |wide| on doubles.
#define WEFT_UNARY_CHEAP(op, narrow, wide)                                                     \
  WEFT_UNARY(weft_##op##_f16, uint16_t, uint16_t, weft_f16_to_f32, weft_f32_to_f16, narrow)    \
  WEFT_UNARY(weft_##op##_bf16, uint16_t, uint16_t, weft_bf16_to_f32, weft_f32_to_bf16, narrow) \
  WEFT_UNARY(weft_##op##_f32, float, float, WEFT_SAME, WEFT_SAME, narrow)                      \
  WEFT_UNARY(weft_##op##_f64, double, double, WEFT_SAME, WEFT_SAME, wide)

#define WEFT_UNARY_WIDE(op, wide)                                                            \
  WEFT_UNARY(weft_##op##_f16, uint16_t, uint16_t, WEFT_F16_TO_F64, weft_f64_to_f16, wide)    \
  WEFT_UNARY(weft_##op##_bf16, uint16_t, uint16_t, WEFT_BF16_TO_F64, weft_f64_to_bf16, wide) \
  WEFT_UNARY(weft_##op##_f32, float, float, WEFT_F32_TO_F64, WEFT_F64_TO_F32, wide)          \
  WEFT_UNARY(weft_##op##_f64, double, double, WEFT_SAME, WEFT_SAME, wide)

#define WEFT_BINARY_CHEAP(op, compute)                                                 \
  WEFT_BINARY(weft_##op##_f16, uint16_t, weft_f16_to_f32, weft_f32_to_f16, compute)    \
  WEFT_BINARY(weft_##op##_bf16, uint16_t, weft_bf16_to_f32, weft_f32_to_bf16, compute) \
  WEFT_BINARY(weft_##op##_f32, float, WEFT_SAME, WEFT_SAME, compute)                   \
  WEFT_BINARY(weft_##op##_f64, double, WEFT_SAME, WEFT_SAME, compute)

#define WEFT_BINARY_WIDE(op, wide)                                                  \
  WEFT_BINARY(weft_##op##_f16, uint16_t, WEFT_F16_TO_F64, weft_f64_to_f16, wide)    \
  WEFT_BINARY(weft_##op##_bf16, uint16_t, WEFT_BF16_TO_F64, weft_f64_to_bf16, wide) \
  WEFT_BINARY(weft_##op##_f32, float, WEFT_F32_TO_F64, WEFT_F64_TO_F32, wide)       \
  WEFT_BINARY(weft_##op##_f64, double, WEFT_SAME, WEFT_SAME, wide)

#define WEFT_TERNARY_WIDE(op, wide)                                                  \
  WEFT_TERNARY(weft_##op##_f16, uint16_t, WEFT_F16_TO_F64, weft_f64_to_f16, wide)    \
  WEFT_TERNARY(weft_##op##_bf16, uint16_t, WEFT_BF16_TO_F64, weft_f64_to_bf16, wide) \
  WEFT_TERNARY(weft_##op##_f32, float, WEFT_F32_TO_F64, WEFT_F64_TO_F32, wide)       \
  WEFT_TERNARY(weft_##op##_f64, double, WEFT_SAME, WEFT_SAME, wide)

#define WEFT_NEGATE(a) (-(a))
#define WEFT_SQUARE(a) ((a) * (a))
#define WEFT_ADD(a, b) ((a) + (b))
#define WEFT_SUBTRACT(a, b) ((a) - (b))
#define WEFT_MULTIPLY(a, b) ((a) * (b))
#define WEFT_DIVIDE(a, b) ((a) / (b))

static double weft_rsqrt(double x) {
  return 1.0 / sqrt(x);
}
static double weft_clamp(double low, double x, double high) {
  return weft_interp_minimum(weft_interp_maximum(low, x), high);
}
static uint8_t weft_is_finite(double x) {
  return isfinite(x) ? 1 : 0;
}

WEFT_UNARY_CHEAP(abs, fabsf, fabs)
WEFT_UNARY_CHEAP(negate, WEFT_NEGATE, WEFT_NEGATE)
WEFT_UNARY_CHEAP(square, WEFT_SQUARE, WEFT_SQUARE)
WEFT_UNARY_CHEAP(floor, floorf, floor)
WEFT_UNARY_CHEAP(ceil, ceilf, ceil)
WEFT_UNARY_CHEAP(round_afz, roundf, round)
WEFT_UNARY_CHEAP(round_even, rintf, rint)
WEFT_UNARY_CHEAP(sqrt, sqrtf, sqrt)
WEFT_UNARY_WIDE(rsqrt, weft_rsqrt)
WEFT_UNARY_WIDE(cbrt, cbrt)
WEFT_UNARY_WIDE(cosine, cos)
WEFT_UNARY_WIDE(sine, sin)
WEFT_UNARY_WIDE(tan, tan)
WEFT_UNARY_WIDE(tanh, tanh)
WEFT_UNARY_WIDE(exponential, exp)
WEFT_UNARY_WIDE(expm1, expm1)
WEFT_UNARY_WIDE(log, log)
WEFT_UNARY_WIDE(log1p, log1p)
WEFT_UNARY_WIDE(logistic, weft_interp_logistic)
WEFT_UNARY_WIDE(sign, weft_interp_sign)
WEFT_UNARY_WIDE(erf, erf)
WEFT_UNARY_WIDE(erfc, erfc)
WEFT_UNARY_WIDE(erf_inv, weft_interp_erf_inv)
WEFT_BINARY_CHEAP(add, WEFT_ADD)
WEFT_BINARY_CHEAP(subtract, WEFT_SUBTRACT)
WEFT_BINARY_CHEAP(multiply, WEFT_MULTIPLY)
WEFT_BINARY_CHEAP(divide, WEFT_DIVIDE)
WEFT_BINARY_WIDE(maximum, weft_interp_maximum)
WEFT_BINARY_WIDE(minimum, weft_interp_minimum)
WEFT_BINARY_WIDE(power, pow)
WEFT_BINARY_WIDE(remainder, fmod)
WEFT_BINARY_WIDE(atan2, atan2)
WEFT_TERNARY_WIDE(clamp, weft_clamp)
WEFT_UNARY(weft_is_finite_f16, uint16_t, uint8_t, WEFT_F16_TO_F64, WEFT_SAME, weft_is_finite)
WEFT_UNARY(weft_is_finite_bf16, uint16_t, uint8_t, WEFT_BF16_TO_F64, WEFT_SAME, weft_is_finite)
WEFT_UNARY(weft_is_finite_f32, float, uint8_t, WEFT_F32_TO_F64, WEFT_SAME, weft_is_finite)
WEFT_UNARY(weft_is_finite_f64, double, uint8_t, WEFT_SAME, WEFT_SAME, weft_is_finite)

enum { WEFT_FLOAT_F16, WEFT_FLOAT_BF16, WEFT_FLOAT_F32, WEFT_FLOAT_F64, WEFT_FLOAT_COUNT };

#define WEFT_FLOAT_ROW(op)                                                    \
  {                                                                           \
    [WEFT_FLOAT_F16] = weft_##op##_f16, [WEFT_FLOAT_BF16] = weft_##op##_bf16, \
    [WEFT_FLOAT_F32] = weft_##op##_f32, [WEFT_FLOAT_F64] = weft_##op##_f64    \
  }

static const weft_interp_kernel_fn_t weft_float_kernels[WEFT_OP_COUNT_][WEFT_FLOAT_COUNT] = {
    [WEFT_OP_ABS] = WEFT_FLOAT_ROW(abs),
    [WEFT_OP_ADD] = WEFT_FLOAT_ROW(add),
    [WEFT_OP_ATAN2] = WEFT_FLOAT_ROW(atan2),
    [WEFT_OP_CBRT] = WEFT_FLOAT_ROW(cbrt),
    [WEFT_OP_CEIL] = WEFT_FLOAT_ROW(ceil),
    [WEFT_OP_CLAMP] = WEFT_FLOAT_ROW(clamp),
    [WEFT_OP_COSINE] = WEFT_FLOAT_ROW(cosine),
    [WEFT_OP_DIVIDE] = WEFT_FLOAT_ROW(divide),
    [WEFT_OP_EXPONENTIAL] = WEFT_FLOAT_ROW(exponential),
    [WEFT_OP_EXPONENTIAL_MINUS_ONE] = WEFT_FLOAT_ROW(expm1),
    [WEFT_OP_FLOOR] = WEFT_FLOAT_ROW(floor),
    [WEFT_OP_IS_FINITE] = WEFT_FLOAT_ROW(is_finite),
    [WEFT_OP_LOG] = WEFT_FLOAT_ROW(log),
    [WEFT_OP_LOG_PLUS_ONE] = WEFT_FLOAT_ROW(log1p),
    [WEFT_OP_LOGISTIC] = WEFT_FLOAT_ROW(logistic),
    [WEFT_OP_MAXIMUM] = WEFT_FLOAT_ROW(maximum),
    [WEFT_OP_MINIMUM] = WEFT_FLOAT_ROW(minimum),
    [WEFT_OP_MULTIPLY] = WEFT_FLOAT_ROW(multiply),
    [WEFT_OP_NEGATE] = WEFT_FLOAT_ROW(negate),
    [WEFT_OP_POWER] = WEFT_FLOAT_ROW(power),
    [WEFT_OP_REMAINDER] = WEFT_FLOAT_ROW(remainder),
    [WEFT_OP_ROUND_NEAREST_AFZ] = WEFT_FLOAT_ROW(round_afz),
    [WEFT_OP_ROUND_NEAREST_EVEN] = WEFT_FLOAT_ROW(round_even),
    [WEFT_OP_RSQRT] = WEFT_FLOAT_ROW(rsqrt),
    [WEFT_OP_SIGN] = WEFT_FLOAT_ROW(sign),
    [WEFT_OP_SINE] = WEFT_FLOAT_ROW(sine),
    [WEFT_OP_SQRT] = WEFT_FLOAT_ROW(sqrt),
    [WEFT_OP_SUBTRACT] = WEFT_FLOAT_ROW(subtract),
    [WEFT_OP_TAN] = WEFT_FLOAT_ROW(tan),
    [WEFT_OP_TANH] = WEFT_FLOAT_ROW(tanh),
    [WEFT_OP_CHLO_ERF] = WEFT_FLOAT_ROW(erf),
    [WEFT_OP_CHLO_ERFC] = WEFT_FLOAT_ROW(erfc),
    [WEFT_OP_CHLO_ERF_INV] = WEFT_FLOAT_ROW(erf_inv),
    [WEFT_OP_CHLO_SQUARE] = WEFT_FLOAT_ROW(square),
};

weft_interp_kernel_fn_t weft_interp_float_kernel(weft_opcode_t opcode, weft_dtype_t dtype) {
  static const int columns[WEFT_DTYPE_COUNT_] = {[WEFT_DTYPE_F16] = WEFT_FLOAT_F16,
                                                 [WEFT_DTYPE_BF16] = WEFT_FLOAT_BF16,
                                                 [WEFT_DTYPE_F32] = WEFT_FLOAT_F32,
                                                 [WEFT_DTYPE_F64] = WEFT_FLOAT_F64};
  if (!weft_dtype_is_float(dtype)) return NULL;
  return weft_float_kernels[opcode][columns[dtype]];
}
