// The scheduler on bodies put together by hand: chains of gathered units against the flow shop's
// recurrence and against all other orders, closed forms of FSDP's overlap, and random bodies whose
// schedules are checked by definition and run in every order that streams and waits allow.
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/timeline.h"
#include "tests/graph/plan/made_body.h"
#include "tests/testing/testing.h"

#define MAX_UNITS 64

// Chains ------------------------------------------------------------------------------------------

typedef struct chain_s {
  uint32_t count;
  double gathers[MAX_UNITS];
  double computes[MAX_UNITS];
} chain_t;

static void draw_chain(uint64_t* state, uint32_t count, chain_t* chain) {
  const uint32_t gather_limit = 1 + made_draw(state, 60);
  // Every fourth chain computes so long that nothing needs to be gathered ahead.
  const uint32_t compute_limit = made_draw(state, 4) ? 1 + made_draw(state, 60) : 50000;
  chain->count = count;
  for (uint32_t i = 0; i < count; ++i) {
    chain->gathers[i] = made_draw(state, gather_limit + 1);
    chain->computes[i] = 1 + made_draw(state, compute_limit);
  }
}

// Unit i: gather i, then one computation that reads it and what unit i - 1 computed.
static void make_chain(const chain_t* chain, made_body_t* body) {
  made_body_init(body);
  uint32_t activation = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
  made_body_compute(body, NULL, 0, &activation, 1, 0);
  for (uint32_t i = 0; i < chain->count; ++i) {
    const uint32_t shard = made_buffer(&body->made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES / 2);
    const uint32_t whole = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t next = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t reads[2] = {whole, activation};
    made_body_gather(body, shard, whole, chain->gathers[i]);
    made_body_compute(body, reads, 2, &next, 1, chain->computes[i]);
    activation = next;
  }
  made_body_prepare(body);
}

// A_i = max(A_{i-1}, C_{i-k}) + a_i; C_i = max(A_i, C_{i-1}) + c_i.
static double recurrence(const chain_t* chain, uint32_t k) {
  double ends[MAX_UNITS] = {0};
  double link = 0;
  double now = 0;
  for (uint32_t i = 0; i < chain->count; ++i) {
    if (i >= k && ends[i - k] > link) link = ends[i - k];
    link += chain->gathers[i];
    now = (link > now ? link : now) + chain->computes[i];
    ends[i] = now;
  }
  return now;
}

// max over j of (gathers up to j) + (computation from j on).
static double critical_path(const chain_t* chain) {
  double best = 0;
  for (uint32_t j = 0; j < chain->count; ++j) {
    double sum = 0;
    for (uint32_t i = 0; i <= j; ++i) sum += chain->gathers[i];
    for (uint32_t i = j; i < chain->count; ++i) sum += chain->computes[i];
    if (sum > best) best = sum;
  }
  return best;
}

START_TEST(chains_take_what_the_flow_shop_says) {
  uint64_t state = weft_testing_seed();
  for (int round = 0; round < 300; ++round) {
    chain_t chain;
    made_body_t body;
    draw_chain(&state, 1 + made_draw(&state, 40), &chain);
    make_chain(&chain, &body);
    ck_assert_uint_eq(body.problem.unit_count, chain.count);
    for (uint32_t k = 1; k <= 5; ++k) {
      made_body_solve(&body, k, WEFT_OVERLAP_ON);
      ck_assert_uint_eq(body.report.gather_buffers, k);
      ck_assert_msg(fabs(body.report.step_ns - recurrence(&chain, k)) < 1e-6,
                    "round %d, k %u: %g ns, the recurrence says %g", round, k, body.report.step_ns,
                    recurrence(&chain, k));
      // Two values of the chain, and the gathered ones.
      ck_assert_uint_le(body.report.max_live_bytes, (k + 2) * MADE_BODY_UNIT_BYTES);
    }
    made_body_solve(&body, chain.count, WEFT_OVERLAP_ON);
    ck_assert_double_eq_tol(body.report.step_ns, critical_path(&chain), 1e-6);
    made_body_deinit(&body);
  }
}
END_TEST

