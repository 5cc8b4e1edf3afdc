// Reports of `weft run`.
//
// A line of progress on a terminal is rewritten in place and never wraps: what does not fit is left
// out, least important first. Elsewhere some twenty plain lines tell the story.
#include "tools/run_report.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "runtime/base/plural.h"
#include "tools/command.h"

#define PROGRESS_INTERVAL_MS 80.0
#define PROGRESS_PLAIN_LINES 20
#define PROGRESS_BAR_MOST 24
#define PROGRESS_BAR_LEAST 8
#define PROGRESS_TEXT_CAPACITY 512
#define TERMINAL_DEFAULT_WIDTH 80
#define STEP_TIMES_KEPT 4096

double weft_run_now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

static weft_status_t open_log(const weft_run_options_t* options, FILE** out_file) {
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (options->force ? O_TRUNC : O_EXCL);
  int fd = open(options->log_path, flags, 0666);
  // What exists and was let pass until here is a pipe or a device.
  if (fd < 0 && errno == EEXIST) fd = open(options->log_path, O_WRONLY | O_APPEND | O_CLOEXEC);
  *out_file = fd < 0 ? NULL : fdopen(fd, "w");
  if (!*out_file) {
    return WEFT_STATUS(IO, "cannot write --log '%s': %s", options->log_path, strerror(errno));
  }
  // Whoever follows a long run sees every step, and a killed run loses none.
  setvbuf(*out_file, NULL, _IOLBF, 0);
  return weft_ok_status();
}

bool weft_run_report_is_terminal(FILE* file) {
  const char* terminal = getenv("TERM");
  return isatty(fileno(file)) && (!terminal || strcmp(terminal, "dumb") != 0);
}

weft_status_t weft_run_report_init(const weft_run_options_t* options,
                                   weft_run_report_t* out_report) {
  *out_report = (weft_run_report_t){
      .options = options, .started_ms = weft_run_now_ms(), .bar_width = PROGRESS_BAR_MOST};
  if (options->log_path) WEFT_RETURN_IF_ERROR(open_log(options, &out_report->log));
  if (options->json) setvbuf(stdout, NULL, _IOLBF, 0);
  // On a terminal, progress would run into what --show prints.
  if (!options->quiet && !options->json && options->show.count == 0) {
    out_report->progress = stderr;
    out_report->is_terminal = weft_run_report_is_terminal(stderr);
  }
  return weft_allocator_allocate_array(weft_allocator_system(), STEP_TIMES_KEPT,
                                       sizeof(*out_report->step_ms), 16,
                                       (void**)&out_report->step_ms);
}

// JSON lines ------------------------------------------------------------------------------------

// As many digits as the type has. JSON has no NaN or infinity.
static void print_json_number(FILE* file, weft_dtype_t dtype, double value) {
  const bool is_wide = weft_dtype_size_bytes(dtype) > 4;
  if (isfinite(value)) {
    fprintf(file, "%.*g", is_wide ? 17 : weft_dtype_is_float(dtype) ? 9 : 10, value);
  } else {
    fputs("null", file);
  }
}

static void print_json_scalar(FILE* file, const weft_run_scalar_t* scalar) {
  static const char* const taken[] = {"step", "step_ms", "tokens_per_s", "rows_per_s"};
  fputs(", \"", file);
  weft_command_print_json_text(file, scalar->name);
  for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); ++i) {
    if (strcmp(scalar->name, taken[i]) == 0) fputc('_', file);
  }
  fputs("\": ", file);
  print_json_number(file, scalar->dtype, scalar->value);
}

static double samples_per_second(const weft_run_report_t* report, double step_ms) {
  return step_ms > 0.0 ? (double)report->samples_per_step * 1e3 / step_ms : 0.0;
}

static void print_json_line(const weft_run_report_t* report, FILE* file, int64_t step,
                            const weft_run_scalar_t* scalars, size_t count, double step_ms) {
  fprintf(file, "{\"step\": %" PRId64, step);
  for (size_t i = 0; i < count; ++i) print_json_scalar(file, &scalars[i]);
  fprintf(file, ", \"step_ms\": %.4f", step_ms);
  if (report->samples_per_step) {
    fprintf(file, ", \"%s_per_s\": %.1f", report->sample_unit, samples_per_second(report, step_ms));
  }
  fputs("}\n", file);
}

