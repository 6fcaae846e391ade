/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row in which a day is typed as people say it, or chosen from a calendar. */
#include "rel-date-row.h"

#include <glib/gi18n-lib.h>

#include "rel-capture-day.h"
#include "rel-clock.h"
#include "rel-date.h"
#include "rel-large-text.h"
#include "rel-row-problem.h"
#include "rel-when.h"

struct _RelDateRow
{
  AdwEntryRow parent_instance;

  GtkLabel *said;
  GtkCalendar *calendar;

  gboolean is_ahead;
  gboolean is_required;
};

G_DEFINE_FINAL_TYPE (RelDateRow, rel_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_AHEAD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What was typed, without the blanks around it. */
static char *
dup_typed (RelDateRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

static RelDay
get_day (RelDateRow *self, const char *typed)
{
  RelDay day;

  return rel_capture_read_day (typed, rel_clock_today (), self->is_ahead, &day) ? day : REL_DAY_NONE;
}

/**
 * rel_date_row_dup_date:
 * @self: a row
 *
 * Returns: (transfer full): the day as it is stored, `YYYY-MM-DD`; what was typed where that is no day, so that it is
 *   refused and not lost; empty where nothing was
 */
char *
rel_date_row_dup_date (RelDateRow *self)
{
  char *typed = dup_typed (self);
  RelDay day = get_day (self, typed);

  if (day == REL_DAY_NONE)
    return typed;
  g_free (typed);
  return rel_date_dup (day);
}

/**
 * rel_date_row_is_valid:
 * @self: a row
 *
 * Returns: whether it holds a day, or nothing where nothing is needed
 */
gboolean
rel_date_row_is_valid (RelDateRow *self)
{
  g_autofree char *typed = dup_typed (self);

  return *typed == '\0' ? !self->is_required : get_day (self, typed) != REL_DAY_NONE;
}

/* What was understood, where there is room beside what was typed. */
static void
arrange_said (gpointer row)
{
  GtkLabel *said = REL_DATE_ROW (row)->said;

  gtk_widget_set_visible (GTK_WIDGET (said), *gtk_label_get_label (said) != '\0' && !rel_is_large_text ());
}

static void
changed_cb (RelDateRow *self)
{
  g_autofree char *typed = dup_typed (self);
  RelDay day = get_day (self, typed);
  const gboolean is_day = day != REL_DAY_NONE;
  g_autofree char *brief = is_day ? rel_when_brief_date (day) : NULL;
  g_autofree char *full = is_day ? rel_when_full (day) : NULL;

  gtk_label_set_label (self->said, is_day ? brief : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->said), full);
  arrange_said (self);
  rel_row_set_problem (GTK_WIDGET (self), rel_date_row_is_valid (self) ? NULL : _("A day, such as 2026-03-12, 12 March, Friday or tomorrow"));
}

/* Writes what was understood the way it is stored: “tomorrow” is another day tomorrow. */
static void
settle (RelDateRow *self)
{
  g_autofree char *date = rel_date_row_dup_date (self);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), date))
    gtk_editable_set_text (GTK_EDITABLE (self), date);
}

static void
day_selected_cb (RelDateRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = rel_date_dup (rel_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                                          g_date_time_get_day_of_month (date)));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
show_calendar_cb (RelDateRow *self)
{
  g_autofree char *typed = dup_typed (self);
  RelDay day = get_day (self, typed);
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  rel_day_to_ymd (day != REL_DAY_NONE ? day : rel_clock_today (), &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
rel_date_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  RelDateRow *self = REL_DATE_ROW (object);

  if (property == PROP_AHEAD)
    self->is_ahead = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
rel_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_DATE_ROW);
  G_OBJECT_CLASS (rel_date_row_parent_class)->dispose (object);
}

static void
rel_date_row_class_init (RelDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rel_date_row_set_property;
  object_class->dispose = rel_date_row_dispose;

  /* Whether the day is one to come, so that “friday” is the next one */
  properties[PROP_AHEAD] = g_param_spec_boolean ("ahead", NULL, NULL, FALSE,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelDateRow, said);
  gtk_widget_class_bind_template_child (widget_class, RelDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_calendar_cb);
}

static void
rel_date_row_init (RelDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_follow_text_size (self, arrange_said);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->said, NULL, -1);
}

/**
 * rel_date_row_set_required:
 * @self: a row
 * @is_required: whether there must be a day in it
 */
void
rel_date_row_set_required (RelDateRow *self, gboolean is_required)
{
  self->is_required = is_required;
}

/**
 * rel_date_row_new:
 * @title: what day it is
 * @date: (nullable): the day as it is stored
 * @is_ahead: whether it is a day to come, so that “friday” is the next one and not the last
 *
 * Returns: (transfer floating): the row; it emits GtkEditable's “changed”
 */
GtkWidget *
rel_date_row_new (const char *title, const char *date, gboolean is_ahead)
{
  return g_object_new (REL_TYPE_DATE_ROW, "title", title, "ahead", is_ahead, "text", date != NULL ? date : "", NULL);
}
