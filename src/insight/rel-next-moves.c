/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Next moves: whom to talk to next, and why. */
#include "rel-next-moves.h"

#include <string.h>

#include "rel-cadence.h"
#include "rel-move-sentences-private.h"
#include "rel-readiness.h"
#include "rel-snapshot-private.h"

static const struct
{
  const char *word;
  int weight;
} codes[REL_N_MOVE_CODES] = {
  [REL_MOVE_GROUNDWORK_DUE] = { "groundwork_due", 50 },
  [REL_MOVE_DECIDER_NOT_MET] = { "decider_not_met", 40 },
  [REL_MOVE_PROMISE_DUE] = { "promise_due", 35 },
  [REL_MOVE_CADENCE_OVERDUE] = { "cadence_overdue", 20 },
  [REL_MOVE_POSITION_UNKNOWN] = { "position_unknown", 15 },
  [REL_MOVE_FOCUS_QUIET] = { "focus_quiet", 15 },
  [REL_MOVE_NEVER_FACE_TO_FACE] = { "never_face_to_face", 12 },
  [REL_MOVE_EMAIL_ONLY] = { "email_only", 12 },
  [REL_MOVE_FEEDBACK_TO_ASK] = { "feedback_to_ask", 10 },
  [REL_MOVE_GIVE_FIRST] = { "give_first", 8 },
  [REL_MOVE_PEER_VOICE_MISSING] = { "peer_voice_missing", 8 },
  [REL_MOVE_INTERNAL_NEGLECTED] = { "internal_neglected", 6 },
};

/* So many of the first moves name the meetings and exchanges behind their reasons; all others name what
 * raised them. Finding them costs a look into the log each, and there may be thousands of moves. */
#define MOVES_WITH_EVIDENCE 100

#define BIT(code) (1u << (code))

/* What holds also of people who are not tended, and of those for whom something is planned. */
#define ALWAYS (BIT (REL_MOVE_GROUNDWORK_DUE) | BIT (REL_MOVE_PROMISE_DUE))

/* How somebody stands: which codes hold, and by what they were raised. */
typedef struct
{
  RelPersonFacts *person;
  guint held; /* bits of RelMoveCode */
  int weight;
  RelMoveSubject subjects[REL_N_MOVE_CODES];
} Standing;

static void
standing_free (gpointer data)
{
  Standing *standing = data;

  for (guint i = 0; i < REL_N_MOVE_CODES; i++)
    {
      g_clear_pointer (&standing->subjects[i].raised_by, g_ptr_array_unref);
      g_clear_pointer (&standing->subjects[i].details, g_ptr_array_unref);
    }
  g_free (standing);
}

/**
 * rel_move_code_to_word:
 * @code: a code
 *
 * Returns: its word, as `groundwork_due`
 */
const char *
rel_move_code_to_word (RelMoveCode code)
{
  return codes[code].word;
}

/* Gives whether there is a code of that word. */
static gboolean
rel_move_code_from_word (const char *word, RelMoveCode *code)
{
  for (guint i = 0; i < REL_N_MOVE_CODES; i++)
    if (strcmp (codes[i].word, word) == 0)
      {
        *code = i;
        return TRUE;
      }
  return FALSE;
}

/* 0 ≤ on − day ≤ n. Days of facts are never after the date. */
static gboolean
is_within (const RelFacts *facts, RelDay day, int n)
{
  return day != REL_DAY_NONE && day <= facts->on && day >= facts->on - n;
}

static gboolean
is_in_the_next (const RelFacts *facts, RelDay day, int n)
{
  return day != REL_DAY_NONE && day >= facts->on && day <= facts->on + n;
}

static Standing *
get_standing (GHashTable *standings, RelPersonFacts *person)
{
  Standing *standing = g_hash_table_lookup (standings, person);

  if (standing == NULL)
    {
      standing = g_new0 (Standing, 1);
      standing->person = person;
      g_hash_table_insert (standings, person, standing);
    }
  return standing;
}

static void
add_once (GPtrArray **ids, const char *id)
{
  if (*ids == NULL)
    *ids = g_ptr_array_new ();
  if (!g_ptr_array_find_with_equal_func (*ids, id, g_str_equal, NULL))
    g_ptr_array_add (*ids, (gpointer) id);
}

