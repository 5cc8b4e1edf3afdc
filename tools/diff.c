// weft diff: what two plans do differently, in words.
//
// Instructions are matched by name where they have one, and otherwise by what they are: the
// operation of the step they stem from, and their kernel and shapes. Numbers of instructions and
// buffers differ as soon as one thing is added, so that no difference is told of numbers alone.
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/plan.h"
#include "runtime/base/hash.h"
#include "runtime/base/plural.h"
#include "tools/command.h"
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

// One instruction of the body as the comparison sees it.
typedef struct item_s {
  const weft_instruction_t* instruction;
  uint64_t key;                      // equal for the same work; the n-th of a kind counts
  uint64_t identity;                 // of a collective, without what may change about it
  uint32_t partner;                  // position in the other plan, or UINT32_MAX
  const weft_instruction_t* anchor;  // instruction of stream 0 before it
  bool is_moved;
} item_t;

typedef struct side_s {
  const char* path;
  weft_plan_t* plan;
  item_t* items;
  uint32_t count;
} side_t;

typedef struct diff_s {
  const diff_options_t* options;
  weft_arena_t arena;
  side_t sides[2];
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
  printf("%s\n {\"kind\": \"%s\", \"text\": \"", is_first ? "" : ",", kind);
  weft_command_print_json_text(stdout, text);
  printf("\"}");
}

#define TELL_CAPACITY 512

// Names and work --------------------------------------------------------------------------------

static uint64_t hash_text(uint64_t hash, const char* text) {
  return weft_hash_bytes(hash, text, strlen(text) + 1);
}

// Shapes and strides, but not where the bytes lie.
static uint64_t hash_views(uint64_t hash, const weft_view_t* views, uint32_t count) {
  hash = weft_hash_u64(hash, count);
  for (uint32_t i = 0; i < count; ++i) {
    hash = weft_hash_u64(hash, (uint64_t)views[i].dtype);
    for (int32_t d = 0; d < views[i].rank; ++d) {
      hash = weft_hash_u64(hash, (uint64_t)views[i].dims[d]);
      hash = weft_hash_u64(hash, (uint64_t)views[i].strides[d]);
    }
  }
  return hash;
}

static uint64_t hash_origin(uint64_t hash, const weft_op_t* op) {
  if (!op) return hash;
  hash = hash_text(hash, op->name);
  hash = weft_hash_u64(hash, op->location.line);
  return op->location.name ? hash_text(hash, op->location.name) : hash;
}

static uint64_t hash_loop(uint64_t hash, const weft_loop_kernel_t* loop) {
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    const weft_loop_step_t* step = &loop->steps[i];
    hash = weft_hash_u64(hash, (uint64_t)step->kind);
    hash = weft_hash_u64(hash, (uint64_t)step->opcode);
    hash = weft_hash_u64(hash, (uint64_t)step->result_dtype);
    hash = weft_hash_u64(hash, step->immediate_bits);
    for (uint32_t o = 0; o < step->operand_count; ++o)
      hash = weft_hash_u64(hash, step->operands[o]);
  }
  return hash;
}

static uint64_t hash_instruction(uint64_t hash, const weft_instruction_t* instruction);

static uint64_t hash_blocks(uint64_t hash, const weft_instruction_t* instruction) {
  hash = weft_hash_u64(hash, (uint64_t)instruction->trip_count);
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    hash = weft_hash_u64(hash, block->instruction_count);
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      hash = hash_instruction(hash, &block->instructions[i]);
    }
  }
  return hash;
}

static uint64_t hash_instruction(uint64_t hash, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  hash = weft_hash_u64(hash, (uint64_t)instruction->kind);
  hash = hash_origin(hash, instruction->op);
  if (instruction->block_count) return hash_blocks(hash, instruction);
  hash = weft_hash_u64(hash, (uint64_t)kernel->kind);
  hash = hash_views(hash, kernel->inputs, kernel->input_count);
  hash = hash_views(hash, kernel->outputs, kernel->output_count);
  if (kernel->kind == WEFT_KERNEL_LOOP) hash = hash_loop(hash, &kernel->as.loop);
  if (kernel->kind == WEFT_KERNEL_COLLECTIVE) {
    const weft_collective_kernel_t* call = &kernel->as.collective;
    hash = weft_hash_u64(hash, (uint64_t)call->kind);
    hash = weft_hash_u64(hash, (uint64_t)call->reduction);
    hash = weft_hash_u64(hash, (uint64_t)call->count);
  }
  return hash;
}

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

