// One function per family of operations. Sizes are small and have many divisors, so that most
// dimensions can be cut in two or three ways.
#include "tests/sharding/random_op.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef void(family_fn_t)(random_stream_t* s, random_op_t* op);

int64_t random_pick(random_stream_t* stream, int64_t count) {
  return (int64_t)(weft_random_u64(stream->key, stream->counter++) % (uint64_t)count);
}

// ---- short forms --------------------------------------------------------------------------------

static int64_t pick_size(random_stream_t* s) {
  static const int64_t sizes[] = {1, 2, 2, 3, 4, 4, 5, 6, 6};
  return sizes[random_pick(s, sizeof(sizes) / sizeof(sizes[0]))];
}

static weft_shape_t pick_shape(random_stream_t* s, weft_dtype_t dtype, int32_t min_rank,
                               int32_t max_rank) {
  weft_shape_t shape = {.dtype = dtype};
  shape.rank = min_rank + (int32_t)random_pick(s, max_rank - min_rank + 1);
  for (int32_t d = 0; d < shape.rank; ++d) shape.dims[d] = pick_size(s);
  return shape;
}

static weft_dtype_t pick_dtype(random_stream_t* s) {
  static const weft_dtype_t dtypes[] = {WEFT_DTYPE_F32, WEFT_DTYPE_F32, WEFT_DTYPE_F64,
                                        WEFT_DTYPE_I32, WEFT_DTYPE_I8,  WEFT_DTYPE_UI8,
                                        WEFT_DTYPE_I64};
  return dtypes[random_pick(s, sizeof(dtypes) / sizeof(dtypes[0]))];
}

static weft_dtype_t pick_float(random_stream_t* s) {
  return random_pick(s, 3) == 0 ? WEFT_DTYPE_F64 : WEFT_DTYPE_F32;
}

static const char* pick_name(random_stream_t* s, const char* const* names, size_t count) {
  return names[random_pick(s, (int64_t)count)];
}

#define PICK_NAME(s, names) pick_name((s), (names), sizeof(names) / sizeof((names)[0]))

static void set_name(random_op_t* op, const char* name) {
  (void)snprintf(op->name, sizeof(op->name), "%s", name);
}

static void append(char* text, size_t capacity, const char* format, ...) WEFT_PRINTF(3, 4);
static void append(char* text, size_t capacity, const char* format, ...) {
  const size_t used = strlen(text);
  va_list arguments;
  va_start(arguments, format);
  (void)vsnprintf(text + used, capacity - used, format, arguments);
  va_end(arguments);
}

#define ATTRIBUTE(op, ...)                                               \
  do {                                                                   \
    char* text_ = (op)->attributes;                                      \
    if (text_[0] != '\0') append(text_, sizeof((op)->attributes), ", "); \
    append(text_, sizeof((op)->attributes), __VA_ARGS__);                \
  } while (0)

static void add_operand(random_op_t* op, weft_shape_t shape, random_values_t values) {
  op->operands[op->operand_count++] = (random_operand_t){.shape = shape, .values = values};
}

static void add_index(random_op_t* op, weft_shape_t shape, int64_t bound) {
  op->operands[op->operand_count++] =
      (random_operand_t){.shape = shape, .values = RANDOM_VALUES_INDEX, .bound = bound};
}

static void add_result(random_op_t* op, weft_shape_t shape) {
  op->results[op->result_count++] = shape;
}

static weft_shape_t scalar(weft_dtype_t dtype) {
  return (weft_shape_t){.dtype = dtype};
}

static weft_shape_t with_dtype(weft_shape_t shape, weft_dtype_t dtype) {
  shape.dtype = dtype;
  return shape;
}

static void list_attribute(random_op_t* op, const char* name, const int64_t* values,
                           int32_t count) {
  ATTRIBUTE(op, "%s = array<i64%s", name, count > 0 ? ": " : "");
  for (int32_t i = 0; i < count; ++i) {
    append(op->attributes, sizeof(op->attributes), "%s%" PRId64, i > 0 ? ", " : "", values[i]);
  }
  append(op->attributes, sizeof(op->attributes), ">");
}

// "[1, 2]" for fields of dimension numbers; starts the field with ", " unless it is the first.
static void append_field(char* text, size_t capacity, const char* name, const int64_t* values,
                         int32_t count) {
  if (count == 0) return;
  append(text, capacity, "%s%s = [", text[0] == '\0' ? "" : ", ", name);
  for (int32_t i = 0; i < count; ++i) {
    append(text, capacity, "%s%" PRId64, i > 0 ? ", " : "", values[i]);
  }
  append(text, capacity, "]");
}

// Appends the region (a, b) -> name(a, b) over scalars of |dtype|.
static void add_reducer(random_op_t* op, const char* name, weft_dtype_t dtype) {
  const char* t = weft_dtype_name(dtype);
  append(op->regions, sizeof(op->regions),
         "%s{ ^bb0(%%a: tensor<%s>, %%b: tensor<%s>): %%c = stablehlo.%s %%a, %%b : tensor<%s> "
         "stablehlo.return %%c : tensor<%s> }",
         op->regions[0] == '\0' ? "" : ", ", t, t, name, t, t);
}

static void permute(random_stream_t* s, int64_t* values, int32_t count) {
  for (int32_t i = count - 1; i > 0; --i) {
    const int64_t k = random_pick(s, i + 1);
    const int64_t swapped = values[i];
    values[i] = values[k];
    values[k] = swapped;
  }
}

// ---- elementwise --------------------------------------------------------------------------------

