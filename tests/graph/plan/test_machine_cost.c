// Costs against closed forms, and what must hold for all of them: more work never costs less.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/plan/machine.h"
#include "tests/testing/testing.h"

static weft_machine_t* read_machine(const char* text) {
  weft_machine_t* machine = NULL;
  WEFT_ASSERT_OK(
      weft_machine_read("test.yaml", text, strlen(text), weft_testing_allocator(), &machine));
  return machine;
}

static void assert_close(double got, double wanted) {
  ck_assert_msg(fabs(got - wanted) <= 1e-9 * fabs(wanted), "got %.12g, expected %.12g", got,
                wanted);
}

// ---- collectives --------------------------------------------------------------------------------

// A device whose memory is so fast that reducing costs nothing worth telling.
#define FAST_DEVICE \
  "device: { memory: { overlap: 1, levels: [{ bandwidth: 1e9 }] }, gflops: { f32: 100 } }\n"

static double collective_ns(const weft_machine_t* machine, weft_collective_kind_t kind,
                            double bytes, uint32_t members, uint32_t scale) {
  uint32_t ranks[64];
  for (uint32_t i = 0; i < members; ++i) ranks[i] = i;
  const weft_machine_collective_t collective = {.kind = kind,
                                                .reduction = WEFT_REDUCTION_SUM,
                                                .dtype = WEFT_DTYPE_F32,
                                                .bytes = bytes,
                                                .members = ranks,
                                                .member_count = members,
                                                .scale = scale};
  return weft_machine_collective_ns(machine, &collective);
}

START_TEST(rings_cost_what_their_formula_says) {
  weft_machine_t* machine = read_machine(
      "topology: [Ring]\nnpus_count: [8]\nbandwidth: [10]\nlatency: [500]\n" FAST_DEVICE);
  const double n = 8e6, moved = 7.0 / 8 * n / 10;
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 8, 1), 7 * 500 + moved);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_REDUCE_SCATTER, n, 8, 1), 7 * 500 + moved);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_REDUCE, n, 8, 1), 14 * 500 + 2 * moved);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_PERMUTE, n, 8, 1), 500 + n / 10);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_BARRIER, 0, 8, 1), 14 * 500);
  weft_machine_release(machine);
}
END_TEST

START_TEST(switches_are_used_directly) {
  weft_machine_t* machine = read_machine(
      "topology: [Switch]\nnpus_count: [8]\nbandwidth: [10]\nlatency: [500]\nlinks: [{ launch: 30, "
      "efficiency: 0.5 }]\n" FAST_DEVICE);
  // Two links make a message's latency; half of the bandwidth is reached.
  const double n = 8e6, moved = 7.0 / 8 * n / 5;
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 8, 1), 30 + 1000 + moved);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_REDUCE, n, 8, 1), 30 + 2000 + 2 * moved);
  // A small one goes in one go: everybody reads everything.
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_REDUCE, 8, 8, 1),
               30 + 1000 + 7 * 8.0 / 5);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_TO_ALL, n, 8, 1), 30 + 1000 + moved);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_BARRIER, 0, 8, 1), 30 + 3 * 1000);
  // A tree of three rounds for few bytes, scatter and gather for many.
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_BROADCAST, n, 8, 1), 30 + 2000 + 2 * moved);
  weft_machine_release(machine);
}
END_TEST

START_TEST(collectives_in_steps_wait) {
  weft_machine_t* machine = read_machine(
      "topology: [Ring]\nnpus_count: [8]\nbandwidth: [10]\nlatency: [500]\ndevice: { memory: { "
      "overlap: 1, levels: [{ bandwidth: 1e9 }] }, step: { collective: { start: 70, factor: 1.5 } "
      "} "
      "}\n");
  const double n = 8e6, moved = 7.0 / 8 * n / 10;
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 8, 1),
               70 + 1.5 * (7 * 500 + moved));
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_BARRIER, 0, 8, 1), 70 + 1.5 * 14 * 500);
  weft_machine_release(machine);
}
END_TEST

START_TEST(links_to_everybody_add_up) {
  weft_machine_t* machine = read_machine(
      "topology: [FullyConnected]\nnpus_count: [4]\nbandwidth: [10]\nlatency: [500]\n" FAST_DEVICE);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, 8e6, 4, 1),
               500 + 3.0 / 4 * 8e6 / 30);
  weft_machine_release(machine);
}
END_TEST

