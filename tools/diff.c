// weft diff: what two plans do differently, in words.
//
// Numbers of instructions and buffers differ as soon as one thing is added, so that no difference
// is told of numbers alone.
#include <inttypes.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "runtime/base/plural.h"
#include "tools/command.h"
#include "tools/diff_match.h"
#include "tools/plan_file.h"
#include "tools/plan_table.h"

typedef struct diff_options_s {
  const char* paths[2];
  bool json;
  bool quiet;
} diff_options_t;

static void print_help(void) {
  printf(
      "usage: weft diff A.plan B.plan [option...]\n\n"
      "Says in words what two plans do differently: collectives added, removed, changed\n"
      "or moved, instructions, memory and predicted times. Numbers of instructions are\n"
      "those of A, but for what is new.\n\n"
      "  --json     the differences as one JSON object\n"
      "  --quiet    nothing but the exit code\n\n"
      "exit codes: 0 the plans do the same, 1 they differ, 2 usage, 3 a file does not\n"
      "            read or verify\n");
}

typedef struct diff_s {
  const diff_options_t* options;
  weft_arena_t arena;
  weft_diff_side_t sides[2];
  uint32_t difference_count;
} diff_t;

// Reporting -------------------------------------------------------------------------------------

// One difference, of a kind ("collective", "memory" ...) for programs.
static void tell(diff_t* diff, const char* kind, const char* text) {
  const bool is_first = diff->difference_count++ == 0;
  if (diff->options->quiet) return;
  if (!diff->options->json) {
    printf("%s\n", text);
    return;
  }
  printf("%s\n {\"kind\": \"", is_first ? "" : ",");
  weft_command_print_json_text(stdout, kind);
  printf("\", \"text\": \"");
  weft_command_print_json_text(stdout, text);
  printf("\"}");
}

#define TELL_CAPACITY 512

// Names ----------------------------------------------------------------------------------------

static const char* describe(const weft_instruction_t* instruction, char text[96]) {
  const char* word = instruction->op ? instruction->op->name : "copy";
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    word = weft_collective_name(instruction->kernel.as.collective.kind);
  }
  if (instruction->name) {
    snprintf(text, 96, "%s (#%u, %s)", instruction->name, instruction->id, word);
  } else {
    snprintf(text, 96, "#%u (%s)", instruction->id, word);
  }
  return text;
}

// Moves -----------------------------------------------------------------------------------------

// "after #12" or "at the start".
static const char* describe_anchor(const weft_instruction_t* anchor, char text[32]) {
  if (anchor) {
    snprintf(text, 32, "after #%u", anchor->id);
  } else {
    snprintf(text, 32, "at the start");
  }
  return text;
}

// True when the anchors of two partners are partners, too.
static bool same_anchor(const diff_t* diff, const weft_diff_item_t* a, const weft_diff_item_t* b) {
  const weft_diff_side_t* side = &diff->sides[0];
  if (!a->anchor || !b->anchor) return a->anchor == b->anchor;
  const uint32_t at = (uint32_t)(a->anchor - side->plan->body.instructions);
  const uint32_t partner = side->items[at].partner;
  return partner != UINT32_MAX && diff->sides[1].items[partner].instruction == b->anchor;
}

// Where |b| stands, in numbers of the first plan if that has the instruction before it.
static const char* describe_target(const diff_t* diff, const weft_diff_item_t* b, char text[32]) {
  if (!b->anchor) return describe_anchor(NULL, text);
  const weft_diff_side_t* side = &diff->sides[1];
  const weft_diff_item_t* anchor = &side->items[b->anchor - side->plan->body.instructions];
  if (anchor->partner != UINT32_MAX) {
    return describe_anchor(diff->sides[0].items[anchor->partner].instruction, text);
  }
  snprintf(text, 32, "after what is #%u now", b->anchor->id);
  return text;
}

