// Results of collectives against the reference. Every rank makes all ranks' inputs from the seed,
// so it can tell alone what it should get.
#include "tests/runtime/comm/conformance.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/comm/reduce.h"
#include "tests/runtime/comm/reference.h"
#include "tests/testing/testing.h"

#define GUARD_BYTES 64
#define GUARD_VALUE 0xa5

// ---- Buffers ----

// Two places to take a buffer from: the communicator's memory, and anywhere else.
typedef struct pools_s {
  size_t size_bytes;
  weft_allocator_t memory;
  uint8_t* shared[2];  // input, output
  uint8_t* plain[2];
  uint8_t* reference[WEFT_SESSION_MAX_RANKS];  // inputs of all members
} pools_t;

static bool pools_init(weft_rank_t* rank, size_t size_bytes, pools_t* out_pools) {
  memset(out_pools, 0, sizeof(*out_pools));
  out_pools->size_bytes = size_bytes + 4096;
  out_pools->memory = weft_comm_memory(rank->comm);
  bool is_ok = true;
  for (int i = 0; i < 2; ++i) {
    void* memory = NULL;
    is_ok = is_ok &&
            weft_rank_expect_ok(
                rank, __FILE__, __LINE__,
                weft_allocator_allocate(out_pools->memory, out_pools->size_bytes, 64, &memory));
    out_pools->shared[i] = memory;
    out_pools->plain[i] = malloc(out_pools->size_bytes);
  }
  for (uint32_t i = 0; i < rank->size; ++i) out_pools->reference[i] = malloc(size_bytes);
  return is_ok;
}

static void pools_deinit(const weft_rank_t* rank, pools_t* pools) {
  for (int i = 0; i < 2; ++i) {
    weft_allocator_release(pools->memory, pools->shared[i], pools->size_bytes, 64);
    free(pools->plain[i]);
  }
  for (uint32_t i = 0; i < rank->size; ++i) free(pools->reference[i]);
}

// ---- One case ----

typedef struct case_s {
  weft_collective_t collective;
  uint64_t seed;
  bool in_place;
} case_t;

// Member numbers for a permutation: a shift, from which some members are left out.
static void choose_permutation(const case_t* test, uint32_t members, uint32_t self,
                               int32_t* out_source, int32_t* out_target) {
  const uint64_t bits = weft_reference_random(test->seed, 1);
  const uint32_t shift = (uint32_t)(bits % members);
  const uint32_t source = (self + members - shift) % members;
  const uint32_t target = (self + shift) % members;
  // Bit |m| of the upper half: member |m| does not send.
  *out_source = (bits >> 32 >> source & 1) != 0 ? -1 : (int32_t)source;
  *out_target = (bits >> 32 >> self & 1) != 0 ? -1 : (int32_t)target;
}

// A buffer in one of the pools at a random multiple of the element size, with guards around it.
static uint8_t* choose_buffer(const pools_t* pools, int side, uint64_t bits, size_t element_bytes) {
  uint8_t* base = bits % 3 == 0 ? pools->plain[side] : pools->shared[side];
  return base + GUARD_BYTES + (bits >> 8) % 200 * element_bytes;
}

static void set_guards(uint8_t* buffer, size_t size_bytes) {
  memset(buffer - GUARD_BYTES, GUARD_VALUE, GUARD_BYTES);
  memset(buffer + size_bytes, GUARD_VALUE, GUARD_BYTES);
}

static bool guards_hold(const uint8_t* buffer, size_t size_bytes) {
  for (size_t i = 0; i < GUARD_BYTES; ++i) {
    if (buffer[size_bytes + i] != GUARD_VALUE || (buffer - GUARD_BYTES)[i] != GUARD_VALUE) {
      return false;
    }
  }
  return true;
}

