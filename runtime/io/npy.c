// Reader of .npy files: a magic, a version, a Python literal of a dict, the data.
//
// Unusual: the header is read by a scanner for just the literals NumPy writes (strings, booleans,
// tuples of integers), not by a Python parser.
#include "runtime/io/npy.h"

#include <string.h>

#include "runtime/base/checked_math.h"
#include "runtime/io/file.h"

// What the header says.
typedef struct weft_npy_header_s {
  const char* descr;
  size_t descr_size;
  bool has_descr;
  bool has_order;
  bool is_fortran;
  bool has_shape;
  weft_shape_t shape;
} weft_npy_header_t;

typedef struct weft_npy_scanner_s {
  const char* begin;
  const char* cursor;
  const char* end;
  const char* label;
} weft_npy_scanner_t;

// The type codes NumPy writes for the types weft has, without the byte order.
static const struct {
  const char* code;
  weft_dtype_t dtype;
} weft_npy_types[] = {
    {"b1", WEFT_DTYPE_I1},   {"i1", WEFT_DTYPE_I8},   {"i2", WEFT_DTYPE_I16},
    {"i4", WEFT_DTYPE_I32},  {"i8", WEFT_DTYPE_I64},  {"u1", WEFT_DTYPE_UI8},
    {"u2", WEFT_DTYPE_UI16}, {"u4", WEFT_DTYPE_UI32}, {"u8", WEFT_DTYPE_UI64},
    {"f2", WEFT_DTYPE_F16},  {"f4", WEFT_DTYPE_F32},  {"f8", WEFT_DTYPE_F64},
};

static void weft_npy_skip_blanks(weft_npy_scanner_t* scanner) {
  while (scanner->cursor < scanner->end && strchr(" \t\n\r", *scanner->cursor) != NULL &&
         *scanner->cursor != '\0') {
    ++scanner->cursor;
  }
}

static weft_status_t weft_npy_expected(const weft_npy_scanner_t* scanner, const char* what) {
  return WEFT_STATUS(INVALID_INPUT, "%s: expected %s at byte %zu of the header", scanner->label,
                     what, (size_t)(scanner->cursor - scanner->begin));
}

// Consumes |c| after blanks, if it is there.
static bool weft_npy_accept(weft_npy_scanner_t* scanner, char c) {
  weft_npy_skip_blanks(scanner);
  if (scanner->cursor == scanner->end || *scanner->cursor != c) return false;
  ++scanner->cursor;
  return true;
}

static weft_status_t weft_npy_scan_string(weft_npy_scanner_t* scanner, const char** out_text,
                                          size_t* out_size) {
  const char quote = weft_npy_accept(scanner, '\'') ? '\'' : '"';
  if (quote == '"' && !weft_npy_accept(scanner, '"')) {
    return weft_npy_expected(scanner, "a string");
  }
  const size_t rest = (size_t)(scanner->end - scanner->cursor);
  const char* close = rest == 0 ? NULL : memchr(scanner->cursor, quote, rest);
  if (close == NULL) return weft_npy_expected(scanner, "a string that ends");
  *out_text = scanner->cursor;
  *out_size = (size_t)(close - scanner->cursor);
  scanner->cursor = close + 1;
  return weft_ok_status();
}

static bool weft_npy_accept_word(weft_npy_scanner_t* scanner, const char* word) {
  weft_npy_skip_blanks(scanner);
  const size_t size = strlen(word);
  if ((size_t)(scanner->end - scanner->cursor) < size) return false;
  if (memcmp(scanner->cursor, word, size) != 0) return false;
  scanner->cursor += size;
  return true;
}

static weft_status_t weft_npy_scan_dim(weft_npy_scanner_t* scanner, int64_t* out_dim) {
  weft_npy_skip_blanks(scanner);
  const char* first = scanner->cursor;
  int64_t value = 0;
  bool fits = true;
  while (scanner->cursor < scanner->end && *scanner->cursor >= '0' && *scanner->cursor <= '9') {
    fits = fits && weft_checked_mul_i64(value, 10, &value) &&
           weft_checked_add_i64(value, *scanner->cursor - '0', &value);
    ++scanner->cursor;
  }
  if (scanner->cursor == first) return weft_npy_expected(scanner, "a dimension");
  if (!fits) {
    return WEFT_STATUS(INVALID_INPUT, "%s: a dimension exceeds 2^63", scanner->label);
  }
  // Python 2 marked long integers.
  (void)weft_npy_accept_word(scanner, "L");
  *out_dim = value;
  return weft_ok_status();
}

