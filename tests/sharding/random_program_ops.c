// Operations of the generator that compute with many elements at once or look them up.
#include <math.h>
#include <string.h>

#include "tests/sharding/random_program_internal.h"
#include "tests/testing/testing.h"

static bool is_small_number(const program_value_t* value) {
  return has_dims_of_numbers(value) && value_elements(value) <= 120;
}

static bool is_exact_with_dims(const program_value_t* value) {
  return has_dims(value) && !value->is_inexact;
}

static bool is_spatial(const program_value_t* value) {
  return has_dims(value) && value->rank >= 3;
}

static bool is_small_index(const program_value_t* value) {
  const int64_t count = value_elements(value);
  return is_index(value) && value->rank <= 2 && count > 0 && count <= 32;
}

static bool is_index_scalar(const program_value_t* value) {
  return is_index(value) && value->rank == 0;
}

// A literal that suits |value|'s element type.
static const char* literal(const program_value_t* value, const char* of_float,
                           const char* of_integer) {
  return is_float(value) ? of_float : of_integer;
}

// ---- reductions ---------------------------------------------------------------------------------

void add_reduce(generator_t* g) {
  static const char* const ops[] = {"add", "add", "maximum", "minimum"};
  uint32_t a = pick_value(g, has_dims_of_numbers);
  if (a == NO_VALUE) return;
  const char* const op = ops[pick(g, 4)];
  const bool is_sum = strcmp(op, "add") == 0;
  const program_value_t from = *value_of(g, a);
  program_value_t to = from;
  to.rank = 0;
  int64_t dims[PROGRAM_MAX_RANK];
  int32_t count = 0;
  double reduced = 1;
  const int64_t always = pick(g, from.rank);
  for (int32_t d = 0; d < from.rank; ++d) {
    if (d == always || pick(g, 3) == 0) {
      dims[count++] = d;
      reduced *= (double)from.dims[d];
    } else {
      to.dims[to.rank++] = from.dims[d];
    }
  }
  const double limit = floor((exact_limit(from.dtype) - 1) / reduced);
  if (limit < 1) return;
  if (is_sum) a = bounded(g, a, limit);
  to.bound = is_sum ? reduced * value_of(g, a)->bound + 1 : fmax(from.bound, 1);
  // An initial value that is not neutral must count once.
  const char* init = literal(&from, "1.0", "1");
  if (is_sum && pick(g, 2)) init = literal(&from, "0.0", "0");
  const program_value_t scalar = scalar_of(from.dtype);
  const uint32_t start = add_splat(g, &scalar, init);
  add_op(g, &to,
         "stablehlo.reduce(%v init: %v) applies stablehlo.%s across dimensions = [%l] : (%t, %t) "
         "-> %t",
         a, start, op, dims, count, &from, &scalar, &to);
}

