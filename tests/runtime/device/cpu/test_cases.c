// The value tests of tests/stablehlo on the CPU device: every function without arguments whose
// operations are constants, elementwise operations, contractions or operations with a kernel of
// their own runs kernel by kernel, and its checks are made on the device's results.
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "runtime/device/cpu/cpu_internal.h"
#include "tests/runtime/device/cpu/kernel_testing.h"

#define FOLDER "tests/stablehlo"
#define MAX_OPERANDS 32

// Values of one function, by id.
typedef struct case_run_s {
  weft_graph_t* graph;
  void** values;
  int32_t threads;
  const char* file;
  const weft_function_t* function;
  int64_t checks;
} case_run_t;

static weft_view_t dense_view(const weft_type_t* type, uint32_t buffer) {
  weft_view_t view = {.buffer = buffer, .dtype = type->dtype, .rank = type->rank};
  int64_t stride = 1;
  for (int32_t d = type->rank - 1; d >= 0; --d) {
    view.dims[d] = type->dims[d];
    view.strides[d] = stride;
    stride *= type->dims[d];
  }
  return view;
}

static void* allocate(const weft_type_t* type) {
  return calloc(weft_type_size_bytes(type) + 64, 1);
}

static void set_constant(case_run_t* run, const weft_op_t* op) {
  const weft_attr_t* value = weft_op_value(op);
  const weft_type_t* type = op->results[0]->type;
  const size_t size = weft_dtype_size_bytes(type->dtype);
  char* data = allocate(type);
  run->values[op->results[0]->id] = data;
  for (int64_t i = 0; i < type->element_count; ++i) {
    memcpy(data + (size_t)i * size,
           (const char*)value->as.dense.data + (value->as.dense.splat ? 0 : (size_t)i * size),
           size);
  }
}

// ---- kernels from operations --------------------------------------------------------------------

typedef struct op_kernel_s {
  weft_kernel_t kernel;
  weft_view_t inputs[MAX_OPERANDS];
  weft_view_t outputs[MAX_OPERANDS];
  weft_loop_step_t steps[4];
  weft_loop_output_t output;
  uint32_t operands[MAX_OPERANDS];  // of the operation, by input
} op_kernel_t;

static void make_loop(const weft_op_t* op, op_kernel_t* k) {
  k->kernel.kind = WEFT_KERNEL_LOOP;
  weft_loop_kernel_t* loop = &k->kernel.as.loop;
  const weft_type_t* type = op->results[0]->type;
  loop->rank = type->rank;
  for (int32_t d = 0; d < type->rank; ++d) loop->dims[d] = type->dims[d];
  weft_loop_step_t* step = &k->steps[op->operand_count];
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    k->steps[i] = (weft_loop_step_t){
        .kind = WEFT_LOOP_LOAD, .input = i, .result_dtype = op->operands[i]->type->dtype};
    step->operands[i] = i;
    // Scalar predicates and bounds are broadcast.
    if (op->operands[i]->type->rank == type->rank) continue;
    k->inputs[i] = dense_view(type, i);
    k->inputs[i].dtype = op->operands[i]->type->dtype;
    for (int32_t d = 0; d < type->rank; ++d) k->inputs[i].strides[d] = 0;
  }
  step->kind = WEFT_LOOP_COMPUTE;
  step->opcode = op->opcode;
  step->operand_count = op->operand_count;
  step->dtype = op->operands[op->opcode == WEFT_OP_SELECT ? 1 : 0]->type->dtype;
  step->result_dtype = type->dtype;
  if (op->opcode == WEFT_OP_COMPARE) {
    weft_compare_attrs_t attrs;
    weft_op_compare_attrs(op, &attrs);
    step->compare_direction = attrs.direction;
    step->compare_total_order = attrs.type == WEFT_COMPARISON_TYPE_TOTALORDER;
  }
  if (op->opcode == WEFT_OP_REDUCE_PRECISION) {
    weft_reduce_precision_attrs_t attrs;
    weft_op_reduce_precision_attrs(op, &attrs);
    step->exponent_bits = attrs.exponent_bits;
    step->mantissa_bits = attrs.mantissa_bits;
  }
  k->output = (weft_loop_output_t){.value = op->operand_count};
  loop->steps = k->steps;
  loop->step_count = op->operand_count + 1;
  loop->outputs = &k->output;
  loop->output_count = 1;
}

