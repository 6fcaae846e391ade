/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the private edition says: it draws on everything that the records tell about the goal. */
#include "relations-config.h"

#include "rel-summary-private.h"

#include <glib/gi18n-lib.h>

#include "rel-face-to-face-share.h"
#include "rel-focal-point.h"
#include "rel-goal-insight.h"
#include "rel-goal.h"
#include "rel-groundwork-entry.h"
#include "rel-milestone.h"
#include "rel-next-moves.h"
#include "rel-opportunity.h"
#include "rel-requirement.h"
#include "rel-summary-words.h"

#define MONTHS          12
#define NEXT_TALKS      3
#define MOST_QUIET      8
#define ONE_RECORD(id)  ((const char *const[]) { id, NULL })

struct _RelPrivateInsight
{
  RelDisclosure *disclosure;
  RelNameBook *names;
  RelDay on;
  RelGoalInsight *goal;
  GPtrArray *moves;         /* of RelMove */
  GArray *months;           /* of RelMonthShare */
  RelRecord *record;        /* the goal itself */
  RelRecord *earlier;       /* (nullable): the goal it is another attempt at */
  GPtrArray *milestones;    /* of RelRecord */
  GPtrArray *opportunities; /* of RelRecord: of this goal */
  GPtrArray *lessons;       /* of RelRecord: focal points of the earlier goal */
  GPtrArray *requirements;  /* of RelRecord */
};

/**
 * rel_private_insight_free:
 * @self: (transfer full): what the private edition says
 *
 * Releases it and all that it owns.
 */
void
rel_private_insight_free (RelPrivateInsight *self)
{
  g_clear_pointer (&self->goal, rel_goal_insight_free);
  g_clear_pointer (&self->moves, g_ptr_array_unref);
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->earlier);
  g_clear_pointer (&self->milestones, g_ptr_array_unref);
  g_clear_pointer (&self->opportunities, g_ptr_array_unref);
  g_clear_pointer (&self->lessons, g_ptr_array_unref);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  g_free (self);
}

static int
compare_milestones (gconstpointer a,
                    gconstpointer b)
{
  RelRecord *first = *(RelRecord *const *) a;
  RelRecord *second = *(RelRecord *const *) b;
  int order = g_strcmp0 (rel_record_get_text (first, REL_MILESTONE_OCCURS_ON), rel_record_get_text (second, REL_MILESTONE_OCCURS_ON));

  return order != 0 ? order : g_strcmp0 (rel_record_get_id (first), rel_record_get_id (second));
}

static gboolean
meet (RelPrivateInsight  *self,
      const char         *person_id,
      GError            **error)
{
  RelDisclosedPerson *person = rel_name_book_get_by_id (self->names, person_id, error);

  if (person != NULL)
    rel_name_book_add_context (person);

  return person != NULL;
}

/* Has the name book know everybody whom a section may name, so that no section can fail on it. */
static gboolean
meet_people (RelPrivateInsight  *self,
             GError            **error)
{
  for (guint i = 0; i < self->goal->stakeholders->len; i++)
    if (!meet (self, ((RelCoverageRow *) g_ptr_array_index (self->goal->stakeholders, i))->person, error))
      return FALSE;
  for (guint i = 0; i < self->goal->checks->len; i++)
    {
      const RelCheck *check = g_ptr_array_index (self->goal->checks, i);

      for (guint j = 0; check->people[j] != NULL; j++)
        if (!meet (self, check->people[j], error))
          return FALSE;
    }
  for (guint i = 0; i < self->moves->len; i++)
    if (!meet (self, ((RelMove *) g_ptr_array_index (self->moves, i))->person, error))
      return FALSE;
  for (guint i = 0; i < self->milestones->len; i++)
    {
      GPtrArray *groundwork = rel_record_get_items (g_ptr_array_index (self->milestones, i), REL_MILESTONE_GROUNDWORK);

      for (guint j = 0; groundwork != NULL && j < groundwork->len; j++)
        if (!meet (self, rel_values_get_text (g_ptr_array_index (groundwork, j), REL_GROUNDWORK_ENTRY_PERSON), error))
          return FALSE;
    }

  return TRUE;
}