// Element |index| of the output of member |self|; NULL: stays as it is.
static const void* expect_element(const weft_collective_t* c, const pools_t* pools,
                                  uint32_t members, uint32_t self, size_t index, void* scratch) {
  const size_t e = weft_dtype_size_bytes(c->dtype);
  const void* inputs[WEFT_SESSION_MAX_RANKS];
  for (uint32_t i = 0; i < members; ++i) inputs[i] = pools->reference[i];
  switch (c->kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
      weft_reference_reduce(c->reduction, c->dtype, inputs, members, index, scratch);
      return scratch;
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
      weft_reference_reduce(c->reduction, c->dtype, inputs, members, self * c->count + index,
                            scratch);
      return scratch;
    case WEFT_COLLECTIVE_ALL_GATHER:
      return pools->reference[index / c->count] + index % c->count * e;
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return pools->reference[index / c->count] + (self * c->count + index % c->count) * e;
    case WEFT_COLLECTIVE_BROADCAST:
      return pools->reference[c->root] + index * e;
    default:
      if (c->source < 0) return memset(scratch, 0, e);
      return pools->reference[c->source] + index * e;
  }
}

static bool check_output(weft_rank_t* rank, const case_t* test, const pools_t* pools,
                         const weft_collective_t* c, const weft_comm_members_t* members) {
  const size_t e = weft_dtype_size_bytes(c->dtype);
  const size_t count = weft_collective_output_count(c, members->count);
  const uint8_t* output = c->output;
  for (size_t i = 0; i < count; ++i) {
    uint64_t scratch = 0;
    const void* expected =
        expect_element(c, pools, members->count, (uint32_t)members->self, i, &scratch);
    // Only reductions of f16 and bf16 make new NaN; whatever is copied is copied bit by bit.
    if (weft_reference_equal(c->dtype, expected, output + i * e)) continue;
    uint64_t expected_bits = 0;
    uint64_t bits = 0;
    memcpy(&expected_bits, expected, e);
    memcpy(&bits, output + i * e, e);
    return weft_rank_note(rank, __FILE__, __LINE__,
                          "%s %s of %zu %s among %u, seed %llu, in place %d: element %zu is 0x%llx,"
                          " not 0x%llx",
                          weft_collective_name(c->kind), weft_reduction_name(c->reduction),
                          c->count, weft_dtype_name(c->dtype), members->count,
                          (unsigned long long)test->seed, test->in_place, i,
                          (unsigned long long)bits, (unsigned long long)expected_bits);
  }
  if (guards_hold(output, count * e)) return true;
  return weft_rank_note(rank, __FILE__, __LINE__, "%s of %zu %s wrote beside its output",
                        weft_collective_name(c->kind), c->count, weft_dtype_name(c->dtype));
}

// Runs |test| in its group, of which this rank is a member.
static bool run_case(weft_rank_t* rank, const pools_t* pools, const case_t* test) {
  weft_collective_t c = test->collective;
  const weft_comm_members_t* members = weft_comm_group_members(rank->comm, c.group);
  if (members == NULL || members->count == 0) {
    return weft_rank_note(rank, __FILE__, __LINE__, "group %u has no members", c.group);
  }
  const uint32_t self = (uint32_t)members->self;
  const size_t e = weft_dtype_size_bytes(c.dtype);
  const size_t input_bytes = weft_collective_input_count(&c, members->count) * e;
  const size_t output_bytes = weft_collective_output_count(&c, members->count) * e;
  for (uint32_t i = 0; i < members->count; ++i) {
    weft_reference_fill(test->seed, i, c.dtype, input_bytes / e, pools->reference[i]);
  }
  // Each rank takes its buffers from elsewhere.
  const uint64_t bits = weft_reference_random(test->seed, 100 + rank->rank);
  uint8_t* output = choose_buffer(pools, 1, bits, e);
  uint8_t* input = test->in_place ? output : choose_buffer(pools, 0, bits >> 20, e);
  set_guards(output, output_bytes);
  memset(output, 0x77, output_bytes);
  memcpy(input, pools->reference[self], input_bytes);
  c.input = input;
  c.output = output;
  c.instruction = test->seed;
  if (c.kind == WEFT_COLLECTIVE_PERMUTE) {
    choose_permutation(test, members->count, self, &c.source, &c.target);
  }
  if (!weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_run(rank->comm, &c))) return false;
  if (!check_output(rank, test, pools, &c, members)) return false;
  if (test->in_place || input_bytes == 0 ||
      memcmp(input, pools->reference[self], input_bytes) == 0) {
    return true;
  }
  return weft_rank_note(rank, __FILE__, __LINE__, "%s of %zu %s changed its input",
                        weft_collective_name(c.kind), c.count, weft_dtype_name(c.dtype));
}

