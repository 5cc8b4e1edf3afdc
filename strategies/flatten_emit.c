// Values of the flattened function: buckets put together, slices of them, updates, exact sums.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/cluster.h"
#include "strategies/flatten_internal.h"

static const weft_bucket_t* bucket_of(const weft_flattener_t* flattener, uint32_t bucket) {
  return &flattener->flattening->buckets[bucket];
}

static weft_status_t bucket_type(weft_flattener_t* flattener, uint32_t bucket, weft_dtype_t dtype,
                                 const weft_type_t** out_type) {
  return weft_spmd_type(&flattener->builder, dtype, 1, &bucket_of(flattener, bucket)->element_count,
                        out_type);
}

static weft_status_t emit_reshape(weft_flattener_t* flattener, weft_value_t* value,
                                  const weft_type_t* type, weft_value_t** out_value) {
  return weft_spmd_emit(&flattener->builder, WEFT_OP_RESHAPE, &value, 1, NULL, 0, type, out_value);
}

static weft_status_t add_value(weft_flattener_t* flattener, weft_flat_values_t* values,
                               weft_value_t* value) {
  if (!value || !value->op) return weft_ok_status();
  if (values->count == values->capacity) {
    const uint32_t capacity = values->capacity ? 2 * values->capacity : 64;
    weft_value_t** grown = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(flattener->arena, capacity, sizeof(*grown), (void**)&grown));
    if (values->count) memcpy(grown, values->items, values->count * sizeof(*grown));
    values->items = grown;
    values->capacity = capacity;
  }
  values->items[values->count++] = value;
  return weft_ok_status();
}

// Slices ----------------------------------------------------------------------------------------

static weft_status_t emit_member(weft_flattener_t* flattener, const weft_bucket_ref_t* ref,
                                 const weft_value_t* value, weft_value_t** out_value) {
  const weft_bucket_t* bucket = bucket_of(flattener, ref->bucket);
  weft_value_t* whole = NULL;
  weft_value_t* part = NULL;
  const weft_type_t* type = NULL;
  const int64_t start = bucket->offsets[ref->member];
  WEFT_RETURN_IF_ERROR(weft_flattener_bucket_value(flattener, ref, &whole));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_slice(&flattener->builder, whole, 0, start,
                                            start + value->type->element_count, &part));
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(flattener->rewrite.target, value->type, &type));
  WEFT_RETURN_IF_ERROR(emit_reshape(flattener, part, type, out_value));
  if (ref->kind == WEFT_LEAF_GRADIENT) return weft_ok_status();
  return add_value(flattener, &flattener->flattening->params, *out_value);
}

// Gradients -------------------------------------------------------------------------------------

static weft_status_t emit_zeros(weft_flattener_t* flattener, weft_dtype_t dtype, int64_t count,
                                weft_value_t** out_value) {
  weft_value_t* zero = NULL;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&flattener->builder, dtype, 0, &zero));
  WEFT_RETURN_IF_ERROR(weft_spmd_type(&flattener->builder, dtype, 1, &count, &type));
  return weft_spmd_emit_broadcast(&flattener->builder, zero, type, out_value);
}

static weft_status_t append_gradient(weft_flattener_t* flattener, const weft_value_t* gradient,
                                     int64_t gap, weft_value_t** parts, uint32_t* count,
                                     weft_value_t** out_gradient) {
  gradient = weft_update_shared_gradient(gradient);
  weft_value_t* mapped = weft_rewrite_mapped(&flattener->rewrite, gradient);
  const weft_type_t* type = NULL;
  if (!mapped) WEFT_RETURN_IF_ERROR(weft_flattener_need(flattener, gradient, &mapped));
  WEFT_RETURN_IF_ERROR(add_value(flattener, &flattener->flattening->gradients, mapped));
  *out_gradient = mapped;
  const int64_t size = gradient->type->element_count;
  WEFT_RETURN_IF_ERROR(weft_spmd_type(&flattener->builder, gradient->type->dtype, 1, &size, &type));
  WEFT_RETURN_IF_ERROR(emit_reshape(flattener, mapped, type, &parts[(*count)++]));
  if (gap == 0) return weft_ok_status();
  return emit_zeros(flattener, gradient->type->dtype, gap, &parts[(*count)++]);
}

