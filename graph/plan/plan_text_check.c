// Checks kernels that were read from a file: shapes, types and registers have to fit together, as
// they do when lowering makes them, because devices do not ask. Whether instructions may touch the
// bytes they name is for the verifier to say.
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/plan_text_internal.h"
#include "graph/plan/view.h"
#include "runtime/base/checked_math.h"

#define FAIL(reader, ...) WEFT_PLAN_FAIL(&(reader)->lexer, __VA_ARGS__)

static bool same_dims(const weft_view_t* a, const weft_view_t* b) {
  return a->rank == b->rank && memcmp(a->dims, b->dims, (size_t)a->rank * sizeof(*a->dims)) == 0;
}

// Loops -----------------------------------------------------------------------------------------

static weft_dtype_t register_dtype(const weft_loop_kernel_t* loop, uint32_t index) {
  return loop->steps[index].result_dtype;
}

static bool gives_truth(weft_opcode_t opcode) {
  return opcode == WEFT_OP_COMPARE || opcode == WEFT_OP_IS_FINITE;
}

// Operands of one type, which is the result's, but for a few operations.
static weft_status_t check_types(weft_plan_reader_t* reader, const weft_loop_kernel_t* loop,
                                 weft_loop_step_t* step) {
  const uint32_t typed = step->opcode == WEFT_OP_SELECT ? 1 : 0;
  step->dtype = register_dtype(loop, step->operands[typed]);
  for (uint32_t o = typed + 1; o < step->operand_count; ++o) {
    if (register_dtype(loop, step->operands[o]) == step->dtype) continue;
    return FAIL(reader, "%s works on registers of one type", weft_op_info(step->opcode)->name);
  }
  if (typed && register_dtype(loop, step->operands[0]) != WEFT_DTYPE_I1) {
    return FAIL(reader, "r%u, by which values are selected, is no i1", step->operands[0]);
  }
  if (step->opcode == WEFT_OP_CONVERT) return weft_ok_status();
  bool fits = step->result_dtype == (gives_truth(step->opcode) ? WEFT_DTYPE_I1 : step->dtype);
  if (step->opcode == WEFT_OP_BITCAST_CONVERT) {
    fits = weft_dtype_size_bytes(step->result_dtype) == weft_dtype_size_bytes(step->dtype);
  }
  if (fits) return weft_ok_status();
  return FAIL(reader, "%s of %s does not give %s", weft_op_info(step->opcode)->name,
              weft_dtype_name(step->dtype), weft_dtype_name(step->result_dtype));
}

static weft_status_t check_iota(weft_plan_reader_t* reader, const weft_loop_kernel_t* loop,
                                const weft_loop_step_t* step) {
  int64_t last = 0;
  if (step->dimension >= loop->rank) {
    return FAIL(reader, "there is no dimension %d to count along", step->dimension);
  }
  if (!weft_checked_mul_i64(loop->dims[step->dimension], step->iota_stride, &last) ||
      !weft_checked_add_i64(last, step->iota_start, &last)) {
    return FAIL(reader, "counting along dimension %d overflows", step->dimension);
  }
  return weft_ok_status();
}

static bool is_repeated(const weft_view_t* view) {
  for (int32_t d = 0; d < view->rank; ++d) {
    if (view->dims[d] > 1 && view->strides[d] != 0) return false;
  }
  return true;
}

static weft_status_t check_steps(weft_plan_reader_t* reader, weft_kernel_t* kernel,
                                 bool* is_invariant) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    // The reader wrote the steps itself.
    weft_loop_step_t* step = (weft_loop_step_t*)(uintptr_t)&loop->steps[i];
    switch (step->kind) {
      case WEFT_LOOP_LOAD:
        if (step->input >= kernel->input_count) {
          return FAIL(reader, "r%u loads input %u of %u", i, step->input, kernel->input_count);
        }
        step->result_dtype = kernel->inputs[step->input].dtype;
        is_invariant[i] = is_repeated(&kernel->inputs[step->input]);
        break;
      case WEFT_LOOP_IMMEDIATE:
        is_invariant[i] = true;
        break;
      case WEFT_LOOP_IOTA:
        WEFT_RETURN_IF_ERROR(check_iota(reader, loop, step));
        break;
      case WEFT_LOOP_COMPUTE:
        WEFT_RETURN_IF_ERROR(check_types(reader, loop, step));
        is_invariant[i] = true;
        for (uint32_t o = 0; o < step->operand_count; ++o) {
          is_invariant[i] = is_invariant[i] && is_invariant[step->operands[o]];
        }
        break;
    }
  }
  return weft_ok_status();
}

