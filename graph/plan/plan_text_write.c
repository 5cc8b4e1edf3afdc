// Writes plan files. What a plan says twice is written once: element types of registers follow from
// the views that are loaded, the space of a loop from its views, and dense strides from sizes.
#include <inttypes.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/plan_text_internal.h"
#include "runtime/base/checked_math.h"

typedef struct writer_s {
  const weft_plan_t* plan;
  weft_string_buffer_t* text;
  weft_plan_ops_t ops;
  weft_plan_constants_t constants;
  weft_status_t status;  // the first thing that cannot be written
} writer_t;

static void put(const writer_t* writer, const char* text) {
  weft_string_buffer_append_cstring(writer->text, text);
}

static void put_signed(weft_string_buffer_t* text, int64_t number) {
  if (number < 0) weft_string_buffer_append_char(text, '-');
  weft_plan_append_number(text, number < 0 ? UINT64_C(0) - (uint64_t)number : (uint64_t)number);
}

// " word 12"
static void put_field(const writer_t* writer, const char* word, uint64_t number) {
  put(writer, word);
  weft_plan_append_number(writer->text, number);
}

static void fail(writer_t* writer, const weft_instruction_t* instruction, const char* what) {
  if (!weft_status_is_ok(writer->status)) return;
  writer->status = WEFT_STATUS(INTERNAL, "instruction #%u cannot be written: %s",
                               instruction ? instruction->id : 0, what);
}

// Views -----------------------------------------------------------------------------------------

static bool has_dense_strides(const weft_view_t* view) {
  int64_t stride = 1;
  for (int32_t i = view->rank; i-- > 0;) {
    if (view->strides[i] != stride) return false;
    if (!weft_checked_mul_i64(stride, view->dims[i], &stride)) return false;
  }
  return true;
}

static void put_view(const writer_t* writer, const weft_view_t* view) {
  weft_string_buffer_t* text = writer->text;
  weft_string_buffer_append_char(text, 'b');
  weft_plan_append_number(text, view->buffer);
  if (view->offset_bytes) {
    if (view->offset_bytes > 0) weft_string_buffer_append_char(text, '+');
    put_signed(text, view->offset_bytes);
  }
  weft_string_buffer_append_char(text, ':');
  weft_string_buffer_append_cstring(text, weft_dtype_name(view->dtype));
  weft_string_buffer_append_char(text, '[');
  for (int32_t i = 0; i < view->rank; ++i) {
    if (i) weft_string_buffer_append_char(text, 'x');
    weft_plan_append_number(text, (uint64_t)view->dims[i]);
  }
  if (!has_dense_strides(view)) {
    for (int32_t i = 0; i < view->rank; ++i) {
      weft_string_buffer_append_char(text, i ? ',' : '|');
      put_signed(text, view->strides[i]);
    }
  }
  weft_string_buffer_append_char(text, ']');
}

static void put_views(const writer_t* writer, const weft_view_t* views, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (i) put(writer, ", ");
    put_view(writer, &views[i]);
  }
}

// Loops -----------------------------------------------------------------------------------------

static void put_compute(writer_t* writer, const weft_instruction_t* instruction,
                        const weft_loop_kernel_t* loop, const weft_loop_step_t* step) {
  const uint32_t typed = step->opcode == WEFT_OP_SELECT ? 1 : 0;
  put(writer, weft_plan_opcode_word(step->opcode));
  if (step->opcode == WEFT_OP_COMPARE) {
    put(writer, " ");
    put(writer, weft_plan_comparison_word(step->compare_direction));
    if (step->compare_total_order) put(writer, " total");
  }
  if (step->opcode == WEFT_OP_REDUCE_PRECISION) {
    put_field(writer, " ", (uint64_t)step->exponent_bits);
    put_field(writer, " ", (uint64_t)step->mantissa_bits);
  }
  for (uint32_t o = 0; o < step->operand_count; ++o) put_field(writer, " r", step->operands[o]);
  put(writer, " : ");
  put(writer, weft_dtype_name(step->result_dtype));
  if (typed >= step->operand_count ||
      loop->steps[step->operands[typed]].result_dtype != step->dtype) {
    fail(writer, instruction, "a step computes in another type than its operand has");
  }
}

