// Schedules: the table of forms and their formulas.
#include "runtime/io/schedule.h"

#include <math.h>

#include "runtime/io/expression.h"

static const weft_expression_form_t weft_schedule_forms[] = {
    {.name = "constant",
     .usage = "constant(value)",
     .kind = WEFT_SCHEDULE_CONSTANT,
     .parameter_count = 1,
     .parameters = {{"value", true, -INFINITY}}},
    {.name = "warmup",
     .usage = "warmup(value, warmup)",
     .kind = WEFT_SCHEDULE_WARMUP,
     .parameter_count = 2,
     .parameters = {{"value", true, -INFINITY}, {"warmup", true, 0}}},
    {.name = "linear",
     .usage = "linear(start, end, steps=n, warmup=w)",
     .kind = WEFT_SCHEDULE_LINEAR,
     .parameter_count = 4,
     .parameters = {{"start", true, -INFINITY},
                    {"end", true, -INFINITY},
                    {"steps", false, 1},
                    {"warmup", false, 0}}},
    {.name = "cosine",
     .usage = "cosine(value, warmup=w, steps=n, min=m)",
     .kind = WEFT_SCHEDULE_COSINE,
     .parameter_count = 4,
     .parameters = {{"value", true, -INFINITY},
                    {"warmup", false, 0},
                    {"steps", false, 1},
                    {"min", false, -INFINITY}}},
};

static weft_status_t weft_schedule_check(const weft_schedule_t* schedule, const char* text) {
  if (schedule->kind == WEFT_SCHEDULE_COSINE && schedule->end > schedule->start) {
    return WEFT_STATUS(INVALID_INPUT, "'%s': min is %g, above the value %g, which it falls from",
                       text, schedule->end, schedule->start);
  }
  if (schedule->steps > 0 && schedule->warmup_steps >= schedule->steps) {
    return WEFT_STATUS(INVALID_INPUT,
                       "'%s': a warmup of %g steps leaves none of the %g to fall in; steps counts "
                       "from the start of the run",
                       text, schedule->warmup_steps, schedule->steps);
  }
  return weft_ok_status();
}

weft_status_t weft_schedule_parse(const char* text, weft_schedule_t* out_schedule) {
  *out_schedule = (weft_schedule_t){.kind = WEFT_SCHEDULE_CONSTANT};
  weft_expression_t expression;
  WEFT_RETURN_IF_ERROR(weft_expression_parse(text, &expression));
  if (expression.name == NULL) {
    out_schedule->start = expression.arguments[0].value;
    return weft_ok_status();
  }
  const weft_expression_form_t* form = NULL;
  double values[4];
  WEFT_RETURN_IF_ERROR_WHILE(
      weft_expression_match(&expression, weft_schedule_forms,
                            sizeof(weft_schedule_forms) / sizeof(weft_schedule_forms[0]),
                            "schedule", &form, values),
      "schedules are a number, constant, warmup, linear and cosine");
  out_schedule->kind = (weft_schedule_kind_t)form->kind;
  out_schedule->start = values[0];
  switch (out_schedule->kind) {
    case WEFT_SCHEDULE_CONSTANT:
      break;
    case WEFT_SCHEDULE_WARMUP:
      out_schedule->warmup_steps = values[1];
      break;
    case WEFT_SCHEDULE_LINEAR:
      out_schedule->end = values[1];
      out_schedule->steps = values[2];
      out_schedule->warmup_steps = values[3];
      break;
    case WEFT_SCHEDULE_COSINE:
      out_schedule->warmup_steps = values[1];
      out_schedule->steps = values[2];
      out_schedule->end = values[3];
      break;
  }
  return weft_schedule_check(out_schedule, text);
}

double weft_schedule_evaluate(const weft_schedule_t* schedule, int64_t step, int64_t total_steps) {
  const double position = (double)step;
  if (position < schedule->warmup_steps) {
    return schedule->start * fmin(1, (position + 1) / schedule->warmup_steps);
  }
  const double steps = schedule->steps > 0 ? schedule->steps : (double)total_steps;
  const double length = steps - schedule->warmup_steps;
  // A decay that is over before the warm-up is leaves the end value.
  const double progress = length > 0 ? fmin(1, (position - schedule->warmup_steps) / length) : 1;
  const double range = schedule->end - schedule->start;
  switch (schedule->kind) {
    case WEFT_SCHEDULE_LINEAR:
      return schedule->start + range * progress;
    case WEFT_SCHEDULE_COSINE:
      return schedule->start + range * 0.5 * (1 - cos(3.14159265358979323846 * progress));
    case WEFT_SCHEDULE_CONSTANT:
    case WEFT_SCHEDULE_WARMUP:
      break;
  }
  return schedule->start;
}