static void write_log_line(weft_run_report_t* report, int64_t step,
                           const weft_run_scalar_t* scalars, size_t count, double step_ms) {
  if (!report->log || report->log_errno) return;
  errno = 0;
  print_json_line(report, report->log, step, scalars, count, step_ms);
  if (!ferror(report->log)) return;
  report->log_errno = errno ? errno : EIO;
  fprintf(stderr, "%sweft: warning: cannot write --log '%s': %s; the run goes on without it\n",
          report->is_terminal ? "\r\033[K" : "", report->options->log_path,
          strerror(report->log_errno));
}

// Progress --------------------------------------------------------------------------------------

// Five significant digits in six characters where that is possible, so that columns stay in place.
static void format_value(const weft_run_scalar_t* scalar, char* text, size_t capacity) {
  const double size = fabs(scalar->value);
  if (!weft_dtype_is_float(scalar->dtype)) {
    snprintf(text, capacity, "%.0f", scalar->value);
  } else if (isnan(scalar->value)) {
    snprintf(text, capacity, "nan");  // its sign means nothing
  } else if (size != 0.0 && (size < 1e-3 || size >= 1e5)) {
    snprintf(text, capacity, "%.3e", scalar->value);
  } else {
    const int decimals = size < 10 ? 4 : size < 100 ? 3 : size < 1000 ? 2 : 1;
    snprintf(text, capacity, "%.*f", decimals, scalar->value);
  }
}

static void format_seconds(double seconds, char* text, size_t capacity) {
  if (seconds < 100.0) {
    snprintf(text, capacity, "%.0f s", seconds);
  } else if (seconds < 6000.0) {
    snprintf(text, capacity, "%.0f min", seconds / 60.0);
  } else {
    snprintf(text, capacity, "%.1f h", seconds / 3600.0);
  }
}

// Parts of a line in the order of the line; a part with a higher |rank| is left out earlier.
typedef struct line_part_s {
  char text[96];
  int rank;
} line_part_t;

#define LINE_PARTS_MOST 12

typedef struct line_s {
  line_part_t parts[LINE_PARTS_MOST];
  size_t count;
} line_t;

static char* add_part(line_t* line, int rank) {
  line_part_t* part = &line->parts[line->count];
  line->count += line->count < LINE_PARTS_MOST - 1;
  part->rank = rank;
  part->text[0] = '\0';
  return part->text;
}

static void build_line(const weft_run_report_t* report, int64_t step,
                       const weft_run_scalar_t* scalars, size_t count, double left_ms,
                       line_t* out_line) {
  const size_t capacity = sizeof(out_line->parts[0].text);
  const int64_t end = report->first_step + report->options->steps;
  const double step_ms = report->shown_ms / (double)report->shown_steps;
  char value[32];
  out_line->count = 0;
  const int digits = snprintf(value, sizeof(value), "%" PRId64, end);
  snprintf(add_part(out_line, 0), capacity, "%s%*" PRId64 "/%" PRId64,
           report->is_terminal ? "" : "step ", digits, step + 1, end);
  // Four parts are needed besides.
  for (size_t i = 0; i < count && i < LINE_PARTS_MOST - 5; ++i) {
    format_value(&scalars[i], value, sizeof(value));
    snprintf(add_part(out_line, i == 0 ? 1 : 4 + (int)i), capacity, "%s %6s", scalars[i].name,
             value);
  }
  snprintf(add_part(out_line, 2), capacity, step_ms < 9.995 ? "%6.2f ms" : "%6.1f ms", step_ms);
  if (report->samples_per_step) {
    snprintf(add_part(out_line, 3), capacity, "%6.0f %s/s", samples_per_second(report, step_ms),
             report->sample_unit);
  }
  if (left_ms > 0.0) {
    format_seconds(left_ms * 1e-3, value, sizeof(value));
    snprintf(add_part(out_line, 4), capacity, "%s left", value);
  }
}

// Joins the parts whose rank is below |rank_limit|; returns the length.
static int join_line(const line_t* line, int rank_limit, char* text, size_t capacity) {
  size_t length = 0;
  text[0] = '\0';
  for (size_t i = 0; i < line->count; ++i) {
    if (line->parts[i].rank >= rank_limit) continue;
    const int added =
        snprintf(text + length, capacity - length, "%s%s", length ? "  " : "", line->parts[i].text);
    length += added > 0 ? (size_t)added : 0;
    if (length >= capacity) return (int)capacity - 1;
  }
  return (int)length;
}

