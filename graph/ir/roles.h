// Roles: what each argument and result of a step is for.
//
// Strategies and runners need nothing else from a frontend. Read from weft.role, weft.name and
// weft.init where a frontend wrote them, inferred elsewhere; every inference carries its reason.
#ifndef WEFT_GRAPH_IR_ROLES_H_
#define WEFT_GRAPH_IR_ROLES_H_

#include "graph/ir/graph.h"

typedef enum weft_role_e {
  WEFT_ROLE_NONE = 0,  // results that are neither loss nor metric nor an updated argument
  WEFT_ROLE_PARAM,     // trained value, updated by the step or only read
  WEFT_ROLE_STATE,     // carried from step to step: moments, counters
  WEFT_ROLE_BATCH,     // fed anew each step
  WEFT_ROLE_HYPER,     // number that a schedule gives
  WEFT_ROLE_RNG,       // key of a random generator
  WEFT_ROLE_CONST,     // never changes
  WEFT_ROLE_LOSS,      // result
  WEFT_ROLE_METRIC,    // result
  WEFT_ROLE_COUNT_,
} weft_role_t;

// The attribute's word ("param"); "none" for NONE.
const char* weft_role_name(weft_role_t role);

// Finds an argument role (param ... const) or result role by its word; WEFT_ROLE_NONE if unknown.
weft_role_t weft_role_from_name(const char* name);

typedef struct weft_argument_role_s {
  weft_role_t role;
  const char* name;  // unique over the arguments; "arg3" when nothing names it
  bool is_named;     // the text names it; otherwise what JAX says about its result may
  const char* init;  // weft.init expression, or NULL
  int32_t result;    // result that is written over this argument, or -1
  bool is_inferred;
  const char* reason;  // of an inferred role, one clause; NULL otherwise
} weft_argument_role_t;

typedef struct weft_result_role_s {
  weft_role_t role;
  const char* name;  // "loss", "params.w"; "result3" when nothing names it
  int32_t argument;  // argument this result is written over, or -1
  bool is_inferred;
  const char* reason;
} weft_result_role_t;

typedef struct weft_roles_s {
  weft_argument_role_t* arguments;
  uint32_t argument_count;
  weft_result_role_t* results;
  uint32_t result_count;
} weft_roles_t;

// Whether an argument with |attrs| (NULL: none) is marked as donated without a result that takes
// its place (jax.buffer_donor).
bool weft_roles_is_donor(const weft_attr_t* attrs);

// Computes the roles of |function|; everything lives in |arena|. INVALID_INPUT with a location for
// unknown role words, names that occur twice and aliasing that does not fit.
WEFT_MUST_USE weft_status_t weft_roles_compute(const weft_function_t* function, weft_arena_t* arena,
                                               weft_roles_t* out_roles);

#endif  // WEFT_GRAPH_IR_ROLES_H_