/* @raised_by: the goal, follow-up or person; @detail: (nullable): what of it. */
static void
hold (GHashTable *standings, RelPersonFacts *person, RelMoveCode code, const char *raised_by, const char *detail)
{
  Standing *standing = get_standing (standings, person);

  standing->held |= BIT (code);
  add_once (&standing->subjects[code].raised_by, raised_by);
  if (detail != NULL)
    add_once (&standing->subjects[code].details, detail);
}

static void
raise_for_goal (GHashTable *standings, RelPersonFacts *person, RelMoveCode code, const RelGoalFacts *goal, const char *detail)
{
  RelMoveSubject *subject;

  hold (standings, person, code, goal->id, detail);
  subject = &get_standing (standings, person)->subjects[code];
  if (subject->goal == NULL)
    subject->goal = goal;
}

static const RelGroundworkFacts *
find_entry (const RelMilestoneFacts *milestone, const RelPersonFacts *person)
{
  for (guint i = 0; i < milestone->groundwork->len; i++)
    {
      const RelGroundworkFacts *entry = &g_array_index (milestone->groundwork, RelGroundworkFacts, i);

      if (entry->person == person)
        return entry;
    }
  return NULL;
}

static void
raise_groundwork (GHashTable *standings, const RelGoalFacts *goal, const RelMilestoneFacts *milestone, RelPersonFacts *person)
{
  RelMoveSubject *subject;

  raise_for_goal (standings, person, REL_MOVE_GROUNDWORK_DUE, goal, milestone->id);
  subject = &get_standing (standings, person)->subjects[REL_MOVE_GROUNDWORK_DUE];
  if (subject->milestone == NULL || milestone->occurs_on < subject->milestone->occurs_on)
    subject->milestone = milestone;
}

/* Deciders without an entry, and everybody whose entry is still to do or planned. An entry whose
 * state was set to “unset” is neither missing, nor to do, nor planned: it raises nothing. */
static void
consider_groundwork (RelFacts *facts, RelGoalFacts *goal, GHashTable *standings)
{
  for (guint i = 0; i < goal->milestones->len; i++)
    {
      const RelMilestoneFacts *milestone = &g_array_index (goal->milestones, RelMilestoneFacts, i);

      if (!is_in_the_next (facts, milestone->occurs_on, 14))
        continue;
      for (guint j = 0; j < goal->stakeholders->len; j++)
        {
          const RelStakeholderFacts *stakeholder = &g_array_index (goal->stakeholders, RelStakeholderFacts, j);

          if (stakeholder->decision_role == REL_DECISION_ROLE_DECIDES && find_entry (milestone, stakeholder->person) == NULL)
            raise_groundwork (standings, goal, milestone, stakeholder->person);
        }
      for (guint j = 0; j < milestone->groundwork->len; j++)
        {
          const RelGroundworkFacts *entry = &g_array_index (milestone->groundwork, RelGroundworkFacts, j);

          if (entry->state == REL_GROUNDWORK_TO_DO || entry->state == REL_GROUNDWORK_PLANNED)
            raise_groundwork (standings, goal, milestone, entry->person);
        }
    }
}

static void
consider_stakeholder (RelFacts *facts, RelGoalFacts *goal, const RelStakeholderFacts *stakeholder,
                      gboolean peers_missing, gboolean insiders_missing, GHashTable *standings)
{
  RelPersonFacts *person = stakeholder->person;
  gboolean decides = stakeholder->decision_role == REL_DECISION_ROLE_DECIDES;
  gboolean influences = stakeholder->decision_role == REL_DECISION_ROLE_INFLUENCES;
  gboolean advises = stakeholder->decision_role == REL_DECISION_ROLE_ADVISES;
  gboolean live = is_within (facts, person->last_live, 60);

  if (decides && !live)
    raise_for_goal (standings, person, REL_MOVE_DECIDER_NOT_MET, goal, stakeholder->id);
  if ((decides || influences) && stakeholder->position == REL_POSITION_UNKNOWN)
    raise_for_goal (standings, person, REL_MOVE_POSITION_UNKNOWN, goal, stakeholder->id);
  if ((decides || influences) && person->last_face_to_face == REL_DAY_NONE)
    raise_for_goal (standings, person, REL_MOVE_NEVER_FACE_TO_FACE, goal, stakeholder->id);
  if ((decides || influences || advises) && is_in_the_next (facts, goal->review_on, 90) && live &&
      !is_within (facts, person->last_feedback, 180))
    raise_for_goal (standings, person, REL_MOVE_FEEDBACK_TO_ASK, goal, stakeholder->id);
  if (peers_missing && person->direction == REL_DIRECTION_PEER &&
      (stakeholder->position == REL_POSITION_UNKNOWN || stakeholder->position == REL_POSITION_NEUTRAL))
    raise_for_goal (standings, person, REL_MOVE_PEER_VOICE_MISSING, goal, stakeholder->id);
  if (insiders_missing && person->scope == REL_SCOPE_INTERNAL && !is_within (facts, person->last_touch, 60))
    raise_for_goal (standings, person, REL_MOVE_INTERNAL_NEGLECTED, goal, stakeholder->id);
}

