// What the files of the partitioner share: assign*.c decide, partition*.c write.
#ifndef WEFT_SHARDING_PARTITION_INTERNAL_H_
#define WEFT_SHARDING_PARTITION_INTERNAL_H_

#include "graph/passes/rewrite.h"
#include "sharding/partition.h"
#include "sharding/spmd.h"

// ---- questions about operations (partition_special.c)
// --------------------------------------------

// True when the materialisation can cut a SPECIAL factor of |op|; |out_padded| tells whether
// unevenly, too.
bool weft_partition_can_cut(const weft_op_t* op, const weft_sharding_rule_t* rule, uint32_t factor,
                            bool* out_padded);

// True for operations that have no rule: control flow and terminators.
bool weft_partition_is_structure(const weft_op_t* op);

// True for what adds up products: dot_general and convolution.
bool weft_partition_is_product(const weft_op_t* op);

// True for what only moves elements before a product reads them.
bool weft_partition_is_move(const weft_op_t* op);

// True for that and for what works element by element.
bool weft_partition_keeps_elements(const weft_op_t* op);

// True for while, case and if.
bool weft_partition_has_blocks(const weft_op_t* op);

// Bit |operand| of a mask of operands, in which those beyond 63 share bit 63.
static inline bool weft_partition_has_operand(uint64_t mask, uint32_t operand) {
  return (mask >> (operand < 63 ? operand : 63) & 1) != 0;
}

// ---- assignment
// ----------------------------------------------------------------------------------

#define WEFT_ASSIGN_MAX_NEEDS 4

// Longest linear chain from a partial value back to what it stems from, which bounds recursion.
#define WEFT_ASSIGN_MAX_CHAIN 64

// What the assignment knows of one value.
typedef struct weft_assign_value_s {
  const weft_sharding_t* wanted;  // by propagation
  weft_sharding_t made;           // as computed
  weft_sharding_t kept;
  weft_sharding_t* target;  // what |made| is resolved to when |is_forced|; NULL without |needs|
  // Forms readers asked for, mapped back to this value.
  weft_sharding_t* needs;
  uint32_t need_count;
  bool is_pinned;
  bool keeps_partial;  // see weft_annotation_t
  bool is_forced;
  uint32_t storage_axes;  // see weft_annotation_t; also of what is computed from such values alone
  uint32_t samples;       // mask: axes along which samples that it is computed from are cut
  bool has_free;          // it is computed from what is free (weft_assign_is_free)
  bool is_early;          // see weft_annotation_t
  bool is_product;        // a product, or computed from one element by element
  bool feeds_product;  // a product reads it, perhaps moved: it is gathered for that if it is free
  bool meets_product;  // combined with a product element by element
  uint32_t made_kept;  // mask: axes along which no samples cut |made| (assign_unfold.c)
  uint32_t kept_kept;  // the same of |kept|
  uint32_t refused_axes;  // of a loop's result: axes on which it cannot be carried partial
  // Of a partial value: where it would be resolved. |root| is reached through operand |via| of the
  // defining operation, then that operand's, and so on; |origin| is the value whose linear image
  // this one is, at most |chain| steps back.
  uint32_t root;
  uint32_t origin;
  uint32_t via;
  uint32_t chain;
  double root_bytes;    // of the whole root
  uint32_t node;        // defining operation's index, or UINT32_MAX
  uint32_t decided_at;  // serial numbers: when the definition was decided, when it was forced
  uint32_t forced_at;
} weft_assign_value_t;

typedef struct weft_rule_slot_s {
  const weft_sharding_rule_t* rule;  // NULL: free
  uint64_t hash;
} weft_rule_slot_t;

typedef struct weft_assigner_s {
  const weft_annotations_t* annotations;
  const weft_mesh_t* mesh;
  const weft_graph_t* graph;
  weft_arena_t* arena;      // of what the assignment keeps
  weft_arena_t scratch;     // of what only making it needs
  weft_rule_slot_t* rules;  // all that differ, by hash
  uint32_t rule_count;
  uint32_t rule_capacity;
  weft_op_assignment_t* ops;
  uint32_t* ends;  // by operation: index after the last operation of its regions
  uint32_t op_count;
  weft_assign_value_t* values;  // by value id
  weft_sharding_t* results;
  uint32_t parent;  // index of the operation whose region is being decided
  uint32_t loop_depth;
  uint32_t branch_depth;  // branches around what is being decided: they give nothing partial
  bool is_trying;         // a loop body: what it gives is not needed in any form yet
  bool shares_sums;       // exact sums of whole values are large enough to be shared by ranks
  uint32_t serial;
  bool has_changed;  // in this pass
} weft_assigner_t;

// How one mesh axis uses one value.
typedef enum weft_axis_state_kind_e {
  WEFT_AXIS_REPLICATED,
  WEFT_AXIS_CUT,
  WEFT_AXIS_PARTIAL,
} weft_axis_state_kind_t;

