// What instructions of plans cost on a machine: pure functions of a description.
//
// Times are nanoseconds as doubles, at least 0 and finite. A kernel's cost comes from its floating
// point operations and the bytes of its distinct views (a roofline), or from measured tables where
// the description has them. A collective's cost is latency + bytes over the links that its group
// spans, by the algorithm that is fastest there (../docs/machines.md states the formulas).
#ifndef WEFT_GRAPH_PLAN_MACHINE_H_
#define WEFT_GRAPH_PLAN_MACHINE_H_

#include "graph/plan/plan.h"
#include "weft/machine.h"

// Of one launch, without waiting for anything, when none of its bytes are in a cache. |kernel| is
// not a collective.
double weft_machine_kernel_ns(const weft_machine_t* machine, const weft_kernel_t* kernel);

// Where a kernel's bytes are: how many bytes were touched since each of its views was, by input and
// by output. NULL: too many for any cache.
typedef struct weft_machine_distances_s {
  const double* inputs;
  const double* outputs;
} weft_machine_distances_t;

double weft_machine_kernel_ns_at(const weft_machine_t* machine, const weft_kernel_t* kernel,
                                 weft_machine_distances_t distances);

// What descriptions tell apart about being in a step.
typedef enum weft_machine_kind_e {
  WEFT_MACHINE_LOOPS,
  WEFT_MACHINE_PRODUCTS,
  WEFT_MACHINE_OPERATIONS,
  WEFT_MACHINE_COLLECTIVES,
  WEFT_MACHINE_KIND_COUNT_,
} weft_machine_kind_t;

// What an instruction's cost is made of, as if it ran again and again by itself.
typedef struct weft_machine_parts_s {
  weft_machine_kind_t kind;
  double fixed_ns;      // launching
  double computing_ns;  // or all of what is not told apart
  double traffic_ns;    // moving bytes; of products with measured rates, beyond what those hold
  bool is_beside;       // traffic only adds to computing, however long it takes
} weft_machine_parts_t;

// What an operation of its own (WEFT_KERNEL_OP) does, in the units that descriptions price.
typedef struct weft_machine_work_s {
  double bytes;  // read and written; of an operation in place, what changes
  double flops;
  double items;  // indices of gather and scatter; rows of the result of all others
} weft_machine_work_t;

void weft_machine_work_of(const weft_kernel_t* kernel, weft_machine_work_t* out_work);

// Costs of all kernels and collectives of |plan| by instruction id, nested ones included, in the
// state in which one step leaves the caches to the next; 0 for control flow, which costs what it
// runs. Before memory is laid out, buffers count as apart from each other. |out_costs_ns| has
// plan->instruction_count entries. Linear in instructions.
WEFT_MUST_USE weft_status_t weft_machine_plan_costs(const weft_machine_t* machine,
                                                    const weft_plan_t* plan, weft_arena_t* arena,
                                                    double* out_costs_ns);

// The same in parts.
WEFT_MUST_USE weft_status_t weft_machine_plan_parts(const weft_machine_t* machine,
                                                    const weft_plan_t* plan, weft_arena_t* arena,
                                                    weft_machine_parts_t* out_parts);

// What |parts| cost in a step.
double weft_machine_parts_ns(const weft_machine_t* machine, const weft_machine_parts_t* parts);

// A collective as the cost model sees it.
typedef struct weft_machine_collective_s {
  weft_collective_kind_t kind;
  weft_reduction_t reduction;
  weft_dtype_t dtype;
  // Bytes of the whole vector: of the buffer that all_reduce, broadcast and permute work on, of
  // all_gather's output, of reduce_scatter's and all_to_all's input.
  double bytes;
  const uint32_t* members;  // ranks of one group, in group order
  uint32_t member_count;
  // Every member stands for so many ranks: what a plan costs on more ranks than it was made for.
  // They fill the outermost dimension that the group touches, then those outside it. At least 1.
  uint32_t scale;
} weft_machine_collective_t;

// Of |instruction|, a collective of |plan|, over the first group of its set.
double weft_machine_instruction_collective_ns(const weft_machine_t* machine,
                                              const weft_plan_t* plan,
                                              const weft_instruction_t* instruction,
                                              uint32_t scale);

// From the moment the last member starts it.
double weft_machine_collective_ns(const weft_machine_t* machine,
                                  const weft_machine_collective_t* collective);

// The outermost dimension of the network (0: innermost) that a group's members differ in: the link
// class that its collectives keep busy.
uint32_t weft_machine_link(const weft_machine_t* machine, const uint32_t* members,
                           uint32_t member_count);

// What a computation that weft bench knows took when the machine was measured, or less than 0:
// tells whether it is as fast as then.
double weft_machine_yardstick_ns(const weft_machine_t* machine);

// Ranks of the description: the product of its dimensions.
uint64_t weft_machine_rank_count(const weft_machine_t* machine);

// Number of link classes, at least 1.
uint32_t weft_machine_link_count(const weft_machine_t* machine);

// How many times longer computation takes while a collective over |link| runs, at least 1.
double weft_machine_contention(const weft_machine_t* machine, uint32_t link);

// True when collectives run on the cores that compute: overlapping them hides nothing, and they
// belong on the compute stream.
bool weft_machine_collectives_compute(const weft_machine_t* machine);

// Of copying |bytes| between device and host memory.
double weft_machine_host_copy_ns(const weft_machine_t* machine, double bytes);

// A bucket size in bytes for reducing |total_bytes| over |member_count| ranks while the rest is
// computed: s* = sqrt(total * alpha * bandwidth), from the time of one collective being alpha +
// bytes / bandwidth.
double weft_machine_bucket_bytes(const weft_machine_t* machine, weft_collective_kind_t kind,
                                 const uint32_t* members, uint32_t member_count,
                                 double total_bytes);

#endif  // WEFT_GRAPH_PLAN_MACHINE_H_
