// What the partitioner's suites share: a global program, its partition, and the comparison of both
// on virtual ranks.
#ifndef WEFT_TESTS_SHARDING_PARTITION_CASE_H_
#define WEFT_TESTS_SHARDING_PARTITION_CASE_H_

#include "sharding/partition.h"
#include "sharding/propagate.h"
#include "tests/sharding/random_shardings.h"

typedef struct partition_case_s {
  weft_arena_t arena;
  weft_graph_t* global;  // NULL when it is somebody else's
  const weft_function_t* function;
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  weft_partition_t partition;
  weft_graph_t* local;  // the partition without what nothing reads
} partition_case_t;

// Parses |text| and |mesh| and brings @main into the form that strategies partition. Fails the test
// if it cannot.
void partition_case_init(const char* text, size_t size, const char* mesh,
                         partition_case_t* out_test);
// The same for |function|, which is flat, of a graph that stays the caller's.
void partition_case_init_function(const weft_function_t* function, const weft_mesh_t* mesh,
                                  partition_case_t* out_test);
void partition_case_deinit(partition_case_t* test);

// Pins argument or result |index| to |sharding|, Shardy's text: [{"dp"}, {}].
void partition_case_pin(partition_case_t* test, uint32_t index, const char* sharding);
void partition_case_pin_result(partition_case_t* test, uint32_t index, const char* sharding);
// Pins every argument that has the role |role|: its first dimension cut along |axis|, or whole when
// that is NULL.
void partition_case_pin_role(partition_case_t* test, const char* role, const char* axis);

// Propagates and partitions.
WEFT_MUST_USE weft_status_t partition_case_partition(partition_case_t* test);

// How many operations called |name| the rank's program has.
uint32_t partition_case_count(const partition_case_t* test, const char* name);

// Fails the test unless the collectives of the rank's program are |expected|, in the order of the
// program: "all_reduce f32[4,8]; all_gather f32[16]", sizes of the operands.
void partition_case_expect(const partition_case_t* test, const char* expected);

// Random inputs of a function and what it makes of them, for any number of its partitions. Integers
// are in [0, integer_limit).
#define PARTITION_MAX_VALUES 128
typedef struct partition_oracle_s {
  const weft_function_t* function;
  random_stream_t random;  // for what else is random
  weft_tensor_t inputs[PARTITION_MAX_VALUES];
  weft_tensor_t expected[PARTITION_MAX_VALUES];
} partition_oracle_t;

// Fails the test if the function cannot be run.
void partition_oracle_init(const weft_function_t* function, uint64_t seed, uint32_t integer_limit,
                           partition_oracle_t* out_oracle);
void partition_oracle_deinit(partition_oracle_t* oracle);

// Runs the rank's program on the oracle's inputs. INTERNAL says where a result differs by more than
// |tolerance| allows, as partition_case_compare does.
WEFT_MUST_USE weft_status_t partition_case_check(const partition_case_t* test,
                                                 const partition_oracle_t* oracle,
                                                 double tolerance);

// Prints the rank's program, if there is one.
void partition_case_print(const partition_case_t* test);

// Runs both programs on random inputs and fails the test unless the results agree: integers
// exactly, floats to |tolerance| times the largest magnitude of the result, or 1. Integers are in
// [0, integer_limit). Padding of the inputs is garbage.
void partition_case_compare(const partition_case_t* test, uint64_t seed, uint32_t integer_limit,
                            double tolerance);

#endif  // WEFT_TESTS_SHARDING_PARTITION_CASE_H_
