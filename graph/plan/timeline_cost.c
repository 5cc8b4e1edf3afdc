// Costs of instructions from the machine, and the course: the body with costs, resources and waits
// as positions.
//
// A collective costs what its slowest group takes, so that one number holds for every rank.
// Collectives that differ in nothing the machine sees are asked for once: a step has hundreds of
// them, and each question walks over all ranks.
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "graph/plan/timeline_internal.h"
#include "runtime/base/hash.h"

// Costs -----------------------------------------------------------------------------------------

static double collective_bytes(const weft_plan_t* plan, const weft_collective_kernel_t* call) {
  const double bytes = (double)call->count * (double)weft_dtype_size_bytes(call->dtype);
  switch (call->kind) {
    case WEFT_COLLECTIVE_ALL_GATHER:
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return bytes * (double)plan->groups[call->groups].group_size;
    case WEFT_COLLECTIVE_ALL_REDUCE:
    case WEFT_COLLECTIVE_BROADCAST:
    case WEFT_COLLECTIVE_PERMUTE:
      return bytes;
    case WEFT_COLLECTIVE_BARRIER:
    case WEFT_COLLECTIVE_KIND_COUNT_:
      break;
  }
  return 0;
}

// The plan's own groups for a course that has none yet.
static weft_course_groups_t groups_of(const weft_course_t* course, uint32_t set) {
  if (course->groups) return course->groups[set];
  const weft_plan_groups_t* own = &course->plan->groups[set];
  return (weft_course_groups_t){own->group_count, own->group_size, own->members};
}

static double group_cost(const weft_course_t* course, const weft_collective_kernel_t* call,
                         uint32_t group) {
  const weft_course_groups_t groups = groups_of(course, call->groups);
  const weft_machine_collective_t collective = {
      .kind = call->kind,
      .reduction = call->reduction,
      .dtype = call->dtype,
      .bytes = collective_bytes(course->plan, call),
      .members = weft_course_members(&groups, group),
      .member_count = groups.group_size,
      .scale = 1,
  };
  return weft_machine_collective_ns(course->machine, &collective);
}

static bool same_call(const weft_collective_kernel_t* a, const weft_collective_kernel_t* b) {
  return a->kind == b->kind && a->reduction == b->reduction && a->dtype == b->dtype &&
         a->count == b->count && a->groups == b->groups && a->root == b->root;
}

// The slot of |kernel|'s call, or the empty one where it would be.
static uint32_t find_slot(const weft_course_t* course, const weft_collective_kernel_t* kernel) {
  uint64_t hash = weft_hash_u64(WEFT_HASH_SEED, (uint64_t)kernel->count);
  hash = weft_hash_u64(hash, (uint64_t)kernel->kind * 64 + (uint64_t)kernel->dtype);
  hash = weft_hash_u64(hash, kernel->groups);
  uint32_t slot = (uint32_t)hash & course->slot_mask;
  while (course->call_slots[slot] != 0 &&
         !same_call(&course->calls[course->call_slots[slot] - 1].kernel, kernel)) {
    slot = (slot + 1) & course->slot_mask;
  }
  return slot;
}

// The number of |kernel|'s call, or NONE.
static uint32_t find_call(const weft_course_t* course, const weft_collective_kernel_t* kernel) {
  return course->call_slots[find_slot(course, kernel)] - 1;
}

static double collective_cost(const weft_course_t* course, const weft_collective_kernel_t* kernel) {
  if (course->calls) {
    const uint32_t known = find_call(course, kernel);
    if (known != WEFT_COURSE_NONE) return course->calls[known].slowest_ns;
  }
  const uint32_t group_count = groups_of(course, kernel->groups).group_count;
  double slowest_ns = 0;
  for (uint32_t g = 0; g < group_count; ++g) {
    slowest_ns = fmax(slowest_ns, group_cost(course, kernel, g));
  }
  return slowest_ns;
}

