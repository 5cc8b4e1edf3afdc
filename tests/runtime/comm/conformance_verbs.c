// The verbs, and the counters under them.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "tests/runtime/comm/conformance.h"
#include "tests/testing/testing.h"

// ---- Counters ----

static void run_counters(weft_rank_t* rank) {
  enum { COUNT = 24 };
  const uint64_t n = rank->size;
  float in[COUNT * WEFT_SESSION_MAX_RANKS] = {0};
  float out[COUNT * WEFT_SESSION_MAX_RANKS];
  uint64_t expected[WEFT_COLLECTIVE_KIND_COUNT_] = {
      [WEFT_COLLECTIVE_ALL_REDUCE] = 2 * (n - 1) * COUNT * 4 / n,
      [WEFT_COLLECTIVE_ALL_GATHER] = (n - 1) * COUNT * 4,
      [WEFT_COLLECTIVE_REDUCE_SCATTER] = (n - 1) * COUNT * 4,
      [WEFT_COLLECTIVE_ALL_TO_ALL] = (n - 1) * COUNT * 4,
      [WEFT_COLLECTIVE_BROADCAST] = (n - 1) * COUNT * 4 / n,
      // The last rank sends to nobody.
      [WEFT_COLLECTIVE_PERMUTE] = rank->rank + 1 < rank->size ? COUNT * 4 : 0,
  };
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    const weft_collective_t c = {
        .kind = (weft_collective_kind_t)kind,
        .dtype = WEFT_DTYPE_F32,
        .reduction = WEFT_REDUCTION_SUM,
        .count = COUNT,
        .source = (int32_t)rank->rank - 1,
        .target = rank->rank + 1 < rank->size ? (int32_t)rank->rank + 1 : -1,
        .input = kind == WEFT_COLLECTIVE_BARRIER ? NULL : in,
        .output = out,
    };
    for (int i = 0; i <= kind; ++i) RANK_OK(rank, weft_comm_run(rank->comm, &c));
  }
  weft_comm_counters_t counters;
  weft_comm_counters(rank->comm, &counters);
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    const uint64_t calls = (uint64_t)kind + 1;
    RANK_CHECK(rank,
               counters.calls[kind] == calls && counters.bytes[kind] == calls * expected[kind],
               "%s: %llu calls and %llu bytes, not %llu and %llu",
               weft_collective_name((weft_collective_kind_t)kind),
               (unsigned long long)counters.calls[kind], (unsigned long long)counters.bytes[kind],
               (unsigned long long)calls, (unsigned long long)(calls * expected[kind]));
  }
}

void weft_conformance_counters(const weft_transport_t* transport) {
  for (uint32_t size = 1; size <= 4; ++size) transport->run(size, 0, run_counters, NULL);
}

// ---- Reduce ----

// Reduces one value, of which rank r brings |values[r]|, and compares the bits of the result.
static bool expect_reduced(weft_rank_t* rank, weft_reduce_op_t op, weft_dtype_t dtype,
                           uint64_t bits, uint64_t expected) {
  uint64_t value = bits;
  weft_tensor_t tensor;
  const weft_shape_t shape = {.dtype = dtype};
  weft_tensor_init_borrowed(&shape, &value, &tensor);
  if (!weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_reduce(rank->comm, op, &tensor))) {
    return false;
  }
  const size_t size_bytes = weft_dtype_size_bytes(dtype);
  if (memcmp(&value, &expected, size_bytes) == 0) return true;
  return weft_rank_note(rank, __FILE__, __LINE__, "reduction %d of %s gives 0x%llx, not 0x%llx",
                        (int)op, weft_dtype_name(dtype), (unsigned long long)value,
                        (unsigned long long)expected);
}

