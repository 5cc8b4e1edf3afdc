// Moves tensors of the step to and from the ranks' shards.
#include <string.h>

#include "strategies/program.h"

// A box of elements that a rank holds: runs of |run| elements along the last dimensions.
typedef struct box_s {
  int32_t rank;
  int64_t start[WEFT_MAX_RANK];
  int64_t count[WEFT_MAX_RANK];
} box_t;

static bool rank_box(const weft_program_t* program, const weft_program_value_t* value,
                     uint32_t rank, box_t* out_box) {
  out_box->rank = value->global_shape.rank;
  for (int32_t d = 0; d < out_box->rank; ++d) {
    weft_sharding_range(program->mesh, &value->sharding, d, value->global_shape.dims[d], rank,
                        &out_box->start[d], &out_box->count[d]);
    if (out_box->count[d] <= 0) return false;
  }
  return true;
}

typedef struct visitor_s {
  weft_program_run_fn_t* visit;
  void* user_data;
  int64_t first;  // of the elements of the step's tensor that are visited
} visitor_t;

static weft_status_t visit_run(const visitor_t* visitor, int64_t local, int64_t global,
                               int64_t count) {
  return visitor->visit(visitor->user_data, local, visitor->first + global, count);
}

// Every run along the dimensions from |last| on, which are the last one and those before it as long
// as what follows them is whole.
static weft_status_t visit_box(const visitor_t* visitor, const weft_program_value_t* value,
                               const box_t* box) {
  int64_t index[WEFT_MAX_RANK] = {0};
  int64_t local_strides[WEFT_MAX_RANK] = {0};
  int64_t global_strides[WEFT_MAX_RANK] = {0};
  int64_t local_stride = 1;
  int64_t global_stride = 1;
  if (box->rank == 0) return visit_run(visitor, 0, 0, 1);
  for (int32_t d = box->rank; d-- > 0;) {
    local_strides[d] = local_stride;
    global_strides[d] = global_stride;
    local_stride *= value->local_shape.dims[d];
    global_stride *= value->global_shape.dims[d];
  }
  int32_t last = box->rank - 1;
  while (last > 0 && box->count[last] == value->global_shape.dims[last] &&
         box->count[last] == value->local_shape.dims[last]) {
    --last;
  }
  for (;;) {
    int64_t local = 0;
    int64_t global = box->start[last] * global_strides[last];
    for (int32_t d = 0; d < last; ++d) {
      local += index[d] * local_strides[d];
      global += (box->start[d] + index[d]) * global_strides[d];
    }
    WEFT_RETURN_IF_ERROR(
        visit_run(visitor, local, global, box->count[last] * global_strides[last]));
    int32_t d = last;
    while (d-- > 0) {
      if (++index[d] < box->count[d]) break;
      index[d] = 0;
    }
    if (d < 0) return weft_ok_status();
  }
}

// The part of a 1-D bucket that is a member's, as far as the rank holds it.
static weft_status_t visit_member(const weft_program_t* program, const visitor_t* visitor,
                                  const weft_program_value_t* value, int64_t offset, int64_t size,
                                  uint32_t rank) {
  int64_t start = 0;
  int64_t count = 0;
  weft_sharding_range(program->mesh, &value->sharding, 0, value->global_shape.dims[0], rank, &start,
                      &count);
  const int64_t first = offset > start ? offset : start;
  const int64_t end = offset + size < start + count ? offset + size : start + count;
  if (first >= end) return weft_ok_status();
  return visit_run(visitor, first - start, first - offset, end - first);
}

static weft_shape_t step_shape(const weft_program_t* program, uint32_t index) {
  weft_shape_t shape;
  weft_type_to_shape(weft_graph_main(program->step)->body->arguments[index]->type, &shape);
  return shape;
}

static const weft_program_value_t* holder(const weft_program_t* program,
                                          const weft_program_part_t* part) {
  return &program->program_arguments[part->argument];
}

bool weft_program_stands_alone(const weft_program_t* program, uint32_t index) {
  const weft_program_argument_t* at = &program->arguments[index];
  const weft_shape_t shape = step_shape(program, index);
  return at->part_count == 1 && at->parts[0].offset < 0 &&
         weft_shape_equal(&shape, &holder(program, &at->parts[0])->global_shape);
}

