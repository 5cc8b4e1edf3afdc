// Inference for control flow, calls, tokens, and the operations of the check, interpreter and sdy
// dialects. Whether symbols exist is the verifier's business; here a missing callee is left alone.
#include <inttypes.h>
#include <string.h>

#include "graph/ir/infer_internal.h"

// Result i has the type of operand first + i.
static weft_status_t weft_infer_results_like_operands(weft_infer_t* infer, uint32_t first) {
  const uint32_t count = infer->op->operand_count - first;
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, count));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_result(infer, i, infer->op->operands[first + i]->type));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_none(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_result_count(infer, 0);
}

// ---- branches and loops -------------------------------------------------------------------------

// The values that region |index| returns become the results; every other region agrees.
static weft_status_t weft_infer_branches(weft_infer_t* infer) {
  const weft_op_t* op = infer->op;
  const weft_block_t* first = op->regions[0];
  const weft_op_t* terminator = first->op_count == 0 ? NULL : first->ops[first->op_count - 1];
  const uint32_t count = terminator == NULL ? 0 : terminator->operand_count;
  for (uint32_t r = 0; r < op->region_count; ++r) {
    WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, r, 0, count));
    for (uint32_t i = 0; i < count; ++i) {
      WEFT_RETURN_IF_ERROR(weft_infer_region_result(infer, r, i, terminator->operands[i]->type));
    }
  }
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, count));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_result(infer, i, terminator->operands[i]->type));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_case(weft_infer_t* infer, const weft_op_t* op) {
  if (!weft_type_is_scalar_tensor(op->operands[0]->type, WEFT_DTYPE_I32)) {
    return weft_infer_bad_type(infer, 0, "tensor<i32>");
  }
  return weft_infer_branches(infer);
}

weft_status_t weft_infer_if(weft_infer_t* infer, const weft_op_t* op) {
  if (!weft_type_is_scalar_tensor(op->operands[0]->type, WEFT_DTYPE_I1)) {
    return weft_infer_bad_type(infer, 0, "tensor<i1>");
  }
  return weft_infer_branches(infer);
}

weft_status_t weft_infer_while(weft_infer_t* infer, const weft_op_t* op) {
  const uint32_t count = op->operand_count;
  WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 0, count, 1));
  WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 1, count, count));
  WEFT_RETURN_IF_ERROR(weft_infer_region_result_scalar(infer, 0, 0, WEFT_DTYPE_I1));
  for (uint32_t i = 0; i < count; ++i) {
    const weft_type_t* type = op->operands[i]->type;
    WEFT_RETURN_IF_ERROR(weft_infer_region_argument(infer, 0, i, type));
    WEFT_RETURN_IF_ERROR(weft_infer_region_argument(infer, 1, i, type));
    WEFT_RETURN_IF_ERROR(weft_infer_region_result(infer, 1, i, type));
  }
  return weft_infer_results_like_operands(infer, 0);
}

weft_status_t weft_infer_return(weft_infer_t* infer, const weft_op_t* op) {
  // Frontends also end functions with it; what a region returns is checked by the operation that
  // holds it.
  const weft_function_t* function = op->block->function;
  if (function != NULL && op->block == function->body) return weft_infer_func_return(infer, op);
  return weft_infer_result_count(infer, 0);
}

