// weft bench: measures this machine, and how well a description predicts steps on it.
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/comm/shm/shm_job.h"
#include "tools/bench_calibrate.h"
#include "tools/bench_compare.h"
#include "tools/command.h"
#include "weft/machine.h"

#define MOST_RANKS 64
#define MOST_STEPS 10000

// What all ranks work with, read before any of them starts.
typedef struct bench_input_s {
  weft_machine_t* machine;
  char* text;
  size_t text_size;
  weft_graph_t* step;
} bench_input_t;

typedef struct bench_options_s {
  bool calibrates;
  const char* compared;  // a step
  const char* output;    // NULL: standard output
  const char* machine;   // file or name
  const char* name;      // of the description
  uint32_t ranks;
  uint32_t threads;  // 0: as many as fit
  uint32_t steps;    // 0: as many as fit
  bool is_quick;
  bool is_verbose;
  weft_layout_options_t layout;
  bench_input_t input;
} bench_options_t;

static void print_help(void) {
  printf(
      "usage: weft bench --calibrate [-o FILE] [option...]\n"
      "       weft bench --compare STEP [--machine FILE] [option...]\n\n"
      "Measures what kernels, memory and collectives cost on this machine and writes\n"
      "a description of it; or runs a step kernel by kernel and prints what a\n"
      "description predicts beside what was measured. Nothing else should run\n"
      "meanwhile.\n\n"
      "  --calibrate       measure this machine: about a minute\n"
      "  -o FILE           where the description goes (standard output)\n"
      "  --name NAME       what it is called (this_machine)\n"
      "  --quick           fewer sizes and shorter samples: less than 10 seconds\n"
      "  --compare STEP    a step (StableHLO text) to predict and to run\n"
      "  --machine FILE    description, or the name of a built-in one, to predict\n"
      "                    with (cpu)\n"
      "  --steps N         steps to run for --compare (20 to 200, by how long they take)\n"
      "  --verbose         of --compare: every instruction\n"
      "  --ranks N         ranks that share this machine (1, or --devices), at most 64\n"
      "  --threads T       threads of each rank (its share of the cores)\n\n" WEFT_LAYOUT_HELP
      "examples\n"
      "  weft bench --calibrate -o here.yaml\n"
      "  weft bench --calibrate --ranks 2 -o here-2.yaml\n"
      "  weft bench --compare step.mlir --machine here-2.yaml --strategy ddp --devices 2\n\n"
      "exit codes: 0 success, 1 a measurement failed, 2 usage, 3 bad input,\n"
      "            4 the step cannot be run\n");
}

// ---- options ------------------------------------------------------------------------------------

enum {
  OPTION_CALIBRATE = 256,
  OPTION_COMPARE,
  OPTION_MACHINE,
  OPTION_NAME,
  OPTION_RANKS,
  OPTION_THREADS,
  OPTION_STEPS,
  OPTION_QUICK,
  OPTION_VERBOSE,
};

static const struct option bench_long_options[] = {
    {"calibrate", no_argument, NULL, OPTION_CALIBRATE},
    {"compare", required_argument, NULL, OPTION_COMPARE},
    {"machine", required_argument, NULL, OPTION_MACHINE},
    {"name", required_argument, NULL, OPTION_NAME},
    {"ranks", required_argument, NULL, OPTION_RANKS},
    {"threads", required_argument, NULL, OPTION_THREADS},
    {"steps", required_argument, NULL, OPTION_STEPS},
    {"quick", no_argument, NULL, OPTION_QUICK},
    {"verbose", no_argument, NULL, OPTION_VERBOSE},
    WEFT_LAYOUT_LONG_OPTIONS,
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t parse_count(const char* option, const char* text, uint32_t most,
                                 uint32_t* out_count) {
  char* end = NULL;
  errno = 0;
  const unsigned long value = strtoul(text, &end, 10);
  if (*text < '0' || *text > '9' || *end != '\0' || errno != 0 || value == 0 || value > most) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: expected a number from 1 to %u, got '%s'", option,
                       most, text);
  }
  *out_count = (uint32_t)value;
  return weft_ok_status();
}

// Names go into the file as they are.
static weft_status_t check_name(const char* name) {
  const size_t size =
      strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");
  if (size > 0 && size <= 64 && name[size] == '\0') return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "--name: expected 1 to 64 letters, digits, '_', '-' and '.', got '%s'", name);
}

