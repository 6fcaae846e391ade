/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that may be meant, below the line while one is typed. It never has the focus, and takes the Return key
 * only when somebody was picked with the arrow keys: what was typed is never replaced unasked. */
#include "rel-capture-completion.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "rel-announce.h"
#include "rel-initials.h"
#include "rel-large-text.h"

#define SHOWN 6
#define CHARS_SHOWN 30

struct _RelCaptureCompletion
{
  GtkPopover parent_instance;

  GtkListBox *list;
  RelCaptureDraft *draft;
  RelWhoCache *who;
  GPtrArray *ids;    /* of the people who are shown */
  GdkRectangle below; /* what it points to */
};

G_DEFINE_FINAL_TYPE (RelCaptureCompletion, rel_capture_completion, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (RelCaptureCompletion *self, int index)
{
  g_autofree char *id = g_strdup (self->ids->pdata[index]);

  rel_capture_completion_hide (self);
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
activated_cb (RelCaptureCompletion *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

/* A row that says nothing yet. */
static GtkWidget *
content_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *facts = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), CHARS_SHOWN);
  gtk_label_set_max_width_chars (GTK_LABEL (facts), CHARS_SHOWN);
  gtk_label_set_xalign (GTK_LABEL (facts), 0);
  gtk_label_set_ellipsize (GTK_LABEL (facts), PANGO_ELLIPSIZE_END);
  rel_label_make_room (GTK_LABEL (title));
  rel_label_make_room (GTK_LABEL (facts));
  gtk_widget_add_css_class (facts, "caption");
  gtk_widget_add_css_class (facts, "dimmed");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), facts);
  gtk_box_append (GTK_BOX (box), rel_initials_new (28, NULL));
  gtk_box_append (GTK_BOX (box), texts);
  return box;
}

/* Rows are kept from letter to letter, since to make them takes longer than a letter may; those without a person are hidden. */
static void
show_names (RelCaptureCompletion *self)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *name = rel_capture_draft_get_name (self->draft, self->ids->pdata[i]);
      GtkWidget *content;

      if (gtk_list_box_get_row_at_index (self->list, (int) i) == NULL)
        gtk_list_box_append (self->list, content_new ());
      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      content = gtk_list_box_row_get_child (row);
      rel_initials_set_name (REL_INITIALS (gtk_widget_get_first_child (content)), name);
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_last_child (content))), name);
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
    }
  for (guint i = self->ids->len; (row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
}

static void
show_facts (RelCaptureCompletion *self)
{
  for (guint i = 0; i < self->ids->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      GtkWidget *facts = gtk_widget_get_last_child (gtk_widget_get_last_child (gtk_list_box_row_get_child (row)));
      const char *words = rel_who_cache_get (self->who, self->ids->pdata[i]);

      /* Room is kept for what is not known yet: the popover stays as large as it is when it comes */
      gtk_label_set_label (GTK_LABEL (facts), words);
      gtk_widget_set_visible (facts, *words != '\0' || !rel_who_cache_knows (self->who, self->ids->pdata[i]));
    }
}

static gboolean
is_same (RelCaptureCompletion *self, GPtrArray *ids)
{
  if (ids->len != self->ids->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!g_str_equal (ids->pdata[i], self->ids->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
rel_capture_completion_dispose (GObject *object)
{
  RelCaptureCompletion *self = REL_CAPTURE_COMPLETION (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->who);
  G_OBJECT_CLASS (rel_capture_completion_parent_class)->dispose (object);
}

static void
rel_capture_completion_finalize (GObject *object)
{
  g_ptr_array_unref (REL_CAPTURE_COMPLETION (object)->ids);
  G_OBJECT_CLASS (rel_capture_completion_parent_class)->finalize (object);
}

static void
rel_capture_completion_class_init (RelCaptureCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_capture_completion_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_capture_completion_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
rel_capture_completion_init (RelCaptureCompletion *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), 260, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("People Who Match"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->list));
}

/**
 * rel_capture_completion_new:
 * @draft: what is typed
 * @who: tells people of one name apart
 *
 * Returns: (transfer floating): a popover without a parent
 */
GtkWidget *
rel_capture_completion_new (RelCaptureDraft *draft, RelWhoCache *who)
{
  RelCaptureCompletion *self = g_object_new (REL_TYPE_CAPTURE_COMPLETION, NULL);

  self->draft = g_object_ref (draft);
  self->who = g_object_ref (who);
  g_signal_connect_object (who, "loaded", G_CALLBACK (show_facts), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rel_capture_completion_update:
 * @self: a popover
 * @typed: the beginning of a name
 * @below: where it stands, in the coordinates of the parent
 *
 * Shows who may be meant, or nothing where nobody else is.
 */
void
rel_capture_completion_update (RelCaptureCompletion *self, const char *typed, const GdkRectangle *below)
{
  g_autoptr (GPtrArray) ids = rel_capture_draft_complete (self->draft, typed, SHOWN);

  /* Nothing is left to complete */
  if (ids->len == 0 || (ids->len == 1 && g_strcmp0 (rel_capture_draft_get_name (self->draft, ids->pdata[0]), typed) == 0))
    {
      rel_capture_completion_hide (self);
      return;
    }
  if (!is_same (self, ids))
    {
      g_ptr_array_set_size (self->ids, 0);
      for (guint i = 0; i < ids->len; i++)
        g_ptr_array_add (self->ids, g_strdup (ids->pdata[i]));
      show_names (self);
      show_facts (self);
    }
  gtk_list_box_unselect_all (self->list);
  if (!gdk_rectangle_equal (below, &self->below))
    gtk_popover_set_pointing_to (GTK_POPOVER (self), below);
  self->below = *below;
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * rel_capture_completion_hide:
 * @self: a completion
 *
 * Offers nothing any more.
 */
void
rel_capture_completion_hide (RelCaptureCompletion *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Before the first row and behind the last one comes none: then what was typed stands. */
static void
move (RelCaptureCompletion *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int count = (int) self->ids->len;
  int index = row != NULL ? gtk_list_box_row_get_index (row) : step > 0 ? -1 : count;

  index += step;
  if (index < 0 || index >= count)
    {
      gtk_list_box_unselect_all (self->list);
      return;
    }
  row = gtk_list_box_get_row_at_index (self->list, index);
  gtk_list_box_select_row (self->list, row);
  rel_announce (GTK_WIDGET (self->list), rel_capture_draft_get_name (self->draft, self->ids->pdata[index]),
                GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * rel_capture_completion_press:
 * @self: a popover
 * @keyval: a key that was pressed in the line
 * @state: with what
 *
 * Returns: whether the key was for the popover
 */
gboolean
rel_capture_completion_press (RelCaptureCompletion *self, guint keyval, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Tab:
      choose (self, row != NULL ? gtk_list_box_row_get_index (row) : 0);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (row == NULL)
        return FALSE;
      choose (self, gtk_list_box_row_get_index (row));
      return TRUE;
    case GDK_KEY_Escape:
      rel_capture_completion_hide (self);
      return TRUE;
    default:
      return FALSE;
    }
}
