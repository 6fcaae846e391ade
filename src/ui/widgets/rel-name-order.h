/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How people are sorted where they are listed by name: a preference. */
#pragma once

#include <gio/gio.h>

#include "rel-record-list.h"

G_BEGIN_DECLS

GSettings   *rel_name_order_get_settings (void);
RelListOrder rel_name_order_get          (void);

G_END_DECLS
