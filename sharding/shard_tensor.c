// Cutting dense tensors into shards and putting them together again: how inputs reach virtual ranks
// and how their results are compared. Clear rather than fast.
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "sharding/placement.h"

// ---- elements -----------------------------------------------------------------------------------

// One element: floats as |number|, everything else sign- or zero-extended in |bits|.
typedef union element_u {
  double number;
  uint64_t bits;
} element_t;

static element_t from_number(double number) {
  return (element_t){.number = number};
}

static element_t from_bits(uint64_t bits) {
  return (element_t){.bits = bits};
}

static element_t load_element(weft_dtype_t dtype, const void* source) {
  element_t element = {.bits = 0};
  const size_t size = weft_dtype_size_bytes(dtype);
  uint16_t half = 0;
  float single = 0.0f;
  switch (dtype) {
    case WEFT_DTYPE_BF16:
    case WEFT_DTYPE_F16:
      memcpy(&half, source, sizeof(half));
      element.number =
          (double)(dtype == WEFT_DTYPE_F16 ? weft_f16_to_f32(half) : weft_bf16_to_f32(half));
      break;
    case WEFT_DTYPE_F32:
      memcpy(&single, source, sizeof(single));
      element.number = (double)single;
      break;
    case WEFT_DTYPE_F64:
      memcpy(&element.number, source, sizeof(element.number));
      break;
    default:
      memcpy(&element.bits, source, size);
      if (weft_dtype_is_signed(dtype) && size < 8) {
        const uint64_t sign = UINT64_C(1) << (size * 8 - 1);
        element.bits = (element.bits ^ sign) - sign;
      }
      break;
  }
  return element;
}

static void store_element(weft_dtype_t dtype, element_t element, void* target) {
  uint16_t half = 0;
  float single = 0.0f;
  switch (dtype) {
    case WEFT_DTYPE_BF16:
    case WEFT_DTYPE_F16:
      half = dtype == WEFT_DTYPE_F16 ? weft_f64_to_f16(element.number)
                                     : weft_f64_to_bf16(element.number);
      memcpy(target, &half, sizeof(half));
      break;
    case WEFT_DTYPE_F32:
      single = (float)element.number;
      memcpy(target, &single, sizeof(single));
      break;
    case WEFT_DTYPE_F64:
      memcpy(target, &element.number, sizeof(element.number));
      break;
    default:
      memcpy(target, &element.bits, weft_dtype_size_bytes(dtype));
      break;
  }
}

// ---- reductions ---------------------------------------------------------------------------------

static bool is_defined(weft_reduction_t reduction, weft_dtype_t dtype) {
  const bool is_bitwise = reduction == WEFT_REDUCTION_AND || reduction == WEFT_REDUCTION_OR ||
                          reduction == WEFT_REDUCTION_XOR;
  return reduction != WEFT_REDUCTION_NONE && !(is_bitwise && weft_dtype_is_float(dtype));
}

// The largest and smallest integers of a type, as elements.
static uint64_t largest_bits(weft_dtype_t dtype) {
  if (dtype == WEFT_DTYPE_I1) return 1;
  const int width = weft_dtype_bit_width(dtype) - (weft_dtype_is_signed(dtype) ? 1 : 0);
  return UINT64_MAX >> (64 - width);
}

static uint64_t smallest_bits(weft_dtype_t dtype) {
  return weft_dtype_is_signed(dtype) ? ~largest_bits(dtype) : 0;
}

static element_t identity_of(weft_reduction_t reduction, weft_dtype_t dtype) {
  const bool is_float = weft_dtype_is_float(dtype);
  switch (reduction) {
    case WEFT_REDUCTION_PRODUCT:
      return is_float ? from_number(1.0) : from_bits(1);
    case WEFT_REDUCTION_MAX:
      return is_float ? from_number(-HUGE_VAL) : from_bits(smallest_bits(dtype));
    case WEFT_REDUCTION_MIN:
      return is_float ? from_number(HUGE_VAL) : from_bits(largest_bits(dtype));
    case WEFT_REDUCTION_AND:
      return from_bits(dtype == WEFT_DTYPE_I1 ? 1 : UINT64_MAX);
    default:
      return is_float ? from_number(0.0) : from_bits(0);
  }
}

// NaN wins, and zeros are ordered by their signs, as in the evaluator.
static double larger_number(double a, double b) {
  if (isnan(a) || isnan(b)) return a + b;
  if (a == b) return signbit(a) ? b : a;
  return a > b ? a : b;
}

