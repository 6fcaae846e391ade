/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that edit how long something took, from minutes to days, and by whose clock it began. */
#include "rel-time-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rel-row-problem.h"

/* Longer than anything that is one conversation. */
#define MOST_MINUTES (366 * 24 * 60)

typedef struct
{
  RelRecord *record;
  guint field;
  AdwEntryRow *row;   /* not owned: it owns this */
  GtkDropDown *units; /* (nullable) */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *self = data;

  g_object_unref (self->record);
  g_free (self);
}

static Editing *
editing_new (GtkWidget *row, RelRecord *record, guint field)
{
  Editing *self = g_new0 (Editing, 1);

  self->record = g_object_ref (record);
  self->field = field;
  self->row = ADW_ENTRY_ROW (row);
  g_object_set_data_full (G_OBJECT (row), "rel-editing", self, editing_free);
  return self;
}

/* How long: a number, and what it counts */

static const int unit_minutes[] = { 1, 60, 24 * 60 };

static void
duration_changed_cb (Editing *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row))));
  char *end;
  double minutes = g_strtod (text, &end) * unit_minutes[gtk_drop_down_get_selected (self->units)];
  gboolean is_valid = *text == '\0' || (*end == '\0' && minutes >= 0 && minutes <= MOST_MINUTES);

  rel_row_set_problem (GTK_WIDGET (self->row), is_valid ? NULL : _("A number, such as 45 or 1.5"));
  /* What is no number is kept as one that no rule allows, so that it cannot be saved */
  rel_record_set_number (self->record, self->field, *text == '\0' ? REL_NUMBER_NONE : is_valid ? (int) round (minutes) : -2);
}

/**
 * rel_duration_row_new:
 * @record: what is edited
 * @field: its member, in minutes
 * @title: what it is
 *
 * Returns: (transfer floating): a row with a number and a choice of minutes, hours or days
 */
GtkWidget *
rel_duration_row_new (RelRecord *record, guint field, const char *title)
{
  const char * const units[] = { C_("unit", "Minutes"), C_("unit", "Hours"), C_("unit", "Days"), NULL };
  int minutes = rel_record_get_number (record, field);
  guint unit = minutes > 0 && minutes % unit_minutes[2] == 0 ? 2 : minutes > 0 && minutes % unit_minutes[1] == 0 ? 1 : 0;
  g_autofree char *text = minutes >= 0 ? g_strdup_printf ("%d", minutes / unit_minutes[unit]) : g_strdup ("");
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text, "input-purpose",
                                 GTK_INPUT_PURPOSE_NUMBER, NULL);
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (units);
  Editing *editing = editing_new (row, record, field);

  editing->units = GTK_DROP_DOWN (drop_down);
  gtk_drop_down_set_selected (editing->units, unit);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (drop_down, "rel-chooser");
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Unit"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), drop_down);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (duration_changed_cb), editing);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (duration_changed_cb), editing);
  return row;
}

/* By whose clock */

static void
zone_changed_cb (Editing *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  g_autoptr (GTimeZone) zone = *text != '\0' ? g_time_zone_new_identifier (text) : NULL;

  rel_row_set_problem (GTK_WIDGET (self->row), *text == '\0' || zone != NULL
                                                 ? NULL
                                                 : _("Area and city, such as Europe/Berlin; empty for your own time zone"));
  rel_record_set_text (self->record, self->field, *text != '\0' ? text : NULL);
}

static void
use_here_cb (Editing *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  gtk_editable_set_text (GTK_EDITABLE (self->row), g_time_zone_get_identifier (zone));
}

/**
 * rel_zone_row_new:
 * @record: what is edited
 * @field: its member, the name of a time zone
 * @title: what it is
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_zone_row_new (RelRecord *record, guint field, const char *title)
{
  const char *text = rel_record_get_text (record, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text != NULL ? text : "", NULL);
  GtkWidget *here = gtk_button_new_from_icon_name ("mark-location-symbolic");
  Editing *editing = editing_new (row, record, field);

  gtk_widget_set_tooltip_text (here, _("The Time Zone of This Computer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (here), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The Time Zone of This Computer"), -1);
  gtk_widget_set_valign (here, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (here, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), here);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (zone_changed_cb), editing);
  g_signal_connect_swapped (here, "clicked", G_CALLBACK (use_here_cb), editing);
  return row;
}
