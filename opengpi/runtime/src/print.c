/* printf in kernels. A call copies its format, its arguments and the strings they point to; the text is made when the
 * output is flushed, by a thread with a full stack. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "worker.h"

enum { STRING_MAX = 1 << 20, DIRECTIVE_MAX = 64, WORD = 8, DEFAULT_FIFO = 64 << 20 };

static struct {
    pthread_mutex_t lock;     /* of the rest */
    pthread_mutex_t flushing; /* held while text is written, so that it comes in order */
    char *data;
    size_t size, capacity;
} output = {.lock = PTHREAD_MUTEX_INITIALIZER, .flushing = PTHREAD_MUTEX_INITIALIZER};

/* A piece of a format: literal text, then a directive. */
typedef struct directive {
    const char *text, *start, *end; /* literal text lies before start; the directive is start … end */
    int stars;                      /* int arguments for width and precision */
    int fixed_precision;            /* -1: none or a star */
    bool star_precision;
    char letter;                    /* 0: no argument (end of the format, or not a directive) */
    bool wide_string;               /* %ls: wchar_t */
    size_t size;                    /* of the argument as it is packed */
} directive;

static size_t argument_size(char letter, const char *modifier)
{
    if (strchr("diouxX", letter)) return strchr("ljztLq", *modifier) && *modifier ? 8 : 4;
    return letter == 'c' ? 4 : 8;
}

/* Reads the next piece; false at the format's end. */
static bool next_directive(const char **format, directive *d)
{
    const char *p = *format;
    *d = (directive){.text = p, .fixed_precision = -1};
    if (!*p) return false;
    p += strcspn(p, "%");
    d->start = p;
    if (*p) {
        p++;
        p += strspn(p, "-+ #0'");
        if (*p == '*') d->stars++, p++;
        else p += strspn(p, "0123456789");
        if (*p == '.') {
            p++;
            if (*p == '*') d->stars++, d->star_precision = true, p++;
            else d->fixed_precision = (int)strtol(p, NULL, 10), p += strspn(p, "0123456789");
        }
        const char *modifier = p;
        p += strspn(p, "hlLjztq");
        if (*p && strchr("diouxXcaAeEfFgGpsn", *p)) {
            d->letter = *p;
            d->size = argument_size(*p, modifier);
            d->wide_string = *p == 's' && *modifier == 'l';
        } else {
            d->stars = 0;
        }
        if (*p) p++;
    }
    d->end = *format = p;
    return true;
}

/* Packed arguments, read one after the other. */
static uint64_t read_argument(const char **cursor, size_t size)
{
    uint64_t value = 0;
    *cursor = (const char *)(((uintptr_t)*cursor + size - 1) & ~(uintptr_t)(size - 1));
    memcpy(&value, *cursor, size);
    *cursor += size;
    return value;
}

static size_t words(size_t bytes) { return (bytes + WORD - 1) / WORD * WORD; }

/* Bytes of a string argument that are printed. */
static size_t string_length(const directive *d, const int *stars, const char *string)
{
    size_t most = STRING_MAX;
    int precision = d->star_precision ? stars[d->stars - 1] : d->fixed_precision;
    if (precision >= 0 && (size_t)precision < most) most = (size_t)precision;
    return d->wide_string ? wcsnlen((const wchar_t *)(const void *)string, most) * sizeof(wchar_t) : strnlen(string, most);
}

/* With its end, of either kind. */
static size_t string_room(size_t length) { return words(length + sizeof(wchar_t)); }

/* The record of a call: its size, the format, then the arguments, a word each; a string's length stands before it. */
typedef struct record {
    char *data;
    size_t size, capacity; /* size counts on where memory is used up; data is null then */
    char small[512];
} record;

static void put(record *record, const void *bytes, size_t count, size_t padded)
{
    size_t size = record->size + padded;
    if (record->data && size > record->capacity) {
        char *data = realloc(record->data == record->small ? NULL : record->data, 2 * size);
        if (data && record->data == record->small) memcpy(data, record->small, record->size);
        if (!data && record->data != record->small) free(record->data);
        record->data = data;
        record->capacity = 2 * size;
    }
    if (record->data) {
        memset(record->data + record->size, 0, padded);
        memcpy(record->data + record->size, bytes, count);
    }
    record->size = size;
}

/* Copies all that a call refers to; returns the number of arguments. A bad pointer faults here, where no lock is held. */
static uint32_t copy_call(record *record, const char *format, const char *arguments)
{
    uint32_t count = 0;
    uint64_t length = strlen(format) + 1;
    put(record, &(uint64_t){0}, WORD, WORD);
    put(record, &length, WORD, WORD);
    put(record, format, length, words(length));
    for (directive d; next_directive(&format, &d);) {
        int stars[2];
        for (int i = 0; i < d.stars; i++, count++) {
            stars[i] = (int)read_argument(&arguments, 4);
            put(record, &stars[i], sizeof *stars, WORD);
        }
        if (!d.letter) continue;
        uint64_t value = read_argument(&arguments, d.size);
        count++;
        if (d.letter == 's') {
            const char *null = d.wide_string ? (const char *)L"(null)" : "(null)";
            const char *string = value ? (const char *)(uintptr_t)value : null;
            length = string_length(&d, stars, string);
            put(record, &length, WORD, WORD);
            put(record, string, length, string_room(length));
        } else {
            put(record, &value, WORD, WORD);
        }
    }
    if (record->data) memcpy(record->data, &record->size, WORD);
    return count;
}

