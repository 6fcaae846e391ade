/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the people of a file among those who are there already: by source, id, e-mail address, name and organization. */
#include "rel-import-match.h"

#include <rel-batches.h>
#include <rel-contact-point.h>
#include <rel-duplicates.h>
#include <rel-employment.h>
#include <rel-enums.h>
#include <rel-people-keys.h>
#include <rel-person.h>

/* For each person who is there already a file must have so many bytes, or it does not pay to read what all of them are
 * known by. */
#define SIZE_OF_KNOWN 50

/* Of the e-mail addresses in order, then of the names, one for each organization. */
struct _RelImportKeys {
  guint64 source; /* 0 for none */
  gboolean has_id;
  guint n_emails;
  guint n_names;
  guint64 hashes[];
};

struct _RelImportMatcher {
  RelConnection *connection;
  gboolean by_name_alone;
  RelPeopleKeys *known;   /* everybody in the database; NULL where the file is too small for it to pay */
  RelPeopleKeys *in_file; /* the sources of the records before this one */
};

/**
 * rel_import_matcher_new:
 * @connection: within a batch
 * @size: of the file, in bytes
 * @by_name_alone: whether to find people by their name alone, too
 *
 * Returns: (transfer full) (nullable): something that finds the people of one file
 */
RelImportMatcher *
rel_import_matcher_new (RelConnection  *connection,
                        gsize           size,
                        gboolean        by_name_alone,
                        GError        **error)
{
  g_autoptr (RelImportMatcher) self = g_new0 (RelImportMatcher, 1);
  gint64 there = rel_records_count (connection, REL_NOUN_PERSON, error);

  if (there < 0)
    return NULL;
  self->connection = connection;
  self->by_name_alone = by_name_alone;
  self->in_file = rel_people_keys_new ();
  if ((gsize) there <= size / SIZE_OF_KNOWN || rel_batch_get_known (connection))
    {
      self->known = rel_people_keys_new ();
      if (!rel_people_keys_load (self->known, connection, error) ||
          (by_name_alone && !rel_people_keys_load_names (self->known, connection, error)))
        return NULL;
      rel_batch_set_known (connection);
    }
  return g_steal_pointer (&self);
}

/**
 * rel_import_matcher_free:
 * @self: (transfer full) (nullable): a matcher
 *
 * Releases it and all that it owns.
 */
void
rel_import_matcher_free (RelImportMatcher *self)
{
  if (self == NULL)
    return;

  rel_people_keys_free (self->known);
  rel_people_keys_free (self->in_file);
  g_free (self);
}

/* Whether the database has to be asked, and who it most likely is. */
static gboolean
may_be_known (RelImportMatcher *self,
              guint64           hash,
              gint64           *likely)
{
  *likely = self->known != NULL ? rel_people_keys_find (self->known, hash) : 0;
  return self->known == NULL || *likely != 0;
}

static gint64
find_by_source (RelImportMatcher     *self,
                RelRecord            *person,
                const RelImportKeys  *keys,
                RelImportMatch       *match,
                GError              **error)
{
  gint64 likely;

  if (keys->source == 0)
    return 0;
  /* Twice in one file the second is no later state of the first: it may be another version, or somebody else. */
  *match = rel_people_keys_add (self->in_file, keys->source, 1) ? REL_IMPORT_MATCH_SOURCE : REL_IMPORT_MATCH_DUPLICATE;
  return may_be_known (self, keys->source, &likely)
             ? rel_people_find_by_source (self->connection, rel_record_get_text (person, REL_PERSON_SOURCE),
                                          rel_record_get_text (person, REL_PERSON_SOURCE_UID), likely, error)
             : 0;
}

static const char *
get_email (RelValues *point)
{
  return rel_values_get_word (point, REL_CONTACT_POINT_KIND) == REL_POINT_KIND_EMAIL
             ? rel_values_get_text (point, REL_CONTACT_POINT_VALUE)
             : NULL;
}

static gint64
find_by_email (RelImportMatcher     *self,
               RelRecord            *person,
               const RelImportKeys  *keys,
               GError              **error)
{
  GPtrArray *points = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
  const guint64 *hash = keys->hashes;
  gint64 row = 0;

  for (guint i = 0; row == 0 && points != NULL && i < points->len; i++)
    {
      const char *email = get_email (g_ptr_array_index (points, i));
      gint64 likely;

      if (email != NULL && may_be_known (self, *hash++, &likely))
        row = rel_people_find_by_email (self->connection, email, likely, error);
    }
  return row;
}

static gint64
find_by_one_name (RelImportMatcher  *self,
                  guint64            hash,
                  const char        *name,
                  const char        *organization,
                  GError           **error)
{
  gint64 likely;

  return may_be_known (self, hash, &likely)
             ? rel_people_find_by_name_and_organization (self->connection, name, organization, likely, error)
             : 0;
}

/**
 * rel_import_matcher_find_by_name:
 * @name: a name
 * @organization: (nullable): an organization; %NULL finds only people without one
 *
 * Returns: the row of the person who is there already, 0 for nobody, -1 with @error set
 */
gint64
rel_import_matcher_find_by_name (RelImportMatcher  *self,
                                 const char        *name,
                                 const char        *organization,
                                 GError           **error)
{
  return find_by_one_name (self, rel_people_key_hash (REL_PEOPLE_KEY_NAME, name, organization), name, organization, error);
}