START_TEST(reducing_costs_the_memory_it_takes) {
  weft_machine_t* machine = read_machine(
      "topology: [Switch]\nnpus_count: [2]\nbandwidth: [1000]\nlatency: [0]\n"
      "device: { memory: { overlap: 0, levels: [{ bandwidth: 6 }] } }\n");
  const double n = 1e6;
  // Half of the vector is read twice and written once.
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_REDUCE_SCATTER, n, 2, 1),
               n / 2 / 1000 + n / 2 * 3 / 6);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 2, 1), n / 2 / 1000);
  weft_machine_release(machine);
}
END_TEST

#define TWO_LEVELS                                                                             \
  "topology: [Switch, Switch]\nnpus_count: [4, 2]\nbandwidth: [100, 10]\nlatency: [50, 500]\n" \
  "links: [{ launch: 7 }, { launch: 70 }]\n" FAST_DEVICE

START_TEST(outer_links_carry_what_inner_ones_left) {
  weft_machine_t* machine = read_machine(TWO_LEVELS);
  const double n = 8e6;
  const double inner = 7 + 100 + 3.0 / 4 * n / 100;
  const double outer = 70 + 1000 + 1.0 / 2 * (n / 4) / 10;
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_REDUCE_SCATTER, n, 8, 1), inner + outer);
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 8, 1), inner + outer);
  // In all-reduces the outer dimension reduces and gathers in one go: of two ranks, each reads all
  // of the other.
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_REDUCE, n, 8, 1),
               2 * inner + 70 + 1000 + (n / 4) / 10);
  // Four ranks stay inside.
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 4, 1), inner);
  weft_machine_release(machine);
}
END_TEST

START_TEST(more_ranks_fill_dimensions_outwards) {
  weft_machine_t* machine = read_machine(TWO_LEVELS);
  const double n = 8e6;
  // Two ranks that stand for two each are four; that stand for four each are eight; beyond that the
  // outermost dimension grows.
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 2, 2),
               collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 4, 1));
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 2, 4),
               collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 8, 1));
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 8, 4),
               collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 32, 1));
  assert_close(collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 1, 8),
               collective_ns(machine, WEFT_COLLECTIVE_ALL_GATHER, n, 8, 1));
  weft_machine_release(machine);
}
END_TEST

START_TEST(groups_use_the_links_they_span) {
  weft_machine_t* machine = read_machine(TWO_LEVELS);
  const uint32_t inside[2] = {4, 7}, across[2] = {1, 5}, far[2] = {0, 8};
  ck_assert_uint_eq(weft_machine_link(machine, inside, 2), 0);
  ck_assert_uint_eq(weft_machine_link(machine, across, 2), 1);
  // Ranks beyond the description are further along its outermost dimension.
  ck_assert_uint_eq(weft_machine_link(machine, far, 2), 1);
  ck_assert_uint_eq(weft_machine_link(machine, inside, 1), 0);
  weft_machine_release(machine);
}
END_TEST

START_TEST(measured_times_go_before_formulas) {
  weft_machine_t* machine = read_machine(
      "topology: [Switch]\nnpus_count: [4]\nbandwidth: [10]\nlatency: [500]\nlinks: [{ measured: { "
      "all_gather: [[100, 1000], [10000, 4000]] } }]\n" FAST_DEVICE);
  const weft_collective_kind_t gather = WEFT_COLLECTIVE_ALL_GATHER;
  assert_close(collective_ns(machine, gather, 1, 4, 1), 1000);
  assert_close(collective_ns(machine, gather, 100, 4, 1), 1000);
  assert_close(collective_ns(machine, gather, 1000, 4, 1), 2000);
  assert_close(collective_ns(machine, gather, 10000, 4, 1), 4000);
  assert_close(collective_ns(machine, gather, 30000, 4, 1), 12000);
  // Another number of ranks was not measured.
  assert_close(collective_ns(machine, gather, 1e6, 2, 1), 1000 + 1e6 / 2 / 10);
  weft_machine_release(machine);
}
END_TEST

