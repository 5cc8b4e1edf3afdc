// Chakra traces, decoded again: every message reads, and says what the plan does.
#include <stdio.h>
#include <string.h>

#include <chakra.pb-c.h>

#include "graph/passes/pass.h"
#include "graph/plan/export.h"
#include "graph/plan/lower.h"
#include "tests/testing/testing.h"

#define MOST_NODES 64

typedef struct trace_s {
  weft_string_buffer_t bytes;
  Weft__Chakra__GlobalMetadata* metadata;
  Weft__Chakra__Node* nodes[MOST_NODES];
  size_t count;
} trace_t;

// The next message: a varint of its length, then its bytes.
static const uint8_t* next_message(const uint8_t** at, const uint8_t* end, size_t* out_size) {
  uint64_t size = 0;
  int shift = 0;
  for (;;) {
    ck_assert(*at < end);
    const uint8_t byte = *(*at)++;
    size |= (uint64_t)(byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) break;
  }
  ck_assert_uint_le(size, (size_t)(end - *at));
  const uint8_t* message = *at;
  *at += size;
  *out_size = (size_t)size;
  return message;
}

static void decode(const weft_plan_t* plan, uint32_t rank, trace_t* trace) {
  size_t size = 0;
  *trace = (trace_t){.count = 0};
  weft_string_buffer_init(weft_testing_allocator(), &trace->bytes);
  WEFT_ASSERT_OK(weft_plan_export_chakra(plan, rank, &trace->bytes));
  WEFT_ASSERT_OK(weft_string_buffer_finish(&trace->bytes));
  const uint8_t* at = (const uint8_t*)trace->bytes.data;
  const uint8_t* end = at + trace->bytes.size;
  const uint8_t* message = next_message(&at, end, &size);
  trace->metadata = weft__chakra__global_metadata__unpack(NULL, size, message);
  ck_assert_ptr_nonnull(trace->metadata);
  while (at < end) {
    message = next_message(&at, end, &size);
    ck_assert_uint_lt(trace->count, MOST_NODES);
    Weft__Chakra__Node* node = weft__chakra__node__unpack(NULL, size, message);
    ck_assert_ptr_nonnull(node);
    // Dense numbers, and nothing waits for what comes later.
    ck_assert_uint_eq(node->id, trace->count);
    for (size_t d = 0; d < node->n_data_deps; ++d) ck_assert_uint_lt(node->data_deps[d], node->id);
    for (size_t d = 0; d < node->n_ctrl_deps; ++d) ck_assert_uint_lt(node->ctrl_deps[d], node->id);
    trace->nodes[trace->count++] = node;
  }
}

static void release(trace_t* trace) {
  weft__chakra__global_metadata__free_unpacked(trace->metadata, NULL);
  for (size_t i = 0; i < trace->count; ++i) {
    weft__chakra__node__free_unpacked(trace->nodes[i], NULL);
  }
  weft_string_buffer_deinit(&trace->bytes);
}

static const Weft__Chakra__Attribute* attribute(const Weft__Chakra__Node* node, const char* name) {
  for (size_t i = 0; i < node->n_attr; ++i) {
    if (strcmp(node->attr[i]->name, name) == 0) return node->attr[i];
  }
  ck_abort_msg("node '%s' has no attribute '%s'", node->name, name);
  return NULL;
}

static bool follows(const Weft__Chakra__Node* node, uint64_t id) {
  for (size_t d = 0; d < node->n_data_deps; ++d) {
    if (node->data_deps[d] == id) return true;
  }
  return false;
}

static weft_plan_t* lower(const char* text, uint32_t ranks) {
  weft_graph_t* graph = NULL;
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "step.mlir", NULL, allocator, &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  WEFT_ASSERT_OK(weft_pass_run_pipeline(graph, true, NULL, NULL, allocator, &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_OK(weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = ranks},
                                 allocator, &plan));
  return plan;
}

#define FLAT ", channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>"

