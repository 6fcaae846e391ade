/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as the main thread sees it, waited for. */
#include "store-fixture.h"

#include "rel-person.h"

/* @data: a place for the result */
void
store_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

gboolean
store_apply (RelStore *store, RelChanges *changes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rel_store_apply_async (store, changes, NULL, store_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rel_store_apply_finish (store, result, error);
}

gboolean
store_step (RelStore *store, gboolean redo, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (redo)
    rel_store_redo_async (store, NULL, store_done_cb, &result);
  else
    rel_store_undo_async (store, NULL, store_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rel_store_undo_finish (store, result, NULL, NULL, error);
}

void
store_save_named (RelStore *store, const char *id, const char *name)
{
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");
  g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
  GError *error = NULL;

  rel_record_set_id (person, id);
  rel_record_set_text (person, REL_PERSON_NAME, name);
  rel_changes_save (changes, person);
  store_apply (store, changes, &error);
  g_assert_no_error (error);
}

void
list_wait_loaded (RelRecordList *list)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (rel_record_list_is_loading (list) || g_main_context_pending (NULL));
}

const char *
list_wait_name (RelListRow *row)
{
  while (rel_list_row_get_record (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rel_record_get_text (rel_list_row_get_record (row), REL_PERSON_NAME);
}

/* Answers on their way hold the store, and lists, for a moment. */
void
drop_and_wait (gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (object, &weak);
  g_object_unref (object);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}