static bool can_be_in_place(weft_collective_kind_t kind) {
  return kind == WEFT_COLLECTIVE_ALL_REDUCE || kind == WEFT_COLLECTIVE_BROADCAST;
}

static bool is_reducing(weft_collective_kind_t kind) {
  return kind == WEFT_COLLECTIVE_ALL_REDUCE || kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
}

// ---- Tests ----

typedef struct plan_s {
  uint64_t seed;
  const size_t* counts;
  size_t count_count;
  bool is_thorough;  // all element types and reductions
  size_t pool_bytes;
} plan_t;

// All element types, reductions and counts of one kind.
static bool run_kind(weft_rank_t* rank, const plan_t* plan, const pools_t* pools,
                     weft_collective_kind_t kind, uint64_t* seed) {
  for (int dtype = WEFT_DTYPE_I1; dtype <= WEFT_DTYPE_F64; ++dtype) {
    // One element type of each size.
    if (!plan->is_thorough && dtype != WEFT_DTYPE_UI8 && dtype < WEFT_DTYPE_BF16) continue;
    const int last =
        is_reducing(kind) ? (plan->is_thorough ? WEFT_REDUCTION_XOR : WEFT_REDUCTION_SUM) : 0;
    for (int reduction = is_reducing(kind) ? 1 : 0; reduction <= last; ++reduction) {
      if (is_reducing(kind) &&
          !weft_reduce_is_supported((weft_reduction_t)reduction, (weft_dtype_t)dtype)) {
        continue;
      }
      for (size_t i = 0; i < plan->count_count; ++i) {
        case_t test = {.collective = {.kind = kind,
                                      .dtype = (weft_dtype_t)dtype,
                                      .reduction = (weft_reduction_t)reduction,
                                      .count = plan->counts[i]},
                       .seed = ++*seed};
        test.collective.root = (int32_t)(weft_reference_random(*seed, 2) % rank->size);
        test.in_place = can_be_in_place(kind) && weft_reference_random(*seed, 3) % 2 != 0;
        if (!run_case(rank, pools, &test)) return false;
      }
    }
  }
  return true;
}

static void run_plan(weft_rank_t* rank) {
  const plan_t* plan = rank->context;
  pools_t pools;
  uint64_t seed = plan->seed;
  bool is_ok = pools_init(rank, plan->pool_bytes, &pools);
  for (int kind = 0; kind < WEFT_COLLECTIVE_BARRIER && is_ok; ++kind) {
    is_ok = run_kind(rank, plan, &pools, (weft_collective_kind_t)kind, &seed);
  }
  pools_deinit(rank, &pools);
}

void weft_conformance_results(const weft_transport_t* transport, uint32_t size) {
  static const size_t counts[] = {0, 1, 7, 65, 1000, 2501};
  const plan_t plan = {.seed = weft_testing_seed() + size * 1000000,
                       .counts = counts,
                       .count_count = sizeof(counts) / sizeof(counts[0]),
                       .is_thorough = true,
                       .pool_bytes = (size_t)2501 * 8 * WEFT_SESSION_MAX_RANKS};
  transport->run(size, 0, run_plan, &plan);
}

void weft_conformance_large(const weft_transport_t* transport, uint32_t size) {
  // Beyond the staging area: 1 MiB.
  static const size_t counts[] = {150001};
  const plan_t plan = {.seed = weft_testing_seed() + size * 1000000,
                       .counts = counts,
                       .count_count = 1,
                       .pool_bytes = (size_t)150001 * 8 * size};
  transport->run(size, 0, run_plan, &plan);
}

// ---- Bits ----

// NaN with a payload that tells the rank, among ordinary values.
static void fill_with_payloads(uint64_t seed, uint32_t rank, size_t count, float* data) {
  weft_reference_fill(seed, rank, WEFT_DTYPE_F32, count, data);
  for (size_t i = 0; i < count; ++i) {
    if (weft_reference_random(seed, i) % 5 != 0) continue;
    const uint32_t bits = 0x7f800001u + rank * 16u + (uint32_t)(i % 7);
    memcpy(&data[i], &bits, sizeof(bits));
  }
}

