// The store over real sockets: ranks as threads, strangers with garbage, ports and time-outs.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/base/random.h"
#include "runtime/launch/store_address.h"
#include "runtime/launch/store_protocol.h"
#include "tests/testing/testing.h"

enum { RANKS = 4 };

static const char token[] = "0123456789abcdef0123456789abcdef";
static const int64_t second_ns = INT64_C(1000000000);

static weft_store_server_t* make_server(const char* address, uint32_t world_size) {
  const weft_store_server_options_t options = {
      .struct_size = sizeof(options), .address = address, .token = token, .world_size = world_size};
  weft_store_server_t* server = NULL;
  WEFT_ASSERT_OK(weft_store_server_create(&options, weft_testing_allocator(), &server));
  return server;
}

static weft_store_server_t* start_server(const char* address, uint32_t world_size) {
  weft_store_server_t* server = make_server(address, world_size);
  WEFT_ASSERT_OK(weft_store_server_start(server));
  return server;
}

static weft_status_t connect_as(const weft_store_server_t* server, uint32_t rank,
                                uint32_t world_size, const char* key, weft_store_t** out_store) {
  const weft_store_options_t options = {.struct_size = sizeof(options),
                                        .address = weft_store_server_address(server),
                                        .token = key,
                                        .rank = rank,
                                        .world_size = world_size,
                                        .timeout_ns = 20 * second_ns};
  return weft_store_connect(&options, weft_testing_allocator(), out_store);
}

// Ranks -------------------------------------------------------------------------------------------

typedef struct member_s {
  const weft_store_server_t* server;
  uint32_t rank;
  pthread_t thread;
  weft_status_t status;
} member_t;

// Every rank sets a key, reads all others', counts, and meets the others, many times.
static weft_status_t take_part(const member_t* member, weft_store_t* store) {
  const weft_store_barrier_options_t barrier = {.struct_size = sizeof(barrier),
                                                .timeout_ns = 60 * second_ns};
  char key[64];
  char value[64];
  for (int round = 0; round < 20; ++round) {
    snprintf(key, sizeof(key), "round %d rank %u", round, member->rank);
    WEFT_RETURN_IF_ERROR(weft_store_set(store, key, key, strlen(key)));
    for (uint32_t r = 0; r < RANKS; ++r) {
      void* data = NULL;
      size_t size = 0;
      snprintf(value, sizeof(value), "round %d rank %u", round, r);
      WEFT_RETURN_IF_ERROR(
          weft_store_get(store, value, 60 * second_ns, weft_testing_allocator(), &data, &size));
      const bool is_right = size == strlen(value) && memcmp(data, value, size) == 0;
      weft_allocator_release(weft_testing_allocator(), data, size, 1);
      if (!is_right) return WEFT_STATUS(INTERNAL, "'%s' has a wrong value", value);
    }
    int64_t sum = 0;
    WEFT_RETURN_IF_ERROR(weft_store_add(store, "sum", (int64_t)member->rank + 1, &sum));
    WEFT_RETURN_IF_ERROR(weft_store_barrier(store, "round", &barrier));
    WEFT_RETURN_IF_ERROR(weft_store_add(store, "sum", 0, &sum));
    if (sum != (round + 1) * 10) return WEFT_STATUS(INTERNAL, "the sum is %d", (int)sum);
    WEFT_RETURN_IF_ERROR(weft_store_barrier(store, "round", &barrier));
  }
  return weft_ok_status();
}

static void* run_member(void* argument) {
  member_t* member = argument;
  weft_store_t* store = NULL;
  member->status = connect_as(member->server, member->rank, RANKS, token, &store);
  if (weft_status_is_ok(member->status)) member->status = take_part(member, store);
  weft_store_close(store);
  return NULL;
}

static void run_members(const char* address) {
  member_t members[RANKS];
  weft_store_server_t* server = start_server(address, RANKS);
  for (uint32_t r = 0; r < RANKS; ++r) {
    members[r] = (member_t){.server = server, .rank = r};
    ck_assert_int_eq(pthread_create(&members[r].thread, NULL, run_member, &members[r]), 0);
  }
  for (uint32_t r = 0; r < RANKS; ++r) pthread_join(members[r].thread, NULL);
  for (uint32_t r = 0; r < RANKS; ++r) WEFT_ASSERT_OK(members[r].status);
  weft_store_server_destroy(server);
}

