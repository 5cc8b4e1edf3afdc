// How the generator of random programs writes operations.
#ifndef WEFT_TESTS_SHARDING_RANDOM_PROGRAM_INTERNAL_H_
#define WEFT_TESTS_SHARDING_RANDOM_PROGRAM_INTERNAL_H_

#include "tests/sharding/random_program.h"

#define NO_VALUE UINT32_MAX
#define MAX_ELEMENTS 400

typedef struct generator_s {
  random_stream_t random;
  random_program_t* program;
  weft_string_buffer_t text;  // of the operation being written
} generator_t;

// In [0, limit); 0 if |limit| is.
static inline int64_t pick(generator_t* g, int64_t limit) {
  return (int64_t)random_below(&g->random, limit > 0 ? (uint32_t)limit : 1);
}

static inline const program_value_t* value_of(const generator_t* g, uint32_t value) {
  return &g->program->values[value];
}

int64_t value_elements(const program_value_t* value);

// The same shape with another element type.
program_value_t with_dtype(const program_value_t* value, weft_dtype_t dtype);

// A rank-0 value of |dtype|.
program_value_t scalar_of(weft_dtype_t dtype);

// The largest magnitude whose sums of two are exact in |dtype|.
double exact_limit(weft_dtype_t dtype);

typedef bool(value_filter_t)(const program_value_t* value);

bool is_any(const program_value_t* value);
bool is_float(const program_value_t* value);
bool is_number(const program_value_t* value);  // floats and i32
bool is_exact_number(const program_value_t* value);
bool is_index(const program_value_t* value);  // i32
bool has_dims(const program_value_t* value);  // a number of rank 1 and more, with elements
bool has_dims_of_numbers(const program_value_t* value);  // the same, with elements or without
bool is_boolean(const program_value_t* value);

// A value, recent ones more often; NO_VALUE when none passes the filter.
uint32_t pick_value(generator_t* g, value_filter_t* filter);
// Another value of the same type, if there is one.
uint32_t pick_partner(generator_t* g, uint32_t value);

// Appends text to the operation. In |format| stand for the arguments:
//   %v a value (uint32_t), %t a type (const program_value_t*), %d a number (int64_t), %s a text,
//   %l a list (const int64_t*, int32_t count) with commas, %e the element type of a value
//   (const program_value_t*).
void put(generator_t* g, const char* format, ...);

// Registers results of the operation that is being written and gives the first one's number. The
// operation's text must define them as "%v<number>".
uint32_t add_results(generator_t* g, const program_value_t* values, uint32_t count);

// "%v = " of a new value, the operation's text following from |format|, and the end of the line.
uint32_t add_op(generator_t* g, const program_value_t* value, const char* format, ...);

// Ends an operation: what was put since the last call becomes one that can be left out.
void end_op(generator_t* g);

// A constant that is not the same everywhere, or a splat.
uint32_t add_constant(generator_t* g, const program_value_t* shape);
uint32_t add_splat(generator_t* g, const program_value_t* shape, const char* text);

// |value| or one with magnitudes of at most |limit|.
uint32_t bounded(generator_t* g, uint32_t value, double limit);

// |value|'s elements in another shape of any number of elements.
uint32_t with_elements(generator_t* g, uint32_t value, const program_value_t* shape);

// The name of the reducer "add", "maximum" or "minimum" as a region (x, y) -> x op y.
void put_reducer(generator_t* g, const char* op, const program_value_t* value);

typedef void(add_fn_t)(generator_t* g);

// One per kind of operation; each adds nothing when it finds no operands.
add_fn_t add_reduce, add_arg_max, add_dot, add_convolution, add_reduce_window,
    add_select_and_scatter, add_gather, add_scatter, add_dynamic_slice, add_dynamic_update_slice,
    add_sort, add_top_k, add_while, add_if, add_case, add_rng;

#endif  // WEFT_TESTS_SHARDING_RANDOM_PROGRAM_INTERNAL_H_
