// Control flow of the generator: loops and branches, with sums over whole values inside, so that
// ranks have to communicate in their regions and in the conditions of loops.
#include <math.h>

#include "tests/sharding/random_program_internal.h"

static bool is_predicate(const program_value_t* value) {
  return is_boolean(value) && value->rank == 0;
}

static bool is_index_scalar(const program_value_t* value) {
  return is_index(value) && value->rank == 0;
}

static const char* zero_of(const program_value_t* value) {
  return is_float(value) ? "0.0" : "0";
}

// %|prefix|s = the |op| over all elements of %|from|, of |shape|.
static void put_total(generator_t* g, const char* prefix, const char* op, const char* from,
                      const program_value_t* shape) {
  const program_value_t scalar = scalar_of(shape->dtype);
  const int64_t dims[PROGRAM_MAX_RANK] = {0, 1, 2, 3};
  put(g, "    %%sz = stablehlo.constant dense<%s> : %t\n", prefix, zero_of(shape), &scalar);
  put(g,
      "    %%ss = stablehlo.reduce(%%s init: %%sz) applies stablehlo.%s across dimensions = [%l] : "
      "(%t, %t) -> %t\n",
      prefix, from, prefix, op, dims, shape->rank, shape, &scalar, &scalar);
}

// %|result| = %|from| plus the sum of all its elements, each cut down to [-1, 1].
static void put_add_total(generator_t* g, const char* result, const char* from,
                          const program_value_t* shape) {
  const program_value_t scalar = scalar_of(shape->dtype);
  const char* const one = is_float(shape) ? "1.0" : "1";
  put(g, "    %%sl = stablehlo.constant dense<-%s> : %t\n", result, one, &scalar);
  put(g, "    %%sh = stablehlo.constant dense<%s> : %t\n", result, one, &scalar);
  put(g, "    %%sc = stablehlo.clamp %%sl, %%s, %%sh : (%t, %t, %t) -> %t\n", result, result, from,
      result, &scalar, shape, &scalar, shape);
  const char clamped[] = {result[0], 'c', '\0'};
  put_total(g, result, "add", clamped, shape);
  put(g, "    %%sb = stablehlo.broadcast_in_dim %%ss, dims = [] : (%t) -> %t\n", result, result,
      &scalar, shape);
  put(g, "    %%s = stablehlo.add %%s, %%sb : %t\n", result, from, result, shape);
}

// Sums of that kind have magnitudes of up to MAX_ELEMENTS.
static bool has_room_for_totals(const program_value_t* shape) {
  return exact_limit(shape->dtype) >= 32 * MAX_ELEMENTS && shape->rank > 0;
}

// What a loop is made of.
typedef struct loop_s {
  program_value_t counter;
  program_value_t shape;
  uint32_t captured;
  bool swaps;       // the two values change places in every turn
  bool is_watched;  // ends when one of them becomes large, too
} loop_t;

static void put_condition(generator_t* g, const loop_t* loop) {
  const program_value_t truth = scalar_of(WEFT_DTYPE_I1);
  const program_value_t scalar = scalar_of(loop->shape.dtype);
  put(g, "  ^bb0(%i: %t, %x: %t, %y: %t):\n", &loop->counter, &loop->shape, &loop->shape);
  put(g, "    %n = stablehlo.constant dense<%d> : %t\n", pick(g, 4), &loop->counter);
  put(g, "    %p = stablehlo.compare LT, %i, %n : (%t, %t) -> %t\n", &loop->counter, &loop->counter,
      &truth);
  if (!loop->is_watched) {
    put(g, "    stablehlo.return %p : %t\n", &truth);
    return;
  }
  put_total(g, "m", pick(g, 2) ? "maximum" : "add", "x", &loop->shape);
  put(g, "    %k = stablehlo.constant dense<%d%s> : %t\n", pick(g, 40),
      is_float(&scalar) ? ".0" : "", &scalar);
  put(g, "    %q = stablehlo.compare LE, %ms, %k : (%t, %t) -> %t\n", &scalar, &scalar, &truth);
  put(g, "    %r = stablehlo.and %p, %q : %t\n    stablehlo.return %r : %t\n", &truth, &truth);
}

static void put_body(generator_t* g, const loop_t* loop) {
  const program_value_t* shape = &loop->shape;
  put(g, "  ^bb0(%i: %t, %x: %t, %y: %t):\n", &loop->counter, shape, shape);
  put(g, "    %o = stablehlo.constant dense<1> : %t\n    %j = stablehlo.add %i, %o : %t\n",
      &loop->counter, &loop->counter);
  put(g, "    %q = stablehlo.%s %x, %v : %t\n", pick(g, 2) ? "add" : "maximum", loop->captured,
      shape);
  if (has_room_for_totals(shape) && pick(g, 2)) {
    put_add_total(g, "r", "y", shape);
  } else if (shape->rank > 0 && pick(g, 2)) {
    put(g, "    %r = stablehlo.reverse %y, dims = [%d] : %t\n", pick(g, shape->rank), shape);
  } else {
    put(g, "    %r = stablehlo.negate %y : %t\n", shape);
  }
  put(g, "    stablehlo.return %j, %s : %t, %t, %t\n", loop->swaps ? "%r, %q" : "%q, %r",
      &loop->counter, shape, shape);
}

