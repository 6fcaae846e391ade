/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The meetings of a year at a glance: a map of its days, and ways to the years before and after. */
#include "rel-year-page.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-heat-map.h"
#include "rel-live-read.h"
#include "rel-picture-card.h"
#include "rel-year.h"

struct _RelYearPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *heading;
  RelPictureCard *card;
  RelHeatMap *map;

  RelLiveRead *read;
  int year;
};

G_DEFINE_FINAL_TYPE (RelYearPage, rel_year_page, ADW_TYPE_NAVIGATION_PAGE)

static gpointer
load_year (RelConnection *connection, gpointer year, GCancellable *cancellable, GError **error)
{
  return rel_year_load (connection, (int) g_ascii_strtoll (year, NULL, 10), error);
}

static int
get_this_year (void)
{
  int year, month, day;

  rel_day_to_ymd (rel_clock_today (), &year, &month, &day);
  return year;
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelYearPage *self = REL_YEAR_PAGE (user_data);
  const RelYear *year = result;
  g_autofree char *title = NULL;

  if (year == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  title = g_strdup_printf (ngettext ("%u Conversation", "%u Conversations", year->n_meetings), year->n_meetings);
  g_object_set (self->card, "title", title, NULL);
  rel_heat_map_set (self->map, year);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.previous", year->year > year->earliest);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.next", year->year < get_this_year ());
}

static void
go_to_year (RelYearPage *self, int year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  self->year = year;
  gtk_label_set_label (self->heading, text);
  rel_live_read_ask (self->read, text);
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_year (REL_YEAR_PAGE (widget), REL_YEAR_PAGE (widget)->year - 1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_year (REL_YEAR_PAGE (widget), REL_YEAR_PAGE (widget)->year + 1);
}

static void
rel_year_page_dispose (GObject *object)
{
  RelYearPage *self = REL_YEAR_PAGE (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_YEAR_PAGE);
  G_OBJECT_CLASS (rel_year_page_parent_class)->dispose (object);
}

static void
rel_year_page_class_init (RelYearPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_year_page_dispose;
  gtk_widget_class_install_action (widget_class, "year.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "year.next", NULL, next_cb);

  g_type_ensure (REL_TYPE_HEAT_MAP);
  g_type_ensure (REL_TYPE_PICTURE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/meetings/rel-year-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelYearPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RelYearPage, card);
  gtk_widget_class_bind_template_child (widget_class, RelYearPage, map);
}

static void
rel_year_page_init (RelYearPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_year_page_new:
 * @store: where to read
 *
 * Returns: (transfer floating): a page that shows this year
 */
AdwNavigationPage *
rel_year_page_new (RelStore *store)
{
  RelYearPage *self = g_object_new (REL_TYPE_YEAR_PAGE, NULL);

  self->read = rel_live_read_new (store, load_year, (GDestroyNotify) rel_year_free, answered_cb, self);
  go_to_year (self, get_this_year ());
  return ADW_NAVIGATION_PAGE (self);
}
