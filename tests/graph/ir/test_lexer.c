// Tests of the scanner: kinds, extents and positions of tokens, and where bad bytes are.
#include "graph/ir/lexer.h"

#include <string.h>

#include "graph/ir/source_split.h"
#include "tests/testing/testing.h"

static void expect_token(weft_lexer_t* lexer, weft_token_kind_t kind, const char* text,
                         uint32_t line, uint32_t column) {
  const weft_token_t token = weft_lexer_next(lexer);
  ck_assert_msg(token.kind == kind && token.length == strlen(text) &&
                    memcmp(token.start, text, token.length) == 0,
                "expected '%s' of kind %d, found '%.*s' of kind %d", text, kind, (int)token.length,
                token.start, token.kind);
  ck_assert_msg(token.line == line && token.column == column, "'%s' is at %u:%u, expected %u:%u",
                text, token.line, token.column, line, column);
}

// A kind mixed up here would send the parser into the wrong rule.
START_TEST(test_kinds) {
  weft_lexer_t lexer = weft_lexer_begin(
      "stablehlo.add %a-b#3 @f @\"a b\" ^bb0 #loc1 !t.u \"s\\\"x\" 12 0xFF 1.5e-3 2. -> {-# (", 1);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "stablehlo.add", 1, 1);
  expect_token(&lexer, WEFT_TOKEN_VALUE, "%a-b", 1, 15);
  expect_token(&lexer, WEFT_TOKEN_HASH, "#3", 1, 19);
  expect_token(&lexer, WEFT_TOKEN_SYMBOL, "@f", 1, 22);
  expect_token(&lexer, WEFT_TOKEN_SYMBOL, "@\"a b\"", 1, 25);
  expect_token(&lexer, WEFT_TOKEN_BLOCK, "^bb0", 1, 32);
  expect_token(&lexer, WEFT_TOKEN_HASH, "#loc1", 1, 37);
  expect_token(&lexer, WEFT_TOKEN_BANG, "!t.u", 1, 43);
  expect_token(&lexer, WEFT_TOKEN_STRING, "\"s\\\"x\"", 1, 48);
  expect_token(&lexer, WEFT_TOKEN_INTEGER, "12", 1, 55);
  expect_token(&lexer, WEFT_TOKEN_INTEGER, "0xFF", 1, 58);
  expect_token(&lexer, WEFT_TOKEN_FLOAT, "1.5e-3", 1, 63);
  expect_token(&lexer, WEFT_TOKEN_FLOAT, "2.", 1, 70);
  expect_token(&lexer, WEFT_TOKEN_ARROW, "->", 1, 73);
  expect_token(&lexer, WEFT_TOKEN_METADATA, "{-#", 1, 76);
  expect_token(&lexer, WEFT_TOKEN_PUNCTUATION, "(", 1, 80);
  expect_token(&lexer, WEFT_TOKEN_END, "", 1, 81);
  expect_token(&lexer, WEFT_TOKEN_END, "", 1, 81);
}
END_TEST

// Digits end a value's number, so that "%0x" is two tokens; "0x" without digits is 0 and a word.
START_TEST(test_boundaries) {
  weft_lexer_t lexer = weft_lexer_begin("%0x 0xg 1.5e 1.5e+ %a,%b", 1);
  expect_token(&lexer, WEFT_TOKEN_VALUE, "%0", 1, 1);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "x", 1, 3);
  expect_token(&lexer, WEFT_TOKEN_INTEGER, "0", 1, 5);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "xg", 1, 6);
  expect_token(&lexer, WEFT_TOKEN_FLOAT, "1.5", 1, 9);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "e", 1, 12);
  expect_token(&lexer, WEFT_TOKEN_FLOAT, "1.5", 1, 14);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "e", 1, 17);
  expect_token(&lexer, WEFT_TOKEN_PUNCTUATION, "+", 1, 18);
  expect_token(&lexer, WEFT_TOKEN_VALUE, "%a", 1, 20);
  expect_token(&lexer, WEFT_TOKEN_PUNCTUATION, ",", 1, 22);
  expect_token(&lexer, WEFT_TOKEN_VALUE, "%b", 1, 23);
}
END_TEST

// Messages would point at the wrong line or column.
START_TEST(test_positions) {
  weft_lexer_t lexer = weft_lexer_begin("a // not: this\n\t b\r\n\n  c", 7);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "a", 7, 1);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "b", 8, 3);
  expect_token(&lexer, WEFT_TOKEN_IDENTIFIER, "c", 10, 3);
}
END_TEST

