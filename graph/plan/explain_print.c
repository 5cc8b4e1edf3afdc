// Explanations as sentences and as JSON.
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "graph/plan/explain_internal.h"
#include "graph/plan/json_text.h"
#include "runtime/base/plural.h"

#define NONE WEFT_COURSE_NONE
#define MOST_LINES 24

void weft_explanation_append_time(weft_string_buffer_t* text, double ns) {
  if (ns < 1e3) {
    weft_string_buffer_append_format(text, "%.0f ns", ns);
  } else if (ns < 1e6) {
    weft_string_buffer_append_format(text, "%.2f us", ns / 1e3);
  } else if (ns < 1e9) {
    weft_string_buffer_append_format(text, "%.3f ms", ns / 1e6);
  } else {
    weft_string_buffer_append_format(text, "%.3f s", ns / 1e9);
  }
}

// A name for each position that is printed, in an arena of the printer's own.
typedef struct explain_printer_s {
  const weft_explanation_t* explanation;
  weft_arena_t* arena;
  weft_string_buffer_t* text;
} explain_printer_t;

static void append_name(const explain_printer_t* printer, uint32_t position) {
  const weft_arena_mark_t mark = weft_arena_mark(printer->arena);
  weft_string_buffer_append_cstring(
      printer->text, weft_explanation_name(printer->explanation, position, printer->arena));
  weft_arena_rewind(printer->arena, mark);
}

// Causes ----------------------------------------------------------------------------------------

static void append_buffer_bytes(const explain_printer_t* printer, uint32_t buffer) {
  static const char* const units[] = {"KiB", "MiB", "GiB", "TiB"};
  if (buffer == WEFT_BUFFER_NONE) return;
  const size_t bytes = printer->explanation->plan->buffers[buffer].size_bytes;
  if (bytes < 1024) {
    weft_string_buffer_append_format(printer->text, " (%zu byte%s)", bytes, weft_plural(bytes));
    return;
  }
  double count = (double)bytes / 1024;
  size_t unit = 0;
  for (; count >= 1024 && unit + 1 < sizeof(units) / sizeof(units[0]); ++unit) count /= 1024;
  weft_string_buffer_append_format(printer->text, " (%.1f %s)", count, units[unit]);
}

// "when #12 (dot_general) has completed: it reads what that wrote".
static void append_cause(const explain_printer_t* printer, uint32_t position,
                         const weft_cause_t* cause) {
  weft_string_buffer_t* text = printer->text;
  const bool differs = cause->conflict != NONE && cause->conflict != cause->after;
  if (cause->reason == WEFT_REASON_BEGIN) {
    weft_string_buffer_append_cstring(text, "with the step: nothing comes before it");
    return;
  }
  weft_string_buffer_append_cstring(text, "when ");
  append_name(printer, cause->after);
  weft_string_buffer_append_cstring(text, " has completed: ");
  switch (cause->reason) {
    case WEFT_REASON_STREAM:
      weft_string_buffer_append_format(
          text, "stream %s runs one thing at a time",
          printer->explanation->plan->streams[printer->explanation->course->items[position].stream]
              .name);
      return;
    case WEFT_REASON_LINK:
      weft_string_buffer_append_cstring(text, "both need the same link");
      return;
    case WEFT_REASON_READS:
      weft_string_buffer_append_cstring(text, "it reads what ");
      break;
    case WEFT_REASON_OVERWRITES:
      weft_string_buffer_append_cstring(text, "it writes over what ");
      break;
    case WEFT_REASON_MEMORY:
      weft_string_buffer_append_cstring(text, "its bytes");
      append_buffer_bytes(printer, cause->buffer);
      weft_string_buffer_append_cstring(text, " are free only after ");
      append_name(printer, cause->conflict);
      return;
    case WEFT_REASON_PLACE:
      weft_string_buffer_append_cstring(text, "that is its place in the schedule");
      return;
    case WEFT_REASON_BEGIN:
    case WEFT_REASON_COUNT_:
      return;
  }
  if (differs) {
    append_name(printer, cause->conflict);
    weft_string_buffer_append_cstring(text, ", which completes with it,");
  } else {
    weft_string_buffer_append_cstring(text, "that");
  }
  weft_string_buffer_append_cstring(
      text, cause->reason == WEFT_REASON_READS ? " wrote" : " reads or wrote");
}

