// Collectives: latency and bytes, by the algorithm that is fastest on the links that a group spans.
//
// A group is taken apart into the dimensions of the network in which its members differ. A
// collective over several dimensions goes through them one after another (reduce-scatter from the
// inside out, all-gather from the outside in), so that outer links carry only what inner ones have
// already reduced. docs/machines.md states the formulas.
#include <math.h>
#include <string.h>

#include "graph/plan/machine_internal.h"

// A collective among |size| ranks of one dimension.
typedef struct weft_span_s {
  const weft_machine_dimension_t* dimension;
  double size;
} weft_span_t;

typedef struct weft_spans_s {
  weft_span_t items[WEFT_MACHINE_MAX_DIMENSIONS];  // innermost first
  uint32_t count;
  double ranks;  // product of the sizes
} weft_spans_t;

// ---- where a group lies -------------------------------------------------------------------------

// The coordinate of |rank| in dimension |d|; the outermost dimension takes all the rest, so a plan
// may have more ranks than the description.
static uint32_t weft_coordinate(const weft_machine_t* machine, uint32_t rank, uint32_t d) {
  for (uint32_t i = 0; i < d; ++i) rank /= machine->dimensions[i].npus;
  return d + 1 == machine->dimension_count ? rank : rank % machine->dimensions[d].npus;
}

// How many values the members' coordinates in dimension |d| have.
static uint32_t weft_distinct(const weft_machine_t* machine, const uint32_t* members,
                              uint32_t member_count, uint32_t d) {
  uint32_t distinct = 0;
  uint64_t seen[16] = {0};
  for (uint32_t i = 0; i < member_count; ++i) {
    const uint32_t at = weft_coordinate(machine, members[i], d);
    if (at >= 64 * 16) return member_count;  // as good as all different
    const uint64_t bit = UINT64_C(1) << (at % 64);
    if ((seen[at / 64] & bit) != 0) continue;
    seen[at / 64] |= bit;
    ++distinct;
  }
  return distinct;
}

// More ranks fill the outermost dimension that the group touches, then go on outside it; the
// outermost one of all grows without end.
static void weft_spans_scale(const weft_machine_t* machine, weft_spans_t* spans, uint32_t scale) {
  double rest = scale;
  uint32_t d = 0;
  if (spans->count > 0) {
    d = (uint32_t)(spans->items[spans->count - 1].dimension - machine->dimensions);
  }
  for (; rest > 1 && d < machine->dimension_count; ++d) {
    const weft_machine_dimension_t* dimension = &machine->dimensions[d];
    const bool is_last = d + 1 == machine->dimension_count;
    weft_span_t* span = spans->count > 0 ? &spans->items[spans->count - 1] : NULL;
    if (span == NULL || span->dimension != dimension) {
      span = &spans->items[spans->count++];
      *span = (weft_span_t){.dimension = dimension, .size = 1};
    }
    double factor = is_last ? rest : fmin(rest, floor(dimension->npus / span->size));
    if (factor < 1) factor = 1;
    span->size *= factor;
    spans->ranks *= factor;
    rest /= factor;
    if (span->size <= 1) --spans->count;
  }
}

static void weft_spans_find(const weft_machine_t* machine,
                            const weft_machine_collective_t* collective, weft_spans_t* spans) {
  *spans = (weft_spans_t){.ranks = 1};
  const weft_machine_dimension_t* outermost = NULL;
  for (uint32_t d = 0; d < machine->dimension_count; ++d) {
    const uint32_t size = weft_distinct(machine, collective->members, collective->member_count, d);
    if (size <= 1) continue;
    outermost = &machine->dimensions[d];
    spans->items[spans->count++] = (weft_span_t){.dimension = outermost, .size = size};
    spans->ranks *= size;
  }
  // No grid of coordinates: everything goes over the outermost links.
  if (outermost != NULL && spans->ranks != (double)collective->member_count) {
    spans->items[0] =
        (weft_span_t){.dimension = outermost, .size = (double)collective->member_count};
    spans->count = 1;
    spans->ranks = (double)collective->member_count;
  }
  if (collective->scale > 1) weft_spans_scale(machine, spans, collective->scale);
}

