// Seeded random arguments for `weft check --differential`.
//
// Values stay where a step is well conditioned: weights shrink with their fan-in, what is divided
// by or rooted is positive, counters and loop bounds are small, indices are in range. Keys of
// random generators use all bits.
#include "tools/check_inputs.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "runtime/base/random.h"
#include "strategies/name.h"
#include "tools/check_demands.h"

typedef enum input_kind_e {
  INPUT_SYMMETRIC,  // uniform in [-scale, scale)
  INPUT_AROUND_ONE,
  INPUT_POSITIVE,  // uniform in [0.1, 1.1)
  INPUT_RATE,      // log-uniform in [1e-4, 1e-2)
  INPUT_INDEX,     // below |limit|
  INPUT_BITS,      // every bit random
} input_kind_t;

typedef struct input_rule_s {
  input_kind_t kind;
  double scale;
  int64_t first;  // INDEX: [first, limit)
  int64_t limit;
} input_rule_t;

static double weight_scale(const weft_type_t* type) {
  if (type->rank < 2) return 1.0;
  const int64_t fan_in = type->element_count / (type->dims[type->rank - 1] + 1) + 1;
  const double scale = sqrt(3.0 / (double)fan_in);
  return scale < 0.05 ? 0.05 : scale;
}

static input_rule_t float_rule(const weft_type_t* type, const weft_argument_role_t* role,
                               weft_check_demand_t demand) {
  double deviation = 0.0;
  if (role->role == WEFT_ROLE_HYPER && type->rank == 0) {
    return (input_rule_t){.kind = INPUT_RATE};
  }
  if (demand.positive) return (input_rule_t){.kind = INPUT_POSITIVE};
  if (role->init != NULL && strcmp(role->init, "ones") == 0) {
    return (input_rule_t){.kind = INPUT_AROUND_ONE};
  }
  if (role->init != NULL && strncmp(role->init, "normal(", 7) == 0) {
    deviation = strtod(role->init + 7, NULL);
  }
  // A uniform distribution of the same deviation.
  if (deviation > 0.0) {
    return (input_rule_t){.kind = INPUT_SYMMETRIC, .scale = deviation * sqrt(3.0)};
  }
  return (input_rule_t){.kind = INPUT_SYMMETRIC, .scale = weight_scale(type)};
}

static input_rule_t choose_rule(const weft_type_t* type, const weft_argument_role_t* role,
                                weft_check_demand_t demand) {
  if (weft_dtype_is_float(type->dtype)) return float_rule(type, role, demand);
  if (type->dtype == WEFT_DTYPE_I1) return (input_rule_t){.kind = INPUT_INDEX, .limit = 2};
  if (demand.index_limit > 0) {
    return (input_rule_t){.kind = INPUT_INDEX, .limit = demand.index_limit};
  }
  const bool is_key =
      role->role == WEFT_ROLE_RNG || (!weft_dtype_is_signed(type->dtype) && type->rank > 0);
  if (is_key) return (input_rule_t){.kind = INPUT_BITS};
  return (input_rule_t){.kind = INPUT_INDEX, .first = 1, .limit = 10};
}

static void store_float(weft_dtype_t dtype, double value, void* data, int64_t index) {
  switch (dtype) {
    case WEFT_DTYPE_F64:
      ((double*)data)[index] = value;
      break;
    case WEFT_DTYPE_F32:
      ((float*)data)[index] = (float)value;
      break;
    case WEFT_DTYPE_F16:
      ((uint16_t*)data)[index] = weft_f64_to_f16(value);
      break;
    default:
      ((uint16_t*)data)[index] = weft_f64_to_bf16(value);
      break;
  }
}

static void store_bits(size_t size, uint64_t bits, void* data, int64_t index) {
  // Little-endian: the low bytes come first.
  memcpy((char*)data + (size_t)index * size, &bits, size);
}

static void fill(const weft_type_t* type, const input_rule_t* rule, weft_random_key_t key,
                 void* data) {
  const size_t size = weft_dtype_size_bytes(type->dtype);
  for (int64_t i = 0; i < type->element_count; ++i) {
    const double uniform = weft_random_uniform(key, (uint64_t)i);
    switch (rule->kind) {
      case INPUT_SYMMETRIC:
        store_float(type->dtype, rule->scale * (2.0 * uniform - 1.0), data, i);
        break;
      case INPUT_AROUND_ONE:
        store_float(type->dtype, 0.9 + 0.2 * uniform, data, i);
        break;
      case INPUT_POSITIVE:
        store_float(type->dtype, 0.1 + uniform, data, i);
        break;
      case INPUT_RATE:
        store_float(type->dtype, pow(10.0, -4.0 + 2.0 * uniform), data, i);
        break;
      case INPUT_INDEX:
        store_bits(
            size, (uint64_t)rule->first + (uint64_t)(uniform * (double)(rule->limit - rule->first)),
            data, i);
        break;
      case INPUT_BITS:
        store_bits(size, weft_random_u64(key, (uint64_t)i), data, i);
        break;
    }
  }
}

