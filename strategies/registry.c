// The registry: an array of descriptors, searched linearly. Names of built-in strategies come first
// and cannot be taken by plug-ins.
#include "strategies/registry.h"

#include <string.h>

#include "strategies/dead_names.h"
#include "strategies/families.h"
#include "strategies/name.h"
#include "strategies/option_values.h"
#include "strategies/plugin.h"

static const weft_strategy_t* const builtin_strategies[] = {
    &weft_strategy_single_device, &weft_strategy_auto,     &weft_strategy_ddp,
    &weft_strategy_ddp_spawn,     &weft_strategy_ddp_fork, &weft_strategy_fsdp,
    &weft_strategy_deepspeed,
};

typedef struct loaded_plugin_s loaded_plugin_t;

struct loaded_plugin_s {
  loaded_plugin_t* next;
  void* handle;
  const char* path;
};

typedef struct registry_entry_s {
  const weft_strategy_t* strategy;
  const char* origin;  // path of the plug-in, or NULL
} registry_entry_t;

struct weft_strategy_registry_s {
  weft_arena_t arena;
  loaded_plugin_t* plugins;
  registry_entry_t* entries;
  uint32_t count;
  uint32_t capacity;
};

// The strategy that is called |name|, and the alias if that is one.
static const registry_entry_t* find_entry(const weft_strategy_registry_t* registry,
                                          const char* name,
                                          const weft_strategy_alias_t** out_alias) {
  const size_t size = strlen(name);
  *out_alias = NULL;
  for (uint32_t i = 0; i < registry->count; ++i) {
    const weft_strategy_t* strategy = registry->entries[i].strategy;
    if (weft_name_equal(name, size, strategy->name)) return &registry->entries[i];
    for (uint32_t a = 0; a < strategy->alias_count; ++a) {
      if (!weft_name_equal(name, size, strategy->aliases[a].name)) continue;
      *out_alias = &strategy->aliases[a];
      return &registry->entries[i];
    }
  }
  return NULL;
}

static weft_status_t check_free(const weft_strategy_registry_t* registry, const char* name) {
  const weft_strategy_alias_t* alias = NULL;
  const registry_entry_t* entry = find_entry(registry, name, &alias);
  if (!entry) return weft_ok_status();
  if (!entry->origin) {
    return WEFT_STATUS(INVALID_INPUT, "the name %s is taken by a strategy of weft itself", name);
  }
  return WEFT_STATUS(INVALID_INPUT, "the name %s is taken by a strategy of '%s'", name,
                     entry->origin);
}

static weft_status_t check_names(const weft_strategy_registry_t* registry,
                                 const weft_strategy_t* strategy) {
  WEFT_RETURN_IF_ERROR(check_free(registry, strategy->name));
  for (uint32_t i = 0; i < strategy->alias_count; ++i) {
    const char* name = strategy->aliases[i].name;
    WEFT_RETURN_IF_ERROR(check_free(registry, name));
    bool is_repeated = strcmp(name, strategy->name) == 0;
    for (uint32_t j = 0; j < i; ++j) is_repeated |= strcmp(name, strategy->aliases[j].name) == 0;
    if (is_repeated) {
      return WEFT_STATUS(INVALID_INPUT, "strategy %s has the name %s twice", strategy->name, name);
    }
  }
  return weft_ok_status();
}

static weft_status_t add_strategy(weft_strategy_registry_t* registry,
                                  const weft_strategy_t* strategy, const char* origin) {
  WEFT_RETURN_IF_ERROR(weft_plugin_check_strategy(strategy, registry->arena.allocator));
  WEFT_RETURN_IF_ERROR(check_names(registry, strategy));
  if (registry->count == registry->capacity) {
    const uint32_t capacity = registry->capacity ? 2 * registry->capacity : 16;
    registry_entry_t* entries = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&registry->arena, capacity, sizeof(*entries), (void**)&entries));
    if (registry->count) memcpy(entries, registry->entries, registry->count * sizeof(*entries));
    registry->entries = entries;
    registry->capacity = capacity;
  }
  registry->entries[registry->count++] = (registry_entry_t){.strategy = strategy, .origin = origin};
  return weft_ok_status();
}

