// Programs of plans. Whoever reads a plan file gets here (weft_plan_read), so that what is proved
// is what runs: the places of arguments are as much a part of it as the instructions.
#include "strategies/program_plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "graph/plan/verify.h"

typedef struct fit_s {
  const char* file_name;
  const weft_plan_t* plan;
  const weft_program_t* program;
  weft_arena_t scratch;
} fit_t;

static bool same_values(const weft_program_value_t* values, uint32_t index,
                        const weft_shape_t* shape) {
  return weft_shape_equal(&values[index].local_shape, shape);
}

static weft_status_t check_values(const fit_t* fit) {
  const weft_plan_t* plan = fit->plan;
  const weft_program_t* program = fit->program;
  bool fits = program->mesh->rank_count == plan->rank_count &&
              program->program_argument_count == plan->argument_count &&
              program->program_result_count == plan->result_count;
  for (uint32_t i = 0; fits && i < plan->argument_count; ++i) {
    fits = same_values(program->program_arguments, i, &plan->arguments[i].shape);
  }
  for (uint32_t i = 0; fits && i < plan->result_count; ++i) {
    fits = same_values(program->program_results, i, &plan->results[i].shape);
  }
  if (fits) return weft_ok_status();
  return WEFT_STATUS(INVALID_INPUT,
                     "%s: the program that the plan carries has other ranks, arguments or results "
                     "than the plan",
                     fit->file_name);
}

// Elements [begin, end) of an argument of the program hold a part of an argument of the step.
typedef struct slot_s {
  uint32_t argument;
  uint32_t of;
  int64_t begin;
  int64_t end;
} slot_t;

static int compare_slots(const void* a, const void* b) {
  const slot_t* left = a;
  const slot_t* right = b;
  if (left->argument != right->argument) return left->argument < right->argument ? -1 : 1;
  if (left->begin != right->begin) return left->begin < right->begin ? -1 : 1;
  return left->of < right->of ? -1 : left->of > right->of;
}

// All places where elements are, in order.
static weft_status_t list_slots(fit_t* fit, slot_t** out_slots, size_t* out_count) {
  const weft_program_t* program = fit->program;
  size_t count = 0;
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    count += program->arguments[i].part_count;
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&fit->scratch, count, sizeof(**out_slots), (void**)out_slots));
  count = 0;
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    for (uint32_t p = 0; p < program->arguments[i].part_count; ++p) {
      const weft_program_part_t* part = &program->arguments[i].parts[p];
      const int64_t begin = part->offset < 0 ? 0 : part->offset;
      if (part->count == 0) continue;
      (*out_slots)[count++] =
          (slot_t){.argument = part->argument, .of = i, .begin = begin, .end = begin + part->count};
    }
  }
  qsort(*out_slots, count, sizeof(**out_slots), compare_slots);
  *out_count = count;
  return weft_ok_status();
}

static weft_status_t check_slots(fit_t* fit) {
  const weft_argument_role_t* roles = fit->program->roles.arguments;
  slot_t* slots = NULL;
  size_t count = 0;
  WEFT_RETURN_IF_ERROR(list_slots(fit, &slots, &count));
  for (size_t i = 1; i < count; ++i) {
    const slot_t* last = &slots[i - 1];
    if (slots[i].argument != last->argument || slots[i].begin >= last->end) continue;
    if (slots[i].of == last->of) {
      return WEFT_STATUS(INVALID_INPUT,
                         "%s: two parts of argument '%s' of the step both are to be in element "
                         "%lld of the program's argument %u",
                         fit->file_name, roles[last->of].name, (long long)slots[i].begin,
                         last->argument);
    }
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: arguments '%s' and '%s' of the step both are to be in element %lld of "
                       "the program's argument %u",
                       fit->file_name, roles[last->of].name, roles[slots[i].of].name,
                       (long long)slots[i].begin, last->argument);
  }
  return weft_ok_status();
}

static int compare_names(const void* a, const void* b) {
  return strcmp(*(const char* const*)a, *(const char* const*)b);
}

static weft_status_t check_names(fit_t* fit) {
  const weft_roles_t* roles = &fit->program->roles;
  const char** names = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&fit->scratch, roles->argument_count,
                                                 sizeof(*names), (void**)&names));
  for (uint32_t i = 0; i < roles->argument_count; ++i) names[i] = roles->arguments[i].name;
  qsort(names, roles->argument_count, sizeof(*names), compare_names);
  for (uint32_t i = 1; i < roles->argument_count; ++i) {
    if (strcmp(names[i - 1], names[i]) != 0) continue;
    return WEFT_STATUS(INVALID_INPUT, "%s: two arguments of the step are called '%s'",
                       fit->file_name, names[i]);
  }
  return weft_ok_status();
}