START_TEST(as_few_buffers_as_lose_one_percent) {
  uint64_t state = weft_testing_seed();
  uint32_t counts[4] = {0};
  for (int round = 0; round < 200; ++round) {
    chain_t chain;
    made_body_t body;
    draw_chain(&state, 2 + made_draw(&state, 40), &chain);
    make_chain(&chain, &body);
    made_body_solve(&body, 0, WEFT_OVERLAP_ON);
    const uint32_t k = body.report.gather_buffers;
    const double best = critical_path(&chain);
    ck_assert_double_le(recurrence(&chain, k), 1.01 * best + 1e-6);
    if (k > 1) ck_assert_double_gt(recurrence(&chain, k - 1), 1.01 * best - 1e-6);
    ++counts[k < 3 ? k : 3];
    made_body_deinit(&body);
  }
  printf("buffers: 1 in %u chains, 2 in %u, more in %u\n", counts[1], counts[2], counts[3]);
  ck_assert_uint_gt(counts[1], 0);
  ck_assert_uint_gt(counts[2], 0);
  ck_assert_uint_gt(counts[3], 0);
}
END_TEST

// All other ways: |order| of the gathers on the link, |slots| computations that are complete
// before each is issued; at most k gathered units are held from issue to use. Negative where
// impossible.
static double any_order(const chain_t* chain, uint32_t k, const uint32_t* order,
                        const uint32_t* slots) {
  double gathered[8];
  double computed[9] = {0};
  double link = 0;
  uint32_t next = 0;
  for (uint32_t done = 0; done < chain->count; ++done) {
    for (; next < chain->count && slots[order[next]] <= done; ++next) {
      if (computed[done] > link) link = computed[done];
      link += chain->gathers[order[next]];
      gathered[order[next]] = link;
    }
    uint32_t held = 0;
    bool has = false;
    for (uint32_t i = 0; i < next; ++i) {
      held += order[i] >= done;
      has = has || order[i] == done;
    }
    if (!has || held > k) return -1;
    const double start = gathered[done] > computed[done] ? gathered[done] : computed[done];
    computed[done + 1] = start + chain->computes[done];
  }
  return computed[chain->count];
}

static double best_slots(const chain_t* chain, uint32_t k, const uint32_t* order) {
  double best = INFINITY;
  uint32_t combinations = 1;
  for (uint32_t i = 0; i < chain->count; ++i) combinations *= chain->count;
  for (uint32_t c = 0; c < combinations; ++c) {
    uint32_t slots[8];
    uint32_t rest = c;
    for (uint32_t i = 0; i < chain->count; ++i, rest /= chain->count) {
      slots[i] = rest % chain->count;
    }
    const double time = any_order(chain, k, order, slots);
    if (time >= 0 && time < best) best = time;
  }
  return best;
}

static double best_of_all(const chain_t* chain, uint32_t k, uint32_t* order, uint32_t fixed) {
  if (fixed == chain->count) return best_slots(chain, k, order);
  double best = INFINITY;
  for (uint32_t i = fixed; i < chain->count; ++i) {
    const uint32_t first = order[fixed];
    order[fixed] = order[i];
    order[i] = first;
    const double time = best_of_all(chain, k, order, fixed + 1);
    if (time < best) best = time;
    order[i] = order[fixed];
    order[fixed] = first;
  }
  return best;
}

// In the order of the chain no k buffers do better, whenever gathers are issued; with a buffer for
// every unit, no order does. (With fewer, gathering a later unit first can pay: then the buffer of
// a cheap one need not be held early. That is no flow shop any more, and no scheduler's aim here.)
START_TEST(no_other_way_through_a_chain_is_faster) {
  uint64_t state = weft_testing_seed();
  for (int round = 0; round < 100; ++round) {
    chain_t chain;
    made_body_t body;
    uint32_t order[8] = {0, 1, 2, 3, 4, 5, 6, 7};
    draw_chain(&state, 1 + made_draw(&state, 5), &chain);
    make_chain(&chain, &body);
    for (uint32_t k = 1; k <= chain.count; ++k) {
      made_body_solve(&body, k, WEFT_OVERLAP_ON);
      ck_assert_double_eq_tol(body.report.step_ns, best_slots(&chain, k, order), 1e-6);
    }
    ck_assert_double_eq_tol(body.report.step_ns, best_of_all(&chain, chain.count, order, 0), 1e-6);
    made_body_deinit(&body);
  }
}
END_TEST

// Closed forms ------------------------------------------------------------------------------------

// N layers, forward c and backward 2c each; gathered for both passes, gradients reduced.
typedef struct layers_s {
  uint32_t count;
  double gather;
  double compute;
  bool has_forward;
  bool has_backward;
} layers_t;

