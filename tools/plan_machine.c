// Which machine a plan is simulated on or explained for.
#include "tools/plan_machine.h"

#include <stdio.h>

#include "graph/plan/plan_text.h"
#include "tools/layout.h"

weft_status_t weft_tool_plan_machine(const weft_plan_t* plan, const char* cluster,
                                     weft_machine_t** out_machine) {
  const weft_plan_attachment_t* own = weft_plan_attachment(plan, WEFT_MACHINE_ATTACHMENT);
  *out_machine = NULL;
  if (cluster) return weft_layout_machine(cluster, out_machine);
  if (!own) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "the plan was made for no machine: say with --cluster which one is meant");
  }
  return weft_machine_read("the plan's machine", own->text, own->size, weft_allocator_system(),
                           out_machine);
}

const char* weft_tool_format_time(double ns, char text[WEFT_TOOL_TIME_CAPACITY]) {
  if (ns < 1e3) {
    snprintf(text, WEFT_TOOL_TIME_CAPACITY, "%.0f ns", ns);
  } else if (ns < 1e6) {
    snprintf(text, WEFT_TOOL_TIME_CAPACITY, "%.2f us", ns / 1e3);
  } else if (ns < 1e9) {
    snprintf(text, WEFT_TOOL_TIME_CAPACITY, "%.3f ms", ns / 1e6);
  } else {
    snprintf(text, WEFT_TOOL_TIME_CAPACITY, "%.3f s", ns / 1e9);
  }
  return text;
}