START_TEST(test_ranks) {
  char address[64];
  run_members(NULL);
  snprintf(address, sizeof(address), "unix:@weft-test-%d", (int)getpid());
  run_members(address);
}
END_TEST

START_TEST(test_large_values) {
  static uint8_t value[WEFT_STORE_VALUE_LIMIT + 1];
  weft_store_server_t* server = start_server(NULL, 1);
  weft_store_t* store = NULL;
  void* data = NULL;
  size_t size = 0;
  for (size_t i = 0; i < sizeof(value); ++i) value[i] = (uint8_t)(i * 7 + i / 251);
  WEFT_ASSERT_OK(connect_as(server, 0, 1, token, &store));
  WEFT_ASSERT_OK(weft_store_set(store, "large", value, WEFT_STORE_VALUE_LIMIT));
  WEFT_ASSERT_OK(weft_store_get(store, "large", 0, weft_testing_allocator(), &data, &size));
  ck_assert_uint_eq(size, WEFT_STORE_VALUE_LIMIT);
  ck_assert_int_eq(memcmp(data, value, size), 0);
  weft_allocator_release(weft_testing_allocator(), data, size, 1);
  WEFT_ASSERT_STATUS(weft_store_set(store, "large", value, sizeof(value)), INVALID_ARGUMENT,
                     "a key of 5 bytes with a value of 65537 bytes");
  // That was refused here: the connection works on.
  WEFT_ASSERT_OK(weft_store_set(store, "empty", NULL, 0));
  WEFT_ASSERT_OK(weft_store_get(store, "empty", 0, weft_testing_allocator(), &data, &size));
  ck_assert_ptr_null(data);
  ck_assert_uint_eq(size, 0);
  weft_store_close(store);
  weft_store_server_destroy(server);
}
END_TEST

static void keep_first(void* user_data, const char* text) {
  char* first = user_data;
  if (!first[0]) snprintf(first, 256, "%s", text);
}

START_TEST(test_who_is_missing) {
  char notice[256] = "";
  weft_store_server_t* server = start_server(NULL, 2);
  weft_store_t* store = NULL;
  const weft_store_barrier_options_t barrier = {.struct_size = sizeof(barrier),
                                                .timeout_ns = second_ns / 2,
                                                .notice_interval_ns = second_ns / 5,
                                                .notice = keep_first,
                                                .user_data = notice};
  void* data = NULL;
  size_t size = 0;
  WEFT_ASSERT_OK(connect_as(server, 0, 2, token, &store));
  WEFT_ASSERT_STATUS(weft_store_barrier(store, "start", &barrier), ABORTED,
                     "barrier 'start': gave up waiting for rank 1, 1 of 2 after 0.5");
  ck_assert_msg(strncmp(notice, "barrier 'start': waiting for rank 1, 1 of 2 after 0.2", 52) == 0,
                "%s", notice);
  WEFT_ASSERT_STATUS(
      weft_store_get(store, "k", second_ns / 10, weft_testing_allocator(), &data, &size), ABORTED,
      "key 'k' was not set after 0.1");
  // The connection is as good as before.
  WEFT_ASSERT_OK(weft_store_set(store, "k", "v", 1));
  weft_store_close(store);
  weft_store_server_destroy(server);
}
END_TEST

START_TEST(test_server_vanishes) {
  weft_store_server_t* server = start_server(NULL, 2);
  weft_store_t* store = NULL;
  WEFT_ASSERT_OK(connect_as(server, 0, 2, token, &store));
  weft_store_server_destroy(server);
  WEFT_ASSERT_STATUS(weft_store_set(store, "k", "v", 1), ABORTED, "closed the connection");
  WEFT_ASSERT_STATUS(weft_store_set(store, "k", "v", 1), ABORTED, "failed before");
  weft_store_close(store);
}
END_TEST

// Strangers ---------------------------------------------------------------------------------------

