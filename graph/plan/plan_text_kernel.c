// Reads the kernels of plan files.
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/plan_text_internal.h"
#include "runtime/base/checked_math.h"

weft_status_t weft_plan_read_reference(weft_plan_reader_t* reader, const char* prefix,
                                       const char* what, uint32_t count, uint32_t* out_index) {
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_index(&reader->lexer, prefix, what, UINT32_MAX - 1, out_index));
  if (*out_index < count) return weft_ok_status();
  return WEFT_PLAN_FAIL(&reader->lexer, "there is no %s%u", prefix, *out_index);
}

// Views -----------------------------------------------------------------------------------------

// Neither the number of elements nor any address may overflow: whoever looks at a view later does
// not ask again.
static bool view_is_bounded(const weft_view_t* view) {
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  int64_t bytes = element;
  int64_t low = view->offset_bytes;
  int64_t high = low;
  for (int32_t i = 0; i < view->rank; ++i) {
    int64_t reach = 0;
    const int64_t size = view->dims[i] ? view->dims[i] : 1;
    int64_t* end = view->strides[i] < 0 ? &low : &high;
    if (!weft_checked_mul_i64(bytes, size, &bytes) ||
        !weft_checked_mul_i64(size, view->strides[i], &reach) ||
        !weft_checked_mul_i64(reach, element, &reach) || !weft_checked_add_i64(*end, reach, end)) {
      return false;
    }
  }
  const int64_t most = INT64_C(1) << 62;
  return bytes < most && low > -most && high < most;
}

static weft_status_t read_strides(weft_plan_lexer_t* lexer, weft_view_t* view) {
  if (!weft_plan_lexer_accept(lexer, '|')) {
    int64_t stride = 1;
    for (int32_t i = view->rank; i-- > 0;) {
      view->strides[i] = stride;
      if (!weft_checked_mul_i64(stride, view->dims[i], &stride)) {
        return WEFT_PLAN_FAIL(lexer, "the view has more elements than there can be");
      }
    }
    return weft_ok_status();
  }
  for (int32_t i = 0; i < view->rank; ++i) {
    if (i) WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, ','));
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_i64(lexer, "a stride", &view->strides[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_plan_read_view(weft_plan_reader_t* reader, weft_view_t* out_view) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  const weft_plan_t* plan = reader->plan;
  memset(out_view, 0, sizeof(*out_view));
  WEFT_RETURN_IF_ERROR(weft_plan_read_reference(reader, "b", "a buffer (b0, b1, ...)",
                                                plan->buffer_count, &out_view->buffer));
  const weft_buffer_t* buffer = &plan->buffers[out_view->buffer];
  if (buffer->first == UINT32_MAX) {
    return WEFT_PLAN_FAIL(lexer, "b%u is not in use", out_view->buffer);
  }
  const char sign = weft_plan_lexer_peek(lexer);
  if (sign == '+') (void)weft_plan_lexer_accept(lexer, '+');
  if (sign == '+' || sign == '-') {
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_i64(lexer, "an offset", &out_view->offset_bytes));
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, ':'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_dtype(lexer, &out_view->dtype));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '['));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_dims(lexer, &out_view->rank, out_view->dims));
  WEFT_RETURN_IF_ERROR(read_strides(lexer, out_view));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, ']'));
  if (!view_is_bounded(out_view)) {
    return WEFT_PLAN_FAIL(lexer, "the view reaches beyond every buffer");
  }
  if (out_view->offset_bytes % (int64_t)weft_dtype_size_bytes(out_view->dtype) != 0) {
    return WEFT_PLAN_FAIL(lexer, "the view does not begin on an element");
  }
  return weft_ok_status();
}

weft_status_t weft_plan_read_views(weft_plan_reader_t* reader, char end,
                                   const weft_view_t** out_views, uint32_t* out_count) {
  weft_view_t* views = NULL;
  uint32_t capacity = 0;
  *out_count = 0;
  weft_arena_mark_t mark = weft_arena_mark(&reader->scratch);
  while (weft_plan_lexer_peek(&reader->lexer) != end) {
    if (*out_count) WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(&reader->lexer, ','));
    WEFT_RETURN_IF_ERROR(
        weft_plan_grow(&reader->scratch, *out_count, &capacity, sizeof(*views), (void**)&views));
    WEFT_RETURN_IF_ERROR(weft_plan_read_view(reader, &views[(*out_count)++]));
  }
  weft_view_t* kept = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(reader->arena, *out_count, sizeof(*kept), (void**)&kept));
  if (*out_count) memcpy(kept, views, *out_count * sizeof(*kept));
  weft_arena_rewind(&reader->scratch, mark);
  *out_views = kept;
  return weft_plan_lexer_expect(&reader->lexer, end);
}

