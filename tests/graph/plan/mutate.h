// Plans with one thing wrong: copies of a plan, corrupted at a random place in a named way.
#ifndef WEFT_TESTS_GRAPH_PLAN_MUTATE_H_
#define WEFT_TESTS_GRAPH_PLAN_MUTATE_H_

#include "graph/plan/plan.h"
#include "tests/sharding/random_shardings.h"

typedef enum mutation_kind_e {
  // On all ranks.
  MUTATION_DROP_WAIT,        // one wait of an instruction
  MUTATION_LATER_WAIT,       // the reader no longer waits, the next instruction of its stream does
  MUTATION_OTHER_STREAM,     // a collective moves to another stream, without its events
  MUTATION_KERNEL_ON_LINK,   // a kernel moves to a stream for collectives
  MUTATION_OVERLAP_BUFFERS,  // a buffer of the step moves onto another one
  MUTATION_FREE_EARLY,       // a buffer moves onto one that is still to be read
  MUTATION_SHORTEN_BUFFER,   // a buffer loses its end, and more
  MUTATION_ARENA_TOO_SMALL,
  MUTATION_VIEW_OUT_OF_BUFFER,
  MUTATION_SHIFT_OUTPUT,    // a part is written one element further
  MUTATION_BREAK_ALIAS,     // of an argument and the result that replaces it
  MUTATION_WRITE_ARGUMENT,  // that no result replaces
  MUTATION_REGISTER,        // a loop computes from a register that is not set
  MUTATION_REGISTER_TYPE,
  MUTATION_DIMENSION,       // an operand of a contraction
  MUTATION_WAIT_FOR_LATER,  // for an instruction that is not issued yet
  MUTATION_NESTED_WAIT,     // for an instruction in a loop
  MUTATION_ID,              // two instructions have each other's
  MUTATION_DROP_RESULT,     // the instruction that writes a result is missing
  MUTATION_DROP_WRITER,     // what an instruction writes is missing
  MUTATION_GROUP_TWICE,     // a rank is in a group twice
  MUTATION_COUNT_OF_VIEW,   // a collective moves fewer elements than its views have
  // What is computed.
  MUTATION_SWAP_NEIGHBOURS,  // two instructions of a stream that touch the same bytes
  MUTATION_STALE_READ,       // an operand is read where another value of its type lies
  MUTATION_STEP,             // a step of a loop is another operation
  MUTATION_IMMEDIATE,        // a constant of a loop
  MUTATION_SHIFT_INPUT,      // a part is read one element further
  MUTATION_REDUCTION,        // of a collective, on all ranks
  MUTATION_GROUP_ORDER,      // of a collective, on all ranks
  // On one rank, which is right by itself.
  MUTATION_RANK_SWAP,  // two collectives have each other's place
  MUTATION_RANK_COUNT,
  MUTATION_RANK_DTYPE,
  MUTATION_RANK_REDUCTION,
  MUTATION_RANK_GROUP,  // of the same size, with other members or another order
  MUTATION_RANK_ROOT,
  MUTATION_RANK_MISSING,  // the last collective is not called
  MUTATION_KIND_COUNT_,
} mutation_kind_t;

#define MUTATION_TEXT_CAPACITY 24

typedef struct mutation_s {
  // One of these has to be in the message: "#9", "b7", "g0".
  char names[6][MUTATION_TEXT_CAPACITY];
  uint32_t name_count;
  // Or, where instructions lose an order that may have led from one to the other through what was
  // changed: one instruction up to |earlier| and one from |later| on.
  bool loses_order;
  uint32_t earlier;
  uint32_t later;
  // Or, where ranks no longer meet from one collective on: an instruction from |later| on.
  bool is_named_from;
  // Whether nothing has to prove that the plan is wrong: it says so itself.
  bool is_wrong;
} mutation_t;

const char* mutation_name(mutation_kind_t kind);

static inline bool mutation_is_of_one_rank(mutation_kind_t kind) {
  return kind >= MUTATION_RANK_SWAP;
}

// A copy that shares the graph and nothing that a mutation changes. Free with plan_copy_release.
weft_plan_t* plan_copy(const weft_plan_t* plan);
void plan_copy_release(weft_plan_t* copy);

// Makes every all-reduce of |copy| a broadcast, so that there are roots to change.
void plan_copy_use_broadcasts(weft_plan_t* copy);

// Corrupts |copy|. False where the plan has no place for it.
bool plan_mutate(weft_plan_t* copy, mutation_kind_t kind, random_stream_t* random,
                 mutation_t* out_mutation);

#endif  // WEFT_TESTS_GRAPH_PLAN_MUTATE_H_
