// Descriptions of machines: what reads, what is refused and where, and that printing loses nothing.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/machine.h"
#include "runtime/base/random.h"
#include "tests/testing/testing.h"

#define FOUR_KEYS                                                         \
  "topology: [ Ring, FullyConnected, Switch ]\nnpus_count: [ 2, 8, 4 ]\n" \
  "bandwidth: [ 200.0, 100.0, 50.0 ]\nlatency: [ 50.0, 500.0, 2000.0 ]\n"

static weft_status_t read_text(const char* text, weft_machine_t** out_machine) {
  return weft_machine_read("folder/mine.yaml", text, strlen(text), weft_testing_allocator(),
                           out_machine);
}

static weft_machine_t* must_read(const char* text) {
  weft_machine_t* machine = NULL;
  WEFT_ASSERT_OK(read_text(text, &machine));
  return machine;
}

// Prints and releases |machine|; free the text.
static char* print_text(weft_machine_t* machine) {
  char* text = NULL;
  size_t size = 0;
  WEFT_ASSERT_OK(weft_machine_print(machine, weft_testing_allocator(), &text, &size));
  ck_assert_uint_eq(strlen(text), size);
  char* copy = strdup(text);
  weft_allocator_release(weft_testing_allocator(), text, size + 1, 1);
  weft_machine_release(machine);
  return copy;
}

// ---- reading ------------------------------------------------------------------------------------

START_TEST(four_keys_are_enough) {
  weft_machine_t* machine = must_read(FOUR_KEYS);
  ck_assert_str_eq(weft_machine_name(machine), "mine");
  ck_assert_uint_eq(weft_machine_rank_count(machine), 64);
  ck_assert_uint_eq(weft_machine_link_count(machine), 3);
  ck_assert(!weft_machine_collectives_compute(machine));
  ck_assert_double_eq(weft_machine_contention(machine, 0), 1);
  weft_machine_release(machine);
}
END_TEST

START_TEST(every_built_in_machine_reads_and_prints) {
  uint32_t count = 0;
  for (const char* const* name = weft_machine_names(); *name != NULL; ++name, ++count) {
    weft_machine_t* machine = NULL;
    WEFT_ASSERT_OK(weft_machine_named(*name, weft_testing_allocator(), &machine));
    ck_assert_str_eq(weft_machine_name(machine), *name);
    char* first = print_text(machine);
    char* second = print_text(must_read(first));
    ck_assert_str_eq(first, second);
    free(first);
    free(second);
  }
  ck_assert_uint_ge(count, 6);
}
END_TEST

START_TEST(unknown_names_are_told_the_known_ones) {
  weft_machine_t* machine = NULL;
  WEFT_ASSERT_STATUS(weft_machine_named("h100", weft_testing_allocator(), &machine), NOT_FOUND,
                     "no machine is called 'h100'; built in are a100x8, cpu");
  ck_assert_ptr_null(machine);
}
END_TEST

#define EVERYTHING                                                                                 \
  "name: \"every \\\"thing\\\" \\\\\"\nsource: nowhere\n" FOUR_KEYS                                \
  "collectives_compute: true\nlinks:\n  - { contention: 1.25, efficiency: 0.5, launch: 7 }\n"      \
  "  - source: somewhere\n    alpha: { all_reduce: 3.25 }\n  - measured: { all_gather: [[16, "     \
  "100],"                                                                                          \
  " [1024, 1000]] }\ndevice:\n  source: there\n  lanes: 3\n  grain: 5\n  launch: 0.1\n  fork: 2\n" \
  "  yardstick: 21\n"                                                                              \
  "  gflops: { f32: 1.5, bf16: 3, i8: 7 }\n  contraction:\n    efficiency: 0.25\n    "             \
  "half_outputs: "                                                                                 \
  "3\n    half_depth: 4\n    tile_m: 5\n    tile_n: 6\n    tile_k: 7\n    rates:\n      - form: "  \
  "nt\n"                                                                                           \
  "        dtype: f32\n        m: [1, 2]\n        n: [3]\n        k: [4, 5]\n        gflops: [1, " \
  "2, 3,"                                                                                          \
  " 4.0625]\n  memory:\n    overlap: 0.75\n    write_bytes: 2\n    levels: [{ capacity: 100, "     \
  "bandwidth"                                                                                      \
  ": 9, lane_bandwidth: 3 }, { bandwidth: 4 }]\n  host_copy: { bandwidth: 8, latency: 9 }\n  "     \
  "loop: {"                                                                                        \
  " step: 1, copy: 2, broadcast: 3, transposed: 4, narrow: 5, iota: 6, row: 7, call: 8,"           \
  " reduce_inner: 9, reduce_outer: 10, reduce_row: 11, reduce_tail: 12 }\n  elementwise: { add: "  \
  "0.5, erf: 0.3 }\n"                                                                              \
  "  operations: { gather: { byte: 1, item: 3 }, exact_sum: { flop: 2 } }\n"                       \
  "  step: { loop: { start: 40, computing: 1.5, traffic: 2 }, contraction: { traffic: 0.25 }, "    \
  "operation: { start: 3 }, collective: { start: 9, factor: 1.25 } }\n"