static int terminal_width(FILE* file) {
  struct winsize size;
  memset(&size, 0, sizeof(size));
  if (ioctl(fileno(file), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return TERMINAL_DEFAULT_WIDTH;
}

static void print_bar(FILE* file, int width, int64_t done, int64_t total) {
  char bar[PROGRESS_BAR_MOST + 1];
  const int filled = (int)((double)done / (double)total * width);
  for (int i = 0; i < width; ++i) bar[i] = i < filled ? '=' : i == filled ? '>' : ' ';
  bar[width] = '\0';
  fprintf(file, "[%s] ", bar);
}

// The bar gives way before the loss, the time and the rate do, and other metrics before the bar.
static void print_terminal_line(weft_run_report_t* report, const line_t* line, int64_t done) {
  char text[PROGRESS_TEXT_CAPACITY];
  // The last column stays free: some terminals wrap as soon as it is written.
  const int width = terminal_width(report->progress) - 1;
  const int bar_frame = 3;
  int rank_limit = 4 + LINE_PARTS_MOST;
  int length = join_line(line, rank_limit, text, sizeof(text));
  while (length + bar_frame + PROGRESS_BAR_LEAST > width && rank_limit > 5) {
    length = join_line(line, --rank_limit, text, sizeof(text));
  }
  while (length > width && rank_limit > 1) {
    length = join_line(line, --rank_limit, text, sizeof(text));
  }
  if (width > 0 && length > width) text[length = width] = '\0';
  const int room = width - length - bar_frame;
  if (room < report->bar_width) report->bar_width = room;
  fputs("\r\033[K", report->progress);
  if (report->bar_width >= PROGRESS_BAR_LEAST) {
    print_bar(report->progress, report->bar_width, done, report->options->steps);
  }
  fputs(text, report->progress);
}

static void print_progress(weft_run_report_t* report, int64_t step,
                           const weft_run_scalar_t* scalars, size_t count) {
  const int64_t total = report->options->steps;
  const int64_t done = step - report->first_step + 1;
  const double now_ms = weft_run_now_ms();
  const bool is_last = done == total;
  const int64_t every = total > PROGRESS_PLAIN_LINES ? total / PROGRESS_PLAIN_LINES : 1;
  if (report->is_terminal) {
    if (!is_last && now_ms - report->last_print_ms < PROGRESS_INTERVAL_MS) return;
  } else if (!is_last && done != 1 && done % every != 0) {
    return;
  }
  line_t line;
  double left_ms = 0.0;
  if (report->is_terminal && !is_last) {
    left_ms = (now_ms - report->started_ms) / (double)done * (double)(total - done);
  }
  build_line(report, step, scalars, count, left_ms, &line);
  if (report->is_terminal) {
    print_terminal_line(report, &line, done);
  } else {
    char text[PROGRESS_TEXT_CAPACITY];
    join_line(&line, INT32_MAX, text, sizeof(text));
    fprintf(report->progress, "%s\n", text);
  }
  fflush(report->progress);
  report->last_print_ms = now_ms;
  report->shown_ms = 0.0;
  report->shown_steps = 0;
}

void weft_run_report_step(weft_run_report_t* report, int64_t step, const weft_run_scalar_t* scalars,
                          size_t count, bool has_loss, double step_ms) {
  report->step_ms[report->step_ms_count++ % STEP_TIMES_KEPT] = step_ms;
  report->shown_ms += step_ms;
  ++report->shown_steps;
  if (has_loss) {
    if (!report->has_loss) report->first_loss = scalars[0].value;
    report->last_loss = scalars[0].value;
    report->has_loss = true;
  }
  write_log_line(report, step, scalars, count, step_ms);
  if (report->options->json) print_json_line(report, stdout, step, scalars, count, step_ms);
  if (report->progress) print_progress(report, step, scalars, count);
}

// The end ---------------------------------------------------------------------------------------

static int compare_doubles(const void* a, const void* b) {
  const double x = *(const double*)a;
  const double y = *(const double*)b;
  return (x > y) - (x < y);
}

// Median of the step times, the first step left out when there are others. Sorts them.
static double median_ms(weft_run_report_t* report) {
  const size_t count =
      report->step_ms_count < STEP_TIMES_KEPT ? report->step_ms_count : STEP_TIMES_KEPT;
  if (count == 0) return 0.0;
  const size_t skipped = count > 1 && report->step_ms_count <= STEP_TIMES_KEPT ? 1 : 0;
  double* times = report->step_ms + skipped;
  const size_t used = count - skipped;
  qsort(times, used, sizeof(*times), compare_doubles);
  return used % 2 ? times[used / 2] : 0.5 * (times[used / 2 - 1] + times[used / 2]);
}

weft_status_t weft_run_report_finish(weft_run_report_t* report) {
  weft_status_t status = weft_ok_status();
  if (report->progress && report->is_terminal && report->step_ms_count) {
    fputc('\n', report->progress);
  }
  if (report->log) {
    errno = 0;
    if (fclose(report->log) != 0 && !report->log_errno) report->log_errno = errno ? errno : EIO;
    report->log = NULL;
    if (report->log_errno) {
      status = WEFT_STATUS(IO, "cannot write --log '%s': %s", report->options->log_path,
                           strerror(report->log_errno));
    }
  }
  report->median_ms = median_ms(report);
  weft_allocator_release(weft_allocator_system(), report->step_ms,
                         STEP_TIMES_KEPT * sizeof(*report->step_ms), 16);
  report->step_ms = NULL;
  return status;
}

// Most memory the process held at once: what the plan owns, and everything it does not: code,
// graph, prepared kernels, vendor libraries, pages of mapped files.
static size_t process_peak_bytes(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? (size_t)usage.ru_maxrss * 1024 : 0;
}

static uint64_t sum_of_kinds(const uint64_t* values) {
  uint64_t sum = 0;
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) sum += values[kind];
  return sum;
}

static bool is_as_predicted(const weft_run_communication_t* communication, int64_t steps) {
  const weft_comm_counters_t* counted = &communication->counted;
  const weft_plan_communication_t* predicted = &communication->predicted;
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    if (counted->calls[kind] != predicted->calls[kind] * (uint64_t)steps) return false;
    if (counted->bytes[kind] != predicted->bytes[kind] * (uint64_t)steps) return false;
  }
  return true;
}

