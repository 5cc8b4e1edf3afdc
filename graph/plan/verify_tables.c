// The tables of a plan: buffers in arenas, streams, groups of ranks, arguments and results.
#include <stdlib.h>

#include "graph/plan/verify_internal.h"

#define ARENA_ALIGNMENT 64

// Buffers ----------------------------------------------------------------------------------------

static bool is_temporary(const weft_buffer_t* buffer) {
  return buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST;
}

// Temporaries that were merged into others keep their entry, and have no place.
static bool has_place(const weft_buffer_t* buffer) {
  return !is_temporary(buffer) || buffer->first != UINT32_MAX;
}

static weft_status_t check_constant(const weft_verify_t* verify, uint32_t index) {
  const weft_buffer_t* buffer = &verify->plan->buffers[index];
  if (buffer->holds_rank) {
    if (buffer->size_bytes != sizeof(uint32_t) || buffer->constant_size_bytes != 0) {
      return weft_verify_fail(verify, "b%u holds the number of the rank but is no single ui32",
                              index);
    }
    if (verify->plan->rank_count > 1) return weft_ok_status();
    return weft_verify_fail(verify, "b%u holds the number of the rank in a plan for one rank",
                            index);
  }
  if (buffer->size_bytes == 0) return weft_ok_status();
  if (!buffer->constant_data || buffer->constant_size_bytes == 0 ||
      buffer->size_bytes % buffer->constant_size_bytes != 0) {
    return weft_verify_fail(
        verify, "constant b%u has %zu bytes, which its value of %zu bytes cannot fill", index,
        buffer->size_bytes, buffer->constant_data ? buffer->constant_size_bytes : 0);
  }
  return weft_ok_status();
}

static weft_status_t check_buffer(const weft_verify_t* verify, uint32_t index) {
  const weft_plan_t* plan = verify->plan;
  const weft_buffer_t* buffer = &plan->buffers[index];
  if ((unsigned)buffer->kind >= WEFT_BUFFER_KIND_COUNT_) {
    return weft_verify_fail(verify, "b%u is of no kind there is", index);
  }
  if (!has_place(buffer)) return weft_ok_status();
  const size_t arena = plan->arena_bytes[buffer->kind];
  if (buffer->offset_bytes % ARENA_ALIGNMENT != 0) {
    return weft_verify_fail(
        verify, "b%u is at byte %zu of the %s arena, which is no multiple of %d", index,
        buffer->offset_bytes, weft_verify_arena_name(buffer->kind), ARENA_ALIGNMENT);
  }
  if (buffer->size_bytes > arena || buffer->offset_bytes > arena - buffer->size_bytes) {
    return weft_verify_fail(
        verify, "b%u has %zu bytes at byte %zu of the %s arena, which has %zu bytes", index,
        buffer->size_bytes, buffer->offset_bytes, weft_verify_arena_name(buffer->kind), arena);
  }
  if (is_temporary(buffer) &&
      (buffer->first > buffer->last || buffer->last >= plan->instruction_count)) {
    return weft_verify_fail(verify, "b%u is said to live from #%u to #%u of %u instructions", index,
                            buffer->first, buffer->last, plan->instruction_count);
  }
  return buffer->kind == WEFT_BUFFER_CONSTANT ? check_constant(verify, index) : weft_ok_status();
}

typedef struct span_s {
  weft_buffer_kind_t kind;
  uint32_t buffer;
  size_t begin;
  size_t end;
} span_t;

static int compare_spans(const void* a, const void* b) {
  const span_t* left = a;
  const span_t* right = b;
  if (left->kind != right->kind) return left->kind < right->kind ? -1 : 1;
  if (left->begin != right->begin) return left->begin < right->begin ? -1 : 1;
  return left->buffer < right->buffer ? -1 : left->buffer > right->buffer;
}

// What lives as long as the executor shares bytes with nothing.
static weft_status_t check_persistent_apart(const weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  span_t* spans = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(verify->scratch, plan->buffer_count,
                                                 sizeof(*spans), (void**)&spans));
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (is_temporary(buffer) || buffer->size_bytes == 0) continue;
    spans[count++] = (span_t){.kind = buffer->kind,
                              .buffer = i,
                              .begin = buffer->offset_bytes,
                              .end = buffer->offset_bytes + buffer->size_bytes};
  }
  qsort(spans, count, sizeof(*spans), compare_spans);
  for (uint32_t i = 1; i < count; ++i) {
    if (spans[i].kind != spans[i - 1].kind || spans[i].begin >= spans[i - 1].end) continue;
    return weft_verify_fail(verify,
                            "b%u and b%u both have bytes %zu to %zu of the %s arena, and neither "
                            "is temporary",
                            spans[i - 1].buffer, spans[i].buffer, spans[i].begin,
                            spans[i].end < spans[i - 1].end ? spans[i].end : spans[i - 1].end,
                            weft_verify_arena_name(spans[i].kind));
  }
  return weft_ok_status();
}

