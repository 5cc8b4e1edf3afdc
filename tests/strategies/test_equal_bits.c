// Strategies on one data axis and several: every result has the bits that ddp gives on as many
// ranks along one axis, whatever is cut along which of them.
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

// What is cut on one axis, in buckets of every size.
static const program_layout_t one_axis[] = {
    {.strategy = "ddp", .mesh = "dp=4"},
    {.strategy = "ddp", .mesh = "dp=4", .settings = "bucket_mb=0"},
    {.strategy = "deepspeed_stage_1", .mesh = "dp=4"},
    {.strategy = "deepspeed_stage_2", .mesh = "dp=4", .settings = "reduce_bucket_size=100"},
    {.strategy = "deepspeed_stage_3", .mesh = "dp=4", .settings = "reduce_bucket_size=50"},
    {.strategy = "fsdp", .mesh = "dp=4"},
    {.strategy = "fsdp", .mesh = "dp=4", .settings = "bucket_mb=0,reshard_after_forward=true"},
    {.strategy = "fsdp", .mesh = "dp=4", .settings = "sharding_strategy=SHARD_GRAD_OP"},
    {.strategy = "fsdp", .mesh = "dp=4", .settings = "sharding_strategy=NO_SHARD,bucket_mb=0"},
};
// Axes of one rank cut nothing.
static const program_layout_t two[] = {
    {.strategy = "ddp", .mesh = "dp=2"},
    {.strategy = "ddp", .mesh = "r=1,s=2"},
    {.strategy = "deepspeed_stage_1", .mesh = "r=2,s=1"},
    {.strategy = "fsdp", .mesh = "r=1,s=2,t=1"},
    {.strategy = "fsdp", .mesh = "r=1,s=2", .settings = "sharding_strategy=HYBRID_SHARD"},
    {.strategy = "fsdp", .mesh = "r=2,s=1", .settings = "sharding_strategy=HYBRID_SHARD"},
};
static const program_layout_t four[] = {
    {.strategy = "ddp", .mesh = "dp=4"},
    {.strategy = "ddp", .mesh = "a=2,b=2"},
    {.strategy = "deepspeed_stage_2", .mesh = "a=2,b=2", .settings = "reduce_bucket_size=100"},
    {.strategy = "fsdp", .mesh = "a=2,b=2"},
    {.strategy = "fsdp", .mesh = "a=2,b=2", .settings = "sharding_strategy=HYBRID_SHARD"},
};
static const program_layout_t three[] = {
    {.strategy = "ddp", .mesh = "dp=3"},
    {.strategy = "deepspeed_stage_1", .mesh = "dp=3"},
    {.strategy = "fsdp", .mesh = "dp=3"},
};
// Trees over six ranks split at four: neither axis can be added up before the other.
static const program_layout_t six[] = {
    {.strategy = "ddp", .mesh = "dp=6"},
    {.strategy = "fsdp", .mesh = "a=3,b=2"},
    {.strategy = "fsdp", .mesh = "a=3,b=2", .settings = "sharding_strategy=HYBRID_SHARD"},
    {.strategy = "fsdp", .mesh = "a=2,b=3", .settings = "sharding_strategy=HYBRID_SHARD"},
};
static const program_layout_t eight[] = {
    {.strategy = "ddp", .mesh = "dp=8"},
    {.strategy = "deepspeed_stage_3", .mesh = "a=2,b=2,c=2"},
    {.strategy = "fsdp", .mesh = "a=2,b=2,c=2", .settings = "sharding_strategy=HYBRID_SHARD"},
    {.strategy = "fsdp", .mesh = "a=4,b=2"},
    {.strategy = "fsdp",
     .mesh = "a=2,b=4",
     .settings = "sharding_strategy=HYBRID_SHARD,bucket_mb=0"},
};