static void make_unary(random_stream_t* s, random_op_t* op) {
  static const char* const of_floats[] = {
      "stablehlo.abs",
      "stablehlo.negate",
      "stablehlo.sign",
      "stablehlo.cbrt",
      "stablehlo.ceil",
      "stablehlo.floor",
      "stablehlo.cosine",
      "stablehlo.sine",
      "stablehlo.tan",
      "stablehlo.tanh",
      "stablehlo.logistic",
      "stablehlo.exponential",
      "stablehlo.sqrt",
      "stablehlo.rsqrt",
      "stablehlo.log",
      "stablehlo.log_plus_one",
      "chlo.erf",
      "stablehlo.exponential_minus_one",
      "chlo.erfc",
      "stablehlo.round_nearest_even",
      "chlo.erf_inv",
      "stablehlo.round_nearest_afz",
      "stablehlo.is_finite",
      "chlo.square",
  };
  static const char* const of_integers[] = {"stablehlo.abs", "stablehlo.negate", "stablehlo.not",
                                            "stablehlo.popcnt", "stablehlo.count_leading_zeros"};
  const bool is_float = random_pick(s, 3) != 0;
  const weft_shape_t shape = pick_shape(s, is_float ? pick_float(s) : WEFT_DTYPE_I32, 0, 3);
  set_name(op, is_float ? PICK_NAME(s, of_floats) : PICK_NAME(s, of_integers));
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  const bool is_test = strcmp(op->name, "stablehlo.is_finite") == 0;
  add_result(op, is_test ? with_dtype(shape, WEFT_DTYPE_I1) : shape);
}

static void make_binary(random_stream_t* s, random_op_t* op) {
  static const char* const of_any[] = {
      "stablehlo.add",     "stablehlo.subtract", "stablehlo.multiply",  "stablehlo.divide",
      "stablehlo.maximum", "stablehlo.minimum",  "stablehlo.remainder", "stablehlo.power"};
  static const char* const of_integers[] = {"stablehlo.and",
                                            "stablehlo.or",
                                            "stablehlo.xor",
                                            "stablehlo.shift_left",
                                            "stablehlo.shift_right_arithmetic",
                                            "stablehlo.shift_right_logical",
                                            "stablehlo.add",
                                            "stablehlo.multiply"};
  static const char* const of_bools[] = {"stablehlo.and", "stablehlo.or", "stablehlo.xor",
                                         "stablehlo.add", "stablehlo.multiply"};
  weft_dtype_t dtype = random_pick(s, 6) == 0 ? WEFT_DTYPE_I1 : pick_dtype(s);
  if (dtype == WEFT_DTYPE_I1) {
    set_name(op, PICK_NAME(s, of_bools));
  } else if (!weft_dtype_is_float(dtype) && random_pick(s, 2) == 0) {
    set_name(op, PICK_NAME(s, of_integers));
  } else if (random_pick(s, 8) == 0) {
    set_name(op, "stablehlo.atan2");
    dtype = pick_float(s);
  } else {
    set_name(op, PICK_NAME(s, of_any));
  }
  const weft_shape_t shape = pick_shape(s, dtype, 0, 3);
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  // Division by powers of two is exact.
  add_operand(
      op, shape,
      strcmp(op->name, "stablehlo.divide") == 0 ? RANDOM_VALUES_POWERS : RANDOM_VALUES_SMALL);
  add_result(op, shape);
}

static void make_ternary(random_stream_t* s, random_op_t* op) {
  const weft_shape_t shape = pick_shape(s, pick_dtype(s), 0, 3);
  if (random_pick(s, 2) == 0) {
    set_name(op, "stablehlo.select");
    add_operand(op,
                random_pick(s, 2) == 0 ? scalar(WEFT_DTYPE_I1) : with_dtype(shape, WEFT_DTYPE_I1),
                RANDOM_VALUES_SMALL);
    add_operand(op, shape, RANDOM_VALUES_SMALL);
    add_operand(op, shape, RANDOM_VALUES_SMALL);
  } else {
    set_name(op, "stablehlo.clamp");
    add_operand(op, random_pick(s, 2) == 0 ? scalar(shape.dtype) : shape, RANDOM_VALUES_SMALL);
    add_operand(op, shape, RANDOM_VALUES_SMALL);
    add_operand(op, random_pick(s, 2) == 0 ? scalar(shape.dtype) : shape, RANDOM_VALUES_SMALL);
  }
  add_result(op, shape);
}

static void make_compare(random_stream_t* s, random_op_t* op) {
  static const char* const directions[] = {"EQ", "NE", "GE", "GT", "LE", "LT"};
  const weft_shape_t shape = pick_shape(s, pick_dtype(s), 0, 3);
  set_name(op, "stablehlo.compare");
  ATTRIBUTE(op, "comparison_direction = #stablehlo<comparison_direction %s>",
            PICK_NAME(s, directions));
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  add_result(op, with_dtype(shape, WEFT_DTYPE_I1));
}

static void make_convert(random_stream_t* s, random_op_t* op) {
  static const weft_dtype_t dtypes[] = {
      WEFT_DTYPE_I1,   WEFT_DTYPE_I8,  WEFT_DTYPE_I32,  WEFT_DTYPE_I64, WEFT_DTYPE_UI8,
      WEFT_DTYPE_UI32, WEFT_DTYPE_F16, WEFT_DTYPE_BF16, WEFT_DTYPE_F32, WEFT_DTYPE_F64};
  const int64_t count = sizeof(dtypes) / sizeof(dtypes[0]);
  const weft_shape_t shape = pick_shape(s, dtypes[random_pick(s, count)], 0, 3);
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  if (weft_dtype_is_float(shape.dtype) && random_pick(s, 4) == 0) {
    set_name(op, "stablehlo.reduce_precision");
    ATTRIBUTE(op, "exponent_bits = 5 : i32, mantissa_bits = 1 : i32");
    add_result(op, shape);
    return;
  }
  set_name(op, "stablehlo.convert");
  add_result(op, with_dtype(shape, dtypes[random_pick(s, count)]));
}

