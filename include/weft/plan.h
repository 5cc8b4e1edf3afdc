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

#ifdef __cplusplus
}
#endif

#endif  // WEFT_PLAN_H_
