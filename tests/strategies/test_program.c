// Programs of ranks: where each argument of the step is, what the user may ask for, and what the
// tables say.
#include <stdio.h>
#include <string.h>

#include "graph/passes/pass.h"
#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

// Parameters of two types, with a state, without, and one (s) that no bucket takes; batches of
// three types and one that is a scalar.
static const char step[] =
    "func.func public @main(\n"
    "    %w: tensor<3x5xf32> {weft.role = \"param\", weft.name = \"h0.w\", tf.aliasing_output = 0 "
    ": i32},\n"
    "    %b: tensor<5xf32> {weft.role = \"param\", weft.name = \"h1.b\", tf.aliasing_output = 1 : "
    "i32},\n"
    "    %p: tensor<7xbf16> {weft.role = \"param\", weft.name = \"p\", tf.aliasing_output = 2 : "
    "i32},\n"
    "    %s: tensor<6x6xf64> {weft.role = \"param\", weft.name = \"s\", tf.aliasing_output = 3 : "
    "i32},\n"
    "    %m: tensor<3x5xf32> {weft.role = \"state\", weft.name = \"m.w\", tf.aliasing_output = 4 : "
    "i32},\n"
    "    %x: tensor<12x3xf32> {weft.role = \"batch\", weft.name = \"x\"},\n"
    "    %y: tensor<12xi32> {weft.role = \"batch\", weft.name = \"y\"},\n"
    "    %k: tensor<12x2xi1> {weft.role = \"batch\", weft.name = \"mask\"},\n"
    "    %c: tensor<f32> {weft.role = \"batch\", weft.name = \"scale\"},\n"
    "    %lr: tensor<f32> {weft.role = \"hyper\", weft.name = \"lr\"})\n"
    "    -> (tensor<3x5xf32>, tensor<5xf32>, tensor<7xbf16>, tensor<6x6xf64>, tensor<3x5xf32>,\n"
    "        tensor<f32> {weft.role = \"loss\", weft.name = \"loss\"},\n"
    "        tensor<i32> {weft.role = \"metric\", weft.name = \"hits\"}) {\n"
    "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %izero = stablehlo.constant dense<0> : tensor<i32>\n"
    "  %h = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<12x3xf32>, "
    "tensor<3x5xf32>) -> tensor<12x5xf32>\n"
    "  %bb = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<5xf32>) -> tensor<12x5xf32>\n"
    "  %a0 = stablehlo.add %h, %bb : tensor<12x5xf32>\n"
    "  %cb = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<f32>) -> tensor<12x5xf32>\n"
    "  %a = stablehlo.multiply %a0, %cb : tensor<12x5xf32>\n"
    "  %gw = stablehlo.dot_general %x, %a, contracting_dims = [0] x [0] : (tensor<12x3xf32>, "
    "tensor<12x5xf32>) -> tensor<3x5xf32>\n"
    "  %gb = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<12x5xf32>, tensor<f32>) -> tensor<5xf32>\n"
    "  %loss = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0, 1] "
    ": (tensor<12x5xf32>, tensor<f32>) -> tensor<f32>\n"
    "  %lw = stablehlo.broadcast_in_dim %lr, dims = [] : (tensor<f32>) -> tensor<3x5xf32>\n"
    "  %lb = stablehlo.broadcast_in_dim %lr, dims = [] : (tensor<f32>) -> tensor<5xf32>\n"
    "  %nm = stablehlo.add %m, %gw : tensor<3x5xf32>\n"
    "  %uw = stablehlo.multiply %nm, %lw : tensor<3x5xf32>\n"
    "  %nw = stablehlo.subtract %w, %uw : tensor<3x5xf32>\n"
    "  %ub = stablehlo.multiply %gb, %lb : tensor<5xf32>\n"
    "  %nb = stablehlo.subtract %b, %ub : tensor<5xf32>\n"
    "  %half = stablehlo.constant dense<0.5> : tensor<7xbf16>\n"
    "  %p2 = stablehlo.multiply %p, %half : tensor<7xbf16>\n"
    "  %bzero = stablehlo.constant dense<0.0> : tensor<bf16>\n"
    "  %yc = stablehlo.convert %y : (tensor<12xi32>) -> tensor<12xbf16>\n"
    "  %y7 = stablehlo.broadcast_in_dim %yc, dims = [0] : (tensor<12xbf16>) -> "
    "tensor<12x7xbf16>\n"
    "  %gp = stablehlo.reduce(%y7 init: %bzero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<12x7xbf16>, tensor<bf16>) -> tensor<7xbf16>\n"
    "  %np = stablehlo.subtract %p2, %gp : tensor<7xbf16>\n"
    "  %ns = stablehlo.dot_general %s, %s, contracting_dims = [1] x [0] : (tensor<6x6xf64>, "
    "tensor<6x6xf64>) -> tensor<6x6xf64>\n"
    "  %three = stablehlo.constant dense<3> : tensor<12xi32>\n"
    "  %is = stablehlo.compare LT, %y, %three : (tensor<12xi32>, tensor<12xi32>) -> "
    "tensor<12xi1>\n"
    "  %k0 = stablehlo.slice %k [0:12, 1:2] : (tensor<12x2xi1>) -> tensor<12x1xi1>\n"
    "  %k1 = stablehlo.reshape %k0 : (tensor<12x1xi1>) -> tensor<12xi1>\n"
    "  %both = stablehlo.and %is, %k1 : tensor<12xi1>\n"
    "  %ii = stablehlo.convert %both : (tensor<12xi1>) -> tensor<12xi32>\n"
    "  %hits = stablehlo.reduce(%ii init: %izero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<12xi32>, tensor<i32>) -> tensor<i32>\n"
    "  return %nw, %nb, %np, %ns, %nm, %loss, %hits : tensor<3x5xf32>, tensor<5xf32>, "
    "tensor<7xbf16>, tensor<6x6xf64>, tensor<3x5xf32>, tensor<f32>, tensor<i32>\n"
    "}\n";

