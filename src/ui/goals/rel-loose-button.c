/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button above the list of goals that leads to what belongs to no goal: no goal's page shows it, as when its goal was
 * deleted. Where there is none of it there is no button. */
#include "rel-loose-button.h"

#include <glib/gi18n-lib.h>

#include "rel-list-query.h"
#include "rel-live-read.h"

struct _RelLooseButton
{
  AdwBin parent_instance;

  GtkWidget *button;
  RelLiveRead *read;
};

G_DEFINE_FINAL_TYPE (RelLooseButton, rel_loose_button, ADW_TYPE_BIN)

static const struct
{
  RelNoun noun;
  const char *title;
} kinds[] = {
  { REL_NOUN_ACHIEVEMENT, N_("Achievements Without a Goal") },
  { REL_NOUN_OPPORTUNITY, N_("Opportunities Without a Goal") },
  { REL_NOUN_FOCAL_POINT, N_("What to Work On, Without a Goal") },
};

static gpointer
load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree gboolean *exist = g_new0 (gboolean, G_N_ELEMENTS (kinds));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RelSubset) subset = rel_subset_new (REL_SUBSET_WITHOUT_GOAL, (int) kinds[i].noun, 0, 0, NULL);
      const RelListQuery query = { .noun = kinds[i].noun, .subset = subset };
      g_autoptr (GArray) rows = rel_list_query_run (&query, connection, 1, NULL, error);

      if (rows == NULL)
        return NULL;
      exist[i] = rows->len > 0;
    }
  return g_steal_pointer (&exist);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelLooseButton *self = REL_LOOSE_BUTTON (user_data);
  const gboolean *exist = result;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; exist != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(kinds[i].title), NULL);
      g_autoptr (RelSubset) subset = rel_subset_new (REL_SUBSET_WITHOUT_GOAL, (int) kinds[i].noun, 0, 0, NULL);

      if (!exist[i])
        continue;
      g_menu_item_set_action_and_target (item, "win.show-records", "(s@" REL_SUBSET_VARIANT_TYPE ")", _(kinds[i].title),
                                         rel_subset_to_variant (subset));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static void
rel_loose_button_dispose (GObject *object)
{
  RelLooseButton *self = REL_LOOSE_BUTTON (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  G_OBJECT_CLASS (rel_loose_button_parent_class)->dispose (object);
}

static void
rel_loose_button_class_init (RelLooseButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_loose_button_dispose;
}

static void
rel_loose_button_init (RelLooseButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (self->button, _("What Belongs to No Goal"));
  adw_bin_set_child (ADW_BIN (self), self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rel_loose_button_new:
 * @store: where to read
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
rel_loose_button_new (RelStore *store)
{
  RelLooseButton *self = g_object_new (REL_TYPE_LOOSE_BUTTON, NULL);

  self->read = rel_live_read_new (store, load, g_free, answered_cb, self);
  rel_live_read_ask (self->read, NULL);
  return GTK_WIDGET (self);
}
