/* Barriers of the block and memory fences. */
#ifndef GPI_SYNCHRONISE_H
#define GPI_SYNCHRONISE_H

#include "gpi/keywords.h"
#include "generated/gpi_builtins.h"

/* clang has a builtin of this name for its NVPTX target, which no declaration can replace: hence a macro. */
#define __syncthreads __gpi_barrier

GPI_DEVICE int __syncthreads_count(int predicate) { return (int)__gpi_barrier_count(predicate); }
GPI_DEVICE int __syncthreads_and(int predicate) { return (int)__gpi_barrier_and(predicate); }
GPI_DEVICE int __syncthreads_or(int predicate) { return (int)__gpi_barrier_or(predicate); }

GPI_DEVICE void __threadfence_block() { __scoped_atomic_thread_fence(__ATOMIC_SEQ_CST, __MEMORY_SCOPE_WRKGRP); }
GPI_DEVICE void __threadfence() { __scoped_atomic_thread_fence(__ATOMIC_SEQ_CST, __MEMORY_SCOPE_DEVICE); }
GPI_DEVICE void __threadfence_system() { __scoped_atomic_thread_fence(__ATOMIC_SEQ_CST, __MEMORY_SCOPE_SYSTEM); }

#endif
