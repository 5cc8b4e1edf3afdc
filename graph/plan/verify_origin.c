// Collectives against the operations that they stem from: the same kind among the same ranks.
#include "graph/ir/op_attrs.h"
#include "graph/plan/verify_values.h"

static const struct {
  weft_opcode_t opcode;
  weft_collective_kind_t kind;
} kinds[] = {
    {WEFT_OP_ALL_GATHER, WEFT_COLLECTIVE_ALL_GATHER},
    {WEFT_OP_ALL_REDUCE, WEFT_COLLECTIVE_ALL_REDUCE},
    {WEFT_OP_ALL_TO_ALL, WEFT_COLLECTIVE_ALL_TO_ALL},
    {WEFT_OP_COLLECTIVE_BROADCAST, WEFT_COLLECTIVE_BROADCAST},
    {WEFT_OP_COLLECTIVE_PERMUTE, WEFT_COLLECTIVE_PERMUTE},
    {WEFT_OP_REDUCE_SCATTER, WEFT_COLLECTIVE_REDUCE_SCATTER},
};

static const struct {
  weft_opcode_t opcode;
  weft_reduction_t reduction;
} reductions[] = {
    {WEFT_OP_ADD, WEFT_REDUCTION_SUM},     {WEFT_OP_MULTIPLY, WEFT_REDUCTION_PRODUCT},
    {WEFT_OP_MAXIMUM, WEFT_REDUCTION_MAX}, {WEFT_OP_MINIMUM, WEFT_REDUCTION_MIN},
    {WEFT_OP_AND, WEFT_REDUCTION_AND},     {WEFT_OP_OR, WEFT_REDUCTION_OR},
    {WEFT_OP_XOR, WEFT_REDUCTION_XOR},
};

typedef struct origin_s {
  const weft_verify_t* verify;
  const weft_op_t* op;
  const weft_collective_kernel_t* call;
  weft_collective_attrs_t attrs;
  bool is_across;  // among ranks: an operation without a channel is among replicas, one per rank
  char name[WEFT_VERIFY_NAME_CAPACITY];
} origin_t;

static weft_status_t check_kind(const origin_t* origin) {
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); ++i) {
    if (kinds[i].opcode == origin->op->opcode && kinds[i].kind == origin->call->kind) {
      return weft_ok_status();
    }
  }
  return weft_verify_fail(origin->verify, "%s is %s, but stems from '%s'", origin->name,
                          weft_collective_name(origin->call->kind), origin->op->name);
}

static weft_status_t check_reduction(const origin_t* origin) {
  const weft_op_t* op = origin->op;
  weft_reduction_t stated = WEFT_REDUCTION_NONE;
  if (op->opcode == WEFT_OP_ALL_REDUCE || op->opcode == WEFT_OP_REDUCE_SCATTER) {
    const weft_block_t* body = op->region_count ? op->regions[0] : NULL;
    const weft_op_t* applied = body && body->op_count == 2 ? body->ops[0] : NULL;
    const weft_op_t* end = applied ? body->ops[1] : NULL;
    const bool is_simple =
        end && applied->operand_count == 2 && end->operand_count == 1 &&
        end->operands[0] == applied->results[0] && applied->operands[0]->block == body &&
        applied->operands[1]->block == body && applied->operands[0] != applied->operands[1];
    for (size_t i = 0; is_simple && i < sizeof(reductions) / sizeof(reductions[0]); ++i) {
      if (reductions[i].opcode == applied->opcode) stated = reductions[i].reduction;
    }
    if (stated == WEFT_REDUCTION_NONE) {
      return weft_verify_fail(origin->verify,
                              "%s stems from '%s', whose region is no single operation that "
                              "communicators know",
                              origin->name, op->name);
    }
  }
  if (stated == origin->call->reduction) return weft_ok_status();
  return weft_verify_fail(
      origin->verify, "%s combines by %s, but the '%s' that it stems from by %s", origin->name,
      weft_reduction_name(origin->call->reduction), op->name, weft_reduction_name(stated));
}

static weft_status_t fail_groups(const origin_t* origin) {
  return weft_verify_fail(origin->verify,
                          "%s is among the groups g%u, which are not those of the '%s' that it "
                          "stems from",
                          origin->name, origin->call->groups, origin->op->name);
}

