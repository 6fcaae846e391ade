/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in a row that names people or goals, and not chosen yet: whom it means, when the record is saved. */
#include <glib/gi18n-lib.h>

#include "rel-announce.h"
#include "rel-person.h"
#include "rel-reference-row-private.h"
#include "rel-row-problem.h"
#include "rel-sentence.h"
#include "rel-text.h"
#include "rel-typed-name.h"

typedef struct
{
  RelNoun noun;
  char *typed;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->typed);
  g_free (question);
}

static gpointer
read_typed (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return rel_typed_name_read (connection, question->noun, question->typed, error);
}

/* What keeps it from being taken, %NULL for nothing. */
static char *
describe_problem (RelReferenceRow *self, const RelTypedName *name, const char *typed)
{
  const gboolean is_goal = self->noun == REL_NOUN_GOAL;

  switch (name->status)
    {
    case REL_TYPED_NAME_WHOLE:
      return NULL;
    case REL_TYPED_NAME_SEVERAL:
      return rel_sentence (is_goal ? _("More than one goal matches “%s”. Choose one from the list.")
                                   : _("More than one person matches “%s”. Choose one from the list."), typed);
    case REL_TYPED_NAME_NONE:
    case REL_TYPED_NAME_BEGUN:
      if (self->may_add)
        return NULL;
      break;
    case REL_TYPED_NAME_ELSEWHERE:
    default:
      if (self->may_add)
        return rel_sentence (_("No one is named “%s”. Choose a person from the list, or add a new one."), typed);
    }
  return rel_sentence (is_goal ? _("No goal is called “%s”. Choose one from the list, or clear this.")
                               : _("No one is named “%s”. Choose a person from the list, or clear this."), typed);
}

/**
 * rel_reference_row_refuse:
 * @self: a row
 * @problem: why what is in it cannot be saved, in words
 *
 * Gives it the keyboard, and says the words in it and to those who do not see it.
 */
void
rel_reference_row_refuse (RelReferenceRow *self, const char *problem)
{
  rel_reference_row_show_problem (self, problem);
  gtk_entry_grab_focus_without_selecting (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  rel_row_scroll_there (GTK_WIDGET (self));
  if (rel_reference_row_has_typed (self))
    rel_reference_row_offer (self);
  rel_announce (GTK_WIDGET (self->entry), problem, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
typed_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  RelReferenceRow *self = g_task_get_source_object (task);
  const char *asked = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (RelTypedName) name = rel_store_read_finish (REL_STORE (source), result, &error);
  g_autofree char *typed = rel_reference_row_dup_typed (self);
  g_autofree char *problem = NULL;

  if (name == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* They type on */
  if (!g_str_equal (typed, asked))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  problem = describe_problem (self, name, typed);
  if (problem == NULL && name->id != NULL)
    rel_reference_row_choose (self, name->id);
  else if (problem == NULL)
    rel_reference_row_choose_new (self);
  else
    rel_reference_row_refuse (self, problem);
  g_task_return_boolean (task, problem == NULL);
}

/**
 * rel_reference_row_has_typed:
 * @self: a row
 *
 * Returns: whether something is typed that is not chosen yet
 */
gboolean
rel_reference_row_has_typed (RelReferenceRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] != '\0';
}

/**
 * rel_reference_row_assume:
 * @self: a row
 * @copy: a copy of the record that it edits
 *
 * Sets the member in @copy as if what is typed named somebody, to see whether that is all that is missing.
 */
void
rel_reference_row_assume (RelReferenceRow *self, RelRecord *copy)
{
  g_autofree char *typed = rel_reference_row_dup_typed (self);
  const char * const ids[] = { "typed", NULL };

  if (*typed == '\0' || self->ids->len > 0 || self->record == NULL)
    return;
  if (self->is_single)
    rel_record_set_text (copy, self->field, ids[0]);
  else
    rel_record_set_texts (copy, self->field, ids);
}

/**
 * rel_reference_row_settle_async:
 * @self: a row
 * @callback: called when it is known whom the typed text means
 * @user_data: for @callback
 *
 * Takes what is typed as chosen where it names one alone; who has no record yet is added where the row allows it. Otherwise
 * the row says why not, and has the focus.
 */
void
rel_reference_row_settle_async (RelReferenceRow *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *typed = rel_reference_row_dup_typed (self);
  const char *new_person = rel_reference_row_find_new (self, typed);
  Question *question;

  if (*typed == '\0' || new_person != NULL)
    {
      if (new_person != NULL)
        rel_reference_row_choose (self, new_person);
      else
        gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      g_task_return_boolean (task, TRUE);
      return;
    }
  question = g_new0 (Question, 1);
  question->noun = self->noun;
  question->typed = g_strdup (typed);
  g_task_set_task_data (task, g_steal_pointer (&typed), g_free);
  rel_store_read_async (self->store, read_typed, question, question_free, (GDestroyNotify) rel_typed_name_free, NULL, typed_read_cb,
                        g_steal_pointer (&task));
}

/**
 * rel_reference_row_settle_finish:
 * @self: a row
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether nothing is left that is typed and not chosen; otherwise the row says why, or, where reading failed, @error
 */
gboolean
rel_reference_row_settle_finish (RelReferenceRow *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
