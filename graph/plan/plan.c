// The plan object: release, memory report, and its texts in blocks of the caller's.
#include "graph/plan/plan.h"

#include <string.h>

#include "graph/plan/plan_text.h"

void weft_plan_release(weft_plan_t* plan) {
  if (!plan) return;
  const weft_allocator_t allocator = plan->allocator;
  weft_arena_deinit(&plan->arena);
  weft_graph_release(plan->graph);
  weft_allocator_release(allocator, plan, sizeof(*plan), 16);
}

void weft_plan_memory(const weft_plan_t* plan, weft_plan_memory_t* out_memory) {
  const size_t* bytes = plan->arena_bytes;
  *out_memory = (weft_plan_memory_t){
      .argument_bytes = bytes[WEFT_BUFFER_ARGUMENT],
      .constant_bytes = bytes[WEFT_BUFFER_CONSTANT],
      .result_bytes = bytes[WEFT_BUFFER_RESULT],
      .step_bytes = bytes[WEFT_BUFFER_STEP],
      .peak_bytes = bytes[WEFT_BUFFER_ARGUMENT] + bytes[WEFT_BUFFER_CONSTANT] +
                    bytes[WEFT_BUFFER_RESULT] + bytes[WEFT_BUFFER_STEP],
      .max_live_bytes = plan->max_live_bytes,
      .host_bytes = bytes[WEFT_BUFFER_HOST],
  };
}

uint32_t weft_plan_instruction_count(const weft_plan_t* plan) {
  return plan->instruction_count;
}

// Text ------------------------------------------------------------------------------------------

typedef weft_status_t(write_fn_t)(const weft_plan_t* plan, weft_string_buffer_t* text);

// Hands out a block of exactly size + 1, which is what the caller will say it frees.
static weft_status_t write_to_block(const weft_plan_t* plan, write_fn_t* write,
                                    weft_allocator_t allocator, char** out_text, size_t* out_size) {
  weft_string_buffer_t text;
  *out_text = NULL;
  *out_size = 0;
  weft_string_buffer_init(allocator, &text);
  weft_status_t status = write(plan, &text);
  status = weft_status_join(status, weft_string_buffer_finish(&text));
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate(allocator, text.size + 1, 1, (void**)out_text);
  }
  if (weft_status_is_ok(status)) {
    memcpy(*out_text, text.data, text.size);
    (*out_text)[text.size] = '\0';
    *out_size = text.size;
  }
  weft_string_buffer_deinit(&text);
  return status;
}

weft_status_t weft_plan_print(const weft_plan_t* plan, weft_allocator_t allocator, char** out_text,
                              size_t* out_size) {
  return write_to_block(plan, weft_plan_write_body, allocator, out_text, out_size);
}

weft_status_t weft_plan_write(const weft_plan_t* plan, weft_allocator_t allocator, char** out_text,
                              size_t* out_size) {
  return write_to_block(plan, weft_plan_write_text, allocator, out_text, out_size);
}
