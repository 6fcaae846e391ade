/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which meetings are listed: by channel, purpose, period, person and goal. A menu chooses, actions remember, and the
 * list is told. */
#include "rel-meetings-filter.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-goal.h"
#include "rel-labels.h"
#include "rel-name-cache.h"
#include "rel-person-chooser.h"
#include "rel-records.h"
#include "rel-words.h"

struct _RelMeetingsFilter
{
  GObject parent_instance;

  RelStore *store;
  GtkWidget *widget; /* not owned: the view that has the filter */
  GSimpleActionGroup *actions;
  GMenu *menu;
  GMenu *goals;      /* its goals, as they come and go */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RelMeetingsFilter, rel_meetings_filter, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What an action holds when it leaves nothing out. */
#define ANY ""

static const struct
{
  const char *word;
  const char *label;
} periods[] = {
  { "month", NC_("period", "This Month") },
  { "quarter", NC_("period", "Last 90 Days") },
  { "year", NC_("period", "This Year") },
  { "last-year", NC_("period", "Last Year") },
};

static const char *
get_state (RelMeetingsFilter *self, const char *name)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);
  g_autoptr (GVariant) state = g_action_get_state (action);
  const char *value = g_variant_get_string (state, NULL); /* the action keeps it */

  return *value != '\0' ? value : NULL;
}

static void
set_state (RelMeetingsFilter *self, const char *name, const char *value)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), g_variant_new_string (value));
}

/* The menu */

static void
append_choice (GMenu *menu, const char *label, const char *action, const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

static void
append_words (GMenu *menu, const char *label, const char *any, const char *action, GType type)
{
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  append_choice (words, any, action, ANY);
  for (guint i = 0; i < klass->n_values; i++)
    if (!g_str_equal (klass->values[i].value_nick, "unset"))
      append_choice (words, rel_label_of (type, klass->values[i].value), action, rel_words_get (type, klass->values[i].value));
  g_menu_append_submenu (menu, label, G_MENU_MODEL (words));
}

static void
fill_menu (RelMeetingsFilter *self)
{
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) spans = g_menu_new ();
  g_autoptr (GMenu) person = g_menu_new ();
  g_autoptr (GMenu) year = g_menu_new ();

  append_words (choices, _("_Channel"), C_("channel", "Any"), "meetings.channel", REL_TYPE_CHANNEL);
  append_words (choices, _("_Purpose"), C_("purpose", "Any"), "meetings.purpose", REL_TYPE_PURPOSE);
  append_choice (spans, C_("period", "Any Time"), "meetings.period", ANY);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    append_choice (spans, g_dpgettext2 (GETTEXT_PACKAGE, "period", periods[i].label), "meetings.period", periods[i].word);
  g_menu_append_submenu (choices, _("P_eriod"), G_MENU_MODEL (spans));
  g_menu_append_submenu (choices, _("_Goal"), G_MENU_MODEL (self->goals));
  g_menu_append (person, _("_With Somebody…"), "meetings.choose-person");
  g_menu_append_section (self->menu, C_("filter", "Show"), G_MENU_MODEL (choices));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (person));
  g_menu_append (year, _("The Year at a Glance"), "win.show-year");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (year));
}

static gpointer
load_goals (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (connection, REL_NOUN_GOAL, error);
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (g_object_unref);
  RelRecord *goal = NULL;

  if (cursor == NULL)
    return NULL;
  while (rel_record_cursor_next (cursor, &goal, error) && goal != NULL)
    g_ptr_array_add (goals, goal);
  return g_steal_pointer (&goals);
}

static void
goals_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelMeetingsFilter) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) goals = rel_store_read_finish (REL_STORE (source), result, &error);

  if (goals == NULL || self->widget == NULL)
    return;
  g_menu_remove_all (self->goals);
  append_choice (self->goals, C_("goal", "Any"), "meetings.goal", ANY);
  for (guint i = 0; i < goals->len; i++)
    append_choice (self->goals, rel_record_get_text (goals->pdata[i], REL_GOAL_TITLE), "meetings.goal", rel_record_get_id (goals->pdata[i]));
}