static void tell_move(diff_t* diff, const weft_diff_item_t* a, const weft_diff_item_t* b) {
  char text[TELL_CAPACITY];
  char name[96];
  char from[32];
  char to[32];
  const bool is_collective = a->instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
  snprintf(text, sizeof(text), "%s moved from %s to %s", describe(a->instruction, name),
           describe_anchor(a->anchor, from), describe_target(diff, b, to));
  tell(diff, is_collective ? "moved collective" : "moved instruction", text);
}

// Pairs -----------------------------------------------------------------------------------------

static const char* stream_name(const weft_diff_side_t* side,
                               const weft_instruction_t* instruction) {
  return side->plan->streams[instruction->stream].name;
}

static bool same_groups(const diff_t* diff, uint32_t a, uint32_t b) {
  const weft_plan_groups_t* x = &diff->sides[0].plan->groups[a];
  const weft_plan_groups_t* y = &diff->sides[1].plan->groups[b];
  return x->group_count == y->group_count && x->group_size == y->group_size &&
         memcmp(x->members, y->members,
                (size_t)x->group_count * x->group_size * sizeof(*x->members)) == 0;
}

#define GROUPS_CAPACITY 64

// "[0 1] [2 3]", as far as there is room, or "8 of 4 ranks: [0 1 2 3] ...".
static const char* describe_groups(const weft_plan_groups_t* groups, char text[GROUPS_CAPACITY]) {
  int length = 0;
  const uint32_t count = groups->group_count * groups->group_size;
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t place = i % groups->group_size;
    const int room = GROUPS_CAPACITY - length;
    if (room < 24) {
      snprintf(text + length, (size_t)room, " ... (%ux%u)", groups->group_count,
               groups->group_size);
      return text;
    }
    length +=
        snprintf(text + length, (size_t)room, "%s%u%s", place > 0 ? " " : (i > 0 ? " [" : "["),
                 groups->members[i], place + 1 == groups->group_size ? "]" : "");
  }
  return text;
}

static void tell_collective(diff_t* diff, const weft_diff_item_t* a, const weft_diff_item_t* b) {
  char text[TELL_CAPACITY];
  char name[96];
  char from[GROUPS_CAPACITY];
  char to[GROUPS_CAPACITY];
  const weft_collective_kernel_t* x = &a->instruction->kernel.as.collective;
  const weft_collective_kernel_t* y = &b->instruction->kernel.as.collective;
  describe(a->instruction, name);
  if (x->count != y->count || x->dtype != y->dtype || x->kind != y->kind ||
      x->reduction != y->reduction) {
    snprintf(text, sizeof(text), "%s is %s %s of %" PRId64 " %s, was %s %s of %" PRId64 " %s", name,
             weft_collective_name(y->kind), weft_reduction_name(y->reduction), y->count,
             weft_dtype_name(y->dtype), weft_collective_name(x->kind),
             weft_reduction_name(x->reduction), x->count, weft_dtype_name(x->dtype));
    tell(diff, "changed collective", text);
  }
  if (!same_groups(diff, x->groups, y->groups)) {
    snprintf(text, sizeof(text), "%s meets in other groups: %s, were %s", name,
             describe_groups(&diff->sides[1].plan->groups[y->groups], to),
             describe_groups(&diff->sides[0].plan->groups[x->groups], from));
    tell(diff, "changed collective", text);
  }
  if (x->root != y->root) {
    snprintf(text, sizeof(text), "%s has root %d, had %d", name, y->root, x->root);
    tell(diff, "changed collective", text);
  }
}

