// Convolutions that oneDNN computes directly, in one of its three directions.
//
// With image x, kernel w and result y of the forward direction:
//  * plain windows are the forward direction itself;
//  * dilated images (stride 1) are the gradient with respect to x: the image is y's gradient, and
//    the kernel's places count backwards;
//  * kernels larger than the result are the gradient with respect to w: the kernel is y's gradient,
//    batch and channels of the image change places, and stride and dilation do too.
#include "runtime/device/cpu/convolution_internal.h"

enum { WEFT_IMAGE, WEFT_KERNEL, WEFT_RESULT };

static void weft_dnnl_append(weft_dnnl_tensor_t* tensor, int64_t dim, int64_t stride) {
  tensor->dims[tensor->rank] = dim;
  tensor->strides[tensor->rank++] = stride;
}

static weft_dnnl_tensor_t weft_dnnl_tensor(const weft_convolution_t* c, weft_dtype_t dtype,
                                           int64_t batch, int64_t batch_stride, int64_t channels,
                                           int64_t channel_stride, const int64_t* dims,
                                           const int64_t* strides) {
  weft_dnnl_tensor_t tensor = {.dtype = dtype};
  weft_dnnl_append(&tensor, batch, batch_stride);
  weft_dnnl_append(&tensor, channels, channel_stride);
  for (int32_t d = 0; d < c->spatial_rank; ++d) weft_dnnl_append(&tensor, dims[d], strides[d]);
  return tensor;
}

static weft_dnnl_tensor_t weft_dnnl_weights(const weft_convolution_t* c, weft_dtype_t dtype,
                                            int64_t out, int64_t out_stride, int64_t in,
                                            int64_t in_stride, const int64_t* dims,
                                            const int64_t* strides) {
  weft_dnnl_tensor_t tensor = {.dtype = dtype};
  if (c->groups > 1) weft_dnnl_append(&tensor, c->groups, out * out_stride);
  weft_dnnl_append(&tensor, out, out_stride);
  weft_dnnl_append(&tensor, in, in_stride);
  for (int32_t d = 0; d < c->spatial_rank; ++d) weft_dnnl_append(&tensor, dims[d], strides[d]);
  return tensor;
}

// result = forward(image, kernel).
static bool weft_convolution_as_forward(const weft_convolution_t* c, weft_dtype_t dtype,
                                        weft_dnnl_convolution_t* out) {
  if (c->batch_grouped) return false;
  *out = (weft_dnnl_convolution_t){.kind = WEFT_DNNL_CONVOLUTION_FORWARD,
                                   .spatial_rank = c->spatial_rank};
  for (int32_t d = 0; d < c->spatial_rank; ++d) {
    const weft_window_dim_t* window = &c->window.dims[d];
    if (window->base_dilation != 1 || window->pad_low < 0 || window->pad_high < 0) return false;
    out->strides[d] = window->stride;
    out->dilations[d] = window->window_dilation;
    out->padding_low[d] = window->pad_low;
    // The part of the padding that windows reach.
    out->padding_high[d] = (c->result_dims[d] - 1) * window->stride +
                           (c->kernel_dims[d] - 1) * window->window_dilation + 1 -
                           c->image_dims[d] - window->pad_low;
  }
  out->image = weft_dnnl_tensor(c, dtype, c->batch, c->image_batch, c->channels * c->groups,
                                c->image_channel, c->image_dims, c->image_strides);
  out->weights = weft_dnnl_weights(c, dtype, c->features, c->kernel_feature, c->channels,
                                   c->kernel_channel, c->kernel_dims, c->kernel_strides);
  out->result = weft_dnnl_tensor(c, dtype, c->batch, c->result_batch, c->features * c->groups,
                                 c->result_feature, c->result_dims, c->result_strides);
  return true;
}

