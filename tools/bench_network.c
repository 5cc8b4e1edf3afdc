// Collectives between the ranks of this host, by kind and size.
#include <inttypes.h>
#include <math.h>

#include "tools/bench_calibrate.h"

static const weft_collective_kind_t kinds[] = {
    WEFT_COLLECTIVE_ALL_REDUCE, WEFT_COLLECTIVE_ALL_GATHER, WEFT_COLLECTIVE_REDUCE_SCATTER,
    WEFT_COLLECTIVE_ALL_TO_ALL, WEFT_COLLECTIVE_BROADCAST,  WEFT_COLLECTIVE_PERMUTE,
    WEFT_COLLECTIVE_BARRIER,
};

#define LARGE_BYTES (256 << 10)

static bool is_parted(weft_collective_kind_t kind) {
  return kind == WEFT_COLLECTIVE_ALL_GATHER || kind == WEFT_COLLECTIVE_REDUCE_SCATTER ||
         kind == WEFT_COLLECTIVE_ALL_TO_ALL;
}

static weft_status_t measure_collective(weft_bench_t* bench, weft_collective_kind_t kind,
                                        double bytes, double* out_ns) {
  const uint32_t ranks = bench->rank_count;
  const size_t half = bench->memory_bytes / 2;
  const double parts = is_parted(kind) ? ranks : 1;
  weft_collective_t collective = {
      .kind = kind,
      .group = WEFT_COMM_WORLD,
      .dtype = WEFT_DTYPE_F32,
      .count = (size_t)(bytes / sizeof(float) / parts),
      .source = (int32_t)((bench->rank + ranks - 1) % ranks),
      .target = (int32_t)((bench->rank + 1) % ranks),
      .input = bench->memory,
      .output = bench->memory + half / 4096 * 4096,
      .instruction = UINT64_MAX,
  };
  const bool reduces = kind == WEFT_COLLECTIVE_ALL_REDUCE || kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
  // Maxima of equal numbers stay what they are, however often they are reduced in place.
  if (reduces) collective.reduction = WEFT_REDUCTION_MAX;
  if (kind == WEFT_COLLECTIVE_ALL_REDUCE || kind == WEFT_COLLECTIVE_BROADCAST) {
    collective.output = bench->memory;
  }
  // Large vectors are not in a cache when their turn comes, small ones mostly are.
  const size_t set_bytes = ((size_t)bytes + 4095) / 4096 * 4096;
  const size_t room = half / 2 / set_bytes;
  const uint32_t sets = bytes < LARGE_BYTES || room < 1 ? 1 : (uint32_t)(room < 32 ? room : 32);
  return weft_bench_collective(bench, &collective, set_bytes, sets, out_ns);
}

static weft_status_t measure_kind(weft_bench_t* bench, weft_collective_kind_t kind,
                                  weft_string_buffer_t* text, double* out_bandwidth) {
  const uint64_t least = (uint64_t)256 * bench->rank_count;
  const uint64_t most = (uint64_t)(bench->is_quick ? 16 : 96) << 20;
  double last = 0;
  weft_string_buffer_append_format(text, "      %s: [", weft_collective_name(kind));
  for (uint64_t bytes = least; bytes < most; bytes *= 4) {
    double ns = 0;
    WEFT_RETURN_IF_ERROR(measure_collective(bench, kind, (double)bytes, &ns));
    // Times in a description never fall with the size.
    last = fmax(ns, last);
    weft_string_buffer_append_format(text, "%s[%" PRIu64 ", %.6g]", bytes > least ? ", " : "",
                                     bytes, last);
    const double moved = (double)bytes * (bench->rank_count - 1) / bench->rank_count;
    if (kind == WEFT_COLLECTIVE_ALL_GATHER) *out_bandwidth = moved / last;
    if (kind == WEFT_COLLECTIVE_BARRIER) break;
  }
  weft_string_buffer_append_cstring(text, "]\n");
  return weft_ok_status();
}

weft_status_t weft_bench_network(weft_bench_t* bench, weft_string_buffer_t* text) {
  if (bench->rank_count == 1) {
    weft_string_buffer_append_cstring(text,
                                      "topology: [Switch]\nnpus_count: [1]\nbandwidth: [10]\n"
                                      "latency: [1000]\n");
    return weft_ok_status();
  }
  weft_string_buffer_t measured;
  weft_string_buffer_init(weft_allocator_system(), &measured);
  double bandwidth = 1, barrier_ns = 0;
  weft_status_t status =
      measure_collective(bench, WEFT_COLLECTIVE_BARRIER, sizeof(float), &barrier_ns);
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && weft_status_is_ok(status); ++i) {
    status = measure_kind(bench, kinds[i], &measured, &bandwidth);
  }
  if (weft_status_is_ok(status)) status = weft_string_buffer_finish(&measured);
  if (weft_status_is_ok(status)) {
    // A message through a switch has two links' latencies, and a barrier log2(ranks) messages.
    const double latency = barrier_ns / 2 / ceil(log2(bench->rank_count));
    weft_string_buffer_append_format(text,
                                     "topology: [Switch]\nnpus_count: [%u]\nbandwidth: [%.4g]\n"
                                     "latency: [%.4g]\nlinks:\n  - launch: 0\n    measured:\n%s",
                                     bench->rank_count, bandwidth, latency, measured.data);
  }
  weft_string_buffer_deinit(&measured);
  return status;
}
