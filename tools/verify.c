// weft verify: proves that a plan may run, and compares what it does with what is expected of it.
//
// Reading a plan verifies it; what is left here is to count what was proved, and to read files of
// expectations: one comparison a line, of a figure of the plan with a number.
#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "graph/plan/timeline.h"
#include "graph/plan/verify.h"
#include "runtime/base/plural.h"
#include "tools/command.h"
#include "tools/plan_machine.h"
#include "tools/plan_source.h"

typedef struct verify_options_s {
  weft_plan_source_t source;
  char** paths;  // of plans, one for each rank, where there are several
  uint32_t path_count;
  const char* expect;
  bool json;
  bool help;
} verify_options_t;

static void print_help(void) {
  printf(
      "usage: weft verify FILE... [option...]\n\n"
      "Proves that a plan may run: every access is in bounds and ordered after what it\n"
      "needs, every instruction reads the values that its operation in the plan's graph\n"
      "takes and results are what the graph returns, all ranks call the same collectives\n"
      "in one order, nobody waits for ever. docs/verification.md says what is checked.\n"
      "Sizes of workspaces are not: `weft run` compares them with what its device says.\n"
      "FILE is a plan, or a step, which is compiled first. Several FILEs are plans of\n"
      "different ranks, one for each in the order of the ranks: rank 0's comes first; a\n"
      "file may be given more than once.\n\n"
      "  --expect FILE  compares the plan with a budget, one line for each figure:\n"
      "                   collectives <= 32\n"
      "                   all_gather.bytes == 1048576\n"
      "                   peak_bytes <= 1.5GiB\n"
      "                   step_ms <= 10\n"
      "  --json         as one JSON object\n\n"
      "of a step\n\n" WEFT_PLAN_SOURCE_HELP
      "examples\n"
      "  weft verify step.plan --expect budget.txt\n"
      "  weft verify step.mlir --strategy ddp --devices 4 --expect budget.txt\n"
      "  weft verify first.plan other.plan other.plan last.plan\n\n"
      "exit codes: 0 proved, 1 an expectation does not hold, 2 usage, 3 the plan must\n"
      "            not run, a file does not read, or options do not fit it,\n"
      "            4 unsupported\n");
}

// Figures ---------------------------------------------------------------------------------------

typedef enum figure_unit_e {
  UNIT_COUNT,
  UNIT_BYTES,
  UNIT_MS,
} figure_unit_t;

typedef struct figure_s {
  char name[48];
  figure_unit_t unit;
  double value;
  bool is_known;  // predictions need a machine
  bool is_least;  // a step may come to more: loops whose length depends on data
} figure_t;

#define FIGURES_MAX (24 + 2 * WEFT_COLLECTIVE_KIND_COUNT_)

typedef struct figures_s {
  figure_t items[FIGURES_MAX];
  uint32_t count;
} figures_t;

static figure_t* add_figure(figures_t* figures, const char* name, figure_unit_t unit,
                            double value) {
  figure_t* figure = &figures->items[figures->count++];
  *figure = (figure_t){.unit = unit, .value = value, .is_known = true};
  snprintf(figure->name, sizeof(figure->name), "%s", name);
  return figure;
}

static void add_prediction(const weft_plan_t* plan, figures_t* figures) {
  const weft_plan_prediction_t* prediction = &plan->prediction;
  const struct {
    const char* name;
    uint64_t ns;
  } times[] = {{"step_ms", prediction->step_ns},
               {"exposed_ms", prediction->exposed_ns},
               {"bound_ms", prediction->bound_ns}};
  for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); ++i) {
    add_figure(figures, times[i].name, UNIT_MS, (double)times[i].ns / 1e6)->is_known =
        prediction->machine != NULL;
  }
}

// Times are counted in nanoseconds, and found by adding many of them.
static bool is_about(uint64_t stated_ns, double found_ns) {
  return fabs((double)stated_ns - found_ns) <= 2 + 1e-6 * found_ns;
}

