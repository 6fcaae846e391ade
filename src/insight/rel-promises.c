/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promises: what is due, mine and theirs. */
#include "rel-promises.h"

#include "rel-snapshot-private.h"

/**
 * rel_promise_free:
 * @self: (transfer full): a promise
 *
 * Frees it.
 */
void
rel_promise_free (RelPromise *self)
{
  g_free (self->follow_up);
  g_free (self->person);
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/**
 * rel_promises_compute:
 * @facts: facts of rel_facts_load_today()
 *
 * Follow-ups due up to the date, open (without a day on which they were done) and not snoozed past
 * the date, whoever owns them; those with archived people left out.
 *
 * Returns: (transfer full) (element-type RelPromise): the promises by day, then id
 */
GPtrArray *
rel_promises_compute (RelFacts *facts)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_promise_free);

  for (guint i = 0; i < facts->follow_ups->len; i++)
    {
      const RelFollowUpFacts *follow_up = &g_array_index (facts->follow_ups, RelFollowUpFacts, i);
      RelPromise *promise = g_new0 (RelPromise, 1);

      promise->follow_up = g_strdup (follow_up->id);
      promise->person = g_strdup (follow_up->person->id);
      promise->name = g_strdup (follow_up->person->name);
      promise->owner = follow_up->owner;
      promise->text = g_strdup (follow_up->text);
      promise->due_on = follow_up->due_on;
      g_ptr_array_add (promises, promise);
    }
  return promises;
}

/**
 * rel_promises_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Reads facts and lists the promises; see [func@promises_compute].
 *
 * Returns: (transfer full) (nullable) (element-type RelPromise): the promises
 */
GPtrArray *
rel_promises_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelFacts) facts = snapshot != NULL ? rel_facts_load_today (connection, on, error) : NULL;

  return facts != NULL ? rel_promises_compute (facts) : NULL;
}