// The item with instruction |id|, or NULL for what is inside of another. Ids ascend.
static const weft_diff_item_t* find_item(const weft_diff_side_t* side, uint32_t id) {
  uint32_t low = 0;
  uint32_t high = side->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (side->items[middle].instruction->id < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const bool found = low < side->count && side->items[low].instruction->id == id;
  return found ? &side->items[low] : NULL;
}

// Whether |item| of side |s| waits for the partner of |waited|, an instruction of the other side.
static bool waits_for(const diff_t* diff, int s, const weft_diff_item_t* item,
                      const weft_diff_item_t* waited) {
  if (!waited || waited->partner == UINT32_MAX) return false;
  const uint32_t id = diff->sides[s].items[waited->partner].instruction->id;
  const weft_instruction_t* instruction = item->instruction;
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    if (instruction->waits[w] == id) return true;
  }
  return false;
}

// What |item| of side |s| waits for and |other|, its partner, does not.
static void tell_waits_of(diff_t* diff, int s, const weft_diff_item_t* item,
                          const weft_diff_item_t* other) {
  char text[TELL_CAPACITY];
  char name[96];
  char target[96];
  // Differences speak of the first plan where it has the instruction.
  const weft_diff_item_t* subject = s == 0 ? item : other;
  for (uint32_t w = 0; w < item->instruction->wait_count; ++w) {
    const weft_diff_item_t* waited = find_item(&diff->sides[s], item->instruction->waits[w]);
    if (!waited || waits_for(diff, 1 - s, other, waited)) continue;
    const weft_diff_item_t* named = waited;
    if (s == 1 && waited->partner != UINT32_MAX) named = &diff->sides[0].items[waited->partner];
    snprintf(text, sizeof(text), "%s waits %s %s", describe(subject->instruction, name),
             s == 1 ? "for" : "no longer for", describe(named->instruction, target));
    tell(diff, "waits", text);
  }
}

static const char* describe_kernel(const weft_instruction_t* instruction, char text[96]) {
  const weft_kernel_t* kernel = &instruction->kernel;
  if (instruction->block_count) {
    uint32_t count = 0;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      count += instruction->blocks[b].instruction_count;
    }
    snprintf(text, 96, "%u instruction%s inside", count, weft_plural(count));
  } else if (kernel->kind == WEFT_KERNEL_LOOP) {
    snprintf(text, 96, "a loop of %u step%s over %u input%s", kernel->as.loop.step_count,
             weft_plural(kernel->as.loop.step_count), kernel->input_count,
             weft_plural(kernel->input_count));
  } else {
    snprintf(text, 96, "%u input%s and %u output%s", kernel->input_count,
             weft_plural(kernel->input_count), kernel->output_count,
             weft_plural(kernel->output_count));
  }
  return text;
}

static void tell_work(diff_t* diff, const weft_diff_item_t* a, const weft_diff_item_t* b) {
  char text[TELL_CAPACITY];
  char name[96];
  char from[96];
  char to[96];
  describe_kernel(a->instruction, from);
  describe_kernel(b->instruction, to);
  if (strcmp(from, to) != 0) {
    snprintf(text, sizeof(text), "%s is %s, was %s", describe(a->instruction, name), to, from);
  } else {
    snprintf(text, sizeof(text), "%s is %s, too, but of other shapes, steps or constants",
             describe(a->instruction, name), to);
  }
  tell(diff, "changed instruction", text);
}

static void tell_pair(diff_t* diff, const weft_diff_item_t* a, const weft_diff_item_t* b) {
  char text[TELL_CAPACITY];
  char name[96];
  if (a->instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    tell_collective(diff, a, b);
  } else if (weft_diff_is_changed(a, b)) {
    tell_work(diff, a, b);
  }
  const char* from = stream_name(&diff->sides[0], a->instruction);
  const char* to = stream_name(&diff->sides[1], b->instruction);
  if (strcmp(from, to) != 0) {
    snprintf(text, sizeof(text), "%s runs on stream %s, ran on %s", describe(a->instruction, name),
             to, from);
    tell(diff, "stream", text);
  } else if (a->is_moved || (a->instruction->stream != 0 && !same_anchor(diff, a, b))) {
    tell_move(diff, a, b);
  }
  tell_waits_of(diff, 1, b, a);
  tell_waits_of(diff, 0, a, b);
}

