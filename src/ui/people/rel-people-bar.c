/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with several people: tag, direction, scope, cadence, archive, merge, delete. Each is one change. */
#include "rel-people-bar.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-enums.h"
#include "rel-people-bulk.h"
#include "rel-person.h"
#include "rel-tags-dialog.h"
#include "rel-words.h"

struct _RelPeopleBar
{
  AdwBin parent_instance;

  GtkWidget *archive_button;
  GtkWidget *change_button;
  GtkWidget *unarchive_button;

  RelStore *store;
  RelBrowser *browser; /* which this is a part of */
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (RelPeopleBar, rel_people_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ARCHIVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static RelRowSelection *
get_selection (RelPeopleBar *self)
{
  return rel_browser_get_selected (self->browser);
}

static RelPeopleBulk *
bulk_new (RelPeopleBar *self)
{
  return rel_people_bulk_new (rel_row_selection_dup_rows (get_selection (self)));
}

static void
run (RelPeopleBar *self, RelPeopleBulk *bulk)
{
  rel_do_made (GTK_WIDGET (self), self->store, rel_people_bulk_make, bulk, (GDestroyNotify) rel_people_bulk_free, NULL);
}

static char *
describe_changed (guint n_people)
{
  return g_strdup_printf (ngettext ("Changed %u person", "Changed %u people", n_people), n_people);
}

static void
take_number (RelPeopleBar *self, guint field, int number)
{
  RelPeopleBulk *bulk = bulk_new (self);

  bulk->field = (int) field;
  bulk->number = number;
  bulk->describe = describe_changed;
  run (self, bulk);
}

static void
direction_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  int direction;

  if (rel_words_lookup (REL_TYPE_DIRECTION, g_variant_get_string (parameter, NULL), &direction))
    take_number (REL_PEOPLE_BAR (data), REL_PERSON_DIRECTION, direction);
}

static void
scope_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  int scope;

  if (rel_words_lookup (REL_TYPE_SCOPE, g_variant_get_string (parameter, NULL), &scope))
    take_number (REL_PEOPLE_BAR (data), REL_PERSON_SCOPE, scope);
}

static void
cadence_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  int days = (int) g_ascii_strtoll (g_variant_get_string (parameter, NULL), NULL, 10);

  take_number (REL_PEOPLE_BAR (data), REL_PERSON_CADENCE_DAYS, days > 0 ? days : REL_NUMBER_NONE);
}

static void
focus_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  take_number (REL_PEOPLE_BAR (data), REL_PERSON_IS_FOCUS, g_str_equal (g_variant_get_string (parameter, NULL), "true"));
}

/* Who goes out of the list is not left selected. */
static void
run_last (RelPeopleBar *self, RelPeopleBulk *bulk)
{
  run (self, bulk);
  rel_browser_set_selecting (self->browser, FALSE);
}

static char *
describe_archived (guint n_people)
{
  return g_strdup_printf (ngettext ("Archived %u person", "Archived %u people", n_people), n_people);
}

static void
archive_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPeopleBulk *bulk = bulk_new (REL_PEOPLE_BAR (data));

  bulk->field = REL_PERSON_ARCHIVED_AT;
  bulk->instant = rel_clock_now ();
  bulk->describe = describe_archived;
  run_last (REL_PEOPLE_BAR (data), bulk);
}

static char *
describe_unarchived (guint n_people)
{
  return g_strdup_printf (ngettext ("Brought back %u person", "Brought back %u people", n_people), n_people);
}

static void
unarchive_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPeopleBulk *bulk = bulk_new (REL_PEOPLE_BAR (data));

  bulk->field = REL_PERSON_ARCHIVED_AT;
  bulk->describe = describe_unarchived;
  run_last (REL_PEOPLE_BAR (data), bulk);
}

static char *
describe_deleted (guint n_people)
{
  return g_strdup_printf (ngettext ("Deleted %u person", "Deleted %u people", n_people), n_people);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPeopleBulk *bulk = bulk_new (REL_PEOPLE_BAR (data));

  bulk->remove = TRUE;
  bulk->describe = describe_deleted;
  run_last (REL_PEOPLE_BAR (data), bulk);
}

