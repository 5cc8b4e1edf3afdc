// Generates programs that mix what lowering treats differently: loops over the same and other
// spaces, layout operations, contractions, dense operations, control flow, updates in place. A few
// values have no elements.
#include "tests/runtime/exec/program_generator.h"

#include <inttypes.h>

#include "runtime/base/random.h"

#define MAX_VALUES 256
#define MAX_RANK 4

typedef struct value_s {
  int32_t rank;
  int64_t dims[MAX_RANK];
} value_t;

typedef struct generator_s {
  weft_random_key_t key;
  uint64_t counter;
  weft_string_buffer_t* text;
  value_t values[MAX_VALUES];  // value i is printed as %v<i>
  uint32_t count;
} generator_t;

// In [0, count); 0 if |count| is.
static int64_t pick(generator_t* g, int64_t count) {
  return (int64_t)(weft_random_u64(g->key, g->counter++) % (uint64_t)(count > 0 ? count : 1));
}

static bool is_rare(generator_t* g) {
  return pick(g, 20) == 0;
}

static int64_t element_count(const value_t* value) {
  int64_t count = 1;
  for (int32_t i = 0; i < value->rank; ++i) count *= value->dims[i];
  return count;
}

static void print_type(generator_t* g, const value_t* value, const char* dtype) {
  weft_string_buffer_append_cstring(g->text, "tensor<");
  for (int32_t i = 0; i < value->rank; ++i) {
    weft_string_buffer_append_format(g->text, "%" PRId64 "x", value->dims[i]);
  }
  weft_string_buffer_append_format(g->text, "%s>", dtype);
}

static bool same_shape(const value_t* a, const value_t* b) {
  if (a->rank != b->rank) return false;
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i]) return false;
  }
  return true;
}

// Recent values more often than old ones, so that chains grow.
static uint32_t pick_value(generator_t* g) {
  const int64_t back = pick(g, 3) == 0 ? pick(g, g->count) : pick(g, g->count < 6 ? g->count : 6);
  return (uint32_t)((int64_t)g->count - 1 - back);
}

// Another value of the same shape, or |value| itself.
static uint32_t pick_partner(generator_t* g, uint32_t value) {
  const uint32_t start = (uint32_t)pick(g, g->count);
  for (uint32_t i = 0; i < g->count; ++i) {
    const uint32_t other = (start + i) % g->count;
    if (same_shape(&g->values[other], &g->values[value])) return other;
  }
  return value;
}

static value_t* begin_value(generator_t* g, const value_t* shape) {
  value_t* value = &g->values[g->count];
  *value = *shape;
  weft_string_buffer_append_format(g->text, "  %%v%u = ", g->count);
  return value;
}

static void end_value(generator_t* g) {
  weft_string_buffer_append_char(g->text, '\n');
  ++g->count;
}

// op %a : (from) -> to
static void print_mapping(generator_t* g, uint32_t from, const value_t* to) {
  weft_string_buffer_append_cstring(g->text, " : (");
  print_type(g, &g->values[from], "f32");
  weft_string_buffer_append_cstring(g->text, ") -> ");
  print_type(g, to, "f32");
}

static void print_list(generator_t* g, const int64_t* items, int32_t count) {
  weft_string_buffer_append_char(g->text, '[');
  for (int32_t i = 0; i < count; ++i) {
    weft_string_buffer_append_format(g->text, "%s%" PRId64, i ? ", " : "", items[i]);
  }
  weft_string_buffer_append_char(g->text, ']');
}

// Elementwise -----------------------------------------------------------------------------------

static void add_unary(generator_t* g) {
  static const char* const ops[] = {"negate", "tanh", "logistic", "abs", "cosine"};
  const uint32_t a = pick_value(g);
  begin_value(g, &g->values[a]);
  weft_string_buffer_append_format(g->text, "stablehlo.%s %%v%u : ", ops[pick(g, 5)], a);
  print_type(g, &g->values[a], "f32");
  end_value(g);
}

