// The rules of a function's operations, one for all that have equal ones: layers repeat, and a rule
// takes as much memory as the operation.
#include <string.h>

#include "runtime/base/hash.h"
#include "sharding/partition_internal.h"

// ---- comparison ---------------------------------------------------------------------------------

static uint64_t hash_dims(uint64_t hash, const weft_dim_factors_t* dims, uint32_t rank) {
  for (uint32_t d = 0; d < rank; ++d) {
    hash = weft_hash_u64(hash, dims[d].count ? (uint64_t)dims[d].at[0] << 8 | dims[d].count : 0);
  }
  return hash;
}

static uint64_t hash_rule(const weft_sharding_rule_t* rule) {
  uint64_t hash = weft_hash_u64(WEFT_HASH_SEED, (uint64_t)rule->operand_count << 32 |
                                                    (uint64_t)rule->linearity << 16 |
                                                    (uint64_t)rule->reduction);
  hash = weft_hash_u64(hash, rule->linear_operands);
  for (uint32_t f = 0; f < rule->factor_count; ++f) {
    hash = weft_hash_u64(hash, (uint64_t)rule->factors[f].size);
    hash = weft_hash_u64(hash, (uint64_t)rule->factors[f].kind);
  }
  for (uint32_t t = 0; t < rule->operand_count + rule->result_count; ++t) {
    hash = hash_dims(hash, rule->tensors[t], rule->ranks[t]);
  }
  return hash;
}

static bool equal_factors(const weft_sharding_rule_t* a, const weft_sharding_rule_t* b) {
  for (uint32_t f = 0; f < a->factor_count; ++f) {
    const weft_factor_t* left = &a->factors[f];
    const weft_factor_t* right = &b->factors[f];
    if (left->size != right->size || left->kind != right->kind ||
        left->is_padding_safe != right->is_padding_safe) {
      return false;
    }
  }
  return true;
}

static bool equal_dims(const weft_dim_factors_t* a, const weft_dim_factors_t* b, uint32_t rank) {
  for (uint32_t d = 0; d < rank; ++d) {
    if (a[d].count != b[d].count || memcmp(a[d].at, b[d].at, a[d].count) != 0) return false;
  }
  return true;
}

static bool equal_rules(const weft_sharding_rule_t* a, const weft_sharding_rule_t* b) {
  const uint32_t count = a->operand_count + a->result_count;
  if (a->factor_count != b->factor_count || a->operand_count != b->operand_count ||
      a->result_count != b->result_count || a->reduction != b->reduction ||
      a->linearity != b->linearity || a->linear_operands != b->linear_operands ||
      a->keeps_any_reduction != b->keeps_any_reduction ||
      a->partial_operands != b->partial_operands || a->is_identity != b->is_identity ||
      !equal_factors(a, b) || memcmp(a->ranks, b->ranks, count) != 0) {
    return false;
  }
  for (uint32_t t = 0; t < count; ++t) {
    if (!equal_dims(a->tensors[t], b->tensors[t], a->ranks[t])) return false;
  }
  return true;
}

// ---- table --------------------------------------------------------------------------------------

// At most half full; a power of two.
static weft_status_t grow(weft_assigner_t* assigner) {
  const weft_rule_slot_t* old = assigner->rules;
  const uint32_t old_capacity = assigner->rule_capacity;
  const uint32_t capacity = old_capacity ? 2 * old_capacity : 64;
  weft_rule_slot_t* slots = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(assigner->arena, capacity, sizeof(*slots), (void**)&slots));
  for (uint32_t i = 0; i < old_capacity; ++i) {
    if (!old[i].rule) continue;
    uint32_t at = (uint32_t)old[i].hash & (capacity - 1);
    while (slots[at].rule) at = (at + 1) & (capacity - 1);
    slots[at] = old[i];
  }
  assigner->rules = slots;
  assigner->rule_capacity = capacity;
  return weft_ok_status();
}

// Where |rule| is, or would be.
static weft_rule_slot_t* find(const weft_assigner_t* assigner, const weft_sharding_rule_t* rule,
                              uint64_t hash) {
  uint32_t at = (uint32_t)hash & (assigner->rule_capacity - 1);
  for (; assigner->rules[at].rule; at = (at + 1) & (assigner->rule_capacity - 1)) {
    const weft_rule_slot_t* slot = &assigner->rules[at];
    if (slot->hash == hash && equal_rules(slot->rule, rule)) break;
  }
  return &assigner->rules[at];
}

weft_status_t weft_assign_rule(weft_assigner_t* assigner, const weft_op_t* op,
                               const weft_sharding_rule_t** out_rule) {
  weft_sharding_rule_t made;
  *out_rule = NULL;
  if (2 * (assigner->rule_count + 1) > assigner->rule_capacity) {
    WEFT_RETURN_IF_ERROR(grow(assigner));
  }
  const weft_arena_mark_t mark = weft_arena_mark(&assigner->scratch);
  WEFT_RETURN_IF_ERROR(weft_sharding_rule(op, &assigner->scratch, &made));
  const uint64_t hash = hash_rule(&made);
  weft_rule_slot_t* slot = find(assigner, &made, hash);
  weft_arena_rewind(&assigner->scratch, mark);
  if (!slot->rule) {
    weft_sharding_rule_t* rule = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate(assigner->arena, sizeof(*rule), (void**)&rule));
    WEFT_RETURN_IF_ERROR(weft_sharding_rule(op, assigner->arena, rule));
    *slot = (weft_rule_slot_t){.rule = rule, .hash = hash};
    ++assigner->rule_count;
  }
  *out_rule = slot->rule;
  return weft_ok_status();
}
