// Plans in the forms of other tools. All of them are for reading elsewhere: only plan files
// (plan_text.h) read back.
#ifndef WEFT_GRAPH_PLAN_EXPORT_H_
#define WEFT_GRAPH_PLAN_EXPORT_H_

#include "graph/plan/plan.h"
#include "runtime/base/string_buffer.h"

// One JSON object with everything but the programs of loops and the bytes of constants: streams,
// groups, buffers, arguments, results, instructions with waits, views and predictions.
WEFT_MUST_USE weft_status_t weft_plan_export_json(const weft_plan_t* plan,
                                                  weft_string_buffer_t* text);

// The body for Graphviz: a cluster for each stream, edges along streams and waits.
WEFT_MUST_USE weft_status_t weft_plan_export_dot(const weft_plan_t* plan,
                                                 weft_string_buffer_t* text);

// The plan's graph as StableHLO with the collectives that the plan runs beside computation as pairs
// of stablehlo.async_start and async_done, in the plan's order: an async_start where its collective
// is issued, the async_done before the first instruction of the compute stream that waits for it.
// weft_graph_parse reads the text back, but no weft runs it.
WEFT_MUST_USE weft_status_t weft_plan_export_stablehlo(const weft_plan_t* plan,
                                                       weft_string_buffer_t* text);

// What |rank| runs, as a Chakra execution trace (MLCommons; protocol buffers, one length before
// each message): a node for each instruction of the body, in which loops count with their turns.
// |bytes| receives binary data.
WEFT_MUST_USE weft_status_t weft_plan_export_chakra(const weft_plan_t* plan, uint32_t rank,
                                                    weft_string_buffer_t* bytes);

// The process groups of |rank|'s trace, as the JSON object that its readers take: {"0": [0, 1]}.
WEFT_MUST_USE weft_status_t weft_plan_export_chakra_groups(const weft_plan_t* plan,
                                                           weft_string_buffer_t* text);

#endif  // WEFT_GRAPH_PLAN_EXPORT_H_