static void tell_single(diff_t* diff, const weft_diff_item_t* item, bool is_added) {
  char text[TELL_CAPACITY];
  char name[96];
  char at[32];
  const bool is_collective = item->instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
  snprintf(text, sizeof(text), "%s is %s, %s", describe(item->instruction, name),
           is_added ? "new" : "gone", describe_anchor(item->anchor, at));
  tell(diff,
       is_collective ? (is_added ? "new collective" : "gone collective")
                     : (is_added ? "new instruction" : "gone instruction"),
       text);
}

static void tell_instructions(diff_t* diff) {
  for (uint32_t i = 0; i < diff->sides[0].count; ++i) {
    const weft_diff_item_t* item = &diff->sides[0].items[i];
    if (item->partner == UINT32_MAX) tell_single(diff, item, false);
  }
  for (uint32_t i = 0; i < diff->sides[1].count; ++i) {
    const weft_diff_item_t* item = &diff->sides[1].items[i];
    if (item->partner == UINT32_MAX) {
      tell_single(diff, item, true);
    } else {
      tell_pair(diff, &diff->sides[0].items[item->partner], item);
    }
  }
}

// Memory and times ------------------------------------------------------------------------------

static void tell_bytes(diff_t* diff, const char* what, size_t a, size_t b) {
  char text[TELL_CAPACITY];
  char from[WEFT_COMMAND_BYTES_CAPACITY];
  char to[WEFT_COMMAND_BYTES_CAPACITY];
  if (a == b) return;
  snprintf(text, sizeof(text), "%s: %s, was %s (%+.2f %%)", what, weft_command_format_bytes(b, to),
           weft_command_format_bytes(a, from), a ? 100.0 * ((double)b / (double)a - 1.0) : 100.0);
  tell(diff, "memory", text);
}

static void tell_memory(diff_t* diff) {
  weft_plan_memory_t a;
  weft_plan_memory_t b;
  weft_plan_memory(diff->sides[0].plan, &a);
  weft_plan_memory(diff->sides[1].plan, &b);
  tell_bytes(diff, "peak memory", a.peak_bytes, b.peak_bytes);
  tell_bytes(diff, "arguments", a.argument_bytes, b.argument_bytes);
  tell_bytes(diff, "constants", a.constant_bytes, b.constant_bytes);
  tell_bytes(diff, "results", a.result_bytes, b.result_bytes);
  tell_bytes(diff, "step memory", a.step_bytes, b.step_bytes);
  tell_bytes(diff, "most alive at once", a.max_live_bytes, b.max_live_bytes);
  tell_bytes(diff, "host memory", a.host_bytes, b.host_bytes);
}

typedef struct placed_s {
  uint32_t compared;
  uint32_t elsewhere;
} placed_t;

static size_t address(const weft_plan_t* plan, const weft_view_t* view) {
  return plan->buffers[view->buffer].offset_bytes + (size_t)view->offset_bytes;
}

static size_t workspace_address(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  if (instruction->workspace == WEFT_BUFFER_NONE) return SIZE_MAX;
  return plan->buffers[instruction->workspace].offset_bytes;
}

// Outputs and workspaces of partners that lie at other offsets of their arena.
static void compare_places(const diff_t* diff, placed_t* out_placed) {
  *out_placed = (placed_t){0};
  for (uint32_t i = 0; i < diff->sides[0].count; ++i) {
    const weft_diff_item_t* a = &diff->sides[0].items[i];
    if (a->partner == UINT32_MAX) continue;
    const weft_instruction_t* partner = diff->sides[1].items[a->partner].instruction;
    const weft_kernel_t* x = &a->instruction->kernel;
    const weft_kernel_t* y = &partner->kernel;
    const size_t from = workspace_address(diff->sides[0].plan, a->instruction);
    const size_t to = workspace_address(diff->sides[1].plan, partner);
    out_placed->compared += from != SIZE_MAX || to != SIZE_MAX;
    out_placed->elsewhere += from != to;
    for (uint32_t o = 0; o < x->output_count && o < y->output_count; ++o) {
      ++out_placed->compared;
      out_placed->elsewhere += address(diff->sides[0].plan, &x->outputs[o]) !=
                               address(diff->sides[1].plan, &y->outputs[o]);
    }
  }
}

