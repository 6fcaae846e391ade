/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a typed name means, where nobody was chosen from the list. */
#include "rel-typed-name.h"

#include <string.h>

#include "rel-goal.h"
#include "rel-person.h"
#include "rel-search.h"
#include "rel-text.h"

/* Enough to see whether there is one or several: those found by their name come first. */
#define FOUND_AT_MOST 20

static gboolean
is_archived (RelRecord *record)
{
  return rel_record_get_noun (record) == REL_NOUN_PERSON && rel_record_get_text (record, REL_PERSON_ARCHIVED_AT) != NULL;
}

static void
note (RelTypedName *self, RelTypedNameStatus status, const char *id)
{
  self->status = self->id != NULL ? REL_TYPED_NAME_SEVERAL : status;
  if (self->id == NULL)
    self->id = g_strdup (id);
}

/* Those who are archived go first: they count only where there is nobody else. */
static gboolean
find_whole (RelTypedName *self, RelConnection *connection, RelNoun noun, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) ids = rel_records_find_by_name (connection, noun, typed, error);
  g_autoptr (RelTypedName) archived = g_new0 (RelTypedName, 1);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (RelRecord) record = rel_records_load (connection, noun, ids->pdata[i], error);

      if (record == NULL)
        return FALSE;
      note (is_archived (record) ? archived : self, REL_TYPED_NAME_WHOLE, ids->pdata[i]);
    }
  if (self->status == REL_TYPED_NAME_NONE)
    {
      self->status = archived->status;
      self->id = g_steal_pointer (&archived->id);
    }
  return TRUE;
}

static gboolean
begins_a_word (const char *name, const char *word)
{
  g_autofree char *key = rel_text_search_key (name);

  for (const char *found = strstr (key, word); found != NULL; found = strstr (found + 1, word))
    if (found == key || found[-1] == ' ')
      return TRUE;
  return FALSE;
}

static gboolean
is_name_begun (RelRecord *record, const char * const *words)
{
  static const guint of_person[] = { REL_PERSON_NAME, REL_PERSON_GIVEN_NAME, REL_PERSON_FAMILY_NAME, REL_PERSON_NICKNAME };
  static const guint of_goal[] = { REL_GOAL_TITLE };
  const gboolean is_person = rel_record_get_noun (record) == REL_NOUN_PERSON;
  const guint *fields = is_person ? of_person : of_goal;
  const guint n_fields = is_person ? G_N_ELEMENTS (of_person) : G_N_ELEMENTS (of_goal);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; k < n_fields && !found; k++)
        {
          const char *name = rel_record_get_text (record, fields[k]);

          found = name != NULL && begins_a_word (name, words[i]);
        }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_begun (RelTypedName *self, RelConnection *connection, RelNoun noun, const char *typed, GError **error)
{
  g_autoptr (GArray) rows = rel_search_rows (connection, noun, typed, FOUND_AT_MOST, error);
  g_auto (GStrv) words = rel_text_search_words (typed);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (RelRecord) record = rel_records_load_row (connection, noun, g_array_index (rows, gint64, i), REL_READ_BRIEF, error);

      if (record == NULL)
        return FALSE;
      if (is_name_begun (record, (const char * const *) words))
        note (self, REL_TYPED_NAME_BEGUN, rel_record_get_id (record));
    }
  if (self->status == REL_TYPED_NAME_NONE && rows->len > 0)
    self->status = REL_TYPED_NAME_ELSEWHERE;
  return TRUE;
}

/**
 * rel_typed_name_read:
 * @connection: a connection of a worker
 * @noun: people or goals
 * @typed: a name, or its beginning
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what it means
 */
RelTypedName *
rel_typed_name_read (RelConnection *connection, RelNoun noun, const char *typed, GError **error)
{
  g_autoptr (RelTypedName) self = g_new0 (RelTypedName, 1);

  if (!find_whole (self, connection, noun, typed, error))
    return NULL;
  if (self->status == REL_TYPED_NAME_NONE && !find_begun (self, connection, noun, typed, error))
    return NULL;
  if (self->status == REL_TYPED_NAME_SEVERAL)
    g_clear_pointer (&self->id, g_free);
  return g_steal_pointer (&self);
}

/**
 * rel_typed_name_free:
 * @self: (transfer full): what was typed
 *
 * Releases it and all that it owns.
 */
void
rel_typed_name_free (RelTypedName *self)
{
  g_free (self->id);
  g_free (self);
}
