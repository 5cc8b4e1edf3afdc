// Numbers and pieces, one element at a time: the test's own idea of what shards are.
#include "tests/sharding/shard_check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "runtime/base/float_convert.h"

// ---- numbers ------------------------------------------------------------------------------------

static uint64_t narrow(weft_dtype_t dtype, uint64_t bits) {
  const int width = dtype == WEFT_DTYPE_I1 ? 1 : weft_dtype_bit_width(dtype);
  if (width == 64) return bits;
  bits &= (UINT64_C(1) << width) - 1;
  const bool negative = weft_dtype_is_signed(dtype) && (bits >> (width - 1)) != 0;
  return negative ? bits | ~((UINT64_C(1) << width) - 1) : bits;
}

number_t number_load(const weft_tensor_t* tensor, int64_t position) {
  const weft_dtype_t dtype = tensor->shape.dtype;
  const size_t size = weft_dtype_size_bytes(dtype);
  const char* from = (const char*)tensor->data + (size_t)position * size;
  number_t number = {0};
  uint16_t half = 0;
  float single = 0.0f;
  switch (dtype) {
    case WEFT_DTYPE_F64:
      memcpy(&number.real, from, size);
      break;
    case WEFT_DTYPE_F32:
      memcpy(&single, from, size);
      number.real = (double)single;
      break;
    case WEFT_DTYPE_F16:
    case WEFT_DTYPE_BF16:
      memcpy(&half, from, size);
      number.real =
          (double)(dtype == WEFT_DTYPE_F16 ? weft_f16_to_f32(half) : weft_bf16_to_f32(half));
      break;
    default:
      memcpy(&number.bits, from, size);
      number.bits = narrow(dtype, number.bits);
  }
  return number;
}

void number_store(weft_tensor_t* tensor, int64_t position, number_t number) {
  const weft_dtype_t dtype = tensor->shape.dtype;
  const size_t size = weft_dtype_size_bytes(dtype);
  char* to = (char*)tensor->data + (size_t)position * size;
  const float single = (float)number.real;
  uint16_t half = 0;
  switch (dtype) {
    case WEFT_DTYPE_F64:
      memcpy(to, &number.real, size);
      break;
    case WEFT_DTYPE_F32:
      memcpy(to, &single, size);
      break;
    case WEFT_DTYPE_F16:
    case WEFT_DTYPE_BF16:
      half = dtype == WEFT_DTYPE_F16 ? weft_f32_to_f16(single) : weft_f32_to_bf16(single);
      memcpy(to, &half, size);
      break;
    default:
      memcpy(to, &number.bits, size);
  }
}

bool number_equal(weft_dtype_t dtype, number_t a, number_t b) {
  if (!weft_dtype_is_float(dtype)) return a.bits == b.bits;
  return a.real == b.real || (isnan(a.real) && isnan(b.real));
}

static double combine_reals(weft_reduction_t reduction, double a, double b) {
  if (reduction == WEFT_REDUCTION_SUM) return a + b;
  if (reduction == WEFT_REDUCTION_PRODUCT) return a * b;
  if (isnan(a) || isnan(b)) return (double)NAN;
  if (reduction == WEFT_REDUCTION_MAX) return a > b ? a : b;
  return a < b ? a : b;
}

static uint64_t combine_bits(weft_dtype_t dtype, weft_reduction_t reduction, uint64_t a,
                             uint64_t b) {
  const bool less = weft_dtype_is_signed(dtype) ? (int64_t)a < (int64_t)b : a < b;
  switch (reduction) {
    case WEFT_REDUCTION_SUM:
      return a + b;
    case WEFT_REDUCTION_PRODUCT:
      return a * b;
    case WEFT_REDUCTION_MAX:
      return less ? b : a;
    case WEFT_REDUCTION_MIN:
      return less ? a : b;
    case WEFT_REDUCTION_AND:
      return a & b;
    case WEFT_REDUCTION_OR:
      return a | b;
    default:
      return a ^ b;
  }
}

number_t number_combine(weft_dtype_t dtype, weft_reduction_t reduction, number_t a, number_t b) {
  if (weft_dtype_is_float(dtype))
    return (number_t){.real = combine_reals(reduction, a.real, b.real)};
  return (number_t){.bits = narrow(dtype, combine_bits(dtype, reduction, a.bits, b.bits))};
}

