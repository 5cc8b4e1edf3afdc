// Choice of the kernel for an elementwise operation.
#include "graph/interp/kernels.h"

#include "graph/ir/op_table.h"

bool weft_interp_is_elementwise(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_COMPARE:
    case WEFT_OP_CONVERT:
    case WEFT_OP_REDUCE_PRECISION:
    case WEFT_OP_SELECT:
      return true;
    default:
      return weft_interp_float_kernel(opcode, WEFT_DTYPE_F32) != NULL ||
             weft_interp_integer_kernel(opcode, WEFT_DTYPE_I32) != NULL;
  }
}

weft_status_t weft_interp_find_kernel(const weft_graph_t* graph, const weft_op_t* op,
                                      weft_interp_kernel_t* out_kernel) {
  *out_kernel = (weft_interp_kernel_t){.fn = NULL};
  const weft_dtype_t dtype = op->operands[0]->type->dtype;
  weft_compare_attrs_t compare;
  weft_reduce_precision_attrs_t precision;
  switch (op->opcode) {
    case WEFT_OP_COMPARE:
      weft_op_compare_attrs(op, &compare);
      out_kernel->params.direction = compare.direction;
      out_kernel->fn =
          weft_interp_compare_kernel(dtype, compare.type == WEFT_COMPARISON_TYPE_TOTALORDER);
      break;
    case WEFT_OP_CONVERT:
      out_kernel->fn = weft_interp_convert_kernel;
      out_kernel->params.source = dtype;
      out_kernel->params.target = op->results[0]->type->dtype;
      break;
    case WEFT_OP_SELECT:
      out_kernel->fn = weft_interp_select_kernel(op->operands[1]->type->dtype);
      break;
    case WEFT_OP_REDUCE_PRECISION:
      out_kernel->fn = weft_interp_reduce_precision_kernel(dtype);
      weft_op_reduce_precision_attrs(op, &precision);
      out_kernel->params.exponent_bits = precision.exponent_bits;
      out_kernel->params.mantissa_bits = precision.mantissa_bits;
      break;
    default:
      out_kernel->fn = weft_interp_float_kernel(op->opcode, dtype);
      if (out_kernel->fn == NULL) out_kernel->fn = weft_interp_integer_kernel(op->opcode, dtype);
      break;
  }
  if (out_kernel->fn != NULL) return weft_ok_status();
  return WEFT_STATUS_AT(graph, op->location, UNSUPPORTED,
                        "%s is not defined on elements of type %s", op->name,
                        weft_dtype_name(dtype));
}