static void
consider_goal (RelFacts *facts, RelGoalFacts *goal, GHashTable *standings)
{
  gboolean peers_missing = rel_readiness_peer_voices (facts, goal) == REL_CHECK_GAP;
  gboolean insiders_missing = rel_readiness_internal_balance (facts, goal) == REL_CHECK_GAP;

  consider_groundwork (facts, goal, standings);
  for (guint i = 0; i < goal->stakeholders->len; i++)
    consider_stakeholder (facts, goal, &g_array_index (goal->stakeholders, RelStakeholderFacts, i),
                          peers_missing, insiders_missing, standings);
}

static void
consider_person (RelFacts *facts, RelPersonFacts *person, GHashTable *standings)
{
  if (!person->is_tended || person->is_planned)
    return;
  if (rel_cadence_compute (person->last_touch, person->cadence_days, facts->on) == REL_CADENCE_OVERDUE)
    hold (standings, person, REL_MOVE_CADENCE_OVERDUE, person->id, NULL);
  if (person->is_focus && !is_within (facts, person->last_touch, 30))
    hold (standings, person, REL_MOVE_FOCUS_QUIET, person->id, NULL);
  if (person->is_focus && person->last_face_to_face == REL_DAY_NONE)
    hold (standings, person, REL_MOVE_NEVER_FACE_TO_FACE, person->id, NULL);
  if (person->is_email_only)
    hold (standings, person, REL_MOVE_EMAIL_ONLY, person->id, NULL);
  if (person->received > person->given && !is_within (facts, person->last_given, 180))
    hold (standings, person, REL_MOVE_GIVE_FIRST, person->id, NULL);
}

static void
consider_follow_up (const RelFollowUpFacts *follow_up, GHashTable *standings)
{
  RelMoveSubject *subject;

  if (follow_up->owner != REL_OWNER_ME)
    return;
  hold (standings, follow_up->person, REL_MOVE_PROMISE_DUE, follow_up->id, NULL);
  subject = &get_standing (standings, follow_up->person)->subjects[REL_MOVE_PROMISE_DUE];
  if (subject->follow_up == NULL)
    subject->follow_up = follow_up;
}

/* Whether a "Not now" in force names every code that holds. Of several snoozes of one person any that
 * does suffices. Codes that a plan quiets do not hold, and so wake nobody. */
