/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is free, given back to the system. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rel_memory_trim (void);

G_END_DECLS
