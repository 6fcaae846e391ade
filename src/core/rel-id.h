/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of new records. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rel_id_new (void);

G_END_DECLS
