/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections that both editions have. They know the disclosure and nothing else: no record is in sight here. */
#include "relations-config.h"

#include "rel-summary-sections-private.h"

#include <glib/gi18n-lib.h>

#include "rel-summary-words.h"

/* More than these would drown the rest. */
#define MOST_CONVERSATIONS 6
#define MOST_QUOTES        10
#define MOST_ASKED         3

#define ONE_RECORD(id) ((const char *const[]) { id, NULL })

/**
 * rel_section_add_sentence:
 * @block: where to append
 * @records: (array zero-terminated=1): what it is founded on
 * @lead: (nullable): what stands before it
 * @text: (nullable): the sentence; nothing is added without one
 */
void
rel_section_add_sentence (RelBlock          *block,
                          const char *const *records,
                          const char        *lead,
                          const char        *text)
{
  if (text != NULL)
    rel_entry_set_lead (rel_block_add (block, records, text, NULL), lead);
}

/**
 * rel_section_dup_ids:
 * @people: (element-type RelDisclosedPerson): people
 *
 * Returns: (transfer full): their ids
 */
GStrv
rel_section_dup_ids (GPtrArray *people)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < people->len; i++)
    g_strv_builder_add (ids, ((RelDisclosedPerson *) g_ptr_array_index (people, i))->id);

  return g_strv_builder_end (ids);
}

static char *
format_period (RelDisclosure *disclosure)
{
  g_autofree char *until = rel_summary_date (disclosure->until);
  g_autofree char *since = NULL;

  if (disclosure->since == REL_DAY_NONE)
    /* Translators: %s is a day */
    return g_strdup_printf (_("This summary covers the time up to %s."), until);

  since = rel_summary_date (disclosure->since);

  /* Translators: two days */
  return g_strdup_printf (_("This summary covers the time from %s to %s."), since, until);
}

/**
 * rel_section_write_goal:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes what I am working towards, when the review is, which time the summary covers, why, and the case.
 */
void
rel_section_write_goal (RelDocument   *document,
                        RelDisclosure *disclosure)
{
  const RelDisclosedGoal *goal = &disclosure->goal;
  const char *role = goal->target_role != NULL ? goal->target_role : goal->title;
  const char *const records[] = { goal->id, NULL };
  RelBlock *block = rel_document_add_paragraph (document);
  g_autofree char *period = format_period (disclosure);
  g_autofree char *aim = NULL;

  /* Translators: a role, and an organization */
  aim = goal->organization != NULL ? g_strdup_printf (_("I am working towards the role of %s at %s."), role, goal->organization)
                                   : g_strdup_printf (_("I am working towards the role of %s."), role);
  rel_section_add_sentence (block, records, NULL, aim);
  if (goal->review_on != REL_DAY_NONE)
    {
      g_autofree char *day = rel_summary_date (goal->review_on);
      /* Translators: %s is a day */
      g_autofree char *review = goal->review_on >= disclosure->on ? g_strdup_printf (_("The review is on %s."), day)
                                                                  : g_strdup_printf (_("The review was on %s."), day);

      rel_section_add_sentence (block, records, NULL, review);
    }
  rel_section_add_sentence (block, records, NULL, period);
  block->importance = REL_IMPORTANCE_ALWAYS;

  if (goal->why != NULL)
    {
      block = rel_document_add_paragraph (document);
      rel_section_add_sentence (block, records, _("Why."), goal->why);
      block->importance = REL_IMPORTANCE_ALWAYS;
    }
  if (goal->case_statement != NULL)
    {
      block = rel_document_add_paragraph (document);
      rel_section_add_sentence (block, records, _("The case."), goal->case_statement);
      block->importance = REL_IMPORTANCE_ALWAYS;
    }
}

/**
 * rel_section_write_changes:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes what is new since the last export, if there was one and anything is.
 */