// The largest element of a dimension and where it is.
void add_arg_max(generator_t* g) {
  const uint32_t a = pick_value(g, is_exact_with_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  const program_value_t index = with_dtype(&from, WEFT_DTYPE_I32);
  const program_value_t scalar = scalar_of(from.dtype);
  const program_value_t index_scalar = scalar_of(WEFT_DTYPE_I32);
  const program_value_t truth = scalar_of(WEFT_DTYPE_I1);
  const int64_t dim = pick(g, from.rank);
  const uint32_t places = add_op(g, &index, "stablehlo.iota dim = %d : %t", dim, &index);
  const uint32_t low = add_splat(g, &scalar, literal(&from, "-1000.0", "-1000"));
  const uint32_t zero = add_splat(g, &index_scalar, "0");
  program_value_t results[2] = {from, index};
  for (int i = 0; i < 2; ++i) {
    results[i].rank = 0;
    for (int32_t d = 0; d < from.rank; ++d) {
      if (d != dim) results[i].dims[results[i].rank++] = from.dims[d];
    }
  }
  results[0].bound = fmax(from.bound, 1000);
  results[1].bound = (double)from.dims[dim];
  const uint32_t first = add_results(g, results, 2);
  put(g,
      "  %v, %v = stablehlo.reduce(%v init: %v), (%v init: %v) across dimensions = [%d] : (%t, %t, "
      "%t, %t) -> (%t, %t)\n",
      first, first + 1, a, low, places, zero, dim, &from, &index, &scalar, &index_scalar,
      &results[0], &results[1]);
  put(g, "   reducer(%x: %t, %y: %t) (%j: %t, %k: %t)  {\n", &scalar, &scalar, &index_scalar,
      &index_scalar);
  put(g, "    %gt = stablehlo.compare GT, %x, %y : (%t, %t) -> %t\n", &scalar, &scalar, &truth);
  put(g, "    %q = stablehlo.compare EQ, %x, %y : (%t, %t) -> %t\n", &scalar, &scalar, &truth);
  put(g, "    %u = stablehlo.compare LT, %j, %k : (%t, %t) -> %t\n", &index_scalar, &index_scalar,
      &truth);
  put(g, "    %w = stablehlo.and %q, %u : %t\n    %z = stablehlo.or %gt, %w : %t\n", &truth,
      &truth);
  put(g, "    %a = stablehlo.select %gt, %x, %y : %t, %t\n", &truth, &scalar);
  put(g, "    %b = stablehlo.select %z, %j, %k : %t, %t\n", &truth, &index_scalar);
  put(g, "    stablehlo.return %a, %b : %t, %t\n  }\n", &scalar, &index_scalar);
  end_op(g);
}

// ---- contractions -------------------------------------------------------------------------------

typedef struct dot_dims_s {
  int64_t batch[2][PROGRAM_MAX_RANK];
  int64_t contracted[2][PROGRAM_MAX_RANK];
  int32_t batch_count;
  int32_t contracted_count;
} dot_dims_t;

// Pairs dimensions of equal size.
static void pair_dims(generator_t* g, const program_value_t sides[2], dot_dims_t* dims,
                      bool used[2][PROGRAM_MAX_RANK]) {
  for (int32_t i = 0; i < sides[0].rank; ++i) {
    for (int32_t k = 0; k < sides[1].rank; ++k) {
      if (used[0][i] || used[1][k] || sides[0].dims[i] != sides[1].dims[k]) continue;
      const int64_t choice = pick(g, 3);
      if (choice == 2) continue;
      int64_t(*list)[PROGRAM_MAX_RANK] = choice == 0 ? dims->batch : dims->contracted;
      int32_t* count = choice == 0 ? &dims->batch_count : &dims->contracted_count;
      list[0][*count] = i;
      list[1][*count] = k;
      ++*count;
      used[0][i] = used[1][k] = true;
    }
  }
}

void add_dot(generator_t* g) {
  uint32_t operands[2] = {pick_value(g, is_small_number), NO_VALUE};
  if (operands[0] == NO_VALUE) return;
  for (int attempt = 0; attempt < 8; ++attempt) {
    operands[1] = pick_value(g, is_small_number);
    if (operands[1] == NO_VALUE) return;
    if (value_of(g, operands[0])->dtype == value_of(g, operands[1])->dtype) break;
  }
  if (value_of(g, operands[0])->dtype != value_of(g, operands[1])->dtype) return;
  program_value_t sides[2] = {*value_of(g, operands[0]), *value_of(g, operands[1])};
  dot_dims_t dims = {.batch_count = 0};
  bool used[2][PROGRAM_MAX_RANK] = {{false}};
  pair_dims(g, sides, &dims, used);
  program_value_t to = sides[0];
  to.rank = 0;
  double terms = 1;
  for (int32_t i = 0; i < dims.contracted_count; ++i) {
    terms *= (double)sides[0].dims[dims.contracted[0][i]];
  }
  if (sides[0].rank + sides[1].rank - dims.batch_count - 2 * dims.contracted_count >
      PROGRAM_MAX_RANK) {
    return;
  }
  for (int32_t i = 0; i < dims.batch_count; ++i) {
    to.dims[to.rank++] = sides[0].dims[dims.batch[0][i]];
  }
  for (int side = 0; side < 2; ++side) {
    for (int32_t d = 0; d < sides[side].rank; ++d) {
      if (!used[side][d]) to.dims[to.rank++] = sides[side].dims[d];
    }
  }
  if (value_elements(&to) > MAX_ELEMENTS) return;
  const double limit = floor(sqrt(exact_limit(to.dtype) / terms));
  if (limit < 1) return;
  for (int side = 0; side < 2; ++side) operands[side] = bounded(g, operands[side], limit);
  to.bound = terms * value_of(g, operands[0])->bound * value_of(g, operands[1])->bound;
  to.is_inexact = sides[0].is_inexact || sides[1].is_inexact;
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = stablehlo.dot_general %v, %v, ", result, operands[0], operands[1]);
  if (dims.batch_count > 0) {
    put(g, "batching_dims = [%l] x [%l], ", dims.batch[0], dims.batch_count, dims.batch[1],
        dims.batch_count);
  }
  put(g, "contracting_dims = [%l] x [%l] : (%t, %t) -> %t\n", dims.contracted[0],
      dims.contracted_count, dims.contracted[1], dims.contracted_count, &sides[0], &sides[1], &to);
  end_op(g);
}

// Positions of a window of |size| over |count| elements.
static int64_t window_count(int64_t count, int64_t size, int64_t stride, int64_t low, int64_t high,
                            int64_t base_dilation, int64_t window_dilation) {
  const int64_t base = (count - 1) * base_dilation + 1 + low + high;
  const int64_t window = (size - 1) * window_dilation + 1;
  return base < window ? 0 : (base - window) / stride + 1;
}

// [b, f, 0] in the order that |roles| gives: 0 batch, 1 feature, 2 and more spatial.
static void put_roles(generator_t* g, const int64_t* roles, int32_t rank, const char* letters) {
  put(g, "[");
  for (int32_t d = 0; d < rank; ++d) {
    if (d > 0) put(g, ", ");
    if (roles[d] >= 2) {
      put(g, "%d", roles[d] - 2);
    } else {
      const char letter[2] = {letters[roles[d]], '\0'};
      put(g, "%s", letter);
    }
  }
  put(g, "]");
}

static void random_roles(generator_t* g, int64_t* roles, int32_t rank) {
  for (int32_t i = 0; i < rank; ++i) roles[i] = i;
  for (int32_t i = rank; i-- > 1;) {
    const int64_t k = pick(g, i + 1);
    const int64_t swapped = roles[i];
    roles[i] = roles[k];
    roles[k] = swapped;
  }
}

typedef struct convolution_s {
  int32_t rank;
  int64_t input_roles[PROGRAM_MAX_RANK];
  int64_t kernel_roles[PROGRAM_MAX_RANK];  // 0 output feature, 1 input feature
  int64_t output_roles[PROGRAM_MAX_RANK];
  int64_t stride[2], low[2], high[2], base_dilation[2], window_dilation[2], reversed[2];
  int64_t feature_groups, batch_groups;
} convolution_t;

static int64_t dim_of_role(const program_value_t* value, const int64_t* roles, int64_t role) {
  for (int32_t d = 0; d < value->rank; ++d) {
    if (roles[d] == role) return value->dims[d];
  }
  return 0;
}

static void put_pairs(generator_t* g, const char* name, const int64_t* values, int32_t count) {
  put(g, ", %s = [%l]", name, values, count);
}

static void put_convolution(generator_t* g, const convolution_t* conv, uint32_t a, uint32_t kernel,
                            const program_value_t* to) {
  const int32_t spatial = conv->rank - 2;
  const uint32_t result = add_results(g, to, 1);
  put(g, "  %v = stablehlo.convolution(%v, %v) dim_numbers = ", result, a, kernel);
  put_roles(g, conv->input_roles, conv->rank, "bf");
  put(g, "x");
  put_roles(g, conv->kernel_roles, conv->rank, "oi");
  put(g, "->");
  put_roles(g, conv->output_roles, conv->rank, "bf");
  put(g, ", window = {stride = [%l], pad = [", conv->stride, spatial);
  for (int32_t i = 0; i < spatial; ++i) {
    put(g, i > 0 ? ", [%d, %d]" : "[%d, %d]", conv->low[i], conv->high[i]);
  }
  put(g, "]");
  put_pairs(g, "lhs_dilate", conv->base_dilation, spatial);
  put_pairs(g, "rhs_dilate", conv->window_dilation, spatial);
  put(g, ", reverse = [");
  for (int32_t i = 0; i < spatial; ++i) {
    put(g, "%s%s", i > 0 ? ", " : "", conv->reversed[i] ? "true" : "false");
  }
  put(g, "]} {batch_group_count = %d : i64, feature_group_count = %d : i64} : (%t, %t) -> %t\n",
      conv->batch_groups, conv->feature_groups, value_of(g, a), value_of(g, kernel), to);
  end_op(g);
}

void add_convolution(generator_t* g) {
  uint32_t a = pick_value(g, is_spatial);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  convolution_t conv = {.rank = from.rank, .feature_groups = 1, .batch_groups = 1};
  random_roles(g, conv.input_roles, from.rank);
  random_roles(g, conv.kernel_roles, from.rank);
  random_roles(g, conv.output_roles, from.rank);
  const int64_t batch = dim_of_role(&from, conv.input_roles, 0);
  const int64_t features = dim_of_role(&from, conv.input_roles, 1);
  int64_t made = 1 + pick(g, 4);
  if (features % 2 == 0 && pick(g, 3) == 0) {
    conv.feature_groups = 2;
  } else if (batch % 2 == 0 && pick(g, 4) == 0) {
    conv.batch_groups = 2;
  }
  if (conv.feature_groups * conv.batch_groups > 1) made = 2 * (1 + pick(g, 2));
  int64_t sizes[PROGRAM_MAX_RANK] = {batch / conv.batch_groups, made};  // of output roles
  int64_t kernel_sizes[PROGRAM_MAX_RANK] = {made, features / conv.feature_groups};
  for (int32_t i = 0; i + 2 < from.rank; ++i) {
    kernel_sizes[2 + i] = 1 + pick(g, 3);
    conv.stride[i] = 1 + pick(g, 2);
    conv.low[i] = pick(g, 3);
    conv.high[i] = pick(g, 3);
    conv.base_dilation[i] = 1 + (pick(g, 4) == 0);
    conv.window_dilation[i] = 1 + (pick(g, 4) == 0);
    conv.reversed[i] = pick(g, 4) == 0;
    sizes[2 + i] = window_count(dim_of_role(&from, conv.input_roles, 2 + i), kernel_sizes[2 + i],
                                conv.stride[i], conv.low[i], conv.high[i], conv.base_dilation[i],
                                conv.window_dilation[i]);
    if (sizes[2 + i] < 1) return;
  }
  program_value_t kernel = from;
  program_value_t to = from;
  double terms = 1;
  for (int32_t d = 0; d < from.rank; ++d) {
    kernel.dims[d] = kernel_sizes[conv.kernel_roles[d]];
    to.dims[d] = sizes[conv.output_roles[d]];
    if (conv.kernel_roles[d] != 0) terms *= (double)kernel.dims[d];
  }
  if (value_elements(&to) > MAX_ELEMENTS || value_elements(&kernel) > MAX_ELEMENTS) return;
  terms *= (double)conv.batch_groups;
  const double limit = floor(sqrt(exact_limit(to.dtype) / terms));
  if (limit < 1) return;
  uint32_t weights = NO_VALUE;
  for (uint32_t tries = 0; tries < 6 && weights == NO_VALUE; ++tries) {
    const uint32_t other = pick_value(g, has_dims);
    if (other != NO_VALUE && value_of(g, other)->dtype == from.dtype) weights = other;
  }
  weights = weights == NO_VALUE || pick(g, 3) == 0 ? add_constant(g, &kernel)
                                                   : with_elements(g, weights, &kernel);
  weights = bounded(g, weights, limit);
  a = bounded(g, a, limit);
  to.bound = terms * value_of(g, a)->bound * value_of(g, weights)->bound;
  to.is_inexact = from.is_inexact || value_of(g, weights)->is_inexact;
  put_convolution(g, &conv, a, weights, &to);
}

// ---- windows ------------------------------------------------------------------------------------

typedef struct window_s {
  int64_t size[PROGRAM_MAX_RANK];
  int64_t stride[PROGRAM_MAX_RANK];
  int64_t base_dilation[PROGRAM_MAX_RANK];
  int64_t window_dilation[PROGRAM_MAX_RANK];
  int64_t padding[PROGRAM_MAX_RANK][2];
} window_t;

// Over one dimension, sometimes two.
static bool random_window(generator_t* g, const program_value_t* from, bool dilates,
                          window_t* out_window, program_value_t* to) {
  const int64_t always = pick(g, from->rank);
  for (int32_t d = 0; d < from->rank; ++d) {
    const bool used = d == always || pick(g, 4) == 0;
    out_window->size[d] = used ? 1 + pick(g, from->dims[d] < 3 ? from->dims[d] : 3) : 1;
    out_window->stride[d] = used ? 1 + pick(g, 2) : 1;
    out_window->base_dilation[d] = used && dilates ? 1 + (pick(g, 4) == 0) : 1;
    out_window->window_dilation[d] = used && dilates ? 1 + (pick(g, 4) == 0) : 1;
    for (int i = 0; i < 2; ++i) {
      out_window->padding[d][i] = used ? pick(g, out_window->size[d]) : 0;
    }
    if (used && dilates && pick(g, 4) == 0) {  // a running sum
      out_window->size[d] = from->dims[d];
      out_window->stride[d] = out_window->base_dilation[d] = out_window->window_dilation[d] = 1;
      out_window->padding[d][0] = from->dims[d] - 1;
      out_window->padding[d][1] = 0;
    }
    to->dims[d] = window_count(from->dims[d], out_window->size[d], out_window->stride[d],
                               out_window->padding[d][0], out_window->padding[d][1],
                               out_window->base_dilation[d], out_window->window_dilation[d]);
    if (to->dims[d] < 1) return false;
  }
  return value_elements(to) <= MAX_ELEMENTS;
}

static void put_window(generator_t* g, const window_t* window, int32_t rank, bool dilates) {
  put(g, "window_dimensions = array<i64: %l>, window_strides = array<i64: %l>", window->size, rank,
      window->stride, rank);
  if (dilates) {
    put(g, ", base_dilations = array<i64: %l>, window_dilations = array<i64: %l>",
        window->base_dilation, rank, window->window_dilation, rank);
  }
  put(g, ", padding = dense<[");
  for (int32_t d = 0; d < rank; ++d) {
    put(g, d > 0 ? ", [%l]" : "[%l]", window->padding[d], 2);
  }
  put(g, "]> : tensor<%dx2xi64>", (int64_t)rank);
}

void add_reduce_window(generator_t* g) {
  static const char* const ops[] = {"add", "maximum", "minimum"};
  uint32_t a = pick_value(g, has_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  program_value_t to = from;
  window_t window;
  if (!random_window(g, &from, true, &window, &to)) return;
  const char* const op = ops[pick(g, 3)];
  double terms = 1;
  for (int32_t d = 0; d < from.rank; ++d) terms *= (double)window.size[d];
  const double limit = floor((exact_limit(from.dtype) - 1) / terms);
  if (limit < 1) return;
  if (op == ops[0]) a = bounded(g, a, limit);
  to.bound = op == ops[0] ? value_of(g, a)->bound * terms + 1 : fmax(from.bound, 1);
  const program_value_t scalar = scalar_of(from.dtype);
  const uint32_t init = add_splat(g, &scalar, literal(&from, "1.0", "1"));
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = \"stablehlo.reduce_window\"(%v, %v) <{", result, a, init);
  put_window(g, &window, from.rank, true);
  put(g, "}> ");
  put_reducer(g, op, &from);
  put(g, " : (%t, %t) -> %t\n", &from, &scalar, &to);
  end_op(g);
}

void add_select_and_scatter(generator_t* g) {
  const uint32_t a = pick_value(g, is_exact_with_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  program_value_t source = from;
  window_t window;
  if (!random_window(g, &from, false, &window, &source)) return;
  uint32_t values = NO_VALUE;
  for (uint32_t tries = 0; tries < 6 && values == NO_VALUE; ++tries) {
    const uint32_t other = pick_value(g, has_dims);
    if (other != NO_VALUE && value_of(g, other)->dtype == from.dtype) values = other;
  }
  values = values == NO_VALUE ? add_constant(g, &source) : with_elements(g, values, &source);
  values = bounded(g, values, floor(exact_limit(from.dtype) / 32));
  program_value_t to = from;
  to.bound = value_of(g, values)->bound * 16;
  to.is_inexact = value_of(g, values)->is_inexact;
  const program_value_t scalar = scalar_of(from.dtype);
  const program_value_t truth = scalar_of(WEFT_DTYPE_I1);
  const uint32_t init = add_splat(g, &scalar, literal(&from, "0.0", "0"));
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = \"stablehlo.select_and_scatter\"(%v, %v, %v) <{", result, a, values, init);
  put_window(g, &window, from.rank, false);
  put(g, "}> ({\n  ^bb0(%x: %t, %y: %t):\n    %r = stablehlo.compare GE, %x, %y : (%t, %t) -> %t\n",
      &scalar, &scalar, &scalar, &scalar, &truth);
  put(g, "    stablehlo.return %r : %t\n  }, ", &truth);
  // The second region continues the list that the first one began.
  put(g, "{\n  ^bb0(%x: %t, %y: %t):\n    %r = stablehlo.add %x, %y : %t\n", &scalar, &scalar,
      &scalar);
  put(g, "    stablehlo.return %r : %t\n  }) : (%t, %t, %t) -> %t\n", &scalar, &from,
      value_of(g, values), &scalar, &to);
  end_op(g);
}

// ---- looking elements up ------------------------------------------------------------------------

// How indices address an operand: used by gather and, the other way round, by scatter.
typedef struct lookup_s {
  uint32_t indices;
  int64_t index_vector_dim;
  int64_t map[2];
  int32_t map_count;
  int64_t slice[PROGRAM_MAX_RANK];
  int64_t collapsed[PROGRAM_MAX_RANK];
  int32_t collapsed_count;
  int64_t batching[2];     // dimension of the operand and that of the indices
  int32_t batching_count;  // 0 or 1
  int64_t offset_dims[PROGRAM_MAX_RANK];
  int32_t offset_count;
  program_value_t result;  // shape of the slices together
} lookup_t;

// Indices of two coordinates: two values of one shape, side by side.
static uint32_t index_pairs(generator_t* g, uint32_t indices) {
  const program_value_t from = *value_of(g, indices);
  program_value_t column = from;
  column.dims[column.rank++] = 1;
  uint32_t columns[2];
  for (int i = 0; i < 2; ++i) {
    const uint32_t source = i == 0 ? indices : pick_partner(g, indices);
    columns[i] = add_op(g, &column, "stablehlo.reshape %v : (%t) -> %t", source, &from, &column);
  }
  program_value_t pair = column;
  pair.dims[pair.rank - 1] = 2;
  return add_op(g, &pair, "stablehlo.concatenate %v, %v, dim = %d : (%t, %t) -> %t", columns[0],
                columns[1], (int64_t)(pair.rank - 1), &column, &column, &pair);
}

// Pairs a dimension that is not indexed with one of the indices, if there are two of one size.
static void pick_batching(generator_t* g, const program_value_t* operand,
                          const program_value_t* batch, lookup_t* lookup) {
  for (int32_t d = 0; d < operand->rank; ++d) {
    if (d == lookup->map[0] || (lookup->map_count == 2 && d == lookup->map[1])) continue;
    for (int32_t k = 0; k < batch->rank; ++k) {
      if (operand->dims[d] != batch->dims[k] || pick(g, 2)) continue;
      lookup->batching[0] = d;
      lookup->batching[1] = k;
      lookup->batching_count = 1;
      return;
    }
  }
}

// The two lists under their names.
static void put_batching(generator_t* g, const lookup_t* lookup, const char* of_operand,
                         const char* of_indices) {
  if (lookup->batching_count == 0) return;
  put(g, "%s = [%d], %s = [%d], ", of_operand, lookup->batching[0], of_indices,
      lookup->batching[1]);
}

static bool random_lookup(generator_t* g, const program_value_t* operand, lookup_t* out_lookup) {
  memset(out_lookup, 0, sizeof(*out_lookup));
  uint32_t indices = pick_value(g, is_small_index);
  if (indices == NO_VALUE) return false;
  const program_value_t batch = *value_of(g, indices);
  out_lookup->map_count = operand->rank > 1 && pick(g, 3) == 0 ? 2 : 1;
  out_lookup->map[0] = pick(g, operand->rank);
  out_lookup->map[1] = (out_lookup->map[0] + 1) % operand->rank;
  out_lookup->index_vector_dim = batch.rank;
  pick_batching(g, operand, &batch, out_lookup);
  int32_t kept = 0;
  for (int32_t d = 0; d < operand->rank; ++d) {
    const bool mapped =
        d == out_lookup->map[0] || (out_lookup->map_count == 2 && d == out_lookup->map[1]);
    const bool batched = out_lookup->batching_count > 0 && d == out_lookup->batching[0];
    out_lookup->slice[d] = operand->dims[d];
    if (batched) out_lookup->slice[d] = 1;
    if (mapped) out_lookup->slice[d] = pick(g, 3) == 0 ? 1 + pick(g, operand->dims[d]) : 1;
    if (!mapped && !batched && pick(g, 5) == 0)
      out_lookup->slice[d] = 1 + pick(g, operand->dims[d]);
    if (out_lookup->slice[d] == 1 && mapped) {
      out_lookup->collapsed[out_lookup->collapsed_count++] = d;
    } else if (!batched) {
      ++kept;
    }
  }
  program_value_t* result = &out_lookup->result;
  *result = *operand;
  result->rank = batch.rank + kept;
  if (result->rank > PROGRAM_MAX_RANK) return false;
  // Offset dimensions after or before those of the indices.
  const bool offsets_first = pick(g, 3) == 0;
  for (int32_t i = 0; i < kept; ++i) {
    out_lookup->offset_dims[out_lookup->offset_count++] = offsets_first ? i : batch.rank + i;
  }
  for (int32_t i = 0; i < batch.rank; ++i) {
    result->dims[offsets_first ? kept + i : i] = batch.dims[i];
  }
  for (int32_t d = 0, i = 0; d < operand->rank; ++d) {
    bool is_collapsed = out_lookup->batching_count > 0 && out_lookup->batching[0] == d;
    for (int32_t k = 0; k < out_lookup->collapsed_count; ++k) {
      is_collapsed = is_collapsed || out_lookup->collapsed[k] == d;
    }
    if (!is_collapsed) result->dims[out_lookup->offset_dims[i++]] = out_lookup->slice[d];
  }
  if (value_elements(result) > MAX_ELEMENTS) return false;
  // Indices are rarely in range by themselves.
  if (pick(g, 4) != 0 && batch.bound > 12) {
    const uint32_t mask = add_splat(g, &batch, "3");
    program_value_t small = batch;
    small.bound = 3;
    indices = add_op(g, &small, "stablehlo.and %v, %v : %t", indices, mask, &small);
  }
  out_lookup->indices = out_lookup->map_count == 2 ? index_pairs(g, indices) : indices;
  return true;
}

void add_gather(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  lookup_t lookup;
  if (!random_lookup(g, &from, &lookup)) return;
  const uint32_t result = add_results(g, &lookup.result, 1);
  put(g, "  %v = \"stablehlo.gather\"(%v, %v) <{dimension_numbers = #stablehlo.gather<", result, a,
      lookup.indices);
  if (lookup.offset_count > 0) {
    put(g, "offset_dims = [%l], ", lookup.offset_dims, lookup.offset_count);
  }
  if (lookup.collapsed_count > 0) {
    put(g, "collapsed_slice_dims = [%l], ", lookup.collapsed, lookup.collapsed_count);
  }
  put_batching(g, &lookup, "operand_batching_dims", "start_indices_batching_dims");
  put(g,
      "start_index_map = [%l], index_vector_dim = %d>, slice_sizes = array<i64: %l>}> : (%t, %t) "
      "-> %t\n",
      lookup.map, lookup.map_count, lookup.index_vector_dim, lookup.slice, from.rank, &from,
      value_of(g, lookup.indices), &lookup.result);
  end_op(g);
}

// A gather and what is the other way round: the operand is updated where the gather would read.
void add_scatter(generator_t* g) {
  static const char* const ops[] = {"add", "add", "add", "maximum", "minimum"};
  uint32_t a = pick_value(g, has_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  lookup_t lookup;
  if (!random_lookup(g, &from, &lookup)) return;
  uint32_t updates = NO_VALUE;
  for (uint32_t tries = 0; tries < 6 && updates == NO_VALUE; ++tries) {
    const uint32_t other = pick_value(g, has_dims);
    if (other != NO_VALUE && value_of(g, other)->dtype == from.dtype) updates = other;
  }
  updates = updates == NO_VALUE ? add_constant(g, &lookup.result)
                                : with_elements(g, updates, &lookup.result);
  const double count = (double)value_elements(&lookup.result);
  const double limit = floor(exact_limit(from.dtype) / 2 / count);
  if (limit < 1) return;
  updates = bounded(g, updates, limit);
  a = bounded(g, a, floor(exact_limit(from.dtype) / 2));
  program_value_t to = from;
  to.bound = value_of(g, a)->bound + count * value_of(g, updates)->bound;
  to.is_inexact = from.is_inexact || value_of(g, updates)->is_inexact;
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = \"stablehlo.scatter\"(%v, %v, %v) <{scatter_dimension_numbers = ", result, a,
      lookup.indices, updates);
  put(g, "#stablehlo.scatter<");
  if (lookup.offset_count > 0) {
    put(g, "update_window_dims = [%l], ", lookup.offset_dims, lookup.offset_count);
  }
  if (lookup.collapsed_count > 0) {
    put(g, "inserted_window_dims = [%l], ", lookup.collapsed, lookup.collapsed_count);
  }
  put_batching(g, &lookup, "input_batching_dims", "scatter_indices_batching_dims");
  put(g, "scatter_dims_to_operand_dims = [%l], index_vector_dim = %d>}> ", lookup.map,
      lookup.map_count, lookup.index_vector_dim);
  put_reducer(g, ops[pick(g, 5)], &from);
  put(g, " : (%t, %t, %t) -> %t\n", &from, value_of(g, lookup.indices), value_of(g, updates), &to);
  end_op(g);
}

// One start index per dimension: constants and values.
static void pick_starts(generator_t* g, int32_t rank, uint32_t* starts) {
  const program_value_t scalar = scalar_of(WEFT_DTYPE_I32);
  static const char* const numbers[] = {"0", "1", "2", "3", "100", "-1"};
  for (int32_t d = 0; d < rank; ++d) {
    starts[d] = pick(g, 2) ? pick_value(g, is_index_scalar) : NO_VALUE;
    if (starts[d] == NO_VALUE) starts[d] = add_splat(g, &scalar, numbers[pick(g, 6)]);
  }
}

static void put_starts(generator_t* g, int32_t rank, const uint32_t* starts) {
  for (int32_t d = 0; d < rank; ++d) put(g, ", %v", starts[d]);
}

static void put_start_types(generator_t* g, int32_t rank) {
  for (int32_t d = 0; d < rank; ++d) put(g, ", tensor<i32>");
}

void add_dynamic_slice(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  program_value_t to = from;
  const int64_t always = pick(g, from.rank);
  for (int32_t d = 0; d < from.rank; ++d) {
    if (d == always || pick(g, 4) == 0) to.dims[d] = 1 + pick(g, from.dims[d]);
  }
  uint32_t starts[PROGRAM_MAX_RANK] = {0};
  pick_starts(g, from.rank, starts);
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = stablehlo.dynamic_slice %v", result, a);
  put_starts(g, from.rank, starts);
  put(g, ", sizes = [%l] : (%t", to.dims, to.rank, &from);
  put_start_types(g, from.rank);
  put(g, ") -> %t\n", &to);
  end_op(g);
}

void add_dynamic_update_slice(generator_t* g) {
  const uint32_t a = pick_value(g, has_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  program_value_t part = from;
  for (int32_t d = 0; d < from.rank; ++d) {
    if (pick(g, 2)) part.dims[d] = 1 + pick(g, from.dims[d]);
  }
  uint32_t starts[PROGRAM_MAX_RANK] = {0};
  pick_starts(g, from.rank, starts);
  const uint32_t update =
      pick(g, 3) ? with_elements(g, pick_partner(g, a), &part) : add_constant(g, &part);
  program_value_t to = from;
  to.bound = fmax(from.bound, value_of(g, update)->bound);
  to.is_inexact = from.is_inexact || value_of(g, update)->is_inexact;
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = stablehlo.dynamic_update_slice %v, %v", result, a, update);
  put_starts(g, from.rank, starts);
  put(g, " : (%t, %t", &from, &part);
  put_start_types(g, from.rank);
  put(g, ") -> %t\n", &to);
  end_op(g);
}

// ---- sorting ------------------------------------------------------------------------------------

void add_sort(generator_t* g) {
  const uint32_t a = pick_value(g, is_exact_with_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  const program_value_t index = with_dtype(&from, WEFT_DTYPE_I32);
  const program_value_t scalar = scalar_of(from.dtype);
  const program_value_t index_scalar = scalar_of(WEFT_DTYPE_I32);
  const program_value_t truth = scalar_of(WEFT_DTYPE_I1);
  const int64_t dim = pick(g, from.rank);
  const bool with_places = pick(g, 2) == 0;
  uint32_t places = NO_VALUE;
  if (with_places) {
    places = add_op(g, &index, "stablehlo.iota dim = %d : %t", dim, &index);
  }
  program_value_t results[2] = {from, index};
  results[1].bound = (double)from.dims[dim];
  const uint32_t first = add_results(g, results, with_places ? 2 : 1);
  if (with_places) {
    put(g, "  %v, %v = \"stablehlo.sort\"(%v, %v)", first, first + 1, a, places);
  } else {
    put(g, "  %v = \"stablehlo.sort\"(%v)", first, a);
  }
  put(g, " <{dimension = %d : i64, is_stable = true}> ({\n  ^bb0(%x: %t, %y: %t", dim, &scalar,
      &scalar);
  if (with_places) put(g, ", %i: %t, %j: %t", &index_scalar, &index_scalar);
  put(g, "):\n    %r = stablehlo.compare %s, %x, %y : (%t, %t) -> %t\n", pick(g, 2) ? "LT" : "GT",
      &scalar, &scalar, &truth);
  put(g, "    stablehlo.return %r : %t\n  }) : (%t", &truth, &from);
  if (with_places) {
    put(g, ", %t) -> (%t, %t)\n", &index, &from, &index);
  } else {
    put(g, ") -> %t\n", &from);
  }
  end_op(g);
}

void add_top_k(generator_t* g) {
  const uint32_t a = pick_value(g, is_exact_with_dims);
  if (a == NO_VALUE) return;
  const program_value_t from = *value_of(g, a);
  program_value_t results[2] = {from, with_dtype(&from, WEFT_DTYPE_I32)};
  const int64_t last = from.dims[from.rank - 1];
  const int64_t k = 1 + pick(g, last);
  for (int i = 0; i < 2; ++i) results[i].dims[from.rank - 1] = k;
  results[1].bound = (double)last;
  const uint32_t first = add_results(g, results, 2);
  put(g, "  %v, %v = chlo.top_k(%v, k = %d) : %t -> (%t, %t)\n", first, first + 1, a, k, &from,
      &results[0], &results[1]);
  end_op(g);
}

// ---- random bits
// ----------------------------------------------------------------------------------

void add_rng(generator_t* g) {
  const program_value_t shape = *value_of(g, pick_value(g, is_any));
  const program_value_t state = {.dtype = WEFT_DTYPE_UI64, .rank = 1, .dims = {2}};
  const program_value_t bits = with_dtype(&shape, WEFT_DTYPE_UI32);
  program_value_t to = with_dtype(&shape, pick(g, 2) ? WEFT_DTYPE_F32 : WEFT_DTYPE_I32);
  to.bound = 15;
  to.is_inexact = false;
  const program_value_t values[] = {state, state, bits, bits, bits, to};
  const uint32_t first = add_results(g, values, 6);
  put(g, "  %v = stablehlo.constant dense<[%d, 7]> : %t\n", first, pick(g, 1000), &state);
  put(g, "  %v, %v = stablehlo.rng_bit_generator %v, algorithm = %s : (%t) -> (%t, %t)\n",
      first + 1, first + 2, first, pick(g, 2) ? "THREE_FRY" : "DEFAULT", &state, &state, &bits);
  put(g, "  %v = stablehlo.constant dense<28> : %t\n", first + 3, &bits);
  put(g, "  %v = stablehlo.shift_right_logical %v, %v : %t\n", first + 4, first + 2, first + 3,
      &bits);
  put(g, "  %v = stablehlo.convert %v : (%t) -> %t\n", first + 5, first + 4, &bits, &to);
  end_op(g);
}
