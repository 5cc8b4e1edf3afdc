// Rules of operations that make, move and select elements without indices that are values.
#include "sharding/rule_internal.h"

// A factor that only dimension |dim| of |row| has.
static void weft_rule_alone(weft_sharding_rule_t* rule, uint32_t row, int64_t dim,
                            weft_factor_kind_t kind, int64_t size) {
  weft_rule_place(rule, row, dim, weft_rule_add(rule, kind, size));
}

// ---- sources ------------------------------------------------------------------------------------

void weft_rule_constant(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->results[0]->type;
  for (int32_t d = 0; d < type->rank; ++d) {
    weft_rule_alone(rule, 0, d, WEFT_FACTOR_PARALLEL, type->dims[d]);
  }
}

void weft_rule_iota(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->results[0]->type;
  const int64_t counted = weft_op_integer(op, "iota_dimension", 0);
  for (int32_t d = 0; d < type->rank; ++d) {
    weft_rule_alone(rule, 0, d, d == counted ? WEFT_FACTOR_SPECIAL : WEFT_FACTOR_PARALLEL,
                    type->dims[d]);
  }
}

void weft_rule_rng_bit_generator(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* state = op->operands[0]->type;
  const weft_type_t* bits = op->results[1]->type;
  const uint8_t words = weft_rule_add(rule, WEFT_FACTOR_WHOLE, state->dims[0]);
  weft_rule_place(rule, 0, 0, words);
  weft_rule_place(rule, weft_rule_result(rule, 0), 0, words);
  for (int32_t d = 0; d < bits->rank; ++d) {
    weft_rule_alone(rule, weft_rule_result(rule, 1), d, WEFT_FACTOR_SPECIAL, bits->dims[d]);
  }
}

// ---- one dimension to one -----------------------------------------------------------------------

// Dimension |from| of operand 0 becomes dimension |to| of the result.
static void weft_rule_pair(weft_sharding_rule_t* rule, weft_factor_kind_t kind, int64_t size,
                           int64_t from, int64_t to) {
  const uint8_t factor = weft_rule_add(rule, kind, size);
  weft_rule_place(rule, 0, from, factor);
  weft_rule_place(rule, weft_rule_result(rule, 0), to, factor);
}

void weft_rule_transpose(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_i64_list_t permutation = weft_op_i64_list(op, "permutation");
  for (uint32_t d = 0; d < permutation.count; ++d) {
    weft_rule_pair(rule, WEFT_FACTOR_PARALLEL, op->results[0]->type->dims[d], permutation.data[d],
                   d);
  }
  weft_rule_layout(rule);
}

void weft_rule_reverse(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->results[0]->type;
  const weft_i64_list_t reversed = weft_op_i64_list(op, "dimensions");
  for (int32_t d = 0; d < type->rank; ++d) {
    const bool whole = weft_i64_list_contains(reversed, d);
    weft_rule_pair(rule, whole ? WEFT_FACTOR_WHOLE : WEFT_FACTOR_PARALLEL, type->dims[d], d, d);
  }
  weft_rule_layout(rule);
}

void weft_rule_slice(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  // Only a slice that takes everything is as long as its operand.
  for (int32_t d = 0; d < to->rank; ++d) {
    weft_rule_pair(rule, from->dims[d] == to->dims[d] ? WEFT_FACTOR_PARALLEL : WEFT_FACTOR_SPECIAL,
                   to->dims[d], d, d);
  }
  weft_rule_layout(rule);
}

void weft_rule_pad(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->results[0]->type;
  weft_pad_attrs_t pad;
  weft_op_pad_attrs(op, &pad);
  for (int32_t d = 0; d < type->rank; ++d) {
    const bool kept = pad.low.data[d] == 0 && pad.high.data[d] == 0 && pad.interior.data[d] == 0;
    weft_rule_pair(rule, kept ? WEFT_FACTOR_PARALLEL : WEFT_FACTOR_SPECIAL, type->dims[d], d, d);
  }
  weft_rule_layout(rule);
  // Zero combined with zero is zero in every reduction; any other padding counts once.
  if (!weft_rule_is_zero(op->operands[1])) weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 1, 1);
}

void weft_rule_concatenate(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->results[0]->type;
  const int64_t joined = weft_op_integer(op, "dimension", 0);
  for (int32_t d = 0; d < type->rank; ++d) {
    const bool special = d == joined && op->operand_count > 1;
    const uint8_t factor =
        weft_rule_add(rule, special ? WEFT_FACTOR_SPECIAL : WEFT_FACTOR_PARALLEL, type->dims[d]);
    for (uint32_t i = 0; i <= op->operand_count; ++i) weft_rule_place(rule, i, d, factor);
  }
  weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, op->operand_count);
  rule->keeps_any_reduction = true;
}

