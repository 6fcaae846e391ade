/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of text → a meeting, its people, exchanges and follow-ups. */
#include "rel-capture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-capture-text.h"
#include "rel-clock.h"
#include "rel-exchange.h"
#include "rel-follow-up.h"
#include "rel-goal.h"
#include "rel-meeting.h"
#include "rel-names.h"
#include "rel-person.h"
#include "rel-records.h"
#include "rel-words.h"

G_DEFINE_QUARK (rel-capture-error-quark, rel_capture_error)

static void
ambiguous_free (RelCaptureAmbiguous *ambiguous)
{
  g_free (ambiguous->text);
  g_strfreev (ambiguous->candidates);
  g_strfreev (ambiguous->labels);
  g_free (ambiguous);
}

static void
add_name_cb (const RelName *name,
             gpointer       user_data)
{
  rel_capture_names_set (user_data, name->id, name->name, name->given_name, name->family_name,
                         name->nickname, name->archived);
}

static void
set_goal (RelCaptureContext *context,
          RelRecord         *goal)
{
  rel_capture_context_set_goal (context, rel_record_get_id (goal), rel_record_get_text (goal, REL_GOAL_TITLE),
                                rel_record_get_word (goal, REL_GOAL_STATUS) == REL_GOAL_STATUS_ACTIVE);
}

/**
 * rel_capture_load_context:
 * @connection: a connection
 * @today: the day relative dates count from
 * @error: return location
 *
 * Reads the names of everybody and the titles of all goals. With very many people this takes a
 * while: the window does it on a worker thread, once, and keeps the context up to date by
 * rel_capture_context_follow().
 *
 * Returns: (transfer full): the context; %NULL with an error of %REL_STORE_ERROR
 */
RelCaptureContext *
rel_capture_load_context (RelConnection *connection,
                          RelDay         today,
                          GError       **error)
{
  g_autoptr (RelCaptureContext) context = rel_capture_context_new (today);
  g_autoptr (RelCaptureNames) names = rel_capture_names_new ();
  g_autoptr (RelRecordCursor) cursor = NULL;
  gboolean is_read;

  rel_capture_names_freeze (names);
  is_read = rel_names_read (connection, add_name_cb, names, error);
  rel_capture_names_thaw (names);
  if (!is_read)
    return NULL;
  rel_capture_context_set_names (context, names);

  cursor = rel_record_cursor_new (connection, REL_NOUN_GOAL, error);
  if (cursor == NULL)
    return NULL;
  for (;;)
    {
      g_autoptr (RelRecord) goal = NULL;

      if (!rel_record_cursor_next (cursor, &goal, error))
        return NULL;
      if (goal == NULL)
        return g_steal_pointer (&context);
      set_goal (context, goal);
    }
}

/* Most changes to people are to something else, and putting a name into its place takes a while among very many. */
static gboolean
is_called_the_same (RelRecord *before,
                    RelRecord *after)
{
  static const guint fields[] = {
    REL_PERSON_NAME, REL_PERSON_GIVEN_NAME, REL_PERSON_FAMILY_NAME, REL_PERSON_NICKNAME, REL_PERSON_ARCHIVED_AT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (rel_record_get_text (before, fields[i]), rel_record_get_text (after, fields[i])) != 0)
      return FALSE;
  return TRUE;
}

/**
 * rel_capture_context_follow:
 * @self: a context
 * @changes: changes that were applied
 *
 * Takes over the people and goals that were made, changed or removed.
 */
