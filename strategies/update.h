// The optimizer's part of a step: which operations compute each parameter's next value.
//
// The update of a parameter is the connected piece of elementwise operations, all of the
// parameter's shape, that ends in its new value and in the new values of its states (moments,
// averages, also those that only follow the parameter). Its leaves are the parameter, its states,
// scalars that all elements share (learning rate, clip factor), and gradients: values of that shape
// that something else computes. Two parameters have the same rule when their updates are equal but
// for parameter, states, gradients and shape; then one elementwise program on a longer 1-D value
// can update both.
#ifndef WEFT_STRATEGIES_UPDATE_H_
#define WEFT_STRATEGIES_UPDATE_H_

#include "graph/ir/graph.h"
#include "graph/ir/roles.h"

typedef enum weft_leaf_kind_e {
  WEFT_LEAF_NONE = 0,  // no leaf
  WEFT_LEAF_PARAM,
  WEFT_LEAF_STATE,     // number: place in weft_update_t.states
  WEFT_LEAF_GRADIENT,  // number: place in weft_update_t.gradients
  WEFT_LEAF_SCALAR,    // a rank-0 value, perhaps broadcast to the parameter's shape
  WEFT_LEAF_SPLAT,     // a constant of equal elements
  WEFT_LEAF_NODE,      // number: place in weft_update_t.nodes
} weft_leaf_kind_t;

// What one operand of an update's operation is.
typedef struct weft_leaf_s {
  weft_leaf_kind_t kind;
  uint32_t number;
  const weft_value_t* value;  // SCALAR: the rank-0 value; else the operand itself
} weft_leaf_t;

typedef struct weft_update_node_s {
  const weft_op_t* op;
  weft_leaf_t* operands;
} weft_update_node_t;

// One updated parameter. Everything lives in the arena given.
typedef struct weft_update_s {
  uint32_t param;  // argument number
  const weft_type_t* type;
  uint32_t* states;  // argument numbers, in the order the update meets them
  uint32_t state_count;
  const weft_value_t** gradients;
  uint32_t gradient_count;
  weft_update_node_t* nodes;  // operands before users
  uint32_t node_count;
  weft_leaf_t new_param;  // NODE
  weft_leaf_t* new_states;
} weft_update_t;

typedef struct weft_updates_s {
  weft_update_t* updates;  // in the order of the parameters' arguments
  uint32_t count;
  const char** reasons;  // by argument: why an updated parameter has no entry; NULL otherwise
} weft_updates_t;

// Finds the update of every parameter that a result overwrites. |function| is flat and simplified.
// A parameter whose update is something else (a matrix product, a norm of its own) gets a reason,
// which is no error. Linear in operations and updates.
WEFT_MUST_USE weft_status_t weft_updates_find(const weft_function_t* function,
                                              const weft_roles_t* roles, weft_arena_t* arena,
                                              weft_updates_t* out_updates);

// What ranks share of |gradient|: the gradient, or the value of a shorter type that it is converted
// from.
const weft_value_t* weft_update_shared_gradient(const weft_value_t* gradient);

// Whether two updates follow the same rule: equal operations with equal attributes and element
// types on corresponding leaves, the same scalars, equally many states and gradients, which are
// shared in the same types.
bool weft_update_same_rule(const weft_update_t* a, const weft_update_t* b);

#endif  // WEFT_STRATEGIES_UPDATE_H_
