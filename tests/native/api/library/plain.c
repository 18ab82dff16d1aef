/* A program without libgpi opens two libraries that each bring it. They have one runtime. */
#include <dlfcn.h>
#include <stdio.h>

typedef int *add_function(int *place, void *stream);
typedef int check_function(const int *memory, int value);

static void *find(void *library, const char *name) {
    void *address = library ? dlsym(library, name) : NULL;
    if (!address) fprintf(stderr, "%s\n", dlerror());
    return address;
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    void *first = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL), *second = dlopen(arguments[2], RTLD_NOW | RTLD_LOCAL);
    add_function *add_first = (add_function *)find(first, "library_add"), *add_second = (add_function *)find(second, "library_add");
    check_function *check = (check_function *)find(second, "library_check");
    if (!add_first || !add_second || !check) return 2;
    static int scratch;
    int *memory = add_first(&scratch, NULL); /* the first library's memory, used by both libraries' kernels in one stream */
    if (!memory || !add_first(memory, NULL) || !add_second(memory, NULL)) return 3;
    return check(memory, 2) ? 0 : 1;
}