START_TEST(printing_loses_nothing) {
  static const char* const kept[] = {"name: \"every \\\"thing\\\" \\\\\"",
                                     "source: \"nowhere\"",
                                     "contention: 1.25",
                                     "source: \"somewhere\"",
                                     "all_reduce: 3.25",
                                     "all_gather: [[16, 100], [1024, 1000]]",
                                     "lanes: 3",
                                     "launch: 0.1",
                                     "bf16: 3",
                                     "tile_k: 7",
                                     "form: nt",
                                     "gflops: [1, 2, 3, 4.0625]",
                                     "overlap: 0.75",
                                     "capacity: 100",
                                     "{ bandwidth: 4, lane_bandwidth: 4 }",
                                     "latency: 9",
                                     "reduce_tail: 12",
                                     "add: 0.5",
                                     "erf: 0.3",
                                     "gather: { byte: 1, item: 3 }",
                                     "exact_sum: { flop: 2 }",
                                     "yardstick: 21",
                                     "loop: { start: 40, computing: 1.5, traffic: 2 }",
                                     "contraction: { traffic: 0.25 }",
                                     "operation: { start: 3 }",
                                     "collective: { start: 9, factor: 1.25 }",
                                     "collectives_compute: true"};
  char* first = print_text(must_read(EVERYTHING));
  for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); ++i) {
    ck_assert_msg(strstr(first, kept[i]) != NULL, "'%s' is not in\n%s", kept[i], first);
  }
  char* second = print_text(must_read(first));
  ck_assert_str_eq(first, second);
  free(first);
  free(second);
}
END_TEST

// ---- refusals -----------------------------------------------------------------------------------

typedef struct refusal_s {
  const char* text;
  const char* message;
} refusal_t;

static const refusal_t refusals[] = {
    {"", "mine.yaml:1:1: the description is empty"},
    {"[1]", "mine.yaml:1:1: the description: expected a map of keys and values, found 'a list'"},
    {"topology: [Ring]\n", "the description needs the key 'npus_count'"},
    {FOUR_KEYS "bandwith: 3\n",
     "mine.yaml:5:1: the description has no key 'bandwith'; is it "
     "'bandwidth'?"},
    {FOUR_KEYS "zebra: 3\n", "mine.yaml:5:1: the description has no key 'zebra'"},
    {FOUR_KEYS "latency: [1]\n", "the description has 'latency' twice; the first is in line 4"},
    {"topology: [Ring]\nnpus_count: [2, 2]\nbandwidth: [1]\nlatency: [1]\n",
     "mine.yaml:2:13: npus_count: expected 1 entries, one for each dimension of 'topology', found "
     "2"},
    {"topology: [Torus]\n",
     "mine.yaml:1:12: topology: expected Ring, FullyConnected or Switch, "
     "found 'Torus'"},
    {"npus_count: [2.5]\n", "npus_count: expected whole numbers"},
    {"npus_count: [0]\n", "npus_count: expected a number from 1"},
    {"npus_count: [16777216, 2]\n", "whole numbers of at most 16777216 ranks together"},
    {"bandwidth: [nan]\n",
     "mine.yaml:1:13: bandwidth: expected a number from 1e-06 to 1000000000 "
     "(GB/s, above 0), found 'nan'"},
    {"bandwidth: [inf]\n", "found 'inf'"},
    {"bandwidth: [1e999]\n", "found '1e999'"},
    {"bandwidth: [-1]\n", "found '-1'"},
    {"bandwidth: [0x10]\n", "found '0x10'"},
    {"bandwidth: [\"1\"]\n", "bandwidth: expected a number"},
    {"bandwidth: [[1]]\n", "found 'a list'"},
    {"latency: 5\n", "mine.yaml:1:10: latency: expected a list of 1 to 8 entries, found '5'"},
    {"topology: [Ring, Ring, Ring, Ring, Ring, Ring, Ring, Ring, Ring]\n",
     "topology: expected a list of 1 to 8 entries, found 9"},
    {"collectives_compute: yes\n", "expected true or false, found 'yes'"},
    {"name: \"\"\n", "name: expected one line of 1 to 64 bytes"},
    {"name: \"a\\nb\"\n", "name: expected one line"},
    {"device: { gflops: { bf16: 1 } }\n", "gflops needs the key 'f32'"},
    {"device: { gflops: { fp32: 1 } }\n", "gflops has no key 'fp32'; is it 'f32'?"},
    {"device: { elementwise: { exponentiall: 1 } }\n", "is it 'exponential'?"},
    {"device: { lanes: 0 }\n", "lanes: expected a number from 1"},
    {"device: { memory: { levels: [{ bandwidth: 1 }, { bandwidth: 1 }] } }\n",
     "a level before the last is a cache and needs the key 'capacity'"},
    {"device: { memory: { levels: [{ capacity: 9, bandwidth: 1 }] } }\n",
     "the last level is the memory"},
    {"device: { memory: { levels: [{ capacity: 9, bandwidth: 1 }, { capacity: 8, bandwidth: 1 }, "
     "{ bandwidth: 1 }] } }\n",
     "levels have to be listed from the smallest on"},
    {"device: { contraction: { rates: [{ form: nn, dtype: f32, m: [1], n: [1], k: [1, 2], gflops: "
     "[1] }] } }\n",
     "gflops: expected 2 rates, one for each m, n and k, found 1"},
    {"device: { contraction: { rates: [{ form: nx }] } }\n", "form: expected nn, nt"},
    {"device: { contraction: { rates: [{ form: nn, dtype: f32, m: [2, 1] }] } }\n",
     "m: expected ascending numbers, found '1'"},
    {"device: { step: { loops: { start: 1 } } }\n", "step has no key 'loops'; is it 'loop'?"},
    {"device: { step: { loop: { computing: -1 } } }\n",
     "computing: expected a number from 0 to 1000 (a factor), found '-1'"},
    {"device: { step: { collective: { traffic: 1 } } }\n", "collective has no key 'traffic'"},
    {"device: { step: [1] }\n", "step: expected a map of keys and values"},
    {"device: { yardstick: 0 }\n", "yardstick: expected a number from 1"},
    {"links: [{ measured: { all_gather: [[1, 5], [2, 4]] } }]\n", "times must not fall"},
    {"links: [{ alpha: { allreduce: 5 } }]\n", "alpha has no key 'allreduce'; is it 'all_reduce'?"},
    {"a: &x [1]\nb: *x\n", "mine.yaml:1:4: anchors, aliases and tags are not allowed here"},
    {"a: !!float 3\n", "anchors, aliases and tags"},
    {"? [a]\n: b\n", "expected a key, found a list or a map"},
    {"a: 1\n---\nb: 1\n", "expected one document, found a second"},
    {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "lists and maps are nested too deeply"},
    {"a: [1, 2\n", "mine.yaml:2:1: "},
    {"name: \"a\\0b\"\n", "a text contains a NUL"},
    {"\x80\x81", "byte 0"},
};

