/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the views that the sidebar leads to. */
#include "rel-view.h"

typedef struct
{
  RelStore *store;
  gboolean narrow;
} RelViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RelView, rel_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  READY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define PRIV(self) ((RelViewPrivate *) rel_view_get_instance_private (self))

static void
rel_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, PRIV (REL_VIEW (object))->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelViewPrivate *priv = PRIV (REL_VIEW (object));

  switch (prop_id)
    {
    case PROP_NARROW:
      if (priv->narrow == g_value_get_boolean (value))
        return;
      priv->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_view_dispose (GObject *object)
{
  g_clear_object (&PRIV (REL_VIEW (object))->store);
  G_OBJECT_CLASS (rel_view_parent_class)->dispose (object);
}

static void
rel_view_class_init (RelViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rel_view_get_property;
  object_class->set_property = rel_view_set_property;
  object_class->dispose = rel_view_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * RelView::ready:
   * @self: the view
   *
   * It has something to show; not only the first time.
   */
  signals[READY] = g_signal_new ("ready", REL_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rel_view_init (RelView *self)
{
}

/**
 * rel_view_new:
 * @type: a type derived from #RelView
 * @store: where it reads and writes
 *
 * Returns: (transfer floating): a view
 */
RelView *
rel_view_new (GType type, RelStore *store)
{
  RelView *self = g_object_new (type, NULL);

  PRIV (self)->store = g_object_ref (store);
  REL_VIEW_GET_CLASS (self)->set_up (self);
  if (rel_view_get_browser (self) != NULL)
    g_signal_connect_object (rel_view_get_browser (self), "answered", G_CALLBACK (rel_view_say_ready), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rel_view_say_ready:
 * @self: a view
 *
 * To be called by a view without a browser when it has something to show.
 */
void
rel_view_say_ready (RelView *self)
{
  g_signal_emit (self, signals[READY], 0);
}

RelStore *
rel_view_get_store (RelView *self)
{
  return PRIV (self)->store;
}

/**
 * rel_view_get_browser:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): its list and detail, %NULL when it is made otherwise
 */
RelBrowser *
rel_view_get_browser (RelView *self)
{
  RelViewClass *klass = REL_VIEW_GET_CLASS (self);

  return klass->get_browser != NULL ? klass->get_browser (self) : NULL;
}

/**
 * rel_view_get_navigation:
 * @self: a view
 *
 * Returns: (transfer none): where pages that links lead to are pushed
 */
AdwNavigationView *
rel_view_get_navigation (RelView *self)
{
  RelBrowser *browser = rel_view_get_browser (self);

  return browser != NULL ? rel_browser_get_navigation (browser) : REL_VIEW_GET_CLASS (self)->get_navigation (self);
}
