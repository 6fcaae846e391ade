/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags of several people: those that they have, to be taken from them or given to all, and new ones. */
#include "rel-tags-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-first-focus.h"
#include "rel-people-bulk.h"
#include "rel-person.h"
#include "rel-rows.h"
#include "rel-tags-row.h"

struct _RelTagsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *add_group;
  AdwPreferencesGroup *there_group;

  RelStore *store;
  GArray *rows;
  RelTagsRow *tags_row;
  GPtrArray *checks; /* GtkCheckButton (borrowed), one a tag that is there */
  GSimpleActionGroup *actions;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RelTagsDialog, rel_tags_dialog, ADW_TYPE_DIALOG)

static const char *
tag_of (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), "rel-tag");
}

static gboolean
is_changed (RelTagsDialog *self)
{
  gboolean changed = rel_tags_row_get_tags (self->tags_row)[0] != NULL;

  for (guint i = 0; i < self->checks->len; i++)
    changed = changed || g_object_get_data (self->checks->pdata[i], "rel-changed") != NULL;
  return changed;
}

static gboolean
has_typed (RelTagsDialog *self)
{
  return *gtk_editable_get_text (rel_tags_row_get_entry (self->tags_row)) != '\0';
}

static void
update (RelTagsDialog *self)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "apply")),
                               is_changed (self) || has_typed (self));
}

static void
close_attempt_cb (RelTagsDialog *self)
{
  if (is_changed (self) || has_typed (self))
    rel_ask_discard (ADW_DIALOG (self));
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Which tags there are, and how many have each */

static gpointer
count_tags (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *rows = data;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (RelRecord) person =
        rel_records_load_row (connection, REL_NOUN_PERSON, g_array_index (rows, gint64, i), REL_READ_BRIEF, &local);
      const char * const *tags = person != NULL ? rel_record_get_texts (person, REL_PERSON_TAGS) : NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (person == NULL && !g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      for (gsize k = 0; tags != NULL && tags[k] != NULL; k++)
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, tags[k]));

          g_hash_table_insert (counts, g_strdup (tags[k]), GUINT_TO_POINTER (count + 1));
        }
    }
  return g_steal_pointer (&counts);
}

static void
toggled_cb (RelTagsDialog *self, GtkCheckButton *check)
{
  gtk_check_button_set_inconsistent (check, FALSE);
  g_object_set_data (G_OBJECT (check), "rel-changed", check);
  update (self);
}

static void
add_check (RelTagsDialog *self, const char *tag, guint count)
{
  g_autofree char *subtitle = NULL;
  GtkWidget *check = gtk_check_button_new ();
  AdwActionRow *row;

  /* Translators: how many of the selected people have a tag */
  subtitle = g_strdup_printf (ngettext ("%u of %u person", "%u of %u people", self->rows->len), count, self->rows->len);
  row = rel_row_new (NULL, tag, subtitle);
  g_object_set_data_full (G_OBJECT (check), "rel-tag", g_strdup (tag), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), count == self->rows->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check), count < self->rows->len);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, tag, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);
  adw_preferences_group_add (self->there_group, GTK_WIDGET (row));
  g_ptr_array_add (self->checks, check);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelTagsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) counts = rel_store_read_finish (REL_STORE (source), result, &error);
  g_autoptr (GList) tags = NULL;

  if (counts == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  tags = g_list_sort (g_hash_table_get_keys (counts), (GCompareFunc) g_utf8_collate);
  for (GList *l = tags; l != NULL; l = l->next)
    add_check (self, l->data, GPOINTER_TO_UINT (g_hash_table_lookup (counts, l->data)));
  gtk_widget_set_visible (GTK_WIDGET (self->there_group), tags != NULL);
}

static char *
describe_changed (guint n_people)
{
  return g_strdup_printf (ngettext ("Changed the tags of %u person", "Changed the tags of %u people", n_people), n_people);
}

static void
apply_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelTagsDialog *self = REL_TAGS_DIALOG (data);
  RelPeopleBulk *bulk;
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) removed = g_strv_builder_new ();

  rel_tags_row_take_typed (self->tags_row);
  /* Blanks are no tag */
  if (!is_changed (self))
    return;
  bulk = rel_people_bulk_new (g_array_ref (self->rows));
  g_strv_builder_addv (added, (const char **) rel_tags_row_get_tags (self->tags_row));
  for (guint i = 0; i < self->checks->len; i++)
    if (g_object_get_data (self->checks->pdata[i], "rel-changed") != NULL)
      g_strv_builder_add (gtk_check_button_get_active (self->checks->pdata[i]) ? added : removed, tag_of (self->checks->pdata[i]));
  bulk->add_tags = g_strv_builder_end (added);
  bulk->remove_tags = g_strv_builder_end (removed);
  bulk->describe = describe_changed;
  rel_do_made (GTK_WIDGET (self), self->store, rel_people_bulk_make, bulk, (GDestroyNotify) rel_people_bulk_free, NULL);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rel_tags_dialog_dispose (GObject *object)
{
  RelTagsDialog *self = REL_TAGS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_TAGS_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_tags_dialog_parent_class)->dispose (object);
}

static void
rel_tags_dialog_finalize (GObject *object)
{
  RelTagsDialog *self = REL_TAGS_DIALOG (object);

  g_array_unref (self->rows);
  g_ptr_array_unref (self->checks);
  G_OBJECT_CLASS (rel_tags_dialog_parent_class)->finalize (object);
}

static void
rel_tags_dialog_class_init (RelTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_tags_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_tags_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelTagsDialog, add_group);
  gtk_widget_class_bind_template_child (widget_class, RelTagsDialog, there_group);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
rel_tags_dialog_init (RelTagsDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "apply", .activate = apply_cb },
  };

  self->checks = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tags", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_tags_dialog_new:
 * @store: where the people are
 * @rows: (transfer full) (element-type gint64): the people
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_tags_dialog_new (RelStore *store, GArray *rows)
{
  RelTagsDialog *self = g_object_new (REL_TYPE_TAGS_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->rows = rows;
  self->tags_row = REL_TAGS_ROW (rel_tags_row_new (store, _("Tags")));
  g_signal_connect_object (self->tags_row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rel_tags_row_get_entry (self->tags_row), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->add_group, GTK_WIDGET (self->tags_row));
  rel_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (rel_tags_row_get_entry (self->tags_row)));
  update (self);
  rel_store_read_async (store, count_tags, g_array_ref (rows), (GDestroyNotify) g_array_unref, (GDestroyNotify) g_hash_table_unref,
                        self->cancellable, counted_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
