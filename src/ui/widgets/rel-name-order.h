/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which name of a person comes first in the list of people. */
#pragma once

#include <gio/gio.h>

#include "rel-record.h"

G_BEGIN_DECLS

GSettings *rel_name_order_get_settings    (void);
gboolean   rel_name_order_is_family_first (void);
char      *rel_name_order_dup_name        (RelRecord *person);

G_END_DECLS
