// What the instructions of a plan cost where the bytes they read are: in a cache that a kernel
// before them filled, or in memory.
//
// A clock counts the bytes that kernels touch. Every piece of memory keeps when it was touched
// last; the difference is how many bytes came in between. The step is walked twice, because the
// first touch of a step follows the last one of the step before.
#include <string.h>

#include "graph/plan/machine_internal.h"
#include "graph/plan/view.h"

// Pieces that each arena is cut into; accuracy beyond that is not worth the time.
#define PIECES 1024

typedef struct cache_walk_s {
  const weft_machine_t* machine;
  const weft_plan_t* plan;
  bool has_layout;
  double piece_bytes[WEFT_BUFFER_KIND_COUNT_];
  double* touched[WEFT_BUFFER_KIND_COUNT_];  // by piece: the clock when it was touched last
  double* buffer_touched;                    // without a layout: by buffer
  double clock;
  weft_machine_parts_t* parts;  // by instruction id
  double* distances;            // of the widest kernel's views
  bool is_in_loop;
} cache_walk_t;

static uint32_t widest_kernel(const weft_plan_block_t* block) {
  uint32_t widest = 0;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    uint32_t count = 0;
    if (instruction->block_count == 0) {
      count = instruction->kernel.input_count + instruction->kernel.output_count;
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      const uint32_t inner = widest_kernel(&instruction->blocks[b]);
      if (inner > count) count = inner;
    }
    if (count > widest) widest = count;
  }
  return widest;
}

static weft_status_t start_walk(cache_walk_t* walk, weft_arena_t* arena) {
  const weft_plan_t* plan = walk->plan;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)widest_kernel(&plan->body) + 1,
                                                 sizeof(double), (void**)&walk->distances));
  if (!walk->has_layout) {
    return weft_arena_allocate_array(arena, (size_t)plan->buffer_count + 1, sizeof(double),
                                     (void**)&walk->buffer_touched);
  }
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    walk->piece_bytes[kind] = (double)plan->arena_bytes[kind] / PIECES;
    if (walk->piece_bytes[kind] < 4096) walk->piece_bytes[kind] = 4096;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, PIECES, sizeof(double), (void**)&walk->touched[kind]));
  }
  return weft_ok_status();
}

static double dense_bytes(const weft_view_t* view) {
  double bytes = (double)weft_dtype_size_bytes(view->dtype);
  for (int32_t d = 0; d < view->rank; ++d) {
    if (view->strides[d] != 0) bytes *= (double)view->dims[d];
  }
  return bytes;
}

// The pieces that a view's buffer lies in from the view's first byte on; negative strides only make
// the range less exact.
static void find_pieces(const cache_walk_t* walk, const weft_view_t* view, uint32_t* out_first,
                        uint32_t* out_last) {
  const weft_buffer_t* buffer = &walk->plan->buffers[view->buffer];
  const double piece = walk->piece_bytes[buffer->kind];
  const double begin = (double)buffer->offset_bytes + (double)view->offset_bytes;
  double last = begin + dense_bytes(view) - 1;
  const double end = (double)buffer->offset_bytes + (double)buffer->size_bytes - 1;
  if (last > end) last = end;
  const double limit = PIECES - 1;
  const double first_piece = begin > 0 ? begin / piece : 0;
  const double last_piece = last > begin ? last / piece : first_piece;
  *out_first = (uint32_t)(first_piece < limit ? first_piece : limit);
  *out_last = (uint32_t)(last_piece < limit ? last_piece : limit);
}

// Bytes touched since |view| was, on average over its pieces.
static double view_distance(const cache_walk_t* walk, const weft_view_t* view) {
  if (view->buffer == WEFT_BUFFER_NONE) return WEFT_MACHINE_LARGEST;
  if (!walk->has_layout) return walk->clock - walk->buffer_touched[view->buffer];
  uint32_t first = 0, last = 0;
  find_pieces(walk, view, &first, &last);
  const double* touched = walk->touched[walk->plan->buffers[view->buffer].kind];
  double sum = 0;
  for (uint32_t i = first; i <= last; ++i) sum += walk->clock - touched[i];
  return sum / (last - first + 1);
}

static void touch_view(cache_walk_t* walk, const weft_view_t* view) {
  if (view->buffer == WEFT_BUFFER_NONE) return;
  if (!walk->has_layout) {
    walk->buffer_touched[view->buffer] = walk->clock;
    return;
  }
  uint32_t first = 0, last = 0;
  find_pieces(walk, view, &first, &last);
  double* touched = walk->touched[walk->plan->buffers[view->buffer].kind];
  for (uint32_t i = first; i <= last; ++i) touched[i] = walk->clock;
}

// Bytes that a kernel moves between the device and the host, where that is what it is for.
static double host_bytes(const weft_plan_t* plan, const weft_kernel_t* kernel) {
  double bytes = 0;
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const weft_view_t* view =
        i < kernel->input_count ? &kernel->inputs[i] : &kernel->outputs[i - kernel->input_count];
    if (view->buffer == WEFT_BUFFER_NONE) continue;
    if (plan->buffers[view->buffer].kind == WEFT_BUFFER_HOST) bytes += dense_bytes(view);
  }
  return bytes;
}