static weft_status_t check_buffers(const weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    if (plan->arena_bytes[kind] <= WEFT_VERIFY_MAX_ARENA_BYTES) continue;
    return weft_verify_fail(verify, "the %s arena has %zu bytes, more than any memory",
                            weft_verify_arena_name((weft_buffer_kind_t)kind),
                            plan->arena_bytes[kind]);
  }
  if (plan->buffer_count && !plan->buffers) {
    return weft_verify_fail(verify, "the plan has %u buffers but no table of them",
                            plan->buffer_count);
  }
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_buffer(verify, i));
  }
  return check_persistent_apart(verify);
}

// Streams ----------------------------------------------------------------------------------------

static weft_status_t check_streams(const weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  if (plan->stream_count == 0 || !plan->streams) {
    return weft_verify_fail(verify, "the plan has no stream");
  }
  for (uint32_t s = 0; s < plan->stream_count; ++s) {
    const weft_plan_stream_t* stream = &plan->streams[s];
    if ((unsigned)stream->kind >= WEFT_STREAM_KIND_COUNT_ || !stream->name) {
      return weft_verify_fail(verify, "stream %u has no name, or is of no kind there is", s);
    }
    if ((stream->kind == WEFT_STREAM_COMPUTE) == (s == 0)) continue;
    return weft_verify_fail(verify,
                            s == 0 ? "stream %u ('%s') does not compute"
                                   : "stream %u ('%s') computes, which stream 0 does",
                            s, stream->name);
  }
  return weft_ok_status();
}

// Groups -----------------------------------------------------------------------------------------

static weft_status_t check_group_set(const weft_verify_t* verify, uint32_t index, uint32_t* seen) {
  const weft_plan_t* plan = verify->plan;
  const weft_plan_groups_t* set = &plan->groups[index];
  const uint64_t entries = (uint64_t)set->group_count * set->group_size;
  if (entries != plan->rank_count || !set->members) {
    return weft_verify_fail(verify, "g%u puts %llu ranks into groups, but there are %u", index,
                            (unsigned long long)entries, plan->rank_count);
  }
  for (uint32_t i = 0; i < plan->rank_count; ++i) {
    const uint32_t rank = set->members[i];
    if (rank >= plan->rank_count) {
      return weft_verify_fail(verify, "g%u has rank %u, but the last is %u", index, rank,
                              plan->rank_count - 1);
    }
    if (seen[rank] == index + 1) {
      return weft_verify_fail(verify, "g%u has rank %u twice", index, rank);
    }
    seen[rank] = index + 1;
  }
  return weft_ok_status();
}

static weft_status_t check_groups(const weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  uint32_t* seen = NULL;
  if (plan->rank_count == 0) return weft_verify_fail(verify, "the plan is for no rank");
  if (plan->groups_count == 0) return weft_ok_status();
  if (!plan->groups) {
    return weft_verify_fail(verify, "the plan has %u sets of groups but no table of them",
                            plan->groups_count);
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(verify->scratch, plan->rank_count, sizeof(*seen), (void**)&seen));
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_group_set(verify, i, seen));
  }
  return weft_ok_status();
}

// Arguments and results --------------------------------------------------------------------------

// |shape| is one, and all that |buffer| of |kind| holds.
static weft_status_t check_holds(const weft_verify_t* verify, const char* what, uint32_t index,
                                 uint32_t buffer, weft_buffer_kind_t kind,
                                 const weft_shape_t* shape) {
  const weft_plan_t* plan = verify->plan;
  if (buffer >= plan->buffer_count || plan->buffers[buffer].kind != kind) {
    return weft_verify_fail(verify, "%s %u is in b%u, which is no buffer of the %s arena", what,
                            index, buffer, weft_verify_arena_name(kind));
  }
  size_t bytes =
      (unsigned)shape->dtype < WEFT_DTYPE_COUNT_ ? weft_dtype_size_bytes(shape->dtype) : 0;
  bool is_shape = bytes > 0 && shape->rank >= 0 && shape->rank <= WEFT_MAX_RANK;
  for (int32_t d = 0; is_shape && d < shape->rank; ++d) {
    is_shape =
        shape->dims[d] >= 0 && !__builtin_mul_overflow(bytes, (size_t)shape->dims[d], &bytes);
  }
  if (!is_shape || bytes != plan->buffers[buffer].size_bytes) {
    return weft_verify_fail(verify, "%s %u does not fit b%u, which has %zu bytes", what, index,
                            buffer, plan->buffers[buffer].size_bytes);
  }
  return weft_ok_status();
}

