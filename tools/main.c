// The weft command: finds the subcommand and hands over.
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/base/plural.h"
#include "strategies/name.h"
#include "tools/command.h"

static const weft_command_t* const weft_commands[] = {
    &weft_command_run,        &weft_command_plan,     &weft_command_diff,   &weft_command_verify,
    &weft_command_explain,    &weft_command_simulate, &weft_command_graph,  &weft_command_check,
    &weft_command_strategies, &weft_command_topology, &weft_command_launch, &weft_command_bench,
};

#define WEFT_COMMAND_COUNT (sizeof(weft_commands) / sizeof(weft_commands[0]))

int weft_command_fail(weft_status_t status) {
  const int code = weft_command_exit_code(weft_status_code(status));
  fprintf(stderr, "weft: %s\n", weft_status_text(status));
  weft_status_release(status);
  return code;
}

int weft_command_exit_code(weft_status_code_t code) {
  switch (code) {
    case WEFT_STATUS_INVALID_INPUT:
    case WEFT_STATUS_NOT_FOUND:
      return WEFT_EXIT_BAD_INPUT;
    case WEFT_STATUS_UNSUPPORTED:
      return WEFT_EXIT_UNSUPPORTED;
    case WEFT_STATUS_INVALID_ARGUMENT:
      return WEFT_EXIT_USAGE;
    default:
      return WEFT_EXIT_FAILED;
  }
}

weft_status_t weft_command_usage_error(weft_status_t status) {
  const weft_status_code_t code = weft_status_code(status);
  if (code != WEFT_STATUS_INVALID_INPUT && code != WEFT_STATUS_NOT_FOUND) return status;
  weft_status_t result = WEFT_STATUS(INVALID_ARGUMENT, "%s", weft_status_text(status));
  weft_status_release(status);
  return result;
}

bool weft_command_use_color(FILE* file) {
  const char* no_color = getenv("NO_COLOR");
  return (!no_color || !*no_color) && isatty(fileno(file));
}

weft_status_t weft_command_option_error(int result, char* const* argv,
                                        const struct option* long_options, const char* command) {
  // A long option is optopt's |val|, which is no character, or 0 when it is unknown. Short ones may
  // stand in a group, so that argv does not tell which of them is meant.
  const char* last = argv[optind - 1];
  const bool is_long = optopt == 0 || optopt >= 256 || (last[1] == '-' && strchr(last, '='));
  const char letter[3] = {'-', (char)optopt, '\0'};
  const char* name = is_long ? last : letter;
  if (result == ':') {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s needs a value; `weft %s --help` lists the options",
                       name, command);
  }
  for (const struct option* option = long_options; option->name && is_long && optopt; ++option) {
    if (option->val != optopt) continue;
    return WEFT_STATUS(INVALID_ARGUMENT, "--%s takes no value; `weft %s --help` lists the options",
                       option->name, command);
  }
  // Letters alone are too short for guesses.
  weft_name_search_t search;
  weft_name_search_init(name + 2, is_long ? strcspn(name + 2, "=") : 0, &search);
  for (const struct option* option = long_options; option->name && is_long; ++option) {
    weft_name_search_offer(&search, option->name);
  }
  if (search.closest) {
    return WEFT_STATUS(INVALID_ARGUMENT, "unknown option '%s'; did you mean '--%s'?", name,
                       search.closest);
  }
  return WEFT_STATUS(INVALID_ARGUMENT, "unknown option '%s'; `weft %s --help` lists the options",
                     name, command);
}

weft_status_t weft_command_only_file(int argc, char* const* argv, const char* command,
                                     const char** out_path) {
  *out_path = NULL;
  if (optind >= argc) {
    return WEFT_STATUS(INVALID_ARGUMENT, "no step graph given; `weft %s --help` shows an example",
                       command);
  }
  if (optind + 1 < argc) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "more than one step graph given, '%s' and '%s'; `weft %s --help` lists the "
                       "options",
                       argv[optind], argv[optind + 1], command);
  }
  *out_path = argv[optind];
  return weft_ok_status();
}

const char* weft_command_format_bytes(size_t bytes, char text[WEFT_COMMAND_BYTES_CAPACITY]) {
  static const char* const units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  if (bytes < 1024) {
    snprintf(text, WEFT_COMMAND_BYTES_CAPACITY, "%zu byte%s", bytes, weft_plural(bytes));
    return text;
  }
  size_t unit = 0;
  double value = (double)bytes / 1024.0;
  while (value >= 1023.95) {
    value /= 1024.0;
    ++unit;
  }
  snprintf(text, WEFT_COMMAND_BYTES_CAPACITY, "%.1f %s", value, units[unit]);
  return text;
}

