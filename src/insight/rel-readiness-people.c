/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness checks about people: who decides, who was met, who speaks for one. */
#include "rel-readiness-private.h"

#include <glib/gi18n-lib.h>

#define STAKEHOLDER(goal, i) (&g_array_index ((goal)->stakeholders, RelStakeholderFacts, i))

typedef gboolean (*StakeholderFunc) (const RelStakeholderFacts *stakeholder);

static guint
count_stakeholders (const RelGoalFacts *goal, StakeholderFunc func)
{
  guint n = 0;

  for (guint i = 0; i < goal->stakeholders->len; i++)
    n += func (STAKEHOLDER (goal, i)) != 0;
  return n;
}

/* Names the stakeholders for whom @func holds as what stands behind a check. */
static void
add_stakeholders (RelCheckDraft *draft, StakeholderFunc func)
{
  for (guint i = 0; i < draft->goal->stakeholders->len; i++)
    if (func (STAKEHOLDER (draft->goal, i)))
      rel_check_draft_add_record (draft, STAKEHOLDER (draft->goal, i)->id);
}

static gboolean
is_within (const RelFacts *facts, RelDay day, int n)
{
  return day != REL_DAY_NONE && day <= facts->on && day >= facts->on - n;
}

/**
 * rel_check_deciders_known:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when at least one stakeholder decides.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_deciders_known (RelCheckDraft *draft)
{
  guint n = count_stakeholders (draft->goal, rel_is_decider);

  add_stakeholders (draft, rel_is_decider);
  if (n == 0)
    {
      draft->text = g_strdup (_("Nobody is recorded yet who decides."));
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup_printf (ngettext ("You know who decides: %u person.", "You know who decides: %u people.", n), n);
  return REL_CHECK_MET;
}

/* Every decider has a touch of a kind within some days; unknown without a decider. */
static RelCheckStatus
check_deciders (RelCheckDraft *draft, gboolean face_to_face, int n_days, guint *n_deciders)
{
  for (guint i = 0; i < draft->goal->stakeholders->len; i++)
    {
      const RelStakeholderFacts *stakeholder = STAKEHOLDER (draft->goal, i);
      const RelPersonFacts *person = stakeholder->person;

      if (!rel_is_decider (stakeholder))
        continue;
      *n_deciders += 1;
      if (!is_within (draft->facts, face_to_face ? person->last_face_to_face : person->last_live, n_days))
        rel_check_draft_add_person (draft, person);
      rel_check_draft_add_record (draft, stakeholder->id);
      rel_check_draft_add_record (draft, face_to_face ? person->face_to_face_meeting : person->live_meeting);
    }
  if (*n_deciders == 0)
    return REL_CHECK_UNKNOWN;
  return draft->people->len == 0 ? REL_CHECK_MET : REL_CHECK_GAP;
}

