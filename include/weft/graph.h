// Step graphs: reading, checking and writing StableHLO text.
#ifndef WEFT_GRAPH_H_
#define WEFT_GRAPH_H_

#include "weft/allocator.h"

#ifdef __cplusplus
extern "C" {
#endif

// A module of functions. Immutable once parsed or finished; then safe to read from any thread.
typedef struct weft_graph_s weft_graph_t;

typedef struct weft_parse_options_s {
  size_t struct_size;         // sizeof(weft_parse_options_t)
  uint32_t first_line;        // line number of the first line of the text, 0 means 1
  uint32_t max_nesting;       // deepest nesting of regions, attributes and types; 0 means 256
  int64_t max_element_count;  // largest tensor accepted; 0 means 2^31 - 1
} weft_parse_options_t;

// Parses one module of StableHLO text, in pretty or generic form or both mixed.
//
// |text| need not be terminated and is not referenced afterwards. |file_name| is used in messages.
// |options| may be NULL. The graph is frozen but not verified: call weft_graph_verify. Time and
// memory are linear in |size|. INVALID_INPUT with file:line:column on malformed text. Free with
// weft_graph_release. The grammar is MLIR's and StableHLO's (openxla.org, StableHLO specification).
WEFT_API WEFT_MUST_USE weft_status_t weft_graph_parse(const char* text, size_t size,
                                                      const char* file_name,
                                                      const weft_parse_options_t* options,
                                                      weft_allocator_t allocator,
                                                      weft_graph_t** out_graph);

// Frees the graph and everything reachable from it; NULL is harmless.
WEFT_API void weft_graph_release(weft_graph_t* graph);

// Checks every invariant of a graph: uses dominate, types match what each operation infers, symbols
// resolve, required attributes are present and in range. INVALID_INPUT or UNSUPPORTED with the
// location of the first offender. Does not modify the graph.
WEFT_API WEFT_MUST_USE weft_status_t weft_graph_verify(const weft_graph_t* graph);

typedef enum weft_print_flag_e {
  WEFT_PRINT_DEFAULT = 0,           // pretty forms, as frontends print them
  WEFT_PRINT_GENERIC = 1 << 0,      // "dialect.op"(...) everywhere: what mlir-opt reads back
  WEFT_PRINT_LOCATIONS = 1 << 1,    // loc(...) trailers
  WEFT_PRINT_ELIDE_LARGE = 1 << 2,  // dense constants over 16 elements as dense<...>: not parseable
} weft_print_flag_t;
typedef uint32_t weft_print_flags_t;

// Prints |graph| as StableHLO text that parses back to an equal graph (unless ELIDE_LARGE). The
// terminated text of |*out_size| bytes is owned by the caller: free it with
// weft_allocator_release(allocator, text, size + 1, 1).
WEFT_API WEFT_MUST_USE weft_status_t weft_graph_print(const weft_graph_t* graph,
                                                      weft_print_flags_t flags,
                                                      weft_allocator_t allocator, char** out_text,
                                                      size_t* out_size);

// True when the two graphs have the same functions, operations, types and attributes in the same
// order; names of values, locations and the order of attributes do not count.
WEFT_API bool weft_graph_equal(const weft_graph_t* a, const weft_graph_t* b);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_GRAPH_H_
