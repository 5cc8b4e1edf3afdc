// Resharding: random pairs of shardings, run on every rank and compared with the value itself; and
// plans against the best there is, found by looking at every sharding.
//
// Padding of the inputs is poisoned, so a plan that lets any of it into the result fails.
#include "sharding/reshard.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "runtime/base/string_buffer.h"
#include "sharding/spmd.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

#define MAX_RANKS 8

// ---- running one resharding ---------------------------------------------------------------------

typedef struct case_s {
  uint64_t seed;
  weft_mesh_t mesh;
  weft_shape_t shape;
  weft_sharding_t from;
  weft_sharding_t to;
  weft_reduction_t from_reduction;  // that values are random for
} case_t;

static const weft_dtype_t dtypes[] = {WEFT_DTYPE_F32, WEFT_DTYPE_I32, WEFT_DTYPE_I1,
                                      WEFT_DTYPE_BF16, WEFT_DTYPE_UI8};

static weft_shape_t random_shape(random_stream_t* random) {
  weft_shape_t shape = {.dtype = dtypes[random_below(random, 5)],
                        .rank = 1 + (int32_t)random_below(random, 3)};
  const uint32_t largest = random_below(random, 4) == 0 ? 7 : 1 + random_below(random, 12);
  for (int32_t d = 0; d < shape.rank; ++d) {
    const bool even = random_below(random, 2) == 0;
    shape.dims[d] =
        even ? UINT32_C(4) << random_below(random, 2) : 1 + random_below(random, largest);
  }
  if (random_below(random, 40) == 0) shape.dims[0] = 0;
  return shape;
}

static case_t random_case(uint64_t seed, weft_graph_t* graph, const weft_type_t** out_type) {
  random_stream_t random = random_stream(seed);
  case_t test = {.seed = seed, .mesh = random_mesh(&random), .shape = random_shape(&random)};
  WEFT_ASSERT_OK(weft_type_from_shape(graph, &test.shape, out_type));
  const bool even = random_below(&random, 3) == 0;
  weft_reduction_t reductions[2];
  for (int i = 0; i < 2; ++i) {
    const bool is_partial = random_below(&random, 2) == 0;
    reductions[i] = is_partial ? random_reduction(&random, test.shape.dtype) : WEFT_REDUCTION_NONE;
  }
  // Mostly the same reduction, so that axes can stay partial.
  if (reductions[0] != WEFT_REDUCTION_NONE && random_below(&random, 4) != 0) {
    reductions[1] = reductions[0];
  }
  test.from = random_sharding(&random, &test.mesh, *out_type, reductions[0], even);
  test.to = random_sharding(&random, &test.mesh, *out_type, reductions[1], even);
  test.from_reduction = test.from.reduction;
  return test;
}

static void fail_case(const case_t* test, const weft_graph_t* graph, const char* what) {
  char mesh_text[128];
  char shape_text[WEFT_SHAPE_TEXT_CAPACITY];
  const char* from = NULL;
  const char* to = NULL;
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_sharding_format(&test->mesh, &test->from, &arena, &from));
  WEFT_ASSERT_OK(weft_sharding_format(&test->mesh, &test->to, &arena, &to));
  printf("seed %" PRIu64 ": mesh %s, %s\nfrom %s\nto   %s\n", test->seed,
         weft_mesh_format(&test->mesh, mesh_text, sizeof(mesh_text)),
         weft_shape_format(&test->shape, shape_text, sizeof(shape_text)), from, to);
  if (graph != NULL) {
    char* text = NULL;
    size_t size = 0;
    WEFT_ASSERT_OK(
        weft_graph_print(graph, WEFT_PRINT_DEFAULT, weft_testing_allocator(), &text, &size));
    printf("%s", text);
  }
  fflush(stdout);
  ck_abort_msg("seed %" PRIu64 ": %s", test->seed, what);
}

// A function of one argument, the local value of |from|, that gives the one of |to|.
static void build_program(const case_t* test, const weft_type_t* type, weft_graph_t* graph) {
  const weft_type_t* from_type = NULL;
  const weft_type_t* to_type = NULL;
  weft_function_t* function = NULL;
  weft_op_t* op = NULL;
  WEFT_ASSERT_OK(weft_sharding_local_type(graph, &test->mesh, &test->from, type, &from_type));
  WEFT_ASSERT_OK(weft_sharding_local_type(graph, &test->mesh, &test->to, type, &to_type));
  WEFT_ASSERT_OK(weft_function_create(graph, "main", &from_type, 1, &to_type, 1, &function));
  weft_spmd_builder_t builder = {.mesh = &test->mesh, .block = function->body, .next_channel = 1};
  weft_value_t* result = NULL;
  WEFT_ASSERT_OK(weft_reshard_emit(&builder, function->body->arguments[0], type, &test->from,
                                   &test->to, &result));
  const weft_op_params_t params = {
      .opcode = WEFT_OP_FUNC_RETURN, .operands = &result, .operand_count = 1};
  WEFT_ASSERT_OK(weft_op_create(function->body, &params, &op));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  weft_graph_freeze(graph);
}