// result = gradient of the image of a forward direction whose result is our image.
static bool weft_convolution_as_backward_data(const weft_convolution_t* c, weft_dtype_t dtype,
                                              weft_dnnl_convolution_t* out) {
  if (c->batch_grouped || c->groups != 1) return false;
  *out = (weft_dnnl_convolution_t){.kind = WEFT_DNNL_CONVOLUTION_BACKWARD_DATA,
                                   .spatial_rank = c->spatial_rank};
  for (int32_t d = 0; d < c->spatial_rank; ++d) {
    const weft_window_dim_t* window = &c->window.dims[d];
    const int64_t reach = (c->kernel_dims[d] - 1) * window->window_dilation;
    if (window->stride != 1) return false;
    out->strides[d] = window->base_dilation;
    out->dilations[d] = window->window_dilation;
    out->padding_low[d] = reach - window->pad_low;
    out->padding_high[d] = (c->image_dims[d] - 1) * window->base_dilation + reach + 1 -
                           c->result_dims[d] - out->padding_low[d];
    if (out->padding_low[d] < 0) return false;
  }
  out->image = weft_dnnl_tensor(c, dtype, c->batch, c->result_batch, c->features, c->result_feature,
                                c->result_dims, c->result_strides);
  out->weights = weft_dnnl_weights(c, dtype, c->channels, c->kernel_channel, c->features,
                                   c->kernel_feature, c->kernel_dims, c->kernel_strides);
  out->result = weft_dnnl_tensor(c, dtype, c->batch, c->image_batch, c->channels, c->image_channel,
                                 c->image_dims, c->image_strides);
  return true;
}

// result = gradient of the weights of a forward direction from our image to our kernel.
static bool weft_convolution_as_backward_weights(const weft_convolution_t* c, weft_dtype_t dtype,
                                                 weft_dnnl_convolution_t* out) {
  if (c->batch_grouped || c->groups != 1) return false;
  *out = (weft_dnnl_convolution_t){.kind = WEFT_DNNL_CONVOLUTION_BACKWARD_WEIGHTS,
                                   .spatial_rank = c->spatial_rank};
  for (int32_t d = 0; d < c->spatial_rank; ++d) {
    const weft_window_dim_t* window = &c->window.dims[d];
    if (window->base_dilation != 1 || window->pad_low < 0) return false;
    out->strides[d] = window->window_dilation;
    out->dilations[d] = window->stride;
    out->padding_low[d] = window->pad_low;
    out->padding_high[d] = (c->kernel_dims[d] - 1) * window->window_dilation +
                           (c->result_dims[d] - 1) * window->stride + 1 - c->image_dims[d] -
                           window->pad_low;
  }
  out->image = weft_dnnl_tensor(c, dtype, c->channels, c->image_channel, c->batch, c->image_batch,
                                c->image_dims, c->image_strides);
  out->weights = weft_dnnl_weights(c, dtype, c->features, c->result_feature, c->batch,
                                   c->result_batch, c->result_dims, c->result_strides);
  out->result = weft_dnnl_tensor(c, dtype, c->channels, c->kernel_channel, c->features,
                                 c->kernel_feature, c->kernel_dims, c->kernel_strides);
  return true;
}

// The direction that fits, with the places of our operands; false when none does.
static bool weft_convolution_direction(const weft_convolution_t* c, weft_dtype_t dtype,
                                       weft_dnnl_convolution_t* out, int operand_of[3]) {
  bool dilated = false;
  int64_t kernel_places = 1, result_places = 1;
  for (int32_t d = 0; d < c->spatial_rank; ++d) {
    dilated = dilated || c->window.dims[d].base_dilation != 1;
    kernel_places *= c->kernel_dims[d];
    result_places *= c->result_dims[d];
  }
  if (dilated) {
    operand_of[0] = WEFT_RESULT;
    operand_of[1] = WEFT_KERNEL;
    operand_of[2] = WEFT_IMAGE;
    return weft_convolution_as_backward_data(c, dtype, out);
  }
  if (kernel_places > result_places && kernel_places > 9 && c->groups == 1) {
    operand_of[0] = WEFT_IMAGE;
    operand_of[1] = WEFT_RESULT;
    operand_of[2] = WEFT_KERNEL;
    return weft_convolution_as_backward_weights(c, dtype, out);
  }
  operand_of[0] = WEFT_IMAGE;
  operand_of[1] = WEFT_KERNEL;
  operand_of[2] = WEFT_RESULT;
  return weft_convolution_as_forward(c, dtype, out);
}

