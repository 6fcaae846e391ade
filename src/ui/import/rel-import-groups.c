/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import does to each file, as groups of rows: for the preview and for the report. */
#include "rel-import-groups.h"

#include <glib/gi18n-lib.h>

#include "rel-rows.h"

/* What records of a noun are called when there are @count of them. */
static char *
describe_count (RelNoun noun, guint count)
{
  switch ((int) noun)
    {
    case REL_NOUN_PERSON:
      return g_strdup_printf (ngettext ("%u person", "%u people", count), count);
    case REL_NOUN_MEETING:
      return g_strdup_printf (ngettext ("%u meeting", "%u meetings", count), count);
    case REL_NOUN_GOAL:
      return g_strdup_printf (ngettext ("%u goal", "%u goals", count), count);
    default:
      return g_strdup_printf (ngettext ("%u other record", "%u other records", count), count);
    }
}

static char *
describe_counts (const guint *counts)
{
  GString *line = g_string_new (NULL);
  guint others = 0;

  for (guint noun = 0; noun < REL_N_NOUNS; noun++)
    {
      g_autofree char *part = NULL;

      if (noun != REL_NOUN_PERSON && noun != REL_NOUN_MEETING && noun != REL_NOUN_GOAL)
        {
          others += counts[noun];
          continue;
        }
      if (counts[noun] == 0)
        continue;
      part = describe_count (noun, counts[noun]);
      g_string_append_printf (line, "%s%s", line->len > 0 ? C_("facts", " · ") : "", part);
    }
  if (others > 0)
    {
      g_autofree char *part = describe_count (REL_NOUN_NONE, others);

      g_string_append_printf (line, "%s%s", line->len > 0 ? C_("facts", " · ") : "", part);
    }
  return g_string_free (line, FALSE);
}

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *value)
{
  AdwActionRow *row = rel_row_new_property (title, value);

  adw_action_row_set_subtitle_selectable (row, FALSE);
  adw_preferences_group_add (group, GTK_WIDGET (row));
}

static void
add_count (AdwPreferencesGroup *group, const char *title, const guint *counts)
{
  g_autofree char *text = describe_counts (counts);

  if (*text != '\0')
    add_row (group, title, text);
}

/* What a file was recognised as. */
static const char *
describe_format (const char *format)
{
  if (g_strcmp0 (format, "csv") == 0)
    return _("A table of people (CSV)");
  if (g_strcmp0 (format, "vcard") == 0)
    return _("Contacts (vCard)");
  if (g_strcmp0 (format, "json") == 0)
    return _("A Relations file");
  return format != NULL ? format : "";
}

/**
 * rel_import_group_new:
 * @file: the part of a report on one file
 * @is_tried: whether nothing was done yet, and who is here already is still to be decided
 *
 * Returns: (transfer floating): its counts; a row that can be activated where records are rejected
 */
AdwPreferencesGroup *
rel_import_group_new (const RelImportFile *file, gboolean is_tried)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *shown = g_filename_display_basename (file->path);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  adw_preferences_group_set_title (group, escaped);
  adw_preferences_group_set_description (group, describe_format (file->format));
  add_count (group, C_("import", "New"), file->created);
  add_count (group, C_("import", "Updated"), file->updated);
  if (file->unchanged > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u record", "%u records", file->unchanged), file->unchanged);

      add_row (group, _("Already Here, Unchanged"), text);
    }
  if (file->duplicates->len > 0 && !is_tried)
    {
      g_autofree char *text = describe_count (REL_NOUN_PERSON, file->duplicates->len);

      add_row (group, _("Left as They Are"), text);
    }
  if (file->rejected->len > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u record", "%u records", file->rejected->len), file->rejected->len);
      AdwActionRow *row = rel_row_new (NULL, C_("import", "Rejected"), text);
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_add_css_class (GTK_WIDGET (row), "property");
      adw_action_row_add_suffix (row, arrow);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_preferences_group_add (group, GTK_WIDGET (row));
      g_object_set_data (G_OBJECT (group), "rel-rejected", row);
    }
  return group;
}

/**
 * rel_import_group_get_rejected_row:
 * @group: a group
 *
 * Returns: (transfer none) (nullable): the row that is to lead to what was rejected
 */
GtkWidget *
rel_import_group_get_rejected_row (AdwPreferencesGroup *group)
{
  return g_object_get_data (G_OBJECT (group), "rel-rejected");
}
