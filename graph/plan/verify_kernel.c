// Kernels by themselves: views that fit what is computed, and which of them may share bytes.
#include <stdlib.h>

#include "graph/plan/verify_internal.h"

// Views against types ----------------------------------------------------------------------------

static bool is_dense(const weft_view_t* view) {
  int64_t stride = 1;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) return true;
  }
  for (int32_t i = view->rank; i-- > 0;) {
    if (view->dims[i] != 1 && view->strides[i] != stride) return false;
    stride *= view->dims[i];
  }
  return true;
}

static bool has_type(const weft_view_t* view, const weft_type_t* type) {
  if (!weft_type_is_computable(type) || view->dtype != type->dtype || view->rank != type->rank) {
    return false;
  }
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] != type->dims[i]) return false;
  }
  return is_dense(view);
}

// Contractions -----------------------------------------------------------------------------------

static bool same_dims(const weft_view_t* a, int32_t from_a, const weft_view_t* b, int32_t from_b,
                      int32_t count) {
  for (int32_t i = 0; i < count; ++i) {
    if (a->dims[from_a + i] != b->dims[from_b + i]) return false;
  }
  return true;
}

// Integers and floats are multiplied among themselves; the sum may be wider than the factors.
static bool can_multiply(weft_dtype_t factor, weft_dtype_t sum) {
  return weft_dtype_is_float(factor) == weft_dtype_is_float(sum);
}

static weft_status_t check_contraction(const weft_verify_t* verify,
                                       const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_contraction_kernel_t* dims = &kernel->as.contraction;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if (kernel->input_count != 2 || kernel->output_count != 1) {
    return weft_verify_fail(verify, "%s: a contraction of %u inputs to %u outputs", name,
                            kernel->input_count, kernel->output_count);
  }
  const weft_view_t* lhs = &kernel->inputs[0];
  const weft_view_t* rhs = &kernel->inputs[1];
  const weft_view_t* out = &kernel->outputs[0];
  const int32_t b = dims->batch_rank;
  const int32_t m = dims->m_rank;
  const int32_t n = dims->n_rank;
  const int32_t k = dims->k_rank;
  const bool counts_fit = b >= 0 && m >= 0 && n >= 0 && k >= 0 && b <= WEFT_MAX_RANK &&
                          m <= WEFT_MAX_RANK && n <= WEFT_MAX_RANK && k <= WEFT_MAX_RANK &&
                          lhs->rank == b + m + k && rhs->rank == b + n + k &&
                          out->rank == b + m + n;
  if (!counts_fit) {
    return weft_verify_fail(verify,
                            "%s: ranks %d, %d and %d of lhs, rhs and result do not fit %d batch, "
                            "%d and %d free and %d contracted dimensions",
                            name, (int)lhs->rank, (int)rhs->rank, (int)out->rank, (int)b, (int)m,
                            (int)n, (int)k);
  }
  if (!same_dims(lhs, 0, out, 0, b + m) || !same_dims(rhs, 0, out, 0, b) ||
      !same_dims(rhs, b, out, b + m, n) || !same_dims(lhs, b + m, rhs, b + n, k)) {
    return weft_verify_fail(verify,
                            "%s: the sizes of lhs, rhs and result differ in a dimension "
                            "that they share",
                            name);
  }
  if (lhs->dtype != rhs->dtype || !can_multiply(lhs->dtype, out->dtype)) {
    return weft_verify_fail(verify, "%s: %s times %s gives no %s", name,
                            weft_dtype_name(lhs->dtype), weft_dtype_name(rhs->dtype),
                            weft_dtype_name(out->dtype));
  }
  return weft_ok_status();
}

// Single operations ------------------------------------------------------------------------------

