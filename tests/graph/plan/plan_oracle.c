// Symbols by byte, reachability by bit matrix. Shares no code with the verifier.
#include "tests/graph/plan/plan_oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/testing/testing.h"

typedef struct oracle_s {
  const weft_plan_t* plan;
  uint64_t* bytes[WEFT_BUFFER_KIND_COUNT_];  // symbols
  uint8_t*
      marks[WEFT_BUFFER_KIND_COUNT_];  // bit 0: read, bit 1: written, by the instruction at hand
  uint8_t* reaches;                    // [later][earlier]
  uint32_t count;
  plan_meaning_t* meaning;
} oracle_t;

static uint64_t mix(uint64_t hash, uint64_t value) {
  hash ^= value + UINT64_C(0x9e3779b97f4a7c15) + (hash << 6) + (hash >> 2);
  hash *= UINT64_C(0xff51afd7ed558ccd);
  return hash ^ (hash >> 32);
}

// Elements ---------------------------------------------------------------------------------------

typedef void(visit_byte_fn_t)(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, void* data);

// Visits the bytes of each element in row-major order of the view; false when one is not in the
// buffer and its arena.
static bool visit_view(oracle_t* oracle, const weft_view_t* view, visit_byte_fn_t* visit,
                       void* data) {
  const weft_buffer_t* buffer = &oracle->plan->buffers[view->buffer];
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  int64_t index[WEFT_MAX_RANK + 1] = {0};
  int64_t at = view->offset_bytes;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] <= 0) return true;
  }
  for (;;) {
    if (at < 0 || at + element > (int64_t)buffer->size_bytes ||
        buffer->offset_bytes + (size_t)(at + element) > oracle->plan->arena_bytes[buffer->kind]) {
      return false;
    }
    for (int64_t b = 0; b < element; ++b) {
      visit(oracle, buffer->kind, buffer->offset_bytes + (size_t)(at + b), data);
    }
    int32_t d = view->rank - 1;
    for (; d >= 0; --d) {
      at += view->strides[d] * element;
      if (++index[d] < view->dims[d]) break;
      at -= view->strides[d] * view->dims[d] * element;
      index[d] = 0;
    }
    if (d < 0) return true;
  }
}

static weft_view_t whole_buffer(const weft_plan_t* plan, uint32_t buffer) {
  return (weft_view_t){.buffer = buffer,
                       .dtype = WEFT_DTYPE_UI8,
                       .rank = 1,
                       .dims = {(int64_t)plan->buffers[buffer].size_bytes},
                       .strides = {1}};
}

static void fault(oracle_t* oracle, const char* what, uint32_t a, uint32_t b) {
  if (oracle->meaning->fault[0]) return;
  snprintf(oracle->meaning->fault, PLAN_ORACLE_TEXT_CAPACITY, "#%u %s #%u", a, what, b);
}

// Symbols ----------------------------------------------------------------------------------------

static void read_byte(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, void* data) {
  uint64_t* symbol = data;
  *symbol = mix(*symbol, oracle->bytes[kind][byte]);
}

static void write_byte(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, void* data) {
  uint64_t* symbol = data;
  oracle->bytes[kind][byte] = *symbol = mix(*symbol, 1);
}

static uint64_t symbol_of(const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  uint64_t symbol = mix((uint64_t)instruction->kind, (uint64_t)(uintptr_t)instruction->op);
  symbol = mix(symbol, (uint64_t)kernel->kind);
  if (kernel->kind == WEFT_KERNEL_LOOP) {
    symbol = mix(symbol, kernel->as.loop.step_count);
    for (uint32_t i = 0; i < kernel->as.loop.step_count; ++i) {
      const weft_loop_step_t* step = &kernel->as.loop.steps[i];
      symbol = mix(mix(symbol, (uint64_t)step->kind), (uint64_t)step->opcode);
      symbol = mix(mix(symbol, step->immediate_bits), step->input);
    }
  }
  if (kernel->kind == WEFT_KERNEL_COLLECTIVE) {
    symbol = mix(symbol, (uint64_t)kernel->as.collective.kind);
    symbol = mix(symbol, (uint64_t)kernel->as.collective.count);
    symbol = mix(symbol, kernel->as.collective.groups);
  }
  return symbol;
}