weft_status_t weft_program_visit(const weft_program_t* program, uint32_t index, uint32_t part,
                                 uint32_t rank, weft_program_run_fn_t* visit, void* user_data) {
  const weft_program_part_t* at = &program->arguments[index].parts[part];
  const weft_program_value_t* value = holder(program, at);
  const visitor_t visitor = {.visit = visit, .user_data = user_data, .first = at->first};
  box_t box = {.rank = 0};
  if (at->offset >= 0) {
    return visit_member(program, &visitor, value, at->offset, at->count, rank);
  }
  return rank_box(program, value, rank, &box) ? visit_box(&visitor, value, &box) : weft_ok_status();
}

weft_status_t weft_program_visit_result(const weft_program_t* program, uint32_t index,
                                        uint32_t rank, weft_program_run_fn_t* visit,
                                        void* user_data) {
  const visitor_t visitor = {.visit = visit, .user_data = user_data};
  const weft_program_value_t* value = &program->program_results[program->results[index]];
  box_t box = {.rank = 0};
  return rank_box(program, value, rank, &box) ? visit_box(&visitor, value, &box) : weft_ok_status();
}

// Copies ----------------------------------------------------------------------------------------

typedef struct move_s {
  uint8_t* local;
  uint8_t* global;
  bool to_local;
  size_t element_bytes;
} move_t;

static weft_status_t move_run(void* user_data, int64_t local, int64_t global, int64_t count) {
  const move_t* move = user_data;
  uint8_t* at_local = move->local + (size_t)local * move->element_bytes;
  uint8_t* at_global = move->global + (size_t)global * move->element_bytes;
  const size_t bytes = (size_t)count * move->element_bytes;
  if (move->to_local) {
    memcpy(at_local, at_global, bytes);
  } else {
    memcpy(at_global, at_local, bytes);
  }
  return weft_ok_status();
}

static weft_status_t check_shapes(const weft_program_t* program, uint32_t index, uint32_t part,
                                  const weft_shape_t* global_shape,
                                  const weft_shape_t* local_shape) {
  const weft_program_value_t* value = holder(program, &program->arguments[index].parts[part]);
  const weft_shape_t expected = step_shape(program, index);
  if (!weft_shape_equal(global_shape, &expected) ||
      !weft_shape_equal(local_shape, &value->local_shape)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "the tensors given for '%s' do not have its shapes",
                       program->roles.arguments[index].name);
  }
  return weft_ok_status();
}

weft_status_t weft_program_scatter(const weft_program_t* program, uint32_t index, uint32_t part,
                                   uint32_t rank, const weft_tensor_t* global,
                                   weft_tensor_t* local) {
  WEFT_RETURN_IF_ERROR(check_shapes(program, index, part, &global->shape, &local->shape));
  move_t move = {.local = local->data,
                 .global = global->data,
                 .to_local = true,
                 .element_bytes = weft_dtype_size_bytes(global->shape.dtype)};
  return weft_program_visit(program, index, part, rank, move_run, &move);
}

// The first rank among those that hold the same elements has coordinate 0 on all unused axes.
static bool is_first_holder(const weft_program_t* program, const weft_sharding_t* sharding,
                            uint32_t rank) {
  const uint32_t used = weft_sharding_used_axes(sharding);
  for (uint32_t axis = 0; axis < program->mesh->axis_count; ++axis) {
    if (used & (UINT32_C(1) << axis)) continue;
    if (weft_mesh_coordinate(program->mesh, rank, axis) != 0) return false;
  }
  return true;
}

bool weft_program_is_first_holder(const weft_program_t* program, uint32_t index, uint32_t part,
                                  uint32_t rank) {
  const weft_program_value_t* value = holder(program, &program->arguments[index].parts[part]);
  return is_first_holder(program, &value->sharding, rank);
}

bool weft_program_is_first_holder_of_result(const weft_program_t* program, uint32_t index,
                                            uint32_t rank) {
  const int32_t result = program->results[index];
  return is_first_holder(program, &program->program_results[result].sharding, rank);
}

weft_status_t weft_program_gather(const weft_program_t* program, uint32_t index, uint32_t part,
                                  uint32_t rank, const weft_tensor_t* local,
                                  weft_tensor_t* global) {
  WEFT_RETURN_IF_ERROR(check_shapes(program, index, part, &global->shape, &local->shape));
  if (!weft_program_is_first_holder(program, index, part, rank)) return weft_ok_status();
  move_t move = {.local = local->data,
                 .global = global->data,
                 .to_local = false,
                 .element_bytes = weft_dtype_size_bytes(global->shape.dtype)};
  return weft_program_visit(program, index, part, rank, move_run, &move);
}
