/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who can introduce me to somebody: a person to choose, and the ways that lead there. */
#include "rel-paths-card.h"

#include <glib/gi18n-lib.h>

#include "rel-chip-box.h"
#include "rel-clock.h"
#include "rel-content-row.h"
#include "rel-doing.h"
#include "rel-large-text.h"
#include "rel-live-read.h"
#include "rel-paths.h"
#include "rel-reference-row.h"
#include "rel-rows.h"
#include "rel-sentence.h"

#define PATHS_SHOWN 4

struct _RelPathsCard
{
  GtkBox parent_instance;

  GtkListBox *list_box;

  RelReferenceRow *chooser;
  RelLiveRead *read;
  char *person; /* (nullable): who is sought */
};

G_DEFINE_FINAL_TYPE (RelPathsCard, rel_paths_card, GTK_TYPE_BOX)

static gpointer
load_paths (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  /* Nobody is sought */
  if (id == NULL)
    return g_ptr_array_new ();
  return rel_paths_load (connection, id, rel_clock_today (), PATHS_SHOWN, error);
}

static GtkWidget *
step_button_new (const char *name, const char *id)
{
  GtkWidget *button = gtk_button_new_with_label (name);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  rel_label_make_room (GTK_LABEL (label));
  gtk_widget_add_css_class (button, "rel-chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "person", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  return button;
}

/* What to do first, and below it the steps, each of which opens. */
static GtkWidget *
path_row_new (const RelPath *path)
{
  GtkWidget *row = rel_content_row_new (""); /* its steps are to stop at */
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  RelChipBox *steps = REL_CHIP_BOX (rel_chip_box_new ());
  guint n = g_strv_length (path->steps);
  g_autofree char *sentence = n > 1 ? rel_sentence (_("Ask %s for an introduction"), path->names[0])
                                    : rel_sentence (_("You talked with %s within the last year"), path->names[0]);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", sentence, "xalign", 0.0, "wrap", TRUE, NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        {
          GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

          gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
          gtk_widget_add_css_class (arrow, "dimmed");
          rel_chip_box_append (steps, arrow);
        }
      rel_chip_box_append (steps, step_button_new (path->names[i], path->steps[i]));
    }
  gtk_widget_add_css_class (box, "rel-chips");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (steps));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* All but the chooser. */
static void
clear_paths (RelPathsCard *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 1)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelPathsCard *self = REL_PATHS_CARD (user_data);
  GPtrArray *paths = result;

  clear_paths (self);
  if (paths == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  for (guint i = 0; i < paths->len; i++)
    gtk_list_box_append (self->list_box, path_row_new (paths->pdata[i]));
  if (paths->len == 0 && self->person != NULL)
    {
      AdwActionRow *row = rel_row_new (NULL, _("No path is known"), _("Note who this person knows, on their page or with others, and who introduced you to whom."));

      adw_action_row_set_subtitle_lines (row, 0);
      gtk_list_box_append (self->list_box, GTK_WIDGET (row));
    }
}

static void
chosen_cb (RelPathsCard *self)
{
  g_auto (GStrv) ids = rel_reference_row_dup_ids (self->chooser);

  rel_paths_card_set_person (self, ids[0]);
}

static void
rel_paths_card_dispose (GObject *object)
{
  RelPathsCard *self = REL_PATHS_CARD (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PATHS_CARD);
  G_OBJECT_CLASS (rel_paths_card_parent_class)->dispose (object);
}

static void
rel_paths_card_finalize (GObject *object)
{
  g_free (REL_PATHS_CARD (object)->person);
  G_OBJECT_CLASS (rel_paths_card_parent_class)->finalize (object);
}

static void
rel_paths_card_class_init (RelPathsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_paths_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_paths_card_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/insights/rel-paths-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPathsCard, list_box);
}

static void
rel_paths_card_init (RelPathsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_paths_card_set_store:
 * @self: a card
 * @store: where to read; once
 */
void
rel_paths_card_set_store (RelPathsCard *self, RelStore *store)
{
  g_return_if_fail (self->read == NULL);

  self->read = rel_live_read_new (store, load_paths, (GDestroyNotify) g_ptr_array_unref, answered_cb, self);
  self->chooser = REL_REFERENCE_ROW (rel_reference_row_new_for_noun (store, REL_NOUN_PERSON, _("To Whom")));
  g_signal_connect_object (self->chooser, "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list_box, GTK_WIDGET (self->chooser));
}

/**
 * rel_paths_card_set_person:
 * @self: a card with a store
 * @person_id: (nullable): whom to be introduced to
 */
void
rel_paths_card_set_person (RelPathsCard *self, const char *person_id)
{
  if (g_set_str (&self->person, person_id))
    rel_live_read_ask (self->read, person_id);
}
