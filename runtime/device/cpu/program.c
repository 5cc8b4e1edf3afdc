// Binds loop steps to step functions, and moves elements between memory and registers.
//
// Unusual: f16 and bf16 registers are f32 arrays of values the narrow type can hold. A step that
// can leave that set gets a rounding step behind it.
#include "runtime/device/cpu/program.h"

#include <string.h>

#include "graph/ir/op_table.h"
#include "runtime/base/float_convert.h"

weft_register_class_t weft_register_class(weft_dtype_t dtype) {
  switch (dtype) {
    case WEFT_DTYPE_I1:
      return WEFT_REGISTER_I1;
    case WEFT_DTYPE_I8:
      return WEFT_REGISTER_I8;
    case WEFT_DTYPE_I16:
      return WEFT_REGISTER_I16;
    case WEFT_DTYPE_I32:
      return WEFT_REGISTER_I32;
    case WEFT_DTYPE_I64:
      return WEFT_REGISTER_I64;
    case WEFT_DTYPE_UI8:
      return WEFT_REGISTER_U8;
    case WEFT_DTYPE_UI16:
      return WEFT_REGISTER_U16;
    case WEFT_DTYPE_UI32:
      return WEFT_REGISTER_U32;
    case WEFT_DTYPE_UI64:
      return WEFT_REGISTER_U64;
    case WEFT_DTYPE_BF16:
    case WEFT_DTYPE_F16:
    case WEFT_DTYPE_F32:
      return WEFT_REGISTER_F32;
    case WEFT_DTYPE_F64:
      return WEFT_REGISTER_F64;
    case WEFT_DTYPE_INVALID:
    case WEFT_DTYPE_OPAQUE:
    case WEFT_DTYPE_COUNT_:
      break;
  }
  return WEFT_REGISTER_COUNT_;
}

size_t weft_register_size(weft_register_class_t register_class) {
  static const uint8_t sizes[WEFT_REGISTER_COUNT_] = {
      [WEFT_REGISTER_F32] = 4, [WEFT_REGISTER_F64] = 8, [WEFT_REGISTER_I8] = 1,
      [WEFT_REGISTER_I16] = 2, [WEFT_REGISTER_I32] = 4, [WEFT_REGISTER_I64] = 8,
      [WEFT_REGISTER_U8] = 1,  [WEFT_REGISTER_U16] = 2, [WEFT_REGISTER_U32] = 4,
      [WEFT_REGISTER_U64] = 8, [WEFT_REGISTER_I1] = 1,
  };
  return sizes[register_class];
}

// ---- copies and bit casts -----------------------------------------------------------------------

static void weft_step_copy(const weft_step_args_t* args, size_t size) {
  const size_t bytes = WEFT_GRANULE * size;
  for (size_t g = 0; g < args->granules; ++g) {
    memmove((char*)args->dst + g * bytes, (const char*)args->src[0] + g * args->src_stride[0],
            bytes);
  }
}

static void weft_step_copy_1(const weft_step_args_t* args) {
  weft_step_copy(args, 1);
}
static void weft_step_copy_2(const weft_step_args_t* args) {
  weft_step_copy(args, 2);
}
static void weft_step_copy_4(const weft_step_args_t* args) {
  weft_step_copy(args, 4);
}
static void weft_step_copy_8(const weft_step_args_t* args) {
  weft_step_copy(args, 8);
}

// Bit casts between 16-bit types of which at least one is a float: their registers differ in size.
#define WEFT_BITCAST_16(name, S, D, expression)                                          \
  static void name(const weft_step_args_t* args) {                                       \
    D* dst = args->dst;                                                                  \
    for (size_t g = 0; g < args->granules; ++g) {                                        \
      const S* src = (const void*)((const char*)args->src[0] + g * args->src_stride[0]); \
      for (size_t i = 0; i < WEFT_GRANULE; ++i) {                                        \
        const S x = src[i];                                                              \
        dst[g * WEFT_GRANULE + i] = (expression);                                        \
      }                                                                                  \
    }                                                                                    \
  }
WEFT_BITCAST_16(weft_step_f16_to_u16, float, uint16_t, weft_f32_to_f16(x))
WEFT_BITCAST_16(weft_step_bf16_to_u16, float, uint16_t, weft_f32_to_bf16(x))
WEFT_BITCAST_16(weft_step_u16_to_f16, uint16_t, float, weft_f16_to_f32(x))
WEFT_BITCAST_16(weft_step_u16_to_bf16, uint16_t, float, weft_bf16_to_f32(x))
WEFT_BITCAST_16(weft_step_f16_to_bf16, float, float, weft_bf16_to_f32(weft_f32_to_f16(x)))
WEFT_BITCAST_16(weft_step_bf16_to_f16, float, float, weft_f16_to_f32(weft_f32_to_bf16(x)))