/**
 * rel_private_insight_load: (skip)
 * @connection: a connection
 * @disclosure: the disclosure of the private edition
 * @error: return location for an error
 *
 * Reads what the private edition says beyond the disclosure. People left out by choice or archived are left out of it
 * as well.
 *
 * Returns: (transfer full) (nullable): the insight; a `REL_STORE_ERROR` otherwise
 */
RelPrivateInsight *
rel_private_insight_load (RelConnection  *connection,
                          RelDisclosure  *disclosure,
                          GError        **error)
{
  g_autoptr (RelPrivateInsight) self = g_new0 (RelPrivateInsight, 1);
  const char *goal_id = disclosure->goal.id;
  const char *earlier;

  g_return_val_if_fail (disclosure->edition == REL_EDITION_PRIVATE, NULL);

  self->disclosure = disclosure;
  self->names = disclosure->names;
  self->on = disclosure->on;
  if ((self->goal = rel_goal_insight_load (connection, goal_id, self->on, error)) == NULL ||
      (self->moves = rel_next_moves_load (connection, self->on, error)) == NULL ||
      (self->months = rel_face_to_face_share_load (connection, self->on, MONTHS, error)) == NULL ||
      (self->record = rel_records_load (connection, REL_NOUN_GOAL, goal_id, error)) == NULL ||
      (self->milestones = rel_records_load_by_reference (connection, REL_NOUN_MILESTONE, "goal", goal_id, error)) == NULL ||
      (self->opportunities = rel_records_load_by_reference (connection, REL_NOUN_OPPORTUNITY, "goal", goal_id, error)) == NULL ||
      (self->requirements = rel_records_load_by_reference (connection, REL_NOUN_REQUIREMENT, "goal", goal_id, error)) == NULL)
    return NULL;

  g_ptr_array_sort (self->milestones, compare_milestones);
  earlier = rel_record_get_text (self->record, REL_GOAL_FOLLOWS);
  if (earlier != NULL)
    {
      self->earlier = rel_records_load (connection, REL_NOUN_GOAL, earlier, error);
      self->lessons = self->earlier != NULL
                        ? rel_records_load_by_reference (connection, REL_NOUN_FOCAL_POINT, "goal", earlier, error) : NULL;
      if (self->lessons == NULL)
        return NULL;
    }

  return meet_people (self, error) ? g_steal_pointer (&self) : NULL;
}

/* The person, or NULL for somebody who shall not be in the summary. */
static RelDisclosedPerson *
find_person (RelPrivateInsight *self,
             const char        *id)
{
  RelDisclosedPerson *person = rel_name_book_get_by_id (self->names, id, NULL);

  return person != NULL && person->withholding == REL_INCLUDED ? person : NULL;
}

/* What the record says in @field, marked, or an empty text. */
static char *
mark_or_empty (const char *text)
{
  char *marked = rel_name_book_mark (text);

  return marked != NULL ? marked : g_strdup ("");
}

static gboolean
is_stakeholder (RelPrivateInsight *self,
                const char        *person_id)
{
  for (guint i = 0; i < self->goal->stakeholders->len; i++)
    if (g_str_equal (((RelCoverageRow *) g_ptr_array_index (self->goal->stakeholders, i))->person, person_id))
      return TRUE;

  return FALSE;
}

static GStrv
move_records (const RelMove *move)
{
  g_autoptr (GStrvBuilder) records = g_strv_builder_new ();

  g_strv_builder_add (records, move->person);
  for (guint i = 0; i < move->reasons->len; i++)
    g_strv_builder_addv (records, (const char **) ((RelReason *) g_ptr_array_index (move->reasons, i))->records);

  return g_strv_builder_end (records);
}

static void
add_move (RelBlock                 *list,
          const RelMove            *move,
          const RelDisclosedPerson *person,
          const char               *text)
{
  g_auto (GStrv) records = move_records (move);
  g_autofree char *who = rel_name_book_begin_with (person);
  g_autofree char *lead = g_strconcat (who, ".", NULL);

  rel_entry_set_lead (rel_block_add (list, (const char *const *) records, text, NULL), lead);
}