static weft_status_t compare_prediction(const weft_plan_t* plan, const weft_machine_t* machine,
                                        weft_arena_t* arena) {
  const weft_plan_prediction_t* stated = &plan->prediction;
  weft_timeline_t found;
  weft_bounds_t bounds;
  WEFT_RETURN_IF_ERROR(weft_timeline_compute_on(plan, machine, NULL, 1, arena, &found, &bounds));
  if (is_about(stated->step_ns, found.step_ns) && is_about(stated->exposed_ns, found.exposed_ns) &&
      is_about(stated->bound_ns, bounds.bound_ns)) {
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_INPUT,
                     "the plan says that a step takes %" PRIu64 " ns, %" PRIu64
                     " exposed, and cannot take less than %" PRIu64
                     ", but on the machine that it carries these are %.0f, %.0f and %.0f",
                     stated->step_ns, stated->exposed_ns, stated->bound_ns, found.step_ns,
                     found.exposed_ns, bounds.bound_ns);
}

// A plan carries the machine that it was made for: what it predicts is found again.
static weft_status_t check_prediction(const weft_plan_t* plan) {
  weft_machine_t* machine = NULL;
  weft_arena_t arena;
  if (!plan->prediction.machine || !weft_plan_attachment(plan, WEFT_MACHINE_ATTACHMENT)) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_tool_plan_machine(plan, NULL, &machine));
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = compare_prediction(plan, machine, &arena);
  weft_arena_deinit(&arena);
  weft_machine_release(machine);
  return status;
}

// The most that any rank which runs the plan calls and sends: ranks differ where permutes have
// different peers.
static void add_communication(const weft_plan_t* plan, figures_t* figures) {
  weft_plan_communication_t most = {.is_exact = true};
  double calls = 0;
  double bytes = 0;
  for (uint32_t rank = 0; rank < plan->rank_count; ++rank) {
    weft_plan_communication_t own;
    weft_plan_communication(plan, rank, &own);
    most.is_exact = most.is_exact && own.is_exact;
    for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
      if (own.calls[kind] > most.calls[kind]) most.calls[kind] = own.calls[kind];
      if (own.bytes[kind] > most.bytes[kind]) most.bytes[kind] = own.bytes[kind];
    }
  }
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    char name[48];
    const char* word = weft_collective_name((weft_collective_kind_t)kind);
    calls += (double)most.calls[kind];
    bytes += (double)most.bytes[kind];
    add_figure(figures, word, UNIT_COUNT, (double)most.calls[kind])->is_least = !most.is_exact;
    snprintf(name, sizeof(name), "%s.bytes", word);
    add_figure(figures, name, UNIT_BYTES, (double)most.bytes[kind])->is_least = !most.is_exact;
  }
  add_figure(figures, "collectives", UNIT_COUNT, calls)->is_least = !most.is_exact;
  add_figure(figures, "sent_bytes", UNIT_BYTES, bytes)->is_least = !most.is_exact;
}

static void find_figures(const weft_plan_t* plan, figures_t* figures) {
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  figures->count = 0;
  add_figure(figures, "ranks", UNIT_COUNT, plan->rank_count);
  add_figure(figures, "instructions", UNIT_COUNT, plan->instruction_count);
  add_figure(figures, "streams", UNIT_COUNT, plan->stream_count);
  add_communication(plan, figures);
  add_figure(figures, "peak_bytes", UNIT_BYTES, (double)memory.peak_bytes);
  add_figure(figures, "argument_bytes", UNIT_BYTES, (double)memory.argument_bytes);
  add_figure(figures, "constant_bytes", UNIT_BYTES, (double)memory.constant_bytes);
  add_figure(figures, "result_bytes", UNIT_BYTES, (double)memory.result_bytes);
  add_figure(figures, "step_bytes", UNIT_BYTES, (double)memory.step_bytes);
  add_figure(figures, "max_live_bytes", UNIT_BYTES, (double)memory.max_live_bytes);
  add_figure(figures, "host_bytes", UNIT_BYTES, (double)memory.host_bytes);
  add_figure(figures, "regathered", UNIT_COUNT, plan->memory_actions.regathered);
  add_figure(figures, "recomputed", UNIT_COUNT, plan->memory_actions.recomputed);
  add_figure(figures, "offloaded", UNIT_COUNT, plan->memory_actions.offloaded);
  add_prediction(plan, figures);
}

static const figure_t* find_figure(const figures_t* figures, const char* name, size_t length) {
  for (uint32_t i = 0; i < figures->count; ++i) {
    const figure_t* figure = &figures->items[i];
    if (strncmp(figure->name, name, length) == 0 && figure->name[length] == '\0') return figure;
  }
  return NULL;
}