static weft_status_t weft_npy_scan_shape(weft_npy_scanner_t* scanner, weft_shape_t* shape) {
  if (!weft_npy_accept(scanner, '(')) return weft_npy_expected(scanner, "'('");
  while (!weft_npy_accept(scanner, ')')) {
    if (shape->rank == WEFT_MAX_RANK) {
      return WEFT_STATUS(UNSUPPORTED, "%s: has more than weft's limit of %d dimensions",
                         scanner->label, WEFT_MAX_RANK);
    }
    WEFT_RETURN_IF_ERROR(weft_npy_scan_dim(scanner, &shape->dims[shape->rank++]));
    if (weft_npy_accept(scanner, ',')) continue;
    if (!weft_npy_accept(scanner, ')')) return weft_npy_expected(scanner, "',' or ')'");
    break;
  }
  return weft_ok_status();
}

static weft_status_t weft_npy_scan_field(weft_npy_scanner_t* scanner, weft_npy_header_t* header) {
  const char* key = NULL;
  size_t key_size = 0;
  WEFT_RETURN_IF_ERROR(weft_npy_scan_string(scanner, &key, &key_size));
  if (!weft_npy_accept(scanner, ':')) return weft_npy_expected(scanner, "':'");
  if (key_size == 5 && memcmp(key, "descr", 5) == 0 && !header->has_descr) {
    header->has_descr = true;
    weft_npy_skip_blanks(scanner);
    if (scanner->cursor < scanner->end && *scanner->cursor == '[') {
      return WEFT_STATUS(UNSUPPORTED, "%s: holds records, not numbers of one type", scanner->label);
    }
    return weft_npy_scan_string(scanner, &header->descr, &header->descr_size);
  }
  if (key_size == 13 && memcmp(key, "fortran_order", 13) == 0 && !header->has_order) {
    header->has_order = true;
    header->is_fortran = weft_npy_accept_word(scanner, "True");
    if (header->is_fortran || weft_npy_accept_word(scanner, "False")) return weft_ok_status();
    return weft_npy_expected(scanner, "True or False");
  }
  if (key_size == 5 && memcmp(key, "shape", 5) == 0 && !header->has_shape) {
    header->has_shape = true;
    return weft_npy_scan_shape(scanner, &header->shape);
  }
  return WEFT_STATUS(INVALID_INPUT, "%s: the header has an unexpected or repeated key '%.*s'",
                     scanner->label, (int)(key_size < 64 ? key_size : 64), key);
}

static weft_status_t weft_npy_scan_header(weft_npy_scanner_t* scanner, weft_npy_header_t* header) {
  if (!weft_npy_accept(scanner, '{')) return weft_npy_expected(scanner, "'{'");
  while (!weft_npy_accept(scanner, '}')) {
    WEFT_RETURN_IF_ERROR(weft_npy_scan_field(scanner, header));
    if (weft_npy_accept(scanner, ',')) continue;
    if (!weft_npy_accept(scanner, '}')) return weft_npy_expected(scanner, "',' or '}'");
    break;
  }
  weft_npy_skip_blanks(scanner);
  if (scanner->cursor != scanner->end) return weft_npy_expected(scanner, "the end");
  if (!header->has_descr || !header->has_order || !header->has_shape) {
    return WEFT_STATUS(INVALID_INPUT, "%s: the header lacks descr, fortran_order or shape",
                       scanner->label);
  }
  return weft_ok_status();
}

static weft_status_t weft_npy_read_type(const char* label, weft_npy_header_t* header) {
  const char* descr = header->descr;
  const int printed = (int)(header->descr_size < 64 ? header->descr_size : 64);
  if (header->descr_size == 3) {
    for (size_t i = 0; i < sizeof(weft_npy_types) / sizeof(weft_npy_types[0]); ++i) {
      if (memcmp(descr + 1, weft_npy_types[i].code, 2) != 0) continue;
      header->shape.dtype = weft_npy_types[i].dtype;
      const bool has_order = weft_dtype_size_bytes(header->shape.dtype) > 1;
      if (descr[0] == '<' || (descr[0] == '|' && !has_order)) return weft_ok_status();
      if (descr[0] == '>') {
        return WEFT_STATUS(UNSUPPORTED,
                           "%s: is big-endian ('%.*s'); save it with "
                           "astype('<%s')",
                           label, printed, descr, weft_npy_types[i].code);
      }
    }
  }
  return WEFT_STATUS(UNSUPPORTED, "%s: has the element type '%.*s', which weft cannot read", label,
                     printed, descr);
}

