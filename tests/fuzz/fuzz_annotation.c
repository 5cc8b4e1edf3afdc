// Feeds arbitrary text to the readers of shardings: from '{' on mhlo.sharding, otherwise a line of
// sdy.mesh and a sharding. What is read must be a sharding of its mesh that survives its own text.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sharding/annotation.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

static void weft_fuzz_die(const char* what, weft_status_t status) {
  (void)fprintf(stderr, "%s: %s\n", what, weft_status_text(status));
  abort();
}

static void weft_fuzz_check(weft_status_t status) {
  if (status != NULL) weft_fuzz_die("the graph is not built", status);
}

// sdy.mesh @mesh = <text>
static void weft_fuzz_add_mesh(weft_graph_t* graph, const char* text) {
  weft_named_attr_t attrs[2] = {{.name = "sym_name"}, {.name = "mesh"}};
  weft_op_t* op = NULL;
  weft_fuzz_check(weft_attr_string(graph, "mesh", 4, &attrs[0].value));
  weft_fuzz_check(weft_attr_opaque(graph, text, &attrs[1].value));
  const weft_op_params_t params = {.opcode = WEFT_OP_SDY_MESH, .attrs = attrs, .attr_count = 2};
  weft_fuzz_check(weft_op_create(graph->module_ops, &params, &op));
}

// A function of one argument that has the sharding.
static const weft_function_t* weft_fuzz_function(weft_graph_t* graph, const char* text) {
  const int64_t dims[] = {8, 12};
  const weft_type_t* type = NULL;
  weft_function_t* function = NULL;
  weft_named_attr_t attr = {.name = text[0] == '{' ? "mhlo.sharding" : "sdy.sharding"};
  weft_fuzz_check(weft_type_tensor(graph, WEFT_DTYPE_F32, 2, dims, NULL, NULL, &type));
  weft_fuzz_check(weft_function_create(graph, "main", &type, 1, NULL, 0, &function));
  weft_fuzz_check(text[0] == '{' ? weft_attr_string(graph, text, strlen(text), &attr.value)
                                 : weft_attr_opaque(graph, text, &attr.value));
  weft_fuzz_check(weft_attr_dict(graph, &attr, 1, &function->argument_attrs[0]));
  return function;
}

static void weft_fuzz_read(const weft_function_t* function) {
  weft_arena_t arena;
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_annotations_read(function, &arena, &mesh, &annotations);
  if (status == NULL) {
    const weft_annotation_t* argument = &annotations.values[function->body->arguments[0]->id];
    const char* text = NULL;
    weft_sharding_t again;
    weft_axes_t all = {.count = 0};
    for (uint32_t a = 0; a < mesh.axis_count; ++a) all = weft_axes_with(all, a);
    if (!argument->is_pinned) weft_fuzz_die("nothing is pinned", NULL);
    if (weft_mesh_axes_size(&mesh, all) != mesh.rank_count) weft_fuzz_die("ranks are lost", NULL);
    weft_fuzz_check(weft_sharding_format(&mesh, &argument->sharding, &arena, &text));
    // Names may hold anything that is legal between quotes.
    status = weft_sharding_parse(text, &mesh, 2, &again);
    if (status != NULL) weft_fuzz_die("the sharding's text is not read", status);
    if (!weft_sharding_equal(&argument->sharding, &again)) weft_fuzz_die(text, NULL);
  }
  weft_status_release(status);
  weft_arena_deinit(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0 || memchr(data, '\0', size) != NULL) return 0;
  const weft_allocator_t allocator = weft_allocator_system();
  weft_graph_t* graph = NULL;
  void* memory = NULL;
  weft_fuzz_check(weft_allocator_allocate(allocator, size + 1, 1, &memory));
  char* text = memory;
  memcpy(text, data, size);
  text[size] = '\0';
  weft_fuzz_check(weft_graph_create("<fuzz>", allocator, &graph));
  char* line_end = strchr(text, '\n');
  char* sharding = text;
  if (text[0] != '{' && line_end != NULL) {
    *line_end = '\0';
    sharding = line_end + 1;
    weft_fuzz_add_mesh(graph, text);
  }
  weft_fuzz_read(weft_fuzz_function(graph, sharding));
  weft_graph_release(graph);
  weft_allocator_release(allocator, memory, size + 1, 1);
  return 0;
}
