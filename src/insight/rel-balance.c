/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Balance and breadth: where the people and the conversations are. */
#include "rel-balance.h"

#include <string.h>

#include "rel-record.h"
#include "rel-scan.h"
#include "rel-snapshot-private.h"

#define WINDOW 180

/* A person's place in the tables, and touches within the window. */
typedef struct
{
  RelDirection direction;
  RelScope scope;
  guint touches;
} Place;

typedef struct
{
  RelBalance *balance; /* NULL: only the touches are asked for */
  GHashTable *places;  /* row → Place */
  gint64 last_row;
  Place *last;
} Count;

static void
person_cb (const RelScanPerson *person, gpointer data)
{
  Count *count = data;
  Place *place = g_new0 (Place, 1);

  place->direction = person->direction;
  place->scope = person->scope;
  g_hash_table_insert (count->places, GSIZE_TO_POINTER (person->row), place);
  if (count->balance == NULL)
    return;
  count->balance->people[person->direction][person->scope]++;
  count->balance->knows_me[person->direction][person->knows_me != REL_NUMBER_NONE ? MIN (person->knows_me, 4) : 5]++;
}

static void
touch_cb (gint64 person, const RelTouch *touch, gpointer data)
{
  Count *count = data;

  if (person != count->last_row)
    count->last = g_hash_table_lookup (count->places, GSIZE_TO_POINTER (person));
  count->last_row = person;
  if (count->last == NULL)
    return;
  count->last->touches++;
  if (count->balance != NULL)
    count->balance->touches[count->last->direction][count->last->scope]++;
}

static gboolean
count_all (RelConnection *connection, RelDay on, Count *count, GError **error)
{
  return rel_scan_people (connection, person_cb, count, error) &&
         rel_scan_touches (connection, on - WINDOW, on, touch_cb, count, error);
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
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Count count = { self, places, 0, NULL };

  if (snapshot == NULL || !count_all (connection, on, &count, error))
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
  GHashTable *places;
  GHashTable *rows; /* the row itself, by organization and department */
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
add_to_row (GHashTable *rows, const char *organization, const char *department, const Place *place)
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
  row->touches += place->touches;
}

static void
position_cb (gint64 person, const char *organization, const char *department, gpointer data)
{
  Breadth *breadth = data;
  g_autofree Place *place = NULL;

  if (!g_hash_table_steal_extended (breadth->places, GSIZE_TO_POINTER (person), NULL, (gpointer *) &place))
    return;
  add_to_row (breadth->rows, organization != NULL ? organization : "", department != NULL ? department : "", place);
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
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) rows = g_hash_table_new (row_hash, row_equal);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_breadth_row_free);
  Count count = { NULL, places, 0, NULL };
  Breadth breadth = { places, rows };
  GHashTableIter iter;
  gpointer place, row;
  gboolean success = snapshot != NULL && count_all (connection, on, &count, error) &&
                     rel_scan_positions (connection, on, position_cb, &breadth, error);

  /* Whoever has no position is still among the places. */
  g_hash_table_iter_init (&iter, places);
  while (success && g_hash_table_iter_next (&iter, NULL, &place))
    add_to_row (rows, "", "", place);
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_ptr_array_add (list, row);
  g_ptr_array_sort (list, compare_rows);
  if (!success)
    g_clear_pointer (&list, g_ptr_array_unref);
  return list;
}