static void run_block(oracle_t* oracle, const weft_plan_block_t* block);

// The predicate is read at once: the body may use its bytes.
static void run_condition(oracle_t* oracle, const weft_instruction_t* loop) {
  run_block(oracle, &loop->blocks[0]);
  visit_view(oracle, loop->predicate, read_byte, &oracle->meaning->symbol);
}

static void run_instruction(oracle_t* oracle, const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_WHILE) {
    // Two turns: what the second one finds counts, too.
    run_condition(oracle, instruction);
    for (int turn = 0; turn < 2; ++turn) {
      run_block(oracle, &instruction->blocks[1]);
      run_condition(oracle, instruction);
    }
    return;
  }
  if (instruction->kind == WEFT_INSTRUCTION_SWITCH) {
    // One branch after another: what they find counts, not which is taken.
    visit_view(oracle, instruction->predicate, read_byte, &oracle->meaning->symbol);
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      run_block(oracle, &instruction->blocks[b]);
    }
    return;
  }
  const weft_kernel_t* kernel = &instruction->kernel;
  uint64_t symbol = symbol_of(instruction);
  bool fits = true;
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    fits = visit_view(oracle, &kernel->inputs[i], read_byte, &symbol) && fits;
  }
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    const weft_view_t whole = whole_buffer(oracle->plan, instruction->workspace);
    uint64_t scratch = symbol;
    fits = visit_view(oracle, &whole, write_byte, &scratch) && fits;
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    symbol = mix(symbol, i);
    fits = visit_view(oracle, &kernel->outputs[i], write_byte, &symbol) && fits;
  }
  if (!fits) fault(oracle, "goes beyond a buffer, as does", instruction->id, instruction->id);
}

static void run_block(oracle_t* oracle, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    run_instruction(oracle, &block->instructions[i]);
  }
}

static void fill_symbols(oracle_t* oracle) {
  const weft_plan_t* plan = oracle->plan;
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->kind != WEFT_BUFFER_ARGUMENT && buffer->kind != WEFT_BUFFER_CONSTANT) continue;
    for (size_t b = 0; b < buffer->size_bytes; ++b) {
      if (buffer->offset_bytes + b >= plan->arena_bytes[buffer->kind]) break;
      oracle->bytes[buffer->kind][buffer->offset_bytes + b] =
          mix(mix((uint64_t)buffer->kind, i), b);
    }
  }
}

// Buffers in the order of the values that they hold.
static void collect_symbols(oracle_t* oracle) {
  const weft_plan_t* plan = oracle->plan;
  for (uint32_t i = 0; i < plan->argument_count + plan->result_count; ++i) {
    const uint32_t buffer = i < plan->argument_count
                                ? plan->arguments[i].buffer
                                : plan->results[i - plan->argument_count].buffer;
    const weft_view_t whole = whole_buffer(plan, buffer);
    if (!visit_view(oracle, &whole, read_byte, &oracle->meaning->symbol)) {
      fault(oracle, "is the last, and a value goes beyond its arena, after",
            plan->instruction_count, 0);
    }
  }
}

// Order ------------------------------------------------------------------------------------------

static void reach(oracle_t* oracle, uint32_t later, uint32_t earlier) {
  uint8_t* to = &oracle->reaches[(size_t)later * oracle->count];
  const uint8_t* from = &oracle->reaches[(size_t)earlier * oracle->count];
  for (uint32_t i = 0; i < oracle->count; ++i) to[i] |= from[i];
  to[earlier] = 1;
}

static uint32_t position_of(const weft_plan_t* plan, uint32_t id) {
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    if (plan->body.instructions[i].id == id) return i;
  }
  return UINT32_MAX;
}

static void find_paths(oracle_t* oracle) {
  const weft_plan_block_t* body = &oracle->plan->body;
  for (uint32_t i = 0; i < oracle->count; ++i) {
    const weft_instruction_t* instruction = &body->instructions[i];
    for (uint32_t j = i; j-- > 0;) {
      if (body->instructions[j].stream != instruction->stream) continue;
      reach(oracle, i, j);
      break;
    }
    for (uint32_t j = i; j-- > 0 && instruction->stream != 0;) {
      if (body->instructions[j].stream != 0) continue;
      reach(oracle, i, j);
      break;
    }
    for (uint32_t w = 0; w < instruction->wait_count; ++w) {
      const uint32_t at = position_of(oracle->plan, instruction->waits[w]);
      if (at < i) reach(oracle, i, at);
    }
  }
}