// The gradients of all members are put together in the type in which ranks share them.
static weft_status_t emit_gradient(weft_flattener_t* flattener, uint32_t index, uint32_t number,
                                   weft_value_t** out_value) {
  const weft_bucket_t* bucket = bucket_of(flattener, index);
  weft_value_t** parts = NULL;
  const weft_type_t* type = NULL;
  const weft_type_t* i64 = NULL;
  weft_named_attr_t dimension;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(flattener->arena, 2 * bucket->member_count,
                                                 sizeof(*parts), (void**)&parts));
  for (uint32_t m = 0; m < bucket->member_count; ++m) {
    const weft_update_t* update = bucket->members[m];
    const int64_t end =
        m + 1 < bucket->member_count ? bucket->offsets[m + 1] : bucket->element_count;
    const int64_t gap = end - bucket->offsets[m] - update->type->element_count;
    WEFT_RETURN_IF_ERROR(append_gradient(flattener, update->gradients[number], gap, parts, &count,
                                         &bucket->gradients[number][m]));
  }
  weft_graph_t* target = flattener->rewrite.target;
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "dimension", 9, &dimension.name));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(target, WEFT_DTYPE_I64, NULL, &i64));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(target, i64, 0, &dimension.value));
  const weft_value_t* first = bucket->members[0]->gradients[number];
  WEFT_RETURN_IF_ERROR(
      bucket_type(flattener, index, weft_update_shared_gradient(first)->type->dtype, &type));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit(&flattener->builder, WEFT_OP_CONCATENATE, parts, count,
                                      &dimension, 1, type, out_value));
  WEFT_RETURN_IF_ERROR(add_value(flattener, &flattener->flattening->bucket_gradients, *out_value));
  return weft_spmd_emit_convert(&flattener->builder, *out_value, first->type->dtype, out_value);
}

weft_status_t weft_flattener_bucket_value(weft_flattener_t* flattener, const weft_bucket_ref_t* ref,
                                          weft_value_t** out_value) {
  weft_bucket_values_t* values = &flattener->values[ref->bucket];
  switch (ref->kind) {
    case WEFT_LEAF_PARAM:
      *out_value = values->param;
      return weft_ok_status();
    case WEFT_LEAF_STATE:
      *out_value = values->states[ref->number];
      return weft_ok_status();
    case WEFT_LEAF_GRADIENT:
      if (!values->gradients[ref->number]) {
        WEFT_RETURN_IF_ERROR(
            emit_gradient(flattener, ref->bucket, ref->number, &values->gradients[ref->number]));
      }
      *out_value = values->gradients[ref->number];
      return weft_ok_status();
    case WEFT_LEAF_NODE:
      WEFT_RETURN_IF_ERROR(weft_flattener_update(flattener, ref->bucket));
      *out_value = values->nodes[ref->number];
      return weft_ok_status();
    case WEFT_LEAF_NONE:
    case WEFT_LEAF_SCALAR:
    case WEFT_LEAF_SPLAT:
      break;
  }
  return WEFT_STATUS(INTERNAL, "a value that is in no bucket was asked for as one");
}

// Updates ---------------------------------------------------------------------------------------

// Repeats |scalar| over the bucket, unless the operation takes it as it is (select's predicate).
static weft_status_t emit_scalar(weft_flattener_t* flattener, uint32_t bucket,
                                 const weft_value_t* operand, const weft_leaf_t* leaf,
                                 weft_value_t** out_value) {
  weft_value_t* scalar = NULL;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_flattener_need(flattener, leaf->value, &scalar));
  if (operand->type->rank == 0 && bucket_of(flattener, bucket)->members[0]->type->rank != 0) {
    *out_value = scalar;
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(bucket_type(flattener, bucket, scalar->type->dtype, &type));
  return weft_spmd_emit_broadcast(&flattener->builder, scalar, type, out_value);
}

static weft_status_t emit_splat(weft_flattener_t* flattener, uint32_t bucket,
                                const weft_leaf_t* leaf, weft_value_t** out_value) {
  const weft_attr_t* constant = weft_op_value(leaf->value->op);
  weft_graph_t* target = flattener->rewrite.target;
  weft_named_attr_t value;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(bucket_type(flattener, bucket, leaf->value->type->dtype, &type));
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "value", 5, &value.name));
  WEFT_RETURN_IF_ERROR(weft_attr_dense(target, type, constant->as.dense.data, true, &value.value));
  return weft_spmd_emit(&flattener->builder, WEFT_OP_CONSTANT, NULL, 0, &value, 1, type, out_value);
}

