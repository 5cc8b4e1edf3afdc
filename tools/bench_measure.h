// Timing kernels and collectives on the ranks of one host, all of them at once.
//
// Every rank measures the same things in the same order, so that each has the load of the others
// beside it as in a step. The figures are means over the ranks.
#ifndef WEFT_TOOLS_BENCH_MEASURE_H_
#define WEFT_TOOLS_BENCH_MEASURE_H_

#include "runtime/base/arena.h"
#include "runtime/comm/comm.h"
#include "runtime/device/device.h"
#include "runtime/topology/topology.h"

// Figures that are kept between rounds.
#define WEFT_BENCH_MAX_FIGURES 4096

typedef struct weft_bench_s {
  weft_device_t* device;
  weft_comm_t* comm;  // NULL for one rank
  uint32_t rank;
  uint32_t rank_count;
  int32_t thread_count;  // of each rank
  bool is_quick;         // fewer sizes and shorter samples
  double budget_ns;      // for the samples of one figure
  double l2_bytes;       // of a rank's cores
  double l3_bytes;       // a rank's share
  char* memory;          // that kernels work on; from the communicator if there is one
  size_t memory_bytes;
  weft_allocator_t allocator;  // of |memory|
  // Rounds measure the same figures in the same order, some seconds apart, and keep the least of
  // each: a machine is rarely busy with something else every time.
  double* figures;
  uint32_t figure_count;  // known from earlier rounds
  uint32_t next_figure;
  // See bench_quiet.h.
  double yardstick_ns;  // shortest so far; 0: not known yet
  double patience_ns;   // that may still be spent on waiting
  bool was_disturbed;   // patience was over at some time
} weft_bench_t;

// Makes the device with this rank's part of the machine. Deinitialise in every case.
WEFT_MUST_USE weft_status_t weft_bench_init(uint32_t rank, uint32_t rank_count, int job_fd,
                                            int32_t threads, bool is_quick,
                                            weft_bench_t* out_bench);
void weft_bench_deinit(weft_bench_t* bench);

// Takes the memory that kernels are measured on.
WEFT_MUST_USE weft_status_t weft_bench_take_memory(weft_bench_t* bench);

double weft_bench_now_ns(void);

// Fills the memory with ordinary numbers: results of what was measured before may be infinite, and
// some kernels take longer over such.
void weft_bench_refill(weft_bench_t* bench);

// Begins another round: the next figure is the first one again.
void weft_bench_begin_round(weft_bench_t* bench);

// |value|'s mean over all ranks, |value| itself on one.
WEFT_MUST_USE weft_status_t weft_bench_mean(weft_bench_t* bench, double* value);
WEFT_MUST_USE weft_status_t weft_bench_barrier(weft_bench_t* bench);

// The lower tenth of |count| > 0 samples, which are sorted: other work on the machine makes
// samples longer, never shorter.
double weft_bench_low(double* samples, uint32_t count);

// ns of one launch of |kernel|. Each of |set_count| sets of operands starts |set_bytes| behind the
// one before; launches take them in turn. UNSUPPORTED when the device has no such kernel.
WEFT_MUST_USE weft_status_t weft_bench_kernel(weft_bench_t* bench, const weft_kernel_t* kernel,
                                              void* const* inputs, void* const* outputs,
                                              size_t set_bytes, uint32_t set_count, double* out_ns);

// ns of one collective from the moment its last member starts. Calls take |set_count| places for
// input and output in turn, |set_bytes| apart.
WEFT_MUST_USE weft_status_t weft_bench_collective(weft_bench_t* bench,
                                                  const weft_collective_t* collective,
                                                  size_t set_bytes, uint32_t set_count,
                                                  double* out_ns);

// ---- loops --------------------------------------------------------------------------------------

#define WEFT_BENCH_MAX_VIEWS 4
#define WEFT_BENCH_MAX_STEPS 48

// A loop kernel under construction; do not move it.
typedef struct weft_bench_loop_s {
  weft_kernel_t kernel;
  weft_view_t inputs[WEFT_BENCH_MAX_VIEWS];
  weft_view_t outputs[WEFT_BENCH_MAX_VIEWS];
  weft_loop_step_t steps[WEFT_BENCH_MAX_STEPS];
  weft_loop_output_t stores[WEFT_BENCH_MAX_VIEWS];
} weft_bench_loop_t;

void weft_bench_loop_init(weft_bench_loop_t* loop, int64_t rows, int64_t columns);

// Registers: a load of an input with these strides, an operation on one, two or three others.
uint32_t weft_bench_loop_load(weft_bench_loop_t* loop, weft_dtype_t dtype, int64_t row_stride,
                              int64_t column_stride);
uint32_t weft_bench_loop_compute(weft_bench_loop_t* loop, weft_opcode_t opcode, weft_dtype_t dtype,
                                 weft_dtype_t result, const uint32_t* operands, uint32_t count);
// Stores densely, or, with |reduced_dims|, reduces by addition from the immediate 0.
void weft_bench_loop_store(weft_bench_loop_t* loop, weft_dtype_t dtype, uint32_t value,
                           uint32_t reduced_dims);

// ns of a launch; operands lie one behind the other in each set, of |set_count| sets.
WEFT_MUST_USE weft_status_t weft_bench_loop_run(weft_bench_t* bench, const weft_bench_loop_t* loop,
                                                uint32_t set_count, double* out_ns);

// The same with the output where the first input is.
WEFT_MUST_USE weft_status_t weft_bench_loop_run_in_place(weft_bench_t* bench,
                                                         const weft_bench_loop_t* loop,
                                                         uint32_t set_count, double* out_ns);

// ns of a launch when |count| kernels are launched in turns, as in a step: what they need to know
// about themselves is not all in the nearest cache. They share operands.
WEFT_MUST_USE weft_status_t weft_bench_loop_turns(weft_bench_t* bench,
                                                  const weft_bench_loop_t* loops, uint32_t count,
                                                  double* out_ns);

// Bytes of one set of |loop|'s operands.
size_t weft_bench_loop_bytes(const weft_bench_loop_t* loop);

#endif  // WEFT_TOOLS_BENCH_MEASURE_H_