static void tell_places(diff_t* diff) {
  char text[TELL_CAPACITY];
  placed_t placed;
  compare_places(diff, &placed);
  if (placed.elsewhere == 0) return;
  snprintf(text, sizeof(text), "%u of %u value%s lie%s at other offsets", placed.elsewhere,
           placed.compared, weft_plural(placed.compared), placed.elsewhere == 1 ? "s" : "");
  tell(diff, "offsets", text);
}

static void tell_time(diff_t* diff, const char* what, uint64_t a, uint64_t b) {
  char text[TELL_CAPACITY];
  char from[WEFT_PLAN_TIME_CAPACITY];
  char to[WEFT_PLAN_TIME_CAPACITY];
  if (a == b) return;
  snprintf(text, sizeof(text), "%s: %s, was %s (%+.2f %%)", what, weft_plan_format_time(b, to),
           weft_plan_format_time(a, from), a ? 100.0 * ((double)b / (double)a - 1.0) : 100.0);
  tell(diff, "time", text);
}

// Where the steps take equally long.
static void tell_starts(diff_t* diff) {
  char text[TELL_CAPACITY];
  uint32_t moved = 0;
  if (diff->sides[0].plan->prediction.step_ns != diff->sides[1].plan->prediction.step_ns) return;
  for (uint32_t i = 0; i < diff->sides[0].count; ++i) {
    const weft_diff_item_t* a = &diff->sides[0].items[i];
    if (a->partner == UINT32_MAX) continue;
    const weft_instruction_t* b = diff->sides[1].items[a->partner].instruction;
    moved += a->instruction->start_ns != b->start_ns || a->instruction->cost_ns != b->cost_ns;
  }
  if (moved == 0) return;
  snprintf(text, sizeof(text), "%u instruction%s %s predicted to start or to take otherwise", moved,
           weft_plural(moved), moved == 1 ? "is" : "are");
  tell(diff, "time", text);
}

static const char* machine_name(const weft_plan_t* plan) {
  return plan->prediction.machine ? plan->prediction.machine : "no machine";
}

static void tell_times(diff_t* diff) {
  char text[TELL_CAPACITY];
  const weft_plan_prediction_t* a = &diff->sides[0].plan->prediction;
  const weft_plan_prediction_t* b = &diff->sides[1].plan->prediction;
  const char* from = machine_name(diff->sides[0].plan);
  const char* to = machine_name(diff->sides[1].plan);
  if (strcmp(from, to) != 0) {
    snprintf(text, sizeof(text), "made for %s, was for %s", to, from);
    tell(diff, "machine", text);
  }
  if (!a->machine || !b->machine) return;
  tell_time(diff, "predicted step", a->step_ns, b->step_ns);
  tell_time(diff, "without computation", a->exposed_ns, b->exposed_ns);
  tell_time(diff, "bound", a->bound_ns, b->bound_ns);
  tell_starts(diff);
}

static void tell_ranks(diff_t* diff) {
  char text[TELL_CAPACITY];
  const weft_plan_t* a = diff->sides[0].plan;
  const weft_plan_t* b = diff->sides[1].plan;
  if (a->rank_count != b->rank_count) {
    snprintf(text, sizeof(text), "%u rank%s, were %u", b->rank_count, weft_plural(b->rank_count),
             a->rank_count);
    tell(diff, "ranks", text);
  }
  if (a->stream_count != b->stream_count) {
    snprintf(text, sizeof(text), "%u stream%s, were %u", b->stream_count,
             weft_plural(b->stream_count), a->stream_count);
    tell(diff, "streams", text);
  }
}