START_TEST(test_refused) {
  weft_store_server_t* server = start_server(NULL, 2);
  weft_store_t* store = NULL;
  weft_store_t* other = NULL;
  WEFT_ASSERT_STATUS(connect_as(server, 0, 2, "0123456789abcdef0123456789abcdeX", &other),
                     INVALID_ARGUMENT, "wrong token: this store belongs to another job");
  ck_assert_ptr_null(other);
  WEFT_ASSERT_OK(connect_as(server, 0, 2, token, &store));
  ck_assert_uint_eq(weft_store_server_client_count(server), 1);
  WEFT_ASSERT_OK(weft_store_set(store, "k", "v", 1));
  // Those that know the token, but not their place: the job cannot come about.
  WEFT_ASSERT_STATUS(connect_as(server, 0, 2, token, &other), INVALID_ARGUMENT,
                     "two processes are rank 0");
  WEFT_ASSERT_STATUS(connect_as(server, 1, 3, token, &other), INVALID_ARGUMENT,
                     "rank 1 believes in 3 ranks, the store in 2");
  ck_assert_uint_eq(weft_store_server_client_count(server), 1);
  WEFT_ASSERT_STATUS(weft_store_set(store, "k", "v", 1), ABORTED, "two processes are rank 0");
  weft_store_close(store);
  weft_store_server_destroy(server);
}
END_TEST

static int connect_raw(const weft_store_server_t* server) {
  weft_store_address_t address;
  WEFT_ASSERT_OK(weft_store_address_parse(weft_store_server_address(server), &address));
  const int fd = socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  ck_assert_int_ge(fd, 0);
  ck_assert_int_eq(connect(fd, (struct sockaddr*)&address.storage, address.size), 0);
  return fd;
}

// Reads until the server closes the connection; false when it does not within ten seconds.
static bool is_dropped(int fd) {
  char bytes[4096];
  for (;;) {
    struct pollfd item = {.fd = fd, .events = POLLIN};
    if (poll(&item, 1, 10000) <= 0) return false;
    if (recv(fd, bytes, sizeof(bytes), 0) <= 0) return true;
  }
}

// Whatever strangers send, they are dropped and the ranks notice nothing.
START_TEST(test_garbage) {
  static const char http[] = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const weft_random_key_t random = weft_random_key(weft_testing_seed());
  weft_store_server_t* server = start_server(NULL, 1);
  weft_store_t* store = NULL;
  uint64_t counter = 0;
  WEFT_ASSERT_OK(connect_as(server, 0, 1, token, &store));
  int fd = connect_raw(server);
  ck_assert_int_eq(send(fd, http, sizeof(http), MSG_NOSIGNAL), sizeof(http));
  ck_assert(is_dropped(fd));
  close(fd);
  for (int i = 0; i < 300; ++i) {
    uint8_t bytes[64];
    size_t size = 1 + weft_random_u64(random, counter++) % sizeof(bytes);
    for (size_t b = 0; b < size; ++b) bytes[b] = (uint8_t)weft_random_u64(random, counter++);
    // Half of them with a size that fits what follows.
    if (i % 2 == 0 && size > 4) memcpy(bytes, &(uint32_t){(uint32_t)size - 4}, 4);
    fd = connect_raw(server);
    send(fd, bytes, size, MSG_NOSIGNAL);
    if (i % 3 != 0) shutdown(fd, SHUT_WR);
    if (i % 3 == 1) ck_assert_msg(is_dropped(fd), "garbage %d", i);
    close(fd);
    if (i % 10 == 0) WEFT_ASSERT_OK(weft_store_set(store, "k", bytes, size));
  }
  ck_assert_uint_eq(weft_store_server_client_count(server), 1);
  weft_store_close(store);
  weft_store_server_destroy(server);
}
END_TEST

// A client that knows the token and then breaks the rules is dropped, and others are told.
START_TEST(test_client_breaks_rules) {
  static const uint8_t nonsense[] = {2, 0, 0, 0, 99, 99};
  weft_store_server_t* server = start_server(NULL, 2);
  weft_store_t* store = NULL;
  weft_string_buffer_t buffer;
  const weft_store_message_t hello = {.opcode = WEFT_STORE_HELLO,
                                      .magic = WEFT_STORE_MAGIC,
                                      .version = WEFT_STORE_VERSION,
                                      .rank = 1,
                                      .world_size = 2,
                                      .key = {(const uint8_t*)token, sizeof(token) - 1}};
  const weft_store_barrier_options_t barrier = {.struct_size = sizeof(barrier),
                                                .timeout_ns = 60 * second_ns};
  WEFT_ASSERT_OK(connect_as(server, 0, 2, token, &store));
  const int fd = connect_raw(server);
  weft_string_buffer_init(weft_testing_allocator(), &buffer);
  weft_store_message_write(&hello, &buffer);
  weft_string_buffer_append(&buffer, (const char*)nonsense, sizeof(nonsense));
  // Byte by byte: messages need not come in one piece.
  for (size_t i = 0; i < buffer.size; ++i) {
    ck_assert_int_eq(send(fd, buffer.data + i, 1, MSG_NOSIGNAL), 1);
  }
  ck_assert(is_dropped(fd));
  WEFT_ASSERT_STATUS(weft_store_barrier(store, "b", &barrier), ABORTED,
                     "barrier 'b': rank 1 closed its connection; 1 of 2 were there");
  close(fd);
  weft_string_buffer_deinit(&buffer);
  weft_store_close(store);
  weft_store_server_destroy(server);
}
END_TEST

