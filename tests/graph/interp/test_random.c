// rng_bit_generator against the published test vectors of its algorithms.
#include <inttypes.h>
#include <stdio.h>

#include "tests/graph/interp/evaluate.h"
#include "tests/testing/testing.h"

// Values of the reference implementation (Random123 1.x, kat_vectors) for Threefry-2x32-20: with a
// 64-bit element both words of one block come out together.
START_TEST(threefry_gives_the_published_values) {
  static const struct {
    uint64_t key, counter, expected;
  } vectors[] = {
      {0, 0, UINT64_C(0x99ba4efe6b200159)},
      {UINT64_MAX, UINT64_MAX, UINT64_C(0xbb002be71cb996fc)},
      {UINT64_C(0x0370734413198a2e), UINT64_C(0x85a308d3243f6a88), UINT64_C(0x483df7a0c4923a9c)},
  };
  for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); ++i) {
    char text[1024];
    const uint64_t key = vectors[i].key;
    (void)snprintf(text, sizeof(text),
                   "func.func @main() {\n"
                   "  %%s = stablehlo.constant dense<[%" PRIu64 ", %" PRIu64
                   "]> : tensor<2xui64>\n"
                   "  %%n, %%r = stablehlo.rng_bit_generator %%s, algorithm = THREE_FRY : "
                   "(tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>)\n"
                   "  check.expect_eq_const %%r, dense<%" PRIu64
                   "> : tensor<1xui64>\n"
                   "  check.expect_eq_const %%n, dense<[%" PRIu64 ", %" PRIu64
                   "]> : tensor<2xui64>\n"
                   "  return\n"
                   "}",
                   key, vectors[i].counter, vectors[i].expected, key, vectors[i].counter + 1);
    WEFT_ASSERT_OK(evaluate_text(text));
  }
}
END_TEST

START_TEST(philox_gives_the_published_values) {
  static const struct {
    uint64_t key, low, high;
    uint32_t expected[4];
  } vectors[] = {
      {0, 0, 0, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
      {UINT64_MAX, UINT64_MAX, UINT64_MAX, {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
      {UINT64_C(0x299f31d0a4093822),
       UINT64_C(0x85a308d3243f6a88),
       UINT64_C(0x0370734413198a2e),
       {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
  };
  for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); ++i) {
    char text[1024];
    const uint32_t* expected = vectors[i].expected;
    (void)snprintf(text, sizeof(text),
                   "func.func @main() {\n"
                   "  %%s = stablehlo.constant dense<[%" PRIu64 ", %" PRIu64 ", %" PRIu64
                   "]> : tensor<3xui64>\n"
                   "  %%n, %%r = stablehlo.rng_bit_generator %%s, algorithm = PHILOX : "
                   "(tensor<3xui64>) -> (tensor<3xui64>, tensor<4xui32>)\n"
                   "  check.expect_eq_const %%r, dense<[%" PRIu32 ", %" PRIu32 ", %" PRIu32
                   ", %" PRIu32
                   "]> : tensor<4xui32>\n"
                   "  return\n"
                   "}",
                   vectors[i].key, vectors[i].low, vectors[i].high, expected[0], expected[1],
                   expected[2], expected[3]);
    WEFT_ASSERT_OK(evaluate_text(text));
  }
}
END_TEST

// Drawing 10 numbers and then 6 gives what one draw of 16 gives: the state says where to go on.
START_TEST(states_continue_where_draws_ended) {
  WEFT_ASSERT_OK(evaluate_text(
      "func.func @main() {\n"
      "  %s = stablehlo.constant dense<[42, 7]> : tensor<2xui64>\n"
      "  %n, %a = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> "
      "(tensor<2xui64>, tensor<10xui64>)\n"
      "  %m, %b = stablehlo.rng_bit_generator %n, algorithm = THREE_FRY : (tensor<2xui64>) -> "
      "(tensor<2xui64>, tensor<6xui64>)\n"
      "  %l, %c = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> "
      "(tensor<2xui64>, tensor<16xui64>)\n"
      "  %d = stablehlo.concatenate %a, %b, dim = 0 : (tensor<10xui64>, tensor<6xui64>) -> "
      "tensor<16xui64>\n"
      "  check.expect_eq %d, %c : tensor<16xui64>\n"
      "  check.expect_eq %l, %m : tensor<2xui64>\n"
      "  return\n"
      "}"));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("random");
  TCase* vectors = weft_testing_check_leaks(tcase_create("vectors"));
  tcase_add_test(vectors, threefry_gives_the_published_values);
  tcase_add_test(vectors, philox_gives_the_published_values);
  suite_add_tcase(suite, vectors);
  TCase* states = weft_testing_check_leaks(tcase_create("states"));
  tcase_add_test(states, states_continue_where_draws_ended);
  suite_add_tcase(suite, states);
  return suite;
}
