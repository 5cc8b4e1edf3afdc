// The table of rules by opcode, what all rules are put together with, and their text.
//
// Every opcode has a rule function or a reason why it has none; a test visits them all.
#include "sharding/rule.h"

#include <inttypes.h>
#include <string.h>

#include "graph/ir/infer.h"
#include "runtime/base/string_buffer.h"
#include "sharding/rule_internal.h"

typedef struct weft_rule_row_s {
  weft_rule_fn_t* function;
  const char* reason;  // why there is no function
} weft_rule_row_t;

#define WEFT_ELEMENTWISE \
  { .function = weft_rule_elementwise }
#define WEFT_CONTROL \
  { .reason = "its values are laid out like those of its regions" }
#define WEFT_CALL \
  { .reason = "calls have to be inlined before" }
#define WEFT_COMMUNICATION \
  { .reason = "a global program does not communicate" }
#define WEFT_PROCESS \
  { .reason = "a global program has no process number" }
#define WEFT_TERMINATOR \
  { .reason = "it ends a block" }
#define WEFT_RULE(name) \
  { .function = weft_rule_##name }

static const weft_rule_row_t weft_rule_table[WEFT_OP_COUNT_] = {
    [WEFT_OP_UNREGISTERED] = {.reason = "it is unknown"},
    [WEFT_OP_ABS] = WEFT_ELEMENTWISE,
    [WEFT_OP_ADD] = WEFT_ELEMENTWISE,
    [WEFT_OP_AFTER_ALL] = WEFT_RULE(nothing),
    [WEFT_OP_ALL_GATHER] = WEFT_COMMUNICATION,
    [WEFT_OP_ALL_REDUCE] = WEFT_COMMUNICATION,
    [WEFT_OP_ALL_TO_ALL] = WEFT_COMMUNICATION,
    [WEFT_OP_AND] = WEFT_ELEMENTWISE,
    [WEFT_OP_ATAN2] = WEFT_ELEMENTWISE,
    [WEFT_OP_BITCAST_CONVERT] = WEFT_RULE(bitcast_convert),
    [WEFT_OP_BROADCAST] = WEFT_RULE(broadcast),
    [WEFT_OP_BROADCAST_IN_DIM] = WEFT_RULE(broadcast_in_dim),
    [WEFT_OP_CASE] = WEFT_CONTROL,
    [WEFT_OP_CBRT] = WEFT_ELEMENTWISE,
    [WEFT_OP_CEIL] = WEFT_ELEMENTWISE,
    [WEFT_OP_CLAMP] = WEFT_ELEMENTWISE,
    [WEFT_OP_COLLECTIVE_BROADCAST] = WEFT_COMMUNICATION,
    [WEFT_OP_COLLECTIVE_PERMUTE] = WEFT_COMMUNICATION,
    [WEFT_OP_COMPARE] = WEFT_ELEMENTWISE,
    [WEFT_OP_COMPOSITE] = WEFT_CALL,
    [WEFT_OP_CONCATENATE] = WEFT_RULE(concatenate),
    [WEFT_OP_CONSTANT] = WEFT_RULE(constant),
    [WEFT_OP_CONVERT] = WEFT_ELEMENTWISE,
    [WEFT_OP_CONVOLUTION] = WEFT_RULE(convolution),
    [WEFT_OP_COSINE] = WEFT_ELEMENTWISE,
    [WEFT_OP_COUNT_LEADING_ZEROS] = WEFT_ELEMENTWISE,
    [WEFT_OP_CREATE_TOKEN] = WEFT_RULE(nothing),
    [WEFT_OP_CUSTOM_CALL] = WEFT_RULE(identity),  // only @Sharding: see weft_sharding_rule
    [WEFT_OP_DIVIDE] = WEFT_ELEMENTWISE,
    [WEFT_OP_DOT] = WEFT_RULE(dot),
    [WEFT_OP_DOT_GENERAL] = WEFT_RULE(dot),
    [WEFT_OP_DYNAMIC_SLICE] = WEFT_RULE(dynamic_slice),
    [WEFT_OP_DYNAMIC_UPDATE_SLICE] = WEFT_RULE(dynamic_update_slice),
    [WEFT_OP_EXPONENTIAL] = WEFT_ELEMENTWISE,
    [WEFT_OP_EXPONENTIAL_MINUS_ONE] = WEFT_ELEMENTWISE,
    [WEFT_OP_FLOOR] = WEFT_ELEMENTWISE,
    [WEFT_OP_GATHER] = WEFT_RULE(gather),
    [WEFT_OP_GET_TUPLE_ELEMENT] = WEFT_RULE(nothing),
    [WEFT_OP_IF] = WEFT_CONTROL,
    [WEFT_OP_IOTA] = WEFT_RULE(iota),
    [WEFT_OP_IS_FINITE] = WEFT_ELEMENTWISE,
    [WEFT_OP_LOG] = WEFT_ELEMENTWISE,
    [WEFT_OP_LOG_PLUS_ONE] = WEFT_ELEMENTWISE,
    [WEFT_OP_LOGISTIC] = WEFT_ELEMENTWISE,
    [WEFT_OP_MAP] = WEFT_ELEMENTWISE,
    [WEFT_OP_MAXIMUM] = WEFT_ELEMENTWISE,
    [WEFT_OP_MINIMUM] = WEFT_ELEMENTWISE,
    [WEFT_OP_MULTIPLY] = WEFT_ELEMENTWISE,
    [WEFT_OP_NEGATE] = WEFT_ELEMENTWISE,
    [WEFT_OP_NOT] = WEFT_ELEMENTWISE,
    [WEFT_OP_OPTIMIZATION_BARRIER] = WEFT_RULE(identity),
    [WEFT_OP_OR] = WEFT_ELEMENTWISE,
    [WEFT_OP_PAD] = WEFT_RULE(pad),
    [WEFT_OP_PARTITION_ID] = WEFT_PROCESS,
    [WEFT_OP_POPCNT] = WEFT_ELEMENTWISE,
    [WEFT_OP_POWER] = WEFT_ELEMENTWISE,
    [WEFT_OP_RECV] = WEFT_COMMUNICATION,
    [WEFT_OP_REDUCE] = WEFT_RULE(reduce),
    [WEFT_OP_REDUCE_PRECISION] = WEFT_ELEMENTWISE,
    [WEFT_OP_REDUCE_SCATTER] = WEFT_COMMUNICATION,
    [WEFT_OP_REDUCE_WINDOW] = WEFT_RULE(reduce_window),
    [WEFT_OP_REMAINDER] = WEFT_ELEMENTWISE,
    [WEFT_OP_REPLICA_ID] = WEFT_PROCESS,
    [WEFT_OP_RESHAPE] = WEFT_RULE(reshape),
    [WEFT_OP_RETURN] = WEFT_TERMINATOR,
    [WEFT_OP_REVERSE] = WEFT_RULE(reverse),
    [WEFT_OP_RNG_BIT_GENERATOR] = WEFT_RULE(rng_bit_generator),
    [WEFT_OP_ROUND_NEAREST_AFZ] = WEFT_ELEMENTWISE,
    [WEFT_OP_ROUND_NEAREST_EVEN] = WEFT_ELEMENTWISE,
    [WEFT_OP_RSQRT] = WEFT_ELEMENTWISE,
    [WEFT_OP_SCATTER] = WEFT_RULE(scatter),
    [WEFT_OP_SELECT] = WEFT_ELEMENTWISE,
    [WEFT_OP_SELECT_AND_SCATTER] = WEFT_RULE(select_and_scatter),
    [WEFT_OP_SEND] = WEFT_COMMUNICATION,
    [WEFT_OP_SHIFT_LEFT] = WEFT_ELEMENTWISE,
    [WEFT_OP_SHIFT_RIGHT_ARITHMETIC] = WEFT_ELEMENTWISE,
    [WEFT_OP_SHIFT_RIGHT_LOGICAL] = WEFT_ELEMENTWISE,
    [WEFT_OP_SIGN] = WEFT_ELEMENTWISE,
    [WEFT_OP_SINE] = WEFT_ELEMENTWISE,
    [WEFT_OP_SLICE] = WEFT_RULE(slice),
    [WEFT_OP_SORT] = WEFT_RULE(sort),
    [WEFT_OP_SQRT] = WEFT_ELEMENTWISE,
    [WEFT_OP_SUBTRACT] = WEFT_ELEMENTWISE,
    [WEFT_OP_TAN] = WEFT_ELEMENTWISE,
    [WEFT_OP_TANH] = WEFT_ELEMENTWISE,
    [WEFT_OP_TRANSPOSE] = WEFT_RULE(transpose),
    [WEFT_OP_TUPLE] = WEFT_RULE(nothing),
    [WEFT_OP_WHILE] = WEFT_CONTROL,
    [WEFT_OP_XOR] = WEFT_ELEMENTWISE,
    [WEFT_OP_CHLO_ERF] = WEFT_ELEMENTWISE,
    [WEFT_OP_CHLO_ERF_INV] = WEFT_ELEMENTWISE,
    [WEFT_OP_CHLO_ERFC] = WEFT_ELEMENTWISE,
    [WEFT_OP_CHLO_SQUARE] = WEFT_ELEMENTWISE,
    [WEFT_OP_CHLO_TOP_K] = WEFT_RULE(top_k),
    [WEFT_OP_FUNC_CALL] = WEFT_CALL,
    [WEFT_OP_FUNC_RETURN] = WEFT_TERMINATOR,
    // Every rank checks whole values.
    [WEFT_OP_CHECK_EXPECT_EQ_CONST] = WEFT_RULE(nothing),
    [WEFT_OP_CHECK_EXPECT_ALMOST_EQ_CONST] = WEFT_RULE(nothing),
    [WEFT_OP_CHECK_EXPECT_EQ] = WEFT_RULE(nothing),
    [WEFT_OP_CHECK_EXPECT_ALMOST_EQ] = WEFT_RULE(nothing),
    [WEFT_OP_CHECK_EXPECT_CLOSE] = WEFT_RULE(nothing),
    [WEFT_OP_INTERPRETER_RUN_PARALLEL] = {.reason = "it starts processes of its own"},
    [WEFT_OP_INTERPRETER_PRINT] = {.reason = "every rank would print"},
    [WEFT_OP_SDY_MESH] = {.reason = "it is no operation on values"},
    [WEFT_OP_SDY_SHARDING_CONSTRAINT] = WEFT_RULE(identity),
    [WEFT_OP_SDY_RESHARD] = WEFT_RULE(identity),
    [WEFT_OP_SDY_MANUAL_COMPUTATION] = {.reason = "its body is written for one rank already"},
    [WEFT_OP_SDY_RETURN] = WEFT_TERMINATOR,
    [WEFT_OP_EXACT_ROUND] = WEFT_RULE(exact_round),
    [WEFT_OP_EXACT_SUM] = WEFT_RULE(exact_sum),
};

weft_rule_fn_t* weft_rule_function(weft_opcode_t opcode) {
  return weft_rule_table[opcode].function;
}

const char* weft_rule_reason(weft_opcode_t opcode) {
  return weft_rule_table[opcode].reason;
}

// ---- putting rules together ---------------------------------------------------------------------

uint8_t weft_rule_add(weft_sharding_rule_t* rule, weft_factor_kind_t kind, int64_t size) {
  // No operation has more: a reshape splits the dimensions of two tensors in at most 4 * rank - 1
  // factors, any other operation has at most one factor per dimension of three tensors.
  _Static_assert(WEFT_RULE_MAX_FACTORS >= 4 * WEFT_MAX_RANK, "factors of the largest operation");
  rule->factors[rule->factor_count] =
      (weft_factor_t){.kind = kind, .size = size, .is_padding_safe = kind == WEFT_FACTOR_PARALLEL};
  return (uint8_t)rule->factor_count++;
}

void weft_rule_place(weft_sharding_rule_t* rule, uint32_t row, int64_t dim, uint8_t factor) {
  weft_dim_factors_t* factors = &rule->tensors[row][dim];
  factors->at[factors->count++] = factor;
}

void weft_rule_linear(weft_sharding_rule_t* rule, weft_linearity_t linearity, uint32_t first,
                      uint32_t count) {
  rule->linearity = linearity;
  for (uint32_t i = first; i < first + count; ++i) rule->linear_operands |= weft_rule_bit(i);
}

void weft_rule_layout(weft_sharding_rule_t* rule) {
  weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, 1);
  rule->keeps_any_reduction = true;
}