static gint64
find_by_name (RelImportMatcher     *self,
              RelRecord            *person,
              const RelImportKeys  *keys,
              GError              **error)
{
  const char *name = rel_record_get_text (person, REL_PERSON_NAME);
  GPtrArray *positions = rel_record_get_items (person, REL_PERSON_POSITIONS);
  const guint64 *hash = keys->hashes + keys->n_emails;
  gboolean employed = FALSE;
  gint64 row = 0;

  for (guint i = 0; row == 0 && positions != NULL && i < positions->len; i++)
    {
      const char *organization = rel_values_get_text (g_ptr_array_index (positions, i), REL_EMPLOYMENT_ORGANIZATION);

      if (organization == NULL)
        continue;
      employed = TRUE;
      row = find_by_one_name (self, *hash++, name, organization, error);
    }
  return employed ? row : find_by_one_name (self, *hash, name, NULL, error);
}

/* What Find Duplicates would find once they are there. */
static gint64
find_by_name_alone (RelImportMatcher  *self,
                    RelRecord         *person,
                    GError           **error)
{
  const char *name = rel_record_get_text (person, REL_PERSON_NAME);
  gint64 likely;

  return self->by_name_alone && may_be_known (self, rel_people_key_hash (REL_PEOPLE_KEY_NAME_ALONE, name, NULL), &likely)
             ? rel_duplicates_find_named (self->connection, name, likely, error)
             : 0;
}

/**
 * rel_import_matcher_find:
 * @person: a person of the file, with the source they come from
 * @keys: by what @person is known
 * @match: (out): how they are known
 *
 * Returns: the row of the person who is there already, 0 for nobody, -1 with @error set
 */
gint64
rel_import_matcher_find (RelImportMatcher     *self,
                         RelRecord            *person,
                         const RelImportKeys  *keys,
                         RelImportMatch       *match,
                         GError              **error)
{
  gint64 row;

  *match = REL_IMPORT_MATCH_NONE;
  row = find_by_source (self, person, keys, match, error);
  if (row != 0)
    return row;

  *match = REL_IMPORT_MATCH_DUPLICATE;
  if (keys->has_id)
    row = rel_records_find_row (self->connection, REL_NOUN_PERSON, rel_record_get_id (person), error);
  if (row == 0)
    row = find_by_email (self, person, keys, error);
  if (row == 0)
    row = find_by_name (self, person, keys, error);
  if (row == 0)
    {
      row = find_by_name_alone (self, person, error);
      *match = row != 0 ? REL_IMPORT_MATCH_NAME : REL_IMPORT_MATCH_NONE;
    }
  return row;
}

/**
 * rel_import_keys_new:
 * @person: a person, with the source they come from, and with an id only if the file gives one
 *
 * Returns: (transfer full): by what they are known
 */
RelImportKeys *
rel_import_keys_new (RelRecord *person)
{
  const char *name = rel_record_get_text (person, REL_PERSON_NAME);
  const char *source = rel_record_get_text (person, REL_PERSON_SOURCE);
  const char *uid = rel_record_get_text (person, REL_PERSON_SOURCE_UID);
  GPtrArray *points = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
  GPtrArray *positions = rel_record_get_items (person, REL_PERSON_POSITIONS);
  guint most = (points != NULL ? points->len : 0) + (positions != NULL ? positions->len : 0) + 1;
  RelImportKeys *self = g_malloc0 (sizeof *self + most * sizeof self->hashes[0]);
  guint64 *hash = self->hashes;

  self->has_id = rel_record_get_id (person) != NULL;
  if (source != NULL && uid != NULL)
    self->source = rel_people_key_hash (REL_PEOPLE_KEY_SOURCE, source, uid);
  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      const char *email = get_email (g_ptr_array_index (points, i));

      if (email != NULL)
        *hash++ = rel_people_key_hash (REL_PEOPLE_KEY_EMAIL, email, NULL);
    }
  self->n_emails = (guint) (hash - self->hashes);
  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      const char *organization = rel_values_get_text (g_ptr_array_index (positions, i), REL_EMPLOYMENT_ORGANIZATION);

      if (organization != NULL)
        *hash++ = rel_people_key_hash (REL_PEOPLE_KEY_NAME, name, organization);
    }
  if (hash == self->hashes + self->n_emails)
    *hash++ = rel_people_key_hash (REL_PEOPLE_KEY_NAME, name, NULL);
  self->n_names = (guint) (hash - self->hashes) - self->n_emails;
  return self;
}

/**
 * rel_import_matcher_note:
 * @person: a person who was written
 * @keys: (nullable): by what they are known, where that was found out before
 *
 * Lets those who come later in the file find @person.
 */
void
rel_import_matcher_note (RelImportMatcher    *self,
                         RelRecord           *person,
                         const RelImportKeys *keys)
{
  gint64 row = rel_record_get_row (person);
  g_autofree RelImportKeys *own = NULL;

  if (self->known == NULL)
    return;
  if (keys == NULL)
    keys = own = rel_import_keys_new (person);
  if (keys->source != 0)
    rel_people_keys_add (self->known, keys->source, row);
  for (guint i = 0; i < keys->n_emails + keys->n_names; i++)
    rel_people_keys_add (self->known, keys->hashes[i], row);
  if (self->by_name_alone)
    rel_people_keys_add (self->known, rel_people_key_hash (REL_PEOPLE_KEY_NAME_ALONE, rel_record_get_text (person, REL_PERSON_NAME), NULL), row);
}