// The same beside an axis of tensor parallelism, which comes last or first.
static const program_layout_t placed[] = {
    {.strategy = "ddp", .mesh = "dp=4,tp=2", .places = "params.0.w=tp:1"},
    {.strategy = "fsdp", .mesh = "dp=4,tp=2", .places = "params.0.w=tp:1"},
    {.strategy = "fsdp",
     .mesh = "a=2,b=2,tp=2",
     .settings = "sharding_strategy=HYBRID_SHARD",
     .places = "params.0.w=tp:1"},
    {.strategy = "fsdp",
     .mesh = "a=2,b=2,tp=2",
     .settings = "sharding_strategy=HYBRID_SHARD,bucket_mb=0,reshard_after_forward=true",
     .places = "params.0.w=tp:1"},
};
static const program_layout_t placed_first[] = {
    {.strategy = "ddp", .mesh = "tp=2,dp=4", .places = "params.0.w=tp:1"},
    {.strategy = "ddp", .mesh = "tp=2,a=2,b=2", .places = "params.0.w=tp:1"},
    {.strategy = "fsdp",
     .mesh = "tp=2,a=2,b=2",
     .settings = "sharding_strategy=HYBRID_SHARD",
     .places = "params.0.w=tp:1"},
};

static const program_layout_t placed_between[] = {
    {.strategy = "ddp", .mesh = "dp=4,tp=2", .places = "params.0.w=tp:1"},
    {.strategy = "ddp", .mesh = "a=2,tp=2,b=2", .places = "params.0.w=tp:1"},
    {.strategy = "deepspeed_stage_1", .mesh = "a=2,tp=2,b=2", .places = "params.0.w=tp:1"},
    {.strategy = "fsdp", .mesh = "a=2,tp=2,b=2", .places = "params.0.w=tp:1"},
    {.strategy = "fsdp",
     .mesh = "a=2,tp=2,b=2",
     .settings = "sharding_strategy=HYBRID_SHARD",
     .places = "params.0.w=tp:1"},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void check_layouts(const char* path, const program_layout_t* layouts, size_t count) {
  program_case_t reference;
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, &layouts[0], &reference));
  for (size_t i = 1; i < count; ++i) {
    program_case_t test;
    WEFT_ASSERT_OK(program_case_init(text, size, &layouts[i], &test));
    printf("%s: %s on %s, %s\n", path, layouts[i].strategy, layouts[i].mesh,
           layouts[i].settings ? layouts[i].settings : "no settings");
    fflush(stdout);
    program_case_compare_bits(&reference, &test, weft_testing_seed(), 10);
    program_case_deinit(&test);
  }
  program_case_deinit(&reference);
  weft_testing_free_file(text, size);
}

// The same with parts of sums that are rounded to the type of the sum.
static const program_layout_t rounded[] = {
    {.strategy = "ddp", .mesh = "dp=4", .settings = "reduce_dtype=gradient"},
    {.strategy = "deepspeed_stage_1", .mesh = "dp=4", .settings = "reduce_dtype=gradient"},
    {.strategy = "ddp", .mesh = "a=2,b=2", .settings = "reduce_dtype=gradient"},
    {.strategy = "fsdp", .mesh = "a=2,b=2", .settings = "reduce_dtype=gradient"},
    {.strategy = "fsdp",
     .mesh = "a=2,b=2",
     .settings = "sharding_strategy=HYBRID_SHARD,reduce_dtype=gradient"},
};

static void check_step(const char* path) {
  check_layouts(path, two, COUNT(two));
  check_layouts(path, one_axis, COUNT(one_axis));
  check_layouts(path, four, COUNT(four));
  check_layouts(path, six, COUNT(six));
  check_layouts(path, eight, COUNT(eight));
}

// Averages of six elements are cut along one of two axes.
START_TEST(sums_of_activations_have_one_order) {
  check_step("tests/strategies/steps/batch_norm.mlir");
}
END_TEST

START_TEST(sums_of_gradients_have_one_order) {
  check_step("tests/strategies/steps/clipped.mlir");
  check_step("tests/strategies/steps/adafactor.mlir");
}
END_TEST

START_TEST(short_floats_are_rounded_once) {
  check_step("tests/strategies/steps/bf16.mlir");
  check_step("tests/strategies/steps/mixed.mlir");
  check_layouts("tests/strategies/steps/bf16.mlir", rounded, COUNT(rounded));
  check_layouts("tests/strategies/steps/mixed.mlir", rounded, COUNT(rounded));
}
END_TEST

