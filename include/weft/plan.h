// Plans: compiled steps as data.
#ifndef WEFT_PLAN_H_
#define WEFT_PLAN_H_

#include "weft/comm.h"
#include "weft/graph.h"
#include "weft/machine.h"
#include "weft/tensor.h"

#ifdef __cplusplus
extern "C" {
#endif

// A compiled step. Immutable, thread-safe to read.
typedef struct weft_plan_s weft_plan_t;

// Whether collectives run beside the computation.
typedef enum weft_overlap_e {
  WEFT_OVERLAP_AUTO,  // where the machine gains by it
  WEFT_OVERLAP_ON,
  WEFT_OVERLAP_OFF,  // everything on the compute stream, where it is needed
  WEFT_OVERLAP_COUNT_,
} weft_overlap_t;

// What may be done to values between their use in the forward and in the backward pass, to keep a
// memory budget. In this order: whatever is cheaper on the machine goes first.
typedef struct weft_memory_policy_s {
  uint64_t budget_bytes;  // of weft_plan_memory_t.peak_bytes; 0: none
  bool keep_gathered;     // never free a gathered value to gather it again
  bool keep_computed;     // never compute a value again
  bool keep_on_device;    // never move a value to host memory and back
} weft_memory_policy_t;

// How a program becomes a plan. Equal options give equal plans on all ranks.
typedef struct weft_compile_options_s {
  size_t struct_size;   // sizeof(weft_compile_options_t)
  uint32_t rank_count;  // 0 and 1: one rank
  // What things cost, for the schedule and its prediction; outlives the call. NULL: nothing is
  // predicted and everything runs on one stream, in program order.
  const weft_machine_t* machine;
  weft_overlap_t overlap;
  // Gathered units held at once, the one in use included; 0: the fewest that lose at most 1 %
  // against any number.
  uint32_t gather_buffers;
  bool separate_links;  // a stream for each class of links, instead of one for all
  weft_memory_policy_t memory;
} weft_compile_options_t;

// Memory one executor of a plan owns, exactly: the sum of the arenas is its peak.
typedef struct weft_plan_memory_s {
  size_t argument_bytes;  // parameters, state, batches, hyper-parameters
  size_t constant_bytes;
  size_t result_bytes;    // results that alias no argument
  size_t step_bytes;      // temporaries and kernel workspaces at their planned offsets
  size_t peak_bytes;      // sum of the above: device memory
  size_t max_live_bytes;  // most step bytes alive at one instruction: no layout can be smaller
  size_t host_bytes;      // in host memory, for what is moved off the device for a while
} weft_plan_memory_t;

// What one rank calls and sends in a step, counted as weft_comm_counters does.
typedef struct weft_plan_communication_s {
  uint64_t calls[WEFT_COLLECTIVE_KIND_COUNT_];
  uint64_t bytes[WEFT_COLLECTIVE_KIND_COUNT_];
  // False where collectives are in a loop whose length depends on data, or in branches that differ:
  // the figures are then the least that a step comes to.
  bool is_exact;
} weft_plan_communication_t;

// Frees the plan; NULL is harmless. No executor of it may be left.
WEFT_API void weft_plan_release(weft_plan_t* plan);

// Reports the bytes of each arena that an executor of |plan| allocates: known before it exists.
WEFT_API void weft_plan_memory(const weft_plan_t* plan, weft_plan_memory_t* out_memory);

// Adds up the collectives that |rank| runs in a step: known before the first one.
WEFT_API void weft_plan_communication(const weft_plan_t* plan, uint32_t rank,
                                      weft_plan_communication_t* out_communication);

// Number of instructions, nested ones included.
WEFT_API uint32_t weft_plan_instruction_count(const weft_plan_t* plan);

// Prints the plan, one instruction a line, in the form of plan files but without the graph. Free
// the terminated text of |*out_size| bytes with weft_allocator_release(allocator, text, size + 1,
// 1).
WEFT_API WEFT_MUST_USE weft_status_t weft_plan_print(const weft_plan_t* plan,
                                                     weft_allocator_t allocator, char** out_text,
                                                     size_t* out_size);

// Writes the plan as a file that weft_plan_read reads back to a plan that runs with equal results:
// text, one instruction a line, equal for equal plans (docs/plan_format.md). Free as with
// weft_plan_print.
WEFT_API WEFT_MUST_USE weft_status_t weft_plan_write(const weft_plan_t* plan,
                                                     weft_allocator_t allocator, char** out_text,
                                                     size_t* out_size);

// Reads what weft_plan_write wrote, |size| bytes that need not be terminated and are not referenced
// afterwards; |file_name| is for messages. INVALID_INPUT with line and reason for a file that is
// damaged, of another version of the format, or whose plan must not run. Memory is proportional to
// |size|. Free with weft_plan_release.
WEFT_API WEFT_MUST_USE weft_status_t weft_plan_read(const char* file_name, const char* text,
                                                    size_t size, weft_allocator_t allocator,
                                                    weft_plan_t** out_plan);

// Proves that |rank_count| ranks may run |plans| together, rank r running |plans[r]|; entries may
// be the same plan. Plans that were read are proved for the case that all ranks run them.
// INVALID_INPUT with one sentence that names the instructions, the bytes, and the rank where plans
// differ (docs/verification.md); INTERNAL, with the line of the step, where weft_compile made the
// plan itself.
WEFT_API WEFT_MUST_USE weft_status_t weft_plan_verify(const weft_plan_t* const* plans,
                                                      uint32_t rank_count,
                                                      weft_allocator_t allocator);

// Parts of plans --------------------------------------------------------------------------------

#define WEFT_INSTRUCTION_NONE UINT32_MAX
#define WEFT_TIME_UNKNOWN UINT64_MAX
#define WEFT_BUFFER_NONE UINT32_MAX

// What instructions of a stream keep busy. Streams of different kinds run at once.
typedef enum weft_stream_kind_e {
  WEFT_STREAM_COMPUTE,  // kernels, control flow, and collectives that nothing should overlap
  WEFT_STREAM_LINK,     // collectives over one class of links
  WEFT_STREAM_COPY,     // copies between device and host memory
  WEFT_STREAM_KIND_COUNT_,
} weft_stream_kind_t;

// Where a buffer's bytes live. One arena per kind.
typedef enum weft_buffer_kind_e {
  WEFT_BUFFER_ARGUMENT,  // holds an argument for the life of the executor; updated in place
  WEFT_BUFFER_CONSTANT,  // filled once when the executor is created
  WEFT_BUFFER_RESULT,    // holds a result that aliases no argument, until the next step
  WEFT_BUFFER_STEP,      // lives inside one step, at an offset shared with others over time
  WEFT_BUFFER_HOST,      // like STEP, in host memory: what was moved off the device for a while
  WEFT_BUFFER_KIND_COUNT_,
} weft_buffer_kind_t;

typedef enum weft_instruction_kind_e {
  WEFT_INSTRUCTION_KERNEL,      // one launch on the device
  WEFT_INSTRUCTION_COLLECTIVE,  // one call of the communicator
  WEFT_INSTRUCTION_WHILE,       // blocks[0]: condition, blocks[1]: body
  WEFT_INSTRUCTION_SWITCH,      // blocks[i]: branch i; IF has branch 0 = true
} weft_instruction_kind_t;

// A strided window on a buffer. Element (i0, i1, ...) lies at
// offset_bytes + size_of(dtype) * sum(ik * strides[k]). Strides count elements and may be 0
// (broadcast) or negative (reverse). Dense row-major views have the usual strides.
typedef struct weft_view_s {
  uint32_t buffer;  // index into the plan's buffers
  weft_dtype_t dtype;
  int64_t offset_bytes;
  int32_t rank;
  int64_t dims[WEFT_MAX_RANK];
  int64_t strides[WEFT_MAX_RANK];
} weft_view_t;

// Each of the functions below that takes an index gives false behind the last one, so that
// `for (i = 0; weft_plan_stream(plan, i, &stream); ++i)` visits all. Pointers in what they give
// live as long as the plan.

// Number of ranks that run the plan together.
WEFT_API uint32_t weft_plan_rank_count(const weft_plan_t* plan);

typedef struct weft_plan_stream_info_s {
  weft_stream_kind_t kind;
  const char* name;
} weft_plan_stream_info_t;

// Stream |index|; stream 0 computes.
WEFT_API bool weft_plan_stream(const weft_plan_t* plan, uint32_t index,
                               weft_plan_stream_info_t* out_stream);

typedef struct weft_plan_buffer_info_s {
  weft_buffer_kind_t kind;
  bool is_used;  // others have no bytes: what was in them shares those of another buffer
  size_t size_bytes;
  size_t offset_bytes;  // in the arena of its kind
  uint32_t first;       // STEP, HOST: instructions between which the bytes are its own
  uint32_t last;
} weft_plan_buffer_info_t;

// Buffer |index|.
WEFT_API bool weft_plan_buffer(const weft_plan_t* plan, uint32_t index,
                               weft_plan_buffer_info_t* out_buffer);

typedef struct weft_plan_value_info_s {
  uint32_t buffer;
  weft_shape_t shape;
  int32_t
      alias;  // result written over this argument, argument that this result is written over: -1
} weft_plan_value_info_t;

// What the plan takes and gives.
WEFT_API bool weft_plan_argument(const weft_plan_t* plan, uint32_t index,
                                 weft_plan_value_info_t* out_argument);
WEFT_API bool weft_plan_result(const weft_plan_t* plan, uint32_t index,
                               weft_plan_value_info_t* out_result);

// All ranks in groups of one size: members [g * group_size, (g + 1) * group_size) are group g.
typedef struct weft_plan_groups_info_s {
  uint32_t group_count;
  uint32_t group_size;
  const uint32_t* members;
} weft_plan_groups_info_t;

// Set of groups |index|, in which collectives meet.
WEFT_API bool weft_plan_groups(const weft_plan_t* plan, uint32_t index,
                               weft_plan_groups_info_t* out_groups);

typedef struct weft_plan_prediction_info_s {
  const char* machine;  // NULL: nothing was predicted, and the times are WEFT_TIME_UNKNOWN
  uint64_t step_ns;
  uint64_t exposed_ns;  // of the step, with no computation running
  uint64_t bound_ns;    // no order of these instructions on this machine takes less
} weft_plan_prediction_info_t;

// What a step is expected to take on the machine that the plan was made for.
WEFT_API void weft_plan_prediction(const weft_plan_t* plan,
                                   weft_plan_prediction_info_t* out_prediction);

typedef struct weft_plan_collective_info_s {
  weft_collective_kind_t kind;
  weft_reduction_t reduction;
  weft_dtype_t dtype;
  int64_t count;         // elements, see weft_collective_kind_t
  uint32_t groups;       // index for weft_plan_groups
  int32_t root;          // BROADCAST: member number
  const int32_t* peers;  // PERMUTE: source and target of each rank, -1 for none
} weft_plan_collective_info_t;

typedef struct weft_plan_instruction_info_s {
  uint32_t id;  // dense, ascending in the order of the visit
  // The loop or branches that the instruction is inside of, and in which of their blocks;
  // WEFT_INSTRUCTION_NONE for those of the body.
  uint32_t owner;
  uint32_t block;
  weft_instruction_kind_t kind;
  uint32_t stream;
  const char* name;       // "ag7"; NULL for most
  const char* operation;  // "loop", "contraction", "stablehlo.sort", "all_gather", "while"
  const uint32_t* waits;  // instructions of other streams that complete before this one starts
  uint32_t wait_count;
  const weft_view_t* inputs;
  uint32_t input_count;
  const weft_view_t* outputs;
  uint32_t output_count;
  uint32_t workspace;                      // buffer, or WEFT_BUFFER_NONE
  int64_t trip_count;                      // WHILE: -1 where it depends on data
  weft_plan_collective_info_t collective;  // COLLECTIVE
  uint64_t cost_ns;                        // WEFT_TIME_UNKNOWN without a machine
  uint64_t start_ns;
  uint32_t binding;  // instruction whose completion the start waited for, or WEFT_INSTRUCTION_NONE
  const char* source_file;  // of the step; NULL when the operation is of no text
  uint32_t source_line;
  uint32_t source_column;
} weft_plan_instruction_info_t;

// Called for each instruction; false ends the visit.
typedef bool(weft_plan_visit_fn_t)(void* user_data,
                                   const weft_plan_instruction_info_t* instruction);

// Visits all instructions by ascending id: the order in which they are issued, what is inside of
// loops and branches before these. |visit| gets a view that is its own during the call.
WEFT_API void weft_plan_visit(const weft_plan_t* plan, weft_plan_visit_fn_t* visit,
                              void* user_data);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_PLAN_H_
