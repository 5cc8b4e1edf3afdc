// The plan: what runs, in which order, on which bytes.
//
// A plan is data: buffers with offsets in a few arenas, and instructions on streams that read and
// write views of them. The executor runs it, printers show it, nothing else is needed to do either.
// Immutable once built; thread-safe to read.
#ifndef WEFT_GRAPH_PLAN_PLAN_H_
#define WEFT_GRAPH_PLAN_PLAN_H_

#include "graph/ir/graph.h"
#include "graph/plan/kernel.h"
#include "weft/plan.h"

// Runs its instructions one after another, in the order of their ids.
typedef struct weft_plan_stream_s {
  weft_stream_kind_t kind;
  const char* name;  // "compute", "link", "copy", with a number where there are several
} weft_plan_stream_t;

typedef struct weft_buffer_s {
  weft_buffer_kind_t kind;
  size_t size_bytes;
  size_t offset_bytes;  // in the arena of its kind, 64-byte aligned
  // STEP, HOST: the bytes are kept for it from instruction |first| to |last| (ids), loops included.
  // Who takes them afterwards waits for instructions of other streams that may still use them.
  uint32_t first;
  uint32_t last;
  const void* constant_data;  // CONSTANT: initial bytes, |constant_size_bytes| repeated to fill
  size_t constant_size_bytes;
  bool holds_rank;  // CONSTANT: a ui32, the number of the rank that runs the plan
} weft_buffer_t;

typedef struct weft_plan_block_s weft_plan_block_t;

// The body's instructions stand in issue order, which is a topological order of everything that an
// instruction waits for: what stands before it on its own stream, and |waits|. An instruction of
// another stream than stream 0 is issued when the last instruction of stream 0 before it has
// completed. Instructions of nested blocks run inside their owner, on its stream, one after
// another.
typedef struct weft_instruction_s {
  uint32_t id;  // dense over the plan, in issue order; nested blocks come before their owner
  weft_instruction_kind_t kind;
  uint32_t stream;        // index into the plan's streams
  const char* name;       // collectives and copies off and onto the device: "ag7"; NULL for others
  const uint32_t* waits;  // ids, ascending: instructions of other streams that complete before
  uint32_t wait_count;
  int64_t trip_count;  // WHILE: how often the body runs, -1 where that depends on data
  // Prediction for the plan's machine, loops included; WEFT_TIME_UNKNOWN without one.
  uint64_t cost_ns;
  uint64_t start_ns;  // after the step began
  // The instruction whose completion the start waited for, or WEFT_INSTRUCTION_NONE at the step's
  // begin.
  uint32_t binding;
  const weft_op_t* op;              // operation it stems from, for messages and profiles
  weft_kernel_t kernel;             // KERNEL, COLLECTIVE
  uint32_t workspace;               // KERNEL: buffer, or WEFT_BUFFER_NONE
  const weft_plan_block_t* blocks;  // WHILE, SWITCH
  uint32_t block_count;
  // WHILE: result of blocks[0]; SWITCH: i1 (true: branch 0) or i32 index; NULL for others.
  const weft_view_t* predicate;
  // WHILE: where each value that is carried lies whenever a turn begins, and behind the loop;
  // SWITCH: where each branch leaves each result. Those of |op| with elements, in order.
  const weft_view_t* carried;
  uint32_t carried_count;
} weft_instruction_t;

struct weft_plan_block_s {
  weft_instruction_t* instructions;
  uint32_t instruction_count;
};

// All ranks in groups of equal size: group g has members [g * group_size, ...) in group order.
typedef struct weft_plan_groups_s {
  uint32_t group_count;
  uint32_t group_size;
  const uint32_t* members;  // ranks
} weft_plan_groups_t;

typedef struct weft_plan_argument_s {
  uint32_t buffer;
  weft_shape_t shape;
  int32_t aliased_result;  // index of the result written to the same buffer, or -1
} weft_plan_argument_t;

typedef struct weft_plan_result_s {
  uint32_t buffer;
  weft_shape_t shape;
  int32_t aliased_argument;  // or -1
} weft_plan_result_t;

// A named text that travels with a plan; layers above graph/plan keep there what they need to run
// it ("program": where arguments of the step are found).
typedef struct weft_plan_attachment_s {
  const char* name;
  const char* text;
  size_t size;  // bytes
} weft_plan_attachment_t;

// What a plan is expected to do on the machine it was scheduled for.
typedef struct weft_plan_prediction_s {
  const char* machine;  // its name; NULL: nothing was predicted
  uint64_t step_ns;     // of one step
  uint64_t exposed_ns;  // of |step_ns|, with no computation running
  uint64_t bound_ns;    // no order of these instructions on this machine takes less
} weft_plan_prediction_t;

// How often instructions were added to keep a memory budget.
typedef struct weft_plan_memory_actions_s {
  uint32_t regathered;
  uint32_t recomputed;
  uint32_t offloaded;  // values that wait in host memory
} weft_plan_memory_actions_t;

struct weft_plan_s {
  weft_allocator_t allocator;
  weft_arena_t arena;
  weft_graph_t* graph;  // the graph after all passes; owned
  const weft_function_t* function;
  weft_buffer_t* buffers;
  uint32_t buffer_count;
  weft_plan_stream_t* streams;  // at least one; stream 0 computes
  uint32_t stream_count;
  weft_plan_block_t body;
  uint32_t instruction_count;  // all blocks
  uint32_t rank_count;         // ranks that run this plan together
  bool is_made_here;           // by this process from |graph|; false: read from a text
  weft_plan_groups_t* groups;  // of collectives
  uint32_t groups_count;
  weft_plan_argument_t* arguments;
  uint32_t argument_count;
  weft_plan_result_t* results;
  uint32_t result_count;
  size_t arena_bytes[WEFT_BUFFER_KIND_COUNT_];
  size_t max_live_bytes;  // lower bound of arena_bytes[STEP]
  weft_plan_memory_actions_t memory_actions;
  weft_plan_prediction_t prediction;
  weft_plan_attachment_t* attachments;  // by name
  uint32_t attachment_count;
};

// A number that is equal on two ranks if they run the same program with the same collectives in the
// same order, on the same streams. Memory layout does not count, nor do waits, which follow from
// it: it may depend on a rank's number of threads.
WEFT_MUST_USE weft_status_t weft_plan_hash(const weft_plan_t* plan, uint64_t* out_hash);

#endif  // WEFT_GRAPH_PLAN_PLAN_H_