static bool is_host_view(const weft_plan_t* plan, const weft_view_t* view) {
  return plan->buffers[view->buffer].kind == WEFT_BUFFER_HOST;
}

// Which way a kernel copies between device and host: -1 not at all, 0 off the device, 1 onto it.
static int copy_direction(const weft_plan_t* plan, const weft_kernel_t* kernel) {
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    if (is_host_view(plan, &kernel->outputs[i])) return 0;
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    if (is_host_view(plan, &kernel->inputs[i])) return 1;
  }
  return -1;
}

static double output_bytes(const weft_kernel_t* kernel) {
  double bytes = 0;
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    const weft_view_t* view = &kernel->outputs[i];
    double elements = 1;
    for (int32_t d = 0; d < view->rank; ++d) elements *= (double)view->dims[d];
    bytes += elements * (double)weft_dtype_size_bytes(view->dtype);
  }
  return bytes;
}

// The slowest link class that a group of |call| needs.
static uint32_t call_link(const weft_course_t* course, const weft_course_call_t* call) {
  uint32_t link = call->group_links[0];
  for (uint32_t g = 1; g < course->groups[call->kernel.groups].group_count; ++g) {
    if (call->group_links[g] > link) link = call->group_links[g];
  }
  return link;
}

static weft_cost_t block_cost(const weft_course_t* course, const weft_plan_block_t* block,
                              uint32_t resource) {
  weft_cost_t sum = {0};
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_cost_t cost = weft_course_cost_on(course, &block->instructions[i], resource);
    sum.compute_ns += cost.compute_ns;
    sum.transfer_ns += cost.transfer_ns;
  }
  return sum;
}

// The condition runs once more than the body.
static weft_cost_t while_cost(const weft_course_t* course, const weft_instruction_t* instruction,
                              uint32_t resource) {
  const double trips = instruction->trip_count < 0 ? 1 : (double)instruction->trip_count;
  const weft_cost_t condition = block_cost(course, &instruction->blocks[0], resource);
  const weft_cost_t body = block_cost(course, &instruction->blocks[1], resource);
  return (weft_cost_t){
      .compute_ns = (trips + 1) * condition.compute_ns + trips * body.compute_ns,
      .transfer_ns = (trips + 1) * condition.transfer_ns + trips * body.transfer_ns,
  };
}

static weft_cost_t switch_cost(const weft_course_t* course, const weft_instruction_t* instruction,
                               uint32_t resource) {
  weft_cost_t dearest = {0};
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_cost_t cost = block_cost(course, &instruction->blocks[b], resource);
    if (cost.compute_ns + cost.transfer_ns > dearest.compute_ns + dearest.transfer_ns) {
      dearest = cost;
    }
  }
  return dearest;
}

// A transfer, which counts as such if |resource| is its own or NONE.
static weft_cost_t transfer_cost(double ns, uint32_t own, uint32_t resource) {
  weft_cost_t cost = {0};
  if (resource == WEFT_COURSE_NONE || resource == own) {
    cost.transfer_ns = ns;
  } else {
    cost.compute_ns = ns;
  }
  return cost;
}

weft_cost_t weft_course_cost_on(const weft_course_t* course, const weft_instruction_t* instruction,
                                uint32_t resource) {
  const weft_kernel_t* kernel = &instruction->kernel;
  switch (instruction->kind) {
    case WEFT_INSTRUCTION_WHILE:
      return while_cost(course, instruction, resource);
    case WEFT_INSTRUCTION_SWITCH:
      return switch_cost(course, instruction, resource);
    case WEFT_INSTRUCTION_COLLECTIVE: {
      const weft_collective_kernel_t* call = &kernel->as.collective;
      const uint32_t known =
          resource != WEFT_COURSE_NONE ? find_call(course, call) : WEFT_COURSE_NONE;
      const uint32_t link =
          known != WEFT_COURSE_NONE ? call_link(course, &course->calls[known]) : WEFT_COURSE_NONE;
      return transfer_cost(collective_cost(course, call), link, resource);
    }
    case WEFT_INSTRUCTION_KERNEL: {
      const int direction = copy_direction(course->plan, kernel);
      if (direction < 0) break;
      return transfer_cost(weft_machine_host_copy_ns(course->machine, output_bytes(kernel)),
                           course->link_count + (uint32_t)direction, resource);
    }
  }
  const double* known_ns = course->kernel_ns ? &course->kernel_ns[instruction->id] : NULL;
  return (weft_cost_t){.compute_ns =
                           known_ns ? *known_ns : weft_machine_kernel_ns(course->machine, kernel)};
}

