// A strategy's program on the evaluator's virtual ranks.
#include "tools/check_strategy.h"

#include <inttypes.h>
#include <string.h>

#include "graph/interp/interp.h"

// One step on all ranks. Tensors are in the order of ranks, all of one rank together.
typedef struct ranks_s {
  const weft_program_t* program;
  const weft_function_t* function;  // what each rank runs
  weft_roles_t roles;               // of |function|
  uint32_t rank_count;
  weft_tensor_t* arguments;
  weft_tensor_t* results;
  weft_tensor_t* column;  // one tensor of each rank
} ranks_t;

static weft_status_t ranks_init(const weft_program_t* program, weft_arena_t* arena,
                                ranks_t* out_ranks) {
  const uint32_t count = program->mesh->rank_count;
  *out_ranks = (ranks_t){
      .program = program, .function = weft_graph_main(program->graph), .rank_count = count};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, (size_t)count * program->program_argument_count,
                                sizeof(*out_ranks->arguments), (void**)&out_ranks->arguments));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, (size_t)count * program->program_result_count,
                                sizeof(*out_ranks->results), (void**)&out_ranks->results));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_ranks->column),
                                                 (void**)&out_ranks->column));
  return weft_roles_compute(out_ranks->function, arena, &out_ranks->roles);
}

static void ranks_deinit(ranks_t* ranks) {
  const weft_program_t* program = ranks->program;
  for (uint32_t i = 0; ranks->arguments && i < ranks->rank_count * program->program_argument_count;
       ++i) {
    weft_tensor_deinit(&ranks->arguments[i]);
  }
  for (uint32_t i = 0; ranks->results && i < ranks->rank_count * program->program_result_count;
       ++i) {
    weft_tensor_deinit(&ranks->results[i]);
  }
}

// Bits that no result may depend on: NaNs, or -1.
static void spoil(weft_tensor_t* tensor) {
  const bool is_logical = tensor->shape.dtype == WEFT_DTYPE_I1;
  const size_t size = weft_shape_size_bytes(&tensor->shape);
  if (size > 0) memset(tensor->data, is_logical ? 1 : 0xff, size);
}

static weft_status_t scatter(ranks_t* ranks, const weft_tensor_t* inputs) {
  const weft_program_t* program = ranks->program;
  for (uint32_t rank = 0; rank < ranks->rank_count; ++rank) {
    weft_tensor_t* own = &ranks->arguments[rank * program->program_argument_count];
    for (uint32_t i = 0; i < program->program_argument_count; ++i) {
      WEFT_RETURN_IF_ERROR(weft_tensor_init(&program->program_arguments[i].local_shape,
                                            weft_allocator_system(), &own[i]));
      spoil(&own[i]);
    }
    for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
      const weft_program_argument_t* at = &program->arguments[i];
      for (uint32_t p = 0; p < at->part_count; ++p) {
        WEFT_RETURN_IF_ERROR(
            weft_program_scatter(program, i, p, rank, &inputs[i], &own[at->parts[p].argument]));
      }
    }
  }
  return weft_ok_status();
}

// Result |index| of the program as a whole, which compares what several ranks hold.
static weft_status_t assemble(ranks_t* ranks, uint32_t index, weft_tensor_t* out_tensor) {
  const weft_program_t* program = ranks->program;
  const weft_program_value_t* value = &program->program_results[index];
  for (uint32_t rank = 0; rank < ranks->rank_count; ++rank) {
    ranks->column[rank] = ranks->results[rank * program->program_result_count + index];
  }
  return weft_sharding_assemble(program->mesh, &value->sharding, &value->global_shape,
                                ranks->column, weft_allocator_system(), out_tensor);
}

static weft_status_t gather_part(ranks_t* ranks, uint32_t argument, uint32_t part,
                                 weft_tensor_t* tensor) {
  const weft_program_t* program = ranks->program;
  const uint32_t holder = program->arguments[argument].parts[part].argument;
  const int32_t result = ranks->roles.arguments[holder].result;
  if (result < 0) {
    return WEFT_STATUS(INTERNAL, "argument '%s' is in one that the program does not update",
                       program->roles.arguments[argument].name);
  }
  for (uint32_t rank = 0; rank < ranks->rank_count; ++rank) {
    WEFT_RETURN_IF_ERROR(weft_program_gather(
        program, argument, part, rank,
        &ranks->results[rank * program->program_result_count + (uint32_t)result], tensor));
  }
  return weft_ok_status();
}