static size_t limit(void)
{
    static _Atomic size_t bytes;
    if (!atomic_load_explicit(&bytes, memory_order_relaxed)) {
        const char *wish = getenv("GPI_PRINTF_FIFO");
        long long wished = wish ? atoll(wish) : 0;
        atomic_store(&bytes, wished > 0 ? (size_t)wished : DEFAULT_FIFO);
    }
    return bytes;
}

/* Room for size more bytes at the end of the output, or null. */
static char *make_room(size_t size)
{
    if (output.size + size > output.capacity) {
        size_t capacity = 2 * output.capacity + size + 4096;
        char *data = realloc(output.data, capacity);
        if (!data) return NULL;
        output.data = data;
        output.capacity = capacity;
    }
    return output.data + output.size;
}

/* Appends a record to the output; false if there is no memory. A full output is written out first. */
static bool append(fiber *self, const record *record)
{
    volatile sig_atomic_t *critical = &gpi_block_of(self)->worker->critical;
    for (;;) {
        ++*critical;
        pthread_mutex_lock(&output.lock);
        bool full = output.size && output.size + record->size > limit();
        char *at = full ? NULL : make_room(record->size);
        if (at) memcpy(at, record->data, record->size), output.size += record->size;
        pthread_mutex_unlock(&output.lock);
        --*critical;
        if (!full) return at != NULL;
        gpi_on_worker_stack(self, gpi_flush_output);
    }
}

uint32_t gpi_rt_printf(gpi_thread *thread, const void *format, const void *arguments)
{
    fiber *self = gpi_fiber_of(thread);
    if (gpi_stopped(gpi_block_of(self)->launch)) gpi_fiber_leave(self);
    if (!format) return (uint32_t)-1;
    record record;
    record.size = 0;
    record.capacity = sizeof record.small;
    record.data = record.small;
    uint32_t count = copy_call(&record, format, arguments);
    bool written = record.data && append(self, &record);
    if (record.data != record.small) free(record.data);
    return written ? count : (uint32_t)-2;
}

/* Prints one argument by its directive, whose length modifier is made to fit the type it is passed as. */
static void print_argument(const directive *d, const int *stars, const char *value)
{
    char text[DIRECTIVE_MAX];
    size_t plain = (size_t)(d->end - d->start) - 1;
    while (plain && strchr("hlLjztq", d->start[plain - 1])) plain--;
    bool half = d->start[plain] == 'h', wide = d->size == 8 && strchr("diouxX", d->letter);
    const char *modifier = d->wide_string ? "l" : wide ? "ll" : half && d->size == 4 && d->letter != 'c' ? (d->start[plain + 1] == 'h' ? "hh" : "h") : "";
    if (snprintf(text, sizeof text, "%.*s%s%c", (int)plain, d->start, modifier, d->letter) >= (int)sizeof text) {
        fwrite(d->start, 1, (size_t)(d->end - d->start), stdout);
        return;
    }
#define PRINT(argument)                                                  \
    (d->stars == 0   ? printf(text, argument)                            \
     : d->stars == 1 ? printf(text, stars[0], argument)                  \
                     : printf(text, stars[0], stars[1], argument))
    uint64_t bits = 0;
    memcpy(&bits, value, WORD);
    double number;
    memcpy(&number, &bits, sizeof number);
    if (d->wide_string) PRINT((const wchar_t *)(const void *)(value + WORD));
    else if (d->letter == 's') PRINT(value + WORD);
    else if (d->letter == 'p') PRINT((void *)(uintptr_t)bits);
    else if (strchr("aAeEfFgG", d->letter)) PRINT(number);
    else if (wide) PRINT((long long)bits);
    else if (d->letter != 'n') PRINT((int)bits);
#undef PRINT
}

static void print_record(const char *at)
{
    uint64_t length;
    memcpy(&length, at + WORD, WORD);
    const char *format = at + 2 * WORD, *value = format + words(length);
    for (directive d; next_directive(&format, &d);) {
        int stars[2];
        fwrite(d.text, 1, (size_t)(d.start - d.text), stdout);
        for (int i = 0; i < d.stars; i++, value += WORD) memcpy(&stars[i], value, sizeof *stars);
        if (d.letter) {
            memcpy(&length, value, WORD);
            print_argument(&d, stars, value);
            value += d.letter == 's' ? WORD + string_room(length) : WORD;
        } else if (d.end - d.start == 2 && d.start[1] == '%') {
            putc('%', stdout);
        } else {
            fwrite(d.start, 1, (size_t)(d.end - d.start), stdout);
        }
    }
}

void gpi_flush_output(void)
{
    if (gpi_pool_lost()) return; /* what is here is the parent's to print */
    pthread_mutex_lock(&output.flushing);
    pthread_mutex_lock(&output.lock);
    char *data = output.data;
    size_t size = output.size;
    output.data = NULL;
    output.size = output.capacity = 0;
    pthread_mutex_unlock(&output.lock);
    flockfile(stdout);
    for (size_t at = 0, length; at < size; at += length) {
        memcpy(&length, data + at, sizeof length);
        print_record(data + at);
    }
    funlockfile(stdout);
    free(data);
    pthread_mutex_unlock(&output.flushing);
}