// Attachments ------------------------------------------------------------------------------------

typedef struct lines_s {
  const char* begin;
  const char* end;
} lines_t;

// Length of the first line, without its end.
static size_t first_line(const lines_t* lines) {
  const size_t size = (size_t)(lines->end - lines->begin);
  const char* stop = size ? memchr(lines->begin, '\n', size) : NULL;
  return stop ? (size_t)(stop - lines->begin) : size;
}

// Goes on to the next line.
static void next_line(lines_t* lines) {
  const size_t length = first_line(lines);
  lines->begin += length;
  if (lines->begin < lines->end) ++lines->begin;
}

// Takes away the lines that both begin and end with.
static void trim_lines(lines_t* a, lines_t* b) {
  while (a->begin < a->end && b->begin < b->end) {
    const size_t length = first_line(a);
    if (length != first_line(b) || memcmp(a->begin, b->begin, length) != 0) break;
    next_line(a);
    next_line(b);
  }
  const char* x = a->end;
  const char* y = b->end;
  while (x > a->begin && y > b->begin && x[-1] == y[-1]) {
    --x;
    --y;
    if ((x == a->begin || x[-1] == '\n') && (y == b->begin || y[-1] == '\n')) {
      a->end = x;
      b->end = y;
    }
  }
}

#define MOST_LINES 3
#define LINE_WIDTH 160

static void tell_text(diff_t* diff, const char* name, const weft_plan_attachment_t* from,
                      const weft_plan_attachment_t* to) {
  char text[TELL_CAPACITY];
  lines_t a = {.begin = from->text, .end = from->text + from->size};
  lines_t b = {.begin = to->text, .end = to->text + to->size};
  trim_lines(&a, &b);
  for (int count = 0; a.begin < a.end || b.begin < b.end; ++count) {
    const int m = (int)first_line(&a) > LINE_WIDTH ? LINE_WIDTH : (int)first_line(&a);
    const int n = (int)first_line(&b) > LINE_WIDTH ? LINE_WIDTH : (int)first_line(&b);
    if (count == MOST_LINES) {
      snprintf(text, sizeof(text), "%s differs in further lines", name);
    } else if (a.begin == a.end) {
      snprintf(text, sizeof(text), "%s says '%.*s', too", name, n, b.begin);
    } else if (b.begin == b.end) {
      snprintf(text, sizeof(text), "%s no longer says '%.*s'", name, m, a.begin);
    } else {
      snprintf(text, sizeof(text), "%s says '%.*s', said '%.*s'", name, n, b.begin, m, a.begin);
    }
    tell(diff, name, text);
    if (count == MOST_LINES) return;
    next_line(&a);
    next_line(&b);
  }
}

// What the layers above keep in a plan: where arguments are found. Of machines of different names,
// tell_times has said enough.
static void tell_attachments(diff_t* diff) {
  char text[TELL_CAPACITY];
  const char* from = machine_name(diff->sides[0].plan);
  const bool has_other_machine = strcmp(from, machine_name(diff->sides[1].plan)) != 0;
  for (int s = 0; s < 2; ++s) {
    const weft_plan_t* plan = diff->sides[s].plan;
    for (uint32_t i = 0; i < plan->attachment_count; ++i) {
      const weft_plan_attachment_t* own = &plan->attachments[i];
      const weft_plan_attachment_t* other =
          weft_plan_attachment(diff->sides[1 - s].plan, own->name);
      if (!other) {
        snprintf(text, sizeof(text), "%s is %s", own->name, s == 1 ? "new" : "gone");
        tell(diff, own->name, text);
      } else if (s == 0 &&
                 !(has_other_machine && strcmp(own->name, WEFT_MACHINE_ATTACHMENT) == 0) &&
                 (own->size != other->size || memcmp(own->text, other->text, own->size) != 0)) {
        tell_text(diff, own->name, own, other);
      }
    }
  }
}

