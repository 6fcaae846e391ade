/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row in which a birthday is typed as people say it. */
#pragma once

#include <adwaita.h>

#include "rel-record.h"

G_BEGIN_DECLS

GtkWidget *rel_birthday_row_new (RelRecord *record, guint field, const char *title);

G_END_DECLS
