// The sharding rules are true: random operations are cut by hand along random factors of their
// rules, run piece by piece on the evaluator, and put together again. The result has to be that of
// the whole operation, exactly: all values are small integers, so nothing rounds. The same way,
// operations are additive (and keep maxima and products) in the operands for which the rule says
// so. WEFT_TEST_SEED and WEFT_TEST_CASES (operations of each family) repeat or extend a run.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/passes/rewrite.h"
#include "runtime/base/exact_sum.h"
#include "sharding/rule.h"
#include "tests/sharding/shard_check.h"
#include "tests/testing/testing.h"

#define MAX_RANKS 12

typedef struct rule_test_s {
  random_stream_t stream;
  random_op_t random;
  weft_string_buffer_t text;
  weft_graph_t* graph;
  const weft_op_t* op;
  weft_arena_t arena;
  weft_sharding_rule_t rule;
  weft_tensor_t operands[RANDOM_OP_MAX_OPERANDS];
  weft_tensor_t results[RANDOM_OP_MAX_RESULTS];
} rule_test_t;

// ---- one operation ------------------------------------------------------------------------------

static void fill(rule_test_t* t, const random_operand_t* operand, weft_tensor_t* tensor) {
  for (int64_t i = 0; i < weft_shape_element_count(&tensor->shape); ++i) {
    number_store(tensor, i,
                 number_random(tensor->shape.dtype, operand->values, operand->bound, &t->stream));
  }
}

// Runs @main of |graph| on |operands| as far as it takes them.
static void run(const weft_graph_t* graph, const weft_tensor_t* operands, weft_tensor_t* results) {
  const weft_function_t* function = weft_graph_main(graph);
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_interp_run(function, operands, function->argument_count, &options, results));
}

static void rule_test_init(uint64_t seed, uint32_t family, rule_test_t* t) {
  memset(t, 0, sizeof(*t));
  t->stream = (random_stream_t){.key = weft_random_key(seed)};
  random_op_make(&t->stream, family, &t->random);
  weft_string_buffer_init(weft_testing_allocator(), &t->text);
  random_op_print(&t->random, &t->text);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&t->text));
  WEFT_ASSERT_OK(weft_graph_parse(t->text.data, t->text.size, "random.mlir", NULL,
                                  weft_testing_allocator(), &t->graph));
  const char* invalid = weft_testing_describe_failure(weft_graph_verify(t->graph));
  ck_assert_msg(invalid == NULL, "%s\n%s", invalid, t->text.data);
  const weft_block_t* body = weft_graph_main(t->graph)->body;
  t->op = body->ops[body->op_count - 2];
  weft_arena_init(weft_testing_allocator(), &t->arena);
  WEFT_ASSERT_OK(weft_sharding_rule(t->op, &t->arena, &t->rule));
  weft_tensor_t arguments[RANDOM_OP_MAX_OPERANDS];
  uint32_t argument_count = 0;
  for (uint32_t i = 0; i < t->random.operand_count; ++i) {
    const random_operand_t* operand = &t->random.operands[i];
    WEFT_ASSERT_OK(weft_tensor_init(&operand->shape, weft_testing_allocator(), &t->operands[i]));
    fill(t, operand, &t->operands[i]);
    // Constants are no arguments.
    if (t->op->operands[i]->op == NULL) arguments[argument_count++] = t->operands[i];
  }
  run(t->graph, arguments, t->results);
}

static void rule_test_deinit(rule_test_t* t) {
  for (uint32_t i = 0; i < t->random.operand_count; ++i) weft_tensor_deinit(&t->operands[i]);
  for (uint32_t i = 0; i < t->random.result_count; ++i) weft_tensor_deinit(&t->results[i]);
  weft_arena_deinit(&t->arena);
  weft_graph_release(t->graph);
  weft_string_buffer_deinit(&t->text);
}

static void report(rule_test_t* t, uint64_t seed, const char* what) {
  const char* rule = NULL;
  WEFT_ASSERT_OK(weft_sharding_rule_format(&t->rule, &t->arena, &rule));
  printf("%s%s\n", t->text.data, rule);
  fflush(stdout);
  ck_abort_msg("seed %llu: %s", (unsigned long long)seed, what);
}

// ---- the operation on pieces --------------------------------------------------------------------