// Shards of random terms, and in |out_expected| the value they make together.
static void make_inputs(const case_t* test, weft_tensor_t* shards, weft_tensor_t* out_expected) {
  random_stream_t random = random_stream(test->seed ^ UINT64_C(0xabcdef));
  const uint32_t term_count = weft_mesh_axes_size(&test->mesh, test->from.partial);
  weft_sharding_t whole = test->from;  // of one term
  whole.partial = (weft_axes_t){.count = 0};
  whole.reduction = WEFT_REDUCTION_NONE;
  for (uint32_t k = 0; k < term_count; ++k) {
    weft_tensor_t term;
    random_tensor(&random, &test->shape, test->from_reduction, &term);
    for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) {
      if (weft_mesh_position(&test->mesh, test->from.partial, rank) != k) continue;
      WEFT_ASSERT_OK(weft_sharding_slice(&test->mesh, &whole, &term, rank, weft_testing_allocator(),
                                         &shards[rank]));
      poison_padding(&random, &test->mesh, &whole, &test->shape, rank, &shards[rank]);
    }
    if (k == 0) {
      *out_expected = term;
      continue;
    }
    for (int64_t i = 0; i < weft_shape_element_count(&test->shape); ++i) {
      tensor_set(out_expected, i,
                 reduce_numbers(test->from.reduction, test->shape.dtype,
                                tensor_get(out_expected, i), tensor_get(&term, i)));
    }
    weft_tensor_deinit(&term);
  }
}

static void check_result(const case_t* test, const weft_graph_t* graph,
                         const weft_tensor_t* expected, const weft_tensor_t* outputs) {
  weft_tensor_t actual;
  weft_status_t status = weft_sharding_assemble(&test->mesh, &test->to, &test->shape, outputs,
                                                weft_testing_allocator(), &actual);
  if (status != NULL) fail_case(test, graph, weft_testing_describe_failure(status));
  for (int64_t i = 0; i < weft_shape_element_count(&test->shape); ++i) {
    const double a = tensor_get(expected, i);
    const double b = tensor_get(&actual, i);
    if (a == b) continue;
    printf("element %" PRId64 ": expected %g, got %g\n", i, a, b);
    fail_case(test, graph, "the resharded value differs");
  }
  weft_tensor_deinit(&actual);
}

// Bytes that |op| sends on each rank, from its types.
static uint64_t bytes_of(const weft_op_t* op) {
  const weft_type_t* operand = op->operand_count > 0 ? op->operands[0]->type : NULL;
  const weft_attr_t* groups = weft_op_attr(op, "replica_groups");
  const uint64_t n = groups == NULL ? 1 : (uint64_t)groups->type->dims[1];
  const uint64_t size = operand == NULL ? 0 : weft_type_size_bytes(operand);
  switch (op->opcode) {
    case WEFT_OP_ALL_REDUCE:
      return (2 * (n - 1) * size + n - 1) / n;
    case WEFT_OP_REDUCE_SCATTER:
    case WEFT_OP_ALL_TO_ALL:
      return (n - 1) * size / n;
    case WEFT_OP_ALL_GATHER:
      return (n - 1) * size;
    case WEFT_OP_COLLECTIVE_PERMUTE:
      return size;
    default:
      return 0;
  }
}

static void check_bytes(const case_t* test, const weft_type_t* type, const weft_graph_t* graph) {
  uint64_t planned = 0;
  WEFT_ASSERT_OK(weft_reshard_bytes(&test->mesh, type, &test->from, &test->to, &planned));
  uint64_t emitted = 0;
  const weft_block_t* body = weft_graph_main(graph)->body;
  for (uint32_t i = 0; i < body->op_count; ++i) emitted += bytes_of(body->ops[i]);
  if (planned == emitted) return;
  printf("planned %" PRIu64 " bytes, emitted %" PRIu64 "\n", planned, emitted);
  fail_case(test, graph, "the program sends other bytes than planned");
}

static void run_case(uint64_t seed) {
  weft_graph_t* graph = NULL;
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
  const case_t test = random_case(seed, graph, &type);
  build_program(&test, type, graph);
  check_bytes(&test, type, graph);
  weft_tensor_t expected;
  weft_tensor_t inputs[MAX_RANKS];
  weft_tensor_t outputs[MAX_RANKS];
  make_inputs(&test, inputs, &expected);
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {1, test.mesh.rank_count};
  WEFT_ASSERT_OK(weft_interp_run_spmd(weft_graph_main(graph), grid, inputs, &options, outputs));
  check_result(&test, graph, &expected, outputs);
  for (uint32_t rank = 0; rank < test.mesh.rank_count; ++rank) {
    weft_tensor_deinit(&inputs[rank]);
    weft_tensor_deinit(&outputs[rank]);
  }
  weft_tensor_deinit(&expected);
  weft_graph_release(graph);
}