// ---- rules --------------------------------------------------------------------------------------

static uint32_t weft_rule_rank(const weft_type_t* type) {
  return type->kind == WEFT_TYPE_TENSOR ? (uint32_t)type->rank : 0;
}

// Allocates the rows of all tensors in one piece.
static weft_status_t weft_rule_allocate(const weft_op_t* op, weft_arena_t* arena,
                                        weft_sharding_rule_t* rule) {
  const uint32_t count = op->operand_count + op->result_count;
  size_t dim_count = 0;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    dim_count += weft_rule_rank(op->operands[i]->type);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    dim_count += weft_rule_rank(op->results[i]->type);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(weft_dim_factors_t*), &memory));
  rule->tensors = memory;
  // The ranks lie behind the dimensions.
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(
      arena, dim_count * sizeof(weft_dim_factors_t) + count * sizeof(uint8_t), &memory));
  weft_dim_factors_t* dims = memory;
  uint8_t* ranks = (uint8_t*)(dims + dim_count);
  rule->ranks = ranks;
  for (uint32_t i = 0; i < count; ++i) {
    const weft_value_t* value =
        i < op->operand_count ? op->operands[i] : op->results[i - op->operand_count];
    ranks[i] = (uint8_t)weft_rule_rank(value->type);
    rule->tensors[i] = dims;
    dims += ranks[i];
  }
  rule->operand_count = op->operand_count;
  rule->result_count = op->result_count;
  return weft_ok_status();
}

