/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least a window takes: an empty AdwApplicationWindow and, with a number, a list of so many dummy items, each drawn as an
 * avatar and two labels; or, instead of a number, an entry to type in: floor-window [ITEMS [scroll] | entry] */
#include <stdlib.h>

#include "probe.h"
#include "scrolling.h"
#include "typing.h"

/* As wide as a list is in the window, in px */
#define LIST_WIDTH 338

static guint items;
static ProbeNext next;
static gboolean has_entry;

static GtkWidget *
find_content (GtkWindow *window)
{
  return adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
}

static GtkWidget *
find_list (GtkWindow *window)
{
  return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (find_content (window))));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *facts = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (row), adw_avatar_new (36, NULL, TRUE));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  g_object_set (facts, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (facts, "caption");
  gtk_widget_add_css_class (facts, "dimmed");
  gtk_box_append (GTK_BOX (texts), facts);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *texts = gtk_widget_get_last_child (row);
  guint number = gtk_list_item_get_position (item);
  g_autofree char *name = g_strdup_printf ("Person Number %u", number);
  g_autofree char *facts = g_strdup_printf ("Title %u, Organization %u", number % 97, number % 31);

  adw_avatar_set_text (ADW_AVATAR (gtk_widget_get_first_child (row)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), facts);
}

static GtkWidget *
make_list (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListStore *model = g_list_store_new (G_TYPE_OBJECT);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items; i++)
    g_ptr_array_add (all, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (model, 0, 0, all->pdata, all->len);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (model))), factory));
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

/* A letter is answered by being there. */
static gboolean
is_answered (gpointer data)
{
  return TRUE;
}

static void
type (GtkWindow *window, GtkWidget *content)
{
  typing_start (GTK_EDITABLE (gtk_widget_get_first_child (content)), "entry", is_answered, NULL);
}

static GtkWidget *
make_content (void)
{
  GtkWidget *content = items > 0 ? make_list () : gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (has_entry)
    gtk_box_append (GTK_BOX (content), gtk_entry_new ());
  return content;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), make_content ());
  probe_watch (GTK_WINDOW (window), items > 0 ? find_list : find_content, next);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  AdwApplication *application = adw_application_new ("org.example.Relations.Floor", G_APPLICATION_NON_UNIQUE);

  has_entry = argc > 1 && g_str_equal (argv[1], "entry");
  items = argc > 1 && !has_entry ? (guint) atoi (argv[1]) : 0;
  next = has_entry ? type : argc > 2 ? scrolling_start : NULL;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
