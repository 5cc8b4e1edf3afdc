// The machine object: what its figures are called and may be, defaults, built-in descriptions.
#include "graph/plan/machine.h"

#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/machine_internal.h"
#include "graph/plan/machine_texts.h"
#include "runtime/base/string_buffer.h"

const char* const weft_machine_wiring_names[WEFT_WIRING_COUNT_] = {
    [WEFT_WIRING_RING] = "Ring",
    [WEFT_WIRING_FULLY_CONNECTED] = "FullyConnected",
    [WEFT_WIRING_SWITCH] = "Switch",
};

const char* const weft_machine_form_names[WEFT_MACHINE_FORM_COUNT_] = {
    [WEFT_MACHINE_FORM_NN] = "nn",
    [WEFT_MACHINE_FORM_NT] = "nt",
    [WEFT_MACHINE_FORM_TN] = "tn",
    [WEFT_MACHINE_FORM_TT] = "tt",
    [WEFT_MACHINE_FORM_BATCHED_NN] = "batched_nn",
    [WEFT_MACHINE_FORM_BATCHED_NT] = "batched_nt",
    [WEFT_MACHINE_FORM_BATCHED_TN] = "batched_tn",
    [WEFT_MACHINE_FORM_BATCHED_TT] = "batched_tt",
    [WEFT_MACHINE_FORM_CONVOLUTION] = "convolution",
    [WEFT_MACHINE_FORM_CONVOLUTION_WEIGHTS] = "convolution_weights",
};

// ---- fields -------------------------------------------------------------------------------------

// The smallest rate: at 1 byte per ms nothing overflows, however large a step is.
#define LEAST_RATE 1e-6

#define FIELD(type, member, least, most, what) \
  { #member, offsetof(type, member), least, most, what }
#define FIELD_AS(key, type, member, least, most, what) \
  { key, offsetof(type, member), least, most, what }
#define FIELD_END \
  { NULL, 0, 0, 0, NULL }

#define DEVICE weft_machine_device_t

const weft_machine_field_t weft_machine_device_fields[] = {
    FIELD(DEVICE, lanes, 1, 1e6, "lanes, 1 or more"),
    FIELD(DEVICE, grain, 1, 1e12, "elements of a lane, 1 or more"),
    FIELD_AS("launch", DEVICE, launch_ns, 0, 1e12, "ns"),
    FIELD_AS("fork", DEVICE, fork_ns, 0, 1e12, "ns"),
    FIELD_AS("yardstick", DEVICE, yardstick_ns, 1, 1e12, "ns"),
    FIELD_END,
};

const weft_machine_field_t weft_machine_contraction_fields[] = {
    FIELD(DEVICE, efficiency, 1e-6, 1, "a share of the peak, above 0 and at most 1"),
    FIELD(DEVICE, half_outputs, 0, 1e15, "results"),
    FIELD(DEVICE, half_depth, 0, 1e15, "terms"),
    FIELD(DEVICE, tile_m, 1, 1e6, "a size of 1 or more"),
    FIELD(DEVICE, tile_n, 1, 1e6, "a size of 1 or more"),
    FIELD(DEVICE, tile_k, 1, 1e6, "a size of 1 or more"),
    FIELD_END,
};

const weft_machine_field_t weft_machine_memory_fields[] = {
    FIELD(DEVICE, overlap, 0, 1, "a share from 0 to 1"),
    FIELD(DEVICE, write_bytes, 1, 16, "bytes from 1 to 16"),
    FIELD_END,
};

const weft_machine_field_t weft_machine_level_fields[] = {
    FIELD_AS("capacity", weft_machine_level_t, capacity_bytes, 1, WEFT_MACHINE_LARGEST, "bytes"),
    FIELD(weft_machine_level_t, bandwidth, LEAST_RATE, 1e9, "GB/s, above 0"),
    FIELD(weft_machine_level_t, lane_bandwidth, LEAST_RATE, 1e9, "GB/s, above 0"),
    FIELD_END,
};

const weft_machine_field_t weft_machine_host_fields[] = {
    FIELD_AS("bandwidth", DEVICE, host_bandwidth, LEAST_RATE, 1e9, "GB/s, above 0"),
    FIELD_AS("latency", DEVICE, host_latency_ns, 0, 1e12, "ns"),
    FIELD_END,
};

#define LOOP_FIELD(member) FIELD(weft_machine_loop_t, member, 0, 1e9, "ns for an element")

const weft_machine_field_t weft_machine_loop_fields[] = {
    LOOP_FIELD(step),
    LOOP_FIELD(copy),
    LOOP_FIELD(broadcast),
    LOOP_FIELD(transposed),
    LOOP_FIELD(narrow),
    LOOP_FIELD(iota),
    LOOP_FIELD(call),
    LOOP_FIELD(reduce_inner),
    LOOP_FIELD(reduce_outer),
    LOOP_FIELD(reduce_row),
    LOOP_FIELD(reduce_tail),
    LOOP_FIELD(row),
    FIELD_END,
};

const weft_machine_field_t weft_machine_link_fields[] = {
    FIELD(weft_machine_dimension_t, contention, 1, 1000, "a factor, 1 or more"),
    FIELD(weft_machine_dimension_t, efficiency, 1e-6, 1,
          "a share of the bandwidth, above 0 and at most 1"),
    FIELD_AS("launch", weft_machine_dimension_t, launch_ns, 0, 1e12, "ns"),
    FIELD_END,
};

const weft_machine_field_t weft_machine_operation_fields[] = {
    FIELD_AS("byte", weft_machine_operation_t, per_byte, 0, 1e9, "ns for a byte"),
    FIELD_AS("flop", weft_machine_operation_t, per_flop, 0, 1e9, "ns for a FLOP"),
    FIELD_AS("item", weft_machine_operation_t, per_item, 0, 1e9, "ns for an index or a row"),
    FIELD_END,
};

const weft_machine_field_t weft_machine_in_step_fields[] = {
    FIELD_AS("start", weft_machine_in_step_t, start_ns, 0, 1e12, "ns"),
    FIELD(weft_machine_in_step_t, computing, 0, 1000, "a factor"),
    FIELD(weft_machine_in_step_t, traffic, 0, 1000, "a factor"),
    FIELD_END,
};

const weft_machine_field_t weft_machine_waiting_fields[] = {
    FIELD_AS("start", weft_machine_in_step_t, start_ns, 0, 1e12, "ns"),
    FIELD_AS("factor", weft_machine_in_step_t, computing, 0, 1000, "a factor"),
    FIELD_END,
};

const char* const weft_machine_kind_names[WEFT_MACHINE_KIND_COUNT_] = {
    [WEFT_MACHINE_LOOPS] = "loop",
    [WEFT_MACHINE_PRODUCTS] = "contraction",
    [WEFT_MACHINE_OPERATIONS] = "operation",
    [WEFT_MACHINE_COLLECTIVES] = "collective",
};

const char* weft_machine_opcode_name(weft_opcode_t opcode) {
  static const char* const dialects[] = {"stablehlo.", "chlo.", "weft."};
  const char* name = weft_op_info(opcode)->name;
  // These two are several opcodes of one name, none of which a kernel holds.
  if (strcmp(name, "stablehlo.return") == 0) return NULL;
  for (size_t i = 0; i < sizeof(dialects) / sizeof(dialects[0]); ++i) {
    const size_t size = strlen(dialects[i]);
    if (strncmp(name, dialects[i], size) == 0) return name + size;
  }
  return NULL;
}

// ---- defaults -----------------------------------------------------------------------------------

void weft_machine_set_defaults(weft_machine_t* machine) {
  weft_machine_device_t* device = &machine->device;
  // A data centre GPU of 2020 (see machines/a100x8.yaml), so that a file which describes a network
  // alone still says something about overlap.
  *device = (weft_machine_device_t){
      .lanes = 1,
      .grain = 1,
      .launch_ns = 4000,
      .yardstick_ns = -1,
      .efficiency = 0.7,
      .half_outputs = 400000,
      .half_depth = 64,
      .tile_m = 64,
      .tile_n = 64,
      .tile_k = 16,
      .overlap = 1,
      .write_bytes = 1,
      .levels = {{.capacity_bytes = WEFT_MACHINE_LARGEST,
                  .bandwidth = 2039,
                  .lane_bandwidth = 2039}},
      .level_count = 1,
      .host_bandwidth = 25,
      .host_latency_ns = 10000,
  };
  device->gflops[WEFT_DTYPE_F32] = 19500;
  device->gflops[WEFT_DTYPE_F64] = 19500;
  device->gflops[WEFT_DTYPE_BF16] = 312000;
  device->gflops[WEFT_DTYPE_F16] = 312000;
  for (int op = 0; op < WEFT_OP_COUNT_; ++op) {
    device->elementwise[op] = -1;
    device->operations[op] =
        (weft_machine_operation_t){.per_byte = -1, .per_flop = -1, .per_item = -1};
  }
  for (int kind = 0; kind < WEFT_MACHINE_KIND_COUNT_; ++kind) {
    device->in_step[kind] =
        (weft_machine_in_step_t){.start_ns = -1, .computing = -1, .traffic = -1};
  }
  for (int d = 0; d < WEFT_MACHINE_MAX_DIMENSIONS; ++d) {
    weft_machine_dimension_t* dimension = &machine->dimensions[d];
    dimension->contention = 1;
    dimension->efficiency = 1;
    for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
      dimension->overhead_ns[kind] = -1;
    }
  }
}