// What nothing above has told of: the constants, the order inside of loops, the graph.
static weft_status_t tell_rest(diff_t* diff) {
  weft_string_buffer_t texts[2];
  weft_status_t status = weft_ok_status();
  if (diff->difference_count > 0) return status;
  for (int s = 0; s < 2; ++s) {
    weft_string_buffer_init(weft_allocator_system(), &texts[s]);
    if (weft_status_is_ok(status)) status = weft_plan_write_text(diff->sides[s].plan, &texts[s]);
    status = weft_status_join(status, weft_string_buffer_finish(&texts[s]));
  }
  if (weft_status_is_ok(status) && (texts[0].size != texts[1].size ||
                                    memcmp(texts[0].data, texts[1].data, texts[0].size) != 0)) {
    tell(diff, "other", "the plans differ in their graphs, constants or what is inside of loops");
  }
  for (int s = 0; s < 2; ++s) weft_string_buffer_deinit(&texts[s]);
  return status;
}

static weft_status_t compare(diff_t* diff) {
  WEFT_RETURN_IF_ERROR(weft_diff_match(diff->sides, &diff->arena));
  if (diff->options->json && !diff->options->quiet) printf("{\"differences\": [");
  tell_ranks(diff);
  tell_instructions(diff);
  tell_memory(diff);
  tell_places(diff);
  tell_times(diff);
  tell_attachments(diff);
  WEFT_RETURN_IF_ERROR(tell_rest(diff));
  if (diff->options->json && !diff->options->quiet) {
    printf("%s]}\n", diff->difference_count ? "\n" : "");
  }
  return weft_ok_status();
}

// The command -----------------------------------------------------------------------------------

enum { OPTION_JSON = 256, OPTION_QUIET };

static const struct option diff_long_options[] = {
    {"json", no_argument, NULL, OPTION_JSON},
    {"quiet", no_argument, NULL, OPTION_QUIET},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t parse_options(int argc, char** argv, diff_options_t* options, bool* help) {
  optind = 1;
  opterr = 0;
  for (int option; (option = getopt_long(argc, argv, ":h", diff_long_options, NULL)) != -1;) {
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, diff_long_options, "diff");
    }
    options->json = options->json || option == OPTION_JSON;
    options->quiet = options->quiet || option == OPTION_QUIET;
    if (option == 'h') *help = true;
  }
  if (*help) return weft_ok_status();
  if (argc - optind != 2) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "two plans are compared, %d given; `weft diff --help` shows how",
                       argc - optind);
  }
  options->paths[0] = argv[optind];
  options->paths[1] = argv[optind + 1];
  return weft_ok_status();
}

static weft_status_t run_diff(const diff_options_t* options, bool* out_differs) {
  diff_t diff = {.options = options};
  weft_arena_init(weft_allocator_system(), &diff.arena);
  weft_status_t status = weft_ok_status();
  for (int s = 0; s < 2 && weft_status_is_ok(status); ++s) {
    status = weft_tool_load_plan(options->paths[s], &diff.sides[s].plan);
  }
  if (weft_status_is_ok(status)) status = compare(&diff);
  *out_differs = diff.difference_count != 0;
  for (int s = 0; s < 2; ++s) weft_plan_release(diff.sides[s].plan);
  weft_arena_deinit(&diff.arena);
  return status;
}

static int command_diff(int argc, char** argv) {
  diff_options_t options = {.json = false};
  bool help = false;
  bool differs = false;
  weft_status_t status = parse_options(argc, argv, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
    return WEFT_EXIT_OK;
  }
  if (weft_status_is_ok(status)) status = run_diff(&options, &differs);
  if (!weft_status_is_ok(status)) return weft_command_fail(status);
  return differs ? WEFT_EXIT_FAILED : WEFT_EXIT_OK;
}

const weft_command_t weft_command_diff = {
    .name = "diff",
    .summary = "say what two plans do differently",
    .run = command_diff,
};