static const char* reason_name(weft_reason_t reason) {
  static const char* const names[WEFT_REASON_COUNT_] = {
      [WEFT_REASON_BEGIN] = "begin",
      [WEFT_REASON_STREAM] = "stream",
      [WEFT_REASON_LINK] = "link",
      [WEFT_REASON_READS] = "reads",
      [WEFT_REASON_OVERWRITES] = "overwrites",
      [WEFT_REASON_MEMORY] = "memory",
      [WEFT_REASON_PLACE] = "place",
  };
  return names[reason];
}

static void append_what_ifs(const explain_printer_t* printer, const weft_what_if_t* what_ifs,
                            uint32_t count) {
  const double step_ns = printer->explanation->timeline.step_ns;
  for (uint32_t i = 0; i < count; ++i) {
    weft_string_buffer_append_format(printer->text, "  if %s: ", what_ifs[i].change);
    weft_explanation_append_time(printer->text, what_ifs[i].step_ns);
    weft_string_buffer_append_cstring(printer->text, ", ");
    weft_explanation_append_time(printer->text, step_ns - what_ifs[i].step_ns);
    weft_string_buffer_append_cstring(printer->text, " less");
    if (what_ifs[i].option) {
      weft_string_buffer_append_format(printer->text, " (%s%s)",
                                       what_ifs[i].is_made ? "" : "perhaps ", what_ifs[i].option);
    }
    weft_string_buffer_append_char(printer->text, '\n');
  }
}

// Plans that were made with other options and take less.
static uint32_t list_remedies(const weft_explanation_t* explanation,
                              weft_what_if_t out_remedies[WEFT_REMEDY_COUNT_]) {
  uint32_t count = 0;
  for (int kind = 0; kind < WEFT_REMEDY_COUNT_; ++kind) {
    const weft_what_if_t* remedy = &explanation->options.remedies[kind];
    if (!remedy->change || remedy->step_ns >= explanation->timeline.step_ns) continue;
    out_remedies[count++] = *remedy;
  }
  return count;
}

// Summary ---------------------------------------------------------------------------------------

static void print_totals(const explain_printer_t* printer) {
  const weft_explanation_t* explanation = printer->explanation;
  const weft_bounds_t* bounds = &explanation->bounds;
  weft_string_buffer_t* text = printer->text;
  const double step_ns = explanation->timeline.step_ns;
  weft_string_buffer_append_format(text, "machine        %s\nstep           ",
                                   weft_machine_name(explanation->machine));
  weft_explanation_append_time(text, step_ns);
  weft_string_buffer_append_cstring(text, "\nexposed        ");
  weft_explanation_append_time(text, explanation->timeline.exposed_ns);
  weft_string_buffer_append_format(
      text, ", %.1f %% of the step\nlower bound    ",
      step_ns > 0 ? 100 * explanation->timeline.exposed_ns / step_ns : 0);
  weft_explanation_append_time(text, bounds->bound_ns);
  weft_string_buffer_append_format(
      text, ", gap %.2f %%\n  critical path  ",
      bounds->bound_ns > 0 ? 100 * (step_ns / bounds->bound_ns - 1) : 0);
  weft_explanation_append_time(text, bounds->critical_path_ns);
  weft_string_buffer_append_cstring(text, "\n  busiest        ");
  weft_explanation_append_time(text, bounds->busiest_ns);
  weft_string_buffer_append_cstring(text, "\n  flow shop      ");
  weft_explanation_append_time(text, bounds->flow_shop_ns);
  weft_string_buffer_append_cstring(text, "\n\nstreams\n");
  for (uint32_t s = 0; s < explanation->plan->stream_count; ++s) {
    weft_string_buffer_append_format(text, "  %-12s ", explanation->plan->streams[s].name);
    weft_explanation_append_time(text, explanation->stream_load_ns[s]);
    weft_string_buffer_append_format(
        text, ", %.1f %%", step_ns > 0 ? 100 * explanation->stream_load_ns[s] / step_ns : 0);
    if (explanation->plan->streams[s].kind == WEFT_STREAM_COMPUTE &&
        explanation->stream_transfer_ns[s] > 0) {
      weft_string_buffer_append_cstring(text, "; ");
      weft_explanation_append_time(text, explanation->stream_transfer_ns[s]);
      weft_string_buffer_append_cstring(text, " of it communication");
    }
    weft_string_buffer_append_char(text, '\n');
  }
}

