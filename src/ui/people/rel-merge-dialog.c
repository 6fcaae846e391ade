/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs that lead to merging: with somebody to be found, or with one of those who may be the same. */
#include "rel-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-duplicates-page.h"
#include "rel-merge-page.h"
#include "rel-person-chooser.h"
#include "rel-sentence.h"
#include "rel-toast.h"

struct _RelMergeDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;

  RelStore *store;
  char *kept; /* (nullable): who is merged with whoever is chosen */
};

G_DEFINE_FINAL_TYPE (RelMergeDialog, rel_merge_dialog, ADW_TYPE_DIALOG)

/* With a list of pairs one goes on to the next; else it is done. */
static void
merged_cb (RelMergeDialog *self, const char *kept, const char *sentence)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwNavigationPage *page = adw_navigation_view_find_page (self->navigation, "duplicates");

  if (page != NULL)
    {
      AdwToast *toast = rel_toast_new (sentence, GTK_WIDGET (self->toasts));

      rel_toast_add_button (toast, _("_Undo"), "merges.undo", NULL);
      adw_toast_overlay_dismiss_all (self->toasts);
      rel_toast_show (toast, GTK_WIDGET (self->toasts));
      adw_navigation_view_pop_to_page (self->navigation, page);
      return;
    }
  g_object_ref (root);
  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (root, "win.reveal", "(ss)", "person", kept);
  gtk_widget_activate_action (root, "win.say-undo", "s", sentence);
  g_object_unref (root);
}

static void
push_merge (RelMergeDialog *self, const char *kept, const char *removed)
{
  AdwNavigationPage *page = rel_merge_page_new (self->store, kept, removed);

  g_signal_connect_object (page, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
}

static void
chosen_cb (RelMergeDialog *self, const char *id)
{
  push_merge (self, self->kept, id);
}

static void
pair_chosen_cb (RelMergeDialog *self, const char *first, const char *second)
{
  push_merge (self, first, second);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelMergeDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!rel_store_undo_finish (REL_STORE (source), result, NULL, NULL, &error) && error != NULL)
    rel_say_error (GTK_WIDGET (self), error);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelMergeDialog *self = REL_MERGE_DIALOG (data);

  rel_store_undo_async (self->store, NULL, undone_cb, g_object_ref (self));
}

static void
rel_merge_dialog_dispose (GObject *object)
{
  RelMergeDialog *self = REL_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MERGE_DIALOG);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_merge_dialog_parent_class)->dispose (object);
}

static void
rel_merge_dialog_finalize (GObject *object)
{
  g_free (REL_MERGE_DIALOG (object)->kept);
  G_OBJECT_CLASS (rel_merge_dialog_parent_class)->finalize (object);
}

static void
rel_merge_dialog_class_init (RelMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_merge_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_merge_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMergeDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RelMergeDialog, navigation);
}

static void
rel_merge_dialog_init (RelMergeDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = undo_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "merges", G_ACTION_GROUP (actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static RelMergeDialog *
dialog_new (RelStore *store)
{
  RelMergeDialog *self = g_object_new (REL_TYPE_MERGE_DIALOG, NULL);

  self->store = g_object_ref (store);
  return self;
}

/**
 * rel_merge_dialog_new_for_pair:
 * @store: where they are
 * @kept: the person that stays
 * @removed: the person that becomes part of them
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_merge_dialog_new_for_pair (RelStore *store, const char *kept, const char *removed)
{
  RelMergeDialog *self = dialog_new (store);

  push_merge (self, kept, removed);
  return ADW_DIALOG (self);
}

/**
 * rel_merge_dialog_new_for_person:
 * @store: where they are
 * @id: the person that stays
 * @name: what they are called
 *
 * Returns: (transfer floating): a dialog that first asks with whom to merge them
 */
AdwDialog *
rel_merge_dialog_new_for_person (RelStore *store, const char *id, const char *name)
{
  RelMergeDialog *self = dialog_new (store);
  g_autofree char *title = rel_sentence (_("Merge %s With…"), name);
  AdwNavigationPage *page = rel_person_chooser_new (store, title, id);

  self->kept = g_strdup (id);
  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
  return ADW_DIALOG (self);
}

/**
 * rel_merge_dialog_new_for_all:
 * @store: where they are
 *
 * Returns: (transfer floating): a dialog with everybody who may be the same as somebody else
 */
AdwDialog *
rel_merge_dialog_new_for_all (RelStore *store)
{
  RelMergeDialog *self = dialog_new (store);
  AdwNavigationPage *page = rel_duplicates_page_new (store);

  adw_navigation_page_set_tag (page, "duplicates");
  g_signal_connect_object (page, "chosen", G_CALLBACK (pair_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
  return ADW_DIALOG (self);
}

/**
 * rel_merge_dialog_get_page:
 * @self: a dialog
 *
 * Returns: (transfer none): what it shows
 */
AdwNavigationPage *
rel_merge_dialog_get_page (RelMergeDialog *self)
{
  return adw_navigation_view_get_visible_page (self->navigation);
}
