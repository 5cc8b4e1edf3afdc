// The weft command: finds the subcommand and hands over.
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tools/command.h"

static const weft_command_t* const weft_commands[] = {
    &weft_command_run,
    &weft_command_graph,
    &weft_command_check,
};

#define WEFT_COMMAND_COUNT (sizeof(weft_commands) / sizeof(weft_commands[0]))

int weft_command_fail(weft_status_t status) {
  const weft_status_code_t code = weft_status_code(status);
  fprintf(stderr, "weft: %s\n", weft_status_text(status));
  weft_status_release(status);
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

bool weft_command_use_color(FILE* file) {
  const char* no_color = getenv("NO_COLOR");
  return (!no_color || !*no_color) && isatty(fileno(file));
}

static weft_status_t read_stream(FILE* file, const char* path, char** out_text, size_t* out_size) {
  const weft_allocator_t allocator = weft_allocator_system();
  size_t capacity = 1 << 16;
  size_t size = 0;
  char* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, capacity, 1, (void**)&text));
  weft_status_t status = weft_ok_status();
  for (;;) {
    size += fread(text + size, 1, capacity - size, file);
    if (size < capacity) break;
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
  struct stat info;
  weft_status_t status = weft_ok_status();
  if (fstat(fileno(file), &info) == 0 && S_ISDIR(info.st_mode)) {
    status = WEFT_STATUS(INVALID_INPUT, "'%s' is a folder, expected a file", path);
  } else {
    status = read_stream(file, path, out_text, out_size);
  }
  fclose(file);
  return status;
}

static void print_help(FILE* file) {
  fprintf(file,
          "usage: weft COMMAND [ARGUMENT...]\n\n"
          "Compiles single-device training steps (StableHLO text) into explicit plans and runs\n"
          "them.\n\n"
          "commands:\n");
  for (size_t i = 0; i < WEFT_COMMAND_COUNT; ++i) {
    fprintf(file, "  %-10s %s\n", weft_commands[i]->name, weft_commands[i]->summary);
  }
  fprintf(file,
          "\n`weft COMMAND --help` describes one of them.\n\n"
          "exit codes: 0 success, 1 a check or the run failed, 2 usage, 3 bad input,\n"
          "            4 something asked for is unsupported\n");
}

int main(int argc, char** argv) {
  if (argc < 2) {
    print_help(stderr);
    return WEFT_EXIT_USAGE;
  }
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
      strcmp(argv[1], "help") == 0) {
    print_help(stdout);
    return WEFT_EXIT_OK;
  }
  if (strcmp(argv[1], "--version") == 0) {
    printf("weft %s\n", WEFT_VERSION);
    return WEFT_EXIT_OK;
  }
  for (size_t i = 0; i < WEFT_COMMAND_COUNT; ++i) {
    if (strcmp(argv[1], weft_commands[i]->name) == 0) {
      return weft_commands[i]->run(argc - 1, argv + 1);
    }
  }
  fprintf(stderr, "weft: unknown command '%s'; `weft --help` lists the commands\n", argv[1]);
  return WEFT_EXIT_USAGE;
}
