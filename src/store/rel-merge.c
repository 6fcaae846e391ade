/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people who are one: everything that refers to the one comes to refer to the other. */
#include "rel-merge-private.h"

#include <glib/gi18n-lib.h>

#include "rel-connection-private.h"
#include "rel-enums.h"
#include "rel-groundwork-entry.h"
#include "rel-milestone.h"
#include "rel-not-duplicates.h"
#include "rel-person-unite.h"
#include "rel-person.h"
#include "rel-record-json.h"
#include "rel-stakeholder.h"
#include "rel-tie.h"

typedef struct
{
  RelConnection *connection;
  RelChanges *changes;
  const char *kept;
  const char *removed;
} Merge;

/**
 * rel_merge_unite:
 * @kept: a person
 * @removed: another, who is the same
 *
 * What the merged person is unless somebody chooses otherwise: @kept, with what @removed adds. Who is
 * in focus in one of them is, who is archived in only one of them is not, and the stricter sensitivity counts.
 *
 * Returns: (transfer full): @kept as it would become
 */
RelRecord *
rel_merge_unite (RelRecord *kept, RelRecord *removed)
{
  RelRecord *result = rel_record_copy (kept);
  int sensitivity = rel_record_get_word (removed, REL_PERSON_SENSITIVITY);
  const char *introducer;

  rel_person_unite (result, removed);
  if (rel_record_get_text (kept, REL_PERSON_ARCHIVED_AT) == NULL || rel_record_get_text (removed, REL_PERSON_ARCHIVED_AT) == NULL)
    rel_record_set_text (result, REL_PERSON_ARCHIVED_AT, NULL);
  if (sensitivity == REL_SENSITIVITY_CONFIDENTIAL)
    rel_record_set_number (result, REL_PERSON_SENSITIVITY, sensitivity);
  introducer = rel_record_get_text (result, REL_PERSON_INTRODUCED_BY);
  if (g_strcmp0 (introducer, rel_record_get_id (kept)) == 0 || g_strcmp0 (introducer, rel_record_get_id (removed)) == 0)
    rel_record_set_text (result, REL_PERSON_INTRODUCED_BY, NULL);
  return result;
}

/* Both of two notes, one below the other; @into alone where they are the same. */
static void
join_text (RelValues *into, RelValues *from, guint field)
{
  const char *first = rel_values_get_text (into, field);
  const char *second = rel_values_get_text (from, field);
  g_autofree char *both = NULL;

  if (second == NULL || g_strcmp0 (first, second) == 0)
    return;
  both = first != NULL ? g_strconcat (first, "\n", second, NULL) : g_strdup (second);
  rel_values_set_text (into, field, both);
}

static void
fill_gaps (RelValues *into, RelValues *from)
{
  for (guint i = 0; i < rel_values_get_shape (into)->n_fields; i++)
    if (rel_values_is_default (into, i) && !rel_values_is_default (from, i))
      rel_values_copy_field (into, from, i);
}

/* References, wherever in a record they are */

static void
move_in_list (Merge *self, RelValues *values, guint field)
{
  const char * const *ids = rel_values_get_texts (values, field);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const char *id = g_str_equal (ids[i], self->removed) ? self->kept : ids[i];

      if (!g_ptr_array_find_with_equal_func (moved, id, g_str_equal, NULL))
        g_ptr_array_add (moved, (gpointer) id);
    }
  g_ptr_array_add (moved, NULL);
  rel_values_take_texts (values, field, g_strdupv ((char **) moved->pdata));
}

static RelValues *
find_groundwork (GPtrArray *entries, const char *person)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_strcmp0 (rel_values_get_text (entries->pdata[i], REL_GROUNDWORK_ENTRY_PERSON), person) == 0)
      return entries->pdata[i];
  return NULL;
}

