// Ranks that a supervisor starts have one command line. Those of other launchers have one each, so
// that what the command line says about values is compared, option by option, before the first
// step: as hashes, in one all-gather.
#include "tools/run_agree.h"

#include <string.h>

#include "runtime/base/hash.h"
#include "runtime/comm/comm.h"

typedef enum compared_e {
  COMPARED_DATA,
  COMPARED_ORDER,
  COMPARED_SYNTHETIC,
  COMPARED_HYPER,
  COMPARED_LOAD,
  COMPARED_RESUME,
  COMPARED_INIT,
  COMPARED_SET,
  COMPARED_ROLE,
  COMPARED_SEED,
  COMPARED_STEPS,
  COMPARED_SAVE,
  COMPARED_SHOW,
  COMPARED_COUNT_,
} compared_t;

static const char* const option_names[COMPARED_COUNT_] = {
    [COMPARED_DATA] = "--data",           [COMPARED_ORDER] = "--order",
    [COMPARED_SYNTHETIC] = "--synthetic", [COMPARED_HYPER] = "--hyper",
    [COMPARED_LOAD] = "--load",           [COMPARED_RESUME] = "--resume",
    [COMPARED_INIT] = "--init",           [COMPARED_SET] = "--set",
    [COMPARED_ROLE] = "--role",           [COMPARED_SEED] = "--seed",
    [COMPARED_STEPS] = "--steps",         [COMPARED_SAVE] = "--save",
    [COMPARED_SHOW] = "--show",
};

// With its end, so that texts next to each other stay apart.
static uint64_t hash_text(uint64_t hash, const char* text) {
  return weft_hash_bytes(hash, text, strlen(text) + 1);
}

static uint64_t hash_pairs(const weft_run_pairs_t* pairs) {
  uint64_t hash = WEFT_HASH_SEED;
  for (size_t i = 0; i < pairs->count; ++i) {
    hash = hash_text(hash_text(hash, pairs->items[i].name), pairs->items[i].value);
  }
  return hash;
}

static void hash_options(const weft_run_options_t* options, uint64_t hashes[COMPARED_COUNT_]) {
  const char* load_path = options->load_path ? options->load_path : "";
  hashes[COMPARED_DATA] = hash_pairs(&options->data);
  hashes[COMPARED_ORDER] = options->sequential;
  hashes[COMPARED_SYNTHETIC] = options->synthetic;
  hashes[COMPARED_HYPER] = hash_pairs(&options->hyper);
  hashes[COMPARED_LOAD] = hash_text(WEFT_HASH_SEED, options->resume ? "" : load_path);
  hashes[COMPARED_RESUME] = hash_text(WEFT_HASH_SEED, options->resume ? load_path : "");
  hashes[COMPARED_INIT] = hash_pairs(&options->init);
  hashes[COMPARED_SET] = hash_pairs(&options->set);
  hashes[COMPARED_ROLE] = hash_pairs(&options->roles);
  hashes[COMPARED_SEED] = options->seed;
  hashes[COMPARED_STEPS] = (uint64_t)options->steps;
  // All ranks take part, one writes: where to is its own affair.
  hashes[COMPARED_SAVE] = options->save_path != NULL;
  hashes[COMPARED_SHOW] = hash_pairs(&options->show);
}

static weft_status_t compare(const uint64_t* hashes, uint32_t count) {
  for (int option = 0; option < COMPARED_COUNT_; ++option) {
    for (uint32_t r = 1; r < count; ++r) {
      if (hashes[(size_t)r * COMPARED_COUNT_ + (size_t)option] == hashes[option]) continue;
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "rank %u of %u was given another %s than rank 0: all ranks have to be "
                         "started with the same step, options and version of weft",
                         r, count, option_names[option]);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_run_agree(const weft_run_options_t* options, weft_comm_t* comm) {
  const uint32_t count = weft_comm_size(comm);
  const size_t total = (size_t)count * COMPARED_COUNT_;
  uint64_t own[COMPARED_COUNT_];
  uint64_t* hashes = NULL;
  hash_options(options, own);
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      weft_allocator_system(), total, sizeof(*hashes), _Alignof(uint64_t), (void**)&hashes));
  const weft_collective_t exchange = {.kind = WEFT_COLLECTIVE_ALL_GATHER,
                                      .group = WEFT_COMM_WORLD,
                                      .dtype = WEFT_DTYPE_UI64,
                                      .count = COMPARED_COUNT_,
                                      .input = own,
                                      .output = hashes,
                                      .instruction = WEFT_COMM_NO_INSTRUCTION};
  weft_status_t status = weft_status_annotate(weft_comm_run(comm, &exchange),
                                              "while comparing the options of all ranks");
  if (weft_status_is_ok(status)) status = compare(hashes, count);
  weft_allocator_release(weft_allocator_system(), hashes, total * sizeof(*hashes),
                         _Alignof(uint64_t));
  return status;
}

// The lowest rank that failed; |count| for none.
static uint32_t find_failed(const uint8_t* failed, uint32_t count) {
  uint32_t rank = 0;
  while (rank < count && !failed[rank]) ++rank;
  return rank;
}

weft_status_t weft_run_settle(weft_comm_t* comm, weft_status_t status, const char* activity) {
  const uint32_t count = weft_comm_size(comm);
  const uint8_t own = !weft_status_is_ok(status);
  uint8_t* failed = NULL;
  weft_status_t exchanged =
      weft_allocator_allocate(weft_allocator_system(), count, 1, (void**)&failed);
  const weft_collective_t exchange = {.kind = WEFT_COLLECTIVE_ALL_GATHER,
                                      .group = WEFT_COMM_WORLD,
                                      .dtype = WEFT_DTYPE_UI8,
                                      .count = 1,
                                      .input = &own,
                                      .output = failed,
                                      .instruction = WEFT_COMM_NO_INSTRUCTION};
  if (weft_status_is_ok(exchanged)) exchanged = weft_comm_run(comm, &exchange);
  const uint32_t first = weft_status_is_ok(exchanged) ? find_failed(failed, count) : count;
  weft_allocator_release(weft_allocator_system(), failed, count, 1);
  if (first == count) return weft_status_join(status, exchanged);
  if (first == weft_comm_rank(comm)) return status;
  weft_status_release(status);
  return WEFT_STATUS(ABORTED, "rank %u failed %s", first, activity);
}
