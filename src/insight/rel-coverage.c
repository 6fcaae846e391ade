/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coverage: who has a part in a goal, and how well each of them is covered. */
#include "rel-coverage.h"

#include <string.h>

/**
 * rel_coverage_row_free:
 * @self: (transfer full): a row
 *
 * Frees it.
 */
void
rel_coverage_row_free (RelCoverageRow *self)
{
  g_free (self->stakeholder);
  g_free (self->person);
  g_free (self->name);
  g_free (self->milestone);
  g_free (self->concern);
  g_free (self->next_move);
  g_free (self);
}

/* Decides, influences, advises, informed, unset. */
static int
rank_of (RelDecisionRole role)
{
  return role == REL_DECISION_ROLE_UNSET ? G_MAXINT : (int) role;
}

static int
compare_stakeholders (gconstpointer a, gconstpointer b)
{
  const RelStakeholderFacts *x = *(RelStakeholderFacts * const *) a, *y = *(RelStakeholderFacts * const *) b;
  int names;

  if (x->decision_role != y->decision_role)
    return rank_of (x->decision_role) < rank_of (y->decision_role) ? -1 : 1;
  names = strcmp (x->person->sort_key, y->person->sort_key);
  return names != 0 ? names : strcmp (x->person->id, y->person->id);
}

static RelCoverageRow *
make_row (const RelStakeholderFacts *stakeholder, const RelMilestoneFacts *milestone)
{
  RelCoverageRow *row = g_new0 (RelCoverageRow, 1);

  row->stakeholder = g_strdup (stakeholder->id);
  row->person = g_strdup (stakeholder->person->id);
  row->name = g_strdup (stakeholder->person->name);
  row->decision_role = stakeholder->decision_role;
  row->position = stakeholder->position;
  row->desired_position = stakeholder->desired_position;
  row->influence = stakeholder->influence;
  row->interest = stakeholder->interest;
  row->direction = stakeholder->person->direction;
  row->scope = stakeholder->person->scope;
  row->last_live = stakeholder->person->last_live;
  row->last_face_to_face = stakeholder->person->last_face_to_face;
  row->next_move = g_strdup (stakeholder->next_move);
  if (milestone == NULL)
    return row;
  row->milestone = g_strdup (milestone->id);
  for (guint i = 0; i < milestone->groundwork->len; i++)
    {
      const RelGroundworkFacts *entry = &g_array_index (milestone->groundwork, RelGroundworkFacts, i);

      if (entry->person == stakeholder->person)
        {
          row->has_groundwork = TRUE;
          row->groundwork = entry->state;
          row->concern = g_strdup (entry->concern);
        }
    }
  return row;
}

/**
 * rel_coverage_compute:
 * @facts: facts of rel_facts_load_goal()
 * @goal: its goal
 *
 * The coverage matrix. Groundwork is that of the next milestone from the date on, the date itself
 * included; of several on one day the least id.
 *
 * Returns: (transfer full) (element-type RelCoverageRow): the stakeholders, archived people left out,
 *   by decision role, then sort key of the name, then id
 */
GPtrArray *
rel_coverage_compute (RelFacts *facts, RelGoalFacts *goal)
{
  g_autoptr (GPtrArray) stakeholders = g_ptr_array_new ();
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_coverage_row_free);
  const RelMilestoneFacts *next = goal->milestones->len > 0 ? &g_array_index (goal->milestones, RelMilestoneFacts, 0) : NULL;

  for (guint i = 0; i < goal->stakeholders->len; i++)
    g_ptr_array_add (stakeholders, &g_array_index (goal->stakeholders, RelStakeholderFacts, i));
  g_ptr_array_sort (stakeholders, compare_stakeholders);
  for (guint i = 0; i < stakeholders->len; i++)
    g_ptr_array_add (rows, make_row (g_ptr_array_index (stakeholders, i), next));
  return rows;
}
