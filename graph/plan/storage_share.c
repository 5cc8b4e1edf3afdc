// Values that share bytes.
//
// Copies whose source can be written where the copy would put it disappear (results into donated
// arguments, loop bodies into carried values, operands of a concatenation). Kernels that read their
// output's position before they write it take over the buffer of an input that ends there.
#include "graph/ir/op_attrs.h"
#include "graph/plan/storage_internal.h"
#include "graph/plan/view.h"

// Groups of buffers -----------------------------------------------------------------------------

static weft_status_t init_groups(weft_storage_t* storage) {
  weft_arena_t* scratch = &storage->lowering->scratch;
  const uint32_t count = storage->plan->buffer_count;
  uint32_t** arrays[] = {&storage->parent, &storage->next_member, &storage->last_member,
                         &storage->first, &storage->last};
  for (size_t i = 0; i < sizeof(arrays) / sizeof(arrays[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(scratch, count, sizeof(**arrays[i]), (void**)arrays[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, count, sizeof(*storage->offset),
                                                 (void**)&storage->offset));
  for (uint32_t i = 0; i < count; ++i) {
    storage->parent[i] = i;
    storage->next_member[i] = UINT32_MAX;
    storage->last_member[i] = i;
    weft_storage_lifetime(storage, i, &storage->first[i], &storage->last[i]);
  }
  return weft_ok_status();
}

static uint32_t find_group(weft_storage_t* storage, uint32_t buffer) {
  while (storage->parent[buffer] != buffer) {
    const uint32_t parent = storage->parent[buffer];
    storage->offset[buffer] += storage->offset[parent];
    storage->parent[buffer] = storage->parent[parent];
    buffer = storage->parent[buffer];
  }
  return buffer;
}

// Byte of its group's root at which |view| starts.
static int64_t group_offset(const weft_storage_t* storage, const weft_view_t* view) {
  int64_t offset = view->offset_bytes;
  for (uint32_t b = view->buffer; storage->parent[b] != b; b = storage->parent[b]) {
    offset += (int64_t)storage->offset[b];
  }
  return offset;
}

// Puts group |from| into group |into|, which keeps its kind, |offset| bytes from its start.
static void merge_groups(weft_storage_t* storage, uint32_t from, uint32_t into, size_t offset) {
  storage->parent[from] = into;
  storage->offset[from] = offset;
  storage->next_member[storage->last_member[into]] = from;
  storage->last_member[into] = storage->last_member[from];
  if (storage->first[from] < storage->first[into]) storage->first[into] = storage->first[from];
  if (storage->last[from] > storage->last[into]) storage->last[into] = storage->last[from];
}

// Copies that need not happen -------------------------------------------------------------------

static bool is_copy(const weft_kernel_t* kernel) {
  return kernel->kind == WEFT_KERNEL_LOOP && kernel->input_count == 1 &&
         kernel->output_count == 1 && kernel->as.loop.step_count == 1 &&
         !kernel->as.loop.outputs[0].is_reduction;
}

static size_t dense_bytes(const weft_view_t* view) {
  return (size_t)weft_view_element_count(view) * weft_dtype_size_bytes(view->dtype);
}

// True when |view| is all that group |root| holds.
static bool is_whole_group(const weft_storage_t* storage, const weft_view_t* view, uint32_t root) {
  return group_offset(storage, view) == 0 && weft_view_is_dense(view) &&
         dense_bytes(view) == storage->plan->buffers[root].size_bytes;
}

// True unless |view| certainly touches no byte of [begin, begin + size) of its group.
static bool may_touch(const weft_storage_t* storage, const weft_view_t* view, int64_t begin,
                      size_t size) {
  int64_t first = group_offset(storage, view);
  int64_t last = first;
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  for (int32_t i = 0; i < view->rank; ++i) {
    // A reduction of nothing still writes its initial value.
    if (view->dims[i] == 0) continue;
    const int64_t reach = (view->dims[i] - 1) * view->strides[i] * element;
    *(reach < 0 ? &first : &last) += reach;
  }
  return first < begin + (int64_t)size && begin < last + element;
}

// True when |read| and |written| are the same elements in the same order once the group of
// |written| lies |shift| bytes into the group of |read|.
static bool will_coincide(const weft_storage_t* storage, const weft_view_t* read,
                          const weft_view_t* written, int64_t shift) {
  weft_view_t at_zero = *read;
  weft_view_t also_at_zero = *written;
  at_zero.offset_bytes = also_at_zero.offset_bytes = 0;
  return group_offset(storage, read) == group_offset(storage, written) + shift &&
         weft_view_same(&at_zero, &also_at_zero);
}

// True for operations whose kernel updates input 0 where it lies.
static bool updates_in_place(const weft_kernel_t* kernel) {
  if (kernel->kind == WEFT_KERNEL_COLLECTIVE) {
    return kernel->as.collective.kind == WEFT_COLLECTIVE_ALL_REDUCE;
  }
  if (kernel->kind != WEFT_KERNEL_OP || kernel->output_count != 1) return false;
  const weft_opcode_t opcode = kernel->as.op.op->opcode;
  return opcode == WEFT_OP_DYNAMIC_UPDATE_SLICE || opcode == WEFT_OP_SCATTER;
}

// True when input |input| gives the initial value of a reduction, which the device reads again
// after the last store.
static bool is_initial_value(const weft_kernel_t* kernel, uint32_t input) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    if (!loop->outputs[i].is_reduction) continue;
    const weft_loop_step_t* step = &loop->steps[loop->outputs[i].init];
    if (step->kind == WEFT_LOOP_LOAD && step->input == input) return true;
  }
  return false;
}

// True when |kernel| may find group |group| under its output |output|, whose own group then lies
// |shift| bytes into it: wherever it reads the group, it reads exactly the element it is about to
// write.
static bool may_overwrite(weft_storage_t* storage, const weft_kernel_t* kernel, uint32_t output,
                          uint32_t group, int64_t shift) {
  const weft_view_t* written = &kernel->outputs[output];
  if (kernel->kind == WEFT_KERNEL_LOOP && kernel->as.loop.outputs[output].is_reduction) {
    return false;
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    const weft_view_t* read = &kernel->inputs[i];
    if (find_group(storage, read->buffer) != group) continue;
    if (kernel->kind == WEFT_KERNEL_LOOP) {
      if (!will_coincide(storage, read, written, shift) || is_initial_value(kernel, i)) {
        return false;
      }
    } else if (!updates_in_place(kernel) || i != 0 ||
               !will_coincide(storage, read, written, shift)) {
      return false;
    }
  }
  return kernel->kind == WEFT_KERNEL_LOOP || updates_in_place(kernel);
}

// Finds the output of |kernel| on |group|; UINT32_MAX when there is none or more than one.
static uint32_t output_on_group(weft_storage_t* storage, const weft_kernel_t* kernel,
                                uint32_t group) {
  uint32_t found = UINT32_MAX;
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    if (find_group(storage, kernel->outputs[i].buffer) != group) continue;
    if (found != UINT32_MAX) return UINT32_MAX;
    found = i;
  }
  return found;
}

