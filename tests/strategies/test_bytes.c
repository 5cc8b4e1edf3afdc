// What ranks send of parameters and gradients: the elements of the collectives in their programs
// are those of the closed formulas, for steps whose gradients are more than sums over samples.
#include <stdio.h>

#include "graph/ir/graph.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

// Elements of collectives on four ranks. An all-reduce sends twice what the others send.
typedef struct sent_s {
  int64_t reduced;
  int64_t scattered;
  int64_t gathered;
} sent_t;

typedef struct row_s {
  const char* path;
  const char* strategy;
  const char* settings;
  uint32_t micro_batches;
  sent_t once;    // outside of loops
  sent_t inside;  // in each turn
} row_t;

#define SPECTRAL "tests/strategies/steps/spectral.mlir"
#define NORMALISED "tests/strategies/steps/normalised.mlir"
#define CLIPPED "tests/strategies/steps/clipped.mlir"
#define ADAPTIVE "tests/strategies/steps/adaptive.mlir"
#define PENALISED "tests/strategies/steps/penalised.mlir"
#define WHOLE "sharding_strategy=SHARD_GRAD_OP,auto_wrap=none"

// Members of buckets begin at multiples of 32 elements, and buckets have multiples of 128.
enum {
  SPECTRAL_ALL = 12 * 16 + 16 * 20 + 128,       // 20x5
  SPECTRAL_VECTORS = 12 + 16,                   // states, which layers read
  NORMALISED_ALL = 288 + 32 + 384 + 320 + 128,  // 12x24, 24, 24x16, 16x20, 20x5
  CLIPPED_ALL = 288 + 32 + 128 + 32 + 32,       // 12x24, 24, 24x5, 5, and the end
  ADAPTIVE_WHOLE = 24 * 20 + 20 * 5,            // needed whole before the update
  ADAPTIVE_REST = 288 + 32 + 32 + 32,           // 12x24, 24, 20, 5
  PENALISED_SAMPLES = 12 * 16 + 96 + 96,        // 16x5, and the end
  PENALISED_ALL = 12 * 16 + 96 + 64 + 32,       // 8x8, and the end
  LOSS = 1,
  SCALE = 1,       // the gradient of a parameter of one element that stands alone
  LIMBS = 2 * 48,  // exact sums of four members: as 64-bit integers, twice as long as floats
};

static const row_t rows[] = {
    // Linear in the parts that ranks hold, products with the parameter included.
    {SPECTRAL, "ddp", NULL, 1, .once = {.reduced = SPECTRAL_ALL + LOSS}},
    {SPECTRAL, "deepspeed_stage_2", NULL, 1,
     .once = {LOSS, SPECTRAL_ALL, SPECTRAL_ALL + SPECTRAL_VECTORS}},
    {SPECTRAL, "fsdp", WHOLE, 1, .once = {LOSS, SPECTRAL_ALL, SPECTRAL_ALL + SPECTRAL_VECTORS}},
    {SPECTRAL, "deepspeed_stage_3", NULL, 1,
     .once = {LOSS, SPECTRAL_ALL, 2 * SPECTRAL_ALL + SPECTRAL_VECTORS}},
    {NORMALISED, "ddp", NULL, 1, .once = {.reduced = NORMALISED_ALL + SCALE + LOSS}},
    {NORMALISED, "deepspeed_stage_2", NULL, 1,
     .once = {SCALE + LOSS, NORMALISED_ALL, NORMALISED_ALL}},
    {NORMALISED, "fsdp", WHOLE, 1, .once = {SCALE + LOSS, NORMALISED_ALL, NORMALISED_ALL}},
    {NORMALISED, "fsdp", WHOLE, 2, .once = {LOSS, 0, NORMALISED_ALL},
     .inside = {SCALE, NORMALISED_ALL, 0}},
    // A norm of all gradients is of what is reduced already.
    {CLIPPED, "ddp", NULL, 1, .once = {.reduced = CLIPPED_ALL + LOSS}},
    {CLIPPED, "deepspeed_stage_2", NULL, 1, .once = {LOSS + LIMBS, CLIPPED_ALL, CLIPPED_ALL}},
    // Two gradients are complete before those of the others, in buckets of their own then.
    {ADAPTIVE, "ddp", NULL, 1, .once = {.reduced = ADAPTIVE_WHOLE + ADAPTIVE_REST + LOSS}},
    {ADAPTIVE, "ddp", NULL, 2, .once = {.reduced = ADAPTIVE_WHOLE + ADAPTIVE_REST + LOSS}},
    {ADAPTIVE, "deepspeed_stage_2", NULL, 1,
     .once = {ADAPTIVE_WHOLE + LOSS, ADAPTIVE_REST, ADAPTIVE_REST + 128 + 512}},
    // A gradient without samples is added up with the others of its bucket, but not in every turn.
    {PENALISED, "ddp", NULL, 1, .once = {.reduced = PENALISED_ALL + LOSS}},
    {PENALISED, "deepspeed_stage_2", NULL, 2, .once = {LOSS, 0, PENALISED_SAMPLES + 128},
     .inside = {0, PENALISED_SAMPLES, 0}},
};