/* Of two entries for one person the further one counts, and no concern is lost. */
static void
move_in_groundwork (Merge *self, RelValues *values)
{
  GPtrArray *entries = rel_values_get_items (values, REL_MILESTONE_GROUNDWORK);
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      g_autoptr (RelValues) entry = rel_values_copy (entries->pdata[i]);
      RelValues *same;

      if (g_strcmp0 (rel_values_get_text (entry, REL_GROUNDWORK_ENTRY_PERSON), self->removed) == 0)
        rel_values_set_text (entry, REL_GROUNDWORK_ENTRY_PERSON, self->kept);
      same = find_groundwork (moved, rel_values_get_text (entry, REL_GROUNDWORK_ENTRY_PERSON));
      if (same == NULL)
        {
          g_ptr_array_add (moved, g_steal_pointer (&entry));
          continue;
        }
      join_text (same, entry, REL_GROUNDWORK_ENTRY_CONCERN);
      rel_values_set_number (same, REL_GROUNDWORK_ENTRY_STATE,
                             MAX (rel_values_get_word (same, REL_GROUNDWORK_ENTRY_STATE),
                                  rel_values_get_word (entry, REL_GROUNDWORK_ENTRY_STATE)));
      fill_gaps (same, entry);
    }
  rel_values_set_items (values, REL_MILESTONE_GROUNDWORK, moved);
}

static void
move_references (Merge *self, RelRecord *record)
{
  const RelShape *shape = rel_record_get_shape (record);
  RelValues *values = rel_record_get_values (record);

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];

      if (field->kind == REL_FIELD_REFERENCE && field->target == REL_NOUN_PERSON &&
          g_strcmp0 (rel_values_get_text (values, i), self->removed) == 0)
        rel_values_set_text (values, i, self->kept);
      else if (field->kind == REL_FIELD_REFERENCES && field->target == REL_NOUN_PERSON)
        move_in_list (self, values, i);
      else if (field->item == &rel_groundwork_entry_shape)
        move_in_groundwork (self, values);
    }
}

/* Rules between records */

/* Whether two records say that the same people stand to each other in the same way. */
static gboolean
is_same_tie (RelRecord *a, RelRecord *b)
{
  int kind = rel_record_get_word (a, REL_TIE_KIND);
  const char *person = rel_record_get_text (b, REL_TIE_PERSON);
  const char *other = rel_record_get_text (b, REL_TIE_OTHER);

  if (kind != rel_record_get_word (b, REL_TIE_KIND))
    return FALSE;
  if (g_strcmp0 (rel_record_get_text (a, REL_TIE_PERSON), person) == 0 && g_strcmp0 (rel_record_get_text (a, REL_TIE_OTHER), other) == 0)
    return TRUE;
  return kind != REL_TIE_KIND_REPORTS_TO && other != NULL && g_strcmp0 (rel_record_get_text (a, REL_TIE_PERSON), other) == 0 &&
         g_strcmp0 (rel_record_get_text (a, REL_TIE_OTHER), person) == 0;
}

static gboolean
is_same_pair (RelRecord *a, RelRecord *b)
{
  const char *person = rel_record_get_text (a, REL_NOT_DUPLICATES_PERSON), *other = rel_record_get_text (a, REL_NOT_DUPLICATES_OTHER);
  const char *b_person = rel_record_get_text (b, REL_NOT_DUPLICATES_PERSON), *b_other = rel_record_get_text (b, REL_NOT_DUPLICATES_OTHER);

  return (g_strcmp0 (person, b_person) == 0 && g_strcmp0 (other, b_other) == 0) ||
         (g_strcmp0 (person, b_other) == 0 && g_strcmp0 (other, b_person) == 0);
}

static gboolean
means_the_same (RelRecord *a, RelRecord *b)
{
  switch ((int) rel_record_get_noun (a))
    {
    case REL_NOUN_STAKEHOLDER:
      return g_strcmp0 (rel_record_get_text (a, REL_STAKEHOLDER_GOAL), rel_record_get_text (b, REL_STAKEHOLDER_GOAL)) == 0;
    case REL_NOUN_TIE:
      return is_same_tie (a, b);
    case REL_NOUN_NOT_DUPLICATES:
      return is_same_pair (a, b);
    default:
      return FALSE;
    }
}