static void permute(weft_view_t* view, const int64_t* order) {
  const weft_view_t old = *view;
  for (int32_t d = 0; d < view->rank; ++d) {
    view->dims[d] = old.dims[order[d]];
    view->strides[d] = old.strides[order[d]];
  }
}

static int32_t order_side(weft_view_t* view, weft_i64_list_t batching,
                          weft_i64_list_t contracting) {
  int64_t order[WEFT_MAX_RANK];
  int32_t count = 0;
  for (uint32_t i = 0; i < batching.count; ++i) order[count++] = batching.data[i];
  for (int64_t d = 0; d < view->rank; ++d) {
    if (weft_i64_list_contains(batching, d) || weft_i64_list_contains(contracting, d)) continue;
    order[count++] = d;
  }
  for (uint32_t i = 0; i < contracting.count; ++i) order[count++] = contracting.data[i];
  permute(view, order);
  return view->rank - (int32_t)(batching.count + contracting.count);
}

static void make_contraction(const weft_op_t* op, op_kernel_t* k) {
  k->kernel.kind = WEFT_KERNEL_CONTRACTION;
  weft_dot_dims_t dims;
  weft_op_dot_dims(op, &dims);
  weft_contraction_kernel_t* contraction = &k->kernel.as.contraction;
  contraction->m_rank = order_side(&k->inputs[0], dims.lhs_batching, dims.lhs_contracting);
  contraction->n_rank = order_side(&k->inputs[1], dims.rhs_batching, dims.rhs_contracting);
  contraction->batch_rank = (int32_t)dims.lhs_batching.count;
  contraction->k_rank = (int32_t)dims.lhs_contracting.count;
}

// False when the operation is no kernel.
static bool make_kernel(const weft_op_t* op, op_kernel_t* k) {
  memset(k, 0, sizeof(*k));
  if (op->operand_count > MAX_OPERANDS || op->result_count > MAX_OPERANDS ||
      op->result_count == 0 || op->operand_count == 0) {
    return false;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (!weft_type_is_computable(op->operands[i]->type)) return false;
    k->inputs[i] = dense_view(op->operands[i]->type, i);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (!weft_type_is_computable(op->results[i]->type)) return false;
    k->outputs[i] = dense_view(op->results[i]->type, 100 + i);
  }
  k->kernel = (weft_kernel_t){.inputs = k->inputs,
                              .input_count = op->operand_count,
                              .outputs = k->outputs,
                              .output_count = op->result_count,
                              .in_place = UINT32_MAX};
  if (weft_cpu_op_kernels[op->opcode] != NULL) {
    k->kernel.kind = WEFT_KERNEL_OP;
    k->kernel.as.op.op = op;
    return true;
  }
  if (op->opcode == WEFT_OP_DOT || op->opcode == WEFT_OP_DOT_GENERAL) {
    make_contraction(op, k);
    return true;
  }
  if (!weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || op->operand_count > 3) return false;
  make_loop(op, k);
  return true;
}

static void run_kernel(case_run_t* run, const weft_op_t* op, const op_kernel_t* k) {
  void* inputs[MAX_OPERANDS];
  void* outputs[MAX_OPERANDS];
  for (uint32_t i = 0; i < op->operand_count; ++i) inputs[i] = run->values[op->operands[i]->id];
  for (uint32_t i = 0; i < op->result_count; ++i) {
    outputs[i] = run->values[op->results[i]->id] = allocate(op->results[i]->type);
  }
  weft_testing_launch(weft_testing_device(run->threads), &k->kernel, inputs, outputs);
}

// ---- checks -------------------------------------------------------------------------------------