START_TEST(resharding_keeps_the_value) {
  const uint64_t seed = weft_testing_seed();
  for (uint64_t i = 0; i < 3000; ++i) run_case(seed + i);
}
END_TEST

// ---- the order of sums --------------------------------------------------------------------------

// A sum of floats along all axes, or all but one, which is to be cut in any way.
static case_t random_sum(uint64_t seed, weft_graph_t* graph, const weft_type_t** out_type) {
  random_stream_t random = random_stream(seed);
  case_t test = {.seed = seed, .from_reduction = WEFT_REDUCTION_SUM};
  do {
    test.mesh = random_mesh(&random);
  } while (test.mesh.axis_count < 2);
  test.shape.dtype = random_below(&random, 2) == 0 ? WEFT_DTYPE_F32 : WEFT_DTYPE_BF16;
  test.shape.rank = 1 + (int32_t)random_below(&random, 2);
  for (int32_t d = 0; d < test.shape.rank; ++d) test.shape.dims[d] = 1 + random_below(&random, 16);
  WEFT_ASSERT_OK(weft_type_from_shape(graph, &test.shape, out_type));
  test.to = random_sharding(&random, &test.mesh, *out_type, WEFT_REDUCTION_NONE, false);
  test.from = weft_sharding_replicated(*out_type);
  test.from.reduction = WEFT_REDUCTION_SUM;
  const uint32_t other = random_below(&random, 2 * test.mesh.axis_count);
  for (uint32_t a = 0; a < test.mesh.axis_count; ++a) {
    if (a != other) test.from.partial = weft_axes_with(test.from.partial, a);
  }
  if (other < test.mesh.axis_count) test.from.dims[0] = weft_axes_with(test.from.dims[0], other);
  return test;
}

// Numbers of which no two orders of adding many give the same sum.
static void make_rough_inputs(const case_t* test, weft_tensor_t* shards) {
  random_stream_t random = random_stream(test->seed ^ UINT64_C(0x5eed));
  const uint32_t terms = weft_mesh_axes_size(&test->mesh, test->from.partial);
  weft_sharding_t whole = test->from;  // of one term
  whole.partial = (weft_axes_t){.count = 0};
  whole.reduction = WEFT_REDUCTION_NONE;
  for (uint32_t k = 0; k < terms; ++k) {
    weft_tensor_t term;
    random_tensor(&random, &test->shape, WEFT_REDUCTION_SUM, &term);
    for (int64_t i = 0; i < weft_shape_element_count(&test->shape); ++i) {
      const double fraction = 1 + random_below(&random, 1 << 20) / (double)(1 << 20);
      tensor_set(&term, i, ldexp(fraction, (int)random_below(&random, 6)));
    }
    for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) {
      if (weft_mesh_position(&test->mesh, test->from.partial, rank) != k) continue;
      WEFT_ASSERT_OK(weft_sharding_slice(&test->mesh, &whole, &term, rank, weft_testing_allocator(),
                                         &shards[rank]));
    }
    weft_tensor_deinit(&term);
  }
}

// Runs |graph| and puts the whole result together.
static void run_program(const case_t* test, const weft_graph_t* graph, const weft_tensor_t* inputs,
                        weft_tensor_t* out_whole) {
  weft_tensor_t outputs[MAX_RANKS];
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  const weft_interp_grid_t grid = {1, test->mesh.rank_count};
  WEFT_ASSERT_OK(weft_interp_run_spmd(weft_graph_main(graph), grid, inputs, &options, outputs));
  WEFT_ASSERT_OK(weft_sharding_assemble(&test->mesh, &test->to, &test->shape, outputs,
                                        weft_testing_allocator(), out_whole));
  for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) weft_tensor_deinit(&outputs[rank]);
}

