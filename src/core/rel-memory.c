/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is free, given back to the system. */
#include "rel-memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/**
 * rel_memory_trim:
 *
 * Gives back what was freed and is kept for later: after something large was let go of. It takes some milliseconds, so
 * not on the main thread.
 */
void
rel_memory_trim (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