// Matching --------------------------------------------------------------------------------------

static weft_status_t list_items(diff_t* diff, side_t* side) {
  const weft_plan_t* plan = side->plan;
  const weft_instruction_t* anchor = NULL;
  side->count = plan->body.instruction_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&diff->arena, side->count, sizeof(*side->items),
                                                 (void**)&side->items));
  for (uint32_t i = 0; i < side->count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    item_t* item = &side->items[i];
    *item = (item_t){.instruction = instruction,
                     .key = hash_instruction(WEFT_HASH_SEED, instruction),
                     .partner = UINT32_MAX,
                     .anchor = anchor};
    if (instruction->stream == 0) anchor = instruction;
  }
  return weft_ok_status();
}

typedef struct ordered_s {
  uint64_t key;
  uint32_t position;
} ordered_t;

static int compare_ordered(const void* a, const void* b) {
  const ordered_t* x = a;
  const ordered_t* y = b;
  if (x->key != y->key) return x->key < y->key ? -1 : 1;
  return x->position < y->position ? -1 : x->position > y->position;
}

static weft_status_t sort_items(diff_t* diff, const side_t* side, ordered_t** out_ordered) {
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&diff->arena, side->count, sizeof(**out_ordered),
                                                 (void**)out_ordered));
  for (uint32_t i = 0; i < side->count; ++i) {
    (*out_ordered)[i] = (ordered_t){.key = side->items[i].key, .position = i};
  }
  if (side->count) qsort(*out_ordered, side->count, sizeof(**out_ordered), compare_ordered);
  return weft_ok_status();
}

// The n-th instruction of some work on one side goes with the n-th of the same work on the other.
static weft_status_t match_equal(diff_t* diff) {
  ordered_t* ordered[2];
  uint32_t at[2] = {0, 0};
  side_t* sides = diff->sides;
  for (int s = 0; s < 2; ++s) WEFT_RETURN_IF_ERROR(sort_items(diff, &sides[s], &ordered[s]));
  while (at[0] < sides[0].count && at[1] < sides[1].count) {
    const ordered_t* a = &ordered[0][at[0]];
    const ordered_t* b = &ordered[1][at[1]];
    if (a->key == b->key) {
      sides[0].items[a->position].partner = b->position;
      sides[1].items[b->position].partner = a->position;
    }
    at[0] += a->key <= b->key;
    at[1] += b->key <= a->key;
  }
  return weft_ok_status();
}

// Collectives that are left and have the name of one that is left on the other side: changed.
static void match_names(diff_t* diff) {
  for (uint32_t i = 0; i < diff->sides[0].count; ++i) {
    item_t* a = &diff->sides[0].items[i];
    if (a->partner != UINT32_MAX || !a->instruction->name) continue;
    for (uint32_t k = 0; k < diff->sides[1].count; ++k) {
      item_t* b = &diff->sides[1].items[k];
      if (b->partner != UINT32_MAX || !b->instruction->name ||
          a->instruction->kind != b->instruction->kind ||
          strcmp(a->instruction->name, b->instruction->name) != 0) {
        continue;
      }
      a->partner = k;
      b->partner = i;
      break;
    }
  }
}

// Moves -----------------------------------------------------------------------------------------

