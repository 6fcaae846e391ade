/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A milestone as a row that opens to its groundwork, which is kept up to date in place. */
#include "rel-milestone-row.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-enums.h"
#include "rel-groundwork-entry.h"
#include "rel-labels.h"
#include "rel-milestone.h"
#include "rel-name-cache.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

/* One entry of the groundwork, as the list of states beside it knows it. */
typedef struct
{
  RelStore *store;
  RelRecord *milestone;
  guint index;
} Entry;

static void
entry_free (gpointer data, GClosure *closure)
{
  Entry *entry = data;

  g_object_unref (entry->store);
  g_object_unref (entry->milestone);
  g_free (entry);
}

static void
state_chosen_cb (AdwComboRow *row, GParamSpec *pspec, Entry *entry)
{
  g_autoptr (RelRecord) changed = rel_record_copy (entry->milestone);
  GPtrArray *before = rel_record_get_items (changed, REL_MILESTONE_GROUNDWORK);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  g_autofree char *toast = NULL;

  for (guint i = 0; i < before->len; i++)
    g_ptr_array_add (after, rel_values_copy (before->pdata[i]));
  if (!rel_values_set_number (after->pdata[entry->index], REL_GROUNDWORK_ENTRY_STATE, (int) adw_combo_row_get_selected (row)))
    return;
  rel_record_set_items (changed, REL_MILESTONE_GROUNDWORK, after);
  toast = rel_sentence (_("Groundwork with %s changed"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  rel_do_save (GTK_WIDGET (row), entry->store, changed, toast);
}

static GtkWidget *
entry_row_new (RelStore *store, RelRecord *milestone, guint index, GHashTable *names)
{
  GPtrArray *groundwork = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);
  RelValues *values = groundwork->pdata[index];
  const char *concern = rel_values_get_text (values, REL_GROUNDWORK_ENTRY_CONCERN);
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);
  Entry *entry = g_new0 (Entry, 1);
  GtkWidget *row;

  for (int state = REL_GROUNDWORK_TO_DO; state <= REL_GROUNDWORK_ALIGNED; state++)
    gtk_string_list_append (states, rel_label_of (REL_TYPE_GROUNDWORK, state));
  row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE,
                      "title", rel_name_table_get (names, rel_values_get_text (values, REL_GROUNDWORK_ENTRY_PERSON)),
                      "subtitle", concern != NULL ? concern : "", "model", states,
                      "selected", (guint) MIN (rel_values_get_word (values, REL_GROUNDWORK_ENTRY_STATE), (int) REL_GROUNDWORK_ALIGNED), NULL);
  entry->store = g_object_ref (store);
  entry->milestone = g_object_ref (milestone);
  entry->index = index;
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (state_chosen_cb), entry, entry_free, 0);
  return row;
}

/* Those who decide and are not in the groundwork yet. */
static GStrv
find_missing (RelRecord *milestone, RelGoalData *data)
{
  GPtrArray *groundwork = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < data->insight->stakeholders->len; i++)
    {
      const RelCoverageRow *row = data->insight->stakeholders->pdata[i];
      gboolean is_listed = FALSE;

      for (guint j = 0; groundwork != NULL && j < groundwork->len; j++)
        is_listed = is_listed || g_strcmp0 (rel_values_get_text (groundwork->pdata[j], REL_GROUNDWORK_ENTRY_PERSON), row->person) == 0;
      if (row->decision_role == REL_DECISION_ROLE_DECIDES && !is_listed)
        g_strv_builder_add (builder, row->person);
    }
  return g_strv_builder_end (builder);
}

