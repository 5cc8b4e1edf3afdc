// Plans as JSON: what a program of another language wants to know about one.
#include <inttypes.h>
#include <string.h>

#include "graph/plan/export.h"
#include "graph/plan/plan_text_internal.h"

static void put(weft_string_buffer_t* text, const char* words) {
  weft_string_buffer_append_cstring(text, words);
}

static void put_string(weft_string_buffer_t* text, const char* string) {
  weft_string_buffer_append_char(text, '"');
  for (const char* c = string; *c; ++c) {
    if (*c == '"' || *c == '\\') {
      weft_string_buffer_append_char(text, '\\');
      weft_string_buffer_append_char(text, *c);
    } else if ((unsigned char)*c < 0x20) {
      weft_string_buffer_append_format(text, "\\u%04x", (unsigned)(unsigned char)*c);
    } else {
      weft_string_buffer_append_char(text, *c);
    }
  }
  weft_string_buffer_append_char(text, '"');
}

// ", \"key\": 12"
static void put_number(weft_string_buffer_t* text, const char* key, uint64_t number) {
  weft_string_buffer_append_format(text, ", \"%s\": %" PRIu64, key, number);
}

static void put_time(weft_string_buffer_t* text, const char* key, uint64_t ns) {
  if (ns == WEFT_TIME_UNKNOWN) {
    weft_string_buffer_append_format(text, ", \"%s\": null", key);
  } else {
    put_number(text, key, ns);
  }
}

static void put_word(weft_string_buffer_t* text, const char* key, const char* word) {
  weft_string_buffer_append_format(text, ", \"%s\": ", key);
  put_string(text, word);
}

static void put_list(weft_string_buffer_t* text, const int64_t* numbers, int32_t count) {
  weft_string_buffer_append_char(text, '[');
  for (int32_t i = 0; i < count; ++i) {
    weft_string_buffer_append_format(text, "%s%" PRId64, i ? ", " : "", numbers[i]);
  }
  weft_string_buffer_append_char(text, ']');
}

static void put_shape(weft_string_buffer_t* text, const weft_shape_t* shape) {
  put_word(text, "dtype", weft_dtype_name(shape->dtype));
  put(text, ", \"dims\": ");
  put_list(text, shape->dims, shape->rank);
}

// Instructions ----------------------------------------------------------------------------------

static void put_view(weft_string_buffer_t* text, const weft_view_t* view) {
  weft_string_buffer_append_format(text, "{\"buffer\": %u, \"offset\": %" PRId64, view->buffer,
                                   view->offset_bytes);
  put_word(text, "dtype", weft_dtype_name(view->dtype));
  put(text, ", \"dims\": ");
  put_list(text, view->dims, view->rank);
  put(text, ", \"strides\": ");
  put_list(text, view->strides, view->rank);
  weft_string_buffer_append_char(text, '}');
}

static void put_views(weft_string_buffer_t* text, const char* key, const weft_view_t* views,
                      uint32_t count) {
  weft_string_buffer_append_format(text, ", \"%s\": [", key);
  for (uint32_t i = 0; i < count; ++i) {
    if (i) put(text, ", ");
    put_view(text, &views[i]);
  }
  weft_string_buffer_append_char(text, ']');
}

static void put_collective(weft_string_buffer_t* text, const weft_plan_t* plan,
                           const weft_collective_kernel_t* call) {
  weft_string_buffer_append_format(text, ", \"collective\": {\"kind\": \"%s\"",
                                   weft_collective_name(call->kind));
  if (call->reduction != WEFT_REDUCTION_NONE) {
    put_word(text, "reduction", weft_reduction_name(call->reduction));
  }
  put_word(text, "dtype", weft_dtype_name(call->dtype));
  put_number(text, "count", (uint64_t)call->count);
  put_number(text, "groups", call->groups);
  if (call->kind == WEFT_COLLECTIVE_BROADCAST) put_number(text, "root", (uint64_t)call->root);
  if (call->peers) {
    put(text, ", \"sources_and_targets\": [");
    for (uint32_t r = 0; r < plan->rank_count; ++r) {
      weft_string_buffer_append_format(text, "%s[%d, %d]", r ? ", " : "", call->peers[2 * r],
                                       call->peers[2 * r + 1]);
    }
    weft_string_buffer_append_char(text, ']');
  }
  weft_string_buffer_append_char(text, '}');
}