void
rel_capture_context_follow (RelCaptureContext *self,
                            RelChanges        *changes)
{
  RelCaptureNames *names = rel_capture_context_get_names (self);

  for (guint i = 0; i < rel_changes_get_length (changes); i++)
    {
      RelNoun noun = rel_changes_get_noun (changes, i);
      RelRecord *record = rel_changes_get_after (changes, i);
      const char *id = rel_changes_get_id (changes, i);

      if (noun == REL_NOUN_GOAL && record != NULL)
        set_goal (self, record);
      else if (noun == REL_NOUN_GOAL)
        rel_capture_context_remove_goal (self, id);
      else if (noun == REL_NOUN_PERSON && record != NULL && rel_changes_get_before (changes, i) != NULL
               && is_called_the_same (rel_changes_get_before (changes, i), record))
        continue;
      else if (noun == REL_NOUN_PERSON && record != NULL && names != NULL)
        rel_capture_names_set (names, id, rel_record_get_text (record, REL_PERSON_NAME),
                               rel_record_get_text (record, REL_PERSON_GIVEN_NAME),
                               rel_record_get_text (record, REL_PERSON_FAMILY_NAME),
                               rel_record_get_text (record, REL_PERSON_NICKNAME),
                               rel_record_get_text (record, REL_PERSON_ARCHIVED_AT) != NULL);
      else if (noun == REL_NOUN_PERSON && names != NULL)
        rel_capture_names_remove (names, id);
    }
}

static void
add_ambiguous (RelCaptureResult  *self,
               RelCaptureContext *context,
               char              *text,
               GStrv              ids,
               gboolean           are_goals)
{
  RelCaptureAmbiguous *ambiguous = g_new0 (RelCaptureAmbiguous, 1);
  guint n = g_strv_length (ids);

  ambiguous->text = text;
  ambiguous->is_goal = are_goals;
  ambiguous->candidates = g_strdupv (ids);
  ambiguous->labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *label = are_goals ? rel_capture_context_get_goal_title (context, ids[i])
                                    : rel_capture_names_get_name (rel_capture_context_get_names (context), ids[i]);

      ambiguous->labels[i] = g_strdup (label != NULL ? label : ids[i]);
    }
  g_ptr_array_add (self->ambiguous, ambiguous);
}

static RelRecord *
make_record (RelNoun     noun,
             const char *now)
{
  RelRecord *record = rel_record_new (noun);

  rel_record_stamp (record, now);
  return record;
}

/* The person a name of the line stands for, or NULL where that is still to be chosen. A new person
 * gets the name as typed and nothing else: which part of it is the family name would be a guess. */
static const char *
resolve_name (RelCaptureResult  *self,
              RelCaptureContext *context,
              RelCaptureName    *name,
              const char        *now)
{
  RelRecord *person;

  switch (name->status)
    {
    case REL_CAPTURE_KNOWN:
      return name->people[0];
    case REL_CAPTURE_AMBIGUOUS:
      add_ambiguous (self, context, g_strdup (name->text), name->people, FALSE);
      return NULL;
    case REL_CAPTURE_NEW:
    default:
      person = make_record (REL_NOUN_PERSON, now);
      rel_record_set_text (person, REL_PERSON_NAME, name->text);
      g_ptr_array_add (self->new_people, person);
      return rel_record_get_id (person);
    }
}

static void
set_participants (RelCaptureResult *self,
                  const char      **ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) participants = NULL;

  for (guint i = 0; i < self->parse->names->len; i++)
    {
      RelCaptureName *name = g_ptr_array_index (self->parse->names, i);

      if (name->is_participant && ids[i] != NULL && g_hash_table_add (seen, (gpointer) ids[i]))
        g_strv_builder_add (builder, ids[i]);
    }
  participants = g_strv_builder_end (builder);
  rel_record_set_texts (self->meeting, REL_MEETING_PARTICIPANTS, (const char * const *) participants);
}

static void
add_goals (RelCaptureResult  *self,
           RelCaptureContext *context)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) goals = NULL;

  for (guint i = 0; i < self->parse->tags->len; i++)
    {
      RelCaptureTag *tag = g_ptr_array_index (self->parse->tags, i);

      if (tag->status == REL_CAPTURE_KNOWN && g_hash_table_add (seen, tag->goals[0]))
        g_strv_builder_add (builder, tag->goals[0]);
      else if (tag->status == REL_CAPTURE_AMBIGUOUS)
        add_ambiguous (self, context, g_strconcat ("#", tag->text, NULL), tag->goals, TRUE);
    }
  goals = g_strv_builder_end (builder);
  rel_record_set_texts (self->meeting, REL_MEETING_GOALS, (const char * const *) goals);
}

