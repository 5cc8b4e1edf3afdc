// The store's table with a clock that the test moves: what waits, what is said of those who are
// missing, and what clients may not do. And the messages' bytes.
#include <stdio.h>
#include <string.h>

#include "runtime/launch/store_table.h"
#include "tests/testing/testing.h"

enum { RANKS = 4 };

static const char token[] = "0123456789abcdef0123456789abcdef";
static const int64_t second_ns = INT64_C(1000000000);

// The last reply of each rank.
typedef struct replies_s {
  int count[RANKS];
  weft_store_opcode_t opcode[RANKS];
  weft_status_code_t code[RANKS];
  char text[RANKS][512];
  size_t size[RANKS];
} replies_t;

static void on_reply(void* user_data, uint32_t rank, const weft_store_message_t* reply) {
  replies_t* replies = user_data;
  ++replies->count[rank];
  replies->opcode[rank] = reply->opcode;
  replies->code[rank] = reply->code;
  replies->size[rank] = reply->value.size;
  snprintf(replies->text[rank], sizeof(replies->text[rank]), "%.*s", (int)reply->value.size,
           reply->value.size > 0 ? (const char*)reply->value.data : "");
}

static weft_store_bytes_t bytes_of(const char* text) {
  return (weft_store_bytes_t){(const uint8_t*)text, strlen(text)};
}

static weft_store_message_t hello(uint32_t rank) {
  return (weft_store_message_t){.opcode = WEFT_STORE_HELLO,
                                .magic = WEFT_STORE_MAGIC,
                                .version = WEFT_STORE_VERSION,
                                .rank = rank,
                                .world_size = RANKS,
                                .key = bytes_of(token)};
}

static weft_store_table_t* make_table(replies_t* replies) {
  weft_store_table_t* table = NULL;
  memset(replies, 0, sizeof(*replies));
  WEFT_ASSERT_OK(
      weft_store_table_create(RANKS, token, on_reply, replies, weft_testing_allocator(), &table));
  return table;
}

static void enter_all(weft_store_table_t* table) {
  for (uint32_t r = 0; r < RANKS; ++r) {
    const weft_store_message_t message = hello(r);
    WEFT_ASSERT_OK(weft_store_table_enter(table, &message));
  }
}

static void set(weft_store_table_t* table, uint32_t rank, const char* key, const char* value) {
  const weft_store_message_t message = {
      .opcode = WEFT_STORE_SET, .key = bytes_of(key), .value = bytes_of(value)};
  WEFT_ASSERT_OK(weft_store_table_request(table, rank, &message, 0));
}

static void get(weft_store_table_t* table, uint32_t rank, const char* key, int64_t timeout_ns,
                int64_t now_ns) {
  const weft_store_message_t message = {
      .opcode = WEFT_STORE_GET, .key = bytes_of(key), .numbers = {(uint64_t)timeout_ns, 0}};
  WEFT_ASSERT_OK(weft_store_table_request(table, rank, &message, now_ns));
}

static void add(weft_store_table_t* table, uint32_t rank, const char* key, int64_t delta) {
  const weft_store_message_t message = {
      .opcode = WEFT_STORE_ADD, .key = bytes_of(key), .numbers = {(uint64_t)delta, 0}};
  WEFT_ASSERT_OK(weft_store_table_request(table, rank, &message, 0));
}

static void meet(weft_store_table_t* table, uint32_t rank, const char* name, int64_t timeout_ns,
                 int64_t notice_ns, int64_t now_ns) {
  const weft_store_message_t message = {.opcode = WEFT_STORE_BARRIER,
                                        .key = bytes_of(name),
                                        .numbers = {(uint64_t)timeout_ns, (uint64_t)notice_ns}};
  WEFT_ASSERT_OK(weft_store_table_request(table, rank, &message, now_ns));
}

// Keys --------------------------------------------------------------------------------------------