weft_cost_t weft_course_instruction_cost(const weft_course_t* course,
                                         const weft_instruction_t* instruction) {
  return weft_course_cost_on(course, instruction, WEFT_COURSE_NONE);
}

double weft_course_transfer_ns(const weft_course_t* course, uint32_t position, uint32_t resource) {
  const weft_course_item_t* item = &course->items[position];
  const weft_instruction_t* instruction = &course->plan->body.instructions[position];
  if (weft_course_is_transfer(item)) {
    return item->resource == resource ? item->cost.transfer_ns : 0;
  }
  const double all_ns = weft_course_instruction_cost(course, instruction).transfer_ns;
  if (!(all_ns > 0)) return 0;
  const double own_ns = weft_course_cost_on(course, instruction, resource).transfer_ns;
  return item->cost.transfer_ns * (own_ns / all_ns);
}

// Groups ----------------------------------------------------------------------------------------

// Rank 0's group reaches into the upper half of all ranks exactly when the set runs along the
// outermost axis of a mesh: groups along inner axes stay within one of that axis's slices.
static bool spans_outermost(const weft_plan_t* plan, const weft_plan_groups_t* groups) {
  const uint32_t total = groups->group_count * groups->group_size;
  for (uint32_t g = 0; g < groups->group_count; ++g) {
    const uint32_t* members = groups->members + (size_t)g * groups->group_size;
    bool has_first = false;
    bool has_upper = false;
    for (uint32_t i = 0; i < groups->group_size; ++i) {
      has_first = has_first || members[i] == 0;
      has_upper = has_upper || (members[i] > 0 && members[i] >= (plan->rank_count + 1) / 2);
    }
    if (has_first) return has_upper || total == 1;
  }
  return false;
}

uint32_t weft_plan_group_size_on(const weft_plan_t* plan, uint32_t set, uint32_t replicas) {
  const weft_plan_groups_t* groups = &plan->groups[set];
  return groups->group_size * (spans_outermost(plan, groups) ? replicas : 1);
}

// Rank p of replica r is rank r * ranks + p: replicas lie side by side along the outermost axis.
static weft_status_t replicate_groups(const weft_plan_t* plan, const weft_plan_groups_t* groups,
                                      uint32_t replicas, weft_arena_t* arena,
                                      weft_course_groups_t* out_groups) {
  const bool grows = spans_outermost(plan, groups);
  const size_t own = (size_t)groups->group_count * groups->group_size;
  uint32_t* members = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, own * replicas, sizeof(*members), (void**)&members));
  for (uint32_t g = 0; g < groups->group_count; ++g) {
    for (uint32_t r = 0; r < replicas; ++r) {
      const size_t group = grows ? (size_t)g * replicas + r : (size_t)r * groups->group_count + g;
      for (uint32_t i = 0; i < groups->group_size; ++i) {
        members[group * groups->group_size + i] =
            r * plan->rank_count + groups->members[(size_t)g * groups->group_size + i];
      }
    }
  }
  *out_groups = (weft_course_groups_t){
      .group_count = grows ? groups->group_count : groups->group_count * replicas,
      .group_size = grows ? groups->group_size * replicas : groups->group_size,
      .members = members,
  };
  return weft_ok_status();
}

