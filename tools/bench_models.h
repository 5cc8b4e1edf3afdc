// Training steps of the calibration's own: forward, backward and update, at sizes of its own.
#ifndef WEFT_TOOLS_BENCH_MODELS_H_
#define WEFT_TOOLS_BENCH_MODELS_H_

#include "tools/bench_program.h"

// A transformer with layer norms, causal attention and Adam behind a limit on gradients' norm.
typedef struct weft_bench_transformer_s {
  int64_t batch, length, width, heads, layers, vocabulary;
} weft_bench_transformer_t;

void weft_bench_transformer(const weft_bench_transformer_t* sizes, weft_writer_t* program);

// Two hidden layers of |hidden| and momentum.
typedef struct weft_bench_perceptron_s {
  int64_t batch, inputs, hidden, classes;
} weft_bench_perceptron_t;

void weft_bench_perceptron(const weft_bench_perceptron_t* sizes, weft_writer_t* program);

// Two convolutions of 3 x 3, each with the maxima of 2 x 2, a dense layer, and momentum.
typedef struct weft_bench_images_s {
  int64_t batch, edge, channels, classes;
} weft_bench_images_t;

void weft_bench_images(const weft_bench_images_t* sizes, weft_writer_t* program);

#endif  // WEFT_TOOLS_BENCH_MODELS_H_
