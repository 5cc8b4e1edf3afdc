// Fuzzes schedules and inits: any text ends with a status, and an accepted schedule is finite at
// the first steps.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/io/init.h"
#include "runtime/io/schedule.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  char text[256];
  if (size >= sizeof(text)) return 0;
  if (size != 0) memcpy(text, data, size);
  text[size] = '\0';
  weft_schedule_t schedule;
  weft_status_t status = weft_schedule_parse(text, &schedule);
  const bool moderate = fabs(schedule.start) < 1e100 && fabs(schedule.end) < 1e100;
  for (int64_t step = 0; step < 4 && weft_status_is_ok(status) && moderate; ++step) {
    if (!isfinite(weft_schedule_evaluate(&schedule, step, 3))) abort();
  }
  weft_status_release(status);

  weft_init_t init;
  status = weft_init_parse(text, &init);
  if (weft_status_is_ok(status)) {
    float data_out[4];
    const weft_shape_t shape = {.dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {2, 2}};
    weft_tensor_t tensor;
    weft_tensor_init_borrowed(&shape, data_out, &tensor);
    status = weft_init_fill(&init, 1, "w", &tensor);
  }
  weft_status_release(status);
  return 0;
}