static weft_status_t refuse_name(const char* text, const char* name, size_t size,
                                 const weft_roles_t* roles) {
  weft_name_search_t search;
  weft_name_search_init(name, size, &search);
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    weft_name_search_offer(&search, roles->arguments[i].name);
  }
  if (search.closest) {
    return WEFT_STATUS(NOT_FOUND, "--role %s: there is no argument named %.*s; did you mean '%s'?",
                       text, (int)size, name, search.closest);
  }
  return WEFT_STATUS(NOT_FOUND, "--role %s: there is no argument named %.*s", text, (int)size,
                     name);
}

// Applies one "name,name=role".
static weft_status_t apply_role(const char* text, weft_roles_t* roles) {
  const char* equals = strchr(text, '=');
  const weft_role_t role = equals != NULL ? weft_role_from_name(equals + 1) : WEFT_ROLE_NONE;
  if (role == WEFT_ROLE_NONE) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--role %s: expected NAME,NAME=ROLE with one of param, state, batch, "
                       "hyper, rng, const",
                       text);
  }
  const char* name = text;
  while (name < equals) {
    const char* end = name + strcspn(name, ",=");
    bool found = false;
    for (uint32_t i = 0; i < roles->argument_count; ++i) {
      const size_t size = (size_t)(end - name);
      if (strlen(roles->arguments[i].name) != size) continue;
      if (memcmp(roles->arguments[i].name, name, size) != 0) continue;
      roles->arguments[i].role = role;
      found = true;
    }
    if (!found) {
      return refuse_name(text, name, (size_t)(end - name), roles);
    }
    name = end + 1;
  }
  return weft_ok_status();
}

weft_status_t weft_check_apply_roles(const weft_check_role_option_t* options, weft_roles_t* roles) {
  for (uint32_t i = 0; i < options->count; ++i) {
    WEFT_RETURN_IF_ERROR(apply_role(options->texts[i], roles));
  }
  return weft_ok_status();
}

static weft_status_t make_inputs(const weft_function_t* function, uint64_t seed,
                                 const weft_check_role_option_t* role_options, weft_arena_t* arena,
                                 weft_tensor_t* out_tensors) {
  weft_roles_t roles;
  weft_check_demand_t* demands = NULL;
  WEFT_RETURN_IF_ERROR(weft_roles_compute(function, arena, &roles));
  WEFT_RETURN_IF_ERROR(weft_check_find_demands(function, arena, &demands));
  WEFT_RETURN_IF_ERROR(weft_check_apply_roles(role_options, &roles));
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    const weft_value_t* argument = function->body->arguments[i];
    const weft_type_t* type = argument->type;
    if (!weft_type_is_computable(type)) {
      const bool is_named = argument->name != NULL;
      return WEFT_STATUS_AT(function->graph, function->location, UNSUPPORTED,
                            "argument #%" PRIu32
                            "%s%.64s%s of @%s has the type %s, for which no "
                            "values can be made up",
                            i, is_named ? " '%" : "", is_named ? argument->name : "",
                            is_named ? "'" : "", function->name,
                            weft_type_text(function->graph, type));
    }
    weft_shape_t shape;
    weft_type_to_shape(type, &shape);
    WEFT_RETURN_IF_ERROR(weft_tensor_init(&shape, weft_allocator_system(), &out_tensors[i]));
    const input_rule_t rule = choose_rule(type, &roles.arguments[i], demands[i]);
    const weft_random_key_t key =
        weft_random_key_derive(weft_random_key(seed), (const char*)&i, sizeof(i));
    fill(type, &rule, key, out_tensors[i].data);
  }
  return weft_ok_status();
}

weft_status_t weft_check_make_inputs(const weft_function_t* function, uint64_t seed,
                                     const weft_check_role_option_t* roles,
                                     weft_tensor_t* out_tensors) {
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = make_inputs(function, seed, roles, &arena, out_tensors);
  weft_arena_deinit(&arena);
  return status;
}
