/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody to reach out to: the reasons, and what to do about them. */
#include "rel-move-row.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-outcome.h"

/* "Not now" is two weeks; a new reason brings somebody back before. */
#define NOT_NOW_DAYS 14
/* More reasons than these are on the person's page. */
#define REASONS_SHOWN 3

struct _RelMoveRow
{
  AdwPreferencesRow parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkBox *reasons;
  GtkWidget *log_button;
  GtkWidget *plan_button;

  RelStore *store;
  char *person;
};

G_DEFINE_FINAL_TYPE (RelMoveRow, rel_move_row, ADW_TYPE_PREFERENCES_ROW)

/* The snooze remembers which reasons were shown, so it is made where they are read. */
static gpointer
make_snooze (RelConnection *connection, gpointer person, GCancellable *cancellable, GError **error)
{
  RelDay today = rel_clock_today ();
  g_autoptr (GPtrArray) moves = rel_next_moves_load (connection, today, error);

  if (moves == NULL)
    return NULL;
  for (guint i = 0; i < moves->len; i++)
    {
      const RelMove *move = moves->pdata[i];

      if (g_strcmp0 (move->person, person) == 0)
        return rel_outcome_not_now (connection, person, move, today + NOT_NOW_DAYS, error);
    }
  g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, "no move");
  return NULL;
}

typedef struct
{
  GtkWidget *root;
  char *toast;
} Snoozing;

static void
snooze_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Snoozing *snoozing = data;
  g_autoptr (GtkWidget) root = snoozing->root;
  g_autofree char *toast = snoozing->toast;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelChanges) changes = rel_store_read_finish (REL_STORE (source), result, &error);

  g_free (snoozing);
  if (changes != NULL)
    rel_do (root, REL_STORE (source), changes, toast);
  else if (!g_error_matches (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
    rel_say_error (root, error);
}

static void
not_now_cb (RelMoveRow *self)
{
  Snoozing *snoozing = g_new0 (Snoozing, 1);

  snoozing->root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  snoozing->toast = g_strdup_printf (_("%s is left out for two weeks"), gtk_label_get_label (self->name));
  rel_store_read_async (self->store, make_snooze, g_strdup (self->person), g_free, g_object_unref, NULL, snooze_made_cb, snoozing);
}

static void
rel_move_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MOVE_ROW);
  g_clear_object (&REL_MOVE_ROW (object)->store);
  G_OBJECT_CLASS (rel_move_row_parent_class)->dispose (object);
}

static void
rel_move_row_finalize (GObject *object)
{
  g_free (REL_MOVE_ROW (object)->person);
  G_OBJECT_CLASS (rel_move_row_parent_class)->finalize (object);
}

static void
rel_move_row_class_init (RelMoveRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_move_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_move_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/today/rel-move-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, name);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, reasons);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, log_button);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, plan_button);
  gtk_widget_class_bind_template_callback (widget_class, not_now_cb);
}

static void
rel_move_row_init (RelMoveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_move_row_new:
 * @store: where to write
 * @move: somebody, and why
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_move_row_new (RelStore *store, const RelMove *move)
{
  RelMoveRow *self = g_object_new (REL_TYPE_MOVE_ROW, "use-markup", FALSE, "title", move->name, NULL);

  self->store = g_object_ref (store);
  self->person = g_strdup (move->person);
  adw_avatar_set_text (self->avatar, move->name);
  gtk_label_set_label (self->name, move->name);
  for (guint i = 0; i < move->reasons->len && i < REASONS_SHOWN; i++)
    {
      const RelReason *reason = move->reasons->pdata[i];
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", reason->text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                       PANGO_WRAP_WORD_CHAR, NULL);

      gtk_box_append (self->reasons, label);
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", "person", move->person);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->log_button), "(ss)", move->person, move->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->log_button), "win.capture-with");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->plan_button), "(sss)", "follow_up", "person", move->person);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->plan_button), "win.add");
  return GTK_WIDGET (self);
}
