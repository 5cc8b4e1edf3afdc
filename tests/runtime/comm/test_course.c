// The course of a job's steps: wherever a signal falls, all ranks run the same number of steps.
#include "runtime/comm/course.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>

#include "tests/testing/testing.h"

enum { RANKS = 4, ROUNDS = 150, STEPS = 1 << 16 };

static void assert_view(const weft_course_t* course, uint64_t begun, int signal_number,
                        uint32_t ended) {
  weft_course_view_t view;
  weft_course_look(course, &view);
  ck_assert_uint_eq(view.begun, begun);
  ck_assert_int_eq(view.signal, signal_number);
  ck_assert_uint_eq(view.ended, ended);
}

START_TEST(test_steps) {
  weft_course_t course = {0};
  weft_course_set_first(&course, 100);
  // Nothing to stop after yet: whoever asks has to end the job in another way.
  ck_assert(!weft_course_close(&course, SIGTERM));
  assert_view(&course, 0, 0, 0);
  ck_assert(weft_course_begin(&course, 0));
  ck_assert(weft_course_begin(&course, 1));
  // A slower rank.
  ck_assert(weft_course_begin(&course, 0));
  assert_view(&course, 2, 0, 0);
  ck_assert(weft_course_close(&course, SIGINT));
  // The first signal counts.
  ck_assert(weft_course_close(&course, SIGTERM));
  assert_view(&course, 2, SIGINT, 0);
  ck_assert(!weft_course_begin(&course, 2));
  weft_course_end(&course);
  // The slower one catches up and gets no further.
  ck_assert(weft_course_begin(&course, 1));
  ck_assert(!weft_course_begin(&course, 2));
  weft_course_end(&course);
  assert_view(&course, 2, SIGINT, 2);
  weft_course_view_t view;
  weft_course_look(&course, &view);
  ck_assert_uint_eq(view.first_step, 100);
}
END_TEST

START_TEST(test_refusal) {
  weft_course_t course = {0};
  ck_assert(!weft_course_is_refused(&course));
  weft_course_refuse(&course);
  ck_assert(weft_course_is_refused(&course));
  assert_view(&course, 0, 0, 0);
}
END_TEST

// Numbers far beyond any run are still told apart from the signal.
START_TEST(test_many_steps) {
  weft_course_t course = {0};
  const uint64_t index = (UINT64_C(1) << 55) + 3;
  ck_assert(weft_course_begin(&course, index));
  ck_assert(weft_course_close(&course, 64));
  assert_view(&course, index + 1, 64, 0);
  ck_assert(weft_course_begin(&course, index));
  ck_assert(!weft_course_begin(&course, index + 1));
}
END_TEST

typedef struct rank_s {
  weft_course_t* course;
  atomic_int* start;
  uint64_t steps;
} rank_t;

static void wait_for_start(atomic_int* start) {
  atomic_fetch_sub(start, 1);
  while (atomic_load(start) > 0) sched_yield();
}

static void* run_rank(void* argument) {
  rank_t* rank = argument;
  wait_for_start(rank->start);
  while (rank->steps < STEPS && weft_course_begin(rank->course, rank->steps)) ++rank->steps;
  weft_course_end(rank->course);
  return NULL;
}

static void* close_course(void* argument) {
  rank_t* rank = argument;
  wait_for_start(rank->start);
  while (!weft_course_close(rank->course, SIGTERM)) sched_yield();
  return NULL;
}

// Ranks that do nothing but begin steps, so that the signal mostly falls between two of them.
START_TEST(test_race) {
  uint64_t most = 0;
  for (int round = 0; round < ROUNDS; ++round) {
    weft_course_t course = {0};
    atomic_int start = RANKS + 1;
    rank_t ranks[RANKS + 1];
    pthread_t threads[RANKS + 1];
    for (int r = 0; r <= RANKS; ++r) {
      ranks[r] = (rank_t){.course = &course, .start = &start};
      void* (*const run)(void*) = r < RANKS ? run_rank : close_course;
      ck_assert_int_eq(pthread_create(&threads[r], NULL, run, &ranks[r]), 0);
    }
    for (int r = 0; r <= RANKS; ++r) pthread_join(threads[r], NULL);
    weft_course_view_t view;
    weft_course_look(&course, &view);
    ck_assert_int_eq(view.signal, SIGTERM);
    ck_assert_uint_eq(view.ended, RANKS);
    ck_assert_uint_gt(view.begun, 0);
    for (int r = 0; r < RANKS; ++r) {
      ck_assert_msg(ranks[r].steps == view.begun, "round %d: rank %d ran %llu steps, not %llu",
                    round, r, (unsigned long long)ranks[r].steps, (unsigned long long)view.begun);
    }
    if (view.begun > most) most = view.begun;
  }
  // Else every signal came before the second step, and nothing raced.
  printf("at most %llu steps\n", (unsigned long long)most);
  ck_assert_uint_gt(most, 1);
}
END_TEST

static weft_course_t* course_of_handler;

static void on_alarm(int signal_number) {
  weft_course_close(course_of_handler, signal_number);
}

// The handler interrupts weft_course_begin itself, in the same thread.
START_TEST(test_handler) {
  const struct sigaction action = {.sa_handler = on_alarm};
  sigaction(SIGALRM, &action, NULL);
  for (int round = 0; round < 100; ++round) {
    weft_course_t course = {0};
    course_of_handler = &course;
    const struct itimerval time = {.it_value = {.tv_usec = 200 + 7 * round}};
    uint64_t steps = 0;
    ck_assert(weft_course_begin(&course, steps++));
    setitimer(ITIMER_REAL, &time, NULL);
    while (weft_course_begin(&course, steps)) ++steps;
    assert_view(&course, steps, SIGALRM, 0);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("course");
  TCase* steps = tcase_create("steps");
  tcase_add_test(steps, test_steps);
  tcase_add_test(steps, test_refusal);
  tcase_add_test(steps, test_many_steps);
  suite_add_tcase(suite, steps);
  TCase* races = tcase_create("races");
  tcase_add_test(races, test_race);
  tcase_add_test(races, test_handler);
  suite_add_tcase(suite, races);
  return suite;
}
