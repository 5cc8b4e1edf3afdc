// Whether gathers may share a bucket, as bodies put together by hand: the cases of PyTorch's tests
// of bucketing that preserves overlap, with exact times.
//
// A bucket is one gather that takes as long as two but for one latency, into a value that the
// readers of both read. Times are closed forms; where an order is to be chosen, they are compared
// with all orders on the link.
#include <math.h>
#include <stdio.h>

#include "tests/graph/plan/made_body.h"
#include "tests/testing/testing.h"

#define ROUNDS 300

typedef struct costs_s {
  double a;  // gather of the first value, and of the second
  double b;
  double latency;  // of one collective
  double m[4];     // computation
  double r;        // reduction
} costs_t;

static costs_t draw_costs(uint64_t* state) {
  costs_t costs = {.latency = 1 + made_draw(state, 5)};
  costs.a = costs.latency + made_draw(state, 40);
  costs.b = costs.latency + made_draw(state, 40);
  costs.r = costs.latency + made_draw(state, 40);
  for (uint32_t i = 0; i < 4; ++i) costs.m[i] = 1 + made_draw(state, 50);
  return costs;
}

static double together(const costs_t* costs) {
  return costs->a + costs->b - costs->latency;
}

// What the body is made of: |wholes| are gathered, in this order of the program; both entries are
// one buffer where they share a bucket.
typedef struct gathered_s {
  uint32_t wholes[2];
} gathered_t;

static gathered_t gather_both(made_body_t* body, const costs_t* costs, bool share) {
  gathered_t gathered;
  for (uint32_t i = 0; i < 2; ++i) {
    const uint32_t shard = made_buffer(&body->made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES / 2);
    if (share && i == 1) {
      gathered.wholes[1] = gathered.wholes[0];
      break;
    }
    const double alone = i ? costs->b : costs->a;
    gathered.wholes[i] = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
    made_body_gather(body, shard, gathered.wholes[i], share ? together(costs) : alone);
  }
  return gathered;
}

// |value| = f(|value|, |other|); the latter unless it is WEFT_BUFFER_NONE.
static void advance(made_body_t* body, uint32_t* value, uint32_t other, double cost) {
  const uint32_t reads[2] = {*value, other};
  const uint32_t next = made_body_buffer(body, MADE_BODY_UNIT_BYTES);
  made_body_compute(body, reads, other == WEFT_BUFFER_NONE ? 1 : 2, &next, 1, cost);
  *value = next;
}

static double solved(made_body_t* body) {
  made_body_prepare(body);
  made_body_solve(body, 2, WEFT_OVERLAP_ON);
  const double step_ns = body->report.step_ns;
  made_body_deinit(body);
  return step_ns;
}

// Each gather beside a computation of its own: m0 | a, m1 (reads a) | b, m2 (reads b).
static double one_after_another(const costs_t* costs, bool share) {
  made_body_t body;
  made_body_init(&body);
  uint32_t value = made_buffer(&body.made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES);
  const gathered_t gathered = gather_both(&body, costs, share);
  advance(&body, &value, WEFT_BUFFER_NONE, costs->m[0]);
  advance(&body, &value, gathered.wholes[0], costs->m[1]);
  advance(&body, &value, gathered.wholes[1], costs->m[2]);
  return solved(&body);
}

// Breaks when gathers that computation hides apart cannot be hidden together though there is time.
START_TEST(gathers_hidden_apart_may_share) {
  uint64_t state = weft_testing_seed();
  uint32_t free_of_charge = 0;
  for (int round = 0; round < ROUNDS; ++round) {
    const costs_t c = draw_costs(&state);
    const double apart = fmax(fmax(c.m[0], c.a) + c.m[1], c.a + c.b) + c.m[2];
    const double shared = fmax(c.m[0], together(&c)) + c.m[1] + c.m[2];
    ck_assert_double_eq_tol(one_after_another(&c, false), apart, 1e-6);
    ck_assert_double_eq_tol(one_after_another(&c, true), shared, 1e-6);
    if (together(&c) > fmax(c.m[0], c.a)) continue;
    ck_assert_double_le(shared, apart);
    ++free_of_charge;
  }
  printf("%u of %d buckets cost nothing\n", free_of_charge, ROUNDS);
  ck_assert_uint_gt(free_of_charge, ROUNDS / 5);
}
END_TEST

