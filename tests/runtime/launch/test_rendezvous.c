// Ranks that nobody of weft started find each other: on one host, at a port that follows from the
// job although something else sits there, at WEFT_STORE. Ranks are threads here.
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "runtime/launch/rendezvous.h"
#include "runtime/launch/rendezvous_places.h"
#include "runtime/launch/store_address.h"
#include "tests/testing/testing.h"

enum { RANK_LIMIT = 4 };

static const char token[] = "0123456789abcdef0123456789abcdef";
static const int64_t second_ns = INT64_C(1000000000);

typedef struct member_s {
  weft_environment_t environment;
  int64_t timeout_ns;
  pthread_t thread;
  weft_status_t status;
  int64_t sum;
} member_t;

static weft_environment_t make_environment(uint32_t rank, uint32_t world_size, const char* job) {
  weft_environment_t environment = {.launcher = WEFT_LAUNCHER_TORCHRUN,
                                    .rank = rank,
                                    .world_size = world_size,
                                    .local_rank = rank,
                                    .local_world_size = world_size,
                                    .node_count = 1,
                                    .job_fd = -1};
  // Other runs of this test on the machine must not meet this one.
  snprintf(environment.job, sizeof(environment.job), "%s-%d", job, (int)getpid());
  return environment;
}

static void* run_member(void* argument) {
  member_t* member = argument;
  weft_rendezvous_t* rendezvous = NULL;
  const weft_rendezvous_options_t options = {.struct_size = sizeof(options),
                                             .timeout_ns = member->timeout_ns};
  member->status =
      weft_rendezvous_create(&member->environment, &options, weft_testing_allocator(), &rendezvous);
  if (weft_status_is_ok(member->status)) {
    const weft_store_barrier_options_t barrier = {.struct_size = sizeof(barrier),
                                                  .timeout_ns = 60 * second_ns};
    weft_store_t* store = weft_rendezvous_store(rendezvous);
    member->status = weft_store_add(store, "sum", 1, &member->sum);
    if (weft_status_is_ok(member->status)) {
      member->status = weft_store_barrier(store, "counted", &barrier);
    }
    if (weft_status_is_ok(member->status)) {
      member->status = weft_store_add(store, "sum", 0, &member->sum);
    }
  }
  weft_rendezvous_destroy(rendezvous);
  return NULL;
}

static void start(member_t* member, const weft_environment_t* environment) {
  *member = (member_t){.environment = *environment, .timeout_ns = 60 * second_ns};
  ck_assert_int_eq(pthread_create(&member->thread, NULL, run_member, member), 0);
}

// All ranks counted each other and nobody else.
static void finish(member_t* members, uint32_t count) {
  for (uint32_t r = 0; r < count; ++r) pthread_join(members[r].thread, NULL);
  for (uint32_t r = 0; r < count; ++r) WEFT_ASSERT_OK(members[r].status);
  for (uint32_t r = 0; r < count; ++r) ck_assert_int_eq(members[r].sum, count);
}

// Two jobs at the same time, the ranks of each in another order.
START_TEST(test_one_host) {
  member_t members[2][RANK_LIMIT];
  for (uint32_t r = 0; r < 4; ++r) {
    const weft_environment_t first = make_environment(3 - r, 4, "first");
    const weft_environment_t second = make_environment(r, 4, "second");
    start(&members[0][r], &first);
    start(&members[1][r], &second);
  }
  finish(members[0], 4);
  finish(members[1], 4);
}
END_TEST

// Without any name of the job, ranks of one parent process meet.
START_TEST(test_unnamed_job) {
  member_t members[2];
  for (uint32_t r = 0; r < 2; ++r) {
    weft_environment_t environment = make_environment(r, 2, "");
    environment.job[0] = '\0';
    environment.launcher = WEFT_LAUNCHER_PMI;
    start(&members[r], &environment);
  }
  finish(members, 2);
}
END_TEST

START_TEST(test_single_rank) {
  member_t member;
  const weft_environment_t environment = make_environment(0, 1, "single");
  start(&member, &environment);
  finish(&member, 1);
}
END_TEST

