// The machine of exact expectations.
#include "tests/graph/plan/exact_machine.h"

#include <stdio.h>

#include "tests/testing/testing.h"

static const char format[] =
    "name: exact\n"
    "topology: [Switch]\n"
    "npus_count: [%u]\n"
    "bandwidth: [%g]\n"
    "latency: [%g]\n"
    "links:\n"
    "  - { efficiency: 1, launch: 0, contention: 1 }\n"
    "device:\n"
    "  gflops: { f32: 1 }\n"
    "  launch: 0\n"
    "  contraction: { efficiency: 1, half_outputs: 0, half_depth: 0, tile_m: 1, tile_n: 1, tile_k: "
    "1 }\n"
    "  memory: { levels: [ { bandwidth: 1000000000 } ] }\n"
    "  host_copy: { bandwidth: %g, latency: 0 }\n";

weft_machine_t* exact_machine(uint32_t ranks, double bandwidth, double latency,
                              double host_bandwidth) {
  char text[1024];
  weft_machine_t* machine = NULL;
  const int size = snprintf(text, sizeof(text), format, ranks, bandwidth, latency, host_bandwidth);
  WEFT_ASSERT_OK(
      weft_machine_read("exact.yaml", text, (size_t)size, weft_testing_allocator(), &machine));
  return machine;
}