static void walk_kernel(cache_walk_t* walk, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  double* inputs = walk->distances;
  double* outputs = inputs + kernel->input_count;
  double own = 0;
  for (uint32_t i = 0; i < kernel->input_count; ++i) own += dense_bytes(&kernel->inputs[i]);
  for (uint32_t i = 0; i < kernel->output_count; ++i) own += dense_bytes(&kernel->outputs[i]);
  // What the kernel itself touches on the way to a byte counts, too.
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    inputs[i] = view_distance(walk, &kernel->inputs[i]) + own / 2;
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    outputs[i] = view_distance(walk, &kernel->outputs[i]) + own / 2;
  }
  walk->clock += own;
  for (uint32_t i = 0; i < kernel->input_count; ++i) touch_view(walk, &kernel->inputs[i]);
  for (uint32_t i = 0; i < kernel->output_count; ++i) touch_view(walk, &kernel->outputs[i]);
  weft_machine_parts_t* parts = &walk->parts[instruction->id];
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    // The time of a collective holds what it costs in a step already.
    *parts = (weft_machine_parts_t){
        .kind = WEFT_MACHINE_COLLECTIVES,
        .computing_ns =
            weft_machine_instruction_collective_ns(walk->machine, walk->plan, instruction, 1),
    };
  } else if (host_bytes(walk->plan, kernel) > 0) {
    *parts = (weft_machine_parts_t){
        .kind = WEFT_MACHINE_COLLECTIVES,
        .computing_ns = weft_machine_host_copy_ns(walk->machine, host_bytes(walk->plan, kernel)),
    };
  } else {
    const weft_machine_distances_t distances = {.inputs = inputs, .outputs = outputs};
    weft_machine_kernel_parts(&walk->machine->device, kernel, distances, parts);
  }
}

static void walk_block(cache_walk_t* walk, const weft_plan_block_t* block);

// A loop's second round finds what its first one left. Loops inside loops are walked once, or their
// nesting would show in the time this takes.
static void walk_while(cache_walk_t* walk, const weft_instruction_t* instruction) {
  const bool was_in_loop = walk->is_in_loop;
  walk->is_in_loop = true;
  for (int round = was_in_loop ? 1 : 0; round < 2; ++round) {
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      walk_block(walk, &instruction->blocks[b]);
    }
  }
  walk->is_in_loop = was_in_loop;
}

static void walk_block(cache_walk_t* walk, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->block_count == 0) {
      walk_kernel(walk, instruction);
      continue;
    }
    walk->parts[instruction->id] = (weft_machine_parts_t){.kind = WEFT_MACHINE_COLLECTIVES};
    if (instruction->kind == WEFT_INSTRUCTION_WHILE) {
      walk_while(walk, instruction);
      continue;
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      walk_block(walk, &instruction->blocks[b]);
    }
  }
}

static bool has_layout(const weft_plan_t* plan) {
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    if (plan->arena_bytes[kind] > 0) return true;
  }
  return false;
}

weft_status_t weft_machine_plan_parts(const weft_machine_t* machine, const weft_plan_t* plan,
                                      weft_arena_t* arena, weft_machine_parts_t* out_parts) {
  cache_walk_t walk = {
      .machine = machine, .plan = plan, .has_layout = has_layout(plan), .parts = out_parts};
  const weft_arena_mark_t mark = weft_arena_mark(arena);
  weft_status_t status = start_walk(&walk, arena);
  for (int round = 0; round < 2 && weft_status_is_ok(status); ++round) {
    walk_block(&walk, &plan->body);
  }
  weft_arena_rewind(arena, mark);
  return status;
}

weft_status_t weft_machine_plan_costs(const weft_machine_t* machine, const weft_plan_t* plan,
                                      weft_arena_t* arena, double* out_costs_ns) {
  const weft_arena_mark_t mark = weft_arena_mark(arena);
  weft_machine_parts_t* parts = NULL;
  weft_status_t status = weft_arena_allocate_array(arena, (size_t)plan->instruction_count + 1,
                                                   sizeof(*parts), (void**)&parts);
  if (weft_status_is_ok(status)) status = weft_machine_plan_parts(machine, plan, arena, parts);
  for (uint32_t i = 0; i < plan->instruction_count && weft_status_is_ok(status); ++i) {
    out_costs_ns[i] = weft_machine_parts_ns(machine, &parts[i]);
  }
  weft_arena_rewind(arena, mark);
  return status;
}

// ---- collectives --------------------------------------------------------------------------------

// A vector's bytes, from the count of elements that weft_collective_kind_t defines.
static double vector_bytes(const weft_collective_kernel_t* call, double members) {
  const double bytes = (double)call->count * (double)weft_dtype_size_bytes(call->dtype);
  switch (call->kind) {
    case WEFT_COLLECTIVE_ALL_GATHER:
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return bytes * members;
    default:
      return bytes;
  }
}

double weft_machine_instruction_collective_ns(const weft_machine_t* machine,
                                              const weft_plan_t* plan,
                                              const weft_instruction_t* instruction,
                                              uint32_t scale) {
  const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const weft_plan_groups_t* groups = &plan->groups[call->groups];
  const weft_machine_collective_t collective = {
      .kind = call->kind,
      .reduction = call->reduction,
      .dtype = call->dtype,
      .bytes = vector_bytes(call, groups->group_size),
      .members = groups->members,
      .member_count = groups->group_size,
      .scale = scale,
  };
  return weft_machine_collective_ns(machine, &collective);
}
