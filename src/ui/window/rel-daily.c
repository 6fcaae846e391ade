/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens once a day while the application is open: a new day shows, the backup is made, the reminder comes. */
#include "rel-daily.h"

#include <glib/gi18n-lib.h>

#include "rel-backups.h"
#include "rel-clock.h"
#include "rel-sentence.h"

/* The clock is looked at, instead of waiting for midnight: a computer sleeps, travels, and is set right. */
#define LOOK_EVERY_SECONDS 60
#define NAMES_TOLD 3

struct _RelDaily
{
  GObject parent_instance;

  GApplication *application; /* which owns this */
  RelStore *store;
  GSettings *settings;
  RelDay shown; /* the day that the window shows */
  RelDay backed_up;
  guint source;
  guint n_working;
};

G_DEFINE_FINAL_TYPE (RelDaily, rel_daily, G_TYPE_OBJECT)

/* The reminder */

static void
append_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/**
 * rel_daily_describe:
 * @today: what is to do
 * @body: (out) (transfer full) (nullable): the promises that are due and whom to talk to
 *
 * Returns: (transfer full) (nullable): the title of the reminder, %NULL when there is nothing to remind of
 */
char *
rel_daily_describe (const RelToday *today, char **body)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_promises = 0;

  *body = NULL;
  for (guint i = 0; i < today->promises->len; i++)
    {
      const RelPromise *promise = today->promises->pdata[i];

      if (promise->owner != REL_OWNER_ME)
        continue;
      if (n_promises++ < NAMES_TOLD)
        {
          /* Translators: a promise, then whom it was made to */
          g_autofree char *line = promise->name != NULL ? rel_sentence (_("%s (%s)"), promise->text, promise->name) : g_strdup (promise->text);

          append_line (text, line);
        }
    }
  for (guint i = 0; i < MIN (today->moves->len, NAMES_TOLD); i++)
    {
      const RelMove *move = today->moves->pdata[i];

      if (names->len > 0)
        /* Translators: between the names of a list */
        g_string_append (names, C_("names", ", "));
      g_string_append (names, move->name);
    }
  if (names->len > 0)
    {
      /* Translators: names follow */
      g_autofree char *line = rel_sentence (_("Reach out to %s"), names->str);

      append_line (text, line);
    }
  if (text->len == 0)
    return NULL;
  *body = g_strdup (text->str);
  if (n_promises > 0)
    return g_strdup_printf (ngettext ("%u promise is due", "%u promises are due", n_promises), n_promises);
  return g_strdup (_("A good day for a conversation"));
}

static gpointer
load_today (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_today_load (connection, rel_clock_today (), error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelDaily) self = data;
  g_autoptr (RelToday) today = rel_store_read_finish (REL_STORE (source), result, NULL);
  g_autofree char *day = NULL;
  g_autofree char *body = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GNotification) notification = NULL;

  self->n_working--;
  if (today == NULL || self->application == NULL)
    return;
  day = rel_date_dup (today->on);
  g_settings_set_string (self->settings, "reminded-on", day);
  title = rel_daily_describe (today, &body);
  if (title == NULL)
    return;
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  g_notification_set_default_action (notification, "app.show-today");
  g_application_send_notification (self->application, "daily", notification);
}

static void
remind (RelDaily *self)
{
  g_autofree char *reminded_on = g_settings_get_string (self->settings, "reminded-on");

  if (!g_settings_get_boolean (self->settings, "reminders") || rel_day_from_text (reminded_on) == rel_clock_today ())
    return;
  self->n_working++;
  rel_store_read_async (self->store, load_today, NULL, NULL, (GDestroyNotify) rel_today_free, NULL, loaded_cb, g_object_ref (self));
}

/* The backup */

typedef struct
{
  RelDatabase *database;
  RelDay day;
  guint kept;
} Backup;

static void
backup_free (Backup *backup)
{
  g_object_unref (backup->database);
  g_free (backup);
}

static void
back_up_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Backup *backup = data;
  GError *error = NULL;

  if (rel_backups_make_daily (backup->database, backup->day, backup->kept, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  RelDaily *self = REL_DAILY (source);
  g_autoptr (GError) error = NULL;

  self->n_working--;
  /* Nobody asked for it, so nobody is disturbed; the next look tries again tomorrow */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_message ("The daily backup was not made: %s", error->message);
}

static void
back_up (RelDaily *self)
{
  g_autoptr (GTask) task = NULL;
  Backup *backup;

  if (!g_settings_get_boolean (self->settings, "backups") || self->backed_up == rel_clock_today ())
    return;
  self->backed_up = rel_clock_today ();
  backup = g_new0 (Backup, 1);
  backup->database = g_object_ref (rel_store_get_database (self->store));
  backup->day = self->backed_up;
  backup->kept = (guint) g_settings_get_int (self->settings, "backups-kept");
  self->n_working++;
  task = g_task_new (self, NULL, backed_up_cb, NULL);
  g_task_set_task_data (task, backup, (GDestroyNotify) backup_free);
  g_task_run_in_thread (task, back_up_thread);
}

/**
 * rel_daily_look:
 * @self: what happens daily
 *
 * Looks at the clock, and does what the day asks for once.
 */
void
rel_daily_look (RelDaily *self)
{
  if (self->shown != rel_clock_today ())
    {
      self->shown = rel_clock_today ();
      rel_store_refresh (self->store);
    }
  back_up (self);
  remind (self);
}

static gboolean
look_cb (gpointer data)
{
  rel_daily_look (REL_DAILY (data));
  return G_SOURCE_CONTINUE;
}

static void
rel_daily_dispose (GObject *object)
{
  RelDaily *self = REL_DAILY (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rel_daily_parent_class)->dispose (object);
}

static void
rel_daily_class_init (RelDailyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_daily_dispose;
}

static void
rel_daily_init (RelDaily *self)
{
  self->settings = g_settings_new ("org.example.Relations");
  self->backed_up = REL_DAY_NONE;
}

/**
 * rel_daily_new:
 * @application: sends the notification
 * @store: what is backed up and reminded of
 *
 * Does nothing until the first look, a minute from now or when asked for.
 *
 * Returns: (transfer full): what happens daily
 */
RelDaily *
rel_daily_new (GApplication *application, RelStore *store)
{
  RelDaily *self = g_object_new (REL_TYPE_DAILY, NULL);

  g_set_weak_pointer (&self->application, application);
  self->store = g_object_ref (store);
  self->shown = rel_clock_today ();
  self->source = g_timeout_add_seconds (LOOK_EVERY_SECONDS, look_cb, self);
  return self;
}

/**
 * rel_daily_is_working:
 * @self: what happens daily
 *
 * Returns: whether a backup or a reminder is being made
 */
gboolean
rel_daily_is_working (RelDaily *self)
{
  return self->n_working > 0;
}
