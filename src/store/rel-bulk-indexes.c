/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indexes that a large batch does without, and makes anew at its end. A row that is inserted goes to another place in
 * each index; an index that is made of all rows at once is sorted instead. It pays once a batch has at least
 * doubled its table. */
#include "rel-bulk-indexes.h"

#include "rel-connection-private.h"

/* For fewer records it takes longer to tell the database than to write them. */
#define LEAST 512

/* Indexes that nothing asks while a batch is written. Those of directions and scopes stay: most imports know neither, and
 * would read everybody to find that out. */
static const char * const idle[REL_N_NOUNS][8] = {
  [REL_NOUN_PERSON] = { "people_by_family", "people_never_met", "tags_by_value" },
  [REL_NOUN_MEETING] = { "meetings_by_day", "people_by_touch" },
};

/* Those by which people are sought, unless the import knows them all itself. */
static const char * const lookups[] = { "people_by_name", "people_by_source", "contact_points_by_email", NULL };

struct _RelBulkIndexes
{
  gint64 n_new[REL_N_NOUNS];
  gboolean is_dropped[REL_N_NOUNS];
  gboolean is_known;
  GPtrArray *dropped; /* their SQL */
};

/**
 * rel_bulk_indexes_new:
 *
 * Returns: (transfer full): for a batch that has taken no index away yet
 */
RelBulkIndexes *
rel_bulk_indexes_new (void)
{
  RelBulkIndexes *self = g_new0 (RelBulkIndexes, 1);

  self->dropped = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * rel_bulk_indexes_free:
 * @self: (transfer full): what keeps the indexes of a batch; those that it has taken away stay away
 *
 * Releases it and all that it owns.
 */
void
rel_bulk_indexes_free (RelBulkIndexes *self)
{
  g_ptr_array_unref (self->dropped);
  g_free (self);
}

/**
 * rel_bulk_indexes_set_known:
 * @self: what keeps the indexes of a batch
 *
 * Says that the import knows all people itself, and does not seek them in the database.
 */
void
rel_bulk_indexes_set_known (RelBulkIndexes *self)
{
  self->is_known = TRUE;
}

/**
 * rel_bulk_indexes_get_known:
 * @self: what keeps the indexes of a batch
 *
 * Returns: whether rel_bulk_indexes_set_known() was called
 */
gboolean
rel_bulk_indexes_get_known (RelBulkIndexes *self)
{
  return self->is_known;
}

static gboolean
drop (RelBulkIndexes *self, RelConnection *connection, const char *name, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1", error);
  g_autofree char *sql = NULL;
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, name);
  step = rel_connection_step (connection, statement, error);
  if (step <= 0)
    return step == 0;
  g_ptr_array_add (self->dropped, g_strdup (rel_statement_text (statement, 0)));
  g_clear_pointer (&statement, rel_statement_release);
  sql = g_strdup_printf ("DROP INDEX %s", name);
  return rel_connection_execute (connection, sql, error);
}

static gboolean
drop_all (RelBulkIndexes *self, RelConnection *connection, const char * const *names, GError **error)
{
  for (; *names != NULL; names++)
    if (!drop (self, connection, *names, error))
      return FALSE;
  return TRUE;
}

/**
 * rel_bulk_indexes_note_insert:
 * @self: the indexes of the batch
 * @connection: a connection within a batch, on which no query runs
 * @noun: of what one more record was inserted
 * @error: return location
 *
 * Returns: %FALSE with @error set
 */
gboolean
rel_bulk_indexes_note_insert (RelBulkIndexes *self, RelConnection *connection, RelNoun noun, GError **error)
{
  if (++self->n_new[noun] < MAX (LEAST, rel_connection_get_bulk_start (connection, noun)) || self->is_dropped[noun])
    return TRUE;
  self->is_dropped[noun] = TRUE;
  return drop_all (self, connection, idle[noun], error) &&
         (noun != REL_NOUN_PERSON || !self->is_known || drop_all (self, connection, lookups, error));
}

/**
 * rel_bulk_indexes_restore:
 * @self: the indexes of the batch
 * @connection: a connection within a batch
 * @error: return location
 *
 * Makes those anew that were dropped.
 *
 * Returns: whether all are there again
 */
gboolean
rel_bulk_indexes_restore (RelBulkIndexes *self, RelConnection *connection, GError **error)
{
  for (guint i = 0; i < self->dropped->len; i++)
    if (!rel_connection_execute (connection, self->dropped->pdata[i], error))
      return FALSE;
  g_ptr_array_set_size (self->dropped, 0);
  return TRUE;
}
