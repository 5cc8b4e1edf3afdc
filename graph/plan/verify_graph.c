// A graph in terms: what each of its values is, read from the operations alone.
//
// Layout operations say how a value is read of another one. Elementwise operations and simple
// reductions become terms of their operands, because plans compute them in loops of their own
// making; every other operation gives bases that only it gives.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/verify_values.h"

typedef weft_statement_t statement_t;

static uint32_t value_of(const statement_t* statement, const weft_value_t* value) {
  return statement->values[value->id];
}

static bool has_elements(const weft_value_t* value) {
  return weft_type_is_computable(value->type);
}

// Layouts ----------------------------------------------------------------------------------------

// Result dimension i is what |strides[i]| and |offset| say on the operand in its own order.
static weft_status_t select_dims(statement_t* statement, uint32_t from, int64_t offset,
                                 const weft_type_t* type, const int64_t* strides, uint32_t* out) {
  weft_term_dims_t dims = {.rank = type->rank};
  for (int32_t i = 0; i < type->rank; ++i) {
    dims.sizes[i] = type->dims[i];
    dims.strides[i] = strides[i];
  }
  return weft_terms_select(&statement->terms, from, offset, &dims, out);
}

static weft_status_t state_broadcast(statement_t* statement, const weft_op_t* op, uint32_t* out) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  weft_term_dims_t dense;
  int64_t strides[WEFT_MAX_RANK] = {0};
  weft_term_dims_dense(from->rank, from->dims, &dense);
  const weft_i64_list_t dims = weft_op_i64_list(op, "broadcast_dimensions");
  for (int32_t i = 0; i < from->rank; ++i) {
    const int64_t target =
        op->opcode == WEFT_OP_BROADCAST ? to->rank - from->rank + i : dims.data[i];
    strides[target] = from->dims[i] == 1 ? 0 : dense.strides[i];
  }
  return select_dims(statement, value_of(statement, op->operands[0]), 0, to, strides, out);
}

static weft_status_t state_layout(statement_t* statement, const weft_op_t* op, uint32_t* out) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  weft_term_dims_t dense;
  weft_slice_attrs_t slice;
  int64_t strides[WEFT_MAX_RANK] = {0};
  int64_t offset = 0;
  weft_term_dims_dense(from->rank, from->dims, &dense);
  if (to->element_count == 0) memset(&dense.strides, 0, sizeof(dense.strides));
  if (op->opcode == WEFT_OP_SLICE) weft_op_slice_attrs(op, &slice);
  const weft_i64_list_t permutation = weft_op_i64_list(op, "permutation");
  const weft_i64_list_t reversed = weft_op_i64_list(op, "dimensions");
  for (int32_t i = 0; i < to->rank; ++i) {
    if (op->opcode == WEFT_OP_TRANSPOSE) {
      strides[i] = dense.strides[permutation.data[i]];
    } else if (op->opcode == WEFT_OP_SLICE) {
      offset += slice.starts.data[i] * dense.strides[i];
      strides[i] = dense.strides[i] * (slice.strides.count ? slice.strides.data[i] : 1);
    } else if (weft_i64_list_contains(reversed, i)) {
      offset += (to->dims[i] - 1) * dense.strides[i];
      strides[i] = -dense.strides[i];
    } else {
      strides[i] = dense.strides[i];
    }
  }
  return select_dims(statement, value_of(statement, op->operands[0]), offset, to, strides, out);
}

// Concatenations ---------------------------------------------------------------------------------

// Dimension |dim| in front of all others, which keep their order.
static weft_status_t move_to_front(statement_t* statement, uint32_t from, const weft_type_t* type,
                                   int64_t dim, uint32_t* out) {
  weft_term_dims_t dense;
  weft_term_dims_t moved = {.rank = 1};
  weft_term_dims_dense(type->rank, type->dims, &dense);
  moved.sizes[0] = type->dims[dim];
  moved.strides[0] = dense.strides[dim];
  for (int32_t i = 0; i < type->rank; ++i) {
    if (i == dim) continue;
    moved.sizes[moved.rank] = type->dims[i];
    moved.strides[moved.rank++] = dense.strides[i];
  }
  return weft_terms_select(&statement->terms, from, 0, &moved, out);
}

