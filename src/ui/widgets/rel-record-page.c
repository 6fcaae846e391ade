/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that shows one record and what belongs to it, and stays true when the records change. */
#include "rel-record-page.h"

#include "rel-doing.h"
#include "rel-live-read.h"
#include "rel-recent.h"

/* Milliseconds: a page that is only passed by was not looked at. */
#define LOOKED_AT_AFTER 1200

typedef struct
{
  RelStore *store;
  char *id;
  RelLiveRead *read;
  GtkAdjustment *scroll;
  GtkWidget *title;
  gboolean show_back;
  gboolean is_other; /* than the record that was shown before */
  guint looking;
} RelRecordPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RelRecordPage, rel_record_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_RECORD_ID,
  PROP_SHOW_BACK,
  N_PROPS
};

enum
{
  GONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define PRIV(self) ((RelRecordPagePrivate *) rel_record_page_get_instance_private (self))

static gboolean
looked_cb (gpointer data)
{
  RelRecordPage *self = REL_RECORD_PAGE (data);

  PRIV (self)->looking = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rel_recent_note (rel_record_page_get_noun (self), rel_record_page_get_id (self));
  return G_SOURCE_REMOVE;
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelRecordPage *self = REL_RECORD_PAGE (user_data);

  if (result != NULL)
    {
      RelRecordPagePrivate *priv = PRIV (self);

      REL_RECORD_PAGE_GET_CLASS (self)->show (self, result);
      if (priv->is_other && priv->scroll != NULL)
        gtk_adjustment_set_value (priv->scroll, 0);
      priv->is_other = FALSE;
    }
  else if (g_error_matches (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[GONE], 0);
  else if (error != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    rel_say_error (GTK_WIDGET (self), error);
}

/* The title in the header bar says again what the page begins with, so it waits until that is out of sight. */
static void
scrolled_cb (RelRecordPage *self)
{
  RelRecordPagePrivate *priv = PRIV (self);

  gtk_widget_set_opacity (priv->title, gtk_adjustment_get_value (priv->scroll) > 80 ? 1 : 0);
}

static void
rel_record_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD_ID:
      g_value_set_string (value, rel_record_page_get_id (REL_RECORD_PAGE (object)));
      break;
    case PROP_SHOW_BACK:
      g_value_set_boolean (value, PRIV (REL_RECORD_PAGE (object))->show_back);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_record_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelRecordPagePrivate *priv = PRIV (REL_RECORD_PAGE (object));

  switch (prop_id)
    {
    case PROP_SHOW_BACK:
      if (priv->show_back == g_value_get_boolean (value))
        return;
      priv->show_back = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_record_page_dispose (GObject *object)
{
  RelRecordPagePrivate *priv = PRIV (REL_RECORD_PAGE (object));

  g_clear_handle_id (&priv->looking, g_source_remove);
  if (priv->read != NULL)
    rel_live_read_stop (priv->read);
  g_clear_object (&priv->read);
  g_clear_object (&priv->scroll);
  g_clear_object (&priv->title);
  g_clear_object (&priv->store);
  G_OBJECT_CLASS (rel_record_page_parent_class)->dispose (object);
}

static void
rel_record_page_finalize (GObject *object)
{
  g_free (PRIV (REL_RECORD_PAGE (object))->id);
  G_OBJECT_CLASS (rel_record_page_parent_class)->finalize (object);
}

static void
rel_record_page_class_init (RelRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rel_record_page_get_property;
  object_class->set_property = rel_record_page_set_property;
  object_class->dispose = rel_record_page_dispose;
  object_class->finalize = rel_record_page_finalize;

  properties[PROP_RECORD_ID] = g_param_spec_string ("record-id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_BACK] = g_param_spec_boolean ("show-back", NULL, NULL, TRUE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rel_record_page_init (RelRecordPage *self)
{
  PRIV (self)->show_back = TRUE;
}

/**
 * rel_record_page_new:
 * @type: a type derived from #RelRecordPage
 * @store: where to read and write
 * @id: (nullable): the record
 *
 * Returns: (transfer floating): a page
 */
RelRecordPage *
rel_record_page_new (GType type, RelStore *store, const char *id)
{
  RelRecordPage *self = g_object_new (type, NULL);
  RelRecordPageClass *klass = REL_RECORD_PAGE_GET_CLASS (self);
  RelRecordPagePrivate *priv = PRIV (self);

  priv->store = g_object_ref (store);
  priv->read = rel_live_read_new (store, klass->load, klass->data_free, answered_cb, self);
  rel_record_page_set_id (self, id);
  return self;
}

/**
 * rel_record_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none): where it reads and writes
 */
RelStore *
rel_record_page_get_store (RelRecordPage *self)
{
  return PRIV (self)->store;
}

/**
 * rel_record_page_get_noun:
 * @self: a page
 *
 * Returns: what it shows
 */
RelNoun
rel_record_page_get_noun (RelRecordPage *self)
{
  return REL_RECORD_PAGE_GET_CLASS (self)->noun;
}

/**
 * rel_record_page_get_id:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the record that it shows
 */
const char *
rel_record_page_get_id (RelRecordPage *self)
{
  return PRIV (self)->id;
}

/**
 * rel_record_page_set_id:
 * @self: a page
 * @id: (nullable): the record to show instead
 */
void
rel_record_page_set_id (RelRecordPage *self, const char *id)
{
  RelRecordPagePrivate *priv = PRIV (self);

  if (!g_set_str (&priv->id, id))
    return;
  priv->is_other = TRUE;
  g_clear_handle_id (&priv->looking, g_source_remove);
  if (id != NULL)
    priv->looking = g_timeout_add (LOOKED_AT_AFTER, looked_cb, self);
  if (id != NULL)
    rel_live_read_ask (priv->read, id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD_ID]);
}

/**
 * rel_record_page_refresh:
 * @self: a page
 *
 * Shows the same record again, as it is now.
 */
void
rel_record_page_refresh (RelRecordPage *self)
{
  rel_live_read_refresh (PRIV (self)->read);
}

/**
 * rel_record_page_set_scroll:
 * @self: a page, in its init
 * @scrolled: what the page scrolls in
 * @title: the title in its header bar
 *
 * Shows the title only once the page is scrolled, and each record from its top.
 */
void
rel_record_page_set_scroll (RelRecordPage *self, GtkScrolledWindow *scrolled, GtkWidget *title)
{
  RelRecordPagePrivate *priv = PRIV (self);

  priv->scroll = g_object_ref (gtk_scrolled_window_get_vadjustment (scrolled));
  priv->title = g_object_ref (title);
  g_signal_connect_object (priv->scroll, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  scrolled_cb (self);
}