static gboolean
is_snoozed (RelFacts *facts, const Standing *standing)
{
  for (guint i = 0; i < facts->snoozes->len; i++)
    {
      const RelSnoozeFacts *snooze = &g_array_index (facts->snoozes, RelSnoozeFacts, i);
      guint shown = 0;

      if (snooze->person != standing->person)
        continue;
      for (const char **word = snooze->codes; *word != NULL; word++)
        {
          RelMoveCode code;

          if (rel_move_code_from_word (*word, &code))
            shown |= BIT (code);
        }
      if ((standing->held & ~shown) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Heaviest first, then longest since the last touch (never is REL_DAY_NONE, the least of all days),
 * then by name, then by id. */
static int
compare_standings (gconstpointer a, gconstpointer b)
{
  const Standing *x = *(Standing * const *) a, *y = *(Standing * const *) b;
  int names;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  if (x->person->last_touch != y->person->last_touch)
    return x->person->last_touch < y->person->last_touch ? -1 : 1;
  names = strcmp (x->person->sort_key, y->person->sort_key);
  return names != 0 ? names : strcmp (x->person->id, y->person->id);
}

/* Everybody with a reason, in order. */
static GPtrArray *
order_standings (RelFacts *facts, GHashTable *standings)
{
  GPtrArray *ordered = g_ptr_array_new ();
  GHashTableIter iter;
  Standing *standing;

  g_hash_table_iter_init (&iter, standings);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &standing))
    {
      if (!standing->person->is_tended || standing->person->is_planned)
        standing->held &= ALWAYS;
      if (standing->held == 0 || is_snoozed (facts, standing))
        continue;
      for (guint i = 0; i < REL_N_MOVE_CODES; i++)
        if (standing->held & BIT (i))
          standing->weight += codes[i].weight;
      g_ptr_array_add (ordered, standing);
    }
  g_ptr_array_sort (ordered, compare_standings);
  return ordered;
}

static void
append_copies (GPtrArray *to, GPtrArray *ids)
{
  for (guint i = 0; ids != NULL && i < MIN (ids->len, REL_EVIDENCE_MAX); i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (ids, i)));
}

static gboolean
append_evidence (RelFacts *facts, RelConnection *connection, const RelPersonFacts *person, RelMoveCode code, GPtrArray *ids, GError **error)
{
  switch (code)
    {
    case REL_MOVE_CADENCE_OVERDUE:
    case REL_MOVE_FOCUS_QUIET:
    case REL_MOVE_INTERNAL_NEGLECTED:
      return person->last_touch == REL_DAY_NONE ||
             rel_facts_append_meetings (connection, person->row, REL_EVIDENCE_TOUCH, person->last_touch, person->last_touch, 1, ids, error);
    case REL_MOVE_DECIDER_NOT_MET:
    case REL_MOVE_FEEDBACK_TO_ASK:
      return person->last_live == REL_DAY_NONE ||
             rel_facts_append_meetings (connection, person->row, REL_EVIDENCE_LIVE, person->last_live, person->last_live, 1, ids, error);
    case REL_MOVE_EMAIL_ONLY:
      return rel_facts_append_meetings (connection, person->row, REL_EVIDENCE_TOUCH, facts->on - 180, facts->on, REL_EVIDENCE_MAX, ids, error);
    case REL_MOVE_GIVE_FIRST:
      return rel_facts_append_exchanges (connection, person->row, REL_EXCHANGE_DIRECTION_RECEIVED, facts->on, REL_EVIDENCE_MAX, ids, error) &&
             rel_facts_append_exchanges (connection, person->row, REL_EXCHANGE_DIRECTION_GIVEN, facts->on, REL_EVIDENCE_MAX, ids, error);
    case REL_MOVE_GROUNDWORK_DUE:
    case REL_MOVE_PROMISE_DUE:
    case REL_MOVE_POSITION_UNKNOWN:
    case REL_MOVE_NEVER_FACE_TO_FACE:
    case REL_MOVE_PEER_VOICE_MISSING:
    case REL_N_MOVE_CODES:
    default:
      return TRUE;
    }
}

static void
reason_free (gpointer data)
{
  RelReason *reason = data;

  g_free (reason->text);
  g_strfreev (reason->records);
  g_free (reason);
}

static RelReason *
make_reason (RelFacts *facts, RelConnection *connection, Standing *standing, RelMoveCode code, gboolean with_evidence, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  const RelPersonFacts *person = standing->person;
  RelReason *reason;

  /* The person comes first of what raised it: “is_focus, decider or influencer”. */
  if (code == REL_MOVE_NEVER_FACE_TO_FACE && person->is_focus)
    g_ptr_array_add (records, g_strdup (person->id));
  for (guint i = 0; i < standing->subjects[code].raised_by->len; i++)
    {
      const char *id = g_ptr_array_index (standing->subjects[code].raised_by, i);

      if (records->len == 0 || strcmp (id, g_ptr_array_index (records, 0)) != 0)
        g_ptr_array_add (records, g_strdup (id));
    }
  append_copies (records, standing->subjects[code].details);
  if (with_evidence && !append_evidence (facts, connection, person, code, records, error))
    return NULL;
  reason = g_new0 (RelReason, 1);
  reason->code = code;
  reason->weight = codes[code].weight;
  reason->text = rel_move_sentence (facts, person, code, &standing->subjects[code]);
  reason->records = (GStrv) g_ptr_array_free (g_steal_pointer (&records), FALSE);
  return reason;
}