START_TEST(test_keys) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  set(table, 0, "a", "first");
  set(table, 1, "a", "second");
  get(table, 2, "a", second_ns, 0);
  ck_assert_int_eq(replies.opcode[2], WEFT_STORE_OK);
  ck_assert_str_eq(replies.text[2], "second");
  set(table, 0, "empty", "");
  get(table, 2, "empty", second_ns, 0);
  ck_assert_int_eq(replies.count[2], 2);
  ck_assert_uint_eq(replies.size[2], 0);
  ck_assert_int_eq(replies.opcode[2], WEFT_STORE_OK);
  // Keys are whole strings: no prefix of another, and the empty one is as good as any.
  get(table, 3, "", second_ns, 0);
  ck_assert_int_eq(replies.count[3], 0);
  set(table, 0, "", "nothing");
  ck_assert_str_eq(replies.text[3], "nothing");
  ck_assert(weft_store_table_deadline(table) == INT64_MAX);
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_waiting_for_a_key) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  get(table, 1, "late", 10 * second_ns, 5 * second_ns);
  get(table, 2, "late", 20 * second_ns, 5 * second_ns);
  ck_assert_int_eq(replies.count[1], 0);
  ck_assert(weft_store_table_deadline(table) == 15 * second_ns);
  weft_store_table_advance(table, 15 * second_ns - 1);
  ck_assert_int_eq(replies.count[1], 0);
  weft_store_table_advance(table, 15 * second_ns);
  ck_assert_int_eq(replies.opcode[1], WEFT_STORE_ERROR);
  ck_assert_int_eq(replies.code[1], WEFT_STATUS_ABORTED);
  ck_assert_str_eq(replies.text[1], "key 'late' was not set after 10 s");
  ck_assert_int_eq(replies.count[2], 0);
  set(table, 0, "late", "here");
  ck_assert_str_eq(replies.text[2], "here");
  ck_assert_int_eq(replies.count[1], 1);
  // A time-out beyond the end of time is none.
  get(table, 1, "never", INT64_MAX, 5 * second_ns);
  ck_assert(weft_store_table_deadline(table) == INT64_MAX);
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_counters) {
  static const uint8_t minus_two[8] = {0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  add(table, 0, "n", 3);
  add(table, 1, "n", -5);
  ck_assert_uint_eq(replies.size[1], 8);
  get(table, 2, "n", 0, 0);
  ck_assert_uint_eq(replies.size[2], 8);
  ck_assert_int_eq(memcmp(replies.text[2], minus_two, 8), 0);
  set(table, 0, "s", "12345678");
  add(table, 0, "s", 1);
  ck_assert_int_eq(replies.opcode[0], WEFT_STORE_ERROR);
  ck_assert_int_eq(replies.code[0], WEFT_STATUS_INVALID_ARGUMENT);
  ck_assert_str_eq(replies.text[0], "key 's' holds no counter");
  add(table, 0, "big", INT64_MAX);
  add(table, 0, "big", 1);
  ck_assert_str_eq(replies.text[0], "counter 'big' overflows");
  weft_store_table_destroy(table);
}
END_TEST

// What clients can make the store keep is bounded; after a refusal it works on.
START_TEST(test_limit) {
  static char value[WEFT_STORE_VALUE_LIMIT];
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  char key[32];
  int count = 0;
  for (; count < 2000 && replies.opcode[0] != WEFT_STORE_ERROR; ++count) {
    snprintf(key, sizeof(key), "key %d", count);
    const weft_store_message_t message = {.opcode = WEFT_STORE_SET,
                                          .key = bytes_of(key),
                                          .value = {(const uint8_t*)value, sizeof(value)}};
    WEFT_ASSERT_OK(weft_store_table_request(table, 0, &message, 0));
  }
  ck_assert_int_eq(replies.code[0], WEFT_STATUS_OUT_OF_MEMORY);
  ck_assert_int_ge(count, WEFT_STORE_TOTAL_LIMIT / (WEFT_STORE_VALUE_LIMIT + 256));
  ck_assert_int_le(count, WEFT_STORE_TOTAL_LIMIT / WEFT_STORE_VALUE_LIMIT + 1);
  ck_assert_uint_lt(weft_testing_live_bytes(), WEFT_STORE_TOTAL_LIMIT + (1 << 20));
  // The refused key does not exist, and replacing a value needs no more room.
  get(table, 1, key, 0, 0);
  weft_store_table_advance(table, 1);
  ck_assert_int_eq(replies.opcode[1], WEFT_STORE_ERROR);
  set(table, 0, "key 0", "short");
  ck_assert_int_eq(replies.opcode[0], WEFT_STORE_OK);
  weft_store_table_destroy(table);
}
END_TEST

// Barriers ----------------------------------------------------------------------------------------

START_TEST(test_barrier) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  // A key of the same name is another thing, and a barrier can be used again.
  set(table, 0, "b", "x");
  for (int round = 1; round <= 3; ++round) {
    for (uint32_t r = 0; r < RANKS; ++r) {
      for (uint32_t other = 0; other < r; ++other) {
        ck_assert_int_eq(replies.count[other], round - 1 + (other == 0));
      }
      meet(table, r, "b", 10 * second_ns, 0, 0);
    }
    for (uint32_t r = 0; r < RANKS; ++r) {
      ck_assert_int_eq(replies.count[r], round + (r == 0));
      ck_assert_int_eq(replies.opcode[r], WEFT_STORE_OK);
    }
  }
  ck_assert(weft_store_table_deadline(table) == INT64_MAX);
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_who_is_missing) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  for (uint32_t r = 0; r < RANKS; ++r) {
    if (r == 1) continue;
    const weft_store_message_t message = hello(r);
    WEFT_ASSERT_OK(weft_store_table_enter(table, &message));
  }
  meet(table, 0, "rendezvous", 60 * second_ns, 10 * second_ns, 0);
  meet(table, 2, "rendezvous", 60 * second_ns, 0, 0);
  weft_store_table_advance(table, 9 * second_ns);
  ck_assert_int_eq(replies.count[0], 0);
  meet(table, 3, "rendezvous", 60 * second_ns, 0, 9 * second_ns);
  weft_store_table_advance(table, 10 * second_ns);
  ck_assert_int_eq(replies.opcode[0], WEFT_STORE_NOTICE);
  ck_assert_str_eq(replies.text[0], "barrier 'rendezvous': waiting for rank 1, 3 of 4 after 10 s");
  ck_assert_int_eq(replies.count[2], 0);
  weft_store_table_advance(table, 20 * second_ns);
  ck_assert_str_eq(replies.text[0], "barrier 'rendezvous': waiting for rank 1, 3 of 4 after 20 s");
  // When one gives up, all do, and who comes later as well.
  weft_store_table_advance(table, 60 * second_ns);
  for (uint32_t r = 0; r < RANKS; ++r) {
    if (r == 1) continue;
    ck_assert_int_eq(replies.opcode[r], WEFT_STORE_ERROR);
    ck_assert_int_eq(replies.code[r], WEFT_STATUS_ABORTED);
    ck_assert_str_eq(replies.text[r],
                     "barrier 'rendezvous': gave up waiting for rank 1, 3 of 4 after 60 s");
  }
  const weft_store_message_t late = hello(1);
  WEFT_ASSERT_OK(weft_store_table_enter(table, &late));
  meet(table, 1, "rendezvous", 60 * second_ns, 0, 61 * second_ns);
  ck_assert_int_eq(replies.opcode[1], WEFT_STORE_ERROR);
  ck_assert_str_eq(replies.text[1], replies.text[0]);
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_missing_but_connected) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  const weft_store_message_t zero = hello(0);
  const weft_store_message_t two = hello(2);
  WEFT_ASSERT_OK(weft_store_table_enter(table, &zero));
  WEFT_ASSERT_OK(weft_store_table_enter(table, &two));
  meet(table, 0, "b", second_ns / 2, 0, 0);
  weft_store_table_advance(table, second_ns / 2);
  ck_assert_str_eq(replies.text[0],
                   "barrier 'b': gave up waiting for ranks 1, 2 and 3, 1 of 4 after 0.5 s "
                   "(connected, but elsewhere: rank 2)");
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_leaving) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  meet(table, 0, "b", second_ns, 0, 0);
  meet(table, 1, "b", second_ns, 0, 0);
  meet(table, 2, "other", second_ns, 0, 0);
  weft_store_table_leave(table, 1);
  ck_assert_uint_eq(weft_store_table_count(table), 3);
  ck_assert_str_eq(replies.text[0], "barrier 'b': rank 1 closed its connection; 1 of 4 were there");
  ck_assert_str_eq(replies.text[2],
                   "barrier 'other': rank 1 closed its connection; 1 of 4 were there");
  ck_assert_int_eq(replies.count[1], 0);
  // It is gone for barriers that come later, too, until it is back.
  meet(table, 0, "next", second_ns, 0, 0);
  ck_assert_str_eq(replies.text[0],
                   "barrier 'next': rank 1 closed its connection; 1 of 4 were there");
  const weft_store_message_t again = hello(1);
  WEFT_ASSERT_OK(weft_store_table_enter(table, &again));
  for (uint32_t r = 0; r < RANKS; ++r) meet(table, r, "last", second_ns, 0, 0);
  for (uint32_t r = 0; r < RANKS; ++r) ck_assert_int_eq(replies.opcode[r], WEFT_STORE_OK);
  // Who leaves alone breaks nothing.
  meet(table, 3, "alone", second_ns, 0, 0);
  weft_store_table_leave(table, 3);
  weft_store_table_leave(table, 3);
  ck_assert_uint_eq(weft_store_table_count(table), 3);
  weft_store_table_destroy(table);
}
END_TEST

