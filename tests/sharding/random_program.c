// The frame of the generator, and the operations that need little: elementwise ones and those that
// move elements.
#include "tests/sharding/random_program.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "tests/sharding/random_program_internal.h"
#include "tests/testing/testing.h"

// ---- values -------------------------------------------------------------------------------------

int64_t value_elements(const program_value_t* value) {
  int64_t count = 1;
  for (int32_t d = 0; d < value->rank; ++d) count *= value->dims[d];
  return count;
}

weft_shape_t program_value_shape(const program_value_t* value) {
  weft_shape_t shape = {.dtype = value->dtype, .rank = value->rank};
  for (int32_t d = 0; d < value->rank; ++d) shape.dims[d] = value->dims[d];
  return shape;
}

program_value_t with_dtype(const program_value_t* value, weft_dtype_t dtype) {
  program_value_t changed = *value;
  changed.dtype = dtype;
  return changed;
}

program_value_t scalar_of(weft_dtype_t dtype) {
  return (program_value_t){.dtype = dtype};
}

double exact_limit(weft_dtype_t dtype) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      return 128;
    case WEFT_DTYPE_F16:
      return 1024;
    default:
      return 1 << 20;
  }
}

bool is_any(const program_value_t* value) {
  (void)value;
  return true;
}

bool is_float(const program_value_t* value) {
  return weft_dtype_is_float(value->dtype);
}

bool is_number(const program_value_t* value) {
  return is_float(value) || value->dtype == WEFT_DTYPE_I32;
}

bool is_exact_number(const program_value_t* value) {
  return is_number(value) && !value->is_inexact;
}

bool is_index(const program_value_t* value) {
  return value->dtype == WEFT_DTYPE_I32;
}

bool is_boolean(const program_value_t* value) {
  return value->dtype == WEFT_DTYPE_I1;
}

bool has_dims_of_numbers(const program_value_t* value) {
  return is_number(value) && value->rank > 0;
}

bool has_dims(const program_value_t* value) {
  return has_dims_of_numbers(value) && value_elements(value) > 0;
}

static bool has_dims_of_any_kind(const program_value_t* value) {
  return value->rank > 0;
}

uint32_t pick_value(generator_t* g, value_filter_t* filter) {
  const uint32_t count = g->program->value_count;
  for (int attempt = 0; attempt < 12; ++attempt) {
    const uint32_t window = attempt % 3 == 0 || count < 8 ? count : 8;
    const uint32_t value = count - 1 - (uint32_t)pick(g, window);
    if (filter(value_of(g, value))) return value;
  }
  return NO_VALUE;
}

static bool same_type(const program_value_t* a, const program_value_t* b) {
  return a->dtype == b->dtype && a->rank == b->rank &&
         memcmp(a->dims, b->dims, (size_t)a->rank * sizeof(a->dims[0])) == 0;
}

uint32_t pick_partner(generator_t* g, uint32_t value) {
  const uint32_t count = g->program->value_count;
  const uint32_t start = (uint32_t)pick(g, count);
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t other = (start + i) % count;
    if (same_type(value_of(g, other), value_of(g, value))) return other;
  }
  return value;
}

// ---- text ---------------------------------------------------------------------------------------

static void put_type(generator_t* g, const program_value_t* value) {
  weft_string_buffer_append_cstring(&g->text, "tensor<");
  for (int32_t d = 0; d < value->rank; ++d) {
    weft_string_buffer_append_format(&g->text, "%" PRId64 "x", value->dims[d]);
  }
  weft_string_buffer_append_format(&g->text, "%s>", weft_dtype_name(value->dtype));
}

static void put_list(generator_t* g, const int64_t* items, int32_t count) {
  for (int32_t i = 0; i < count; ++i) {
    weft_string_buffer_append_format(&g->text, "%s%" PRId64, i > 0 ? ", " : "", items[i]);
  }
}