void
rel_section_write_changes (RelDocument   *document,
                           RelDisclosure *disclosure)
{
  const RelDisclosedChanges *changes = &disclosure->changes;
  const char *const records[] = { disclosure->goal.id, NULL };
  g_autofree char *last = NULL;
  g_autofree char *since = NULL;
  RelBlock *block;

  if (changes->last == REL_DAY_NONE ||
      changes->conversations + changes->people + changes->achievements + changes->feedback == 0)
    return;

  last = rel_summary_date (changes->last);
  block = rel_document_add_paragraph (document);
  block->importance = IMPORTANCE_CHANGES;
  /* Translators: %s is a day */
  since = g_strdup_printf (_("The last summary was made on %s."), last);
  rel_section_add_sentence (block, records, NULL, since);
  if (changes->conversations > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Since then there was %u conversation.", "Since then there were %u conversations.",
                                                         changes->conversations), changes->conversations);

      rel_section_add_sentence (block, records, NULL, text);
    }
  if (changes->people > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u person is new among them.", "%u people are new among them.",
                                                         changes->people), changes->people);

      rel_section_add_sentence (block, records, NULL, text);
    }
  if (changes->achievements > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u achievement was added.", "%u achievements were added.",
                                                         changes->achievements), changes->achievements);

      rel_section_add_sentence (block, records, NULL, text);
    }
  if (changes->feedback > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Feedback came in once.", "Feedback came in %u times.",
                                                         changes->feedback), changes->feedback);

      rel_section_add_sentence (block, records, NULL, text);
    }
}

static char *
join_mentions (GPtrArray *people)
{
  g_autoptr (GPtrArray) mentions = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (mentions, rel_name_book_mention (g_ptr_array_index (people, i)));

  return rel_summary_join (mentions);
}

static char *
format_witnesses (const RelDisclosedAchievement *achievement)
{
  const char *level = rel_summary_level (achievement->level);
  g_autofree char *people = achievement->witnesses->len > 0 ? join_mentions (achievement->witnesses) : NULL;

  if (people == NULL)
    return g_strdup (level != NULL ? level : "");
  if (level == NULL)
    /* Translators: %s are people */
    return g_strdup_printf (_("With %s"), people);

  /* Translators: the level of an achievement ("Strategy"), and people */
  return g_strdup_printf (_("%s · with %s"), level, people);
}

/**
 * rel_section_write_achieved:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes the achievements, with who saw them.
 */
void
rel_section_write_achieved (RelDocument   *document,
                            RelDisclosure *disclosure)
{
  RelBlock *list = rel_document_add_list (document, FALSE);

  list->importance = IMPORTANCE_PROVIDER;
  for (guint i = 0; i < disclosure->achievements->len; i++)
    {
      const RelDisclosedAchievement *achievement = g_ptr_array_index (disclosure->achievements, i);
      g_autofree char *title = rel_name_book_end_sentence (g_strdup (achievement->title));
      g_autofree char *witnesses = format_witnesses (achievement);
      g_autofree char *text = NULL;
      RelEntry *entry;

      if (achievement->situation != NULL && achievement->result != NULL)
        {
          g_autofree char *situation = rel_name_book_end_sentence (g_strdup (achievement->situation));

          text = g_strdup_printf ("%s %s", situation, achievement->result);
        }
      else
        text = g_strdup (achievement->situation != NULL ? achievement->situation
                         : achievement->result != NULL  ? achievement->result
                                                        : "");

      entry = rel_block_add (list, ONE_RECORD (achievement->id), text, witnesses, NULL);
      rel_entry_set_lead (entry, title);
      rel_entry_set_importance (entry, IMPORTANCE_ACHIEVEMENT + 4 * (int) achievement->level);
    }
}

/* How the person is described beside the name; where no names are told, the description is the name. */
static char *
format_provider (RelDisclosure              *disclosure,
                 const RelDisclosedProvider *provider)
{
  const char *role = rel_summary_decision_role (provider->decision_role);
  g_autofree char *title = rel_name_book_mark (provider->person->title);
  g_autofree char *department = rel_name_book_mark (provider->person->department);

  if (rel_name_book_get_names (disclosure->names) == REL_NAMES_ROLES)
    return g_strdup ("");

  return g_strdup_printf ("%s%s%s%s%s", title != NULL ? title : "", title != NULL && department != NULL ? ", " : "",
                          department != NULL ? department : "",
                          (title != NULL || department != NULL) && *role != '\0' ? " · " : "", role);
}

/**
 * rel_section_write_providers:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes who gave feedback, if anybody did.
 */
