// Contractions and convolutions as products of matrices, and the rate at which those run.
//
// How the dimensions of a contraction become one matrix product is the device's business, but what
// it costs depends on it: dimensions that do not follow each other in memory become batches of
// smaller products. The merge here does what devices do, on the views alone.
#include <math.h>
#include <stdlib.h>

#include "graph/ir/op_attrs.h"
#include "graph/plan/machine_internal.h"

enum { WEFT_LEFT, WEFT_RIGHT, WEFT_RESULT, WEFT_OPERANDS };

// Dimensions of one group that each operand either all has or all lacks.
typedef struct weft_product_group_s {
  int32_t rank;
  double dims[WEFT_MAX_RANK];
  int64_t strides[WEFT_OPERANDS][WEFT_MAX_RANK];
  bool has[WEFT_OPERANDS];
} weft_product_group_t;

static void weft_product_group_init(const weft_view_t* const views[WEFT_OPERANDS],
                                    const int32_t first[WEFT_OPERANDS], int32_t rank,
                                    weft_product_group_t* group) {
  *group = (weft_product_group_t){0};
  for (int s = 0; s < WEFT_OPERANDS; ++s) group->has[s] = first[s] >= 0;
  const int lead = group->has[WEFT_LEFT] ? WEFT_LEFT : WEFT_RIGHT;
  for (int32_t d = 0; d < rank; ++d) {
    const int64_t dim = views[lead]->dims[first[lead] + d];
    if (dim == 1) continue;
    int32_t at = group->rank++;
    // Sorted by the last operand that has the group: the result, or the right one for depths.
    const int key = group->has[WEFT_RESULT] ? WEFT_RESULT : WEFT_LEFT;
    const int64_t stride = llabs(views[key]->strides[first[key] + d]);
    for (; at > 0 && llabs(group->strides[key][at - 1]) < stride; --at) {
      group->dims[at] = group->dims[at - 1];
      for (int s = 0; s < WEFT_OPERANDS; ++s) group->strides[s][at] = group->strides[s][at - 1];
    }
    group->dims[at] = (double)dim;
    for (int s = 0; s < WEFT_OPERANDS; ++s) {
      group->strides[s][at] = group->has[s] ? views[s]->strides[first[s] + d] : 0;
    }
  }
}

static void weft_product_group_merge(weft_product_group_t* group) {
  int32_t kept = 0;
  for (int32_t i = 1; i < group->rank; ++i) {
    bool merges = true;
    for (int s = 0; s < WEFT_OPERANDS; ++s) {
      merges = merges && (!group->has[s] || (double)group->strides[s][kept] ==
                                                (double)group->strides[s][i] * group->dims[i]);
    }
    const double outer = merges ? group->dims[kept] : 1;
    if (!merges) ++kept;
    group->dims[kept] = group->dims[i] * outer;
    for (int s = 0; s < WEFT_OPERANDS; ++s) group->strides[s][kept] = group->strides[s][i];
  }
  if (group->rank > 0) group->rank = kept + 1;
}

// The largest dimension stays, the others multiply |*batch|.
static int32_t weft_product_group_take(const weft_product_group_t* group, double* out_size,
                                       double* batch) {
  int32_t best = -1;
  *out_size = 1;
  for (int32_t d = 0; d < group->rank; ++d) {
    if (best < 0 || group->dims[d] > group->dims[best]) best = d;
  }
  for (int32_t d = 0; d < group->rank; ++d) {
    if (d == best) *out_size = group->dims[d];
    if (d != best) *batch *= group->dims[d];
  }
  return best;
}

static int64_t weft_product_stride(const weft_product_group_t* group, int32_t at, int operand) {
  return at < 0 ? 1 : group->strides[operand][at];
}

static double weft_product_view_bytes(const weft_view_t* view) {
  double bytes = (double)weft_dtype_size_bytes(view->dtype);
  for (int32_t d = 0; d < view->rank; ++d) bytes *= (double)view->dims[d];
  return bytes;
}

static weft_machine_form_t weft_product_form(bool is_batched, bool left, bool right) {
  const int form = (is_batched ? WEFT_MACHINE_FORM_BATCHED_NN : WEFT_MACHINE_FORM_NN) +
                   (left ? 2 : 0) + (right ? 1 : 0);
  return (weft_machine_form_t)form;
}

