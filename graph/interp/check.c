// check.* operations and interpreter.print.
//
// expect_eq: equal element by element, NaN equal to NaN, +0 equal to -0. expect_almost_eq: equal,
// or both finite and within an absolute tolerance computed in f64. expect_close: distance in units
// in the last place between a lower and an upper bound.
#include <math.h>
#include <string.h>

#include "graph/interp/format.h"
#include "graph/interp/kernels.h"
#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"
#include "runtime/base/string_buffer.h"

// More elements than this are cut off in messages.
#define WEFT_CHECK_SHOWN_ELEMENTS 64

typedef enum weft_check_kind_e {
  WEFT_CHECK_EQ,
  WEFT_CHECK_ALMOST_EQ,
  WEFT_CHECK_CLOSE,
} weft_check_kind_t;

typedef struct weft_check_s {
  weft_check_kind_t kind;
  double tolerance;
  uint64_t min_ulp;
  uint64_t max_ulp;
  const weft_type_t* type;
  const void* actual;
  const void* expected;
  bool splat;  // |expected| holds one element
} weft_check_t;

static double weft_check_number(const weft_check_t* check, const void* data, int64_t index) {
  double value = 0.0;
  const size_t size = weft_dtype_size_bytes(check->type->dtype);
  weft_interp_load_f64(check->type->dtype, (const char*)data + (size_t)index * size, 1, &value);
  return value;
}

static uint64_t weft_check_bits(const weft_check_t* check, const void* data, int64_t index) {
  const size_t size = weft_dtype_size_bytes(check->type->dtype);
  uint64_t bits = 0;
  memcpy(&bits, (const char*)data + (size_t)index * size, size);
  return bits;
}

// Distance of two floats in steps of their format. Values of different sign are as far apart as
// both are from zero together; NaN is at distance 0 from NaN, anything not finite from anything
// else at the largest distance.
static uint64_t weft_check_ulps(const weft_check_t* check, int64_t index, int64_t expected_index) {
  const double actual = weft_check_number(check, check->actual, index);
  const double expected = weft_check_number(check, check->expected, expected_index);
  if (isnan(actual) && isnan(expected)) return 0;
  if (!isfinite(actual) || !isfinite(expected)) return actual == expected ? 0 : UINT64_MAX;
  const int width = weft_dtype_bit_width(check->type->dtype);
  const uint64_t sign = UINT64_C(1) << (width - 1);
  const uint64_t a = weft_check_bits(check, check->actual, index);
  const uint64_t e = weft_check_bits(check, check->expected, expected_index);
  const uint64_t a_magnitude = a & (sign - 1);
  const uint64_t e_magnitude = e & (sign - 1);
  if ((a & sign) != (e & sign)) return a_magnitude + e_magnitude;
  return a_magnitude > e_magnitude ? a_magnitude - e_magnitude : e_magnitude - a_magnitude;
}

static bool weft_check_element(const weft_check_t* check, int64_t index) {
  const int64_t expected_index = check->splat ? 0 : index;
  if (check->kind == WEFT_CHECK_CLOSE) {
    const uint64_t ulps = weft_check_ulps(check, index, expected_index);
    return check->min_ulp <= ulps && ulps <= check->max_ulp;
  }
  if (!weft_dtype_is_float(check->type->dtype)) {
    return weft_check_bits(check, check->actual, index) ==
           weft_check_bits(check, check->expected, expected_index);
  }
  const double actual = weft_check_number(check, check->actual, index);
  const double expected = weft_check_number(check, check->expected, expected_index);
  if (actual == expected || (isnan(actual) && isnan(expected))) return true;
  if (check->kind == WEFT_CHECK_EQ) return false;
  return isfinite(actual) && isfinite(expected) && fabs(actual - expected) <= check->tolerance;
}

