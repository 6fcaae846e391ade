/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list that are out of use are kept, and used again. */
#include <adwaita.h>
#include <locale.h>

#include "rel-row-pool.h"
#include "ui-driving.h"

#define MANY 40
#define FEW 2

typedef struct
{
  GListStore *items;
  GtkWidget *window;
  GPtrArray *rows; /* all that were made */
  gboolean data_is_freed;
} Fixture;

static void
gone_cb (gpointer data, GObject *row)
{
  g_ptr_array_remove ((GPtrArray *) data, row);
}

static GtkWidget *
row_new (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *row = gtk_label_new (NULL);

  g_ptr_array_add (fixture->rows, row);
  g_object_weak_ref (G_OBJECT (row), gone_cb, fixture->rows);
  return row;
}

static void
free_data_cb (gpointer data)
{
  ((Fixture *) data)->data_is_freed = TRUE;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_n_items (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u of %u", i, n);

      g_ptr_array_add (items, gtk_string_object_new (text));
    }
  g_list_store_splice (fixture->items, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->items)), items->pdata, items->len);
  ui_settle (50);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view, *scrolled = gtk_scrolled_window_new ();

  fixture->rows = g_ptr_array_new ();
  fixture->items = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  rel_row_pool_attach (GTK_SIGNAL_LIST_ITEM_FACTORY (factory), row_new, fixture, free_data_cb);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (fixture->items)))), factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_present (GTK_WINDOW (fixture->window));
  set_n_items (fixture, MANY);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer ((GtkWindow **) &fixture->window, gtk_window_destroy);
  g_object_unref (fixture->items);
  g_ptr_array_unref (fixture->rows);
}

static guint
count_shown (Fixture *fixture, const char *suffix)
{
  guint n = 0;

  for (guint i = 0; i < fixture->rows->len; i++)
    n += gtk_widget_get_root (fixture->rows->pdata[i]) != NULL && g_str_has_suffix (gtk_label_get_label (fixture->rows->pdata[i]), suffix);
  return n;
}

/* Rows for what is new are set up before those of what is gone are let go of. */
static void
test_used_again (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->rows->len, ==, MANY);
  g_assert_cmpuint (count_shown (fixture, " of 40"), ==, MANY);
  for (guint i = 0; i < 3; i++)
    {
      set_n_items (fixture, FEW);
      g_assert_cmpuint (fixture->rows->len, ==, MANY + FEW);
      g_assert_cmpuint (count_shown (fixture, " of 2"), ==, FEW);
      set_n_items (fixture, MANY);
      g_assert_cmpuint (fixture->rows->len, ==, MANY + FEW);
      g_assert_cmpuint (count_shown (fixture, " of 40"), ==, MANY);
    }
}

static void
test_gone_with_the_list (Fixture *fixture, gconstpointer data)
{
  set_n_items (fixture, FEW);
  g_assert_false (fixture->data_is_freed);
  g_clear_pointer ((GtkWindow **) &fixture->window, gtk_window_destroy);
  ui_settle (50);
  g_assert_cmpuint (fixture->rows->len, ==, 0);
  g_assert_true (fixture->data_is_freed);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/rows/pool/used-again", Fixture, NULL, set_up, test_used_again, tear_down);
  g_test_add ("/rows/pool/gone-with-the-list", Fixture, NULL, set_up, test_gone_with_the_list, tear_down);
  return g_test_run ();
}