START_TEST(mistakes_are_refused_where_they_are) {
  const refusal_t* refusal = &refusals[_i];
  weft_machine_t* machine = NULL;
  WEFT_ASSERT_STATUS(read_text(refusal->text, &machine), INVALID_INPUT, refusal->message);
  ck_assert_ptr_null(machine);
}
END_TEST

// Reading any text gives a machine or a sentence, and a machine survives printing.
START_TEST(damaged_descriptions_are_read_or_refused) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  const size_t size = strlen(EVERYTHING);
  char text[sizeof(EVERYTHING)];
  uint64_t counter = 0;
  uint32_t read = 0;
  for (uint32_t round = 0; round < weft_testing_rounds(4000, 2000); ++round) {
    memcpy(text, EVERYTHING, sizeof(EVERYTHING));
    const uint32_t changes = 1 + (uint32_t)(weft_random_u64(key, counter++) % 3);
    for (uint32_t i = 0; i < changes; ++i) {
      static const char letters[] = "0123456789-.e:,[]{}#\"\n &*!ax";
      const size_t at = weft_random_u64(key, counter++) % size;
      text[at] = letters[weft_random_u64(key, counter++) % (sizeof(letters) - 1)];
    }
    weft_machine_t* machine = NULL;
    weft_status_t status = read_text(text, &machine);
    if (!weft_status_is_ok(status)) {
      ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_INVALID_INPUT);
      ck_assert_ptr_nonnull(strstr(weft_status_message(status), "mine.yaml:"));
      weft_status_release(status);
      continue;
    }
    ++read;
    char* first = print_text(machine);
    char* second = print_text(must_read(first));
    ck_assert_str_eq(first, second);
    free(first);
    free(second);
  }
  // Otherwise the second half would have tested nothing.
  ck_assert_uint_gt(read, 5);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("machine");
  TCase* reading = tcase_create("reading");
  tcase_add_test(reading, four_keys_are_enough);
  tcase_add_test(reading, every_built_in_machine_reads_and_prints);
  tcase_add_test(reading, unknown_names_are_told_the_known_ones);
  tcase_add_test(reading, printing_loses_nothing);
  suite_add_tcase(suite, reading);
  TCase* refusing = tcase_create("refusing");
  tcase_add_loop_test(refusing, mistakes_are_refused_where_they_are, 0,
                      (int)(sizeof(refusals) / sizeof(refusals[0])));
  tcase_add_test(refusing, damaged_descriptions_are_read_or_refused);
  suite_add_tcase(suite, refusing);
  return suite;
}