// Runs the plan to |test->to| and one all-reduce; returns whether the plan sums in several steps.
static bool check_order(case_t* test, const weft_type_t* type) {
  weft_tensor_t inputs[MAX_RANKS];
  weft_tensor_t whole[2];
  weft_reshard_step_t steps[WEFT_RESHARD_MAX_STEPS];
  uint32_t count = 0;
  uint32_t sums = 0;
  WEFT_ASSERT_OK(weft_reshard_plan(&test->mesh, type, &test->from, &test->to, steps, &count));
  for (uint32_t i = 0; i < count; ++i) {
    if (steps[i].kind <= WEFT_RESHARD_REDUCE_SCATTER) ++sums;
  }
  make_rough_inputs(test, inputs);
  for (int i = 0; i < 2; ++i) {
    weft_graph_t* graph = NULL;
    const weft_type_t* own_type = NULL;
    if (i == 1) {
      test->to = test->from;
      test->to.partial = (weft_axes_t){.count = 0};
      test->to.reduction = WEFT_REDUCTION_NONE;
    }
    WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
    WEFT_ASSERT_OK(weft_type_from_shape(graph, &test->shape, &own_type));
    build_program(test, own_type, graph);
    run_program(test, graph, inputs, &whole[i]);
    for (int64_t k = 0; i == 1 && k < weft_shape_element_count(&test->shape); ++k) {
      if (tensor_get(&whole[0], k) == tensor_get(&whole[1], k)) continue;
      fail_case(test, graph, "the order of a sum depends on the plan");
    }
    weft_graph_release(graph);
  }
  for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) weft_tensor_deinit(&inputs[rank]);
  for (int i = 0; i < 2; ++i) weft_tensor_deinit(&whole[i]);
  return sums > 1;
}

START_TEST(sums_have_one_order) {
  const uint64_t seed = weft_testing_seed();
  uint32_t in_steps = 0;
  for (uint64_t i = 0; i < 1000; ++i) {
    weft_graph_t* graph = NULL;
    const weft_type_t* type = NULL;
    WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
    case_t test = random_sum(seed + i, graph, &type);
    if (check_order(&test, type)) ++in_steps;
    weft_graph_release(graph);
  }
  // Some plans must have several sums, or nothing was seen.
  ck_assert_uint_gt(in_steps, 20);
}
END_TEST

// ---- the best plan ------------------------------------------------------------------------------

#define MAX_STATES 1024

// All shardings over the axes in use, for a search that knows nothing of the planner's.
typedef struct states_s {
  case_t test;
  const weft_type_t* type;
  bool is_even;  // no padding at either end, so that none is on the way
  weft_sharding_t at[MAX_STATES];
  uint32_t count;
  uint64_t bytes[MAX_STATES];
  uint32_t steps[MAX_STATES];
} states_t;

// Adds |state| with the axes from |axis| on in every place, at every position of a list.
static void add_states(states_t* states, uint32_t axis, const weft_sharding_t* state, uint32_t axes,
                       weft_reduction_t reduction) {
  const weft_mesh_t* mesh = &states->test.mesh;
  if (axis == mesh->axis_count) {
    if (states->is_even && weft_sharding_has_padding(mesh, state, states->type)) return;
    ck_assert_uint_lt(states->count, MAX_STATES);
    states->at[states->count++] = *state;
    return;
  }
  add_states(states, axis + 1, state, axes, reduction);
  if ((axes >> axis & 1) == 0) return;
  if (reduction != WEFT_REDUCTION_NONE) {
    weft_sharding_t partial = *state;
    partial.partial = weft_axes_with(partial.partial, axis);
    partial.reduction = reduction;
    add_states(states, axis + 1, &partial, axes, reduction);
  }
  for (int32_t d = 0; d < state->rank; ++d) {
    for (uint32_t place = 0; place <= state->dims[d].count; ++place) {
      weft_sharding_t cut = *state;
      cut.dims[d] = (weft_axes_t){.count = 0};
      for (uint32_t i = 0; i <= state->dims[d].count; ++i) {
        if (i == place) cut.dims[d] = weft_axes_with(cut.dims[d], axis);
        if (i < state->dims[d].count) {
          cut.dims[d] = weft_axes_with(cut.dims[d], weft_axes_at(state->dims[d], i));
        }
      }
      add_states(states, axis + 1, &cut, axes, reduction);
    }
  }
}

// True when |finer| cuts |dim| by |axes| more than |coarser| and every rank's piece begins where
// its place in its group says it does.
static bool is_cut_by(const case_t* test, const weft_sharding_t* coarser,
                      const weft_sharding_t* finer, int32_t dim, weft_axes_t* out_axes) {
  const weft_axes_t a = coarser->dims[dim];
  const weft_axes_t b = finer->dims[dim];
  if (a.count >= b.count || !weft_axes_equal(a, weft_axes_first(b, a.count))) return false;
  *out_axes = (weft_axes_t){.count = 0};
  for (uint32_t i = a.count; i < b.count; ++i)
    *out_axes = weft_axes_with(*out_axes, weft_axes_at(b, i));
  const int64_t size = test->shape.dims[dim];
  const int64_t pieces = weft_mesh_axes_size(&test->mesh, b);
  const int64_t piece = (size + pieces - 1) / pieces;
  for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) {
    int64_t coarse_start = 0;
    int64_t coarse_count = 0;
    int64_t start = 0;
    int64_t count = 0;
    weft_sharding_range(&test->mesh, coarser, dim, size, rank, &coarse_start, &coarse_count);
    weft_sharding_range(&test->mesh, finer, dim, size, rank, &start, &count);
    const int64_t place = piece * weft_mesh_position(&test->mesh, *out_axes, rank);
    const int64_t expected_start = coarse_start + place;
    if (count > 0 && start != expected_start) return false;
    const int64_t left = coarse_count > place ? coarse_count - place : 0;
    if (count != (left < piece ? left : piece)) return false;
  }
  return true;
}