number_t number_identity(weft_dtype_t dtype, weft_reduction_t reduction) {
  const uint64_t ones = UINT64_MAX >> (64 - weft_dtype_bit_width(dtype));
  const bool is_signed = weft_dtype_is_signed(dtype);
  switch (reduction) {
    case WEFT_REDUCTION_PRODUCT:
      return (number_t){.real = 1.0, .bits = 1};
    case WEFT_REDUCTION_MAX:
      return (number_t){.real = -(double)INFINITY,
                        .bits = is_signed ? narrow(dtype, (ones >> 1) + 1) : 0};
    case WEFT_REDUCTION_MIN:
      return (number_t){.real = (double)INFINITY, .bits = is_signed ? ones >> 1 : ones};
    case WEFT_REDUCTION_AND:
      return (number_t){.bits = narrow(dtype, ones)};
    default:
      return (number_t){0};
  }
}

number_t number_random(weft_dtype_t dtype, random_values_t values, int64_t bound,
                       random_stream_t* stream) {
  int64_t value = 0;
  switch (values) {
    case RANDOM_VALUES_SMALL:
      value = random_pick(stream, 9) - 4;
      break;
    case RANDOM_VALUES_POWERS:
      value = (random_pick(stream, 2) == 0 ? 1 : 2) * (random_pick(stream, 2) == 0 ? 1 : -1);
      break;
    case RANDOM_VALUES_INDEX:
      value = random_pick(stream, bound + 4) - 2;
      break;
    case RANDOM_VALUES_ZERO:
      break;
    case RANDOM_VALUES_ONE:
      value = 1;
      break;
  }
  return (number_t){.real = (double)value, .bits = narrow(dtype, (uint64_t)value)};
}

// ---- pieces -------------------------------------------------------------------------------------

static int64_t piece_size(int64_t size, int64_t pieces) {
  return (size + pieces - 1) / pieces;
}

weft_shape_t piece_shape(const weft_shape_t* shape, const tensor_cut_t* cut) {
  weft_shape_t piece = *shape;
  for (int32_t d = 0; d < shape->rank; ++d) {
    piece.dims[d] = piece_size(shape->dims[d], cut->pieces[d]);
  }
  return piece;
}

// Position in the whole tensor of element |position| of a piece; -1 when it is padding.
static int64_t whole_position(const weft_shape_t* whole, const weft_shape_t* piece,
                              const tensor_cut_t* cut, int64_t position) {
  int64_t result = 0;
  int64_t stride = 1;
  for (int32_t d = whole->rank - 1; d >= 0; --d) {
    const int64_t index = cut->index[d] * piece->dims[d] + position % piece->dims[d];
    if (index >= whole->dims[d]) return -1;
    result += index * stride;
    stride *= whole->dims[d];
    position /= piece->dims[d];
  }
  return result;
}

void piece_take(const weft_tensor_t* whole, const tensor_cut_t* cut, padding_t padding,
                const random_operand_t* operand, weft_reduction_t reduction,
                random_stream_t* stream, weft_tensor_t* piece) {
  const weft_dtype_t dtype = whole->shape.dtype;
  for (int64_t i = 0; i < weft_shape_element_count(&piece->shape); ++i) {
    const int64_t from = whole_position(&whole->shape, &piece->shape, cut, i);
    if (from >= 0) {
      number_store(piece, i, number_load(whole, from));
    } else if (padding == PADDING_IDENTITY) {
      number_store(piece, i, number_identity(dtype, reduction));
    } else {
      number_store(piece, i, number_random(dtype, operand->values, operand->bound, stream));
    }
  }
}

bool piece_put(const weft_tensor_t* piece, const tensor_cut_t* cut, weft_reduction_t reduction,
               weft_tensor_t* whole, bool* is_set) {
  const weft_dtype_t dtype = whole->shape.dtype;
  for (int64_t i = 0; i < weft_shape_element_count(&piece->shape); ++i) {
    const int64_t to = whole_position(&whole->shape, &piece->shape, cut, i);
    if (to < 0) continue;
    const number_t number = number_load(piece, i);
    if (!is_set[to]) {
      number_store(whole, to, number);
    } else if (reduction != WEFT_REDUCTION_NONE) {
      number_store(whole, to, number_combine(dtype, reduction, number_load(whole, to), number));
    } else if (!number_equal(dtype, number_load(whole, to), number)) {
      printf("pieces disagree about element %lld\n", (long long)to);
      return false;
    }
    is_set[to] = true;
  }
  return true;
}

bool tensors_equal(const weft_tensor_t* expected, const weft_tensor_t* actual) {
  const weft_dtype_t dtype = expected->shape.dtype;
  for (int64_t i = 0; i < weft_shape_element_count(&expected->shape); ++i) {
    const number_t a = number_load(expected, i);
    const number_t b = number_load(actual, i);
    if (number_equal(dtype, a, b)) continue;
    printf("element %lld: expected %.17g (%lld), got %.17g (%lld)\n", (long long)i, a.real,
           (long long)a.bits, b.real, (long long)b.bits);
    return false;
  }
  return true;
}