static void print_json_communication(const weft_run_communication_t* communication, int64_t steps) {
  const weft_comm_counters_t* counted = &communication->counted;
  const weft_plan_communication_t* predicted = &communication->predicted;
  const double per_step = steps > 0 ? 1.0 / (double)steps : 0.0;
  printf(", \"communication\": {\"ranks\": %" PRIu32 ", \"collectives_per_step\": %.17g",
         communication->rank_count, (double)sum_of_kinds(counted->calls) * per_step);
  printf(", \"sent_bytes_per_step\": %.17g", (double)sum_of_kinds(counted->bytes) * per_step);
  printf(", \"predicted_collectives_per_step\": %" PRIu64
         ", \"predicted_sent_bytes_per_step\": %" PRIu64 ", \"prediction_is_exact\": %s",
         sum_of_kinds(predicted->calls), sum_of_kinds(predicted->bytes),
         predicted->is_exact ? "true" : "false");
  printf(", \"wait_ms_per_step\": %.4f", (double)counted->wait_ns * 1e-6 * per_step);
  printf(", \"kinds\": {");
  const char* separator = "";
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    if (counted->calls[kind] == 0 && predicted->calls[kind] == 0) continue;
    printf("%s\"%s\": {\"collectives_per_step\": %.17g, \"sent_bytes_per_step\": %.17g}", separator,
           weft_collective_name((weft_collective_kind_t)kind),
           (double)counted->calls[kind] * per_step, (double)counted->bytes[kind] * per_step);
    separator = ", ";
  }
  printf("}}");
}

static void print_json_summary(const weft_run_report_t* report, const weft_run_summary_t* summary) {
  printf("{\"summary\": {\"steps\": %" PRId64 ", \"next_step\": %" PRId64, summary->steps,
         summary->next_step);
  if (report->has_loss) {
    fputs(", \"first_loss\": ", stdout);
    print_json_number(stdout, WEFT_DTYPE_F32, report->first_loss);
    fputs(", \"last_loss\": ", stdout);
    print_json_number(stdout, WEFT_DTYPE_F32, report->last_loss);
  }
  if (report->unigram_entropy > 0.0) {
    printf(", \"unigram_entropy\": %.9g", report->unigram_entropy);
  }
  printf(", \"median_step_ms\": %.4f", report->median_ms);
  if (report->samples_per_step) {
    printf(", \"%s_per_s\": %.1f", report->sample_unit,
           samples_per_second(report, report->median_ms));
  }
  const weft_plan_memory_t* memory = summary->memory;
  printf(", \"argument_bytes\": %zu, \"constant_bytes\": %zu, \"result_bytes\": %zu",
         memory->argument_bytes, memory->constant_bytes, memory->result_bytes);
  printf(", \"step_bytes\": %zu, \"predicted_peak_bytes\": %zu, \"measured_peak_bytes\": %zu",
         memory->step_bytes, memory->peak_bytes, summary->measured_peak_bytes);
  if (memory->host_bytes) printf(", \"host_bytes\": %zu", memory->host_bytes);
  printf(", \"process_peak_bytes\": %zu", process_peak_bytes());
  if (summary->communication) print_json_communication(summary->communication, summary->steps);
  printf("}}\n");
}