void
rel_section_write_providers (RelDocument   *document,
                             RelDisclosure *disclosure)
{
  RelBlock *block;

  if (disclosure->providers->len == 0)
    return;

  block = rel_document_add_paragraph (document);
  block->importance = IMPORTANCE_PROVIDER;
  {
    const RelDisclosedProvider *first = g_ptr_array_index (disclosure->providers, 0);

    rel_section_add_sentence (block, ONE_RECORD (first->id), NULL,
                              ngettext ("This person has agreed to be asked about working with me:",
                                        "These people have agreed to be asked about working with me:", disclosure->providers->len));
  }

  block = rel_document_add_list (document, FALSE);
  block->importance = IMPORTANCE_PROVIDER;
  for (guint i = 0; i < disclosure->providers->len; i++)
    {
      const RelDisclosedProvider *provider = g_ptr_array_index (disclosure->providers, i);
      g_autofree char *who = rel_name_book_begin_with (provider->person);
      g_autofree char *what = format_provider (disclosure, provider);

      rel_entry_set_importance (rel_block_add (block, ONE_RECORD (provider->id), who, what, NULL), IMPORTANCE_PROVIDER);
    }
}

/**
 * rel_section_write_help:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes what I gave, by kind, as counts.
 */
void
rel_section_write_help (RelDocument   *document,
                        RelDisclosure *disclosure)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) records = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  RelBlock *block;

  for (guint kind = 1; kind <= REL_N_EXCHANGE_KINDS; kind++)
    {
      /* What has no kind comes last. */
      guint at = kind % REL_N_EXCHANGE_KINDS;

      if (disclosure->given[at] == 0)
        continue;
      g_ptr_array_add (parts, rel_summary_given (at, disclosure->given[at]));
      for (guint i = 0; i < disclosure->given_ids[at]->len; i++)
        g_strv_builder_add (ids, g_ptr_array_index (disclosure->given_ids[at], i));
    }
  if (parts->len == 0)
    return;

  records = g_strv_builder_end (ids);
  joined = rel_summary_join (parts);
  /* Translators: %s is a list such as "3 introductions and advice, 2 times" */
  text = g_strdup_printf (_("I gave others %s."), joined);
  block = rel_document_add_paragraph (document);
  block->importance = IMPORTANCE_HELP;
  rel_section_add_sentence (block, (const char *const *) records, NULL, text);
}

/**
 * rel_section_write_feedback:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes feedback, what was answered first: there it shows what became of it. Both parts keep their order, newest first.
 */
void
rel_section_write_feedback (RelDocument   *document,
                            RelDisclosure *disclosure)
{
  RelBlock *quotes = rel_document_add_quote (document, _("What I did."));
  guint limit = disclosure->edition == REL_EDITION_SHARE ? MOST_QUOTES : G_MAXUINT;

  quotes->importance = IMPORTANCE_PROVIDER;
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < disclosure->feedback->len; i++)
      {
        const RelDisclosedFeedback *feedback = g_ptr_array_index (disclosure->feedback, i);
        g_autofree char *who = feedback->person != NULL ? rel_name_book_begin_with (feedback->person) : g_strdup ("");
        guint n = rel_block_get_n_entries (quotes);
        RelEntry *entry;

        if ((feedback->response != NULL) != (round == 0))
          continue;
        if (n >= limit)
          {
            rel_disclosure_withhold (disclosure, "feedback", feedback->id, feedback->verbatim, _("no more are included than one will read"));
            continue;
          }
        entry = rel_block_add (quotes, ONE_RECORD (feedback->id), feedback->verbatim, who,
                               feedback->response != NULL ? feedback->response : "", NULL);
        rel_entry_set_importance (entry, MAX ((round == 0 ? IMPORTANCE_ANSWERED : IMPORTANCE_QUOTE) - (int) n, 1));
      }
}

/**
 * rel_section_write_conversations:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes the newest of the conversations that may be told, and notes that the others were left out.
 */
void
rel_section_write_conversations (RelDocument   *document,
                                 RelDisclosure *disclosure)
{
  RelBlock *list = rel_document_add_list (document, FALSE);

  list->importance = IMPORTANCE_CONVERSATION;
  for (guint i = 0; i < disclosure->meetings->len; i++)
    {
      const RelDisclosedMeeting *meeting = g_ptr_array_index (disclosure->meetings, i);
      RelEntry *entry;

      if (i >= MOST_CONVERSATIONS)
        {
          rel_disclosure_withhold (disclosure, "conversations", meeting->id, meeting->summary, _("only the newest are included"));
          continue;
        }
      entry = rel_block_add (list, ONE_RECORD (meeting->id), meeting->summary, NULL);
      rel_entry_set_lead (entry, rel_summary_channel (meeting->channel));
      rel_entry_set_importance (entry, IMPORTANCE_CONVERSATION - (int) i);
    }
}

/**
 * rel_section_write_growth:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes the requirements with their targets, and what I work on next.
 */
