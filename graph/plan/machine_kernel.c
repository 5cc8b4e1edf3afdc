// Kernels: computing and moving bytes, and what the larger hides of the smaller.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/cost.h"
#include "graph/plan/machine_internal.h"
#include "graph/plan/view.h"

// Tasks that a loop is cut into at most.
#define MAX_TASKS 256
#define LINE_BYTES 64

double weft_machine_lanes_used(const weft_machine_device_t* device, double elements) {
  const double tasks = fmin(floor(elements / device->grain), MAX_TASKS);
  if (device->lanes <= 1 || tasks <= 1) return 1;
  return tasks / ceil(tasks / device->lanes);
}

double weft_machine_combine(const weft_machine_device_t* device, double computing_ns,
                            double traffic_ns) {
  return fmax(computing_ns, traffic_ns) + (1 - device->overlap) * fmin(computing_ns, traffic_ns);
}

// ---- bytes --------------------------------------------------------------------------------------

// Bytes that a view touches, as whole cache lines where its elements lie apart.
static double view_bytes(const weft_view_t* view) {
  double elements = 1;
  int64_t nearest = INT64_MAX;
  for (int32_t d = 0; d < view->rank; ++d) {
    if (view->dims[d] == 0) return 0;
    if (view->dims[d] == 1 || view->strides[d] == 0) continue;
    elements *= (double)view->dims[d];
    if (llabs(view->strides[d]) < nearest) nearest = llabs(view->strides[d]);
  }
  const double size = (double)weft_dtype_size_bytes(view->dtype);
  const double apart = nearest == INT64_MAX ? 1 : (double)nearest;
  return elements * size * fmin(apart, fmax(1, LINE_BYTES / size));
}

static double level_bandwidth(const weft_machine_level_t* level, double lanes) {
  return fmin(level->bandwidth, level->lane_bandwidth * lanes);
}

// A cache holds everything that was touched within half of its size, nothing beyond twice of it,
// and in between a part that falls with the logarithm: other data and its ways of replacing play
// into it.
static double per_byte_at(const weft_machine_device_t* device, double distance, double lanes) {
  double ns = 0;
  double missing = 1;
  for (uint32_t i = 0; i < device->level_count && missing > 0; ++i) {
    const weft_machine_level_t* level = &device->levels[i];
    double part = 1;
    if (i + 1 < device->level_count && distance > level->capacity_bytes / 2) {
      part = fmax(0, 1 - log2(distance / (level->capacity_bytes / 2)) / 2);
    }
    ns += missing * part / level_bandwidth(level, lanes);
    missing *= 1 - part;
  }
  return ns;
}

static bool is_same(const weft_view_t* a, const weft_view_t* b) {
  return a->buffer == b->buffer && weft_view_same(a, b);
}

static double distance_at(const double* distances, uint32_t index) {
  return distances != NULL ? distances[index] : WEFT_MACHINE_LARGEST;
}

double weft_machine_traffic_ns(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                               weft_machine_distances_t distances, double lanes) {
  double ns = 0;
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    bool is_known = false;
    for (uint32_t k = 0; k < i && !is_known; ++k) {
      is_known = is_same(&kernel->inputs[i], &kernel->inputs[k]);
    }
    if (is_known) continue;
    ns += view_bytes(&kernel->inputs[i]) *
          per_byte_at(device, distance_at(distances.inputs, i), lanes);
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    bool was_read = false;
    for (uint32_t k = 0; k < kernel->input_count && !was_read; ++k) {
      was_read = is_same(&kernel->outputs[i], &kernel->inputs[k]);
    }
    ns += view_bytes(&kernel->outputs[i]) * (was_read ? 1 : device->write_bytes) *
          per_byte_at(device, distance_at(distances.outputs, i), lanes);
  }
  return ns;
}

// ---- kinds --------------------------------------------------------------------------------------