static void put_arguments(generator_t* g, const char* format, va_list arguments) {
  for (const char* c = format; *c != '\0'; ++c) {
    if (*c != '%' || strchr("vtdsle", c[1]) == NULL) {
      weft_string_buffer_append_char(&g->text, *c);
      continue;
    }
    ++c;
    if (*c == 'v') {
      weft_string_buffer_append_format(&g->text, "%%v%u", va_arg(arguments, uint32_t));
    } else if (*c == 't') {
      put_type(g, va_arg(arguments, const program_value_t*));
    } else if (*c == 'd') {
      weft_string_buffer_append_format(&g->text, "%" PRId64, va_arg(arguments, int64_t));
    } else if (*c == 's') {
      weft_string_buffer_append_cstring(&g->text, va_arg(arguments, const char*));
    } else if (*c == 'e') {
      const program_value_t* value = va_arg(arguments, const program_value_t*);
      weft_string_buffer_append_cstring(&g->text, weft_dtype_name(value->dtype));
    } else {
      const int64_t* items = va_arg(arguments, const int64_t*);
      put_list(g, items, va_arg(arguments, int32_t));
    }
  }
}

void put(generator_t* g, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  put_arguments(g, format, arguments);
  va_end(arguments);
}

uint32_t add_results(generator_t* g, const program_value_t* values, uint32_t count) {
  random_program_t* program = g->program;
  const uint32_t first = program->value_count;
  ck_assert_uint_le(first + count, PROGRAM_MAX_VALUES);
  for (uint32_t i = 0; i < count; ++i) {
    program->values[first + i] = values[i];
    program->values[first + i].op = (int32_t)program->op_count;
  }
  program->value_count += count;
  return first;
}

uint32_t add_op(generator_t* g, const program_value_t* value, const char* format, ...) {
  const uint32_t result = add_results(g, value, 1);
  put(g, "  %v = ", result);
  va_list arguments;
  va_start(arguments, format);
  put_arguments(g, format, arguments);
  va_end(arguments);
  put(g, "\n");
  end_op(g);
  return result;
}

void end_op(generator_t* g) {
  random_program_t* program = g->program;
  if (g->text.size == 0) return;
  WEFT_ASSERT_OK(weft_string_buffer_finish(&g->text));
  program_op_t* op = &program->ops[program->op_count];
  void* memory = NULL;
  op->size = g->text.size + 1;
  WEFT_ASSERT_OK(weft_allocator_allocate(weft_testing_allocator(), op->size, 1, &memory));
  op->text = memory;
  memcpy(op->text, g->text.data, op->size);
  g->text.size = 0;
  const program_op_t* before = program->op_count > 0 ? op - 1 : NULL;
  op->first_value =
      before == NULL ? PROGRAM_ARGUMENT_COUNT : before->first_value + before->value_count;
  op->value_count = program->value_count - op->first_value;
  ++program->op_count;
}

// ---- constants ----------------------------------------------------------------------------------

static void put_numbers(generator_t* g, const program_value_t* shape, int32_t dim) {
  const char* const suffix = is_float(shape) ? ".0" : "";
  if (dim == shape->rank) {
    if (is_boolean(shape)) {
      put(g, pick(g, 2) ? "true" : "false");
    } else {
      put(g, "%d%s", pick(g, 9) - 4, suffix);
    }
    return;
  }
  put(g, "[");
  for (int64_t i = 0; i < shape->dims[dim]; ++i) {
    if (i > 0) put(g, ", ");
    put_numbers(g, shape, dim + 1);
  }
  put(g, "]");
}

uint32_t add_splat(generator_t* g, const program_value_t* shape, const char* text) {
  program_value_t value = *shape;
  value.is_inexact = false;
  value.bound = fmax(fabs(strtod(text, NULL)), 1);
  return add_op(g, &value, "stablehlo.constant dense<%s> : %t", text, &value);
}

uint32_t add_constant(generator_t* g, const program_value_t* shape) {
  program_value_t value = *shape;
  value.bound = 4;
  value.is_inexact = false;
  const uint32_t result = add_results(g, &value, 1);
  put(g, "  %v = stablehlo.constant dense<", result);
  const program_value_t one = scalar_of(value.dtype);
  const int64_t count = value_elements(&value);
  put_numbers(g, pick(g, 3) == 0 || count > 40 || count == 0 ? &one : &value, 0);
  put(g, "> : %t\n", &value);
  end_op(g);
  return result;
}