static void weft_check_describe(weft_string_buffer_t* text, const weft_check_t* check,
                                int64_t index) {
  const int64_t expected_index = check->splat ? 0 : index;
  const weft_type_t* type = check->type;
  if (type->rank > 0) {
    weft_string_buffer_append_cstring(text, "at index ");
    weft_interp_format_index(text, type, index);
    weft_string_buffer_append_cstring(text, ": ");
  }
  weft_string_buffer_append_cstring(text, "got ");
  weft_interp_format_element(text, type->dtype, check->actual, index);
  weft_string_buffer_append_cstring(text, ", expected ");
  weft_interp_format_element(text, type->dtype, check->expected, expected_index);
  if (check->kind == WEFT_CHECK_ALMOST_EQ) {
    weft_string_buffer_append_format(text, " within %.9g", check->tolerance);
  }
  if (check->kind == WEFT_CHECK_CLOSE) {
    const uint64_t ulps = weft_check_ulps(check, index, expected_index);
    weft_string_buffer_append_format(text, " within %llu to %llu ulp",
                                     (unsigned long long)check->min_ulp,
                                     (unsigned long long)check->max_ulp);
    if (ulps != UINT64_MAX) {
      weft_string_buffer_append_format(text, ", is %llu ulp away", (unsigned long long)ulps);
    }
  }
  if (type->element_count == 1) return;
  weft_string_buffer_append_cstring(text, "; actual value ");
  weft_interp_format_elements(text, type, check->actual, WEFT_CHECK_SHOWN_ELEMENTS);
  weft_string_buffer_append_cstring(text, ", expected value ");
  if (check->splat) {
    weft_string_buffer_append_cstring(text, "all ");
    weft_interp_format_element(text, type->dtype, check->expected, 0);
  } else {
    weft_interp_format_elements(text, type, check->expected, WEFT_CHECK_SHOWN_ELEMENTS);
  }
  weft_string_buffer_append_cstring(text, " : ");
  weft_interp_format_type(text, type);
}

static weft_status_t weft_check_run(weft_interp_t* interp, const weft_op_t* op, const char* name,
                                    const weft_check_t* check) {
  for (int64_t i = 0; i < check->type->element_count; ++i) {
    if (weft_check_element(check, i)) continue;
    weft_string_buffer_t text;
    weft_string_buffer_init(interp->allocator, &text);
    weft_check_describe(&text, check, i);
    weft_status_t status = weft_string_buffer_finish(&text);
    if (weft_status_is_ok(status)) {
      status = WEFT_STATUS_AT(interp->run->graph, op->location, CHECK_FAILED,
                              "%s does not hold: %s", name, text.data);
    }
    weft_string_buffer_deinit(&text);
    return status;
  }
  return weft_ok_status();
}

// An attribute of the operation itself or, for custom calls, of its backend_config dictionary.
static const weft_attr_t* weft_check_attr(const weft_op_t* op, const char* name) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  if (attr != NULL) return attr;
  const weft_attr_t* config = weft_op_attr(op, "backend_config");
  if (config == NULL || config->kind != WEFT_ATTR_DICT) return NULL;
  return weft_attr_find(config->as.dict.entries, config->as.dict.count, name);
}

static double weft_check_double(const weft_op_t* op, const char* name, double default_value) {
  const weft_attr_t* attr = weft_check_attr(op, name);
  if (attr == NULL) return default_value;
  if (attr->kind == WEFT_ATTR_FLOAT) return attr->as.number;
  return attr->kind == WEFT_ATTR_INTEGER ? (double)attr->as.integer : default_value;
}

static uint64_t weft_check_count(const weft_op_t* op, const char* name, uint64_t default_value) {
  const weft_attr_t* attr = weft_check_attr(op, name);
  return attr != NULL && attr->kind == WEFT_ATTR_INTEGER ? (uint64_t)attr->as.integer
                                                         : default_value;
}

