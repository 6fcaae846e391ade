/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a summary may draw on: the one place where records are cut down to what an edition may say. */
#include "relations-config.h"

#include "rel-disclosure-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rel-achievement.h"
#include "rel-enums.h"
#include "rel-feedback.h"
#include "rel-focal-point.h"
#include "rel-goal.h"
#include "rel-records.h"
#include "rel-requirement.h"
#include "rel-stakeholder.h"

/* Whether a record of @date belongs to the period. Without a date it lies in no period, but where none was asked for. */
static gboolean
in_period (RelDisclosureReader *reader,
           const char          *date,
           const char          *section,
           RelRecord           *record,
           const char          *what)
{
  RelDisclosure *self = reader->self;
  RelDay day = date != NULL ? rel_day_from_text (date) : REL_DAY_NONE;

  if (day == REL_DAY_NONE)
    {
      if (self->since == REL_DAY_NONE && self->until == self->on)
        return TRUE;
      rel_disclosure_withhold (self, section, rel_record_get_id (record), what, _("it has no date, and you asked for a period"));
      return FALSE;
    }
  if (day > self->until || (self->since != REL_DAY_NONE && day < self->since))
    {
      rel_disclosure_withhold (self, section, rel_record_get_id (record), what, _("it is outside the period"));
      return FALSE;
    }

  return TRUE;
}

static char *
mark_field (RelRecord *record,
            guint      field)
{
  return rel_name_book_mark (rel_record_get_text (record, field));
}

/* Goal: title, target role, organization, why, case and review date. */
static gboolean
read_goal (RelDisclosureReader *reader,
           GError             **error)
{
  RelDisclosedGoal *goal = &reader->self->goal;
  g_autoptr (RelRecord) record = rel_records_load (reader->connection, REL_NOUN_GOAL, reader->goal_id, error);
  const char *review_on;

  if (record == NULL)
    return FALSE;

  goal->id = g_strdup (rel_record_get_id (record));
  goal->title = mark_field (record, REL_GOAL_TITLE);
  goal->target_role = mark_field (record, REL_GOAL_TARGET_ROLE);
  goal->organization = mark_field (record, REL_GOAL_ORGANIZATION);
  goal->why = mark_field (record, REL_GOAL_WHY);
  goal->case_statement = mark_field (record, REL_GOAL_CASE_STATEMENT);
  review_on = rel_record_get_text (record, REL_GOAL_REVIEW_ON);
  goal->review_on = review_on != NULL ? rel_day_from_text (review_on) : REL_DAY_NONE;

  return TRUE;
}

typedef struct
{
  RelDisclosedAchievement *achievement;
  char *date;
} DatedAchievement;

static int
compare_achievements (gconstpointer a,
                      gconstpointer b)
{
  const DatedAchievement *first = a;
  const DatedAchievement *second = b;
  int order;

  if (first->achievement->level != second->achievement->level)
    return first->achievement->level > second->achievement->level ? -1 : 1;
  order = g_strcmp0 (second->date, first->date);

  return order != 0 ? order : strcmp (first->achievement->id, second->achievement->id);
}

/* Whoever of @ids may be in the summary, by name. */
static GPtrArray *
read_people (RelDisclosureReader *reader,
             const char * const  *ids,
             GError             **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      RelDisclosedPerson *person = rel_name_book_get_by_id (reader->self->names, ids[i], error);

      if (person == NULL)
        return NULL;
      rel_name_book_add_context (person);
      if (person->withholding == REL_INCLUDED && !g_ptr_array_find (people, person, NULL))
        g_ptr_array_add (people, person);
    }
  g_ptr_array_sort (people, rel_name_book_compare);

  return g_steal_pointer (&people);
}