START_TEST(collectives_grow_with_bytes_and_ranks) {
  for (const char* const* name = weft_machine_names(); *name != NULL; ++name) {
    weft_machine_t* machine = NULL;
    WEFT_ASSERT_OK(weft_machine_named(*name, weft_testing_allocator(), &machine));
    for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
      double last = 0;
      for (uint64_t bytes = 1; bytes < UINT64_C(1000000000000); bytes *= 3) {
        const double ns = collective_ns(machine, (weft_collective_kind_t)kind, (double)bytes, 8, 1);
        ck_assert_msg(isfinite(ns) && ns >= last, "%s: %s of %llu bytes takes %g, of fewer %g",
                      *name, weft_collective_name((weft_collective_kind_t)kind),
                      (unsigned long long)bytes, ns, last);
        last = ns;
      }
      last = 0;
      for (uint32_t scale = 1; scale <= 1024; scale *= 2) {
        const double ns = collective_ns(machine, (weft_collective_kind_t)kind, 1e8, 8, scale);
        ck_assert_msg(isfinite(ns) && ns >= last, "%s: %s of %u ranks takes %g, of fewer %g", *name,
                      weft_collective_name((weft_collective_kind_t)kind), 8 * scale, ns, last);
        last = ns;
      }
    }
    weft_machine_release(machine);
  }
}
END_TEST

START_TEST(buckets_balance_latency_and_transfer) {
  weft_machine_t* machine = read_machine(
      "topology: [Switch]\nnpus_count: [8]\nbandwidth: [10]\nlatency: [0]\nlinks: [{ launch: 50000 "
      "}]\n" FAST_DEVICE);
  const uint32_t members[8] = {0, 1, 2, 3, 4, 5, 6, 7};
  const double total = 100e6;
  // n alpha' B with B = 10 / (7 / 8): what reaches a rank in a ns.
  const double wanted = sqrt(total * 50000 * 10 * 8 / 7);
  const double got =
      weft_machine_bucket_bytes(machine, WEFT_COLLECTIVE_REDUCE_SCATTER, members, 8, total);
  ck_assert_double_eq_tol(got, wanted, 1e-3 * wanted);
  // Never more than there is, and nothing of nothing.
  assert_close(weft_machine_bucket_bytes(machine, WEFT_COLLECTIVE_REDUCE_SCATTER, members, 8, 1000),
               1000);
  assert_close(weft_machine_bucket_bytes(machine, WEFT_COLLECTIVE_REDUCE_SCATTER, members, 8, 0),
               0);
  weft_machine_release(machine);
}
END_TEST

// ---- kernels ------------------------------------------------------------------------------------

typedef struct product_s {
  weft_kernel_t kernel;
  weft_view_t views[3];
} product_t;

static void make_product(int64_t batch, int64_t m, int64_t n, int64_t k, product_t* product) {
  const weft_view_t views[3] = {
      {.dtype = WEFT_DTYPE_F32, .rank = 3, .dims = {batch, m, k}, .strides = {m * k, k, 1}},
      {.dtype = WEFT_DTYPE_F32, .rank = 3, .dims = {batch, n, k}, .strides = {n * k, 1, n}},
      {.dtype = WEFT_DTYPE_F32, .rank = 3, .dims = {batch, m, n}, .strides = {m * n, n, 1}},
  };
  memcpy(product->views, views, sizeof(views));
  for (uint32_t i = 0; i < 3; ++i) product->views[i].buffer = i;
  product->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_CONTRACTION,
                                    .inputs = product->views,
                                    .input_count = 2,
                                    .outputs = &product->views[2],
                                    .output_count = 1,
                                    .in_place = UINT32_MAX};
  product->kernel.as.contraction =
      (weft_contraction_kernel_t){.batch_rank = 1, .m_rank = 1, .n_rank = 1, .k_rank = 1};
}

static double product_ns(const weft_machine_t* machine, int64_t batch, int64_t m, int64_t n,
                         int64_t k) {
  product_t product;
  make_product(batch, m, n, k, &product);
  return weft_machine_kernel_ns(machine, &product.kernel);
}

#define ONE_RANK "topology: [Switch]\nnpus_count: [1]\nbandwidth: [1]\nlatency: [1]\n"

START_TEST(products_follow_the_roofline) {
  weft_machine_t* machine = read_machine(
      ONE_RANK
      "device: { launch: 100, gflops: { f32: 1000 }, contraction: { efficiency: 0.5, half_outputs: "
      "0, half_depth: 0, tile_m: 1, tile_n: 1, tile_k: 1 }, memory: { overlap: 1, write_bytes: 1, "
      "levels: [{ bandwidth: 50 }] } }\n");
  // Computing decides for large ones, moving for a vector.
  assert_close(product_ns(machine, 1, 512, 512, 512), 100 + 2 * pow(512, 3) / 500);
  assert_close(product_ns(machine, 1, 1, 512, 512), 100 + 4 * (512 + 512 * 512 + 512) / 50.0);
  weft_machine_release(machine);
}
END_TEST