static const char step[] =
    "func.func @main(%x: tensor<4x6xf32>, %w: tensor<6x3xf32>) -> (tensor<8x3xf32>, "
    "tensor<2x6xf32>, tensor<4x6xf32>) {\n"
    "  %0 = \"stablehlo.all_gather\"(%x) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, "
    "1], [2, 3]]> : tensor<2x2xi64>" FLAT
    ", use_global_device_ids}> : (tensor<4x6xf32>) -> tensor<8x6xf32>\n"
    "  %1 = stablehlo.dot %0, %w : (tensor<8x6xf32>, tensor<6x3xf32>) -> tensor<8x3xf32>\n"
    "  %2 = \"stablehlo.reduce_scatter\"(%x) <{scatter_dimension = 0 : i64, replica_groups = "
    "dense<[[0, 2], [1, 3]]> : tensor<2x2xi64>" FLAT
    ", use_global_device_ids}> ({\n"
    "  ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n"
    "    %s = stablehlo.add %p, %q : tensor<f32>\n"
    "    stablehlo.return %s : tensor<f32>\n"
    "  }) : (tensor<4x6xf32>) -> tensor<2x6xf32>\n"
    "  %3 = \"stablehlo.collective_permute\"(%x) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : "
    "tensor<2x2xi64>" FLAT
    "}> : (tensor<4x6xf32>) -> tensor<4x6xf32>\n"
    "  return %1, %2, %3 : tensor<8x3xf32>, tensor<2x6xf32>, tensor<4x6xf32>\n}\n";

START_TEST(nodes_say_what_the_plan_does) {
  weft_plan_t* plan = lower(step, 4);
  ck_assert_uint_eq(plan->body.instruction_count, 4);
  trace_t trace;
  plan->body.instructions[1].cost_ns = 2600;
  decode(plan, 1, &trace);
  // Rank 1 sends to rank 2 and receives from rank 0.
  ck_assert_uint_eq(trace.count, 5);
  ck_assert_str_eq(trace.metadata->version, "0.0.4");
  ck_assert_str_eq(trace.metadata->attr[0]->string_val, "step.mlir");
  const Weft__Chakra__Node* gather = trace.nodes[0];
  ck_assert_uint_eq(gather->type, 7);
  ck_assert_int_eq(attribute(gather, "comm_type")->int64_val, 2);
  ck_assert_int_eq(attribute(gather, "comm_size")->int64_val, 96);
  ck_assert_str_eq(attribute(gather, "pg_name")->string_val, "1");  // "0" would be all ranks
  ck_assert_int_eq(attribute(gather, "is_cpu_op")->bool_val, 0);
  const Weft__Chakra__Node* product = trace.nodes[1];
  ck_assert_uint_eq(product->type, 4);
  ck_assert_int_eq(attribute(product, "num_ops")->int64_val, 2 * 8 * 6 * 3);
  ck_assert_uint_eq(attribute(product, "tensor_size")->uint64_val, 4 * (8 * 6 + 6 * 3 + 8 * 3));
  ck_assert_uint_eq(product->duration_micros, 3);
  ck_assert(follows(product, 0));
  const Weft__Chakra__Node* scatter = trace.nodes[2];
  ck_assert_int_eq(attribute(scatter, "comm_type")->int64_val, 7);
  ck_assert_int_eq(attribute(scatter, "comm_size")->int64_val, 96);
  ck_assert_str_eq(attribute(scatter, "pg_name")->string_val, "4");  // [1 3], after two of g0
  ck_assert_uint_eq(trace.nodes[3]->type, 5);
  ck_assert_int_eq(attribute(trace.nodes[3], "comm_src")->int32_val, 1);
  ck_assert_int_eq(attribute(trace.nodes[3], "comm_dst")->int32_val, 2);
  ck_assert_uint_eq(trace.nodes[4]->type, 6);
  ck_assert_int_eq(attribute(trace.nodes[4], "comm_src")->int32_val, 0);
  ck_assert_int_eq(attribute(trace.nodes[4], "comm_dst")->int32_val, 1);
  ck_assert_int_eq(attribute(trace.nodes[4], "comm_tag")->int32_val,
                   attribute(trace.nodes[3], "comm_tag")->int32_val);
  release(&trace);
  decode(plan, 3, &trace);
  // Rank 3 has no part in the permutation.
  ck_assert_uint_eq(trace.count, 3);
  release(&trace);
  WEFT_ASSERT_STATUS(weft_plan_export_chakra(plan, 4, &trace.bytes), INVALID_ARGUMENT, "rank 4");
  weft_string_buffer_deinit(&trace.bytes);
  weft_plan_release(plan);
}
END_TEST

