/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list reads on a worker thread: the rows that answer its question, and the records of rows that are in view. */
#include "rel-list-reading.h"

#include "rel-connection-private.h"

/**
 * rel_list_page_free:
 * @page: (transfer full): a page
 *
 * Releases it and all that it owns.
 */
void
rel_list_page_free (RelListPage *page)
{
  g_array_unref (page->rows);
  g_free (page);
}

static void
filled_clear (gpointer data)
{
  RelListRecord *filled = data;

  g_clear_object (&filled->record);
  g_free (filled->last_touch);
}

static char *
read_last_touch (RelConnection *connection, gint64 row)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT last_touch FROM people WHERE row = ?1", NULL);
  gint64 day;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, row);
  if (!rel_connection_query_int (connection, statement, REL_DAY_NONE, &day, NULL))
    return NULL;
  return rel_date_dup ((RelDay) day);
}

/* The records of the rows from @rows, as many as @n. */
static GArray *
read_records (RelConnection *connection, RelNoun noun, const gint64 *rows, guint n, GError **error)
{
  g_autoptr (GArray) filled = g_array_new (FALSE, TRUE, sizeof (RelListRecord));

  g_array_set_clear_func (filled, filled_clear);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) local = NULL;
      RelListRecord one = { rows[i], rel_records_load_row (connection, noun, rows[i], REL_READ_BRIEF, &local), NULL };

      /* A record that went away meanwhile goes with the next query. */
      if (one.record == NULL && g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
        continue;
      if (one.record == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (noun == REL_NOUN_PERSON)
        one.last_touch = read_last_touch (connection, rows[i]);
      g_array_append_val (filled, one);
    }
  return g_steal_pointer (&filled);
}

/**
 * rel_list_read_page:
 * @connection: a connection
 * @data: a #RelListPage
 * @cancellable: not looked at: the connection knows it
 * @error: return location
 *
 * A read of the store.
 *
 * Returns: (transfer full) (nullable): the rows as a #GArray of #RelListRecord
 */
gpointer
rel_list_read_page (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  RelListPage *page = data;

  return read_records (connection, page->noun, (const gint64 *) (gpointer) page->rows->data, page->rows->len, error);
}

/**
 * rel_list_question_free:
 * @question: (transfer full): a question
 *
 * Releases it and all that it owns.
 */
void
rel_list_question_free (RelListQuestion *question)
{
  rel_list_query_free (question->query);
  g_free (question);
}

/**
 * rel_list_answer_free:
 * @answer: (transfer full): an answer
 *
 * Releases it and all that it owns.
 */
void
rel_list_answer_free (RelListAnswer *answer)
{
  g_array_unref (answer->rows);
  g_array_unref (answer->months);
  g_clear_pointer (&answer->records, g_array_unref);
  g_free (answer);
}

/**
 * rel_list_read_answer:
 * @connection: a connection
 * @data: a #RelListQuestion
 * @cancellable: not looked at: the connection knows it
 * @error: return location
 *
 * A read of the store.
 *
 * Returns: (transfer full) (nullable): a #RelListAnswer
 */
gpointer
rel_list_read_answer (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const RelListQuestion *question = data;
  GArray *months = NULL;
  GArray *rows = rel_list_query_run (question->query, connection, question->limit, &months, error);
  RelListAnswer *answer;

  if (rows == NULL)
    return NULL;
  answer = g_new0 (RelListAnswer, 1);
  answer->rows = rows;
  answer->months = months;
  answer->is_beginning = question->limit > 0 && rows->len == question->limit;
  if (question->limit > 0)
    {
      answer->records = read_records (connection, question->query->noun, (const gint64 *) (gpointer) rows->data, rows->len, error);
      if (answer->records == NULL)
        g_clear_pointer (&answer, rel_list_answer_free);
    }
  return answer;
}