static void add_binary(generator_t* g) {
  static const char* const ops[] = {"add", "subtract", "maximum", "minimum", "multiply"};
  const uint32_t a = pick_value(g);
  const uint32_t b = pick_partner(g, a);
  begin_value(g, &g->values[a]);
  weft_string_buffer_append_format(g->text, "stablehlo.%s %%v%u, %%v%u : ", ops[pick(g, 5)], a, b);
  print_type(g, &g->values[a], "f32");
  end_value(g);
  // Keeps magnitudes in a range where rounding differences stay small.
  const uint32_t raw = g->count - 1;
  begin_value(g, &g->values[raw]);
  weft_string_buffer_append_format(g->text, "stablehlo.tanh %%v%u : ", raw);
  print_type(g, &g->values[raw], "f32");
  end_value(g);
}

static void add_select(generator_t* g) {
  const uint32_t a = pick_value(g);
  const uint32_t b = pick_partner(g, a);
  const value_t* shape = &g->values[a];
  const bool rows = shape->rank > 0 && pick(g, 2) == 0;
  const uint32_t id = g->count;
  if (rows) {  // which rows does an iota choose
    weft_string_buffer_append_format(g->text, "  %%i%u = stablehlo.iota dim = %" PRId64 " : ", id,
                                     pick(g, shape->rank));
    print_type(g, shape, "i32");
    weft_string_buffer_append_format(
        g->text, "\n  %%k%u = stablehlo.constant dense<%" PRId64 "> : ", id, pick(g, 4));
    print_type(g, shape, "i32");
    weft_string_buffer_append_format(
        g->text, "\n  %%c%u = stablehlo.compare LE, %%i%u, %%k%u, SIGNED : (", id, id, id);
    print_type(g, shape, "i32");
    weft_string_buffer_append_cstring(g->text, ", ");
    print_type(g, shape, "i32");
  } else {
    const float limit = (float)pick(g, 100) / 100.0f - 0.5f;
    weft_string_buffer_append_format(g->text, "  %%k%u = stablehlo.constant dense<%f> : ", id,
                                     (double)limit + 1e-4);
    print_type(g, shape, "f32");
    weft_string_buffer_append_format(g->text, "\n  %%c%u = stablehlo.compare GT, %%v%u, %%k%u : (",
                                     id, a, id);
    print_type(g, shape, "f32");
    weft_string_buffer_append_cstring(g->text, ", ");
    print_type(g, shape, "f32");
  }
  weft_string_buffer_append_cstring(g->text, ") -> ");
  print_type(g, shape, "i1");
  weft_string_buffer_append_char(g->text, '\n');
  begin_value(g, shape);
  // Comparing floats that differ by rounding could choose differently: both choices are then close.
  weft_string_buffer_append_format(g->text, "stablehlo.select %%c%u, %%v%u, %%v%u : ", id, a,
                                   rows ? b : a);
  print_type(g, shape, "i1");
  weft_string_buffer_append_cstring(g->text, ", ");
  print_type(g, shape, "f32");
  end_value(g);
}

// Layout ----------------------------------------------------------------------------------------

static void add_transpose(generator_t* g) {
  const uint32_t a = pick_value(g);
  const value_t from = g->values[a];
  int64_t permutation[MAX_RANK];
  value_t to = from;
  for (int32_t i = 0; i < from.rank; ++i) permutation[i] = i;
  for (int32_t i = from.rank; i-- > 1;) {
    const int64_t j = pick(g, i + 1);
    const int64_t swapped = permutation[i];
    permutation[i] = permutation[j];
    permutation[j] = swapped;
  }
  for (int32_t i = 0; i < from.rank; ++i) to.dims[i] = from.dims[permutation[i]];
  begin_value(g, &to);
  weft_string_buffer_append_format(g->text, "stablehlo.transpose %%v%u, dims = ", a);
  print_list(g, permutation, from.rank);
  print_mapping(g, a, &to);
  end_value(g);
}