static const char* format_value(const figure_t* figure, double value, char text[48]) {
  if (figure->unit == UNIT_MS) {
    snprintf(text, 48, "%.6g ms", value);
  } else {
    snprintf(text, 48, "%.0f", value);
  }
  return text;
}

// Expectations ----------------------------------------------------------------------------------

typedef enum relation_e {
  RELATION_AT_MOST,
  RELATION_AT_LEAST,
  RELATION_EQUAL,
  RELATION_DIFFERENT,
  RELATION_LESS,
  RELATION_MORE,
  RELATION_COUNT_,
} relation_t;

// Longer ones first: "<" begins "<=".
static const char* const relation_words[RELATION_COUNT_] = {
    [RELATION_AT_MOST] = "<=",   [RELATION_AT_LEAST] = ">=", [RELATION_EQUAL] = "==",
    [RELATION_DIFFERENT] = "!=", [RELATION_LESS] = "<",      [RELATION_MORE] = ">",
};

typedef struct expectation_s {
  const figure_t* figure;
  relation_t relation;
  double bound;
  uint32_t line;
  bool holds;
} expectation_t;

typedef struct expectations_s {
  weft_arena_t arena;
  expectation_t* items;
  uint32_t count;
  uint32_t broken;
} expectations_t;

static const char* skip_blanks(const char* at) {
  while (*at == ' ' || *at == '\t' || *at == '\r') ++at;
  return at;
}

static bool compare(double value, relation_t relation, double bound) {
  switch (relation) {
    case RELATION_AT_MOST:
      return value <= bound;
    case RELATION_AT_LEAST:
      return value >= bound;
    case RELATION_EQUAL:
      return value == bound;
    case RELATION_DIFFERENT:
      return value != bound;
    case RELATION_LESS:
      return value < bound;
    case RELATION_MORE:
      return value > bound;
    case RELATION_COUNT_:
      break;
  }
  return false;
}

// What is counted as the least that a step comes to can only be shown to be too much.
static bool is_decided(const expectation_t* expectation) {
  const relation_t relation = expectation->relation;
  return !expectation->figure->is_least || relation == RELATION_AT_LEAST ||
         relation == RELATION_MORE;
}

// A number with the unit its figure has: KiB to TiB and kB to TB for bytes; times are in ms.
static bool read_bound(const char** inout_at, figure_unit_t unit, double* out_bound) {
  static const struct {
    const char* word;
    double factor;
  } units[] = {{"KiB", 1024.0}, {"MiB", 1048576.0}, {"GiB", 1073741824.0}, {"TiB", 1099511627776.0},
               {"kB", 1e3},     {"MB", 1e6},        {"GB", 1e9},           {"TB", 1e12}};
  char* end = NULL;
  if (!isdigit((unsigned char)**inout_at) && **inout_at != '.') return false;
  *out_bound = strtod(*inout_at, &end);
  if (end == *inout_at || !isfinite(*out_bound)) return false;
  *inout_at = end;
  for (size_t i = 0; unit == UNIT_BYTES && i < sizeof(units) / sizeof(units[0]); ++i) {
    const char* word = skip_blanks(end);
    if (strncmp(word, units[i].word, strlen(units[i].word)) != 0) continue;
    *out_bound *= units[i].factor;
    *inout_at = word + strlen(units[i].word);
    break;
  }
  return true;
}

static weft_status_t read_line(const char* path, const char* text, const figures_t* figures,
                               expectation_t* expectation) {
  const uint32_t line = expectation->line;
  const char* at = skip_blanks(text);
  const size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz_.0123456789");
  expectation->figure = find_figure(figures, at, length);
  if (length == 0 || !expectation->figure) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s:%u: there is no figure '%.*s' of plans; `weft verify FILE --json` lists "
                       "them",
                       path, line, (int)(length ? length : strcspn(at, " \t")), at);
  }
  at = skip_blanks(at + length);
  int relation = 0;
  while (relation < RELATION_COUNT_ &&
         strncmp(at, relation_words[relation], strlen(relation_words[relation])) != 0) {
    ++relation;
  }
  if (relation == RELATION_COUNT_) {
    return WEFT_STATUS(INVALID_INPUT, "%s:%u: expected <=, >=, ==, !=, < or > behind '%s'", path,
                       line, expectation->figure->name);
  }
  expectation->relation = (relation_t)relation;
  at = skip_blanks(at + strlen(relation_words[relation]));
  if (!read_bound(&at, expectation->figure->unit, &expectation->bound)) {
    return WEFT_STATUS(INVALID_INPUT, "%s:%u: expected a number behind '%s'", path, line,
                       relation_words[relation]);
  }
  at = skip_blanks(at);
  if (*at != '\0') {
    return WEFT_STATUS(INVALID_INPUT, "%s:%u: '%s' is no part of an expectation%s", path, line, at,
                       expectation->figure->unit == UNIT_MS ? ": times are in milliseconds" : "");
  }
  if (!expectation->figure->is_known) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s:%u: the plan predicts no times: it was made for no machine", path, line);
  }
  expectation->holds =
      is_decided(expectation) &&
      compare(expectation->figure->value, expectation->relation, expectation->bound);
  return weft_ok_status();
}

