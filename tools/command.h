// Subcommands of `weft`: what each file of this folder offers to main.c, and what they share.
#ifndef WEFT_TOOLS_COMMAND_H_
#define WEFT_TOOLS_COMMAND_H_

#include <getopt.h>
#include <stdio.h>

#include "weft/graph.h"
#include "weft/plan.h"

// Exit codes of every subcommand.
enum {
  WEFT_EXIT_OK = 0,
  WEFT_EXIT_FAILED = 1,       // a check or comparison does not hold, or the run failed
  WEFT_EXIT_USAGE = 2,        // options that are wrong whatever the files hold
  WEFT_EXIT_BAD_INPUT = 3,    // a file does not parse or verify, or options do not fit it
  WEFT_EXIT_UNSUPPORTED = 4,  // nothing failed, but something asked for cannot be done
  // Whoever reads standard output has gone: what shells report after SIGPIPE.
  WEFT_EXIT_CLOSED_PIPE = 141,
};

typedef struct weft_command_s {
  const char* name;
  const char* summary;  // one line for `weft --help`
  // argv[0] is the subcommand's name. Prints its own help on --help. Returns an exit code.
  int (*run)(int argc, char** argv);
} weft_command_t;

// One descriptor per file of tools/.
extern const weft_command_t weft_command_bench;
extern const weft_command_t weft_command_check;
extern const weft_command_t weft_command_diff;
extern const weft_command_t weft_command_explain;
extern const weft_command_t weft_command_graph;
extern const weft_command_t weft_command_launch;
extern const weft_command_t weft_command_plan;
extern const weft_command_t weft_command_run;
extern const weft_command_t weft_command_simulate;
extern const weft_command_t weft_command_strategies;
extern const weft_command_t weft_command_topology;
extern const weft_command_t weft_command_verify;

// Prints "weft: <text of status>" to stderr, releases |status| and returns the exit code its code
// stands for.
int weft_command_fail(weft_status_t status);

// The exit code that a failure's code stands for.
int weft_command_exit_code(weft_status_code_t code);

// What a process ends with after |code|: also a failure, printed here, when not all of standard
// output could be written.
int weft_command_end(int code);

// |status| with its text as a usage error, if the input would have to be changed: of values of
// options, which no file could make right.
WEFT_MUST_USE weft_status_t weft_command_usage_error(weft_status_t status);

// What getopt_long's |result| '?' or ':' (option string ":...", opterr 0) means, as
// INVALID_ARGUMENT that names the option and points to `weft |command| --help`.
WEFT_MUST_USE weft_status_t weft_command_option_error(int result, char* const* argv,
                                                      const struct option* long_options,
                                                      const char* command);

// The only argument that is left after the options; INVALID_ARGUMENT says when there are none or
// several.
WEFT_MUST_USE weft_status_t weft_command_only_file(int argc, char* const* argv, const char* command,
                                                   const char** out_path);

// Reads a whole file; NOT_FOUND or IO name it. Free with weft_allocator_release(system allocator,
// text, size + 1, 1); the text is terminated.
WEFT_MUST_USE weft_status_t weft_command_read_file(const char* path, char** out_text,
                                                   size_t* out_size);

// Writes a number of bytes in the unit that suits it ("317.9 KiB") into |text| and returns |text|.
#define WEFT_COMMAND_BYTES_CAPACITY 32
const char* weft_command_format_bytes(size_t bytes, char text[WEFT_COMMAND_BYTES_CAPACITY]);

// Prints |text| as the inside of a JSON string, without the quotes.
void weft_command_print_json_text(FILE* file, const char* text);

// Prints the parts of a plan's memory, one a line.
void weft_command_print_memory(const weft_plan_memory_t* memory, FILE* file);

// True when |file| is a terminal and NO_COLOR is not set.
bool weft_command_use_color(FILE* file);

#endif  // WEFT_TOOLS_COMMAND_H_
