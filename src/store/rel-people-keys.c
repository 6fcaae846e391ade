/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what people are known, in memory: hashes, and the first row of each, so that an import of many people
 * seeks nobody in the database. */
#include "rel-people-keys.h"

#include "rel-connection-private.h"
#include "rel-text.h"

typedef struct
{
  guint64 hash; /* 0 is free */
  gint64 row;
} Slot;

struct _RelPeopleKeys
{
  Slot *slots;
  gsize n_slots;  /* a power of two */
  gsize used;
};

/* FNV-1a of 64 bits (Fowler, Noll, Vo), with a byte between the two texts that stands in neither. */
static guint64
hash_text (guint64 hash, const char *text)
{
  for (const guint8 *p = (const guint8 *) text; *p != '\0'; p++)
    hash = (hash ^ *p) * G_GUINT64_CONSTANT (0x100000001b3);
  return (hash ^ 0xff) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* Folded as rel_people_find_by_name_and_organization() and its siblings compare. @is_key: the first text is a
 * sort key already. */
static guint64
hash_key (RelPeopleKey key, const char *first, gboolean is_key, const char *second)
{
  const char kind[] = { '0' + (char) key, '\0' };
  guint64 hash = hash_text (G_GUINT64_CONSTANT (0xcbf29ce484222325), kind);
  g_autofree char *folded = NULL;
  g_autofree char *second_folded = NULL;

  switch (key)
    {
    case REL_PEOPLE_KEY_NAME:
    case REL_PEOPLE_KEY_NAME_ALONE:
      folded = is_key ? NULL : rel_text_sort_key (first);
      second_folded = second != NULL ? rel_text_sort_key (second) : NULL;
      break;
    case REL_PEOPLE_KEY_EMAIL:
      folded = rel_text_fold (first);
      break;
    case REL_PEOPLE_KEY_SOURCE:
    default:
      break;
    }
  hash = hash_text (hash, folded != NULL ? folded : first);
  if (second != NULL)
    hash = hash_text (hash, second_folded != NULL ? second_folded : second);
  return hash != 0 ? hash : 1;
}

/* The slot of @hash, or the free one where it belongs. */
static Slot *
find_slot (RelPeopleKeys *self, guint64 hash)
{
  gsize i = (gsize) (hash ^ (hash >> 32)) & (self->n_slots - 1);

  while (self->slots[i].hash != 0 && self->slots[i].hash != hash)
    i = (i + 1) & (self->n_slots - 1);
  return &self->slots[i];
}

static gboolean
add_hash (RelPeopleKeys *self, guint64 hash, gint64 row)
{
  Slot *slot;

  if (self->used * 2 >= self->n_slots)
    {
      g_autofree Slot *old = self->slots;
      gsize n = self->n_slots;

      self->n_slots *= 2;
      self->slots = g_new0 (Slot, self->n_slots);
      for (gsize i = 0; i < n; i++)
        if (old[i].hash != 0)
          *find_slot (self, old[i].hash) = old[i];
    }
  slot = find_slot (self, hash);
  if (slot->hash != 0)
    return FALSE;
  *slot = (Slot) { hash, row };
  self->used++;
  return TRUE;
}

/**
 * rel_people_keys_new:
 *
 * Returns: (transfer full): a set with nobody in it
 */
RelPeopleKeys *
rel_people_keys_new (void)
{
  RelPeopleKeys *self = g_new0 (RelPeopleKeys, 1);

  self->n_slots = 1024;
  self->slots = g_new0 (Slot, self->n_slots);
  return self;
}

static gboolean
load (RelPeopleKeys *self, RelConnection *connection, RelPeopleKey key, const char *sql, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    add_hash (self, hash_key (key, rel_statement_text (statement, 1), TRUE, rel_statement_text (statement, 2)),
              sqlite3_column_int64 (statement, 0));
  return step == 0;
}

/**
 * rel_people_keys_load:
 * @self: a set
 * @connection: a connection
 * @error: return location
 *
 * Adds everybody in the database.
 *
 * Returns: whether all of them could be read
 */
gboolean
rel_people_keys_load (RelPeopleKeys *self, RelConnection *connection, GError **error)
{
  return load (self, connection, REL_PEOPLE_KEY_NAME,
               "SELECT p.row, p.sort_key, o.organization FROM people p"
               " LEFT JOIN person_positions o ON o.owner = p.row AND o.organization IS NOT NULL ORDER BY p.row", error) &&
         load (self, connection, REL_PEOPLE_KEY_EMAIL,
               "SELECT owner, folded, NULL FROM person_contact_points WHERE folded IS NOT NULL ORDER BY owner", error) &&
         load (self, connection, REL_PEOPLE_KEY_SOURCE,
               "SELECT row, source, source_uid FROM people WHERE source_uid IS NOT NULL AND source IS NOT NULL ORDER BY row", error);
}

/**
 * rel_people_keys_load_names:
 * @self: a set
 * @connection: a connection
 * @error: return location
 *
 * Adds everybody in the database by their name alone, for rel_duplicates_find_named().
 *
 * Returns: whether all of them could be read
 */
gboolean
rel_people_keys_load_names (RelPeopleKeys *self, RelConnection *connection, GError **error)
{
  return load (self, connection, REL_PEOPLE_KEY_NAME_ALONE, "SELECT row, sort_key, NULL FROM people ORDER BY row", error);
}

/**
 * rel_people_keys_free:
 * @self: (transfer full) (nullable): keys of people
 *
 * Releases it and all that it owns.
 */
void
rel_people_keys_free (RelPeopleKeys *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self);
}