// Without elements, strides say nothing: those of dense views are 0 outside of the dimension of
// size 0.
static bool writes_nothing(const weft_loop_kernel_t* loop, const weft_loop_output_t* output) {
  for (int32_t d = 0; d < loop->rank; ++d) {
    const bool is_reduced = (output->reduced_dims >> d & 1) != 0;
    if (!is_reduced && loop->dims[d] == 0) return true;
  }
  return false;
}

static weft_status_t check_output(weft_plan_reader_t* reader, const weft_kernel_t* kernel,
                                  const weft_loop_output_t* output, const bool* is_invariant) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  const weft_view_t* view = &kernel->outputs[output->view];
  if (register_dtype(loop, output->value) != view->dtype) {
    return FAIL(reader, "output %u is a view of %s, r%u a %s", output->view,
                weft_dtype_name(view->dtype), output->value,
                weft_dtype_name(register_dtype(loop, output->value)));
  }
  for (int32_t d = 0; d < loop->rank && !writes_nothing(loop, output); ++d) {
    const bool is_reduced = (output->reduced_dims >> d & 1) != 0;
    if (loop->dims[d] > 1 && (view->strides[d] == 0) != is_reduced) {
      return FAIL(reader, "dimension %d of output %u is %s", d, output->view,
                  is_reduced ? "reduced, but has a stride" : "not reduced, but has no stride");
    }
  }
  if (!output->is_reduction) return weft_ok_status();
  if (output->reduced_dims >> loop->rank) {
    return FAIL(reader, "output %u is reduced over dimensions that there are not", output->view);
  }
  if (register_dtype(loop, output->init) != view->dtype || !is_invariant[output->init]) {
    return FAIL(reader, "output %u does not start from one %s", output->view,
                weft_dtype_name(view->dtype));
  }
  return weft_ok_status();
}

static weft_status_t check_loop(weft_plan_reader_t* reader, weft_kernel_t* kernel) {
  weft_loop_kernel_t* loop = &kernel->as.loop;
  bool* flags = NULL;
  if (kernel->output_count == 0 || loop->output_count != kernel->output_count) {
    return FAIL(reader, "the loop gives %u values to %u outputs", loop->output_count,
                kernel->output_count);
  }
  const weft_view_t* space = &kernel->outputs[0];
  loop->rank = space->rank;
  memcpy(loop->dims, space->dims, sizeof(loop->dims));
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const weft_view_t* view =
        i < kernel->input_count ? &kernel->inputs[i] : &kernel->outputs[i - kernel->input_count];
    if (!same_dims(view, space)) {
      return FAIL(reader, "the views of a loop have the same sizes; %s %u differs",
                  i < kernel->input_count ? "input" : "output",
                  i < kernel->input_count ? i : i - kernel->input_count);
    }
  }
  const weft_arena_mark_t mark = weft_arena_mark(&reader->scratch);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->scratch,
                                                 (size_t)loop->step_count + loop->output_count,
                                                 sizeof(*flags), (void**)&flags));
  bool* is_written = flags + loop->step_count;
  WEFT_RETURN_IF_ERROR(check_steps(reader, kernel, flags));
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    const weft_loop_output_t* output = &loop->outputs[i];
    if (output->view >= kernel->output_count || is_written[output->view]) {
      return FAIL(reader, "each of the %u outputs has to be given once", kernel->output_count);
    }
    is_written[output->view] = true;
    WEFT_RETURN_IF_ERROR(check_output(reader, kernel, output, flags));
  }
  weft_arena_rewind(&reader->scratch, mark);
  return weft_ok_status();
}