static void add_reshape(generator_t* g) {
  const uint32_t a = pick_value(g);
  int64_t left = element_count(&g->values[a]);
  value_t to = {0};
  while (to.rank + 1 < MAX_RANK && left > 1 && pick(g, 4) != 0) {
    const int64_t factors[] = {2, 3, 4, 1, left};
    const int64_t factor = factors[pick(g, 5)];
    if (left % factor != 0) continue;
    to.dims[to.rank++] = factor;
    left /= factor;
  }
  if (left > 1 || to.rank == 0) to.dims[to.rank++] = left;
  if (left == 0 && pick(g, 2)) to = (value_t){3, {1 + pick(g, 4), 0, 1 + pick(g, 3)}};
  begin_value(g, &to);
  weft_string_buffer_append_format(g->text, "stablehlo.reshape %%v%u", a);
  print_mapping(g, a, &to);
  end_value(g);
}

static void add_broadcast(generator_t* g) {
  const uint32_t a = pick_value(g);
  const value_t from = g->values[a];
  if (from.rank == MAX_RANK || element_count(&from) > 256) return;
  value_t to = {.rank = from.rank + 1};
  int64_t dims[MAX_RANK];
  const int64_t place = pick(g, to.rank);
  for (int32_t i = 0, source = 0; i < to.rank; ++i) {
    if (i == place) {
      to.dims[i] = is_rare(g) ? 0 : 1 + pick(g, 4);
    } else {
      dims[source] = i;
      to.dims[i] = from.dims[source] == 1 ? 1 + pick(g, 3) : from.dims[source];
      ++source;
    }
  }
  begin_value(g, &to);
  weft_string_buffer_append_format(g->text, "stablehlo.broadcast_in_dim %%v%u, dims = ", a);
  print_list(g, dims, from.rank);
  print_mapping(g, a, &to);
  end_value(g);
}

static void add_slice(generator_t* g) {
  const uint32_t a = pick_value(g);
  const value_t from = g->values[a];
  value_t to = from;
  if (from.rank == 0) return;
  weft_string_buffer_append_format(g->text, "  %%v%u = stablehlo.slice %%v%u [", g->count, a);
  for (int32_t i = 0; i < from.rank; ++i) {
    const int64_t start = pick(g, from.dims[i]);
    const bool is_empty = from.dims[i] == 0 || is_rare(g);
    const int64_t limit = is_empty ? start : start + 1 + pick(g, from.dims[i] - start);
    const int64_t stride = 1 + pick(g, 2);
    to.dims[i] = (limit - start + stride - 1) / stride;
    weft_string_buffer_append_format(g->text, "%s%" PRId64 ":%" PRId64 ":%" PRId64, i ? ", " : "",
                                     start, limit, stride);
  }
  weft_string_buffer_append_char(g->text, ']');
  print_mapping(g, a, &to);
  g->values[g->count] = to;
  end_value(g);
}

static void add_reverse(generator_t* g) {
  const uint32_t a = pick_value(g);
  if (g->values[a].rank == 0) return;
  const int64_t dimension = pick(g, g->values[a].rank);
  begin_value(g, &g->values[a]);
  weft_string_buffer_append_format(g->text, "stablehlo.reverse %%v%u, dims = [%" PRId64 "] : ", a,
                                   dimension);
  print_type(g, &g->values[a], "f32");
  end_value(g);
}

static void add_concatenate(generator_t* g) {
  const uint32_t a = pick_value(g);
  const uint32_t b = pick_partner(g, a);
  const value_t from = g->values[a];
  if (from.rank == 0 || element_count(&from) > 256) return;
  const int64_t dimension = pick(g, from.rank);
  value_t to = from;
  value_t second = from;
  // A part without elements.
  const bool is_empty = pick(g, 4) == 0;
  if (is_empty) {
    second.dims[dimension] = 0;
    weft_string_buffer_append_format(g->text, "  %%c%u = stablehlo.slice %%v%u [", g->count, b);
    for (int32_t i = 0; i < from.rank; ++i) {
      weft_string_buffer_append_format(g->text, "%s0:%" PRId64, i ? ", " : "", second.dims[i]);
    }
    weft_string_buffer_append_char(g->text, ']');
    print_mapping(g, b, &second);
    weft_string_buffer_append_char(g->text, '\n');
  }
  to.dims[dimension] += second.dims[dimension];
  begin_value(g, &to);
  weft_string_buffer_append_format(g->text,
                                   "stablehlo.concatenate %%v%u, %%%c%u, dim = %" PRId64 " : (", a,
                                   is_empty ? 'c' : 'v', is_empty ? g->count : b, dimension);
  print_type(g, &from, "f32");
  weft_string_buffer_append_cstring(g->text, ", ");
  print_type(g, &second, "f32");
  weft_string_buffer_append_cstring(g->text, ") -> ");
  print_type(g, &to, "f32");
  end_value(g);
}