static const char* kernel_word(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_WHILE) return "while";
  if (instruction->kind == WEFT_INSTRUCTION_SWITCH) return "switch";
  switch (instruction->kernel.kind) {
    case WEFT_KERNEL_LOOP:
      return "loop";
    case WEFT_KERNEL_CONTRACTION:
      return "contraction";
    case WEFT_KERNEL_OP:
      return "op";
    case WEFT_KERNEL_COLLECTIVE:
      break;
  }
  return "collective";
}

static void put_kernel(weft_string_buffer_t* text, const weft_plan_t* plan,
                       const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  put_views(text, "inputs", kernel->inputs, kernel->input_count);
  put_views(text, "outputs", kernel->outputs, kernel->output_count);
  if (kernel->in_place != UINT32_MAX) put_number(text, "in_place", kernel->in_place);
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    put_number(text, "workspace", instruction->workspace);
  }
  if (kernel->kind == WEFT_KERNEL_COLLECTIVE) put_collective(text, plan, &kernel->as.collective);
  if (kernel->kind == WEFT_KERNEL_LOOP) put_number(text, "steps", kernel->as.loop.step_count);
  if (kernel->kind == WEFT_KERNEL_CONTRACTION) {
    const weft_contraction_kernel_t* c = &kernel->as.contraction;
    weft_string_buffer_append_format(text, ", \"batch_m_n_k\": [%d, %d, %d, %d]", c->batch_rank,
                                     c->m_rank, c->n_rank, c->k_rank);
  }
}

static void put_origin(weft_string_buffer_t* text, const weft_op_t* op) {
  if (!op) return;
  put_word(text, "operation", op->name);
  if (op->location.name) put_word(text, "location", op->location.name);
  if (op->location.line) {
    put_number(text, "line", op->location.line);
    put_number(text, "column", op->location.column);
  }
}

static void put_block(weft_string_buffer_t* text, const weft_plan_t* plan,
                      const weft_plan_block_t* block);

static void put_instruction(weft_string_buffer_t* text, const weft_plan_t* plan,
                            const weft_instruction_t* instruction) {
  weft_string_buffer_append_format(text, "{\"id\": %u", instruction->id);
  put_word(text, "stream", plan->streams[instruction->stream].name);
  if (instruction->name) put_word(text, "name", instruction->name);
  put_word(text, "kind", kernel_word(instruction));
  put(text, ", \"waits\": [");
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    weft_string_buffer_append_format(text, "%s%u", w ? ", " : "", instruction->waits[w]);
  }
  weft_string_buffer_append_char(text, ']');
  put_time(text, "cost_ns", instruction->cost_ns);
  put_time(text, "start_ns", instruction->start_ns);
  if (instruction->binding != WEFT_INSTRUCTION_NONE) {
    put_number(text, "after", instruction->binding);
  }
  put_origin(text, instruction->op);
  if (instruction->block_count == 0) {
    put_kernel(text, plan, instruction);
  } else {
    put(text, ", \"predicate\": ");
    put_view(text, instruction->predicate);
    if (instruction->trip_count >= 0) {
      put_number(text, "trip_count", (uint64_t)instruction->trip_count);
    }
    put(text, ", \"blocks\": [");
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      if (b) put(text, ", ");
      put_block(text, plan, &instruction->blocks[b]);
    }
    weft_string_buffer_append_char(text, ']');
  }
  weft_string_buffer_append_char(text, '}');
}

static void put_block(weft_string_buffer_t* text, const weft_plan_t* plan,
                      const weft_plan_block_t* block) {
  weft_string_buffer_append_char(text, '[');
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    put(text, i ? ",\n " : "\n ");
    put_instruction(text, plan, &block->instructions[i]);
  }
  put(text, "]");
}

// Tables ----------------------------------------------------------------------------------------

