// Random step functions over the whole op table, for the property test of the partitioner.
//
// A program is a list of operations over numbered values. Any of them can be left out: its values
// become arguments. That, and choosing other results, is how failing programs are made small.
// Nearly all values are small integers, whatever their element type, so that sums do not round and
// results can be compared exactly; those that are not are marked.
#ifndef WEFT_TESTS_SHARDING_RANDOM_PROGRAM_H_
#define WEFT_TESTS_SHARDING_RANDOM_PROGRAM_H_

#include "runtime/base/string_buffer.h"
#include "tests/sharding/random_shardings.h"

#define PROGRAM_MAX_VALUES 192
#define PROGRAM_MAX_OPS 64
#define PROGRAM_MAX_RANK 4
#define PROGRAM_ARGUMENT_COUNT 4

typedef struct program_value_s {
  weft_dtype_t dtype;
  int32_t rank;
  int64_t dims[PROGRAM_MAX_RANK];
  double bound;     // of magnitudes
  bool is_inexact;  // not an integer, or rounded: compare with a tolerance
  int32_t op;       // that defines it; -1: argument
} program_value_t;

typedef struct program_op_s {
  char* text;  // whole lines
  size_t size;
  uint32_t first_value;
  uint32_t value_count;
} program_op_t;

typedef struct random_program_s {
  program_value_t values[PROGRAM_MAX_VALUES];
  uint32_t value_count;
  program_op_t ops[PROGRAM_MAX_OPS];
  uint32_t op_count;
} random_program_t;

// Writes a program of about |op_count| operations; a function of |seed|.
void random_program_init(uint64_t seed, uint32_t op_count, random_program_t* out_program);
void random_program_deinit(random_program_t* program);

// What is kept of a program.
typedef struct program_cut_s {
  bool is_dropped[PROGRAM_MAX_OPS];  // its values are arguments
  uint32_t results[8];
  uint32_t result_count;
} program_cut_t;

// Lists the values that are arguments of the cut program, those the results need, in order.
void program_cut_arguments(const random_program_t* program, const program_cut_t* cut,
                           uint32_t out_values[PROGRAM_MAX_VALUES], uint32_t* out_count);

// Marks the operations that the results of the cut program need.
void program_cut_live_ops(const random_program_t* program, const program_cut_t* cut,
                          bool out_live[PROGRAM_MAX_OPS]);

// Appends the module. |argument_attrs| holds text for the braces after each argument in the order
// of program_cut_arguments, or NULL; |header| stands before the function.
void program_cut_print(const random_program_t* program, const program_cut_t* cut,
                       const char* header, const char* const* argument_attrs,
                       const char* const* result_attrs, weft_string_buffer_t* text);

// The shape of a value.
weft_shape_t program_value_shape(const program_value_t* value);

#endif  // WEFT_TESTS_SHARDING_RANDOM_PROGRAM_H_
