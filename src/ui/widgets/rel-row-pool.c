/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a list that are out of use, kept until the list wants rows again. A list view of GTK has two hundred rows, lets go of
 * nearly all of them at the first letter of a search, and wants them back when nobody types on: to free and to make them takes
 * longer than a letter may. */
#include "rel-row-pool.h"

/* On a list item or heading: the row it was set up with. Its own child is gone by the time it is torn down. */
#define ROW_KEY "rel-row"

typedef struct
{
  GPtrArray *spare; /* rows in no list */
  RelRowFunc new_row;
  gpointer data;
  GDestroyNotify free_data;
} Pool;

static void
pool_free (gpointer data)
{
  Pool *self = data;

  g_ptr_array_unref (self->spare);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GObject *item, Pool *self)
{
  GtkWidget *row = self->spare->len > 0 ? g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1)
                                        : g_object_ref_sink (self->new_row (self->data));

  g_object_set (item, "child", row, NULL);
  g_object_set_data_full (item, ROW_KEY, row, g_object_unref);
}

static void
teardown_cb (GtkSignalListItemFactory *factory, GObject *item, Pool *self)
{
  g_ptr_array_add (self->spare, g_object_steal_data (item, ROW_KEY));
}

/**
 * rel_row_pool_attach:
 * @factory: a factory of list items or headings, without setup and teardown yet
 * @new_row: (scope notified): makes a row that shows nothing
 * @data: for @new_row
 * @free_data: (nullable): frees @data
 *
 * Sets up the items of @factory with rows that were let go of, and makes new ones only when there are none. A row may show
 * another item than before: what binds it sets all that it shows.
 */
void
rel_row_pool_attach (GtkSignalListItemFactory *factory, RelRowFunc new_row, gpointer data, GDestroyNotify free_data)
{
  Pool *self = g_new0 (Pool, 1);

  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
  self->new_row = new_row;
  self->data = data;
  self->free_data = free_data;
  g_object_set_data_full (G_OBJECT (factory), "rel-row-pool", self, pool_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "teardown", G_CALLBACK (teardown_cb), self);
}