// Copies the operation into the body of |rewrite|'s function, whose arguments are its operands.
static weft_status_t copy_op(rule_test_t* t, weft_rewrite_t* rewrite,
                             const weft_type_t* const* types) {
  weft_graph_t* target = rewrite->target;
  const weft_op_t* op = t->op;
  const weft_type_t* const* results = types + op->operand_count;
  weft_named_attr_t attrs[16];
  weft_named_attr_t changed;
  weft_block_t* regions[2] = {NULL, NULL};
  WEFT_RETURN_IF_ERROR(weft_function_create(target, "main", types, op->operand_count, results,
                                            op->result_count, &rewrite->function));
  weft_block_t* body = rewrite->function->body;
  WEFT_RETURN_IF_ERROR(weft_sharding_local_attr(op, types, results, target, &changed));
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    attrs[i].name = op->attrs[i].name;
    if (changed.name != NULL && strcmp(changed.name, op->attrs[i].name) == 0) {
      attrs[i].value = changed.value;
    } else {
      WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, op->attrs[i].value, &attrs[i].value));
    }
  }
  for (uint32_t r = 0; r < op->region_count; ++r) {
    const weft_block_t* region = op->regions[r];
    const weft_type_t* arguments[8];
    for (uint32_t i = 0; i < region->argument_count; ++i) {
      WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, region->arguments[i]->type, &arguments[i]));
    }
    WEFT_RETURN_IF_ERROR(
        weft_block_create(rewrite->function, arguments, region->argument_count, &regions[r]));
    for (uint32_t i = 0; i < region->argument_count; ++i) {
      rewrite->map[region->arguments[i]->id] = regions[r]->arguments[i];
    }
    WEFT_RETURN_IF_ERROR(weft_rewrite_block_ops(rewrite, region, regions[r]));
  }
  const weft_op_params_t params = {.opcode = op->opcode,
                                   .operands = body->arguments,
                                   .operand_count = op->operand_count,
                                   .result_types = results,
                                   .result_count = op->result_count,
                                   .attrs = attrs,
                                   .attr_count = op->attr_count,
                                   .regions = regions,
                                   .region_count = op->region_count};
  weft_op_t* copied = NULL;
  WEFT_RETURN_IF_ERROR(weft_op_create(body, &params, &copied));
  const weft_op_params_t end = {.opcode = WEFT_OP_FUNC_RETURN,
                                .operands = copied->results,
                                .operand_count = copied->result_count};
  return weft_op_create(body, &end, &copied);
}

// The operation alone, all operands arguments, on pieces of |shapes| (operands, then results).
static weft_graph_t* make_local(rule_test_t* t, uint64_t seed, const weft_shape_t* shapes) {
  weft_rewrite_t rewrite;
  const weft_type_t* types[RANDOM_OP_MAX_OPERANDS + RANDOM_OP_MAX_RESULTS];
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_rewrite_init(t->graph, weft_testing_allocator(), &rewrite));
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < t->op->operand_count + t->op->result_count && status == NULL; ++i) {
    status = weft_type_from_shape(rewrite.target, &shapes[i], &types[i]);
  }
  if (status == NULL) status = copy_op(t, &rewrite, types);
  status = weft_rewrite_finish(&rewrite, status, &graph);
  if (status == NULL) status = weft_graph_verify(graph);
  if (status != NULL) report(t, seed, weft_testing_describe_failure(status));
  return graph;
}

// ---- cutting ------------------------------------------------------------------------------------

// Sums of exact sums stand for the same number in other limbs: they are compared rounded.
static bool results_agree(const rule_test_t* t, const weft_tensor_t* expected,
                          const weft_tensor_t* actual) {
  if (t->op->opcode != WEFT_OP_EXACT_SUM) return tensors_equal(expected, actual);
  const int64_t limb_count = expected->shape.dims[1];
  for (int64_t row = 0; row < expected->shape.dims[0]; ++row) {
    const size_t offset = (size_t)(row * limb_count);
    double a = 0.0;
    double b = 0.0;
    ck_assert(weft_exact_sum_round((const int64_t*)expected->data + offset, limb_count,
                                   WEFT_DTYPE_F64, &a));
    ck_assert(weft_exact_sum_round((const int64_t*)actual->data + offset, limb_count,
                                   WEFT_DTYPE_F64, &b));
    if (a == b) continue;
    printf("sum %lld: expected %.17g, got %.17g\n", (long long)row, a, b);
    return false;
  }
  return true;
}

