/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reciprocity: what was given and received, by kind and year. */
#include "rel-reciprocity.h"

#include "rel-scan.h"
#include "rel-snapshot-private.h"

static RelReciprocityRow *
find_row (GPtrArray *rows, int year, RelExchangeKind kind)
{
  RelReciprocityRow *row;

  for (guint i = 0; i < rows->len; i++)
    {
      row = g_ptr_array_index (rows, i);
      if (row->year == year && row->kind == kind)
        return row;
    }
  row = g_new0 (RelReciprocityRow, 1);
  row->year = year;
  row->kind = kind;
  g_ptr_array_add (rows, row);
  return row;
}

static void
exchange_cb (const RelScanExchange *exchange, gpointer data)
{
  int year = 0, month, day;
  RelReciprocityRow *row;

  if (exchange->direction == REL_EXCHANGE_DIRECTION_UNSET)
    return;
  if (exchange->occurred_on != REL_DAY_NONE)
    rel_day_to_ymd (exchange->occurred_on, &year, &month, &day);
  row = find_row (data, year, exchange->kind);
  if (exchange->direction == REL_EXCHANGE_DIRECTION_GIVEN)
    row->given++;
  else
    row->received++;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const RelReciprocityRow *x = *(RelReciprocityRow * const *) a, *y = *(RelReciprocityRow * const *) b;

  return x->year != y->year ? (x->year > y->year) - (x->year < y->year) : (x->kind > y->kind) - (x->kind < y->kind);
}

/**
 * rel_reciprocity_load:
 * @connection: a connection
 * @person_id: (nullable): a person's id, %NULL for everybody not archived
 * @on: the date
 * @error: return location
 *
 * Exchanges dated up to the date, and undated ones, by year and kind. Those without a direction are
 * neither given nor received. It is no account of debts: that people who give first are helped is
 * Grant's finding ("Give and Take", 2013).
 *
 * Returns: (transfer full) (nullable) (element-type RelReciprocityRow): undated first, then by year,
 *   then kind
 */
GPtrArray *
rel_reciprocity_load (RelConnection *connection, const char *person_id, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  gint64 person = 0;

  if (snapshot == NULL)
    return NULL;
  if (person_id != NULL && (person = rel_snapshot_find_person (connection, person_id, error)) == 0)
    return NULL;
  if (!rel_scan_exchanges (connection, person, on, exchange_cb, rows, error))
    return NULL;
  g_ptr_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}
