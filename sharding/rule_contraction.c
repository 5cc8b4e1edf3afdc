// Rules of dot, dot_general and convolution.
#include "sharding/rule_internal.h"

// Products of sums are sums of products; a result narrower than exact sums would round or wrap
// differently for parts, except where that is how integers wrap anyway.
static void weft_rule_product(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_dtype_t from = op->operands[0]->type->dtype;
  const weft_dtype_t to = op->results[0]->type->dtype;
  rule->reduction = to == WEFT_DTYPE_I1 ? WEFT_REDUCTION_OR : WEFT_REDUCTION_SUM;
  if (weft_rule_converts_sums(from, to)) weft_rule_linear(rule, WEFT_LINEARITY_SEPARATE, 0, 2);
}

void weft_rule_dot(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* lhs = op->operands[0]->type;
  const weft_type_t* rhs = op->operands[1]->type;
  weft_dot_dims_t dims;
  weft_op_dot_dims(op, &dims);
  int64_t result_dim = 0;
  for (uint32_t i = 0; i < dims.lhs_batching.count; ++i) {
    const int64_t dim = dims.lhs_batching.data[i];
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, lhs->dims[dim]);
    weft_rule_place(rule, 0, dim, factor);
    weft_rule_place(rule, 1, dims.rhs_batching.data[i], factor);
    weft_rule_place(rule, 2, result_dim++, factor);
  }
  for (int32_t d = 0; d < lhs->rank; ++d) {
    if (!weft_dot_dims_is_lhs_free(&dims, d)) continue;
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, lhs->dims[d]);
    weft_rule_place(rule, 0, d, factor);
    weft_rule_place(rule, 2, result_dim++, factor);
  }
  for (int32_t d = 0; d < rhs->rank; ++d) {
    if (!weft_dot_dims_is_rhs_free(&dims, d)) continue;
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, rhs->dims[d]);
    weft_rule_place(rule, 1, d, factor);
    weft_rule_place(rule, 2, result_dim++, factor);
  }
  for (uint32_t i = 0; i < dims.lhs_contracting.count; ++i) {
    const int64_t dim = dims.lhs_contracting.data[i];
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_REDUCTION, lhs->dims[dim]);
    weft_rule_place(rule, 0, dim, factor);
    weft_rule_place(rule, 1, dims.rhs_contracting.data[i], factor);
  }
  weft_rule_product(op, rule);
}

// ---- convolution --------------------------------------------------------------------------------

enum { WEFT_CONV_INPUT, WEFT_CONV_KERNEL, WEFT_CONV_OUTPUT };

// Adds a factor to one dimension of two of the three tensors.
static void weft_rule_conv_pair(weft_sharding_rule_t* rule, weft_factor_kind_t kind, int64_t size,
                                uint32_t row_a, int64_t dim_a, uint32_t row_b, int64_t dim_b) {
  const uint8_t factor = weft_rule_add(rule, kind, size);
  weft_rule_place(rule, row_a, dim_a, factor);
  weft_rule_place(rule, row_b, dim_b, factor);
}

// The groups are the major part of the dimensions they divide, so they go first. Cutting them cuts
// the group count.
static void weft_rule_conv_groups(const weft_conv_dims_t* dims, weft_sharding_rule_t* rule) {
  const bool by_feature = dims->feature_group_count > 1;
  const int64_t count = by_feature ? dims->feature_group_count : dims->batch_group_count;
  if (count == 1) return;
  const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, count);
  rule->factors[factor].is_padding_safe = false;
  weft_rule_place(rule, WEFT_CONV_INPUT, by_feature ? dims->input_feature : dims->input_batch,
                  factor);
  weft_rule_place(rule, WEFT_CONV_KERNEL, dims->kernel_output_feature, factor);
  weft_rule_place(rule, WEFT_CONV_OUTPUT, dims->output_feature, factor);
}

// A window of one element that moves in single steps copies the dimension; every other one reads
// across shards.
static void weft_rule_conv_spatial(const weft_op_t* op, const weft_conv_dims_t* dims,
                                   weft_sharding_rule_t* rule) {
  const weft_type_t* input = op->operands[0]->type;
  const weft_type_t* kernel = op->operands[1]->type;
  const weft_type_t* output = op->results[0]->type;
  weft_window_t window;
  weft_op_window(op, &window);
  for (int32_t i = 0; i < window.rank; ++i) {
    const weft_window_dim_t* w = &window.dims[i];
    const int64_t in = dims->input_spatial.data[i];
    const int64_t out = dims->output_spatial.data[i];
    const int64_t taps = dims->kernel_spatial.data[i];
    if (w->size == 1 && w->stride == 1 && w->pad_low == 0 && w->pad_high == 0 &&
        w->base_dilation == 1) {
      weft_rule_conv_pair(rule, WEFT_FACTOR_PARALLEL, input->dims[in], WEFT_CONV_INPUT, in,
                          WEFT_CONV_OUTPUT, out);
    } else {
      weft_rule_place(rule, WEFT_CONV_INPUT, in,
                      weft_rule_add(rule, WEFT_FACTOR_WHOLE, input->dims[in]));
      weft_rule_place(rule, WEFT_CONV_OUTPUT, out,
                      weft_rule_add(rule, WEFT_FACTOR_WHOLE, output->dims[out]));
    }
    weft_rule_place(rule, WEFT_CONV_KERNEL, taps,
                    weft_rule_add(rule, WEFT_FACTOR_WHOLE, kernel->dims[taps]));
  }
}

void weft_rule_convolution(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* kernel = op->operands[1]->type;
  const weft_type_t* output = op->results[0]->type;
  weft_conv_dims_t dims;
  weft_op_conv_dims(op, &dims);
  weft_rule_conv_groups(&dims, rule);
  const bool has_groups = rule->factor_count > 0;
  const int64_t groups = dims.feature_group_count * dims.batch_group_count;
  // Parts of a grouped dimension are cut only once its groups are.
  const uint32_t first = rule->factor_count;
  weft_rule_conv_pair(rule, WEFT_FACTOR_PARALLEL, output->dims[dims.output_batch], WEFT_CONV_INPUT,
                      dims.input_batch, WEFT_CONV_OUTPUT, dims.output_batch);
  weft_rule_conv_pair(rule, WEFT_FACTOR_PARALLEL, output->dims[dims.output_feature] / groups,
                      WEFT_CONV_KERNEL, dims.kernel_output_feature, WEFT_CONV_OUTPUT,
                      dims.output_feature);
  weft_rule_conv_pair(rule, WEFT_FACTOR_REDUCTION, kernel->dims[dims.kernel_input_feature],
                      WEFT_CONV_INPUT, dims.input_feature, WEFT_CONV_KERNEL,
                      dims.kernel_input_feature);
  if (dims.batch_group_count > 1) rule->factors[first].is_padding_safe = false;
  if (has_groups) rule->factors[first + 1].is_padding_safe = false;
  weft_rule_conv_spatial(op, &dims, rule);
  weft_rule_product(op, rule);
}
