// Donated arguments: JAX leaves it to the compiler which result takes the place of an argument that
// is only marked (jax.buffer_donor). What roles pair is written down, so that everything behind
// this pass has one attribute to look at.
#include "graph/passes/donate.h"

#include <string.h>

#include "graph/ir/roles.h"
#include "graph/passes/pass.h"
#include "graph/passes/rewrite.h"

weft_status_t weft_argument_set_alias(weft_graph_t* target, const weft_attr_t** attrs,
                                      uint32_t result) {
  weft_named_attr_t* entries = NULL;
  const weft_type_t* i32 = NULL;
  const uint32_t old_count = *attrs ? (*attrs)->as.dict.count : 0;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&target->arena, old_count + 1, sizeof(*entries), (void**)&entries));
  for (uint32_t i = 0; i < old_count; ++i) {
    const weft_named_attr_t* entry = &(*attrs)->as.dict.entries[i];
    if (strcmp(entry->name, "tf.aliasing_output") != 0) entries[count++] = *entry;
  }
  weft_named_attr_t* alias = &entries[count++];
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "tf.aliasing_output", 18, &alias->name));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(target, WEFT_DTYPE_I32, NULL, &i32));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(target, i32, (int64_t)result, &alias->value));
  return weft_attr_dict(target, entries, count, attrs);
}

bool weft_pass_donate_is_done(const weft_graph_t* source) {
  const weft_function_t* main_function = weft_graph_main(source);
  if (!main_function || !main_function->body) return false;
  for (uint32_t i = 0; i < main_function->body->argument_count; ++i) {
    const weft_attr_t* attrs = main_function->argument_attrs[i];
    if (weft_roles_is_donor(attrs) &&
        !weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "tf.aliasing_output")) {
      return false;
    }
  }
  return true;
}

static weft_status_t write_aliases(weft_rewrite_t* rewrite, const weft_function_t* source) {
  weft_roles_t roles;
  WEFT_RETURN_IF_ERROR(weft_roles_compute(source, &rewrite->scratch, &roles));
  WEFT_RETURN_IF_ERROR(weft_rewrite_function(rewrite, source));
  weft_function_t* function = rewrite->target->functions[rewrite->target->function_count - 1];
  for (uint32_t i = 0; i < roles.argument_count; ++i) {
    if (roles.arguments[i].result < 0 || !weft_roles_is_donor(source->argument_attrs[i])) continue;
    WEFT_RETURN_IF_ERROR(weft_argument_set_alias(rewrite->target, &function->argument_attrs[i],
                                                 (uint32_t)roles.arguments[i].result));
  }
  return weft_ok_status();
}

weft_status_t weft_pass_donate(const weft_graph_t* source, weft_allocator_t allocator,
                               weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_rewrite_t rewrite;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &rewrite));
  return weft_rewrite_finish(&rewrite, write_aliases(&rewrite, weft_graph_main(source)), out_graph);
}
