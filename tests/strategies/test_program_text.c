// Programs as text: what is read places every element where the program does, and damaged texts are
// refused or stay within their bounds.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/random.h"
#include "strategies/program_text.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

static char* load(const char* path, size_t* out_size) {
  FILE* file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "%s", path);
  ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
  *out_size = (size_t)ftell(file);
  rewind(file);
  char* text = malloc(*out_size + 1);
  ck_assert_ptr_nonnull(text);
  ck_assert_uint_eq(fread(text, 1, *out_size, file), *out_size);
  fclose(file);
  return text;
}

static const program_layout_t layouts[] = {
    {.strategy = "single_device", .mesh = "dp=1"},
    {.strategy = "ddp", .mesh = "dp=4"},
    {.strategy = "deepspeed_stage_2", .mesh = "dp=3"},
    {.strategy = "fsdp", .mesh = "dp=4", .micro_batches = 2, .settings = "bucket_mb=0.01"},
    {.strategy = "fsdp",
     .mesh = "replicate=2,shard=2",
     .settings = "sharding_strategy=HYBRID_SHARD"},
    {.strategy = "ddp", .mesh = "dp=2,tp=2", .places = "params.0.w=tp:1"},
};

static void write(const program_case_t* test, const program_layout_t* layout,
                  weft_string_buffer_t* text) {
  const char* const places[] = {layout->places};
  const weft_program_options_t options = {.struct_size = sizeof(options),
                                          .values = &test->values,
                                          .mesh = &test->mesh,
                                          .places = places,
                                          .place_count = layout->places ? 1 : 0,
                                          .micro_batches = layout->micro_batches};
  weft_program_origin_t origin;
  weft_string_buffer_init(weft_testing_allocator(), text);
  WEFT_ASSERT_OK(weft_program_origin_init(&options, &test->program->arena, &origin));
  WEFT_ASSERT_OK(weft_program_write_text(test->program, &origin, text));
  WEFT_ASSERT_OK(weft_string_buffer_finish(text));
}

typedef struct runs_s {
  int64_t numbers[3 * 4096];
  size_t count;
} runs_t;

static weft_status_t record(void* user_data, int64_t local, int64_t global, int64_t count) {
  runs_t* runs = user_data;
  const int64_t numbers[] = {local, global, count};
  ck_assert_uint_le(runs->count + 3, sizeof(runs->numbers) / sizeof(runs->numbers[0]));
  memcpy(runs->numbers + runs->count, numbers, sizeof(numbers));
  runs->count += 3;
  return weft_ok_status();
}

static void expect_same_places(const weft_program_t* a, const weft_program_t* b) {
  static runs_t runs[2];
  for (uint32_t rank = 0; rank < a->mesh->rank_count; ++rank) {
    for (uint32_t i = 0; i < a->roles.argument_count; ++i) {
      runs[0].count = runs[1].count = 0;
      ck_assert_uint_eq(a->arguments[i].part_count, b->arguments[i].part_count);
      for (uint32_t p = 0; p < a->arguments[i].part_count; ++p) {
        ck_assert_uint_eq(a->arguments[i].parts[p].argument, b->arguments[i].parts[p].argument);
        WEFT_ASSERT_OK(weft_program_visit(a, i, p, rank, record, &runs[0]));
        WEFT_ASSERT_OK(weft_program_visit(b, i, p, rank, record, &runs[1]));
      }
      ck_assert_uint_eq(runs[0].count, runs[1].count);
      ck_assert_mem_eq(runs[0].numbers, runs[1].numbers, runs[0].count * sizeof(int64_t));
    }
  }
}

