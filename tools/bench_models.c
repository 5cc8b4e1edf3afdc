// The models' forward and backward passes, written out. What they compute is what such steps
// compute; whether they would learn anything is nobody's concern here.
#include "tools/bench_models.h"

#include <math.h>
#include <string.h>

typedef weft_writer_value_t value_t;
typedef weft_writer_t program_t;

#define OP(op, x, y) weft_writer_binary(p, op, x, y)
#define SCALED(op, x, number) weft_writer_scaled(p, op, x, number)
#define LIKE(x, like, map) weft_writer_broadcast(p, x, like, map)

static value_t parameter(const program_t* p, uint32_t index) {
  return p->parameters[index].slots[0];
}

static void set_gradient(program_t* p, uint32_t index, value_t gradient) {
  p->parameters[index].gradient = gradient;
}

static uint32_t add_parameter(program_t* p, uint32_t states, int64_t rows, int64_t columns) {
  const int64_t dims[2] = {rows, columns};
  return rows > 0 ? weft_writer_parameter(p, states, 2, dims)
                  : weft_writer_parameter(p, states, 1, dims + 1);
}

// ---- losses and updates -------------------------------------------------------------------------

// The mean cross-entropy over all rows of |logits|, which has |rank| - 1 dimensions of them; what
// comes back to the logits.
static value_t cross_entropy(program_t* p, value_t logits, value_t labels, value_t* out_loss) {
  const char* rows = logits.rank == 3 ? "[0, 1]" : "[0]";
  const uint32_t last = 1u << (logits.rank - 1);
  double count = 1;
  for (int d = 0; d + 1 < logits.rank; ++d) count *= (double)logits.dims[d];
  const value_t peak = weft_writer_reduce(p, "maximum", logits, last);
  const value_t shifted = OP("subtract", logits, LIKE(peak, logits, rows));
  const value_t powers = weft_writer_unary(p, "exponential", shifted);
  const value_t sums = weft_writer_reduce(p, "add", powers, last);
  const value_t probabilities = OP("divide", powers, LIKE(sums, logits, rows));
  const value_t wanted = LIKE(labels, logits, rows);
  const value_t hot =
      weft_writer_select(p, "EQ", weft_writer_iota(p, logits, logits.rank - 1), wanted,
                         weft_writer_filled(p, logits, 1), weft_writer_filled(p, logits, 0));
  const value_t chosen = weft_writer_reduce(p, "add", OP("multiply", shifted, hot), last);
  const value_t losses = OP("subtract", weft_writer_unary(p, "log", sums), chosen);
  const value_t total = weft_writer_reduce(p, "add", losses, last - 1);
  *out_loss = OP("multiply", total, weft_writer_constant(p, 1 / count));
  return SCALED("multiply", OP("subtract", probabilities, hot), 1 / count);
}

static void update_by_momentum(program_t* p) {
  for (uint32_t i = 0; i < p->parameter_count; ++i) {
    const weft_writer_parameter_t* of = &p->parameters[i];
    const value_t momentum = OP("add", SCALED("multiply", of->slots[1], 0.9), of->gradient);
    weft_writer_replace(p, OP("subtract", of->slots[0], SCALED("multiply", momentum, 1e-3)));
    weft_writer_replace(p, momentum);
  }
}

// What all gradients are multiplied with so that their norm is 1 at most.
static value_t norm_limit(program_t* p) {
  value_t total = weft_writer_constant(p, 1e-12);
  for (uint32_t i = 0; i < p->parameter_count; ++i) {
    const value_t gradient = p->parameters[i].gradient;
    const uint32_t all = (1u << gradient.rank) - 1;
    const value_t squares = OP("multiply", gradient, gradient);
    total = OP("add", total, weft_writer_reduce(p, "add", squares, all));
  }
  const value_t one = weft_writer_constant(p, 1);
  return OP("minimum", one, OP("divide", one, weft_writer_unary(p, "sqrt", total)));
}

