// Loading strategies. A shared object runs code as soon as it is loaded, so only paths that users
// name are opened, and nothing of its table but the ABI number is read before that number fits.
#include "strategies/plugin.h"

#include <dlfcn.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "strategies/name.h"
#include "strategies/option_values.h"

static weft_status_t check_table(const char* path, const weft_strategy_plugin_t* table) {
  if (table->abi != WEFT_STRATEGY_ABI) {
    return WEFT_STATUS(INVALID_INPUT,
                       "plug-in '%s' was built for strategy interface %u, this weft has interface "
                       "%u: build it again with this weft's headers",
                       path, table->abi, WEFT_STRATEGY_ABI);
  }
  if (table->strategy_size != sizeof(weft_strategy_t)) {
    return WEFT_STATUS(INVALID_INPUT,
                       "plug-in '%s' has descriptors of %zu bytes, this weft expects %zu: build it "
                       "again with this weft's headers",
                       path, table->strategy_size, sizeof(weft_strategy_t));
  }
  if (table->strategy_count == 0 || !table->strategies) {
    return WEFT_STATUS(INVALID_INPUT, "plug-in '%s' has no strategies", path);
  }
  return weft_ok_status();
}

weft_status_t weft_plugin_open(const char* path, weft_allocator_t allocator, void** out_handle,
                               const weft_strategy_plugin_t** out_table) {
  *out_handle = NULL;
  *out_table = NULL;
  struct stat info;
  if (stat(path, &info) != 0) {
    return WEFT_STATUS(NOT_FOUND, "cannot open plug-in '%s': %s", path, strerror(errno));
  }
  weft_arena_t arena;
  weft_arena_init(allocator, &arena);
  // Without a slash the loader would look in the system's folders instead.
  const char* explicit_path = NULL;
  weft_status_t status =
      weft_arena_format(&arena, &explicit_path, "%s%s", strchr(path, '/') ? "" : "./", path);
  void* handle = NULL;
  if (weft_status_is_ok(status)) {
    handle = dlopen(explicit_path, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
      status = WEFT_STATUS(INVALID_INPUT, "cannot load plug-in '%s': %s", path, dlerror());
    }
  }
  weft_arena_deinit(&arena);
  WEFT_RETURN_IF_ERROR(status);
  const weft_strategy_plugin_t* table = dlsym(handle, "weft_strategy_plugin");
  status = table ? check_table(path, table)
                 : WEFT_STATUS(INVALID_INPUT,
                               "'%s' is no plug-in: it exports no weft_strategy_plugin", path);
  if (!weft_status_is_ok(status)) {
    weft_plugin_close(handle);
    return status;
  }
  *out_handle = handle;
  *out_table = table;
  return weft_ok_status();
}

void weft_plugin_close(void* handle) {
  if (handle) dlclose(handle);
}

// Descriptors
// --------------------------------------------------------------------------------------

static weft_status_t check_option(const weft_strategy_t* strategy, uint32_t index,
                                  weft_arena_t* arena) {
  const weft_option_t* option = &strategy->options[index];
  if (!weft_name_is_valid(option->name)) {
    return WEFT_STATUS(INVALID_INPUT, "strategy %s: option %u has no valid name", strategy->name,
                       index);
  }
  for (uint32_t i = 0; i < index; ++i) {
    if (strcmp(strategy->options[i].name, option->name) == 0) {
      return WEFT_STATUS(INVALID_INPUT, "strategy %s has two options %s", strategy->name,
                         option->name);
    }
  }
  if ((uint32_t)option->type > WEFT_OPTION_CHOICE) {
    return WEFT_STATUS(INVALID_INPUT, "option %s of %s has the unknown type %u", option->name,
                       strategy->name, (uint32_t)option->type);
  }
  if (!option->help || !option->default_value) {
    return WEFT_STATUS(INVALID_INPUT, "option %s of %s has no %s", option->name, strategy->name,
                       option->help ? "default" : "help");
  }
  if (option->type == WEFT_OPTION_CHOICE && (!option->choices || !option->choices[0])) {
    return WEFT_STATUS(INVALID_INPUT, "option %s of %s has no choices", option->name,
                       strategy->name);
  }
  const char* value = NULL;
  WEFT_RETURN_IF_ERROR_WHILE(weft_option_parse(option, strategy->name, option->default_value,
                                               strlen(option->default_value), arena, &value),
                             "while reading its default");
  return weft_ok_status();
}

static weft_status_t check_alias(const weft_strategy_t* strategy, uint32_t index,
                                 weft_arena_t* arena) {
  const weft_strategy_alias_t* alias = &strategy->aliases[index];
  if (!weft_name_is_valid(alias->name)) {
    return WEFT_STATUS(INVALID_INPUT, "strategy %s: alias %u has no valid name", strategy->name,
                       index);
  }
  if (!alias->description) {
    return WEFT_STATUS(INVALID_INPUT, "alias %s has no description", alias->name);
  }
  weft_strategy_values_t values;
  WEFT_RETURN_IF_ERROR_WHILE(weft_option_combine(strategy, alias, NULL, 0, arena, &values),
                             "while reading the presets of alias %s", alias->name);
  return weft_ok_status();
}

static weft_status_t check_lists(const weft_strategy_t* strategy, weft_arena_t* arena) {
  for (uint32_t i = 0; i < strategy->option_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_option(strategy, i, arena));
  }
  for (uint32_t i = 0; i < strategy->alias_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_alias(strategy, i, arena));
  }
  return weft_ok_status();
}

weft_status_t weft_plugin_check_strategy(const weft_strategy_t* strategy,
                                         weft_allocator_t allocator) {
  if (!strategy) return WEFT_STATUS(INVALID_INPUT, "a strategy's descriptor is missing");
  if (strategy->struct_size != sizeof(*strategy) || strategy->abi != WEFT_STRATEGY_ABI) {
    return WEFT_STATUS(INVALID_INPUT,
                       "a strategy's descriptor has %zu bytes and interface %u, expected %zu and "
                       "%u",
                       strategy->struct_size, strategy->abi, sizeof(*strategy), WEFT_STRATEGY_ABI);
  }
  if (!weft_name_is_valid(strategy->name)) {
    return WEFT_STATUS(INVALID_INPUT,
                       "strategy '%s': names are at most %d lower-case letters, digits and '_', "
                       "and begin with a letter",
                       strategy->name ? strategy->name : "", WEFT_NAME_CAPACITY - 1);
  }
  if (!strategy->description || !strategy->apply || !strategy->provides || !strategy->requires_ ||
      !strategy->conflicts || (strategy->option_count && !strategy->options) ||
      (strategy->alias_count && !strategy->aliases)) {
    return WEFT_STATUS(INVALID_INPUT, "strategy %s: a field of its descriptor is NULL",
                       strategy->name);
  }
  if ((uint32_t)strategy->start > WEFT_START_FORK) {
    return WEFT_STATUS(INVALID_INPUT, "strategy %s has the unknown start method %u", strategy->name,
                       (uint32_t)strategy->start);
  }
  weft_arena_t arena;
  weft_arena_init(allocator, &arena);
  const weft_status_t status = check_lists(strategy, &arena);
  weft_arena_deinit(&arena);
  return status;
}
