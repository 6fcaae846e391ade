/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that chooses how somebody likes to talk. */
#pragma once

#include <adwaita.h>

#include "rel-record.h"

G_BEGIN_DECLS

GtkWidget *rel_channel_row_new (RelRecord *record, guint field, const char *title);

G_END_DECLS
