// Seeded random arguments for `weft check --differential`.
#ifndef WEFT_TOOLS_CHECK_INPUTS_H_
#define WEFT_TOOLS_CHECK_INPUTS_H_

#include "graph/ir/roles.h"
#include "weft/tensor.h"

// "x,y=batch": roles that the command line gives to arguments by name.
typedef struct weft_check_role_option_s {
  const char* const* texts;
  uint32_t count;
} weft_check_role_option_t;

// Changes |roles| as the command line says. INVALID_ARGUMENT for words that are no role and names
// that are no argument.
WEFT_MUST_USE weft_status_t weft_check_apply_roles(const weft_check_role_option_t* options,
                                                   weft_roles_t* roles);

// Fills |out_tensors| (one per argument, owned by the caller) with values that depend on |seed|,
// the argument's number, role and use only. INVALID_INPUT for roles that name no argument,
// UNSUPPORTED for arguments that are no computable tensors.
WEFT_MUST_USE weft_status_t weft_check_make_inputs(const weft_function_t* function, uint64_t seed,
                                                   const weft_check_role_option_t* roles,
                                                   weft_tensor_t* out_tensors);

#endif  // WEFT_TOOLS_CHECK_INPUTS_H_
