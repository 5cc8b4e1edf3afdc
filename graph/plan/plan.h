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

// Where a buffer's bytes live. One arena per kind.
typedef enum weft_buffer_kind_e {
  WEFT_BUFFER_ARGUMENT,  // holds an argument for the life of the executor; updated in place
  WEFT_BUFFER_CONSTANT,  // filled once when the executor is created
  WEFT_BUFFER_RESULT,    // holds a result that aliases no argument, until the next step
  WEFT_BUFFER_STEP,      // lives inside one step, at an offset shared with others over time
  WEFT_BUFFER_KIND_COUNT_,
} weft_buffer_kind_t;

typedef struct weft_buffer_s {
  weft_buffer_kind_t kind;
  size_t size_bytes;
  size_t offset_bytes;  // in the arena of its kind, 64-byte aligned
  // STEP: first and last instruction (by id) that touches the bytes, loops included.
  uint32_t first;
  uint32_t last;
  const void* constant_data;  // CONSTANT: initial bytes, |constant_size_bytes| repeated to fill
  size_t constant_size_bytes;
  bool holds_rank;  // CONSTANT: a ui32, the number of the rank that runs the plan
} weft_buffer_t;

typedef enum weft_instruction_kind_e {
  WEFT_INSTRUCTION_KERNEL,      // one launch on the device
  WEFT_INSTRUCTION_COLLECTIVE,  // one call of the communicator
  WEFT_INSTRUCTION_WHILE,       // blocks[0]: condition, blocks[1]: body
  WEFT_INSTRUCTION_SWITCH,      // blocks[i]: branch i; IF has branch 0 = true
} weft_instruction_kind_t;

typedef struct weft_plan_block_s weft_plan_block_t;

typedef struct weft_instruction_s {
  uint32_t id;  // dense over the plan, in execution order; nested blocks come before their owner
  weft_instruction_kind_t kind;
  uint32_t stream;
  const weft_op_t* op;              // operation it stems from, for messages and profiles
  weft_kernel_t kernel;             // KERNEL, COLLECTIVE
  uint32_t workspace;               // KERNEL: buffer, or WEFT_BUFFER_NONE
  const weft_plan_block_t* blocks;  // WHILE, SWITCH
  uint32_t block_count;
  weft_view_t predicate;  // WHILE: result of blocks[0]; SWITCH: i1 (true: branch 0) or i32 index
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

struct weft_plan_s {
  weft_allocator_t allocator;
  weft_arena_t arena;
  weft_graph_t* graph;  // the graph after all passes; owned
  const weft_function_t* function;
  weft_buffer_t* buffers;
  uint32_t buffer_count;
  weft_plan_block_t body;
  uint32_t instruction_count;  // all blocks
  uint32_t rank_count;         // ranks that run this plan together
  weft_plan_groups_t* groups;  // of collectives
  uint32_t groups_count;
  weft_plan_argument_t* arguments;
  uint32_t argument_count;
  weft_plan_result_t* results;
  uint32_t result_count;
  size_t arena_bytes[WEFT_BUFFER_KIND_COUNT_];
  size_t max_live_bytes;  // lower bound of arena_bytes[STEP]
};

// Reports the scratch memory a kernel wants on the device the plan is for.
typedef weft_status_t(weft_plan_workspace_fn_t)(void* user_data, const weft_kernel_t* kernel,
                                                size_t* out_workspace_bytes);

// Lowers the entry function of |graph| (already through the pass pipeline) to a plan and lays out
// its memory. |rank_count| ranks run it as one replica of that many partitions. Takes ownership of
// |graph| in every case. UNSUPPORTED with a location when an operation has no lowering.
WEFT_MUST_USE weft_status_t weft_plan_lower(weft_graph_t* graph, uint32_t rank_count,
                                            weft_plan_workspace_fn_t* workspace, void* user_data,
                                            weft_allocator_t allocator, weft_plan_t** out_plan);

// A number that is equal on two ranks if they run the same program with the same collectives in the
// same order. Memory layout does not count: it may depend on a rank's number of threads.
WEFT_MUST_USE weft_status_t weft_plan_hash(const weft_plan_t* plan, uint64_t* out_hash);

#endif  // WEFT_GRAPH_PLAN_PLAN_H_