static weft_status_t emit_operand(weft_flattener_t* flattener, uint32_t bucket,
                                  const weft_value_t* operand, const weft_leaf_t* leaf,
                                  weft_value_t** out_value) {
  const weft_bucket_ref_t ref = {.kind = leaf->kind, .number = leaf->number, .bucket = bucket};
  switch (leaf->kind) {
    case WEFT_LEAF_SCALAR:
      return emit_scalar(flattener, bucket, operand, leaf, out_value);
    case WEFT_LEAF_SPLAT:
      return emit_splat(flattener, bucket, leaf, out_value);
    case WEFT_LEAF_NODE:
      *out_value = flattener->values[bucket].nodes[leaf->number];
      return weft_ok_status();
    case WEFT_LEAF_PARAM:
    case WEFT_LEAF_STATE:
    case WEFT_LEAF_GRADIENT:
    case WEFT_LEAF_NONE:
      break;
  }
  return weft_flattener_bucket_value(flattener, &ref, out_value);
}

static weft_status_t emit_node(weft_flattener_t* flattener, uint32_t bucket,
                               const weft_update_node_t* node, weft_value_t** out_value) {
  const weft_op_t* op = node->op;
  weft_graph_t* target = flattener->rewrite.target;
  weft_value_t* operands[3] = {NULL, NULL, NULL};
  weft_named_attr_t* attrs = NULL;
  const weft_type_t* type = NULL;
  if (op->operand_count > 3) {
    return WEFT_STATUS(INTERNAL, "'%s' has more operands than elementwise operations have",
                       op->name);
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        emit_operand(flattener, bucket, op->operands[i], &node->operands[i], &operands[i]));
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(flattener->arena, op->attr_count, sizeof(*attrs), (void**)&attrs));
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_graph_intern(target, op->attrs[i].name, strlen(op->attrs[i].name), &attrs[i].name));
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, op->attrs[i].value, &attrs[i].value));
  }
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(target, op->location, &flattener->builder.location));
  WEFT_RETURN_IF_ERROR(bucket_type(flattener, bucket, op->results[0]->type->dtype, &type));
  return weft_spmd_emit(&flattener->builder, op->opcode, operands, op->operand_count, attrs,
                        op->attr_count, type, out_value);
}

weft_status_t weft_flattener_update(weft_flattener_t* flattener, uint32_t bucket) {
  const weft_update_t* rule = bucket_of(flattener, bucket)->members[0];
  weft_bucket_values_t* values = &flattener->values[bucket];
  if (values->nodes[rule->node_count - 1]) return weft_ok_status();
  if (values->is_updating) {
    return WEFT_STATUS(INTERNAL, "the update of parameter '%s' depends on its own result",
                       flattener->roles->arguments[rule->param].name);
  }
  values->is_updating = true;
  for (uint32_t n = 0; n < rule->node_count; ++n) {
    WEFT_RETURN_IF_ERROR(emit_node(flattener, bucket, &rule->nodes[n], &values->nodes[n]));
  }
  values->is_updating = false;
  return weft_ok_status();
}

// Exact sums ------------------------------------------------------------------------------------

// Boundaries of all members, then of the padding behind them. The padding of gradients is zero and
// counts as the member's.
static weft_status_t list_segments(weft_flattener_t* flattener, const weft_bucket_ref_t* ref,
                                   int64_t** out_segments, uint32_t* out_count) {
  const weft_bucket_t* bucket = bucket_of(flattener, ref->bucket);
  int64_t* segments = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(flattener->arena, 2 * bucket->member_count + 1,
                                                 sizeof(*segments), (void**)&segments));
  for (uint32_t m = 0; m < bucket->member_count; ++m) {
    segments[count++] = bucket->offsets[m];
    if (ref->kind == WEFT_LEAF_GRADIENT) continue;
    segments[count++] = bucket->offsets[m] + bucket->members[m]->type->element_count;
  }
  if (ref->kind == WEFT_LEAF_GRADIENT) segments[count++] = bucket->element_count;
  *out_segments = segments;
  *out_count = count;
  return weft_ok_status();
}

