/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a disclosure only counts: people, conversations, exchanges, and what is new among them. */
#include "relations-config.h"

#include "rel-disclosure-private.h"

#include <string.h>

#include "rel-export-log.h"
#include "rel-words.h"

/**
 * rel_disclosure_read_last_export:
 * @reader: what reads for a summary
 * @error: return location
 *
 * Reads the day of the last export of the same edition before the day of this one.
 *
 * Returns: whether it could be read
 */
gboolean
rel_disclosure_read_last_export (RelDisclosureReader *reader,
                                 GError             **error)
{
  RelDisclosure *self = reader->self;
  g_autoptr (GError) local = NULL;
  g_autofree char *instant = rel_export_log_last (reader->connection, reader->goal_id,
                                                  self->edition == REL_EDITION_SHARE ? "share" : "private", &local);
  g_autofree char *day = NULL;

  self->changes.last = REL_DAY_NONE;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (instant == NULL || strlen (instant) < 10)
    return TRUE;

  day = g_strndup (instant, 10);
  if (rel_day_from_text (day) < self->on)
    self->changes.last = rel_day_from_text (day);

  return TRUE;
}

static int
compare_functions (gconstpointer a,
                   gconstpointer b)
{
  const RelDisclosedFunction *first = *(const RelDisclosedFunction *const *) a;
  const RelDisclosedFunction *second = *(const RelDisclosedFunction *const *) b;

  if (first->people->len != second->people->len)
    return first->people->len > second->people->len ? -1 : 1;

  return strcmp (first->department, second->department);
}

static void
count_person (RelDisclosedCoverage *coverage,
              GHashTable           *functions,
              RelDisclosedPerson   *person)
{
  RelDisclosedFunction *function;

  g_ptr_array_add (coverage->people, person);
  coverage->by_direction[person->direction]++;
  coverage->by_scope[person->scope]++;

  if (person->department == NULL || *person->department == '\0')
    return;
  function = g_hash_table_lookup (functions, person->department);
  if (function == NULL)
    {
      function = g_new0 (RelDisclosedFunction, 1);
      function->department = rel_name_book_mark (person->department);
      function->people = g_ptr_array_new ();
      g_hash_table_insert (functions, (gpointer) person->department, function);
      g_ptr_array_add (coverage->functions, function);
    }
  g_ptr_array_add (function->people, (gpointer) person->id);
}

/**
 * rel_disclosure_read_coverage:
 * @reader: what reads for a summary
 * @error: return location
 *
 * Reads people by direction, scope and department, and meetings by channel, as counts.
 *
 * Returns: whether they could be read
 */
gboolean
rel_disclosure_read_coverage (RelDisclosureReader *reader,
                              GError             **error)
{
  RelDisclosure *self = reader->self;
  RelDisclosedCoverage *coverage = &self->coverage;
  g_autoptr (GArray) touches = rel_summary_touches_load (reader->connection, self->since != REL_DAY_NONE ? self->since : G_MININT32,
                                                         self->until, error);
  g_autoptr (GHashTable) functions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) meetings = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  RelDisclosedPerson *person = NULL;
  gint64 row = 0;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (touches == NULL)
    return FALSE;

  for (guint i = 0; i < touches->len; i++)
    {
      const RelSummaryTouch *touch = &g_array_index (touches, RelSummaryTouch, i);

      if (i == 0 || touch->person != touch[-1].person)
        g_array_append_val (rows, touch->person);
    }
  if (!rel_name_book_prefetch (self->names, rows, error))
    return FALSE;

  for (guint i = 0; i < touches->len; i++)
    {
      const RelSummaryTouch *touch = &g_array_index (touches, RelSummaryTouch, i);

      if (touch->person != row)
        {
          row = touch->person;
          person = rel_name_book_get (self->names, row, error);
          if (person == NULL)
            return FALSE;
          if (person->withholding == REL_INCLUDED)
            {
              count_person (coverage, functions, person);
              /* Who was met before the period began cannot be told here. */
              if (self->changes.last != REL_DAY_NONE && self->since == REL_DAY_NONE && touch->day > self->changes.last)
                self->changes.people++;
            }
        }
      if (person->withholding != REL_INCLUDED || !g_hash_table_add (meetings, (gpointer) &touch->meeting))
        continue;

      coverage->conversations++;
      if (touch->channel >= 0 && touch->channel < REL_N_CHANNELS)
        coverage->by_channel[touch->channel]++;
      if (self->changes.last != REL_DAY_NONE && touch->day > self->changes.last)
        self->changes.conversations++;
    }

  g_ptr_array_sort (coverage->people, rel_name_book_compare);
  g_ptr_array_sort (coverage->functions, compare_functions);

  return TRUE;
}

/**
 * rel_disclosure_read_exchanges:
 * @reader: what reads for a summary
 * @error: return location
 *
 * Reads the exchanges given by kind, as counts.
 *
 * Returns: whether they could be read
 */
gboolean
rel_disclosure_read_exchanges (RelDisclosureReader *reader,
                               GError             **error)
{
  RelDisclosure *self = reader->self;
  /* Undated ones count in totals, but lie in no period. */
  RelDay from = self->since == REL_DAY_NONE && self->until != self->on ? rel_day_from_ymd (1, 1, 1) : self->since;
  g_autoptr (GPtrArray) rows = rel_summary_exchanges_load (reader->connection, from, self->until, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const RelSummaryExchange *row = g_ptr_array_index (rows, i);
      RelDisclosedPerson *person;

      if (row->direction != REL_EXCHANGE_DIRECTION_GIVEN)
        continue;
      person = rel_name_book_get (self->names, row->person, error);
      if (person == NULL)
        return FALSE;
      if (person->withholding != REL_INCLUDED)
        {
          rel_disclosure_withhold (self, "help", row->id, rel_words_get (REL_TYPE_EXCHANGE_KIND, row->kind),
                                   rel_withholding_reason (person->withholding));
          continue;
        }
      self->given[row->kind]++;
      g_ptr_array_add (self->given_ids[row->kind], g_strdup (row->id));
    }

  return TRUE;
}
