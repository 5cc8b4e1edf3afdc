// Comparing two ways to run a graph.
#include "tools/check_differential.h"

#include <math.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "runtime/base/float_convert.h"

// Relative to the larger of the element and the root mean square of its tensor: sums of many terms
// round against their size, not against a result that happens to be small.
static double type_tolerance(weft_dtype_t dtype) {
  switch (dtype) {
    case WEFT_DTYPE_F64:
      return 1e-12;
    case WEFT_DTYPE_F32:
      return 2e-5;
    case WEFT_DTYPE_F16:
      return 1e-2;
    case WEFT_DTYPE_BF16:
      return 5e-2;
    default:
      return 0.0;
  }
}

// What a program is made of, for its tolerance.
typedef struct program_size_s {
  double tolerance;  // largest of the types that occur
  uint64_t op_count;
} program_size_t;

static void measure_block(const weft_block_t* block, program_size_t* size) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    size->tolerance = fmax(size->tolerance, type_tolerance(block->arguments[i]->type->dtype));
  }
  size->op_count += block->op_count;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->result_count; ++k) {
      size->tolerance = fmax(size->tolerance, type_tolerance(op->results[k]->type->dtype));
    }
    for (uint32_t k = 0; k < op->region_count; ++k) measure_block(op->regions[k], size);
  }
}

double weft_check_tolerance(const weft_graph_t* graph) {
  program_size_t size = {.tolerance = 0.0};
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    if (graph->functions[i]->body != NULL) measure_block(graph->functions[i]->body, &size);
  }
  return size.tolerance * fmin(10.0, 1.0 + (double)size.op_count / 200.0);
}

static double load_float(const weft_tensor_t* tensor, int64_t index) {
  switch (tensor->shape.dtype) {
    case WEFT_DTYPE_F64:
      return ((const double*)tensor->data)[index];
    case WEFT_DTYPE_F32:
      return (double)((const float*)tensor->data)[index];
    case WEFT_DTYPE_F16:
      return (double)weft_f16_to_f32(((const uint16_t*)tensor->data)[index]);
    default:
      return (double)weft_bf16_to_f32(((const uint16_t*)tensor->data)[index]);
  }
}

static double root_mean_square(const weft_tensor_t* tensor, int64_t count) {
  double sum = 0.0;
  int64_t finite = 0;
  for (int64_t i = 0; i < count; ++i) {
    const double value = load_float(tensor, i);
    if (!isfinite(value)) continue;
    sum += value * value;
    ++finite;
  }
  return finite == 0 ? 0.0 : sqrt(sum / (double)finite);
}

static void note_difference(weft_check_comparison_t* comparison, int64_t index) {
  if (comparison->first < 0) comparison->first = index;
  ++comparison->differing;
}

static void compare_floats(const weft_tensor_t* actual, const weft_tensor_t* expected,
                           weft_check_comparison_t* comparison) {
  const int64_t count = comparison->element_count;
  const double typical = root_mean_square(expected, count);
  for (int64_t i = 0; i < count; ++i) {
    const double a = load_float(actual, i);
    const double e = load_float(expected, i);
    if (!isfinite(a) || !isfinite(e)) {
      ++comparison->not_finite;
      if (isnan(a) && isnan(e)) {
        ++comparison->not_a_number;
      } else if (a != e) {
        note_difference(comparison, i);
      }
      continue;
    }
    const double error = fabs(a - e);
    const double size = fmax(fabs(e), typical);
    const double relative = error == 0.0 ? 0.0 : error / size;
    comparison->max_abs_error = fmax(comparison->max_abs_error, error);
    comparison->max_error = fmax(comparison->max_error, relative);
    if (relative > comparison->tolerance) note_difference(comparison, i);
  }
}

void weft_check_compare(const weft_tensor_t* actual, const weft_tensor_t* expected,
                        double tolerance, weft_check_comparison_t* out_comparison) {
  const weft_dtype_t dtype = expected->shape.dtype;
  *out_comparison =
      (weft_check_comparison_t){.element_count = weft_shape_element_count(&expected->shape),
                                .first = -1,
                                .tolerance = tolerance};
  if (weft_dtype_is_float(dtype)) {
    compare_floats(actual, expected, out_comparison);
    return;
  }
  const size_t size = weft_dtype_size_bytes(dtype);
  for (int64_t i = 0; i < out_comparison->element_count; ++i) {
    const size_t offset = (size_t)i * size;
    if (memcmp((const char*)actual->data + offset, (const char*)expected->data + offset, size) !=
        0) {
      note_difference(out_comparison, i);
    }
  }
}