/**
 * rel_check_deciders_met:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when each decider has a live touch within 60 days; unknown without a decider.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_deciders_met (RelCheckDraft *draft)
{
  guint n = 0;
  RelCheckStatus status = check_deciders (draft, FALSE, 60, &n);

  if (status == REL_CHECK_UNKNOWN)
    draft->text = g_strdup (_("Nobody is recorded who decides, so nobody can have been spoken to."));
  else if (status == REL_CHECK_MET)
    draft->text = g_strdup (_("In the last 60 days you spoke with everybody who decides."));
  else
    draft->text = g_strdup_printf (ngettext ("In the last 60 days you have not spoken with %u person who decides.",
                                             "In the last 60 days you have not spoken with %u people who decide.", draft->people->len),
                                   draft->people->len);
  return status;
}

/**
 * rel_check_deciders_face_to_face:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when each decider has a face-to-face touch within 180 days; unknown without a decider.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_deciders_face_to_face (RelCheckDraft *draft)
{
  guint n = 0;
  RelCheckStatus status = check_deciders (draft, TRUE, 180, &n);

  if (status == REL_CHECK_UNKNOWN)
    draft->text = g_strdup (_("Nobody is recorded who decides, so nobody can have been met face to face."));
  else if (status == REL_CHECK_MET)
    draft->text = g_strdup (_("In the last 180 days you met everybody who decides face to face."));
  else
    draft->text = g_strdup_printf (ngettext ("In the last 180 days you have not met %u person who decides face to face.",
                                             "In the last 180 days you have not met %u people who decide face to face.", draft->people->len),
                                   draft->people->len);
  return status;
}

/**
 * rel_check_positions_known:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when nobody who decides or influences has the position “unknown”; unknown when there is neither. A position that was set to
 * “unset” is not “unknown”.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_positions_known (RelCheckDraft *draft)
{
  for (guint i = 0; i < draft->goal->stakeholders->len; i++)
    {
      const RelStakeholderFacts *stakeholder = STAKEHOLDER (draft->goal, i);

      if (rel_is_voice (stakeholder) && stakeholder->position == REL_POSITION_UNKNOWN)
        rel_check_draft_add_person (draft, stakeholder->person);
    }
  add_stakeholders (draft, rel_is_voice);
  if (count_stakeholders (draft->goal, rel_is_voice) == 0)
    {
      draft->text = g_strdup (_("Nobody is recorded who decides or influences."));
      return REL_CHECK_UNKNOWN;
    }
  if (draft->people->len == 0)
    {
      draft->text = g_strdup (_("You know where everybody stands who decides or influences."));
      return REL_CHECK_MET;
    }
  draft->text = g_strdup_printf (ngettext ("You do not know where %u person stands who decides or influences.",
                                           "You do not know where %u people stand who decide or influence.", draft->people->len),
                                 draft->people->len);
  return REL_CHECK_GAP;
}

static gboolean
is_champion (const RelStakeholderFacts *stakeholder)
{
  return stakeholder->position == REL_POSITION_CHAMPIONING;
}

/**
 * rel_check_two_champions:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when two or more stakeholders champion the goal; unknown without stakeholders.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_two_champions (RelCheckDraft *draft)
{
  guint n = count_stakeholders (draft->goal, is_champion);

  add_stakeholders (draft, is_champion);
  if (draft->goal->stakeholders->len == 0)
    {
      draft->text = g_strdup (_("Nobody is recorded who has a part in this goal."));
      return REL_CHECK_UNKNOWN;
    }
  if (n == 0)
    draft->text = g_strdup (_("Nobody champions you yet; two people would carry it."));
  else if (n == 1)
    draft->text = g_strdup (_("One person champions you; two would carry it."));
  else
    draft->text = g_strdup_printf (ngettext ("%u person champions you.", "%u people champion you.", n), n);
  return n >= 2 ? REL_CHECK_MET : REL_CHECK_GAP;
}

static gboolean
is_peer_voice (const RelStakeholderFacts *stakeholder)
{
  return stakeholder->person->direction == REL_DIRECTION_PEER && rel_is_in_favour (stakeholder);
}

/**
 * rel_readiness_peer_voices:
 * @facts: facts of a date
 * @goal: a goal in them
 *
 * Met when two or more stakeholders are peers and supportive or championing; unknown when nobody at
 * all, archived people aside, is a peer.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_readiness_peer_voices (RelFacts *facts, RelGoalFacts *goal)
{
  if (!facts->has_peer)
    return REL_CHECK_UNKNOWN;
  return count_stakeholders (goal, is_peer_voice) >= 2 ? REL_CHECK_MET : REL_CHECK_GAP;
}

/**
 * rel_check_peer_voices:
 * @draft: gets the sentence and what stands behind it
 *
 * See rel_readiness_peer_voices().
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_peer_voices (RelCheckDraft *draft)
{
  RelCheckStatus status = rel_readiness_peer_voices (draft->facts, draft->goal);
  guint n = count_stakeholders (draft->goal, is_peer_voice);

  add_stakeholders (draft, is_peer_voice);
  if (status == REL_CHECK_UNKNOWN)
    draft->text = g_strdup (_("Nobody is recorded as a peer."));
  else if (n == 0)
    draft->text = g_strdup (_("No peer with a part in this goal speaks for you yet; ask for two."));
  else if (n == 1)
    draft->text = g_strdup (_("One peer speaks for you; ask for a second."));
  else
    draft->text = g_strdup_printf (ngettext ("%u peer speaks for you.", "%u peers speak for you.", n), n);
  return status;
}

static gboolean
is_report_voice (const RelStakeholderFacts *stakeholder)
{
  return stakeholder->person->direction == REL_DIRECTION_BELOW && rel_is_in_favour (stakeholder);
}

/**
 * rel_check_report_voices:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when one or more stakeholders are below and supportive or championing; left out when nobody at all, archived people aside, is
 * below.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_report_voices (RelCheckDraft *draft)
{
  guint n = count_stakeholders (draft->goal, is_report_voice);

  if (!draft->facts->has_below)
    return REL_CHECK_LEFT_OUT;
  add_stakeholders (draft, is_report_voice);
  if (n == 0)
    draft->text = g_strdup (_("Nobody more junior with a part in this goal speaks for you yet."));
  else
    draft->text = g_strdup_printf (ngettext ("%u more junior person speaks for you.",
                                             "%u more junior people speak for you.", n), n);
  return n > 0 ? REL_CHECK_MET : REL_CHECK_GAP;
}

/**
 * rel_readiness_internal_balance:
 * @facts: facts of a date
 * @goal: a goal in them
 *
 * Of the (meeting, participant) pairs within 180 days whose person is internal or external, at least
 * half are internal: all meetings, not only those of the goal. Unknown with fewer than five pairs;
 * left out when the goal is no promotion, leadership or assignment.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_readiness_internal_balance (RelFacts *facts, RelGoalFacts *goal)
{
  if (goal->kind != REL_GOAL_KIND_PROMOTION && goal->kind != REL_GOAL_KIND_LEADERSHIP && goal->kind != REL_GOAL_KIND_ASSIGNMENT)
    return REL_CHECK_LEFT_OUT;
  if (facts->n_scoped_pairs < 5)
    return REL_CHECK_UNKNOWN;
  return 2 * (guint64) facts->n_internal_pairs >= facts->n_scoped_pairs ? REL_CHECK_MET : REL_CHECK_GAP;
}

static int
percent (guint part, guint whole)
{
  return (int) (100 * (guint64) part / whole);
}

/**
 * rel_check_internal_balance:
 * @draft: gets the sentence and what stands behind it
 *
 * See rel_readiness_internal_balance().
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_internal_balance (RelCheckDraft *draft)
{
  RelCheckStatus status = rel_readiness_internal_balance (draft->facts, draft->goal);

  for (guint i = 0; i < draft->facts->balance_meetings->len; i++)
    rel_check_draft_add_record (draft, g_ptr_array_index (draft->facts->balance_meetings, i));
  if (status == REL_CHECK_UNKNOWN)
    draft->text = g_strdup (_("There are too few conversations with people known to be inside or outside to say where your time goes."));
  else if (status == REL_CHECK_GAP)
    draft->text = g_strdup_printf (_("In the last half year %d%% of your conversations were with people inside; aim for half."),
                                   percent (draft->facts->n_internal_pairs, draft->facts->n_scoped_pairs));
  else if (status == REL_CHECK_MET)
    draft->text = g_strdup_printf (_("In the last half year %d%% of your conversations were with people inside."),
                                   percent (draft->facts->n_internal_pairs, draft->facts->n_scoped_pairs));
  return status;
}

/**
 * rel_check_face_to_face_share:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when of the (meeting, stakeholder) pairs within 180 days at least a third are face to face: all meetings with stakeholders, not
 * only those of the goal. Unknown with fewer than five pairs.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_face_to_face_share (RelCheckDraft *draft)
{
  const RelGoalFacts *goal = draft->goal;
  int share;

  for (guint i = 0; i < goal->pair_meetings->len; i++)
    rel_check_draft_add_record (draft, g_ptr_array_index (goal->pair_meetings, i));
  if (goal->n_pairs < 5)
    {
      draft->text = g_strdup (_("There are too few conversations with the people of this goal to say how many are face to face."));
      return REL_CHECK_UNKNOWN;
    }
  share = percent (goal->n_face_to_face, goal->n_pairs);
  if (goal->n_face_to_face == 0)
    {
      draft->text = g_strdup (_("In the last half year you met nobody of this goal face to face; aim for a third of your conversations."));
      return REL_CHECK_GAP;
    }
  if (3 * (guint64) goal->n_face_to_face < goal->n_pairs)
    {
      draft->text = g_strdup_printf (_("In the last half year %d%% of your conversations with the people of this goal were face to face; aim for a third."), share);
      return REL_CHECK_GAP;
    }
  draft->text = g_strdup_printf (_("In the last half year %d%% of your conversations with the people of this goal were face to face."), share);
  return REL_CHECK_MET;
}

static gboolean
is_settled (const RelMilestoneFacts *milestone, const RelPersonFacts *person)
{
  for (guint i = 0; i < milestone->groundwork->len; i++)
    {
      const RelGroundworkFacts *entry = &g_array_index (milestone->groundwork, RelGroundworkFacts, i);

      if (entry->person == person)
        return entry->state == REL_GROUNDWORK_TALKED || entry->state == REL_GROUNDWORK_ALIGNED;
    }
  return FALSE;
}

static void
check_milestone (RelCheckDraft *draft, const RelMilestoneFacts *milestone)
{
  rel_check_draft_add_record (draft, milestone->id);
  for (guint i = 0; i < draft->goal->stakeholders->len; i++)
    {
      const RelStakeholderFacts *stakeholder = STAKEHOLDER (draft->goal, i);

      if (rel_is_decider (stakeholder) && !is_settled (milestone, stakeholder->person))
        rel_check_draft_add_person (draft, stakeholder->person);
    }
  for (guint i = 0; i < milestone->groundwork->len; i++)
    {
      const RelGroundworkFacts *entry = &g_array_index (milestone->groundwork, RelGroundworkFacts, i);

      if (!is_settled (milestone, entry->person))
        rel_check_draft_add_person (draft, entry->person);
      rel_check_draft_add_record (draft, entry->meeting);
    }
}

/**
 * rel_check_groundwork_done:
 * @draft: gets the sentence and what stands behind it
 *
 * Met when in each milestone in the next 30 days every decider is talked to or aligned, and so is everyone listed; unknown without
 * such a milestone. A milestone with neither deciders nor a list is done.
 *
 * Returns: how it stands
 */
RelCheckStatus
rel_check_groundwork_done (RelCheckDraft *draft)
{
  const RelGoalFacts *goal = draft->goal;
  guint n = 0;

  for (guint i = 0; i < goal->milestones->len; i++)
    {
      const RelMilestoneFacts *milestone = &g_array_index (goal->milestones, RelMilestoneFacts, i);

      if (milestone->occurs_on < draft->facts->on || milestone->occurs_on > draft->facts->on + 30)
        continue;
      n++;
      check_milestone (draft, milestone);
    }
  if (n == 0)
    {
      draft->text = g_strdup (_("No milestone lies in the next 30 days."));
      return REL_CHECK_UNKNOWN;
    }
  if (draft->people->len == 0)
    {
      draft->text = g_strdup (_("Everything is talked through before the milestones of the next 30 days."));
      return REL_CHECK_MET;
    }
  draft->text = g_strdup_printf (ngettext ("Talk with %u more person before the milestones of the next 30 days.",
                                           "Talk with %u more people before the milestones of the next 30 days.", draft->people->len),
                                 draft->people->len);
  return REL_CHECK_GAP;
}
