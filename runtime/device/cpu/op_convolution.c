// convolution: oneDNN where its three directions fit, else patches and a contraction.
//
// The general way copies every window into a row of a matrix ("im2col") and multiplies it by the
// kernel: correct for all dilations, reversals, paddings, groups and element types, because the
// contraction is. It works in blocks of images, or of rows of one image, so that the matrix stays
// small. Gradients of convolutions arrive as convolutions with dilated or oversized operands;
// op_convolution_dnnl.c recognises them.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/convolution_internal.h"
#include "runtime/device/cpu/parallel.h"

// Bytes of patches in one block, where an image row is no larger.
#define WEFT_PATCH_BYTES (INT64_C(8) << 20)

void weft_convolution_read(const weft_kernel_t* kernel, weft_convolution_t* out) {
  const weft_view_t* lhs = &kernel->inputs[0];
  const weft_view_t* rhs = &kernel->inputs[1];
  const weft_view_t* result = &kernel->outputs[0];
  weft_conv_dims_t dims;
  *out = (weft_convolution_t){0};
  weft_op_conv_dims(kernel->as.op.op, &dims);
  weft_op_window(kernel->as.op.op, &out->window);
  out->spatial_rank = (int32_t)dims.input_spatial.count;
  out->groups = dims.feature_group_count > 1 ? dims.feature_group_count : dims.batch_group_count;
  out->batch_grouped = dims.batch_group_count > 1;
  out->batch = result->dims[dims.output_batch];
  out->channels = rhs->dims[dims.kernel_input_feature];
  out->features = out->groups > 0 ? result->dims[dims.output_feature] / out->groups : 0;
  out->image_batch = lhs->strides[dims.input_batch];
  out->image_channel = lhs->strides[dims.input_feature];
  out->kernel_channel = rhs->strides[dims.kernel_input_feature];
  out->kernel_feature = rhs->strides[dims.kernel_output_feature];
  out->result_batch = result->strides[dims.output_batch];
  out->result_feature = result->strides[dims.output_feature];
  out->image_group =
      out->batch_grouped ? out->batch * out->image_batch : out->channels * out->image_channel;
  for (int32_t d = 0; d < out->spatial_rank; ++d) {
    out->image_dims[d] = lhs->dims[dims.input_spatial.data[d]];
    out->image_strides[d] = lhs->strides[dims.input_spatial.data[d]];
    out->kernel_dims[d] = rhs->dims[dims.kernel_spatial.data[d]];
    out->kernel_strides[d] = rhs->strides[dims.kernel_spatial.data[d]];
    out->result_dims[d] = result->dims[dims.output_spatial.data[d]];
    out->result_strides[d] = result->strides[dims.output_spatial.data[d]];
  }
}

// ---- patches ------------------------------------------------------------------------------------

typedef struct weft_patch_run_s {
  const weft_convolution_prepared_t* prepared;
  const char* image;  // of the group
  char* patches;
  int64_t first_image, first_row;  // of the block
  int64_t images, rows;
} weft_patch_run_t;

// Index in dimension |d| of the image that output |position| sees at kernel |place|, or -1.
static int64_t weft_patch_index(const weft_convolution_t* c, int32_t d, int64_t position,
                                int64_t place) {
  const weft_window_dim_t* window = &c->window.dims[d];
  if (window->reversed) place = c->kernel_dims[d] - 1 - place;
  const int64_t at = position * window->stride + place * window->window_dilation - window->pad_low;
  if (at < 0 || at % window->base_dilation != 0) return -1;
  return at / window->base_dilation < c->image_dims[d] ? at / window->base_dilation : -1;
}

// Sizes of a block's dimensions: images, then output positions; the first one is cut.
static int64_t weft_patch_positions(const weft_convolution_t* c, int64_t rows) {
  int64_t count = rows;
  for (int32_t d = 1; d < c->spatial_rank; ++d) count *= c->result_dims[d];
  return count;
}

static void weft_patch_decode(const weft_convolution_t* c, int64_t index, const int64_t* dims,
                              int64_t* out) {
  for (int32_t d = c->spatial_rank - 1; d >= 0; --d) {
    out[d] = index % dims[d];
    index /= dims[d];
  }
}