static void update_by_adam(program_t* p) {
  const value_t limit = norm_limit(p);
  for (uint32_t i = 0; i < p->parameter_count; ++i) {
    const weft_writer_parameter_t* of = &p->parameters[i];
    const value_t weight = of->slots[0];
    const value_t g = OP("multiply", of->gradient, LIKE(limit, weight, "[]"));
    const value_t m = OP("add", SCALED("multiply", of->slots[1], 0.9), SCALED("multiply", g, 0.1));
    const value_t v = OP("add", SCALED("multiply", of->slots[2], 0.99),
                         SCALED("multiply", OP("multiply", g, g), 0.01));
    const value_t root = weft_writer_unary(p, "sqrt", SCALED("divide", v, 0.5));
    const value_t step = OP("divide", SCALED("divide", m, 0.5), SCALED("add", root, 1e-8));
    const value_t decayed = OP("add", step, SCALED("multiply", weight, 0.01));
    weft_writer_replace(p, OP("subtract", weight, SCALED("multiply", decayed, 1e-3)));
    weft_writer_replace(p, m);
    weft_writer_replace(p, v);
  }
}

// ---- layers over [batch, length, width] ---------------------------------------------------------

typedef struct norm_s {
  uint32_t gain, bias;
  value_t scale, normal;  // rsqrt of the variance; before gain and bias
} norm_t;

#define ROWS "[0, 1]"
#define COLUMNS "[2]"

static value_t mean_of_rows(program_t* p, value_t x) {
  const value_t sums = weft_writer_reduce(p, "add", x, 4);
  return SCALED("divide", sums, (double)x.dims[2]);
}

static value_t norm_forward(program_t* p, norm_t* norm, value_t x) {
  const value_t centred = OP("subtract", x, LIKE(mean_of_rows(p, x), x, ROWS));
  const value_t variance = mean_of_rows(p, OP("multiply", centred, centred));
  norm->scale = weft_writer_unary(p, "rsqrt", SCALED("add", variance, 1e-5));
  norm->normal = OP("multiply", centred, LIKE(norm->scale, x, ROWS));
  const value_t scaled = OP("multiply", norm->normal, LIKE(parameter(p, norm->gain), x, COLUMNS));
  return OP("add", scaled, LIKE(parameter(p, norm->bias), x, COLUMNS));
}

static value_t norm_backward(program_t* p, const norm_t* norm, value_t dy) {
  set_gradient(p, norm->gain, weft_writer_reduce(p, "add", OP("multiply", dy, norm->normal), 3));
  set_gradient(p, norm->bias, weft_writer_reduce(p, "add", dy, 3));
  const value_t d = OP("multiply", dy, LIKE(parameter(p, norm->gain), dy, COLUMNS));
  const value_t along = mean_of_rows(p, OP("multiply", d, norm->normal));
  const value_t flat = OP("subtract", d, LIKE(mean_of_rows(p, d), d, ROWS));
  const value_t rest = OP("subtract", flat, OP("multiply", norm->normal, LIKE(along, d, ROWS)));
  return OP("multiply", rest, LIKE(norm->scale, d, ROWS));
}

typedef struct dense_s {
  uint32_t weight, bias;
  value_t input;
} dense_t;

static void add_dense(program_t* p, int64_t inputs, int64_t outputs, dense_t* dense) {
  dense->weight = add_parameter(p, 2, inputs, outputs);
  dense->bias = add_parameter(p, 2, 0, outputs);
}

static value_t dense_forward(program_t* p, dense_t* dense, value_t x) {
  dense->input = x;
  const value_t y = weft_writer_dot(p, x, parameter(p, dense->weight), 0, 0, 4, 1);
  return OP("add", y, LIKE(parameter(p, dense->bias), y, COLUMNS));
}

static value_t dense_backward(program_t* p, const dense_t* dense, value_t dy) {
  set_gradient(p, dense->weight, weft_writer_dot(p, dense->input, dy, 0, 0, 3, 3));
  set_gradient(p, dense->bias, weft_writer_reduce(p, "add", dy, 3));
  return weft_writer_dot(p, dy, parameter(p, dense->weight), 0, 0, 4, 2);
}

#define GELU_C 0.7978845608
#define GELU_A 0.044715

static value_t gelu_tanh(program_t* p, value_t x) {
  const value_t cube = OP("multiply", OP("multiply", x, x), x);
  const value_t inner = OP("add", x, SCALED("multiply", cube, GELU_A));
  return weft_writer_unary(p, "tanh", SCALED("multiply", inner, GELU_C));
}

static value_t gelu_forward(program_t* p, value_t x, value_t curve) {
  return OP("multiply", SCALED("multiply", x, 0.5), SCALED("add", curve, 1));
}

