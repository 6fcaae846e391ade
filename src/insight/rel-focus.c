/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Focus: the two or three people one tends most, and who could be one of them. */
#include "rel-focus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-snapshot-private.h"

/* In what way somebody matters, the most first. */
typedef enum
{
  DECIDES,
  INFLUENCES,
  ADVISES,
  INFORMED,
  OPENED_DOOR,
  KEPT_UP,
} Part;

typedef struct
{
  const RelPersonFacts *person;
  const RelGoalFacts *goal; /* of the part, NULL for the last two */
  Part part;
  int influence; /* 0 when it is not known */
} Choice;

static Part
part_of (RelDecisionRole role)
{
  switch (role)
    {
    case REL_DECISION_ROLE_DECIDES:
      return DECIDES;
    case REL_DECISION_ROLE_INFLUENCES:
      return INFLUENCES;
    case REL_DECISION_ROLE_ADVISES:
      return ADVISES;
    case REL_DECISION_ROLE_UNSET:
    case REL_DECISION_ROLE_INFORMED:
    default:
      return INFORMED;
    }
}

/* Who was not talked to for longest goes first, before them who never was. */
static gint64
last_touch (const RelPersonFacts *person)
{
  return person->last_touch == REL_DAY_NONE ? G_MININT64 : person->last_touch;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const RelPersonFacts *x = *(RelPersonFacts * const *) a, *y = *(RelPersonFacts * const *) b;
  int names = strcmp (x->sort_key, y->sort_key);

  return names != 0 ? names : strcmp (x->id, y->id);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *x = a, *y = b;

  if (x->part != y->part)
    return (int) x->part - (int) y->part;
  if (x->influence != y->influence)
    return y->influence - x->influence;
  if (last_touch (x->person) != last_touch (y->person))
    return last_touch (x->person) < last_touch (y->person) ? -1 : 1;
  return compare_people (&x->person, &y->person);
}

static char *
describe (const Choice *choice)
{
  switch (choice->part)
    {
    case DECIDES:
      /* Translators: %s is a goal */
      return g_strdup_printf (_("Decides on “%s”."), choice->goal->title);
    case INFLUENCES:
      /* Translators: %s is a goal */
      return g_strdup_printf (_("Influences “%s”."), choice->goal->title);
    case ADVISES:
      /* Translators: %s is a goal */
      return g_strdup_printf (_("Advises on “%s”."), choice->goal->title);
    case INFORMED:
      /* Translators: %s is a goal */
      return g_strdup_printf (_("Has a part in “%s”."), choice->goal->title);
    case OPENED_DOOR:
      return g_strdup (_("Stands behind an opportunity of yours."));
    case KEPT_UP:
    default:
      return g_strdup (_("You set out to keep in touch."));
    }
}

static void
candidate_free (gpointer data)
{
  RelFocusCandidate *candidate = data;

  g_free (candidate->person);
  g_free (candidate->name);
  g_free (candidate->text);
  g_free (candidate);
}

static void
collect (RelFacts *facts, GArray *choices)
{
  for (guint i = 0; i < facts->goals->len; i++)
    {
      const RelGoalFacts *goal = g_ptr_array_index (facts->goals, i);

      for (guint j = 0; j < goal->stakeholders->len; j++)
        {
          const RelStakeholderFacts *stakeholder = &g_array_index (goal->stakeholders, RelStakeholderFacts, j);
          Choice choice = { stakeholder->person, goal, part_of (stakeholder->decision_role), MAX (stakeholder->influence, 0) };

          g_array_append_val (choices, choice);
        }
    }
  for (guint i = 0; i < facts->people->len; i++)
    {
      const RelPersonFacts *person = g_ptr_array_index (facts->people, i);
      Choice choice = { person, NULL, person->cadence_days > 0 ? KEPT_UP : OPENED_DOOR, 0 };

      if (person->is_tended && !person->is_stakeholder)
        g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_choices);
}

/**
 * rel_focus_compute:
 * @facts: facts of rel_facts_load_today()
 *
 * Who could be in focus: those who decide on an active goal, influence it, advise on it or have another part in it, by
 * their influence; then those behind an opportunity, and those one set out to keep in touch with.
 *
 * Returns: (transfer full): who is in focus, and who could be
 */
RelFocus *
rel_focus_compute (RelFacts *facts)
{
  RelFocus *self = g_new0 (RelFocus, 1);
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < facts->people->len; i++)
    if (((RelPersonFacts *) g_ptr_array_index (facts->people, i))->is_focus)
      g_ptr_array_add (people, g_ptr_array_index (facts->people, i));
  g_ptr_array_sort (people, compare_people);
  self->people = g_new0 (char *, people->len + 1);
  for (guint i = 0; i < people->len; i++)
    self->people[i] = g_strdup (((RelPersonFacts *) g_ptr_array_index (people, i))->id);

  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  collect (facts, choices);
  for (guint i = 0; i < choices->len && self->candidates->len < REL_FOCUS_CANDIDATES; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);
      RelFocusCandidate *candidate;

      if (choice->person->is_focus || !g_hash_table_add (seen, (gpointer) choice->person))
        continue;
      candidate = g_new0 (RelFocusCandidate, 1);
      candidate->person = g_strdup (choice->person->id);
      candidate->name = g_strdup (choice->person->name);
      candidate->text = describe (choice);
      g_ptr_array_add (self->candidates, candidate);
    }
  return self;
}

/**
 * rel_focus_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Reads facts and works it out; see [func@focus_compute].
 *
 * Returns: (transfer full) (nullable): who is in focus, and who could be
 */
RelFocus *
rel_focus_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelFacts) facts = snapshot != NULL ? rel_facts_load_today (connection, on, error) : NULL;

  return facts != NULL ? rel_focus_compute (facts) : NULL;
}

/**
 * rel_focus_free:
 * @self: (transfer full): who is in focus, and who could be
 *
 * Frees it.
 */
void
rel_focus_free (RelFocus *self)
{
  g_strfreev (self->people);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}