static weft_status_t check_op(const weft_verify_t* verify, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_op_t* op = kernel->as.op.op;
  const uint32_t captures = kernel->as.op.capture_count;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if (!op) return weft_verify_fail(verify, "%s: the kernel has no operation", name);
  if (captures && !kernel->as.op.captures) {
    return weft_verify_fail(verify, "%s: %u values that the regions take are not named", name,
                            captures);
  }
  if (kernel->input_count != (uint64_t)op->operand_count + captures ||
      kernel->output_count != op->result_count) {
    return weft_verify_fail(verify,
                            "%s: %u inputs and %u outputs for %u operands, %u values that the "
                            "regions take, and %u results",
                            name, kernel->input_count, kernel->output_count, op->operand_count,
                            captures, op->result_count);
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    const weft_value_t* value =
        i < op->operand_count ? op->operands[i] : kernel->as.op.captures[i - op->operand_count];
    if (has_type(&kernel->inputs[i], value->type)) continue;
    return weft_verify_fail(verify,
                            "%s: input %u is not dense, or not of the type of what '%s' "
                            "reads there",
                            name, i, op->name);
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    if (has_type(&kernel->outputs[i], op->results[i]->type)) continue;
    return weft_verify_fail(verify,
                            "%s: output %u is not dense, or not of the type of result %u "
                            "of '%s'",
                            name, i, i, op->name);
  }
  return weft_ok_status();
}

// All kinds --------------------------------------------------------------------------------------

static weft_status_t check_workspace(const weft_verify_t* verify,
                                     const weft_instruction_t* instruction) {
  const weft_plan_t* plan = verify->plan;
  if (instruction->workspace == WEFT_BUFFER_NONE) return weft_ok_status();
  if (instruction->kind == WEFT_INSTRUCTION_KERNEL && instruction->workspace < plan->buffer_count &&
      plan->buffers[instruction->workspace].kind == WEFT_BUFFER_STEP &&
      plan->buffers[instruction->workspace].first != UINT32_MAX) {
    return weft_ok_status();
  }
  char name[WEFT_VERIFY_NAME_CAPACITY];
  return weft_verify_fail(verify,
                          "%s has b%u as its workspace, which is no buffer of the step, or "
                          "never alive",
                          weft_verify_name(instruction, name), instruction->workspace);
}

// What output |output| writes: a reduction gives one element for each place that is not reduced,
// also where there is nothing to reduce. The output's view, or one in |room|.
static const weft_view_t* written_view(const weft_kernel_t* kernel, uint32_t output,
                                       weft_view_t* room) {
  const weft_view_t* view = &kernel->outputs[output];
  if (kernel->kind != WEFT_KERNEL_LOOP) return view;
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    if (loop->outputs[i].view != output || !loop->outputs[i].is_reduction) continue;
    if (view != room) *room = *view;
    view = room;
    for (int32_t d = 0; d < room->rank; ++d) {
      if (((loop->outputs[i].reduced_dims >> d) & 1) != 0) room->dims[d] = 1;
    }
  }
  return view;
}

static weft_status_t check_kernel_views(const weft_verify_t* verify,
                                        const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if ((kernel->input_count && !kernel->inputs) || (kernel->output_count && !kernel->outputs)) {
    return weft_verify_fail(verify, "%s lacks its views", name);
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_verify_view(verify, instruction, "input", i, &kernel->inputs[i]));
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_verify_view(verify, instruction, "output", i, &kernel->outputs[i]));
    weft_view_t room;
    weft_place_t place;
    const weft_view_t* written = written_view(kernel, i, &room);
    if (written == &room) {
      WEFT_RETURN_IF_ERROR(weft_verify_view(verify, instruction, "output", i, written));
    }
    weft_place_of_view(verify->plan, written, &place);
    if (place.is_nested) continue;
    return weft_verify_fail(verify, "%s: output %u may have two elements on the same bytes", name,
                            i);
  }
  return weft_ok_status();
}

