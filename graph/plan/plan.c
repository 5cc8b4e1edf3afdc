// The plan object: release, memory report, text.
#include "graph/plan/plan.h"

#include <inttypes.h>

#include "graph/ir/op_table.h"
#include "runtime/base/string_buffer.h"

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

static const char* buffer_kind_name(weft_buffer_kind_t kind) {
  static const char* const names[WEFT_BUFFER_KIND_COUNT_] = {
      [WEFT_BUFFER_ARGUMENT] = "argument", [WEFT_BUFFER_CONSTANT] = "constant",
      [WEFT_BUFFER_RESULT] = "result",     [WEFT_BUFFER_STEP] = "step",
      [WEFT_BUFFER_HOST] = "host",
  };
  return names[kind];
}

static void print_view(weft_string_buffer_t* text, const weft_view_t* view) {
  weft_string_buffer_append_format(text, "b%u", view->buffer);
  if (view->offset_bytes) {
    weft_string_buffer_append_format(text, "+%" PRId64, view->offset_bytes);
  }
  weft_string_buffer_append_char(text, '[');
  for (int32_t i = 0; i < view->rank; ++i) {
    weft_string_buffer_append_format(text, "%s%" PRId64 ":%" PRId64, i ? " " : "", view->dims[i],
                                     view->strides[i]);
  }
  weft_string_buffer_append_format(text, "]%s", weft_dtype_name(view->dtype));
}

static void print_views(weft_string_buffer_t* text, const weft_view_t* views, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (i) weft_string_buffer_append_cstring(text, ", ");
    print_view(text, &views[i]);
  }
}

static void print_loop(weft_string_buffer_t* text, const weft_loop_kernel_t* loop) {
  weft_string_buffer_append_cstring(text, "loop {");
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    const weft_loop_step_t* step = &loop->steps[i];
    if (i) weft_string_buffer_append_cstring(text, "; ");
    switch (step->kind) {
      case WEFT_LOOP_LOAD:
        weft_string_buffer_append_format(text, "r%u = in%u", i, step->input);
        break;
      case WEFT_LOOP_IMMEDIATE:
        weft_string_buffer_append_format(text, "r%u = 0x%" PRIx64, i, step->immediate_bits);
        break;
      case WEFT_LOOP_IOTA:
        weft_string_buffer_append_format(text, "r%u = iota d%d", i, step->dimension);
        break;
      case WEFT_LOOP_COMPUTE:
        weft_string_buffer_append_format(text, "r%u = %s", i, weft_op_info(step->opcode)->name);
        for (uint32_t o = 0; o < step->operand_count; ++o) {
          weft_string_buffer_append_format(text, " r%u", step->operands[o]);
        }
        break;
    }
  }
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    const weft_loop_output_t* output = &loop->outputs[i];
    if (output->is_reduction) {
      weft_string_buffer_append_format(text, "; out%u = %s r%u over dims 0x%x from r%u",
                                       output->view, weft_op_info(output->reduce_opcode)->name,
                                       output->value, output->reduced_dims, output->init);
    } else {
      weft_string_buffer_append_format(text, "; out%u = r%u", output->view, output->value);
    }
  }
  weft_string_buffer_append_char(text, '}');
}

static void print_collective(weft_string_buffer_t* text, const weft_collective_kernel_t* call) {
  weft_string_buffer_append_format(text, "%s ", weft_collective_name(call->kind));
  if (call->reduction != WEFT_REDUCTION_NONE) {
    weft_string_buffer_append_format(text, "%s ", weft_reduction_name(call->reduction));
  }
  weft_string_buffer_append_format(text, "%" PRId64 "x%s over g%u", call->count,
                                   weft_dtype_name(call->dtype), call->groups);
}

