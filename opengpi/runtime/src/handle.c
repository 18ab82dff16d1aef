#include "handle.h"

#include <stdlib.h>

/* generation: bits 32 …; index: bits 4 … 31; tag: bits 0 … 3. */
static void *encode(const gpi_handles *handles, uint32_t index) {
    uint64_t bits = (uint64_t)handles->slots[index].generation << 32 | (uint64_t)index << 4 | handles->tag;
    return (void *)(uintptr_t)bits;
}

static gpi_handle_slot *find(const gpi_handles *handles, const void *handle) {
    uint64_t bits = (uintptr_t)handle;
    uint32_t index = (uint32_t)bits >> 4;
    if ((bits & 15) != handles->tag || index == 0 || index >= handles->count) return NULL;
    gpi_handle_slot *slot = &handles->slots[index];
    return slot->object && slot->generation == bits >> 32 ? slot : NULL;
}

void *gpi_handles_add(gpi_handles *handles, void *object) {
    uint32_t index = handles->first_free;
    if (index) {
        handles->first_free = handles->slots[index].next_free;
    } else {
        if (handles->count == handles->capacity) {
            uint32_t capacity = handles->capacity ? 2 * handles->capacity : 64;
            gpi_handle_slot *slots = realloc(handles->slots, capacity * sizeof *slots);
            if (!slots) return NULL;
            handles->slots = slots;
            handles->capacity = capacity;
        }
        if (handles->count == 0) handles->slots[handles->count++] = (gpi_handle_slot){0};
        index = handles->count++;
        handles->slots[index] = (gpi_handle_slot){.generation = 1};
    }
    handles->slots[index].object = object;
    return encode(handles, index);
}

void *gpi_handles_get(const gpi_handles *handles, const void *handle) {
    gpi_handle_slot *slot = find(handles, handle);
    return slot ? slot->object : NULL;
}

void *gpi_handles_remove(gpi_handles *handles, const void *handle) {
    gpi_handle_slot *slot = find(handles, handle);
    if (!slot) return NULL;
    void *object = slot->object;
    slot->object = NULL;
    slot->generation++;
    slot->next_free = handles->first_free;
    handles->first_free = (uint32_t)(slot - handles->slots);
    return object;
}