static weft_step_fn_t weft_copy_function(weft_dtype_t dtype) {
  switch (weft_register_size(weft_register_class(dtype))) {
    case 1:
      return weft_step_copy_1;
    case 2:
      return weft_step_copy_2;
    case 4:
      return weft_step_copy_4;
    default:
      return weft_step_copy_8;
  }
}

static weft_step_fn_t weft_bitcast_function(weft_dtype_t from, weft_dtype_t to) {
  if (weft_dtype_bit_width(from) != weft_dtype_bit_width(to)) return NULL;
  const bool from_f16 = from == WEFT_DTYPE_F16, from_bf16 = from == WEFT_DTYPE_BF16;
  const bool to_f16 = to == WEFT_DTYPE_F16, to_bf16 = to == WEFT_DTYPE_BF16;
  if (from == to) return weft_copy_function(from);
  if (from_f16) return to_bf16 ? weft_step_f16_to_bf16 : weft_step_f16_to_u16;
  if (from_bf16) return to_f16 ? weft_step_bf16_to_f16 : weft_step_bf16_to_u16;
  if (to_f16) return weft_step_u16_to_f16;
  if (to_bf16) return weft_step_u16_to_bf16;
  return weft_copy_function(from);
}

// ---- binding ------------------------------------------------------------------------------------

static bool weft_dtype_is_narrow_float(weft_dtype_t dtype) {
  return dtype == WEFT_DTYPE_F16 || dtype == WEFT_DTYPE_BF16;
}

static weft_step_fn_t weft_convert_function(const weft_step_table_t* table, weft_dtype_t from,
                                            weft_dtype_t to) {
  const weft_register_class_t from_class = weft_register_class(from);
  const weft_register_class_t to_class = weft_register_class(to);
  if (weft_dtype_is_narrow_float(to)) {
    if (from == to) return weft_copy_function(from);
    if (from_class == WEFT_REGISTER_F32) {
      return to == WEFT_DTYPE_F16 ? table->round_f16 : table->round_bf16;
    }
    return to == WEFT_DTYPE_F16 ? table->convert_to_f16[from_class]
                                : table->convert_to_bf16[from_class];
  }
  if (from_class == to_class) return weft_copy_function(from);
  return table->convert[from_class][to_class];
}

static weft_step_fn_t weft_compute_function(const weft_step_table_t* table,
                                            const weft_loop_step_t* step) {
  const weft_register_class_t operand_class = weft_register_class(step->dtype);
  switch (step->opcode) {
    case WEFT_OP_CONVERT:
      return weft_convert_function(table, step->dtype, step->result_dtype);
    case WEFT_OP_BITCAST_CONVERT:
      return weft_bitcast_function(step->dtype, step->result_dtype);
    case WEFT_OP_COMPARE:
      if (step->compare_total_order && weft_dtype_is_float(step->dtype)) {
        return table->compare_total[step->compare_direction][operand_class == WEFT_REGISTER_F64];
      }
      return table->compare[step->compare_direction][operand_class];
    case WEFT_OP_SELECT:
      switch (weft_register_size(operand_class)) {
        case 1:
          return table->select[0];
        case 2:
          return table->select[1];
        case 4:
          return table->select[2];
        default:
          return table->select[3];
      }
    default:
      return table->ops[step->opcode][operand_class];
  }
}

// Operations whose result is one of the operands' values, or a value of the narrow type by itself.
static bool weft_result_is_exact(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_ABS:
    case WEFT_OP_BITCAST_CONVERT:
    case WEFT_OP_CEIL:
    case WEFT_OP_CLAMP:
    case WEFT_OP_CONVERT:
    case WEFT_OP_FLOOR:
    case WEFT_OP_MAXIMUM:
    case WEFT_OP_MINIMUM:
    case WEFT_OP_NEGATE:
    case WEFT_OP_REDUCE_PRECISION:
    case WEFT_OP_ROUND_NEAREST_AFZ:
    case WEFT_OP_ROUND_NEAREST_EVEN:
    case WEFT_OP_SELECT:
    case WEFT_OP_SIGN:
      return true;
    default:
      return false;
  }
}