// Lines without expectation are empty or comments; # begins one.
static weft_status_t read_expectations(const char* path, char* text, size_t size,
                                       const figures_t* figures, expectations_t* expectations) {
  uint32_t lines = 1;
  for (size_t i = 0; i < size; ++i) lines += text[i] == '\n';
  if (memchr(text, '\0', size)) {
    return WEFT_STATUS(INVALID_INPUT, "%s: a NUL byte: this is no text", path);
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &expectations->arena, lines, sizeof(*expectations->items), (void**)&expectations->items));
  char* at = text;
  for (uint32_t line = 1; line <= lines; ++line) {
    char* end = at + strcspn(at, "\n");
    char* next = *end ? end + 1 : end;
    *end = '\0';
    at[strcspn(at, "#")] = '\0';
    if (*skip_blanks(at) != '\0') {
      expectation_t* expectation = &expectations->items[expectations->count++];
      expectation->line = line;
      WEFT_RETURN_IF_ERROR(read_line(path, at, figures, expectation));
      expectations->broken += !expectation->holds;
    }
    at = next;
  }
  return weft_ok_status();
}

static weft_status_t load_expectations(const char* path, const figures_t* figures,
                                       expectations_t* expectations) {
  char* text = NULL;
  size_t size = 0;
  if (!path) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_command_read_file(path, &text, &size));
  weft_status_t status = read_expectations(path, text, size, figures, expectations);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return status;
}

// Report ----------------------------------------------------------------------------------------

static uint32_t count_collectives(const weft_plan_block_t* block) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    count += instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      count += count_collectives(&instruction->blocks[b]);
    }
  }
  return count;
}

static uint32_t count_workspaces(const weft_plan_block_t* block) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    count += instruction->workspace != WEFT_BUFFER_NONE;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      count += count_workspaces(&instruction->blocks[b]);
    }
  }
  return count;
}

// How large they must be is what the device says that runs the plan.
static void print_workspaces(uint32_t count) {
  if (count == 0) return;
  printf("not checked: whether %u workspace%s %s large enough for a device; `weft run` compares\n",
         count, weft_plural(count), count == 1 ? "is" : "are");
}

static void print_broken(const verify_options_t* options, const expectation_t* expectation) {
  char value[48];
  char bound[48];
  format_value(expectation->figure, expectation->figure->value, value);
  format_value(expectation->figure, expectation->bound, bound);
  printf("broken: %s:%u: %s is %s%s, expected %s %s\n", options->expect, expectation->line,
         expectation->figure->name, is_decided(expectation) ? "" : "at least ", value,
         relation_words[expectation->relation], bound);
}

// What is compared although nothing here could find it: how often something was done is counted by
// whoever does it, and predictions need the machine.
static bool is_recorded(const weft_plan_t* plan, const figure_t* figure) {
  static const char* const counted[] = {"regathered", "recomputed", "offloaded"};
  for (size_t i = 0; i < sizeof(counted) / sizeof(counted[0]); ++i) {
    if (strcmp(figure->name, counted[i]) == 0) return true;
  }
  return figure->unit == UNIT_MS && !weft_plan_attachment(plan, WEFT_MACHINE_ATTACHMENT);
}

static void print_relied(const weft_plan_t* plan, const expectations_t* expectations) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < expectations->count; ++i) {
    count += is_recorded(plan, expectations->items[i].figure);
  }
  if (count == 0) return;
  printf("%u of them rel%s on what the plan's maker recorded\n", count, count == 1 ? "ies" : "y");
}