static void expect_same_roles(const weft_program_t* a, const weft_program_t* b) {
  ck_assert_uint_eq(a->roles.argument_count, b->roles.argument_count);
  ck_assert_uint_eq(a->roles.result_count, b->roles.result_count);
  for (uint32_t i = 0; i < a->roles.argument_count; ++i) {
    const weft_argument_role_t* x = &a->roles.arguments[i];
    const weft_argument_role_t* y = &b->roles.arguments[i];
    ck_assert_int_eq(x->role, y->role);
    ck_assert_str_eq(x->name, y->name);
    ck_assert_int_eq(x->result, y->result);
    ck_assert_int_eq(x->is_inferred, y->is_inferred);
    ck_assert_str_eq(x->init ? x->init : "none", y->init ? y->init : "none");
  }
  for (uint32_t i = 0; i < a->roles.result_count; ++i) {
    ck_assert_int_eq(a->roles.results[i].role, b->roles.results[i].role);
    ck_assert_str_eq(a->roles.results[i].name, b->roles.results[i].name);
    ck_assert_int_eq(a->results[i], b->results[i]);
  }
}

START_TEST(programs_read_as_they_were) {
  size_t size = 0;
  char* step = load("examples/mlp/step.mlir", &size);
  for (size_t i = 0; i < sizeof(layouts) / sizeof(layouts[0]); ++i) {
    program_case_t test;
    weft_string_buffer_t text;
    weft_string_buffer_t again;
    weft_program_t* read = NULL;
    weft_program_origin_t origin;
    WEFT_ASSERT_OK(program_case_init(step, size, &layouts[i], &test));
    write(&test, &layouts[i], &text);
    WEFT_ASSERT_OK(weft_program_read_text("a.plan", text.data, text.size, "step.mlir",
                                          weft_testing_allocator(), &origin, &read));
    weft_string_buffer_init(weft_testing_allocator(), &again);
    WEFT_ASSERT_OK(weft_program_write_text(read, &origin, &again));
    WEFT_ASSERT_OK(weft_string_buffer_finish(&again));
    ck_assert_str_eq(text.data, again.data);
    ck_assert_str_eq(origin.strategy, layouts[i].strategy);
    ck_assert_int_eq(origin.start, test.values.strategy->start);
    ck_assert_uint_eq(read->bucket_count, test.program->bucket_count);
    expect_same_roles(test.program, read);
    expect_same_places(test.program, read);
    weft_string_buffer_deinit(&again);
    weft_string_buffer_deinit(&text);
    weft_program_release(read);
    program_case_deinit(&test);
  }
  free(step);
}
END_TEST

// A run must lie in the rank's storage and in the whole tensor.
typedef struct bounds_s {
  int64_t local;
  int64_t global;
} bounds_t;

static weft_status_t check_run(void* user_data, int64_t local, int64_t global, int64_t count) {
  const bounds_t* bounds = user_data;
  ck_assert_int_ge(local, 0);
  ck_assert_int_ge(global, 0);
  ck_assert_int_gt(count, 0);
  ck_assert_int_le(local + count, bounds->local);
  ck_assert_int_le(global + count, bounds->global);
  return WEFT_STATUS(ABORTED, "the first run is enough");
}

static void check_bounds(const weft_program_t* program) {
  const weft_block_t* body = weft_graph_main(program->step)->body;
  const uint32_t last = program->mesh->rank_count - 1;
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    int64_t next = 0;
    for (uint32_t p = 0; p < program->arguments[i].part_count; ++p) {
      const weft_program_part_t* part = &program->arguments[i].parts[p];
      bounds_t bounds = {.local = weft_shape_element_count(
                             &program->program_arguments[part->argument].local_shape),
                         .global = part->first + part->count};
      ck_assert_int_eq(part->first, next);
      next += part->count;
      weft_status_release(weft_program_visit(program, i, p, 0, check_run, &bounds));
      weft_status_release(weft_program_visit(program, i, p, last, check_run, &bounds));
    }
    ck_assert_int_eq(next, body->arguments[i]->type->element_count);
  }
}

