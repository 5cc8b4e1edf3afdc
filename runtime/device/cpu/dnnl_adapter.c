// oneDNN 2.x behind weft's own types.
//
// Scratch memory of primitives is the caller's. Memory objects are made once; an execution only
// changes their addresses. weft itself allocates nothing here, but oneDNN does, and its API gives
// no way around: version 2.6 takes six small blocks for each execution of a matmul primitive, and
// one, for packing, in each plain product. Convolutions let oneDNN choose its layouts and reorder
// where they differ.
#include "runtime/device/cpu/dnnl_adapter.h"

#include <oneapi/dnnl/dnnl.h>
#include <stdbool.h>
#include <string.h>

#define WEFT_DNNL_OPERANDS 3

struct weft_dnnl_engine_s {
  dnnl_engine_t engine;
  dnnl_stream_t stream;
};

// An operand, and its copy in the layout the primitive wants.
typedef struct weft_dnnl_operand_s {
  int argument;
  bool is_result;
  dnnl_memory_t memory;     // caller's layout
  dnnl_memory_t reordered;  // NULL when the primitive takes the caller's layout
  dnnl_primitive_t reorder;
  size_t offset;  // of the copy in the workspace
} weft_dnnl_operand_t;

struct weft_dnnl_primitive_s {
  weft_dnnl_engine_t* engine;
  dnnl_primitive_desc_t description;
  dnnl_primitive_t primitive;
  weft_dnnl_operand_t operands[WEFT_DNNL_OPERANDS];
  dnnl_memory_t scratch;
  size_t workspace_bytes;
};

static weft_status_t weft_dnnl_check(dnnl_status_t status, const char* what) {
  if (status == dnnl_success) return weft_ok_status();
  if (status == dnnl_out_of_memory) {
    return WEFT_STATUS(OUT_OF_MEMORY, "oneDNN is out of memory in %s", what);
  }
  return WEFT_STATUS(INTERNAL, "oneDNN error %d in %s", (int)status, what);
}

#define WEFT_DNNL_RETURN_IF_ERROR(call) WEFT_RETURN_IF_ERROR(weft_dnnl_check((call), #call))

// ---- engine -------------------------------------------------------------------------------------

weft_status_t weft_dnnl_engine_create(weft_allocator_t allocator, weft_dnnl_engine_t** out_engine) {
  *out_engine = NULL;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, 1, sizeof(weft_dnnl_engine_t),
                                                     _Alignof(weft_dnnl_engine_t), &memory));
  weft_dnnl_engine_t* engine = memory;
  weft_status_t status =
      weft_dnnl_check(dnnl_engine_create(&engine->engine, dnnl_cpu, 0), "dnnl_engine_create");
  if (weft_status_is_ok(status)) {
    status = weft_dnnl_check(
        dnnl_stream_create(&engine->stream, engine->engine, dnnl_stream_default_flags),
        "dnnl_stream_create");
  }
  if (!weft_status_is_ok(status)) {
    weft_dnnl_engine_destroy(engine, allocator);
    return status;
  }
  *out_engine = engine;
  return weft_ok_status();
}

void weft_dnnl_engine_destroy(weft_dnnl_engine_t* engine, weft_allocator_t allocator) {
  if (engine == NULL) return;
  if (engine->stream != NULL) dnnl_stream_destroy(engine->stream);
  if (engine->engine != NULL) dnnl_engine_destroy(engine->engine);
  weft_allocator_release(allocator, engine, sizeof(*engine), _Alignof(weft_dnnl_engine_t));
}

// ---- descriptors --------------------------------------------------------------------------------

static dnnl_data_type_t weft_dnnl_type(weft_dtype_t dtype) {
  switch (dtype) {
    case WEFT_DTYPE_F32:
      return dnnl_f32;
    case WEFT_DTYPE_BF16:
      return dnnl_bf16;
    default:
      return dnnl_data_type_undef;
  }
}

static weft_status_t weft_dnnl_describe(const weft_dnnl_tensor_t* tensor,
                                        dnnl_memory_desc_t* out_description) {
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_memory_desc_init_by_strides(
      out_description, tensor->rank, tensor->dims, weft_dnnl_type(tensor->dtype), tensor->strides));
  return weft_ok_status();
}

