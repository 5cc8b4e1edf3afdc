// State of one unstacking, shared by the unstack*.c files.
#ifndef WEFT_STRATEGIES_UNSTACK_INTERNAL_H_
#define WEFT_STRATEGIES_UNSTACK_INTERNAL_H_

#include "graph/passes/rewrite.h"
#include "sharding/spmd.h"
#include "strategies/unstack.h"

// What a value of the step is in the new function: a value, or rows along its first dimension.
typedef struct weft_stack_s {
  weft_value_t* whole;  // NULL: not written
  weft_value_t** rows;  // NULL: no rows; a row that is NULL is that of |base|
  weft_value_t* base;
  bool owns_rows;  // nobody else has the array
} weft_stack_t;

// Integers that are known while loops are written. By value id of the source.
typedef struct weft_numbers_s {
  bool* known;
  int64_t* values;
} weft_numbers_t;

typedef struct weft_unstacker_s {
  weft_rewrite_t rewrite;
  weft_spmd_builder_t builder;
  const weft_function_t* source;
  const weft_roles_t* roles;
  weft_arena_t* arena;
  weft_numbers_t numbers;
  uint32_t* uses;        // by value id, over all regions
  bool* is_whole;        // by value id: elementwise, and written as a whole whatever it reads
  weft_stack_t* stacks;  // by value id
  uint32_t depth;        // of loops that are being written
  int64_t written;       // operations of loops' turns
  weft_unstacking_t* unstacking;
} weft_unstacker_t;

// Numbers and loops (unstack_loop.c) --------------------------------------------------------------

// Computes the results of |op| as far as they are integers that follow from known ones; forgets
// them otherwise. True when all are known.
bool weft_numbers_fold(weft_numbers_t* numbers, const weft_op_t* op);

// |value|, a reshaped value that has been written as |written|, is a number if that is a constant:
// one that an earlier loop put into a stack.
bool weft_numbers_read(weft_numbers_t* numbers, const weft_value_t* value,
                       const weft_value_t* written);

// How many turns the loop takes; false when that does not follow from known numbers, or when all of
// them would be too many operations.
bool weft_numbers_count_turns(weft_numbers_t* numbers, const weft_op_t* loop, int64_t* out_turns);

// Writes |loop| turn by turn where it reads or writes rows of stacks and its turns are known.
WEFT_MUST_USE weft_status_t weft_unstacker_loop(weft_unstacker_t* unstacker, const weft_op_t* loop,
                                                bool* out_done);

// Writes the branch that |op|, a branch in a turn, is known to take there.
WEFT_MUST_USE weft_status_t weft_unstacker_branch(weft_unstacker_t* unstacker, const weft_op_t* op,
                                                  bool* out_done);

// Writes the operations of |block| but for its terminator (unstack.c).
WEFT_MUST_USE weft_status_t weft_unstacker_block(weft_unstacker_t* unstacker,
                                                 const weft_block_t* block);

// Wholes (unstack_whole.c) ------------------------------------------------------------------------

// Finds the operations outside of loops that stay whole.
WEFT_MUST_USE weft_status_t weft_unstacker_find_wholes(weft_unstacker_t* unstacker);

// Rows (unstack_rows.c) ---------------------------------------------------------------------------

bool weft_unstacker_has_rows(const weft_unstacker_t* unstacker, const weft_value_t* value);

// |value| as a whole: what is known as rows or as a number is put together.
WEFT_MUST_USE weft_status_t weft_unstacker_whole(weft_unstacker_t* unstacker,
                                                 const weft_value_t* value,
                                                 weft_value_t** out_value);

// Row |row| of |value|, without its first dimension.
WEFT_MUST_USE weft_status_t weft_unstacker_row(weft_unstacker_t* unstacker,
                                               const weft_value_t* value, int64_t row,
                                               weft_value_t** out_value);

// The type of a row of |type|.
WEFT_MUST_USE weft_status_t weft_unstacker_row_type(weft_unstacker_t* unstacker,
                                                    const weft_type_t* type,
                                                    const weft_type_t** out_type);

// Writes |op| row by row where it reads stacks, or reads or writes one row, and can be.
WEFT_MUST_USE weft_status_t weft_unstacker_rows(weft_unstacker_t* unstacker, const weft_op_t* op,
                                                bool* out_done);

#endif  // WEFT_STRATEGIES_UNSTACK_INTERNAL_H_
