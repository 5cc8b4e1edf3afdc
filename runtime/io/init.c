// Initial values: the table of forms, and values block by block.
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

weft_status_t weft_init_resolve(const weft_init_t* init, uint64_t seed, const char* name,
                                const weft_shape_t* shape, weft_init_values_t* out_values) {
  *out_values = (weft_init_values_t){.init = *init, .dtype = shape->dtype};
  WEFT_RETURN_IF_ERROR(weft_init_check_type(init, name, shape));
  WEFT_RETURN_IF_ERROR(weft_init_scale(init, name, shape, &out_values->scale));
  out_values->key = weft_random_key_derive(weft_random_key(seed), name, strlen(name));
  if (init->kind != WEFT_INIT_VALUE || weft_shape_element_count(shape) == 0) {
    return weft_ok_status();
  }
  // Told here, where every rank sees it, and not by those that hold elements.
  uint64_t unused = 0;
  WEFT_RETURN_IF_ERROR_WHILE(weft_store_f64(init->a, shape->dtype, &unused),
                             "while initialising '%s'", name);
  return weft_ok_status();
}

#define WEFT_INIT_BLOCK 2048

// Elements [first, first + count) before rounding, of any kind but VALUE.
static void weft_init_sample(const weft_init_values_t* values, uint64_t first, size_t count,
                             double* out_samples) {
  // The distribution function of the standard normal at -2.
  static const double below_minus_two = 0.022750131948179207;
  const weft_init_t* init = &values->init;
  const double scale = values->scale;
  switch (init->kind) {
    case WEFT_INIT_UNIFORM:
      weft_random_uniforms(values->key, first, count, out_samples);
      for (size_t i = 0; i < count; ++i) {
        out_samples[i] = init->a + (init->b - init->a) * out_samples[i];
      }
      return;
    case WEFT_INIT_XAVIER_UNIFORM:
      weft_random_uniforms(values->key, first, count, out_samples);
      for (size_t i = 0; i < count; ++i) out_samples[i] = scale * (2 * out_samples[i] - 1);
      return;
    case WEFT_INIT_TRUNCATED_NORMAL:
      weft_random_uniforms(values->key, first, count, out_samples);
      for (size_t i = 0; i < count; ++i) {
        out_samples[i] = below_minus_two + (1 - 2 * below_minus_two) * out_samples[i];
      }
      weft_normal_quantiles(count, out_samples);
      for (size_t i = 0; i < count; ++i) {
        out_samples[i] = scale * fmin(2, fmax(-2, out_samples[i]));
      }
      return;
    default:
      weft_random_normals(values->key, first, count, out_samples);
      for (size_t i = 0; i < count; ++i) out_samples[i] *= scale;
  }
}

static weft_status_t weft_init_store(const weft_init_values_t* values, const double* samples,
                                     size_t count, char* data) {
  const size_t element_size = weft_dtype_size_bytes(values->dtype);
  const bool rounds_down =
      values->init.kind == WEFT_INIT_UNIFORM && !weft_dtype_is_float(values->dtype);
  if (values->dtype == WEFT_DTYPE_F32) {
    for (size_t i = 0; i < count; ++i) {
      const float narrow = (float)samples[i];
      memcpy(data + i * sizeof(narrow), &narrow, sizeof(narrow));
    }
    return weft_ok_status();
  }
  for (size_t i = 0; i < count; ++i) {
    const double value = rounds_down ? floor(samples[i]) : samples[i];
    WEFT_RETURN_IF_ERROR(weft_store_f64(value, values->dtype, data + i * element_size));
  }
  return weft_ok_status();
}

// Copies of one element.
static weft_status_t weft_init_repeat(const weft_init_values_t* values, size_t count, char* data) {
  const size_t element_size = weft_dtype_size_bytes(values->dtype);
  const size_t size = count * element_size;
  size_t filled = element_size;
  if (count == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_store_f64(values->init.a, values->dtype, data));
  for (; filled < size; filled *= 2) {
    memcpy(data + filled, data, filled < size - filled ? filled : size - filled);
  }
  return weft_ok_status();
}

weft_status_t weft_init_values_write(const weft_init_values_t* values, int64_t first, int64_t count,
                                     void* data) {
  const size_t element_size = weft_dtype_size_bytes(values->dtype);
  double samples[WEFT_INIT_BLOCK];
  char* at = data;
  if (values->init.kind == WEFT_INIT_VALUE) return weft_init_repeat(values, (size_t)count, data);
  while (count > 0) {
    const size_t block = count < WEFT_INIT_BLOCK ? (size_t)count : WEFT_INIT_BLOCK;
    weft_init_sample(values, (uint64_t)first, block, samples);
    WEFT_RETURN_IF_ERROR(weft_init_store(values, samples, block, at));
    first += (int64_t)block;
    count -= (int64_t)block;
    at += block * element_size;
  }
  return weft_ok_status();
}

weft_status_t weft_init_fill(const weft_init_t* init, uint64_t seed, const char* name,
                             weft_tensor_t* tensor) {
  weft_init_values_t values;
  WEFT_RETURN_IF_ERROR(weft_init_resolve(init, seed, name, &tensor->shape, &values));
  WEFT_RETURN_IF_ERROR_WHILE(
      weft_init_values_write(&values, 0, weft_shape_element_count(&tensor->shape), tensor->data),
      "while initialising '%s'", name);
  return weft_ok_status();
}