static int listen_at(const char* text) {
  weft_store_address_t address;
  const int yes = 1;
  WEFT_ASSERT_OK(weft_store_address_parse(text, &address));
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
  ck_assert_int_eq(bind(fd, (struct sockaddr*)&address.storage, address.size), 0);
  ck_assert_int_eq(listen(fd, 16), 0);
  return fd;
}

static weft_environment_t make_remote(uint32_t rank, const char* job) {
  weft_environment_t environment = make_environment(rank, 3, job);
  environment.local_world_size = 1;
  environment.node_count = 3;
  snprintf(environment.main_host, sizeof(environment.main_host), "127.0.0.1");
  snprintf(environment.token, sizeof(environment.token), "%s", token);
  environment.main_port = 29500;
  environment.main_port_is_taken = true;
  return environment;
}

// torchrun's agent has the port, so another follows from the job. Something else has the first two
// of its sequence: a listener that never says a word.
START_TEST(test_derived_port) {
  member_t members[3];
  weft_rendezvous_places_t places;
  weft_environment_t environment = make_remote(0, "derived");
  int silent[2];
  WEFT_ASSERT_OK(weft_rendezvous_find_places(&environment, &places));
  ck_assert_uint_eq(places.count, WEFT_RENDEZVOUS_PLACE_LIMIT);
  for (int i = 0; i < 2; ++i) silent[i] = listen_at(places.addresses[i]);
  for (uint32_t r = 0; r < 3; ++r) {
    environment = make_remote(r, "derived");
    start(&members[r], &environment);
  }
  finish(members, 3);
  for (int i = 0; i < 2; ++i) close(silent[i]);
}
END_TEST

// Two jobs whose places are the same: the token keeps them apart.
START_TEST(test_colliding_jobs) {
  member_t members[2][3];
  for (uint32_t r = 0; r < 3; ++r) {
    weft_environment_t environment = make_remote(r, "same");
    start(&members[0][r], &environment);
    snprintf(environment.token, sizeof(environment.token), "another token of another job");
    start(&members[1][r], &environment);
  }
  finish(members[0], 3);
  finish(members[1], 3);
}
END_TEST

// A store at WEFT_STORE: rank 0 hosts it unless it is there already.
START_TEST(test_given_store) {
  for (int hosted = 0; hosted < 2; ++hosted) {
    weft_store_server_t* server = NULL;
    member_t members[2];
    const weft_store_server_options_t options = {
        .struct_size = sizeof(options), .token = token, .world_size = 2};
    WEFT_ASSERT_OK(weft_store_server_create(&options, weft_testing_allocator(), &server));
    char address[WEFT_ENVIRONMENT_ADDRESS_CAPACITY];
    snprintf(address, sizeof(address), "%s", weft_store_server_address(server));
    if (hosted) {
      WEFT_ASSERT_OK(weft_store_server_start(server));
    } else {
      weft_store_server_destroy(server);
      server = NULL;
    }
    for (uint32_t r = 0; r < 2; ++r) {
      weft_environment_t environment = make_environment(r, 2, "given");
      environment.launcher = WEFT_LAUNCHER_WEFT;
      memcpy(environment.store, address, sizeof(address));
      snprintf(environment.token, sizeof(environment.token), "%s", token);
      start(&members[r], &environment);
    }
    finish(members, 2);
    weft_store_server_destroy(server);
  }
}
END_TEST

static void* fail_member(void* argument) {
  member_t* member = argument;
  member->status =
      weft_rendezvous_fail(NULL, &member->environment, "one cannot", weft_testing_allocator());
  return NULL;
}

static void start_failing(member_t* member, const weft_environment_t* environment) {
  *member = (member_t){.environment = *environment};
  ck_assert_int_eq(pthread_create(&member->thread, NULL, fail_member, member), 0);
}

