/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a next move says of itself: one whole sentence a reason. */
#include "rel-move-sentences-private.h"

#include <glib/gi18n-lib.h>

static int
days_since (const RelFacts *facts, RelDay day)
{
  return facts->on - day;
}

static char *
groundwork_due (const RelFacts *facts, const RelMoveSubject *subject)
{
  int days = subject->milestone->occurs_on - facts->on;

  if (days == 0)
    /* Translators: %s is a milestone, such as "Calibration meeting" */
    return g_strdup_printf (_("“%s” is today: talk it through one to one before."), subject->milestone->title);
  /* Translators: %s is a milestone, such as "Calibration meeting" */
  return g_strdup_printf (ngettext ("“%s” is in %d day: talk it through one to one before.",
                                    "“%s” is in %d days: talk it through one to one before.", days),
                          subject->milestone->title, days);
}

static char *
decider_not_met (const RelFacts *facts, const RelPersonFacts *person, const RelMoveSubject *subject)
{
  int days;

  if (person->last_live == REL_DAY_NONE)
    /* Translators: %s is a goal */
    return g_strdup_printf (_("Decides on “%s”, and you have never spoken."), subject->goal->title);
  days = days_since (facts, person->last_live);
  /* Translators: %s is a goal */
  return g_strdup_printf (ngettext ("Decides on “%s”, and you last spoke %d day ago.",
                                    "Decides on “%s”, and you last spoke %d days ago.", days),
                          subject->goal->title, days);
}

static char *
promise_due (const RelFacts *facts, const RelMoveSubject *subject)
{
  int days = days_since (facts, subject->follow_up->due_on);
  int more = (int) subject->raised_by->len - 1;

  if (more > 0)
    /* Translators: %s is what was promised */
    return g_strdup_printf (ngettext ("“%s” is due, and %d other thing.",
                                      "“%s” is due, and %d other things.", more),
                            subject->follow_up->text, more);
  if (days == 0)
    /* Translators: %s is what was promised */
    return g_strdup_printf (_("“%s” is due today."), subject->follow_up->text);
  /* Translators: %s is what was promised */
  return g_strdup_printf (ngettext ("“%s” was due %d day ago.", "“%s” was due %d days ago.", days),
                          subject->follow_up->text, days);
}

static char *
cadence_overdue (const RelFacts *facts, const RelPersonFacts *person)
{
  int days;

  if (person->last_touch == REL_DAY_NONE)
    /* Translators: say the number in the first form where your language uses it for others than one */
    return g_strdup_printf (ngettext ("You mean to be in touch every day, and have not been yet.",
                                      "You mean to be in touch every %d days, and have not been yet.", person->cadence_days),
                            person->cadence_days);
  days = days_since (facts, person->last_touch);
  if (person->cadence_days == 1)
    return g_strdup_printf (ngettext ("It has been %d day; you mean to be in touch every day.",
                                      "It has been %d days; you mean to be in touch every day.", days), days);
  /* Translators: the first number is how long ago, the second, 2 or more, the wish; the plural form follows the first */
  return g_strdup_printf (ngettext ("It has been %1$d day; you mean to be in touch every %2$d days.",
                                    "It has been %1$d days; you mean to be in touch every %2$d days.", days),
                          days, person->cadence_days);
}

static char *
focus_quiet (const RelFacts *facts, const RelPersonFacts *person)
{
  int days;

  if (person->last_touch == REL_DAY_NONE)
    return g_strdup (_("In your focus, and you have not been in touch yet."));
  days = days_since (facts, person->last_touch);
  return g_strdup_printf (ngettext ("In your focus, and it has been quiet for %d day.",
                                    "In your focus, and it has been quiet for %d days.", days), days);
}

static char *
feedback_to_ask (const RelFacts *facts, const RelMoveSubject *subject)
{
  int days = subject->goal->review_on - facts->on;

  if (days == 0)
    /* Translators: %s is a goal */
    return g_strdup_printf (_("Ask how they see you: the review of “%s” is today."), subject->goal->title);
  /* Translators: %s is a goal */
  return g_strdup_printf (ngettext ("Ask how they see you: the review of “%s” is in %d day.",
                                    "Ask how they see you: the review of “%s” is in %d days.", days),
                          subject->goal->title, days);
}

static char *
give_first (const RelPersonFacts *person)
{
  if (person->given == 0)
    /* Translators: say the number in the first form where your language uses it for others than one */
    return g_strdup_printf (ngettext ("They helped you once. What could you offer?",
                                      "They helped you %u times. What could you offer?", person->received), person->received);
  return g_strdup_printf (ngettext ("They helped you %u time, more often than you helped them. What could you offer now?",
                                    "They helped you %u times, more often than you helped them. What could you offer now?", person->received),
                          person->received);
}

static char *
internal_neglected (const RelFacts *facts, const RelPersonFacts *person)
{
  int days;

  if (person->last_touch == REL_DAY_NONE)
    return g_strdup (_("Most of your conversations are with people outside; with this colleague you have not been in touch yet."));
  days = days_since (facts, person->last_touch);
  return g_strdup_printf (ngettext ("Most of your conversations are with people outside; with this colleague the last was %d day ago.",
                                    "Most of your conversations are with people outside; with this colleague the last was %d days ago.", days), days);
}

/**
 * rel_move_sentence:
 * @facts: the facts of a date
 * @person: a person in them
 * @code: why that person is next
 * @subject: what the reason is about
 *
 * Returns: (transfer full): the reason as a sentence, in the language of the process
 */
char *
rel_move_sentence (const RelFacts *facts, const RelPersonFacts *person, RelMoveCode code, const RelMoveSubject *subject)
{
  switch (code)
    {
    case REL_MOVE_GROUNDWORK_DUE:
      return groundwork_due (facts, subject);
    case REL_MOVE_DECIDER_NOT_MET:
      return decider_not_met (facts, person, subject);
    case REL_MOVE_PROMISE_DUE:
      return promise_due (facts, subject);
    case REL_MOVE_CADENCE_OVERDUE:
      return cadence_overdue (facts, person);
    case REL_MOVE_POSITION_UNKNOWN:
      /* Translators: %s is a goal */
      return g_strdup_printf (_("You do not know yet where they stand on “%s”."), subject->goal->title);
    case REL_MOVE_FOCUS_QUIET:
      return focus_quiet (facts, person);
    case REL_MOVE_NEVER_FACE_TO_FACE:
      return g_strdup (_("You have never met face to face."));
    case REL_MOVE_EMAIL_ONLY:
      return g_strdup (_("In the last half year you were in touch, but did not speak."));
    case REL_MOVE_FEEDBACK_TO_ASK:
      return feedback_to_ask (facts, subject);
    case REL_MOVE_GIVE_FIRST:
      return give_first (person);
    case REL_MOVE_PEER_VOICE_MISSING:
      /* Translators: %s is a goal */
      return g_strdup_printf (_("“%s” needs peers who speak for you: ask what they think of it."), subject->goal->title);
    case REL_MOVE_INTERNAL_NEGLECTED:
      return internal_neglected (facts, person);
    case REL_N_MOVE_CODES:
    default:
      g_return_val_if_reached (NULL);
    }
}