uint32_t bounded(generator_t* g, uint32_t value, double limit) {
  const program_value_t from = *value_of(g, value);
  if (from.bound <= limit) return value;
  const program_value_t scalar = scalar_of(from.dtype);
  const char* const suffix = is_float(&scalar) ? ".0" : "";
  program_value_t to = from;
  to.bound = limit;
  const program_value_t ends[2] = {scalar, scalar};
  const uint32_t low = add_results(g, ends, 2);
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = stablehlo.constant dense<-%d%s> : %t\n", low, (int64_t)limit, suffix, &scalar);
  put(g, "  %v = stablehlo.constant dense<%d%s> : %t\n", low + 1, (int64_t)limit, suffix, &scalar);
  put(g, "  %v = stablehlo.clamp %v, %v, %v : (%t, %t, %t) -> %t\n", result, low, value, low + 1,
      &scalar, &to, &scalar, &to);
  end_op(g);
  return result;
}

// ---- elementwise --------------------------------------------------------------------------------

static void add_unary(generator_t* g) {
  static const char* const exact[] = {"negate", "negate", "abs", "sign"};
  static const char* const inexact[] = {"tanh", "logistic", "cosine", "exponential"};
  const uint32_t a = pick_value(g, is_number);
  if (a == NO_VALUE) return;
  program_value_t to = *value_of(g, a);
  if (to.dtype == WEFT_DTYPE_I32 && pick(g, 3) == 0) {
    to.bound += 1;
    add_op(g, &to, "stablehlo.not %v : %t", a, &to);
  } else if (is_float(&to) && pick(g, 4) == 0) {
    const uint32_t small = bounded(g, a, 4);
    to.bound = 60;
    to.is_inexact = true;
    add_op(g, &to, "stablehlo.%s %v : %t", inexact[pick(g, 4)], small, &to);
  } else {
    // The sign of a rounded zero is a matter of luck.
    add_op(g, &to, "stablehlo.%s %v : %t", exact[pick(g, to.is_inexact ? 3 : 4)], a, &to);
  }
}

static void add_boolean(generator_t* g) {
  static const char* const ops[] = {"and", "or", "xor"};
  const uint32_t a = pick_value(g, is_boolean);
  if (a == NO_VALUE) return;
  const uint32_t b = pick_partner(g, a);
  const program_value_t to = *value_of(g, a);
  if (pick(g, 4) == 0) {
    add_op(g, &to, "stablehlo.not %v : %t", a, &to);
  } else {
    add_op(g, &to, "stablehlo.%s %v, %v : %t", ops[pick(g, 3)], a, b, &to);
  }
}

static void add_binary(generator_t* g) {
  static const char* const ops[] = {"add",     "add",     "subtract", "multiply",
                                    "maximum", "minimum", "and",      "remainder"};
  uint32_t a = pick_value(g, is_number);
  if (a == NO_VALUE) return;
  uint32_t b = pick(g, 5) == 0 ? add_constant(g, value_of(g, a)) : pick_partner(g, a);
  const bool is_i32 = is_index(value_of(g, a));
  const int64_t op = pick(g, is_i32 ? 8 : 6);
  const double limit = exact_limit(value_of(g, a)->dtype);
  if (op == 3) {
    a = bounded(g, a, floor(sqrt(limit)));
    b = bounded(g, b, floor(sqrt(limit)));
  } else if (op < 3) {
    a = bounded(g, a, floor(limit / 2));
    b = bounded(g, b, floor(limit / 2));
  }
  program_value_t to = *value_of(g, a);
  const double other = value_of(g, b)->bound;
  to.is_inexact = to.is_inexact || value_of(g, b)->is_inexact;
  to.bound = op == 3 ? to.bound * other : op < 3 ? to.bound + other : fmax(to.bound, other);
  if (op >= 6) to.bound = 2 * to.bound + 1;
  add_op(g, &to, "stablehlo.%s %v, %v : %t", ops[op], a, b, &to);
}