static void loop_parts(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                       weft_machine_distances_t distances, weft_machine_parts_t* parts) {
  double elements = 1;
  for (int32_t d = 0; d < kernel->as.loop.rank; ++d) elements *= (double)kernel->as.loop.dims[d];
  const double lanes = weft_machine_lanes_used(device, elements);
  parts->kind = WEFT_MACHINE_LOOPS;
  parts->fixed_ns = device->launch_ns + (lanes > 1 ? device->fork_ns : 0);
  parts->computing_ns = weft_machine_loop_ns(device, kernel) / lanes;
  parts->traffic_ns = weft_machine_traffic_ns(device, kernel, distances, lanes);
}

// Rates are measured on operands that were just used, so only what is further away than a product's
// own size costs more than they say.
static double far_traffic_ns(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                             weft_machine_distances_t distances) {
  double own = 0;
  for (uint32_t i = 0; i < 2; ++i) own += view_bytes(&kernel->inputs[i]);
  own += view_bytes(&kernel->outputs[0]);
  const double near_inputs[2] = {own, own};
  const weft_machine_distances_t near = {.inputs = near_inputs, .outputs = &own};
  // Operands behind the first two are small.
  weft_kernel_t product = *kernel;
  product.input_count = 2;
  product.output_count = 1;
  return fmax(0, weft_machine_traffic_ns(device, &product, distances, device->lanes) -
                     weft_machine_traffic_ns(device, &product, near, device->lanes));
}

static void product_parts(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                          weft_machine_distances_t distances, weft_machine_parts_t* parts) {
  weft_machine_product_t product;
  weft_machine_product_of(kernel, &product);
  const double flops = 2 * product.batch * product.m * product.n * product.k;
  parts->kind = WEFT_MACHINE_PRODUCTS;
  parts->fixed_ns = device->launch_ns;
  if (flops <= 0) return;
  const weft_machine_level_t* memory = &device->levels[device->level_count - 1];
  const double packing = product.packed_bytes * (2 / level_bandwidth(memory, device->lanes) +
                                                 device->loop.transposed / 4 / device->lanes);
  parts->computing_ns = flops / weft_machine_product_gflops(device, &product);
  parts->is_beside = weft_machine_has_grid(device, &product);
  if (parts->is_beside) {
    parts->fixed_ns = packing;
    parts->traffic_ns = far_traffic_ns(device, kernel, distances);
  } else {
    parts->fixed_ns += packing;
    parts->traffic_ns = weft_machine_traffic_ns(device, kernel, distances, device->lanes);
  }
}

static double view_elements(const weft_view_t* view) {
  double elements = 1;
  for (int32_t d = 0; d < view->rank; ++d) elements *= (double)view->dims[d];
  return elements;
}

static double view_rows(const weft_view_t* view) {
  const double width = view->rank > 0 ? (double)view->dims[view->rank - 1] : 1;
  return width > 0 ? view_elements(view) / width : 0;
}

void weft_machine_work_of(const weft_kernel_t* kernel, weft_machine_work_t* out_work) {
  const weft_op_t* op = kernel->as.op.op;
  weft_op_cost_t cost;
  weft_op_cost(op, &cost);
  *out_work = (weft_machine_work_t){.bytes = cost.read_bytes + cost.write_bytes,
                                    .flops = cost.flops,
                                    .items = view_rows(&kernel->outputs[0])};
  if (op->opcode == WEFT_OP_GATHER && kernel->input_count > 1) {
    out_work->items = view_elements(&kernel->inputs[1]);
  } else if (op->opcode == WEFT_OP_SCATTER && op->operand_count > 2) {
    out_work->items = view_elements(&kernel->inputs[(op->operand_count - 1) / 2]);
  } else if (op->opcode == WEFT_OP_DYNAMIC_UPDATE_SLICE && kernel->input_count > 1) {
    out_work->items = view_rows(&kernel->inputs[1]);
  }
  if (kernel->in_place == UINT32_MAX) return;
  double changed = 0;
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    if (i != kernel->in_place) changed += view_bytes(&kernel->inputs[i]);
  }
  out_work->bytes = 2 * changed;
}