static void run_reduce(weft_rank_t* rank) {
  const uint64_t r = rank->rank;  // 0, 1, 2
  // (-7 + -3 + 2) / 3 = -8 / 3
  static const int64_t means[3] = {-7, -3, 2};
  const struct {
    weft_reduce_op_t op;
    weft_dtype_t dtype;
    uint64_t bits;
    uint64_t expected;
  } rows[] = {
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_I32, (uint64_t)means[r], (uint64_t)-2},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_I64, (uint64_t)means[r], (uint64_t)-2},
      // Sums that do not fit the type have means that do.
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_I8, 100 + r, 101},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_UI8, 250 + r, 251},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_I64, (uint64_t)INT64_MAX - r, (uint64_t)INT64_MAX - 1},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_UI64, UINT64_MAX - r, UINT64_MAX - 1},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_F16, weft_f32_to_f16(60000.0f), weft_f32_to_f16(60000.0f)},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_BF16, weft_f32_to_bf16((float)r), weft_f32_to_bf16(1.0f)},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_F32, weft_f32_to_bits((float)r), weft_f32_to_bits(1.0f)},
      {WEFT_REDUCE_MEAN, WEFT_DTYPE_F64, weft_f64_to_bits((double)r + 0.5), weft_f64_to_bits(1.5)},
      {WEFT_REDUCE_SUM, WEFT_DTYPE_F16, weft_f32_to_f16(60000.0f), weft_f32_to_f16(INFINITY)},
      {WEFT_REDUCE_SUM, WEFT_DTYPE_F32, weft_f32_to_bits((float)r), weft_f32_to_bits(3.0f)},
      {WEFT_REDUCE_SUM, WEFT_DTYPE_UI8, 250, (750 & 255)},
      {WEFT_REDUCE_MIN, WEFT_DTYPE_I32, (uint64_t)means[r], (uint64_t)-7},
      {WEFT_REDUCE_MAX, WEFT_DTYPE_I32, (uint64_t)means[r], 2},
      {WEFT_REDUCE_PRODUCT, WEFT_DTYPE_I16, (uint64_t)means[r], 42},
      {WEFT_REDUCE_BAND, WEFT_DTYPE_UI16, 6 + r, 0},
      {WEFT_REDUCE_BOR, WEFT_DTYPE_UI32, (uint64_t)1 << r, 7},
      {WEFT_REDUCE_BXOR, WEFT_DTYPE_I8, 1 + r, 0},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    if (!expect_reduced(rank, rows[i].op, rows[i].dtype, rows[i].bits, rows[i].expected)) return;
  }
}

// Means over more elements than are gathered at a time.
static void run_long_means(weft_rank_t* rank) {
  enum { COUNT = 20000 };
  static const weft_dtype_t dtypes[2] = {WEFT_DTYPE_I32, WEFT_DTYPE_F16};
  for (int d = 0; d < 2; ++d) {
    const weft_shape_t shape = {.dtype = dtypes[d], .rank = 1, .dims = {COUNT}};
    weft_tensor_t tensor;
    RANK_OK(rank, weft_tensor_init(&shape, weft_allocator_system(), &tensor));
    for (int32_t i = 0; i < COUNT; ++i) {
      const int32_t value = i % 100 + 2 * (int32_t)rank->rank;
      if (d == 0) ((int32_t*)tensor.data)[i] = value;
      if (d == 1) ((uint16_t*)tensor.data)[i] = weft_f32_to_f16((float)value);
    }
    RANK_OK(rank, weft_comm_reduce(rank->comm, WEFT_REDUCE_MEAN, &tensor));
    for (int32_t i = 0; i < COUNT; ++i) {
      const int32_t expected = i % 100 + (int32_t)rank->size - 1;
      const int32_t value = d == 0 ? ((int32_t*)tensor.data)[i]
                                   : (int32_t)weft_f16_to_f32(((uint16_t*)tensor.data)[i]);
      RANK_CHECK(rank, value == expected, "mean %d is %d, not %d", i, value, expected);
    }
    weft_tensor_deinit(&tensor);
  }
  uint8_t flag = 1;
  weft_tensor_t tensor;
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_I1};
  weft_tensor_init_borrowed(&shape, &flag, &tensor);
  RANK_STATUS(rank, weft_comm_reduce(rank->comm, WEFT_REDUCE_MEAN, &tensor), INVALID_ARGUMENT,
              "the mean of i1 is not defined");
}

