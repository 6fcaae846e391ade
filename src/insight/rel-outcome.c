/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from an answer: "Plan", "Not now", closing a goal, and the next attempt at it. Nothing is
 * written here; what is to be written is given back as changes, which can be undone. */
#include "rel-outcome.h"

#include <glib/gi18n-lib.h>

#include "rel-focal-point.h"
#include "rel-follow-up.h"
#include "rel-goal.h"
#include "rel-groundwork-entry.h"
#include "rel-milestone.h"
#include "rel-requirement.h"
#include "rel-snapshot-private.h"
#include "rel-snooze.h"
#include "rel-stakeholder.h"

static void
set_date (RelRecord *record, guint field, RelDay day)
{
  g_autofree char *date = day != REL_DAY_NONE ? rel_date_dup (day) : NULL;

  rel_record_set_text (record, field, date);
}

/**
 * rel_outcome_plan:
 * @person_id: a person's id
 * @text: what to do
 * @due_on: when, after the date of the move to quiet it
 *
 * "Plan": a follow-up of mine with a date.
 *
 * Returns: (transfer full): the changes
 */
RelChanges *
rel_outcome_plan (const char *person_id, const char *text, RelDay due_on)
{
  RelChanges *changes = rel_changes_new (_("Plan Follow-Up"));
  g_autoptr (RelRecord) follow_up = rel_record_new (REL_NOUN_FOLLOW_UP);

  rel_record_set_text (follow_up, REL_FOLLOW_UP_PERSON, person_id);
  rel_record_set_text (follow_up, REL_FOLLOW_UP_TEXT, text);
  rel_record_set_number (follow_up, REL_FOLLOW_UP_OWNER, REL_OWNER_ME);
  set_date (follow_up, REL_FOLLOW_UP_DUE_ON, due_on);
  rel_changes_save (changes, follow_up);
  return changes;
}

/**
 * rel_outcome_not_now:
 * @connection: a connection
 * @person_id: a person's id
 * @move: the move as it was shown
 * @until: the day on which the person may come up again
 * @error: return location
 *
 * "Not now": a snooze with the codes that were shown, in place of those the person may have had. A
 * code that is not among them brings the person back before the day.
 *
 * Returns: (transfer full) (nullable): the changes
 */
RelChanges *
rel_outcome_not_now (RelConnection *connection, const char *person_id, const RelMove *move, RelDay until, GError **error)
{
  g_autoptr (GPtrArray) old = rel_records_load_by_reference (connection, REL_NOUN_SNOOZE, "person", person_id, error);
  g_autoptr (RelChanges) changes = NULL;
  g_autoptr (RelRecord) snooze = NULL;
  const char *codes[REL_N_MOVE_CODES + 1] = { NULL, };

  if (old == NULL)
    return NULL;
  changes = rel_changes_new (_("Not Now"));
  for (guint i = 0; i < move->reasons->len; i++)
    codes[i] = rel_move_code_to_word (((RelReason *) g_ptr_array_index (move->reasons, i))->code);
  for (guint i = 1; i < old->len; i++)
    rel_changes_remove (changes, REL_NOUN_SNOOZE, rel_record_get_id (g_ptr_array_index (old, i)));
  snooze = old->len > 0 ? g_object_ref (g_ptr_array_index (old, 0)) : rel_record_new (REL_NOUN_SNOOZE);
  rel_record_set_text (snooze, REL_SNOOZE_PERSON, person_id);
  rel_record_set_texts (snooze, REL_SNOOZE_CODES, codes);
  set_date (snooze, REL_SNOOZE_UNTIL, until);
  rel_changes_save (changes, snooze);
  return g_steal_pointer (&changes);
}

/**
 * rel_outcome_groundwork:
 * @connection: a connection
 * @milestone_id: a milestone's id
 * @person_id: a person's id
 * @state: how far one is with them
 * @error: return location
 *
 * Notes how far the groundwork with somebody is; who is not listed yet, is then.
 *
 * Returns: (transfer full) (nullable): the changes
 */
