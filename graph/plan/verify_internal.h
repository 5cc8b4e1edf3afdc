// State of one verification, shared by the verify*.c files. Nothing here comes from the planner.
#ifndef WEFT_GRAPH_PLAN_VERIFY_INTERNAL_H_
#define WEFT_GRAPH_PLAN_VERIFY_INTERNAL_H_

#include "graph/plan/plan.h"

// Blocks nest less deeply than this; what walks them recursively relies on it.
#define WEFT_VERIFY_MAX_DEPTH 100
// No arena is larger, so that sums of a few sizes cannot overflow.
#define WEFT_VERIFY_MAX_ARENA_BYTES (UINT64_C(1) << 60)
#define WEFT_VERIFY_NAME_CAPACITY 64

// One plan of one rank, or of all of them.
typedef struct weft_verify_s {
  const weft_plan_t* plan;
  const char* where;  // "rank 3: " where ranks have different plans, else ""
  weft_arena_t* scratch;
  uint32_t instruction_count;               // found in the blocks
  const weft_instruction_t** instructions;  // by id
  uint32_t* position;                       // by id: place in the body of it, or of its owner
  bool has_control_flow;
  const weft_instruction_t** at;  // the cell that weft_verify_at sets
} weft_verify_t;

// Says which instruction is looked at from now on; NULL: the plan as a whole.
static inline void weft_verify_at(const weft_verify_t* verify,
                                  const weft_instruction_t* instruction) {
  *verify->at = instruction;
}

// INVALID_INPUT with |where| in front, for plans that somebody else wrote. INTERNAL for plans made
// by this process, for then weft is wrong: with the line of the step from which the instruction
// that is looked at stems.
WEFT_MUST_USE weft_status_t weft_verify_fail(const weft_verify_t* verify, const char* format, ...)
    WEFT_PRINTF(2, 3);

// "#9 (ag7)", "#12 (loop)": writes into |text| and returns it.
const char* weft_verify_name(const weft_instruction_t* instruction,
                             char text[WEFT_VERIFY_NAME_CAPACITY]);

// "step", "host", ...
const char* weft_verify_arena_name(weft_buffer_kind_t kind);

// Places (verify_place.c) ------------------------------------------------------------------------

// Which bytes of an arena a view touches, whatever the order: runs of |run_bytes| at |begin| + sum
// of ik * strides[k], with strides descending. Dimensions that repeat elements are dropped, those
// that run backwards are turned around, and those that continue a run belong to it.
typedef struct weft_place_s {
  weft_buffer_kind_t kind;
  uint32_t buffer;
  uint64_t begin;  // [begin, end) holds all of it; equal without elements
  uint64_t end;
  uint64_t run_bytes;
  uint64_t run_count;
  int32_t rank;
  bool is_nested;  // every stride spans what is inside: no two runs meet, and they ascend
  uint64_t dims[WEFT_MAX_RANK];
  uint64_t strides[WEFT_MAX_RANK];
} weft_place_t;

// Checks that |view| is one and lies in its buffer, which exists. |what| is for messages ("input
// 2").
WEFT_MUST_USE weft_status_t weft_verify_view(const weft_verify_t* verify,
                                             const weft_instruction_t* instruction,
                                             const char* what, uint32_t index,
                                             const weft_view_t* view);

// Of a view that was checked, or of a whole buffer.
void weft_place_of_view(const weft_plan_t* plan, const weft_view_t* view, weft_place_t* out_place);
void weft_place_of_buffer(const weft_plan_t* plan, uint32_t buffer, weft_place_t* out_place);

// The first run of |place|; the next one, false behind the last. |index| has WEFT_MAX_RANK entries.
static inline uint64_t weft_place_first_run(const weft_place_t* place, uint64_t* index) {
  for (int32_t i = 0; i < place->rank; ++i) index[i] = 0;
  return place->begin;
}
bool weft_place_next_run(const weft_place_t* place, uint64_t* index, uint64_t* inout_begin);

// Whether both have a byte in common, which is then |*out_byte|. Exact for nested places; true
// where their hulls meet for others.
bool weft_places_meet(const weft_place_t* a, const weft_place_t* b, uint64_t* out_byte);

// Whether both views put the element of every index on the same bytes.
bool weft_views_coincide(const weft_plan_t* plan, const weft_view_t* a, const weft_view_t* b);

// Accesses ---------------------------------------------------------------------------------------

typedef struct weft_verify_access_s {
  const weft_instruction_t* instruction;
  bool is_write;
  weft_place_t place;
} weft_verify_access_t;

// Called for each access with at least one byte. Ends with its first failure.
typedef weft_status_t weft_verify_visit_fn_t(void* user_data, const weft_verify_access_t* access);

// What |instruction| reads, then what it writes, its workspace last; not what is nested in it.
WEFT_MUST_USE weft_status_t weft_verify_visit_accesses(const weft_verify_t* verify,
                                                       const weft_instruction_t* instruction,
                                                       weft_verify_visit_fn_t* visit,
                                                       void* user_data);
// The same with everything nested in it first.
WEFT_MUST_USE weft_status_t weft_verify_visit_all_accesses(const weft_verify_t* verify,
                                                           const weft_instruction_t* instruction,
                                                           weft_verify_visit_fn_t* visit,
                                                           void* user_data);

// Parts ------------------------------------------------------------------------------------------

// Buffers, streams, groups, arguments and results; then instructions with ids, streams and waits,
// and each kernel by itself. Fills |instructions| and |position|. Everything below relies on it.
WEFT_MUST_USE weft_status_t weft_verify_tables(weft_verify_t* verify);
WEFT_MUST_USE weft_status_t weft_verify_instructions(weft_verify_t* verify);
WEFT_MUST_USE weft_status_t weft_verify_kernel(const weft_verify_t* verify,
                                               const weft_instruction_t* instruction);
WEFT_MUST_USE weft_status_t weft_verify_loop(const weft_verify_t* verify,
                                             const weft_instruction_t* instruction);
WEFT_MUST_USE weft_status_t weft_verify_collective(const weft_verify_t* verify,
                                                   const weft_instruction_t* instruction);
// What a kernel reads and what it writes may share bytes only in the ways kernel.h names.
WEFT_MUST_USE weft_status_t weft_verify_aliasing(const weft_verify_t* verify,
                                                 const weft_instruction_t* instruction);

// Vector clocks: no two instructions that touch common bytes, one writing, are unordered, and no
// two collectives are (verify_order.c).
WEFT_MUST_USE weft_status_t weft_verify_order(const weft_verify_t* verify);

// What is read was written in this step, and is still there; results are complete
// (verify_contents.c). Relies on weft_verify_order: issue order is then as good as any.
WEFT_MUST_USE weft_status_t weft_verify_contents(const weft_verify_t* verify);

// Every instruction reads what its operation takes, and results are what the function returns
// (verify_values.c). Relies on weft_verify_order as well.
WEFT_MUST_USE weft_status_t weft_verify_values(const weft_verify_t* verify);

// The collectives of all ranks match and can all complete; |verifies[r]| has passed everything
// above (verify_ranks.c).
WEFT_MUST_USE weft_status_t weft_verify_ranks(const weft_verify_t* const* verifies,
                                              uint32_t rank_count, weft_arena_t* scratch);

static inline bool weft_verify_has_blocks(const weft_instruction_t* instruction) {
  return instruction->kind == WEFT_INSTRUCTION_WHILE ||
         instruction->kind == WEFT_INSTRUCTION_SWITCH;
}

#endif  // WEFT_GRAPH_PLAN_VERIFY_INTERNAL_H_