enum { W, B, P, S, M, X, Y, MASK, SCALE, LR, ARGUMENT_COUNT };
enum { LOSS = 5, HITS };

static void create(const program_layout_t* layout, program_case_t* out_test) {
  printf("%s %s on %s, %s\n", layout->strategy, layout->settings ? layout->settings : "",
         layout->mesh, layout->places ? layout->places : "nothing placed");
  fflush(stdout);
  WEFT_ASSERT_OK(program_case_init(step, strlen(step), layout, out_test));
}

// Round trips -------------------------------------------------------------------------------------

static const program_layout_t layouts[] = {
    {.strategy = "ddp", .mesh = "dp=2"},
    {.strategy = "ddp", .mesh = "dp=5"},  // 12 samples do not divide
    {.strategy = "ddp", .mesh = "dp=2", .settings = "bucket_mb=0"},
    {.strategy = "deepspeed_stage_1", .mesh = "dp=3"},
    {.strategy = "deepspeed_stage_2", .mesh = "dp=2"},
    {.strategy = "deepspeed_stage_3", .mesh = "dp=4"},
    {.strategy = "fsdp", .mesh = "dp=2"},
    {.strategy = "fsdp", .mesh = "dp=3", .settings = "auto_wrap=none"},
    {.strategy = "fsdp", .mesh = "dp=4", .micro_batches = 3},
    {.strategy = "fsdp",
     .mesh = "replicate=2,shard=2",
     .settings = "sharding_strategy=HYBRID_SHARD"},
    {.strategy = "ddp", .mesh = "dp=2,tp=2", .places = "*.w=tp:1;h1.b=tp:0"},  // 5 does not divide
    {.strategy = "fsdp", .mesh = "dp=2,tp=2", .places = "s=tp:1"},
    {.strategy = "ddp", .mesh = "a=2,b=2,dp=2", .places = "s=b:0,a:0;p=a:0"},
};
#define LAYOUT_COUNT (sizeof(layouts) / sizeof(layouts[0]))

// What argument |index| of the step is in: none is in parts.
static const weft_program_value_t* holder(const weft_program_t* program, uint32_t index) {
  ck_assert_uint_eq(program->arguments[index].part_count, 1);
  return &program->program_arguments[program->arguments[index].parts[0].argument];
}