static weft_status_t take_option(int option, bench_options_t* options) {
  switch (option) {
    case OPTION_CALIBRATE:
      options->calibrates = true;
      return weft_ok_status();
    case OPTION_COMPARE:
      options->compared = optarg;
      return weft_ok_status();
    case OPTION_MACHINE:
      options->machine = optarg;
      return weft_ok_status();
    case OPTION_NAME:
      options->name = optarg;
      return check_name(optarg);
    case OPTION_RANKS:
      return parse_count("--ranks", optarg, MOST_RANKS, &options->ranks);
    case OPTION_THREADS:
      return parse_count("--threads", optarg, 4096, &options->threads);
    case OPTION_STEPS:
      return parse_count("--steps", optarg, MOST_STEPS, &options->steps);
    case OPTION_QUICK:
      options->is_quick = true;
      return weft_ok_status();
    case OPTION_VERBOSE:
      options->is_verbose = true;
      return weft_ok_status();
    case 'o':
      options->output = optarg;
      return weft_ok_status();
    default:
      return weft_layout_options_take(&options->layout, option, optarg);
  }
}

static weft_status_t check_options(int argc, char** argv, bench_options_t* options) {
  if (optind < argc) {
    return WEFT_STATUS(INVALID_ARGUMENT, "unexpected argument '%s'; see weft bench --help",
                       argv[optind]);
  }
  if (options->calibrates == (options->compared != NULL)) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "expected either --calibrate or --compare STEP; see weft bench --help");
  }
  if (options->calibrates && weft_layout_options_given(&options->layout)) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--calibrate measures no step, so it takes no layout; --ranks sets the "
                       "number of ranks");
  }
  if (options->compared != NULL && options->ranks > 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--compare takes its ranks from --devices, not --ranks");
  }
  return weft_ok_status();
}

static weft_status_t parse_options(int argc, char** argv, weft_arena_t* arena,
                                   bench_options_t* out_options, bool* out_help) {
  *out_options = (bench_options_t){.name = "this_machine"};
  *out_help = false;
  WEFT_RETURN_IF_ERROR(weft_layout_options_init(argc, arena, &out_options->layout));
  out_options->layout.most_ranks = MOST_RANKS;
  optind = 1;
  opterr = 0;
  int option = 0;
  while ((option = getopt_long(argc, argv, ":ho:", bench_long_options, NULL)) != -1) {
    if (option == 'h') {
      *out_help = true;
      return weft_ok_status();
    }
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, bench_long_options, "bench");
    }
    WEFT_RETURN_IF_ERROR(take_option(option, out_options));
  }
  return check_options(argc, argv, out_options);
}

// ---- what is done on each rank ------------------------------------------------------------------

static weft_status_t read_machine(const char* name, weft_machine_t** out_machine) {
  if (name == NULL) return weft_machine_named("cpu", weft_allocator_system(), out_machine);
  char* text = NULL;
  size_t size = 0;
  if (access(name, F_OK) != 0 && strpbrk(name, "./") == NULL) {
    return weft_machine_named(name, weft_allocator_system(), out_machine);
  }
  WEFT_RETURN_IF_ERROR(weft_command_read_file(name, &text, &size));
  weft_status_t status = weft_machine_read(name, text, size, weft_allocator_system(), out_machine);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return status;
}

static weft_status_t read_input(const bench_options_t* options, bench_input_t* input) {
  if (options->compared == NULL) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(read_machine(options->machine, &input->machine));
  WEFT_RETURN_IF_ERROR(weft_command_read_file(options->compared, &input->text, &input->text_size));
  WEFT_RETURN_IF_ERROR(weft_graph_parse(input->text, input->text_size, options->compared, NULL,
                                        weft_allocator_system(), &input->step));
  return weft_graph_verify(input->step);
}

static void release_input(bench_input_t* input) {
  weft_graph_release(input->step);
  if (input->text != NULL) {
    weft_allocator_release(weft_allocator_system(), input->text, input->text_size + 1, 1);
  }
  weft_machine_release(input->machine);
}

static weft_status_t write_text(const char* path, const char* text, size_t size) {
  FILE* file = path != NULL ? fopen(path, "w") : stdout;
  if (file == NULL) {
    return WEFT_STATUS(IO, "cannot write %s: %s", path, strerror(errno));
  }
  bool is_written = fwrite(text, 1, size, file) == size;
  if (path != NULL) is_written = fclose(file) == 0 && is_written;
  if (is_written) return weft_ok_status();
  return WEFT_STATUS(IO, "cannot write %s: %s", path != NULL ? path : "standard output",
                     strerror(errno));
}

// What was measured has to read back, or it would be of no use.
static weft_status_t write_description(const bench_options_t* options,
                                       const weft_string_buffer_t* text) {
  weft_machine_t* machine = NULL;
  char* printed = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_machine_read("the new description", text->data, text->size,
                                         weft_allocator_system(), &machine));
  weft_status_t status = weft_machine_print(machine, weft_allocator_system(), &printed, &size);
  if (weft_status_is_ok(status)) status = write_text(options->output, printed, size);
  weft_allocator_release(weft_allocator_system(), printed, size + 1, 1);
  weft_machine_release(machine);
  return status;
}

