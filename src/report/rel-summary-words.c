/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, lists and enumerations as words of a summary's sentences. */
#include "relations-config.h"

#include "rel-summary-words.h"

#include <glib/gi18n-lib.h>

/**
 * rel_summary_language:
 *
 * Returns: the BCP 47 tag of the language that sentences come out in
 */
const char *
rel_summary_language (void)
{
  /* Translators: the BCP 47 tag of the language you translate into, such as "de" or "pt-BR" */
  return C_("language tag", "en");
}

static char *
format_day (RelDay      day,
            const char *format)
{
  int year, month, mday;
  g_autoptr (GDateTime) date = NULL;

  rel_day_to_ymd (day, &year, &month, &mday);
  date = g_date_time_new_utc (year, month, mday, 0, 0, 0);

  return date != NULL ? g_date_time_format (date, format) : rel_date_dup (day);
}

/**
 * rel_summary_date:
 * @day: a day
 *
 * Returns: (transfer full): the day in words, as inside a sentence
 */
char *
rel_summary_date (RelDay day)
{
  /* Translators: a day in a sentence, "12 March 2026"; see g_date_time_format() */
  /* xgettext:no-c-format */
  return format_day (day, C_("date", "%-d %B %Y"));
}

/**
 * rel_summary_short_date:
 * @day: a day
 * @on: the day of the summary
 *
 * Returns: (transfer full): the day for a narrow column; without its year where only one day of that name lies in the
 *   eleven months before @on
 */
char *
rel_summary_short_date (RelDay day,
                        RelDay on)
{
  if (day <= on && day > rel_day_add_months (on, -11))
    /* Translators: a day of the last months in a table, "12 Mar"; see g_date_time_format() */
    /* xgettext:no-c-format */
    return format_day (day, C_("short date", "%-d %b"));

  /* Translators: a day in a table, "12 Mar 2026"; see g_date_time_format() */
  /* xgettext:no-c-format */
  return format_day (day, C_("short date", "%-d %b %Y"));
}

/**
 * rel_summary_month:
 * @day: a day
 *
 * Returns: (transfer full): its month, short, for the axis of a chart
 */
char *
rel_summary_month (RelDay day)
{
  int year, month, mday;

  rel_day_to_ymd (day, &year, &month, &mday);

  /* Translators: a month on the axis of a chart, the first of a year with its year; see g_date_time_format() */
  /* xgettext:no-c-format */
  return format_day (day, month == 1 ? C_("month of a year", "%b %Y") : C_("month", "%b"));
}

/**
 * rel_summary_join:
 * @texts: (element-type utf8): one or more texts
 *
 * Returns: (transfer full): "a", "a and b", "a, b and c"
 */
char *
rel_summary_join (GPtrArray *texts)
{
  g_autofree char *joined = NULL;

  g_return_val_if_fail (texts->len > 0, g_strdup (""));

  joined = g_strdup (g_ptr_array_index (texts, 0));
  for (guint i = 1; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      /* Translators: joins the parts of a list, all but the last; then the last part */
      char *longer = i + 1 < texts->len ? g_strdup_printf (C_("list", "%s, %s"), joined, text)
                                        : g_strdup_printf (C_("end of a list", "%s and %s"), joined, text);

      g_free (joined);
      joined = longer;
    }

  return g_steal_pointer (&joined);
}

/**
 * rel_summary_channel:
 * @channel: a channel
 *
 * Returns: (nullable): how the conversation took place, to begin a paragraph with; %NULL for unknown
 */
const char *
rel_summary_channel (RelChannel channel)
{
  switch (channel)
    {
    case REL_CHANNEL_IN_PERSON:
      return _("In person.");
    case REL_CHANNEL_VIDEO:
      return _("By video.");
    case REL_CHANNEL_PHONE:
      return _("By phone.");
    case REL_CHANNEL_EMAIL:
      return _("By e-mail.");
    case REL_CHANNEL_MESSAGE:
      return _("By message.");
    case REL_CHANNEL_EVENT:
      return _("At an event.");
    case REL_CHANNEL_UNSET:
    default:
      return NULL;
    }
}

