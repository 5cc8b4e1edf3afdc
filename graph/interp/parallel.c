// Ways into a grid of processes: the public runs and interpreter.run_parallel.
#include <string.h>

#include "graph/interp/grid.h"
#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

static uint32_t weft_interp_argument_count(const weft_function_t* function) {
  return function->body != NULL ? function->body->argument_count : 0;
}

static weft_status_t weft_interp_check_grid(weft_interp_grid_t grid) {
  const uint64_t count = (uint64_t)grid.replica_count * grid.partition_count;
  if (count > 0 && count <= WEFT_INTERP_MAX_PROCESSES) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "a grid of %u x %u processes is not within 1 to %d",
                     grid.replica_count, grid.partition_count, WEFT_INTERP_MAX_PROCESSES);
}

// Tensors in, grid, tensors out. |arguments| and |results| are zeroed arrays.
static weft_status_t weft_interp_run_tensors(weft_interp_run_t* run,
                                             const weft_function_t* const* functions,
                                             weft_interp_grid_t grid, const weft_tensor_t* inputs,
                                             weft_interp_value_t* arguments,
                                             weft_interp_value_t* results, weft_tensor_t* outputs) {
  const uint32_t count = grid.replica_count * grid.partition_count;
  weft_interp_t interp;
  weft_interp_init(run, 0, &interp);
  weft_status_t status = weft_ok_status();
  uint32_t argument_total = 0;
  uint32_t result_total = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t argument_count = weft_interp_argument_count(functions[i]);
    if (weft_status_is_ok(status) && argument_count > 0) {
      status = weft_interp_import(&interp, functions[i], inputs + argument_total,
                                  arguments + argument_total);
    }
    argument_total += argument_count;
    result_total += functions[i]->result_count;
  }
  if (weft_status_is_ok(status)) {
    status = weft_interp_grid_run(run, functions, grid, arguments, results);
  }
  for (uint32_t i = 0; i < argument_total; ++i) weft_interp_release(&interp, &arguments[i]);
  if (weft_status_is_ok(status)) {
    status = weft_interp_export(&interp, results, result_total, outputs);
  }
  for (uint32_t i = 0; i < result_total; ++i) weft_interp_release(&interp, &results[i]);
  weft_interp_deinit(&interp);
  return status;
}

weft_status_t weft_interp_run_programs(const weft_function_t* const* functions,
                                       weft_interp_grid_t grid, const weft_tensor_t* inputs,
                                       const weft_interp_options_t* options,
                                       weft_tensor_t* outputs) {
  WEFT_RETURN_IF_ERROR(weft_interp_check_grid(grid));
  uint32_t argument_total = 0;
  uint32_t result_total = 0;
  for (uint32_t i = 0; i < grid.replica_count * grid.partition_count; ++i) {
    if (functions[i] == NULL) {
      return WEFT_STATUS(INVALID_ARGUMENT, "process %u of the grid has no function", i);
    }
    argument_total += weft_interp_argument_count(functions[i]);
    result_total += functions[i]->result_count;
  }
  for (uint32_t i = 0; i < result_total; ++i) outputs[i] = (weft_tensor_t){.data = NULL};
  weft_interp_run_t run;
  weft_status_t status =
      weft_interp_run_init(functions[0]->graph, options,
                           (weft_interp_grid_t){.replica_count = 1, .partition_count = 1}, &run);
  void* values = NULL;
  if (weft_status_is_ok(status)) {
    status = weft_arena_allocate_array(&run.arena, (size_t)argument_total + result_total,
                                       sizeof(weft_interp_value_t), &values);
  }
  if (weft_status_is_ok(status)) {
    weft_interp_value_t* arguments = values;
    status = weft_interp_run_tensors(&run, functions, grid, inputs, arguments,
                                     arguments + argument_total, outputs);
  }
  weft_interp_run_deinit(&run);
  return status;
}

weft_status_t weft_interp_run_spmd(const weft_function_t* function, weft_interp_grid_t grid,
                                   const weft_tensor_t* inputs,
                                   const weft_interp_options_t* options, weft_tensor_t* outputs) {
  WEFT_RETURN_IF_ERROR(weft_interp_check_grid(grid));
  const weft_function_t* functions[WEFT_INTERP_MAX_PROCESSES] = {function};
  for (uint32_t i = 1; i < grid.replica_count * grid.partition_count; ++i) functions[i] = function;
  return weft_interp_run_programs(functions, grid, inputs, options, outputs);
}

weft_status_t weft_interp_eval_run_parallel(weft_interp_t* interp, weft_interp_frame_t* frame,
                                            const weft_op_t* op, weft_interp_value_t* operands,
                                            weft_interp_value_t* results) {
  (void)frame;
  weft_interp_run_t* run = interp->run;
  weft_parallel_programs_t programs;
  weft_op_parallel_programs(op, &programs);
  const weft_interp_grid_t grid = {.replica_count = programs.replicas,
                                   .partition_count = programs.partitions};
  if (run->grid.replica_count * run->grid.partition_count > 1) {
    return WEFT_STATUS_AT(run->graph, op->location, UNSUPPORTED,
                          "%s: a process of a grid cannot start another grid", op->name);
  }
  WEFT_RETURN_IF_ERROR_WHILE(weft_interp_check_grid(grid), "while evaluating %s", op->name);
  const uint32_t count = grid.replica_count * grid.partition_count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, count, sizeof(void*), &memory));
  const weft_function_t** functions = memory;
  uint64_t argument_total = 0;
  uint64_t result_total = 0;
  for (uint32_t i = 0; i < count; ++i) {
    functions[i] =
        weft_op_parallel_program(op, &programs, i / grid.partition_count, i % grid.partition_count);
    if (functions[i] == NULL) {
      return WEFT_STATUS_AT(run->graph, op->location, NOT_FOUND, "%s: program %u does not exist",
                            op->name, i);
    }
    argument_total += weft_interp_argument_count(functions[i]);
    result_total += functions[i]->result_count;
  }
  if (argument_total != op->operand_count || result_total != op->result_count) {
    return WEFT_STATUS_AT(run->graph, op->location, INVALID_INPUT,
                          "%s: its programs take %llu arguments and give %llu results, but it has "
                          "%u operands and %u results",
                          op->name, (unsigned long long)argument_total,
                          (unsigned long long)result_total, op->operand_count, op->result_count);
  }
  return weft_interp_grid_run(run, functions, grid, operands, results);
}