static void make_bitcast(random_stream_t* s, random_op_t* op) {
  static const weft_dtype_t narrow[] = {WEFT_DTYPE_UI8, WEFT_DTYPE_I32, WEFT_DTYPE_F32};
  static const weft_dtype_t wide[] = {WEFT_DTYPE_I32, WEFT_DTYPE_F64, WEFT_DTYPE_I32};
  static const int64_t pieces[] = {4, 2, 1};
  const int64_t i = random_pick(s, 3);
  const weft_shape_t shorter = pick_shape(s, wide[i], 0, 3);
  weft_shape_t longer = with_dtype(shorter, narrow[i]);
  if (pieces[i] > 1) longer.dims[longer.rank++] = pieces[i];
  const bool widens = random_pick(s, 2) == 0;
  set_name(op, "stablehlo.bitcast_convert");
  add_operand(op, widens ? longer : shorter, RANDOM_VALUES_SMALL);
  add_result(op, widens ? shorter : longer);
}

static void make_map(random_stream_t* s, random_op_t* op) {
  const weft_shape_t shape = pick_shape(s, pick_dtype(s), 0, 3);
  const int64_t dims[RANDOM_OP_MAX_RANK] = {0, 1, 2, 3, 4};
  set_name(op, "stablehlo.map");
  list_attribute(op, "dimensions", dims, shape.rank);
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  add_reducer(op, "subtract", shape.dtype);
  add_result(op, shape);
}

static void make_barrier(random_stream_t* s, random_op_t* op) {
  set_name(op, "stablehlo.optimization_barrier");
  const int64_t count = 1 + random_pick(s, 3);
  for (int64_t i = 0; i < count; ++i) {
    const weft_shape_t shape = pick_shape(s, pick_dtype(s), 0, 3);
    add_operand(op, shape, RANDOM_VALUES_SMALL);
    add_result(op, shape);
  }
}

// ---- shapes -------------------------------------------------------------------------------------

static void make_broadcast(random_stream_t* s, random_op_t* op) {
  weft_shape_t from = pick_shape(s, pick_dtype(s), 0, 3);
  weft_shape_t to = {.dtype = from.dtype, .rank = from.rank + (int32_t)random_pick(s, 3)};
  if (random_pick(s, 3) == 0) {
    set_name(op, "stablehlo.broadcast");
    const int32_t added = to.rank - from.rank;
    for (int32_t d = 0; d < added; ++d) to.dims[d] = pick_size(s);
    for (int32_t d = 0; d < from.rank; ++d) to.dims[added + d] = from.dims[d];
    list_attribute(op, "broadcast_sizes", to.dims, added);
  } else {
    set_name(op, "stablehlo.broadcast_in_dim");
    int64_t dims[RANDOM_OP_MAX_RANK] = {0, 1, 2, 3, 4};
    permute(s, dims, to.rank);
    for (int32_t d = 0; d < to.rank; ++d) to.dims[d] = pick_size(s);
    for (int32_t d = 0; d < from.rank; ++d) {
      from.dims[d] = random_pick(s, 3) == 0 ? 1 : to.dims[dims[d]];
    }
    list_attribute(op, "broadcast_dimensions", dims, from.rank);
  }
  add_operand(op, from, RANDOM_VALUES_SMALL);
  add_result(op, to);
}

// A random way to write |count| as a product.
static weft_shape_t factor_shape(random_stream_t* s, weft_dtype_t dtype, int64_t count) {
  weft_shape_t shape = {.dtype = dtype};
  while (shape.rank < RANDOM_OP_MAX_RANK - 1 && (count > 1 || random_pick(s, 3) == 0)) {
    int64_t size = 1 + random_pick(s, count);
    while (count % size != 0) --size;
    shape.dims[shape.rank++] = size;
    count /= size;
  }
  if (count > 1) shape.dims[shape.rank++] = count;
  return shape;
}

static void make_reshape(random_stream_t* s, random_op_t* op) {
  static const int64_t counts[] = {1, 12, 24, 36, 48, 60, 64, 72};
  const weft_dtype_t dtype = pick_dtype(s);
  const int64_t count = counts[random_pick(s, sizeof(counts) / sizeof(counts[0]))];
  set_name(op, "stablehlo.reshape");
  add_operand(op, factor_shape(s, dtype, count), RANDOM_VALUES_SMALL);
  add_result(op, factor_shape(s, dtype, count));
}

static void make_transpose(random_stream_t* s, random_op_t* op) {
  const weft_shape_t from = pick_shape(s, pick_dtype(s), 0, 4);
  int64_t dims[RANDOM_OP_MAX_RANK] = {0, 1, 2, 3, 4};
  permute(s, dims, from.rank);
  weft_shape_t to = from;
  add_operand(op, from, RANDOM_VALUES_SMALL);
  if (random_pick(s, 3) == 0) {
    set_name(op, "stablehlo.reverse");
    list_attribute(op, "dimensions", dims, (int32_t)random_pick(s, from.rank + 1));
  } else {
    set_name(op, "stablehlo.transpose");
    list_attribute(op, "permutation", dims, from.rank);
    for (int32_t d = 0; d < to.rank; ++d) to.dims[d] = from.dims[dims[d]];
  }
  add_result(op, to);
}

static void make_slice(random_stream_t* s, random_op_t* op) {
  const weft_shape_t from = pick_shape(s, pick_dtype(s), 1, 3);
  weft_shape_t to = from;
  int64_t starts[RANDOM_OP_MAX_RANK] = {0};
  int64_t limits[RANDOM_OP_MAX_RANK] = {0};
  int64_t strides[RANDOM_OP_MAX_RANK] = {0};
  for (int32_t d = 0; d < from.rank; ++d) {
    const bool full = random_pick(s, 2) == 0;
    starts[d] = full ? 0 : random_pick(s, from.dims[d]);
    limits[d] = full ? from.dims[d] : starts[d] + 1 + random_pick(s, from.dims[d] - starts[d]);
    strides[d] = full ? 1 : 1 + random_pick(s, 2);
    to.dims[d] = (limits[d] - starts[d] + strides[d] - 1) / strides[d];
  }
  set_name(op, "stablehlo.slice");
  list_attribute(op, "start_indices", starts, from.rank);
  list_attribute(op, "limit_indices", limits, from.rank);
  list_attribute(op, "strides", strides, from.rank);
  add_operand(op, from, RANDOM_VALUES_SMALL);
  add_result(op, to);
}

