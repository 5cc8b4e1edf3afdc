// What an installed weft can be used for, with its headers alone: prints the size of an element
// type, then compiles a step, writes its plan, reads it back and looks at every part of it.
#include <stdio.h>
#include <string.h>
#include <weft/dtype.h>
#include <weft/executor.h>
#include <weft/plan.h>

static const char step[] =
    "func.func @main(%x: tensor<8xf32> {tf.aliasing_output = 0 : i32}) -> (tensor<8xf32>) {\n"
    "  %0 = stablehlo.tanh %x : tensor<8xf32>\n"
    "  %1 = stablehlo.add %0, %0 : tensor<8xf32>\n"
    "  return %1 : tensor<8xf32>\n"
    "}\n";

static int fail(const char* what, weft_status_t status) {
  fprintf(stderr, "%s: %s\n", what, weft_status_text(status));
  weft_status_release(status);
  return 1;
}

static bool count_loop(void* user_data, const weft_plan_instruction_info_t* instruction) {
  uint32_t* loops = user_data;
  if (strcmp(instruction->operation, "loop") == 0 && instruction->source_line == 3) ++*loops;
  return true;
}

static int look_at(const weft_plan_t* plan) {
  weft_plan_stream_info_t stream;
  weft_plan_buffer_info_t buffer;
  weft_plan_value_info_t value;
  weft_plan_groups_info_t groups;
  weft_plan_prediction_info_t prediction;
  uint32_t loops = 0;
  weft_plan_visit(plan, count_loop, &loops);
  weft_plan_prediction(plan, &prediction);
  const bool is_right = weft_plan_rank_count(plan) == 1 && weft_plan_instruction_count(plan) == 1 &&
                        loops == 1 && weft_plan_stream(plan, 0, &stream) &&
                        stream.kind == WEFT_STREAM_COMPUTE && !weft_plan_stream(plan, 1, &stream) &&
                        weft_plan_argument(plan, 0, &value) && value.alias == 0 &&
                        weft_plan_buffer(plan, value.buffer, &buffer) &&
                        buffer.kind == WEFT_BUFFER_ARGUMENT && buffer.size_bytes == 32 &&
                        weft_plan_result(plan, 0, &value) && value.shape.dims[0] == 8 &&
                        !weft_plan_result(plan, 1, &value) && !weft_plan_groups(plan, 0, &groups) &&
                        prediction.machine == NULL;
  if (!is_right) fprintf(stderr, "the plan is not what was compiled\n");
  return is_right ? 0 : 1;
}

int main(void) {
  const weft_allocator_t allocator = weft_allocator_system();
  const weft_dtype_t dtype = weft_dtype_from_name("bf16", 4);
  weft_graph_t* graph = NULL;
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  weft_plan_t* read = NULL;
  char* text = NULL;
  size_t size = 0;
  printf("%s: %zu bytes\n", weft_dtype_name(dtype), weft_dtype_size_bytes(dtype));
  weft_status_t status =
      weft_graph_parse(step, sizeof(step) - 1, "step.mlir", NULL, allocator, &graph);
  if (weft_status_is_ok(status)) status = weft_cpu_device_create(NULL, allocator, &device);
  if (weft_status_is_ok(status)) status = weft_compile(graph, device, allocator, &plan);
  if (weft_status_is_ok(status)) status = weft_plan_write(plan, allocator, &text, &size);
  if (weft_status_is_ok(status)) status = weft_plan_read("step.plan", text, size, allocator, &read);
  if (!weft_status_is_ok(status)) return fail("the plan", status);
  const int code = look_at(read);
  weft_allocator_release(allocator, text, size + 1, 1);
  weft_plan_release(read);
  weft_plan_release(plan);
  weft_device_destroy(device);
  weft_graph_release(graph);
  return code;
}
