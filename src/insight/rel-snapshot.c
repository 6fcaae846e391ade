/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A read transaction for as long as a scope lasts, so that everything read is of one moment. */
#include "rel-snapshot-private.h"

#include <glib/gi18n-lib.h>

#include "rel-records.h"

struct _RelSnapshot
{
  RelConnection *connection; /* NULL: somebody else's transaction is used */
};

/**
 * rel_snapshot_begin:
 * @connection: a connection
 * @error: return location
 *
 * Begins to read. Inside a transaction that has begun already, that one serves.
 *
 * Returns: (transfer full) (nullable): to be given to rel_snapshot_end(), %NULL with @error set
 */
RelSnapshot *
rel_snapshot_begin (RelConnection *connection, GError **error)
{
  g_autofree RelSnapshot *self = g_new0 (RelSnapshot, 1);

  if (!rel_connection_in_transaction (connection))
    {
      if (!rel_connection_begin_read (connection, error))
        return NULL;
      self->connection = connection;
    }
  return g_steal_pointer (&self);
}

/**
 * rel_snapshot_end:
 * @self: (transfer full): a snapshot
 *
 * Ends the transaction, if it was begun here. Nothing was written, so there is nothing to commit.
 */
void
rel_snapshot_end (RelSnapshot *self)
{
  if (self->connection != NULL)
    rel_connection_rollback (self->connection);
  g_free (self);
}

/**
 * rel_snapshot_find_person:
 * @connection: a connection
 * @person_id: an id
 * @error: return location
 *
 * Returns: the row of the person; 0 with @error set, %REL_STORE_ERROR_NOT_FOUND when there is none of that id
 */
gint64
rel_snapshot_find_person (RelConnection *connection, const char *person_id, GError **error)
{
  gint64 row = rel_records_find_row (connection, REL_NOUN_PERSON, person_id, error);

  if (row == 0)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, _("There is no person “%s”"), person_id);
  return MAX (row, 0);
}
