/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exchange or an opportunity in a list. */
#pragma once

#include <adwaita.h>

#include "rel-name-cache.h"
#include "rel-record-list.h"

G_BEGIN_DECLS

#define REL_TYPE_PLAIN_ROW (rel_plain_row_get_type ())
G_DECLARE_FINAL_TYPE (RelPlainRow, rel_plain_row, REL, PLAIN_ROW, GtkBox)

GtkWidget *rel_plain_row_new      (RelNameCache *names);
void       rel_plain_row_set_item (RelPlainRow *self, RelListRow *item);

G_END_DECLS