// Work ------------------------------------------------------------------------------------------

static void add_reduce(generator_t* g) {
  const uint32_t a = pick_value(g);
  const value_t from = g->values[a];
  if (from.rank == 0) return;
  const bool is_sum = pick(g, 2) == 0;
  value_t to = {0};
  int64_t reduced[MAX_RANK];
  int32_t reduced_count = 0;
  const int64_t always = pick(g, from.rank);
  for (int32_t i = 0; i < from.rank; ++i) {
    if (i == always || pick(g, 3) == 0) {
      reduced[reduced_count++] = i;
    } else {
      to.dims[to.rank++] = from.dims[i];
    }
  }
  weft_string_buffer_append_format(
      g->text, "  %%z%u = stablehlo.constant dense<%s> : tensor<f32>\n", g->count,
      is_sum                      ? "0.25"
      : element_count(&from) == 0 ? "-0.75"
                                  : "0xFF800000");
  begin_value(g, &to);
  weft_string_buffer_append_format(
      g->text, "stablehlo.reduce(%%v%u init: %%z%u) applies stablehlo.%s across dimensions = ", a,
      g->count, is_sum ? "add" : "maximum");
  print_list(g, reduced, reduced_count);
  weft_string_buffer_append_cstring(g->text, " : (");
  print_type(g, &from, "f32");
  weft_string_buffer_append_cstring(g->text, ", tensor<f32>) -> ");
  print_type(g, &to, "f32");
  end_value(g);
}

static void add_dot(generator_t* g) {
  const uint32_t a = pick_value(g);
  const value_t from = g->values[a];
  if (from.rank < 2) return;
  const uint32_t b = pick_partner(g, a);
  // Batches over dimension 0, contracts another, keeps the rest of both.
  const int64_t contracted = 1 + pick(g, from.rank - 1);
  value_t to = {.rank = 1, .dims = {from.dims[0]}};
  if (2 * (from.rank - 2) + 1 > MAX_RANK) return;
  for (int side = 0; side < 2; ++side) {
    for (int32_t i = 1; i < from.rank; ++i) {
      if (i != contracted) to.dims[to.rank++] = from.dims[i];
    }
  }
  begin_value(g, &to);
  weft_string_buffer_append_format(g->text,
                                   "stablehlo.dot_general %%v%u, %%v%u, batching_dims = [0] x [0], "
                                   "contracting_dims = [%" PRId64 "] x [%" PRId64 "] : (",
                                   a, b, contracted, contracted);
  print_type(g, &from, "f32");
  weft_string_buffer_append_cstring(g->text, ", ");
  print_type(g, &from, "f32");
  weft_string_buffer_append_cstring(g->text, ") -> ");
  print_type(g, &to, "f32");
  end_value(g);
}