// Carries a counter and two values; one takes in an outer value in every turn.
void add_while(generator_t* g) {
  uint32_t a = pick_value(g, is_number);
  if (a == NO_VALUE) return;
  uint32_t captured = pick_partner(g, a);
  const double limit = floor(exact_limit(value_of(g, a)->dtype) / 8);
  // Elements and sums of them stay exact for the three turns that there are at most.
  a = bounded(g, a, floor(limit / MAX_ELEMENTS) + 4);
  captured = bounded(g, captured, floor(limit / MAX_ELEMENTS) + 4);
  const uint32_t b = bounded(g, pick_partner(g, a), limit);
  loop_t loop = {.counter = scalar_of(WEFT_DTYPE_I32),
                 .shape = *value_of(g, a),
                 .captured = captured,
                 .swaps = pick(g, 2) == 0};
  loop.counter.bound = 4;
  loop.shape.bound = 8 * limit;
  loop.shape.is_inexact =
      loop.shape.is_inexact || value_of(g, b)->is_inexact || value_of(g, captured)->is_inexact;
  // Rounding must not decide about a turn, nor may sums round.
  loop.is_watched =
      !loop.shape.is_inexact && !loop.swaps && has_room_for_totals(&loop.shape) && pick(g, 2) == 0;
  const uint32_t zero = add_splat(g, &loop.counter, "0");
  const program_value_t results[3] = {loop.counter, loop.shape, loop.shape};
  const uint32_t first = add_results(g, results, 3);
  put(g, "  %v, %v, %v = \"stablehlo.while\"(%v, %v, %v) ({\n", first, first + 1, first + 2, zero,
      a, b);
  put_condition(g, &loop);
  put(g, "  }, {\n");
  put_body(g, &loop);
  put(g, "  }) : (%t, %t, %t) -> (%t, %t, %t)\n", &loop.counter, &loop.shape, &loop.shape,
      &loop.counter, &loop.shape, &loop.shape);
  end_op(g);
}

// One branch negates a value, one passes another on, a third adds up.
static void put_branch(generator_t* g, int64_t kind, uint32_t a, uint32_t b,
                       const program_value_t* shape) {
  const char* returned = "x";
  put(g, "{\n    %x = stablehlo.%s %v : %t\n", kind == 0 ? "negate" : "abs", kind == 1 ? b : a,
      shape);
  if (kind == 2 && has_room_for_totals(shape)) {
    put_add_total(g, "r", "x", shape);
    returned = "r";
  }
  put(g, "    stablehlo.return %%s : %t\n  }", returned, shape);
}

static program_value_t branch_result(generator_t* g, uint32_t* a, uint32_t* b) {
  const double limit = floor(exact_limit(value_of(g, *a)->dtype) / 2);
  *a = bounded(g, *a, limit);
  *b = bounded(g, *b, limit);
  program_value_t to = *value_of(g, *a);
  to.bound = fmax(to.bound, value_of(g, *b)->bound) + MAX_ELEMENTS;
  to.is_inexact = to.is_inexact || value_of(g, *b)->is_inexact;
  return to;
}

void add_if(generator_t* g) {
  uint32_t a = pick_value(g, is_number);
  if (a == NO_VALUE) return;
  uint32_t b = pick_partner(g, a);
  const program_value_t truth = scalar_of(WEFT_DTYPE_I1);
  uint32_t predicate = pick_value(g, is_predicate);
  if (predicate == NO_VALUE) predicate = add_splat(g, &truth, pick(g, 2) ? "true" : "false");
  const program_value_t to = branch_result(g, &a, &b);
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = \"stablehlo.if\"(%v) (", result, predicate);
  put_branch(g, pick(g, 3), a, b, &to);
  put(g, ", ");
  put_branch(g, pick(g, 3), a, b, &to);
  put(g, ") : (%t) -> %t\n", &truth, &to);
  end_op(g);
}

void add_case(generator_t* g) {
  uint32_t a = pick_value(g, is_number);
  if (a == NO_VALUE) return;
  uint32_t b = pick_partner(g, a);
  program_value_t index_type = scalar_of(WEFT_DTYPE_I32);
  uint32_t index = pick_value(g, is_index_scalar);
  if (index == NO_VALUE) index = add_splat(g, &index_type, pick(g, 2) ? "0" : "2");
  const program_value_t to = branch_result(g, &a, &b);
  const uint32_t result = add_results(g, &to, 1);
  put(g, "  %v = \"stablehlo.case\"(%v) (", result, index);
  for (int64_t kind = 0; kind < 3; ++kind) {
    if (kind > 0) put(g, ", ");
    put_branch(g, kind, a, b, &to);
  }
  put(g, ") : (%t) -> %t\n", &index_type, &to);
  end_op(g);
}
