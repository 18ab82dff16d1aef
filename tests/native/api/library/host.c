/* Opens and closes a library with kernels several times. There is one runtime, whether the library brings its own copy of
 * libgpi or uses the program's. */
#include <dlfcn.h>
#include <stdlib.h>

#include "check.h"

int main(int count, char **arguments) {
    int *memory, value = -1;
    gpiStream_t stream;
    CHECK(count == 2);
    CHECK_OK(gpiMalloc((void **)&memory, sizeof *memory));
    CHECK_OK(gpiMemset(memory, 0, sizeof *memory));
    CHECK_OK(gpiStreamCreate(&stream));
    for (int i = 0; i < 3; i++) {
        void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
        if (!library) fprintf(stderr, "%s\n", dlerror());
        CHECK(library);
        int *(*add)(int *, gpiStream_t) = (int *(*)(int *, gpiStream_t))dlsym(library, "library_add");
        CHECK(add);
        if (!add) return 1;
        int *theirs = add(memory, stream);
        gpiPointerAttributes attributes;
        CHECK_OK(gpiPointerGetAttributes(&attributes, theirs));
        CHECK(attributes.type == gpiMemoryTypeDevice);
        CHECK(dlclose(library) == 0); /* with its kernel at work */
        CHECK_OK(gpiStreamSynchronize(stream));
        CHECK_OK(gpiFree(theirs));
    }
    CHECK_OK(gpiMemcpy(&value, memory, sizeof value, gpiMemcpyDeviceToHost));
    CHECK(value == 3);
    return check_result();
}
