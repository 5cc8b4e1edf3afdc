// The communicator among threads passes the conformance suite.
#include "runtime/comm/local/local.h"
#include "tests/runtime/comm/conformance.h"
#include "tests/testing/testing.h"

START_TEST(results) {
  weft_conformance_results(&weft_session_local, (uint32_t)_i);
}
END_TEST

START_TEST(large) {
  weft_conformance_large(&weft_session_local, (uint32_t)_i);
}
END_TEST

START_TEST(bits) {
  weft_conformance_bits(&weft_session_local, (uint32_t)_i);
}
END_TEST

START_TEST(hierarchy) {
  weft_conformance_hierarchy(&weft_session_local);
}
END_TEST

START_TEST(groups) {
  weft_conformance_groups(&weft_session_local);
}
END_TEST

START_TEST(stress) {
  weft_conformance_stress(&weft_session_local, 3, 20000);
}
END_TEST

START_TEST(mismatches) {
  weft_conformance_mismatches(&weft_session_local);
}
END_TEST

START_TEST(orders) {
  weft_conformance_orders(&weft_session_local);
}
END_TEST

START_TEST(aborts) {
  weft_conformance_abort(&weft_session_local);
}
END_TEST

START_TEST(closing) {
  weft_conformance_close(&weft_session_local);
}
END_TEST

START_TEST(timeouts) {
  weft_conformance_timeout(&weft_session_local);
}
END_TEST

START_TEST(arguments) {
  weft_conformance_arguments(&weft_session_local);
}
END_TEST

START_TEST(counters) {
  weft_conformance_counters(&weft_session_local);
}
END_TEST

START_TEST(reduce) {
  weft_conformance_reduce(&weft_session_local);
}
END_TEST

START_TEST(broadcast) {
  weft_conformance_broadcast(&weft_session_local);
}
END_TEST

START_TEST(gather) {
  weft_conformance_gather(&weft_session_local);
}
END_TEST

START_TEST(barrier) {
  weft_conformance_barrier(&weft_session_local);
}
END_TEST

START_TEST(bad_options_are_refused) {
  weft_comm_t* comm = NULL;
  weft_comm_local_options_t options = weft_comm_local_default_options();
  options.size = 0;
  WEFT_ASSERT_STATUS(weft_comm_local_create_with(&options, &comm), INVALID_ARGUMENT,
                     "a communicator has 1 to 1024 ranks, not 0");
  options.size = 1;
  options.struct_size = 1;
  WEFT_ASSERT_STATUS(weft_comm_local_create_with(&options, &comm), INVALID_ARGUMENT,
                     "have 1 bytes");
  weft_comm_destroy(NULL);
}
END_TEST

// Every place where creation runs out of memory gives everything back.
START_TEST(creation_without_memory) {
  weft_comm_t* comms[3];
  size_t failures = 0;
  for (;; ++failures) {
    weft_testing_fail_allocations_after(failures);
    weft_status_t status = weft_comm_local_create(3, weft_testing_allocator(), comms);
    weft_testing_fail_allocations_after(SIZE_MAX);
    if (weft_status_is_ok(status)) break;
    WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    ck_assert_uint_eq(weft_testing_live_blocks(), 0);
    ck_assert_ptr_null(comms[0]);
  }
  ck_assert_uint_gt(failures, 20);
  for (int i = 0; i < 3; ++i) weft_comm_destroy(comms[i]);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("local");
  TCase* data = weft_testing_check_leaks(tcase_create("data"));
  tcase_add_loop_test(data, results, 1, 6);
  tcase_add_loop_test(data, large, 2, 5);
  tcase_add_loop_test(data, bits, 2, 6);
  tcase_add_test(data, hierarchy);
  suite_add_tcase(suite, data);
  TCase* many = weft_testing_check_leaks(tcase_create("many"));
  tcase_add_test(many, groups);
  tcase_add_test(many, stress);
  suite_add_tcase(suite, many);
  TCase* failures = weft_testing_check_leaks(tcase_create("failures"));
  tcase_add_test(failures, mismatches);
  tcase_add_test(failures, orders);
  tcase_add_test(failures, aborts);
  tcase_add_test(failures, closing);
  tcase_add_test(failures, timeouts);
  tcase_add_test(failures, arguments);
  tcase_add_test(failures, bad_options_are_refused);
  tcase_add_test(failures, creation_without_memory);
  suite_add_tcase(suite, failures);
  TCase* verbs = weft_testing_check_leaks(tcase_create("verbs"));
  tcase_add_test(verbs, counters);
  tcase_add_test(verbs, reduce);
  tcase_add_test(verbs, broadcast);
  tcase_add_test(verbs, gather);
  tcase_add_test(verbs, barrier);
  suite_add_tcase(suite, verbs);
  return suite;
}
