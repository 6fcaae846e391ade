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

/**
 * rel_view_get_store:
 * @self: a view
 *
 * Returns: (transfer none): where it reads and writes
 */
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

static GActionGroup *
get_choices (RelView *self)
{
  RelViewClass *klass = REL_VIEW_GET_CLASS (self);

  return klass->get_choices != NULL ? klass->get_choices (self) : NULL;
}

/**
 * rel_view_dup_state:
 * @self: a view
 *
 * Returns: (transfer floating): how it is left, as a dictionary: the states of its choices, and the record that is shown
 */
GVariant *
rel_view_dup_state (RelView *self)
{
  g_auto (GVariantDict) state = G_VARIANT_DICT_INIT (NULL);
  GActionGroup *choices = get_choices (self);
  g_auto (GStrv) names = choices != NULL ? g_action_group_list_actions (choices) : NULL;
  RelBrowser *browser = rel_view_get_browser (self);
  const char *shown = browser != NULL ? rel_browser_get_shown_id (browser) : NULL;

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_action_group_get_action_state (choices, names[i]);

      if (value != NULL)
        g_variant_dict_insert_value (&state, names[i], value);
    }
  if (shown != NULL)
    g_variant_dict_insert (&state, "shown", "s", shown);
  return g_variant_dict_end (&state);
}

/**
 * rel_view_restore_state:
 * @self: a view
 * @state: what rel_view_dup_state() gave, perhaps in another version
 *
 * What is not known any more is left out.
 */
void
rel_view_restore_state (RelView *self, GVariant *state)
{
  GActionGroup *choices = get_choices (self);
  RelBrowser *browser = rel_view_get_browser (self);
  const char *shown;
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_variant_iter_init (&iter, state);
  while (choices != NULL && g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    {
      const GVariantType *type = g_action_group_has_action (choices, name) ? g_action_group_get_action_state_type (choices, name) : NULL;

      if (type != NULL && g_variant_is_of_type (value, type))
        g_action_group_change_action_state (choices, name, value);
    }
  if (browser != NULL && g_variant_lookup (state, "shown", "&s", &shown))
    rel_browser_restore (browser, shown);
}