static void
unref_cb (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

static void
add_deciders_cb (GtkWidget *row, RelRecord *milestone)
{
  const char * const *people = g_object_get_data (G_OBJECT (row), "rel-people");
  g_autoptr (RelRecord) changed = rel_record_copy (milestone);
  GPtrArray *before = rel_record_get_items (changed, REL_MILESTONE_GROUNDWORK);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);

  for (guint i = 0; before != NULL && i < before->len; i++)
    g_ptr_array_add (after, rel_values_copy (before->pdata[i]));
  for (gsize i = 0; people[i] != NULL; i++)
    {
      RelValues *entry = rel_values_new (&rel_groundwork_entry_shape);

      rel_values_set_text (entry, REL_GROUNDWORK_ENTRY_PERSON, people[i]);
      g_ptr_array_add (after, entry);
    }
  rel_record_set_items (changed, REL_MILESTONE_GROUNDWORK, after);
  rel_do_save (row, g_object_get_data (G_OBJECT (row), "rel-store"), changed, _("Added who decides to the groundwork"));
}

static GtkWidget *
add_deciders_row_new (RelStore *store, RelRecord *milestone, const char * const *people)
{
  guint n = g_strv_length ((GStrv) people);
  g_autofree char *title = g_strdup_printf (ngettext ("Add %u Who Decides", "Add %u Who Decide", n), n);
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", title, "start-icon-name", "list-add-symbolic", NULL);

  g_object_set_data_full (G_OBJECT (row), "rel-people", g_strdupv ((GStrv) people), (GDestroyNotify) g_strfreev);
  g_object_set_data_full (G_OBJECT (row), "rel-store", g_object_ref (store), g_object_unref);
  g_signal_connect_data (row, "activated", G_CALLBACK (add_deciders_cb), g_object_ref (milestone), unref_cb, 0);
  return row;
}

/**
 * rel_milestone_row_new:
 * @store: where the groundwork is kept up to date
 * @milestone: a milestone
 * @data: its goal
 * @expanded: (element-type utf8 utf8): ids of the milestones whose rows are open; the row keeps it true
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_milestone_row_new (RelStore *store, RelRecord *milestone, RelGoalData *data, GHashTable *expanded)
{
  GPtrArray *groundwork = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);
  const char *occurs_on = rel_record_get_text (milestone, REL_MILESTONE_OCCURS_ON);
  const char *title = rel_record_get_text (milestone, REL_MILESTONE_TITLE);
  const char *id = rel_record_get_id (milestone);
  gboolean is_over = occurs_on != NULL && rel_day_from_text (occurs_on) < rel_clock_today ();
  g_auto (GStrv) missing = find_missing (milestone, data);
  g_autofree char *date = rel_when_text (occurs_on);
  g_autofree char *until = occurs_on != NULL ? rel_when_until (rel_day_from_text (occurs_on)) : g_strdup ("");
  g_autofree char *done_text = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *edit_label = rel_sentence (_("Edit “%s”"), title);
  GtkWidget *row, *button;
  guint done = 0, all = groundwork != NULL ? groundwork->len : 0;

  for (guint i = 0; i < all; i++)
    done += rel_values_get_word (groundwork->pdata[i], REL_GROUNDWORK_ENTRY_STATE) == REL_GROUNDWORK_TALKED ||
            rel_values_get_word (groundwork->pdata[i], REL_GROUNDWORK_ENTRY_STATE) == REL_GROUNDWORK_ALIGNED;
  done_text = all > 0 ? g_strdup_printf (_("Talked with %u of %u"), done, all) : g_strdup ("");
  facts = rel_join_facts (date, until, done_text, NULL);
  if (all == 0 && (missing[0] == NULL || is_over))
    {
      AdwActionRow *plain = rel_row_new (NULL, title, facts);

      rel_row_edit (plain, REL_NOUN_MILESTONE, id);
      return GTK_WIDGET (plain);
    }
  row = rel_expander_row_new (id, title, facts, expanded);
  button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_set_tooltip_text (button, edit_label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "milestone", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
  for (guint i = 0; i < all; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry_row_new (store, milestone, i, data->names));
  if (missing[0] != NULL && !is_over)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), add_deciders_row_new (store, milestone, (const char * const *) missing));
  return row;
}