START_TEST(process_groups_are_those_of_the_nodes) {
  weft_plan_t* plan = lower(step, 4);
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_testing_allocator(), &text);
  WEFT_ASSERT_OK(weft_plan_export_chakra_groups(plan, &text));
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  ck_assert_str_eq(
      text.data,
      "{\"1\": [0, 1],\n \"2\": [2, 3],\n \"3\": [0, 2],\n \"4\": [1, 3],\n \"5\": [0, "
      "1, 2, 3]}\n");
  weft_string_buffer_deinit(&text);
  weft_plan_release(plan);
}
END_TEST

// What streams and waits order is in the dependencies.
START_TEST(streams_become_dependencies) {
  weft_plan_t* plan = lower(step, 4);
  weft_plan_stream_t* streams = NULL;
  static const uint32_t waits[] = {2};
  trace_t trace;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, 2, sizeof(*streams), (void**)&streams));
  streams[0] = plan->streams[0];
  streams[1] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "link"};
  plan->streams = streams;
  plan->stream_count = 2;
  plan->body.instructions[0].stream = 1;
  plan->body.instructions[2].stream = 1;
  plan->body.instructions[3].waits = waits;
  plan->body.instructions[3].wait_count = 1;
  decode(plan, 3, &trace);
  ck_assert_uint_eq(trace.nodes[0]->n_data_deps, 0);
  ck_assert_uint_eq(trace.nodes[1]->n_data_deps, 0);  // nothing makes it wait for the link
  ck_assert(follows(trace.nodes[2], 0));              // before it on its stream
  ck_assert(follows(trace.nodes[2], 1));              // the computation after which it is issued
  ck_assert_uint_eq(trace.nodes[2]->n_ctrl_deps, 1);
  ck_assert_uint_eq(trace.nodes[2]->ctrl_deps[0], 0);
  ck_assert_str_eq(attribute(trace.nodes[2], "stream")->string_val, "link");
  release(&trace);
  decode(plan, 0, &trace);
  ck_assert(follows(trace.nodes[3], 1));
  ck_assert(follows(trace.nodes[3], 2));
  release(&trace);
  weft_plan_release(plan);
}
END_TEST

// A loop with a collective inside is unrolled, another one is a node with all of its work.
START_TEST(loops_count_with_their_turns) {
  static const char text[] =
      "func.func @main(%x: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {\n"
      "  %i = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %n = stablehlo.constant dense<3> : tensor<i32>\n"
      "  %one = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %w:2 = stablehlo.while(%k = %i, %v = %x) : tensor<i32>, tensor<8xf32>\n"
      "  cond {\n"
      "    %t = stablehlo.compare LT, %k, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %t : tensor<i1>\n"
      "  } do {\n"
      "    %k1 = stablehlo.add %k, %one : tensor<i32>\n"
      "    %v1 = \"stablehlo.all_reduce\"(%v) <{replica_groups = dense<[[0, 1]]> : "
      "tensor<1x2xi64>" FLAT
      ", use_global_device_ids}> ({\n"
      "    ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n"
      "      %s = stablehlo.add %p, %q : tensor<f32>\n"
      "      stablehlo.return %s : tensor<f32>\n"
      "    }) : (tensor<8xf32>) -> tensor<8xf32>\n"
      "    stablehlo.return %k1, %v1 : tensor<i32>, tensor<8xf32>\n"
      "  }\n"
      "  %u:2 = stablehlo.while(%k = %i, %v = %x) : tensor<i32>, tensor<8xf32>\n"
      "  cond {\n"
      "    %t = stablehlo.compare LT, %k, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %t : tensor<i1>\n"
      "  } do {\n"
      "    %k1 = stablehlo.add %k, %one : tensor<i32>\n"
      "    %v1 = stablehlo.tanh %v : tensor<8xf32>\n"
      "    stablehlo.return %k1, %v1 : tensor<i32>, tensor<8xf32>\n"
      "  }\n"
      "  return %w#1, %u#1 : tensor<8xf32>, tensor<8xf32>\n}\n";
  weft_plan_t* plan = lower(text, 2);
  trace_t trace;
  uint32_t collectives = 0;
  int64_t loop_flops = 0;
  decode(plan, 0, &trace);
  for (size_t i = 0; i < trace.count; ++i) {
    collectives += trace.nodes[i]->type == 7;
    const bool is_loop = strstr(trace.nodes[i]->name, "stablehlo.while") != NULL &&
                         strstr(trace.nodes[i]->name, ".begin") == NULL &&
                         trace.nodes[i]->type == 4;
    if (is_loop) {
      const int64_t flops = attribute(trace.nodes[i], "num_ops")->int64_val;
      if (flops > loop_flops) loop_flops = flops;
    }
  }
  ck_assert_uint_eq(collectives, 3);
  // Four conditions of one comparison, three bodies of eight tanh and one addition.
  ck_assert_int_eq(loop_flops, 4 + 3 * (8 + 1));
  release(&trace);
  weft_plan_release(plan);
}
END_TEST