// Results that have become part of arguments are gathered from those, as saving does.
static weft_status_t gather_from_argument(ranks_t* ranks, uint32_t index,
                                          weft_tensor_t* out_tensor) {
  const weft_program_t* program = ranks->program;
  const int32_t argument = program->roles.results[index].argument;
  if (argument < 0) {
    return WEFT_STATUS(INTERNAL, "result '%s' is in no argument",
                       program->roles.results[index].name);
  }
  weft_shape_t shape;
  weft_type_to_shape(weft_graph_main(program->step)->result_types[index], &shape);
  WEFT_RETURN_IF_ERROR(weft_tensor_init(&shape, weft_allocator_system(), out_tensor));
  spoil(out_tensor);
  for (uint32_t p = 0; p < program->arguments[argument].part_count; ++p) {
    WEFT_RETURN_IF_ERROR(gather_part(ranks, (uint32_t)argument, p, out_tensor));
  }
  return weft_ok_status();
}

static weft_status_t gather(ranks_t* ranks, weft_tensor_t* outputs) {
  const weft_program_t* program = ranks->program;
  for (uint32_t i = 0; i < program->program_result_count; ++i) {
    weft_tensor_t whole = {.data = NULL};
    WEFT_RETURN_IF_ERROR_WHILE(assemble(ranks, i, &whole), "while comparing result '%s' of ranks",
                               ranks->roles.results[i].name);
    weft_tensor_deinit(&whole);
  }
  for (uint32_t i = 0; i < program->roles.result_count; ++i) {
    const int32_t result = program->results[i];
    const bool is_updated = program->roles.results[i].argument >= 0;
    WEFT_RETURN_IF_ERROR(result < 0 || is_updated ? gather_from_argument(ranks, i, &outputs[i])
                                                  : assemble(ranks, (uint32_t)result, &outputs[i]));
  }
  return weft_ok_status();
}

static weft_status_t run_program(const weft_program_t* program, uint64_t max_operations,
                                 const weft_tensor_t* inputs, weft_tensor_t* outputs) {
  ranks_t ranks;
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = ranks_init(program, &arena, &ranks);
  if (weft_status_is_ok(status)) status = scatter(&ranks, inputs);
  if (weft_status_is_ok(status)) {
    const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = ranks.rank_count};
    weft_interp_options_t options = weft_interp_options_default();
    options.max_operations = max_operations <= UINT64_MAX / ranks.rank_count
                                 ? max_operations * ranks.rank_count
                                 : UINT64_MAX;
    status = weft_interp_run_spmd(ranks.function, grid, ranks.arguments, &options, ranks.results);
  }
  if (weft_status_is_ok(status)) status = gather(&ranks, outputs);
  ranks_deinit(&ranks);
  weft_arena_deinit(&arena);
  return status;
}

// Lays the step out. |roles| are those of the arguments after --role.
static weft_status_t lay_out(weft_check_strategy_t* strategy, const weft_graph_t* graph,
                             const weft_roles_t* roles) {
  const weft_program_options_t options = {.struct_size = sizeof(options),
                                          .values = &strategy->layout.values,
                                          .mesh = &strategy->layout.mesh,
                                          .roles = roles,
                                          .places = strategy->options->places,
                                          .place_count = strategy->options->place_count,
                                          .micro_batches = strategy->options->micro_batches};
  return weft_program_create(graph, &options, weft_allocator_system(), &strategy->program);
}

static weft_status_t prepare_strategy(void* self, const weft_graph_t* graph,
                                      const weft_function_t* function) {
  weft_check_strategy_t* strategy = self;
  weft_roles_t roles;
  weft_arena_t arena;
  weft_program_release(strategy->program);
  strategy->program = NULL;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_roles_compute(function, &arena, &roles);
  if (weft_status_is_ok(status)) status = weft_check_apply_roles(&strategy->roles, &roles);
  if (weft_status_is_ok(status)) status = lay_out(strategy, graph, &roles);
  if (weft_status_is_ok(status) && strategy->print_notes) {
    weft_layout_print_notes(strategy->program);
  }
  weft_arena_deinit(&arena);
  return status;
}

static weft_status_t run_strategy(void* self, const weft_graph_t* graph,
                                  const weft_function_t* function, const weft_tensor_t* inputs,
                                  weft_tensor_t* outputs) {
  const weft_check_strategy_t* strategy = self;
  (void)graph;
  (void)function;
  return run_program(strategy->program, strategy->max_operations, inputs, outputs);
}

weft_status_t weft_check_strategy_open(weft_check_strategy_t* strategy,
                                       weft_check_backend_t* out_backend) {
  *out_backend = (weft_check_backend_t){
      .name = strategy->name, .prepare = prepare_strategy, .run = run_strategy, .self = strategy};
  WEFT_RETURN_IF_ERROR(weft_layout_init(strategy->options, &strategy->layout));
  const uint32_t count = strategy->layout.mesh.rank_count;
  (void)snprintf(strategy->name, sizeof(strategy->name), "%" PRIu32 " virtual rank%s with %.60s",
                 count, count == 1 ? "" : "s", strategy->layout.values.selected_name);
  return weft_ok_status();
}

void weft_check_strategy_close(weft_check_strategy_t* strategy) {
  weft_program_release(strategy->program);
  weft_layout_deinit(&strategy->layout);
}