static uint32_t sum_index(const weft_flattener_t* flattener, const weft_bucket_ref_t* ref,
                          bool square) {
  const weft_update_t* rule = bucket_of(flattener, ref->bucket)->members[0];
  uint32_t leaf = 0;
  if (ref->kind == WEFT_LEAF_STATE) leaf = 1 + ref->number;
  if (ref->kind == WEFT_LEAF_GRADIENT) leaf = 1 + rule->state_count + ref->number;
  if (ref->kind == WEFT_LEAF_NODE) {
    leaf = 1 + rule->state_count + rule->gradient_count + ref->number;
  }
  return 2 * leaf + (square ? 1 : 0);
}

// The leaf of |kind| that sum |index| of a bucket is of; false when it is of another kind.
static bool leaf_of_sum(const weft_flattener_t* flattener, uint32_t bucket, uint32_t index,
                        weft_leaf_kind_t kind, weft_bucket_ref_t* out_ref) {
  const weft_update_t* rule = bucket_of(flattener, bucket)->members[0];
  const uint32_t leaf = index / 2;
  const uint32_t gradients = 1 + rule->state_count;
  const uint32_t nodes = gradients + rule->gradient_count;
  *out_ref = (weft_bucket_ref_t){.kind = WEFT_LEAF_PARAM, .bucket = bucket};
  if (leaf >= nodes) {
    out_ref->kind = WEFT_LEAF_NODE;
    out_ref->number = leaf - nodes;
  } else if (leaf >= gradients) {
    out_ref->kind = WEFT_LEAF_GRADIENT;
    out_ref->number = leaf - gradients;
  } else if (leaf > 0) {
    out_ref->kind = WEFT_LEAF_STATE;
    out_ref->number = leaf - 1;
  }
  return out_ref->kind == kind;
}

static uint32_t sum_count(const weft_flattener_t* flattener, uint32_t bucket) {
  const weft_update_t* rule = bucket_of(flattener, bucket)->members[0];
  return 2 * (1 + rule->state_count + rule->gradient_count + rule->node_count);
}

// Integer sums of one bucket's segments.
static weft_status_t emit_limbs(weft_flattener_t* flattener, const weft_bucket_ref_t* ref,
                                bool square, weft_value_t* whole, weft_value_t** out_limbs) {
  weft_graph_t* target = flattener->rewrite.target;
  int64_t* segments = NULL;
  uint32_t count = 0;
  weft_named_attr_t attrs[2];
  WEFT_RETURN_IF_ERROR(list_segments(flattener, ref, &segments, &count));
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "segments", 8, &attrs[0].name));
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(target, segments, count, &attrs[0].value));
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "square", 6, &attrs[1].name));
  WEFT_RETURN_IF_ERROR(weft_attr_bool(target, square, &attrs[1].value));
  return weft_spmd_emit(&flattener->builder, WEFT_OP_EXACT_SUM, &whole, 1, attrs, 2, NULL,
                        out_limbs);
}

// Sums of one kind and element type, over all buckets.
typedef struct sum_group_s {
  weft_value_t** limbs;
  weft_value_t*** places;  // where the rounded sums of each go
  uint32_t count;
} sum_group_t;

static weft_status_t collect_sums(weft_flattener_t* flattener, weft_leaf_kind_t kind,
                                  weft_dtype_t dtype, sum_group_t* group) {
  for (uint32_t b = 0; b < flattener->flattening->bucket_count; ++b) {
    weft_bucket_values_t* values = &flattener->values[b];
    for (uint32_t i = 0; i < sum_count(flattener, b); ++i) {
      weft_bucket_ref_t ref;
      weft_value_t* whole = NULL;
      if (!values->sums_wanted[i] || !leaf_of_sum(flattener, b, i, kind, &ref)) continue;
      WEFT_RETURN_IF_ERROR(weft_flattener_bucket_value(flattener, &ref, &whole));
      if (whole->type->dtype != dtype) continue;
      group->places[group->count] = &values->sums[i];
      WEFT_RETURN_IF_ERROR(
          emit_limbs(flattener, &ref, i % 2 != 0, whole, &group->limbs[group->count++]));
    }
  }
  return weft_ok_status();
}