static void add_divide(generator_t* g) {
  const uint32_t a = pick_value(g, is_float);
  if (a == NO_VALUE) return;
  const uint32_t b = pick_partner(g, a);
  program_value_t to = *value_of(g, b);
  const uint32_t size = add_op(g, &to, "stablehlo.abs %v : %t", b, &to);
  const uint32_t one = add_splat(g, &to, "1.5");
  to.is_inexact = true;
  to.bound += 1.5;
  const uint32_t divisor = add_op(g, &to, "stablehlo.add %v, %v : %t", size, one, &to);
  to.bound = value_of(g, a)->bound;
  add_op(g, &to, "stablehlo.divide %v, %v : %t", a, divisor, &to);
}

static void add_compare(generator_t* g) {
  static const char* const directions[] = {"EQ", "NE", "LT", "LE", "GT", "GE"};
  const uint32_t a = pick_value(g, is_exact_number);
  if (a == NO_VALUE) return;
  uint32_t b = pick_partner(g, a);
  if (a == b || value_of(g, b)->is_inexact) b = add_constant(g, value_of(g, a));
  const program_value_t from = *value_of(g, a);
  program_value_t to = with_dtype(&from, WEFT_DTYPE_I1);
  to.bound = 1;
  add_op(g, &to, "stablehlo.compare %s, %v, %v : (%t, %t) -> %t", directions[pick(g, 6)], a, b,
         &from, &from, &to);
}

static void add_select(generator_t* g) {
  const uint32_t predicate = pick_value(g, is_boolean);
  if (predicate == NO_VALUE) return;
  const program_value_t chosen = *value_of(g, predicate);
  uint32_t a = pick_value(g, is_number);
  if (a == NO_VALUE) return;
  if (chosen.rank > 0) {
    program_value_t wanted = with_dtype(&chosen, value_of(g, a)->dtype);
    for (uint32_t i = g->program->value_count; i-- > 0;) {
      if (same_type(value_of(g, i), &wanted)) a = i;
    }
    if (!same_type(value_of(g, a), &wanted)) a = add_constant(g, &wanted);
  }
  const uint32_t b = pick_partner(g, a);
  program_value_t to = *value_of(g, a);
  to.bound = fmax(to.bound, value_of(g, b)->bound);
  to.is_inexact = to.is_inexact || value_of(g, b)->is_inexact;
  add_op(g, &to, "stablehlo.select %v, %v, %v : %t, %t", predicate, a, b, &chosen, &to);
}

static void add_clamp(generator_t* g) {
  const uint32_t a = pick_value(g, is_number);
  if (a != NO_VALUE) bounded(g, a, (double)(2 + pick(g, 4)));
}

static void add_convert(generator_t* g) {
  static const weft_dtype_t dtypes[] = {WEFT_DTYPE_F32,  WEFT_DTYPE_F32, WEFT_DTYPE_I32,
                                        WEFT_DTYPE_BF16, WEFT_DTYPE_F64, WEFT_DTYPE_F16};
  uint32_t a = pick_value(g, is_any);
  if (a == NO_VALUE) return;
  const weft_dtype_t dtype = dtypes[pick(g, 6)];
  // Random bits are no small integers.
  if (!is_number(value_of(g, a)) && !is_boolean(value_of(g, a))) return;
  if (value_of(g, a)->is_inexact && !weft_dtype_is_float(dtype)) return;
  if (is_number(value_of(g, a))) a = bounded(g, a, exact_limit(dtype));
  const program_value_t from = *value_of(g, a);
  const program_value_t to = with_dtype(&from, dtype);
  if (from.dtype != dtype) add_op(g, &to, "stablehlo.convert %v : (%t) -> %t", a, &from, &to);
}

static void add_barrier(generator_t* g) {
  const uint32_t a = pick_value(g, is_any);
  const uint32_t b = pick_value(g, is_any);
  const program_value_t values[2] = {*value_of(g, a), *value_of(g, b)};
  const uint32_t first = add_results(g, values, 2);
  put(g, "  %v, %v = stablehlo.optimization_barrier %v, %v : %t, %t\n", first, first + 1, a, b,
      &values[0], &values[1]);
  end_op(g);
}

// ---- moving elements ----------------------------------------------------------------------------

static void shuffle(generator_t* g, int64_t* items, int32_t count) {
  for (int32_t i = 0; i < count; ++i) items[i] = i;
  for (int32_t i = count; i-- > 1;) {
    const int64_t j = pick(g, i + 1);
    const int64_t swapped = items[i];
    items[i] = items[j];
    items[j] = swapped;
  }
}