// Marks what is not in the longest ascending run of partners: the least that has moved. Only
// instructions of stream 0, whose order is the computation's.
static weft_status_t mark_moves(diff_t* diff) {
  side_t* side = &diff->sides[0];
  uint32_t* tails = NULL;     // by length - 1: position of the run's last item
  uint32_t* previous = NULL;  // by position
  uint32_t length = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&diff->arena, side->count, sizeof(*tails), (void**)&tails));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&diff->arena, side->count, sizeof(*previous), (void**)&previous));
  for (uint32_t i = 0; i < side->count; ++i) {
    const uint32_t partner = side->items[i].partner;
    if (partner == UINT32_MAX || side->items[i].instruction->stream != 0 ||
        diff->sides[1].items[partner].instruction->stream != 0) {
      continue;
    }
    uint32_t low = 0;
    uint32_t high = length;
    while (low < high) {
      const uint32_t middle = low + (high - low) / 2;
      if (side->items[tails[middle]].partner < partner) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous[i] = low ? tails[low - 1] : UINT32_MAX;
    tails[low] = i;
    if (low == length) ++length;
    side->items[i].is_moved = true;
  }
  for (uint32_t i = length ? tails[length - 1] : UINT32_MAX; i != UINT32_MAX; i = previous[i]) {
    side->items[i].is_moved = false;
  }
  return weft_ok_status();
}

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
static bool same_anchor(const diff_t* diff, const item_t* a, const item_t* b) {
  const side_t* side = &diff->sides[0];
  if (!a->anchor || !b->anchor) return a->anchor == b->anchor;
  const uint32_t at = (uint32_t)(a->anchor - side->plan->body.instructions);
  const uint32_t partner = side->items[at].partner;
  return partner != UINT32_MAX && diff->sides[1].items[partner].instruction == b->anchor;
}

// Where |b| stands, in numbers of the first plan if that has the instruction before it.
static const char* describe_target(const diff_t* diff, const item_t* b, char text[32]) {
  if (!b->anchor) return describe_anchor(NULL, text);
  const side_t* side = &diff->sides[1];
  const item_t* anchor = &side->items[b->anchor - side->plan->body.instructions];
  if (anchor->partner != UINT32_MAX) {
    return describe_anchor(diff->sides[0].items[anchor->partner].instruction, text);
  }
  snprintf(text, 32, "after what is #%u now", b->anchor->id);
  return text;
}

static void tell_move(diff_t* diff, const item_t* a, const item_t* b) {
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

static const char* stream_name(const side_t* side, const weft_instruction_t* instruction) {
  return side->plan->streams[instruction->stream].name;
}

static bool same_groups(const diff_t* diff, uint32_t a, uint32_t b) {
  const weft_plan_groups_t* x = &diff->sides[0].plan->groups[a];
  const weft_plan_groups_t* y = &diff->sides[1].plan->groups[b];
  return x->group_count == y->group_count && x->group_size == y->group_size &&
         memcmp(x->members, y->members,
                (size_t)x->group_count * x->group_size * sizeof(*x->members)) == 0;
}

static void tell_collective(diff_t* diff, const item_t* a, const item_t* b) {
  char text[TELL_CAPACITY];
  char name[96];
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
    snprintf(text, sizeof(text), "%s meets in other groups: %ux%u, were %ux%u", name,
             diff->sides[1].plan->groups[y->groups].group_count,
             diff->sides[1].plan->groups[y->groups].group_size,
             diff->sides[0].plan->groups[x->groups].group_count,
             diff->sides[0].plan->groups[x->groups].group_size);
    tell(diff, "changed collective", text);
  }
  if (x->root != y->root) {
    snprintf(text, sizeof(text), "%s has root %d, had %d", name, y->root, x->root);
    tell(diff, "changed collective", text);
  }
}

