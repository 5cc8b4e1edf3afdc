// Ranks started by the launchers that are installed here, whatever variables they set today: the
// ranks find each other, and only each other. Skipped where a launcher is not installed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/testing/testing.h"

static const char* member_program(void) {
  const char* program = getenv("WEFT_LAUNCH_MEMBER");
  ck_assert_msg(program != NULL, "WEFT_LAUNCH_MEMBER does not name the ranks' program");
  return program;
}

// Runs a shell command that is bounded in time, and returns its output.
static int run(const char* command, char* out_text, size_t capacity) {
  char line[2048];
  snprintf(line, sizeof(line), "timeout 90 %s 2>&1", command);
  FILE* pipe = popen(line, "r");
  ck_assert_ptr_nonnull(pipe);
  const size_t size = fread(out_text, 1, capacity - 1, pipe);
  out_text[size] = '\0';
  return pclose(pipe);
}

static bool is_installed(const char* program) {
  char command[128];
  char text[256];
  snprintf(command, sizeof(command), "sh -c 'command -v %s'", program);
  return run(command, text, sizeof(text)) == 0;
}

// |command| starts three ranks.
static void check_ranks(const char* launcher, const char* command) {
  char text[1 << 14];
  char line[128];
  const int status = run(command, text, sizeof(text));
  for (int rank = 0; rank < 3; ++rank) {
    snprintf(line, sizeof(line), "%s: rank %d of 3 counted 3\n", launcher, rank);
    ck_assert_msg(strstr(text, line) != NULL, "%s: no rank %d; it printed:\n%s", command, rank,
                  text);
  }
  ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%s ended with 0x%x", command,
                (unsigned)status);
}

START_TEST(test_open_mpi) {
  char command[1024];
  if (!is_installed("mpirun.openmpi")) WEFT_SKIP("Open MPI's mpirun.openmpi is not installed");
  snprintf(command, sizeof(command), "mpirun.openmpi --allow-run-as-root --oversubscribe -n 3 '%s'",
           member_program());
  check_ranks("Open MPI", command);
}
END_TEST

START_TEST(test_mpich) {
  char command[1024];
  if (!is_installed("mpiexec.hydra")) WEFT_SKIP("MPICH's mpiexec.hydra is not installed");
  snprintf(command, sizeof(command), "mpiexec.hydra -n 3 '%s'", member_program());
  check_ranks("PMI", command);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("launchers");
  TCase* open_mpi = tcase_create("open_mpi");
  tcase_add_test(open_mpi, test_open_mpi);
  suite_add_tcase(suite, open_mpi);
  TCase* mpich = tcase_create("mpich");
  tcase_add_test(mpich, test_mpich);
  suite_add_tcase(suite, mpich);
  return suite;
}
