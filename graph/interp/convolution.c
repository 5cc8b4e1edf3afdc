// convolution: per group, one product of window positions with kernel positions.
#include "graph/interp/matmul.h"
#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

typedef struct weft_interp_conv_s {
  weft_conv_dims_t dims;
  weft_window_t window;
  bool as_float;
  weft_dtype_t input_dtype;
  weft_dtype_t kernel_dtype;
  weft_dtype_t result_dtype;
  const void* input;
  const void* kernel;
  void* result;
  const weft_type_t* input_type;
  const weft_type_t* kernel_type;
  const weft_type_t* result_type;
  int64_t input_strides[WEFT_MAX_RANK];
  int64_t kernel_strides[WEFT_MAX_RANK];
  int64_t result_strides[WEFT_MAX_RANK];
  int64_t group;
  int64_t group_features;  // output features of one group
  int64_t result_batch;    // size of the result's batch dimension
} weft_interp_conv_t;

// Rows are (batch, output spatial), columns of A are (kernel spatial, input feature of the group).
static weft_interp_carrier_t weft_interp_conv_load_a(const void* context, int64_t m, int64_t k) {
  const weft_interp_conv_t* conv = context;
  const weft_conv_dims_t* dims = &conv->dims;
  const weft_interp_carrier_t zero = {.bits = 0};
  const int64_t features = conv->kernel_type->dims[dims->kernel_input_feature];
  int64_t feature = k % features;
  k /= features;
  int64_t index = 0;
  for (int32_t i = conv->window.rank - 1; i >= 0; --i) {
    const weft_window_dim_t* window = &conv->window.dims[i];
    const int64_t outputs = conv->result_type->dims[dims->output_spatial.data[i]];
    const int64_t sizes = conv->kernel_type->dims[dims->kernel_spatial.data[i]];
    const int64_t position =
        m % outputs * window->stride + k % sizes * window->window_dilation - window->pad_low;
    m /= outputs;
    k /= sizes;
    if (position < 0 || position % window->base_dilation != 0) return zero;
    const int64_t dim = dims->input_spatial.data[i];
    if (position / window->base_dilation >= conv->input_type->dims[dim]) return zero;
    index += position / window->base_dilation * conv->input_strides[dim];
  }
  int64_t batch = m;
  if (dims->feature_group_count > 1) feature += conv->group * features;
  if (dims->batch_group_count > 1) batch += conv->group * conv->result_batch;
  index += batch * conv->input_strides[dims->input_batch];
  index += feature * conv->input_strides[dims->input_feature];
  return weft_interp_load_carrier(conv->input_dtype, conv->input, index, conv->as_float);
}

static weft_interp_carrier_t weft_interp_conv_load_b(const void* context, int64_t n, int64_t k) {
  const weft_interp_conv_t* conv = context;
  const weft_conv_dims_t* dims = &conv->dims;
  const int64_t features = conv->kernel_type->dims[dims->kernel_input_feature];
  int64_t index = k % features * conv->kernel_strides[dims->kernel_input_feature];
  k /= features;
  for (int32_t i = conv->window.rank - 1; i >= 0; --i) {
    const int64_t dim = dims->kernel_spatial.data[i];
    const int64_t size = conv->kernel_type->dims[dim];
    const int64_t position = k % size;
    k /= size;
    index += (conv->window.dims[i].reversed ? size - 1 - position : position) *
             conv->kernel_strides[dim];
  }
  const int64_t feature = conv->group * conv->group_features + n;
  index += feature * conv->kernel_strides[dims->kernel_output_feature];
  return weft_interp_load_carrier(conv->kernel_dtype, conv->kernel, index, conv->as_float);
}

static void weft_interp_conv_store(const void* context, int64_t m, int64_t n, int64_t count,
                                   const weft_interp_carrier_t* values) {
  const weft_interp_conv_t* conv = context;
  const weft_conv_dims_t* dims = &conv->dims;
  int64_t index = 0;
  for (int32_t i = conv->window.rank - 1; i >= 0; --i) {
    const int64_t dim = dims->output_spatial.data[i];
    index += m % conv->result_type->dims[dim] * conv->result_strides[dim];
    m /= conv->result_type->dims[dim];
  }
  const int64_t stride = conv->result_strides[dims->output_feature];
  index += m * conv->result_strides[dims->output_batch];
  index += (conv->group * conv->group_features + n) * stride;
  weft_interp_store_carriers(conv->result_dtype, values, count, conv->result, index, stride);
}

static weft_status_t weft_interp_conv_check(weft_interp_t* interp, const weft_op_t* op,
                                            const weft_interp_conv_t* conv) {
  if (!conv->as_float &&
      (weft_dtype_is_float(conv->input_dtype) || weft_dtype_is_float(conv->kernel_dtype))) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: products of floats cannot be accumulated in %s", op->name,
                          weft_dtype_name(conv->result_dtype));
  }
  for (int32_t i = 0; i < conv->window.rank; ++i) {
    const int64_t size = conv->input_type->dims[conv->dims.input_spatial.data[i]];
    if (weft_window_dim_count(&conv->window.dims[i], size) < 0) {
      return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                            "%s: window positions exceed 64 bits", op->name);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_interp_eval_convolution(weft_interp_t* interp, weft_interp_frame_t* frame,
                                           const weft_op_t* op, weft_interp_value_t* operands,
                                           weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* type = op->results[0]->type;
  weft_interp_conv_t conv = {.as_float = weft_dtype_is_float(type->dtype),
                             .input_dtype = operands[0].type->dtype,
                             .kernel_dtype = operands[1].type->dtype,
                             .result_dtype = type->dtype,
                             .input = weft_interp_data(operands[0]),
                             .kernel = weft_interp_data(operands[1]),
                             .input_type = operands[0].type,
                             .kernel_type = operands[1].type,
                             .result_type = type};
  weft_op_conv_dims(op, &conv.dims);
  weft_op_window(op, &conv.window);
  WEFT_RETURN_IF_ERROR(weft_interp_conv_check(interp, op, &conv));
  weft_interp_strides(conv.input_type, conv.input_strides);
  weft_interp_strides(conv.kernel_type, conv.kernel_strides);
  weft_interp_strides(type, conv.result_strides);
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[0]));
  if (type->element_count == 0) return weft_ok_status();
  conv.result = weft_interp_mutable_data(results[0]);
  const int64_t groups = conv.dims.feature_group_count > 1 ? conv.dims.feature_group_count
                                                           : conv.dims.batch_group_count;
  conv.result_batch = type->dims[conv.dims.output_batch];
  conv.group_features = type->dims[conv.dims.output_feature] / groups;
  weft_interp_matmul_t matmul = {.m = conv.result_batch,
                                 .n = conv.group_features,
                                 .k = conv.kernel_type->dims[conv.dims.kernel_input_feature],
                                 .as_float = conv.as_float,
                                 .context = &conv,
                                 .load_a = weft_interp_conv_load_a,
                                 .load_b = weft_interp_conv_load_b,
                                 .store = weft_interp_conv_store};
  for (int32_t i = 0; i < conv.window.rank; ++i) {
    matmul.m *= type->dims[conv.dims.output_spatial.data[i]];
    matmul.k *= conv.kernel_type->dims[conv.dims.kernel_spatial.data[i]];
  }
  for (conv.group = 0; conv.group < groups; ++conv.group) {
    const weft_arena_mark_t mark = weft_arena_mark(&interp->stack);
    weft_status_t status = weft_interp_matmul(interp, op, &matmul);
    weft_arena_rewind(&interp->stack, mark);
    if (!weft_status_is_ok(status)) return status;
  }
  return weft_ok_status();
}