void weft_rule_bitcast_convert(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  const int32_t shared = from->rank < to->rank ? from->rank : to->rank;
  for (int32_t d = 0; d < shared; ++d) {
    weft_rule_pair(rule, WEFT_FACTOR_PARALLEL, from->dims[d], d, d);
  }
  // The pieces of wider elements.
  if (from->rank > shared) weft_rule_alone(rule, 0, shared, WEFT_FACTOR_WHOLE, from->dims[shared]);
  if (to->rank > shared) {
    weft_rule_alone(rule, weft_rule_result(rule, 0), shared, WEFT_FACTOR_WHOLE, to->dims[shared]);
  }
  if (from->dtype == to->dtype) weft_rule_layout(rule);
}

// ---- broadcasts ---------------------------------------------------------------------------------

void weft_rule_broadcast(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  const int32_t added = to->rank - from->rank;
  for (int32_t d = 0; d < to->rank; ++d) {
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, to->dims[d]);
    if (d >= added) weft_rule_place(rule, 0, d - added, factor);
    weft_rule_place(rule, weft_rule_result(rule, 0), d, factor);
  }
  weft_rule_layout(rule);
}

void weft_rule_broadcast_in_dim(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  const weft_i64_list_t dims = weft_op_i64_list(op, "broadcast_dimensions");
  for (int32_t d = 0; d < to->rank; ++d) {
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, to->dims[d]);
    weft_rule_place(rule, weft_rule_result(rule, 0), d, factor);
    for (uint32_t i = 0; i < dims.count; ++i) {
      // A dimension of size 1 that is repeated stays whole.
      if (dims.data[i] == d && from->dims[i] == to->dims[d]) weft_rule_place(rule, 0, i, factor);
    }
  }
  weft_rule_layout(rule);
}

// ---- reshape ------------------------------------------------------------------------------------

// Walks the dimensions of one side from the major one; |left| is what is not yet explained of the
// size of the current one.
typedef struct weft_rule_side_s {
  weft_sharding_rule_t* rule;
  uint32_t row;
  const weft_type_t* type;
  int32_t dim;
  int64_t left;
  bool is_whole_dim;  // nothing of the current dimension is explained yet
} weft_rule_side_t;

// Goes to the next dimension with something to explain; dimensions of size 1 have no factors.
static void weft_rule_side_settle(weft_rule_side_t* side) {
  while (side->left == 1 && side->dim < side->type->rank) {
    ++side->dim;
    side->is_whole_dim = true;
    if (side->dim < side->type->rank) side->left = side->type->dims[side->dim];
  }
}

static void weft_rule_side_start(weft_sharding_rule_t* rule, uint32_t row, const weft_type_t* type,
                                 weft_rule_side_t* out_side) {
  *out_side = (weft_rule_side_t){.rule = rule, .row = row, .type = type, .is_whole_dim = true};
  out_side->left = type->rank > 0 ? type->dims[0] : 1;
  weft_rule_side_settle(out_side);
}

// Explains |size| of what is left by |factor|.
static void weft_rule_side_take(weft_rule_side_t* side, uint8_t factor, int64_t size) {
  weft_rule_place(side->rule, side->row, side->dim, factor);
  if (size > 1) side->left /= size;
  if (side->left > 1) side->is_whole_dim = false;
  weft_rule_side_settle(side);
}

static int64_t weft_rule_gcd(int64_t a, int64_t b) {
  while (b != 0) {
    const int64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// Takes what is left of the current dimension as a factor of its own. Returns its size.
static int64_t weft_rule_side_take_rest(weft_rule_side_t* side) {
  const int64_t size = side->left;
  weft_rule_side_take(side, weft_rule_add(side->rule, WEFT_FACTOR_WHOLE, size), size);
  return size;
}

// No major part is common to both sides here: everything up to where their sizes agree again stays
// whole. Element counts are bounded, so the products do not overflow.
static void weft_rule_skip_tangled(weft_rule_side_t* from, weft_rule_side_t* to) {
  int64_t product_from = weft_rule_side_take_rest(from);
  int64_t product_to = weft_rule_side_take_rest(to);
  while (product_from != product_to) {
    if (product_from < product_to) {
      product_from *= weft_rule_side_take_rest(from);
    } else {
      product_to *= weft_rule_side_take_rest(to);
    }
  }
}

void weft_rule_reshape(const weft_op_t* op, weft_sharding_rule_t* rule) {
  weft_rule_layout(rule);
  if (op->results[0]->type->element_count == 0) return;
  weft_rule_side_t from;
  weft_rule_side_t to;
  weft_rule_side_start(rule, 0, op->operands[0]->type, &from);
  weft_rule_side_start(rule, weft_rule_result(rule, 0), op->results[0]->type, &to);
  while (from.dim < from.type->rank) {
    const int64_t size = weft_rule_gcd(from.left, to.left);
    if (size == 1) {
      weft_rule_skip_tangled(&from, &to);
      continue;
    }
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, size);
    // Uneven shards of a part of a dimension do not begin where shards of the dimension do.
    rule->factors[factor].is_padding_safe =
        from.is_whole_dim && to.is_whole_dim && from.left == size && to.left == size;
    weft_rule_side_take(&from, factor, size);
    weft_rule_side_take(&to, factor, size);
  }
}