static void init_tensor(const weft_shape_t* shape, int byte, weft_tensor_t* out_tensor) {
  WEFT_ASSERT_OK(weft_tensor_init(shape, weft_testing_allocator(), out_tensor));
  memset(out_tensor->data, byte, weft_shape_size_bytes(shape));
}

// Counts in |written| the bytes of the global tensor that |rank| gives back; they must be those of
// |global|.
static void check_rank(const program_case_t* test, uint32_t index, uint32_t rank,
                       const weft_tensor_t* global, uint32_t* written) {
  const weft_program_t* program = test->program;
  const weft_program_value_t* value = holder(program, index);
  const size_t size = weft_shape_size_bytes(&global->shape);
  weft_tensor_t local;
  weft_tensor_t zeros;
  weft_tensor_t ones;
  init_tensor(&value->local_shape, 0xcc, &local);
  init_tensor(&global->shape, 0x00, &zeros);
  init_tensor(&global->shape, 0xff, &ones);
  WEFT_ASSERT_OK(weft_program_scatter(program, index, 0, rank, global, &local));
  WEFT_ASSERT_OK(weft_program_gather(program, index, 0, rank, &local, &zeros));
  WEFT_ASSERT_OK(weft_program_gather(program, index, 0, rank, &local, &ones));
  for (size_t i = 0; i < size; ++i) {
    const uint8_t byte = ((const uint8_t*)zeros.data)[i];
    if (byte != ((const uint8_t*)ones.data)[i]) continue;  // as it was
    ck_assert_uint_eq(byte, ((const uint8_t*)global->data)[i]);
    ++written[i];
  }
  weft_tensor_deinit(&local);
  weft_tensor_deinit(&zeros);
  weft_tensor_deinit(&ones);
}

static void check_argument(const program_case_t* test, random_stream_t* random, uint32_t index) {
  static uint32_t written[1024];
  weft_tensor_t global;
  weft_shape_t shape;
  weft_type_to_shape(weft_graph_main(test->program->step)->argument_types[index], &shape);
  const size_t size = weft_shape_size_bytes(&shape);
  ck_assert_uint_le(size, sizeof(written) / sizeof(written[0]));
  init_tensor(&shape, 0, &global);
  for (size_t i = 0; i < size; ++i) {
    ((uint8_t*)global.data)[i] =
        (uint8_t)random_below(random, shape.dtype == WEFT_DTYPE_I1 ? 2 : 256);
  }
  memset(written, 0, sizeof(written));
  for (uint32_t rank = 0; rank < test->mesh.rank_count; ++rank) {
    check_rank(test, index, rank, &global, written);
  }
  for (size_t i = 0; i < size; ++i) {
    ck_assert_msg(written[i] == 1, "byte %zu of '%s' comes from %u ranks", i,
                  test->program->roles.arguments[index].name, written[i]);
  }
  weft_tensor_deinit(&global);
}

START_TEST(every_element_comes_from_one_rank) {
  random_stream_t random = random_stream(weft_testing_seed());
  for (size_t i = 0; i < LAYOUT_COUNT; ++i) {
    program_case_t test;
    create(&layouts[i], &test);
    ck_assert_uint_eq(test.program->roles.argument_count, ARGUMENT_COUNT);
    for (uint32_t a = 0; a < ARGUMENT_COUNT; ++a) check_argument(&test, &random, a);
    program_case_deinit(&test);
  }
}
END_TEST

START_TEST(every_layout_is_the_same_function) {
  const uint64_t seed = weft_testing_seed();
  for (size_t i = 0; i < LAYOUT_COUNT; ++i) {
    program_case_t test;
    create(&layouts[i], &test);
    program_case_compare(&test, seed + i, 10, 1e-5);
    program_case_deinit(&test);
  }
}
END_TEST