// Changes one byte of |text| or cuts it off, |tries| times.
static void damage(const char* text, size_t size, uint32_t tries) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  uint64_t throws = 0;
  uint32_t refused = 0;
  for (uint32_t t = 0; t < tries; ++t) {
    static const char alphabet[] = "0123456789 +:,x[]{},\"\n\\abcdef";
    weft_program_t* read = NULL;
    weft_program_origin_t origin;
    char* copy = malloc(size);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text, size);
    const size_t at = weft_random_u64(key, throws++) % size;
    const uint64_t kind = weft_random_u64(key, throws++);
    copy[at] = kind % 2 ? alphabet[kind / 2 % (sizeof(alphabet) - 1)] : (char)(kind >> 8);
    const size_t length = kind % 16 == 5 ? at : size;
    weft_status_t status = weft_program_read_text("bad.plan", copy, length, "step.mlir",
                                                  weft_testing_allocator(), &origin, &read);
    free(copy);
    if (weft_status_is_ok(status)) {
      check_bounds(read);
    } else {
      ++refused;
      ck_assert_ptr_null(read);
      ck_assert_ptr_nonnull(strstr(weft_status_text(status), "bad.plan"));
    }
    weft_status_release(status);
    weft_program_release(read);
  }
  printf("%u damaged programs: %u refused\n", tries, refused);
  ck_assert_uint_gt(refused, tries / 4);
}

START_TEST(damaged_programs_do_no_harm) {
  size_t size = 0;
  char* step = load("examples/mlp/step.mlir", &size);
  program_case_t test;
  weft_string_buffer_t text;
  WEFT_ASSERT_OK(program_case_init(step, size, &layouts[3], &test));
  write(&test, &layouts[3], &text);
  damage(text.data, text.size, 3000);
  weft_string_buffer_deinit(&text);
  program_case_deinit(&test);
  free(step);
}
END_TEST

// Arguments in parts ------------------------------------------------------------------------------

// w: rows of 20 elements in two buckets, cut and whole by themselves; u: one part in another shape.
// What is cut along different axes has different first holders. The %s are a mesh and shardings.
static const char parts_form[] =
    "weft-program 1\n"
    "strategy \"fsdp\" start none\n"
    "mesh \"%s\"\n"
    "buckets 2\n"
    "takes 0 f32[40] \"[{%s}]\"\n"
    "takes 1 f32[31] \"[{%s}]\"\n"
    "takes 2 f32[5x4] \"[{%s}, {%s}]\"\n"
    "takes 3 f32[20] \"[{}]\"\n"
    "takes 4 f32[2x3] \"[{}, {%s}]\"\n"
    "gives 0 f32[] \"[]\"\n"
    "argument 0 param \"w\" f32[4x5x4] in 0+20:20, 1+4:20, 2:20, 3:20 result 0 init \"zeros\"\n"
    "argument 1 state \"v\" f32[2x9] in 0+2 result 1\n"
    "argument 2 param \"u\" f32[1x2x3] in 4:6 result 2 because \"its name\"\n"
    "argument 3 state \"h\" f32[7] in 1+24:3, 1+0:4 result 3\n"
    "result 0 param \"w\" f32[4x5x4] argument 0\n"
    "result 1 state \"v\" f32[2x9] argument 1\n"
    "result 2 param \"u\" f32[1x2x3] argument 2\n"
    "result 3 state \"h\" f32[7] argument 3\n"
    "result 4 loss \"loss\" f32[] in 0\n"
    "end\n";

static const char* const parts_layouts[][6] = {
    {"dp=1", "", "", "", "", ""},
    {"dp=2", "\\\"dp\\\"", "\\\"dp\\\"", "\\\"dp\\\"", "", "\\\"dp\\\""},
    {"dp=3", "\\\"dp\\\"", "\\\"dp\\\"", "", "\\\"dp\\\"", "\\\"dp\\\""},
    {"dp=4", "\\\"dp\\\"", "", "\\\"dp\\\"", "", "\\\"dp\\\""},
    {"a=2,b=2", "\\\"a\\\"", "\\\"b\\\"", "\\\"b\\\"", "\\\"a\\\"", "\\\"b\\\""},
    {"a=2,b=2", "\\\"b\\\", \\\"a\\\"", "\\\"a\\\"", "", "\\\"b\\\"", ""},
};
#define PARTS_LAYOUT_COUNT (sizeof(parts_layouts) / sizeof(parts_layouts[0]))