static void add_transpose(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims_of_any_kind);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  int64_t permutation[PROGRAM_MAX_RANK];
  shuffle(g, permutation, from.rank);
  program_value_t to = from;
  for (int32_t i = 0; i < from.rank; ++i) to.dims[i] = from.dims[permutation[i]];
  add_op(g, &to, "stablehlo.transpose %v, dims = [%l] : (%t) -> %t", a, permutation, from.rank,
         &from, &to);
}

static void add_reshape(generator_t* g) {
  const uint32_t a = pick_value(g, is_any);
  const program_value_t from = *value_of(g, a);
  int64_t left = value_elements(&from);
  program_value_t to = from;
  to.rank = 0;
  while (to.rank + 1 < PROGRAM_MAX_RANK && left > 1 && pick(g, 4) != 0) {
    const int64_t factors[] = {2, 3, 4, 5, 6, 8, 1, left};
    const int64_t factor = factors[pick(g, 8)];
    if (left % factor != 0) continue;
    to.dims[to.rank++] = factor;
    left /= factor;
  }
  if (left != 1 || (to.rank == 0 && pick(g, 2))) to.dims[to.rank++] = left;
  add_op(g, &to, "stablehlo.reshape %v : (%t) -> %t", a, &from, &to);
}

static void add_broadcast(generator_t* g) {
  const uint32_t a = pick_value(g, is_any);
  const program_value_t from = *value_of(g, a);
  if (from.rank == PROGRAM_MAX_RANK || value_elements(&from) > 60) return;
  program_value_t to = from;
  to.rank = from.rank + 1;
  int64_t dims[PROGRAM_MAX_RANK];
  const int64_t place = pick(g, to.rank);
  for (int32_t i = 0, source = 0; i < to.rank; ++i) {
    if (i == place) {
      to.dims[i] = 1 + pick(g, 6);
    } else {
      dims[source] = i;
      to.dims[i] = from.dims[source] == 1 ? 1 + pick(g, 4) : from.dims[source];
      ++source;
    }
  }
  add_op(g, &to, "stablehlo.broadcast_in_dim %v, dims = [%l] : (%t) -> %t", a, dims, from.rank,
         &from, &to);
}

static void add_slice(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims_of_any_kind);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  program_value_t to = from;
  const int64_t only = pick(g, 2) ? pick(g, from.rank) : -1;
  int64_t ranges[PROGRAM_MAX_RANK][3] = {{0}};
  for (int32_t i = 0; i < from.rank; ++i) {
    const bool whole = only >= 0 && i != only;
    ranges[i][0] = whole ? 0 : pick(g, from.dims[i]);
    const bool is_empty = from.dims[i] == 0 || pick(g, 30) == 0;
    ranges[i][1] = whole      ? from.dims[i]
                   : is_empty ? ranges[i][0]
                              : ranges[i][0] + 1 + pick(g, from.dims[i] - ranges[i][0]);
    ranges[i][2] = whole ? 1 : 1 + pick(g, 2);
    to.dims[i] = (ranges[i][1] - ranges[i][0] + ranges[i][2] - 1) / ranges[i][2];
  }
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = stablehlo.slice %v [", result, a);
  for (int32_t i = 0; i < from.rank; ++i) {
    put(g, i > 0 ? ", %d:%d:%d" : "%d:%d:%d", ranges[i][0], ranges[i][1], ranges[i][2]);
  }
  put(g, "] : (%t) -> %t\n", &from, &to);
  end_op(g);
}

static void add_reverse(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims_of_any_kind);
  if (a == NO_VALUE) return;
  const program_value_t to = *value_of(g, a);
  add_op(g, &to, "stablehlo.reverse %v, dims = [%d] : %t", a, pick(g, to.rank), &to);
}