static void print_text(const verify_options_t* options, const weft_plan_t* plan,
                       const expectations_t* expectations) {
  const uint32_t collectives = count_collectives(&plan->body);
  printf(
      "proved: %u instruction%s on %u stream%s, %u collective%s among %u rank%s: every access "
      "ordered and in bounds, every value read and returned is the graph's%s\n",
      plan->instruction_count, weft_plural(plan->instruction_count), plan->stream_count,
      weft_plural(plan->stream_count), collectives, weft_plural(collectives), plan->rank_count,
      weft_plural(plan->rank_count),
      plan->rank_count > 1 ? ", one order of collectives on all ranks" : "");
  if (options->path_count == 1) print_workspaces(count_workspaces(&plan->body));
  for (uint32_t i = 0; i < expectations->count; ++i) {
    if (!expectations->items[i].holds) print_broken(options, &expectations->items[i]);
  }
  if (options->expect) {
    printf("%u of %u expectation%s\n", expectations->count - expectations->broken,
           expectations->count, expectations->count == 1 ? " holds" : "s hold");
    print_relied(plan, expectations);
  }
}

static void print_json(const weft_plan_t* plan, const figures_t* figures,
                       const expectations_t* expectations) {
  printf(
      "{\"proved\": true, \"collective_instructions\": %u, \"unchecked_workspaces\": %u, "
      "\"figures\": {",
      count_collectives(&plan->body), count_workspaces(&plan->body));
  for (uint32_t i = 0; i < figures->count; ++i) {
    const figure_t* figure = &figures->items[i];
    printf("%s\"%s\": ", i ? ", " : "", figure->name);
    if (figure->is_known) {
      printf(figure->unit == UNIT_MS ? "%.9g" : "%.0f", figure->value);
    } else {
      printf("null");
    }
  }
  printf("}, \"expectations\": [");
  for (uint32_t i = 0; i < expectations->count; ++i) {
    const expectation_t* expectation = &expectations->items[i];
    printf(
        "%s{\"line\": %u, \"figure\": \"%s\", \"relation\": \"%s\", \"bound\": %.17g, "
        "\"value\": %.17g, \"holds\": %s}",
        i ? ", " : "", expectation->line, expectation->figure->name,
        relation_words[expectation->relation], expectation->bound, expectation->figure->value,
        expectation->holds ? "true" : "false");
  }
  printf("]}\n");
}

// Plans that are read have been verified.
static weft_status_t open_proved(verify_options_t* options, weft_plan_t** out_plan) {
  WEFT_RETURN_IF_ERROR(weft_plan_source_open(&options->source, out_plan));
  weft_status_t status = weft_ok_status();
  if (options->source.step) status = weft_plan_verify_spmd(*out_plan, weft_allocator_system());
  if (weft_status_is_ok(status)) status = check_prediction(*out_plan);
  if (weft_status_is_ok(status)) return status;
  weft_plan_release(*out_plan);
  *out_plan = NULL;
  return status;
}

static weft_status_t report(const verify_options_t* options, const weft_plan_t* plan,
                            int* out_code) {
  figures_t figures;
  expectations_t expectations = {0};
  weft_arena_init(weft_allocator_system(), &expectations.arena);
  find_figures(plan, &figures);
  weft_status_t status = load_expectations(options->expect, &figures, &expectations);
  if (weft_status_is_ok(status)) {
    if (options->json) {
      print_json(plan, &figures, &expectations);
    } else {
      print_text(options, plan, &expectations);
    }
    if (expectations.broken) *out_code = WEFT_EXIT_FAILED;
  }
  weft_arena_deinit(&expectations.arena);
  return status;
}

// Several plans --------------------------------------------------------------------------------

// A file that is named again is read once.
static weft_status_t open_all(verify_options_t* options, weft_plan_t** plans) {
  for (uint32_t i = 0; i < options->path_count; ++i) {
    uint32_t same = 0;
    while (same < i && strcmp(options->paths[same], options->paths[i]) != 0) ++same;
    if (same < i) {
      plans[i] = plans[same];
      continue;
    }
    options->source.path = options->paths[i];
    WEFT_RETURN_IF_ERROR(weft_plan_source_open(&options->source, &plans[i]));
    if (options->source.step) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "%s is a step, but several files are plans, one for each rank",
                         options->paths[i]);
    }
    weft_status_t status = check_prediction(plans[i]);
    if (!weft_status_is_ok(status)) return weft_status_annotate(status, "in %s", options->paths[i]);
    if (plans[i]->rank_count == options->path_count) continue;
    return WEFT_STATUS(
        INVALID_INPUT,
        "%s is a plan for %u rank%s, but there are %u files: one for each rank, rank "
        "0's first",
        options->paths[i], plans[i]->rank_count, weft_plural(plans[i]->rank_count),
        options->path_count);
  }
  return weft_ok_status();
}