void weft_command_print_json_text(FILE* file, const char* text) {
  for (const char* c = text; *c; ++c) {
    const unsigned char byte = (unsigned char)*c;
    if (byte == '"' || byte == '\\') {
      fprintf(file, "\\%c", byte);
    } else if (byte < 0x20) {
      fprintf(file, "\\u%04x", byte);
    } else {
      fputc(byte, file);
    }
  }
}

void weft_command_print_memory(const weft_plan_memory_t* memory, FILE* file) {
  char text[WEFT_COMMAND_BYTES_CAPACITY];
  const struct {
    const char* name;
    size_t bytes;
    const char* note;
  } parts[] = {
      {"arguments", memory->argument_bytes, "parameters, state, batches"},
      {"constants", memory->constant_bytes, "computed once"},
      {"results", memory->result_bytes, "that replace no argument"},
      {"step", memory->step_bytes, "temporaries and workspaces"},
  };
  for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    fprintf(file, "  %-10s %11s  %s", parts[i].name,
            weft_command_format_bytes(parts[i].bytes, text), parts[i].note);
    if (i == 3) {
      fprintf(file, ", at least %s live", weft_command_format_bytes(memory->max_live_bytes, text));
    }
    fputc('\n', file);
  }
}

// Devices and pipes may never end; a step of 100,000 operations is some 10 MB.
#define MOST_FILE_BYTES ((size_t)4 << 30)

// |first_bytes| are the file's beginning. Everything that is read this way is text.
static weft_status_t check_text(const char* path, const char* text, size_t first_bytes) {
  const char* zero = memchr(text, '\0', first_bytes);
  if (!zero) return weft_ok_status();
  size_t line = 1;
  const char* begin = text;
  for (const char* at = text; at < zero; ++at) {
    if (*at != '\n') continue;
    ++line;
    begin = at + 1;
  }
  return WEFT_STATUS(INVALID_INPUT, "%s:%zu:%zu: a NUL byte: this is no text", path, line,
                     (size_t)(zero - begin) + 1);
}

static weft_status_t check_size(const char* path, size_t size) {
  if (size < MOST_FILE_BYTES) return weft_ok_status();
  return WEFT_STATUS(INVALID_INPUT, "'%s' is not read: it has %zu GiB or more", path,
                     MOST_FILE_BYTES >> 30);
}

static weft_status_t read_stream(FILE* file, const char* path, char** out_text, size_t* out_size) {
  const weft_allocator_t allocator = weft_allocator_system();
  size_t capacity = 1 << 16;
  size_t size = 0;
  char* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, capacity, 1, (void**)&text));
  weft_status_t status = weft_ok_status();
  for (;;) {
    const size_t more = fread(text + size, 1, capacity - size, file);
    if (size == 0) status = check_text(path, text, more);
    size += more;
    if (weft_status_is_ok(status)) status = check_size(path, size);
    if (!weft_status_is_ok(status) || size < capacity) break;
    char* grown = NULL;
    status = weft_allocator_allocate(allocator, 2 * capacity, 1, (void**)&grown);
    if (!weft_status_is_ok(status)) break;
    memcpy(grown, text, size);
    weft_allocator_release(allocator, text, capacity, 1);
    text = grown;
    capacity *= 2;
  }
  if (weft_status_is_ok(status) && ferror(file)) {
    status = WEFT_STATUS(IO, "cannot read '%s': %s", path, strerror(errno));
  }
  // Hand out a block of exactly size + 1, which is what the caller will say it frees.
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate(allocator, size + 1, 1, (void**)out_text);
  }
  if (weft_status_is_ok(status)) {
    memcpy(*out_text, text, size);
    (*out_text)[size] = '\0';
    *out_size = size;
  }
  weft_allocator_release(allocator, text, capacity, 1);
  return status;
}

weft_status_t weft_command_read_file(const char* path, char** out_text, size_t* out_size) {
  *out_text = NULL;
  *out_size = 0;
  FILE* file = fopen(path, "rb");
  if (!file) return WEFT_STATUS(NOT_FOUND, "cannot open '%s': %s", path, strerror(errno));
  struct stat info = {0};
  weft_status_t status = weft_ok_status();
  if (fstat(fileno(file), &info) == 0 && S_ISDIR(info.st_mode)) {
    status = WEFT_STATUS(INVALID_INPUT, "'%s' is a folder, expected a file", path);
  } else if (S_ISREG(info.st_mode)) {
    status = check_size(path, (size_t)info.st_size);
  }
  if (weft_status_is_ok(status)) status = read_stream(file, path, out_text, out_size);
  fclose(file);
  return status;
}