// Runs of the path on one stream for one reason are one line.
static weft_status_t print_path(const explain_printer_t* printer) {
  const weft_explanation_t* explanation = printer->explanation;
  const weft_course_t* course = explanation->course;
  weft_string_buffer_t* text = printer->text;
  uint32_t lines = 0;
  weft_string_buffer_append_format(text, "\ncritical path, %" PRIu32 " instruction%s\n",
                                   explanation->path_count, weft_plural(explanation->path_count));
  for (uint32_t begin = 0; begin < explanation->path_count;) {
    const uint32_t first = explanation->path[begin];
    const uint32_t stream = course->items[first].stream;
    uint32_t end = begin + 1;
    while (end < explanation->path_count &&
           course->items[explanation->path[end]].stream == stream) {
      ++end;
    }
    const uint32_t last = explanation->path[end - 1];
    if (lines++ == MOST_LINES) {
      weft_string_buffer_append_format(text, "  ... %" PRIu32 " more\n",
                                       explanation->path_count - begin);
      break;
    }
    weft_cause_t cause;
    WEFT_RETURN_IF_ERROR(weft_explanation_cause(explanation, first, printer->arena, &cause));
    weft_string_buffer_append_cstring(text, "  ");
    weft_explanation_append_time(text, explanation->timeline.entries[last].end_ns -
                                           explanation->timeline.entries[first].start_ns);
    weft_string_buffer_append_format(text, " on %s: ", explanation->plan->streams[stream].name);
    append_name(printer, first);
    if (end > begin + 1) {
      weft_string_buffer_append_cstring(text, " to ");
      append_name(printer, last);
    }
    weft_string_buffer_append_cstring(text, "; it starts ");
    append_cause(printer, first, &cause);
    weft_string_buffer_append_char(text, '\n');
    begin = end;
  }
  return weft_ok_status();
}

// The best change for one instruction, for the list of what is exposed.
static const weft_what_if_t* best_option(const weft_instruction_explanation_t* instruction) {
  const weft_what_if_t* best = NULL;
  for (uint32_t i = 0; i < instruction->what_if_count; ++i) {
    const weft_what_if_t* other = &instruction->what_ifs[i];
    if (!other->option || (best && best->is_made && !other->is_made)) continue;
    // A plan that was made says more than a change to this one.
    const bool is_surer = !best || (other->is_made && !best->is_made);
    if (is_surer || other->step_ns < best->step_ns) best = other;
  }
  return best;
}

// Position of the most exposed instruction below |limit_ns|, or equally exposed but behind |after|.
static uint32_t next_exposed(const weft_explanation_t* explanation, double limit_ns,
                             uint32_t after) {
  uint32_t best = NONE;
  for (uint32_t i = 0; i < explanation->timeline.count; ++i) {
    const double ns = explanation->exposed_ns[i];
    if (ns < 0.5 || ns > limit_ns || (ns == limit_ns && i <= after)) continue;
    if (best == NONE || ns > explanation->exposed_ns[best]) best = i;
  }
  return best;
}