static void make_layers(const layers_t* layers, made_body_t* body) {
  uint32_t shards[MAX_UNITS];
  uint32_t activations[MAX_UNITS + 1];
  made_body_init(body);
  activations[0] = made_buffer(&body->made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES);
  for (uint32_t i = 0; i < layers->count; ++i) {
    shards[i] = made_buffer(&body->made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES / 2);
    activations[i + 1] =
        made_buffer(&body->made, layers->has_forward ? WEFT_BUFFER_STEP : WEFT_BUFFER_ARGUMENT,
                    MADE_BODY_UNIT_BYTES);
    if (!layers->has_forward) continue;
    const uint32_t whole = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t reads[2] = {whole, activations[i]};
    made_body_gather(body, shards[i], whole, layers->gather);
    made_body_compute(body, reads, 2, &activations[i + 1], 1, layers->compute);
  }
  uint32_t flow = activations[layers->count];
  for (uint32_t i = layers->count; i-- > 0 && layers->has_backward;) {
    const uint32_t whole = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t next = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t gradient = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t reduced = made_buffer(&body->made, WEFT_BUFFER_RESULT, MADE_BODY_UNIT_BYTES / 2);
    const uint32_t reads[3] = {whole, activations[i], flow};
    const uint32_t writes[2] = {next, gradient};
    made_body_gather(body, shards[i], whole, layers->gather);
    made_body_compute(body, reads, 3, writes, 2, 2 * layers->compute);
    made_body_reduce(body, gradient, reduced, layers->gather);
    flow = next;
  }
  made_body_prepare(body);
}

// |turns| micro-batches of such layers, with both passes. Loops of |sum| each add what is reduced
// to the sum so far.
static void make_turns(const layers_t* layers, uint32_t turns, double sum, made_body_t* body) {
  uint32_t shards[MAX_UNITS];
  uint32_t sums[MAX_UNITS];
  uint32_t activations[MAX_UNITS + 1];
  made_body_init(body);
  for (uint32_t i = 0; i < layers->count; ++i) {
    shards[i] = made_buffer(&body->made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES / 2);
  }
  for (uint32_t turn = 0; turn < turns; ++turn) {
    activations[0] = made_buffer(&body->made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES);
    for (uint32_t i = 0; i < layers->count; ++i) {
      const uint32_t whole = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
      const uint32_t reads[2] = {whole, activations[i]};
      activations[i + 1] = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
      made_body_gather(body, shards[i], whole, layers->gather);
      made_body_compute(body, reads, 2, &activations[i + 1], 1, layers->compute);
    }
    uint32_t flow = activations[layers->count];
    for (uint32_t i = layers->count; i-- > 0;) {
      const uint32_t whole = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
      const uint32_t gradient = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
      const uint32_t reduced = made_body_buffer(body, MADE_BODY_UNIT_BYTES / 2);
      const uint32_t reads[3] = {whole, activations[i], flow};
      const uint32_t writes[2] = {made_body_buffer(body, MADE_BODY_UNIT_BYTES), gradient};
      made_body_gather(body, shards[i], whole, layers->gather);
      made_body_compute(body, reads, 3, writes, 2, 2 * layers->compute);
      made_body_reduce(body, gradient, reduced, layers->gather);
      flow = writes[0];
      const made_bytes_t terms[2] = {{turn ? sums[i] : reduced, 0, MADE_BODY_UNIT_BYTES / 2},
                                     {reduced, 0, MADE_BODY_UNIT_BYTES / 2}};
      sums[i] = reduced;
      if (turn == 0) continue;
      const made_bytes_t added = {made_body_buffer(body, MADE_BODY_UNIT_BYTES / 2), 0,
                                  MADE_BODY_UNIT_BYTES / 2};
      sums[i] = added.buffer;
      made_body_set_cost(body, made_kernel(&body->made, WEFT_KERNEL_LOOP, terms, 2, &added, 1), sum,
                         0);
    }
  }
  made_body_prepare(body);
}

static double layers_take(layers_t layers) {
  made_body_t body;
  make_layers(&layers, &body);
  made_body_solve(&body, 0, WEFT_OVERLAP_AUTO);
  ck_assert_uint_le(body.report.gather_buffers, 2);
  ck_assert(body.report.overlaps);
  const double chosen_ns = body.report.step_ns;
  made_body_solve(&body, 2, WEFT_OVERLAP_AUTO);
  const double step_ns = body.report.step_ns;
  // One buffer is chosen where two would save less than one percent.
  ck_assert_double_le(chosen_ns, 1.01 * step_ns + 1e-6);
  made_body_deinit(&body);
  return step_ns;
}

