// What an operation can be cut along depends on the sizes of axes: halves of a batch on two axes of
// two ranks could stay where they are along one of them, on one axis of four they cannot. On axes
// that are folded the decision is that of one axis.
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

static bool are_alike(const weft_strategy_context_t* context, uint32_t a, uint32_t b) {
  const weft_flatten_policy_t* policy = &context->policy;
  const uint32_t masks[] = {context->batch_axes, policy->param_axes, policy->state_axes,
                            policy->gradient_axes};
  if ((context->data_axes >> a & context->data_axes >> b & 1) == 0) return false;
  for (uint32_t i = 0; i < sizeof(masks) / sizeof(masks[0]); ++i) {
    if (!has_both_or_none(masks[i], a, b)) return false;
  }
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    const weft_sharding_t* sharding = &context->shardings[i];
    for (int32_t d = 0; d < sharding->rank; ++d) {
      if (!are_joined(sharding->dims[d], a, b)) return false;
    }
  }
  return true;
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