static void expect_wrong_shapes(const program_case_t* test, uint32_t index, uint32_t rank,
                                weft_shape_t global_shape, weft_shape_t local_shape) {
  weft_tensor_t global;
  weft_tensor_t local;
  init_tensor(&global_shape, 0, &global);
  init_tensor(&local_shape, 0, &local);
  WEFT_ASSERT_STATUS(weft_program_scatter(test->program, index, 0, rank, &global, &local),
                     INVALID_ARGUMENT, "the tensors given for 'h0.w' do not have its shapes");
  WEFT_ASSERT_STATUS(weft_program_gather(test->program, index, 0, rank, &local, &global),
                     INVALID_ARGUMENT, "the tensors given for 'h0.w' do not have its shapes");
  weft_tensor_deinit(&global);
  weft_tensor_deinit(&local);
}

START_TEST(tensors_of_other_shapes_are_refused) {
  program_case_t test;
  create(&layouts[0], &test);
  weft_shape_t whole;
  weft_type_to_shape(weft_graph_main(test.program->step)->argument_types[W], &whole);
  const weft_shape_t part = holder(test.program, W)->local_shape;
  for (uint32_t rank = 0; rank < 2; ++rank) {
    weft_shape_t other = whole;
    other.dims[0] = 5;
    other.dims[1] = 3;
    expect_wrong_shapes(&test, W, rank, other, part);
    other = whole;
    other.dtype = WEFT_DTYPE_I32;
    expect_wrong_shapes(&test, W, rank, other, part);
    other = part;
    --other.dims[0];
    expect_wrong_shapes(&test, W, rank, whole, other);
  }
  program_case_deinit(&test);
}
END_TEST

// Tables ------------------------------------------------------------------------------------------

START_TEST(results_are_found_by_the_table) {
  program_case_t test;
  create(&layouts[6], &test);  // fsdp
  const weft_program_t* program = test.program;
  // w and b are in blocks of their own, p has another type; s alone.
  ck_assert_uint_eq(program->bucket_count, 3);
  for (uint32_t i = 0; i < 5; ++i) {
    const bool is_alone = i == S;
    ck_assert_int_eq(program->results[i] >= 0, is_alone);
    ck_assert_int_eq(program->arguments[program->roles.results[i].argument].parts[0].offset < 0,
                     is_alone);
  }
  ck_assert_int_ge(program->results[LOSS], 0);
  ck_assert_int_ge(program->results[HITS], 0);
  ck_assert_int_ne(program->results[LOSS], program->results[HITS]);
  const weft_program_value_t* loss = &program->program_results[program->results[LOSS]];
  ck_assert(weft_sharding_is_replicated(&loss->sharding));
  ck_assert_int_eq(loss->global_shape.rank, 0);
  // Halves of buckets, and of batches.
  const weft_program_value_t* bucket = holder(program, W);
  ck_assert_int_eq(bucket->global_shape.dims[0], 2 * bucket->local_shape.dims[0]);
  ck_assert_int_eq(program->arguments[M].parts[0].offset, program->arguments[W].parts[0].offset);
  const weft_program_value_t* batch = holder(program, X);
  ck_assert_int_eq(batch->local_shape.dims[0], 6);
  // What stands alone is cut where it divides.
  const weft_program_value_t* alone = holder(program, S);
  ck_assert_int_eq(alone->local_shape.dims[0], 3);
  program_case_deinit(&test);
}
END_TEST

// Micro-batches do not show in the tables: a rank gets all samples of its own.
START_TEST(micro_batches_are_inside_of_ranks) {
  program_case_t test;
  const program_layout_t layout = {.strategy = "ddp", .mesh = "dp=2", .micro_batches = 3};
  create(&layout, &test);
  const weft_program_t* program = test.program;
  const weft_program_value_t* batch = holder(program, X);
  ck_assert_int_eq(batch->local_shape.dims[0], 6);
  ck_assert_int_eq(batch->sharding.dims[0].count, 1);
  const weft_type_t* type =
      weft_graph_main(program->graph)->argument_types[program->arguments[X].parts[0].argument];
  ck_assert_int_eq(type->dims[0], 6);
  program_case_deinit(&test);
}
END_TEST

static bool has_note(const program_case_t* test, const char* part) {
  for (uint32_t i = 0; i < test->program->note_count; ++i) {
    if (strstr(test->program->notes[i], part)) return true;
  }
  return false;
}