// The expectations of PyTorch's own tests of FSDP2's overlap, exactly.
START_TEST(equal_layers_expose_what_they_must) {
  for (uint32_t n = 2; n <= 24; n += n < 4 ? 1 : 4) {
    for (uint32_t gather_ns = 1; gather_ns <= 25; gather_ns += 4) {
      const double a = gather_ns;
      const double c = 25;
      const layers_t forward = {.count = n, .gather = a, .compute = c, .has_forward = true};
      const layers_t backward = {.count = n, .gather = a, .compute = c, .has_backward = true};
      const layers_t both = {
          .count = n, .gather = a, .compute = c, .has_forward = true, .has_backward = true};
      ck_assert_double_eq_tol(layers_take(forward), a + n * c, 1e-6);
      ck_assert_double_eq_tol(layers_take(backward), 2 * a + 2 * n * c, 1e-6);
      // In one step the backward pass begins with gathers that ran beside the forward pass.
      ck_assert_double_eq_tol(layers_take(both), 2 * a + 3 * n * c, 1e-6);
    }
  }
}
END_TEST

// Nothing is exposed between micro-batches: a gather before the first, a reduction behind the last,
// and the sums of the last, which run beside that reduction but for one. Those of others run as
// soon as they can, so that the number of micro-batches decides nothing about memory. The last
// reduction of one runs between gathers of the next: three tasks while two layers are computed.
START_TEST(equal_micro_batches_expose_what_one_does) {
  const double s = 2;
  const double c = 25;
  for (uint32_t n = 2; n <= 14; n += n < 4 ? 1 : 5) {
    for (uint32_t gather_ns = 1; 3 * gather_ns <= 50; gather_ns += 5) {
      const layers_t layers = {.count = n, .gather = gather_ns, .compute = c};
      const double a = gather_ns;
      const double at_end = (n - 1) * s > a ? (n - 1) * s : a;
      size_t live[6] = {0};
      for (uint32_t turns = 2; turns <= 5; ++turns) {
        made_body_t body;
        make_turns(&layers, turns, s, &body);
        made_body_solve(&body, 2, WEFT_OVERLAP_ON);
        ck_assert_double_eq_tol(body.report.step_ns,
                                a + turns * 3 * n * c + (turns - 2) * n * s + at_end + s, 1e-6);
        live[turns] = body.report.max_live_bytes;
        made_body_deinit(&body);
      }
      // Beside those of two: a shard that is added, and what takes its place.
      ck_assert_uint_le(live[5], live[2] + MADE_BODY_UNIT_BYTES);
    }
  }
}
END_TEST

// Bound by the link, it never idles: all gathers and reductions, and what cannot run beside them.
START_TEST(slow_links_never_idle) {
  const double c = 10;
  for (uint32_t gather_ns = 30; gather_ns <= 100; gather_ns += 35) {
    const double a = gather_ns;
    const layers_t backward = {.count = 8, .gather = a, .compute = c, .has_backward = true};
    const double step_ns = layers_take(backward);
    // The first reduction has to wait for the first layer; by then the next gather runs.
    ck_assert_double_le(step_ns, 16 * a + 2 * c + 1e-6);
    ck_assert_double_ge(step_ns, 16 * a);
  }
}
END_TEST

// Gradients are not held until the optimizer: with links fast enough, two at most.
START_TEST(reductions_give_their_gradients_back) {
  made_body_t body;
  const layers_t layers = {
      .count = 12, .gather = 5, .compute = 25, .has_forward = true, .has_backward = true};
  make_layers(&layers, &body);
  made_body_solve(&body, 2, WEFT_OVERLAP_ON);
  // At the turn all activations are held, and two gathered layers; nothing later needs more.
  ck_assert_uint_le(body.report.max_live_bytes, (12 + 2 + 2) * MADE_BODY_UNIT_BYTES);
  made_body_deinit(&body);
}
END_TEST

// Room --------------------------------------------------------------------------------------------

// Layers whose activations wait in host memory: |computes| and |copies| take that long.
typedef struct storing_s {
  uint32_t count;
  double computes[MAX_UNITS];
  double copies[MAX_UNITS];
  bool fetches;  // they come back and are read in reverse order, by computation as long
} storing_t;