// How many pieces each factor is cut into, and the coordinates of one rank.
typedef struct factor_cut_s {
  int64_t pieces[WEFT_RULE_MAX_FACTORS];
  int64_t at[WEFT_RULE_MAX_FACTORS];
  int64_t rank_count;
} factor_cut_t;

static uint32_t row_count(const weft_sharding_rule_t* rule) {
  return rule->operand_count + rule->result_count;
}

static bool row_has(const weft_sharding_rule_t* rule, uint32_t row, uint32_t factor) {
  for (uint32_t d = 0; d < rule->ranks[row]; ++d) {
    for (uint32_t k = 0; k < rule->tensors[row][d].count; ++k) {
      if (rule->tensors[row][d].at[k] == factor) return true;
    }
  }
  return false;
}

// True when every dimension with |factor| has no other one.
static bool stands_alone(const weft_sharding_rule_t* rule, uint32_t factor) {
  for (uint32_t t = 0; t < row_count(rule); ++t) {
    for (uint32_t d = 0; d < rule->ranks[t]; ++d) {
      const weft_dim_factors_t* dim = &rule->tensors[t][d];
      for (uint32_t k = 0; k < dim->count; ++k) {
        if (dim->at[k] == factor && dim->count > 1) return false;
      }
    }
  }
  return true;
}

// True when, in every dimension with |factor|, all factors before it are cut to their last element.
static bool is_next(const weft_sharding_rule_t* rule, const factor_cut_t* cut, uint32_t factor) {
  for (uint32_t t = 0; t < row_count(rule); ++t) {
    for (uint32_t d = 0; d < rule->ranks[t]; ++d) {
      const weft_dim_factors_t* dim = &rule->tensors[t][d];
      bool complete = true;
      for (uint32_t k = 0; k < dim->count; ++k) {
        if (dim->at[k] == factor && !complete) return false;
        complete = complete && cut->pieces[dim->at[k]] == rule->factors[dim->at[k]].size;
      }
    }
  }
  return true;
}

// Cuts a few factors at random. Parallel ones may be cut unevenly if the rule says that padding
// does no harm, reductions if they stand alone, because padding is then masked.
static void pick_cut(rule_test_t* t, factor_cut_t* out_cut) {
  const weft_sharding_rule_t* rule = &t->rule;
  *out_cut = (factor_cut_t){.rank_count = 1};
  for (uint32_t f = 0; f < WEFT_RULE_MAX_FACTORS; ++f) out_cut->pieces[f] = 1;
  for (uint32_t f = 0; f < rule->factor_count; ++f) {
    const weft_factor_t* factor = &rule->factors[f];
    if (factor->kind != WEFT_FACTOR_PARALLEL && factor->kind != WEFT_FACTOR_REDUCTION) continue;
    if (factor->size == 0 || random_pick(&t->stream, 3) == 0 || !is_next(rule, out_cut, f))
      continue;
    const bool safe =
        factor->kind == WEFT_FACTOR_PARALLEL ? factor->is_padding_safe : stands_alone(rule, f);
    const bool uneven = safe && random_pick(&t->stream, 3) == 0;
    int64_t pieces = 1 + random_pick(&t->stream, uneven ? 4 : factor->size);
    // Cutting to the last element lets the next factor be cut.
    if (!uneven && random_pick(&t->stream, 3) == 0) pieces = factor->size;
    while (!uneven && factor->size % pieces != 0) --pieces;
    if (out_cut->rank_count * pieces > MAX_RANKS) continue;
    out_cut->pieces[f] = pieces;
    out_cut->rank_count *= pieces;
  }
}

static void set_rank(const weft_sharding_rule_t* rule, int64_t rank, factor_cut_t* cut) {
  for (uint32_t f = 0; f < rule->factor_count; ++f) {
    cut->at[f] = rank % cut->pieces[f];
    rank /= cut->pieces[f];
  }
}