// Tensors of one run.
typedef struct tensor_list_s {
  weft_tensor_t* tensors;
  uint32_t count;
} tensor_list_t;

static weft_status_t list_init(uint32_t count, tensor_list_t* out_list) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(weft_allocator_system(), count,
                                                     sizeof(weft_tensor_t), 16, &memory));
  *out_list = (tensor_list_t){.tensors = memory, .count = count};
  return weft_ok_status();
}

static void list_deinit(tensor_list_t* list) {
  for (uint32_t i = 0; i < list->count; ++i) weft_tensor_deinit(&list->tensors[i]);
  weft_allocator_release(weft_allocator_system(), list->tensors,
                         list->count * sizeof(weft_tensor_t), 16);
}

static weft_status_t compare_results(const weft_function_t* function, const tensor_list_t* actual,
                                     const tensor_list_t* expected, const char* name,
                                     const weft_check_differential_options_t* options) {
  const double tolerance = weft_check_tolerance(function->graph) * options->tolerance_factor;
  uint32_t differing = 0;
  bool any_number = function->result_count == 0;
  for (uint32_t i = 0; i < expected->count; ++i) {
    if (expected->tensors[i].shape.dtype == WEFT_DTYPE_INVALID) continue;
    weft_check_comparison_t comparison;
    weft_check_compare(&actual->tensors[i], &expected->tensors[i], tolerance, &comparison);
    if (comparison.differing > 0) ++differing;
    if (comparison.not_a_number < comparison.element_count || comparison.element_count == 0) {
      any_number = true;
    }
    options->report(options->user_data, i, &actual->tensors[i], &expected->tensors[i], &comparison);
  }
  if (differing > 0) {
    return WEFT_STATUS(CHECK_FAILED, "%u of %u results of @%s on %s differ from the evaluator's",
                       differing, expected->count, function->name, name);
  }
  if (!any_number) {
    return WEFT_STATUS(CHECK_FAILED,
                       "every result of @%s is NaN, so the comparison says nothing: try another "
                       "seed",
                       function->name);
  }
  return weft_ok_status();
}

static weft_status_t run_both(const weft_graph_t* graph, const weft_function_t* function,
                              const weft_check_backend_t* backend, tensor_list_t* inputs,
                              tensor_list_t* actual, tensor_list_t* expected,
                              const weft_check_differential_options_t* options) {
  WEFT_RETURN_IF_ERROR(
      weft_check_make_inputs(function, options->seed, &options->roles, inputs->tensors));
  WEFT_RETURN_IF_ERROR(
      backend->run(backend->self, graph, function, inputs->tensors, actual->tensors));
  WEFT_RETURN_IF_ERROR(
      weft_interp_run(function, inputs->tensors, inputs->count, NULL, expected->tensors));
  return compare_results(function, actual, expected, backend->name, options);
}

weft_status_t weft_check_differential(const weft_graph_t* graph,
                                      const weft_check_backend_t* backend,
                                      const weft_check_differential_options_t* options) {
  const weft_function_t* function = weft_graph_main(graph);
  if (function == NULL || function->body == NULL) {
    return WEFT_STATUS(NOT_FOUND, "%s: there is no function @main", graph->file_name);
  }
  tensor_list_t inputs = {.count = 0};
  tensor_list_t actual = {.count = 0};
  tensor_list_t expected = {.count = 0};
  weft_status_t status = list_init(function->body->argument_count, &inputs);
  if (weft_status_is_ok(status)) status = list_init(function->result_count, &actual);
  if (weft_status_is_ok(status)) status = list_init(function->result_count, &expected);
  if (weft_status_is_ok(status)) {
    status = run_both(graph, function, backend, &inputs, &actual, &expected, options);
  }
  list_deinit(&expected);
  list_deinit(&actual);
  list_deinit(&inputs);
  return status;
}