typedef struct weft_axis_state_s {
  weft_axis_state_kind_t kind;
  int32_t dim;  // CUT
} weft_axis_state_t;

weft_axis_state_t weft_axis_state(const weft_sharding_t* sharding, uint32_t axis);

// |sharding| with |axis| added to its partial axes.
void weft_sharding_add_partial(weft_sharding_t* sharding, uint32_t axis,
                               weft_reduction_t reduction);

// The rule of |op|, shared by all operations that have an equal one (assign_rule.c).
WEFT_MUST_USE weft_status_t weft_assign_rule(weft_assigner_t* assigner, const weft_op_t* op,
                                             const weft_sharding_rule_t** out_rule);

// Decides operation |index| from how its operands are kept now, and marks what that forces.
WEFT_MUST_USE weft_status_t weft_assign_op(weft_assigner_t* assigner, uint32_t index);

// Decides the operations of |block|, the first of which is operation |index|.
WEFT_MUST_USE weft_status_t weft_assign_block(weft_assigner_t* assigner, const weft_block_t* block,
                                              uint32_t index);

// Decides an operation without a rule (assign_control.c).
WEFT_MUST_USE weft_status_t weft_assign_structure(weft_assigner_t* assigner, uint32_t index);

// Records that some reader needs |value| as |need|; where that is less partial than the value is
// kept, its root will be resolved.
WEFT_MUST_USE weft_status_t weft_assign_need(weft_assigner_t* assigner, const weft_value_t* value,
                                             const weft_sharding_t* need);

// Sets how |value| is computed, hence kept.
void weft_assign_made(weft_assigner_t* assigner, const weft_value_t* value,
                      const weft_sharding_t* made);

// True when annotations->layout_axes need not cut |v|: it is carried, a complete sum over samples,
// or computed from such values. The same values are free whatever the axes cut that they need not.
bool weft_assign_is_free(const weft_assigner_t* assigner, const weft_assign_value_t* v);

// The axes along which a sum over samples, |value|, is completed when it is along one of |axes|: in
// time and over ranks at once, so that it does not depend on the strategy what is done with parts.
uint32_t weft_assign_tied_axes(const weft_assigner_t* assigner, const weft_value_t* value,
                               uint32_t axes);

// True when |axis| cuts |v|, but need not.
bool weft_assign_is_layout(const weft_assigner_t* assigner, const weft_assign_value_t* v,
                           uint32_t axis);

// Notes that |to| is computed from |from|.
void weft_assign_derive(const weft_assigner_t* assigner, const weft_assign_value_t* from,
                        weft_assign_value_t* to);

// Makes the root of |value|, if that is partial, the root of operand |via| of its definition.
void weft_assign_follow(weft_assigner_t* assigner, const weft_value_t* value, uint32_t via);

// Moves what forces |value| to its root, where it has one by now.
WEFT_MUST_USE weft_status_t weft_assign_move_force(weft_assigner_t* assigner,
                                                   const weft_value_t* value, bool* out_moved);

// Decides |value|'s definition again when a value it stems from was forced since.
WEFT_MUST_USE weft_status_t weft_assign_refresh(weft_assigner_t* assigner,
                                                const weft_value_t* value);

// Writes what is decided for the mesh of the program, if that is another one (assign_unfold.c).
// |aliases|: by result of the function, the argument whose place it takes, or -1.
void weft_assign_unfold(weft_assigner_t* assigner, const int32_t* aliases);

// Decides sdy.manual_computation (partition_manual.c).
WEFT_MUST_USE weft_status_t weft_assign_manual(weft_assigner_t* assigner,
                                               weft_op_assignment_t* node);

// ---- materialisation
// -----------------------------------------------------------------------------

// One form in which a value of the global program exists in the program of the rank.
typedef struct weft_form_s {
  weft_sharding_t sharding;
  weft_value_t* value;
  struct weft_form_s* next;  // in the order in which they were made
} weft_form_t;

typedef struct weft_partitioner_s {
  const weft_assignment_t* assignment;
  const weft_mesh_t* mesh;
  weft_rewrite_t rewrite;       // owns the target; its map serves the regions of reducers
  weft_spmd_builder_t builder;  // appends to the block that is being written
  weft_arena_t* arena;          // freed when the graph is written
  bool is_rounding;             // what is written now is short even where forms are wide
  weft_form_t** forms;          // by id of the global value
  uint32_t next_op;             // of assignment->ops
  // Blocks of the global function that are open, outermost first, and their counterparts.
  const weft_block_t** open_from;
  weft_block_t** open_to;
  uint32_t open_count;
} weft_partitioner_t;