// Groups, and members in them, in order: it says whose block is which.
static weft_status_t check_groups(const origin_t* origin) {
  const uint32_t ranks = origin->verify->plan->rank_count;
  const weft_plan_groups_t* groups = &origin->verify->plan->groups[origin->call->groups];
  const weft_i64_matrix_t* listed = &origin->attrs.replica_groups;
  const weft_opcode_t opcode = origin->op->opcode;
  // Groups without global ids count replicas, of which a plan is one, over all partitions.
  const bool by_rank = origin->attrs.use_global_device_ids || opcode == WEFT_OP_ALL_TO_ALL ||
                       opcode == WEFT_OP_COLLECTIVE_BROADCAST;
  const bool is_listed = origin->is_across && by_rank && listed->rows > 0;
  const uint32_t columns = is_listed ? listed->columns : origin->is_across ? ranks : 1;
  if (is_listed && (uint64_t)listed->rows * columns != ranks) return fail_groups(origin);
  if (groups->group_size != columns || groups->group_count != ranks / columns) {
    return fail_groups(origin);
  }
  for (uint32_t i = 0; i < ranks; ++i) {
    const int64_t member =
        is_listed ? weft_i64_matrix_at(listed, i / columns, i % columns) : (int64_t)i;
    if (member != (int64_t)groups->members[i]) return fail_groups(origin);
  }
  return weft_ok_status();
}

static weft_status_t check_peers(const origin_t* origin, weft_arena_t* scratch) {
  const uint32_t ranks = origin->verify->plan->rank_count;
  const weft_i64_matrix_t* pairs = &origin->attrs.source_target_pairs;
  const weft_arena_mark_t mark = weft_arena_mark(scratch);
  int32_t* sources = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, ranks, sizeof(*sources), (void**)&sources));
  for (uint32_t r = 0; r < ranks; ++r) sources[r] = -1;
  bool fits = true;
  for (uint32_t i = 0; i < pairs->rows; ++i) {
    const int64_t source = weft_i64_matrix_at(pairs, i, 0);
    const int64_t target = weft_i64_matrix_at(pairs, i, 1);
    const int64_t processes = origin->is_across ? (int64_t)ranks : 1;
    if (source < 0 || source >= processes || target < 0 || target >= processes) {
      fits = false;
      break;
    }
    // Among replicas the one there is sends to itself, on every rank.
    for (uint32_t r = 0; !origin->is_across && r < ranks; ++r) sources[r] = (int32_t)r;
    if (origin->is_across) sources[target] = (int32_t)source;
  }
  // Targets mirror sources: verify_collective.c has seen to that.
  for (uint32_t r = 0; fits && r < ranks; ++r) fits = origin->call->peers[2 * r] == sources[r];
  weft_arena_rewind(scratch, mark);
  if (fits) return weft_ok_status();
  return weft_verify_fail(origin->verify,
                          "%s moves values between other ranks than the '%s' that it stems from",
                          origin->name, origin->op->name);
}

weft_status_t weft_verify_origin(const weft_verify_t* verify,
                                 const weft_instruction_t* instruction) {
  origin_t origin = {
      .verify = verify, .op = instruction->op, .call = &instruction->kernel.as.collective};
  weft_verify_name(instruction, origin.name);
  WEFT_RETURN_IF_ERROR(check_kind(&origin));
  WEFT_RETURN_IF_ERROR(check_reduction(&origin));
  weft_op_collective_attrs(origin.op, &origin.attrs);
  origin.is_across = origin.attrs.channel.handle > 0;
  if (origin.call->kind == WEFT_COLLECTIVE_PERMUTE) return check_peers(&origin, verify->scratch);
  WEFT_RETURN_IF_ERROR(check_groups(&origin));
  if (origin.call->kind != WEFT_COLLECTIVE_BROADCAST || origin.call->root == 0) {
    return weft_ok_status();
  }
  return weft_verify_fail(verify, "%s has member %d as its root, but '%s' sends from the first one",
                          origin.name, (int)origin.call->root, origin.op->name);
}