// The same array in whatever layout oneDNN likes.
static weft_status_t weft_dnnl_describe_any(const weft_dnnl_tensor_t* tensor,
                                            dnnl_memory_desc_t* out_description) {
  WEFT_DNNL_RETURN_IF_ERROR(
      dnnl_memory_desc_init_by_tag(out_description, tensor->rank, tensor->dims,
                                   weft_dnnl_type(tensor->dtype), dnnl_format_tag_any));
  return weft_ok_status();
}

// ---- primitives ---------------------------------------------------------------------------------

static void weft_dnnl_operand_destroy(weft_dnnl_operand_t* operand) {
  if (operand->reorder != NULL) dnnl_primitive_destroy(operand->reorder);
  if (operand->reordered != NULL) dnnl_memory_destroy(operand->reordered);
  if (operand->memory != NULL) dnnl_memory_destroy(operand->memory);
}

void weft_dnnl_primitive_destroy(weft_dnnl_primitive_t* primitive, weft_allocator_t allocator) {
  if (primitive == NULL) return;
  for (int i = 0; i < WEFT_DNNL_OPERANDS; ++i) weft_dnnl_operand_destroy(&primitive->operands[i]);
  if (primitive->scratch != NULL) dnnl_memory_destroy(primitive->scratch);
  if (primitive->primitive != NULL) dnnl_primitive_destroy(primitive->primitive);
  if (primitive->description != NULL) dnnl_primitive_desc_destroy(primitive->description);
  weft_allocator_release(allocator, primitive, sizeof(*primitive), _Alignof(weft_dnnl_primitive_t));
}

// Finds the best implementation; leaves |*out_description| NULL when there is no fast one.
static weft_status_t weft_dnnl_choose(weft_dnnl_engine_t* engine, const_dnnl_op_desc_t operation,
                                      const_dnnl_primitive_desc_t hint,
                                      dnnl_primitive_desc_t* out_description) {
  *out_description = NULL;
  dnnl_primitive_attr_t attributes = NULL;
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_primitive_attr_create(&attributes));
  dnnl_status_t code =
      dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user);
  if (code == dnnl_success) {
    code = dnnl_primitive_desc_create(out_description, operation, attributes, engine->engine, hint);
  }
  dnnl_primitive_attr_destroy(attributes);
  if (code == dnnl_unimplemented || code == dnnl_invalid_arguments) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_dnnl_check(code, "dnnl_primitive_desc_create"));
  const char* name = "";
  dnnl_primitive_desc_query(*out_description, dnnl_query_impl_info_str, 0, &name);
  if (strncmp(name, "ref", 3) == 0) {
    dnnl_primitive_desc_destroy(*out_description);
    *out_description = NULL;
  }
  return weft_ok_status();
}

static size_t weft_dnnl_reserve(weft_dnnl_primitive_t* primitive, size_t size_bytes) {
  const size_t offset = primitive->workspace_bytes;
  primitive->workspace_bytes += (size_bytes + 63) & ~(size_t)63;
  return offset;
}

// Makes the memory objects of one operand, and a reorder if the primitive wants another layout.
static weft_status_t weft_dnnl_operand_init(weft_dnnl_primitive_t* primitive, int index,
                                            int argument, bool is_result,
                                            const dnnl_memory_desc_t* given,
                                            const dnnl_memory_desc_t* wanted) {
  const dnnl_engine_t engine = primitive->engine->engine;
  weft_dnnl_operand_t* operand = &primitive->operands[index];
  operand->argument = argument;
  operand->is_result = is_result;
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_memory_create(&operand->memory, given, engine, DNNL_MEMORY_NONE));
  if (dnnl_memory_desc_equal(given, wanted)) return weft_ok_status();
  WEFT_DNNL_RETURN_IF_ERROR(
      dnnl_memory_create(&operand->reordered, wanted, engine, DNNL_MEMORY_NONE));
  operand->offset = weft_dnnl_reserve(primitive, dnnl_memory_desc_get_size(wanted));
  dnnl_primitive_desc_t description = NULL;
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_reorder_primitive_desc_create(
      &description, is_result ? wanted : given, engine, is_result ? given : wanted, engine, NULL));
  const dnnl_status_t code = dnnl_primitive_create(&operand->reorder, description);
  dnnl_primitive_desc_destroy(description);
  return weft_dnnl_check(code, "dnnl_primitive_create of a reorder");
}

