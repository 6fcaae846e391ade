/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of long lists are made of: each shows one item, and shows it again when that changes. */
#pragma once

#include <gtk/gtk.h>

#include "rel-name-cache.h"
#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_ITEM_ROW (rel_item_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (RelItemRow, rel_item_row, REL, ITEM_ROW, GtkBox)

/* A derived class says what it shows and how. */
struct _RelItemRowClass
{
  GtkBoxClass parent_class;

  GType item_type;     /* RelListRow, where a class says nothing else */
  const char *changed; /* the signal of an item that has it shown again: "notify::record" */
  gboolean has_template; /* TRUE, where a class says nothing else */
  void (*show) (RelItemRow *self);
};

void          rel_item_row_set_item   (RelItemRow *self, gpointer item);
gpointer      rel_item_row_get_item   (RelItemRow *self);
RelRecord    *rel_item_row_get_record (RelItemRow *self);
void          rel_item_row_set_names  (RelItemRow *self, RelNameCache *names);
RelNameCache *rel_item_row_get_names  (RelItemRow *self);
void          rel_item_row_refresh    (RelItemRow *self);

/* Property "item": what is shown. */

G_END_DECLS