weft_status_t weft_infer_func_return(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, 0));
  const weft_function_t* function = op->block->function;
  if (function == NULL) return weft_infer_bad_op(infer, "stands outside of a function");
  if (op->operand_count != function->result_count) {
    return weft_infer_bad_op(infer, "returns %" PRIu32 " values, but '@%s' has %" PRIu32 " results",
                             op->operand_count, function->name, function->result_count);
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (!weft_types_match(op->operands[i]->type, function->result_types[i])) {
      return weft_infer_bad_type(infer, i, "%s, the type of result #%" PRIu32 " of '@%s'",
                                 weft_infer_type_text(infer, function->result_types[i]), i,
                                 function->name);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_infer_optimization_barrier(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_results_like_operands(infer, 0);
}

weft_status_t weft_infer_after_all(weft_infer_t* infer, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (op->operands[i]->type->kind != WEFT_TYPE_TOKEN) {
      return weft_infer_bad_type(infer, i, "!stablehlo.token");
    }
  }
  return weft_infer_token_result(infer, 0);
}

weft_status_t weft_infer_token_result(weft_infer_t* infer, uint32_t index) {
  if (infer->interning != NULL && !infer->has_stated_types) {
    return weft_type_token(infer->interning, &infer->types[index]);
  }
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated(infer, index, &stated));
  if (stated->kind != WEFT_TYPE_TOKEN) {
    return weft_infer_bad_result(infer, index, "!stablehlo.token");
  }
  return weft_ok_status();
}

// ---- calls --------------------------------------------------------------------------------------

// Operands [first, first + argument count) and results fit |callee|.
static weft_status_t weft_infer_signature(weft_infer_t* infer, const weft_function_t* callee) {
  const weft_op_t* op = infer->op;
  const uint32_t argument_count = callee->body->argument_count;
  if (op->operand_count != argument_count) {
    return weft_infer_bad_op(infer, "passes %" PRIu32 " values to '@%s', which takes %" PRIu32,
                             op->operand_count, callee->name, argument_count);
  }
  for (uint32_t i = 0; i < argument_count; ++i) {
    const weft_type_t* expected = callee->body->arguments[i]->type;
    if (!weft_types_match(op->operands[i]->type, expected)) {
      return weft_infer_bad_type(infer, i, "%s, the type of argument #%" PRIu32 " of '@%s'",
                                 weft_infer_type_text(infer, expected), i, callee->name);
    }
  }
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, callee->result_count));
  for (uint32_t i = 0; i < callee->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_result(infer, i, callee->result_types[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_call(weft_infer_t* infer, const weft_op_t* op) {
  const weft_function_t* callee = weft_op_callee(op);
  if (callee != NULL && callee->body != NULL) return weft_infer_signature(infer, callee);
  if (infer->interning == NULL) return weft_ok_status();
  return weft_infer_bad_op(infer, "calls '@%s', which is not defined",
                           weft_op_symbol(op, "callee"));
}

weft_status_t weft_infer_composite(weft_infer_t* infer, const weft_op_t* op) {
  const weft_function_t* callee = weft_op_callee(op);
  if (callee != NULL && callee->body != NULL) return weft_infer_signature(infer, callee);
  if (infer->interning == NULL) return weft_ok_status();
  return weft_infer_bad_op(infer, "is decomposed by '@%s', which is not defined",
                           weft_op_symbol(op, "decomposition"));
}

weft_status_t weft_infer_custom_call(weft_infer_t* infer, const weft_op_t* op) {
  const char* target = weft_op_custom_call_target(op);
  // Sharding annotations are identities; the two SPMD ones change global to local shapes and back.
  if (strcmp(target, "Sharding") == 0) return weft_infer_results_like_operands(infer, 0);
  if (strncmp(target, "check.", 6) == 0 && op->operand_count == 2) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_like(infer, 1, 0));
  }
  if (infer->interning == NULL) return weft_ok_status();
  for (uint32_t i = 0; i < infer->type_count; ++i) {
    const weft_type_t* stated = NULL;
    WEFT_RETURN_IF_ERROR(weft_infer_stated(infer, i, &stated));
  }
  return weft_ok_status();
}

// ---- check and interpreter ----------------------------------------------------------------------

weft_status_t weft_infer_check_const(weft_infer_t* infer, const weft_op_t* op) {
  const bool almost = op->opcode == WEFT_OP_CHECK_EXPECT_ALMOST_EQ_CONST;
  WEFT_RETURN_IF_ERROR(
      weft_infer_operand_tensor(infer, 0, almost ? WEFT_CLASS_FLOAT : WEFT_CLASS_ANY));
  const weft_attr_t* value = weft_op_value(op);
  if (!weft_types_match(op->operands[0]->type, value->type)) {
    return weft_infer_bad_type(infer, 0, "%s, the type of the expected value",
                               weft_infer_type_text(infer, value->type));
  }
  return weft_infer_result_count(infer, 0);
}

weft_status_t weft_infer_check_equal(weft_infer_t* infer, const weft_op_t* op) {
  const bool exact = op->opcode == WEFT_OP_CHECK_EXPECT_EQ;
  WEFT_RETURN_IF_ERROR(
      weft_infer_operand_tensor(infer, 0, exact ? WEFT_CLASS_ANY : WEFT_CLASS_FLOAT));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_like(infer, 1, 0));
  return weft_infer_result_count(infer, 0);
}

