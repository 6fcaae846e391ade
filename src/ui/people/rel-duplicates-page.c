/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody who may be the same as somebody else: to be merged, or told apart for good. */
#include "rel-duplicates-page.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-duplicates.h"
#include "rel-live-read.h"
#include "rel-not-duplicates.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-sentence.h"

/* Pairs shown at once; the others come when these are dealt with. */
#define PAIRS_SHOWN 50

struct _RelDuplicatesPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  RelSection *pairs;

  RelStore *store;
  RelLiveRead *read;
};

G_DEFINE_FINAL_TYPE (RelDuplicatesPage, rel_duplicates_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
load_pairs (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_duplicates_find (connection, PAIRS_SHOWN, error);
}

/**
 * rel_tell_apart:
 * @from: the widget that asks
 * @store: where they are
 * @first: a person
 * @second: another, who only looks like the same
 *
 * Remembers that the two are different people.
 */
void
rel_tell_apart (GtkWidget *from, RelStore *store, const char *first, const char *second)
{
  g_autoptr (RelRecord) record = rel_record_new (REL_NOUN_NOT_DUPLICATES);

  rel_record_set_text (record, REL_NOT_DUPLICATES_PERSON, first);
  rel_record_set_text (record, REL_NOT_DUPLICATES_OTHER, second);
  rel_do_save (from, store, record, _("Remembered as different people"));
}

static const char * const *
ids_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "rel-ids");
}

static void
apart_cb (RelDuplicatesPage *self, GtkWidget *button)
{
  const char * const *ids = ids_of (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));

  rel_tell_apart (GTK_WIDGET (self), self->store, ids[0], ids[1]);
}

static void
chosen_cb (RelDuplicatesPage *self, GtkWidget *row)
{
  const char * const *ids = ids_of (row);

  g_signal_emit (self, signals[CHOSEN], 0, ids[0], ids[1]);
}

static GtkWidget *
pair_row_new (RelDuplicatesPage *self, RelDuplicatePair *pair)
{
  const char * const ids[] = { pair->first, pair->second, NULL };
  gboolean same_name = g_str_equal (pair->first_name, pair->second_name);
  /* Translators: two people who may be the same */
  g_autofree char *title = same_name ? g_strdup (pair->first_name) : rel_sentence (_("%s and %s"), pair->first_name, pair->second_name);
  g_autofree char *reason = pair->email != NULL ? rel_sentence (_("Both have the address %s"), pair->email)
                                                : g_strdup (_("Both have the same name"));
  AdwActionRow *row = rel_row_new (NULL, title, reason);
  GtkWidget *button = rel_row_add_button (row, "edit-delete-symbolic", _("Different People"));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (row, arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "rel-ids", g_strdupv ((GStrv) ids), (GDestroyNotify) g_strfreev);
  g_signal_connect_object (button, "clicked", G_CALLBACK (apart_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (row);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelDuplicatesPage *self = REL_DUPLICATES_PAGE (user_data);
  GPtrArray *pairs = result;

  if (pairs == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  rel_section_begin (self->pairs);
  for (guint i = 0; i < pairs->len; i++)
    rel_section_add (self->pairs, pair_row_new (self, pairs->pdata[i]));
  rel_section_end (self->pairs);
  gtk_stack_set_visible_child_name (self->stack, pairs->len > 0 ? "pairs" : "none");
}

static void
rel_duplicates_page_dispose (GObject *object)
{
  RelDuplicatesPage *self = REL_DUPLICATES_PAGE (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_DUPLICATES_PAGE);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_duplicates_page_parent_class)->dispose (object);
}

static void
rel_duplicates_page_class_init (RelDuplicatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_duplicates_page_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-duplicates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelDuplicatesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RelDuplicatesPage, pairs);
}

static void
rel_duplicates_page_init (RelDuplicatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_duplicates_page_new:
 * @store: where people are
 *
 * Returns: (transfer floating): a page
 */
AdwNavigationPage *
rel_duplicates_page_new (RelStore *store)
{
  RelDuplicatesPage *self = g_object_new (REL_TYPE_DUPLICATES_PAGE, NULL);

  self->store = g_object_ref (store);
  self->read = rel_live_read_new (store, load_pairs, (GDestroyNotify) g_ptr_array_unref, answered_cb, self);
  rel_live_read_ask (self->read, NULL);
  return ADW_NAVIGATION_PAGE (self);
}