// Gradients of bf16 that are added up before they are rounded are those of one device, but for
// those near the middle between two numbers; added up after, many are not.
START_TEST(gradients_are_those_of_one_device) {
  static const char* const steps[] = {"bf16", "mixed", "mixed_clipped"};
  for (size_t s = 0; s < COUNT(steps); ++s) {
    for (uint32_t i = 0; i < 2; ++i) {
      char path[64];
      size_t size = 0;
      program_case_t test;
      program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=4"};
      layout.settings = i == 0 ? NULL : "reduce_dtype=gradient";
      snprintf(path, sizeof(path), "tests/strategies/steps/%s.mlir", steps[s]);
      char* text = weft_testing_read_file(path, &size);
      WEFT_ASSERT_OK(program_case_init(text, size, &layout, &test));
      weft_testing_free_file(text, size);
      const double other = program_case_other_bits(&test, weft_testing_seed(), 10, 1e-5);
      printf("%s, %s: %.4f of all elements differ\n", path, i == 0 ? "float32" : "gradient", other);
      fflush(stdout);
      if (i == 0) ck_assert_double_lt(other, 0.01);
      if (i == 1) ck_assert_double_gt(other, 0.02);
      program_case_deinit(&test);
    }
  }
}
END_TEST

START_TEST(vectors_of_spectral_norms_are_read_whole) {
  check_step("tests/strategies/steps/spectral.mlir");
}
END_TEST

START_TEST(normalised_weights_are_read_whole) {
  check_step("tests/strategies/steps/normalised.mlir");
}
END_TEST

START_TEST(gradients_are_complete_at_different_places) {
  check_step("tests/strategies/steps/adaptive.mlir");
  check_step("tests/strategies/steps/penalised.mlir");
}
END_TEST

START_TEST(teachers_are_read_whole) {
  check_step("tests/strategies/steps/teacher.mlir");
}
END_TEST

START_TEST(norms_of_updates_are_exact) {
  check_step("tests/strategies/steps/lamb.mlir");
  check_step("tests/strategies/steps/distilled.mlir");
}
END_TEST

START_TEST(branches_update_what_is_cut) {
  check_step("tests/strategies/steps/conditional.mlir");
}
END_TEST

START_TEST(products_update_what_is_cut) {
  check_step("tests/strategies/steps/muon.mlir");
}
END_TEST

// What no samples go into is whole with ddp: no product or sum of it may be added up from parts
// because states are cut.
START_TEST(random_numbers_are_whole) {
  check_layouts("tests/strategies/steps/gan.mlir", two, COUNT(two));
  check_layouts("tests/strategies/steps/gan.mlir", one_axis, COUNT(one_axis));
  check_layouts("tests/strategies/steps/gan.mlir", three, COUNT(three));
}
END_TEST

// Halves of a batch can be kept apart by two ranks, but not by two axes of two.
START_TEST(halves_are_those_of_one_axis) {
  check_layouts("tests/strategies/steps/halves.mlir", one_axis, COUNT(one_axis));
  check_layouts("tests/strategies/steps/halves.mlir", four, COUNT(four));
}
END_TEST

// Elements of the collectives of |layout|'s program, outside of loops.
typedef struct moved_s {
  int64_t reduced;
  int64_t scattered;
  int64_t gathered;
  int64_t exchanged;
  int64_t in_buckets;  // of what is scattered
} moved_t;

static moved_t count_moved(const char* text, size_t size, const program_layout_t* layout) {
  program_case_t test;
  moved_t moved = {.reduced = 0};
  WEFT_ASSERT_OK(program_case_init(text, size, layout, &test));
  const weft_block_t* body = weft_graph_main(test.program->graph)->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    if (op->opcode == WEFT_OP_ALL_REDUCE) moved.reduced += op->results[0]->type->element_count;
    if (op->opcode == WEFT_OP_ALL_GATHER) moved.gathered += op->results[0]->type->element_count;
    if (op->opcode == WEFT_OP_ALL_TO_ALL) moved.exchanged += op->results[0]->type->element_count;
    if (op->opcode == WEFT_OP_REDUCE_SCATTER) {
      const weft_type_t* type = op->operands[0]->type;
      moved.scattered += type->element_count;
      if (type->rank == 1) moved.in_buckets += type->element_count;
    }
  }
  program_case_deinit(&test);
  return moved;
}

// What one axis of two would cut, one of four does not: how samples are cut is decided for all axes
// of data at once.
static void check_compared(const char* path) {
  check_layouts(path, four, COUNT(four));
  check_layouts(path, six, COUNT(six));
  check_layouts(path, eight, COUNT(eight));
}

START_TEST(samples_are_told_apart_on_all_axes_at_once) {
  check_compared("tests/strategies/steps/grouped.mlir");
  check_compared("tests/strategies/steps/strided.mlir");
  check_compared("tests/strategies/steps/two_batches.mlir");
}
END_TEST