START_TEST(small_products_reach_less) {
  weft_machine_t* machine = read_machine(
      ONE_RANK
      "device: { launch: 0, gflops: { f32: 1000 }, contraction: { efficiency: 1, half_outputs: "
      "4096, half_depth: 64, tile_m: 64, tile_n: 64, tile_k: 1 }, memory: { levels: [{ bandwidth: "
      "1e9 }] } }\n");
  // Half for the results, half for the terms; 32 rows take as long as 64.
  assert_close(product_ns(machine, 1, 64, 64, 64), 2 * pow(64, 3) / 250);
  assert_close(product_ns(machine, 1, 32, 64, 64), 2 * pow(64, 3) / 250);
  weft_machine_release(machine);
}
END_TEST

START_TEST(measured_rates_are_interpolated) {
  weft_machine_t* machine = read_machine(
      ONE_RANK
      "device: { gflops: { f32: 1000 }, memory: { overlap: 1, levels: [{ bandwidth: 1e9 }] }, "
      "contraction: { rates: [{ form: nn, dtype: f32, m: [64, 256], n: [64], k: [64], gflops: "
      "[100, "
      "400] }, { form: batched_nn, dtype: f32, m: [64], n: [64], k: [64], gflops: [50] }] } }\n");
  const double flops = 2.0 * 64 * 64;
  assert_close(product_ns(machine, 1, 64, 64, 64), 64 * flops / 100);
  assert_close(product_ns(machine, 1, 128, 64, 64), 128 * flops / 200);
  // Above the table as at its end; below it the time stays what it is.
  assert_close(product_ns(machine, 1, 1024, 64, 64), 1024 * flops / 400);
  assert_close(product_ns(machine, 1, 32, 64, 64), 64 * flops / 100);
  assert_close(product_ns(machine, 8, 64, 64, 64), 8 * 64 * flops / 50);
  weft_machine_release(machine);
}
END_TEST

typedef struct loop_s {
  weft_kernel_t kernel;
  weft_view_t views[3];
  weft_loop_step_t steps[8];
  weft_loop_output_t output;
} loop_t;

// out = op(op(...(x, y)...)) with |count| operations; y repeats along rows with |repeats|.
static void make_loop(int64_t rows, int64_t columns, uint32_t count, weft_opcode_t opcode,
                      bool repeats, loop_t* loop) {
  memset(loop, 0, sizeof(*loop));
  for (uint32_t i = 0; i < 3; ++i) {
    loop->views[i] = (weft_view_t){.buffer = i,
                                   .dtype = WEFT_DTYPE_F32,
                                   .rank = 2,
                                   .dims = {rows, columns},
                                   .strides = {columns, 1}};
  }
  if (repeats) {
    loop->views[1].strides[0] = 1;
    loop->views[1].strides[1] = 0;
  }
  loop->steps[0] = (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .result_dtype = WEFT_DTYPE_F32};
  loop->steps[1] =
      (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .result_dtype = WEFT_DTYPE_F32, .input = 1};
  for (uint32_t i = 0; i < count; ++i) {
    loop->steps[2 + i] = (weft_loop_step_t){.kind = WEFT_LOOP_COMPUTE,
                                            .opcode = opcode,
                                            .dtype = WEFT_DTYPE_F32,
                                            .result_dtype = WEFT_DTYPE_F32,
                                            .operands = {i == 0 ? 0 : 1 + i, 1},
                                            .operand_count = 2};
  }
  loop->output = (weft_loop_output_t){.value = 1 + count};
  loop->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_LOOP,
                                 .inputs = loop->views,
                                 .input_count = 2,
                                 .outputs = &loop->views[2],
                                 .output_count = 1,
                                 .in_place = UINT32_MAX};
  loop->kernel.as.loop = (weft_loop_kernel_t){.rank = 2,
                                              .dims = {rows, columns},
                                              .steps = loop->steps,
                                              .step_count = 2 + count,
                                              .outputs = &loop->output,
                                              .output_count = 1};
}