// The parts one behind the other, the concatenated dimension first, read in the result's order: so
// it does not matter which of a plan's layouts is kept in memory.
static weft_status_t state_concatenation(statement_t* statement, const weft_op_t* op,
                                         uint32_t* out) {
  const weft_type_t* type = op->results[0]->type;
  const int64_t dim = weft_op_integer(op, "dimension", 0);
  uint32_t* parts = NULL;
  uint32_t joined = 0;
  int64_t strides[WEFT_MAX_RANK];
  int64_t stride = 1;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(statement->terms.arena, op->operand_count,
                                                 sizeof(*parts), (void**)&parts));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(move_to_front(statement, value_of(statement, op->operands[i]),
                                       op->operands[i]->type, dim, &parts[i]));
  }
  WEFT_RETURN_IF_ERROR(
      weft_terms_join(&statement->terms, parts, op->operand_count, type->dtype, &joined));
  for (int32_t i = type->rank; i-- > 0;) {
    if (i == dim) continue;
    strides[i] = stride;
    stride *= type->dims[i];
  }
  strides[dim] = stride;
  return select_dims(statement, joined, 0, type, strides, out);
}

// Loops' operations ------------------------------------------------------------------------------

static bool is_elementwise(const weft_op_t* op) {
  if (op->opcode == WEFT_OP_BITCAST_CONVERT) {
    return weft_dtype_bit_width(op->operands[0]->type->dtype) ==
           weft_dtype_bit_width(op->results[0]->type->dtype);
  }
  return weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) && op->result_count == 1 &&
         op->operand_count <= 3 && has_elements(op->results[0]);
}

// A scalar operand goes with every element.
static weft_status_t operand_over(statement_t* statement, const weft_value_t* operand,
                                  const weft_type_t* type, uint32_t* out) {
  static const int64_t none[WEFT_MAX_RANK];
  *out = value_of(statement, operand);
  if (operand->type->rank > 0 || type->rank == 0) return weft_ok_status();
  return select_dims(statement, *out, 0, type, none, out);
}

static weft_status_t state_step(statement_t* statement, const weft_op_t* op, uint32_t* out) {
  const weft_type_t* type = op->results[0]->type;
  uint32_t operands[3] = {0};
  weft_loop_step_t step = {.kind = WEFT_LOOP_COMPUTE,
                           .opcode = op->opcode,
                           .operand_count = op->operand_count,
                           .result_dtype = type->dtype};
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(operand_over(statement, op->operands[i], type, &operands[i]));
  }
  if (op->opcode == WEFT_OP_COMPARE) {
    weft_compare_attrs_t compare;
    weft_op_compare_attrs(op, &compare);
    step.compare_direction = compare.direction;
    step.compare_total_order = compare.type == WEFT_COMPARISON_TYPE_TOTALORDER;
  } else if (op->opcode == WEFT_OP_REDUCE_PRECISION) {
    weft_reduce_precision_attrs_t precision;
    weft_op_reduce_precision_attrs(op, &precision);
    step.exponent_bits = precision.exponent_bits;
    step.mantissa_bits = precision.mantissa_bits;
  }
  return weft_terms_step(&statement->terms, &step, operands, type->element_count, out);
}