static void release_all(weft_plan_t** plans, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    weft_plan_t* plan = plans[i];
    for (uint32_t r = i; r < count; ++r) {
      if (plans[r] == plan) plans[r] = NULL;
    }
    weft_plan_release(plan);
  }
}

static weft_status_t report_all(const verify_options_t* options, weft_plan_t* const* plans,
                                int* out_code) {
  uint32_t workspaces = 0;
  if (options->json) printf("[");
  for (uint32_t r = 0; r < options->path_count; ++r) {
    workspaces += count_workspaces(&plans[r]->body);
    if (options->json && r) printf(", ");
    if (!options->json) printf("rank %u (%s): ", r, options->paths[r]);
    WEFT_RETURN_IF_ERROR(report(options, plans[r], out_code));
  }
  if (options->json) {
    printf("]\n");
  } else {
    printf("proved: %u ranks, each with its plan, call the same collectives in one order\n",
           options->path_count);
    print_workspaces(workspaces);
  }
  return weft_ok_status();
}

static weft_status_t run_verify_ranks(verify_options_t* options, int* out_code) {
  weft_plan_t** plans = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&options->source.arena, options->path_count,
                                                 sizeof(*plans), (void**)&plans));
  weft_status_t status = open_all(options, plans);
  if (weft_status_is_ok(status)) {
    status = weft_plan_verify((const weft_plan_t* const*)plans, options->path_count,
                              weft_allocator_system());
  }
  if (weft_status_is_ok(status)) status = report_all(options, plans, out_code);
  release_all(plans, options->path_count);
  return status;
}

static weft_status_t run_verify(verify_options_t* options, int* out_code) {
  weft_plan_t* plan = NULL;
  if (options->path_count > 1) return run_verify_ranks(options, out_code);
  WEFT_RETURN_IF_ERROR(open_proved(options, &plan));
  weft_status_t status = report(options, plan, out_code);
  weft_plan_release(plan);
  return status;
}

// Options ---------------------------------------------------------------------------------------

enum {
  OPTION_EXPECT = 256,
  OPTION_JSON,
};

static const struct option verify_long_options[] = {
    {"expect", required_argument, NULL, OPTION_EXPECT},
    {"json", no_argument, NULL, OPTION_JSON},
    WEFT_PLAN_SOURCE_LONG_OPTIONS,
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t parse_options(int argc, char** argv, verify_options_t* options) {
  optind = 1;
  opterr = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_source_init(argc, &options->source));
  for (int option = 0; (option = getopt_long(argc, argv, ":h", verify_long_options, NULL)) != -1;) {
    switch (option) {
      case OPTION_EXPECT:
        options->expect = optarg;
        break;
      case OPTION_JSON:
        options->json = true;
        break;
      case 'h':
        options->help = true;
        return weft_ok_status();
      case '?':
      case ':':
        return weft_command_option_error(option, argv, verify_long_options, "verify");
      default:
        WEFT_RETURN_IF_ERROR(weft_plan_source_take(&options->source, option, optarg));
        break;
    }
  }
  if (optind < argc) {
    options->source.path = argv[optind];
    options->paths = argv + optind;
    options->path_count = (uint32_t)(argc - optind);
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "no plan and no step given; `weft verify --help` shows an example");
}

static int command_verify(int argc, char** argv) {
  verify_options_t options = {0};
  int code = WEFT_EXIT_OK;
  weft_status_t status = parse_options(argc, argv, &options);
  if (weft_status_is_ok(status) && options.help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = run_verify(&options, &code);
  }
  weft_plan_source_deinit(&options.source);
  return weft_status_is_ok(status) ? code : weft_command_fail(status);
}

const weft_command_t weft_command_verify = {
    .name = "verify",
    .summary = "prove that a plan may run, and compare it with a budget",
    .run = command_verify,
};