static tensor_cut_t row_cut(const weft_sharding_rule_t* rule, const factor_cut_t* cut,
                            uint32_t row) {
  tensor_cut_t result = {{0}, {0}};
  for (uint32_t d = 0; d < rule->ranks[row]; ++d) {
    result.pieces[d] = 1;
    for (uint32_t k = 0; k < rule->tensors[row][d].count; ++k) {
      const uint8_t factor = rule->tensors[row][d].at[k];
      result.pieces[d] *= cut->pieces[factor];
      result.index[d] = result.index[d] * cut->pieces[factor] + cut->at[factor];
    }
  }
  return result;
}

// True when a factor of |kind| that |row| lacks is cut, and this rank is not the first along it.
static bool is_later_along_missing(const weft_sharding_rule_t* rule, const factor_cut_t* cut,
                                   uint32_t row, weft_factor_kind_t kind) {
  for (uint32_t f = 0; f < rule->factor_count; ++f) {
    if (rule->factors[f].kind == kind && cut->at[f] > 0 && !row_has(rule, row, f)) return true;
  }
  return false;
}

static bool cuts_reduction(const weft_sharding_rule_t* rule, const factor_cut_t* cut) {
  for (uint32_t f = 0; f < rule->factor_count; ++f) {
    if (rule->factors[f].kind == WEFT_FACTOR_REDUCTION && cut->pieces[f] > 1) return true;
  }
  return false;
}

// Operand |row| as one rank has it.
static void take_operand(rule_test_t* t, const factor_cut_t* cut, uint32_t row,
                         weft_tensor_t* piece) {
  const weft_sharding_rule_t* rule = &t->rule;
  const tensor_cut_t pieces = row_cut(rule, cut, row);
  const weft_shape_t shape = piece_shape(&t->operands[row].shape, &pieces);
  const bool reduces = cuts_reduction(rule, cut);
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), piece));
  // Indices are never masked: whatever they point at adds nothing.
  const bool masked = reduces && t->random.operands[row].values != RANDOM_VALUES_INDEX;
  piece_take(&t->operands[row], &pieces, masked ? PADDING_IDENTITY : PADDING_GARBAGE,
             &t->random.operands[row], rule->reduction, &t->stream, piece);
  const bool once = (rule->partial_operands >> row & 1) != 0;
  if (!once || !is_later_along_missing(rule, cut, row, WEFT_FACTOR_REDUCTION)) return;
  for (int64_t i = 0; i < weft_shape_element_count(&shape); ++i) {
    number_store(piece, i, number_identity(shape.dtype, rule->reduction));
  }
}

static void check_cut(rule_test_t* t, uint64_t seed, factor_cut_t* cut) {
  const weft_sharding_rule_t* rule = &t->rule;
  weft_shape_t shapes[RANDOM_OP_MAX_OPERANDS + RANDOM_OP_MAX_RESULTS];
  weft_tensor_t together[RANDOM_OP_MAX_RESULTS];
  bool* is_set[RANDOM_OP_MAX_RESULTS];
  for (uint32_t row = 0; row < row_count(rule); ++row) {
    const tensor_cut_t pieces = row_cut(rule, cut, row);
    const weft_shape_t* whole = row < rule->operand_count
                                    ? &t->operands[row].shape
                                    : &t->results[row - rule->operand_count].shape;
    shapes[row] = piece_shape(whole, &pieces);
  }
  weft_graph_t* local = make_local(t, seed, shapes);
  for (uint32_t i = 0; i < rule->result_count; ++i) {
    const weft_shape_t* shape = &t->results[i].shape;
    void* flags = NULL;
    WEFT_ASSERT_OK(weft_tensor_init(shape, weft_testing_allocator(), &together[i]));
    WEFT_ASSERT_OK(weft_arena_allocate(&t->arena, (size_t)weft_shape_element_count(shape), &flags));
    is_set[i] = flags;
  }
  bool agrees = true;
  for (int64_t rank = 0; rank < cut->rank_count; ++rank) {
    weft_tensor_t operands[RANDOM_OP_MAX_OPERANDS];
    weft_tensor_t results[RANDOM_OP_MAX_RESULTS];
    set_rank(rule, rank, cut);
    for (uint32_t i = 0; i < rule->operand_count; ++i) take_operand(t, cut, i, &operands[i]);
    run(local, operands, results);
    for (uint32_t i = 0; i < rule->result_count; ++i) {
      const uint32_t row = rule->operand_count + i;
      const tensor_cut_t pieces = row_cut(rule, cut, row);
      const bool reduces = cuts_reduction(rule, cut);
      // Ranks that differ in a parallel factor which the result lacks repeat each other.
      const bool repeats = reduces && is_later_along_missing(rule, cut, row, WEFT_FACTOR_PARALLEL);
      if (!repeats) {
        agrees = piece_put(&results[i], &pieces, reduces ? rule->reduction : WEFT_REDUCTION_NONE,
                           &together[i], is_set[i]) &&
                 agrees;
      }
      weft_tensor_deinit(&results[i]);
    }
    for (uint32_t i = 0; i < rule->operand_count; ++i) weft_tensor_deinit(&operands[i]);
  }
  for (uint32_t i = 0; i < rule->result_count; ++i) {
    agrees = results_agree(t, &t->results[i], &together[i]) && agrees;
    weft_tensor_deinit(&together[i]);
  }
  weft_graph_release(local);
  if (!agrees) {
    for (uint32_t f = 0; f < rule->factor_count; ++f) {
      if (cut->pieces[f] > 1) printf("factor %u in %d pieces\n", f, (int)cut->pieces[f]);
    }
    report(t, seed, "the pieces do not make the whole");
  }
}