/* The people of the goal come first, each group in the order of next moves. */
static void
write_next (RelPrivateInsight *self,
            RelDocument       *document)
{
  RelBlock *list = rel_document_add_list (document, TRUE);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < self->moves->len && rel_block_get_n_entries (list) < NEXT_TALKS; i++)
      {
        const RelMove *move = g_ptr_array_index (self->moves, i);
        RelDisclosedPerson *person = find_person (self, move->person);
        g_autoptr (GString) text = g_string_new (NULL);

        if (person == NULL || is_stakeholder (self, move->person) != (round == 0))
          continue;
        for (guint j = 0; j < move->reasons->len; j++)
          {
            g_autofree char *reason = mark_or_empty (((RelReason *) g_ptr_array_index (move->reasons, j))->text);

            g_string_append_printf (text, "%s%s", j > 0 ? " " : "", reason);
          }
        add_move (list, move, person, text->str);
      }
}

static char *
format_last (RelDay day,
             RelDay on)
{
  /* Translators: when somebody was last met: never */
  return day != REL_DAY_NONE ? rel_summary_short_date (day, on) : g_strdup (_("Never"));
}

static char *
format_position (const RelCoverageRow *row)
{
  if (row->desired_position == REL_POSITION_UNSET || row->desired_position == REL_POSITION_UNKNOWN ||
      row->desired_position == row->position)
    return g_strdup (rel_summary_position (row->position));

  /* Translators: a position, and the one that is wished for */
  return g_strdup_printf (_("%s → %s"), rel_summary_position (row->position), rel_summary_position (row->desired_position));
}

static void
write_matrix (RelPrivateInsight *self,
              RelDocument       *document)
{
  RelBlock *table = rel_document_add_table (document, NULL);

  rel_block_add_column (table, C_("coverage", "Who"), REL_ALIGN_START);
  rel_block_add_column (table, C_("coverage", "Part"), REL_ALIGN_START);
  rel_block_add_column (table, C_("coverage", "Position"), REL_ALIGN_START);
  rel_block_add_column (table, _("Last spoken"), REL_ALIGN_START);
  rel_block_add_column (table, _("Face to face"), REL_ALIGN_START);
  rel_block_add_column (table, C_("coverage", "Groundwork"), REL_ALIGN_START);
  rel_block_add_column (table, _("Next move"), REL_ALIGN_START);

  for (guint i = 0; i < self->goal->stakeholders->len; i++)
    {
      const RelCoverageRow *row = g_ptr_array_index (self->goal->stakeholders, i);
      RelDisclosedPerson *person = find_person (self, row->person);
      g_autofree char *who = NULL;
      g_autofree char *part = NULL;
      g_autofree char *position = format_position (row);
      g_autofree char *live = format_last (row->last_live, self->on);
      g_autofree char *face_to_face = format_last (row->last_face_to_face, self->on);
      g_autofree char *next_move = mark_or_empty (row->next_move);

      if (person == NULL)
        continue;
      who = rel_name_book_begin_with (person);
      part = row->influence != REL_NUMBER_NONE
               /* Translators: a part in a decision, and an influence from 1 to 5 */
               ? g_strdup_printf (_("%s (%d)"), rel_summary_decision_role (row->decision_role), row->influence)
               : g_strdup (rel_summary_decision_role (row->decision_role));
      rel_block_add (table, ONE_RECORD (row->stakeholder), who, part, position, live, face_to_face,
                     row->has_groundwork ? rel_summary_groundwork (row->groundwork) : "", next_move, NULL);
    }
}

/* A check's sentence, and who is missing. */
static void
add_check (RelPrivateInsight *self,
           RelBlock          *list,
           const RelCheck    *check)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = mark_or_empty (check->text);
  g_autofree char *missing = NULL;

  for (guint i = 0; check->people[i] != NULL; i++)
    {
      RelDisclosedPerson *person = find_person (self, check->people[i]);

      if (person != NULL)
        g_ptr_array_add (people, people->len == 0 ? rel_name_book_begin_with (person) : rel_name_book_mention (person));
    }
  missing = people->len > 0 ? rel_summary_join (people) : g_strdup ("");
  rel_block_add (list, (const char *const *) check->records, text, missing, NULL);
}

static gboolean
is_about_deciders (RelCheckCode code)
{
  return code == REL_CHECK_DECIDERS_KNOWN || code == REL_CHECK_DECIDERS_MET || code == REL_CHECK_DECIDERS_FACE_TO_FACE ||
         code == REL_CHECK_POSITIONS_KNOWN;
}

