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
      WEFT_ASSERT_OK(weft_program_visit(a, i, rank, record, &runs[0]));
      WEFT_ASSERT_OK(weft_program_visit(b, i, rank, record, &runs[1]));
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
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    const weft_program_value_t* value = &program->program_arguments[program->arguments[i].argument];
    bounds_t bounds = {.local = weft_shape_element_count(&value->local_shape),
                       .global = body->arguments[i]->type->element_count};
    const uint32_t last = program->mesh->rank_count - 1;
    weft_status_release(weft_program_visit(program, i, 0, check_run, &bounds));
    weft_status_release(weft_program_visit(program, i, last, check_run, &bounds));
  }
}

START_TEST(damaged_programs_do_no_harm) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  uint64_t throws = 0;
  uint32_t refused = 0;
  const uint32_t tries = 3000;
  size_t size = 0;
  char* step = load("examples/mlp/step.mlir", &size);
  program_case_t test;
  weft_string_buffer_t text;
  WEFT_ASSERT_OK(program_case_init(step, size, &layouts[3], &test));
  write(&test, &layouts[3], &text);
  for (uint32_t t = 0; t < tries; ++t) {
    static const char alphabet[] = "0123456789 +x[]{},\"\n\\abcdef";
    weft_program_t* read = NULL;
    weft_program_origin_t origin;
    char* copy = malloc(text.size);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text.data, text.size);
    const size_t at = weft_random_u64(key, throws++) % text.size;
    const uint64_t kind = weft_random_u64(key, throws++);
    copy[at] = kind % 2 ? alphabet[kind / 2 % (sizeof(alphabet) - 1)] : (char)(kind >> 8);
    const size_t length = kind % 16 == 5 ? at : text.size;
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
  weft_string_buffer_deinit(&text);
  program_case_deinit(&test);
  free(step);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("program text");
  TCase* text = tcase_create("text");
  tcase_add_test(weft_testing_check_leaks(text), programs_read_as_they_were);
  tcase_add_test(text, damaged_programs_do_no_harm);
  suite_add_tcase(suite, text);
  return suite;
}