// Contractions ----------------------------------------------------------------------------------

// |count| dimensions of both views, from the given ones on.
static bool dims_agree(const weft_view_t* a, int32_t from_a, const weft_view_t* b, int32_t from_b,
                       int32_t count) {
  return memcmp(a->dims + from_a, b->dims + from_b, (size_t)count * sizeof(*a->dims)) == 0;
}

static weft_status_t check_contraction(weft_plan_reader_t* reader, const weft_kernel_t* kernel) {
  if (kernel->input_count != 2 || kernel->output_count != 1) {
    return FAIL(reader, "a contraction takes two inputs and gives one output");
  }
  const weft_contraction_kernel_t* c = &kernel->as.contraction;
  const weft_view_t* lhs = &kernel->inputs[0];
  const weft_view_t* rhs = &kernel->inputs[1];
  const weft_view_t* out = &kernel->outputs[0];
  if (lhs->rank != c->batch_rank + c->m_rank + c->k_rank ||
      rhs->rank != c->batch_rank + c->n_rank + c->k_rank ||
      out->rank != c->batch_rank + c->m_rank + c->n_rank ||
      !dims_agree(lhs, 0, rhs, 0, c->batch_rank) || !dims_agree(lhs, 0, out, 0, c->batch_rank) ||
      !dims_agree(lhs, c->batch_rank + c->m_rank, rhs, c->batch_rank + c->n_rank, c->k_rank) ||
      !dims_agree(lhs, c->batch_rank, out, c->batch_rank, c->m_rank) ||
      !dims_agree(rhs, c->batch_rank, out, c->batch_rank + c->m_rank, c->n_rank)) {
    return FAIL(reader, "the sizes of the contraction's views do not fit together");
  }
  const bool is_float = weft_dtype_is_float(lhs->dtype) && weft_dtype_is_float(rhs->dtype) &&
                        weft_dtype_is_float(out->dtype);
  if (!is_float && (lhs->dtype != rhs->dtype || lhs->dtype != out->dtype)) {
    return FAIL(reader, "the contraction's views have types that are not multiplied");
  }
  bool is_empty = false;
  for (int32_t d = 0; d < out->rank; ++d) is_empty = is_empty || out->dims[d] == 0;
  for (int32_t d = 0; d < out->rank; ++d) {
    if (out->dims[d] > 1 && out->strides[d] == 0 && !is_empty) {
      return FAIL(reader, "dimension %d of the contraction's output has no stride", d);
    }
  }
  return weft_ok_status();
}

// Operations ------------------------------------------------------------------------------------

static bool view_is_value(const weft_view_t* view, const weft_value_t* value, bool is_scalar) {
  if (!weft_type_is_computable(value->type)) return false;
  if (view->dtype != value->type->dtype || !weft_view_is_dense(view)) return false;
  if (is_scalar) return view->rank == 0 || weft_view_element_count(view) == 1;
  if (view->rank != value->type->rank) return false;
  for (int32_t d = 0; d < view->rank; ++d) {
    if (view->dims[d] != value->type->dims[d]) return false;
  }
  return true;
}

