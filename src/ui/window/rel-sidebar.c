/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: the views, and the active goals with their days to go. */
#include "rel-sidebar.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-live-read.h"
#include "rel-primary-menu.h"
#include "rel-sidebar-row.h"
#include "rel-today.h"

struct _RelSidebar
{
  AdwNavigationPage parent_instance;

  GtkMenuButton *menu_button;
  GtkListBox *list_box;
  RelSidebarRow *today_row;

  RelLiveRead *read;
  char *target;     /* what is selected */
  GPtrArray *goals; /* of RelSidebarRow */
};

G_DEFINE_FINAL_TYPE (RelSidebar, rel_sidebar, ADW_TYPE_NAVIGATION_PAGE)

static gpointer
load_today (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_today_load (connection, rel_clock_today (), error);
}

static void
select_target (RelSidebar *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (REL_IS_SIDEBAR_ROW (row) && g_strcmp0 (rel_sidebar_row_get_target (REL_SIDEBAR_ROW (row)), self->target) == 0)
      {
        gtk_list_box_select_row (self->list_box, GTK_LIST_BOX_ROW (row));
        return;
      }
  gtk_list_box_unselect_all (self->list_box);
}

static char *
describe_countdown (const RelGoalCountdown *goal)
{
  int days;

  if (goal->review_on == REL_DAY_NONE)
    return NULL;
  days = goal->review_on - rel_clock_today ();
  if (days < 0)
    return NULL;
  if (days == 0)
    return g_strdup (_("Today"));
  /* Translators: days to go until the review of a goal */
  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelSidebar *self = REL_SIDEBAR (user_data);
  RelToday *today = result;
  g_autofree char *badge = NULL;

  if (today == NULL)
    return;
  if (today->moves->len > 0)
    badge = g_strdup_printf ("%u", today->moves->len);
  g_object_set (self->today_row, "badge", badge, NULL);

  /* Rows are kept and filled anew, so that the keyboard focus stays where it is */
  while (self->goals->len > today->goals->len)
    {
      gtk_list_box_remove (self->list_box, g_ptr_array_index (self->goals, self->goals->len - 1));
      g_ptr_array_set_size (self->goals, (int) self->goals->len - 1);
    }
  for (guint i = 0; i < today->goals->len; i++)
    {
      const RelGoalCountdown *goal = g_ptr_array_index (today->goals, i);
      g_autofree char *target = g_strconcat ("goal:", goal->goal, NULL);
      g_autofree char *countdown = describe_countdown (goal);

      if (i == self->goals->len)
        {
          GtkWidget *row = rel_sidebar_row_new (NULL, "rel-goal-symbolic", NULL);

          g_ptr_array_add (self->goals, row);
          gtk_list_box_append (self->list_box, row);
        }
      g_object_set (g_ptr_array_index (self->goals, i), "target", target, "label", goal->title, "badge", countdown, NULL);
    }
  gtk_list_box_invalidate_headers (self->list_box);
  select_target (self);
}

/* Where one is stays selected while the keyboard only passes, as it does when the window is made narrow or wide. */
static void
row_selected_cb (RelSidebar *self, GtkListBoxRow *row)
{
  if (row != NULL && g_strcmp0 (rel_sidebar_row_get_target (REL_SIDEBAR_ROW (row)), self->target) != 0)
    select_target (self);
}

static void
row_activated_cb (RelSidebar *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", rel_sidebar_row_get_target (REL_SIDEBAR_ROW (row)));
}

static void
header_func (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  RelSidebar *self = REL_SIDEBAR (data);
  GtkWidget *label;

  if (self->goals->len == 0 || (gpointer) row != g_ptr_array_index (self->goals, 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;
  label = g_object_new (GTK_TYPE_LABEL, "label", _("Active Goals"), "xalign", 0.0, "margin-start", 12, "margin-top", 12,
                        "margin-bottom", 6, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_box_row_set_header (row, label);
}

static void
rel_sidebar_dispose (GObject *object)
{
  RelSidebar *self = REL_SIDEBAR (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  if (self->list_box != NULL)
    gtk_list_box_set_header_func (self->list_box, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), REL_TYPE_SIDEBAR);
  G_OBJECT_CLASS (rel_sidebar_parent_class)->dispose (object);
}

static void
rel_sidebar_finalize (GObject *object)
{
  RelSidebar *self = REL_SIDEBAR (object);

  g_ptr_array_unref (self->goals);
  g_free (self->target);
  G_OBJECT_CLASS (rel_sidebar_parent_class)->finalize (object);
}

static void
rel_sidebar_class_init (RelSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_sidebar_dispose;
  object_class->finalize = rel_sidebar_finalize;

  g_type_ensure (REL_TYPE_SIDEBAR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/window/rel-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RelSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RelSidebar, list_box);
  gtk_widget_class_bind_template_child (widget_class, RelSidebar, today_row);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
rel_sidebar_init (RelSidebar *self)
{
  self->goals = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list_box, header_func, self, NULL);
}

/**
 * rel_sidebar_set_store:
 * @self: a sidebar
 * @store: where the goals and the count of Today are read, by rel_sidebar_read()
 */
void
rel_sidebar_set_store (RelSidebar *self, RelStore *store)
{
  g_autoptr (GMenuModel) menu = rel_primary_menu_new (store);

  g_return_if_fail (self->read == NULL);

  gtk_menu_button_set_menu_model (self->menu_button, menu);
  self->read = rel_live_read_new (store, load_today, (GDestroyNotify) rel_today_free, answered_cb, self);
}

/**
 * rel_sidebar_read:
 * @self: a sidebar that has its store
 *
 * Reads the goals and the count of Today, and again after every change.
 */
void
rel_sidebar_read (RelSidebar *self)
{
  rel_live_read_ask (self->read, NULL);
}

/**
 * rel_sidebar_select:
 * @self: a sidebar
 * @target: where one is: the name of a view, or `goal:` and an id
 */
void
rel_sidebar_select (RelSidebar *self, const char *target)
{
  g_set_str (&self->target, target);
  select_target (self);
}