static uint64_t held_bytes(const case_t* test, const weft_sharding_t* state) {
  uint64_t bytes = weft_dtype_size_bytes(test->shape.dtype);
  for (int32_t d = 0; d < state->rank; ++d) {
    const uint64_t pieces = weft_sharding_pieces(&test->mesh, state, d);
    bytes *= ((uint64_t)test->shape.dims[d] + pieces - 1) / pieces;
  }
  return bytes;
}

static bool same_pieces(const case_t* test, const weft_sharding_t* a, const weft_sharding_t* b) {
  for (int32_t d = 0; d < a->rank; ++d) {
    if (weft_sharding_pieces(&test->mesh, a, d) != weft_sharding_pieces(&test->mesh, b, d)) {
      return false;
    }
  }
  return a->reduction == b->reduction && weft_mesh_axes_size(&test->mesh, a->partial) ==
                                             weft_mesh_axes_size(&test->mesh, b->partial);
}

#define NO_STEP UINT64_MAX

// Bytes of the one step from |a| to |b| that differs from it in dimensions |first| and |second|
// (-1: none) and not in partial axes.
static uint64_t move_cost(const case_t* test, const weft_sharding_t* a, const weft_sharding_t* b,
                          int32_t first, int32_t second) {
  weft_axes_t axes;
  if (second < 0) {
    if (is_cut_by(test, a, b, first, &axes)) return 0;
    if (!is_cut_by(test, b, a, first, &axes)) return NO_STEP;
    return (weft_mesh_axes_size(&test->mesh, axes) - 1) * held_bytes(test, a);
  }
  for (int swap = 0; swap < 2; ++swap) {
    const int32_t source = swap ? second : first;
    const int32_t target = swap ? first : second;
    weft_axes_t moved;
    if (!is_cut_by(test, b, a, source, &axes) || !is_cut_by(test, a, b, target, &moved)) continue;
    if (!weft_axes_equal(axes, moved)) continue;
    weft_sharding_t both = *a;
    both.dims[target] = b->dims[target];
    return (weft_mesh_axes_size(&test->mesh, axes) - 1) * held_bytes(test, &both);
  }
  return NO_STEP;
}

// True when the order of terms matters to what |test| reduces.
static bool rounds(const case_t* test, weft_reduction_t reduction) {
  return weft_dtype_is_float(test->shape.dtype) &&
         (reduction == WEFT_REDUCTION_SUM || reduction == WEFT_REDUCTION_PRODUCT);
}

// What a step that reduces |a| along |axes| in this order costs, if |bytes| are sent. One
// collective along all axes adds up pairs of ranks, then pairs of pairs (or fours, with an axis of
// four): only minor axes of a power of two can go before the rest.
static uint64_t reduction_cost(const case_t* test, const weft_sharding_t* a, weft_axes_t axes,
                               uint64_t bytes) {
  if (!rounds(test, a->reduction)) return bytes;
  for (uint32_t i = 1; i < axes.count; ++i) {
    if (weft_axes_at(axes, i) < weft_axes_at(axes, i - 1)) return NO_STEP;
  }
  const uint32_t kept = weft_axes_mask(test->to.partial);
  const weft_axes_t later = weft_axes_without(a->partial, weft_axes_mask(axes) | kept);
  const uint32_t size = weft_mesh_axes_size(&test->mesh, axes);
  for (uint32_t i = 0; i < later.count; ++i) {
    if (weft_axes_at(later, i) > weft_axes_at(axes, 0) || (size != 2 && size != 4 && size != 8))
      return NO_STEP;
  }
  // Short floats stay f32 until all is added up.
  const uint32_t all = weft_axes_mask(test->from.partial) & ~kept;
  return test->shape.dtype == WEFT_DTYPE_BF16 && (all & ~weft_axes_mask(axes)) != 0 ? 2 * bytes
                                                                                    : bytes;
}