// Whichever rank fails before it joins, on one host or behind a port: the others learn of it long
// before the time-out, and nobody stays once all know.
START_TEST(test_failing_rank) {
  for (uint32_t failing = 0; failing < 3; ++failing) {
    member_t members[3];
    const int64_t begin_ns = weft_store_now_ns();
    for (uint32_t r = 0; r < 3; ++r) {
      weft_environment_t environment =
          failing == 2 ? make_remote(r, "failing") : make_environment(r, 3, "failing");
      environment.launcher = WEFT_LAUNCHER_SLURM;
      if (r == failing) {
        start_failing(&members[r], &environment);
      } else {
        start(&members[r], &environment);
      }
    }
    for (uint32_t r = 0; r < 3; ++r) pthread_join(members[r].thread, NULL);
    ck_assert(weft_store_now_ns() - begin_ns < WEFT_RENDEZVOUS_FAILURE_LINGER_NS);
    for (uint32_t r = 0; r < 3; ++r) {
      if (r == failing) {
        WEFT_ASSERT_OK(members[r].status);
      } else {
        WEFT_ASSERT_STATUS(members[r].status, ABORTED, "one cannot");
      }
    }
  }
}
END_TEST

// The failing rank is the first that comes, and the others come one by one.
START_TEST(test_failing_rank_waits) {
  member_t members[3];
  const struct timespec pause = {.tv_nsec = 300000000};
  for (uint32_t r = 0; r < 3; ++r) {
    weft_environment_t environment = make_environment(r, 3, "early");
    environment.launcher = WEFT_LAUNCHER_SLURM;
    if (r == 0) {
      start_failing(&members[r], &environment);
    } else {
      start(&members[r], &environment);
    }
    nanosleep(&pause, NULL);
  }
  for (uint32_t r = 0; r < 3; ++r) pthread_join(members[r].thread, NULL);
  WEFT_ASSERT_OK(members[0].status);
  WEFT_ASSERT_STATUS(members[1].status, ABORTED, "one cannot");
  WEFT_ASSERT_STATUS(members[2].status, ABORTED, "one cannot");
}
END_TEST

// Launchers that end a job themselves are not kept waiting for ranks that may never come.
START_TEST(test_failing_rank_alone) {
  static const weft_launcher_t launchers[] = {WEFT_LAUNCHER_TORCHRUN, WEFT_LAUNCHER_OPEN_MPI};
  for (uint32_t i = 0; i < 4; ++i) {
    weft_environment_t environment = make_environment(i % 2, 2, "alone");
    environment.launcher = launchers[i / 2];
    const int64_t begin_ns = weft_store_now_ns();
    weft_status_t status =
        weft_rendezvous_fail(NULL, &environment, "one cannot", weft_testing_allocator());
    const int64_t took_ns = weft_store_now_ns() - begin_ns;
    // Rank 0 keeps what it has to say; the other one finds nobody who would.
    ck_assert_int_eq(weft_status_is_ok(status), i % 2 == 0);
    weft_status_release(status);
    ck_assert_int_ge(took_ns, WEFT_RENDEZVOUS_SHORT_LINGER_NS / 2);
    ck_assert_int_lt(took_ns, WEFT_RENDEZVOUS_FAILURE_LINGER_NS);
  }
}
END_TEST

START_TEST(test_missing_rank) {
  member_t members[3];
  for (uint32_t r = 0; r < 3; ++r) {
    const weft_environment_t environment = make_environment(r, 3, "missing");
    if (r == 1) continue;
    members[r] = (member_t){.environment = environment, .timeout_ns = second_ns / 2};
    ck_assert_int_eq(pthread_create(&members[r].thread, NULL, run_member, &members[r]), 0);
  }
  pthread_join(members[0].thread, NULL);
  pthread_join(members[2].thread, NULL);
  WEFT_ASSERT_STATUS(members[0].status, ABORTED, "waiting for rank 1, 2 of 3 after 0.");
  WEFT_ASSERT_STATUS(members[2].status, ABORTED, "waiting for rank 1, 2 of 3 after 0.");
}
END_TEST

START_TEST(test_missing_rank_zero) {
  member_t member = {.environment = make_environment(1, 2, "headless"),
                     .timeout_ns = second_ns / 5};
  run_member(&member);
  WEFT_ASSERT_STATUS(member.status, ABORTED, "while waiting for rank 0, which hosts it");
  member.environment = make_remote(1, "headless");
  run_member(&member);
  WEFT_ASSERT_STATUS(member.status, ABORTED, "while trying 8 places for the store of rank 0");
}
END_TEST

