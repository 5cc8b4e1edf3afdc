// Bodies for the scheduler.
#include "tests/graph/plan/made_body.h"

#include "tests/testing/testing.h"

void made_body_init(made_body_t* body) {
  *body = (made_body_t){.stream_count = 2};
  made_plan_init(2, &body->made);
  weft_arena_init(weft_testing_allocator(), &body->arena);
}

void made_body_deinit(made_body_t* body) {
  weft_arena_deinit(&body->arena);
  made_plan_deinit(&body->made);
}

uint32_t made_body_buffer(made_body_t* body, size_t bytes) {
  return made_buffer(&body->made, WEFT_BUFFER_STEP, bytes);
}

uint32_t made_body_set_cost(made_body_t* body, uint32_t position, double cost, uint32_t stream) {
  ck_assert_uint_lt(position, MADE_BODY_MAX_NODES);
  body->costs[position] = cost;
  body->contention[position] = 1;
  body->streams[position] = stream;
  return position;
}

uint32_t made_body_gather(made_body_t* body, uint32_t shard, uint32_t whole, double cost) {
  const made_bytes_t input = {shard, 0, MADE_BODY_UNIT_BYTES / 2};
  const made_bytes_t output = {whole, 0, MADE_BODY_UNIT_BYTES};
  return made_body_set_cost(
      body, made_collective(&body->made, WEFT_COLLECTIVE_ALL_GATHER, input, output), cost, 1);
}

uint32_t made_body_reduce(made_body_t* body, uint32_t whole, uint32_t shard, double cost) {
  const made_bytes_t input = {whole, 0, MADE_BODY_UNIT_BYTES};
  const made_bytes_t output = {shard, 0, MADE_BODY_UNIT_BYTES / 2};
  return made_body_set_cost(
      body, made_collective(&body->made, WEFT_COLLECTIVE_REDUCE_SCATTER, input, output), cost, 1);
}

// Whole buffers of MADE_BODY_UNIT_BYTES.
uint32_t made_body_compute(made_body_t* body, const uint32_t* reads, uint32_t read_count,
                           const uint32_t* writes, uint32_t write_count, double cost) {
  made_bytes_t bytes[8];
  for (uint32_t i = 0; i < read_count; ++i)
    bytes[i] = (made_bytes_t){reads[i], 0, MADE_BODY_UNIT_BYTES};
  for (uint32_t i = 0; i < write_count; ++i) {
    bytes[read_count + i] = (made_bytes_t){writes[i], 0, MADE_BODY_UNIT_BYTES};
  }
  return made_body_set_cost(body,
                            made_kernel(&body->made, WEFT_KERNEL_CONTRACTION, bytes, read_count,
                                        bytes + read_count, write_count),
                            cost, 0);
}

void made_body_prepare(made_body_t* body) {
  const uint32_t count = body->made.plan.body.instruction_count;
  const weft_schedule_model_t model = {.costs_ns = body->costs,
                                       .contention = body->contention,
                                       .streams = body->streams,
                                       .stream_count = body->stream_count};
  WEFT_ASSERT_OK(
      weft_schedule_problem_init(&body->made.plan, &model, &body->arena, &body->problem));
  WEFT_ASSERT_OK(
      weft_arena_allocate_array(&body->arena, count, sizeof(*body->order), (void**)&body->order));
  WEFT_ASSERT_OK(
      weft_arena_allocate_array(&body->arena, count, sizeof(*body->fences), (void**)&body->fences));
}

void made_body_solve_within(made_body_t* body, uint32_t gather_buffers, weft_overlap_t overlap,
                            size_t limit_bytes) {
  const weft_schedule_options_t options = {
      .overlap = overlap, .gather_buffers = gather_buffers, .limit_bytes = limit_bytes};
  WEFT_ASSERT_OK(weft_schedule_solve(&body->problem, &options, overlap == WEFT_OVERLAP_AUTO,
                                     body->order, body->fences, &body->report));
}

void made_body_solve(made_body_t* body, uint32_t gather_buffers, weft_overlap_t overlap) {
  made_body_solve_within(body, gather_buffers, overlap, 0);
}