// ---- one dimension ------------------------------------------------------------------------------

// Of one message between neighbours, without its bytes.
static double weft_span_latency(const weft_span_t* span) {
  return span->dimension->latency_ns * (span->dimension->wiring == WEFT_WIRING_SWITCH ? 2 : 1);
}

// Bytes per ns.
static double weft_span_bandwidth(const weft_span_t* span) {
  return span->dimension->bandwidth * span->dimension->efficiency;
}

// Where each rank has links to all others, it may use them at once.
static double weft_span_direct_bandwidth(const weft_span_t* span) {
  const bool has_links = span->dimension->wiring == WEFT_WIRING_FULLY_CONNECTED;
  return weft_span_bandwidth(span) * (has_links ? span->size - 1 : 1);
}

static double weft_span_launch(const weft_span_t* span, weft_collective_kind_t kind) {
  const double given = span->dimension->overhead_ns[kind];
  return given >= 0 ? given : span->dimension->launch_ns;
}

// The time for |bytes| from measured points: between two of them on the line through both in
// logarithms, below the first as the first, above the last at the last one's bandwidth.
static double weft_curve_at(const weft_machine_curve_t* curve, double bytes) {
  const weft_machine_point_t* points = curve->points;
  const uint32_t last = curve->count - 1;
  if (bytes <= points[0].bytes) return points[0].ns;
  if (bytes >= points[last].bytes) {
    if (points[last].bytes <= 0) return points[last].ns;
    return points[last].ns * bytes / points[last].bytes;
  }
  uint32_t i = 1;
  while (points[i].bytes < bytes) ++i;
  const weft_machine_point_t a = points[i - 1];
  const weft_machine_point_t b = points[i];
  if (a.bytes <= 0 || a.ns <= 0) {
    return a.ns + (b.ns - a.ns) * (bytes - a.bytes) / (b.bytes - a.bytes);
  }
  const double part = log(bytes / a.bytes) / log(b.bytes / a.bytes);
  return a.ns * pow(b.ns / a.ns, part);
}

static double weft_span_rounds(const weft_span_t* span) {
  return ceil(log2(span->size));
}

// An exchange that moves (p - 1) / p of |bytes| through every rank: all-gather, reduce-scatter, or
// half of an all-reduce. |per_byte| is what reducing costs beside moving.
static double weft_span_exchange(const weft_machine_t* machine, const weft_span_t* span,
                                 double bytes, double per_byte) {
  const double p = span->size;
  const double latency = weft_span_latency(span);
  const double moved = (p - 1) / p * bytes;
  const double reducing = moved * per_byte;
  const double by_one_link =
      weft_machine_combine(&machine->device, moved / weft_span_bandwidth(span), reducing);
  const double ring = (p - 1) * latency + by_one_link;
  if (span->dimension->wiring == WEFT_WIRING_RING) return ring;
  const double halving = weft_span_rounds(span) * latency + by_one_link;
  const double direct =
      latency +
      weft_machine_combine(&machine->device, moved / weft_span_direct_bandwidth(span), reducing);
  return fmin(ring, fmin(halving, direct));
}

// An all-reduce in one go: everybody reads everything.
static double weft_span_one_shot(const weft_machine_t* machine, const weft_span_t* span,
                                 double bytes, double per_byte) {
  const double moved = (span->size - 1) * bytes;
  if (span->dimension->wiring == WEFT_WIRING_RING) return INFINITY;
  return weft_span_latency(span) + weft_machine_combine(&machine->device,
                                                        moved / weft_span_direct_bandwidth(span),
                                                        moved * per_byte);
}

