/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blind spots: how one rates oneself against the median of what others say. */
#include "rel-blind-spots.h"

#include "rel-record.h"

/**
 * rel_blind_spot_free:
 * @self: (transfer full): a blind spot
 *
 * Frees it.
 */
void
rel_blind_spot_free (RelBlindSpot *self)
{
  g_free (self->requirement);
  g_free (self->name);
  g_strfreev (self->feedback);
  g_free (self);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The middle one, or halfway between the two in the middle. */
static double
median (GArray *numbers)
{
  guint middle = numbers->len / 2;

  g_array_sort (numbers, compare_numbers);
  if (numbers->len % 2 == 1)
    return g_array_index (numbers, int, middle);
  return (g_array_index (numbers, int, middle - 1) + g_array_index (numbers, int, middle)) / 2.0;
}

/* The latest rating of each person. They come by person, day and id, so that it is the last of each: of one day the one
 * with the greatest id. */
static GArray *
collect_latest (const RelRequirementFacts *requirement)
{
  GArray *latest = g_array_new (FALSE, FALSE, sizeof (RelRatingFacts));

  for (guint i = 0; i < requirement->ratings->len; i++)
    {
      const RelRatingFacts *rating = &g_array_index (requirement->ratings, RelRatingFacts, i);

      if (i + 1 == requirement->ratings->len || rating[1].person != rating->person)
        g_array_append_val (latest, *rating);
    }
  return latest;
}

static double
median_of (GArray *latest)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < latest->len; i++)
    g_array_append_val (numbers, g_array_index (latest, RelRatingFacts, i).rating);
  return median (numbers);
}

static RelBlindSpot *
compare_requirement (const RelRequirementFacts *requirement)
{
  g_autoptr (GArray) latest = collect_latest (requirement);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (latest->len, g_free, TRUE);
  RelBlindSpot *spot;

  if (requirement->self_rating == REL_NUMBER_NONE || latest->len < REL_BLIND_SPOT_RATERS)
    return NULL;
  for (guint i = 0; i < latest->len; i++)
    g_ptr_array_add (ids, g_strdup (g_array_index (latest, RelRatingFacts, i).id));
  spot = g_new0 (RelBlindSpot, 1);
  spot->requirement = g_strdup (requirement->id);
  spot->name = g_strdup (requirement->name);
  spot->self_rating = requirement->self_rating;
  spot->median = median_of (latest);
  spot->n_raters = latest->len;
  spot->is_blind = spot->self_rating - spot->median >= REL_BLIND_SPOT_LIMIT;
  spot->feedback = (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
  return spot;
}

/**
 * rel_blind_spots_compute:
 * @facts: facts of rel_facts_load_goal()
 * @goal: its goal
 *
 * For each requirement with a self-rating and three raters or more: oneself against the median of
 * each person's latest rating up to the date (of one day the greatest id). One is blind where self −
 * median is 1.34 or more, a third of the scale; that is common practice in 360° feedback (London and
 * Smither, "Can multi-source feedback change perceptions of goal accomplishment, self-evaluations, and
 * performance-related outcomes?", Personnel Psychology 48, 1995). Undated ratings and those of
 * archived people do not count; feedback without a rating is no rating.
 *
 * Returns: (transfer full) (element-type RelBlindSpot): all that can be compared, blind or not, by id
 *   of the requirement
 */
GPtrArray *
rel_blind_spots_compute (RelFacts *facts, RelGoalFacts *goal)
{
  GPtrArray *spots = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_blind_spot_free);

  for (guint i = 0; i < goal->requirements->len; i++)
    {
      RelBlindSpot *spot = compare_requirement (&g_array_index (goal->requirements, RelRequirementFacts, i));

      if (spot != NULL)
        g_ptr_array_add (spots, spot);
    }
  return spots;
}

/**
 * rel_voices_free:
 * @self: (transfer full): what others say of a requirement
 *
 * Frees it.
 */
void
rel_voices_free (RelVoices *self)
{
  g_free (self->requirement);
  g_free (self);
}

/**
 * rel_voices_compute:
 * @facts: facts of rel_facts_load_goal()
 * @goal: its goal
 *
 * How many people rated each requirement, and from %REL_BLIND_SPOT_RATERS on what they say, by the rules of
 * rel_blind_spots_compute().
 *
 * Returns: (transfer full) (element-type RelVoices): one for each requirement, by its id
 */
GPtrArray *
rel_voices_compute (RelFacts *facts, RelGoalFacts *goal)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_voices_free);

  for (guint i = 0; i < goal->requirements->len; i++)
    {
      const RelRequirementFacts *requirement = &g_array_index (goal->requirements, RelRequirementFacts, i);
      g_autoptr (GArray) latest = collect_latest (requirement);
      RelVoices *voices = g_new0 (RelVoices, 1);

      voices->requirement = g_strdup (requirement->id);
      voices->n_raters = latest->len;
      voices->median = latest->len >= REL_BLIND_SPOT_RATERS ? median_of (latest) : 0;
      g_ptr_array_add (all, voices);
    }
  return all;
}