// The values of |from| and of others that have the same type but for dimension |dim|.
static void add_concatenate(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims_of_any_kind);
  if (a == NO_VALUE || value_elements(value_of(g, a)) > MAX_ELEMENTS / 3) return;
  const program_value_t from = *value_of(g, a);
  const int64_t dim = pick(g, from.rank);
  uint32_t operands[3] = {a};
  uint32_t count = 1;
  program_value_t to = from;
  for (uint32_t i = g->program->value_count; i-- > 0 && count < 3;) {
    program_value_t other = *value_of(g, i);
    if (other.rank != from.rank || value_elements(&other) > MAX_ELEMENTS / 3) continue;
    const int64_t size = other.dims[dim];
    other.dims[dim] = from.dims[dim];
    if (!same_type(&other, &from) || pick(g, 2) == 0) continue;
    operands[count++] = i;
    to.dims[dim] += size;
    to.bound = fmax(to.bound, other.bound);
    to.is_inexact = to.is_inexact || other.is_inexact;
  }
  if (count == 1) return;
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = stablehlo.concatenate ", result);
  for (uint32_t i = 0; i < count; ++i) put(g, "%v, ", operands[i]);
  put(g, "dim = %d : (", dim);
  for (uint32_t i = 0; i < count; ++i) {
    put(g, i > 0 ? ", %t" : "%t", value_of(g, operands[i]));
  }
  put(g, ") -> %t\n", &to);
  end_op(g);
}

static void add_pad(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims_of_numbers);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  program_value_t to = from;
  int64_t low[PROGRAM_MAX_RANK] = {0};
  int64_t high[PROGRAM_MAX_RANK] = {0};
  int64_t interior[PROGRAM_MAX_RANK] = {0};
  const int64_t dim = pick(g, from.rank);
  for (int32_t d = 0; d < from.rank; ++d) {
    if (d != dim && pick(g, 3) != 0) continue;
    low[d] = pick(g, 4) - 1;
    high[d] = pick(g, 4) - 1;
    interior[d] = pick(g, 4) == 0;
    const int64_t gaps = from.dims[d] > 0 ? from.dims[d] - 1 : 0;
    to.dims[d] = from.dims[d] + low[d] + high[d] + interior[d] * gaps;
    if (to.dims[d] < 0) return;
  }
  if (value_elements(&to) > MAX_ELEMENTS) return;
  const program_value_t scalar = scalar_of(from.dtype);
  const uint32_t fill = add_splat(g, &scalar, is_float(&from) ? "3.0" : "3");
  to.bound = fmax(to.bound, 3);
  add_op(g, &to, "stablehlo.pad %v, %v, low = [%l], high = [%l], interior = [%l] : (%t, %t) -> %t",
         a, fill, low, from.rank, high, from.rank, interior, from.rank, &from, &scalar, &to);
}

static void add_iota(generator_t* g) {
  const program_value_t shape = *value_of(g, pick_value(g, is_any));
  if (shape.rank == 0) return;
  program_value_t to = with_dtype(&shape, pick(g, 2) ? WEFT_DTYPE_I32 : WEFT_DTYPE_F32);
  const int64_t dim = pick(g, to.rank);
  to.bound = (double)to.dims[dim];
  to.is_inexact = false;
  add_op(g, &to, "stablehlo.iota dim = %d : %t", dim, &to);
}

uint32_t with_elements(generator_t* g, uint32_t value, const program_value_t* shape) {
  const int64_t wanted = value_elements(shape);
  program_value_t now = *value_of(g, value);
  const int64_t count = value_elements(&now);
  program_value_t flat = now;
  flat.rank = 1;
  flat.dims[0] = count;
  value = add_op(g, &flat, "stablehlo.reshape %v : (%t) -> %t", value, &now, &flat);
  now = flat;
  flat.dims[0] = wanted;
  if (wanted < count) {
    value = add_op(g, &flat, "stablehlo.slice %v [0:%d] : (%t) -> %t", value, wanted, &now, &flat);
  } else if (wanted > count) {
    const program_value_t scalar = scalar_of(now.dtype);
    const uint32_t fill = add_splat(g, &scalar, is_float(&now) ? "1.0" : "1");
    flat.bound = fmax(flat.bound, 1);
    value = add_op(g, &flat,
                   "stablehlo.pad %v, %v, low = [0], high = [%d], interior = [0] : (%t, %t) -> %t",
                   value, fill, wanted - count, &now, &scalar, &flat);
  }
  program_value_t to = *shape;
  to.dtype = flat.dtype;
  to.bound = flat.bound;
  to.is_inexact = flat.is_inexact;
  return add_op(g, &to, "stablehlo.reshape %v : (%t) -> %t", value, &flat, &to);
}