static void write_parts(const char* const layout[6], char* out_text, size_t size) {
  const int length = snprintf(out_text, size, parts_form, layout[0], layout[1], layout[2],
                              layout[3], layout[4], layout[5]);
  ck_assert_int_lt(length, (int)size);
}

static weft_status_t read_parts(const char* text, weft_program_origin_t* out_origin,
                                weft_program_t** out_program) {
  return weft_program_read_text("parts.plan", text, strlen(text), "step.mlir",
                                weft_testing_allocator(), out_origin, out_program);
}

// Which element of its storage of |value| is element |element| of the whole on |rank|; -1: none.
static int64_t local_index(const weft_program_t* program, const weft_program_value_t* value,
                           int64_t element, uint32_t rank) {
  int64_t index = 0;
  int64_t stride = 1;
  for (int32_t d = value->global_shape.rank; d-- > 0;) {
    const int64_t piece = value->local_shape.dims[d];
    const int64_t at = element % value->global_shape.dims[d];
    const int64_t position = weft_mesh_position(program->mesh, value->sharding.dims[d], rank);
    element /= value->global_shape.dims[d];
    if (at / piece != position) return -1;
    index += at % piece * stride;
    stride *= piece;
  }
  return index;
}

// Where element |element| of argument |index| is: in the storage of an argument of the program.
static int64_t find_element(const weft_program_t* program, uint32_t index, int64_t element,
                            uint32_t rank, uint32_t* out_argument) {
  const weft_program_part_t* part = program->arguments[index].parts;
  while (element >= part->first + part->count) ++part;
  *out_argument = part->argument;
  element -= part->first;
  if (part->offset >= 0) element += part->offset;
  return local_index(program, &program->program_arguments[part->argument], element, rank);
}

static const float unused = -1;

// Storage of every argument of the program on one rank, with argument |index| of the step in it:
// where it belongs and nowhere else.
static void fill_storage(const weft_program_t* program, uint32_t index, uint32_t rank,
                         const weft_tensor_t* global, weft_tensor_t* storage) {
  int64_t held = 0;
  for (uint32_t i = 0; i < program->program_argument_count; ++i) {
    const weft_shape_t* shape = &program->program_arguments[i].local_shape;
    WEFT_ASSERT_OK(weft_tensor_init(shape, weft_testing_allocator(), &storage[i]));
    for (int64_t e = 0; e < weft_shape_element_count(shape); ++e) {
      ((float*)storage[i].data)[e] = unused;
    }
  }
  for (uint32_t p = 0; p < program->arguments[index].part_count; ++p) {
    weft_tensor_t* local = &storage[program->arguments[index].parts[p].argument];
    WEFT_ASSERT_OK(weft_program_scatter(program, index, p, rank, global, local));
  }
  for (int64_t e = 0; e < weft_shape_element_count(&global->shape); ++e) {
    uint32_t argument = 0;
    const int64_t at = find_element(program, index, e, rank, &argument);
    if (at < 0) continue;
    ++held;
    ck_assert_msg(((const float*)storage[argument].data)[at] == (float)e,
                  "element %d of argument %u is not where rank %u has it", (int)e, index, rank);
  }
  for (uint32_t i = 0; i < program->program_argument_count; ++i) {
    for (int64_t e = 0; e < weft_shape_element_count(&storage[i].shape); ++e) {
      held -= ((const float*)storage[i].data)[e] != unused;
    }
  }
  ck_assert_int_eq(held, 0);
}

