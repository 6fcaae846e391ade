/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chip under a captured line. It is kept from letter to letter, and shows only what is another than before: to make
 * widgets takes longer than a letter may. */
#include "rel-capture-chip.h"

#include <glib/gi18n-lib.h>

#include "rel-initials.h"
#include "rel-large-text.h"
#include "rel-sentence.h"

#define LINES_SHOWN 4

struct _RelCaptureChip
{
  AdwBin parent_instance;

  RelCaptureChipKind kind;
  GtkWidget *control; /* a button or a menu button */
  GtkWidget *icon;
  GtkWidget *initials;
  GtkLabel *label;
  GtkLabel *badge;
  char *style;
  char *key;
  gsize start, length;
};

G_DEFINE_FINAL_TYPE (RelCaptureChip, rel_capture_chip, ADW_TYPE_BIN)

enum
{
  MENU_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has_menu (RelCaptureChipKind kind)
{
  return kind == REL_CAPTURE_CHIP_PERSON || kind == REL_CAPTURE_CHIP_GOAL;
}

static void
set_picture (RelCaptureChip *self, GtkWidget *shown)
{
  gtk_widget_set_visible (self->icon, shown == self->icon);
  gtk_widget_set_visible (self->initials, shown == self->initials);
}

/* Not set with the words: GTK asks the display where the pointer is each time a tooltip is set. */
static gboolean
tooltip_cb (GtkWidget *label, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (GTK_LABEL (label)));
  return TRUE;
}

static GtkWidget *
content_new (RelCaptureChip *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = gtk_image_new ();
  self->initials = rel_initials_new (18, NULL);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->badge = GTK_LABEL (gtk_label_new (NULL));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->label, LINES_SHOWN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->label), TRUE);
  g_signal_connect (self->label, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->badge), "caption-heading");
  gtk_widget_set_visible (GTK_WIDGET (self->badge), FALSE);
  gtk_box_append (GTK_BOX (content), self->icon);
  gtk_box_append (GTK_BOX (content), self->initials);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->badge));
  gtk_box_append (GTK_BOX (content), words);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (self->badge, 0);
  rel_box_stack (GTK_BOX (words));
  set_picture (self, NULL);
  return content;
}

static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  g_signal_emit (REL_CAPTURE_CHIP (data), signals[MENU_WANTED], 0, button);
}

static GtkWidget *
choice_new (RelCaptureChip *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content_new (self));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_can_shrink (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, self, NULL);
  gtk_widget_add_css_class (button, "rel-capture-choice");
  return button;
}

static GtkWidget *
fact_new (RelCaptureChip *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), content_new (self));
  gtk_widget_add_css_class (button, "rel-chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rel-capture-fact");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(tt)", (guint64) 0, (guint64) 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "capture.select");
  return button;
}

static void
rel_capture_chip_finalize (GObject *object)
{
  RelCaptureChip *self = REL_CAPTURE_CHIP (object);

  g_free (self->style);
  g_free (self->key);
  G_OBJECT_CLASS (rel_capture_chip_parent_class)->finalize (object);
}

static void
rel_capture_chip_class_init (RelCaptureChipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_capture_chip_finalize;
  signals[MENU_WANTED] =
    g_signal_new ("menu-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_MENU_BUTTON);
}

static void
rel_capture_chip_init (RelCaptureChip *self)
{
}

/**
 * rel_capture_chip_new:
 * @kind: what it is; it stays that
 *
 * Returns: (transfer floating): a chip that says nothing yet
 */
GtkWidget *
rel_capture_chip_new (RelCaptureChipKind kind)
{
  RelCaptureChip *self = g_object_new (REL_TYPE_CAPTURE_CHIP, NULL);

  self->kind = kind;
  self->control = has_menu (kind) ? choice_new (self) : fact_new (self);
  if (kind == REL_CAPTURE_CHIP_LINE)
    gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), self->control);
  return GTK_WIDGET (self);
}

/**
 * rel_capture_chip_get_kind:
 * @self: a chip
 *
 * Returns: what it stands for
 */
RelCaptureChipKind
rel_capture_chip_get_kind (RelCaptureChip *self)
{
  return self->kind;
}

/**
 * rel_capture_chip_set_icon:
 * @self: a chip
 * @icon: the name of an icon
 */
void
rel_capture_chip_set_icon (RelCaptureChip *self, const char *icon)
{
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (self->icon)), icon) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  set_picture (self, self->icon);
}

/**
 * rel_capture_chip_set_person:
 * @self: a chip
 * @name: a person, whose initials are shown instead of an icon
 */
void
rel_capture_chip_set_person (RelCaptureChip *self, const char *name)
{
  rel_initials_set_name (REL_INITIALS (self->initials), name);
  set_picture (self, self->initials);
}

/* A choice says what it is of; a fact says what it is for. */
static void
update_name (RelCaptureChip *self)
{
  const char *label = gtk_label_get_label (self->label), *mark = gtk_label_get_label (self->badge);
  g_autofree char *name = NULL;

  if (!has_menu (self->kind))
    name = rel_sentence (self->length > 0 ? _("%s: change it in the line") : _("%s: write another in the line"), label);
  else if (*mark != '\0')
    name = g_strdup_printf ("%s (%s)", label, mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : label, -1);
}

/**
 * rel_capture_chip_set_label:
 * @self: a chip
 * @label: what will be written
 * @mark: (nullable): what is to be said of it
 * @style: (nullable): a style class
 */
void
rel_capture_chip_set_label (RelCaptureChip *self, const char *label, const char *mark, const char *style)
{
  g_autofree char *before = g_strdup (self->style);

  if (g_set_str (&self->style, style))
    {
      if (before != NULL)
        gtk_widget_remove_css_class (self->control, before);
      if (style != NULL)
        gtk_widget_add_css_class (self->control, style);
    }
  if (g_str_equal (gtk_label_get_label (self->label), label) && g_strcmp0 (gtk_label_get_label (self->badge), mark != NULL ? mark : "") == 0)
    return;
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->badge, mark != NULL ? mark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->badge), mark != NULL);
  update_name (self);
}

/**
 * rel_capture_chip_set_place:
 * @self: a fact or a line
 * @start: where in the captured line its words are, in bytes
 * @length: how long they are; 0 where it has none
 */
void
rel_capture_chip_set_place (RelCaptureChip *self, gsize start, gsize length)
{
  gboolean had_words = self->length > 0;

  if (self->start == start && self->length == length)
    return;
  self->start = start;
  self->length = length;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->control), "(tt)", (guint64) start, (guint64) length);
  if (had_words != (length > 0))
    update_name (self);
}

/**
 * rel_capture_chip_set_key:
 * @self: a chip with a menu
 * @key: of the name or tag it is about
 */
void
rel_capture_chip_set_key (RelCaptureChip *self, const char *key)
{
  g_set_str (&self->key, key);
}

/**
 * rel_capture_chip_get_key:
 * @self: a chip
 *
 * Returns: (transfer none): what tells it from the others of its kind
 */
const char *
rel_capture_chip_get_key (RelCaptureChip *self)
{
  return self->key;
}

/**
 * rel_capture_chip_open:
 * @self: a chip with a menu
 *
 * Moves the focus there and opens its menu.
 */
void
rel_capture_chip_open (RelCaptureChip *self)
{
  gtk_widget_grab_focus (self->control);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->control));
}