weft_status_t weft_infer_run_parallel(weft_infer_t* infer, const weft_op_t* op) {
  weft_parallel_programs_t programs;
  weft_op_parallel_programs(op, &programs);
  if (programs.replicas == 0 || programs.partitions == 0) {
    return weft_infer_bad_attr(infer, "programs", "names no program, expected [[@f, ...], ...]");
  }
  uint32_t operand = 0;
  uint32_t result = 0;
  for (uint32_t r = 0; r < programs.replicas; ++r) {
    const weft_attr_t* row = programs.rows->as.array.elements[r];
    if (row->kind != WEFT_ATTR_ARRAY || row->as.array.count != programs.partitions) {
      return weft_infer_bad_attr(infer, "programs",
                                 "has rows of different lengths, expected %" PRIu32
                                 " programs in row %" PRIu32,
                                 programs.partitions, r);
    }
    for (uint32_t p = 0; p < programs.partitions; ++p) {
      const weft_function_t* program = weft_op_parallel_program(op, &programs, r, p);
      if (program == NULL || program->body == NULL) return weft_ok_status();
      const uint32_t argument_count = program->body->argument_count;
      for (uint32_t i = 0; i < argument_count; ++i, ++operand) {
        if (operand >= op->operand_count) {
          return weft_infer_bad_op(infer, "has %" PRIu32 " operands, too few for its programs",
                                   op->operand_count);
        }
        const weft_type_t* expected = program->body->arguments[i]->type;
        if (!weft_types_match(op->operands[operand]->type, expected)) {
          return weft_infer_bad_type(infer, operand,
                                     "%s, the type of argument #%" PRIu32 " of '@%s'",
                                     weft_infer_type_text(infer, expected), i, program->name);
        }
      }
      result += program->result_count;
    }
  }
  if (operand != op->operand_count) {
    return weft_infer_bad_op(infer, "has %" PRIu32 " operands, but its programs take %" PRIu32,
                             op->operand_count, operand);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, result));
  result = 0;
  for (uint32_t i = 0; i < programs.replicas * programs.partitions; ++i) {
    const weft_function_t* program =
        weft_op_parallel_program(op, &programs, i / programs.partitions, i % programs.partitions);
    for (uint32_t k = 0; k < program->result_count; ++k) {
      WEFT_RETURN_IF_ERROR(weft_infer_result(infer, result++, program->result_types[k]));
    }
  }
  return weft_ok_status();
}

// ---- sdy ----------------------------------------------------------------------------------------

weft_status_t weft_infer_sharding_constraint(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  return weft_infer_result(infer, 0, op->operands[0]->type);
}

weft_status_t weft_infer_manual_computation(weft_infer_t* infer, const weft_op_t* op) {
  // The region sees local shapes, which depend on shardings that are only text here.
  WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 0, op->operand_count, op->result_count));
  if (infer->interning == NULL) return weft_ok_status();
  for (uint32_t i = 0; i < infer->type_count; ++i) {
    const weft_type_t* stated = NULL;
    WEFT_RETURN_IF_ERROR(weft_infer_stated(infer, i, &stated));
  }
  return weft_ok_status();
}