// The operation that a region of two arguments applies to both; false when it is not that simple.
static bool region_applies(const weft_op_t* op, weft_opcode_t* out_opcode) {
  const weft_block_t* body = op->region_count == 1 ? op->regions[0] : NULL;
  if (!body || body->argument_count != 2 || body->op_count != 2) return false;
  const weft_op_t* applied = body->ops[0];
  const weft_op_t* end = body->ops[1];
  if (applied->operand_count != 2 || applied->result_count != 1 || end->operand_count != 1 ||
      end->operands[0] != applied->results[0] || applied->operands[0] == applied->operands[1] ||
      applied->operands[0]->block != body || applied->operands[1]->block != body) {
    return false;
  }
  *out_opcode = applied->opcode;
  return applied->operands[0]->type->dtype == applied->results[0]->type->dtype;
}

static bool is_simple_reduction(const weft_op_t* op, weft_opcode_t* out_opcode) {
  return op->opcode == WEFT_OP_REDUCE && op->operand_count == 2 && region_applies(op, out_opcode) &&
         op->operands[0]->type->dtype == op->results[0]->type->dtype &&
         op->regions[0]->arguments[0]->type->dtype == op->results[0]->type->dtype;
}

static weft_status_t state_reduction(statement_t* statement, const weft_op_t* op,
                                     weft_opcode_t opcode, uint32_t* out) {
  const weft_type_t* type = op->operands[0]->type;
  const weft_i64_list_t dims = weft_op_i64_list(op, "dimensions");
  uint32_t reduced = 0;
  for (uint32_t i = 0; i < dims.count; ++i) reduced |= UINT32_C(1) << dims.data[i];
  return weft_terms_reduction(&statement->terms, opcode, value_of(statement, op->operands[0]),
                              value_of(statement, op->operands[1]), type->rank, type->dims, reduced,
                              out);
}

// Collectives ------------------------------------------------------------------------------------

static bool is_collective(weft_opcode_t opcode) {
  return opcode == WEFT_OP_ALL_GATHER || opcode == WEFT_OP_ALL_REDUCE ||
         opcode == WEFT_OP_ALL_TO_ALL || opcode == WEFT_OP_COLLECTIVE_BROADCAST ||
         opcode == WEFT_OP_COLLECTIVE_PERMUTE || opcode == WEFT_OP_REDUCE_SCATTER;
}

// Dimension |dim| of |type| in |parts| parts, part by part.
static weft_status_t in_parts(statement_t* statement, uint32_t from, const weft_type_t* type,
                              int64_t dim, int64_t parts, uint32_t* out) {
  weft_term_dims_t dense;
  weft_term_dims_t split = {.rank = 1};
  weft_term_dims_dense(type->rank, type->dims, &dense);
  split.sizes[0] = parts;
  split.strides[0] = dense.strides[dim] * (type->dims[dim] / parts);
  for (int32_t i = 0; i < type->rank; ++i) {
    split.sizes[split.rank] = i == dim ? type->dims[i] / parts : type->dims[i];
    split.strides[split.rank++] = dense.strides[i];
  }
  return weft_terms_select(&statement->terms, from, 0, &split, out);
}

// The other way round: |from| comes part by part, in parts of |sizes|.
static weft_status_t of_parts(statement_t* statement, uint32_t from, int32_t rank,
                              const int64_t* sizes, int64_t dim, int64_t parts, uint32_t* out) {
  weft_term_dims_t dense;
  weft_term_dims_t joined = {.rank = 0};
  weft_term_dims_dense(rank, sizes, &dense);
  for (int32_t i = 0; i < rank; ++i) {
    if (i == dim) {
      joined.sizes[joined.rank] = parts;
      joined.strides[joined.rank++] = rank ? dense.strides[0] * sizes[0] : 1;
    }
    joined.sizes[joined.rank] = sizes[i];
    joined.strides[joined.rank++] = dense.strides[i];
  }
  return weft_terms_select(&statement->terms, from, 0, &joined, out);
}

