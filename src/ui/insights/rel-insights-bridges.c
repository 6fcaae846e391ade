/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of people between whom only I stand: each by those of it whom I know, and it opens to all its members. */
#include "rel-insights-bridges.h"

#include <glib/gi18n-lib.h>

#include "rel-bridges.h"
#include "rel-clock.h"
#include "rel-name-cache.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-subset.h"

/* Nobody looks through more groups than these. */
#define GROUPS_READ 60
/* By whom a group is called. */
#define NAMES_SHOWN 3

typedef struct
{
  GPtrArray *clusters; /* of RelCluster */
  GPtrArray *titles;   /* what each is called */
} Bridges;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bridges, rel_insights_bridges_free)

static char *
dup_title (RelConnection *connection, const RelCluster *cluster)
{
  g_autoptr (GHashTable) names = rel_name_table_new ();
  const char *first[NAMES_SHOWN + 1] = { NULL };

  for (guint i = 0; i < NAMES_SHOWN && cluster->known[i] != NULL; i++)
    {
      first[i] = cluster->known[i];
      rel_name_table_add (names, connection, REL_NOUN_PERSON, first[i]);
    }
  return rel_name_table_join (names, first);
}

/**
 * rel_insights_bridges_load:
 * @connection: where to read
 * @data: not used
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the groups, for rel_insights_bridges_show()
 */
gpointer
rel_insights_bridges_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Bridges) self = g_new0 (Bridges, 1);

  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->clusters = rel_bridges_load (connection, rel_clock_today (), error);
  if (self->clusters == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_ptr_array_set_size (self->clusters, (int) MIN (self->clusters->len, GROUPS_READ));
  for (guint i = 0; i < self->clusters->len; i++)
    g_ptr_array_add (self->titles, dup_title (connection, self->clusters->pdata[i]));
  return g_steal_pointer (&self);
}

/**
 * rel_insights_bridges_free:
 * @bridges: (transfer full): what was read
 *
 * Releases it and all that it owns.
 */
void
rel_insights_bridges_free (gpointer bridges)
{
  Bridges *self = bridges;

  g_clear_pointer (&self->clusters, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_free (self);
}

static GtkWidget *
row_new (const RelCluster *cluster, const char *title)
{
  guint n_people = g_strv_length (cluster->people), n_known = g_strv_length (cluster->known);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n_people), n_people);
  /* Translators: how many people of a group I know */
  g_autofree char *known = g_strdup_printf (ngettext ("I know %u", "I know %u", n_known), n_known);
  g_autofree char *facts = rel_join_facts (people, known, NULL);
  g_autoptr (RelSubset) subset = rel_subset_new_ids (REL_NOUN_PERSON, (const char * const *) cluster->people);
  AdwActionRow *row = rel_row_new ("rel-people-symbolic", title, facts);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(s@" REL_SUBSET_VARIANT_TYPE ")", title, rel_subset_to_variant (subset));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-records");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (row, arrow);
  return GTK_WIDGET (row);
}

/**
 * rel_insights_bridges_show:
 * @section: where to show them
 * @bridges: (transfer none): what was read
 */
void
rel_insights_bridges_show (RelSection *section, gpointer bridges)
{
  Bridges *self = bridges;

  rel_section_begin (section);
  for (guint i = 0; i < rel_section_count_shown (section, self->clusters->len); i++)
    rel_section_add (section, row_new (self->clusters->pdata[i], self->titles->pdata[i]));
  rel_section_end (section);
}
