// The program of one rank: a step graph laid out over a mesh by a strategy.
//
// weft_program_create is the whole way from a step to what every rank runs: passes, the strategy's
// hook, flattening, propagation, partitioning. The result also says where each argument and result
// of the step is found on which rank, which is all that loading, feeding and saving need.
#ifndef WEFT_STRATEGIES_PROGRAM_H_
#define WEFT_STRATEGIES_PROGRAM_H_

#include "graph/ir/roles.h"
#include "graph/passes/pass.h"
#include "sharding/placement.h"
#include "strategies/registry.h"
#include "weft/executor.h"
#include "weft/machine.h"
#include "weft/plan.h"

typedef struct weft_program_options_s {
  size_t struct_size;  // sizeof(weft_program_options_t)
  const weft_strategy_values_t* values;
  const weft_mesh_t* mesh;
  const weft_roles_t* roles;  // of the step's entry where they were changed; NULL: as inferred
  // "PATTERN=AXIS:DIM[,AXIS:DIM...]": the arguments whose names match are cut so.
  const char* const* places;
  uint32_t place_count;
  const weft_machine_t* machine;  // that the plan is for, for choices of strategies; may be NULL
  // How the plan is going to be made, for strategies that compare plans; NULL: with defaults, and
  // for the built-in machine "cpu" without another one.
  const weft_compile_options_t* compile;
  // Whose kernels' workspaces count when plans are compared; NULL: they do not. Of one thread, for
  // all ranks to choose the same.
  weft_device_t* device;
  bool is_trial;           // its plan is compared with others, so that no other is tried
  uint32_t micro_batches;  // samples of a step are worked off in so many parts; 0 and 1: at once
  // Called with the graph after each stage ("inline", ..., "flatten", "partition"); may be NULL.
  weft_pass_observer_fn_t* observer;
  void* observer_user_data;
} weft_program_options_t;

// Elements [first, first + count) of an argument of the step, in row-major order: elements
// [offset, offset + count) of the global 1-D value of an argument of the program, or all elements
// of that argument, whatever its shape is (offset -1).
typedef struct weft_program_part_s {
  uint32_t argument;
  int64_t offset;
  int64_t first;
  int64_t count;
} weft_program_part_t;

// Where an argument of the step is: one part at least, in ascending order of elements, each element
// in one of them. Only an argument without elements has a part without.
typedef struct weft_program_argument_s {
  weft_program_part_t* parts;
  uint32_t part_count;
} weft_program_argument_t;

// An argument or result of the program: its global shape and how ranks share it.
typedef struct weft_program_value_s {
  weft_shape_t global_shape;
  weft_shape_t local_shape;
  weft_sharding_t sharding;
} weft_program_value_t;

typedef struct weft_program_s {
  weft_arena_t arena;
  weft_allocator_t allocator;
  weft_graph_t* graph;  // what each rank runs: weft_compile_with; owned
  weft_graph_t* step;  // the step after passes; its arguments and results are the ones below; owned
  const weft_mesh_t* mesh;
  weft_roles_t roles;                  // of the step
  weft_program_argument_t* arguments;  // by argument of the step
  int32_t* results;  // by result of the step: of the program, or -1 when an argument holds it
  weft_program_value_t* program_arguments;
  uint32_t program_argument_count;
  weft_program_value_t* program_results;
  uint32_t program_result_count;
  uint32_t bucket_count;
  const char** notes;  // remarks for the user
  uint32_t note_count;
} weft_program_t;

// Lays |step| (verified) out. INVALID_ARGUMENT for placements that are wrong whatever the step is,
// INVALID_INPUT for placements and options that do not fit it, UNSUPPORTED with a location for what
// cannot be partitioned. Free with weft_program_release.
WEFT_MUST_USE weft_status_t weft_program_create(const weft_graph_t* step,
                                                const weft_program_options_t* options,
                                                weft_allocator_t allocator,
                                                weft_program_t** out_program);
void weft_program_release(weft_program_t* program);

// Called for |count| elements from |global| on of a whole tensor of the step, which are those from
// |local| on in a rank's storage.
typedef weft_status_t weft_program_run_fn_t(void* user_data, int64_t local, int64_t global,
                                            int64_t count);

// Whether all of argument |index| of the step is all of one argument of the program, in one shape.
bool weft_program_stands_alone(const weft_program_t* program, uint32_t index);

// The functions below are about part |part| of argument |index| of the step: parts are in different
// arguments of the program, so that a rank has a storage of its own for each, and may be the first
// to hold one and not another.

// Calls |visit| for the elements of the part that |rank| holds, in ascending order, in runs as long
// as they are dense on both sides; ends with its first failure. |local| counts in the storage of
// the program's argument, |global| in the whole tensor of the step.
WEFT_MUST_USE weft_status_t weft_program_visit(const weft_program_t* program, uint32_t index,
                                               uint32_t part, uint32_t rank,
                                               weft_program_run_fn_t* visit, void* user_data);

// Whether |rank| is the lowest of those that hold the same elements of the part: what such ranks
// hold together is all of it, each element once.
bool weft_program_is_first_holder(const weft_program_t* program, uint32_t index, uint32_t part,
                                  uint32_t rank);

// The last two for result |index| of the step, which is a result of the program, too.
WEFT_MUST_USE weft_status_t weft_program_visit_result(const weft_program_t* program, uint32_t index,
                                                      uint32_t rank, weft_program_run_fn_t* visit,
                                                      void* user_data);
bool weft_program_is_first_holder_of_result(const weft_program_t* program, uint32_t index,
                                            uint32_t rank);

// Copies what |rank| holds of the part from |global|, the whole tensor of the step, to |local|, the
// rank's storage of the program's argument. Padding is not touched.
WEFT_MUST_USE weft_status_t weft_program_scatter(const weft_program_t* program, uint32_t index,
                                                 uint32_t part, uint32_t rank,
                                                 const weft_tensor_t* global, weft_tensor_t* local);

// The other way; |global| is left as it is elsewhere. Ranks that hold copies of what a lower rank
// holds, too, copy nothing: each element comes from exactly one rank.
WEFT_MUST_USE weft_status_t weft_program_gather(const weft_program_t* program, uint32_t index,
                                                uint32_t part, uint32_t rank,
                                                const weft_tensor_t* local, weft_tensor_t* global);

#endif  // WEFT_STRATEGIES_PROGRAM_H_
