// Runs loop programs made from regions, a few granules at a time.
#include "runtime/device/cpu/region.h"

#include "graph/ir/op_attrs.h"

weft_status_t weft_region_prepare(const weft_cpu_device_t* device, const weft_kernel_t* kernel,
                                  uint32_t index, weft_arena_t* arena, weft_region_t* out_region) {
  const weft_op_kernel_t* op = &kernel->as.op;
  const weft_block_t* block = op->op->regions[index];
  weft_loop_step_t* steps = NULL;
  uint32_t* results = NULL;
  uint32_t step_count = 0;
  *out_region = (weft_region_t){0};
  WEFT_RETURN_IF_ERROR(weft_loop_program_from_region(block, op->captures, op->capture_count, arena,
                                                     &steps, &step_count, &results));
  WEFT_RETURN_IF_ERROR(
      weft_program_bind(device->steps, steps, step_count, arena, &out_region->program));
  out_region->results = results;
  out_region->argument_count = block->argument_count;
  out_region->result_count = block->ops[block->op_count - 1]->operand_count;
  if (out_region->result_count > WEFT_REGION_MAX_RESULTS) {
    return WEFT_STATUS_AT(block->function->graph, block->ops[block->op_count - 1]->location,
                          UNSUPPORTED, "the cpu device runs regions of at most %d results, not %u",
                          WEFT_REGION_MAX_RESULTS, out_region->result_count);
  }
  // Registers, and the table of their addresses.
  out_region->scratch_bytes = (size_t)step_count * (WEFT_REGION_CHUNK_BYTES + sizeof(void*));
  out_region->scratch_bytes = (out_region->scratch_bytes + 63) & ~(size_t)63;
  return weft_ok_status();
}

// One element everywhere in a register of |granules| granules.
static void weft_region_spread(weft_dtype_t dtype, const void* element, size_t granules,
                               size_t granule_bytes, char* dst) {
  for (size_t g = 0; g < granules; ++g) weft_register_fill(dtype, element, dst + g * granule_bytes);
}

void weft_region_run(const weft_region_t* region, void* scratch, const void* const* arguments,
                     void* const* captures, size_t count, const void** out_results) {
  const uint32_t step_count = region->program.step_count;
  char* storage = scratch;
  const void** values = (void*)(storage + (size_t)step_count * WEFT_REGION_CHUNK_BYTES);
  const size_t granules = (count + WEFT_GRANULE - 1) / WEFT_GRANULE;
  for (uint32_t i = 0; i < step_count; ++i) {
    const weft_program_step_t* bound = &region->program.steps[i];
    const weft_loop_step_t* step = bound->step;
    const size_t size = weft_register_size(bound->register_class);
    char* dst = storage + (size_t)i * WEFT_REGION_CHUNK_BYTES;
    values[i] = dst;
    if (step->kind == WEFT_LOOP_LOAD && step->input < region->argument_count) {
      values[i] = arguments[step->input];
    } else if (step->kind == WEFT_LOOP_LOAD) {
      weft_region_spread(step->result_dtype, captures[step->input - region->argument_count],
                         granules, WEFT_GRANULE * size, dst);
    } else if (step->kind == WEFT_LOOP_IMMEDIATE) {
      weft_region_spread(step->result_dtype, &step->immediate_bits, granules, WEFT_GRANULE * size,
                         dst);
    } else {
      weft_step_args_t args = {.dst = dst, .granules = granules, .step = step};
      for (uint32_t k = 0; k < step->operand_count; ++k) {
        args.src[k] = values[step->operands[k]];
        args.src_stride[k] =
            WEFT_GRANULE *
            weft_register_size(region->program.steps[step->operands[k]].register_class);
      }
      bound->compute(&args);
      if (bound->round != NULL) {
        args.src[0] = dst;
        args.src_stride[0] = WEFT_GRANULE * size;
        bound->round(&args);
      }
    }
  }
  for (uint32_t i = 0; i < region->result_count; ++i) out_results[i] = values[region->results[i]];
}

