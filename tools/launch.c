// weft launch: starts any program as the ranks of a job, and supervises it as `weft run` does its
// own. The program joins with weft_comm_join, or reads its place from the variables.
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runtime/comm/reduce.h"
#include "tools/command.h"
#include "tools/run_job.h"

enum { OPTION_DEVICES = 256, OPTION_STUCK_DELAY, OPTION_TIMEOUT };

static const struct option launch_long_options[] = {
    {"devices", required_argument, NULL, OPTION_DEVICES},
    {"stuck-delay", required_argument, NULL, OPTION_STUCK_DELAY},
    {"timeout", required_argument, NULL, OPTION_TIMEOUT},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static void print_help(void) {
  printf(
      "usage: weft launch --devices N [option...] PROGRAM [ARGUMENT...]\n\n"
      "Starts PROGRAM N times as the ranks of one job on this machine, watches them,\n"
      "and ends all when one fails. A rank gets a communicator by weft_comm_join()\n"
      "(weft/comm.h); its number is in WEFT_RANK, that of all in WEFT_WORLD_SIZE.\n"
      "Lines of ranks other than 0 come with [rank 3] in front.\n\n"
      "  --devices N            ranks, at most 1024\n"
      "  --stuck-delay SECONDS  after which a rank that others wait for is reported\n"
      "                         (default 10)\n"
      "  --timeout SECONDS      after which such a rank ends the job (default 1800)\n\n"
      "example\n"
      "  weft launch --devices 2 ./mean 1 2 3\n\n"
      "exit codes: 0 success, 2 usage, 3 there is no such program, 124 a rank made no\n"
      "            progress until --timeout, 128+N a rank, or the job, was ended by\n"
      "            signal N; else that of the rank that failed first\n");
}

static weft_status_t parse_count(const char* text, uint32_t* out_count) {
  char* end = NULL;
  errno = 0;
  const long value = strtol(text, &end, 10);
  if (end == text || *end != '\0' || errno != 0 || value < 1 || value > WEFT_REDUCE_MAX_MEMBERS) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--devices is '%s', expected a number from 1 to %d", text,
                       WEFT_REDUCE_MAX_MEMBERS);
  }
  *out_count = (uint32_t)value;
  return weft_ok_status();
}

static weft_status_t parse_seconds(const char* option, const char* text, double* out_seconds) {
  char* end = NULL;
  const double value = strtod(text, &end);
  if (end == text || *end != '\0' || !(value > 0.0 && value <= 1e6)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' must be a number of seconds from 0 to 1e6",
                       option, text);
  }
  *out_seconds = value;
  return weft_ok_status();
}

static weft_status_t parse(int argc, char** argv, weft_run_job_options_t* options, bool* out_help) {
  int option = 0;
  *out_help = false;
  optind = 0;
  opterr = 0;
  // What follows the program's name is the program's.
  while ((option = getopt_long(argc, argv, "+:h", launch_long_options, NULL)) != -1) {
    switch (option) {
      case 'h':
        *out_help = true;
        return weft_ok_status();
      case OPTION_DEVICES:
        WEFT_RETURN_IF_ERROR(parse_count(optarg, &options->rank_count));
        break;
      case OPTION_STUCK_DELAY:
        WEFT_RETURN_IF_ERROR(parse_seconds("--stuck-delay", optarg, &options->stuck_delay_s));
        break;
      case OPTION_TIMEOUT:
        WEFT_RETURN_IF_ERROR(parse_seconds("--timeout", optarg, &options->timeout_s));
        break;
      default:
        return weft_command_option_error(option, argv, launch_long_options, "launch");
    }
  }
  if (optind >= argc) {
    return WEFT_STATUS(INVALID_ARGUMENT, "no program given; `weft launch --help` shows an example");
  }
  if (options->rank_count == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--devices is missing: how many ranks to start");
  }
  return weft_ok_status();
}

// As a shell would: names with a slash are paths, others are looked up in PATH.
static weft_status_t find_program(const char* name, char out_path[PATH_MAX]) {
  const char* at = strchr(name, '/') ? NULL : getenv("PATH");
  if (!at) {
    if (snprintf(out_path, PATH_MAX, "%s", name) < PATH_MAX && access(out_path, X_OK) == 0) {
      return weft_ok_status();
    }
    return WEFT_STATUS(NOT_FOUND, "cannot execute '%s': %s", name, strerror(errno));
  }
  while (*at) {
    const size_t length = strcspn(at, ":");
    const int size =
        snprintf(out_path, PATH_MAX, "%.*s%s%s", (int)length, at, length > 0 ? "/" : "./", name);
    if (size < PATH_MAX && access(out_path, X_OK) == 0) return weft_ok_status();
    at += length + (at[length] == ':');
  }
  return WEFT_STATUS(NOT_FOUND, "there is no program '%s' in PATH", name);
}

static int run(int argc, char** argv) {
  weft_run_job_options_t options = {.start = WEFT_START_REEXEC};
  char path[PATH_MAX];
  bool is_help = false;
  int code = WEFT_EXIT_FAILED;
  weft_status_t status = parse(argc, argv, &options, &is_help);
  if (weft_status_is_ok(status) && is_help) {
    print_help();
    return WEFT_EXIT_OK;
  }
  if (weft_status_is_ok(status)) status = find_program(argv[optind], path);
  if (weft_status_is_ok(status)) {
    options.program = path;
    options.argv = argv + optind;
    status = weft_run_job_supervise(&options, &code);
  }
  return weft_status_is_ok(status) ? code : weft_command_fail(status);
}

const weft_command_t weft_command_launch = {
    .name = "launch",
    .summary = "start any program as the ranks of a job",
    .run = run,
};
