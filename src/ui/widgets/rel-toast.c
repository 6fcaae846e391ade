/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in passing, whole: a toast whose sentence goes on on the next line where the window is narrow or its text is
 * large, and whose buttons go below it. AdwToast itself cuts the sentence at the end of the line. */
#include "rel-toast.h"

#include <glib/gi18n-lib.h>

#include "rel-announce.h"
#include "rel-chip-box.h"
#include "rel-sentence.h"

/* What a toast has beside its title: its edges and the button that closes it, which are of one size in any text. */
#define BESIDE 100
#define LEAST_ROOM 120

/* In the lowest window there is room for so many, in large text, and for a line of buttons. */
#define MOST_LINES 4

/* A toast is as high as it needs to be at the width it would like to have, so that must be one it can get. */
static void
fit (AdwClamp *title, int width)
{
  const int room = MAX (width - BESIDE, LEAST_ROOM);

  adw_clamp_set_maximum_size (title, room);
  adw_clamp_set_tightening_threshold (title, room);
}

static void
resized_cb (AdwClamp *title, GParamSpec *property, GtkWindow *window)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (title), ADW_TYPE_TOAST_OVERLAY);
  int width;

  gtk_window_get_default_size (window, &width, NULL);
  if (overlay != NULL && width > 0)
    fit (title, MIN (width, gtk_widget_get_width (overlay)));
}

/**
 * rel_toast_new:
 * @sentence: what it says
 * @over: what it will be shown over
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
rel_toast_new (const char *sentence, GtkWidget *over)
{
  AdwToast *toast = adw_toast_new ("");
  GtkRoot *root = gtk_widget_get_root (over);
  GtkWidget *title = adw_clamp_new ();
  GtkWidget *box = rel_chip_box_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", sentence, "tooltip-text", sentence, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "ellipsize", PANGO_ELLIPSIZE_END, "lines", MOST_LINES, NULL);

  gtk_widget_add_css_class (label, "heading");
  rel_chip_box_append (REL_CHIP_BOX (box), label);
  adw_clamp_set_unit (ADW_CLAMP (title), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_child (ADW_CLAMP (title), box);
  fit (ADW_CLAMP (title), gtk_widget_get_width (over));
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::default-width", G_CALLBACK (resized_cb), title, G_CONNECT_SWAPPED);
  adw_toast_set_custom_title (toast, title);
  return toast;
}

/**
 * rel_toast_add_button:
 * @toast: a toast of rel_toast_new()
 * @label: what the button does, with a mnemonic
 * @action: what it does
 * @target: (nullable) (transfer floating): with what
 *
 * Adds a button that takes the toast away, too.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
rel_toast_add_button (AdwToast *toast, const char *label, const char *action, GVariant *target)
{
  GtkWidget *box = adw_clamp_get_child (ADW_CLAMP (adw_toast_get_custom_title (toast)));
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  rel_chip_box_append (REL_CHIP_BOX (box), button);
  return button;
}

static char *
describe (GtkWidget *box)
{
  const char *sentence = gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (box)));
  GtkWidget *last = gtk_widget_get_last_child (box);

  if (!GTK_IS_BUTTON (last))
    return g_strdup (sentence);
  /* Translators: said by a screen reader: a sentence, and the button beside it (“Undo”) */
  return rel_sentence (_("%s, with a button: %s"), sentence, gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (last)))));
}

/**
 * rel_toast_show:
 * @toast: (transfer full): a toast of rel_toast_new()
 * @over: what it is shown over: an #AdwToastOverlay or an #AdwPreferencesDialog
 *
 * Shows and says it: of a toast with a title of its own libadwaita says only that there is one.
 */
void
rel_toast_show (AdwToast *toast, GtkWidget *over)
{
  g_autofree char *spoken = describe (adw_clamp_get_child (ADW_CLAMP (adw_toast_get_custom_title (toast))));

  if (ADW_IS_PREFERENCES_DIALOG (over))
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (over), toast);
  else
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (over), toast);
  rel_announce (over, spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