static bool run_bits_case(weft_rank_t* rank, const pools_t* pools, weft_reduction_t reduction,
                          const float* values, size_t count, float* out_whole) {
  weft_collective_t c = {.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                         .dtype = WEFT_DTYPE_F32,
                         .reduction = reduction,
                         .count = count,
                         .input = values,
                         .output = out_whole,
                         .instruction = 1};
  if (!weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_run(rank->comm, &c))) return false;
  for (uint64_t trial = 0; trial < 20; ++trial) {
    // The same elements at another place, in another length, seen through another path.
    const uint64_t bits = weft_reference_random(trial, (uint64_t)reduction);
    const size_t first = bits % count;
    const size_t length = 1 + (bits >> 20) % (count - first);
    uint8_t* input = choose_buffer(pools, 0, bits >> 40, 1);
    uint8_t* output = choose_buffer(pools, 1, bits >> 48, 1);
    memcpy(input, values + first, length * sizeof(float));
    c.count = length;
    c.input = input;
    c.output = output;
    if (!weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_run(rank->comm, &c))) return false;
    if (memcmp(output, out_whole + first, length * sizeof(float)) != 0) {
      return weft_rank_note(rank, __FILE__, __LINE__, "%s of [%zu, %zu) of %zu has other bits",
                            weft_reduction_name(reduction), first, first + length, count);
    }
  }
  return true;
}

// All ranks must hold the bits of rank 0.
static bool compare_with_rank_0(weft_rank_t* rank, const float* whole, size_t count) {
  float* first = malloc(count * sizeof(float));
  memcpy(first, whole, count * sizeof(float));
  const bool is_ok =
      weft_rank_expect_ok(rank, __FILE__, __LINE__,
                          weft_comm_broadcast(rank->comm, 0, first, count * sizeof(float))) &&
      (memcmp(first, whole, count * sizeof(float)) == 0 ||
       weft_rank_note(rank, __FILE__, __LINE__, "other bits than on rank 0"));
  free(first);
  return is_ok;
}

static void run_bits(weft_rank_t* rank) {
  const size_t count = 30011;
  pools_t pools;
  float* values = malloc(count * sizeof(float));
  float* whole = malloc(count * sizeof(float));
  fill_with_payloads(*(const uint64_t*)rank->context, rank->rank, count, values);
  bool is_ok = pools_init(rank, count * sizeof(float), &pools);
  for (int reduction = WEFT_REDUCTION_SUM; reduction <= WEFT_REDUCTION_MIN && is_ok; ++reduction) {
    is_ok = run_bits_case(rank, &pools, (weft_reduction_t)reduction, values, count, whole) &&
            compare_with_rank_0(rank, whole, count);
  }
  pools_deinit(rank, &pools);
  free(values);
  free(whole);
}

void weft_conformance_bits(const weft_transport_t* transport, uint32_t size) {
  const uint64_t seed = weft_testing_seed();
  transport->run(size, 0, run_bits, &seed);
}

// ---- Groups ----

static bool add_group(weft_rank_t* rank, const uint32_t* members, uint32_t count,
                      weft_comm_group_t* out_group) {
  return weft_rank_expect_ok(rank, __FILE__, __LINE__,
                             weft_comm_add_group(rank->comm, members, count, out_group));
}

// Ranks 0 ... 3 as a 2 x 2 mesh: rows are neighbours.
static void run_hierarchy(weft_rank_t* rank) {
  enum { COUNT = 4 * 6007 };
  static const uint32_t groups[4][2] = {{0, 1}, {2, 3}, {0, 2}, {1, 3}};
  weft_comm_group_t ids[4];
  for (int i = 0; i < 4; ++i) {
    if (!add_group(rank, groups[i], 2, &ids[i])) return;
  }
  float* values = malloc(2 * COUNT * sizeof(float));
  float* whole = values + COUNT;
  float part[COUNT / 2];
  float parts[COUNT];
  weft_reference_fill(7, rank->rank, WEFT_DTYPE_F32, COUNT, values);
  weft_collective_t c = {.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                         .dtype = WEFT_DTYPE_F32,
                         .reduction = WEFT_REDUCTION_SUM,
                         .count = COUNT,
                         .input = values,
                         .output = whole};
  bool is_ok = weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_run(rank->comm, &c));
  c.kind = WEFT_COLLECTIVE_REDUCE_SCATTER;
  c.group = ids[rank->rank / 2];
  c.count = COUNT / 2;
  c.output = part;
  is_ok = is_ok && weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_run(rank->comm, &c));
  c.kind = WEFT_COLLECTIVE_ALL_REDUCE;
  c.group = ids[2 + rank->rank % 2];
  c.input = part;
  is_ok = is_ok && weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_run(rank->comm, &c));
  c.kind = WEFT_COLLECTIVE_ALL_GATHER;
  c.group = ids[rank->rank / 2];
  c.output = parts;
  is_ok = is_ok && weft_rank_expect_ok(rank, __FILE__, __LINE__, weft_comm_run(rank->comm, &c));
  if (is_ok && memcmp(parts, whole, sizeof(parts)) != 0) {
    (void)weft_rank_note(rank, __FILE__, __LINE__, "the two ways to sum differ");
  }
  free(values);
}