weft_status_t weft_program_bind(const weft_step_table_t* table, const weft_loop_step_t* steps,
                                uint32_t step_count, weft_arena_t* arena,
                                weft_program_t* out_program) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, step_count, sizeof(weft_program_step_t), &memory));
  weft_program_step_t* bound = memory;
  for (uint32_t i = 0; i < step_count; ++i) {
    const weft_loop_step_t* step = &steps[i];
    bound[i].step = step;
    bound[i].register_class = weft_register_class(step->result_dtype);
    if (bound[i].register_class == WEFT_REGISTER_COUNT_) {
      return WEFT_STATUS(UNSUPPORTED, "the cpu device cannot compute values of type %s",
                         weft_dtype_name(step->result_dtype));
    }
    if (step->kind != WEFT_LOOP_COMPUTE) continue;
    const bool known = weft_register_class(step->dtype) != WEFT_REGISTER_COUNT_;
    if (known) bound[i].compute = weft_compute_function(table, step);
    if (bound[i].compute == NULL) {
      return WEFT_STATUS(UNSUPPORTED, "the cpu device has no %s from %s to %s",
                         weft_op_info(step->opcode)->name, weft_dtype_name(step->dtype),
                         weft_dtype_name(step->result_dtype));
    }
    if (weft_dtype_is_narrow_float(step->result_dtype) && !weft_result_is_exact(step->opcode)) {
      bound[i].round = step->result_dtype == WEFT_DTYPE_F16 ? table->round_f16 : table->round_bf16;
    }
  }
  *out_program = (weft_program_t){.steps = bound, .step_count = step_count};
  return weft_ok_status();
}

// ---- registers ----------------------------------------------------------------------------------

#define WEFT_REGISTER_FILL(bytes, T)                                           \
  static void weft_register_fill_##bytes(const void* element, void* granule) { \
    T value;                                                                   \
    T* values = granule;                                                       \
    memcpy(&value, element, sizeof(value));                                    \
    for (size_t i = 0; i < WEFT_GRANULE; ++i) values[i] = value;               \
  }
WEFT_REGISTER_FILL(2, uint16_t)
WEFT_REGISTER_FILL(4, uint32_t)
WEFT_REGISTER_FILL(8, uint64_t)

void weft_register_fill(weft_dtype_t dtype, const void* element, void* granule) {
  if (weft_dtype_is_narrow_float(dtype)) {
    uint16_t bits = 0;
    memcpy(&bits, element, sizeof(bits));
    const float value = dtype == WEFT_DTYPE_F16 ? weft_f16_to_f32(bits) : weft_bf16_to_f32(bits);
    float* values = granule;
    for (size_t i = 0; i < WEFT_GRANULE; ++i) values[i] = value;
    return;
  }
  switch (weft_dtype_size_bytes(dtype)) {
    case 1:
      memset(granule, *(const uint8_t*)element, WEFT_GRANULE);
      break;
    case 2:
      weft_register_fill_2(element, granule);
      break;
    case 4:
      weft_register_fill_4(element, granule);
      break;
    default:
      weft_register_fill_8(element, granule);
      break;
  }
}

#define WEFT_IOTA_CASE(enumerator, T, expression)                \
  case enumerator: {                                             \
    T* out = values;                                             \
    for (size_t i = 0; i < count; ++i) {                         \
      const uint64_t x = (uint64_t)start + (uint64_t)stride * i; \
      out[i] = (T)(expression);                                  \
    }                                                            \
    break;                                                       \
  }

void weft_register_iota(weft_dtype_t dtype, int64_t start, int64_t stride, size_t count,
                        void* values) {
  switch (dtype) {
    WEFT_IOTA_CASE(WEFT_DTYPE_I1, uint8_t, x != 0)
    WEFT_IOTA_CASE(WEFT_DTYPE_I8, uint8_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_UI8, uint8_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_I16, uint16_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_UI16, uint16_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_I32, uint32_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_UI32, uint32_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_I64, uint64_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_UI64, uint64_t, x)
    WEFT_IOTA_CASE(WEFT_DTYPE_F64, double, (int64_t)x)
    WEFT_IOTA_CASE(WEFT_DTYPE_F32, float, (int64_t)x)
    WEFT_IOTA_CASE(WEFT_DTYPE_F16, float, weft_f16_to_f32(weft_f64_to_f16((double)(int64_t)x)))
    WEFT_IOTA_CASE(WEFT_DTYPE_BF16, float, weft_bf16_to_f32(weft_f64_to_bf16((double)(int64_t)x)))
    case WEFT_DTYPE_INVALID:
    case WEFT_DTYPE_OPAQUE:
    case WEFT_DTYPE_COUNT_:
      break;
  }
}

void weft_register_load(const weft_step_table_t* table, weft_dtype_t dtype, const void* memory,
                        size_t count, void* values) {
  if (dtype == WEFT_DTYPE_F16) {
    table->widen_f16(memory, values, count);
  } else if (dtype == WEFT_DTYPE_BF16) {
    table->widen_bf16(memory, values, count);
  } else {
    memcpy(values, memory, count * weft_dtype_size_bytes(dtype));
  }
}

void weft_register_store(const weft_step_table_t* table, weft_dtype_t dtype, const void* values,
                         size_t count, void* memory) {
  if (dtype == WEFT_DTYPE_F16) {
    table->narrow_f16(values, memory, count);
  } else if (dtype == WEFT_DTYPE_BF16) {
    table->narrow_bf16(values, memory, count);
  } else {
    memcpy(memory, values, count * weft_dtype_size_bytes(dtype));
  }
}
