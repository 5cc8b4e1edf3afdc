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

// |count| bytes from |byte| of an arena.
typedef void(visit_bytes_fn_t)(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, size_t count,
                               void* data);

// Whether dimension |d| of |view| and those behind it lie densely, row by row.
static bool is_dense_from(const weft_view_t* view, int32_t d) {
  int64_t stride = 1;
  for (int32_t i = view->rank - 1; i >= d; --i) {
    if (view->strides[i] != stride) return false;
    stride *= view->dims[i];
  }
  return true;
}

// Visits the bytes in row-major order of the view; false when some are not in the buffer and its
// arena.
static bool visit_view(oracle_t* oracle, const weft_view_t* view, visit_bytes_fn_t* visit,
                       void* data) {
  const weft_buffer_t* buffer = &oracle->plan->buffers[view->buffer];
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  int64_t index[WEFT_MAX_RANK + 1] = {0};
  int64_t at = view->offset_bytes;
  int64_t run = element;
  int32_t outer = view->rank;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] <= 0) return true;
  }
  while (outer > 0 && is_dense_from(view, outer - 1)) run *= view->dims[--outer];
  for (;;) {
    if (at < 0 || at + run > (int64_t)buffer->size_bytes ||
        buffer->offset_bytes + (size_t)(at + run) > oracle->plan->arena_bytes[buffer->kind]) {
      return false;
    }
    visit(oracle, buffer->kind, buffer->offset_bytes + (size_t)at, (size_t)run, data);
    int32_t d = outer - 1;
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

// Four sums beside each other, since the steps of one would wait for each other.
static void read_bytes(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, size_t count,
                       void* data) {
  static const uint64_t factor = UINT64_C(0x9e3779b97f4a7c15);
  uint64_t* symbol = data;
  const uint64_t* bytes = &oracle->bytes[kind][byte];
  uint64_t sums[4] = {*symbol, 1, 2, 3};
  for (size_t i = 0; i + 4 <= count; i += 4) {
    for (size_t s = 0; s < 4; ++s) sums[s] = (sums[s] ^ bytes[i + s]) * factor;
  }
  for (size_t i = count / 4 * 4; i < count; ++i) sums[0] = mix(sums[0], bytes[i]);
  for (size_t s = 1; s < 4; ++s) sums[0] = mix(sums[0], sums[s]);
  *symbol = mix(sums[0], count);
}

static void write_bytes(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, size_t count,
                        void* data) {
  uint64_t* symbol = data;
  uint64_t* bytes = &oracle->bytes[kind][byte];
  const uint64_t first = mix(*symbol, count);
  for (size_t i = 0; i < count; ++i) bytes[i] = first + i * UINT64_C(0xff51afd7ed558ccd);
  *symbol = mix(first, 1);
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

// Symbols on their way from one view to another of as many bytes.
typedef struct transfer_s {
  uint64_t* symbols;
  size_t count;
} transfer_t;

static void take_bytes(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, size_t count,
                       void* data) {
  transfer_t* transfer = data;
  memcpy(&transfer->symbols[transfer->count], &oracle->bytes[kind][byte], count * sizeof(uint64_t));
  transfer->count += count;
}

static void give_bytes(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, size_t count,
                       void* data) {
  transfer_t* transfer = data;
  memcpy(&oracle->bytes[kind][byte], &transfer->symbols[transfer->count], count * sizeof(uint64_t));
  transfer->count += count;
}

static bool is_copy(const weft_kernel_t* kernel) {
  if (kernel->kind != WEFT_KERNEL_LOOP || kernel->as.loop.step_count != 1 ||
      kernel->as.loop.steps[0].kind != WEFT_LOOP_LOAD || kernel->input_count != 1 ||
      kernel->output_count != 1 || kernel->as.loop.output_count != 1 ||
      kernel->as.loop.outputs[0].is_reduction) {
    return false;
  }
  const weft_view_t* from = &kernel->inputs[0];
  const weft_view_t* to = &kernel->outputs[0];
  return from->dtype == to->dtype && from->rank == to->rank &&
         memcmp(from->dims, to->dims, (size_t)to->rank * sizeof(to->dims[0])) == 0;
}

// What is copied is what it was. The workspace is nobody's by then.
static bool run_copy(oracle_t* oracle, const weft_kernel_t* kernel) {
  size_t bytes = weft_dtype_size_bytes(kernel->outputs[0].dtype);
  transfer_t transfer = {0};
  for (int32_t i = 0; i < kernel->outputs[0].rank; ++i) {
    bytes *= (size_t)kernel->outputs[0].dims[i];
  }
  transfer.symbols = calloc(bytes + 1, sizeof(*transfer.symbols));
  ck_assert_ptr_nonnull(transfer.symbols);
  bool fits = visit_view(oracle, &kernel->inputs[0], take_bytes, &transfer);
  transfer.count = 0;
  fits = fits && visit_view(oracle, &kernel->outputs[0], give_bytes, &transfer);
  free(transfer.symbols);
  return fits;
}

static void run_block(oracle_t* oracle, const weft_plan_block_t* block);

// The predicate is read at once: the body may use its bytes.
static void run_condition(oracle_t* oracle, const weft_instruction_t* loop) {
  run_block(oracle, &loop->blocks[0]);
  visit_view(oracle, loop->predicate, read_bytes, &oracle->meaning->symbol);
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
    visit_view(oracle, instruction->predicate, read_bytes, &oracle->meaning->symbol);
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      run_block(oracle, &instruction->blocks[b]);
    }
    return;
  }
  const weft_kernel_t* kernel = &instruction->kernel;
  uint64_t symbol = symbol_of(instruction);
  bool fits = true;
  for (uint32_t i = 0; i < kernel->input_count && !is_copy(kernel); ++i) {
    fits = visit_view(oracle, &kernel->inputs[i], read_bytes, &symbol) && fits;
  }
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    const weft_view_t whole = whole_buffer(oracle->plan, instruction->workspace);
    uint64_t scratch = symbol;
    fits = visit_view(oracle, &whole, write_bytes, &scratch) && fits;
  }
  if (is_copy(kernel)) fits = run_copy(oracle, kernel) && fits;
  for (uint32_t i = 0; i < kernel->output_count && !is_copy(kernel); ++i) {
    symbol = mix(symbol, i);
    fits = visit_view(oracle, &kernel->outputs[i], write_bytes, &symbol) && fits;
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
    if (!visit_view(oracle, &whole, read_bytes, &oracle->meaning->symbol)) {
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

static void mark_bytes(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, size_t count,
                       void* data) {
  marking_t* marking = data;
  uint8_t* marks = &oracle->marks[kind][byte];
  const uint8_t own = marking->own;
  const uint8_t with = marking->with;
  uint8_t found = 0;
  for (size_t i = 0; i < count; ++i) {
    found |= marks[i] & with;
    marks[i] |= own;
  }
  marking->meets = marking->meets || found != 0;
}

static void clear_bytes(oracle_t* oracle, weft_buffer_kind_t kind, size_t byte, size_t count,
                        void* data) {
  (void)data;
  memset(&oracle->marks[kind][byte], 0, count);
}

// Visits everything that |instruction| and what is in it touch: reads with |read|, writes with
// |write|.
static void visit_all(oracle_t* oracle, const weft_instruction_t* instruction,
                      visit_bytes_fn_t* visit, void* read, void* write) {
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
      if (!is_marked) visit_all(oracle, a, mark_bytes, &own_read, &own_write);
      is_marked = true;
      marking_t read = {.with = 2};
      marking_t write = {.with = 3};
      visit_all(oracle, b, mark_bytes, &read, &write);
      if (read.meets || write.meets) fault(oracle, "races", b->id, a->id);
    }
    if (is_marked) visit_all(oracle, &body->instructions[i], clear_bytes, NULL, NULL);
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