START_TEST(samples_are_put_in_order_on_all_axes_at_once) {
  check_compared("tests/strategies/steps/ordered.mlir");
}
END_TEST

// Twelve samples are no pieces of a third for six or eight ranks, so that every rank has all of
// them: what is kept cut then cuts what is computed from them, and no sum of that may show it.
START_TEST(updates_in_turns_have_one_order) {
  check_compared("tests/strategies/steps/turns.mlir");
  check_layouts("tests/strategies/steps/turns.mlir", three, COUNT(three));
  static const program_layout_t layouts[] = {{.strategy = "ddp", .mesh = "dp=6"},
                                             {.strategy = "fsdp", .mesh = "dp=6"}};
  size_t size = 0;
  char* text = weft_testing_read_file("tests/strategies/steps/turns.mlir", &size);
  for (size_t i = 0; i < COUNT(layouts); ++i) {
    ck_assert_int_eq(count_moved(text, size, &layouts[i]).reduced, 0);
  }
  weft_testing_free_file(text, size);
}
END_TEST

START_TEST(placed_parameters_leave_data_axes_one) {
  check_layouts("tests/strategies/steps/grouped.mlir", placed, COUNT(placed));
  check_layouts("tests/strategies/steps/grouped.mlir", placed_first, COUNT(placed_first));
  check_layouts("tests/strategies/steps/strided.mlir", placed, COUNT(placed));
  check_layouts("tests/strategies/steps/ordered.mlir", placed_first, COUNT(placed_first));
  check_layouts("tests/strategies/steps/grouped.mlir", placed_between, COUNT(placed_between));
  check_layouts("tests/strategies/steps/strided.mlir", placed_between, COUNT(placed_between));
  check_layouts("tests/strategies/steps/halves.mlir", placed_between, COUNT(placed_between));
}
END_TEST

// What a strategy keeps cut of what the user placed, and of its states, does not show either: not
// in products that read new parameters, nor in the updated averages that samples are computed with.
static void check_placed(const char* path, const char* places) {
  static const struct {
    const char* strategy;
    const char* settings;
  } rows[] = {
      {"ddp", NULL},
      {"deepspeed_stage_1", NULL},
      {"deepspeed_stage_2", "reduce_bucket_size=100"},
      {"deepspeed_stage_3", NULL},
      {"fsdp", "sharding_strategy=SHARD_GRAD_OP"},
      {"fsdp", "bucket_mb=0"},
      {"fsdp", "sharding_strategy=NO_SHARD"},
  };
  program_layout_t layouts[COUNT(rows)];
  for (size_t i = 0; i < COUNT(rows); ++i) {
    layouts[i] = (program_layout_t){.strategy = rows[i].strategy,
                                    .settings = rows[i].settings,
                                    .mesh = "dp=2,tp=2",
                                    .places = places};
  }
  check_layouts(path, layouts, COUNT(layouts));
}

START_TEST(placed_parameters_are_kept_in_any_parts) {
  check_placed("tests/strategies/steps/gates.mlir", "params.in=tp:1");
  check_placed("tests/strategies/steps/gates.mlir", "params.b=tp:0;params.first=tp:0");
  check_placed("tests/strategies/steps/gan.mlir", "params.disc.0.w=tp:0");
  check_placed("tests/strategies/steps/teacher.mlir", "params.w=tp:0;params.b=tp:0");
  check_placed("tests/strategies/steps/clipped.mlir", "params.0.w=tp:1");
  check_placed("tests/strategies/steps/lamb.mlir", "params.1.w=tp:0");
}
END_TEST

