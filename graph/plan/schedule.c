// Scheduling a body: what it costs, which orders are tried, which of them is taken.
//
// Trying an order is cheap next to lowering a graph, so choices are made by trying: how many units
// to hold, whether a link should wait for a gather that is about to be allowed, whether updates
// that collectives wait for should run early, and whether to overlap at all.
#include "graph/plan/schedule.h"

#include <math.h>
#include <string.h>

#include "graph/plan/schedule_internal.h"
#include "graph/plan/timeline.h"

// Slower than an unlimited number of buffers by so much is not worth another one.
#define BUFFERS_TOLERANCE 1.01
// What a choice must save to be made against the simpler one.
#define GAIN_WANTED 1e-3
// So little more time is worth so large a part of the bytes that live at once.
#define RELIEF_TOLERANCE 1.005
#define RELIEF_PART 16
// Numbers of buffers that are tried one by one.
#define BUFFERS_BY_ONE 8

// Attempts ----------------------------------------------------------------------------------------

typedef struct attempt_s {
  weft_schedule_policy_t policy;
  uint32_t* order;
  weft_schedule_course_t course;
} attempt_t;

static weft_status_t attempt_init(const weft_schedule_problem_t* problem, attempt_t* attempt) {
  WEFT_RETURN_IF_ERROR(weft_schedule_course_init(problem, &attempt->course));
  return weft_arena_allocate_array(problem->arena, problem->count, sizeof(*attempt->order),
                                   (void**)&attempt->order);
}

static weft_status_t try_policy(const weft_schedule_problem_t* problem,
                                weft_schedule_policy_t policy, attempt_t* attempt) {
  attempt->policy = policy;
  WEFT_RETURN_IF_ERROR(
      weft_schedule_place(problem, &policy, attempt->order, attempt->course.stalls));
  return weft_schedule_course(problem, attempt->order, &attempt->course);
}

static void exchange(attempt_t* a, attempt_t* b) {
  const attempt_t kept = *a;
  *a = *b;
  *b = kept;
}

// The fewest buffers that take at most |limit_ns|.
static weft_status_t find_buffers(const weft_schedule_problem_t* problem, double limit_ns,
                                  size_t limit_bytes, attempt_t* attempt) {
  const uint32_t most = problem->unit_count > 1 ? problem->unit_count : 1;
  uint32_t too_few = 0;
  uint32_t enough = most;
  for (uint32_t k = 1; k < most; k += k < BUFFERS_BY_ONE ? 1 : k / 2) {
    const weft_schedule_policy_t policy = {.gather_buffers = k, .limit_bytes = limit_bytes};
    WEFT_RETURN_IF_ERROR(try_policy(problem, policy, attempt));
    if (attempt->course.step_ns <= limit_ns) {
      enough = k;
      break;
    }
    too_few = k;
  }
  while (enough - too_few > 1) {
    const weft_schedule_policy_t policy = {.gather_buffers = too_few + (enough - too_few) / 2,
                                           .limit_bytes = limit_bytes};
    WEFT_RETURN_IF_ERROR(try_policy(problem, policy, attempt));
    *(attempt->course.step_ns <= limit_ns ? &enough : &too_few) = policy.gather_buffers;
  }
  const weft_schedule_policy_t policy = {.gather_buffers = enough, .limit_bytes = limit_bytes};
  return try_policy(problem, policy, attempt);
}

// Tries the other ways to decide; |best| is the simplest.
static weft_status_t try_variants(const weft_schedule_problem_t* problem, attempt_t* best,
                                  attempt_t* other) {
  bool has_early = false;
  for (uint32_t i = 0; i < problem->count; ++i) {
    has_early = has_early || problem->nodes[i].leads_to_task;
  }
  const bool competes =
      problem->prefetch_count > 0 && problem->prefetch_count < problem->task_count;
  for (int variant = 1; variant < 4; ++variant) {
    weft_schedule_policy_t policy = best->policy;
    policy.reserves = (variant & 1) != 0;
    policy.updates_early = (variant & 2) != 0;
    if ((policy.reserves && !competes) || (policy.updates_early && !has_early)) continue;
    WEFT_RETURN_IF_ERROR(try_policy(problem, policy, other));
    const bool keeps = policy.limit_bytes == 0 ||
                       other->course.max_live_bytes <= policy.limit_bytes ||
                       other->course.max_live_bytes <= best->course.max_live_bytes;
    const bool gains = other->course.step_ns < best->course.step_ns * (1 - GAIN_WANTED);
    if (keeps && gains) exchange(best, other);
  }
  return weft_ok_status();
}