static weft_status_t concatenate_rows(weft_flattener_t* flattener, const sum_group_t* group,
                                      weft_value_t** out_value) {
  weft_graph_t* target = flattener->rewrite.target;
  weft_named_attr_t dimension;
  const weft_type_t* i64 = NULL;
  if (group->count == 1) {
    *out_value = group->limbs[0];
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "dimension", 9, &dimension.name));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(target, WEFT_DTYPE_I64, NULL, &i64));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(target, i64, 0, &dimension.value));
  return weft_spmd_emit(&flattener->builder, WEFT_OP_CONCATENATE, group->limbs, group->count,
                        &dimension, 1, NULL, out_value);
}

static weft_status_t emit_sums(weft_flattener_t* flattener, weft_leaf_kind_t kind,
                               weft_dtype_t dtype) {
  sum_group_t group = {0};
  weft_value_t* limbs = NULL;
  weft_value_t* sums = NULL;
  const weft_type_t* type = NULL;
  uint32_t capacity = 0;
  for (uint32_t b = 0; b < flattener->flattening->bucket_count; ++b) {
    capacity += sum_count(flattener, b);
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(flattener->arena, capacity, sizeof(*group.limbs),
                                                 (void**)&group.limbs));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(flattener->arena, capacity, sizeof(*group.places),
                                                 (void**)&group.places));
  WEFT_RETURN_IF_ERROR(collect_sums(flattener, kind, dtype, &group));
  WEFT_RETURN_IF_ERROR(concatenate_rows(flattener, &group, &limbs));
  WEFT_RETURN_IF_ERROR(add_value(flattener, &flattener->flattening->sums, limbs));
  WEFT_RETURN_IF_ERROR(weft_spmd_type(&flattener->builder, dtype, 1, &limbs->type->dims[0], &type));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(&flattener->builder, WEFT_OP_EXACT_ROUND, &limbs, 1, NULL, 0, type, &sums));
  int64_t row = 0;
  for (uint32_t i = 0; i < group.count; ++i) {
    const int64_t rows = group.limbs[i]->type->dims[0];
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit_slice(&flattener->builder, sums, 0, row, row + rows, group.places[i]));
    row += rows;
  }
  return weft_ok_status();
}

static bool is_zero(const weft_value_t* value) {
  if (!value->op || value->op->opcode != WEFT_OP_CONSTANT) return false;
  const weft_attr_t* attr = weft_op_value(value->op);
  if (!attr || !attr->as.dense.data) return false;
  // Both zeros: the exact sum of nothing is +0, which they equal.
  const uint8_t* bytes = attr->as.dense.data;
  const size_t size = weft_dtype_size_bytes(value->type->dtype);
  bool zero = (bytes[size - 1] & 0x7f) == 0;
  for (size_t i = 0; i + 1 < size; ++i) zero = zero && bytes[i] == 0;
  return zero;
}

static bool has_exact_sums(weft_dtype_t dtype) {
  return dtype == WEFT_DTYPE_F64 || dtype == WEFT_DTYPE_F32 || dtype == WEFT_DTYPE_F16 ||
         dtype == WEFT_DTYPE_BF16;
}

// Whether |value| is read as a part of a bucket. An operation of an update that scalars of updates
// depend on is not: updates wait for their scalars.
static bool is_in_bucket(const weft_flattener_t* flattener, const weft_value_t* value) {
  const weft_leaf_kind_t kind = flattener->refs[value->id].kind;
  if (kind == WEFT_LEAF_NODE) return !flattener->is_factor[value->id];
  return kind != WEFT_LEAF_NONE;
}

// The member whose elements or squares |op| adds up, and which; NULL when it is no such sum.
static const weft_value_t* summed_member(const weft_flattener_t* flattener, const weft_op_t* op,
                                         bool* out_square) {
  weft_opcode_t combine = WEFT_OP_UNREGISTERED;
  if (op->opcode != WEFT_OP_REDUCE || op->operand_count != 2) return NULL;
  if (!weft_op_is_simple_reduce(op, &combine) || combine != WEFT_OP_ADD) return NULL;
  const weft_value_t* terms = op->operands[0];
  if (op->results[0]->type->rank != 0 || !is_zero(op->operands[1])) return NULL;
  if (!has_exact_sums(terms->type->dtype)) return NULL;
  const weft_value_t* base = terms;
  *out_square = false;
  if (!is_in_bucket(flattener, terms) && terms->op) {
    const weft_op_t* square = terms->op;
    const bool is_square =
        square->opcode == WEFT_OP_CHLO_SQUARE ||
        (square->opcode == WEFT_OP_MULTIPLY && square->operands[0] == square->operands[1]);
    if (!is_square) return NULL;
    *out_square = true;
    base = square->operands[0];
  }
  return is_in_bucket(flattener, base) ? base : NULL;
}