static void put_step(writer_t* writer, const weft_instruction_t* instruction, uint32_t index) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_loop_step_t* step = &kernel->as.loop.steps[index];
  put_field(writer, "r", index);
  put(writer, " = ");
  switch (step->kind) {
    case WEFT_LOOP_LOAD:
      put_field(writer, "in", step->input);
      if (kernel->inputs[step->input].dtype != step->result_dtype) {
        fail(writer, instruction, "a step loads another type than its view has");
      }
      break;
    case WEFT_LOOP_IMMEDIATE:
      weft_string_buffer_append_format(writer->text, "0x%" PRIx64 " : %s", step->immediate_bits,
                                       weft_dtype_name(step->result_dtype));
      break;
    case WEFT_LOOP_IOTA:
      put_field(writer, "iota ", (uint64_t)step->dimension);
      put(writer, " from ");
      put_signed(writer->text, step->iota_start);
      put(writer, " by ");
      put_signed(writer->text, step->iota_stride);
      put(writer, " : ");
      put(writer, weft_dtype_name(step->result_dtype));
      break;
    case WEFT_LOOP_COMPUTE:
      put_compute(writer, instruction, &kernel->as.loop, step);
      break;
  }
}

static void put_output(const writer_t* writer, const weft_loop_output_t* output) {
  put_field(writer, "; out", output->view);
  put(writer, " = ");
  if (output->is_reduction) {
    put(writer, "reduce ");
    put(writer, weft_plan_opcode_word(output->reduce_opcode));
    put(writer, " ");
  }
  put_field(writer, "r", output->value);
  if (!output->is_reduction) return;
  put(writer, " over");
  for (uint32_t d = 0; d < WEFT_MAX_RANK; ++d) {
    if (output->reduced_dims & (UINT32_C(1) << d)) put_field(writer, " ", d);
  }
  put_field(writer, " from r", output->init);
}

static void put_loop(writer_t* writer, const weft_instruction_t* instruction) {
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  put(writer, "loop {");
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    if (i) put(writer, "; ");
    put_step(writer, instruction, i);
  }
  for (uint32_t i = 0; i < loop->output_count; ++i) put_output(writer, &loop->outputs[i]);
  put(writer, "}");
}

// Instructions ----------------------------------------------------------------------------------

static void put_collective(writer_t* writer, const weft_instruction_t* instruction) {
  const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  put(writer, weft_collective_name(call->kind));
  if (call->reduction != WEFT_REDUCTION_NONE) {
    put(writer, " ");
    put(writer, weft_reduction_name(call->reduction));
  }
  put(writer, " ");
  weft_plan_append_number(writer->text, (uint64_t)call->count);
  put(writer, " of ");
  put(writer, weft_dtype_name(call->dtype));
  put_field(writer, " over g", call->groups);
  if (call->kind == WEFT_COLLECTIVE_BROADCAST) put_field(writer, " root ", (uint64_t)call->root);
  if (!call->peers) {
    if (call->kind == WEFT_COLLECTIVE_PERMUTE) fail(writer, instruction, "it has no peers");
    return;
  }
  put(writer, " peers");
  for (uint32_t r = 0; r < writer->plan->rank_count; ++r) {
    for (uint32_t side = 0; side < 2; ++side) {
      put(writer, side ? ">" : " ");
      put_signed(writer->text, call->peers[2 * r + side]);
    }
  }
}

static void put_op(writer_t* writer, const weft_instruction_t* instruction, const char* word) {
  uint32_t number = 0;
  if (!instruction->op) return;
  if (!weft_plan_ops_find(&writer->ops, instruction->op, &number)) {
    fail(writer, instruction, "its operation is not in the plan's graph");
  }
  put_field(writer, word, number);
}

static void put_kernel(writer_t* writer, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  put_views(writer, kernel->outputs, kernel->output_count);
  put(writer, " = ");
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      put_loop(writer, instruction);
      break;
    case WEFT_KERNEL_CONTRACTION:
      put_field(writer, "contraction b", (uint64_t)kernel->as.contraction.batch_rank);
      put_field(writer, " m", (uint64_t)kernel->as.contraction.m_rank);
      put_field(writer, " n", (uint64_t)kernel->as.contraction.n_rank);
      put_field(writer, " k", (uint64_t)kernel->as.contraction.k_rank);
      break;
    case WEFT_KERNEL_OP:
      put(writer, "op ");
      put(writer, weft_plan_opcode_word(kernel->as.op.op->opcode));
      if (kernel->as.op.op != instruction->op) {
        fail(writer, instruction, "its kernel is of another operation");
      }
      break;
    case WEFT_KERNEL_COLLECTIVE:
      put_collective(writer, instruction);
      break;
  }
  put(writer, " (");
  put_views(writer, kernel->inputs, kernel->input_count);
  put(writer, ")");
  if (kernel->in_place != UINT32_MAX) put_field(writer, " in_place ", kernel->in_place);
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    put_field(writer, " workspace b", instruction->workspace);
  }
}

static void put_prediction(const writer_t* writer, const weft_instruction_t* instruction) {
  if (instruction->cost_ns != WEFT_TIME_UNKNOWN) put_field(writer, " cost ", instruction->cost_ns);
  if (instruction->start_ns != WEFT_TIME_UNKNOWN) {
    put_field(writer, " start ", instruction->start_ns);
  }
  if (instruction->binding != WEFT_INSTRUCTION_NONE) {
    put_field(writer, " after #", instruction->binding);
  }
}

