/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the page of a person shows, read in one go on a worker thread. */
#include "rel-person-data.h"

#include "rel-clock.h"
#include "rel-duplicates.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-follow-up.h"
#include "rel-meeting.h"
#include "rel-name-cache.h"
#include "rel-person.h"
#include "rel-snooze.h"
#include "rel-stakeholder.h"
#include "rel-tie.h"
#include "rel-touches.h"

/* Meetings planned for later than a year from now are not expected. */
#define DAYS_AHEAD 366
#define TWINS_SHOWN 3

static int
compare_newest (gconstpointer a, gconstpointer b, gpointer field)
{
  const char *left = rel_record_get_text (*(RelRecord **) a, GPOINTER_TO_UINT (field));
  const char *right = rel_record_get_text (*(RelRecord **) b, GPOINTER_TO_UINT (field));
  int order = g_strcmp0 (right, left);

  return order != 0 ? order : g_strcmp0 (rel_record_get_id (*(RelRecord **) a), rel_record_get_id (*(RelRecord **) b));
}

/* Open promises first, the soonest due before the others; done ones after them, the newest first. */
static int
compare_follow_ups (gconstpointer a, gconstpointer b)
{
  RelRecord *left = *(RelRecord **) a, *right = *(RelRecord **) b;
  const char *left_done = rel_record_get_text (left, REL_FOLLOW_UP_DONE_ON);
  const char *right_done = rel_record_get_text (right, REL_FOLLOW_UP_DONE_ON);
  const char *left_due = rel_record_get_text (left, REL_FOLLOW_UP_DUE_ON);
  const char *right_due = rel_record_get_text (right, REL_FOLLOW_UP_DUE_ON);
  int order;

  if (left_done != NULL || right_done != NULL)
    order = left_done == NULL ? -1 : right_done == NULL ? 1 : g_strcmp0 (right_done, left_done);
  else
    order = left_due == NULL && right_due != NULL ? 1 : left_due != NULL && right_due == NULL ? -1 : g_strcmp0 (left_due, right_due);
  return order != 0 ? order : g_strcmp0 (rel_record_get_id (left), rel_record_get_id (right));
}

static gboolean
load_meetings (RelPersonData *self, RelConnection *connection, GError **error)
{
  RelDay today = rel_clock_today ();
  g_autoptr (GArray) touches = rel_touches_of_person (connection, rel_record_get_row (self->person), today - 200 * 366,
                                                      today + DAYS_AHEAD, error);

  if (touches == NULL)
    return FALSE;
  self->n_meetings = touches->len;
  self->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < touches->len && i < REL_PERSON_MEETINGS_SHOWN; i++)
    {
      RelTouch *touch = &g_array_index (touches, RelTouch, i);
      RelRecord *meeting = rel_records_load_row (connection, REL_NOUN_MEETING, touch->meeting, REL_READ_BRIEF, error);

      if (meeting == NULL)
        return FALSE;
      g_ptr_array_add (self->meetings, meeting);
      rel_name_table_add_all (self->names, connection, REL_NOUN_PERSON, rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS));
    }
  return TRUE;
}

static gboolean
load_related (RelPersonData *self, RelConnection *connection, const char *id, GError **error)
{
  g_autoptr (GPtrArray) others = NULL;

  if ((self->follow_ups = rel_records_load_by_reference (connection, REL_NOUN_FOLLOW_UP, "person", id, error)) == NULL ||
      (self->exchanges = rel_records_load_by_reference (connection, REL_NOUN_EXCHANGE, "person", id, error)) == NULL ||
      (self->feedback = rel_records_load_by_reference (connection, REL_NOUN_FEEDBACK, "person", id, error)) == NULL ||
      (self->stakeholders = rel_records_load_by_reference (connection, REL_NOUN_STAKEHOLDER, "person", id, error)) == NULL ||
      (self->ties = rel_records_load_by_reference (connection, REL_NOUN_TIE, "person", id, error)) == NULL ||
      (others = rel_records_load_by_reference (connection, REL_NOUN_TIE, "other", id, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (self->ties, g_object_ref (others->pdata[i]));
  g_ptr_array_sort (self->follow_ups, compare_follow_ups);
  g_ptr_array_sort_with_data (self->exchanges, compare_newest, GUINT_TO_POINTER (REL_EXCHANGE_OCCURRED_ON));
  g_ptr_array_sort_with_data (self->feedback, compare_newest, GUINT_TO_POINTER (REL_FEEDBACK_RECEIVED_ON));
  for (guint i = 0; i < self->ties->len; i++)
    {
      rel_name_table_add (self->names, connection, REL_NOUN_PERSON, rel_record_get_text (self->ties->pdata[i], REL_TIE_PERSON));
      rel_name_table_add (self->names, connection, REL_NOUN_PERSON, rel_record_get_text (self->ties->pdata[i], REL_TIE_OTHER));
    }
  for (guint i = 0; i < self->stakeholders->len; i++)
    rel_name_table_add (self->names, connection, REL_NOUN_GOAL, rel_record_get_text (self->stakeholders->pdata[i], REL_STAKEHOLDER_GOAL));
  rel_name_table_add (self->names, connection, REL_NOUN_PERSON, rel_record_get_text (self->person, REL_PERSON_INTRODUCED_BY));
  return TRUE;
}

/* A snooze that is over is none. */
static gboolean
load_snoozes (RelPersonData *self, RelConnection *connection, const char *id, GError **error)
{
  g_autofree char *today = rel_date_dup (rel_clock_today ());

  self->snoozes = rel_records_load_by_reference (connection, REL_NOUN_SNOOZE, "person", id, error);
  for (guint i = self->snoozes != NULL ? self->snoozes->len : 0; i > 0; i--)
    if (g_strcmp0 (rel_record_get_text (self->snoozes->pdata[i - 1], REL_SNOOZE_UNTIL), today) <= 0)
      g_ptr_array_remove_index (self->snoozes, i - 1);
  return self->snoozes != NULL;
}

/**
 * rel_person_data_load:
 * @connection: where to read
 * @id: the id of a person
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (type RelPersonData): the data
 */
gpointer
rel_person_data_load (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelPersonData) self = g_new0 (RelPersonData, 1);

  self->names = rel_name_table_new ();
  self->person = rel_records_load (connection, REL_NOUN_PERSON, id, error);
  if (self->person == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self->stats = rel_person_stats_load (connection, id, rel_clock_today (), error);
  self->twins = rel_duplicates_of_person (connection, id, TWINS_SHOWN, error);
  if (self->stats == NULL || self->twins == NULL || !load_meetings (self, connection, error) || !load_related (self, connection, id, error) ||
      !load_snoozes (self, connection, id, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rel_person_data_free:
 * @self: (transfer full): what the page of a person shows
 *
 * Releases it and all that it owns.
 */
void
rel_person_data_free (RelPersonData *self)
{
  g_clear_object (&self->person);
  g_clear_pointer (&self->stats, rel_person_stats_free);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&self->exchanges, g_ptr_array_unref);
  g_clear_pointer (&self->feedback, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_pointer (&self->twins, g_ptr_array_unref);
  g_clear_pointer (&self->stakeholders, g_ptr_array_unref);
  g_clear_pointer (&self->snoozes, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self);
}