weft_status_t weft_strategy_registry_create(weft_allocator_t allocator,
                                            weft_strategy_registry_t** out_registry) {
  *out_registry = NULL;
  weft_strategy_registry_t* registry = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      allocator, 1, sizeof(*registry), _Alignof(weft_strategy_registry_t), (void**)&registry));
  weft_arena_init(allocator, &registry->arena);
  weft_status_t status = weft_ok_status();
  for (size_t i = 0; i < sizeof(builtin_strategies) / sizeof(builtin_strategies[0]); ++i) {
    if (weft_status_is_ok(status)) status = add_strategy(registry, builtin_strategies[i], NULL);
  }
  if (!weft_status_is_ok(status)) {
    weft_strategy_registry_release(registry);
    return status;
  }
  *out_registry = registry;
  return weft_ok_status();
}

void weft_strategy_registry_release(weft_strategy_registry_t* registry) {
  if (!registry) return;
  for (loaded_plugin_t* plugin = registry->plugins; plugin; plugin = plugin->next) {
    weft_plugin_close(plugin->handle);
  }
  const weft_allocator_t allocator = registry->arena.allocator;
  weft_arena_deinit(&registry->arena);
  weft_allocator_release(allocator, registry, sizeof(*registry),
                         _Alignof(weft_strategy_registry_t));
}

// All strategies of a plug-in or none.
static weft_status_t add_table(weft_strategy_registry_t* registry,
                               const weft_strategy_plugin_t* table, const char* path) {
  const uint32_t count = registry->count;
  for (uint32_t i = 0; i < table->strategy_count; ++i) {
    weft_status_t status = add_strategy(registry, table->strategies[i], path);
    if (weft_status_is_ok(status)) continue;
    registry->count = count;
    return weft_status_annotate(status, "while adding strategy %u of plug-in '%s'", i, path);
  }
  return weft_ok_status();
}

weft_status_t weft_strategy_registry_load(weft_strategy_registry_t* registry, const char* path) {
  loaded_plugin_t* plugin = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&registry->arena, sizeof(*plugin), (void**)&plugin));
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&registry->arena, path, strlen(path), &plugin->path));
  const weft_strategy_plugin_t* table = NULL;
  WEFT_RETURN_IF_ERROR(weft_plugin_open(path, registry->arena.allocator, &plugin->handle, &table));
  const weft_status_t status = add_table(registry, table, plugin->path);
  if (!weft_status_is_ok(status)) {
    weft_plugin_close(plugin->handle);
    return status;
  }
  plugin->next = registry->plugins;
  registry->plugins = plugin;
  return weft_ok_status();
}

uint32_t weft_strategy_registry_count(const weft_strategy_registry_t* registry) {
  return registry->count;
}

const weft_strategy_t* weft_strategy_registry_at(const weft_strategy_registry_t* registry,
                                                 uint32_t index) {
  return registry->entries[index].strategy;
}

const char* weft_strategy_registry_origin(const weft_strategy_registry_t* registry,
                                          uint32_t index) {
  return registry->entries[index].origin;
}

static weft_status_t refuse_name(const weft_strategy_registry_t* registry, const char* name) {
  weft_status_t status = weft_ok_status();
  if (weft_dead_name_find(name, &status)) return status;
  weft_name_search_t search;
  weft_name_search_init(name, strlen(name), &search);
  for (uint32_t i = 0; i < registry->count; ++i) {
    const weft_strategy_t* strategy = registry->entries[i].strategy;
    weft_name_search_offer(&search, strategy->name);
    for (uint32_t a = 0; a < strategy->alias_count; ++a) {
      weft_name_search_offer(&search, strategy->aliases[a].name);
    }
  }
  if (search.closest) {
    return WEFT_STATUS(NOT_FOUND, "there is no strategy '%s'; did you mean '%s'?", name,
                       search.closest);
  }
  return WEFT_STATUS(NOT_FOUND, "there is no strategy '%s'; `weft strategies` lists them", name);
}

weft_status_t weft_strategy_registry_select(const weft_strategy_registry_t* registry,
                                            const char* name, const char* const* settings,
                                            uint32_t setting_count, weft_arena_t* arena,
                                            weft_strategy_values_t* out_values) {
  *out_values = (weft_strategy_values_t){0};
  const weft_strategy_alias_t* alias = NULL;
  const registry_entry_t* entry = find_entry(registry, name, &alias);
  if (!entry) return refuse_name(registry, name);
  return weft_option_combine(entry->strategy, alias, settings, setting_count, arena, out_values);
}
