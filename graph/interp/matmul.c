// Blocked matrix product on packed tiles.
//
// Tiles of A and B are packed into panels of four rows, k-major, so that the inner loop reads both
// in order; its 4 x 4 block of sums fits the baseline vector registers. For every result element
// the products are added in the order of k.
#include "graph/interp/matmul.h"

#include <string.h>

#include "graph/interp/kernels.h"
#include "runtime/base/float_convert.h"

enum {
  WEFT_MATMUL_PANEL = 4,
  WEFT_MATMUL_TILE_M = 64,
  WEFT_MATMUL_TILE_N = 256,
  WEFT_MATMUL_TILE_K = 1024,
};

static uint64_t weft_interp_load_bits(weft_dtype_t dtype, const void* data, int64_t index) {
  switch (dtype) {
    case WEFT_DTYPE_I1:
    case WEFT_DTYPE_UI8:
      return ((const uint8_t*)data)[index];
    case WEFT_DTYPE_I8:
      return (uint64_t)((const int8_t*)data)[index];
    case WEFT_DTYPE_I16:
      return (uint64_t)((const int16_t*)data)[index];
    case WEFT_DTYPE_UI16:
      return ((const uint16_t*)data)[index];
    case WEFT_DTYPE_I32:
      return (uint64_t)((const int32_t*)data)[index];
    case WEFT_DTYPE_UI32:
      return ((const uint32_t*)data)[index];
    default:
      return ((const uint64_t*)data)[index];
  }
}

weft_interp_carrier_t weft_interp_load_carrier(weft_dtype_t dtype, const void* data, int64_t index,
                                               bool as_float) {
  weft_interp_carrier_t carrier = {.bits = 0};
  switch (dtype) {
    case WEFT_DTYPE_F32:
      carrier.number = (double)((const float*)data)[index];
      return carrier;
    case WEFT_DTYPE_F64:
      carrier.number = ((const double*)data)[index];
      return carrier;
    case WEFT_DTYPE_BF16:
      carrier.number = (double)weft_bf16_to_f32(((const uint16_t*)data)[index]);
      return carrier;
    case WEFT_DTYPE_F16:
      carrier.number = (double)weft_f16_to_f32(((const uint16_t*)data)[index]);
      return carrier;
    default:
      carrier.bits = weft_interp_load_bits(dtype, data, index);
      break;
  }
  if (as_float) {
    const uint64_t bits = carrier.bits;
    carrier.number = weft_dtype_is_signed(dtype) ? (double)(int64_t)bits : (double)bits;
  }
  return carrier;
}

void weft_interp_store_carriers(weft_dtype_t dtype, const weft_interp_carrier_t* source,
                                int64_t count, void* data, int64_t index, int64_t stride) {
  const size_t size = weft_dtype_size_bytes(dtype);
  char* target = (char*)data + index * (int64_t)size;
  for (int64_t i = 0; i < count; ++i, target += stride * (int64_t)size) {
    if (weft_dtype_is_float(dtype)) {
      weft_interp_store_f64(dtype, &source[i].number, 1, target);
    } else if (dtype == WEFT_DTYPE_I1) {
      *(uint8_t*)target = source[i].bits != 0;
    } else {
      // The low bytes of a little-endian word are the wrapped value.
      memcpy(target, &source[i].bits, size);
    }
  }
}

// Packs rows [first, first + count) x columns [k0, k0 + depth) into panels; rows that are missing
// in the last panel are zero.
static void weft_interp_pack(weft_interp_carrier_t (*load)(const void*, int64_t, int64_t),
                             const void* context, int64_t first, int64_t count, int64_t k0,
                             int64_t depth, weft_interp_carrier_t* out) {
  for (int64_t row = 0; row < count; row += WEFT_MATMUL_PANEL) {
    for (int64_t lane = 0; lane < WEFT_MATMUL_PANEL; ++lane) {
      weft_interp_carrier_t* panel = out + row * depth + lane;
      if (row + lane >= count) {
        for (int64_t k = 0; k < depth; ++k) panel[k * WEFT_MATMUL_PANEL].bits = 0;
        continue;
      }
      for (int64_t k = 0; k < depth; ++k) {
        panel[k * WEFT_MATMUL_PANEL] = load(context, first + row + lane, k0 + k);
      }
    }
  }
}