static value_t gelu_backward(program_t* p, value_t x, value_t curve, value_t dy) {
  const value_t one = weft_writer_filled(p, x, 1);
  const value_t slope = OP("subtract", one, OP("multiply", curve, curve));
  const value_t inner = SCALED("add", SCALED("multiply", OP("multiply", x, x), 3 * GELU_A), 1);
  const value_t outer = OP("multiply", OP("multiply", x, slope), inner);
  const value_t sum = OP("add", SCALED("multiply", outer, 0.5 * GELU_C),
                         SCALED("add", SCALED("multiply", curve, 0.5), 0.5));
  return OP("multiply", dy, sum);
}

// ---- attention ----------------------------------------------------------------------------------

typedef struct attention_s {
  dense_t query, key, value, out;
  value_t q, k, v, shares;
} attention_t;

static value_t split_heads(program_t* p, value_t x, int64_t heads) {
  const int64_t dims[4] = {x.dims[0], x.dims[1], heads, x.dims[2] / heads};
  return weft_writer_reshape(p, x, 4, dims);
}

// From [batch, heads, length, width].
static value_t join_heads(program_t* p, value_t x) {
  static const int order[4] = {0, 2, 1, 3};
  const int64_t dims[3] = {x.dims[0], x.dims[2], x.dims[1] * x.dims[3]};
  return weft_writer_reshape(p, weft_writer_transpose(p, x, order), 3, dims);
}

static value_t attention_forward(program_t* p, attention_t* at, value_t x, int64_t heads) {
  const char* rows = "[0, 1, 2]";
  at->q = split_heads(p, dense_forward(p, &at->query, x), heads);
  at->k = split_heads(p, dense_forward(p, &at->key, x), heads);
  at->v = split_heads(p, dense_forward(p, &at->value, x), heads);
  value_t scores = weft_writer_dot(p, at->q, at->k, 5, 5, 8, 8);
  scores = SCALED("multiply", scores, 1 / sqrt((double)at->q.dims[3]));
  scores =
      weft_writer_select(p, "GE", weft_writer_iota(p, scores, 2), weft_writer_iota(p, scores, 3),
                         scores, weft_writer_filled(p, scores, -1e9));
  const value_t peak = weft_writer_reduce(p, "maximum", scores, 8);
  const value_t powers =
      weft_writer_unary(p, "exponential", OP("subtract", scores, LIKE(peak, scores, rows)));
  const value_t sums = weft_writer_reduce(p, "add", powers, 8);
  at->shares = OP("divide", powers, LIKE(sums, scores, rows));
  const value_t mixed = weft_writer_dot(p, at->shares, at->v, 3, 5, 8, 2);
  return dense_forward(p, &at->out, join_heads(p, mixed));
}

static value_t attention_backward(program_t* p, const attention_t* at, value_t dy, int64_t heads) {
  const value_t mixed = split_heads(p, dense_backward(p, &at->out, dy), heads);
  const value_t dv = weft_writer_dot(p, at->shares, mixed, 3, 5, 4, 2);
  const value_t dshares = weft_writer_dot(p, mixed, at->v, 5, 5, 8, 8);
  const value_t sums = weft_writer_reduce(p, "add", OP("multiply", dshares, at->shares), 8);
  const value_t rest = OP("subtract", dshares, LIKE(sums, dshares, "[0, 1, 2]"));
  const value_t dscores =
      SCALED("multiply", OP("multiply", at->shares, rest), 1 / sqrt((double)at->q.dims[3]));
  const value_t dq = weft_writer_dot(p, dscores, at->k, 3, 5, 8, 2);
  const value_t dk = weft_writer_dot(p, dscores, at->q, 3, 5, 4, 2);
  const value_t from_q = dense_backward(p, &at->query, join_heads(p, dq));
  const value_t from_k = dense_backward(p, &at->key, join_heads(p, dk));
  const value_t from_v = dense_backward(p, &at->value, join_heads(p, dv));
  return OP("add", OP("add", from_q, from_k), from_v);
}

// ---- the transformer ----------------------------------------------------------------------------

enum { MOST_LAYERS = 3 };

typedef struct layer_s {
  norm_t before, between;
  attention_t attention;
  dense_t up, down;
  value_t wide, curve;
} layer_t;

static void add_norm(program_t* p, int64_t width, norm_t* norm) {
  norm->gain = add_parameter(p, 2, 0, width);
  norm->bias = add_parameter(p, 2, 0, width);
}