static void host_copy(made_body_t* body, uint32_t from, uint32_t to, double cost) {
  const made_bytes_t input = {from, 0, MADE_BODY_UNIT_BYTES};
  const made_bytes_t output = {to, 0, MADE_BODY_UNIT_BYTES};
  made_body_set_cost(body, made_kernel(&body->made, WEFT_KERNEL_LOOP, &input, 1, &output, 1), cost,
                     1);
}

static void make_storing(const storing_t* storing, made_body_t* body) {
  uint32_t hosts[MAX_UNITS];
  made_body_init(body);
  uint32_t activation = made_buffer(&body->made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES);
  for (uint32_t i = 0; i < storing->count; ++i) {
    const uint32_t next = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    hosts[i] = made_buffer(&body->made, WEFT_BUFFER_HOST, MADE_BODY_UNIT_BYTES);
    made_body_compute(body, &activation, 1, &next, 1, storing->computes[i]);
    host_copy(body, next, hosts[i], storing->copies[i]);
    activation = next;
  }
  for (uint32_t i = storing->count; i-- > 0 && storing->fetches;) {
    const uint32_t fetched = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t next = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    const uint32_t reads[2] = {fetched, activation};
    host_copy(body, hosts[i], fetched, storing->copies[i]);
    made_body_compute(body, reads, 2, &next, 1, storing->computes[i]);
    activation = next;
  }
  made_body_prepare(body);
}

static void draw_storing(uint64_t* state, bool fetches, storing_t* storing) {
  const uint32_t copy_limit = 1 + made_draw(state, 80);
  *storing = (storing_t){.count = 1 + made_draw(state, 20), .fetches = fetches};
  for (uint32_t i = 0; i < storing->count; ++i) {
    storing->computes[i] = 1 + made_draw(state, 40);
    storing->copies[i] = 1 + made_draw(state, copy_limit);
  }
}

// Room for |room| activations: C_i = max(C_{i-1}, E_{i-room}) + c_i; E_i = max(C_i, E_{i-1}) + h_i.
static double storing_takes(const storing_t* storing, uint32_t room) {
  double ends[MAX_UNITS] = {0};
  double computed = 0;
  for (uint32_t i = 0; i < storing->count; ++i) {
    if (i >= room && ends[i - room] > computed) computed = ends[i - room];
    computed += storing->computes[i];
    const double ready = i && ends[i - 1] > computed ? ends[i - 1] : computed;
    ends[i] = ready + storing->copies[i];
  }
  return ends[storing->count - 1];
}

// Breaks when computation waits for more than it has to, or more lives at once than is allowed.
START_TEST(copies_that_lag_hold_computation_back) {
  uint64_t state = weft_testing_seed();
  uint32_t strained = 0;
  for (int round = 0; round < 300; ++round) {
    storing_t storing;
    made_body_t body;
    draw_storing(&state, false, &storing);
    make_storing(&storing, &body);
    made_body_solve(&body, 0, WEFT_OVERLAP_ON);
    const size_t free_bytes = body.report.max_live_bytes;
    ck_assert_double_eq_tol(body.report.step_ns, storing_takes(&storing, MAX_UNITS), 1e-6);
    // One activation is read while the next is written.
    for (uint32_t room = 2; room <= 6; ++room) {
      made_body_solve_within(&body, 0, WEFT_OVERLAP_ON, room * MADE_BODY_UNIT_BYTES);
      ck_assert_msg(fabs(body.report.step_ns - storing_takes(&storing, room)) < 1e-6,
                    "round %d, room for %u: %g ns, the recurrence says %g", round, room,
                    body.report.step_ns, storing_takes(&storing, room));
      ck_assert_uint_le(body.report.max_live_bytes, room * MADE_BODY_UNIT_BYTES);
      ck_assert_uint_eq(body.report.strain.is_strained, free_bytes > room * MADE_BODY_UNIT_BYTES);
      ck_assert_uint_eq(body.report.strain.free_bytes, free_bytes);
      strained += body.report.strain.is_strained;
    }
    made_body_deinit(&body);
  }
  printf("%u of 1500 bodies needed a limit\n", strained);
  ck_assert_uint_gt(strained, 300);
}
END_TEST

