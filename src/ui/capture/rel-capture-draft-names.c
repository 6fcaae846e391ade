/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that a draft is read against: kept in memory, followed as they change, and written into the line. */
#include "rel-capture-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-memory.h"

/* Changes to more records than these have the names read anew: among very many people each takes a millisecond or two. */
#define FOLLOWED 8
/* Names that nobody needs for so long are forgotten: of very many people they take much memory. */
#define FORGET_AFTER_S 60

static void load (RelCaptureDraft *self);

static gpointer
load_context (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_capture_load_context (connection, rel_clock_today (), error);
}

/* Very many names take a while to forget. */
static gpointer
forget_thread (gpointer context)
{
  rel_capture_context_free (context);
  rel_memory_trim ();
  return NULL;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelCaptureDraft) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelCaptureContext) context = rel_store_read_finish (REL_STORE (source), result, &error);
  g_autoptr (GtkWidget) log_later = g_steal_pointer (&self->log_later);

  self->loading = FALSE;
  if (context == NULL)
    {
      self->warmed = self->ready; /* asked again when it is next needed */
      if (log_later != NULL)
        rel_say_error (log_later, error);
      return;
    }
  g_thread_unref (g_thread_new ("names", forget_thread, self->context));
  self->context = g_steal_pointer (&context);
  self->ready = TRUE;
  rel_capture_draft_update (self);
  if (self->again)
    load (self);
  if (log_later != NULL)
    rel_capture_draft_log (self, log_later);
}

static void
load (RelCaptureDraft *self)
{
  self->warmed = TRUE;
  self->again = self->loading;
  if (self->loading)
    return;
  self->loading = TRUE;
  rel_store_read_async (self->store, load_context, NULL, NULL, (GDestroyNotify) rel_capture_context_free, NULL, loaded_cb,
                        g_object_ref (self));
}

static gboolean
forget_cb (gpointer data)
{
  RelCaptureDraft *self = REL_CAPTURE_DRAFT (data);

  /* What is typed means whom it means, also tomorrow */
  if (*self->text != '\0' || self->loading || self->logging != NULL)
    return G_SOURCE_CONTINUE;
  self->forget_source = 0;
  g_thread_unref (g_thread_new ("names", forget_thread, self->context));
  self->context = rel_capture_context_new (rel_clock_today ());
  self->warmed = self->ready = FALSE;
  rel_capture_draft_update (self);
  return G_SOURCE_REMOVE;
}

/**
 * rel_capture_draft_follow:
 * @self: the draft of a line
 * @changes: (nullable): what changed in the store, %NULL for anything
 *
 * Keeps the names true that lines are understood by, once they have been read.
 */
void
rel_capture_draft_follow (RelCaptureDraft *self, RelChanges *changes)
{
  if (!self->warmed)
    return;
  if (changes != NULL && !rel_changes_touches (changes, REL_NOUN_PERSON) && !rel_changes_touches (changes, REL_NOUN_GOAL))
    return;
  if (changes == NULL || self->loading || rel_changes_get_length (changes) > FOLLOWED)
    {
      load (self);
      return;
    }
  rel_capture_context_follow (self->context, changes);
  rel_capture_draft_update (self);
}

/**
 * rel_capture_draft_warm:
 * @self: a draft
 *
 * Reads the names, where that was not done: before the first word is typed.
 */
void
rel_capture_draft_warm (RelCaptureDraft *self)
{
  if (!self->warmed)
    load (self);
}

/**
 * rel_capture_draft_begin_use:
 * @self: a draft
 *
 * Somebody is where it is typed: the names are read, and kept until a while after rel_capture_draft_end_use().
 */
void
rel_capture_draft_begin_use (RelCaptureDraft *self)
{
  self->users++;
  g_clear_handle_id (&self->forget_source, g_source_remove);
  rel_capture_draft_warm (self);
}

/**
 * rel_capture_draft_end_use:
 * @self: the draft of a line
 *
 * One of those who use it does so no longer. The last lets it forget the names after a while.
 */
void
rel_capture_draft_end_use (RelCaptureDraft *self)
{
  g_return_if_fail (self->users > 0);

  if (--self->users == 0)
    self->forget_source = g_timeout_add_seconds (FORGET_AFTER_S, forget_cb, self);
}

/**
 * rel_capture_draft_is_ready:
 * @self: a draft
 *
 * Returns: whether the names are known, so that it can be told who is new
 */
gboolean
rel_capture_draft_is_ready (RelCaptureDraft *self)
{
  return self->ready;
}

