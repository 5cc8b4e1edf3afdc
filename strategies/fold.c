// What an operation can be cut along depends on the sizes of axes: halves of a batch on two axes of
// two ranks could stay where they are along one of them, on one axis of four they cannot. On axes
// that are folded the decision is that of one axis.
//
// Axes along which a strategy keeps the same cut are one axis for good. Where it keeps values cut
// along some axes only, they are one axis while it is decided what each operation does with
// samples; the program is then written for the axes apart.
#include "strategies/fold.h"

// True when |b| follows |a| wherever one of them is.
static bool are_joined(weft_axes_t axes, uint32_t a, uint32_t b) {
  for (uint32_t i = 0; i < axes.count; ++i) {
    if (weft_axes_at(axes, i) == b) return false;
    if (weft_axes_at(axes, i) != a) continue;
    return i + 1 < axes.count && weft_axes_at(axes, i + 1) == b;
  }
  return true;
}

static bool has_both_or_none(uint32_t mask, uint32_t a, uint32_t b) {
  return (mask >> a & 1) == (mask >> b & 1);
}

// True when data is cut along |a| and |b| as along one axis.
static bool cut_alike(const weft_strategy_context_t* context, uint32_t a, uint32_t b) {
  if ((context->data_axes >> a & context->data_axes >> b & 1) == 0) return false;
  if (!has_both_or_none(context->batch_axes, a, b)) return false;
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    const weft_sharding_t* sharding = &context->shardings[i];
    for (int32_t d = 0; d < sharding->rank; ++d) {
      if (!are_joined(sharding->dims[d], a, b)) return false;
    }
  }
  return true;
}

// True when the strategy keeps the same cut along both, too.
static bool are_alike(const weft_strategy_context_t* context, uint32_t a, uint32_t b) {
  const weft_flatten_policy_t* policy = &context->policy;
  return cut_alike(context, a, b) && has_both_or_none(policy->param_axes, a, b) &&
         has_both_or_none(policy->state_axes, a, b) &&
         has_both_or_none(policy->gradient_axes, a, b);
}

void weft_mesh_fold(const weft_strategy_context_t* context, weft_mesh_t* out_mesh) {
  const weft_mesh_t* mesh = context->mesh;
  int32_t first = -1;   // of the axes that are being folded
  uint32_t before = 0;  // the last of them
  *out_mesh = *mesh;
  for (uint32_t axis = 0; axis < mesh->axis_count; ++axis) {
    if (mesh->axes[axis].size == 1) continue;
    if (first >= 0 && are_alike(context, before, axis)) {
      out_mesh->axes[first].size *= mesh->axes[axis].size;
      out_mesh->axes[axis].size = 1;
    } else {
      first = (int32_t)axis;
    }
    before = axis;
  }
}

weft_sharding_t weft_sharding_fold(const weft_mesh_t* mesh, const weft_sharding_t* sharding) {
  weft_sharding_t folded = *sharding;
  const uint32_t all = (UINT32_C(1) << mesh->axis_count) - 1;
  const uint32_t single = all & ~weft_mesh_cutting_axes(mesh, all);
  for (int32_t d = 0; d < folded.rank; ++d) {
    folded.dims[d] = weft_axes_without(sharding->dims[d], single);
  }
  return folded;
}

static weft_axes_t unfold_axes(const weft_mesh_t* mesh, const weft_mesh_t* folded,
                               weft_axes_t axes) {
  weft_axes_t unfolded = {.count = 0};
  for (uint32_t i = 0; i < axes.count; ++i) {
    const uint32_t first = weft_axes_at(axes, i);
    uint32_t size = mesh->axes[first].size;
    unfolded = weft_axes_with(unfolded, first);
    for (uint32_t next = first + 1; size < folded->axes[first].size; ++next) {
      if (mesh->axes[next].size == 1) continue;
      size *= mesh->axes[next].size;
      unfolded = weft_axes_with(unfolded, next);
    }
  }
  return unfolded;
}

weft_sharding_t weft_sharding_unfold(const weft_mesh_t* mesh, const weft_mesh_t* folded,
                                     const weft_sharding_t* sharding) {
  weft_sharding_t unfolded = *sharding;
  for (int32_t d = 0; d < unfolded.rank; ++d) {
    unfolded.dims[d] = unfold_axes(mesh, folded, sharding->dims[d]);
  }
  unfolded.partial = unfold_axes(mesh, folded, sharding->partial);
  return unfolded;
}

// ---- axes that are one while operations are decided ---------------------------------------------