static double loop_ns(const weft_machine_t* machine, int64_t rows, int64_t columns, uint32_t count,
                      weft_opcode_t opcode, bool repeats) {
  loop_t loop;
  make_loop(rows, columns, count, opcode, repeats, &loop);
  return weft_machine_kernel_ns(machine, &loop.kernel);
}

#define LOOP_DEVICE                                                                                \
  "device: { lanes: 4, grain: 1024, launch: 10, fork: 100, memory: { overlap: 0, write_bytes: 2, " \
  "levels: [{ bandwidth: 40, lane_bandwidth: 16 }] }, loop: { step: 1, broadcast: 3, row: 8 }, "   \
  "elementwise: { divide: 5 } }\n"

START_TEST(loops_cost_steps_and_bytes) {
  weft_machine_t* machine = read_machine(ONE_RANK LOOP_DEVICE);
  // One task, one lane: two reads and a write that counts twice.
  const double bytes = 1024 * 4 * (2 + 2);
  assert_close(loop_ns(machine, 1, 1024, 1, WEFT_OP_ADD, false), 10 + 1024 + bytes / 16);
  assert_close(loop_ns(machine, 1, 1024, 3, WEFT_OP_ADD, false), 10 + 3 * 1024 + bytes / 16);
  assert_close(loop_ns(machine, 1, 1024, 1, WEFT_OP_DIVIDE, false), 10 + 5 * 1024 + bytes / 16);
  // Eight tasks on four lanes, which together reach the memory's bandwidth.
  assert_close(loop_ns(machine, 1, 8192, 1, WEFT_OP_ADD, false),
               10 + 100 + 8192 / 4.0 + 8 * bytes / 40);
  // Five tasks take two rounds of four lanes, as eight do.
  assert_close(loop_ns(machine, 1, 5120, 1, WEFT_OP_ADD, false),
               10 + 100 + 5120 / 2.5 + 5 * bytes / 40);
  weft_machine_release(machine);
}
END_TEST

// In a step all traffic adds to computing, each by its factor, and every kernel starts cold.
START_TEST(kernels_in_steps_cost_more) {
#define HIDING_DEVICE                                                                             \
  "device: { launch: 10, gflops: { f32: 100 }, memory: { overlap: 1, write_bytes: 1, levels: [{ " \
  "bandwidth: 16 }] }, loop: { step: 1 }, contraction: { efficiency: 1, half_outputs: 0, "        \
  "half_depth: 0, tile_m: 1, tile_n: 1, tile_k: 1 }"
  weft_machine_t* alone = read_machine(ONE_RANK HIDING_DEVICE " }\n");
  weft_machine_t* in_step = read_machine(ONE_RANK HIDING_DEVICE
                                         ", step: { loop: { start: 40, computing: 1.5, traffic: "
                                         "0.5 }, contraction: { traffic: 2 } } }\n");
  weft_machine_t* started =
      read_machine(ONE_RANK HIDING_DEVICE ", step: { loop: { start: 40 } } }\n");
  const double traffic = 1024 * 4 * 3 / 16.0;
  assert_close(loop_ns(alone, 1, 1024, 1, WEFT_OP_ADD, false), 10 + 1024);
  assert_close(loop_ns(in_step, 1, 1024, 1, WEFT_OP_ADD, false),
               10 + 40 + 1.5 * 1024 + 0.5 * traffic);
  assert_close(loop_ns(started, 1, 1024, 1, WEFT_OP_ADD, false), 10 + 40 + 1024);
  // Factors that are not given are 1.
  const double computing = 2 * pow(64, 3) / 100, moving = 3 * 64 * 64 * 4 / 16.0;
  assert_close(product_ns(alone, 1, 64, 64, 64), 10 + fmax(computing, moving));
  assert_close(product_ns(in_step, 1, 64, 64, 64), 10 + computing + 2 * moving);
  weft_machine_release(alone);
  weft_machine_release(in_step);
  weft_machine_release(started);
}
END_TEST

START_TEST(repeated_values_cost_rows_not_bytes) {
  weft_machine_t* machine = read_machine(ONE_RANK LOOP_DEVICE);
  // Short rows: every element is written out. 16 values are read instead of 1024.
  assert_close(loop_ns(machine, 16, 64, 1, WEFT_OP_ADD, true),
               10 + 1024 + 1024 * 3 + 16 * 8 + (1024 * 4 + 16 * 4 + 2 * 1024 * 4) / 16.0);
  weft_machine_release(machine);
}
END_TEST