static weft_status_t print_exposed(const explain_printer_t* printer) {
  const weft_explanation_t* explanation = printer->explanation;
  weft_string_buffer_t* text = printer->text;
  uint32_t count = 0;
  for (uint32_t i = 0; i < explanation->timeline.count; ++i) {
    count += explanation->exposed_ns[i] >= 0.5;
  }
  weft_string_buffer_append_format(text, "\nexposed, %" PRIu32 " instruction%s\n", count,
                                   weft_plural(count));
  uint32_t position = 0;
  double limit_ns = INFINITY;
  for (uint32_t i = 0; i < count; ++i) {
    position = next_exposed(explanation, limit_ns, position);
    limit_ns = explanation->exposed_ns[position];
    if (i == MOST_LINES) {
      weft_string_buffer_append_format(text, "  ... %" PRIu32 " more\n", count - i);
      break;
    }
    weft_instruction_explanation_t own = {.position = position};
    weft_cause_t cause;
    WEFT_RETURN_IF_ERROR(weft_explanation_cause(explanation, position, printer->arena, &cause));
    WEFT_RETURN_IF_ERROR(weft_explanation_what_ifs(explanation, position, printer->arena, &own));
    weft_string_buffer_append_cstring(text, "  ");
    append_name(printer, position);
    weft_string_buffer_append_cstring(text, ": ");
    weft_explanation_append_time(text, limit_ns);
    weft_string_buffer_append_cstring(text, " of ");
    weft_explanation_append_time(text, explanation->timeline.entries[position].cost_ns);
    weft_string_buffer_append_cstring(text, "; it starts ");
    append_cause(printer, position, &cause);
    const weft_what_if_t* option = best_option(&own);
    if (option) {
      weft_string_buffer_append_format(text, "; %s %s save ", option->option,
                                       option->is_made ? "would" : "may");
      weft_explanation_append_time(text, explanation->timeline.step_ns - option->step_ns);
    }
    weft_string_buffer_append_char(text, '\n');
  }
  return weft_ok_status();
}

weft_status_t weft_explanation_print(const weft_explanation_t* explanation, weft_arena_t* arena,
                                     weft_string_buffer_t* text) {
  const explain_printer_t printer = {.explanation = explanation, .arena = arena, .text = text};
  print_totals(&printer);
  WEFT_RETURN_IF_ERROR(print_path(&printer));
  WEFT_RETURN_IF_ERROR(print_exposed(&printer));
  weft_what_if_t remedies[WEFT_REMEDY_COUNT_];
  const uint32_t remedy_count = list_remedies(explanation, remedies);
  if (explanation->what_if_count + remedy_count > 0) {
    weft_string_buffer_append_cstring(text, "\nthe step would take\n");
    append_what_ifs(&printer, explanation->what_ifs, explanation->what_if_count);
    append_what_ifs(&printer, remedies, remedy_count);
  }
  return weft_ok_status();
}

// One instruction -------------------------------------------------------------------------------

static void print_beside(const explain_printer_t* printer,
                         const weft_instruction_explanation_t* instruction) {
  weft_string_buffer_t* text = printer->text;
  const bool is_transfer =
      weft_course_is_transfer(&printer->explanation->course->items[instruction->position]);
  double sum_ns = 0;
  for (uint32_t i = 0; i < instruction->beside_count; ++i) sum_ns += instruction->beside[i].ns;
  if (instruction->beside_count == 0) {
    weft_string_buffer_append_format(text, "\n%s\n",
                                     is_transfer ? "no computation hides it" : "nothing is hidden");
    return;
  }
  weft_string_buffer_append_cstring(text, is_transfer ? "\nhidden by " : "\nhides ");
  weft_explanation_append_time(text, sum_ns);
  weft_string_buffer_append_cstring(text, is_transfer ? " of computation\n" : " of transfers\n");
  for (uint32_t i = 0; i < instruction->beside_count; ++i) {
    if (i == MOST_LINES) {
      weft_string_buffer_append_format(text, "  ... %" PRIu32 " more\n",
                                       instruction->beside_count - i);
      break;
    }
    weft_string_buffer_append_cstring(text, "  ");
    append_name(printer, instruction->beside[i].position);
    weft_string_buffer_append_cstring(text, " for ");
    weft_explanation_append_time(text, instruction->beside[i].ns);
    weft_string_buffer_append_char(text, '\n');
  }
}