static void print_groups(weft_string_buffer_t* text, const weft_plan_t* plan) {
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    const weft_plan_groups_t* groups = &plan->groups[i];
    weft_string_buffer_append_format(text, "g%u ranks", i);
    for (uint32_t m = 0; m < groups->group_count * groups->group_size; ++m) {
      const bool starts = m % groups->group_size == 0;
      weft_string_buffer_append_format(text, "%s%u", starts ? (m ? "] [" : " [") : " ",
                                       groups->members[m]);
    }
    weft_string_buffer_append_cstring(text, "]\n");
  }
}

static void print_block(weft_string_buffer_t* text, const weft_plan_block_t* block, int depth);

static void print_instruction(weft_string_buffer_t* text, const weft_instruction_t* instruction,
                              int depth) {
  weft_string_buffer_append_format(text, "%*s#%u ", depth * 2, "", instruction->id);
  if (instruction->kind == WEFT_INSTRUCTION_WHILE || instruction->kind == WEFT_INSTRUCTION_SWITCH) {
    weft_string_buffer_append_cstring(
        text, instruction->kind == WEFT_INSTRUCTION_WHILE ? "while " : "switch ");
    print_view(text, &instruction->predicate);
    weft_string_buffer_append_char(text, '\n');
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      weft_string_buffer_append_format(text, "%*sblock %u\n", depth * 2 + 2, "", b);
      print_block(text, &instruction->blocks[b], depth + 2);
    }
    return;
  }
  const weft_kernel_t* kernel = &instruction->kernel;
  print_views(text, kernel->outputs, kernel->output_count);
  weft_string_buffer_append_cstring(text, " = ");
  if (kernel->kind == WEFT_KERNEL_LOOP) {
    print_loop(text, &kernel->as.loop);
  } else if (kernel->kind == WEFT_KERNEL_CONTRACTION) {
    const weft_contraction_kernel_t* dims = &kernel->as.contraction;
    weft_string_buffer_append_format(text, "contraction b%d m%d n%d k%d", dims->batch_rank,
                                     dims->m_rank, dims->n_rank, dims->k_rank);
  } else if (kernel->kind == WEFT_KERNEL_COLLECTIVE) {
    print_collective(text, &kernel->as.collective);
  } else {
    weft_string_buffer_append_cstring(text, kernel->as.op.op->name);
  }
  weft_string_buffer_append_cstring(text, " (");
  print_views(text, kernel->inputs, kernel->input_count);
  weft_string_buffer_append_char(text, ')');
  if (kernel->in_place != UINT32_MAX) weft_string_buffer_append_cstring(text, " in place");
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    weft_string_buffer_append_format(text, " workspace b%u", instruction->workspace);
  }
  weft_string_buffer_append_char(text, '\n');
}

static void print_block(weft_string_buffer_t* text, const weft_plan_block_t* block, int depth) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    print_instruction(text, &block->instructions[i], depth);
  }
}

weft_status_t weft_plan_print(const weft_plan_t* plan, weft_allocator_t allocator, char** out_text,
                              size_t* out_size) {
  *out_text = NULL;
  *out_size = 0;
  weft_string_buffer_t text;
  weft_string_buffer_init(allocator, &text);
  print_groups(&text, plan);
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->kind == WEFT_BUFFER_STEP && buffer->first == UINT32_MAX) continue;  // merged away
    weft_string_buffer_append_format(&text, "b%u %s %zu bytes at %zu", i,
                                     buffer_kind_name(buffer->kind), buffer->size_bytes,
                                     buffer->offset_bytes);
    if (buffer->kind == WEFT_BUFFER_STEP) {
      weft_string_buffer_append_format(&text, " from #%u to #%u", buffer->first, buffer->last);
    }
    weft_string_buffer_append_char(&text, '\n');
  }
  print_block(&text, &plan->body, 0);
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate(allocator, text.size + 1, 1, (void**)out_text);
  }
  if (weft_status_is_ok(status)) {
    for (size_t i = 0; i < text.size; ++i) (*out_text)[i] = text.data[i];
    (*out_text)[text.size] = '\0';
    *out_size = text.size;
  }
  weft_string_buffer_deinit(&text);
  return status;
}