static weft_status_t check_replaced_part(const fit_t* fit, uint32_t index,
                                         const weft_program_part_t* part) {
  const weft_argument_role_t* role = &fit->program->roles.arguments[index];
  const int32_t in = fit->program->results[role->result];
  const int32_t replaced = fit->plan->arguments[part->argument].aliased_result;
  if (replaced >= 0 && (in < 0 || part->offset >= 0 || in == replaced)) return weft_ok_status();
  return WEFT_STATUS(INVALID_INPUT,
                     "%s: result %d replaces the step's argument '%s', but the plan's argument %u "
                     "that holds it is replaced by %s",
                     fit->file_name, role->result, role->name, part->argument,
                     replaced < 0 ? "none" : "another one");
}

// An argument of the step that a result replaces is in arguments of the plan that results replace:
// alone in one, it is the same result; in several parts, the arguments alone hold the result.
static weft_status_t check_replaced(const fit_t* fit) {
  const weft_program_t* program = fit->program;
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    const weft_argument_role_t* role = &program->roles.arguments[i];
    const weft_program_argument_t* place = &program->arguments[i];
    if (role->result < 0) continue;
    if (place->part_count > 1 && program->results[role->result] >= 0) {
      return WEFT_STATUS(INVALID_INPUT,
                         "%s: result %d replaces the step's argument '%s', which is in %u parts, "
                         "but is a result of the plan by itself",
                         fit->file_name, role->result, role->name, place->part_count);
    }
    for (uint32_t p = 0; p < place->part_count; ++p) {
      WEFT_RETURN_IF_ERROR(check_replaced_part(fit, i, &place->parts[p]));
    }
  }
  return weft_ok_status();
}

static weft_status_t check_fit(const char* file_name, const weft_plan_t* plan,
                               const weft_program_t* program, weft_allocator_t allocator) {
  fit_t fit = {.file_name = file_name, .plan = plan, .program = program};
  weft_arena_init(allocator, &fit.scratch);
  weft_status_t status = check_values(&fit);
  if (weft_status_is_ok(status)) status = check_slots(&fit);
  if (weft_status_is_ok(status)) status = check_names(&fit);
  if (weft_status_is_ok(status)) status = check_replaced(&fit);
  weft_arena_deinit(&fit.scratch);
  return status;
}

bool weft_plan_has_program(const weft_plan_t* plan) {
  return weft_plan_attachment(plan, WEFT_PROGRAM_ATTACHMENT) != NULL;
}

weft_status_t weft_program_of_plan(const char* file_name, const weft_plan_t* plan,
                                   weft_allocator_t allocator, weft_program_origin_t* out_origin,
                                   weft_program_t** out_program) {
  const weft_plan_attachment_t* attachment = weft_plan_attachment(plan, WEFT_PROGRAM_ATTACHMENT);
  char name[512];
  *out_program = NULL;
  if (!attachment) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: the plan does not say how its step is loaded and fed: make it with "
                       "`weft plan`",
                       file_name);
  }
  snprintf(name, sizeof(name), "%s (attachment '%s')", file_name, attachment->name);
  WEFT_RETURN_IF_ERROR(weft_program_read_text(name, attachment->text, attachment->size,
                                              plan->graph->file_name, allocator, out_origin,
                                              out_program));
  weft_status_t status = check_fit(file_name, plan, *out_program, allocator);
  if (weft_status_is_ok(status)) return status;
  weft_program_release(*out_program);
  *out_program = NULL;
  return status;
}

static weft_status_t check_plan(const char* file_name, const weft_plan_t* plan,
                                weft_allocator_t allocator) {
  weft_program_t* program = NULL;
  weft_program_origin_t origin;
  weft_status_t status = weft_plan_verify_spmd(plan, allocator);
  if (!weft_status_is_ok(status)) {
    return weft_status_annotate(status, "while verifying '%s'", file_name);
  }
  if (!weft_plan_has_program(plan)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_program_of_plan(file_name, plan, allocator, &origin, &program));
  weft_program_release(program);
  return weft_ok_status();
}

weft_status_t weft_plan_read(const char* file_name, const char* text, size_t size,
                             weft_allocator_t allocator, weft_plan_t** out_plan) {
  weft_plan_t* plan = NULL;
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_plan_read_text(file_name, text, size, allocator, &plan));
  weft_status_t status = check_plan(file_name, plan, allocator);
  if (weft_status_is_ok(status)) {
    *out_plan = plan;
  } else {
    weft_plan_release(plan);
  }
  return status;
}