static weft_status_t check_op(weft_plan_reader_t* reader, weft_instruction_t* instruction) {
  weft_kernel_t* kernel = &instruction->kernel;
  const weft_op_t* op = instruction->op;
  weft_op_kernel_t* as = &kernel->as.op;
  if (!op) return FAIL(reader, "the operation is missing (from N)");
  const char* word = weft_plan_opcode_word(op->opcode);
  if (op->opcode == WEFT_OP_UNREGISTERED || strlen(word) != reader->op_word_length ||
      memcmp(word, reader->op_word, reader->op_word_length) != 0) {
    return FAIL(reader, "the operation that the instruction is from is %s", op->name);
  }
  as->op = op;
  WEFT_RETURN_IF_ERROR(
      weft_op_region_captures(op, reader->arena, &as->captures, &as->capture_count));
  if (kernel->input_count != op->operand_count + as->capture_count ||
      kernel->output_count != op->result_count) {
    return FAIL(reader, "%s takes %u inputs and gives %u outputs here, not %u and %u", op->name,
                op->operand_count + as->capture_count, op->result_count, kernel->input_count,
                kernel->output_count);
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    const bool is_capture = i >= op->operand_count;
    const weft_value_t* value = is_capture ? as->captures[i - op->operand_count] : op->operands[i];
    if (view_is_value(&kernel->inputs[i], value, is_capture)) continue;
    return FAIL(reader, "input %u is no dense view of %s, which %s takes", i,
                weft_type_text(reader->plan->graph, value->type), op->name);
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    if (view_is_value(&kernel->outputs[i], op->results[i], false)) continue;
    return FAIL(reader, "output %u is no dense view of %s, which %s gives", i,
                weft_type_text(reader->plan->graph, op->results[i]->type), op->name);
  }
  return weft_ok_status();
}

// Collectives -----------------------------------------------------------------------------------

static bool reduces(weft_collective_kind_t kind) {
  return kind == WEFT_COLLECTIVE_ALL_REDUCE || kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
}

static weft_status_t check_peers(weft_plan_reader_t* reader, const weft_collective_kernel_t* call) {
  for (uint32_t r = 0; call->peers && r < reader->plan->rank_count; ++r) {
    const int32_t source = call->peers[2 * r];
    const int32_t target = call->peers[2 * r + 1];
    if ((source >= 0 && call->peers[2 * source + 1] != (int32_t)r) ||
        (target >= 0 && call->peers[2 * target] != (int32_t)r)) {
      return FAIL(reader, "rank %u and its peers do not name each other", r);
    }
  }
  return weft_ok_status();
}

static weft_status_t check_collective(weft_plan_reader_t* reader, const weft_kernel_t* kernel) {
  const weft_collective_kernel_t* call = &kernel->as.collective;
  const weft_plan_t* plan = reader->plan;
  if (plan->rank_count < 2) return FAIL(reader, "a plan for one rank has no collectives");
  if (kernel->input_count != 1 || kernel->output_count != 1) {
    return FAIL(reader, "a collective takes one input and gives one output");
  }
  if (reduces(call->kind) != (call->reduction != WEFT_REDUCTION_NONE)) {
    return FAIL(reader, reduces(call->kind) ? "%s needs a reduction" : "%s takes no reduction",
                weft_collective_name(call->kind));
  }
  const int64_t members = plan->groups[call->groups].group_size;
  const bool is_parted =
      call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER || call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  const bool is_joined =
      call->kind == WEFT_COLLECTIVE_ALL_GATHER || call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  const struct {
    const weft_view_t* view;
    int64_t members;
    const char* name;
  } sides[] = {{&kernel->inputs[0], is_parted ? members : 1, "input"},
               {&kernel->outputs[0], is_joined ? members : 1, "output"}};
  for (size_t i = 0; i < 2; ++i) {
    int64_t count = 0;
    if (sides[i].view->dtype == call->dtype && weft_view_is_dense(sides[i].view) &&
        weft_checked_mul_i64(call->count, sides[i].members, &count) &&
        count == weft_view_element_count(sides[i].view)) {
      continue;
    }
    return FAIL(reader, "the %s is no dense view of %lld times %lld elements of %s", sides[i].name,
                (long long)sides[i].members, (long long)call->count, weft_dtype_name(call->dtype));
  }
  return check_peers(reader, call);
}

// All -------------------------------------------------------------------------------------------

static weft_status_t check_in_place(weft_plan_reader_t* reader, const weft_kernel_t* kernel) {
  if (kernel->in_place == UINT32_MAX) return weft_ok_status();
  if (kernel->in_place >= kernel->input_count || kernel->output_count == 0) {
    return FAIL(reader, "there is no input %u to be overwritten", kernel->in_place);
  }
  if (weft_view_same(&kernel->inputs[kernel->in_place], &kernel->outputs[0])) {
    return weft_ok_status();
  }
  return FAIL(reader, "input %u, which output 0 overwrites, lies elsewhere", kernel->in_place);
}