static void weft_product_of_contraction(const weft_kernel_t* kernel,
                                        weft_machine_product_t* product) {
  const weft_contraction_kernel_t* ranks = &kernel->as.contraction;
  const weft_view_t* views[WEFT_OPERANDS] = {&kernel->inputs[0], &kernel->inputs[1],
                                             &kernel->outputs[0]};
  const int32_t b = ranks->batch_rank, m = ranks->m_rank, n = ranks->n_rank;
  const int32_t firsts[4][WEFT_OPERANDS] = {
      {0, 0, 0}, {b, -1, b}, {-1, b, b + m}, {b + m, b + n, -1}};
  const int32_t counts[4] = {b, m, n, ranks->k_rank};
  weft_product_group_t groups[4];
  for (int g = 0; g < 4; ++g) {
    weft_product_group_init(views, firsts[g], counts[g], &groups[g]);
    weft_product_group_merge(&groups[g]);
  }
  *product = (weft_machine_product_t){.dtype = kernel->inputs[0].dtype, .batch = 1};
  for (int32_t d = 0; d < groups[0].rank; ++d) product->batch *= groups[0].dims[d];
  const int32_t at_m = weft_product_group_take(&groups[1], &product->m, &product->batch);
  const int32_t at_n = weft_product_group_take(&groups[2], &product->n, &product->batch);
  // Depths that do not merge are packed.
  double depth = 1;
  const int32_t at_k = weft_product_group_take(&groups[3], &product->k, &depth);
  product->k *= depth;
  bool left = product->k > 1 && weft_product_stride(&groups[3], at_k, WEFT_LEFT) != 1;
  bool right = product->n > 1 && weft_product_stride(&groups[2], at_n, WEFT_RIGHT) != 1;
  if (left && weft_product_stride(&groups[1], at_m, WEFT_LEFT) != 1 && product->m > 1) {
    product->packed_bytes += weft_product_view_bytes(views[WEFT_LEFT]);
    left = false;
  }
  if (right && weft_product_stride(&groups[3], at_k, WEFT_RIGHT) != 1 && product->k > 1) {
    product->packed_bytes += weft_product_view_bytes(views[WEFT_RIGHT]);
    right = false;
  }
  if (product->n > 1 && weft_product_stride(&groups[2], at_n, WEFT_RESULT) != 1) {
    // The transposed product has the sides in each other's place.
    const double size = product->m;
    product->m = product->n;
    product->n = size;
    const bool was_left = left;
    left = !right;
    right = !was_left;
  }
  product->form = weft_product_form(product->batch > 1, left, right);
}

// A convolution as a product. The gradient of the weights is written as a convolution whose window
// is as large as an image and whose result is as small as a window.
static void weft_product_of_convolution(const weft_kernel_t* kernel,
                                        weft_machine_product_t* product) {
  const weft_op_t* op = kernel->as.op.op;
  const weft_view_t* window = &kernel->inputs[1];
  const weft_view_t* result = &kernel->outputs[0];
  weft_conv_dims_t dims;
  weft_op_conv_dims(op, &dims);
  double results = 1, window_all = 1;
  for (int32_t d = 0; d < result->rank; ++d) results *= (double)result->dims[d];
  for (int32_t d = 0; d < window->rank; ++d) window_all *= (double)window->dims[d];
  const double features = (double)window->dims[dims.kernel_output_feature];
  double window_places = 1, result_places = 1;
  for (uint32_t i = 0; i < dims.kernel_spatial.count; ++i) {
    window_places *= (double)window->dims[dims.kernel_spatial.data[i]];
    result_places *= (double)result->dims[dims.output_spatial.data[i]];
  }
  *product = (weft_machine_product_t){.dtype = kernel->inputs[0].dtype,
                                      .batch = 1,
                                      .m = features > 0 ? results / features : 0,
                                      .n = features,
                                      .k = features > 0 ? window_all / features : 0};
  product->form = window_places > result_places ? WEFT_MACHINE_FORM_CONVOLUTION_WEIGHTS
                                                : WEFT_MACHINE_FORM_CONVOLUTION;
}

void weft_machine_product_of(const weft_kernel_t* kernel, weft_machine_product_t* out_product) {
  if (kernel->kind == WEFT_KERNEL_CONTRACTION) {
    weft_product_of_contraction(kernel, out_product);
  } else {
    weft_product_of_convolution(kernel, out_product);
  }
}

// ---- rates --------------------------------------------------------------------------------------

static double weft_peak(const weft_machine_device_t* device, weft_dtype_t dtype) {
  const double given = device->gflops[dtype];
  return given > 0 ? given : device->gflops[WEFT_DTYPE_F32];
}