static void make_pad(random_stream_t* s, random_op_t* op) {
  const weft_shape_t from = pick_shape(s, pick_dtype(s), 1, 3);
  weft_shape_t to = from;
  int64_t low[RANDOM_OP_MAX_RANK] = {0};
  int64_t high[RANDOM_OP_MAX_RANK] = {0};
  int64_t interior[RANDOM_OP_MAX_RANK] = {0};
  for (int32_t d = 0; d < from.rank; ++d) {
    if (random_pick(s, 2) == 0) continue;
    low[d] = random_pick(s, 3);
    high[d] = random_pick(s, 3) - (from.dims[d] > 1 ? 1 : 0);
    interior[d] = random_pick(s, 2);
    to.dims[d] += low[d] + high[d] + interior[d] * (from.dims[d] - 1);
  }
  set_name(op, "stablehlo.pad");
  list_attribute(op, "edge_padding_low", low, from.rank);
  list_attribute(op, "edge_padding_high", high, from.rank);
  list_attribute(op, "interior_padding", interior, from.rank);
  add_operand(op, from, RANDOM_VALUES_SMALL);
  add_operand(op, scalar(from.dtype),
              random_pick(s, 2) == 0 ? RANDOM_VALUES_ZERO : RANDOM_VALUES_SMALL);
  add_result(op, to);
}

static void make_concatenate(random_stream_t* s, random_op_t* op) {
  weft_shape_t shape = pick_shape(s, pick_dtype(s), 1, 3);
  const int64_t dim = random_pick(s, shape.rank);
  const int64_t count = 1 + random_pick(s, 3);
  int64_t total = 0;
  for (int64_t i = 0; i < count; ++i) {
    shape.dims[dim] = pick_size(s);
    total += shape.dims[dim];
    add_operand(op, shape, RANDOM_VALUES_SMALL);
  }
  shape.dims[dim] = total;
  set_name(op, "stablehlo.concatenate");
  ATTRIBUTE(op, "dimension = %" PRId64 " : i64", dim);
  add_result(op, shape);
}

static void make_source(random_stream_t* s, random_op_t* op) {
  const weft_shape_t shape = pick_shape(s, pick_dtype(s), 1, 3);
  add_result(op, shape);
  if (random_pick(s, 2) == 0) {
    set_name(op, "stablehlo.iota");
    ATTRIBUTE(op, "iota_dimension = %" PRId64 " : i64", random_pick(s, shape.rank));
    return;
  }
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  set_name(op, "stablehlo.constant");
  ATTRIBUTE(op, "value = dense<%s> : %s", weft_dtype_is_float(shape.dtype) ? "3.0" : "3",
            weft_shape_format(&shape, text, sizeof(text)));
}

// ---- contractions -------------------------------------------------------------------------------

static void make_dot_general(random_stream_t* s, random_op_t* op) {
  const weft_dtype_t dtype = random_pick(s, 8) == 0 ? WEFT_DTYPE_I1 : pick_dtype(s);
  const int32_t batch = (int32_t)random_pick(s, 2);
  const int32_t contracted = (int32_t)random_pick(s, 3);
  const int32_t lhs_free = (int32_t)random_pick(s, 2);
  const int32_t rhs_free = (int32_t)random_pick(s, 2);
  weft_shape_t lhs = {.dtype = dtype, .rank = batch + contracted + lhs_free};
  weft_shape_t rhs = {.dtype = dtype, .rank = batch + contracted + rhs_free};
  int64_t lhs_dims[RANDOM_OP_MAX_RANK] = {0, 1, 2, 3, 4};
  int64_t rhs_dims[RANDOM_OP_MAX_RANK] = {0, 1, 2, 3, 4};
  permute(s, lhs_dims, lhs.rank);
  permute(s, rhs_dims, rhs.rank);
  for (int32_t d = 0; d < lhs.rank; ++d) lhs.dims[d] = pick_size(s);
  for (int32_t d = 0; d < rhs.rank; ++d) rhs.dims[d] = pick_size(s);
  for (int32_t i = 0; i < batch + contracted; ++i) rhs.dims[rhs_dims[i]] = lhs.dims[lhs_dims[i]];
  weft_shape_t result = {.dtype = dtype};
  for (int32_t i = 0; i < batch; ++i) result.dims[result.rank++] = lhs.dims[lhs_dims[i]];
  // With at most one free dimension per side their order does not matter.
  for (int32_t i = batch + contracted; i < lhs.rank; ++i) {
    result.dims[result.rank++] = lhs.dims[lhs_dims[i]];
  }
  for (int32_t i = batch + contracted; i < rhs.rank; ++i) {
    result.dims[result.rank++] = rhs.dims[rhs_dims[i]];
  }
  if (dtype == WEFT_DTYPE_F32 && random_pick(s, 3) == 0) result.dtype = WEFT_DTYPE_F64;
  if (dtype == WEFT_DTYPE_I8 && random_pick(s, 2) == 0) result.dtype = WEFT_DTYPE_I32;
  char fields[512] = "";
  append_field(fields, sizeof(fields), "lhs_batching_dimensions", lhs_dims, batch);
  append_field(fields, sizeof(fields), "rhs_batching_dimensions", rhs_dims, batch);
  append_field(fields, sizeof(fields), "lhs_contracting_dimensions", lhs_dims + batch, contracted);
  append_field(fields, sizeof(fields), "rhs_contracting_dimensions", rhs_dims + batch, contracted);
  set_name(op, "stablehlo.dot_general");
  ATTRIBUTE(op, "dot_dimension_numbers = #stablehlo.dot<%s>", fields);
  add_operand(op, lhs, RANDOM_VALUES_SMALL);
  add_operand(op, rhs, RANDOM_VALUES_SMALL);
  add_result(op, result);
}