void put_reducer(generator_t* g, const char* op, const program_value_t* value) {
  const program_value_t scalar = scalar_of(value->dtype);
  put(g, "({\n  ^bb0(%x: %t, %y: %t):\n    %r = stablehlo.%s %x, %y : %t\n", &scalar, &scalar, op,
      &scalar);
  put(g, "    stablehlo.return %r : %t\n  })", &scalar);
}

// ---- the program --------------------------------------------------------------------------------

static void add_random_op(generator_t* g) {
  static add_fn_t* const kinds[] = {
      add_unary,
      add_unary,
      add_unary,
      add_unary,
      add_binary,
      add_binary,
      add_binary,
      add_binary,
      add_binary,
      add_binary,
      add_binary,
      add_binary,
      add_binary,
      add_binary,
      add_divide,
      add_compare,
      add_compare,
      add_compare,
      add_boolean,
      add_boolean,
      add_select,
      add_select,
      add_select,
      add_clamp,
      add_convert,
      add_convert,
      add_convert,
      add_barrier,
      add_transpose,
      add_transpose,
      add_transpose,
      add_reshape,
      add_reshape,
      add_reshape,
      add_broadcast,
      add_broadcast,
      add_broadcast,
      add_slice,
      add_slice,
      add_reverse,
      add_concatenate,
      add_concatenate,
      add_concatenate,
      add_pad,
      add_pad,
      add_iota,
      add_reduce,
      add_reduce,
      add_reduce,
      add_reduce,
      add_arg_max,
      add_dot,
      add_dot,
      add_dot,
      add_dot,
      add_dot,
      add_convolution,
      add_convolution,
      add_reduce_window,
      add_select_and_scatter,
      add_gather,
      add_gather,
      add_scatter,
      add_scatter,
      add_dynamic_slice,
      add_dynamic_update_slice,
      add_sort,
      add_top_k,
      add_while,
      add_while,
      add_if,
      add_case,
      add_rng,
  };
  kinds[pick(g, (int64_t)(sizeof(kinds) / sizeof(kinds[0])))](g);
}

static program_value_t random_argument(generator_t* g, uint32_t index) {
  static const weft_dtype_t dtypes[] = {WEFT_DTYPE_F32, WEFT_DTYPE_F32, WEFT_DTYPE_F32,
                                        WEFT_DTYPE_F32, WEFT_DTYPE_I32, WEFT_DTYPE_BF16,
                                        WEFT_DTYPE_F64, WEFT_DTYPE_I32};
  program_value_t value = {.dtype = dtypes[pick(g, 8)], .op = -1, .bound = 8};
  // Indices are always to be had.
  if (index == 1) value.dtype = WEFT_DTYPE_I32;
  if (index == 2) value.dtype = g->program->values[0].dtype;
  value.rank = index == 0 ? 2 : (int32_t)pick(g, 4);
  for (int32_t d = 0; d < value.rank; ++d) {
    static const int64_t sizes[] = {4, 4, 8, 6, 2, 3, 5, 7, 1};
    value.dims[d] = index == 2 && pick(g, 30) == 0 ? 0 : sizes[pick(g, 9)];
  }
  return value;
}

void random_program_init(uint64_t seed, uint32_t op_count, random_program_t* out_program) {
  memset(out_program, 0, sizeof(*out_program));
  generator_t g = {.random = random_stream(seed), .program = out_program};
  weft_string_buffer_init(weft_testing_allocator(), &g.text);
  for (uint32_t i = 0; i < PROGRAM_ARGUMENT_COUNT; ++i) {
    out_program->values[i] = random_argument(&g, i);
    ++out_program->value_count;
  }
  // One kind may add several operations or none.
  for (uint32_t i = 0; i < op_count; ++i) {
    if (out_program->op_count + 16 > PROGRAM_MAX_OPS) break;
    if (out_program->value_count + 32 > PROGRAM_MAX_VALUES) break;
    add_random_op(&g);
  }
  weft_string_buffer_deinit(&g.text);
}

