// Random single operations of every kind that has a sharding rule, for the property test of the
// rules: a function of one operation, and what values its operands may hold.
#ifndef WEFT_TESTS_SHARDING_RANDOM_OP_H_
#define WEFT_TESTS_SHARDING_RANDOM_OP_H_

#include "runtime/base/random.h"
#include "runtime/base/string_buffer.h"
#include "weft/tensor.h"

#define RANDOM_OP_MAX_OPERANDS 8
#define RANDOM_OP_MAX_RESULTS 4
#define RANDOM_OP_MAX_RANK 5

// Values are such that sums and products of a few of them are exact in every element type.
typedef enum random_values_e {
  RANDOM_VALUES_SMALL,   // integers of small magnitude; booleans
  RANDOM_VALUES_POWERS,  // plus or minus 1 or 2
  RANDOM_VALUES_INDEX,   // integers around [0, bound)
  RANDOM_VALUES_ZERO,    // a constant of the program
  RANDOM_VALUES_ONE,     // a constant of the program
} random_values_t;

typedef struct random_operand_s {
  weft_shape_t shape;
  random_values_t values;
  int64_t bound;  // INDEX
} random_operand_t;

typedef struct random_op_s {
  random_operand_t operands[RANDOM_OP_MAX_OPERANDS];
  uint32_t operand_count;
  weft_shape_t results[RANDOM_OP_MAX_RESULTS];
  uint32_t result_count;
  char name[64];
  char attributes[1024];  // of the generic form
  char regions[1024];     // "({ ... })" or nothing
} random_op_t;

// A stream of random numbers.
typedef struct random_stream_s {
  weft_random_key_t key;
  uint64_t counter;
} random_stream_t;

int64_t random_pick(random_stream_t* stream, int64_t count);

// How many families of operations there are.
uint32_t random_op_family_count(void);

// Makes an operation of |family|. What is no operand but a constant (ZERO, ONE) is printed in the
// function's body.
void random_op_make(random_stream_t* stream, uint32_t family, random_op_t* out_op);

// Prints a module with one function of the operation.
void random_op_print(const random_op_t* op, weft_string_buffer_t* text);

#endif  // WEFT_TESTS_SHARDING_RANDOM_OP_H_