static void
write_gaps (RelPrivateInsight *self,
            RelDocument       *document,
            gboolean           about_deciders)
{
  RelBlock *list = rel_document_add_list (document, FALSE);

  for (guint i = 0; i < self->goal->checks->len; i++)
    {
      const RelCheck *check = g_ptr_array_index (self->goal->checks, i);

      if (check->status == REL_CHECK_GAP && is_about_deciders (check->code) == about_deciders)
        add_check (self, list, check);
    }
}

/* Whom one wanted to stay in touch with, and did not. */
static void
write_quiet (RelPrivateInsight *self,
             RelDocument       *document)
{
  RelBlock *list = rel_document_add_list (document, FALSE);

  for (guint i = 0; i < self->moves->len && rel_block_get_n_entries (list) < MOST_QUIET; i++)
    {
      const RelMove *move = g_ptr_array_index (self->moves, i);
      RelDisclosedPerson *person = find_person (self, move->person);

      for (guint j = 0; person != NULL && j < move->reasons->len; j++)
        {
          const RelReason *reason = g_ptr_array_index (move->reasons, j);

          if (reason->code == REL_MOVE_CADENCE_OVERDUE || reason->code == REL_MOVE_FOCUS_QUIET)
            {
              g_autofree char *text = mark_or_empty (reason->text);

              add_move (list, move, person, text);
              break;
            }
        }
    }
}

static void
write_face_to_face (RelPrivateInsight *self,
                    RelDocument       *document)
{
  guint meetings = 0;
  guint face_to_face = 0;
  g_autofree char *alternative = NULL;
  RelBlock *figure;

  for (guint i = 0; i < self->months->len; i++)
    {
      meetings += g_array_index (self->months, RelMonthShare, i).meetings;
      face_to_face += g_array_index (self->months, RelMonthShare, i).face_to_face;
    }
  if (meetings == 0)
    return;

  alternative = g_strdup_printf (ngettext ("Within twelve months, %u of %u conversation was face to face.",
                                           "Within twelve months, %u of %u conversations were face to face.", meetings),
                                 face_to_face, meetings);
  rel_block_add (rel_document_add_paragraph (document), ONE_RECORD (self->disclosure->goal.id), alternative, NULL);
  figure = rel_document_add_figure (document, REL_FIGURE_TIMELINE, _("Conversations by month"), alternative);
  rel_block_add_column (figure, _("Face to face"), REL_ALIGN_END);
  rel_block_add_column (figure, C_("conversations", "Other"), REL_ALIGN_END);
  for (guint i = 0; i < self->months->len; i++)
    {
      const RelMonthShare *month = &g_array_index (self->months, RelMonthShare, i);
      g_autofree char *label = rel_summary_month (month->month);
      const double values[] = { month->face_to_face, month->meetings - month->face_to_face };

      rel_entry_set_values (rel_block_add (figure, ONE_RECORD (self->disclosure->goal.id), label, NULL), values, G_N_ELEMENTS (values));
    }
}

static void
write_blind_spots (RelPrivateInsight *self,
                   RelDocument       *document)
{
  RelBlock *list = rel_document_add_list (document, FALSE);

  for (guint i = 0; i < self->goal->blind_spots->len; i++)
    {
      const RelBlindSpot *spot = g_ptr_array_index (self->goal->blind_spots, i);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) records = NULL;
      g_autofree char *lead = rel_name_book_end_sentence (mark_or_empty (spot->name));
      g_autofree char *text = g_strdup_printf (ngettext ("I rate myself %d; the median of %u person is %g.",
                                                         "I rate myself %d; the median of %u people is %g.", spot->n_raters),
                                               spot->self_rating, spot->n_raters, spot->median);

      g_strv_builder_add (builder, spot->requirement);
      g_strv_builder_addv (builder, (const char **) spot->feedback);
      records = g_strv_builder_end (builder);
      rel_entry_set_lead (rel_block_add (list, (const char *const *) records, text,
                                         spot->is_blind ? _("Others see this quite differently.") : "", NULL), lead);
    }
}