void weft_conformance_hierarchy(const weft_transport_t* transport) {
  transport->run(4, 0, run_hierarchy, NULL);
}

// Groups of up to 5 ranks: subsets in random order, the same on all ranks.
static bool add_random_groups(weft_rank_t* rank, uint64_t seed, weft_comm_group_t* out_last) {
  *out_last = WEFT_COMM_WORLD;
  for (uint64_t g = 0; g < 12; ++g) {
    uint32_t members[WEFT_SESSION_MAX_RANKS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < rank->size; ++i) {
      if (weft_reference_random(seed + g, i) % 2 != 0) members[count++] = i;
    }
    for (uint32_t i = 1; i < count; ++i) {
      const uint32_t k = (uint32_t)(weft_reference_random(seed + g, 50 + i) % (i + 1));
      const uint32_t member = members[i];
      members[i] = members[k];
      members[k] = member;
    }
    if (count != 0 && !add_group(rank, members, count, out_last)) return false;
  }
  return true;
}

typedef struct stress_s {
  uint64_t seed;
  uint64_t count;
  size_t largest;
} stress_t;

// The same random sequence on all ranks; each runs what its groups run.
static void run_random(weft_rank_t* rank) {
  const stress_t* stress = rank->context;
  weft_comm_group_t last = WEFT_COMM_WORLD;
  pools_t pools;
  bool is_ok = pools_init(rank, stress->largest * 8 * WEFT_SESSION_MAX_RANKS, &pools) &&
               add_random_groups(rank, stress->seed, &last);
  for (uint64_t i = 0; i < stress->count && is_ok; ++i) {
    const uint64_t bits = weft_reference_random(stress->seed, 1000 + i);
    case_t test = {.seed = stress->seed + i};
    weft_collective_t* c = &test.collective;
    c->group = (weft_comm_group_t)(bits % (last + 1));
    c->kind = (weft_collective_kind_t)((bits >> 8) % WEFT_COLLECTIVE_BARRIER);
    c->dtype = (weft_dtype_t)(WEFT_DTYPE_I1 + (bits >> 16) % WEFT_DTYPE_F64);
    c->reduction = is_reducing(c->kind) ? WEFT_REDUCTION_SUM : WEFT_REDUCTION_NONE;
    // Mostly small: larger ones once in a while.
    const size_t range = (bits >> 24) % 50 == 0 ? stress->largest : 16;
    c->count = (size_t)((bits >> 32) % range);
    const weft_comm_members_t* members = weft_comm_group_members(rank->comm, c->group);
    if (members->self < 0) continue;
    c->root = (int32_t)((bits >> 4) % members->count);
    test.in_place = can_be_in_place(c->kind) && (bits >> 5) % 2 != 0;
    is_ok = run_case(rank, &pools, &test);
  }
  pools_deinit(rank, &pools);
}

void weft_conformance_groups(const weft_transport_t* transport) {
  const stress_t stress = {.seed = weft_testing_seed(), .count = 2000, .largest = 3000};
  for (uint32_t size = 2; size <= 5; ++size) transport->run(size, 0, run_random, &stress);
}

void weft_conformance_stress(const weft_transport_t* transport, uint32_t size, uint64_t count) {
  const stress_t stress = {.seed = weft_testing_seed() + 99, .count = count, .largest = 700};
  transport->run(size, 0, run_random, &stress);
}
