// The sequence check: every member looks at what all members posted before it moves a byte. All see
// the same posts, so all come to the same verdict.
#include <stdio.h>
#include <string.h>

#include "runtime/comm/peers_internal.h"

#define WEFT_COMPARE_TEXT_CAPACITY 256

// "rank 1 runs all_reduce of 8 f32 (sum), step 3, instruction 7".
static void weft_compare_describe(const weft_post_t* post, uint32_t rank, char* out_text) {
  char detail[64] = "";
  char place[96] = "";
  if (post->reduction != WEFT_REDUCTION_NONE) {
    (void)snprintf(detail, sizeof(detail), " (%s)",
                   weft_reduction_name((weft_reduction_t)post->reduction));
  } else if (post->kind == WEFT_COLLECTIVE_BROADCAST) {
    (void)snprintf(detail, sizeof(detail), " from member %d", post->root);
  }
  if (post->instruction != WEFT_COMM_NO_INSTRUCTION) {
    (void)snprintf(place, sizeof(place), ", step %llu, instruction %llu",
                   (unsigned long long)post->step, (unsigned long long)post->instruction);
  }
  if (post->kind == WEFT_COLLECTIVE_BARRIER) {
    (void)snprintf(out_text, WEFT_COMPARE_TEXT_CAPACITY, "rank %u runs barrier '%.*s'%s", rank,
                   WEFT_COMM_BARRIER_NAME_CAPACITY, (const char*)post->payload, place);
    return;
  }
  (void)snprintf(out_text, WEFT_COMPARE_TEXT_CAPACITY, "rank %u runs %s of %llu %s%s%s", rank,
                 weft_collective_name((weft_collective_kind_t)post->kind),
                 (unsigned long long)post->count, weft_dtype_name((weft_dtype_t)post->dtype),
                 detail, place);
}

static bool weft_compare_equal(const weft_post_t* a, const weft_post_t* b) {
  if (a->kind != b->kind || a->instruction != b->instruction) return false;
  if (a->instruction != WEFT_COMM_NO_INSTRUCTION && a->step != b->step) return false;
  if (a->kind == WEFT_COLLECTIVE_BARRIER) {
    return memcmp(a->payload, b->payload, WEFT_COMM_BARRIER_NAME_CAPACITY) == 0;
  }
  return a->dtype == b->dtype && a->reduction == b->reduction && a->root == b->root &&
         a->count == b->count;
}

static weft_status_t weft_compare_permutation(const weft_peers_t* peers,
                                              const weft_comm_members_t* members) {
  for (uint32_t i = 0; i < members->count; ++i) {
    const int32_t source = peers->posts[i]->source;
    const int32_t target = peers->posts[i]->target;
    if (source >= 0 && peers->posts[source]->target != (int32_t)i) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "permute: member %u expects data from member %d, which sends to %d", i,
                         source, peers->posts[source]->target);
    }
    if (target >= 0 && peers->posts[target]->source != (int32_t)i) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "permute: member %u sends to member %d, which expects data from %d", i,
                         target, peers->posts[target]->source);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_peers_compare(const weft_peers_t* peers, const weft_collective_t* collective,
                                 const weft_comm_members_t* members) {
  for (uint32_t i = 1; i < members->count; ++i) {
    if (weft_compare_equal(peers->posts[0], peers->posts[i])) continue;
    char first[WEFT_COMPARE_TEXT_CAPACITY];
    char other[WEFT_COMPARE_TEXT_CAPACITY];
    weft_compare_describe(peers->posts[0], members->ranks[0], first);
    weft_compare_describe(peers->posts[i], members->ranks[i], other);
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "the ranks disagree about collective %llu of group %u: "
                       "%s, but %s",
                       (unsigned long long)peers->posts[0]->collective, collective->group, first,
                       other);
  }
  if (collective->kind != WEFT_COLLECTIVE_PERMUTE) return weft_ok_status();
  return weft_compare_permutation(peers, members);
}