/* Achievements that may be shared: title, situation, result, level and witnesses. */
static gboolean
read_achievements (RelDisclosureReader *reader,
                   GError             **error)
{
  RelDisclosure *self = reader->self;
  g_autoptr (GPtrArray) records = rel_records_load_by_reference (reader->connection, REL_NOUN_ACHIEVEMENT, "goal",
                                                                 reader->goal_id, error);
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (DatedAchievement));

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      RelRecord *record = g_ptr_array_index (records, i);
      const char *title = rel_record_get_text (record, REL_ACHIEVEMENT_TITLE);
      const char *date = rel_record_get_text (record, REL_ACHIEVEMENT_OCCURRED_ON);
      DatedAchievement item = { NULL, (char *) date };
      GPtrArray *witnesses;

      if (reader->strict && !rel_record_get_flag (record, REL_ACHIEVEMENT_MAY_SHARE))
        {
          rel_disclosure_withhold (self, "achieved", rel_record_get_id (record), title, _("it may not be shared"));
          continue;
        }
      if (!in_period (reader, date, "achieved", record, title))
        continue;

      witnesses = read_people (reader, rel_record_get_texts (record, REL_ACHIEVEMENT_WITNESSES), error);
      if (witnesses == NULL)
        return FALSE;
      item.achievement = g_new0 (RelDisclosedAchievement, 1);
      item.achievement->id = g_strdup (rel_record_get_id (record));
      item.achievement->title = mark_field (record, REL_ACHIEVEMENT_TITLE);
      item.achievement->situation = mark_field (record, REL_ACHIEVEMENT_SITUATION);
      item.achievement->result = mark_field (record, REL_ACHIEVEMENT_RESULT);
      item.achievement->level = rel_record_get_word (record, REL_ACHIEVEMENT_LEVEL);
      item.achievement->witnesses = witnesses;
      g_array_append_val (dated, item);
      g_ptr_array_add (self->achievements, item.achievement);
      if (self->changes.last != REL_DAY_NONE && date != NULL && rel_day_from_text (date) > self->changes.last)
        self->changes.achievements++;
    }

  g_array_sort (dated, compare_achievements);
  for (guint i = 0; i < dated->len; i++)
    self->achievements->pdata[i] = g_array_index (dated, DatedAchievement, i).achievement;

  return TRUE;
}

/* The first participant who may not be in the summary decides over a text about the conversation. Oneself may read of
 * people one has archived. */
static gboolean
judge_participants (RelDisclosureReader *reader,
                    GArray              *participants,
                    RelWithholding      *withholding,
                    GError             **error)
{
  *withholding = REL_INCLUDED;
  for (guint i = 0; i < participants->len; i++)
    {
      RelDisclosedPerson *person = rel_name_book_get (reader->self->names, g_array_index (participants, gint64, i), error);

      if (person == NULL)
        return FALSE;
      rel_name_book_add_context (person);
      if (person->withholding == REL_WITHHELD_ARCHIVED && !reader->strict)
        continue;
      if (person->withholding != REL_INCLUDED && *withholding == REL_INCLUDED)
        *withholding = person->withholding;
    }

  return TRUE;
}

/* Meetings of this goal: channel and summary. */
static gboolean
read_meetings (RelDisclosureReader *reader,
               GError             **error)
{
  RelDisclosure *self = reader->self;
  g_autoptr (GPtrArray) rows = rel_summary_meetings_load (reader->connection, reader->goal_id, self->since, self->until, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const RelSummaryMeeting *row = g_ptr_array_index (rows, i);
      RelWithholding withholding;
      RelDisclosedMeeting *meeting;

      if (!judge_participants (reader, row->participants, &withholding, error))
        return FALSE;
      if (withholding != REL_INCLUDED)
        {
          rel_disclosure_withhold (self, "conversations", row->id, row->summary, rel_withholding_reason (withholding));
          continue;
        }

      meeting = g_new0 (RelDisclosedMeeting, 1);
      meeting->id = g_strdup (row->id);
      meeting->channel = row->channel;
      meeting->summary = rel_name_book_mark (row->summary);
      g_ptr_array_add (self->meetings, meeting);
    }

  return TRUE;
}

static int
compare_feedback (gconstpointer a,
                  gconstpointer b)
{
  RelRecord *first = *(RelRecord *const *) a;
  RelRecord *second = *(RelRecord *const *) b;
  int order = g_strcmp0 (rel_record_get_text (second, REL_FEEDBACK_RECEIVED_ON), rel_record_get_text (first, REL_FEEDBACK_RECEIVED_ON));

  return order != 0 ? order : strcmp (rel_record_get_id (first), rel_record_get_id (second));
}