static weft_status_t calibrate(weft_bench_t* bench, const bench_options_t* options) {
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_status_t status = weft_bench_calibrate(bench, options->name, &text);
  if (weft_status_is_ok(status) && bench->rank == 0) status = write_description(options, &text);
  weft_string_buffer_deinit(&text);
  return status;
}

static weft_status_t run_rank(const bench_options_t* options, uint32_t rank, uint32_t ranks,
                              int job_fd) {
  weft_bench_t bench;
  weft_status_t status =
      weft_bench_init(rank, ranks, job_fd, (int32_t)options->threads, options->is_quick, &bench);
  if (weft_status_is_ok(status)) {
    status = options->calibrates
                 ? calibrate(&bench, options)
                 : weft_bench_compare(&bench, options->input.step, &options->layout,
                                      options->input.machine, options->steps, options->is_verbose);
  }
  weft_bench_deinit(&bench);
  return status;
}

// ---- ranks as processes -------------------------------------------------------------------------

static void rank_main(const bench_options_t* options, weft_shm_job_t* job, uint32_t rank) {
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
  weft_status_t status = run_rank(options, rank, options->ranks, weft_shm_job_fd(job));
  if (weft_status_is_ok(status)) {
    _exit(fflush(stdout) == 0 ? WEFT_EXIT_OK : WEFT_EXIT_FAILED);
  }
  // Ranks that fail because another one did have nothing to add, and what is wrong with the input
  // is the same for all.
  const weft_status_code_t failure = weft_status_code(status);
  const bool is_common = failure == WEFT_STATUS_INVALID_INPUT || failure == WEFT_STATUS_UNSUPPORTED;
  const bool is_first = failure != WEFT_STATUS_ABORTED && (rank == 0 || !is_common);
  weft_shm_job_abort(job, "another rank failed");
  if (!is_first) _exit(WEFT_EXIT_FAILED);
  (void)fflush(stdout);
  _exit(weft_command_fail(status));
}

static int wait_for_ranks(const pid_t* processes, uint32_t count, weft_shm_job_t* job) {
  int code = WEFT_EXIT_OK;
  for (uint32_t i = 0; i < count; ++i) {
    int state = 0;
    if (waitpid(processes[i], &state, 0) < 0) state = -1;
    const int its_code = WIFEXITED(state) ? WEXITSTATUS(state) : WEFT_EXIT_FAILED;
    if (its_code != WEFT_EXIT_OK) weft_shm_job_abort(job, "another rank died");
    if (its_code > code) code = its_code;
  }
  return code;
}

static weft_status_t start_ranks(const bench_options_t* options, int* out_code) {
  pid_t processes[MOST_RANKS];
  weft_shm_job_t* job = NULL;
  WEFT_RETURN_IF_ERROR(weft_shm_job_create(options->ranks, weft_allocator_system(), &job));
  (void)fflush(stdout);
  uint32_t count = 0;
  weft_status_t status = weft_ok_status();
  for (; count < options->ranks; ++count) {
    processes[count] = fork();
    if (processes[count] == 0) rank_main(options, job, count);
    if (processes[count] > 0) continue;
    status = WEFT_STATUS(IO, "cannot start rank %u: %s", count, strerror(errno));
    weft_shm_job_abort(job, "not all ranks could be started");
    break;
  }
  *out_code = wait_for_ranks(processes, count, job);
  weft_shm_job_destroy(job);
  return status;
}

static weft_status_t count_ranks(bench_options_t* options) {
  if (options->compared != NULL && weft_layout_options_given(&options->layout)) {
    weft_layout_t layout;
    weft_status_t status = weft_layout_init(&options->layout, &layout);
    if (weft_status_is_ok(status)) options->ranks = layout.mesh.rank_count;
    weft_layout_deinit(&layout);
    WEFT_RETURN_IF_ERROR(status);
  }
  if (options->ranks == 0) options->ranks = 1;
  if (options->ranks <= MOST_RANKS) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "%u ranks are too many for one machine: at most %d",
                     options->ranks, MOST_RANKS);
}

static int run_bench(int argc, char** argv) {
  bench_options_t options;
  bool help = false;
  int code = WEFT_EXIT_OK;
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = parse_options(argc, argv, &arena, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = count_ranks(&options);
    if (weft_status_is_ok(status)) status = read_input(&options, &options.input);
    if (weft_status_is_ok(status)) {
      status = options.ranks == 1 ? run_rank(&options, 0, 1, -1) : start_ranks(&options, &code);
    }
  }
  release_input(&options.input);
  weft_arena_deinit(&arena);
  return weft_status_is_ok(status) ? code : weft_command_fail(status);
}

const weft_command_t weft_command_bench = {
    .name = "bench",
    .summary = "measure this machine, and how well steps on it are predicted",
    .run = run_bench,
};