/* Adds the tags of the line to a person; gives whether there was one the person did not have. */
static gboolean
add_tags (RelCaptureResult *self,
          RelRecord        *person)
{
  const char * const *tags = rel_record_get_texts (person, REL_PERSON_TAGS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) all = NULL;
  gboolean is_more = FALSE;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_strv_builder_add (builder, tags[i]);
      g_hash_table_add (seen, rel_capture_text_name_key (tags[i], -1));
    }
  for (guint i = 0; i < self->parse->tags->len; i++)
    {
      RelCaptureTag *tag = g_ptr_array_index (self->parse->tags, i);

      if (tag->status != REL_CAPTURE_NEW || g_hash_table_contains (seen, tag->key))
        continue;
      g_strv_builder_add (builder, tag->text);
      is_more = TRUE;
    }
  all = g_strv_builder_end (builder);
  if (is_more)
    rel_record_set_texts (person, REL_PERSON_TAGS, (const char * const *) all);
  return is_more;
}

static gboolean
tag_participants (RelCaptureResult *self,
                  RelConnection    *connection,
                  const char      **ids,
                  GError          **error)
{
  gboolean has_tags = FALSE;

  for (guint i = 0; i < self->parse->tags->len; i++)
    has_tags |= ((RelCaptureTag *) g_ptr_array_index (self->parse->tags, i))->status == REL_CAPTURE_NEW;
  if (!has_tags)
    return TRUE;

  for (guint i = 0; i < self->new_people->len; i++)
    add_tags (self, g_ptr_array_index (self->new_people, i));
  for (guint i = 0; i < self->parse->names->len; i++)
    {
      RelCaptureName *name = g_ptr_array_index (self->parse->names, i);
      g_autoptr (RelRecord) person = NULL;

      if (!name->is_participant || name->status != REL_CAPTURE_KNOWN)
        continue;
      person = rel_records_load (connection, REL_NOUN_PERSON, ids[i], error);
      if (person == NULL)
        return FALSE;
      if (add_tags (self, person))
        g_ptr_array_add (self->tagged_people, g_steal_pointer (&person));
    }
  return TRUE;
}

static void
make_meeting (RelCaptureResult *self,
              const char       *now)
{
  const RelCaptureParse *parse = self->parse;
  char day[REL_DATE_SIZE];

  self->meeting = make_record (REL_NOUN_MEETING, now);
  rel_record_set_text (self->meeting, REL_MEETING_STARTED_ON, rel_date_format (parse->started_on, day));
  if (*parse->started_at != '\0')
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

      rel_record_set_text (self->meeting, REL_MEETING_STARTED_AT, parse->started_at);
      rel_record_set_text (self->meeting, REL_MEETING_TIME_ZONE, g_time_zone_get_identifier (zone));
    }
  if (parse->duration_minutes > 0)
    rel_record_set_number (self->meeting, REL_MEETING_DURATION_MINUTES, parse->duration_minutes);
  rel_record_set_number (self->meeting, REL_MEETING_CHANNEL, (int) parse->channel);
  rel_record_set_number (self->meeting, REL_MEETING_PURPOSE, (int) parse->purpose);
  if (*parse->title != '\0')
    rel_record_set_text (self->meeting, REL_MEETING_TITLE, parse->title);
}

static void
add_follow_up (RelCaptureResult       *self,
               const RelCaptureClause *clause,
               const char             *person,
               const char             *now)
{
  RelRecord *follow_up = make_record (REL_NOUN_FOLLOW_UP, now);
  g_autofree char *due = rel_date_dup (clause->due_on);

  rel_record_set_text (follow_up, REL_FOLLOW_UP_PERSON, person);
  rel_record_set_text (follow_up, REL_FOLLOW_UP_MEETING, rel_record_get_id (self->meeting));
  rel_record_set_text (follow_up, REL_FOLLOW_UP_TEXT, clause->text);
  rel_record_set_number (follow_up, REL_FOLLOW_UP_OWNER,
                         clause->kind == REL_CAPTURE_PROMISED ? REL_OWNER_ME : REL_OWNER_THEM);
  rel_record_set_text (follow_up, REL_FOLLOW_UP_DUE_ON, due);
  g_ptr_array_add (self->follow_ups, follow_up);
}

