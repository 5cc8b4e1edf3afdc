// Kernels on integers and booleans. Everything computes in 64 bits and wraps when it is stored;
// signed arithmetic goes through unsigned, where wrapping is defined.
#include "graph/interp/kernels.h"
#include "graph/interp/special_functions.h"

// Value of the low |width| bits of |a| as two's complement.
static int64_t weft_sign_extend(uint64_t a, int width) {
  return (int64_t)(a << (64 - width)) >> (64 - width);
}
static uint64_t weft_low_bits(uint64_t a, int width) {
  return width == 64 ? a : a & ((UINT64_C(1) << width) - 1);
}

// Each operation has a form on signed (s) and unsigned (u) operands; |w| is the width in bits.
static int64_t weft_add_s(int64_t a, int64_t b, int w) {
  (void)w;
  return (int64_t)((uint64_t)a + (uint64_t)b);
}
static uint64_t weft_add_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a + b;
}
static int64_t weft_subtract_s(int64_t a, int64_t b, int w) {
  (void)w;
  return (int64_t)((uint64_t)a - (uint64_t)b);
}
static uint64_t weft_subtract_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a - b;
}
static int64_t weft_multiply_s(int64_t a, int64_t b, int w) {
  (void)w;
  return (int64_t)((uint64_t)a * (uint64_t)b);
}
static uint64_t weft_multiply_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a * b;
}
static int64_t weft_divide_s(int64_t a, int64_t b, int w) {
  (void)w;
  if (b == 0) return -1;
  if (b == -1) return (int64_t)(0 - (uint64_t)a);
  return a / b;
}
static uint64_t weft_divide_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return b == 0 ? UINT64_MAX : a / b;
}
static int64_t weft_remainder_s(int64_t a, int64_t b, int w) {
  (void)w;
  if (b == 0) return a;
  return b == -1 ? 0 : a % b;
}
static uint64_t weft_remainder_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return b == 0 ? a : a % b;
}
static int64_t weft_power_s(int64_t a, int64_t b, int w) {
  (void)w;
  return weft_interp_power_signed(a, b);
}
static uint64_t weft_power_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return weft_interp_power_unsigned(a, b);
}
static int64_t weft_maximum_s(int64_t a, int64_t b, int w) {
  (void)w;
  return a > b ? a : b;
}
static uint64_t weft_maximum_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a > b ? a : b;
}
static int64_t weft_minimum_s(int64_t a, int64_t b, int w) {
  (void)w;
  return a < b ? a : b;
}
static uint64_t weft_minimum_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a < b ? a : b;
}
static int64_t weft_and_s(int64_t a, int64_t b, int w) {
  (void)w;
  return (int64_t)((uint64_t)a & (uint64_t)b);
}
static uint64_t weft_and_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a & b;
}
static int64_t weft_or_s(int64_t a, int64_t b, int w) {
  (void)w;
  return (int64_t)((uint64_t)a | (uint64_t)b);
}
static uint64_t weft_or_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a | b;
}
static int64_t weft_xor_s(int64_t a, int64_t b, int w) {
  (void)w;
  return (int64_t)((uint64_t)a ^ (uint64_t)b);
}
static uint64_t weft_xor_u(uint64_t a, uint64_t b, int w) {
  (void)w;
  return a ^ b;
}
// A negative shift count is a large one.
static uint64_t weft_shift_left_u(uint64_t a, uint64_t b, int w) {
  return b >= (uint64_t)w ? 0 : a << b;
}
static int64_t weft_shift_left_s(int64_t a, int64_t b, int w) {
  return (int64_t)weft_shift_left_u((uint64_t)a, (uint64_t)b, w);
}
static uint64_t weft_shift_logical_u(uint64_t a, uint64_t b, int w) {
  return b >= (uint64_t)w ? 0 : weft_low_bits(a, w) >> b;
}
static int64_t weft_shift_logical_s(int64_t a, int64_t b, int w) {
  return (int64_t)weft_shift_logical_u((uint64_t)a, (uint64_t)b, w);
}
static int64_t weft_shift_arithmetic_s(int64_t a, int64_t b, int w) {
  return a >> ((uint64_t)b >= (uint64_t)w ? w - 1 : (int)b);
}
static uint64_t weft_shift_arithmetic_u(uint64_t a, uint64_t b, int w) {
  const int64_t count = b >= (uint64_t)w ? w - 1 : (int64_t)b;
  return (uint64_t)weft_shift_arithmetic_s(weft_sign_extend(a, w), count, w);
}
static int64_t weft_abs_s(int64_t a, int w) {
  (void)w;
  return a < 0 ? (int64_t)(0 - (uint64_t)a) : a;
}
static uint64_t weft_abs_u(uint64_t a, int w) {
  (void)w;
  return a;
}
static int64_t weft_negate_s(int64_t a, int w) {
  (void)w;
  return (int64_t)(0 - (uint64_t)a);
}
static uint64_t weft_negate_u(uint64_t a, int w) {
  (void)w;
  return 0 - a;
}
static int64_t weft_invert_s(int64_t a, int w) {
  (void)w;
  return (int64_t) ~(uint64_t)a;
}
static uint64_t weft_invert_u(uint64_t a, int w) {
  (void)w;
  return ~a;
}
static int64_t weft_sign_s(int64_t a, int w) {
  (void)w;
  return (a > 0) - (a < 0);
}
static uint64_t weft_sign_u(uint64_t a, int w) {
  (void)w;
  return a > 0;
}
static uint64_t weft_popcnt_u(uint64_t a, int w) {
  uint64_t count = 0;
  for (uint64_t rest = weft_low_bits(a, w); rest != 0; rest &= rest - 1) ++count;
  return count;
}
static int64_t weft_popcnt_s(int64_t a, int w) {
  return (int64_t)weft_popcnt_u((uint64_t)a, w);
}
static uint64_t weft_leading_zeros_u(uint64_t a, int w) {
  uint64_t count = 0;
  for (int bit = w - 1; bit >= 0 && ((a >> bit) & 1) == 0; --bit) ++count;
  return count;
}
static int64_t weft_leading_zeros_s(int64_t a, int w) {
  return (int64_t)weft_leading_zeros_u((uint64_t)a, w);
}
static int64_t weft_square_s(int64_t a, int w) {
  return weft_multiply_s(a, a, w);
}
static uint64_t weft_square_u(uint64_t a, int w) {
  return weft_multiply_u(a, a, w);
}
static int64_t weft_clamp_s(int64_t low, int64_t a, int64_t high, int w) {
  return weft_minimum_s(weft_maximum_s(low, a, w), high, w);
}
static uint64_t weft_clamp_u(uint64_t low, uint64_t a, uint64_t high, int w) {
  return weft_minimum_u(weft_maximum_u(low, a, w), high, w);
}

