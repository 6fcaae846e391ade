/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of meetings cut into months, as the list view wants it. */
#pragma once

#include <gtk/gtk.h>

#include "rel-record-list.h"

G_BEGIN_DECLS

#define REL_TYPE_MONTH_LIST (rel_month_list_get_type ())
G_DECLARE_FINAL_TYPE (RelMonthList, rel_month_list, REL, MONTH_LIST, GObject)

RelMonthList       *rel_month_list_new         (RelRecordList *list);
GtkListItemFactory *rel_month_list_new_headers (RelMonthList *self);

G_END_DECLS