static void
add_exchange (RelCaptureResult       *self,
              const RelCaptureClause *clause,
              const char             *person,
              const char             *now)
{
  RelRecord *exchange = make_record (REL_NOUN_EXCHANGE, now);
  g_autofree char *folded = rel_capture_text_fold (clause->text, -1);

  rel_record_set_text (exchange, REL_EXCHANGE_PERSON, person);
  rel_record_set_text (exchange, REL_EXCHANGE_MEETING, rel_record_get_id (self->meeting));
  rel_record_set_text (exchange, REL_EXCHANGE_OCCURRED_ON, rel_record_get_text (self->meeting, REL_MEETING_STARTED_ON));
  rel_record_set_number (exchange, REL_EXCHANGE_DIRECTION,
                         clause->kind == REL_CAPTURE_GAVE ? REL_EXCHANGE_DIRECTION_GIVEN : REL_EXCHANGE_DIRECTION_RECEIVED);
  rel_record_set_number (exchange, REL_EXCHANGE_KIND, (int) clause->exchange_kind);
  /* “gave feedback” has said all with its kind. */
  if (strcmp (folded, rel_words_get (REL_TYPE_EXCHANGE_KIND, (int) clause->exchange_kind)) != 0)
    rel_record_set_text (exchange, REL_EXCHANGE_NOTE, clause->text);
  g_ptr_array_add (self->exchanges, exchange);
}

static void
add_clauses (RelCaptureResult *self,
             const char      **ids,
             const char       *now)
{
  for (guint i = 0; i < self->parse->clauses->len; i++)
    {
      const RelCaptureClause *clause = g_ptr_array_index (self->parse->clauses, i);
      gboolean is_promise = clause->kind == REL_CAPTURE_PROMISED || clause->kind == REL_CAPTURE_THEY_PROMISED;

      for (guint j = 0; j < clause->names->len; j++)
        {
          const char *person = ids[g_array_index (clause->names, guint, j)];

          if (person == NULL)
            continue;
          if (is_promise)
            add_follow_up (self, clause, person, now);
          else
            add_exchange (self, clause, person, now);
        }
    }
}

static void
save_all (RelChanges *changes,
          GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    rel_changes_save (changes, g_ptr_array_index (records, i));
}

/**
 * rel_capture_build:
 * @connection: a connection
 * @context: (nullable): what the line was read against; may be %NULL where nothing is ambiguous
 * @parse: (transfer full): what a line says; what the person chose for an ambiguous name or goal is set by
 *   rel_capture_parse_choose() and rel_capture_parse_choose_goal() before
 * @error: return location
 *
 * Makes the records of a line, without writing them: the meeting (today where the line names no
 * day), a person for each new name, a follow-up for each promise, an exchange for each thing given
 * or received, and the tags of the participants. A `#goal` becomes a goal of the meeting.
 *
 * What is ambiguous is left out and listed. Where the list is empty, `changes` is all of it in one
 * set, to be applied, and undone, as one.
 *
 * Returns: (transfer full): the records; %NULL with %REL_CAPTURE_ERROR_EMPTY, or with an error of
 *   %REL_STORE_ERROR where a person known to @context is gone
 */
RelCaptureResult *
rel_capture_build (RelConnection     *connection,
                   RelCaptureContext *context,
                   RelCaptureParse   *parse,
                   GError           **error)
{
  g_autoptr (RelCaptureResult) self = g_new0 (RelCaptureResult, 1);
  g_autofree const char **ids = g_new0 (const char *, parse->names->len + 1);
  g_autofree char *now = rel_clock_now ();

  self->parse = parse;
  self->new_people = g_ptr_array_new_with_free_func (g_object_unref);
  self->tagged_people = g_ptr_array_new_with_free_func (g_object_unref);
  self->follow_ups = g_ptr_array_new_with_free_func (g_object_unref);
  self->exchanges = g_ptr_array_new_with_free_func (g_object_unref);
  self->ambiguous = g_ptr_array_new_with_free_func ((GDestroyNotify) ambiguous_free);
  if (!rel_capture_parse_says_anything (parse))
    {
      g_set_error_literal (error, REL_CAPTURE_ERROR, REL_CAPTURE_ERROR_EMPTY,
                           _("The line says nothing to log: neither with whom, nor how, nor what about"));
      return NULL;
    }

  make_meeting (self, now);
  for (guint i = 0; i < parse->names->len; i++)
    ids[i] = resolve_name (self, context, g_ptr_array_index (parse->names, i), now);
  set_participants (self, ids);
  add_goals (self, context);
  if (!tag_participants (self, connection, ids, error))
    return NULL;
  add_clauses (self, ids, now);

  if (self->ambiguous->len == 0)
    {
      self->changes = rel_changes_new (_("Log Conversation"));
      save_all (self->changes, self->new_people);
      save_all (self->changes, self->tagged_people);
      rel_changes_save (self->changes, self->meeting);
      save_all (self->changes, self->follow_ups);
      save_all (self->changes, self->exchanges);
    }
  return g_steal_pointer (&self);
}