static element_t reduce_numbers(weft_reduction_t reduction, double a, double b) {
  switch (reduction) {
    case WEFT_REDUCTION_PRODUCT:
      return from_number(a * b);
    case WEFT_REDUCTION_MAX:
      return from_number(larger_number(a, b));
    case WEFT_REDUCTION_MIN:
      return from_number(-larger_number(-a, -b));
    default:
      return from_number(a + b);
  }
}

static element_t reduce_integers(weft_reduction_t reduction, weft_dtype_t dtype, uint64_t a,
                                 uint64_t b) {
  const bool a_is_larger = weft_dtype_is_signed(dtype) ? (int64_t)a > (int64_t)b : a > b;
  switch (reduction) {
    case WEFT_REDUCTION_PRODUCT:
      return from_bits(a * b);
    case WEFT_REDUCTION_MAX:
      return from_bits(a_is_larger ? a : b);
    case WEFT_REDUCTION_MIN:
      return from_bits(a_is_larger ? b : a);
    case WEFT_REDUCTION_AND:
      return from_bits(a & b);
    case WEFT_REDUCTION_OR:
      return from_bits(a | b);
    case WEFT_REDUCTION_XOR:
      return from_bits(a ^ b);
    default:
      // The sum of booleans is "or", as stablehlo.add defines it.
      return from_bits(dtype == WEFT_DTYPE_I1 ? (a | b) : a + b);
  }
}

static element_t reduce_elements(weft_reduction_t reduction, weft_dtype_t dtype, element_t a,
                                 element_t b) {
  return weft_dtype_is_float(dtype) ? reduce_numbers(reduction, a.number, b.number)
                                    : reduce_integers(reduction, dtype, a.bits, b.bits);
}

// ---- pieces -------------------------------------------------------------------------------------

// Where the valid elements of one rank are: |counts| of them per dimension, from 0 in the shard and
// from |starts| in the whole.
typedef struct piece_s {
  int64_t starts[WEFT_MAX_RANK];
  int64_t counts[WEFT_MAX_RANK];
  int64_t row_count;  // rows of counts[rank - 1] adjacent elements; 0 when the piece is empty
  int64_t row_size;
} piece_t;

static piece_t piece_of(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                        const weft_shape_t* whole, uint32_t rank) {
  piece_t piece = {.row_count = 1, .row_size = 1};
  for (int32_t d = 0; d < whole->rank; ++d) {
    weft_sharding_range(mesh, sharding, d, whole->dims[d], rank, &piece.starts[d],
                        &piece.counts[d]);
    if (d + 1 < whole->rank) piece.row_count *= piece.counts[d];
  }
  if (whole->rank > 0) piece.row_size = piece.counts[whole->rank - 1];
  if (piece.row_size == 0) piece.row_count = 0;
  return piece;
}

// Element numbers at which row |row| of the piece begins, in the shard and in the whole.
static void row_offsets(const piece_t* piece, const weft_shape_t* whole, const weft_shape_t* local,
                        int64_t row, int64_t* out_local, int64_t* out_whole) {
  int64_t index[WEFT_MAX_RANK] = {0};
  for (int32_t d = whole->rank - 2; d >= 0; --d) {
    index[d] = row % piece->counts[d];
    row /= piece->counts[d];
  }
  *out_local = 0;
  *out_whole = 0;
  for (int32_t d = 0; d < whole->rank; ++d) {
    *out_local = *out_local * local->dims[d] + index[d];
    *out_whole = *out_whole * whole->dims[d] + piece->starts[d] + index[d];
  }
}

static weft_shape_t local_shape(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                                const weft_shape_t* whole) {
  weft_shape_t local = *whole;
  for (int32_t d = 0; d < whole->rank; ++d) {
    const int64_t pieces = weft_sharding_pieces(mesh, sharding, d);
    local.dims[d] = whole->dims[d] / pieces + (whole->dims[d] % pieces != 0);
  }
  return local;
}

static weft_status_t check_arguments(const weft_sharding_t* sharding, const weft_shape_t* whole) {
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  if (whole->rank != sharding->rank) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a sharding of rank %d is none of %s", sharding->rank,
                       weft_shape_format(whole, text, sizeof(text)));
  }
  if (sharding->partial.count > 0 && !is_defined(sharding->reduction, whole->dtype)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "the reduction '%s' is not defined for %s",
                       weft_reduction_name(sharding->reduction),
                       weft_shape_format(whole, text, sizeof(text)));
  }
  return weft_ok_status();
}