void
rel_section_write_growth (RelDocument   *document,
                          RelDisclosure *disclosure)
{
  RelBlock *list;

  if (disclosure->requirements->len > 0)
    {
      list = rel_document_add_list (document, FALSE);
      list->importance = IMPORTANCE_GROWTH;
      for (guint i = 0; i < disclosure->requirements->len; i++)
        {
          const RelDisclosedRequirement *requirement = g_ptr_array_index (disclosure->requirements, i);
          g_autofree char *name = rel_name_book_end_sentence (g_strdup (requirement->name));
          /* Translators: a level on a scale that ends at 5 */
          g_autofree char *target = requirement->target != REL_NUMBER_NONE
                                      ? g_strdup_printf (_("The target is level %d of 5."), requirement->target)
                                      : g_strdup ("");
          RelEntry *entry = rel_block_add (list, ONE_RECORD (requirement->id), target, NULL);

          rel_entry_set_lead (entry, name);
          rel_entry_set_importance (entry, MAX (IMPORTANCE_GROWTH - (int) i, 1));
        }
    }

  if (disclosure->focal_points->len > 0)
    {
      RelBlock *intro = rel_document_add_paragraph (document);

      intro->importance = IMPORTANCE_GROWTH;
      rel_section_add_sentence (intro, ONE_RECORD (((RelDisclosedFocalPoint *) g_ptr_array_index (disclosure->focal_points, 0))->id), NULL,
                                _("What I work on next:"));
      list = rel_document_add_list (document, FALSE);
      list->importance = IMPORTANCE_GROWTH;
      for (guint i = 0; i < disclosure->focal_points->len; i++)
        {
          const RelDisclosedFocalPoint *point = g_ptr_array_index (disclosure->focal_points, i);

          rel_entry_set_importance (rel_block_add (list, ONE_RECORD (point->id), point->text, NULL),
                                    MAX (IMPORTANCE_GROWTH - (int) i, 1));
        }
    }
}

/**
 * rel_section_write_ask:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes what I ask of you: to be considered, to hear those who agreed, to say what would convince.
 */
void
rel_section_write_ask (RelDocument   *document,
                       RelDisclosure *disclosure)
{
  const RelDisclosedGoal *goal = &disclosure->goal;
  const char *role = goal->target_role != NULL ? goal->target_role : goal->title;
  RelBlock *list = rel_document_add_list (document, FALSE);
  g_autofree char *consider = NULL;

  list->importance = REL_IMPORTANCE_ALWAYS;
  if (goal->review_on != REL_DAY_NONE && goal->review_on >= disclosure->on)
    {
      g_autofree char *day = rel_summary_date (goal->review_on);

      /* Translators: a role, and a day */
      consider = g_strdup_printf (_("Consider me for the role of %s at the review on %s."), role, day);
    }
  else
    /* Translators: a role */
    consider = g_strdup_printf (_("Consider me for the role of %s."), role);
  rel_block_add (list, ONE_RECORD (goal->id), consider, NULL);

  if (disclosure->providers->len > 0)
    {
      g_autoptr (GPtrArray) people = g_ptr_array_new ();
      g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
      g_auto (GStrv) records = NULL;
      g_autofree char *who = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < MIN (disclosure->providers->len, MOST_ASKED); i++)
        {
          const RelDisclosedProvider *provider = g_ptr_array_index (disclosure->providers, i);

          g_ptr_array_add (people, provider->person);
          g_strv_builder_add (ids, provider->id);
        }
      records = g_strv_builder_end (ids);
      who = join_mentions (people);
      /* Translators: %s are people */
      text = g_strdup_printf (_("Before you decide, hear %s."), who);
      rel_block_add (list, (const char *const *) records, text, NULL);
    }

  if (disclosure->requirements->len > 0)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
      g_auto (GStrv) records = NULL;
      g_autofree char *joined = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < MIN (disclosure->requirements->len, MOST_ASKED); i++)
        {
          const RelDisclosedRequirement *requirement = g_ptr_array_index (disclosure->requirements, i);

          /* Translators: a requirement, in a list */
          g_ptr_array_add (names, g_strdup_printf (_("“%s”"), requirement->name));
          g_strv_builder_add (ids, requirement->id);
        }
      records = g_strv_builder_end (ids);
      joined = rel_summary_join (names);
      /* Translators: %s is a list of requirements */
      text = g_strdup_printf (_("Tell me what you would need to see of: %s."), joined);
      rel_block_add (list, (const char *const *) records, text, NULL);
    }
}