// Matrix row = one output position: [kernel places][channels], for images whose channels are
// contiguous.
static void weft_patch_row(const weft_patch_run_t* run, int64_t row) {
  const weft_convolution_prepared_t* prepared = run->prepared;
  const weft_convolution_t* c = &prepared->convolution;
  const int64_t size = prepared->size;
  const int64_t positions = weft_patch_positions(c, run->rows);
  int64_t position[3] = {0}, place[3] = {0};
  int64_t dims[3] = {run->rows, c->result_dims[1], c->result_dims[2]};
  weft_patch_decode(c, row % positions, dims, position);
  position[0] += run->first_row;
  const char* image = run->image + (run->first_image + row / positions) * c->image_batch * size;
  char* out = run->patches + row * prepared->patch_length * size;
  for (int64_t k = 0; k < prepared->kernel_places; ++k, out += c->channels * size) {
    int64_t offset = 0;
    bool inside = true;
    weft_patch_decode(c, k, c->kernel_dims, place);
    for (int32_t d = 0; d < c->spatial_rank && inside; ++d) {
      const int64_t at = weft_patch_index(c, d, position[d], place[d]);
      inside = at >= 0;
      offset += at * c->image_strides[d];
    }
    if (inside) {
      memcpy(out, image + offset * size, (size_t)(c->channels * size));
    } else {
      memset(out, 0, (size_t)(c->channels * size));
    }
  }
}

// Matrix column = one channel and kernel place: [images][positions], for all other images.
static void weft_patch_column(const weft_patch_run_t* run, int64_t column) {
  const weft_convolution_prepared_t* prepared = run->prepared;
  const weft_convolution_t* c = &prepared->convolution;
  const int64_t size = prepared->size;
  const int32_t last = c->spatial_rank - 1;
  const int64_t positions = weft_patch_positions(c, run->rows);
  const int64_t length = last > 0 ? c->result_dims[last] : (last == 0 ? run->rows : 1);
  int64_t place[3] = {0};
  weft_patch_decode(c, column % prepared->kernel_places, c->kernel_dims, place);
  const char* image = run->image + column / prepared->kernel_places * c->image_channel * size;
  char* out = run->patches + column * run->images * positions * size;
  for (int64_t line = 0; line < run->images * positions / length; ++line, out += length * size) {
    int64_t position[3] = {0};
    int64_t dims[3] = {run->rows, c->result_dims[1], c->result_dims[2]};
    weft_patch_decode(c, line * length % positions, dims, position);
    position[0] += run->first_row;
    int64_t offset = (run->first_image + line * length / positions) * c->image_batch;
    bool inside = true;
    for (int32_t d = 0; d < last && inside; ++d) {
      const int64_t at = weft_patch_index(c, d, position[d], place[d]);
      inside = at >= 0;
      offset += at * c->image_strides[d];
    }
    if (!inside) {
      memset(out, 0, (size_t)(length * size));
      continue;
    }
    for (int64_t i = 0; i < length; ++i) {
      const int64_t at = last >= 0 ? weft_patch_index(c, last, position[last] + i, place[last]) : 0;
      if (at < 0) {
        memset(out + i * size, 0, (size_t)size);
      } else {
        const int64_t step = last >= 0 ? at * c->image_strides[last] : 0;
        memcpy(out + i * size, image + (offset + step) * size, (size_t)size);
      }
    }
  }
}

static void weft_patch_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_patch_run_t* run = context;
  const weft_convolution_prepared_t* prepared = run->prepared;
  int64_t begin = 0, end = 0;
  if (prepared->by_rows) {
    weft_parallel_part(run->images * weft_patch_positions(&prepared->convolution, run->rows),
                       thread, thread_count, &begin, &end);
    for (int64_t i = begin; i < end; ++i) weft_patch_row(run, i);
  } else {
    weft_parallel_part(prepared->patch_length, thread, thread_count, &begin, &end);
    for (int64_t i = begin; i < end; ++i) weft_patch_column(run, i);
  }
}

// ---- blocks -------------------------------------------------------------------------------------