weft_status_t weft_sharding_rule(const weft_op_t* op, weft_arena_t* arena,
                                 weft_sharding_rule_t* out_rule) {
  memset(out_rule, 0, sizeof(*out_rule));
  const weft_graph_t* graph = op->block->graph;
  const weft_rule_row_t* row = &weft_rule_table[op->opcode];
  if (row->function == NULL) {
    return WEFT_STATUS_AT(graph, op->location, UNSUPPORTED, "'%s' cannot be partitioned: %s",
                          op->name, row->reason);
  }
  if (op->opcode == WEFT_OP_CUSTOM_CALL) {
    const char* target = weft_op_custom_call_target(op);
    if (strcmp(target, "Sharding") != 0) {
      return WEFT_STATUS_AT(graph, op->location, UNSUPPORTED,
                            "'%s' cannot be partitioned: it is unknown how '@%s' treats dimensions",
                            op->name, target);
    }
  }
  if (!weft_op_is_computable(op)) {
    return WEFT_STATUS_AT(graph, op->location, UNSUPPORTED,
                          "'%s' cannot be partitioned: it has a value of a type that weft does not "
                          "compute",
                          op->name);
  }
  WEFT_RETURN_IF_ERROR(weft_rule_allocate(op, arena, out_rule));
  weft_factor_t factors[WEFT_RULE_MAX_FACTORS];
  out_rule->factors = factors;
  row->function(op, out_rule);
  const weft_factor_t* found = out_rule->factors;
  out_rule->factors = NULL;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, out_rule->factor_count, sizeof(*factors), &memory));
  memcpy(memory, found, out_rule->factor_count * sizeof(*found));
  out_rule->factors = memory;
  return weft_ok_status();
}