weft_status_t weft_verify_kernel(const weft_verify_t* verify,
                                 const weft_instruction_t* instruction) {
  const bool is_collective = instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
  const weft_kernel_kind_t kind = instruction->kernel.kind;
  WEFT_RETURN_IF_ERROR(check_kernel_views(verify, instruction));
  WEFT_RETURN_IF_ERROR(check_workspace(verify, instruction));
  if ((unsigned)kind > WEFT_KERNEL_COLLECTIVE ||
      (kind == WEFT_KERNEL_COLLECTIVE) != is_collective) {
    return weft_verify_fail(verify, "#%u: a kernel of kind %u in %s", instruction->id,
                            (unsigned)kind, is_collective ? "a collective" : "a launch");
  }
  switch (kind) {
    case WEFT_KERNEL_LOOP:
      return weft_verify_loop(verify, instruction);
    case WEFT_KERNEL_CONTRACTION:
      return check_contraction(verify, instruction);
    case WEFT_KERNEL_OP:
      return check_op(verify, instruction);
    case WEFT_KERNEL_COLLECTIVE:
      return weft_verify_collective(verify, instruction);
  }
  return weft_ok_status();
}

// Aliasing ---------------------------------------------------------------------------------------

// The device reads a reduction's initial value again after the last store.
static bool is_initial_value(const weft_kernel_t* kernel, uint32_t input) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    if (!loop->outputs[i].is_reduction) continue;
    const weft_loop_step_t* step = &loop->steps[loop->outputs[i].init];
    if (step->kind == WEFT_LOOP_LOAD && step->input == input) return true;
  }
  return false;
}

static bool is_reduced(const weft_kernel_t* kernel, uint32_t output) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    if (loop->outputs[i].view == output) return loop->outputs[i].is_reduction;
  }
  return false;
}

// All ranks run this plan with these addresses, so an input that may only be the member's own part
// of the output can be so for a group of one alone.
static bool collective_may_alias(const weft_verify_t* verify, const weft_kernel_t* kernel) {
  const weft_collective_kernel_t* call = &kernel->as.collective;
  return call->kind == WEFT_COLLECTIVE_ALL_REDUCE || call->kind == WEFT_COLLECTIVE_BROADCAST ||
         ((call->kind == WEFT_COLLECTIVE_ALL_GATHER ||
           call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER) &&
          verify->plan->groups[call->groups].group_size == 1);
}

// Whether |kernel| may have output |output| on the bytes of input |input|.
static bool may_alias(const weft_verify_t* verify, const weft_kernel_t* kernel, uint32_t input,
                      uint32_t output) {
  if (!weft_views_coincide(verify->plan, &kernel->inputs[input], &kernel->outputs[output])) {
    return false;
  }
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      return !is_reduced(kernel, output) && !is_initial_value(kernel, input);
    case WEFT_KERNEL_OP:
      return kernel->in_place == input && output == 0;
    case WEFT_KERNEL_COLLECTIVE:
      return collective_may_alias(verify, kernel);
    case WEFT_KERNEL_CONTRACTION:
      break;
  }
  return false;
}

static weft_status_t check_in_place(const weft_verify_t* verify,
                                    const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  if (kernel->in_place == UINT32_MAX) return weft_ok_status();
  if (kernel->kind != WEFT_KERNEL_CONTRACTION && kernel->in_place < kernel->input_count &&
      kernel->output_count > 0 && may_alias(verify, kernel, kernel->in_place, 0) &&
      kernel->inputs[kernel->in_place].buffer == kernel->outputs[0].buffer) {
    return weft_ok_status();
  }
  return weft_verify_fail(verify,
                          "%s cannot overwrite input %u in place: that is not where output "
                          "0 lies, or the kernel reads it again",
                          weft_verify_name(instruction, name), kernel->in_place);
}

static weft_status_t fail_alias(const weft_verify_t* verify, const weft_instruction_t* instruction,
                                uint32_t output, const char* what, uint32_t other, uint64_t byte) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  const weft_kernel_t* kernel = &instruction->kernel;
  const uint32_t buffer = kernel->outputs[output].buffer;
  const uint32_t other_buffer =
      what[0] == 'i' ? kernel->inputs[other].buffer : kernel->outputs[other].buffer;
  return weft_verify_fail(
      verify, "%s: output %u (b%u) and %s %u (b%u) have byte %llu of the %s arena in common",
      weft_verify_name(instruction, name), output, buffer, what, other, other_buffer,
      (unsigned long long)byte, weft_verify_arena_name(verify->plan->buffers[buffer].kind));
}