/* A person has no tie to themselves, and is not told apart from themselves. */
static gboolean
is_void (RelRecord *record)
{
  switch ((int) rel_record_get_noun (record))
    {
    case REL_NOUN_TIE:
      return g_strcmp0 (rel_record_get_text (record, REL_TIE_PERSON), rel_record_get_text (record, REL_TIE_OTHER)) == 0;
    case REL_NOUN_NOT_DUPLICATES:
      return g_strcmp0 (rel_record_get_text (record, REL_NOT_DUPLICATES_PERSON), rel_record_get_text (record, REL_NOT_DUPLICATES_OTHER)) == 0;
    default:
      return FALSE;
    }
}

/* What one record says that the other, which stays, does not. */
static void
absorb (RelRecord *record, RelRecord *from)
{
  RelValues *values = rel_record_get_values (record), *other = rel_record_get_values (from);

  switch ((int) rel_record_get_noun (record))
    {
    case REL_NOUN_STAKEHOLDER:
      join_text (values, other, REL_STAKEHOLDER_EVIDENCE_NOTE);
      join_text (values, other, REL_STAKEHOLDER_NEXT_MOVE);
      break;
    case REL_NOUN_TIE:
      join_text (values, other, REL_TIE_NOTE);
      break;
    default:
      break;
    }
  fill_gaps (values, other);
}

static gboolean
collect (Merge *self, RelNoun noun, const char *person, GHashTable *seen, GPtrArray *records, GError **error)
{
  const RelShape *shape = rel_noun_get_info (noun)->shape;

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];
      g_autoptr (GPtrArray) ids = NULL;
      gboolean refers = (field->kind == REL_FIELD_REFERENCE || field->kind == REL_FIELD_REFERENCES) && field->target == REL_NOUN_PERSON;

      if (!refers && field->item != &rel_groundwork_entry_shape)
        continue;
      ids = rel_records_find_referring (self->connection, noun, field->name, REL_NOUN_PERSON, person, error);
      if (ids == NULL)
        return FALSE;
      for (guint k = 0; k < ids->len; k++)
        {
          RelRecord *record;

          if (!g_hash_table_add (seen, g_strdup (ids->pdata[k])))
            continue;
          if (noun == REL_NOUN_PERSON && (g_str_equal (ids->pdata[k], self->kept) || g_str_equal (ids->pdata[k], self->removed)))
            continue;
          record = rel_records_load (self->connection, noun, ids->pdata[k], error);
          if (record == NULL)
            return FALSE;
          g_ptr_array_add (records, record);
        }
    }
  return TRUE;
}

/* Moves what refers to the removed person; what then says the same as a record of the kept one becomes part of it. */
static gboolean
move_noun (Merge *self, RelNoun noun, GError **error)
{
  gboolean is_unique = noun == REL_NOUN_STAKEHOLDER || noun == REL_NOUN_TIE || noun == REL_NOUN_NOT_DUPLICATES;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) absorbing = g_hash_table_new (NULL, NULL);

  if (!collect (self, noun, self->removed, seen, moved, error) ||
      (is_unique && !collect (self, noun, self->kept, seen, there, error)))
    return FALSE;
  for (guint i = 0; i < moved->len; i++)
    {
      RelRecord *record = moved->pdata[i];
      guint k;

      move_references (self, record);
      for (k = 0; k < there->len && !means_the_same (there->pdata[k], record); k++)
        ;
      if (is_void (record) || k < there->len)
        {
          if (!is_void (record))
            {
              absorb (there->pdata[k], record);
              g_hash_table_add (absorbing, there->pdata[k]);
            }
          rel_changes_remove (self->changes, noun, rel_record_get_id (record));
          continue;
        }
      if (is_unique)
        g_ptr_array_add (there, g_object_ref (record));
      g_hash_table_add (absorbing, record);
    }
  for (guint i = 0; i < moved->len; i++)
    if (g_hash_table_remove (absorbing, moved->pdata[i]))
      rel_changes_save (self->changes, moved->pdata[i]);
  for (guint i = 0; i < there->len; i++)
    if (g_hash_table_remove (absorbing, there->pdata[i]))
      rel_changes_save (self->changes, there->pdata[i]);
  return TRUE;
}

