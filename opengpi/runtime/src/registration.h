/* What a host object's constructors and destructors call, through the dialects' names in registration.c. */
#ifndef GPI_REGISTRATION_H
#define GPI_REGISTRATION_H

#include <stddef.h>

void **gpi_register_fat_binary(const void *wrapper);
/* All of the binary's kernels and variables are known. */
void gpi_register_fat_binary_end(void **handle);
void gpi_unregister_fat_binary(void **handle);
/* The names must stay until the binary is unregistered. */
void gpi_register_function(void **handle, const void *stub, const char *name);
void gpi_register_variable(void **handle, const void *shadow, const char *name, size_t size);

#endif