// Distance of two floats in units in the last place of |dtype|; 0 for two NaNs.
static uint64_t ulps(weft_dtype_t dtype, const void* a, const void* b) {
  const size_t size = weft_dtype_size_bytes(dtype);
  const double x = weft_testing_to_double(dtype, a), y = weft_testing_to_double(dtype, b);
  if (isnan(x) || isnan(y)) return isnan(x) && isnan(y) ? 0 : UINT64_MAX;
  uint64_t bits[2] = {0};
  memcpy(&bits[0], a, size);
  memcpy(&bits[1], b, size);
  const uint64_t sign = UINT64_C(1) << (8 * size - 1);
  for (int i = 0; i < 2; ++i)
    bits[i] = (bits[i] & sign) != 0 ? sign - (bits[i] - sign) : bits[i] + sign;
  return bits[0] > bits[1] ? bits[0] - bits[1] : bits[1] - bits[0];
}

static bool element_holds(const weft_op_t* op, weft_opcode_t opcode, weft_dtype_t dtype,
                          const void* actual, const void* expected) {
  const double x = weft_testing_to_double(dtype, actual);
  const double y = weft_testing_to_double(dtype, expected);
  if (memcmp(actual, expected, weft_dtype_size_bytes(dtype)) == 0) return true;
  if (!weft_dtype_is_float(dtype)) return false;
  if (x == y || (isnan(x) && isnan(y))) return true;
  if (opcode == WEFT_OP_CHECK_EXPECT_CLOSE) {
    return ulps(dtype, actual, expected) <= (uint64_t)weft_op_integer(op, "max_ulp_difference", 3);
  }
  if (opcode == WEFT_OP_CHECK_EXPECT_ALMOST_EQ || opcode == WEFT_OP_CHECK_EXPECT_ALMOST_EQ_CONST) {
    return isfinite(x) && isfinite(y) && fabs(x - y) <= weft_op_float(op, "tolerance", 1e-4);
  }
  // The specification's own precision is the evaluator's; SLEEF's is one unit.
  return false;
}

static void run_check(case_run_t* run, const weft_op_t* op) {
  const weft_value_t* value = op->operands[0];
  const char* actual = run->values[value->id];
  const size_t size = weft_dtype_size_bytes(value->type->dtype);
  const char* expected = NULL;
  bool splat = false;
  if (op->operand_count > 1) {
    expected = run->values[op->operands[1]->id];
  } else {
    const weft_attr_t* constant = weft_op_value(op);
    expected = constant->as.dense.data;
    splat = constant->as.dense.splat;
  }
  for (int64_t i = 0; i < value->type->element_count; ++i) {
    const char* want = expected + (splat ? 0 : (size_t)i * size);
    ck_assert_msg(
        element_holds(op, op->opcode, value->type->dtype, actual + (size_t)i * size, want),
        "%s:%u @%s: element %lld is %.9g, expected %.9g", run->file, op->location.line,
        run->function->name, (long long)i,
        weft_testing_to_double(value->type->dtype, actual + (size_t)i * size),
        weft_testing_to_double(value->type->dtype, want));
  }
  ++run->checks;
}

static bool is_check(const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_CHECK_EXPECT_EQ_CONST:
    case WEFT_OP_CHECK_EXPECT_ALMOST_EQ_CONST:
    case WEFT_OP_CHECK_EXPECT_EQ:
    case WEFT_OP_CHECK_EXPECT_ALMOST_EQ:
    case WEFT_OP_CHECK_EXPECT_CLOSE:
      return true;
    default:
      return false;
  }
}

// ---- functions and files ------------------------------------------------------------------------

static bool can_run(const weft_function_t* function) {
  if (function->body == NULL || function->body->argument_count > 0) return false;
  op_kernel_t k;
  for (uint32_t i = 0; i < function->body->op_count; ++i) {
    const weft_op_t* op = function->body->ops[i];
    if (op->opcode == WEFT_OP_CONSTANT) {
      if (!weft_type_is_computable(op->results[0]->type)) return false;
      continue;
    }
    if (is_check(op) || op->opcode == WEFT_OP_FUNC_RETURN || op->opcode == WEFT_OP_RETURN) continue;
    if (!make_kernel(op, &k)) return false;
    weft_prepared_kernel_t* prepared = NULL;
    size_t workspace = 0;
    weft_device_t* device = weft_testing_device(1);
    weft_status_t status = device->vtable->prepare(device, &k.kernel, &prepared, &workspace);
    if (weft_status_code(status) == WEFT_STATUS_UNSUPPORTED) {
      printf("unsupported: %s\n", weft_status_text(status));
      weft_status_release(status);
      return false;
    }
    WEFT_ASSERT_OK(status);
    device->vtable->release(device, prepared);
  }
  return true;
}