// The item with instruction |id|, or NULL for what is inside of another. Ids ascend.
static const item_t* find_item(const side_t* side, uint32_t id) {
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

// Waits by what is waited for, on both sides.
static bool same_waits(const diff_t* diff, const item_t* a, const item_t* b) {
  const weft_instruction_t* x = a->instruction;
  const weft_instruction_t* y = b->instruction;
  if (x->wait_count != y->wait_count) return false;
  for (uint32_t w = 0; w < x->wait_count; ++w) {
    const item_t* item = find_item(&diff->sides[0], x->waits[w]);
    if (!item || item->partner == UINT32_MAX) return false;
    const uint32_t id = diff->sides[1].items[item->partner].instruction->id;
    bool found = false;
    for (uint32_t k = 0; k < y->wait_count; ++k) found = found || y->waits[k] == id;
    if (!found) return false;
  }
  return true;
}

static void tell_pair(diff_t* diff, const item_t* a, const item_t* b) {
  char text[TELL_CAPACITY];
  char name[96];
  if (a->instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) tell_collective(diff, a, b);
  const char* from = stream_name(&diff->sides[0], a->instruction);
  const char* to = stream_name(&diff->sides[1], b->instruction);
  if (strcmp(from, to) != 0) {
    snprintf(text, sizeof(text), "%s runs on stream %s, ran on %s", describe(a->instruction, name),
             to, from);
    tell(diff, "stream", text);
  } else if (a->is_moved || (a->instruction->stream != 0 && !same_anchor(diff, a, b))) {
    tell_move(diff, a, b);
  }
  if (!same_waits(diff, a, b)) {
    snprintf(text, sizeof(text), "%s waits for %u instruction%s of other streams, in place of %u",
             describe(a->instruction, name), b->instruction->wait_count,
             weft_plural(b->instruction->wait_count), a->instruction->wait_count);
    tell(diff, "waits", text);
  }
}

static void tell_single(diff_t* diff, const item_t* item, bool is_added) {
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
    const item_t* item = &diff->sides[0].items[i];
    if (item->partner == UINT32_MAX) tell_single(diff, item, false);
  }
  for (uint32_t i = 0; i < diff->sides[1].count; ++i) {
    const item_t* item = &diff->sides[1].items[i];
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

// Outputs of partners that lie at other offsets of their arena.
static void compare_places(const diff_t* diff, placed_t* out_placed) {
  *out_placed = (placed_t){0};
  for (uint32_t i = 0; i < diff->sides[0].count; ++i) {
    const item_t* a = &diff->sides[0].items[i];
    if (a->partner == UINT32_MAX) continue;
    const weft_kernel_t* x = &a->instruction->kernel;
    const weft_kernel_t* y = &diff->sides[1].items[a->partner].instruction->kernel;
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

static void tell_times(diff_t* diff) {
  char text[TELL_CAPACITY];
  const weft_plan_prediction_t* a = &diff->sides[0].plan->prediction;
  const weft_plan_prediction_t* b = &diff->sides[1].plan->prediction;
  const char* from = a->machine ? a->machine : "no machine";
  const char* to = b->machine ? b->machine : "no machine";
  if (strcmp(from, to) != 0) {
    snprintf(text, sizeof(text), "made for %s, was for %s", to, from);
    tell(diff, "machine", text);
  }
  if (!a->machine || !b->machine) return;
  tell_time(diff, "predicted step", a->step_ns, b->step_ns);
  tell_time(diff, "without computation", a->exposed_ns, b->exposed_ns);
  tell_time(diff, "bound", a->bound_ns, b->bound_ns);
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

// What nothing above has told of: the constants, the order inside of loops, the graph.
static weft_status_t tell_rest(diff_t* diff) {
  uint64_t hashes[2];
  for (int s = 0; s < 2; ++s) {
    WEFT_RETURN_IF_ERROR(weft_plan_hash(diff->sides[s].plan, &hashes[s]));
  }
  if (hashes[0] != hashes[1] && diff->difference_count == 0) {
    tell(diff, "other", "the plans differ in their graphs, constants or what is inside of loops");
  }
  return weft_ok_status();
}

static weft_status_t compare(diff_t* diff) {
  for (int s = 0; s < 2; ++s) WEFT_RETURN_IF_ERROR(list_items(diff, &diff->sides[s]));
  WEFT_RETURN_IF_ERROR(match_equal(diff));
  match_names(diff);
  WEFT_RETURN_IF_ERROR(mark_moves(diff));
  if (diff->options->json && !diff->options->quiet) printf("{\"differences\": [");
  tell_ranks(diff);
  tell_instructions(diff);
  tell_memory(diff);
  tell_places(diff);
  tell_times(diff);
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
    diff.sides[s].path = options->paths[s];
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