static void make_convolution(random_stream_t* s, random_op_t* op) {
  const weft_dtype_t dtype = random_pick(s, 3) == 0 ? WEFT_DTYPE_I32 : WEFT_DTYPE_F32;
  const int64_t kind = random_pick(s, 3);
  const int64_t features = kind == 1 ? 2 + random_pick(s, 3) : 1;
  const int64_t batches = kind == 2 ? 2 + random_pick(s, 3) : 1;
  const int64_t in = 1 + random_pick(s, 4);
  const int64_t out = (1 + random_pick(s, 4)) * features * batches;
  const int64_t batch = 1 + random_pick(s, 4);
  const int64_t size = 3 + random_pick(s, 3);
  const int64_t taps = random_pick(s, 2) == 0 ? 1 : 1 + random_pick(s, 3);
  const int64_t pad = random_pick(s, 3) == 0 ? 1 : 0;
  const int64_t stride = random_pick(s, 3) == 0 ? 2 : 1;
  const int64_t windows = (size + 2 * pad - taps) / stride + 1;
  set_name(op, "stablehlo.convolution");
  ATTRIBUTE(op,
            "dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>, "
            "feature_group_count = %" PRId64 " : i64, batch_group_count = %" PRId64
            " : i64, padding = dense<%" PRId64 "> : tensor<1x2xi64>",
            features, batches, pad);
  list_attribute(op, "window_strides", &stride, 1);
  add_operand(
      op, (weft_shape_t){.dtype = dtype, .rank = 3, .dims = {batch * batches, size, in * features}},
      RANDOM_VALUES_SMALL);
  add_operand(op, (weft_shape_t){.dtype = dtype, .rank = 3, .dims = {taps, in, out}},
              RANDOM_VALUES_SMALL);
  add_result(op, (weft_shape_t){.dtype = dtype, .rank = 3, .dims = {batch, windows, out}});
}

// ---- reductions ---------------------------------------------------------------------------------

static const char* pick_reducer(random_stream_t* s, weft_dtype_t dtype) {
  static const char* const of_any[] = {"add", "add", "add", "multiply", "maximum", "minimum"};
  static const char* const of_integers[] = {"and", "or", "xor", "add"};
  if (dtype == WEFT_DTYPE_I1) return PICK_NAME(s, of_integers);
  if (!weft_dtype_is_float(dtype) && random_pick(s, 2) == 0) return PICK_NAME(s, of_integers);
  return PICK_NAME(s, of_any);
}

static random_values_t values_for(const char* reducer) {
  return strcmp(reducer, "multiply") == 0 ? RANDOM_VALUES_POWERS : RANDOM_VALUES_SMALL;
}

static random_values_t pick_init(random_stream_t* s, const char* reducer) {
  if (random_pick(s, 2) == 0) return values_for(reducer);
  return strcmp(reducer, "multiply") == 0 ? RANDOM_VALUES_ONE : RANDOM_VALUES_ZERO;
}

// A reduction of two operands that remembers where the larger element was.
static void make_argmax(random_stream_t* s, random_op_t* op, weft_shape_t from, weft_shape_t to) {
  (void)s;
  add_operand(op, with_dtype(from, WEFT_DTYPE_F32), RANDOM_VALUES_SMALL);
  add_operand(op, with_dtype(from, WEFT_DTYPE_I32), RANDOM_VALUES_SMALL);
  add_operand(op, scalar(WEFT_DTYPE_F32), RANDOM_VALUES_SMALL);
  add_operand(op, scalar(WEFT_DTYPE_I32), RANDOM_VALUES_SMALL);
  append(op->regions, sizeof(op->regions),
         "{ ^bb0(%%a: tensor<f32>, %%i: tensor<i32>, %%b: tensor<f32>, %%k: tensor<i32>): %%p = "
         "stablehlo.compare GE, %%a, %%b : (tensor<f32>, tensor<f32>) -> tensor<i1> %%c = "
         "stablehlo.select %%p, %%a, %%b : tensor<i1>, tensor<f32> %%d = stablehlo.select %%p, "
         "%%i, %%k : tensor<i1>, tensor<i32> stablehlo.return %%c, %%d : tensor<f32>, tensor<i32> "
         "}");
  add_result(op, with_dtype(to, WEFT_DTYPE_F32));
  add_result(op, with_dtype(to, WEFT_DTYPE_I32));
}

static void make_reduce(random_stream_t* s, random_op_t* op) {
  const weft_shape_t from =
      pick_shape(s, random_pick(s, 6) == 0 ? WEFT_DTYPE_I1 : pick_dtype(s), 1, 3);
  int64_t dims[RANDOM_OP_MAX_RANK] = {0, 1, 2, 3, 4};
  permute(s, dims, from.rank);
  const int32_t count = (int32_t)random_pick(s, from.rank + 1);
  weft_shape_t to = {.dtype = from.dtype};
  for (int32_t d = 0; d < from.rank; ++d) {
    bool kept = true;
    for (int32_t i = 0; i < count; ++i) kept = kept && dims[i] != d;
    if (kept) to.dims[to.rank++] = from.dims[d];
  }
  set_name(op, "stablehlo.reduce");
  list_attribute(op, "dimensions", dims, count);
  if (random_pick(s, 6) == 0) {
    make_argmax(s, op, from, to);
    return;
  }
  const char* reducer = pick_reducer(s, from.dtype);
  add_operand(op, from, values_for(reducer));
  add_operand(op, scalar(from.dtype), pick_init(s, reducer));
  add_reducer(op, reducer, to.dtype);
  add_result(op, to);
}