// Without what is needed, a message says what to set.
START_TEST(test_places_refused) {
  weft_rendezvous_places_t places;
  weft_environment_t environment = make_remote(0, "x");
  environment.main_host[0] = '\0';
  WEFT_ASSERT_STATUS(weft_rendezvous_find_places(&environment, &places), INVALID_INPUT,
                     "the 3 ranks started by torchrun may be on several hosts: set MASTER_ADDR");
  environment = make_remote(0, "x");
  environment.token[0] = '\0';
  WEFT_ASSERT_STATUS(weft_rendezvous_find_places(&environment, &places), INVALID_INPUT,
                     "set WEFT_JOB_TOKEN to the same random text");
  environment = make_remote(0, "x");
  environment.main_port = 0;
  environment.job[0] = '\0';
  WEFT_ASSERT_STATUS(weft_rendezvous_find_places(&environment, &places), INVALID_INPUT,
                     "set MASTER_PORT to a free port of 127.0.0.1");
  environment = make_environment(0, 2, "x");
  environment.launcher = WEFT_LAUNCHER_WEFT;
  WEFT_ASSERT_STATUS(weft_rendezvous_find_places(&environment, &places), INVALID_INPUT,
                     "WEFT_RANK is set but WEFT_STORE is not");
  snprintf(environment.store, sizeof(environment.store), "127.0.0.1:80");
  WEFT_ASSERT_STATUS(weft_rendezvous_find_places(&environment, &places), INVALID_INPUT,
                     "WEFT_STORE is set but WEFT_JOB_TOKEN is not");
}
END_TEST

// A port the launcher chose and left free is taken as it is.
START_TEST(test_given_port) {
  weft_rendezvous_places_t places;
  weft_environment_t environment = make_remote(1, "x");
  environment.launcher = WEFT_LAUNCHER_KUBEFLOW;
  environment.main_port_is_taken = false;
  snprintf(environment.main_host, sizeof(environment.main_host), "job-master-0");
  WEFT_ASSERT_OK(weft_rendezvous_find_places(&environment, &places));
  ck_assert_uint_eq(places.count, 1);
  ck_assert_str_eq(places.addresses[0], "job-master-0:29500");
  ck_assert_str_eq(places.listening[0], "[::]:29500");
  ck_assert(places.is_remote);
  // An address of its own family needs brackets.
  snprintf(environment.main_host, sizeof(environment.main_host), "fd00::2");
  WEFT_ASSERT_OK(weft_rendezvous_find_places(&environment, &places));
  ck_assert_str_eq(places.addresses[0], "[fd00::2]:29500");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("rendezvous");
  TCase* local = weft_testing_check_leaks(tcase_create("local"));
  tcase_add_test(local, test_one_host);
  tcase_add_test(local, test_unnamed_job);
  tcase_add_test(local, test_single_rank);
  tcase_add_test(local, test_given_store);
  suite_add_tcase(suite, local);
  TCase* network = weft_testing_check_leaks(tcase_create("network"));
  tcase_add_test(network, test_derived_port);
  tcase_add_test(network, test_colliding_jobs);
  suite_add_tcase(suite, network);
  TCase* missing = weft_testing_check_leaks(tcase_create("missing"));
  tcase_add_test(missing, test_missing_rank);
  tcase_add_test(missing, test_missing_rank_zero);
  suite_add_tcase(suite, missing);
  TCase* failing = weft_testing_check_leaks(tcase_create("failing"));
  tcase_add_test(failing, test_failing_rank);
  tcase_add_test(failing, test_failing_rank_waits);
  tcase_add_test(failing, test_failing_rank_alone);
  suite_add_tcase(suite, failing);
  TCase* places = tcase_create("places");
  tcase_add_test(places, test_places_refused);
  tcase_add_test(places, test_given_port);
  suite_add_tcase(suite, places);
  return suite;
}