// Clients -----------------------------------------------------------------------------------------

START_TEST(test_entering) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  weft_store_message_t message = hello(0);
  message.key = bytes_of("0123456789abcdef0123456789abcdeg");
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT,
                     "wrong token: this store belongs to another job");
  message.key = bytes_of("0123456789abcdef");
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT, "wrong token");
  message.key = bytes_of("");
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT, "wrong token");
  message = hello(0);
  message.opcode = WEFT_STORE_SET;
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT, "wrong token");
  message = hello(0);
  message.version = WEFT_STORE_VERSION - 1;
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT,
                     "protocol version 1, but the store speaks 2");
  message = hello(0);
  message.world_size = 5;
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT,
                     "rank 0 believes in 5 ranks, the store in 4");
  message = hello(4);
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT, "rank 4 of 4");
  message = hello(3);
  WEFT_ASSERT_OK(weft_store_table_enter(table, &message));
  WEFT_ASSERT_STATUS(weft_store_table_enter(table, &message), INVALID_ARGUMENT,
                     "two processes are rank 3");
  ck_assert_uint_eq(weft_store_table_count(table), 1);
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_misbehaving) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  weft_store_message_t message = {.opcode = WEFT_STORE_OK};
  WEFT_ASSERT_STATUS(weft_store_table_request(table, 0, &message, 0), INVALID_INPUT,
                     "rank 0 sends a message that is no request");
  get(table, 1, "k", second_ns, 0);
  message = (weft_store_message_t){.opcode = WEFT_STORE_SET, .key = bytes_of("k")};
  WEFT_ASSERT_STATUS(weft_store_table_request(table, 1, &message, 0), INVALID_INPUT,
                     "rank 1 sends a request while it waits");
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_out_of_memory) {
  replies_t replies;
  for (size_t count = 0;; ++count) {
    weft_store_table_t* table = make_table(&replies);
    enter_all(table);
    weft_testing_fail_allocations_after(count);
    set(table, 0, "a", "x");
    get(table, 1, "b", second_ns, 0);
    add(table, 2, "c", 1);
    meet(table, 3, "d", second_ns, 0, 0);
    weft_store_table_leave(table, 2);
    weft_store_table_advance(table, 2 * second_ns);
    weft_testing_fail_allocations_after(SIZE_MAX);
    bool succeeded = replies.opcode[0] == WEFT_STORE_OK && replies.opcode[2] == WEFT_STORE_OK &&
                     strstr(replies.text[1], "was not set") &&
                     strstr(replies.text[3], "closed its connection");
    // Everybody has an answer, whatever it is.
    for (int r = 0; r < RANKS; ++r) ck_assert_int_eq(replies.count[r], 1);
    weft_store_table_destroy(table);
    if (succeeded) break;
    ck_assert_uint_lt(count, 100);
  }
}
END_TEST

