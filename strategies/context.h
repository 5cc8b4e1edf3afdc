// What a strategy's hook has asked for: the state behind weft_strategy_api_t.
#ifndef WEFT_STRATEGIES_CONTEXT_H_
#define WEFT_STRATEGIES_CONTEXT_H_

#include "graph/ir/roles.h"
#include "graph/plan/machine.h"
#include "sharding/placement.h"
#include "strategies/program.h"
#include "strategies/registry.h"

struct weft_strategy_context_s {
  weft_arena_t* arena;
  const weft_strategy_values_t* values;
  const weft_mesh_t* mesh;
  const weft_machine_t* machine;          // that the plan is for; NULL: unknown
  const weft_graph_t* step;               // as it was given, and
  const weft_program_options_t* options;  // how, for programs to compare; NULL: there are none
  const weft_function_t* function;
  const weft_roles_t* roles;
  uint32_t data_axes;
  uint32_t batch_axes;               // along which batches are cut
  weft_sharding_t* shardings;        // by argument: what the user and the hook ask for
  bool* is_placed;                   // by argument: something was asked for
  bool* is_user_placed;              // by argument: the user asked
  const char* const* layers;         // by argument: the layer that a row is of; NULL: no rows
  const char* const* stacked_names;  // by argument: of what the row is of; NULL: no rows
  bool is_flattened;
  weft_flatten_policy_t policy;
  uint32_t micro_batches;
  uint64_t most_unrolled_ops;  // micro-batches are written one after the other up to so many
  const char** notes;
  uint32_t note_count;
  uint32_t note_capacity;
};

// The table that hooks call.
const weft_strategy_api_t* weft_strategy_api(void);

// A context with the user's placements applied; they decide the data axes.
WEFT_MUST_USE weft_status_t weft_strategy_context_init(
    const weft_function_t* function, const weft_roles_t* roles, const weft_mesh_t* mesh,
    const weft_strategy_values_t* values, uint32_t micro_batches, const char* const* places,
    uint32_t place_count, weft_arena_t* arena, weft_strategy_context_t* out_context);

// Appends a remark (copied); a failure to do so is ignored, it is only a remark.
void weft_strategy_context_note(weft_strategy_context_t* context, const char* format, ...)
    WEFT_PRINTF(2, 3);

// The failure that no argument of |role| (NONE: of any) has a name that fits |pattern|, with the
// name that is probably meant; |source| says where the pattern was written, |noun| what it names.
weft_status_t weft_strategy_context_refuse_pattern(const weft_strategy_context_t* context,
                                                   const char* source, const char* pattern,
                                                   const char* noun, weft_role_t role);

#endif  // WEFT_STRATEGIES_CONTEXT_H_