/**
 * rel_summary_level:
 * @level: a level
 *
 * Returns: (nullable): its name; %NULL for unknown
 */
const char *
rel_summary_level (RelLevel level)
{
  switch (level)
    {
    case REL_LEVEL_TASK:
      return _("Task");
    case REL_LEVEL_PROJECT:
      return _("Project");
    case REL_LEVEL_STRATEGY:
      return _("Strategy");
    case REL_LEVEL_LEADERSHIP:
      return _("Leadership");
    case REL_LEVEL_UNSET:
    default:
      return NULL;
    }
}

/**
 * rel_summary_decision_role:
 * @role: a part in a decision
 *
 * Returns: what such a person does, empty for unknown
 */
const char *
rel_summary_decision_role (RelDecisionRole role)
{
  switch (role)
    {
    case REL_DECISION_ROLE_DECIDES:
      return _("Decides");
    case REL_DECISION_ROLE_INFLUENCES:
      return _("Influences");
    case REL_DECISION_ROLE_ADVISES:
      return _("Advises");
    case REL_DECISION_ROLE_INFORMED:
      return _("Is informed");
    case REL_DECISION_ROLE_UNSET:
    default:
      return "";
    }
}

/**
 * rel_summary_position:
 * @position: a position
 *
 * Returns: its name
 */
const char *
rel_summary_position (RelPosition position)
{
  switch (position)
    {
    case REL_POSITION_OPPOSED:
      return _("Opposed");
    case REL_POSITION_SCEPTICAL:
      return _("Skeptical");
    case REL_POSITION_NEUTRAL:
      return _("Neutral");
    case REL_POSITION_SUPPORTIVE:
      return _("Supportive");
    case REL_POSITION_CHAMPIONING:
      return _("Championing");
    case REL_POSITION_UNKNOWN:
    case REL_POSITION_UNSET:
    default:
      return _("Unknown");
    }
}

/**
 * rel_summary_groundwork:
 * @state: the state of groundwork
 *
 * Returns: its name
 */
const char *
rel_summary_groundwork (RelGroundwork state)
{
  switch (state)
    {
    case REL_GROUNDWORK_PLANNED:
      return _("Planned");
    case REL_GROUNDWORK_TALKED:
      return _("Talked");
    case REL_GROUNDWORK_ALIGNED:
      return _("Aligned");
    case REL_GROUNDWORK_TO_DO:
    case REL_GROUNDWORK_UNSET:
    default:
      return _("To do");
    }
}

/**
 * rel_summary_given:
 * @kind: what was given
 * @n: how often, 1 or more
 *
 * Returns: (transfer full): "3 introductions"
 */
char *
rel_summary_given (RelExchangeKind kind,
                   guint           n)
{
  /* Translators: say the number in the first form too, where your language uses that form for others than one */
  switch (kind)
    {
    case REL_EXCHANGE_KIND_INTRODUCTION:
      return g_strdup_printf (ngettext ("%u introduction", "%u introductions", n), n);
    case REL_EXCHANGE_KIND_ADVICE:
      return g_strdup_printf (ngettext ("advice once", "advice %u times", n), n);
    case REL_EXCHANGE_KIND_FEEDBACK:
      return g_strdup_printf (ngettext ("feedback once", "feedback %u times", n), n);
    case REL_EXCHANGE_KIND_REFERENCE:
      return g_strdup_printf (ngettext ("%u reference", "%u references", n), n);
    case REL_EXCHANGE_KIND_RECOGNITION:
      return g_strdup_printf (ngettext ("recognition once", "recognition %u times", n), n);
    case REL_EXCHANGE_KIND_RESOURCE:
      return g_strdup_printf (ngettext ("%u resource", "%u resources", n), n);
    case REL_EXCHANGE_KIND_HELP:
      return g_strdup_printf (ngettext ("help once", "help %u times", n), n);
    case REL_EXCHANGE_KIND_OPPORTUNITY:
      return g_strdup_printf (ngettext ("%u opportunity", "%u opportunities", n), n);
    case REL_EXCHANGE_KIND_UNSET:
    default:
      return g_strdup_printf (ngettext ("something else once", "something else %u times", n), n);
    }
}