// Each argument and each result that replaces none has a buffer of its own.
static weft_status_t claim(const weft_verify_t* verify, const char* what, uint32_t index,
                           uint32_t buffer, bool* claimed) {
  if (claimed[buffer]) {
    return weft_verify_fail(verify, "%s %u is in b%u, which another one has", what, index, buffer);
  }
  claimed[buffer] = true;
  return weft_ok_status();
}

static weft_status_t check_argument(const weft_verify_t* verify, uint32_t index, bool* claimed) {
  const weft_plan_t* plan = verify->plan;
  const weft_plan_argument_t* argument = &plan->arguments[index];
  WEFT_RETURN_IF_ERROR(check_holds(verify, "argument", index, argument->buffer,
                                   WEFT_BUFFER_ARGUMENT, &argument->shape));
  WEFT_RETURN_IF_ERROR(claim(verify, "argument", index, argument->buffer, claimed));
  const int32_t alias = argument->aliased_result;
  if (alias == -1) return weft_ok_status();
  if (alias < 0 || (uint32_t)alias >= plan->result_count ||
      plan->results[alias].aliased_argument != (int32_t)index) {
    return weft_verify_fail(verify, "argument %u is replaced by result %d, which says otherwise",
                            index, (int)alias);
  }
  if (plan->results[alias].buffer != argument->buffer ||
      !weft_shape_equal(&plan->results[alias].shape, &argument->shape)) {
    return weft_verify_fail(verify,
                            "argument %u in b%u is replaced by result %d, which has another shape "
                            "or is in b%u",
                            index, argument->buffer, (int)alias, plan->results[alias].buffer);
  }
  return weft_ok_status();
}

static weft_status_t check_result(const weft_verify_t* verify, uint32_t index, bool* claimed) {
  const weft_plan_t* plan = verify->plan;
  const weft_plan_result_t* result = &plan->results[index];
  const int32_t alias = result->aliased_argument;
  if (alias == -1) {
    WEFT_RETURN_IF_ERROR(
        check_holds(verify, "result", index, result->buffer, WEFT_BUFFER_RESULT, &result->shape));
    return claim(verify, "result", index, result->buffer, claimed);
  }
  if (alias < 0 || (uint32_t)alias >= plan->argument_count ||
      plan->arguments[alias].aliased_result != (int32_t)index) {
    return weft_verify_fail(verify, "result %u replaces argument %d, which says otherwise", index,
                            (int)alias);
  }
  return weft_ok_status();
}

// The tables against the function that the plan was made from, where the plan has it.
static weft_status_t check_signature(const weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  const weft_function_t* function = plan->function;
  if (!function || !function->body) return weft_ok_status();
  if (function->body->argument_count != plan->argument_count ||
      function->result_count != plan->result_count) {
    return weft_verify_fail(
        verify, "the plan has %u arguments and %u results, its function '@%s' %u and %u",
        plan->argument_count, plan->result_count, function->name, function->body->argument_count,
        function->result_count);
  }
  for (uint32_t i = 0; i < plan->argument_count + plan->result_count; ++i) {
    const bool is_argument = i < plan->argument_count;
    const uint32_t index = is_argument ? i : i - plan->argument_count;
    const weft_type_t* type =
        is_argument ? function->body->arguments[index]->type : function->result_types[index];
    const weft_shape_t* shape =
        is_argument ? &plan->arguments[index].shape : &plan->results[index].shape;
    weft_shape_t stated;
    if (weft_type_is_computable(type)) {
      weft_type_to_shape(type, &stated);
      if (weft_shape_equal(&stated, shape)) continue;
    }
    return weft_verify_fail(verify, "%s %u has another type than that of the function '@%s'",
                            is_argument ? "argument" : "result", index, function->name);
  }
  return weft_ok_status();
}

static weft_status_t check_values(const weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  bool* claimed = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(verify->scratch, plan->buffer_count,
                                                 sizeof(*claimed), (void**)&claimed));
  if ((plan->argument_count && !plan->arguments) || (plan->result_count && !plan->results)) {
    return weft_verify_fail(verify, "the plan has arguments or results but no table of them");
  }
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_argument(verify, i, claimed));
  }
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_result(verify, i, claimed));
  }
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_kind_t kind = plan->buffers[i].kind;
    if (claimed[i] || (kind != WEFT_BUFFER_ARGUMENT && kind != WEFT_BUFFER_RESULT)) continue;
    return weft_verify_fail(verify, "b%u is in the %s arena but belongs to no %s", i,
                            weft_verify_arena_name(kind), weft_verify_arena_name(kind));
  }
  return check_signature(verify);
}

weft_status_t weft_verify_tables(weft_verify_t* verify) {
  WEFT_RETURN_IF_ERROR(check_buffers(verify));
  WEFT_RETURN_IF_ERROR(check_streams(verify));
  WEFT_RETURN_IF_ERROR(check_groups(verify));
  return check_values(verify);
}