// Whether |rank| is the lowest that has element |element|, and that is in part |part|.
static bool is_given_by(const weft_program_t* program, uint32_t index, uint32_t part, uint32_t rank,
                        int64_t element) {
  const weft_program_part_t* at = &program->arguments[index].parts[part];
  uint32_t argument = 0;
  if (element < at->first || element >= at->first + at->count) return false;
  for (uint32_t r = 0; r < rank; ++r) {
    if (find_element(program, index, element, r, &argument) >= 0) return false;
  }
  return find_element(program, index, element, rank, &argument) >= 0;
}

// What one rank gets of |global| comes back from the lowest rank that holds it, part by part.
static void check_rank(const weft_program_t* program, uint32_t index, uint32_t rank,
                       const weft_tensor_t* global, float* collected) {
  weft_tensor_t storage[8];
  weft_tensor_t given;
  ck_assert_uint_le(program->program_argument_count, 8);
  fill_storage(program, index, rank, global, storage);
  WEFT_ASSERT_OK(weft_tensor_init(&global->shape, weft_testing_allocator(), &given));
  float* values = given.data;
  for (uint32_t p = 0; p < program->arguments[index].part_count; ++p) {
    const weft_tensor_t* local = &storage[program->arguments[index].parts[p].argument];
    for (int64_t e = 0; e < weft_shape_element_count(&global->shape); ++e) values[e] = unused;
    WEFT_ASSERT_OK(weft_program_gather(program, index, p, rank, local, &given));
    for (int64_t e = 0; e < weft_shape_element_count(&global->shape); ++e) {
      ck_assert_msg((values[e] != unused) == is_given_by(program, index, p, rank, e),
                    "element %d of argument %u: part %u of rank %u", (int)e, index, p, rank);
      if (values[e] != unused) collected[e] = values[e];
    }
  }
  weft_tensor_deinit(&given);
  for (uint32_t i = 0; i < program->program_argument_count; ++i) weft_tensor_deinit(&storage[i]);
}

// Breaks when parts are mixed up, or when one first holder counts for all parts.
START_TEST(parts_go_to_ranks_and_come_back) {
  for (size_t l = 0; l < PARTS_LAYOUT_COUNT; ++l) {
    char text[4096];
    weft_program_t* program = NULL;
    weft_program_origin_t origin;
    write_parts(parts_layouts[l], text, sizeof(text));
    WEFT_ASSERT_OK(read_parts(text, &origin, &program));
    for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
      float collected[80] = {0};
      weft_tensor_t global;
      weft_shape_t shape;
      weft_type_to_shape(weft_graph_main(program->step)->argument_types[i], &shape);
      const int64_t count = weft_shape_element_count(&shape);
      ck_assert_int_le(count, (int64_t)(sizeof(collected) / sizeof(collected[0])));
      WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &global));
      for (int64_t e = 0; e < count; ++e) {
        ((float*)global.data)[e] = (float)e;
        collected[e] = unused;
      }
      for (uint32_t rank = 0; rank < program->mesh->rank_count; ++rank) {
        check_rank(program, i, rank, &global, collected);
      }
      ck_assert_mem_eq(global.data, collected, (size_t)count * sizeof(float));
      weft_tensor_deinit(&global);
    }
    weft_program_release(program);
  }
}
END_TEST

START_TEST(parts_are_written_as_they_were_read) {
  for (size_t l = 0; l < PARTS_LAYOUT_COUNT; ++l) {
    char text[4096];
    weft_program_t* program = NULL;
    weft_program_origin_t origin;
    weft_string_buffer_t again;
    write_parts(parts_layouts[l], text, sizeof(text));
    WEFT_ASSERT_OK(read_parts(text, &origin, &program));
    ck_assert_uint_eq(program->arguments[0].part_count, 4);
    const weft_program_part_t* part = &program->arguments[0].parts[1];
    ck_assert_uint_eq(part->argument, 1);
    ck_assert_int_eq(part->offset, 4);
    ck_assert_int_eq(part->first, 20);
    ck_assert_int_eq(part->count, 20);
    ck_assert_int_eq(program->arguments[0].parts[3].offset, -1);
    ck_assert_int_eq(program->arguments[1].parts[0].count, 18);
    for (uint32_t i = 0; i < 4; ++i) ck_assert(!weft_program_stands_alone(program, i));
    weft_string_buffer_init(weft_testing_allocator(), &again);
    WEFT_ASSERT_OK(weft_program_write_text(program, &origin, &again));
    WEFT_ASSERT_OK(weft_string_buffer_finish(&again));
    ck_assert_str_eq(text, again.data);
    weft_string_buffer_deinit(&again);
    weft_program_release(program);
  }
}
END_TEST