static weft_status_t check_workspace_apart(const weft_verify_t* verify,
                                           const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  weft_place_t workspace;
  weft_place_t other;
  uint64_t byte = 0;
  if (instruction->workspace == WEFT_BUFFER_NONE) return weft_ok_status();
  weft_place_of_buffer(verify->plan, instruction->workspace, &workspace);
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const bool is_input = i < kernel->input_count;
    weft_view_t room;
    const weft_view_t* view =
        is_input ? &kernel->inputs[i] : written_view(kernel, i - kernel->input_count, &room);
    weft_place_of_view(verify->plan, view, &other);
    if (!weft_places_meet(&workspace, &other, &byte)) continue;
    char name[WEFT_VERIFY_NAME_CAPACITY];
    return weft_verify_fail(verify,
                            "%s: its workspace b%u and %s %u (b%u) have byte %llu of the "
                            "step arena in common",
                            weft_verify_name(instruction, name), instruction->workspace,
                            is_input ? "input" : "output", is_input ? i : i - kernel->input_count,
                            view->buffer, (unsigned long long)byte);
  }
  return weft_ok_status();
}

// Outputs apart ----------------------------------------------------------------------------------

// The hull of one view.
typedef struct hull_s {
  weft_buffer_kind_t kind;
  bool is_output;
  uint32_t index;  // of the input or output
  uint64_t begin;
  uint64_t end;
} hull_t;

static int compare_hulls(const void* a, const void* b) {
  const hull_t* x = a;
  const hull_t* y = b;
  if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
  if (x->begin != y->begin) return x->begin < y->begin ? -1 : 1;
  if (x->is_output != y->is_output) return x->is_output ? 1 : -1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static const weft_view_t* view_of(const weft_kernel_t* kernel, const hull_t* hull,
                                  weft_view_t* room) {
  return hull->is_output ? written_view(kernel, hull->index, room) : &kernel->inputs[hull->index];
}

static uint32_t list_hulls(const weft_verify_t* verify, const weft_kernel_t* kernel,
                           hull_t* hulls) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const bool is_output = i >= kernel->input_count;
    hull_t hull = {.is_output = is_output, .index = is_output ? i - kernel->input_count : i};
    weft_view_t room;
    weft_place_t place;
    weft_place_of_view(verify->plan, view_of(kernel, &hull, &room), &place);
    if (place.begin == place.end) continue;
    hull.kind = place.kind;
    hull.begin = place.begin;
    hull.end = place.end;
    hulls[count++] = hull;
  }
  return count;
}

// Two views whose hulls meet, one of them an output.
static weft_status_t check_pair(const weft_verify_t* verify, const weft_instruction_t* instruction,
                                const hull_t* a, const hull_t* b) {
  const weft_kernel_t* kernel = &instruction->kernel;
  // An output against an input, or against an earlier output.
  const bool a_is_output = a->is_output && (!b->is_output || a->index > b->index);
  const hull_t* output = a_is_output ? a : b;
  const hull_t* other = a_is_output ? b : a;
  weft_view_t rooms[2];
  const weft_view_t* written = view_of(kernel, output, &rooms[0]);
  const weft_view_t* beside = view_of(kernel, other, &rooms[1]);
  weft_place_t places[2];
  uint64_t byte = 0;
  weft_place_of_view(verify->plan, written, &places[0]);
  weft_place_of_view(verify->plan, beside, &places[1]);
  if (!weft_places_meet(&places[0], &places[1], &byte)) return weft_ok_status();
  if (!other->is_output && may_alias(verify, kernel, other->index, output->index)) {
    return weft_ok_status();
  }
  return fail_alias(verify, instruction, output->index, other->is_output ? "output" : "input",
                    other->index, byte);
}

