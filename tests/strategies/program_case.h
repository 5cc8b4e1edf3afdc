// What the suites about programs of ranks share: a step, its program under a strategy, and the
// comparison of both on virtual ranks.
#ifndef WEFT_TESTS_STRATEGIES_PROGRAM_CASE_H_
#define WEFT_TESTS_STRATEGIES_PROGRAM_CASE_H_

#include "strategies/program.h"

#define PROGRAM_CASE_MAX_RANKS 8
#define PROGRAM_CASE_MAX_VALUES 160

// How a step is laid out. Zeros: no settings, no places, roles as inferred, one batch at a time.
typedef struct program_layout_s {
  const char* strategy;
  const char* mesh;      // "dp=4"
  const char* settings;  // "bucket_cap_mb=1,overlap=false", or NULL
  const char* places;    // "*.w=tp:1;*.b=tp:0", or NULL
  uint32_t micro_batches;
  const weft_roles_t* roles;
} program_layout_t;

typedef struct program_case_s {
  weft_arena_t arena;
  weft_graph_t* step;
  weft_strategy_registry_t* registry;
  weft_strategy_values_t values;
  weft_mesh_t mesh;
  weft_program_t* program;  // NULL unless the layout could be made
} program_case_t;

// Parses |text| and lays it out; what weft_program_create says is the result. Anything else that
// fails, fails the test. Deinitialise in every case.
WEFT_MUST_USE weft_status_t program_case_init(const char* text, size_t size,
                                              const program_layout_t* layout,
                                              program_case_t* out_test);
void program_case_deinit(program_case_t* test);

// Operations of |opcode| in |graph|'s entry: outside of regions, inside of them.
uint32_t program_case_count_outside(const weft_graph_t* graph, weft_opcode_t opcode);
uint32_t program_case_count_inside(const weft_graph_t* graph, weft_opcode_t opcode);

// Prints the program of one rank, for a failure that follows.
void program_case_print(const program_case_t* test);

// Random values for argument |index| of the step: floats in [-1, 1), those of states in [0, 1),
// integers in [0, integer_limit).
void program_case_random_argument(const program_case_t* test, uint64_t seed, uint32_t index,
                                  uint32_t integer_limit, weft_tensor_t* out_tensor);

// Runs the step and its program on the evaluator with equal random arguments and fails the test
// unless all results agree: integers exactly, floats to |tolerance| times the largest magnitude of
// the result, or 1; two roundings for f16 and bf16, if that is more. Every rank has to give the
// same bits for what all ranks hold.
void program_case_compare(const program_case_t* test, uint64_t seed, uint32_t integer_limit,
                          double tolerance);

// Runs the program of |a| and of |b|, of one step on equal meshes, with equal random arguments and
// fails the test unless every result of the step has the same bits.
void program_case_compare_bits(const program_case_t* a, const program_case_t* b, uint64_t seed,
                               uint32_t integer_limit);

// Runs the step and its program with equal random arguments; the part of all elements of floats
// that differ by more than |tolerance| of their value.
double program_case_other_bits(const program_case_t* test, uint64_t seed, uint32_t integer_limit,
                               double tolerance);

#endif  // WEFT_TESTS_STRATEGIES_PROGRAM_CASE_H_