// Loops -----------------------------------------------------------------------------------------

typedef struct loop_reader_s {
  weft_plan_reader_t* reader;
  weft_loop_step_t* steps;
  uint32_t step_count;
  uint32_t step_capacity;
  weft_loop_output_t* outputs;
  uint32_t output_count;
  uint32_t output_capacity;
} loop_reader_t;

static weft_status_t read_register(loop_reader_t* loop, uint32_t* out_register) {
  return weft_plan_read_reference(loop->reader, "r", "a register (r0, r1, ...)", loop->step_count,
                                  out_register);
}

static weft_status_t read_opcode(weft_plan_lexer_t* lexer, weft_opcode_t* out_opcode) {
  const char* word = NULL;
  size_t length = 0;
  char name[64];
  static const char dialect[] = "stablehlo.";
  const size_t prefix = sizeof(dialect) - 1;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_word(lexer, "an operation", &word, &length));
  *out_opcode = weft_opcode_from_name(word, length);
  if (*out_opcode == WEFT_OP_UNREGISTERED && length + prefix < sizeof(name)) {
    memcpy(name, dialect, prefix);
    memcpy(name + prefix, word, length);
    *out_opcode = weft_opcode_from_name(name, prefix + length);
  }
  if (weft_plan_is_loop_opcode(*out_opcode)) return weft_ok_status();
  return WEFT_PLAN_FAIL(lexer, "'%.*s' is no elementwise operation",
                        (int)(length > 64 ? 64 : length), word);
}

static weft_status_t read_comparison(weft_plan_lexer_t* lexer, weft_loop_step_t* step) {
  for (int i = WEFT_COMPARISON_EQ; i <= WEFT_COMPARISON_LT; ++i) {
    const weft_comparison_direction_t direction = (weft_comparison_direction_t)i;
    if (!weft_plan_lexer_accept_word(lexer, weft_plan_comparison_word(direction))) continue;
    step->compare_direction = direction;
    step->compare_total_order = weft_plan_lexer_accept_word(lexer, "total");
    return weft_ok_status();
  }
  return WEFT_PLAN_FAIL(lexer, "expected EQ, NE, GE, GT, LE or LT");
}

static weft_status_t read_precision(weft_plan_lexer_t* lexer, weft_loop_step_t* step) {
  uint32_t exponent = 0;
  uint32_t mantissa = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "the exponent's bits", 64, &exponent));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "the mantissa's bits", 64, &mantissa));
  if (exponent == 0) return WEFT_PLAN_FAIL(lexer, "an exponent needs a bit");
  step->exponent_bits = (int32_t)exponent;
  step->mantissa_bits = (int32_t)mantissa;
  return weft_ok_status();
}

static weft_status_t read_compute(loop_reader_t* loop, weft_loop_step_t* step) {
  weft_plan_lexer_t* lexer = &loop->reader->lexer;
  step->kind = WEFT_LOOP_COMPUTE;
  WEFT_RETURN_IF_ERROR(read_opcode(lexer, &step->opcode));
  if (step->opcode == WEFT_OP_COMPARE) WEFT_RETURN_IF_ERROR(read_comparison(lexer, step));
  if (step->opcode == WEFT_OP_REDUCE_PRECISION) WEFT_RETURN_IF_ERROR(read_precision(lexer, step));
  while (weft_plan_lexer_peek(lexer) == 'r') {
    if (step->operand_count == 3) {
      return WEFT_PLAN_FAIL(lexer, "an operation takes at most 3 operands");
    }
    WEFT_RETURN_IF_ERROR(read_register(loop, &step->operands[step->operand_count++]));
  }
  const weft_op_info_t* info = weft_op_info(step->opcode);
  if ((int32_t)step->operand_count < info->min_operands || step->operand_count == 0 ||
      (info->max_operands != WEFT_OP_VARIADIC &&
       (int32_t)step->operand_count > info->max_operands)) {
    return WEFT_PLAN_FAIL(lexer, "%s does not take %u operands", info->name, step->operand_count);
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, ':'));
  return weft_plan_lexer_dtype(lexer, &step->result_dtype);
}