// True when |kernel| writes to |group|.
static bool writes_group(weft_storage_t* storage, const weft_kernel_t* kernel, uint32_t group) {
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    if (find_group(storage, kernel->outputs[i].buffer) == group) return true;
  }
  return false;
}

// True when nothing touches the |size| bytes of |target| from |offset| on between the first write
// of |source| and the copy, and what reads them at the first write may be overwritten.
static bool target_is_free(weft_storage_t* storage, uint32_t source, uint32_t target, uint32_t copy,
                           int64_t offset, size_t size) {
  const uint32_t begin = storage->first[source];
  for (uint32_t member = target; member != UINT32_MAX; member = storage->next_member[member]) {
    for (uint32_t a = storage->access_starts[member]; a < storage->access_starts[member + 1]; ++a) {
      const uint32_t id = storage->accesses[a].instruction;
      if (storage->slots[id].removed || id < begin || id >= copy) continue;
      if (!may_touch(storage, storage->accesses[a].view, offset, size)) continue;
      if (id > begin || storage->accesses[a].is_write) return false;
      const weft_instruction_t* writer = storage->slots[id].instruction;
      if (!weft_has_views(writer)) return false;
      const uint32_t output = output_on_group(storage, &writer->kernel, source);
      if (output == UINT32_MAX ||
          !may_overwrite(storage, &writer->kernel, output, target, offset)) {
        return false;
      }
    }
  }
  return true;
}

static void try_remove_copy(weft_storage_t* storage, uint32_t copy) {
  weft_slot_t* slot = &storage->slots[copy];
  const weft_kernel_t* kernel = &slot->instruction->kernel;
  if (slot->instruction->kind != WEFT_INSTRUCTION_KERNEL || !is_copy(kernel)) return;
  const weft_view_t* from = &kernel->inputs[0];
  const weft_view_t* to = &kernel->outputs[0];
  const uint32_t source = find_group(storage, from->buffer);
  const uint32_t target = find_group(storage, to->buffer);
  if (source == target || storage->plan->buffers[source].kind != WEFT_BUFFER_STEP) return;
  if (storage->plan->buffers[target].kind == WEFT_BUFFER_HOST) return;
  if (!is_whole_group(storage, from, source) || !weft_view_is_dense(to)) return;
  const int64_t offset = group_offset(storage, to);
  if (storage->last[source] != copy) return;
  if (storage->slots[storage->first[source]].block != slot->block) return;
  if (!target_is_free(storage, source, target, copy, offset, dense_bytes(to))) return;
  slot->removed = true;
  merge_groups(storage, source, target, (size_t)offset);
}

