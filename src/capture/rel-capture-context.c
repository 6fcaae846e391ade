/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a captured line is read against: the day, the people and goals known, the words. */
#include "rel-capture-parser-private.h"

#include <string.h>

static void
goal_free (RelCaptureGoal *goal)
{
  g_free (goal->id);
  g_free (goal->title);
  g_free (goal->key);
  g_free (goal);
}

/**
 * rel_capture_context_new:
 * @today: the day relative dates count from
 *
 * Makes a context that knows nobody, with the words of the program's language.
 *
 * Returns: (transfer full): the context
 */
RelCaptureContext *
rel_capture_context_new (RelDay today)
{
  RelCaptureContext *self = g_new0 (RelCaptureContext, 1);

  self->today = today;
  self->words = rel_capture_words_get_default ();
  self->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) goal_free);
  return self;
}

/**
 * rel_capture_context_free:
 * @self: a context
 *
 * Frees a context.
 */
void
rel_capture_context_free (RelCaptureContext *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->names, rel_capture_names_unref);
  g_ptr_array_unref (self->goals);
  g_strfreev (self->refused);
  g_free (self);
}

/**
 * rel_capture_context_set_today:
 * @self: a context
 * @today: the day relative dates count from
 *
 * Sets the day, for a context that lives past midnight.
 */
void
rel_capture_context_set_today (RelCaptureContext *self,
                               RelDay             today)
{
  self->today = today;
}

/**
 * rel_capture_context_set_refused:
 * @self: a context
 * @keys: (nullable) (array zero-terminated=1): keys of names
 *
 * Sets what looks like a name and is none, as the person at the keyboard says. It is read as any
 * other words are: it stays in the title, or in the text of its clause.
 */
void
rel_capture_context_set_refused (RelCaptureContext  *self,
                                 const char * const *keys)
{
  GStrv copy = g_strdupv ((GStrv) keys);

  g_strfreev (self->refused);
  self->refused = copy;
}

/**
 * rel_capture_context_set_words:
 * @self: a context
 * @words: the words lines are understood by; they must outlive the context
 *
 * Reads lines by other words than those of the program's language.
 */
void
rel_capture_context_set_words (RelCaptureContext *self,
                               RelCaptureWords   *words)
{
  self->words = words;
}

/**
 * rel_capture_context_get_names:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the people known
 */
RelCaptureNames *
rel_capture_context_get_names (RelCaptureContext *self)
{
  return self->names;
}

/**
 * rel_capture_context_set_names:
 * @self: a context
 * @names: (nullable): the people known
 *
 * Sets the people lines are read against.
 */
void
rel_capture_context_set_names (RelCaptureContext *self,
                               RelCaptureNames   *names)
{
  if (names != NULL)
    rel_capture_names_ref (names);
  g_clear_pointer (&self->names, rel_capture_names_unref);
  self->names = names;
}

/**
 * rel_capture_context_set_goal:
 * @self: a context
 * @id: the id of a goal
 * @title: its title
 * @is_active: whether it is active: one that is goes first
 *
 * Adds a goal a `#tag` may mean, or replaces what is known of it.
 */
void
rel_capture_context_set_goal (RelCaptureContext *self,
                              const char        *id,
                              const char        *title,
                              gboolean           is_active)
{
  RelCaptureGoal *goal = g_new0 (RelCaptureGoal, 1);

  goal->id = g_strdup (id);
  goal->title = g_strdup (title);
  goal->key = rel_capture_text_name_key (title, -1);
  goal->is_active = is_active;
  rel_capture_context_remove_goal (self, id);
  g_ptr_array_add (self->goals, goal);
}

static RelCaptureGoal *
find_goal (RelCaptureContext *self,
           const char        *id)
{
  for (guint i = 0; i < self->goals->len; i++)
    {
      RelCaptureGoal *goal = g_ptr_array_index (self->goals, i);

      if (strcmp (goal->id, id) == 0)
        return goal;
    }
  return NULL;
}

/**
 * rel_capture_context_remove_goal:
 * @self: a context
 * @id: the id of a goal
 *
 * Takes a goal out; does nothing where it is not known.
 */
void
rel_capture_context_remove_goal (RelCaptureContext *self,
                                 const char        *id)
{
  g_ptr_array_remove (self->goals, find_goal (self, id));
}

/**
 * rel_capture_context_get_goal_title:
 * @self: a context
 * @id: the id of a goal
 *
 * Returns: (transfer none) (nullable): its title, %NULL where it is not known
 */
const char *
rel_capture_context_get_goal_title (RelCaptureContext *self,
                                    const char        *id)
{
  RelCaptureGoal *goal = find_goal (self, id);

  return goal != NULL ? goal->title : NULL;
}
