// The main function of every test suite.
//
// CK_RUN_CASE (set by CTest) chooses the test case. A run in which no test function ran is a
// failure: it means that the name in CTest and in the suite differ. Exit codes: 0 passed, 1
// failed, 77 all tests of the run were skipped.
#include <stdio.h>
#include <stdlib.h>

#include "tests/testing/testing.h"

enum { EXIT_SKIPPED = 77 };

int main(void) {
  weft_testing_init();
  SRunner* runner = srunner_create(weft_test_suite());
  srunner_run_all(runner, CK_ENV);
  const int run_count = srunner_ntests_run(runner);
  const int failed_count = srunner_ntests_failed(runner);
  const int skipped_count = weft_testing_skip_count();
  srunner_free(runner);
  weft_testing_deinit();

  if (run_count == 0) {
    const char* name = getenv("CK_RUN_CASE");
    fprintf(stderr, "no test function ran (CK_RUN_CASE=%s)\n", name != NULL ? name : "");
    return EXIT_FAILURE;
  }
  if (failed_count > 0) return EXIT_FAILURE;
  return skipped_count == run_count ? EXIT_SKIPPED : EXIT_SUCCESS;
}
