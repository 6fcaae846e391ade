/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a long list of records, by their noun. */
#include "rel-row-factory.h"

#include "rel-goal-row.h"
#include "rel-meeting-row.h"
#include "rel-name-cache.h"
#include "rel-person-row.h"
#include "rel-plain-row.h"
#include "rel-row-pool.h"

typedef struct
{
  RelNameCache *names;
  GType type;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_object_unref (rows->names);
  g_free (rows);
}

static GtkWidget *
row_new (gpointer data)
{
  Rows *rows = data;
  RelItemRow *row = g_object_new (rows->type, NULL);

  rel_item_row_set_names (row, rows->names);
  return GTK_WIDGET (row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  rel_item_row_set_item (REL_ITEM_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  rel_item_row_set_item (REL_ITEM_ROW (gtk_list_item_get_child (item)), NULL);
}

static GType
get_row_type (RelNoun noun)
{
  switch ((int) noun)
    {
    case REL_NOUN_PERSON:
      return REL_TYPE_PERSON_ROW;
    case REL_NOUN_MEETING:
      return REL_TYPE_MEETING_ROW;
    case REL_NOUN_GOAL:
      return REL_TYPE_GOAL_ROW;
    default:
      return REL_TYPE_PLAIN_ROW;
    }
}

/**
 * rel_row_factory_new:
 * @store: where the names in the rows are found
 * @noun: what the list holds: people, meetings, goals, exchanges, achievements, opportunities or focal points
 *
 * Returns: (transfer full): what makes a row for each #RelListRow of a list
 */
GtkListItemFactory *
rel_row_factory_new (RelStore *store, RelNoun noun)
{
  GtkListItemFactory *self = gtk_signal_list_item_factory_new ();
  Rows *rows = g_new0 (Rows, 1);

  rows->names = g_object_ref (rel_name_cache_for_store (store));
  rows->type = get_row_type (noun);
  rel_row_pool_attach (GTK_SIGNAL_LIST_ITEM_FACTORY (self), row_new, rows, rows_free);
  g_signal_connect (self, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (self, "unbind", G_CALLBACK (unbind_cb), NULL);
  return self;
}