typedef struct weft_dnnl_operand_plan_s {
  int argument;
  bool is_result;
  dnnl_query_t query;
  const dnnl_memory_desc_t* given;
} weft_dnnl_operand_plan_t;

// Takes |primitive| with its description to one that can be executed.
static weft_status_t weft_dnnl_finish(weft_dnnl_primitive_t* primitive,
                                      const weft_dnnl_operand_plan_t plans[WEFT_DNNL_OPERANDS]) {
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_primitive_create(&primitive->primitive, primitive->description));
  const dnnl_memory_desc_t* scratch =
      dnnl_primitive_desc_query_md(primitive->description, dnnl_query_scratchpad_md, 0);
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_memory_create(&primitive->scratch, scratch,
                                               primitive->engine->engine, DNNL_MEMORY_NONE));
  weft_dnnl_reserve(primitive, dnnl_memory_desc_get_size(scratch));
  for (int i = 0; i < WEFT_DNNL_OPERANDS; ++i) {
    const dnnl_memory_desc_t* wanted =
        dnnl_primitive_desc_query_md(primitive->description, plans[i].query, 0);
    WEFT_RETURN_IF_ERROR(weft_dnnl_operand_init(primitive, i, plans[i].argument, plans[i].is_result,
                                                plans[i].given, wanted));
  }
  return weft_ok_status();
}

static weft_status_t weft_dnnl_build(weft_dnnl_engine_t* engine, const_dnnl_op_desc_t operation,
                                     const_dnnl_primitive_desc_t hint,
                                     const weft_dnnl_operand_plan_t plans[WEFT_DNNL_OPERANDS],
                                     weft_allocator_t allocator,
                                     weft_dnnl_primitive_t** out_primitive,
                                     size_t* out_workspace_bytes) {
  *out_primitive = NULL;
  *out_workspace_bytes = 0;
  dnnl_primitive_desc_t description = NULL;
  WEFT_RETURN_IF_ERROR(weft_dnnl_choose(engine, operation, hint, &description));
  if (description == NULL) return weft_ok_status();
  void* memory = NULL;
  weft_status_t status = weft_allocator_allocate_array(allocator, 1, sizeof(weft_dnnl_primitive_t),
                                                       _Alignof(weft_dnnl_primitive_t), &memory);
  if (!weft_status_is_ok(status)) {
    dnnl_primitive_desc_destroy(description);
    return status;
  }
  weft_dnnl_primitive_t* primitive = memory;
  primitive->engine = engine;
  primitive->description = description;
  status = weft_dnnl_finish(primitive, plans);
  if (!weft_status_is_ok(status)) {
    weft_dnnl_primitive_destroy(primitive, allocator);
    return status;
  }
  *out_primitive = primitive;
  *out_workspace_bytes = primitive->workspace_bytes;
  return weft_ok_status();
}

weft_status_t weft_dnnl_matmul_create(weft_dnnl_engine_t* engine, const weft_dnnl_tensor_t* lhs,
                                      const weft_dnnl_tensor_t* rhs, const weft_dnnl_tensor_t* out,
                                      weft_allocator_t allocator,
                                      weft_dnnl_primitive_t** out_primitive,
                                      size_t* out_workspace_bytes) {
  *out_primitive = NULL;
  *out_workspace_bytes = 0;
  dnnl_memory_desc_t descriptions[WEFT_DNNL_OPERANDS];
  WEFT_RETURN_IF_ERROR(weft_dnnl_describe(lhs, &descriptions[0]));
  WEFT_RETURN_IF_ERROR(weft_dnnl_describe(rhs, &descriptions[1]));
  WEFT_RETURN_IF_ERROR(weft_dnnl_describe(out, &descriptions[2]));
  dnnl_matmul_desc_t operation;
  const dnnl_status_t code =
      dnnl_matmul_desc_init(&operation, &descriptions[0], &descriptions[1], NULL, &descriptions[2]);
  if (code == dnnl_unimplemented || code == dnnl_invalid_arguments) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_dnnl_check(code, "dnnl_matmul_desc_init"));
  const weft_dnnl_operand_plan_t plans[WEFT_DNNL_OPERANDS] = {
      {DNNL_ARG_SRC, false, dnnl_query_src_md, &descriptions[0]},
      {DNNL_ARG_WEIGHTS, false, dnnl_query_weights_md, &descriptions[1]},
      {DNNL_ARG_DST, true, dnnl_query_dst_md, &descriptions[2]},
  };
  return weft_dnnl_build(engine, &operation, NULL, plans, allocator, out_primitive,
                         out_workspace_bytes);
}