// ---- linearity ----------------------------------------------------------------------------------

// Checks f(a + b) = f(a) + f(b), with |reduction| for +, in the operands of |mask| together.
static void check_linear(rule_test_t* t, uint64_t seed, const weft_graph_t* whole, uint64_t mask,
                         weft_reduction_t reduction) {
  weft_tensor_t inputs[3][RANDOM_OP_MAX_OPERANDS];
  weft_tensor_t outputs[3][RANDOM_OP_MAX_RESULTS];
  for (uint32_t k = 0; k < 3; ++k) {
    for (uint32_t i = 0; i < t->rule.operand_count; ++i) {
      inputs[k][i] = t->operands[i];
      if ((mask >> i & 1) == 0) continue;
      random_operand_t operand = t->random.operands[i];
      if (reduction == WEFT_REDUCTION_PRODUCT) operand.values = RANDOM_VALUES_POWERS;
      if (reduction != WEFT_REDUCTION_PRODUCT) operand.values = RANDOM_VALUES_SMALL;
      WEFT_ASSERT_OK(weft_tensor_init(&operand.shape, weft_testing_allocator(), &inputs[k][i]));
      fill(t, &operand, &inputs[k][i]);
    }
  }
  for (uint32_t i = 0; i < t->rule.operand_count; ++i) {
    if ((mask >> i & 1) == 0) continue;
    for (int64_t n = 0; n < weft_shape_element_count(&inputs[2][i].shape); ++n) {
      number_store(&inputs[2][i], n,
                   number_combine(inputs[2][i].shape.dtype, reduction,
                                  number_load(&inputs[0][i], n), number_load(&inputs[1][i], n)));
    }
  }
  bool agrees = true;
  for (uint32_t k = 0; k < 3; ++k) run(whole, inputs[k], outputs[k]);
  for (uint32_t i = 0; i < t->rule.result_count; ++i) {
    for (int64_t n = 0; n < weft_shape_element_count(&outputs[0][i].shape); ++n) {
      number_store(&outputs[0][i], n,
                   number_combine(outputs[0][i].shape.dtype, reduction,
                                  number_load(&outputs[0][i], n), number_load(&outputs[1][i], n)));
    }
    agrees = tensors_equal(&outputs[2][i], &outputs[0][i]) && agrees;
  }
  for (uint32_t k = 0; k < 3; ++k) {
    for (uint32_t i = 0; i < t->rule.operand_count; ++i) {
      if ((mask >> i & 1) != 0) weft_tensor_deinit(&inputs[k][i]);
    }
    for (uint32_t i = 0; i < t->rule.result_count; ++i) weft_tensor_deinit(&outputs[k][i]);
  }
  if (!agrees) {
    printf("operands %#llx\n", (unsigned long long)mask);
    report(t, seed, weft_reduction_name(reduction));
  }
}

static bool any_operand_is(const rule_test_t* t, weft_dtype_t dtype) {
  for (uint32_t i = 0; i < t->rule.operand_count; ++i) {
    if ((t->rule.linear_operands >> i & 1) != 0 && t->operands[i].shape.dtype == dtype) return true;
  }
  return false;
}