weft_status_t weft_statement_collective(statement_t* statement, const weft_op_t* op,
                                        uint32_t operand, uint32_t* out_taken,
                                        uint32_t* out_given) {
  const weft_value_t* value = op->operands[operand];
  const weft_type_t* result = op->results[operand]->type;
  const int64_t words[] = {op->results[0]->id, value_of(statement, value)};
  uint32_t base = 0;
  WEFT_RETURN_IF_ERROR(weft_terms_base(&statement->terms, WEFT_BASE_GIVEN, words, 2, result->dtype,
                                       result->element_count, &base));
  WEFT_RETURN_IF_ERROR(weft_terms_whole(&statement->terms, base, out_given));
  *out_taken = value_of(statement, value);
  if (op->opcode == WEFT_OP_REDUCE_SCATTER && result->element_count > 0) {
    const int64_t dim = weft_op_integer(op, "scatter_dimension", 0);
    return in_parts(statement, *out_taken, value->type, dim,
                    value->type->dims[dim] / result->dims[dim], out_taken);
  }
  if (op->opcode == WEFT_OP_ALL_TO_ALL) {
    return in_parts(statement, *out_taken, value->type, weft_op_integer(op, "split_dimension", 0),
                    weft_op_integer(op, "split_count", 1), out_taken);
  }
  return weft_ok_status();
}

static weft_status_t state_collective_result(statement_t* statement, const weft_op_t* op,
                                             uint32_t index, uint32_t* out) {
  const weft_type_t* from = op->operands[index]->type;
  const weft_type_t* to = op->results[index]->type;
  uint32_t taken = 0;
  int64_t sizes[WEFT_MAX_RANK];
  WEFT_RETURN_IF_ERROR(weft_statement_collective(statement, op, index, &taken, out));
  if (to->element_count == 0) return weft_ok_status();
  for (int32_t i = 0; i < from->rank; ++i) sizes[i] = from->dims[i];
  if (op->opcode == WEFT_OP_ALL_GATHER) {
    const int64_t dim = weft_op_integer(op, "all_gather_dim", 0);
    return of_parts(statement, *out, from->rank, sizes, dim, to->dims[dim] / from->dims[dim], out);
  }
  if (op->opcode == WEFT_OP_ALL_TO_ALL) {
    const int64_t parts = weft_op_integer(op, "split_count", 1);
    sizes[weft_op_integer(op, "split_dimension", 0)] /= parts;
    return of_parts(statement, *out, from->rank, sizes, weft_op_integer(op, "concat_dimension", 0),
                    parts, out);
  }
  return weft_ok_status();
}

// On one rank all collectives give what they take, but for what nobody sends.
static weft_status_t state_collective(statement_t* statement, const weft_op_t* op) {
  weft_collective_attrs_t attrs;
  bool gives = true;
  if (op->opcode == WEFT_OP_COLLECTIVE_PERMUTE && statement->plan->rank_count == 1) {
    weft_op_collective_attrs(op, &attrs);
    gives = false;
    for (uint32_t i = 0; i < attrs.source_target_pairs.rows; ++i) {
      gives = gives || weft_i64_matrix_at(&attrs.source_target_pairs, i, 1) == 0;
    }
  }
  for (uint32_t i = 0; i < op->result_count && i < op->operand_count; ++i) {
    const weft_type_t* type = op->results[i]->type;
    uint32_t* out = &statement->values[op->results[i]->id];
    if (statement->plan->rank_count > 1) {
      WEFT_RETURN_IF_ERROR(state_collective_result(statement, op, i, out));
    } else if (!gives) {
      WEFT_RETURN_IF_ERROR(
          weft_terms_immediate(&statement->terms, type->dtype, 0, type->element_count, out));
    } else {
      *out = value_of(statement, op->operands[i]);
    }
  }
  return weft_ok_status();
}

// Contractions -----------------------------------------------------------------------------------