// Links that are busy all the time may as well reduce before they gather: gradients are given back
// sooner, and computation has to wait for one or the other. One reduction in reserve is for the
// link to run beside the computation behind the last gather.
static weft_status_t try_relief(const weft_schedule_problem_t* problem, attempt_t* best,
                                attempt_t* other) {
  const double limit_ns = best->course.step_ns * RELIEF_TOLERANCE;
  const size_t live = best->course.max_live_bytes;
  double longest_ns = 0;
  double tasks_ns = 0;
  double computation_ns = 0;
  for (uint32_t i = 0; i < problem->count; ++i) {
    const weft_schedule_node_t* node = &problem->nodes[i];
    *(weft_schedule_is_task(node) ? &tasks_ns : &computation_ns) += node->cost_ns;
    if (node->role == WEFT_SCHEDULE_DRAIN) longest_ns = fmax(longest_ns, node->cost_ns);
  }
  if (problem->prefetch_count == 0 || longest_ns == 0 || 2 * tasks_ns < computation_ns) {
    return weft_ok_status();
  }
  for (int reserve = 0; reserve < 2; ++reserve) {
    weft_schedule_policy_t policy = best->policy;
    policy.relieves = true;
    policy.waiting_ns = reserve ? 1.5 * longest_ns : 0;
    WEFT_RETURN_IF_ERROR(try_policy(problem, policy, other));
    const bool relieves = other->course.max_live_bytes <= live - live / RELIEF_PART;
    if (!relieves || other->course.step_ns > limit_ns) continue;
    exchange(best, other);
    break;
  }
  return weft_ok_status();
}

// Solution ----------------------------------------------------------------------------------------

static void keep_inline(const weft_schedule_problem_t* problem, uint32_t* order, uint32_t* fences) {
  for (uint32_t i = 0; i < problem->count; ++i) order[i] = i;
  memset(fences, 0xff, problem->count * sizeof(*fences));
}

// The best order under |limit_bytes|, in |best|; |other| is room to try.
static weft_status_t find_order(const weft_schedule_problem_t* problem, uint32_t gather_buffers,
                                size_t limit_bytes, attempt_t* best, attempt_t* other,
                                weft_schedule_report_t* report) {
  const weft_schedule_policy_t unlimited = {.gather_buffers = WEFT_SCHEDULE_ALL_BUFFERS,
                                            .limit_bytes = limit_bytes};
  WEFT_RETURN_IF_ERROR(try_policy(problem, unlimited, best));
  report->unlimited_ns = best->course.step_ns;
  if (gather_buffers) {
    const weft_schedule_policy_t fixed = {.gather_buffers = gather_buffers,
                                          .limit_bytes = limit_bytes};
    WEFT_RETURN_IF_ERROR(try_policy(problem, fixed, best));
  } else {
    WEFT_RETURN_IF_ERROR(
        find_buffers(problem, report->unlimited_ns * BUFFERS_TOLERANCE, limit_bytes, best));
  }
  WEFT_RETURN_IF_ERROR(try_variants(problem, best, other));
  WEFT_RETURN_IF_ERROR(try_relief(problem, best, other));
  WEFT_RETURN_IF_ERROR(weft_schedule_polish(problem, best->policy.gather_buffers, best->order,
                                            &best->course, &report->swaps));
  WEFT_RETURN_IF_ERROR(weft_schedule_delay(problem, best->order, &best->course));
  report->gather_buffers = best->policy.gather_buffers;
  report->step_ns = best->course.step_ns;
  report->max_live_bytes = best->course.max_live_bytes;
  return weft_ok_status();
}

// First without a limit: most schedules keep it.
static weft_status_t overlap(const weft_schedule_problem_t* problem,
                             const weft_schedule_options_t* options, uint32_t* order,
                             uint32_t* fences, weft_schedule_report_t* report) {
  attempt_t best = {0};
  attempt_t other = {0};
  WEFT_RETURN_IF_ERROR(attempt_init(problem, &best));
  WEFT_RETURN_IF_ERROR(attempt_init(problem, &other));
  WEFT_RETURN_IF_ERROR(find_order(problem, options->gather_buffers, 0, &best, &other, report));
  report->strain = (weft_schedule_strain_t){
      .is_strained = options->limit_bytes && report->max_live_bytes > options->limit_bytes,
      .free_bytes = report->max_live_bytes,
      .free_ns = report->step_ns};
  if (report->strain.is_strained) {
    WEFT_RETURN_IF_ERROR(
        find_order(problem, options->gather_buffers, options->limit_bytes, &best, &other, report));
    report->strain.live_bytes = report->max_live_bytes;
  }
  memcpy(order, best.order, problem->count * sizeof(*order));
  return weft_schedule_fences(problem, best.order, &best.course, fences);
}