START_TEST(near_bytes_cost_less) {
  weft_machine_t* machine = read_machine(
      ONE_RANK
      "device: { launch: 0, fork: 0, memory: { overlap: 1, write_bytes: 1, levels: [{ capacity: "
      "65536, bandwidth: 100 }, { bandwidth: 10 }] }, loop: { step: 0 } }\n");
  loop_t loop;
  make_loop(1, 1024, 1, WEFT_OP_ADD, false, &loop);
  const double bytes = 3 * 4096;
  double last = 0;
  for (uint32_t power = 0; power < 24; ++power) {
    const double distance = (double)(1u << power);
    const double inputs[2] = {distance, distance};
    const weft_machine_distances_t distances = {.inputs = inputs, .outputs = &distance};
    const double ns = weft_machine_kernel_ns_at(machine, &loop.kernel, distances);
    if (distance <= 32768) assert_close(ns, bytes / 100);
    if (distance >= 131072) assert_close(ns, bytes / 10);
    ck_assert_double_ge(ns, last);
    last = ns;
  }
  assert_close(weft_machine_kernel_ns(machine, &loop.kernel), bytes / 10);
  weft_machine_release(machine);
}
END_TEST

START_TEST(kernels_grow_with_their_work) {
  for (const char* const* name = weft_machine_names(); *name != NULL; ++name) {
    weft_machine_t* machine = NULL;
    WEFT_ASSERT_OK(weft_machine_named(*name, weft_testing_allocator(), &machine));
    double last = 0;
    for (int64_t size = 1; size <= 4096; size *= 2) {
      const double ns = product_ns(machine, 1, size, size, size);
      ck_assert_msg(isfinite(ns) && ns > 0 && ns >= last,
                    "%s: a product of %lld takes %g, after %g", *name, (long long)size, ns, last);
      last = ns;
    }
    last = 0;
    for (uint32_t count = 1; count <= 6; ++count) {
      const double ns = loop_ns(machine, 512, 512, count, WEFT_OP_ADD, false);
      ck_assert_msg(isfinite(ns) && ns > 0 && ns >= last,
                    "%s: a loop of %u steps takes %g, after %g", *name, count, ns, last);
      last = ns;
    }
    weft_machine_release(machine);
  }
}
END_TEST

START_TEST(copies_to_the_host_have_a_latency) {
  weft_machine_t* machine =
      read_machine(ONE_RANK "device: { host_copy: { bandwidth: 25, latency: 10000 } }\n");
  assert_close(weft_machine_host_copy_ns(machine, 1e6), 10000 + 1e6 / 25);
  weft_machine_release(machine);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("machine_cost");
  TCase* collectives = tcase_create("collectives");
  tcase_add_test(collectives, rings_cost_what_their_formula_says);
  tcase_add_test(collectives, switches_are_used_directly);
  tcase_add_test(collectives, collectives_in_steps_wait);
  tcase_add_test(collectives, links_to_everybody_add_up);
  tcase_add_test(collectives, reducing_costs_the_memory_it_takes);
  tcase_add_test(collectives, outer_links_carry_what_inner_ones_left);
  tcase_add_test(collectives, more_ranks_fill_dimensions_outwards);
  tcase_add_test(collectives, groups_use_the_links_they_span);
  tcase_add_test(collectives, measured_times_go_before_formulas);
  tcase_add_test(collectives, collectives_grow_with_bytes_and_ranks);
  tcase_add_test(collectives, buckets_balance_latency_and_transfer);
  suite_add_tcase(suite, collectives);
  TCase* kernels = tcase_create("kernels");
  tcase_add_test(kernels, products_follow_the_roofline);
  tcase_add_test(kernels, small_products_reach_less);
  tcase_add_test(kernels, measured_rates_are_interpolated);
  tcase_add_test(kernels, loops_cost_steps_and_bytes);
  tcase_add_test(kernels, kernels_in_steps_cost_more);
  tcase_add_test(kernels, repeated_values_cost_rows_not_bytes);
  tcase_add_test(kernels, near_bytes_cost_less);
  tcase_add_test(kernels, kernels_grow_with_their_work);
  tcase_add_test(kernels, copies_to_the_host_have_a_latency);
  suite_add_tcase(suite, kernels);
  return suite;
}