// Bytes of the cheapest single step from |a| to |b|.
static uint64_t step_cost(const case_t* test, const weft_sharding_t* a, const weft_sharding_t* b) {
  int32_t dims[3] = {-1, -1, -1};
  uint32_t dim_count = 0;
  for (int32_t d = 0; d < a->rank; ++d) {
    if (!weft_axes_equal(a->dims[d], b->dims[d])) dims[dim_count++] = d;
  }
  uint64_t best = same_pieces(test, a, b) ? held_bytes(test, a) : NO_STEP;
  const uint32_t before = weft_axes_mask(a->partial);
  const uint32_t after = weft_axes_mask(b->partial);
  const bool compatible = before == 0 || after == 0 || a->reduction == b->reduction;
  if (before == after && compatible && dim_count >= 1 && dim_count <= 2) {
    const uint64_t cost = move_cost(test, a, b, dims[0], dims[1]);
    if (cost < best) best = cost;
  }
  if (!compatible || before == after) return best;
  if ((after & ~before) != 0) {
    const bool to_partial = (before & ~after) == 0 && dim_count == 0 &&
                            (after & ~before & ~weft_axes_mask(test->to.partial)) == 0;
    return to_partial ? 0 : best;
  }
  const uint32_t gone = before & ~after;
  const weft_axes_t reduced = weft_axes_without(a->partial, after);
  const uint64_t n = weft_mesh_axes_size(&test->mesh, reduced);
  uint64_t cost = NO_STEP;
  weft_axes_t axes;
  if (dim_count == 0) {
    cost = reduction_cost(test, a, reduced, (2 * (n - 1) * held_bytes(test, a) + n - 1) / n);
  }
  if (dim_count == 1 && is_cut_by(test, a, b, dims[0], &axes) && weft_axes_mask(axes) == gone) {
    cost = reduction_cost(test, a, axes, (n - 1) * held_bytes(test, b));
  }
  return cost < best ? cost : best;
}

// Bellman and Ford's way, over all pairs of states, until nothing gets better.
static void find_best(states_t* states, uint32_t start) {
  for (uint32_t i = 0; i < states->count; ++i) states->bytes[i] = NO_STEP;
  states->bytes[start] = 0;
  states->steps[start] = 0;
  bool done[MAX_STATES] = {false};
  for (;;) {
    uint32_t best = MAX_STATES;
    for (uint32_t i = 0; i < states->count; ++i) {
      if (done[i] || states->bytes[i] == NO_STEP) continue;
      if (best == MAX_STATES || states->bytes[i] < states->bytes[best] ||
          (states->bytes[i] == states->bytes[best] && states->steps[i] < states->steps[best])) {
        best = i;
      }
    }
    if (best == MAX_STATES) return;
    done[best] = true;
    for (uint32_t i = 0; i < states->count; ++i) {
      if (done[i]) continue;
      const uint64_t cost = step_cost(&states->test, &states->at[best], &states->at[i]);
      if (cost == NO_STEP) continue;
      const uint64_t bytes = states->bytes[best] + cost;
      const uint32_t steps = states->steps[best] + 1;
      if (bytes > states->bytes[i]) continue;
      if (bytes == states->bytes[i] && steps >= states->steps[i]) continue;
      states->bytes[i] = bytes;
      states->steps[i] = steps;
    }
  }
}

static uint32_t find_state(const states_t* states, const weft_sharding_t* state) {
  for (uint32_t i = 0; i < states->count; ++i) {
    if (weft_sharding_equal(&states->at[i], state)) return i;
  }
  ck_abort_msg("a sharding is missing among %u", states->count);
  return 0;
}

static void check_optimal(uint64_t seed) {
  static states_t all;
  states_t* states = &all;
  weft_graph_t* graph = NULL;
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
  const case_t test = random_case(seed, graph, &type);
  // Axes of size 1 mean nothing, and two reductions at once are another test's.
  const bool has_unit_axis = test.mesh.axes[0].size == 1;
  const bool mixes = test.from.reduction != WEFT_REDUCTION_NONE &&
                     test.to.reduction != WEFT_REDUCTION_NONE &&
                     test.from.reduction != test.to.reduction;
  if (!has_unit_axis && !mixes) {
    states->test = test;
    states->type = type;
    states->is_even = !weft_sharding_has_padding(&test.mesh, &test.from, type) &&
                      !weft_sharding_has_padding(&test.mesh, &test.to, type);
    states->count = 0;
    const weft_reduction_t reduction =
        test.from.reduction != WEFT_REDUCTION_NONE ? test.from.reduction : test.to.reduction;
    const weft_sharding_t none = {.rank = test.from.rank};
    const uint32_t axes = weft_sharding_used_axes(&test.from) | weft_sharding_used_axes(&test.to);
    add_states(states, 0, &none, axes, reduction);
    find_best(states, find_state(states, &test.from));
    const uint32_t target = find_state(states, &test.to);
    weft_reshard_step_t steps[WEFT_RESHARD_MAX_STEPS];
    uint32_t count = 0;
    uint64_t bytes = 0;
    WEFT_ASSERT_OK(weft_reshard_plan(&test.mesh, type, &test.from, &test.to, steps, &count));
    for (uint32_t i = 0; i < count; ++i) bytes += steps[i].bytes;
    if (bytes != states->bytes[target] || count != states->steps[target]) {
      printf("planned %" PRIu64 " bytes in %u steps, possible are %" PRIu64 " in %u\n", bytes,
             count, states->bytes[target], states->steps[target]);
      fail_case(&test, NULL, "the plan is not the best");
    }
  }
  weft_graph_release(graph);
}