static void fail_job(weft_store_table_t* table, uint32_t rank, const char* text) {
  const weft_store_message_t message = {.opcode = WEFT_STORE_FAIL, .value = bytes_of(text)};
  WEFT_ASSERT_OK(weft_store_table_request(table, rank, &message, 0));
}

static void check_failure(const replies_t* replies, uint32_t rank, const char* text) {
  ck_assert_int_eq(replies->opcode[rank], WEFT_STORE_ERROR);
  ck_assert_int_eq(replies->code[rank], WEFT_STATUS_ABORTED);
  ck_assert_str_eq(replies->text[rank], text);
}

// Those that wait learn of it at once, those that come with their first request, and one that left
// never will.
START_TEST(test_failing) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  for (uint32_t r = 0; r < 3; ++r) {
    const weft_store_message_t message = hello(r);
    WEFT_ASSERT_OK(weft_store_table_enter(table, &message));
  }
  meet(table, 0, "start", 10 * second_ns, 0, 0);
  get(table, 1, "key", 10 * second_ns, 0);
  ck_assert_uint_eq(weft_store_table_untold(table), 0);
  fail_job(table, 2, "rank 2 cannot");
  ck_assert_int_eq(replies.opcode[2], WEFT_STORE_OK);
  check_failure(&replies, 0, "rank 2 cannot");
  check_failure(&replies, 1, "rank 2 cannot");
  ck_assert_int_eq(replies.count[0] + replies.count[1] + replies.count[2], 3);
  ck_assert(weft_store_table_deadline(table) == INT64_MAX);
  // Its end breaks nothing that is broken already.
  weft_store_table_leave(table, 2);
  ck_assert_int_eq(replies.count[0] + replies.count[1] + replies.count[2], 3);
  ck_assert_uint_eq(weft_store_table_untold(table), 1);
  const weft_store_message_t late = hello(3);
  WEFT_ASSERT_OK(weft_store_table_enter(table, &late));
  ck_assert_uint_eq(weft_store_table_untold(table), 1);
  set(table, 3, "key", "value");
  check_failure(&replies, 3, "rank 2 cannot");
  ck_assert_uint_eq(weft_store_table_untold(table), 0);
  // Its own failure comes second.
  fail_job(table, 3, "neither can rank 3");
  ck_assert_int_eq(replies.opcode[3], WEFT_STORE_OK);
  get(table, 1, "key", second_ns, 0);
  check_failure(&replies, 1, "rank 2 cannot");
  weft_store_table_destroy(table);
}
END_TEST