static void
reload_goals (RelMeetingsFilter *self)
{
  rel_store_read_async (self->store, load_goals, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable, goals_loaded_cb,
                        g_object_ref (self));
}

static void
store_changed_cb (RelMeetingsFilter *self, RelChanges *changes)
{
  if (changes == NULL || rel_changes_touches (changes, REL_NOUN_GOAL))
    reload_goals (self);
}

/* Choosing */

static void
change_state_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  g_simple_action_set_state (action, value);
  g_signal_emit (data, signals[CHANGED], 0);
}

static void
person_chosen_cb (RelMeetingsFilter *self, const char *id, AdwNavigationPage *page)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (page), ADW_TYPE_DIALOG);

  set_state (self, "person", id);
  g_signal_emit (self, signals[CHANGED], 0);
  if (dialog != NULL)
    adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
choose_person_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelMeetingsFilter *self = REL_MEETINGS_FILTER (data);
  AdwNavigationPage *page = rel_person_chooser_new (self->store, _("Meetings with …"), NULL);
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *navigation = adw_navigation_view_new ();

  g_signal_connect_object (page, "chosen", G_CALLBACK (person_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), page);
  adw_dialog_set_title (dialog, _("Meetings with …"));
  adw_dialog_set_content_width (dialog, 400);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, navigation);
  adw_dialog_present (dialog, self->widget);
}

