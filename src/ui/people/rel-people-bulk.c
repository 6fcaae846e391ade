/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change to many people at once. */
#include "rel-people-bulk.h"

#include "rel-person.h"

/**
 * rel_people_bulk_new:
 * @rows: (transfer full) (element-type gint64): the people
 *
 * Returns: (transfer full): a description of what to do, which is nothing yet
 */
RelPeopleBulk *
rel_people_bulk_new (GArray *rows)
{
  RelPeopleBulk *self = g_new0 (RelPeopleBulk, 1);

  self->rows = rows;
  self->field = -1;
  return self;
}

/**
 * rel_people_bulk_free:
 * @self: (transfer full): a change of several people
 *
 * Releases it and all that it owns.
 */
void
rel_people_bulk_free (RelPeopleBulk *self)
{
  g_array_unref (self->rows);
  g_free (self->instant);
  g_strfreev (self->add_tags);
  g_strfreev (self->remove_tags);
  g_free (self);
}

static void
change_tags (RelPeopleBulk *self, RelRecord *person)
{
  const char * const *before = rel_record_get_texts (person, REL_PERSON_TAGS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  for (gsize i = 0; before != NULL && before[i] != NULL; i++)
    if (self->remove_tags == NULL || !g_strv_contains ((const char * const *) self->remove_tags, before[i]))
      g_strv_builder_add (builder, before[i]);
  for (gsize i = 0; self->add_tags != NULL && self->add_tags[i] != NULL; i++)
    if (before == NULL || !g_strv_contains (before, self->add_tags[i]))
      g_strv_builder_add (builder, self->add_tags[i]);
  after = g_strv_builder_end (builder);
  rel_record_set_texts (person, REL_PERSON_TAGS, (const char * const *) after);
}

static void
change (RelPeopleBulk *self, RelRecord *person)
{
  if (self->field == REL_PERSON_ARCHIVED_AT)
    rel_record_set_text (person, REL_PERSON_ARCHIVED_AT, self->instant);
  else if (self->field >= 0)
    rel_record_set_number (person, (guint) self->field, self->number);
  if (self->add_tags != NULL || self->remove_tags != NULL)
    change_tags (self, person);
}

static RelChanges *
make_changes (RelPeopleBulk *self, GPtrArray *people)
{
  g_autofree char *label = self->describe (people->len);
  RelChanges *changes = rel_changes_new (label);

  for (guint i = 0; i < people->len; i++)
    if (self->remove)
      rel_changes_remove (changes, REL_NOUN_PERSON, rel_record_get_id (people->pdata[i]));
    else
      rel_changes_save (changes, people->pdata[i]);
  return changes;
}

/**
 * rel_people_bulk_make:
 * @connection: where the people are
 * @bulk: (type RelPeopleBulk): what to do
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Makes the changes, on a worker thread. Who is as wished already is left alone and not counted, and so is who was deleted
 * meanwhile.
 *
 * Returns: (transfer full) (nullable) (type RelChanges): changes to apply, all of them one
 */
gpointer
rel_people_bulk_make (RelConnection *connection, gpointer bulk, GCancellable *cancellable, GError **error)
{
  RelPeopleBulk *self = bulk;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref); /* who is concerned, as they shall be */

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (RelRecord) before =
        rel_records_load_row (connection, REL_NOUN_PERSON, g_array_index (self->rows, gint64, i), REL_READ_ALL, &local);
      g_autoptr (RelRecord) after = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
        continue;
      if (before == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      after = rel_record_copy (before);
      change (self, after);
      if (self->remove || !rel_record_equal (before, after))
        g_ptr_array_add (people, g_steal_pointer (&after));
    }
  return make_changes (self, people);
}
