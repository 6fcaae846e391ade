/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is there by name and organization, in memory: a set of hashes that answers most look-ups of an import
 * of many people without asking the database. */
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

static guint64
hash_keys (const char *name_key, const char *organization)
{
  g_autofree char *organization_key = organization != NULL ? rel_text_sort_key (organization) : NULL;
  guint64 hash = hash_text (G_GUINT64_CONSTANT (0xcbf29ce484222325), name_key);

  if (organization_key != NULL)
    hash = hash_text (hash, organization_key);
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

static void
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
  self->used += *slot == 0;
  *slot = hash;
}

/**
 * rel_people_keys_new:
 * @connection: a connection
 * @error: return location
 *
 * Reads the names and organizations of everybody.
 *
 * Returns: (transfer full) (nullable): the set, %NULL with @error set
 */
RelPeopleKeys *
rel_people_keys_new (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT p.sort_key, o.organization FROM people p"
                            " LEFT JOIN person_positions o ON o.owner = p.row AND o.organization IS NOT NULL",
                            error);
  g_autoptr (RelPeopleKeys) self = g_new0 (RelPeopleKeys, 1);
  int step;

  self->n_slots = 1024;
  self->slots = g_new0 (guint64, self->n_slots);
  if (statement == NULL)
    return NULL;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    add_hash (self, hash_keys (rel_statement_text (statement, 0), rel_statement_text (statement, 1)));
  return step == 0 ? g_steal_pointer (&self) : NULL;
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
 * @name: a name
 * @organization: (nullable): one of their organizations, %NULL for somebody without one
 *
 * Notes somebody who was written since the set was made.
 */
void
rel_people_keys_add (RelPeopleKeys *self, const char *name, const char *organization)
{
  g_autofree char *name_key = rel_text_sort_key (name);

  add_hash (self, hash_keys (name_key, organization));
}

/**
 * rel_people_keys_may_contain:
 * @self: a set
 * @name: a name
 * @organization: (nullable): an organization
 *
 * Returns: %FALSE if rel_people_find_by_name_and_organization() would find nobody; %TRUE if it may
 *   find somebody
 */
gboolean
rel_people_keys_may_contain (RelPeopleKeys *self, const char *name, const char *organization)
{
  g_autofree char *name_key = rel_text_sort_key (name);

  return *find_slot (self, hash_keys (name_key, organization)) != 0;
}