static void
names_loaded_cb (RelMeetingsFilter *self)
{
  if (get_state (self, "person") != NULL || get_state (self, "goal") != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
rel_meetings_filter_dispose (GObject *object)
{
  RelMeetingsFilter *self = REL_MEETINGS_FILTER (object);

  self->widget = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_meetings_filter_parent_class)->dispose (object);
}

static void
rel_meetings_filter_finalize (GObject *object)
{
  RelMeetingsFilter *self = REL_MEETINGS_FILTER (object);

  g_object_unref (self->actions);
  g_object_unref (self->menu);
  g_object_unref (self->goals);
  G_OBJECT_CLASS (rel_meetings_filter_parent_class)->finalize (object);
}

static void
rel_meetings_filter_class_init (RelMeetingsFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_meetings_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_meetings_filter_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rel_meetings_filter_init (RelMeetingsFilter *self)
{
  static const GActionEntry entries[] = {
    { .name = "channel", .parameter_type = "s", .state = "''", .change_state = change_state_cb },
    { .name = "purpose", .parameter_type = "s", .state = "''", .change_state = change_state_cb },
    { .name = "period", .parameter_type = "s", .state = "''", .change_state = change_state_cb },
    { .name = "goal", .parameter_type = "s", .state = "''", .change_state = change_state_cb },
    { .name = "person", .parameter_type = "s", .state = "''", .change_state = change_state_cb },
    { .name = "choose-person", .activate = choose_person_cb },
  };

  self->cancellable = g_cancellable_new ();
  self->menu = g_menu_new ();
  self->goals = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * rel_meetings_filter_new:
 * @store: where the goals and people are
 * @widget: the view; dialogs are presented above it
 *
 * Returns: (transfer full): a filter that leaves nothing out
 */
RelMeetingsFilter *
rel_meetings_filter_new (RelStore *store, GtkWidget *widget)
{
  RelMeetingsFilter *self = g_object_new (REL_TYPE_MEETINGS_FILTER, NULL);

  self->store = g_object_ref (store);
  self->widget = widget;
  fill_menu (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rel_name_cache_for_store (store), "loaded", G_CALLBACK (names_loaded_cb), self, G_CONNECT_SWAPPED);
  reload_goals (self);
  return self;
}

/**
 * rel_meetings_filter_get_menu:
 * @self: a filter
 *
 * Returns: (transfer none): the menu that sets it
 */
GMenuModel *
rel_meetings_filter_get_menu (RelMeetingsFilter *self)
{
  return G_MENU_MODEL (self->menu);
}

/**
 * rel_meetings_filter_get_actions:
 * @self: a filter
 *
 * Returns: (transfer none): the actions of its menu, to be inserted as `meetings`
 */
GActionGroup *
rel_meetings_filter_get_actions (RelMeetingsFilter *self)
{
  return G_ACTION_GROUP (self->actions);
}

static void
append (GString *text, const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, C_("facts", " · "));
  g_string_append (text, fact);
}

static void
append_word (RelMeetingsFilter *self, GString *text, const char *name, GType type)
{
  int value;

  if (get_state (self, name) != NULL && rel_words_lookup (type, get_state (self, name), &value))
    append (text, rel_label_of (type, value));
}

static void
append_name (RelMeetingsFilter *self, GString *text, const char *name, RelNoun noun)
{
  const char * const ids[] = { get_state (self, name), NULL };
  g_autofree char *names = ids[0] != NULL ? rel_name_cache_join (rel_name_cache_for_store (self->store), noun, ids) : NULL;

  append (text, names);
}

/**
 * rel_meetings_filter_describe:
 * @self: a filter
 *
 * Returns: (transfer full) (nullable): what it asks for in one line, %NULL for nothing
 */
char *
rel_meetings_filter_describe (RelMeetingsFilter *self)
{
  GString *text = g_string_new (NULL);

  append_name (self, text, "person", REL_NOUN_PERSON);
  append_word (self, text, "channel", REL_TYPE_CHANNEL);
  append_word (self, text, "purpose", REL_TYPE_PURPOSE);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_strcmp0 (get_state (self, "period"), periods[i].word) == 0)
      append (text, g_dpgettext2 (GETTEXT_PACKAGE, "period", periods[i].label));
  append_name (self, text, "goal", REL_NOUN_GOAL);
  return g_string_free (text, text->len == 0);
}

static void
get_period (const char *word, RelDay *since, RelDay *until)
{
  RelDay today = rel_clock_today ();
  int year, month, day;

  rel_day_to_ymd (today, &year, &month, &day);
  if (g_strcmp0 (word, "month") == 0)
    *since = rel_day_from_ymd (year, month, 1);
  else if (g_strcmp0 (word, "quarter") == 0)
    *since = today - 90;
  else if (g_strcmp0 (word, "year") == 0)
    *since = rel_day_from_ymd (year, 1, 1);
  else if (g_strcmp0 (word, "last-year") == 0)
    {
      *since = rel_day_from_ymd (year - 1, 1, 1);
      *until = rel_day_from_ymd (year - 1, 12, 31);
    }
}

/**
 * rel_meetings_filter_apply:
 * @self: a filter
 * @list: a list of meetings, which is to show those that are meant
 */
void
rel_meetings_filter_apply (RelMeetingsFilter *self, RelRecordList *list)
{
  RelMeetingFilter filter = REL_MEETING_FILTER_NONE;
  int value;

  if (get_state (self, "channel") != NULL && rel_words_lookup (REL_TYPE_CHANNEL, get_state (self, "channel"), &value))
    filter.channel = (RelChannel) value;
  if (get_state (self, "purpose") != NULL && rel_words_lookup (REL_TYPE_PURPOSE, get_state (self, "purpose"), &value))
    filter.purpose = (RelPurpose) value;
  get_period (get_state (self, "period"), &filter.since, &filter.until);
  rel_record_list_set_meetings (list, &filter);
  rel_record_list_set_person (list, get_state (self, "person"));
  rel_record_list_set_goal (list, get_state (self, "goal"));
}

/**
 * rel_meetings_filter_reset:
 * @self: a filter
 *
 * Leaves nothing out any more.
 */
void
rel_meetings_filter_reset (RelMeetingsFilter *self)
{
  static const char * const names[] = { "channel", "purpose", "period", "goal", "person" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    set_state (self, names[i], ANY);
  g_signal_emit (self, signals[CHANGED], 0);
}