/* After the changes were applied: the records as they are in the database. */
static void
take_written (RelCaptureResult *self,
              GPtrArray        *records)
{
  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < rel_changes_get_length (self->changes); j++)
      if (strcmp (rel_changes_get_id (self->changes, j), rel_record_get_id (g_ptr_array_index (records, i))) == 0)
        rel_record_assign (g_ptr_array_index (records, i), rel_changes_get_after (self->changes, j));
}

static gboolean
write_result (RelCaptureResult *self,
              RelConnection    *connection,
              GError          **error)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();

  if (!rel_changes_apply (self->changes, connection, error) || !rel_connection_commit (connection, error))
    return FALSE;
  self->is_written = TRUE;
  g_ptr_array_add (meetings, self->meeting);
  take_written (self, self->new_people);
  take_written (self, self->tagged_people);
  take_written (self, meetings);
  take_written (self, self->follow_ups);
  take_written (self, self->exchanges);
  return TRUE;
}

/**
 * rel_capture_log:
 * @connection: a connection in no transaction; writable, unless @dry_run
 * @line: a line as typed, any bytes
 * @today: the day relative dates count from
 * @dry_run: whether nothing shall be written
 * @error: return location
 *
 * Reads a line and writes what it says in one transaction. This is `relations-cli log`.
 *
 * A line with an ambiguous name or goal is not written, in part or whole: a conversation logged
 * without the person it was with is worse than one to be typed again with the whole name. The
 * result then lists what is ambiguous, and `is_written` is %FALSE; rel_capture_result_dup_question()
 * gives the sentence to refuse with (exit status 1, or 0 with `--dry-run`).
 *
 * Returns: (transfer full): what became of the line; %NULL with an error of %REL_CAPTURE_ERROR,
 *   %REL_STORE_ERROR or %REL_VALUES_ERROR, and then the database is unchanged
 */
RelCaptureResult *
rel_capture_log (RelConnection *connection,
                 const char    *line,
                 RelDay         today,
                 gboolean       dry_run,
                 GError       **error)
{
  g_autoptr (RelCaptureContext) context = NULL;
  g_autoptr (RelCaptureResult) self = NULL;

  if (!(dry_run ? rel_connection_begin_read (connection, error) : rel_connection_begin (connection, error)))
    return NULL;
  context = rel_capture_load_context (connection, today, error);
  if (context != NULL)
    self = rel_capture_build (connection, context, rel_capture_parse (context, line, -1), error);
  if (self != NULL && !dry_run && self->ambiguous->len == 0 && !write_result (self, connection, error))
    g_clear_pointer (&self, rel_capture_result_free);
  if (rel_connection_in_transaction (connection))
    rel_connection_rollback (connection);
  return g_steal_pointer (&self);
}

/**
 * rel_capture_result_free:
 * @self: what became of a line
 *
 * Frees it.
 */
void
rel_capture_result_free (RelCaptureResult *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->parse, rel_capture_parse_free);
  g_clear_object (&self->meeting);
  g_clear_object (&self->changes);
  g_ptr_array_unref (self->new_people);
  g_ptr_array_unref (self->tagged_people);
  g_ptr_array_unref (self->follow_ups);
  g_ptr_array_unref (self->exchanges);
  g_ptr_array_unref (self->ambiguous);
  g_free (self);
}