/**
 * rel_capture_draft_get_name:
 * @self: the draft of a line
 * @person: the id of a person
 *
 * Returns: (transfer none) (nullable): the name, %NULL for nobody, or while the names have not been read
 */
const char *
rel_capture_draft_get_name (RelCaptureDraft *self, const char *person)
{
  RelCaptureNames *names = rel_capture_context_get_names (self->context);

  return names != NULL ? rel_capture_names_get_name (names, person) : NULL;
}

/**
 * rel_capture_draft_get_goal:
 * @self: the draft of a line
 * @goal: the id of a goal
 *
 * Returns: (transfer none) (nullable): its title
 */
const char *
rel_capture_draft_get_goal (RelCaptureDraft *self, const char *goal)
{
  return rel_capture_context_get_goal_title (self->context, goal);
}

/**
 * rel_capture_draft_match:
 * @self: a draft
 * @key: of a name
 *
 * Returns: (transfer container) (element-type utf8): the ids of all who are called so
 */
GPtrArray *
rel_capture_draft_match (RelCaptureDraft *self, const char *key)
{
  RelCaptureNames *names = rel_capture_context_get_names (self->context);
  GPtrArray *ids = g_ptr_array_new ();

  if (names != NULL)
    rel_capture_names_match (names, key, ids);
  return ids;
}

/**
 * rel_capture_draft_complete:
 * @self: a draft
 * @typed: the beginning of a name
 * @limit: how many at most
 *
 * Returns: (transfer container) (element-type utf8): the ids of people whose name begins so
 */
GPtrArray *
rel_capture_draft_complete (RelCaptureDraft *self, const char *typed, guint limit)
{
  RelCaptureNames *names = rel_capture_context_get_names (self->context);

  return names != NULL ? rel_capture_names_complete (names, typed, limit) : g_ptr_array_new ();
}

/* Whether the name that ends at @end is that person. */
static gboolean
names_person (RelCaptureDraft *self, gsize end, const char *person)
{
  gsize start, length;
  int index = rel_capture_parse_find_name (self->parse, self->text, end, &start, &length);
  RelCaptureName *name;

  if (index < 0 || start + length != end)
    return FALSE;
  name = self->parse->names->pdata[index];
  if (name->status != REL_CAPTURE_KNOWN || g_strcmp0 (name->people[0], person) != 0)
    {
      g_hash_table_replace (self->people, g_strdup (name->key), g_strdup (person));
      rel_capture_parse_choose (self->parse, (guint) index, person);
    }
  return TRUE;
}

/* A name that would not be read as one stands in quotation marks. */
static gsize
write_name (RelCaptureDraft *self, gsize start, gsize length, const char *person, const char *name)
{
  static const char * const quotes[] = { "", "\"" };
  g_autofree char *head = g_strndup (self->text, start);
  g_autofree char *tail = g_strdup (self->text + start + length);
  gsize end = start;

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_free (self->text);
      self->text = g_strconcat (head, quotes[i], name, quotes[i], tail, NULL);
      end = start + strlen (name) + 2 * strlen (quotes[i]);
      rel_capture_draft_reparse (self);
      if (names_person (self, end, person))
        break;
    }
  return end;
}

/**
 * rel_capture_draft_put_name:
 * @self: a draft
 * @start: where in the text, in bytes
 * @length: how much of it the name replaces
 * @person: an id
 * @name: the person's name
 *
 * Writes a name that means just this person.
 *
 * Returns: the offset in bytes after it, and after the space that follows at the end of a line
 */
gsize
rel_capture_draft_put_name (RelCaptureDraft *self, gsize start, gsize length, const char *person, const char *name)
{
  gsize end = write_name (self, start, length, person, name);

  if (self->text[end] == '\0')
    {
      char *spaced = g_strconcat (self->text, " ", NULL);

      g_free (self->text);
      self->text = spaced;
      end++;
    }
  rel_capture_draft_update (self);
  return end;
}

/**
 * rel_capture_draft_begin_with:
 * @self: a draft
 * @person: an id
 * @name: the person's name
 *
 * Begins a line that already names somebody. What was typed before returns when it is logged.
 */
void
rel_capture_draft_begin_with (RelCaptureDraft *self, const char *person, const char *name)
{
  /* Translators: the word of the capture line after which people are named, as in “coffee with Priya” */
  const char *with = C_("capture", "with");

  rel_capture_draft_warm (self);
  rel_capture_draft_put_aside (self);
  g_free (self->text);
  self->text = g_strconcat (" ", with, " ", NULL); /* what is typed before the space says how one talked */
  write_name (self, strlen (self->text), 0, person, name);
  g_set_str (&self->begun, self->text);
  rel_capture_draft_update (self);
}