// A window along one dimension; others have windows of one element. Fills the attributes and gives
// the number of positions along each dimension.
static weft_shape_t make_window(random_stream_t* s, random_op_t* op, weft_shape_t shape) {
  int64_t sizes[RANDOM_OP_MAX_RANK];
  int64_t strides[RANDOM_OP_MAX_RANK];
  int64_t low[RANDOM_OP_MAX_RANK] = {0};
  for (int32_t d = 0; d < shape.rank; ++d) sizes[d] = strides[d] = 1;
  const int64_t moved = random_pick(s, shape.rank);
  sizes[moved] = 1 + random_pick(s, shape.dims[moved] < 3 ? shape.dims[moved] : 3);
  strides[moved] = random_pick(s, 2) == 0 ? sizes[moved] : 1 + random_pick(s, 2);
  low[moved] = random_pick(s, 3) == 0 ? 1 : 0;
  list_attribute(op, "window_dimensions", sizes, shape.rank);
  list_attribute(op, "window_strides", strides, shape.rank);
  ATTRIBUTE(op, "padding = dense<[");
  for (int32_t d = 0; d < shape.rank; ++d) {
    append(op->attributes, sizeof(op->attributes), "%s[%" PRId64 ", 0]", d > 0 ? ", " : "", low[d]);
    shape.dims[d] = (shape.dims[d] + low[d] - sizes[d]) / strides[d] + 1;
  }
  append(op->attributes, sizeof(op->attributes), "]> : tensor<%dx2xi64>", (int)shape.rank);
  return shape;
}

static void make_reduce_window(random_stream_t* s, random_op_t* op) {
  const weft_shape_t from = pick_shape(s, pick_dtype(s), 1, 3);
  const char* reducer = pick_reducer(s, from.dtype);
  set_name(op, "stablehlo.reduce_window");
  add_operand(op, from, values_for(reducer));
  add_operand(op, scalar(from.dtype), pick_init(s, reducer));
  add_reducer(op, reducer, from.dtype);
  add_result(op, make_window(s, op, from));
}

static void make_select_and_scatter(random_stream_t* s, random_op_t* op) {
  const weft_shape_t from = pick_shape(s, WEFT_DTYPE_F32, 1, 3);
  set_name(op, "stablehlo.select_and_scatter");
  const weft_shape_t windows = make_window(s, op, from);
  add_operand(op, from, RANDOM_VALUES_SMALL);
  add_operand(op, windows, RANDOM_VALUES_SMALL);
  add_operand(op, scalar(WEFT_DTYPE_F32), pick_init(s, "add"));
  append(op->regions, sizeof(op->regions),
         "{ ^bb0(%%a: tensor<f32>, %%b: tensor<f32>): %%c = stablehlo.compare GE, %%a, %%b : "
         "(tensor<f32>, tensor<f32>) -> tensor<i1> stablehlo.return %%c : tensor<i1> }");
  add_reducer(op, random_pick(s, 4) == 0 ? "maximum" : "add", WEFT_DTYPE_F32);
  add_result(op, from);
}

static void make_sort(random_stream_t* s, random_op_t* op) {
  const weft_shape_t shape = pick_shape(s, WEFT_DTYPE_F32, 1, 3);
  if (random_pick(s, 3) == 0) {
    weft_shape_t top = shape;
    const int64_t k = random_pick(s, shape.dims[shape.rank - 1] + 1);
    top.dims[shape.rank - 1] = k;
    set_name(op, "chlo.top_k");
    ATTRIBUTE(op, "k = %" PRId64 " : i64", k);
    add_operand(op, shape, RANDOM_VALUES_SMALL);
    add_result(op, top);
    add_result(op, with_dtype(top, WEFT_DTYPE_I32));
    return;
  }
  set_name(op, "stablehlo.sort");
  ATTRIBUTE(op, "dimension = %" PRId64 " : i64, is_stable = true", random_pick(s, shape.rank));
  add_operand(op, shape, RANDOM_VALUES_SMALL);
  add_operand(op, with_dtype(shape, WEFT_DTYPE_I32), RANDOM_VALUES_SMALL);
  append(op->regions, sizeof(op->regions),
         "{ ^bb0(%%a: tensor<f32>, %%b: tensor<f32>, %%i: tensor<i32>, %%k: tensor<i32>): %%c = "
         "stablehlo.compare LT, %%a, %%b : (tensor<f32>, tensor<f32>) -> tensor<i1> "
         "stablehlo.return %%c : tensor<i1> }");
  add_result(op, shape);
  add_result(op, with_dtype(shape, WEFT_DTYPE_I32));
}

static void make_exact_sum(random_stream_t* s, random_op_t* op) {
  if (random_pick(s, 4) == 0) {
    const weft_shape_t rows = {.dtype = WEFT_DTYPE_I64, .rank = 2, .dims = {pick_size(s), 12}};
    set_name(op, "weft.exact_round");
    add_operand(op, rows, RANDOM_VALUES_SMALL);
    add_result(op, (weft_shape_t){.dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {rows.dims[0]}});
    return;
  }
  const weft_shape_t from = pick_shape(s, WEFT_DTYPE_F32, 1, 3);
  const int64_t count = weft_shape_element_count(&from);
  const int64_t segments[3] = {0, random_pick(s, count + 1), count};
  const bool several = random_pick(s, 3) == 0;
  set_name(op, "weft.exact_sum");
  list_attribute(op, "segments", several ? segments : (const int64_t[]){0, count}, several ? 3 : 2);
  ATTRIBUTE(op, "square = %s", random_pick(s, 2) == 0 ? "true" : "false");
  add_operand(op, from, RANDOM_VALUES_SMALL);
  add_result(op, (weft_shape_t){.dtype = WEFT_DTYPE_I64, .rank = 2, .dims = {several ? 2 : 1, 12}});
}

static void make_random_bits(random_stream_t* s, random_op_t* op) {
  const weft_shape_t bits = pick_shape(s, WEFT_DTYPE_UI32, 1, 3);
  const weft_shape_t state = {.dtype = WEFT_DTYPE_UI64, .rank = 1, .dims = {2}};
  set_name(op, "stablehlo.rng_bit_generator");
  ATTRIBUTE(op, "rng_algorithm = #stablehlo<rng_algorithm %s>",
            random_pick(s, 2) == 0 ? "THREE_FRY" : "PHILOX");
  add_operand(op, state, RANDOM_VALUES_SMALL);
  add_result(op, state);
  add_result(op, bits);
}

// ---- indices ------------------------------------------------------------------------------------