static weft_status_t read_iota(weft_plan_lexer_t* lexer, weft_loop_step_t* step) {
  uint32_t dimension = 0;
  step->kind = WEFT_LOOP_IOTA;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "a dimension", WEFT_MAX_RANK - 1, &dimension));
  step->dimension = (int32_t)dimension;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "from"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_i64(lexer, "a number", &step->iota_start));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "by"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_i64(lexer, "a number", &step->iota_stride));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, ':'));
  return weft_plan_lexer_dtype(lexer, &step->result_dtype);
}

static weft_status_t read_immediate(weft_plan_lexer_t* lexer, weft_loop_step_t* step) {
  step->kind = WEFT_LOOP_IMMEDIATE;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_hex(lexer, "a number (0x0)", &step->immediate_bits));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, ':'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_dtype(lexer, &step->result_dtype));
  const int bits = weft_dtype_bit_width(step->result_dtype);
  if (bits < 64 && step->immediate_bits >> bits) {
    return WEFT_PLAN_FAIL(lexer, "the number has more bits than a %s",
                          weft_dtype_name(step->result_dtype));
  }
  return weft_ok_status();
}

// True for "in12", which no operation is called.
static bool starts_load(weft_plan_lexer_t* lexer) {
  return lexer->line_end - lexer->cursor > 2 && lexer->cursor[0] == 'i' &&
         lexer->cursor[1] == 'n' && lexer->cursor[2] >= '0' && lexer->cursor[2] <= '9';
}

static weft_status_t read_step(loop_reader_t* loop) {
  weft_plan_lexer_t* lexer = &loop->reader->lexer;
  weft_loop_step_t step = {.kind = WEFT_LOOP_LOAD};
  uint32_t number = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_index(lexer, "r", "a register", UINT32_MAX - 1, &number));
  if (number != loop->step_count) {
    return WEFT_PLAN_FAIL(lexer, "expected r%u: registers are numbered in order", loop->step_count);
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '='));
  if (weft_plan_lexer_peek(lexer) == '0') {
    WEFT_RETURN_IF_ERROR(read_immediate(lexer, &step));
  } else if (starts_load(lexer)) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_index(lexer, "in", "an input", UINT32_MAX - 1, &step.input));
  } else if (weft_plan_lexer_accept_word(lexer, "iota")) {
    WEFT_RETURN_IF_ERROR(read_iota(lexer, &step));
  } else {
    WEFT_RETURN_IF_ERROR(read_compute(loop, &step));
  }
  WEFT_RETURN_IF_ERROR(weft_plan_grow(&loop->reader->scratch, loop->step_count,
                                      &loop->step_capacity, sizeof(*loop->steps),
                                      (void**)&loop->steps));
  loop->steps[loop->step_count++] = step;
  return weft_ok_status();
}

static bool is_reduce_opcode(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_ADD:
    case WEFT_OP_MULTIPLY:
    case WEFT_OP_MAXIMUM:
    case WEFT_OP_MINIMUM:
    case WEFT_OP_AND:
    case WEFT_OP_OR:
    case WEFT_OP_XOR:
      return true;
    default:
      return false;
  }
}

static weft_status_t read_reduction(loop_reader_t* loop, weft_loop_output_t* output) {
  weft_plan_lexer_t* lexer = &loop->reader->lexer;
  output->is_reduction = true;
  WEFT_RETURN_IF_ERROR(read_opcode(lexer, &output->reduce_opcode));
  if (!is_reduce_opcode(output->reduce_opcode)) {
    return WEFT_PLAN_FAIL(lexer, "nothing is reduced by %s",
                          weft_op_info(output->reduce_opcode)->name);
  }
  WEFT_RETURN_IF_ERROR(read_register(loop, &output->value));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "over"));
  while (!weft_plan_lexer_accept_word(lexer, "from")) {
    uint32_t dimension = 0;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "a dimension", WEFT_MAX_RANK - 1, &dimension));
    output->reduced_dims |= UINT32_C(1) << dimension;
  }
  return read_register(loop, &output->init);
}

