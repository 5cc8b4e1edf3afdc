// What a machine is made of, shared by the machine_*.c files.
//
// Every figure is in units that multiply without factors: 1 GFLOP/s is 1 FLOP per ns, and 1 GB/s is
// 1 byte per ns.
#ifndef WEFT_GRAPH_PLAN_MACHINE_INTERNAL_H_
#define WEFT_GRAPH_PLAN_MACHINE_INTERNAL_H_

#include "graph/plan/machine.h"
#include "runtime/base/arena.h"

#define WEFT_MACHINE_MAX_DIMENSIONS 8
#define WEFT_MACHINE_MAX_LEVELS 6
#define WEFT_MACHINE_GRID_AXES 3

// How the ranks of one dimension of the network are connected.
typedef enum weft_machine_wiring_e {
  WEFT_WIRING_RING,             // each with its two neighbours
  WEFT_WIRING_FULLY_CONNECTED,  // each with each, by a link of their own
  WEFT_WIRING_SWITCH,           // each with a switch that is never the bottleneck
  WEFT_WIRING_COUNT_,
} weft_machine_wiring_t;

// The form in which a product reaches a matrix kernel. The letters say whether the left operand's
// rows [m, k] and the right operand's [k, n] lie in memory as written (n) or transposed (t).
typedef enum weft_machine_form_e {
  WEFT_MACHINE_FORM_NN,
  WEFT_MACHINE_FORM_NT,
  WEFT_MACHINE_FORM_TN,
  WEFT_MACHINE_FORM_TT,
  WEFT_MACHINE_FORM_BATCHED_NN,  // many small ones in one kernel
  WEFT_MACHINE_FORM_BATCHED_NT,
  WEFT_MACHINE_FORM_BATCHED_TN,
  WEFT_MACHINE_FORM_BATCHED_TT,
  WEFT_MACHINE_FORM_CONVOLUTION,          // as a product: pixels x features x (window * channels)
  WEFT_MACHINE_FORM_CONVOLUTION_WEIGHTS,  // its gradient: (window * channels) x features x pixels
  WEFT_MACHINE_FORM_COUNT_,
} weft_machine_form_t;

extern const char* const weft_machine_wiring_names[WEFT_WIRING_COUNT_];
extern const char* const weft_machine_form_names[WEFT_MACHINE_FORM_COUNT_];

typedef struct weft_machine_point_s {
  double bytes;
  double ns;
} weft_machine_point_t;

// Measured times by size, ascending in both.
typedef struct weft_machine_curve_s {
  const weft_machine_point_t* points;
  uint32_t count;  // 0: not measured
} weft_machine_curve_t;

// One dimension of the network; 0 is the innermost.
typedef struct weft_machine_dimension_s {
  weft_machine_wiring_t wiring;
  uint32_t npus;
  double bandwidth;   // bytes per ns that a rank sends over one link
  double latency_ns;  // of one link
  // Beyond the four keys.
  double contention;  // computing takes so many times longer beside a collective
  double efficiency;  // share of the bandwidth that collectives reach
  double launch_ns;   // of every collective, beside its messages
  double overhead_ns[WEFT_COLLECTIVE_KIND_COUNT_];  // instead of launch_ns; negative: not given
  weft_machine_curve_t measured[WEFT_COLLECTIVE_KIND_COUNT_];  // among all ranks of the dimension
  const char* source;                                          // or NULL
} weft_machine_dimension_t;

// A cache, or, the last one, the memory.
typedef struct weft_machine_level_s {
  double capacity_bytes;  // what was touched no more bytes ago than this is here
  double bandwidth;       // bytes per ns, by all lanes
  double lane_bandwidth;  // by one
} weft_machine_level_t;

// Measured rates of one form of product: values[(i * counts[1] + j) * counts[2] + l] is the rate of
// axes[0][i] x axes[1][j] x axes[2][l].
typedef struct weft_machine_grid_s {
  weft_machine_form_t form;
  weft_dtype_t dtype;  // of the operands
  uint32_t counts[WEFT_MACHINE_GRID_AXES];
  const double* axes[WEFT_MACHINE_GRID_AXES];
  const double* gflops;
} weft_machine_grid_t;

// What of a loop kernel costs time beside its steps, in ns per element and lane.
typedef struct weft_machine_loop_s {
  double step;          // of an operation that |elementwise| does not name
  double copy;          // a load of rows that are no whole vectors, or have gaps between them
  double broadcast;     // a load that repeats along rows
  double transposed;    // a load or store across the rows
  double narrow;        // a load or store of f16 or bf16
  double iota;          // an index
  double row;           // of every row that is copied or repeated, in ns
  double call;          // of each step on each tile of 1,024 elements or fewer, in ns
  double reduce_inner;  // reducing along the rows
  double reduce_outer;  // reducing across the rows
  double reduce_row;    // of every row that is reduced, in ns
  double reduce_tail;   // of every element of a row behind the last whole 16, in ns
} weft_machine_loop_t;

// Any other operation, in ns by all lanes.
typedef struct weft_machine_operation_s {
  double per_byte;  // read or written; negative: not given
  double per_flop;
  double per_item;  // see weft_machine_work_t
} weft_machine_operation_t;

