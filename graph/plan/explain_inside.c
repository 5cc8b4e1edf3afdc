// Where an instruction inside of a loop or branch runs: after what of its turn, how often, and how
// long. The timeline takes control flow as a whole, so nothing more is known of it.
#include <inttypes.h>

#include "graph/plan/explain_internal.h"
#include "graph/plan/json_text.h"

// One level: |owner| has the instruction, or what has it, in |block|.
typedef struct inside_level_s {
  const weft_instruction_t* owner;
  uint32_t block;
  double before_ns;  // of the block's instructions that stand before it
} inside_level_t;

static bool holds(const weft_instruction_t* owner, const weft_instruction_t* inside) {
  if (owner == inside) return true;
  for (uint32_t b = 0; b < owner->block_count; ++b) {
    for (uint32_t i = 0; i < owner->blocks[b].instruction_count; ++i) {
      if (holds(&owner->blocks[b].instructions[i], inside)) return true;
    }
  }
  return false;
}

static double instruction_ns(const weft_explanation_t* explanation,
                             const weft_instruction_t* instruction) {
  const weft_cost_t cost = weft_course_instruction_cost(explanation->course, instruction);
  return cost.compute_ns + cost.transfer_ns;
}

// The next level below |owner|; returns what of it has |inside|, or is it.
static const weft_instruction_t* descend(const weft_explanation_t* explanation,
                                         const weft_instruction_t* owner,
                                         const weft_instruction_t* inside,
                                         inside_level_t* out_level) {
  for (uint32_t b = 0; b < owner->block_count; ++b) {
    *out_level = (inside_level_t){.owner = owner, .block = b};
    for (uint32_t i = 0; i < owner->blocks[b].instruction_count; ++i) {
      const weft_instruction_t* instruction = &owner->blocks[b].instructions[i];
      if (holds(instruction, inside)) return instruction;
      out_level->before_ns += instruction_ns(explanation, instruction);
    }
  }
  return NULL;
}

// "inside of loop #12 (while), in each of 4 iterations after 12.3 us".
static void print_level(const inside_level_t* level, weft_arena_t* arena,
                        weft_string_buffer_t* text) {
  const weft_instruction_t* owner = level->owner;
  const bool is_loop = owner->kind == WEFT_INSTRUCTION_WHILE;
  weft_string_buffer_append_format(text, "  inside of %s %s, ", is_loop ? "loop" : "branch",
                                   weft_instruction_label(owner, arena));
  if (!is_loop) {
    weft_string_buffer_append_format(text, "in case %" PRIu32, level->block);
  } else if (owner->trip_count < 0) {
    weft_string_buffer_append_format(text, "in each %s",
                                     level->block ? "iteration" : "test of its condition");
  } else {
    weft_string_buffer_append_format(text, "in each of %" PRId64 " %s",
                                     owner->trip_count + (level->block == 0),
                                     level->block ? "iterations" : "tests of its condition");
  }
  weft_string_buffer_append_cstring(text, " after ");
  weft_explanation_append_time(text, level->before_ns);
  weft_string_buffer_append_char(text, '\n');
}

weft_status_t weft_inside_explanation_print(const weft_explanation_t* explanation,
                                            uint32_t position, const weft_instruction_t* inside,
                                            weft_arena_t* arena, weft_string_buffer_t* text) {
  const weft_instruction_t* next = &explanation->plan->body.instructions[position];
  weft_string_buffer_append_format(text, "%s runs\n", weft_instruction_label(inside, arena));
  while (next && next != inside) {
    inside_level_t level;
    next = descend(explanation, next, inside, &level);
    if (next) print_level(&level, arena, text);
  }
  weft_string_buffer_append_cstring(text, "  costs   ");
  weft_explanation_append_time(text, instruction_ns(explanation, inside));
  weft_string_buffer_append_cstring(
      text, inside->kind == WEFT_INSTRUCTION_COLLECTIVE
                ? ", with no computation beside it: what is inside runs one after another\n\n"
                : "\n\n");
  return weft_ok_status();
}

weft_status_t weft_inside_explanation_print_json(const weft_explanation_t* explanation,
                                                 uint32_t position,
                                                 const weft_instruction_t* inside,
                                                 weft_arena_t* arena, weft_string_buffer_t* text) {
  const weft_instruction_t* next = &explanation->plan->body.instructions[position];
  bool is_first = true;
  weft_string_buffer_append_format(text, "{\"id\": %" PRIu32 ", \"name\": ", inside->id);
  weft_json_append_string(text, weft_instruction_label(inside, arena));
  weft_string_buffer_append_format(text, ", \"cost_ns\": %.3f, \"inside\": [",
                                   instruction_ns(explanation, inside));
  while (next && next != inside) {
    inside_level_t level;
    next = descend(explanation, next, inside, &level);
    if (!next) break;
    weft_string_buffer_append_format(
        text,
        "%s{\"id\": %" PRIu32 ", \"block\": %" PRIu32 ", \"trips\": %" PRId64
        ", \"before_ns\": %.3f}",
        is_first ? "" : ", ", level.owner->id, level.block,
        level.owner->kind == WEFT_INSTRUCTION_WHILE ? level.owner->trip_count : 1, level.before_ns);
    is_first = false;
  }
  weft_string_buffer_append_cstring(text, "]}\n");
  return weft_ok_status();
}