// The kernel's places as the direction wants them: a reversed copy where they run the other way.
static weft_status_t weft_convolution_reverse(const weft_cpu_device_t* device,
                                              weft_convolution_prepared_t* prepared,
                                              const bool* reversed, bool* out_done) {
  const weft_view_t* kernel = &prepared->base.kernel->inputs[1];
  const weft_op_t* op = prepared->base.kernel->as.op.op;
  weft_conv_dims_t dims;
  weft_op_conv_dims(op, &dims);
  weft_view_t from = *kernel;
  int64_t offset = 0;
  *out_done = false;
  for (int32_t d = 0; d < prepared->convolution.spatial_rank; ++d) {
    if (!reversed[d]) continue;
    const int64_t at = dims.kernel_spatial.data[d];
    offset += (from.dims[at] - 1) * from.strides[at];
    from.strides[at] = -from.strides[at];
    *out_done = true;
  }
  if (!*out_done) return weft_ok_status();
  prepared->reverse_shift = offset * (int64_t)weft_dtype_size_bytes(kernel->dtype);
  WEFT_RETURN_IF_ERROR(weft_cpu_reserve(
      &prepared->base, (size_t)weft_view_count(kernel) * weft_dtype_size_bytes(kernel->dtype),
      &prepared->reverse_offset));
  return weft_cpu_add_copy(device, &prepared->base, &from, kernel, &prepared->reverse);
}

weft_status_t weft_convolution_prepare_dnnl(const weft_cpu_device_t* device,
                                            weft_convolution_prepared_t* prepared) {
  const weft_convolution_t* c = &prepared->convolution;
  const weft_kernel_t* kernel = prepared->base.kernel;
  const weft_dtype_t dtype = kernel->inputs[0].dtype;
  const weft_dtype_t result = kernel->outputs[0].dtype;
  if (c->spatial_rank < 1 || (dtype != WEFT_DTYPE_F32 && dtype != WEFT_DTYPE_BF16) ||
      kernel->inputs[1].dtype != dtype || (result != dtype && result != WEFT_DTYPE_F32) ||
      weft_view_count(&kernel->inputs[0]) == 0 || weft_view_count(&kernel->inputs[1]) == 0) {
    return weft_ok_status();
  }
  weft_dnnl_convolution_t convolution;
  if (!weft_convolution_direction(c, dtype, &convolution, prepared->operand_of)) {
    return weft_ok_status();
  }
  weft_dnnl_tensor_t* const computed[] = {
      [WEFT_DNNL_CONVOLUTION_FORWARD] = &convolution.result,
      [WEFT_DNNL_CONVOLUTION_BACKWARD_DATA] = &convolution.image,
      [WEFT_DNNL_CONVOLUTION_BACKWARD_WEIGHTS] = &convolution.weights,
  };
  computed[convolution.kind]->dtype = result;
  const bool backward_data = convolution.kind == WEFT_DNNL_CONVOLUTION_BACKWARD_DATA;
  bool reversed[3] = {false};
  for (int32_t d = 0; d < c->spatial_rank; ++d) {
    // One place has no direction.
    reversed[d] = c->window.dims[d].reversed != backward_data && c->kernel_dims[d] > 1;
    if (convolution.padding_high[d] < 0 && convolution.kind != WEFT_DNNL_CONVOLUTION_FORWARD) {
      // oneDNN reads the missing part as cut off, which is what is meant, but only up to a stride.
      if (-convolution.padding_high[d] >= convolution.strides[d]) return weft_ok_status();
    }
  }
  weft_dnnl_primitive_t* primitive = NULL;
  WEFT_RETURN_IF_ERROR(weft_dnnl_convolution_create(device->dnnl, &convolution, device->allocator,
                                                    &primitive, &prepared->primitive_workspace));
  if (primitive == NULL) return weft_ok_status();
  prepared->primitive = primitive;
  size_t offset = 0;
  WEFT_RETURN_IF_ERROR(weft_cpu_reserve(&prepared->base, prepared->primitive_workspace, &offset));
  prepared->primitive_workspace = offset;
  bool done = false;
  return weft_convolution_reverse(device, prepared, reversed, &done);
}

weft_status_t weft_convolution_launch_dnnl(const weft_cpu_device_t* device,
                                           const weft_convolution_prepared_t* prepared,
                                           void* const* inputs, void* const* outputs,
                                           char* workspace) {
  void* ours[3] = {inputs[0], inputs[1], outputs[0]};
  if (prepared->reverse != NULL) {
    void* from = (char*)inputs[1] + prepared->reverse_shift;
    ours[WEFT_KERNEL] = workspace + prepared->reverse_offset;
    WEFT_RETURN_IF_ERROR(
        weft_cpu_launch_child(device, prepared->reverse, &from, &ours[WEFT_KERNEL], workspace));
  }
  void* const operands[3] = {ours[prepared->operand_of[0]], ours[prepared->operand_of[1]],
                             ours[prepared->operand_of[2]]};
  return weft_dnnl_execute(prepared->primitive, operands,
                           workspace + prepared->primitive_workspace);
}