static void add_update(generator_t* g) {
  const uint32_t a = pick_value(g);
  const value_t from = g->values[a];
  if (from.rank == 0) return;
  const uint32_t id = g->count;
  value_t part = from;
  for (int32_t i = 0; i < part.rank; ++i) {
    part.dims[i] = part.dims[i] == 0 || is_rare(g) ? 0 : 1 + pick(g, part.dims[i]);
  }
  weft_string_buffer_append_format(g->text, "  %%u%u = stablehlo.constant dense<0.5> : ", id);
  print_type(g, &part, "f32");
  weft_string_buffer_append_format(
      g->text, "\n  %%s%u = stablehlo.constant dense<%" PRId64 "> : tensor<i32>\n", id, pick(g, 3));
  begin_value(g, &from);
  weft_string_buffer_append_format(g->text, "stablehlo.dynamic_update_slice %%v%u, %%u%u", a, id);
  for (int32_t i = 0; i < from.rank; ++i) {
    weft_string_buffer_append_format(g->text, ", %%s%u", id);
  }
  weft_string_buffer_append_cstring(g->text, " : (");
  print_type(g, &from, "f32");
  weft_string_buffer_append_cstring(g->text, ", ");
  print_type(g, &part, "f32");
  for (int32_t i = 0; i < from.rank; ++i) {
    weft_string_buffer_append_cstring(g->text, ", tensor<i32>");
  }
  weft_string_buffer_append_cstring(g->text, ") -> ");
  print_type(g, &from, "f32");
  end_value(g);
}

// Carries two values that change places in every turn, and one that is updated.
static void add_while(generator_t* g) {
  const uint32_t a = pick_value(g);
  const uint32_t b = pick_partner(g, a);
  const uint32_t captured = pick_partner(g, a);
  const value_t shape = g->values[a];
  const uint32_t id = g->count;
  weft_string_buffer_append_format(
      g->text,
      "  %%n%u = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %%w%u:3 = stablehlo.while(%%i%u = %%n%u, %%x%u = %%v%u, %%y%u = %%v%u) : tensor<i32>, ",
      id, id, id, id, id, a, id, b);
  print_type(g, &shape, "f32");
  weft_string_buffer_append_cstring(g->text, ", ");
  print_type(g, &shape, "f32");
  weft_string_buffer_append_format(
      g->text,
      "\n  cond {\n    %%e%u = stablehlo.constant dense<%" PRId64
      "> : tensor<i32>\n"
      "    %%p%u = stablehlo.compare LT, %%i%u, %%e%u, SIGNED : (tensor<i32>, tensor<i32>) -> "
      "tensor<i1>\n    stablehlo.return %%p%u : tensor<i1>\n  } do {\n"
      "    %%o%u = stablehlo.constant dense<1> : tensor<i32>\n"
      "    %%j%u = stablehlo.add %%i%u, %%o%u : tensor<i32>\n    %%q%u = stablehlo.%s %%x%u, %%v%u "
      ": ",
      id, pick(g, 4), id, id, id, id, id, id, id, id, id, pick(g, 2) ? "maximum" : "minimum", id,
      captured);
  print_type(g, &shape, "f32");
  const bool swaps = pick(g, 2) == 0;
  weft_string_buffer_append_format(g->text,
                                   "\n    stablehlo.return %%j%u, %%%s%u, %%%s%u : tensor<i32>, ",
                                   id, swaps ? "y" : "q", id, swaps ? "q" : "y", id);
  print_type(g, &shape, "f32");
  weft_string_buffer_append_cstring(g->text, ", ");
  print_type(g, &shape, "f32");
  weft_string_buffer_append_cstring(g->text, "\n  }\n");
  begin_value(g, &shape);
  weft_string_buffer_append_format(g->text, "stablehlo.subtract %%w%u#1, %%w%u#2 : ", id, id);
  print_type(g, &shape, "f32");
  end_value(g);
}

static void add_if(generator_t* g) {
  const uint32_t a = pick_value(g);
  const uint32_t b = pick_partner(g, a);
  const value_t shape = g->values[a];
  const uint32_t id = g->count;
  weft_string_buffer_append_format(g->text, "  %%b%u = stablehlo.constant dense<%s> : tensor<i1>\n",
                                   id, pick(g, 2) ? "true" : "false");
  begin_value(g, &shape);
  weft_string_buffer_append_format(
      g->text, "\"stablehlo.if\"(%%b%u) ({\n    %%t%u = stablehlo.negate %%v%u : ", id, id, a);
  print_type(g, &shape, "f32");
  weft_string_buffer_append_format(g->text, "\n    stablehlo.return %%t%u : ", id);
  print_type(g, &shape, "f32");
  weft_string_buffer_append_format(g->text, "\n  }, {\n    stablehlo.return %%v%u : ", b);
  print_type(g, &shape, "f32");
  weft_string_buffer_append_cstring(g->text, "\n  }) : (tensor<i1>) -> ");
  print_type(g, &shape, "f32");
  end_value(g);
}

