// Writes into a plan what it is expected to do: costs, start times, what bound them, the summary.
#include <math.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "graph/plan/schedule.h"
#include "graph/plan/timeline_internal.h"

// 2^63 ns are 292 years: costs beyond are as good as that.
static uint64_t round_ns(double ns) {
  return ns < 0x1p63 ? (uint64_t)llround(ns) : (uint64_t)1 << 63;
}

// Nested instructions have no start of their own: they run many times, or not at all.
static void predict_nested(const weft_course_t* course, const weft_instruction_t* owner) {
  for (uint32_t b = 0; b < owner->block_count; ++b) {
    for (uint32_t i = 0; i < owner->blocks[b].instruction_count; ++i) {
      weft_instruction_t* instruction = &owner->blocks[b].instructions[i];
      const weft_cost_t cost = weft_course_instruction_cost(course, instruction);
      instruction->cost_ns = round_ns(cost.compute_ns + cost.transfer_ns);
      instruction->start_ns = WEFT_TIME_UNKNOWN;
      instruction->binding = WEFT_INSTRUCTION_NONE;
      predict_nested(course, instruction);
    }
  }
}

static void exchange_waits(weft_plan_t* plan, weft_plan_waits_t* others) {
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* instruction = &plan->body.instructions[i];
    const weft_plan_waits_t other = others[i];
    others[i] =
        (weft_plan_waits_t){.waits = instruction->waits, .wait_count = instruction->wait_count};
    instruction->waits = other.waits;
    instruction->wait_count = other.wait_count;
  }
}

// Collectives that start earlier slow other computation, which can cost more than waiting did.
static weft_status_t try_waits(weft_plan_t* plan, weft_plan_waits_t* others, weft_arena_t* scratch,
                               weft_course_t* course, weft_timeline_t* timeline) {
  weft_timeline_t other;
  exchange_waits(plan, others);
  WEFT_RETURN_IF_ERROR(weft_course_set_waits(course, scratch));
  WEFT_RETURN_IF_ERROR(weft_course_run(course, scratch, &other));
  if (round_ns(other.step_ns) <= round_ns(timeline->step_ns)) {
    *timeline = other;
    return weft_ok_status();
  }
  exchange_waits(plan, others);
  return weft_course_set_waits(course, scratch);
}

static weft_status_t predict(weft_plan_t* plan, const weft_machine_t* machine,
                             weft_plan_waits_t* others, weft_arena_t* scratch) {
  weft_course_t course;
  weft_timeline_t timeline;
  weft_bounds_t bounds;
  const char* name = weft_machine_name(machine);
  WEFT_RETURN_IF_ERROR(weft_course_build(plan, machine, NULL, 1, scratch, &course));
  WEFT_RETURN_IF_ERROR(weft_course_run(&course, scratch, &timeline));
  if (others) WEFT_RETURN_IF_ERROR(try_waits(plan, others, scratch, &course, &timeline));
  WEFT_RETURN_IF_ERROR(weft_course_bounds(&course, scratch, &bounds));
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&plan->arena, name, strlen(name), &name));
  for (uint32_t i = 0; i < timeline.count; ++i) {
    weft_instruction_t* instruction = &plan->body.instructions[i];
    const weft_timeline_entry_t* entry = &timeline.entries[i];
    instruction->cost_ns = round_ns(entry->cost_ns);
    instruction->start_ns = round_ns(entry->start_ns);
    instruction->binding = entry->binding;
    predict_nested(&course, instruction);
  }
  plan->prediction = (weft_plan_prediction_t){
      .machine = name,
      .step_ns = round_ns(timeline.step_ns),
      .exposed_ns = round_ns(timeline.exposed_ns),
      .bound_ns = round_ns(floor(bounds.bound_ns)),
  };
  return weft_ok_status();
}

// Names of machines are no identity: who explains or simulates the plan needs the figures.
static weft_status_t attach_machine(weft_plan_t* plan, const weft_machine_t* machine) {
  char* text = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_machine_print(machine, plan->allocator, &text, &size));
  const weft_status_t status = weft_plan_attach(plan, WEFT_MACHINE_ATTACHMENT, text, size);
  weft_allocator_release(plan->allocator, text, size + 1, 1);
  return status;
}

weft_status_t weft_plan_predict(weft_plan_t* plan, const weft_machine_t* machine,
                                weft_plan_waits_t* others) {
  weft_arena_t scratch;
  weft_arena_init(plan->allocator, &scratch);
  weft_status_t status = predict(plan, machine, others, &scratch);
  weft_arena_deinit(&scratch);
  if (weft_status_is_ok(status)) status = attach_machine(plan, machine);
  return status;
}