static weft_status_t read_output(loop_reader_t* loop) {
  weft_plan_lexer_t* lexer = &loop->reader->lexer;
  weft_loop_output_t output = {.value = 0};
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_index(lexer, "out", "an output", UINT32_MAX - 1, &output.view));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '='));
  if (weft_plan_lexer_accept_word(lexer, "reduce")) {
    WEFT_RETURN_IF_ERROR(read_reduction(loop, &output));
  } else {
    WEFT_RETURN_IF_ERROR(read_register(loop, &output.value));
  }
  WEFT_RETURN_IF_ERROR(weft_plan_grow(&loop->reader->scratch, loop->output_count,
                                      &loop->output_capacity, sizeof(*loop->outputs),
                                      (void**)&loop->outputs));
  loop->outputs[loop->output_count++] = output;
  return weft_ok_status();
}

static weft_status_t keep_loop(const loop_reader_t* loop, weft_loop_kernel_t* kernel) {
  weft_arena_t* arena = loop->reader->arena;
  weft_loop_step_t* steps = NULL;
  weft_loop_output_t* outputs = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, loop->step_count, sizeof(*steps), (void**)&steps));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, loop->output_count, sizeof(*outputs), (void**)&outputs));
  if (loop->step_count) memcpy(steps, loop->steps, loop->step_count * sizeof(*steps));
  if (loop->output_count) memcpy(outputs, loop->outputs, loop->output_count * sizeof(*outputs));
  kernel->steps = steps;
  kernel->step_count = loop->step_count;
  kernel->outputs = outputs;
  kernel->output_count = loop->output_count;
  return weft_ok_status();
}

static weft_status_t read_loop(weft_plan_reader_t* reader, weft_kernel_t* kernel) {
  loop_reader_t loop = {.reader = reader};
  weft_plan_lexer_t* lexer = &reader->lexer;
  const weft_arena_mark_t mark = weft_arena_mark(&reader->scratch);
  kernel->kind = WEFT_KERNEL_LOOP;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '{'));
  do {
    if (weft_plan_lexer_peek(lexer) == 'o') {
      WEFT_RETURN_IF_ERROR(read_output(&loop));
    } else if (loop.output_count) {
      return WEFT_PLAN_FAIL(lexer, "expected an output: steps come before outputs");
    } else {
      WEFT_RETURN_IF_ERROR(read_step(&loop));
    }
  } while (weft_plan_lexer_accept(lexer, ';'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '}'));
  WEFT_RETURN_IF_ERROR(keep_loop(&loop, &kernel->as.loop));
  weft_arena_rewind(&reader->scratch, mark);
  return weft_ok_status();
}

// Other kernels ---------------------------------------------------------------------------------

static weft_status_t read_contraction(weft_plan_reader_t* reader, weft_kernel_t* kernel) {
  weft_contraction_kernel_t* contraction = &kernel->as.contraction;
  const struct {
    const char* prefix;
    int32_t* rank;
  } parts[] = {{"b", &contraction->batch_rank},
               {"m", &contraction->m_rank},
               {"n", &contraction->n_rank},
               {"k", &contraction->k_rank}};
  kernel->kind = WEFT_KERNEL_CONTRACTION;
  for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    uint32_t rank = 0;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_index(&reader->lexer, parts[i].prefix,
                                               "numbers of dimensions (b0 m1 n1 k1)", WEFT_MAX_RANK,
                                               &rank));
    *parts[i].rank = (int32_t)rank;
  }
  return weft_ok_status();
}

static weft_status_t read_peer(weft_plan_reader_t* reader, int32_t* out_peer) {
  int64_t peer = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_i64(&reader->lexer, "a rank", &peer));
  if (peer < -1 || peer >= (int64_t)reader->plan->rank_count) {
    return WEFT_PLAN_FAIL(&reader->lexer, "a peer is no rank and not -1");
  }
  *out_peer = (int32_t)peer;
  return weft_ok_status();
}

static weft_status_t read_peers(weft_plan_reader_t* reader, weft_collective_kernel_t* call) {
  const uint32_t ranks = reader->plan->rank_count;
  int32_t* peers = NULL;
  // Every peer takes two bytes of the line at least.
  if ((size_t)(reader->lexer.line_end - reader->lexer.cursor) < ranks * (size_t)4) {
    return WEFT_PLAN_FAIL(&reader->lexer, "expected a source and a target for %u ranks", ranks);
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(reader->arena, ranks, 2 * sizeof(*peers), (void**)&peers));
  for (uint32_t r = 0; r < ranks; ++r) {
    WEFT_RETURN_IF_ERROR(read_peer(reader, &peers[2 * r]));
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(&reader->lexer, '>'));
    WEFT_RETURN_IF_ERROR(read_peer(reader, &peers[2 * r + 1]));
  }
  call->peers = peers;
  return weft_ok_status();
}