weft_status_t weft_schedule_solve(const weft_schedule_problem_t* problem,
                                  const weft_schedule_options_t* options, bool can_decline,
                                  uint32_t* order, uint32_t* fences,
                                  weft_schedule_report_t* out_report) {
  *out_report = (weft_schedule_report_t){0};
  for (uint32_t i = 0; i < problem->count; ++i) {
    out_report->inline_ns += problem->nodes[i].cost_ns;
  }
  if (problem->task_count && options->overlap != WEFT_OVERLAP_OFF) {
    WEFT_RETURN_IF_ERROR(overlap(problem, options, order, fences, out_report));
    out_report->overlaps =
        !can_decline || out_report->step_ns < out_report->inline_ns * (1 - GAIN_WANTED);
  }
  if (out_report->overlaps) return weft_ok_status();
  out_report->step_ns = out_report->inline_ns;
  keep_inline(problem, order, fences);
  return weft_ok_status();
}

// Costs -------------------------------------------------------------------------------------------

bool weft_schedule_is_host_copy(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  if (instruction->kind != WEFT_INSTRUCTION_KERNEL || kernel->kind != WEFT_KERNEL_LOOP ||
      kernel->input_count != 1 || kernel->output_count != 1) {
    return false;
  }
  return plan->buffers[kernel->inputs[0].buffer].kind == WEFT_BUFFER_HOST ||
         plan->buffers[kernel->outputs[0].buffer].kind == WEFT_BUFFER_HOST;
}

// The outermost class of links that one of the groups spans.
static uint32_t link_of(const weft_plan_t* plan, const weft_machine_t* machine,
                        const weft_instruction_t* instruction) {
  const weft_plan_groups_t* groups = &plan->groups[instruction->kernel.as.collective.groups];
  uint32_t link = 0;
  for (uint32_t g = 0; g < groups->group_count; ++g) {
    const uint32_t other = weft_machine_link(
        machine, groups->members + (size_t)g * groups->group_size, groups->group_size);
    if (other > link) link = other;
  }
  return link;
}

typedef struct model_s {
  double* costs_ns;
  double* contention;
  uint32_t* streams;       // of the plan
  uint32_t* resources;     // streams while scheduling: one for all links, one for copies
  uint32_t* link_streams;  // by link class: its stream, 0 where nothing uses it
  uint32_t* group_links;   // by set of groups
  uint32_t link_streams_count;
  uint32_t copy_stream;  // 0: no copies
} model_t;

static weft_status_t model_init(const weft_plan_t* plan, const weft_machine_t* machine,
                                weft_arena_t* arena, model_t* model) {
  const uint32_t count = plan->body.instruction_count;
  double** by_time[] = {&model->costs_ns, &model->contention};
  uint32_t** by_stream[] = {&model->streams, &model->resources};
  for (int i = 0; i < 2; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, count, sizeof(**by_time[i]), (void**)by_time[i]));
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, count, sizeof(**by_stream[i]), (void**)by_stream[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, plan->groups_count, sizeof(*model->group_links), (void**)&model->group_links));
  return weft_arena_allocate_array(arena, weft_machine_link_count(machine),
                                   sizeof(*model->link_streams), (void**)&model->link_streams);
}

// What a body costs where it stands. Collectives that compute leave nothing to run beside them.
static weft_status_t find_costs(const weft_plan_t* plan, const weft_machine_t* machine,
                                weft_arena_t* arena, model_t* model) {
  weft_timeline_t timeline;
  WEFT_RETURN_IF_ERROR(weft_timeline_compute(plan, machine, NULL, arena, &timeline));
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    model->costs_ns[i] = timeline.entries[i].cost_ns;
    model->contention[i] = 1;
    if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) continue;
    const uint32_t groups = instruction->kernel.as.collective.groups;
    uint32_t* link = &model->group_links[groups];  // plus 1
    if (*link == 0) *link = link_of(plan, machine, instruction) + 1;
    model->contention[i] = weft_machine_collectives_compute(machine)
                               ? INFINITY
                               : weft_machine_contention(machine, *link - 1);
    model->link_streams[*link - 1] = 1;
  }
  return weft_ok_status();
}