START_TEST(plans_are_the_best) {
  const uint64_t seed = weft_testing_seed();
  for (uint64_t i = 0; i < 1500; ++i) check_optimal(seed + i);
}
END_TEST

// ---- known plans --------------------------------------------------------------------------------

typedef struct known_s {
  const char* mesh;  // its axis "t" is one of time
  int32_t rank;
  int64_t dims[3];
  const char* from;
  const char* to;
  const char* steps;  // kind:bytes of each step
} known_t;

static const char* const kind_names[] = {
    [WEFT_RESHARD_ALL_REDUCE] = "all_reduce", [WEFT_RESHARD_REDUCE_SCATTER] = "reduce_scatter",
    [WEFT_RESHARD_ALL_GATHER] = "all_gather", [WEFT_RESHARD_ALL_TO_ALL] = "all_to_all",
    [WEFT_RESHARD_SLICE] = "slice",           [WEFT_RESHARD_PERMUTE] = "permute",
    [WEFT_RESHARD_TO_PARTIAL] = "to_partial",
};

// All of f32.
static const known_t known[] = {
    // One axis, the four changes of placement.
    {"dp=4", 1, {8}, "[{}], unreduced={\"dp\"}", "[{}]", "all_reduce:48"},
    {"dp=4", 1, {8}, "[{}], unreduced={\"dp\"}", "[{\"dp\"}]", "reduce_scatter:24"},
    {"dp=4", 1, {8}, "[{\"dp\"}]", "[{}]", "all_gather:24"},
    {"dp=4", 2, {8, 4}, "[{\"dp\"}, {}]", "[{}, {\"dp\"}]", "all_to_all:24"},
    {"dp=4", 1, {8}, "[{}]", "[{\"dp\"}]", "slice:0"},
    {"dp=4", 1, {8}, "[{}]", "[{}], unreduced={\"dp\"}", "to_partial:0"},
    {"dp=4", 1, {8}, "[{\"dp\"}]", "[{\"dp\"}]", ""},
    // Padding is sent, too: 5 elements 4 ways are 2 each.
    {"dp=4", 1, {5}, "[{\"dp\"}]", "[{}]", "all_gather:24"},
    {"dp=4", 1, {5}, "[{}], unreduced={\"dp\"}", "[{\"dp\"}]", "reduce_scatter:24"},
    // Scattering one element four ways would send it three times: reduce everywhere instead.
    {"dp=4", 1, {1}, "[{}], unreduced={\"dp\"}", "[{\"dp\"}]", "all_reduce:6 slice:0"},
    // Several axes at once.
    {"x=2,y=2", 1, {8}, "[{}], unreduced={\"x\", \"y\"}", "[{}]", "all_reduce:48"},
    {"x=2,y=2", 1, {8}, "[{}], unreduced={\"x\", \"y\"}", "[{\"x\", \"y\"}]", "reduce_scatter:24"},
    // Terms are added up in the order of ranks, minor axes first.
    {"x=2,y=2",
     1,
     {8},
     "[{}], unreduced={\"x\", \"y\"}",
     "[{\"y\", \"x\"}]",
     "reduce_scatter:16 reduce_scatter:8"},
    {"x=2,y=2",
     1,
     {8},
     "[{}], unreduced={\"x\", \"y\"}",
     "[{\"y\"}]",
     "reduce_scatter:16 all_reduce:16"},
    {"x=2,y=2",
     1,
     {8},
     "[{}], unreduced={\"x\", \"y\"}",
     "[{\"x\"}]",
     "reduce_scatter:24 all_gather:8"},
    {"x=2,y=3",
     1,
     {12},
     "[{}], unreduced={\"x\", \"y\"}",
     "[{\"y\"}]",
     "reduce_scatter:40 permute:8 all_gather:8"},
    {"x=2,y=2", 1, {8}, "[{\"x\", \"y\"}]", "[{}]", "all_gather:24"},
    {"x=2,y=2", 1, {8}, "[{\"x\", \"y\"}]", "[{\"x\"}]", "all_gather:8"},
    {"x=2,y=2", 1, {8}, "[{\"x\", \"y\"}]", "[{\"y\", \"x\"}]", "permute:8"},
    {"x=2,y=2", 1, {8}, "[{\"x\"}]", "[{\"y\"}]", "permute:16"},
    {"x=2,y=2", 1, {8}, "[{\"x\", \"y\"}]", "[{\"y\"}]", "permute:8 all_gather:8"},
    {"x=2,y=2", 2, {4, 4}, "[{\"x\"}, {\"y\"}]", "[{\"y\"}, {\"x\"}]", "permute:16"},
    // 5 cut two ways is 3 + 2, four ways 2 + 2 + 1 + 0: the cuts do not nest.
    {"x=2,y=2", 1, {5}, "[{\"x\", \"y\"}]", "[{\"x\"}]", "all_gather:24 slice:0"},
    {"x=2,y=2", 1, {5}, "[{\"x\"}]", "[{\"x\", \"y\"}]", "all_gather:12 slice:0"},
    // An axis that neither uses is left alone.
    {"dp=4,tp=2", 1, {8}, "[{}], unreduced={\"dp\"}", "[{}]", "all_reduce:48"},
    // Axes of size 1 mean nothing.
    {"one=1,dp=4", 1, {8}, "[{\"one\"}]", "[{}]", ""},
    {"one=1,dp=4", 1, {8}, "[{\"one\"}]", "[{\"dp\"}], unreduced={\"one\"}", "slice:0"},
    // Through halves of dimension 1 it would be less, but nine elements have none.
    {"dp=4,t=2", 2, {8, 9}, "[{\"dp\", \"t\"}, {}]", "[{\"t\"}, {}]", "all_gather:252 slice:0"},
    {"x=2,y=2,t=2",
     2,
     {8, 9},
     "[{\"x\", \"y\", \"t\"}, {}]",
     "[{\"t\"}, {}]",
     "all_gather:252 slice:0"},
    {"x=2,y=2,t=2",
     2,
     {8, 10},
     "[{\"x\", \"y\", \"t\"}, {}]",
     "[{\"t\"}, {}]",
     "all_gather:40 all_to_all:40 all_gather:80 slice:0 all_gather:80"},
};