// The contraction of one block of |images| x |rows| output positions.
static weft_status_t weft_block_add(const weft_cpu_device_t* device,
                                    weft_convolution_prepared_t* prepared, int64_t images,
                                    int64_t rows, weft_prepared_kernel_t** out_child) {
  const weft_kernel_t* kernel = prepared->base.kernel;
  const weft_convolution_t* c = &prepared->convolution;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate(&prepared->base.arena, sizeof(weft_patch_product_t), &memory));
  weft_patch_product_t* product = memory;
  weft_view_t* patches = &product->inputs[0];
  weft_view_t* weights = &product->inputs[1];
  weft_view_t* result = &product->result;
  patches->dtype = kernel->inputs[0].dtype;
  weights->dtype = kernel->inputs[1].dtype;
  result->dtype = kernel->outputs[0].dtype;
  const int64_t positions = weft_patch_positions(c, rows);
  const int64_t row_step = prepared->by_rows ? prepared->patch_length : 1;
  const int64_t column_step = prepared->by_rows ? 1 : images * positions;
  // m: images, positions.
  weft_view_append(patches, images, positions * row_step);
  weft_view_append(result, images, c->result_batch);
  int64_t behind = positions;
  for (int32_t d = 0; d < c->spatial_rank; ++d) {
    const int64_t dim = d == 0 ? rows : c->result_dims[d];
    behind /= dim > 0 ? dim : 1;
    weft_view_append(patches, dim, behind * row_step);
    weft_view_append(result, dim, c->result_strides[d]);
  }
  // n: features. k: kernel places and channels in the order of the patches.
  weft_view_append(result, c->features, c->result_feature);
  weft_view_append(weights, c->features, c->kernel_feature);
  int64_t step = column_step * (prepared->by_rows ? c->channels : 1);
  int64_t place_steps[3] = {0};
  for (int32_t d = c->spatial_rank - 1; d >= 0; --d) {
    place_steps[d] = step;
    step *= c->kernel_dims[d];
  }
  for (int32_t d = 0; d < c->spatial_rank; ++d) {
    weft_view_append(patches, c->kernel_dims[d], place_steps[d]);
    weft_view_append(weights, c->kernel_dims[d], c->kernel_strides[d]);
  }
  weft_view_append(patches, c->channels,
                   prepared->by_rows ? 1 : column_step * prepared->kernel_places);
  weft_view_append(weights, c->channels, c->kernel_channel);
  product->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_CONTRACTION,
                                    .inputs = product->inputs,
                                    .input_count = 2,
                                    .outputs = result,
                                    .output_count = 1,
                                    .in_place = UINT32_MAX};
  product->kernel.as.contraction = (weft_contraction_kernel_t){
      .m_rank = 1 + c->spatial_rank, .n_rank = 1, .k_rank = c->spatial_rank + 1};
  return weft_cpu_add_child(device, &prepared->base, &product->kernel, out_child);
}

static weft_status_t weft_block_launch(const weft_cpu_device_t* device,
                                       const weft_convolution_prepared_t* prepared, int64_t group,
                                       int64_t image, int64_t row, int64_t images, int64_t rows,
                                       void* const* inputs, void* const* outputs, char* workspace) {
  const weft_convolution_t* c = &prepared->convolution;
  const weft_kernel_t* kernel = prepared->base.kernel;
  weft_patch_run_t run = {.prepared = prepared,
                          .image = (const char*)inputs[0] + group * c->image_group * prepared->size,
                          .patches = workspace + prepared->patch_offset,
                          .first_image = image,
                          .first_row = row,
                          .images = images,
                          .rows = rows};
  weft_parallel_run(device->thread_count, weft_patch_body, &run);
  const int64_t feature = group * c->features;
  const int64_t out_offset = image * c->result_batch + feature * c->result_feature +
                             (c->spatial_rank > 0 ? row * c->result_strides[0] : 0);
  void* operands[2] = {
      run.patches, (char*)inputs[1] + feature * c->kernel_feature *
                                          (int64_t)weft_dtype_size_bytes(kernel->inputs[1].dtype)};
  void* result =
      (char*)outputs[0] + out_offset * (int64_t)weft_dtype_size_bytes(kernel->outputs[0].dtype);
  const bool whole = images == prepared->block_images && rows == prepared->block_rows;
  return weft_cpu_launch_child(device, whole ? prepared->block : prepared->rest, operands, &result,
                               workspace);
}