void random_program_deinit(random_program_t* program) {
  for (uint32_t i = 0; i < program->op_count; ++i) {
    weft_allocator_release(weft_testing_allocator(), program->ops[i].text, program->ops[i].size, 1);
  }
}

// ---- cuts ---------------------------------------------------------------------------------------

// Marks the values that stand in |text|.
static void mark_values(const char* text, bool* marks) {
  for (const char* c = strstr(text, "%v"); c != NULL; c = strstr(c + 2, "%v")) {
    uint32_t value = 0;
    for (const char* digit = c + 2; *digit >= '0' && *digit <= '9'; ++digit) {
      value = 10 * value + (uint32_t)(*digit - '0');
    }
    marks[value] = true;
  }
}

// The values that the results need, and those operations.
static void find_live(const random_program_t* program, const program_cut_t* cut, bool* values,
                      bool* ops) {
  for (uint32_t i = 0; i < cut->result_count; ++i) values[cut->results[i]] = true;
  for (uint32_t i = program->op_count; i-- > 0;) {
    const program_op_t* op = &program->ops[i];
    ops[i] = false;
    for (uint32_t k = 0; k < op->value_count; ++k) {
      ops[i] = ops[i] || (values[op->first_value + k] && !cut->is_dropped[i]);
    }
    if (ops[i]) mark_values(op->text, values);
  }
}

void program_cut_live_ops(const random_program_t* program, const program_cut_t* cut,
                          bool out_live[PROGRAM_MAX_OPS]) {
  bool values[PROGRAM_MAX_VALUES] = {false};
  find_live(program, cut, values, out_live);
}

void program_cut_arguments(const random_program_t* program, const program_cut_t* cut,
                           uint32_t out_values[PROGRAM_MAX_VALUES], uint32_t* out_count) {
  bool values[PROGRAM_MAX_VALUES] = {false};
  bool ops[PROGRAM_MAX_OPS];
  find_live(program, cut, values, ops);
  *out_count = 0;
  for (uint32_t i = 0; i < program->value_count; ++i) {
    const int32_t op = program->values[i].op;
    if (values[i] && (op < 0 || !ops[op])) out_values[(*out_count)++] = i;
  }
}

void program_cut_print(const random_program_t* program, const program_cut_t* cut,
                       const char* header, const char* const* argument_attrs,
                       const char* const* result_attrs, weft_string_buffer_t* text) {
  generator_t g = {.text = *text};
  uint32_t arguments[PROGRAM_MAX_VALUES];
  uint32_t argument_count = 0;
  bool live[PROGRAM_MAX_OPS];
  program_cut_arguments(program, cut, arguments, &argument_count);
  program_cut_live_ops(program, cut, live);
  put(&g, "%sfunc.func public @main(", header);
  for (uint32_t i = 0; i < argument_count; ++i) {
    put(&g, i > 0 ? ", %v: %t" : "%v: %t", arguments[i], &program->values[arguments[i]]);
    if (argument_attrs != NULL && argument_attrs[i] != NULL) put(&g, " {%s}", argument_attrs[i]);
  }
  put(&g, ") -> (");
  for (uint32_t i = 0; i < cut->result_count; ++i) {
    put(&g, i > 0 ? ", %t" : "%t", &program->values[cut->results[i]]);
    if (result_attrs != NULL && result_attrs[i] != NULL) put(&g, " {%s}", result_attrs[i]);
  }
  put(&g, ") {\n");
  for (uint32_t i = 0; i < program->op_count; ++i) {
    if (live[i]) weft_string_buffer_append_cstring(&g.text, program->ops[i].text);
  }
  put(&g, "  return ");
  for (uint32_t i = 0; i < cut->result_count; ++i) put(&g, i > 0 ? ", %v" : "%v", cut->results[i]);
  put(&g, " : ");
  for (uint32_t i = 0; i < cut->result_count; ++i) {
    put(&g, i > 0 ? ", %t" : "%t", &program->values[cut->results[i]]);
  }
  put(&g, "\n}\n");
  *text = g.text;
}
