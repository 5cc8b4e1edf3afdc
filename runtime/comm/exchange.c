// What members do between the barriers of a round.
//
// Most kinds read: a member fills its own output from the others' inputs. all_reduce writes as
// well: each member reduces one slice of all inputs and writes the result to every output, which
// moves a third fewer bytes than reducing first and gathering then, and spares a barrier. A slice
// is read and written by one member only, element by element, so outputs may be inputs. all_gather
// writes, too, if all outputs can be seen: then each input is read once and not by every member.
#include <string.h>

#include "runtime/comm/peers_internal.h"
#include "runtime/comm/reduce.h"

// Slices of members begin at multiples of this, so that no two write to one cache line.
#define WEFT_EXCHANGE_SLICE_BYTES 64

// Rounds with outputs of this size write around the caches, which would not hold them until they
// are read.
#define WEFT_EXCHANGE_STREAM_BYTES ((size_t)8 << 20)

// What stays in the first-level cache while it is written several times.
#define WEFT_EXCHANGE_BLOCK_BYTES 8192

bool weft_exchange_reads_input(const weft_collective_t* collective, uint32_t self) {
  switch (collective->kind) {
    case WEFT_COLLECTIVE_BROADCAST:
      return collective->root == (int32_t)self;
    case WEFT_COLLECTIVE_PERMUTE:
      return collective->target >= 0;
    case WEFT_COLLECTIVE_BARRIER:
      return false;
    default:
      return true;
  }
}

bool weft_exchange_writes_output(weft_collective_kind_t kind) {
  return kind == WEFT_COLLECTIVE_ALL_REDUCE || kind == WEFT_COLLECTIVE_ALL_GATHER;
}

bool weft_exchange_needs_output(weft_collective_kind_t kind) {
  return kind == WEFT_COLLECTIVE_ALL_REDUCE;
}

// The input of member |index|, part |part| of it.
static weft_status_t weft_exchange_input(weft_peers_t* peers, const weft_round_t* round,
                                         uint32_t index, uint32_t part, const void** out_input) {
  const weft_post_t* post = peers->posts[index];
  const uint64_t offset = part * post->input_stride;
  if (round->is_inline) {
    *out_input = post->payload + offset;
    return weft_ok_status();
  }
  void* input = NULL;
  WEFT_RETURN_IF_ERROR_WHILE(
      peers->memory->resolve(peers, round->members->ranks[index], post->input + offset,
                             round->length * round->element_bytes, &input),
      "while looking up the input of rank %u", round->members->ranks[index]);
  *out_input = input;
  return weft_ok_status();
}

static bool weft_exchange_streams(const weft_round_t* round, size_t size_bytes) {
  return !round->is_inline && size_bytes >= WEFT_EXCHANGE_STREAM_BYTES;
}

static weft_status_t weft_exchange_copy(weft_peers_t* peers, const weft_round_t* round,
                                        uint32_t source, uint32_t part, uint8_t* output,
                                        bool stream) {
  const void* input = NULL;
  WEFT_RETURN_IF_ERROR(weft_exchange_input(peers, round, source, part, &input));
  if (input != output) {
    weft_stream_copy(output, input, round->length * round->element_bytes, stream);
  }
  return weft_ok_status();
}

// One part from every member, beginning with the next one, so that not all read from the first.
static weft_status_t weft_exchange_parts(weft_peers_t* peers, const weft_round_t* round,
                                         uint32_t input_part) {
  const uint32_t count = round->members->count;
  const bool stream = weft_exchange_streams(round, count * round->length * round->element_bytes);
  for (uint32_t i = 1; i <= count; ++i) {
    const uint32_t source = (round->self + i) % count;
    WEFT_RETURN_IF_ERROR(weft_exchange_copy(peers, round, source, input_part,
                                            round->output + source * round->output_stride, stream));
  }
  if (stream) weft_stream_fence();
  return weft_ok_status();
}

static weft_status_t weft_exchange_whole(weft_peers_t* peers, const weft_round_t* round,
                                         int32_t source) {
  const size_t size_bytes = round->length * round->element_bytes;
  if (source < 0) {
    memset(round->output, 0, size_bytes);
    return weft_ok_status();
  }
  const bool stream = weft_exchange_streams(round, size_bytes);
  WEFT_RETURN_IF_ERROR(
      weft_exchange_copy(peers, round, (uint32_t)source, 0, round->output, stream));
  if (stream) weft_stream_fence();
  return weft_ok_status();
}

// Part |part| of every input, whole, into this rank's output.
static weft_status_t weft_exchange_reduce(weft_peers_t* peers, const weft_round_t* round,
                                          uint32_t part) {
  const weft_collective_t* collective = round->collective;
  const uint32_t count = round->members->count;
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_exchange_input(peers, round, i, part, &peers->inputs[i]));
  }
  void* output = round->output;
  weft_reduce(collective->reduction, collective->dtype, peers->inputs, count, round->length,
              &output, 1, weft_exchange_streams(round, round->length * round->element_bytes));
  return weft_ok_status();
}

