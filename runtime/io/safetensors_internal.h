// What the reader and the writer of safetensors files share.
#ifndef WEFT_RUNTIME_IO_SAFETENSORS_INTERNAL_H_
#define WEFT_RUNTIME_IO_SAFETENSORS_INTERNAL_H_

#include "weft/dtype.h"

// The length field before the header.
#define WEFT_SAFETENSORS_LENGTH_BYTES 8
// The format's limit on the header.
#define WEFT_SAFETENSORS_MAX_HEADER_BYTES ((uint64_t)100 * 1000 * 1000)
#define WEFT_SAFETENSORS_METADATA_NAME "__metadata__"

// The format's name of |dtype| ("F32"); NULL when it has none.
const char* weft_safetensors_dtype_name(weft_dtype_t dtype);

// The element type of |name|; INVALID for names that weft has no type for.
weft_dtype_t weft_safetensors_dtype_from_name(const char* name);

#endif  // WEFT_RUNTIME_IO_SAFETENSORS_INTERNAL_H_