// The one operation on both arguments whose result |block| returns, or NULL.
static const weft_op_t* weft_region_single_op(const weft_block_t* block) {
  if (block->argument_count != 2 || block->op_count != 2) return NULL;
  const weft_op_t* op = block->ops[0];
  const weft_op_t* terminator = block->ops[1];
  if (op->operand_count != 2 || op->result_count != 1 || terminator->operand_count != 1 ||
      terminator->operands[0] != op->results[0]) {
    return NULL;
  }
  const bool forward =
      op->operands[0] == block->arguments[0] && op->operands[1] == block->arguments[1];
  const bool backward =
      op->operands[0] == block->arguments[1] && op->operands[1] == block->arguments[0];
  return forward || backward ? op : NULL;
}

bool weft_region_is_reducer(const weft_block_t* block, weft_reduce_kind_t* out_kind) {
  const weft_op_t* op = weft_region_single_op(block);
  if (op == NULL) return false;
  switch (op->opcode) {
    case WEFT_OP_ADD:
      *out_kind = WEFT_REDUCE_ADD;
      return true;
    case WEFT_OP_MULTIPLY:
      *out_kind = WEFT_REDUCE_MULTIPLY;
      return true;
    case WEFT_OP_MAXIMUM:
      *out_kind = WEFT_REDUCE_MAXIMUM;
      return true;
    case WEFT_OP_MINIMUM:
      *out_kind = WEFT_REDUCE_MINIMUM;
      return true;
    case WEFT_OP_AND:
      *out_kind = WEFT_REDUCE_AND;
      return true;
    case WEFT_OP_OR:
      *out_kind = WEFT_REDUCE_OR;
      return true;
    case WEFT_OP_XOR:
      *out_kind = WEFT_REDUCE_XOR;
      return true;
    default:
      return false;
  }
}

bool weft_region_returns_argument(const weft_block_t* block, uint32_t index) {
  const weft_op_t* terminator = block->ops[block->op_count - 1];
  return index < block->argument_count && terminator->operand_count == 1 &&
         terminator->operands[0] == block->arguments[index];
}

bool weft_region_is_comparison(const weft_block_t* block,
                               weft_comparison_direction_t* out_direction) {
  static const weft_comparison_direction_t forward[] = {
      [WEFT_COMPARISON_EQ] = WEFT_COMPARISON_EQ, [WEFT_COMPARISON_NE] = WEFT_COMPARISON_NE,
      [WEFT_COMPARISON_GE] = WEFT_COMPARISON_GE, [WEFT_COMPARISON_GT] = WEFT_COMPARISON_GT,
      [WEFT_COMPARISON_LE] = WEFT_COMPARISON_LE, [WEFT_COMPARISON_LT] = WEFT_COMPARISON_LT,
  };
  static const weft_comparison_direction_t mirrored[] = {
      [WEFT_COMPARISON_EQ] = WEFT_COMPARISON_EQ, [WEFT_COMPARISON_NE] = WEFT_COMPARISON_NE,
      [WEFT_COMPARISON_GE] = WEFT_COMPARISON_LE, [WEFT_COMPARISON_GT] = WEFT_COMPARISON_LT,
      [WEFT_COMPARISON_LE] = WEFT_COMPARISON_GE, [WEFT_COMPARISON_LT] = WEFT_COMPARISON_GT,
  };
  const weft_op_t* op = weft_region_single_op(block);
  if (op == NULL || op->opcode != WEFT_OP_COMPARE) return false;
  weft_compare_attrs_t attrs;
  weft_op_compare_attrs(op, &attrs);
  if (attrs.type == WEFT_COMPARISON_TYPE_TOTALORDER) return false;
  const bool is_forward = op->operands[0] == block->arguments[0];
  *out_direction = is_forward ? forward[attrs.direction] : mirrored[attrs.direction];
  return true;
}