static weft_status_t build_groups(weft_course_t* course, weft_arena_t* arena) {
  const weft_plan_t* plan = course->plan;
  weft_course_groups_t* all = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, plan->groups_count, sizeof(*all), (void**)&all));
  course->groups = all;
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    const weft_plan_groups_t* groups = &plan->groups[i];
    all[i] = (weft_course_groups_t){
        .group_count = groups->group_count,
        .group_size = groups->group_size,
        .members = groups->members,
    };
    if (course->replicas == 1) continue;
    WEFT_RETURN_IF_ERROR(replicate_groups(plan, groups, course->replicas, arena, &all[i]));
  }
  return weft_ok_status();
}

static uint32_t count_collectives(const weft_plan_block_t* block) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) ++count;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      count += count_collectives(&instruction->blocks[b]);
    }
  }
  return count;
}

static weft_status_t add_call(weft_course_t* course, const weft_collective_kernel_t* kernel,
                              weft_arena_t* arena) {
  if (find_call(course, kernel) != WEFT_COURSE_NONE) return weft_ok_status();
  const weft_course_groups_t* groups = &course->groups[kernel->groups];
  weft_course_call_t* call = &course->calls[course->call_count];
  double* group_ns = NULL;
  uint32_t* group_links = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, groups->group_count, sizeof(*group_ns), (void**)&group_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, groups->group_count, sizeof(*group_links),
                                                 (void**)&group_links));
  *call = (weft_course_call_t){.kernel = *kernel, .group_ns = group_ns, .group_links = group_links};
  for (uint32_t g = 0; g < groups->group_count; ++g) {
    const uint32_t* members = weft_course_members(groups, g);
    group_ns[g] = group_cost(course, kernel, g);
    group_links[g] = weft_machine_link(course->machine, members, groups->group_size);
    call->slowest_ns = fmax(call->slowest_ns, group_ns[g]);
  }
  course->call_slots[find_slot(course, kernel)] = ++course->call_count;
  return weft_ok_status();
}

static weft_status_t add_calls(weft_course_t* course, const weft_plan_block_t* block,
                               weft_arena_t* arena) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      WEFT_RETURN_IF_ERROR(add_call(course, &instruction->kernel.as.collective, arena));
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      WEFT_RETURN_IF_ERROR(add_calls(course, &instruction->blocks[b], arena));
    }
  }
  return weft_ok_status();
}

// Items -----------------------------------------------------------------------------------------

// The one set of groups that collectives inside |block| use; the set of all ranks cannot be told
// from the plan, so several sets count as the one with the largest groups.
static uint32_t block_groups(const weft_course_t* course, const weft_plan_block_t* block,
                             uint32_t groups) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      const uint32_t own = instruction->kernel.as.collective.groups;
      if (groups == WEFT_COURSE_NONE ||
          course->groups[own].group_size > course->groups[groups].group_size) {
        groups = own;
      }
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      groups = block_groups(course, &instruction->blocks[b], groups);
    }
  }
  return groups;
}

static void set_resources(const weft_course_t* course, const weft_instruction_t* instruction,
                          weft_course_item_t* item) {
  item->resource = WEFT_COURSE_NONE;
  item->groups = WEFT_COURSE_NONE;
  item->call = WEFT_COURSE_NONE;
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    item->call = find_call(course, &instruction->kernel.as.collective);
    const weft_course_call_t* call = &course->calls[item->call];
    item->groups = call->kernel.groups;
    item->resource = call_link(course, call);
  } else if (instruction->kind == WEFT_INSTRUCTION_KERNEL) {
    const int direction = copy_direction(course->plan, &instruction->kernel);
    if (direction >= 0) item->resource = course->link_count + (uint32_t)direction;
  }
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    item->groups = block_groups(course, &instruction->blocks[b], item->groups);
  }
}