static void add_layer(program_t* p, int64_t width, layer_t* layer) {
  memset(layer, 0, sizeof(*layer));
  add_norm(p, width, &layer->before);
  add_dense(p, width, width, &layer->attention.query);
  add_dense(p, width, width, &layer->attention.key);
  add_dense(p, width, width, &layer->attention.value);
  add_dense(p, width, width, &layer->attention.out);
  add_norm(p, width, &layer->between);
  add_dense(p, width, 4 * width, &layer->up);
  add_dense(p, 4 * width, width, &layer->down);
}

static value_t layer_forward(program_t* p, layer_t* layer, value_t x, int64_t heads) {
  const value_t normal = norm_forward(p, &layer->before, x);
  x = OP("add", x, attention_forward(p, &layer->attention, normal, heads));
  layer->wide = dense_forward(p, &layer->up, norm_forward(p, &layer->between, x));
  layer->curve = gelu_tanh(p, layer->wide);
  const value_t active = gelu_forward(p, layer->wide, layer->curve);
  return OP("add", x, dense_forward(p, &layer->down, active));
}

static value_t layer_backward(program_t* p, const layer_t* layer, value_t dx, int64_t heads) {
  const value_t dactive = dense_backward(p, &layer->down, dx);
  const value_t dwide = gelu_backward(p, layer->wide, layer->curve, dactive);
  const value_t dnormal = dense_backward(p, &layer->up, dwide);
  dx = OP("add", dx, norm_backward(p, &layer->between, dnormal));
  const value_t from = attention_backward(p, &layer->attention, dx, heads);
  return OP("add", dx, norm_backward(p, &layer->before, from));
}

void weft_bench_transformer(const weft_bench_transformer_t* sizes, weft_writer_t* program) {
  program_t* p = program;
  layer_t layers[MOST_LAYERS];
  norm_t last = {0};
  const int64_t ids[2] = {sizes->batch, sizes->length};
  weft_writer_begin(p);
  const uint32_t table = add_parameter(p, 2, sizes->vocabulary, sizes->width);
  for (int64_t i = 0; i < sizes->layers && i < MOST_LAYERS; ++i) {
    add_layer(p, sizes->width, &layers[i]);
  }
  add_norm(p, sizes->width, &last);
  const value_t tokens = weft_writer_batch(p, "tokens", "i32", 2, ids);
  const value_t labels = weft_writer_batch(p, "labels", "i32", 2, ids);
  value_t loss, x = weft_writer_rows(p, parameter(p, table), tokens);
  for (int64_t i = 0; i < sizes->layers; ++i) x = layer_forward(p, &layers[i], x, sizes->heads);
  const value_t normal = norm_forward(p, &last, x);
  const value_t logits = weft_writer_dot(p, normal, parameter(p, table), 0, 0, 4, 2);
  const value_t dlogits = cross_entropy(p, logits, labels, &loss);
  const value_t dtable = weft_writer_dot(p, dlogits, normal, 0, 0, 3, 3);
  value_t dx = weft_writer_dot(p, dlogits, parameter(p, table), 0, 0, 4, 1);
  dx = norm_backward(p, &last, dx);
  for (int64_t i = sizes->layers; i-- > 0;) dx = layer_backward(p, &layers[i], dx, sizes->heads);
  const value_t none = weft_writer_filled(p, parameter(p, table), 0);
  set_gradient(p, table, OP("add", dtable, weft_writer_add_rows(p, none, tokens, dx)));
  update_by_adam(p);
  weft_writer_loss(p, loss);
}

// ---- the others ---------------------------------------------------------------------------------

// Over [batch, features].
static value_t flat_forward(program_t* p, uint32_t weight, value_t x) {
  const value_t y = weft_writer_dot(p, x, parameter(p, weight), 0, 0, 2, 1);
  return OP("add", y, LIKE(parameter(p, weight + 1), y, "[1]"));
}

static value_t flat_backward(program_t* p, uint32_t weight, value_t x, value_t dy) {
  set_gradient(p, weight, weft_writer_dot(p, x, dy, 0, 0, 1, 1));
  set_gradient(p, weight + 1, weft_writer_reduce(p, "add", dy, 1));
  return weft_writer_dot(p, dy, parameter(p, weight), 0, 0, 2, 2);
}

static uint32_t add_flat(program_t* p, int64_t inputs, int64_t outputs) {
  const uint32_t weight = add_parameter(p, 1, inputs, outputs);
  (void)add_parameter(p, 1, 0, outputs);
  return weight;
}

static value_t relu(program_t* p, value_t x) {
  return OP("maximum", x, weft_writer_filled(p, x, 0));
}

