// Feeds arbitrary text to the parser. What parses must print in both forms and read back to an
// equal graph; whether it also verifies is not asked, but the verifier must survive it.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "weft/graph.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

static void weft_fuzz_die(const char* what, weft_status_t status) {
  (void)fprintf(stderr, "%s: %s\n", what, weft_status_text(status));
  abort();
}

static void weft_fuzz_round_trip(const weft_graph_t* graph, weft_print_flags_t flags) {
  const weft_allocator_t allocator = weft_allocator_system();
  char* text = NULL;
  size_t size = 0;
  weft_status_t status = weft_graph_print(graph, flags, allocator, &text, &size);
  if (status != NULL) weft_fuzz_die("the graph does not print", status);
  weft_graph_t* again = NULL;
  status = weft_graph_parse(text, size, "<printed>", NULL, allocator, &again);
  if (status != NULL) {
    (void)fwrite(text, 1, size, stderr);
    weft_fuzz_die("the printed text does not parse", status);
  }
  if (!weft_graph_equal(graph, again)) {
    (void)fwrite(text, 1, size, stderr);
    weft_fuzz_die("the printed text reads as another graph", NULL);
  }
  weft_graph_release(again);
  weft_allocator_release(allocator, text, size + 1, 1);
}

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  weft_graph_t* graph = NULL;
  weft_status_t status =
      weft_graph_parse((const char*)data, size, "<fuzz>", NULL, weft_allocator_system(), &graph);
  if (status != NULL) {
    weft_status_release(status);
    return 0;
  }
  weft_fuzz_round_trip(graph, WEFT_PRINT_DEFAULT);
  weft_fuzz_round_trip(graph, WEFT_PRINT_GENERIC);
  weft_status_release(weft_graph_verify(graph));
  weft_graph_release(graph);
  return 0;
}