static void put_block(writer_t* writer, const weft_plan_block_t* block, uint32_t depth);

static void put_indent(const writer_t* writer, uint32_t depth) {
  for (uint32_t i = 0; i < depth; ++i) put(writer, "  ");
}

static void put_instruction(writer_t* writer, const weft_instruction_t* instruction,
                            uint32_t depth) {
  const weft_plan_t* plan = writer->plan;
  put_indent(writer, depth);
  put_field(writer, "#", instruction->id);
  put(writer, " ");
  put(writer, plan->streams[instruction->stream].name);
  if (instruction->name) {
    put(writer, " ");
    put(writer, instruction->name);
    if (!weft_plan_is_name(instruction->name, strlen(instruction->name))) {
      fail(writer, instruction, "its name is no word");
    }
  }
  if (instruction->wait_count) put(writer, " waits");
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    put_field(writer, " #", instruction->waits[w]);
  }
  put(writer, ": ");
  const bool is_while = instruction->kind == WEFT_INSTRUCTION_WHILE;
  const bool is_control = is_while || instruction->kind == WEFT_INSTRUCTION_SWITCH;
  if (is_control) {
    put(writer, is_while ? "while " : "switch ");
    put_view(writer, instruction->predicate);
    if (instruction->trip_count >= 0) {
      put_field(writer, " trips ", (uint64_t)instruction->trip_count);
    }
    put(writer, " carries (");
    put_views(writer, instruction->carried, instruction->carried_count);
    put(writer, ")");
  } else {
    put_kernel(writer, instruction);
  }
  put_op(writer, instruction, " from ");
  put_prediction(writer, instruction);
  if (!is_control) {
    put(writer, "\n");
    return;
  }
  put(writer, " {\n");
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    put_indent(writer, depth + 1);
    put(writer, "block {\n");
    put_block(writer, &instruction->blocks[b], depth + 2);
    put_indent(writer, depth + 1);
    put(writer, "}\n");
  }
  put_indent(writer, depth);
  put(writer, "}\n");
}

static void put_block(writer_t* writer, const weft_plan_block_t* block, uint32_t depth) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    put_instruction(writer, &block->instructions[i], depth);
  }
}

// Tables ----------------------------------------------------------------------------------------

static void put_constant(const writer_t* writer, const weft_buffer_t* buffer) {
  static const char digits[] = "0123456789abcdef";
  uint32_t number = 0;
  if (buffer->holds_rank) put(writer, " rank");
  if (buffer->constant_size_bytes == 0) return;
  if (weft_plan_constants_find(&writer->constants, buffer->constant_data,
                               buffer->constant_size_bytes, &number)) {
    put_field(writer, " value ", number);
    return;
  }
  put(writer, " bytes ");
  const uint8_t* data = buffer->constant_data;
  for (size_t i = 0; i < buffer->constant_size_bytes; ++i) {
    weft_string_buffer_append_char(writer->text, digits[data[i] >> 4]);
    weft_string_buffer_append_char(writer->text, digits[data[i] & 15]);
  }
}

static void put_buffers(const writer_t* writer) {
  for (uint32_t i = 0; i < writer->plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &writer->plan->buffers[i];
    const bool is_temporary = buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST;
    if (is_temporary && buffer->first == UINT32_MAX) continue;  // shares the bytes of another
    put_field(writer, "b", i);
    put(writer, " ");
    put(writer, weft_plan_buffer_kind_word(buffer->kind));
    put_field(writer, " ", buffer->size_bytes);
    put_field(writer, " at ", buffer->offset_bytes);
    if (is_temporary) {
      put_field(writer, " from #", buffer->first);
      put_field(writer, " to #", buffer->last);
    }
    if (buffer->kind == WEFT_BUFFER_CONSTANT) put_constant(writer, buffer);
    put(writer, "\n");
  }
}

static void put_groups(const writer_t* writer) {
  for (uint32_t i = 0; i < writer->plan->groups_count; ++i) {
    const weft_plan_groups_t* groups = &writer->plan->groups[i];
    put_field(writer, "g", i);
    for (uint32_t m = 0; m < groups->group_count * groups->group_size; ++m) {
      const bool starts = m % groups->group_size == 0;
      put_field(writer, starts ? (m ? "] [" : " [") : " ", groups->members[m]);
    }
    put(writer, "]\n");
  }
}