static bool accept_collective(weft_plan_lexer_t* lexer, weft_collective_kind_t* out_kind) {
  for (int i = 0; i < WEFT_COLLECTIVE_KIND_COUNT_; ++i) {
    const weft_collective_kind_t kind = (weft_collective_kind_t)i;
    if (kind == WEFT_COLLECTIVE_BARRIER) continue;  // moves nothing; plans have none
    *out_kind = kind;
    if (weft_plan_lexer_accept_word(lexer, weft_collective_name(kind))) return true;
  }
  return false;
}

static void accept_reduction(weft_plan_lexer_t* lexer, weft_reduction_t* out_reduction) {
  for (int i = WEFT_REDUCTION_NONE + 1; i < WEFT_REDUCTION_COUNT_; ++i) {
    if (!weft_plan_lexer_accept_word(lexer, weft_reduction_name((weft_reduction_t)i))) continue;
    *out_reduction = (weft_reduction_t)i;
    return;
  }
}

static weft_status_t read_collective(weft_plan_reader_t* reader, weft_collective_kind_t kind,
                                     weft_kernel_t* kernel) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  weft_collective_kernel_t* call = &kernel->as.collective;
  uint64_t count = 0;
  kernel->kind = WEFT_KERNEL_COLLECTIVE;
  call->kind = kind;
  accept_reduction(lexer, &call->reduction);
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_number(lexer, "a number of elements", UINT64_C(1) << 58, &count));
  call->count = (int64_t)count;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "of"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_dtype(lexer, &call->dtype));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "over"));
  WEFT_RETURN_IF_ERROR(weft_plan_read_reference(reader, "g", "groups (g0, g1, ...)",
                                                reader->plan->groups_count, &call->groups));
  if (kind == WEFT_COLLECTIVE_BROADCAST) {
    uint32_t root = 0;
    const uint32_t members = reader->plan->groups[call->groups].group_size;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "root"));
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "a member's number", members - 1, &root));
    call->root = (int32_t)root;
  }
  if (kind != WEFT_COLLECTIVE_PERMUTE) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "peers"));
  return read_peers(reader, call);
}

// Which operation it is says the end of the line: the word has to be its name.
static weft_status_t read_op(weft_plan_reader_t* reader, weft_kernel_t* kernel) {
  kernel->kind = WEFT_KERNEL_OP;
  return weft_plan_lexer_word(&reader->lexer, "an operation", &reader->op_word,
                              &reader->op_word_length);
}

weft_status_t weft_plan_read_kernel(weft_plan_reader_t* reader, weft_instruction_t* instruction) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  weft_kernel_t* kernel = &instruction->kernel;
  weft_collective_kind_t collective = WEFT_COLLECTIVE_ALL_REDUCE;
  instruction->kind = WEFT_INSTRUCTION_KERNEL;
  kernel->in_place = UINT32_MAX;
  WEFT_RETURN_IF_ERROR(weft_plan_read_views(reader, '=', &kernel->outputs, &kernel->output_count));
  if (weft_plan_lexer_accept_word(lexer, "loop")) {
    WEFT_RETURN_IF_ERROR(read_loop(reader, kernel));
  } else if (weft_plan_lexer_accept_word(lexer, "contraction")) {
    WEFT_RETURN_IF_ERROR(read_contraction(reader, kernel));
  } else if (weft_plan_lexer_accept_word(lexer, "op")) {
    WEFT_RETURN_IF_ERROR(read_op(reader, kernel));
  } else if (accept_collective(lexer, &collective)) {
    instruction->kind = WEFT_INSTRUCTION_COLLECTIVE;
    WEFT_RETURN_IF_ERROR(read_collective(reader, collective, kernel));
  } else {
    return WEFT_PLAN_FAIL(lexer, "expected loop, contraction, op, or the name of a collective");
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '('));
  WEFT_RETURN_IF_ERROR(weft_plan_read_views(reader, ')', &kernel->inputs, &kernel->input_count));
  if (weft_plan_lexer_accept_word(lexer, "in_place")) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_u32(lexer, "an input's number", UINT32_MAX - 1, &kernel->in_place));
  }
  if (!weft_plan_lexer_accept_word(lexer, "workspace")) return weft_ok_status();
  return weft_plan_read_reference(reader, "b", "a buffer (b0, b1, ...)", reader->plan->buffer_count,
                                  &instruction->workspace);
}