START_TEST(notes_tell_what_may_surprise) {
  program_case_t test;
  create(&layouts[1], &test);  // 12 samples on 5 ranks
  ck_assert(has_note(&test, "12 samples of 'x', 'y' and 1 more do not divide by 5 ranks"));
  ck_assert(has_note(&test, "batch argument 'scale' is a scalar: every rank gets it"));
  ck_assert(has_note(&test, "'s' is in no bucket: "));
  ck_assert(!has_note(&test, "'h0.w' is in no bucket"));
  program_case_deinit(&test);
  create(&layouts[0], &test);
  ck_assert(!has_note(&test, "do not divide"));
  program_case_deinit(&test);
}
END_TEST

// States beside the parameters p and q: e averages p's new values; o is p of the step before, m
// mixes both parameters, h follows p's gradient alone.
#define P "tensor<6xf32>"
static const char states_step[] =
    "func.func public @main(\n"
    "    %p: " P
    " {weft.role = \"param\", weft.name = \"p\", tf.aliasing_output = 0 : i32},\n"
    "    %q: " P
    " {weft.role = \"param\", weft.name = \"q\", tf.aliasing_output = 1 : i32},\n"
    "    %e: " P
    " {weft.role = \"state\", weft.name = \"e\", tf.aliasing_output = 2 : i32},\n"
    "    %o: " P
    " {weft.role = \"state\", weft.name = \"o\", tf.aliasing_output = 3 : i32},\n"
    "    %m: " P
    " {weft.role = \"state\", weft.name = \"m\", tf.aliasing_output = 4 : i32},\n"
    "    %h: tensor<3xf32> {weft.role = \"state\", weft.name = \"h\", tf.aliasing_output = 5 : "
    "i32},\n"
    "    %x: tensor<8x6xf32> {weft.role = \"batch\", weft.name = \"x\"})\n"
    "    -> (" P ", " P ", " P ", " P ", " P
    ", tensor<3xf32>) {\n"
    "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %half = stablehlo.constant dense<0.5> : " P
    "\n"
    "  %g = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<8x6xf32>, tensor<f32>) -> " P
    "\n"
    "  %x2 = stablehlo.multiply %x, %x : tensor<8x6xf32>\n"
    "  %k = stablehlo.reduce(%x2 init: %zero) applies stablehlo.add across dimensions = [0] : "
    "(tensor<8x6xf32>, tensor<f32>) -> " P
    "\n"
    "  %np = stablehlo.subtract %p, %g : " P
    "\n"
    "  %nq = stablehlo.subtract %q, %k : " P
    "\n"
    "  %ph = stablehlo.multiply %np, %half : " P
    "\n"
    "  %eh = stablehlo.multiply %e, %half : " P
    "\n"
    "  %ne = stablehlo.add %ph, %eh : " P
    "\n"
    "  %pq = stablehlo.add %np, %nq : " P
    "\n"
    "  %nm = stablehlo.multiply %pq, %m : " P
    "\n"
    "  %g3 = stablehlo.slice %g [0:3] : (" P
    ") -> tensor<3xf32>\n"
    "  %nh = stablehlo.multiply %h, %g3 : tensor<3xf32>\n"
    "  return %np, %nq, %ne, %p, %nm, %nh : " P ", " P ", " P ", " P ", " P
    ", tensor<3xf32>\n"
    "}\n";

// Breaks when averages of parameters are gathered and cut one by one, and nobody is told of it.
START_TEST(states_that_follow_a_parameter_are_in_its_bucket) {
  program_case_t test;
  const program_layout_t fsdp = {.strategy = "fsdp", .mesh = "dp=2"};
  const program_layout_t ddp = {.strategy = "ddp", .mesh = "dp=2"};
  WEFT_ASSERT_OK(program_case_init(states_step, strlen(states_step), &fsdp, &test));
  const weft_program_argument_t* arguments = test.program->arguments;
  ck_assert_int_ge(arguments[0].parts[0].offset, 0);
  ck_assert_int_eq(arguments[2].parts[0].offset, arguments[0].parts[0].offset);
  ck_assert_uint_ne(arguments[2].parts[0].argument, arguments[0].parts[0].argument);
  for (uint32_t i = 3; i < 6; ++i) ck_assert_int_eq(arguments[i].parts[0].offset, -1);
  ck_assert(has_note(&test, "'o', 'm' and 1 more are in no bucket"));
  ck_assert(has_note(&test, "collectives of its own; 12 of 60 bytes are whole on every rank"));
  program_case_compare(&test, weft_testing_seed(), 10, 1e-5);
  program_case_deinit(&test);
  WEFT_ASSERT_OK(program_case_init(states_step, strlen(states_step), &ddp, &test));
  ck_assert(!has_note(&test, "in no bucket"));
  program_case_compare(&test, weft_testing_seed(), 10, 1e-5);
  program_case_deinit(&test);
}
END_TEST

