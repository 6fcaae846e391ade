/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard focus is never lost: when what has it goes, its neighbour gets it. GTK alone goes on to whatever comes next
 * in the window, a toast for example, or nowhere; and a dialog returns to nothing when what was below it was made anew. */
#include "rel-focus-guard.h"

#include "rel-browser.h"

/* One on the way from what has the focus up to the window. */
typedef struct
{
  GWeakRef widget;
  int index; /* among its siblings */
} Step;

typedef struct
{
  GtkWindow *window;
  GArray *below;  /* Step: where the focus was last, outside of dialogs */
  GArray *dialog; /* Step: in the dialog that is open */
  GWeakRef watched;
  guint idle;
  gboolean is_back; /* a dialog was closed */
} Guard;

static void
step_clear (gpointer data)
{
  g_weak_ref_clear (&((Step *) data)->widget);
}

static int
get_index (GtkWidget *widget)
{
  int index = 0;

  if (GTK_IS_LIST_BOX_ROW (widget))
    return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget));
  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    index++;
  return index;
}

static void
remember (GArray *way, GtkWidget *focus)
{
  guint n = 0;

  g_array_set_size (way, 0);
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    n++;
  g_array_set_size (way, n);
  n = 0;
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      Step *step = &g_array_index (way, Step, n++);

      g_weak_ref_init (&step->widget, widget);
      step->index = get_index (widget);
    }
}

static gboolean
is_usable (Guard *self, GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_root (widget) == GTK_ROOT (self->window) && gtk_widget_get_mapped (widget) &&
         gtk_widget_is_sensitive (widget);
}

/* Where it is, save that a list shows the row that gets it a frame later. */
static gboolean
has_focus (Guard *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *list = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) : NULL;

  return is_usable (self, focus) || is_usable (self, list);
}

/* Into @widget, if there is anything in it to be used. */
static gboolean
enter (GtkWidget *widget, GtkDirectionType direction)
{
  return widget != NULL && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) && gtk_widget_child_focus (widget, direction);
}

static gboolean
enter_row (GtkListBox *list, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);

  while (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (list, --index);
  return row != NULL && (gtk_widget_grab_focus (GTK_WIDGET (row)) || enter (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD));
}

/* Beside what went: what comes after it, or else before. */
static gboolean
enter_sibling (GtkWidget *parent, GtkWidget *gone, int index)
{
  GtkWidget *start = NULL;

  if (gone != NULL && gtk_widget_get_parent (gone) == parent)
    start = gone;
  else
    for (start = gtk_widget_get_first_child (parent); start != NULL && index > 0; index--)
      start = gtk_widget_get_next_sibling (start);
  for (GtkWidget *widget = start; widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    if (enter (widget, GTK_DIR_TAB_FORWARD))
      return TRUE;
  for (GtkWidget *widget = start != NULL ? gtk_widget_get_prev_sibling (start) : gtk_widget_get_last_child (parent); widget != NULL;
       widget = gtk_widget_get_prev_sibling (widget))
    if (enter (widget, GTK_DIR_TAB_BACKWARD))
      return TRUE;
  return FALSE;
}

/* From the nearest that is still there. */
static gboolean
restore_at (GtkWidget *parent, GtkWidget *gone, int index)
{
  if (GTK_IS_LIST_BOX (parent))
    return enter_row (GTK_LIST_BOX (parent), index);
  if (GTK_IS_LIST_VIEW (parent))
    return gtk_widget_grab_focus (parent);
  if (ADW_IS_NAVIGATION_VIEW (parent))
    {
      GtkWidget *browser = gtk_widget_get_ancestor (parent, REL_TYPE_BROWSER);

      /* Nothing is shown any more beside the list */
      if (browser != NULL && rel_browser_get_shown_id (REL_BROWSER (browser)) == NULL)
        return rel_browser_focus_list (REL_BROWSER (browser));
    }
  if (REL_IS_BROWSER (parent))
    return rel_browser_focus_list (REL_BROWSER (parent));
  if (gtk_widget_get_focusable (parent) && !GTK_IS_SCROLLED_WINDOW (parent) && gtk_widget_grab_focus (parent))
    return TRUE;
  return enter_sibling (parent, gone, index);
}

static void
restore (Guard *self, GArray *way)
{
  for (guint i = 0; i < way->len; i++)
    {
      Step *step = &g_array_index (way, Step, i);
      g_autoptr (GtkWidget) widget = g_weak_ref_get (&step->widget);

      if (!is_usable (self, widget))
        continue;
      if (i == 0 && gtk_widget_grab_focus (widget))
        return;
      if (i > 0)
        {
          Step *before = &g_array_index (way, Step, i - 1);
          g_autoptr (GtkWidget) gone = g_weak_ref_get (&before->widget);

          if (restore_at (widget, gone, before->index))
            return;
        }
    }
}

static GArray *
get_way (Guard *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL ? self->dialog : self->below;
}

static gboolean
is_there (Guard *self, GArray *way)
{
  g_autoptr (GtkWidget) widget = way->len > 0 ? g_weak_ref_get (&g_array_index (way, Step, 0).widget) : NULL;

  return is_usable (self, widget);
}

static void check_soon (Guard *self);

static void
watch (Guard *self, GtkWidget *focus)
{
  g_autoptr (GtkWidget) before = g_weak_ref_get (&self->watched);

  if (before == focus)
    return;
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, check_soon, self);
  g_weak_ref_set (&self->watched, focus);
  if (focus != NULL)
    g_signal_connect_swapped (focus, "unmap", G_CALLBACK (check_soon), self);
}