static weft_status_t set_cost(const weft_course_t* course, const weft_instruction_t* instruction,
                              const double* cost_ns, weft_course_item_t* item) {
  item->cost = weft_course_instruction_cost(course, instruction);
  const double total_ns = item->cost.compute_ns + item->cost.transfer_ns;
  const double wanted_ns = cost_ns ? *cost_ns : total_ns;
  if (!isfinite(wanted_ns) || wanted_ns < 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "instruction #%" PRIu32 " costs %g ns", instruction->id,
                       wanted_ns);
  }
  if (!cost_ns) return weft_ok_status();
  if (weft_course_is_transfer(item)) {
    item->cost = (weft_cost_t){.transfer_ns = wanted_ns};
  } else {
    const double share = total_ns > 0 ? item->cost.transfer_ns / total_ns : 0;
    item->cost.transfer_ns = share * wanted_ns;
    item->cost.compute_ns = wanted_ns - item->cost.transfer_ns;
  }
  return weft_ok_status();
}

// Positions of the body by id; what is nested or beyond is NONE.
static weft_status_t map_ids(const weft_plan_t* plan, weft_arena_t* arena, uint32_t** out_map) {
  uint32_t* map = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, plan->instruction_count, sizeof(*map), (void**)&map));
  memset(map, 0xff, plan->instruction_count * sizeof(*map));
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const uint32_t id = plan->body.instructions[i].id;
    if (id >= plan->instruction_count || map[id] != WEFT_COURSE_NONE) {
      return WEFT_STATUS(INVALID_INPUT,
                         "instruction #%" PRIu32 " at place %" PRIu32
                         " of the plan's body has a number that is taken or too large",
                         id, i);
    }
    map[id] = i;
  }
  *out_map = map;
  return weft_ok_status();
}

weft_status_t weft_course_set_waits(weft_course_t* course, weft_arena_t* arena) {
  const weft_plan_block_t* body = &course->plan->body;
  uint32_t* map = NULL;
  size_t total = 0;
  WEFT_RETURN_IF_ERROR(map_ids(course->plan, arena, &map));
  for (uint32_t i = 0; i < course->count; ++i) total += body->instructions[i].wait_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, total, sizeof(*course->waits), (void**)&course->waits));
  uint32_t filled = 0;
  for (uint32_t i = 0; i < course->count; ++i) {
    const weft_instruction_t* instruction = &body->instructions[i];
    course->items[i].first_wait = filled;
    course->items[i].wait_count = instruction->wait_count;
    for (uint32_t w = 0; w < instruction->wait_count; ++w) {
      const uint32_t id = instruction->waits[w];
      const uint32_t position = id < course->plan->instruction_count ? map[id] : WEFT_COURSE_NONE;
      if (position >= i) {
        return WEFT_STATUS(INVALID_INPUT,
                           "instruction #%" PRIu32 " waits for #%" PRIu32
                           ", which does not stand before it in the plan's body",
                           instruction->id, id);
      }
      course->waits[filled++] = position;
    }
  }
  return weft_ok_status();
}

static weft_status_t set_streams(weft_course_t* course, weft_arena_t* arena) {
  const weft_plan_block_t* body = &course->plan->body;
  uint32_t* lengths = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, course->stream_count, sizeof(*lengths), (void**)&lengths));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, course->count, sizeof(*course->stream_items), (void**)&course->stream_items));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)course->stream_count + 1,
                                                 sizeof(*course->stream_starts),
                                                 (void**)&course->stream_starts));
  for (uint32_t i = 0; i < course->count; ++i) {
    weft_course_item_t* item = &course->items[i];
    item->stream = body->instructions[i].stream;
    if (item->stream >= course->stream_count) {
      return WEFT_STATUS(INVALID_INPUT,
                         "instruction #%" PRIu32 " is on stream %" PRIu32 " of %" PRIu32,
                         body->instructions[i].id, item->stream, course->stream_count);
    }
    item->issue = lengths[0];
    item->ordinal = lengths[item->stream]++;
  }
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    course->stream_starts[s + 1] = course->stream_starts[s] + lengths[s];
  }
  for (uint32_t i = 0; i < course->count; ++i) {
    const weft_course_item_t* item = &course->items[i];
    course->stream_items[course->stream_starts[item->stream] + item->ordinal] = i;
  }
  return weft_ok_status();
}