static weft_status_t weft_convolution_launch(const weft_cpu_device_t* device,
                                             const weft_prepared_kernel_t* base,
                                             void* const* inputs, void* const* outputs,
                                             char* workspace) {
  const weft_convolution_prepared_t* prepared = (const weft_convolution_prepared_t*)base;
  const weft_convolution_t* c = &prepared->convolution;
  if (prepared->primitive != NULL) {
    return weft_convolution_launch_dnnl(device, prepared, inputs, outputs, workspace);
  }
  if (weft_view_count(&base->kernel->outputs[0]) == 0) return weft_ok_status();
  const int64_t all_rows = c->spatial_rank > 0 ? c->result_dims[0] : 1;
  for (int64_t group = 0; group < c->groups; ++group) {
    for (int64_t image = 0; image < c->batch; image += prepared->block_images) {
      const int64_t images =
          c->batch - image < prepared->block_images ? c->batch - image : prepared->block_images;
      for (int64_t row = 0; row < all_rows; row += prepared->block_rows) {
        const int64_t rows =
            all_rows - row < prepared->block_rows ? all_rows - row : prepared->block_rows;
        WEFT_RETURN_IF_ERROR(weft_block_launch(device, prepared, group, image, row, images, rows,
                                               inputs, outputs, workspace));
      }
    }
  }
  return weft_ok_status();
}

// ---- prepare ------------------------------------------------------------------------------------

static void weft_convolution_deinit(weft_prepared_kernel_t* base) {
  weft_convolution_prepared_t* prepared = (weft_convolution_prepared_t*)base;
  weft_dnnl_primitive_destroy(prepared->primitive, prepared->allocator);
}

// Chooses blocks, and prepares the contraction of a whole one and of the last one.
static weft_status_t weft_convolution_prepare_blocks(const weft_cpu_device_t* device,
                                                     weft_convolution_prepared_t* prepared) {
  const weft_convolution_t* c = &prepared->convolution;
  const int64_t all_rows = c->spatial_rank > 0 ? c->result_dims[0] : 1;
  const int64_t row_bytes =
      weft_patch_positions(c, 1) * prepared->patch_length * prepared->size + 1;
  const int64_t image_bytes = row_bytes * all_rows;
  prepared->block_images = weft_clamp_index(WEFT_PATCH_BYTES / image_bytes, 1, c->batch);
  prepared->block_rows = all_rows;
  if (image_bytes > WEFT_PATCH_BYTES) {
    prepared->block_rows = weft_clamp_index(WEFT_PATCH_BYTES / row_bytes, 1, all_rows);
  }
  const int64_t block_bytes = prepared->block_images * prepared->block_rows * row_bytes;
  WEFT_RETURN_IF_ERROR(
      weft_cpu_reserve(&prepared->base, (size_t)block_bytes, &prepared->patch_offset));
  WEFT_RETURN_IF_ERROR(weft_block_add(device, prepared, prepared->block_images,
                                      prepared->block_rows, &prepared->block));
  const int64_t rest_images = c->batch % prepared->block_images;
  const int64_t rest_rows = all_rows % prepared->block_rows;
  if (rest_images == 0 && rest_rows == 0) return weft_ok_status();
  return weft_block_add(device, prepared, rest_images > 0 ? rest_images : prepared->block_images,
                        rest_rows > 0 ? rest_rows : prepared->block_rows, &prepared->rest);
}

static weft_status_t weft_convolution_prepare(const weft_cpu_device_t* device,
                                              weft_prepared_kernel_t* base) {
  weft_convolution_prepared_t* prepared = (weft_convolution_prepared_t*)base;
  const weft_kernel_t* kernel = base->kernel;
  base->launch = weft_convolution_launch;
  base->deinit = weft_convolution_deinit;
  prepared->allocator = device->allocator;
  weft_conv_dims_t dims;
  weft_op_conv_dims(kernel->as.op.op, &dims);
  if (dims.input_spatial.count > 3) {
    return WEFT_CPU_UNSUPPORTED(kernel->as.op.op,
                                "convolution over %u spatial dimensions; the cpu device has 0 to 3",
                                dims.input_spatial.count);
  }
  weft_convolution_t* c = &prepared->convolution;
  weft_convolution_read(kernel, c);
  if (weft_view_count(&kernel->outputs[0]) == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_convolution_prepare_dnnl(device, prepared));
  if (prepared->primitive != NULL) return weft_ok_status();
  prepared->size = (int64_t)weft_dtype_size_bytes(kernel->inputs[0].dtype);
  prepared->by_rows = c->image_channel == 1 || c->channels == 1;
  prepared->kernel_places = 1;
  for (int32_t d = 0; d < c->spatial_rank; ++d) prepared->kernel_places *= c->kernel_dims[d];
  prepared->patch_length = prepared->kernel_places * c->channels;
  return weft_convolution_prepare_blocks(device, prepared);
}

const weft_cpu_op_kernel_t weft_cpu_convolution_kernel = {
    .size_bytes = sizeof(weft_convolution_prepared_t), .prepare = weft_convolution_prepare};
