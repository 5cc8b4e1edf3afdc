// Initial values: the table of forms and the fill loop.
#include "runtime/io/init.h"

#include <math.h>
#include <string.h>

#include "runtime/base/random.h"
#include "runtime/io/convert.h"
#include "runtime/io/expression.h"

static const weft_expression_form_t weft_init_forms[] = {
    {.name = "zeros", .usage = "zeros", .kind = WEFT_INIT_VALUE},
    {.name = "ones", .usage = "ones", .kind = WEFT_INIT_VALUE},
    {.name = "value",
     .usage = "value(x)",
     .kind = WEFT_INIT_VALUE,
     .parameter_count = 1,
     .parameters = {{"x", true, -INFINITY}}},
    {.name = "normal",
     .usage = "normal(s)",
     .kind = WEFT_INIT_NORMAL,
     .parameter_count = 1,
     .parameters = {{"s", true, 0}}},
    {.name = "truncated_normal",
     .usage = "truncated_normal(s)",
     .kind = WEFT_INIT_TRUNCATED_NORMAL,
     .parameter_count = 1,
     .parameters = {{"s", true, 0}}},
    {.name = "uniform",
     .usage = "uniform(a, b)",
     .kind = WEFT_INIT_UNIFORM,
     .parameter_count = 2,
     .parameters = {{"a", true, -INFINITY}, {"b", true, -INFINITY}}},
    {.name = "xavier_uniform", .usage = "xavier_uniform", .kind = WEFT_INIT_XAVIER_UNIFORM},
    {.name = "xavier_normal", .usage = "xavier_normal", .kind = WEFT_INIT_XAVIER_NORMAL},
    {.name = "lecun_normal", .usage = "lecun_normal", .kind = WEFT_INIT_LECUN_NORMAL},
    {.name = "he_normal", .usage = "he_normal", .kind = WEFT_INIT_HE_NORMAL},
};

weft_status_t weft_init_parse(const char* text, weft_init_t* out_init) {
  *out_init = (weft_init_t){.kind = WEFT_INIT_VALUE};
  weft_expression_t expression;
  WEFT_RETURN_IF_ERROR(weft_expression_parse(text, &expression));
  const weft_expression_form_t* form = NULL;
  double values[4];
  WEFT_RETURN_IF_ERROR_WHILE(
      weft_expression_match(&expression, weft_init_forms,
                            sizeof(weft_init_forms) / sizeof(weft_init_forms[0]), "init", &form,
                            values),
      "inits are zeros, ones, value, normal, truncated_normal, uniform, xavier_uniform, "
      "xavier_normal, lecun_normal and he_normal");
  out_init->kind = (weft_init_kind_t)form->kind;
  out_init->a = strcmp(form->name, "ones") == 0 ? 1 : values[0];
  out_init->b = values[1];
  if (out_init->kind == WEFT_INIT_UNIFORM && !(out_init->a < out_init->b)) {
    return WEFT_STATUS(INVALID_INPUT, "'%s': the lower bound is not below the upper one", text);
  }
  return weft_ok_status();
}

// ---- filling ----

// The deviation or bound of an init that depends on the shape.
static weft_status_t weft_init_scale(const weft_init_t* init, const char* name,
                                     const weft_shape_t* shape, double* out_scale) {
  *out_scale = init->a;
  if (init->kind < WEFT_INIT_XAVIER_UNIFORM) return weft_ok_status();
  if (shape->rank < 2) {
    char text[WEFT_SHAPE_TEXT_CAPACITY];
    return WEFT_STATUS(INVALID_INPUT, "'%s' of type %s has no fan-in and fan-out for its init",
                       name, weft_shape_format(shape, text, sizeof(text)));
  }
  double receptive = 1;
  for (int32_t i = 0; i < shape->rank - 2; ++i) receptive *= (double)shape->dims[i];
  const double fan_in = receptive * (double)shape->dims[shape->rank - 2];
  const double fan_out = receptive * (double)shape->dims[shape->rank - 1];
  switch (init->kind) {
    case WEFT_INIT_XAVIER_UNIFORM:
      *out_scale = sqrt(6 / (fan_in + fan_out));
      break;
    case WEFT_INIT_XAVIER_NORMAL:
      *out_scale = sqrt(2 / (fan_in + fan_out));
      break;
    case WEFT_INIT_HE_NORMAL:
      *out_scale = sqrt(2 / fan_in);
      break;
    default:
      *out_scale = sqrt(1 / fan_in);
      break;
  }
  return weft_ok_status();
}

// The value of element |index| before rounding.
static double weft_init_sample(const weft_init_t* init, double scale, weft_random_key_t key,
                               uint64_t index) {
  // The distribution function of the standard normal at -2.
  static const double below_minus_two = 0.022750131948179207;
  switch (init->kind) {
    case WEFT_INIT_VALUE:
      return init->a;
    case WEFT_INIT_UNIFORM:
      return init->a + (init->b - init->a) * weft_random_uniform(key, index);
    case WEFT_INIT_XAVIER_UNIFORM:
      return scale * (2 * weft_random_uniform(key, index) - 1);
    case WEFT_INIT_TRUNCATED_NORMAL: {
      const double p =
          below_minus_two + (1 - 2 * below_minus_two) * weft_random_uniform(key, index);
      return scale * fmin(2, fmax(-2, weft_normal_quantile(p)));
    }
    default:
      return scale * weft_random_normal(key, index);
  }
}

static weft_status_t weft_init_check_type(const weft_init_t* init, const char* name,
                                          const weft_shape_t* shape) {
  const bool takes_float = init->kind != WEFT_INIT_VALUE && init->kind != WEFT_INIT_UNIFORM;
  const bool takes_integer = init->kind != WEFT_INIT_VALUE;
  if ((takes_float && !weft_dtype_is_float(shape->dtype)) ||
      (takes_integer && shape->dtype == WEFT_DTYPE_I1)) {
    char text[WEFT_SHAPE_TEXT_CAPACITY];
    return WEFT_STATUS(INVALID_INPUT, "'%s' of type %s cannot have a random init of this kind",
                       name, weft_shape_format(shape, text, sizeof(text)));
  }
  return weft_ok_status();
}

weft_status_t weft_init_fill(const weft_init_t* init, uint64_t seed, const char* name,
                             weft_tensor_t* tensor) {
  const weft_shape_t* shape = &tensor->shape;
  WEFT_RETURN_IF_ERROR(weft_init_check_type(init, name, shape));
  double scale = 0;
  WEFT_RETURN_IF_ERROR(weft_init_scale(init, name, shape, &scale));
  const weft_random_key_t key = weft_random_key_derive(weft_random_key(seed), name, strlen(name));
  const bool rounds_down = !weft_dtype_is_float(shape->dtype);
  const size_t element_size = weft_dtype_size_bytes(shape->dtype);
  const uint64_t count = (uint64_t)weft_shape_element_count(shape);
  char* data = tensor->data;
  for (uint64_t i = 0; i < count; ++i) {
    double value = weft_init_sample(init, scale, key, i);
    if (rounds_down && init->kind == WEFT_INIT_UNIFORM) value = floor(value);
    WEFT_RETURN_IF_ERROR_WHILE(weft_store_f64(value, shape->dtype, data + i * element_size),
                               "while initialising '%s'", name);
  }
  return weft_ok_status();
}