static void print_causes(const explain_printer_t* printer,
                         const weft_instruction_explanation_t* instruction) {
  weft_string_buffer_t* text = printer->text;
  uint32_t position = instruction->position;
  uint32_t lines = 0;
  uint32_t skipped = 0;
  weft_string_buffer_append_cstring(text, "\nwhy then\n");
  for (uint32_t i = 0; i < instruction->cause_count; ++i) {
    const weft_cause_t* cause = &instruction->causes[i];
    // Long runs on one stream say nothing new.
    const bool repeats = i > 0 && cause->reason == WEFT_REASON_STREAM &&
                         instruction->causes[i - 1].reason == WEFT_REASON_STREAM;
    if (!repeats && lines++ == MOST_LINES / 2) {
      weft_string_buffer_append_format(text, "  ... %" PRIu32 " more\n",
                                       instruction->cause_count - i);
      break;
    }
    skipped += repeats;
    if (!repeats) {
      if (skipped > 0) {
        weft_string_buffer_append_format(text, "  ... and so on, %" PRIu32 " more on that stream\n",
                                         skipped);
        skipped = 0;
      }
      weft_string_buffer_append_cstring(text, "  ");
      append_name(printer, position);
      weft_string_buffer_append_cstring(text, " starts ");
      append_cause(printer, position, cause);
      weft_string_buffer_append_char(text, '\n');
    }
    position = cause->after;
  }
}

weft_status_t weft_instruction_explanation_print(const weft_explanation_t* explanation,
                                                 const weft_instruction_explanation_t* instruction,
                                                 weft_arena_t* arena, weft_string_buffer_t* text) {
  const explain_printer_t printer = {.explanation = explanation, .arena = arena, .text = text};
  const uint32_t position = instruction->position;
  const weft_timeline_entry_t* entry = &explanation->timeline.entries[position];
  append_name(&printer, position);
  weft_string_buffer_append_cstring(text, " starts after ");
  weft_explanation_append_time(text, entry->start_ns);
  weft_string_buffer_append_cstring(text, " and ends after ");
  weft_explanation_append_time(text, entry->end_ns);
  weft_string_buffer_append_format(
      text, " of the step, on stream %s\n  costs   ",
      explanation->plan->streams[explanation->course->items[position].stream].name);
  weft_explanation_append_time(text, entry->cost_ns);
  weft_string_buffer_append_cstring(text, "\n  exposed ");
  weft_explanation_append_time(text, explanation->exposed_ns[position]);
  weft_string_buffer_append_cstring(text, "\n  slack   ");
  weft_explanation_append_time(text, instruction->slack_ns);
  weft_string_buffer_append_cstring(
      text, instruction->slack_ns > 0 ? ": it may take so much longer before the step does\n"
                                      : ": if it takes longer, so does the step\n");
  print_causes(&printer, instruction);
  print_beside(&printer, instruction);
  weft_string_buffer_append_cstring(text, "\nwaiting for it\n");
  for (uint32_t i = 0; i < instruction->waiter_count && i < MOST_LINES; ++i) {
    weft_string_buffer_append_cstring(text, "  ");
    append_name(&printer, instruction->waiters[i]);
    weft_string_buffer_append_char(text, '\n');
  }
  if (instruction->waiter_count == 0) weft_string_buffer_append_cstring(text, "  nothing\n");
  weft_string_buffer_append_cstring(text, "\nthe step takes ");
  weft_explanation_append_time(text, explanation->timeline.step_ns);
  if (instruction->what_if_count == 0) {
    weft_string_buffer_append_cstring(text, ", and nothing about this changes that\n");
    return weft_ok_status();
  }
  weft_string_buffer_append_cstring(text, "; it would take\n");
  append_what_ifs(&printer, instruction->what_ifs, instruction->what_if_count);
  return weft_ok_status();
}