// The one that hides longest around the other: m0, m1 (reads b), m2, m3 (reads a); a stands first
// in the program. A bucket would be waited for where b is.
static double nested(const costs_t* costs, bool share) {
  made_body_t body;
  made_body_init(&body);
  uint32_t value = made_buffer(&body.made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES);
  const gathered_t gathered = gather_both(&body, costs, share);
  advance(&body, &value, WEFT_BUFFER_NONE, costs->m[0]);
  advance(&body, &value, gathered.wholes[1], costs->m[1]);
  advance(&body, &value, WEFT_BUFFER_NONE, costs->m[2]);
  advance(&body, &value, gathered.wholes[0], costs->m[3]);
  return solved(&body);
}

START_TEST(nested_gathers_lose_by_sharing) {
  uint64_t state = weft_testing_seed();
  uint32_t longer = 0;
  for (int round = 0; round < ROUNDS; ++round) {
    const costs_t c = draw_costs(&state);
    const double first = fmax(c.m[0], c.b) + c.m[1];
    const double apart = fmax(first + c.m[2], c.a + c.b) + c.m[3];
    const double shared = fmax(c.m[0], together(&c)) + c.m[1] + c.m[2] + c.m[3];
    ck_assert_double_eq_tol(nested(&c, false), apart, 1e-6);
    ck_assert_double_eq_tol(nested(&c, true), shared, 1e-6);
    // All that a bucket may save is its latency.
    ck_assert_double_ge(shared, apart - c.latency);
    longer += shared > apart + 1e-6;
  }
  printf("%u of %d buckets make the step longer\n", longer, ROUNDS);
  ck_assert_uint_gt(longer, ROUNDS / 3);
}
END_TEST

// A reduction between two gathers: m0, m1 (reads a, writes a gradient), m2 (reads what is reduced),
// m3 (reads b).
static double around_reduction(const costs_t* costs, bool share) {
  made_body_t body;
  made_body_init(&body);
  uint32_t value = made_buffer(&body.made, WEFT_BUFFER_ARGUMENT, MADE_BODY_UNIT_BYTES);
  const gathered_t gathered = gather_both(&body, costs, share);
  const uint32_t reduced = made_body_buffer(&body, MADE_BODY_UNIT_BYTES);
  advance(&body, &value, WEFT_BUFFER_NONE, costs->m[0]);
  advance(&body, &value, gathered.wholes[0], costs->m[1]);
  made_body_reduce(&body, value, reduced, costs->r);
  advance(&body, &value, reduced, costs->m[2]);
  advance(&body, &value, gathered.wholes[1], costs->m[3]);
  return solved(&body);
}

// On the link a, b and the reduction, or a, the reduction and b.
static double around_reduction_best(const costs_t* c) {
  const double first = fmax(c->m[0], c->a) + c->m[1];
  const double before = fmax(first, c->a + c->b) + c->r + c->m[2] + c->m[3];
  const double behind = fmax(first + c->r + c->m[2], first + c->r + c->b) + c->m[3];
  return fmin(before, behind);
}

START_TEST(gathers_around_a_reduction_lose_by_sharing) {
  uint64_t state = weft_testing_seed();
  uint32_t longer = 0;
  for (int round = 0; round < ROUNDS; ++round) {
    const costs_t c = draw_costs(&state);
    const double shared = fmax(c.m[0], together(&c)) + c.m[1] + c.r + c.m[2] + c.m[3];
    const double apart = around_reduction(&c, false);
    ck_assert_msg(fabs(apart - around_reduction_best(&c)) < 1e-6,
                  "round %d: %g ns, but the best order takes %g", round, apart,
                  around_reduction_best(&c));
    ck_assert_double_eq_tol(around_reduction(&c, true), shared, 1e-6);
    ck_assert_double_ge(shared, apart - c.latency);
    longer += shared > apart + 1e-6;
  }
  printf("%u of %d buckets make the step longer\n", longer, ROUNDS);
  ck_assert_uint_gt(longer, ROUNDS / 3);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("schedule_buckets");
  weft_testing_add_case(suite, tcase_create("apart"), gathers_hidden_apart_may_share);
  weft_testing_add_case(suite, tcase_create("nested"), nested_gathers_lose_by_sharing);
  weft_testing_add_case(suite, tcase_create("reduction"),
                        gathers_around_a_reduction_lose_by_sharing);
  return suite;
}
