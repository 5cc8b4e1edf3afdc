// NumPy's .npy files, versions 1 to 3: one array, little-endian, in C order.
#ifndef WEFT_RUNTIME_IO_NPY_H_
#define WEFT_RUNTIME_IO_NPY_H_

#include "memory/buffer.h"
#include "weft/tensor.h"

typedef struct weft_npy_s {
  weft_shape_t shape;
  const void* data;  // aligned to the element unless the header's length says otherwise
  weft_buffer_t file;
} weft_npy_t;

// Maps the file at |path|. NOT_FOUND, IO, INVALID_INPUT for a malformed file, UNSUPPORTED for
// big-endian, Fortran order, structured and other element types. Free with weft_npy_close.
WEFT_MUST_USE weft_status_t weft_npy_open(const char* path, weft_npy_t* out_array);

// Reads the header from |size| bytes at |data|, which must outlive the result; |label| names them.
WEFT_MUST_USE weft_status_t weft_npy_parse(const void* data, size_t size, const char* label,
                                           weft_npy_t* out_array);

// Harmless on a zeroed array.
void weft_npy_close(weft_npy_t* array);

#endif  // WEFT_RUNTIME_IO_NPY_H_
