// A loop kernel after analysis: dimensions reordered and merged, cut into tiles and tasks.
#ifndef WEFT_RUNTIME_DEVICE_CPU_LOOP_INTERNAL_H_
#define WEFT_RUNTIME_DEVICE_CPU_LOOP_INTERNAL_H_

#include "runtime/device/cpu/cpu_internal.h"
#include "runtime/device/cpu/program.h"

// Iteration dimensions after padding with sizes of 1: at least a row and a column dimension.
#define WEFT_LOOP_MAX_RANK (WEFT_MAX_RANK + 2)

// Elements of a tile: it and the tiles of a few more registers fit the first-level cache.
#define WEFT_LOOP_TILE 1024

// How often a register changes.
typedef enum weft_loop_level_e {
  WEFT_LOOP_LEVEL_LAUNCH,  // the same everywhere
  WEFT_LOOP_LEVEL_ROW,     // the same in one row of the column dimension
  WEFT_LOOP_LEVEL_TILE,
} weft_loop_level_t;

typedef struct weft_loop_view_s {
  weft_dtype_t dtype;
  int64_t size;                         // bytes of an element
  int64_t strides[WEFT_LOOP_MAX_RANK];  // bytes
} weft_loop_view_t;

typedef struct weft_loop_register_s {
  weft_loop_level_t level;
  uint32_t slot;      // tile storage, or granule storage for the lower levels
  uint32_t last_use;  // last step that reads it; UINT32_MAX for values that are stored at the end
  int32_t dimension;  // IOTA: iteration dimension, -1 for one of size 1
} weft_loop_register_t;

typedef struct weft_loop_reduction_s {
  const weft_loop_output_t* output;
  weft_reduce_functions_t functions;
  weft_register_class_t accumulator_class;
  int64_t accumulator_size;
  uint64_t identity;                    // bits of the accumulator's neutral element
  int64_t strides[WEFT_LOOP_MAX_RANK];  // in accumulators; 0 for reduced dimensions
  int64_t count;                        // accumulators of one slot: elements of the result
  // Slots of partial results: one for each task that adds to the same accumulators.
  int64_t outer_slots, row_slots, column_slots;
  size_t offset;  // in the workspace
} weft_loop_reduction_t;

typedef struct weft_loop_prepared_s {
  weft_prepared_kernel_t base;
  const weft_step_table_t* table;
  const weft_loop_kernel_t* loop;
  weft_program_t program;
  weft_loop_register_t* registers;
  int32_t rank;
  int64_t dims[WEFT_LOOP_MAX_RANK];  // outer dimensions, then rows, then columns
  int64_t outer_count;
  weft_loop_view_t* inputs;
  weft_loop_view_t* outputs;
  weft_loop_reduction_t* reductions;
  uint32_t reduction_count;
  int64_t tile_rows, tile_columns;
  // A task is a range of outer indices x rows x columns. Task sizes depend on shapes only, so
  // results do not depend on the number of threads.
  int64_t outer_chunk, row_chunk, column_chunk;
  int64_t outer_chunks, row_chunks, column_chunks;
  uint32_t slot_count, granule_count;
  int64_t slot_bytes;
  size_t scratch_bytes;   // per thread
  size_t scratch_offset;  // in the workspace
  int32_t thread_count;
} weft_loop_prepared_t;

weft_status_t weft_loop_launch(const weft_cpu_device_t* device,
                               const weft_prepared_kernel_t* prepared, void* const* inputs,
                               void* const* outputs, char* workspace);

// Byte counts of the parts of a thread's scratch; weft_loop_launch and the analysis must agree.
static inline size_t weft_loop_pointer_bytes(const weft_loop_prepared_t* loop) {
  const size_t views = loop->base.kernel->input_count + loop->base.kernel->output_count;
  const size_t bytes = loop->program.step_count * 2 * sizeof(void*) + views * 2 * sizeof(void*) +
                       loop->reduction_count * sizeof(int64_t);
  return (bytes + 63) & ~(size_t)63;
}

#endif  // WEFT_RUNTIME_DEVICE_CPU_LOOP_INTERNAL_H_