static void
write_groundwork (RelPrivateInsight *self,
                  RelDocument       *document)
{
  for (guint i = 0; i < self->milestones->len; i++)
    {
      RelRecord *milestone = g_ptr_array_index (self->milestones, i);
      GPtrArray *groundwork = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);
      const char *date = rel_record_get_text (milestone, REL_MILESTONE_OCCURS_ON);
      RelDay day = date != NULL ? rel_day_from_text (date) : REL_DAY_NONE;
      g_autofree char *title = mark_or_empty (rel_record_get_text (milestone, REL_MILESTONE_TITLE));
      g_autofree char *when = day != REL_DAY_NONE ? rel_summary_date (day) : NULL;
      g_autofree char *heading = NULL;
      RelBlock *list;

      if (day != REL_DAY_NONE && day < self->on)
        continue;
      /* Translators: a milestone, and its day */
      heading = when != NULL ? g_strdup_printf (_("%s, %s"), title, when) : g_strdup (title);
      rel_document_add_heading (document, 2, NULL, heading);
      if (groundwork == NULL || groundwork->len == 0)
        {
          rel_block_add (rel_document_add_paragraph (document), ONE_RECORD (rel_record_get_id (milestone)),
                         _("Nobody is on the list yet."), NULL);
          continue;
        }

      list = rel_document_add_list (document, FALSE);
      for (guint j = 0; j < groundwork->len; j++)
        {
          RelValues *entry = g_ptr_array_index (groundwork, j);
          RelDisclosedPerson *person = find_person (self, rel_values_get_text (entry, REL_GROUNDWORK_ENTRY_PERSON));
          g_autofree char *who = person != NULL ? rel_name_book_begin_with (person) : NULL;
          g_autofree char *lead = NULL;
          g_autofree char *concern = mark_or_empty (rel_values_get_text (entry, REL_GROUNDWORK_ENTRY_CONCERN));

          if (person == NULL)
            continue;
          /* Translators: a person, and how far talking to them has come ("Planned") */
          lead = g_strdup_printf (_("%s: %s."), who, rel_summary_groundwork (rel_values_get_word (entry, REL_GROUNDWORK_ENTRY_STATE)));
          rel_entry_set_lead (rel_block_add (list, ONE_RECORD (rel_record_get_id (milestone)), concern, NULL), lead);
        }
    }
}

/* Concerns heard in groundwork, until they are aligned. */
static void
add_concerns (RelPrivateInsight *self,
              RelBlock          *list)
{
  for (guint i = 0; i < self->milestones->len; i++)
    {
      RelRecord *milestone = g_ptr_array_index (self->milestones, i);
      GPtrArray *groundwork = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);

      for (guint j = 0; groundwork != NULL && j < groundwork->len; j++)
        {
          RelValues *entry = g_ptr_array_index (groundwork, j);
          RelDisclosedPerson *person = find_person (self, rel_values_get_text (entry, REL_GROUNDWORK_ENTRY_PERSON));
          g_autofree char *concern = rel_name_book_mark (rel_values_get_text (entry, REL_GROUNDWORK_ENTRY_CONCERN));
          g_autofree char *who = NULL;
          g_autofree char *lead = NULL;

          if (person == NULL || concern == NULL || rel_values_get_word (entry, REL_GROUNDWORK_ENTRY_STATE) == REL_GROUNDWORK_ALIGNED)
            continue;
          who = rel_name_book_begin_with (person);
          /* Translators: somebody who has a concern; the concern follows */
          lead = g_strdup_printf (_("%s is concerned."), who);
          rel_entry_set_lead (rel_block_add (list, ONE_RECORD (rel_record_get_id (milestone)), concern, NULL), lead);
        }
    }
}