// Uneven batches ----------------------------------------------------------------------------------

// Values of |size| rows that somebody reads.
static uint32_t count_rows(const weft_graph_t* graph, int64_t size) {
  weft_graph_t* live = NULL;
  WEFT_ASSERT_OK(weft_pass_eliminate_dead_code(graph, weft_testing_allocator(), &live));
  const weft_block_t* body = weft_graph_main(live)->body;
  uint32_t count = 0;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    for (uint32_t r = 0; r < body->ops[i]->result_count; ++r) {
      const weft_type_t* type = body->ops[i]->results[r]->type;
      count += type->kind == WEFT_TYPE_TENSOR && type->rank > 1 && type->dims[0] == size;
    }
  }
  weft_graph_release(live);
  return count;
}

// Breaks when a rank works off samples of others because the batch does not divide.
START_TEST(uneven_batches_are_cut) {
  static const struct {
    const char* path;
    int64_t samples;
  } rows[] = {{"examples/mlp/step.mlir", 64},
              {"examples/cnn/step.mlir", 32},
              {"examples/gpt/tiny/step.mlir", 4}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    program_case_t test;
    size_t size = 0;
    char* text = weft_testing_read_file(rows[i].path, &size);
    const program_layout_t even = {.strategy = "fsdp", .mesh = "dp=2"};
    const program_layout_t uneven = {.strategy = "fsdp", .mesh = "dp=3"};
    WEFT_ASSERT_OK(program_case_init(text, size, &even, &test));
    const uint32_t expected = count_rows(test.program->graph, rows[i].samples);
    program_case_deinit(&test);
    WEFT_ASSERT_OK(program_case_init(text, size, &uneven, &test));
    ck_assert_uint_eq(count_rows(test.program->graph, rows[i].samples), expected);
    ck_assert(has_note(&test, "not divide by 3 ranks"));
    ck_assert(!has_note(&test, "pieces that are not equal"));
    program_case_compare(&test, weft_testing_seed(), 10, 1e-4);
    program_case_deinit(&test);
    weft_testing_free_file(text, size);
  }
}
END_TEST

// 10 samples of 6 become 60 rows: pieces of 3 samples are no pieces of 60 / 4 rows.
START_TEST(what_uneven_pieces_do_not_go_through_is_noted) {
  static const char text[] =
      "func.func public @main(\n"
      "    %w: tensor<5x5xf32> {weft.role = \"param\", weft.name = \"w\", tf.aliasing_output = 0 : "
      "i32},\n"
      "    %x: tensor<10x6x5xf32> {weft.role = \"batch\", weft.name = \"x\"})\n"
      "    -> (tensor<5x5xf32>) {\n"
      "  %t = stablehlo.tanh %x : tensor<10x6x5xf32>\n"
      "  %r = stablehlo.reshape %t : (tensor<10x6x5xf32>) -> tensor<60x5xf32>\n"
      "  %h = stablehlo.dot_general %r, %w, contracting_dims = [1] x [0] : (tensor<60x5xf32>, "
      "tensor<5x5xf32>) -> tensor<60x5xf32>\n"
      "  %g = stablehlo.dot_general %r, %h, contracting_dims = [0] x [0] : (tensor<60x5xf32>, "
      "tensor<60x5xf32>) -> tensor<5x5xf32>\n"
      "  %n = stablehlo.subtract %w, %g : tensor<5x5xf32>\n"
      "  return %n : tensor<5x5xf32>\n}\n";
  static const struct {
    const char* mesh;
    bool is_noted;
  } rows[] = {{"dp=2", false}, {"dp=5", false}, {"dp=4", true}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    program_case_t test;
    const program_layout_t how = {.strategy = "ddp", .mesh = rows[i].mesh};
    WEFT_ASSERT_OK(program_case_init(text, strlen(text), &how, &test));
    ck_assert(has_note(&test, "'stablehlo.reshape' in line 6") == rows[i].is_noted);
    program_case_compare(&test, weft_testing_seed(), 10, 1e-4);
    program_case_deinit(&test);
  }
}
END_TEST