START_TEST(known_plans) {
  for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); ++i) {
    const known_t* row = &known[i];
    weft_graph_t* graph = NULL;
    const weft_type_t* type = NULL;
    weft_mesh_t mesh;
    weft_sharding_t from;
    weft_sharding_t to;
    WEFT_ASSERT_OK(weft_graph_create("<test>", weft_testing_allocator(), &graph));
    WEFT_ASSERT_OK(
        weft_type_tensor(graph, WEFT_DTYPE_F32, row->rank, row->dims, NULL, NULL, &type));
    WEFT_ASSERT_OK(weft_mesh_parse(row->mesh, &graph->arena, &mesh));
    const uint32_t last = mesh.axis_count - 1;
    if (strcmp(mesh.axes[last].name, "t") == 0) mesh.time_axes = UINT32_C(1) << last;
    WEFT_ASSERT_OK(weft_sharding_parse(row->from, &mesh, row->rank, &from));
    WEFT_ASSERT_OK(weft_sharding_parse(row->to, &mesh, row->rank, &to));
    weft_reshard_step_t steps[WEFT_RESHARD_MAX_STEPS];
    uint32_t count = 0;
    WEFT_ASSERT_OK(weft_reshard_plan(&mesh, type, &from, &to, steps, &count));
    weft_string_buffer_t text;
    weft_string_buffer_init(weft_testing_allocator(), &text);
    weft_string_buffer_append_cstring(&text, "");
    for (uint32_t k = 0; k < count; ++k) {
      weft_string_buffer_append_format(&text, "%s%s:%" PRIu64, k > 0 ? " " : "",
                                       kind_names[steps[k].kind], steps[k].bytes);
    }
    WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
    ck_assert_msg(strcmp(text.data == NULL ? "" : text.data, row->steps) == 0,
                  "%s: %s to %s: expected '%s', got '%s'", row->mesh, row->from, row->to,
                  row->steps, text.data);
    if (count > 0) ck_assert(weft_sharding_equal(&steps[count - 1].after, &to));
    weft_string_buffer_deinit(&text);
    weft_graph_release(graph);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("reshard");
  TCase* plans = weft_testing_check_leaks(tcase_create("known plans"));
  tcase_add_test(plans, known_plans);
  suite_add_tcase(suite, plans);
  TCase* values = weft_testing_check_leaks(tcase_create("values"));
  tcase_set_timeout(values, 100);
  tcase_add_test(values, resharding_keeps_the_value);
  suite_add_tcase(suite, values);
  TCase* order = weft_testing_check_leaks(tcase_create("order of sums"));
  tcase_set_timeout(order, 100);
  tcase_add_test(order, sums_have_one_order);
  suite_add_tcase(suite, order);
  TCase* best = weft_testing_check_leaks(tcase_create("best plans"));
  tcase_set_timeout(best, 100);
  tcase_add_test(best, plans_are_the_best);
  suite_add_tcase(suite, best);
  return suite;
}