static weft_status_t weft_check_start(weft_interp_t* interp, const weft_op_t* op, const char* name,
                                      weft_check_kind_t kind, const weft_interp_value_t* operands,
                                      bool has_literal) {
  const uint32_t needed = has_literal ? 1 : 2;
  const weft_attr_t* literal = has_literal ? weft_check_attr(op, "value") : NULL;
  const bool enough = op->operand_count >= needed && weft_type_is_computable(operands[0].type) &&
                      (has_literal ? literal != NULL : operands[1].type == operands[0].type);
  if (!enough) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                          "%s needs two values of one tensor type", name);
  }
  weft_check_t check = {.kind = kind,
                        .tolerance = weft_check_double(op, "tolerance", 1e-4),
                        .min_ulp = weft_check_count(op, "min_ulp_difference", 0),
                        .max_ulp = weft_check_count(op, "max_ulp_difference", 3),
                        .type = operands[0].type,
                        .actual = weft_interp_data(operands[0])};
  if (has_literal) {
    if (literal->kind != WEFT_ATTR_DENSE || literal->type != check.type ||
        (literal->as.dense.data == NULL && check.type->element_count > 0)) {
      return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                            "%s: the literal is not of the operand's type", name);
    }
    check.expected = literal->as.dense.data;
    check.splat = literal->as.dense.splat;
  } else {
    check.expected = weft_interp_data(operands[1]);
  }
  if (kind != WEFT_CHECK_EQ && !weft_dtype_is_float(check.type->dtype)) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                          "%s compares floats, not elements of type %s", name,
                          weft_dtype_name(check.type->dtype));
  }
  return weft_check_run(interp, op, name, &check);
}

weft_status_t weft_interp_eval_check(weft_interp_t* interp, weft_interp_frame_t* frame,
                                     const weft_op_t* op, weft_interp_value_t* operands,
                                     weft_interp_value_t* results) {
  (void)frame;
  (void)results;
  switch (op->opcode) {
    case WEFT_OP_CHECK_EXPECT_EQ_CONST:
      return weft_check_start(interp, op, op->name, WEFT_CHECK_EQ, operands, true);
    case WEFT_OP_CHECK_EXPECT_ALMOST_EQ_CONST:
      return weft_check_start(interp, op, op->name, WEFT_CHECK_ALMOST_EQ, operands, true);
    case WEFT_OP_CHECK_EXPECT_ALMOST_EQ:
      return weft_check_start(interp, op, op->name, WEFT_CHECK_ALMOST_EQ, operands, false);
    case WEFT_OP_CHECK_EXPECT_CLOSE:
      return weft_check_start(interp, op, op->name, WEFT_CHECK_CLOSE, operands, false);
    default:
      return weft_check_start(interp, op, op->name, WEFT_CHECK_EQ, operands, false);
  }
}

weft_status_t weft_interp_eval_check_custom_call(weft_interp_t* interp, weft_interp_frame_t* frame,
                                                 const weft_op_t* op, weft_interp_value_t* operands,
                                                 weft_interp_value_t* results) {
  (void)frame;
  (void)results;
  static const struct {
    const char* target;
    weft_check_kind_t kind;
  } checks[] = {{"check.eq", WEFT_CHECK_EQ},
                {"check.expect_eq", WEFT_CHECK_EQ},
                {"check.expect_eq_const", WEFT_CHECK_EQ},
                {"check.expect_almost_eq", WEFT_CHECK_ALMOST_EQ},
                {"check.expect_almost_eq_const", WEFT_CHECK_ALMOST_EQ},
                {"check.expect_close", WEFT_CHECK_CLOSE}};
  const char* target = weft_op_custom_call_target(op);
  for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); ++i) {
    if (strcmp(target, checks[i].target) == 0) {
      // The second value is the attribute "value", as in the operations, or an operand.
      const bool has_literal = op->operand_count == 1 && strstr(target, "_const") != NULL;
      return weft_check_start(interp, op, target, checks[i].kind, operands, has_literal);
    }
  }
  return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                        "unsupported custom_call target @%s", target);
}

weft_status_t weft_interp_eval_print(weft_interp_t* interp, weft_interp_frame_t* frame,
                                     const weft_op_t* op, weft_interp_value_t* operands,
                                     weft_interp_value_t* results) {
  (void)frame;
  (void)op;
  (void)results;
  const weft_interp_options_t* options = &interp->run->options;
  if (options->print == NULL) return weft_ok_status();
  weft_string_buffer_t text;
  weft_string_buffer_init(interp->allocator, &text);
  weft_interp_format_type(&text, operands[0].type);
  if (weft_type_is_computable(operands[0].type)) {
    weft_string_buffer_append_cstring(&text, " { ");
    weft_interp_format_elements(&text, operands[0].type, weft_interp_data(operands[0]), INT64_MAX);
    weft_string_buffer_append_cstring(&text, " }");
  }
  weft_string_buffer_append_char(&text, '\n');
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) options->print(options->print_user_data, text.data, text.size);
  weft_string_buffer_deinit(&text);
  return status;
}