// What the update of a placed parameter reads is cut as the parameter is: updates move nothing.
START_TEST(states_are_placed_like_their_parameter) {
  static const char* const strategies[] = {"ddp", "deepspeed_stage_1", "fsdp"};
  size_t size = 0;
  char* text = weft_testing_read_file("tests/strategies/steps/gates.mlir", &size);
  for (size_t k = 0; k < COUNT(strategies); ++k) {
    const program_layout_t layout = {
        .strategy = strategies[k], .mesh = "dp=2,tp=2", .places = "params.in=tp:1"};
    program_case_t test;
    uint32_t states = 0;
    WEFT_ASSERT_OK(program_case_init(text, size, &layout, &test));
    const weft_program_t* program = test.program;
    for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
      const char* name = program->roles.arguments[i].name;
      const bool is_state = program->roles.arguments[i].role == WEFT_ROLE_STATE;
      const size_t length = strlen(name);
      if (!is_state || length < 3 || strcmp(name + length - 3, ".in") != 0) continue;
      const weft_program_argument_t* argument = &program->arguments[i];
      ck_assert_uint_eq(argument->part_count, 1);
      const weft_sharding_t* sharding =
          &program->program_arguments[argument->parts[0].argument].sharding;
      // Behind the user's axis, which is the second.
      ck_assert_uint_ge(sharding->dims[1].count, 1);
      ck_assert_uint_eq(weft_axes_at(sharding->dims[1], 0), 1);
      ck_assert_uint_eq(weft_sharding_used_axes(sharding), k == 0 ? 2 : 3);
      ++states;
    }
    ck_assert_uint_eq(states, 2);
    program_case_deinit(&test);
  }
  weft_testing_free_file(text, size);
}
END_TEST

// Replicas hold the same of what the step carries on: in buckets, alone, and placed by the user.
static void check_replicas(const char* path, const program_layout_t* layout, uint32_t axis) {
  program_case_t test;
  size_t size = 0;
  uint32_t cut = 0;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, layout, &test));
  weft_testing_free_file(text, size);
  const weft_program_t* program = test.program;
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    const weft_program_argument_t* argument = &program->arguments[i];
    if (program->roles.arguments[i].role == WEFT_ROLE_BATCH) continue;
    for (uint32_t p = 0; p < argument->part_count; ++p) {
      const weft_program_value_t* value = &program->program_arguments[argument->parts[p].argument];
      const uint32_t axes = weft_sharding_used_axes(&value->sharding);
      ck_assert_msg((axes >> axis & 1) == 0, "%s on %s: '%s' is cut along the axis of replicas",
                    path, layout->mesh, program->roles.arguments[i].name);
      if (axes != 0) ++cut;
    }
  }
  ck_assert_uint_gt(cut, 0);
  program_case_deinit(&test);
}

START_TEST(replicas_hold_the_same) {
  static const char* const steps[] = {"grouped", "lamb", "adafactor", "turns", "halves"};
  static const struct {
    const char* mesh;
    const char* places;
    uint32_t axis;
  } rows[] = {{"a=2,b=2", NULL, 0},
              {"a=2,b=3", NULL, 0},
              {"a=2,b=2,tp=2", "params.0.w=tp:1", 0},
              {"tp=2,a=2,b=2", "params.0.w=tp:1", 1},
              {"a=2,tp=2,b=2", "params.0.w=tp:0", 0}};
  for (size_t s = 0; s < COUNT(steps); ++s) {
    char path[64];
    snprintf(path, sizeof(path), "tests/strategies/steps/%s.mlir", steps[s]);
    for (size_t r = 0; r < COUNT(rows); ++r) {
      const program_layout_t layout = {.strategy = "fsdp",
                                       .mesh = rows[r].mesh,
                                       .settings = "sharding_strategy=HYBRID_SHARD",
                                       .places = rows[r].places};
      check_replicas(path, &layout, rows[r].axis);
    }
  }
}
END_TEST

// The program of one layout, as text.
static char* print_program(const char* text, size_t size, const program_layout_t* layout,
                           size_t* out_size) {
  program_case_t test;
  char* printed = NULL;
  WEFT_ASSERT_OK(program_case_init(text, size, layout, &test));
  WEFT_ASSERT_OK(weft_graph_print(test.program->graph, WEFT_PRINT_ELIDE_LARGE,
                                  weft_testing_allocator(), &printed, out_size));
  program_case_deinit(&test);
  return printed;
}

