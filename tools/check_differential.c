// Comparing two ways to run a graph: how far apart results may be is in check_tolerance.c.
#include "tools/check_differential.h"

#include <math.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "runtime/base/float_convert.h"
#include "runtime/base/plural.h"
#include "tools/check_manual.h"

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
                                     const double* tolerances,
                                     const weft_check_differential_options_t* options) {
  uint32_t differing = 0;
  bool any_number = function->result_count == 0;
  for (uint32_t i = 0; i < expected->count; ++i) {
    if (expected->tensors[i].shape.dtype == WEFT_DTYPE_INVALID) continue;
    weft_check_comparison_t comparison;
    weft_check_compare(&actual->tensors[i], &expected->tensors[i],
                       tolerances[i] * options->tolerance_factor, &comparison);
    if (comparison.differing > 0) ++differing;
    if (comparison.not_a_number < comparison.element_count || comparison.element_count == 0) {
      any_number = true;
    }
    options->report(options->user_data, i, &actual->tensors[i], &expected->tensors[i], &comparison);
  }
  if (differing > 0) {
    return WEFT_STATUS(CHECK_FAILED, "%u of %u result%s of @%s on %s differ%s from the evaluator's",
                       differing, expected->count, weft_plural(expected->count), function->name,
                       name, differing == 1 ? "s" : "");
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
  weft_interp_options_t interp_options = weft_interp_options_default();
  interp_options.max_operations = options->max_operations;
  weft_graph_t* expanded = NULL;
  WEFT_RETURN_IF_ERROR(weft_check_expanded_manual(graph, &expanded));
  weft_status_t evaluated =
      weft_interp_run(expanded != NULL ? weft_graph_main(expanded) : function, inputs->tensors,
                      inputs->count, &interp_options, expected->tensors);
  weft_graph_release(expanded);
  WEFT_RETURN_IF_ERROR(evaluated);
  WEFT_RETURN_IF_ERROR(
      backend->run(backend->self, graph, function, inputs->tensors, actual->tensors));
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  double* tolerances = NULL;
  weft_status_t status = weft_check_tolerances(function, &arena, &tolerances);
  if (weft_status_is_ok(status)) {
    status = compare_results(function, actual, expected, backend->name, tolerances, options);
  }
  weft_arena_deinit(&arena);
  return status;
}

weft_status_t weft_check_differential(const weft_graph_t* graph,
                                      const weft_check_backend_t* backend,
                                      const weft_check_differential_options_t* options) {
  const weft_function_t* function = weft_graph_main(graph);
  if (function == NULL || function->body == NULL) {
    return WEFT_STATUS(NOT_FOUND, "%s: no cases: there is no function @main with a body",
                       graph->file_name);
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
