// Plan files: everything that is needed to run a plan, as text that round-trips byte for byte.
//
// docs/plan_format.md specifies the format. A file starts with "weft-plan VERSION"; other versions
// are refused. Reading trusts nothing: a file that is damaged, truncated or made to do harm gives
// INVALID_INPUT with line and reason; one that reads well is still to be verified (verify.h) before
// it runs. The per-rank graph travels inside, as StableHLO, for the operations whose kernels need
// their attributes or regions.
#ifndef WEFT_GRAPH_PLAN_PLAN_TEXT_H_
#define WEFT_GRAPH_PLAN_PLAN_TEXT_H_

#include "graph/plan/plan.h"
#include "runtime/base/string_buffer.h"

#define WEFT_PLAN_VERSION 2

// Appends the whole file.
WEFT_MUST_USE weft_status_t weft_plan_write_text(const weft_plan_t* plan,
                                                 weft_string_buffer_t* text);

// What the last line of a file says of all bytes before it: 64 bits (FNV-1a), so that a file that
// was damaged or changed is known as one.
uint64_t weft_plan_text_digest(const char* text, size_t size);

// The same without the graph and the attachments: what people look at.
WEFT_MUST_USE weft_status_t weft_plan_write_body(const weft_plan_t* plan,
                                                 weft_string_buffer_t* text);

// Reads a file of |size| bytes. Free with weft_plan_release.
WEFT_MUST_USE weft_status_t weft_plan_read_text(const char* file_name, const char* text,
                                                size_t size, weft_allocator_t allocator,
                                                weft_plan_t** out_plan);

// Under which name a plan carries the description of the machine it was predicted on
// (weft_plan_predict).
#define WEFT_MACHINE_ATTACHMENT "machine"

// Adds or replaces the attachment |name|; copies |size| bytes of |text|.
WEFT_MUST_USE weft_status_t weft_plan_attach(weft_plan_t* plan, const char* name, const char* text,
                                             size_t size);
// The attachment, or NULL.
const weft_plan_attachment_t* weft_plan_attachment(const weft_plan_t* plan, const char* name);

#endif  // WEFT_GRAPH_PLAN_PLAN_TEXT_H_
