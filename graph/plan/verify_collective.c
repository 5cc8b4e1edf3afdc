// Collectives by themselves: dense views of as many elements as the kind moves, peers that agree.
#include <inttypes.h>

#include "graph/plan/verify_internal.h"
#include "runtime/base/checked_math.h"

typedef struct collective_check_s {
  const weft_verify_t* verify;
  const weft_kernel_t* kernel;
  const weft_collective_kernel_t* call;
  const weft_plan_groups_t* groups;
  char name[WEFT_VERIFY_NAME_CAPACITY];
} collective_check_t;

// The view is dense and has |blocks| times |count| elements.
static weft_status_t check_view(const collective_check_t* check, const char* what,
                                const weft_view_t* view, int64_t blocks) {
  int64_t expected = 0;
  int64_t count = 1;
  for (int32_t i = 0; i < view->rank; ++i) count *= view->dims[i];
  if (!weft_checked_mul_i64(check->call->count, blocks, &expected) || count != expected) {
    return weft_verify_fail(check->verify,
                            "%s: the %s has %" PRId64 " elements, but %s of %" PRId64
                            " among %u ranks has %" PRId64,
                            check->name, what, count, weft_collective_name(check->call->kind),
                            check->call->count, check->groups->group_size, expected);
  }
  if (view->dtype != check->call->dtype) {
    return weft_verify_fail(check->verify, "%s: the %s is %s, the collective moves %s", check->name,
                            what, weft_dtype_name(view->dtype),
                            weft_dtype_name(check->call->dtype));
  }
  weft_place_t place;
  weft_place_of_view(check->verify->plan, view, &place);
  const uint64_t bytes = (uint64_t)count * weft_dtype_size_bytes(view->dtype);
  bool ascends = true;
  int64_t stride = 1;
  for (int32_t i = view->rank; i-- > 0;) {
    if (view->dims[i] != 1 && view->strides[i] != stride) ascends = false;
    stride *= view->dims[i];
  }
  if (count == 0 || (ascends && place.end - place.begin == bytes)) return weft_ok_status();
  return weft_verify_fail(check->verify, "%s: the %s is not dense", check->name, what);
}

static weft_status_t check_reduction(const collective_check_t* check) {
  const weft_collective_kernel_t* call = check->call;
  const bool reduces =
      call->kind == WEFT_COLLECTIVE_ALL_REDUCE || call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
  const bool is_bitwise = call->reduction == WEFT_REDUCTION_AND ||
                          call->reduction == WEFT_REDUCTION_OR ||
                          call->reduction == WEFT_REDUCTION_XOR;
  if ((unsigned)call->reduction >= WEFT_REDUCTION_COUNT_ ||
      reduces != (call->reduction != WEFT_REDUCTION_NONE) ||
      (is_bitwise && weft_dtype_is_float(call->dtype))) {
    return weft_verify_fail(check->verify, "%s: %s cannot combine %s by reduction %u", check->name,
                            weft_collective_name(call->kind), weft_dtype_name(call->dtype),
                            (unsigned)call->reduction);
  }
  return weft_ok_status();
}

// Each rank receives from the one that sends to it. Communicators count peers in the group, plans
// in the world: both are the same for the group of all ranks in rank order alone.
static weft_status_t check_peers(const collective_check_t* check) {
  const weft_collective_kernel_t* call = check->call;
  const uint32_t ranks = check->verify->plan->rank_count;
  if (call->kind != WEFT_COLLECTIVE_PERMUTE) {
    if (!call->peers) return weft_ok_status();
    return weft_verify_fail(check->verify, "%s: only permute has sources and targets", check->name);
  }
  bool is_world = call->peers && check->groups->group_size == ranks;
  for (uint32_t r = 0; is_world && r < ranks; ++r) is_world = check->groups->members[r] == r;
  if (!is_world) {
    return weft_verify_fail(check->verify,
                            "%s: permute names no peers, or its group is not all "
                            "ranks in rank order",
                            check->name);
  }
  for (uint32_t r = 0; r < ranks; ++r) {
    for (uint32_t side = 0; side < 2; ++side) {
      const int32_t peer = call->peers[2 * r + side];
      if (peer == -1) continue;
      const bool exists = peer >= 0 && (uint32_t)peer < ranks;
      if (exists && call->peers[2 * (uint32_t)peer + 1 - side] == (int32_t)r) continue;
      return weft_verify_fail(check->verify,
                              "%s: rank %u %s rank %d, which does not exist or says "
                              "otherwise",
                              check->name, r, side == 0 ? "receives from" : "sends to", (int)peer);
    }
  }
  return weft_ok_status();
}

static weft_status_t check_sizes(const collective_check_t* check) {
  const weft_collective_kernel_t* call = check->call;
  const int64_t members = check->groups->group_size;
  const bool from_all =
      call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER || call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  const bool to_all =
      call->kind == WEFT_COLLECTIVE_ALL_GATHER || call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  if (call->count < 0) {
    return weft_verify_fail(check->verify, "%s: %s of %" PRId64 " elements", check->name,
                            weft_collective_name(call->kind), call->count);
  }
  WEFT_RETURN_IF_ERROR(
      check_view(check, "input", &check->kernel->inputs[0], from_all ? members : 1));
  return check_view(check, "output", &check->kernel->outputs[0], to_all ? members : 1);
}

weft_status_t weft_verify_collective(const weft_verify_t* verify,
                                     const weft_instruction_t* instruction) {
  const weft_plan_t* plan = verify->plan;
  const weft_kernel_t* kernel = &instruction->kernel;
  collective_check_t check = {.verify = verify, .kernel = kernel, .call = &kernel->as.collective};
  weft_verify_name(instruction, check.name);
  if (plan->rank_count < 2) {
    return weft_verify_fail(verify, "%s is a collective in a plan for one rank", check.name);
  }
  if ((unsigned)check.call->kind >= WEFT_COLLECTIVE_BARRIER) {
    return weft_verify_fail(verify, "%s is of no kind that plans have", check.name);
  }
  if (check.call->groups >= plan->groups_count) {
    return weft_verify_fail(verify, "%s is among the groups g%u, but there are %u sets", check.name,
                            check.call->groups, plan->groups_count);
  }
  check.groups = &plan->groups[check.call->groups];
  if (kernel->input_count != 1 || kernel->output_count != 1) {
    return weft_verify_fail(verify, "%s has %u inputs and %u outputs, expected one of each",
                            check.name, kernel->input_count, kernel->output_count);
  }
  WEFT_RETURN_IF_ERROR(check_sizes(&check));
  WEFT_RETURN_IF_ERROR(check_reduction(&check));
  const bool has_root = check.call->kind == WEFT_COLLECTIVE_BROADCAST;
  if (check.call->root < 0 ||
      (uint32_t)check.call->root >= (has_root ? check.groups->group_size : 1)) {
    return weft_verify_fail(verify, "%s: the root is member %d of a group of %u", check.name,
                            (int)check.call->root, check.groups->group_size);
  }
  return check_peers(&check);
}
