/* Boxes of rows: what copies and fills work on. A plain copy is a box of one row. */
#ifndef GPI_ROWS_H
#define GPI_ROWS_H

#include "memory.h"

typedef struct gpi_box {
    size_t width, height, depth; /* bytes, rows, slices */
} gpi_box;

/* Rows in memory. */
typedef struct gpi_rows {
    char *start;
    size_t pitch, slice; /* bytes from row to row and from slice to slice */
} gpi_rows;

static inline bool gpi_box_is_empty(gpi_box size) { return !size.width || !size.height || !size.depth; }

/* Bytes from the first to past the last one touched; false where the numbers are not those of memory. */
static inline bool gpi_rows_extent(gpi_rows at, gpi_box size, size_t *bytes) {
    size_t row_part, slice_part;
    return !__builtin_mul_overflow(at.pitch, size.height - 1, &row_part) && !__builtin_mul_overflow(at.slice, size.depth - 1, &slice_part) &&
           !__builtin_add_overflow(row_part, slice_part, bytes) && !__builtin_add_overflow(*bytes, size.width, bytes);
}

static inline bool gpi_place_is_device(gpi_place place) { return place == GPI_PLACE_DEVICE || place == GPI_PLACE_PINNED || place == GPI_PLACE_MANAGED; }

#endif