// Layouts that are the same in other words: two by two.
static const program_layout_t twins[][2] = {
    {{.strategy = "ddp", .mesh = "dp=2"}, {.strategy = "ddp", .mesh = "r=1,s=2"}},
    {{.strategy = "ddp", .mesh = "dp=2"},
     {.strategy = "ddp", .mesh = "r=2,s=1", .places = "x=s:0"}},
    {{.strategy = "deepspeed_stage_1", .mesh = "dp=2"},
     {.strategy = "deepspeed_stage_1", .mesh = "r=1,s=1,t=2"}},
    {{.strategy = "fsdp", .mesh = "dp=2"}, {.strategy = "fsdp", .mesh = "r=2,s=1"}},
    {{.strategy = "fsdp", .mesh = "dp=2"},
     {.strategy = "fsdp", .mesh = "r=1,s=2", .settings = "sharding_strategy=HYBRID_SHARD"}},
    {{.strategy = "fsdp", .mesh = "dp=2", .settings = "sharding_strategy=NO_SHARD"},
     {.strategy = "fsdp", .mesh = "r=2,s=1", .settings = "sharding_strategy=HYBRID_SHARD"}},
    {{.strategy = "ddp", .mesh = "dp=4"}, {.strategy = "ddp", .mesh = "a=2,b=1,c=2"}},
    {{.strategy = "fsdp", .mesh = "dp=8"}, {.strategy = "fsdp", .mesh = "a=2,b=2,c=2"}},
    {{.strategy = "fsdp", .mesh = "a=4,b=2", .settings = "sharding_strategy=HYBRID_SHARD"},
     {.strategy = "fsdp", .mesh = "a=2,b=2,c=2", .settings = "sharding_strategy=HYBRID_SHARD"}},
    {{.strategy = "deepspeed_stage_3", .mesh = "dp=4", .micro_batches = 2},
     {.strategy = "deepspeed_stage_3", .mesh = "a=2,b=2", .micro_batches = 2}},
};

START_TEST(axes_of_one_kind_are_one) {
  const program_layout_t* const layouts = twins[_i];
  static const char* const steps[] = {"adafactor", "centred", "stacked_muon", "halves", "scan"};
  for (size_t s = 0; s < COUNT(steps); ++s) {
    char path[64];
    char* printed[2];
    size_t sizes[2];
    size_t size = 0;
    snprintf(path, sizeof(path), "tests/strategies/steps/%s.mlir", steps[s]);
    char* text = weft_testing_read_file(path, &size);
    for (uint32_t i = 0; i < 2; ++i) printed[i] = print_program(text, size, &layouts[i], &sizes[i]);
    ck_assert_msg(strcmp(printed[0], printed[1]) == 0, "%s: %s on %s is another program than on %s",
                  path, layouts[1].strategy, layouts[1].mesh, layouts[0].mesh);
    for (uint32_t i = 0; i < 2; ++i) {
      weft_allocator_release(weft_testing_allocator(), printed[i], sizes[i] + 1, 1);
    }
    weft_testing_free_file(text, size);
  }
}
END_TEST

// What ddp sends are its gradients, once: all-reduces of as many elements as it has parameters, and
// of the loss.
static void check_whole(const char* mesh, const char* path, int64_t elements) {
  const program_layout_t layout = {.strategy = "ddp", .mesh = mesh, .settings = "bucket_mb=0"};
  program_case_t test;
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, &layout, &test));
  weft_testing_free_file(text, size);
  const weft_block_t* body = weft_graph_main(test.program->graph)->body;
  int64_t sum = 0;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    ck_assert_int_ne(op->opcode, WEFT_OP_ALL_GATHER);
    ck_assert_int_ne(op->opcode, WEFT_OP_REDUCE_SCATTER);
    ck_assert_int_ne(op->opcode, WEFT_OP_ALL_TO_ALL);
    if (op->opcode == WEFT_OP_ALL_REDUCE) sum += op->results[0]->type->element_count;
  }
  ck_assert_int_eq(sum, elements);
  program_case_deinit(&test);
}

// The program is that of FULL_SHARD on one axis, in other groups, and adds up along the other axis
// the half of gradients that a rank has. What moves of samples is the same.
START_TEST(hybrid_shards_move_what_full_shards_move) {
  static const program_layout_t layouts[] = {
      {.strategy = "fsdp", .mesh = "dp=4", .settings = "bucket_mb=0"},
      {.strategy = "fsdp",
       .mesh = "a=2,b=2",
       .settings = "sharding_strategy=HYBRID_SHARD,bucket_mb=0"}};
  static const char* const steps[] = {"grouped", "strided", "ordered", "two_batches", "halves"};
  for (size_t s = 0; s < COUNT(steps); ++s) {
    char path[64];
    size_t size = 0;
    snprintf(path, sizeof(path), "tests/strategies/steps/%s.mlir", steps[s]);
    char* text = weft_testing_read_file(path, &size);
    const moved_t full = count_moved(text, size, &layouts[0]);
    const moved_t hybrid = count_moved(text, size, &layouts[1]);
    weft_testing_free_file(text, size);
    printf("%s: reduced %lld and %lld, scattered %lld and %lld, gathered %lld and %lld\n", path,
           (long long)full.reduced, (long long)hybrid.reduced, (long long)full.scattered,
           (long long)hybrid.scattered, (long long)full.gathered, (long long)hybrid.gathered);
    fflush(stdout);
    ck_assert_int_gt(full.in_buckets, 0);
    ck_assert_int_eq(hybrid.scattered, full.scattered);
    ck_assert_int_eq(hybrid.gathered, full.gathered);
    ck_assert_int_eq(hybrid.exchanged, full.exchanged);
    ck_assert_int_eq(hybrid.reduced, full.reduced + full.in_buckets / 2);
  }
}
END_TEST