void weft_conformance_reduce(const weft_transport_t* transport) {
  transport->run(3, 0, run_reduce, NULL);
  transport->run(3, 0, run_long_means, NULL);
}

// ---- Broadcast ----

static void run_broadcast(weft_rank_t* rank) {
  // Beyond the staging area, in memory that cannot be shared.
  const size_t size_bytes = 3000001;
  uint8_t* data = malloc(size_bytes);
  for (uint32_t root = 0; root < rank->size; ++root) {
    for (size_t i = 0; i < size_bytes; ++i) data[i] = (uint8_t)(i * 31 + rank->rank);
    const bool is_ok = weft_rank_expect_ok(rank, __FILE__, __LINE__,
                                           weft_comm_broadcast(rank->comm, root, data, size_bytes));
    size_t right = 0;
    while (is_ok && right < size_bytes && data[right] == (uint8_t)(right * 31 + root)) ++right;
    if (right != size_bytes) {
      (void)weft_rank_note(rank, __FILE__, __LINE__, "byte %zu of rank %u's is wrong", right, root);
    }
  }
  free(data);
  RANK_OK(rank, weft_comm_broadcast(rank->comm, 0, NULL, 0));
  RANK_STATUS(rank, weft_comm_broadcast(rank->comm, 3, NULL, 0), INVALID_ARGUMENT,
              "the root is rank 3, but there are 3");
}

void weft_conformance_broadcast(const weft_transport_t* transport) {
  transport->run(3, 0, run_broadcast, NULL);
}

// ---- Gathering ----

// Rank r brings a (2 + r) x (5 - r) tensor; the stack is 3 x 4 x 5 with zeros around.
static void run_uneven_gather(weft_rank_t* rank) {
  const weft_shape_t shape = {
      .dtype = WEFT_DTYPE_I32, .rank = 2, .dims = {2 + rank->rank, 5 - rank->rank}};
  int32_t values[20];
  for (int32_t i = 0; i < 20; ++i) values[i] = 100 * ((int32_t)rank->rank + 1) + i;
  weft_tensor_t tensor;
  weft_tensor_init_borrowed(&shape, values, &tensor);
  weft_tensor_t stack;
  RANK_OK(rank, weft_comm_all_gather(rank->comm, &tensor, weft_allocator_system(), &stack));
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  RANK_CHECK(rank,
             strcmp(weft_shape_format(&stack.shape, text, sizeof(text)), "tensor<3x4x5xi32>") == 0,
             "the stack is %s", text);
  const int32_t* stacked = stack.data;
  for (int32_t r = 0; r < 3; ++r) {
    for (int32_t i = 0; i < 4; ++i) {
      for (int32_t k = 0; k < 5; ++k) {
        const bool is_inside = i < 2 + r && k < 5 - r;
        const int32_t expected = is_inside ? 100 * (r + 1) + i * (5 - r) + k : 0;
        const int32_t value = stacked[(r * 4 + i) * 5 + k];
        RANK_CHECK(rank, value == expected, "[%d][%d][%d] is %d, not %d", r, i, k, value, expected);
      }
    }
  }
  weft_tensor_deinit(&stack);
}

// Equal shapes of any rank: scalars, vectors, and tensors without elements.
static void run_even_gather(weft_rank_t* rank) {
  static const weft_shape_t shapes[3] = {{.dtype = WEFT_DTYPE_F64},
                                         {.dtype = WEFT_DTYPE_F64, .rank = 1, .dims = {5000}},
                                         {.dtype = WEFT_DTYPE_F64, .rank = 2, .dims = {3, 0}}};
  for (int s = 0; s < 3; ++s) {
    weft_tensor_t tensor;
    RANK_OK(rank, weft_tensor_init(&shapes[s], weft_allocator_system(), &tensor));
    const int64_t count = weft_shape_element_count(&shapes[s]);
    for (int64_t i = 0; i < count; ++i) ((double*)tensor.data)[i] = (double)(i + rank->rank);
    weft_tensor_t stack;
    RANK_OK(rank, weft_comm_all_gather(rank->comm, &tensor, weft_allocator_system(), &stack));
    RANK_CHECK(rank, stack.shape.rank == shapes[s].rank + 1 && stack.shape.dims[0] == rank->size,
               "shape %d is wrong", s);
    for (int64_t i = 0; i < count * rank->size; ++i) {
      const double value = ((const double*)stack.data)[i];
      const int64_t expected = i % count + i / count;
      RANK_CHECK(rank, value == (double)expected, "element %lld is %g", (long long)i, value);
    }
    weft_tensor_deinit(&tensor);
    weft_tensor_deinit(&stack);
  }
}

