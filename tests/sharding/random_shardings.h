// Random meshes, shardings and tensors for property tests, and the check of what every rank holds.
#ifndef WEFT_TESTS_SHARDING_RANDOM_SHARDINGS_H_
#define WEFT_TESTS_SHARDING_RANDOM_SHARDINGS_H_

#include "graph/ir/graph.h"
#include "runtime/base/random.h"
#include "sharding/placement.h"

typedef struct random_stream_s {
  weft_random_key_t key;
  uint64_t next;
} random_stream_t;

random_stream_t random_stream(uint64_t seed);
uint32_t random_below(random_stream_t* random, uint32_t limit);

// A mesh of up to three axes and eight ranks. Its names are static.
weft_mesh_t random_mesh(random_stream_t* random);

// A sharding of |type|: every axis unused, partial (if |partial| is not NONE) or in a dimension.
// Dimensions are cut evenly if |even|.
weft_sharding_t random_sharding(random_stream_t* random, const weft_mesh_t* mesh,
                                const weft_type_t* type, weft_reduction_t partial, bool even);

// One of the reductions that |dtype| has.
weft_reduction_t random_reduction(random_stream_t* random, weft_dtype_t dtype);

// Element |index| as a number, and back. I64 and UI64 values must be small.
double tensor_get(const weft_tensor_t* tensor, int64_t index);
void tensor_set(weft_tensor_t* tensor, int64_t index, double value);

// Makes a tensor of small integers: exact in every type, and so are sums, products and extremes of
// eight of them.
void random_tensor(random_stream_t* random, const weft_shape_t* shape, weft_reduction_t reduction,
                   weft_tensor_t* out_tensor);

// |accumulator| op |value| for the elements of a value of |dtype|.
double reduce_numbers(weft_reduction_t reduction, weft_dtype_t dtype, double accumulator,
                      double value);

// Overwrites what lies beyond the global shape in |shard| of |rank| with NaNs, or random bits where
// there are none.
void poison_padding(random_stream_t* random, const weft_mesh_t* mesh,
                    const weft_sharding_t* sharding, const weft_shape_t* global_shape,
                    uint32_t rank, weft_tensor_t* shard);

#endif  // WEFT_TESTS_SHARDING_RANDOM_SHARDINGS_H_
