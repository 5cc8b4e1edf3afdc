// Reports of `weft run`.
#include "tools/run_report.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "tools/command.h"

#define PROGRESS_BAR_WIDTH 24
#define PROGRESS_INTERVAL_MS 80.0
#define STEP_TIMES_KEPT 4096

double weft_run_now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

static weft_status_t open_log(const weft_run_options_t* options, FILE** out_file) {
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (options->force ? O_TRUNC : O_EXCL);
  const int fd = open(options->log_path, flags, 0666);
  if (fd < 0 && errno == EEXIST) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--log '%s' exists; give --force to replace it",
                       options->log_path);
  }
  if (fd < 0) {
    return WEFT_STATUS(IO, "cannot write --log '%s': %s", options->log_path, strerror(errno));
  }
  *out_file = fdopen(fd, "w");
  return weft_ok_status();
}

weft_status_t weft_run_report_init(const weft_run_options_t* options,
                                   weft_run_report_t* out_report) {
  *out_report = (weft_run_report_t){.options = options, .started_ms = weft_run_now_ms()};
  if (options->log_path) WEFT_RETURN_IF_ERROR(open_log(options, &out_report->log));
  // Standard output is for results; --show and --json leave no room for progress on it.
  if (!options->quiet && !options->json && options->show.count == 0) {
    out_report->progress = stderr;
    out_report->is_terminal = isatty(fileno(stderr)) != 0;
  }
  return weft_allocator_allocate_array(weft_allocator_system(), STEP_TIMES_KEPT,
                                       sizeof(*out_report->step_ms), 16,
                                       (void**)&out_report->step_ms);
}

// JSON has no NaN or infinity.
static void print_json_number(FILE* file, double value) {
  if (isfinite(value)) {
    fprintf(file, "%.9g", value);
  } else {
    fputs("null", file);
  }
}

static double samples_per_second(const weft_run_report_t* report, double step_ms) {
  return step_ms > 0.0 ? (double)report->samples_per_step * 1e3 / step_ms : 0.0;
}

static void print_json_line(const weft_run_report_t* report, FILE* file, int64_t step,
                            const weft_run_scalar_t* scalars, size_t count, double step_ms) {
  fprintf(file, "{\"step\": %lld", (long long)step);
  for (size_t i = 0; i < count; ++i) {
    // Names come from the graph: anything that JSON would not take as it is becomes '_'.
    fputs(", \"", file);
    for (const char* c = scalars[i].name; *c; ++c) {
      fputc(*c == '"' || *c == '\\' || (unsigned char)*c < 0x20 ? '_' : *c, file);
    }
    fputs("\": ", file);
    print_json_number(file, scalars[i].value);
  }
  fprintf(file, ", \"step_ms\": %.4f", step_ms);
  if (report->samples_per_step) {
    fprintf(file, ", \"%s_per_s\": %.1f", report->sample_unit, samples_per_second(report, step_ms));
  }
  fputs("}\n", file);
}

static void print_bar(FILE* file, int64_t done, int64_t total) {
  char bar[PROGRESS_BAR_WIDTH + 1];
  const int filled = (int)(done * PROGRESS_BAR_WIDTH / total);
  for (int i = 0; i < PROGRESS_BAR_WIDTH; ++i) bar[i] = i < filled ? '=' : i == filled ? '>' : ' ';
  bar[PROGRESS_BAR_WIDTH] = '\0';
  fprintf(file, "[%s] ", bar);
}