// What the user asks for --------------------------------------------------------------------------

START_TEST(roles_of_the_caller_count) {
  weft_arena_t arena;
  weft_roles_t roles;
  program_case_t test;
  create(&layouts[0], &test);
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_roles_compute(weft_graph_main(test.step), &arena, &roles));
  program_case_deinit(&test);
  roles.arguments[Y].role = WEFT_ROLE_CONST;
  const program_layout_t layout = {.strategy = "ddp", .mesh = "dp=2", .roles = &roles};
  create(&layout, &test);
  const weft_program_t* program = test.program;
  ck_assert_int_eq(program->roles.arguments[Y].role, WEFT_ROLE_CONST);
  const weft_program_value_t* whole = holder(program, Y);
  ck_assert_int_eq(whole->local_shape.dims[0], 12);
  const weft_program_value_t* cut = holder(program, X);
  ck_assert_int_eq(cut->local_shape.dims[0], 6);
  program_case_compare(&test, weft_testing_seed(), 10, 1e-5);
  program_case_deinit(&test);
  weft_arena_deinit(&arena);
}
END_TEST

START_TEST(places_cut_what_they_name) {
  program_case_t test;
  const program_layout_t layout = {.strategy = "ddp", .mesh = "dp=2,tp=2", .places = "*.w=tp:1"};
  create(&layout, &test);
  const weft_program_t* program = test.program;
  // h0.w and its state m.w, which ends in .w, too.
  for (uint32_t i = 0; i < 2; ++i) {
    const uint32_t index = i == 0 ? W : M;
    const weft_program_part_t* at = program->arguments[index].parts;
    ck_assert_int_eq(at->offset, -1);
    ck_assert_int_eq(program->program_arguments[at->argument].local_shape.dims[1], 3);
  }
  ck_assert_int_ge(program->arguments[B].parts[0].offset, 0);
  // The axis is taken: batches are cut along the other one.
  const weft_program_value_t* batch = holder(program, X);
  ck_assert_int_eq(batch->local_shape.dims[0], 6);
  program_case_deinit(&test);
}
END_TEST

// Nothing is left to cut batches along: allowed, and told.
START_TEST(places_without_data_axes_are_noted) {
  static const char note[] = "every rank works on all samples";
  program_case_t test;
  program_layout_t layout = {.strategy = "ddp", .mesh = "tp=2", .places = "h0.w=tp:1"};
  create(&layout, &test);
  ck_assert(has_note(&test, note));
  program_case_deinit(&test);
  layout.mesh = "dp=1,tp=2";
  create(&layout, &test);
  ck_assert(has_note(&test, note));
  program_case_deinit(&test);
  layout.mesh = "dp=2,tp=2";
  create(&layout, &test);
  ck_assert(!has_note(&test, note));
  program_case_deinit(&test);
}
END_TEST

static void expect_refused_place(weft_status_code_t code, const char* places, const char* message) {
  program_case_t test;
  const program_layout_t layout = {.strategy = "ddp", .mesh = "dp=2,tp=2", .places = places};
  weft_status_t status = program_case_init(step, strlen(step), &layout, &test);
  ck_assert_msg(weft_status_code(status) == code, "%s: code %d", places,
                (int)weft_status_code(status));
  ck_assert_msg(strstr(weft_status_text(status), message) != NULL, "%s: %s", places,
                weft_status_text(status));
  weft_status_release(status);
  ck_assert_ptr_null(test.program);
  program_case_deinit(&test);
}