// Whether what the strategy keeps cut along some axis of |group| is all cut along the same ones:
// |*out_kept|.
static bool find_kept_axes(const weft_strategy_context_t* context, uint32_t group,
                           uint32_t* out_kept) {
  const weft_flatten_policy_t* policy = &context->policy;
  const uint32_t kept = (policy->param_axes | policy->state_axes) & group;
  const uint32_t masks[] = {policy->param_axes, policy->state_axes, policy->gradient_axes};
  *out_kept = kept;
  for (uint32_t i = 0; i < sizeof(masks) / sizeof(masks[0]); ++i) {
    if ((masks[i] & group) != 0 && (masks[i] & group) != kept) return false;
  }
  return context->is_flattened && (context->batch_axes & group) == group;
}

static void join_axes(const weft_strategy_context_t* context, uint32_t group, weft_mesh_t* mesh,
                      weft_unfolding_t* unfolding) {
  weft_axes_t* lists[] = {unfolding->samples, unfolding->kept};
  uint32_t kept = 0;
  uint32_t first = 0;
  if ((group & (group - 1)) == 0 || !find_kept_axes(context, group, &kept)) return;
  if (kept == 0) kept = group;  // nothing is cut but samples
  while ((group >> first & 1) == 0) ++first;
  lists[0][first] = lists[1][first] = (weft_axes_t){.count = 0};
  for (uint32_t axis = first; group >> axis != 0; ++axis) {
    if ((group >> axis & 1) == 0) continue;
    lists[0][first] = weft_axes_with(lists[0][first], axis);
    if ((kept >> axis & 1) != 0) lists[1][first] = weft_axes_with(lists[1][first], axis);
    if (axis == first) continue;
    mesh->axes[first].size *= mesh->axes[axis].size;
    mesh->axes[axis].size = 1;
    lists[0][axis] = lists[1][axis] = (weft_axes_t){.count = 0};
  }
}

bool weft_mesh_join(const weft_strategy_context_t* context, const weft_mesh_t* mesh,
                    weft_mesh_t* out_mesh, weft_unfolding_t* out_unfolding) {
  uint32_t group = 0;
  uint32_t before = 0;  // the last data axis, of those that |mesh| has folded, too
  *out_mesh = *mesh;
  *out_unfolding = (weft_unfolding_t){.mesh = mesh};
  for (uint32_t axis = 0; axis < mesh->axis_count; ++axis) {
    const weft_axes_t own = weft_axes_with((weft_axes_t){.count = 0}, axis);
    out_unfolding->samples[axis] = out_unfolding->kept[axis] = own;
  }
  for (uint32_t axis = 0; axis < context->mesh->axis_count; ++axis) {
    if (context->mesh->axes[axis].size == 1 || (context->data_axes >> axis & 1) == 0) continue;
    if (group != 0 && !cut_alike(context, before, axis)) {
      join_axes(context, group, out_mesh, out_unfolding);
      group = 0;
    }
    if (mesh->axes[axis].size > 1) group |= UINT32_C(1) << axis;
    before = axis;
  }
  join_axes(context, group, out_mesh, out_unfolding);
  for (uint32_t axis = 0; axis < mesh->axis_count; ++axis) {
    if (out_unfolding->samples[axis].count > 1) return true;
  }
  return false;
}

// The axis that stands for |axis|.
static uint32_t joined_axis(const weft_unfolding_t* unfolding, uint32_t axis) {
  uint32_t first = axis;
  while (!weft_axes_contain(unfolding->samples[first], axis)) --first;
  return first;
}

uint32_t weft_mask_join(const weft_unfolding_t* unfolding, uint32_t mask) {
  uint32_t joined = 0;
  for (uint32_t axis = 0; mask >> axis != 0; ++axis) {
    if ((mask >> axis & 1) != 0) joined |= UINT32_C(1) << joined_axis(unfolding, axis);
  }
  return joined;
}

weft_sharding_t weft_sharding_join(const weft_unfolding_t* unfolding,
                                   const weft_sharding_t* sharding) {
  weft_sharding_t joined = *sharding;
  for (int32_t d = 0; d < joined.rank; ++d) {
    joined.dims[d] = (weft_axes_t){.count = 0};
    for (uint32_t i = 0; i < sharding->dims[d].count; ++i) {
      const uint32_t axis = joined_axis(unfolding, weft_axes_at(sharding->dims[d], i));
      if (!weft_axes_contain(joined.dims[d], axis)) {
        joined.dims[d] = weft_axes_with(joined.dims[d], axis);
      }
    }
  }
  return joined;
}