// Two doubles, which every 64-bit machine has registers for. Lanes are independent: the compiler's
// vector extension changes the speed, not the order of additions.
typedef double weft_interp_pair_of_f64_t __attribute__((vector_size(16), aligned(8), may_alias));

#define WEFT_PAIR(pointer) (*(weft_interp_pair_of_f64_t*)(pointer))
#define WEFT_CONST_PAIR(pointer) (*(const weft_interp_pair_of_f64_t*)(pointer))

// The block of sums is written out: in an array the compiler would keep it in memory.
static void weft_interp_panel_product_f64(int64_t depth, const double* a, const double* b,
                                          double* sums) {
  double* const row1 = sums + WEFT_MATMUL_TILE_N;
  double* const row2 = sums + 2 * WEFT_MATMUL_TILE_N;
  double* const row3 = sums + 3 * WEFT_MATMUL_TILE_N;
  weft_interp_pair_of_f64_t s00 = WEFT_PAIR(sums);
  weft_interp_pair_of_f64_t s01 = WEFT_PAIR(sums + 2);
  weft_interp_pair_of_f64_t s10 = WEFT_PAIR(row1);
  weft_interp_pair_of_f64_t s11 = WEFT_PAIR(row1 + 2);
  weft_interp_pair_of_f64_t s20 = WEFT_PAIR(row2);
  weft_interp_pair_of_f64_t s21 = WEFT_PAIR(row2 + 2);
  weft_interp_pair_of_f64_t s30 = WEFT_PAIR(row3);
  weft_interp_pair_of_f64_t s31 = WEFT_PAIR(row3 + 2);
  for (int64_t k = 0; k < depth; ++k, a += WEFT_MATMUL_PANEL, b += WEFT_MATMUL_PANEL) {
    const weft_interp_pair_of_f64_t low = WEFT_CONST_PAIR(b);
    const weft_interp_pair_of_f64_t high = WEFT_CONST_PAIR(b + 2);
    s00 += a[0] * low;
    s01 += a[0] * high;
    s10 += a[1] * low;
    s11 += a[1] * high;
    s20 += a[2] * low;
    s21 += a[2] * high;
    s30 += a[3] * low;
    s31 += a[3] * high;
  }
  WEFT_PAIR(sums) = s00;
  WEFT_PAIR(sums + 2) = s01;
  WEFT_PAIR(row1) = s10;
  WEFT_PAIR(row1 + 2) = s11;
  WEFT_PAIR(row2) = s20;
  WEFT_PAIR(row2 + 2) = s21;
  WEFT_PAIR(row3) = s30;
  WEFT_PAIR(row3 + 2) = s31;
}

static void weft_interp_panel_product_u64(int64_t depth, const uint64_t* a, const uint64_t* b,
                                          uint64_t* sums) {
  for (int64_t k = 0; k < depth; ++k, a += WEFT_MATMUL_PANEL, b += WEFT_MATMUL_PANEL) {
    for (int i = 0; i < WEFT_MATMUL_PANEL; ++i) {
      for (int j = 0; j < WEFT_MATMUL_PANEL; ++j) sums[i * WEFT_MATMUL_TILE_N + j] += a[i] * b[j];
    }
  }
}

typedef struct weft_interp_tiles_s {
  weft_interp_carrier_t* a;
  weft_interp_carrier_t* b;
  weft_interp_carrier_t* sums;  // TILE_M x TILE_N
} weft_interp_tiles_t;