// What is fetched finds room, too, and whatever fits when everything runs one after another fits
// when it does not: the last activation and two of the pass back, or one and what is fetched.
START_TEST(fetches_wait_for_room) {
  uint64_t state = weft_testing_seed();
  for (int round = 0; round < 300; ++round) {
    storing_t storing;
    made_body_t body;
    double last_ns = INFINITY;
    draw_storing(&state, true, &storing);
    make_storing(&storing, &body);
    made_body_solve(&body, 0, WEFT_OVERLAP_ON);
    const double free_ns = body.report.step_ns;
    for (uint32_t room = 3; room <= 8; ++room) {
      made_body_solve_within(&body, 0, WEFT_OVERLAP_ON, room * MADE_BODY_UNIT_BYTES);
      ck_assert_msg(body.report.max_live_bytes <= room * MADE_BODY_UNIT_BYTES,
                    "round %d: room for %u, but %zu bytes live", round, room,
                    body.report.max_live_bytes);
      ck_assert_double_le(body.report.step_ns, body.report.inline_ns + 1e-6);
      // Rules of thumb, not search: where more room is used badly, not much is lost.
      ck_assert_double_le(body.report.step_ns, 1.25 * last_ns);
      last_ns = body.report.step_ns;
    }
    made_body_solve_within(&body, 0, WEFT_OVERLAP_ON, 2 * MAX_UNITS * MADE_BODY_UNIT_BYTES);
    ck_assert_double_eq_tol(body.report.step_ns, free_ns, 1e-6);
    ck_assert(!body.report.strain.is_strained);
    made_body_deinit(&body);
  }
}
END_TEST

// Declining ---------------------------------------------------------------------------------------

START_TEST(overlap_is_declined_where_it_gains_nothing) {
  // One layer: the gather before it, the reduction behind it.
  made_body_t body;
  const layers_t layers = {.count = 1, .gather = 5, .compute = 25, .has_backward = true};
  make_layers(&layers, &body);
  made_body_solve(&body, 0, WEFT_OVERLAP_AUTO);
  ck_assert(!body.report.overlaps);
  ck_assert_double_eq_tol(body.report.step_ns, 60, 1e-9);
  for (uint32_t i = 0; i < body.problem.count; ++i) ck_assert_uint_eq(body.order[i], i);
  made_body_solve(&body, 0, WEFT_OVERLAP_ON);
  ck_assert(body.report.overlaps);
  made_body_solve(&body, 0, WEFT_OVERLAP_OFF);
  ck_assert(!body.report.overlaps);
  made_body_deinit(&body);
}
END_TEST

// Beside a collective nothing computes any more: a factor so large that hiding costs what it saves.
START_TEST(overlap_is_declined_where_contention_eats_the_gain) {
  made_body_t body;
  const layers_t layers = {.count = 6, .gather = 10, .compute = 25, .has_forward = true};
  make_layers(&layers, &body);
  made_body_solve(&body, 0, WEFT_OVERLAP_AUTO);
  ck_assert(body.report.overlaps);
  for (uint32_t i = 0; i < body.problem.count; ++i) body.problem.nodes[i].contention = 1e6;
  made_body_solve(&body, 0, WEFT_OVERLAP_AUTO);
  ck_assert(!body.report.overlaps);
  made_body_deinit(&body);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("schedule");
  TCase* chains = weft_testing_check_leaks(tcase_create("chains"));
  tcase_add_test(chains, chains_take_what_the_flow_shop_says);
  tcase_add_test(chains, as_few_buffers_as_lose_one_percent);
  tcase_add_test(chains, no_other_way_through_a_chain_is_faster);
  suite_add_tcase(suite, chains);
  TCase* closed_forms = weft_testing_check_leaks(tcase_create("closed_forms"));
  tcase_add_test(closed_forms, equal_layers_expose_what_they_must);
  tcase_add_test(closed_forms, equal_micro_batches_expose_what_one_does);
  tcase_add_test(closed_forms, slow_links_never_idle);
  tcase_add_test(closed_forms, reductions_give_their_gradients_back);
  suite_add_tcase(suite, closed_forms);
  TCase* room = weft_testing_check_leaks(tcase_create("room"));
  tcase_add_test(room, copies_that_lag_hold_computation_back);
  tcase_add_test(room, fetches_wait_for_room);
  suite_add_tcase(suite, room);
  TCase* declining = weft_testing_check_leaks(tcase_create("declining"));
  tcase_add_test(declining, overlap_is_declined_where_it_gains_nothing);
  tcase_add_test(declining, overlap_is_declined_where_contention_eats_the_gain);
  suite_add_tcase(suite, declining);
  return suite;
}