// Readers divide num_ops by a rate that follows from num_ops and tensor_size.
START_TEST(computation_has_operations_to_divide) {
  static const char text[] =
      "func.func @main(%x: tensor<4x6xf32>, %e: tensor<0xf32>) -> (tensor<6x4xf32>, "
      "tensor<0xf32>) {\n"
      "  %0 = stablehlo.transpose %x, dims = [1, 0] : (tensor<4x6xf32>) -> tensor<6x4xf32>\n"
      "  %1 = stablehlo.tanh %e : tensor<0xf32>\n"
      "  return %0, %1 : tensor<6x4xf32>, tensor<0xf32>\n}\n";
  weft_plan_t* plan = lower(text, 1);
  trace_t trace;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    plan->body.instructions[i].cost_ns = 5000;
  }
  decode(plan, 0, &trace);
  uint32_t copies = 0;
  for (size_t i = 0; i < trace.count; ++i) {
    const int64_t ops = attribute(trace.nodes[i], "num_ops")->int64_val;
    if (attribute(trace.nodes[i], "tensor_size")->uint64_val > 0) {
      ck_assert_int_eq(ops, 24);  // one for each element that is copied
      ++copies;
    } else {
      ck_assert_int_eq(ops, 0);
      ck_assert_uint_eq(trace.nodes[i]->duration_micros, 0);
    }
  }
  ck_assert_uint_eq(copies, 1);
  release(&trace);
  weft_plan_release(plan);
}
END_TEST

START_TEST(copies_to_the_host_are_memory_nodes) {
  static const char text[] =
      "func.func @main(%x: tensor<4x6xf32>) -> tensor<6x4xf32> {\n"
      "  %0 = stablehlo.transpose %x, dims = [1, 0] : (tensor<4x6xf32>) -> tensor<6x4xf32>\n"
      "  return %0 : tensor<6x4xf32>\n}\n";
  weft_plan_t* plan = lower(text, 1);
  const weft_kernel_t* kernel = &plan->body.instructions[0].kernel;
  trace_t trace;
  // Its one instruction as the copy that a budget adds: off the device, then onto it.
  plan->buffers[kernel->outputs[0].buffer].kind = WEFT_BUFFER_HOST;
  decode(plan, 0, &trace);
  ck_assert_uint_eq(trace.nodes[0]->type, 3);
  ck_assert_uint_eq(attribute(trace.nodes[0], "tensor_size")->uint64_val, 4 * 24);
  release(&trace);
  plan->buffers[kernel->outputs[0].buffer].kind = WEFT_BUFFER_RESULT;
  plan->buffers[kernel->inputs[0].buffer].kind = WEFT_BUFFER_HOST;
  decode(plan, 0, &trace);
  ck_assert_uint_eq(trace.nodes[0]->type, 2);
  ck_assert_uint_eq(attribute(trace.nodes[0], "tensor_size")->uint64_val, 4 * 24);
  release(&trace);
  weft_plan_release(plan);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("export");
  TCase* chakra = tcase_create("chakra");
  tcase_add_test(weft_testing_check_leaks(chakra), nodes_say_what_the_plan_does);
  tcase_add_test(chakra, process_groups_are_those_of_the_nodes);
  tcase_add_test(chakra, streams_become_dependencies);
  tcase_add_test(chakra, loops_count_with_their_turns);
  tcase_add_test(chakra, computation_has_operations_to_divide);
  tcase_add_test(chakra, copies_to_the_host_are_memory_nodes);
  suite_add_tcase(suite, chakra);
  return suite;
}
