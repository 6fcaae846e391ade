/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what people are known, in memory: a set of hashes that answers most look-ups of an import of many
 * people without asking the database. */
#include "rel-people-keys.h"

#include "rel-connection-private.h"
#include "rel-text.h"

struct _RelPeopleKeys
{
  guint64 *slots; /* 0 is free */
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
      folded = is_key ? NULL : rel_text_sort_key (first);
      second_folded = second != NULL ? rel_text_sort_key (second) : NULL;
      break;
    case REL_PEOPLE_KEY_EMAIL:
      folded = g_utf8_casefold (first, -1);
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
static guint64 *
find_slot (RelPeopleKeys *self, guint64 hash)
{
  gsize i = (gsize) (hash ^ (hash >> 32)) & (self->n_slots - 1);

  while (self->slots[i] != 0 && self->slots[i] != hash)
    i = (i + 1) & (self->n_slots - 1);
  return &self->slots[i];
}

static gboolean
add_hash (RelPeopleKeys *self, guint64 hash)
{
  guint64 *slot;

  if (self->used * 2 >= self->n_slots)
    {
      g_autofree guint64 *old = self->slots;
      gsize n = self->n_slots;

      self->n_slots *= 2;
      self->slots = g_new0 (guint64, self->n_slots);
      for (gsize i = 0; i < n; i++)
        if (old[i] != 0)
          *find_slot (self, old[i]) = old[i];
    }
  slot = find_slot (self, hash);
  if (*slot != 0)
    return FALSE;
  *slot = hash;
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
  self->slots = g_new0 (guint64, self->n_slots);
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
    add_hash (self, hash_key (key, rel_statement_text (statement, 0), TRUE, rel_statement_text (statement, 1)));
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
               "SELECT p.sort_key, o.organization FROM people p"
               " LEFT JOIN person_positions o ON o.owner = p.row AND o.organization IS NOT NULL", error) &&
         load (self, connection, REL_PEOPLE_KEY_EMAIL,
               "SELECT folded, NULL FROM person_contact_points WHERE folded IS NOT NULL", error) &&
         load (self, connection, REL_PEOPLE_KEY_SOURCE,
               "SELECT source, source_uid FROM people WHERE source_uid IS NOT NULL AND source IS NOT NULL", error);
}

void
rel_people_keys_free (RelPeopleKeys *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self);
}

/**
 * rel_people_keys_add:
 * @self: a set
 * @key: what the texts are
 * @first: the first text
 * @second: (nullable): the second
 *
 * Returns: whether nobody in the set was known by that before
 */
gboolean
rel_people_keys_add (RelPeopleKeys *self, RelPeopleKey key, const char *first, const char *second)
{
  return add_hash (self, hash_key (key, first, FALSE, second));
}

/**
 * rel_people_keys_may_contain:
 * @self: a set
 * @key: what the texts are
 * @first: the first text
 * @second: (nullable): the second
 *
 * Returns: %FALSE if nobody in the set is known by that, and a look-up in the database would find
 *   nobody either; %TRUE if it may find somebody
 */
gboolean
rel_people_keys_may_contain (RelPeopleKeys *self, RelPeopleKey key, const char *first, const char *second)
{
  return *find_slot (self, hash_key (key, first, FALSE, second)) != 0;
}
