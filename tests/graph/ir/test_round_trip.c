// Whole files: what is parsed prints in both forms and reads back to an equal graph; damaged files
// are refused with a position and leave nothing behind.
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "graph/ir/source_split.h"
#include "tests/testing/testing.h"

static const char* const data_files[] = {
    "tests/graph/ir/data/attributes.mlir",   "tests/graph/ir/data/generic_forms.mlir",
    "tests/graph/ir/data/literals.mlir",     "tests/graph/ir/data/older_forms.mlir",
    "tests/graph/ir/data/pretty_forms.mlir", "tests/graph/ir/data/unknown_forms.mlir",
};
#define DATA_FILE_COUNT (sizeof(data_files) / sizeof(data_files[0]))

static void check_form(const weft_graph_t* graph, weft_print_flags_t flags, const char* name,
                       uint32_t line) {
  const weft_allocator_t allocator = weft_testing_allocator();
  char* text = NULL;
  char* second_text = NULL;
  size_t size = 0;
  size_t second_size = 0;
  weft_graph_t* again = NULL;
  WEFT_ASSERT_OK(weft_graph_print(graph, flags, allocator, &text, &size));
  ck_assert_uint_eq(strlen(text), size);
  weft_status_t status = weft_graph_parse(text, size, name, NULL, allocator, &again);
  const char* failure = weft_testing_describe_failure(status);
  ck_assert_msg(failure == NULL, "%s:%u: printed with flags %u: %s", name, line, flags, failure);
  ck_assert_msg(weft_graph_equal(graph, again), "%s:%u: flags %u print another graph", name, line,
                flags);
  // Equal graphs print equal texts: names do not depend on the source.
  WEFT_ASSERT_OK(weft_graph_print(again, flags, allocator, &second_text, &second_size));
  if ((flags & WEFT_PRINT_LOCATIONS) == 0) ck_assert_str_eq(text, second_text);
  weft_graph_release(again);
  weft_allocator_release(allocator, second_text, second_size + 1, 1);
  weft_allocator_release(allocator, text, size + 1, 1);
}

// Returns the number of modules of the file.
static int check_file(const char* path) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  weft_source_split_t split;
  weft_source_part_t part;
  int count = 0;
  weft_source_split_begin(text, size, &split);
  while (weft_source_split_next(&split, &part)) {
    if (weft_source_part_is_blank(&part)) continue;
    const weft_parse_options_t options = {.struct_size = sizeof(options),
                                          .first_line = part.first_line};
    weft_graph_t* graph = NULL;
    WEFT_ASSERT_OK(
        weft_graph_parse(part.text, part.size, path, &options, weft_testing_allocator(), &graph));
    check_form(graph, WEFT_PRINT_DEFAULT, path, part.first_line);
    check_form(graph, WEFT_PRINT_GENERIC, path, part.first_line);
    check_form(graph, WEFT_PRINT_LOCATIONS, path, part.first_line);
    check_form(graph, WEFT_PRINT_GENERIC | WEFT_PRINT_LOCATIONS, path, part.first_line);
    weft_graph_release(graph);
    ++count;
  }
  weft_testing_free_file(text, size);
  return count;
}

START_TEST(test_data_file) {
  ck_assert_int_eq(check_file(data_files[_i]), 1);
}
END_TEST

// Checks every .mlir file of a folder, and how many modules there are at least.
static void check_folder(const char* folder, int least) {
  DIR* directory = opendir(folder);
  ck_assert_msg(directory != NULL, "%s cannot be read", folder);
  int count = 0;
  for (struct dirent* entry; (entry = readdir(directory)) != NULL;) {
    const size_t length = strlen(entry->d_name);
    if (length < 5 || strcmp(entry->d_name + length - 5, ".mlir") != 0) continue;
    char path[512];
    (void)snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
    count += check_file(path);
  }
  closedir(directory);
  ck_assert_int_ge(count, least);
}

START_TEST(test_stablehlo_folder) {
  check_folder("tests/stablehlo", 50);
}
END_TEST

START_TEST(test_examples_folder) {
  static const char* const folders[] = {"examples/gpt", "examples/llama/tiny", "examples/mlp",
                                        "examples/cnn"};
  int found = 0;
  for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); ++i) {
    DIR* directory = opendir(folders[i]);
    if (directory == NULL) continue;
    closedir(directory);
    check_folder(folders[i], 0);
    ++found;
  }
  if (found == 0) WEFT_SKIP("no example is committed");
}
END_TEST

