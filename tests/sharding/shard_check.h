// What the property test of the rules does with tensors: numbers of any element type, cutting
// pieces out of tensors and putting them together, by definition and without the code under test.
#ifndef WEFT_TESTS_SHARDING_SHARD_CHECK_H_
#define WEFT_TESTS_SHARDING_SHARD_CHECK_H_

#include "tests/sharding/random_op.h"
#include "weft/comm.h"

// How each dimension of a tensor is cut: into |pieces|, of which this is number |index|. Pieces are
// ceil(size / pieces) long.
typedef struct tensor_cut_s {
  int64_t pieces[WEFT_MAX_RANK];
  int64_t index[WEFT_MAX_RANK];
} tensor_cut_t;

// What stands for elements that lie behind the end of the whole tensor.
typedef enum padding_e {
  PADDING_GARBAGE,   // anything
  PADDING_IDENTITY,  // of a reduction
} padding_t;

// An element as a number; integers of 64 bits keep their bits.
typedef struct number_s {
  double real;
  uint64_t bits;
} number_t;

number_t number_load(const weft_tensor_t* tensor, int64_t position);
void number_store(weft_tensor_t* tensor, int64_t position, number_t number);
// Equal as values: both NaN, or the same; zeros of both signs are the same.
bool number_equal(weft_dtype_t dtype, number_t a, number_t b);
number_t number_combine(weft_dtype_t dtype, weft_reduction_t reduction, number_t a, number_t b);
number_t number_identity(weft_dtype_t dtype, weft_reduction_t reduction);
number_t number_random(weft_dtype_t dtype, random_values_t values, int64_t bound,
                       random_stream_t* stream);

// The shape of a piece.
weft_shape_t piece_shape(const weft_shape_t* shape, const tensor_cut_t* cut);

// Copies a piece of |whole|. Padding is random values as |operand| has them, or the identity of
// |reduction|.
void piece_take(const weft_tensor_t* whole, const tensor_cut_t* cut, padding_t padding,
                const random_operand_t* operand, weft_reduction_t reduction,
                random_stream_t* stream, weft_tensor_t* piece);

// Puts |piece| in its place in |whole|. Elements that |is_set| marks are combined by |reduction|,
// or, where that is NONE, compared: false if one differs.
bool piece_put(const weft_tensor_t* piece, const tensor_cut_t* cut, weft_reduction_t reduction,
               weft_tensor_t* whole, bool* is_set);

// False if an element differs; prints the first one.
bool tensors_equal(const weft_tensor_t* expected, const weft_tensor_t* actual);

#endif  // WEFT_TESTS_SHARDING_SHARD_CHECK_H_
