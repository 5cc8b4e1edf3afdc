// The passes between parsing and planning.
#include "graph/passes/pass.h"

static const weft_pass_t weft_pipeline[] = {
    {.name = "inline",
     .description = "replace calls and composites by their bodies",
     .run = weft_pass_inline,
     .is_done = weft_pass_inline_is_done},
    {.name = "donate",
     .description = "write down which result takes the place of a donated argument",
     .run = weft_pass_donate,
     .is_done = weft_pass_donate_is_done},
    {.name = "simplify",
     .description = "drop identities, merge layout operations, share common subexpressions",
     .run = weft_pass_simplify},
    {.name = "dead-code",
     .description = "remove operations whose results nobody uses",
     .run = weft_pass_eliminate_dead_code},
};

const weft_pass_t* weft_pass_pipeline(uint32_t* out_count) {
  *out_count = (uint32_t)(sizeof(weft_pipeline) / sizeof(weft_pipeline[0]));
  return weft_pipeline;
}

// Puts the graph after |pass| in the place of |*current|, which is NULL as long as it is |source|.
static weft_status_t run_one(const weft_pass_t* pass, const weft_graph_t* source, bool verify,
                             weft_pass_observer_fn_t* observer, void* user_data,
                             weft_allocator_t allocator, weft_graph_t** current) {
  const weft_graph_t* from = *current ? *current : source;
  weft_graph_t* next = NULL;
  if (!pass->is_done || !pass->is_done(from)) {
    WEFT_RETURN_IF_ERROR_WHILE(pass->run(from, allocator, &next), "while running pass '%s'",
                               pass->name);
    weft_graph_release(*current);
    *current = next;
    from = next;
  }
  if (next && verify) {
    WEFT_RETURN_IF_ERROR_WHILE(weft_graph_verify(next), "while verifying after pass '%s'",
                               pass->name);
  }
  return observer ? observer(user_data, pass, from) : weft_ok_status();
}

weft_status_t weft_pass_run_pipeline(const weft_graph_t* source, bool verify,
                                     weft_pass_observer_fn_t* observer, void* user_data,
                                     weft_allocator_t allocator, weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_graph_t* current = NULL;
  weft_status_t status = weft_ok_status();
  uint32_t count = 0;
  const weft_pass_t* passes = weft_pass_pipeline(&count);
  // The last passes always run, so that there is a new graph at the end.
  for (uint32_t i = 0; i < count && weft_status_is_ok(status); ++i) {
    status = run_one(&passes[i], source, verify, observer, user_data, allocator, &current);
  }
  if (!weft_status_is_ok(status)) {
    weft_graph_release(current);
    return status;
  }
  *out_graph = current;
  return weft_ok_status();
}