RelChanges *
rel_outcome_groundwork (RelConnection *connection, const char *milestone_id, const char *person_id, RelGroundwork state, GError **error)
{
  g_autoptr (RelRecord) milestone = rel_records_load (connection, REL_NOUN_MILESTONE, milestone_id, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  RelValues *found = NULL;
  GPtrArray *old;
  RelChanges *changes;

  if (milestone == NULL)
    return NULL;
  old = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);
  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      RelValues *entry = rel_values_copy (g_ptr_array_index (old, i));

      g_ptr_array_add (entries, entry);
      if (g_strcmp0 (rel_values_get_text (entry, REL_GROUNDWORK_ENTRY_PERSON), person_id) == 0)
        found = entry;
    }
  if (found == NULL)
    {
      found = rel_values_new (&rel_groundwork_entry_shape);
      rel_values_set_text (found, REL_GROUNDWORK_ENTRY_PERSON, person_id);
      g_ptr_array_add (entries, found);
    }
  rel_values_set_number (found, REL_GROUNDWORK_ENTRY_STATE, (int) state);
  rel_record_set_items (milestone, REL_MILESTONE_GROUNDWORK, entries);
  changes = rel_changes_new (_("Groundwork"));
  rel_changes_save (changes, milestone);
  return changes;
}

/**
 * rel_outcome_close_goal:
 * @connection: a connection
 * @goal_id: a goal's id
 * @status: how it came out, not %REL_GOAL_STATUS_ACTIVE
 * @closed_on: when
 * @outcome_note: (nullable): what was said
 * @lessons: (nullable) (array zero-terminated=1): what to work on next; blank ones are passed over
 * @error: return location
 *
 * Closes a goal; each lesson becomes an open focal point of it, which a next attempt looks at.
 *
 * Returns: (transfer full) (nullable): the changes
 */
RelChanges *
rel_outcome_close_goal (RelConnection *connection, const char *goal_id, RelGoalStatus status, RelDay closed_on,
                        const char *outcome_note, const char * const *lessons, GError **error)
{
  g_autoptr (RelRecord) goal = rel_records_load (connection, REL_NOUN_GOAL, goal_id, error);
  RelChanges *changes;

  g_return_val_if_fail (status != REL_GOAL_STATUS_ACTIVE, NULL);
  if (goal == NULL)
    return NULL;
  changes = rel_changes_new (_("Close Goal"));
  rel_record_set_number (goal, REL_GOAL_STATUS, status);
  set_date (goal, REL_GOAL_CLOSED_ON, closed_on);
  rel_record_set_text (goal, REL_GOAL_OUTCOME_NOTE, outcome_note);
  rel_changes_save (changes, goal);
  for (; lessons != NULL && *lessons != NULL; lessons++)
    {
      g_autoptr (RelRecord) lesson = NULL;
      g_autofree char *text = g_strstrip (g_strdup (*lessons));

      if (*text == '\0')
        continue;
      lesson = rel_record_new (REL_NOUN_FOCAL_POINT);
      rel_record_set_text (lesson, REL_FOCAL_POINT_GOAL, goal_id);
      rel_record_set_text (lesson, REL_FOCAL_POINT_TEXT, text);
      rel_record_set_number (lesson, REL_FOCAL_POINT_STATE, REL_FOCAL_STATE_OPEN);
      rel_changes_save (changes, lesson);
    }
  return changes;
}

/* A new record with the same values, one reference aside, which leads to the new goal. */
static RelRecord *
carry_over (RelRecord *record, guint goal_field, const char *goal_id)
{
  RelRecord *copy = rel_record_new (rel_record_get_noun (record));
  const RelShape *shape = rel_record_get_shape (record);

  for (guint i = 0; i < shape->n_fields; i++)
    rel_values_copy_field (rel_record_get_values (copy), rel_record_get_values (record), i);
  rel_record_set_text (copy, goal_field, goal_id);
  return copy;
}

static gboolean
carry_all (RelChanges *changes, RelConnection *connection, RelNoun noun, guint goal_field,
           const char *from_goal, const char *to_goal, GError **error)
{
  g_autoptr (GPtrArray) records = rel_records_load_by_reference (connection, noun, "goal", from_goal, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (RelRecord) copy = carry_over (g_ptr_array_index (records, i), goal_field, to_goal);

      rel_changes_save (changes, copy);
    }
  return TRUE;
}