// Connections that say nothing neither keep ranks out nor stay.
START_TEST(test_silent_strangers) {
  enum { STRANGERS = 100 };
  int fds[STRANGERS];
  weft_store_server_t* server = start_server(NULL, 1);
  weft_store_t* store = NULL;
  for (int i = 0; i < STRANGERS; ++i) fds[i] = connect_raw(server);
  // More than the server keeps: some are dropped at once, all of them in the end.
  for (int i = 0; i < STRANGERS; ++i) ck_assert_msg(is_dropped(fds[i]), "stranger %d", i);
  for (int i = 0; i < STRANGERS; ++i) close(fds[i]);
  WEFT_ASSERT_OK(connect_as(server, 0, 1, token, &store));
  weft_store_close(store);
  weft_store_server_destroy(server);
}
END_TEST

// Addresses ---------------------------------------------------------------------------------------

START_TEST(test_ports) {
  weft_store_server_t* first = make_server(NULL, 1);
  const weft_store_server_options_t options = {.struct_size = sizeof(options),
                                               .address = weft_store_server_address(first),
                                               .token = token,
                                               .world_size = 1};
  weft_store_server_t* second = NULL;
  ck_assert_int_eq(strncmp(options.address, "127.0.0.1:", 10), 0);
  ck_assert_str_ne(options.address, "127.0.0.1:0");
  // The port is taken as long as the server lives, and free again right afterwards.
  WEFT_ASSERT_STATUS(weft_store_server_create(&options, weft_testing_allocator(), &second), IO,
                     "address already in use");
  char address[64];
  snprintf(address, sizeof(address), "%s", options.address);
  weft_store_server_destroy(first);
  second = make_server(address, 1);
  weft_store_server_destroy(second);
}
END_TEST

START_TEST(test_loopback_only) {
  weft_store_server_t* server = NULL;
  weft_store_server_options_t options = {
      .struct_size = sizeof(options), .address = "0.0.0.0:0", .token = token, .world_size = 1};
  WEFT_ASSERT_STATUS(weft_store_server_create(&options, weft_testing_allocator(), &server),
                     INVALID_ARGUMENT, "could be reached from other machines");
  options.allow_remote = true;
  WEFT_ASSERT_OK(weft_store_server_create(&options, weft_testing_allocator(), &server));
  weft_store_server_destroy(server);
  options.token = "short";
  WEFT_ASSERT_STATUS(weft_store_server_create(&options, weft_testing_allocator(), &server),
                     INVALID_ARGUMENT, "a store's token has 16 to 128 characters, not 5");
}
END_TEST

START_TEST(test_addresses) {
  static const struct {
    const char* text;
    bool is_valid;
    bool is_local;
  } cases[] = {
      {"127.0.0.1:80", true, true},
      {"127.9.9.9:0", true, true},
      {"10.0.0.1:80", true, false},
      {"[::1]:80", true, true},
      {"[::]:80", true, false},
      {"[::ffff:127.0.0.1]:80", true, true},
      {"localhost:80", true, true},
      {"unix:@name", true, true},
      {"unix:@", false, false},
      {"unix:/tmp/x", false, false},
      {"127.0.0.1", false, false},
      {"127.0.0.1:", false, false},
      {"127.0.0.1:65536", false, false},
      {"127.0.0.1:8a", false, false},
      {"127.0.0.1:-1", false, false},
      {"::1:80", false, false},
      {":80", false, false},
      {"[::1:80", false, false},
      {"", false, false},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_store_address_t address;
    weft_status_t status = weft_store_address_parse(cases[i].text, &address);
    ck_assert_msg(weft_status_is_ok(status) == cases[i].is_valid, "'%s': %s", cases[i].text,
                  weft_status_text(status));
    if (cases[i].is_valid) {
      ck_assert_msg(weft_store_address_is_local(&address) == cases[i].is_local, "'%s'",
                    cases[i].text);
    }
    weft_status_release(status);
  }
}
END_TEST