// Hulls are met in the order of their begins; those that reach as far as the next one are kept.
static weft_status_t check_hulls(const weft_verify_t* verify, const weft_instruction_t* instruction,
                                 const hull_t* hulls, uint32_t count, uint32_t* kept) {
  uint32_t kept_count = 0;
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t left = 0;
    for (uint32_t k = 0; k < kept_count; ++k) {
      const hull_t* other = &hulls[kept[k]];
      if (other->kind != hulls[i].kind || other->end <= hulls[i].begin) continue;
      kept[left++] = kept[k];
      if (!other->is_output && !hulls[i].is_output) continue;
      WEFT_RETURN_IF_ERROR(check_pair(verify, instruction, other, &hulls[i]));
    }
    kept[left++] = i;
    kept_count = left;
  }
  return weft_ok_status();
}

// Each output with all inputs and outputs that it may touch.
static weft_status_t check_outputs_apart(const weft_verify_t* verify,
                                         const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const size_t count = (size_t)kernel->input_count + kernel->output_count;
  const weft_arena_mark_t mark = weft_arena_mark(verify->scratch);
  hull_t* hulls = NULL;
  uint32_t* kept = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(verify->scratch, count, sizeof(*hulls), (void**)&hulls));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(verify->scratch, count, sizeof(*kept), (void**)&kept));
  const uint32_t listed = list_hulls(verify, kernel, hulls);
  qsort(hulls, listed, sizeof(*hulls), compare_hulls);
  weft_status_t status = check_hulls(verify, instruction, hulls, listed, kept);
  weft_arena_rewind(verify->scratch, mark);
  return status;
}

weft_status_t weft_verify_aliasing(const weft_verify_t* verify,
                                   const weft_instruction_t* instruction) {
  if (weft_verify_has_blocks(instruction)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(check_in_place(verify, instruction));
  WEFT_RETURN_IF_ERROR(check_outputs_apart(verify, instruction));
  return check_workspace_apart(verify, instruction);
}

// Accesses ---------------------------------------------------------------------------------------

static weft_status_t visit_views(const weft_verify_t* verify, const weft_view_t* views,
                                 uint32_t count, weft_verify_access_t* access,
                                 weft_verify_visit_fn_t* visit, void* user_data) {
  for (uint32_t i = 0; i < count; ++i) {
    weft_place_of_view(verify->plan, &views[i], &access->place);
    if (access->place.begin == access->place.end) continue;
    WEFT_RETURN_IF_ERROR(visit(user_data, access));
  }
  return weft_ok_status();
}

weft_status_t weft_verify_visit_accesses(const weft_verify_t* verify,
                                         const weft_instruction_t* instruction,
                                         weft_verify_visit_fn_t* visit, void* user_data) {
  weft_verify_access_t access = {.instruction = instruction};
  if (weft_verify_has_blocks(instruction)) {
    return visit_views(verify, instruction->predicate, 1, &access, visit, user_data);
  }
  const weft_kernel_t* kernel = &instruction->kernel;
  WEFT_RETURN_IF_ERROR(
      visit_views(verify, kernel->inputs, kernel->input_count, &access, visit, user_data));
  access.is_write = true;
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    weft_view_t room;
    const weft_view_t* written = written_view(kernel, i, &room);
    WEFT_RETURN_IF_ERROR(visit_views(verify, written, 1, &access, visit, user_data));
  }
  if (instruction->workspace == WEFT_BUFFER_NONE) return weft_ok_status();
  weft_place_of_buffer(verify->plan, instruction->workspace, &access.place);
  return access.place.begin == access.place.end ? weft_ok_status() : visit(user_data, &access);
}

weft_status_t weft_verify_visit_all_accesses(const weft_verify_t* verify,
                                             const weft_instruction_t* instruction,
                                             weft_verify_visit_fn_t* visit, void* user_data) {
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      WEFT_RETURN_IF_ERROR(weft_verify_visit_all_accesses(
          verify, &instruction->blocks[b].instructions[i], visit, user_data));
    }
  }
  return weft_verify_visit_accesses(verify, instruction, visit, user_data);
}