static void print_help(FILE* file) {
  fprintf(file,
          "usage: weft COMMAND [ARGUMENT...]\n\n"
          "Compiles single-device training steps (StableHLO text) into explicit plans and\n"
          "runs them.\n\n"
          "commands:\n");
  for (size_t i = 0; i < WEFT_COMMAND_COUNT; ++i) {
    fprintf(file, "  %-10s %s\n", weft_commands[i]->name, weft_commands[i]->summary);
  }
  fprintf(file,
          "\n`weft COMMAND --help` describes a command, `weft --version` prints the version.\n\n"
          "exit codes: 0 success, 1 a check or the run failed, 2 usage: options that are\n"
          "            wrong whatever the files hold, 3 bad input: a file is, or options do\n"
          "            not fit it, 4 something asked for is unsupported, 141 nobody reads\n"
          "            standard output any more, as in `weft ... | head`\n");
}

static const weft_command_t* find_command(const char* name) {
  for (size_t i = 0; i < WEFT_COMMAND_COUNT; ++i) {
    if (strcmp(name, weft_commands[i]->name) == 0) return weft_commands[i];
  }
  return NULL;
}

static int refuse_command(const char* name) {
  const char* kind = *name == '-' ? "option" : "command";
  weft_name_search_t search;
  weft_name_search_init(name, strlen(name), &search);
  for (size_t i = 0; i < WEFT_COMMAND_COUNT; ++i) {
    weft_name_search_offer(&search, weft_commands[i]->name);
  }
  if (search.closest) {
    fprintf(stderr, "weft: unknown %s '%s'; did you mean '%s'?\n", kind, name, search.closest);
    return WEFT_EXIT_USAGE;
  }
  fprintf(stderr, "weft: unknown %s '%s'; `weft --help` lists the commands\n", kind, name);
  return WEFT_EXIT_USAGE;
}

// `weft help [COMMAND]`.
static int help_command(int argc, char** argv) {
  if (argc < 3) {
    print_help(stdout);
    return WEFT_EXIT_OK;
  }
  const weft_command_t* command = find_command(argv[2]);
  if (!command) return refuse_command(argv[2]);
  char option[] = "--help";
  char* help_argv[] = {argv[2], option, NULL};
  return command->run(2, help_argv);
}

static bool is_any_of(const char* text, const char* a, const char* b, const char* c) {
  return strcmp(text, a) == 0 || strcmp(text, b) == 0 || strcmp(text, c) == 0;
}

static int run_command(int argc, char** argv) {
  if (argc < 2) {
    print_help(stderr);
    return WEFT_EXIT_USAGE;
  }
  if (is_any_of(argv[1], "help", "--help", "-h")) return help_command(argc, argv);
  if (is_any_of(argv[1], "version", "--version", "-V")) {
    printf("weft %s\n", WEFT_VERSION);
    return WEFT_EXIT_OK;
  }
  const weft_command_t* command = find_command(argv[1]);
  return command ? command->run(argc - 1, argv + 1) : refuse_command(argv[1]);
}

// OpenMP threads that wait for each other spin for milliseconds before they sleep, which on a busy
// machine takes the processor from those they wait for (a step took five times as long). The
// runtime reads its settings when it is loaded, so a shorter spin needs a fresh start; users' own
// settings are left alone.
static void bound_spinning(char** argv) {
  if (getenv("GOMP_SPINCOUNT") || getenv("OMP_WAIT_POLICY")) return;
  if (setenv("GOMP_SPINCOUNT", "20000", 1) != 0) return;
  execv("/proc/self/exe", argv);  // returns only where that is impossible; then spinning stays
}

// Whether standard output is a pipe that nobody reads any more. errno may be of another failure.
static bool is_output_closed(void) {
  struct pollfd output = {.fd = STDOUT_FILENO};
  return poll(&output, 1, 0) > 0 && (output.revents & POLLERR);
}

int weft_command_end(int code) {
  // A full disk behind standard output shows only now.
  if (fflush(stdout) == 0 && !ferror(stdout)) return code;
  const int error = errno;
  // As if SIGPIPE were not ignored: `weft ... | head` is no failure to tell of.
  if (code == WEFT_EXIT_OK && is_output_closed()) return WEFT_EXIT_CLOSED_PIPE;
  fprintf(stderr, "weft: cannot write standard output: %s\n", strerror(error));
  return code == WEFT_EXIT_OK ? WEFT_EXIT_FAILED : code;
}

int main(int argc, char** argv) {
  // Who was executed as /proc/self/exe would be listed as "exe"; a failure costs no more.
  (void)prctl(PR_SET_NAME, "weft");
  // A file over the limit (ulimit -f) is a failed write with a message, like one on a full disk.
  (void)signal(SIGXFSZ, SIG_IGN);
  // What `weft launch` starts gets its settings from the user.
  if (argc < 2 || strcmp(argv[1], weft_command_launch.name) != 0) bound_spinning(argv);
  return weft_command_end(run_command(argc, argv));
}