static weft_status_t weft_npy_check_size(const char* label, const weft_shape_t* shape,
                                         size_t data_size) {
  int64_t size_bytes = (int64_t)weft_dtype_size_bytes(shape->dtype);
  bool fits = true;
  bool empty = false;
  for (int32_t i = 0; i < shape->rank; ++i) {
    empty = empty || shape->dims[i] == 0;
    fits = weft_checked_mul_i64(size_bytes, shape->dims[i], &size_bytes) && fits;
  }
  if (empty) size_bytes = 0;
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  if (!fits && !empty) {
    return WEFT_STATUS(INVALID_INPUT, "%s: the size of %s exceeds 2^63 bytes", label,
                       weft_shape_format(shape, text, sizeof(text)));
  }
  if ((uint64_t)size_bytes != data_size) {
    return WEFT_STATUS(INVALID_INPUT, "%s: %s needs %lld bytes of data, the file has %zu", label,
                       weft_shape_format(shape, text, sizeof(text)), (long long)size_bytes,
                       data_size);
  }
  return weft_ok_status();
}

// Finds the header's text and the data behind it.
static weft_status_t weft_npy_split(const unsigned char* bytes, size_t size, const char* label,
                                    weft_npy_scanner_t* out_scanner) {
  static const unsigned char magic[6] = {0x93, 'N', 'U', 'M', 'P', 'Y'};
  if (size < 10 || memcmp(bytes, magic, sizeof(magic)) != 0) {
    return WEFT_STATUS(INVALID_INPUT, "%s: does not start with the magic bytes of a .npy file",
                       label);
  }
  const unsigned version = bytes[6];
  if (version < 1 || version > 3 || bytes[7] != 0) {
    return WEFT_STATUS(UNSUPPORTED, "%s: is .npy version %u.%u; weft reads 1.0, 2.0 and 3.0", label,
                       version, (unsigned)bytes[7]);
  }
  const size_t length_bytes = version == 1 ? 2 : 4;
  const size_t header_begin = 8 + length_bytes;
  uint64_t header_size = 0;
  if (size >= header_begin) {
    for (size_t i = length_bytes; i-- > 0;) header_size = header_size << 8 | bytes[8 + i];
  }
  if (size < header_begin || header_size > size - header_begin) {
    return WEFT_STATUS(INVALID_INPUT, "%s: is cut off within its header", label);
  }
  const char* begin = (const char*)bytes + header_begin;
  *out_scanner = (weft_npy_scanner_t){
      .begin = begin, .cursor = begin, .end = begin + header_size, .label = label};
  return weft_ok_status();
}

weft_status_t weft_npy_parse(const void* data, size_t size, const char* label,
                             weft_npy_t* out_array) {
  *out_array = (weft_npy_t){.data = NULL};
  weft_npy_scanner_t scanner;
  WEFT_RETURN_IF_ERROR(weft_npy_split(data, size, label, &scanner));
  const char* array_data = scanner.end;
  weft_npy_header_t header = {.descr = NULL};
  WEFT_RETURN_IF_ERROR(weft_npy_scan_header(&scanner, &header));
  WEFT_RETURN_IF_ERROR(weft_npy_read_type(label, &header));
  if (header.is_fortran && header.shape.rank > 1) {
    return WEFT_STATUS(UNSUPPORTED,
                       "%s: is in Fortran order; save it with "
                       "numpy.ascontiguousarray",
                       label);
  }
  const size_t data_size = size - (size_t)(array_data - (const char*)data);
  WEFT_RETURN_IF_ERROR(weft_npy_check_size(label, &header.shape, data_size));
  out_array->shape = header.shape;
  out_array->data = array_data;
  return weft_ok_status();
}

weft_status_t weft_npy_open(const char* path, weft_npy_t* out_array) {
  *out_array = (weft_npy_t){.data = NULL};
  weft_buffer_t file;
  WEFT_RETURN_IF_ERROR(weft_file_map(path, &file));
  weft_status_t status = weft_npy_parse(file.data, file.size_bytes, path, out_array);
  if (!weft_status_is_ok(status)) {
    weft_buffer_deinit(&file);
    return status;
  }
  out_array->file = file;
  return weft_ok_status();
}

void weft_npy_close(weft_npy_t* array) {
  weft_buffer_deinit(&array->file);
  *array = (weft_npy_t){.data = NULL};
}