// What a kind of kernel costs in a step, where each runs once between many others: it starts cold,
// and less of its traffic is hidden than when it runs again and again. Negative: not given.
typedef struct weft_machine_in_step_s {
  double start_ns;   // more for each
  double computing;  // times computing_ns
  double traffic;    // times traffic_ns, all of which adds to computing
} weft_machine_in_step_t;

typedef struct weft_machine_device_s {
  double gflops[WEFT_DTYPE_COUNT_];  // peak by element type; 0: as f32
  double lanes;                      // cores that share a kernel
  double grain;                      // elements of a loop that keep a lane busy
  double launch_ns;                  // of every kernel
  double fork_ns;                    // more, when several lanes share it
  double yardstick_ns;               // of a computation that weft bench times; negative: not given
  // Products without a measured grid.
  double efficiency;    // share of the peak that large ones reach
  double half_outputs;  // results, and terms of each, at which half of that is reached
  double half_depth;
  double tile_m, tile_n, tile_k;  // sizes are rounded up to multiples of these
  weft_machine_grid_t* grids;
  uint32_t grid_count;
  double overlap;      // share of the smaller of computing and memory time that the larger hides
  double write_bytes;  // bytes moved for each one written that was not read before
  weft_machine_level_t levels[WEFT_MACHINE_MAX_LEVELS];
  uint32_t level_count;  // at least 1
  double host_bandwidth;
  double host_latency_ns;
  weft_machine_loop_t loop;
  double elementwise[WEFT_OP_COUNT_];  // ns per element and lane; negative: as loop.step
  weft_machine_operation_t operations[WEFT_OP_COUNT_];
  weft_machine_in_step_t in_step[WEFT_MACHINE_KIND_COUNT_];
  const char* source;
} weft_machine_device_t;

struct weft_machine_s {
  weft_allocator_t allocator;
  weft_arena_t arena;
  const char* name;
  const char* source;  // or NULL
  uint32_t dimension_count;
  weft_machine_dimension_t dimensions[WEFT_MACHINE_MAX_DIMENSIONS];
  bool collectives_compute;
  weft_machine_device_t device;
};

// A field that the reader and the printer treat alike: a number with bounds.
typedef struct weft_machine_field_s {
  const char* key;
  size_t offset;  // of a double in the structure that the table is for
  double least;
  double most;
  const char* what;  // "GB/s", "ns": for messages
} weft_machine_field_t;

// Ended by an entry without a key.
extern const weft_machine_field_t weft_machine_device_fields[];
extern const weft_machine_field_t weft_machine_contraction_fields[];
extern const weft_machine_field_t weft_machine_memory_fields[];
extern const weft_machine_field_t weft_machine_level_fields[];
extern const weft_machine_field_t weft_machine_host_fields[];
extern const weft_machine_field_t weft_machine_loop_fields[];
extern const weft_machine_field_t weft_machine_link_fields[];
extern const weft_machine_field_t weft_machine_operation_fields[];
extern const weft_machine_field_t weft_machine_in_step_fields[];
extern const weft_machine_field_t weft_machine_waiting_fields[];  // of collectives

// Keys of the kinds in "step:".
extern const char* const weft_machine_kind_names[WEFT_MACHINE_KIND_COUNT_];

// Largest figure of any kind; the smallest positive one is its inverse.
#define WEFT_MACHINE_LARGEST 1e18

// An operation's name without its dialect ("add"), or NULL for opcodes that kernels never hold.
const char* weft_machine_opcode_name(weft_opcode_t opcode);

// Fills in the figures of a description that has only the four keys.
void weft_machine_set_defaults(weft_machine_t* machine);

// ---- costs --------------------------------------------------------------------------------------

// Lanes that |elements| keep busy, counting rounds that are not full.
double weft_machine_lanes_used(const weft_machine_device_t* device, double elements);

// Of moving the bytes of all of |kernel|'s views once, by |lanes| of the device.
double weft_machine_traffic_ns(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                               weft_machine_distances_t distances, double lanes);

void weft_machine_kernel_parts(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                               weft_machine_distances_t distances, weft_machine_parts_t* out_parts);

// The larger of both, and what it does not hide of the smaller.
double weft_machine_combine(const weft_machine_device_t* device, double computing_ns,
                            double traffic_ns);

// Of a loop's steps on one element after another, by one lane.
double weft_machine_loop_ns(const weft_machine_device_t* device, const weft_kernel_t* kernel);

// A product as a matrix kernel sees it.
typedef struct weft_machine_product_s {
  weft_machine_form_t form;
  weft_dtype_t dtype;
  double batch, m, n, k;
  double packed_bytes;  // operands that are copied first
} weft_machine_product_t;

void weft_machine_product_of(const weft_kernel_t* kernel, weft_machine_product_t* out_product);

// FLOPs per ns that |product| runs at, without what its memory costs.
double weft_machine_product_gflops(const weft_machine_device_t* device,
                                   const weft_machine_product_t* product);

// True when a grid gives the rate of |product|.
bool weft_machine_has_grid(const weft_machine_device_t* device,
                           const weft_machine_product_t* product);

#endif  // WEFT_GRAPH_PLAN_MACHINE_INTERNAL_H_