// A grid of the form and type, else of the form in f32.
static const weft_machine_grid_t* weft_find_grid(const weft_machine_device_t* device,
                                                 weft_machine_form_t form, weft_dtype_t dtype) {
  const weft_machine_grid_t* of_f32 = NULL;
  for (uint32_t i = 0; i < device->grid_count; ++i) {
    const weft_machine_grid_t* grid = &device->grids[i];
    if (grid->form != form) continue;
    if (grid->dtype == dtype) return grid;
    if (grid->dtype == WEFT_DTYPE_F32) of_f32 = grid;
  }
  return of_f32;
}

// Forms to look for, in this order, when there is no grid of a form itself.
static const weft_machine_grid_t* weft_nearest_grid(const weft_machine_device_t* device,
                                                    const weft_machine_product_t* product) {
  const weft_machine_form_t form = product->form;
  const weft_machine_grid_t* grid = weft_find_grid(device, form, product->dtype);
  if (grid != NULL || form >= WEFT_MACHINE_FORM_CONVOLUTION) return grid;
  const bool is_batched = form >= WEFT_MACHINE_FORM_BATCHED_NN;
  const weft_machine_form_t plain =
      is_batched ? WEFT_MACHINE_FORM_BATCHED_NN : WEFT_MACHINE_FORM_NN;
  grid = weft_find_grid(device, plain, product->dtype);
  return grid != NULL ? grid : weft_find_grid(device, WEFT_MACHINE_FORM_NN, product->dtype);
}

bool weft_machine_has_grid(const weft_machine_device_t* device,
                           const weft_machine_product_t* product) {
  return weft_nearest_grid(device, product) != NULL;
}

// The interval of |axis| that |value| lies in, as an index and a part from 0 to 1 in logarithms.
// Below the first size, |*rate| falls with the size: a kernel does not get faster by doing less.
static void weft_grid_place(const double* axis, uint32_t count, double value, uint32_t* out_index,
                            double* out_part, double* rate) {
  *out_index = 0;
  *out_part = 0;
  if (value <= axis[0] || count == 1) {
    if (value < axis[0]) *rate *= value / axis[0];
    return;
  }
  if (value >= axis[count - 1]) {
    *out_index = count - 2;
    *out_part = 1;
    return;
  }
  while (axis[*out_index + 1] < value) ++*out_index;
  const double low = axis[*out_index];
  *out_part = log(value / low) / log(axis[*out_index + 1] / low);
}

static double weft_grid_rate(const weft_machine_grid_t* grid, const double sizes[3]) {
  uint32_t index[WEFT_MACHINE_GRID_AXES];
  double part[WEFT_MACHINE_GRID_AXES];
  double rate = 1;
  for (int axis = 0; axis < WEFT_MACHINE_GRID_AXES; ++axis) {
    weft_grid_place(grid->axes[axis], grid->counts[axis], sizes[axis], &index[axis], &part[axis],
                    &rate);
  }
  double logarithm = 0;
  for (uint32_t corner = 0; corner < 8; ++corner) {
    double weight = 1;
    uint32_t at = 0;
    for (int axis = 0; axis < WEFT_MACHINE_GRID_AXES; ++axis) {
      const bool upper = ((corner >> axis) & 1) != 0;
      weight *= upper ? part[axis] : 1 - part[axis];
      at = at * grid->counts[axis] + index[axis] + (upper && grid->counts[axis] > 1 ? 1 : 0);
    }
    if (weight > 0) logarithm += weight * log(grid->gflops[at]);
  }
  return rate * exp(logarithm);
}

static double weft_round_up(double value, double multiple) {
  return ceil(value / multiple) * multiple;
}

double weft_machine_product_gflops(const weft_machine_device_t* device,
                                   const weft_machine_product_t* product) {
  const double peak = weft_peak(device, product->dtype);
  const double sizes[3] = {product->m, product->n, product->k};
  const weft_machine_grid_t* grid = weft_nearest_grid(device, product);
  if (grid != NULL) {
    const double rate = weft_grid_rate(grid, sizes);
    return grid->dtype == product->dtype ? rate : rate * peak / weft_peak(device, grid->dtype);
  }
  // Tiles are computed whole, however little of them is wanted.
  const double m = weft_round_up(product->m, device->tile_m);
  const double n = weft_round_up(product->n, device->tile_n);
  const double k = weft_round_up(product->k, device->tile_k);
  const double outputs = product->batch * m * n;
  const double wanted = product->m * product->n * product->k / (m * n * k);
  return peak * device->efficiency * wanted * outputs / (outputs + device->half_outputs) * k /
         (k + device->half_depth);
}