/* What the requirements and the attempt before leave open. */
static void
write_questions (RelPrivateInsight *self,
                 RelDocument       *document)
{
  RelBlock *list = rel_document_add_list (document, FALSE);

  add_concerns (self, list);

  for (guint i = 0; i < self->requirements->len; i++)
    {
      RelRecord *requirement = g_ptr_array_index (self->requirements, i);
      int target = rel_record_get_number (requirement, REL_REQUIREMENT_TARGET);
      int rating = rel_record_get_number (requirement, REL_REQUIREMENT_SELF_RATING);
      g_autofree char *name = mark_or_empty (rel_record_get_text (requirement, REL_REQUIREMENT_NAME));
      g_autofree char *evidence = mark_or_empty (rel_record_get_text (requirement, REL_REQUIREMENT_EVIDENCE_NOTE));
      g_autofree char *text = NULL;

      if (target == REL_NUMBER_NONE || rating == REL_NUMBER_NONE || rating >= target)
        continue;
      /* Translators: a requirement, and two levels from 1 to 5 */
      text = g_strdup_printf (_("Where have you shown “%s”? I rate myself %d, the target is %d."), name, rating, target);
      rel_block_add (list, ONE_RECORD (rel_record_get_id (requirement)), text, evidence, NULL);
    }

  if (self->earlier != NULL)
    {
      g_autofree char *title = mark_or_empty (rel_record_get_text (self->earlier, REL_GOAL_TITLE));
      g_autofree char *outcome = mark_or_empty (rel_record_get_text (self->earlier, REL_GOAL_OUTCOME_NOTE));
      /* Translators: %s is a goal that was not reached */
      g_autofree char *text = g_strdup_printf (_("What is different since “%s”?"), title);

      rel_block_add (list, ONE_RECORD (rel_record_get_id (self->earlier)), text, outcome, NULL);
    }
}

static const char *
focal_state_word (RelFocalState state)
{
  switch (state)
    {
    case REL_FOCAL_STATE_WORKING:
      return _("Working on it");
    case REL_FOCAL_STATE_DONE:
      return C_("focal point", "Done");
    case REL_FOCAL_STATE_OPEN:
    case REL_FOCAL_STATE_UNSET:
    default:
      return C_("focal point", "Open");
    }
}

static void
write_lessons (RelPrivateInsight *self,
               RelDocument       *document)
{
  RelBlock *list = rel_document_add_list (document, FALSE);
  g_autofree char *outcome = rel_name_book_mark (rel_record_get_text (self->record, REL_GOAL_OUTCOME_NOTE));

  if (outcome != NULL)
    rel_block_add (list, ONE_RECORD (self->disclosure->goal.id), outcome, NULL);
  for (guint i = 0; self->lessons != NULL && i < self->lessons->len; i++)
    {
      RelRecord *lesson = g_ptr_array_index (self->lessons, i);
      g_autofree char *text = mark_or_empty (rel_record_get_text (lesson, REL_FOCAL_POINT_TEXT));

      rel_block_add (list, ONE_RECORD (rel_record_get_id (lesson)), text,
                     focal_state_word (rel_record_get_word (lesson, REL_FOCAL_POINT_STATE)), NULL);
    }
  for (guint i = 0; i < self->opportunities->len; i++)
    {
      RelRecord *opportunity = g_ptr_array_index (self->opportunities, i);
      g_autofree char *lessons = rel_name_book_mark (rel_record_get_text (opportunity, REL_OPPORTUNITY_LESSONS));
      g_autofree char *title = rel_name_book_end_sentence (mark_or_empty (rel_record_get_text (opportunity, REL_OPPORTUNITY_TITLE)));

      if (lessons != NULL)
        rel_entry_set_lead (rel_block_add (list, ONE_RECORD (rel_record_get_id (opportunity)), lessons, NULL), title);
    }
}

/**
 * rel_private_insight_write:
 * @self: a private insight
 * @section: the id of a section that only the private edition has
 * @document: where to; what there is nothing to say of adds no entry
 */
void
rel_private_insight_write (RelPrivateInsight *self,
                           const char        *section,
                           RelDocument       *document)
{
  if (g_str_equal (section, "next"))
    write_next (self, document);
  else if (g_str_equal (section, "matrix"))
    write_matrix (self, document);
  else if (g_str_equal (section, "deciders"))
    write_gaps (self, document, TRUE);
  else if (g_str_equal (section, "gaps"))
    write_gaps (self, document, FALSE);
  else if (g_str_equal (section, "groundwork"))
    write_groundwork (self, document);
  else if (g_str_equal (section, "questions"))
    write_questions (self, document);
  else if (g_str_equal (section, "face-to-face"))
    write_face_to_face (self, document);
  else if (g_str_equal (section, "quiet"))
    write_quiet (self, document);
  else if (g_str_equal (section, "blind-spots"))
    write_blind_spots (self, document);
  else if (g_str_equal (section, "lessons"))
    write_lessons (self, document);
  else
    g_return_if_reached ();
}
