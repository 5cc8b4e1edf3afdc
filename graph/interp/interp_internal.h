// What the files of the evaluator share: values, frames, processes and the table of operations.
#ifndef WEFT_GRAPH_INTERP_INTERP_INTERNAL_H_
#define WEFT_GRAPH_INTERP_INTERP_INTERNAL_H_

#include "graph/interp/interp.h"
#include "graph/ir/op_table.h"
#include "runtime/base/arena.h"

#define WEFT_INTERP_ALIGNMENT 64
// Functions active at one time in one process; bounds the stack.
#define WEFT_INTERP_MAX_CALL_DEPTH 256

typedef struct weft_interp_value_s weft_interp_value_t;

// Storage of one or more values; values of one buffer may differ in shape (reshape shares).
typedef struct weft_interp_buffer_s {
  int64_t reference_count;
  void* data;         // dense row-major elements; NULL when empty
  size_t size_bytes;  // of |data|
  bool borrowed;      // |data| belongs to the graph or the caller: never written, never freed
  weft_interp_value_t* elements;  // of a tuple
  uint32_t element_count;
} weft_interp_buffer_t;

// A tensor (type and buffer), a token (type only) or a tuple. Zeroed: no value.
struct weft_interp_value_s {
  const weft_type_t* type;
  weft_interp_buffer_t* buffer;
};

// What is known of a function before it runs.
typedef struct weft_interp_function_s {
  const weft_function_t* function;
  uint32_t first_value;  // ids of its values lie in [first_value, first_value + value_count)
  uint32_t value_count;
  // Per value: index of the last operation of the defining block that uses it (its own index for
  // an unused result, UINT32_MAX for an unused argument).
  uint32_t* last_use;
} weft_interp_function_t;

// One activation of a function: the values it has computed so far.
typedef struct weft_interp_frame_s {
  const weft_interp_function_t* info;
  weft_interp_value_t* values;
} weft_interp_frame_t;

typedef struct weft_interp_grid_state_s weft_interp_grid_state_t;

// State of a whole run, shared by its processes. Only the process that executes touches it.
typedef struct weft_interp_run_s {
  const weft_graph_t* graph;
  weft_interp_options_t options;
  weft_interp_grid_t grid;
  weft_interp_grid_state_t* processes;  // NULL for a single process
  weft_interp_function_t** functions;   // parallel to graph->functions; NULL until first used
  weft_arena_t arena;                   // of |functions|
  uint64_t operation_count;
  uint64_t live_bytes;
  uint64_t peak_live_bytes;
} weft_interp_run_t;

// One process.
typedef struct weft_interp_s {
  weft_interp_run_t* run;
  weft_allocator_t allocator;
  weft_arena_t stack;  // operand lists and scratch, rewound when an operation ends
  uint32_t number;     // replica * partition_count + partition
  uint32_t call_depth;
} weft_interp_t;

// Evaluates |op|. |operands| holds one reference each; an evaluator may take one over by zeroing
// the entry (weft_interp_take). |results| are zeroed and to be filled; on failure the caller
// releases whatever is there.
typedef weft_status_t (*weft_interp_op_fn_t)(weft_interp_t* interp, weft_interp_frame_t* frame,
                                             const weft_op_t* op, weft_interp_value_t* operands,
                                             weft_interp_value_t* results);

// The evaluator of |opcode|; NULL for what is never executed by itself (terminators, module-level
// operations, UNREGISTERED).
weft_interp_op_fn_t weft_interp_op_fn(weft_opcode_t opcode);

// ---- values (value.c) ----

// New uninitialised tensor of |type|, which must be a tensor type.
WEFT_MUST_USE weft_status_t weft_interp_new_tensor(weft_interp_t* interp, const weft_op_t* op,
                                                   const weft_type_t* type,
                                                   weft_interp_value_t* out_value);
// Tensor over caller's storage that outlives the run.
WEFT_MUST_USE weft_status_t weft_interp_new_borrowed(weft_interp_t* interp, const weft_type_t* type,
                                                     const void* data,
                                                     weft_interp_value_t* out_value);
// Tuple that takes over the references of |elements|.
WEFT_MUST_USE weft_status_t weft_interp_new_tuple(weft_interp_t* interp, const weft_type_t* type,
                                                  weft_interp_value_t* elements, uint32_t count,
                                                  weft_interp_value_t* out_value);