weft_status_t weft_dnnl_multiply(const weft_dnnl_tensor_t tensors[3], const void* lhs,
                                 const void* rhs, void* out) {
  const int32_t row = tensors[0].rank - 2, column = row + 1;
  const bool lhs_transposed = tensors[0].strides[column] != 1;
  const bool rhs_transposed = tensors[1].strides[column] != 1;
  const dnnl_status_t code = dnnl_sgemm(
      lhs_transposed ? 'T' : 'N', rhs_transposed ? 'T' : 'N', tensors[2].dims[row],
      tensors[2].dims[column], tensors[0].dims[column], 1.0f, lhs,
      tensors[0].strides[lhs_transposed ? column : row], rhs,
      tensors[1].strides[rhs_transposed ? column : row], 0.0f, out, tensors[2].strides[row]);
  return weft_dnnl_check(code, "dnnl_sgemm");
}

// ---- convolutions -------------------------------------------------------------------------------

typedef struct weft_dnnl_convolution_args_s {
  dnnl_memory_desc_t given[WEFT_DNNL_OPERANDS];  // image, weights, result
  dnnl_memory_desc_t any[WEFT_DNNL_OPERANDS];
  dnnl_memory_desc_t forward[WEFT_DNNL_OPERANDS];  // of the direction that is asked first
  dnnl_dims_t strides, dilations, low, high;
} weft_dnnl_convolution_args_t;

static weft_status_t weft_dnnl_convolution_describe(const weft_dnnl_convolution_t* convolution,
                                                    weft_dnnl_convolution_args_t* args) {
  const weft_dnnl_tensor_t* tensors[WEFT_DNNL_OPERANDS] = {
      &convolution->image, &convolution->weights, &convolution->result};
  for (int i = 0; i < WEFT_DNNL_OPERANDS; ++i) {
    WEFT_RETURN_IF_ERROR(weft_dnnl_describe(tensors[i], &args->given[i]));
    WEFT_RETURN_IF_ERROR(weft_dnnl_describe_any(tensors[i], &args->any[i]));
    // A gradient may be longer than what it is the gradient of.
    weft_dnnl_tensor_t operand = *tensors[i];
    if (convolution->kind != WEFT_DNNL_CONVOLUTION_FORWARD) operand.dtype = tensors[2]->dtype;
    WEFT_RETURN_IF_ERROR(weft_dnnl_describe_any(&operand, &args->forward[i]));
  }
  for (int32_t d = 0; d < convolution->spatial_rank; ++d) {
    args->strides[d] = convolution->strides[d];
    args->dilations[d] = convolution->dilations[d] - 1;
    args->low[d] = convolution->padding_low[d];
    args->high[d] = convolution->padding_high[d];
  }
  return weft_ok_status();
}

static dnnl_status_t weft_dnnl_convolution_forward(const weft_dnnl_convolution_args_t* args,
                                                   dnnl_convolution_desc_t* operation) {
  return dnnl_dilated_convolution_forward_desc_init(
      operation, dnnl_forward_training, dnnl_convolution_direct, &args->forward[0],
      &args->forward[1], NULL, &args->forward[2], args->strides, args->dilations, args->low,
      args->high);
}