static void make_dynamic_slice(random_stream_t* s, random_op_t* op) {
  const weft_shape_t whole = pick_shape(s, pick_dtype(s), 1, 3);
  weft_shape_t part = whole;
  for (int32_t d = 0; d < whole.rank; ++d) {
    if (random_pick(s, 2) == 0) part.dims[d] = 1 + random_pick(s, whole.dims[d]);
  }
  const bool is_update = random_pick(s, 2) == 0;
  add_operand(op, whole, RANDOM_VALUES_SMALL);
  if (is_update) {
    set_name(op, "stablehlo.dynamic_update_slice");
    add_operand(op, part, RANDOM_VALUES_SMALL);
  } else {
    set_name(op, "stablehlo.dynamic_slice");
    list_attribute(op, "slice_sizes", part.dims, part.rank);
  }
  for (int32_t d = 0; d < whole.rank; ++d) add_index(op, scalar(WEFT_DTYPE_I32), whole.dims[d]);
  add_result(op, is_update ? whole : part);
}

// The dimension numbers that gather and scatter share, with gather's result as |slices|.
typedef struct indexing_s {
  weft_shape_t operand;
  weft_shape_t indices;
  weft_shape_t slices;
  int64_t slice_sizes[RANDOM_OP_MAX_RANK];
  int64_t window[RANDOM_OP_MAX_RANK];
  int32_t window_count;
  int64_t dropped[RANDOM_OP_MAX_RANK];
  int32_t dropped_count;
  int64_t batching[RANDOM_OP_MAX_RANK];
  int32_t batching_count;
  int64_t index_batching[RANDOM_OP_MAX_RANK];
  int64_t map[RANDOM_OP_MAX_RANK];
  int32_t map_count;
  int64_t vector_dim;
  int64_t bound;
} indexing_t;

// What becomes of each dimension of the operand.
static void pick_operand_dims(random_stream_t* s, indexing_t* x) {
  for (int32_t d = 0; d < x->operand.rank; ++d) {
    const int64_t role = random_pick(s, 5);
    x->slice_sizes[d] = 1;
    if (role == 0 && x->batching_count == 0) {
      x->batching[x->batching_count++] = d;
      continue;
    }
    if (role <= 2) x->map[x->map_count++] = d;
    if (role == 1) {
      x->dropped[x->dropped_count++] = d;
      continue;
    }
    const int64_t size = x->operand.dims[d];
    x->slice_sizes[d] = random_pick(s, 3) == 0 ? 1 + random_pick(s, size) : size;
    x->window[x->window_count++] = d;  // becomes the place in the slices below
  }
  if (x->map_count > 0) x->bound = x->operand.dims[x->map[0]];
}

static void pick_indexing(random_stream_t* s, indexing_t* x) {
  *x = (indexing_t){.operand = pick_shape(s, pick_dtype(s), 1, 3), .bound = 1};
  pick_operand_dims(s, x);
  // Positions: one for each batching dimension and one or none more; then the components.
  x->indices.dtype = WEFT_DTYPE_I32;
  const int32_t positions = x->batching_count + (int32_t)random_pick(s, 2);
  int64_t places[RANDOM_OP_MAX_RANK] = {0, 1, 2, 3, 4};
  permute(s, places, positions);
  x->indices.rank = positions;
  for (int32_t d = 0; d < positions; ++d) x->indices.dims[d] = pick_size(s);
  for (int32_t i = 0; i < x->batching_count; ++i) {
    x->index_batching[i] = places[i];
    x->indices.dims[places[i]] = x->operand.dims[x->batching[i]];
  }
  x->slices.dtype = x->operand.dtype;
  x->slices.rank = positions + x->window_count;
  int64_t order[2 * RANDOM_OP_MAX_RANK];
  for (int32_t d = 0; d < x->slices.rank; ++d) order[d] = d < x->window_count;
  permute(s, order, x->slices.rank);
  int32_t window = 0;
  int32_t position = 0;
  for (int32_t d = 0; d < x->slices.rank; ++d) {
    if (order[d] != 0) {
      x->slices.dims[d] = x->slice_sizes[x->window[window]];
      x->window[window++] = d;
    } else {
      x->slices.dims[d] = x->indices.dims[position++];
    }
  }
  // A single component may lie in no dimension at all.
  x->vector_dim = positions;
  if (x->map_count == 1 && random_pick(s, 2) == 0) return;
  x->vector_dim = random_pick(s, positions + 1);
  for (int32_t d = positions; d > x->vector_dim; --d) x->indices.dims[d] = x->indices.dims[d - 1];
  x->indices.dims[x->vector_dim] = x->map_count;
  ++x->indices.rank;
  for (int32_t i = 0; i < x->batching_count; ++i) {
    if (x->index_batching[i] >= x->vector_dim) ++x->index_batching[i];
  }
}

static void make_gather(random_stream_t* s, random_op_t* op) {
  indexing_t x;
  pick_indexing(s, &x);
  char fields[512] = "";
  append_field(fields, sizeof(fields), "offset_dims", x.window, x.window_count);
  append_field(fields, sizeof(fields), "collapsed_slice_dims", x.dropped, x.dropped_count);
  append_field(fields, sizeof(fields), "operand_batching_dims", x.batching, x.batching_count);
  append_field(fields, sizeof(fields), "start_indices_batching_dims", x.index_batching,
               x.batching_count);
  append_field(fields, sizeof(fields), "start_index_map", x.map, x.map_count);
  append(fields, sizeof(fields), "%sindex_vector_dim = %" PRId64, fields[0] == '\0' ? "" : ", ",
         x.vector_dim);
  set_name(op, "stablehlo.gather");
  ATTRIBUTE(op, "dimension_numbers = #stablehlo.gather<%s>", fields);
  list_attribute(op, "slice_sizes", x.slice_sizes, x.operand.rank);
  add_operand(op, x.operand, RANDOM_VALUES_SMALL);
  add_index(op, x.indices, x.bound);
  add_result(op, x.slices);
}