static void print_progress(weft_run_report_t* report, int64_t step,
                           const weft_run_scalar_t* scalars, size_t count, double step_ms) {
  const weft_run_options_t* options = report->options;
  const int64_t done = step - report->first_step + 1;
  const double now_ms = weft_run_now_ms();
  const bool is_last = done == options->steps;
  if (report->is_terminal) {
    if (!is_last && now_ms - report->last_print_ms < PROGRESS_INTERVAL_MS) return;
    fputs("\r\033[K", report->progress);
    print_bar(report->progress, done, options->steps);
  } else {
    // Without a terminal some twenty lines tell the story.
    const int64_t every = options->steps > 20 ? options->steps / 20 : 1;
    if (!is_last && done != 1 && done % every != 0) return;
  }
  report->last_print_ms = now_ms;
  fprintf(report->progress, "step %lld/%lld", (long long)(step + 1),
          (long long)(report->first_step + options->steps));
  for (size_t i = 0; i < count; ++i) {
    fprintf(report->progress, "  %s %.4g", scalars[i].name, scalars[i].value);
  }
  fprintf(report->progress, "  %.1f ms", step_ms);
  if (report->samples_per_step) {
    fprintf(report->progress, "  %.0f %s/s", samples_per_second(report, step_ms),
            report->sample_unit);
  }
  if (report->is_terminal && !is_last) {
    const double left_ms =
        (now_ms - report->started_ms) / (double)done * (double)(options->steps - done);
    fprintf(report->progress, "  %.0f s left", left_ms * 1e-3);
  }
  if (!report->is_terminal) fputc('\n', report->progress);
  fflush(report->progress);
}

weft_status_t weft_run_report_step(weft_run_report_t* report, int64_t step,
                                   const weft_run_scalar_t* scalars, size_t count, bool has_loss,
                                   double step_ms) {
  report->step_ms[report->step_ms_count++ % STEP_TIMES_KEPT] = step_ms;
  if (has_loss) {
    if (!report->has_loss) report->first_loss = scalars[0].value;
    report->last_loss = scalars[0].value;
    report->has_loss = true;
  }
  if (report->log) print_json_line(report, report->log, step, scalars, count, step_ms);
  if (report->options->json) print_json_line(report, stdout, step, scalars, count, step_ms);
  if (report->progress) print_progress(report, step, scalars, count, step_ms);
  if (report->log && ferror(report->log)) {
    return WEFT_STATUS(IO, "cannot write --log '%s': %s", report->options->log_path,
                       strerror(errno));
  }
  return weft_ok_status();
}

static int compare_doubles(const void* a, const void* b) {
  const double x = *(const double*)a;
  const double y = *(const double*)b;
  return (x > y) - (x < y);
}

double weft_run_report_median_ms(const weft_run_report_t* report) {
  if (!report->step_ms) return report->median_ms;
  size_t count = report->step_ms_count < STEP_TIMES_KEPT ? report->step_ms_count : STEP_TIMES_KEPT;
  if (count == 0) return 0.0;
  double* sorted = NULL;
  weft_status_t status = weft_allocator_allocate_array(weft_allocator_system(), count,
                                                       sizeof(*sorted), 16, (void**)&sorted);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    return report->step_ms[0];
  }
  const bool skip_first = count > 1 && report->step_ms_count <= STEP_TIMES_KEPT;
  memcpy(sorted, report->step_ms, count * sizeof(*sorted));
  double* begin = sorted + (skip_first ? 1 : 0);
  const size_t used = count - (skip_first ? 1 : 0);
  qsort(begin, used, sizeof(*begin), compare_doubles);
  const double median = used % 2 ? begin[used / 2] : 0.5 * (begin[used / 2 - 1] + begin[used / 2]);
  weft_allocator_release(weft_allocator_system(), sorted, count * sizeof(*sorted), 16);
  return median;
}

weft_status_t weft_run_report_finish(weft_run_report_t* report) {
  weft_status_t status = weft_ok_status();
  if (report->progress && report->is_terminal && report->step_ms_count) {
    fputc('\n', report->progress);
  }
  if (report->log && fclose(report->log) != 0) {
    status =
        WEFT_STATUS(IO, "cannot write --log '%s': %s", report->options->log_path, strerror(errno));
  }
  report->log = NULL;
  report->median_ms = weft_run_report_median_ms(report);
  weft_allocator_release(weft_allocator_system(), report->step_ms,
                         STEP_TIMES_KEPT * sizeof(*report->step_ms), 16);
  report->step_ms = NULL;
  return status;
}
