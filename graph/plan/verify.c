// Verification of whole plans: the parts in the order in which they rely on each other.
#include "graph/plan/verify.h"

#include <stdarg.h>
#include <stdio.h>

#include "graph/plan/verify_internal.h"

// Messages ---------------------------------------------------------------------------------------

weft_status_t weft_verify_fail(const weft_verify_t* verify, const char* format, ...) {
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);
  const weft_plan_t* plan = verify->plan;
  if (!plan->is_made_here) return WEFT_STATUS(INVALID_INPUT, "%s%s", verify->where, text);
  const weft_op_t* op = *verify->at ? (*verify->at)->op : NULL;
  const weft_location_t location = op ? op->location : (weft_location_t){0};
  return WEFT_STATUS_AT(plan->graph, location, INTERNAL,
                        "the plan that was made fails its proof, which is a mistake of weft's: "
                        "%s%s",
                        verify->where, text);
}

// Longer names are cut.
#define VERIFY_NAME_CHARACTERS 40
_Static_assert(VERIFY_NAME_CHARACTERS + sizeof("#4294967295 ()") <= WEFT_VERIFY_NAME_CAPACITY,
               "names fit");

static const char* kind_of(const weft_instruction_t* instruction) {
  switch (instruction->kind) {
    case WEFT_INSTRUCTION_WHILE:
      return "while";
    case WEFT_INSTRUCTION_SWITCH:
      return "switch";
    case WEFT_INSTRUCTION_COLLECTIVE:
      return weft_collective_name(instruction->kernel.as.collective.kind);
    case WEFT_INSTRUCTION_KERNEL:
      break;
  }
  switch (instruction->kernel.kind) {
    case WEFT_KERNEL_LOOP:
      return "loop";
    case WEFT_KERNEL_CONTRACTION:
      return "contraction";
    case WEFT_KERNEL_OP:
      return instruction->kernel.as.op.op ? instruction->kernel.as.op.op->name : "operation";
    case WEFT_KERNEL_COLLECTIVE:
      break;
  }
  return "kernel";
}

const char* weft_verify_name(const weft_instruction_t* instruction,
                             char text[WEFT_VERIFY_NAME_CAPACITY]) {
  // By hand: checks name every instruction before they know whether a message needs it.
  const char* name = instruction->name ? instruction->name : kind_of(instruction);
  char digits[10];
  uint32_t count = 0;
  uint32_t at = 0;
  for (uint32_t left = instruction->id; count == 0 || left != 0; left /= 10) {
    digits[count++] = (char)('0' + left % 10);
  }
  text[at++] = '#';
  while (count > 0) text[at++] = digits[--count];
  text[at++] = ' ';
  text[at++] = '(';
  for (uint32_t i = 0; i < VERIFY_NAME_CHARACTERS && name[i] != '\0'; ++i) text[at++] = name[i];
  text[at++] = ')';
  text[at] = '\0';
  return text;
}

const char* weft_verify_arena_name(weft_buffer_kind_t kind) {
  static const char* const names[WEFT_BUFFER_KIND_COUNT_] = {
      [WEFT_BUFFER_ARGUMENT] = "argument", [WEFT_BUFFER_CONSTANT] = "constant",
      [WEFT_BUFFER_RESULT] = "result",     [WEFT_BUFFER_STEP] = "step",
      [WEFT_BUFFER_HOST] = "host",
  };
  return names[kind];
}

// Parts ------------------------------------------------------------------------------------------

// Everything that one rank can be refused for.
static weft_status_t verify_plan(const weft_plan_t* plan, uint32_t rank_count, const char* where,
                                 weft_arena_t* scratch, weft_verify_t* out_verify) {
  *out_verify = (weft_verify_t){.plan = plan, .where = where, .scratch = scratch};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate(scratch, sizeof(*out_verify->at), (void**)&out_verify->at));
  if (plan->rank_count != rank_count) {
    return WEFT_STATUS(INVALID_INPUT, "%sthe plan is for %u ranks, not for %u", where,
                       plan->rank_count, rank_count);
  }
  WEFT_RETURN_IF_ERROR(weft_verify_tables(out_verify));
  WEFT_RETURN_IF_ERROR(weft_verify_instructions(out_verify));
  WEFT_RETURN_IF_ERROR(weft_verify_order(out_verify));
  WEFT_RETURN_IF_ERROR(weft_verify_contents(out_verify));
  weft_verify_at(out_verify, NULL);
  if (!plan->function || !plan->function->body) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_verify_values(out_verify));
  weft_verify_at(out_verify, NULL);
  return weft_ok_status();
}

// Of ranks with one plan, the first is verified. Plans are compared with the previous rank's first:
// then ranks that share one or none cost the same.
static weft_status_t verify_all(const weft_plan_t* const* plans, uint32_t rank_count,
                                weft_arena_t* scratch) {
  const weft_verify_t** verifies = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, rank_count, sizeof(*verifies), (void**)&verifies));
  for (uint32_t r = 0; r < rank_count; ++r) {
    uint32_t same = 0;
    if (r > 0 && plans[r] == plans[r - 1]) {
      same = r - 1;
    } else {
      while (same < r && plans[same] != plans[r]) ++same;
    }
    if (same < r) {
      verifies[r] = verifies[same];
      continue;
    }
    weft_verify_t* verify = NULL;
    const char* where = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate(scratch, sizeof(*verify), (void**)&verify));
    WEFT_RETURN_IF_ERROR(weft_arena_format(scratch, &where, "rank %u: ", r));
    WEFT_RETURN_IF_ERROR(verify_plan(plans[r], rank_count, where, scratch, verify));
    verifies[r] = verify;
  }
  return weft_verify_ranks(verifies, rank_count, scratch);
}

weft_status_t weft_plan_verify(const weft_plan_t* const* plans, uint32_t rank_count,
                               weft_allocator_t allocator) {
  bool is_same = true;
  if (rank_count == 0) return WEFT_STATUS(INVALID_ARGUMENT, "there are no plans to verify");
  for (uint32_t r = 1; r < rank_count; ++r) is_same = is_same && plans[r] == plans[0];
  weft_arena_t scratch;
  weft_arena_init(allocator, &scratch);
  weft_verify_t verify;
  // One plan on all ranks: they call the same collectives in one order, so nobody waits in vain.
  weft_status_t status = is_same ? verify_plan(plans[0], rank_count, "", &scratch, &verify)
                                 : verify_all(plans, rank_count, &scratch);
  weft_arena_deinit(&scratch);
  return status;
}

weft_status_t weft_plan_verify_spmd(const weft_plan_t* plan, weft_allocator_t allocator) {
  weft_arena_t scratch;
  weft_arena_init(allocator, &scratch);
  weft_verify_t verify;
  weft_status_t status = verify_plan(plan, plan->rank_count, "", &scratch, &verify);
  weft_arena_deinit(&scratch);
  return status;
}
