// Regions of scalar operations, run on arrays: the reducers, comparators and combiners of dense
// operations.
#ifndef WEFT_RUNTIME_DEVICE_CPU_REGION_H_
#define WEFT_RUNTIME_DEVICE_CPU_REGION_H_

#include "runtime/device/cpu/cpu_internal.h"
#include "runtime/device/cpu/program.h"

// Most elements of one run: four granules.
#define WEFT_REGION_CHUNK 256
#define WEFT_REGION_CHUNK_BYTES (WEFT_REGION_CHUNK * 8)
#define WEFT_REGION_MAX_RESULTS 16

typedef struct weft_region_s {
  weft_program_t program;
  const uint32_t* results;  // registers
  uint32_t argument_count;  // without captures
  uint32_t result_count;
  size_t scratch_bytes;  // per thread
} weft_region_t;

// Binds region |index| of the operation of |kernel|, allocating in |arena|.
WEFT_MUST_USE weft_status_t weft_region_prepare(const weft_cpu_device_t* device,
                                                const weft_kernel_t* kernel, uint32_t index,
                                                weft_arena_t* arena, weft_region_t* out_region);

// Where the addresses of captured scalars begin among the inputs of |kernel|.
static inline void* const* weft_region_captures(const weft_kernel_t* kernel, void* const* inputs) {
  return inputs + kernel->as.op.op->operand_count;
}

// Runs the region on |count| <= WEFT_REGION_CHUNK elements. |arguments| are registers (arrays in
// register form, readable to the end of the last granule), |captures| addresses of elements;
// |out_results[i]| is set to the register of result i, which lies in |scratch| or is an argument.
void weft_region_run(const weft_region_t* region, void* scratch, const void* const* arguments,
                     void* const* captures, size_t count, const void** out_results);

// The operation when |block| is "return op(argument 0, argument 1)", in either order, and |op| is
// one a weft_reduce_kind_t stands for.
bool weft_region_is_reducer(const weft_block_t* block, weft_reduce_kind_t* out_kind);

// True when |block| returns its argument |index|.
bool weft_region_returns_argument(const weft_block_t* block, uint32_t index);

// The direction when |block| is "return compare(argument 0, argument 1)" without total order.
bool weft_region_is_comparison(const weft_block_t* block,
                               weft_comparison_direction_t* out_direction);

#endif  // WEFT_RUNTIME_DEVICE_CPU_REGION_H_