// Finds |length| elements at |offset| bytes of every member's output.
static weft_status_t weft_exchange_outputs(weft_peers_t* peers, const weft_round_t* round,
                                           uint32_t part, size_t offset, size_t length) {
  for (uint32_t i = 0; i < round->members->count; ++i) {
    const weft_post_t* post = peers->posts[i];
    WEFT_RETURN_IF_ERROR_WHILE(
        peers->memory->resolve(peers, round->members->ranks[i],
                               post->output + part * post->output_stride + offset,
                               length * round->element_bytes, &peers->outputs[i]),
        "while looking up the output of rank %u", round->members->ranks[i]);
  }
  return weft_ok_status();
}

// This rank's input into every output, block by block: each block is read from memory once.
static weft_status_t weft_exchange_spread(weft_peers_t* peers, const weft_round_t* round) {
  const uint32_t count = round->members->count;
  const size_t size_bytes = round->length * round->element_bytes;
  const bool stream = weft_exchange_streams(round, count * size_bytes);
  const uint8_t* input =
      (const uint8_t*)round->collective->input + round->position * round->element_bytes;
  WEFT_RETURN_IF_ERROR(weft_exchange_outputs(peers, round, round->self, 0, round->length));
  for (size_t done = 0; done < size_bytes; done += WEFT_EXCHANGE_BLOCK_BYTES) {
    const size_t rest = size_bytes - done;
    const size_t block = rest < WEFT_EXCHANGE_BLOCK_BYTES ? rest : WEFT_EXCHANGE_BLOCK_BYTES;
    for (uint32_t i = 0; i < count; ++i) {
      uint8_t* output = (uint8_t*)peers->outputs[i] + done;
      if (output != input + done) weft_stream_copy(output, input + done, block, stream);
    }
  }
  if (stream) weft_stream_fence();
  return weft_ok_status();
}

static weft_status_t weft_exchange_all_gather(weft_peers_t* peers, const weft_round_t* round) {
  for (uint32_t i = 0; i < round->members->count; ++i) {
    if (!peers->posts[i]->shows_output) return weft_exchange_parts(peers, round, 0);
  }
  return weft_exchange_spread(peers, round);
}

// Whether a member reduces in place: its lines are in the caches when they are written.
static bool weft_exchange_is_in_place(const weft_peers_t* peers, const weft_round_t* round) {
  for (uint32_t i = 0; i < round->members->count; ++i) {
    if (peers->posts[i]->input == peers->posts[i]->output) return true;
  }
  return false;
}

// This rank's slice of every input into every output.
static weft_status_t weft_exchange_all_reduce(weft_peers_t* peers, const weft_round_t* round) {
  const weft_collective_t* collective = round->collective;
  const uint32_t count = round->members->count;
  const size_t line = WEFT_EXCHANGE_SLICE_BYTES / round->element_bytes;
  const size_t lines = (round->length + line - 1) / line;
  const size_t slice = (lines + count - 1) / count * line;
  const size_t first = round->self * slice;
  if (first >= round->length) return weft_ok_status();
  const size_t length = round->length - first < slice ? round->length - first : slice;
  const size_t offset = first * round->element_bytes;
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_exchange_input(peers, round, i, 0, &peers->inputs[i]));
    peers->inputs[i] = (const uint8_t*)peers->inputs[i] + offset;
  }
  WEFT_RETURN_IF_ERROR(weft_exchange_outputs(peers, round, 0, offset, length));
  const bool stream = weft_exchange_streams(round, round->length * round->element_bytes) &&
                      !weft_exchange_is_in_place(peers, round);
  weft_reduce(collective->reduction, collective->dtype, peers->inputs, count, length,
              peers->outputs, count, stream);
  return weft_ok_status();
}

weft_status_t weft_exchange(weft_peers_t* peers, const weft_round_t* round) {
  if (round->length == 0) return weft_ok_status();
  switch (round->collective->kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
      if (round->is_inline) return weft_exchange_reduce(peers, round, 0);
      return weft_exchange_all_reduce(peers, round);
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
      return weft_exchange_reduce(peers, round, round->self);
    case WEFT_COLLECTIVE_ALL_GATHER:
      return weft_exchange_all_gather(peers, round);
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return weft_exchange_parts(peers, round, round->self);
    case WEFT_COLLECTIVE_BROADCAST:
      return weft_exchange_whole(peers, round, round->collective->root);
    case WEFT_COLLECTIVE_PERMUTE:
      return weft_exchange_whole(peers, round, round->collective->source);
    default:
      return weft_ok_status();
  }
}