weft_status_t weft_plan_check_kernel(weft_plan_reader_t* reader, weft_instruction_t* instruction) {
  weft_kernel_t* kernel = &instruction->kernel;
  if (instruction->workspace != WEFT_BUFFER_NONE &&
      (instruction->kind != WEFT_INSTRUCTION_KERNEL ||
       reader->plan->buffers[instruction->workspace].kind != WEFT_BUFFER_STEP ||
       reader->plan->buffers[instruction->workspace].first == UINT32_MAX)) {
    return FAIL(reader, "b%u cannot be a workspace here", instruction->workspace);
  }
  WEFT_RETURN_IF_ERROR(check_in_place(reader, kernel));
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      return check_loop(reader, kernel);
    case WEFT_KERNEL_CONTRACTION:
      return check_contraction(reader, kernel);
    case WEFT_KERNEL_OP:
      return check_op(reader, instruction);
    case WEFT_KERNEL_COLLECTIVE:
      return check_collective(reader, kernel);
  }
  return weft_ok_status();
}

// Sums -------------------------------------------------------------------------------------------

// The most bytes of the step's buffers that are taken at one instruction.
static weft_status_t find_live_bytes(weft_plan_reader_t* reader, size_t* out_bytes) {
  const weft_plan_t* plan = reader->plan;
  size_t* delta = NULL;  // wraps below zero at ends; the running sum does not
  size_t live = 0;
  *out_bytes = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &reader->scratch, (size_t)plan->instruction_count + 1, sizeof(*delta), (void**)&delta));
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->kind != WEFT_BUFFER_STEP || buffer->first == UINT32_MAX) continue;
    if (buffer->first > buffer->last || buffer->last >= plan->instruction_count) continue;
    delta[buffer->first] += buffer->size_bytes;
    delta[buffer->last + 1] -= buffer->size_bytes;
  }
  for (uint32_t i = 0; i < plan->instruction_count; ++i) {
    live += delta[i];
    if (live > *out_bytes) *out_bytes = live;
  }
  return weft_ok_status();
}

// An arena ends with its last buffer, or with the padding behind it.
static weft_status_t check_arenas(weft_plan_reader_t* reader) {
  const weft_plan_t* plan = reader->plan;
  size_t ends[WEFT_BUFFER_KIND_COUNT_] = {0};
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    size_t end = 0;
    if (buffer->first == UINT32_MAX) continue;
    if (!weft_checked_add_size(buffer->offset_bytes, buffer->size_bytes, &end)) continue;
    if (end > ends[buffer->kind]) ends[buffer->kind] = end;
  }
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    const size_t stated = plan->arena_bytes[kind];
    if (stated >= ends[kind] && stated - ends[kind] < 128) continue;
    return FAIL(reader, "the %s arena is said to have %zu bytes, but its buffers end at byte %zu",
                weft_plan_buffer_kind_word((weft_buffer_kind_t)kind), stated, ends[kind]);
  }
  return weft_ok_status();
}

weft_status_t weft_plan_check_sums(weft_plan_reader_t* reader) {
  const weft_plan_t* plan = reader->plan;
  const weft_plan_prediction_t* prediction = &plan->prediction;
  size_t live = 0;
  WEFT_RETURN_IF_ERROR(check_arenas(reader));
  WEFT_RETURN_IF_ERROR(find_live_bytes(reader, &live));
  if (live != plan->max_live_bytes) {
    return FAIL(reader, "%zu bytes are said to be alive at once at most, but the buffers say %zu",
                plan->max_live_bytes, live);
  }
  if (prediction->machine && (prediction->bound_ns > prediction->step_ns ||
                              prediction->exposed_ns > prediction->step_ns)) {
    return FAIL(reader, "no step takes less than its bound, or than what of it is exposed");
  }
  return weft_ok_status();
}