// JSON ------------------------------------------------------------------------------------------

static void json_name(const explain_printer_t* printer, uint32_t position) {
  const weft_instruction_t* instruction = &printer->explanation->plan->body.instructions[position];
  if (instruction->name) {
    weft_json_append_string(printer->text, instruction->name);
  } else {
    weft_string_buffer_append_format(printer->text, "\"#%" PRIu32 "\"", instruction->id);
  }
}

static void json_positions(const explain_printer_t* printer, const uint32_t* positions,
                           uint32_t count) {
  weft_string_buffer_append_char(printer->text, '[');
  for (uint32_t i = 0; i < count; ++i) {
    if (i > 0) weft_string_buffer_append_cstring(printer->text, ", ");
    json_name(printer, positions[i]);
  }
  weft_string_buffer_append_char(printer->text, ']');
}

static void json_cause(const explain_printer_t* printer, const weft_cause_t* cause) {
  weft_string_buffer_append_format(printer->text, "{\"reason\": \"%s\"",
                                   reason_name(cause->reason));
  if (cause->after != NONE) {
    weft_string_buffer_append_cstring(printer->text, ", \"after\": ");
    json_name(printer, cause->after);
  }
  if (cause->conflict != NONE) {
    weft_string_buffer_append_cstring(printer->text, ", \"conflict\": ");
    json_name(printer, cause->conflict);
  }
  weft_string_buffer_append_char(printer->text, '}');
}

static void json_change(const explain_printer_t* printer, const weft_what_if_t* what_if) {
  weft_string_buffer_append_cstring(printer->text, "{\"change\": ");
  weft_json_append_string(printer->text, what_if->change);
  weft_string_buffer_append_format(printer->text, ", \"step_ns\": %.3f", what_if->step_ns);
  if (what_if->option) {
    weft_string_buffer_append_cstring(printer->text, ", \"option\": ");
    weft_json_append_string(printer->text, what_if->option);
    weft_string_buffer_append_format(printer->text, ", \"made\": %s",
                                     what_if->is_made ? "true" : "false");
  }
  weft_string_buffer_append_char(printer->text, '}');
}

static void json_what_ifs(const explain_printer_t* printer, const weft_what_if_t* what_ifs,
                          uint32_t count, const weft_what_if_t* more, uint32_t more_count) {
  weft_string_buffer_append_cstring(printer->text, ", \"what_if\": [");
  for (uint32_t i = 0; i < count + more_count; ++i) {
    if (i > 0) weft_string_buffer_append_cstring(printer->text, ", ");
    json_change(printer, i < count ? &what_ifs[i] : &more[i - count]);
  }
  weft_string_buffer_append_char(printer->text, ']');
}