/* A milestone without its day, and with the groundwork that was not done; none when all of it was. */
static RelRecord *
carry_milestone (RelRecord *milestone, const char *goal_id)
{
  GPtrArray *entries = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);
  g_autoptr (GPtrArray) unfinished = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  RelRecord *copy;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      RelValues *entry = g_ptr_array_index (entries, i);
      int state = rel_values_get_word (entry, REL_GROUNDWORK_ENTRY_STATE);

      if (state == REL_GROUNDWORK_TO_DO || state == REL_GROUNDWORK_PLANNED)
        g_ptr_array_add (unfinished, rel_values_copy (entry));
    }
  if (unfinished->len == 0)
    return NULL;
  copy = carry_over (milestone, REL_MILESTONE_GOAL, goal_id);
  rel_record_set_text (copy, REL_MILESTONE_OCCURS_ON, NULL);
  rel_record_set_items (copy, REL_MILESTONE_GROUNDWORK, unfinished);
  return copy;
}

static gboolean
carry_milestones (RelChanges *changes, RelConnection *connection, const char *from_goal, const char *to_goal, GError **error)
{
  g_autoptr (GPtrArray) milestones = rel_records_load_by_reference (connection, REL_NOUN_MILESTONE, "goal", from_goal, error);

  if (milestones == NULL)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    {
      g_autoptr (RelRecord) copy = carry_milestone (g_ptr_array_index (milestones, i), to_goal);

      if (copy != NULL)
        rel_changes_save (changes, copy);
    }
  return TRUE;
}

/**
 * rel_outcome_next_attempt:
 * @connection: a connection
 * @goal_id: the id of the goal tried before
 * @title: (nullable): the title of the new one, %NULL to keep it
 * @review_on: when it is reviewed, %REL_DAY_NONE when that is not known
 * @new_goal_id: (out) (optional) (transfer full): the id of the new goal
 * @error: return location
 *
 * Another attempt: an active goal that follows the earlier one, of the same kind, role, organization,
 * reason and case, with its stakeholders, its requirements, and those of its milestones whose groundwork is
 * unfinished, without their days. The focal points stay with the earlier goal, where the check
 * `lessons_applied` finds them; feedback, achievements and opportunities are of their own time and stay too.
 *
 * Returns: (transfer full) (nullable): the changes
 */
RelChanges *
rel_outcome_next_attempt (RelConnection *connection, const char *goal_id, const char *title, RelDay review_on,
                          char **new_goal_id, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelRecord) goal = snapshot != NULL ? rel_records_load (connection, REL_NOUN_GOAL, goal_id, error) : NULL;
  g_autoptr (RelChanges) changes = NULL;
  g_autoptr (RelRecord) next = NULL;
  const char *next_id;

  if (goal == NULL)
    return NULL;
  changes = rel_changes_new (_("Begin Next Attempt"));
  next = carry_over (goal, REL_GOAL_FOLLOWS, goal_id);
  rel_record_set_number (next, REL_GOAL_STATUS, REL_GOAL_STATUS_ACTIVE);
  rel_record_set_text (next, REL_GOAL_CLOSED_ON, NULL);
  rel_record_set_text (next, REL_GOAL_OUTCOME_NOTE, NULL);
  set_date (next, REL_GOAL_REVIEW_ON, review_on);
  if (title != NULL)
    rel_record_set_text (next, REL_GOAL_TITLE, title);
  rel_changes_save (changes, next);
  next_id = rel_record_get_id (next);
  if (!carry_all (changes, connection, REL_NOUN_STAKEHOLDER, REL_STAKEHOLDER_GOAL, goal_id, next_id, error) ||
      !carry_all (changes, connection, REL_NOUN_REQUIREMENT, REL_REQUIREMENT_GOAL, goal_id, next_id, error) ||
      !carry_milestones (changes, connection, goal_id, next_id, error))
    return NULL;
  if (new_goal_id != NULL)
    *new_goal_id = g_strdup (next_id);
  return g_steal_pointer (&changes);
}