START_TEST(ddp_cuts_no_update) {
  static const char* const meshes[] = {"dp=4", "a=2,b=2"};
  for (size_t i = 0; i < 2; ++i) {
    check_whole(meshes[i], "tests/strategies/steps/conditional.mlir",
                12 * 17 + 17 * 13 + 13 * 5 + 1);
    // A bucket is padded to a multiple of 32 elements for each rank: 12x16, 16, 16x8; the centre
    // is a mean over samples.
    check_whole(meshes[i], "tests/strategies/steps/teacher.mlir", 256 + 128 + 128 + 8 + 1);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/equal_bits");
  TCase* meshes = weft_testing_check_leaks(tcase_create("meshes"));
  tcase_set_timeout(meshes, 100);
  tcase_add_test(meshes, sums_of_activations_have_one_order);
  tcase_add_test(meshes, sums_of_gradients_have_one_order);
  tcase_add_test(meshes, short_floats_are_rounded_once);
  suite_add_tcase(suite, meshes);
  TCase* states = weft_testing_check_leaks(tcase_create("states"));
  tcase_set_timeout(states, 100);
  tcase_add_test(states, vectors_of_spectral_norms_are_read_whole);
  tcase_add_test(states, teachers_are_read_whole);
  suite_add_tcase(suite, states);
  TCase* weights = weft_testing_check_leaks(tcase_create("weights"));
  tcase_set_timeout(weights, 100);
  tcase_add_test(weights, normalised_weights_are_read_whole);
  tcase_add_test(weights, gradients_are_complete_at_different_places);
  suite_add_tcase(suite, weights);
  TCase* updates = weft_testing_check_leaks(tcase_create("updates"));
  tcase_set_timeout(updates, 100);
  tcase_add_test(updates, norms_of_updates_are_exact);
  tcase_add_test(updates, branches_update_what_is_cut);
  tcase_add_test(updates, products_update_what_is_cut);
  tcase_add_test(updates, ddp_cuts_no_update);
  suite_add_tcase(suite, updates);
  TCase* cuts = weft_testing_check_leaks(tcase_create("cuts of samples"));
  tcase_set_timeout(cuts, 100);
  tcase_add_test(cuts, random_numbers_are_whole);
  tcase_add_test(cuts, halves_are_those_of_one_axis);
  tcase_add_loop_test(cuts, axes_of_one_kind_are_one, 0, COUNT(twins));
  suite_add_tcase(suite, cuts);
  TCase* compared = weft_testing_check_leaks(tcase_create("compared samples"));
  tcase_set_timeout(compared, 100);
  tcase_add_test(compared, samples_are_told_apart_on_all_axes_at_once);
  tcase_add_test(compared, samples_are_put_in_order_on_all_axes_at_once);
  tcase_add_test(compared, updates_in_turns_have_one_order);
  tcase_add_test(compared, placed_parameters_leave_data_axes_one);
  tcase_add_test(compared, replicas_hold_the_same);
  tcase_add_test(compared, hybrid_shards_move_what_full_shards_move);
  suite_add_tcase(suite, compared);
  TCase* places = weft_testing_check_leaks(tcase_create("placed"));
  tcase_add_test(places, placed_parameters_are_kept_in_any_parts);
  tcase_add_test(places, states_are_placed_like_their_parameter);
  suite_add_tcase(suite, places);
  TCase* device = weft_testing_check_leaks(tcase_create("one device"));
  tcase_add_test(device, gradients_are_those_of_one_device);
  suite_add_tcase(suite, device);
  return suite;
}