START_TEST(test_errors) {
  static const char* const texts[] = {"\"open", "\"line\nend\"", "\"open\\", "@ f", "% 3",
                                      "$",      "@\"open"};
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    weft_lexer_t lexer = weft_lexer_begin(texts[i], 1);
    const weft_token_t token = weft_lexer_next(&lexer);
    ck_assert_msg(token.kind == WEFT_TOKEN_ERROR && lexer.error != NULL, "'%s' is read", texts[i]);
    ck_assert_uint_eq(token.column, 1);
  }
}
END_TEST

// A number that wraps around would be accepted as a small one.
START_TEST(test_integers) {
  static const struct {
    const char* text;
    bool fits;
    uint64_t value;
  } cases[] = {{"0", true, 0},
               {"18446744073709551615", true, UINT64_MAX},
               {"18446744073709551616", false, 0},
               {"99999999999999999999999", false, 0},
               {"0xFFFFFFFFFFFFFFFF", true, UINT64_MAX},
               {"0x10000000000000000", false, 0},
               {"0x00000000000000000ab", true, 0xAB}};
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const char* cursor = cases[i].text;
    uint64_t value = 0;
    const bool fits = weft_lexer_read_u64(&cursor, &value);
    ck_assert_msg(fits == cases[i].fits, "%s", cases[i].text);
    if (fits) ck_assert_msg(value == cases[i].value, "%s", cases[i].text);
    ck_assert_msg(*cursor == '\0', "%s is not read whole", cases[i].text);
  }
}
END_TEST

// Position of the first byte that is no text; a message must name it.
START_TEST(test_text_check) {
  static const struct {
    const char* text;
    size_t size;
    uint32_t line;  // 0: fine
    uint32_t column;
  } cases[] = {
      {"plain ascii text of some length\n", 32, 0, 0},
      {"\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 \xED\x9F\xBF \xEE\x80\x80 \xF4\x8F\xBF\xBF", 24, 0,
       0},
      {"ab\ncd\0ef", 8, 2, 3},
      {"0123456789abcdef\n\xFFz", 19, 2, 1},
      {"x\x80", 2, 1, 2},             // continuation without a start
      {"x\xC3", 2, 1, 2},             // cut off
      {"\xC0\xAF", 2, 1, 1},          // overlong
      {"\xE0\x80\xAF", 3, 1, 1},      // overlong
      {"\xED\xA0\x80", 3, 1, 1},      // surrogate
      {"\xF4\x90\x80\x80", 4, 1, 1},  // over U+10FFFF
      {"ok \xE2\x82", 5, 1, 4},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_location_t location = {0};
    const char* problem = weft_lexer_check_text(cases[i].text, cases[i].size, 1, &location);
    ck_assert_msg((problem == NULL) == (cases[i].line == 0), "case %zu", i);
    if (problem == NULL) continue;
    ck_assert_msg(location.line == cases[i].line && location.column == cases[i].column,
                  "case %zu is at %u:%u", i, location.line, location.column);
  }
}
END_TEST

// A part that starts on the wrong line shifts every message of a split file.
START_TEST(test_split) {
  static const char text[] =
      "first\n// -----\n// only a comment\n// ----------  \n\nthird // -----\n// ----- x\n// "
      "-----\n";
  static const struct {
    const char* text;
    uint32_t line;
    bool blank;
  } expected[] = {{"first\n", 1, false},
                  {"// only a comment\n", 3, true},
                  {"\nthird // -----\n// ----- x\n", 5, false},
                  {"", 9, true}};
  weft_source_split_t split;
  weft_source_part_t part;
  size_t count = 0;
  weft_source_split_begin(text, sizeof(text) - 1, &split);
  while (weft_source_split_next(&split, &part)) {
    ck_assert_uint_lt(count, 4);
    ck_assert_uint_eq(part.size, strlen(expected[count].text));
    ck_assert(memcmp(part.text, expected[count].text, part.size) == 0);
    ck_assert_uint_eq(part.first_line, expected[count].line);
    ck_assert(weft_source_part_is_blank(&part) == expected[count].blank);
    ++count;
  }
  ck_assert_uint_eq(count, 4);
  weft_source_split_begin("", 0, &split);
  ck_assert(weft_source_split_next(&split, &part));
  ck_assert_uint_eq(part.size, 0);
  ck_assert(!weft_source_split_next(&split, &part));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("lexer");
  TCase* tokens = tcase_create("tokens");
  tcase_add_test(tokens, test_kinds);
  tcase_add_test(tokens, test_boundaries);
  tcase_add_test(tokens, test_positions);
  tcase_add_test(tokens, test_errors);
  tcase_add_test(tokens, test_integers);
  suite_add_tcase(suite, tokens);
  TCase* text = tcase_create("text");
  tcase_add_test(text, test_text_check);
  tcase_add_test(text, test_split);
  suite_add_tcase(suite, text);
  return suite;
}
