#include "tests/sharding/random_shardings.h"

#include <math.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "tests/testing/testing.h"

random_stream_t random_stream(uint64_t seed) {
  return (random_stream_t){.key = weft_random_key(seed)};
}

uint32_t random_below(random_stream_t* random, uint32_t limit) {
  return (uint32_t)(weft_random_u64(random->key, random->next++) % limit);
}

weft_mesh_t random_mesh(random_stream_t* random) {
  static const uint32_t sizes[][3] = {
      {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {2, 2, 0}, {2, 2, 0}, {3, 2, 0},
      {2, 3, 0}, {4, 2, 0}, {2, 4, 0}, {1, 3, 0}, {2, 2, 2}, {2, 2, 2},
  };
  static const char* const names[] = {"x", "y", "z"};
  const uint32_t* chosen = sizes[random_below(random, sizeof(sizes) / sizeof(sizes[0]))];
  weft_mesh_t mesh = {.rank_count = 1};
  for (uint32_t a = 0; a < 3 && chosen[a] != 0; ++a) {
    mesh.axes[mesh.axis_count++] = (weft_mesh_axis_t){.name = names[a], .size = chosen[a]};
    mesh.rank_count *= chosen[a];
  }
  return mesh;
}

weft_sharding_t random_sharding(random_stream_t* random, const weft_mesh_t* mesh,
                                const weft_type_t* type, weft_reduction_t partial, bool even) {
  weft_sharding_t sharding = weft_sharding_replicated(type);
  uint32_t order[WEFT_MESH_MAX_AXES];
  for (uint32_t a = 0; a < mesh->axis_count; ++a) order[a] = a;
  for (uint32_t a = mesh->axis_count; a-- > 1;) {
    const uint32_t b = random_below(random, a + 1);
    const uint32_t swapped = order[a];
    order[a] = order[b];
    order[b] = swapped;
  }
  uint32_t partial_axes = 0;
  for (uint32_t i = 0; i < mesh->axis_count; ++i) {
    const uint32_t axis = order[i];
    const uint32_t choice = random_below(random, 2 + 2 * (uint32_t)sharding.rank);
    if (choice == 0) continue;
    if (choice == 1) {
      if (partial != WEFT_REDUCTION_NONE) partial_axes |= UINT32_C(1) << axis;
      continue;
    }
    const uint32_t dim = (choice - 2) / 2;
    const weft_axes_t axes = weft_axes_with(sharding.dims[dim], axis);
    if (even && type->dims[dim] % weft_mesh_axes_size(mesh, axes) != 0) continue;
    sharding.dims[dim] = axes;
  }
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if ((partial_axes >> a & 1) != 0) sharding.partial = weft_axes_with(sharding.partial, a);
  }
  if (partial_axes != 0) sharding.reduction = partial;
  return sharding;
}

weft_reduction_t random_reduction(random_stream_t* random, weft_dtype_t dtype) {
  static const weft_reduction_t all[] = {
      WEFT_REDUCTION_SUM,     WEFT_REDUCTION_SUM, WEFT_REDUCTION_MAX, WEFT_REDUCTION_MIN,
      WEFT_REDUCTION_PRODUCT, WEFT_REDUCTION_AND, WEFT_REDUCTION_OR,  WEFT_REDUCTION_XOR,
  };
  if (dtype == WEFT_DTYPE_I1) return all[5 + random_below(random, 3)];
  return all[random_below(random, weft_dtype_is_float(dtype) ? 5 : 8)];
}

// ---- elements -----------------------------------------------------------------------------------

double tensor_get(const weft_tensor_t* tensor, int64_t index) {
  const void* data = tensor->data;
  switch (tensor->shape.dtype) {
    case WEFT_DTYPE_I1:
    case WEFT_DTYPE_UI8:
      return ((const uint8_t*)data)[index];
    case WEFT_DTYPE_I8:
      return ((const int8_t*)data)[index];
    case WEFT_DTYPE_I16:
      return ((const int16_t*)data)[index];
    case WEFT_DTYPE_UI16:
      return ((const uint16_t*)data)[index];
    case WEFT_DTYPE_I32:
      return ((const int32_t*)data)[index];
    case WEFT_DTYPE_UI32:
      return ((const uint32_t*)data)[index];
    case WEFT_DTYPE_I64:
      return (double)((const int64_t*)data)[index];
    case WEFT_DTYPE_UI64:
      return (double)((const uint64_t*)data)[index];
    case WEFT_DTYPE_BF16:
      return (double)weft_bf16_to_f32(((const uint16_t*)data)[index]);
    case WEFT_DTYPE_F16:
      return (double)weft_f16_to_f32(((const uint16_t*)data)[index]);
    case WEFT_DTYPE_F32:
      return (double)((const float*)data)[index];
    case WEFT_DTYPE_F64:
      return ((const double*)data)[index];
    default:
      ck_abort_msg("no elements of type %s", weft_dtype_name(tensor->shape.dtype));
      return 0.0;
  }
}