/**
 * rel_people_key_hash:
 * @key: what the texts are
 * @first: the first text
 * @second: (nullable): the second
 *
 * Returns: what the texts are known by; never 0
 */
guint64
rel_people_key_hash (RelPeopleKey key, const char *first, const char *second)
{
  return hash_key (key, first, FALSE, second);
}

/**
 * rel_people_keys_add:
 * @self: a set
 * @hash: see rel_people_key_hash()
 * @row: who is known by it
 *
 * Returns: whether nobody in the set was known by that before; otherwise that person stays
 */
gboolean
rel_people_keys_add (RelPeopleKeys *self, guint64 hash, gint64 row)
{
  return add_hash (self, hash, row);
}

/**
 * rel_people_keys_find:
 * @self: a set
 * @hash: see rel_people_key_hash()
 *
 * Returns: 0 if nobody in the set is known by that, and a look-up in the database would find nobody either;
 *   otherwise the row of the first who most likely is
 */
gint64
rel_people_keys_find (RelPeopleKeys *self, guint64 hash)
{
  return find_slot (self, hash)->row;
}

/* @likely is asked about first, by its row: within a batch other indexes may be put off. */
static gint64
find_person (RelConnection *connection, const char *sql, const char *sql_likely, const char *first, const char *second, gint64 likely, GError **error)
{
  gint64 row = 0;

  for (int attempt = likely == 0; row == 0 && attempt < 2; attempt++)
    {
      g_autoptr (RelStatement) statement = rel_connection_prepare (connection, attempt == 0 ? sql_likely : sql, error);

      if (statement == NULL)
        return -1;
      rel_statement_bind_text (statement, 1, first);
      if (second != NULL)
        rel_statement_bind_text (statement, 2, second);
      if (attempt == 0)
        rel_statement_bind_int (statement, 3, likely);
      if (!rel_connection_query_int (connection, statement, 0, &row, error))
        return -1;
    }
  return row;
}

/**
 * rel_people_find_by_source:
 * @connection: a connection
 * @source: where an import took it from
 * @source_uid: what identifies it there
 * @likely: the row of the person it most likely is, 0 when that is not known
 * @error: return location
 *
 * Returns: the row of the person, 0 for none, -1 with @error set
 */
gint64
rel_people_find_by_source (RelConnection *connection, const char *source, const char *source_uid, gint64 likely, GError **error)
{
  return find_person (connection,
                      "SELECT row FROM people WHERE source_uid = ?1 AND source = ?2 ORDER BY row LIMIT 1",
                      "SELECT row FROM people WHERE row = ?3 AND source_uid = ?1 AND source = ?2",
                      source_uid, source, likely, error);
}

/**
 * rel_people_find_by_email:
 * @connection: a connection
 * @email: an address; case does not matter
 * @likely: the row of the person it most likely is, 0 when that is not known
 * @error: return location
 *
 * Returns: the row of the person, 0 for none, -1 with @error set
 */
gint64
rel_people_find_by_email (RelConnection *connection, const char *email, gint64 likely, GError **error)
{
  g_autofree char *folded = rel_text_fold (email);

  return find_person (connection,
                      "SELECT min (owner) FROM person_contact_points WHERE folded = ?1",
                      "SELECT owner FROM person_contact_points WHERE owner = ?3 AND folded = ?1 LIMIT 1",
                      folded, NULL, likely, error);
}

#define HAS_NO_ORGANIZATION "NOT EXISTS (SELECT 1 FROM person_positions WHERE owner = p.row AND organization IS NOT NULL)"

/**
 * rel_people_find_by_name_and_organization:
 * @connection: a connection
 * @name: a name; case and accents do not matter
 * @organization: (nullable): an organization; %NULL finds only people without one
 * @likely: the row of the person it most likely is, 0 when that is not known
 * @error: return location
 *
 * Returns: the row of the person, 0 for none, -1 with @error set
 */
gint64
rel_people_find_by_name_and_organization (RelConnection *connection, const char *name, const char *organization, gint64 likely, GError **error)
{
  g_autofree char *name_key = rel_text_sort_key (name);
  g_autofree char *organization_key = rel_text_sort_key (organization);

  if (organization == NULL)
    return find_person (connection,
                        "SELECT p.row FROM people p WHERE p.sort_key = ?1 AND " HAS_NO_ORGANIZATION " ORDER BY p.row LIMIT 1",
                        "SELECT p.row FROM people p WHERE p.row = ?3 AND p.sort_key = ?1 AND " HAS_NO_ORGANIZATION,
                        name_key, NULL, likely, error);
  return find_person (connection,
                      "SELECT p.row FROM people p JOIN person_positions o ON o.owner = p.row"
                      " WHERE p.sort_key = ?1 AND sort_key (o.organization) = ?2 ORDER BY p.row LIMIT 1",
                      "SELECT p.row FROM people p JOIN person_positions o ON o.owner = p.row"
                      " WHERE p.row = ?3 AND p.sort_key = ?1 AND sort_key (o.organization) = ?2 LIMIT 1",
                      name_key, organization_key, likely, error);
}