static void operation_parts(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                            weft_machine_distances_t distances, weft_machine_parts_t* parts) {
  const weft_op_t* op = kernel->as.op.op;
  if (op->opcode == WEFT_OP_CONVOLUTION) {
    product_parts(device, kernel, distances, parts);
    parts->kind = WEFT_MACHINE_OPERATIONS;
    return;
  }
  weft_machine_work_t work;
  weft_machine_work_of(kernel, &work);
  const weft_machine_operation_t* given = &device->operations[op->opcode];
  parts->kind = WEFT_MACHINE_OPERATIONS;
  parts->fixed_ns = device->launch_ns;
  if (given->per_byte >= 0 || given->per_flop >= 0 || given->per_item >= 0) {
    parts->computing_ns = fmax(0, given->per_byte) * work.bytes +
                          fmax(0, given->per_flop) * work.flops +
                          fmax(0, given->per_item) * work.items;
    return;
  }
  const weft_machine_level_t* memory = &device->levels[device->level_count - 1];
  parts->computing_ns = work.flops / device->gflops[WEFT_DTYPE_F32];
  parts->traffic_ns = work.bytes / level_bandwidth(memory, device->lanes);
}

void weft_machine_kernel_parts(const weft_machine_device_t* device, const weft_kernel_t* kernel,
                               weft_machine_distances_t distances,
                               weft_machine_parts_t* out_parts) {
  *out_parts = (weft_machine_parts_t){.kind = WEFT_MACHINE_OPERATIONS};
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      loop_parts(device, kernel, distances, out_parts);
      break;
    case WEFT_KERNEL_CONTRACTION:
      product_parts(device, kernel, distances, out_parts);
      break;
    case WEFT_KERNEL_OP:
      operation_parts(device, kernel, distances, out_parts);
      break;
    case WEFT_KERNEL_COLLECTIVE:
      break;
  }
}

double weft_machine_parts_ns(const weft_machine_t* machine, const weft_machine_parts_t* parts) {
  const weft_machine_device_t* device = &machine->device;
  const double computing = parts->computing_ns, traffic = parts->traffic_ns;
  const weft_machine_in_step_t* given = &device->in_step[parts->kind];
  double ns = parts->fixed_ns;
  // What collectives cost in a step is in their own time.
  if (parts->kind == WEFT_MACHINE_COLLECTIVES) {
    ns += computing;
  } else if (given->computing >= 0 || given->traffic >= 0) {
    ns += (given->computing >= 0 ? given->computing : 1) * computing +
          (given->traffic >= 0 ? given->traffic : 1) * traffic;
  } else if (parts->is_beside) {
    ns += computing + (1 - device->overlap) * traffic;
  } else {
    ns += weft_machine_combine(device, computing, traffic);
  }
  if (parts->kind != WEFT_MACHINE_COLLECTIVES) ns += fmax(0, given->start_ns);
  // Figures and sizes are bounded, but their products need not stay within what times are for.
  return ns < WEFT_MACHINE_LARGEST ? ns : WEFT_MACHINE_LARGEST;
}

double weft_machine_kernel_ns_at(const weft_machine_t* machine, const weft_kernel_t* kernel,
                                 weft_machine_distances_t distances) {
  weft_machine_parts_t parts;
  weft_machine_kernel_parts(&machine->device, kernel, distances, &parts);
  return weft_machine_parts_ns(machine, &parts);
}

double weft_machine_kernel_ns(const weft_machine_t* machine, const weft_kernel_t* kernel) {
  const weft_machine_distances_t unknown = {0};
  return weft_machine_kernel_ns_at(machine, kernel, unknown);
}

double weft_machine_host_copy_ns(const weft_machine_t* machine, double bytes) {
  return machine->device.host_latency_ns + bytes / machine->device.host_bandwidth;
}