void tensor_set(weft_tensor_t* tensor, int64_t index, double value) {
  void* data = tensor->data;
  switch (tensor->shape.dtype) {
    case WEFT_DTYPE_I1:
      ((uint8_t*)data)[index] = value != 0;
      break;
    case WEFT_DTYPE_I8:
      ((int8_t*)data)[index] = (int8_t)(int64_t)value;
      break;
    case WEFT_DTYPE_UI8:
      ((uint8_t*)data)[index] = (uint8_t)(int64_t)value;
      break;
    case WEFT_DTYPE_I16:
    case WEFT_DTYPE_UI16:
      ((uint16_t*)data)[index] = (uint16_t)(int64_t)value;
      break;
    case WEFT_DTYPE_I32:
    case WEFT_DTYPE_UI32:
      ((uint32_t*)data)[index] = (uint32_t)(int64_t)value;
      break;
    case WEFT_DTYPE_I64:
    case WEFT_DTYPE_UI64:
      ((int64_t*)data)[index] = (int64_t)value;
      break;
    case WEFT_DTYPE_BF16:
      ((uint16_t*)data)[index] = weft_f64_to_bf16(value);
      break;
    case WEFT_DTYPE_F16:
      ((uint16_t*)data)[index] = weft_f64_to_f16(value);
      break;
    case WEFT_DTYPE_F32:
      ((float*)data)[index] = (float)value;
      break;
    case WEFT_DTYPE_F64:
      ((double*)data)[index] = value;
      break;
    default:
      ck_abort_msg("no elements of type %s", weft_dtype_name(tensor->shape.dtype));
  }
}

void random_tensor(random_stream_t* random, const weft_shape_t* shape, weft_reduction_t reduction,
                   weft_tensor_t* out_tensor) {
  static const double factors[] = {1.0, -1.0, 2.0, 1.0};
  WEFT_ASSERT_OK(weft_tensor_init(shape, weft_testing_allocator(), out_tensor));
  const bool is_unsigned =
      !weft_dtype_is_float(shape->dtype) && !weft_dtype_is_signed(shape->dtype);
  for (int64_t i = 0; i < weft_shape_element_count(shape); ++i) {
    double value = (double)random_below(random, 17) - (is_unsigned ? 0.0 : 8.0);
    if (reduction == WEFT_REDUCTION_PRODUCT) value = factors[random_below(random, 4)];
    if (is_unsigned && value < 0) value = 3.0;
    if (shape->dtype == WEFT_DTYPE_I1) value = random_below(random, 2);
    tensor_set(out_tensor, i, value);
  }
}

double reduce_numbers(weft_reduction_t reduction, weft_dtype_t dtype, double accumulator,
                      double value) {
  const int64_t a = weft_dtype_is_float(dtype) ? 0 : (int64_t)accumulator;
  const int64_t b = weft_dtype_is_float(dtype) ? 0 : (int64_t)value;
  switch (reduction) {
    case WEFT_REDUCTION_SUM:
      return accumulator + value;
    case WEFT_REDUCTION_PRODUCT:
      return accumulator * value;
    case WEFT_REDUCTION_MAX:
      return fmax(accumulator, value);
    case WEFT_REDUCTION_MIN:
      return fmin(accumulator, value);
    case WEFT_REDUCTION_AND:
      return (double)(a & b);
    case WEFT_REDUCTION_OR:
      return (double)(a | b);
    case WEFT_REDUCTION_XOR:
      return (double)(a ^ b);
    default:
      ck_abort_msg("no reduction %d", (int)reduction);
      return 0.0;
  }
}

// ---- padding ------------------------------------------------------------------------------------

void poison_padding(random_stream_t* random, const weft_mesh_t* mesh,
                    const weft_sharding_t* sharding, const weft_shape_t* global_shape,
                    uint32_t rank, weft_tensor_t* shard) {
  const weft_shape_t* shape = &shard->shape;
  int64_t valid[WEFT_MAX_RANK] = {0};
  int64_t start = 0;
  for (int32_t d = 0; d < shape->rank; ++d) {
    weft_sharding_range(mesh, sharding, d, global_shape->dims[d], rank, &start, &valid[d]);
  }
  for (int64_t i = 0; i < weft_shape_element_count(shape); ++i) {
    bool is_padding = false;
    int64_t rest = i;
    for (int32_t d = shape->rank; d-- > 0;) {
      is_padding = is_padding || rest % shape->dims[d] >= valid[d];
      rest /= shape->dims[d];
    }
    if (!is_padding) continue;
    const double garbage = (double)random_below(random, 1u << 20);
    tensor_set(shard, i, weft_dtype_is_float(shape->dtype) ? (double)NAN : garbage);
    if (shape->dtype == WEFT_DTYPE_I1) tensor_set(shard, i, random_below(random, 2));
  }
}