// Ranks that cannot be stacked are all told so, and may go on.
static void run_wrong_gather(weft_rank_t* rank) {
  weft_shape_t shape = {.dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {2}};
  float values[2] = {0};
  weft_tensor_t tensor;
  weft_tensor_t stack;
  if (rank->rank == 1) shape.dtype = WEFT_DTYPE_I32;
  weft_tensor_init_borrowed(&shape, values, &tensor);
  RANK_STATUS(rank, weft_comm_all_gather(rank->comm, &tensor, weft_allocator_system(), &stack),
              INVALID_ARGUMENT, "rank 0 has f32 with 1 dimension, but rank 1 has i32 with 1");
  RANK_CHECK(rank, stack.data == NULL, "a failure left a tensor");
  shape.dtype = WEFT_DTYPE_F32;
  shape.rank = rank->rank == 2 ? 0 : 1;
  weft_tensor_init_borrowed(&shape, values, &tensor);
  RANK_STATUS(rank, weft_comm_all_gather(rank->comm, &tensor, weft_allocator_system(), &stack),
              INVALID_ARGUMENT, "but rank 2 has f32 with 0");
  shape.rank = WEFT_MAX_RANK;
  weft_tensor_init_borrowed(&shape, values, &tensor);
  RANK_STATUS(rank, weft_comm_all_gather(rank->comm, &tensor, weft_allocator_system(), &stack),
              INVALID_ARGUMENT, "a stack of tensors with 16 dimensions has more than 16");
  RANK_OK(rank, weft_comm_barrier(rank->comm, "end"));
}

void weft_conformance_gather(const weft_transport_t* transport) {
  transport->run(3, 0, run_uneven_gather, NULL);
  transport->run(3, 0, run_even_gather, NULL);
  transport->run(3, 0, run_wrong_gather, NULL);
}

// ---- Barriers and decisions ----

static void run_barrier(weft_rank_t* rank) {
  // Nobody is past barrier i before everybody has counted.
  for (uint64_t i = 1; i <= 200; ++i) {
    (void)atomic_fetch_add_explicit(&rank->shared[0], 1, memory_order_seq_cst);
    RANK_OK(rank, weft_comm_barrier(rank->comm, "count"));
    const uint64_t count = atomic_load_explicit(&rank->shared[0], memory_order_seq_cst);
    RANK_CHECK(rank, count >= i * rank->size, "%llu counted before barrier %llu",
               (unsigned long long)count, (unsigned long long)i);
  }
  for (uint32_t votes = 0; votes < 8; ++votes) {
    const bool own = (votes >> rank->rank & 1) != 0;
    bool any = false;
    bool all = false;
    RANK_OK(rank, weft_comm_decide(rank->comm, own, false, &any));
    RANK_OK(rank, weft_comm_decide(rank->comm, own, true, &all));
    RANK_CHECK(rank, any == (votes != 0) && all == (votes == 7), "votes %u: any %d, all %d", votes,
               any, all);
  }
  const char* name = rank->rank == 2 ? "save" : "load";
  RANK_STATUS(rank, weft_comm_barrier(rank->comm, name), INVALID_ARGUMENT,
              "rank 0 runs barrier 'load', but rank 2 runs barrier 'save'");
}

void weft_conformance_barrier(const weft_transport_t* transport) {
  transport->run(3, 0, run_barrier, NULL);
}
