// Plans for Graphviz. Loops and branches are one node: they are one instruction of their stream.
// Edges between streams do not constrain the layout: with them it takes half a minute for hundreds
// of instructions, and places nodes no better.
#include <inttypes.h>

#include "graph/plan/export.h"
#include "graph/plan/plan_text_internal.h"

static void put(weft_string_buffer_t* text, const char* words) {
  weft_string_buffer_append_cstring(text, words);
}

// The inside of a quoted string.
static void put_escaped(weft_string_buffer_t* text, const char* string) {
  for (const char* c = string; *c; ++c) {
    if (*c == '"' || *c == '\\') weft_string_buffer_append_char(text, '\\');
    weft_string_buffer_append_char(text, *c);
  }
}

static void put_view(weft_string_buffer_t* text, const weft_view_t* view) {
  weft_shape_t shape = {.dtype = view->dtype, .rank = view->rank};
  for (int32_t i = 0; i < view->rank; ++i) shape.dims[i] = view->dims[i];
  weft_plan_append_shape(text, &shape);
}

static void put_label(weft_string_buffer_t* text, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  weft_string_buffer_append_format(text, "#%u", instruction->id);
  if (instruction->name) {
    weft_string_buffer_append_char(text, ' ');
    put_escaped(text, instruction->name);
  }
  put(text, "\\n");
  if (instruction->block_count) {
    put(text, instruction->kind == WEFT_INSTRUCTION_WHILE ? "while" : "switch");
    return;
  }
  if (kernel->kind == WEFT_KERNEL_COLLECTIVE) {
    put(text, weft_collective_name(kernel->as.collective.kind));
  } else if (instruction->op) {
    put_escaped(text, weft_plan_opcode_word(instruction->op->opcode));
  }
  if (kernel->output_count) {
    put(text, "\\n");
    put_view(text, &kernel->outputs[0]);
  }
}

static void put_node(weft_string_buffer_t* text, const weft_instruction_t* instruction) {
  const bool is_collective = instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
  weft_string_buffer_append_format(text, "    i%u [label=\"", instruction->id);
  put_label(text, instruction);
  put(text, is_collective ? "\", style=filled, fillcolor=lightblue];\n" : "\"];\n");
}

static void put_stream(weft_string_buffer_t* text, const weft_plan_t* plan, uint32_t stream) {
  const weft_instruction_t* previous = NULL;
  weft_string_buffer_append_format(text, "  subgraph cluster_%u {\n    label=\"", stream);
  put_escaped(text, plan->streams[stream].name);
  put(text, "\";\n");
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->stream != stream) continue;
    put_node(text, instruction);
    if (previous) {
      weft_string_buffer_append_format(text, "    i%u -> i%u [weight=8];\n", previous->id,
                                       instruction->id);
    }
    previous = instruction;
  }
  put(text, "  }\n");
}

weft_status_t weft_plan_export_dot(const weft_plan_t* plan, weft_string_buffer_t* text) {
  put(text, "digraph \"");
  put_escaped(text, plan->graph->file_name);
  put(text, "\" {\n  node [shape=box, fontname=\"monospace\"];\n");
  for (uint32_t s = 0; s < plan->stream_count; ++s) put_stream(text, plan, s);
  // What another stream's instruction waits for, and where it is issued.
  uint32_t computed = WEFT_INSTRUCTION_NONE;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    for (uint32_t w = 0; w < instruction->wait_count; ++w) {
      weft_string_buffer_append_format(text, "  i%u -> i%u [color=red, constraint=false];\n",
                                       instruction->waits[w], instruction->id);
    }
    if (instruction->stream == 0) {
      computed = instruction->id;
    } else if (computed != WEFT_INSTRUCTION_NONE) {
      weft_string_buffer_append_format(text, "  i%u -> i%u [style=dotted, constraint=false];\n",
                                       computed, instruction->id);
    }
  }
  put(text, "}\n");
  return weft_ok_status();
}