static double weft_span_all_to_all(const weft_span_t* span, double bytes) {
  const double p = span->size;
  const double moved = (p - 1) / p * bytes;
  if (span->dimension->wiring == WEFT_WIRING_RING) {
    // What goes to the rank k places on passes k links: p / 4 of them on average, both ways.
    return floor(p / 2) * weft_span_latency(span) +
           fmax(1, p / 4) * moved / weft_span_bandwidth(span);
  }
  return weft_span_latency(span) + moved / weft_span_direct_bandwidth(span);
}

// A tree, or a scatter and an all-gather.
static double weft_span_broadcast(const weft_machine_t* machine, const weft_span_t* span,
                                  double bytes) {
  const double hop = weft_span_latency(span) + bytes / weft_span_bandwidth(span);
  const double rounds =
      span->dimension->wiring == WEFT_WIRING_RING ? span->size - 1 : weft_span_rounds(span);
  return fmin(rounds * hop, 2 * weft_span_exchange(machine, span, bytes, 0));
}

static double weft_span_barrier(const weft_span_t* span) {
  const double rounds =
      span->dimension->wiring == WEFT_WIRING_RING ? 2 * (span->size - 1) : weft_span_rounds(span);
  return rounds * weft_span_latency(span);
}

// One dimension's part of a collective, by formula. |bytes| is the whole vector's size there.
static double weft_span_formula(const weft_machine_t* machine, const weft_span_t* span,
                                weft_collective_kind_t kind, double bytes, double per_byte) {
  switch (kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
      return fmin(weft_span_exchange(machine, span, bytes, per_byte) +
                      weft_span_exchange(machine, span, bytes, 0),
                  weft_span_one_shot(machine, span, bytes, per_byte));
    case WEFT_COLLECTIVE_ALL_GATHER:
      return weft_span_exchange(machine, span, bytes, 0);
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
      return weft_span_exchange(machine, span, bytes, per_byte);
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return weft_span_all_to_all(span, bytes);
    case WEFT_COLLECTIVE_BROADCAST:
      return weft_span_broadcast(machine, span, bytes);
    case WEFT_COLLECTIVE_PERMUTE:
      return weft_span_latency(span) + bytes / weft_span_bandwidth(span);
    case WEFT_COLLECTIVE_BARRIER:
    case WEFT_COLLECTIVE_KIND_COUNT_:
      break;
  }
  return weft_span_barrier(span);
}

static double weft_span_ns(const weft_machine_t* machine, const weft_span_t* span,
                           weft_collective_kind_t kind, double bytes, double per_byte) {
  const weft_machine_curve_t* measured = &span->dimension->measured[kind];
  if (measured->count > 0 && span->size == (double)span->dimension->npus) {
    return weft_curve_at(measured, bytes);
  }
  return weft_span_launch(span, kind) + weft_span_formula(machine, span, kind, bytes, per_byte);
}

// ---- several dimensions -------------------------------------------------------------------------

// Reading two values and writing one, in the device's memory.
static double weft_reduction_per_byte(const weft_machine_t* machine) {
  const weft_machine_device_t* device = &machine->device;
  return 3 / device->levels[device->level_count - 1].bandwidth;
}

// The outermost dimension costs its whole latency and bytes; inner ones carry whole vectors first,
// and leave 1 / p of it to the next.
static double weft_spans_reduce(const weft_machine_t* machine, const weft_spans_t* spans,
                                weft_collective_kind_t kind, double bytes) {
  const double per_byte = weft_reduction_per_byte(machine);
  double total = 0;
  for (uint32_t i = 0; i < spans->count; ++i) {
    const weft_span_t* span = &spans->items[i];
    const bool is_outermost = i + 1 == spans->count;
    if (kind != WEFT_COLLECTIVE_ALL_REDUCE || is_outermost) {
      total += weft_span_ns(machine, span, kind, bytes, per_byte);
    } else {
      total += weft_span_ns(machine, span, WEFT_COLLECTIVE_REDUCE_SCATTER, bytes, per_byte) +
               weft_span_ns(machine, span, WEFT_COLLECTIVE_ALL_GATHER, bytes, per_byte);
    }
    bytes /= span->size;
  }
  return total;
}