weft_interp_value_t weft_interp_retain(weft_interp_value_t value);
// Drops the reference and zeroes |*value|; harmless on a zeroed one.
void weft_interp_release(weft_interp_t* interp, weft_interp_value_t* value);
// Moves the reference out of |*value|.
weft_interp_value_t weft_interp_take(weft_interp_value_t* value);
// Makes |*value| the only owner of writable storage, copying when it is shared or borrowed.
WEFT_MUST_USE weft_status_t weft_interp_make_writable(weft_interp_t* interp, const weft_op_t* op,
                                                      weft_interp_value_t* value);
// Whether the storage may be written: one owner, not borrowed.
bool weft_interp_is_writable(weft_interp_value_t value);
// The same elements as another type of equal size (reshape, bitcast).
weft_interp_value_t weft_interp_with_type(weft_interp_value_t value, const weft_type_t* type);

static inline const void* weft_interp_data(weft_interp_value_t value) {
  return value.buffer->data;
}
static inline void* weft_interp_mutable_data(weft_interp_value_t value) {
  return value.buffer->data;
}

// Uninitialised scratch that lives until the operation ends.
WEFT_MUST_USE weft_status_t weft_interp_scratch(weft_interp_t* interp, size_t count,
                                                size_t element_size_bytes, void** out_pointer);

// Integer of an integer (or i1) tensor at a flat index, sign- or zero-extended; ui64 above the
// largest int64 is clamped to it, which keeps it out of range of any dimension.
int64_t weft_interp_index_at(weft_interp_value_t value, int64_t flat_index);

// ---- execution (interp.c) ----

// Runs |block| with |arguments| (references taken over, entries zeroed) and stores the operands of
// its terminator in |results|.
WEFT_MUST_USE weft_status_t weft_interp_run_block(weft_interp_t* interp, weft_interp_frame_t* frame,
                                                  const weft_block_t* block,
                                                  weft_interp_value_t* arguments,
                                                  weft_interp_value_t* results);
// Calls |function| with |arguments| (taken over).
WEFT_MUST_USE weft_status_t weft_interp_call(weft_interp_t* interp, const weft_op_t* op,
                                             const weft_function_t* function,
                                             weft_interp_value_t* arguments,
                                             weft_interp_value_t* results);
// ABORTED when the run was cancelled; called by long loops now and then.
WEFT_MUST_USE weft_status_t weft_interp_poll(const weft_interp_t* interp, const weft_op_t* op);
// Number of operands of the terminator of |block|.
uint32_t weft_interp_block_result_count(const weft_block_t* block);

void weft_interp_init(weft_interp_run_t* run, uint32_t number, weft_interp_t* out_interp);
void weft_interp_deinit(weft_interp_t* interp);

// Starts and ends a run; |options| may be NULL.
WEFT_MUST_USE weft_status_t weft_interp_run_init(const weft_graph_t* graph,
                                                 const weft_interp_options_t* options,
                                                 weft_interp_grid_t grid,
                                                 weft_interp_run_t* out_run);
void weft_interp_run_deinit(weft_interp_run_t* run);

// Wraps caller's tensors as arguments of |function| / hands results over as tensors.
WEFT_MUST_USE weft_status_t weft_interp_import(weft_interp_t* interp,
                                               const weft_function_t* function,
                                               const weft_tensor_t* inputs,
                                               weft_interp_value_t* out_values);
WEFT_MUST_USE weft_status_t weft_interp_export(weft_interp_t* interp, weft_interp_value_t* values,
                                               uint32_t count, weft_tensor_t* outputs);

// ---- shapes (index.c) ----

// Row-major element strides of |type|.
void weft_interp_strides(const weft_type_t* type, int64_t* out_strides);

// Copies a |rank|-dimensional box element by element; strides count elements and may be 0 or
// negative.
void weft_interp_copy_strided(size_t element_size_bytes, int32_t rank, const int64_t* dims,
                              const void* source, const int64_t* source_strides, void* target,
                              const int64_t* target_strides);

// Steps |index| to the next position of the box |dims| in row-major order; false after the last.
bool weft_interp_next_index(int32_t rank, const int64_t* dims, int64_t* index);

// Writes |count| copies of the |element_size_bytes| bytes at |element|.
void weft_interp_fill(void* target, int64_t count, const void* element, size_t element_size_bytes);

#endif  // WEFT_GRAPH_INTERP_INTERP_INTERNAL_H_