weft_status_t weft_flattener_try_norm(weft_flattener_t* flattener, const weft_op_t* op,
                                      bool* out_done) {
  bool square = false;
  const weft_value_t* member = summed_member(flattener, op, &square);
  *out_done = member != NULL;
  if (!member) return weft_ok_status();
  const weft_bucket_ref_t* ref = &flattener->refs[member->id];
  weft_value_t** sums = &flattener->values[ref->bucket].sums[sum_index(flattener, ref, square)];
  if (!*sums) WEFT_RETURN_IF_ERROR(emit_sums(flattener, ref->kind, member->type->dtype));
  const int64_t row =
      ref->kind == WEFT_LEAF_GRADIENT ? (int64_t)ref->member : 2 * (int64_t)ref->member;
  weft_value_t* part = NULL;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_slice(&flattener->builder, *sums, 0, row, row + 1, &part));
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(flattener->rewrite.target, op->results[0]->type, &type));
  return emit_reshape(flattener, part, type, &flattener->rewrite.map[op->results[0]->id]);
}

static weft_status_t mark_live_input(void* user_data, weft_value_t* value) {
  weft_flattener_t* flattener = user_data;
  flattener->is_live[value->id] = true;
  return weft_ok_status();
}

weft_status_t weft_flattener_find_norms(weft_flattener_t* flattener) {
  const weft_block_t* body = flattener->source->body;
  for (uint32_t i = body->op_count; i-- > 0;) {
    const weft_op_t* op = body->ops[i];
    bool live = op->result_count == 0 || weft_op_has_flag(op, WEFT_OP_FLAG_SIDE_EFFECT);
    bool square = false;
    for (uint32_t r = 0; r < op->result_count; ++r) {
      live = live || flattener->is_live[op->results[r]->id];
    }
    if (!live) continue;
    for (uint32_t r = 0; r < op->result_count; ++r) flattener->is_live[op->results[r]->id] = true;
    // A sum that a gradient depends on stays what it is.
    const weft_value_t* member = summed_member(flattener, op, &square);
    if (!member || flattener->is_early[op->results[0]->id]) {
      WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, mark_live_input, flattener));
      continue;
    }
    const weft_bucket_ref_t* ref = &flattener->refs[member->id];
    flattener->values[ref->bucket].sums_wanted[sum_index(flattener, ref, square)] = true;
  }
  return weft_ok_status();
}

// Readers ---------------------------------------------------------------------------------------

static weft_status_t need_input(void* user_data, weft_value_t* value) {
  weft_value_t* mapped = NULL;
  return weft_flattener_need(user_data, value, &mapped);
}

static weft_status_t need_op(weft_flattener_t* flattener, const weft_op_t* op) {
  bool done = false;
  if (flattener->is_late) WEFT_RETURN_IF_ERROR(weft_flattener_try_norm(flattener, op, &done));
  if (done) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, need_input, flattener));
  return weft_rewrite_copy_op(&flattener->rewrite, op, flattener->rewrite.function->body);
}

weft_status_t weft_flattener_need(weft_flattener_t* flattener, const weft_value_t* value,
                                  weft_value_t** out_value) {
  weft_value_t** mapped = &flattener->rewrite.map[value->id];
  const weft_bucket_ref_t* ref = &flattener->refs[value->id];
  // What gradients depend on reads other gradients, and what is computed from parameters alone, as
  // they are.
  const bool in_bucket =
      is_in_bucket(flattener, value) &&
      (flattener->is_late || ref->kind == WEFT_LEAF_PARAM || ref->kind == WEFT_LEAF_STATE);
  if (in_bucket) {
    weft_value_t** slice = &flattener->slices[value->id];
    if (!*slice) WEFT_RETURN_IF_ERROR(emit_member(flattener, ref, value, slice));
    *mapped = *slice;
  } else if (!*mapped) {
    if (!value->op) return WEFT_STATUS(INTERNAL, "argument %u has no place", value->index);
    WEFT_RETURN_IF_ERROR(need_op(flattener, value->op));
  }
  *out_value = *mapped;
  return weft_ok_status();
}