weft_status_t weft_statement_factor(statement_t* statement, const weft_op_t* op, uint32_t side,
                                    uint32_t* out_sequence, int32_t* out_free_rank) {
  weft_dot_dims_t dims;
  weft_op_dot_dims(op, &dims);
  const weft_type_t* type = op->operands[side]->type;
  const weft_i64_list_t batch = side ? dims.rhs_batching : dims.lhs_batching;
  const weft_i64_list_t contracted = side ? dims.rhs_contracting : dims.lhs_contracting;
  weft_term_dims_t dense;
  weft_term_dims_t order = {.rank = 0};
  int64_t listed[WEFT_MAX_RANK];
  int32_t count = 0;
  weft_term_dims_dense(type->rank, type->dims, &dense);
  for (uint32_t i = 0; i < batch.count; ++i) listed[count++] = batch.data[i];
  for (int32_t i = 0; i < type->rank; ++i) {
    if (!weft_i64_list_contains(batch, i) && !weft_i64_list_contains(contracted, i)) {
      listed[count++] = i;
    }
  }
  for (uint32_t i = 0; i < contracted.count; ++i) listed[count++] = contracted.data[i];
  for (int32_t i = 0; i < count; ++i) {
    order.sizes[i] = dense.sizes[listed[i]];
    order.strides[i] = dense.strides[listed[i]];
  }
  order.rank = count;
  *out_free_rank = count - (int32_t)(batch.count + contracted.count);
  return weft_terms_select(&statement->terms, value_of(statement, op->operands[side]), 0, &order,
                           out_sequence);
}

// Operations -------------------------------------------------------------------------------------

static weft_status_t state_leaf(statement_t* statement, const weft_op_t* op, uint32_t* out) {
  weft_terms_t* terms = &statement->terms;
  const weft_type_t* type = op->results[0]->type;
  uint32_t base = 0;
  if (op->opcode == WEFT_OP_IOTA) {
    return weft_terms_iota(terms, type->dtype, type->rank, type->dims,
                           (int32_t)weft_op_integer(op, "iota_dimension", 0), 0, 1, out);
  }
  if (op->opcode == WEFT_OP_CONSTANT) {
    const weft_attr_t* attr = weft_op_value(op);
    if (!attr || !attr->as.dense.data) return weft_ok_status();
    const size_t size = weft_dtype_size_bytes(type->dtype);
    const bool is_splat = attr->as.dense.splat || type->element_count == 1;
    return weft_terms_constant(terms, type->dtype, attr->as.dense.data,
                               is_splat ? size : size * (size_t)type->element_count,
                               type->element_count, out);
  }
  if (op->opcode == WEFT_OP_PARTITION_ID && statement->plan->rank_count > 1) {
    WEFT_RETURN_IF_ERROR(weft_terms_base(terms, WEFT_BASE_RANK, NULL, 0, type->dtype, 1, &base));
    return weft_terms_whole(terms, base, out);
  }
  return weft_terms_immediate(terms, type->dtype, 0, 1, out);
}

static weft_status_t state_base(statement_t* statement, weft_base_kind_t kind, int64_t number,
                                int64_t index, const weft_value_t* value) {
  const int64_t words[] = {number, index};
  uint32_t base = 0;
  if (!has_elements(value)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_terms_base(&statement->terms, kind, words, 2, value->type->dtype,
                                       value->type->element_count, &base));
  return weft_terms_whole(&statement->terms, base, &statement->values[value->id]);
}

static weft_status_t state_block(statement_t* statement, const weft_block_t* block);

// A loop's value that each turn hands on as it is: the same in every turn and behind the loop.
static bool is_invariant(const weft_op_t* op, uint32_t index) {
  if (op->opcode != WEFT_OP_WHILE) return false;
  const weft_block_t* body = op->regions[1];
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  return terminator->operands[index] == body->arguments[index];
}