static void make_scatter(random_stream_t* s, random_op_t* op) {
  indexing_t x;
  pick_indexing(s, &x);
  char fields[512] = "";
  append_field(fields, sizeof(fields), "update_window_dims", x.window, x.window_count);
  append_field(fields, sizeof(fields), "inserted_window_dims", x.dropped, x.dropped_count);
  append_field(fields, sizeof(fields), "input_batching_dims", x.batching, x.batching_count);
  append_field(fields, sizeof(fields), "scatter_indices_batching_dims", x.index_batching,
               x.batching_count);
  append_field(fields, sizeof(fields), "scatter_dims_to_operand_dims", x.map, x.map_count);
  append(fields, sizeof(fields), "%sindex_vector_dim = %" PRId64, fields[0] == '\0' ? "" : ", ",
         x.vector_dim);
  set_name(op, "stablehlo.scatter");
  ATTRIBUTE(op, "scatter_dimension_numbers = #stablehlo.scatter<%s>", fields);
  const char* reducer = pick_reducer(s, x.operand.dtype);
  const bool replaces = random_pick(s, 6) == 0;
  add_operand(op, x.operand, replaces ? RANDOM_VALUES_SMALL : pick_init(s, reducer));
  add_index(op, x.indices, x.bound);
  add_operand(op, x.slices, values_for(reducer));
  if (replaces) {
    const char* t = weft_dtype_name(x.operand.dtype);
    append(op->regions, sizeof(op->regions),
           "{ ^bb0(%%a: tensor<%s>, %%b: tensor<%s>): stablehlo.return %%b : tensor<%s> }", t, t,
           t);
  } else {
    add_reducer(op, reducer, x.operand.dtype);
  }
  add_result(op, x.operand);
}

// ---- all ----------------------------------------------------------------------------------------

static family_fn_t* const families[] = {
    make_unary,       make_binary,      make_ternary,       make_compare,
    make_convert,     make_bitcast,     make_map,           make_barrier,
    make_broadcast,   make_reshape,     make_transpose,     make_slice,
    make_pad,         make_concatenate, make_source,        make_dot_general,
    make_convolution, make_reduce,      make_reduce_window, make_select_and_scatter,
    make_sort,        make_exact_sum,   make_random_bits,   make_dynamic_slice,
    make_gather,      make_scatter,
};

uint32_t random_op_family_count(void) {
  return sizeof(families) / sizeof(families[0]);
}

void random_op_make(random_stream_t* stream, uint32_t family, random_op_t* out_op) {
  memset(out_op, 0, sizeof(*out_op));
  families[family](stream, out_op);
}

static bool is_constant(const random_operand_t* operand) {
  return operand->values == RANDOM_VALUES_ZERO || operand->values == RANDOM_VALUES_ONE;
}

static void print_types(const random_op_t* op, bool results, weft_string_buffer_t* text) {
  char shape[WEFT_SHAPE_TEXT_CAPACITY];
  const uint32_t count = results ? op->result_count : op->operand_count;
  weft_string_buffer_append_char(text, '(');
  for (uint32_t i = 0; i < count; ++i) {
    const weft_shape_t* type = results ? &op->results[i] : &op->operands[i].shape;
    weft_string_buffer_append_format(text, "%s%s", i > 0 ? ", " : "",
                                     weft_shape_format(type, shape, sizeof(shape)));
  }
  weft_string_buffer_append_char(text, ')');
}

static void print_constant(const random_op_t* op, uint32_t index, weft_string_buffer_t* text) {
  char shape[WEFT_SHAPE_TEXT_CAPACITY];
  const random_operand_t* operand = &op->operands[index];
  const bool is_one = operand->values == RANDOM_VALUES_ONE;
  const char* number = is_one ? "1" : "0";
  if (weft_dtype_is_float(operand->shape.dtype)) number = is_one ? "1.0" : "0.0";
  if (operand->shape.dtype == WEFT_DTYPE_I1) number = is_one ? "true" : "false";
  weft_string_buffer_append_format(text, "  %%o%u = stablehlo.constant dense<%s> : %s\n", index,
                                   number,
                                   weft_shape_format(&operand->shape, shape, sizeof(shape)));
}

void random_op_print(const random_op_t* op, weft_string_buffer_t* text) {
  char shape[WEFT_SHAPE_TEXT_CAPACITY];
  weft_string_buffer_append_cstring(text, "func.func @main(");
  bool any = false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (is_constant(&op->operands[i])) continue;
    weft_string_buffer_append_format(
        text, "%s%%o%u: %s", any ? ", " : "", i,
        weft_shape_format(&op->operands[i].shape, shape, sizeof(shape)));
    any = true;
  }
  weft_string_buffer_append_cstring(text, ") -> ");
  print_types(op, true, text);
  weft_string_buffer_append_cstring(text, " {\n");
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (is_constant(&op->operands[i])) print_constant(op, i, text);
  }
  weft_string_buffer_append_format(text, "  %%r:%u = \"%s\"(", op->result_count, op->name);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_string_buffer_append_format(text, "%s%%o%u", i > 0 ? ", " : "", i);
  }
  weft_string_buffer_append_char(text, ')');
  if (op->attributes[0] != '\0') {
    weft_string_buffer_append_format(text, " <{%s}>", op->attributes);
  }
  if (op->regions[0] != '\0') weft_string_buffer_append_format(text, " (%s)", op->regions);
  weft_string_buffer_append_cstring(text, " : ");
  print_types(op, false, text);
  weft_string_buffer_append_cstring(text, " -> ");
  print_types(op, true, text);
  weft_string_buffer_append_cstring(text, "\n  return ");
  for (uint32_t i = 0; i < op->result_count; ++i) {
    weft_string_buffer_append_format(text, "%s%%r#%u", i > 0 ? ", " : "", i);
  }
  weft_string_buffer_append_cstring(text, " : ");
  for (uint32_t i = 0; i < op->result_count; ++i) {
    weft_string_buffer_append_format(text, "%s%s", i > 0 ? ", " : "",
                                     weft_shape_format(&op->results[i], shape, sizeof(shape)));
  }
  weft_string_buffer_append_cstring(text, "\n}\n");
}