// Dimensions pass the whole vector on: through each once.
static double weft_spans_pass(const weft_machine_t* machine, const weft_spans_t* spans,
                              weft_collective_kind_t kind, double bytes) {
  double total = 0;
  for (uint32_t i = 0; i < spans->count; ++i) {
    total += weft_span_ns(machine, &spans->items[i], kind, bytes, 0);
  }
  return total;
}

// Of a collective by itself, with all its members at hand.
static double weft_collective_alone_ns(const weft_machine_t* machine,
                                       const weft_machine_collective_t* collective,
                                       const weft_spans_t* found) {
  const weft_spans_t spans = *found;
  if (spans.count == 0) {
    // A group of one: a copy at most.
    const bool copies = collective->kind != WEFT_COLLECTIVE_BARRIER;
    const weft_machine_device_t* device = &machine->device;
    const double bandwidth = device->levels[device->level_count - 1].bandwidth;
    return device->launch_ns + (copies ? 2 * collective->bytes / bandwidth : 0);
  }
  switch (collective->kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
    case WEFT_COLLECTIVE_ALL_GATHER:
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
      return weft_spans_reduce(machine, &spans, collective->kind, collective->bytes);
    case WEFT_COLLECTIVE_PERMUTE:
      return weft_span_ns(machine, &spans.items[spans.count - 1], collective->kind,
                          collective->bytes, 0);
    default:
      return weft_spans_pass(machine, &spans, collective->kind, collective->bytes);
  }
}

double weft_machine_collective_ns(const weft_machine_t* machine,
                                  const weft_machine_collective_t* collective) {
  const weft_machine_in_step_t* given = &machine->device.in_step[WEFT_MACHINE_COLLECTIVES];
  weft_spans_t spans;
  weft_spans_find(machine, collective, &spans);
  const double ns = weft_collective_alone_ns(machine, collective, &spans);
  if (spans.count == 0) return ns;
  return fmax(0, given->start_ns) + (given->computing >= 0 ? given->computing : 1) * ns;
}

// ---- what schedulers ask ------------------------------------------------------------------------

uint32_t weft_machine_link(const weft_machine_t* machine, const uint32_t* members,
                           uint32_t member_count) {
  for (uint32_t d = machine->dimension_count; d-- > 1;) {
    const uint32_t first = weft_coordinate(machine, members[0], d);
    for (uint32_t i = 1; i < member_count; ++i) {
      if (weft_coordinate(machine, members[i], d) != first) return d;
    }
  }
  return 0;
}

uint32_t weft_machine_link_count(const weft_machine_t* machine) {
  return machine->dimension_count;
}

double weft_machine_contention(const weft_machine_t* machine, uint32_t link) {
  if (link >= machine->dimension_count) link = machine->dimension_count - 1;
  return machine->dimensions[link].contention;
}

bool weft_machine_collectives_compute(const weft_machine_t* machine) {
  return machine->collectives_compute;
}

double weft_machine_bucket_bytes(const weft_machine_t* machine, weft_collective_kind_t kind,
                                 const uint32_t* members, uint32_t member_count,
                                 double total_bytes) {
  weft_machine_collective_t collective = {.kind = kind,
                                          .reduction = WEFT_REDUCTION_SUM,
                                          .dtype = WEFT_DTYPE_F32,
                                          .members = members,
                                          .member_count = member_count,
                                          .scale = 1};
  if (!(total_bytes > 0)) return 0;
  const double alpha_ns = weft_machine_collective_ns(machine, &collective);
  collective.bytes = total_bytes;
  const double transfer_ns = weft_machine_collective_ns(machine, &collective) - alpha_ns;
  // Bytes that cost nothing, or calls that cost nothing: one bucket, or as many as there are
  // values.
  if (!(transfer_ns > 0)) return total_bytes;
  return fmin(total_bytes, sqrt(total_bytes * alpha_ns * total_bytes / transfer_ns));
}