// Updates in place ------------------------------------------------------------------------------

static void try_update_in_place(weft_storage_t* storage, uint32_t id, uint32_t output) {
  const weft_kernel_t* kernel = &storage->slots[id].instruction->kernel;
  const weft_view_t* written = &kernel->outputs[output];
  const uint32_t target = find_group(storage, written->buffer);
  if (storage->plan->buffers[target].kind != WEFT_BUFFER_STEP || storage->first[target] != id) {
    return;
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    const weft_view_t* read = &kernel->inputs[i];
    const uint32_t source = find_group(storage, read->buffer);
    if (source == target || storage->plan->buffers[source].kind != WEFT_BUFFER_STEP) continue;
    if (storage->last[source] != id || !will_coincide(storage, read, written, 0)) continue;
    if (storage->plan->buffers[source].size_bytes != storage->plan->buffers[target].size_bytes) {
      continue;
    }
    if (output_on_group(storage, kernel, target) != output) continue;
    // Another output, which nobody reads, may have taken it over.
    if (writes_group(storage, kernel, source)) continue;
    if (!may_overwrite(storage, kernel, output, source, 0)) continue;
    merge_groups(storage, target, source, 0);
    return;
  }
}

static void share_buffers(weft_storage_t* storage) {
  for (uint32_t i = 0; i < storage->slot_count; ++i) try_remove_copy(storage, i);
  for (uint32_t i = 0; i < storage->slot_count; ++i) {
    const weft_slot_t* slot = &storage->slots[i];
    if (slot->removed || !weft_has_views(slot->instruction)) continue;
    for (uint32_t o = 0; o < slot->instruction->kernel.output_count; ++o) {
      try_update_in_place(storage, i, o);
    }
  }
}

// Result of the sharing -------------------------------------------------------------------------

static void rename_view(weft_storage_t* storage, const weft_view_t* view) {
  // Views were allocated writable in the plan's arena; they are const for everyone else.
  weft_view_t* writable = (weft_view_t*)(uintptr_t)view;
  writable->offset_bytes = group_offset(storage, view);
  writable->buffer = find_group(storage, view->buffer);
}

static void rename_buffers(weft_storage_t* storage) {
  for (uint32_t i = 0; i < storage->slot_count; ++i) {
    weft_instruction_t* instruction = storage->slots[i].instruction;
    if (!weft_has_views(instruction)) {
      rename_view(storage, instruction->predicate);
      for (uint32_t v = 0; v < instruction->carried_count; ++v) {
        rename_view(storage, &instruction->carried[v]);
      }
      continue;
    }
    weft_kernel_t* kernel = &instruction->kernel;
    for (uint32_t v = 0; v < kernel->input_count; ++v) rename_view(storage, &kernel->inputs[v]);
    for (uint32_t v = 0; v < kernel->output_count; ++v) rename_view(storage, &kernel->outputs[v]);
    // In one buffer they may also lie side by side, as parts of a concatenation.
    if (updates_in_place(kernel) && kernel->inputs[0].buffer == kernel->outputs[0].buffer &&
        weft_view_same(&kernel->inputs[0], &kernel->outputs[0])) {
      kernel->in_place = 0;
    }
  }
}

static void remove_instructions(weft_storage_t* storage, weft_plan_block_t* block) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_instruction_t* instruction = &block->instructions[i];
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      remove_instructions(storage, (weft_plan_block_t*)(uintptr_t)&instruction->blocks[b]);
    }
    if (storage->slots[instruction->id].removed) continue;
    if (kept != i) block->instructions[kept] = *instruction;
    ++kept;
  }
  block->instruction_count = kept;
}

weft_status_t weft_storage_groups(weft_lowering_t* lowering, weft_arena_t* arena,
                                  uint32_t** out_roots) {
  weft_storage_t storage = {.lowering = lowering, .plan = lowering->plan};
  const uint32_t count = lowering->plan->buffer_count;
  uint32_t* roots = NULL;
  WEFT_RETURN_IF_ERROR(weft_storage_number(&storage));
  WEFT_RETURN_IF_ERROR(weft_storage_collect_accesses(&storage));
  WEFT_RETURN_IF_ERROR(init_groups(&storage));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*roots), (void**)&roots));
  share_buffers(&storage);
  for (uint32_t b = 0; b < count; ++b) roots[b] = find_group(&storage, b);
  *out_roots = roots;
  return weft_ok_status();
}

weft_status_t weft_storage_share(weft_storage_t* storage) {
  WEFT_RETURN_IF_ERROR(init_groups(storage));
  share_buffers(storage);
  rename_buffers(storage);
  remove_instructions(storage, &storage->plan->body);
  return weft_ok_status();
}