// Records that |local| is |value| in the form |sharding|.
WEFT_MUST_USE weft_status_t weft_partition_add_form(weft_partitioner_t* partitioner,
                                                    const weft_value_t* value,
                                                    const weft_sharding_t* sharding,
                                                    weft_value_t* local);

// Gives |value| in the form |sharding|, converted from the form from which that is cheapest.
WEFT_MUST_USE weft_status_t weft_partition_form(weft_partitioner_t* partitioner,
                                                const weft_value_t* value,
                                                const weft_sharding_t* sharding,
                                                weft_value_t** out_local);

// Interns the local type of a value of global type |type|.
WEFT_MUST_USE weft_status_t weft_partition_local_type(weft_partitioner_t* partitioner,
                                                      const weft_type_t* type,
                                                      const weft_sharding_t* sharding,
                                                      const weft_type_t** out_type);

// Writes the operations of |from| to |to|, which has its arguments.
WEFT_MUST_USE weft_status_t weft_partition_block(weft_partitioner_t* partitioner,
                                                 const weft_block_t* from, weft_block_t* to);

// Writes one operation with a rule: converted operands, the local operation, its results.
WEFT_MUST_USE weft_status_t weft_partition_op(weft_partitioner_t* partitioner,
                                              const weft_op_assignment_t* node);

// Writes an operation as it is with |operands| (local values), its regions copied, its attributes
// fitted to its shards. |results| are the forms of its results.
WEFT_MUST_USE weft_status_t weft_partition_local_op(weft_partitioner_t* partitioner,
                                                    const weft_op_t* op,
                                                    weft_value_t* const* operands,
                                                    const weft_sharding_t* results,
                                                    weft_op_t** out_op);

// Writes sdy.manual_computation (partition_manual.c).
WEFT_MUST_USE weft_status_t weft_partition_manual(weft_partitioner_t* partitioner,
                                                  const weft_op_assignment_t* node);

// Partial sums of short floats along axes that have them in f32 (partition_wide.c): true when an
// operand or a result of |node| is one; when the operation can run in f32 then.
bool weft_partition_is_wide(const weft_partitioner_t* partitioner,
                            const weft_op_assignment_t* node);
bool weft_partition_takes_wide(const weft_op_t* op);

// Converts those of |operands| to f32 that such an operation reads as f32.
WEFT_MUST_USE weft_status_t weft_partition_widen(weft_partitioner_t* partitioner,
                                                 const weft_op_assignment_t* node,
                                                 weft_value_t** operands);

// Rounds the operands of one that cannot, and converts what it gives to f32.
WEFT_MUST_USE weft_status_t weft_partition_round(weft_partitioner_t* partitioner,
                                                 const weft_op_assignment_t* node,
                                                 weft_value_t** operands);
WEFT_MUST_USE weft_status_t weft_partition_unround(weft_partitioner_t* partitioner,
                                                   const weft_op_assignment_t* node,
                                                   weft_value_t** results);

// Writes an operation that has no rule (partition_control.c).
WEFT_MUST_USE weft_status_t weft_partition_structure(weft_partitioner_t* partitioner,
                                                     const weft_op_assignment_t* node);

// Writes the operation with cut SPECIAL factors (partition_special.c). |operands| are converted
// already.
WEFT_MUST_USE weft_status_t weft_partition_special(weft_partitioner_t* partitioner,
                                                   const weft_op_assignment_t* node,
                                                   weft_value_t** operands,
                                                   weft_value_t** out_results);

// Writes a reduce to a scalar as an exact sum of what the rank has of |operand|, added up over the
// ranks and rounded.
WEFT_MUST_USE weft_status_t weft_partition_exact_reduce(weft_partitioner_t* partitioner,
                                                        const weft_op_assignment_t* node,
                                                        weft_value_t* operand,
                                                        weft_value_t** out_result);

// The same for gather and scatter (partition_gather.c), whose operand is cut in dimensions that are
// indexed.
WEFT_MUST_USE weft_status_t weft_partition_gather(weft_partitioner_t* partitioner,
                                                  const weft_op_assignment_t* node,
                                                  weft_value_t** operands,
                                                  weft_value_t** out_results);
WEFT_MUST_USE weft_status_t weft_partition_scatter(weft_partitioner_t* partitioner,
                                                   const weft_op_assignment_t* node,
                                                   weft_value_t** operands,
                                                   weft_value_t** out_results);

// True when gather or scatter can find its indices in parts of dimension |dim| of the operand.
bool weft_partition_can_cut_indexed(const weft_op_t* op, int32_t dim);

// A local iota in the form |sharding|: its indices are those of the whole.
WEFT_MUST_USE weft_status_t weft_partition_emit_iota(weft_partitioner_t* partitioner,
                                                     const weft_op_t* op,
                                                     const weft_sharding_t* sharding,
                                                     weft_value_t** out_value);

#endif  // WEFT_SHARDING_PARTITION_INTERNAL_H_