// Where collectives run on the cores that compute, computation stands still meanwhile.
static weft_status_t set_rates(weft_course_t* course, weft_arena_t* arena) {
  const bool stops = weft_machine_collectives_compute(course->machine);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, course->link_count, sizeof(*course->compute_rates), (void**)&course->compute_rates));
  for (uint32_t link = 0; link < course->link_count; ++link) {
    course->compute_rates[link] =
        stops ? 0 : 1 / fmax(1, weft_machine_contention(course->machine, link));
  }
  return weft_ok_status();
}

static weft_status_t set_kernels(weft_course_t* course, weft_arena_t* arena) {
  double* costs_ns = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->plan->instruction_count,
                                                 sizeof(*costs_ns), (void**)&costs_ns));
  WEFT_RETURN_IF_ERROR(weft_machine_plan_costs(course->machine, course->plan, arena, costs_ns));
  course->kernel_ns = costs_ns;
  return weft_ok_status();
}

static weft_status_t allocate_calls(weft_course_t* course, weft_arena_t* arena) {
  const uint32_t count = count_collectives(&course->plan->body);
  uint64_t slots = 2;
  while (slots < 2 * (uint64_t)count) slots *= 2;
  weft_course_call_t* calls = NULL;
  uint32_t* call_slots = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*calls), (void**)&calls));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, (size_t)slots, sizeof(*call_slots), (void**)&call_slots));
  course->calls = calls;
  course->call_slots = call_slots;
  course->slot_mask = (uint32_t)(slots - 1);
  return weft_ok_status();
}

weft_status_t weft_course_build(const weft_plan_t* plan, const weft_machine_t* machine,
                                const double* costs_ns, uint32_t replicas, weft_arena_t* arena,
                                weft_course_t* out_course) {
  weft_course_t course = {
      .plan = plan,
      .machine = machine,
      .replicas = replicas,
      .count = plan->body.instruction_count,
      .stream_count = plan->stream_count,
      .link_count = weft_machine_link_count(machine),
  };
  *out_course = (weft_course_t){0};
  course.resource_count = course.link_count + 2;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, course.count, sizeof(*course.items), (void**)&course.items));
  WEFT_RETURN_IF_ERROR(allocate_calls(&course, arena));
  WEFT_RETURN_IF_ERROR(build_groups(&course, arena));
  WEFT_RETURN_IF_ERROR(add_calls(&course, &plan->body, arena));
  WEFT_RETURN_IF_ERROR(set_streams(&course, arena));
  WEFT_RETURN_IF_ERROR(weft_course_set_waits(&course, arena));
  WEFT_RETURN_IF_ERROR(set_rates(&course, arena));
  WEFT_RETURN_IF_ERROR(set_kernels(&course, arena));
  for (uint32_t i = 0; i < course.count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    set_resources(&course, instruction, &course.items[i]);
    WEFT_RETURN_IF_ERROR(
        set_cost(&course, instruction, costs_ns ? &costs_ns[i] : NULL, &course.items[i]));
  }
  *out_course = course;
  return weft_ok_status();
}

double weft_timeline_instruction_ns(const weft_plan_t* plan, const weft_instruction_t* instruction,
                                    const weft_machine_t* machine) {
  const weft_course_t bare = {.plan = plan, .machine = machine, .replicas = 1};
  const weft_cost_t cost = weft_course_instruction_cost(&bare, instruction);
  return cost.compute_ns + cost.transfer_ns;
}
