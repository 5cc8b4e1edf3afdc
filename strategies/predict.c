// Predicting the plan of a layout by making it.
#include "strategies/predict.h"

#include "graph/passes/pass.h"
#include "graph/plan/lower.h"
#include "strategies/compile_internal.h"

static weft_status_t predict_program(const weft_program_t* program,
                                     const weft_program_options_t* trial,
                                     const weft_machine_t* machine,
                                     weft_strategy_prediction_t* out_prediction) {
  const weft_compile_options_t* compile = trial->compile;
  const weft_schedule_options_t schedule = {
      .machine = machine,
      .overlap = compile ? compile->overlap : WEFT_OVERLAP_AUTO,
      .gather_buffers = compile ? compile->gather_buffers : 0,
      .separate_links = compile && compile->separate_links};
  const weft_plan_lower_options_t options = {
      .rank_count = program->mesh->rank_count,
      .workspace = trial->device ? weft_compile_workspace : NULL,
      .user_data = trial->device,
      .schedule = &schedule};
  weft_graph_t* graph = NULL;
  weft_plan_t* plan = NULL;
  weft_plan_memory_t memory;
  WEFT_RETURN_IF_ERROR(
      weft_pass_run_pipeline(program->graph, false, NULL, NULL, program->allocator, &graph));
  WEFT_RETURN_IF_ERROR(weft_plan_lower(graph, &options, program->allocator, &plan));
  weft_plan_memory(plan, &memory);
  out_prediction->step_ns = (double)plan->prediction.step_ns;
  out_prediction->peak_bytes = memory.peak_bytes;
  weft_plan_release(plan);
  return weft_ok_status();
}

weft_status_t weft_predict_layout(const weft_graph_t* step, const weft_program_options_t* options,
                                  weft_strategy_apply_fn_t* apply,
                                  weft_strategy_prediction_t* out_prediction) {
  const weft_allocator_t allocator = weft_allocator_system();
  weft_strategy_t strategy = *options->values->strategy;
  weft_strategy_values_t values = *options->values;
  weft_program_options_t trial = *options;
  weft_machine_t* own_machine = NULL;
  weft_program_t* program = NULL;
  strategy.apply = apply;
  values.strategy = &strategy;
  trial.values = &values;
  trial.observer = NULL;
  trial.is_trial = true;
  if (!trial.machine) {
    WEFT_RETURN_IF_ERROR(weft_machine_named("cpu", allocator, &own_machine));
  }
  const weft_machine_t* machine = trial.machine ? trial.machine : own_machine;
  weft_status_t status = weft_program_create(step, &trial, allocator, &program);
  if (weft_status_is_ok(status)) {
    status = predict_program(program, &trial, machine, out_prediction);
  }
  weft_program_release(program);
  weft_machine_release(own_machine);
  return status;
}