weft_status_t weft_explanation_print_json(const weft_explanation_t* explanation,
                                          weft_arena_t* arena, weft_string_buffer_t* text) {
  const explain_printer_t printer = {.explanation = explanation, .arena = arena, .text = text};
  const weft_bounds_t* bounds = &explanation->bounds;
  weft_string_buffer_append_cstring(text, "{\"machine\": ");
  weft_json_append_string(text, weft_machine_name(explanation->machine));
  weft_string_buffer_append_format(
      text,
      ", \"step_ns\": %.3f, \"exposed_ns\": %.3f, \"bound_ns\": %.3f, "
      "\"critical_path_ns\": %.3f, \"busiest_ns\": %.3f, \"flow_shop_ns\": %.3f, \"streams\": [",
      explanation->timeline.step_ns, explanation->timeline.exposed_ns, bounds->bound_ns,
      bounds->critical_path_ns, bounds->busiest_ns, bounds->flow_shop_ns);
  for (uint32_t s = 0; s < explanation->plan->stream_count; ++s) {
    weft_string_buffer_append_format(text, "%s{\"name\": ", s > 0 ? ", " : "");
    weft_json_append_string(text, explanation->plan->streams[s].name);
    weft_string_buffer_append_format(text, ", \"load_ns\": %.3f, \"communication_ns\": %.3f}",
                                     explanation->stream_load_ns[s],
                                     explanation->stream_transfer_ns[s]);
  }
  weft_string_buffer_append_cstring(text, "], \"critical_path\": ");
  json_positions(&printer, explanation->path, explanation->path_count);
  weft_string_buffer_append_cstring(text, ", \"exposed\": [");
  bool is_first = true;
  for (uint32_t i = 0; i < explanation->timeline.count; ++i) {
    if (explanation->exposed_ns[i] < 0.5) continue;
    weft_cause_t cause;
    WEFT_RETURN_IF_ERROR(weft_explanation_cause(explanation, i, arena, &cause));
    weft_string_buffer_append_cstring(text, is_first ? "{\"name\": " : ", {\"name\": ");
    json_name(&printer, i);
    weft_string_buffer_append_format(
        text, ", \"exposed_ns\": %.3f, \"cause\": ", explanation->exposed_ns[i]);
    json_cause(&printer, &cause);
    weft_string_buffer_append_char(text, '}');
    is_first = false;
  }
  weft_string_buffer_append_char(text, ']');
  weft_what_if_t remedies[WEFT_REMEDY_COUNT_];
  const uint32_t remedy_count = list_remedies(explanation, remedies);
  json_what_ifs(&printer, explanation->what_ifs, explanation->what_if_count, remedies,
                remedy_count);
  weft_string_buffer_append_cstring(text, "}\n");
  return weft_ok_status();
}

weft_status_t weft_instruction_explanation_print_json(
    const weft_explanation_t* explanation, const weft_instruction_explanation_t* instruction,
    weft_arena_t* arena, weft_string_buffer_t* text) {
  const explain_printer_t printer = {.explanation = explanation, .arena = arena, .text = text};
  const uint32_t position = instruction->position;
  const weft_timeline_entry_t* entry = &explanation->timeline.entries[position];
  weft_string_buffer_append_format(
      text, "{\"id\": %" PRIu32 ", \"name\": ", explanation->plan->body.instructions[position].id);
  json_name(&printer, position);
  weft_string_buffer_append_cstring(text, ", \"stream\": ");
  weft_json_append_string(
      text, explanation->plan->streams[explanation->course->items[position].stream].name);
  weft_string_buffer_append_format(
      text,
      ", \"cost_ns\": %.3f, \"start_ns\": %.3f, \"end_ns\": %.3f, \"exposed_ns\": %.3f, "
      "\"slack_ns\": %.3f, \"causes\": [",
      entry->cost_ns, entry->start_ns, entry->end_ns, explanation->exposed_ns[position],
      instruction->slack_ns);
  for (uint32_t i = 0; i < instruction->cause_count; ++i) {
    if (i > 0) weft_string_buffer_append_cstring(text, ", ");
    json_cause(&printer, &instruction->causes[i]);
  }
  weft_string_buffer_append_cstring(text, "], \"beside\": [");
  for (uint32_t i = 0; i < instruction->beside_count; ++i) {
    weft_string_buffer_append_cstring(text, i > 0 ? ", {\"name\": " : "{\"name\": ");
    json_name(&printer, instruction->beside[i].position);
    weft_string_buffer_append_format(text, ", \"ns\": %.3f}", instruction->beside[i].ns);
  }
  weft_string_buffer_append_cstring(text, "], \"waiting\": ");
  json_positions(&printer, instruction->waiters, instruction->waiter_count);
  weft_string_buffer_append_format(text, ", \"step_ns\": %.3f", explanation->timeline.step_ns);
  json_what_ifs(&printer, instruction->what_ifs, instruction->what_if_count, NULL, 0);
  weft_string_buffer_append_cstring(text, "}\n");
  return weft_ok_status();
}