static weft_status_t state_control(statement_t* statement, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->region_count; ++r) {
    const weft_block_t* region = op->regions[r];
    for (uint32_t i = 0; i < region->argument_count; ++i) {
      if (is_invariant(op, i)) {
        statement->values[region->arguments[i]->id] = value_of(statement, op->operands[i]);
        continue;
      }
      WEFT_RETURN_IF_ERROR(
          state_base(statement, WEFT_BASE_CARRIED, op->results[0]->id, i, region->arguments[i]));
    }
    WEFT_RETURN_IF_ERROR(state_block(statement, region));
  }
  return weft_ok_status();
}

static bool operands_are_stated(const statement_t* statement, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (value_of(statement, op->operands[i]) == WEFT_TERM_NONE) return false;
  }
  return op->opcode != WEFT_OP_CONSTANT || has_elements(op->results[0]);
}

static weft_status_t state_results(statement_t* statement, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (is_invariant(op, i)) {
      statement->values[op->results[i]->id] = value_of(statement, op->operands[i]);
      continue;
    }
    WEFT_RETURN_IF_ERROR(
        state_base(statement, WEFT_BASE_VALUE, op->results[i]->id, 0, op->results[i]));
  }
  return weft_ok_status();
}

static weft_status_t state_op(statement_t* statement, const weft_op_t* op) {
  weft_opcode_t opcode;
  uint32_t* first = op->result_count ? &statement->values[op->results[0]->id] : NULL;
  if (!first) return weft_ok_status();
  const bool is_control =
      op->opcode == WEFT_OP_WHILE || op->opcode == WEFT_OP_IF || op->opcode == WEFT_OP_CASE;
  if (is_control) WEFT_RETURN_IF_ERROR(state_control(statement, op));
  if (is_control || !operands_are_stated(statement, op)) return state_results(statement, op);
  switch (op->opcode) {
    case WEFT_OP_RESHAPE:
    case WEFT_OP_OPTIMIZATION_BARRIER:
    case WEFT_OP_SDY_SHARDING_CONSTRAINT:
    case WEFT_OP_SDY_RESHARD:
      for (uint32_t i = 0; i < op->result_count; ++i) {
        statement->values[op->results[i]->id] = value_of(statement, op->operands[i]);
      }
      return weft_ok_status();
    case WEFT_OP_BROADCAST:
    case WEFT_OP_BROADCAST_IN_DIM:
      return state_broadcast(statement, op, first);
    case WEFT_OP_TRANSPOSE:
    case WEFT_OP_SLICE:
    case WEFT_OP_REVERSE:
      return state_layout(statement, op, first);
    case WEFT_OP_CONCATENATE:
      return state_concatenation(statement, op, first);
    case WEFT_OP_CONSTANT:
    case WEFT_OP_IOTA:
    case WEFT_OP_PARTITION_ID:
    case WEFT_OP_REPLICA_ID:
      return state_leaf(statement, op, first);
    default:
      if (is_collective(op->opcode)) return state_collective(statement, op);
      if (is_elementwise(op)) return state_step(statement, op, first);
      if (is_simple_reduction(op, &opcode)) {
        return state_reduction(statement, op, opcode, first);
      }
      return state_results(statement, op);
  }
}

static weft_status_t state_block(statement_t* statement, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(state_op(statement, block->ops[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_statement_init(const weft_plan_t* plan, weft_arena_t* arena,
                                  statement_t* out_statement) {
  const weft_block_t* body = plan->function->body;
  *out_statement = (statement_t){.plan = plan};
  WEFT_RETURN_IF_ERROR(weft_terms_init(arena, &out_statement->terms));
  const uint32_t count = plan->graph->value_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_statement->values),
                                                 (void**)&out_statement->values));
  memset(out_statement->values, 0xff, count * sizeof(*out_statement->values));
  out_statement->terms.is_stating = true;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    WEFT_RETURN_IF_ERROR(state_base(out_statement, WEFT_BASE_ARGUMENT, i, 0, body->arguments[i]));
  }
  WEFT_RETURN_IF_ERROR(state_block(out_statement, body));
  out_statement->terms.is_stating = false;
  return weft_ok_status();
}