// ---- slicing ------------------------------------------------------------------------------------

static void fill_rows(const piece_t* piece, const weft_shape_t* whole, weft_tensor_t* shard,
                      element_t value) {
  const size_t size = weft_dtype_size_bytes(whole->dtype);
  for (int64_t row = 0; row < piece->row_count; ++row) {
    int64_t to = 0;
    int64_t from = 0;
    row_offsets(piece, whole, &shard->shape, row, &to, &from);
    for (int64_t i = 0; i < piece->row_size; ++i) {
      store_element(whole->dtype, value, (char*)shard->data + (size_t)(to + i) * size);
    }
  }
}

weft_status_t weft_sharding_slice(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                                  const weft_tensor_t* tensor, uint32_t rank,
                                  weft_allocator_t allocator, weft_tensor_t* out_shard) {
  *out_shard = (weft_tensor_t){.data = NULL};
  const weft_shape_t* whole = &tensor->shape;
  if (rank >= mesh->rank_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %" PRIu32 " is none of the mesh's %" PRIu32, rank,
                       mesh->rank_count);
  }
  WEFT_RETURN_IF_ERROR(check_arguments(sharding, whole));
  // Tokens have no storage.
  if (whole->dtype == WEFT_DTYPE_INVALID) return weft_ok_status();
  const weft_shape_t local = local_shape(mesh, sharding, whole);
  WEFT_RETURN_IF_ERROR(weft_tensor_init(&local, allocator, out_shard));
  const piece_t piece = piece_of(mesh, sharding, whole, rank);
  if (weft_mesh_position(mesh, sharding->partial, rank) != 0) {
    fill_rows(&piece, whole, out_shard, identity_of(sharding->reduction, whole->dtype));
    return weft_ok_status();
  }
  const size_t size = weft_dtype_size_bytes(whole->dtype);
  for (int64_t row = 0; row < piece.row_count; ++row) {
    int64_t to = 0;
    int64_t from = 0;
    row_offsets(&piece, whole, &local, row, &to, &from);
    memcpy((char*)out_shard->data + (size_t)to * size,
           (const char*)tensor->data + (size_t)from * size, (size_t)piece.row_size * size);
  }
  return weft_ok_status();
}

// ---- assembling ---------------------------------------------------------------------------------

// The smallest rank with |rank|'s coordinates on all axes of |mask|.
static uint32_t first_rank_with(const weft_mesh_t* mesh, uint32_t mask, uint32_t rank) {
  uint32_t first = 0;
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    const uint32_t coordinate = weft_mesh_coordinate(mesh, rank, a);
    first = first * mesh->axes[a].size + ((mask >> a & 1) != 0 ? coordinate : 0);
  }
  return first;
}

static weft_status_t unequal_ranks(const weft_shape_t* whole, uint32_t a, uint32_t b,
                                   int64_t element) {
  char index[WEFT_MAX_RANK * 22] = "";
  int64_t at[WEFT_MAX_RANK] = {0};
  for (int32_t d = whole->rank - 1; d >= 0; --d) {
    at[d] = element % whole->dims[d];
    element /= whole->dims[d];
  }
  size_t used = 0;
  for (int32_t d = 0; d < whole->rank; ++d) {
    used += (size_t)snprintf(index + used, sizeof(index) - used, "%s%" PRId64, d == 0 ? "" : ", ",
                             at[d]);
  }
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "ranks %" PRIu32 " and %" PRIu32
                     " must hold the same elements, but differ at [%s]",
                     a, b, index);
}

static weft_status_t compare_shards(const piece_t* piece, const weft_shape_t* whole,
                                    const weft_tensor_t* shards, uint32_t a, uint32_t b) {
  const size_t size = weft_dtype_size_bytes(whole->dtype);
  for (int64_t row = 0; row < piece->row_count; ++row) {
    int64_t local = 0;
    int64_t first = 0;
    row_offsets(piece, whole, &shards[a].shape, row, &local, &first);
    const char* left = (const char*)shards[a].data + (size_t)local * size;
    const char* right = (const char*)shards[b].data + (size_t)local * size;
    for (int64_t i = 0; i < piece->row_size; ++i) {
      if (memcmp(left + (size_t)i * size, right + (size_t)i * size, size) != 0) {
        return unequal_ranks(whole, a, b, first + i);
      }
    }
  }
  return weft_ok_status();
}