static void print_loss_summary(const weft_run_report_t* report, FILE* file) {
  char first[32];
  char last[32];
  format_value(&(weft_run_scalar_t){.dtype = WEFT_DTYPE_F32, .value = report->first_loss}, first,
               sizeof(first));
  format_value(&(weft_run_scalar_t){.dtype = WEFT_DTYPE_F32, .value = report->last_loss}, last,
               sizeof(last));
  fprintf(file, "loss    %s", first);
  if (report->step_ms_count > 1) fprintf(file, " -> %s", last);
  if (report->unigram_entropy > 0.0) {
    fprintf(file, " (unigram entropy %.4f)", report->unigram_entropy);
  }
  fputc('\n', file);
}

static void print_memory_summary(const weft_run_summary_t* summary, bool in_parts, FILE* file) {
  const weft_plan_memory_t* memory = summary->memory;
  char text[WEFT_COMMAND_BYTES_CAPACITY];
  fprintf(file, "memory  peak %s", weft_command_format_bytes(summary->measured_peak_bytes, text));
  const size_t predicted = memory->peak_bytes;
  if (summary->measured_peak_bytes == predicted) {
    fprintf(file, ", as the plan predicts; %s with program, libraries and files read\n",
            weft_command_format_bytes(process_peak_bytes(), text));
  } else {
    fprintf(file, ", the plan predicts %s (%zu and %zu bytes)\n",
            weft_command_format_bytes(predicted, text), summary->measured_peak_bytes, predicted);
  }
  if (memory->host_bytes) {
    fprintf(file, "        and %s in host memory for a while\n",
            weft_command_format_bytes(memory->host_bytes, text));
  }
  if (in_parts) weft_command_print_memory(memory, file);
}

// A number of collectives or bytes a step; fractional when steps differ.
static const char* format_count(uint64_t total, int64_t steps, char* text, size_t capacity) {
  const uint64_t whole = total / (uint64_t)steps;
  if (whole * (uint64_t)steps == total) {
    snprintf(text, capacity, "%" PRIu64, whole);
  } else {
    snprintf(text, capacity, "%.1f", (double)total / (double)steps);
  }
  return text;
}

static void print_communication_summary(const weft_run_communication_t* communication,
                                        int64_t steps, FILE* file) {
  const weft_plan_communication_t* predicted = &communication->predicted;
  const uint64_t calls = sum_of_kinds(predicted->calls);
  const uint64_t bytes = sum_of_kinds(communication->counted.bytes);
  char text[WEFT_COMMAND_BYTES_CAPACITY];
  if (steps <= 0) return;
  const uint64_t counted = sum_of_kinds(communication->counted.calls);
  fprintf(file, "comm    %s collective%s a step, ",
          format_count(counted, steps, text, sizeof(text)), counted == (uint64_t)steps ? "" : "s");
  fprintf(file, "%s sent by each of %" PRIu32 " rank%s",
          weft_command_format_bytes((size_t)(bytes / (uint64_t)steps), text),
          communication->rank_count, weft_plural(communication->rank_count));
  if (is_as_predicted(communication, steps)) {
    fprintf(file, ", as the plan predicts\n");
    return;
  }
  fprintf(file, ", the plan predicts %s%" PRIu64 " and %s\n",
          predicted->is_exact ? "" : "at least ", calls,
          weft_command_format_bytes((size_t)sum_of_kinds(predicted->bytes), text));
}

void weft_run_report_summary(const weft_run_report_t* report, const weft_run_summary_t* summary) {
  const weft_run_options_t* options = report->options;
  if (options->json) {
    print_json_summary(report, summary);
    return;
  }
  if (options->quiet) return;
  FILE* file = stderr;
  if (report->has_loss) print_loss_summary(report, file);
  fprintf(file, "time    %" PRId64 " step%s, median %.*f ms", summary->steps,
          summary->steps == 1 ? "" : "s", report->median_ms < 0.1 ? 4 : 2, report->median_ms);
  if (report->samples_per_step) {
    fprintf(file, ", %.0f %s/s", samples_per_second(report, report->median_ms),
            report->sample_unit);
  }
  fputc('\n', file);
  print_memory_summary(summary, options->verbose, file);
  if (summary->communication) {
    print_communication_summary(summary->communication, summary->steps, file);
  }
  if (options->save_path) {
    fprintf(file, "saved   '%s', to go on at step %" PRId64 "\n", options->save_path,
            summary->next_step + 1);
  }
}