START_TEST(test_failing_without_others) {
  replies_t replies;
  weft_store_table_t* table = make_table(&replies);
  enter_all(table);
  weft_store_table_leave(table, 3);
  fail_job(table, 1, "");
  ck_assert_uint_eq(weft_store_table_untold(table), 2);
  weft_store_table_leave(table, 0);
  ck_assert_uint_eq(weft_store_table_untold(table), 1);
  meet(table, 2, "start", second_ns, 0, 0);
  check_failure(&replies, 2, "a rank failed");
  ck_assert_uint_eq(weft_store_table_untold(table), 0);
  weft_store_table_destroy(table);
}
END_TEST

// Messages ----------------------------------------------------------------------------------------

START_TEST(test_message_bytes) {
  static const uint8_t expected[] = {20, 0,    0,    0,     // size
                                     5,                     // barrier
                                     1,  0,    'b',         // name
                                     0,  0xca, 0x9a, 0x3b,  // a second
                                     0,  0,    0,    0,     //
                                     2,  0,    0,    0,    0, 0, 0, 0};
  const weft_store_message_t message = {
      .opcode = WEFT_STORE_BARRIER, .key = bytes_of("b"), .numbers = {1000000000, 2}};
  weft_string_buffer_t buffer;
  weft_string_buffer_init(weft_testing_allocator(), &buffer);
  weft_store_message_write(&message, &buffer);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&buffer));
  ck_assert_uint_eq(buffer.size, sizeof(expected));
  ck_assert_int_eq(memcmp(buffer.data, expected, sizeof(expected)), 0);
  weft_string_buffer_deinit(&buffer);
}
END_TEST

