/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to ask about a line of which a name or a tag may mean several. */
#include "rel-capture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More candidates than these are counted, not named, in a sentence. */
#define MAX_NAMED 5

static gboolean
is_alone (const RelCaptureAmbiguous *ambiguous,
          guint                      which)
{
  for (guint i = 0; ambiguous->labels[i] != NULL; i++)
    if (i != which && strcmp (ambiguous->labels[i], ambiguous->labels[which]) == 0)
      return FALSE;
  return TRUE;
}

/* “Sam Okafor, Sam Rivera, 3 more”, with the id of those who are called the same. */
static char *
describe_candidates (const RelCaptureAmbiguous *ambiguous,
                     gboolean                  *need_id)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = g_strv_length (ambiguous->candidates);

  *need_id = FALSE;
  for (guint i = 0; i < MIN (n, MAX_NAMED); i++)
    {
      if (i > 0)
        /* Translators: between the names of a list */
        g_string_append (list, C_("list", ", "));
      g_string_append (list, ambiguous->labels[i]);
      if (is_alone (ambiguous, i))
        continue;
      g_string_append_printf (list, " (%s)", ambiguous->candidates[i]);
      *need_id = TRUE;
    }
  if (n > MAX_NAMED)
    {
      g_string_append (list, C_("list", ", "));
      g_string_append_printf (list, ngettext ("%u more", "%u more", n - MAX_NAMED), n - MAX_NAMED);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
ask (const RelCaptureAmbiguous *ambiguous)
{
  gboolean need_id;
  g_autofree char *candidates = describe_candidates (ambiguous, &need_id);

  if (ambiguous->is_goal && need_id)
    /* Translators: a typed #tag, and the goals it may mean */
    return g_strdup_printf (_("“%s” may be one of several goals: %s. Write the id after the #."), ambiguous->text, candidates);
  if (ambiguous->is_goal)
    /* Translators: a typed #tag, and the goals it may mean */
    return g_strdup_printf (_("“%s” may be one of several goals: %s. Write more of the title."), ambiguous->text, candidates);
  if (need_id)
    /* Translators: a typed name, and the people it may mean */
    return g_strdup_printf (_("“%s” may be one of several people: %s. Write the id in place of the name."), ambiguous->text, candidates);
  /* Translators: a typed name, and the people it may mean */
  return g_strdup_printf (_("“%s” may be one of several people: %s. Write the whole name."), ambiguous->text, candidates);
}

/**
 * rel_capture_result_dup_question:
 * @self: what became of a line
 *
 * Says what is ambiguous, one sentence a line.
 *
 * Returns: (transfer full) (nullable): the sentences, %NULL where nothing is
 */
char *
rel_capture_result_dup_question (RelCaptureResult *self)
{
  g_autoptr (GString) question = NULL;

  if (self->ambiguous->len == 0)
    return NULL;
  question = g_string_new (NULL);
  for (guint i = 0; i < self->ambiguous->len; i++)
    {
      g_autofree char *sentence = ask (g_ptr_array_index (self->ambiguous, i));

      if (i > 0)
        g_string_append_c (question, '\n');
      g_string_append (question, sentence);
    }
  return g_string_free (g_steal_pointer (&question), FALSE);
}
