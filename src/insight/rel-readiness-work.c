/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness checks about one's own work: evidence, practice, feedback, lessons. */
#include "rel-readiness-private.h"

#include <glib/gi18n-lib.h>

#include "rel-blind-spots.h"

#define ENOUGH_ACHIEVEMENTS 3

static gboolean
witnessed (const RelGoalFacts *goal, const RelPersonFacts *person)
{
  for (guint i = 0; i < goal->achievements->len; i++)
    {
      GArray *witnesses = g_array_index (goal->achievements, RelAchievementFacts, i).witnesses;

      for (guint j = 0; j < witnesses->len; j++)
        if (g_array_index (witnesses, gint64, j) == person->row)
          return TRUE;
    }
  return FALSE;
}

static void
add_achievements (RelCheckDraft *draft)
{
  for (guint i = 0; i < draft->goal->achievements->len; i++)
    rel_check_draft_add_record (draft, g_array_index (draft->goal->achievements, RelAchievementFacts, i).id);
}

/**
 * rel_check_evidence_witnessed:
 * @draft: gets the sentence and what stands behind it
 *
 * Met with three or more achievements of the goal dated up to the date, when everybody who decides or influences witnessed one of
 * them. Without such people only the number counts; the people missing are those who witnessed none, also where the number is too
 * small.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_evidence_witnessed (RelCheckDraft *draft)
{
  const RelGoalFacts *goal = draft->goal;
  guint n = goal->achievements->len;

  add_achievements (draft);
  for (guint i = 0; i < goal->stakeholders->len; i++)
    {
      const RelStakeholderFacts *stakeholder = &g_array_index (goal->stakeholders, RelStakeholderFacts, i);

      if (rel_is_voice (stakeholder) && !witnessed (goal, stakeholder->person))
        rel_check_draft_add_person (draft, stakeholder->person);
    }
  if (n < ENOUGH_ACHIEVEMENTS)
    {
      if (n == 0)
        draft->text = g_strdup (_("No achievement is recorded; three would carry the case."));
      else
        draft->text = g_strdup_printf (ngettext ("%u achievement is recorded; three would carry the case.",
                                                 "%u achievements are recorded; three would carry the case.", n), n);
      return REL_CHECK_GAP;
    }
  if (draft->people->len > 0)
    {
      draft->text = g_strdup_printf (ngettext ("%u person who decides or influences has seen none of your achievements.",
                                               "%u people who decide or influence have seen none of your achievements.", draft->people->len),
                                     draft->people->len);
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup_printf (ngettext ("%u achievement is recorded, seen by everybody who decides or influences.",
                                           "%u achievements are recorded, seen by everybody who decides or influences.", n), n);
  return REL_CHECK_MET;
}

/**
 * rel_check_evidence_level:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when not all achievements up to the date are of level task, where an absent level counts as task; unknown without an
 * achievement.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_evidence_level (RelCheckDraft *draft)
{
  const RelGoalFacts *goal = draft->goal;
  guint n = 0;

  for (guint i = 0; i < goal->achievements->len; i++)
    {
      RelLevel level = g_array_index (goal->achievements, RelAchievementFacts, i).level;

      n += level != REL_LEVEL_TASK && level != REL_LEVEL_UNSET;
    }
  add_achievements (draft);
  if (goal->achievements->len == 0)
    {
      draft->text = g_strdup (_("No achievement is recorded whose level could be seen."));
      return REL_CHECK_UNKNOWN;
    }
  if (n == 0)
    {
      draft->text = g_strdup (_("All achievements are tasks; show one at the level of the new role."));
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup_printf (ngettext ("%u achievement goes beyond a task.", "%u achievements go beyond a task.", n), n);
  return REL_CHECK_MET;
}

/**
 * rel_check_interpersonal_practised:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when every interpersonal requirement is observed or practised; unknown when there is none.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_interpersonal_practised (RelCheckDraft *draft)
{
  guint n = 0, open = 0;

  for (guint i = 0; i < draft->goal->requirements->len; i++)
    {
      const RelRequirementFacts *requirement = &g_array_index (draft->goal->requirements, RelRequirementFacts, i);

      if (requirement->kind != REL_REQUIREMENT_KIND_INTERPERSONAL)
        continue;
      n++;
      open += requirement->practice != REL_PRACTICE_OBSERVED && requirement->practice != REL_PRACTICE_PRACTISED;
      rel_check_draft_add_record (draft, requirement->id);
    }
  if (n == 0)
    {
      draft->text = g_strdup (_("No interpersonal requirement is recorded."));
      return REL_CHECK_UNKNOWN;
    }
  if (open > 0)
    {
      draft->text = g_strdup_printf (ngettext ("%u interpersonal requirement is not practiced yet.",
                                               "%u interpersonal requirements are not practiced yet.", open), open);
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup (_("Every interpersonal requirement is practiced or was observed."));
  return REL_CHECK_MET;
}

/**
 * rel_check_blind_spots:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when no requirement that can be compared is a blind spot, see rel_blind_spots_compute(); unknown when none can be compared.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_blind_spots (RelCheckDraft *draft)
{
  g_autoptr (GPtrArray) spots = rel_blind_spots_compute (draft->facts, draft->goal);
  guint n = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      const RelBlindSpot *spot = g_ptr_array_index (spots, i);

      n += spot->is_blind != 0;
    }
  for (guint i = 0; i < draft->goal->requirements->len; i++)
    {
      const RelRequirementFacts *requirement = &g_array_index (draft->goal->requirements, RelRequirementFacts, i);

      for (guint j = 0; j < spots->len; j++)
        if (g_str_equal (((RelBlindSpot *) g_ptr_array_index (spots, j))->requirement, requirement->id))
          rel_check_draft_add_record (draft, requirement->id);
    }
  if (spots->len == 0)
    {
      draft->text = g_strdup (_("No requirement has a rating of your own and three from others."));
      return REL_CHECK_UNKNOWN;
    }
  if (n > 0)
    {
      draft->text = g_strdup_printf (ngettext ("In %u requirement you rate yourself well above what others see.",
                                               "In %u requirements you rate yourself well above what others see.", n), n);
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup (_("Others see you much as you see yourself."));
  return REL_CHECK_MET;
}

/**
 * rel_check_feedback_recent:
 * @draft: gets the sentence and what stands behind it
 *
 * Met with feedback on the goal or one of its requirements within 90 days, rated or not.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_feedback_recent (RelCheckDraft *draft)
{
  guint n = draft->goal->n_feedback;

  for (guint i = 0; i < draft->goal->feedback->len; i++)
    rel_check_draft_add_record (draft, g_ptr_array_index (draft->goal->feedback, i));
  if (n == 0)
    {
      draft->text = g_strdup (_("In the last 90 days nobody gave you feedback on this goal."));
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup_printf (ngettext ("In the last 90 days you received feedback once.",
                                           "In the last 90 days you received feedback %u times.", n), n);
  return REL_CHECK_MET;
}

/**
 * rel_check_lessons_applied:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when no focal point of the goal that this one follows is open; unknown when that goal has none, left out when this one follows
 * nothing.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_lessons_applied (RelCheckDraft *draft)
{
  const RelGoalFacts *goal = draft->goal;
  guint n = 0;

  if (goal->follows == 0)
    return REL_CHECK_LEFT_OUT;
  for (guint i = 0; i < goal->lessons->len; i++)
    {
      const RelFocalPointFacts *lesson = &g_array_index (goal->lessons, RelFocalPointFacts, i);

      n += lesson->state == REL_FOCAL_STATE_OPEN;
      rel_check_draft_add_record (draft, lesson->id);
    }
  if (goal->lessons->len == 0)
    {
      draft->text = g_strdup (_("No lesson was noted from the last attempt."));
      return REL_CHECK_UNKNOWN;
    }
  if (n > 0)
    {
      draft->text = g_strdup_printf (ngettext ("%u lesson from the last attempt is still open.",
                                               "%u lessons from the last attempt are still open.", n), n);
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup (_("You are working on every lesson from the last attempt."));
  return REL_CHECK_MET;
}