// ---- built-in descriptions ----------------------------------------------------------------------

const char* const* weft_machine_names(void) {
  return weft_machine_text_names;
}

weft_status_t weft_machine_named(const char* name, weft_allocator_t allocator,
                                 weft_machine_t** out_machine) {
  *out_machine = NULL;
  for (uint32_t i = 0; weft_machine_text_names[i] != NULL; ++i) {
    if (strcmp(weft_machine_text_names[i], name) != 0) continue;
    return weft_machine_read(name, (const char*)weft_machine_texts[i].data,
                             weft_machine_texts[i].size, allocator, out_machine);
  }
  weft_string_buffer_t known;
  weft_string_buffer_init(weft_allocator_system(), &known);
  for (uint32_t i = 0; weft_machine_text_names[i] != NULL; ++i) {
    weft_string_buffer_append_format(&known, "%s%s", i > 0 ? ", " : "", weft_machine_text_names[i]);
  }
  weft_status_t status = weft_string_buffer_finish(&known);
  if (weft_status_is_ok(status)) {
    status = WEFT_STATUS(NOT_FOUND, "no machine is called '%s'; built in are %s", name, known.data);
  }
  weft_string_buffer_deinit(&known);
  return status;
}

void weft_machine_release(weft_machine_t* machine) {
  if (machine == NULL) return;
  const weft_allocator_t allocator = machine->allocator;
  weft_arena_deinit(&machine->arena);
  weft_allocator_release(allocator, machine, sizeof(*machine), 16);
}

const char* weft_machine_name(const weft_machine_t* machine) {
  return machine->name;
}

double weft_machine_yardstick_ns(const weft_machine_t* machine) {
  return machine->device.yardstick_ns;
}

uint64_t weft_machine_rank_count(const weft_machine_t* machine) {
  uint64_t count = 1;
  for (uint32_t d = 0; d < machine->dimension_count; ++d) count *= machine->dimensions[d].npus;
  return count;
}
