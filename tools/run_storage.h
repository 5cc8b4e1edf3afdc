// Where the arguments and results of a step live: whole in an executor on one device, or laid out
// over ranks by a program. `weft run` fills, reads and saves through this and does not care which.
#ifndef WEFT_TOOLS_RUN_STORAGE_H_
#define WEFT_TOOLS_RUN_STORAGE_H_

#include "strategies/program.h"
#include "weft/executor.h"

typedef struct weft_run_storage_s {
  const weft_function_t* function;  // the step
  weft_executor_t* executor;
  weft_device_t* device;          // whose threads fill arguments; NULL: the caller's alone
  const weft_program_t* program;  // NULL on one device
  weft_comm_t* comm;              // NULL on one device
  uint32_t rank;
} weft_run_storage_t;

// The shape of argument |index| of the step.
void weft_run_storage_shape(const weft_run_storage_t* storage, uint32_t index,
                            weft_shape_t* out_shape);

// Opens argument |index| for writing, whole: its storage itself, or a tensor of zeros of which
// weft_run_storage_store keeps this rank's part. Store it in every case.
WEFT_MUST_USE weft_status_t weft_run_storage_open(const weft_run_storage_t* storage, uint32_t index,
                                                  weft_tensor_t* out_tensor);
// Ends weft_run_storage_open; nothing is kept when |status| is a failure, which is handed through.
WEFT_MUST_USE weft_status_t weft_run_storage_store(const weft_run_storage_t* storage,
                                                   uint32_t index, weft_status_t status,
                                                   weft_tensor_t* tensor);

// Writes elements [first, first + count) of an argument to |data|, densely.
typedef weft_status_t weft_run_fill_fn_t(void* user_data, int64_t first, int64_t count, void* data);

// Fills argument |index| in place with what |fill| writes, as far as this rank holds it. Large ones
// are filled by several threads, which call |fill| at the same time.
WEFT_MUST_USE weft_status_t weft_run_storage_fill(const weft_run_storage_t* storage, uint32_t index,
                                                  weft_run_fill_fn_t* fill, void* user_data);

// When this rank holds whole rows (dimension 0) of argument |index|: a view of them and which they
// are. False when it is cut otherwise.
WEFT_MUST_USE weft_status_t weft_run_storage_rows(const weft_run_storage_t* storage, uint32_t index,
                                                  weft_tensor_t* out_view, int64_t* out_first,
                                                  int64_t* out_count, bool* out_is_rows);

// Gets |count| elements of a whole from |first| on.
typedef weft_status_t weft_run_take_fn_t(void* user_data, int64_t first, int64_t count,
                                         const void* data);

// Calls |take| for what this rank contributes to argument |index|, where it lies: what all ranks
// contribute is the whole, each element once.
WEFT_MUST_USE weft_status_t weft_run_storage_own(const weft_run_storage_t* storage, uint32_t index,
                                                 weft_run_take_fn_t* take, void* user_data);

// A view of result |index|, which is a scalar, or of what holds its first elements.
WEFT_MUST_USE weft_status_t weft_run_storage_result(const weft_run_storage_t* storage,
                                                    uint32_t index, weft_tensor_t* out_view);

// Calls |take| on rank 0 for all of result |index| in ascending order. What is cut is collected in
// pieces of at most 1 MiB; all ranks call this at the same time.
WEFT_MUST_USE weft_status_t weft_run_storage_read_result(const weft_run_storage_t* storage,
                                                         uint32_t index, weft_run_take_fn_t* take,
                                                         void* user_data);

#endif  // WEFT_TOOLS_RUN_STORAGE_H_
