/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the views with the sample data: screenshots FOLDER writes one PNG a view, width and colour scheme. */
#include <glib/gstdio.h>
#include <locale.h>

#include "rel-editor-dialog.h"
#include "rel-goal-page.h"
#include "ui-fixture.h"

typedef struct
{
  UiFixture *ui;
  const char *folder;
  int width;
  int height;
  const char *scheme;
} Shoot;

static gboolean
has_size (Shoot *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self->ui->window)) == self->width;
}

/* Without a compositor the window has a border of its own, which is no part of its width. */
static void
resize (Shoot *self)
{
  GtkWidget *window = GTK_WIDGET (self->ui->window);
  int width, height, border;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  border = width - gtk_widget_get_width (window);
  gtk_window_set_default_size (GTK_WINDOW (window), self->width + border, self->height + border);
  ui_wait (has_size (self));
  ui_settle (100);
}

static void
shoot (Shoot *self, const char *name)
{
  GtkWidget *window = GTK_WIDGET (self->ui->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strdup_printf ("%s-%d-%s.png", name, self->width, self->scheme);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  graphene_rect_t bounds;

  ui_settle (350);
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable), gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL || !gtk_widget_compute_bounds (gtk_window_get_child (GTK_WINDOW (window)), window, &bounds))
    g_error ("%s has nothing to show", file);
  /* The paintable has the border of the window around its content */
  graphene_rect_offset (&bounds, (gdk_paintable_get_intrinsic_width (paintable) - bounds.size.width) / 2 - bounds.origin.x,
                        (gdk_paintable_get_intrinsic_height (paintable) - bounds.size.height) / 2 - bounds.origin.y);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", file);
}

static void
go (Shoot *self, const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (self->ui->window), "win.go-to", "s", page);
  ui_settle (200);
}

static void
reveal (Shoot *self, RelNoun noun, const char *title)
{
  g_autoptr (RelRecord) record = ui_find_record (self->ui, noun, title);

  if (record == NULL)
    g_error ("The sample has no “%s”", title);
  gtk_widget_activate_action (GTK_WIDGET (self->ui->window), "win.reveal", "(ss)", rel_noun_get_info (noun)->shape->name,
                              rel_record_get_id (record));
  ui_settle (200);
}

static void
close_dialog (Shoot *self)
{
  if (ui_get_dialog (self->ui) != NULL)
    adw_dialog_force_close (ui_get_dialog (self->ui));
  ui_settle (100);
}

/* Shows what lies below the first screenful of a page. */
static void
scroll (Shoot *self, double fraction)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (rel_view_get_navigation (rel_window_get_view (self->ui->window))));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_find (page, GTK_TYPE_SCROLLED_WINDOW)));

  gtk_adjustment_set_value (adjustment, fraction * (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
}

static void
import (Shoot *self)
{
  static const char table[] =
    "First Name,Last Name,Email Address,Company,Position\n"
    "Grace,Hopper,grace@navy.example,Navy,Rear Admiral\n"
    "Priya,Raghunathan,priya.raghunathan@meridew.example,Meridew Instruments,Head of Product\n"
    ",,,,\n";
  g_autofree char *path = g_build_filename (self->ui->folder, "connections.csv", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!g_file_set_contents (path, table, -1, NULL))
    g_error ("%s could not be written", path);
  g_list_store_append (files, file);
  rel_window_import (self->ui->window, G_LIST_MODEL (files));
  ui_settle (600);
  shoot (self, "import");
}

static char *
find_first (Shoot *self, RelNoun noun)
{
  RelWindow *window = self->ui->window;
  RelRecordList *list;
  g_autoptr (RelListRow) row = NULL;

  go (self, noun == REL_NOUN_MEETING ? "meetings" : "goals");
  list = rel_browser_get_list (rel_view_get_browser (rel_window_get_view (window)));
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0);
  row = g_list_model_get_item (G_LIST_MODEL (list), noun == REL_NOUN_MEETING ? 4 : 0);
  ui_wait (rel_list_row_get_record (row) != NULL);
  return g_strdup (rel_record_get_id (rel_list_row_get_record (row)));
}

static void
shoot_all (Shoot *self)
{
  GtkWidget *window = GTK_WIDGET (self->ui->window);
  g_autofree char *meeting = find_first (self, REL_NOUN_MEETING);
  g_autofree char *goal = find_first (self, REL_NOUN_GOAL);
  g_autofree char *goal_page = g_strconcat ("goal:", goal, NULL);

  resize (self);
  go (self, "today");
  shoot (self, "today");
  go (self, "people");
  if (self->width < 640)
    shoot (self, "people-list");
  reveal (self, REL_NOUN_PERSON, "Priya Raghunathan");
  shoot (self, "people");
  scroll (self, 0.6);
  shoot (self, "people-middle");
  go (self, "meetings");
  if (self->width < 640)
    shoot (self, "meetings-list");
  gtk_widget_activate_action (window, "win.reveal", "(ss)", "meeting", meeting);
  shoot (self, "meetings");
  go (self, goal_page);
  shoot (self, "goals");
  scroll (self, 0.5);
  shoot (self, "goals-middle");
  scroll (self, 1);
  shoot (self, "goals-end");
  gtk_widget_activate_action (window, "win.export-summary", "s", goal);
  ui_settle (600);
  shoot (self, "export");
  close_dialog (self);
  gtk_widget_activate_action (ui_find (window, REL_TYPE_GOAL_PAGE), "goal.close", NULL);
  ui_wait (ui_get_dialog (self->ui) != NULL);
  shoot (self, "close-goal");
  close_dialog (self);
  reveal (self, REL_NOUN_PERSON, "Priya Raghunathan");
  gtk_widget_activate_action (window, "win.edit-shown", NULL);
  ui_wait (ui_get_dialog (self->ui) != NULL);
  shoot (self, "edit-person");
  close_dialog (self);
  gtk_widget_activate_action (window, "win.new", "s", "meeting");
  shoot (self, "log-meeting");
  close_dialog (self);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 360, 640 }, { 800, 600 }, { 1200, 800 } };
  Shoot self = { 0 };

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("Usage: screenshots FOLDER\n");
      return 2;
    }
  self.folder = argv[1];
  if (g_mkdir_with_parents (self.folder, 0755) != 0)
    {
      g_printerr ("screenshots: %s cannot be made\n", self.folder);
      return 1;
    }
  for (guint dark = 0; dark < 2; dark++)
    {
      self.scheme = dark ? "dark" : "light";
      self.ui = ui_fixture_new (FALSE);
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          self.width = sizes[i].width;
          self.height = sizes[i].height;
          resize (&self);
          shoot (&self, "welcome");
        }
      ui_fixture_free (self.ui);

      self.ui = ui_fixture_new (TRUE);
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          self.width = sizes[i].width;
          self.height = sizes[i].height;
          shoot_all (&self);
          import (&self);
          close_dialog (&self);
        }
      ui_fixture_free (self.ui);
    }
  return 0;
}
