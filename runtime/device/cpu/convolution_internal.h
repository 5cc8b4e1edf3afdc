// What the general and the oneDNN way of a convolution share.
#ifndef WEFT_RUNTIME_DEVICE_CPU_CONVOLUTION_INTERNAL_H_
#define WEFT_RUNTIME_DEVICE_CPU_CONVOLUTION_INTERNAL_H_

#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/dnnl_adapter.h"
#include "runtime/device/cpu/op_kernels.h"

// A convolution of one group, all strides in elements:
// result[b, f, s] = sum over c, k of image[b, c, s * stride + k * dilation - low] * kernel[k, c,
// f].
typedef struct weft_convolution_s {
  int32_t spatial_rank;
  int64_t groups;
  bool batch_grouped;  // groups divide the image's batch, not its channels
  int64_t batch, channels, features;
  int64_t image_batch, image_channel, image_group;
  int64_t kernel_channel, kernel_feature;
  int64_t result_batch, result_feature;
  int64_t image_dims[3], image_strides[3];
  int64_t kernel_dims[3], kernel_strides[3];
  int64_t result_dims[3], result_strides[3];
  weft_window_t window;
} weft_convolution_t;

typedef struct weft_convolution_prepared_s {
  weft_prepared_kernel_t base;
  weft_convolution_t convolution;
  weft_allocator_t allocator;
  // oneDNN: |operand_of[i]| says which of (image, kernel, result) is operand i of the primitive.
  weft_dnnl_primitive_t* primitive;
  int operand_of[3];
  weft_prepared_kernel_t* reverse;  // makes a copy of the kernel with reversed places; or NULL
  size_t reverse_offset;
  int64_t reverse_shift;  // bytes to its first place
  size_t primitive_workspace;
  // Patches.
  int64_t size;
  bool by_rows;
  int64_t kernel_places, patch_length;
  int64_t block_images, block_rows;
  size_t patch_offset;
  weft_prepared_kernel_t* block;
  weft_prepared_kernel_t* rest;
} weft_convolution_prepared_t;

typedef struct weft_patch_product_s {
  weft_kernel_t kernel;
  weft_view_t inputs[2];
  weft_view_t result;
} weft_patch_product_t;

static inline void weft_view_append(weft_view_t* view, int64_t dim, int64_t stride) {
  view->dims[view->rank] = dim;
  view->strides[view->rank++] = stride;
}

void weft_convolution_read(const weft_kernel_t* kernel, weft_convolution_t* out);

// Makes |prepared->primitive| if one of oneDNN's directions fits; leaves it NULL otherwise.
WEFT_MUST_USE weft_status_t weft_convolution_prepare_dnnl(const weft_cpu_device_t* device,
                                                          weft_convolution_prepared_t* prepared);

WEFT_MUST_USE weft_status_t weft_convolution_launch_dnnl(
    const weft_cpu_device_t* device, const weft_convolution_prepared_t* prepared,
    void* const* inputs, void* const* outputs, char* workspace);

#endif  // WEFT_RUNTIME_DEVICE_CPU_CONVOLUTION_INTERNAL_H_