// Parses damaged text: any outcome but a crash, a leak or a failure without a position.
static void check_damaged(const char* text, size_t size, const char* what) {
  weft_graph_t* graph = NULL;
  weft_status_t status =
      weft_graph_parse(text, size, "damaged.mlir", NULL, weft_testing_allocator(), &graph);
  if (status == NULL) {
    weft_graph_release(graph);
    return;
  }
  const weft_status_code_t code = weft_status_code(status);
  ck_assert_msg(code == WEFT_STATUS_INVALID_INPUT || code == WEFT_STATUS_UNSUPPORTED, "%s: %s",
                what, weft_status_text(status));
  unsigned line = 0;
  unsigned column = 0;
  const int fields = sscanf(weft_status_message(status), "damaged.mlir:%u:%u: ", &line, &column);
  ck_assert_msg(fields == 2 && line >= 1 && column >= 1, "%s: no position in '%s'", what,
                weft_status_text(status));
  ck_assert_ptr_null(graph);
  weft_status_release(status);
}

START_TEST(test_truncated) {
  size_t size = 0;
  char* text = weft_testing_read_file(data_files[_i], &size);
  for (size_t length = 0; length < size; ++length) {
    char what[64];
    (void)snprintf(what, sizeof(what), "first %zu bytes", length);
    check_damaged(text, length, what);
  }
  weft_testing_free_file(text, size);
}
END_TEST

START_TEST(test_mutated) {
  uint64_t state = weft_testing_seed() + (uint64_t)_i;
  size_t size = 0;
  char* text = weft_testing_read_file(data_files[_i], &size);
  static const char bytes[] = "(){}[]<>,:=\"#!%@^-0x1.\n/\\ \x80\xC3";
  for (int round = 0; round < 2000; ++round) {
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    const size_t at = (size_t)(state >> 33) % size;
    const char old = text[at];
    text[at] = bytes[(state >> 13) % (sizeof(bytes) - 1)];
    check_damaged(text, size, "one byte changed");
    text[at] = old;
  }
  weft_testing_free_file(text, size);
}
END_TEST

// Every allocation that can fail, fails once: the failure must arrive and nothing may leak.
START_TEST(test_out_of_memory) {
  size_t size = 0;
  char* text = weft_testing_read_file(data_files[_i], &size);
  const weft_allocator_t allocator = weft_testing_allocator();
  bool finished = false;
  for (size_t count = 0; count < 5000 && !finished; ++count) {
    weft_graph_t* graph = NULL;
    char* printed = NULL;
    size_t printed_size = 0;
    weft_testing_fail_allocations_after(count);
    weft_status_t status = weft_graph_parse(text, size, "x.mlir", NULL, allocator, &graph);
    if (status == NULL) {
      status = weft_graph_print(graph, WEFT_PRINT_DEFAULT, allocator, &printed, &printed_size);
    }
    weft_testing_fail_allocations_after(SIZE_MAX);
    finished = status == NULL;
    if (!finished) ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_OUT_OF_MEMORY);
    weft_status_release(status);
    weft_graph_release(graph);
    if (printed != NULL) weft_allocator_release(allocator, printed, printed_size + 1, 1);
    ck_assert_uint_eq(weft_testing_live_blocks(), 0);
  }
  ck_assert(finished);
  weft_testing_free_file(text, size);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("round_trip");
  const int count = (int)DATA_FILE_COUNT;
  TCase* files = weft_testing_check_leaks(tcase_create("files"));
  tcase_add_loop_test(files, test_data_file, 0, count);
  suite_add_tcase(suite, files);
  TCase* tree = weft_testing_check_leaks(tcase_create("tree"));
  tcase_add_test(tree, test_stablehlo_folder);
  tcase_add_test(tree, test_examples_folder);
  suite_add_tcase(suite, tree);
  TCase* damaged = weft_testing_check_leaks(tcase_create("damaged"));
  tcase_add_loop_test(damaged, test_truncated, 0, count);
  tcase_add_loop_test(damaged, test_mutated, 0, count);
  suite_add_tcase(suite, damaged);
  TCase* memory = weft_testing_check_leaks(tcase_create("out_of_memory"));
  tcase_add_loop_test(memory, test_out_of_memory, 0, count);
  suite_add_tcase(suite, memory);
  return suite;
}
