// The innermost loops of the CPU device: one function per elementwise operation and register type,
// in one table per instruction set.
//
// Registers are arrays of granules of WEFT_GRANULE elements, and every function works on whole
// granules. So there are no remainder loops, and the bits of a result depend on its operands only,
// never on its place in an array. f16 and bf16 live in f32 registers that hold rounded values.
#ifndef WEFT_RUNTIME_DEVICE_CPU_LOOP_STEPS_H_
#define WEFT_RUNTIME_DEVICE_CPU_LOOP_STEPS_H_

#include "graph/plan/kernel.h"
#include "runtime/base/exact_sum.h"

#define WEFT_GRANULE 64
// Most elements of one call of exact_sum_*.
#define WEFT_EXACT_BLOCK 2048

// What a register holds.
typedef enum weft_register_class_e {
  WEFT_REGISTER_F32,  // also f16 and bf16
  WEFT_REGISTER_F64,
  WEFT_REGISTER_I8,
  WEFT_REGISTER_I16,
  WEFT_REGISTER_I32,
  WEFT_REGISTER_I64,
  WEFT_REGISTER_U8,
  WEFT_REGISTER_U16,
  WEFT_REGISTER_U32,
  WEFT_REGISTER_U64,
  WEFT_REGISTER_I1,
  WEFT_REGISTER_COUNT_,
} weft_register_class_t;

typedef struct weft_step_args_s {
  void* dst;
  const void* src[3];
  // Bytes from one granule of an operand to the next; 0 for a value that is one constant granule.
  size_t src_stride[3];
  size_t granules;
  const weft_loop_step_t* step;  // parameters of REDUCE_PRECISION
} weft_step_args_t;

typedef void (*weft_step_fn_t)(const weft_step_args_t* args);

// Reductions a loop kernel can do.
typedef enum weft_reduce_kind_e {
  WEFT_REDUCE_ADD,
  WEFT_REDUCE_MULTIPLY,
  WEFT_REDUCE_MAXIMUM,
  WEFT_REDUCE_MINIMUM,
  WEFT_REDUCE_AND,
  WEFT_REDUCE_OR,
  WEFT_REDUCE_XOR,
  WEFT_REDUCE_COUNT_,
} weft_reduce_kind_t;

// acc[0] = acc[0] op values[0] op ... op values[count - 1], in an order that |count| alone fixes.
typedef void (*weft_reduce_row_fn_t)(const void* values, size_t count, void* accumulator);
// acc[i] = acc[i] op values[i].
typedef void (*weft_reduce_each_fn_t)(const void* values, size_t count, void* accumulators);

// Sums and products of f32 values accumulate in f64, all else in the register's own type.
typedef struct weft_reduce_functions_s {
  weft_reduce_row_fn_t row;
  weft_reduce_each_fn_t each;
  weft_reduce_each_fn_t merge;  // of accumulators with accumulators
} weft_reduce_functions_t;

typedef struct weft_step_table_s {
  const char* isa;
  weft_step_fn_t ops[WEFT_OP_COUNT_][WEFT_REGISTER_COUNT_];
  weft_step_fn_t compare[6][WEFT_REGISTER_COUNT_];  // by weft_comparison_direction_t
  weft_step_fn_t compare_total[6][2];               // F32, F64
  weft_step_fn_t convert[WEFT_REGISTER_COUNT_][WEFT_REGISTER_COUNT_];  // [from][to]
  // To f16 and bf16, into an F32 register, in one rounding; for F64 and 64-bit integers.
  weft_step_fn_t convert_to_f16[WEFT_REGISTER_COUNT_];
  weft_step_fn_t convert_to_bf16[WEFT_REGISTER_COUNT_];
  weft_step_fn_t select[4];  // by log2 of the element size
  // Rounds an F32 register in place to the values of f16 or bf16.
  weft_step_fn_t round_f16;
  weft_step_fn_t round_bf16;
  weft_reduce_functions_t reduce[WEFT_REDUCE_COUNT_][WEFT_REGISTER_COUNT_];
  // Between memory and F32 registers, any count.
  void (*widen_f16)(const void* src, void* dst, size_t count);
  void (*widen_bf16)(const void* src, void* dst, size_t count);
  void (*narrow_f16)(const void* src, void* dst, size_t count);   // exact for rounded values
  void (*narrow_bf16)(const void* src, void* dst, size_t count);  // likewise
  // Rows of dst are columns of src; elements of 4 bytes that lie side by side in the rows of dst
  // and in the columns of src. |dst_stride_bytes| is a positive multiple of 4.
  void (*transpose_4)(const void* src, int64_t src_stride_bytes, void* dst,
                      int64_t dst_stride_bytes, size_t rows, size_t columns);
  // out[m, n] += lhs[m, k] * rhs[k, n], dense, each element in the order of k; integers wrap, i1 is
  // or of ands.
  void (*gemm[WEFT_REGISTER_COUNT_])(const void* lhs, const void* rhs, void* out, int64_t rows,
                                     int64_t columns, int64_t depth);
  // Adds |count| <= WEFT_EXACT_BLOCK values, or their squares rounded to the type, to |sum|.
  void (*exact_sum_f32)(const float* values, size_t count, bool square, weft_exact_sum_t* sum);
  void (*exact_sum_f64)(const double* values, size_t count, bool square, weft_exact_sum_t* sum);
} weft_step_table_t;

// The best table for this processor. Thread-safe.
const weft_step_table_t* weft_step_table(void);

// Each is NULL where the compiler could not build it; the baseline always exists.
const weft_step_table_t* weft_step_table_baseline(void);
const weft_step_table_t* weft_step_table_avx2(void);
const weft_step_table_t* weft_step_table_avx512(void);

// Inverse error function of |x|, infinite at -1 and 1, NaN outside; for f32 registers the result is
// rounded once.
double weft_erf_inv(double x);

#endif  // WEFT_RUNTIME_DEVICE_CPU_LOOP_STEPS_H_