static void weft_interp_tile_product(const weft_interp_matmul_t* matmul, weft_interp_tiles_t* tiles,
                                     int64_t rows, int64_t columns, int64_t depth) {
  for (int64_t j = 0; j < columns; j += WEFT_MATMUL_PANEL) {
    for (int64_t i = 0; i < rows; i += WEFT_MATMUL_PANEL) {
      const weft_interp_carrier_t* a = tiles->a + i * depth;
      const weft_interp_carrier_t* b = tiles->b + j * depth;
      weft_interp_carrier_t* sums = tiles->sums + i * WEFT_MATMUL_TILE_N + j;
      if (matmul->as_float) {
        weft_interp_panel_product_f64(depth, &a->number, &b->number, &sums->number);
      } else {
        weft_interp_panel_product_u64(depth, &a->bits, &b->bits, &sums->bits);
      }
    }
  }
}

static int64_t weft_interp_smaller(int64_t a, int64_t b) {
  return a < b ? a : b;
}

// One tile of results, over all of k.
static void weft_interp_matmul_tile(const weft_interp_matmul_t* matmul, weft_interp_tiles_t* tiles,
                                    int64_t m0, int64_t n0, bool b_is_packed) {
  const int64_t rows = weft_interp_smaller(matmul->m - m0, WEFT_MATMUL_TILE_M);
  const int64_t columns = weft_interp_smaller(matmul->n - n0, WEFT_MATMUL_TILE_N);
  memset(tiles->sums, 0,
         sizeof(tiles->sums[0]) * (size_t)WEFT_MATMUL_TILE_M * (size_t)WEFT_MATMUL_TILE_N);
  for (int64_t k0 = 0; k0 < matmul->k; k0 += WEFT_MATMUL_TILE_K) {
    const int64_t depth = weft_interp_smaller(matmul->k - k0, WEFT_MATMUL_TILE_K);
    weft_interp_pack(matmul->load_a, matmul->context, m0, rows, k0, depth, tiles->a);
    if (!b_is_packed) {
      weft_interp_pack(matmul->load_b, matmul->context, n0, columns, k0, depth, tiles->b);
    }
    weft_interp_tile_product(matmul, tiles, rows, columns, depth);
  }
  for (int64_t i = 0; i < rows; ++i) {
    matmul->store(matmul->context, m0 + i, n0, columns, tiles->sums + i * WEFT_MATMUL_TILE_N);
  }
}

weft_status_t weft_interp_matmul(weft_interp_t* interp, const weft_op_t* op,
                                 const weft_interp_matmul_t* matmul) {
  weft_interp_tiles_t tiles = {.a = NULL};
  const int64_t depth = weft_interp_smaller(matmul->k, WEFT_MATMUL_TILE_K);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, (size_t)(depth * WEFT_MATMUL_TILE_M),
                                           sizeof(weft_interp_carrier_t), &memory));
  tiles.a = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, (size_t)(depth * WEFT_MATMUL_TILE_N),
                                           sizeof(weft_interp_carrier_t), &memory));
  tiles.b = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp,
                                           (size_t)(WEFT_MATMUL_TILE_M * WEFT_MATMUL_TILE_N),
                                           sizeof(weft_interp_carrier_t), &memory));
  tiles.sums = memory;
  // With a single block of k the packed columns serve all rows.
  const bool one_block = matmul->k <= WEFT_MATMUL_TILE_K;
  for (int64_t n0 = 0; n0 < matmul->n; n0 += WEFT_MATMUL_TILE_N) {
    for (int64_t m0 = 0; m0 < matmul->m; m0 += WEFT_MATMUL_TILE_M) {
      WEFT_RETURN_IF_ERROR(weft_interp_poll(interp, op));
      weft_interp_matmul_tile(matmul, &tiles, m0, n0, one_block && m0 > 0);
    }
  }
  return weft_ok_status();
}
