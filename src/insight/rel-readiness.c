/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: what a goal still lacks, check by check. */
#include "rel-readiness-private.h"

#include <string.h>

#include "rel-snapshot-private.h"

static const struct
{
  const char *word;
  RelCheckFunc func;
} checks[REL_N_CHECK_CODES] = {
  [REL_CHECK_DECIDERS_KNOWN] = { "deciders_known", rel_check_deciders_known },
  [REL_CHECK_DECIDERS_MET] = { "deciders_met", rel_check_deciders_met },
  [REL_CHECK_DECIDERS_FACE_TO_FACE] = { "deciders_face_to_face", rel_check_deciders_face_to_face },
  [REL_CHECK_POSITIONS_KNOWN] = { "positions_known", rel_check_positions_known },
  [REL_CHECK_TWO_CHAMPIONS] = { "two_champions", rel_check_two_champions },
  [REL_CHECK_PEER_VOICES] = { "peer_voices", rel_check_peer_voices },
  [REL_CHECK_REPORT_VOICES] = { "report_voices", rel_check_report_voices },
  [REL_CHECK_INTERNAL_BALANCE] = { "internal_balance", rel_check_internal_balance },
  [REL_CHECK_FACE_TO_FACE_SHARE] = { "face_to_face_share", rel_check_face_to_face_share },
  [REL_CHECK_GROUNDWORK_DONE] = { "groundwork_done", rel_check_groundwork_done },
  [REL_CHECK_EVIDENCE_WITNESSED] = { "evidence_witnessed", rel_check_evidence_witnessed },
  [REL_CHECK_EVIDENCE_LEVEL] = { "evidence_level", rel_check_evidence_level },
  [REL_CHECK_INTERPERSONAL_PRACTISED] = { "interpersonal_practised", rel_check_interpersonal_practised },
  [REL_CHECK_BLIND_SPOTS] = { "blind_spots", rel_check_blind_spots },
  [REL_CHECK_FEEDBACK_RECENT] = { "feedback_recent", rel_check_feedback_recent },
  [REL_CHECK_LESSONS_APPLIED] = { "lessons_applied", rel_check_lessons_applied },
};

/**
 * rel_check_code_to_word:
 * @code: a code
 *
 * Returns: its word, as `deciders_known`
 */
const char *
rel_check_code_to_word (RelCheckCode code)
{
  return checks[code].word;
}

/**
 * rel_check_status_to_word:
 * @status: a status
 *
 * Returns: `met`, `gap` or `unknown`; `left_out` for what is in no list
 */
const char *
rel_check_status_to_word (RelCheckStatus status)
{
  static const char * const words[] = { "left_out", "unknown", "gap", "met" };

  return words[status];
}

/**
 * rel_check_draft_add_record:
 * @draft: a check that is being worked out
 * @id: (nullable): a record behind the sentence
 *
 * Each is named once, and at most %REL_EVIDENCE_MAX are.
 */
void
rel_check_draft_add_record (RelCheckDraft *draft, const char *id)
{
  if (id != NULL && draft->records->len < REL_EVIDENCE_MAX && !g_ptr_array_find_with_equal_func (draft->records, id, g_str_equal, NULL))
    g_ptr_array_add (draft->records, (gpointer) id);
}

/**
 * rel_check_draft_add_person:
 * @draft: a check that is being worked out
 * @person: somebody missing
 *
 * Each is named once.
 */
void
rel_check_draft_add_person (RelCheckDraft *draft, const RelPersonFacts *person)
{
  if (!g_ptr_array_find (draft->people, person, NULL))
    g_ptr_array_add (draft->people, (gpointer) person);
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const RelPersonFacts *x = *(RelPersonFacts * const *) a, *y = *(RelPersonFacts * const *) b;
  int names = strcmp (x->sort_key, y->sort_key);

  return names != 0 ? names : strcmp (x->id, y->id);
}

/**
 * rel_check_free:
 * @self: (transfer full): a check
 *
 * Frees it.
 */
void
rel_check_free (RelCheck *self)
{
  g_free (self->text);
  g_strfreev (self->people);
  g_strfreev (self->records);
  g_free (self);
}

static GStrv
dup_people (GPtrArray *people)
{
  GStrv ids = g_new0 (char *, people->len + 1);

  g_ptr_array_sort (people, compare_people);
  for (guint i = 0; i < people->len; i++)
    ids[i] = g_strdup (((RelPersonFacts *) g_ptr_array_index (people, i))->id);
  return ids;
}

static GStrv
dup_records (const RelGoalFacts *goal, GPtrArray *records)
{
  GStrv ids = g_new0 (char *, records->len + 2);

  ids[0] = g_strdup (goal->id);
  for (guint i = 0; i < records->len; i++)
    ids[i + 1] = g_strdup (g_ptr_array_index (records, i));
  return ids;
}

static RelCheck *
make_check (RelFacts *facts, RelGoalFacts *goal, RelCheckCode code)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  RelCheckDraft draft = { facts, goal, NULL, people, records };
  RelCheckStatus status = checks[code].func (&draft);
  RelCheck *check;

  if (status == REL_CHECK_LEFT_OUT)
    return NULL;
  check = g_new0 (RelCheck, 1);
  check->code = code;
  check->status = status;
  check->text = draft.text;
  check->people = dup_people (people);
  check->records = dup_records (goal, records);
  return check;
}

/**
 * rel_readiness_compute:
 * @facts: facts of rel_facts_load_goal()
 * @goal: its goal
 *
 * All checks of a goal that apply to it, over its own stakeholders and whatever its status. That two
 * champions are needed is Hewlett's finding on sponsors ("Forget a Mentor, Find a Sponsor", 2013); a third
 * of the scale as a blind spot is common 360° practice. The other thresholds are ours.
 *
 * Returns: (transfer full) (element-type RelCheck): the checks in table order
 */
GPtrArray *
rel_readiness_compute (RelFacts *facts, RelGoalFacts *goal)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_check_free);

  for (guint i = 0; i < REL_N_CHECK_CODES; i++)
    {
      RelCheck *check = make_check (facts, goal, i);

      if (check != NULL)
        g_ptr_array_add (list, check);
    }
  return list;
}

/**
 * rel_readiness_load:
 * @connection: a connection
 * @goal_id: a goal's id
 * @on: the date
 * @error: return location
 *
 * Reads facts and works out the checks; see [func@readiness_compute].
 *
 * Returns: (transfer full) (nullable) (element-type RelCheck): the checks
 */
GPtrArray *
rel_readiness_load (RelConnection *connection, const char *goal_id, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelFacts) facts = snapshot != NULL ? rel_facts_load_goal (connection, goal_id, on, error) : NULL;

  return facts != NULL ? rel_readiness_compute (facts, g_ptr_array_index (facts->goals, 0)) : NULL;
}

/**
 * rel_readiness_most_important_gap:
 * @checks: (element-type RelCheck): checks of a goal
 *
 * The table is in the order in which things need doing: who decides, having met them, knowing where
 * they stand; so the first gap in it is the most important one.
 *
 * Returns: (transfer none) (nullable): the check, %NULL when there is no gap
 */
const RelCheck *
rel_readiness_most_important_gap (GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const RelCheck *check = g_ptr_array_index (list, i);

      if (check->status == REL_CHECK_GAP)
        return check;
    }
  return NULL;
}
