// Plans: compiled steps as data.
#ifndef WEFT_PLAN_H_
#define WEFT_PLAN_H_

#include "weft/comm.h"
#include "weft/graph.h"
#include "weft/tensor.h"

#ifdef __cplusplus
extern "C" {
#endif

// A compiled step. Immutable, thread-safe to read.
typedef struct weft_plan_s weft_plan_t;

// Memory one executor of a plan owns, exactly: the sum of the arenas is its peak.
typedef struct weft_plan_memory_s {
  size_t argument_bytes;  // parameters, state, batches, hyper-parameters
  size_t constant_bytes;
  size_t result_bytes;    // results that alias no argument
  size_t step_bytes;      // temporaries and kernel workspaces at their planned offsets
  size_t peak_bytes;      // sum of the above
  size_t max_live_bytes;  // most step bytes alive at one instruction: no layout can be smaller
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

// Prints the plan, one instruction a line. Free the terminated text of |*out_size| bytes with
// weft_allocator_release(allocator, text, size + 1, 1).
WEFT_API WEFT_MUST_USE weft_status_t weft_plan_print(const weft_plan_t* plan,
                                                     weft_allocator_t allocator, char** out_text,
                                                     size_t* out_size);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_PLAN_H_
