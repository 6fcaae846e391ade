/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that edit how long something took, and by whose clock it began. */
#pragma once

#include <adwaita.h>

#include "rel-record.h"

G_BEGIN_DECLS

GtkWidget *rel_duration_row_new (RelRecord *record, guint field, const char *title);
GtkWidget *rel_zone_row_new     (RelRecord *record, guint field, const char *title);

G_END_DECLS