static void
tags_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPeopleBar *self = REL_PEOPLE_BAR (data);

  adw_dialog_present (rel_tags_dialog_new (self->store, rel_row_selection_dup_rows (get_selection (self))), GTK_WIDGET (self));
}

/* Merging two */

static gpointer
load_ids (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *rows = data;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      char *id = rel_records_dup_id (connection, REL_NOUN_PERSON, g_array_index (rows, gint64, i), error);

      if (id == NULL)
        return NULL;
      g_strv_builder_take (builder, id);
    }
  return g_strv_builder_end (builder);
}

static void
ids_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelPeopleBar) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = rel_store_read_finish (REL_STORE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (ids == NULL || g_strv_length (ids) != 2)
    {
      if (error != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.merge", "(ss)", ids[0], ids[1]);
  rel_browser_set_selecting (self->browser, FALSE);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* The earlier record is the one that stays. */
static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPeopleBar *self = REL_PEOPLE_BAR (data);
  GArray *rows = rel_row_selection_dup_rows (get_selection (self));

  g_array_sort (rows, compare_rows);
  rel_store_read_async (self->store, load_ids, rows, (GDestroyNotify) g_array_unref, (GDestroyNotify) g_strfreev, NULL, ids_loaded_cb,
                        g_object_ref (self));
}

static void
update (RelPeopleBar *self)
{
  guint length = rel_row_selection_get_length (get_selection (self));
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));

  for (gsize i = 0; names[i] != NULL; i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
                                 g_str_equal (names[i], "merge") ? length == 2 : length > 0);
  gtk_widget_set_sensitive (self->change_button, length > 0);
}

static void
rel_people_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ARCHIVED:
      g_value_set_boolean (value, gtk_widget_get_visible (REL_PEOPLE_BAR (object)->unarchive_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_people_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelPeopleBar *self = REL_PEOPLE_BAR (object);

  switch (prop_id)
    {
    case PROP_ARCHIVED:
      if (gtk_widget_get_visible (self->unarchive_button) == g_value_get_boolean (value))
        return;
      gtk_widget_set_visible (self->unarchive_button, g_value_get_boolean (value));
      gtk_widget_set_visible (self->archive_button, !g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_people_bar_dispose (GObject *object)
{
  RelPeopleBar *self = REL_PEOPLE_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PEOPLE_BAR);
  g_clear_object (&self->store);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (rel_people_bar_parent_class)->dispose (object);
}

static void
rel_people_bar_class_init (RelPeopleBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rel_people_bar_get_property;
  object_class->set_property = rel_people_bar_set_property;
  object_class->dispose = rel_people_bar_dispose;
  properties[PROP_ARCHIVED] = g_param_spec_boolean ("archived", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-people-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPeopleBar, archive_button);
  gtk_widget_class_bind_template_child (widget_class, RelPeopleBar, change_button);
  gtk_widget_class_bind_template_child (widget_class, RelPeopleBar, unarchive_button);
}

static void
rel_people_bar_init (RelPeopleBar *self)
{
  static const GActionEntry entries[] = {
    { .name = "tags", .activate = tags_cb },
    { .name = "direction", .activate = direction_cb, .parameter_type = "s" },
    { .name = "scope", .activate = scope_cb, .parameter_type = "s" },
    { .name = "cadence", .activate = cadence_cb, .parameter_type = "s" },
    { .name = "focus", .activate = focus_cb, .parameter_type = "s" },
    { .name = "merge", .activate = merge_cb },
    { .name = "archive", .activate = archive_cb },
    { .name = "unarchive", .activate = unarchive_cb },
    { .name = "delete", .activate = delete_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "selected", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_people_bar_set_up:
 * @self: a bar that was made from its template
 * @browser: whose selection it acts upon; it outlives the bar
 * @store: where to write
 */
void
rel_people_bar_set_up (RelPeopleBar *self, RelBrowser *browser, RelStore *store)
{
  self->browser = browser;
  self->store = g_object_ref (store);
  g_signal_connect_object (get_selection (self), "notify::length", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