/**
 * rel_move_free:
 * @self: (transfer full): a move
 *
 * Frees it with its reasons.
 */
void
rel_move_free (RelMove *self)
{
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_free (self->person);
  g_free (self->name);
  g_free (self);
}

static RelMove *
make_move (RelFacts *facts, RelConnection *connection, Standing *standing, gboolean with_evidence, GError **error)
{
  g_autoptr (RelMove) move = g_new0 (RelMove, 1);

  move->person = g_strdup (standing->person->id);
  move->name = g_strdup (standing->person->name);
  move->row = standing->person->row;
  move->weight = standing->weight;
  move->last_touch = standing->person->last_touch;
  move->reasons = g_ptr_array_new_with_free_func (reason_free);
  for (guint i = 0; i < REL_N_MOVE_CODES; i++)
    if (standing->held & BIT (i))
      {
        RelReason *reason = make_reason (facts, connection, standing, i, with_evidence, error);

        if (reason == NULL)
          return NULL;
        g_ptr_array_add (move->reasons, reason);
      }
  return g_steal_pointer (&move);
}

/**
 * rel_next_moves_compute:
 * @facts: facts of rel_facts_load_today()
 * @connection: the connection they came from, for the ids of the evidence
 * @error: return location
 *
 * Everybody with at least one reason to be talked to, ordered by the sum of the reasons' weights,
 * then longest since the last touch (never first), then sort key of the name, then id. A code counts
 * once per person, however many goals raise it. Except for groundwork and promises only tended people
 * come up; somebody for whom a follow-up of mine is planned after the date comes up for these two
 * alone; somebody snoozed is left out until the snooze ends, or a code holds that it does not name.
 *
 * The reasons follow from what is known of advancement: sponsors and deciders are won in person
 * (Hewlett, "Forget a Mentor, Find a Sponsor", 2013); weak ties need to be kept up (Granovetter, "The
 * Strength of Weak Ties", 1973); givers are helped (Grant, "Give and Take", 2013). Their thresholds
 * and weights are ours.
 *
 * Edge cases: the date itself lies within every window; what is dated after it does not count; a
 * follow-up snoozed until the date is due again on it; a snooze without an end snoozes nobody. The first
 * hundred moves name the meetings and exchanges behind their reasons after what raised them.
 *
 * Returns: (transfer full) (nullable) (element-type RelMove): the moves
 */
GPtrArray *
rel_next_moves_compute (RelFacts *facts, RelConnection *connection, GError **error)
{
  g_autoptr (GHashTable) standings = g_hash_table_new_full (NULL, NULL, NULL, standing_free);
  g_autoptr (GPtrArray) ordered = NULL;
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_move_free);

  for (guint i = 0; i < facts->goals->len; i++)
    consider_goal (facts, g_ptr_array_index (facts->goals, i), standings);
  for (guint i = 0; i < facts->follow_ups->len; i++)
    consider_follow_up (&g_array_index (facts->follow_ups, RelFollowUpFacts, i), standings);
  for (guint i = 0; i < facts->people->len; i++)
    consider_person (facts, g_ptr_array_index (facts->people, i), standings);
  ordered = order_standings (facts, standings);
  for (guint i = 0; i < ordered->len; i++)
    {
      RelMove *move = make_move (facts, connection, g_ptr_array_index (ordered, i), i < MOVES_WITH_EVIDENCE, error);

      if (move == NULL)
        return NULL;
      g_ptr_array_add (moves, move);
    }
  return g_steal_pointer (&moves);
}

/**
 * rel_next_moves_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Reads facts and works out the moves; see [func@next_moves_compute].
 *
 * Returns: (transfer full) (nullable) (element-type RelMove): the moves
 */
GPtrArray *
rel_next_moves_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelFacts) facts = snapshot != NULL ? rel_facts_load_today (connection, on, error) : NULL;

  return facts != NULL ? rel_next_moves_compute (facts, connection, error) : NULL;
}