static void
note_focus (Guard *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  watch (self, focus);
  if (has_focus (self))
    remember (gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) != NULL ? self->dialog : self->below, focus);
}

static gboolean
check_cb (gpointer data)
{
  Guard *self = data;
  gboolean is_back = self->is_back;
  GArray *way;

  self->idle = 0;
  self->is_back = FALSE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    return G_SOURCE_REMOVE;
  way = get_way (self);
  if (!has_focus (self) || (is_back && way->len > 0 && !is_there (self, way)))
    restore (self, way);
  note_focus (self);
  return G_SOURCE_REMOVE;
}

/* Whoever took it away may give it to something else at once. */
static void
check_soon (Guard *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, check_cb, self, NULL);
}

/* While it waits to be seen to, what GTK makes of it is not where it was. */
static void
focus_changed_cb (Guard *self)
{
  if (self->idle != 0)
    return;
  if (gtk_root_get_focus (GTK_ROOT (self->window)) == NULL)
    check_soon (self);
  else
    note_focus (self);
}

static void
dialog_changed_cb (Guard *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->window)) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL)
    return;
  g_array_set_size (self->dialog, 0);
  self->is_back = TRUE;
  check_soon (self);
}

static void
guard_free (gpointer data)
{
  Guard *self = data;

  watch (self, NULL);
  g_weak_ref_clear (&self->watched);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_array_unref (self->below);
  g_array_unref (self->dialog);
  g_free (self);
}

static GArray *
way_new (void)
{
  GArray *way = g_array_new (FALSE, TRUE, sizeof (Step));

  g_array_set_clear_func (way, step_clear);
  return way;
}

/**
 * rel_focus_guard_attach:
 * @window: a window, which keeps its guard
 *
 * From now on something that is there has the focus in @window, once something had it.
 */
void
rel_focus_guard_attach (AdwApplicationWindow *window)
{
  Guard *self = g_new0 (Guard, 1);

  self->window = GTK_WINDOW (window);
  self->below = way_new ();
  self->dialog = way_new ();
  g_weak_ref_init (&self->watched, NULL);
  g_object_set_data_full (G_OBJECT (window), "rel-focus-guard", self, guard_free);
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (window, "notify::visible-dialog", G_CALLBACK (dialog_changed_cb), self);
}