static value_t relu_backward(program_t* p, value_t x, value_t dy) {
  const value_t none = weft_writer_filled(p, x, 0);
  return weft_writer_select(p, "GT", x, none, dy, none);
}

void weft_bench_perceptron(const weft_bench_perceptron_t* sizes, weft_writer_t* program) {
  program_t* p = program;
  const int64_t images[2] = {sizes->batch, sizes->inputs};
  weft_writer_begin(p);
  const uint32_t first = add_flat(p, sizes->inputs, sizes->hidden);
  const uint32_t second = add_flat(p, sizes->hidden, sizes->hidden);
  const uint32_t third = add_flat(p, sizes->hidden, sizes->classes);
  const value_t x = weft_writer_batch(p, "images", "f32", 2, images);
  const value_t labels = weft_writer_batch(p, "labels", "i32", 1, images);
  value_t loss;
  const value_t a = flat_forward(p, first, x);
  const value_t b = flat_forward(p, second, relu(p, a));
  const value_t active = relu(p, b);
  const value_t d = cross_entropy(p, flat_forward(p, third, active), labels, &loss);
  const value_t db = relu_backward(p, b, flat_backward(p, third, active, d));
  const value_t da = relu_backward(p, a, flat_backward(p, second, relu(p, a), db));
  (void)flat_backward(p, first, x, da);
  update_by_momentum(p);
  weft_writer_loss(p, loss);
}

typedef struct images_layer_s {
  uint32_t weight, bias;
  value_t input, wide;
} images_layer_t;

static void add_images_layer(program_t* p, int64_t inputs, int64_t outputs, images_layer_t* layer) {
  const int64_t dims[4] = {3, 3, inputs, outputs};
  layer->weight = weft_writer_parameter(p, 1, 4, dims);
  layer->bias = add_parameter(p, 1, 0, outputs);
}

static value_t images_forward(program_t* p, images_layer_t* layer, value_t x) {
  value_t shape = x;
  const value_t weight = parameter(p, layer->weight);
  shape.dims[3] = weight.dims[3];
  const value_t y = weft_writer_convolution(p, "forward", x, weight, shape);
  layer->input = x;
  layer->wide = OP("add", y, LIKE(parameter(p, layer->bias), y, "[3]"));
  return weft_writer_pool(p, relu(p, layer->wide));
}

// What comes back to the layer's convolution.
static value_t images_backward(program_t* p, const images_layer_t* layer, value_t dy) {
  const value_t spread = weft_writer_unpool(p, relu(p, layer->wide), dy);
  const value_t d = relu_backward(p, layer->wide, spread);
  set_gradient(p, layer->bias, weft_writer_reduce(p, "add", d, 7));
  set_gradient(p, layer->weight,
               weft_writer_convolution(p, "weights", layer->input, d, parameter(p, layer->weight)));
  return d;
}

void weft_bench_images(const weft_bench_images_t* sizes, weft_writer_t* program) {
  program_t* p = program;
  images_layer_t first = {0}, second = {0};
  const int64_t edge = sizes->edge, channels = sizes->channels;
  const int64_t dims[4] = {sizes->batch, edge, edge, 1};
  weft_writer_begin(p);
  add_images_layer(p, 1, channels, &first);
  add_images_layer(p, channels, 2 * channels, &second);
  const uint32_t dense = add_flat(p, edge / 4 * (edge / 4) * 2 * channels, sizes->classes);
  const value_t x = weft_writer_batch(p, "images", "f32", 4, dims);
  const value_t labels = weft_writer_batch(p, "labels", "i32", 1, dims);
  value_t loss;
  const value_t pooled = images_forward(p, &second, images_forward(p, &first, x));
  const int64_t flat_dims[2] = {sizes->batch, parameter(p, dense).dims[0]};
  const value_t flat = weft_writer_reshape(p, pooled, 2, flat_dims);
  const value_t d = cross_entropy(p, flat_forward(p, dense, flat), labels, &loss);
  const value_t dflat = flat_backward(p, dense, flat, d);
  const value_t dpooled = weft_writer_reshape(p, dflat, 4, pooled.dims);
  const value_t dsecond = images_backward(p, &second, dpooled);
  const value_t dinput =
      weft_writer_convolution(p, "input", dsecond, parameter(p, second.weight), second.input);
  (void)images_backward(p, &first, dinput);
  update_by_momentum(p);
  weft_writer_loss(p, loss);
}