static int64_t run_function(weft_graph_t* graph, const char* file, const weft_function_t* function,
                            int32_t threads) {
  case_run_t run = {.graph = graph, .threads = threads, .file = file, .function = function};
  run.values = calloc(graph->value_count + 1, sizeof(void*));
  op_kernel_t k;
  for (uint32_t i = 0; i < function->body->op_count; ++i) {
    const weft_op_t* op = function->body->ops[i];
    if (op->opcode == WEFT_OP_CONSTANT) {
      set_constant(&run, op);
    } else if (is_check(op)) {
      run_check(&run, op);
    } else if (make_kernel(op, &k)) {
      run_kernel(&run, op, &k);
    }
  }
  for (uint32_t i = 0; i < graph->value_count; ++i) free(run.values[i]);
  free(run.values);
  return run.checks;
}

// Runs all that can be run of one module; returns the number of checks made.
static int64_t run_module(const char* text, size_t size, const char* file, int* counts) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, size, file, NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  int64_t checks = 0;
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    const bool runs = can_run(graph->functions[i]);
    ++counts[runs ? 0 : 1];
    if (runs) checks += run_function(graph, file, graph->functions[i], 1 + (int32_t)i % 2);
  }
  weft_graph_release(graph);
  return checks;
}

static int64_t run_file(const char* path, int* counts) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  int64_t checks = 0;
  for (size_t begin = 0; begin < size;) {
    const char* split = strstr(text + begin, "\n// -----");
    const size_t end = split == NULL ? size : (size_t)(split - text) + 1;
    checks += run_module(text + begin, end - begin, path, counts);
    begin = split == NULL ? size : end + 8;
  }
  weft_testing_free_file(text, size);
  return checks;
}

static int compare_names(const void* a, const void* b) {
  return strcmp(*(char* const*)a, *(char* const*)b);
}

// Runs the files of the folder whose index is |part| modulo |parts|, or the one the environment
// names.
static void run_folder(int part, int parts) {
  DIR* folder = opendir(FOLDER);
  ck_assert_msg(folder != NULL, "cannot list " FOLDER);
  char* names[1024];
  int count = 0;
  for (struct dirent* entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    const size_t length = strlen(entry->d_name);
    if (length < 6 || strcmp(entry->d_name + length - 5, ".mlir") != 0) continue;
    ck_assert_int_lt(count, 1024);
    names[count++] = strdup(entry->d_name);
  }
  closedir(folder);
  qsort(names, (size_t)count, sizeof(names[0]), compare_names);
  const char* only = getenv("WEFT_TEST_FILE");
  int64_t checks = 0;
  int counts[2] = {0};
  for (int i = 0; i < count; ++i) {
    char path[512];
    snprintf(path, sizeof(path), FOLDER "/%s", names[i]);
    const bool chosen = only == NULL ? i % parts == part : strcmp(only, names[i]) == 0;
    if (chosen) checks += run_file(path, counts);
    free(names[i]);
  }
  printf("%lld checks in %d functions, %d functions are for other layers\n", (long long)checks,
         counts[0], counts[1]);
  ck_assert_msg(checks > 50 || only != NULL, "only %lld checks ran", (long long)checks);
}

START_TEST(files_part_0) {
  run_folder(0, 4);
}
END_TEST
START_TEST(files_part_1) {
  run_folder(1, 4);
}
END_TEST
START_TEST(files_part_2) {
  run_folder(2, 4);
}
END_TEST
START_TEST(files_part_3) {
  run_folder(3, 4);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("runtime/device/cpu/cases");
  TCase* files = weft_testing_check_leaks(tcase_create("files"));
  tcase_add_checked_fixture(files, NULL, weft_testing_devices_deinit);
  tcase_add_test(files, files_part_0);
  tcase_add_test(files, files_part_1);
  tcase_add_test(files, files_part_2);
  tcase_add_test(files, files_part_3);
  suite_add_tcase(suite, files);
  return suite;
}