// Links first, then copies; classes that nothing uses get no stream. One communicator serves all
// links, one call at a time, so that on paper they are one in any case.
static void find_streams(const weft_plan_t* plan, const weft_schedule_options_t* options,
                         model_t* model, uint32_t* out_stream_count) {
  uint32_t count = 1;
  for (uint32_t l = 0; l < weft_machine_link_count(options->machine); ++l) {
    if (!model->link_streams[l]) continue;
    if (count == 1 || options->separate_links) ++count;
    model->link_streams[l] = count - 1;
  }
  model->link_streams_count = count - 1;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      const uint32_t groups = instruction->kernel.as.collective.groups;
      model->streams[i] = model->link_streams[model->group_links[groups] - 1];
      model->resources[i] = 1;
    } else if (weft_schedule_is_host_copy(plan, instruction)) {
      if (!model->copy_stream) model->copy_stream = count++;
      model->streams[i] = model->copy_stream;
      model->resources[i] = model->link_streams_count ? 2 : 1;
    }
  }
  *out_stream_count = count;
}

static weft_status_t write_streams(weft_plan_t* plan, const model_t* model, uint32_t count) {
  weft_plan_stream_t* streams = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&plan->arena, count, sizeof(*streams), (void**)&streams));
  streams[0] = plan->streams[0];
  for (uint32_t s = 1; s < count; ++s) {
    streams[s] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "link"};
    if (s == model->copy_stream) {
      streams[s] = (weft_plan_stream_t){.kind = WEFT_STREAM_COPY, .name = "copy"};
    } else if (model->link_streams_count > 1) {
      WEFT_RETURN_IF_ERROR(weft_arena_format(&plan->arena, &streams[s].name, "link%u", s));
    }
  }
  plan->streams = streams;
  plan->stream_count = count;
  return weft_ok_status();
}

static weft_status_t write_schedule(weft_plan_t* plan, const weft_schedule_problem_t* problem,
                                    const uint32_t* order, const uint32_t* fences,
                                    weft_arena_t* needs_arena, weft_schedule_needs_t* needs) {
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(needs_arena,
                                                 (size_t)problem->count * problem->stream_count,
                                                 sizeof(*needs->latest), (void**)&needs->latest));
  return weft_schedule_write(problem, order, fences, plan, needs);
}

static weft_status_t schedule(weft_plan_t* plan, const weft_schedule_options_t* options,
                              weft_arena_t* arena, weft_arena_t* needs_arena,
                              weft_schedule_needs_t* needs) {
  model_t costs = {0};
  weft_schedule_model_t model = {0};
  weft_schedule_problem_t problem;
  weft_schedule_report_t report;
  uint32_t* order = NULL;
  uint32_t* fences = NULL;
  uint32_t stream_count = 0;
  const uint32_t count = plan->body.instruction_count;
  const weft_machine_t* machine = options->machine;
  if (options->out_strain) *options->out_strain = (weft_schedule_strain_t){0};
  WEFT_RETURN_IF_ERROR(model_init(plan, machine, arena, &costs));
  WEFT_RETURN_IF_ERROR(find_costs(plan, machine, arena, &costs));
  find_streams(plan, options, &costs, &stream_count);
  model.stream_count = 1u + (costs.link_streams_count > 0) + (costs.copy_stream > 0);
  model.costs_ns = costs.costs_ns;
  model.contention = costs.contention;
  model.streams = costs.resources;
  const bool declines =
      options->overlap == WEFT_OVERLAP_OFF ||
      (options->overlap == WEFT_OVERLAP_AUTO && weft_machine_collectives_compute(machine));
  if (model.stream_count == 1 || declines) return weft_plan_name_instructions(plan);
  WEFT_RETURN_IF_ERROR(weft_schedule_problem_init(plan, &model, arena, &problem));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*order), (void**)&order));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*fences), (void**)&fences));
  WEFT_RETURN_IF_ERROR(weft_schedule_solve(&problem, options, options->overlap == WEFT_OVERLAP_AUTO,
                                           order, fences, &report));
  if (options->out_strain) *options->out_strain = report.strain;
  if (report.overlaps) {
    problem.stream_count = stream_count;
    for (uint32_t i = 0; i < count; ++i) problem.nodes[i].stream = costs.streams[i];
    WEFT_RETURN_IF_ERROR(write_schedule(plan, &problem, order, fences, needs_arena, needs));
    WEFT_RETURN_IF_ERROR(write_streams(plan, &costs, stream_count));
  }
  return weft_plan_name_instructions(plan);
}

weft_status_t weft_plan_schedule(weft_plan_t* plan, const weft_schedule_options_t* options,
                                 weft_arena_t* arena, weft_schedule_needs_t* out_needs) {
  weft_arena_t scratch;
  *out_needs = (weft_schedule_needs_t){.first = WEFT_SCHEDULE_NONE};
  weft_arena_init(plan->allocator, &scratch);
  weft_status_t status = schedule(plan, options, &scratch, arena, out_needs);
  weft_arena_deinit(&scratch);
  return status;
}
