/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A set of changes that belong together: applied whole or not at all, and turned round for undo. */
#include "rel-changes.h"

#include <glib/gi18n-lib.h>

#include "rel-batches.h"
#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-id.h"
#include "rel-merge-private.h"
#include "rel-record-json.h"
#include "rel-trash-private.h"

typedef struct
{
  RelNoun noun;
  char *id;
  RelRecord *before;   /* what was there, NULL for nothing; known once applied */
  RelRecord *after;    /* what shall be there, NULL for nothing */
  gboolean expected;   /* an inverse: refuse unless the database holds what it would take back */
  char *expected_at;   /* modified_at the change was based on, NULL for none */
} Change;

struct _RelChanges
{
  GObject parent_instance;

  char *label;
  GPtrArray *changes;
  gboolean applied;

  /* Two people who become one, NULL for none; when turned round, the log forgets it */
  char *merge_kept;
  char *merge_removed;
  gboolean is_merge_undone;
};

G_DEFINE_FINAL_TYPE (RelChanges, rel_changes, G_TYPE_OBJECT)

static void
change_free (gpointer data)
{
  Change *change = data;

  if (change == NULL) /* handed over */
    return;
  g_free (change->id);
  g_free (change->expected_at);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
rel_changes_finalize (GObject *object)
{
  RelChanges *self = REL_CHANGES (object);

  g_free (self->label);
  g_free (self->merge_kept);
  g_free (self->merge_removed);
  g_ptr_array_unref (self->changes);
  G_OBJECT_CLASS (rel_changes_parent_class)->finalize (object);
}

static void
rel_changes_class_init (RelChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_changes_finalize;
}

static void
rel_changes_init (RelChanges *self)
{
  self->changes = g_ptr_array_new_with_free_func (change_free);
}

/**
 * rel_changes_new:
 * @label: (nullable): what the person did, for "Undo …"
 *
 * Returns: (transfer full): an empty set
 */
RelChanges *
rel_changes_new (const char *label)
{
  RelChanges *self = g_object_new (REL_TYPE_CHANGES, NULL);

  self->label = g_strdup (label);
  return self;
}

/**
 * rel_changes_get_label:
 * @self: changes
 *
 * Returns: (transfer none): what they do, for the menu and the toast
 */
const char *
rel_changes_get_label (RelChanges *self)
{
  return self->label;
}

static Change *
add_change (RelChanges *self, RelNoun noun, const char *id)
{
  Change *change = g_new0 (Change, 1);

  g_assert (!self->applied);
  change->noun = noun;
  change->id = g_strdup (id);
  g_ptr_array_add (self->changes, change);
  return change;
}

/**
 * rel_changes_save:
 * @self: changes not yet applied
 * @record: a record, copied; one without an id is given one
 *
 * Adds the creation or replacement of a record. A replacement is refused when the record in the
 * database is no longer the one @record was read from (its modified_at tells).
 */
void
rel_changes_save (RelChanges *self, RelRecord *record)
{
  Change *change;

  if (rel_record_get_id (record) == NULL)
    {
      g_autofree char *id = rel_id_new ();

      rel_record_set_id (record, id);
    }
  change = add_change (self, rel_record_get_noun (record), rel_record_get_id (record));
  change->after = rel_record_copy (record);
  change->expected_at = g_strdup (rel_record_get_modified_at (record));
}

/**
 * rel_changes_remove:
 * @self: changes not yet applied
 * @noun: a noun
 * @id: an id
 *
 * Adds the removal of a record. What cannot be without it (the ties of a person, the requirements
 * of a goal) goes with it; other records lose their reference to it. All of it is undone together.
 */
void
rel_changes_remove (RelChanges *self, RelNoun noun, const char *id)
{
  add_change (self, noun, id);
}

/**
 * rel_changes_log_merge:
 * @self: changes not yet applied, which merge two people
 * @kept: the person that stays
 * @removed: the person that goes, by one of these changes
 *
 * Lets the log of merges tell of it.
 */
void
rel_changes_log_merge (RelChanges *self, const char *kept, const char *removed)
{
  g_assert (!self->applied);
  g_set_str (&self->merge_kept, kept);
  g_set_str (&self->merge_removed, removed);
}

/**
 * rel_changes_get_length:
 * @self: changes
 *
 * Returns: how many records they change
 */
guint
rel_changes_get_length (RelChanges *self)
{
  return self->changes->len;
}

static gboolean
load_or_null (RelConnection *connection, RelNoun noun, const char *id, RelRecord **record, GError **error)
{
  g_autoptr (GError) local = NULL;

  *record = rel_records_load (connection, noun, id, &local);
  if (*record != NULL || g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT, _("The record was changed elsewhere in the meantime"));
  return FALSE;
}

static gboolean
apply_save (Change *change, RelConnection *connection, const char *now, GError **error)
{
  g_autoptr (RelRecord) before = NULL;

  if (!load_or_null (connection, change->noun, change->id, &before, error))
    return FALSE;
  if (change->expected)
    {
      if ((before != NULL) != (change->before != NULL) || (before != NULL && !rel_record_equal (before, change->before)))
        return refuse (error);
    }
  else if (before != NULL && change->expected_at != NULL &&
           g_strcmp0 (rel_record_get_modified_at (before), change->expected_at) != 0)
    {
      return refuse (error);
    }
  g_set_object (&change->before, before);
  if (change->before != NULL && !change->expected)
    rel_record_set_created_at (change->after, rel_record_get_created_at (change->before));
  rel_record_stamp (change->after, now);
  return rel_record_validate (change->after, error) &&
         (before == NULL || rel_batch_keep_provenance (connection, before, error)) &&
         rel_records_save (connection, change->after, error) &&
         (change->before != NULL || rel_trash_take_out (connection, change->id, error));
}

static gboolean remove_whole (GPtrArray *done, RelConnection *connection, RelNoun noun, const char *id, const char *now, GError **error);

/* @dependent without its references to @id in @field; FALSE when it cannot be without them. */
static gboolean
drop_reference (RelRecord *dependent, guint i, const char *id)
{
  const RelField *field = &rel_record_get_shape (dependent)->fields[i];

  if (field->kind == REL_FIELD_REFERENCE)
    {
      if (field->required || field->bound)
        return FALSE;
      rel_record_set_text (dependent, i, NULL);
      return TRUE;
    }
  if (field->kind == REL_FIELD_REFERENCES)
    {
      g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
      g_auto (GStrv) ids = NULL;

      for (const char * const *p = rel_record_get_texts (dependent, i); *p != NULL; p++)
        if (!g_str_equal (*p, id))
          g_strv_builder_add (rest, *p);
      ids = g_strv_builder_end (rest);
      rel_record_set_texts (dependent, i, (const char * const *) ids);
      return TRUE;
    }
  {
    g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
    GPtrArray *items = rel_record_get_items (dependent, i);

    for (guint j = 0; items != NULL && j < items->len; j++)
      {
        g_autoptr (RelValues) item = rel_values_copy (items->pdata[j]);
        gboolean keep = TRUE;

        for (guint k = 0; k < field->item->n_fields; k++)
          if (field->item->fields[k].kind == REL_FIELD_REFERENCE && g_strcmp0 (rel_values_get_text (item, k), id) == 0)
            {
              if (field->item->fields[k].required)
                keep = FALSE;
              else
                rel_values_set_text (item, k, NULL);
            }
        if (keep)
          g_ptr_array_add (rest, g_steal_pointer (&item));
      }
    rel_record_set_items (dependent, i, rest);
    return TRUE;
  }
}

static gboolean
refers_to (const RelField *field, RelNoun noun)
{
  if (field->kind == REL_FIELD_REFERENCE || field->kind == REL_FIELD_REFERENCES)
    return field->target == noun;
  if (field->kind == REL_FIELD_ITEMS)
    for (guint i = 0; i < field->item->n_fields; i++)
      if (field->item->fields[i].kind == REL_FIELD_REFERENCE && field->item->fields[i].target == noun)
        return TRUE;
  return FALSE;
}

static gboolean
detach (GPtrArray *done, RelConnection *connection, RelNoun noun, guint i, RelNoun gone_noun, const char *gone, const char *now, GError **error)
{
  const RelField *field = &rel_noun_get_info (noun)->shape->fields[i];
  g_autoptr (GPtrArray) ids = rel_records_find_referring (connection, noun, field->name, gone_noun, gone, error);

  if (ids == NULL)
    return FALSE;
  for (guint j = 0; j < ids->len; j++)
    {
      g_autoptr (RelRecord) before = NULL;
      g_autoptr (RelRecord) after = NULL;
      Change *change;

      if (noun == gone_noun && g_str_equal (ids->pdata[j], gone))
        continue;
      before = rel_records_load (connection, noun, ids->pdata[j], error);
      if (before == NULL)
        return FALSE;
      after = rel_record_copy (before);
      if (!drop_reference (after, i, gone))
        {
          if (!remove_whole (done, connection, noun, ids->pdata[j], now, error))
            return FALSE;
          continue;
        }
      rel_record_stamp (after, now);
      if (!rel_records_save (connection, after, error))
        return FALSE;
      change = g_new0 (Change, 1);
      change->noun = noun;
      change->id = g_strdup (ids->pdata[j]);
      change->before = g_steal_pointer (&before);
      change->after = g_steal_pointer (&after);
      g_ptr_array_add (done, change);
    }
  return TRUE;
}

/* Removes a record after everything that refers to it, and notes each step in @done. */
static gboolean
remove_whole (GPtrArray *done, RelConnection *connection, RelNoun noun, const char *id, const char *now, GError **error)
{
  g_autoptr (RelRecord) before = NULL;
  Change *change;

  for (RelNoun other = 0; other < REL_N_NOUNS; other++)
    {
      const RelShape *shape = rel_noun_get_info (other)->shape;

      for (guint i = 0; i < shape->n_fields; i++)
        if (refers_to (&shape->fields[i], noun) && !detach (done, connection, other, i, noun, id, now, error))
          return FALSE;
    }
  before = rel_records_load (connection, noun, id, error);
  if (before == NULL || !rel_records_remove (connection, noun, id, error))
    return FALSE;
  change = g_new0 (Change, 1);
  change->noun = noun;
  change->id = g_strdup (id);
  change->before = g_steal_pointer (&before);
  g_ptr_array_add (done, change);
  return TRUE;
}

static gboolean
put_in_trash (RelChanges *self, RelConnection *connection, const char *now, GError **error)
{
  gint64 deletion = 0;

  for (guint i = 0; i < self->changes->len; i++)
    if (((Change *) self->changes->pdata[i])->after == NULL)
      deletion = -1;
  if (deletion == 0)
    return TRUE;
  deletion = rel_trash_begin (connection, self->label, now, error);
  if (deletion < 0)
    return FALSE;
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = self->changes->pdata[i];

      if (change->before != NULL && !rel_trash_put_in (connection, deletion, i, change->before, change->after, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
log_merge (RelChanges *self, RelConnection *connection, const char *now, GError **error)
{
  if (self->merge_kept == NULL)
    return TRUE;
  if (self->is_merge_undone)
    return rel_merge_log_take_out (connection, self->merge_kept, self->merge_removed, error);
  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *change = self->changes->pdata[i];

      if (change->after == NULL && g_str_equal (change->id, self->merge_removed))
        return rel_merge_log_put_in (connection, self->merge_kept, change->before, now, error);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
apply_all (RelChanges *self, RelConnection *connection, GError **error)
{
  g_autofree char *now = rel_clock_now ();
  g_autoptr (GPtrArray) planned = g_steal_pointer (&self->changes);

  self->changes = g_ptr_array_new_with_free_func (change_free);
  for (guint i = 0; i < planned->len; i++)
    {
      Change *change = planned->pdata[i];

      if (change->after != NULL)
        {
          if (!apply_save (change, connection, now, error))
            return FALSE;
          planned->pdata[i] = NULL;
          g_ptr_array_add (self->changes, change);
        }
      else
        {
          if (change->expected)
            {
              g_autoptr (RelRecord) current = NULL;

              if (!load_or_null (connection, change->noun, change->id, &current, error))
                return FALSE;
              if (current == NULL || !rel_record_equal (current, change->before))
                return refuse (error);
            }
          if (!remove_whole (self->changes, connection, change->noun, change->id, now, error))
            return FALSE;
        }
    }
  return log_merge (self, connection, now, error) && put_in_trash (self, connection, now, error);
}

/**
 * rel_changes_apply:
 * @self: changes not yet applied
 * @connection: a writable connection; a transaction it is in is used, otherwise one is made
 * @error: return location
 *
 * Applies everything or nothing. Afterwards the changes tell what was there before and what is
 * there now, dependents included.
 *
 * Returns: whether all is written. @error is of %REL_STORE_ERROR or %REL_VALUES_ERROR;
 *   %REL_STORE_ERROR_CONFLICT when a record was changed elsewhere in the meantime
 */
gboolean
rel_changes_apply (RelChanges *self, RelConnection *connection, GError **error)
{
  gboolean own = !rel_connection_in_transaction (connection);

  g_return_val_if_fail (!self->applied, FALSE);

  if (own && !rel_connection_begin (connection, error))
    return FALSE;
  if (!apply_all (self, connection, error))
    {
      if (own)
        rel_connection_rollback (connection);
      return FALSE;
    }
  if (own && !rel_connection_commit (connection, error))
    return FALSE;
  self->applied = TRUE;
  return TRUE;
}

/**
 * rel_changes_invert:
 * @self: applied changes
 *
 * Returns: (transfer full): changes that take @self back, and that refuse where somebody changed
 *   the records since
 */
RelChanges *
rel_changes_invert (RelChanges *self)
{
  RelChanges *inverse = rel_changes_new (self->label);

  g_return_val_if_fail (self->applied, inverse);

  rel_changes_log_merge (inverse, self->merge_kept, self->merge_removed);
  inverse->is_merge_undone = !self->is_merge_undone;
  for (guint i = self->changes->len; i > 0; i--)
    {
      Change *change = self->changes->pdata[i - 1];
      Change *back = add_change (inverse, change->noun, change->id);

      back->expected = TRUE;
      back->before = change->after != NULL ? rel_record_copy (change->after) : NULL;
      back->after = change->before != NULL ? rel_record_copy (change->before) : NULL;
    }
  return inverse;
}

/**
 * rel_changes_touches:
 * @self: changes
 * @noun: a noun
 *
 * Returns: whether a record of the noun is changed
 */
gboolean
rel_changes_touches (RelChanges *self, RelNoun noun)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (((Change *) self->changes->pdata[i])->noun == noun)
      return TRUE;
  return FALSE;
}

/**
 * rel_changes_get_noun:
 * @self: changes
 * @i: which of them, below their length
 *
 * Returns: what is changed
 */
RelNoun
rel_changes_get_noun (RelChanges *self, guint i)
{
  return ((Change *) self->changes->pdata[i])->noun;
}

/**
 * rel_changes_get_id:
 * @self: changes
 * @i: which of them, below their length
 *
 * Returns: (transfer none): the id of what is changed
 */
const char *
rel_changes_get_id (RelChanges *self, guint i)
{
  return ((Change *) self->changes->pdata[i])->id;
}

/**
 * rel_changes_get_before:
 * @self: changes
 * @i: which of them, below their length
 *
 * Returns: (transfer none) (nullable): the record as it was, %NULL where it was not
 */
RelRecord *
rel_changes_get_before (RelChanges *self, guint i)
{
  return ((Change *) self->changes->pdata[i])->before;
}

/**
 * rel_changes_get_after:
 * @self: changes
 * @i: which of them, below their length
 *
 * Returns: (transfer none) (nullable): the record as it is to be, %NULL where it goes
 */
RelRecord *
rel_changes_get_after (RelChanges *self, guint i)
{
  return ((Change *) self->changes->pdata[i])->after;
}