typedef struct marking_s {
  uint8_t own;   // bit to set, 0: only compare
  uint8_t with;  // bits that are a conflict
  bool meets;
} marking_t;

static void mark_byte(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, void* data) {
  marking_t* marking = data;
  if (oracle->marks[kind][byte] & marking->with) marking->meets = true;
  oracle->marks[kind][byte] |= marking->own;
}

static void clear_byte(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, void* data) {
  (void)data;
  oracle->marks[kind][byte] = 0;
}

// Visits everything that |instruction| and what is in it touch: reads with |read|, writes with
// |write|.
static void visit_all(oracle_t* oracle, const weft_instruction_t* instruction,
                      visit_byte_fn_t* visit, void* read, void* write) {
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      visit_all(oracle, &instruction->blocks[b].instructions[i], visit, read, write);
    }
  }
  if (instruction->block_count) {
    visit_view(oracle, instruction->predicate, visit, read);
    return;
  }
  for (uint32_t i = 0; i < instruction->kernel.input_count; ++i) {
    visit_view(oracle, &instruction->kernel.inputs[i], visit, read);
  }
  for (uint32_t i = 0; i < instruction->kernel.output_count; ++i) {
    visit_view(oracle, &instruction->kernel.outputs[i], visit, write);
  }
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    const weft_view_t whole = whole_buffer(oracle->plan, instruction->workspace);
    visit_view(oracle, &whole, visit, write);
  }
}

static bool has_collective(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) return true;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      if (has_collective(&instruction->blocks[b].instructions[i])) return true;
    }
  }
  return false;
}

static void compare_unordered(oracle_t* oracle) {
  const weft_plan_block_t* body = &oracle->plan->body;
  for (uint32_t i = 0; i < oracle->count; ++i) {
    bool is_marked = false;
    for (uint32_t j = i + 1; j < oracle->count; ++j) {
      if (oracle->reaches[(size_t)j * oracle->count + i]) continue;
      const weft_instruction_t* a = &body->instructions[i];
      const weft_instruction_t* b = &body->instructions[j];
      if (has_collective(a) && has_collective(b)) fault(oracle, "calls beside", b->id, a->id);
      marking_t own_read = {.own = 1};
      marking_t own_write = {.own = 2};
      if (!is_marked) visit_all(oracle, a, mark_byte, &own_read, &own_write);
      is_marked = true;
      marking_t read = {.with = 2};
      marking_t write = {.with = 3};
      visit_all(oracle, b, mark_byte, &read, &write);
      if (read.meets || write.meets) fault(oracle, "races", b->id, a->id);
    }
    if (is_marked) visit_all(oracle, &body->instructions[i], clear_byte, NULL, NULL);
  }
}

void plan_oracle_run(const weft_plan_t* plan, plan_meaning_t* out_meaning) {
  oracle_t oracle = {.plan = plan, .count = plan->body.instruction_count, .meaning = out_meaning};
  *out_meaning = (plan_meaning_t){0};
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    oracle.bytes[kind] = calloc(plan->arena_bytes[kind] + 1, sizeof(uint64_t));
    oracle.marks[kind] = calloc(plan->arena_bytes[kind] + 1, 1);
    ck_assert(oracle.bytes[kind] && oracle.marks[kind]);
  }
  oracle.reaches = calloc((size_t)oracle.count * oracle.count + 1, 1);
  ck_assert_ptr_nonnull(oracle.reaches);
  fill_symbols(&oracle);
  run_block(&oracle, &plan->body);
  collect_symbols(&oracle);
  if (plan->stream_count > 1) {
    find_paths(&oracle);
    compare_unordered(&oracle);
  }
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    free(oracle.bytes[kind]);
    free(oracle.marks[kind]);
  }
  free(oracle.reaches);
}