START_TEST(test_malformed_messages) {
  static const struct {
    uint8_t bytes[40];
    size_t size;
    const char* message;
  } cases[] = {
      {{0}, 0, "unknown kind 0"},
      {{0}, 1, "unknown kind 0"},
      {{7}, 1, "unknown kind 7"},
      {{255}, 1, "unknown kind 255"},
      {{WEFT_STORE_GET}, 1, "kind 3 and 1 bytes is malformed"},
      {{WEFT_STORE_GET, 2, 0, 'k'}, 4, "malformed"},
      {{WEFT_STORE_GET, 1, 0, 'k', 1, 2, 3, 4, 5, 6, 7}, 11, "malformed"},
      {{WEFT_STORE_GET, 1, 0, 'k', 1, 2, 3, 4, 5, 6, 7, 8, 9}, 13, "1 bytes too many"},
      {{WEFT_STORE_SET, 1, 1}, 3, "malformed"},  // key of 257 bytes
      {{WEFT_STORE_SET, 255, 255}, 3, "malformed"},
      {{WEFT_STORE_ERROR, 0, 'x'}, 3, "malformed"},  // an error that is none
      {{WEFT_STORE_HELLO, 1, 2, 3}, 4, "malformed"},
  };
  weft_store_message_t message;
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    WEFT_ASSERT_STATUS(weft_store_message_parse(cases[i].bytes, cases[i].size, &message),
                       INVALID_INPUT, cases[i].message);
  }
  static const uint8_t zero[4] = {0, 0, 0, 0};
  static const uint8_t huge[4] = {0xff, 0xff, 0xff, 0xff};
  static const uint8_t fits[4] = {0, 1, 0, 0};
  size_t size = 0;
  WEFT_ASSERT_STATUS(weft_store_header_parse(zero, 256, &size), INVALID_INPUT, "of 0 bytes");
  WEFT_ASSERT_STATUS(weft_store_header_parse(huge, 256, &size), INVALID_INPUT,
                     "of 4294967295 bytes, expected 1 to 256");
  WEFT_ASSERT_OK(weft_store_header_parse(fits, 256, &size));
  ck_assert_uint_eq(size, 256);
  WEFT_ASSERT_STATUS(weft_store_header_parse(fits, 255, &size), INVALID_INPUT, "of 256 bytes");
}
END_TEST

START_TEST(test_comparison) {
  ck_assert(weft_store_bytes_equal("abcd", "abcd", 4));
  ck_assert(!weft_store_bytes_equal("abcd", "abce", 4));
  ck_assert(!weft_store_bytes_equal("bbcd", "abcd", 4));
  ck_assert(weft_store_bytes_equal("a", "b", 0));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("store_table");
  TCase* keys = weft_testing_check_leaks(tcase_create("keys"));
  tcase_add_test(keys, test_keys);
  tcase_add_test(keys, test_waiting_for_a_key);
  tcase_add_test(keys, test_counters);
  tcase_add_test(keys, test_limit);
  suite_add_tcase(suite, keys);
  TCase* barrier = weft_testing_check_leaks(tcase_create("barrier"));
  tcase_add_test(barrier, test_barrier);
  tcase_add_test(barrier, test_who_is_missing);
  tcase_add_test(barrier, test_missing_but_connected);
  tcase_add_test(barrier, test_leaving);
  suite_add_tcase(suite, barrier);
  TCase* clients = weft_testing_check_leaks(tcase_create("clients"));
  tcase_add_test(clients, test_entering);
  tcase_add_test(clients, test_misbehaving);
  tcase_add_test(clients, test_out_of_memory);
  suite_add_tcase(suite, clients);
  TCase* failing = weft_testing_check_leaks(tcase_create("failing"));
  tcase_add_test(failing, test_failing);
  tcase_add_test(failing, test_failing_without_others);
  suite_add_tcase(suite, failing);
  TCase* messages = weft_testing_check_leaks(tcase_create("messages"));
  tcase_add_test(messages, test_message_bytes);
  tcase_add_test(messages, test_malformed_messages);
  tcase_add_test(messages, test_comparison);
  suite_add_tcase(suite, messages);
  return suite;
}