static void put_memory(weft_string_buffer_t* text, const weft_plan_t* plan) {
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  weft_string_buffer_append_format(text, "\"memory\": {\"peak_bytes\": %zu", memory.peak_bytes);
  put_number(text, "argument_bytes", memory.argument_bytes);
  put_number(text, "constant_bytes", memory.constant_bytes);
  put_number(text, "result_bytes", memory.result_bytes);
  put_number(text, "step_bytes", memory.step_bytes);
  put_number(text, "max_live_bytes", memory.max_live_bytes);
  put_number(text, "host_bytes", memory.host_bytes);
  put_number(text, "regathered", plan->memory_actions.regathered);
  put_number(text, "recomputed", plan->memory_actions.recomputed);
  put_number(text, "offloaded", plan->memory_actions.offloaded);
  put(text, "},\n\"prediction\": ");
  const weft_plan_prediction_t* prediction = &plan->prediction;
  if (!prediction->machine) {
    put(text, "null,\n");
    return;
  }
  put(text, "{\"machine\": ");
  put_string(text, prediction->machine);
  put_number(text, "step_ns", prediction->step_ns);
  put_number(text, "exposed_ns", prediction->exposed_ns);
  put_number(text, "bound_ns", prediction->bound_ns);
  put(text, "},\n");
}

static void put_groups(weft_string_buffer_t* text, const weft_plan_t* plan) {
  put(text, "\"groups\": [");
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    const weft_plan_groups_t* groups = &plan->groups[i];
    put(text, i ? ", [" : "[");
    for (uint32_t m = 0; m < groups->group_count * groups->group_size; ++m) {
      const bool starts = m % groups->group_size == 0;
      weft_string_buffer_append_format(text, "%s%u", starts ? (m ? "], [" : "[") : ", ",
                                       groups->members[m]);
    }
    put(text, "]]");
  }
  put(text, "],\n");
}

static void put_buffers(weft_string_buffer_t* text, const weft_plan_t* plan) {
  bool is_first = true;
  put(text, "\"buffers\": [");
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    const bool is_temporary = buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST;
    if (is_temporary && buffer->first == UINT32_MAX) continue;
    weft_string_buffer_append_format(text, "%s\n {\"id\": %u", is_first ? "" : ",", i);
    is_first = false;
    put_word(text, "kind", weft_plan_buffer_kind_word(buffer->kind));
    put_number(text, "bytes", buffer->size_bytes);
    put_number(text, "offset", buffer->offset_bytes);
    if (is_temporary) {
      put_number(text, "first", buffer->first);
      put_number(text, "last", buffer->last);
    }
    if (buffer->holds_rank) put(text, ", \"holds_rank\": true");
    weft_string_buffer_append_char(text, '}');
  }
  put(text, "],\n");
}

static void put_values(weft_string_buffer_t* text, const weft_plan_t* plan) {
  put(text, "\"arguments\": [");
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    const weft_plan_argument_t* argument = &plan->arguments[i];
    weft_string_buffer_append_format(text, "%s\n {\"buffer\": %u", i ? "," : "", argument->buffer);
    put_shape(text, &argument->shape);
    if (argument->aliased_result >= 0) {
      put_number(text, "result", (uint64_t)argument->aliased_result);
    }
    weft_string_buffer_append_char(text, '}');
  }
  put(text, "],\n\"results\": [");
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    const weft_plan_result_t* result = &plan->results[i];
    weft_string_buffer_append_format(text, "%s\n {\"buffer\": %u", i ? "," : "", result->buffer);
    put_shape(text, &result->shape);
    if (result->aliased_argument >= 0) {
      put_number(text, "argument", (uint64_t)result->aliased_argument);
    }
    weft_string_buffer_append_char(text, '}');
  }
  put(text, "],\n");
}

weft_status_t weft_plan_export_json(const weft_plan_t* plan, weft_string_buffer_t* text) {
  weft_string_buffer_append_format(
      text, "{\"format\": \"weft-plan\", \"version\": %d, \"source\": ", WEFT_PLAN_VERSION);
  put_string(text, plan->graph->file_name);
  put_number(text, "ranks", plan->rank_count);
  put(text, ",\n");
  put_memory(text, plan);
  put(text, "\"streams\": [");
  for (uint32_t i = 0; i < plan->stream_count; ++i) {
    put(text, i ? ", {\"name\": " : "{\"name\": ");
    put_string(text, plan->streams[i].name);
    put_word(text, "kind", weft_plan_stream_kind_word(plan->streams[i].kind));
    weft_string_buffer_append_char(text, '}');
  }
  put(text, "],\n");
  put_groups(text, plan);
  put_buffers(text, plan);
  put_values(text, plan);
  put(text, "\"instructions\": ");
  put_block(text, plan, &plan->body);
  put(text, "}\n");
  return weft_ok_status();
}