// Whatever the step is: the caller's mistake.
START_TEST(places_of_another_form_are_refused) {
  const weft_status_code_t code = WEFT_STATUS_INVALID_ARGUMENT;
  expect_refused_place(code, "h0.w", "--place 'h0.w' is not PATTERN=AXIS:DIMENSION");
  expect_refused_place(code, "=tp:0", "--place '=tp:0' is not PATTERN=AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=", "--place 'h0.w=': '' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=tp", "'tp' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=tp:", "'tp:' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=tp:one", "'tp:one' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=tp:1x", "'tp:1x' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=tp:-1", "'tp:-1' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=tp:4294967296", "'tp:4294967296' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=tp:0,", "'' is not AXIS:DIMENSION");
  expect_refused_place(code, "h0.w=pp:0", "the mesh dp=2,tp=2 has no axis 'pp'; give one, as in");
  expect_refused_place(code, "h0.w=tpp:0",
                       "the mesh dp=2,tp=2 has no axis 'tpp'; did you mean 'tp'?");
}
END_TEST

START_TEST(places_that_do_not_fit_the_step_are_refused) {
  const weft_status_code_t code = WEFT_STATUS_INVALID_INPUT;
  expect_refused_place(code, "h0.w=tp:2",
                       "'h0.w' has 2 dimensions and cannot be cut along dimension 2");
  expect_refused_place(code, "h0.w=tp:0,tp:1", "'h0.w' is cut along axis 'tp' twice");
  expect_refused_place(code, "h0.w=tp:0;*.w=tp:1", "'h0.w' is cut along axis 'tp' twice");
  expect_refused_place(code, "lr=tp:0", "'lr' has 0 dimensions");
  expect_refused_place(code, "h0.w=tp:0,x=dp:1", "no argument has a name like 'h0.w=tp:0,x'");
  expect_refused_place(code, "h9.*=tp:0",
                       "no argument has a name like 'h9.*'; names look like 'h0.w'");
  expect_refused_place(code, "*.scael=tp:0",
                       "no argument has a name like '*.scael'; did you mean 'scale' for 'scael'?");
  // Every part is somebody's, but nobody has both.
  expect_refused_place(code, "scale.w=tp:0", "names look like 'h0.w'");
}
END_TEST

START_TEST(other_versions_of_the_options_are_refused) {
  program_case_t test;
  weft_program_t* program = NULL;
  create(&layouts[0], &test);
  weft_program_options_t options = {
      .struct_size = sizeof(options) - 1, .values = &test.values, .mesh = &test.mesh};
  WEFT_ASSERT_STATUS(weft_program_create(test.step, &options, weft_testing_allocator(), &program),
                     INVALID_ARGUMENT, "weft_program_options_t has ");
  ck_assert_ptr_null(program);
  program_case_deinit(&test);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/program");
  TCase* layout = weft_testing_check_leaks(tcase_create("layouts"));
  tcase_add_test(layout, every_element_comes_from_one_rank);
  tcase_add_test(layout, every_layout_is_the_same_function);
  tcase_add_test(layout, tensors_of_other_shapes_are_refused);
  suite_add_tcase(suite, layout);
  TCase* tables = weft_testing_check_leaks(tcase_create("tables"));
  tcase_add_test(tables, results_are_found_by_the_table);
  tcase_add_test(tables, micro_batches_are_inside_of_ranks);
  tcase_add_test(tables, notes_tell_what_may_surprise);
  tcase_add_test(tables, states_that_follow_a_parameter_are_in_its_bucket);
  tcase_add_test(tables, uneven_batches_are_cut);
  tcase_add_test(tables, what_uneven_pieces_do_not_go_through_is_noted);
  suite_add_tcase(suite, tables);
  TCase* wishes = weft_testing_check_leaks(tcase_create("wishes"));
  tcase_add_test(wishes, roles_of_the_caller_count);
  tcase_add_test(wishes, places_cut_what_they_name);
  tcase_add_test(wishes, places_of_another_form_are_refused);
  tcase_add_test(wishes, places_that_do_not_fit_the_step_are_refused);
  tcase_add_test(wishes, places_without_data_axes_are_noted);
  tcase_add_test(wishes, other_versions_of_the_options_are_refused);
  suite_add_tcase(suite, wishes);
  return suite;
}
