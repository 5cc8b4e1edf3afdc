// Operations with a kernel of their own: contractions on strided views, concatenation as copies,
// and the rest on dense operands.
#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/lower_internal.h"
#include "graph/plan/view.h"

// Contractions ----------------------------------------------------------------------------------

// Orders the dimensions of one side: batching, free, contracting.
static weft_status_t order_side(weft_lowering_t* lowering, const weft_view_t* view,
                                weft_i64_list_t batching, weft_i64_list_t contracting,
                                weft_view_t* out_view, int32_t* out_free_rank) {
  int64_t* order = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, (size_t)view->rank,
                                                 sizeof(*order), (void**)&order));
  for (uint32_t i = 0; i < batching.count; ++i) order[count++] = batching.data[i];
  for (int64_t d = 0; d < view->rank; ++d) {
    if (!weft_i64_list_contains(batching, d) && !weft_i64_list_contains(contracting, d)) {
      order[count++] = d;
    }
  }
  for (uint32_t i = 0; i < contracting.count; ++i) order[count++] = contracting.data[i];
  weft_view_transpose(view, (weft_i64_list_t){.data = order, .count = count}, out_view);
  *out_free_rank = view->rank - (int32_t)(batching.count + contracting.count);
  return weft_ok_status();
}

static weft_status_t lower_contraction(weft_lowering_t* lowering, const weft_op_t* op) {
  weft_dot_dims_t dims;
  weft_op_dot_dims(op, &dims);
  weft_view_t lhs;
  weft_view_t rhs;
  weft_view_t result;
  WEFT_RETURN_IF_ERROR(weft_lowering_view(lowering, op->operands[0], &lhs));
  WEFT_RETURN_IF_ERROR(weft_lowering_view(lowering, op->operands[1], &rhs));
  WEFT_RETURN_IF_ERROR(weft_lowering_allocate_result(lowering, op->results[0], &result));
  weft_view_t* inputs = NULL;
  weft_view_t* outputs = NULL;
  weft_kernel_t* kernel = NULL;
  WEFT_RETURN_IF_ERROR(weft_lowering_append_kernel(lowering, WEFT_KERNEL_CONTRACTION, op, 2, 1,
                                                   &inputs, &outputs, &kernel));
  weft_contraction_kernel_t* contraction = &kernel->as.contraction;
  WEFT_RETURN_IF_ERROR(order_side(lowering, &lhs, dims.lhs_batching, dims.lhs_contracting,
                                  &inputs[0], &contraction->m_rank));
  WEFT_RETURN_IF_ERROR(order_side(lowering, &rhs, dims.rhs_batching, dims.rhs_contracting,
                                  &inputs[1], &contraction->n_rank));
  contraction->batch_rank = (int32_t)dims.lhs_batching.count;
  contraction->k_rank = (int32_t)dims.lhs_contracting.count;
  outputs[0] = result;
  return weft_ok_status();
}

// Concatenation ---------------------------------------------------------------------------------

// Each operand is copied to its part of the result.
static weft_status_t lower_concatenate(weft_lowering_t* lowering, const weft_op_t* op) {
  const int64_t dimension = weft_op_integer(op, "dimension", 0);
  weft_view_t result;
  WEFT_RETURN_IF_ERROR(weft_lowering_allocate_result(lowering, op->results[0], &result));
  const int64_t element_bytes = (int64_t)weft_dtype_size_bytes(result.dtype);
  int64_t start = 0;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_value_t* operand = op->operands[i];
    weft_view_t part = result;
    part.dims[dimension] = operand->type->dims[dimension];
    part.offset_bytes += start * result.strides[dimension] * element_bytes;
    start += part.dims[dimension];
    if (operand->type->element_count == 0) continue;
    WEFT_RETURN_IF_ERROR(
        weft_lowering_append_write(lowering, op, weft_lowered(lowering, operand), &part));
  }
  return weft_ok_status();
}

// Dense operations ------------------------------------------------------------------------------

static bool has_dense_kernel(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_BITCAST_CONVERT:
    case WEFT_OP_CHLO_TOP_K:
    case WEFT_OP_CONVOLUTION:
    case WEFT_OP_DYNAMIC_SLICE:
    case WEFT_OP_DYNAMIC_UPDATE_SLICE:
    case WEFT_OP_EXACT_ROUND:
    case WEFT_OP_EXACT_SUM:
    case WEFT_OP_GATHER:
    case WEFT_OP_MAP:
    case WEFT_OP_PAD:
    case WEFT_OP_REDUCE:
    case WEFT_OP_REDUCE_WINDOW:
    case WEFT_OP_RNG_BIT_GENERATOR:
    case WEFT_OP_SCATTER:
    case WEFT_OP_SELECT_AND_SCATTER:
    case WEFT_OP_SORT:
      return true;
    default:
      return false;
  }
}

static weft_status_t lower_dense_op(weft_lowering_t* lowering, const weft_op_t* op) {
  const weft_value_t* const* captures = NULL;
  uint32_t capture_count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_op_region_captures(op, &lowering->plan->arena, &captures, &capture_count));
  const uint32_t input_count = op->operand_count + capture_count;
  weft_view_t* views = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, input_count + op->result_count,
                                                 sizeof(*views), (void**)&views));
  for (uint32_t i = 0; i < input_count; ++i) {
    const weft_value_t* value =
        i < op->operand_count ? op->operands[i] : captures[i - op->operand_count];
    WEFT_RETURN_IF_ERROR(weft_lowering_dense_view(lowering, value, &views[i]));
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    uint32_t buffer = 0;
    weft_view_t* view = &views[input_count + i];
    const weft_value_t* value = op->results[i];
    WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                  weft_type_size_bytes(value->type), &buffer));
    weft_view_dense(value->type, buffer, view);
    WEFT_RETURN_IF_ERROR(weft_lowering_set_view(lowering, value, view));
  }
  weft_view_t* inputs = NULL;
  weft_view_t* outputs = NULL;
  weft_kernel_t* kernel = NULL;
  WEFT_RETURN_IF_ERROR(weft_lowering_append_kernel(lowering, WEFT_KERNEL_OP, op, input_count,
                                                   op->result_count, &inputs, &outputs, &kernel));
  for (uint32_t i = 0; i < input_count; ++i) inputs[i] = views[i];
  for (uint32_t i = 0; i < op->result_count; ++i) outputs[i] = views[input_count + i];
  kernel->as.op =
      (weft_op_kernel_t){.op = op, .captures = captures, .capture_count = capture_count};
  return weft_ok_status();
}

weft_status_t weft_lower_op(weft_lowering_t* lowering, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (!weft_type_is_computable(op->results[i]->type)) {
      return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                            "'%s' gives %s, whose values cannot be computed", op->name,
                            weft_type_text(lowering->plan->graph, op->results[i]->type));
    }
  }
  switch (op->opcode) {
    case WEFT_OP_DOT:
    case WEFT_OP_DOT_GENERAL:
      return lower_contraction(lowering, op);
    case WEFT_OP_CONCATENATE:
      return lower_concatenate(lowering, op);
    default:
      if (has_dense_kernel(op->opcode)) return lower_dense_op(lowering, op);
      return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                            "'%s' cannot run in a single-device plan", op->name);
  }
}