START_TEST(test_nobody_there) {
  weft_store_server_t* server = make_server(NULL, 1);
  char address[64];
  snprintf(address, sizeof(address), "%s", weft_store_server_address(server));
  weft_store_server_destroy(server);
  weft_store_t* store = NULL;
  const weft_store_options_t options = {.struct_size = sizeof(options),
                                        .address = address,
                                        .token = token,
                                        .rank = 3,
                                        .world_size = 4,
                                        .timeout_ns = second_ns / 5};
  WEFT_ASSERT_STATUS(weft_store_connect(&options, weft_testing_allocator(), &store), ABORTED,
                     "rank 3 finds no store at 127.0.0.1:");
}
END_TEST

// Something listens, but is no store: it says nothing, or nonsense.
START_TEST(test_other_services) {
  static const char nonsense[] = "220 mail.example.org ESMTP\r\n";
  weft_store_address_t address;
  weft_store_t* store = NULL;
  WEFT_ASSERT_OK(weft_store_address_parse("127.0.0.1:0", &address));
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  ck_assert_int_eq(bind(fd, (struct sockaddr*)&address.storage, address.size), 0);
  ck_assert_int_eq(listen(fd, 5), 0);
  char bound[WEFT_ENVIRONMENT_ADDRESS_CAPACITY];
  WEFT_ASSERT_OK(weft_store_address_of_socket(fd, bound));
  const weft_store_options_t options = {.struct_size = sizeof(options),
                                        .address = bound,
                                        .token = token,
                                        .world_size = 1,
                                        .timeout_ns = second_ns / 10};
  WEFT_ASSERT_STATUS(weft_store_connect(&options, weft_testing_allocator(), &store), IO,
                     "does not answer");
  const int silent = accept(fd, NULL, NULL);
  const int pid = fork();
  if (pid == 0) {
    const int peer = accept(fd, NULL, NULL);
    send(peer, nonsense, sizeof(nonsense), MSG_NOSIGNAL);
    pause();
  }
  WEFT_ASSERT_STATUS(weft_store_connect(&options, weft_testing_allocator(), &store), INVALID_INPUT,
                     "which is no weft store");
  kill(pid, SIGKILL);
  waitpid(pid, NULL, 0);
  close(silent);
  close(fd);
}
END_TEST

START_TEST(test_tokens) {
  char a[WEFT_STORE_TOKEN_CAPACITY];
  char b[WEFT_STORE_TOKEN_CAPACITY];
  WEFT_ASSERT_OK(weft_store_make_token(a));
  WEFT_ASSERT_OK(weft_store_make_token(b));
  ck_assert_uint_eq(strlen(a), 32);
  ck_assert_uint_eq(strspn(a, "0123456789abcdef"), 32);
  ck_assert_str_ne(a, b);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("store");
  TCase* ranks = weft_testing_check_leaks(tcase_create("ranks"));
  tcase_add_test(ranks, test_ranks);
  tcase_add_test(ranks, test_large_values);
  tcase_add_test(ranks, test_who_is_missing);
  tcase_add_test(ranks, test_server_vanishes);
  suite_add_tcase(suite, ranks);
  TCase* strangers = weft_testing_check_leaks(tcase_create("strangers"));
  tcase_add_test(strangers, test_refused);
  tcase_add_test(strangers, test_garbage);
  tcase_add_test(strangers, test_client_breaks_rules);
  tcase_add_test(strangers, test_silent_strangers);
  suite_add_tcase(suite, strangers);
  TCase* addresses = weft_testing_check_leaks(tcase_create("addresses"));
  tcase_add_test(addresses, test_ports);
  tcase_add_test(addresses, test_loopback_only);
  tcase_add_test(addresses, test_addresses);
  tcase_add_test(addresses, test_nobody_there);
  tcase_add_test(addresses, test_other_services);
  tcase_add_test(addresses, test_tokens);
  suite_add_tcase(suite, addresses);
  return suite;
}