static void check_linearity(rule_test_t* t, uint64_t seed) {
  const weft_sharding_rule_t* rule = &t->rule;
  if (rule->linearity == WEFT_LINEARITY_NONE) return;
  weft_shape_t shapes[RANDOM_OP_MAX_OPERANDS + RANDOM_OP_MAX_RESULTS];
  for (uint32_t i = 0; i < rule->operand_count; ++i) shapes[i] = t->operands[i].shape;
  for (uint32_t i = 0; i < rule->result_count; ++i) {
    shapes[rule->operand_count + i] = t->results[i].shape;
  }
  weft_graph_t* whole = make_local(t, seed, shapes);
  const bool has_bools = any_operand_is(t, WEFT_DTYPE_I1);
  if (rule->linearity == WEFT_LINEARITY_SEPARATE) {
    for (uint32_t i = 0; i < rule->operand_count; ++i) {
      const uint64_t mask = UINT64_C(1) << i;
      if ((rule->linear_operands & mask) == 0) continue;
      check_linear(t, seed, whole, mask, WEFT_REDUCTION_SUM);
    }
  } else if (!has_bools) {
    check_linear(t, seed, whole, rule->linear_operands, WEFT_REDUCTION_SUM);
  }
  if (rule->keeps_any_reduction && !has_bools) {
    check_linear(t, seed, whole, rule->linear_operands, WEFT_REDUCTION_MAX);
    check_linear(t, seed, whole, rule->linear_operands, WEFT_REDUCTION_PRODUCT);
  }
  weft_graph_release(whole);
}

// ---- rules are well formed ----------------------------------------------------------------------

// The sizes of a dimension's factors multiply to its size, unless one stands for another size too.
static void check_sizes(rule_test_t* t, uint64_t seed) {
  const weft_sharding_rule_t* rule = &t->rule;
  for (uint32_t row = 0; row < row_count(rule); ++row) {
    const weft_shape_t* shape = row < rule->operand_count
                                    ? &t->operands[row].shape
                                    : &t->results[row - rule->operand_count].shape;
    if (rule->ranks[row] != (uint32_t)shape->rank) report(t, seed, "a row has another rank");
    for (int32_t d = 0; d < shape->rank; ++d) {
      const weft_dim_factors_t* dim = &rule->tensors[row][d];
      int64_t size = 1;
      bool special = false;
      for (uint32_t k = 0; k < dim->count; ++k) {
        if (dim->at[k] >= rule->factor_count) report(t, seed, "a row has an unknown factor");
        size *= rule->factors[dim->at[k]].size;
        special = special || rule->factors[dim->at[k]].kind == WEFT_FACTOR_SPECIAL;
      }
      if (size != shape->dims[d] && !special) report(t, seed, "factors do not make the dimension");
    }
  }
}

static void check_family(uint64_t first_seed, uint32_t family, uint32_t count) {
  uint32_t cut_count = 0;
  for (uint64_t seed = first_seed; seed < first_seed + count; ++seed) {
    rule_test_t t;
    rule_test_init(seed * 64 + family, family, &t);
    check_sizes(&t, seed);
    for (int i = 0; i < 3; ++i) {
      factor_cut_t cut;
      pick_cut(&t, &cut);
      if (cut.rank_count == 1) continue;
      check_cut(&t, seed, &cut);
      ++cut_count;
    }
    check_linearity(&t, seed);
    rule_test_deinit(&t);
  }
  printf("cases: %u operations cut along factors\n", cut_count);
}

static uint32_t case_count(void) {
  const char* text = getenv("WEFT_TEST_CASES");
  return text == NULL ? 500 : (uint32_t)strtoul(text, NULL, 10);
}

START_TEST(pieces_make_the_whole) {
  check_family(weft_testing_seed(), (uint32_t)_i, case_count());
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("truth of sharding rules");
  TCase* pieces = weft_testing_check_leaks(tcase_create("pieces"));
  tcase_set_timeout(pieces, 100);
  tcase_add_loop_test(pieces, pieces_make_the_whole, 0, (int)random_op_family_count());
  suite_add_tcase(suite, pieces);
  return suite;
}