// ---- text ---------------------------------------------------------------------------------------

// i, j, ... z, i1, j1, ...
static void weft_rule_append_name(weft_string_buffer_t* text, uint32_t factor) {
  const uint32_t letters = 'z' - 'i' + 1;
  weft_string_buffer_append_char(text, (char)('i' + (char)(factor % letters)));
  if (factor >= letters) weft_string_buffer_append_format(text, "%" PRIu32, factor / letters);
}

static void weft_rule_append_tensor(weft_string_buffer_t* text, const weft_dim_factors_t* dims,
                                    size_t rank) {
  weft_string_buffer_append_char(text, '[');
  for (size_t d = 0; d < rank; ++d) {
    if (d > 0) weft_string_buffer_append_cstring(text, ", ");
    if (dims[d].count == 0) weft_string_buffer_append_char(text, '_');
    for (uint32_t k = 0; k < dims[d].count; ++k) {
      if (k > 0) weft_string_buffer_append_char(text, ' ');
      weft_rule_append_name(text, dims[d].at[k]);
    }
  }
  weft_string_buffer_append_char(text, ']');
}

static void weft_rule_append_kinds(weft_string_buffer_t* text, const weft_sharding_rule_t* rule) {
  bool any = false;
  for (uint32_t f = 0; f < rule->factor_count; ++f) {
    const weft_factor_kind_t kind = rule->factors[f].kind;
    if (kind == WEFT_FACTOR_PARALLEL) continue;
    weft_string_buffer_append_cstring(text, any ? ", " : " {");
    any = true;
    weft_rule_append_name(text, f);
    if (kind == WEFT_FACTOR_REDUCTION) {
      weft_string_buffer_append_format(text, ": reduction %s",
                                       weft_reduction_name(rule->reduction));
    } else {
      weft_string_buffer_append_cstring(text, kind == WEFT_FACTOR_WHOLE ? ": whole" : ": special");
    }
  }
  for (uint32_t i = 0; i < rule->operand_count && i < 64; ++i) {
    if ((rule->partial_operands & weft_rule_bit(i)) == 0) continue;
    weft_string_buffer_append_format(text, "%spartial operand %" PRIu32, any ? ", " : " {", i);
    any = true;
  }
  if (any) weft_string_buffer_append_char(text, '}');
}

weft_status_t weft_sharding_rule_format(const weft_sharding_rule_t* rule, weft_arena_t* arena,
                                        const char** out_text) {
  *out_text = NULL;
  weft_string_buffer_t text;
  weft_string_buffer_init(arena->allocator, &text);
  const uint32_t count = rule->operand_count + rule->result_count;
  weft_string_buffer_append_char(&text, '(');
  for (uint32_t t = 0; t < count; ++t) {
    if (t == rule->operand_count) {
      weft_string_buffer_append_cstring(&text, ") -> (");
    } else if (t > 0) {
      weft_string_buffer_append_cstring(&text, ", ");
    }
    weft_rule_append_tensor(&text, rule->tensors[t], rule->ranks[t]);
  }
  weft_string_buffer_append_cstring(&text, rule->result_count == 0 ? ") -> ()" : ")");
  weft_rule_append_kinds(&text, rule);
  weft_status_t status = weft_string_buffer_finish(&text);
  if (status == NULL) status = weft_arena_copy_string(arena, text.data, text.size, out_text);
  weft_string_buffer_deinit(&text);
  return status;
}