#define WEFT_LOOP_1(op, sign, type, wide)                                                \
  static void weft_##op##_##type(int64_t count, const void* const* inputs, void* output, \
                                 const weft_interp_kernel_params_t* params) {            \
    (void)params;                                                                        \
    const type* a = inputs[0];                                                           \
    type* out = output;                                                                  \
    for (int64_t i = 0; i < count; ++i) {                                                \
      out[i] = (type)weft_##op##_##sign((wide)a[i], (int)sizeof(type) * 8);              \
    }                                                                                    \
  }

#define WEFT_LOOP_2(op, sign, type, wide)                                                \
  static void weft_##op##_##type(int64_t count, const void* const* inputs, void* output, \
                                 const weft_interp_kernel_params_t* params) {            \
    (void)params;                                                                        \
    const type* a = inputs[0];                                                           \
    const type* b = inputs[1];                                                           \
    type* out = output;                                                                  \
    for (int64_t i = 0; i < count; ++i) {                                                \
      out[i] = (type)weft_##op##_##sign((wide)a[i], (wide)b[i], (int)sizeof(type) * 8);  \
    }                                                                                    \
  }

#define WEFT_LOOP_3(op, sign, type, wide)                                                      \
  static void weft_##op##_##type(int64_t count, const void* const* inputs, void* output,       \
                                 const weft_interp_kernel_params_t* params) {                  \
    (void)params;                                                                              \
    const type* a = inputs[0];                                                                 \
    const type* b = inputs[1];                                                                 \
    const type* c = inputs[2];                                                                 \
    type* out = output;                                                                        \
    for (int64_t i = 0; i < count; ++i) {                                                      \
      out[i] =                                                                                 \
          (type)weft_##op##_##sign((wide)a[i], (wide)b[i], (wide)c[i], (int)sizeof(type) * 8); \
    }                                                                                          \
  }

#define WEFT_INTEGER_KERNELS(loop, op)                                                             \
  loop(op, s, int8_t, int64_t) loop(op, s, int16_t, int64_t) loop(op, s, int32_t, int64_t)         \
      loop(op, s, int64_t, int64_t) loop(op, u, uint8_t, uint64_t) loop(op, u, uint16_t, uint64_t) \
          loop(op, u, uint32_t, uint64_t) loop(op, u, uint64_t, uint64_t)

WEFT_INTEGER_KERNELS(WEFT_LOOP_1, abs)
WEFT_INTEGER_KERNELS(WEFT_LOOP_1, leading_zeros)
WEFT_INTEGER_KERNELS(WEFT_LOOP_1, negate)
WEFT_INTEGER_KERNELS(WEFT_LOOP_1, invert)
WEFT_INTEGER_KERNELS(WEFT_LOOP_1, popcnt)
WEFT_INTEGER_KERNELS(WEFT_LOOP_1, sign)
WEFT_INTEGER_KERNELS(WEFT_LOOP_1, square)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, add)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, and)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, divide)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, maximum)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, minimum)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, multiply)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, or)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, power)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, remainder)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, shift_arithmetic)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, shift_left)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, shift_logical)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, subtract)
WEFT_INTEGER_KERNELS(WEFT_LOOP_2, xor)
WEFT_INTEGER_KERNELS(WEFT_LOOP_3, clamp)