static void count(const weft_block_t* block, bool is_inside, sent_t* once, sent_t* inside) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    sent_t* sent = is_inside ? inside : once;
    ck_assert_int_ne(op->opcode, WEFT_OP_ALL_TO_ALL);
    ck_assert_int_ne(op->opcode, WEFT_OP_COLLECTIVE_PERMUTE);
    if (op->opcode == WEFT_OP_ALL_REDUCE || op->opcode == WEFT_OP_REDUCE_SCATTER ||
        op->opcode == WEFT_OP_ALL_GATHER) {
      const bool gathers = op->opcode == WEFT_OP_ALL_GATHER;
      for (uint32_t o = 0; o < op->operand_count; ++o) {
        const weft_type_t* type = gathers ? op->results[o]->type : op->operands[o]->type;
        const int64_t elements =
            type->element_count * (int64_t)weft_dtype_size_bytes(type->dtype) / 4;
        if (gathers) sent->gathered += elements;
        if (op->opcode == WEFT_OP_ALL_REDUCE) sent->reduced += elements;
        if (op->opcode == WEFT_OP_REDUCE_SCATTER) sent->scattered += elements;
      }
      continue;
    }
    for (uint32_t r = 0; r < op->region_count; ++r) count(op->regions[r], true, once, inside);
  }
}

// Written one after the other, micro-batches send what the turns of their loop do.
static void check_sent(const row_t* row, bool unrolls) {
  char settings[128];
  snprintf(settings, sizeof(settings), "unroll_accumulation=%s%s%s",
           row->micro_batches <= 1 ? "auto"
           : unrolls               ? "true"
                                   : "false",
           row->settings ? "," : "", row->settings ? row->settings : "");
  const program_layout_t layout = {.strategy = row->strategy,
                                   .mesh = "dp=4",
                                   .settings = settings,
                                   .micro_batches = row->micro_batches};
  program_case_t test;
  size_t size = 0;
  sent_t once = {0};
  sent_t inside = {0};
  char* text = weft_testing_read_file(row->path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, &layout, &test));
  weft_testing_free_file(text, size);
  printf("%s: %s, %u micro-batch(es)%s\n", row->path, row->strategy, row->micro_batches,
         unrolls ? "" : " in a loop");
  fflush(stdout);
  count(weft_graph_main(test.program->graph)->body, false, &once, &inside);
  const uint32_t turns = unrolls ? row->micro_batches : 0;
  ck_assert_int_eq(once.reduced, row->once.reduced + turns * row->inside.reduced);
  ck_assert_int_eq(once.scattered, row->once.scattered + turns * row->inside.scattered);
  ck_assert_int_eq(once.gathered, row->once.gathered + turns * row->inside.gathered);
  ck_assert_int_eq(inside.reduced, unrolls ? 0 : row->inside.reduced);
  ck_assert_int_eq(inside.scattered, unrolls ? 0 : row->inside.scattered);
  ck_assert_int_eq(inside.gathered, unrolls ? 0 : row->inside.gathered);
  program_case_deinit(&test);
}

START_TEST(no_gradient_is_sent_twice) {
  check_sent(&rows[_i], false);
  if (rows[_i].micro_batches > 1) check_sent(&rows[_i], true);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/bytes");
  TCase* bytes = weft_testing_check_leaks(tcase_create("bytes"));
  tcase_add_loop_test(bytes, no_gradient_is_sent_twice, 0, sizeof(rows) / sizeof(rows[0]));
  suite_add_tcase(suite, bytes);
  return suite;
}
