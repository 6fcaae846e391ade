/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next move with a stakeholder: text in as many lines as it takes, and an entry while it is changed. What was typed
 * is written when the entry is left or Enter is pressed; Escape leaves what was there before. */
#include "rel-move-cell.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-sentence.h"
#include "rel-stakeholder.h"

/* Of the text, where there is room. */
#define LEAST_CHARS 10
#define MOST_CHARS 24

struct _RelMoveCell
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *button;
  GtkLabel *label;
  GtkWidget *entry;

  RelStore *store;
  char *stakeholder; /* id */
  char *name;
  char *saved;       /* the move as it was last read or written, empty for none */
  char *before;      /* (nullable): as it was until what is being written, which may fail */
};

G_DEFINE_FINAL_TYPE (RelMoveCell, rel_move_cell, ADW_TYPE_BIN)

static const char *
get_text (RelMoveCell *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_edited (RelMoveCell *self)
{
  return gtk_stack_get_visible_child (self->stack) == self->entry;
}

static void
show_saved (RelMoveCell *self)
{
  const gboolean is_empty = *self->saved == '\0';

  gtk_label_set_label (self->label, is_empty ? _("What comes next?") : self->saved);
  if (is_empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->saved, -1);
}

/* What could not be written stands in the entry, to be tried again or given up. */
static void
written_cb (GtkWidget *cell, gboolean is_done)
{
  RelMoveCell *self = REL_MOVE_CELL (cell);

  if (is_done || gtk_widget_get_root (cell) == NULL)
    return;
  g_set_str (&self->saved, self->before);
  show_saved (self);
  gtk_stack_set_visible_child (self->stack, self->entry);
}

static void
save (RelMoveCell *self)
{
  g_autofree char *text = g_strdup (get_text (self));
  g_autofree char *toast = NULL;

  if (g_str_equal (text, self->saved) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  g_set_str (&self->before, self->saved);
  g_set_str (&self->saved, text);
  show_saved (self);
  toast = rel_sentence (_("Next move with %s changed"), self->name);
  rel_do_set_text (GTK_WIDGET (self), self->store, REL_NOUN_STAKEHOLDER, self->stakeholder, REL_STAKEHOLDER_NEXT_MOVE,
                   *text != '\0' ? text : NULL, toast, written_cb);
}

/* The text again, with the focus where the entry had it. */
static void
stop (RelMoveCell *self)
{
  gtk_stack_set_visible_child (self->stack, self->button);
  gtk_widget_grab_focus (self->button);
}

static void
activated_cb (RelMoveCell *self)
{
  save (self);
  stop (self);
}

static void
left_cb (RelMoveCell *self)
{
  save (self);
  gtk_stack_set_visible_child (self->stack, self->button);
}

static gboolean
key_cb (RelMoveCell *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->saved);
  stop (self);
  return GDK_EVENT_STOP;
}

static void
rel_move_cell_dispose (GObject *object)
{
  RelMoveCell *self = REL_MOVE_CELL (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_move_cell_parent_class)->dispose (object);
}

static void
rel_move_cell_finalize (GObject *object)
{
  RelMoveCell *self = REL_MOVE_CELL (object);

  g_free (self->stakeholder);
  g_free (self->name);
  g_free (self->saved);
  g_free (self->before);
  G_OBJECT_CLASS (rel_move_cell_parent_class)->finalize (object);
}

static void
rel_move_cell_class_init (RelMoveCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_move_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_move_cell_finalize;
}

static void
add_controllers (RelMoveCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
}

static void
rel_move_cell_init (RelMoveCell *self)
{
  self->saved = g_strdup ("");
  self->stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "width-chars", LEAST_CHARS,
                              "max-width-chars", MOST_CHARS, NULL);
  self->button = g_object_new (GTK_TYPE_BUTTON, "child", self->label, NULL);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("What comes next?"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "rel-text-cell");
  gtk_widget_add_css_class (self->entry, "rel-cell");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (rel_move_cell_edit), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activated_cb), self);
  add_controllers (self);
  gtk_stack_add_child (self->stack, self->button);
  gtk_stack_add_child (self->stack, self->entry);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  show_saved (self);
}

/**
 * rel_move_cell_new:
 * @store: where to write
 * @stakeholder: the id of the stakeholder
 * @name: what the person is called
 *
 * Returns: (transfer floating): a cell without a move
 */
GtkWidget *
rel_move_cell_new (RelStore *store, const char *stakeholder, const char *name)
{
  RelMoveCell *self = g_object_new (REL_TYPE_MOVE_CELL, NULL);
  g_autofree char *label = rel_sentence (_("Next move with %s"), name);

  self->store = g_object_ref (store);
  self->stakeholder = g_strdup (stakeholder);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/**
 * rel_move_cell_set_move:
 * @self: a cell
 * @move: what the records say, empty for nothing
 *
 * What is being typed stays.
 */
void
rel_move_cell_set_move (RelMoveCell *self, const char *move)
{
  const gboolean is_untouched = !is_edited (self) || g_str_equal (get_text (self), self->saved);

  g_set_str (&self->saved, move);
  show_saved (self);
  if (is_untouched)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), self->saved);
}

/**
 * rel_move_cell_edit:
 * @self: a cell
 *
 * Has the move changed where it stands.
 */
void
rel_move_cell_edit (RelMoveCell *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->saved);
  gtk_stack_set_visible_child (self->stack, self->entry);
  gtk_widget_grab_focus (self->entry);
}

/**
 * rel_move_cell_get_entry:
 * @self: a cell
 *
 * Returns: (transfer none): where the move is typed
 */
GtkEntry *
rel_move_cell_get_entry (RelMoveCell *self)
{
  return GTK_ENTRY (self->entry);
}