START_TEST(parts_that_are_no_argument_are_refused) {
  static const struct {
    const char* from;
    const char* to;
    const char* message;
  } rows[] = {
      {", 3:20", "", "the parts have 60 of the 80 elements of the argument"},
      {"1+4:20", "1+4:19", "the parts have 79 of the 80 elements of the argument"},
      {"1+4:20", "1+4:21", "the parts have more than the 80 elements of the argument"},
      {", 3:20", ", 3:20, 1+24:3", "the parts have more than the 80 elements of the argument"},
      {"in 0+2 ", "in 0+2:17 ", "the parts have 17 of the 18 elements of the argument"},
      {"1+4:20", "1+12:20", "argument 1 of the program does not hold these elements"},
      {"1+4:20", "1:20", "argument 1 of the program does not hold these elements"},
      {"2:20", "2:19", "argument 2 of the program does not hold these elements"},
      {"2:20", "2+0:20", "argument 2 of the program does not hold these elements"},
      {"f32[4x5x4] in", "f64[4x5x4] in", "argument 0 of the program does not hold these elements"},
      {"1+4:20", "1+4:4611686018427387903", "argument 1 of the program does not hold these elem"},
      {"1+4:20", "1+4611686018427387903:20", "argument 1 of the program does not hold these elem"},
      {"1+4:20", "5+4:20", "the program takes no argument 5"},
      {"1+4:20", "1+4:0", "a part of an argument has no elements"},
      {", 2:20", ", 2", "a part of an argument has to say how many elements it has"},
      {"in 4:6", "in 4", "argument 4 of the program has another shape"},
      {"3:20 result", "3:20, result", "expected a number"},
      {"1+4:20", "1+4:many", "expected a number of elements"},
      {"loss\" f32[] in 0", "loss\" f32[]", "result 4 is neither a result of the program nor in"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    char text[4096];
    char changed[4096];
    weft_program_t* program = NULL;
    weft_program_origin_t origin;
    write_parts(parts_layouts[1], text, sizeof(text));
    const char* at = strstr(text, rows[i].from);
    ck_assert_ptr_nonnull(at);
    snprintf(changed, sizeof(changed), "%.*s%s%s", (int)(at - text), text, rows[i].to,
             at + strlen(rows[i].from));
    WEFT_ASSERT_STATUS(read_parts(changed, &origin, &program), INVALID_INPUT, rows[i].message);
    ck_assert_ptr_null(program);
  }
}
END_TEST

START_TEST(damaged_parts_do_no_harm) {
  char text[4096];
  write_parts(parts_layouts[5], text, sizeof(text));
  damage(text, strlen(text), 6000);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("program text");
  TCase* text = tcase_create("text");
  tcase_add_test(weft_testing_check_leaks(text), programs_read_as_they_were);
  tcase_add_test(text, damaged_programs_do_no_harm);
  suite_add_tcase(suite, text);
  TCase* parts = tcase_create("parts");
  tcase_add_test(weft_testing_check_leaks(parts), parts_go_to_ranks_and_come_back);
  tcase_add_test(parts, parts_are_written_as_they_were_read);
  tcase_add_test(parts, parts_that_are_no_argument_are_refused);
  tcase_add_test(parts, damaged_parts_do_no_harm);
  suite_add_tcase(suite, parts);
  return suite;
}