// The program -----------------------------------------------------------------------------------

static void add_op(generator_t* g) {
  typedef void(add_fn_t)(generator_t * g);
  static add_fn_t* const kinds[] = {
      add_unary,  add_unary,   add_binary,    add_binary,    add_binary,
      add_select, add_reshape, add_transpose, add_transpose, add_slice,
      add_reduce, add_reduce,  add_reverse,   add_broadcast, add_concatenate,
      add_dot,    add_update,  add_while,     add_if,
  };
  kinds[pick(g, (int64_t)(sizeof(kinds) / sizeof(kinds[0])))](g);
}

void weft_generate_program(uint64_t seed, uint32_t op_count, weft_string_buffer_t* text) {
  weft_string_buffer_t body;
  weft_string_buffer_init(text->allocator, &body);
  generator_t g = {.key = weft_random_key(seed), .text = &body, .count = 3};
  const value_t shapes[] = {{2, {4, 6}}, {3, {2, 3, 4}}, {1, {24}}, {3, {2, 4, 4}}, {0, {0}}};
  for (uint32_t i = 0; i < 3; ++i) {
    g.values[i] = is_rare(&g) ? (value_t){2, {3, 0}} : shapes[pick(&g, 5)];
  }
  for (uint32_t i = 0; i < op_count && g.count + 4 < MAX_VALUES; ++i) add_op(&g);
  // Results: the last value and others at random; arguments are donated in order of fit.
  uint32_t results[8];
  uint32_t result_count = 0;
  results[result_count++] = g.count - 1;
  while (result_count < 6) results[result_count++] = (uint32_t)pick(&g, g.count);
  int32_t donated[3] = {-1, -1, -1};
  bool taken[8] = {false};
  for (uint32_t a = 0; a < 3; ++a) {
    for (uint32_t r = 0; r < result_count && donated[a] < 0 && pick(&g, 4) != 0; ++r) {
      if (taken[r] || !same_shape(&g.values[a], &g.values[results[r]])) continue;
      donated[a] = (int32_t)r;
      taken[r] = true;
    }
  }
  g.text = text;
  weft_string_buffer_append_cstring(text, "func.func public @main(");
  for (uint32_t a = 0; a < 3; ++a) {
    weft_string_buffer_append_format(text, "%s%%v%u: ", a ? ", " : "", a);
    print_type(&g, &g.values[a], "f32");
    if (donated[a] >= 0) {
      weft_string_buffer_append_format(text, " {tf.aliasing_output = %d : i32}", donated[a]);
    }
  }
  weft_string_buffer_append_cstring(text, ") -> (");
  for (uint32_t r = 0; r < result_count; ++r) {
    if (r) weft_string_buffer_append_cstring(text, ", ");
    print_type(&g, &g.values[results[r]], "f32");
  }
  weft_string_buffer_append_cstring(text, ") {\n");
  weft_string_buffer_append(text, body.data ? body.data : "", body.size);
  weft_string_buffer_append_cstring(text, "  return ");
  for (uint32_t r = 0; r < result_count; ++r) {
    weft_string_buffer_append_format(text, "%s%%v%u", r ? ", " : "", results[r]);
  }
  weft_string_buffer_append_cstring(text, " : ");
  for (uint32_t r = 0; r < result_count; ++r) {
    if (r) weft_string_buffer_append_cstring(text, ", ");
    print_type(&g, &g.values[results[r]], "f32");
  }
  weft_string_buffer_append_cstring(text, "\n}\n");
  weft_string_buffer_deinit(&body);
}