/**
 * rel_merge_changes:
 * @connection: where to look for what refers to them
 * @result: the person that stays, as it shall become; see rel_merge_unite()
 * @removed: the person that goes, as it was read
 * @label: (nullable): what the person did, for "Undo …"
 * @error: return location
 *
 * Makes the changes that merge two people: what refers to @removed comes to refer to @result. Where a rule
 * between records is in the way (one stakeholder per goal and person, one groundwork entry per milestone
 * and person, no tie to oneself), the two become one that holds what either said. The merge is logged when
 * the changes are applied, and undone with them whole.
 *
 * Returns: (transfer full) (nullable): changes to apply; %NULL with @error set,
 *   %REL_STORE_ERROR_CONFLICT when @removed was changed meanwhile
 */
RelChanges *
rel_merge_changes (RelConnection *connection, RelRecord *result, RelRecord *removed, const char *label, GError **error)
{
  g_autoptr (RelChanges) changes = rel_changes_new (label);
  Merge self = { connection, changes, rel_record_get_id (result), rel_record_get_id (removed) };
  g_autoptr (RelRecord) current = NULL;
  g_autoptr (RelRecord) final = rel_record_copy (result);

  g_return_val_if_fail (g_strcmp0 (self.kept, self.removed) != 0, NULL);

  current = rel_records_load (connection, REL_NOUN_PERSON, self.removed, error);
  if (current == NULL)
    return NULL;
  if (g_strcmp0 (rel_record_get_modified_at (current), rel_record_get_modified_at (removed)) != 0)
    {
      g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT, _("The record was changed elsewhere in the meantime"));
      return NULL;
    }
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    if (!move_noun (&self, noun, error))
      return NULL;
  if (g_strcmp0 (rel_record_get_text (final, REL_PERSON_INTRODUCED_BY), self.removed) == 0)
    rel_record_set_text (final, REL_PERSON_INTRODUCED_BY, NULL);
  rel_changes_save (changes, final);
  rel_changes_remove (changes, REL_NOUN_PERSON, self.removed);
  rel_changes_log_merge (changes, self.kept, self.removed);
  return g_steal_pointer (&changes);
}

/* The log */

/**
 * rel_merge_log_put_in:
 * @connection: a writable connection
 * @kept: the id of a person
 * @removed: a person who became part of @kept
 * @now: the instant
 * @error: return location
 *
 * Notes the merge, and what was known of @removed.
 *
 * Returns: whether it is written
 */
gboolean
rel_merge_log_put_in (RelConnection *connection, const char *kept, RelRecord *removed, const char *now, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "INSERT INTO merges (merged_at, kept, removed, details) VALUES (?1, ?2, ?3, ?4)", error);
  g_autofree char *details = rel_record_dup_json (removed);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, now);
  rel_statement_bind_text (statement, 2, kept);
  rel_statement_bind_text (statement, 3, rel_record_get_id (removed));
  rel_statement_bind_text (statement, 4, details);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_merge_log_take_out:
 * @connection: a writable connection
 * @kept: the id of a person
 * @removed: the id of whoever became part of @kept
 * @error: return location
 *
 * A merge that is undone never was.
 *
 * Returns: whether it is taken out
 */
gboolean
rel_merge_log_take_out (RelConnection *connection, const char *kept, const char *removed, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "DELETE FROM merges WHERE kept = ?1 AND removed = ?2", error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, kept);
  rel_statement_bind_text (statement, 2, removed);
  return rel_connection_run (connection, statement, error);
}