// Writes one piece: the reduction of what the ranks of |group| hold of it.
static void place_piece(const piece_t* piece, weft_reduction_t reduction,
                        const weft_tensor_t* shards, const uint32_t* group, uint32_t group_size,
                        weft_tensor_t* out_tensor) {
  const weft_shape_t* whole = &out_tensor->shape;
  const size_t size = weft_dtype_size_bytes(whole->dtype);
  for (int64_t row = 0; row < piece->row_count; ++row) {
    int64_t local = 0;
    int64_t first = 0;
    row_offsets(piece, whole, &shards[group[0]].shape, row, &local, &first);
    char* target = (char*)out_tensor->data + (size_t)first * size;
    if (group_size == 1) {
      memcpy(target, (const char*)shards[group[0]].data + (size_t)local * size,
             (size_t)piece->row_size * size);
      continue;
    }
    for (int64_t i = 0; i < piece->row_size; ++i) {
      const size_t offset = (size_t)(local + i) * size;
      element_t sum = load_element(whole->dtype, (const char*)shards[group[0]].data + offset);
      for (uint32_t k = 1; k < group_size; ++k) {
        const element_t next =
            load_element(whole->dtype, (const char*)shards[group[k]].data + offset);
        sum = reduce_elements(reduction, whole->dtype, sum, next);
      }
      store_element(whole->dtype, sum, target + (size_t)i * size);
    }
  }
}

static weft_status_t assemble(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                              const weft_tensor_t* shards, const uint32_t* groups,
                              weft_tensor_t* out_tensor) {
  const uint32_t used = weft_sharding_used_axes(sharding);
  const uint32_t size = weft_mesh_axes_size(mesh, sharding->partial);
  for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) {
    const uint32_t first = first_rank_with(mesh, used, rank);
    if (first == rank) continue;
    const piece_t piece = piece_of(mesh, sharding, &out_tensor->shape, rank);
    WEFT_RETURN_IF_ERROR(compare_shards(&piece, &out_tensor->shape, shards, first, rank));
  }
  for (uint32_t g = 0; g < mesh->rank_count; g += size) {
    if (first_rank_with(mesh, used, groups[g]) != groups[g]) continue;
    const piece_t piece = piece_of(mesh, sharding, &out_tensor->shape, groups[g]);
    place_piece(&piece, sharding->reduction, shards, groups + g, size, out_tensor);
  }
  return weft_ok_status();
}

static weft_status_t check_shards(const weft_mesh_t* mesh, const weft_shape_t* local,
                                  const weft_tensor_t* shards) {
  for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) {
    if (weft_shape_equal(&shards[rank].shape, local)) continue;
    char actual[WEFT_SHAPE_TEXT_CAPACITY];
    char expected[WEFT_SHAPE_TEXT_CAPACITY];
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %" PRIu32 " holds %s, expected %s", rank,
                       weft_shape_format(&shards[rank].shape, actual, sizeof(actual)),
                       weft_shape_format(local, expected, sizeof(expected)));
  }
  return weft_ok_status();
}

weft_status_t weft_sharding_assemble(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                                     const weft_shape_t* global_shape, const weft_tensor_t* shards,
                                     weft_allocator_t allocator, weft_tensor_t* out_tensor) {
  *out_tensor = (weft_tensor_t){.data = NULL};
  WEFT_RETURN_IF_ERROR(check_arguments(sharding, global_shape));
  if (global_shape->dtype == WEFT_DTYPE_INVALID) return weft_ok_status();
  const weft_shape_t local = local_shape(mesh, sharding, global_shape);
  WEFT_RETURN_IF_ERROR(check_shards(mesh, &local, shards));
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, mesh->rank_count, sizeof(uint32_t),
                                                     sizeof(uint32_t), &memory));
  weft_mesh_groups(mesh, sharding->partial, memory);
  weft_tensor_t tensor = {.data = NULL};
  weft_status_t status = weft_tensor_init(global_shape, allocator, &tensor);
  if (weft_status_is_ok(status)) status = assemble(mesh, sharding, shards, memory, &tensor);
  if (weft_status_is_ok(status)) {
    *out_tensor = tensor;
  } else {
    weft_tensor_deinit(&tensor);
  }
  weft_allocator_release(allocator, memory, mesh->rank_count * sizeof(uint32_t), sizeof(uint32_t));
  return status;
}
