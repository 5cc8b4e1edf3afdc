// Values as text, for failures and interpreter.print.
#ifndef WEFT_GRAPH_INTERP_FORMAT_H_
#define WEFT_GRAPH_INTERP_FORMAT_H_

#include "graph/ir/type.h"
#include "runtime/base/string_buffer.h"

// Appends element |index| of dense |data|: floats with as many digits as identify them.
void weft_interp_format_element(weft_string_buffer_t* buffer, weft_dtype_t dtype, const void* data,
                                int64_t index);

// Appends the elements as nested lists in brackets, on one line; more than |max_elements| are cut
// off with "...".
void weft_interp_format_elements(weft_string_buffer_t* buffer, const weft_type_t* type,
                                 const void* data, int64_t max_elements);

// Appends "tensor<2x3xf32>".
void weft_interp_format_type(weft_string_buffer_t* buffer, const weft_type_t* type);

// Appends "[1, 0]", the index of element |flat_index|.
void weft_interp_format_index(weft_string_buffer_t* buffer, const weft_type_t* type,
                              int64_t flat_index);

#endif  // WEFT_GRAPH_INTERP_FORMAT_H_
