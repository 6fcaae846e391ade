/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Balance and breadth: where the people and the conversations are. */
#include "rel-balance.h"

#include <string.h>

#include "rel-record.h"
#include "rel-scan.h"
#include "rel-snapshot-private.h"

#define WINDOW 180

static void
place_cb (const RelScanPlace *place, gpointer data)
{
  RelBalance *self = data;

  self->people[place->direction][place->scope]++;
  self->knows_me[place->direction][place->knows_me != REL_NUMBER_NONE ? MIN (place->knows_me, 4) : 5]++;
}

static void
touch_sum_cb (RelDirection direction, RelScope scope, guint n_touches, gpointer data)
{
  ((RelBalance *) data)->touches[direction][scope] += n_touches;
}

/**
 * rel_balance_free:
 * @self: (transfer full): a balance
 *
 * Frees it.
 */
void
rel_balance_free (RelBalance *self)
{
  g_free (self);
}

/**
 * rel_balance_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Everybody not archived, and their touches within 180 days, by direction and scope; and who knows me,
 * by how well. A meeting with three people is three touches. That managers who advance keep ties up,
 * across and down is Kotter's finding ("The General Managers", 1982); the window is ours.
 *
 * Returns: (transfer full) (nullable): the balance
 */
RelBalance *
rel_balance_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelBalance) self = g_new0 (RelBalance, 1);

  if (snapshot == NULL || !rel_scan_places (connection, place_cb, self, error) ||
      !rel_scan_touch_sums (connection, on - WINDOW, on, touch_sum_cb, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static guint
sum_direction (const guint table[REL_N_DIRECTIONS][REL_N_SCOPES], RelDirection direction)
{
  guint sum = 0;

  for (guint i = 0; i < REL_N_SCOPES; i++)
    sum += table[direction][i];
  return sum;
}

static guint
sum_scope (const guint table[REL_N_DIRECTIONS][REL_N_SCOPES], RelScope scope)
{
  guint sum = 0;

  for (guint i = 0; i < REL_N_DIRECTIONS; i++)
    sum += table[i][scope];
  return sum;
}

/**
 * rel_balance_get_people_by_direction:
 * @self: a balance
 * @direction: a direction
 *
 * Returns: how many people there are in it
 */
guint
rel_balance_get_people_by_direction (const RelBalance *self, RelDirection direction)
{
  return sum_direction (self->people, direction);
}

/**
 * rel_balance_get_people_by_scope:
 * @self: a balance
 * @scope: a scope
 *
 * Returns: how many people there are in it
 */
guint
rel_balance_get_people_by_scope (const RelBalance *self, RelScope scope)
{
  return sum_scope (self->people, scope);
}

/**
 * rel_balance_get_touches_by_direction:
 * @self: a balance
 * @direction: a direction
 *
 * Returns: how many touches there were with people in it
 */
guint
rel_balance_get_touches_by_direction (const RelBalance *self, RelDirection direction)
{
  return sum_direction (self->touches, direction);
}

/**
 * rel_balance_get_touches_by_scope:
 * @self: a balance
 * @scope: a scope
 *
 * Returns: how many touches there were with people in it
 */
guint
rel_balance_get_touches_by_scope (const RelBalance *self, RelScope scope)
{
  return sum_scope (self->touches, scope);
}

/**
 * rel_breadth_row_free:
 * @self: (transfer full): a row
 *
 * Frees it.
 */
void
rel_breadth_row_free (RelBreadthRow *self)
{
  g_free (self->organization);
  g_free (self->department);
  g_free (self);
}

typedef struct
{
  GHashTable *touches; /* row of a person → how many within the window */
  GHashTable *rows;    /* the row itself, by organization and department */
  GArray *placed;      /* rows of people who have a position, in order */
  guint n_passed;      /* of them, while everybody is gone through */
} Breadth;

static guint
row_hash (gconstpointer key)
{
  const RelBreadthRow *row = key;

  return g_str_hash (row->organization) * 31 + g_str_hash (row->department);
}

static gboolean
row_equal (gconstpointer a, gconstpointer b)
{
  const RelBreadthRow *x = a, *y = b;

  return strcmp (x->organization, y->organization) == 0 && strcmp (x->department, y->department) == 0;
}

static void
add_to_row (GHashTable *rows, const char *organization, const char *department, guint n_touches)
{
  RelBreadthRow key = { (char *) organization, (char *) department, 0, 0 };
  RelBreadthRow *row = g_hash_table_lookup (rows, &key);

  if (row == NULL)
    {
      row = g_new0 (RelBreadthRow, 1);
      row->organization = g_strdup (organization);
      row->department = g_strdup (department);
      g_hash_table_add (rows, row);
    }
  row->people++;
  row->touches += n_touches;
}

static guint
get_touches (Breadth *breadth, gint64 person)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (breadth->touches, GSIZE_TO_POINTER (person)));
}

static void
touch_cb (gint64 person, const RelTouch *touch, gpointer data)
{
  Breadth *breadth = data;

  g_hash_table_insert (breadth->touches, GSIZE_TO_POINTER (person), GUINT_TO_POINTER (get_touches (breadth, person) + 1));
}

static void
position_cb (gint64 person, const char *organization, const char *department, gpointer data)
{
  Breadth *breadth = data;

  add_to_row (breadth->rows, organization != NULL ? organization : "", department != NULL ? department : "", get_touches (breadth, person));
  g_array_append_val (breadth->placed, person);
}

/* Whoever has no position: both lists are in the order of rows. */
static void
unplaced_cb (const RelScanPlace *place, gpointer data)
{
  Breadth *breadth = data;

  while (breadth->n_passed < breadth->placed->len && g_array_index (breadth->placed, gint64, breadth->n_passed) < place->row)
    breadth->n_passed++;
  if (breadth->n_passed == breadth->placed->len || g_array_index (breadth->placed, gint64, breadth->n_passed) != place->row)
    add_to_row (breadth->rows, "", "", get_touches (breadth, place->row));
}

/* Most touches first, then most people, then by name. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const RelBreadthRow *x = *(RelBreadthRow * const *) a, *y = *(RelBreadthRow * const *) b;
  int names;

  if (x->touches != y->touches)
    return x->touches > y->touches ? -1 : 1;
  if (x->people != y->people)
    return x->people > y->people ? -1 : 1;
  names = strcmp (x->organization, y->organization);
  return names != 0 ? names : strcmp (x->department, y->department);
}

/**
 * rel_breadth_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Everybody not archived, and their touches within 180 days, by organization and department of the
 * position they hold on the date (the first in their own order where they hold several). People
 * without a position are in the row whose names are empty. Breadth across groups is what Burt calls
 * structural holes ("Structural Holes", 1992).
 *
 * Returns: (transfer full) (nullable) (element-type RelBreadthRow): most touches first, then most
 *   people, then by name
 */
GPtrArray *
rel_breadth_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GHashTable) touches = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) rows = g_hash_table_new (row_hash, row_equal);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_breadth_row_free);
  Breadth breadth = { .touches = touches, .rows = rows, .placed = placed };
  GHashTableIter iter;
  gpointer row;
  gboolean success = snapshot != NULL && rel_scan_touches (connection, on - WINDOW, on, touch_cb, &breadth, error) &&
                     rel_scan_positions (connection, on, position_cb, &breadth, error) &&
                     rel_scan_places (connection, unplaced_cb, &breadth, error);

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_ptr_array_add (list, row);
  g_ptr_array_sort (list, compare_rows);
  if (!success)
    g_clear_pointer (&list, g_ptr_array_unref);
  return list;
}