// Booleans are bytes of 0 or 1: add and maximum are OR, multiply and minimum are AND.
static void weft_not_bool(int64_t count, const void* const* inputs, void* output,
                          const weft_interp_kernel_params_t* params) {
  (void)params;
  const uint8_t* a = inputs[0];
  uint8_t* out = output;
  for (int64_t i = 0; i < count; ++i) out[i] = (uint8_t)(a[i] ^ 1);
}

enum { WEFT_INTEGER_COLUMN_COUNT = WEFT_DTYPE_UI64 + 1 };

#define WEFT_INTEGER_ROW(op)                                                        \
  [WEFT_DTYPE_I8] = weft_##op##_int8_t, [WEFT_DTYPE_I16] = weft_##op##_int16_t,     \
  [WEFT_DTYPE_I32] = weft_##op##_int32_t, [WEFT_DTYPE_I64] = weft_##op##_int64_t,   \
  [WEFT_DTYPE_UI8] = weft_##op##_uint8_t, [WEFT_DTYPE_UI16] = weft_##op##_uint16_t, \
  [WEFT_DTYPE_UI32] = weft_##op##_uint32_t, [WEFT_DTYPE_UI64] = weft_##op##_uint64_t

static const weft_interp_kernel_fn_t
    weft_integer_kernels[WEFT_OP_COUNT_][WEFT_INTEGER_COLUMN_COUNT] = {
        [WEFT_OP_ABS] = {WEFT_INTEGER_ROW(abs)},
        [WEFT_OP_ADD] = {WEFT_INTEGER_ROW(add), [WEFT_DTYPE_I1] = weft_or_uint8_t},
        [WEFT_OP_AND] = {WEFT_INTEGER_ROW(and), [WEFT_DTYPE_I1] = weft_and_uint8_t},
        [WEFT_OP_CLAMP] = {WEFT_INTEGER_ROW(clamp), [WEFT_DTYPE_I1] = weft_clamp_uint8_t},
        [WEFT_OP_COUNT_LEADING_ZEROS] = {WEFT_INTEGER_ROW(leading_zeros)},
        [WEFT_OP_DIVIDE] = {WEFT_INTEGER_ROW(divide)},
        [WEFT_OP_MAXIMUM] = {WEFT_INTEGER_ROW(maximum), [WEFT_DTYPE_I1] = weft_or_uint8_t},
        [WEFT_OP_MINIMUM] = {WEFT_INTEGER_ROW(minimum), [WEFT_DTYPE_I1] = weft_and_uint8_t},
        [WEFT_OP_MULTIPLY] = {WEFT_INTEGER_ROW(multiply), [WEFT_DTYPE_I1] = weft_and_uint8_t},
        [WEFT_OP_NEGATE] = {WEFT_INTEGER_ROW(negate)},
        [WEFT_OP_NOT] = {WEFT_INTEGER_ROW(invert), [WEFT_DTYPE_I1] = weft_not_bool},
        [WEFT_OP_OR] = {WEFT_INTEGER_ROW(or), [WEFT_DTYPE_I1] = weft_or_uint8_t},
        [WEFT_OP_POPCNT] = {WEFT_INTEGER_ROW(popcnt)},
        [WEFT_OP_POWER] = {WEFT_INTEGER_ROW(power)},
        [WEFT_OP_REMAINDER] = {WEFT_INTEGER_ROW(remainder)},
        [WEFT_OP_SHIFT_LEFT] = {WEFT_INTEGER_ROW(shift_left)},
        [WEFT_OP_SHIFT_RIGHT_ARITHMETIC] = {WEFT_INTEGER_ROW(shift_arithmetic)},
        [WEFT_OP_SHIFT_RIGHT_LOGICAL] = {WEFT_INTEGER_ROW(shift_logical)},
        [WEFT_OP_SIGN] = {WEFT_INTEGER_ROW(sign)},
        [WEFT_OP_SUBTRACT] = {WEFT_INTEGER_ROW(subtract)},
        [WEFT_OP_XOR] = {WEFT_INTEGER_ROW(xor), [WEFT_DTYPE_I1] = weft_xor_uint8_t},
        [WEFT_OP_CHLO_SQUARE] = {WEFT_INTEGER_ROW(square)},
};

weft_interp_kernel_fn_t weft_interp_integer_kernel(weft_opcode_t opcode, weft_dtype_t dtype) {
  if (dtype != WEFT_DTYPE_I1 && !weft_dtype_is_integer(dtype)) return NULL;
  return weft_integer_kernels[opcode][dtype];
}