weft_status_t weft_dnnl_convolution_create(weft_dnnl_engine_t* engine,
                                           const weft_dnnl_convolution_t* convolution,
                                           weft_allocator_t allocator,
                                           weft_dnnl_primitive_t** out_primitive,
                                           size_t* out_workspace_bytes) {
  *out_primitive = NULL;
  *out_workspace_bytes = 0;
  weft_dnnl_convolution_args_t args = {0};
  WEFT_RETURN_IF_ERROR(weft_dnnl_convolution_describe(convolution, &args));
  dnnl_convolution_desc_t forward, operation;
  if (weft_dnnl_convolution_forward(&args, &forward) != dnnl_success) return weft_ok_status();
  weft_dnnl_operand_plan_t plans[WEFT_DNNL_OPERANDS] = {
      {DNNL_ARG_SRC, false, dnnl_query_src_md, &args.given[0]},
      {DNNL_ARG_WEIGHTS, false, dnnl_query_weights_md, &args.given[1]},
      {DNNL_ARG_DST, true, dnnl_query_dst_md, &args.given[2]},
  };
  if (convolution->kind == WEFT_DNNL_CONVOLUTION_FORWARD) {
    return weft_dnnl_build(engine, &forward, NULL, plans, allocator, out_primitive,
                           out_workspace_bytes);
  }
  dnnl_status_t code = dnnl_success;
  plans[2] =
      (weft_dnnl_operand_plan_t){DNNL_ARG_DIFF_DST, false, dnnl_query_diff_dst_md, &args.given[2]};
  if (convolution->kind == WEFT_DNNL_CONVOLUTION_BACKWARD_DATA) {
    plans[0] =
        (weft_dnnl_operand_plan_t){DNNL_ARG_DIFF_SRC, true, dnnl_query_diff_src_md, &args.given[0]};
    code = dnnl_dilated_convolution_backward_data_desc_init(
        &operation, dnnl_convolution_direct, &args.any[0], &args.any[1], &args.any[2], args.strides,
        args.dilations, args.low, args.high);
  } else {
    plans[1] = (weft_dnnl_operand_plan_t){DNNL_ARG_DIFF_WEIGHTS, true, dnnl_query_diff_weights_md,
                                          &args.given[1]};
    code = dnnl_dilated_convolution_backward_weights_desc_init(
        &operation, dnnl_convolution_direct, &args.any[0], &args.any[1], NULL, &args.any[2],
        args.strides, args.dilations, args.low, args.high);
  }
  dnnl_primitive_desc_t hint = NULL;
  if (code != dnnl_success) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_dnnl_choose(engine, &forward, NULL, &hint));
  if (hint == NULL) return weft_ok_status();
  weft_status_t status = weft_dnnl_build(engine, &operation, hint, plans, allocator, out_primitive,
                                         out_workspace_bytes);
  dnnl_primitive_desc_destroy(hint);
  return status;
}

// ---- execution ----------------------------------------------------------------------------------

static weft_status_t weft_dnnl_reorder(weft_dnnl_primitive_t* primitive,
                                       const weft_dnnl_operand_t* operand) {
  dnnl_memory_t from = operand->is_result ? operand->reordered : operand->memory;
  dnnl_memory_t to = operand->is_result ? operand->memory : operand->reordered;
  const dnnl_exec_arg_t args[] = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}};
  WEFT_DNNL_RETURN_IF_ERROR(
      dnnl_primitive_execute(operand->reorder, primitive->engine->stream, 2, args));
  return weft_ok_status();
}

weft_status_t weft_dnnl_execute(weft_dnnl_primitive_t* primitive, void* const operands[3],
                                void* workspace) {
  dnnl_exec_arg_t args[WEFT_DNNL_OPERANDS + 1];
  for (int i = 0; i < WEFT_DNNL_OPERANDS; ++i) {
    weft_dnnl_operand_t* operand = &primitive->operands[i];
    WEFT_DNNL_RETURN_IF_ERROR(dnnl_memory_set_data_handle(operand->memory, operands[i]));
    args[i] = (dnnl_exec_arg_t){operand->argument, operand->memory};
    if (operand->reordered == NULL) continue;
    WEFT_DNNL_RETURN_IF_ERROR(
        dnnl_memory_set_data_handle(operand->reordered, (char*)workspace + operand->offset));
    args[i].memory = operand->reordered;
    if (!operand->is_result) WEFT_RETURN_IF_ERROR(weft_dnnl_reorder(primitive, operand));
  }
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_memory_set_data_handle(primitive->scratch, workspace));
  args[WEFT_DNNL_OPERANDS] = (dnnl_exec_arg_t){DNNL_ARG_SCRATCHPAD, primitive->scratch};
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_primitive_execute(primitive->primitive, primitive->engine->stream,
                                                   WEFT_DNNL_OPERANDS + 1, args));
  for (int i = 0; i < WEFT_DNNL_OPERANDS; ++i) {
    const weft_dnnl_operand_t* operand = &primitive->operands[i];
    if (operand->reordered == NULL || !operand->is_result) continue;
    WEFT_RETURN_IF_ERROR(weft_dnnl_reorder(primitive, operand));
  }
  WEFT_DNNL_RETURN_IF_ERROR(dnnl_stream_wait(primitive->engine->stream));
  return weft_ok_status();
}
