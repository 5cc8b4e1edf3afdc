// What a stuck grid says about itself.
#include "graph/interp/format.h"
#include "graph/interp/grid_internal.h"
#include "runtime/base/string_buffer.h"

// More processes than this are counted, not listed.
enum { WEFT_INTERP_LISTED_PROCESSES = 16 };

static void weft_interp_append_process(weft_string_buffer_t* text,
                                       const weft_interp_grid_state_t* grid, uint32_t number) {
  const uint32_t partitions = grid->run->grid.partition_count;
  weft_string_buffer_append_format(text, "(%u, %u)", number / partitions, number % partitions);
}

static void weft_interp_append_meeting(weft_string_buffer_t* text,
                                       const weft_interp_process_t* process) {
  weft_string_buffer_append_cstring(text, " with processes");
  const uint32_t size = process->meeting.group_size;
  for (uint32_t i = 0; i < size && i < WEFT_INTERP_LISTED_PROCESSES; ++i) {
    weft_string_buffer_append_char(text, ' ');
    weft_interp_append_process(text, process->grid, process->meeting.group[i]);
  }
  if (size > WEFT_INTERP_LISTED_PROCESSES) weft_string_buffer_append_cstring(text, " ...");
  weft_string_buffer_append_format(text, " on channel %lld", (long long)process->meeting.channel);
  for (uint32_t i = 0; i < process->operand_count; ++i) {
    weft_string_buffer_append_cstring(text, i == 0 ? ", operands " : ", ");
    weft_interp_format_type(text, process->operands[i].type);
  }
}

static void weft_interp_append_state(weft_string_buffer_t* text,
                                     const weft_interp_process_t* process) {
  if (process->state == WEFT_INTERP_ENDED) {
    weft_string_buffer_append_format(text, " has ended (function %s)", process->function->name);
    return;
  }
  weft_string_buffer_append_format(text, " waits at %s, line %u, column %u,", process->op->name,
                                   process->op->location.line, process->op->location.column);
  if (process->state == WEFT_INTERP_RECEIVING) {
    weft_string_buffer_append_format(text, " for a message on channel %lld",
                                     (long long)process->meeting.channel);
    return;
  }
  weft_interp_append_meeting(text, process);
}

weft_status_t weft_interp_grid_deadlock(const weft_interp_grid_state_t* grid) {
  weft_location_t location = {.line = 0};
  weft_string_buffer_t text;
  weft_string_buffer_init(grid->run->options.allocator, &text);
  for (uint32_t i = 0; i < grid->process_count; ++i) {
    const weft_interp_process_t* process = &grid->processes[i];
    if (location.line == 0 && process->state != WEFT_INTERP_ENDED) location = process->op->location;
    if (i >= WEFT_INTERP_LISTED_PROCESSES) continue;
    weft_string_buffer_append_cstring(&text, i == 0 ? "process " : "; process ");
    weft_interp_append_process(&text, grid, i);
    weft_interp_append_state(&text, process);
  }
  if (grid->process_count > WEFT_INTERP_LISTED_PROCESSES) {
    weft_string_buffer_append_format(&text, "; and %u more",
                                     grid->process_count - WEFT_INTERP_LISTED_PROCESSES);
  }
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) {
    status =
        WEFT_STATUS_AT(grid->run->graph, location, INVALID_INPUT,
                       "no process can go on, processes named (replica, partition): %s", text.data);
  }
  weft_string_buffer_deinit(&text);
  return status;
}

weft_status_t weft_interp_grid_undelivered(const weft_interp_grid_state_t* grid) {
  const weft_interp_message_t* message = grid->messages;
  const uint32_t partitions = grid->run->grid.partition_count;
  return WEFT_STATUS_AT(grid->run->graph, message->op->location, INVALID_INPUT,
                        "%s: what process (%u, %u) sent on channel %lld was never received",
                        message->op->name, message->source / partitions,
                        message->source % partitions, (long long)message->channel);
}
