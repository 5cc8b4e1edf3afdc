// What the parts of accumulation over micro-batches share: the state of one rewrite, and which
// loop has what.
#ifndef WEFT_STRATEGIES_ACCUMULATE_INTERNAL_H_
#define WEFT_STRATEGIES_ACCUMULATE_INTERNAL_H_

#include "graph/passes/rewrite.h"
#include "sharding/spmd.h"
#include "strategies/accumulate.h"

// Sums over ranks in a row: of a reduction along several axes.
#define WEFT_ACCUMULATE_MAX_RANK_SUMS 8

// Where micro-batches meet.
typedef struct weft_meeting_s {
  const weft_op_t* op;        // all_reduce or all_gather along the axis
  const weft_value_t* value;  // what the loop accumulates or collects
  // Sums over ranks before it that come after the loop, the last one first.
  const weft_op_t* rank_sums[WEFT_ACCUMULATE_MAX_RANK_SUMS];
  uint32_t rank_sum_count;
  bool collects;
  bool adds_ranks_first;  // in every micro-batch, not once behind the loop
  weft_reduction_t reduction;
  weft_opcode_t combine;
  uint32_t loop;         // that makes it
  bool is_live;          // somebody reads it
  weft_value_t* sum;     // behind the loop; turn by turn: so far
  weft_value_t** parts;  // turn by turn, of what is collected: by micro-batch
} weft_meeting_t;

// What is known of a value of the source, by id.
typedef struct weft_accumulator_value_s {
  bool varies;             // depends on the samples of one micro-batch
  bool is_indexed;         // depends on the number of the partition
  bool is_gathered;        // depends on a gathered argument
  bool is_outside;         // written outside of the loops
  bool is_carried;         // something that is carried to the next step depends on it
  uint32_t level;          // loops that must have ended before it is known
  weft_value_t* kept;      // behind the loop that computes it: of all micro-batches, side by side
  weft_value_t** kept_of;  // turn by turn: by micro-batch
} weft_accumulator_value_t;

typedef struct weft_accumulator_s {
  weft_rewrite_t rewrite;
  weft_spmd_builder_t builder;
  const weft_accumulate_options_t* options;
  const weft_function_t* source;
  weft_accumulator_value_t* values;
  weft_meeting_t* meetings;
  uint32_t meeting_count;
  uint32_t loop_count;
  uint32_t words;       // 64 loops each
  uint64_t* readers;    // by value id, |words| each: the loops whose bodies read it
  uint64_t* computers;  // by position in the source, |words| each: the loops that compute it
  bool* keeps;          // by position: results are kept for later loops
  double work;          // of all loops, against each operation computed once
  weft_value_t* index;  // micro-batch, while operations of a loop are copied; else NULL
  uint64_t op_count;    // of all loops, turn by turn
  bool unrolls;         // loops are written turn by turn
  uint32_t turn;        // that is written, of such a loop; else 0
  int64_t next_channel;
} weft_accumulator_t;

static inline bool weft_loops_have(const uint64_t* loops, uint32_t loop) {
  return (loops[loop / 64] >> (loop % 64) & 1) != 0;
}

static inline const uint64_t* weft_accumulator_readers(const weft_accumulator_t* state,
                                                       const weft_value_t* value) {
  return &state->readers[(size_t)value->id * state->words];
}

static inline const uint64_t* weft_accumulator_computers(const weft_accumulator_t* state,
                                                         uint32_t position) {
  return &state->computers[(size_t)position * state->words];
}

// Whether |loop| makes |meeting|.
static inline bool weft_meeting_is_of(const weft_meeting_t* meeting, uint32_t loop) {
  return meeting->is_live && meeting->loop == loop;
}

// True for collectives along the axis of micro-batches.
bool weft_accumulate_is_meeting(const weft_op_t* op);

// The reduction of a collective; NONE when its region is none of them.
weft_reduction_t weft_accumulate_reduction(const weft_op_t* op);

// The meeting at |op|, or NULL.
weft_meeting_t* weft_accumulator_meeting(const weft_accumulator_t* state, const weft_op_t* op);

// True when |op|'s results are kept and the loop that keeps them is before |loop|, which reads
// |value|, one of them.
bool weft_accumulator_loads(const weft_accumulator_t* state, uint32_t position,
                            const weft_value_t* value, uint32_t loop);

// True when |loop| computes |value|, a result of the operation at |position|, and a later one reads
// it.
bool weft_accumulator_stores(const weft_accumulator_t* state, uint32_t position,
                             const weft_value_t* value, uint32_t loop);

// Finds out where every operation is written, given the meetings and the values' levels.
WEFT_MUST_USE weft_status_t weft_accumulator_place(weft_accumulator_t* state);

// Copies |op| to the builder's block, as micro-batch |index| has it; NULL: outside of loops.
WEFT_MUST_USE weft_status_t weft_accumulator_copy_op(weft_accumulator_t* state, const weft_op_t* op,
                                                     weft_value_t* index);

// Copies a collective between ranks; the value itself when it has groups of one.
WEFT_MUST_USE weft_status_t weft_accumulator_copy_collective(weft_accumulator_t* state,
                                                             const weft_op_t* op,
                                                             weft_value_t* operand,
                                                             weft_block_t* into,
                                                             weft_value_t** out_value);

// Writes |loop| micro-batch by micro-batch (accumulate_unroll.c).
WEFT_MUST_USE weft_status_t weft_accumulator_unroll(weft_accumulator_t* state, uint32_t loop);

#endif  // WEFT_STRATEGIES_ACCUMULATE_INTERNAL_H_