static void put_values(const writer_t* writer) {
  const weft_plan_t* plan = writer->plan;
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    const weft_plan_argument_t* argument = &plan->arguments[i];
    put_field(writer, "argument ", i);
    put_field(writer, " b", argument->buffer);
    put(writer, " ");
    weft_plan_append_shape(writer->text, &argument->shape);
    if (argument->aliased_result >= 0) {
      put_field(writer, " result ", (uint64_t)argument->aliased_result);
    }
    put(writer, "\n");
  }
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    const weft_plan_result_t* result = &plan->results[i];
    put_field(writer, "result ", i);
    put_field(writer, " b", result->buffer);
    put(writer, " ");
    weft_plan_append_shape(writer->text, &result->shape);
    if (result->aliased_argument >= 0) {
      put_field(writer, " argument ", (uint64_t)result->aliased_argument);
    }
    put(writer, "\n");
  }
}

static void put_head(const writer_t* writer) {
  const weft_plan_t* plan = writer->plan;
  put_field(writer, "weft-plan ", WEFT_PLAN_VERSION);
  put(writer, "\nsource ");
  weft_plan_append_quoted(writer->text, plan->graph->file_name);
  put_field(writer, "\nranks ", plan->rank_count);
  put(writer, "\nmemory");
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    put(writer, " ");
    put(writer, weft_plan_buffer_kind_word((weft_buffer_kind_t)kind));
    put_field(writer, " ", plan->arena_bytes[kind]);
  }
  put_field(writer, " live ", plan->max_live_bytes);
  put(writer, "\n");
  const weft_plan_memory_actions_t* actions = &plan->memory_actions;
  if (actions->regathered || actions->recomputed || actions->offloaded) {
    put_field(writer, "budget regathered ", actions->regathered);
    put_field(writer, " recomputed ", actions->recomputed);
    put_field(writer, " offloaded ", actions->offloaded);
    put(writer, "\n");
  }
  if (plan->prediction.machine) {
    put(writer, "prediction ");
    weft_plan_append_quoted(writer->text, plan->prediction.machine);
    put_field(writer, " step ", plan->prediction.step_ns);
    put_field(writer, " exposed ", plan->prediction.exposed_ns);
    put_field(writer, " bound ", plan->prediction.bound_ns);
    put(writer, "\n");
  }
  for (uint32_t i = 0; i < plan->stream_count; ++i) {
    put(writer, "stream ");
    put(writer, plan->streams[i].name);
    put(writer, " ");
    put(writer, weft_plan_stream_kind_word(plan->streams[i].kind));
    put(writer, "\n");
  }
}

// The file --------------------------------------------------------------------------------------

static weft_status_t put_graph(const writer_t* writer) {
  char* text = NULL;
  size_t size = 0;
  const weft_allocator_t allocator = weft_allocator_system();
  WEFT_RETURN_IF_ERROR(
      weft_graph_print(writer->plan->graph, WEFT_PRINT_LOCATIONS, allocator, &text, &size));
  put_field(writer, "graph ", size);
  put(writer, "\n");
  weft_string_buffer_append(writer->text, text, size);
  put(writer, "\n");
  weft_allocator_release(allocator, text, size + 1, 1);
  return weft_ok_status();
}

static weft_status_t write_all(writer_t* writer, weft_arena_t* scratch, bool is_file) {
  const weft_plan_t* plan = writer->plan;
  const size_t begin = writer->text->size;
  WEFT_RETURN_IF_ERROR(weft_plan_ops_init(plan->graph, scratch, &writer->ops));
  WEFT_RETURN_IF_ERROR(weft_plan_constants_init(&writer->ops, scratch, &writer->constants));
  put_head(writer);
  put_groups(writer);
  put_buffers(writer);
  put_values(writer);
  put_block(writer, &plan->body, 0);
  if (!is_file) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(put_graph(writer));
  for (uint32_t i = 0; i < plan->attachment_count; ++i) {
    const weft_plan_attachment_t* attachment = &plan->attachments[i];
    put(writer, "attachment ");
    weft_plan_append_quoted(writer->text, attachment->name);
    put_field(writer, " ", attachment->size);
    put(writer, "\n");
    weft_string_buffer_append(writer->text, attachment->text, attachment->size);
    put(writer, "\n");
  }
  weft_string_buffer_append_format(writer->text, "end %016llx\n",
                                   (unsigned long long)weft_plan_text_digest(
                                       writer->text->data + begin, writer->text->size - begin));
  return weft_ok_status();
}

static weft_status_t write_plan(const weft_plan_t* plan, weft_string_buffer_t* text, bool is_file) {
  writer_t writer = {.plan = plan, .text = text};
  weft_arena_t scratch;
  weft_arena_init(weft_allocator_system(), &scratch);
  weft_status_t status = write_all(&writer, &scratch, is_file);
  weft_arena_deinit(&scratch);
  return weft_status_join(status, writer.status);
}

weft_status_t weft_plan_write_text(const weft_plan_t* plan, weft_string_buffer_t* text) {
  return write_plan(plan, text, true);
}

weft_status_t weft_plan_write_body(const weft_plan_t* plan, weft_string_buffer_t* text) {
  return write_plan(plan, text, false);
}
