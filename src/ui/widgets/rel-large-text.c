/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands side by side goes one below the other in large text, and is not cut. */
#include "rel-large-text.h"

#define LARGE_TEXT_DPI (1.5 * 96)

/**
 * rel_is_large_text:
 *
 * Returns: whether text is at least half as large again as usual
 */
gboolean
rel_is_large_text (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi >= LARGE_TEXT_DPI * PANGO_SCALE;
}

/**
 * rel_combo_row_make_room:
 * @row: a row without a subtitle, whose choices are a #GtkStringList
 *
 * In large text what is chosen stands below the title, in as many lines as it needs.
 */
void
rel_combo_row_make_room (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  if (!rel_is_large_text ())
    return;
  adw_combo_row_set_use_subtitle (row, TRUE);
  /* What was chosen before is told only from now on */
  if (chosen != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gtk_string_object_get_string (chosen));
}

/**
 * rel_row_set_title_lines:
 * @row: a row
 * @lines: how many lines its title may take, in text of the usual size
 *
 * In large text it may take as many as it needs.
 */
void
rel_row_set_title_lines (AdwActionRow *row, int lines)
{
  adw_action_row_set_title_lines (row, rel_is_large_text () ? 0 : lines);
}