/* Feedback on the goal or on one of its requirements, each record once. */
static GPtrArray *
load_feedback (RelDisclosureReader *reader,
               GError             **error)
{
  RelDisclosure *self = reader->self;
  g_autoptr (GPtrArray) all = rel_records_load_by_reference (reader->connection, REL_NOUN_FEEDBACK, "goal", reader->goal_id, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (seen, (gpointer) rel_record_get_id (g_ptr_array_index (all, i)));

  for (guint i = 0; i < self->requirements->len; i++)
    {
      const RelDisclosedRequirement *requirement = g_ptr_array_index (self->requirements, i);
      g_autoptr (GPtrArray) more = rel_records_load_by_reference (reader->connection, REL_NOUN_FEEDBACK, "requirement",
                                                                  requirement->id, error);

      if (more == NULL)
        return NULL;
      for (guint j = 0; j < more->len; j++)
        {
          RelRecord *record = g_ptr_array_index (more, j);

          if (g_hash_table_add (seen, (gpointer) rel_record_get_id (record)))
            g_ptr_array_add (all, g_object_ref (record));
        }
    }
  g_ptr_array_sort (all, compare_feedback);

  return g_steal_pointer (&all);
}

/* Feedback that may be shared: its words and the response. Whose it is, the share edition never says. */
static gboolean
read_feedback (RelDisclosureReader *reader,
               GError             **error)
{
  RelDisclosure *self = reader->self;
  g_autoptr (GPtrArray) records = load_feedback (reader, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      RelRecord *record = g_ptr_array_index (records, i);
      const char *verbatim = rel_record_get_text (record, REL_FEEDBACK_VERBATIM);
      const char *date = rel_record_get_text (record, REL_FEEDBACK_RECEIVED_ON);
      RelDisclosedPerson *person = rel_name_book_get_by_id (self->names, rel_record_get_text (record, REL_FEEDBACK_PERSON), error);
      RelDisclosedFeedback *feedback;

      if (person == NULL)
        return FALSE;
      rel_name_book_add_context (person);
      /* A rating without words has nothing to quote. */
      if (verbatim == NULL || *verbatim == '\0')
        continue;
      if (reader->strict && !rel_record_get_flag (record, REL_FEEDBACK_MAY_SHARE))
        {
          rel_disclosure_withhold (self, "feedback", rel_record_get_id (record), verbatim, _("it may not be shared"));
          continue;
        }
      if (person->withholding != REL_INCLUDED)
        {
          rel_disclosure_withhold (self, "feedback", rel_record_get_id (record), verbatim, rel_withholding_reason (person->withholding));
          continue;
        }
      if (!in_period (reader, date, "feedback", record, verbatim))
        continue;

      feedback = g_new0 (RelDisclosedFeedback, 1);
      feedback->id = g_strdup (rel_record_get_id (record));
      feedback->verbatim = rel_name_book_mark (verbatim);
      feedback->response = mark_field (record, REL_FEEDBACK_RESPONSE);
      feedback->person = reader->strict ? NULL : person;
      g_ptr_array_add (self->feedback, feedback);
      if (self->changes.last != REL_DAY_NONE && date != NULL && rel_day_from_text (date) > self->changes.last)
        self->changes.feedback++;
    }

  return TRUE;
}

static int
compare_providers (gconstpointer a,
                   gconstpointer b)
{
  const RelDisclosedProvider *first = *(const RelDisclosedProvider *const *) a;
  const RelDisclosedProvider *second = *(const RelDisclosedProvider *const *) b;
  /* "unset" comes last. */
  guint first_rank = first->decision_role != REL_DECISION_ROLE_UNSET ? first->decision_role : G_MAXUINT;
  guint second_rank = second->decision_role != REL_DECISION_ROLE_UNSET ? second->decision_role : G_MAXUINT;

  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;

  return rel_name_book_compare (&first->person, &second->person);
}

/* Stakeholders who consented to be asked: decision role. The private edition may tell everybody's. */
static gboolean
read_providers (RelDisclosureReader *reader,
                GError             **error)
{
  RelDisclosure *self = reader->self;
  g_autoptr (GPtrArray) records = rel_records_load_by_reference (reader->connection, REL_NOUN_STAKEHOLDER, "goal",
                                                                 reader->goal_id, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      RelRecord *record = g_ptr_array_index (records, i);
      RelDisclosedPerson *person = rel_name_book_get_by_id (self->names, rel_record_get_text (record, REL_STAKEHOLDER_PERSON), error);
      gboolean consented = rel_record_get_flag (record, REL_STAKEHOLDER_FEEDBACK_CONSENT);
      RelDecisionRole role = rel_record_get_word (record, REL_STAKEHOLDER_DECISION_ROLE);
      RelDisclosedProvider *provider;

      if (person == NULL)
        return FALSE;
      rel_name_book_add_context (person);
      if (person->withholding != REL_INCLUDED)
        continue;
      if (consented || !reader->strict)
        rel_name_book_set_role (person, role);
      if (!consented)
        {
          g_autofree char *what = rel_name_book_begin_with (person);

          if (reader->strict)
            rel_disclosure_withhold (self, "providers", rel_record_get_id (record), what, _("they have not agreed to be asked for feedback"));
          continue;
        }

      provider = g_new0 (RelDisclosedProvider, 1);
      provider->id = g_strdup (rel_record_get_id (record));
      provider->person = person;
      provider->decision_role = role;
      g_ptr_array_add (self->providers, provider);
    }
  g_ptr_array_sort (self->providers, compare_providers);

  return TRUE;
}

/* Requirements: name and target. */
static gboolean
read_requirements (RelDisclosureReader *reader,
                   GError             **error)
{
  g_autoptr (GPtrArray) records = rel_records_load_by_reference (reader->connection, REL_NOUN_REQUIREMENT, "goal",
                                                                 reader->goal_id, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      RelRecord *record = g_ptr_array_index (records, i);
      RelDisclosedRequirement *requirement = g_new0 (RelDisclosedRequirement, 1);

      requirement->id = g_strdup (rel_record_get_id (record));
      requirement->name = mark_field (record, REL_REQUIREMENT_NAME);
      requirement->target = rel_record_get_number (record, REL_REQUIREMENT_TARGET);
      g_ptr_array_add (reader->self->requirements, requirement);
    }

  return TRUE;
}

/* Focal points of this goal that are not done: text. */
static gboolean
read_focal_points (RelDisclosureReader *reader,
                   GError             **error)
{
  RelDisclosure *self = reader->self;
  g_autoptr (GPtrArray) records = rel_records_load_by_reference (reader->connection, REL_NOUN_FOCAL_POINT, "goal",
                                                                 reader->goal_id, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      RelRecord *record = g_ptr_array_index (records, i);
      RelDisclosedFocalPoint *point;

      if (rel_record_get_word (record, REL_FOCAL_POINT_STATE) == REL_FOCAL_STATE_DONE)
        {
          rel_disclosure_withhold (self, "growth", rel_record_get_id (record), rel_record_get_text (record, REL_FOCAL_POINT_TEXT), _("it is done"));
          continue;
        }
      point = g_new0 (RelDisclosedFocalPoint, 1);
      point->id = g_strdup (rel_record_get_id (record));
      point->text = mark_field (record, REL_FOCAL_POINT_TEXT);
      g_ptr_array_add (self->focal_points, point);
    }

  return TRUE;
}

/**
 * rel_disclosure_new: (skip)
 * @connection: a connection
 * @goal_id: a goal
 * @edition: for whom the summary is
 * @names: the name book, made for the same edition; it outlives the disclosure
 * @on: the day of the summary
 * @since: the first day of its period, or %REL_DAY_NONE
 * @until: the last day, or %REL_DAY_NONE for @on; what is dated after @on never counts
 * @error: return location for an error
 *
 * Reads what the edition may draw on. In the share edition these are exactly the columns of the design's list:
 * goal title, target_role, organization, why, case_statement, review_on; of people who are shareable and not archived
 * direction, scope, current position; achievement title, situation, result, level, witnesses, where may_share; meeting
 * channel, counts, and summary where its goals hold this goal; exchange counts and kind given; feedback verbatim where
 * may_share, and its response; stakeholder decision_role of those with feedback_consent; requirement name, target;
 * focal_point text. Dates and states decide whether a record is in, but are not themselves disclosed.
 *
 * Returns: (transfer full) (nullable): the disclosure; a `REL_STORE_ERROR` otherwise
 */
RelDisclosure *
rel_disclosure_new (RelConnection  *connection,
                    const char     *goal_id,
                    RelEdition      edition,
                    RelNameBook    *names,
                    RelDay          on,
                    RelDay          since,
                    RelDay          until,
                    GError        **error)
{
  g_autoptr (RelDisclosure) self = rel_disclosure_alloc ();
  RelDisclosureReader reader = { self, connection, goal_id, edition == REL_EDITION_SHARE };

  self->edition = edition;
  self->names = names;
  self->on = on;
  self->since = since;
  self->until = until != REL_DAY_NONE ? MIN (until, on) : on;

  if (!read_goal (&reader, error) || !rel_disclosure_read_last_export (&reader, error) || !rel_disclosure_read_coverage (&reader, error) ||
      !read_requirements (&reader, error) || !read_providers (&reader, error) || !read_achievements (&reader, error) ||
      !read_meetings (&reader, error) || !read_feedback (&reader, error) || !read_focal_points (&reader, error) ||
      !rel_disclosure_read_exchanges (&reader, error))
    return NULL;

  return g_steal_pointer (&self);
}
